//! Annotations on words of a readout.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{Certainty, OneOrMany};
use crate::source::id::{Id, Reference};

/// A promise that can be followed up.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CommitmentRecord {
    /// What became of it; `open` unless given.
    #[serde(default)]
    pub status: CommitmentStatus,
    /// The readouts, or the meetings, that tell what became of it.
    #[serde(default)]
    pub followed_by: Vec<Reference>,
}

/// What became of a commitment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum CommitmentStatus {
    /// Not yet known.
    #[default]
    Open,
    /// Kept.
    Kept,
    /// Not kept in its time.
    Lapsed,
}

/// An annotation on words of a readout: who did what speech act, to whom, on which topic.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StatementRecord {
    /// The words, as a reader sees them.
    pub quote: String,
    /// Words just before the quote, where it occurs more than once.
    pub prefix: Option<String>,
    /// Words just after the quote, where it occurs more than once.
    pub suffix: Option<String>,
    /// Who spoke.
    #[serde(default)]
    pub by: OneOrMany<Reference>,
    /// To whom.
    #[serde(default)]
    pub to: OneOrMany<Reference>,
    /// The speech act, from the archive's vocabulary.
    pub act: Id,
    /// On which topics.
    #[serde(default)]
    pub topics: OneOrMany<Reference>,
    /// The agreement or scheme that it speaks of.
    pub instrument: Option<Reference>,
    /// An editor's remark, in Markdown.
    pub note: Option<String>,
    /// `low` where the annotation is not sure.
    #[serde(default)]
    pub certainty: Certainty,
    /// What makes it a promise.
    pub commitment: Option<CommitmentRecord>,
}

/// An editor's annotation on words of a readout.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NoteRecord {
    /// The words, as a reader sees them.
    pub quote: String,
    /// Words just before the quote, where it occurs more than once.
    pub prefix: Option<String>,
    /// Words just after the quote, where it occurs more than once.
    pub suffix: Option<String>,
    /// The remark, in Markdown.
    pub note: String,
}
