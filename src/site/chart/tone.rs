//! Tone in time: how strong the acts of each side were on one topic, and of which tone. The scale is the
//! archive's own.

use crate::site::chart::axis::{Axis, step};
use crate::site::chart::when::When;
use crate::site::chart::{EDGE, WIDTH, em, percent};
use crate::site::view::{ToneLane, ToneMark, ToneMarks, ToneVerb, ToneView};

/// Fewer meetings are seen better in the table.
const FEWEST: usize = 3;

/// The length that a mark takes at the narrowest, where a part of the width is left to the scale.
const APART: i32 = 40;

/// So many marks stand side by side; meetings beyond are taken together by years.
const MARKS: i32 = (WIDTH - 2 * EDGE) / APART;

/// Heights in hundredths of an em: from one strength to the next, above the highest, and of the whole.
const STRENGTH: i32 = 92;

const HEAD: i32 = 60;

const SILENCE: i32 = HEAD + 5 * STRENGTH;

const LANE: i32 = SILENCE + 45;

/// What the account of one side has on the topic at a meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::site) enum Said<'a> {
    /// The strongest act: its strength from 1 to 5, its tone as the vocabulary names it, and what it is called.
    Act(u8, &'static str, &'a str),
    /// The account is silent.
    Silence,
    /// No account is held, or it is not known what it says.
    Unknown,
}

/// A meeting of a trail.
#[derive(Debug, Clone)]
pub(in crate::site) struct Talk<'a> {
    pub(in crate::site) when: Option<When>,
    /// By lane.
    pub(in crate::site) said: Vec<Said<'a>>,
}

/// A place along the axis with what was said there.
struct Point<'a> {
    x: i32,
    exact: bool,
    said: Vec<Said<'a>>,
}

