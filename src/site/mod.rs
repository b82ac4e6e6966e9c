//! The site: a function from a route to bytes. [`Site::routes`] lists what there is, and
//! [`Site::render`] makes one of it; a build writes them all, a preview only what is asked for.

pub mod chart;
pub mod citation;
pub mod map;
pub mod view;

mod alphabet;
mod annotation;
mod appearance;
pub mod beside;
mod comparison;
mod concordance;
pub mod coverage;
mod describe;
pub mod divergence;
mod entity;
mod feed;
pub mod formula;
pub mod gap;
mod head;
mod home;
mod html;
mod indexes;
mod inputs;
pub mod ledger;
mod linked_data;
mod links;
mod marking;
mod meeting;
mod minify;
pub mod raised;
mod readout;
mod redirect;
pub mod redline;
mod relation;
mod revision;
mod route;
pub mod ruling;
mod searching;
mod selection;
mod shared;
mod sitemap;
mod statements;
mod theme;
mod trail;
mod trails;
mod vocabulary;
mod voice;
mod wording;
mod year;

use std::borrow::Cow;
use std::collections::{BTreeMap, HashSet};
use std::path::Path;
use std::sync::{Arc, OnceLock};

use serde::Serialize;
use url::Url;

use crate::annotate::Links;
use crate::archive::{Archive, EntityIx, MeetingIx, PageIx, ReadoutIx, RelationIx};
use crate::diagnostics::{Code, Diagnostic, SourceText};
use crate::source::StaticFile;
use crate::source::id::EntityKind;
use alphabet::Alphabet;
use appearance::Appearances;
use chart::pairs::Pairs;
use citation::CitationFiles;
use feed::Publications;
use formula::Formulas;
use raised::Raised;
use redirect::Redirect;
use shared::Parts;
use statements::Statements;
use trails::Trails;

pub use inputs::{Affected, Inputs};
pub use route::{Follows, Route, Selection};
pub use searching::{Findable, Record, SEARCH_FOLDER};
pub use theme::{Asset, AssetBody, Theme};

/// The number of items on one page of a list.
pub const PAGE_LENGTH: usize = 100;

/// An archive with all that its pages need to know of it.
#[derive(Debug)]
pub struct Site {
    archive: Archive,
    links: Links,
    theme: Theme,
    /// Scheme and host: `https://example.org`.
    origin: String,
    /// The path that every address begins with, with a slash at both ends.
    base_path: String,
    appearances: Appearances,
    /// The entities that have a page, by kind, in the order of the site's language.
    shown: BTreeMap<EntityKind, Alphabet<EntityIx>>,
    relations_by_name: Alphabet<RelationIx>,
    name_ranks: Vec<usize>,
    years: BTreeMap<i16, Vec<MeetingIx>>,
    /// What each readout says, in a sentence or two.
    excerpts: Vec<String>,
    publications: Publications,
    statements: Statements,
    trails: Trails,
    /// The day against which due dates are held, found when it is first asked for.
    as_of: OnceLock<Option<ledger::AsOf>>,
    /// The relations that have a page on who raised what.
    raised: Raised,
    /// Where formulas are used.
    formulas: Formulas,
    /// The last part of each relation's address.
    relation_slugs: Vec<String>,
    redirects: Vec<Redirect>,
    citation_files: CitationFiles,
    /// What many pages show.
    parts: Parts,
    /// The earlier account with which each readout is compared.
    redlines: OnceLock<Vec<Option<ReadoutIx>>>,
    /// How often any two people met.
    pairs: OnceLock<Pairs>,
}

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

/// What a site is made of besides the archive itself.
#[derive(Debug, Default)]
pub struct ThemeSources {
    /// The archive's own templates by name.
    pub templates: Vec<(String, Arc<SourceText>)>,
    /// The archive's own theme files.
    pub assets: Vec<StaticFile>,
}

