//! The uses of a set phrase with the words around them.

use crate::site::index::set_phrases::{LINES, Occurrence};
use crate::site::part::concordance;
use crate::site::part::pages::Pages;
use crate::site::view::{ConcordanceGroup, UsesPart};

/// The newest places, on the first page of a formula.
pub(in crate::site) fn newest_uses(pages: &Pages, spots: &[Occurrence], shown: bool) -> UsesPart {
    let most = if shown { LINES } else { 0 };
    uses_part(pages, spots, spots.iter().rev().take(most))
}

/// Some of the places of a formula, with the words around them.
pub(in crate::site) fn uses_part<'s>(
    pages: &Pages,
    all: &[Occurrence],
    shown: impl Iterator<Item = &'s Occurrence>,
) -> UsesPart {
    let mut shown: Vec<Occurrence> = shown.copied().collect();
    // The newest account first, and in each from its beginning.
    shown.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
    let groups = shown.chunk_by(|a, b| a.0 == b.0);
    UsesPart {
        groups: groups
            .filter_map(|spots| {
                let at = spots.first()?.0;
                let uses = &pages.links.readouts[at.position()].formulas;
                let shown = spots.iter().filter_map(|(_, i)| Some(&uses.get(*i)?.range));
                let (lines, words) = concordance::concordance_lines(pages, at, shown);
                Some(ConcordanceGroup {
                    head: concordance::concordance_head(pages, at),
                    lines,
                    words,
                    more: 0,
                })
            })
            .collect(),
        places: all.len(),
        accounts: all.chunk_by(|a, b| a.0 == b.0).count(),
    }
}
