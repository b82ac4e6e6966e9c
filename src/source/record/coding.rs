//! Who annotated an account, and what a second coder found in the same text.

use schemars::JsonSchema;
use serde::Deserialize;

use super::value::{people, some_people};
use super::{OneOrMany, StatementRecord};
use crate::source::edtf::Edtf;

/// Who annotated an account, when, and by which rules.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CodingRecord {
    /// The annotators: a name, or a list of names.
    #[serde(default, deserialize_with = "people")]
    pub by: OneOrMany<String>,
    /// The date.
    pub date: Option<Edtf>,
    /// Whether the whole text was covered, for every topic of the archive.
    pub complete: Option<bool>,
    /// The rules that the annotators followed: a name, a version or an address.
    pub codebook: Option<String>,
    /// Who decided where coders disagreed. The statements of the readout are then the result of that decision, and
    /// no longer the work of one coder: their agreement is computed from the files in `coding/` alone.
    #[serde(default, deserialize_with = "people")]
    pub adjudicated_by: OneOrMany<String>,
    /// When that was decided.
    pub adjudicated: Option<Edtf>,
}

/// `coding/CODER/READOUT.yaml`: the statements that another coder found in the text of a readout, without having
/// seen those of the readout. They are not published as statements; `chancery agreement` compares them.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SecondCodingRecord {
    /// The coder: a name, or a list of names if several people coded it together.
    #[serde(deserialize_with = "some_people")]
    pub by: OneOrMany<String>,
    /// The date.
    pub date: Edtf,
    /// The rules that the coder followed: a name, a version or an address.
    pub codebook: Option<String>,
    /// The statements, with the same keys as in a readout.
    pub statements: Vec<StatementRecord>,
}
