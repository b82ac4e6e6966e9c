//! The search page.

use crate::site::frame::head;
use crate::site::index::changed_words::ChangedWords;
use crate::site::index::facts;
use crate::site::page::Page;
use crate::site::part::pages::{self, Pages};
use crate::site::route::address::Addresses;
use crate::site::route::routes::{Route, SEARCH_FOLDER};
use crate::site::view::{PageView, SearchView};
use crate::words::Word;

/// The search page.
#[derive(Debug, Clone, Copy)]
pub(in crate::site) struct SearchPage;

impl Page for SearchPage {
    const TEMPLATE: &'static str = "search";
    const ADDRESSES: &'static str = "`/search/`";
    type View = SearchView;

    fn routes(addresses: &Addresses, routes: &mut Vec<Route>) {
        if facts::has_search(addresses) {
            routes.extend([Route::Search, Route::SearchFields, Route::OpenSearch]);
        }
    }

    fn shows(self, _: &ChangedWords) -> bool {
        true
    }

    fn make(self, pages: &Pages) -> (PageView, SearchView) {
        (search_head(pages), search_view(pages))
    }
}

fn search_head(pages: &Pages) -> PageView {
    let words = pages.words();
    let description = words.text(Word::AboutSearch).to_owned();
    let mut head = head::listing_head(pages, Route::Search, words.text(Word::Search), description);
    head.kind = "search";
    head
}

fn search_view(pages: &Pages) -> SearchView {
    let readouts = pages.archive.current().len();
    SearchView {
        index: format!("{}{}/", pages.base_path, SEARCH_FOLDER),
        script: pages::asset_url(pages, "search.js"),
        query_script: pages::asset_url(pages, "query.js"),
        table_script: pages::asset_url(pages, "table.js"),
        fields: pages.url(Route::SearchFields),
        saved: facts::has_searches(pages).then(|| pages.url(Route::Searches)),
        contents: pages.words().count(Word::CountReadouts, readouts),
    }
}
