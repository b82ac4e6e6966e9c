//! Gaps between two texts of one account, as editors noted them, with their places in both texts.

use std::ops::Range;

use crate::archive::{ReadoutIx, TranslationGap};
use crate::site::index::facts::Facts;
use crate::source::record::TranslationGapRecord;
use crate::source::word::single_spaced;

/// What the ids of gaps begin with.
pub(in crate::site) const ANCHOR: &str = "_gap-";

/// A gap whose words stand in two texts.
pub(in crate::site) struct Found<'a> {
    pub(in crate::site) number: usize,
    pub(in crate::site) record: &'a TranslationGapRecord,
    pub(in crate::site) left: Option<Place>,
    pub(in crate::site) right: Option<Place>,
}

/// Words of a text.
pub(in crate::site) struct Place {
    pub(in crate::site) range: Range<usize>,
    pub(in crate::site) words: String,
    /// How much of the text lies before them, in millionths.
    way: usize,
}

/// What editors noted on gaps between two texts, in the record of either.
pub(in crate::site) fn gaps_noted(
    facts: &Facts,
    (left, right): (ReadoutIx, ReadoutIx),
) -> impl Iterator<Item = (ReadoutIx, &TranslationGap)> {
    let noted = [(right, left), (left, right)].into_iter();
    noted.flat_map(|(ix, other)| {
        let gaps = facts.archive.readout(ix).gaps.iter();
        let gaps = gaps.filter(move |gap| gap.against == other);
        gaps.map(move |gap| (ix, gap))
    })
}

/// Whether editors noted gaps between a text and any other.
pub(in crate::site) fn is_held_against(facts: &Facts, ix: ReadoutIx) -> bool {
    let readout = facts.archive.readout(ix);
    let original = readout.translation_of.unwrap_or(ix);
    let translations = &facts.archive.readout(original).translations;
    let mut gaps = translations.iter().flat_map(|other| {
        let gaps = facts.archive.readout(*other).gaps.iter();
        gaps.map(move |gap| (*other, gap.against))
    });
    gaps.any(|(translation, against)| translation == ix || against == ix)
}

/// The gaps between two texts, in the order of the texts.
pub(in crate::site) fn gaps_between(
    facts: &Facts,
    texts: (ReadoutIx, ReadoutIx),
) -> Vec<Found<'_>> {
    let found = gaps_noted(facts, texts).filter_map(|(ix, gap)| {
        let (here, there) = places(facts, ix, gap);
        let (left, right) = match ix == texts.1 {
            true => (there, here),
            false => (here, there),
        };
        // Words that are not to be found have been reported.
        (left.is_some() || right.is_some()).then(|| Found {
            number: 0,
            record: &facts.archive.readout(ix).document.record.gaps[gap.position],
            left,
            right,
        })
    });
    let mut found: Vec<Found> = found.collect();
    // Both texts say the same in about the same order, however long each is.
    found.sort_by_key(|gap| {
        gap.right
            .as_ref()
            .or(gap.left.as_ref())
            .map(|place| place.way)
    });
    for (i, gap) in found.iter_mut().enumerate() {
        gap.number = i + 1;
    }
    found
}

fn places(facts: &Facts, ix: ReadoutIx, gap: &TranslationGap) -> (Option<Place>, Option<Place>) {
    let places = facts.links.gap_places(&facts.archive, ix, gap);
    let place = |ix: ReadoutIx, range: Option<Range<usize>>| {
        let text = &facts.links.readouts[ix.position()].text;
        range.map(|range| Place {
            words: single_spaced(&text[range.clone()]),
            way: range.start.saturating_mul(1_000_000) / text.len().max(1),
            range,
        })
    };
    (place(ix, places.here), place(gap.against, places.there))
}

impl Found<'_> {
    /// The id of the note.
    pub(in crate::site) fn id(&self) -> String {
        format!("{ANCHOR}{}", self.number)
    }
}
