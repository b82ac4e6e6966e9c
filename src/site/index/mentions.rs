//! How many mentions an entity has, and how many pages they take.

use crate::archive::EntityIx;
use crate::site::index::facts::Facts;

/// The page of an entity shows all its mentions if they are no more than this.
const ALL: usize = 24;

/// Of more it shows this many, as pages of their own show all.
const FIRST: usize = 10;

/// A page of mentions shows those of so many readouts.
pub(in crate::site) const READOUTS: usize = 50;

/// How many mentions of an entity there are.
pub(in crate::site) fn mentions(facts: &Facts, ix: EntityIx) -> usize {
    let readouts = &facts.links.mentioned_in[ix.position()];
    readouts.iter().map(|(_, times)| times).sum()
}

/// How many mentions of an entity its own page shows.
pub(in crate::site) fn shown(facts: &Facts, ix: EntityIx) -> usize {
    match mentions(facts, ix) {
        all if all <= ALL => all,
        _ => FIRST,
    }
}

/// How many pages the mentions of an entity take beside its own; none, if that shows them all.
pub(in crate::site) fn mentions_pages(facts: &Facts, ix: EntityIx) -> usize {
    if mentions(facts, ix) <= ALL {
        return 0;
    }
    let readouts = facts.links.mentioned_in[ix.position()].len();
    readouts.div_ceil(READOUTS)
}
