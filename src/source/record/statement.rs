//! Annotations on words of a readout.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::de::Error;
use serde::{Deserialize, Deserializer};
use url::Url;

use super::value::{people, web_address};
use super::{Certainty, OneOrMany, Tone};
use crate::source::edtf::Edtf;
use crate::source::id::{Id, Reference};

/// A promise that can be followed up: discrete, specific, publicly expressed and about the future, following
/// the definition of a commitment by the G7 Research Group (*Compliance Coding Manual for International
/// Institutional Commitments*, Munk School of Global Affairs, University of Toronto,
/// <https://www.g7.utoronto.ca/compliance/>).
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CommitmentRecord {
    /// What became of it; defaults to the last of `history`, otherwise to `open`.
    pub status: Option<CommitmentStatus>,
    /// Who assessed the status; defaults to the last of `history`, and is required for every status but `open`.
    pub assessed_by: Option<String>,
    /// The day; defaults to the last of `history`.
    pub assessed: Option<Edtf>,
    /// All assessments of the status, the oldest first, if it was assessed more than once.
    #[serde(default)]
    pub history: Vec<StatusRecord>,
    /// The statements of other readouts of the same meeting that record the same promise:
    /// `2022-08-04-cambodia-united-states-khm#s-training`. They have no `commitment` of their own, so that the
    /// promise counts once.
    #[serde(default)]
    pub recorded_in: OneOrMany<StatementReference>,
    /// The committed parties or people; defaults to the parties of the speakers.
    #[serde(default)]
    pub debtor: OneOrMany<Reference>,
    /// Who benefits from it.
    #[serde(default)]
    pub beneficiary: OneOrMany<Reference>,
    /// The goal, in plain text and in the editor's words: `a working group on narcotics`
    pub target: Option<String>,
    /// The due date.
    pub due: Option<Edtf>,
    /// Evidence of what became of it, with dates.
    #[serde(default)]
    pub evidence: Vec<EvidenceRecord>,
    /// Later readouts of the same country pair that reaffirm it.
    #[serde(default)]
    pub reaffirmed_in: Vec<Reference>,
    /// The readouts or meetings that report what became of it.
    #[serde(default)]
    pub followed_by: Vec<Reference>,
}

impl CommitmentRecord {
    /// What became of it, by the record.
    pub fn status(&self) -> CommitmentStatus {
        let last = self.history.last().map(|assessed| assessed.status);
        self.status.or(last).unwrap_or_default()
    }

    /// Who assessed the status.
    pub fn assessed_by(&self) -> Option<&str> {
        let last = self.history.last().map(|assessed| &assessed.by);
        self.assessed_by.as_ref().or(last).map(String::as_str)
    }

    /// The day on which the status was assessed.
    pub fn assessed(&self) -> Option<&Edtf> {
        let last = self.history.last().map(|assessed| &assessed.date);
        self.assessed.as_ref().or(last)
    }
}

/// One assessment of what became of a commitment.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StatusRecord {
    /// What had become of it by then.
    pub status: CommitmentStatus,
    /// The day of the assessment.
    pub date: Edtf,
    /// The editor.
    pub by: String,
    /// Why, in plain text.
    pub note: Option<String>,
}

/// Evidence of what became of a commitment, from outside the archive.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EvidenceRecord {
    /// When it happened or was published.
    pub date: Edtf,
    /// What it shows, in plain text.
    pub note: Option<String>,
    /// The title of the source.
    pub title: Option<String>,
    /// Who published it, in plain text: `Xinhua`
    pub publisher: Option<String>,
    /// Where it can be read.
    #[serde(default, deserialize_with = "web_address")]
    pub url: Option<Url>,
    /// When it was retrieved.
    pub retrieved: Option<Edtf>,
    /// The address of an archived copy.
    #[serde(default, deserialize_with = "web_address")]
    pub archived: Option<Url>,
}

/// A statement of another readout, as links name it: `READOUT#s-NAME`, or `readouts/READOUT#s-NAME`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatementReference {
    written: String,
    readout: Reference,
    anchor: String,
}

impl StatementReference {
    /// Checks a text.
    ///
    /// # Errors
    /// A sentence that says what is wrong with it.
    pub fn new(text: &str) -> Result<StatementReference, String> {
        let written = text.trim();
        // As in the address of a page.
        let named = written.trim_start_matches('/');
        let named = named.strip_prefix("readouts/").unwrap_or(named);
        let (id, anchor) = named.split_once('#').unwrap_or((named, ""));
        let id = id.trim_end_matches('/');
        if id.is_empty() || anchor.is_empty() {
            let lacks = match id.is_empty() {
                true => "readout",
                false => "statement",
            };
            return Err(format!(
                "`{written}` does not name a {lacks}\nwrite the ids of the readout and of the statement, as in `READOUT#s-NAME`"
            ));
        }
        let readout = Reference::new(id)?;
        let Some(name) = anchor.strip_prefix("s-") else {
            return Err(format!(
                "`#{anchor}` is not the address of a statement\nsuch an address begins with `#s-`: `{id}#s-{anchor}`"
            ));
        };
        Id::new(name)?;
        Ok(StatementReference {
            written: written.to_owned(),
            readout,
            anchor: anchor.to_owned(),
        })
    }

    /// As it was written.
    pub fn as_str(&self) -> &str {
        &self.written
    }

