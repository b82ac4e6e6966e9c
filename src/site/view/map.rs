//! What the templates of the map see.

use schemars::JsonSchema;
use serde::Serialize;

use crate::site::view::{Counted, EntityRef, Shared};

/// `map`: the meetings by place. Coordinates and radii are in the units of `world.svg`, which is 4000
/// wide and 1947 high.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct MapView {
    /// The whole world.
    pub world: PictureView,
    /// A detail map of the part where most meetings were held; none if the places are not crowded.
    pub detail: Option<PictureView>,
    /// The legend of the world map: circles with the number of meetings that their size means, smallest first.
    pub scale: Vec<ScaleView>,
    /// The circles of the whole world’s map as a list, most meetings first.
    pub spots: Vec<SpotView>,
    /// How many more places have a position, and are neither drawn nor listed.
    pub more: usize,
    /// The number of meetings held there.
    pub more_meetings: usize,
    /// How many places of meetings have a position.
    pub places: usize,
    /// The number of meetings held there.
    pub meetings: usize,
    /// The meetings that no map can show.
    pub off: OffMapView,
    /// The address of the index of places.
    pub index: String,
}

/// A part of the world with circles on it.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PictureView {
    /// Which part it is, for a `viewBox` attribute.
    pub view_box: String,
    /// The size of letters.
    pub letter: f64,
    /// The circles, largest first, so that small circles are on top.
    pub circles: Vec<CircleView>,
    /// The number of meetings held in this part of the world.
    pub meetings: usize,
    /// At how many places.
    pub places: usize,
}

/// A place on a map, or several places that are so close that their circles would overlap.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct CircleView {
    /// How far its middle is from the left.
    pub x: f64,
    /// How far its middle is from the top.
    pub y: f64,
    /// Its radius. The area is in proportion to the number of meetings, but never too small to be seen.
    pub radius: f64,
    /// The place; of several the one with the most meetings.
    pub name: String,
    /// The number of further places that it represents.
    pub more: usize,
    /// The number of meetings held there.
    pub meetings: usize,
    /// The address of the place; for several places, the address of their entry in the list.
    pub url: String,
    /// The position of its name, if there is room for it.
    pub label: Option<LabelView>,
}

/// The position of a name on a map.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct LabelView {
    /// How far its anchor is from the left.
    pub x: f64,
    /// How far its baseline is from the top.
    pub y: f64,
    /// `start`, `middle` or `end`, for a `text-anchor` attribute.
    pub anchor: &'static str,
}

/// How many meetings a size of a circle means.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ScaleView {
    /// How many meetings.
    pub meetings: usize,
    /// The radius.
    pub radius: f64,
    /// The distance of its center from the left, if the circles and their labels are in one line.
    pub x: f64,
}

/// An entry of the list: what one circle of the world map represents.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct SpotView {
    /// The `id` of the entry.
    pub anchor: String,
    /// The places, most meetings first; mostly one.
    pub places: Vec<ClosePlace>,
    /// How many more there are.
    pub more: usize,
    /// The total number of meetings held there.
    pub meetings: usize,
}

/// A place of the list.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ClosePlace {
    /// The name.
    pub title: String,
    /// The address.
    pub url: String,
    /// The country that it is in.
    pub country: Option<Shared<EntityRef>>,
    /// The number of meetings held there.
    pub meetings: usize,
    /// Whether its facts, such as its position, are uncertain.
    pub uncertain: bool,
}

/// The meetings that the map cannot show, and those that it shows with uncertainty.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct OffMapView {
    /// How many were calls, by telephone or video, and have no place.
    pub calls: usize,
    /// Of how many others no place is recorded.
    pub nowhere: usize,
    /// The number of meetings held at places without a known position.
    pub unlocated: usize,
    /// These places, most meetings first.
    pub places: Vec<Counted>,
    /// How many more such places there are.
    pub more: usize,
    /// Of how many meetings the accounts do not agree where they were.
    pub disputed: usize,
}

/// The position of a place on the world map, in the units of `world.svg`.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct LocatorView {
    /// How far from the left.
    pub x: f64,
    /// How far from the top.
    pub y: f64,
}
