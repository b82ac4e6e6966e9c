//! Reads a query: words, phrases, fields and dates, each perhaps with a minus before it. `query.js` reads what is asked
//! on the search page by the same rules, and `tests/queries/` holds both to them.

use std::ops::Range;

use unicode_normalization::char::is_combining_mark;

use crate::source::plain::plain_form;

/// A part of a query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Term {
    /// Whether records that have it are left out.
    pub(super) not: bool,
    pub(super) what: What,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum What {
    /// Words without a space between them.
    Words(String),
    /// Words that follow each other.
    Phrase(String),
    /// A field, and the values of which it asks one.
    Field {
        /// Its name in lower case, without diacritics.
        field: String,
        name: Range<usize>,
        values: Vec<Value>,
    },
}

/// A value of a field, and its bytes in the query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Value {
    pub(super) text: String,
    pub(super) range: Range<usize>,
}

/// The parts of a query, and the quotation mark that nothing closes.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Parsed {
    pub(super) terms: Vec<Term>,
    pub(super) unclosed: Option<usize>,
}

fn is_quote(c: char) -> bool {
    matches!(
        c,
        '"' | '\u{201c}' | '\u{201d}' | '\u{201e}' | '«' | '»' | '「' | '」' | '『' | '』'
    )
}

/// A query as it is read, from one end to the other.
struct Reader<'q> {
    query: &'q str,
    at: usize,
    unclosed: Option<usize>,
}

impl Reader<'_> {
    fn next(&self) -> Option<char> {
        self.query.get(self.at..)?.chars().next()
    }

    fn step(&mut self) {
        self.at += self.next().map_or(0, char::len_utf8);
    }

    fn until(&mut self, is_end: impl Fn(char) -> bool) -> Value {
        let rest = self.query.get(self.at..).unwrap_or_default();
        let length = rest.find(is_end).unwrap_or(rest.len());
        let range = self.at..self.at + length;
        self.at = range.end;
        Value {
            text: rest[..length].to_owned(),
            range,
        }
    }

    fn quoted(&mut self) -> Value {
        let mark = self.at;
        self.step();
        let value = self.until(is_quote);
        match self.next() {
            Some(_) => self.step(),
            None => self.unclosed = Some(mark),
        }
        value
    }

    fn value(&mut self) -> Value {
        match self.next() {
            Some(c) if is_quote(c) => self.quoted(),
            _ => self.until(|c| is_quote(c) || c.is_whitespace() || c == ','),
        }
    }
}

/// Reads a query.
pub(super) fn parse(query: &str) -> Parsed {
    let mut reader = Reader {
        query,
        at: 0,
        unclosed: None,
    };
    let mut terms = Vec::new();
    while let Some(c) = reader.next() {
        if c.is_whitespace() {
            reader.step();
            continue;
        }
        let rest = query.get(reader.at + c.len_utf8()..).unwrap_or_default();
        let begins = rest.chars().next().is_some_and(|c| !c.is_whitespace());
        let not = matches!(c, '-' | '\u{2212}') && begins;
        if not {
            reader.step();
        }
        let what = match reader.next() {
            Some(c) if is_quote(c) => What::Phrase(reader.quoted().text),
            _ => unquoted(&mut reader),
        };
        terms.push(Term { not, what });
    }
    Parsed {
        terms,
        unclosed: reader.unclosed,
    }
}

fn unquoted(reader: &mut Reader<'_>) -> What {
    let start = reader.at;
    let chunk = reader.until(|c| is_quote(c) || c.is_whitespace());
    let name = named(&chunk.text);
    let name =
        name.filter(|name| name + 1 < chunk.text.len() || reader.next().is_some_and(is_quote));
    if let Some(length) = name {
        reader.at = start + length + 1;
        let mut values = Vec::new();
        loop {
            if reader.next() == Some(',') {
                reader.step();
            }
            let value = reader.value();
            if !value.text.trim().is_empty() {
                values.push(value);
            }
            if reader.next() != Some(',') {
                break;
            }
        }
        return What::Field {
            field: plain_form(&chunk.text[..length]),
            name: start..start + length,
            values,
        };
    }
    match dates(&chunk.text) {
        Some(range) if range.is_span => What::Field {
            field: "date".to_owned(),
            name: chunk.range.clone(),
            values: vec![chunk],
        },
        _ => What::Words(chunk.text),
    }
}

/// The length of the name of a field at the beginning of a word, if there is one. An address of the web has none.
fn named(chunk: &str) -> Option<usize> {
    let length = chunk.find(':').filter(|length| *length > 0)?;
    let is_name = |c: char| c.is_alphabetic() || is_combining_mark(c) || matches!(c, '_' | '-');
    let rest = &chunk[length + 1..];
    (chunk[..length].chars().all(is_name) && !rest.starts_with("//")).then_some(length)
}

/// From when to when; an end that is not given is empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Dates {
    pub(super) from: String,
    pub(super) to: String,
    /// Whether it was written with two ends.
    is_span: bool,
}

