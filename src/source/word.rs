//! Where words begin and end, in scripts with and without spaces, and how they stand on one line.

use std::ops::Range;

use unicode_normalization::char::is_combining_mark;
use unicode_script::{Script, UnicodeScript};

/// Whether a text is printable ASCII without two spaces in a row, as most of most texts are: told without a
/// branch for each byte.
pub(crate) fn is_plain_line(text: &str) -> bool {
    let bytes = text.as_bytes();
    let pairs = bytes.iter().zip(bytes.get(1..).unwrap_or_default());
    let printable = bytes
        .iter()
        .fold(true, |plain, byte| plain & matches!(byte, b' '..=b'~'));
    printable && !pairs.fold(false, |spaced, pair| spaced | (pair == (&b' ', &b' ')))
}

/// A text on one line, with single spaces between its words and none around them.
pub(crate) fn single_spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The stretches of a text between its spaces.
pub(crate) fn spaced_ranges(text: &str) -> Vec<Range<usize>> {
    let mut ranges = Vec::new();
    let mut start = None;
    for (i, c) in text.char_indices().chain([(text.len(), ' ')]) {
        match (c.is_whitespace(), start) {
            (false, None) => start = Some(i),
            (true, Some(from)) => {
                ranges.push(from..i);
                start = None;
            }
            _ => {}
        }
    }
    ranges
}

/// Whether a range of a text is made of whole words.
pub(crate) fn is_whole(text: &str, range: Range<usize>) -> bool {
    let inside = &text[range.clone()];
    let (Some(first), Some(last)) = (inside.chars().next(), inside.chars().next_back()) else {
        return false;
    };
    let mut before = text[..range.start].chars().rev();
    let after = text[range.end..].chars().next();
    let starts = match before.next() {
        None => true,
        // O'Brien is one word; l'ASEAN is two.
        Some('\'') => !before.next().is_some_and(char::is_uppercase),
        Some(c) => !is_word(c) || is_unspaced(c) || is_unspaced(first),
    };
    let ends = match after {
        None => true,
        Some(c) if is_combining_mark(c) => false,
        Some(c) => !is_word(c) || is_unspaced(c) || is_unspaced(last),
    };
    starts && ends
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_' || is_combining_mark(c)
}

/// Whether a character belongs to a script that sets no spaces between words.
pub(crate) fn is_unspaced(c: char) -> bool {
    !c.is_ascii()
        && matches!(
            c.script(),
            Script::Han
                | Script::Hiragana
                | Script::Katakana
                | Script::Bopomofo
                | Script::Thai
                | Script::Lao
                | Script::Khmer
                | Script::Myanmar
                | Script::Tibetan
                | Script::Javanese
                | Script::Balinese
                | Script::Yi
        )
}
