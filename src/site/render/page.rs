//! What a route holds: pages by the templates, and the files that are made otherwise.

use std::borrow::Cow;
use std::path::Path;

use crate::diagnostics::Diagnostic;
use crate::site::export::{
    calendar, citation_file, corrections_feed, feed, open_search, search_fields, sitemap,
};
use crate::site::page::{self, Page, RenderBuffer};
use crate::site::part::pages::Pages;
use crate::site::route::registry::page_kinds;
use crate::site::route::routes::{Follows, Route};
use crate::site::theme::templates::AssetBody;

/// What a route holds.
#[derive(Debug)]
pub enum Content<'s> {
    /// Bytes that were made, or that are part of the program.
    Bytes(Cow<'s, [u8]>),
    /// A file to be copied.
    File(&'s Path),
}

/// Why parts that many pages show could not be set, as far as pages have asked for them.
pub(in crate::site) fn faults(pages: &Pages) -> Vec<Diagnostic> {
    pages.parts.faults().clone()
}

/// Renders pages by the types in the lines of the registry; files follow.
macro_rules! render_routes {
    ($(
        $(#[$doc:meta])*
        $variant:ident $(($($field:ident: $type:ty),+))? $(page $number:ident)?
            at [$($part:expr),*] in $group:literal $($unlisted:ident)?
            => $module:ident::$page:ident $(, $other_module:ident::$other:ident)*;
    )+) => {
        /// Makes what a route holds. A page replaces what the room held.
        ///
        /// # Errors
        /// When a template of the archive's own cannot be rendered.
        pub(in crate::site) fn render<'s>(
            pages: &'s Pages,
            route: Route,
            room: &'s mut RenderBuffer,
        ) -> Result<Content<'s>, Box<Diagnostic>> {
            Ok(match route {
                $(Route::$variant $(($($field),+))? => {
                    let page = page::$module::$page $(($($field),+))?;
                    Content::Bytes(Cow::Borrowed(page.render(pages, room)?))
                })+
                Route::Citations(file) => made(citation_file::citation_file(pages, file)),
                Route::Feed(Follows::Corrections) => made(corrections_feed::atom(pages)),
                Route::Feed(follows) => made(feed::atom_feed(pages, follows)),
                Route::Calendar => made(calendar::calendar(pages)),
                Route::JsonFeed => made(feed::json_feed(pages)),
                Route::CorrectionsJson => made(corrections_feed::json(pages)),
                Route::SearchFields => made(search_fields::json(pages)),
                Route::OpenSearch => made(open_search::description(pages)),
                Route::Sitemap => made(sitemap::sitemap(pages)),
                Route::SitemapPart(number) => made(sitemap::sitemap_part(pages, number)),
                Route::Robots => made(sitemap::robots(pages)),
                Route::Asset(i) => match &pages.theme.assets[i].body {
                    AssetBody::BuiltIn(bytes) => Content::Bytes(Cow::Borrowed(bytes)),
                    AssetBody::Own(path) => Content::File(path),
                },
                Route::File(i) => Content::File(&pages.archive.files[i].path),
                Route::RootFile(i) => Content::File(&pages.archive.root_files[i].path),
            })
        }
    };
}

page_kinds!(render_routes);

fn made(bytes: impl Into<Vec<u8>>) -> Content<'static> {
    Content::Bytes(Cow::Owned(bytes.into()))
}
