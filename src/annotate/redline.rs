//! How two texts differ, sentence by sentence.

use std::collections::{BTreeMap, BTreeSet};

use crate::source::fold::{fold, folded};

use super::diff::runs;
use super::wording::{Change, Piece, compare};

/// So many words that follow one another in both texts make it worthwhile to compare these.
const SHINGLE: usize = 5;
/// Sentences are one, changed, if at least this much of both stays.
const CHANGED: f64 = 0.5;
/// A sentence is compared word by word with so many that share the most runs of words with it.
const CANDIDATES: usize = 4;

/// What became of a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SentenceChange {
    /// It stands in both texts, at the same place among the others.
    Kept,
    /// It stands in both texts, at another place.
    Moved,
    /// It stands in both texts with other words.
    Changed,
    /// It stands in the old text alone.
    Dropped,
    /// It stands in the new text alone.
    New,
}

/// A sentence of two texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// What became of it.
    pub fate: SentenceChange,
    /// Its position in the old text.
    pub old: Option<usize>,
    /// Its position in the new text.
    pub new: Option<usize>,
    /// Its words; those of both texts if it changed.
    pub pieces: Vec<Piece>,
}

/// Compares two lists of sentences. Every sentence of both stands in one line, and the lines follow the new
/// text; what was dropped stands where it stood in the old one.
pub fn redline(old: &[&str], new: &[&str]) -> Vec<Line> {
    // What a reader cannot see makes no other sentence.
    let keys = |sentences: &[&str]| -> Vec<String> {
        sentences.iter().map(|sentence| folded(sentence)).collect()
    };
    let (old_keys, new_keys) = (keys(old), keys(new));
    let old_keys: Vec<&str> = old_keys.iter().map(String::as_str).collect();
    let new_keys: Vec<&str> = new_keys.iter().map(String::as_str).collect();
    let mut of_old: Vec<Option<usize>> = vec![None; old.len()];
    let mut of_new: Vec<Option<(usize, SentenceChange)>> = vec![None; new.len()];
    for run in runs(old_keys.iter(), new_keys.iter()) {
        if run.same {
            for (i, j) in run.old.zip(run.new) {
                of_old[i] = Some(j);
                of_new[j] = Some((i, SentenceChange::Kept));
            }
        }
    }
    moved(&old_keys, &new_keys, &mut of_old, &mut of_new);
    changed(&old_keys, &new_keys, &mut of_old, &mut of_new);
    lines(old, new, &of_old, &of_new)
}

fn moved(
    old: &[&str],
    new: &[&str],
    of_old: &mut [Option<usize>],
    of_new: &mut [Option<(usize, SentenceChange)>],
) {
    let mut left: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (i, sentence) in old.iter().enumerate().rev() {
        if of_old[i].is_none() {
            left.entry(sentence).or_default().push(i);
        }
    }
    for (j, sentence) in new.iter().enumerate() {
        if of_new[j].is_none()
            && let Some(i) = left.get_mut(sentence).and_then(Vec::pop)
        {
            of_old[i] = Some(j);
            of_new[j] = Some((i, SentenceChange::Moved));
        }
    }
}

fn changed(
    old: &[&str],
    new: &[&str],
    of_old: &mut [Option<usize>],
    of_new: &mut [Option<(usize, SentenceChange)>],
) {
    // Which sentences share runs of words is looked up, so that not all are compared with all.
    let mut holding: BTreeMap<u64, Vec<usize>> = BTreeMap::new();
    for (i, sentence) in old.iter().enumerate() {
        if of_old[i].is_none() {
            for run in word_runs(sentence, 2) {
                holding.entry(run).or_default().push(i);
            }
        }
    }
    let mut pairs: Vec<(f64, usize, usize)> = Vec::new();
    for (j, sentence) in new.iter().enumerate() {
        if of_new[j].is_some() {
            continue;
        }
        let mut shared: BTreeMap<usize, usize> = BTreeMap::new();
        for run in word_runs(sentence, 2) {
            for i in holding.get(&run).into_iter().flatten() {
                *shared.entry(*i).or_default() += 1;
            }
        }
        let mut shared: Vec<(usize, usize)> = shared.into_iter().collect();
        shared.sort_by_key(|(i, count)| (std::cmp::Reverse(*count), *i));
        for (i, _) in shared.into_iter().take(CANDIDATES) {
            let likeness = compare(old[i], sentence).likeness;
            if likeness >= CHANGED {
                pairs.push((likeness, i, j));
            }
        }
    }
    pairs.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.2.cmp(&b.2)).then(a.1.cmp(&b.1)));
    for (_, i, j) in pairs {
        if of_old[i].is_none() && of_new[j].is_none() {
            of_old[i] = Some(j);
            of_new[j] = Some((i, SentenceChange::Changed));
        }
    }
}

