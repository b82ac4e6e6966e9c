//! Feeds: Atom (RFC 4287) for the archive, each entity and each relation; JSON Feed 1.1 for the archive.
//! They list readouts, first those that were added or changed last, by the dates of their own records: when
//! they were published and read, and when editors decided something of them.
//!
//! The id of an entry never changes (RFC 4287, 4.2.6): it is made of the first id that the record had and of
//! the address at which the archive was first published, with `https` whether or not it has that by now.

use std::borrow::Cow;

use atom_syndication as atom;
use serde_json::json;

use crate::archive::{EntityIx, MeetingIx, Readout, ReadoutIx, capitalized};
use crate::site::frame::head;
use crate::site::index::facts::{self, Facts, first_id};
use crate::site::index::publications::{LENGTH, SHORT, epoch, moment};
use crate::site::part::link;
use crate::site::part::pages::Pages;
use crate::site::route::address::Addresses;
use crate::site::route::routes::{Follows, Route};
use crate::source::id::Kind;
use crate::source::record::{Language, License, Rendition};
use crate::words::Word;

pub(in crate::site) fn atom_feed(pages: &Pages, follows: Follows) -> String {
    let readouts = newest(pages, follows);
    let updated = readouts
        .first()
        .map_or_else(epoch, |ix| pages.publications.moment(*ix).to_owned());
    let entries = readouts.iter().map(|ix| feed_entry(pages, *ix));
    feed_of(pages, follows, &updated, entries)
}

/// Returns the text of a feed with these entries.
pub(in crate::site) fn feed_of<'e>(
    pages: &Pages,
    follows: Follows,
    updated: &str,
    entries: impl Iterator<Item = &'e str>,
) -> String {
    let site = &pages.archive.site;
    let isolated = |name| pages.words().direction().isolated(name);
    let (title, page) = match follows {
        Follows::Archive => (site.title.clone(), Route::Home),
        Follows::Entity(ix) => (
            format!("{} – {}", isolated(pages.name(ix)), isolated(&site.title)),
            Route::Entity(ix, 1),
        ),
        Follows::Relation(ix) => (
            format!(
                "{} – {}",
                link::relation_title(pages, ix),
                isolated(&site.title)
            ),
            Route::Relation(ix, 1),
        ),
        Follows::Corrections => (
            format!(
                "{} – {}",
                pages.words().text(Word::Corrections),
                isolated(&site.title)
            ),
            Route::Corrections(1),
        ),
        Follows::Search(i) => (
            format!(
                "{} – {}",
                isolated(&site.searches[i].title),
                isolated(&site.title)
            ),
            Route::Saved(i),
        ),
    };
    let canonical = pages.canonical(Route::Feed(follows));
    let authors = head::editors(pages)
        .iter()
        .map(|name| person(name))
        .collect();
    let feed = atom::Feed {
        title: plain(&title).into(),
        id: feed_id(pages, &feed_address(pages, follows)),
        updated: fixed(updated),
        authors,
        generator: Some(atom::Generator {
            value: "Chancery".to_owned(),
            uri: None,
            version: Some(env!("CARGO_PKG_VERSION").to_owned()),
        }),
        links: vec![
            link("self", canonical, Some("application/atom+xml")),
            link("alternate", pages.canonical(page), Some("text/html")),
        ],
        rights: rights(site.rights.as_deref(), site.license.as_ref()),
        subtitle: match follows {
            Follows::Archive if !site.description.is_empty() => {
                Some(atom::Text::plain(plain(&site.description)))
            }
            _ => None,
        },
        lang: Some(site.language.tag()),
        ..atom::Feed::default()
    };
    let text = feed.to_string();
    // The entries stand last, each as it was made for the first feed that lists it.
    let (before, end) = text.split_at(text.rfind("</feed>").unwrap_or(text.len()));
    let mut whole = before.to_owned();
    entries.for_each(|entry| whole.push_str(entry));
    whole.push_str(end);
    whole.push('\n');
    whole
}

