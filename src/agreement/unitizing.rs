//! Krippendorff's alpha for where units begin and end in a text.
//!
//! Klaus Krippendorff, *On the Reliability of Unitizing Continuous Data*, Sociological Methodology 25 (1995), 47–76,
//! and *Content Analysis*, 2nd edition (SAGE, 2004), pages 251–256.

use std::collections::BTreeSet;
use std::ops::Range;

use super::alpha::count;

/// A text and the units that two coders found in it, as ranges of its characters.
#[derive(Debug, Clone)]
pub struct Continuum {
    /// The number of characters.
    pub length: usize,
    /// The units of each coder. They may overlap.
    pub coders: [Vec<Range<usize>>; 2],
}

/// A part of a text, as a coder divided it: a unit, or what is between two units.
#[derive(Debug, Clone, Copy)]
struct Section {
    start: f64,
    length: f64,
    is_unit: bool,
}

impl Section {
    fn end(self) -> f64 {
        self.start + self.length
    }

    fn contains(self, other: Section) -> bool {
        self.start <= other.start && other.end() <= self.end()
    }

    fn overlaps(self, other: Section) -> bool {
        self.start < other.end() && other.start < self.end()
    }
}

/// Returns alpha for the places of the units of two coders in some texts, which count as one long text.
///
/// None if there are no units, or if each coder has all of every text as one unit.
pub fn unitizing(texts: &[Continuum]) -> Option<f64> {
    let mut sections: [Vec<Section>; 2] = Default::default();
    let mut start = 0;
    for text in texts {
        for (all, units) in sections.iter_mut().zip(&text.coders) {
            all.extend(divided(start, text.length, units));
        }
        start += text.length;
    }
    let length = count(start);
    let observed = observed(&sections) / (2.0 * length * length);
    let expected = expected(&sections, length)?;
    (expected > 0.0).then(|| 1.0 - observed / expected)
}

/// Divides a text into the units of a coder and what is between them. Units that overlap are divided at each place
/// where one of them begins or ends.
fn divided(offset: usize, length: usize, units: &[Range<usize>]) -> Vec<Section> {
    let mut cuts: BTreeSet<usize> = units.iter().flat_map(|u| [u.start, u.end]).collect();
    cuts.insert(0);
    cuts.insert(length);
    let cuts: Vec<usize> = cuts.into_iter().filter(|cut| *cut <= length).collect();
    let pairs = cuts.iter().zip(cuts.iter().skip(1));
    pairs
        .map(|(from, to)| Section {
            start: count(offset + from),
            length: count(to - from),
            is_unit: units.iter().any(|u| u.start <= *from && *to <= u.end),
        })
        .collect()
}

/// The sum of the squared differences between the sections of both coders, in both directions.
fn observed(sections: &[Vec<Section>; 2]) -> f64 {
    let [left, right] = sections;
    let mut sum = 0.0;
    for a in left {
        // Sections are in order, and only those that overlap differ by a length.
        let from = right.partition_point(|b| b.end() <= a.start);
        for b in right[from..].iter().take_while(|b| b.overlaps(*a)) {
            sum += match (a.is_unit, b.is_unit) {
                (true, true) => (a.start - b.start).powi(2) + (a.end() - b.end()).powi(2),
                (true, false) if b.contains(*a) => a.length.powi(2),
                (false, true) if a.contains(*b) => b.length.powi(2),
                _ => 0.0,
            };
        }
    }
    2.0 * sum
}

/// The difference that is expected if the same units are placed by chance.
fn expected(sections: &[Vec<Section>; 2], length: f64) -> Option<f64> {
    let all = || sections.iter().flatten();
    let units = count(all().filter(|section| section.is_unit).count());
    let mut sum = 0.0;
    let mut taken = 0.0;
    for unit in all().filter(|section| section.is_unit) {
        let l = unit.length;
        let gaps = all().filter(|gap| !gap.is_unit && gap.length >= l);
        let room: f64 = gaps.map(|gap| gap.length - l + 1.0).sum();
        sum += (units - 1.0) / 3.0 * (2.0 * l.powi(3) - 3.0 * l.powi(2) + l) + l.powi(2) * room;
        taken += l * (l - 1.0);
    }
    let places = 2.0 * length * (2.0 * length - 1.0) - taken;
    (length > 0.0 && places > 0.0).then(|| 2.0 / length * sum / places)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn unit(start: usize, length: usize) -> Range<usize> {
        start..start + length
    }

    /// The example of *Content Analysis* (2004), page 254: a text from 150 to 450.
    #[test]
    fn the_published_example_has_its_published_value() {
        let of = |left: Vec<Range<usize>>, right: Vec<Range<usize>>| {
            let texts = [Continuum {
                length: 300,
                coders: [left, right],
            }];
            unitizing(&texts).unwrap()
        };
        let c = of(
            vec![unit(75, 70), unit(220, 30)],
            vec![unit(70, 80), unit(205, 20), unit(250, 20)],
        );
        assert!((c - 0.7286).abs() < 0.0001, "{c}");
        let k = vec![unit(30, 60), unit(150, 50)];
        assert!((of(k.clone(), k) - 1.0).abs() < 1e-12);
    }

    #[test]
    fn texts_without_units_have_no_alpha() {
        let empty = |length| Continuum {
            length,
            coders: Default::default(),
        };
        assert_eq!(unitizing(&[]), None);
        assert_eq!(unitizing(&[empty(0), empty(40)]), None);
    }

    #[test]
    fn a_statement_that_only_one_coder_found_lowers_alpha() {
        let text = |right: Vec<Range<usize>>| Continuum {
            length: 200,
            coders: [vec![unit(20, 30), unit(100, 40)], right],
        };
        let both = unitizing(&[text(vec![unit(20, 30), unit(100, 40)])]).unwrap();
        let one = unitizing(&[text(vec![unit(20, 30)])]).unwrap();
        let shifted = unitizing(&[text(vec![unit(20, 30), unit(105, 40)])]).unwrap();
        assert!((both - 1.0).abs() < 1e-12);
        assert!(one < shifted && shifted < both, "{one} {shifted}");
    }

    proptest! {
        #[test]
        fn alpha_is_at_most_one_and_does_not_depend_on_the_order_of_coders(
            left in proptest::collection::vec((0_usize..90, 1_usize..20), 0..6),
            right in proptest::collection::vec((0_usize..90, 1_usize..20), 0..6),
        ) {
            let ranges = |all: &[(usize, usize)]| -> Vec<Range<usize>> {
                all.iter().map(|(start, length)| unit(*start, *length)).collect()
            };
            let (left, right) = (ranges(&left), ranges(&right));
            let of = |a: &[Range<usize>], b: &[Range<usize>]| unitizing(&[Continuum {
                length: 110,
                coders: [a.to_vec(), b.to_vec()],
            }]);
            let (one, other) = (of(&left, &right), of(&right, &left));
            prop_assert_eq!(one.is_some(), other.is_some());
            if let (Some(one), Some(other)) = (one, other) {
                prop_assert!(one <= 1.0 + 1e-12);
                prop_assert!((one - other).abs() < 1e-9);
            }
            if let Some(same) = of(&left, &left) {
                prop_assert!((same - 1.0).abs() < 1e-12);
            }
        }
    }
}
