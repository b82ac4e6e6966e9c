//! A page about the archive.

use serde_json::json;

use crate::archive::PageIx;
use crate::site::frame::head;
use crate::site::frame::linked_data::script;
use crate::site::index::excerpt::{beginning, opening};
use crate::site::markup::html::{self, Text};
use crate::site::part::pages::Pages;
use crate::site::route::address::Addresses;
use crate::site::route::routes::Route;
use crate::site::view::{PageView, TextView};

pub(in crate::site) fn text_head(pages: &Pages, ix: PageIx) -> PageView {
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
    head.said.json_ld = Some(script(&json!({
        "@context": "https://schema.org",
        "@type": "AboutPage",
        "name": head.title,
        "url": head.canonical,
    })));
    head
}

pub(in crate::site) fn text(addresses: &Addresses, ix: PageIx) -> TextView {
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
            },
        ),
    }
}
