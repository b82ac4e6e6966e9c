//! Reads every text of an archive and finds what it mentions and where its links lead.

use std::collections::HashSet;
use std::ops::Range;
use std::sync::Arc;

use rayon::prelude::*;

use super::destination::{Destination, destination, name};
use super::lexicon::{Lexicon, Meaning};
use super::zones::{How, Zones};
use crate::archive::{Archive, EntityIx, ReadoutIx, Target};
use crate::diagnostics::{Code, Diagnostic, SourceText};
use crate::source::markdown::{Address, HazardKind, InnerLink, Prose, address};
use crate::source::yaml::{Step, locate_key};

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
    /// What it mentions, from left to right.
    pub mentions: Vec<Mention>,
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
        let linker = Linker {
            archive,
            lexicon: &lexicon,
            files: archive.files.iter().map(|f| f.name.as_str()).collect(),
        };
        let mut diagnostics = Vec::new();
        let mut collect = |read: Vec<(Linked, Vec<Diagnostic>)>| -> Vec<Linked> {
            read.into_iter()
                .map(|(linked, mut faults)| {
                    diagnostics.append(&mut faults);
                    linked
                })
                .collect()
        };
        let readouts = collect(
            archive
                .readouts
                .par_iter()
                .map(|readout| {
                    let mut context = archive.context(archive.meeting(readout.meeting));
                    context.extend(readout.publisher);
                    context.extend(&readout.topics);
                    let settled: Vec<_> = readout
                        .settled
                        .iter()
                        .map(|(name, ix)| (name.as_str(), *ix))
                        .collect();
                    let document = &readout.document;
                    let settled = Settled {
                        names: &settled,
                        front: document.front.clone(),
                    };
                    linker.read(
                        &document.source,
                        document.body.clone(),
                        &context,
                        Some(&settled),
                        None,
                        true,
                    )
                })
                .collect(),
        );
        let meetings = collect(
            archive
                .meetings
                .par_iter()
                .map(|meeting| match &meeting.document {
                    Some(document) => {
                        let mut context = archive.context(meeting);
                        context.extend(&meeting.topics);
                        linker.read(
                            &document.source,
                            document.body.clone(),
                            &context,
                            None,
                            None,
                            true,
                        )
                    }
                    None => Default::default(),
                })
                .collect(),
        );
        let entities = collect(
            archive
                .entities
                .par_iter()
                .enumerate()
                .map(|(i, entity)| match &entity.file {
                    Some(file) => {
                        let mut context = entity.detail.references();
                        context.push(EntityIx::at(i));
                        linker.read(
                            &file.source,
                            file.body.clone(),
                            &context,
                            None,
                            Some(EntityIx::at(i)),
                            true,
                        )
                    }
                    None => Default::default(),
                })
                .collect(),
        );
        let pages = collect(
            archive
                .pages
                .par_iter()
                .map(|page| linker.read(&page.source, page.body.clone(), &[], None, None, false))
                .collect(),
        );
        let mentioned_in = mentioned_in(&readouts, archive.entities.len());
        (
            Links {
                readouts,
                meetings,
                entities,
                pages,
                mentioned_in,
            },
            diagnostics,
        )
    }
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

/// Names that the front matter of a text settles, and where it stands.
struct Settled<'s> {
    names: &'s [(&'s str, Option<EntityIx>)],
    front: Range<usize>,
}

struct Linker<'a> {
    archive: &'a Archive,
    lexicon: &'a Lexicon,
    files: HashSet<&'a str>,
}

