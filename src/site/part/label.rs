//! What pages call one of a few choices: a form of text, a kind of record, a tone.

use crate::site::part::component;
use crate::site::part::pages::Pages;
use crate::site::view::{Label, SafeHtml, Shared};
use crate::source::id::EntityKind;
use crate::source::record::{
    AbsenceMeaning, Assessment, CommitmentStatus, GapDegree, MeetingFormat, ReadoutKind, Rendition,
    Stance, Tone,
};
use crate::words::Word;

impl Labelled for Tone {
    fn labelled(self) -> (&'static str, Word) {
        let word = match self {
            Tone::Cooperative => Word::Cooperative,
            Tone::Neutral => Word::Neutral,
            Tone::Critical => Word::Critical,
        };
        (self.name(), word)
    }
}

impl Labelled for CommitmentStatus {
    fn labelled(self) -> (&'static str, Word) {
        let word = match self {
            CommitmentStatus::Open => Word::Open,
            CommitmentStatus::Kept => Word::Kept,
            CommitmentStatus::Lapsed => Word::Lapsed,
            CommitmentStatus::Partial => Word::Partial,
            CommitmentStatus::Superseded => Word::Superseded,
        };
        (self.name(), word)
    }
}

/// What a page calls one of a few choices.
pub(in crate::site) trait Labelled {
    /// The word in front matter or in the markup of pages, and the one that readers see.
    fn labelled(self) -> (&'static str, Word);
}

impl Labelled for Rendition {
    fn labelled(self) -> (&'static str, Word) {
        let word = match self {
            Rendition::Verbatim => Word::Verbatim,
            Rendition::Summary => Word::Summary,
            Rendition::Translation => Word::Translation,
            Rendition::Excerpt => Word::Excerpt,
        };
        (self.name(), word)
    }
}

impl Labelled for ReadoutKind {
    fn labelled(self) -> (&'static str, Word) {
        let word = match self {
            ReadoutKind::Readout => Word::Readout,
            ReadoutKind::JointStatement => Word::JointStatement,
            ReadoutKind::Transcript => Word::Transcript,
            ReadoutKind::PressConference => Word::PressConference,
        };
        (self.name(), word)
    }
}

impl Labelled for MeetingFormat {
    fn labelled(self) -> (&'static str, Word) {
        let word = match self {
            MeetingFormat::Meeting => Word::FormatMeeting,
            MeetingFormat::Call => Word::FormatCall,
            MeetingFormat::Visit => Word::FormatVisit,
            MeetingFormat::CourtesyCall => Word::FormatCourtesyCall,
            MeetingFormat::Sidelines => Word::FormatSidelines,
            MeetingFormat::Video => Word::FormatVideo,
        };
        (self.name(), word)
    }
}

impl Labelled for EntityKind {
    fn labelled(self) -> (&'static str, Word) {
        let word = match self {
            EntityKind::Person => Word::Person,
            EntityKind::Country => Word::Country,
            EntityKind::Organization => Word::Organization,
            EntityKind::Place => Word::Place,
            EntityKind::Event => Word::Event,
            EntityKind::Instrument => Word::Instrument,
            EntityKind::Topic => Word::Topic,
            EntityKind::Formula => Word::Formula,
        };
        (self.name(), word)
    }
}

/// The title of an index: `People`.
pub(in crate::site) fn plural(kind: EntityKind) -> Word {
    match kind {
        EntityKind::Person => Word::People,
        EntityKind::Country => Word::Countries,
        EntityKind::Organization => Word::Organizations,
        EntityKind::Place => Word::Places,
        EntityKind::Event => Word::Events,
        EntityKind::Instrument => Word::Instruments,
        EntityKind::Topic => Word::Topics,
        EntityKind::Formula => Word::Formulas,
    }
}

/// What pages call a choice.
pub(in crate::site) fn label(pages: &Pages, choice: impl Labelled) -> Label {
    let (name, word) = choice.labelled();
    label_of(pages, name, word)
}

/// The same for a choice that front matter does not have.
pub(in crate::site) fn label_of(pages: &Pages, name: &'static str, word: Word) -> Label {
    Label {
        name,
        text: pages.words().shared(word),
    }
}

impl Labelled for GapDegree {
    fn labelled(self) -> (&'static str, Word) {
        let word = match self {
            GapDegree::Neutral => Word::GapNeutral,
            GapDegree::Minor => Word::GapMinor,
            GapDegree::Major => Word::GapMajor,
            GapDegree::Critical => Word::GapCritical,
        };
        (self.name(), word)
    }
}

impl Labelled for Assessment {
    fn labelled(self) -> (&'static str, Word) {
        let word = match self {
            Assessment::Same => Word::AssessmentSame,
            Assessment::DiffersMinor => Word::AssessmentMinor,
            Assessment::DiffersDegree => Word::AssessmentDegree,
            Assessment::DiffersSubstantive => Word::AssessmentSubstantive,
            Assessment::Contradicts => Word::AssessmentContradicts,
        };
        (self.name(), word)
    }
}

impl Labelled for AbsenceMeaning {
    fn labelled(self) -> (&'static str, Word) {
        let word = match self {
            AbsenceMeaning::Significant => Word::AbsenceSignificant,
            AbsenceMeaning::Routine => Word::AbsenceRoutine,
            AbsenceMeaning::Unknown => Word::AbsenceUnknown,
        };
        (self.name(), word)
    }
}

impl Labelled for Stance {
    fn labelled(self) -> (&'static str, Word) {
        let word = match self {
            Stance::States => Word::StanceStates,
            Stance::Weaker => Word::StanceWeaker,
            Stance::Stronger => Word::StanceStronger,
            Stance::Answers => Word::StanceAnswers,
            Stance::Denies => Word::StanceDenies,
            Stance::Contradicts => Word::StanceContradicts,
            Stance::Attributes => Word::StanceAttributes,
            Stance::Absent => Word::StanceAbsent,
        };
        (self.name(), word)
    }
}

/// What pages call a choice of which most of them show one.
pub(in crate::site) fn shared_label(pages: &Pages, choice: impl Labelled) -> Shared<Label> {
    let (name, word) = choice.labelled();
    let made = || Shared::new(&label_of(pages, name, word));
    match pages.parts.labels.get(word as usize) {
        Some(kept) => kept.get_or_init(made).clone(),
        None => made(),
    }
}

/// The badge that says how a text relates to the original.
pub(in crate::site) fn badge(pages: &Pages, rendition: Rendition) -> SafeHtml {
    let (_, word) = rendition.labelled();
    let made = || {
        let label = shared_label(pages, rendition).value();
        component::markup(pages, "rendition", [("rendition", label)])
    };
    match pages.parts.badges.get(word as usize) {
        Some(kept) => kept.get_or_init(made).clone(),
        None => made(),
    }
}
