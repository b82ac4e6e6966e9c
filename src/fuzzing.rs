//! What fuzzers run: each function takes any text, reads it as one part of the program does, and panics if
//! something that always holds does not hold. The targets in `fuzz/` call these functions, and
//! `tests/it/fuzzing.rs` runs them on the texts in `fuzz/corpus/`. It is no part of the library's interface.

use std::fmt::Debug;
use std::ops::Range;
use std::sync::OnceLock;

use pulldown_cmark::{Event, Tag, TagEnd};
use serde::de::DeserializeOwned;

use crate::annotate::{Haystack, Miss, closest, words};
use crate::source::edtf::Edtf;
use crate::source::markdown::{Hazard, HazardKind, Prose, Reading, TextEvents, slips};
use crate::source::record::{
    CountryRecord, EventRecord, FormulaRecord, InstrumentRecord, MeetingRecord, OrganizationRecord,
    PageRecord, PersonRecord, PlaceRecord, ReadoutRecord, Selector, SiteRecord, TopicRecord,
    VocabularyRecord,
};
use crate::source::{split, yaml};
use crate::words::Words;

/// Fails unless a range is a stretch of a text.
fn assert_within(range: &Range<usize>, text: &str, what: &dyn Debug) {
    assert!(
        text.get(range.clone()).is_some(),
        "{range:?} is not a stretch of the {} bytes: {what:?}",
        text.len()
    );
}

/// The front matter of a file, read as that of every kind of record.
///
/// Every fault stands within the text. Where there is no record, a fault says why. A changed key changes
/// nothing else.
pub fn front_matter(text: &str) {
    let text = crate::source::normalize(text.to_owned());
    let Ok((front, body)) = split(&text) else {
        return;
    };
    assert_within(&front, &text, &"front matter");
    assert_within(&body, &text, &"body");
    assert!(front.end <= body.start && body.end == text.len());
    let front = &text[front];
    record::<ReadoutRecord>(front);
    record::<MeetingRecord>(front);
    record::<PageRecord>(front);
    record::<PersonRecord>(front);
    record::<CountryRecord>(front);
    record::<OrganizationRecord>(front);
    record::<PlaceRecord>(front);
    record::<EventRecord>(front);
    record::<InstrumentRecord>(front);
    record::<TopicRecord>(front);
    record::<FormulaRecord>(front);
    record::<SiteRecord>(front);
    record::<VocabularyRecord>(front);
    for odd in yaml::oddities(front) {
        assert_within(&odd.span, front, &odd);
    }
    if let Some(changed) = crate::source::with_key(&text, "sealed", "fuzzed") {
        let found = split(&changed).ok().map(|(_, body)| &changed[body]);
        assert_eq!(found, Some(&text[body]), "the body is the same");
        assert!(changed.contains("fuzzed"));
    }
}

fn record<R: DeserializeOwned>(text: &str) {
    let parsed = yaml::parse::<R>(text);
    for fault in &parsed.faults {
        assert_within(&fault.span, text, fault);
        assert!(!fault.message.is_empty(), "{fault:?}");
    }
    assert!(
        parsed.record.is_some() || !parsed.faults.is_empty(),
        "nothing says why there is no record"
    );
    for (key, range) in &parsed.unreadable {
        assert_within(range, text, key);
    }
}

