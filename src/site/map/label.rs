//! Names on the map, where there is room for them.

use unicode_width::UnicodeWidthStr;

use crate::site::map::spot::rounded;
use crate::site::view::LabelView;

/// A circle that would like a name beside it.
#[derive(Debug, Clone, Copy)]
pub(in crate::site) struct Labelled<'a> {
    pub(in crate::site) x: f64,
    pub(in crate::site) y: f64,
    pub(in crate::site) radius: f64,
    pub(in crate::site) words: &'a str,
    /// How many further places it stands for; `+2` after the name says so.
    pub(in crate::site) more: usize,
}

/// A letter is so wide on the average, as a part of its size: rather more than less.
const LETTER_WIDTH: f64 = 0.52;

/// The space between a circle and its name, as a part of the letters' size.
const GAP: f64 = 0.22;

#[derive(Debug, Clone, Copy)]
struct Area {
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
}

impl Area {
    fn meets(self, other: Area) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }

    fn within(self, other: Area) -> bool {
        self.left >= other.left
            && self.right <= other.right
            && self.top >= other.top
            && self.bottom <= other.bottom
    }
}

/// Where the names of circles stand, given by importance: to the right of the circle, to its left, above
/// or below, wherever it meets no other circle and no name before it; otherwise nowhere.
pub(in crate::site) fn labels(
    circles: &[Labelled<'_>],
    letter: f64,
    (left, top, right, bottom): (f64, f64, f64, f64),
) -> Vec<Option<LabelView>> {
    let frame = Area {
        left,
        top,
        right,
        bottom,
    };
    let taken: Vec<Area> = circles
        .iter()
        .map(|circle| Area {
            left: circle.x - circle.radius,
            top: circle.y - circle.radius,
            right: circle.x + circle.radius,
            bottom: circle.y + circle.radius,
        })
        .collect();
    let mut names: Vec<Area> = Vec::new();
    let mut labels = Vec::with_capacity(circles.len());
    for (i, circle) in circles.iter().enumerate() {
        let free = |(area, _): &(Area, LabelView)| {
            let circles = taken.iter().enumerate();
            area.within(frame)
                && names.iter().all(|name| !area.meets(*name))
                && circles
                    .filter(|(other, _)| *other != i)
                    .all(|(_, other)| !area.meets(*other))
        };
        let found = places(circle, letter).into_iter().find(free);
        labels.push(found.map(|(area, label)| {
            names.push(area);
            label
        }));
    }
    labels
}

/// The places at which a name can stand, best first.
fn places(circle: &Labelled<'_>, letter: f64) -> [(Area, LabelView); 4] {
    let mut columns = circle.words.width();
    if circle.more > 0 {
        columns += format!(" +{}", circle.more).len();
    }
    // A name is never so long that a float could not count it.
    let width = columns as f64 * letter * LETTER_WIDTH;
    let away = circle.radius + letter * GAP;
    let at = |x: f64, baseline: f64, anchor: &'static str| {
        let left = match anchor {
            "start" => x,
            "end" => x - width,
            _ => x - width / 2.0,
        };
        let area = Area {
            left,
            top: baseline - letter * 0.8,
            right: left + width,
            bottom: baseline + letter * 0.25,
        };
        let label = LabelView {
            x: rounded(x),
            y: rounded(baseline),
            anchor,
        };
        (area, label)
    };
    let middle = circle.y + letter * 0.3;
    [
        at(circle.x + away, middle, "start"),
        at(circle.x - away, middle, "end"),
        at(circle.x, circle.y - away, "middle"),
        at(circle.x, circle.y + away + letter * 0.7, "middle"),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn circle(x: f64, y: f64, words: &str) -> Labelled<'_> {
        Labelled {
            x,
            y,
            radius: 10.0,
            words,
            more: 0,
        }
    }

    #[test]
    fn names_stand_where_there_is_room_and_otherwise_nowhere() {
        let frame = (0.0, 0.0, 1000.0, 500.0);
        let anchors = |circles: &[Labelled<'_>]| -> Vec<Option<&'static str>> {
            let labels = labels(circles, 20.0, frame);
            labels
                .into_iter()
                .map(|label| Some(label?.anchor))
                .collect()
        };
        let alone = circle(500.0, 250.0, "Bagan");
        let at_the_edge = circle(985.0, 250.0, "Bagan");
        let beside = circle(540.0, 250.0, "Bali");
        assert_eq!(anchors(&[alone, at_the_edge]), [Some("start"), Some("end")]);
        assert_eq!(anchors(&[alone, beside]), [Some("end"), Some("start")]);
        let crowd: Vec<Labelled<'_>> = (0..25)
            .map(|i| {
                circle(
                    400.0 + f64::from(i % 5) * 25.0,
                    200.0 + f64::from(i / 5) * 25.0,
                    "Bandar",
                )
            })
            .collect();
        let found = anchors(&crowd);
        assert_eq!(found[12], None, "in the middle of a crowd");
        assert!(found[0].is_some(), "at its edge");
    }
}
