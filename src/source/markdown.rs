//! Markdown to events, each with the stretch of visible text that it contributes.
//!
//! Annotations are kept beside a text, as ranges of what a reader sees. Whoever looks for such ranges
//! and whoever writes HTML must count that text alike, so both read it through [`TextEvents`].

mod cjk;
mod exact;
mod plain;
mod slips;
mod smart;

use std::collections::{HashSet, VecDeque};
use std::ops::Range;

pub(crate) use exact::{Kept, Mark};
pub(crate) use slips::{SlipKind, slips};

use super::address::{Address, address};
use super::fold::is_invisible;
use super::heading::{Heading, HeadingIds, is_pages_own};
use super::lead::is_lead;
use super::raw_html::{Element, RawHtml, Weaver};
use super::word::joins_lines;
use pulldown_cmark::{CowStr, Event, LinkType, OffsetIter, Options, Parser, Tag, TagEnd};
use unicode_normalization::char::is_combining_mark;

/// How a text is read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Reading {
    /// As Markdown.
    #[default]
    Markdown,
    /// As Markdown, with the typographic quotation marks and dashes of English.
    Typographic,
    /// As the words of an original, of which Markdown takes away nothing but formatting.
    Exact,
    /// As it is written, without any marks.
    Plain,
}

/// The events of a text with the bytes from which they come.
enum Events<'a> {
    /// As the parser gives them.
    Parsed(Box<OffsetIter<'a>>),
    /// The same with typographic marks, and the text from which they are made.
    Typographic(Box<OffsetIter<'a>>, &'a str),
    /// Put together beforehand.
    Made(std::vec::IntoIter<(Event<'a>, Range<usize>)>),
}

impl<'a> Events<'a> {
    /// The events of a text, and the marks of an original that are shown as they are written.
    fn of(markdown: &'a str, reading: Reading) -> (Self, Vec<Kept>) {
        if reading == Reading::Plain {
            return (Events::Made(plain::plain(markdown).into_iter()), Vec::new());
        }
        let options = options(reading);
        let made = cjk::events(markdown, options);
        let parsed = || Parser::new_ext(markdown, options).into_offset_iter();
        let events = match (reading, made) {
            (Reading::Exact, made) => {
                let events = made.unwrap_or_else(|| parsed().collect());
                let (events, kept) = exact::exact(markdown, events);
                return (Events::Made(events.into_iter()), kept);
            }
            (Reading::Typographic, Some(mut made)) => {
                for (event, range) in &mut made {
                    smart::amend(event, range, markdown);
                }
                Events::Made(made.into_iter())
            }
            (Reading::Typographic, None) => Events::Typographic(Box::new(parsed()), markdown),
            (_, Some(made)) => Events::Made(made.into_iter()),
            (_, None) => Events::Parsed(Box::new(parsed())),
        };
        (events, Vec::new())
    }
}

impl<'a> Iterator for Events<'a> {
    type Item = (Event<'a>, Range<usize>);

    fn next(&mut self) -> Option<Self::Item> {
        match self {
            Events::Parsed(events) => events.next(),
            Events::Typographic(events, markdown) => {
                let (mut event, range) = events.next()?;
                smart::amend(&mut event, &range, markdown);
                Some((event, range))
            }
            Events::Made(events) => events.next(),
        }
    }
}

/// The Markdown in which a text is written.
fn options(reading: Reading) -> Options {
    let mut options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_WIKILINKS;
    // Braces at the end of an original's heading are its words.
    options.set(
        Options::ENABLE_HEADING_ATTRIBUTES,
        reading != Reading::Exact,
    );
    options.set(
        Options::ENABLE_SMART_PUNCTUATION,
        reading == Reading::Typographic,
    );
    options
}

/// An event of a Markdown text.
#[derive(Debug)]
pub(crate) struct Piece<'a> {
    /// What happens.
    pub(crate) event: Event<'a>,
    /// The bytes of the Markdown from which it comes.
    pub(crate) source: Range<usize>,
    /// The bytes of the visible text that it contributes; empty if it contributes none.
    pub(crate) text: Range<usize>,
    /// The element of raw HTML that begins or ends. The event is its tag then, without its id.
    pub(crate) element: Option<Box<Element>>,
}

/// Names for wiki links that bring no words of their own: `[[antony-blinken]]` shows the name.
pub(crate) type Names<'n> = &'n (dyn Fn(&str) -> Option<String> + Sync);

/// Reads a Markdown text piece by piece.
///
/// The visible text is that of paragraphs, headings, lists, tables and code, and the words of raw HTML;
/// every block ends with a line break. A soft line break is a space, or nothing between two letters of scripts that set no
/// spaces between words, whose lines are only ended for the width of an editor. Alternative texts of
/// images that are shown, and footnote marks, are no part of it. What is read is well-formed: raw HTML is
/// woven into it, and no link stands within another.
pub(crate) struct TextEvents<'a, 'n> {
    events: Events<'a>,
    /// Events that have been looked at before their turn.
    ahead: VecDeque<(Event<'a>, Range<usize>)>,
    /// The last character that a reader sees.
    last: Option<char>,
    /// Whether every soft line break is a space.
    keeps_breaks: bool,
    names: Names<'n>,
    weaver: Weaver<'a>,
    /// The block of raw HTML that is being read.
    block: RawHtml,
    /// Marks of an original that are shown as they are written.
    kept: Vec<Kept>,
    /// The name that a wiki link shows in place of its id.
    shown: Option<String>,
}

impl<'a, 'n> TextEvents<'a, 'n> {
    /// A reader of `markdown`.
    pub(crate) fn new(markdown: &'a str, reading: Reading, names: Names<'n>) -> Self {
        let (events, kept) = Events::of(markdown, reading);
        TextEvents {
            events,
            kept,
            ahead: VecDeque::new(),
            last: None,
            keeps_breaks: false,
            names,
            weaver: Weaver::default(),
            block: RawHtml::default(),
            shown: None,
        }
    }

    /// The same, in which every soft line break is a space.
    pub(crate) fn with_all_breaks(mut self) -> Self {
        self.keeps_breaks = true;
        self
    }

    /// Whether a soft line break is nothing to a reader.
    fn joins_lines(&mut self) -> bool {
        let Some(last) = self
            .last
            .filter(|last| !last.is_ascii() && !self.keeps_breaks)
        else {
            return false;
        };
        self.next_seen().is_some_and(|next| joins_lines(last, next))
    }

    /// The first character that a reader sees after a soft line break, in the same paragraph.
    fn next_seen(&mut self) -> Option<char> {
        let mut found = None;
        for event in self.events.by_ref() {
            let text = match &event.0 {
                Event::Text(text) | Event::Code(text) => {
                    Some(text.chars().find(|c| !is_invisible(*c)))
                }
                Event::Start(Tag::Link {
                    link_type: LinkType::WikiLink { has_pothole: false },
                    dest_url,
                    ..
                }) => (self.names)(dest_url).map(|name| name.chars().next()),
                Event::Start(
                    Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. },
                )
                | Event::End(
                    TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link,
                )
                | Event::FootnoteReference(_) => None,
                // A tag of HTML may show anything; a line break does not follow a line break.
                _ => Some(None),
            };
            self.ahead.push_back(event);
            if let Some(first) = text {
                found = first;
                break;
            }
        }
        found
    }

    /// Remembers the end of a visible text.
    fn see(&mut self, text: &str) {
        let mut chars = text.chars().rev();
        let seen = chars.find(|c| c.is_ascii() || !is_invisible(*c) && !is_combining_mark(*c));
        self.last = seen.or(self.last);
    }

    /// What has been left out so far.
    fn hazards(&mut self) -> Vec<Hazard> {
        std::mem::take(&mut self.weaver.hazards)
    }

    fn read(&mut self, mut event: Event<'a>, source: Range<usize>) {
        match &mut event {
            Event::SoftBreak if !self.weaver.is_in_image() && self.joins_lines() => return,
            Event::Start(Tag::HtmlBlock) => {
                self.last = None;
                self.block = RawHtml::default();
                return;
            }
            Event::Html(html) => {
                self.block.push(html, source);
                return;
            }
            Event::End(TagEnd::HtmlBlock) => {
                self.weaver.block(&std::mem::take(&mut self.block), source);
                return;
            }
            Event::InlineHtml(html) => {
                self.last = None;
                let mut inline = RawHtml::default();
                inline.push(html, source);
                self.weaver.inline(&inline);
                return;
            }
            Event::Start(Tag::Link {
                link_type: LinkType::WikiLink { has_pothole: false },
                dest_url,
                ..
            }) => self.shown = (self.names)(dest_url),
            Event::End(TagEnd::Link) => self.shown = None,
            Event::Text(text) => {
                if let Some(name) = self.shown.take() {
                    *text = CowStr::from(name);
                }
                if !self.weaver.is_in_image() {
                    let text = text.clone();
                    self.see(&text);
                }
            }
            Event::Code(text) if !self.weaver.is_in_image() => {
                let text = text.clone();
                self.see(&text);
            }
            Event::End(TagEnd::Image) => self.last = None,
            _ => {}
        }
        self.weaver.take(event, source);
    }
}

/// Whether the visible text begins another line where this begins.
pub(crate) fn begins_block(tag: &Tag<'_>) -> bool {
    matches!(
        tag,
        Tag::Paragraph
            | Tag::Heading { .. }
            | Tag::BlockQuote(_)
            | Tag::CodeBlock(_)
            | Tag::List(_)
            | Tag::Item
            | Tag::Table(_)
            | Tag::FootnoteDefinition(_)
    )
}

/// Whether the visible text ends a line where this ends.
pub(crate) fn ends_block(end: TagEnd) -> bool {
    matches!(
        end,
        TagEnd::Paragraph
            | TagEnd::Heading(_)
            | TagEnd::BlockQuote(_)
            | TagEnd::CodeBlock
            | TagEnd::Item
            | TagEnd::List(_)
            | TagEnd::TableCell
            | TagEnd::TableHead
            | TagEnd::TableRow
            | TagEnd::Table
            | TagEnd::FootnoteDefinition
    )
}

impl<'a> Iterator for TextEvents<'a, '_> {
    type Item = Piece<'a>;

    fn next(&mut self) -> Option<Piece<'a>> {
        loop {
            if let Some(piece) = self.weaver.ready.pop_front() {
                return Some(piece);
            }
            match self.ahead.pop_front().or_else(|| self.events.next()) {
                Some((event, source)) => self.read(event, source),
                None => {
                    self.weaver.finish();
                    return self.weaver.ready.pop_front();
                }
            }
        }
    }
}

