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

/// Whether a range of a folded text is made of whole words. An article, preposition or particle that is
/// written as one with a word does not hide it: `dell'Unione`, `والصين` and `중국은` hold `Unione`, `الصين`
/// and `중국`.
pub(crate) fn is_whole(text: &str, range: Range<usize>) -> bool {
    let inside = &text[range.clone()];
    let (Some(first), Some(last)) = (inside.chars().next(), inside.chars().next_back()) else {
        return false;
    };
    let (before, after) = (&text[..range.start], &text[range.end..]);
    begins_word(before, first, inside) && ends_word(after, last, inside)
}

/// Whether a word begins between two parts of a text.
fn begins_word(before: &str, first: char, word: &str) -> bool {
    match before.chars().next_back() {
        None => true,
        Some('\'') => {
            // O'Brien is one word; l'ASEAN and L'ASEAN are two.
            let head = &before[..before.len() - 1];
            !head.ends_with(char::is_uppercase) || elides(head)
        }
        // A word of Katakana goes on as long as its letters do; a vowel of Thai or Lao may stand before its letter.
        Some(c) if is_katakana(c) && is_katakana(first) => false,
        Some('\u{e40}'..='\u{e44}' | '\u{ec0}'..='\u{ec4}') => false,
        Some(c) if !is_word(c) || is_unspaced(c) || is_unspaced(first) => true,
        Some(_) => follows_prefix(before, first, word),
    }
}

/// Whether a word ends between two parts of a text.
fn ends_word(after: &str, last: char, word: &str) -> bool {
    match after.chars().next() {
        None => true,
        Some(c) if !c.is_ascii() && is_combining_mark(c) => false,
        Some(c) if is_katakana(c) && is_katakana(last) => false,
        Some(c) if !is_word(c) || is_unspaced(c) || is_unspaced(last) => true,
        Some(c) => {
            is_hangul(c) && is_hangul(last) && letters(word) >= 2 && has_particles(last, after)
        }
    }
}

fn letters(word: &str) -> usize {
    word.chars().filter(|c| c.is_alphanumeric()).count()
}

/// The articles, prepositions and pronouns of French, Italian, Catalan and Irish that lose their last
/// letter before a vowel, without it.
pub(crate) const ELIDED: &[&str] = &[
    "l", "d", "c", "j", "m", "n", "s", "t", "b", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu",
    "quelqu", "presqu", "entr", "dell", "nell", "sull", "all", "dall", "coll", "un", "quell",
    "quest", "bell", "sant", "tutt", "anch", "com", "dov",
];

/// Whether a text ends with an elided word, before its apostrophe.
pub(crate) fn elides(head: &str) -> bool {
    let length: usize = head
        .chars()
        .rev()
        .take_while(|c| is_word(*c))
        .map(char::len_utf8)
        .sum();
    let word = &head[head.len() - length..];
    ELIDED
        .iter()
        .any(|elided| word.eq_ignore_ascii_case(elided))
}

/// Whether the word that ends a text and has letters before it begins with what Arabic or Hebrew writes
/// as one with the word that follows.
fn follows_prefix(before: &str, first: char, word: &str) -> bool {
    let prefixes = match first {
        '\u{5d0}'..='\u{5ea}' => HEBREW_PREFIXES,
        '\u{621}'..='\u{64a}' | '\u{671}'..='\u{6d3}' => ARABIC_PREFIXES,
        _ => return false,
    };
    // Half of a short word is a word too often.
    if letters(word) < 3 {
        return false;
    }
    prefixes.iter().any(|prefix| {
        before
            .strip_suffix(prefix)
            .is_some_and(|rest| !rest.ends_with(is_word))
    })
}

/// And, so, with, for, as; some of them after one another.
const ARABIC_PREFIXES: &[&str] = &["و", "ف", "ب", "ل", "ك", "وب", "ول", "وك", "فب", "فل", "فك"];
/// The, and, in, to, as, from, that; some of them after one another.
const HEBREW_PREFIXES: &[&str] = &[
    "ה", "ו", "ב", "ל", "כ", "מ", "ש", "וה", "וב", "ול", "וכ", "ומ", "וש", "שה", "שב", "של", "שמ",
    "מה", "כש", "כשה", "לכש", "ושה", "ושב", "ושל", "ושמ", "ומה",
];

fn is_katakana(c: char) -> bool {
    matches!(c, '\u{30a1}'..='\u{30fa}' | '\u{30fc}')
}

fn is_hangul(c: char) -> bool {
    matches!(c, '\u{ac00}'..='\u{d7a3}')
}

