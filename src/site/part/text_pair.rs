//! Links to the page that shows the text of an account beside another of its meeting.

use crate::archive::{MeetingIx, ReadoutIx};
use crate::site::index::facts::Facts;
use crate::site::index::text_pairs::{first_pair, pairs, with_text};
use crate::site::part::pages::Pages;
use crate::site::route::routes::Route;

/// The page of two accounts of a meeting, in the meeting's order.
pub(in crate::site) fn pair_route(
    facts: &Facts,
    first: (ReadoutIx, ReadoutIx),
    pair: (ReadoutIx, ReadoutIx),
) -> Route {
    match pair == first {
        true => Route::Texts(facts.archive.readout(pair.0).meeting),
        false => Route::TextPair(pair.0, pair.1),
    }
}

/// Where a meeting shows two texts side by side; none if fewer than two are in the archive.
pub(in crate::site) fn texts_url(pages: &Pages, meeting: MeetingIx) -> Option<String> {
    first_pair(pages, meeting).map(|_| pages.url(Route::Texts(meeting)))
}

/// Where the account of a readout is shown beside another one of its meeting.
pub(in crate::site) fn texts_url_of(pages: &Pages, ix: ReadoutIx) -> Option<String> {
    let meeting = pages.archive.readout(ix).meeting;
    let first = first_pair(pages, meeting)?;
    let texts = with_text(pages, pages.archive.meeting(meeting));
    let is_shown = |(left, right): &(ReadoutIx, ReadoutIx)| {
        pages.archive.is_same_account(ix, *left) || pages.archive.is_same_account(ix, *right)
    };
    let pair = match is_shown(&first) {
        true => first,
        false => pairs(&texts).into_iter().find(is_shown)?,
    };
    Some(pages.url(pair_route(pages, first, pair)))
}
