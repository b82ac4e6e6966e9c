//! The accounts of a meeting, topic by topic.

use schemars::JsonSchema;
use serde::Serialize;

use crate::site::view::{
    AccountLink, EntityRef, Label, RulingView, Shared, StatementView, WordView,
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
    /// Whether one of several accounts is that of all parties together.
    pub joint: bool,
    /// Whether an editor decided anything of it.
    pub ruled: bool,
    /// All topics of the meeting, by which accounts speak of them.
    pub groups: Vec<ComparisonGroup>,
}

/// Topics of which the same accounts speak.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ComparisonGroup {
    /// `all`, `some`, `named` (annotated in one, and named in the words of another) or `only` of several accounts; `alone` if there is one; `apart` for statements on
    /// no topic.
    pub kind: &'static str,
    /// `In both accounts`, `Only in Cambodia’s account`, `In Cambodia’s account; not known of Japan’s account`
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
    /// What of it was not seen.
    pub note: Option<String>,
}

/// What accounts say on a topic, or on several on which each says the same.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ComparisonRow {
    /// The topics; none for statements on no topic.
    pub topics: Vec<Shared<EntityRef>>,
    /// What each account says; in groups but `all`, `some` and `named`, only of accounts that say something.
    pub cells: Vec<ComparisonCell>,
    /// What editors decided of them.
    pub rulings: Vec<RulingView>,
}

/// What one account says on a topic.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ComparisonCell {
    /// The number of the account among those compared, from 1.
    pub column: usize,
    /// The account. Where a side has several, `account` tells which: `The United States’ account
    /// (White House)`
    pub account: AccountLink,
    /// How its text relates to the original.
    pub rendition: Label,
    /// Whether it speaks of the topic, be it without a statement.
    pub speaks: bool,
    /// Whether its words name the topic, though no annotation says that it speaks of it.
    pub named: bool,
    /// That it does not have the topic, or why that is not known; where it neither speaks of it nor names it.
    pub standing: String,
    /// Its statements, in the order of the text.
    pub statements: Vec<Shared<StatementView>>,
}

/// With which words the accounts of a meeting describe the talks.
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
    /// Where they stand in the account.
    pub quotes: Vec<QuoteView>,
}

/// A word of atmosphere in an account.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ComparedWord {
    /// The word.
    pub word: WordView,
    /// The other accounts that use it, as a phrase: `the United States’ account`
    pub also_in: Option<String>,
    /// Whether it is recorded of this one alone of several accounts, and not in the words of the others here.
    pub only: bool,
    /// Whether what is not recorded of the others is not in them: all were read whole and gone through.
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
    /// Whether the annotation is not sure.
    pub uncertain: bool,
}
