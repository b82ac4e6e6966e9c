//! How an archive was annotated, and how far its coders agree.

use schemars::JsonSchema;
use serde::Serialize;

use crate::site::view::{ActView, Counted, DateView, EntityRef, Label, Link, Pager, Shared};

/// `method`: what was read of the accounts, who annotated them by which rules, and how far coders agree.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct MethodView {
    /// How many accounts there are.
    pub accounts: usize,
    /// How much of them was read: `whole`, `partial`, `digest` and `unknown`, without those of no account.
    pub extents: Vec<MethodCount>,
    /// How many accounts have statements.
    pub annotated: usize,
    /// How many were annotated completely, so that it can be said that they do not have something.
    pub complete: usize,
    /// Who annotated accounts.
    pub coders: Vec<CoderView>,
    /// The rules that they followed, with the number of accounts.
    pub codebooks: Vec<CodebookView>,
    /// How far coders agree; none if no text was annotated by two.
    pub agreement: Option<AgreementView>,
    /// The address of the page on speech acts and the other words by which the archive classifies, if it has one.
    pub vocabulary: Option<String>,
    /// The address of the page with the gaps of the archive, if it has one.
    pub coverage: Option<String>,
}

/// A number of accounts.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct MethodCount {
    /// What is counted.
    pub what: Label,
    /// How many.
    pub count: usize,
}

/// One who annotated accounts.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct CoderView {
    /// The name, as recorded.
    pub name: String,
    /// How many accounts they annotated.
    pub accounts: usize,
    /// How many they annotated as second coder.
    pub second: usize,
    /// How many disagreements of coders they settled, in accounts.
    pub adjudicated: usize,
    /// The first and the last date that is recorded; one of them if they are the same.
    pub dates: Vec<DateView>,
}

/// Rules for annotators.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct CodebookView {
    /// The name, version or address, as recorded.
    pub name: String,
    /// The address, if that is what is recorded.
    pub url: Option<String>,
    /// How many accounts were annotated by it.
    pub accounts: usize,
}

/// How far coders agree.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct AgreementView {
    /// The coders, by name.
    pub coders: Vec<String>,
    /// The accounts that several of them annotated independently.
    pub texts: Vec<Link>,
    /// Krippendorff's alpha.
    pub measures: Vec<MeasureView>,
    /// How many statements the coders recorded, of those on the same words one.
    pub statements: usize,
    /// On how many of these they differ.
    pub differing: usize,
    /// The address of the list of those.
    pub disagreements: Option<String>,
    /// Accounts with a second coder that are not compared, because one of the two is not independent or did not
    /// annotate the whole text.
    pub not_compared: Vec<Link>,
}

/// How far coders agree on one thing.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct MeasureView {
    /// On what: `act`, `direction`, `force`, `topics` or `place`.
    pub what: Label,
    /// Krippendorff's alpha with three decimals; none if nothing could have differed.
    pub alpha: Option<String>,
    /// What may be concluded: `reliable`, `tentative` or `low`.
    pub grade: Option<Label>,
    /// On how many statements.
    pub statements: usize,
}

/// Something that a chart rests on and that coders do not agree on sufficiently.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct DoubtView {
    /// On what: `act`, `direction`, `force` or `topics`.
    pub what: Label,
    /// Krippendorff's alpha with three decimals.
    pub alpha: String,
    /// The address of the page that explains it.
    pub url: String,
}

/// `disagreements`: statements on which coders differ.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct CoderDifferencesView {
    /// By account, in the order of the archive.
    pub accounts: Vec<CoderDifferences>,
    /// Which part of the list this is.
    pub pager: Pager,
    /// The page on the method.
    pub method: Counted,
}

/// Statements of an account on which coders differ.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct CoderDifferences {
    /// The account.
    pub account: Link,
    /// In the order of the text.
    pub rows: Vec<CoderDifference>,
}

/// Statements of several coders on the same words.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct CoderDifference {
    /// What each coder recorded.
    pub coders: Vec<CodedView>,
}

/// What a coder recorded.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct CodedView {
    /// The coder.
    pub coder: String,
    /// The words; none if the coder has no statement here.
    pub quote: Option<String>,
    /// The language of the words, as a BCP 47 tag.
    pub language: String,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
    /// The address of the words in the account, for its own statements.
    pub url: Option<String>,
    /// The speech act.
    pub act: Option<Shared<ActView>>,
    /// The direction.
    pub direction: Option<Label>,
    /// The topics.
    pub topics: Vec<Shared<EntityRef>>,
}
