//! The words of a query, cut and folded as those of the index are; `search.js` does the same on the search page.

use crate::search::typed::typed;
use crate::search::wordlist::{Key, Wordlist, cut};
use crate::source::plain::plain_form;
use crate::source::word::elides;

/// A phrase is asked in so many ways at most.
const WAYS: usize = 8;

/// So many keys of a word count within a phrase.
const KEYS: usize = 2;

/// Words that follow each other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Phrase {
    /// The forms of its words.
    forms: Vec<String>,
    /// The form of all of them, where hyphens join them.
    joined: Option<String>,
}

impl Phrase {
    /// The phrase of a text in quotation marks; none if it has no word.
    pub(super) fn quoted(text: &str) -> Option<Phrase> {
        let text = typed(text);
        let words = cut(&text).into_iter().filter_map(|piece| piece.word);
        let forms: Vec<String> = words.map(|word| form_of(&text[word])).collect();
        (!forms.is_empty()).then_some(Phrase {
            forms,
            joined: None,
        })
    }

    /// The phrase of words that no space separates. Articles that are elided before the last of them do not count.
    pub(super) fn loose(text: &str) -> Option<Phrase> {
        let text = typed(text);
        let pieces = cut(&text);
        let words: Vec<(&str, bool)> = pieces
            .iter()
            .filter_map(|piece| Some((text.get(piece.word.clone()?)?, piece.hyphened)))
            .collect();
        let last = words.len().checked_sub(1)?;
        let words: Vec<(&str, bool)> = words
            .into_iter()
            .enumerate()
            .filter(|(i, (word, _))| *i == last || !elides(word))
            .map(|(_, word)| word)
            .collect();
        let (_, between) = words.split_last()?;
        let hyphened = !between.is_empty() && between.iter().all(|(_, hyphened)| *hyphened);
        let whole: String = words.iter().map(|(word, _)| *word).collect();
        Some(Phrase {
            forms: words.iter().map(|(word, _)| form_of(word)).collect(),
            joined: hyphened.then(|| form_of(&whole)),
        })
    }

    /// The ways in which the texts of a list have it, each the keys of words in a row.
    pub(super) fn ways(&self, words: &Wordlist) -> Vec<Vec<Key>> {
        let joined = self.joined.as_deref().and_then(|form| words.keys(form));
        let joined = joined.unwrap_or_default().iter().cloned();
        let known: Option<Vec<&[Vec<Key>]>> =
            self.forms.iter().map(|form| words.keys(form)).collect();
        let mut ways = Vec::new();
        if let Some(known) = known {
            let is_alone = known.len() == 1;
            ways.push(Vec::new());
            for keys in known {
                let single = keys.iter().filter(|key| is_alone || key.len() == 1);
                let fitting: Vec<_> = single
                    .take(if is_alone { usize::MAX } else { KEYS })
                    .collect();
                let more = ways.iter().flat_map(|way: &Vec<Key>| {
                    fitting
                        .iter()
                        .map(|key| [way.as_slice(), key.as_slice()].concat())
                });
                ways = more.take(WAYS).collect();
            }
        }
        ways.extend(joined);
        ways
    }
}

/// The form of a word as the vocabulary has it.
fn form_of(word: &str) -> String {
    let is_apostrophe = |c: char| {
        matches!(
            c,
            '\'' | '\u{2018}' | '\u{2019}' | '\u{201b}' | '\u{2bc}' | '\u{ff07}'
        )
    };
    let word = match word.rsplit_once(is_apostrophe) {
        Some((stem, suffix)) if suffix.eq_ignore_ascii_case("s") => stem,
        _ => word,
    };
    let digits = word.contains(|c: char| c.is_ascii_digit());
    let kept = word
        .chars()
        .filter(|c| !is_apostrophe(*c) && (*c != '.' || digits) && *c != ',');
    plain_form(&kept.collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elided_articles_and_hyphens_do_not_hide_words() {
        let phrase = Phrase::loose("l’économie").unwrap();
        assert_eq!(
            (phrase.forms, phrase.joined),
            (vec!["economie".to_owned()], None)
        );
        let phrase = Phrase::loose("co-operation").unwrap();
        assert_eq!(phrase.forms, ["co", "operation"]);
        assert_eq!(phrase.joined.as_deref(), Some("cooperation"));
        assert_eq!(Phrase::loose("—"), None);
        assert_eq!(
            Phrase::quoted("China’s U.S. 1,000").unwrap().forms,
            ["china", "us", "1000"]
        );
    }
}