/// Dates, one in each line.
///
/// A date reads back as it was written, ends no earlier than it begins, and agrees with itself and with
/// others in both directions alike.
pub fn edtf(text: &str) {
    static ENGLISH: OnceLock<Words> = OnceLock::new();
    let english = ENGLISH.get_or_init(Words::english);
    let mut before: Option<Edtf> = None;
    for line in text.lines().take(8) {
        let date = match Edtf::parse(line) {
            Ok(date) => date,
            Err(message) => {
                assert!(!message.is_empty());
                continue;
            }
        };
        assert_eq!(date.as_str(), line);
        assert!(Edtf::parse(date.as_str()).is_ok_and(|again| again == date));
        assert!(!date.words().is_empty() && !date.in_words(english).is_empty());
        assert_ne!(date.machine().as_deref(), Some(""));
        if let (Some(first), Some(last)) = (date.earliest(), date.latest()) {
            assert!(first <= last, "{line} ends before it begins");
        }
        assert!(date.month().is_none_or(|month| (1..=12).contains(&month)));
        assert!(!date.is_to_the_day() || date.earliest().is_some() && date.latest().is_some());
        assert!(date.agrees_with(&date), "{line} agrees with itself");
        assert!(!date.is_before(&date), "{line} is not before itself");
        assert!(date.sort_key() == date.sort_key());
        if let Some(other) = &before {
            let other_line = other.as_str();
            assert_eq!(
                date.agrees_with(other),
                other.agrees_with(&date),
                "{line} {other_line}"
            );
            assert!(
                !(date.is_before(other) && other.is_before(&date)),
                "{line} {other_line}"
            );
        }
        before = Some(date);
    }
}

const READINGS: [Reading; 4] = [
    Reading::Markdown,
    Reading::Typographic,
    Reading::Exact,
    Reading::Plain,
];

/// A Markdown text in every way in which texts are read.
///
/// All that is known of the text stands within it, events are well-formed, and no letter is lost that is
/// plainly a word.
pub fn markdown(text: &str) {
    let text = crate::source::normalize(text.to_owned());
    for reading in READINGS {
        prose(&text, reading);
    }
    for reading in [Reading::Markdown, Reading::Typographic] {
        for slip in slips(&text, reading) {
            assert_within(&slip.source, &text, &slip.kind);
        }
    }
}

/// A piece of raw HTML in a Markdown text, as a block and among words.
///
/// The same holds as for any Markdown, and words behind the last tag are shown.
pub fn raw_html(text: &str) {
    let text = crate::source::normalize(text.to_owned());
    let block = format!("<div>\n{text}\n</div>\n\nThe end.\n");
    let inline = format!("Words {text}\n");
    for reading in [Reading::Markdown, Reading::Exact] {
        prose(&text, reading);
        prose(&block, reading);
        prose(&inline, reading);
    }
}

fn prose(markdown: &str, reading: Reading) {
    let name = |id: &str| (!id.is_empty()).then(|| format!("the name of {id}"));
    let prose = Prose::read(markdown, reading, &name);
    let text = &prose.text;
    for (range, why) in &prose.closed {
        assert_within(range, text, why);
    }
    for at in prose.edges.iter().chain(&prose.blocks) {
        assert!(text.is_char_boundary(*at), "{at} of {text:?}");
    }
    assert!(prose.blocks.is_sorted());
    assert_within(&prose.opening, text, &"opening");
    for (at, source) in &prose.origins {
        assert!(text.is_char_boundary(*at), "{at} of {text:?}");
        assert!(markdown.is_char_boundary(*source), "{source}");
    }
    assert!(prose.origins.is_sorted_by_key(|(at, _)| *at));
    for link in prose.links.iter().chain(&prose.outer) {
        assert_within(&link.source, markdown, link);
        assert_within(&link.text, text, link);
    }
    for hazard in &prose.hazards {
        assert_within(&hazard.source, markdown, hazard);
    }
    for kept in &prose.kept {
        assert_within(&kept.source, markdown, kept);
    }
    well_formed(markdown, reading, text);
    // What is left out is reported; a comment is left out in silence.
    let is_removal = |hazard: &Hazard| {
        matches!(
            hazard.kind,
            HazardKind::Html(_) | HazardKind::UnclosedComment
        )
    };
    if !prose.hazards.iter().any(is_removal) && !markdown.contains("<!--") {
        letters_are_kept(markdown, reading, text);
    }
}

