//! Which accounts record a promise, and whether the others are known not to.

use crate::archive::{Point, Readout, ReadoutIx, Statement, StatementIx};
use crate::site::index::absence::names_topic;
use crate::site::index::facts::Facts;
use crate::site::index::paging::PAGE_LENGTH;
use crate::site::index::statements::Selection;
use crate::source::record::Stance;

/// How many of the accounts of a meeting record a promise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::site) enum Recorded {
    /// All of this many, which are more than one.
    All(usize),
    /// One alone: it is established that no other has it.
    Alone,
}

/// How many of the accounts of its meeting record the promise that a statement makes; none if there is one
/// account, or if it is not known of one of the others whether it has the promise.
pub(in crate::site) fn recorded(
    facts: &Facts,
    ix: ReadoutIx,
    statement: &Statement,
) -> Option<Recorded> {
    let archive = &facts.archive;
    let accounts = &archive.meeting(archive.readout(ix).meeting).readouts;
    if accounts.len() < 2 || !accounts.contains(&ix) {
        return None;
    }
    let commitment = statement.commitment.as_deref()?;
    let recorders = commitment.recorded_in.iter().map(|other| other.readout);
    let recorders: Vec<ReadoutIx> = recorders.chain([ix]).collect();
    let records = |account: &ReadoutIx| {
        let mut recorders = recorders.iter();
        recorders.any(|recorder| archive.is_same_account(*account, *recorder))
    };
    let others = accounts.iter().filter(|account| !records(account));
    let others: Vec<ReadoutIx> = others.copied().collect();
    if others.is_empty() {
        return Some(Recorded::All(accounts.len()));
    }
    let is_alone = others.len() + 1 == accounts.len();
    let absent = |other: &ReadoutIx| is_absent(facts, ix, statement, *other);
    (is_alone && others.iter().all(absent)).then_some(Recorded::Alone)
}

/// Whether it is established that another account of the meeting does not have what a statement promises: by an
/// editor in a point, or because it was read whole and has none of the topics.
fn is_absent(facts: &Facts, ix: ReadoutIx, statement: &Statement, other: ReadoutIx) -> bool {
    let archive = &facts.archive;
    let there = archive.readout(other);
    if there.unknown().is_some() {
        return false;
    }
    let meeting = archive.meeting(there.meeting);
    let own = place_of(archive.readout(ix), statement);
    let says = |point: &Point| {
        let account = point.account(ix);
        account.is_some_and(|account| own.is_some_and(|own| account.statements.contains(&own)))
    };
    let in_point = meeting.points.iter().any(|point| {
        let account = point.account(other);
        says(point) && account.is_some_and(|account| account.stance == Stance::Absent)
    });
    let has = |topic| there.topics.contains(topic) || names_topic(facts, other, *topic);
    let without_topics = !statement.topics.is_empty() && !statement.topics.iter().any(has);
    in_point || without_topics
}

/// The position of a statement among those of its readout, from which faulty ones may be missing.
fn place_of(readout: &Readout, statement: &Statement) -> Option<usize> {
    let position = statement.position;
    let statements = &readout.statements;
    statements
        .binary_search_by_key(&position, |s| s.position)
        .ok()
}

/// The list in which a promise has its row, and the number of the page; none for a statement of a text that
/// does not count.
pub(in crate::site) fn row_of(
    facts: &Facts,
    ix: ReadoutIx,
    statement: &Statement,
) -> Option<(Selection, usize)> {
    let readout = facts.archive.readout(ix);
    let record = readout.record(statement).commitment.as_ref()?;
    let selection = Selection::Promised(record.status());
    let list = facts.statements.of(selection);
    let position = place_of(readout, statement)?;
    // Lists of statements are in the order of their handles.
    let at = StatementIx {
        readout: ix,
        position,
    };
    let at = list.binary_search(&at).ok()?;
    Some((selection, (list.len() - 1 - at) / PAGE_LENGTH + 1))
}
