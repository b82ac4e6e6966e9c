//! Routes: everything that the site answers to.

use crate::archive::{EntityIx, MeetingIx, PageIx, ReadoutIx, RelationIx, Target};
use crate::site::index::statements::Selection;
use crate::site::route::citation_file::CitationFile;
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
    Agenda(RelationIx, usize),
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
            Route::Trail(..) | Route::Agenda(..) => "trails",
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
            | Route::Agenda(..)
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
    pub(in crate::site) fn number(self) -> usize {
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
            | Route::Agenda(_, number)
            | Route::Year(_, number)
            | Route::StatementsOf(_, number) => number,
            _ => 1,
        }
    }

    /// The same list at another page.
    pub(in crate::site) fn turned_to(self, number: usize) -> Route {
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
            Route::Agenda(relation, _) => Route::Agenda(relation, number),
            Route::Year(year, _) => Route::Year(year, number),
            Route::StatementsOf(selection, _) => Route::StatementsOf(selection, number),
            other => other,
        }
    }
}

/// An old address and where its page is now.
#[derive(Debug)]
pub(in crate::site) struct Redirect {
    /// The address below the base path; it ends with a slash or names a file.
    pub(in crate::site) from: String,
    pub(in crate::site) to: Route,
}

/// The folder of the search index below the site's.
pub const SEARCH_FOLDER: &str = "search/index";
