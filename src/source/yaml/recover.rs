//! What is wrong with a text that is not YAML, told where it is, and the parts of it that can be read all
//! the same.
//!
//! A parser of YAML says where it could not go on, which may be lines behind the cause, and nothing of what
//! comes after. So each key of the record is read by itself, and of a list each item.

use std::ops::Range;

use super::tree::Node;
use super::{Fault, FaultKind, Step, words};

/// A part of the text that must go for the rest to be read.
pub(super) struct Unreadable {
    /// Where it was.
    pub(super) path: Vec<Step>,
    /// The bytes that must go.
    pub(super) range: Range<usize>,
    /// What is wrong with it.
    pub(super) fault: Fault,
}

/// Whether a text has spaces that are none to YAML where such belong: they are letters of keys and words.
pub(super) fn has_odd_spaces(text: &str) -> bool {
    !text.is_ascii() && text.contains(is_odd) && lines(text).iter().any(|line| line.is_odd(text))
}

/// The parts of a text that cannot be read, in their order.
pub(super) fn unreadable(text: &str) -> Vec<Unreadable> {
    let lines = lines(text);
    let Some(base) = lines.first().map(|line| line.indent) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for entry in lines.chunk_by(|_, next| !(next.indent <= base && next.key().is_some())) {
        let range = range_of(entry, text, &lines);
        let Some(key) = entry.first().and_then(Line::key) else {
            found.extend(faulty(text, range, entry, base, Vec::new()));
            continue;
        };
        let path = vec![Step::from(key)];
        let Some(whole) = faulty(text, range.clone(), entry, base, path.clone()) else {
            continue;
        };
        let items = faulty_items(text, entry, &lines, &path);
        match items.is_empty() {
            true => found.push(whole),
            false => found.extend(items),
        }
    }
    found
}