fn lines(
    old: &[&str],
    new: &[&str],
    of_old: &[Option<usize>],
    of_new: &[Option<(usize, SentenceChange)>],
) -> Vec<Line> {
    let one = |change: Change, text: &str| {
        vec![Piece {
            change,
            text: text.to_owned(),
        }]
    };
    let mut lines = Vec::with_capacity(old.len() + new.len());
    let mut at = 0;
    let drop_until = |lines: &mut Vec<Line>, at: &mut usize, end: usize| {
        while *at < end {
            if of_old[*at].is_none() {
                lines.push(Line {
                    fate: SentenceChange::Dropped,
                    old: Some(*at),
                    new: None,
                    pieces: one(Change::Removed, old[*at]),
                });
            }
            *at += 1;
        }
    };
    // For each sentence of the new text, where the next one that was kept stood in the old text.
    let mut next_kept = vec![old.len(); new.len()];
    let mut next = old.len();
    for (j, of) in of_new.iter().enumerate().rev() {
        next_kept[j] = next;
        if let Some((i, SentenceChange::Kept)) = of {
            next = *i;
        }
    }
    for (j, sentence) in new.iter().enumerate() {
        let (fate, from) =
            of_new[j].map_or((SentenceChange::New, None), |(i, fate)| (fate, Some(i)));
        match (fate, from) {
            (SentenceChange::Kept, Some(i)) => drop_until(&mut lines, &mut at, i),
            // One that was changed and stayed at its place among those that were kept.
            (SentenceChange::Changed, Some(i)) if i < next_kept[j] => {
                drop_until(&mut lines, &mut at, i);
            }
            _ => {}
        }
        let pieces = match (fate, from) {
            (SentenceChange::Changed, Some(i)) => compare(old[i], sentence).pieces,
            (SentenceChange::New, _) => one(Change::Added, sentence),
            _ => one(Change::Same, sentence),
        };
        lines.push(Line {
            fate,
            old: from,
            new: Some(j),
            pieces,
        });
    }
    drop_until(&mut lines, &mut at, old.len());
    lines
}

/// The hashes of runs of words in a text. In scripts without spaces each sign is taken for a word.
fn word_runs(text: &str, length: usize) -> BTreeSet<u64> {
    shingles(text, length).into_iter().collect()
}

fn shingles(text: &str, length: usize) -> Vec<u64> {
    let mut units: Vec<u64> = Vec::with_capacity(text.len() / 5);
    for word in text.split_whitespace() {
        // From Thai and Khmer on, scripts may set no spaces; those that do lose nothing by it.
        if !word.is_ascii() && word.chars().any(|c| c >= '\u{e00}' && c.is_alphabetic()) {
            units.extend(word.chars().map(|c| mix(0, u64::from(u32::from(c)))));
        } else {
            let word = word.trim_matches(|c: char| !c.is_alphanumeric());
            units.push(
                word.bytes()
                    .fold(0, |hash, byte| mix(hash, u64::from(byte))),
            );
        }
    }
    let run = |units: &[u64]| units.iter().fold(0, |hash, unit| mix(hash, *unit));
    units.windows(length).map(run).collect()
}

/// A step of a hash that is made in no time and the same on every machine. Two texts with the same hash
/// by chance are compared for nothing, and that is all.
fn mix(hash: u64, value: u64) -> u64 {
    (hash.rotate_left(5) ^ value.wrapping_add(1)).wrapping_mul(0x517c_c1b7_2722_0a95)
}

