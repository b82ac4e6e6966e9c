//! Topics by year, as a table whose cells are shaded by how often a topic came up.

use std::collections::HashMap;

use crate::archive::EntityIx;
use crate::site::chart::axis::{Axis, step};
use crate::site::view::{HeatCell, HeatColumn};

/// So many columns have room beside the names of topics.
const COLUMNS: i32 = 12;

/// So many shades are told apart.
const SHADES: usize = 4;

/// The cells of a row, as [`HeatRow`](crate::site::view::HeatRow) has them.
type Cells = Vec<Option<HeatCell>>;

/// The cells of some topics, by meetings of which each is given with its year and its topics; none if
/// all are of one year.
pub(in crate::site) fn count<'a>(
    topics: &[EntityIx],
    meetings: impl Iterator<Item = (i32, &'a [EntityIx])> + Clone,
) -> Option<(Vec<HeatColumn>, Vec<Cells>)> {
    let axis = Axis::of(meetings.clone().map(|(year, _)| year))?;
    let length = step(axis.end() - axis.first(), COLUMNS - 1);
    let first = axis.first().div_euclid(length) * length;
    let columns: Vec<HeatColumn> = (first..axis.end())
        .step_by(usize::try_from(length).unwrap_or(1))
        .map(|from| HeatColumn {
            from,
            to: (length > 1).then_some(from + length - 1),
        })
        .collect();
    if columns.len() < 2 {
        return None;
    }
    let rows: HashMap<EntityIx, usize> = topics.iter().zip(0..).map(|(t, i)| (*t, i)).collect();
    let mut counts = vec![0; topics.len() * columns.len()];
    for (year, topics) in meetings {
        let column = usize::try_from((year - first) / length).unwrap_or_default();
        for row in topics.iter().filter_map(|topic| rows.get(topic)) {
            counts[row * columns.len() + column] += 1;
        }
    }
    let highest = counts.iter().max().copied().unwrap_or_default();
    let cells = counts.chunks(columns.len()).map(|row| {
        let cell = |meetings: &usize| {
            (*meetings > 0).then(|| HeatCell {
                meetings: *meetings,
                shade: shade(*meetings, highest),
            })
        };
        row.iter().map(cell).collect()
    });
    let cells = cells.collect();
    Some((columns, cells))
}

/// The shade of a number among numbers up to the highest.
fn shade(number: usize, highest: usize) -> usize {
    if highest <= SHADES {
        number
    } else {
        (number * SHADES).div_ceil(highest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn every_meeting_is_counted_once_for_each_topic(
            meetings in prop::collection::vec((1..2500i32, prop::collection::vec(0..6usize, 0..4)), 1..60)
        ) {
            let meetings: Vec<(i32, Vec<EntityIx>)> = meetings
                .into_iter()
                .map(|(year, mut topics)| {
                    topics.sort_unstable();
                    topics.dedup();
                    (year, topics.into_iter().map(EntityIx::at).collect())
                })
                .collect();
            let shown: Vec<EntityIx> = (0..4).map(EntityIx::at).collect();
            let by_year = meetings.iter().map(|(year, topics)| (*year, topics.as_slice()));
            let Some((columns, cells)) = count(&shown, by_year) else { return Ok(()) };
            prop_assert!((2..=12).contains(&columns.len()), "{columns:?}");
            for (topic, row) in shown.iter().zip(&cells) {
                let all = meetings.iter().filter(|(_, topics)| topics.contains(topic)).count();
                let cells: Vec<HeatCell> = row.iter().flatten().copied().collect();
                prop_assert_eq!(cells.iter().map(|cell| cell.meetings).sum::<usize>(), all);
                prop_assert!(cells.iter().all(|cell| cell.meetings > 0 && (1..=SHADES).contains(&cell.shade)));
            }
            let (first, last) = (&columns[0], &columns[columns.len() - 1]);
            prop_assert!(meetings.iter().all(|(year, _)| first.from <= *year && *year <= last.to.unwrap_or(last.from)));
        }
    }

    #[test]
    fn more_meetings_are_a_darker_shade() {
        let shades: Vec<usize> = [0, 1, 10, 11, 20, 40].map(|n| shade(n, 40)).to_vec();
        assert_eq!(shades, [0, 1, 1, 2, 2, 4]);
        assert_eq!(shade(2, 3), 2);
    }
}
