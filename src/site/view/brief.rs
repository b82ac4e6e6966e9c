//! The brief of a meeting: what its accounts tell differently, in a few lines.

use schemars::JsonSchema;
use serde::Serialize;

use crate::site::view::{
    AccountLink, ActView, EntityRef, Label, Link, QuoteView, Shared, StandingView,
};

/// What the accounts of a meeting tell differently, in a few lines. What cannot be established is left out, and
/// `unknown` says what that is.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct BriefView {
    /// Which account was published first, as precisely as that is known.
    pub published: Option<String>,
    /// How long the official texts are.
    pub lengths: Option<String>,
    /// What accounts contradict each other on, differ on in substance or tell with different force, in this order.
    pub differing: Vec<BriefFinding>,
    /// What one account alone tells, as far as is known.
    pub alone: Vec<BriefAlone>,
    /// What each side says otherwise than at the previous meeting of the two.
    pub since: Vec<BriefSince>,
    /// The accounts that may have more than is recorded, and why.
    pub unknown: Vec<StandingView>,
}

/// A point or topic on which accounts differ.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct BriefFinding {
    /// The point in one sentence, or the name of the topic.
    pub title: String,
    /// Its address: of a point its row in the comparison, of a topic its page.
    pub url: String,
    /// The topic.
    pub topic: Shared<EntityRef>,
    /// Whether it is a point, as editors see it; otherwise it was computed from the force of acts on the topic.
    pub is_point: bool,
    /// How they relate, if an editor assessed it: `differs-substantive`
    pub assessment: Option<Label>,
    /// Each account.
    pub sides: Vec<BriefSide>,
}

/// What one account has of it.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct BriefSide {
    /// The account.
    pub account: AccountLink,
    /// What is known: `told`, `elsewhere`, `named`, `absent` or `unknown`, as in `PointCell`.
    pub state: &'static str,
    /// What it makes of a point, if it has it: `answers`
    pub stance: Option<Label>,
    /// The act of its strongest statement: `urged`
    pub act: Option<Shared<ActView>>,
    /// The words of that statement.
    pub words: Option<QuoteView>,
    /// If it does not have it: what is known, in words.
    pub standing: String,
    /// The editor's remark.
    pub note: Option<String>,
}

/// What one account alone tells, as far as is known.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct BriefAlone {
    /// `Only in Cambodia’s readout`, `In Cambodia’s readout; not known for Japan’s readout`
    pub title: String,
    /// The account.
    pub account: AccountLink,
    /// The place of the account among those of the meeting, from 1.
    pub column: usize,
    /// Whether all others are known not to have it.
    pub established: bool,
    /// What it tells, strongest first.
    pub items: Vec<BriefItem>,
}

/// A point or topic that one account tells.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct BriefItem {
    /// The point in one sentence, or the name of the topic.
    pub title: String,
    /// Its address.
    pub url: String,
    /// The act of its strongest statement.
    pub act: Option<Shared<ActView>>,
    /// The words of that statement.
    pub words: Option<QuoteView>,
}

/// What a side says otherwise than at the previous meeting of the two.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct BriefSince {
    /// Whose readouts: `Cambodia`
    pub side: String,
    /// The previous meeting.
    pub before: Link,
    /// Topics that its readout did not have then.
    pub newly: Vec<Link>,
    /// Topics that its readout had then and does not have now.
    pub no_longer: Vec<Link>,
    /// Topics on which it uses more forceful acts than then.
    pub stronger: Vec<Link>,
}
