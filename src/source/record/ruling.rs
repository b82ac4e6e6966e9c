//! What an editor decides of two accounts: how their statements on a topic stand to each other, and what
//! a silence means.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::source::edtf::Edtf;
use crate::source::id::Reference;

/// How the statements of accounts on a topic relate. The scale is this archive's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum RulingKind {
    /// They say the same.
    Same,
    /// They differ only in wording.
    DiffersMinor,
    /// They say the same with different strength.
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

/// What it means that an account does not have a topic.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum SilenceKind {
    /// It says something about the side.
    Significant,
    /// It is usual for accounts of this kind.
    Routine,
    /// An editor examined it and cannot say.
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

/// An editor's assessment of what the accounts of a meeting say on a topic.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RulingRecord {
    /// The topic. At least two accounts must have statements on it.
    pub topic: Reference,
    /// How their statements relate.
    pub ruling: RulingKind,
    /// The statements in question, if not all on the topic: the readout and the statement's id on its page,
    /// `2022-05-13-cambodia-united-states-khm#s-3`
    #[serde(default)]
    pub statements: Vec<String>,
    /// Why, in plain text.
    pub note: Option<String>,
    /// The editor.
    pub by: String,
    /// The day.
    pub date: Edtf,
}

/// An editor's assessment of a silence: a topic that one account does not have and another has.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SilenceRecord {
    /// The topic.
    pub topic: Reference,
    /// The party whose account does not have it.
    pub side: Reference,
    /// What that means.
    pub meaning: SilenceKind,
    /// Why, in plain text.
    pub note: Option<String>,
    /// The editor.
    pub by: String,
    /// The day.
    pub date: Edtf,
}
