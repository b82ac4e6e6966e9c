//! Divides what is in order into stretches that each become a file: words, records, forms of words.
//!
//! Where a stretch ends depends on what stands there, and not on how many stretches come before. So something new
//! changes the file that it is in, and the files behind it keep what they hold.

use std::collections::BTreeSet;

/// How long the stretches are.
#[derive(Debug, Clone, Copy)]
pub(super) struct Lengths {
    /// None but the last is shorter.
    pub(super) least: usize,
    /// None goes on at this length.
    pub(super) most: usize,
    /// Between them, one part in so many of a length ends a stretch.
    pub(super) one_in: usize,
}

/// Divides things, each with its length and a name by which it is known again.
#[derive(Debug)]
pub(super) struct Divider {
    lengths: Lengths,
    held: usize,
}

impl Divider {
    pub(super) fn new(lengths: Lengths) -> Divider {
        Divider { lengths, held: 0 }
    }

    /// Adds the next thing, and tells whether a stretch ends with it.
    pub(super) fn ends(&mut self, length: usize, name: &str) -> bool {
        self.held += length;
        let Lengths {
            least,
            most,
            one_in,
        } = self.lengths;
        let ends = self.held >= most || self.held >= least && chance(name, one_in) < length;
        if ends {
            self.held = 0;
        }
        ends
    }
}

/// A number below another that a name always has.
fn chance(name: &str, below: usize) -> usize {
    let hash = xxhash_rust::xxh3::xxh3_64(name.as_bytes());
    usize::try_from(hash % below as u64).unwrap_or_default()
}

/// FileNames for files, from what they hold.
#[derive(Debug, Default)]
pub(super) struct FileNames {
    taken: BTreeSet<String>,
}

/// The length of a name, in digits of four bits. Of files that begin alike, the second gets a longer one.
const NAME: usize = 10;

impl FileNames {
    /// The name of a file with this hash of its content.
    pub(super) fn name(&mut self, content: &blake3::Hash) -> String {
        let hash = content.to_hex();
        let names = (NAME..hash.len()).filter_map(|length| hash.get(..length));
        let free = names.into_iter().find(|name| !self.taken.contains(*name));
        let name = free.unwrap_or(&hash).to_owned();
        self.taken.insert(name.clone());
        name
    }
}
