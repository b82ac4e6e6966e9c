//! Things in the order of the site's language, under the letters of an A to Z index.

use std::borrow::Cow;

use crate::archive::Sorting;
use crate::site::index::paging::{PAGE_LENGTH, page_of};

/// Sorted things and where each letter begins.
#[derive(Debug)]
pub(in crate::site) struct Alphabet<T> {
    items: Vec<T>,
    letters: Vec<Letter>,
}

/// A heading of an index.
#[derive(Debug)]
pub(in crate::site) struct Letter {
    pub(in crate::site) heading: String,
    /// The `id` of the heading on its page.
    pub(in crate::site) anchor: String,
    /// The position of its first item.
    start: usize,
}

impl Letter {
    /// The page of the index on which the letter begins.
    pub(in crate::site) fn page(&self) -> usize {
        self.start / PAGE_LENGTH + 1
    }
}

impl<T: Copy + Ord> Alphabet<T> {
    /// Sorts things by their names; namesakes stay in their own order.
    pub(in crate::site) fn new<'n>(
        items: Vec<T>,
        sorting: &Sorting,
        name: impl Fn(T) -> Cow<'n, str>,
    ) -> Self {
        let mut named: Vec<(Cow<'n, str>, T)> =
            items.into_iter().map(|item| (name(item), item)).collect();
        named.sort_by(|a, b| {
            sorting
                .compare_filed(&a.0, &b.0)
                .then_with(|| a.1.cmp(&b.1))
        });
        let mut letters: Vec<Letter> = Vec::new();
        for (start, (name, _)) in named.iter().enumerate() {
            let last = letters.last().map(|letter| letter.heading.as_str());
            let heading = sorting.heading(name, last);
            if last != Some(heading.as_str()) {
                let anchor = format!("letter-{}", letters.len() + 1);
                letters.push(Letter {
                    heading,
                    anchor,
                    start,
                });
            }
        }
        let items = named.into_iter().map(|(_, item)| item).collect();
        Alphabet { items, letters }
    }

    pub(in crate::site) fn items(&self) -> &[T] {
        &self.items
    }

    pub(in crate::site) fn letters(&self) -> &[Letter] {
        &self.letters
    }

    /// The letters of one page of the index, each with its items there.
    pub(in crate::site) fn page(&self, number: usize) -> impl Iterator<Item = (&Letter, &[T])> {
        let items = page_of(&self.items, number);
        let begin = number.saturating_sub(1) * PAGE_LENGTH;
        let end = begin + items.len();
        self.letters
            .iter()
            .enumerate()
            .filter_map(move |(i, letter)| {
                let next = self
                    .letters
                    .get(i + 1)
                    .map_or(self.items.len(), |next| next.start);
                let (from, to) = (letter.start.max(begin), next.min(end));
                (from < to).then(|| (letter, &items[from - begin..to - begin]))
            })
    }
}
