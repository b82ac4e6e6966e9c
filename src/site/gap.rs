//! Gaps between two texts of one account, as editors noted them: marked in both texts, and told below the
//! paragraphs in which they stand.

use std::ops::Range;

use schemars::JsonSchema;
use serde::Serialize;

use super::Site;
use super::describe::Labelled;
use super::marking::MarkTag;
use super::view::{DateView, Label};
use crate::archive::{ReadoutIx, TranslationGap};
use crate::source::record::{GapDegree, TranslationGapRecord};
use crate::source::word::single_spaced;
use crate::words::Word;

/// What the ids of gaps begin with.
pub(super) const ANCHOR: &str = "_gap-";

/// What an editor noted on a gap.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct TranslationGapView {
    /// The id of the note.
    pub id: String,
    /// Its number on the page, shown in both texts.
    pub number: usize,
    /// How serious it is: `neutral`, `minor`, `major` or `critical`.
    pub degree: Label,
    /// The words of the left text; none where it has nothing like the right one.
    pub left: Option<String>,
    /// The address of the words; none if they are not on the page, as in footnotes.
    pub left_url: Option<String>,
    /// The words of the right text; none where it has nothing like the left one.
    pub right: Option<String>,
    /// Their positions.
    pub right_url: Option<String>,
    /// What is lost or gained.
    pub note: Option<String>,
    /// The editor.
    pub by: String,
    /// The day.
    pub date: DateView,
}

/// How many gaps are of a degree.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct TranslationGapCount {
    /// The degree.
    pub degree: Label,
    /// What it means, in a sentence.
    pub meaning: String,
    /// How many there are.
    pub count: usize,
}

/// A gap whose words stand in two texts.
pub(super) struct Found<'a> {
    number: usize,
    record: &'a TranslationGapRecord,
    left: Option<Place>,
    right: Option<Place>,
}

/// Words of a text.
struct Place {
    range: Range<usize>,
    words: String,
    /// How much of the text lies before them, in millionths.
    way: usize,
}

/// One of two texts side by side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Left,
    Right,
}

impl Labelled for GapDegree {
    fn labelled(self) -> (&'static str, Word) {
        let word = match self {
            GapDegree::Neutral => Word::GapNeutral,
            GapDegree::Minor => Word::GapMinor,
            GapDegree::Major => Word::GapMajor,
            GapDegree::Critical => Word::GapCritical,
        };
        (self.name(), word)
    }
}

fn meaning(degree: GapDegree) -> Word {
    match degree {
        GapDegree::Neutral => Word::GapNeutralMeans,
        GapDegree::Minor => Word::GapMinorMeans,
        GapDegree::Major => Word::GapMajorMeans,
        GapDegree::Critical => Word::GapCriticalMeans,
    }
}

impl Site {
    /// What editors noted on gaps between two texts, in the record of either.
    pub(super) fn gaps_noted(
        &self,
        (left, right): (ReadoutIx, ReadoutIx),
    ) -> impl Iterator<Item = (ReadoutIx, &TranslationGap)> {
        let noted = [(right, left), (left, right)].into_iter();
        noted.flat_map(|(ix, other)| {
            let gaps = self.archive.readout(ix).gaps.iter();
            let gaps = gaps.filter(move |gap| gap.against == other);
            gaps.map(move |gap| (ix, gap))
        })
    }

    /// Whether editors noted gaps between a text and any other.
    pub(super) fn is_held_against(&self, ix: ReadoutIx) -> bool {
        let readout = self.archive.readout(ix);
        let original = readout.translation_of.unwrap_or(ix);
        let translations = &self.archive.readout(original).translations;
        let mut gaps = translations.iter().flat_map(|other| {
            let gaps = self.archive.readout(*other).gaps.iter();
            gaps.map(move |gap| (*other, gap.against))
        });
        gaps.any(|(translation, against)| translation == ix || against == ix)
    }

