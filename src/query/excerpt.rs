//! What is shown of a record that a search finds: the passages that have what was asked, as the search page shows them.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::search::wordlist::Cut;
use crate::site::{FoundPassage, Record};

/// An excerpt has so many words.
const EXCERPT: usize = 32;
/// So many words stand before the first that was found.
const BEFORE: usize = 6;
/// So many passages of one record are shown.
const PASSAGES: usize = 3;

/// A text with the places of its words, and which of these were found.
pub(super) struct Read<'r> {
    pub(super) record: &'r Record,
    pub(super) cut: Vec<Cut>,
    pub(super) found: BTreeSet<usize>,
    /// The ids of statements that were asked for.
    pub(super) stated: BTreeSet<String>,
}

impl Read<'_> {
    /// The passages to show: statements that were asked for first, then those that hold the most of what was found. What
    /// stands outside of all comes first.
    pub(super) fn passages(&self) -> Vec<FoundPassage> {
        let mut held: BTreeMap<&str, (Range<usize>, usize)> = BTreeMap::new();
        for (bytes, id) in &self.record.passages {
            let pieces = self.pieces(bytes);
            let count = self.found.range(pieces.clone()).count();
            let is_asked = count > 0 || self.stated.contains(id);
            let known = held
                .get(id.as_str())
                .is_some_and(|(_, most)| *most >= count);
            if is_asked && !known {
                held.insert(id, (pieces, count));
            }
        }
        let covered = |at: &usize| held.values().any(|(pieces, _)| pieces.contains(at));
        let loose: BTreeSet<usize> = self
            .found
            .iter()
            .copied()
            .filter(|at| !covered(at))
            .collect();
        let mut shown = Vec::new();
        if held.is_empty() || !loose.is_empty() {
            let all = 0..self.cut.len();
            shown.push(FoundPassage {
                anchor: None,
                words: self.words(&densest(&loose, &all)),
            });
        }
        let mut held: Vec<_> = held.into_iter().collect();
        held.sort_by_key(|(id, (pieces, count))| {
            let stated = self.stated.contains(*id);
            (!stated, usize::MAX - count, pieces.len(), pieces.start)
        });
        let first = held.into_iter().take(PASSAGES);
        shown.extend(first.map(|(id, (pieces, _))| FoundPassage {
            anchor: Some(id.to_owned()),
            words: self.words(&densest(&self.found, &pieces)),
        }));
        shown
    }

    /// The pieces of a stretch of the text.
    fn pieces(&self, bytes: &Range<usize>) -> Range<usize> {
        let start = self
            .cut
            .partition_point(|piece| piece.range.end <= bytes.start);
        let end = self
            .cut
            .partition_point(|piece| piece.range.start < bytes.end);
        start..end.max(start)
    }

    /// The words of some pieces on one line, those that were found apart.
    fn words(&self, shown: &Range<usize>) -> Vec<(String, bool)> {
        let mut words: Vec<(String, bool)> = Vec::new();
        let mut put = |text: &str, marked: bool| match words.last_mut() {
            _ if text.is_empty() => {}
            Some((last, is_marked)) if *is_marked == marked => last.push_str(text),
            _ => words.push((text.to_owned(), marked)),
        };
        let text = &self.record.text;
        if shown.start > 0 {
            put("… ", false);
        }
        for at in shown.clone() {
            let Some(piece) = self.cut.get(at) else {
                continue;
            };
            let word = piece
                .word
                .clone()
                .unwrap_or(piece.range.start..piece.range.start);
            let is_found = self.found.contains(&at);
            put(&text[piece.range.start..word.start], false);
            put(&text[word.clone()], is_found);
            let after = &text[word.end..piece.range.end];
            put(after, false);
            let next = self.cut.get(at + 1).filter(|_| at + 1 < shown.end);
            if next.is_some_and(|next| next.range.start > piece.range.end) {
                let through = is_found && after.is_empty() && self.found.contains(&(at + 1));
                put(" ", through);
            }
        }
        if shown.end < self.cut.len() {
            put(" …", false);
        }
        words
    }
}

/// So many words of a stretch that hold the most of what was found.
fn densest(found: &BTreeSet<usize>, within: &Range<usize>) -> Range<usize> {
    let inside: Vec<usize> = found.range(within.clone()).copied().collect();
    let mut best = (0, within.start);
    for (i, start) in inside.iter().enumerate() {
        let held = inside[i..]
            .iter()
            .take_while(|at| **at < start + EXCERPT)
            .count();
        if held > best.0 {
            best = (held, *start);
        }
    }
    let latest = within.end.saturating_sub(EXCERPT);
    let start = best.1.saturating_sub(BEFORE).min(latest).max(within.start);
    start..within.end.min(start + EXCERPT)
}
