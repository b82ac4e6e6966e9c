//! Splits a text into pieces for the index, with marks of passages between them.
//!
//! A piece is the content of one position of the index: a word with the punctuation around it. The reader splits a
//! text at its spaces, so pieces without a space between them have a joiner, which the search page removes. Text in scripts
//! without spaces is split into letters with their marks. The search page splits queries by the same rules (`pieces`
//! in `search.js`).

use std::ops::Range;

use unicode_normalization::char::is_combining_mark;

use super::format::Anchor;
use super::typed::letters;
use super::vocabulary::WordTable;
use crate::source::plain::is_ignored;
use crate::source::word::{elides, is_unspaced};

/// Follows a piece that has no space after it.
const JOINER: char = '\u{2060}';

/// A passage of a text that has an address: its bytes, and its id on the page.
pub(crate) type Passage = (Range<usize>, String);

/// A piece of a text.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Piece {
    /// Its bytes.
    pub(super) range: Range<usize>,
    /// The bytes of its word; `None` if it contains only punctuation.
    pub(super) word: Option<Range<usize>>,
    /// What is between its word and that of the next piece.
    pub(super) gap: Gap,
}

/// What separates two pieces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Gap {
    /// Space, or the end of the text.
    Space,
    /// A hyphen between two words that may also be written as one.
    Hyphen,
    /// Nothing, or another sign.
    None,
}

/// A text in the form in which it is indexed.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Prepared<'a> {
    /// The number of the word of each piece, if it has one.
    pub(super) words: Vec<Option<u32>>,
    /// The text for readers: its pieces as written.
    pub(super) shown: String,
    /// The passages, by the positions of their pieces.
    pub(super) anchors: Vec<Anchor<'a>>,
}

/// Prepares a text, whose words become part of the table.
pub(super) fn prepared<'a>(
    text: &str,
    passages: &'a [Passage],
    table: &mut WordTable,
) -> Prepared<'a> {
    let pieces = pieces(text);
    let mut prepared = Prepared {
        words: Vec::with_capacity(pieces.len()),
        shown: String::with_capacity(text.len() + text.len() / 8),
        anchors: Vec::with_capacity(passages.len() * 2),
    };
    let mut begun = passages.iter().peekable();
    let mut open: Vec<&Passage> = Vec::new();
    let mut hyphens: Vec<&str> = Vec::new();
    let mut first = 0;
    for (location, piece) in (0..).zip(pieces) {
        let anchor = |element, passage: &'a Passage| Anchor {
            element,
            id: &passage.1,
            location,
        };
        while let Some(passage) = begun.next_if(|(range, _)| range.start < piece.range.end) {
            prepared.anchors.push(anchor("from", passage));
            open.push(passage);
        }
        let word = piece.word.clone().and_then(|word| text.get(word));
        if let Some(word) = word {
            if hyphens.is_empty() {
                first = piece.range.start;
            }
            hyphens.push(word);
            if piece.gap != Gap::Hyphen {
                if hyphens.len() > 1 {
                    table.join(&text[first..piece.range.end], &hyphens);
                }
                hyphens.clear();
            }
        }
        prepared
            .words
            .push(word.and_then(|word| table.number(word)));
        prepared.shown.push_str(&text[piece.range.clone()]);
        if piece.gap != Gap::Space {
            prepared.shown.push(JOINER);
        }
        prepared.shown.push(' ');
        open.retain(|passage| {
            let ended = passage.0.end <= piece.range.end;
            if ended {
                prepared.anchors.push(Anchor {
                    location: location + 1,
                    ..anchor("to", passage)
                });
            }
            !ended
        });
    }
    prepared.shown.pop();
    prepared
}

/// The pieces of a text.
pub(super) fn pieces(text: &str) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::with_capacity(text.len() / 5);
    for chunk in crate::source::word::spaced_ranges(text) {
        let first = pieces.len();
        let mut start = chunk.start;
        if let Some(word) = plain_word(&text.as_bytes()[chunk.clone()]) {
            pieces.push(Piece {
                word: Some(start + word.start..start + word.end),
                range: chunk,
                gap: Gap::Space,
            });
            continue;
        }
        for word in typed_words(text, chunk.clone()) {
            if let Some(before) = pieces.get_mut(first..).and_then(<[Piece]>::last_mut)
                && let Some(its) = &before.word
            {
                before.range.end = word.start;
                before.gap = match &text[its.end..word.start] {
                    "-" | "\u{2010}" | "\u{2011}" => Gap::Hyphen,
                    _ => Gap::None,
                };
                start = word.start;
            }
            pieces.push(Piece {
                range: start..chunk.end,
                word: Some(word),
                gap: Gap::Space,
            });
        }
        if pieces.len() == first {
            pieces.push(Piece {
                range: chunk,
                word: None,
                gap: Gap::Space,
            });
        }
    }
    pieces
}

