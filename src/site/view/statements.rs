//! Statements: beside the words of a readout, in lists, and commitments among them.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use crate::site::view::{
    AccountLink, CitedView, Counted, DateView, EntityRef, EvidenceView, Label, Link, OverdueView,
    Pager, Prose, Shared, StatusView,
};

/// An annotation, shown next to its words.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct AnnotationView {
    /// `act`, `atmosphere` or `note`.
    pub kind: &'static str,
    /// The `id` of its words on the readout's page: `s-3`. With `_` before it, the `id` of the annotation next
    /// to them.
    pub anchor: String,
    /// The mark next to the words: `3`, or `a` for a note.
    pub number: String,
    /// The address of the words.
    pub url: String,
    /// The words.
    pub quote: String,
    /// What was said, for `act`.
    pub statement: Option<Shared<StatementView>>,
    /// The words of the glossary, for `atmosphere`.
    pub words: Vec<WordView>,
    /// What the other accounts of the meeting have of it, and the account before; none if there is nothing to say.
    pub beyond: Option<BeyondView>,
    /// An editor's remark.
    pub note: Option<Prose>,
    /// Whether the annotation is uncertain.
    pub uncertain: bool,
    /// Who recorded it and when, if that is not what the readout says of all of its annotations.
    pub recorded: Option<RecordedView>,
    /// How to cite it.
    pub cite: CitedView,
}

/// Who recorded an annotation.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct RecordedView {
    /// The names.
    pub by: Vec<String>,
    /// The date.
    pub date: Option<DateView>,
}

/// What is beyond a statement of an account.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct BeyondView {
    /// Whether this account alone has it: its text was read whole, and all others are known not to have it.
    pub only: bool,
    /// What other accounts of the meeting have of the same matter: the first four that have anything.
    pub across: Vec<AcrossView>,
    /// How many more accounts have something of it. The page of the meeting compares all.
    pub across_more: usize,
    /// The meeting before, by its date, if the same side used less force then; both texts were read whole and
    /// annotated completely.
    pub stronger: Option<Link>,
}

/// What another account has of the matter of a statement.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct AcrossView {
    /// The account.
    pub account: AccountLink,
    /// The act of its strongest statement.
    pub act: Shared<ActView>,
    /// What it makes of the point, unless it just states it: `answers`
    pub stance: Option<Label>,
    /// The topic on which it is, if the statement is on several.
    pub topic: Option<Shared<EntityRef>>,
    /// The address of its words.
    pub url: String,
}

/// A statement: who performed which speech act, toward whom, on which topic, according to which account.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct StatementView {
    /// The address of its words.
    pub url: String,
    /// The speech act.
    pub act: Shared<ActView>,
    /// Who spoke.
    pub by: Vec<Shared<EntityRef>>,
    /// The people or parties addressed.
    pub to: Vec<Shared<EntityRef>>,
    /// The topics.
    pub topics: Vec<Shared<EntityRef>>,
    /// The agreement or scheme that it refers to.
    pub instrument: Option<Shared<EntityRef>>,
    /// What it says in short, in the editor's words; none: the quote says it.
    pub gist: Option<String>,
    /// The words of the account.
    pub quote: String,
    /// The language of the quote, as a BCP 47 tag.
    pub language: String,
    /// `ltr` or `rtl`, for that language.
    pub dir: &'static str,
    /// Whether the quote is in the publisher's own words, not in those of a summary or a translation.
    pub exact: bool,
    /// Whether the words are in another language than the site.
    pub foreign: bool,
    /// How the account relates to the original: `verbatim`, `summary`, `translation` or `excerpt`.
    pub rendition: Label,
    /// Whether the annotation is uncertain.
    pub uncertain: bool,
    /// Makes it a commitment.
    pub commitment: Option<CommitmentView>,
}

/// A speech act of the vocabulary.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ActView {
    /// The id: `expressed-concern`.
    pub id: String,
    /// What it is called, as it follows a name: `expressed concern`.
    pub label: String,
    /// `cooperative`, `neutral` or `critical`.
    pub tone: Label,
    /// From 1 to 5, on the archive's own scale.
    pub strength: u8,
    /// Where the vocabulary explains it.
    pub url: String,
}

/// A word of atmosphere of the vocabulary.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct WordView {
    /// The id: `in-depth`.
    pub id: String,
    /// The word.
    pub label: String,
    /// What diplomats mean by it.
    pub meaning: Option<String>,
    /// Where the vocabulary explains it.
    pub url: String,
}

