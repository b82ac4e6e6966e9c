//! What somebody meant who wrote a name that is none.
//!
//! An archive can have ten thousand ids and thousands of references to none of them, so a name that
//! cannot be meant is put aside before its distance is computed.

/// The name among `known` that is closest to `wrong`, if one is close enough to be meant: a third of
/// its letters may differ, and one of three to five. Upper case is no difference.
pub(crate) fn did_you_mean<'a>(
    wrong: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let wrong = Word::new(wrong);
    let mut best: Option<(usize, &str)> = None;
    for name in known {
        let length = name.chars().count();
        let allowed = (length / 3).max(usize::from(length > 2));
        // Of names that are equally close, the first in the alphabet is taken.
        let most = best.map_or(allowed, |(distance, _)| distance.min(allowed));
        if length.abs_diff(wrong.length) > most {
            continue;
        }
        if wrong.differing(name, length) > most {
            continue;
        }
        let distance = strsim::osa_distance(&wrong.text, &lower(name));
        if distance <= most && best.is_none_or(|best| (distance, name) < best) {
            best = Some((distance, name));
        }
    }
    best.map(|(_, name)| name)
}

/// One letter for one, so that lengths can be compared before.
fn lower_case(c: char) -> char {
    match c.is_ascii() {
        true => c.to_ascii_lowercase(),
        false => c.to_lowercase().next().unwrap_or(c),
    }
}

fn lower(text: &str) -> String {
    text.chars().map(lower_case).collect()
}

/// Letters are counted in so many classes.
const CLASSES: usize = 128;

struct Word {
    text: String,
    length: usize,
    /// How often letters of each class occur.
    counts: [u8; CLASSES],
}

impl Word {
    fn new(text: &str) -> Self {
        let text = lower(text);
        let mut counts = [0u8; CLASSES];
        for c in text.chars() {
            let count = &mut counts[c as usize % CLASSES];
            *count = count.saturating_add(1);
        }
        let length = text.chars().count();
        Word {
            text,
            length,
            counts,
        }
    }

    /// How many letters of one word the other, of some length, does not have, whatever their order: no
    /// distance is smaller.
    fn differing(&self, other: &str, length: usize) -> usize {
        // Of a letter that occurs more often than can be counted, nothing is known.
        if self.length > usize::from(u8::MAX) {
            return 0;
        }
        let mut counts = self.counts;
        let mut shared = 0;
        for c in other.chars() {
            let count = &mut counts[lower_case(c) as usize % CLASSES];
            shared += usize::from(*count > 0);
            *count = count.saturating_sub(1);
        }
        self.length.max(length) - shared
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn suggestions_are_close_or_absent() {
        let known = ["participants", "parties", "place"];
        assert_eq!(did_you_mean("partcipants", known), Some("participants"));
        assert_eq!(did_you_mean("Place", known), Some("place"));
        assert_eq!(did_you_mean("palce", known), Some("place"));
        assert_eq!(did_you_mean("weather", known), None);
        assert_eq!(did_you_mean("", known), None);
        assert_eq!(did_you_mean("ខ្មរែ", ["ខ្មែរ", "ខ្មុំ"]), Some("ខ្មែរ"));
    }

    #[test]
    fn of_equally_close_names_the_first_in_the_alphabet_is_meant() {
        assert_eq!(did_you_mean("abx", ["abz", "aby", "abw"]), Some("abw"));
        assert_eq!(did_you_mean("abx", ["abw", "aby", "abz"]), Some("abw"));
    }

    /// The same by the plain rule: every name is compared.
    fn plainly<'a>(wrong: &str, known: &[&'a str]) -> Option<&'a str> {
        let distances = known.iter().filter_map(|name| {
            let distance = strsim::osa_distance(&lower(wrong), &lower(name));
            let length = name.chars().count();
            (distance <= (length / 3).max(usize::from(length > 2))).then_some((distance, *name))
        });
        distances.min().map(|(_, name)| name)
    }

    proptest! {
        #[test]
        fn what_is_put_aside_is_not_meant(
            wrong in "[abcA-C-]{0,9}",
            known in prop::collection::vec("[abc-]{0,9}", 0..8),
        ) {
            let known: Vec<&str> = known.iter().map(String::as_str).collect();
            prop_assert_eq!(did_you_mean(&wrong, known.iter().copied()), plainly(&wrong, &known));
        }
    }
}