/// By what a text is found that may be like it: every run of five words, as a number, in order.
pub fn traces(text: &str) -> Vec<u64> {
    let mut traces = shingles(fold(text).text(), SHINGLE);
    traces.sort_unstable();
    traces.dedup();
    traces
}

/// Whether two texts have a run of words in common.
pub fn may_be_alike(one: &[u64], other: &[u64]) -> bool {
    let (mut i, mut j) = (0, 0);
    while let (Some(a), Some(b)) = (one.get(i), other.get(j)) {
        match a.cmp(b) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => return true,
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn fates(old: &[&str], new: &[&str]) -> Vec<SentenceChange> {
        redline(old, new).iter().map(|line| line.fate).collect()
    }

    #[test]
    fn sentences_are_kept_changed_moved_dropped_and_new() {
        let old = [
            "The two sides met.",
            "They opposed any change by force in the strait.",
            "They spoke of trade.",
            "Nobody smiled.",
            "They will meet again.",
        ];
        let new = [
            "They will meet again.",
            "The two sides met.",
            "They firmly opposed any change by force in the strait.",
            "They spoke of trade.",
            "Climate was raised for once.",
        ];
        use SentenceChange::{Changed, Dropped, Kept, Moved, New};
        assert_eq!(
            fates(&old, &new),
            [Moved, Kept, Changed, Kept, New, Dropped]
        );
    }

    #[test]
    fn what_was_dropped_is_where_it_was_beside_what_was_changed() {
        let old = [
            "Ard noted a dam.",
            "A gull sang.",
            "The two agreed on the old bridge over the river.",
            "A bell rang.",
        ];
        let new = [
            "Ard noted a dam.",
            "The two spoke of the old bridge over the river.",
        ];
        use SentenceChange::{Changed, Dropped, Kept};
        assert_eq!(fates(&old, &new), [Kept, Dropped, Changed, Dropped]);
    }

    #[test]
    fn a_sentence_that_is_encoded_otherwise_is_kept() {
        let old = ["The cafe\u{301} “met”.", "A\u{a0}word.\u{200e}"];
        let new = ["The café \"met\".", "A word."];
        assert_eq!(
            fates(&old, &new),
            [SentenceChange::Kept, SentenceChange::Kept]
        );
    }

    fn text() -> impl Strategy<Value = Vec<String>> {
        let word = prop_oneof![
            Just("red"),
            Just("line"),
            Just("the"),
            Just("strait"),
            Just("opposed")
        ];
        let sentence = proptest::collection::vec(word, 1..6).prop_map(|words| words.join(" "));
        proptest::collection::vec(sentence, 0..8)
    }

    proptest! {
        #[test]
        fn every_sentence_stands_in_one_line(old in text(), new in text()) {
            let old: Vec<&str> = old.iter().map(String::as_str).collect();
            let new: Vec<&str> = new.iter().map(String::as_str).collect();
            let lines = redline(&old, &new);
            let mut seen: Vec<usize> = lines.iter().filter_map(|line| line.old).collect();
            seen.sort_unstable();
            prop_assert_eq!(seen, (0..old.len()).collect::<Vec<_>>());
            let seen: Vec<usize> = lines.iter().filter_map(|line| line.new).collect();
            prop_assert_eq!(seen, (0..new.len()).collect::<Vec<_>>());
            for line in &lines {
                let without = |change| -> String {
                    let kept = line.pieces.iter().filter(|p| p.change != change);
                    kept.map(|p| p.text.as_str()).collect()
                };
                if let Some(i) = line.old {
                    prop_assert_eq!(folded(&without(Change::Added)), folded(old[i]));
                }
                if let Some(j) = line.new {
                    prop_assert_eq!(without(Change::Removed), new[j]);
                }
            }
        }

        #[test]
        fn a_text_keeps_itself(text in text()) {
            let text: Vec<&str> = text.iter().map(String::as_str).collect();
            prop_assert!(redline(&text, &text).iter().all(|line| line.fate == SentenceChange::Kept));
        }
    }
}