    /// The gaps between two texts, in the order of the texts.
    pub(super) fn gaps_between(&self, texts: (ReadoutIx, ReadoutIx)) -> Vec<Found<'_>> {
        let found = self.gaps_noted(texts).filter_map(|(ix, gap)| {
            let (here, there) = self.places(ix, gap);
            let (left, right) = match ix == texts.1 {
                true => (there, here),
                false => (here, there),
            };
            // Words that are not to be found have been reported.
            (left.is_some() || right.is_some()).then(|| Found {
                number: 0,
                record: &self.archive.readout(ix).document.record.gaps[gap.position],
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

    fn places(&self, ix: ReadoutIx, gap: &TranslationGap) -> (Option<Place>, Option<Place>) {
        let places = self.links.gap_places(&self.archive, ix, gap);
        let place = |ix: ReadoutIx, range: Option<Range<usize>>| {
            let text = &self.links.readouts[ix.position()].text;
            range.map(|range| Place {
                words: single_spaced(&text[range.clone()]),
                way: range.start.saturating_mul(1_000_000) / text.len().max(1),
                range,
            })
        };
        (place(ix, places.here), place(gap.against, places.there))
    }

    /// The marks of gaps in one of the texts, from left to right, and whose each is.
    pub(super) fn gap_tags(&self, gaps: &[Found], side: Side) -> (Vec<usize>, Vec<MarkTag>) {
        let places = gaps.iter().enumerate().filter_map(|(i, gap)| {
            let place = match side {
                Side::Left => gap.left.as_ref(),
                Side::Right => gap.right.as_ref(),
            };
            Some((i, gap, place?.range.clone()))
        });
        let mut places: Vec<_> = places.collect();
        places.sort_by_key(|(_, _, range)| (range.start, std::cmp::Reverse(range.end)));
        let tags = places.into_iter().map(|(i, gap, range)| {
            let number = gap.number.to_string();
            let degree = self.label(gap.record.degree).text;
            let label = [(&number).into(), (&*degree).into()];
            let side = match side {
                Side::Left => "left",
                Side::Right => "right",
            };
            let tag = MarkTag {
                range,
                anchor: format!("{ANCHOR}{number}-{side}"),
                note: gap.id(),
                label: self.words().say(Word::GapLabel, &label),
                number,
                tone: "gap",
            };
            (i, tag)
        });
        tags.unzip()
    }

    /// What an editor noted; `marked` tells whether an id is that of words on the page.
    pub(super) fn translation_gap_view(
        &self,
        gap: &Found,
        marked: impl Fn(&str) -> bool,
    ) -> TranslationGapView {
        let url = |side: &str| {
            let id = format!("{ANCHOR}{}-{side}", gap.number);
            marked(&format!(" id=\"{id}\"")).then(|| format!("#{id}"))
        };
        let words = |place: &Option<Place>| place.as_ref().map(|place| place.words.clone());
        TranslationGapView {
            id: gap.id(),
            number: gap.number,
            degree: self.label(gap.record.degree),
            left: words(&gap.left),
            left_url: url("left"),
            right: words(&gap.right),
            right_url: url("right"),
            note: gap.record.note.clone(),
            by: gap.record.by.trim().to_owned(),
            date: self.date_view(&gap.record.date),
        }
    }

    /// How many gaps are of which degree, the gravest first.
    pub(super) fn gap_counts(&self, gaps: &[Found]) -> Vec<TranslationGapCount> {
        let mut degrees: Vec<GapDegree> = gaps.iter().map(|gap| gap.record.degree).collect();
        degrees.sort_unstable_by(|a, b| b.cmp(a));
        let alike = degrees.chunk_by(|a, b| a == b);
        let count = |alike: &[GapDegree]| TranslationGapCount {
            degree: self.label(alike[0]),
            meaning: self.words().text(meaning(alike[0])).to_owned(),
            count: alike.len(),
        };
        alike.map(count).collect()
    }
}

impl Found<'_> {
    /// The id of the note.
    fn id(&self) -> String {
        format!("{ANCHOR}{}", self.number)
    }
}
