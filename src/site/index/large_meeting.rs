//! What is computed once for a meeting with many accounts, where the page of each account would compute it again for all
//! of them.

use std::collections::{BTreeMap, HashMap};
use std::sync::OnceLock;

use crate::archive::{Archive, EntityIx, MeetingIx, Readout, ReadoutIx, Side, Unknown};

/// Meetings with more accounts than this are large. Those of fewer are cheap to compute again.
const LARGE: usize = 8;

/// What is known of a point or topic in an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::site) enum State {
    /// It tells it.
    Told,
    /// It was read whole and annotated, and none of its statements on the topic was put to the point.
    Elsewhere,
    /// Its words name the topic, and no statement covers them.
    Named,
    /// It does not have it: it was read whole and gone through, and its words do not name it.
    Absent,
    /// Whether it has it is not known.
    Unknown(Unknown),
}

/// What one account has of it.
#[derive(Debug, Clone)]
pub(in crate::site) struct AccountFinding {
    pub(in crate::site) account: ReadoutIx,
    pub(in crate::site) state: State,
    /// The positions of its statements among [`Readout::statements`].
    pub(in crate::site) statements: Vec<usize>,
}

/// What the pages of a large meeting share.
#[derive(Debug)]
pub(in crate::site) struct LargeMeeting {
    /// How many accounts each side has, and how many of them each publisher.
    sides: HashMap<Side, HashMap<Option<EntityIx>, usize>>,
    /// What each account has of each point and topic, in the order of the findings.
    pub(in crate::site) shares: OnceLock<Vec<Vec<AccountFinding>>>,
    /// The two accounts whose texts are shown first.
    pub(in crate::site) first_pair: OnceLock<Option<(ReadoutIx, ReadoutIx)>>,
}

impl LargeMeeting {
    /// The large meetings of an archive.
    pub(in crate::site) fn gather(archive: &Archive) -> BTreeMap<MeetingIx, LargeMeeting> {
        let large = archive
            .meetings()
            .filter(|(_, meeting)| meeting.readouts.len() > LARGE);
        let large = large.map(|(ix, meeting)| {
            let mut sides: HashMap<Side, HashMap<Option<EntityIx>, usize>> = HashMap::new();
            for readout in meeting.readouts.iter().map(|ix| archive.readout(*ix)) {
                let publishers = sides.entry(readout.side).or_default();
                *publishers.entry(readout.publisher).or_default() += 1;
            }
            let large = LargeMeeting {
                sides,
                shares: OnceLock::new(),
                first_pair: OnceLock::new(),
            };
            (ix, large)
        });
        large.collect()
    }

    /// How many accounts there are of the side of one, and how many of them have its publisher.
    pub(in crate::site) fn alike(&self, readout: &Readout) -> (usize, usize) {
        let publishers = self.sides.get(&readout.side);
        let of_publisher = publishers.and_then(|all| all.get(&readout.publisher));
        (
            publishers.map_or(0, |all| all.values().sum()),
            of_publisher.copied().unwrap_or_default(),
        )
    }
}