/// The entry of a readout, as it stands in every feed that lists it.
fn entry(pages: &Pages, ix: ReadoutIx) -> String {
    entry_of(pages, ix).map_or_else(String::new, entry_text)
}

/// Returns the text of an entry.
pub(in crate::site) fn entry_text(entry: atom::Entry) -> String {
    let feed = atom::Feed {
        entries: vec![entry],
        ..atom::Feed::default()
    };
    let text = feed.to_string();
    let start = text.find("<entry>").unwrap_or(0);
    let end = text.rfind("</feed>").unwrap_or(text.len());
    text[start..end].to_owned()
}

/// Returns the rights as a feed tells them: the sentence, and what programs read.
fn rights(sentence: Option<&str>, license: Option<&License>) -> Option<atom::Text> {
    let license = license.map(License::value);
    let text = match (sentence, license) {
        (Some(sentence), Some(license)) => format!("{sentence} ({license})"),
        (only, license) => only.or(license)?.to_owned(),
    };
    Some(atom::Text::plain(plain(&text)))
}

/// What feeds tell of a readout.
struct Told<'a> {
    title: Cow<'a, str>,
    /// Whether the title is that of the record, in the language of the text.
    own_title: bool,
    summary: Option<&'a str>,
    /// The topics.
    topics: Vec<EntityIx>,
}

/// Returns what feeds tell of a readout, without naming anybody who is sensitive; none if even its address does.
fn told(facts: &Facts, ix: ReadoutIx) -> Option<Told<'_>> {
    let sensitive = &facts.sensitive;
    let readout = facts.archive.readout(ix);
    let document = &readout.document;
    let first = first_id(&document.id, &document.record.previous_ids);
    if [&document.id, first]
        .iter()
        .any(|id| sensitive.is_named_in(id.as_str()))
    {
        return None;
    }
    let title = document.record.title.as_str();
    let own_title = !sensitive.is_named_in(title);
    let title = match own_title {
        true => Cow::Borrowed(title),
        false => Cow::Owned(neutral_title(facts, readout)),
    };
    if !own_title && sensitive.is_named_in(&title) {
        return None;
    }
    let summary = Some(facts.excerpts[ix.position()].as_str());
    let is_told = |topic: &EntityIx| {
        let topic = facts.archive.entity(*topic);
        ![topic.id.as_str(), &topic.name]
            .iter()
            .any(|name| sensitive.is_named_in(name))
    };
    Some(Told {
        title,
        own_title,
        summary: summary.filter(|text| !sensitive.is_named_in(text)),
        topics: readout.topics.iter().copied().filter(is_told).collect(),
    })
}

/// Returns a title of a readout that names nobody: the parties of its meeting, and the date.
fn neutral_title(facts: &Facts, readout: &Readout) -> String {
    let meeting = facts.archive.meeting(readout.meeting);
    let words = &facts.archive.words;
    let parties = meeting.parties.iter();
    let parties: Vec<String> = parties
        .map(|ix| facts.archive.entity(*ix).in_text())
        .collect();
    let parties: Vec<&str> = parties.iter().map(String::as_str).collect();
    let (parties, date) = (words.listed(&parties), meeting.date.in_words(words));
    let title = words.say(Word::ListComma, &[(&parties).into(), (&date).into()]);
    capitalized(&title)
}

