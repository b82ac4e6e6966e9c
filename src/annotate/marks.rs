//! The annotations of a readout, anchored to the words of its text.

use std::ops::{Deref, Range};

use super::anchor::{Haystack, Miss, closest};
use super::reading::Text;
use crate::archive::{Coding, Readout};
use crate::diagnostics::{Code, Diagnostic};
use crate::source::Document;
use crate::source::markdown::Prose;
use crate::source::record::Selector;
use crate::source::word::single_spaced;
use crate::source::yaml::Step;

/// An annotation and the words to which it belongs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// The bytes of the visible text.
    pub range: Range<usize>,
    /// What it is.
    pub of: Annotation,
}

/// What a mark belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Annotation {
    /// The statement at a position of [`Readout::statements`].
    Statement(usize),
    /// The note at a position of the record's list.
    Note(usize),
}

/// The marks of a text, from left to right, the longer first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Marks {
    all: Vec<Mark>,
    /// The positions of the marks, in the order of what they belong to.
    by_annotation: Vec<u32>,
    /// The length of the longest.
    longest: usize,
}

impl Marks {
    fn new(mut all: Vec<Mark>) -> Marks {
        all.sort_by_key(|mark| (mark.range.start, std::cmp::Reverse(mark.range.end)));
        let mut by_annotation: Vec<u32> = (0..).take(all.len()).collect();
        by_annotation.sort_unstable_by_key(|at| all[*at as usize].of);
        Marks {
            longest: all.iter().map(|mark| mark.range.len()).max().unwrap_or(0),
            by_annotation,
            all,
        }
    }

    /// The mark of an annotation, if its words were found.
    pub fn of(&self, annotation: Annotation) -> Option<&Mark> {
        let of = |at: &u32| self.all[*at as usize].of;
        let found = self
            .by_annotation
            .binary_search_by_key(&annotation, of)
            .ok()?;
        self.all.get(self.by_annotation[found] as usize)
    }

    /// The marks that share words with a part of the text, which is not empty.
    pub fn on(&self, range: &Range<usize>) -> impl Iterator<Item = &Mark> + use<'_> {
        let earliest = (range.start + 1).saturating_sub(self.longest);
        let from = self.all.partition_point(|mark| mark.range.start < earliest);
        let (start, end) = (range.start, range.end);
        self.all[from..]
            .iter()
            .take_while(move |mark| mark.range.start < end)
            .filter(move |mark| mark.range.end > start)
    }
}

impl Deref for Marks {
    type Target = [Mark];

    fn deref(&self) -> &[Mark] {
        &self.all
    }
}

impl<'a> IntoIterator for &'a Marks {
    type Item = &'a Mark;
    type IntoIter = std::slice::Iter<'a, Mark>;

    fn into_iter(self) -> Self::IntoIter {
        self.all.iter()
    }
}

/// Anchors a readout's annotations.
pub(super) fn anchored(
    readout: &Readout,
    text: &Text<'_>,
    prose: &Prose,
) -> (Marks, Vec<Diagnostic>) {
    let record = &readout.document.record;
    let statements = readout.statements.iter().enumerate().filter_map(|(i, s)| {
        let written = record.statements.get(s.position)?;
        Some((
            Annotation::Statement(i),
            "statements",
            s.position,
            written.selector(),
        ))
    });
    let notes = record.notes.iter().enumerate();
    let notes = notes.map(|(i, note)| (Annotation::Note(i), "notes", i, note.selector()));
    let all: Vec<_> = statements.chain(notes).collect();
    found(&readout.document, all, text, prose)
}

/// Anchors the statements that another coder found in a readout's text, in the same order.
pub(super) fn anchored_coding(
    coding: &Coding,
    text: &Text<'_>,
    prose: &Prose,
) -> (Marks, Vec<Diagnostic>) {
    let statements = coding.statements.iter().enumerate().map(|(i, statement)| {
        let selector = coding.record(statement).selector();
        let of = Annotation::Statement(i);
        (of, "statements", statement.position, selector)
    });
    found(&coding.document, statements.collect(), text, prose)
}

