//! Where links lead on the site, whether Markdown or raw HTML has them.

use percent_encoding::percent_decode_str;

use crate::annotate::{Destination, Linked, Rest};
use crate::archive::{ReadoutIx, Target};
use crate::site::index::facts::Facts;
use crate::site::index::translations::pair;
use crate::site::route::address::{self, Addresses};
use crate::site::route::routes::Route;

/// The path on the site's host of what a link leads to.
pub(in crate::site) fn destination_url(
    addresses: &Addresses,
    destination: &Destination,
    here: &Linked,
) -> String {
    let base = &addresses.base_path;
    match destination {
        Destination::Here(place) => format!("#{}", place_id(place, Some(here))),
        Destination::Record(target, rest) => {
            let there = Some(addresses.links.of(*target));
            format!("{}{}", target_url(addresses, *target), behind(rest, there))
        }
        Destination::Withdrawn(ix) => addresses.url(Route::Tombstone(*ix)),
        Destination::File(name, rest) => {
            format!(
                "{base}files/{}{}",
                address::encoded(name),
                behind(rest, None)
            )
        }
        Destination::Address(address, rest) => {
            format!("{base}{}{}", address::encoded(address), behind(rest, None))
        }
    }
}

fn target_url(addresses: &Addresses, target: Target) -> String {
    addresses.url(Route::of(target))
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
    let heading = there.and_then(|there| there.headings.find(&decoded));
    heading.map_or(place, |heading| heading.id.as_str())
}

/// Where two texts of an account stand side by side, and which is left and right.
pub(in crate::site) fn beside_of(
    facts: &Facts,
    a: ReadoutIx,
    b: ReadoutIx,
) -> Option<(Route, (ReadoutIx, ReadoutIx))> {
    let original = |ix: ReadoutIx| facts.archive.readout(ix).translation_of;
    if original(a) == Some(b) {
        Some((Route::Beside(a), (b, a)))
    } else if original(b) == Some(a) {
        Some((Route::Beside(b), (a, b)))
    } else {
        let mut others = facts.archive.other_translations(a);
        let (left, right) = others.any(|other| other == b).then(|| pair(facts, a, b))?;
        Some((Route::Translations(left, right), (left, right)))
    }
}

/// The address of the words of an annotation.
pub(in crate::site) fn annotation_url(
    addresses: &Addresses,
    ix: ReadoutIx,
    anchor: &str,
) -> String {
    format!("{}#{anchor}", addresses.url(Route::Readout(ix)))
}
