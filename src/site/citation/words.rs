//! The words of which the styles make citations: titles in quotation marks, lists of authors, dates.

use std::borrow::Cow;

use crate::bidi::Direction;
use crate::source::edtf::words::MONTHS;
use crate::source::edtf::{Calendar, Edtf, Parts, Within};
use crate::source::word::is_plain_line;

/// The letters of a note: `a` to `z`, then `aa`.
pub(in crate::site) fn letters(position: usize) -> String {
    let letter = |i: usize| char::from(b'a' + u8::try_from(i % 26).unwrap_or(0));
    match position / 26 {
        0 => letter(position).to_string(),
        more => format!("{}{}", letters(more - 1), letter(position)),
    }
}

/// Words to be set between double quotation marks: double ones within them become single.
pub(in crate::site) fn within_quotes(text: &str) -> Cow<'_, str> {
    if !text.contains(['“', '”', '"', '„']) {
        return Cow::Borrowed(text);
    }
    let mut before = ' ';
    let inner = text.chars().map(|c| {
        // A straight mark opens where words begin, and closes elsewhere.
        let opens = before.is_whitespace() || matches!(before, '(' | '[' | '‘' | '“' | '—' | '–');
        let c = match c {
            '“' => '‘',
            '„' => '‚',
            '”' => '’',
            '"' if opens => '‘',
            '"' => '’',
            other => other,
        };
        before = c;
        c
    });
    Cow::Owned(inner.collect())
}

/// A text on one line, with single spaces between its words and none around them.
pub(in crate::site) fn in_line(text: &str) -> Cow<'_, str> {
    if is_plain_line(text) {
        return Cow::Borrowed(text.trim_matches(' '));
    }
    let apart = |c: char| c.is_whitespace() || c.is_control();
    let words: Vec<&str> = text.split(apart).filter(|word| !word.is_empty()).collect();
    Cow::Owned(words.join(" "))
}

/// A name or title of a script that runs from right to left, within a citation, which runs the other way.
pub(in crate::site) fn isolated(text: &str) -> Cow<'_, str> {
    Direction::LeftToRight.isolated(text)
}

/// A title in double quotation marks, with a full stop or comma within them as American styles want.
/// A question or exclamation mark stands for a full stop, but not for a comma (CMOS 6.125).
fn quoted(title: &str, stop: char) -> String {
    let inner = within_quotes(title.trim());
    let inner = match stop {
        '.' => inner.trim_end_matches('.'),
        _ => inner.strip_suffix('.').unwrap_or(&inner),
    };
    let nested = inner.ends_with('’') && title.trim_end().ends_with(['”', '"']);
    let (words, closing) = match inner.strip_suffix('’') {
        Some(words) if nested => (words, "’"),
        _ => (inner, ""),
    };
    let words = if nested {
        words.strip_suffix('.').unwrap_or(words)
    } else {
        words
    };
    let stop = match stop {
        '.' if is_ended(words) => String::new(),
        stop => stop.to_string(),
    };
    isolated(&format!("“{words}{stop}{closing}”")).into_owned()
}

/// A title in quotation marks, and in brackets what it means (CMOS 18, 11.9), with a full stop or comma at the end.
pub(in crate::site) fn quoted_with(title: &str, translated: Option<&str>, stop: char) -> String {
    let Some(translated) = translated else {
        return quoted(title, stop);
    };
    let title = within_quotes(title.trim());
    let title = title.strip_suffix('.').unwrap_or(&title);
    let translated = translated.trim().trim_end_matches('.');
    let title = format!("“{title}”");
    format!("{} [{translated}]{stop}", isolated(&title))
}

/// Whether a sentence that ends with these words needs no full stop.
pub(in crate::site) fn is_ended(text: &str) -> bool {
    text.trim_end_matches(['\u{2069}', '”', '’', '»', '"', '\'', ')', ']'])
        .ends_with(['.', '?', '!', '…', '。', '？', '！', '؟', '।', '។'])
        && !text.ends_with([')', ']'])
}

/// Adds a sentence, with a space before it and a full stop after it where they are needed.
pub(in crate::site) fn sentence(text: &mut String, words: &str) {
    if words.is_empty() {
        return;
    }
    if !text.is_empty() && !text.ends_with(' ') {
        text.push(' ');
    }
    text.push_str(words);
    if !is_ended(words) {
        text.push('.');
    }
}

/// Names in a row, with a comma before the last `and` of three or more.
pub(in crate::site) fn listed<S: AsRef<str>>(names: &[S], and: &str, comma_of_two: bool) -> String {
    let Some((last, first)) = names.split_last() else {
        return String::new();
    };
    let mut list = String::new();
    for (i, name) in first.iter().enumerate() {
        if i > 0 {
            list.push_str(", ");
        }
        list.push_str(name.as_ref());
    }
    if !first.is_empty() {
        let comma = if first.len() > 1 || comma_of_two {
            ","
        } else {
            ""
        };
        list.push_str(&format!("{comma} {and} "));
    }
    list.push_str(last.as_ref());
    list
}

