//! The last part of the address of two parties.

use std::collections::HashMap;

use crate::archive::{Archive, Relation};

/// The last part of each relation's address: the ids of both parties, joined by two hyphens. Where
/// parties of different kinds share ids, the kinds stand before them; ids hold no full stop.
pub(in crate::site) fn slugs(archive: &Archive) -> Vec<String> {
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
