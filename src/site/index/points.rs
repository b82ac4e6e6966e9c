//! The points of all meetings: by how their accounts relate, by the two parties, and by topic.

use std::collections::{BTreeMap, HashMap};

use crate::archive::{EntityIx, MeetingIx, RelationIx};
use crate::source::record::Assessment;

/// Which point: its meeting, and its position among the findings of that.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(in crate::site) struct PointIx {
    pub(in crate::site) meeting: MeetingIx,
    pub(in crate::site) place: usize,
}

/// How the accounts of a meeting relate on a point, as far as that is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Difference {
    /// As an editor assessed it.
    Assessed(Assessment),
    /// One account has it, and the others are known not to have it.
    Alone,
    /// Nobody assessed it, or it is not known whether another account has it.
    Open,
}

impl Difference {
    /// The last part of its address.
    pub(in crate::site) fn name(self) -> &'static str {
        match self {
            Difference::Assessed(assessment) => assessment.name(),
            Difference::Alone => "one-side",
            Difference::Open => "not-assessed",
        }
    }
}

/// Points that have something in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PointSelection {
    /// How the accounts relate.
    How(Difference),
    /// The two parties that met.
    Between(RelationIx),
    /// The topic.
    On(EntityIx),
}

/// All points of an archive; every list is in the order of time, then of the meeting's own list.
#[derive(Debug, Default)]
pub(in crate::site) struct Points {
    pub(in crate::site) all: Vec<PointIx>,
    /// How the accounts relate on each.
    pub(in crate::site) how: HashMap<PointIx, Difference>,
    pub(in crate::site) by: BTreeMap<PointSelection, Vec<PointIx>>,
    /// What tells most in the whole archive; it may be a topic that no point covers.
    pub(in crate::site) most_telling: Option<PointIx>,
}

impl Points {
    /// The points of a selection.
    pub(in crate::site) fn of(&self, selection: PointSelection) -> &[PointIx] {
        let list = self.by.get(&selection);
        list.map(Vec::as_slice).unwrap_or_default()
    }

    /// Every selection that has points, with how many it has.
    pub(in crate::site) fn selections(&self) -> impl Iterator<Item = (PointSelection, usize)> {
        self.by
            .iter()
            .map(|(selection, list)| (*selection, list.len()))
    }
}
