//! Points of any meeting in lists, and what the lists are called.

use std::cmp::Reverse;

use crate::site::index::findings::finding;
use crate::site::index::point_lists::points;
use crate::site::index::points::{Difference, PointIx, PointSelection};
use crate::site::part::brief::brief_finding;
use crate::site::part::pages::Pages;
use crate::site::part::{date, label, link};
use crate::site::route::routes::Route;
use crate::site::view::{PointRow, PointsPart};
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

/// The points of a selection on which the accounts differ most, and of equals the newest; none if there is no point.
pub(in crate::site) fn points_part(
    pages: &Pages,
    selection: PointSelection,
    most: usize,
) -> Option<PointsPart> {
    let all = points(pages);
    let list = all.of(selection);
    let rank_of = |ix: &PointIx| {
        let how = all.how.get(ix).copied().unwrap_or(Difference::Open);
        rank(PointSelection::How(how))
    };
    let mut first: Vec<PointIx> = list.iter().rev().copied().collect();
    first.sort_by_key(rank_of);
    (!list.is_empty()).then(|| PointsPart {
        total: list.len(),
        url: pages.url(Route::PointsOf(selection, 1)),
        rows: first
            .into_iter()
            .take(most)
            .filter_map(|ix| point_row(pages, ix))
            .collect(),
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
