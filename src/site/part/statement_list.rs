//! Lists of statements that have something in common, and the links to them.

use std::collections::BTreeMap;

use crate::archive::{ActIx, EntityIx};
use crate::site::index::facts::Facts;
use crate::site::index::frequency::most_frequent;
use crate::site::index::statements::{Selection, StatementIx, speakers};
use crate::site::part::pages::Pages;
use crate::site::part::row::MOST;
use crate::site::part::{link, statement};
use crate::site::route::address::Addresses;
use crate::site::route::routes::Route;
use crate::site::view::{ActCount, Shared, SpeakerActs, StatementRow, StatementsPart};
use crate::source::id::EntityKind;
use crate::source::record::CommitmentStatus;
use crate::words::Word;

/// Pages of something else show so many statements of a list.
pub(in crate::site) const FEW: usize = 12;

/// The pages about statements show so many of a list.
pub(in crate::site) const NEWEST: usize = 25;

pub(in crate::site) fn act_count(pages: &Pages, (ix, count): (ActIx, usize)) -> ActCount {
    ActCount {
        act: statement::act_view(pages, ix),
        url: pages.url(Route::StatementsOf(Selection::Act(ix), 1)),
        count,
    }
}

/// The address of a list, if it has statements.
pub(in crate::site) fn selection_url(
    addresses: &Addresses,
    selection: Selection,
) -> Option<String> {
    let some = !addresses.statements.of(selection).is_empty();
    some.then(|| addresses.url(Route::StatementsOf(selection, 1)))
}

pub(in crate::site) fn selection_title(pages: &Pages, selection: Selection) -> String {
    let in_text = |ix| link::in_text(pages, &[ix]);
    let (word, name) = match selection {
        Selection::Act(ix) => {
            let act = pages.archive.vocabulary.act(ix);
            (Word::StatementsOfAct, act.label.clone())
        }
        Selection::By(ix) => (Word::StatementsBy, in_text(ix)),
        Selection::About(ix) if only_named(pages, ix) => (Word::StatementsNaming, in_text(ix)),
        Selection::About(ix) => (Word::StatementsAbout, in_text(ix)),
        Selection::On(ix) | Selection::Of(ix) => (Word::StatementsOn, pages.name(ix).to_owned()),
        Selection::Promised(status) => {
            let word = match status {
                CommitmentStatus::Open => Word::OpenCommitments,
                CommitmentStatus::Kept => Word::KeptCommitments,
                CommitmentStatus::Lapsed => Word::LapsedCommitments,
                CommitmentStatus::Partial => Word::PartialCommitments,
                CommitmentStatus::Superseded => Word::SupersededCommitments,
            };
            return pages.words().text(word).to_owned();
        }
        Selection::PromisedBy(ix) => (Word::CommitmentsBy, in_text(ix)),
        Selection::PromisedTo(ix) => (Word::CommitmentsTo, in_text(ix)),
        Selection::Between(ix) => (Word::CommitmentsBetween, link::relation_title(pages, ix)),
    };
    pages.words().say(word, &[(&name).into()])
}

/// What leads to all statements of a selection: `All 12 statements by Wang Yi`.
fn all_of(pages: &Pages, selection: Selection, total: usize) -> String {
    let (word, name) = match selection {
        Selection::Promised(_) | Selection::Between(_) => (Word::AllCommitments, None),
        Selection::PromisedBy(ix) => (Word::AllCommitmentsBy, Some(link::in_text(pages, &[ix]))),
        Selection::PromisedTo(ix) => (Word::AllCommitmentsTo, Some(link::in_text(pages, &[ix]))),
        Selection::Act(_) => (Word::AllStatements, None),
        Selection::By(ix) => (Word::AllStatementsBy, Some(link::in_text(pages, &[ix]))),
        Selection::About(ix) => {
            let word = match only_named(pages, ix) {
                true => Word::AllStatementsNaming,
                false => Word::AllStatementsAbout,
            };
            (word, Some(link::in_text(pages, &[ix])))
        }
        Selection::On(ix) | Selection::Of(ix) => {
            (Word::AllStatementsOn, Some(pages.name(ix).to_owned()))
        }
    };
    match name {
        Some(name) => pages.words().say(word, &[total.into(), (&name).into()]),
        None => pages.words().count(word, total),
    }
}

