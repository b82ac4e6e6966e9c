//! Which page has which chart, and of what it is made.

use super::heat::{self, HeatRow, HeatView};
use super::timeline::{self, Encounter, TimelineView};
use super::tone::{self, Said, Talk, ToneView};
use super::when::When;
use crate::archive::{ActIx, EntityIx, Meeting, MeetingIx, Relation, Side};
use crate::site::appearance::Appearance;
use crate::site::route::Route;
use crate::site::{Site, most_frequent};

/// A table of topics by year has so many rows at most.
pub(in crate::site) const TOPICS: usize = 12;
/// That of the whole archive has so many.
const TOPICS_OF_ARCHIVE: usize = 20;

/// The strongest act of a side at a meeting, or why there is none.
pub(in crate::site) type Glimpse = (Option<ActIx>, Option<&'static str>);

impl Site {
    /// The meetings of two parties in time, and which side told of each.
    pub(in crate::site) fn relation_timeline(&self, relation: &Relation) -> Option<TimelineView> {
        if relation.meetings.len() < timeline::FEWEST {
            return None;
        }
        let encounter = |ix: &MeetingIx| {
            let meeting = self.archive.meeting(*ix);
            Encounter {
                when: when(meeting),
                full: relation
                    .parties
                    .map(|party| self.is_told_by(meeting, party)),
            }
        };
        let encounters: Vec<Encounter> = relation.meetings.iter().map(encounter).collect();
        timeline::draw(&encounters, 2)
    }

    /// Whether an account of a party, or a joint one, is held of a meeting.
    pub(in crate::site) fn is_told_by(&self, meeting: &Meeting, party: EntityIx) -> bool {
        let sides = meeting.readouts.iter();
        sides
            .map(|ix| self.archive.readout(*ix).side)
            .any(|side| match side {
                Side::Party(side) => side == party,
                Side::Joint => true,
            })
    }

    /// The meetings in which a person took part, in time; they are given newest first.
    pub(in crate::site) fn person_timeline(&self, parts: &[&Appearance]) -> Option<TimelineView> {
        if parts.len() < timeline::FEWEST {
            return None;
        }
        let encounter = |appearance: &&Appearance| Encounter {
            when: when(self.archive.meeting(appearance.meeting)),
            full: [true, false],
        };
        let encounters: Vec<Encounter> = parts.iter().rev().map(encounter).collect();
        timeline::draw(&encounters, 1)
    }

    /// The tone of each side of a trail in time. `steps`: the meetings, with what each side's account
    /// has: its strongest act, or why there is none.
    pub(in crate::site) fn tone_in_time(
        &self,
        steps: &[(MeetingIx, Vec<Glimpse>)],
        sides: Vec<String>,
    ) -> Option<ToneView> {
        let said = |(act, absence): &Glimpse| match (act, absence) {
            (Some(act), _) => {
                let act = self.archive.vocabulary.act(*act);
                Said::Act(act.strength.level(), act.tone.name())
            }
            (None, Some("absent")) => Said::Silence,
            (None, _) => Said::Unknown,
        };
        let talk = |(meeting, glimpses): &(MeetingIx, Vec<Glimpse>)| Talk {
            when: when(self.archive.meeting(*meeting)),
            said: glimpses.iter().map(said).collect(),
        };
        let talks: Vec<Talk> = steps.iter().map(talk).collect();
        tone::draw(&talks, sides)
    }

    /// The topics that came up at most meetings of the archive, year by year.
    pub(in crate::site) fn all_topics_by_year(&self) -> Option<HeatView> {
        let meetings: Vec<MeetingIx> = self.archive.meetings().map(|(ix, _)| ix).collect();
        let topics = self.archive.meetings.iter().flat_map(|m| &m.topics);
        let topics = most_frequent(topics.copied(), |a, b| self.by_name(*a, *b));
        self.topics_by_year(&meetings, &topics, TOPICS_OF_ARCHIVE)
    }

    /// At how many of some meetings the most frequent of some topics came up, year by year.
    pub(in crate::site) fn topics_by_year(
        &self,
        meetings: &[MeetingIx],
        topics: &[(EntityIx, usize)],
        most: usize,
    ) -> Option<HeatView> {
        let topics = &topics[..most.min(topics.len())];
        let by_year = meetings.iter().filter_map(|ix| {
            let meeting = self.archive.meeting(*ix);
            Some((when(meeting)?.year(), meeting.topics.as_slice()))
        });
        let names: Vec<EntityIx> = topics.iter().map(|(topic, _)| *topic).collect();
        let (columns, cells) = heat::count(&names, by_year)?;
        let rows = topics
            .iter()
            .zip(cells)
            .map(|((topic, total), cells)| HeatRow {
                title: self.name(*topic).to_owned(),
                url: self.url(Route::Entity(*topic, 1)),
                cells,
                total: *total,
            });
        Some(HeatView {
            columns,
            rows: rows.collect(),
        })
    }
}

fn when(meeting: &Meeting) -> Option<When> {
    When::of(&meeting.date, !meeting.is_uncertain())
}
