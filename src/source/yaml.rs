//! YAML to typed records, with the place of everything that is wrong.
//!
//! The one module that knows `serde_yaml`. The ordinary path is a single typed parse. Only when that
//! fails is the text read again with a parser that keeps positions; the faulty entry is then left out
//! and the rest tried again, so that one run reports all that is wrong with a record.

use std::ops::Range;

use saphyr_parser::{Event, Parser};
use serde::de::DeserializeOwned;
use serde_path_to_error::Segment;

/// More faults than this in one text are not reported one by one.
const MOST_FAULTS: usize = 50;
/// Nesting deeper than this is not front matter.
const DEEPEST: usize = 64;

/// What is wrong with a part of a YAML text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FaultKind {
    /// The text is not YAML, or uses more of YAML than a record needs.
    Syntax,
    /// A key that the record does not have; the keys it does have.
    UnknownKey {
        /// The key as written.
        key: String,
        /// The keys that may stand there.
        expected: Vec<String>,
    },
    /// A required key that is not there.
    MissingKey(String),
    /// A value of the wrong form.
    InvalidValue,
}

/// One thing that is wrong, with the bytes of the text that show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// What is wrong.
    pub kind: FaultKind,
    /// What is wrong, in words.
    pub message: String,
    /// Where.
    pub span: Range<usize>,
}

/// A record as far as it could be read, and what was wrong with the rest.
#[derive(Debug)]
pub struct Parsed<T> {
    /// The record without its faulty entries; none if nothing could be made of it.
    pub record: Option<T>,
    /// What is wrong, in the order found.
    pub faults: Vec<Fault>,
}

/// A step from a record to a part of it: `statements`, `1`, `by`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// The value of a key.
    Key(String),
    /// An item of a list, from 0.
    Item(usize),
}

impl From<&str> for Step {
    fn from(key: &str) -> Self {
        Step::Key(key.to_owned())
    }
}

impl From<usize> for Step {
    fn from(item: usize) -> Self {
        Step::Item(item)
    }
}

/// Reads a record.
pub fn parse<T: DeserializeOwned>(text: &str) -> Parsed<T> {
    let mut rest = text.to_owned();
    let mut faults = Vec::new();
    let mut dropped: Vec<Vec<Step>> = Vec::new();
    loop {
        let (error, path) = match attempt::<T>(&rest) {
            Ok(record) => {
                let record = Some(record);
                return Parsed { record, faults };
            }
            Err(failure) => failure,
        };
        let tree = match Node::read(&rest) {
            Ok(tree) => tree,
            Err(fault) => {
                if faults.is_empty() {
                    faults.push(fault);
                }
                return Parsed {
                    record: None,
                    faults,
                };
            }
        };
        let fault = fault(&error, &path, &tree, text);
        let caused_by_us = match &fault.kind {
            FaultKind::MissingKey(key) => dropped.iter().any(|d| {
                d.split_last()
                    .is_some_and(|(last, up)| up == path && *last == Step::Key(key.clone()))
            }),
            FaultKind::Syntax => !dropped.is_empty(),
            _ => dropped
                .iter()
                .any(|d| d.len() > path.len() && d.starts_with(&path)),
        };
        let hopeless =
            matches!(fault.kind, FaultKind::MissingKey(_) | FaultKind::Syntax) || path.is_empty();
        if !caused_by_us {
            faults.push(fault);
        }
        if hopeless || faults.len() >= MOST_FAULTS {
            return Parsed {
                record: None,
                faults,
            };
        }
        let Some(range) = tree.entry(&path, &rest) else {
            return Parsed {
                record: None,
                faults,
            };
        };
        blank(&mut rest, range);
        dropped.push(path);
    }
}

/// Where a part of the text stands: the value if it is a scalar, otherwise the key that leads to it.
pub fn locate(text: &str, path: &[Step]) -> Option<Range<usize>> {
    Node::read(text).ok()?.span_of(path)
}