/// Finds the words of annotations, each with the list and the position in it where it is recorded.
fn found<R>(
    document: &Document<R>,
    all: Vec<(Annotation, &'static str, usize, Selector<'_>)>,
    text: &Text<'_>,
    prose: &Prose,
) -> (Marks, Vec<Diagnostic>) {
    if all.is_empty() {
        return Default::default();
    }
    let found = Haystack::new(&prose.text).find(all.iter().map(|(.., selector)| *selector));
    let mut marks = Vec::with_capacity(all.len());
    let mut diagnostics = Vec::new();
    for ((of, key, position, selector), found) in all.into_iter().zip(found) {
        match found {
            Ok(range) => marks.push(Mark { range, of }),
            Err(miss) => {
                let path: [Step; 3] = [key.into(), position.into(), "quote".into()];
                let fault = missed(&miss, &selector, text, prose);
                diagnostics.push(document.fault(fault, &path));
            }
        }
    }
    (Marks::new(marks), diagnostics)
}

/// How many places of the text a report names.
const MOST: usize = 3;

/// What is wrong with a quote that cannot be found in a text, or not in one place.
pub(super) fn missed(
    miss: &Miss,
    selector: &Selector<'_>,
    text: &Text<'_>,
    prose: &Prose,
) -> Diagnostic {
    let shown = |place: &Range<usize>| single_spaced(&prose.text[place.clone()]);
    let report = |fault: Diagnostic, places: &[Range<usize>], label: &str| {
        places.iter().take(MOST).fold(fault, |fault, place| {
            fault.related(text.visible(prose, place), label)
        })
    };
    match miss {
        Miss::Empty => Diagnostic::new(Code::InvalidValue, "the quote has no words"),
        Miss::Open => Diagnostic::new(
            Code::InvalidValue,
            "the quote begins or ends with `…`, which leaves open where it begins or ends",
        )
        .help("remove the `…`, or write the words on both sides of it: `first words … last words`"),
        Miss::Absent => {
            let fault = Diagnostic::new(
                Code::QuoteMissing,
                "quote not found in the text",
            );
            let places = closest(&prose.text, selector.quote, MOST);
            match places.first() {
                Some(first) => report(
                    fault.help(format!("did you mean “{}”?", shortened(&shown(first)))),
                    &places,
                    "similar words",
                ),
                None => fault.help(
                    "quote the text as a reader sees it, without Markdown; `first words … last words` includes everything in between",
                ),
            }
        }
        Miss::Elsewhere(places) => report(
            Diagnostic::new(
                Code::QuoteMissing,
                "the quote occurs in the text, but not next to this `prefix` or `suffix`",
            )
            .help("`prefix` is the text immediately before the quote, and `suffix` the text immediately after it"),
            places,
            "the quote occurs here",
        ),
        Miss::Within(places) => report(
            Diagnostic::new(
                Code::QuoteMissing,
                "the quote occurs only as part of longer words",
            )
            .help("quote whole words; to quote part of a word, give the text next to it: `prefix: …` or `suffix: …`"),
            places,
            "here",
        ),
        Miss::Several(places) => report(
            Diagnostic::new(
                Code::QuoteAmbiguous,
                format!("the quote occurs {} in the text", times(places.len())),
            )
            .help("quote more words, or give the text next to it: `prefix: …` or `suffix: …`"),
            places,
            "here",
        ),
    }
}

fn times(count: usize) -> String {
    match count {
        2 => "twice".to_owned(),
        count => format!("{count} times"),
    }
}

/// A passage, as much of it as a message can hold.
fn shortened(words: &str) -> String {
    match words.char_indices().nth(200) {
        Some((cut, _)) => format!("{}…", &words[..cut]),
        None => words.to_owned(),
    }
}
