//! Evidence for what became of a commitment, and commitments that are overdue.

use schemars::JsonSchema;
use serde::Serialize;

use crate::site::view::{DateView, Label, Pager, Shared, StatementRow};

/// One assessment of what became of a commitment.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct StatusView {
    /// `open`, `partial`, `kept`, `lapsed` or `superseded`.
    pub status: Label,
    /// The day.
    pub date: DateView,
    /// The editor.
    pub by: String,
    /// Why, in plain text.
    pub note: Option<String>,
}

/// Evidence of what became of a commitment.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct EvidenceView {
    /// When it happened or was published.
    pub date: DateView,
    /// What it shows, in plain text.
    pub note: Option<String>,
    /// The title of the source.
    pub title: Option<String>,
    /// Who published it.
    pub publisher: Option<String>,
    /// Where it can be read.
    pub url: Option<String>,
    /// When it was retrieved.
    pub retrieved: Option<DateView>,
    /// The address of an archived copy.
    pub archived: Option<String>,
}

/// `due`: what was promised, by due date.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct DueView {
    /// The reference date for due dates.
    pub as_of: Option<DateView>,
    /// Whether the archive states it; otherwise it is the newest date of any record.
    pub stated: bool,
    /// How many open commitments have no due date.
    pub undated: usize,
    /// The commitments of this page, without empty groups.
    pub groups: Vec<DueGroup>,
    /// The address of the calendar file; none if it would be empty.
    pub calendar: Option<String>,
    /// How many have a due date without a last day, and are not in the calendar.
    pub unbounded: usize,
    /// The position of this page.
    pub pager: Pager,
}

/// Commitments in the order of their due dates.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct DueGroup {
    /// `overdue`, `coming` or `settled`.
    pub kind: &'static str,
    /// What it is called.
    pub title: String,
    /// How many there are on all pages.
    pub total: usize,
    /// Those on this page.
    pub statements: Vec<Shared<StatementRow>>,
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
