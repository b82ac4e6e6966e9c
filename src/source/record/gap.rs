//! What an editor notes where a translation does not say what another text says.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::source::edtf::Edtf;
use crate::source::id::Reference;

/// How serious a gap is, in the severity levels of Multidimensional Quality Metrics (<https://themqm.org/>).
/// Which one fits is this archive's judgment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum GapDegree {
    /// A different choice of words; neither text is wrong.
    Neutral,
    /// A nuance of meaning; nobody is misled.
    Minor,
    /// A reader understands something different.
    Major,
    /// A claim, a promise or a condition is reversed, invented or lost.
    Critical,
}

impl GapDegree {
    /// The word in front matter.
    pub fn name(self) -> &'static str {
        match self {
            GapDegree::Neutral => "neutral",
            GapDegree::Minor => "minor",
            GapDegree::Major => "major",
            GapDegree::Critical => "critical",
        }
    }
}

/// An editor's note on a difference in meaning between a translation and its original, or another translation
/// of it.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TranslationGapRecord {
    /// The words of this translation, as a reader sees them; omit it if words are missing.
    pub quote: Option<String>,
    /// The words of the other text; omit it if this translation adds words.
    pub other: Option<String>,
    /// The other text: a translation of the same original into the same language. Defaults to the original.
    pub against: Option<Reference>,
    /// How serious the gap is.
    pub degree: GapDegree,
    /// What is lost or gained, in plain text.
    pub note: Option<String>,
    /// The editor.
    pub by: String,
    /// The day.
    pub date: Edtf,
}
