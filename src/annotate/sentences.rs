//! A text in sentences.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

/// Words before a full stop that end no sentence: titles, and short forms that stand before names,
/// numbers and dates. Single letters (`J. Smith`, `U.S.`) are known by their form.
const SHORT: &[&str] = &[
    "mr", "mrs", "ms", "dr", "prof", "gen", "lt", "col", "maj", "capt", "sgt", "adm", "amb", "gov",
    "sen", "rep", "hon", "rev", "messrs", "st", "mt", "no", "nos", "art", "para", "vs", "cf",
    "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
];

/// The sentences of a visible text, as Unicode divides them
/// (<https://www.unicode.org/reports/tr29/#Sentence_Boundaries>), without white space around them. A line
/// feed ends one. What Unicode divides after `Mr.`, `U.S.` and the like belongs together.
pub fn sentences(text: &str) -> Vec<&str> {
    let ranges = sentence_ranges(text).into_iter();
    ranges.map(|range| &text[range]).collect()
}

/// The bytes of the sentences of a visible text, as [`sentences`] divides it.
pub fn sentence_ranges(text: &str) -> Vec<Range<usize>> {
    let mut sentences = Vec::new();
    let mut line_start = 0;
    for line in text.split('\n') {
        let mut start = 0;
        let mut end = 0;
        let mut push = |start: usize, end: usize| {
            let sentence = &line[start..end];
            let trimmed = sentence.trim_start();
            let start = line_start + end - trimmed.len();
            let trimmed = trimmed.trim_end();
            if !trimmed.is_empty() {
                sentences.push(start..start + trimmed.len());
            }
        };
        let mut take = |length: usize| {
            end += length;
            if !goes_on(&line[start..end]) {
                push(start, end);
                start = end;
            }
        };
        match simple_bounds(line) {
            Some(bounds) => {
                let mut last = 0;
                for bound in bounds {
                    take(bound - last);
                    last = bound;
                }
            }
            None => line
                .split_sentence_bounds()
                .for_each(|piece| take(piece.len())),
        }
        push(start, end);
        line_start += line.len() + 1;
    }
    sentences
}

/// What a letter is to the rules that divide sentences.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Class {
    Upper,
    Lower,
    Digit,
    /// A full stop.
    Stop,
    /// `!` and `?`
    End,
    /// Brackets and quotation marks.
    Close,
    Space,
    /// What continues a sentence after its end: `,`, a dash.
    Continue,
    Other,
}

/// The class of a letter of a text in Latin letters; none for all that needs the tables of Unicode.
fn class(c: char) -> Option<Class> {
    Some(match c {
        'a'..='z' => Class::Lower,
        'A'..='Z' => Class::Upper,
        '0'..='9' => Class::Digit,
        '.' => Class::Stop,
        '!' | '?' => Class::End,
        '(' | ')' | '[' | ']' | '{' | '}' | '"' | '\'' | '“' | '”' | '‘' | '’' => {
            Class::Close
        }
        ' ' => Class::Space,
        ',' | '-' | ':' | ';' | '–' | '—' => Class::Continue,
        '!'..='~' => Class::Other,
        'À'..='Ö' | 'Ø'..='ö' | 'ø'..='ÿ' if c.is_lowercase() => Class::Lower,
        'À'..='Ö' | 'Ø'..='ö' | 'ø'..='ÿ' if c.is_uppercase() => Class::Upper,
        _ => return None,
    })
}

