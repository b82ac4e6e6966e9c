//! How often any two people met, for the whole archive; made when the first page asks for it.

use std::collections::HashMap;

use crate::archive::{Archive, Detail, EntityIx};

/// Of larger meetings it is not known who met whom: not everybody at a summit spoke with everybody.
const CROWD: usize = 30;

/// At how many meetings two people met, for every two that did.
#[derive(Debug, Default)]
pub(in crate::site) struct Pairs {
    meetings: HashMap<(EntityIx, EntityIx), usize>,
}

impl Pairs {
    /// Counts the meetings of every two people who do not act for one and the same country.
    pub(in crate::site) fn gather(archive: &Archive) -> Self {
        let mut pairs = Pairs::default();
        for meeting in &archive.meetings {
            if meeting.participants.len() > CROWD {
                continue;
            }
            for (i, a) in meeting.participants.iter().enumerate() {
                for b in &meeting.participants[i + 1..] {
                    if a != b && !on_one_side(archive, *a, *b) {
                        *pairs.meetings.entry(key(*a, *b)).or_default() += 1;
                    }
                }
            }
        }
        pairs
    }

    /// At how many meetings two people met.
    pub(in crate::site) fn of(&self, a: EntityIx, b: EntityIx) -> usize {
        let meetings = self.meetings.get(&key(a, b));
        meetings.copied().unwrap_or_default()
    }

    /// Every two people who met; those who met most often first, then in the order of handles.
    pub(in crate::site) fn by_frequency(&self) -> Vec<((EntityIx, EntityIx), usize)> {
        let mut all: Vec<_> = self.meetings.iter().map(|(pair, n)| (*pair, *n)).collect();
        all.sort_unstable_by_key(|(pair, meetings)| (std::cmp::Reverse(*meetings), *pair));
        all
    }
}

fn key(a: EntityIx, b: EntityIx) -> (EntityIx, EntityIx) {
    (a.min(b), a.max(b))
}

/// The country for which a person acts.
pub(in crate::site) fn country(archive: &Archive, person: EntityIx) -> Option<EntityIx> {
    match &archive.entity(person).detail {
        Detail::Person { country, .. } => *country,
        _ => None,
    }
}

/// Whether two people act for one and the same country.
pub(in crate::site) fn on_one_side(archive: &Archive, a: EntityIx, b: EntityIx) -> bool {
    let (a, b) = (country(archive, a), country(archive, b));
    a.is_some() && a == b
}
