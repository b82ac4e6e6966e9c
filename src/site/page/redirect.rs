//! The page at an address that another page had before.

use crate::site::frame::head;
use crate::site::index::changed_words::ChangedWords;
use crate::site::page::Page;
use crate::site::part::pages::Pages;
use crate::site::part::tombstone;
use crate::site::route::routes::Route;
use crate::site::view::{PageView, RedirectView};
use crate::words::Word;

/// The page at an old address.
#[derive(Debug, Clone, Copy)]
pub(in crate::site) struct RedirectPage(pub(in crate::site) usize);

impl Page for RedirectPage {
    const TEMPLATE: &'static str = "redirect";
    const ADDRESSES: &'static str = "addresses that pages had before";
    type View = RedirectView;

    fn shows(self, _: &ChangedWords) -> bool {
        // It shows the title of the page.
        false
    }

    fn make(self, pages: &Pages) -> (PageView, RedirectView) {
        redirect(pages, self.0)
    }
}

/// The head of a page that only leads on.
fn redirect_head(pages: &Pages, route: Route, title: String, canonical: String) -> PageView {
    let description = pages.words().say(Word::HasMoved, &[(&title).into()]);
    let mut head = head::head(pages, route, "redirect", title, description);
    head.canonical = canonical;
    head
}

fn redirect(pages: &Pages, i: usize) -> (PageView, RedirectView) {
    let to = pages.redirects[i].to;
    let title = match to {
        Route::Readout(ix) => pages.archive.readout(ix).document.record.title.clone(),
        Route::Meeting(ix) => pages.archive.meeting(ix).title.clone(),
        Route::Entity(ix, _) => pages.name(ix).to_owned(),
        Route::Tombstone(ix) => tombstone::title(pages, ix),
        Route::Page(ix) => pages.archive.page(ix).record.title.clone(),
        _ => pages.archive.site.title.clone(),
    };
    let canonical = pages.canonical(to);
    let view = RedirectView {
        url: pages.url(to),
        canonical: canonical.clone(),
        title: title.clone(),
    };
    (
        redirect_head(pages, Route::Redirect(i), title, canonical),
        view,
    )
}