fn entry_of(pages: &Pages, ix: ReadoutIx) -> Option<atom::Entry> {
    let all = told(pages, ix)?;
    let readout = pages.archive.readout(ix);
    let record = &readout.document.record;
    let own = &pages.archive.site.language;
    let other = |language: &Language| (language != own).then(|| language.tag());
    let issuer = link::issuer(pages, ix);
    let url = pages.canonical(Route::Readout(ix));
    Some(atom::Entry {
        // The title is in the language of the text; readers of feeds need to know which way it runs.
        title: atom::Text {
            lang: other(pages.language_of(ix)).filter(|_| all.own_title),
            ..atom::Text::plain(plain(&all.title))
        },
        id: entry_id(pages, ix),
        updated: fixed(pages.publications.moment(ix)),
        published: Some(fixed(&moment(&pages.archive, readout))),
        authors: match record.rendition {
            // Those of the feed are those of each entry that names no others (RFC 4287, 4.2.1).
            Rendition::Summary => Vec::new(),
            _ if pages.sensitive.is_named_in(&issuer) => Vec::new(),
            _ => vec![person(&issuer)],
        },
        categories: all
            .topics
            .iter()
            .map(|topic| atom::Category {
                term: pages.archive.entity(*topic).id.to_string(),
                label: Some(plain(pages.name(*topic))),
                scheme: None,
            })
            .collect(),
        links: vec![link("alternate", url, Some("text/html"))],
        // The rights of a summary are those of the archive, which the feed has.
        rights: match record.rendition {
            Rendition::Summary => None,
            _ => rights(record.rights.as_deref(), record.license.as_ref())
                .filter(|rights| !pages.sensitive.is_named_in(&rights.value)),
        },
        summary: all.summary.map(|summary| atom::Text {
            // A description is the archive's own.
            lang: match record.description {
                Some(_) => None,
                None => other(pages.language_of(ix)),
            },
            ..atom::Text::plain(plain(summary))
        }),
        ..atom::Entry::default()
    })
}

pub(in crate::site) fn json_feed(addresses: &Addresses) -> String {
    let site = &addresses.archive.site;
    let items: Vec<_> = newest(addresses, Follows::Archive)
        .into_iter()
        .filter_map(|ix| {
            let all = told(addresses, ix)?;
            let readout = addresses.archive.readout(ix);
            let tags = all.topics.iter().map(|topic| addresses.name(*topic));
            Some(json!({
                "id": entry_id(addresses, ix),
                "url": addresses.canonical(Route::Readout(ix)),
                "title": all.title,
                "content_text": all.summary.unwrap_or_default(),
                "date_published": moment(&addresses.archive, readout),
                "date_modified": addresses.publications.moment(ix),
                "tags": tags.collect::<Vec<_>>(),
                "language": addresses.language_of(ix).tag(),
            }))
        })
        .collect();
    json_feed_of(
        addresses,
        &site.title,
        (Route::Home, Route::JsonFeed),
        &items,
    )
}

/// Returns the text of a JSON Feed with these items. The routes are those of the page that it follows and its own.
pub(in crate::site) fn json_feed_of(
    addresses: &Addresses,
    title: &str,
    (page, own): (Route, Route),
    items: &[serde_json::Value],
) -> String {
    let site = &addresses.archive.site;
    let mut feed = json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": title,
        "home_page_url": addresses.canonical(page),
        "feed_url": addresses.canonical(own),
        "language": site.language.tag(),
        "items": items,
    });
    if page == Route::Home && !site.description.is_empty() {
        feed["description"] = json!(site.description);
    }
    if !site.editors.is_empty() {
        let editors = head::editors(addresses).into_iter();
        feed["authors"] = editors.map(|name| json!({ "name": name })).collect();
    }
    format!("{feed:#}\n")
}

/// The id of the entry of a readout.
pub(in crate::site) fn entry_id(addresses: &Addresses, ix: ReadoutIx) -> String {
    let document = &addresses.archive.readout(ix).document;
    let id = first_id(&document.id, &document.record.previous_ids);
    feed_id(addresses, &format!("{}/{id}/", Kind::Readout.folder()))
}

/// The address of a feed, if what it follows had the id that it had first.
fn feed_address(addresses: &Addresses, follows: Follows) -> String {
    let first = |ix: EntityIx| {
        let entity = addresses.archive.entity(ix);
        first_id(&entity.id, &entity.previous_ids)
    };
    match follows {
        Follows::Entity(ix) if *first(ix) != addresses.archive.entity(ix).id => {
            let kind = addresses.archive.entity(ix).kind;
            format!("feeds/{}/{}.xml", kind.folder(), first(ix))
        }
        Follows::Relation(ix) => {
            let parties = addresses.archive.relation(ix).parties;
            match parties
                .iter()
                .any(|ix| *first(*ix) != addresses.archive.entity(*ix).id)
            {
                true => {
                    let mut ids = parties.map(first);
                    ids.sort_unstable();
                    format!("feeds/relations/{}--{}.xml", ids[0], ids[1])
                }
                false => addresses.address(Route::Feed(follows)),
            }
        }
        _ => addresses.address(Route::Feed(follows)),
    }
}

