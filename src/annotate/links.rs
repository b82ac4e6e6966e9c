//! Reads every text of an archive and finds what it mentions and where its links lead.

use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::sync::Arc;

use rayon::prelude::*;

use super::absence::unsupported_absences;
use super::claims::claims_of_absence;
use super::lexicon::Lexicon;
use super::link_cache::LinkCache;
use super::marks::{Annotation, Marks};
use super::named::TopicNames;
use super::phrases::{FormulaUse, Phrasebook};
use super::reading::{Linker, Settled, Text};
use super::seal::seal_faults;
use super::sentence_ids;
use crate::archive::{Archive, EntityIx, MeetingIx, PageIx, ReadoutIx, Target, by_number};
use crate::diagnostics::{Code, Diagnostic, Place, did_you_mean};
use crate::source::heading::{Headings, POINT, is_footnote};
use crate::source::record::Language;

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
    pub headings: Headings,
    /// The ids of its raw HTML in their order, each as it stands on the page; none: it does not.
    pub ids: Vec<Option<String>>,
    /// The formulas that stand in it, from left to right; of readouts alone.
    pub formulas: Vec<FormulaUse>,
    /// The annotations of a readout.
    pub marks: Marks,
    /// Links to addresses of the site that belong to no record; whether they exist, the site knows.
    pub addresses: Vec<(String, Place)>,
    /// What is wrong with it.
    pub faults: Vec<Diagnostic>,
    /// Whether links by hand lead from it to other records.
    pub(super) leads_on: bool,
    /// Links to a heading: of which record (none: of this text), its id, and where the link stands.
    pub places: Vec<(Option<Target>, String, Place)>,
}

impl Linked {
    /// Whether the rest of a site would be the same with this in place of what was known of a text:
    /// it mentions the same within the same annotations, has the same headings, and leads to the same.
    pub(crate) fn is_like(&self, other: &Linked) -> bool {
        let mentioned = |linked: &Linked| -> Vec<(EntityIx, Vec<Annotation>)> {
            let mentions = linked.mentions.iter();
            mentions
                .map(|mention| (mention.entity, linked.annotations_at(mention.range.start)))
                .collect()
        };
        let led = |linked: &Linked| -> Vec<(Option<Target>, String)> {
            let places = linked.places.iter();
            places
                .map(|(target, heading, _)| (*target, heading.clone()))
                .collect()
        };
        let addressed = |linked: &Linked| -> Vec<String> {
            linked
                .addresses
                .iter()
                .map(|(address, _)| address.clone())
                .collect()
        };
        let used = |linked: &Linked| -> Vec<(EntityIx, Vec<Annotation>)> {
            let uses = linked.formulas.iter();
            uses.map(|one| (one.formula, linked.annotations_at(one.range.start)))
                .collect()
        };
        mentioned(self) == mentioned(other)
            && used(self) == used(other)
            && self.headings == other.headings
            && self.ids == other.ids
            && led(self) == led(other)
            && addressed(self) == addressed(other)
            && self.marks.len() == other.marks.len()
    }

    /// The annotations to whose words an offset of the visible text belongs.
    pub(crate) fn annotations_at(&self, offset: usize) -> Vec<Annotation> {
        let covering = self.marks.on(&(offset..offset + 1));
        covering.map(|mark| mark.of).collect()
    }
}

/// All texts of an archive, in the order of its records. What is known of a text may be shared with
/// what was known before a change elsewhere.
#[derive(Debug, Default)]
pub struct Links {
    /// Of readouts.
    pub readouts: Vec<Arc<Linked>>,
    /// The editors' introductions of meetings.
    pub meetings: Vec<Arc<Linked>>,
    /// Descriptions of entities.
    pub entities: Vec<Arc<Linked>>,
    /// Of pages about the archive.
    pub pages: Vec<Arc<Linked>>,
    /// Of the front page.
    pub intro: Linked,
    /// For each entity, the readouts that mention it and how often, but for those that were superseded.
    pub mentioned_in: Vec<Vec<(ReadoutIx, usize)>>,
    /// The words of the statements of other coders, in the order of [`Archive::codings`].
    pub codings: Vec<Marks>,
    /// What is wrong with those.
    coding_faults: Vec<Diagnostic>,
    pub(super) topic_names: TopicNames,
    /// The topics that each readout names, in the order of handles.
    pub(super) named_topics: Vec<Vec<EntityIx>>,
    pub(super) lexicon: Lexicon,
    pub(super) phrases: Phrasebook,
}

