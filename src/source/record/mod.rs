//! The records that people write, as typed shapes of their front matter.
//!
//! Doc comments of fields are what the JSON Schema and the reference for authors show.

/// Declares the record of one kind: its own keys, and those that all records share.
macro_rules! record {
    ($(#[$meta:meta])* $name:ident { $($fields:tt)* }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Deserialize, JsonSchema)]
        #[serde(deny_unknown_fields)]
        pub struct $name {
            $($fields)*
            /// `low` if the facts of this record are uncertain; pages show it.
            #[serde(default)]
            pub certainty: Certainty,
            /// Why they are uncertain, in plain text.
            pub certainty_note: Option<String>,
            /// Earlier ids of this record; their addresses redirect here.
            #[serde(default)]
            pub previous_ids: Vec<Id>,
            /// Whether it is a draft. Drafts are excluded unless `--drafts` is given.
            #[serde(default)]
            pub draft: bool,
        }
    };
}

/// Declares a record that states facts of a meeting: its own keys before these, and those behind.
macro_rules! stating_record {
    ($(#[$meta:meta])* $name:ident { $($before:tt)* } and { $($behind:tt)* }) => {
        record! {
            $(#[$meta])*
            $name {
                $($before)*
                /// When the meeting was; here, in another of its files, or in several if they agree.
                pub date: Option<Edtf>,
                /// Where the meeting was.
                pub place: Option<Reference>,
                /// The type of the meeting.
                pub format: Option<MeetingFormat>,
                /// The occasion of the meeting.
                pub event: Option<Reference>,
                /// The countries and organizations that took part.
                #[serde(default)]
                pub parties: Vec<Reference>,
                /// The people who took part.
                #[serde(default)]
                pub participants: Vec<Reference>,
                $($behind)*
            }
        }

        impl $name {
            /// What it states of the meeting.
            pub fn facts(&self) -> MeetingFacts {
                MeetingFacts {
                    date: self.date.clone(),
                    place: self.place.clone(),
                    format: self.format,
                    event: self.event.clone(),
                    parties: self.parties.clone(),
                    participants: self.participants.clone(),
                }
            }
        }
    };
}

mod coding;
mod corrections;
mod entity;
mod gap;
mod language;
mod meeting;
mod point;
mod readout;
mod site;
mod statement;
mod value;
mod vocabulary;

pub use coding::{CodingRecord, SecondCodingRecord};
pub use corrections::Corrections;
pub use entity::{
    CountryRecord, Detail, EntityRecord, EventRecord, FormulaRecord, InstrumentRecord,
    OfficeRecord, OrganizationRecord, PersonRecord, Phrases, PlaceRecord, TopicRecord,
};
pub use gap::{GapDegree, TranslationGapRecord};
pub(crate) use language::spoken_in;
pub use language::{Language, NoLanguage};
pub use meeting::{MeetingFacts, MeetingFormat, MeetingRecord};
pub use point::{AbsenceMeaning, Assessment, PointAccountRecord, PointRecord, Stance};
pub use readout::{
    Extent, Markup, OriginalRecord, ReadoutKind, ReadoutRecord, Rendition, SourceRecord,
    TranslationKind,
};
pub(crate) use site::checked_base_url;
pub use site::{FORMAT, PageRecord, SiteRecord};
pub use statement::{
    CommitmentRecord, CommitmentStatus, EvidenceRecord, NoteRecord, Selector, StatementKind,
    StatementRecord, StatementReference, StatusRecord,
};
pub use value::{Certainty, OneOrMany, Seal};
pub use vocabulary::{ActRecord, AtmosphereRecord, CameoRoot, Strength, Tone, VocabularyRecord};
