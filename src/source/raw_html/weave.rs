//! Weaves the elements and words of raw HTML into the events of Markdown, so that all elements are
//! closed within what contains them and none stands where a browser would move or drop it.
//!
//! What is written is read by browsers as it is meant: blocks stand among blocks, items in lists, cells in
//! rows, and links in no links. Whatever stands elsewhere is put into an element of the kind that is
//! missing, or goes and leaves its words; so no words are lost and none change their order.

use std::collections::VecDeque;
use std::fmt::Write as _;
use std::ops::Range;

use pulldown_cmark::{CowStr, Event, HeadingLevel, LinkType, Tag, TagEnd};

use super::attributes::{Attributes, cleaned};
use super::elements::Kind;
use super::tokens::{StartTag, Token, referred, tokens};
use super::{Element, RawHtml};
use crate::source::address::{Address, address};
use crate::source::controls::{has_forbidden, is_forbidden, without_forbidden};
use crate::source::markdown::{Hazard, HazardKind, Piece, begins_block, ends_block};

/// So many elements of raw HTML may be open at once; those within lose their tags. Browsers stop at
/// some depth too, and what is looked for among open elements is found soon.
const DEEPEST: usize = 64;

/// What may stand in an open element.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Holds {
    /// Blocks; loose words become a paragraph.
    Blocks,
    /// Blocks or words.
    Both,
    /// Words within a line.
    Words,
    Items,
    Terms,
    /// Parts of a table: captions, columns, groups of rows.
    Parts,
    Rows,
    Cells,
    Columns,
}

/// An open element.
#[derive(Debug)]
struct Open {
    holds: Holds,
    made: Made,
}

/// Where an open element comes from.
#[derive(Debug)]
enum Made {
    /// Markdown, and what becomes of its end.
    Markdown(End),
    /// Raw HTML: its name there, and how it is closed.
    Raw { written: String, close: Close },
}

/// What becomes of the end of an element of Markdown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    Kept,
    Link,
    /// The end of a link that began as an image, which is shown as a link.
    ImageAsLink,
    Image,
    Dropped,
}

#[derive(Debug)]
enum Close {
    /// An element of this name.
    Element(&'static str),
    /// A paragraph, and the element around it that has its attributes.
    Paragraph {
        wrapped: bool,
    },
    Heading {
        level: HeadingLevel,
        wrapped: bool,
    },
    Inline(Inline),
}

/// An element within a line. It may have to be closed where a block begins or ends, and opened again.
#[derive(Debug, Clone)]
struct Inline {
    written: String,
    source: Range<usize>,
    form: Form,
    attributes: String,
    id: Option<String>,
}

#[derive(Debug, Clone)]
enum Form {
    Element(&'static str),
    Link { url: String, title: String },
}

/// The weaver, and the count of the visible text.
#[derive(Debug)]
pub(in crate::source) struct Weaver<'a> {
    /// What has been woven.
    pub(in crate::source) ready: VecDeque<Piece<'a>>,
    /// What was left out.
    pub(in crate::source) hazards: Vec<Hazard>,
    /// How many bytes of visible text there are so far.
    offset: usize,
    at_line_start: bool,
    /// Whether the last words ended in white space.
    spaced: bool,
    open: Vec<Open>,
    /// Elements within a line that are open, and are written when words follow.
    pending: Vec<Inline>,
    /// How many elements of raw HTML are open or pending.
    raw: usize,
    links: usize,
    /// Whether an image is open, whose words are no part of the text.
    in_image: bool,
    /// Whether a block began or ended within a line, so that the next words begin another.
    broken: bool,
    /// Blocks of raw HTML that ended within a block of Markdown, and are closed after it.
    ended: Vec<String>,
}

impl Default for Weaver<'_> {
    fn default() -> Self {
        Weaver {
            ready: VecDeque::new(),
            hazards: Vec::new(),
            offset: 0,
            at_line_start: true,
            spaced: true,
            open: Vec::new(),
            pending: Vec::new(),
            raw: 0,
            links: 0,
            in_image: false,
            broken: false,
            ended: Vec::new(),
        }
    }
}