fn attempt<T: DeserializeOwned>(text: &str) -> Result<T, (String, Vec<Step>)> {
    // Front matter of nothing but comments is a null, but means a record without keys.
    let text = if is_blank(text) { "{}" } else { text };
    let deserializer = serde_yaml::Deserializer::from_str(text);
    serde_path_to_error::deserialize(deserializer).map_err(|error| {
        let path = steps(error.path());
        (plain_message(error.inner(), error.path()), path)
    })
}

fn is_blank(text: &str) -> bool {
    text.lines().all(|line| {
        let line = line.trim();
        line.is_empty() || line.starts_with('#')
    })
}

fn steps(path: &serde_path_to_error::Path) -> Vec<Step> {
    path.iter()
        .filter_map(|segment| match segment {
            Segment::Map { key } => Some(Step::Key(key.clone())),
            Segment::Seq { index } => Some(Step::Item(*index)),
            Segment::Enum { .. } | Segment::Unknown => None,
        })
        .collect()
}

/// The message without the path before it and the position behind it, which are shown otherwise.
fn plain_message(error: &serde_yaml::Error, path: &serde_path_to_error::Path) -> String {
    let mut message = error.to_string();
    if let Some(end) = error.location().and_then(|_| message.rfind(" at line ")) {
        message.truncate(end);
    }
    let mut prefix = path.to_string();
    loop {
        if let Some(rest) = message.strip_prefix(&format!("{prefix}: ")) {
            return rest.to_owned();
        }
        match prefix.rfind(['.', '[']) {
            Some(cut) => prefix.truncate(cut),
            None => return message,
        }
    }
}

fn fault(error: &str, path: &[Step], tree: &Node, text: &str) -> Fault {
    let at = |path: &[Step]| tree.span_of(path).unwrap_or(0..first_line(text));
    if let Some(rest) = error.strip_prefix("unknown field ") {
        let mut quoted = rest.split('`').skip(1).step_by(2).map(str::to_owned);
        let key = quoted.next().unwrap_or_default();
        let expected = quoted.collect();
        let span = tree.key_of(path).unwrap_or_else(|| at(path));
        return Fault {
            message: format!("unknown key `{key}`"),
            kind: FaultKind::UnknownKey { key, expected },
            span,
        };
    }
    if let Some(key) = error
        .strip_prefix("missing field `")
        .and_then(|r| r.strip_suffix('`'))
    {
        return Fault {
            message: format!("the key `{key}` is missing"),
            kind: FaultKind::MissingKey(key.to_owned()),
            span: at(path),
        };
    }
    let kind =
        if path.is_empty() && !error.starts_with("invalid ") && !error.starts_with("duplicate ") {
            FaultKind::Syntax
        } else {
            FaultKind::InvalidValue
        };
    Fault {
        kind,
        message: in_words(error),
        span: at(path),
    }
}

/// serde's words for types, in words of YAML.
fn in_words(error: &str) -> String {
    let mut message = error.to_owned();
    for (serde, yaml) in [
        ("invalid type: unit value", "the value is empty"),
        ("invalid type: ", "found "),
        ("invalid value: ", "found "),
        ("duplicate field ", "the key stands twice: "),
        ("a sequence", "a list"),
        ("sequence", "a list"),
        ("unit value", "nothing"),
    ] {
        message = message.replace(serde, yaml);
    }
    message
}

fn first_line(text: &str) -> usize {
    text.find('\n').unwrap_or(text.len())
}

fn blank(text: &mut String, range: Range<usize>) {
    let spaces: String = text[range.clone()]
        .bytes()
        .map(|b| if b == b'\n' { '\n' } else { ' ' })
        .collect();
    text.replace_range(range, &spaces);
}

/// A YAML text as a tree of positions.
#[derive(Debug)]
struct Node {
    span: Range<usize>,
    shape: Shape,
}

#[derive(Debug)]
enum Shape {
    Scalar(String),
    List(Vec<Node>),
    Map(Vec<(Node, Node)>),
}

