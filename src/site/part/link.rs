//! Links to records, by the name or title of each.

use std::borrow::Cow;

use crate::archive::{EntityIx, MeetingIx, ReadoutIx, RelationIx, Side, capitalized};
use crate::site::citation::author::Author;
use crate::site::index::facts::Facts;
use crate::site::part::pages::Pages;
use crate::site::route::address::Addresses;
use crate::site::route::routes::Route;
use crate::site::view::{EntityRef, Link, Shared, Tongue};

/// An entity in a few words.
pub(in crate::site) fn entity_link(addresses: &Addresses, ix: EntityIx) -> EntityRef {
    let entity = addresses.archive.entity(ix);
    EntityRef {
        kind: entity.kind.name(),
        name: entity.name.clone(),
        in_text: entity.in_text(),
        begins: capitalized(&entity.in_text()),
        url: addresses.url(Route::Entity(ix, 1)),
    }
}

pub(in crate::site) fn readout_link(addresses: &Addresses, ix: ReadoutIx) -> Link {
    Link {
        title: addresses.archive.readout(ix).document.record.title.clone(),
        lang: tongue(addresses, ix),
        url: addresses.url(Route::Readout(ix)),
    }
}

pub(in crate::site) fn meeting_link(addresses: &Addresses, ix: MeetingIx) -> Link {
    Link {
        title: addresses.archive.meeting(ix).title.clone(),
        url: addresses.url(Route::Meeting(ix)),
        ..Link::default()
    }
}

pub(in crate::site) fn relation_title(pages: &Pages, ix: RelationIx) -> String {
    capitalized(&in_text(pages, &pages.archive.relation(ix).parties))
}

/// Entities in a sentence: `Cambodia and the United States`.
pub(in crate::site) fn in_text(pages: &Pages, list: &[EntityIx]) -> String {
    let names: Vec<_> = list
        .iter()
        .map(|ix| pages.archive.entity(*ix).in_text())
        .collect();
    let names: Vec<_> = names.iter().map(String::as_str).collect();
    pages.words().listed(&names)
}

pub(in crate::site) fn relation_link(pages: &Pages, ix: RelationIx) -> Link {
    Link {
        title: relation_title(pages, ix),
        url: pages.url(Route::Relation(ix, 1)),
        ..Link::default()
    }
}

/// Who issued a readout: the publisher, otherwise the side, or all parties of a joint text.
pub(in crate::site) fn issuer(pages: &Pages, ix: ReadoutIx) -> String {
    let readout = pages.archive.readout(ix);
    match (readout.publisher, readout.side) {
        (Some(issuer), _) | (None, Side::Party(issuer)) => pages.name(issuer).to_owned(),
        (None, Side::Joint) => in_text(pages, &pages.archive.meeting(readout.meeting).parties),
    }
}

/// What says in which language the title of an account is.
pub(in crate::site) fn tongue(facts: &Facts, ix: ReadoutIx) -> Tongue {
    let language = facts.language_of(ix);
    match *language == facts.archive.site.language {
        true => Tongue::default(),
        false => Tongue::new(language),
    }
}

/// Names of people as they are written in a sentence; none if there are none.
pub(in crate::site) fn people_listed(pages: &Pages, names: &[String]) -> Option<String> {
    let names: Vec<_> = names.iter().map(|name| Author::editor(name)).collect();
    let names: Vec<_> = names.iter().map(Author::name).collect();
    let names: Vec<&str> = names.iter().map(AsRef::as_ref).collect();
    (!names.is_empty()).then(|| pages.words().listed(&names))
}

/// Returns the name of an editor as sentences write it: `Jane Doe` for `Doe, Jane`.
pub(in crate::site) fn person_name(name: &str) -> String {
    Author::editor(name).name().into_owned()
}

pub(in crate::site) fn entity_ref(pages: &Pages, ix: EntityIx) -> Shared<EntityRef> {
    let made =
        pages.parts.entities[ix.position()].get_or_init(|| Shared::new(&entity_link(pages, ix)));
    made.clone()
}

pub(in crate::site) fn entity_refs(pages: &Pages, list: &[EntityIx]) -> Vec<Shared<EntityRef>> {
    list.iter().map(|ix| entity_ref(pages, *ix)).collect()
}

/// A link to a route by its title, which is the same wherever it is linked.
pub(in crate::site) fn link_to<'t, T: Into<Cow<'t, str>>>(
    pages: &Pages,
    route: Route,
    title: impl FnOnce() -> T,
) -> Shared<Link> {
    let made = || {
        Shared::new(&Link {
            title: title().into().into_owned(),
            lang: match route {
                Route::Readout(ix) => tongue(pages, ix),
                _ => Tongue::default(),
            },
            url: pages.url(route),
        })
    };
    match pages.parts.link(route) {
        Some(kept) => kept.get_or_init(made).clone(),
        None => made(),
    }
}

/// A link to a meeting.
pub(in crate::site) fn meeting_ref(pages: &Pages, ix: MeetingIx) -> Shared<Link> {
    link_to(pages, Route::Meeting(ix), || {
        &pages.archive.meeting(ix).title
    })
}

/// A link to a relation.
pub(in crate::site) fn relation_ref(pages: &Pages, ix: RelationIx) -> Shared<Link> {
    link_to(pages, Route::Relation(ix, 1), || relation_title(pages, ix))
}
