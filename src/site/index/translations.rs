//! Which texts are read side by side.

use crate::archive::ReadoutIx;
use crate::site::index::facts::Facts;

/// Two translations in the order in which they stand side by side: an official one before others.
pub(in crate::site) fn pair(facts: &Facts, a: ReadoutIx, b: ReadoutIx) -> (ReadoutIx, ReadoutIx) {
    let rank = |ix| facts.archive.readout(ix).standing();
    match (rank(a), a) <= (rank(b), b) {
        true => (a, b),
        false => (b, a),
    }
}

/// A translation with its original on the left.
pub(in crate::site) fn with_original(facts: &Facts, ix: ReadoutIx) -> (ReadoutIx, ReadoutIx) {
    (facts.archive.readout(ix).translation_of.unwrap_or(ix), ix)
}
