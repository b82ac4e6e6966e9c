//! Apostrophes that the parser takes for opening quotation marks: ’Twas, rock ’n’ roll, the ’90s.

use std::ops::Range;

use pulldown_cmark::{CowStr, Event};

/// English words that begin with an apostrophe, without it.
const ELIDED: [&str; 9] = [
    "twas", "tis", "twere", "twill", "twould", "tisn", "twasn", "em", "til",
];

/// Makes an apostrophe of an opening quotation mark that is none.
pub(super) fn amend(event: &mut Event<'_>, range: &Range<usize>, markdown: &str) {
    if let Event::Text(text) = event
        && **text == *"‘"
        && markdown.get(range.end..).is_some_and(is_elided)
    {
        *text = CowStr::Borrowed("’");
    }
}

/// Whether what follows a mark is a word without its beginning, or a year without its century.
fn is_elided(rest: &str) -> bool {
    let is_word = |c: char| c.is_alphanumeric();
    let word = &rest[..rest.find(|c| !is_word(c)).unwrap_or(rest.len())];
    let behind = &rest[word.len()..];
    let figures = word.trim_end_matches('s');
    let is_year = figures.len() == 2
        && word.len() <= 3
        && figures.bytes().all(|byte| byte.is_ascii_digit())
        && !behind.starts_with(['.', ',', ':', '%'].as_slice());
    let is_and = word.eq_ignore_ascii_case("n") && behind.starts_with('\'');
    is_year
        || is_and
        || ELIDED
            .iter()
            .any(|elided| word.eq_ignore_ascii_case(elided))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elisions_are_told_from_quotations() {
        for elided in ["Twas so", "90s", "68 was", "n' roll", "em", "til then"] {
            assert!(is_elided(elided), "{elided}");
        }
        for quoted in ["so", "5 ships", "1990s", "90.", "no", "tiles", ""] {
            assert!(!is_elided(quoted), "{quoted}");
        }
    }
}