impl Site {
    /// Prepares the site of an archive. `base_url`, if given, counts in place of the archive's own.
    pub fn new(
        mut archive: Archive,
        links: Links,
        theme: ThemeSources,
        base_url: Option<Url>,
    ) -> (Site, Vec<Diagnostic>) {
        let odd_files = drop_unaddressable(&mut archive.files);
        let ((theme, mut diagnostics), (appearances, publications)) = rayon::join(
            || Theme::new(theme.templates, &theme.assets, &archive.words),
            || {
                let appearances = Appearances::gather(&archive, &links);
                (appearances, Publications::gather(&archive))
            },
        );
        diagnostics.extend(odd_files);
        let base_url = base_url.unwrap_or_else(|| archive.site.base_url.clone());
        let mut base_path = base_url.path().to_owned();
        if !base_path.ends_with('/') {
            base_path.push('/');
        }
        let mut years: BTreeMap<i16, Vec<MeetingIx>> = BTreeMap::new();
        for (ix, meeting) in archive.meetings() {
            if let Some(year) = meeting.date.year() {
                years.entry(year).or_default().push(ix);
            }
        }
        let mut site = Site {
            origin: base_url.origin().ascii_serialization(),
            base_path,
            shown: shown(&archive, &appearances),
            relations_by_name: relations_by_name(&archive),
            name_ranks: describe::name_ranks(&archive),
            appearances,
            years,
            excerpts: describe::excerpts(&archive, &links),
            publications,
            statements: Statements::gather(&archive, &links),
            trails: Trails::gather(&archive),
            raised: Raised::gather(&archive),
            formulas: Formulas::gather(&archive, &links),
            relation_slugs: relation::slugs(&archive),
            redirects: Vec::new(),
            citation_files: CitationFiles::default(),
            parts: Parts::of(&archive),
            redlines: OnceLock::new(),
            pairs: OnceLock::new(),
            as_of: OnceLock::new(),
            archive,
            links,
            theme,
        };
        site.redirects = redirect::gather(&site, &mut diagnostics);
        diagnostics.extend(site.unknown_addresses());
        site.tell_site();
        (site, diagnostics)
    }

    /// Links to addresses of the site at which nothing is.
    fn unknown_addresses(&self) -> Vec<Diagnostic> {
        let mut links = self.links.addresses().peekable();
        if links.peek().is_none() {
            return Vec::new();
        }
        let files: HashSet<String> = self
            .routes()
            .into_iter()
            .map(|route| self.file(route))
            .collect();
        let exists = |address: &str| {
            let path = address.trim_end_matches('/');
            files.contains(path)
                || files.contains(&format!("{path}/index.html"))
                || path.is_empty() && files.contains("index.html")
        };
        links
            .filter(|(address, _)| !exists(address))
            .map(|(address, place)| {
                let message = format!("there is no page at `/{address}` on this site");
                let diagnostic = Diagnostic::new(Code::UnknownLink, message);
                let mut diagnostic = diagnostic
                    .help("link to a record by `[[id|words]]`, to a file by `/files/NAME`");
                diagnostic.place = Some(place.clone());
                diagnostic
            })
            .collect()
    }

    /// The file of which a route is made, as people know it, if it is one file.
    pub fn source_of(&self, route: Route) -> Option<String> {
        let archive = &self.archive;
        let source = match route {
            Route::Readout(ix) => &archive.readout(ix).document.source,
            Route::Meeting(ix) => &archive.meeting(ix).document.as_ref()?.source,
            Route::Entity(ix, _) => &archive.entity(ix).file.as_ref()?.source,
            Route::Page(ix) => &archive.page(ix).source,
            _ => return None,
        };
        Some(source.path.clone())
    }

    /// The path that every address of the site begins with, with a slash at both ends.
    pub fn base_path(&self) -> &str {
        &self.base_path
    }

    /// What its texts mention and where they lead.
    pub fn links(&self) -> &Links {
        &self.links
    }

    /// The archive.
    pub fn archive(&self) -> &Archive {
        &self.archive
    }

