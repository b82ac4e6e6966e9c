//! Relations: two parties and all their meetings.

use std::collections::{BTreeMap, HashMap};

use super::entity::Entity;
use super::{EntityIx, Meeting, MeetingIx, RelationIx};

/// Two parties that met.
#[derive(Debug)]
pub struct Relation {
    /// The parties, in the order of their ids.
    pub parties: [EntityIx; 2],
    /// Their meetings, in the order of time.
    pub meetings: Vec<MeetingIx>,
}

/// Every two parties of every meeting, in the order of their ids; tells the meetings of them.
pub(super) fn gather(meetings: &mut [Meeting], entities: &[Entity]) -> Vec<Relation> {
    let mut pairs: BTreeMap<[(&str, EntityIx); 2], Vec<MeetingIx>> = BTreeMap::new();
    for (i, meeting) in meetings.iter().enumerate() {
        for (n, a) in meeting.parties.iter().enumerate() {
            for b in &meeting.parties[n + 1..] {
                let mut pair = [*a, *b].map(|ix| (entities[ix.position()].id.as_str(), ix));
                pair.sort_unstable();
                pairs.entry(pair).or_default().push(MeetingIx::at(i));
            }
        }
    }
    let relations: Vec<Relation> = pairs
        .into_iter()
        .map(|(pair, meetings)| Relation {
            parties: pair.map(|(_, ix)| ix),
            meetings,
        })
        .collect();
    for (i, relation) in relations.iter().enumerate() {
        for meeting in &relation.meetings {
            meetings[meeting.position()]
                .relations
                .push(RelationIx::at(i));
        }
    }
    relations
}

/// The relations of each party.
pub(super) fn by_party(relations: &[Relation]) -> HashMap<EntityIx, Vec<RelationIx>> {
    let mut by_party: HashMap<EntityIx, Vec<RelationIx>> = HashMap::new();
    for (i, relation) in relations.iter().enumerate() {
        for party in relation.parties {
            by_party.entry(party).or_default().push(RelationIx::at(i));
        }
    }
    by_party
}
