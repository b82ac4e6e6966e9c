//! The frame that pages share: masthead, stylesheets, scripts and imprint.

use std::sync::OnceLock;

use crate::diagnostics::Diagnostic;
use crate::site::frame::{metadata, site};
use crate::site::part::component;
use crate::site::part::memo::Frame;
use crate::site::part::pages::Pages;
use crate::site::route::routes::{Follows, Route};
use crate::site::view::{Metadata, PageView, SafeHtml};

/// Gives templates what they need to know of the site, and tells which components of the archive's own are slow.
pub(in crate::site) fn tell_site(pages: &mut Pages) -> Vec<Diagnostic> {
    let mut view = site::site_view(pages);
    let indexes: Vec<String> = view.indexes.iter().map(|index| index.url.clone()).collect();
    let above = [
        Route::Home,
        Route::Meetings(1),
        Route::Readouts(1),
        Route::Relations(1),
        Route::Years,
        Route::Feed(Follows::Archive),
    ];
    let kinds = pages.shown.keys().map(|kind| Route::Entities(*kind, 1));
    pages.parts.frame = Frame {
        links: above
            .into_iter()
            .chain(kinds)
            .map(|route| (route, OnceLock::new()))
            .collect(),
        mastheads: (0..(indexes.len() + 1).pow(2))
            .map(|_| OnceLock::new())
            .collect(),
        indexes,
        menu: view.menu.iter().map(|link| link.url.clone()).collect(),
        ..Frame::default()
    };
    pages.theme.tera.global_context().insert("site", &view);
    view.imprint = component::markup(pages, "imprint", []);
    pages.theme.tera.global_context().insert("site", &view);
    pages.theme.cut_fragments()
}

/// Gives a page the parts of its frame that it shares with others.
pub(in crate::site) fn share_frame(pages: &Pages, page: &mut PageView) {
    // What is shared must not tell which page asked for it first.
    let (kind, assets) = match page.kind {
        "readout" => ("readout", &pages.parts.frame.readout_assets),
        _ => ("", &pages.parts.frame.assets),
    };
    let made = assets.get_or_init(|| component::markup(pages, "assets", [("kind", kind.into())]));
    page.assets = made.clone();
    page.masthead = masthead(pages, page);
    page.metadata = metadata::metadata(pages, page);
    if !pages.theme.has_own_templates() {
        page.said = Metadata::default();
    }
}

/// The masthead of a page: its own for the home page, the search page and those of the menu.
fn masthead(pages: &Pages, page: &PageView) -> SafeHtml {
    let Frame {
        indexes,
        menu,
        mastheads,
        ..
    } = &pages.parts.frame;
    let above = page.breadcrumbs.get(1).map_or("", |crumb| crumb.url());
    let set = |kind: &str, url: &str, within: &str| {
        let values = [
            ("kind", kind.into()),
            ("url", url.into()),
            ("within", within.into()),
        ];
        component::markup(pages, "masthead", values)
    };
    if matches!(page.kind, "home" | "search") || menu.contains(&page.url) {
        return set(page.kind, &page.url, above);
    }
    // What is shared must not tell which page asked for it first.
    let position = |url: &str| indexes.iter().position(|index| index == url);
    let url = |position: Option<usize>| position.map_or("", |i| indexes[i].as_str());
    let (here, within) = (position(&page.url), position(above));
    let cell =
        here.unwrap_or(indexes.len()) * (indexes.len() + 1) + within.unwrap_or(indexes.len());
    let made = || set("", url(here), url(within));
    match mastheads.get(cell) {
        Some(kept) => kept.get_or_init(made).clone(),
        None => made(),
    }
}
