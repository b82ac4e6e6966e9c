//! How the accounts of a meeting differ as documents: how long they are, in which order they take up
//! topics, how they describe the talks, who they say asked for it, what they call things, which came
//! first, and what they have the other side say that it does not say itself.
//!
//! All of it is computed from what is recorded; what is not recorded is said to be so. The ordering of topics
//! and what is attributed need statements, and of an account without any nothing is told there: nothing
//! is read into silence.

use schemars::JsonSchema;
use serde::Serialize;
use unicode_segmentation::UnicodeSegmentation;

use super::Site;
use super::describe::Labelled;
use super::statements::speakers;
use super::view::{AccountLink, DateView, EntityRef, Label, Link, Shared, StatementView};
use crate::annotate::Annotation;
use crate::archive::{
    Detail, EntityIx, Initiator, Meeting, ReadoutIx, Said, Side, Statement, WordIx,
};
use crate::source::record::{Rendition, RulingKind, SilenceKind};
use crate::source::word::is_unspaced;
use crate::words::Word;

/// Of a list in a cell, so many items are shown.
const ITEMS: usize = 12;
/// So many attributed statements are shown.
const ATTRIBUTED: usize = 20;

/// How the accounts of a meeting differ.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct DivergenceView {
    /// The accounts, one to a column.
    pub accounts: Vec<AccountLink>,
    /// What is compared.
    pub rows: Vec<DivergenceRow>,
    /// What an account has the other side say, on a topic on which that side's own account has it say nothing.
    pub attributed: Vec<AttributedView>,
    /// How many more of those there are.
    pub more: usize,
    /// Whether at least two accounts have statements, without which nothing is told of what is attributed.
    pub attributions_compared: bool,
}

/// One thing in which accounts may differ.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct DivergenceRow {
    /// `length`, `topics`, `atmosphere`, `initiated`, `names` or `published`.
    pub kind: &'static str,
    /// What each account has, in the order of the accounts.
    pub cells: Vec<DivergenceCell>,
}

/// What an account has.
#[derive(Debug, Clone, Default, Serialize, JsonSchema)]
pub struct DivergenceCell {
    /// In words; none if it is a list, or if nothing is recorded.
    pub text: Option<String>,
    /// What is added to it.
    pub note: Option<String>,
    /// A list in an order that matters.
    pub list: Vec<Link>,
    /// How many more the list has.
    pub more: usize,
}

/// A statement that an account attributes to the other side.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct AttributedView {
    /// The account.
    pub account: AccountLink,
    /// The account that does not have it, within a sentence.
    pub other: String,
    /// The topics on which the other account has it say nothing.
    pub topics: Vec<Shared<EntityRef>>,
    /// The statement.
    pub statement: Shared<StatementView>,
}

impl DivergenceCell {
    fn text(text: String) -> Self {
        DivergenceCell {
            text: Some(text),
            ..DivergenceCell::default()
        }
    }

    fn list(mut list: Vec<Link>) -> Self {
        let more = list.len().saturating_sub(ITEMS);
        list.truncate(ITEMS);
        DivergenceCell {
            list,
            more,
            ..DivergenceCell::default()
        }
    }

    fn is_empty(&self) -> bool {
        self.text.is_none() && self.list.is_empty()
    }
}

/// An editor's decision on what accounts say, or leave out.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct RulingView {
    /// What was decided: `differs-degree`, or for a silence `significant`.
    pub ruling: Label,
    /// The topic.
    pub topic: Shared<EntityRef>,
    /// For a silence, the account that leaves the topic out, within a sentence.
    pub account: Option<String>,
    /// The statements in question, if not all on the topic.
    pub statements: Vec<Link>,
    /// Why.
    pub note: Option<String>,
    /// Who decided.
    pub by: String,
    /// On which day.
    pub date: DateView,
}