impl Links {
    /// Reads all texts.
    pub fn find(archive: &Archive) -> (Links, Vec<Diagnostic>) {
        let links = Links::find_again(archive, None);
        let diagnostics = links.diagnostics(archive);
        (links, diagnostics)
    }

    /// Reads all texts, but for those of which all is known from before.
    pub fn find_again(archive: &Archive, before: Option<(&Archive, &Links)>) -> Links {
        let lexicon = Lexicon::new(archive);
        let phrases = Phrasebook::new(archive);
        let linker = Linker::new(archive, &lexicon, &phrases);
        let known = before.and_then(|(before, links)| {
            LinkCache::new(archive, (&lexicon, &phrases), before, links)
        });
        let known = known.as_ref();
        let read = |target: Target| {
            let kept = known.and_then(|known| known.of(archive, target));
            kept.unwrap_or_else(|| Arc::new(read(archive, &linker, target)))
        };
        // In small parts, so that no core waits long for another at the end.
        let count = |list: usize| (0..list).into_par_iter().with_max_len(64);
        let readouts =
            count(archive.readouts.len()).map(|i| read(Target::Readout(ReadoutIx::at(i))));
        let readouts: Vec<_> = readouts.collect();
        let meetings =
            count(archive.meetings.len()).map(|i| read(Target::Meeting(MeetingIx::at(i))));
        let entities = count(archive.entities.len()).map(|i| read(Target::Entity(EntityIx::at(i))));
        let topic_names = TopicNames::new(archive);
        let named_topics = readouts
            .par_iter()
            .enumerate()
            .map(|(i, linked)| topic_names.find(linked, archive.language_of(ReadoutIx::at(i))))
            .collect();
        let coded = archive.codings.par_iter().map(|coding| {
            let text = text(archive, Target::Readout(coding.readout));
            text.map(|text| linker.read_coding(coding, &text))
                .unwrap_or_default()
        });
        let (codings, coding_faults): (Vec<_>, Vec<_>) =
            coded.collect::<Vec<_>>().into_iter().unzip();
        let pages = count(archive.pages.len()).map(|i| read(Target::Page(PageIx::at(i))));
        Links {
            mentioned_in: mentioned_in(archive, &readouts),
            intro: linker.intro(),
            readouts,
            meetings: meetings.collect(),
            entities: entities.collect(),
            pages: pages.collect(),
            codings,
            coding_faults: coding_faults.into_iter().flatten().collect(),
            topic_names,
            named_topics,
            lexicon,
            phrases,
        }
    }

    /// Reads one text again, of which nothing but the words can have changed.
    pub(crate) fn read_again(&self, archive: &Archive, target: Target) -> Linked {
        let linker = Linker::new(archive, &self.lexicon, &self.phrases);
        read(archive, &linker, target)
    }

    /// Puts what was read of a text in place of what was known. Whoever does so has made sure that
    /// both are alike to everybody else ([`Linked::is_like`]).
    pub(crate) fn replace(&mut self, target: Target, linked: Linked) {
        let texts = match target {
            Target::Readout(ix) => self.readouts.get_mut(ix.position()),
            Target::Meeting(ix) => self.meetings.get_mut(ix.position()),
            Target::Entity(ix) => self.entities.get_mut(ix.position()),
            Target::Page(ix) => self.pages.get_mut(ix.position()),
        };
        if let Some(known) = texts {
            *known = Arc::new(linked);
        }
    }

    /// What is wrong with all texts.
    pub fn diagnostics(&self, archive: &Archive) -> Vec<Diagnostic> {
        let texts = self.texts().chain([&self.intro]);
        let faults = texts.flat_map(|linked| &linked.faults);
        let mut diagnostics: Vec<Diagnostic> = faults.cloned().collect();
        diagnostics.extend(self.coding_faults.iter().cloned());
        diagnostics.extend(self.unknown_headings(archive));
        diagnostics.extend(self.misquoted_gaps(archive));
        diagnostics.extend(self.topics_not_annotated(archive));
        diagnostics.extend(self.phrases.faults.iter().cloned());
        diagnostics.extend(claims_of_absence(archive, self));
        let names_topic = |readout, topic| self.names_topic(readout, topic);
        diagnostics.extend(unsupported_absences(archive, names_topic));
        diagnostics.extend(self.topic_names.faults.iter().cloned());
        diagnostics
    }