/// A promise, and what became of it. All statements that record a promise have the same.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct CommitmentView {
    /// The `id` of its row in lists of commitments.
    pub id: String,
    /// The address of its row, where all is shown that is recorded of it; none if it does not count.
    pub url: Option<String>,
    /// `open`, `partial`, `kept`, `lapsed` or `superseded`.
    pub status: Label,
    /// The editor.
    pub assessed_by: Option<String>,
    /// The day.
    pub assessed: Option<DateView>,
    /// Who owes it, according to the account.
    pub debtors: Vec<Shared<EntityRef>>,
    /// For whom it is, as far as that is recorded.
    pub beneficiaries: Vec<Shared<EntityRef>>,
    /// What is to be reached, in the editors' words.
    pub target: Option<String>,
    /// The due date.
    pub due: Option<DateView>,
    /// Whether it is still open and was due before the archive's reference date.
    pub overdue: bool,
    /// The accounts that record it, each at its words: first the one with its `commitment`.
    pub recorded_by: Vec<Link>,
    /// How many of the accounts of the meeting record it: `Recorded in both readouts`; none if there is one
    /// account, or if it is not known whether the others have it.
    pub recorded: Option<String>,
    /// All assessments of its status, the oldest first, if there were several.
    pub history: Vec<StatusView>,
    /// The later accounts that reaffirm it.
    pub reaffirmed_in: Vec<Link>,
    /// What shows what became of it, from outside the archive, in the order of the dates.
    pub evidence: Vec<EvidenceView>,
    /// The same on pages of this archive.
    pub own_evidence: Vec<EvidenceView>,
    /// The readouts and meetings that follow it up.
    pub followed_by: Vec<Link>,
}

/// A statement in a list, with the account that has it.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct StatementRow {
    /// The statement.
    pub statement: Shared<StatementView>,
    /// The account.
    pub account: Shared<AccountLink>,
    /// The account within a sentence: `the United States’ readout`.
    pub according_to: String,
    /// The title of the account.
    pub title: String,
    /// Its meeting.
    pub meeting: Shared<Link>,
    /// When the meeting was.
    pub date: Shared<DateView>,
}

/// The newest of a list of statements, and where all of them are.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct StatementsPart {
    /// What they have in common: `Statements by Wang Yi`.
    pub title: String,
    /// How many there are.
    pub total: usize,
    /// The address of the whole list.
    pub url: String,
    /// The text of the link to all of them: `All 123 statements by Wang Yi`; none if all are here.
    pub more: Option<String>,
    /// The newest, newest first.
    pub newest: Vec<Shared<StatementRow>>,
}

/// A speech act, and how many statements have it.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ActCount {
    /// The act.
    pub act: Shared<ActView>,
    /// The address of the list of all statements of the act.
    pub url: String,
    /// How many.
    pub count: usize,
}

/// The acts that somebody used on a topic.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct SpeakerActs {
    /// Who spoke.
    pub speaker: Shared<EntityRef>,
    /// How many statements that are.
    pub count: usize,
    /// The acts, most frequent first.
    pub acts: Vec<ActCount>,
}

/// `statements`: ways in to all statements.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct StatementsView {
    /// How many there are.
    pub total: usize,
    /// Speakers by kind: people, countries, organizations.
    pub speakers: Vec<CountedGroup>,
    /// Speech acts by tone.
    pub acts: Vec<ToneActs>,
    /// Topics.
    pub topics: Option<CountedGroup>,
    /// The newest statements, newest first.
    pub newest: Vec<Shared<StatementRow>>,
    /// The address of the page that explains the acts.
    pub vocabulary: String,
}

/// Lists of statements, each with its length.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct CountedGroup {
    /// The title: `People`.
    pub title: Arc<str>,
    /// The longest lists, longest first.
    pub lists: Vec<Counted>,
    /// How many more there are.
    pub more: usize,
    /// The address of the index with all entries.
    pub index: String,
}

/// The speech acts of a tone.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ToneActs {
    /// The tone.
    pub tone: Label,
    /// Its acts that statements have, most frequent first.
    pub acts: Vec<ActCount>,
}

/// `selection`: all statements that have something in common, newest first.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct SelectionView {
    /// What they have in common: `Statements by Wang Yi`.
    pub title: String,
    /// The same in a sentence or two.
    pub description: String,
    /// Whether they are promises.
    pub commitments: bool,
    /// The speech act, if it is that.
    pub act: Option<Shared<ActView>>,
    /// The page of what they have in common.
    pub subject: Option<Link>,
    /// Related lists.
    pub near: Vec<Counted>,
    /// The statements of this page.
    pub statements: Vec<Shared<StatementRow>>,
    /// The position of this page.
    pub pager: Pager,
}

/// `commitments`: what was promised, by what became of it.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct CommitmentsView {
    /// How many there are.
    pub total: usize,
    /// The overdue commitments, and the date that this is relative to.
    pub overdue: Option<OverdueView>,
    /// The address of the list by due date; none if no commitment has one.
    pub due: Option<String>,
    /// The commitments by status, without empty statuses.
    pub parts: Vec<CommitmentsPart>,
}

/// The commitments with one status.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct CommitmentsPart {
    /// What became of them.
    pub status: Label,
    /// The same in a sentence.
    pub description: Arc<str>,
    /// The promises.
    pub statements: StatementsPart,
}
