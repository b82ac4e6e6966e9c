//! The page of a meeting.

use crate::archive::{Disagreement, EntityIx, Fact, Meeting, MeetingIx, Target, capitalized};
use crate::site::citation::work::Work;
use crate::site::frame::head;
use crate::site::frame::linked_data::{Attendee, CONTEXT, ChangedPage, Event, Location, script};
use crate::site::index::changed_words::ChangedWords;
use crate::site::index::findings;
use crate::site::markup::html::{self, Text};
use crate::site::page::Page;
use crate::site::part::cite::{self, tags};
use crate::site::part::pages::Pages;
use crate::site::part::{
    account, account_row, brief, comparison, divergence, keeping, link, neighbours, row, text_pair,
    tombstone, topic_coverage,
};
use crate::site::route::address::Addresses;
use crate::site::route::routes::{Follows, Route};
use crate::site::view::{ClaimView, DisagreementView, MeetingView, OgType, PageView, Shortened};
use crate::source::id::Id;
use crate::source::record::MeetingFormat;
use crate::words::Word;

/// The page of a meeting.
#[derive(Debug, Clone, Copy)]
pub(in crate::site) struct MeetingPage(pub(in crate::site) MeetingIx);

impl Page for MeetingPage {
    const TEMPLATE: &'static str = "meeting";
    const ADDRESSES: &'static str = "`/meetings/ID/`";
    type View = MeetingView;

    fn routes(addresses: &Addresses, routes: &mut Vec<Route>) {
        let meetings = 0..addresses.archive.meetings.len();
        routes.extend(meetings.map(|i| Route::Meeting(MeetingIx::at(i))));
    }

    fn shows(self, changed: &ChangedWords) -> bool {
        changed.meetings.contains(&self.0)
    }

    fn make(self, pages: &Pages) -> (PageView, MeetingView) {
        let work = cite::meeting_work(pages, self.0);
        let view = meeting(pages, self.0, &work);
        (meeting_head(pages, self.0, &work), view)
    }
}

fn meeting_head(pages: &Pages, ix: MeetingIx, work: &Work<'_>) -> PageView {
    let meeting = pages.archive.meeting(ix);
    let written = meeting
        .document
        .as_ref()
        .and_then(|d| d.record.description.clone());
    let accounts = match meeting.readouts.len() {
        0 => pages.words().text(Word::NoAccountHeld).to_owned(),
        count => pages.words().count(Word::AccountsHeld, count),
    };
    let description = written.unwrap_or_else(|| {
        let parties = capitalized(&link::in_text(pages, &meeting.parties));
        let date = meeting.date.in_words(pages.words());
        let values = [(&parties).into(), (&date).into(), (&accounts).into()];
        pages.words().say(Word::AboutMeeting, &values)
    });
    let mut head = head::head(
        pages,
        Route::Meeting(ix),
        "meeting",
        meeting.title.clone(),
        description,
    );
    head.said.sort = OgType::Article;
    head.said.citation = Some(tags(work));
    head::crumb(
        pages,
        &mut head,
        pages.words().text(Word::Meetings),
        Route::Meetings(1),
    );
    // Many parties have many relations; the feed of none of them is that of the meeting.
    if let [relation] = meeting.relations[..] {
        head.feeds
            .push(head::feed_link(pages, Follows::Relation(relation)));
    }
    let location = match (meeting.place, meeting.format) {
        (Some(place), _) => Some(Location {
            kind: "Place",
            name: Some(pages.name(place)),
        }),
        (None, Some(MeetingFormat::Call | MeetingFormat::Video)) => Some(Location {
            kind: "VirtualLocation",
            name: None,
        }),
        (None, _) => None,
    };
    let attendee = |person: &EntityIx| Attendee {
        kind: "Person",
        name: pages.name(*person),
        url: pages.canonical(Route::Entity(*person, 1)),
    };
    let event = script(&Event {
        context: CONTEXT,
        kind: "Event",
        name: &meeting.title,
        description: &head.description,
        start: meeting.date.machine(),
        location,
        attendees: meeting.participants.iter().map(attendee).collect(),
        url: &head.canonical,
        page: keeping::date_modified(pages, Target::Meeting(ix))
            .map(|modified| ChangedPage::new(&head.canonical, modified)),
    });
    head.said.json_ld = Some(event);
    head
}

/// `work`: what [`cite::meeting_work`] gives for it.
fn meeting(pages: &Pages, ix: MeetingIx, work: &Work<'_>) -> MeetingView {
    let meeting = pages.archive.meeting(ix);
    let document = meeting.document.as_ref();
    let introduction = document.map(|document| {
        html::prose(
            pages,
            &Text {
                path: &document.source.path,
                markdown: document.body(),
                linked: &pages.links.meetings[ix.position()],
                reading: pages.archive.reading(),
                tags: &[],
                sentences: &[],
            },
        )
    });
    let relation = meeting.relations.first().copied();
    let findings = findings::findings(pages, meeting);
    let (previous, next) = neighbours::neighbour_links(pages, relation, ix);
    MeetingView {
        id: meeting.id.to_string(),
        row: row::meeting_row(pages, ix),
        accounts: account_row::account_rows(pages, ix),
        facts: row::meeting_facts(pages, ix),
        event: meeting.event.map(|ix| link::entity_ref(pages, ix)),
        duration: meeting.duration().map(str::to_owned),
        introduction: introduction.unwrap_or_default(),
        certainty_note: document.and_then(|document| document.record.certainty_note.clone()),
        extra: document
            .map(|document| document.record.extra.clone())
            .unwrap_or_default(),
        disagreements: meeting
            .disagreements
            .iter()
            .map(|one| disagreement(pages, one, meeting))
            .collect(),
        topics: topic_coverage::topic_coverage(pages, meeting),
        brief: brief::brief(pages, ix, &findings),
        divergence: divergence::divergence(pages, meeting),
        side_by_side: text_pair::texts_url(pages, ix),
        comparison: comparison::comparison(pages, meeting, &findings),
        atmosphere: comparison::atmosphere(pages, meeting),
        relations: Shortened::new(
            meeting.relations.clone(),
            pages.url(Route::Relations(1)),
            |ix| link::relation_ref(pages, ix),
        ),
        previous,
        next,
        withdrawn: tombstone::links(pages, pages.archive.withdrawn_readouts(ix)),
        cite: cite::page_citation(pages, work),
    }
}

fn disagreement(pages: &Pages, disagreement: &Disagreement, meeting: &Meeting) -> DisagreementView {
    let account = |id: &Id| {
        let mut texts = meeting.texts().into_iter();
        texts.find(|ix| pages.archive.readout(*ix).document.id == *id)
    };
    let claims = disagreement.claims.iter().map(|(readout, value)| {
        let readout = readout.as_ref().and_then(account);
        ClaimView {
            by: readout.map_or_else(
                || pages.words().text(Word::ThisArchive).to_owned(),
                |ix| account::account_name(pages, ix),
            ),
            url: readout.map(|ix| pages.url(Route::Readout(ix))),
            value: value.clone(),
        }
    });
    DisagreementView {
        fact: pages.words().shared(fact_word(disagreement.fact)),
        claims: claims.collect(),
    }
}

/// What pages call a fact.
fn fact_word(fact: Fact) -> Word {
    match fact {
        Fact::Date => Word::FactDate,
        Fact::Place => Word::FactPlace,
        Fact::Format => Word::FactFormat,
        Fact::Event => Word::FactEvent,
        Fact::Parties => Word::FactParties,
        Fact::Participants => Word::FactParticipants,
    }
}
