//! A page about the archive.

use crate::site::index::changed_words::ChangedWords;
use crate::site::page::Page;
use serde_json::json;

use crate::archive::{PageIx, Target};
use crate::site::frame::head;
use crate::site::frame::linked_data::script;
use crate::site::index::excerpt::{beginning, opening};
use crate::site::markup::html::{self, Text};
use crate::site::part::keeping;
use crate::site::part::pages::Pages;
use crate::site::route::address::Addresses;
use crate::site::route::routes::Route;
use crate::site::view::{PageView, TextView};

/// A page about the archive.
#[derive(Debug, Clone, Copy)]
pub(in crate::site) struct TextPage(pub(in crate::site) PageIx);

impl Page for TextPage {
    const TEMPLATE: &'static str = "text";
    const ADDRESSES: &'static str = "`/pages/ID/`";
    type View = TextView;

    fn routes(addresses: &Addresses, routes: &mut Vec<Route>) {
        let pages = 0..addresses.archive.pages.len();
        routes.extend(pages.map(|i| Route::Page(PageIx::at(i))));
    }

    fn shows(self, _: &ChangedWords) -> bool {
        // It shows only its own text.
        false
    }

    fn make(self, pages: &Pages) -> (PageView, TextView) {
        (text_head(pages, self.0), text(pages, self.0))
    }
}

fn text_head(pages: &Pages, ix: PageIx) -> PageView {
    let record = &pages.archive.page(ix).record;
    let description = record
        .description
        .clone()
        .unwrap_or_else(|| beginning(opening(&pages.links.pages[ix.position()])));
    let mut head = head::head(
        pages,
        Route::Page(ix),
        "page",
        record.title.clone(),
        description,
    );
    let mut data = json!({
        "@context": "https://schema.org",
        "@type": "AboutPage",
        "name": head.title,
        "url": head.canonical,
    });
    if let Some(modified) = keeping::date_modified(pages, Target::Page(ix)) {
        data["dateModified"] = json!(modified);
    }
    head.said.json_ld = Some(script(&data));
    head
}

fn text(addresses: &Addresses, ix: PageIx) -> TextView {
    let document = addresses.archive.page(ix);
    TextView {
        title: document.record.title.clone(),
        body: html::prose(
            addresses,
            &Text {
                path: &document.source.path,
                markdown: document.body(),
                linked: &addresses.links.pages[ix.position()],
                reading: addresses.archive.reading(),
                tags: &[],
                sentences: &[],
            },
        ),
    }
}
