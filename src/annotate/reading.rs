//! Reads one text: the names in it, the links that people wrote, and what a page must not carry.

use std::collections::HashSet;
use std::ops::Range;
use std::sync::Arc;

use jiff::civil::Date;
use pulldown_cmark::Event;

use super::destination::{Destination, destination, name};
use super::lexicon::{Lexicon, Meaning};
use super::links::{Linked, Mention};
use super::marks::{Marks, anchored, anchored_coding};
use super::no_mention_ranges::{MentionOrigin, NoMentionRanges};
use super::offices::Offices;
use super::phrases::{FormulaUse, Phrasebook};
use crate::archive::{Archive, Coding, EntityIx, Readout, ReadoutIx, Target, superseded};
use crate::diagnostics::{Code, Diagnostic, Place, SourceText, did_you_mean};
use crate::source::address::{Address, address, on_site};
use crate::source::fold::folded;
use crate::source::markdown::{
    HazardKind, InnerLink, Mark, Prose, Reading, SlipKind, TextEvents, slips,
};
use crate::source::yaml::Step;

/// A text that is to be read.
pub(super) struct Text<'t> {
    pub(super) source: &'t Arc<SourceText>,
    pub(super) body: Range<usize>,
    /// What the text is about, which settles a name that fits several entities.
    pub(super) context: Vec<EntityIx>,
    /// Names that its front matter settles, where it can.
    pub(super) settled: Option<Settled<'t>>,
    /// The entity that it describes, which it does not link to.
    pub(super) this: Option<EntityIx>,
    /// Whether names in it are looked for.
    pub(super) by_name: bool,
    /// How it is read.
    pub(super) reading: Reading,
    /// The readout whose text it is, if it is one, for its annotations.
    pub(super) readout: Option<&'t Readout>,
}

/// Names that the front matter of a text settles.
pub(super) struct Settled<'t> {
    pub(super) names: Vec<(&'t str, Option<EntityIx>)>,
}

impl<'t> Text<'t> {
    pub(super) fn new(source: &'t Arc<SourceText>, body: Range<usize>) -> Self {
        Text {
            source,
            body,
            context: Vec::new(),
            settled: None,
            this: None,
            by_name: true,
            reading: Reading::default(),
            readout: None,
        }
    }

    /// Whether the same would be found in it as in another with the same words.
    pub(super) fn is_like(&self, other: &Text<'_>) -> bool {
        let settled = |text: &Text<'_>| -> Vec<(String, Option<EntityIx>)> {
            let names = text.settled.iter().flat_map(|settled| &settled.names);
            names.map(|(name, ix)| ((*name).to_owned(), *ix)).collect()
        };
        let annotated = |text: &Text<'_>| -> Vec<(usize, String)> {
            let statements = text.readout.iter().flat_map(|readout| &readout.statements);
            statements.map(|s| (s.position, s.anchor.clone())).collect()
        };
        self.body == other.body
            && self.context == other.context
            && self.this == other.this
            && self.by_name == other.by_name
            && self.reading == other.reading
            && settled(self) == settled(other)
            && annotated(self) == annotated(other)
    }

    /// A stretch of the Markdown as a place in the file.
    fn place(&self, markdown: &Range<usize>) -> Place {
        let start = self.body.start;
        Place {
            source: Arc::clone(self.source),
            span: start + markdown.start..start + markdown.end,
        }
    }

    /// A stretch of the visible text as a place in the file.
    pub(super) fn visible(&self, prose: &Prose, range: &Range<usize>) -> Place {
        let first = prose.origin(range.start);
        let last = prose.origin(range.end.saturating_sub(1));
        self.place(&(first..last.max(first) + 1))
    }
}

/// What reading needs to know of the archive.
pub(super) struct Linker<'a> {
    archive: &'a Archive,
    lexicon: &'a Lexicon,
    phrases: &'a Phrasebook,
    files: HashSet<&'a str>,
    offices: Offices<'a>,
}

/// What has been found so far.
#[derive(Default)]
struct Found {
    mentions: Vec<(Mention, MentionOrigin)>,
    addresses: Vec<(String, Place)>,
    places: Vec<(Option<Target>, String, Place)>,
    diagnostics: Vec<Diagnostic>,
}

impl<'a> Linker<'a> {
    pub(super) fn new(archive: &'a Archive, lexicon: &'a Lexicon, phrases: &'a Phrasebook) -> Self {
        Linker {
            archive,
            lexicon,
            phrases,
            offices: Offices::new(archive),
            files: archive
                .files
                .iter()
                .map(|file| file.name.as_str())
                .collect(),
        }
    }

