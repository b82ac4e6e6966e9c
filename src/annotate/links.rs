//! Reads every text of an archive and finds what it mentions and where its links lead.

use std::ops::Range;

use rayon::prelude::*;

use super::lexicon::Lexicon;
use super::marks::Mark;
use super::reading::{Linker, Settled, Text};
use super::seal::seal_faults;
use crate::archive::{Archive, EntityIx, ReadoutIx, Target};
use crate::diagnostics::{Code, Diagnostic, Place, did_you_mean};
use crate::source::Document;
use crate::source::heading::{self, Heading, is_footnote};

/// A place in a text where an entity is named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// The bytes of the visible text.
    pub range: Range<usize>,
    /// Whom it names.
    pub entity: EntityIx,
    /// Whether the page makes a link of it: the first in its paragraph, unless it is a link already.
    pub linked: bool,
}

/// A text as a reader sees it, with what it mentions.
#[derive(Debug, Default)]
pub struct Linked {
    /// The visible text.
    pub text: String,
    /// The bytes of its first paragraph.
    pub opening: Range<usize>,
    /// What it mentions, from left to right.
    pub mentions: Vec<Mention>,
    /// Its headings, in order.
    pub headings: Vec<Heading>,
    /// The annotations of a readout, from left to right.
    pub marks: Vec<Mark>,
    /// Links to addresses of the site that belong to no record; whether they exist, the site knows.
    pub addresses: Vec<(String, Place)>,
    /// Links to a heading: of which record (none: of this text), its id, and where the link stands.
    pub places: Vec<(Option<Target>, String, Place)>,
}

/// All texts of an archive, in the order of its records.
#[derive(Debug, Default)]
pub struct Links {
    /// Of readouts.
    pub readouts: Vec<Linked>,
    /// The editors' introductions of meetings.
    pub meetings: Vec<Linked>,
    /// Descriptions of entities.
    pub entities: Vec<Linked>,
    /// Of pages about the archive.
    pub pages: Vec<Linked>,
    /// For each entity, the readouts that mention it and how often.
    pub mentioned_in: Vec<Vec<(ReadoutIx, usize)>>,
}

impl Links {
    /// Reads all texts.
    pub fn find(archive: &Archive) -> (Links, Vec<Diagnostic>) {
        let lexicon = Lexicon::new(archive);
        let linker = Linker::new(archive, &lexicon);
        let mut diagnostics = Vec::new();
        let readouts = archive.readouts.par_iter().map(|readout| {
            let document = &readout.document;
            let mut context = archive.context(archive.meeting(readout.meeting));
            context.extend(readout.publisher);
            context.extend(&readout.topics);
            let names = readout
                .settled
                .iter()
                .map(|(name, ix)| (name.as_str(), *ix));
            let (linked, mut faults) = linker.read(&Text {
                settled: Some(Settled {
                    names: names.collect(),
                    front: document.front.clone(),
                }),
                context,
                exact: document.record.rendition.is_exact(),
                readout: Some(readout),
                ..Text::new(&document.source, document.body.clone())
            });
            faults.extend(seal_faults(archive, readout));
            (linked, faults)
        });
        let readouts = sorted_out(readouts, &mut diagnostics);
        let meetings = archive.meetings.par_iter().map(|meeting| {
            let Some(document) = &meeting.document else {
                return Default::default();
            };
            let mut context = archive.context(meeting);
            context.extend(&meeting.topics);
            linker.read(&Text {
                context,
                ..Text::new(&document.source, document.body.clone())
            })
        });
        let meetings = sorted_out(meetings, &mut diagnostics);
        let entities = archive.entities.par_iter().enumerate().map(|(i, entity)| {
            let Some(file) = &entity.file else {
                return Default::default();
            };
            let mut context = entity.detail.references();
            context.push(EntityIx::at(i));
            linker.read(&Text {
                context,
                this: Some(EntityIx::at(i)),
                ..Text::new(&file.source, file.body.clone())
            })
        });
        let entities = sorted_out(entities, &mut diagnostics);
        let pages = archive.pages.par_iter().map(|page| {
            linker.read(&Text {
                by_name: false,
                ..Text::new(&page.source, page.body.clone())
            })
        });
        let pages = sorted_out(pages, &mut diagnostics);
        let mentioned_in = mentioned_in(&readouts, archive.entities.len());
        let links = Links {
            readouts,
            meetings,
            entities,
            pages,
            mentioned_in,
        };
        diagnostics.extend(links.unknown_headings(archive));
        (links, diagnostics)
    }