impl Node {
    fn read(text: &str) -> Result<Node, Fault> {
        let offsets: Vec<usize> = text
            .char_indices()
            .map(|(i, _)| i)
            .chain([text.len()])
            .collect();
        let byte = |index: usize| offsets.get(index).copied().unwrap_or(text.len());
        let mut open: Vec<(Node, Option<Node>)> = Vec::new();
        let mut root = None;
        for event in Parser::new_from_str(text) {
            let (event, span) = event.map_err(|error| {
                let start = byte(error.marker().index());
                let end = text[start..].find('\n').map_or(text.len(), |i| start + i);
                Fault {
                    kind: FaultKind::Syntax,
                    message: error.info().to_owned(),
                    span: start..end,
                }
            })?;
            let span = byte(span.start.index())..byte(span.end.index());
            let finished = match event {
                Event::Scalar(value, ..) => Node {
                    span,
                    shape: Shape::Scalar(value.into_owned()),
                },
                Event::Alias(_) => Node {
                    span,
                    shape: Shape::Scalar(String::new()),
                },
                Event::SequenceStart(..) | Event::MappingStart(..) if open.len() >= DEEPEST => {
                    return Err(Fault {
                        kind: FaultKind::Syntax,
                        message: format!("nested more than {DEEPEST} deep"),
                        span,
                    });
                }
                Event::SequenceStart(..) => {
                    open.push((
                        Node {
                            span,
                            shape: Shape::List(Vec::new()),
                        },
                        None,
                    ));
                    continue;
                }
                Event::MappingStart(..) => {
                    open.push((
                        Node {
                            span,
                            shape: Shape::Map(Vec::new()),
                        },
                        None,
                    ));
                    continue;
                }
                Event::SequenceEnd | Event::MappingEnd => {
                    let Some((mut node, _)) = open.pop() else {
                        continue;
                    };
                    node.span.end = span.start.max(node.span.start);
                    node
                }
                _ => continue,
            };
            match open.last_mut() {
                None => root = root.or(Some(finished)),
                Some((
                    Node {
                        shape: Shape::List(items),
                        ..
                    },
                    _,
                )) => items.push(finished),
                Some((
                    Node {
                        shape: Shape::Map(entries),
                        ..
                    },
                    key,
                )) => match key.take() {
                    None => *key = Some(finished),
                    Some(key) => entries.push((key, finished)),
                },
                Some(_) => {}
            }
        }
        Ok(root.unwrap_or(Node {
            span: 0..0,
            shape: Shape::Map(Vec::new()),
        }))
    }

    fn child(&self, step: &Step) -> Option<(Option<&Node>, &Node)> {
        match (&self.shape, step) {
            (Shape::Map(entries), Step::Key(key)) => entries
                .iter()
                // A key that stands twice is a fault of the second.
                .rfind(|(k, _)| matches!(&k.shape, Shape::Scalar(s) if s == key))
                .map(|(k, v)| (Some(k), v)),
            (Shape::List(items), Step::Item(i)) => items.get(*i).map(|v| (None, v)),
            _ => None,
        }
    }

    /// The most exact span that stands for `path`, or for the deepest part of it that exists.
    fn span_of(&self, path: &[Step]) -> Option<Range<usize>> {
        let mut node = self;
        let mut best = None;
        for step in path {
            let Some((key, value)) = node.child(step) else {
                break;
            };
            match (&value.shape, key) {
                (Shape::Scalar(_), None) => best = Some(value.span.clone()),
                (Shape::Scalar(_), Some(key)) if value.span.is_empty() => {
                    best = Some(key.span.clone())
                }
                (Shape::Scalar(_), Some(_)) => best = Some(value.span.clone()),
                (_, Some(key)) => best = Some(key.span.clone()),
                (_, None) => best = value.first_scalar().or(best),
            }
            node = value;
        }
        best
    }

    fn key_of(&self, path: &[Step]) -> Option<Range<usize>> {
        let (last, up) = path.split_last()?;
        let parent = up
            .iter()
            .try_fold(self, |node, step| node.child(step).map(|(_, v)| v))?;
        parent.child(last)?.0.map(|key| key.span.clone())
    }

