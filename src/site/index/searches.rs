//! What the searches that an archive keeps have found.

use crate::archive::{ReadoutIx, Target};

/// So many records are shown on the page of a search.
pub const SHOWN: usize = 200;

/// What a search finds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answer {
    /// How many records.
    pub count: usize,
    /// The first of them, the newest first and those without a date last.
    pub found: Vec<Found>,
    /// All readouts among them.
    pub readouts: Vec<ReadoutIx>,
}

/// A record that a search finds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The record.
    pub target: Target,
    /// Where it has what was asked.
    pub passages: Vec<FoundPassage>,
}

/// A stretch of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundPassage {
    /// Its id on the page, if it has one.
    pub anchor: Option<String>,
    /// Its words, and whether they were asked for.
    pub words: Vec<(String, bool)>,
}