    /// Reads a text.
    pub(super) fn read(&self, text: &Text<'_>) -> Linked {
        let names = |target: &str| name(self.archive, &text.source.path, target);
        let markdown = &text.source.text[text.body.clone()];
        let prose = Prose::read(markdown, text.reading, &names);
        let mut found = Found::default();
        for kept in &prose.kept {
            let mut fault = shown_mark(
                kept.mark,
                markdown.get(kept.source.clone()).unwrap_or_default(),
            );
            fault.place = Some(text.place(&kept.source));
            found.diagnostics.push(fault);
        }
        for slip in slips(markdown, text.reading) {
            let mut fault = slipped(
                &slip.kind,
                markdown.get(slip.source.clone()).unwrap_or_default(),
            );
            fault.place = Some(text.place(&slip.source));
            found.diagnostics.push(fault);
        }
        self.by_hand(&text.source.path, &prose, |s| text.place(s), &mut found);
        if text.by_name {
            self.by_name(text, &prose, &mut found);
        }
        found
            .mentions
            .sort_by_key(|(mention, _)| mention.range.start);
        let mut leads_on = leads_on_from(&prose);
        let mut marks = Marks::default();
        let mut formulas = Vec::new();
        if let Some(readout) = text.readout {
            leads_on |= self.remarks(readout, &mut found);
            let (anchored, faults) = anchored(readout, text, &prose);
            marks = anchored;
            formulas = self.formulas(readout, &prose);
            found.diagnostics.extend(faults);
            let misnamed = self.offices.check(readout, text, &prose, &found.mentions);
            found.diagnostics.extend(misnamed);
        }
        Linked {
            marks,
            formulas,
            faults: found.diagnostics,
            leads_on,
            mentions: choose_linked(found.mentions, &prose, text.this),
            addresses: found.addresses,
            places: found.places,
            headings: prose.headings.into(),
            ids: prose.ids,
            opening: prose.opening,
            text: prose.text,
        }
    }

    /// Finds the words of the statements of another coder.
    pub(super) fn read_coding(&self, coding: &Coding, text: &Text<'_>) -> (Marks, Vec<Diagnostic>) {
        let names = |target: &str| name(self.archive, &text.source.path, target);
        let prose = Prose::read(&text.source.text[text.body.clone()], text.reading, &names);
        anchored_coding(coding, text, &prose)
    }

    /// The formulas that stand in a readout's text, but for those in addresses that are written out.
    fn formulas(&self, readout: &Readout, prose: &Prose) -> Vec<FormulaUse> {
        if self.phrases.is_empty() {
            return Vec::new();
        }
        let record = &readout.document.record;
        let language = record.language.as_ref();
        let language = language.unwrap_or(&self.archive.site.language);
        let mut found = self.phrases.find(&prose.text, language);
        found.retain(|one| !in_address(&prose.text, one.range.start));
        found
    }

    /// The words with which the front page begins. Whom they name is not mentioned in a record.
    pub(super) fn intro(&self) -> Linked {
        let archive = self.archive;
        let (Some(text), Some(place)) = (&archive.site.home.intro, &archive.home.intro) else {
            return Linked::default();
        };
        let path = &place.source.path;
        let reading = archive.reading();
        let mut found = Found::default();
        for slip in slips(text, reading) {
            let written = text.get(slip.source).unwrap_or_default();
            let mut fault = slipped(&slip.kind, written);
            fault.place = Some(place.clone());
            found.diagnostics.push(fault);
        }
        let prose = Prose::read(text, reading, &|target: &str| name(archive, path, target));
        self.by_hand(path, &prose, |_| place.clone(), &mut found);
        Linked {
            faults: found.diagnostics,
            addresses: found.addresses,
            places: found.places,
            headings: prose.headings.into(),
            ids: prose.ids,
            text: prose.text,
            ..Linked::default()
        }
    }

