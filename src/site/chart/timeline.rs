//! The timeline of meetings: a dot for each, above and below an axis of years; where dots would cover
//! one another, bars for years.

use crate::site::chart::axis::Axis;
use crate::site::chart::when::When;
use crate::site::chart::{MARK, em};
use crate::site::view::{AxisView, PeriodRow, TimelineLane, TimelineView};

/// Fewer meetings are no course of time.
pub(in crate::site) const FEWEST: usize = 3;

/// Dots stand so high above one another at most; more are bars.
const LEVELS: usize = 6;

/// So many dots are tried at most.
const DOTS: usize = 150;

/// Heights in hundredths of an em: from one dot to the one above it, below the first, of a lane of
/// bars, and of the years between the lanes.
const PITCH: i32 = 64;

const GROUND: i32 = 14;

const BARS: i32 = 340;

const BAND: i32 = 150;

/// A stroke in place of a dot is so long.
const STROKE: i32 = 44;

/// A meeting on a timeline.
#[derive(Debug, Clone, Copy)]
pub(in crate::site) struct Encounter {
    /// When it was; none if it cannot be placed.
    pub(in crate::site) when: Option<When>,
    /// For each lane, whether it counts in full: a side told of it, or the person took part.
    pub(in crate::site) full: [bool; 2],
}

/// Draws a timeline; none if there is too little to draw. `encounters` are in the order of time.
pub(in crate::site) fn draw(encounters: &[Encounter], lanes: usize) -> Option<TimelineView> {
    let placed: Vec<(When, [bool; 2])> = encounters
        .iter()
        .filter_map(|encounter| Some((encounter.when?, encounter.full)))
        .collect();
    if placed.len() < FEWEST {
        return None;
    }
    let bounds = placed
        .iter()
        .flat_map(|(when, _)| [when.year(), when.last_year()]);
    let axis = Axis::of(bounds)?;
    let (whole, length) = Axis::of(placed.iter().map(|(when, _)| when.year()))?.in_periods();
    let periods = periods(&placed, whole, length, lanes);
    let frame = match levels(&placed, axis) {
        Some(levels) => Frame::dots(&levels, lanes),
        None => Frame::bars(lanes),
    };
    let mut view = TimelineView {
        drawn: placed.len(),
        vague: encounters.len() - placed.len(),
        inexact: placed.iter().filter(|(when, _)| !when.is_exact()).count(),
        height: em(frame.height()),
        frame: frame.height(),
        text: em(frame.lane + 108),
        axis: AxisView {
            labels: Vec::new(),
            lines: String::new(),
        },
        lanes: (0..lanes)
            .map(|lane| TimelineLane {
                full: placed.iter().filter(|(_, full)| full[lane]).count(),
                scale: 0.0,
            })
            .collect(),
        ground: format!("M0 {}h1000v{BAND}H0z", frame.lane),
        bars: false,
        full: String::new(),
        rings: String::new(),
        others: String::new(),
        spans: String::new(),
        scale: 0,
        scale_line: String::new(),
        most: most(&periods),
        periods,
    };
    match levels(&placed, axis) {
        Some(levels) => {
            view.axis = axis.view(frame.height());
            dots(&mut view, &placed, &levels, axis, frame);
        }
        None => {
            view.axis = whole.view(frame.height());
            view.bars = true;
            bars(&mut view, whole, length, frame);
        }
    }
    Some(view)
}

/// Where lanes and axis stand, in hundredths of an em.
#[derive(Clone, Copy)]
struct Frame {
    lanes: usize,
    /// The height of a lane.
    lane: i32,
}

impl Frame {
    fn dots(levels: &[usize], lanes: usize) -> Frame {
        let highest = levels.iter().max().copied().unwrap_or_default();
        let levels = i32::try_from(highest).unwrap_or_default() + 1;
        Frame {
            lanes,
            lane: GROUND + levels * PITCH,
        }
    }

