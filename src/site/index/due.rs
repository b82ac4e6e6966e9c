//! Which promises are due when, against the day on which the archive was last checked.

use crate::archive::{Archive, StatementIx};
use crate::site::index::as_of::AsOf;
use crate::site::index::statements::Statements;
use crate::source::edtf::Edtf;
use crate::source::record::{CommitmentRecord, CommitmentStatus};

/// The promises of an archive by due date; every list is in the order of due dates, and those without an end
/// are last.
#[derive(Debug, Default)]
pub(in crate::site) struct Due {
    /// Those that are still open, and past due.
    pub(in crate::site) overdue: Vec<StatementIx>,
    /// Those that are still open, and not past due.
    pub(in crate::site) coming: Vec<StatementIx>,
    /// Those that are no longer open.
    pub(in crate::site) settled: Vec<StatementIx>,
    /// How many open ones have no due date.
    pub(in crate::site) undated: usize,
}

impl Due {
    pub(in crate::site) fn gather(
        archive: &Archive,
        statements: &Statements,
        as_of: Option<&AsOf>,
    ) -> Self {
        let mut gathered = Due::default();
        for at in &statements.commitments {
            let Some(record) = record(archive, *at) else {
                continue;
            };
            let is_open = matches!(
                record.status(),
                CommitmentStatus::Open | CommitmentStatus::Partial
            );
            let is_past = as_of.is_some_and(|as_of| as_of.is_past(record));
            match (&record.due, is_open) {
                (None, true) => gathered.undated += 1,
                (None, false) => {}
                (Some(_), _) if is_past => gathered.overdue.push(*at),
                (Some(_), true) => gathered.coming.push(*at),
                (Some(_), false) => gathered.settled.push(*at),
            }
        }
        for list in [
            &mut gathered.overdue,
            &mut gathered.coming,
            &mut gathered.settled,
        ] {
            list.sort_by_key(|at| {
                let last = due(archive, *at).and_then(Edtf::latest);
                (last.is_none(), last, *at)
            });
        }
        gathered
    }

    /// All that have a due date, in the order of pages.
    pub(in crate::site) fn dated(&self) -> impl Iterator<Item = StatementIx> {
        let open = self.overdue.iter().chain(&self.coming);
        open.chain(&self.settled).copied()
    }

    /// How many have a due date.
    pub(in crate::site) fn len(&self) -> usize {
        self.overdue.len() + self.coming.len() + self.settled.len()
    }
}

/// What is recorded of a promise.
pub(in crate::site) fn record(archive: &Archive, at: StatementIx) -> Option<&CommitmentRecord> {
    let readout = archive.readout(at.readout);
    let statement = readout.statements.get(at.position)?;
    readout.record(statement).commitment.as_ref()
}

/// The due date of a promise.
pub(in crate::site) fn due(archive: &Archive, at: StatementIx) -> Option<&Edtf> {
    record(archive, at)?.due.as_ref()
}
