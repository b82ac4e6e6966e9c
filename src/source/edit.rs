//! Changes one key of the front matter of a file, and nothing else of it.

use std::ops::Range;

use super::{normalize, split, yaml};

/// The text of a file with one key of its front matter set to a plain word; all other bytes stay as
/// they are. None if that cannot be done in such a way that the rest of the record stays the same.
pub(crate) fn with_key(raw: &str, key: &str, value: &str) -> Option<String> {
    let text = normalize(raw.to_owned());
    let (front, body) = split(&text).ok()?;
    let record = &text[front.clone()];
    let path = [yaml::Step::from(key)];
    let (place, written) = match (yaml::locate_key(record, &path), yaml::locate(record, &path)) {
        (Some(name), Some(old)) if old == name => {
            let colon = name.end + record[name.end..].find(':')? + 1;
            (colon..colon, format!(" {value}"))
        }
        (Some(_), Some(old)) => {
            let (length, quote) = scalar(&record[old.clone()])?;
            (
                old.start..old.start + length,
                format!("{quote}{value}{quote}"),
            )
        }
        _ => {
            let end = record.len();
            (end..end, format!("{}{key}: {value}\n", indent(record)))
        }
    };
    let start = raw_offset(raw, front.start + place.start);
    let end = raw_offset(raw, front.start + place.end);
    let written = written.replace('\n', line_end(&raw[..start]));
    let changed = format!("{}{written}{}", &raw[..start], &raw[end..]);

    let after = normalize(changed.clone());
    let (front_after, body_after) = split(&after).ok()?;
    let same =
        yaml::differ_in(record, &after[front_after], key, value) && after[body_after] == text[body];
    same.then_some(changed)
}

/// A change of a file: some bytes of its [normalized](normalize) text, and what takes their place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Edit {
    /// The bytes.
    pub(crate) range: Range<usize>,
    /// What takes their place, with `\n` at the end of each line.
    pub(crate) text: String,
}

/// A file with some edits, which do not overlap; all other bytes stay as they are, and new lines end as its
/// first line does.
pub(crate) fn with_edits(raw: &str, edits: &[Edit]) -> String {
    let mut edits: Vec<&Edit> = edits.iter().collect();
    edits.sort_by_key(|edit| (edit.range.start, edit.range.end));
    let mut text = String::with_capacity(raw.len());
    let mut done = 0;
    for edit in edits {
        let start = raw_offset(raw, edit.range.start);
        let end = raw_offset(raw, edit.range.end);
        text.push_str(&raw[done..start]);
        let written = edit.text.replace('\n', file_line_end(raw));
        text.push_str(&written);
        done = end;
    }
    text.push_str(&raw[done..]);
    text
}

/// The edit of a file that gives an id to an item of a list in its front matter. None if that cannot be done in such
/// a way that the rest of the record stays the same.
pub(crate) fn id_for_item(text: &str, list: &str, item: usize, id: &str) -> Option<Edit> {
    let (front, _) = split(text).ok()?;
    let record = &text[front.clone()];
    let path = [list.into(), item.into(), "quote".into()];
    let key = yaml::locate_key(record, &path)?;
    let line = record[..key.start].rfind('\n').map_or(0, |at| at + 1);
    let column = record[line..key.start].chars().count();
    // Of an item in braces, the id is on the same line.
    let forms = [
        format!("id: {id}\n{}", " ".repeat(column)),
        format!("id: {id}, "),
    ];
    forms.into_iter().find_map(|written| {
        let changed = format!("{}{written}{}", &record[..key.start], &record[key.start..]);
        let at = front.start + key.start;
        yaml::differ_in_id(record, &changed, list, item, id).then_some(Edit {
            range: at..at,
            text: written,
        })
    })
}

/// The edits of a file that replace some keys of its front matter by other keys, which are whole lines at the margin.
/// None if that cannot be done in such a way that the rest of the record stays the same.
pub(crate) fn keys_replaced(text: &str, old: &[&str], new: &str) -> Option<Vec<Edit>> {
    let (front, _) = split(text).ok()?;
    let record = &text[front.clone()];
    let lines = old.iter().filter_map(|key| yaml::lines_of(record, key));
    let mut lines: Vec<Range<usize>> = lines.collect();
    lines.sort_by_key(|lines| lines.start);
    let indent = indent(record);
    let mut written: String = new
        .lines()
        .map(|line| format!("{indent}{line}\n"))
        .collect();
    let mut edits: Vec<Edit> = Vec::new();
    for lines in lines {
        // The first of them makes room for the new keys.
        edits.push(Edit {
            range: front.start + lines.start..front.start + lines.end,
            text: std::mem::take(&mut written),
        });
    }
    let changed = with_edits(text, &edits);
    let (front_after, _) = split(&changed).ok()?;
    let changed = &changed[front_after];
    yaml::differ_in_keys(record, changed, old, new).then_some(edits)
}

/// The edit of a file of YAML alone that adds a key as its last line. None if the rest of the record would not stay the
/// same, as in one that is written in braces.
pub(crate) fn key_added(text: &str, line: &str) -> Option<Edit> {
    let end = text.len();
    let begins = if text.is_empty() || text.ends_with('\n') {
        ""
    } else {
        "\n"
    };
    let written = format!("{begins}{line}\n");
    let changed = format!("{text}{written}");
    yaml::differ_in_keys(text, &changed, &[], line).then_some(Edit {
        range: end..end,
        text: written,
    })
}

