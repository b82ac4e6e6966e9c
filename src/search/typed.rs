//! A text with each sign as it is usually typed: letters of another width, and the vowels of Thai and Lao that can be
//! typed in several parts. Where words end depends on it, so texts and queries are brought into this form before they
//! are cut into words (`typed` in `search.js`).

use std::ops::{Range, RangeInclusive};

use unicode_normalization::UnicodeNormalization;

/// A character, and the bytes of the text that it comes from. Characters that were composed or changed places have
/// their bytes in common.
type Letter = (char, Range<usize>);

/// What Thai and Lao type in parts.
struct Vowels {
    ring: char,
    tones: RangeInclusive<char>,
    a: char,
    /// `ring` and `a` in one.
    am: char,
    e: char,
    /// `e` twice.
    ae: char,
}

const VOWELS: [Vowels; 2] = [
    Vowels {
        ring: '\u{e4d}',
        tones: '\u{e48}'..='\u{e4b}',
        a: '\u{e32}',
        am: '\u{e33}',
        e: '\u{e40}',
        ae: '\u{e41}',
    },
    Vowels {
        ring: '\u{ecd}',
        tones: '\u{ec8}'..='\u{ecb}',
        a: '\u{eb2}',
        am: '\u{eb3}',
        e: '\u{ec0}',
        ae: '\u{ec1}',
    },
];

/// A text as it is usually typed.
pub(crate) fn typed(text: &str) -> String {
    match letters(text) {
        Some(letters) => letters.into_iter().map(|(c, _)| c).collect(),
        None => text.to_owned(),
    }
}

/// The characters of a text as it is usually typed; none if it has no sign that may be typed otherwise.
pub(super) fn letters(text: &str) -> Option<Vec<Letter>> {
    let is_vowel = |c: char| {
        let mut all = VOWELS.iter();
        all.any(|vowels| [vowels.ring, vowels.am, vowels.e].contains(&c))
    };
    let may_differ = |c: char| is_wide(c) || is_vowel(c);
    if text.is_ascii() || !text.chars().any(may_differ) {
        return None;
    }
    let letters = VOWELS.iter().fold(narrow(text), in_one);
    Some(letters)
}

fn is_wide(c: char) -> bool {
    matches!(c, '\u{ff01}'..='\u{ffee}')
}

/// Whether a character of another width is composed with the one before it: voiced marks of Katakana, and the parts of
/// Hangul.
fn is_composed(before: char, c: char) -> bool {
    let is_hangul = |c| matches!(c, '\u{ffa0}'..='\u{ffdc}');
    matches!(c, '\u{ff9e}' | '\u{ff9f}') || is_hangul(before) && is_hangul(c)
}

/// The characters of a text, those of another width in their usual one.
fn narrow(text: &str) -> Vec<Letter> {
    let mut letters = Vec::with_capacity(text.len() / 2);
    let mut chars = text.char_indices().peekable();
    while let Some((start, c)) = chars.next() {
        let mut end = start + c.len_utf8();
        if !is_wide(c) {
            letters.push((c, start..end));
            continue;
        }
        let mut before = c;
        while let Some((at, next)) = chars.next_if(|(_, next)| is_composed(before, *next)) {
            end = at + next.len_utf8();
            before = next;
        }
        letters.extend(text[start..end].nfkc().map(|c| (c, start..end)));
    }
    letters
}

/// Vowels that are typed in parts in one, behind a mark of tone.
fn in_one(letters: Vec<Letter>, vowels: &Vowels) -> Vec<Letter> {
    let Vowels {
        ring,
        tones,
        a,
        am,
        e,
        ae,
    } = vowels;
    let mut made: Vec<Letter> = Vec::with_capacity(letters.len());
    for (c, range) in letters {
        let (removed, composed) = match made.as_slice() {
            [.., (before, first)] if before == ring && c == *a => {
                (1, vec![(*am, first.start..range.end)])
            }
            [.., (before, first), (tone, _)]
                if before == ring && tones.contains(tone) && c == *a =>
            {
                let whole = first.start..range.end;
                (2, vec![(*tone, whole.clone()), (*am, whole)])
            }
            [.., (before, first)] if before == am && tones.contains(&c) => {
                let whole = first.start..range.end;
                (1, vec![(c, whole.clone()), (*am, whole)])
            }
            [.., (before, first)] if before == e && c == *e => {
                (1, vec![(*ae, first.start..range.end)])
            }
            _ => (0, vec![(c, range)]),
        };
        made.truncate(made.len() - removed);
        made.extend(composed);
    }
    made
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_are_read_as_they_are_usually_typed() {
        for (text, read) in [
            ("น้\u{e4d}า", "น้ำ"),
            ("นำ้", "น้ำ"),
            ("น\u{e4d}\u{e49}า", "น้ำ"),
            ("เเม่", "แม่"),
            ("ຄ\u{ecd}າ", "ຄຳ"),
            ("ｶﾞｰﾅ ＵＳＡ", "ガーナ USA"),
            ("ﾡￂ", "가"),
            ("plain", "plain"),
        ] {
            assert_eq!(typed(text), read);
        }
    }

    #[test]
    fn each_character_knows_where_it_comes_from() {
        let letters = letters("ｶﾞｰเเ").unwrap_or_default();
        assert_eq!(letters, [('ガ', 0..6), ('ー', 6..9), ('แ', 9..15)]);
        assert!(super::letters("plain ภาษา").is_none());
    }
}
