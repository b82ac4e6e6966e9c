//! The wording trail: how each side's words on one topic changed from meeting to meeting.

use crate::archive::{EntityIx, MeetingIx, Relation, RelationIx, capitalized};
use crate::site::frame::head;
use crate::site::index::absence;
use crate::site::index::changed_words::ChangedWords;
use crate::site::index::paging::{PAGE_LENGTH, page_of};
use crate::site::index::trails::Trail;
use crate::site::index::voice::{self, Lane, Memory, Spoken};
use crate::site::page::Page;
use crate::site::part::lane::{self, MOST_SILENT, Walk};
use crate::site::part::pages::Pages;
use crate::site::part::{account, date, link, pager, statement, timeline, wording_change};
use crate::site::route::address::Addresses;
use crate::site::route::listing::add_pages;
use crate::site::route::routes::{Follows, Route};
use crate::site::view::{
    Link, PageView, SilenceView, TrailCell, TrailLane, TrailStatement, TrailStep, TrailView,
};
use crate::source::record::Rendition;
use crate::words::Word;

/// A page of the wording trail of a topic.
#[derive(Debug, Clone, Copy)]
pub(in crate::site) struct TrailPage(
    pub(in crate::site) RelationIx,
    pub(in crate::site) EntityIx,
    pub(in crate::site) usize,
);

impl Page for TrailPage {
    const TEMPLATE: &'static str = "trail";
    const ADDRESSES: &'static str = "`/relations/A--B/TOPIC/`";
    type View = TrailView;

    fn routes(addresses: &Addresses, routes: &mut Vec<Route>) {
        for trail in addresses.trails.all() {
            add_pages(routes, trail.meetings.len(), |number| {
                Route::Trail(trail.relation, trail.topic, number)
            });
        }
    }

    fn shows(self, changed: &ChangedWords) -> bool {
        // It tells whether an account without statements names the topic.
        changed.stated || changed.renamed
    }

    fn make(self, pages: &Pages) -> (PageView, TrailView) {
        let TrailPage(relation, topic, number) = self;
        let view = trail(pages, relation, topic, number);
        (trail_head(pages, relation, topic, number, &view), view)
    }
}

fn trail_head(
    pages: &Pages,
    ix: RelationIx,
    topic: EntityIx,
    number: usize,
    view: &TrailView,
) -> PageView {
    let parties = link::in_text(pages, &pages.archive.relation(ix).parties);
    let about = pages.archive.entity(topic).in_text();
    let values = [
        (&parties).into(),
        (&about).into(),
        view.statements.into(),
        view.pager.total.into(),
    ];
    let description = pages.words().say(Word::AboutTrail, &values);
    let route = Route::Trail(ix, topic, number);
    let mut head = head::listing_head(pages, route, &view.title, description);
    head.kind = "trail";
    head::crumb(
        pages,
        &mut head,
        pages.words().text(Word::Relations),
        Route::Relations(1),
    );
    head::crumb(
        pages,
        &mut head,
        &view.relation.title,
        Route::Relation(ix, 1),
    );
    head.feeds
        .push(head::feed_link(pages, Follows::Relation(ix)));
    head
}

