//! Two parties and all their meetings.

use schemars::JsonSchema;
use serde::Serialize;

use crate::site::view::{
    Counted, EntityRef, HeatView, MeetingList, Pager, PointsPart, RelationFormulas, Shared,
    Shortened, StatementsPart, TimelineView,
};

/// `relation`: two parties and all their meetings.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct RelationView {
    /// The title: `Cambodia and the United States`.
    pub title: String,
    /// The parties.
    pub parties: Vec<Shared<EntityRef>>,
    /// The first and the last meeting: `2018 – 2024`.
    pub span: String,
    /// Their meetings, newest first.
    pub meetings: MeetingList,
    /// The position of this page.
    pub pager: Pager,
    /// The meetings in time; on the first page only, and if there are enough.
    pub timeline: Option<TimelineView>,
    /// The topics of the meetings.
    pub topics: Shortened<Counted>,
    /// The first of these topics, year by year; on the first page only, and if there are several years.
    pub topics_by_year: Option<HeatView>,
    /// The wording trails, by the number of statements; on the first page only.
    pub trails: Shortened<Counted>,
    /// For each party, the people who met for it.
    pub people: Vec<PartyPeople>,
    /// How many of the meetings have an account from each side.
    pub both: usize,
    /// How many have one from one side only.
    pub one: usize,
    /// How many have none.
    pub none: usize,
    /// How many lack that of a side because an account was withdrawn; they are not counted above.
    pub withdrawn: usize,
    /// The points on which their readouts differ most; on the first page only.
    pub points: Option<PointsPart>,
    /// What was promised at the meetings.
    pub commitments: Option<StatementsPart>,
    /// The formulas that the accounts use; on the first page only, and if they are known to use any.
    pub formulas: Option<RelationFormulas>,
    /// The page with the topics raised by each side, if accounts of two meetings have statements.
    pub raised: Option<String>,
}

/// The people who met for a party.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PartyPeople {
    /// The party; none for people who act for neither.
    pub party: Option<Shared<EntityRef>>,
    /// The people, by the number of meetings.
    pub people: Shortened<Counted>,
}
