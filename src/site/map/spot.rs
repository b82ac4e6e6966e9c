//! Spots of the map: which places share a circle, and how large it is.

use crate::archive::EntityIx;
use crate::site::map::projection::{HEIGHT, WIDTH};

/// A place of meetings on the map.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::site) struct Located {
    pub(in crate::site) ix: EntityIx,
    pub(in crate::site) x: f64,
    pub(in crate::site) y: f64,
    /// The number of meetings held there.
    pub(in crate::site) meetings: usize,
}

/// Places that share a circle.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::site) struct MarkerCluster {
    /// The middle: that of the first place.
    pub(in crate::site) x: f64,
    pub(in crate::site) y: f64,
    /// Which of the places, most meetings first.
    pub(in crate::site) places: Vec<usize>,
    pub(in crate::site) meetings: usize,
}

/// How a part of the world is drawn: its unit is that of the whole, and everything on it is smaller.
#[derive(Debug, Clone, Copy)]
pub(in crate::site) struct Scale {
    /// How many times larger than on the map of the whole world things are shown.
    zoom: f64,
}

impl Scale {
    /// The map of the whole world.
    pub(in crate::site) const WORLD: Scale = Scale { zoom: 1.0 };
    /// The circle of one meeting, where numbers are small.
    const ONE: f64 = 20.0;
    /// The largest circle.
    const LARGEST: f64 = 110.0;
    /// The smallest circle: smaller ones could be neither seen nor touched.
    const SMALLEST: f64 = 9.0;
    /// Places nearer than this share a circle.
    const TOGETHER: f64 = 26.0;
    const LETTER: f64 = 54.0;
    /// How wide a detail is drawn beside the whole world.
    const DETAIL_WIDTH: f64 = 0.56;

    /// The scale of a part of the world of such a width.
    pub(in crate::site) fn of(width: f64) -> Scale {
        if width >= WIDTH {
            return Scale::WORLD;
        }
        Scale {
            zoom: WIDTH / width * Scale::DETAIL_WIDTH,
        }
    }

    /// The radius of a circle for so many meetings, where the largest is for `most`: areas are in
    /// proportion.
    pub(in crate::site) fn radius(self, meetings: usize, most: usize) -> f64 {
        let one = Scale::ONE.min(Scale::LARGEST / root(most.max(1)));
        (one * root(meetings)).max(Scale::SMALLEST) / self.zoom
    }

    /// The size of letters.
    pub(in crate::site) fn letter(self) -> f64 {
        Scale::LETTER / self.zoom
    }

    /// Numbers of meetings that show the scale, with the radii of their circles.
    pub(in crate::site) fn legend(self, most: usize) -> Vec<(usize, f64)> {
        let mut numbers = vec![1];
        let largest = round_number(most);
        let middle = round_number(largest / 4);
        numbers.extend([middle, largest].into_iter().filter(|n| *n > 1));
        numbers.dedup();
        // Of numbers too small for circles of their own, the largest stands for all.
        let mut legend: Vec<(usize, f64)> = Vec::new();
        for number in numbers {
            let radius = rounded(self.radius(number, most));
            legend.retain(|(_, smaller)| *smaller < radius);
            legend.push((number, radius));
        }
        legend
    }
}

// No archive has so many meetings that a float could not count them.
fn root(number: usize) -> f64 {
    (number as f64).sqrt()
}

/// The largest of 1, 2, 5, 10, 20, 50, … that is not larger than a number; 1 for 0.
fn round_number(number: usize) -> usize {
    let mut power: usize = 1;
    while number / 10 >= power {
        power *= 10;
    }
    match number / power {
        0 | 1 => power,
        2..=4 => 2 * power,
        _ => 5 * power,
    }
}

/// Puts places, given by the number of their meetings, into spots: each goes to the first spot that is
/// near, or begins one. Spots come by the number of their meetings; equals stay in the order of their
/// first places.
pub(in crate::site) fn spots(located: &[Located], scale: Scale) -> Vec<MarkerCluster> {
    let near = Scale::TOGETHER / scale.zoom;
    let mut spots: Vec<MarkerCluster> = Vec::new();
    for (i, place) in located.iter().enumerate() {
        let found = spots.iter_mut().find(|spot| {
            let (x, y) = (spot.x - place.x, spot.y - place.y);
            x * x + y * y < near * near
        });
        match found {
            Some(spot) => {
                spot.places.push(i);
                spot.meetings += place.meetings;
            }
            None => spots.push(MarkerCluster {
                x: place.x,
                y: place.y,
                places: vec![i],
                meetings: place.meetings,
            }),
        }
    }
    spots.sort_by_key(|spot| std::cmp::Reverse(spot.meetings));
    spots
}

