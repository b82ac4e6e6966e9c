//! The search page.

use crate::site::frame::head;
use crate::site::part::pages::{self, Pages};
use crate::site::route::routes::{Route, SEARCH_FOLDER};
use crate::site::view::{PageView, SearchView};
use crate::words::Word;

pub(in crate::site) fn search_head(pages: &Pages) -> PageView {
    let words = pages.words();
    let description = words.text(Word::AboutSearch).to_owned();
    let mut head = head::listing_head(pages, Route::Search, words.text(Word::Search), description);
    head.kind = "search";
    head.said.noindex = true;
    head
}

pub(in crate::site) fn search_view(pages: &Pages) -> SearchView {
    let readouts = pages.archive.current().len();
    SearchView {
        index: format!("{}{}/", pages.base_path, SEARCH_FOLDER),
        script: pages::asset_url(pages, "search.js"),
        contents: pages.words().count(Word::CountReadouts, readouts),
    }
}
