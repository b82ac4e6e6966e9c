//! YAML to typed records, with the place of everything that is wrong.
//!
//! The one module that knows `serde_yaml`. The ordinary path is a single typed parse. Only when that
//! fails is the text read again with a parser that keeps positions; the faulty entry is then left out
//! and the rest tried again, so that one run reports all that is wrong with a record.

#[cfg(test)]
mod tests;
mod tree;
mod words;

use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;
use std::ops::Range;

use serde::de::{DeserializeOwned, Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_path_to_error::Segment;
use tree::Node;

/// More faults than this in one text are not reported one by one.
const MOST_FAULTS: usize = 50;
/// With no more brackets than this, a text cannot be nested so deeply that it takes long to read.
const MANY_BRACKETS: usize = 1_000;

/// What is wrong with a part of a YAML text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FaultKind {
    /// The text is not YAML, or uses more of YAML than a record needs.
    Syntax,
    /// A key that the record does not have.
    UnknownKey,
    /// A key that stands twice.
    RepeatedKey,
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
    /// What to do about it, where that can be told.
    pub help: Option<String>,
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
    /// The entries that were left out of the record because they are wrong.
    pub left_out: Vec<Vec<Step>>,
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
    // The time that libyaml takes grows with the square of the depth of brackets, so a text that
    // could be very deep is first read by the parser that stops at a depth.
    if text.bytes().filter(|b| matches!(b, b'[' | b'{')).count() > MANY_BRACKETS
        && let Err(fault) = Node::read(text)
    {
        return Parsed {
            record: None,
            faults: vec![fault],
            left_out: Vec::new(),
        };
    }
    let mut rest = text.to_owned();
    let mut faults = Vec::new();
    let mut dropped: Vec<Vec<Step>> = Vec::new();
    loop {
        let (error, path) = match attempt::<T>(&rest) {
            Ok(record) => {
                let record = Some(record);
                return Parsed {
                    record,
                    faults,
                    left_out: dropped,
                };
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
                    left_out: dropped,
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
                left_out: dropped,
            };
        }
        let Some(range) = tree.entry(&path, &rest) else {
            return Parsed {
                record: None,
                faults,
                left_out: dropped,
            };
        };
        blank(&mut rest, range);
        dropped.push(path);
    }
}

/// Where the key stands at which a path ends.
pub(crate) fn locate_key(text: &str, path: &[Step]) -> Option<Range<usize>> {
    Node::read(text).ok()?.key_of(path)
}

/// Where a part of the text stands: the value if it is a scalar, otherwise the key that leads to it.
pub(crate) fn locate(text: &str, path: &[Step]) -> Option<Range<usize>> {
    Node::read(text).ok()?.span_of(path)
}

/// Whether two records are the same but for one key, which has this text as its value in the second.
pub(crate) fn differ_in(before: &str, after: &str, key: &str, value: &str) -> bool {
    let read = |text: &str| match serde_yaml::from_str(text) {
        Ok(serde_yaml::Value::Mapping(record)) => Some(record),
        _ => None,
    };
    let (Some(mut before), Some(mut after)) = (read(before), read(after)) else {
        return false;
    };
    before.remove(key);
    after.remove(key).is_some_and(|new| new == value) && before == after
}

fn attempt<T: DeserializeOwned>(text: &str) -> Result<T, (String, Vec<Step>)> {
    // Front matter of nothing but comments is a null, but means a record without keys.
    let text = if is_blank(text) { "{}" } else { text };
    // Most records are sound, and nobody need note at each step where one is.
    if let Ok(record) = serde_yaml::from_str(text) {
        return Ok(record);
    }
    let deserializer = serde_yaml::Deserializer::from_str(text);
    serde_path_to_error::deserialize(deserializer).map_err(|error| {
        let mut path = steps(error.path());
        let message = plain_message(error.inner(), error.path());
        // The error is of the record that has the key; what is wrong is the key.
        if let Some(key) = message
            .strip_prefix(TWICE)
            .and_then(|rest| rest.split('`').nth(1))
        {
            path.push(Step::Key(key.to_owned()));
        }
        (message, path)
    })
}

/// How serde's messages of keys that stand twice begin.
const TWICE: &str = "duplicate field ";

/// Reads keys that people choose, each of which may stand once.
pub(super) fn distinct_keys<'de, D, K, V>(deserializer: D) -> Result<BTreeMap<K, V>, D::Error>
where
    D: Deserializer<'de>,
    K: Deserialize<'de> + Ord + fmt::Display,
    V: Deserialize<'de>,
{
    struct Distinct<K, V>(PhantomData<(K, V)>);

    impl<'de, K, V> Visitor<'de> for Distinct<K, V>
    where
        K: Deserialize<'de> + Ord + fmt::Display,
        V: Deserialize<'de>,
    {
        type Value = BTreeMap<K, V>;

        fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
            f.write_str("a map")
        }

        fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
            let mut entries = BTreeMap::new();
            while let Some((key, value)) = map.next_entry::<K, V>()? {
                if entries.contains_key(&key) {
                    return Err(A::Error::custom(format!("{TWICE}`{key}`")));
                }
                entries.insert(key, value);
            }
            Ok(entries)
        }
    }

    deserializer.deserialize_map(Distinct(PhantomData))
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
    let said = words::of(error, path.is_empty());
    let span = match said.kind {
        FaultKind::UnknownKey | FaultKind::RepeatedKey => tree.key_of(path),
        _ => None,
    };
    let span = span
        .or_else(|| tree.span_of(path))
        .unwrap_or(0..first_line(text));
    said.at(span)
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