/// Whether nobody can speak to it: a place or an event.
pub(in crate::site) fn only_named(facts: &Facts, ix: EntityIx) -> bool {
    matches!(
        facts.archive.entity(ix).kind,
        EntityKind::Place | EntityKind::Event
    )
}

/// The newest statements of a selection, if it has any.
pub(in crate::site) fn statements_part(
    pages: &Pages,
    selection: Selection,
    most: usize,
) -> Option<StatementsPart> {
    let list = pages.statements.of(selection);
    let total = list.len();
    let url = selection_url(pages, selection)?;
    let title = selection_title(pages, selection);
    let more = (total > most).then(|| all_of(pages, selection, total));
    Some(StatementsPart {
        title,
        total,
        url,
        more,
        newest: newest_rows(pages, list, most),
    })
}

pub(in crate::site) fn newest_rows(
    pages: &Pages,
    list: &[StatementIx],
    most: usize,
) -> Vec<Shared<StatementRow>> {
    let newest = list.iter().rev().take(most);
    newest
        .filter_map(|at| statement::statement_row(pages, *at))
        .collect()
}

/// The statements that belong on the page of an entity.
pub(in crate::site) fn statements_of(pages: &Pages, ix: EntityIx) -> Vec<StatementsPart> {
    let selections: &[Selection] = match pages.archive.entity(ix).kind {
        EntityKind::Topic => &[Selection::On(ix)],
        EntityKind::Instrument => &[Selection::Of(ix)],
        _ => &[Selection::By(ix), Selection::About(ix)],
    };
    selections
        .iter()
        .filter_map(|selection| statements_part(pages, *selection, FEW))
        .collect()
}

/// The promises that belong on the page of somebody who can owe something or be owed it.
pub(in crate::site) fn promises_of(pages: &Pages, ix: EntityIx) -> Vec<StatementsPart> {
    [Selection::PromisedBy(ix), Selection::PromisedTo(ix)]
        .into_iter()
        .filter_map(|selection| statements_part(pages, selection, FEW))
        .collect()
}

/// Who spoke of a topic, by which acts, and how many speakers more there are.
pub(in crate::site) fn speakers_on(pages: &Pages, topic: EntityIx) -> (Vec<SpeakerActs>, usize) {
    let mut acts_of: BTreeMap<EntityIx, Vec<ActIx>> = BTreeMap::new();
    for at in pages.statements.of(Selection::On(topic)) {
        let readout = pages.archive.readout(at.readout);
        let Some(statement) = readout.statements.get(at.position) else {
            continue;
        };
        for speaker in speakers(&pages.archive, readout, statement) {
            acts_of.entry(speaker).or_default().extend(statement.act());
        }
    }
    let mut acts_of: Vec<_> = acts_of.into_iter().collect();
    acts_of.sort_by(|a, b| {
        let by_count = b.1.len().cmp(&a.1.len());
        by_count.then_with(|| pages.by_name(a.0, b.0))
    });
    let more = acts_of.len().saturating_sub(MOST);
    let speakers = acts_of.into_iter().take(MOST).map(|(speaker, acts)| {
        let count = acts.len();
        let acts = most_frequent(acts.into_iter(), Ord::cmp);
        SpeakerActs {
            speaker: link::entity_ref(pages, speaker),
            count,
            acts: acts.into_iter().map(|act| act_count(pages, act)).collect(),
        }
    });
    (speakers.collect(), more)
}

/// What became of promises, in a sentence.
pub(in crate::site) fn became(status: CommitmentStatus) -> Word {
    match status {
        CommitmentStatus::Open => Word::AboutOpen,
        CommitmentStatus::Kept => Word::AboutKept,
        CommitmentStatus::Lapsed => Word::AboutLapsed,
        CommitmentStatus::Partial => Word::AboutPartial,
        CommitmentStatus::Superseded => Word::AboutSuperseded,
    }
}
