//! The page of a relation: two parties and all their meetings.

use std::collections::HashMap;

use super::chart::pages::TOPICS;
use super::describe::newest_first;
use super::route::{Route, Selection};
use super::selection::FEW;
use super::view::{PartyPeople, RelationView, Shortened};
use super::{Site, most_frequent};
use crate::archive::{Archive, EntityIx, MeetingIx, Relation, RelationIx};
use crate::source::id::EntityKind;
use crate::words::Word;

/// The last part of each relation's address: the ids of both parties, joined by two hyphens. Where
/// parties of different kinds share ids, the kinds stand before them; ids hold no full stop.
pub(super) fn slugs(archive: &Archive) -> Vec<String> {
    let short = |relation: &Relation| {
        let [a, b] = relation
            .parties
            .map(|party| archive.entity(party).id.as_str());
        format!("{a}--{b}")
    };
    let long = |relation: &Relation| {
        let [a, b] = relation.parties.map(|party| {
            let party = archive.entity(party);
            format!("{}.{}", party.kind.folder(), party.id)
        });
        format!("{a}--{b}")
    };
    let mut uses: HashMap<String, usize> = HashMap::new();
    for relation in &archive.relations {
        *uses.entry(short(relation)).or_default() += 1;
    }
    archive
        .relations
        .iter()
        .map(|relation| match short(relation) {
            slug if uses.get(&slug) == Some(&1) => slug,
            _ => long(relation),
        })
        .collect()
}

impl Site {
    pub(super) fn relation(&self, ix: RelationIx, number: usize) -> RelationView {
        let relation = self.archive.relation(ix);
        let meetings = &relation.meetings;
        let sides = |meeting: &MeetingIx| {
            let meeting = self.archive.meeting(*meeting);
            let told = |party: &&EntityIx| self.is_told_by(meeting, **party);
            relation.parties.iter().filter(told).count()
        };
        let mut by_sides = [0; 3];
        for meeting in meetings {
            by_sides[sides(meeting)] += 1;
        }
        let [none, one, both] = by_sides;
        let topics = meetings
            .iter()
            .flat_map(|meeting| &self.archive.meeting(*meeting).topics);
        let topics = most_frequent(topics.copied(), |a, b| self.by_name(*a, *b));
        let first = number == 1;
        RelationView {
            title: self.relation_title(ix),
            parties: self.entity_refs(&relation.parties),
            span: self.span(meetings),
            meetings: self.rows(newest_first(meetings.len(), number).map(|i| meetings[i])),
            pager: self.pager(Route::Relation(ix, number), number, meetings.len()),
            timeline: first.then(|| self.relation_timeline(relation)).flatten(),
            topics_by_year: first
                .then(|| self.topics_by_year(meetings, &topics, TOPICS))
                .flatten(),
            topics: self.counted(topics, EntityKind::Topic),
            trails: if first {
                self.trails_of(ix)
            } else {
                Shortened::none()
            },
            people: self.people(relation.parties, meetings),
            both,
            one,
            none,
            raised: self.raised_url(ix),
            formulas: first.then(|| self.relation_formulas(ix)).flatten(),
            commitments: first
                .then(|| self.statements_part(Selection::Between(ix), FEW))
                .flatten(),
        }
    }

    /// The first and the last year of meetings in the order of time.
    fn span(&self, meetings: &[MeetingIx]) -> String {
        let year = |meeting: Option<&MeetingIx>| {
            meeting.and_then(|ix| self.archive.meeting(*ix).date.year())
        };
        match (year(meetings.first()), year(meetings.last())) {
            (Some(first), Some(last)) if first != last => {
                let (first, last) = (first.to_string(), last.to_string());
                self.words()
                    .say(Word::DateRange, &[(&first).into(), (&last).into()])
            }
            (Some(year), _) | (_, Some(year)) => year.to_string(),
            (None, None) => String::new(),
        }
    }

    /// The people who met, by the party for which they act.
    fn people(&self, parties: [EntityIx; 2], meetings: &[MeetingIx]) -> Vec<PartyPeople> {
        let acts_for = |person: EntityIx| self.archive.entity(person).detail.stands_for(&parties);
        let [a, b] = parties;
        [Some(a), Some(b), None]
            .into_iter()
            .map(|party| {
                let people = meetings
                    .iter()
                    .flat_map(|meeting| &self.archive.meeting(*meeting).participants)
                    .copied()
                    .filter(|person| acts_for(*person) == party);
                PartyPeople {
                    party: party.map(|ix| self.entity_ref(ix)),
                    people: self.tally(people, EntityKind::Person),
                }
            })
            .filter(|group| !group.people.is_empty())
            .collect()
    }
}
