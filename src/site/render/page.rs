//! What a route holds: pages by the templates, and the files that are made otherwise.

use std::borrow::Cow;
use std::path::Path;

use serde::Serialize;

use crate::diagnostics::{Code, Diagnostic};
use crate::site::export::{citation_file, feed, sitemap};
use crate::site::frame::masthead;
use crate::site::index::{facts, translations};
use crate::site::page::{
    agenda, beside, coverage, data, entity, home, indexes, map, meeting, mentions, missing,
    readout, redirect, redline, relation, search, set_phrase, set_phrase_index, set_phrase_uses,
    statements, text, trail, vocabulary, year,
};
use crate::site::part::cite;
use crate::site::part::pages::Pages;
use crate::site::route::routes::Route;
use crate::site::theme::templates::AssetBody;
use crate::site::view::{IndexView, ListView, PageView};
use crate::source::id::EntityKind;

/// What a route holds.
#[derive(Debug)]
pub enum Content<'s> {
    /// Bytes that were made, or that are part of the program.
    Bytes(Cow<'s, [u8]>),
    /// A file to be copied.
    File(&'s Path),
}

/// Room in which one page after another is set, so that a build does not take memory anew for each.
#[derive(Debug)]
pub struct RenderBuffer(Vec<u8>);

impl Default for RenderBuffer {
    /// Enough for most pages: room that is too small grows, and what stands in it is copied.
    fn default() -> Self {
        RenderBuffer(Vec::with_capacity(128 * 1024))
    }
}

/// Why parts that many pages show could not be set, as far as pages have asked for them.
pub(in crate::site) fn faults(pages: &Pages) -> Vec<Diagnostic> {
    pages.parts.faults().clone()
}

/// Makes what a route holds. Pages are set in the room, in place of what stood there.
///
/// # Errors
/// When a template of the archive's own cannot be rendered.
pub(in crate::site) fn render<'s>(
    pages: &'s Pages,
    route: Route,
    room: &'s mut RenderBuffer,
) -> Result<Content<'s>, Box<Diagnostic>> {
    match route {
        Route::Home => page(
            pages,
            room,
            "home",
            home::home_head(pages),
            &home::home(pages),
        ),
        Route::Readouts(number) => {
            list_page(pages, room, route, indexes::readout_list(pages, number))
        }
        Route::Meetings(number) => {
            list_page(pages, room, route, indexes::meeting_list(pages, number))
        }
        Route::Entities(EntityKind::Formula, number) => {
            let view = set_phrase_index::formulas_view(pages, number);
            page(
                pages,
                room,
                "formulas",
                set_phrase_index::formulas_head(pages, number),
                &view,
            )
        }
        Route::Entities(kind, number) => index_page(
            pages,
            room,
            route,
            indexes::entity_index(pages, kind, number),
        ),
        Route::Relations(number) => {
            index_page(pages, room, route, indexes::relation_index(pages, number))
        }
        Route::Years => page(
            pages,
            room,
            "years",
            year::years_head(pages),
            &year::years_view(pages),
        ),
        Route::Map => {
            let view = map::map(pages);
            page(pages, room, "map", map::map_head(pages, &view), &view)
        }
        Route::Readout(ix) => {
            let work = cite::readout_work(pages, ix);
            let view = readout::readout(pages, ix, &work);
            page(
                pages,
                room,
                "readout",
                readout::readout_head(pages, ix, &work),
                &view,
            )
        }
        Route::Beside(ix) => {
            let view = beside::beside(pages, translations::with_original(pages, ix));
            page(
                pages,
                room,
                "beside",
                beside::beside_head(pages, route, ix),
                &view,
            )
        }
        Route::Translations(left, right) => {
            let view = beside::beside(pages, (left, right));
            page(
                pages,
                room,
                "beside",
                beside::beside_head(pages, route, left),
                &view,
            )
        }
        Route::Redline(ix) | Route::Changes(ix) => {
            let view = redline::redline_view(pages, route, ix);
            page(
                pages,
                room,
                "redline",
                redline::redline_head(pages, route, ix),
                &view,
            )
        }
        Route::Meeting(ix) => {
            let work = cite::meeting_work(pages, ix);
            let view = meeting::meeting(pages, ix, &work);
            page(
                pages,
                room,
                "meeting",
                meeting::meeting_head(pages, ix, &work),
                &view,
            )
        }
        Route::Entity(ix, number) if facts::is_formula(pages, ix) => {
            let view = set_phrase::formula_view(pages, ix, number);
            page(
                pages,
                room,
                "formula",
                set_phrase::formula_head(pages, ix, number),
                &view,
            )
        }
        Route::FormulaUses(ix, number) => {
            let view = set_phrase_uses::uses_view(pages, ix, number);
            page(
                pages,
                room,
                "uses",
                set_phrase_uses::uses_head(pages, ix, number),
                &view,
            )
        }
        Route::Entity(ix, number) => {
            let view = entity::entity(pages, ix, number);
            page(
                pages,
                room,
                "entity",
                entity::entity_head(pages, ix, number, &view),
                &view,
            )
        }
        Route::Mentions(ix, number) => page(
            pages,
            room,
            "mentions",
            mentions::mentions_head(pages, ix, number),
            &mentions::mentions_view(pages, ix, number),
        ),
        Route::Relation(ix, number) => {
            let view = relation::relation(pages, ix, number);
            page(
                pages,
                room,
                "relation",
                relation::relation_head(pages, ix, number, &view),
                &view,
            )
        }
        Route::Trail(relation, topic, number) => {
            let view = trail::trail(pages, relation, topic, number);
            page(
                pages,
                room,
                "trail",
                trail::trail_head(pages, relation, topic, number, &view),
                &view,
            )
        }
        Route::Agenda(ix, number) => {
            let head = agenda::raised_head(pages, ix, number);
            page(
                pages,
                room,
                "raised",
                head,
                &agenda::raised_view(pages, ix, number),
            )
        }
        Route::Year(year, number) => page(
            pages,
            room,
            "year",
            year::year_head(pages, year, number),
            &year::year(pages, year, number),
        ),
        Route::Page(ix) => page(
            pages,
            room,
            "text",
            text::text_head(pages, ix),
            &text::text(pages, ix),
        ),
        Route::Vocabulary => page(
            pages,
            room,
            "vocabulary",
            vocabulary::vocabulary_head(pages),
            &vocabulary::vocabulary_view(pages),
        ),
        Route::Statements => {
            let view = statements::statements_view(pages);
            page(
                pages,
                room,
                "statements",
                statements::statements_head(pages),
                &view,
            )
        }
        Route::StatementsOf(selection, number) => {
            let view = statements::selection_view(pages, selection, number);
            let head = statements::selection_head(pages, selection, number, &view);
            page(pages, room, "selection", head, &view)
        }
        Route::Commitments => {
            let view = statements::commitments_view(pages);
            page(
                pages,
                room,
                "commitments",
                statements::commitments_head(pages),
                &view,
            )
        }
        Route::Coverage => page(
            pages,
            room,
            "coverage",
            coverage::coverage_head(pages),
            &coverage::coverage_view(pages),
        ),
        Route::Search => page(
            pages,
            room,
            "search",
            search::search_head(pages),
            &search::search_view(pages),
        ),
        Route::Data => page(
            pages,
            room,
            "data",
            data::data_head(pages),
            &data::data_view(pages),
        ),
        Route::Citations(file) => Ok(made(citation_file::citation_file(pages, file))),
        Route::Missing => page(pages, room, "missing", missing::missing_head(pages), &()),
        Route::Redirect(i) => {
            let (head, view) = redirect::redirect(pages, i);
            page(pages, room, "redirect", head, &view)
        }
        Route::Feed(follows) => Ok(made(feed::atom_feed(pages, follows))),
        Route::JsonFeed => Ok(made(feed::json_feed(pages))),
        Route::Sitemap => Ok(made(sitemap::sitemap(pages))),
        Route::SitemapPart(number) => Ok(made(sitemap::sitemap_part(pages, number))),
        Route::Robots => Ok(made(sitemap::robots(pages))),
        Route::Asset(i) => Ok(match &pages.theme.assets[i].body {
            AssetBody::BuiltIn(bytes) => Content::Bytes(Cow::Borrowed(bytes)),
            AssetBody::Own(path) => Content::File(path),
        }),
        Route::File(i) => Ok(Content::File(&pages.archive.files[i].path)),
    }
}