/// The name of a month, from 1.
pub(in crate::site) fn month(month: u8) -> &'static str {
    let names = MONTHS.get(usize::from(month).saturating_sub(1));
    names.copied().unwrap_or_default()
}

/// The name of a season, from 1 for spring.
pub(in crate::site) fn season(season: u8) -> &'static str {
    match season {
        1 => "spring",
        2 => "summer",
        3 => "autumn",
        _ => "winter",
    }
}

/// How a style writes one date, and what it makes of two.
pub(in crate::site) trait Dates {
    /// A date without saying how sure it is.
    fn plain(&self, date: &Calendar) -> String;
    /// A date that is not sure.
    fn unsure(&self, date: &Calendar, plain: String) -> String;
    /// From one date to another, in the shortest form.
    fn span(&self, from: &Calendar, to: &Calendar) -> String;

    /// A date with how sure it is.
    fn one(&self, date: &Calendar) -> String {
        let plain = self.plain(date);
        if date.approximate || date.uncertain {
            self.unsure(date, plain)
        } else {
            plain
        }
    }

    /// Any date.
    fn written(&self, date: &Edtf) -> String {
        match date.parts() {
            Parts::One(date) => self.one(&date),
            Parts::Span(from, to) => {
                let sure = |date: &Calendar| !date.approximate && !date.uncertain;
                if sure(&from) && sure(&to) {
                    self.span(&from, &to)
                } else {
                    format!("{}–{}", self.one(&from), self.one(&to))
                }
            }
            Parts::Vague => date.words(),
        }
    }
}

/// Two days of one month, of one year.
pub(in crate::site) enum Near {
    /// Month, first and last day.
    Month(u8, u8, u8),
    /// Month and day of the first, month and day of the last.
    Year((u8, u8), (u8, u8)),
}

/// How near two exact days are.
pub(in crate::site) fn near(from: &Calendar, to: &Calendar) -> Option<Near> {
    match (from.within, to.within) {
        _ if from.year != to.year => None,
        (Within::Day(a, x), Within::Day(b, y)) if a == b => Some(Near::Month(a, x, y)),
        (Within::Day(a, x), Within::Day(b, y)) => Some(Near::Year((a, x), (b, y))),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_stand_in_quotation_marks_once() {
        for (title, bibliography, note) in [
            ("A Call", "“A Call.”", "“A Call,”"),
            ("A Call.", "“A Call.”", "“A Call,”"),
            ("Who Called?", "“Who Called?”", "“Who Called?,”"),
            ("A Call!", "“A Call!”", "“A Call!,”"),
            ("On “Trust”", "“On ‘Trust.’”", "“On ‘Trust,’”"),
            (
                "\"Trust\" and trade",
                "“‘Trust’ and trade.”",
                "“‘Trust’ and trade,”",
            ),
            ("Asking “Why?”", "“Asking ‘Why?’”", "“Asking ‘Why?,’”"),
            ("The envoys’", "“The envoys’.”", "“The envoys’,”"),
            ("Talks (part 2)", "“Talks (part 2).”", "“Talks (part 2),”"),
            ("ការហៅទូរសព្ទ", "“ការហៅទូរសព្ទ.”", "“ការហៅទូរសព្ទ,”"),
        ] {
            assert_eq!(quoted(title, '.'), bibliography);
            assert_eq!(quoted(title, ','), note);
            assert_eq!(quoted_with(title, None, '.'), bibliography);
        }
        assert_eq!(
            quoted_with("Entretien «court».", Some("Short talk."), '.'),
            "“Entretien «court»” [Short talk]."
        );
    }

    #[test]
    fn sentences_end_once() {
        for (words, ended) in [
            ("White House", "White House."),
            ("Acme Inc.", "Acme Inc."),
            ("Why?", "Why?"),
            ("A (b.)", "A (b.)."),
        ] {
            let mut text = String::new();
            sentence(&mut text, words);
            assert_eq!(text, ended);
        }
    }

    #[test]
    fn names_are_listed_with_serial_commas() {
        assert_eq!(listed(&["A"], "and", true), "A");
        assert_eq!(listed(&["A", "B"], "and", false), "A and B");
        assert_eq!(listed(&["A", "B"], "&", true), "A, & B");
        assert_eq!(listed(&["A", "B", "C"], "and", false), "A, B, and C");
    }

    #[test]
    fn notes_have_letters() {
        assert_eq!(
            [0, 25, 26, 27, 701, 702].map(letters),
            ["a", "z", "aa", "ab", "zz", "aaa"]
        );
    }
}