/// Events of Markdown.
impl<'a> Weaver<'a> {
    /// Takes an event of Markdown in. Raw HTML is taken in by [`Self::block`] and [`Self::inline`].
    pub(in crate::source) fn take(&mut self, event: Event<'a>, source: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, source),
            Event::End(end) => self.end(end, source),
            Event::Text(text) => self.text(text, source),
            Event::Code(code) => {
                self.resume(&source);
                let code = match has_forbidden(&code) {
                    true => without_forbidden(&code).into_owned().into(),
                    false => code,
                };
                let text = self.advance(code.len(), false);
                self.put(Event::Code(code), source, text);
            }
            Event::SoftBreak => {
                self.resume(&source);
                let text = self.advance(1, false);
                self.put(Event::SoftBreak, source, text);
            }
            Event::HardBreak => {
                let text = self.advance(1, true);
                self.broken = false;
                self.put(Event::HardBreak, source, text);
            }
            Event::FootnoteReference(_) if self.in_image => {}
            Event::FootnoteReference(_) => {
                self.resume(&source);
                let text = self.here();
                self.put(event, source, text);
            }
            Event::Rule => {
                self.among_blocks(&source);
                let text = self.here();
                self.put(event, source, text);
            }
            other => {
                let text = self.here();
                self.put(other, source, text);
            }
        }
    }

    /// Whether an image is open, whose words are no part of the text.
    pub(in crate::source) fn is_in_image(&self) -> bool {
        self.in_image
    }

    /// Closes what raw HTML left open at the end of the text.
    pub(in crate::source) fn finish(&mut self) {
        let end = self.ready.back().map_or(0, |piece| piece.source.end);
        self.close_raw(&(end..end));
    }

    fn start(&mut self, tag: Tag<'a>, source: Range<usize>) {
        if self.in_image {
            self.open_markdown(Holds::Words, End::Dropped);
            return;
        }
        let (holds, block) = match &tag {
            Tag::Paragraph | Tag::Heading { .. } | Tag::CodeBlock(_) => (Holds::Words, true),
            Tag::BlockQuote(_) | Tag::FootnoteDefinition(_) => (Holds::Blocks, true),
            Tag::List(_) | Tag::Table(_) => (Holds::Items, true),
            Tag::Item => (Holds::Both, false),
            _ => (Holds::Words, false),
        };
        if block {
            self.among_blocks(&source);
        }
        let (tag, end) = match tag {
            Tag::Link {
                link_type,
                dest_url,
                title,
                id,
            } => {
                if self.links > 0 {
                    self.hazard(HazardKind::NestedLink(dest_url.to_string()), source);
                    self.open_markdown(Holds::Words, End::Dropped);
                    return;
                }
                self.links += 1;
                // An address of mail is written without its scheme.
                let (link_type, dest_url) = match link_type {
                    LinkType::Email => (LinkType::Inline, format!("mailto:{dest_url}").into()),
                    other => (other, dest_url),
                };
                let tag = Tag::Link {
                    link_type,
                    dest_url,
                    title,
                    id,
                };
                (tag, End::Link)
            }
            Tag::Image {
                dest_url,
                title,
                id,
                link_type,
            } => match self.image(&dest_url, &source) {
                End::Image => {
                    self.in_image = true;
                    let tag = Tag::Image {
                        link_type,
                        dest_url,
                        title,
                        id,
                    };
                    (tag, End::Image)
                }
                End::ImageAsLink => {
                    self.links += 1;
                    let tag = Tag::Link {
                        link_type: LinkType::Inline,
                        dest_url,
                        title,
                        id,
                    };
                    (tag, End::ImageAsLink)
                }
                end => {
                    self.open_markdown(Holds::Words, end);
                    return;
                }
            },
            other => (other, End::Kept),
        };
        if !block {
            let inline = !matches!(
                tag,
                Tag::Item | Tag::TableHead | Tag::TableRow | Tag::TableCell
            );
            if inline {
                self.resume(&source);
            }
        }
        self.open_markdown(holds, end);
        let text = self.new_line(begins_block(&tag));
        self.put(Event::Start(tag), source, text);
    }

    fn open_markdown(&mut self, holds: Holds, end: End) {
        self.open.push(Open {
            holds,
            made: Made::Markdown(end),
        });
    }

    fn end(&mut self, end: TagEnd, source: Range<usize>) {
        self.close_raw(&(source.end..source.end));
        let made = self.open.pop().map(|open| open.made);
        let end = match made {
            Some(Made::Markdown(End::Dropped)) => return,
            Some(Made::Markdown(End::Link)) => {
                self.links = self.links.saturating_sub(1);
                end
            }
            Some(Made::Markdown(End::ImageAsLink)) => {
                self.links = self.links.saturating_sub(1);
                TagEnd::Link
            }
            Some(Made::Markdown(End::Image)) => {
                self.in_image = false;
                end
            }
            _ => end,
        };
        let block = ends_block(end);
        let text = self.new_line(block);
        self.broken &= !block;
        let at = source.end;
        self.put(Event::End(end), source, text);
        if block {
            let ended = std::mem::take(&mut self.ended);
            if matches!(end, TagEnd::Paragraph | TagEnd::Heading(_)) {
                for name in ended {
                    self.end_block(&name, &(at..at));
                }
            }
        }
    }

    /// What becomes of an image: one that lies on another site becomes a link, and one whose address can
    /// be no image its words.
    fn image(&mut self, url: &str, source: &Range<usize>) -> End {
        let address = address(url);
        if address == Address::Inner {
            return End::Image;
        }
        self.hazard(HazardKind::Image(url.to_owned()), source.clone());
        match address {
            Address::Outer if self.links == 0 => End::ImageAsLink,
            _ => End::Dropped,
        }
    }

    fn text(&mut self, text: CowStr<'a>, source: Range<usize>) {
        self.resume(&source);
        if !has_forbidden(&text) {
            let counted = self.advance(text.len(), text.ends_with('\n'));
            self.put(Event::Text(text), source, counted);
            return;
        }
        // Each part has its own place, so that whatever is told of the words stands where they are.
        let same = text.len() == source.len();
        let mut at = 0;
        for part in text.split_inclusive(is_forbidden) {
            let words = part.trim_end_matches(is_forbidden);
            let from = source.start + if same { at } else { 0 };
            at += part.len();
            if !words.is_empty() {
                let counted = self.advance(words.len(), words.ends_with('\n'));
                let words = words.to_owned().into();
                self.put(Event::Text(words), from..source.end, counted);
            }
        }
    }
}