/// The upper left corner of the part of the world, of a given size, where places crowd: in which most of them
/// have no circle of their own on the map of the world. The part is put so that these are in its middle.
pub(in crate::site) fn crowd(
    whole: &[MarkerCluster],
    (width, height): (f64, f64),
) -> Option<(f64, f64)> {
    /// It is looked for around so many groups of places.
    const AROUND: usize = 200;
    /// Groups this near to an edge would be cut by it.
    const EDGE: f64 = 60.0;
    let hidden = |spot: &MarkerCluster| spot.places.len() - 1;
    // Where every place has a circle of its own, what counts is how many meetings there were.
    let crowded = whole.iter().any(|spot| hidden(spot) > 0);
    let counts = |spot: &&MarkerCluster| !crowded || hidden(spot) > 0;
    let within = |middle: &MarkerCluster| {
        let (x, y) = (middle.x, middle.y);
        whole.iter().filter(counts).filter(move |spot| {
            (spot.x - x).abs() <= width / 2.0 - EDGE && (spot.y - y).abs() <= height / 2.0 - EDGE
        })
    };
    let worth = |middle: &MarkerCluster| {
        let hidden: usize = within(middle).map(hidden).sum();
        let meetings: usize = within(middle).map(|spot| spot.meetings).sum();
        (hidden, meetings)
    };
    let mut around: Vec<&MarkerCluster> = whole.iter().filter(counts).collect();
    around.sort_by_key(|spot| std::cmp::Reverse(hidden(spot)));
    around.truncate(AROUND);
    // The first of several that are equal.
    let around = around.into_iter().enumerate();
    let (_, middle) = around.max_by_key(|(i, middle)| (worth(middle), std::cmp::Reverse(*i)))?;
    let extent = within(middle).fold(
        (f64::MAX, f64::MAX, f64::MIN, f64::MIN),
        |(left, top, right, bottom), place| {
            (
                left.min(place.x),
                top.min(place.y),
                right.max(place.x),
                bottom.max(place.y),
            )
        },
    );
    let (left, top, right, bottom) = extent;
    let x = (left + right - width) / 2.0;
    let y = (top + bottom - height) / 2.0;
    Some((
        x.clamp(0.0, WIDTH - width).round(),
        y.clamp(0.0, HEIGHT - height).round(),
    ))
}

/// A tenth of a unit is less than any screen shows.
pub(in crate::site) fn rounded(units: f64) -> f64 {
    (units * 10.0).round() / 10.0
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn at(x: f64, y: f64, meetings: usize) -> Located {
        Located {
            ix: EntityIx::at(0),
            x,
            y,
            meetings,
        }
    }

    /// Where places crowd counts, not where most meetings were.
    #[test]
    fn the_part_is_where_places_crowd() {
        let mut located = vec![at(900.0, 500.0, 1000), at(930.0, 540.0, 900)];
        for i in 0..28 {
            let (column, row) = (f64::from(i % 7), f64::from(i / 7));
            located.push(at(1500.0 + column * 18.0, 350.0 + row * 18.0, 1));
        }
        let spots = spots(&located, Scale::WORLD);
        let size = (1150.0, 800.0);
        let (left, top) = crowd(&spots, size).unwrap_or_default();
        for place in &located[2..] {
            assert!(
                (left + 100.0..left + size.0 - 100.0).contains(&place.x),
                "{left}"
            );
            assert!((top..top + size.1).contains(&place.y), "{top}");
        }
    }

    #[test]
    fn the_scale_is_told_by_round_numbers() {
        let numbers = |most| -> Vec<usize> {
            let legend = Scale::WORLD.legend(most);
            legend.into_iter().map(|(number, _)| number).collect()
        };
        assert_eq!(numbers(0), [1]);
        assert_eq!(numbers(1), [1]);
        assert_eq!(numbers(3), [1, 2]);
        assert_eq!(numbers(9), [1, 5]);
        assert_eq!(numbers(60), [1, 10, 50]);
        assert_eq!(numbers(2500), [1, 500, 2000]);
    }

    proptest! {
        #[test]
        fn every_place_is_in_one_spot_and_no_spots_are_too_near(
            places in prop::collection::vec((0.0..WIDTH, 0.0..HEIGHT, 1usize..50), 0..200),
        ) {
            let mut located: Vec<Located> =
                places.iter().map(|(x, y, meetings)| at(*x, *y, *meetings)).collect();
            located.sort_by_key(|place| std::cmp::Reverse(place.meetings));
            let spots = spots(&located, Scale::WORLD);
            let mut all: Vec<usize> = spots.iter().flat_map(|spot| spot.places.clone()).collect();
            all.sort_unstable();
            prop_assert_eq!(all, (0..located.len()).collect::<Vec<_>>());
            for (i, a) in spots.iter().enumerate() {
                let sum: usize = a.places.iter().map(|i| located[*i].meetings).sum();
                prop_assert_eq!(a.meetings, sum);
                for b in &spots[i + 1..] {
                    prop_assert!(a.meetings >= b.meetings);
                    prop_assert!((a.x - b.x).hypot(a.y - b.y) >= Scale::TOGETHER);
                }
            }
            if let Some((left, top)) = crowd(&spots, (1150.0, 800.0)) {
                prop_assert!((0.0..=WIDTH - 1150.0).contains(&left));
                prop_assert!((0.0..=HEIGHT - 800.0).contains(&top));
            }
        }

        #[test]
        fn areas_are_in_proportion_where_they_can_be_seen(a in 1usize..5000, b in 1usize..5000) {
            let most = a.max(b);
            let (ra, rb) = (Scale::WORLD.radius(a, most), Scale::WORLD.radius(b, most));
            prop_assert!((Scale::SMALLEST..=Scale::LARGEST + 1e-9).contains(&ra));
            if ra > Scale::SMALLEST && rb > Scale::SMALLEST {
                let areas = (ra * ra) / (rb * rb);
                prop_assert!((areas / (a as f64 / b as f64) - 1.0).abs() < 1e-6);
            }
        }
    }
}