/// Draws the tones of some sides; none if there are few meetings, or no side has two acts. `talks` are in the order of
/// time.
pub(in crate::site) fn draw(talks: &[Talk<'_>], sides: Vec<String>) -> Option<ToneView> {
    let placed: Vec<(When, &[Said<'_>])> = talks
        .iter()
        .filter_map(|talk| Some((talk.when?, talk.said.as_slice())))
        .collect();
    let acts = |lane: usize| {
        let said = placed.iter().map(|(_, said)| said.get(lane));
        said.filter(|said| matches!(said, Some(Said::Act(..))))
            .count()
    };
    if placed.len() < FEWEST || (0..sides.len()).all(|lane| acts(lane) < 2) {
        return None;
    }
    let bounds = placed
        .iter()
        .flat_map(|(when, _)| [when.year(), when.last_year()]);
    let axis = Axis::of(bounds)?;
    let few = i32::try_from(placed.len()).is_ok_and(|count| count <= MARKS);
    let (axis, points, years) = if few {
        (axis, by_meeting(&placed, axis), None)
    } else {
        let (axis, points, years) = by_years(&placed, axis, sides.len());
        (axis, points, Some(years))
    };
    let level = |strength: u8| HEAD + (5 - i32::from(strength.clamp(1, 5))) * STRENGTH;
    let lanes = sides.into_iter().enumerate().map(|(i, side)| {
        let said = points.iter().map(|point| (point.x, point.said.get(i)));
        lane(side, said, level)
    });
    let ticks = |exact: bool| -> String {
        let of = points.iter().filter(|point| point.exact == exact);
        let mark = if exact { "0v30" } else { "0h.1" };
        of.map(|point| format!("M{} {mark}", point.x)).collect()
    };
    Some(ToneView {
        height: em(LANE),
        frame: LANE,
        grid: (1..=5)
            .map(|s| format!("M0 {}H{WIDTH}", level(s)))
            .collect(),
        numbers: (1..=5).map(|strength| em(level(strength) + 35)).collect(),
        lanes: lanes.collect(),
        exact: if few { ticks(true) } else { String::new() },
        inexact: if few { ticks(false) } else { String::new() },
        axis: axis.view(LANE),
        years,
        vague: talks.len() - placed.len(),
    })
}

fn lane<'s>(
    side: String,
    said: impl Iterator<Item = (i32, Option<&'s Said<'s>>)>,
    level: impl Fn(u8) -> i32,
) -> ToneLane {
    let mut lane = ToneLane {
        side,
        silences: String::new(),
        tones: Vec::new(),
        verbs: Vec::new(),
    };
    let mut acts: Vec<(i32, i32, &str)> = Vec::new();
    for (x, said) in said {
        match said {
            Some(Said::Act(strength, tone, verb)) => {
                let y = level(*strength);
                acts.push((x, y, *verb));
                let mark = ToneMark {
                    x: percent(x),
                    y: em(y + 35),
                };
                match lane.tones.iter_mut().find(|marks| marks.tone == *tone) {
                    Some(marks) => marks.marks.push(mark),
                    None => lane.tones.push(ToneMarks {
                        tone,
                        marks: vec![mark],
                    }),
                }
            }
            Some(Said::Silence) => {
                let half = APART / 4;
                lane.silences
                    .push_str(&format!("M{} {SILENCE}h{}", x - half, 2 * half));
            }
            Some(Said::Unknown) | None => {}
        }
    }
    lane.tones.sort_by_key(|marks| marks.tone);
    lane.verbs = verbs(&acts);
    lane
}

/// What is left of the width for a letter of a verb, on a screen that is wide enough to show verbs at all.
const LETTER: i32 = 9;

/// Between a mark and its verb.
const GAP: i32 = 14;

/// The verbs at the marks of a side: behind the mark, or before it, where nothing else is in the way on its height.
/// Where there is room for neither, the table after the chart has the verb.
fn verbs(acts: &[(i32, i32, &str)]) -> Vec<ToneVerb> {
    let mut taken: Vec<(i32, i32, i32)> = acts
        .iter()
        .map(|(x, y, _)| (*y, x - GAP + 1, x + GAP - 1))
        .collect();
    let mut verbs = Vec::new();
    for (x, y, verb) in acts {
        let letters = i32::try_from(verb.chars().count()).unwrap_or(WIDTH);
        let length = letters.saturating_mul(LETTER);
        let sides = [
            (x + GAP, x + GAP + length, "start"),
            (x - GAP - length, x - GAP, "end"),
        ];
        let is_free = |(from, to): (i32, i32)| {
            let within = from > 0 && to < WIDTH;
            within
                && !taken
                    .iter()
                    .any(|(level, a, b)| level == y && from <= *b && *a <= to)
        };
        let Some((from, to, anchor)) = sides
            .into_iter()
            .find(|(from, to, _)| is_free((*from, *to)))
        else {
            continue;
        };
        taken.push((*y, from, to));
        verbs.push(ToneVerb {
            x: percent(if anchor == "start" { from } else { to }),
            y: em(y + 28),
            anchor,
            words: (*verb).to_owned(),
        });
    }
    verbs
}

/// A mark for each meeting, where it was in time as far as there is room.
fn by_meeting<'s>(placed: &[(When, &[Said<'s>])], axis: Axis) -> Vec<Point<'s>> {
    let mut points: Vec<Point<'s>> = Vec::with_capacity(placed.len());
    let mut placed = placed.to_vec();
    // Of what began on one day, what is known less closely may have been later.
    placed.sort_by(|(a, _), (b, _)| a.middle().total_cmp(&b.middle()));
    let mut free = EDGE;
    for (when, said) in placed {
        let x = axis.place(when.middle()).max(free);
        free = x + APART;
        points.push(Point {
            x,
            exact: when.is_exact(),
            said: said.to_vec(),
        });
    }
    let mut most = WIDTH - EDGE;
    for point in points.iter_mut().rev() {
        point.x = point.x.min(most);
        most = point.x - APART;
    }
    points
}