    /// Links to statements and notes by their number in a list.
    pub(crate) fn numbered(&self, archive: &Archive) -> Vec<NumberedLink> {
        let mut annotations = Annotations::default();
        let mut numbered = Vec::new();
        for this in self.targets() {
            for (target, heading, place) in &self.of(this).places {
                let target = target.unwrap_or(this);
                let annotation = annotations.find(archive, target, heading);
                if let (Some((_, true)), Target::Readout(readout)) = (annotation, target) {
                    numbered.push(NumberedLink {
                        readout,
                        anchor: heading.clone(),
                        place: place.clone(),
                    });
                }
            }
        }
        numbered
    }

    /// Links to headings that are not there.
    fn unknown_headings(&self, archive: &Archive) -> Vec<Diagnostic> {
        let mut diagnostics = Vec::new();
        let mut annotations = Annotations::default();
        let mut ids: HashMap<Target, HashSet<&str>> = HashMap::new();
        let texts = self.targets().map(|this| (Some(this), self.of(this)));
        for (this, linked) in texts.chain([(None, &self.intro)]) {
            for (target, heading, place) in &linked.places {
                // The front page has no headings of its own.
                let Some(target) = target.or(this) else {
                    continue;
                };
                let there = self.of(target);
                let annotation = annotations.find(archive, target, heading);
                if let Some((path, true)) = annotation {
                    let mut fault = by_number(&format!("#{heading}"), heading, path);
                    fault.place = Some(place.clone());
                    diagnostics.push(fault);
                }
                // The ids of a text are gathered once, however many links to it are wrong.
                let is_id = |id: &str| {
                    let ids = ids.entry(target);
                    let ids = ids.or_insert_with(|| {
                        there.ids.iter().flatten().map(String::as_str).collect()
                    });
                    ids.contains(id)
                };
                if annotation.is_none()
                    && !leads_somewhere(heading, there, is_id)
                    && !is_passage(archive, target, there, heading)
                {
                    let annotation = heading.starts_with("s-") || heading.starts_with("n-");
                    let (what, help) = match target {
                        Target::Readout(_) if annotation => (
                            "statement or note",
                            "statements are `s-1`, `s-2` in the order of the list and notes are `n-1`; an annotation with an `id` uses it instead of the number",
                        ),
                        _ => (
                            "heading",
                            "the id of a heading is its text in lower case with hyphens, or the value of `{#…}` after it",
                        ),
                    };
                    let message = format!("the page has no {what} `{heading}`");
                    let mut diagnostic = Diagnostic::new(Code::UnknownLink, message);
                    diagnostic.place = Some(place.clone());
                    let known = there.headings.iter().map(|heading| heading.id.as_str());
                    diagnostics.push(match did_you_mean(heading, known) {
                        Some(meant) => diagnostic.help(format!("did you mean `#{meant}`?")),
                        None => diagnostic.help(help),
                    });
                }
            }
        }
        diagnostics
    }

    /// Whether a formula has phrases by which it is found in texts of a language.
    pub(crate) fn can_find(&self, formula: EntityIx, language: &Language) -> bool {
        self.phrases.speaks(formula, language)
    }

    fn texts(&self) -> impl Iterator<Item = &Linked> {
        self.targets().map(|target| self.of(target))
    }

    /// The records whose texts these are.
    fn targets(&self) -> impl Iterator<Item = Target> {
        let readouts = (0..self.readouts.len()).map(|i| Target::Readout(ReadoutIx::at(i)));
        let meetings = (0..self.meetings.len()).map(|i| Target::Meeting(MeetingIx::at(i)));
        let entities = (0..self.entities.len()).map(|i| Target::Entity(EntityIx::at(i)));
        let pages = (0..self.pages.len()).map(|i| Target::Page(PageIx::at(i)));
        readouts.chain(meetings).chain(entities).chain(pages)
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
        let texts = self.texts().chain([&self.intro]);
        texts.flat_map(|linked| &linked.addresses)
    }
}

/// A link to a statement or note by its number in a list.
#[derive(Debug)]
pub(crate) struct NumberedLink {
    /// The readout whose list it is.
    pub(crate) readout: ReadoutIx,
    /// What is behind its `#`: `s-3`
    pub(crate) anchor: String,
    /// The link.
    pub(crate) place: Place,
}

/// Whether a place on a page exists: a heading, a footnote, a part of the theme, or an id of raw HTML.
fn leads_somewhere(place: &str, there: &Linked, is_id: impl FnOnce(&str) -> bool) -> bool {
    let place = percent_encoding::percent_decode_str(place).decode_utf8_lossy();
    // Browsers know the top of a page by themselves.
    place.is_empty()
        || place.eq_ignore_ascii_case("top")
        || there.headings.find(&place).is_some()
        || is_footnote(&place)
        || place.starts_with('_')
        || is_id(&place)
}

