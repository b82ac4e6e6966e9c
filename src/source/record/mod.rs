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
            /// The day on which the content of this record was last changed, as its editors count it: `2024-05-14`.
            /// Pages show it, and citations use it as the date of a page without a date of publication.
            pub modified: Option<Day>,
            /// What was corrected in this record, one item for each correction. The page shows them, `/corrections/`
            /// lists those of all records, and the day of a correction counts as a change.
            #[serde(default, deserialize_with = "super::keeping::corrections")]
            pub corrections: Vec<CorrectionRecord>,
            /// That this archive withdrew the record. Its page then says only so: nothing else of the record is
            /// published, and it is left out of every list and count. (That a publisher withdrew its text is
            /// `source: {gone: …}` of a readout.)
            pub withdrawn: Option<WithdrawnRecord>,
            /// Earlier ids of this record; their addresses redirect here.
            #[serde(default)]
            pub previous_ids: Vec<Id>,
            /// Whether it is a draft. Drafts are excluded unless `--drafts` is given.
            #[serde(default)]
            pub draft: bool,
            /// Values of any form, for the archive's own templates: `{archive_box: 14}` is `readout.extra.archive_box`
            /// there. Chancery shows none of them.
            #[serde(default)]
            pub extra: Extra,
        }

        impl Kept for $name {
            fn modified(&self) -> Option<&Day> {
                self.modified.as_ref()
            }

            fn corrections(&self) -> &[CorrectionRecord] {
                &self.corrections
            }

            fn withdrawn(&self) -> Option<&WithdrawnRecord> {
                self.withdrawn.as_ref()
            }
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
mod extra;
mod gap;
mod keeping;
mod language;
mod license;
mod meeting;
mod menu;
mod point;
mod readout;
mod site;
mod statement;
mod theme;
mod value;
mod vocabulary;

pub use coding::{CodingRecord, SecondCodingRecord};
pub use corrections::Corrections;
pub use entity::{
    CountryRecord, Detail, EntityRecord, EventRecord, FormulaRecord, InstrumentRecord,
    OfficeRecord, OrganizationRecord, PersonRecord, Phrases, PlaceRecord, TopicRecord,
};
pub use extra::Extra;
pub use gap::{GapDegree, TranslationGapRecord};
pub use keeping::{CorrectionRecord, Day, Kept, WithdrawnRecord};
pub(crate) use language::spoken_in;
pub use language::{Language, NoLanguage};
pub use license::License;
pub use meeting::{MeetingFacts, MeetingFormat, MeetingRecord};
pub use menu::{MenuAddress, MenuRecord};
pub use point::{AbsenceMeaning, Assessment, PointAccountRecord, PointRecord, Stance};
pub use readout::{
    Extent, Markup, OriginalRecord, ReadoutKind, ReadoutRecord, Rendition, SourceRecord,
    TranslationKind,
};
pub(crate) use site::checked_base_url;
pub use site::{FORMAT, PageRecord, SavedSearchRecord, SiteRecord};
pub use statement::{
    CommitmentRecord, CommitmentStatus, EvidenceRecord, NoteRecord, Selector, StatementKind,
    StatementRecord, StatementReference, StatusRecord,
};
pub use theme::{
    Colour, ColourRecord, FontFileRecord, FontRecord, FontStyle, FontsRecord, LogoRecord,
    SidesRecord, ThemeFile, ThemeRecord,
};
pub use value::{Certainty, OneOrMany, Seal};
pub use vocabulary::{ActRecord, AtmosphereRecord, CameoRoot, Strength, Tone, VocabularyRecord};
