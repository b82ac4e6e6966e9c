//! One meeting.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use crate::source::record::Extra;

use crate::site::view::{
    AccountRow, AtmosphereView, BriefView, CitationView, ComparisonView, DivergenceView, EntityRef,
    Link, MeetingRow, Prose, SafeHtml, Shared, Shortened,
};

/// `meeting`: one meeting and its accounts.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct MeetingView {
    /// The id.
    pub id: String,
    /// Its facts.
    pub row: Shared<MeetingRow>,
    /// Its readouts that the archive withdrew.
    pub withdrawn: Vec<Link>,
    /// Its accounts, in the order of `row.accounts`.
    pub accounts: Vec<AccountRow>,
    /// HTML: its facts, rendered by the component `meeting_facts`.
    pub facts: SafeHtml,
    /// The occasion.
    pub event: Option<Shared<EntityRef>>,
    /// How long it lasted.
    pub duration: Option<String>,
    /// The editor's introduction.
    pub introduction: Prose,
    /// Why its facts are uncertain.
    pub certainty_note: Option<String>,
    /// `extra` of its record.
    pub extra: Extra,
    /// The facts that its files disagree about.
    pub disagreements: Vec<DisagreementView>,
    /// The topics of its accounts, and which accounts have them.
    pub topics: Vec<TopicCoverage>,
    /// What its accounts tell differently, in a few lines; none if it has fewer than two.
    pub brief: Option<BriefView>,
    /// How its accounts differ as documents; none if it has fewer than two.
    pub divergence: Option<DivergenceView>,
    /// What each account says on each topic; none if no account has a statement.
    pub comparison: Option<ComparisonView>,
    /// Where two of its texts are shown side by side; none if fewer than two are in the archive.
    pub side_by_side: Option<String>,
    /// The words that its accounts use to describe the talks; none if no account does.
    pub atmosphere: Option<AtmosphereView>,
    /// The country pairs that it belongs to.
    pub relations: Shortened<Shared<Link>>,
    /// The previous meeting of the first of them.
    pub previous: Option<Link>,
    /// The next meeting.
    pub next: Option<Link>,
    /// How to cite it.
    pub cite: CitationView,
}

/// A fact that the files of a meeting disagree about.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct DisagreementView {
    /// `date`, `place`, …
    pub fact: Arc<str>,
    /// Who says what.
    pub claims: Vec<ClaimView>,
}

/// What one file says.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ClaimView {
    /// `Cambodia's account`, or `This archive` for the meeting's own file.
    pub by: String,
    /// The page of that account.
    pub url: Option<String>,
    /// The value in words.
    pub value: String,
}

/// Which accounts of a meeting have a topic.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct TopicCoverage {
    /// The topic.
    pub topic: Shared<EntityRef>,
    /// For each account, in the order of `row.accounts`: whether it does.
    pub accounts: Vec<bool>,
    /// For each account, what is known of it: `speaks`; `named`, its words name the topic, though no annotation
    /// does; `absent`, it was read whole and does not have it; `unread`, nothing of it is annotated; or
    /// `unknown`.
    pub marks: Vec<&'static str>,
    /// The side whose account is the only one with it, if this is known for every other account.
    pub only: Option<String>,
}