    fn first_scalar(&self) -> Option<Range<usize>> {
        match &self.shape {
            Shape::Scalar(_) => Some(self.span.clone()),
            Shape::List(items) => items.first()?.first_scalar(),
            Shape::Map(entries) => entries.first()?.0.first_scalar(),
        }
    }

    /// The bytes that must go for the entry at `path` to be gone.
    fn entry(&self, path: &[Step], text: &str) -> Option<Range<usize>> {
        let mut node = self;
        let mut end = text.len();
        let mut entry = None;
        for step in path {
            let Some((key, value)) = node.child(step) else {
                break;
            };
            let flow = text[node.span.start..].starts_with(['{', '[']);
            let start = key.map_or(value.span.start, |k| k.span.start);
            let next = node.start_after(start);
            end = match next {
                Some(next) if flow => next,
                Some(next) => text[..next].rfind('\n').map_or(next, |i| i + 1),
                None if flow => node.span.end.max(start),
                None => end,
            };
            let start = match step {
                Step::Item(_) if !flow => text[..start].rfind('-').unwrap_or(start),
                _ => start,
            };
            entry = (start <= end).then_some(start..end);
            node = value;
        }
        entry
    }

    fn start_after(&self, start: usize) -> Option<usize> {
        let starts: Vec<usize> = match &self.shape {
            Shape::Map(entries) => entries.iter().map(|(k, _)| k.span.start).collect(),
            Shape::List(items) => items.iter().map(|v| v.span.start).collect(),
            Shape::Scalar(_) => Vec::new(),
        };
        starts.into_iter().find(|s| *s > start)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde::Deserialize;

    #[derive(Debug, Deserialize, PartialEq)]
    #[serde(deny_unknown_fields)]
    struct Record {
        title: String,
        #[serde(default)]
        items: Vec<Item>,
        count: Option<u32>,
    }

    #[derive(Debug, Deserialize, PartialEq)]
    #[serde(deny_unknown_fields)]
    struct Item {
        name: String,
        size: Option<u32>,
    }

    fn faults(text: &str) -> Vec<(String, String)> {
        parse::<Record>(text)
            .faults
            .into_iter()
            .map(|f| (f.message, text[f.span].to_owned()))
            .collect()
    }

    #[test]
    fn a_number_is_a_good_title() {
        assert_eq!(
            parse::<Record>("title: 2022")
                .record
                .map(|r| r.title)
                .as_deref(),
            Some("2022")
        );
    }

    #[test]
    fn all_faults_of_a_record_are_found_with_their_places() {
        let text = "titel: x\ntitle: Ok\nitems:\n  - name: a\n    size: big\n  - {name: b, colour: red, size: 2}\n  - name: c\ncount: many # ខ្មែរ\n";
        assert_eq!(
            faults(text),
            [
                ("unknown key `titel`".into(), "titel".into()),
                ("found string \"big\", expected u32".into(), "big".into()),
                ("unknown key `colour`".into(), "colour".into()),
                ("found string \"many\", expected u32".into(), "many".into()),
            ]
        );
        let record = parse::<Record>(text).record;
        assert_eq!(record.map(|r| r.items.len()), Some(3));
    }

    #[test]
    fn a_missing_key_is_said_once() {
        assert_eq!(
            faults("count: 1\n"),
            [("the key `title` is missing".into(), "count: 1".into())]
        );
        assert_eq!(
            faults("title: [a]\ncount: x\n"),
            [("found a list, expected a string".into(), "title".into()),]
        );
    }

    #[test]
    fn a_bomb_of_aliases_is_a_fault() {
        let mut text = String::from("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for i in 1..30 {
            let p = i - 1;
            text +=
                &format!("a{i}: &a{i} [*a{p}, *a{p}, *a{p}, *a{p}, *a{p}, *a{p}, *a{p}, *a{p}]\n");
        }
        text += "title: *a29\n";
        assert!(!parse::<Record>(&text).faults.is_empty());
    }

    #[test]
    fn deep_nesting_is_a_fault() {
        let text = format!("title: {}", "[".repeat(100_000));
        assert!(!parse::<Record>(&text).faults.is_empty());
    }
}