/// The count of the visible text.
impl<'a> Weaver<'a> {
    fn here(&self) -> Range<usize> {
        self.offset..self.offset
    }

    /// Takes in `length` bytes of visible text; the words of an image are none.
    fn advance(&mut self, length: usize, ends_line: bool) -> Range<usize> {
        if self.in_image {
            return self.here();
        }
        let start = self.offset;
        self.offset += length;
        if length > 0 {
            self.at_line_start = ends_line;
            self.spaced = ends_line;
        }
        start..self.offset
    }

    /// Ends the line, if something stands on it, and there is reason to.
    fn new_line(&mut self, reason: bool) -> Range<usize> {
        self.spaced |= reason;
        self.broken &= !reason;
        match reason && !self.at_line_start {
            true => self.advance(1, true),
            false => self.here(),
        }
    }

    fn put(&mut self, event: Event<'a>, source: Range<usize>, text: Range<usize>) {
        self.ready.push_back(Piece {
            event,
            source,
            text,
            element: None,
        });
    }

    /// A tag of an element of raw HTML.
    fn put_tag(
        &mut self,
        html: String,
        element: Element,
        source: &Range<usize>,
        text: Range<usize>,
    ) {
        self.ready.push_back(Piece {
            event: Event::InlineHtml(html.into()),
            source: source.clone(),
            text,
            element: Some(Box::new(element)),
        });
    }

    fn hazard(&mut self, kind: HazardKind, source: Range<usize>) {
        self.hazards.push(Hazard { kind, source });
    }

    /// Begins another line within words.
    fn break_line(&mut self, source: &Range<usize>) {
        self.broken = false;
        if !self.at_line_start {
            let text = self.advance(1, true);
            self.put(Event::HardBreak, source.clone(), text);
        }
    }

    /// Makes what is pending, before words of Markdown.
    fn resume(&mut self, source: &Range<usize>) {
        if self.broken && !self.in_image {
            self.break_line(source);
        }
    }
}