/// Renders the template `name.html` with its view under the same name.
pub(in crate::site) fn page<'r, V: Serialize>(
    pages: &Pages,
    RenderBuffer(room): &'r mut RenderBuffer,
    name: &'static str,
    mut head: PageView,
    view: &V,
) -> Result<Content<'r>, Box<Diagnostic>> {
    let value = |error: tera::Error| Box::new(Diagnostic::new(Code::Template, error.to_string()));
    masthead::share_frame(pages, &mut head);
    let mut context = tera::Context::new();
    context.insert_value(
        "page",
        tera::Value::try_from_serializable(&head).map_err(value)?,
    );
    context.insert_value(
        name,
        tera::Value::try_from_serializable(view).map_err(value)?,
    );
    room.clear();
    pages
        .theme
        .tera
        .render_to(&format!("{name}.html"), &context, &mut *room)
        .map_err(|error| Box::new(pages.theme.diagnostic(&error, None)))?;
    match pages.parts.faults().first() {
        Some(fault) => Err(Box::new(fault.clone())),
        None => Ok(Content::Bytes(Cow::Borrowed(room))),
    }
}

fn made(bytes: impl Into<Vec<u8>>) -> Content<'static> {
    Content::Bytes(Cow::Owned(bytes.into()))
}

fn list_page<'r>(
    pages: &Pages,
    room: &'r mut RenderBuffer,
    route: Route,
    view: ListView,
) -> Result<Content<'r>, Box<Diagnostic>> {
    page(
        pages,
        room,
        "list",
        indexes::index_head(pages, route, &view.title, &view.description),
        &view,
    )
}

fn index_page<'r>(
    pages: &Pages,
    room: &'r mut RenderBuffer,
    route: Route,
    view: IndexView,
) -> Result<Content<'r>, Box<Diagnostic>> {
    page(
        pages,
        room,
        "index",
        indexes::index_head(pages, route, &view.title, &view.description),
        &view,
    )
}