/// A wiki link, or a link to another file of the archive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct InnerLink {
    /// What it leads to, as written.
    pub(crate) target: String,
    /// Whether it is a wiki link.
    pub(crate) wiki: bool,
    /// The bytes of the Markdown.
    pub(crate) source: Range<usize>,
    /// The bytes of the visible text.
    pub(crate) text: Range<usize>,
}

/// Something that is left out of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Hazard {
    /// What it is.
    pub(crate) kind: HazardKind,
    /// The bytes of the Markdown.
    pub(crate) source: Range<usize>,
}

/// What is left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum HazardKind {
    /// A link whose address could run code.
    Link(String),
    /// An image from another site, which readers' browsers would have to ask for.
    Image(String),
    /// Raw HTML that a page must not carry: the tag or attribute.
    Html(String),
    /// An id of raw HTML that is the page's own, or stands twice.
    Id(String),
    /// A link within another: its address.
    NestedLink(String),
    /// A comment that nothing ends, so that all behind it is part of it.
    UnclosedComment,
}

/// Why names are not linked in a stretch of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Closed {
    /// It is a link already.
    Link,
    /// It is code.
    Code,
    /// It is a heading; names in it count as mentions.
    Heading,
}

/// What a reader sees of a Markdown text, and what is to be known of its parts.
#[derive(Debug, Default)]
pub(crate) struct Prose {
    /// The visible text.
    pub(crate) text: String,
    /// Stretches of it in which names are not linked.
    pub(crate) closed: Vec<(Range<usize>, Closed)>,
    /// Offsets at which inline markup begins or ends, so that no link may reach across.
    pub(crate) edges: Vec<usize>,
    /// Where blocks begin.
    pub(crate) blocks: Vec<usize>,
    /// The first paragraph that tells something, or all from the first on if none does; empty if there is none.
    pub(crate) opening: Range<usize>,
    /// Its headings, in order.
    pub(crate) headings: Vec<Heading>,
    /// Pairs of offsets: from this one of the text on, it comes from that one of the Markdown.
    pub(crate) origins: Vec<(usize, usize)>,
    /// Links within the archive.
    pub(crate) links: Vec<InnerLink>,
    /// Links to other sites, among which may be addresses of this one.
    pub(crate) outer: Vec<InnerLink>,
    /// The ids of raw HTML in their order, each as it stands on the page; none: it does not.
    pub(crate) ids: Vec<Option<String>>,
    /// What is left out.
    pub(crate) hazards: Vec<Hazard>,
    /// Marks of an original that are shown as they are written.
    pub(crate) kept: Vec<Kept>,
}

