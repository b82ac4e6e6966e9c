//! The agreed facts of a meeting.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{Certainty, CorrectionRecord, Day, Extra, Kept, PointRecord, WithdrawnRecord};
use crate::source::edtf::Edtf;
use crate::source::id::{Id, Reference};

/// The type of a meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum MeetingFormat {
    /// A meeting in its own right.
    Meeting,
    /// A telephone call.
    Call,
    /// Part of a visit.
    Visit,
    /// A courtesy call.
    CourtesyCall,
    /// On the sidelines of an event.
    Sidelines,
    /// By video.
    Video,
}

impl MeetingFormat {
    /// The word in front matter.
    pub fn name(self) -> &'static str {
        match self {
            MeetingFormat::Meeting => "meeting",
            MeetingFormat::Call => "call",
            MeetingFormat::Visit => "visit",
            MeetingFormat::CourtesyCall => "courtesy-call",
            MeetingFormat::Sidelines => "sidelines",
            MeetingFormat::Video => "video",
        }
    }
}

/// The facts of a meeting, wherever they are stated.
#[derive(Debug, Clone, Default)]
pub struct MeetingFacts {
    /// The date.
    pub date: Option<Edtf>,
    /// Where.
    pub place: Option<Reference>,
    /// In which form.
    pub format: Option<MeetingFormat>,
    /// On which occasion.
    pub event: Option<Reference>,
    /// Between whom.
    pub parties: Vec<Reference>,
    /// Who was there.
    pub participants: Vec<Reference>,
}

stating_record! {
    /// `meetings/ID.md`: the agreed facts of a meeting, and an editor's introduction.
    MeetingRecord {
        /// The title on pages; defaults to the parties and the date.
        pub title: Option<String>,
    } and {
        /// How long it lasted, in plain text.
        pub duration: Option<String>,
        /// A sentence about it for lists, feeds and search engines.
        pub description: Option<String>,
        /// Who checked the sentences of this record that say that something is absent from an account, if an
        /// account of the meeting was not read whole; without it, `check` warns about such sentences.
        pub absence_checked_by: Option<String>,
        /// What was at issue, and what each account makes of it, as editors see it.
        #[serde(default)]
        pub points: Vec<PointRecord>,
        /// Earlier addresses of this page, which redirect to it: `/old/path/`
        #[serde(default)]
        pub redirect_from: Vec<String>,
        /// The same as `redirect_from`, with the name that Zola and Hugo use.
        #[serde(default)]
        pub aliases: Vec<String>,
    }
}