/// A mark for every so many years, with the strongest act of each side.
fn by_years<'s>(
    placed: &[(When, &[Said<'s>])],
    axis: Axis,
    lanes: usize,
) -> (Axis, Vec<Point<'s>>, i32) {
    let length = step(axis.end() - axis.first(), MARKS - 1);
    let start = |year: i32| year.div_euclid(length) * length;
    let (first, last) = (start(axis.first()), start(axis.end() - 1));
    let whole = Axis::of([first, last + length - 1].into_iter()).unwrap_or(axis);
    let strength = |said: Said| match said {
        Said::Act(strength, ..) => strength + 2,
        Said::Silence => 1,
        Said::Unknown => 0,
    };
    let mut points: Vec<(i32, Point<'s>)> = Vec::new();
    for (when, said) in placed {
        let year = start(when.year());
        if points.last().is_none_or(|(last, _)| *last != year) {
            let point = Point {
                x: whole.place(f64::from(year) + f64::from(length) / 2.0),
                exact: true,
                said: vec![Said::Unknown; lanes],
            };
            points.push((year, point));
        }
        let Some((_, point)) = points.last_mut() else {
            continue;
        };
        for (known, said) in point.said.iter_mut().zip(*said) {
            // Of equals the first.
            if strength(*said) > strength(*known) {
                *known = *said;
            }
        }
    }
    let points = points.into_iter().map(|(_, point)| point).collect();
    (whole, points, length)
}

#[cfg(test)]
mod tests {
    use super::super::NARROWEST;
    use super::*;
    use crate::source::edtf::Edtf;
    use proptest::prelude::*;

    fn talk(date: &str, said: &[Said<'static>]) -> Talk<'static> {
        Talk {
            when: When::of(&Edtf::parse(date).unwrap(), true),
            said: said.to_vec(),
        }
    }

    fn sides() -> Vec<String> {
        vec!["A".to_owned(), "B".to_owned()]
    }

    fn said() -> impl Strategy<Value = Said<'static>> {
        (0..8u8).prop_map(|n| match n {
            0 => Said::Silence,
            1 => Said::Unknown,
            _ => Said::Act(
                n - 2,
                if n % 2 == 0 { "critical" } else { "neutral" },
                "urged",
            ),
        })
    }

    proptest! {
        #[test]
        fn marks_stay_in_the_frame_and_apart(
            mut talks in prop::collection::vec((1900..2030i32, 1..13u8, said(), said()), 2..120)
        ) {
            talks.sort_by_key(|(year, month, ..)| (*year, *month));
            let talks: Vec<Talk> = talks
                .iter()
                .map(|(year, month, a, b)| talk(&format!("{year}-{month:02}-15"), &[*a, *b]))
                .collect();
            let Some(view) = draw(&talks, sides()) else { return Ok(()) };
            for lane in &view.lanes {
                let mut places: Vec<f64> = lane.tones.iter().flat_map(|t| &t.marks).map(|m| m.x).collect();
                places.sort_by(f64::total_cmp);
                prop_assert!(places.iter().all(|x| (1.0..=99.0).contains(x)), "{places:?}");
                // 11 pixels are the width of a mark in the theme, beside a scale of a twentieth.
                let apart = |pair: &[f64]| (pair[1] - pair[0]) / 100.0 * NARROWEST * 0.95 >= 11.0;
                prop_assert!(places.windows(2).all(apart), "{places:?}");
                // A verb is beside its mark, and covers neither another mark nor another verb on its height.
                let verbs: Vec<(f64, f64, f64)> = lane.verbs.iter().map(|verb| {
                    let length = verb.words.chars().count() as f64 * f64::from(LETTER) / f64::from(WIDTH) * 100.0;
                    match verb.anchor {
                        "start" => (verb.y, verb.x, verb.x + length),
                        _ => (verb.y, verb.x - length, verb.x),
                    }
                }).collect();
                for (i, (y, from, to)) in verbs.iter().enumerate() {
                    prop_assert!(*from >= 0.0 && *to <= 100.0);
                    let over = verbs[i + 1..].iter().any(|(level, a, b)| level == y && from < b && a < to);
                    prop_assert!(!over, "{verbs:?}");
                    let height = |m: &ToneMark| (m.y - y).abs() < 0.2;
                    let covered = lane.tones.iter().flat_map(|t| &t.marks)
                        .any(|m| height(m) && m.x > *from && m.x < *to);
                    prop_assert!(!covered, "{verbs:?}");
                }
                let within = |m: &ToneMark| m.y > 0.0 && m.y < view.height;
                prop_assert!(lane.tones.iter().flat_map(|t| &t.marks).all(within));
            }
        }
    }

    #[test]
    fn a_silence_is_below_the_acts_and_no_line_joins_ranks() {
        let act = |strength| [Said::Act(strength, "neutral", "raised"), Said::Unknown];
        let talks = [
            talk("2020-01-01", &act(2)),
            talk("2020-12-01", &act(4)),
            talk("2021-12-01", &[Said::Silence, Said::Unknown]),
            talk("2022-12-01", &act(1)),
        ];
        let view = draw(&talks, sides()).unwrap();
        let lane = &view.lanes[0];
        assert_eq!(lane.silences.matches('M').count(), 1);
        let marks = &lane.tones[0].marks;
        assert!(
            marks[1].y < marks[0].y && marks[0].y < marks[2].y,
            "stronger is higher"
        );
        assert!(view.lanes[1].tones.is_empty());
    }

    #[test]
    fn one_act_is_no_course() {
        let talks = [
            talk("2020", &[Said::Act(2, "neutral", "raised"), Said::Unknown]),
            talk("2021", &[Said::Silence, Said::Act(1, "neutral", "noted")]),
            talk("2022", &[Said::Silence, Said::Unknown]),
        ];
        assert!(draw(&talks, sides()).is_none());
    }

    #[test]
    fn a_date_that_is_no_day_is_no_tick() {
        let act = [Said::Act(2, "neutral", "raised"), Said::Unknown];
        let talks = ["2020", "2021-01-01", "2022-01-01"].map(|date| talk(date, &act));
        let view = draw(&talks, sides()).unwrap();
        assert_eq!(
            (
                view.exact.matches('M').count(),
                view.inexact.matches('M').count()
            ),
            (2, 1)
        );
    }
}