    /// The editors' remarks on a readout: what is wrong with them, and whether links lead from them.
    /// Whom they name, the account does not mention.
    fn remarks(&self, readout: &Readout, found: &mut Found) -> bool {
        let document = &readout.document;
        let path = &document.source.path;
        let names = |target: &str| name(self.archive, path, target);
        let reading = self.archive.reading();
        let mut leads_on = false;
        for (key, i, remark) in document.record.remarks() {
            let place = || document.place(&[key.into(), i.into(), "note".into()]);
            if remark.trim().is_empty() {
                let mut fault = Diagnostic::new(Code::InvalidValue, "the note has no words");
                fault.place = Some(place());
                found.diagnostics.push(fault);
            }
            for slip in slips(remark, reading) {
                let written = remark.get(slip.source).unwrap_or_default();
                let mut fault = slipped(&slip.kind, written);
                fault.place = Some(place());
                found.diagnostics.push(fault);
            }
            let prose = Prose::read(remark, reading, &names);
            leads_on |= leads_on_from(&prose);
            let mut own = Found::default();
            self.by_hand(path, &prose, |_| place(), &mut own);
            found.diagnostics.extend(own.diagnostics);
            found.addresses.extend(own.addresses);
            found.places.extend(own.places);
            let mut pieces = TextEvents::new(remark, reading, &names);
            if pieces.any(|piece| matches!(piece.event, Event::FootnoteReference(_))) {
                let mut fault = Diagnostic::new(Code::InvalidValue, "a note cannot have footnotes")
                    .help("put its text in the note itself");
                fault.place = Some(place());
                found.diagnostics.push(fault);
            }
        }
        leads_on
    }

    /// What a page leaves out, and links written by hand, checked; those to entities are mentions.
    fn by_hand(
        &self,
        path: &str,
        prose: &Prose,
        place: impl Fn(&Range<usize>) -> Place,
        found: &mut Found,
    ) {
        for hazard in &prose.hazards {
            let mut diagnostic = hazardous(&hazard.kind);
            diagnostic.place = Some(place(&hazard.source));
            found.diagnostics.push(diagnostic);
        }
        for link in &prose.links {
            self.follow(path, link, &link.target, place(&link.source), found);
        }
        for link in &prose.outer {
            if let Some(target) = on_site(&self.archive.site.base_url, &link.target) {
                self.follow(path, link, &target, place(&link.source), found);
            }
        }
    }

    /// Checks a link within the archive, whose target is `written`.
    fn follow(&self, path: &str, link: &InnerLink, written: &str, place: Place, found: &mut Found) {
        let fault = match destination(self.archive, path, written, link.wiki) {
            Ok(Destination::Here(heading)) => {
                found.places.push((None, heading, place));
                return;
            }
            Ok(Destination::Record(target, rest)) => {
                if let Target::Readout(ix) = target {
                    let earlier = self.superseded(path, written, link.wiki, ix);
                    found.diagnostics.extend(earlier.map(|fault| Diagnostic {
                        place: Some(place.clone()),
                        ..fault
                    }));
                }
                let heading = rest.place;
                let heading = heading.map(|heading| (Some(target), heading, place));
                found.places.extend(heading);
                let Target::Entity(entity) = target else {
                    return;
                };
                let mention = Mention {
                    range: link.text.clone(),
                    entity,
                    linked: false,
                };
                found.mentions.push((mention, MentionOrigin::ByHand));
                return;
            }
            Ok(Destination::File(name, _)) if !self.files.contains(name.as_str()) => {
                let message = format!("there is no file `content/files/{name}`");
                Diagnostic::new(Code::UnknownLink, message).help(self.instead_of_file(&name))
            }
            Ok(Destination::Address(address, _)) => {
                found.addresses.push((address, place));
                return;
            }
            Ok(_) | Err(None) => return,
            Err(Some(diagnostic)) => *diagnostic,
        };
        let code = match fault.code {
            Code::UnknownReference => Code::UnknownLink,
            code => code,
        };
        found.diagnostics.push(Diagnostic {
            code,
            place: Some(place),
            ..fault
        });
    }

    /// What is to be said of a link to a text that was changed later. A link by the address of its page means that
    /// version, and versions of one text may lead to each other.
    fn superseded(
        &self,
        path: &str,
        written: &str,
        wiki: bool,
        ix: ReadoutIx,
    ) -> Option<Diagnostic> {
        let newest = self.archive.newest_version(ix);
        let is_address = !wiki && written.starts_with('/');
        if newest == ix || is_address {
            return None;
        }
        let mut readouts = self.archive.readouts();
        let own = readouts.find(|(_, readout)| readout.document.source.path == path);
        if own.is_some_and(|(own, _)| self.archive.is_same_account(own, ix)) {
            return None;
        }
        let id = |ix| &self.archive.readout(ix).document.id;
        let (earlier, newest) = (id(ix), id(newest));
        Some(superseded(earlier.as_str()).help(format!(
            "link to the newest version, `{newest}`; if you mean this version, link to its address: `[words](/readouts/{earlier}/)`"
        )))
    }

