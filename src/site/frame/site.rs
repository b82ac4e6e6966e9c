//! What every template knows of the site.

use crate::archive::{MenuEntry, MenuTarget, PageIx};
use crate::site::citation::author::Author;
use crate::site::index::facts;
use crate::site::index::point_lists::points;
use crate::site::part::doubt;
use crate::site::part::label::plural;
use crate::site::part::license::license_view;
use crate::site::part::pages::{self, Pages};
use crate::site::route::address::encoded;
use crate::site::route::routes::{Follows, Route};
use crate::site::theme::look::{Logo, Picture};
use crate::site::theme::templates::{FONTS, GENERATOR, READOUT_STYLE, STYLE};
use crate::site::view::{Counted, Link, LogoPicture, LogoView, SafeHtml, SiteView};
use crate::source::id::EntityKind;
use crate::source::record::MenuAddress;
use crate::words::Word;

pub(in crate::site) fn site_view(pages: &Pages) -> SiteView {
    let site = &pages.archive.site;
    let look = &pages.theme.look;
    let icon = look.icon.as_deref().unwrap_or("icon.svg");
    let menu = pages
        .archive
        .menu
        .iter()
        .map(|entry| menu_link(pages, entry));
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
        fonts: fonts(pages),
        own_stylesheets: look
            .stylesheets
            .iter()
            .map(|name| pages::asset_url(pages, name))
            .collect(),
        logo: look.logo.as_ref().map(|logo| logo_view(pages, logo)),
        script: pages::asset_url(pages, "chancery.js"),
        scheme_script: pages::asset_url(pages, "scheme.js"),
        previews_script: pages::asset_url(pages, "previews.js"),
        filter_script: pages::asset_url(pages, "filter.js"),
        texts_script: pages::asset_url(pages, "texts.js"),
        icon: pages::asset_url(pages, icon),
        icon_type: mime_guess::from_path(icon)
            .first_or_octet_stream()
            .to_string(),
        world: pages::asset_url(pages, "world.svg"),
        search: facts::has_search(pages).then(|| pages.url(Route::Search)),
        open_search: facts::has_search(pages).then(|| pages.url(Route::OpenSearch)),
        generator: GENERATOR,
        extra: site.extra.clone(),
        imprint: SafeHtml::default(),
    }
}

fn menu_link(pages: &Pages, entry: &MenuEntry) -> Link {
    let own = |ix: PageIx| pages.archive.page(ix).record.title.clone();
    let (title, url) = match &entry.to {
        MenuTarget::Page(page) => (own(*page), pages.url(Route::Page(*page))),
        MenuTarget::Address(MenuAddress::Outside(url)) => (String::new(), url.to_string()),
        MenuTarget::Address(MenuAddress::Inside(address)) => {
            (String::new(), format!("{}{address}", pages.base_path))
        }
    };
    Link {
        title: entry.title.clone().unwrap_or(title),
        url,
        ..Link::default()
    }
}

/// The fonts to load early. The style sheet names them without a version, and the addresses must be the same.
fn fonts(pages: &Pages) -> Vec<String> {
    let built_in = match pages.theme.is_built_in(STYLE) {
        true => &FONTS[..],
        false => &[],
    };
    let names: Vec<&str> = match &pages.theme.look.fonts {
        Some(own) => own.iter().map(String::as_str).collect(),
        None => built_in.to_vec(),
    };
    let names = names.into_iter();
    names
        .map(|name| format!("{}static/{}", pages.base_path, encoded(name)))
        .collect()
}

fn logo_view(pages: &Pages, logo: &Logo) -> LogoView {
    let picture = |picture: &Picture| LogoPicture {
        url: pages::asset_url(pages, &picture.name),
        width: picture.size.map(|(width, _)| width),
        height: picture.size.map(|(_, height)| height),
    };
    LogoView {
        light: picture(&logo.light),
        dark: logo.dark.as_ref().map(picture),
        has_title: logo.has_title,
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