    /// Everything that the site answers to, in a settled order.
    pub fn routes(&self) -> Vec<Route> {
        let archive = &self.archive;
        let mut routes = vec![Route::Home, Route::Missing, Route::Robots, Route::JsonFeed];
        let turn = |routes: &mut Vec<Route>, first: Route, items: usize| {
            routes.extend((1..=page_count(items)).map(|number| first.turned_to(number)));
        };
        turn(&mut routes, Route::Readouts(1), archive.current().len());
        turn(&mut routes, Route::Meetings(1), archive.meetings.len());
        turn(&mut routes, Route::Relations(1), archive.relations.len());
        routes.push(Route::Years);
        if self.has_map() {
            routes.push(Route::Map);
        }
        for (kind, entities) in &self.shown {
            let entities = entities.items();
            if *kind == EntityKind::Formula {
                self.formula_routes(entities, &mut routes);
                continue;
            }
            turn(&mut routes, Route::Entities(*kind, 1), entities.len());
            for ix in entities {
                let items = self.appearances.of(*ix).len();
                turn(&mut routes, Route::Entity(*ix, 1), items);
                routes.push(Route::Feed(Follows::Entity(*ix)));
                let pages = 1..=self.mentions_pages(*ix);
                routes.extend(pages.map(|number| Route::Mentions(*ix, number)));
            }
        }
        for (year, meetings) in &self.years {
            turn(&mut routes, Route::Year(*year, 1), meetings.len());
        }
        for (i, relation) in archive.relations.iter().enumerate() {
            let ix = RelationIx::at(i);
            turn(&mut routes, Route::Relation(ix, 1), relation.meetings.len());
            routes.push(Route::Feed(Follows::Relation(ix)));
        }
        for trail in self.trails.all() {
            let first = Route::Trail(trail.relation, trail.topic, 1);
            turn(&mut routes, first, trail.meetings.len());
        }
        for (ix, talks) in self.raised.all() {
            turn(&mut routes, Route::Raised(ix, 1), talks.compared.len());
        }
        routes.extend((0..archive.meetings.len()).map(|i| Route::Meeting(MeetingIx::at(i))));
        routes.extend((0..archive.readouts.len()).map(|i| Route::Readout(ReadoutIx::at(i))));
        routes.extend(self.beside_routes());
        routes.extend(self.redline_routes());
        routes.extend((0..archive.pages.len()).map(|i| Route::Page(PageIx::at(i))));
        if self.is_annotated() {
            routes.push(Route::Vocabulary);
        }
        if !self.statements.all.is_empty() {
            routes.push(Route::Statements);
        }
        if !self.statements.commitments.is_empty() {
            routes.push(Route::Commitments);
        }
        for selection in self.statements.selections() {
            let items = self.statements.of(selection).len();
            turn(&mut routes, Route::StatementsOf(selection, 1), items);
        }
        if archive.site.coverage {
            routes.push(Route::Coverage);
        }
        if self.has_search() {
            routes.push(Route::Search);
        }
        if self.has_data() {
            routes.push(Route::Data);
            routes.extend(self.citation_files().map(Route::Citations));
        }
        routes.push(Route::Feed(Follows::Archive));
        routes.extend((0..self.redirects.len()).map(Route::Redirect));
        routes.extend((0..self.theme.assets.len()).map(Route::Asset));
        routes.extend((0..archive.files.len()).map(Route::File));
        let parts = sitemap::parts(routes.iter().filter(|route| route.is_page()).count());
        routes.push(Route::Sitemap);
        routes.extend((1..=parts).filter(|_| parts > 1).map(Route::SitemapPart));
        routes
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
                let view = self.readout(ix);
                self.page(room, "readout", self.readout_head(ix), &view)
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
                let view = self.meeting(ix);
                self.page(room, "meeting", self.meeting_head(ix), &view)
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
    fn page<'r, V: Serialize>(
        &self,
        Room(room): &'r mut Room,
        name: &'static str,
        mut head: view::PageView,
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
        match self.parts.fault() {
            Some(fault) => Err(Box::new(fault.clone())),
            None => Ok(Content::Bytes(Cow::Borrowed(room))),
        }
    }
}

/// Takes out the files whose names no address can hold.
fn drop_unaddressable(files: &mut Vec<StaticFile>) -> Vec<Diagnostic> {
    let odd = |file: &mut StaticFile| file.name.contains(|c: char| c == '\\' || c.is_control());
    let report = |file: StaticFile| {
        let path = format!("content/files/{}", file.name.escape_debug());
        let source = Arc::new(SourceText {
            path,
            text: String::new(),
        });
        Diagnostic::new(Code::IgnoredFile, "the file's name cannot be an address")
            .at(&source, 0..0)
            .help("call it something without backslashes and control characters")
    };
    files.extract_if(.., odd).map(report).collect()
}

fn made(bytes: impl Into<Vec<u8>>) -> Content<'static> {
    Content::Bytes(Cow::Owned(bytes.into()))
}

/// How many pages a list of so many items has; an empty list has one.
fn page_count(items: usize) -> usize {
    items.div_ceil(PAGE_LENGTH).max(1)
}

/// Entities with a file, and countries of the ISO table that something speaks of.
fn shown(archive: &Archive, appearances: &Appearances) -> BTreeMap<EntityKind, Alphabet<EntityIx>> {
    let mut shown: BTreeMap<EntityKind, Vec<EntityIx>> = BTreeMap::new();
    for (ix, entity) in archive.entities() {
        if entity.file.is_some() || appearances.occurs(ix) {
            shown.entry(entity.kind).or_default().push(ix);
        }
    }
    let name = |ix: EntityIx| Cow::Borrowed(archive.entity(ix).sort.as_str());
    shown
        .into_iter()
        .map(|(kind, list)| (kind, Alphabet::new(list, &archive.sorting, name)))
        .collect()
}

fn relations_by_name(archive: &Archive) -> Alphabet<RelationIx> {
    let all = (0..archive.relations.len()).map(RelationIx::at).collect();
    Alphabet::new(all, &archive.sorting, |ix| {
        let names = archive
            .relation(ix)
            .parties
            .map(|party| archive.entity(party).name.as_str());
        Cow::Owned(archive.words.listed(&names))
    })
}

/// Counts things and gives them most frequent first; equals stay in the order of `order`.
fn most_frequent<K: Ord + Copy>(
    things: impl Iterator<Item = K>,
    order: impl Fn(&K, &K) -> std::cmp::Ordering,
) -> Vec<(K, usize)> {
    let mut things: Vec<K> = things.collect();
    things.sort_unstable();
    let alike = things.chunk_by(|a, b| a == b);
    let mut counts: Vec<(K, usize)> = alike.map(|alike| (alike[0], alike.len())).collect();
    counts.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| order(&a.0, &b.0)));
    counts
}