    fn bars(lanes: usize) -> Frame {
        Frame { lanes, lane: BARS }
    }

    fn height(self) -> i32 {
        self.ground(self.lanes - 1) + if self.lanes == 1 { BAND } else { self.lane }
    }

    /// The line on which a lane stands; the second lane hangs from it.
    fn ground(self, lane: usize) -> i32 {
        if lane == 0 {
            self.lane
        } else {
            self.lane + BAND
        }
    }

    /// A height above the ground of a lane.
    fn above(self, lane: usize, height: i32) -> i32 {
        let up = if lane == 0 { -1 } else { 1 };
        self.ground(lane) + up * height
    }
}

/// At which level each meeting stands, so that none covers another; none if there are too many.
fn levels(placed: &[(When, [bool; 2])], axis: Axis) -> Option<Vec<usize>> {
    if placed.len() > DOTS {
        return None;
    }
    // Where each level is free again.
    let mut free = [i32::MIN; LEVELS];
    let mut levels = Vec::with_capacity(placed.len());
    for (when, _) in placed {
        let (from, to) = extent(*when, axis);
        let level = free.iter().position(|free| *free <= from)?;
        free[level] = to;
        levels.push(level);
    }
    Some(levels)
}

/// What a meeting takes of the width, with the space around it.
fn extent(when: When, axis: Axis) -> (i32, i32) {
    let middle = axis.place(when.middle());
    let (from, to) = span(when, axis).unwrap_or((middle, middle));
    (
        from.min(middle - MARK / 2),
        to.max(middle + MARK - MARK / 2),
    )
}

/// The line over the time within which a meeting was, if it is longer than a dot.
fn span(when: When, axis: Axis) -> Option<(i32, i32)> {
    let (from, to) = (axis.place(when.start()), axis.place(when.end()));
    (to - from > MARK).then_some((from, to))
}

fn dots(
    view: &mut TimelineView,
    placed: &[(When, [bool; 2])],
    levels: &[usize],
    axis: Axis,
    frame: Frame,
) {
    for ((when, full), level) in placed.iter().zip(levels) {
        let x = axis.place(when.middle());
        let level = i32::try_from(*level).unwrap_or_default();
        for (lane, full) in full.iter().enumerate().take(frame.lanes) {
            let y = frame.above(lane, GROUND + level * PITCH + PITCH / 2);
            // A path of no length has no dot in every browser.
            let dot = format!("M{x} {y}h.1");
            match (*full, when.is_exact()) {
                (true, true) => view.full.push_str(&dot),
                (true, false) => view.rings.push_str(&dot),
                (false, _) => {
                    let stroke = format!("M{x} {}v{STROKE}", y - STROKE / 2);
                    view.others.push_str(&stroke);
                }
            }
            if let Some((from, to)) = span(*when, axis) {
                view.spans.push_str(&format!("M{from} {y}H{to}"));
            }
        }
    }
}

fn bars(view: &mut TimelineView, axis: Axis, length: i32, frame: Frame) {
    let highest = view.periods.iter().map(|p| p.meetings).max().unwrap_or(1);
    let height = |meetings: usize| {
        let share = i64::try_from(meetings).unwrap_or(i64::MAX) * i64::from(BARS - PITCH / 2);
        let share = share / i64::try_from(highest.max(1)).unwrap_or(1);
        i32::try_from(share).unwrap_or(BARS)
    };
    let bar = |path: &mut String, lane: usize, period: &PeriodRow, meetings: usize| {
        if meetings == 0 {
            return;
        }
        let from = axis.place(f64::from(period.from));
        let to = axis.place(f64::from(period.from + length));
        let gap = ((to - from) / 6).max(1);
        // The least bar is still seen.
        let top = frame.above(lane, height(meetings).max(6));
        let ground = frame.ground(lane);
        let (from, to) = (from + gap - gap / 2, to - gap / 2);
        path.push_str(&format!("M{from} {ground}V{top}H{to}V{ground}z"));
    };
    for period in &view.periods {
        for (lane, full) in period.full.iter().enumerate() {
            bar(&mut view.others, lane, period, period.meetings);
            bar(&mut view.full, lane, period, *full);
        }
    }
    view.scale = round_below(highest);
    let scale = height(view.scale);
    for (lane, shown) in view.lanes.iter_mut().enumerate() {
        let y = frame.above(lane, scale);
        view.scale_line.push_str(&format!("M0 {y}H1000"));
        shown.scale = em(if lane == 0 { y - 20 } else { y + 92 });
    }
}

