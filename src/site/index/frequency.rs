//! How often things occur in a list.

/// Counts things and gives them most frequent first; equals stay in the order of `order`.
pub(in crate::site) fn most_frequent<K: Ord + Copy>(
    things: impl Iterator<Item = K>,
    order: impl Fn(&K, &K) -> std::cmp::Ordering,
) -> Vec<(K, usize)> {
    let mut things: Vec<K> = things.collect();
    things.sort_unstable();
    let alike = things.chunk_by(|a, b| a == b);
    let mut counts: Vec<(K, usize)> = alike.map(|alike| (alike[0], alike.len())).collect();
    counts.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| order(&a.0, &b.0)));
    counts
}
