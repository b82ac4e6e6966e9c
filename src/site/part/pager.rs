//! The pages of a long list, and the links between them.

use crate::site::index::paging::page_count;
use crate::site::route::address::Addresses;
use crate::site::route::routes::Route;
use crate::site::view::{PageLink, Pager};

/// A pager shows so many pages before and after its own.
const NEAR: usize = 2;

pub(in crate::site) fn pager(
    addresses: &Addresses,
    route: Route,
    number: usize,
    total: usize,
) -> Pager {
    pager_of(addresses, route, number, total, page_count(total))
}

/// The pager of a list whose pages are not of the usual length: with how many there are.
pub(in crate::site) fn pager_of(
    addresses: &Addresses,
    route: Route,
    number: usize,
    total: usize,
    count: usize,
) -> Pager {
    let at = |number: usize| addresses.url(route.turned_to(number));
    Pager {
        number,
        count,
        total,
        previous: (number > 1).then(|| at(number - 1)),
        next: (number < count).then(|| at(number + 1)),
        pages: {
            let near = number.saturating_sub(NEAR).max(1)..=(number + NEAR).min(count);
            let mut numbers: Vec<usize> = [1].into_iter().chain(near).chain([count]).collect();
            numbers.dedup();
            let mut last = 0;
            let page = |number: usize| {
                let gap = number > last + 1;
                last = number;
                PageLink {
                    number,
                    url: at(number),
                    gap,
                }
            };
            numbers.into_iter().map(page).collect()
        },
    }
}
