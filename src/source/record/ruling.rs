//! What an editor decides of two accounts: how their statements on a topic stand to each other, and what
//! a silence means.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::source::edtf::Edtf;
use crate::source::id::Reference;

/// How the statements of accounts on a topic stand to each other. The scale is this archive's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum RulingKind {
    /// They say the same.
    Same,
    /// They differ in wording alone.
    DiffersMinor,
    /// They say the same more and less strongly.
    DiffersDegree,
    /// They differ in substance.
    DiffersSubstantive,
    /// One denies what another says.
    Contradicts,
}

impl RulingKind {
    /// The word in front matter.
    pub fn name(self) -> &'static str {
        match self {
            RulingKind::Same => "same",
            RulingKind::DiffersMinor => "differs-minor",
            RulingKind::DiffersDegree => "differs-degree",
            RulingKind::DiffersSubstantive => "differs-substantive",
            RulingKind::Contradicts => "contradicts",
        }
    }
}

/// What it means that an account does not speak of a topic.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum SilenceKind {
    /// It tells something of the side.
    Significant,
    /// It is what accounts of this kind do.
    Routine,
    /// An editor looked, and cannot say.
    Unknown,
}

impl SilenceKind {
    /// The word in front matter.
    pub fn name(self) -> &'static str {
        match self {
            SilenceKind::Significant => "significant",
            SilenceKind::Routine => "routine",
            SilenceKind::Unknown => "unknown",
        }
    }
}

/// An editor's ruling on what the accounts of a meeting say on a topic.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RulingRecord {
    /// The topic, on which at least two accounts must have statements.
    pub topic: Reference,
    /// How their statements stand to each other.
    pub ruling: RulingKind,
    /// The statements in question, if not all on the topic: the readout and the statement's id on its page,
    /// `2022-05-13-cambodia-united-states-khm#s-3`
    #[serde(default)]
    pub statements: Vec<String>,
    /// Why, in plain text.
    pub note: Option<String>,
    /// Who decided.
    pub by: String,
    /// On which day.
    pub date: Edtf,
}

/// An editor's mark on a silence: a topic of which an account does not speak and another does.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SilenceRecord {
    /// The topic.
    pub topic: Reference,
    /// The party whose account does not speak of it.
    pub side: Reference,
    /// What that means.
    pub meaning: SilenceKind,
    /// Why, in plain text.
    pub note: Option<String>,
    /// Who decided.
    pub by: String,
    /// On which day.
    pub date: Edtf,
}
