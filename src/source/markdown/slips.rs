//! Markdown that does not do what it was written for: a link or a footnote that nothing defines, words
//! that a table or a list does not show as they are written.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use pulldown_cmark::{BrokenLink, Event, LinkType, Parser, Tag, TagEnd};

use super::exact::{self, Mark, Sourced};
use super::{Reading, options};

/// Something that is probably a slip.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Slip {
    pub(crate) kind: SlipKind,
    /// Where it stands in the source.
    pub(crate) source: Range<usize>,
}

/// What went wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum SlipKind {
    /// A link or image takes its address from a line that is not there.
    NoAddress(String),
    /// A line with an address from which no link takes it, or not this one.
    UnusedAddress,
    /// The mark of a footnote that is not there.
    NoFootnote(String),
    /// A footnote with the mark of an earlier one.
    SecondFootnote(String),
    /// A footnote to which nothing refers.
    UnusedFootnote(String),
    /// A link without words.
    NoWords,
    /// The bar of a wiki link that ends a cell of a table.
    BarInTable,
    /// Cells for which a table has no column, which are not shown.
    LostCells,
    /// The number of an item, which is shown as another.
    Renumbered(u64, u64),
    /// Braces behind a heading that are not shown.
    Braces,
}

/// The slips in a text, from left to right.
pub(crate) fn slips(markdown: &str, reading: Reading) -> Vec<Slip> {
    let bytes = markdown.as_bytes();
    if reading == Reading::Plain
        || memchr::memchr2(b'[', b'|', bytes).is_none()
            && memchr::memchr3(b'{', b'.', b')', bytes).is_none()
    {
        return Vec::new();
    }
    // Quotation marks are no matter here.
    let reading = match reading {
        Reading::Typographic => Reading::Markdown,
        reading => reading,
    };
    let mut broken = Vec::new();
    let callback = |link: BrokenLink<'_>| {
        broken.push((link.span, link.link_type, link.reference.to_string()));
        None
    };
    let parser = Parser::new_with_broken_link_callback(markdown, options(reading), Some(callback));
    let events: Vec<Sourced<'_>> = parser.into_offset_iter().collect();
    let mut search = Search {
        markdown,
        found: Vec::new(),
    };
    for (span, kind, reference) in broken {
        search.no_address(span, kind, &reference);
    }
    search.footnotes(&events);
    search.links_and_tables(&events);
    if reading != Reading::Exact {
        search.lists(&events);
        search.lost(events);
    }
    let mut found = search.found;
    found.sort_by_key(|slip| slip.source.start);
    found.dedup();
    found
}

struct Search<'a> {
    markdown: &'a str,
    found: Vec<Slip>,
}