/// Raw HTML.
impl Weaver<'_> {
    /// Weaves in raw HTML that stands among words.
    pub(in crate::source) fn inline(&mut self, html: &RawHtml) {
        if self.in_image {
            return;
        }
        for token in tokens(&html.html) {
            match token {
                Token::Start(tag) => self.start_inline(&tag, html),
                Token::End { name, span } => self.end_inline(&name, &html.source(&span)),
                Token::Bracketed(span) => {
                    let words = html.html[span.clone()].to_owned();
                    self.text(words.into(), html.source(&span));
                }
                // Markdown takes nothing for raw HTML but one whole tag or comment.
                Token::Words(span) | Token::Bogus(span) | Token::Unclosed(span) => {
                    self.odd(&span, html);
                }
                Token::Code => {}
            }
        }
        let end = html.source(&(html.html.len()..html.html.len()));
        self.write_pending(&end);
    }

    /// Weaves in a block of raw HTML, which lies at `source`.
    pub(in crate::source) fn block(&mut self, html: &RawHtml, source: Range<usize>) {
        // Where words can stand beside a block, those before it are on a line of their own.
        let beside_words = self.top() == Holds::Both;
        self.broken |= beside_words;
        let text = self.new_line(!beside_words);
        self.put(
            Event::Start(Tag::HtmlBlock),
            source.start..source.start,
            text,
        );
        for token in tokens(&html.html) {
            match token {
                Token::Start(tag) => self.start_in_block(&tag, html),
                Token::End { name, span } => {
                    let source = html.source(&span);
                    let kind = Kind::of(&name);
                    match kind {
                        Kind::LineBreak => self.line_break(&source),
                        _ if kind.is_inline() => self.end_words(&name, &source),
                        _ => self.end_block(&name, &source),
                    }
                }
                Token::Words(span) | Token::Bracketed(span) => self.words(span, html),
                Token::Bogus(span) => self.odd(&span, html),
                Token::Unclosed(span) => {
                    self.hazard(HazardKind::UnclosedComment, html.source(&span));
                }
                Token::Code => {}
            }
        }
        let end = source.end..source.end;
        self.pending_goes();
        while self.is_raw() && self.top() == Holds::Words {
            self.close_one(&end, false);
        }
        self.broken |= self.top() == Holds::Both;
        let text = self.here();
        self.put(Event::End(TagEnd::HtmlBlock), end, text);
    }

    /// What looks like a tag to Markdown or to browsers, and is a comment to the other.
    fn odd(&mut self, span: &Range<usize>, html: &RawHtml) {
        let written = &html.html[span.clone()];
        let short: String = written.chars().take(12).collect();
        let short = match short.len() < written.len() {
            true => format!("{short}…"),
            false => short,
        };
        self.hazard(HazardKind::Html(short), html.source(span));
    }

    /// The attributes of a tag; those that go are told.
    fn attributes(&mut self, tag: &StartTag, html: &RawHtml) -> Attributes {
        let mut removed = Vec::new();
        let kept = cleaned(&tag.name, &tag.attributes, |attribute| {
            removed.push((attribute.name.clone(), attribute.span.clone()));
        });
        for (name, span) in removed {
            self.hazard(HazardKind::Html(name), html.source(&span));
        }
        kept
    }

    fn tag_goes(&mut self, tag: &StartTag, source: &Range<usize>) {
        let kind = HazardKind::Html(format!("<{}>", tag.name));
        self.hazard(kind, source.clone());
    }

    fn start_inline(&mut self, tag: &StartTag, html: &RawHtml) {
        let source = html.source(&tag.span);
        match Kind::of(&tag.name) {
            kind if kind.is_inline() => self.start_words(kind, tag, html),
            Kind::Image => self.picture(tag, html),
            Kind::LineBreak => self.line_break(&source),
            Kind::WordBreak => self.word_break(&source),
            Kind::ForeignVoid | Kind::Column => self.tag_goes(tag, &source),
            // A paragraph cannot hold a block: its words begin another line.
            kind => {
                if kind != Kind::Paragraph {
                    self.tag_goes(tag, &source);
                }
                self.broken = true;
            }
        }
    }

    fn end_inline(&mut self, name: &str, source: &Range<usize>) {
        match Kind::of(name) {
            Kind::LineBreak => self.line_break(source),
            kind if kind.is_inline() => self.end_words(name, source),
            Kind::ForeignVoid | Kind::Column | Kind::Image | Kind::WordBreak | Kind::Rule => {}
            _ => {
                self.broken = true;
                if self.ended.len() < DEEPEST {
                    self.ended.push(name.to_owned());
                }
            }
        }
    }

    /// The start of an element within a line. It is written when words follow.
    fn start_words(&mut self, kind: Kind, tag: &StartTag, html: &RawHtml) {
        let source = html.source(&tag.span);
        if kind == Kind::Parenthesis || kind == Kind::ForeignInline {
            if kind == Kind::ForeignInline {
                self.tag_goes(tag, &source);
            }
            return;
        }
        if self.raw >= DEEPEST {
            self.tag_goes(tag, &source);
            return;
        }
        let kept = self.attributes(tag, html);
        let form = match (kind, kept.href) {
            (Kind::Link, Some(url)) if !url.is_empty() => {
                if self.links > 0 || self.pending.iter().any(Inline::is_link) {
                    self.hazard(HazardKind::NestedLink(url), source.clone());
                    Form::Element("span")
                } else {
                    let title = kept.title.clone();
                    Form::Link { url, title }
                }
            }
            (Kind::Inline(name), _) => Form::Element(name),
            (Kind::Ruby, _) => {
                self.end_words("rt", &source);
                match self.innermost() {
                    Some("ruby") => Form::Element("rt"),
                    _ => Form::Element("span"),
                }
            }
            _ => Form::Element("span"),
        };
        let has_id = kept.id.is_some();
        self.raw += 1;
        self.pending.push(Inline {
            written: tag.name.clone(),
            source: source.clone(),
            form,
            attributes: kept.written,
            id: kept.id,
        });
        if has_id {
            self.among_words(&source);
        }
    }

    /// The name of the innermost open element within a line.
    fn innermost(&self) -> Option<&str> {
        let open = || match &self.open.last()?.made {
            Made::Raw { written, .. } => Some(written.as_str()),
            Made::Markdown(_) => None,
        };
        match self.pending.last() {
            Some(inline) => Some(&inline.written),
            None => open(),
        }
    }

    /// The end of an element within a line; those that began in it go on behind it.
    fn end_words(&mut self, name: &str, source: &Range<usize>) {
        if let Some(i) = self.pending.iter().rposition(|one| one.written == name) {
            self.pending.remove(i);
            self.raw = self.raw.saturating_sub(1);
            return;
        }
        let mut found = None;
        for (i, open) in self.open.iter().enumerate().rev() {
            match &open.made {
                Made::Raw {
                    written,
                    close: Close::Inline(_),
                } => {
                    if written == name {
                        found = Some(i);
                        break;
                    }
                }
                _ => break,
            }
        }
        if let Some(i) = found {
            while self.open.len() > i + 1 {
                self.close_one(source, true);
            }
            self.close_one(source, false);
        }
    }

    fn line_break(&mut self, source: &Range<usize>) {
        if matches!(self.top(), Holds::Words | Holds::Both) {
            self.write_pending(source);
            let text = self.new_line(true);
            let element = Element::new("br", false);
            self.put_tag("<br>".to_owned(), element, source, text);
            self.spaced = true;
        }
    }

    fn word_break(&mut self, source: &Range<usize>) {
        if matches!(self.top(), Holds::Words | Holds::Both) {
            self.write_pending(source);
            let text = self.here();
            let element = Element::new("wbr", false);
            self.put_tag("<wbr>".to_owned(), element, source, text);
        }
    }

    fn picture(&mut self, tag: &StartTag, html: &RawHtml) {
        let source = html.source(&tag.span);
        let kept = self.attributes(tag, html);
        let Some(url) = kept.src else {
            self.tag_goes(tag, &source);
            return;
        };
        self.among_words(&source);
        let end = self.image(&url, &source);
        let alt = without_forbidden(&kept.alt).into_owned();
        let (link_type, id) = (LinkType::Inline, CowStr::from(""));
        let (dest_url, title) = (url.into(), kept.title.into());
        let start = match end {
            End::Image => Some(Tag::Image {
                link_type,
                dest_url,
                title,
                id,
            }),
            End::ImageAsLink => Some(Tag::Link {
                link_type,
                dest_url,
                title,
                id,
            }),
            _ => None,
        };
        let closes = start.as_ref().map(Tag::to_end);
        self.in_image = end == End::Image;
        if let Some(start) = start {
            let text = self.here();
            self.put(Event::Start(start), source.clone(), text);
        }
        let text = self.advance(alt.len(), false);
        self.put(Event::Text(alt.into()), source.clone(), text);
        self.in_image = false;
        if let Some(end) = closes {
            let text = self.here();
            self.put(Event::End(end), source, text);
        }
    }

    fn start_in_block(&mut self, tag: &StartTag, html: &RawHtml) {
        let source = &html.source(&tag.span);
        let kind = Kind::of(&tag.name);
        match kind {
            kind if kind.is_inline() => return self.start_words(kind, tag, html),
            Kind::Image => return self.picture(tag, html),
            Kind::LineBreak => return self.line_break(source),
            Kind::WordBreak => return self.word_break(source),
            Kind::ForeignVoid => return self.tag_goes(tag, source),
            _ => {}
        }
        // Groups of rows and what else a table needs between may be made on the way to it.
        if self.raw + 4 > DEEPEST {
            self.tag_goes(tag, source);
            return;
        }
        let foreign = kind == Kind::ForeignBlock;
        let kept = match foreign {
            true => {
                self.tag_goes(tag, source);
                Attributes::default()
            }
            false => self.attributes(tag, html),
        };
        self.close_words(source);
        let written = tag.name.as_str();
        match kind {
            Kind::Rule => {
                self.among_blocks(source);
                let text = self.new_line(true);
                let element = Element::new("hr", false);
                self.put_tag(format!("<hr{}>", kept.written), element, source, text);
            }
            Kind::Paragraph => {
                self.among_blocks(source);
                let wrapped = self.wrap(&kept, source);
                let close = Close::Paragraph { wrapped };
                self.open_raw(written, Holds::Words, close);
                let text = self.new_line(true);
                self.put(Event::Start(Tag::Paragraph), source.clone(), text);
            }
            Kind::Heading(level) => {
                self.among_blocks(source);
                let id = kept.id.clone().map(CowStr::from);
                let kept = Attributes { id: None, ..kept };
                let wrapped = self.wrap(&kept, source);
                let close = Close::Heading { level, wrapped };
                self.open_raw(written, Holds::Words, close);
                let text = self.new_line(true);
                let tag = Tag::Heading {
                    level,
                    id,
                    classes: Vec::new(),
                    attrs: Vec::new(),
                };
                self.put(Event::Start(tag), source.clone(), text);
            }
            Kind::Item if self.reach("li", &[Holds::Items], source) => {
                self.element(written, "li", Holds::Both, kept, source);
            }
            Kind::Term(name) if self.reach(name, &[Holds::Terms], source) => {
                self.element(written, name, Holds::Both, kept, source);
            }
            Kind::Caption if self.reach("caption", &[Holds::Parts], source) => {
                self.element(written, "caption", Holds::Both, kept, source);
            }
            Kind::Columns if self.reach("colgroup", &[Holds::Parts], source) => {
                self.element(written, "colgroup", Holds::Columns, kept, source);
            }
            Kind::Column if self.reach("col", &[Holds::Parts, Holds::Columns], source) => {
                if self.top() == Holds::Parts {
                    let none = Attributes::default();
                    self.element("colgroup", "colgroup", Holds::Columns, none, source);
                }
                let text = self.here();
                let element = Element::new("col", false);
                self.put_tag(format!("<col{}>", kept.written), element, source, text);
            }
            Kind::Rows(name) if self.reach(name, &[Holds::Parts], source) => {
                self.element(written, name, Holds::Rows, kept, source);
            }
            Kind::Row if self.reach("tr", &[Holds::Parts, Holds::Rows], source) => {
                self.rows(source);
                self.element(written, "tr", Holds::Cells, kept, source);
            }
            Kind::Cell(name)
                if self.reach(name, &[Holds::Parts, Holds::Rows, Holds::Cells], source) =>
            {
                self.rows(source);
                if self.top() == Holds::Rows {
                    self.element("tr", "tr", Holds::Cells, Attributes::default(), source);
                }
                self.element(written, name, Holds::Both, kept, source);
            }
            Kind::Column => self.tag_goes(tag, source),
            _ => {
                self.among_blocks(source);
                let begun = self.ready.back().and_then(|piece| piece.element.as_ref());
                let begun = begun.filter(|element| !element.ends);
                let within = begun.map(|element| element.name);
                let (name, holds) = match kind {
                    Kind::Flow(name) => (name, Holds::Blocks),
                    Kind::Preformatted => ("pre", Holds::Words),
                    Kind::List(name) => (name, Holds::Items),
                    Kind::Terms => ("dl", Holds::Terms),
                    Kind::Table => ("table", Holds::Parts),
                    Kind::Summary if within == Some("details") => ("summary", Holds::Words),
                    Kind::FigureCaption if self.directly_in("figure") => {
                        ("figcaption", Holds::Both)
                    }
                    _ => ("div", Holds::Blocks),
                };
                self.element(written, name, holds, kept, source);
            }
        }
    }

    /// Opens an element.
    fn element(
        &mut self,
        written: &str,
        name: &'static str,
        holds: Holds,
        kept: Attributes,
        source: &Range<usize>,
    ) {
        let mut html = format!("<{name}{}", kept.written);
        match name {
            // What is closed hides words.
            "details" => html.push_str(" open=\"\">"),
            // Browsers drop the first line end.
            "pre" => html.push_str(">\n"),
            _ => html.push('>'),
        }
        self.open_raw(written, holds, Close::Element(name));
        let text = self.new_line(true);
        let element = Element {
            id: kept.id,
            ..Element::new(name, false)
        };
        self.put_tag(html, element, source, text);
    }

    /// Opens an element around a paragraph or a heading that has its attributes, if there are any.
    fn wrap(&mut self, kept: &Attributes, source: &Range<usize>) -> bool {
        let needed = !kept.written.is_empty() || kept.id.is_some();
        if needed {
            let text = self.new_line(true);
            let element = Element {
                id: kept.id.clone(),
                ..Element::new("div", false)
            };
            self.put_tag(format!("<div{}>", kept.written), element, source, text);
        }
        needed
    }

    fn open_raw(&mut self, written: &str, holds: Holds, close: Close) {
        self.raw += 1;
        let written = written.to_owned();
        self.open.push(Open {
            holds,
            made: Made::Raw { written, close },
        });
    }

    /// The end of a block of raw HTML; nothing, if none of the name is open here.
    fn end_block(&mut self, name: &str, source: &Range<usize>) {
        let of_table = matches!(
            Kind::of(name),
            Kind::Table | Kind::Rows(_) | Kind::Row | Kind::Cell(_) | Kind::Caption | Kind::Columns
        );
        let mut found = None;
        for (i, open) in self.open.iter().enumerate().rev() {
            let Made::Raw { written, close } = &open.made else {
                break;
            };
            if written == name && !matches!(close, Close::Inline(_)) {
                found = Some(i);
                break;
            }
            let of_cell = matches!(close, Close::Element("td" | "th" | "caption" | "table"));
            if of_cell && (!of_table || matches!(close, Close::Element("table"))) {
                break;
            }
        }
        let Some(i) = found else { return };
        self.close_words(source);
        while self.open.len() > i {
            self.close_one(source, false);
        }
    }

    /// Words with their character references. White space counts as browsers show it.
    fn words(&mut self, span: Range<usize>, html: &RawHtml) {
        let text = &html.html[span.clone()];
        let mut run = Run::default();
        let mut at = 0;
        while let Some(c) = text[at..].chars().next() {
            let from = span.start + at;
            let length = match c {
                '&' => reference(&text[at..]),
                c => c.len_utf8(),
            };
            at += length;
            let source = from..span.start + at;
            if c == '&' && length > 1 {
                self.run_ends(&mut run, html);
                for c in referred(&html.html[source.clone()]).chars() {
                    self.character(c, &source, &mut run, html);
                }
                self.run_ends(&mut run, html);
            } else {
                self.character(c, &source, &mut run, html);
            }
        }
        self.run_ends(&mut run, html);
    }

    fn character(&mut self, c: char, source: &Range<usize>, run: &mut Run, html: &RawHtml) {
        let space = matches!(c, ' ' | '\t' | '\n' | '\r' | '\x0c');
        if c == '\r' || !space && is_forbidden(c) {
            self.run_ends(run, html);
            return;
        }
        if space && !self.is_preformatted() {
            // White space between blocks is nothing, and much of it is one space.
            let among_words = matches!(self.top(), Holds::Words | Holds::Both);
            if !among_words || self.spaced {
                self.run_ends(run, html);
            } else {
                run.push(' ', source);
                self.spaced = true;
            }
            return;
        }
        if run.text.is_empty() {
            self.among_words(&html.source(source));
        } else if !self.pending.is_empty() {
            self.run_ends(run, html);
            self.among_words(&html.source(source));
        }
        run.push(c, source);
        self.spaced = false;
    }

    fn run_ends(&mut self, run: &mut Run, html: &RawHtml) {
        if run.text.is_empty() {
            return;
        }
        let Run { text, span } = std::mem::take(run);
        let spaced = self.spaced;
        let counted = self.advance(text.len(), text.ends_with('\n'));
        self.spaced = spaced;
        self.put(Event::Text(text.into()), html.source(&span), counted);
    }
}

