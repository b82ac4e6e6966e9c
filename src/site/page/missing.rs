//! The page that a host shows where nothing is.

use crate::site::frame::head;
use crate::site::part::pages::Pages;
use crate::site::route::routes::Route;
use crate::site::view::PageView;
use crate::words::Word;

pub(in crate::site) fn missing_head(pages: &Pages) -> PageView {
    let mut head = head::head(
        pages,
        Route::Missing,
        "missing",
        pages.words().text(Word::NotFound).to_owned(),
        pages.words().text(Word::AboutNotFound).to_owned(),
    );
    head.said.noindex = true;
    head
}
