//! Timelines of meetings, and topics by year.

use crate::archive::{EntityIx, Meeting, MeetingIx, Relation, Side};
use crate::site::chart::heat;
use crate::site::chart::timeline::{self, Encounter};
use crate::site::chart::tone::{self, Said, Talk};
use crate::site::chart::when::When;
use crate::site::index::appearance::Appearance;
use crate::site::index::facts::Facts;
use crate::site::index::frequency::most_frequent;
use crate::site::index::voice::Deed;
use crate::site::route::address::Addresses;
use crate::site::route::routes::Route;
use crate::site::view::{HeatRow, HeatView, TimelineView, ToneView};

/// A table of topics by year has so many rows at most.
pub(in crate::site) const TOPICS: usize = 12;

/// That of the whole archive has so many.
const TOPICS_OF_ARCHIVE: usize = 20;

/// The strongest act of a side at a meeting, or why there is none.
pub(in crate::site) type Glimpse = (Option<Deed>, Option<&'static str>);

/// The meetings of two parties in time, and which side told of each.
pub(in crate::site) fn relation_timeline(
    facts: &Facts,
    relation: &Relation,
) -> Option<TimelineView> {
    if relation.meetings.len() < timeline::FEWEST {
        return None;
    }
    let encounter = |ix: &MeetingIx| {
        let meeting = facts.archive.meeting(*ix);
        Encounter {
            when: when(meeting),
            full: relation
                .parties
                .map(|party| is_told_by(facts, meeting, party)),
        }
    };
    let encounters: Vec<Encounter> = relation.meetings.iter().map(encounter).collect();
    timeline::draw(&encounters, 2)
}

/// Whether an account of a party, or a joint one, is held of a meeting.
pub(in crate::site) fn is_told_by(facts: &Facts, meeting: &Meeting, party: EntityIx) -> bool {
    let sides = meeting.readouts.iter();
    sides
        .map(|ix| facts.archive.readout(*ix).side)
        .any(|side| match side {
            Side::Party(side) => side == party,
            Side::Joint => true,
        })
}

/// The meetings in which a person took part, in time; they are given newest first.
pub(in crate::site) fn person_timeline(
    facts: &Facts,
    parts: &[&Appearance],
) -> Option<TimelineView> {
    if parts.len() < timeline::FEWEST {
        return None;
    }
    let encounter = |appearance: &&Appearance| Encounter {
        when: when(facts.archive.meeting(appearance.meeting)),
        full: [true, false],
    };
    let encounters: Vec<Encounter> = parts.iter().rev().map(encounter).collect();
    timeline::draw(&encounters, 1)
}

/// The tone of each side of a trail in time. `steps`: the meetings, with what each side's account
/// has: its strongest act, or why there is none.
pub(in crate::site) fn tone_in_time(
    facts: &Facts,
    steps: &[(MeetingIx, Vec<Glimpse>)],
    sides: Vec<String>,
) -> Option<ToneView> {
    let said = |(act, absence): &Glimpse| match (act, absence) {
        (Some(deed), _) => {
            let act = facts.archive.vocabulary.act(deed.act);
            Said::Act(act.strength.level(), deed.tone.name(), &act.label)
        }
        (None, Some("absent")) => Said::Silence,
        (None, _) => Said::Unknown,
    };
    let talk = |(meeting, glimpses): &(MeetingIx, Vec<Glimpse>)| Talk {
        when: when(facts.archive.meeting(*meeting)),
        said: glimpses.iter().map(said).collect(),
    };
    let talks: Vec<Talk<'_>> = steps.iter().map(talk).collect();
    tone::draw(&talks, sides)
}

/// The topics that came up at most meetings of the archive, year by year.
pub(in crate::site) fn all_topics_by_year(addresses: &Addresses) -> Option<HeatView> {
    let meetings: Vec<MeetingIx> = addresses.archive.meetings().map(|(ix, _)| ix).collect();
    let topics = addresses.archive.meetings.iter().flat_map(|m| &m.topics);
    let topics = most_frequent(topics.copied(), |a, b| addresses.by_name(*a, *b));
    topics_by_year(addresses, &meetings, &topics, TOPICS_OF_ARCHIVE)
}

/// At how many of some meetings the most frequent of some topics came up, year by year.
pub(in crate::site) fn topics_by_year(
    addresses: &Addresses,
    meetings: &[MeetingIx],
    topics: &[(EntityIx, usize)],
    most: usize,
) -> Option<HeatView> {
    let topics = &topics[..most.min(topics.len())];
    let by_year = meetings.iter().filter_map(|ix| {
        let meeting = addresses.archive.meeting(*ix);
        Some((when(meeting)?.year(), meeting.topics.as_slice()))
    });
    let names: Vec<EntityIx> = topics.iter().map(|(topic, _)| *topic).collect();
    let (columns, cells) = heat::count(&names, by_year)?;
    let rows = topics
        .iter()
        .zip(cells)
        .map(|((topic, total), cells)| HeatRow {
            title: addresses.name(*topic).to_owned(),
            url: addresses.url(Route::Entity(*topic, 1)),
            cells,
            total: *total,
        });
    Some(HeatView {
        columns,
        rows: rows.collect(),
    })
}

fn when(meeting: &Meeting) -> Option<When> {
    When::of(&meeting.date, !meeting.is_uncertain())
}
