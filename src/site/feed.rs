//! Feeds: Atom (RFC 4287) for the archive, each entity and each relation; JSON Feed 1.1 for the archive.
//! They list readouts, the newest first, by the date on which each was published.

use atom_syndication as atom;
use jiff::civil::Date;
use serde_json::json;

use super::Site;
use super::route::{Follows, Route};
use crate::archive::{Archive, MeetingIx, Readout, ReadoutIx};
use crate::source::record::{Language, Rendition};

/// How many readouts a feed lists.
const LENGTH: usize = 50;

impl Site {
    pub(super) fn atom_feed(&self, follows: Follows) -> String {
        let readouts = self.newest(follows);
        let updated = readouts
            .first()
            .map_or_else(epoch, |ix| self.publications.moment(*ix).to_owned());
        let site = &self.archive.site;
        let isolated = |name| self.words().direction().isolated(name);
        let (title, page) = match follows {
            Follows::Archive => (site.title.clone(), Route::Home),
            Follows::Entity(ix) => (
                format!("{} – {}", isolated(self.name(ix)), isolated(&site.title)),
                Route::Entity(ix, 1),
            ),
            Follows::Relation(ix) => (
                format!("{} – {}", self.relation_title(ix), isolated(&site.title)),
                Route::Relation(ix, 1),
            ),
        };
        let canonical = self.canonical(Route::Feed(follows));
        let authors = self.editors().iter().map(|name| person(name)).collect();
        let feed = atom::Feed {
            title: plain(&title).into(),
            id: canonical.clone(),
            updated: fixed(&updated),
            authors,
            generator: Some(atom::Generator {
                value: "Chancery".to_owned(),
                uri: None,
                version: Some(env!("CARGO_PKG_VERSION").to_owned()),
            }),
            links: vec![
                link("self", canonical, Some("application/atom+xml")),
                link("alternate", self.canonical(page), Some("text/html")),
            ],
            rights: site
                .rights
                .as_deref()
                .map(|rights| atom::Text::plain(plain(rights))),
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
        let entries = readouts.iter().map(|ix| self.feed_entry(*ix));
        let parts: Vec<&str> = std::iter::once(before)
            .chain(entries)
            .chain([end, "\n"])
            .collect();
        parts.concat()
    }

    /// The entry of a readout, as it stands in every feed that lists it.
    pub(super) fn entry(&self, ix: ReadoutIx) -> String {
        let feed = atom::Feed {
            entries: vec![self.entry_of(ix)],
            ..atom::Feed::default()
        };
        let text = feed.to_string();
        let start = text.find("<entry>").unwrap_or(0);
        let end = text.rfind("</feed>").unwrap_or(text.len());
        text[start..end].to_owned()
    }

    fn entry_of(&self, ix: ReadoutIx) -> atom::Entry {
        let readout = self.archive.readout(ix);
        let record = &readout.document.record;
        let moment = fixed(self.publications.moment(ix));
        let own = &self.archive.site.language;
        let told = |language: &Language| (language != own).then(|| language.tag());
        let url = self.canonical(Route::Readout(ix));
        atom::Entry {
            // The title is in the language of the text; readers of feeds need to know which way it runs.
            title: atom::Text {
                lang: told(self.language_of(ix)),
                ..atom::Text::plain(plain(&record.title))
            },
            id: url.clone(),
            updated: moment,
            published: Some(moment),
            authors: match record.rendition {
                // Those of the feed are those of each entry that names no others (RFC 4287, 4.2.1).
                Rendition::Summary => Vec::new(),
                _ => vec![person(&self.issuer(ix))],
            },
            categories: readout
                .topics
                .iter()
                .map(|topic| atom::Category {
                    term: self.archive.entity(*topic).id.to_string(),
                    label: Some(plain(self.name(*topic))),
                    scheme: None,
                })
                .collect(),
            links: vec![link("alternate", url, Some("text/html"))],
            summary: Some(atom::Text {
                // A description is the archive's own.
                lang: match record.description {
                    Some(_) => None,
                    None => told(self.language_of(ix)),
                },
                ..atom::Text::plain(plain(&self.excerpts[ix.position()]))
            }),
            ..atom::Entry::default()
        }
    }

    pub(super) fn json_feed(&self) -> String {
        let site = &self.archive.site;
        let items: Vec<_> = self
            .newest(Follows::Archive)
            .into_iter()
            .map(|ix| {
                let readout = self.archive.readout(ix);
                let url = self.canonical(Route::Readout(ix));
                let tags: Vec<_> = readout
                    .topics
                    .iter()
                    .map(|topic| self.name(*topic))
                    .collect();
                let summary = &self.excerpts[ix.position()];
                json!({
                    "id": url,
                    "url": url,
                    "title": readout.document.record.title,
                    "content_text": summary,
                    "date_published": self.publications.moment(ix),
                    "tags": tags,
                    "language": self.language_of(ix).tag(),
                })
            })
            .collect();
        let mut feed = json!({
            "version": "https://jsonfeed.org/version/1.1",
            "title": site.title,
            "home_page_url": self.canonical(Route::Home),
            "feed_url": self.canonical(Route::JsonFeed),
            "language": site.language.tag(),
            "items": items,
        });
        if !site.description.is_empty() {
            feed["description"] = json!(site.description);
        }
        if !site.editors.is_empty() {
            let editors = self.editors().into_iter();
            feed["authors"] = editors.map(|name| json!({ "name": name })).collect();
        }
        format!("{feed:#}\n")
    }

    /// The readouts that a feed lists.
    fn newest(&self, follows: Follows) -> Vec<ReadoutIx> {
        let archive = &self.archive;
        let of = |meeting: MeetingIx| archive.meeting(meeting).texts().into_iter();
        match follows {
            Follows::Archive => self.publications.newest(archive.current().iter().copied()),
            Follows::Entity(ix) if self.is_formula(ix) => self
                .publications
                .newest(self.formulas.of(ix).using.iter().copied()),
            Follows::Entity(ix) => {
                let appearances = self.appearances.of(ix).iter();
                self.publications
                    .newest(appearances.flat_map(|appearance| of(appearance.meeting)))
            }
            Follows::Relation(ix) => {
                let meetings = archive.relation(ix).meetings.iter();
                self.publications
                    .newest(meetings.flat_map(|meeting| of(*meeting)))
            }
        }
    }
}

/// When each readout was published, and the order of that.
#[derive(Debug)]
pub(super) struct Publications {
    moments: Vec<String>,
    /// All readouts, the newest first.
    order: Vec<ReadoutIx>,
    /// Where each stands in that order.
    ranks: Vec<usize>,
}

impl Publications {
    pub(super) fn gather(archive: &Archive) -> Self {
        let moments: Vec<String> = archive
            .readouts
            .iter()
            .map(|readout| moment(archive, readout))
            .collect();
        let mut order: Vec<ReadoutIx> = archive.readouts().map(|(ix, _)| ix).collect();
        order.sort_by(|a, b| {
            let (x, y) = (&moments[a.position()], &moments[b.position()]);
            y.cmp(x).then_with(|| b.cmp(a))
        });
        let mut ranks = vec![0; order.len()];
        for (rank, ix) in order.iter().enumerate() {
            ranks[ix.position()] = rank;
        }
        Publications {
            moments,
            order,
            ranks,
        }
    }

