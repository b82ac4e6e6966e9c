//! What every template knows of the site.

use crate::site::citation::author::Author;
use crate::site::index::facts;
use crate::site::index::point_lists::points;
use crate::site::part::doubt;
use crate::site::part::label::plural;
use crate::site::part::license::license_view;
use crate::site::part::pages::{self, Pages};
use crate::site::route::routes::{Follows, Route};
use crate::site::theme::templates::{FONTS, GENERATOR, READOUT_STYLE, STYLE};
use crate::site::view::{Counted, Link, SafeHtml, SiteView};
use crate::source::id::EntityKind;
use crate::words::Word;

pub(in crate::site) fn site_view(pages: &Pages) -> SiteView {
    let site = &pages.archive.site;
    let menu = pages.archive.menu.iter().map(|page| Link {
        title: pages.archive.page(*page).record.title.clone(),
        url: pages.url(Route::Page(*page)),
        ..Link::default()
    });
    SiteView {
        title: site.title.clone(),
        description: site.description.clone(),
        language: site.language.tag(),
        dir: site.language.direction(),
        url: pages.url(Route::Home),
        base_path: pages.base_path.clone(),
        menu: menu.collect(),
        indexes: indexes(pages),
        editors: site
            .editors
            .iter()
            .map(|name| Author::editor(name).name().into_owned())
            .collect(),
        rights: site.rights.clone(),
        license: site.license.as_ref().map(license_view),
        coverage: site.coverage.then(|| pages.url(Route::Coverage)),
        method: facts::is_annotated(pages).then(|| pages.url(Route::Method)),
        doubts: doubt::doubts(pages),
        corrections: (!pages.corrections.is_empty()).then(|| pages.url(Route::Corrections(1))),
        feed: pages.url(Route::Feed(Follows::Archive)),
        data: facts::has_data(pages).then(|| pages.url(Route::Data)),
        stylesheet: pages::asset_url(pages, STYLE),
        readout_stylesheet: pages::asset_url(
            pages,
            match pages.theme.asset(READOUT_STYLE) {
                Some(_) => READOUT_STYLE,
                None => STYLE,
            },
        ),
        // The style sheet names it without a version, and the addresses must be the same.
        fonts: match pages.theme.is_built_in(STYLE) {
            true => FONTS
                .map(|name| format!("{}static/{name}", pages.base_path))
                .to_vec(),
            false => Vec::new(),
        },
        script: pages::asset_url(pages, "chancery.js"),
        scheme_script: pages::asset_url(pages, "scheme.js"),
        previews_script: pages::asset_url(pages, "previews.js"),
        filter_script: pages::asset_url(pages, "filter.js"),
        texts_script: pages::asset_url(pages, "texts.js"),
        icon: pages::asset_url(pages, "icon.svg"),
        world: pages::asset_url(pages, "world.svg"),
        search: facts::has_search(pages).then(|| pages.url(Route::Search)),
        open_search: facts::has_search(pages).then(|| pages.url(Route::OpenSearch)),
        generator: GENERATOR,
        imprint: SafeHtml::default(),
    }
}

/// The indexes of what the archive holds; those that most readers look for come first.
fn indexes(pages: &Pages) -> Vec<Counted> {
    let counted = |title: Word, route, count| Counted {
        title: pages.words().text(title).to_owned(),
        url: pages.url(route),
        count,
    };
    let archive = &pages.archive;
    let said = &pages.statements;
    let of_annotations = |title, route, count| (count > 0).then(|| counted(title, route, count));
    let of_entities = |kind: EntityKind| {
        let entities = pages.shown.get(&kind)?;
        let route = Route::Entities(kind, 1);
        Some(counted(plural(kind), route, entities.items().len()))
    };
    const FIRST: [EntityKind; 2] = [EntityKind::Topic, EntityKind::Person];
    let meetings = counted(Word::Meetings, Route::Meetings(1), archive.meetings.len());
    let points = of_annotations(Word::Points, Route::Points, points(pages).all.len());
    let pairs = counted(
        Word::Relations,
        Route::Relations(1),
        archive.relations.len(),
    );
    let first = [Some(meetings), points, Some(pairs)]
        .into_iter()
        .chain(FIRST.map(of_entities));
    let readouts = counted(Word::Readouts, Route::Readouts(1), archive.current().len());
    let rest = [
        Some(readouts),
        of_annotations(Word::Statements, Route::Statements, said.all.len()),
        of_annotations(
            Word::Commitments,
            Route::Commitments,
            said.commitments.len(),
        ),
    ];
    let others = pages.shown.keys().filter(|kind| !FIRST.contains(kind));
    let others = others.map(|kind| of_entities(*kind));
    let years = counted(Word::Years, Route::Years, pages.years.len());
    let rest = rest.into_iter().chain(others).chain([Some(years)]);
    first.chain(rest).flatten().collect()
}