impl Prose {
    /// Reads a text.
    pub(crate) fn read(markdown: &str, reading: Reading, names: Names<'_>) -> Prose {
        let mut prose = Prose {
            // What is visible is rarely more: room for it grows no further, and little of it stays empty.
            text: String::with_capacity(markdown.len()),
            ..Prose::default()
        };
        let mut open: Vec<usize> = Vec::new();
        let mut link: Option<(Address, InnerLink)> = None;
        let mut ids = HeadingIds::default();
        let mut raw_ids: Vec<(String, Range<usize>)> = Vec::new();
        let mut heading: Option<(usize, Option<String>)> = None;
        // Where the first paragraph begins that only leads to others.
        let mut lead: Option<usize> = None;
        // Footnotes tell nothing by themselves, wherever they are written.
        let mut in_note = false;
        let mut first_note: Option<usize> = None;
        let mut reader = TextEvents::new(markdown, reading, names);
        prose.kept = std::mem::take(&mut reader.kept);
        for piece in reader.by_ref() {
            match &piece.event {
                Event::Text(text) | Event::Code(text) if !piece.text.is_empty() => {
                    prose.origins.push((piece.text.start, piece.source.start));
                    prose.text.push_str(text);
                    if matches!(piece.event, Event::Code(_)) {
                        prose.closed.push((piece.text.clone(), Closed::Code));
                    }
                }
                Event::SoftBreak if !piece.text.is_empty() => {
                    prose.origins.push((piece.text.start, piece.source.start));
                    prose.text.push(' ');
                }
                // A mark is no part of the text, but a link of its own.
                Event::FootnoteReference(_) => prose.edges.push(piece.text.start),
                _ if !piece.text.is_empty() => prose.text.push('\n'),
                _ => {}
            }
            if let Some(element) = &piece.element {
                prose.edges.push(piece.text.end);
                if element.is_block() && !element.ends {
                    prose.blocks.push(piece.text.end);
                }
                if element.is_code() {
                    match element.ends {
                        false => open.push(piece.text.end),
                        true => {
                            let start = open.pop().unwrap_or(piece.text.start);
                            prose.closed.push((start..piece.text.start, Closed::Code));
                        }
                    }
                }
                if let Some(id) = &element.id {
                    raw_ids.push((id.clone(), piece.source.clone()));
                }
            }
            match &piece.event {
                Event::Start(tag) => {
                    prose.edges.push(piece.text.end);
                    if let Tag::Link {
                        link_type,
                        dest_url,
                        ..
                    } = tag
                    {
                        let wiki = matches!(link_type, LinkType::WikiLink { .. });
                        let to = address(dest_url);
                        if to == Address::Unsafe && !wiki {
                            prose.hazards.push(Hazard {
                                kind: HazardKind::Link(dest_url.to_string()),
                                source: piece.source.clone(),
                            });
                        }
                        link = Some((
                            to,
                            InnerLink {
                                target: dest_url.to_string(),
                                wiki,
                                source: piece.source.clone(),
                                text: piece.text.end..piece.text.end,
                            },
                        ));
                    }
                    if let Tag::Image { dest_url, .. } = tag {
                        prose.links.push(InnerLink {
                            target: dest_url.to_string(),
                            wiki: false,
                            source: piece.source.clone(),
                            text: piece.text.end..piece.text.end,
                        });
                    }
                    if is_block(tag) {
                        prose.blocks.push(piece.text.end);
                    }
                    if let Tag::Heading { id, .. } = tag {
                        heading = Some((piece.text.end, id.as_deref().map(str::to_owned)));
                    }
                    if matches!(tag, Tag::FootnoteDefinition(_)) {
                        in_note = true;
                        first_note.get_or_insert(piece.text.start);
                    }
                    if *tag == Tag::Paragraph && prose.opening.is_empty() && !in_note {
                        prose.opening.start = piece.text.end;
                    }
                    if matches!(
                        tag,
                        Tag::Link { .. } | Tag::Heading { .. } | Tag::CodeBlock(_)
                    ) {
                        open.push(piece.text.end);
                    }
                }
                Event::End(end) => {
                    prose.edges.push(piece.text.start);
                    if let TagEnd::Heading(_) = end
                        && let Some((start, written)) = heading.take()
                    {
                        let words = prose.text.get(start..piece.text.start).unwrap_or_default();
                        prose.headings.push(ids.next(written.as_deref(), words));
                    }
                    if *end == TagEnd::FootnoteDefinition {
                        in_note = false;
                    }
                    if *end == TagEnd::Paragraph && prose.opening.is_empty() && !in_note {
                        let paragraph = prose.opening.start..piece.text.start;
                        if is_lead(prose.text.get(paragraph.clone()).unwrap_or_default()) {
                            lead.get_or_insert(paragraph.start);
                        } else {
                            prose.opening = paragraph;
                        }
                    }
                    let closed = match end {
                        TagEnd::Link => Some(Closed::Link),
                        TagEnd::Heading(_) => Some(Closed::Heading),
                        TagEnd::CodeBlock => Some(Closed::Code),
                        _ => None,
                    };
                    if let Some(why) = closed
                        && let Some(start) = open.pop()
                    {
                        prose.closed.push((start..piece.text.start, why));
                    }
                    if *end == TagEnd::Link
                        && let Some((to, mut link)) = link.take()
                    {
                        link.text.end = piece.text.start;
                        match to {
                            _ if link.wiki => prose.links.push(link),
                            Address::Inner | Address::Fragment => prose.links.push(link),
                            Address::Outer => prose.outer.push(link),
                            Address::Unsafe => {}
                        }
                    }
                }
                _ => {}
            }
        }
        prose.hazards.extend(reader.hazards());
        prose.give_ids(raw_ids);
        prose.opening.end = prose.opening.end.max(prose.opening.start);
        // Where nothing else is told, what leads on is all there is.
        if let Some(start) = lead
            && prose.opening.is_empty()
        {
            prose.opening = start..first_note.unwrap_or(prose.text.len()).max(start);
        }
        prose.edges.dedup();
        prose.blocks.dedup();
        prose
    }

