//! The page of a relation: two parties and all their meetings.

use crate::archive::{EntityIx, MeetingIx, RelationIx};
use crate::site::frame::head;
use crate::site::index::changed_words::ChangedWords;
use crate::site::index::frequency::most_frequent;
use crate::site::index::paging::newest_first;
use crate::site::index::points::PointSelection;
use crate::site::index::statements::Selection;
use crate::site::page::Page;
use crate::site::part::pages::Pages;
use crate::site::part::statement_list::{self, FEW};
use crate::site::part::timeline::{self, TOPICS};
use crate::site::part::{
    agenda_link, counted, link, pager, point_row, relation_set_phrases, row, trail_link,
};
use crate::site::route::address::Addresses;
use crate::site::route::listing::add_pages;
use crate::site::route::routes::{Follows, Route};
use crate::site::view::{PageView, PartyPeople, RelationView, Shortened};
use crate::source::id::EntityKind;
use crate::words::Word;

/// The page of a relation shows so many points.
const MOST_TELLING: usize = 4;

/// A page of a relation.
#[derive(Debug, Clone, Copy)]
pub(in crate::site) struct RelationPage(pub(in crate::site) RelationIx, pub(in crate::site) usize);

impl Page for RelationPage {
    const TEMPLATE: &'static str = "relation";
    const ADDRESSES: &'static str = "`/relations/A--B/`";
    type View = RelationView;

    fn routes(addresses: &Addresses, routes: &mut Vec<Route>) {
        for (i, relation) in addresses.archive.relations.iter().enumerate() {
            let ix = RelationIx::at(i);
            add_pages(routes, relation.meetings.len(), |number| {
                Route::Relation(ix, number)
            });
            routes.push(Route::Feed(Follows::Relation(ix)));
        }
    }

    fn shows(self, changed: &ChangedWords) -> bool {
        // It tells which formulas come and go in the accounts of the relation.
        changed.stated || changed.renamed && changed.relations.contains(&self.0)
    }

    fn make(self, pages: &Pages) -> (PageView, RelationView) {
        let RelationPage(ix, number) = self;
        let view = relation(pages, ix, number);
        (relation_head(pages, ix, number, &view), view)
    }
}

fn relation_head(pages: &Pages, ix: RelationIx, number: usize, view: &RelationView) -> PageView {
    let values = [
        (&view.title).into(),
        view.pager.total.into(),
        (&view.span).into(),
    ];
    let description = pages.words().say(Word::AboutRelation, &values);
    let route = Route::Relation(ix, number);
    let mut head = head::listing_head(pages, route, &view.title, description);
    head.kind = "relation";
    head::crumb(
        pages,
        &mut head,
        pages.words().text(Word::Relations),
        Route::Relations(1),
    );
    head.feeds
        .push(head::feed_link(pages, Follows::Relation(ix)));
    head
}

fn relation(pages: &Pages, ix: RelationIx, number: usize) -> RelationView {
    let relation = pages.archive.relation(ix);
    let meetings = &relation.meetings;
    let sides = |meeting: &MeetingIx| {
        let meeting = pages.archive.meeting(*meeting);
        let told = |party: &&EntityIx| timeline::is_told_by(pages, meeting, **party);
        relation.parties.iter().filter(told).count()
    };
    let (mut none, mut one, mut both, mut withdrawn) = (0, 0, 0, 0);
    for meeting in meetings {
        let is_withdrawn = !pages.archive.withdrawn_readouts(*meeting).is_empty();
        *match sides(meeting) {
            0 | 1 if is_withdrawn => &mut withdrawn,
            0 => &mut none,
            1 => &mut one,
            _ => &mut both,
        } += 1;
    }
    let topics = meetings
        .iter()
        .flat_map(|meeting| &pages.archive.meeting(*meeting).topics);
    let topics = most_frequent(topics.copied(), |a, b| pages.by_name(*a, *b));
    let first = number == 1;
    RelationView {
        title: link::relation_title(pages, ix),
        parties: link::entity_refs(pages, &relation.parties),
        span: span(pages, meetings),
        meetings: row::rows(
            pages,
            newest_first(meetings.len(), number).map(|i| meetings[i]),
        ),
        pager: pager::pager(pages, Route::Relation(ix, number), number, meetings.len()),
        timeline: first
            .then(|| timeline::relation_timeline(pages, relation))
            .flatten(),
        topics_by_year: first
            .then(|| timeline::topics_by_year(pages, meetings, &topics, TOPICS))
            .flatten(),
        topics: counted::counted(pages, topics, EntityKind::Topic),
        trails: if first {
            trail_link::trails_of(pages, ix)
        } else {
            Shortened::none()
        },
        people: people(pages, relation.parties, meetings),
        both,
        one,
        none,
        withdrawn,
        raised: agenda_link::raised_url(pages, ix),
        formulas: first
            .then(|| relation_set_phrases::relation_formulas(pages, ix))
            .flatten(),
        points: first
            .then(|| point_row::points_part(pages, PointSelection::Between(ix), MOST_TELLING))
            .flatten(),
        commitments: first
            .then(|| statement_list::statements_part(pages, Selection::Between(ix), FEW))
            .flatten(),
    }
}

/// The first and the last year of meetings in the order of time.
fn span(pages: &Pages, meetings: &[MeetingIx]) -> String {
    let year =
        |meeting: Option<&MeetingIx>| meeting.and_then(|ix| pages.archive.meeting(*ix).date.year());
    match (year(meetings.first()), year(meetings.last())) {
        (Some(first), Some(last)) if first != last => {
            let (first, last) = (first.to_string(), last.to_string());
            pages
                .words()
                .say(Word::DateRange, &[(&first).into(), (&last).into()])
        }
        (Some(year), _) | (_, Some(year)) => year.to_string(),
        (None, None) => String::new(),
    }
}

/// The people who met, by the party for which they act.
fn people(pages: &Pages, parties: [EntityIx; 2], meetings: &[MeetingIx]) -> Vec<PartyPeople> {
    let acts_for = |person: EntityIx| pages.archive.entity(person).detail.stands_for(&parties);
    let [a, b] = parties;
    [Some(a), Some(b), None]
        .into_iter()
        .map(|party| {
            let people = meetings
                .iter()
                .flat_map(|meeting| &pages.archive.meeting(*meeting).participants)
                .copied()
                .filter(|person| acts_for(*person) == party);
            PartyPeople {
                party: party.map(|ix| link::entity_ref(pages, ix)),
                people: counted::tally(pages, people, EntityKind::Person),
            }
        })
        .filter(|group| !group.people.is_empty())
        .collect()
}