/// The items of a list that cannot be read by themselves, if the entry is a list.
fn faulty_items(
    text: &str,
    entry: &[Line<'_>],
    all: &[Line<'_>],
    path: &[Step],
) -> Vec<Unreadable> {
    let Some((first, rest)) = entry.split_first() else {
        return Vec::new();
    };
    let dash = match rest.first() {
        Some(line) if first.value().is_empty() && line.is_item() => line.indent,
        _ => return Vec::new(),
    };
    let mut found = Vec::new();
    let items = rest.chunk_by(|_, next| !(next.indent == dash && next.is_item()));
    for (i, item) in items.enumerate() {
        let mut path = path.to_vec();
        path.push(i.into());
        let column = item.first().map_or(dash, Line::key_column);
        found.extend(faulty(text, range_of(item, text, all), item, column, path));
    }
    found
}

/// From the first of some lines to the one that follows them, with comments and empty lines between.
fn range_of(part: &[Line<'_>], text: &str, all: &[Line<'_>]) -> Range<usize> {
    let start = part.first().map_or(0, |line| line.start);
    let last = part.last().map_or(0, |line| line.start);
    let next = all.partition_point(|line| line.start <= last);
    start..all.get(next).map_or(text.len(), |line| line.start)
}

fn faulty(
    text: &str,
    range: Range<usize>,
    lines: &[Line<'_>],
    column: usize,
    path: Vec<Step>,
) -> Option<Unreadable> {
    let part = &text[range.clone()];
    let told = match Node::read(part) {
        Ok(node) if node.is_one_entry() && !lines.iter().any(|line| line.is_odd(text)) => {
            return None;
        }
        Ok(_) => None,
        // What an alias stands for may be in another part.
        Err(fault) if fault.message == words::NO_ANCHOR && text.contains('&') => return None,
        Err(fault) => Some(Fault {
            span: range.start + fault.span.start..range.start + fault.span.end,
            ..fault
        }),
    };
    let item = path.len() > 1;
    let fault = cause(text, range.clone(), lines, column, item)
        .or(told)
        .unwrap_or_else(|| {
            let end = part.find('\n').unwrap_or(part.len());
            Fault {
                kind: FaultKind::Syntax,
                message: "this line is not a key with a value".to_owned(),
                help: Some("write `key: value`".to_owned()),
                span: range.start..range.start + end,
            }
        });
    Some(Unreadable { path, range, fault })
}

/// A line that is neither empty, nor a comment, nor of a text of many lines.
#[derive(Debug, Clone, Copy)]
struct Line<'t> {
    start: usize,
    indent: usize,
    /// What stands in it, without its indentation.
    words: &'t str,
}

fn lines(text: &str) -> Vec<Line<'_>> {
    let mut lines: Vec<Line<'_>> = Vec::new();
    let mut start = 0;
    // The indentation of the key whose value is a text of many lines.
    let mut block: Option<usize> = None;
    for whole in text.split_inclusive('\n') {
        let line = whole.trim_end();
        let words = line.trim_start();
        let indent = line.len() - words.len();
        let begin = start;
        start += whole.len();
        if words.is_empty() || block.is_some_and(|block| indent > block) {
            continue;
        }
        block = None;
        if words.starts_with('#') {
            continue;
        }
        let line = Line {
            start: begin,
            indent,
            words,
        };
        if line.value().starts_with(['|', '>']) {
            let item = line.is_item() && line.key().is_none();
            block = Some(if item { indent } else { line.key_column() });
        }
        lines.push(line);
    }
    lines
}

impl<'t> Line<'t> {
    /// Whether a space that is none to YAML is in its indentation, or behind its dash or colon.
    fn is_odd(&self, text: &str) -> bool {
        let indent = &text[self.start..self.start + self.indent];
        let behind_dash = self.words.strip_prefix('-');
        let words = self.behind_dashes();
        let behind_key = self.key().and_then(|_| words.find(':'));
        indent.contains(is_odd)
            || behind_dash.is_some_and(|rest| rest.starts_with(is_odd))
            || behind_key.is_some_and(|colon| words[colon + 1..].starts_with(is_odd))
    }

    fn is_item(&self) -> bool {
        self.words == "-" || self.words.starts_with("- ")
    }

    /// What stands behind the dashes of items.
    fn behind_dashes(&self) -> &'t str {
        let mut words = self.words;
        while let Some(rest) = words.strip_prefix("- ") {
            words = rest.trim_start_matches(' ');
        }
        words
    }

    /// The column, from 0, at which the keys of its map begin.
    fn key_column(&self) -> usize {
        self.indent + self.words.len() - self.behind_dashes().len()
    }

    /// The key with which it begins, though the space behind the colon may be another, or missing.
    fn key(&self) -> Option<&'t str> {
        let words = self.behind_dashes();
        if let Some(quote) = words.chars().next().filter(|c| matches!(c, '"' | '\'')) {
            let end = words[1..].find(quote)? + 1;
            return words[end + 1..].starts_with(':').then(|| &words[1..end]);
        }
        let end = words.find([':', '：'])?;
        let name = &words[..end];
        let behind = words[end..].trim_start_matches([':', '：']);
        let is_name = |name: &str| {
            !name.is_empty()
                && name
                    .chars()
                    .all(|c| c.is_alphanumeric() || "_- ".contains(c))
        };
        let simple = name.chars().all(|c| c.is_ascii_lowercase() || c == '_');
        let spaced = behind.is_empty() || behind.starts_with(char::is_whitespace);
        (is_name(name) && (spaced || simple && !behind.starts_with('/'))).then_some(name)
    }

    /// What stands behind the key, or behind the dash.
    fn value(&self) -> &'t str {
        let words = self.behind_dashes();
        match self.key() {
            Some(_) => words
                .find([':', '：'])
                .map_or("", |colon| words[colon..].trim_start_matches([':', '：']))
                .trim_start(),
            None if self.is_item() => words,
            None => "",
        }
    }

    /// Where its value begins in the text.
    fn value_start(&self) -> usize {
        self.start + self.indent + self.words.len() - self.value().len()
    }
}

