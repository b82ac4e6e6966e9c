//! The address and the file of every route.

use std::fmt::Write as _;
use std::ops::{Deref, DerefMut};

use url::Url;

use crate::archive::{EntityIx, MeetingIx, PageIx, ReadoutIx, RelationIx, TombstoneIx};
use crate::site::index::facts::Facts;
use crate::site::index::points::PointSelection;
use crate::site::index::statements::Selection;
use crate::site::route::registry::page_kinds;
use crate::site::route::routes::{Follows, ROBOTS_FILE, Redirect, Route};
use crate::site::route::slugs::slugs;
use crate::source::id::EntityKind;

/// The addresses of a site: what it answers to and where.
///
/// It dereferences to the facts below it: whoever knows addresses knows facts, and not the other way round.
#[derive(Debug)]
pub(in crate::site) struct Addresses {
    facts: Facts,
    /// Scheme and host: `https://example.org`.
    pub(in crate::site) origin: String,
    /// The path that every address begins with, with a slash at both ends.
    pub(in crate::site) base_path: String,
    /// The last part of the address of each pair of parties.
    relation_slugs: Vec<String>,
    /// Addresses that pages had before.
    pub(in crate::site) redirects: Vec<Redirect>,
    /// The names of the theme's files.
    pub(in crate::site) assets: Vec<String>,
    /// Lists the pages, each kind its own.
    pub(in crate::site) list_pages: ListPages,
}

/// Adds the routes of all pages to a list, but for those that every site has and for redirects.
pub(in crate::site) type ListPages = fn(&Addresses, &mut Vec<Route>);

impl Deref for Addresses {
    type Target = Facts;

    fn deref(&self) -> &Facts {
        &self.facts
    }
}

impl DerefMut for Addresses {
    fn deref_mut(&mut self) -> &mut Facts {
        &mut self.facts
    }
}

/// An address with what must not stand in it percent-encoded, path separators kept.
pub(in crate::site) fn encoded(address: &str) -> String {
    use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
    // The path percent-encode set of the URL standard, and `%`, which file names may hold:
    // https://url.spec.whatwg.org/#path-percent-encode-set
    const PATH: &AsciiSet = &CONTROLS
        .add(b' ')
        .add(b'"')
        .add(b'#')
        .add(b'<')
        .add(b'>')
        .add(b'?')
        .add(b'^')
        .add(b'`')
        .add(b'{')
        .add(b'}')
        .add(b'%');
    utf8_percent_encode(address, PATH).to_string()
}

impl Addresses {
    /// The addresses of a site that is published at `base_url`, whose theme has files of these names.
    /// It has no redirects yet.
    pub(in crate::site) fn new(
        facts: Facts,
        base_url: &Url,
        assets: Vec<String>,
        list_pages: ListPages,
    ) -> Addresses {
        let mut base_path = base_url.path().to_owned();
        if !base_path.ends_with('/') {
            base_path.push('/');
        }
        Addresses {
            relation_slugs: slugs(&facts.archive),
            origin: base_url.origin().ascii_serialization(),
            base_path,
            redirects: Vec::new(),
            assets,
            list_pages,
            facts,
        }
    }

    /// The address of a route below the site's base path: `people/antony-blinken/`, `feeds/archive.xml`.
    pub(crate) fn address(&self, route: Route) -> String {
        let mut address = String::new();
        self.write_address(&mut address, route);
        address
    }

    /// Adds the address of a route. A build asks for some hundred thousand of them.
    pub(in crate::site) fn write_address(&self, to: &mut String, route: Route) {
        write_page_or_file(self, to, route);
        if route.number() > 1 {
            add(to, &["page/", &route.number().to_string(), "/"]);
        }
    }

    /// The file in which a route is published, with forward slashes.
    pub(crate) fn file(&self, route: Route) -> String {
        let mut address = self.address(route);
        if address.is_empty() || address.ends_with('/') {
            address.push_str("index.html");
        }
        address
    }

    /// The path of a route on the site's host, for `href`.
    pub(crate) fn url(&self, route: Route) -> String {
        let mut url = String::with_capacity(self.base_path.len() + 48);
        url.push_str(&self.base_path);
        self.write_url(&mut url, route);
        url
    }

