//! The link to the page on who raised which topic.

use crate::archive::RelationIx;
use crate::site::part::link;
use crate::site::part::pages::Pages;
use crate::site::route::address::Addresses;
use crate::site::route::routes::Route;
use crate::words::Word;

pub(in crate::site) fn raised_url(addresses: &Addresses, ix: RelationIx) -> Option<String> {
    addresses.raised.of(ix)?;
    Some(addresses.url(Route::Agenda(ix, 1)))
}

pub(in crate::site) fn raised_title(pages: &Pages, ix: RelationIx) -> String {
    let relation = link::relation_title(pages, ix);
    pages.words().say(Word::RaisedTitle, &[(&relation).into()])
}
