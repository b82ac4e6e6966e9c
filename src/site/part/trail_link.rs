//! Links to the trails of a topic or of two parties.

use crate::archive::{EntityIx, RelationIx};
use crate::site::index::trails::Trail;
use crate::site::part::link;
use crate::site::part::pages::Pages;
use crate::site::route::address::Addresses;
use crate::site::route::routes::Route;
use crate::site::view::{Counted, Shortened};
use crate::source::id::EntityKind;

/// The trails of a relation, those with the most statements first.
pub(in crate::site) fn trails_of(
    addresses: &Addresses,
    relation: RelationIx,
) -> Shortened<Counted> {
    let mut trails: Vec<&Trail> = addresses.trails.of(relation).iter().collect();
    trails.sort_by(|a, b| {
        b.statements
            .cmp(&a.statements)
            .then_with(|| addresses.by_name(a.topic, b.topic))
    });
    let index = addresses.url(Route::Entities(EntityKind::Topic, 1));
    Shortened::new(trails, index, |trail| {
        trail_link(addresses, trail, addresses.name(trail.topic).to_owned())
    })
}

/// The trails on a topic, those with the most statements first.
pub(in crate::site) fn trails_on(pages: &Pages, topic: EntityIx) -> Shortened<Counted> {
    let mut trails: Vec<&Trail> = pages.trails.on(topic).collect();
    trails.sort_by_key(|trail| (std::cmp::Reverse(trail.statements), trail.relation));
    let index = pages.url(Route::Relations(1));
    Shortened::new(trails, index, |trail| {
        trail_link(pages, trail, link::relation_title(pages, trail.relation))
    })
}

/// The address of the trail of a topic between two parties, if there is one.
pub(in crate::site) fn trail_url(
    addresses: &Addresses,
    relation: RelationIx,
    topic: EntityIx,
) -> Option<String> {
    addresses.trails.find(relation, topic)?;
    Some(addresses.url(Route::Trail(relation, topic, 1)))
}

fn trail_link(addresses: &Addresses, trail: &Trail, title: String) -> Counted {
    Counted {
        title,
        url: addresses.url(Route::Trail(trail.relation, trail.topic, 1)),
        count: trail.statements,
    }
}
