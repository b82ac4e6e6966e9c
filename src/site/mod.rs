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
mod metadata;
mod names;
pub mod raised;
mod readout;
mod recognise;
mod redirect;
pub mod redline;
mod relation;
mod rendering;
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
use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::{Arc, OnceLock};

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
pub use recognise::recognise;
pub use rendering::{Content, Room};
pub use route::{Follows, Route, Selection};
pub use searching::{Findable, Record, SEARCH_FOLDER};
pub use theme::{Asset, AssetBody, Theme};

/// Chancery's name and version.
const GENERATOR: &str = concat!("Chancery ", env!("CARGO_PKG_VERSION"));

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
        let own_assets = theme.assets;
        let ((theme, mut diagnostics), (appearances, publications)) = rayon::join(
            || Theme::new(theme.templates, &own_assets, &archive.words),
            || {
                let appearances = Appearances::gather(&archive, &links);
                (appearances, Publications::gather(&archive))
            },
        );
        diagnostics.extend(odd_files);
        diagnostics.extend(twins(&archive.files, "content/files"));
        diagnostics.extend(twins(&own_assets, "templates/static"));
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
        diagnostics.extend(names::faults(&site));
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

/// Files that many disks and hosts take for one, so that readers would get one in place of the other.
fn twins(files: &[StaticFile], folder: &str) -> Vec<Diagnostic> {
    let mut first: HashMap<String, &str> = HashMap::with_capacity(files.len());
    let mut diagnostics = Vec::new();
    for file in files {
        let other = match first.entry(redirect::alike(&file.name)) {
            Entry::Occupied(known) => *known.get(),
            Entry::Vacant(free) => {
                free.insert(&file.name);
                continue;
            }
        };
        let source = Arc::new(SourceText {
            path: format!("{folder}/{}", file.name),
            text: String::new(),
        });
        let how = match file.name.to_lowercase() == other.to_lowercase() {
            true => "capitals",
            false => "how its letters are composed",
        };
        let message = format!("the file's name differs from `{folder}/{other}` only in {how}");
        let help = "many disks and hosts take the two for one: call one of them something else";
        let fault = Diagnostic::new(Code::AddressAlike, message);
        diagnostics.push(fault.at(&source, 0..0).help(help));
    }
    diagnostics
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
