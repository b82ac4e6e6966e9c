//! The page that a host shows where nothing is.

use crate::site::frame::head;
use crate::site::index::changed_words::ChangedWords;
use crate::site::page::Page;
use crate::site::part::pages::Pages;
use crate::site::route::routes::Route;
use crate::site::view::PageView;
use crate::words::Word;

/// The page that a host shows where nothing is.
#[derive(Debug, Clone, Copy)]
pub(in crate::site) struct MissingPage;

impl Page for MissingPage {
    const TEMPLATE: &'static str = "missing";
    const ADDRESSES: &'static str = "`/404.html`";
    type View = ();

    fn shows(self, _: &ChangedWords) -> bool {
        true
    }

    fn make(self, pages: &Pages) -> (PageView, ()) {
        (missing_head(pages), ())
    }
}

fn missing_head(pages: &Pages) -> PageView {
    head::head(
        pages,
        Route::Missing,
        "missing",
        pages.words().text(Word::NotFound).to_owned(),
        pages.words().text(Word::AboutNotFound).to_owned(),
    )
}
