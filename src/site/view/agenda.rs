//! What templates see of who raised what.

use schemars::JsonSchema;
use serde::Serialize;

use crate::site::view::{
    ActView, DateView, EntityRef, Link, Pager, Shared, StatementView, ToneView,
};

/// `raised`: who raised what at the meetings of two parties, according to whom.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct RaisedView {
    /// The title of the page.
    pub title: String,
    /// The relation.
    pub relation: Link,
    /// Both parties.
    pub parties: Vec<Shared<EntityRef>>,
    /// Whose accounts the marks of the table name: both sides', and joint ones.
    pub accounts: Vec<RaisedAccount>,
    /// Whether the columns are years, and not meetings.
    pub yearly: bool,
    /// The columns, in the order of time.
    pub columns: Vec<RaisedColumn>,
    /// The topics with the most statements.
    pub topics: Vec<RaisedTopic>,
    /// The next ones.
    pub rest: Vec<RaisedTopic>,
    /// How many topics more there are.
    pub more: usize,
    /// How strong each side's words were on the topics with the most statements.
    pub charts: Vec<RaisedChart>,
    /// At how many meetings accounts have statements.
    pub meetings: usize,
    /// The meetings with known accounts from both sides, in chronological order.
    pub compared: Vec<ComparedMeeting>,
    /// The address of the vocabulary, which says what the strengths mean.
    pub vocabulary: String,
    /// The pages of the compared meetings; the table is on the first page.
    pub pager: Pager,
}

/// Whose accounts a mark of the table names.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct RaisedAccount {
    /// The letters of the mark: `CHN`.
    pub code: String,
    /// The account: `China’s readout`.
    pub account: String,
}

/// A column of the table.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct RaisedColumn {
    /// The meeting, unless the column is a year.
    pub meeting: Option<Shared<Link>>,
    /// When it was.
    pub date: Option<Shared<DateView>>,
    /// The year, if the column is one.
    pub year: Option<String>,
}

/// A topic of the table.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct RaisedTopic {
    /// The topic.
    pub topic: Shared<EntityRef>,
    /// The page that shows how each side's wording on it changed, if there is one.
    pub trail: Option<String>,
    /// Who raised it.
    pub raised: Vec<RaisedBy>,
}

/// When a party raised a topic.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct RaisedBy {
    /// The party.
    pub party: Shared<EntityRef>,
    /// Its marks, by column.
    pub cells: Vec<Vec<RaisedMark>>,
}

/// That a party raised a topic, according to the accounts of one side.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct RaisedMark {
    /// The letters of the account: `CHN`.
    pub code: String,
    /// The account within a sentence: `China’s readout`.
    pub account: String,
    /// `own`, the account of the party that raised it; `other`; or `joint`.
    pub whose: &'static str,
    /// The address of its strongest statement.
    pub url: String,
    /// How many statements there are.
    pub count: usize,
    /// The strongest speech act.
    pub act: Shared<ActView>,
    /// Whether the annotation is uncertain.
    pub uncertain: bool,
}

/// The strength of each side's words on a topic, in time.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct RaisedChart {
    /// The topic.
    pub topic: Shared<EntityRef>,
    /// The topic within a sentence.
    pub about: String,
    /// The page with the words.
    pub trail: String,
    /// The chart.
    pub tone: ToneView,
}

/// A meeting with annotated accounts from both sides.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ComparedMeeting {
    /// The meeting.
    pub meeting: Shared<Link>,
    /// When it was.
    pub date: Shared<DateView>,
    /// The topics that the accounts of both sides have.
    pub both: Vec<Shared<EntityRef>>,
    /// What is recorded of one side's accounts, and not of the other's.
    pub alone: Vec<OnlyReported>,
}

/// What is recorded only for the accounts of one side.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct OnlyReported {
    /// The account, at the beginning of a sentence: `China’s readout`.
    pub account: String,
    /// The account within a sentence.
    pub in_text: String,
    /// The other side's account within a sentence.
    pub other: String,
    /// Whether it is known that the other side's accounts do not have the topics.
    pub established: bool,
    /// The topics, in the order of the accounts.
    pub topics: Vec<OnlyTopic>,
    /// How many more there are.
    pub more: usize,
    /// Topics that the other side's accounts, or a joint one, name in their words, though no annotation does.
    pub named: Vec<Shared<EntityRef>>,
}

/// A topic that is recorded for one side only.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct OnlyTopic {
    /// The topic.
    pub topic: Shared<EntityRef>,
    /// The statements on it; none where the account merely lists it.
    pub statements: Vec<Shared<StatementView>>,
}
