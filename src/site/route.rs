//! Routes: everything that the site answers to, each with its address and its file.

use std::borrow::Cow;

use super::Site;
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
    /// What the accounts of a relation say on one topic, in time.
    Trail(RelationIx, EntityIx, usize),
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
    /// Where readers look for words.
    Search,
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
            | Route::Years => "indexes",
            Route::Readout(_) => "readouts",
            Route::Meeting(_) => "meetings",
            Route::Entity(..) => "entities",
            Route::Mentions(..) => "mentions",
            Route::Relation(..) => "relations",
            Route::Trail(..) => "trails",
            Route::Year(..) => "years",
            Route::Page(_) | Route::Vocabulary | Route::Search | Route::Missing => "texts",
            Route::Statements | Route::StatementsOf(..) | Route::Commitments => "statements",
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
            | Route::Readout(_)
            | Route::Meeting(_)
            | Route::Entity(..)
            | Route::Mentions(..)
            | Route::Relation(..)
            | Route::Trail(..)
            | Route::Year(..)
            | Route::Page(_)
            | Route::Vocabulary
            | Route::Statements
            | Route::StatementsOf(..)
            | Route::Commitments => true,
            Route::Search
            | Route::Missing
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
            Route::Trail(relation, topic, _) => Route::Trail(relation, topic, number),
            Route::Year(year, _) => Route::Year(year, number),
            Route::StatementsOf(selection, _) => Route::StatementsOf(selection, number),
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
            Route::Trail(relation, topic, number) => {
                let slug = &self.relation_slugs[relation.position()];
                let topic = trail_folder(archive.entity(topic).id.as_str());
                paged(format!("relations/{slug}/{topic}/"), number)
            }
            Route::Year(year, number) => paged(format!("years/{year:04}/"), number),
            Route::Page(ix) => format!("pages/{}/", archive.page(ix).id),
            Route::Vocabulary => "vocabulary/".to_owned(),
            Route::Statements => "statements/".to_owned(),
            Route::StatementsOf(selection, number) => paged(self.selected(selection), number),
            Route::Commitments => "commitments/".to_owned(),
            Route::Search => "search/".to_owned(),
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
        format!("{}{}", self.base_path, encoded(&self.address(route)))
    }

    /// The whole address of a route, with scheme and host.
    pub fn canonical(&self, route: Route) -> String {
        format!("{}{}", self.origin, self.url(route))
    }
}

/// The last part of a trail's address: the topic's id. The pages of the relation's own list lie in
/// `page/`, which is left to them; ids hold no full stop.
fn trail_folder(topic: &str) -> Cow<'_, str> {
    match topic {
        "page" => Cow::Owned(format!("{}.{topic}", EntityKind::Topic.folder())),
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
