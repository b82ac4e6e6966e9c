//! The feeds of corrections: Atom and JSON. An entry is a correction, and its id never changes: it is made of the
//! first id that the record had, and of the address of the correction on its page.

use atom_syndication as atom;
use serde_json::json;

use crate::archive::Target;
use crate::site::export::feed::{
    entry_text, feed_id, feed_of, fixed, json_feed_of, link, person, plain,
};
use crate::site::index::corrections::Corrected;
use crate::site::index::facts::{Facts, first_id};
use crate::site::index::publications::{LENGTH, epoch};
use crate::site::part::keeping::record_link;
use crate::site::part::link::person_name;
use crate::site::part::pages::Pages;
use crate::site::route::address::Addresses;
use crate::site::route::routes::{Follows, Route};
use crate::source::id::{Id, Kind};
use crate::words::Word;

/// A correction as feeds tell of it.
struct Entry {
    id: String,
    title: String,
    url: String,
    moment: String,
    words: String,
    by: String,
}

/// Returns the Atom feed of corrections.
pub(in crate::site) fn atom(pages: &Pages) -> String {
    let entries = entries(pages);
    let updated = entries.first().map_or_else(epoch, |one| one.moment.clone());
    let texts: Vec<String> = entries.into_iter().map(entry_of).collect();
    let texts = texts.iter().map(String::as_str);
    feed_of(pages, Follows::Corrections, &updated, texts)
}

fn entry_of(one: Entry) -> String {
    entry_text(atom::Entry {
        title: atom::Text::plain(plain(&one.title)),
        id: one.id,
        updated: fixed(&one.moment),
        published: Some(fixed(&one.moment)),
        authors: vec![person(&one.by)],
        links: vec![link("alternate", one.url, Some("text/html"))],
        summary: Some(atom::Text::plain(plain(&one.words))),
        ..atom::Entry::default()
    })
}

/// Returns the JSON Feed of corrections.
pub(in crate::site) fn json(addresses: &Addresses) -> String {
    let items: Vec<_> = entries(addresses)
        .into_iter()
        .map(|one| {
            json!({
                "id": one.id,
                "url": one.url,
                "title": one.title,
                "content_text": one.words,
                "date_published": one.moment,
                "authors": [{ "name": one.by }],
            })
        })
        .collect();
    let title = addresses.archive.words.text(Word::Corrections);
    let routes = (Route::Corrections(1), Route::CorrectionsJson);
    json_feed_of(addresses, title, routes, &items)
}

/// The newest corrections, as many as a feed lists.
fn entries(addresses: &Addresses) -> Vec<Entry> {
    let all = addresses.corrections.iter();
    all.filter_map(|one| entry(addresses, one))
        .take(LENGTH)
        .collect()
}

fn entry(addresses: &Addresses, one: &Corrected) -> Option<Entry> {
    let words = &addresses.archive.words;
    let record = one.record(&addresses.archive)?;
    let page = record_link(addresses, one.of);
    let (folder, id) = first_address(addresses, one.of);
    let anchor = &one.anchor;
    let told = [
        (Word::CorrectionWas, record.was.as_deref()),
        (Word::CorrectionIs, record.is.as_deref()),
        (Word::CorrectionWhy, Some(record.why.as_str())),
    ];
    let colon = words.text(Word::Colon);
    let told: Vec<String> = told
        .into_iter()
        .filter_map(|(label, said)| Some(format!("{}{colon}{}", words.text(label), said?)))
        .collect();
    let entry = Entry {
        id: feed_id(addresses, &format!("{folder}/{id}/#{anchor}")),
        title: words.say(Word::CorrectionOf, &[page.title.as_str().into()]),
        url: format!("{}#{anchor}", addresses.canonical(Route::of(one.of))),
        moment: format!("{}T00:00:00Z", record.date.edtf().as_str()),
        words: told.join("\n"),
        by: person_name(&record.by),
    };
    let parts = [&entry.id, &entry.title, &entry.url, &entry.words, &entry.by];
    let named = parts
        .iter()
        .any(|part| addresses.sensitive.is_named_in(part));
    (!named).then_some(entry)
}

/// Returns the folder of a record and the id that it had first.
fn first_address(facts: &Facts, target: Target) -> (&'static str, &Id) {
    let archive = &facts.archive;
    match target {
        Target::Readout(ix) => {
            let document = &archive.readout(ix).document;
            let first = first_id(&document.id, &document.record.previous_ids);
            (Kind::Readout.folder(), first)
        }
        Target::Meeting(ix) => {
            let meeting = archive.meeting(ix);
            let previous = meeting.document.as_ref();
            let previous = previous.map_or(&[][..], |document| &document.record.previous_ids);
            (Kind::Meeting.folder(), first_id(&meeting.id, previous))
        }
        Target::Entity(ix) => {
            let entity = archive.entity(ix);
            (
                entity.kind.folder(),
                first_id(&entity.id, &entity.previous_ids),
            )
        }
        Target::Page(ix) => {
            let page = archive.page(ix);
            (
                Kind::Page.folder(),
                first_id(&page.id, &page.record.previous_ids),
            )
        }
    }
}
