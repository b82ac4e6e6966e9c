//! Which wording trails there are: the relations and topics to which accounts return.

use std::collections::BTreeMap;

use crate::archive::{Archive, EntityIx, MeetingIx, Readout, RelationIx, Side};

/// What the accounts of two parties say on a topic, meeting by meeting.
#[derive(Debug)]
pub(in crate::site) struct Trail {
    pub(in crate::site) relation: RelationIx,
    pub(in crate::site) topic: EntityIx,
    /// The meetings at which an account of either party, or a joint one, has a statement on the topic,
    /// in the order of time.
    pub(in crate::site) meetings: Vec<MeetingIx>,
    /// How many statements these accounts have on it.
    pub(in crate::site) statements: usize,
    /// Whether any of them was made for this relation, and not for many at once.
    own: bool,
}

/// All trails, in the order of relations, then of topics.
#[derive(Debug, Default)]
pub(in crate::site) struct Trails {
    all: Vec<Trail>,
    by_topic: BTreeMap<EntityIx, Vec<usize>>,
}

impl Trails {
    /// A trail needs two meetings at which the topic comes up: with one, nothing has changed yet, and
    /// the meeting's own page compares its accounts. What only joint accounts of many parties say
    /// would be the same trail in each relation of these parties, and is none.
    pub(in crate::site) fn gather(archive: &Archive) -> Self {
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

    pub(in crate::site) fn all(&self) -> &[Trail] {
        &self.all
    }

    pub(in crate::site) fn find(&self, relation: RelationIx, topic: EntityIx) -> Option<&Trail> {
        let found = self
            .all
            .binary_search_by_key(&(relation, topic), |trail| (trail.relation, trail.topic));
        found.ok().map(|i| &self.all[i])
    }

    pub(in crate::site) fn of(&self, relation: RelationIx) -> &[Trail] {
        let from = self.all.partition_point(|trail| trail.relation < relation);
        let to = self.all.partition_point(|trail| trail.relation <= relation);
        &self.all[from..to]
    }

    pub(in crate::site) fn on(&self, topic: EntityIx) -> impl Iterator<Item = &Trail> {
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