/// Reads `2019`, `2019-05`, `2019-05-13`, `2019..2021`, `2019..` or `..2021`.
pub(super) fn dates(text: &str) -> Option<Dates> {
    let text = plain_form(text);
    if is_date(&text) {
        return Some(Dates {
            from: text.clone(),
            to: text,
            is_span: false,
        });
    }
    let (from, to) = text.split_once("..")?;
    let to = to.strip_prefix('.').unwrap_or(to);
    let fits = |end: &str| end.is_empty() || is_date(end);
    let is_some = !(from.is_empty() && to.is_empty());
    (fits(from) && fits(to) && is_some).then(|| Dates {
        from: from.to_owned(),
        to: to.to_owned(),
        is_span: true,
    })
}

fn is_date(text: &str) -> bool {
    let lengths: Vec<usize> = text.split('-').map(str::len).collect();
    matches!(lengths.as_slice(), [4] | [4, 2] | [4, 2, 2])
        && text.bytes().all(|b| b.is_ascii_digit() || b == b'-')
}

impl Dates {
    /// Whether it ends before it begins.
    pub(super) fn is_reversed(&self) -> bool {
        let length = self.from.len().min(self.to.len());
        !self.to.is_empty() && self.from[..length] > self.to[..length]
    }

    /// Whether no end is finer than a year.
    pub(super) fn is_of_years(&self) -> bool {
        self.from.len() <= 4 && self.to.len() <= 4
    }

    /// Whether a date is within it. What is not known of a date is not within a range that asks for it.
    pub(super) fn holds(&self, date: &str) -> bool {
        let known = |bound: &str| date.len() >= bound.len() || !bound.starts_with(date);
        let cut = |bound: &str| date.get(..bound.len()).unwrap_or(date).to_owned();
        known(&self.from)
            && known(&self.to)
            && (self.from.is_empty() || cut(&self.from) >= self.from)
            && (self.to.is_empty() || cut(&self.to) <= self.to)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn shown(query: &str) -> Vec<String> {
        let terms = parse(query).terms.into_iter();
        let what = |what| match what {
            What::Words(text) => text,
            What::Phrase(text) => format!("\"{text}\""),
            What::Field { field, values, .. } => {
                let values: Vec<&str> = values.iter().map(|value| value.text.as_str()).collect();
                format!("{field}={}", values.join("|"))
            }
        };
        terms
            .map(|term| format!("{}{}", if term.not { "not " } else { "" }, what(term.what)))
            .collect()
    }

    #[test]
    fn words_phrases_fields_and_dates_mix() {
        for (query, terms) in [
            ("", &[][..]),
            ("rice  trade", &["rice", "trade"]),
            (
                "\"exact words\" word -not -\"not this\"",
                &["\"exact words\"", "word", "not not", "not \"not this\""],
            ),
            ("“exact words”「语」", &["\"exact words\"", "\"语\""]),
            ("act:urged -by:a,\"b, c\"", &["act=urged", "not by=a|b, c"]),
            (
                "topic:\"human rights\",trade x",
                &["topic=human rights|trade", "x"],
            ),
            (
                "2019..2021 -..2018 2019",
                &["date=2019..2021", "not date=..2018", "2019"],
            ),
            (
                "https://example.org 10:30 a: -",
                &["https://example.org", "10:30", "a:", "-"],
            ),
            ("Act:urged", &["act=urged"]),
            ("co-operation - −x", &["co-operation", "-", "not x"]),
        ] {
            assert_eq!(shown(query), terms, "{query}");
        }
        assert_eq!(parse("a \"b c").unclosed, Some(2));
    }

    #[test]
    fn dates_are_within_what_holds_all_that_is_known_of_them() {
        for (range, date, within) in [
            ("2019", "2019-05-13", true),
            ("2019", "2020", false),
            ("2019-05", "2019-05-13", true),
            ("2019-05", "2019", false),
            ("2019-05..", "2020", true),
            ("2019-05..2020-03", "2020", false),
            ("..2019", "2018-12-31", true),
            ("..2019", "2019-12-31", true),
            ("2019..2019-06", "2019-06-30", true),
        ] {
            let dates = dates(range).unwrap();
            assert_eq!(dates.holds(date), within, "{date} in {range}");
        }
        assert!(dates("2021..2019").unwrap().is_reversed());
        assert!(!dates("2019..2019-05").unwrap().is_reversed());
        for text in ["yesterday", "..", "19", "2019-5", "2019/2020"] {
            assert_eq!(dates(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_query_is_read(query in "([a-c:,\"“”« .-]|2019|topic:|[\\PC]){0,12}") {
            for term in parse(&query).terms {
                if let What::Field { name, values, .. } = term.what {
                    prop_assert!(query.get(name).is_some());
                    for value in values {
                        prop_assert_eq!(&query[value.range], value.text);
                    }
                }
            }
        }
    }
}