    /// Settles which ids of raw HTML stand on the page: none that the page has for itself, and each once.
    fn give_ids(&mut self, raw: Vec<(String, Range<usize>)>) {
        if raw.is_empty() {
            return;
        }
        let headings = self.headings.iter().map(|heading| heading.id.clone());
        let mut taken: HashSet<String> = headings.collect();
        for (id, source) in raw {
            let free = !is_pages_own(&id) && taken.insert(id.clone());
            if !free {
                let kind = HazardKind::Id(id.clone());
                self.hazards.push(Hazard { kind, source });
            }
            self.ids.push(free.then_some(id));
        }
    }

    /// The offset in the Markdown of an offset in the visible text.
    pub(crate) fn origin(&self, text: usize) -> usize {
        let after = self.origins.partition_point(|(t, _)| *t <= text);
        match after.checked_sub(1).and_then(|i| self.origins.get(i)) {
            Some((t, source)) => source + (text - t),
            None => 0,
        }
    }
}

fn is_block(tag: &Tag) -> bool {
    matches!(
        tag,
        Tag::Paragraph
            | Tag::Heading { .. }
            | Tag::Item
            | Tag::TableCell
            | Tag::CodeBlock(_)
            | Tag::FootnoteDefinition(_)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn prose(markdown: &str) -> Prose {
        Prose::read(markdown, Reading::Markdown, &|id| {
            (id == "antony-blinken").then(|| "Antony J. Blinken".to_owned())
        })
    }

    #[test]
    fn visible_text_is_what_a_reader_sees() {
        let markdown = "# Title\n\nOne *two*\nthree[^1] `code` ![alt](files/x.png).\n\n- a\n- [[antony-blinken]] and [[x|y]]\n\n| h | i |\n|---|---|\n| 1 | 2 |\n\n[^1]: Foot.\n";
        assert_eq!(
            prose(markdown).text,
            "Title\nOne two three code .\na\nAntony J. Blinken and y\nh\ni\n1\n2\nFoot.\n"
        );
    }

    #[test]
    fn what_stands_in_an_item_begins_a_line() {
        for (markdown, text) in [
            (
                "Norway:\n\n- Chile:\n  - to open ports\n- Japan",
                "Norway:\nChile:\nto open ports\nJapan\n",
            ),
            ("- a\n  > b", "a\nb\n"),
            ("1. a\n   1. b", "a\nb\n"),
            ("- a\n  ```\n  b\n  ```", "a\nb\n"),
            ("a<br>b<br/>\nc", "a\nb\n c\n"),
        ] {
            assert_eq!(prose(markdown).text, text, "{markdown}");
        }
        let prose = prose("- a\n  - [[antony-blinken]] there");
        assert_eq!(
            &prose.text[prose.links[0].text.clone()],
            "Antony J. Blinken"
        );
    }

    #[test]
    fn offsets_lead_back_to_the_markdown() {
        let markdown = "A **bold** word\nand more.";
        let prose = prose(markdown);
        for word in ["bold", "word", "more"] {
            let at = prose.text.find(word).unwrap_or_default();
            assert!(markdown[prose.origin(at)..].starts_with(word), "{word}");
        }
    }

    #[test]
    fn raw_links_and_code_are_closed() {
        let prose = prose(
            "<a href=\"/x/\">One</a> two <CODE>three</CODE> four <a href=/y/>five\n\n</a>six",
        );
        let zones: Vec<_> = prose
            .closed
            .iter()
            .map(|(zone, _)| &prose.text[zone.clone()])
            .collect();
        assert_eq!(zones, ["One", "three", "five"]);
    }

    #[test]
    fn html_that_goes_is_named() {
        let kinds: Vec<_> =
            prose("<script>alert(1)</script>\n\nA <b onclick=\"x\">b</b> <i>fine</i>.")
                .hazards
                .into_iter()
                .map(|h| h.kind)
                .collect();
        assert_eq!(
            kinds,
            [
                HazardKind::Html("<script>".into()),
                HazardKind::Html("onclick".into())
            ]
        );
    }
}
