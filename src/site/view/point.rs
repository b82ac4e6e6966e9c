//! Points: what was at issue, and what each account makes of it.

use schemars::JsonSchema;
use serde::Serialize;

use crate::site::view::{
    AccountLink, BriefFinding, ComparisonRow, Counted, DateView, EntityRef, Label, Link, Pager,
    Shared, Shortened, StatementView,
};

/// The points of a meeting on one topic.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PointGroup {
    /// The topic.
    pub topic: Shared<EntityRef>,
    /// The points, those that differ most first.
    pub points: Vec<PointView>,
    /// The statements on the topic that are in no point.
    pub rest: Option<ComparisonRow>,
}

/// A point: what was at issue, and what each account makes of it.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PointView {
    /// The id of its row on the meeting's page: `p-ream-facilities`
    pub anchor: String,
    /// Its address.
    pub url: String,
    /// What was at issue, in one sentence.
    pub point: String,
    /// What each account makes of it.
    pub cells: Vec<PointCell>,
    /// How they relate: `differs-degree`
    pub assessment: Option<Label>,
    /// Why.
    pub note: Option<String>,
    /// The editor.
    pub by: String,
    /// The day.
    pub date: DateView,
}

/// What one account makes of a point.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PointCell {
    /// The number of the account among the compared accounts, from 1.
    pub column: usize,
    /// The account.
    pub account: AccountLink,
    /// How its text relates to the original.
    pub rendition: Label,
    /// What is known: `told`; `elsewhere`, it has statements on the topic and none on the point; `named`, its words
    /// name the topic and no statement covers them; `absent`; or `unknown`.
    pub state: &'static str,
    /// What it makes of the point, if it has it: `answers`
    pub stance: Option<Label>,
    /// Its statements on the point, in the order of the text.
    pub statements: Vec<Shared<StatementView>>,
    /// If it has none: what is known, in words.
    pub standing: String,
    /// What its absence means, by the editor: `significant`
    pub meaning: Option<Label>,
    /// The editor's remark: `without naming China`
    pub note: Option<String>,
}

/// `points`: where accounts differ, and the ways in to all points.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PointsView {
    /// How many points there are.
    pub total: usize,
    /// By how the accounts relate, the greatest difference first.
    pub kinds: Vec<Counted>,
    /// By country pair, those with the most points first.
    pub relations: Shortened<Counted>,
    /// By topic, those with the most points first.
    pub topics: Shortened<Counted>,
    /// The latest of those that differ most.
    pub telling: Vec<PointRow>,
}

/// `point_list`: the points that have something in common, newest first.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PointListView {
    /// What they have in common.
    pub title: String,
    /// How many they are, in a sentence.
    pub description: String,
    /// The points.
    pub rows: Vec<PointRow>,
    /// The position of this page.
    pub pager: Pager,
}

/// A point with its meeting.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PointRow {
    /// The meeting.
    pub meeting: Shared<Link>,
    /// When it was.
    pub date: Shared<DateView>,
    /// The point, with what each account has of it.
    pub finding: BriefFinding,
}
