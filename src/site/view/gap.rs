//! Gaps between two texts of one account.

use schemars::JsonSchema;
use serde::Serialize;

use crate::site::view::{DateView, Label};

/// What an editor noted on a gap.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct TranslationGapView {
    /// The id of the note.
    pub id: String,
    /// Its number on the page, shown in both texts.
    pub number: usize,
    /// How serious it is: `neutral`, `minor`, `major` or `critical`.
    pub degree: Label,
    /// The words of the left text; none where it has nothing like the right one.
    pub left: Option<String>,
    /// The address of the words; none if they are not on the page, as in footnotes.
    pub left_url: Option<String>,
    /// The words of the right text; none where it has nothing like the left one.
    pub right: Option<String>,
    /// Their positions.
    pub right_url: Option<String>,
    /// What is lost or gained.
    pub note: Option<String>,
    /// The editor.
    pub by: String,
    /// The day.
    pub date: DateView,
}

/// How many gaps are of a degree.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct TranslationGapCount {
    /// The degree.
    pub degree: Label,
    /// What it means, in a sentence.
    pub meaning: String,
    /// How many there are.
    pub count: usize,
}
