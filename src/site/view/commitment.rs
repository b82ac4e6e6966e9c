//! Evidence for what became of a commitment, and commitments that are overdue.

use schemars::JsonSchema;
use serde::Serialize;

use crate::site::view::{DateView, Shared, StatementRow};

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