impl Labelled for RulingKind {
    fn labelled(self) -> (&'static str, Word) {
        let word = match self {
            RulingKind::Same => Word::RulingSame,
            RulingKind::DiffersMinor => Word::RulingMinor,
            RulingKind::DiffersDegree => Word::RulingDegree,
            RulingKind::DiffersSubstantive => Word::RulingSubstantive,
            RulingKind::Contradicts => Word::RulingContradicts,
        };
        (self.name(), word)
    }
}

impl Labelled for SilenceKind {
    fn labelled(self) -> (&'static str, Word) {
        let word = match self {
            SilenceKind::Significant => Word::SilenceSignificant,
            SilenceKind::Routine => Word::SilenceRoutine,
            SilenceKind::Unknown => Word::SilenceUnknown,
        };
        (self.name(), word)
    }
}

/// How long a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Length {
    Words(usize),
    /// Of scripts that set no spaces between words.
    Letters(usize),
}

impl Length {
    fn of(text: &str) -> Length {
        let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).count();
        let unspaced = text.chars().filter(|c| is_unspaced(*c)).count();
        if unspaced * 2 > letters(text) {
            Length::Letters(text.graphemes(true).filter(|g| letters(g) > 0).count())
        } else {
            Length::Words(text.split_whitespace().filter(|w| letters(w) > 0).count())
        }
    }

    fn count(self) -> usize {
        match self {
            Length::Words(count) | Length::Letters(count) => count,
        }
    }

    fn is_like(self, other: Length) -> bool {
        matches!(
            (self, other),
            (Length::Words(_), Length::Words(_)) | (Length::Letters(_), Length::Letters(_))
        )
    }
}

impl Site {
    /// How the accounts of a meeting differ; none if there are fewer than two.
    pub(super) fn divergence(&self, meeting: &Meeting) -> Option<DivergenceView> {
        if meeting.readouts.len() < 2 {
            return None;
        }
        let rows = [
            ("length", self.lengths(meeting)),
            ("published", self.publications_of(meeting)),
            (
                "initiated",
                self.each(meeting, |site, ix| site.initiator(ix)),
            ),
            ("names", self.each(meeting, |site, ix| site.own_names(ix))),
            (
                "topics",
                self.each(meeting, |site, ix| site.topic_order(ix)),
            ),
            (
                "atmosphere",
                self.each(meeting, |site, ix| site.own_words(ix)),
            ),
        ];
        let rows = rows
            .into_iter()
            .filter(|(_, cells)| !cells.iter().all(DivergenceCell::is_empty))
            .map(|(kind, cells)| DivergenceRow { kind, cells });
        let mut attributed = self.attributed(meeting);
        let more = attributed.len().saturating_sub(ATTRIBUTED);
        attributed.truncate(ATTRIBUTED);
        let told = |ix: &&ReadoutIx| self.acts_of(**ix).next().is_some();
        Some(DivergenceView {
            accounts: meeting
                .readouts
                .iter()
                .map(|ix| self.compared_link(*ix))
                .collect(),
            rows: rows.collect(),
            attributed,
            more,
            attributions_compared: meeting.readouts.iter().filter(told).count() > 1,
        })
    }

