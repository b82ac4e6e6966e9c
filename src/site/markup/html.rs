//! Markdown to HTML: links resolved, mentions linked, footnotes set apart, dangers left out.
//! The one place where HTML is not written by a template.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use pulldown_cmark::{Alignment, CowStr, Event, HeadingLevel, LinkType, Tag, TagEnd, html};
use pulldown_cmark_escape::escape_html;

use crate::annotate::{Linked, Sentence, destination, name};
use crate::archive::EntityIx;
use crate::site::markup::marking::{MarkTag, Marking};
use crate::site::route::address::Addresses;
use crate::site::route::links;
use crate::site::route::routes::Route;
use crate::site::view::{Footnote, Prose};
use crate::source::address::{Address, address, on_site};
use crate::source::markdown::{Piece, Reading, TextEvents};
use crate::source::raw_html::Element;

/// A Markdown text that is to become HTML.
pub(in crate::site) struct Text<'a> {
    /// The path of its file, from which relative links start.
    pub(in crate::site) path: &'a str,
    /// The Markdown.
    pub(in crate::site) markdown: &'a str,
    /// Its mentions.
    pub(in crate::site) linked: &'a Linked,
    /// How it is read.
    pub(in crate::site) reading: Reading,
    /// The annotations that are shown, from left to right, the longer first.
    pub(in crate::site) tags: &'a [MarkTag],
    /// The sentences that get ids, in their order; of accounts alone.
    pub(in crate::site) sentences: &'a [Sentence],
}

/// A part of a text with what stands beside it.
pub(in crate::site) struct Passage {
    pub(in crate::site) html: String,
    /// The annotations that begin in it, as positions of its marks.
    pub(in crate::site) marks: Range<usize>,
    /// The footnotes to which it is the first to refer, as positions among all of the text.
    pub(in crate::site) footnotes: Vec<usize>,
}

/// A text as HTML.
pub(in crate::site) fn prose(addresses: &Addresses, text: &Text<'_>) -> Prose {
    passages(addresses, text).0
}

/// A text as HTML, and the same cut into passages if it has annotations or footnotes.
pub(in crate::site) fn passages(addresses: &Addresses, text: &Text<'_>) -> (Prose, Vec<Passage>) {
    if text.markdown.trim().is_empty() {
        return Default::default();
    }
    let mut writing = Writing::new(addresses, text);
    let names = |target: &str| name(&addresses.archive, text.path, target);
    for piece in TextEvents::new(text.markdown, text.reading, &names) {
        writing.take(piece);
    }
    writing.finish()
}

/// A text as HTML in pieces, one for each of its blocks, each with the positions of the annotations
/// that begin in it.
pub(in crate::site) fn cut(addresses: &Addresses, text: &Text<'_>) -> Vec<(String, Range<usize>)> {
    let mut writing = Writing::new(addresses, text);
    writing.always_cut = true;
    let names = |target: &str| name(&addresses.archive, text.path, target);
    for piece in TextEvents::new(text.markdown, text.reading, &names) {
        writing.take(piece);
    }
    let (body, passages) = writing.finish();
    match passages.as_slice() {
        [] => vec![(body.html, 0..text.tags.len())],
        _ => passages
            .into_iter()
            .map(|passage| (passage.html, passage.marks))
            .collect(),
    }
}

/// Events on their way to HTML.
struct Writing<'s, 'a> {
    site: &'s Addresses,
    text: &'s Text<'a>,
    body: Vec<Event<'a>>,
    /// Footnotes in the order in which the text refers to them.
    notes: Vec<Note<'a>>,
    /// Where each is among them, by label.
    places: HashMap<String, usize>,
    /// The numbers that they have.
    numbers: HashSet<usize>,
    /// The footnote whose definition is being read.
    open_note: Option<usize>,
    /// The next mention to become a link, and whether its link is open.
    mention: usize,
    mention_open: bool,
    /// What ends its link.
    mention_end: Event<'a>,
    /// The entities to which the account has led; a keyboard need not stop at each of them again.
    known: HashSet<EntityIx>,
    /// The next sentence to get its id.
    sentence: usize,
    /// What the end of each open link or image is to be.
    ends: Vec<Ending>,
    /// How many headings there were.
    headings: usize,
    heading: Option<usize>,
    /// The highest level of a heading of the text.
    highest: Option<HeadingLevel>,
    /// The lists that are open, and whether their marks are words.
    lists: Vec<bool>,
    alignments: Vec<Alignment>,
    column: usize,
    in_head: bool,
    /// How many ids of raw HTML there were.
    ids: usize,
    marking: Marking<'a>,
    /// How much of the visible text has been written.
    at: usize,
    /// How many blocks and spans are open.
    depth: usize,
    /// Where the text can be cut: how many events, and how much visible text, lie before.
    cuts: Vec<(usize, usize)>,
    /// Whether the text is cut even if nothing is to stand beside it.
    always_cut: bool,
}