    /// What to do about a link to a file that is not there.
    fn instead_of_file(&self, name: &str) -> String {
        let looks_like = |known: &&&str| folded(known) == folded(name);
        // The least, so that the same is said at every build.
        if let Some(known) = self.files.iter().filter(looks_like).min() {
            return format!(
                "the file `{known}` has a name that looks the same but is encoded differently; rename it to match the link"
            );
        }
        match did_you_mean(name, self.files.iter().copied()) {
            Some(meant) => format!("did you mean `{meant}`?"),
            None => "add the file, or remove the link".to_owned(),
        }
    }

    /// The language of a text, without script and region.
    fn language<'t>(&'t self, text: &Text<'t>) -> &'t str {
        let own = text
            .readout
            .and_then(|readout| readout.document.record.language.as_ref());
        own.unwrap_or(&self.archive.site.language).primary()
    }

    /// The day of the meeting of which a text tells.
    fn day(&self, text: &Text<'_>) -> Option<Date> {
        let meeting = self.archive.meeting(text.readout?.meeting);
        meeting.date.latest()
    }

    /// Names, each settled by the front matter, by there being one bearer, or by the context.
    fn by_name(&self, text: &Text<'_>, prose: &Prose, found: &mut Found) {
        let settled = text
            .settled
            .as_ref()
            .map_or(&[][..], |settled| &settled.names);
        let names: Vec<&str> = settled.iter().map(|(name, _)| *name).collect();
        let zones = NoMentionRanges::of(prose);
        let mut used = vec![false; names.len()];
        let mut warned: HashSet<&str> = HashSet::new();
        let language = self.language(text);
        let occurrences = self
            .lexicon
            .find(&prose.text, &names, language, self.day(text));
        for occurrence in occurrences {
            let range = occurrence.range;
            let Some(how) = zones
                .how(&range)
                .filter(|_| !in_address(&prose.text, range.start))
            else {
                continue;
            };
            let entity = match occurrence.meaning {
                Meaning::Settled(i) => {
                    used[i] = true;
                    settled[i].1
                }
                Meaning::Bearers([one]) => Some(*one),
                Meaning::Bearers(several) => {
                    let mut fitting = several.iter().filter(|ix| text.context.contains(ix));
                    match (fitting.next(), fitting.next()) {
                        (Some(one), None) => Some(*one),
                        _ => {
                            let name = &prose.text[range.clone()];
                            if warned.insert(name) {
                                let mut diagnostic =
                                    self.ambiguous(name, several, text.settled.is_some());
                                diagnostic.place = Some(text.visible(prose, &range));
                                found.diagnostics.push(diagnostic);
                            }
                            None
                        }
                    }
                }
            };
            if let Some(entity) = entity {
                let mention = Mention {
                    range,
                    entity,
                    linked: false,
                };
                found.mentions.push((mention, how));
            }
        }
        let unused = names.iter().zip(used).filter(|(_, used)| !used);
        found
            .diagnostics
            .extend(unused.map(|(name, _)| text.unused(name)));
    }

    fn ambiguous(&self, name: &str, bearers: &[EntityIx], can_settle: bool) -> Diagnostic {
        let bearers: Vec<_> = bearers
            .iter()
            .map(|ix| {
                let entity = self.archive.entity(*ix);
                format!("{}/{}", entity.kind.folder(), entity.id)
            })
            .collect();
        let first = bearers.first().cloned().unwrap_or_default();
        let help = if can_settle {
            format!(
                "decide it in the front matter: `mentions: {{\"{name}\": {first}}}`, or `none` for no link"
            )
        } else {
            format!("write `[[{first}|{name}]]`")
        };
        Diagnostic::new(
            Code::AmbiguousName,
            format!("`{name}` may be {}", some_of(&bearers)),
        )
        .help(help)
    }
}

impl Text<'_> {
    /// A name that the front matter settles and the text does not say.
    fn unused(&self, name: &str) -> Diagnostic {
        let path = ["mentions".into(), Step::Key(name.to_owned())];
        let mut fault = Diagnostic::new(
            Code::UnusedMention,
            format!("`{name}` does not occur in the text"),
        );
        fault.place = self
            .readout
            .map(|readout| readout.document.place_of_key(&path));
        fault
            .help("names are case-sensitive, match whole words, and are not found in links or code")
    }
}

