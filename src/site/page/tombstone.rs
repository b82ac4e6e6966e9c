//! The page of a record that was withdrawn. It shows nothing else of the record than its title.

use crate::archive::TombstoneIx;
use crate::site::frame::head;
use crate::site::index::changed_words::ChangedWords;
use crate::site::page::Page;
use crate::site::part::pages::Pages;
use crate::site::part::{cite, date, label, link, tombstone};
use crate::site::route::address::Addresses;
use crate::site::route::routes::Route;
use crate::site::view::{PageView, TombstoneView};
use crate::source::id::Kind;
use crate::words::Word;

/// The page of a record that was withdrawn.
#[derive(Debug, Clone, Copy)]
pub(in crate::site) struct TombstonePage(pub(in crate::site) TombstoneIx);

impl Page for TombstonePage {
    const TEMPLATE: &'static str = "tombstone";
    const ADDRESSES: &'static str = "the addresses of records that were withdrawn";
    type View = TombstoneView;

    fn routes(addresses: &Addresses, routes: &mut Vec<Route>) {
        let all = 0..addresses.archive.tombstones.len();
        routes.extend(all.map(|i| Route::Tombstone(TombstoneIx::at(i))));
    }

    fn shows(self, _: &ChangedWords) -> bool {
        // It shows nothing of the text.
        false
    }

    fn make(self, pages: &Pages) -> (PageView, TombstoneView) {
        let ix = self.0;
        let work = cite::tombstone_work(pages, ix);
        let one = pages.archive.tombstone(ix);
        let date = date::date_view(pages, one.withdrawn.date.edtf());
        let title = tombstone::title(pages, ix);
        let words = pages.words();
        let description = words.say(Word::AboutWithdrawn, &[(&date.text).into()]);
        let route = Route::Tombstone(ix);
        let mut head = head::head(pages, route, "withdrawn", title.clone(), description);
        head.said.citation = Some(cite::tags(&work));
        let view = TombstoneView {
            id: one.id.to_string(),
            kind: kind(pages, one.kind),
            title,
            withheld: one.title.is_none(),
            date,
            reason: one.withdrawn.reason.clone(),
            by: link::person_name(&one.withdrawn.by),
            cite: cite::page_citation(pages, &work),
        };
        (head, view)
    }
}

/// Returns what a kind of record is called.
fn kind(pages: &Pages, kind: Kind) -> String {
    let word = match kind {
        Kind::Readout => Word::Readout,
        Kind::Meeting => Word::Meeting,
        Kind::Page => Word::Page,
        Kind::Entity(kind) => return label::label(pages, kind).text.to_string(),
    };
    pages.words().text(word).to_owned()
}