impl Search<'_> {
    fn add(&mut self, kind: SlipKind, source: Range<usize>) {
        self.found.push(Slip { kind, source });
    }

    fn words(&self, range: &Range<usize>) -> &str {
        self.markdown.get(range.clone()).unwrap_or_default()
    }

    fn no_address(&mut self, span: Range<usize>, kind: LinkType, reference: &str) {
        let written = self.words(&span);
        let image = written.starts_with('!')
            || span.start > 0 && self.markdown.as_bytes().get(span.start - 1) == Some(&b'!');
        let meant = match kind {
            LinkType::Reference | LinkType::Collapsed => true,
            // Words in brackets are words.
            _ => image,
        };
        // Two numbers in brackets are two marks of notes.
        let numbers = written
            .bytes()
            .all(|byte| byte.is_ascii_digit() || byte == b'[' || byte == b']');
        if meant && (image || !numbers) && !reference.starts_with('^') {
            self.add(SlipKind::NoAddress(reference.to_owned()), span);
        }
    }

    fn footnotes(&mut self, events: &[Sourced<'_>]) {
        let mut defined: HashMap<String, Range<usize>> = HashMap::new();
        let mut used: HashSet<String> = HashSet::new();
        let mut second = Vec::new();
        let mut in_code = false;
        let mut marks: Vec<Range<usize>> = Vec::new();
        for (event, range) in events {
            match event {
                Event::Start(Tag::FootnoteDefinition(label)) => {
                    let mark = range.start..range.start + label.len() + 4;
                    match defined.entry(exact::label(label)) {
                        std::collections::hash_map::Entry::Occupied(_) => {
                            second.push((label.to_string(), mark));
                        }
                        std::collections::hash_map::Entry::Vacant(entry) => {
                            entry.insert(mark);
                        }
                    }
                }
                Event::FootnoteReference(label) => {
                    used.insert(exact::label(label));
                }
                Event::Start(Tag::CodeBlock(_)) => in_code = true,
                Event::End(TagEnd::CodeBlock) => in_code = false,
                Event::Text(_) if !in_code => marks.extend(self.marks(range)),
                _ => {}
            }
        }
        for mark in marks {
            let label = self.words(&(mark.start + 2..mark.end - 1)).to_owned();
            self.add(SlipKind::NoFootnote(label), mark);
        }
        for (label, mark) in second {
            self.add(SlipKind::SecondFootnote(label), mark);
        }
        for (label, mark) in defined {
            if !used.contains(&label) {
                let label = self.words(&(mark.start + 2..mark.end - 2)).to_owned();
                self.add(SlipKind::UnusedFootnote(label), mark);
            }
        }
    }

    /// What looks like marks of footnotes in a stretch of plain words.
    fn marks(&self, range: &Range<usize>) -> Vec<Range<usize>> {
        const LONGEST: usize = 100;
        let mut found = Vec::new();
        let bytes = self.markdown.as_bytes();
        for at in memchr::memchr_iter(b'[', bytes.get(range.clone()).unwrap_or_default()) {
            let start = range.start + at;
            let escaped = start > 0 && bytes.get(start - 1) == Some(&b'\\');
            if escaped || bytes.get(start + 1) != Some(&b'^') {
                continue;
            }
            let label = bytes.get(start + 2..).unwrap_or_default();
            let end = label
                .iter()
                .take(LONGEST)
                .position(|byte| matches!(byte, b']' | b'[' | b'^' | b'\\' | b' ' | b'\t' | b'\n'));
            if let Some(end) = end
                && end > 0
                && label.get(end) == Some(&b']')
            {
                found.push(start..start + 2 + end + 1);
            }
        }
        found
    }

    fn links_and_tables(&mut self, events: &[Sourced<'_>]) {
        // The link that is open, as long as it has no words.
        let mut bare = None;
        for (event, range) in events {
            match event {
                Event::Start(Tag::Link { .. }) => bare = Some(range.clone()),
                Event::End(TagEnd::Link) => {
                    if let Some(link) = bare.take() {
                        self.add(SlipKind::NoWords, link);
                    }
                }
                Event::Text(text) | Event::Code(text) if !text.trim().is_empty() => bare = None,
                Event::Start(Tag::Image { .. }) | Event::InlineHtml(_) => bare = None,
                Event::Start(Tag::TableHead | Tag::TableRow) => self.bars(range),
                _ => {}
            }
        }
    }

    /// Bars of wiki links in the row of a table.
    fn bars(&mut self, row: &Range<usize>) {
        let mut from = row.start;
        while let Some(at) = self.words(&(from..row.end)).find("[[") {
            let start = from + at;
            let Some(length) = self.words(&(start..row.end)).find("]]") else {
                return;
            };
            let end = start + length + 2;
            let link = self.words(&(start..end));
            let cut = link
                .match_indices('|')
                .any(|(at, _)| !link[..at].ends_with('\\'));
            if cut {
                self.add(SlipKind::BarInTable, start..end);
            }
            from = end;
        }
    }

    /// Numbers of items that are shown as others.
    fn lists(&mut self, events: &[Sourced<'_>]) {
        let mut open: Vec<Vec<(u64, Range<usize>)>> = Vec::new();
        for (event, range) in events {
            match event {
                Event::Start(Tag::List(_)) => open.push(Vec::new()),
                Event::Start(Tag::Item) => {
                    let written = self.words(range);
                    let figures = written.len()
                        - written
                            .trim_start_matches(|c: char| c.is_ascii_digit())
                            .len();
                    let number = written.get(..figures).and_then(|n| n.parse().ok());
                    if let (Some(number), Some(items)) = (number, open.last_mut()) {
                        items.push((number, range.start..range.start + figures + 1));
                    }
                }
                Event::End(TagEnd::List(_)) => {
                    let items = open.pop().unwrap_or_default();
                    let first = items.first().map_or(0, |(number, _)| *number);
                    // Who numbers every item alike leaves it to Markdown.
                    if items.iter().all(|(number, _)| *number == first) {
                        continue;
                    }
                    let other = (first..)
                        .zip(&items)
                        .find(|(shown, (number, _))| shown != number);
                    if let Some((shown, (number, mark))) = other {
                        self.add(SlipKind::Renumbered(*number, shown), mark.clone());
                    }
                }
                Event::Start(Tag::Heading { .. }) => self.braces(range),
                _ => {}
            }
        }
    }

    /// Braces at the end of a heading, of which pages show nothing but an id.
    fn braces(&mut self, heading: &Range<usize>) {
        let written = self.words(heading).trim_end();
        // The line below a heading, or the signs behind it.
        let written = written.trim_end_matches(['=', '-', '#']).trim_end();
        let Some(inner) = written.strip_suffix('}') else {
            return;
        };
        let Some(at) = inner.rfind('{') else { return };
        let escaped = inner[..at].ends_with('\\');
        let parts: Vec<&str> = inner[at + 1..].split_whitespace().collect();
        let id = matches!(parts[..], [one] if one.len() > 1 && one.starts_with('#'));
        if !escaped && !id && !parts.is_empty() {
            let start = heading.start + at;
            self.add(SlipKind::Braces, start..heading.start + written.len());
        }
    }

    /// What Markdown takes away without being formatting.
    fn lost(&mut self, events: Vec<Sourced<'_>>) {
        for kept in exact::exact(self.markdown, events).1 {
            match kept.mark {
                Mark::Definition => self.add(SlipKind::UnusedAddress, kept.source),
                Mark::Cells => self.add(SlipKind::LostCells, kept.source),
                _ => {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(markdown: &str) -> Vec<&str> {
        let slips = slips(markdown, Reading::Markdown).into_iter();
        slips.map(|slip| &markdown[slip.source]).collect()
    }

    #[test]
    fn slips_are_told_at_their_place() {
        for (markdown, places) in [
            (
                "[a][b] ![c][d] ![e] [f][]",
                vec!["[a][b]", "![c][d]", "![e]", "[f]"],
            ),
            (
                "x[^a] y[^b]\n\n[^b]: B\n\n[^b]: B\n\n[^c]: C",
                vec!["[^a]", "[^b]:", "[^c]:"],
            ),
            ("[[a|]] [](b) [ ](c)", vec!["[[a|]]", "[](b)", "[ ](c)"]),
            ("|a|b|\n|-|-|\n|[[c|d]]|e|\n", vec!["[[c|d]]", "e"]),
            ("|a|\n|-|\n|b|c|\n", vec!["c"]),
            ("[a]: b\n", vec!["[a]: b"]),
            ("13. Mai\n\n17. Juni\n", vec!["17."]),
            ("## A {B}\n", vec!["{B}"]),
            ("## A {.note} ##\n", vec!["{.note}"]),
            ("A {#a b=c}\n===\n", vec!["{#a b=c}"]),
        ] {
            assert_eq!(told(markdown), places, "{markdown}");
        }
    }

    #[test]
    fn what_does_what_it_says_is_no_slip() {
        for markdown in [
            "[a] [1][2] \\[a][b] `[a][b]` [sic] [[a]] [[a|b]] [a](b)",
            "x[^a]\n\n[^a]: A `[^b]` \\[^c] [^d e]\n",
            "    [a][b] [^c]\n\n```\n[d][e] [^f]\n```\n",
            "|a|\n|-|\n|[[b\\|c]]|\n",
            "[a][b] [b]\n\n[b]: c\n",
            "13. Mai\n\nOf:\n\n1. a\n1. b\n\n## A {#b}\n\n## C \\{d}\n\n## `{e}`\n\n![a](/files/b.png) [![a](b)](c)",
        ] {
            assert!(
                told(markdown).is_empty(),
                "{markdown}: {:?}",
                told(markdown)
            );
        }
        assert!(slips("[a][b] [^c]", Reading::Plain).is_empty());
    }
}
