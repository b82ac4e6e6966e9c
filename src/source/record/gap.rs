//! What an editor notes where a translation does not say what another text says.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::source::edtf::Edtf;
use crate::source::id::Reference;

/// How much lies in a gap: the severity levels of Multidimensional Quality Metrics
/// (<https://themqm.org/>). Which one fits is this archive's judgment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum GapDegree {
    /// Another choice of words, and no fault of either text.
    Neutral,
    /// A shade of meaning; nobody is misled.
    Minor,
    /// A reader understands something else.
    Major,
    /// A claim, a promise or a condition is reversed, made up or lost.
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

/// An editor's note on a gap between a translation and its original, or another translation of it.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TranslationGapRecord {
    /// The words of this translation, as a reader sees them; none where it leaves words out.
    pub quote: Option<String>,
    /// The words of the other text; none where this translation adds words.
    pub other: Option<String>,
    /// The other text: a translation of the same original into the same language. The original unless
    /// given.
    pub against: Option<Reference>,
    /// How much lies in it.
    pub degree: GapDegree,
    /// What is lost or gained, in plain text.
    pub note: Option<String>,
    /// Who says so.
    pub by: String,
    /// On which day.
    pub date: Edtf,
}
