//! What links the text of an account to that of another: the marks of statements, and notes that say what the other
//! has on the same point, or on the same topic where no point covers it.

use std::collections::HashMap;

use crate::annotate::{Annotation, Mark};
use crate::archive::{Meeting, ReadoutIx, capitalized};
use crate::site::index::findings::{Finding, Subject};
use crate::site::index::large_meeting::{AccountFinding, State};
use crate::site::index::text_pairs::{first_pair, pairs_with, with_text};
use crate::site::markup::detached::detached;
use crate::site::markup::html::{self, Text};
use crate::site::markup::marking::MarkTag;
use crate::site::part::pages::Pages;
use crate::site::part::point::state_name;
use crate::site::part::text_pair::pair_route;
use crate::site::part::{account, brief, date, label, link, statement};
use crate::site::route::routes::Route;
use crate::site::view::{Link, Shortened, TextAlone, TextBlock, TextColumn, TextLink, TextNote};
use crate::source::record::{Extent, Rendition, Stance};
use crate::words::Word;

/// A page of two texts names this many others to put instead of one.
const INSTEAD: usize = 12;

/// The number of each finding that a statement of either text has, by its position: in the order of the first text,
/// then of the second.
pub(in crate::site) struct Numbers(pub(in crate::site) HashMap<usize, usize>);

impl Numbers {
    pub(in crate::site) fn new(
        pages: &Pages,
        findings: &[Finding<'_>],
        accounts: [ReadoutIx; 2],
    ) -> Numbers {
        let mut numbers = HashMap::new();
        for account in accounts {
            for mark in &pages.links.readouts[account.position()].marks {
                for (i, _) in findings_of(findings, account, mark) {
                    let next = numbers.len() + 1;
                    numbers.entry(i).or_insert(next);
                }
            }
        }
        Numbers(numbers)
    }

    fn of(&self, finding: usize) -> usize {
        self.0.get(&finding).copied().unwrap_or_default()
    }
}

/// The findings to which the statement of a mark belongs, each with its position and the account's share of it.
fn findings_of<'f, 'm>(
    findings: &'f [Finding<'m>],
    account: ReadoutIx,
    mark: &Mark,
) -> Vec<(usize, &'f AccountFinding)> {
    let Annotation::Statement(position) = mark.of else {
        return Vec::new();
    };
    let shares = findings.iter().enumerate().filter_map(|(i, finding)| {
        let share = share_of(finding, account)?;
        share.statements.contains(&position).then_some((i, share))
    });
    shares.collect()
}

fn share_of<'f>(finding: &'f Finding<'_>, account: ReadoutIx) -> Option<&'f AccountFinding> {
    finding.shares.iter().find(|share| share.account == account)
}

/// What links one text to the other.
pub(in crate::site) struct TextLinks<'p> {
    pub(in crate::site) pages: &'p Pages,
    pub(in crate::site) meeting: &'p Meeting,
    pub(in crate::site) findings: &'p [Finding<'p>],
    pub(in crate::site) numbers: &'p Numbers,
    pub(in crate::site) place: usize,
    pub(in crate::site) own: ReadoutIx,
    pub(in crate::site) other: ReadoutIx,
}