/// Whether a text begins with particles of Korean that may stand behind a letter, and nothing else of the
/// word follows them.
fn has_particles(last: char, text: &str) -> bool {
    let end = text.find(|c| !is_word(c)).unwrap_or(text.len());
    let tail = &text[..end];
    // Syllables are arranged so that every 28th ends with a vowel.
    let open = (u32::from(last) - 0xac00).is_multiple_of(28);
    let after_it = if open { AFTER_VOWELS } else { AFTER_CONSONANTS };
    let mut particles = after_it.iter().chain(AFTER_ALL);
    particles.any(|particle| {
        tail.strip_prefix(particle)
            .is_some_and(|rest| rest.is_empty() || LAST_PARTICLES.contains(&rest))
    })
}

/// What Korean sets behind a noun.
const AFTER_ALL: &[&str] = &[
    "의",
    "에",
    "도",
    "만",
    "로",
    "에서",
    "에게",
    "에게서",
    "께",
    "께서",
    "한테",
    "까지",
    "부터",
    "로부터",
    "로서",
    "로써",
    "마저",
    "조차",
    "처럼",
    "보다",
    "밖에",
    "뿐",
    "하고",
    "마다",
];
const AFTER_VOWELS: &[&str] = &[
    "는", "가", "를", "와", "나", "며", "고", "란", "라고", "라는", "라도", "든", "든지", "랑",
];
const AFTER_CONSONANTS: &[&str] = &[
    "은",
    "이",
    "을",
    "과",
    "으로",
    "으로부터",
    "으로서",
    "으로써",
    "이나",
    "이며",
    "이고",
    "이란",
    "이라고",
    "이라는",
    "이라도",
    "이든",
    "이든지",
    "이랑",
    "이다",
    "이었다",
];
/// What may follow one of them.
const LAST_PARTICLES: &[&str] = &["은", "는", "이", "을", "의", "도", "만", "로"];

fn is_word(c: char) -> bool {
    match c.is_ascii() {
        true => c.is_ascii_alphanumeric() || c == '_',
        false => c.is_alphanumeric() || is_combining_mark(c),
    }
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

/// Whether no space parts words between two characters: both belong to scripts that set none, or to
/// their punctuation.
pub(crate) fn sets_no_space(before: char, after: char) -> bool {
    let unspaced = |c| is_unspaced(c) || is_wide_sign(c);
    unspaced(before) && unspaced(after)
}

/// Whether the end of a line in the file between two characters is nothing to a reader. Behind a sign
/// that ends a sentence in Khmer, Lao, Burmese or Tibetan it is the space that belongs there.
pub(crate) fn joins_lines(before: char, after: char) -> bool {
    let letter = |c: char| c.is_alphanumeric() || is_combining_mark(c);
    let east_asian = |c: char| {
        is_wide_sign(c)
            || matches!(
                c.script(),
                Script::Han | Script::Hiragana | Script::Katakana | Script::Bopomofo | Script::Yi
            )
    };
    sets_no_space(before, after)
        && (letter(before) && letter(after) || east_asian(before) && east_asian(after))
}

/// Punctuation as wide as a Chinese character.
fn is_wide_sign(c: char) -> bool {
    matches!(c,
        '\u{3001}'..='\u{303f}' | '\u{ff01}'..='\u{ff0f}' | '\u{ff1a}'..='\u{ff20}'
        | '\u{ff3b}'..='\u{ff40}' | '\u{ff5b}'..='\u{ff65}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::fold::folded;

    /// Whether the first place of a name in a text is one of whole words.
    fn whole(text: &str, name: &str) -> bool {
        let (text, name) = (folded(text), folded(name));
        let at = text.find(&name).unwrap_or_default();
        is_whole(&text, at..at + name.len())
    }

    #[test]
    fn articles_and_prepositions_do_not_hide_a_name() {
        for (text, name) in [
            ("l’ASEAN", "ASEAN"),
            ("L'ASEAN", "ASEAN"),
            ("qu’Antony Blinken", "Antony Blinken"),
            ("D’ANGOLA", "ANGOLA"),
            ("Dell'Unione europea", "Unione europea"),
            ("NELL’UNIONE", "UNIONE"),
            ("والصين", "الصين"),
            ("لإيران", "إيران"),
            ("وبإيران،", "ايران"),
            ("בסין", "סין"),
            ("ושבישראל.", "ישראל"),
            ("중국은", "중국"),
            ("이란과의", "이란"),
            ("한국에서는", "한국"),
            ("캐나다로", "캐나다"),
            ("“블링컨”은", "블링컨"),
            ("핵·미사일", "미사일"),
            ("Çin'in", "Çin"),
            ("ABC中国", "中国"),
        ] {
            assert!(whole(text, name), "{text} {name}");
        }
    }

    #[test]
    fn half_a_word_is_no_word() {
        for (text, name) in [
            ("O'Brien", "Brien"),
            ("O’BRIEN", "BRIEN"),
            ("الوزير", "زير"),
            ("תיראן", "יראן"),
            ("중국인", "중국"),
            ("중국어로", "중국"),
            ("한국가", "한국"),
            ("이란다면", "이란"),
            ("가는", "가"),
            ("women", "men"),
        ] {
            assert!(!whole(text, name), "{text} {name}");
        }
    }
}
