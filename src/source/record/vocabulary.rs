//! The words by which annotations classify what accounts say.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use super::value::{called, names};
use crate::source::id::Id;
use crate::source::yaml::distinct_keys;

/// The archive's vocabulary: speech acts, and words that accounts use to describe the talks.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct VocabularyRecord {
    /// Whether the built-in entries are included; an entry here replaces the built-in entry with its id. If
    /// false, only the entries here are used.
    #[serde(default = "yes")]
    pub built_in: bool,
    /// Speech acts by id.
    #[serde(default, deserialize_with = "distinct_keys")]
    pub acts: BTreeMap<Id, ActRecord>,
    /// Atmosphere words by id.
    #[serde(default, deserialize_with = "distinct_keys")]
    pub atmosphere: BTreeMap<Id, AtmosphereRecord>,
}

fn yes() -> bool {
    true
}

/// A speech act: what somebody does by saying something.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ActRecord {
    /// The verb in the past tense, as it follows a name: `expressed concern`
    #[serde(deserialize_with = "called")]
    pub label: String,
    /// Words that texts use to report it, in lower case: `urges`, `called on`
    #[serde(default, deserialize_with = "names")]
    pub forms: Vec<String>,
    /// Its tone.
    pub tone: Tone,
    /// How much force the speaker puts behind the words, from 1 to 5, on the archive's own scale.
    pub strength: Strength,
    /// The root code of the CAMEO codebook (Conflict and Mediation Event Observations), two digits in
    /// quotes: `"02"`
    pub cameo: Option<CameoRoot>,
    /// When to choose it.
    pub meaning: Option<String>,
    /// How it differs from similar acts.
    pub unlike: Option<String>,
    /// An example.
    pub example: Option<String>,
}

/// A word that an account uses to describe the talks.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AtmosphereRecord {
    /// The word.
    #[serde(deserialize_with = "called")]
    pub label: String,
    /// Its forms in texts, in lower case: `candidly`
    #[serde(default, deserialize_with = "names")]
    pub forms: Vec<String>,
    /// What diplomats mean by it.
    pub meaning: Option<String>,
    /// An example.
    pub example: Option<String>,
}

/// The tone of a speech act, regardless of its topic.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Tone {
    /// It gives, thanks, praises, agrees or promises.
    Cooperative,
    /// It states, asks, explains or discusses.
    Neutral,
    /// It finds fault or puts pressure on somebody.
    Critical,
}

impl Tone {
    /// The word in front matter.
    pub fn name(self) -> &'static str {
        match self {
            Tone::Cooperative => "cooperative",
            Tone::Neutral => "neutral",
            Tone::Critical => "critical",
        }
    }
}

/// How much force a speech act puts behind its words: 1, a courtesy, to 5, a demand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(try_from = "u8")]
pub struct Strength(u8);

impl Strength {
    /// From 1 to 5.
    pub fn level(self) -> u8 {
        self.0
    }
}

impl TryFrom<u8> for Strength {
    type Error = String;

    fn try_from(level: u8) -> Result<Self, String> {
        match level {
            1..=5 => Ok(Strength(level)),
            _ => Err(format!("{level} is not a strength from 1 to 5")),
        }
    }
}

impl JsonSchema for Strength {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Strength".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "integer", "minimum": 1, "maximum": 5,
            "description": "From 1 (a courtesy) to 5 (a demand)."
        })
    }
}

/// A root code of CAMEO, `01` to `20`. It is a word, not a number: 010 is not 10.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct CameoRoot(String);

impl CameoRoot {
    /// The two digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for CameoRoot {
    type Error = String;

    fn try_from(code: String) -> Result<Self, String> {
        let known = code.len() == 2 && matches!(code.parse::<u8>(), Ok(1..=20));
        if known {
            Ok(CameoRoot(code))
        } else {
            Err(format!(
                "`{code}` is not a CAMEO root code: two digits in quotation marks, \"01\" to \"20\""
            ))
        }
    }
}

impl JsonSchema for CameoRoot {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "CameoRoot".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string", "pattern": "^(0[1-9]|1[0-9]|20)$",
            "description": "A CAMEO root code in quotation marks: \"02\"."
        })
    }
}

impl Default for VocabularyRecord {
    fn default() -> Self {
        VocabularyRecord {
            built_in: true,
            acts: BTreeMap::new(),
            atmosphere: BTreeMap::new(),
        }
    }
}
