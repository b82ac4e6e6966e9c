//! Lists of statements: ways in to all of them, those that have something in common, and promises by
//! what became of them.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::annotation::StatementIx;
use super::describe::{MOST, newest_first, plural};
use super::route::{Route, Selection};
use super::statements::speakers;
use super::view::{
    ActCount, CommitmentsPart, CommitmentsView, Counted, CountedGroup, Link, PageView,
    SelectionView, Shared, SpeakerActs, StatementRow, StatementsPart, StatementsView, ToneActs,
};
use super::{Site, most_frequent};
use crate::archive::{ActIx, EntityIx};
use crate::source::id::EntityKind;
use crate::source::record::{CommitmentStatus, Tone};
use crate::words::Word;

/// Pages of something else show so many statements of a list.
pub(super) const FEW: usize = 12;
/// The pages about statements show so many of a list.
const NEWEST: usize = 25;

const STATUSES: [CommitmentStatus; 5] = [
    CommitmentStatus::Open,
    CommitmentStatus::Partial,
    CommitmentStatus::Kept,
    CommitmentStatus::Lapsed,
    CommitmentStatus::Superseded,
];

impl Site {
    pub(super) fn statements_head(&self) -> PageView {
        let count = self.statements.all.len();
        let description = self.words().count(Word::AboutStatements, count);
        self.listing_head(
            Route::Statements,
            self.words().text(Word::Statements),
            description,
        )
    }

    pub(super) fn statements_view(&self) -> StatementsView {
        let said = &self.statements;
        let mut by_kind: BTreeMap<EntityKind, Vec<(EntityIx, usize)>> = BTreeMap::new();
        for (ix, list) in &said.by {
            let kind = self.archive.entity(*ix).kind;
            by_kind.entry(kind).or_default().push((*ix, list.len()));
        }
        let topics: Vec<_> = said.on.iter().map(|(ix, list)| (*ix, list.len())).collect();
        StatementsView {
            total: said.all.len(),
            speakers: by_kind
                .into_iter()
                .map(|(kind, counts)| self.counted_group(kind, counts, Selection::By))
                .collect(),
            acts: self.acts_by_tone(),
            topics: (!topics.is_empty())
                .then(|| self.counted_group(EntityKind::Topic, topics, Selection::On)),
            newest: self.newest_rows(&said.all, NEWEST),
            vocabulary: self.url(Route::Vocabulary),
        }
    }

