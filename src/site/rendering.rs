//! What a route holds: pages by the templates, and the files that are made otherwise.

use std::borrow::Cow;
use std::path::Path;

use serde::Serialize;

use super::Site;
use super::route::Route;
use super::theme::AssetBody;
use super::view::PageView;
use crate::diagnostics::{Code, Diagnostic};
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
pub struct Room(Vec<u8>);

impl Default for Room {
    /// Enough for most pages: room that is too small grows, and what stands in it is copied.
    fn default() -> Self {
        Room(Vec::with_capacity(128 * 1024))
    }
}

impl Site {
    /// Why parts that many pages show could not be set, as far as pages have asked for them.
    pub fn faults(&self) -> Vec<Diagnostic> {
        self.parts.faults().clone()
    }

    /// Makes what a route holds. Pages are set in the room, in place of what stood there.
    ///
    /// # Errors
    /// When a template of the archive's own cannot be rendered.
    pub fn render<'s>(
        &'s self,
        route: Route,
        room: &'s mut Room,
    ) -> Result<Content<'s>, Box<Diagnostic>> {
        match route {
            Route::Home => self.page(room, "home", self.home_head(), &self.home()),
            Route::Readouts(number) => self.list_page(room, route, self.readout_list(number)),
            Route::Meetings(number) => self.list_page(room, route, self.meeting_list(number)),
            Route::Entities(EntityKind::Formula, number) => {
                let view = self.formulas_view(number);
                self.page(room, "formulas", self.formulas_head(number), &view)
            }
            Route::Entities(kind, number) => {
                self.index_page(room, route, self.entity_index(kind, number))
            }
            Route::Relations(number) => self.index_page(room, route, self.relation_index(number)),
            Route::Years => self.page(room, "years", self.years_head(), &self.years_view()),
            Route::Map => {
                let view = self.map();
                self.page(room, "map", self.map_head(&view), &view)
            }
            Route::Readout(ix) => {
                let work = self.readout_work(ix);
                let view = self.readout(ix, &work);
                self.page(room, "readout", self.readout_head(ix, &work), &view)
            }
            Route::Beside(ix) => {
                let view = self.beside(self.with_original(ix));
                self.page(room, "beside", self.beside_head(route, ix), &view)
            }
            Route::Translations(left, right) => {
                let view = self.beside((left, right));
                self.page(room, "beside", self.beside_head(route, left), &view)
            }
            Route::Redline(ix) | Route::Changes(ix) => {
                let view = self.redline_view(route, ix);
                self.page(room, "redline", self.redline_head(route, ix), &view)
            }
            Route::Meeting(ix) => {
                let work = self.meeting_work(ix);
                let view = self.meeting(ix, &work);
                self.page(room, "meeting", self.meeting_head(ix, &work), &view)
            }
            Route::Entity(ix, number) if self.is_formula(ix) => {
                let view = self.formula_view(ix, number);
                self.page(room, "formula", self.formula_head(ix, number), &view)
            }
            Route::FormulaUses(ix, number) => {
                let view = self.uses_view(ix, number);
                self.page(room, "uses", self.uses_head(ix, number), &view)
            }
            Route::Entity(ix, number) => {
                let view = self.entity(ix, number);
                self.page(room, "entity", self.entity_head(ix, number, &view), &view)
            }
            Route::Mentions(ix, number) => self.page(
                room,
                "mentions",
                self.mentions_head(ix, number),
                &self.mentions_view(ix, number),
            ),
            Route::Relation(ix, number) => {
                let view = self.relation(ix, number);
                self.page(
                    room,
                    "relation",
                    self.relation_head(ix, number, &view),
                    &view,
                )
            }
            Route::Trail(relation, topic, number) => {
                let view = self.trail(relation, topic, number);
                self.page(
                    room,
                    "trail",
                    self.trail_head(relation, topic, number, &view),
                    &view,
                )
            }
            Route::Raised(ix, number) => {
                let head = self.raised_head(ix, number);
                self.page(room, "raised", head, &self.raised_view(ix, number))
            }
            Route::Year(year, number) => self.page(
                room,
                "year",
                self.year_head(year, number),
                &self.year(year, number),
            ),
            Route::Page(ix) => self.page(room, "text", self.text_head(ix), &self.text(ix)),
            Route::Vocabulary => self.page(
                room,
                "vocabulary",
                self.vocabulary_head(),
                &self.vocabulary_view(),
            ),
            Route::Statements => {
                let view = self.statements_view();
                self.page(room, "statements", self.statements_head(), &view)
            }
            Route::StatementsOf(selection, number) => {
                let view = self.selection_view(selection, number);
                let head = self.selection_head(selection, number, &view);
                self.page(room, "selection", head, &view)
            }
            Route::Commitments => {
                let view = self.commitments_view();
                self.page(room, "commitments", self.commitments_head(), &view)
            }
            Route::Coverage => self.page(
                room,
                "coverage",
                self.coverage_head(),
                &self.coverage_view(),
            ),
            Route::Search => self.page(room, "search", self.search_head(), &self.search_view()),
            Route::Data => self.page(room, "data", self.data_head(), &self.data_view()),
            Route::Citations(file) => Ok(made(self.citation_file(file))),
            Route::Missing => self.page(room, "missing", self.missing_head(), &()),
            Route::Redirect(i) => {
                let (head, view) = self.redirect(i);
                self.page(room, "redirect", head, &view)
            }
            Route::Feed(follows) => Ok(made(self.atom_feed(follows))),
            Route::JsonFeed => Ok(made(self.json_feed())),
            Route::Sitemap => Ok(made(self.sitemap())),
            Route::SitemapPart(number) => Ok(made(self.sitemap_part(number))),
            Route::Robots => Ok(made(self.robots())),
            Route::Asset(i) => Ok(match &self.theme.assets[i].body {
                AssetBody::BuiltIn(bytes) => Content::Bytes(Cow::Borrowed(bytes)),
                AssetBody::Own(path) => Content::File(path),
            }),
            Route::File(i) => Ok(Content::File(&self.archive.files[i].path)),
        }
    }

    /// Renders the template `name.html` with its view under the same name.
    pub(super) fn page<'r, V: Serialize>(
        &self,
        Room(room): &'r mut Room,
        name: &'static str,
        mut head: PageView,
        view: &V,
    ) -> Result<Content<'r>, Box<Diagnostic>> {
        let value =
            |error: tera::Error| Box::new(Diagnostic::new(Code::Template, error.to_string()));
        self.share_frame(&mut head);
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
        self.theme
            .tera
            .render_to(&format!("{name}.html"), &context, &mut *room)
            .map_err(|error| Box::new(self.theme.diagnostic(&error, None)))?;
        match self.parts.faults().first() {
            Some(fault) => Err(Box::new(fault.clone())),
            None => Ok(Content::Bytes(Cow::Borrowed(room))),
        }
    }
}

fn made(bytes: impl Into<Vec<u8>>) -> Content<'static> {
    Content::Bytes(Cow::Owned(bytes.into()))
}