/// The ends of the sentences of a line, as `split_sentence_bounds` gives them, for texts in Latin letters, which are most.
/// That method looks each letter up in tables, and took a tenth of the time of a page. None if the line has other letters.
/// The names are those of the rules in UAX #29.
fn simple_bounds(line: &str) -> Option<Vec<usize>> {
    let classes = line.char_indices();
    let classes: Vec<(usize, Class)> = classes
        .map(|(at, c)| Some((at, class(c)?)))
        .collect::<Option<_>>()?;
    let of = |i: usize| classes.get(i).map(|(_, class)| *class);
    let skip = |mut i: usize, wanted: Class| {
        while of(i) == Some(wanted) {
            i += 1;
        }
        i
    };
    let mut bounds = Vec::new();
    let mut i = 0;
    while let Some(class) = of(i) {
        i += 1;
        if !matches!(class, Class::Stop | Class::End) {
            continue;
        }
        let closed = skip(i, Class::Close);
        let next = skip(closed, Class::Space);
        let Some((at, following)) = classes.get(next).copied() else {
            break;
        };
        // SB8a.
        let continues = matches!(following, Class::Continue | Class::Stop | Class::End);
        let is_abbreviation = class == Class::Stop && {
            let before = i.checked_sub(2).and_then(of);
            let is_letter = matches!(before, Some(Class::Upper | Class::Lower));
            // SB6, SB7, SB8.
            next == i && following == Class::Digit
                || next == i && is_letter && following == Class::Upper
                || classes[next..].iter().find_map(|(_, class)| match class {
                    Class::Lower => Some(true),
                    Class::Upper | Class::Stop | Class::End => Some(false),
                    _ => None,
                }) == Some(true)
        };
        if !continues && !is_abbreviation {
            bounds.push(at);
            i = next;
        }
    }
    if !line.is_empty() {
        bounds.push(line.len());
    }
    Some(bounds)
}

/// Whether what ends here is no sentence yet.
fn goes_on(text: &str) -> bool {
    let Some(text) = text.trim_end().strip_suffix('.') else {
        return false;
    };
    let last = text
        .rsplit(|c: char| {
            c.is_whitespace() || matches!(c, '(' | '“' | '"' | '‘' | '[' | '-' | '–' | '/')
        })
        .next()
        .unwrap_or_default();
    let mut letters = last.split('.');
    // `J.`, `U.S.`: a single letter before the stop. “I” ends sentences; it is rare enough before one.
    let initials = letters.all(|part| {
        let mut chars = part.chars();
        chars.next().is_some_and(char::is_uppercase) && chars.next().is_none()
    });
    !last.is_empty() && (initials || SHORT.contains(&last.to_lowercase().as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn short_forms_end_no_sentence() {
        assert_eq!(
            sentences(
                "Mr. Blinken met Dr. J. Smith. The U.S. Secretary left the ASEAN-U.S. Summit.\nNo. 3 followed! Why?"
            ),
            [
                "Mr. Blinken met Dr. J. Smith.",
                "The U.S. Secretary left the ASEAN-U.S. Summit.",
                "No. 3 followed!",
                "Why?"
            ]
        );
    }

    #[test]
    fn scripts_without_spaces_have_sentences() {
        assert_eq!(
            sentences("台湾问题是红线。双方同意。"),
            ["台湾问题是红线。", "双方同意。"]
        );
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4096))]
        #[test]
        fn simple_lines_are_divided_as_unicode_says(line in "[aBé1.?!)“ ,%—]{0,24}") {
            let mut ends = Vec::new();
            let mut end = 0;
            for piece in line.split_sentence_bounds() {
                end += piece.len();
                ends.push(end);
            }
            prop_assert_eq!(simple_bounds(&line), Some(ends), "{}", line);
        }

        #[test]
        fn whole_alphabets_are_divided_as_unicode_says(line in "[ -~À-ÿ“”‘’–—]{0,16}") {
            if let Some(bounds) = simple_bounds(&line) {
                let pieces: Vec<&str> = line.split_sentence_bounds().collect();
                prop_assert_eq!(bounds.len(), pieces.len(), "{}", line);
            }
        }
    }

    proptest! {
        #[test]
        fn no_word_is_lost(text in "[A-Za-z .?!\n台。]{0,60}|.{0,40}") {
            let bare = |text: &str| text.split_whitespace().collect::<String>();
            let together: String = sentences(&text).concat();
            prop_assert_eq!(bare(&together), bare(&text));
        }
    }
}