impl Linker<'_> {
    /// Reads one text. `settled` are the names that its front matter settles, where it can;
    /// `this` is the entity that the text describes, which it does not link to.
    fn read(
        &self,
        source: &Arc<SourceText>,
        body: Range<usize>,
        context: &[EntityIx],
        settled: Option<&Settled<'_>>,
        this: Option<EntityIx>,
        by_name: bool,
    ) -> (Linked, Vec<Diagnostic>) {
        let names = |target: &str| name(self.archive, &source.path, target);
        let prose = Prose::read(
            &source.text[body.clone()],
            self.archive.site.smart_punctuation,
            &names,
        );
        let mut diagnostics = hazards(&prose, source, body.start);
        let mut mentions = self.by_hand(&prose, source, body.start, &mut diagnostics);
        if by_name {
            self.by_name(
                &prose,
                source,
                body.start,
                context,
                settled,
                &mut mentions,
                &mut diagnostics,
            );
        }
        mentions.sort_by_key(|(mention, _)| mention.range.start);
        let mentions = choose_linked(mentions, &prose, this);
        (
            Linked {
                text: prose.text,
                mentions,
            },
            diagnostics,
        )
    }

    /// Links written by hand, checked; those to entities are mentions.
    fn by_hand(
        &self,
        prose: &Prose,
        source: &Arc<SourceText>,
        start: usize,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Vec<(Mention, How)> {
        let mut mentions = Vec::new();
        for link in &prose.links {
            match destination(self.archive, &source.path, &link.target, link.wiki) {
                Ok(Destination::Record(Target::Entity(entity), _)) => {
                    let mention = Mention {
                        range: link.text.clone(),
                        entity,
                        linked: false,
                    };
                    mentions.push((mention, How::ByHand));
                }
                Ok(Destination::File(name)) if !self.files.contains(name.as_str()) => {
                    let diagnostic = Diagnostic::new(
                        Code::UnknownLink,
                        format!("there is no file `content/files/{name}`"),
                    )
                    .help("put the file there, or take the link out");
                    diagnostics.push(at(diagnostic, source, start, link));
                }
                Ok(_) => {}
                Err(None) => {}
                Err(Some(diagnostic)) => {
                    let mut diagnostic = *diagnostic;
                    diagnostic.code = if diagnostic.code == Code::UnknownReference {
                        Code::UnknownLink
                    } else {
                        diagnostic.code
                    };
                    diagnostics.push(at(diagnostic, source, start, link));
                }
            }
        }
        mentions
    }

    #[expect(
        clippy::too_many_arguments,
        reason = "the parts of one text, taken apart by the one caller"
    )]
    fn by_name(
        &self,
        prose: &Prose,
        source: &Arc<SourceText>,
        start: usize,
        context: &[EntityIx],
        settled: Option<&Settled<'_>>,
        mentions: &mut Vec<(Mention, How)>,
        diagnostics: &mut Vec<Diagnostic>,
    ) {
        let can_settle = settled.is_some();
        let settled_names = settled.map_or(&[][..], |settled| settled.names);
        let names: Vec<&str> = settled_names.iter().map(|(name, _)| *name).collect();
        let zones = Zones::of(prose);
        let mut used = vec![false; names.len()];
        let mut warned: HashSet<&str> = HashSet::new();
        for occurrence in self.lexicon.find(&prose.text, &names) {
            let range = occurrence.range;
            let Some(how) = zones.how(&range) else {
                continue;
            };
            let entity = match occurrence.meaning {
                Meaning::Settled(i) => {
                    used[i] = true;
                    settled_names[i].1
                }
                Meaning::Bearers([one]) => Some(*one),
                Meaning::Bearers(several) => {
                    let mut fitting = several.iter().filter(|ix| context.contains(ix));
                    match (fitting.next(), fitting.next()) {
                        (Some(one), None) => Some(*one),
                        _ => {
                            let name = &prose.text[range.clone()];
                            if warned.insert(name) {
                                let span = span(prose, &range, start);
                                diagnostics.push(
                                    self.ambiguous(name, several, can_settle).at(source, span),
                                );
                            }
                            None
                        }
                    }
                }
            };
            if let Some(entity) = entity {
                mentions.push((
                    Mention {
                        range,
                        entity,
                        linked: false,
                    },
                    how,
                ));
            }
        }
        for (name, _) in names.iter().zip(used).filter(|(_, used)| !used) {
            let diagnostic = Diagnostic::new(
                Code::UnusedMention,
                format!("the text does not say `{name}`"),
            )
            .help("names are compared with capitals, as whole words, and outside links and code");
            let front = settled.map_or(0..0, |settled| settled.front.clone());
            let path = ["mentions".into(), Step::Key((*name).to_owned())];
            let key = locate_key(&source.text[front.clone()], &path).unwrap_or(0..0);
            diagnostics.push(diagnostic.at(source, front.start + key.start..front.start + key.end));
        }
    }

    fn ambiguous(&self, name: &str, bearers: &[EntityIx], can_settle: bool) -> Diagnostic {
        let bearers: Vec<_> = bearers
            .iter()
            .map(|ix| {
                let entity = self.archive.entity(*ix);
                format!("{}/{}", entity.kind.folder(), entity.id)
            })
            .collect();
        let first = bearers.first().cloned().unwrap_or_default();
        let help = if can_settle {
            format!(
                "settle it in the front matter: `mentions: {{\"{name}\": {first}}}`, or `none` for no link"
            )
        } else {
            format!("write `[[{first}|{name}]]`")
        };
        Diagnostic::new(
            Code::AmbiguousName,
            format!("`{name}` may be {}", bearers.join(" or ")),
        )
        .help(help)
    }
}