fn trail(pages: &Pages, ix: RelationIx, topic: EntityIx, number: usize) -> TrailView {
    let trail = pages.trails.find(ix, topic);
    let meetings = trail.map_or(&[][..], |trail| trail.meetings.as_slice());
    let relation = pages.archive.relation(ix);
    let mut walk = Walk {
        relation,
        topic,
        lanes: lane::lanes(pages, relation, meetings),
        memory: Memory::default(),
        glimpses: Vec::new(),
    };
    let shown = page_of(meetings, number);
    let before = number.saturating_sub(1).saturating_mul(PAGE_LENGTH);
    let before = &meetings[..before.min(meetings.len())];
    for meeting in before {
        let spoken = voice::spoken(pages, relation, topic, *meeting);
        for lane in &walk.lanes {
            lane::strongest(pages, &mut walk.memory, *meeting, *lane, &spoken);
        }
        walk.memory.keep(spoken);
    }
    let mut last = before.last().copied();
    let mut steps = Vec::with_capacity(shown.len());
    for meeting in shown {
        steps.push(trail_step(pages, &mut walk, last, *meeting));
        last = Some(*meeting);
    }
    let at_end = before.len() + shown.len() == meetings.len();
    let statements = || {
        steps
            .iter()
            .flat_map(|s| &s.cells)
            .flat_map(|c| &c.statements)
    };
    TrailView {
        title: trail_title(pages, ix, topic),
        relation: link::relation_link(pages, ix),
        parties: link::entity_refs(pages, &relation.parties),
        topic: link::entity_ref(pages, topic),
        about: pages.archive.entity(topic).in_text(),
        lanes: trail_lanes(pages, &walk, meetings),
        after: silence(pages, relation, last, None).filter(|_| at_end),
        statements: trail.map_or(0, |trail: &Trail| trail.statements),
        exact: statements().any(|s| s.statement.exact),
        summaries: statements().any(|s| s.statement.rendition.name == Rendition::Summary.name()),
        translations: statements()
            .any(|s| s.statement.rendition.name == Rendition::Translation.name()),
        changes: statements().any(|s| s.compared.as_ref().is_some_and(|c| !c.pieces.is_empty())),
        vocabulary: pages.url(Route::Vocabulary),
        tone: {
            let sides = walk.lanes.iter().map(|lane| lane::lane_name(pages, *lane));
            timeline::tone_in_time(pages, &walk.glimpses, sides.collect())
        },
        pager: pager::pager(
            pages,
            Route::Trail(ix, topic, number),
            number,
            meetings.len(),
        ),
        steps,
    }
}

fn trail_title(pages: &Pages, ix: RelationIx, topic: EntityIx) -> String {
    let topic = pages.archive.entity(topic).in_text();
    let relation = link::relation_title(pages, ix);
    pages
        .words()
        .say(Word::TrailTitle, &[(&relation).into(), (&topic).into()])
}

fn trail_step<'s>(
    pages: &'s Pages,
    walk: &mut Walk<'s>,
    last: Option<MeetingIx>,
    ix: MeetingIx,
) -> TrailStep {
    let meeting = pages.archive.meeting(ix);
    let spoken = voice::spoken(pages, walk.relation, walk.topic, ix);
    let mut lanes = walk.lanes.clone();
    let held = |lane: &Lane| absence::accounts_in(pages, ix, *lane).next().is_some();
    // What both sides told together needs no columns for what they did not tell apart.
    let joint_alone = held(&None) && !walk.relation.parties.iter().any(|p| held(&Some(*p)));
    lanes.retain(|lane| held(lane) || lane.is_some() && !joint_alone);
    for one in &spoken {
        if !lanes.contains(&one.voice.0) {
            lanes.push(one.voice.0);
        }
    }
    let cells = lanes
        .into_iter()
        .map(|lane| trail_cell(pages, walk, ix, lane, &spoken));
    let step = TrailStep {
        anchor: format!("_at-{}", meeting.id),
        meeting: link::meeting_link(pages, ix),
        date: date::date_view(pages, &meeting.date),
        before: silence(pages, walk.relation, last, Some(ix)),
        cells: cells.collect(),
        glance: lane::glance(pages, walk, ix, &spoken),
    };
    walk.memory.keep(spoken);
    step
}

