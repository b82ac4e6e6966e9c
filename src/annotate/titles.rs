//! The titles of offices, and the words of a text among which they are looked for.

use std::collections::{BTreeSet, HashMap};
use std::ops::Range;

use crate::source::fold::fold;
use crate::source::word::spaced_ranges;

/// Words in a title that make it the office of whoever stands below the one it names.
const BELOW: &[&str] = &["deputy", "vice", "assistant", "under", "associate"];
/// Words that tell no office from another.
const SMALL: &[&str] = &["of", "for", "the", "and", "to", "in", "on", "a"];

/// The title of an office, as titles are compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Title {
    /// As it was written.
    text: String,
    words: Vec<String>,
}

impl Title {
    fn new(text: &str) -> Title {
        Title {
            text: text.to_owned(),
            words: text.split_whitespace().map(compared).collect(),
        }
    }

    /// Whether words are this title.
    #[cfg(test)]
    pub(super) fn is_written(&self, words: &str) -> bool {
        Title::new(words).words == self.words
    }

    /// Whether it says enough to be told from others: `Minister` alone may be any.
    pub(super) fn is_telling(&self) -> bool {
        self.words.len() > 1
    }

    /// Whether a record's title may be the same office, or holds it among others: all words of one are
    /// in the other, but for an office below the one that is meant.
    pub(super) fn fits(&self, own: &str) -> bool {
        let below = |title: &str| parts(title).iter().flatten().any(|w| is_one_of(w, BELOW));
        let whole = below(&self.text) && below(own);
        let (called, own) = (telling_words(&self.text, whole), telling_words(own, whole));
        let within = |a: &BTreeSet<String>, b: &BTreeSet<String>| !a.is_empty() && a.is_subset(b);
        within(&called, &own) || within(&own, &called)
    }
}

/// A word as it is compared.
fn compared(word: &str) -> String {
    fold(word).text().to_lowercase()
}

pub(super) fn is_one_of(word: &str, list: &[&str]) -> bool {
    list.contains(&word)
}

/// The words of each of the offices that a title joins: `Deputy Prime Minister and Minister of …`.
fn parts(title: &str) -> Vec<Vec<String>> {
    let title = compared(title).replace([',', ';', '/', '&'], " and ");
    let words = title.split(|c: char| c.is_whitespace() || c.is_ascii_punctuation());
    let mut parts = vec![Vec::new()];
    for word in words.filter(|word| !word.is_empty()) {
        match (word, parts.last_mut()) {
            ("and", _) | (_, None) => parts.push(Vec::new()),
            (word, Some(part)) => part.push(spelled(word)),
        }
    }
    parts
}

/// One spelling for words that English spells in two ways.
fn spelled(word: &str) -> String {
    match word {
        "defence" => "defense",
        "councillor" => "councilor",
        "labour" => "labor",
        "counsellor" => "counselor",
        word => word,
    }
    .to_owned()
}

/// The words that tell an office from others; those of parts that are offices below another count
/// only if all of the title does.
fn telling_words(title: &str, whole: bool) -> BTreeSet<String> {
    let counts = |part: &Vec<String>| whole || !part.iter().any(|word| is_one_of(word, BELOW));
    let words = parts(title).into_iter().filter(counts).flatten();
    words.filter(|word| !is_one_of(word, SMALL)).collect()
}

/// The titles of all offices of an archive.
#[derive(Debug, Default)]
pub(super) struct OfficeTitles {
    titles: Vec<Title>,
    by_first: HashMap<String, Vec<usize>>,
    by_last: HashMap<String, Vec<usize>>,
    /// How many words the longest has.
    pub(super) longest: usize,
}

