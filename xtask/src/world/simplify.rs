//! Outlines with fewer points that look the same at the size at which they are drawn.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

type Point = (f64, f64);

/// A closed outline without the points that shape it least: while the triangle of a point and its
/// neighbours is smaller than `triangle`, the point of the smallest goes (after M. Visvalingam and J. D.
/// Whyatt, “Line generalisation by repeated elimination of points”, The Cartographic Journal 30 (1993)).
/// Nothing is left of what is smaller than `least` in all.
pub(super) fn simplified(outline: Vec<Point>, triangle: f64, least: f64) -> Vec<Point> {
    if area(&outline) < least {
        return Vec::new();
    }
    let count = outline.len();
    let mut before: Vec<usize> = (0..count).map(|i| (i + count - 1) % count).collect();
    let mut after: Vec<usize> = (0..count).map(|i| (i + 1) % count).collect();
    let size = |a: usize, b: usize, c: usize| {
        // In thousandths, as whole numbers have an order.
        (area(&[outline[a], outline[b], outline[c]]) * 1000.0) as u64
    };
    let mut sizes: Vec<Option<u64>> = (0..count)
        .map(|i| Some(size(before[i], i, after[i])))
        .collect();
    let mut heap: BinaryHeap<Reverse<(u64, usize)>> = sizes
        .iter()
        .enumerate()
        .filter_map(|(i, size)| Some(Reverse(((*size)?, i))))
        .collect();
    let mut left = count;
    let limit = (triangle * 1000.0) as u64;
    while let Some(Reverse((smallest, i))) = heap.pop() {
        if smallest >= limit || left <= 4 {
            break;
        }
        // A size from before a neighbour went.
        if sizes[i] != Some(smallest) {
            continue;
        }
        sizes[i] = None;
        left -= 1;
        let (previous, next) = (before[i], after[i]);
        after[previous] = next;
        before[next] = previous;
        for neighbour in [previous, next] {
            // Never smaller than what went before, or a curve would vanish step by step.
            let now = size(before[neighbour], neighbour, after[neighbour]).max(smallest);
            sizes[neighbour] = Some(now);
            heap.push(Reverse((now, neighbour)));
        }
    }
    let kept = outline.iter().zip(&sizes);
    kept.filter(|(_, size)| size.is_some())
        .map(|(point, _)| *point)
        .collect()
}

/// The area within a closed outline.
fn area(outline: &[Point]) -> f64 {
    let next = outline.iter().cycle().skip(1);
    let twice: f64 = outline
        .iter()
        .zip(next)
        .map(|(a, b)| a.0 * b.1 - b.0 * a.1)
        .sum();
    twice.abs() / 2.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_point_on_a_line_goes_and_a_corner_stays() {
        let square = vec![
            (0.0, 0.0),
            (5.0, 0.1),
            (10.0, 0.0),
            (10.0, 10.0),
            (0.0, 10.0),
        ];
        let corners = vec![(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0)];
        assert_eq!(simplified(square, 1.0, 1.0), corners);
        assert_eq!(simplified(corners, 1.0, 101.0), []);
    }
}
