//! Lists that may be too long for a page.

use schemars::JsonSchema;
use serde::Serialize;

/// No list that is not paged has more entries than this on a page.
const LONGEST: usize = 1000;

/// A list that grows with the archive: the first of it, how many there are in all, and where the rest is.
/// Pages show some of the list, and the others on demand.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "ShortenedOf{T}")]
pub struct Shortened<T> {
    /// The first of it.
    pub list: Vec<T>,
    /// How many there are in all.
    pub total: usize,
    /// How many are not in the list.
    pub more: usize,
    /// The address of an index with all of them.
    pub all: String,
}

impl<T> Shortened<T> {
    /// Shortens a list, whose entries are made as far as they are shown.
    pub(in crate::site) fn new<S>(
        all: Vec<S>,
        index: String,
        entry: impl FnMut(S) -> T,
    ) -> Shortened<T> {
        Shortened::first(LONGEST, all.into_iter(), index, entry)
    }

    /// The first of a list, whose entries are made as far as they are shown.
    pub(in crate::site) fn first<S>(
        most: usize,
        all: impl Iterator<Item = S>,
        index: String,
        entry: impl FnMut(S) -> T,
    ) -> Shortened<T> {
        let mut all = all;
        let list: Vec<T> = all.by_ref().take(most).map(entry).collect();
        let total = list.len() + all.count();
        Shortened {
            more: total - list.len(),
            list,
            total,
            all: index,
        }
    }

    /// A list that a page does not show.
    pub(in crate::site) fn none() -> Shortened<T> {
        Shortened {
            list: Vec::new(),
            total: 0,
            more: 0,
            all: String::new(),
        }
    }

    pub(in crate::site) fn is_empty(&self) -> bool {
        self.list.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        /// Whatever its length: what is shown begins the list, and what is not is counted.
        #[test]
        fn nothing_is_lost_unsaid(length in 0usize..3000) {
            let all: Vec<usize> = (0..length).collect();
            let short = Shortened::new(all.clone(), "/all/".to_owned(), |n| n);
            prop_assert!(short.list.len() <= LONGEST && all.starts_with(&short.list));
            prop_assert_eq!(short.list.len() + short.more, length);
            prop_assert_eq!(short.total, length);
        }
    }
}
