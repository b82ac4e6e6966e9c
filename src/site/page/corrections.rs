//! The corrections of all records.

use crate::site::frame::head;
use crate::site::index::changed_words::ChangedWords;
use crate::site::index::paging::page_of;
use crate::site::page::Page;
use crate::site::part::pages::Pages;
use crate::site::part::{keeping, link, pager};
use crate::site::route::address::Addresses;
use crate::site::route::listing::add_pages;
use crate::site::route::routes::{Follows, Route};
use crate::site::view::{CorrectionsView, PageView};
use crate::words::Word;

/// A page of the list of corrections.
#[derive(Debug, Clone, Copy)]
pub(in crate::site) struct CorrectionsPage(pub(in crate::site) usize);

impl Page for CorrectionsPage {
    const TEMPLATE: &'static str = "corrections";
    const ADDRESSES: &'static str = "`/corrections/`, if a record has corrections";
    type View = CorrectionsView;

    fn routes(addresses: &Addresses, routes: &mut Vec<Route>) {
        let items = addresses.corrections.len();
        if items > 0 {
            add_pages(routes, items, Route::Corrections);
            routes.push(Route::Feed(Follows::Corrections));
            routes.push(Route::CorrectionsJson);
        }
    }

    fn shows(self, _: &ChangedWords) -> bool {
        // It shows what front matter says.
        false
    }

    fn make(self, pages: &Pages) -> (PageView, CorrectionsView) {
        let route = Route::Corrections(self.0);
        let words = pages.words();
        let description = words.text(Word::AboutCorrections).to_owned();
        let title = words.text(Word::Corrections);
        let mut head = head::listing_head(pages, route, title, description);
        head.feeds
            .push(head::feed_link(pages, Follows::Corrections));
        let json = words.say(Word::JsonFeed, &[title.into()]);
        head.feeds
            .push(link::link_to(pages, Route::CorrectionsJson, || json));
        let all = &pages.corrections;
        let list = page_of(all, self.0).iter();
        let view = CorrectionsView {
            list: list
                .filter_map(|one| keeping::correction_view(pages, one))
                .collect(),
            pager: pager::pager(pages, route, self.0, all.len()),
        };
        (head, view)
    }
}
