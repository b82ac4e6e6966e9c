//! Which statements of different coders belong together.

use std::cmp::Reverse;

use super::{Coded, Unit};

/// Unites the statements of several coders, each in the order of the text, by their words: first those that share the
/// largest part of their words. What was recorded of the words plays no part in it, since it is what is compared.
pub(super) fn united(coders: Vec<Vec<Coded>>) -> Vec<Unit> {
    let mut units: Vec<Unit> = Vec::new();
    for statements in coders {
        // Pairs of a known unit and a statement, with the part of their words that they share.
        let mut pairs = Vec::new();
        for (u, unit) in units.iter().enumerate() {
            for (s, statement) in statements.iter().enumerate() {
                let shared = unit
                    .statements
                    .iter()
                    .map(|own| shared(own, statement))
                    .max();
                pairs.extend(
                    shared
                        .filter(|shared| *shared > 0)
                        .map(|shared| (shared, u, s)),
                );
            }
        }
        pairs.sort_by_key(|(shared, unit, statement)| (Reverse(*shared), *unit, *statement));
        let mut unit_of = vec![None; statements.len()];
        let mut is_taken = vec![false; units.len()];
        for (_, u, s) in pairs {
            if unit_of[s].is_none() && !is_taken[u] {
                unit_of[s] = Some(u);
                is_taken[u] = true;
            }
        }
        for (statement, unit) in statements.into_iter().zip(unit_of) {
            match unit {
                Some(unit) => units[unit].statements.push(statement),
                None => units.push(Unit {
                    statements: vec![statement],
                }),
            }
        }
    }
    let start = |unit: &Unit| unit.statements.iter().map(|one| one.words.start).min();
    units.sort_by_key(start);
    units
}

/// The part of the words of two statements that they share, in millionths: whole numbers have an order.
fn shared(a: &Coded, b: &Coded) -> usize {
    let from = a.words.start.max(b.words.start);
    let to = a.words.end.min(b.words.end);
    let shared = to.saturating_sub(from);
    let all = a.words.len() + b.words.len() - shared;
    (shared * 1_000_000).checked_div(all).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agreement::Coder;
    use crate::archive::ActIx;
    use crate::source::record::Tone;
    use proptest::prelude::*;
    use std::ops::Range;

    fn coder(number: usize, words: &[Range<usize>]) -> Vec<Coded> {
        let coded = words.iter().enumerate().map(|(position, words)| Coded {
            coder: Coder::Second(number),
            position,
            words: words.clone(),
            act: ActIx::at(0),
            direction: Tone::Neutral,
            topics: Default::default(),
        });
        coded.collect()
    }

    fn positions(units: &[Unit]) -> Vec<Vec<(Coder, usize)>> {
        let unit = |unit: &Unit| {
            unit.statements
                .iter()
                .map(|s| (s.coder, s.position))
                .collect()
        };
        units.iter().map(unit).collect()
    }

    #[test]
    fn statements_that_share_most_of_their_words_belong_together() {
        let left = coder(0, &[0..100, 110..120]);
        let right = coder(1, &[0..20, 10..95, 112..125, 200..210]);
        let (a, b) = (Coder::Second(0), Coder::Second(1));
        assert_eq!(
            positions(&united(vec![left, right])),
            [
                vec![(a, 0), (b, 1)],
                vec![(b, 0)],
                vec![(a, 1), (b, 2)],
                vec![(b, 3)],
            ]
        );
    }

    proptest! {
        #[test]
        fn every_statement_is_in_one_unit_and_no_unit_has_two_of_one_coder(
            coders in proptest::collection::vec(
                proptest::collection::vec((0_usize..60, 1_usize..20), 0..6),
                1..4,
            ),
        ) {
            let coded: Vec<Vec<Coded>> = coders.iter().enumerate().map(|(i, words)| {
                let words: Vec<_> = words.iter().map(|(start, length)| *start..start + length).collect();
                coder(i, &words)
            }).collect();
            let mut all: Vec<(Coder, usize)> = coded.iter().flatten().map(|s| (s.coder, s.position)).collect();
            let units = united(coded);
            for unit in &units {
                let coders: std::collections::BTreeSet<_> = unit.statements.iter().map(|s| s.coder).collect();
                prop_assert_eq!(coders.len(), unit.statements.len());
            }
            let mut found: Vec<_> = positions(&units).into_iter().flatten().collect();
            all.sort();
            found.sort();
            prop_assert_eq!(all, found);
        }
    }
}
