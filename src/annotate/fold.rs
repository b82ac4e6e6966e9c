//! Texts as names are compared: composed Unicode, straight quotes, single spaces.

use std::borrow::Cow;

use unicode_normalization::char::{canonical_combining_class, is_combining_mark};
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// A folded text that knows where its parts stood.
#[derive(Debug)]
pub(crate) struct Folded<'a> {
    text: Cow<'a, str>,
    /// Pairs of offsets, folded and original, where a changed stretch begins and where it ends, in
    /// turn; outside of them both grow alike.
    steps: Vec<(usize, usize)>,
}

impl Folded<'_> {
    /// The same, for those who keep it longer than the text.
    pub(super) fn into_owned(self) -> Folded<'static> {
        Folded {
            text: Cow::Owned(self.text.into_owned()),
            steps: self.steps,
        }
    }

    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// The offset in the original of an offset in the folded text; within a changed stretch, that of
    /// its beginning.
    pub(super) fn original(&self, folded: usize) -> usize {
        let after = self.steps.partition_point(|(f, _)| *f <= folded);
        let Some(last) = after.checked_sub(1) else {
            return folded;
        };
        match self.steps.get(last) {
            Some((_, original)) if last % 2 == 0 => *original,
            Some((f, original)) => original + (folded - f),
            None => folded,
        }
    }
}

/// Folds a text. Most texts need no change, and then none is made.
pub(crate) fn fold(text: &str) -> Folded<'_> {
    let plain = text.is_ascii() && !text.contains("  ") && !text.contains('\t');
    if plain
        || (is_nfc_quick(text.chars()) == IsNormalized::Yes
            && !text.contains(needs_fold)
            && !text.contains("  "))
    {
        return Folded {
            text: Cow::Borrowed(text),
            steps: Vec::new(),
        };
    }
    let mut folded = String::with_capacity(text.len());
    let mut steps = Vec::new();
    let mut rest = text;
    while let Some(length) = cluster(rest) {
        let start = text.len() - rest.len();
        let (head, tail) = rest.split_at(length);
        let before = folded.len();
        match single(head) {
            Some(' ') if folded.ends_with(' ') => {}
            Some(c) => folded.push(c),
            None => folded.extend(head.nfc()),
        }
        let changed = folded.get(before..) != Some(head);
        if changed {
            steps.push((before, start));
            steps.push((folded.len(), start + length));
        }
        rest = tail;
    }
    Folded {
        text: Cow::Owned(folded),
        steps,
    }
}

/// The length of a character with the marks that compose with it.
fn cluster(text: &str) -> Option<usize> {
    let mut chars = text.char_indices();
    chars.next()?;
    let composes = |c: char| {
        canonical_combining_class(c) != 0
            || is_combining_mark(c)
            || ('\u{1160}'..='\u{11ff}').contains(&c)
    };
    Some(
        chars
            .find(|(_, c)| !composes(*c))
            .map_or(text.len(), |(i, _)| i),
    )
}

fn needs_fold(c: char) -> bool {
    !c.is_ascii() && folded_char(c) != c || c == '\t'
}

fn single(cluster: &str) -> Option<char> {
    let mut chars = cluster.chars();
    let (first, more) = (chars.next()?, chars.next());
    more.is_none()
        .then(|| folded_char(first))
        .filter(|c| *c != first || *c == ' ')
}

fn folded_char(c: char) -> char {
    match c {
        '\u{2018}' | '\u{2019}' | '\u{201b}' | '\u{2bc}' => '\'',
        '\u{201c}' | '\u{201d}' | '\u{201f}' => '"',
        '\n' => '\n',
        c if c.is_whitespace() => ' ',
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn quotes_spaces_and_accents_are_folded() {
        let text = "People’s\u{a0}  Re\u{301}publique of Bu\u{300}i";
        let folded = fold(text);
        assert_eq!(folded.text(), "People's République of Bùi");
        let at = folded.text().find("Bùi").unwrap_or_default();
        assert!(text[folded.original(at)..].starts_with("Bu\u{300}i"));
    }

    #[test]
    fn an_offset_within_what_changed_leads_to_its_beginning() {
        let folded = fold("a\u{301}\u{301}b");
        assert_eq!(folded.text(), "á\u{301}b");
        assert_eq!(
            [0, 2, 4, 5].map(|offset| folded.original(offset)),
            [0, 0, 5, 6]
        );
    }

    proptest! {
        #[test]
        fn offsets_lead_back(text in "[a-cé ’\u{301}\u{a0}ក\u{17b6}\n\t]{0,40}") {
            let folded = fold(&text);
            for (i, c) in folded.text().char_indices() {
                let original = folded.original(i);
                prop_assert!(text.is_char_boundary(original));
                // A mark that did not compose stands within what changed, and leads to its letter.
                if !is_combining_mark(c) {
                    prop_assert_eq!(fold(&text[original..]).text().chars().next(), Some(c));
                }
            }
            prop_assert_eq!(folded.original(folded.text().len()), text.len());
        }
    }
}
