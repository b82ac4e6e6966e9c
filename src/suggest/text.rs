//! Sentences and words of a text, whatever its language.

use std::ops::Range;

use unicode_normalization::char::is_combining_mark;

use super::lists::{ABBREVIATIONS, BEGINNERS, MAY_END, holds};

/// A word, without the `’s` of a possessor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    /// Its bytes.
    pub(super) range: Range<usize>,
    /// Whether `’s` or `’` stands behind it.
    pub(super) possessive: bool,
}

/// The words of a text. A full stop belongs to its word where it marks an abbreviation: `U.S.`, `J.`
pub(super) fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut chars = text.char_indices().peekable();
    while let Some((start, c)) = chars.next() {
        if !c.is_alphanumeric() {
            continue;
        }
        let mut end = start + c.len_utf8();
        while let Some((i, c)) = chars.peek().copied() {
            let next = text[i + c.len_utf8()..].chars().next();
            let goes_on = next.is_some_and(char::is_alphanumeric);
            let belongs = match c {
                c if c.is_alphanumeric() || is_combining_mark(c) => true,
                '-' | '\u{2010}' | '\u{2011}' | '\'' | '’' => goes_on,
                '.' => is_dotted(&text[start..i], goes_on),
                _ => false,
            };
            if !belongs {
                break;
            }
            end = i + c.len_utf8();
            chars.next();
        }
        let word = &text[start..end];
        let stem = word.strip_suffix("'s").or(word.strip_suffix("’s"));
        let behind = text[end..].starts_with(['\'', '’']) && word.ends_with('s');
        words.push(Word {
            range: start..start + stem.unwrap_or(word).len(),
            possessive: stem.is_some() || behind,
        });
    }
    words
}

/// Whether a full stop behind such a word belongs to it; one in a number does where digits follow.
fn is_dotted(word: &str, goes_on: bool) -> bool {
    let last = word.rsplit(['.', '-']).next().unwrap_or(word);
    if is_number(last) {
        return goes_on;
    }
    let mut letters = last.chars();
    let single = letters.next().is_some_and(char::is_alphanumeric) && letters.next().is_none();
    let lower = last.to_lowercase();
    let capital = last.starts_with(char::is_uppercase);
    single && (word.contains('.') || capital)
        || capital && (holds(ABBREVIATIONS, &lower) || holds(MAY_END, &lower) && lower != "no")
}

fn is_number(word: &str) -> bool {
    word.bytes().all(|b| b.is_ascii_digit())
}

/// The sentences of a text, without the spaces around them. A line end ends a sentence, as it ends a
/// block of the visible text.
pub(super) fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut sentences = Vec::new();
    let mut start = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((i, c)) = chars.next() {
        let mut end = i + c.len_utf8();
        let closes = |c: char| {
            matches!(
                c,
                '"' | '\'' | '”' | '’' | '»' | ')' | ']' | '」' | '』' | '›'
            )
        };
        let ends = match c {
            '\n' => true,
            '。' | '！' | '？' | '।' | '។' | '៕' | '؟' | '။' => {
                while let Some((j, c)) = chars.next_if(|(_, c)| closes(*c)) {
                    end = j + c.len_utf8();
                }
                true
            }
            '.' | '!' | '?' | '…' => {
                while let Some((j, c)) =
                    chars.next_if(|(_, c)| closes(*c) || matches!(c, '.' | '!' | '?' | '…'))
                {
                    end = j + c.len_utf8();
                }
                ends_sentence(text, start, i, end, c)
            }
            _ => false,
        };
        if ends {
            push(text, start..end, &mut sentences);
            start = end;
        }
    }
    push(text, start..text.len(), &mut sentences);
    sentences
}

fn push(text: &str, range: Range<usize>, sentences: &mut Vec<Range<usize>>) {
    let words = &text[range.clone()];
    let from = range.start + (words.len() - words.trim_start().len());
    let trimmed = words.trim();
    if !trimmed.is_empty() {
        sentences.push(from..from + trimmed.len());
    }
}