    /// Adds the address of a route, percent-encoded. Ids need no encoding, names of files may.
    pub(in crate::site) fn write_url(&self, to: &mut String, route: Route) {
        match route {
            Route::Redirect(_) | Route::Asset(_) | Route::File(_) | Route::RootFile(_) => {
                to.push_str(&encoded(&self.address(route)));
            }
            _ => self.write_address(to, route),
        }
    }

    /// The whole address of a route, with scheme and host.
    pub(crate) fn canonical(&self, route: Route) -> String {
        let mut url = String::with_capacity(self.origin.len() + self.base_path.len() + 48);
        url.push_str(&self.origin);
        url.push_str(&self.base_path);
        self.write_url(&mut url, route);
        url
    }
}

/// A part of an address.
pub(in crate::site) trait Segment {
    /// Adds it to an address.
    fn write(self, addresses: &Addresses, to: &mut String);
}

fn add(to: &mut String, parts: &[&str]) {
    parts.iter().for_each(|part| to.push_str(part));
}

impl Segment for &str {
    fn write(self, _: &Addresses, to: &mut String) {
        to.push_str(self);
    }
}

/// The id of a readout.
impl Segment for ReadoutIx {
    fn write(self, addresses: &Addresses, to: &mut String) {
        to.push_str(addresses.archive.readout(self).document.id.as_str());
    }
}

/// The id of a meeting.
impl Segment for MeetingIx {
    fn write(self, addresses: &Addresses, to: &mut String) {
        to.push_str(addresses.archive.meeting(self).id.as_str());
    }
}

/// The meeting of a readout.
struct MeetingOf(ReadoutIx);

impl Segment for MeetingOf {
    fn write(self, addresses: &Addresses, to: &mut String) {
        addresses
            .archive
            .readout(self.0)
            .meeting
            .write(addresses, to);
    }
}

/// The id of a page about the archive.
/// The ids of the pages above it, and its own: `about/staff`.
impl Segment for PageIx {
    fn write(self, addresses: &Addresses, to: &mut String) {
        for above in addresses.archive.above(self) {
            add(to, &[addresses.archive.page(*above).id.as_str(), "/"]);
        }
        to.push_str(addresses.archive.page(self).id.as_str());
    }
}

/// The folder of an entity's kind and its id: `people/antony-blinken`.
impl Segment for EntityIx {
    fn write(self, addresses: &Addresses, to: &mut String) {
        let entity = addresses.archive.entity(self);
        add(to, &[entity.kind.folder(), "/", entity.id.as_str()]);
    }
}

/// The folder of the record's kind and its id.
impl Segment for TombstoneIx {
    fn write(self, addresses: &Addresses, to: &mut String) {
        let tombstone = addresses.archive.tombstone(self);
        add(to, &[tombstone.kind.folder(), "/", tombstone.id.as_str()]);
    }
}

/// The folder of a kind of entity.
impl Segment for EntityKind {
    fn write(self, _: &Addresses, to: &mut String) {
        to.push_str(self.folder());
    }
}

/// The ids of two parties.
impl Segment for RelationIx {
    fn write(self, addresses: &Addresses, to: &mut String) {
        to.push_str(&addresses.relation_slugs[self.position()]);
    }
}

/// A year in four digits.
impl Segment for i16 {
    fn write(self, _: &Addresses, to: &mut String) {
        // Writing to a String cannot fail.
        let _ = write!(to, "{self:04}");
    }
}

/// The last part of a trail's address: the topic's id. The pages of the relation's own list are in
/// `page/`, which is left to them; ids hold no full stop.
struct TrailFolder(EntityIx);

impl Segment for TrailFolder {
    fn write(self, addresses: &Addresses, to: &mut String) {
        let topic = addresses.archive.entity(self.0).id.as_str();
        match topic {
            "page" | "raised" => add(to, &[EntityKind::Topic.folder(), ".", topic]),
            _ => to.push_str(topic),
        }
    }
}