/// What is open.
impl Weaver<'_> {
    /// What may stand here.
    fn top(&self) -> Holds {
        self.open.last().map_or(Holds::Blocks, |open| open.holds)
    }

    /// Whether the innermost open element is raw HTML.
    fn is_raw(&self) -> bool {
        let last = self.open.last();
        last.is_some_and(|open| matches!(open.made, Made::Raw { .. }))
    }

    /// Open elements of raw HTML within the innermost of Markdown, from the innermost on.
    fn raw_ones(&self) -> impl Iterator<Item = (&Close, Holds)> {
        self.open.iter().rev().map_while(|open| match &open.made {
            Made::Raw { close, .. } => Some((close, open.holds)),
            Made::Markdown(_) => None,
        })
    }

    fn is_preformatted(&self) -> bool {
        let mut words = self.raw_ones();
        words.any(|(close, _)| matches!(close, Close::Element("pre"))) && self.top() == Holds::Words
    }

    fn directly_in(&self, name: &str) -> bool {
        let innermost = self.raw_ones().next();
        innermost
            .is_some_and(|(close, _)| matches!(close, Close::Element(element) if *element == name))
    }

    /// Makes room for words, and opens what is pending.
    fn among_words(&mut self, source: &Range<usize>) {
        if !matches!(self.top(), Holds::Words | Holds::Both) {
            self.among_blocks_or_words(source);
            if self.top() == Holds::Blocks {
                self.open_raw("", Holds::Words, Close::Paragraph { wrapped: false });
                let text = self.new_line(true);
                self.put(Event::Start(Tag::Paragraph), source.clone(), text);
            }
        }
        self.resume(source);
        self.write_pending(source);
    }

    /// Makes room for a block.
    fn among_blocks(&mut self, source: &Range<usize>) {
        self.close_words(source);
        self.among_blocks_or_words(source);
    }

    /// Opens the item, row or cell that is missing.
    fn among_blocks_or_words(&mut self, source: &Range<usize>) {
        let none = Attributes::default;
        while self.is_raw() {
            match self.top() {
                Holds::Blocks | Holds::Both | Holds::Words => return,
                Holds::Items => self.element("li", "li", Holds::Both, none(), source),
                Holds::Terms => self.element("dd", "dd", Holds::Both, none(), source),
                Holds::Columns => self.close_one(source, false),
                Holds::Parts => self.element("tbody", "tbody", Holds::Rows, none(), source),
                Holds::Rows => self.element("tr", "tr", Holds::Cells, none(), source),
                Holds::Cells => self.element("td", "td", Holds::Both, none(), source),
            }
        }
    }

    /// Opens a group of rows where there is none.
    fn rows(&mut self, source: &Range<usize>) {
        if self.top() == Holds::Parts {
            let none = Attributes::default();
            self.element("tbody", "tbody", Holds::Rows, none, source);
        }
    }

    /// Closes what lies between here and the innermost list or table to which an element belongs; none, if
    /// there is no such.
    fn reach(&mut self, name: &str, within: &[Holds], source: &Range<usize>) -> bool {
        let of_table = !matches!(name, "li" | "dt" | "dd");
        let mut steps = None;
        for (i, (close, holds)) in self.raw_ones().enumerate() {
            if within.contains(&holds) {
                steps = Some(i);
                break;
            }
            let bound = match close {
                Close::Element("table") => true,
                Close::Element("td" | "th" | "caption") => !of_table,
                _ => false,
            };
            if bound {
                break;
            }
        }
        for _ in 0..steps.unwrap_or_default() {
            self.close_one(source, false);
        }
        steps.is_some()
    }

    /// Closes raw HTML within which no block can stand; what stands within a line goes on behind.
    fn close_words(&mut self, source: &Range<usize>) {
        while self.is_raw() && self.top() == Holds::Words {
            self.close_one(source, true);
        }
    }

    /// Closes all raw HTML within the innermost element of Markdown.
    fn close_raw(&mut self, source: &Range<usize>) {
        self.pending_goes();
        while self.is_raw() {
            self.close_one(source, false);
        }
    }

    fn pending_goes(&mut self) {
        self.raw = self.raw.saturating_sub(self.pending.len());
        self.pending.clear();
    }

    /// Closes the innermost element, which is raw HTML. One within a line may go on behind.
    fn close_one(&mut self, source: &Range<usize>, goes_on: bool) {
        let Some(Open {
            made: Made::Raw { close, .. },
            ..
        }) = self.open.pop()
        else {
            return;
        };
        self.raw = self.raw.saturating_sub(1);
        match close {
            Close::Element(name) => {
                let text = self.new_line(true);
                let element = Element::new(name, true);
                self.put_tag(format!("</{name}>"), element, source, text);
            }
            Close::Paragraph { wrapped } => {
                let text = self.new_line(true);
                self.put(Event::End(TagEnd::Paragraph), source.clone(), text);
                self.unwrap(wrapped, source);
            }
            Close::Heading { level, wrapped } => {
                let text = self.new_line(true);
                self.put(Event::End(TagEnd::Heading(level)), source.clone(), text);
                self.unwrap(wrapped, source);
            }
            Close::Inline(inline) => {
                let text = self.here();
                let name = match inline.form {
                    Form::Element(name) => Some(name),
                    Form::Link { .. } => inline.has_span().then_some("span"),
                };
                if let Some(name) = name {
                    let element = Element::new(name, true);
                    self.put_tag(format!("</{name}>"), element, source, text.clone());
                }
                if inline.is_link() {
                    self.links = self.links.saturating_sub(1);
                    self.put(Event::End(TagEnd::Link), source.clone(), text);
                }
                if goes_on {
                    self.raw += 1;
                    // An id is given once.
                    self.pending.insert(0, Inline { id: None, ..inline });
                }
            }
        }
    }

    fn unwrap(&mut self, wrapped: bool, source: &Range<usize>) {
        if wrapped {
            let text = self.here();
            self.put_tag("</div>".to_owned(), Element::new("div", true), source, text);
        }
    }

    /// Writes the start tags that are pending.
    fn write_pending(&mut self, source: &Range<usize>) {
        if self.pending.is_empty() {
            return;
        }
        self.resume(source);
        for inline in std::mem::take(&mut self.pending) {
            let text = self.here();
            let mut html = String::new();
            let name = match &inline.form {
                Form::Element(name) => {
                    // Writing to a string cannot fail.
                    let _ = write!(html, "<{name}{}>", inline.attributes);
                    Some(*name)
                }
                Form::Link { url, title } => {
                    self.links += 1;
                    let tag = Tag::Link {
                        link_type: LinkType::Inline,
                        dest_url: url.clone().into(),
                        title: title.clone().into(),
                        id: "".into(),
                    };
                    let source = inline.source.clone();
                    self.put(Event::Start(tag), source, text.clone());
                    let _ = write!(html, "<span{}>", inline.attributes);
                    inline.has_span().then_some("span")
                }
            };
            if let Some(name) = name {
                let element = Element {
                    id: inline.id.clone(),
                    ..Element::new(name, false)
                };
                self.put_tag(html, element, &inline.source, text);
            }
            self.open.push(Open {
                holds: Holds::Words,
                made: Made::Raw {
                    written: inline.written.clone(),
                    close: Close::Inline(inline),
                },
            });
        }
    }
}

