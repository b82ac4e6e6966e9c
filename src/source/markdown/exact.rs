//! The words of an original: a text in which Markdown may take away nothing but formatting.
//!
//! Markdown is made to be written. In a text that somebody else wrote, a line that begins with `13. Mai`
//! is not the thirteenth item of a list, and what Markdown would take for a mark may be a word. So the
//! events of such a text are held against its source. Every character of the source is a part of an
//! event, or formatting of a known kind, or it becomes text: nothing falls through.

use std::collections::HashMap;
use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, CowStr, Event, LinkType, Tag, TagEnd};

/// An event and the bytes of the source from which it comes.
pub(super) type Sourced<'a> = (Event<'a>, Range<usize>);

/// Marks that are shown as they are written, or that are not shown and are no formatting either.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Kept {
    /// What they would be in Markdown.
    pub(crate) mark: Mark,
    /// Where they stand in the source.
    pub(crate) source: Range<usize>,
}

/// What marks would be in Markdown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Mark {
    /// The address of a link that the text does not have.
    Definition,
    /// A backslash before a character that needs none.
    Backslash,
    /// Marks of emphasis that stand between letters or figures, or beside the wrong bracket.
    Emphasis,
    /// A character that is written by its name or number.
    Entity,
    /// A line of asterisks or underscores.
    Rule,
    /// A line below a paragraph, which would make a heading of it.
    Underline,
    /// Number signs that end a heading, or that have no words.
    Heading,
    /// Words behind the fence of a block of code.
    Info,
    /// Cells for which a table has no column.
    Cells,
    /// The mark of a list of one item, or one that may be a sign.
    Bullet,
    /// A mark of a quotation that may be a sign.
    Quote,
    /// The brackets around an address.
    Brackets,
    /// A comment, which is not shown.
    Comment,
    /// Anything else.
    Other,
}

/// The events of a text, with all of its words, and what was kept of it as text.
pub(super) fn exact<'a>(
    source: &'a str,
    events: Vec<Sourced<'a>>,
) -> (Vec<Sourced<'a>>, Vec<Kept>) {
    let lists = lists(source, &events);
    let mut ledger = Ledger {
        source,
        used: references(&events),
        at: 0,
        out: Vec::with_capacity(events.len() + 8),
        kept: Vec::new(),
        open: Vec::new(),
        quotes: Vec::new(),
        pending: Vec::new(),
        images: 0,
    };
    let next: Vec<(usize, bool)> = events
        .iter()
        .skip(1)
        .map(|(event, range)| match event {
            Event::End(_) => (range.end, true),
            _ => (range.start, false),
        })
        .chain([(source.len(), true)])
        .collect();
    for (number, ((event, range), next)) in events.into_iter().zip(next).enumerate() {
        ledger.take(event, range, next, lists.get(&number));
    }
    ledger.account(source.len());
    (ledger.out, ledger.kept)
}

/// A list whose marks are words.
#[derive(Debug)]
struct Numbered {
    /// Whether it has several items in a row.
    is_list: bool,
    /// Whether its marks are numbers, as which nobody can mistake them.
    numbers: bool,
}

