//! Where everything stands in a YAML text.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet, VecDeque};
use std::ops::Range;

use saphyr_parser::{Event, Parser};

use super::{Fault, Step, words};
use crate::source::controls::is_forbidden;

/// Nesting deeper than this is not front matter.
const DEEPEST: usize = 64;

/// A YAML text as a tree of positions.
#[derive(Debug)]
pub(super) struct Node {
    span: Range<usize>,
    shape: Shape,
}

#[derive(Debug)]
enum Shape {
    Scalar(String),
    List(Vec<Node>),
    Map(Entries),
}

/// The entries of a map.
#[derive(Debug, Default)]
struct Entries {
    all: Vec<(Node, Node)>,
    /// The last entry of each key, in maps of many entries.
    index: HashMap<String, usize>,
}

/// Maps with more entries than this are looked up by an index.
const MANY_ENTRIES: usize = 16;

impl Entries {
    fn index(&mut self) {
        self.index.clear();
        if self.all.len() > MANY_ENTRIES {
            let keys = self.all.iter().enumerate();
            let keys = keys.filter_map(|(i, (key, _))| match &key.shape {
                Shape::Scalar(name) => Some((name.clone(), i)),
                _ => None,
            });
            self.index = keys.collect();
        }
    }

    /// The position of a key. A key that occurs twice is a fault of the second.
    fn position(&self, name: &str) -> Option<usize> {
        if !self.index.is_empty() {
            return self.index.get(name).copied();
        }
        let is = |(key, _): &(Node, Node)| matches!(&key.shape, Shape::Scalar(s) if s == name);
        self.all.iter().rposition(is)
    }
}

impl Node {
    pub(super) fn read(text: &str) -> Result<Node, Fault> {
        let offsets: Vec<usize> = text
            .char_indices()
            .map(|(i, _)| i)
            .chain([text.len()])
            .collect();
        let spaced = without_tabs(text);
        let byte = |index: usize| offsets.get(index).copied().unwrap_or(text.len());
        let mut open: Vec<(Node, Option<Node>)> = Vec::new();
        let mut root = None;
        for event in Parser::new_from_str(&spaced) {
            let (event, span) = event.map_err(|error| {
                words::syntax(error.info()).at(rest_of_line(text, byte(error.marker().index())))
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
                    return Err(words::syntax("recursion limit exceeded").at(span));
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
                            shape: Shape::Map(Entries::default()),
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
                    if let Shape::Map(entries) = &mut node.shape {
                        entries.index();
                    }
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
                    Some(key) => entries.all.push((key, finished)),
                },
                Some(_) => {}
            }
        }
        Ok(root.unwrap_or(Node {
            span: 0..0,
            shape: Shape::Map(Entries::default()),
        }))
    }

    /// The scalars that hold a control character, each with the first of them.
    pub(super) fn with_controls(&self) -> Vec<(char, Range<usize>)> {
        let mut found = Vec::new();
        let mut left = vec![self];
        while let Some(node) = left.pop() {
            match &node.shape {
                Shape::Scalar(value) => {
                    let control = value.chars().find(|c| is_forbidden(*c));
                    found.extend(control.map(|c| (c, node.span.clone())));
                }
                Shape::List(items) => left.extend(items),
                Shape::Map(entries) => left.extend(entries.all.iter().flat_map(|(k, v)| [k, v])),
            }
        }
        found.sort_by_key(|(_, span)| span.start);
        found
    }

    fn child(&self, step: &Step) -> Option<(Option<&Node>, &Node)> {
        match (&self.shape, step) {
            (Shape::Map(entries), Step::Key(key)) => {
                let (key, value) = entries.all.get(entries.position(key)?)?;
                Some((Some(key), value))
            }
            (Shape::List(items), Step::Item(i)) => items.get(*i).map(|v| (None, v)),
            _ => None,
        }
    }

    /// The most exact span that stands for `path`, or for the deepest part of it that exists.
    pub(super) fn span_of(&self, path: &[Step]) -> Option<Range<usize>> {
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

    pub(super) fn key_of(&self, path: &[Step]) -> Option<Range<usize>> {
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
            Shape::Map(entries) => entries.all.first()?.0.first_scalar(),
        }
    }