    fn counted_group(
        &self,
        kind: EntityKind,
        mut counts: Vec<(EntityIx, usize)>,
        selection: impl Fn(EntityIx) -> Selection,
    ) -> CountedGroup {
        counts.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| self.by_name(a.0, b.0)));
        CountedGroup {
            title: self.words().shared(plural(kind)),
            more: counts.len().saturating_sub(MOST),
            lists: counts
                .into_iter()
                .take(MOST)
                .map(|(ix, count)| Counted {
                    title: self.name(ix).to_owned(),
                    url: self.url(Route::StatementsOf(selection(ix), 1)),
                    count,
                })
                .collect(),
            index: self.url(Route::Entities(kind, 1)),
        }
    }

    fn acts_by_tone(&self) -> Vec<ToneActs> {
        let mut by_tone: BTreeMap<Tone, Vec<(ActIx, usize)>> = BTreeMap::new();
        for (act, list) in &self.statements.by_act {
            let tone = self.archive.vocabulary.act(*act).tone;
            by_tone.entry(tone).or_default().push((*act, list.len()));
        }
        by_tone
            .into_iter()
            .map(|(tone, mut acts)| {
                // The sort is stable: equals stay in the order of their ids.
                acts.sort_by_key(|(_, count)| Reverse(*count));
                ToneActs {
                    tone: self.label(tone),
                    acts: acts.into_iter().map(|act| self.act_count(act)).collect(),
                }
            })
            .collect()
    }

    fn act_count(&self, (ix, count): (ActIx, usize)) -> ActCount {
        ActCount {
            act: self.act_view(ix),
            url: self.url(Route::StatementsOf(Selection::Act(ix), 1)),
            count,
        }
    }

    /// The address of a list, if it has statements.
    pub(super) fn selection_url(&self, selection: Selection) -> Option<String> {
        let some = !self.statements.of(selection).is_empty();
        some.then(|| self.url(Route::StatementsOf(selection, 1)))
    }

    pub(super) fn selection_head(
        &self,
        selection: Selection,
        number: usize,
        view: &SelectionView,
    ) -> PageView {
        let route = Route::StatementsOf(selection, number);
        let description = view.description.clone();
        let mut head = self.listing_head(route, &view.title, description);
        if view.commitments {
            self.crumb(
                &mut head,
                self.words().text(Word::Commitments),
                Route::Commitments,
            );
        } else {
            self.crumb(
                &mut head,
                self.words().text(Word::Statements),
                Route::Statements,
            );
        }
        head
    }

    pub(super) fn selection_view(&self, selection: Selection, number: usize) -> SelectionView {
        let list = self.statements.of(selection);
        let (act, subject) = match selection {
            Selection::Act(ix) => (Some(self.act_view(ix)), None),
            Selection::By(ix) | Selection::About(ix) | Selection::On(ix) | Selection::Of(ix) => {
                let link = Link {
                    title: self.name(ix).to_owned(),
                    url: self.url(Route::Entity(ix, 1)),
                    ..Link::default()
                };
                (None, Some(link))
            }
            Selection::Between(ix) => (None, Some(self.relation_link(ix))),
            Selection::Promised(_) => (None, None),
        };
        let near = match selection {
            Selection::By(ix) => vec![Selection::About(ix)],
            Selection::About(ix) => vec![Selection::By(ix)],
            Selection::Promised(own) => STATUSES
                .into_iter()
                .filter(|status| *status != own)
                .map(Selection::Promised)
                .collect(),
            _ => Vec::new(),
        };
        SelectionView {
            title: self.selection_title(selection),
            description: self.selection_description(selection),
            commitments: matches!(selection, Selection::Promised(_) | Selection::Between(_)),
            act,
            subject,
            near: near
                .into_iter()
                .filter_map(|selection| {
                    Some(Counted {
                        title: self.selection_title(selection),
                        url: self.selection_url(selection)?,
                        count: self.statements.of(selection).len(),
                    })
                })
                .collect(),
            statements: newest_first(list.len(), number)
                .filter_map(|i| self.statement_row(list[i]))
                .collect(),
            pager: self.pager(Route::StatementsOf(selection, number), number, list.len()),
        }
    }

    fn selection_title(&self, selection: Selection) -> String {
        let in_text = |ix| self.in_text(&[ix]);
        let (word, name) = match selection {
            Selection::Act(ix) => {
                let act = self.archive.vocabulary.act(ix);
                (Word::StatementsOfAct, act.label.clone())
            }
            Selection::By(ix) => (Word::StatementsBy, in_text(ix)),
            Selection::About(ix) if self.only_named(ix) => (Word::StatementsNaming, in_text(ix)),
            Selection::About(ix) => (Word::StatementsAbout, in_text(ix)),
            Selection::On(ix) | Selection::Of(ix) => (Word::StatementsOn, self.name(ix).to_owned()),
            Selection::Promised(status) => {
                let word = match status {
                    CommitmentStatus::Open => Word::OpenCommitments,
                    CommitmentStatus::Kept => Word::KeptCommitments,
                    CommitmentStatus::Lapsed => Word::LapsedCommitments,
                    CommitmentStatus::Partial => Word::PartialCommitments,
                    CommitmentStatus::Superseded => Word::SupersededCommitments,
                };
                return self.words().text(word).to_owned();
            }
            Selection::Between(ix) => (Word::CommitmentsBetween, self.relation_title(ix)),
        };
        self.words().say(word, &[(&name).into()])
    }

    /// What leads to all statements of a selection: `All 12 statements by Wang Yi`.
    fn all_of(&self, selection: Selection, total: usize) -> String {
        let (word, name) = match selection {
            Selection::Promised(_) | Selection::Between(_) => (Word::AllCommitments, None),
            Selection::Act(_) => (Word::AllStatements, None),
            Selection::By(ix) => (Word::AllStatementsBy, Some(self.in_text(&[ix]))),
            Selection::About(ix) => {
                let word = match self.only_named(ix) {
                    true => Word::AllStatementsNaming,
                    false => Word::AllStatementsAbout,
                };
                (word, Some(self.in_text(&[ix])))
            }
            Selection::On(ix) | Selection::Of(ix) => {
                (Word::AllStatementsOn, Some(self.name(ix).to_owned()))
            }
        };
        match name {
            Some(name) => self.words().say(word, &[total.into(), (&name).into()]),
            None => self.words().count(word, total),
        }
    }

    /// Whether nobody can speak to it: a place or an event.
    fn only_named(&self, ix: EntityIx) -> bool {
        matches!(
            self.archive.entity(ix).kind,
            EntityKind::Place | EntityKind::Event
        )
    }

    fn selection_description(&self, selection: Selection) -> String {
        let in_text = |ix| self.in_text(&[ix]);
        let (word, name) = match selection {
            Selection::Act(ix) => {
                let act = self.archive.vocabulary.act(ix);
                match &act.meaning {
                    Some(meaning) => return meaning.clone(),
                    None => (Word::AboutAct, act.label.clone()),
                }
            }
            Selection::By(ix) if self.archive.entity(ix).kind == EntityKind::Person => {
                (Word::AboutStatementsBy, in_text(ix))
            }
            Selection::By(ix) => (Word::AboutStatementsFor, in_text(ix)),
            Selection::About(ix) if self.only_named(ix) => {
                (Word::AboutStatementsNaming, in_text(ix))
            }
            Selection::About(ix) => (Word::AboutStatementsAbout, in_text(ix)),
            Selection::On(ix) => (Word::AboutStatementsOn, self.name(ix).to_owned()),
            Selection::Of(ix) => (Word::AboutStatementsOf, self.name(ix).to_owned()),
            Selection::Promised(status) => return self.words().text(became(status)).to_owned(),
            Selection::Between(ix) => {
                let parties = self.in_text(&self.archive.relation(ix).parties);
                (Word::AboutCommitmentsBetween, parties)
            }
        };
        self.words().say(word, &[(&name).into()])
    }

    /// The newest statements of a selection, if it has any.
    pub(super) fn statements_part(
        &self,
        selection: Selection,
        most: usize,
    ) -> Option<StatementsPart> {
        let list = self.statements.of(selection);
        let total = list.len();
        let url = self.selection_url(selection)?;
        let title = self.selection_title(selection);
        let more = (total > most).then(|| self.all_of(selection, total));
        Some(StatementsPart {
            title,
            total,
            url,
            more,
            newest: self.newest_rows(list, most),
        })
    }

    fn newest_rows(&self, list: &[StatementIx], most: usize) -> Vec<Shared<StatementRow>> {
        let newest = list.iter().rev().take(most);
        newest.filter_map(|at| self.statement_row(*at)).collect()
    }

    /// The statements that belong on the page of an entity.
    pub(super) fn statements_of(&self, ix: EntityIx) -> Vec<StatementsPart> {
        let selections: &[Selection] = match self.archive.entity(ix).kind {
            EntityKind::Topic => &[Selection::On(ix)],
            EntityKind::Instrument => &[Selection::Of(ix)],
            _ => &[Selection::By(ix), Selection::About(ix)],
        };
        selections
            .iter()
            .filter_map(|selection| self.statements_part(*selection, FEW))
            .collect()
    }

    /// Who spoke of a topic, by which acts, and how many speakers more there are.
    pub(super) fn speakers_on(&self, topic: EntityIx) -> (Vec<SpeakerActs>, usize) {
        let mut acts_of: BTreeMap<EntityIx, Vec<ActIx>> = BTreeMap::new();
        for at in self.statements.of(Selection::On(topic)) {
            let readout = self.archive.readout(at.readout);
            let Some(statement) = readout.statements.get(at.position) else {
                continue;
            };
            for speaker in speakers(&self.archive, readout, statement) {
                acts_of.entry(speaker).or_default().extend(statement.act());
            }
        }
        let mut acts_of: Vec<_> = acts_of.into_iter().collect();
        acts_of.sort_by(|a, b| {
            let by_count = b.1.len().cmp(&a.1.len());
            by_count.then_with(|| self.by_name(a.0, b.0))
        });
        let more = acts_of.len().saturating_sub(MOST);
        let speakers = acts_of.into_iter().take(MOST).map(|(speaker, acts)| {
            let count = acts.len();
            let acts = most_frequent(acts.into_iter(), Ord::cmp);
            SpeakerActs {
                speaker: self.entity_ref(speaker),
                count,
                acts: acts.into_iter().map(|act| self.act_count(act)).collect(),
            }
        });
        (speakers.collect(), more)
    }

    pub(super) fn commitments_head(&self) -> PageView {
        let count = self.statements.commitments.len();
        let description = self.words().count(Word::AboutCommitments, count);
        self.listing_head(
            Route::Commitments,
            self.words().text(Word::Commitments),
            description,
        )
    }

    pub(super) fn commitments_view(&self) -> CommitmentsView {
        let part = |status: CommitmentStatus| {
            Some(CommitmentsPart {
                status: self.label(status),
                description: self.words().shared(became(status)),
                statements: self.statements_part(Selection::Promised(status), NEWEST)?,
            })
        };
        CommitmentsView {
            total: self.statements.commitments.len(),
            overdue: self.overdue(NEWEST),
            parts: STATUSES.into_iter().filter_map(part).collect(),
        }
    }
}

/// What became of promises, in a sentence.
fn became(status: CommitmentStatus) -> Word {
    match status {
        CommitmentStatus::Open => Word::AboutOpen,
        CommitmentStatus::Kept => Word::AboutKept,
        CommitmentStatus::Lapsed => Word::AboutLapsed,
        CommitmentStatus::Partial => Word::AboutPartial,
        CommitmentStatus::Superseded => Word::AboutSuperseded,
    }
}
