//! What the pages of entities and of set phrases share: the description, related entities, identifiers.

use std::collections::BTreeMap;

use crate::archive::{Entity, EntityIx};
use crate::site::markup::html::{self, Text};
use crate::site::part::label::plural;
use crate::site::part::link;
use crate::site::part::pages::Pages;
use crate::site::route::address::{Addresses, encoded};
use crate::site::route::routes::Route;
use crate::site::view::{EntityGroup, IdentifierView, Prose, Shortened};
use crate::source::id::EntityKind;

/// Authority files that Chancery knows: the key, the name, and the address with the id in place of `{}`.
const AUTHORITIES: &[(&str, &str, &str)] = &[
    ("wikidata", "Wikidata", "https://www.wikidata.org/wiki/{}"),
    ("viaf", "VIAF", "https://viaf.org/viaf/{}"),
    ("gnd", "GND", "https://d-nb.info/gnd/{}"),
    ("isni", "ISNI", "https://isni.org/isni/{}"),
    (
        "lcnaf",
        "Library of Congress",
        "https://id.loc.gov/authorities/names/{}",
    ),
    ("geonames", "GeoNames", "https://www.geonames.org/{}"),
    ("orcid", "ORCID", "https://orcid.org/{}"),
    ("ror", "ROR", "https://ror.org/{}"),
];

pub(in crate::site) fn description(addresses: &Addresses, ix: EntityIx, entity: &Entity) -> Prose {
    let Some(file) = &entity.file else {
        return Prose::default();
    };
    html::prose(
        addresses,
        &Text {
            path: &file.source.path,
            markdown: entity.body(),
            linked: &addresses.links.entities[ix.position()],
            reading: addresses.archive.reading(),
            tags: &[],
            sentences: &[],
        },
    )
}

/// The entities whose records refer to this one, by kind.
pub(in crate::site) fn related(pages: &Pages, ix: EntityIx) -> Vec<EntityGroup> {
    let mut by_kind: BTreeMap<EntityKind, Vec<EntityIx>> = BTreeMap::new();
    for referrer in pages.appearances.referrers(ix) {
        by_kind
            .entry(pages.archive.entity(*referrer).kind)
            .or_default()
            .push(*referrer);
    }
    by_kind
        .into_iter()
        .map(|(kind, mut list)| {
            list.sort_by(|a, b| pages.by_name(*a, *b));
            let index = pages.url(Route::Entities(kind, 1));
            EntityGroup {
                title: pages.words().shared(plural(kind)),
                entities: Shortened::new(list, index, |ix| link::entity_ref(pages, ix)),
            }
        })
        .collect()
}

pub(in crate::site) fn identifiers(entity: &Entity) -> Vec<IdentifierView> {
    entity
        .identifiers
        .iter()
        .map(|(name, value)| IdentifierView {
            name: authority(name).map_or_else(|| name.clone(), |(_, title, _)| (*title).to_owned()),
            value: value.clone(),
            url: authority_url(name, value),
        })
        .collect()
}

fn authority(key: &str) -> Option<&'static (&'static str, &'static str, &'static str)> {
    AUTHORITIES
        .iter()
        .find(|(known, ..)| key.eq_ignore_ascii_case(known))
}

/// The address of an entity in an authority file, for authorities that Chancery knows.
pub(in crate::site) fn authority_url(key: &str, value: &str) -> Option<String> {
    let (.., pattern) = authority(key)?;
    Some(pattern.replace("{}", &encoded(value)))
}
