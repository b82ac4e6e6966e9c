//! The addresses of sentences: an id for each sentence of an account, annotated or not, made of its words alone.
//!
//! So an id keeps its meaning when other sentences come, go or move, and it is gone when the words of its sentence
//! change. Only which of several equal sentences is meant depends on their order.

use std::collections::HashMap;

use super::sentence_ranges;
use crate::source::heading::POINT;
use crate::source::word::single_spaced;

/// Where a sentence begins in the visible text, and its id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Sentence {
    /// The byte at which it begins.
    pub(crate) start: usize,
    /// `p-7k2qm4x`
    pub(crate) id: String,
}

/// The digits of ids: no two of them look alike.
const DIGITS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// How many digits an id has. Of a thousand sentences, two have the same with a probability of 1 in 70,000; the second
/// gets a number then, as equal sentences do.
const LENGTH: usize = 7;

/// The sentences of a visible text with their ids, no two of which are alike.
pub(crate) fn sentence_ids(text: &str) -> Vec<Sentence> {
    let mut uses: HashMap<String, usize> = HashMap::new();
    let ranges = sentence_ranges(text).into_iter();
    let sentences = ranges.map(|range| {
        let id = id(&single_spaced(&text[range.clone()]));
        let count = uses.entry(id.clone()).or_default();
        *count += 1;
        Sentence {
            start: range.start,
            id: match *count {
                1 => id,
                count => format!("{id}-{count}"),
            },
        }
    });
    sentences.collect()
}

fn id(words: &str) -> String {
    let hash = blake3::hash(words.as_bytes());
    let mut id = POINT.to_owned();
    id.extend(hash.as_bytes()[..LENGTH].iter().map(|byte| {
        let digit = DIGITS.get(usize::from(byte & 31));
        digit.map_or('0', |digit| char::from(*digit))
    }));
    id
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    fn ids(text: &str) -> Vec<String> {
        let all = sentence_ids(text).into_iter();
        all.map(|sentence| sentence.id).collect()
    }

    #[test]
    fn an_id_hangs_on_the_words_alone() {
        let before = ids("They met. They spoke of trade.\nThey left.");
        let after = ids("On Monday they met.  They spoke of  trade.\nThey ate.\nThey left.");
        assert_eq!(before[1], after[1]);
        assert_eq!(before[2], after[3]);
        assert_ne!(before[0], after[0]);
    }

    #[test]
    fn an_id_stays_the_same_from_version_to_version() {
        assert_eq!(ids("They met."), ["p-msznwsx"]);
    }

    #[test]
    fn equal_sentences_have_numbers() {
        let ids = ids("Yes. Nay. Yes.");
        assert_eq!(ids[2], format!("{}-2", ids[0]));
    }

    proptest! {
        #[test]
        fn no_two_sentences_share_an_id(text in "(Yes\\. |No\\. |[A-Z][a-z]{1,3}\\.? |\n){0,40}") {
            let ids = ids(&text);
            prop_assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len());
            prop_assert!(ids.iter().all(|id| crate::source::heading::is_pages_own(id)));
        }
    }
}