/// Whether a mark at `at`, which ends at `end` with what closes behind it, ends a sentence.
fn ends_sentence(text: &str, start: usize, at: usize, end: usize, mark: char) -> bool {
    let after = &text[end..];
    if !after.is_empty() && !after.starts_with(char::is_whitespace) {
        return false;
    }
    let next = after.trim_start();
    if next.starts_with(|c: char| c.is_lowercase() || matches!(c, ',' | ';')) {
        return false;
    }
    if mark != '.' || next.is_empty() {
        return true;
    }
    let before = &text[start..at];
    let word = before
        .rsplit(|c: char| c.is_whitespace() || matches!(c, '(' | '“' | '"' | '‘' | '['))
        .next()
        .unwrap_or(before);
    let lower = word.to_lowercase();
    let begins = || {
        let first = next.trim_start_matches(|c: char| !c.is_alphanumeric());
        let first: String = first.chars().take_while(|c| c.is_alphanumeric()).collect();
        holds(BEGINNERS, &first.to_lowercase())
    };
    // A number at the beginning of a line counts: `1. Trade`.
    if is_number(word) && !word.is_empty() {
        return before.trim() != word;
    }
    if holds(ABBREVIATIONS, &lower) {
        return false;
    }
    let initials = word
        .split(['.', '-'])
        .next_back()
        .is_some_and(|last| last.chars().count() == 1 && last.starts_with(char::is_alphabetic));
    if initials {
        // `the U.S. He`, but not `Antony J. Blinken` or `U.S. Secretary`.
        return word.contains('.') && begins();
    }
    !holds(MAY_END, &lower) || begins()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn split(text: &str) -> Vec<&str> {
        sentences(text).into_iter().map(|r| &text[r]).collect()
    }

    #[test]
    fn sentences_end_where_they_end() {
        assert_eq!(
            split("He met Mr. Blinken. They talked.\nA heading\nMore!"),
            ["He met Mr. Blinken.", "They talked.", "A heading", "More!"]
        );
        assert_eq!(
            split(
                "The U.S. Secretary, Antony J. Blinken, thanked the U.S. He left Washington, D.C. on Friday."
            ),
            [
                "The U.S. Secretary, Antony J. Blinken, thanked the U.S.",
                "He left Washington, D.C. on Friday."
            ]
        );
        assert_eq!(
            split("Joseph R. Biden Jr. The talks lasted 3.5 hours. Joseph R. Biden Jr. met Xi."),
            [
                "Joseph R. Biden Jr.",
                "The talks lasted 3.5 hours.",
                "Joseph R. Biden Jr. met Xi."
            ]
        );
        assert_eq!(
            split("“We agree.” She asked: “Why?” he said. 1.5 per cent (in May.) Then"),
            [
                "“We agree.”",
                "She asked: “Why?” he said.",
                "1.5 per cent (in May.)",
                "Then"
            ]
        );
        assert_eq!(
            split("1. Trade is good. 2. Aid"),
            ["1. Trade is good.", "2. Aid"]
        );
    }

    #[test]
    fn other_scripts_end_sentences_too() {
        assert_eq!(
            split("双方会谈。中方表示感谢！好"),
            ["双方会谈。", "中方表示感谢！", "好"]
        );
        assert_eq!(split("កម្ពុជា។ ជប៉ុន"), ["កម្ពុជា។", "ជប៉ុន"]);
    }

    #[test]
    fn words_keep_their_full_stops() {
        let text = "Cambodia’s U.S.-born Antony J. Blinken Jr. saw O'Brien in D.C., 2022. The ministers' no.";
        let shown: Vec<_> = words(text)
            .into_iter()
            .map(|w| (text[w.range].to_owned(), w.possessive))
            .collect();
        let plain: Vec<_> = shown.iter().map(|(w, _)| w.as_str()).collect();
        assert_eq!(
            plain,
            [
                "Cambodia",
                "U.S.-born",
                "Antony",
                "J.",
                "Blinken",
                "Jr.",
                "saw",
                "O'Brien",
                "in",
                "D.C.",
                "2022",
                "The",
                "ministers",
                "no"
            ]
        );
        let owners: Vec<_> = shown
            .iter()
            .filter(|(_, p)| *p)
            .map(|(w, _)| w.as_str())
            .collect();
        assert_eq!(owners, ["Cambodia", "ministers"]);
    }

    proptest! {
        #[test]
        fn nothing_but_spaces_is_between_sentences(text in "[A-Za-z.!?。។ \n”“'J0-9]{0,60}") {
            let mut end = 0;
            for range in sentences(&text) {
                prop_assert!(range.start >= end && range.start < range.end);
                prop_assert!(text[end..range.start].trim().is_empty());
                end = range.end;
            }
            prop_assert!(text[end..].trim().is_empty());
            let mut end = 0;
            for word in words(&text) {
                prop_assert!(word.range.start >= end && word.range.start < word.range.end);
                end = word.range.end;
            }
        }
    }
}
