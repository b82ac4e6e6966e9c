//! Routes: everything that the site answers to, each with its address and its file.

use std::borrow::Cow;

use super::Site;
use super::citation::CitationFile;
use crate::archive::{ActIx, EntityIx, MeetingIx, PageIx, ReadoutIx, RelationIx, Target};
use crate::source::id::EntityKind;
use crate::source::record::CommitmentStatus;

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
    /// Where meetings were held.
    Map,
    /// One readout.
    Readout(ReadoutIx),
    /// A translation and its original, side by side.
    Beside(ReadoutIx),
    /// Two translations of one account into one language, side by side.
    Translations(ReadoutIx, ReadoutIx),
    /// An account against the one before it by the same issuer.
    Redline(ReadoutIx),
    /// A version of an account against the one before it.
    Changes(ReadoutIx),
    /// One meeting.
    Meeting(MeetingIx),
    /// One entity.
    Entity(EntityIx, usize),
    /// All mentions of one entity, where its own page does not show them all.
    Mentions(EntityIx, usize),
    /// All places where a formula stands in texts.
    FormulaUses(EntityIx, usize),
    /// One relation.
    Relation(RelationIx, usize),
    /// What the accounts of a relation say on one topic, in time.
    Trail(RelationIx, EntityIx, usize),
    /// Who raised what at the meetings of a relation.
    Raised(RelationIx, usize),
    /// One year.
    Year(i16, usize),
    /// A page about the archive.
    Page(PageIx),
    /// The speech acts and words of atmosphere by which the archive classifies.
    Vocabulary,
    /// Ways in to all statements.
    Statements,
    /// The statements that have something in common.
    StatementsOf(Selection, usize),
    /// All promises, by what became of them.
    Commitments,
    /// What the archive does not hold.
    Coverage,
    /// Where readers look for words.
    Search,
    /// What of the archive can be downloaded.
    Data,
    /// Citations, for reference managers.
    Citations(CitationFile),
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

/// What the statements of a list have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Selection {
    /// The speech act.
    Act(ActIx),
    /// Who spoke.
    By(EntityIx),
    /// To whom they were made, or whom their words name.
    About(EntityIx),
    /// The topic.
    On(EntityIx),
    /// The agreement or scheme of which they speak.
    Of(EntityIx),
    /// They promise something, and this became of it.
    Promised(CommitmentStatus),
    /// They promise something, and two parties met when it was said.
    Between(RelationIx),
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

    /// What sort of page or file it is, in a word or two.
    pub fn kind(self) -> &'static str {
        match self {
            Route::Home => "home",
            Route::Readouts(_)
            | Route::Meetings(_)
            | Route::Entities(..)
            | Route::Relations(_)
            | Route::Years
            | Route::Map => "indexes",
            Route::Readout(_)
            | Route::Beside(_)
            | Route::Translations(..)
            | Route::Redline(_)
            | Route::Changes(_) => "readouts",
            Route::Meeting(_) => "meetings",
            Route::Entity(..) => "entities",
            Route::Mentions(..) | Route::FormulaUses(..) => "mentions",
            Route::Relation(..) => "relations",
            Route::Trail(..) | Route::Raised(..) => "trails",
            Route::Year(..) => "years",
            Route::Page(_)
            | Route::Vocabulary
            | Route::Coverage
            | Route::Search
            | Route::Missing => "texts",
            Route::Statements | Route::StatementsOf(..) | Route::Commitments => "statements",
            Route::Data | Route::Citations(_) => "data",
            Route::Feed(_) | Route::JsonFeed => "feeds",
            Route::Sitemap | Route::SitemapPart(_) | Route::Robots => "sitemaps",
            Route::Redirect(_) => "redirects",
            Route::Asset(_) | Route::File(_) => "files",
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
            | Route::Map
            | Route::Readout(_)
            | Route::Beside(_)
            | Route::Translations(..)
            | Route::Redline(_)
            | Route::Changes(_)
            | Route::Meeting(_)
            | Route::Entity(..)
            | Route::Mentions(..)
            | Route::FormulaUses(..)
            | Route::Relation(..)
            | Route::Trail(..)
            | Route::Raised(..)
            | Route::Year(..)
            | Route::Page(_)
            | Route::Vocabulary
            | Route::Statements
            | Route::StatementsOf(..)
            | Route::Commitments
            | Route::Coverage
            | Route::Data => true,
            Route::Search
            | Route::Missing
            | Route::Citations(_)
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

    /// Which page of a list it is; 1 for what is no list.
    pub(super) fn number(self) -> usize {
        match self {
            Route::Readouts(number)
            | Route::Meetings(number)
            | Route::Entities(_, number)
            | Route::Relations(number)
            | Route::Entity(_, number)
            | Route::Mentions(_, number)
            | Route::FormulaUses(_, number)
            | Route::Relation(_, number)
            | Route::Trail(_, _, number)
            | Route::Raised(_, number)
            | Route::Year(_, number)
            | Route::StatementsOf(_, number) => number,
            _ => 1,
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
            Route::FormulaUses(ix, _) => Route::FormulaUses(ix, number),
            Route::Relation(ix, _) => Route::Relation(ix, number),
            Route::Trail(relation, topic, _) => Route::Trail(relation, topic, number),
            Route::Raised(relation, _) => Route::Raised(relation, number),
            Route::Year(year, _) => Route::Year(year, number),
            Route::StatementsOf(selection, _) => Route::StatementsOf(selection, number),
            other => other,
        }
    }
}