    /// What editors decided of some topics of a meeting.
    pub(super) fn rulings(&self, meeting: &Meeting, topics: &[EntityIx]) -> Vec<RulingView> {
        let Some(document) = &meeting.document else {
            return Vec::new();
        };
        let record = &document.record;
        let rulings = meeting.rulings.iter();
        let rulings = rulings.filter(|ruling| topics.contains(&ruling.topic));
        let rulings = rulings.map(|ruling| {
            let written = &record.rulings[ruling.position];
            let statements = ruling.statements.iter().map(|(ix, position)| {
                let statement = &self.archive.readout(*ix).statements[*position];
                let account = self.compared_link(*ix).account;
                let values = [(position + 1).into(), (&account).into()];
                Link {
                    title: self.words().say(Word::StatementOf, &values),
                    url: self.annotation_url(*ix, &statement.anchor),
                }
            });
            RulingView {
                ruling: self.label(written.ruling),
                topic: self.entity_ref(ruling.topic),
                account: None,
                statements: statements.collect(),
                note: written.note.clone(),
                by: written.by.trim().to_owned(),
                date: self.date_view(&written.date),
            }
        });
        let silences = meeting.silences.iter();
        let silences = silences.filter(|silence| topics.contains(&silence.topic));
        let silences = silences.map(|silence| {
            let written = &record.silences[silence.position];
            let silent = Side::Party(silence.side);
            let mut own = meeting.readouts.iter();
            let own = own.find(|ix| self.archive.readout(**ix).side == silent);
            RulingView {
                ruling: self.label(written.meaning),
                topic: self.entity_ref(silence.topic),
                account: own.map(|ix| self.compared_in_text(*ix)),
                statements: Vec::new(),
                note: written.note.clone(),
                by: written.by.trim().to_owned(),
                date: self.date_view(&written.date),
            }
        });
        rulings.chain(silences).collect()
    }

    fn each(
        &self,
        meeting: &Meeting,
        cell: impl Fn(&Site, ReadoutIx) -> DivergenceCell,
    ) -> Vec<DivergenceCell> {
        let readouts = meeting.readouts.iter();
        readouts.map(|ix| cell(self, *ix)).collect()
    }

    /// The lengths of the texts that are held here. A share is told only of texts that can be set
    /// against each other: the whole words of the publishers, in scripts that are counted alike.
    fn lengths(&self, meeting: &Meeting) -> Vec<DivergenceCell> {
        let words = self.words();
        let lengths: Vec<(Length, Rendition)> = meeting
            .readouts
            .iter()
            .map(|ix| {
                let rendition = self.archive.readout(*ix).document.record.rendition;
                let text = &self.links.readouts[ix.position()].text;
                (Length::of(text), rendition)
            })
            .collect();
        let whole = |rendition| rendition == Rendition::Verbatim;
        let comparable = lengths
            .iter()
            .all(|(length, rendition)| whole(*rendition) && length.is_like(lengths[0].0));
        let longest = lengths.iter().map(|(length, _)| length.count()).max();
        let longest = longest.unwrap_or_default().max(1);
        let cells = lengths.iter().map(|(length, rendition)| {
            let count = length.count();
            let text = match length {
                Length::Words(_) => words.count(Word::LengthWords, count),
                Length::Letters(_) => words.count(Word::LengthLetters, count),
            };
            let share = (count * 100 + longest / 2) / longest;
            DivergenceCell {
                note: match rendition {
                    _ if comparable && count < longest => {
                        Some(words.say(Word::LengthShare, &[share.into()]))
                    }
                    Rendition::Summary => Some(words.text(Word::LengthOfSummary).to_owned()),
                    Rendition::Translation => {
                        Some(words.text(Word::LengthOfTranslation).to_owned())
                    }
                    Rendition::Excerpt => Some(words.text(Word::LengthOfExcerpt).to_owned()),
                    Rendition::Verbatim => None,
                },
                ..DivergenceCell::text(text)
            }
        });
        cells.collect()
    }

