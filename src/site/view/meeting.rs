//! One meeting.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use crate::site::view::{
    AccountRow, AtmosphereView, CitationView, ComparisonView, DivergenceView, EntityRef, Link,
    Markup, MeetingRow, Prose, Shared, Shortened,
};

/// `meeting`: one meeting and its accounts.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct MeetingView {
    /// The id.
    pub id: String,
    /// Its facts.
    pub row: Shared<MeetingRow>,
    /// Its accounts, in the order of `row.accounts`.
    pub accounts: Vec<AccountRow>,
    /// HTML: its facts, as the component `meeting_facts` sets them.
    pub facts: Markup,
    /// The occasion.
    pub event: Option<Shared<EntityRef>>,
    /// How long it lasted.
    pub duration: Option<String>,
    /// The editor's introduction.
    pub introduction: Prose,
    /// Why its facts are not sure.
    pub certainty_note: Option<String>,
    /// Facts on which its files disagree.
    pub disagreements: Vec<DisagreementView>,
    /// What its accounts speak of, and which of them do.
    pub topics: Vec<TopicCoverage>,
    /// How its accounts differ as documents; none if it has fewer than two.
    pub divergence: Option<DivergenceView>,
    /// What each account says on each topic; none if no account has a statement.
    pub comparison: Option<ComparisonView>,
    /// With which words its accounts describe the talks; none if no account does.
    pub atmosphere: Option<AtmosphereView>,
    /// The relations to which it belongs.
    pub relations: Shortened<Shared<Link>>,
    /// The meeting before in the first of them.
    pub previous: Option<Link>,
    /// The meeting after.
    pub next: Option<Link>,
    /// How to cite it.
    pub cite: CitationView,
}

/// A fact on which the files of a meeting disagree.
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

/// Which accounts of a meeting speak of a topic.
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
    /// The side whose account alone has it, if that is known of every other.
    pub only: Option<String>,
}