impl TextLinks<'_> {
    pub(in crate::site) fn column(&self) -> TextColumn {
        let (pages, ix) = (self.pages, self.own);
        let readout = pages.archive.readout(ix);
        let record = &readout.document.record;
        let language = pages.language_of(ix);
        let readouts = &self.meeting.readouts;
        let column = readouts.iter().position(|other| *other == ix);
        TextColumn {
            place: self.place,
            column: column.unwrap_or_default() + 1,
            account: account::compared_link(pages, ix),
            title: record.title.clone(),
            lang: link::tongue(pages, ix),
            language: language.tag(),
            dir: language.direction(),
            publisher: readout.publisher.map(|ix| link::entity_ref(pages, ix)),
            published: record
                .published
                .as_ref()
                .map(|date| date::date_view(pages, date)),
            shown: pages
                .words()
                .text(shown(record.rendition, record.known_extent()))
                .to_owned(),
            extent_note: record.extent_note.clone(),
            blocks: self.blocks(),
            instead: self.instead(),
        }
    }

    /// Pages on which another account is beside the other text. Those of the first two texts list all that there are.
    fn instead(&self) -> Shortened<Link> {
        let pages = self.pages;
        let meeting = pages.archive.readout(self.own).meeting;
        let Some(first) = first_pair(pages, meeting) else {
            return Shortened::none();
        };
        let texts = with_text(pages, self.meeting);
        let is_first = [first, (first.1, first.0)].contains(&(self.own, self.other));
        let pairs = pairs_with(&texts, self.other).filter(|(ix, _)| *ix != self.own);
        let all = format!("{}#_instead", pages.url(Route::Texts(meeting)));
        let most = if is_first { usize::MAX } else { INSTEAD };
        Shortened::first(most, pairs, all, |(ix, pair)| Link {
            title: account::compared_link(pages, ix).account,
            url: pages.url(pair_route(pages, first, pair)),
            ..Link::default()
        })
    }

    fn blocks(&self) -> Vec<TextBlock> {
        let (pages, ix) = (self.pages, self.own);
        let document = &pages.archive.readout(ix).document;
        let linked = &pages.links.readouts[ix.position()];
        // Notes of editors are on the page of the readout.
        let marks = linked.marks.iter();
        let marks: Vec<&Mark> = marks
            .filter(|mark| matches!(mark.of, Annotation::Statement(_)))
            .collect();
        let tags: Vec<MarkTag> = marks.iter().map(|mark| self.tag(mark)).collect();
        let blocks = html::cut(
            pages,
            &Text {
                path: &document.source.path,
                markdown: document.body(),
                linked,
                reading: pages.archive.reading_of(pages.archive.readout(ix)),
                tags: &tags,
                sentences: &[],
            },
        );
        let url = pages.url(Route::Readout(ix));
        let mut used = HashMap::new();
        let blocks = blocks.into_iter().map(|(html, range)| {
            let (notes, alone) = self.notes(&marks[range], &mut used);
            TextBlock {
                html: detached(&html, &url, &["_1-", "_2-"]),
                notes,
                alone,
            }
        });
        blocks
            .filter(|block| !block.html.trim().is_empty())
            .collect()
    }

    /// The mark of a statement. Its number leads to the other text, or to the note that says what is known of that.
    fn tag(&self, mark: &Mark) -> MarkTag {
        let own = findings_of(self.findings, self.own, mark);
        let anchor = match mark.of {
            Annotation::Statement(i) => self.statement_id(self.place, self.own, i),
            Annotation::Note(_) => String::new(),
        };
        let numbers: Vec<String> = own
            .iter()
            .map(|(i, _)| self.numbers.of(*i).to_string())
            .collect();
        let first = own.first().map(|(i, _)| *i);
        let target = first.map(|i| {
            let there = self.targets(i).into_iter().next();
            there.map_or_else(|| self.note_id(i, 1), |(id, _)| id)
        });
        let title =
            first.map(|i| brief::subject_link(self.pages, self.meeting, &self.findings[i]).0);
        let number = numbers.join(",");
        MarkTag {
            range: mark.range.clone(),
            anchor,
            note: target.unwrap_or_default(),
            label: format!("{number} {}", title.unwrap_or_default()),
            tone: if number.is_empty() { "plain" } else { "side" },
            number,
        }
    }

    /// The id of the words of a statement on this page.
    fn statement_id(&self, place: usize, account: ReadoutIx, statement: usize) -> String {
        let statements = &self.pages.archive.readout(account).statements;
        let anchor = statements.get(statement).map(|s| s.anchor.as_str());
        format!("_{place}-{}", anchor.unwrap_or_default())
    }

    /// The id of a note on a finding: the first one of a text needs no more than the number.
    fn note_id(&self, finding: usize, nth: usize) -> String {
        let number = self.numbers.of(finding);
        match nth {
            1 => format!("_{}-{number}", self.place),
            nth => format!("_{}-{number}-{nth}", self.place),
        }
    }

    /// The words of the other text on a finding: the id of each statement, and its position.
    fn targets(&self, finding: usize) -> Vec<(String, usize)> {
        let share = share_of(&self.findings[finding], self.other);
        let statements = share.map(|share| share.statements.as_slice());
        let marks = &self.pages.links.readouts[self.other.position()].marks;
        let place = 3 - self.place;
        let targets = statements.unwrap_or_default().iter().filter(|at| {
            // Words that are not to be found have been reported, and are not marked.
            marks
                .iter()
                .any(|mark| matches!(mark.of, Annotation::Statement(i) if i == **at))
        });
        targets
            .map(|at| (self.statement_id(place, self.other, *at), *at))
            .collect()
    }

    /// The notes below a block. `used`: how many notes each finding has so far.
    fn notes(
        &self,
        marks: &[&Mark],
        used: &mut HashMap<usize, usize>,
    ) -> (Vec<TextNote>, Vec<TextAlone>) {
        let mut here: Vec<(usize, Vec<usize>)> = Vec::new();
        for mark in marks {
            let Annotation::Statement(statement) = mark.of else {
                continue;
            };
            for (i, _) in findings_of(self.findings, self.own, mark) {
                match here.iter_mut().find(|(finding, _)| *finding == i) {
                    Some((_, statements)) => statements.push(statement),
                    None => here.push((i, vec![statement])),
                }
            }
        }
        here.sort_by_key(|(i, _)| self.numbers.of(*i));
        let name = account::compared_in_text(self.pages, self.other);
        let mut shared = Vec::new();
        let mut alone: Vec<TextAlone> = Vec::new();
        for (i, statements) in here {
            let nth = used.entry(i).or_default();
            *nth += 1;
            let note = self.note(i, *nth, &statements);
            if !note.others.is_empty() {
                shared.push(note);
                continue;
            }
            let share = share_of(&self.findings[i], self.other);
            let state = share.map_or(State::Told, |share| share.state);
            match alone.iter_mut().find(|one| one.state == state_name(state)) {
                Some(one) => one.notes.push(note),
                None => alone.push(TextAlone {
                    state: state_name(state),
                    standing: capitalized(
                        &self.pages.words().say(other_word(state), &[(&name).into()]),
                    ),
                    notes: vec![note],
                }),
            }
        }
        (shared, alone)
    }

    fn note(&self, i: usize, nth: usize, statements: &[usize]) -> TextNote {
        let (pages, finding) = (self.pages, &self.findings[i]);
        let (title, url) = brief::subject_link(pages, self.meeting, finding);
        let point = match finding.subject {
            Subject::Point(point) => Some(point),
            Subject::Topic(_) => None,
        };
        let stance = point.and_then(|point| point.account(self.own));
        let stance = stance
            .map(|account| account.stance)
            .filter(|stance| *stance != Stance::States);
        let act = |account: ReadoutIx, at: usize| {
            let readout = pages.archive.readout(account);
            statement::act_of(pages, readout, readout.statements.get(at)?)
        };
        let targets = self.targets(i);
        let others = targets.iter().filter_map(|(id, at)| {
            Some(TextLink {
                url: format!("#{id}"),
                act: act(self.other, *at)?,
            })
        });
        let ids = |ids: Vec<String>| ids.join(" ");
        TextNote {
            id: self.note_id(i, nth),
            number: self.numbers.of(i),
            of: ids(statements
                .iter()
                .map(|at| self.statement_id(self.place, self.own, *at))
                .collect()),
            others: others.collect(),
            to: ids(targets.iter().map(|(id, _)| id.clone()).collect()),
            subject: Link {
                title,
                url,
                ..Link::default()
            },
            is_point: point.is_some(),
            stance: stance.map(|stance| label::label(pages, stance)),
            acts: statements
                .iter()
                .filter_map(|at| act(self.own, *at))
                .collect(),
        }
    }
}

