//! The site: a function from a route to bytes. [`Site::routes`] lists what there is, and
//! [`Site::render`] makes one of it; a build writes them all, a preview only what is asked for.
//!
//! Each room knows only the rooms before it: `chart` and `map` (pure geometry), `index` (facts), `route`
//! (addresses), `view` (what templates see), `citation`, `markup` (Markdown to HTML), `theme` (templates),
//! `part` (pieces of views), `frame` (what surrounds a page), `page`, `export`, `render`, `update`. A test holds
//! them to it.

pub mod chart;
pub mod citation;
pub mod map;
pub mod view;

mod export;
mod frame;
mod index;
mod markup;
mod page;
mod part;
mod render;
mod route;
mod theme;
mod update;

use std::sync::Arc;

use url::Url;

use crate::annotate::Links;
use crate::archive::{Archive, ReadoutIx};
use crate::diagnostics::{Diagnostic, SourceText};
use crate::source::{ROOT_FOLDER, Revised, StaticFile};
use export::{search_fields, search_records};
use frame::masthead;
use index::{Facts, facts};
use part::{Pages, annotation};
use route::{Addresses, collisions, listing, redirect, source};
use update::{inputs, revision};
use view::{PassageView, Prose};

pub use export::search_fields::{FieldTable, Row};
pub use export::search_records::{Record, SearchDocument};
pub use index::paging::PAGE_LENGTH;
pub use index::searches::{Answer, Found, FoundPassage, SHOWN};
pub use index::statements::Selection;
pub use page::{PageTemplate, RenderBuffer, page_templates};
pub use render::{Content, recognise};
pub use route::routes::SEARCH_FOLDER;
pub use route::{Follows, Route};
pub use theme::{Asset, AssetBody, Theme, ThemeSettings};
pub use update::{Affected, Inputs};

/// An archive with all that its pages need to know of it.
#[derive(Debug)]
pub struct Site {
    pages: Pages,
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
        let mut odd = collisions::drop_unaddressable(&mut archive.files, "content/files");
        odd.extend(collisions::drop_unaddressable(
            &mut archive.root_files,
            ROOT_FOLDER,
        ));
        odd.extend(collisions::twins(&archive.files, "content/files"));
        odd.extend(collisions::twins(&theme.assets, "templates/static"));
        let words = Arc::clone(&archive.words);
        let base_url = base_url.unwrap_or_else(|| archive.site.base_url.clone());
        let settings = theme_settings(&archive);
        let ((theme, mut diagnostics), facts) = rayon::join(
            || Theme::new(theme.templates, &theme.assets, &words, &settings),
            || Facts::new(archive, links),
        );
        diagnostics.extend(odd);
        let assets = theme.assets.iter().map(|asset| asset.name.clone());
        let mut addresses = Addresses::new(facts, &base_url, assets.collect(), page::list);
        addresses.redirects = redirect::gather(&addresses, &mut diagnostics);
        diagnostics.extend(collisions::faults(&addresses));
        diagnostics.extend(collisions::unknown_addresses(&addresses));
        let mut pages = Pages::new(addresses, theme);
        diagnostics.extend(page::text::unknown_templates(&pages));
        diagnostics.extend(masthead::tell_site(&mut pages));
        (Site { pages }, diagnostics)
    }

    /// The archive.
    pub fn archive(&self) -> &Archive {
        &self.pages.archive
    }

    /// What its texts mention and where they lead.
    pub fn links(&self) -> &Links {
        &self.pages.links
    }

    /// The path that every address of the site begins with, with a slash at both ends.
    pub fn base_path(&self) -> &str {
        &self.pages.base_path
    }

    /// Everything that the site answers to, in a settled order.
    pub fn routes(&self) -> Vec<Route> {
        listing::routes(&self.pages)
    }

    /// The address of a route below the site's base path: `people/antony-blinken/`, `feeds/archive.xml`.
    pub fn address(&self, route: Route) -> String {
        self.pages.address(route)
    }

    /// The file in which a route is published, with forward slashes.
    pub fn file(&self, route: Route) -> String {
        self.pages.file(route)
    }

    /// The path of a route on the site's host, for `href`.
    pub fn url(&self, route: Route) -> String {
        self.pages.url(route)
    }

    /// Old addresses and the pages that are there now.
    pub fn redirects(&self) -> impl Iterator<Item = (Route, Route)> {
        let all = self.pages.redirects.iter().enumerate();
        all.map(|(i, redirect)| (Route::Redirect(i), redirect.to))
    }

    /// The file of which a route is made, as people know it, if it is one file.
    pub fn source_of(&self, route: Route) -> Option<String> {
        source::source_of(&self.pages, route)
    }

    /// Makes what a route answers with. `room` is where it is put together, and may hold it.
    ///
    /// # Errors
    /// What is wrong with a template.
    pub fn render<'s>(
        &'s self,
        route: Route,
        room: &'s mut RenderBuffer,
    ) -> Result<Content<'s>, Box<Diagnostic>> {
        render::page::render(&self.pages, route, room)
    }

    /// What is wrong with the components of which pages are made, as far as it is known.
    pub fn faults(&self) -> Vec<Diagnostic> {
        render::page::faults(&self.pages)
    }

    /// What the pages are made of. `program` is what tells two versions of Chancery apart.
    pub fn inputs(&self, program: &str) -> Inputs {
        inputs::inputs(&self.pages, program)
    }

    /// Which pages may differ from those that were made of `past`.
    pub fn affected(&self, past: &Inputs, now: &Inputs) -> Affected {
        inputs::affected(&self.pages, past, now)
    }

    /// Puts the text of a record, whose front matter is what it was, in place of the one it had. Returns
    /// whether that was all there is to do; otherwise nothing was done, because other pages may change
    /// with it, or there are errors in it.
    pub fn revise(&mut self, revised: &Revised) -> bool {
        revision::revise(&mut self.pages, revised)
    }

    /// The text of a readout, and the same in passages with what stands beside each.
    pub fn annotated(&self, ix: ReadoutIx) -> (Prose, Vec<PassageView>) {
        annotation::annotated(&self.pages, ix)
    }

    /// What the fields of queries can name.
    pub fn field_table(&self) -> FieldTable {
        search_fields::table(&self.pages)
    }

    /// Takes what the searches that the archive keeps find, in their order.
    pub fn take_answers(&mut self, answers: Vec<Answer>) {
        self.pages.answers = answers;
    }

    /// Whether the site has a search page.
    pub fn has_search(&self) -> bool {
        facts::has_search(&self.pages)
    }

    /// Everything that search finds.
    pub fn findable(&self) -> Vec<SearchDocument> {
        search_records::findable(&self.pages)
    }

    /// The language of what search finds, as a BCP 47 tag.
    pub fn search_language(&self, findable: SearchDocument) -> String {
        search_records::search_language(&self.pages, findable)
    }

    /// What search knows of something.
    pub fn search_record(&self, findable: SearchDocument) -> Record {
        search_records::search_record(&self.pages, findable)
    }
}

/// What `site.yaml` and the pages say of the theme.
fn theme_settings(archive: &Archive) -> ThemeSettings {
    let text = archive.site_text.as_ref();
    let templates = archive.pages.iter();
    ThemeSettings {
        record: archive.site.theme.clone(),
        parties: archive
            .party_colours
            .iter()
            .map(|(_, colour)| *colour)
            .collect(),
        templates: templates
            .filter_map(|page| page.record.template.clone())
            .collect(),
        file: text.map(|text| (Arc::clone(text), Arc::clone(&archive.site_places))),
    }
}