/// The lists whose marks are words, by the position of the event that begins them.
fn lists(source: &str, events: &[Sourced<'_>]) -> HashMap<usize, Numbered> {
    let mut found = HashMap::new();
    let mut open: Vec<(usize, Vec<&str>)> = Vec::new();
    for (number, (event, range)) in events.iter().enumerate() {
        match event {
            Event::Start(Tag::List(_)) => open.push((number, Vec::new())),
            Event::Start(Tag::Item) => {
                if let Some((_, items)) = open.last_mut() {
                    items.push(source.get(range.clone()).unwrap_or_default());
                }
            }
            Event::End(TagEnd::List(numbers)) => {
                let Some((start, items)) = open.pop() else {
                    continue;
                };
                let several = items.len() > 1;
                if *numbers {
                    let in_order = items.windows(2).all(|pair| match pair {
                        [a, b] => number_of(a).and_then(|n| n.checked_add(1)) == number_of(b),
                        _ => true,
                    });
                    let is_list = several && in_order;
                    found.insert(
                        start,
                        Numbered {
                            is_list,
                            numbers: true,
                        },
                    );
                } else if !several || items.iter().any(|item| may_be_sign(item)) {
                    let is_list = several;
                    found.insert(
                        start,
                        Numbered {
                            is_list,
                            numbers: false,
                        },
                    );
                }
            }
            _ => {}
        }
    }
    found
}

/// The number with which an item begins.
fn number_of(item: &str) -> Option<u64> {
    let end = item.find(|c: char| !c.is_ascii_digit())?;
    item[..end].parse().ok()
}

/// Whether the mark of an item may be a sign before a number: `+ 12 percent`, `- 4 °C`.
fn may_be_sign(item: &str) -> bool {
    item.starts_with('+') || item.strip_prefix('-').is_some_and(before_amount)
}

/// Whether an amount follows, before which `-` is a sign.
fn before_amount(rest: &str) -> bool {
    is_amount(rest.trim_start_matches([' ', '\t']))
}

/// Whether this is an amount. A quotation may begin with a number, but it has a space before it.
fn is_amount(rest: &str) -> bool {
    const CURRENCIES: [char; 12] = ['$', '€', '£', '¥', '₩', '₽', '₹', '₫', '៛', '฿', '￥', '₱'];
    rest.starts_with(|c: char| c.is_numeric() || CURRENCIES.contains(&c) || c == '=')
}

/// The labels of links to which a text gives an address further down, each not yet found there.
fn references(events: &[Sourced<'_>]) -> HashMap<String, bool> {
    let mut used = HashMap::new();
    for (event, _) in events {
        if let Event::Start(Tag::Link { link_type, id, .. } | Tag::Image { link_type, id, .. }) =
            event
            && matches!(
                link_type,
                LinkType::Reference | LinkType::Collapsed | LinkType::Shortcut
            )
        {
            used.insert(label(id), false);
        }
    }
    used
}

/// A label as labels are compared.
pub(super) fn label(written: &str) -> String {
    let words: Vec<String> = written.split_whitespace().map(str::to_lowercase).collect();
    words.join(" ")
}

/// What is open.
enum Open {
    /// A block or span that is written as it is.
    Plain,
    /// A table or a part of it.
    Table,
    Row,
    /// A quotation whose marks are words.
    Sign,
    /// A list: whether it is written as one, whether its marks are words, and whether that was told.
    List {
        written: bool,
        words: bool,
        told: bool,
    },
    /// An item: whether it is written as one, and whether a paragraph was begun in it that it has not.
    Item {
        written: bool,
        words: bool,
        paragraph: bool,
    },
    /// Emphasis that is text, with the length of its mark.
    Literal(usize),
    /// A heading, if it is underlined.
    Heading {
        underlined: bool,
    },
    /// A heading without words.
    Bare,
    Link {
        brackets: bool,
    },
    Fenced,
    /// Code that is indented, which is a paragraph; whether it has a line.
    Indented(bool),
    Image,
}

struct Ledger<'a> {
    source: &'a str,
    /// The labels of links, and whether the address of each was found.
    used: HashMap<String, bool>,
    /// Up to here the source is accounted for.
    at: usize,
    out: Vec<Sourced<'a>>,
    kept: Vec<Kept>,
    open: Vec<Open>,
    /// The quotations that are open, and whether their marks are words.
    quotes: Vec<bool>,
    /// Marks that are words, to be written where the next words are.
    pending: Vec<Range<usize>>,
    images: usize,
}

impl<'a> Ledger<'a> {
    fn words(&self, range: &Range<usize>) -> &'a str {
        self.source.get(range.clone()).unwrap_or_default()
    }

    fn push(&mut self, event: Event<'a>, range: Range<usize>) {
        self.out.push((event, range));
    }

    fn text(&mut self, range: Range<usize>) {
        let words = self.words(&range);
        if !words.is_empty() {
            self.push(Event::Text(CowStr::Borrowed(words)), range);
        }
    }

    fn keep(&mut self, mark: Mark, source: Range<usize>) {
        self.kept.push(Kept { mark, source });
    }

    fn begin(&mut self, tag: Tag<'a>, range: Range<usize>, open: Open) {
        self.push(Event::Start(tag), range);
        self.open.push(open);
    }

    /// A paragraph of its own for a stretch of the source.
    fn paragraph(&mut self, range: Range<usize>) {
        self.push(Event::Start(Tag::Paragraph), range.clone());
        self.flush();
        self.text(range.clone());
        self.push(Event::End(TagEnd::Paragraph), range);
    }

    /// Writes the marks that are words.
    fn flush(&mut self) {
        for range in std::mem::take(&mut self.pending) {
            self.text(range.clone());
            self.push(Event::Text(CowStr::Borrowed(" ")), range.end..range.end);
        }
    }

    /// Makes ready for words: in an item of a list that is written as paragraphs they need one.
    fn before_words(&mut self, at: usize) {
        if let Some(Open::Item {
            words: true,
            paragraph,
            ..
        }) = self.open.last_mut()
            && !*paragraph
        {
            *paragraph = true;
            self.push(Event::Start(Tag::Paragraph), at..at);
        }
        if !self.pending.is_empty() {
            self.flush();
        }
    }

    /// Makes ready for a block, before which no words may wait.
    fn before_block(&mut self, at: usize) {
        self.end_paragraph(at);
        if let (Some(first), Some(last)) = (self.pending.first(), self.pending.last()) {
            let range = first.start..last.end;
            self.push(Event::Start(Tag::Paragraph), range.clone());
            self.flush();
            self.push(Event::End(TagEnd::Paragraph), range);
        }
    }

    /// Ends the paragraph that was begun in an item that has none.
    fn end_paragraph(&mut self, at: usize) {
        if let Some(Open::Item { paragraph, .. }) = self.open.last_mut()
            && *paragraph
        {
            *paragraph = false;
            self.push(Event::End(TagEnd::Paragraph), at..at);
        }
    }

    /// Whether the last thing written stands in a line of words.
    fn in_line(&self) -> bool {
        match self.out.last().map(|(event, _)| event) {
            Some(Event::Start(tag)) => !matches!(
                tag,
                Tag::BlockQuote(_)
                    | Tag::List(_)
                    | Tag::Item
                    | Tag::FootnoteDefinition(_)
                    | Tag::Table(_)
                    | Tag::TableHead
                    | Tag::TableRow
                    | Tag::HtmlBlock
            ),
            Some(Event::End(end)) => matches!(
                end,
                TagEnd::Emphasis
                    | TagEnd::Strong
                    | TagEnd::Strikethrough
                    | TagEnd::Link
                    | TagEnd::Image
            ),
            Some(Event::Rule | Event::Html(_)) | None => false,
            Some(_) => true,
        }
    }

    /// Accounts for the source up to a place: what is no formatting becomes text.
    fn account(&mut self, to: usize) {
        if self.at >= to {
            return;
        }
        let gap = self.at..to;
        self.at = to;
        let written = self.words(&gap);
        if self.images > 0 || written.bytes().all(|byte| byte.is_ascii_whitespace()) {
            return;
        }
        match self.open.last() {
            // The bars of a table, and the line below its head.
            Some(Open::Table) => return,
            Some(Open::Row) => return self.more_cells(gap),
            Some(Open::Fenced) => return,
            _ => {}
        }
        let mut parts: Vec<Range<usize>> = Vec::new();
        let mut start = gap.start;
        for line in written.split_inclusive('\n') {
            let from = self.past_quotes(start, line);
            start += line.len();
            let rest = self.words(&(from..start));
            let words = rest.trim();
            if !words.is_empty() {
                let from = from + (rest.len() - rest.trim_start().len());
                parts.push(from..from + words.len());
            }
        }
        self.left_over(parts);
    }

    /// Where a line begins behind the marks of the quotations in which it stands.
    fn past_quotes(&mut self, start: usize, line: &str) -> usize {
        let begins = start == 0 || self.source.as_bytes().get(start - 1) == Some(&b'\n');
        if !begins {
            return start;
        }
        let mut rest = line;
        for i in 0..self.quotes.len() {
            let trimmed = rest.trim_start_matches([' ', '\t']);
            let Some(behind) = trimmed.strip_prefix('>') else {
                break;
            };
            if self.quotes.get(i) == Some(&true) {
                let at = start + line.len() - trimmed.len();
                if self.in_line() {
                    self.text(at..at + 1);
                    self.push(Event::Text(CowStr::Borrowed(" ")), at + 1..at + 1);
                } else {
                    self.pending.push(at..at + 1);
                }
            }
            rest = behind;
        }
        start + line.len() - rest.len()
    }

    /// Lines that Markdown took away.
    fn left_over(&mut self, lines: Vec<Range<usize>>) {
        let mut lines = lines.into_iter().peekable();
        while let Some(line) = lines.next() {
            let words = self.words(&line);
            if words == "\\" && self.in_line() {
                self.backslash(line);
            } else if words.starts_with('[') && words.contains(']') && !self.in_line() {
                let mut all = vec![line.clone()];
                while let Some(more) = lines.next_if(|line| !self.words(line).starts_with('[')) {
                    all.push(more);
                }
                self.definition(words, all);
            } else {
                self.keep(Mark::Other, line.clone());
                if self.in_line() {
                    self.before_words(line.start);
                    self.text(line);
                } else {
                    self.paragraph(line);
                }
            }
        }
    }

    fn backslash(&mut self, range: Range<usize>) {
        const NEEDED: &[u8] = b"\\`*_[]<>#+-.)(!|&~{}:=^";
        let next = self.source.as_bytes().get(range.end);
        if next.is_some_and(|next| NEEDED.contains(next)) {
            return;
        }
        self.keep(Mark::Backslash, range.clone());
        self.text(range);
    }

    /// The address of a link of the text is formatting, any other is text.
    fn definition(&mut self, first: &'a str, lines: Vec<Range<usize>>) {
        let name = first
            .strip_prefix('[')
            .and_then(|rest| rest.split_once("]:"));
        let found = name.and_then(|(name, _)| self.used.get_mut(&label(name)));
        if let Some(found) = found
            && !*found
        {
            *found = true;
            return;
        }
        let (Some(start), Some(end)) =
            (lines.first().map(|l| l.start), lines.last().map(|l| l.end))
        else {
            return;
        };
        self.keep(Mark::Definition, start..end);
        self.push(Event::Start(Tag::Paragraph), start..end);
        self.flush();
        for (i, line) in lines.into_iter().enumerate() {
            if i > 0 {
                self.push(Event::SoftBreak, line.start..line.start);
            }
            self.text(line);
        }
        self.push(Event::End(TagEnd::Paragraph), start..end);
    }

    /// Cells for which the table has no column.
    fn more_cells(&mut self, gap: Range<usize>) {
        let written = self.words(&gap);
        let inner = written.trim_matches(|c: char| c == '|' || c.is_whitespace());
        if inner.is_empty() {
            return;
        }
        let front = written.len()
            - written
                .trim_start_matches(|c: char| c == '|' || c.is_whitespace())
                .len();
        let range = gap.start + front..gap.start + front + inner.len();
        self.keep(Mark::Cells, range.clone());
        self.push(Event::Start(Tag::TableCell), range.clone());
        self.text(range.clone());
        self.push(Event::End(TagEnd::TableCell), range);
    }

    fn take(
        &mut self,
        event: Event<'a>,
        range: Range<usize>,
        next: (usize, bool),
        list: Option<&Numbered>,
    ) {
        if self.images > 0 {
            match &event {
                Event::Start(Tag::Image { .. }) => self.images += 1,
                Event::End(TagEnd::Image) => self.images -= 1,
                _ => {}
            }
            if self.images == 0 {
                self.at = range.end;
                self.open.pop();
            }
            return self.push(event, range);
        }
        match event {
            Event::Start(tag) => self.start(tag, range, next, list),
            Event::End(end) => self.end(end, range),
            Event::Text(text) => self.leaf_text(text, range),
            Event::Rule => {
                self.account(range.start);
                self.at = range.end;
                let words = self.words(&range).trim_end();
                let marks = range.start..range.start + words.len();
                match words.starts_with('-') {
                    true => {
                        self.before_block(range.start);
                        self.push(Event::Rule, range);
                    }
                    false => {
                        self.end_paragraph(range.start);
                        self.keep(Mark::Rule, marks.clone());
                        self.paragraph(marks);
                    }
                }
            }
            Event::Html(_) => {
                self.account(range.start);
                self.at = range.end;
                self.push(event, range);
            }
            event => {
                self.account(range.start);
                self.before_words(range.start);
                self.at = range.end;
                if matches!(&event, Event::InlineHtml(html) if is_comment(html)) {
                    self.keep(Mark::Comment, range.clone());
                }
                self.push(event, range);
            }
        }
    }

    fn leaf_text(&mut self, text: CowStr<'a>, range: Range<usize>) {
        self.account(range.start);
        self.at = range.end;
        if let Some(Open::Indented(begun)) = self.open.last_mut() {
            let mut begun = std::mem::replace(begun, true);
            let same = self.words(&range) == &*text;
            let mut start = range.start;
            for line in text.split_inclusive('\n') {
                let words = line.trim();
                let from = if same {
                    start + line.len() - line.trim_start().len()
                } else {
                    range.start
                };
                start += line.len();
                if words.is_empty() {
                    continue;
                }
                if begun {
                    self.push(Event::HardBreak, from..from);
                }
                begun = true;
                let to = if same { from + words.len() } else { range.end };
                let words = match same {
                    true => CowStr::Borrowed(self.words(&(from..to))),
                    false => CowStr::from(words.to_owned()),
                };
                self.push(Event::Text(words), from..to);
            }
            return;
        }
        self.before_words(range.start);
        // At the end of a heading, a tab is a part of the range.
        let written = self.words(&range).trim_end();
        let named = written.starts_with('&') && written.ends_with(';') && *written != *text;
        if named && !text.chars().all(is_unseen) {
            let reference = range.start..range.start + written.len();
            self.keep(Mark::Entity, reference.clone());
            return self.text(reference);
        }
        self.push(Event::Text(text), range);
    }

    fn start(
        &mut self,
        tag: Tag<'a>,
        range: Range<usize>,
        next: (usize, bool),
        list: Option<&Numbered>,
    ) {
        self.account(range.start);
        self.at = self.at.max(range.start);
        let written = self.words(&range);
        match tag {
            Tag::Paragraph => {
                self.end_paragraph(range.start);
                self.begin(tag, range, Open::Plain);
                self.flush();
            }
            Tag::Heading { .. } => {
                self.end_paragraph(range.start);
                let underlined = written.trim_end().contains('\n') || !written.starts_with('#');
                let marks = written.len() - written.trim_start_matches('#').len();
                if next.1 {
                    self.open.push(Open::Bare);
                } else if underlined {
                    self.begin(Tag::Paragraph, range, Open::Heading { underlined });
                } else {
                    self.at = range.start + marks;
                    self.begin(tag, range, Open::Heading { underlined });
                }
                if !next.1 {
                    self.flush();
                }
            }
            Tag::BlockQuote(_) => {
                self.at = range.start + 1;
                let sign = written.strip_prefix('>').is_some_and(is_amount);
                self.quotes.push(sign);
                if sign {
                    self.end_paragraph(range.start);
                    self.keep(Mark::Quote, range.start..range.start + 1);
                    self.pending.push(range.start..range.start + 1);
                    self.open.push(Open::Sign);
                } else {
                    self.before_block(range.start);
                    self.begin(tag, range, Open::Plain);
                }
            }
            Tag::CodeBlock(CodeBlockKind::Indented) => {
                self.before_code(range.start);
                self.begin(Tag::Paragraph, range, Open::Indented(false));
                self.flush();
            }
            Tag::CodeBlock(CodeBlockKind::Fenced(_)) => {
                self.before_block(range.start);
                let line = written.lines().next().unwrap_or_default();
                let info = line.trim_start_matches(['`', '~']);
                let at = range.start + (line.len() - info.trim_start().len());
                let info = at..at + info.trim().len();
                self.at = range.start + line.len();
                self.begin(tag, range, Open::Fenced);
                if !info.is_empty() {
                    self.keep(Mark::Info, info.clone());
                    self.text(info.clone());
                    self.push(Event::Text(CowStr::Borrowed("\n")), info.end..info.end);
                }
            }
            Tag::List(_) => {
                let words = list.is_some();
                match list {
                    Some(_) => self.end_paragraph(range.start),
                    None => self.before_block(range.start),
                }
                let written = list.is_none_or(|list| list.is_list);
                // Nobody can mistake a number, of which nothing is told.
                let told = list.is_none_or(|list| list.numbers);
                if written {
                    let tag = if words { Tag::List(Some(1)) } else { tag };
                    self.push(Event::Start(tag), range);
                }
                self.open.push(Open::List {
                    written,
                    words,
                    told,
                });
            }
            Tag::Item => {
                let marker = marker(written);
                let mark = range.start..range.start + marker;
                self.at = mark.end;
                let (in_list, words, tell) = match self.open.last_mut() {
                    Some(Open::List {
                        written,
                        words,
                        told,
                    }) => (*written, *words, !std::mem::replace(told, true)),
                    _ => (true, false, false),
                };
                if in_list {
                    self.push(Event::Start(Tag::Item), range);
                }
                self.open.push(Open::Item {
                    written: in_list,
                    words,
                    paragraph: false,
                });
                if words {
                    if tell {
                        self.keep(Mark::Bullet, mark.clone());
                    }
                    self.pending.push(mark);
                }
            }
            Tag::FootnoteDefinition(_) => {
                self.before_block(range.start);
                let mark = written.find("]:").map_or(0, |at| at + 2);
                self.at = range.start + mark;
                self.begin(tag, range, Open::Plain);
            }
            Tag::Table(_) => {
                self.before_block(range.start);
                self.begin(tag, range, Open::Table);
            }
            Tag::TableHead | Tag::TableRow => self.begin(tag, range, Open::Row),
            Tag::TableCell => self.begin(tag, range, Open::Plain),
            Tag::HtmlBlock => {
                self.before_block(range.start);
                if is_comment(written) {
                    self.keep(
                        Mark::Comment,
                        range.start..range.start + written.trim_end().len(),
                    );
                }
                self.begin(tag, range, Open::Plain);
            }
            Tag::Emphasis | Tag::Strong | Tag::Strikethrough => {
                self.before_words(range.start);
                let length = match tag {
                    Tag::Strong => 2,
                    Tag::Strikethrough if written.starts_with("~~") => 2,
                    _ => 1,
                };
                self.at = range.start + length;
                if self.is_formatting(&range, length) {
                    self.begin(tag, range, Open::Plain);
                } else {
                    let marks = range.start..range.start + length;
                    self.keep(Mark::Emphasis, marks.clone());
                    self.text(marks);
                    self.open.push(Open::Literal(length));
                }
            }
            Tag::Link { link_type, .. } => {
                self.before_words(range.start);
                let brackets = matches!(link_type, LinkType::Autolink | LinkType::Email);
                let opening = range.start..range.start + 1;
                self.at = match link_type {
                    LinkType::WikiLink { has_pothole: true } => next.0.min(range.end),
                    LinkType::WikiLink { .. } => range.start + 2,
                    _ => opening.end,
                };
                if brackets {
                    self.keep(Mark::Brackets, range.clone());
                    self.text(opening);
                }
                self.begin(tag, range, Open::Link { brackets });
            }
            Tag::Image { .. } => {
                self.before_words(range.start);
                self.images = 1;
                self.begin(tag, range, Open::Image);
            }
            tag => {
                self.before_words(range.start);
                self.begin(tag, range, Open::Plain);
            }
        }
    }

    /// Makes ready for indented code, which is a paragraph here.
    fn before_code(&mut self, at: usize) {
        self.end_paragraph(at);
    }

    /// Whether marks of emphasis are formatting: they enclose words, and are no signs between figures, or
    /// a mark of a note in brackets.
    fn is_formatting(&self, range: &Range<usize>, length: usize) -> bool {
        let inner = self.words(&(range.start + length..range.end.saturating_sub(length)));
        let before = self.words(&(0..range.start)).chars().next_back();
        let after = self.words(&(range.end..self.source.len())).chars().next();
        let letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
        let figure = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
        let closing = |c: char| ")]},.;:!?%/".contains(c);
        let opening = |c: char| "([{/".contains(c);
        let single_tilde = length == 1 && self.words(range).starts_with('~');
        !(single_tilde
            || letter(before) && letter(after)
            || figure(before)
            || figure(after)
            || inner.starts_with(closing)
            || inner.ends_with(opening))
    }

    fn end(&mut self, end: TagEnd, range: Range<usize>) {
        match self.open.last() {
            Some(Open::Link { brackets }) => {
                let brackets = *brackets;
                self.at = range.end;
                self.open.pop();
                self.push(Event::End(end), range.clone());
                if brackets {
                    self.text(range.end.saturating_sub(1)..range.end);
                }
                return;
            }
            Some(Open::Literal(length)) => {
                let marks = range.end.saturating_sub(*length)..range.end;
                self.account(marks.start);
                self.at = range.end;
                self.open.pop();
                return self.text(marks);
            }
            Some(Open::Plain)
                if matches!(
                    end,
                    TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough
                ) =>
            {
                let length = match end {
                    TagEnd::Strong => 2,
                    TagEnd::Strikethrough => 2,
                    _ => 1,
                };
                self.account(range.end.saturating_sub(length));
                self.at = range.end;
                self.open.pop();
                return self.push(Event::End(end), range);
            }
            Some(Open::Heading { underlined }) => {
                let underlined = *underlined;
                self.open.pop();
                return self.end_heading(end, range, underlined);
            }
            Some(Open::Bare) => {
                self.open.pop();
                let gap = self.at.max(range.start)..range.end;
                self.at = range.end;
                let words = self.words(&gap).trim();
                let marks = gap.start..gap.start + words.len();
                self.keep(Mark::Heading, marks.clone());
                return self.paragraph(marks);
            }
            _ => {}
        }
        self.account(range.end);
        self.at = self.at.max(range.end);
        match self.open.last() {
            Some(Open::Item { .. }) => {
                self.before_block(range.end);
                if let Some(Open::Item { written: true, .. }) = self.open.pop() {
                    self.push(Event::End(end), range);
                }
            }
            Some(Open::List { .. }) => {
                if let Some(Open::List {
                    written: true,
                    words,
                    ..
                }) = self.open.pop()
                {
                    let end = if words { TagEnd::List(true) } else { end };
                    self.push(Event::End(end), range);
                }
            }
            Some(Open::Sign) => {
                self.quotes.pop();
                self.before_block(range.end);
                self.open.pop();
            }
            Some(Open::Indented(_)) => {
                self.open.pop();
                self.push(Event::End(TagEnd::Paragraph), range);
            }
            _ => {
                if matches!(end, TagEnd::BlockQuote(_)) {
                    self.quotes.pop();
                    if matches!(self.out.last(), Some((Event::Start(Tag::BlockQuote(_)), _))) {
                        // A mark of a quotation without words.
                        self.out.pop();
                        self.open.pop();
                        let mark = range.start..range.start + 1;
                        self.keep(Mark::Quote, mark.clone());
                        return self.paragraph(mark);
                    }
                }
                self.open.pop();
                self.push(Event::End(end), range);
            }
        }
    }

    fn end_heading(&mut self, end: TagEnd, range: Range<usize>, underlined: bool) {
        let rest = self.words(&(self.at..range.end));
        let from = self.at + (rest.len() - rest.trim_start().len());
        let marks = from..from + rest.trim().len();
        self.at = range.end;
        if !underlined {
            if !marks.is_empty() {
                self.keep(Mark::Heading, marks.clone());
                self.push(Event::Text(CowStr::Borrowed(" ")), marks.start..marks.start);
                self.text(marks);
            }
            return self.push(Event::End(end), range);
        }
        // The marks of quotations stand before the line too.
        let words = self.words(&marks);
        let line = words.trim_start_matches(['>', ' ', '\t']);
        let marks = marks.end - line.len()..marks.end;
        self.keep(Mark::Underline, marks.clone());
        if line.len() > 2 && line.bytes().all(|byte| byte == b'-') {
            self.push(Event::End(TagEnd::Paragraph), range);
            return self.push(Event::Rule, marks);
        }
        self.push(Event::SoftBreak, marks.start..marks.start);
        self.text(marks);
        self.push(Event::End(TagEnd::Paragraph), range);
    }
}

/// The length of the mark with which an item begins.
fn marker(item: &str) -> usize {
    let figures = item.len() - item.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    (figures + 1).min(item.len())
}

fn is_comment(html: &str) -> bool {
    html.starts_with("<!") || html.starts_with("<?")
}

/// Whether a character is a space or is not seen at all.
fn is_unseen(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}