/// Whether links by hand lead from a text, as far as can be told without the archive.
fn leads_on_from(prose: &Prose) -> bool {
    !prose.links.is_empty() || !prose.outer.is_empty()
}

/// The first few of a list that may be long: `a or b or 3 others`.
fn some_of(bearers: &[String]) -> String {
    const MOST: usize = 4;
    let mut words = bearers.iter().take(MOST).cloned().collect::<Vec<_>>();
    match bearers.len().saturating_sub(MOST) {
        0 => {}
        1 => words.push("another".to_owned()),
        more => words.push(format!("{more} others")),
    }
    words.join(" or ")
}

/// Whether a place in a text lies within an address that is written out: `https://example.org/Prak`.
fn in_address(text: &str, at: usize) -> bool {
    // Addresses are short, and a script without spaces makes one word of a whole text.
    let from = text.floor_char_boundary(at.saturating_sub(500));
    let before = &text[from..at];
    let word = before
        .rfind(char::is_whitespace)
        .map_or(before, |i| &before[i..]);
    word.contains("://")
}

/// The first mention of an entity in a block becomes a link, unless the block links to it by hand.
fn choose_linked(
    mentions: Vec<(Mention, MentionOrigin)>,
    prose: &Prose,
    this: Option<EntityIx>,
) -> Vec<Mention> {
    let block = |mention: &Mention| prose.blocks.partition_point(|b| *b <= mention.range.start);
    let mut linked: HashSet<(usize, EntityIx)> = mentions
        .iter()
        .filter(|(_, how)| *how == MentionOrigin::ByHand)
        .map(|(mention, _)| (block(mention), mention.entity))
        .collect();
    mentions
        .into_iter()
        .map(|(mut mention, how)| {
            let range = &mention.range;
            let edge = prose.edges.partition_point(|e| *e <= range.start);
            let crosses = prose.edges.get(edge).is_some_and(|e| *e < range.end);
            mention.linked = how == MentionOrigin::ByName
                && Some(mention.entity) != this
                && !crosses
                && linked.insert((block(&mention), mention.entity));
            mention
        })
        .collect()
}

/// Marks of a verbatim text that are shown as they are written, because they would be no formatting.
fn shown_mark(mark: Mark, written: &str) -> Diagnostic {
    const NOT_THERE: &str = "remove it if it is not in the original";
    let shown = shortened(written.lines().next().unwrap_or_default());
    let (message, help) = match mark {
        Mark::Definition => (
            format!("`{shown}` is shown literally because no link in the text uses this definition"),
            NOT_THERE.to_owned(),
        ),
        Mark::Backslash => (
            "the backslash is shown literally because the next character needs no escape".to_owned(),
            format!("{NOT_THERE}; write `\\\\` if it is"),
        ),
        Mark::Emphasis => (
            format!("`{shown}` is shown literally because here it may be part of the text"),
            format!("write `\\{shown}` if it is, or `<em>` or `<strong>` for emphasis"),
        ),
        Mark::Entity => (
            format!("`{shown}` is shown literally"),
            "write the character itself".to_owned(),
        ),
        Mark::Rule => (
            format!("`{shown}` is shown literally"),
            "write `---` for a horizontal rule, or a backslash before the first character if the original has these characters"
                .to_owned(),
        ),
        Mark::Underline => (
            format!("the line `{shown}` does not make the text above it a heading"),
            "begin a heading with `## `; add an empty line before a horizontal rule".to_owned(),
        ),
        Mark::Heading => (format!("`{shown}` is shown literally"), NOT_THERE.to_owned()),
        Mark::Info => (
            format!("`{shown}` after the code fence is shown literally"),
            NOT_THERE.to_owned(),
        ),
        Mark::Cells => (
            format!("`{shown}` is outside the columns of the table and is shown in an extra cell"),
            "give the header row as many cells as the other rows; write `\\|` for a vertical bar in a cell"
                .to_owned(),
        ),
        Mark::Bullet => (
            format!("`{shown}` is shown literally because it may be text rather than a list marker"),
            format!("write `\\{shown}` if it is text; a list has several items, each beginning with `*`"),
        ),
        Mark::Quote => (
            format!("`{shown}` is shown literally because it may be text rather than a quotation marker"),
            format!("write `\\{shown}` if it is text"),
        ),
        Mark::Brackets => (
            "the brackets around the URL are shown literally".to_owned(),
            "write `[words](url)` for a link without brackets".to_owned(),
        ),
        Mark::Comment => (
            "the comment is not shown".to_owned(),
            "remove it; a verbatim text contains only the words of the original".to_owned(),
        ),
        Mark::Other => (
            format!("`{shown}` is shown literally"),
            "write a backslash before it if it is text".to_owned(),
        ),
    };
    Diagnostic::new(Code::VerbatimMarks, message).help(help)
}

