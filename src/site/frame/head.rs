//! The head of each page: title, description, addresses, feeds and breadcrumbs.

use std::borrow::Cow;

use serde_json::{Value, json};

use crate::archive::{Detail, Entity, EntityIx, Target};
use crate::site::citation::author::Author;
use crate::site::frame::linked_data::{self, script};
use crate::site::index::facts::{self, Facts};
use crate::site::part::entity::authority_url;
use crate::site::part::label::plural;
use crate::site::part::pages::Pages;
use crate::site::part::{keeping, link};
use crate::site::route::address::Addresses;
use crate::site::route::listing;
use crate::site::route::routes::{Follows, Route};
use crate::site::route::source;
use crate::site::view::{Link, Metadata, PageView, SafeHtml, Shared};
use crate::source::edtf::Edtf;
use crate::source::id::EntityKind;
use crate::words::Word;

/// A head with what every page has.
pub(in crate::site) fn head(
    pages: &Pages,
    route: Route,
    kind: &'static str,
    title: String,
    description: String,
) -> PageView {
    let canonical = pages.canonical(route);
    let correction = correction(pages, route, &canonical, &title);
    PageView {
        kind,
        title,
        description,
        url: pages.url(route),
        canonical,
        correction,
        breadcrumbs: vec![link::link_to(pages, Route::Home, || {
            &pages.archive.site.title
        })],
        kept: keeping::kept(pages, route),
        feeds: Vec::new(),
        metadata: SafeHtml::default(),
        said: Metadata {
            noindex: !listing::is_listed(pages, route),
            ..Metadata::default()
        },
        masthead: SafeHtml::default(),
        assets: SafeHtml::default(),
    }
}

/// Where a reader suggests a correction to a page that is made of one file.
fn correction(facts: &Facts, route: Route, url: &str, title: &str) -> Option<String> {
    let corrections = facts.archive.site.corrections.as_ref()?;
    Some(corrections.address(url, &source::source_of(facts, route)?, title))
}

pub(in crate::site) fn feed_link(pages: &Pages, follows: Follows) -> Shared<Link> {
    link::link_to(pages, Route::Feed(follows), || match follows {
        Follows::Archive => Cow::Borrowed(pages.archive.site.title.as_str()),
        Follows::Entity(ix) => Cow::Borrowed(pages.name(ix)),
        Follows::Relation(ix) => Cow::Owned(link::relation_title(pages, ix)),
        Follows::Corrections => Cow::Borrowed(pages.words().text(Word::Corrections)),
        Follows::Search(i) => Cow::Borrowed(pages.archive.site.searches[i].title.as_str()),
    })
}

/// Adds the link to a feed, if there is one.
pub(in crate::site) fn follow(pages: &Pages, head: &mut PageView, follows: Follows) {
    if !matches!(follows, Follows::Entity(ix) if !facts::has_feed(pages, ix)) {
        head.feeds.push(feed_link(pages, follows));
    }
}

pub(in crate::site) fn crumb(pages: &Pages, head: &mut PageView, title: &str, route: Route) {
    head.breadcrumbs.push(link::link_to(pages, route, || title));
}

pub(in crate::site) fn listing_head(
    pages: &Pages,
    route: Route,
    title: &str,
    description: String,
) -> PageView {
    let mut head = head(
        pages,
        route,
        "index",
        numbered(pages, title, route),
        description,
    );
    head.said.json_ld = Some(script(&json!({
        "@context": "https://schema.org",
        "@type": "CollectionPage",
        "name": title,
        "url": head.canonical,
    })));
    head
}

/// Who edits the archive; the archive itself, where nobody is named.
pub(in crate::site) fn editors(facts: &Facts) -> Vec<String> {
    let site = &facts.archive.site;
    match site.editors.as_slice() {
        [] => vec![site.title.clone()],
        editors => editors
            .iter()
            .map(|name| Author::editor(name).name().into_owned())
            .collect(),
    }
}

/// The head of a page that belongs to an entity's own.
pub(in crate::site) fn below_entity(pages: &Pages, mut head: PageView, ix: EntityIx) -> PageView {
    let entity = pages.archive.entity(ix);
    let index = Route::Entities(entity.kind, 1);
    crumb(
        pages,
        &mut head,
        pages.words().text(plural(entity.kind)),
        index,
    );
    crumb(pages, &mut head, &entity.name, Route::Entity(ix, 1));
    follow(pages, &mut head, Follows::Entity(ix));
    head
}

pub(in crate::site) fn entity_data(
    addresses: &Addresses,
    ix: EntityIx,
    entity: &Entity,
    description: &str,
) -> Value {
    let same_as: Vec<String> = entity
        .identifiers
        .iter()
        .filter_map(|(name, value)| authority_url(name, value))
        .collect();
    let kind = match entity.kind {
        EntityKind::Person => "Person",
        EntityKind::Country => "Country",
        EntityKind::Organization => "Organization",
        EntityKind::Place => "Place",
        EntityKind::Event => "Event",
        EntityKind::Instrument => "CreativeWork",
        EntityKind::Topic | EntityKind::Formula => "DefinedTerm",
    };
    let canonical = addresses.canonical(Route::Entity(ix, 1));
    let mut data = json!({
        "@context": "https://schema.org",
        "@type": kind,
        "name": entity.name,
        "description": description,
        "url": canonical,
    });
    let mut set = |key: &str, value: Value| {
        if !matches!(&value, Value::Null) && value.as_array().is_none_or(|list| !list.is_empty()) {
            data[key] = value;
        }
    };
    set("alternateName", json!(entity.aliases));
    // A person or a country has no date of change, its page has.
    let modified = keeping::date_modified(addresses, Target::Entity(ix));
    let page = modified.map(|modified| linked_data::ChangedPage::new(&canonical, modified));
    set("mainEntityOfPage", json!(page));
    set("sameAs", json!(same_as));
    let country = |country: &Option<EntityIx>| match country {
        Some(ix) => json!({ "@type": "Country", "name": addresses.name(*ix) }),
        None => Value::Null,
    };
    match &entity.detail {
        Detail::Person {
            country: home,
            offices,
        } => {
            let titles: Vec<_> = offices.iter().map(|office| office.title.as_str()).collect();
            set("jobTitle", json!(titles));
            set("nationality", country(home));
        }
        Detail::Place {
            country: home,
            position,
        } => {
            set("containedInPlace", country(home));
            if let Some((lat, lon)) = position {
                set(
                    "geo",
                    json!({ "@type": "GeoCoordinates", "latitude": lat, "longitude": lon }),
                );
            }
        }
        Detail::Event { date, place } => {
            set("startDate", json!(date.as_ref().and_then(Edtf::machine)));
            let place = place.map(|ix| json!({ "@type": "Place", "name": addresses.name(ix) }));
            set("location", json!(place));
        }
        Detail::Instrument { date, .. } => {
            set("dateCreated", json!(date.as_ref().and_then(Edtf::machine)));
        }
        Detail::Country { .. }
        | Detail::Organization { .. }
        | Detail::Topic { .. }
        | Detail::Formula { .. } => {}
    }
    data
}

/// A title that tells the pages of a long list apart.
pub(in crate::site) fn numbered(pages: &Pages, title: &str, route: Route) -> String {
    match route.number() {
        1 => title.to_owned(),
        number => pages
            .words()
            .say(Word::TitlePage, &[title.into(), number.into()]),
    }
}