    /// The newest of some readouts, as many as a feed lists.
    fn newest(&self, readouts: impl Iterator<Item = ReadoutIx>) -> Vec<ReadoutIx> {
        let mut ranks: Vec<usize> = readouts.map(|ix| self.ranks[ix.position()]).collect();
        if ranks.len() > LENGTH {
            ranks.select_nth_unstable(LENGTH);
            ranks.truncate(LENGTH);
        }
        ranks.sort_unstable();
        ranks.into_iter().map(|rank| self.order[rank]).collect()
    }

    fn moment(&self, ix: ReadoutIx) -> &str {
        &self.moments[ix.position()]
    }
}

/// When a readout was published, as far as is known, as RFC 3339 wants it; the day of the meeting
/// where nothing says. Feeds must not change from build to build, so no clock is asked.
fn moment(archive: &Archive, readout: &Readout) -> String {
    let published = readout.document.record.published.as_ref();
    if let Some(instant) = published.and_then(|date| date.instant()) {
        return instant.strftime("%Y-%m-%dT%H:%M:%SZ").to_string();
    }
    let date = published
        .or(Some(&archive.meeting(readout.meeting).date))
        .and_then(|date| date.earliest().or_else(|| date.latest()));
    date.map_or_else(epoch, midnight)
}

/// A text without the characters that XML 1.0 does not allow (<https://www.w3.org/TR/xml/#charsets>).
fn plain(text: &str) -> String {
    // Most texts hold neither a control character nor the byte that the two others begin with.
    let plain = |plain, byte: &u8| plain & (*byte >= b' ') & (*byte != 0xef);
    if text.as_bytes().iter().fold(true, plain) {
        return text.to_owned();
    }
    let allowed = |c: &char| matches!(c, '\t' | '\n' | '\r' | ' '..='\u{fffd}' | '\u{10000}'..);
    text.chars().filter(allowed).collect()
}

fn midnight(date: Date) -> String {
    format!("{date}T00:00:00Z")
}

fn epoch() -> String {
    "1970-01-01T00:00:00Z".to_owned()
}

fn fixed(moment: &str) -> atom::FixedDateTime {
    moment.parse().unwrap_or_default()
}

fn person(name: &str) -> atom::Person {
    atom::Person {
        name: plain(name),
        ..atom::Person::default()
    }
}

fn link(rel: &str, href: String, mime_type: Option<&str>) -> atom::Link {
    atom::Link {
        href,
        rel: rel.to_owned(),
        mime_type: mime_type.map(str::to_owned),
        ..atom::Link::default()
    }
}
