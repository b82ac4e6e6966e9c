//! Gaps between two texts of one account.

use schemars::JsonSchema;
use serde::Serialize;

use crate::site::view::{DateView, Label};

/// What an editor noted on a gap.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct TranslationGapView {
    /// The id of the note.
    pub id: String,
    /// Its number on the page, which stands in both texts.
    pub number: usize,
    /// How much lies in it: `neutral`, `minor`, `major` or `critical`.
    pub degree: Label,
    /// The words of the left text; none where it has nothing like the right one.
    pub left: Option<String>,
    /// Where they stand; none where they are not on the page, as those of footnotes are not.
    pub left_url: Option<String>,
    /// The words of the right text; none where it has nothing like the left one.
    pub right: Option<String>,
    /// Where they stand.
    pub right_url: Option<String>,
    /// What is lost or gained.
    pub note: Option<String>,
    /// Who says so.
    pub by: String,
    /// On which day.
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
