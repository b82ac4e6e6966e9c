//! What somebody meant who wrote a name that is none.
//!
//! An archive can have ten thousand ids and thousands of references to none of them, so a name that
//! cannot be meant is put aside before its distance is computed.

/// The name among `known` that is closest to `wrong`, if one is close enough to be meant: a third of
/// its letters may differ. Upper case is no difference.
pub(crate) fn did_you_mean<'a>(
    wrong: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let wrong = Word::new(wrong);
    let mut best: Option<(usize, &str)> = None;
    let mut letters = Vec::new();
    let mut rows = Rows::default();
    for name in known {
        let length = name.chars().count();
        let allowed = (length / 3).max(1);
        // Of names that are equally close, the first in the alphabet is taken.
        let most = best.map_or(allowed, |(distance, _)| distance.min(allowed));
        if length.abs_diff(wrong.letters.len()) > most {
            continue;
        }
        if wrong.differing(name, length) > most {
            continue;
        }
        letters.clear();
        letters.extend(name.chars().map(lower_case));
        if let Some(distance) = rows.distance(&wrong.letters, &letters, most)
            && best.is_none_or(|best| (distance, name) < best)
        {
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

/// Letters are counted in so many classes.
const CLASSES: usize = 128;

struct Word {
    letters: Vec<char>,
    /// How often letters of each class occur.
    counts: [u8; CLASSES],
}

impl Word {
    fn new(text: &str) -> Self {
        let letters: Vec<char> = text.chars().map(lower_case).collect();
        let mut counts = [0u8; CLASSES];
        for c in &letters {
            let count = &mut counts[*c as usize % CLASSES];
            *count = count.saturating_add(1);
        }
        Word { letters, counts }
    }

    /// How many letters of one word the other, of some length, does not have, whatever their order: no
    /// distance is smaller.
    fn differing(&self, other: &str, length: usize) -> usize {
        // Of a letter that occurs more often than can be counted, nothing is known.
        if self.letters.len() > usize::from(u8::MAX) {
            return 0;
        }
        let mut counts = self.counts;
        let mut shared = 0;
        for c in other.chars() {
            let count = &mut counts[lower_case(c) as usize % CLASSES];
            shared += usize::from(*count > 0);
            *count = count.saturating_sub(1);
        }
        self.letters.len().max(length) - shared
    }
}

/// The last three rows of the table of distances, kept from word to word.
#[derive(Default)]
struct Rows {
    above: Vec<usize>,
    before: Vec<usize>,
    now: Vec<usize>,
}

impl Rows {
    /// By how many letters added, left out, changed, or swapped with the next two words differ; none
    /// if by more than `most`.
    fn distance(&mut self, a: &[char], b: &[char], most: usize) -> Option<usize> {
        self.before.clear();
        self.before.extend(0..=b.len());
        for i in 1..=a.len() {
            self.now.clear();
            self.now.push(i);
            let mut least = i;
            for j in 1..=b.len() {
                let changed = usize::from(a[i - 1] != b[j - 1]);
                let mut distance = (self.before[j - 1] + changed)
                    .min(self.before[j] + 1)
                    .min(self.now[j - 1] + 1);
                if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                    distance = distance.min(self.above[j - 2] + 1);
                }
                least = least.min(distance);
                self.now.push(distance);
            }
            // A swap reaches back over one row, and adds one.
            if least > most + 1 {
                return None;
            }
            std::mem::swap(&mut self.above, &mut self.before);
            std::mem::swap(&mut self.before, &mut self.now);
        }
        let distance = self.before[b.len()];
        (distance <= most).then_some(distance)
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

    /// The same by the plain rule: every name compared with its whole table.
    fn plainly<'a>(wrong: &str, known: &[&'a str]) -> Option<&'a str> {
        let letters = |text: &str| text.chars().map(lower_case).collect::<Vec<_>>();
        let distances = known.iter().filter_map(|name| {
            let far = usize::MAX - 1;
            let distance = Rows::default().distance(&letters(wrong), &letters(name), far)?;
            (distance <= (name.chars().count() / 3).max(1)).then_some((distance, *name))
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
