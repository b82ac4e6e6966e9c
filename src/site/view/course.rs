//! What somebody said, by topic and over time; and with whom a party raised what.

use schemars::JsonSchema;
use serde::Serialize;

use crate::site::view::{ActView, EntityRef, Link, PointRow, Shared};

/// What somebody said, by topic.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct CoursesView {
    /// The topics with the most statements.
    pub topics: Vec<TopicCourse>,
    /// How many more topics there are.
    pub more: usize,
    /// The address of the list of all statements.
    pub all: String,
}

/// What somebody said on one topic, in the order of time.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct TopicCourse {
    /// The topic.
    pub topic: Shared<EntityRef>,
    /// How many statements there are.
    pub count: usize,
    /// The latest of them by year.
    pub years: Vec<CourseYear>,
}

/// The statements of a year.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct CourseYear {
    /// The year: `2022`; none if it is not known.
    pub year: Option<i16>,
    /// The acts in the order of time.
    pub acts: Vec<CourseAct>,
}

/// An act, and where it was recorded.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct CourseAct {
    /// The act.
    pub act: Shared<ActView>,
    /// The address of its words.
    pub url: String,
    /// The account within a sentence, if it is another side’s: `China’s readout`.
    pub reported_in: Option<String>,
}

/// With whom a party raised which topics, by its own readouts of meetings of two.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PartnersView {
    /// The party’s readouts, within a sentence: `the United States’ readouts`.
    pub accounts: String,
    /// The other parties, those with the most readouts first.
    pub partners: Vec<PartnerColumn>,
    /// The topics; those that are known to be raised with one party and not with another come first.
    pub rows: Vec<PartnerRow>,
    /// More of them, to be shown on demand.
    pub rest: Vec<PartnerRow>,
    /// Country pairs that have no column.
    pub more_partners: Option<Link>,
    /// Topics that have no row.
    pub more_topics: Option<Link>,
}

/// Another party.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PartnerColumn {
    /// The country pair, under the name of the other party.
    pub link: Link,
    /// How many readouts there are.
    pub readouts: usize,
}

/// A topic.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PartnerRow {
    /// The topic.
    pub topic: Shared<EntityRef>,
    /// What is known of it, by party.
    pub cells: Vec<PartnerCell>,
}

/// What the readouts of meetings with one party have of a topic.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PartnerCell {
    /// `raised`; `named`, if the readouts have it otherwise; `absent`, if all of them were read in full and annotated
    /// completely, and none has it; or `unknown`.
    pub state: &'static str,
    /// The strongest act, if it was raised.
    pub act: Option<Shared<ActView>>,
    /// The address of its words.
    pub url: Option<String>,
    /// How many statements there are.
    pub count: usize,
}

/// The points of a topic or of a country pair on which readouts differ most.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PointsPart {
    /// How many points there are.
    pub total: usize,
    /// The address of the list of all.
    pub url: String,
    /// Those that differ most, the newest of them first.
    pub rows: Vec<PointRow>,
}
