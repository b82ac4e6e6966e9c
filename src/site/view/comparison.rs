//! The accounts of a meeting, topic by topic.

use schemars::JsonSchema;
use serde::Serialize;

use crate::site::view::{
    AccountLink, EntityRef, Label, PointGroup, Shared, StatementView, WordView,
};

/// The accounts of a meeting, topic by topic.
///
/// Accounts are compared that have a statement or name a topic. Of the others nothing is recorded, so
/// that nothing can be said of what they leave out.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ComparisonView {
    /// How many statements and topics each account has, and how many topics they share, in a few
    /// sentences.
    pub balance: String,
    /// How many accounts are compared.
    pub columns: usize,
    /// Whether one of several accounts is a joint account.
    pub joint: bool,
    /// What was at issue, as editors see it, by topic; those that differ most first.
    pub points: Vec<PointGroup>,
    /// The accounts, in the order of their columns.
    pub accounts: Vec<AccountLink>,
    /// The topics of the meeting that no point covers, grouped by the accounts that have them.
    pub groups: Vec<ComparisonGroup>,
}

/// The topics that the same accounts have.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ComparisonGroup {
    /// `all`, `some`, `named` (annotated in one account and named in the text of another) or `only`, for
    /// several accounts; `alone` if there is one account; `apart` for statements without a topic.
    pub kind: &'static str,
    /// `In both readouts`, `Only in Cambodia’s readout`, `In Cambodia’s readout; not known for Japan’s readout`
    pub title: String,
    /// What they say, in the order of the text; empty if there is no such topic.
    pub rows: Vec<ComparisonRow>,
    /// Of an `only` group: what is known of the other accounts.
    pub notes: Vec<StandingView>,
}

/// What is known of an account that is not recorded as having something.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct StandingView {
    /// The account.
    pub account: AccountLink,
    /// That it does not have it, or why that is not known.
    pub text: String,
    /// What was not read of it.
    pub note: Option<String>,
}

/// What accounts say on a topic, or on several topics with the same statements.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ComparisonRow {
    /// The topics; none for statements on no topic.
    pub topics: Vec<Shared<EntityRef>>,
    /// What each account says; in groups but `all`, `some` and `named`, only of accounts that say something.
    pub cells: Vec<ComparisonCell>,
}

/// What one account says on a topic.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ComparisonCell {
    /// The number of the account among the compared accounts, from 1.
    pub column: usize,
    /// The account. If a side has several, `account` says which one: `The United States’ readout (White House)`
    pub account: AccountLink,
    /// How its text relates to the original.
    pub rendition: Label,
    /// Whether it has the topic, with or without a statement.
    pub speaks: bool,
    /// Whether its text names the topic without an annotation.
    pub named: bool,
    /// If it neither has nor names the topic: that the topic is absent, or why this is unknown.
    pub standing: String,
    /// Its statements, in the order of the text.
    pub statements: Vec<Shared<StatementView>>,
}

/// The words that the accounts of a meeting use to describe the talks.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct AtmosphereView {
    /// The accounts, in the order of `row.accounts`.
    pub accounts: Vec<AccountAtmosphere>,
    /// The words that they use, once each, if the vocabulary says what is meant by them.
    pub glossary: Vec<WordView>,
}

/// How an account describes the talks.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct AccountAtmosphere {
    /// The account.
    pub account: AccountLink,
    /// How its text relates to the original.
    pub rendition: Label,
    /// Whether anything of it is recorded. If not, nothing is known of its words.
    pub recorded: bool,
    /// The words, in the order of the text.
    pub words: Vec<ComparedWord>,
    /// Where they occur in the account.
    pub quotes: Vec<QuoteView>,
}

/// A word of atmosphere in an account.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ComparedWord {
    /// The word.
    pub word: WordView,
    /// The other accounts that use it, as a phrase: `the United States’ readout`
    pub also_in: Option<String>,
    /// Whether it is recorded only for this one of several accounts, and is not in the texts of the others in
    /// the archive.
    pub only: bool,
    /// Whether it is known to be absent from the others: all were read whole and annotated completely.
    pub established: bool,
}

/// Words of an account.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct QuoteView {
    /// The words.
    pub quote: String,
    /// Their address.
    pub url: String,
    /// Their language, as a BCP 47 tag.
    pub language: String,
    /// `ltr` or `rtl`, for that language.
    pub dir: &'static str,
    /// Whether they are the publisher's own words, not the archive's.
    pub exact: bool,
    /// Whether the annotation is uncertain.
    pub uncertain: bool,
}