    /// The readout.
    pub fn readout(&self) -> &Reference {
        &self.readout
    }

    /// The id of the statement on the page of the readout: `s-training`
    pub fn anchor(&self) -> &str {
        &self.anchor
    }
}

impl<'de> Deserialize<'de> for StatementReference {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        StatementReference::new(&text).map_err(D::Error::custom)
    }
}

impl JsonSchema for StatementReference {
    fn schema_name() -> Cow<'static, str> {
        "StatementReference".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        schemars::json_schema!({
            "type": "string",
            "pattern": "^(readouts/)?[a-z0-9-]+#s-[a-z0-9-]+$",
            "description": "A statement of a readout, by the ids of both: `READOUT#s-NAME`.",
        })
    }
}

/// What became of a commitment.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Deserialize, JsonSchema,
)]
#[serde(rename_all = "lowercase")]
pub enum CommitmentStatus {
    /// Not yet known.
    #[default]
    Open,
    /// Partly fulfilled.
    Partial,
    /// Fulfilled.
    Kept,
    /// Not fulfilled in time.
    Lapsed,
    /// Replaced by another commitment.
    Superseded,
}

impl CommitmentStatus {
    /// The word in front matter.
    pub fn name(self) -> &'static str {
        match self {
            CommitmentStatus::Open => "open",
            CommitmentStatus::Kept => "kept",
            CommitmentStatus::Lapsed => "lapsed",
            CommitmentStatus::Partial => "partial",
            CommitmentStatus::Superseded => "superseded",
        }
    }
}

/// What a statement annotates.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum StatementKind {
    /// Words that report a speech act; needs `act`.
    #[default]
    Act,
    /// Words that describe the talks: `candid`.
    Atmosphere,
}

/// Declares an annotation: how its words are found, then its own keys.
macro_rules! annotation_record {
    ($(#[$meta:meta])* $name:ident { $($fields:tt)* }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Deserialize, JsonSchema)]
        #[serde(deny_unknown_fields)]
        pub struct $name {
            /// The words as a reader sees them, or the first and last of them: `asked for … full cooperation`.
            /// They must occur exactly once.
            pub quote: String,
            /// The text immediately before the quote, if the quote occurs more than once.
            pub prefix: Option<String>,
            /// The text immediately after the quote, if the quote occurs more than once.
            pub suffix: Option<String>,
            /// A name for its address on the page, `#s-NAME` or `#n-NAME`; defaults to its number in the list.
            /// With a name, the address does not change when the list changes.
            pub id: Option<Id>,
            $($fields)*
        }

        impl $name {
            /// How its words are found.
            pub fn selector(&self) -> Selector<'_> {
                Selector {
                    quote: &self.quote,
                    prefix: self.prefix.as_deref(),
                    suffix: self.suffix.as_deref(),
                }
            }
        }
    };
}

/// How the words of an annotation are found, after the `TextQuoteSelector` of the W3C Web Annotation
/// Data Model (<https://www.w3.org/TR/annotation-model/#text-quote-selector>).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Selector<'r> {
    /// The words, or the first and the last of them with `…` between.
    pub quote: &'r str,
    /// Words just before.
    pub prefix: Option<&'r str>,
    /// Words just after.
    pub suffix: Option<&'r str>,
}

annotation_record! {
    /// An annotation on words of a readout: who performed which speech act, toward whom, on which topic.
    StatementRecord {
        /// What is annotated: a speech act (`act`, the default) or `atmosphere`.
        #[serde(default)]
        pub kind: StatementKind,
        /// The speakers; defaults to the side whose account it is.
        #[serde(default)]
        pub by: OneOrMany<Reference>,
        /// The people or parties addressed.
        #[serde(default)]
        pub to: OneOrMany<Reference>,
        /// The speech act, from the archive's vocabulary.
        pub act: Option<Id>,
        /// For `kind: atmosphere`, the entries of the vocabulary; defaults to those found in the quote.
        #[serde(default)]
        pub words: OneOrMany<Id>,
        /// Whether it is `cooperative`, `neutral` or `critical`, if that is not what its act is: `must work together
        /// on climate` is urged, and cooperative. Its strength is that of its act.
        pub direction: Option<Tone>,
        /// The topics.
        #[serde(default)]
        pub topics: OneOrMany<Reference>,
        /// The agreement or scheme that it refers to.
        pub instrument: Option<Reference>,
        /// A short version in the editor's words, for comparisons and lists; defaults to the quote: `asked for
        /// a second look at visa restrictions`
        pub gist: Option<String>,
        /// An editor's remark, in Markdown.
        pub note: Option<String>,
        /// Who annotated it, if not the annotators of the readout.
        #[serde(default, deserialize_with = "people")]
        pub by_coder: OneOrMany<String>,
        /// When it was annotated, if not with the others.
        pub coded: Option<Edtf>,
        /// `low` if the annotation is uncertain.
        #[serde(default)]
        pub certainty: Certainty,
        /// Makes it a commitment.
        pub commitment: Option<CommitmentRecord>,
    }
}

annotation_record! {
    /// An editor's annotation on words of a readout.
    NoteRecord {
        /// The remark, in Markdown.
        pub note: String,
        /// Who wrote it, if not the annotators of the readout.
        #[serde(default, deserialize_with = "people")]
        pub by_coder: OneOrMany<String>,
        /// When it was written, if not with the others.
        pub coded: Option<Edtf>,
    }
}