/// How long a value is on its line, and in which quotes it stands; none if it takes several lines.
/// A parser counts a comment behind a quoted value as a part of it.
fn scalar(written: &str) -> Option<(usize, &str)> {
    let quote = written
        .get(..1)
        .filter(|first| matches!(*first, "\"" | "'"));
    let length = match quote {
        None => written.trim_end().len(),
        // Digits need no escapes; what has others is no seal, and the new record would differ.
        Some(quote) => 1 + written[1..].find(quote)? + 1,
    };
    let one_line = !written[..length].contains('\n');
    one_line.then_some((length, quote.unwrap_or_default()))
}

/// The spaces before the keys of a record.
fn indent(record: &str) -> &str {
    let first = record
        .lines()
        .find(|line| !matches!(line.trim_start().chars().next(), None | Some('#')));
    let first = first.unwrap_or_default();
    &first[..first.len() - first.trim_start().len()]
}

/// The line end of a file: that of its first line.
fn file_line_end(raw: &str) -> &'static str {
    let end = raw.find(['\n', '\r']).unwrap_or(raw.len());
    match &raw[end..] {
        rest if rest.starts_with("\r\n") => "\r\n",
        rest if rest.starts_with('\r') => "\r",
        _ => "\n",
    }
}

/// The line end that closes a text.
fn line_end(before: &str) -> &'static str {
    match before {
        text if text.ends_with("\r\n") => "\r\n",
        text if text.ends_with('\r') => "\r",
        _ => "\n",
    }
}

/// The offset in a file of an offset in its [normalized](normalize) text.
fn raw_offset(raw: &str, offset: usize) -> usize {
    let mark = '\u{feff}';
    let mut at = match raw.starts_with(mark) {
        true => mark.len_utf8(),
        false => 0,
    };
    let bytes = raw.as_bytes();
    for _ in 0..offset {
        at += match bytes.get(at..at + 2) {
            Some(b"\r\n") => 2,
            _ => 1,
        };
    }
    at.min(raw.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn set(raw: &str) -> Option<String> {
        with_key(raw, "seal", "abc")
    }

    #[test]
    fn a_key_is_added_as_the_last_line() {
        assert_eq!(
            set("---\na: 1 # one\n---\n\nseal: x\n").as_deref(),
            Some("---\na: 1 # one\nseal: abc\n---\n\nseal: x\n")
        );
        assert_eq!(
            set("\u{feff}---\r\n  a: |\r\n    x\r\n\r\n---\r\nខ្មែរ\nmixed").as_deref(),
            Some("\u{feff}---\r\n  a: |\r\n    x\r\n\r\n  seal: abc\r\n---\r\nខ្មែរ\nmixed")
        );
        assert_eq!(
            set("---\ra: 1\r---\r").as_deref(),
            Some("---\ra: 1\rseal: abc\r---\r")
        );
        assert_eq!(
            set("---\na: 1\n...\n").as_deref(),
            Some("---\na: 1\nseal: abc\n...\n")
        );
    }

    #[test]
    fn a_value_is_replaced_in_its_place() {
        for (old, new) in [
            ("x", "abc"),
            ("\"x y\"", "\"abc\""),
            ("'x'\t# note", "'abc'\t# note"),
            ("\"x\"   ", "\"abc\"   "),
            ("~", "abc"),
            (">-\r\n  x", ">-\r\n  abc"),
            ("xខ  # note", "abc  # note"),
        ] {
            assert_eq!(
                set(&format!("---\r\nc: ខ\r\nseal: {old}\r\nb: 2\r\n---\r\n")),
                Some(format!("---\r\nc: ខ\r\nseal: {new}\r\nb: 2\r\n---\r\n")),
                "{old}"
            );
        }
        assert_eq!(
            set("---\nseal:\nb: 2\n---\n").as_deref(),
            Some("---\nseal: abc\nb: 2\n---\n")
        );
        assert_eq!(
            set("---\n{a: 1, seal: x}\n---\n").as_deref(),
            Some("---\n{a: 1, seal: abc}\n---\n")
        );
    }

    #[test]
    fn what_would_not_survive_is_not_changed() {
        for text in [
            "no front matter",
            "---\n{a: 1}\n---\n",
            "---\n- a\n---\n",
            "---\na: &x 1\nseal: &y z\nb: *y\n---\n",
            "---\n---\n",
            "---\nseal: 'it''s'\n---\n",
            "---\nseal: \"a\\\"\"\n---\n",
            "---\nseal: 'x\n  y' # note\n---\n",
            "---\nseal: >-\n  x\n  y\n---\n",
        ] {
            assert_eq!(set(text), None, "{text}");
        }
    }

    proptest! {
        /// Whatever stands in a file: either nothing is done, or a line is added or a value replaced.
        #[test]
        fn nothing_else_changes(
            lines in prop::collection::vec(prop::sample::select(&[
                "a: 1", "b: |", "  text", "  - x", "seal: old", "seal: 'o'", "seal: 'o' # note", "# note", "", "seal: >-",
                "c: [1,", "]", "\u{feff}", "ខ: 'x", "'", "---", "d: &k v", "e: *k",
            ][..]), 0..10),
            end in prop::sample::select(&["\n", "\r\n", "\r"][..]),
        ) {
            let raw = format!("---{end}{}---{end}text{end}", lines.iter().map(|l| format!("{l}{end}")).collect::<String>());
            if let Some(changed) = set(&raw) {
                let (before, after): (Vec<_>, Vec<_>) = (raw.split(end).collect(), changed.split(end).collect());
                if before.len() == after.len() {
                    let differing = before.iter().zip(&after).filter(|(a, b)| a != b);
                    prop_assert_eq!(differing.count(), 1);
                } else {
                    let line = format!("seal: abc{end}");
                    prop_assert_eq!(changed.replacen(&line, "", 1), raw);
                }
            }
        }
    }
}
