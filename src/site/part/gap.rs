//! Gaps between two texts as pages show them: marks in both texts, and notes.

use crate::site::index::gaps::{ANCHOR, Found, Place};
use crate::site::markup::marking::MarkTag;
use crate::site::part::pages::Pages;
use crate::site::part::{date, label};
use crate::site::view::{TranslationGapCount, TranslationGapView};
use crate::source::record::GapDegree;
use crate::words::Word;

/// One of two texts side by side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::site) enum Side {
    Left,
    Right,
}

fn meaning(degree: GapDegree) -> Word {
    match degree {
        GapDegree::Neutral => Word::GapNeutralMeans,
        GapDegree::Minor => Word::GapMinorMeans,
        GapDegree::Major => Word::GapMajorMeans,
        GapDegree::Critical => Word::GapCriticalMeans,
    }
}

/// The marks of gaps in one of the texts, from left to right, and whose each is.
pub(in crate::site) fn gap_tags(
    pages: &Pages,
    gaps: &[Found],
    side: Side,
) -> (Vec<usize>, Vec<MarkTag>) {
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
        let degree = label::label(pages, gap.record.degree).text;
        let label = [(&number).into(), (&*degree).into()];
        let side = match side {
            Side::Left => "left",
            Side::Right => "right",
        };
        let tag = MarkTag {
            range,
            anchor: format!("{ANCHOR}{number}-{side}"),
            note: gap.id(),
            label: pages.words().say(Word::GapLabel, &label),
            number,
            tone: "gap",
        };
        (i, tag)
    });
    tags.unzip()
}

/// What an editor noted; `marked` tells whether an id is that of words on the page.
pub(in crate::site) fn translation_gap_view(
    pages: &Pages,
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
        degree: label::label(pages, gap.record.degree),
        left: words(&gap.left),
        left_url: url("left"),
        right: words(&gap.right),
        right_url: url("right"),
        note: gap.record.note.clone(),
        by: gap.record.by.trim().to_owned(),
        date: date::date_view(pages, &gap.record.date),
    }
}

/// How many gaps are of which degree, the gravest first.
pub(in crate::site) fn gap_counts(pages: &Pages, gaps: &[Found]) -> Vec<TranslationGapCount> {
    let mut degrees: Vec<GapDegree> = gaps.iter().map(|gap| gap.record.degree).collect();
    degrees.sort_unstable_by(|a, b| b.cmp(a));
    let alike = degrees.chunk_by(|a, b| a == b);
    let count = |alike: &[GapDegree]| TranslationGapCount {
        degree: label::label(pages, alike[0]),
        meaning: pages.words().text(meaning(alike[0])).to_owned(),
        count: alike.len(),
    };
    alike.map(count).collect()
}