impl Site {
    /// The address of a route below the site's base path: `people/antony-blinken/`, `feeds/archive.xml`.
    pub fn address(&self, route: Route) -> String {
        let mut address = String::new();
        self.write_address(&mut address, route);
        address
    }

    /// Adds the address of a route. A build asks for some hundred thousand of them.
    fn write_address(&self, to: &mut String, route: Route) {
        let archive = &self.archive;
        let slug = |ix: RelationIx| self.relation_slugs[ix.position()].as_str();
        let mut add = |parts: &[&str]| parts.iter().for_each(|part| to.push_str(part));
        match route {
            Route::Home => {}
            Route::Readouts(_) => add(&["readouts/"]),
            Route::Meetings(_) => add(&["meetings/"]),
            Route::Entities(kind, _) => add(&[kind.folder(), "/"]),
            Route::Relations(_) => add(&["relations/"]),
            Route::Years => add(&["years/"]),
            Route::Map => add(&["map/"]),
            Route::Readout(ix) => {
                add(&["readouts/", archive.readout(ix).document.id.as_str(), "/"])
            }
            Route::Beside(ix) => {
                let id = archive.readout(ix).document.id.as_str();
                add(&["readouts/", id, "/beside/"]);
            }
            Route::Translations(left, right) => {
                let id = |ix| archive.readout(ix).document.id.as_str();
                add(&["readouts/", id(left), "/beside/", id(right), "/"]);
            }
            Route::Redline(ix) => {
                let id = archive.readout(ix).document.id.as_str();
                add(&["readouts/", id, "/redline/"]);
            }
            Route::Changes(ix) => {
                let id = archive.readout(ix).document.id.as_str();
                add(&["readouts/", id, "/changes/"]);
            }
            Route::Meeting(ix) => add(&["meetings/", archive.meeting(ix).id.as_str(), "/"]),
            Route::Entity(ix, _) => {
                let entity = archive.entity(ix);
                add(&[entity.kind.folder(), "/", entity.id.as_str(), "/"]);
            }
            Route::Mentions(ix, _) => {
                let entity = archive.entity(ix);
                add(&[entity.kind.folder(), "/", entity.id.as_str(), "/mentions/"]);
            }
            Route::FormulaUses(ix, _) => {
                let entity = archive.entity(ix);
                add(&[
                    entity.kind.folder(),
                    "/",
                    entity.id.as_str(),
                    "/in-context/",
                ]);
            }
            Route::Relation(ix, _) => add(&["relations/", slug(ix), "/"]),
            Route::Trail(relation, topic, _) => {
                let topic = trail_folder(archive.entity(topic).id.as_str());
                add(&["relations/", slug(relation), "/", &topic, "/"]);
            }
            Route::Raised(ix, _) => add(&["relations/", slug(ix), "/raised/"]),
            Route::Year(year, _) => add(&[&format!("years/{year:04}/")]),
            Route::Page(ix) => add(&["pages/", archive.page(ix).id.as_str(), "/"]),
            Route::Vocabulary => add(&["vocabulary/"]),
            Route::Statements => add(&["statements/"]),
            Route::StatementsOf(selection, _) => add(&[&self.selected(selection)]),
            Route::Commitments => add(&["commitments/"]),
            Route::Coverage => add(&["coverage/"]),
            Route::Search => add(&["search/"]),
            Route::Data => add(&["data/"]),
            Route::Citations(file) => add(&["data/citations/", &file.name()]),
            Route::Missing => add(&["404.html"]),
            Route::Feed(Follows::Archive) => add(&["feeds/archive.xml"]),
            Route::Feed(Follows::Entity(ix)) => {
                let entity = archive.entity(ix);
                add(&[
                    "feeds/",
                    entity.kind.folder(),
                    "/",
                    entity.id.as_str(),
                    ".xml",
                ]);
            }
            Route::Feed(Follows::Relation(ix)) => add(&["feeds/relations/", slug(ix), ".xml"]),
            Route::JsonFeed => add(&["feeds/archive.json"]),
            Route::Sitemap => add(&["sitemap.xml"]),
            Route::SitemapPart(number) => add(&[&format!("sitemap-{number}.xml")]),
            Route::Robots => add(&["robots.txt"]),
            Route::Redirect(i) => add(&[&self.redirects[i].from]),
            Route::Asset(i) => add(&["static/", &self.theme.assets[i].name]),
            Route::File(i) => add(&["files/", &archive.files[i].name]),
        }
        if route.number() > 1 {
            add(&["page/", &route.number().to_string(), "/"]);
        }
    }

