//! A text in sentences.

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
    let mut sentences = Vec::new();
    for line in text.split('\n') {
        let mut start = 0;
        let mut end = 0;
        for piece in line.split_sentence_bounds() {
            end += piece.len();
            if !goes_on(&line[start..end]) {
                sentences.push(&line[start..end]);
                start = end;
            }
        }
        sentences.push(&line[start..end]);
    }
    let trimmed = sentences.into_iter().map(str::trim);
    trimmed.filter(|sentence| !sentence.is_empty()).collect()
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
        #[test]
        fn no_word_is_lost(text in "[A-Za-z .?!\n台。]{0,60}|.{0,40}") {
            let bare = |text: &str| text.split_whitespace().collect::<String>();
            let together: String = sentences(&text).concat();
            prop_assert_eq!(bare(&together), bare(&text));
        }
    }
}
