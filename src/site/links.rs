//! Where links lead on the site, whether Markdown or raw HTML has them.

use percent_encoding::percent_decode_str;

use super::Site;
use super::route::{self, Route};
use crate::annotate::{Destination, Linked, Rest};
use crate::archive::Target;
use crate::source::heading::find;

impl Site {
    /// The path on the site's host of what a link leads to.
    pub(super) fn destination_url(&self, destination: &Destination, here: &Linked) -> String {
        let base = &self.base_path;
        match destination {
            Destination::Here(place) => format!("#{}", place_id(place, Some(here))),
            Destination::Record(target, rest) => {
                let there = Some(self.links.of(*target));
                format!("{}{}", self.target_url(*target), behind(rest, there))
            }
            Destination::File(name, rest) => {
                format!("{base}files/{}{}", route::encoded(name), behind(rest, None))
            }
            Destination::Address(address, rest) => {
                format!("{base}{}{}", route::encoded(address), behind(rest, None))
            }
        }
    }

    pub(super) fn target_url(&self, target: Target) -> String {
        self.url(Route::of(target))
    }
}

/// What stands behind the path of an address.
fn behind(rest: &Rest, there: Option<&Linked>) -> String {
    match &rest.place {
        Some(place) => format!("{}#{}", rest.query, place_id(place, there)),
        None => rest.query.clone(),
    }
}

/// The id of a place: of a heading that the link means by its words, its id.
fn place_id<'a>(place: &'a str, there: Option<&'a Linked>) -> &'a str {
    let decoded = percent_decode_str(place).decode_utf8_lossy();
    let heading = there.and_then(|there| find(&there.headings, &decoded));
    heading.map_or(place, |heading| heading.id.as_str())
}