/// What is wrong with a part, if it can be told better than a parser does.
fn cause(
    text: &str,
    range: Range<usize>,
    lines: &[Line<'_>],
    column: usize,
    item: bool,
) -> Option<Fault> {
    let of = if item { "item" } else { "record" };
    lines
        .iter()
        .find_map(|line| odd_space(line, text, column, of))
        .or_else(|| {
            let mut rest = lines.iter();
            rest.find_map(|line| unclosed(text, line, range.end))
        })
        .or_else(|| misplaced(lines, column, of))
}

fn fault(message: String, help: &str, span: Range<usize>) -> Option<Fault> {
    Some(Fault {
        kind: FaultKind::Syntax,
        message,
        help: Some(help.to_owned()),
        span,
    })
}

/// A space that is none to YAML, or none at all, where one belongs.
fn odd_space(line: &Line<'_>, text: &str, column: usize, of: &str) -> Option<Fault> {
    let indent = &text[line.start..line.start + line.indent];
    if let Some((at, space)) = indent.char_indices().find(|(_, c)| *c != ' ') {
        let at = line.start + at;
        let help = format!(
            "indent with spaces; the keys of this {of} start in column {}",
            column + 1
        );
        let message = match space {
            '\t' => "a tab is not allowed here".to_owned(),
            other => format!("{} is not allowed here", name_of(other)),
        };
        return fault(message, &help, at..at + space.len_utf8());
    }
    if let Some(rest) = line.words.strip_prefix('-')
        && let Some(space) = rest.chars().next().filter(|c| is_odd(*c))
    {
        let at = line.start + line.indent + 1;
        let message = format!("{} after `-`", name_of(space));
        return fault(
            message,
            "replace it with a space",
            at..at + space.len_utf8(),
        );
    }
    let key = line.key()?;
    let words = line.behind_dashes();
    let colon = words.find([':', '：'])?;
    let mark = words[colon..].chars().next()?;
    let at = line.start + line.key_column() + colon;
    let behind = at + mark.len_utf8();
    if mark == '：' {
        let message = format!("a full-width colon after `{key}`");
        return fault(message, "write `: `, a colon and a space", at..behind);
    }
    match words[colon + 1..].chars().next() {
        Some(space) if is_odd(space) => fault(
            format!("{} after `{key}:`", name_of(space)),
            "replace it with a space",
            behind..behind + space.len_utf8(),
        ),
        Some(other) if !other.is_whitespace() => fault(
            format!("no space after `{key}:`"),
            "add a space after the colon",
            at..behind,
        ),
        _ => None,
    }
}

/// Whether a character looks like a space and is none to YAML.
pub(super) fn is_odd(c: char) -> bool {
    !matches!(c, ' ' | '\t' | '\n' | '\r') && (c.is_whitespace() || is_zero_width(c))
}

fn is_zero_width(c: char) -> bool {
    matches!(
        c,
        '\u{200b}' | '\u{200c}' | '\u{200d}' | '\u{2060}' | '\u{feff}'
    )
}

/// What such a character is called.
pub(super) fn name_of(c: char) -> String {
    match c {
        '\u{a0}' => "a no-break space".to_owned(),
        '\u{202f}' => "a narrow no-break space".to_owned(),
        '\u{3000}' => "an ideographic space".to_owned(),
        '\t' => "a tab".to_owned(),
        c if is_zero_width(c) => format!("a zero-width character (U+{:04X})", u32::from(c)),
        c => format!("another kind of space (U+{:04X})", u32::from(c)),
    }
}

/// A list, keys in brackets, or a quoted text without its end, or with words behind it.
fn unclosed(text: &str, line: &Line<'_>, end: usize) -> Option<Fault> {
    let start = line.value_start();
    let first = line.value().chars().next()?;
    let value = &text[start..end];
    // What the rest of the line holds behind the end of the value.
    let behind = |end: usize| {
        let rest = value[end..].split('\n').next().unwrap_or_default();
        let rest = rest.split(" #").next().unwrap_or_default().trim();
        let at = start + end + value[end..].find(rest).unwrap_or(0);
        (!rest.is_empty()).then(|| at..at + rest.len())
    };
    match first {
        '"' | '\'' => match quoted(value) {
            None => fault(
                "the quoted text is not closed".to_owned(),
                "end it with the same quotation mark",
                start..start + line.value().len(),
            ),
            Some(end) => fault(
                "text after the closing quotation mark".to_owned(),
                "quote the whole value; inside the quotation marks, write `''` for `'`, or `\\\"` for `\"`",
                behind(end)?,
            ),
        },
        '[' | '{' => match closed(value) {
            Err(at) => {
                let open = &value[at..=at];
                let (what, help) = match open {
                    "[" => (
                        "unclosed `[`",
                        "close the list with `]`, and separate its items with commas",
                    ),
                    _ => (
                        "unclosed `{`",
                        "close the keys with `}`, and separate them with commas",
                    ),
                };
                fault(what.to_owned(), help, start + at..start + at + 1)
            }
            Ok(end) => fault(
                "text after the closing bracket".to_owned(),
                "quote a value that begins with a bracket",
                behind(end)?,
            ),
        },
        _ => None,
    }
}

/// Where a quoted text at the beginning of a value ends.
fn quoted(value: &str) -> Option<usize> {
    let double = value.starts_with('"');
    let bytes = value.as_bytes();
    let mut i = 1;
    while let Some(byte) = bytes.get(i) {
        match byte {
            b'\\' if double => i += 1,
            b'"' if double => return Some(i + 1),
            b'\'' if !double && bytes.get(i + 1) == Some(&b'\'') => i += 1,
            b'\'' if !double => return Some(i + 1),
            _ => {}
        }
        i += 1;
    }
    None
}

/// Where what begins with a bracket ends, or the bracket that is not closed.
fn closed(value: &str) -> Result<usize, usize> {
    let mut open: Vec<usize> = Vec::new();
    let mut i = 0;
    // Quotes have a meaning only where an item or a value begins.
    let mut fresh = true;
    while let Some(rest) = value.get(i..).filter(|rest| !rest.is_empty()) {
        let next = rest.chars().next().unwrap_or(' ');
        match next {
            '"' | '\'' if fresh => match quoted(rest) {
                Some(end) => {
                    i += end;
                    fresh = false;
                    continue;
                }
                None => break,
            },
            '#' if value[..i].ends_with([' ', '\n']) => {
                i += rest.find('\n').unwrap_or(rest.len());
                continue;
            }
            '[' | '{' => open.push(i),
            ']' | '}' => {
                let mate = if next == ']' { "[" } else { "{" };
                match open.last() {
                    Some(at) if value[*at..].starts_with(mate) => open.pop(),
                    _ => break,
                };
                if open.is_empty() {
                    return Ok(i + 1);
                }
            }
            _ => {}
        }
        fresh = match next {
            '[' | '{' | ',' | ':' => true,
            c => fresh && c.is_whitespace(),
        };
        i += next.len_utf8();
    }
    Err(open.last().copied().unwrap_or(0))
}

/// A key in a column in which none of the keys around it stands.
fn misplaced(lines: &[Line<'_>], column: usize, of: &str) -> Option<Fault> {
    let mut columns = vec![column];
    // Whether keys below the last one can be its value.
    let mut opens = false;
    for (i, line) in lines.iter().enumerate() {
        let Some(key) = line.key() else {
            if line.is_item() {
                opens = false;
            }
            continue;
        };
        let here = line.key_column();
        if i > 0 {
            let known = columns.iter().rposition(|known| *known == here);
            let deepest = columns.last().copied().unwrap_or(column);
            match known {
                Some(depth) => columns.truncate(depth + 1),
                None if line.is_item() || opens && here > deepest => {
                    columns.retain(|known| *known < here);
                    columns.push(here);
                }
                None => {
                    let at = line.start + here;
                    let message = format!(
                        "this key starts in column {}, but the other keys of this {of} start in column {}",
                        here + 1,
                        deepest + 1
                    );
                    let help = "indent all keys of a list item or record equally";
                    return fault(message, help, at..at + key.len());
                }
            }
        }
        opens = line.value().is_empty() || line.value().starts_with('#');
    }
    None
}