/// What is open in a text.
#[derive(Debug, PartialEq)]
enum Open {
    Markdown(TagEnd),
    Html(&'static str),
}

/// Fails unless everything that begins ends within what contains it, and the visible text is that of the
/// events, one after the other.
fn well_formed(markdown: &str, reading: Reading, text: &str) {
    let name = |id: &str| (!id.is_empty()).then(|| format!("the name of {id}"));
    let mut open = Vec::new();
    let mut at = 0;
    for piece in TextEvents::new(markdown, reading, &name) {
        assert_within(&piece.source, markdown, &piece);
        assert_within(&piece.text, text, &piece);
        assert_eq!(piece.text.start, at, "{piece:?}");
        at = piece.text.end;
        match (&piece.element, &piece.event) {
            (Some(element), _) if element.ends => {
                assert_eq!(open.pop(), Some(Open::Html(element.name)), "{piece:?}");
            }
            (Some(element), _) if element.is_void() => {}
            (Some(element), _) => open.push(Open::Html(element.name)),
            // It becomes nothing: its elements are woven into the text around it.
            (None, Event::Start(Tag::HtmlBlock) | Event::End(TagEnd::HtmlBlock)) => {}
            (None, Event::Start(tag)) => open.push(Open::Markdown(tag.to_end())),
            (None, Event::End(end)) => {
                assert_eq!(open.pop(), Some(Open::Markdown(*end)), "{piece:?}");
            }
            _ => {}
        }
    }
    assert_eq!(at, text.len());
    assert_eq!(open, []);
}

/// Fails if letters are lost that no reading takes for marks.
fn letters_are_kept(markdown: &str, reading: Reading, shown: &str) {
    let letters = |text: &str| -> String { text.chars().filter(|c| c.is_alphabetic()).collect() };
    if reading == Reading::Plain {
        assert_eq!(letters(markdown), letters(shown));
        return;
    }
    // Behind the last tag, all letters are words unless one of these stands among them, and before it too.
    let tail = markdown.rsplit_once('>').map_or("", |(_, tail)| tail);
    let marks = ['<', '[', ']', '&', '\\', '`', '~', '{', '|', '\u{0}'];
    if !markdown.contains(marks) {
        assert_eq!(letters(markdown), letters(shown), "{reading:?}");
    } else if !markdown.contains(&marks[1..]) {
        let (tail, shown) = (letters(tail), letters(shown));
        assert!(shown.ends_with(&tail), "{reading:?}: {tail:?} of {shown:?}");
    }
}

/// Words that are looked for in a text. The first three lines are the quote and what stands before and
/// behind it; the rest is the text.
///
/// What is found is a stretch of the text with the same words, and it is found again by all that stands
/// beside it.
pub fn anchoring(text: &str) {
    let mut lines = text.splitn(4, '\n');
    let mut next = || lines.next().unwrap_or_default();
    let (quote, prefix, suffix, text) = (next(), next(), next(), next());
    let selector = Selector {
        quote,
        prefix: (!prefix.is_empty()).then_some(prefix),
        suffix: (!suffix.is_empty()).then_some(suffix),
    };
    let haystack = Haystack::new(text);
    let ranges = match haystack.find([selector]).remove(0) {
        Ok(range) => vec![range],
        Err(Miss::Empty | Miss::Open | Miss::Absent) => Vec::new(),
        Err(Miss::Elsewhere(ranges) | Miss::Within(ranges) | Miss::Several(ranges)) => {
            assert!(!ranges.is_empty());
            ranges
        }
    };
    for range in ranges.iter().take(100) {
        assert_within(range, text, &quote);
        let found = &text[range.clone()];
        if quote.contains('…') {
            continue;
        }
        // Two signs of Thai or Lao may be typed for one, and of three it is not plain which two: all are found.
        if ["\u{e40}\u{e40}", "\u{ec0}\u{ec0}"]
            .iter()
            .any(|two| found.contains(two))
        {
            assert!(words(found).contains(&words(quote)));
            continue;
        }
        assert_eq!(words(found), words(quote));
        let again = Selector {
            quote: found,
            prefix: Some(&text[..range.start]),
            suffix: Some(&text[range.end..]),
        };
        let again = haystack.find([again]).remove(0);
        assert_eq!(
            again.as_ref().map(|range| words(&text[range.clone()])),
            Ok(words(quote)),
            "{again:?}"
        );
    }
    let close = closest(text, quote, 3);
    assert!(close.len() <= 3);
    for range in &close {
        assert_within(range, text, &quote);
    }
}
