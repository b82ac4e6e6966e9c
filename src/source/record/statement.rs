//! Annotations on words of a readout.

use schemars::JsonSchema;
use serde::Deserialize;
use url::Url;

use super::value::web_address;
use super::{Certainty, OneOrMany};
use crate::source::edtf::Edtf;
use crate::source::id::{Id, Reference};

/// A promise that can be followed up: discrete, specific, publicly expressed and about the future, after the
/// definition of a commitment by the G7 Research Group (*Compliance Coding Manual for International
/// Institutional Commitments*, Munk School of Global Affairs, University of Toronto,
/// <https://www.g7.utoronto.ca/compliance/>).
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CommitmentRecord {
    /// What became of it; `open` unless given.
    #[serde(default)]
    pub status: CommitmentStatus,
    /// Who says so of the status; needed for every one but `open`.
    pub assessed_by: Option<String>,
    /// On which day.
    pub assessed: Option<Edtf>,
    /// Who owes it: parties or people; the parties of those who speak, unless given.
    #[serde(default)]
    pub debtor: OneOrMany<Reference>,
    /// For whom it is.
    #[serde(default)]
    pub beneficiary: OneOrMany<Reference>,
    /// What is to be reached, in plain text and in the editor's words: `a working group on narcotics`
    pub target: Option<String>,
    /// By when.
    pub due: Option<Edtf>,
    /// What shows what became of it, with its date.
    #[serde(default)]
    pub evidence: Vec<EvidenceRecord>,
    /// Later readouts of the same relation in which it is made again.
    #[serde(default)]
    pub reaffirmed_in: Vec<Reference>,
    /// The readouts, or the meetings, that tell what became of it.
    #[serde(default)]
    pub followed_by: Vec<Reference>,
}

/// What shows what became of a commitment.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EvidenceRecord {
    /// When it happened or was published.
    pub date: Edtf,
    /// What it shows, in plain text.
    pub note: Option<String>,
    /// Where it can be read.
    #[serde(default, deserialize_with = "web_address")]
    pub url: Option<Url>,
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
    /// Kept in part.
    Partial,
    /// Kept.
    Kept,
    /// Not kept in its time.
    Lapsed,
    /// Another commitment took its place.
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
    /// Words with which the account describes the talks themselves: `candid`.
    Atmosphere,
}

/// Declares an annotation: how its words are found, then its own keys.
macro_rules! annotation_record {
    ($(#[$meta:meta])* $name:ident { $($fields:tt)* }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Deserialize, JsonSchema)]
        #[serde(deny_unknown_fields)]
        pub struct $name {
            /// The words, as a reader sees them, or the first and the last of them: `asked for … full
            /// cooperation`. They must occur exactly once.
            pub quote: String,
            /// Words just before the quote, where it occurs more than once.
            pub prefix: Option<String>,
            /// Words just after the quote, where it occurs more than once.
            pub suffix: Option<String>,
            /// A name for its address on the page, `#s-NAME` or `#n-NAME`; its number in the list
            /// unless given. With a name, the address stays when the list changes.
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
    /// An annotation on words of a readout: who did what speech act, to whom, on which topic.
    StatementRecord {
        /// What is annotated: `act`, a speech act, unless it is `atmosphere`.
        #[serde(default)]
        pub kind: StatementKind,
        /// Who spoke; the side whose account it is, unless given.
        #[serde(default)]
        pub by: OneOrMany<Reference>,
        /// To whom.
        #[serde(default)]
        pub to: OneOrMany<Reference>,
        /// The speech act, from the archive's vocabulary.
        pub act: Option<Id>,
        /// For `kind: atmosphere`, the words of the glossary; those in the quote unless given.
        #[serde(default)]
        pub words: OneOrMany<Id>,
        /// On which topics.
        #[serde(default)]
        pub topics: OneOrMany<Reference>,
        /// The agreement or scheme that it speaks of.
        pub instrument: Option<Reference>,
        /// What it says in short, in the editor's words, for comparisons and lists; the quote unless
        /// given: `asked for a second look at visa restrictions`
        pub gist: Option<String>,
        /// An editor's remark, in Markdown.
        pub note: Option<String>,
        /// `low` where the annotation is not sure.
        #[serde(default)]
        pub certainty: Certainty,
        /// What makes it a promise.
        pub commitment: Option<CommitmentRecord>,
    }
}

annotation_record! {
    /// An editor's annotation on words of a readout.
    NoteRecord {
        /// The remark, in Markdown.
        pub note: String,
    }
}