    /// When each was published, and how long after the first; only where all dates are sure and to the
    /// day.
    fn publications_of(&self, meeting: &Meeting) -> Vec<DivergenceCell> {
        let words = self.words();
        let dates: Vec<_> = meeting
            .readouts
            .iter()
            .map(|ix| self.archive.readout(*ix).document.record.published.as_ref())
            .collect();
        let sure = dates.iter().all(|date| {
            date.is_some_and(|date| date.is_exact() && date.is_to_the_day() && !date.is_interval())
        });
        let moments: Option<Vec<_>> = dates
            .iter()
            .map(|date| date.and_then(|d| d.instant()))
            .collect();
        let days: Option<Vec<_>> = dates
            .iter()
            .map(|date| date.and_then(|d| d.earliest()))
            .collect();
        let notes: Vec<Option<String>> = match (sure, moments, days) {
            (true, Some(moments), _) => {
                let first = moments.iter().min().copied();
                let minutes = |at: &jiff::Timestamp| {
                    first.map_or(0, |first| at.duration_since(first).as_mins())
                };
                let all_at_once = moments.iter().all(|at| minutes(at) == 0);
                moments
                    .iter()
                    .map(|at| usize::try_from(minutes(at)).unwrap_or_default())
                    .map(|minutes| match minutes {
                        0 if all_at_once => Some(words.text(Word::PublishedTogether).to_owned()),
                        0 => Some(words.text(Word::PublishedFirst).to_owned()),
                        minutes if minutes < 60 => Some(words.count(Word::MinutesLater, minutes)),
                        minutes if minutes < 48 * 60 => {
                            Some(words.count(Word::HoursLater, (minutes + 30) / 60))
                        }
                        minutes => Some(words.count(Word::DaysLater, minutes / (24 * 60))),
                    })
                    .collect()
            }
            (true, None, Some(days)) => {
                let first = days.iter().min().copied();
                let later = |day: &jiff::civil::Date| {
                    let days = first.map_or(0, |first| (*day - first).get_days());
                    usize::try_from(days).unwrap_or_default()
                };
                let same_day = days.iter().all(|day| later(day) == 0);
                days.iter()
                    .map(|day| match later(day) {
                        0 if same_day => Some(words.text(Word::PublishedSameDay).to_owned()),
                        0 => Some(words.text(Word::PublishedFirst).to_owned()),
                        days => Some(words.count(Word::DaysLater, days)),
                    })
                    .collect()
            }
            _ => vec![None; dates.len()],
        };
        let cells = dates.iter().zip(notes).map(|(date, note)| DivergenceCell {
            text: date.map(|date| date.in_words(words)),
            note,
            ..DivergenceCell::default()
        });
        cells.collect()
    }

    /// Who asked for the meeting, by an account.
    fn initiator(&self, ix: ReadoutIx) -> DivergenceCell {
        match self.archive.readout(ix).initiated_by {
            None => DivergenceCell::default(),
            Some(Initiator::Both) => {
                DivergenceCell::text(self.words().text(Word::InitiatedByBoth).to_owned())
            }
            Some(Initiator::Party(party)) => DivergenceCell::text(self.name(party).to_owned()),
        }
    }

    /// What an account calls things.
    fn own_names(&self, ix: ReadoutIx) -> DivergenceCell {
        let names = self.archive.readout(ix).names.iter().map(|(entity, name)| {
            let values = [self.name(*entity).into(), name.as_str().into()];
            Link {
                title: self.words().say(Word::CalledBy, &values),
                url: self.entity_link(*entity).url,
            }
        });
        DivergenceCell::list(names.collect())
    }

    /// The topics of an account's statements, in the order of its text.
    fn topic_order(&self, ix: ReadoutIx) -> DivergenceCell {
        let mut topics: Vec<EntityIx> = Vec::new();
        for statement in self.acts_of(ix) {
            for topic in &statement.topics {
                if !topics.contains(topic) {
                    topics.push(*topic);
                }
            }
        }
        let links = topics.iter().map(|topic| {
            let topic = self.entity_link(*topic);
            Link {
                title: topic.name,
                url: topic.url,
            }
        });
        DivergenceCell::list(links.collect())
    }

    /// The words with which an account describes the talks.
    fn own_words(&self, ix: ReadoutIx) -> DivergenceCell {
        let mut words: Vec<WordIx> = Vec::new();
        for statement in self.marked(ix) {
            if let Said::Atmosphere(said) = &statement.said {
                for word in said {
                    if !words.contains(word) {
                        words.push(*word);
                    }
                }
            }
        }
        let links = words.iter().map(|word| {
            let word = self.word_view(*word);
            Link {
                title: word.label,
                url: word.url,
            }
        });
        DivergenceCell::list(links.collect())
    }