struct Note<'a> {
    /// By which readers know it.
    number: usize,
    events: Vec<Event<'a>>,
    marks: usize,
    defined: bool,
    /// How many cuts lie before the first mark of the text that refers to it.
    passage: Option<usize>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Ending {
    Kept,
    Dropped,
}

impl<'s, 'a> Writing<'s, 'a> {
    fn new(site: &'s Addresses, text: &'s Text<'a>) -> Self {
        Writing {
            site,
            text,
            body: Vec::new(),
            notes: Vec::new(),
            places: HashMap::new(),
            numbers: HashSet::new(),
            open_note: None,
            mention: 0,
            mention_open: false,
            mention_end: Event::End(TagEnd::Link),
            known: HashSet::new(),
            sentence: 0,
            ends: Vec::new(),
            headings: 0,
            heading: None,
            highest: None,
            lists: Vec::new(),
            alignments: Vec::new(),
            column: 0,
            in_head: false,
            ids: 0,
            marking: Marking::new(text.tags),
            at: 0,
            depth: 0,
            cuts: Vec::new(),
            always_cut: false,
        }
    }

    fn push(&mut self, event: Event<'a>) {
        match self.open_note.and_then(|i| self.notes.get_mut(i)) {
            Some(note) => note.events.push(event),
            None => self.body.push(event),
        }
    }

    /// Takes in a piece of the text.
    fn take(&mut self, piece: Piece<'a>) {
        let Piece {
            event,
            text: visible,
            element,
            ..
        } = piece;
        let raw = element.as_ref().filter(|element| !element.is_void());
        let (starts, ends) = (
            matches!(event, Event::Start(_)) || raw.is_some_and(|element| !element.ends),
            matches!(event, Event::End(_)) || raw.is_some_and(|element| element.ends),
        );
        // Marks lie within one element: they end before whatever begins or ends here.
        if starts || ends || element.is_some() {
            self.close_mark();
        }
        if ends {
            self.point();
        }
        self.depth += usize::from(starts);
        let end = visible.end;
        // A footnote stands apart, and leaves nothing here that could be cut off.
        let in_note = self.open_note.is_some();
        match element {
            Some(element) => self.raw(event, *element),
            None => self.write(event, visible),
        }
        self.at = self.at.max(end);
        if ends {
            self.point();
            self.depth = self.depth.saturating_sub(1);
            if self.depth == 0 && !in_note {
                self.cuts.push((self.body.len(), self.at));
            }
        }
    }

    /// Writes a tag of raw HTML, with the id that was settled for it when the text was read.
    fn raw(&mut self, event: Event<'a>, element: Element) {
        let settled = element.id.and_then(|_| {
            let settled = self.text.linked.ids.get(self.ids).cloned().flatten();
            self.ids += 1;
            settled
        });
        self.push(match (event, settled) {
            (Event::InlineHtml(tag), Some(id)) => {
                let (name, rest) = tag.split_at(1 + element.name.len());
                let mut html = format!("{name} id=\"");
                // Writing to a string cannot fail.
                let _ = escape_html(&mut html, &id);
                html.push('"');
                html.push_str(rest);
                Event::InlineHtml(html.into())
            }
            (event, _) => event,
        });
    }

    fn close_mark(&mut self) {
        let html = self.marking.close();
        self.push_html(html);
    }

