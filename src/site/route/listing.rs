//! Everything that the site answers to, in a settled order.

use crate::archive::{EntityIx, MeetingIx, PageIx, ReadoutIx, RelationIx};
use crate::site::index::facts::{self, Facts};
use crate::site::index::paging::page_count;
use crate::site::index::{earlier, mentions, translations};
use crate::site::route::address::Addresses;
use crate::site::route::citation_file;
use crate::site::route::routes::{Follows, Route};
use crate::source::id::EntityKind;

/// The pages on which two texts of one account stand side by side.
fn beside_routes(facts: &Facts) -> Vec<Route> {
    let translations = facts.archive.readouts();
    let translations = translations.filter(|(_, readout)| readout.translation_of.is_some());
    let mut routes = Vec::new();
    for (ix, _) in translations {
        routes.push(Route::Beside(ix));
        let others = facts.archive.other_translations(ix);
        let pairs = others.map(|other| translations::pair(facts, ix, other));
        let first = pairs.filter(|(left, _)| *left == ix);
        routes.extend(first.map(|(left, right)| Route::Translations(left, right)));
    }
    routes
}

/// The pages that compare texts.
fn redline_routes(facts: &Facts) -> impl Iterator<Item = Route> {
    let redlines = earlier::redlines(facts).iter().enumerate();
    let redlines = redlines.filter(|(_, earlier)| earlier.is_some());
    let versions = facts.archive.readouts();
    let versions = versions.filter(|(ix, _)| earlier::has_changes(facts, *ix));
    redlines
        .map(|(i, _)| Route::Redline(ReadoutIx::at(i)))
        .chain(versions.map(|(ix, _)| Route::Changes(ix)))
}

/// The most addresses that one sitemap may hold, by the protocol.
pub(in crate::site) const MOST: usize = 50_000;

/// How many sitemaps so many addresses need.
pub(in crate::site) fn parts(addresses: usize) -> usize {
    addresses.div_ceil(MOST).max(1)
}

/// Everything that the site answers to, in a settled order.
pub(in crate::site) fn routes(addresses: &Addresses) -> Vec<Route> {
    let archive = &addresses.archive;
    let mut routes = vec![Route::Home, Route::Missing, Route::Robots, Route::JsonFeed];
    let turn = |routes: &mut Vec<Route>, first: Route, items: usize| {
        routes.extend((1..=page_count(items)).map(|number| first.turned_to(number)));
    };
    turn(&mut routes, Route::Readouts(1), archive.current().len());
    turn(&mut routes, Route::Meetings(1), archive.meetings.len());
    turn(&mut routes, Route::Relations(1), archive.relations.len());
    routes.push(Route::Years);
    if facts::has_map(addresses) {
        routes.push(Route::Map);
    }
    for (kind, entities) in &addresses.shown {
        let entities = entities.items();
        if *kind == EntityKind::Formula {
            formula_routes(addresses, entities, &mut routes);
            continue;
        }
        turn(&mut routes, Route::Entities(*kind, 1), entities.len());
        for ix in entities {
            let items = addresses.appearances.of(*ix).len();
            turn(&mut routes, Route::Entity(*ix, 1), items);
            routes.push(Route::Feed(Follows::Entity(*ix)));
            let pages = 1..=mentions::mentions_pages(addresses, *ix);
            routes.extend(pages.map(|number| Route::Mentions(*ix, number)));
        }
    }
    for (year, meetings) in &addresses.years {
        turn(&mut routes, Route::Year(*year, 1), meetings.len());
    }
    for (i, relation) in archive.relations.iter().enumerate() {
        let ix = RelationIx::at(i);
        turn(&mut routes, Route::Relation(ix, 1), relation.meetings.len());
        routes.push(Route::Feed(Follows::Relation(ix)));
    }
    for trail in addresses.trails.all() {
        let first = Route::Trail(trail.relation, trail.topic, 1);
        turn(&mut routes, first, trail.meetings.len());
    }
    for (ix, talks) in addresses.raised.all() {
        turn(&mut routes, Route::Agenda(ix, 1), talks.compared.len());
    }
    routes.extend((0..archive.meetings.len()).map(|i| Route::Meeting(MeetingIx::at(i))));
    routes.extend((0..archive.readouts.len()).map(|i| Route::Readout(ReadoutIx::at(i))));
    routes.extend(beside_routes(addresses));
    routes.extend(redline_routes(addresses));
    routes.extend((0..archive.pages.len()).map(|i| Route::Page(PageIx::at(i))));
    if facts::is_annotated(addresses) {
        routes.push(Route::Vocabulary);
    }
    if !addresses.statements.all.is_empty() {
        routes.push(Route::Statements);
    }
    if !addresses.statements.commitments.is_empty() {
        routes.push(Route::Commitments);
    }
    for selection in addresses.statements.selections() {
        let items = addresses.statements.of(selection).len();
        turn(&mut routes, Route::StatementsOf(selection, 1), items);
    }
    if archive.site.coverage {
        routes.push(Route::Coverage);
    }
    if facts::has_search(addresses) {
        routes.push(Route::Search);
    }
    if facts::has_data(addresses) {
        routes.push(Route::Data);
        routes.extend(citation_file::citation_files(addresses).map(Route::Citations));
    }
    routes.push(Route::Feed(Follows::Archive));
    routes.extend((0..addresses.redirects.len()).map(Route::Redirect));
    routes.extend((0..addresses.assets.len()).map(Route::Asset));
    routes.extend((0..archive.files.len()).map(Route::File));
    let parts = parts(routes.iter().filter(|route| route.is_page()).count());
    routes.push(Route::Sitemap);
    routes.extend((1..=parts).filter(|_| parts > 1).map(Route::SitemapPart));
    routes
}

/// The routes of formulas: the pages of their index, and those of each.
fn formula_routes(facts: &Facts, all: &[EntityIx], routes: &mut Vec<Route>) {
    let index = (1..=page_count(all.len())).map(|n| Route::Entities(EntityKind::Formula, n));
    routes.extend(index);
    for ix in all {
        let uses = facts.formulas.of(*ix);
        routes.extend((1..=page_count(uses.steps.len())).map(|n| Route::Entity(*ix, n)));
        routes.push(Route::Feed(Follows::Entity(*ix)));
        routes.extend((1..=facts::uses_pages(facts, *ix)).map(|n| Route::FormulaUses(*ix, n)));
    }
}