/// The largest round number that is not above a number.
fn round_below(number: usize) -> usize {
    let mut power = 1;
    while number / power >= 10 {
        power *= 10;
    }
    let digit = match number / power {
        5.. => 5,
        2.. => 2,
        digit => digit,
    };
    digit * power
}

/// The meetings of each period of years that has any.
fn periods(placed: &[(When, [bool; 2])], axis: Axis, length: i32, lanes: usize) -> Vec<PeriodRow> {
    let starts = (axis.first()..axis.end()).step_by(usize::try_from(length).unwrap_or(1));
    let mut rows: Vec<PeriodRow> = starts
        .map(|from| PeriodRow {
            from,
            to: (length > 1).then_some(from + length - 1),
            meetings: 0,
            full: vec![0; lanes],
        })
        .collect();
    for (when, full) in placed {
        let row = (when.year() - axis.first()) / length;
        let row = usize::try_from(row).ok().and_then(|row| rows.get_mut(row));
        if let Some(row) = row {
            row.meetings += 1;
            for (lane, count) in row.full.iter_mut().enumerate() {
                *count += usize::from(full[lane]);
            }
        }
    }
    rows.retain(|row| row.meetings > 0);
    rows
}

/// The one period that has more meetings than any other.
fn most(periods: &[PeriodRow]) -> Option<PeriodRow> {
    let most = periods.iter().max_by_key(|period| period.meetings)?;
    let equals = periods.iter().filter(|p| p.meetings == most.meetings);
    (equals.count() == 1 && periods.len() > 1).then(|| most.clone())
}

#[cfg(test)]
mod tests {
    use super::super::NARROWEST;
    use super::*;
    use crate::source::edtf::Edtf;
    use proptest::prelude::*;

    fn encounter(date: &str, full: [bool; 2]) -> Encounter {
        let date = Edtf::parse(date).unwrap();
        Encounter {
            when: When::of(&date, true),
            full,
        }
    }

    fn drawn(dates: &[&str]) -> TimelineView {
        let all: Vec<_> = dates
            .iter()
            .map(|date| encounter(date, [true; 2]))
            .collect();
        draw(&all, 1).unwrap()
    }

    /// The points at which the parts of a path begin.
    fn points(path: &str) -> Vec<(i32, i32)> {
        let parts = path.split('M').skip(1);
        let numbers = parts.map(|part| {
            let mut numbers = part.split(|c: char| !c.is_ascii_digit());
            [numbers.next(), numbers.next()].map(|n| n.unwrap().parse().unwrap())
        });
        numbers.map(|[x, y]| (x, y)).collect()
    }

    /// Dates of every kind, in the order of time.
    fn dates() -> impl Strategy<Value = Vec<String>> {
        let date =
            (1850..2030i32, 1..13u8, 1..29u8, 0..8u8).prop_map(|(y, m, d, kind)| match kind {
                0 => format!("{y}"),
                1 => format!("{y}-{m:02}"),
                2 => format!("{y}-{m:02}-{d:02}~"),
                3 => format!("{y}-24"),
                _ => format!("{y}-{m:02}-{d:02}"),
            });
        prop::collection::vec(date, 3..200).prop_map(|mut dates| {
            dates.sort_by_key(|date| Edtf::parse(date).unwrap().earliest());
            dates
        })
    }

