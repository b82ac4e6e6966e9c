//! The ledger of commitments: who owes what to whom and by when, who recorded it, what became of it, and
//! what is overdue.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;

use super::Site;
use super::annotation::StatementIx;
use super::route::{Route, Selection};
use super::view::{CommitmentView, DateView, Link, Shared, StatementRow};
use crate::archive::{Archive, Commitment, ReadoutIx, Statement, Target};
use crate::source::edtf::Edtf;
use crate::source::record::{CommitmentRecord, CommitmentStatus};
use crate::words::Word;

/// Evidence of what became of a commitment.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct EvidenceView {
    /// When it happened or was published.
    pub date: DateView,
    /// What it shows, in plain text.
    pub note: Option<String>,
    /// Where it can be read.
    pub url: Option<String>,
}

/// The overdue commitments, and the date that this is relative to.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct OverdueView {
    /// The reference date for due dates.
    pub as_of: DateView,
    /// Whether the archive states it; otherwise it is the newest date of any record.
    pub stated: bool,
    /// How many commitments are overdue.
    pub total: usize,
    /// The first of them, by due date.
    pub statements: Vec<Shared<StatementRow>>,
    /// How many more there are.
    pub more: usize,
    /// The address of the open commitments, among which they are.
    pub all: String,
    /// The number of commitments with a due date.
    pub dated: usize,
}

/// The day against which due dates are held: no clock is asked, so that the same archive gives the same
/// site.
#[derive(Debug, Clone)]
pub(super) struct AsOf {
    date: Edtf,
    day: Date,
    stated: bool,
}

impl AsOf {
    /// The day that the archive states, otherwise the newest of any record. Of a coarse date the first day
    /// counts, so that nothing is called overdue too early.
    pub(super) fn of(archive: &Archive) -> Option<Self> {
        if let Some(date) = &archive.site.as_of
            && let Some(day) = date.earliest()
        {
            return Some(AsOf {
                date: date.clone(),
                day,
                stated: true,
            });
        }
        let records = archive.readouts.iter().flat_map(|readout| {
            let record = &readout.document.record;
            let statements = record.statements.iter();
            let evidence = statements
                .filter_map(|statement| statement.commitment.as_ref())
                .flat_map(|commitment| {
                    let evidence = commitment.evidence.iter().map(|evidence| &evidence.date);
                    evidence.chain(&commitment.assessed)
                });
            let published = record.published.iter();
            published.chain(&record.source.retrieved).chain(evidence)
        });
        let meetings = archive.meetings.iter().map(|meeting| &meeting.date);
        let day = records.chain(meetings).filter_map(Edtf::earliest).max()?;
        let date = Edtf::parse(&day.to_string()).ok()?;
        let stated = false;
        Some(AsOf { date, day, stated })
    }

    fn is_past(&self, commitment: &CommitmentRecord) -> bool {
        let going_on = matches!(
            commitment.status,
            CommitmentStatus::Open | CommitmentStatus::Partial
        );
        let due = commitment.due.as_ref().and_then(Edtf::latest);
        going_on && due.is_some_and(|due| due < self.day)
    }
}

impl Site {
    fn as_of(&self) -> Option<&AsOf> {
        let as_of = self.as_of.get_or_init(|| AsOf::of(&self.archive));
        as_of.as_ref()
    }

    /// What is recorded of a promise.
    pub(super) fn commitment_view(
        &self,
        ix: ReadoutIx,
        record: &CommitmentRecord,
        statement: &Statement,
    ) -> CommitmentView {
        let link = |target: &Target| match target {
            Target::Readout(ix) => Some(self.cited_text(*ix)),
            Target::Meeting(ix) => Some(self.meeting_link(*ix)),
            Target::Entity(_) | Target::Page(_) => None,
        };
        let none = Commitment::default();
        let commitment = statement.commitment.as_deref().unwrap_or(&none);
        let overdue = |_: &Edtf| self.as_of().is_some_and(|as_of| as_of.is_past(record));
        CommitmentView {
            status: self.label(record.status),
            assessed_by: record.assessed_by.as_ref().map(|by| by.trim().to_owned()),
            assessed: record.assessed.as_ref().map(|day| self.date_view(day)),
            debtors: self.entity_refs(&commitment.debtors),
            beneficiaries: self.entity_refs(&commitment.beneficiaries),
            target: record.target.clone(),
            due: record.due.as_ref().map(|due| self.date_view(due)),
            overdue: record.due.as_ref().is_some_and(overdue),
            recorded_by: Link {
                title: self.account_name(ix),
                url: self.annotation_url(ix, &statement.anchor),
                ..Link::default()
            },
            reaffirmed_in: commitment
                .reaffirmed_in
                .iter()
                .map(|ix| self.cited_text(*ix))
                .collect(),
            evidence: record
                .evidence
                .iter()
                .map(|evidence| EvidenceView {
                    date: self.date_view(&evidence.date),
                    note: evidence.note.clone(),
                    url: evidence.url.as_ref().map(ToString::to_string),
                })
                .collect(),
            followed_by: statement.followed_by.iter().filter_map(link).collect(),
        }
    }

    /// A text that a commitment names; of one that was changed later it is said that it was.
    fn cited_text(&self, ix: ReadoutIx) -> Link {
        let link = self.readout_link(ix);
        match self.archive.readout(ix).superseded_by {
            Some(_) => Link {
                title: self
                    .words()
                    .say(Word::TextChangedLater, &[(&link.title).into()]),
                ..link
            },
            None => link,
        }
    }

    /// What is overdue; none if no record of the archive has a date.
    pub(super) fn overdue(&self, most: usize) -> Option<OverdueView> {
        let as_of = self.as_of()?;
        let record = |at: &StatementIx| {
            let readout = self.archive.readout(at.readout);
            let statement = readout.statements.get(at.position)?;
            readout.record(statement).commitment.as_ref()
        };
        let all = &self.statements.commitments;
        let due = |at: &StatementIx| record(at)?.due.as_ref();
        let mut overdue: Vec<StatementIx> = all
            .iter()
            .copied()
            .filter(|at| record(at).is_some_and(|record| as_of.is_past(record)))
            .collect();
        overdue.sort_by_key(|at| (due(at).and_then(Edtf::latest), *at));
        let statements = overdue.iter().take(most);
        Some(OverdueView {
            as_of: self.date_view(&as_of.date),
            stated: as_of.stated,
            total: overdue.len(),
            statements: statements
                .filter_map(|at| self.statement_row(*at))
                .collect(),
            more: overdue.len().saturating_sub(most),
            all: {
                let open = [CommitmentStatus::Open, CommitmentStatus::Partial]
                    .map(Selection::Promised)
                    .into_iter()
                    .find(|selection| !self.statements.of(*selection).is_empty());
                self.url(open.map_or(Route::Commitments, |open| Route::StatementsOf(open, 1)))
            },
            dated: all.iter().filter(|at| due(at).is_some()).count(),
        })
    }
}