/// The word of a stretch without spaces that is one word of ASCII with signs around it, as most are: its bytes tell it.
fn plain_word(chunk: &[u8]) -> Option<Range<usize>> {
    let start = chunk.iter().position(u8::is_ascii_alphanumeric)?;
    let end = chunk.iter().rposition(u8::is_ascii_alphanumeric)? + 1;
    let (around, word) = ([&chunk[..start], &chunk[end..]], &chunk[start..end]);
    let plain = word.iter().all(u8::is_ascii_alphanumeric);
    (plain && around.iter().all(|signs| signs.is_ascii())).then_some(start..end)
}

/// The words of a stretch without spaces, as they are once it is [`typed`](super::typed) as usual.
fn typed_words(text: &str, chunk: Range<usize>) -> Vec<Range<usize>> {
    let Some(letters) = letters(&text[chunk.clone()]) else {
        return words(text, chunk);
    };
    let typed: String = letters.iter().map(|(c, _)| *c).collect();
    let places = typed.char_indices().map(|(at, _)| at);
    let places: Vec<usize> = places.collect();
    let mut end = chunk.start;
    let found = words(&typed, 0..typed.len()).into_iter();
    let found = found.filter_map(|word| {
        let first = places.partition_point(|at| *at < word.start);
        let last = places.partition_point(|at| *at < word.end).checked_sub(1)?;
        // What was composed of the same bytes belongs to the first word.
        let start = (chunk.start + letters.get(first)?.1.start).max(end);
        end = (chunk.start + letters.get(last)?.1.end).max(start);
        (start < end).then_some(start..end)
    });
    found.collect()
}

/// The words of a stretch without spaces.
fn words(text: &str, chunk: Range<usize>) -> Vec<Range<usize>> {
    let mut words: Vec<Range<usize>> = Vec::new();
    let mut start: Option<usize> = None;
    let mut before = ' ';
    let chars = text[chunk.clone()].char_indices();
    let mut chars = chars.map(|(i, c)| (chunk.start + i, c)).peekable();
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map_or(' ', |(_, next)| *next);
        let belongs = is_lettered(c) || start.is_some() && is_ignored(c) && c != '\u{200b}';
        let connects = start.is_some_and(|from| connects(&text[from..at], before, c, next));
        match start {
            None if is_lettered(c) => start = Some(at),
            Some(from) if belongs && is_cut(before, c) => {
                words.push(from..at);
                start = Some(at);
            }
            Some(from) if !belongs && !connects => {
                words.push(from..at);
                start = None;
            }
            _ => {}
        }
        if !is_ignored(c) {
            before = c;
        }
    }
    words.extend(start.map(|from| from..chunk.end));
    words
}

fn is_lettered(c: char) -> bool {
    c.is_alphanumeric() || is_combining_mark(c) && !is_ignored(c)
}

/// Whether a sign between two characters is part of a word: the points of “U.S.”, the comma of “1,000”, the
/// apostrophe of “China’s”, but not that of an elided article.
fn connects(word: &str, before: char, c: char, next: char) -> bool {
    if !next.is_alphanumeric() || !before.is_alphanumeric() {
        return false;
    }
    match c {
        '\'' | '\u{2018}' | '\u{2019}' | '\u{201b}' | '\u{2bc}' | '\u{ff07}' => !elides(word),
        '.' => {
            let letter = word.rsplit('.').next().unwrap_or(word);
            before.is_ascii_digit() && next.is_ascii_digit()
                || before.is_alphabetic() && next.is_alphabetic() && letter.chars().count() == 1
        }
        ',' => before.is_ascii_digit() && next.is_ascii_digit(),
        _ => false,
    }
}

/// Whether one word ends and another begins between two characters with nothing between them.
fn is_cut(before: char, c: char) -> bool {
    if c.is_ascii() && before.is_ascii() {
        return false;
    }
    let whole = is_combining_mark(c) || follows(c) || joins(before) || is_ignored(c);
    !whole && (is_unspaced(c) || is_unspaced(before) && c.is_alphanumeric())
}