    /// The address of the first page of a list of statements.
    fn selected(&self, selection: Selection) -> String {
        let entity = |ix: EntityIx| {
            let entity = self.archive.entity(ix);
            (entity.kind.folder(), &entity.id)
        };
        match selection {
            Selection::Act(ix) => {
                format!("statements/acts/{}/", self.archive.vocabulary.act_id(ix))
            }
            Selection::By(ix) => {
                let (folder, id) = entity(ix);
                format!("statements/by/{folder}/{id}/")
            }
            Selection::About(ix) => {
                let (folder, id) = entity(ix);
                format!("statements/about/{folder}/{id}/")
            }
            Selection::On(ix) => format!("statements/on/{}/", entity(ix).1),
            Selection::Of(ix) => format!("statements/of/{}/", entity(ix).1),
            Selection::Promised(status) => format!("commitments/{}/", status.name()),
            Selection::Between(ix) => {
                format!(
                    "commitments/between/{}/",
                    self.relation_slugs[ix.position()]
                )
            }
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
        let mut url = String::with_capacity(self.base_path.len() + 48);
        url.push_str(&self.base_path);
        self.write_url(&mut url, route);
        url
    }

    /// Adds the address of a route, percent-encoded. Ids need no encoding, names of files may.
    fn write_url(&self, to: &mut String, route: Route) {
        match route {
            Route::Redirect(_) | Route::Asset(_) | Route::File(_) => {
                to.push_str(&encoded(&self.address(route)));
            }
            _ => self.write_address(to, route),
        }
    }

    /// The whole address of a route, with scheme and host.
    pub fn canonical(&self, route: Route) -> String {
        let mut url = String::with_capacity(self.origin.len() + self.base_path.len() + 48);
        url.push_str(&self.origin);
        url.push_str(&self.base_path);
        self.write_url(&mut url, route);
        url
    }
}

/// The last part of a trail's address: the topic's id. The pages of the relation's own list lie in
/// `page/`, which is left to them; ids hold no full stop.
fn trail_folder(topic: &str) -> Cow<'_, str> {
    match topic {
        "page" | "raised" => Cow::Owned(format!("{}.{topic}", EntityKind::Topic.folder())),
        _ => Cow::Borrowed(topic),
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