    /// The statements of an account in the order of its text.
    fn marked(&self, ix: ReadoutIx) -> impl Iterator<Item = &Statement> {
        let readout = self.archive.readout(ix);
        let marks = self.links.readouts[ix.position()].marks.iter();
        marks.filter_map(|mark| match mark.of {
            Annotation::Statement(position) => readout.statements.get(position),
            Annotation::Note(_) => None,
        })
    }

    fn acts_of(&self, ix: ReadoutIx) -> impl Iterator<Item = &Statement> {
        self.marked(ix).filter(|s| s.act().is_some())
    }

    /// What accounts have the other side say, on topics on which its own account has it say nothing.
    fn attributed(&self, meeting: &Meeting) -> Vec<AttributedView> {
        let mut attributed = Vec::new();
        for ix in &meeting.readouts {
            let readout = self.archive.readout(*ix);
            let Side::Party(own) = readout.side else {
                continue;
            };
            for other_ix in &meeting.readouts {
                let other = self.archive.readout(*other_ix);
                let Side::Party(party) = other.side else {
                    continue;
                };
                if party == own || self.acts_of(*other_ix).next().is_none() {
                    continue;
                }
                let says = |topic: &EntityIx| {
                    other.topics.contains(topic)
                        && self.acts_of(*other_ix).any(|statement| {
                            statement.topics.contains(topic)
                                && self.is_by(*other_ix, statement, party, meeting)
                        })
                };
                for statement in self.acts_of(*ix) {
                    let Some(act) = statement.act() else { continue };
                    if !self.is_by(*ix, statement, party, meeting) {
                        continue;
                    }
                    let topics = statement.topics.iter().copied();
                    let topics: Vec<EntityIx> = topics.filter(|topic| !says(topic)).collect();
                    if topics.is_empty() {
                        continue;
                    }
                    attributed.push(AttributedView {
                        topics: self.entity_refs(&topics),
                        account: self.compared_link(*ix),
                        other: self.compared_in_text(*other_ix),
                        statement: self.statement_view(*ix, statement, act),
                    });
                }
            }
        }
        attributed
    }

    /// Whether a statement is that of a party alone: of the party, or of people who speak for it.
    fn is_by(
        &self,
        ix: ReadoutIx,
        statement: &Statement,
        party: EntityIx,
        meeting: &Meeting,
    ) -> bool {
        let readout = self.archive.readout(ix);
        let speakers = speakers(&self.archive, readout, statement);
        !speakers.is_empty()
            && speakers
                .iter()
                .all(|speaker| self.stands_for(*speaker, meeting) == Some(party))
    }

    /// The party of a meeting for which somebody speaks, by country or office.
    fn stands_for(&self, speaker: EntityIx, meeting: &Meeting) -> Option<EntityIx> {
        let is_party = |one: &EntityIx| meeting.parties.contains(one);
        if is_party(&speaker) {
            return Some(speaker);
        }
        match &self.archive.entity(speaker).detail {
            Detail::Person { country, offices } => {
                let bodies = offices.iter().filter_map(|office| office.body);
                country.iter().copied().chain(bodies).find(is_party)
            }
            Detail::Organization { country } => country.filter(is_party),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Length;

    #[test]
    fn words_are_counted_where_spaces_part_them_and_letters_elsewhere() {
        assert_eq!(Length::of("Two words — and two."), Length::Words(4));
        assert_eq!(Length::of(""), Length::Words(0));
        assert_eq!(Length::of("双方举行会谈。"), Length::Letters(6));
        // A letter with all its marks is one.
        assert_eq!(Length::of("ភ្នំពេញ"), Length::Letters(3));
    }
}
