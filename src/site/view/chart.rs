//! Charts: what a template needs to draw one.

use schemars::JsonSchema;
use serde::Serialize;

use crate::site::view::{EntityRef, Link, Shared};

/// The label of a year on an axis.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct AxisLabel {
    /// Where its year begins, as a percentage of the width.
    pub x: f64,
    /// The year.
    pub year: i32,
    /// Whether there is room for it on wide screens only.
    pub wide: bool,
}

/// The years along a chart.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct AxisView {
    /// The labels, in the order of time.
    pub labels: Vec<AxisLabel>,
    /// Lines at the beginnings of the labelled years, as the data of an SVG path.
    pub lines: String,
}

/// How often topics came up, year by year.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct HeatView {
    /// The columns: years, or periods of years, in the order of time without a gap.
    pub columns: Vec<HeatColumn>,
    /// The topics that came up most.
    pub rows: Vec<HeatRow>,
}

/// A year, or a period of years.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct HeatColumn {
    /// The first year.
    pub from: i32,
    /// The last year, if there are several.
    pub to: Option<i32>,
}

/// One topic.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct HeatRow {
    /// Its name.
    pub title: String,
    /// Its address.
    pub url: String,
    /// How often it came up in each of the columns; none where it did not.
    pub cells: Vec<Option<HeatCell>>,
    /// The total number of meetings where it came up, including meetings without a year.
    pub total: usize,
}

/// How often a topic came up in a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct HeatCell {
    /// At how many meetings.
    pub meetings: usize,
    /// The shade: from 1, the lightest, to 4.
    pub shade: usize,
}

/// People and who of them met whom. All paths are data for `d` of an SVG path, in a frame that is 1,000
/// wide and `frame` high.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct NetworkView {
    /// The people in the order of the rows, grouped by the country that they act for. Each group begins with a
    /// row for its name.
    pub groups: Vec<NetworkGroup>,
    /// The height of all rows, in em.
    pub height: f64,
    /// The height of the frame: hundredths of an em.
    pub frame: i32,
    /// The arcs, grouped by weight and kind.
    pub arcs: Vec<NetworkArcs>,
    /// The dots before the names.
    pub dots: String,
    /// The pairs that met most often, except pairs with the person whose page it is.
    pub pairs: Vec<NetworkPair>,
    /// How many more pairs of the people shown met.
    pub more_pairs: usize,
    /// How many more people there are.
    pub more_people: usize,
}

/// People who act for one country.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct NetworkGroup {
    /// The country; none if it is not known.
    pub country: Option<Shared<EntityRef>>,
    /// The people.
    pub people: Vec<NetworkPerson>,
}

/// A person of a network.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct NetworkPerson {
    /// Who it is.
    pub person: Shared<EntityRef>,
    /// At how many meetings the person met whom the page is about; on the page of all people, in how many
    /// the person took part. 0 for the person whose page it is.
    pub meetings: usize,
    /// Whether the page is about this person.
    pub own: bool,
}

/// Arcs that are drawn alike.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct NetworkArcs {
    /// From 1, the thinnest, to 3.
    pub weight: usize,
    /// Whether they belong to the person whose page it is.
    pub own: bool,
    /// The path.
    pub path: String,
}

/// Two people who met.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct NetworkPair {
    /// Both, in the order of the rows.
    pub people: [Link; 2],
    /// At how many meetings.
    pub meetings: usize,
}

/// The meetings of two parties, or of a person, in the course of time. All paths are data for `d` of an
/// SVG path, in a frame that is 1,000 wide and `frame` high.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct TimelineView {
    /// How many meetings are drawn.
    pub drawn: usize,
    /// How many are not, because their dates are too vague.
    pub vague: usize,
    /// The number of drawn meetings without an exact or certain day.
    pub inexact: usize,
    /// The height, in em.
    pub height: f64,
    /// The height of the frame: hundredths of an em.
    pub frame: i32,
    /// The position of the years: the baseline of their text, in em from the top.
    pub text: f64,
    /// The years.
    pub axis: AxisView,
    /// One lane, or one for each side: above the years, then below.
    pub lanes: Vec<TimelineLane>,
    /// The band along the axis that contains the years.
    pub ground: String,
    /// Whether meetings are bars for years, and not dots.
    pub bars: bool,
    /// Dots of meetings that count in full and are dated to the day; or bars of all that count in full.
    pub full: String,
    /// Dots of those that count in full and are not.
    pub rings: String,
    /// Strokes of those that do not count in full; or bars of all meetings.
    pub others: String,
    /// Lines over the time within which a meeting was, where that is longer than a dot.
    pub spans: String,
    /// The number of the line across the bars; 0 if there are none.
    pub scale: usize,
    /// That line.
    pub scale_line: String,
    /// Years, or periods of years, with the number of their meetings; empty ones are omitted.
    pub periods: Vec<PeriodRow>,
    /// The period with the most meetings, if it has more than the others.
    pub most: Option<PeriodRow>,
}

/// One side of a timeline.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct TimelineLane {
    /// How many meetings count in full on this lane.
    pub full: usize,
    /// The position of the number of the line across the bars, in em from the top.
    pub scale: f64,
}

/// How many meetings a year, or a period of years, has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PeriodRow {
    /// The first year.
    pub from: i32,
    /// The last year, if there are several.
    pub to: Option<i32>,
    /// How many meetings.
    pub meetings: usize,
    /// How many of them count in full, for each lane.
    pub full: Vec<usize>,
}

/// The strength and tone of each side's acts in time. All paths are data for `d` of an SVG path, in a
/// frame that is 1,000 wide and `frame` high.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ToneView {
    /// The years.
    pub axis: AxisView,
    /// The height of each side's part, in em.
    pub height: f64,
    /// The height of its frame: hundredths of an em.
    pub frame: i32,
    /// Lines at the five strengths.
    pub grid: String,
    /// The position of the number of each strength, from 1 to 5: the baseline, in em from the top.
    pub numbers: Vec<f64>,
    /// The sides, in the order of the trail.
    pub lanes: Vec<ToneLane>,
    /// Where meetings are that are dated to the day.
    pub exact: String,
    /// Where meetings are that are not.
    pub inexact: String,
    /// If a mark is the strongest act of several years, how many.
    pub years: Option<i32>,
    /// How many meetings are not drawn, because their dates are too vague.
    pub vague: usize,
}

/// One side.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ToneLane {
    /// The party's name, or `Joint`.
    pub side: String,
    /// Short lines where the account is silent.
    pub silences: String,
    /// The acts by tone.
    pub tones: Vec<ToneMarks>,
    /// What the acts are called, where there is room for it beside the mark.
    pub verbs: Vec<ToneVerb>,
}

/// The name of an act beside its mark.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct ToneVerb {
    /// Where it begins or ends, as a percentage of the width.
    pub x: f64,
    /// The base line, in em from the top.
    pub y: f64,
    /// `start`, if it begins there, or `end`.
    pub anchor: &'static str,
    /// The name.
    pub words: String,
}

/// Acts of one tone.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ToneMarks {
    /// `cooperative`, `neutral` or `critical`.
    pub tone: &'static str,
    /// Their positions.
    pub marks: Vec<ToneMark>,
}

/// The position of an act.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, JsonSchema)]
pub struct ToneMark {
    /// The middle, as a percentage of the width.
    pub x: f64,
    /// The base line, in em from the top.
    pub y: f64,
}
