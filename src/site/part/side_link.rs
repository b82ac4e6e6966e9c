//! Links between the accounts of a meeting, and to where they are compared.

use crate::archive::{MeetingIx, ReadoutIx};
use crate::site::part::account;
use crate::site::part::pages::Pages;
use crate::site::route::routes::Route;
use crate::site::view::SideLink;

/// The accounts of a meeting. `here`: the readout that the page shows, if it shows one.
pub(in crate::site) fn side_links(
    pages: &Pages,
    meeting: MeetingIx,
    here: Option<ReadoutIx>,
) -> Vec<SideLink> {
    let accounts = pages.archive.meeting(meeting).readouts.iter().enumerate();
    let sides = accounts.map(|(place, other)| SideLink {
        account: account::compared_link(pages, *other),
        column: place + 1,
        here: here.is_some_and(|here| pages.archive.is_same_account(here, *other)),
    });
    sides.collect()
}

/// Where the accounts of a meeting are compared, if any has a statement.
pub(in crate::site) fn compared_url(pages: &Pages, meeting: MeetingIx) -> Option<String> {
    let mut accounts = pages.archive.meeting(meeting).readouts.iter();
    let has_acts = |ix: &ReadoutIx| {
        let mut statements = pages.archive.readout(*ix).statements.iter();
        statements.any(|statement| statement.act().is_some())
    };
    let url = || format!("{}#comparison", pages.url(Route::Meeting(meeting)));
    accounts.any(has_acts).then(url)
}
