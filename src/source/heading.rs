//! The ids of headings, by which links find them.

use std::collections::HashMap;
use std::ops::Deref;
use std::sync::OnceLock;

/// Ids that pages have for themselves; no heading gets one of them.
const RESERVED: &[&str] = &[
    "main",
    "filter",
    "brief",
    "comparison",
    "divergence",
    "text",
];

/// The words of a heading as an id: lower case, a hyphen for whatever is neither letter nor digit.
pub(crate) fn anchor(words: &str) -> String {
    let mut id = String::new();
    for c in words.chars().flat_map(char::to_lowercase) {
        if c.is_alphanumeric() || unicode_normalization::char::is_combining_mark(c) {
            id.push(c);
        } else if !id.is_empty() && !id.ends_with('-') {
            id.push('-');
        }
    }
    let id = id.trim_end_matches('-');
    if id.is_empty() {
        "section".to_owned()
    } else {
        id.to_owned()
    }
}

/// Whether an id is that of a footnote or of a mark that refers to one.
pub(crate) fn is_footnote(id: &str) -> bool {
    let number = id.strip_prefix("fn-").or(id.strip_prefix("fnref-"));
    number.is_some_and(|number| number.starts_with(|c: char| c.is_ascii_digit()))
}

/// Whether an id is of the form that annotations have: `s-3`, `n-visa`.
pub(crate) fn is_annotation(id: &str) -> bool {
    id.starts_with("s-") || id.starts_with("n-")
}

/// What the ids of points begin with on the page of their meeting, and those of sentences on the page of their readout:
/// `p-ream`, `p-7k2qm4x`
pub(crate) const POINT: &str = "p-";

/// Whether an id is one that pages have for themselves.
pub(crate) fn is_pages_own(id: &str) -> bool {
    id.starts_with('_')
        || RESERVED.contains(&id)
        || is_footnote(id)
        || is_annotation(id)
        || id.starts_with(POINT)
}

/// A heading of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// Its id on the page.
    pub id: String,
    /// What [`anchor`] makes of its words.
    words: String,
}

impl Heading {
    /// What [`anchor`] makes of its words.
    pub(crate) fn words(&self) -> &str {
        &self.words
    }
}

/// The headings of a text, in order.
#[derive(Debug, Default)]
pub struct Headings {
    all: Vec<Heading>,
    /// The first heading of each id, of each words, and of each id in other letters; made for the first link.
    by: OnceLock<[HashMap<String, usize>; 3]>,
}

impl Headings {
    /// The heading that a link means: by its id, by its words, or by its id in other letters.
    pub(crate) fn find(&self, place: &str) -> Option<&Heading> {
        if self.all.is_empty() {
            return None;
        }
        let [ids, words, letters] = self.by.get_or_init(|| {
            let mut by: [HashMap<String, usize>; 3] = Default::default();
            for (i, heading) in self.all.iter().enumerate() {
                let keys = [
                    heading.id.clone(),
                    heading.words.clone(),
                    anchor(&heading.id),
                ];
                for (by, key) in by.iter_mut().zip(keys) {
                    by.entry(key).or_insert(i);
                }
            }
            by
        });
        let place_words = anchor(place);
        let found = ids.get(place);
        let found = found.or_else(|| words.get(&place_words));
        let found = found.or_else(|| letters.get(&place_words));
        self.all.get(*found?)
    }
}

impl From<Vec<Heading>> for Headings {
    fn from(all: Vec<Heading>) -> Self {
        Headings {
            all,
            by: OnceLock::new(),
        }
    }
}

impl PartialEq for Headings {
    fn eq(&self, other: &Self) -> bool {
        self.all == other.all
    }
}

impl Deref for Headings {
    type Target = [Heading];

    fn deref(&self) -> &[Heading] {
        &self.all
    }
}

/// The ids of the headings of one text, no two alike.
#[derive(Debug, Default)]
pub(crate) struct HeadingIds {
    /// Each id, and the last number that was put behind it.
    taken: HashMap<String, usize>,
}

impl HeadingIds {
    /// The next heading; its id is the one written, or one made of its words.
    pub(crate) fn next(&mut self, written: Option<&str>, words: &str) -> Heading {
        let mut wanted = match written {
            Some(id) => id.split_whitespace().collect(),
            None => anchor(words),
        };
        if is_pages_own(&wanted) {
            wanted.insert_str(0, "section-");
        }
        let mut id = wanted.clone();
        while self.taken.contains_key(&id) {
            let uses = self.taken.entry(wanted.clone()).or_insert(1);
            *uses += 1;
            id = format!("{wanted}-{uses}");
        }
        self.taken.insert(id.clone(), 1);
        let words = anchor(words);
        Heading { id, words }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn anchors_keep_letters_of_every_script() {
        assert_eq!(anchor("What was said, & why?"), "what-was-said-why");
        assert_eq!(anchor("ខ្មែរ"), "ខ្មែរ");
        assert_eq!(anchor("…"), "section");
    }

    #[test]
    fn an_id_that_is_the_pages_own_is_not_taken() {
        let mut ids = HeadingIds::default();
        for (written, given) in [
            ("_top", "section-_top"),
            ("main", "section-main"),
            ("s-1", "section-s-1"),
            ("top", "top"),
        ] {
            assert_eq!(ids.next(Some(written), "Words").id, given);
        }
    }

    proptest! {
        #[test]
        fn no_two_ids_are_alike(words in prop::collection::vec("(a|a 2|a-2|main|fn 1|s 3|A)( 2)?", 0..30)) {
            let mut ids = HeadingIds::default();
            let all: Vec<String> = words.iter().map(|words| ids.next(None, words).id).collect();
            let mut distinct = all.clone();
            distinct.sort_unstable();
            distinct.dedup();
            prop_assert_eq!(distinct.len(), all.len());
            prop_assert!(all.iter().all(|id| !RESERVED.contains(&id.as_str()) && !is_pages_own(id)));
        }
    }
}
