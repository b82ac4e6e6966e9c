//! Feeds: Atom (RFC 4287) for the archive, each entity and each relation; JSON Feed 1.1 for the archive.
//! They list readouts, first those that were added or changed last, by the dates of their own records: when
//! they were published and read, and when editors decided something of them.
//!
//! The id of an entry never changes (RFC 4287, 4.2.6): it is made of the first id that the record had and of
//! the address at which the archive was first published, with `https` whether or not it has that by now.

use atom_syndication as atom;
use jiff::civil::Date;
use serde_json::json;

use super::Site;
use super::route::{Follows, Route};
use crate::archive::{Archive, EntityIx, MeetingIx, Readout, ReadoutIx};
use crate::source::edtf::Edtf;
use crate::source::id::{Id, Kind};
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
            id: self.feed_id(&self.feed_address(follows)),
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
        let own = &self.archive.site.language;
        let told = |language: &Language| (language != own).then(|| language.tag());
        let url = self.canonical(Route::Readout(ix));
        atom::Entry {
            // The title is in the language of the text; readers of feeds need to know which way it runs.
            title: atom::Text {
                lang: told(self.language_of(ix)),
                ..atom::Text::plain(plain(&record.title))
            },
            id: self.entry_id(ix),
            updated: fixed(self.publications.moment(ix)),
            published: Some(fixed(&moment(&self.archive, readout))),
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
                    "id": self.entry_id(ix),
                    "url": url,
                    "title": readout.document.record.title,
                    "content_text": summary,
                    "date_published": moment(&self.archive, readout),
                    "date_modified": self.publications.moment(ix),
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

    /// The id of the entry of a readout.
    fn entry_id(&self, ix: ReadoutIx) -> String {
        let document = &self.archive.readout(ix).document;
        let id = first_id(&document.id, &document.record.previous_ids);
        self.feed_id(&format!("{}/{id}/", Kind::Readout.folder()))
    }

    /// The address of a feed, if what it follows had the id that it had first.
    fn feed_address(&self, follows: Follows) -> String {
        let first = |ix: EntityIx| {
            let entity = self.archive.entity(ix);
            first_id(&entity.id, &entity.previous_ids)
        };
        match follows {
            Follows::Entity(ix) if *first(ix) != self.archive.entity(ix).id => {
                let kind = self.archive.entity(ix).kind;
                format!("feeds/{}/{}.xml", kind.folder(), first(ix))
            }
            Follows::Relation(ix) => {
                let parties = self.archive.relation(ix).parties;
                match parties
                    .iter()
                    .any(|ix| *first(*ix) != self.archive.entity(*ix).id)
                {
                    true => {
                        let mut ids = parties.map(first);
                        ids.sort_unstable();
                        format!("feeds/relations/{}--{}.xml", ids[0], ids[1])
                    }
                    false => self.address(Route::Feed(follows)),
                }
            }
            _ => self.address(Route::Feed(follows)),
        }
    }

    /// An id that stays the same when the site moves or gets a certificate.
    fn feed_id(&self, address: &str) -> String {
        let site = &self.archive.site;
        // The command line may have set another address than the archive's own file.
        let base = match &site.id_base {
            Some(base) => base.to_string(),
            None => self.canonical(Route::Home),
        };
        let base = base.trim_end_matches('/');
        match base.strip_prefix("http://") {
            Some(rest) => format!("https://{rest}/{address}"),
            None => format!("{base}/{address}"),
        }
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
                let kind = archive.entity(ix).kind;
                let appearances = self.appearances.of(ix).iter();
                self.publications
                    .newest(appearances.flat_map(|one| match one.is_part(kind) {
                        true => archive.meeting(one.meeting).texts(),
                        // Of other meetings, the accounts that name it or that it issued.
                        false => one.accounts(),
                    }))
            }
            Follows::Relation(ix) => {
                let meetings = archive.relation(ix).meetings.iter();
                self.publications
                    .newest(meetings.flat_map(|meeting| of(*meeting)))
            }
        }
    }
}

/// When each readout was added or changed last, as far as its record tells, and the order of that.
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
            .map(|readout| changed(archive, readout))
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

/// When a readout was added or changed last: when it was published, when its text was read, and when editors
/// decided what became of its promises or noted where it differs from its original.
fn changed(archive: &Archive, readout: &Readout) -> String {
    let record = &readout.document.record;
    let decided = record.statements.iter().filter_map(|statement| {
        let commitment = statement.commitment.as_ref()?;
        commitment.assessed.as_ref()
    });
    let noted = record.gaps.iter().map(|gap| &gap.date);
    let dates = record.source.retrieved.iter().chain(decided).chain(noted);
    let moments = dates.filter_map(moment_of);
    moments.fold(moment(archive, readout), Ord::max)
}

/// A date as RFC 3339 wants it.
fn moment_of(date: &Edtf) -> Option<String> {
    match date.instant() {
        Some(instant) => Some(instant.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()),
        None => date.earliest().or_else(|| date.latest()).map(midnight),
    }
}

/// The id that a record had first.
pub(super) fn first_id<'r>(id: &'r Id, previous: &'r [Id]) -> &'r Id {
    previous.first().unwrap_or(id)
}

/// When a readout was published, as far as is known, as RFC 3339 wants it; the day of the meeting
/// where nothing says. Feeds must not change from build to build, so no clock is asked.
fn moment(archive: &Archive, readout: &Readout) -> String {
    let published = readout.document.record.published.as_ref();
    let date = published.unwrap_or(&archive.meeting(readout.meeting).date);
    moment_of(date).unwrap_or_else(epoch)
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
