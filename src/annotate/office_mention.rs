//! Where a text calls somebody by an office: `Prime Minister Hun Sen`, `Hun Sen, the Prime Minister`.

use std::ops::Range;

use super::titles::{OfficeTitles, Word, is_one_of, words};

/// Words before an office that say that it is not held now.
const NOT_NOW: &[&str] = &[
    "former",
    "formerly",
    "then",
    "ex",
    "late",
    "outgoing",
    "incoming",
    "designate",
    "elect",
    "future",
    "next",
    "previous",
    "past",
    "erstwhile",
    "onetime",
    "ousted",
    "deposed",
    "retired",
    "once",
];
/// Words right before an office that make another one of it.
const ANOTHER: &[&str] = &[
    "deputy",
    "vice",
    "assistant",
    "under",
    "associate",
    "acting",
    "interim",
    "caretaker",
    "shadow",
    "parliamentary",
    "permanent",
    "honorary",
    "junior",
    "senior",
    "state",
    "first",
    "second",
    "chief",
    "special",
    "co",
];
/// Words after an office that say when it was held.
const WHEN: &[&str] = &[
    "until",
    "till",
    "from",
    "since",
    "between",
    "during",
    "before",
    "after",
    "then",
    "time",
    "designate",
    "elect",
    "emeritus",
];
/// So many words may stand between an office and a word that says that it is not held now.
const NEAR: usize = 3;
/// So many words after an office may say whose it is: `of the Socialist Republic of Viet Nam`.
const TAIL: usize = 6;
/// So many words after an office are read for whether they say when it was held.
const AHEAD: usize = 8;
/// No title with what belongs to it has more bytes.
const WINDOW: usize = 600;

/// A place at which a text calls somebody by an office.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct OfficeMention {
    /// The bytes of the office.
    pub(super) office: Range<usize>,
    /// The bytes of office and name together.
    pub(super) whole: Range<usize>,
    /// Which title it is.
    pub(super) title: usize,
    /// Whether office and name can only belong together: `told the Prime Minister Hun Sen had left`.
    pub(super) certain: bool,
}

/// Looks for offices beside names.
pub(super) struct Calls<'t> {
    pub(super) titles: &'t OfficeTitles,
    /// The visible text.
    pub(super) text: &'t str,
    /// Where it names people, from left to right.
    pub(super) names: &'t [Range<usize>],
}