fn trail_cell(
    pages: &Pages,
    walk: &Walk<'_>,
    meeting: MeetingIx,
    lane: Lane,
    spoken: &[Spoken<'_>],
) -> TrailCell {
    let accounts =
        absence::accounts_in(pages, meeting, lane).map(|ix| link::readout_link(pages, ix));
    let own = spoken.iter().filter(|one| one.voice.0 == lane);
    TrailCell {
        side: lane::lane_name(pages, lane),
        account: capitalized(&lane::lane_account(pages, lane)),
        accounts: accounts.collect(),
        absence: absence::absence(pages, walk.topic, meeting, lane),
        statements: own.map(|one| trail_statement(pages, walk, one)).collect(),
    }
}

fn trail_statement(pages: &Pages, walk: &Walk<'_>, one: &Spoken<'_>) -> TrailStatement {
    let earlier = walk.memory.by_voice.get(&one.voice);
    let compared = earlier.and_then(|earlier| voice::predecessor(pages, one, earlier));
    TrailStatement {
        statement: statement::told(pages, one.readout, one.statement, one.deed.act),
        compared: compared
            .map(|(earlier, comparison)| wording_change::compared(pages, one, earlier, comparison)),
    }
}

/// How often each lane speaks of the topic from the first to the last meeting of a trail.
fn trail_lanes(pages: &Pages, walk: &Walk<'_>, meetings: &[MeetingIx]) -> Vec<TrailLane> {
    let all = &walk.relation.meetings;
    let (from, to) = match (meetings.first(), meetings.last()) {
        (Some(first), Some(last)) => (
            all.partition_point(|meeting| meeting < first),
            all.partition_point(|meeting| meeting <= last),
        ),
        _ => (0, 0),
    };
    let count = |lane: &Lane| {
        let mut counted = TrailLane {
            side: lane::lane_name(pages, *lane),
            accounts: capitalized(&match lane {
                Some(party) => account::accounts_of(pages, *party),
                None => pages.words().text(Word::JointAccounts).to_owned(),
            }),
            spoken: 0,
            held: 0,
            unread: 0,
            meetings: to - from,
        };
        for meeting in &all[from..to] {
            match absence::absence(pages, walk.topic, *meeting, *lane) {
                None => counted.spoken += 1,
                Some("unread" | "unmarked" | "named" | "unknown") => counted.unread += 1,
                Some(_) => {}
            }
            counted.held += usize::from(
                absence::accounts_in(pages, *meeting, *lane)
                    .next()
                    .is_some(),
            );
        }
        counted
    };
    walk.lanes.iter().map(count).collect()
}

/// The page on which all meetings of a relation are.
fn relation_page(addresses: &Addresses, relation: &Relation) -> String {
    let [one, other] = relation.parties;
    let both = addresses.archive.relations_of(one).iter();
    let mut both = both.filter(|ix| addresses.archive.relation(**ix).parties == [one, other]);
    both.next()
        .map_or_else(String::new, |ix| addresses.url(Route::Relation(*ix, 1)))
}

/// The meetings between two of a trail; before the first, after the last.
fn silence(
    addresses: &Addresses,
    relation: &Relation,
    after: Option<MeetingIx>,
    before: Option<MeetingIx>,
) -> Option<SilenceView> {
    let all = &relation.meetings;
    let from = after.map_or(0, |after| all.partition_point(|m| *m <= after));
    let to = before.map_or(all.len(), |before| all.partition_point(|m| *m < before));
    let between = all.get(from..to).filter(|between| !between.is_empty())?;
    let told = |meeting: &&MeetingIx| {
        let mut lanes = [None].into_iter().chain(relation.parties.map(Some));
        lanes.any(|lane| {
            absence::accounts_in(addresses, **meeting, lane)
                .next()
                .is_some()
        })
    };
    let link = |meeting: &MeetingIx| Link {
        title: addresses.archive.meeting(*meeting).title.clone(),
        url: addresses.url(Route::Meeting(*meeting)),
        ..Link::default()
    };
    Some(SilenceView {
        count: between.len(),
        told: between.iter().filter(told).count(),
        meetings: between.iter().take(MOST_SILENT).map(link).collect(),
        more: between.len().saturating_sub(MOST_SILENT),
        all: relation_page(addresses, relation),
    })
}
