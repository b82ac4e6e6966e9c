//! Who met whom: people in a column, grouped by country, and arcs beside it that join those who met.
//! A column of names stays legible at any width and in any script, and its layout is settled by the
//! order of the names alone.

use crate::site::chart::WIDTH;
use crate::site::view::NetworkArcs;

/// The height of a row in hundredths of the size of the text.
const ROW: i32 = 170;

/// The longest arc goes so far.
const FARTHEST: i32 = WIDTH - 40;

/// Two people by their places in the column, and at how many meetings they met.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::site) struct Tie {
    pub(in crate::site) people: (usize, usize),
    pub(in crate::site) meetings: usize,
}

/// What is drawn beside the column of names.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::site) struct Arcs {
    pub(in crate::site) frame: i32,
    pub(in crate::site) arcs: Vec<NetworkArcs>,
    pub(in crate::site) dots: String,
}

/// Draws the arcs. `groups`: how many people each group has; `own`: the place of the person whose page
/// it is.
pub(in crate::site) fn draw(groups: &[usize], ties: &[Tie], own: Option<usize>) -> Arcs {
    let mut rows = 0;
    let mut middles: Vec<i32> = Vec::new();
    for people in groups {
        // The name of the group.
        rows += 1;
        for _ in 0..*people {
            middles.push(rows * ROW + ROW / 2);
            rows += 1;
        }
    }
    let highest = ties.iter().map(|tie| tie.meetings).max().unwrap_or(1);
    let mut paths: Vec<NetworkArcs> = [false, true]
        .into_iter()
        .flat_map(|own| (1..=3).map(move |weight| (own, weight)))
        .map(|(own, weight)| NetworkArcs {
            weight,
            own,
            path: String::new(),
        })
        .collect();
    let longest = match (middles.first(), middles.last()) {
        (Some(first), Some(last)) => (last - first).max(1),
        _ => 1,
    };
    for tie in ties {
        let (a, b) = tie.people;
        let (Some(from), Some(to)) = (middles.get(a.min(b)), middles.get(a.max(b))) else {
            continue;
        };
        let height = to - from;
        // Flat enough to fit, and never more bent than a circle.
        let reach = (FARTHEST * height / longest).min(height / 2 + ROW / 2);
        let is_own = own.is_some_and(|own| own == a || own == b);
        let weight = 1 + tie.meetings.saturating_sub(1) * 3 / highest.max(1);
        let path = &mut paths[usize::from(is_own) * 3 + weight.min(3) - 1].path;
        path.push_str(&format!("M0 {from}A{reach} {} 0 0 1 0 {to}", height / 2));
    }
    paths.retain(|arcs| !arcs.path.is_empty());
    Arcs {
        frame: rows * ROW,
        arcs: paths,
        dots: middles.iter().map(|y| format!("M0 {y}h.1")).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn numbers(path: &str) -> Vec<i32> {
        let parts = path.split(|c: char| !c.is_ascii_digit());
        parts.filter_map(|part| part.parse().ok()).collect()
    }

    proptest! {
        #[test]
        fn arcs_stay_in_the_frame_and_end_at_names(
            groups in prop::collection::vec(1..6usize, 1..7),
            ties in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>(), 1..500usize), 0..80),
        ) {
            let people: usize = groups.iter().sum();
            let ties: Vec<Tie> = ties
                .iter()
                .map(|(a, b, meetings)| Tie { people: (a.index(people), b.index(people)), meetings: *meetings })
                .filter(|tie| tie.people.0 != tie.people.1)
                .collect();
            let drawn = draw(&groups, &ties, Some(0));
            prop_assert_eq!(&drawn, &draw(&groups, &ties, Some(0)));
            let rows = i32::try_from(people + groups.len()).unwrap();
            prop_assert_eq!(drawn.frame, rows * ROW);
            prop_assert_eq!(drawn.dots.matches('M').count(), people);
            let dots = numbers(&drawn.dots);
            let mut arcs = 0;
            for of_weight in &drawn.arcs {
                for arc in of_weight.path.split('M').skip(1) {
                    let n = numbers(arc);
                    let (from, reach, to) = (n[1], n[2], n[8]);
                    prop_assert!(dots.contains(&from) && dots.contains(&to) && from < to, "{arc}");
                    prop_assert!((1..=WIDTH).contains(&reach), "{arc}");
                    arcs += 1;
                }
            }
            prop_assert_eq!(arcs, ties.len());
        }
    }

    #[test]
    fn those_who_met_more_often_have_a_broader_arc() {
        let tie = |people, meetings| Tie { people, meetings };
        let drawn = draw(
            &[1, 2, 1],
            &[tie((0, 1), 9), tie((0, 2), 5), tie((2, 3), 1)],
            Some(0),
        );
        let arcs = drawn.arcs.iter().map(|arcs| (arcs.weight, arcs.own));
        assert_eq!(arcs.collect::<Vec<_>>(), [(1, false), (2, true), (3, true)]);
    }
}
