//! Links between the accounts of a meeting, and to where they are compared.

use crate::archive::{MeetingIx, ReadoutIx};
use crate::site::part::account;
use crate::site::part::pages::Pages;
use crate::site::route::routes::Route;
use crate::site::view::{Shortened, SideLink};

/// A page names this many accounts of its meeting, to move between them.
const SIDES: usize = 6;

/// The first accounts of a meeting. `here`: the readout that the page shows, if it shows one.
pub(in crate::site) fn side_links(
    pages: &Pages,
    meeting: MeetingIx,
    here: Option<ReadoutIx>,
) -> Shortened<SideLink> {
    let accounts = pages.archive.meeting(meeting).readouts.iter().enumerate();
    let all = all_accounts(pages, meeting);
    Shortened::first(SIDES, accounts, all, |(place, other)| SideLink {
        account: account::compared_link(pages, *other),
        column: place + 1,
        here: here.is_some_and(|here| pages.archive.is_same_account(here, *other)),
    })
}

/// Where the page of a meeting lists its accounts.
pub(in crate::site) fn all_accounts(pages: &Pages, meeting: MeetingIx) -> String {
    format!("{}#_accounts", pages.url(Route::Meeting(meeting)))
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