/// The address of the first page of a list of statements.
impl Segment for Selection {
    fn write(self, addresses: &Addresses, to: &mut String) {
        let id = |ix: EntityIx| addresses.archive.entity(ix).id.as_str();
        match self {
            Selection::Act(ix) => {
                let act = addresses.archive.vocabulary.act_id(ix);
                add(to, &["statements/acts/", act.as_str()]);
            }
            Selection::By(ix) => {
                to.push_str("statements/by/");
                ix.write(addresses, to);
            }
            Selection::About(ix) => {
                to.push_str("statements/about/");
                ix.write(addresses, to);
            }
            Selection::On(ix) => add(to, &["statements/on/", id(ix)]),
            Selection::Of(ix) => add(to, &["statements/of/", id(ix)]),
            Selection::Promised(status) => add(to, &["commitments/", status.name()]),
            Selection::PromisedBy(ix) => {
                to.push_str("commitments/by/");
                ix.write(addresses, to);
            }
            Selection::PromisedTo(ix) => {
                to.push_str("commitments/to/");
                ix.write(addresses, to);
            }
            Selection::Between(ix) => {
                to.push_str("commitments/between/");
                ix.write(addresses, to);
            }
        }
        to.push('/');
    }
}

/// The address of the first page of a list of points.
impl Segment for PointSelection {
    fn write(self, addresses: &Addresses, to: &mut String) {
        match self {
            PointSelection::How(difference) => add(to, &["points/", difference.name()]),
            PointSelection::Between(ix) => {
                to.push_str("points/between/");
                ix.write(addresses, to);
            }
            PointSelection::On(ix) => {
                add(
                    to,
                    &["points/on/", addresses.archive.entity(ix).id.as_str()],
                );
            }
        }
        to.push('/');
    }
}

/// The folder of saved searches and the id of one, by its position.
struct SavedSearch(usize);

impl Segment for SavedSearch {
    fn write(self, addresses: &Addresses, to: &mut String) {
        add(
            to,
            &[
                "searches/",
                addresses.archive.site.searches[self.0].id.as_str(),
            ],
        );
    }
}

/// An address that a page had before, by its position.
struct OldAddress(usize);

impl Segment for OldAddress {
    fn write(self, addresses: &Addresses, to: &mut String) {
        to.push_str(&addresses.redirects[self.0].from);
    }
}

/// Makes the addresses of pages from the lines of the registry; those of files follow.
macro_rules! write_addresses {
    ($(
        $(#[$doc:meta])*
        $variant:ident $(($($field:ident: $type:ty),+))? $(page $number:ident)?
            at [$($part:expr),*] in $group:literal $($unlisted:ident)?
            => $($module:ident::$page:ident),+;
    )+) => {
        /// Adds the address of a route; of a list, that of its first page.
        #[allow(unused_variables)]
        fn write_page_or_file(addresses: &Addresses, to: &mut String, route: Route) {
            let archive = &addresses.archive;
            match route {
                $(Route::$variant $(($($field),+))? => {
                    $(Segment::write($part, addresses, to);)*
                })+
                Route::Citations(file) => add(to, &["data/citations/", &file.name()]),
                Route::Feed(Follows::Archive) => to.push_str("feeds/archive.xml"),
                Route::Feed(Follows::Entity(ix)) => {
                    to.push_str("feeds/");
                    ix.write(addresses, to);
                    to.push_str(".xml");
                }
                Route::Feed(Follows::Relation(ix)) => {
                    to.push_str("feeds/relations/");
                    ix.write(addresses, to);
                    to.push_str(".xml");
                }
                Route::Calendar => to.push_str("commitments/due.ics"),
                Route::Feed(Follows::Corrections) => to.push_str("feeds/corrections.xml"),
                Route::CorrectionsJson => to.push_str("feeds/corrections.json"),
                Route::JsonFeed => to.push_str("feeds/archive.json"),
                Route::Feed(Follows::Search(i)) => {
                    to.push_str("feeds/");
                    SavedSearch(i).write(addresses, to);
                    to.push_str(".xml");
                }
                Route::SearchFields => to.push_str("search/fields.json"),
                Route::OpenSearch => to.push_str("opensearch.xml"),
                Route::Sitemap => to.push_str("sitemap.xml"),
                Route::SitemapPart(number) => add(to, &["sitemap-", &number.to_string(), ".xml"]),
                Route::Robots => to.push_str(ROBOTS_FILE),
                Route::Asset(i) => add(to, &["static/", &addresses.assets[i]]),
                Route::File(i) => add(to, &["files/", &archive.files[i].name]),
                Route::RootFile(i) => to.push_str(&archive.root_files[i].name),
            }
        }
    };
}

page_kinds!(write_addresses);
