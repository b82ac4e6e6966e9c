//! Everything that the site answers to, in a settled order.

use crate::site::index::facts::{self, Facts};
use crate::site::index::paging::page_count;
use crate::site::index::statements::Selection;
use crate::site::route::address::Addresses;
use crate::site::route::routes::{Follows, ROBOTS_FILE, Route};

/// The most addresses that one sitemap may hold, by the protocol.
pub(in crate::site) const MOST: usize = 50_000;

/// How many sitemaps so many addresses need.
pub(in crate::site) fn parts(addresses: usize) -> usize {
    addresses.div_ceil(MOST).max(1)
}

/// Returns whether search engines may be told of a page. They are not told of pages about somebody who is sensitive.
pub(in crate::site) fn is_listed(facts: &Facts, route: Route) -> bool {
    let about = match route {
        Route::Entity(ix, _) | Route::Mentions(ix, _) => Some(ix),
        Route::StatementsOf(Selection::By(ix) | Selection::About(ix), _) => Some(ix),
        _ => None,
    };
    route.is_page() && !about.is_some_and(|ix| facts.sensitive.has(ix))
}

/// Adds the pages of a list that has this many items.
pub(in crate::site) fn add_pages(
    routes: &mut Vec<Route>,
    items: usize,
    page: impl Fn(usize) -> Route,
) {
    routes.extend((1..=page_count(items)).map(page));
}

/// Everything that the site answers to, in a settled order.
pub(in crate::site) fn routes(addresses: &Addresses) -> Vec<Route> {
    let mut routes = vec![Route::Home, Route::Missing];
    let root_files = &addresses.archive.root_files;
    // What crawlers may read is the archive's own decision.
    if !root_files.iter().any(|file| file.name == ROBOTS_FILE) {
        routes.push(Route::Robots);
    }
    routes.push(Route::JsonFeed);
    (addresses.list_pages)(addresses, &mut routes);
    routes.push(Route::Feed(Follows::Archive));
    routes.extend(facts::has_calendar(addresses).then_some(Route::Calendar));
    routes.extend((0..addresses.redirects.len()).map(Route::Redirect));
    routes.extend((0..addresses.assets.len()).map(Route::Asset));
    routes.extend((0..addresses.archive.files.len()).map(Route::File));
    routes.extend((0..root_files.len()).map(Route::RootFile));
    let listed = routes.iter().filter(|route| is_listed(addresses, **route));
    let parts = parts(listed.count());
    routes.push(Route::Sitemap);
    routes.extend((1..=parts).filter(|_| parts > 1).map(Route::SitemapPart));
    routes
}