    /// Writes the links to annotations whose words have ended, where a link may stand.
    fn point(&mut self) {
        if !self.mention_open && self.ends.iter().all(|end| *end == Ending::Dropped) {
            let html = self.marking.pointers(self.at);
            if !html.is_empty() {
                self.close_mark();
                self.push_html(html);
            }
        }
    }

    fn push_html(&mut self, html: String) {
        if !html.is_empty() {
            self.push(Event::InlineHtml(html.into()));
        }
    }

    /// Words or code at an offset of the visible text, with marks around what is annotated.
    fn marked(&mut self, text: CowStr<'a>, start: usize, event: fn(CowStr<'a>) -> Event<'a>) {
        let end = start + text.len();
        if self.marking.is_empty() {
            self.push(event(text));
            return;
        }
        let mut at = start;
        while at < end {
            let to = self.marking.stretch(at, end);
            let html = self.marking.before(at);
            self.push_html(html);
            self.push(event(text[at - start..to - start].to_owned().into()));
            at = to;
            self.at = at;
            self.point();
        }
    }

    fn write(&mut self, event: Event<'a>, visible: Range<usize>) {
        match event {
            Event::Start(Tag::FootnoteDefinition(label)) => {
                let place = self.note(&label);
                if let Some(note) = self.notes.get_mut(place) {
                    note.defined = true;
                }
                self.open_note = Some(place);
            }
            Event::End(TagEnd::FootnoteDefinition) => self.open_note = None,
            Event::FootnoteReference(label) => self.mark(&label),
            Event::Start(Tag::Heading { level, id, .. }) => self.heading(level, id),
            Event::End(TagEnd::Heading(level)) => self.end_heading(level),
            Event::Start(Tag::Link {
                link_type,
                dest_url,
                title,
                id,
            }) => {
                self.link(link_type, dest_url, title, id);
            }
            Event::Start(Tag::Image {
                link_type,
                dest_url,
                title,
                id,
            }) => {
                self.image(link_type, dest_url, title, id);
            }
            Event::End(end @ (TagEnd::Link | TagEnd::Image)) => match self.ends.pop() {
                Some(Ending::Kept) | None => self.push(Event::End(end)),
                Some(Ending::Dropped) => {}
            },
            // The alternative text of an image is no part of what a reader sees.
            Event::Text(text) if visible.is_empty() => self.push(Event::Text(text)),
            Event::Text(text) => self.sentences(text, visible.start),
            Event::Code(code) if visible.is_empty() => self.push(Event::Code(code)),
            Event::Code(code) => {
                self.begin_sentences(visible.start);
                self.marked(code, visible.start, Event::Code);
            }
            Event::SoftBreak | Event::HardBreak if !visible.is_empty() => {
                let html = self.marking.before(visible.start);
                self.push_html(html);
                self.push(event);
            }
            Event::Start(Tag::List(_))
            | Event::End(TagEnd::List(_))
            | Event::Start(Tag::Item)
            | Event::End(TagEnd::Item) => self.list(event),
            other => self.table(other),
        }
    }

    /// In an original the numbers of a list are words, so that whoever shows it must not number it again.
    fn list(&mut self, event: Event<'a>) {
        if let Event::Start(Tag::List(first)) = &event {
            let words = self.text.reading == Reading::Exact && first.is_some();
            self.lists.push(words);
        }
        let words = self.lists.last().is_some_and(|words| *words);
        if matches!(event, Event::End(TagEnd::List(_))) {
            self.lists.pop();
        }
        if !words {
            return self.push(event);
        }
        let html = match event {
            Event::Start(Tag::List(_)) => "<div class=\"numbered\" role=\"list\">\n",
            Event::Start(_) => "<div role=\"listitem\">\n",
            _ => "</div>\n",
        };
        self.push(Event::InlineHtml(html.into()));
    }

    /// Alignment of table cells by class: a style attribute would break the content security policy.
    fn table(&mut self, event: Event<'a>) {
        match event {
            Event::Start(Tag::Table(alignments)) => {
                let none = vec![Alignment::None; alignments.len()];
                self.alignments = alignments;
                self.push(Event::Start(Tag::Table(none)));
            }
            Event::Start(Tag::TableHead) => {
                (self.in_head, self.column) = (true, 0);
                self.push(Event::Start(Tag::TableHead));
            }
            Event::End(TagEnd::TableHead) => {
                self.in_head = false;
                self.push(Event::End(TagEnd::TableHead));
            }
            Event::Start(Tag::TableRow) => {
                self.column = 0;
                self.push(Event::Start(Tag::TableRow));
            }
            Event::Start(Tag::TableCell) => {
                let class = match self.alignments.get(self.column) {
                    Some(Alignment::Left) => " class=\"align-start\"",
                    Some(Alignment::Center) => " class=\"align-center\"",
                    Some(Alignment::Right) => " class=\"align-end\"",
                    Some(Alignment::None) | None => "",
                };
                self.column += 1;
                let cell = if self.in_head {
                    "<th scope=\"col\""
                } else {
                    "<td"
                };
                self.push(Event::InlineHtml(format!("{cell}{class}>").into()));
            }
            Event::End(TagEnd::TableCell) => {
                let cell = if self.in_head { "</th>" } else { "</td>" };
                self.push(Event::InlineHtml(cell.into()));
            }
            other => self.push(other),
        }
    }

    /// Words, with the ids of the sentences that begin in them.
    fn sentences(&mut self, text: CowStr<'a>, start: usize) {
        let end = start + text.len();
        let mut at = start;
        while let Some(next) = self.text.sentences.get(self.sentence) {
            if next.start >= end {
                break;
            }
            let from = next.start.max(at);
            if from > at {
                self.words(text[at - start..from - start].to_owned().into(), at);
            }
            self.begin_sentences(from);
            at = from;
        }
        if at == start {
            self.words(text, at);
        } else if at < end {
            self.words(text[at - start..].to_owned().into(), at);
        }
    }

    /// Writes the ids of the sentences that begin at an offset or before it.
    fn begin_sentences(&mut self, at: usize) {
        let sentences = self.text.sentences;
        while let Some(sentence) = sentences.get(self.sentence).filter(|one| one.start <= at) {
            self.sentence += 1;
            self.push_html(format!(
                "<span class=\"place\" id=\"{}\"></span>",
                sentence.id
            ));
        }
    }

    /// What begins and what ends the link of a mention. In an account, only the first to an entity is a stop of the
    /// keyboard.
    fn mention_link(&mut self, entity: EntityIx) -> (Event<'a>, Event<'a>) {
        let url = self.site.url(Route::Entity(entity, 1));
        let is_account = !self.text.sentences.is_empty();
        if is_account && !self.known.insert(entity) {
            let mut html = String::from("<a href=\"");
            // Writing to a string cannot fail.
            let _ = escape_html(&mut html, &url);
            html.push_str("\" tabindex=\"-1\">");
            return (
                Event::InlineHtml(html.into()),
                Event::InlineHtml("</a>".into()),
            );
        }
        let start = Event::Start(Tag::Link {
            link_type: LinkType::Inline,
            dest_url: url.into(),
            title: "".into(),
            id: "".into(),
        });
        (start, Event::End(TagEnd::Link))
    }

    /// Words, with links around the mentions in them that are to be links. A mention may reach over
    /// several events; it never reaches over markup.
    fn words(&mut self, text: CowStr<'a>, start: usize) {
        let mentions = &self.text.linked.mentions;
        let end = start + text.len();
        let mut at = start;
        let part = |from: usize, to: usize| CowStr::from(text[from - start..to - start].to_owned());
        while let Some(mention) = mentions.get(self.mention) {
            if !mention.linked || mention.range.end <= at && !self.mention_open {
                self.mention += 1;
                continue;
            }
            if !self.mention_open {
                if mention.range.start >= end {
                    break;
                }
                let from = mention.range.start.max(at);
                if from > at {
                    self.marked(part(at, from), at, Event::Text);
                }
                at = from;
                self.close_mark();
                let (start, end) = self.mention_link(mention.entity);
                self.push(start);
                self.mention_end = end;
                self.mention_open = true;
            }
            let to = mention.range.end.min(end);
            if to > at {
                self.marked(part(at, to), at, Event::Text);
                at = to;
            }
            if mention.range.end > end {
                return;
            }
            self.close_mark();
            self.push(self.mention_end.clone());
            self.mention_open = false;
            self.point();
            self.mention += 1;
        }
        if at == start {
            self.marked(text, at, Event::Text);
        } else if at < end {
            self.marked(part(at, end), at, Event::Text);
        }
    }

    fn link(&mut self, kind: LinkType, target: CowStr<'a>, title: CowStr<'a>, id: CowStr<'a>) {
        let wiki = matches!(kind, LinkType::WikiLink { .. });
        let url = match address(&target) {
            _ if wiki => self.inner(&target, true),
            Address::Inner | Address::Fragment => self.inner(&target, false),
            Address::Outer => match on_site(&self.site.archive.site.base_url, &target) {
                Some(own) => self.inner(&own, false),
                None => Some(target),
            },
            Address::Unsafe => None,
        };
        let kind = if wiki { LinkType::Inline } else { kind };
        match url {
            Some(dest_url) => {
                self.ends.push(Ending::Kept);
                self.push(Event::Start(Tag::Link {
                    link_type: kind,
                    dest_url,
                    title,
                    id,
                }));
            }
            None => self.ends.push(Ending::Dropped),
        }
    }

    fn image(&mut self, kind: LinkType, target: CowStr<'a>, title: CowStr<'a>, id: CowStr<'a>) {
        match self.inner(&target, false) {
            Some(dest_url) => {
                self.ends.push(Ending::Kept);
                self.push(Event::Start(Tag::Image {
                    link_type: kind,
                    dest_url,
                    title,
                    id,
                }));
            }
            None => self.ends.push(Ending::Dropped),
        }
    }

    /// The address to which a link within the archive leads; what is wrong with it has been reported.
    fn inner(&self, target: &str, wiki: bool) -> Option<CowStr<'a>> {
        let site = self.site;
        let found = destination(&site.archive, self.text.path, target, wiki).ok()?;
        Some(links::destination_url(site, &found, self.text.linked).into())
    }

    fn heading(&mut self, level: HeadingLevel, id: Option<CowStr<'a>>) {
        let events = self
            .open_note
            .map_or(self.body.len(), |i| self.notes[i].events.len());
        self.heading = Some(events);
        self.highest = self
            .highest
            .map_or(Some(level), |highest| Some(highest.min(level)));
        self.push(Event::Start(Tag::Heading {
            level,
            id,
            classes: Vec::new(),
            attrs: Vec::new(),
        }));
    }

    /// Gives the heading that ends its id, which was made when the text was read.
    fn end_heading(&mut self, level: HeadingLevel) {
        self.push(Event::End(TagEnd::Heading(level)));
        let wanted = self.text.linked.headings.get(self.headings);
        self.headings += 1;
        let events = match self.open_note.and_then(|i| self.notes.get_mut(i)) {
            Some(note) => &mut note.events,
            None => &mut self.body,
        };
        let start = self.heading.take().and_then(|start| events.get_mut(start));
        if let Some(Event::Start(Tag::Heading { id, .. })) = start {
            *id = wanted.map(|wanted| wanted.id.clone().into());
        }
    }

    /// Where a footnote is among those of the text.
    fn note(&mut self, label: &str) -> usize {
        if let Some(place) = self.places.get(label) {
            return *place;
        }
        let place = self.notes.len();
        self.places.insert(label.to_owned(), place);
        let taken = |number: &usize| self.numbers.contains(number);
        // The numbers of an original are words of it.
        let own = match self.text.reading {
            Reading::Exact => label.parse().ok().filter(|number| *number > 0),
            _ => None,
        };
        let number = own.filter(|number| !taken(number));
        let number = number.or_else(|| (place + 1..).find(|number| !taken(number)));
        let number = number.unwrap_or(place + 1);
        self.numbers.insert(number);
        self.notes.push(Note {
            number,
            events: Vec::new(),
            marks: 0,
            defined: false,
            passage: None,
        });
        place
    }

    fn mark(&mut self, label: &str) {
        let i = self.note(label);
        let passage = self.open_note.is_none().then_some(self.cuts.len());
        let Some(note) = self.notes.get_mut(i) else {
            return;
        };
        note.marks += 1;
        note.passage = note.passage.or(passage);
        let (number, mark) = (note.number, mark_id(note.number, note.marks));
        // The style sheet cannot see whether words stand between two figures.
        let next = if self.after_figure() {
            " footnote-mark-next"
        } else {
            ""
        };
        // Within a link there can be no other; the way back from the footnote is still there.
        let html = if self.ends.iter().any(|end| *end != Ending::Dropped) {
            format!("<sup class=\"footnote-mark{next}\" id=\"{mark}\">{number}</sup>")
        } else {
            format!(
                "<sup class=\"footnote-mark{next}\"><a id=\"{mark}\" href=\"#fn-{number}\" role=\"doc-noteref\">{number}</a></sup>"
            )
        };
        self.push(Event::InlineHtml(html.into()));
    }

    /// Whether what was written last is a superior figure, with which another would read as one number.
    fn after_figure(&self) -> bool {
        let events = match self.open_note.and_then(|i| self.notes.get(i)) {
            Some(note) => &note.events,
            None => &self.body,
        };
        matches!(
            events.last(),
            Some(Event::InlineHtml(html))
                if html.ends_with("</sup>") || html.starts_with("<a class=\"pointer")
        )
    }

    fn finish(self) -> (Prose, Vec<Passage>) {
        let highest = self.highest;
        let html = |mut events: Vec<Event<'a>>| {
            below_title(&mut events, highest);
            let mut html = String::new();
            html::push_html(&mut html, events.into_iter());
            html
        };
        let notes = self.notes.into_iter().filter(|note| note.defined);
        let mut referred: Vec<Option<usize>> = Vec::new();
        let footnotes: Vec<Footnote> = notes
            .map(|note| {
                referred.push(note.passage);
                let marks = 1..=note.marks;
                Footnote {
                    number: note.number,
                    id: format!("fn-{}", note.number),
                    marks: marks.map(|mark| mark_id(note.number, mark)).collect(),
                    html: html(note.events),
                }
            })
            .collect();
        let mut passages: Vec<Passage> = Vec::new();
        let mut body = self.body;
        let beside = self.always_cut || !self.marking.is_empty() || !footnotes.is_empty();
        if beside {
            let mut before = 0;
            for (events, at) in self.cuts {
                let rest = body.split_off((events - before).min(body.len()));
                let events_here = std::mem::replace(&mut body, rest);
                before = events;
                let from = passages.last().map_or(0, |last| last.marks.end);
                let here = Some(passages.len());
                passages.push(Passage {
                    html: html(events_here),
                    marks: self.marking.beginning_before(from, at),
                    footnotes: (0..referred.len())
                        .filter(|i| referred[*i] == here)
                        .collect(),
                });
            }
        }
        let rest = html(body);
        // Whatever begins in no block of its own, such as in a footnote, goes to the last.
        let count = passages.len();
        match passages.last_mut() {
            Some(last) => {
                last.html.push_str(&rest);
                last.marks.end = self.marking.len();
                let elsewhere = |i: &usize| referred[*i].is_none_or(|passage| passage >= count);
                last.footnotes.extend((0..referred.len()).filter(elsewhere));
            }
            None if !self.marking.is_empty() => passages.push(Passage {
                html: rest.clone(),
                marks: 0..self.marking.len(),
                footnotes: (0..referred.len()).collect(),
            }),
            None => {}
        }
        let html = match passages.as_slice() {
            [] => rest,
            passages => passages.iter().map(|p| p.html.as_str()).collect(),
        };
        (Prose { html, footnotes }, passages)
    }
}

fn mark_id(number: usize, mark: usize) -> String {
    match mark {
        1 => format!("fnref-{number}"),
        _ => format!("fnref-{number}-{mark}"),
    }
}

/// Moves the headings of a text so that the highest of them stands just below the page's own title.
fn below_title(events: &mut [Event<'_>], highest: Option<HeadingLevel>) {
    let Some(highest) = highest else { return };
    for event in events {
        if let Event::Start(Tag::Heading { level, .. }) | Event::End(TagEnd::Heading(level)) = event
        {
            let moved = (*level as usize + 2).saturating_sub(highest as usize);
            *level = HeadingLevel::try_from(moved.min(6)).unwrap_or(*level);
        }
    }
}
