//! Points of any meeting in lists, and what the lists are called.

use std::cmp::Reverse;

use crate::site::index::findings::finding;
use crate::site::index::points::{Difference, PointIx, PointSelection};
use crate::site::part::brief::brief_finding;
use crate::site::part::pages::Pages;
use crate::site::part::{date, label, link};
use crate::site::view::PointRow;
use crate::source::record::Assessment;
use crate::words::Word;

/// By what lists of points are sorted: the greatest difference first, and what nobody assessed last.
pub(in crate::site) fn rank(selection: PointSelection) -> (u8, Reverse<Option<Assessment>>) {
    match selection {
        PointSelection::How(Difference::Assessed(assessment)) => (0, Reverse(Some(assessment))),
        PointSelection::How(Difference::Alone) => (1, Reverse(None)),
        _ => (2, Reverse(None)),
    }
}

/// A point with its meeting.
pub(in crate::site) fn point_row(pages: &Pages, ix: PointIx) -> Option<PointRow> {
    let meeting = pages.archive.meeting(ix.meeting);
    let finding = finding(pages, meeting, ix.place)?;
    Some(PointRow {
        meeting: link::meeting_ref(pages, ix.meeting),
        date: date::meeting_date(pages, ix.meeting),
        finding: brief_finding(pages, meeting, &finding),
    })
}

/// What a list of points is called.
pub(in crate::site) fn selection_title(pages: &Pages, selection: PointSelection) -> String {
    match selection {
        PointSelection::How(Difference::Assessed(assessment)) => {
            label::label(pages, assessment).text.to_string()
        }
        PointSelection::How(Difference::Alone) => pages.words().text(Word::PointsAlone).to_owned(),
        PointSelection::How(Difference::Open) => pages.words().text(Word::PointsOpen).to_owned(),
        PointSelection::Between(relation) => link::relation_title(pages, relation),
        PointSelection::On(topic) => pages.name(topic).to_owned(),
    }
}