impl Calls<'_> {
    /// By which offices the text calls whom it names at a place.
    pub(super) fn of(&self, name: &Range<usize>) -> impl Iterator<Item = OfficeMention> {
        let before = self.within(name).or_else(|| self.before(name));
        before.into_iter().chain(self.after(name))
    }

    /// `Prime Minister Hun Sen`, where all of it is a name of the person.
    fn within(&self, name: &Range<usize>) -> Option<OfficeMention> {
        let words = words(self.text, name.clone());
        let (title, length) = self.titles.beginning(&words)?;
        let last = words.get(length.checked_sub(1)?)?;
        if words.len() == length || last.is_closed() {
            return None;
        }
        let calling = OfficeMention {
            office: name.start..last.end(),
            whole: name.clone(),
            title,
            certain: true,
        };
        self.holds_now(&self.head(name.start), calling)
    }

    /// `Prime Minister Hun Sen`, `Prime Minister of Cambodia Hun Sen`.
    fn before(&self, name: &Range<usize>) -> Option<OfficeMention> {
        let head = self.head(name.start);
        // Between the last word and the name there is a space, and nothing else.
        let last = head.last().filter(|last| last.end() < name.start)?;
        let mut ends = vec![head.len()];
        if last.is_capitalized() {
            let tail = head.iter().rev().take_while(|word| word.says_whose());
            let tail = tail.count().min(TAIL);
            let of = (head.len().saturating_sub(tail + 1)..head.len() - 1)
                .filter(|i| ["of", "for"].contains(&head[*i].text));
            ends.extend(of);
        }
        let found = ends.into_iter().filter_map(|end| {
            let (title, length) = self.titles.ending(&head[..end])?;
            Some((length, end, title))
        });
        let (length, end, title) = found.max_by_key(|(length, ..)| *length)?;
        let first = head[end - length].opened();
        let calling = OfficeMention {
            office: first.start..head[end - 1].end(),
            whole: first.start..name.end,
            title,
            certain: true,
        };
        self.holds_now(&head[..end - length], calling)
    }

    /// The words of the paragraph before a place, as many of the last of them as may matter.
    fn head(&self, at: usize) -> Vec<Word<'_>> {
        let most = self.titles.longest + TAIL + NEAR + 2;
        let from = self.text.floor_char_boundary(at.saturating_sub(WINDOW));
        let from = self.text[from..at].rfind('\n').map_or(from, |i| from + i);
        let mut spaces = self.text[from..at].rmatch_indices(char::is_whitespace);
        let from = spaces.nth(most).map_or(from, |(i, _)| from + i);
        words(self.text, from..at)
    }

    /// An office, unless the words before it say that it is another or not held now.
    fn holds_now(&self, before: &[Word<'_>], calling: OfficeMention) -> Option<OfficeMention> {
        let mut calling = calling;
        for (n, word) in before.iter().rev().take(NEAR).enumerate() {
            // `U.S.` ends no sentence.
            let abbreviated = word.closed().text.contains('.');
            let pieces = word.pieces();
            let hyphen = word.text.ends_with('-');
            if word.is_closed() && !abbreviated && !hyphen || pieces.iter().any(|p| p == "and") {
                break;
            }
            if n == 0 && pieces.iter().any(|piece| is_one_of(piece, ANOTHER))
                || pieces.iter().any(|piece| is_one_of(piece, NOT_NOW))
            {
                return None;
            }
            if n == 0 && ["the", "a", "his", "her", "their"].contains(&pieces.concat().as_str()) {
                calling.certain = false;
            }
        }
        Some(calling)
    }

    /// `Hun Sen, Prime Minister of Cambodia`, `Hun Sen, the Prime Minister`, and, where another may be
    /// meant, `Hun Sen, Cambodia’s Prime Minister`.
    fn after(&self, name: &Range<usize>) -> Option<OfficeMention> {
        let rest = self.text[name.end..].strip_prefix(',')?;
        if !rest.starts_with(' ') {
            return None;
        }
        let to = self.text.floor_char_boundary(name.end + WINDOW);
        let line = &self.text[name.end..to];
        let to = line.find('\n').map_or(to, |i| name.end + i);
        let all = words(self.text, name.end + 1..to);
        let whose = all.first().is_some_and(Word::is_possessive);
        let the = all.first().is_some_and(|word| word.text == "the");
        let skipped = usize::from(the || whose);
        let (title, length) = self.titles.beginning(&all[skipped..])?;
        let (first, last) = (all.get(skipped)?, all.get(skipped + length - 1)?);
        let office = first.start..last.closed().end();
        if self.belongs_elsewhere(&office, *last, &all[skipped + length..]) {
            return None;
        }
        Some(OfficeMention {
            whole: name.start..office.end,
            office,
            title,
            certain: !whose,
        })
    }

    /// Whether an office after a name is that of the next, `Hun Manet, Prime Minister Hun Sen and`, or
    /// of another time.
    fn belongs_elsewhere(&self, office: &Range<usize>, last: Word<'_>, rest: &[Word<'_>]) -> bool {
        let names = |stretch: Range<usize>| {
            let next = self.names.partition_point(|name| name.end <= stretch.start);
            let name = self.names.get(next);
            name.is_some_and(|name| name.start < stretch.end)
        };
        if names(office.clone()) {
            return true;
        }
        let mut ended = last.is_closed();
        for (n, word) in rest.iter().take(AHEAD).enumerate() {
            let named =
                !ended && (names(word.start..word.end()) || n == 0 && word.is_capitalized());
            let dated = word.text.contains(|c: char| c.is_ascii_digit());
            let timed = word.pieces().iter().any(|piece| is_one_of(piece, WHEN));
            if named || dated || timed {
                return true;
            }
            // What follows a comma may say when; what follows that is of something else.
            if ended {
                break;
            }
            ended = word.is_closed() || word.closed().text.is_empty();
        }
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const TITLES: &[&str] = &[
        "Prime Minister",
        "Deputy Prime Minister",
        "Minister of Foreign Affairs",
        "Foreign Minister",
        "President",
    ];

    proptest! {
        /// Whatever the text: what is found is a title and a name, side by side.
        #[test]
        fn what_is_found_is_a_title_beside_a_name(
            parts in prop::collection::vec(
                prop_oneof![
                    4 => prop::sample::select(TITLES).prop_map(str::to_owned),
                    4 => Just("Hun Sen".to_owned()),
                    3 => prop::sample::select(&[" ", ", ", " of ", " the ", "-", "’s ", "\n", "former ", "“", ". "][..]).prop_map(str::to_owned),
                    1 => "\\PC{0,4}",
                ],
                0..14,
            ),
        ) {
            let text = parts.concat();
            let titles = OfficeTitles::new(TITLES.iter().copied());
            let names: Vec<_> = text.match_indices("Hun Sen").map(|(i, name)| i..i + name.len()).collect();
            let calls = Calls { titles: &titles, text: &text, names: &names };
            for name in &names {
                for calling in calls.of(name) {
                    let office = text.get(calling.office.clone()).unwrap_or_default();
                    prop_assert!(titles.title(calling.title).is_written(office));
                    prop_assert!(calling.whole.start == name.start || calling.whole.end == name.end);
                    prop_assert!(text.get(calling.whole.clone()).is_some_and(|words| !words.contains('\n')));
                }
            }
        }
    }
}
