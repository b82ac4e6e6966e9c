//! Records that were withdrawn, as other pages name them.

use crate::archive::TombstoneIx;
use crate::site::index::facts::Facts;
use crate::site::route::address::Addresses;
use crate::site::route::routes::Route;
use crate::site::view::Link;
use crate::words::Word;

/// Returns the title of a record that was withdrawn; if it is withheld, that there was one.
pub(in crate::site) fn title(facts: &Facts, ix: TombstoneIx) -> String {
    let title = &facts.archive.tombstone(ix).title;
    let title = title.as_deref();
    let unnamed = || facts.archive.words.text(Word::WithdrawnRecord);
    title.unwrap_or_else(unnamed).to_owned()
}

/// Returns links to the pages of records that were withdrawn.
pub(in crate::site) fn links(addresses: &Addresses, list: &[TombstoneIx]) -> Vec<Link> {
    let link = |ix: &TombstoneIx| Link {
        title: title(addresses, *ix),
        url: addresses.url(Route::Tombstone(*ix)),
        ..Link::default()
    };
    list.iter().map(link).collect()
}
