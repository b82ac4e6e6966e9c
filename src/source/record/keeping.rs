//! What a record says of itself over time: when it was last changed, and what was corrected.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::de::value::SeqAccessDeserializer;
use serde::de::{Error, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::value::Label;
use crate::source::edtf::Edtf;

/// One day, written as a date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Day(Edtf);

impl Day {
    /// The day as a date of EDTF.
    pub fn edtf(&self) -> &Edtf {
        &self.0
    }
}

/// Days are in the order of time: four digits of the year, two of the month and two of the day.
impl Ord for Day {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.as_str().cmp(other.0.as_str())
    }
}

impl PartialOrd for Day {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let edtf = Edtf::deserialize(deserializer)?;
        match edtf.earliest() {
            // Only a plain day is written as the calendar writes it.
            Some(date) if edtf.as_str() == date.to_string() => Ok(Day(edtf)),
            _ => Err(Error::custom(format!(
                "`{}` is not one day\nwrite the day as YYYY-MM-DD: 2024-05-14",
                edtf.as_str()
            ))),
        }
    }
}

impl JsonSchema for Day {
    fn schema_name() -> Cow<'static, str> {
        "Day".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        schemars::json_schema!({
            "type": "string",
            "format": "date",
            "description": "One day: `2024-05-14`",
        })
    }
}

/// A correction of what a record said before.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CorrectionRecord {
    /// The day of the correction.
    pub date: Day,
    /// What the record said before, in plain text. Needed if there is no `is`.
    #[serde(default, deserialize_with = "words")]
    #[schemars(with = "Option<Label>")]
    pub was: Option<String>,
    /// What it says now, in plain text. Needed if there is no `was`.
    #[serde(default, deserialize_with = "words")]
    #[schemars(with = "Option<Label>")]
    pub is: Option<String>,
    /// Why, in plain text.
    #[serde(deserialize_with = "said")]
    pub why: String,
    /// The editor.
    #[serde(deserialize_with = "said")]
    pub by: String,
}

/// What is left of a record that the archive withdrew: its page says that it was withdrawn, and nothing else of it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WithdrawnRecord {
    /// The day on which it was withdrawn.
    pub date: Day,
    /// Why, in plain text.
    #[serde(deserialize_with = "said")]
    pub reason: String,
    /// The editor.
    #[serde(deserialize_with = "said")]
    pub by: String,
    /// Whether the title or name is not shown either.
    #[serde(default)]
    pub title_withheld: bool,
}

/// Reads words that may be a number.
fn words<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    let text = match Label::deserialize(deserializer) {
        Ok(Label::Text(text)) => text.trim().to_owned(),
        Ok(Label::Number(number)) => number.to_string(),
        Err(_) => return Err(Error::custom("this is not text\nput it in quotes")),
    };
    match text.is_empty() {
        true => Err(Error::custom(
            "this is empty\nwrite the words, or remove the key",
        )),
        false => Ok(Some(text)),
    }
}

/// Reads words that may not be empty.
fn said<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    let text = String::deserialize(deserializer)?;
    match text.trim() {
        "" => Err(Error::custom("this is empty")),
        words => Ok(words.to_owned()),
    }
}

/// Reads the corrections of a record. The key means something else in `site.yaml`, and tells whoever confuses the two.
pub(super) fn corrections<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Vec<CorrectionRecord>, D::Error> {
    struct List;

    impl<'de> Visitor<'de> for List {
        type Value = Vec<CorrectionRecord>;

        fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
            f.write_str("a list of corrections")
        }

        fn visit_str<E: Error>(self, _: &str) -> Result<Self::Value, E> {
            Err(E::custom(
                "in a record, `corrections` lists what was corrected\n\
                 write an item for each correction, with `date`, `was`, `is`, `why` and `by`; the address at which \
                 readers suggest corrections belongs in `site.yaml`",
            ))
        }

        fn visit_map<A: MapAccess<'de>>(self, _: A) -> Result<Self::Value, A::Error> {
            Err(A::Error::custom(
                "this is one correction, not a list\nwrite `- ` before its first key",
            ))
        }

        fn visit_seq<A: SeqAccess<'de>>(self, items: A) -> Result<Self::Value, A::Error> {
            Vec::deserialize(SeqAccessDeserializer::new(items))
        }
    }

    deserializer.deserialize_any(List)
}

/// What all records say of themselves over time.
pub trait Kept {
    /// The day of the last change, as editors count it.
    fn modified(&self) -> Option<&Day>;

    /// The corrections, in the order of the record.
    fn corrections(&self) -> &[CorrectionRecord];

    /// That the archive withdrew it.
    fn withdrawn(&self) -> Option<&WithdrawnRecord>;

    /// Returns the day of the last change that the record states: a correction is a change.
    fn last_change(&self) -> Option<&Day> {
        let corrected = self.corrections().iter().map(|correction| &correction.date);
        self.modified().into_iter().chain(corrected).max()
    }
}
