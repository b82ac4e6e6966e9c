//! Routes: everything that the site answers to.

use crate::archive::{EntityIx, MeetingIx, PageIx, ReadoutIx, RelationIx, Target, TombstoneIx};
use crate::site::index::points::PointSelection;
use crate::site::index::statements::Selection;
use crate::site::route::citation_file::CitationFile;
use crate::site::route::registry::page_kinds;
use crate::source::id::EntityKind;

/// Makes the routes from the lines of the registry.
macro_rules! define_routes {
    ($(
        $(#[$doc:meta])*
        $variant:ident $(($($field:ident: $type:ty),+))? $(page $number:ident)?
            at [$($part:expr),*] in $group:literal $($unlisted:ident)?
            => $($module:ident::$page:ident),+;
    )+) => {
        /// A page or file of the site. Pages of a long list count from 1.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Route {
            $($(#[$doc])* $variant $(($($type),+))?,)+
            /// Citations, for reference managers.
            Citations(CitationFile),
            /// An Atom feed.
            Feed(Follows),
            /// The JSON Feed of the whole archive.
            JsonFeed,
            /// The calendar of what is due.
            Calendar,
            /// The JSON Feed of corrections.
            CorrectionsJson,
            /// What the fields of queries can name.
            SearchFields,
            /// The description of the search page for browsers.
            OpenSearch,
            /// The sitemap, or the index of sitemaps where one is not enough.
            Sitemap,
            /// A part of the sitemap, from 1.
            SitemapPart(usize),
            /// What crawlers may read.
            Robots,
            /// A file of the theme.
            Asset(usize),
            /// A file of `content/files/`.
            File(usize),
            /// A file of `static/`, at the root of the site.
            RootFile(usize),
        }

        impl Route {
            /// What sort of page or file it is, in a word or two.
            pub fn kind(self) -> &'static str {
                match self {
                    $(Route::$variant { .. } => $group,)+
                    Route::Citations(_) => "data",
                    Route::Feed(_) | Route::JsonFeed | Route::CorrectionsJson | Route::Calendar => "feeds",
                    Route::Sitemap | Route::SitemapPart(_) | Route::Robots => "sitemaps",
                    Route::SearchFields | Route::OpenSearch => "texts",
                    Route::Asset(_) | Route::File(_) | Route::RootFile(_) => "files",
                }
            }

            /// Whether it is a page that people read and search engines may know: no feed, redirect or file.
            pub fn is_page(self) -> bool {
                match self {
                    $(Route::$variant { .. } => true $(&& is_listed!($unlisted))?,)+
                    _ => false,
                }
            }

            /// Which page of a list it is; 1 for what is no list.
            #[allow(unused_variables)]
            pub(in crate::site) fn number(self) -> usize {
                match self {
                    $(Route::$variant $(($($field),+))? => number_or_one!($($number)?),)+
                    _ => 1,
                }
            }

            /// The same list at another page.
            #[allow(unused_variables)]
            pub(in crate::site) fn turned_to(self, to: usize) -> Route {
                match self {
                    $(Route::$variant $(($($field),+))? => {
                        $(let $number = to;)?
                        Route::$variant $(($($field),+))?
                    })+
                    file => file,
                }
            }
        }
    };
}

macro_rules! is_listed {
    (unlisted) => {
        false
    };
}

macro_rules! number_or_one {
    () => {
        1
    };
    ($number:ident) => {
        $number
    };
}

page_kinds!(define_routes);

/// What a feed follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Follows {
    /// The whole archive.
    Archive,
    /// The meetings in which an entity takes part or whose accounts name it.
    Entity(EntityIx),
    /// The meetings of two parties.
    Relation(RelationIx),
    /// The corrections of all records.
    Corrections,
    /// What a saved search finds, by its position.
    Search(usize),
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

    /// Returns the record whose first page this is.
    pub(in crate::site) fn record(self) -> Option<Target> {
        match self {
            Route::Readout(ix) => Some(Target::Readout(ix)),
            Route::Meeting(ix) => Some(Target::Meeting(ix)),
            Route::Entity(ix, 1) => Some(Target::Entity(ix)),
            Route::Page(ix) => Some(Target::Page(ix)),
            _ => None,
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

/// What crawlers may read; an archive may have a file of this name instead of the one that is made.
pub(in crate::site) const ROBOTS_FILE: &str = "robots.txt";

/// Why nothing else may be in the folder of the search index.
pub(in crate::site) const SEARCH_RESERVED: &str =
    "the folder `search/index` is reserved for the search index";