/// Whether a place is the text of a readout or one of its sentences, or the comparison of a meeting or one of its
/// points.
fn is_passage(archive: &Archive, target: Target, there: &Linked, place: &str) -> bool {
    match target {
        Target::Readout(_) if place == "text" => true,
        Target::Meeting(_) if place == "comparison" => true,
        Target::Readout(_) if place.starts_with(POINT) => sentence_ids(&there.text)
            .iter()
            .any(|sentence| sentence.id == place),
        Target::Meeting(ix) => {
            let meeting = archive.meeting(ix);
            let mut points = meeting.points.iter();
            let id = place.strip_prefix(POINT);
            id.is_some()
                && points.any(|point| {
                    let record = point.record(meeting);
                    record.map(|record| record.id.as_str()) == id
                })
        }
        _ => false,
    }
}

/// The addresses of annotations on the pages of the readouts that were asked about.
#[derive(Default)]
struct Annotations<'a> {
    /// Whether each is by a number.
    known: HashMap<ReadoutIx, HashMap<&'a str, bool>>,
}

impl<'a> Annotations<'a> {
    /// The file of the annotation at a place on the page of a record, if it is one, and whether the place
    /// means it by its number.
    fn find(
        &mut self,
        archive: &'a Archive,
        target: Target,
        place: &str,
    ) -> Option<(&'a str, bool)> {
        let Target::Readout(ix) = target else {
            return None;
        };
        let readout = archive.readout(ix);
        let known = self.known.entry(ix).or_insert_with(|| {
            let statements = readout.statements.iter();
            let statements =
                statements.map(|s| (s.anchor.as_str(), readout.record(s).id.is_none()));
            let notes = readout.document.record.notes.iter();
            let anchors = readout.note_anchors.iter().map(String::as_str);
            let notes = anchors.zip(notes.map(|note| note.id.is_none()));
            statements.chain(notes).collect()
        });
        let by_number = known.get(place)?;
        Some((&readout.document.source.path, *by_number))
    }
}

/// What is known of a text, found by reading it.
fn read(archive: &Archive, linker: &Linker<'_>, target: Target) -> Linked {
    let Some(text) = text(archive, target) else {
        return Linked::default();
    };
    let mut linked = linker.read(&text);
    if let Some(readout) = text.readout {
        linked.faults.extend(seal_faults(archive, readout));
    }
    linked
}

/// The text of a record, and what settles its names.
pub(super) fn text(archive: &Archive, target: Target) -> Option<Text<'_>> {
    Some(match target {
        Target::Readout(ix) => {
            let readout = archive.readout(ix);
            let document = &readout.document;
            let mut context = archive.context(archive.meeting(readout.meeting));
            context.extend(readout.publisher);
            context.extend(&readout.topics);
            let names = readout.settled.iter();
            Text {
                settled: Some(Settled {
                    names: names.map(|(name, ix)| (name.as_str(), *ix)).collect(),
                }),
                context,
                reading: archive.reading_of(readout),
                readout: Some(readout),
                ..Text::new(&document.source, document.body.clone())
            }
        }
        Target::Meeting(ix) => {
            let meeting = archive.meeting(ix);
            let document = meeting.document.as_ref()?;
            let mut context = archive.context(meeting);
            context.extend(&meeting.topics);
            Text {
                context,
                reading: archive.reading(),
                ..Text::new(&document.source, document.body.clone())
            }
        }
        Target::Entity(ix) => {
            let entity = archive.entity(ix);
            let file = entity.file.as_ref()?;
            let mut context = entity.detail.references();
            context.push(ix);
            Text {
                context,
                this: Some(ix),
                reading: archive.reading(),
                ..Text::new(&file.source, file.body.clone())
            }
        }
        Target::Page(ix) => {
            let page = archive.page(ix);
            Text {
                by_name: false,
                reading: archive.reading(),
                ..Text::new(&page.source, page.body.clone())
            }
        }
    })
}

fn mentioned_in(archive: &Archive, readouts: &[Arc<Linked>]) -> Vec<Vec<(ReadoutIx, usize)>> {
    let mut mentioned: Vec<Vec<(ReadoutIx, usize)>> = vec![Vec::new(); archive.entities.len()];
    for ix in archive.current().iter().copied() {
        for mention in &readouts[ix.position()].mentions {
            let list = &mut mentioned[mention.entity.position()];
            match list.last_mut() {
                Some((last, count)) if *last == ix => *count += 1,
                _ => list.push((ix, 1)),
            }
        }
    }
    mentioned
}