impl Inline {
    fn is_link(&self) -> bool {
        matches!(self.form, Form::Link { .. })
    }

    /// Whether a link has attributes for which Markdown has no place, or had an id.
    fn has_span(&self) -> bool {
        !self.attributes.is_empty() || self.id.is_some()
    }
}

impl Element {
    fn new(name: &'static str, ends: bool) -> Self {
        Element {
            name,
            ends,
            id: None,
        }
    }
}

/// Characters of a text that stand in the HTML as they are shown, one behind the other.
#[derive(Debug, Default)]
struct Run {
    text: String,
    span: Range<usize>,
}

impl Run {
    fn push(&mut self, c: char, source: &Range<usize>) {
        if self.text.is_empty() {
            self.span = source.clone();
        }
        self.text.push(c);
        self.span.end = source.end;
    }
}

/// The length of the character reference with which a text begins; of its `&` alone, if it is none.
fn reference(text: &str) -> usize {
    let name = |c: char| c.is_ascii_alphanumeric() || c == '#';
    let rest = &text[1..];
    // No name of a character is longer.
    let most = rest.floor_char_boundary(64);
    let end = rest[..most].find(|c| !name(c)).unwrap_or(most);
    let closed = rest[end..].starts_with(';');
    1 + end + usize::from(closed)
}