/// Markdown that does not do what it was probably written for.
fn slipped(slip: &SlipKind, written: &str) -> Diagnostic {
    let shown = shortened(written.lines().next().unwrap_or_default());
    let (message, help) = match slip {
        SlipKind::NoAddress(name) => (
            format!("there is no link definition `[{name}]`, so `{shown}` is shown literally"),
            format!("write `[words](url)`, or add a line `[{name}]: url`; write a backslash before each bracket that is text"),
        ),
        SlipKind::UnusedAddress => (
            "no link uses this definition, and the line is not shown".to_owned(),
            "use it in a link, `[words][name]`, or remove it; if two definitions have one name, the first counts"
                .to_owned(),
        ),
        SlipKind::NoFootnote(label) => (
            format!("there is no footnote `[^{label}]`, so the reference is shown literally"),
            format!("add a line `[^{label}]: …`, or remove the reference"),
        ),
        SlipKind::SecondFootnote(label) => (
            format!("duplicate footnote `[^{label}]`; both are shown as one"),
            "give one of them another label".to_owned(),
        ),
        SlipKind::UnusedFootnote(label) => (
            format!("nothing refers to the footnote `[^{label}]`"),
            format!("add `[^{label}]` to the text where the footnote belongs"),
        ),
        SlipKind::NoWords => (
            format!("the link `{shown}` has no text, so it is invisible"),
            "write `[words](url)` or `[[id|words]]`".to_owned(),
        ),
        SlipKind::BarInTable => (
            format!("the vertical bar in `{shown}` ends the table cell"),
            "write `\\|` for the vertical bar of a wiki link in a table".to_owned(),
        ),
        SlipKind::LostCells => (
            format!("`{shown}` is outside the columns of the table and is not shown"),
            "give the header row as many cells as the other rows; write `\\|` for a vertical bar in a cell"
                .to_owned(),
        ),
        SlipKind::Renumbered(number, instead) => (
            format!("`{shown}` is shown as the number {instead}"),
            format!("number the items consecutively; write `{number}\\.` if the number is part of the text"),
        ),
        SlipKind::Braces => (
            format!("`{shown}` after the heading is not shown"),
            "write `{#id}` to set the heading's id, or `\\{` for a literal brace".to_owned(),
        ),
    };
    Diagnostic::new(Code::MarkdownSlip, message).help(help)
}

fn hazardous(hazard: &HazardKind) -> Diagnostic {
    const FILES: &str =
        "add a copy to `content/files/`; pages do not load anything from other sites";
    const LINKS: &str =
        "a link must be an http, https, mailto or tel URL, or an address on the site";
    let (code, message, help) = match hazard {
        HazardKind::Link(to) => (
            Code::UnsafeLink,
            format!("the link to `{}` was removed", shortened(to)),
            LINKS,
        ),
        HazardKind::Image(of) if address(of) == Address::Outer => (
            Code::OuterImage,
            format!("the image `{of}` is on another site"),
            FILES,
        ),
        HazardKind::Image(of) => (
            Code::UnsafeLink,
            format!("the image `{}` was removed", shortened(of)),
            FILES,
        ),
        HazardKind::Html(what) => (
            Code::RemovedHtml,
            format!("`{what}` was removed from the page"),
            "write it in Markdown, or remove it",
        ),
        HazardKind::Id(id) => (
            Code::RemovedHtml,
            format!("the id `{id}` was removed from the page"),
            "choose an id that is unique and that the page does not use itself",
        ),
        HazardKind::NestedLink(to) => (
            Code::NestedLink,
            format!("the link to `{}` is inside another link", shortened(to)),
            "end one link before the other begins",
        ),
        HazardKind::UnclosedComment => (
            Code::UnclosedComment,
            "the comment is not closed within its HTML block".to_owned(),
            "end it with `-->`, and remove empty lines inside it",
        ),
    };
    Diagnostic::new(code, message).help(help)
}

/// An address that may hold a whole image, as far as it is of use in a message.
fn shortened(address: &str) -> String {
    match address.char_indices().nth(60) {
        Some((cut, _)) => format!("{}…", &address[..cut]),
        None => address.to_owned(),
    }
}