    /// Links to headings that are not there.
    fn unknown_headings(&self, archive: &Archive) -> Vec<Diagnostic> {
        let mut diagnostics = Vec::new();
        for linked in self.texts() {
            for (target, heading, place) in &linked.places {
                let there = target.map_or(linked, |target| self.of(target));
                let body =
                    target.map_or(place.source.text.as_str(), |target| body(archive, target));
                let annotated = target.is_some_and(|target| annotation(archive, target, heading));
                if !annotated && !leads_somewhere(heading, there, body) {
                    let message = format!("there is no heading `{heading}` on the page");
                    let mut diagnostic = Diagnostic::new(Code::UnknownLink, message);
                    diagnostic.place = Some(place.clone());
                    let known = there.headings.iter().map(|heading| heading.id.as_str());
                    diagnostics.push(match did_you_mean(heading, known) {
                        Some(meant) => diagnostic.help(format!("did you mean `#{meant}`?")),
                        None => diagnostic.help("the id of a heading is its words in lower case with hyphens, or what stands behind it in `{#…}`"),
                    });
                }
            }
        }
        diagnostics
    }

    fn texts(&self) -> impl Iterator<Item = &Linked> {
        let texts = self.readouts.iter().chain(&self.meetings);
        texts.chain(&self.entities).chain(&self.pages)
    }

    /// What is known of the text of a record.
    pub fn of(&self, target: Target) -> &Linked {
        match target {
            Target::Readout(ix) => &self.readouts[ix.position()],
            Target::Meeting(ix) => &self.meetings[ix.position()],
            Target::Entity(ix) => &self.entities[ix.position()],
            Target::Page(ix) => &self.pages[ix.position()],
        }
    }

    /// Links of all texts to addresses of the site that belong to no record.
    pub fn addresses(&self) -> impl Iterator<Item = &(String, Place)> {
        self.texts().flat_map(|linked| &linked.addresses)
    }
}

/// Whether a place on a page exists: a heading, a footnote, a part of the theme, or an id of raw HTML.
fn leads_somewhere(place: &str, there: &Linked, body: &str) -> bool {
    let place = percent_encoding::percent_decode_str(place).decode_utf8_lossy();
    // Browsers know the top of a page by themselves.
    place.is_empty()
        || place.eq_ignore_ascii_case("top")
        || heading::find(&there.headings, &place).is_some()
        || is_footnote(&place)
        || place.starts_with('_')
        || ["id=\"", "id='", "id="]
            .into_iter()
            .any(|id| body.contains(&format!("{id}{place}")))
}

/// Whether a place on the page of a record is one of its annotations.
fn annotation(archive: &Archive, target: Target, place: &str) -> bool {
    let Target::Readout(ix) = target else {
        return false;
    };
    let readout = archive.readout(ix);
    let statements = readout.statements.iter().map(|s| &s.anchor);
    statements
        .chain(&readout.note_anchors)
        .any(|anchor| anchor == place)
}

fn body(archive: &Archive, target: Target) -> &str {
    match target {
        Target::Readout(ix) => archive.readout(ix).document.body(),
        Target::Meeting(ix) => archive
            .meeting(ix)
            .document
            .as_ref()
            .map_or("", Document::body),
        Target::Entity(ix) => archive.entity(ix).body(),
        Target::Page(ix) => archive.page(ix).body(),
    }
}

fn sorted_out(
    read: impl IndexedParallelIterator<Item = (Linked, Vec<Diagnostic>)>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Linked> {
    let (linked, faults): (Vec<_>, Vec<_>) = read.unzip();
    diagnostics.extend(faults.into_iter().flatten());
    linked
}

fn mentioned_in(readouts: &[Linked], entities: usize) -> Vec<Vec<(ReadoutIx, usize)>> {
    let mut mentioned: Vec<Vec<(ReadoutIx, usize)>> = vec![Vec::new(); entities];
    for (i, linked) in readouts.iter().enumerate() {
        let ix = ReadoutIx::at(i);
        for mention in &linked.mentions {
            let list = &mut mentioned[mention.entity.position()];
            match list.last_mut() {
                Some((last, count)) if *last == ix => *count += 1,
                _ => list.push((ix, 1)),
            }
        }
    }
    mentioned
}
