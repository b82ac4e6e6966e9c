//! Which wording trails there are: the relations and topics to which accounts return.

use std::collections::BTreeMap;

use super::Site;
use super::route::Route;
use super::view::{Counted, Shortened};
use crate::archive::{Archive, EntityIx, MeetingIx, Readout, RelationIx, Side};
use crate::source::id::EntityKind;

/// What the accounts of two parties say on a topic, meeting by meeting.
#[derive(Debug)]
pub(super) struct Trail {
    pub(super) relation: RelationIx,
    pub(super) topic: EntityIx,
    /// The meetings at which an account of either party, or a joint one, has a statement on the topic,
    /// in the order of time.
    pub(super) meetings: Vec<MeetingIx>,
    /// How many statements these accounts have on it.
    pub(super) statements: usize,
    /// Whether any of them was made for this relation, and not for many at once.
    own: bool,
}

/// All trails, in the order of relations, then of topics.
#[derive(Debug, Default)]
pub(super) struct Trails {
    all: Vec<Trail>,
    by_topic: BTreeMap<EntityIx, Vec<usize>>,
}

impl Trails {
    /// A trail needs two meetings at which the topic comes up: with one, nothing has changed yet, and
    /// the meeting's own page compares its accounts. What only joint accounts of many parties say
    /// would be the same trail in each relation of these parties, and is none.
    pub(super) fn gather(archive: &Archive) -> Self {
        let mut found: BTreeMap<(RelationIx, EntityIx), Trail> = BTreeMap::new();
        for (_, readout) in archive.accounts() {
            let topics = topics(readout);
            if topics.is_empty() {
                continue;
            }
            let meeting = archive.meeting(readout.meeting);
            for relation in &meeting.relations {
                let own = match readout.side {
                    Side::Party(side) => {
                        if !archive.relation(*relation).parties.contains(&side) {
                            continue;
                        }
                        true
                    }
                    Side::Joint => meeting.relations.len() == 1,
                };
                for (topic, statements) in &topics {
                    let trail = found.entry((*relation, *topic)).or_insert_with(|| Trail {
                        relation: *relation,
                        topic: *topic,
                        meetings: Vec::new(),
                        statements: 0,
                        own: false,
                    });
                    if trail.meetings.last() != Some(&readout.meeting) {
                        trail.meetings.push(readout.meeting);
                    }
                    trail.statements += statements;
                    trail.own |= own;
                }
            }
        }
        let mut trails = Trails::default();
        for trail in found.into_values() {
            if trail.own && trail.meetings.len() > 1 {
                let of_topic = trails.by_topic.entry(trail.topic).or_default();
                of_topic.push(trails.all.len());
                trails.all.push(trail);
            }
        }
        trails
    }

    pub(super) fn all(&self) -> &[Trail] {
        &self.all
    }

    pub(super) fn find(&self, relation: RelationIx, topic: EntityIx) -> Option<&Trail> {
        let found = self
            .all
            .binary_search_by_key(&(relation, topic), |trail| (trail.relation, trail.topic));
        found.ok().map(|i| &self.all[i])
    }

    fn of(&self, relation: RelationIx) -> &[Trail] {
        let from = self.all.partition_point(|trail| trail.relation < relation);
        let to = self.all.partition_point(|trail| trail.relation <= relation);
        &self.all[from..to]
    }

    fn on(&self, topic: EntityIx) -> impl Iterator<Item = &Trail> {
        let list = self.by_topic.get(&topic).into_iter().flatten();
        list.map(|i| &self.all[*i])
    }
}

/// The topics on which an account has statements, and how many.
fn topics(readout: &Readout) -> BTreeMap<EntityIx, usize> {
    let mut topics = BTreeMap::new();
    for statement in &readout.statements {
        if statement.act().is_none() {
            continue;
        }
        for (i, topic) in statement.topics.iter().enumerate() {
            // A topic that is named twice is one.
            if !statement.topics[..i].contains(topic) {
                *topics.entry(*topic).or_default() += 1;
            }
        }
    }
    topics
}

impl Site {
    /// The trails of a relation, those with the most statements first.
    pub(super) fn trails_of(&self, relation: RelationIx) -> Shortened<Counted> {
        let mut trails: Vec<&Trail> = self.trails.of(relation).iter().collect();
        trails.sort_by(|a, b| {
            b.statements
                .cmp(&a.statements)
                .then_with(|| self.by_name(a.topic, b.topic))
        });
        let index = self.url(Route::Entities(EntityKind::Topic, 1));
        Shortened::new(trails, index, |trail| {
            self.trail_link(trail, self.name(trail.topic).to_owned())
        })
    }

    /// The trails on a topic, those with the most statements first.
    pub(super) fn trails_on(&self, topic: EntityIx) -> Shortened<Counted> {
        let mut trails: Vec<&Trail> = self.trails.on(topic).collect();
        trails.sort_by_key(|trail| (std::cmp::Reverse(trail.statements), trail.relation));
        let index = self.url(Route::Relations(1));
        Shortened::new(trails, index, |trail| {
            self.trail_link(trail, self.relation_title(trail.relation))
        })
    }

    fn trail_link(&self, trail: &Trail, title: String) -> Counted {
        Counted {
            title,
            url: self.url(Route::Trail(trail.relation, trail.topic, 1)),
            count: trail.statements,
        }
    }
}
