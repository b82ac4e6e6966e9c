//! Routes: everything that the site answers to, each with its address and its file.

use super::Site;
use crate::archive::{EntityIx, MeetingIx, PageIx, ReadoutIx, RelationIx, Target};
use crate::source::id::EntityKind;

/// A page or file of the site. Pages of a long list count from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Route {
    /// The front page.
    Home,
    /// All readouts.
    Readouts(usize),
    /// All meetings.
    Meetings(usize),
    /// All entities of a kind.
    Entities(EntityKind, usize),
    /// All relations.
    Relations(usize),
    /// All years.
    Years,
    /// One readout.
    Readout(ReadoutIx),
    /// One meeting.
    Meeting(MeetingIx),
    /// One entity.
    Entity(EntityIx, usize),
    /// All mentions of one entity, where its own page does not show them all.
    Mentions(EntityIx, usize),
    /// One relation.
    Relation(RelationIx, usize),
    /// One year.
    Year(i16, usize),
    /// A page about the archive.
    Page(PageIx),
    /// The speech acts and words of atmosphere by which the archive classifies.
    Vocabulary,
    /// What a host shows where nothing is.
    Missing,
    /// An Atom feed.
    Feed(Follows),
    /// The JSON Feed of the whole archive.
    JsonFeed,
    /// The sitemap, or the index of sitemaps where one is not enough.
    Sitemap,
    /// A part of the sitemap, from 1.
    SitemapPart(usize),
    /// What crawlers may read.
    Robots,
    /// An address that a page had before.
    Redirect(usize),
    /// A file of the theme.
    Asset(usize),
    /// A file of `content/files/`.
    File(usize),
}

/// What a feed follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Follows {
    /// The whole archive.
    Archive,
    /// The meetings in which an entity takes part or whose accounts name it.
    Entity(EntityIx),
    /// The meetings of two parties.
    Relation(RelationIx),
}

impl Route {
    /// The route of a record's page.
    pub fn of(target: Target) -> Route {
        match target {
            Target::Readout(ix) => Route::Readout(ix),
            Target::Meeting(ix) => Route::Meeting(ix),
            Target::Entity(ix) => Route::Entity(ix, 1),
            Target::Page(ix) => Route::Page(ix),
        }
    }

    /// Whether it is a page that people read and search engines may know: no feed, redirect or file.
    pub fn is_page(self) -> bool {
        match self {
            Route::Home
            | Route::Readouts(_)
            | Route::Meetings(_)
            | Route::Entities(..)
            | Route::Relations(_)
            | Route::Years
            | Route::Readout(_)
            | Route::Meeting(_)
            | Route::Entity(..)
            | Route::Mentions(..)
            | Route::Relation(..)
            | Route::Year(..)
            | Route::Page(_)
            | Route::Vocabulary => true,
            Route::Missing
            | Route::Feed(_)
            | Route::JsonFeed
            | Route::Sitemap
            | Route::SitemapPart(_)
            | Route::Robots
            | Route::Redirect(_)
            | Route::Asset(_)
            | Route::File(_) => false,
        }
    }

    /// The same list at another page.
    pub(super) fn turned_to(self, number: usize) -> Route {
        match self {
            Route::Readouts(_) => Route::Readouts(number),
            Route::Meetings(_) => Route::Meetings(number),
            Route::Entities(kind, _) => Route::Entities(kind, number),
            Route::Relations(_) => Route::Relations(number),
            Route::Entity(ix, _) => Route::Entity(ix, number),
            Route::Mentions(ix, _) => Route::Mentions(ix, number),
            Route::Relation(ix, _) => Route::Relation(ix, number),
            Route::Year(year, _) => Route::Year(year, number),
            other => other,
        }
    }
}

impl Site {
    /// The address of a route below the site's base path: `people/antony-blinken/`, `feeds/archive.xml`.
    pub fn address(&self, route: Route) -> String {
        let archive = &self.archive;
        let paged = |mut base: String, number: usize| {
            if number > 1 {
                base.push_str(&format!("page/{number}/"));
            }
            base
        };
        match route {
            Route::Home => String::new(),
            Route::Readouts(number) => paged("readouts/".to_owned(), number),
            Route::Meetings(number) => paged("meetings/".to_owned(), number),
            Route::Entities(kind, number) => paged(format!("{}/", kind.folder()), number),
            Route::Relations(number) => paged("relations/".to_owned(), number),
            Route::Years => "years/".to_owned(),
            Route::Readout(ix) => format!("readouts/{}/", archive.readout(ix).document.id),
            Route::Meeting(ix) => format!("meetings/{}/", archive.meeting(ix).id),
            Route::Entity(ix, number) => {
                let entity = archive.entity(ix);
                paged(format!("{}/{}/", entity.kind.folder(), entity.id), number)
            }
            Route::Mentions(ix, number) => {
                let entity = self.address(Route::Entity(ix, 1));
                paged(format!("{entity}mentions/"), number)
            }
            Route::Relation(ix, number) => {
                let slug = &self.relation_slugs[ix.position()];
                paged(format!("relations/{slug}/"), number)
            }
            Route::Year(year, number) => paged(format!("years/{year:04}/"), number),
            Route::Page(ix) => format!("pages/{}/", archive.page(ix).id),
            Route::Vocabulary => "vocabulary/".to_owned(),
            Route::Missing => "404.html".to_owned(),
            Route::Feed(Follows::Archive) => "feeds/archive.xml".to_owned(),
            Route::Feed(Follows::Entity(ix)) => {
                let entity = archive.entity(ix);
                format!("feeds/{}/{}.xml", entity.kind.folder(), entity.id)
            }
            Route::Feed(Follows::Relation(ix)) => {
                format!("feeds/relations/{}.xml", self.relation_slugs[ix.position()])
            }
            Route::JsonFeed => "feeds/archive.json".to_owned(),
            Route::Sitemap => "sitemap.xml".to_owned(),
            Route::SitemapPart(number) => format!("sitemap-{number}.xml"),
            Route::Robots => "robots.txt".to_owned(),
            Route::Redirect(i) => self.redirects[i].from.clone(),
            Route::Asset(i) => format!("static/{}", self.theme.assets[i].name),
            Route::File(i) => format!("files/{}", archive.files[i].name),
        }
    }

    /// The file in which a route is published, with forward slashes.
    pub fn file(&self, route: Route) -> String {
        let mut address = self.address(route);
        if address.is_empty() || address.ends_with('/') {
            address.push_str("index.html");
        }
        address
    }

    /// The path of a route on the site's host, for `href`.
    pub fn url(&self, route: Route) -> String {
        format!("{}{}", self.base_path, encoded(&self.address(route)))
    }

    /// The whole address of a route, with scheme and host.
    pub fn canonical(&self, route: Route) -> String {
        format!("{}{}", self.origin, self.url(route))
    }
}

/// An address with what must not stand in it percent-encoded, path separators kept.
pub(super) fn encoded(address: &str) -> String {
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
