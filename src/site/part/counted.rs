//! Entities with the number of times they occur.

use crate::archive::EntityIx;
use crate::site::index::frequency::most_frequent;
use crate::site::route::address::Addresses;
use crate::site::route::routes::Route;
use crate::site::view::{Counted, Shortened};
use crate::source::id::EntityKind;

/// Entities with how often they occur, most frequent first, then by name.
pub(in crate::site) fn tally(
    addresses: &Addresses,
    list: impl Iterator<Item = EntityIx>,
    kind: EntityKind,
) -> Shortened<Counted> {
    let frequent = most_frequent(list, |a, b| addresses.by_name(*a, *b));
    counted(addresses, frequent, kind)
}

/// Entities of a kind that have been counted.
pub(in crate::site) fn counted(
    addresses: &Addresses,
    list: Vec<(EntityIx, usize)>,
    kind: EntityKind,
) -> Shortened<Counted> {
    let index = addresses.url(Route::Entities(kind, 1));
    Shortened::new(list, index, |(ix, count)| {
        counted_entity(addresses, ix, count)
    })
}

/// An entity and how often it occurs.
pub(in crate::site) fn counted_entity(
    addresses: &Addresses,
    ix: EntityIx,
    count: usize,
) -> Counted {
    Counted {
        title: addresses.name(ix).to_owned(),
        url: addresses.url(Route::Entity(ix, 1)),
        count,
    }
}

/// All years, newest first, with the number of their meetings.
pub(in crate::site) fn years_counted(addresses: &Addresses) -> Vec<Counted> {
    let years = addresses.years.iter().rev();
    years
        .map(|(year, meetings)| Counted {
            title: year.to_string(),
            url: addresses.url(Route::Year(*year, 1)),
            count: meetings.len(),
        })
        .collect()
}
