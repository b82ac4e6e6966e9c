//! Points: what was at issue at a meeting, and what each account makes of it.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use crate::source::edtf::Edtf;
use crate::source::id::{Id, Reference};

/// How accounts relate on a point. The scale is this archive's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Assessment {
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

impl Assessment {
    /// All of them, from the least difference to the greatest.
    pub const ALL: [Assessment; 5] = [
        Assessment::Same,
        Assessment::DiffersMinor,
        Assessment::DiffersDegree,
        Assessment::DiffersSubstantive,
        Assessment::Contradicts,
    ];

    /// The word in front matter.
    pub fn name(self) -> &'static str {
        match self {
            Assessment::Same => "same",
            Assessment::DiffersMinor => "differs-minor",
            Assessment::DiffersDegree => "differs-degree",
            Assessment::DiffersSubstantive => "differs-substantive",
            Assessment::Contradicts => "contradicts",
        }
    }
}

/// What an account makes of a point.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Stance {
    /// It says it.
    States,
    /// It says it with less force than the other account.
    Weaker,
    /// It says it with more force than the other account.
    Stronger,
    /// It answers it without saying that it was raised, or by whom.
    Answers,
    /// It says that it is not so, or that it was not said.
    Denies,
    /// It says something that cannot be true together with what the other account says.
    Contradicts,
    /// It says that the other side said it.
    Attributes,
    /// It does not have it. Only of an account that was read in full and annotated completely.
    Absent,
}

impl Stance {
    /// The word in front matter.
    pub fn name(self) -> &'static str {
        match self {
            Stance::States => "states",
            Stance::Weaker => "weaker",
            Stance::Stronger => "stronger",
            Stance::Answers => "answers",
            Stance::Denies => "denies",
            Stance::Contradicts => "contradicts",
            Stance::Attributes => "attributes",
            Stance::Absent => "absent",
        }
    }
}

/// What it means that an account does not have a point.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum AbsenceMeaning {
    /// It says something about the side.
    Significant,
    /// It is usual for accounts of this kind.
    Routine,
    /// An editor examined it and cannot say.
    Unknown,
}

impl AbsenceMeaning {
    /// The word in front matter.
    pub fn name(self) -> &'static str {
        match self {
            AbsenceMeaning::Significant => "significant",
            AbsenceMeaning::Routine => "routine",
            AbsenceMeaning::Unknown => "unknown",
        }
    }
}

/// What one account makes of a point.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PointAccountRecord {
    /// What it makes of it.
    pub stance: Stance,
    /// The ids of its statements in question, as they are in the readout: `[ream]`. Needed for every stance
    /// but `absent`.
    #[serde(default)]
    pub statements: Vec<String>,
    /// What its absence means; only with `stance: absent`.
    pub meaning: Option<AbsenceMeaning>,
    /// A remark in plain text: `without naming China`
    pub note: Option<String>,
}

/// What was at issue at a meeting, in one neutral sentence, and what each account makes of it.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PointRecord {
    /// Its name within the meeting, and its address on the meeting's page: `#p-ream-facilities`
    pub id: Id,
    /// Its topic. A topic may have several points.
    pub topic: Reference,
    /// What was at issue, in plain text that takes no side: `Work at Ream Naval Base`
    pub point: String,
    /// The accounts that were compared, by the ids of their readouts.
    pub accounts: BTreeMap<String, PointAccountRecord>,
    /// How they relate. Needs two accounts.
    pub assessment: Option<Assessment>,
    /// Why, in plain text.
    pub note: Option<String>,
    /// The editor.
    pub by: String,
    /// The day.
    pub date: Edtf,
}