    /// The bytes that must go for the entry at `path` to be gone.
    pub(super) fn entry(&self, path: &[Step], text: &str) -> Option<Range<usize>> {
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

    /// Takes the entry at `path` out, or the deepest one on the way to it that exists.
    pub(super) fn remove(&mut self, path: &[Step]) {
        let Some((step, rest)) = path.split_first() else {
            return;
        };
        if let Some((next, _)) = rest.split_first() {
            let child = match (&mut self.shape, step) {
                (Shape::Map(entries), Step::Key(key)) => entries
                    .position(key)
                    .and_then(|i| Some(&mut entries.all.get_mut(i)?.1)),
                (Shape::List(items), Step::Item(i)) => items.get_mut(*i),
                _ => None,
            };
            let Some(child) = child else { return };
            if child.child(next).is_some() {
                return child.remove(rest);
            }
        }
        match (&mut self.shape, step) {
            (Shape::Map(entries), Step::Key(key)) => {
                if let Some(i) = entries.position(key) {
                    entries.all.remove(i);
                    entries.index();
                }
            }
            (Shape::List(items), Step::Item(i)) if *i < items.len() => {
                items.remove(*i);
            }
            _ => {}
        }
    }

    /// The keys that occur a second time in their map, in the order in which they can be taken out: those of a map
    /// before those within its values, and in a map the last one first.
    pub(super) fn repeated_keys(&self) -> Vec<(Vec<Step>, Range<usize>)> {
        let mut found = Vec::new();
        let mut left = VecDeque::from([(Vec::new(), self)]);
        while let Some((path, node)) = left.pop_front() {
            let below = |step: Step| path.iter().cloned().chain([step]).collect::<Vec<_>>();
            match &node.shape {
                Shape::Scalar(_) => {}
                Shape::List(items) => {
                    let items = items.iter().enumerate();
                    left.extend(items.map(|(i, item)| (below(i.into()), item)));
                }
                Shape::Map(entries) => {
                    let mut seen = HashSet::new();
                    let mut again = Vec::new();
                    for (key, value) in &entries.all {
                        let Shape::Scalar(name) = &key.shape else {
                            continue;
                        };
                        let path = below(Step::Key(name.clone()));
                        // An alias has no name here.
                        match name.is_empty() || seen.insert(name) {
                            true => left.push_back((path, value)),
                            false => again.push((path, key.span.clone())),
                        }
                    }
                    found.extend(again.into_iter().rev());
                }
            }
        }
        found
    }

    /// Whether it is a map of one key, or a list of one item.
    pub(super) fn is_one_entry(&self) -> bool {
        match &self.shape {
            Shape::Map(entries) => entries.all.len() == 1,
            Shape::List(items) => items.len() == 1,
            Shape::Scalar(_) => false,
        }
    }

    fn start_after(&self, start: usize) -> Option<usize> {
        let starts: Vec<usize> = match &self.shape {
            Shape::Map(entries) => entries.all.iter().map(|(k, _)| k.span.start).collect(),
            Shape::List(items) => items.iter().map(|v| v.span.start).collect(),
            Shape::Scalar(_) => Vec::new(),
        };
        starts.into_iter().find(|s| *s > start)
    }
}

/// A text with spaces for tabs behind the colon of a key or the dash of an item, where the parser that reads
/// records takes them and this one does not.
fn without_tabs(text: &str) -> Cow<'_, str> {
    if !text.contains(":\t") && !text.contains("-\t") {
        return Cow::Borrowed(text);
    }
    let mut spaced = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        let words = line.trim_start_matches([' ', '-']);
        let end = match words.find(":\t") {
            Some(colon) if !words[..colon].contains([' ', '"', '\'', '#']) => colon + 1,
            _ => 0,
        };
        let start = line.len() - words.len() + end;
        let behind = line[start..].len() - line[start..].trim_start_matches([' ', '\t']).len();
        if start == 0 {
            // Indentation is not touched: a tab in it is a fault.
            spaced.push_str(line);
            continue;
        }
        spaced.push_str(&line[..start]);
        spaced.extend(std::iter::repeat_n(' ', behind));
        spaced.push_str(&line[start + behind..]);
    }
    Cow::Owned(spaced)
}

/// From an offset to the end of its line. Where the text has ended, its last character stands for
/// it: what follows is not YAML.
fn rest_of_line(text: &str, start: usize) -> Range<usize> {
    let written = text.trim_end();
    if start >= written.len() {
        let last = written.char_indices().next_back();
        return last.map_or(0, |(i, _)| i)..written.len();
    }
    let end = text[start..].find('\n').map_or(text.len(), |i| start + i);
    start..end
}
