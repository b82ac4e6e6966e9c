//! What records say of themselves over time.

use schemars::JsonSchema;
use serde::Serialize;

use crate::site::view::{CitationView, DateView, Link, Pager};

/// What a record says of its own changes.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct KeptView {
    /// The day of the last change that the record states.
    pub changed: DateView,
    /// Its corrections, newest first.
    pub corrections: Vec<CorrectionView>,
    /// The page with the corrections of all records.
    pub all: String,
}

/// A correction of a record.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct CorrectionView {
    /// Its id on the page of the record.
    pub anchor: String,
    /// The day.
    pub date: DateView,
    /// The record, at the place of its page with the correction.
    pub record: Link,
    /// What the record said before.
    pub was: Option<String>,
    /// What it says now.
    pub is: Option<String>,
    /// Why.
    pub why: String,
    /// The editor.
    pub by: String,
}

/// `tombstone`: what is left of a record that the archive withdrew.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct TombstoneView {
    /// The id.
    pub id: String,
    /// What it was, in a word: `Readout`, `Person`.
    pub kind: String,
    /// The title or name. If it is not shown, words that say that a record was withdrawn.
    pub title: String,
    /// Whether the title or name is not shown.
    pub withheld: bool,
    /// The day on which it was withdrawn.
    pub date: DateView,
    /// Why.
    pub reason: String,
    /// The editor.
    pub by: String,
    /// How to cite the page.
    pub cite: CitationView,
}

/// `corrections`: the corrections of all records, newest first.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct CorrectionsView {
    /// Those of this page.
    pub list: Vec<CorrectionView>,
    /// The pages of the list.
    pub pager: Pager,
}

/// A license or a statement of rights.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct LicenseView {
    /// What it is called, in English: `No Copyright – United States`, `CC-BY-4.0`.
    pub name: String,
    /// The address that says what it means; none for an expression of several licenses.
    pub url: Option<String>,
}