/// Vowels of Thai and Lao that are no marks, but have one in them: `am` is typed in one or in two.
fn follows(c: char) -> bool {
    matches!(c, '\u{e33}' | '\u{eb3}')
}

/// Signs that set the next letter below the one before: of Khmer and of Burmese.
fn joins(c: char) -> bool {
    matches!(c, '\u{17D2}' | '\u{1039}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn shown(text: &str) -> String {
        prepared(text, &[], &mut WordTable::new("en")).shown
    }

    fn found(text: &str) -> Vec<&str> {
        let pieces = pieces(text).into_iter();
        pieces.filter_map(|piece| text.get(piece.word?)).collect()
    }

    #[test]
    fn a_text_is_cut_at_its_spaces_and_unspaced_scripts_at_their_letters() {
        assert_eq!(shown("One  two\nthree."), "One two three.");
        assert_eq!(shown("កម្ពុជា ASEAN"), "ក\u{2060} ម្ពុ\u{2060} ជា ASEAN");
        assert_eq!(shown("北京2022"), "北\u{2060} 京\u{2060} 2022");
    }

    #[test]
    fn words_end_where_a_reader_sees_their_end() {
        for (text, words) in [
            ("핵·미사일", &["핵", "미사일"][..]),
            ("l’économie, d'Ivoire", &["l", "économie", "d", "Ivoire"]),
            (
                "dell’Unione DELL'IMPORTANZA",
                &["dell", "Unione", "DELL", "IMPORTANZA"],
            ),
            ("China’s O'Brien", &["China’s", "O'Brien"]),
            (
                "the U.S. at 3.5 or 1,000",
                &["the", "U.S", "at", "3.5", "or", "1,000"],
            ),
            (
                "end.Next and/or China-Japan",
                &["end", "Next", "and", "or", "China", "Japan"],
            ),
            ("“visa” — (2022/23)", &["visa", "2022", "23"]),
            ("Wang\u{200e} co\u{ad}op", &["Wang\u{200e}", "co\u{ad}op"]),
            ("ｶﾞｰﾅ １，０００", &["ｶﾞ", "ｰ", "ﾅ", "１，０００"]),
            ("เเม่น\u{e4d}\u{e49}า", &["เเ", "ม่", "น\u{e4d}\u{e49}า"]),
        ] {
            assert_eq!(found(text), words, "{text}");
        }
    }

    #[test]
    fn passages_are_marked_where_their_words_are() {
        let text = "She “asked for” more";
        let from = text.find("asked").unwrap_or_default();
        let passages = [
            (from..from + 9, "s-1".to_owned()),
            (from + 6..text.len(), "s-2".to_owned()),
        ];
        let prepared = prepared(text, &passages, &mut WordTable::new("km"));
        let anchors = prepared.anchors.iter();
        let anchors: Vec<(&str, &str, u32)> = anchors
            .map(|one| (one.element, one.id, one.location))
            .collect();
        assert_eq!(
            anchors,
            [
                ("from", "s-1", 1),
                ("from", "s-2", 2),
                ("to", "s-1", 3),
                ("to", "s-2", 4)
            ]
        );
    }

    proptest! {
        #[test]
        fn plain_words_are_those_of_any_text(chunk in "[!-~]{0,8}|[a-zA-Z0-9.,'é—\u{200b}\u{ad}-]{1,8}") {
            if let Some(word) = plain_word(chunk.as_bytes()) {
                prop_assert_eq!(words(&chunk, 0..chunk.len()), vec![word]);
            }
        }

        #[test]
        fn pieces_hold_every_character_once_and_positions_agree(text in "([a-c'’.,·\\-— ក្ព北핵ｶﾞﾟ１，ﾡￂￂ\u{e4d}\u{e48}\u{e32}\u{e33}\u{e40}]|\\PC){0,30}") {
            let pieces = pieces(&text);
            let written: String = pieces.iter().map(|piece| &text[piece.range.clone()]).collect();
            let solid: String = text.split_whitespace().collect();
            prop_assert_eq!(written, solid);
            let prepared = prepared(&text, &[], &mut WordTable::new("ko"));
            prop_assert_eq!(prepared.words.len(), pieces.len());
            let shown = prepared.shown.split_whitespace().count();
            prop_assert_eq!(shown, pieces.len());
        }
    }
}
