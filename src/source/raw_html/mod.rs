//! Raw HTML in Markdown: read as browsers read it, and woven into the events of the text around it.
//!
//! A page must show all the words that are counted, searched and sealed, and no others, whatever tags
//! stand between them. So nothing of raw HTML is copied to a page: its tags become elements of a list
//! of harmless ones, each closed within what contains it, and its words become words of the text.

mod attributes;
mod elements;
mod tokens;
mod weave;

use std::ops::Range;

pub(super) use weave::Weaver;

/// A piece of raw HTML, with the places of the Markdown from which it comes.
#[derive(Debug, Default)]
pub(super) struct RawHtml {
    html: String,
    /// Where each line begins in `html`, and the bytes of the Markdown from which it comes.
    lines: Vec<(usize, Range<usize>)>,
}

impl RawHtml {
    pub(super) fn push(&mut self, line: &str, source: Range<usize>) {
        self.lines.push((self.html.len(), source));
        self.html.push_str(line);
    }

    /// The bytes of the Markdown from which a stretch of the HTML comes.
    fn source(&self, range: &Range<usize>) -> Range<usize> {
        let start = self.offset(range.start);
        // The end belongs to the line of the last byte.
        let end = self.offset(range.end.saturating_sub(1).max(range.start));
        start..(end + usize::from(range.end > range.start)).max(start)
    }

    fn offset(&self, at: usize) -> usize {
        let after = self.lines.partition_point(|(start, _)| *start <= at);
        let line = after.checked_sub(1).and_then(|i| self.lines.get(i));
        line.map_or(0, |(start, source)| {
            (source.start + at - start).min(source.end)
        })
    }
}

/// An element of raw HTML that begins or ends.
#[derive(Debug)]
pub(crate) struct Element {
    /// Its name.
    pub(crate) name: &'static str,
    /// Whether it ends here; an element without content only begins.
    pub(crate) ends: bool,
    /// Its id, as it is written.
    pub(crate) id: Option<String>,
}

impl Element {
    /// Whether it has no content, and so no end.
    pub(crate) fn is_void(&self) -> bool {
        matches!(self.name, "br" | "col" | "hr" | "wbr")
    }

    /// Whether its words are a block of their own.
    pub(crate) fn is_block(&self) -> bool {
        matches!(
            self.name,
            "li" | "dt" | "dd" | "td" | "th" | "caption" | "figcaption" | "summary" | "pre"
        )
    }

    /// Whether its words are code.
    pub(crate) fn is_code(&self) -> bool {
        matches!(self.name, "code" | "kbd" | "pre" | "samp")
    }
}