/// What is said of another account that has no statement on a point.
fn other_word(state: State) -> Word {
    match state {
        State::Told => Word::TextsListed,
        State::Elsewhere => Word::TextsElsewhere,
        State::Named => Word::TextsNamed,
        State::Absent => Word::TextsAbsent,
        State::Unknown(_) => Word::TextsUnknown,
    }
}

/// What of an account is shown.
fn shown(rendition: Rendition, extent: Option<Extent>) -> Word {
    match (rendition, extent) {
        (Rendition::Verbatim, Some(Extent::Whole)) => Word::ShownWhole,
        (Rendition::Verbatim | Rendition::Excerpt, _) => Word::ShownPart,
        (Rendition::Translation, Some(Extent::Whole)) => Word::ShownTranslation,
        (Rendition::Translation, Some(Extent::Partial)) => Word::ShownTranslationPart,
        (Rendition::Translation, _) => Word::ShownTranslationUnknown,
        (Rendition::Summary, Some(Extent::Whole)) => Word::ShownSummary,
        (Rendition::Summary, Some(Extent::Partial)) => Word::ShownSummaryPart,
        (Rendition::Summary, Some(Extent::Digest)) => Word::ShownSummaryDigest,
        (Rendition::Summary, None) => Word::ShownSummaryUnknown,
    }
}
