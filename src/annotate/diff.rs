//! Which items of two lists stay and which make way for others.

use std::hash::Hash;
use std::ops::Range;

use imara_diff::{Algorithm, Diff, InternedInput, Interner};

/// Items that stay, or those that make way for others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Run {
    /// Whether they stay.
    pub(super) same: bool,
    /// The positions in the old list.
    pub(super) old: Range<usize>,
    /// The positions in the new list; as many as in the old one if they stay.
    pub(super) new: Range<usize>,
}

/// Compares two lists. The runs cover both, in their order; after one that stays comes one that does not, or none.
///
/// The number of changes is the smallest possible, except in long lists that have little in common: there the time
/// would grow with the square of their length.
pub(super) fn runs<T: Hash + Eq>(
    old: impl ExactSizeIterator<Item = T>,
    new: impl ExactSizeIterator<Item = T>,
) -> Vec<Run> {
    let lengths = (old.len(), new.len());
    let mut input = InternedInput {
        before: Vec::new(),
        after: Vec::new(),
        interner: Interner::new(lengths.0 + lengths.1),
    };
    input.update_before(old);
    input.update_after(new);
    let mut diff = Diff::compute(Algorithm::Myers, &input);
    diff.postprocess_no_heuristic(&input);
    let range = |range: Range<u32>| range.start as usize..range.end as usize;
    let mut runs = Vec::new();
    let mut at = (0, 0);
    let stay = |at: (usize, usize), end: (usize, usize), runs: &mut Vec<Run>| {
        if at.0 < end.0 {
            runs.push(Run {
                same: true,
                old: at.0..end.0,
                new: at.1..end.1,
            });
        }
    };
    for hunk in diff.hunks() {
        let (old, new) = (range(hunk.before), range(hunk.after));
        stay(at, (old.start, new.start), &mut runs);
        at = (old.end, new.end);
        runs.push(Run {
            same: false,
            old,
            new,
        });
    }
    stay(at, lengths, &mut runs);
    runs
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn runs_cover_both_lists(
            old in proptest::collection::vec(0..6u8, 0..60),
            new in proptest::collection::vec(0..6u8, 0..60),
        ) {
            let mut at = (0, 0);
            let mut before = None;
            for run in runs(old.iter(), new.iter()) {
                prop_assert_eq!((run.old.start, run.new.start), at);
                prop_assert!(!run.old.is_empty() || !run.new.is_empty());
                prop_assert!(before != Some(run.same));
                if run.same {
                    prop_assert_eq!(&old[run.old.clone()], &new[run.new.clone()]);
                }
                at = (run.old.end, run.new.end);
                before = Some(run.same);
            }
            prop_assert_eq!(at, (old.len(), new.len()));
        }
    }

    #[test]
    fn lists_without_anything_in_common_are_compared_in_a_moment() {
        // 400 million steps, if each were compared with each.
        let (old, new) = (0..20_000u32, 10_000..30_000u32);
        let shuffled = |range: std::ops::Range<u32>, by: u32| -> Vec<u32> {
            range.map(|i| i.wrapping_mul(by) % 3_001).collect()
        };
        let (old, new) = (shuffled(old, 7_919), shuffled(new, 104_729));
        let runs = runs(old.iter(), new.iter());
        assert!(runs.iter().any(|run| run.same));
    }
}
