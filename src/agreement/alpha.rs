//! Krippendorff's alpha: how far coders agree beyond chance.
//!
//! Klaus Krippendorff, *Content Analysis: An Introduction to Its Methodology*, 4th edition (SAGE, 2019), chapter 12;
//! *Computing Krippendorff's Alpha-Reliability* (2011), <https://repository.upenn.edu/asc_papers/43>.

use std::collections::{BTreeMap, BTreeSet};

/// Returns alpha for the values that coders gave to units. A unit with fewer than two values counts for nothing.
///
/// `difference` is the squared difference of two values: 0 for equal values, and the same in both directions. 1 is
/// perfect agreement, and 0 what chance would give. None if no unit has two values, or if all values are equal, so
/// that nothing could have differed.
pub fn alpha<V: Ord>(units: &[Vec<V>], difference: impl Fn(&V, &V) -> f64) -> Option<f64> {
    let pairable: Vec<&Vec<V>> = units.iter().filter(|values| values.len() > 1).collect();
    let total = count(pairable.iter().map(|values| values.len()).sum());
    let mut observed = 0.0;
    let mut counts: BTreeMap<&V, usize> = BTreeMap::new();
    for values in &pairable {
        let mut within = 0.0;
        for (i, a) in values.iter().enumerate() {
            *counts.entry(a).or_default() += 1;
            within += values[i + 1..]
                .iter()
                .map(|b| 2.0 * difference(a, b))
                .sum::<f64>();
        }
        observed += within / (count(values.len()) - 1.0);
    }
    let counts: Vec<(&V, f64)> = counts.into_iter().map(|(v, n)| (v, count(n))).collect();
    let mut expected = 0.0;
    for (i, (a, of_a)) in counts.iter().enumerate() {
        let others = counts[i + 1..].iter();
        expected += others
            .map(|(b, of_b)| 2.0 * of_a * of_b * difference(a, b))
            .sum::<f64>();
    }
    // Both sums are divided by the number of values; the rest of the divisors is left.
    (expected > 0.0).then(|| 1.0 - observed * (total - 1.0) / expected)
}

/// The difference of names: they are equal, or not.
pub fn nominal<V: PartialEq>(a: &V, b: &V) -> f64 {
    f64::from(u8::from(a != b))
}

/// The squared difference of numbers on a scale with equal steps.
pub fn interval(a: &u8, b: &u8) -> f64 {
    f64::from(a.abs_diff(*b)).powi(2)
}

/// The difference of two sets, which is smaller if one contains the other: MASI, in Rebecca Passonneau, *Measuring
/// Agreement on Set-valued Items (MASI) for Semantic and Pragmatic Annotation* (LREC 2006).
pub fn of_sets<T: Ord>(a: &BTreeSet<T>, b: &BTreeSet<T>) -> f64 {
    if a == b {
        return 0.0;
    }
    let common = a.intersection(b).count();
    let union = a.len() + b.len() - common;
    let monotonicity = match common {
        0 => 0.0,
        n if n == a.len() || n == b.len() => 2.0 / 3.0,
        _ => 1.0 / 3.0,
    };
    1.0 - count(common) / count(union) * monotonicity
}

/// A count as a number with a fraction. Counts of an archive are far below 2^52, where the two differ.
pub(super) fn count(n: usize) -> f64 {
    n as f64
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Rows of coders, with `.` where a coder gave no value, as units.
    fn units(rows: &[&str]) -> Vec<Vec<char>> {
        let rows: Vec<Vec<char>> = rows.iter().map(|row| row.chars().collect()).collect();
        (0..rows[0].len())
            .map(|i| {
                rows.iter()
                    .map(|row| row[i])
                    .filter(|c| *c != '.')
                    .collect()
            })
            .collect()
    }

    fn close(a: Option<f64>, b: f64) {
        let a = a.unwrap();
        assert!((a - b).abs() < 0.0005, "{a} is not {b}");
    }

    /// The four examples of *Computing Krippendorff's Alpha-Reliability* (2011).
    #[test]
    fn the_published_examples_have_their_published_values() {
        close(alpha(&units(&["0100000010", "1110010000"]), nominal), 0.095);
        close(
            alpha(&units(&["aabbdcccedda", "babbbccceddd"]), nominal),
            0.692,
        );
        let four = units(&[
            "123321412...",
            "1233224125.3",
            ".3332342251.",
            "12332441251.",
        ]);
        close(alpha(&four, nominal), 0.743);
        let numbers: Vec<Vec<u8>> = four
            .iter()
            .map(|unit| unit.iter().map(|c| *c as u8 - b'0').collect())
            .collect();
        close(alpha(&numbers, interval), 0.849);
    }

    /// Values of NLTK 3.10: `nltk.metrics.agreement.AnnotationTask(data, masi_distance).alpha()`.
    #[test]
    fn sets_are_compared_as_by_others() {
        let set = |items: &str| -> BTreeSet<char> { items.chars().collect() };
        let units = [
            vec![set("ab"), set("a")],
            vec![set("c"), set("c")],
            vec![set("bc"), set("cd")],
            vec![set("a"), set("d")],
            vec![set("abc"), set("abc")],
        ];
        close(alpha(&units, of_sets), 0.356);
        assert_eq!(of_sets(&set(""), &set("")), 0.0);
        assert_eq!(of_sets(&set(""), &set("a")), 1.0);
    }

    #[test]
    fn where_nothing_could_differ_there_is_no_alpha() {
        assert_eq!(alpha::<char>(&[], nominal), None);
        assert_eq!(alpha(&units(&["aaa", "aaa"]), nominal), None);
        assert_eq!(alpha(&units(&["abc", "..."]), nominal), None);
    }

    proptest! {
        #[test]
        fn alpha_is_one_for_equal_coders_and_never_more(
            values in proptest::collection::vec((0_u8..5, 0_u8..5), 2..30),
        ) {
            let pairs: Vec<Vec<u8>> = values.iter().map(|(a, b)| vec![*a, *b]).collect();
            let equal: Vec<Vec<u8>> = values.iter().map(|(a, _)| vec![*a, *a]).collect();
            for difference in [nominal, interval] {
                if let Some(alpha) = alpha(&pairs, difference) {
                    prop_assert!(alpha <= 1.0);
                    let all_equal = values.iter().all(|(a, b)| a == b);
                    prop_assert_eq!(all_equal, (alpha - 1.0).abs() < 1e-12);
                }
                if let Some(alpha) = alpha(&equal, difference) {
                    prop_assert!((alpha - 1.0).abs() < 1e-12);
                }
            }
        }
    }
}