/// An id that stays the same when the site moves or gets a certificate.
pub(in crate::site) fn feed_id(addresses: &Addresses, address: &str) -> String {
    let site = &addresses.archive.site;
    // The command line may have set another address than the archive's own file.
    let base = match &site.id_base {
        Some(base) => base.to_string(),
        None => addresses.canonical(Route::Home),
    };
    let base = base.trim_end_matches('/');
    match base.strip_prefix("http://") {
        Some(rest) => format!("https://{rest}/{address}"),
        None => format!("{base}/{address}"),
    }
}

/// The readouts that a feed lists.
fn newest(facts: &Facts, follows: Follows) -> Vec<ReadoutIx> {
    let archive = &facts.archive;
    let length = match follows {
        Follows::Entity(_) | Follows::Relation(_) => SHORT,
        Follows::Archive | Follows::Search(_) | Follows::Corrections => LENGTH,
    };
    let newest_of = |readouts: &mut dyn Iterator<Item = ReadoutIx>| {
        let told = readouts.filter(|ix| told(facts, *ix).is_some());
        facts.publications.newest(told, length)
    };
    let of = |meeting: MeetingIx| archive.meeting(meeting).texts().into_iter();
    match follows {
        Follows::Archive => newest_of(&mut archive.current().iter().copied()),
        Follows::Entity(ix) if facts::is_formula(facts, ix) => {
            newest_of(&mut facts.formulas.of(ix).using.iter().copied())
        }
        Follows::Entity(ix) => {
            let kind = archive.entity(ix).kind;
            let appearances = facts.appearances.of(ix).iter();
            newest_of(&mut appearances.flat_map(|one| match one.is_part(kind) {
                true => archive.meeting(one.meeting).texts(),
                // Of other meetings, the accounts that name it or that it issued.
                false => one.accounts(),
            }))
        }
        Follows::Relation(ix) => {
            let meetings = archive.relation(ix).meetings.iter();
            newest_of(&mut meetings.flat_map(|meeting| of(*meeting)))
        }
        Follows::Search(i) => {
            let answer = facts.answers.get(i).into_iter();
            newest_of(&mut answer.flat_map(|answer| answer.readouts.iter().copied()))
        }
        // They are no readouts.
        Follows::Corrections => Vec::new(),
    }
}

/// A text without the characters that XML 1.0 does not allow (<https://www.w3.org/TR/xml/#charsets>).
pub(in crate::site) fn plain(text: &str) -> String {
    // Most texts hold neither a control character nor the byte that the two others begin with.
    let plain = |plain, byte: &u8| plain & (*byte >= b' ') & (*byte != 0xef);
    if text.as_bytes().iter().fold(true, plain) {
        return text.to_owned();
    }
    let allowed = |c: &char| matches!(c, '\t' | '\n' | '\r' | ' '..='\u{fffd}' | '\u{10000}'..);
    text.chars().filter(allowed).collect()
}

pub(in crate::site) fn fixed(moment: &str) -> atom::FixedDateTime {
    moment.parse().unwrap_or_default()
}

pub(in crate::site) fn person(name: &str) -> atom::Person {
    atom::Person {
        name: plain(name),
        ..atom::Person::default()
    }
}

pub(in crate::site) fn link(rel: &str, href: String, mime_type: Option<&str>) -> atom::Link {
    atom::Link {
        href,
        rel: rel.to_owned(),
        mime_type: mime_type.map(str::to_owned),
        ..atom::Link::default()
    }
}

/// The entry of a readout in Atom feeds.
fn feed_entry(pages: &Pages, ix: ReadoutIx) -> &str {
    let parts = &pages.parts.readouts[ix.position()];
    parts
        .entry
        .get_or_init(|| entry(pages, ix).into_boxed_str())
}
