//! YAML to typed records, with the place of everything that is wrong.
//!
//! The one module that knows `serde_yaml`. The ordinary path is a single typed parse. Only when that
//! fails is the text read again with a parser that keeps positions; the faulty entry is then left out
//! and the rest tried again, so that one run reports all that is wrong with a record.

mod lint;
mod recover;
#[cfg(test)]
mod tests;
mod tree;
mod words;

use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;
use std::ops::Range;
use std::sync::OnceLock;

use serde::de::{DeserializeOwned, Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_path_to_error::Segment;
use tree::Node;

pub use lint::Oddity;
pub(crate) use lint::is_key;

/// More faults than this in one text are not reported one by one.
const MOST_FAULTS: usize = 50;
/// No more than this is read of a record again and again to find all that is wrong with it,
const MOST_READ: usize = 2 << 20;
/// but so much is told of any.
const FEW_FAULTS: usize = 8;
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
    /// The entries that were left out of the record because they are wrong, each in its position when
    /// those before it were gone.
    pub left_out: Vec<Vec<Step>>,
    /// The stretches that were left out before that, because they are no YAML, each with its key.
    pub unreadable: Vec<(String, Range<usize>)>,
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

/// What of a text is of interest, while other keys are passed over; none if it cannot be read.
pub(crate) fn some<T: DeserializeOwned>(text: &str) -> Option<T> {
    serde_yaml::from_str(text).ok()
}

/// Reads a record.
pub fn parse<T: DeserializeOwned>(text: &str) -> Parsed<T> {
    // The time that libyaml takes grows with the square of the depth of brackets, so a text that
    // could be very deep is first read by the parser that stops at a depth.
    let brackets = text.bytes().filter(|b| matches!(b, b'[' | b'{')).count();
    if brackets <= MANY_BRACKETS
        && let Ok(record) = serde_yaml::from_str(read_as(text))
    {
        return Parsed {
            record: Some(record),
            faults: controls(text),
            left_out: Vec::new(),
            unreadable: Vec::new(),
        };
    }
    let mut reading = Reading {
        rest: text.to_owned(),
        faults: Vec::new(),
        left_out: Vec::new(),
        unreadable: Vec::new(),
        causes: Vec::new(),
    };
    let record = reading.record(text);
    if record.is_some() {
        reading.faults.extend(controls(&reading.rest));
    }
    Parsed {
        record,
        faults: reading.faults,
        left_out: reading.left_out,
        unreadable: reading.unreadable,
    }
}

/// What of a record, which can be read, means something else than it seems to.
pub fn oddities(text: &str) -> Vec<Oddity> {
    lint::oddities(text)
}

/// A record that is read again and again, each time without what was wrong with it.
struct Reading {
    /// The text, with spaces in the place of what was left out.
    rest: String,
    faults: Vec<Fault>,
    left_out: Vec<Vec<Step>>,
    unreadable: Vec<(String, Range<usize>)>,
    /// What was left out, in the positions that the rest has now: faults that come of it are no news.
    causes: Vec<Vec<Step>>,
}

impl Reading {
    fn record<T: DeserializeOwned>(&mut self, text: &str) -> Option<T> {
        let mut tree = match Node::read(text) {
            Ok(tree) if !recover::has_odd_spaces(text) => tree,
            Ok(tree) => self.readable(text, None).unwrap_or(tree),
            Err(fault) => self.readable(text, Some(fault))?,
        };
        self.take_out_repeated_keys(&mut tree);
        let mut read = 0;
        loop {
            read += text.len();
            let (error, path) = match attempt::<T>(&self.rest) {
                Ok(record) => return Some(record),
                Err(failure) => failure,
            };
            let fault = fault(&error, &path, &tree, text);
            let nested = !path.is_empty();
            let hopeless = !nested || fault.kind == FaultKind::Syntax;
            if !self.is_caused(&fault, &path) {
                self.faults.push(fault);
            }
            if hopeless {
                return None;
            }
            let many = self.faults.len() >= MOST_FAULTS;
            if many || self.faults.len() >= FEW_FAULTS && read > MOST_READ {
                self.faults.push(Fault {
                    kind: FaultKind::InvalidValue,
                    message: "this record may have more errors than are reported".to_owned(),
                    help: Some("fix this error first; the rest is reported then".to_owned()),
                    span: 0..first_line(text),
                });
                return None;
            }
            let range = tree.entry(&path, &self.rest)?;
            blank(&mut self.rest, range);
            tree.remove(&path);
            self.forget(&path);
            self.causes.push(path.clone());
            // Under its right name the key is not missing.
            if let (Some(meant), Some((_, up))) = (words::meant_key(&error), path.split_last()) {
                self.causes.push([up, &[meant.into()]].concat());
            }
            self.left_out.push(path);
        }
    }

    /// Takes out the keys that occur a second time, so that every path leads to one place: a value of the wrong type is
    /// reported where it is, whichever of the two has it.
    fn take_out_repeated_keys(&mut self, tree: &mut Node) {
        for (path, span) in tree.repeated_keys().into_iter().take(FEW_FAULTS) {
            let Some(Step::Key(name)) = path.last() else {
                continue;
            };
            let Some(range) = tree.entry(&path, &self.rest) else {
                continue;
            };
            self.faults.push(words::repeated(name).at(span));
            blank(&mut self.rest, range);
            tree.remove(&path);
            self.left_out.push(path);
        }
    }

    /// Takes out of a text that is no YAML what makes it so. Where that cannot be told, the fault that a
    /// parser found is.
    fn readable(&mut self, text: &str, fault: Option<Fault>) -> Option<Node> {
        for part in recover::unreadable(text) {
            blank(&mut self.rest, part.range.clone());
            self.faults.push(part.fault);
            if let Some(Step::Key(key)) = part.path.first() {
                self.unreadable.push((key.clone(), part.range));
            }
            self.causes.push(part.path);
        }
        match Node::read(&self.rest) {
            Ok(tree) if !self.faults.is_empty() => Some(tree),
            _ => {
                if self.faults.is_empty() {
                    self.faults.extend(fault);
                }
                None
            }
        }
    }

    /// Whether something is wrong only because something else was left out.
    fn is_caused(&self, fault: &Fault, path: &[Step]) -> bool {
        let mut causes = self.causes.iter();
        match &fault.kind {
            FaultKind::MissingKey(key) => causes.any(|cause| {
                cause.split_last().is_some_and(|(last, up)| {
                    // A part of which not even the key is known may have been any.
                    up == path && *last == Step::Key(key.clone())
                }) || cause.is_empty()
            }),
            FaultKind::Syntax => !self.causes.is_empty(),
            _ => causes.any(|cause| cause.len() > path.len() && cause.starts_with(path)),
        }
    }

    /// After an item of a list is gone, those behind it have its position and the ones after that.
    fn forget(&mut self, path: &[Step]) {
        let Some((Step::Item(gone), list)) = path.split_last() else {
            return;
        };
        self.causes.retain(|cause| !cause.starts_with(path));
        for cause in &mut self.causes {
            if cause.starts_with(list)
                && let Some(Step::Item(i)) = cause.get_mut(list.len())
                && *i > *gone
            {
                *i -= 1;
            }
        }
    }
}

/// Where the parts of a record stand in its text, found when the first is asked for: most records have
/// nothing of which anybody has to be told the place, and some have thousands of such parts.
#[derive(Debug, Default)]
pub struct Places {
    /// The entries that were left out of the record, in whose positions in lists others moved up.
    left_out: Vec<Vec<Step>>,
    /// The stretches that are no YAML, each with its key.
    unreadable: Vec<(String, Range<usize>)>,
    tree: OnceLock<Option<Node>>,
}

impl Places {
    /// Of a record that was read.
    pub fn of<T>(parsed: &mut Parsed<T>) -> Places {
        Places {
            left_out: std::mem::take(&mut parsed.left_out),
            unreadable: std::mem::take(&mut parsed.unreadable),
            tree: OnceLock::new(),
        }
    }

    /// The keys of the record in whose values something was left out.
    pub fn faulty_keys(&self) -> Vec<String> {
        let left_out = self.left_out.iter().filter_map(|path| match path.first() {
            Some(Step::Key(key)) => Some(key.clone()),
            _ => None,
        });
        let unreadable = self.unreadable.iter().map(|(key, _)| key.clone());
        left_out.chain(unreadable).collect()
    }

    /// Where a part of the record stands in `text`, which is that of the record: the value if it is a
    /// scalar, otherwise the key that leads to it.
    pub(crate) fn locate(&self, text: &str, path: &[Step]) -> Option<Range<usize>> {
        self.tree(text)?.span_of(path)
    }

    /// Where the key stands at which a path ends.
    pub(crate) fn locate_key(&self, text: &str, path: &[Step]) -> Option<Range<usize>> {
        self.tree(text)?.key_of(path)
    }

    fn tree(&self, text: &str) -> Option<&Node> {
        let read = || {
            let mut text = text.to_owned();
            for (_, range) in &self.unreadable {
                blank(&mut text, range.clone());
            }
            let mut tree = Node::read(&text).ok()?;
            for path in &self.left_out {
                tree.remove(path);
            }
            Some(tree)
        };
        self.tree.get_or_init(read).as_ref()
    }
}

/// Values with control characters, which no page may hold. YAML has them by escapes alone.
fn controls(text: &str) -> Vec<Fault> {
    if !text.contains('\\') {
        return Vec::new();
    }
    let spans = Node::read(text).map(|tree| tree.with_controls());
    let spans = spans.unwrap_or_default().into_iter().take(MOST_FAULTS);
    let faults = spans.map(|(c, span)| Fault {
        kind: FaultKind::InvalidValue,
        message: format!("control character U+{:04X}", u32::from(c)),
        help: Some("remove the escape; pages cannot contain control characters".to_owned()),
        span,
    });
    faults.collect()
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

/// Whether two records are the same but for the id of an item of a list, which the first does not have.
pub(crate) fn differ_in_id(before: &str, after: &str, list: &str, item: usize, id: &str) -> bool {
    let read = |text: &str| serde_yaml::from_str::<serde_yaml::Value>(text).ok();
    let (Some(mut before), Some(after)) = (read(before), read(after)) else {
        return false;
    };
    let item = before.get_mut(list).and_then(|list| list.get_mut(item));
    let Some(item) = item.and_then(serde_yaml::Value::as_mapping_mut) else {
        return false;
    };
    item.insert("id".into(), id.into()).is_none() && before == after
}

/// Whether two records are the same but for some keys of the first, in whose place the second has others.
pub(crate) fn differ_in_keys(before: &str, after: &str, old: &[&str], new: &str) -> bool {
    let read = |text: &str| match serde_yaml::from_str(read_as(text)) {
        Ok(serde_yaml::Value::Mapping(record)) => Some(record),
        _ => None,
    };
    let (Some(mut before), Some(after), Some(new)) = (read(before), read(after), read(new)) else {
        return false;
    };
    for key in old {
        before.remove(*key);
    }
    before.extend(new);
    before == after
}

/// The lines of a key at the margin of a record, up to the next such key. Comments and empty lines directly before
/// that key stay with it.
pub(crate) fn lines_of(text: &str, key: &str) -> Option<Range<usize>> {
    let entry = Node::read(text).ok()?.entry(&[key.into()], text)?;
    let start = text[..entry.start].rfind('\n').map_or(0, |end| end + 1);
    let mut end = entry.end;
    for line in text[entry.clone()].split_inclusive('\n').rev() {
        let is_apart = line.trim().is_empty() || line.trim_start().starts_with('#');
        if !is_apart {
            break;
        }
        end -= line.len();
    }
    Some(start..end)
}

/// Front matter of nothing but comments is a null, but means a record without keys.
fn read_as(text: &str) -> &str {
    if is_blank(text) { "{}" } else { text }
}

fn attempt<T: DeserializeOwned>(text: &str) -> Result<T, (String, Vec<Step>)> {
    let text = read_as(text);
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
