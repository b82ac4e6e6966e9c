//! The words of the records in one language, for those who look for them without the index: the same words, under the
//! same keys, as the index has.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

use super::token::{Gap, pieces};
use super::vocabulary::{Vocabulary, WordTable, encoded};

/// A piece of a text.
pub(crate) struct Cut {
    /// Its bytes.
    pub(crate) range: Range<usize>,
    /// The bytes of its word; none if it has only punctuation.
    pub(crate) word: Option<Range<usize>>,
    /// Whether a hyphen, and nothing else, stands between its word and the next.
    pub(crate) hyphened: bool,
}

/// Cuts a text as the index does.
pub(crate) fn cut(text: &str) -> Vec<Cut> {
    let pieces = pieces(text).into_iter();
    let cut = pieces.map(|piece| Cut {
        hyphened: piece.gap == Gap::Hyphen,
        range: piece.range,
        word: piece.word,
    });
    cut.collect()
}

/// The number of a key.
pub(crate) type Key = u32;

/// Some texts of one language that are being read.
pub(crate) struct Reading {
    language: String,
    table: WordTable,
    words: HashMap<String, Key>,
}

impl Reading {
    /// Nothing has been read yet.
    pub(crate) fn new(language: &str) -> Reading {
        Reading {
            language: language.to_owned(),
            table: WordTable::new(language),
            words: HashMap::new(),
        }
    }

    /// Reads a text.
    pub(crate) fn read(&mut self, text: &str) {
        let cut = cut(text);
        for joined in cut.chunk_by(|before, _| before.hyphened) {
            let words: Vec<&str> = joined
                .iter()
                .filter_map(|piece| text.get(piece.word.clone()?))
                .collect();
            let (Some(first), Some(last)) = (joined.first(), joined.last()) else {
                continue;
            };
            if words.len() > 1 {
                let written = &text[first.range.start..last.range.end];
                self.table.join(written, &words);
            }
            for word in words {
                if self.words.contains_key(word) {
                    continue;
                }
                if let Some(key) = self.table.number(word) {
                    self.words.insert(word.to_owned(), key);
                }
            }
        }
    }

    /// The words of all texts that were read.
    pub(crate) fn finish(self) -> Wordlist {
        let (tokens, known) = self.table.into_words();
        let numbers: HashMap<&str, Key> = tokens.iter().map(String::as_str).zip(0..).collect();
        let mut vocabulary = Vocabulary::new(&self.language);
        vocabulary.add(known);
        let mut forms = BTreeMap::new();
        for lines in vocabulary.lines() {
            for line in lines.text.lines() {
                let mut fields = line.split('\t');
                let form = fields.next().unwrap_or_default();
                let keys = fields.next().unwrap_or(form).split('|');
                let ways = keys.map(|key| {
                    let words = key.split(' ');
                    let words = words.map(|word| numbers.get(encoded(word).as_str()).copied());
                    words.collect::<Option<Vec<Key>>>()
                });
                let ways: Vec<Vec<Key>> = ways.flatten().collect();
                forms.insert(form.to_owned(), ways);
            }
        }
        Wordlist {
            forms,
            words: self.words,
        }
    }
}

/// The words of some texts.
pub(crate) struct Wordlist {
    forms: BTreeMap<String, Vec<Vec<Key>>>,
    words: HashMap<String, Key>,
}

impl Wordlist {
    /// The keys of a folded form, each one key or several in a row; none if no text has the word.
    pub(crate) fn keys(&self, form: &str) -> Option<&[Vec<Key>]> {
        self.forms.get(form).map(Vec::as_slice)
    }

    /// The key of a word of one of the texts.
    pub(crate) fn key(&self, word: &str) -> Option<Key> {
        self.words.get(word).copied()
    }
}