impl OfficeTitles {
    pub(super) fn new<'t>(titles: impl Iterator<Item = &'t str>) -> Self {
        let mut known = OfficeTitles::default();
        let distinct: BTreeSet<&str> = titles.collect();
        for title in distinct {
            let title = Title::new(title);
            let (Some(first), Some(last)) = (title.words.first(), title.words.last()) else {
                continue;
            };
            let i = known.titles.len();
            known.by_first.entry(first.clone()).or_default().push(i);
            known.by_last.entry(last.clone()).or_default().push(i);
            known.longest = known.longest.max(title.words.len());
            known.titles.push(title);
        }
        known
    }

    pub(super) fn is_empty(&self) -> bool {
        self.titles.is_empty()
    }

    pub(super) fn title(&self, i: usize) -> &Title {
        &self.titles[i]
    }

    /// The longest title that ends with the last of some words: how many of them it takes.
    pub(super) fn ending(&self, words: &[Word<'_>]) -> Option<(usize, usize)> {
        let last = words.last()?;
        let candidates = self
            .by_last
            .get(&compared(last.text))
            .or_else(|| self.by_last.get(&compared(last.opened().text)))?;
        let fits = |i: &&usize| {
            let title = &self.titles[**i].words;
            let Some(from) = words.len().checked_sub(title.len()) else {
                return false;
            };
            let written = words[from..].iter().enumerate().map(|(n, word)| match n {
                0 => compared(word.opened().text),
                _ => compared(word.text),
            });
            written.eq(title.iter().cloned())
        };
        self.longest_of(candidates.iter().filter(fits))
    }

    /// The longest of some titles: how many words it has.
    fn longest_of<'i>(&self, titles: impl Iterator<Item = &'i usize>) -> Option<(usize, usize)> {
        let measured = titles.map(|i| (*i, self.titles[*i].words.len()));
        measured.max_by_key(|(_, length)| *length)
    }

    /// The longest title with which some words begin: how many of them it takes.
    pub(super) fn beginning(&self, words: &[Word<'_>]) -> Option<(usize, usize)> {
        let first = words.first()?;
        let candidates = self
            .by_first
            .get(&compared(first.text))
            .or_else(|| self.by_first.get(&compared(first.closed().text)))?;
        let fits = |i: &&usize| {
            let title = &self.titles[**i].words;
            let Some(words) = words.get(..title.len()) else {
                return false;
            };
            let written = words.iter().enumerate().map(|(n, word)| {
                let last = n + 1 == title.len();
                compared(if last { word.closed().text } else { word.text })
            });
            written.eq(title.iter().cloned())
        };
        self.longest_of(candidates.iter().filter(fits))
    }
}

/// A word of a text, with what is attached to it, and where it begins.
#[derive(Debug, Clone, Copy)]
pub(super) struct Word<'t> {
    pub(super) text: &'t str,
    pub(super) start: usize,
}

impl<'t> Word<'t> {
    pub(super) fn end(&self) -> usize {
        self.start + self.text.len()
    }

    /// Without quotation marks and brackets before it.
    pub(super) fn opened(self) -> Word<'t> {
        let text = self.text.trim_start_matches(|c: char| !c.is_alphanumeric());
        Word {
            text,
            start: self.end() - text.len(),
        }
    }

    /// Without punctuation after it.
    pub(super) fn closed(self) -> Word<'t> {
        let closing = |c: char| c.is_ascii_punctuation() || "’”»—–…".contains(c);
        Word {
            text: self.text.trim_end_matches(closing),
            ..self
        }
    }

    pub(super) fn is_closed(&self) -> bool {
        self.closed().text.len() < self.text.len()
    }

    /// Its parts in lower case: `then-Prime` is `then` and `prime`.
    pub(super) fn pieces(self) -> Vec<String> {
        let pieces = self.text.split(|c: char| !c.is_alphanumeric());
        pieces.map(compared).collect()
    }

    pub(super) fn is_possessive(&self) -> bool {
        self.is_capitalized()
            && ["’s", "'s"]
                .iter()
                .any(|ending| self.text.ends_with(ending))
    }

    pub(super) fn is_capitalized(&self) -> bool {
        self.text.chars().next().is_some_and(char::is_uppercase)
    }

    /// Whether it may be one of those that say whose an office is.
    pub(super) fn says_whose(&self) -> bool {
        !self.is_closed() && (self.is_capitalized() || ["the", "of"].contains(&self.text))
    }
}

/// The words of a stretch of a text.
pub(super) fn words(text: &str, stretch: Range<usize>) -> Vec<Word<'_>> {
    let base = stretch.start;
    let stretch = &text[stretch];
    let ranges = spaced_ranges(stretch).into_iter();
    let word = |range: Range<usize>| Word {
        start: base + range.start,
        text: &stretch[range],
    };
    ranges.map(word).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_of_one_office_fit() {
        let fits = |called: &str, own: &str| Title::new(called).fits(own);
        let joint = "Deputy Prime Minister and Minister of Foreign Affairs";
        assert!(fits("Minister of Foreign Affairs", joint));
        assert!(fits("Deputy Prime Minister", joint));
        assert!(!fits("Prime Minister", joint));
        assert!(fits("Foreign Minister", "Minister for Foreign Affairs"));
        assert!(fits("Defense Minister", "Minister of National Defence"));
        assert!(!fits("Secretary of State", "Deputy Secretary of State"));
        assert!(!fits("Deputy Secretary of State", "Secretary of State"));
        assert!(!fits("Vice-President", "President"));
        assert!(fits("President", "President of the Senate"));
    }
}
