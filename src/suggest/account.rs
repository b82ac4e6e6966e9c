//! One readout's text, prepared for those who look for what it lacks.

use std::ops::Range;

use super::text::{Word, sentences, words};
use crate::annotate::{Linked, Mention, SourceMap};
use crate::archive::{Archive, Readout, ReadoutIx};
use crate::source::markdown::Closed;

/// A readout, its text, the words and sentences of it.
pub(super) struct Account<'a> {
    pub(super) archive: &'a Archive,
    pub(super) ix: ReadoutIx,
    pub(super) readout: &'a Readout,
    pub(super) linked: &'a Linked,
    pub(super) traced: SourceMap<'a>,
    pub(super) words: Vec<Word>,
    pub(super) sentences: Vec<Sentence>,
    /// Mentions that have words, from left to right.
    mentions: Vec<&'a Mention>,
    /// Stretches of links, code and headings, from left to right; none overlaps another.
    closed: Vec<Range<usize>>,
}

/// A sentence outside headings and code.
pub(super) struct Sentence {
    /// Its bytes.
    pub(super) range: Range<usize>,
    /// The positions of its words.
    pub(super) words: Range<usize>,
}

impl<'a> Account<'a> {
    pub(super) fn new(archive: &'a Archive, linked: &'a Linked, ix: ReadoutIx) -> Self {
        let readout = archive.readout(ix);
        let traced = SourceMap::new(archive, readout);
        let words = words(traced.text());
        let zones = traced.closed().iter();
        let closed = joined(zones.clone().map(|(zone, _)| zone.clone()).collect());
        let apart = zones.filter(|(_, why)| *why != Closed::Link);
        let apart = joined(apart.map(|(zone, _)| zone.clone()).collect());
        let shut = |range: &Range<usize>| {
            let next = apart.partition_point(|zone| zone.end < range.end);
            apart.get(next).is_some_and(|z| z.start <= range.start)
        };
        let sentences = sentences(traced.text())
            .into_iter()
            .filter(|range| !shut(range))
            .map(|range| Sentence {
                words: words.partition_point(|w| w.range.start < range.start)
                    ..words.partition_point(|w| w.range.start < range.end),
                range,
            });
        let sentences = sentences.collect();
        let mentions = linked.mentions.iter().filter(|m| !m.range.is_empty());
        Account {
            archive,
            ix,
            readout,
            linked,
            words,
            sentences,
            mentions: mentions.collect(),
            closed,
            traced,
        }
    }

    pub(super) fn text(&self) -> &str {
        self.traced.text()
    }

    /// A word as it stands.
    pub(super) fn word(&self, i: usize) -> &str {
        self.words
            .get(i)
            .map_or("", |w| &self.text()[w.range.clone()])
    }

    /// A word in lower case.
    pub(super) fn lower(&self, i: usize) -> String {
        self.word(i).to_lowercase()
    }

    /// What stands between a word and the next, without the `’s` of a possessor.
    pub(super) fn gap(&self, i: usize) -> &str {
        match (self.words.get(i), self.words.get(i + 1)) {
            (Some(word), Some(next)) => {
                let gap = &self.text()[word.range.end..next.range.start];
                if word.possessive {
                    let gap = gap.trim_start_matches(['\'', '’']);
                    gap.strip_prefix('s').unwrap_or(gap)
                } else {
                    gap
                }
            }
            _ => "",
        }
    }

    /// The mention to which a stretch belongs.
    pub(super) fn mention(&self, range: &Range<usize>) -> Option<&'a Mention> {
        let next = self
            .mentions
            .partition_point(|m| m.range.end <= range.start);
        let mention = self.mentions.get(next)?;
        (mention.range.start < range.end).then_some(*mention)
    }

    /// The mention to which a word belongs.
    pub(super) fn mention_at(&self, i: usize) -> Option<&'a Mention> {
        self.mention(&self.words.get(i)?.range)
    }

    /// The mentions within a stretch.
    pub(super) fn mentions_in(&self, range: &Range<usize>) -> impl Iterator<Item = &'a Mention> {
        let first = self
            .mentions
            .partition_point(|m| m.range.start < range.start);
        let end = range.end;
        let rest = self.mentions.get(first..).unwrap_or_default();
        rest.iter().take_while(move |m| m.range.end <= end).copied()
    }

    /// Whether a stretch touches a link, code or a heading.
    pub(super) fn is_closed(&self, range: &Range<usize>) -> bool {
        let next = self.closed.partition_point(|z| z.end <= range.start);
        self.closed.get(next).is_some_and(|z| z.start < range.end)
    }

    /// The position of the first word that begins at or behind an offset.
    pub(super) fn word_from(&self, offset: usize) -> usize {
        self.words.partition_point(|w| w.range.start < offset)
    }

    /// The sentence that holds an offset.
    pub(super) fn sentence(&self, offset: usize) -> Option<&Sentence> {
        let next = self.sentences.partition_point(|s| s.range.end <= offset);
        self.sentences.get(next).filter(|s| s.range.start <= offset)
    }
}

/// Stretches from left to right, those that overlap made one.
fn joined(mut zones: Vec<Range<usize>>) -> Vec<Range<usize>> {
    zones.sort_unstable_by_key(|zone| zone.start);
    let mut joined: Vec<Range<usize>> = Vec::with_capacity(zones.len());
    for zone in zones {
        match joined.last_mut().filter(|last| zone.start < last.end) {
            Some(last) => last.end = last.end.max(zone.end),
            None => joined.push(zone),
        }
    }
    joined
}
