//! What changed, where only the words of some readouts did.

use std::collections::HashSet;

use crate::archive::{EntityIx, MeetingIx, ReadoutIx, RelationIx};

/// The readouts whose words changed, and what has to do with them.
#[derive(Debug, Default)]
pub struct ChangedWords {
    /// Those whose own pages show changed words.
    pub(in crate::site) readouts: HashSet<ReadoutIx>,
    /// Those whose words changed.
    pub(in crate::site) followed_up: HashSet<ReadoutIx>,
    /// The pages of the list of readouts.
    pub(in crate::site) lists: HashSet<usize>,
    pub(in crate::site) meetings: HashSet<MeetingIx>,
    pub(in crate::site) relations: HashSet<RelationIx>,
    /// The years of the meetings.
    pub(in crate::site) years: HashSet<i16>,
    /// What the readouts name or named: pages of these show the words around.
    pub(in crate::site) named: HashSet<EntityIx>,
    /// What has to do with their meetings: feeds of these list the readouts.
    pub(in crate::site) followed: HashSet<EntityIx>,
    /// Whether the words are those of statements, which appear on pages of many kinds.
    pub(in crate::site) stated: bool,
    /// Whether other things are named than before, or in other readouts.
    pub(in crate::site) renamed: bool,
}
