//! Entities that share their name with another of their kind.

use std::collections::{BTreeSet, HashMap};

use crate::archive::{Archive, EntityIx};

/// The entities that share their name with another of their kind.
pub(in crate::site) fn namesakes(archive: &Archive) -> BTreeSet<EntityIx> {
    let mut first = HashMap::new();
    let mut namesakes = BTreeSet::new();
    for (ix, entity) in archive.entities() {
        if let Some(other) = first.insert((entity.kind, entity.name.as_str()), ix) {
            namesakes.extend([ix, other]);
        }
    }
    namesakes
}
