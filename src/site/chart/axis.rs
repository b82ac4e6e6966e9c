//! The axis of time: which years it spans, where each day stands, and which years are labelled.

use crate::site::chart::{EDGE, WIDTH, percent};
use crate::site::view::{AxisLabel, AxisView};

/// So many labels have room on a phone, and so many on a wide screen.
const LABELS: (i32, i32) = (6, 14);

/// Years that go together in a table or as one bar; so that there are never more than so many.
const PERIODS: i32 = 40;

/// Whole years from the first to the last, both within.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::site) struct Axis {
    first: i32,
    /// How many years.
    years: i32,
}

impl Axis {
    /// An axis that holds all these years; none if there are none.
    pub(in crate::site) fn of(years: impl Iterator<Item = i32>) -> Option<Axis> {
        let range = years.fold(None, |range: Option<(i32, i32)>, year| match range {
            None => Some((year, year)),
            Some((first, last)) => Some((first.min(year), last.max(year))),
        });
        range.map(|(first, last)| Axis {
            first,
            years: last - first + 1,
        })
    }

    /// The same axis, widened to whole periods of years.
    pub(in crate::site) fn in_periods(self) -> (Axis, i32) {
        let length = step(self.years, PERIODS);
        let first = self.first.div_euclid(length) * length;
        let last = (self.first + self.years - 1).div_euclid(length) * length + length - 1;
        let axis = Axis {
            first,
            years: last - first + 1,
        };
        (axis, length)
    }

    /// The first year.
    pub(in crate::site) fn first(self) -> i32 {
        self.first
    }

    /// The year after the last.
    pub(in crate::site) fn end(self) -> i32 {
        self.first + self.years
    }

    /// Where a time, in years, stands along the chart.
    pub(in crate::site) fn place(self, time: f64) -> i32 {
        let share = (time - f64::from(self.first)) / f64::from(self.years);
        let room = f64::from(WIDTH - 2 * EDGE);
        #[allow(
            clippy::cast_possible_truncation,
            reason = "rounded, and within the frame"
        )]
        let x = (share.clamp(0.0, 1.0) * room).round() as i32;
        EDGE + x
    }

    /// The labels, and lines of a height at them.
    pub(in crate::site) fn view(self, height: i32) -> AxisView {
        let (narrow, wide) = steps(self.years);
        // A label stands to the right of the line at which its year begins, and must end within.
        let most = |labels: i32| WIDTH - WIDTH / (labels + labels / 4);
        let mut labels = Vec::new();
        let mut lines = String::new();
        let begin = self.first.div_euclid(wide) * wide;
        for year in (begin..self.end()).step_by(usize::try_from(wide).unwrap_or(1)) {
            if year < self.first {
                continue;
            }
            let x = self.place(f64::from(year));
            lines.push_str(&format!("M{x} 0v{height}"));
            let fits_phone = year.rem_euclid(narrow) == 0 && x <= most(LABELS.0);
            if fits_phone || x <= most(LABELS.1) {
                labels.push(AxisLabel {
                    x: percent(x),
                    year,
                    wide: !fits_phone,
                });
            }
        }
        AxisView { labels, lines }
    }
}

/// From how many years to how many labels go, on a phone and on a wide screen; every label of a phone
/// is one of the wide screen.
fn steps(years: i32) -> (i32, i32) {
    let narrow = step(years, LABELS.0);
    let wide = round_numbers().find(|step| years <= step * LABELS.1 && narrow % step == 0);
    (narrow, wide.unwrap_or(narrow))
}

/// The least round number of years that parts so many years into so many parts at most.
pub(in crate::site) fn step(years: i32, parts: i32) -> i32 {
    let mut steps = round_numbers();
    steps.find(|step| years <= step * parts).unwrap_or(years)
}

/// 1, 2, 5, 10, 20, 50, …
fn round_numbers() -> impl Iterator<Item = i32> {
    (0..5).flat_map(|power| [1, 2, 5].map(|digit| digit * 10_i32.pow(power)))
}

#[cfg(test)]
mod tests {
    use super::super::NARROWEST;
    use super::*;
    use proptest::prelude::*;

    /// How wide four digits with the space beside them are, in pixels of the theme's smallest text.
    const LABEL: f64 = 36.0;
    /// At this width the theme begins to show the labels for wide screens, in pixels.
    const WIDE: f64 = 620.0;

    proptest! {
        #[test]
        fn labels_neither_overlap_nor_leave_the_frame(first in -200..4000i32, years in 0..2500i32) {
            let axis = Axis::of([first, first + years].into_iter()).unwrap();
            let view = axis.view(100);
            for (width, wide) in [(NARROWEST, false), (WIDE, true)] {
                let shown = view.labels.iter().filter(|label| wide || !label.wide);
                let places: Vec<f64> = shown.map(|label| label.x / 100.0 * width).collect();
                prop_assert!(places.windows(2).all(|pair| pair[1] - pair[0] >= LABEL), "{places:?}");
                prop_assert!(places.iter().all(|x| *x >= 0.0 && x + LABEL - 4.0 <= width), "{places:?}");
            }
            prop_assert!(view.labels.iter().any(|label| !label.wide) || years > 5);
        }

        #[test]
        fn places_are_in_the_order_of_time_and_within(first in 1..3000i32, years in 0..300i32, at in 0.0..1.0f64) {
            let axis = Axis::of([first, first + years].into_iter()).unwrap();
            let time = f64::from(first) + at * f64::from(years + 1);
            let x = axis.place(time);
            prop_assert!((EDGE..=WIDTH - EDGE).contains(&x));
            prop_assert!(x <= axis.place(time + 0.5));
        }

        #[test]
        fn periods_hold_all_years_and_are_not_many(first in 1..3000i32, years in 0..3000i32) {
            let axis = Axis::of([first, first + years].into_iter()).unwrap();
            let (whole, length) = axis.in_periods();
            prop_assert!(whole.first() <= first && whole.end() > first + years);
            prop_assert_eq!((whole.end() - whole.first()) % length, 0);
            prop_assert!((whole.end() - whole.first()) / length <= PERIODS + 1);
        }
    }

    #[test]
    fn few_years_are_all_labelled() {
        let axis = Axis::of([2018, 2024].into_iter()).unwrap();
        let years: Vec<i32> = axis.view(1).labels.iter().map(|label| label.year).collect();
        assert_eq!(years, [2018, 2019, 2020, 2021, 2022, 2023, 2024]);
    }
}
