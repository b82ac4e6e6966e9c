//! The link to the map, and a small map for the page of a place.

use crate::archive::EntityIx;
use crate::site::index::facts::{self, Facts};
use crate::site::map::spot::rounded;
use crate::site::part::ground;
use crate::site::part::pages::Pages;
use crate::site::route::routes::Route;
use crate::site::view::{Link, LocatorView};
use crate::words::Word;

/// The words that lead to the map, if there is one.
pub(in crate::site) fn map_link(pages: &Pages) -> Option<Link> {
    facts::has_map(pages).then(|| Link {
        title: pages.words().text(Word::OnTheMap).to_owned(),
        url: pages.url(Route::Map),
        ..Link::default()
    })
}

/// A place on the small map of its page.
pub(in crate::site) fn locator(facts: &Facts, ix: EntityIx) -> Option<LocatorView> {
    let (x, y) = ground::position(facts, ix)?;
    Some(LocatorView {
        x: rounded(x),
        y: rounded(y),
    })
}