/// The first mention of an entity in a block becomes a link, unless the block links to it by hand.
fn choose_linked(
    mentions: Vec<(Mention, How)>,
    prose: &Prose,
    this: Option<EntityIx>,
) -> Vec<Mention> {
    let block = |mention: &Mention| prose.blocks.partition_point(|b| *b <= mention.range.start);
    let mut linked: HashSet<(usize, EntityIx)> = mentions
        .iter()
        .filter(|(_, how)| *how == How::ByHand)
        .map(|(mention, _)| (block(mention), mention.entity))
        .collect();
    mentions
        .into_iter()
        .map(|(mut mention, how)| {
            let range = &mention.range;
            let edge = prose.edges.partition_point(|e| *e <= range.start);
            let crosses = prose.edges.get(edge).is_some_and(|e| *e < range.end);
            mention.linked = how == How::ByName
                && Some(mention.entity) != this
                && !crosses
                && linked.insert((block(&mention), mention.entity));
            mention
        })
        .collect()
}

fn span(prose: &Prose, range: &Range<usize>, start: usize) -> Range<usize> {
    let first = start + prose.origin(range.start);
    let last = start + prose.origin(range.end.saturating_sub(1));
    first..last.max(first) + 1
}

fn at(
    diagnostic: Diagnostic,
    source: &Arc<SourceText>,
    start: usize,
    link: &InnerLink,
) -> Diagnostic {
    diagnostic.at(source, start + link.source.start..start + link.source.end)
}

fn hazards(prose: &Prose, source: &Arc<SourceText>, start: usize) -> Vec<Diagnostic> {
    prose
        .hazards
        .iter()
        .map(|hazard| {
            hazardous(&hazard.kind).at(
                source,
                start + hazard.source.start..start + hazard.source.end,
            )
        })
        .collect()
}

fn hazardous(hazard: &HazardKind) -> Diagnostic {
    const FILES: &str =
        "put a copy into `content/files/`: readers' browsers ask no other site for anything";
    const LINKS: &str = "links go to http, https, mailto or tel addresses, or within the site";
    let (code, message, help) = match hazard {
        HazardKind::Link(to) => (
            Code::UnsafeLink,
            format!("the link to `{}` is left out", shortened(to)),
            LINKS,
        ),
        HazardKind::Image(of) if address(of) == Address::Outer => (
            Code::OuterImage,
            format!("the image `{of}` lies on another site"),
            FILES,
        ),
        HazardKind::Image(of) => (
            Code::UnsafeLink,
            format!("the image `{}` is left out", shortened(of)),
            FILES,
        ),
        HazardKind::Html(what) => (
            Code::RemovedHtml,
            format!("`{what}` is left out of the page"),
            "write it in Markdown, or take it out",
        ),
    };
    Diagnostic::new(code, message).help(help)
}

/// An address that may hold a whole image, as far as it is of use in a message.
fn shortened(address: &str) -> String {
    match address.char_indices().nth(60) {
        Some((cut, _)) => format!("{}…", &address[..cut]),
        None => address.to_owned(),
    }
}