    proptest! {
        #[test]
        fn marks_stay_in_the_frame_and_apart(dates in dates(), told in any::<u64>()) {
            let all: Vec<_> = dates
                .iter()
                .enumerate()
                .map(|(i, date)| encounter(date, [told >> (i % 64) & 1 == 1, told >> (i % 61) & 1 == 1]))
                .collect();
            let view = draw(&all, 2).unwrap();
            let paths = [&view.full, &view.rings, &view.others, &view.spans];
            let marks: Vec<_> = paths.iter().flat_map(|path| points(path)).collect();
            prop_assert!(marks.iter().all(|(x, y)| (0..=1000).contains(x) && (0..=view.frame).contains(y)));
            prop_assert_eq!(view.drawn, all.len());
            if !view.bars {
                let mut dots: Vec<_> = [&view.full, &view.rings].iter().flat_map(|p| points(p)).collect();
                dots.sort_by_key(|(x, y)| (*y, *x));
                // 7.5 pixels are the width of a dot in the theme.
                let apart = |pair: &[(i32, i32)]| {
                    pair[0].1 != pair[1].1 || f64::from(pair[1].0 - pair[0].0) * NARROWEST / 1000.0 >= 7.5
                };
                prop_assert!(dots.windows(2).all(apart), "{dots:?}");
            }
            let counted: usize = view.periods.iter().map(|period| period.meetings).sum();
            prop_assert_eq!(counted, view.drawn);
            prop_assert!(view.periods.len() <= 41);
        }
    }

    #[test]
    fn a_chart_stays_small_however_many_meetings_there_are() {
        let all: Vec<_> = (0..50_000)
            .map(|i| {
                encounter(
                    &format!("{}-06-01", 1875 + i * 150 / 50_000),
                    [i % 2 == 0, false],
                )
            })
            .collect();
        let view = draw(&all, 1).unwrap();
        assert!(view.bars);
        let size = view.full.len() + view.others.len() + view.axis.lines.len();
        assert!(size < 3000, "{size}");
        assert_eq!((view.drawn, view.lanes[0].full), (50_000, 25_000));
    }

    #[test]
    fn what_is_not_known_to_the_day_is_a_ring_over_the_time_in_which_it_was() {
        let view = drawn(&["2018", "2020-05-13", "2021-03-01~", "2022-08-02"]);
        assert_eq!(points(&view.full).len(), 2);
        assert_eq!(points(&view.rings).len(), 2);
        assert_eq!(points(&view.spans).len(), 1, "the year alone has a length");
        assert_eq!(view.inexact, 2);
    }

    #[test]
    fn what_has_no_place_in_time_is_counted_and_not_drawn() {
        let view = drawn(&["19XX", "2018-01-01", "2019-01-01", "2020-01-01"]);
        assert_eq!((view.drawn, view.vague), (3, 1));
        assert_eq!(view.axis.labels[0].year, 2018);
    }

    #[test]
    fn meetings_of_one_day_stand_above_one_another() {
        let view = drawn(&["2018-01-01", "2022-05-13", "2022-05-13", "2022-05-13"]);
        let dots = points(&view.full);
        assert_eq!(dots[1].0, dots[3].0);
        assert!(dots[1].1 > dots[2].1 && dots[2].1 > dots[3].1);
    }

    #[test]
    fn many_meetings_of_one_year_are_bars_with_a_round_scale() {
        let mut dates = vec!["2018-01-01"];
        dates.extend(["2022-05-13"; 37]);
        let view = drawn(&dates);
        assert!(view.bars);
        assert_eq!(view.scale, 20);
        assert_eq!(
            view.most.map(|most| (most.from, most.meetings)),
            Some((2022, 37))
        );
    }

    #[test]
    fn too_few_meetings_are_no_chart() {
        let two = [encounter("2018", [true; 2]), encounter("2019", [true; 2])];
        assert!(draw(&two, 2).is_none());
        assert!(draw(&[], 1).is_none());
    }
}
