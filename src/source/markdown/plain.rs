//! Text in which no character is a mark: paragraphs and lines, as in a telegram.

use pulldown_cmark::{CowStr, Event, Tag, TagEnd};

use super::exact::Sourced;

/// The paragraphs of a text, which empty lines separate, and their lines.
pub(super) fn plain(source: &str) -> Vec<Sourced<'_>> {
    let mut events: Vec<Sourced<'_>> = Vec::new();
    // The beginning of the paragraph that is open.
    let mut open: Option<usize> = None;
    let mut start = 0;
    for line in source.split_inclusive('\n') {
        let words = line.trim();
        let from = start + (line.len() - line.trim_start().len());
        if words.is_empty() {
            if let Some(begin) = open.take() {
                events.push((Event::End(TagEnd::Paragraph), begin..start));
            }
        } else {
            match open {
                Some(_) => events.push((Event::HardBreak, start.saturating_sub(1)..start)),
                None => {
                    open = Some(from);
                    events.push((Event::Start(Tag::Paragraph), from..start + line.len()));
                }
            }
            let text = Event::Text(CowStr::Borrowed(words));
            events.push((text, from..from + words.len()));
        }
        start += line.len();
    }
    if let Some(begin) = open {
        events.push((Event::End(TagEnd::Paragraph), begin..source.len()));
    }
    events
}
