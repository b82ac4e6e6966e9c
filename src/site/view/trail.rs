//! What the accounts of a relation say on one topic, in time.

use schemars::JsonSchema;
use serde::Serialize;

use crate::site::view::{
    ActView, DateView, EntityRef, Label, Link, Pager, Shared, StatementView, ToneView,
};

/// `trail`: what the accounts of two parties say on one topic, meeting by meeting, and how their words
/// changed.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct TrailView {
    /// The title: `China and the United States on Taiwan`.
    pub title: String,
    /// The relation.
    pub relation: Link,
    /// Its parties.
    pub parties: Vec<Shared<EntityRef>>,
    /// The topic.
    pub topic: Shared<EntityRef>,
    /// The topic’s name as written within a sentence.
    pub about: String,
    /// The sides whose accounts are compared: both parties, then joint accounts if there are any.
    pub lanes: Vec<TrailLane>,
    /// The strength and tone of each side's acts in time, at the meetings of this page; none if there is
    /// too little to see.
    pub tone: Option<ToneView>,
    /// The meetings of this page at which one of these accounts has a statement on the topic, oldest
    /// first.
    pub steps: Vec<TrailStep>,
    /// The meetings after the last one; only on the last page.
    pub after: Option<SilenceView>,
    /// How many statements there are on all pages.
    pub statements: usize,
    /// Whether any statement of this page is in the publisher's own words.
    pub exact: bool,
    /// Whether any statement of this page is in the words of a summary of the archive.
    pub summaries: bool,
    /// Whether any statement of this page is in the words of a translation.
    pub translations: bool,
    /// Whether this page shows any words that changed.
    pub changes: bool,
    /// The address of the vocabulary.
    pub vocabulary: String,
    /// The position of this page; its items are meetings.
    pub pager: Pager,
}

/// How often the accounts of one side have a topic, from the first to the last meeting of a trail.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct TrailLane {
    /// The party's name, or `Joint`.
    pub side: String,
    /// As a phrase: `China’s readouts`, `Joint readouts`.
    pub accounts: String,
    /// At how many meetings they have a statement on the topic.
    pub spoken: usize,
    /// The number of meetings with such an account.
    pub held: usize,
    /// The number of these meetings where the account may have the topic without a statement, because it has no
    /// statements yet or only lists the topic.
    pub unread: usize,
    /// How many meetings there were.
    pub meetings: usize,
}

/// One meeting of a trail.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct TrailStep {
    /// The `id` of its element on the page.
    pub anchor: String,
    /// The meeting.
    pub meeting: Link,
    /// When it was.
    pub date: DateView,
    /// The meetings between the one before and this one.
    pub before: Option<SilenceView>,
    /// The accounts, side by side: both parties’, including missing ones, then all others in the archive.
    pub cells: Vec<TrailCell>,
    /// The strongest act of each side, in the order of `lanes`.
    pub glance: Vec<GlanceCell>,
}

/// What the account of one side has on the topic at one meeting.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct TrailCell {
    /// The party's name, or `Joint`.
    pub side: String,
    /// As a phrase: `China’s readout`, `Joint readout`.
    pub account: String,
    /// The account; more than one if the side published several.
    pub accounts: Vec<Link>,
    /// Its statements on the topic, in the order of the text.
    pub statements: Vec<TrailStatement>,
    /// Why it has none: `silent`; `named`, its text names the topic; `unmarked`, the account lists the topic
    /// without a statement; `unread`, the account has no statements yet; `missing`, the archive has no account
    /// from the side; `joint`, it has only a joint account.
    pub absence: Option<&'static str>,
}

/// A statement of a trail.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct TrailStatement {
    /// The statement.
    pub statement: StatementView,
    /// How it differs from what was said for the same party in an earlier account of the same side;
    /// none for the first.
    pub compared: Option<ComparedView>,
}

/// A statement against the one that it follows.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ComparedView {
    /// When the earlier meeting was.
    pub date: DateView,
    /// The address of the earlier words.
    pub url: String,
    /// Who spoke then; empty if the same spoke.
    pub by: Vec<Shared<EntityRef>>,
    /// The speech act then.
    pub act: Shared<ActView>,
    /// If the act is another now: `softer`, `stronger`, or `level` for the same strength. `recorded` where one of
    /// the two readouts was not read whole and annotated, so that it may have said more.
    pub shift: Option<Label>,
    /// `same`, `reworded` or `new`; `other-language` or `not-own-words` if the words are not compared and there
    /// are no pieces, because they are in two languages, or come from a summary or a translation.
    pub wording: Label,
    /// Both wordings in one.
    pub pieces: Vec<DiffPiece>,
}

/// Words of two wordings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct DiffPiece {
    /// `same`, `removed` or `added`.
    pub change: &'static str,
    /// The words, with their spaces.
    pub text: String,
}

/// The strongest act that a side's account says of the side itself, at one meeting.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct GlanceCell {
    /// The act.
    pub act: Option<Shared<ActView>>,
    /// If it is another than the one before, and the side's readouts of both meetings were read whole and
    /// annotated: `softer`, `stronger`, or `level` for the same strength.
    pub shift: Option<Label>,
    /// Why there is none: as for `TrailCell`, or `others`, the account has only what others said.
    pub absence: Option<&'static str>,
}

/// Meetings whose accounts in the archive have no statement on a topic.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct SilenceView {
    /// How many.
    pub count: usize,
    /// The number of these meetings with an account from either side, or a joint account.
    pub told: usize,
    /// The first of them.
    pub meetings: Vec<Link>,
    /// How many more there are.
    pub more: usize,
    /// The address of the page with all meetings of the two parties.
    pub all: String,
}
