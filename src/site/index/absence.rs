//! Whether an account is known not to have a topic, and why it is not known.

use crate::archive::{EntityIx, MeetingIx, ReadoutIx, Statement};
use crate::site::index::facts::Facts;
use crate::site::index::voice::{Lane, lane_of};

/// Whether the words of an account name a topic, in any of its texts that were not superseded.
pub(in crate::site) fn names_topic(facts: &Facts, ix: ReadoutIx, topic: EntityIx) -> bool {
    let readout = facts.archive.readout(ix);
    let meeting = facts.archive.meeting(readout.meeting);
    let mut others = meeting.translations.iter();
    facts.links.names_topic(ix, topic)
        || others.any(|other| {
            facts.links.names_topic(*other, topic) && facts.archive.is_same_account(ix, *other)
        })
}

/// The accounts of a meeting on one lane.
pub(in crate::site) fn accounts_in(
    facts: &Facts,
    meeting: MeetingIx,
    lane: Lane,
) -> impl Iterator<Item = ReadoutIx> {
    let readouts = facts.archive.meeting(meeting).readouts.iter().copied();
    readouts.filter(move |ix| lane_of(facts.archive.readout(*ix).side) == lane)
}

/// Whether all accounts of a meeting on one lane were read whole and annotated, so that their strongest act is
/// the strongest that they have. False where there is none.
pub(in crate::site) fn is_known(facts: &Facts, meeting: MeetingIx, lane: Lane) -> bool {
    let mut accounts = accounts_in(facts, meeting, lane).peekable();
    accounts.peek().is_some() && accounts.all(|ix| facts.archive.readout(ix).unknown().is_none())
}

/// Why a lane has no statement on a topic at a meeting; none if it has one.
pub(in crate::site) fn absence(
    facts: &Facts,
    topic: EntityIx,
    meeting: MeetingIx,
    lane: Lane,
) -> Option<&'static str> {
    let mut absence = match accounts_in(facts, meeting, None).next() {
        Some(_) => "joint",
        None => "missing",
    };
    for ix in accounts_in(facts, meeting, lane) {
        let readout = facts.archive.readout(ix);
        let on_topic = |s: &Statement| s.act().is_some() && s.topics.contains(&topic);
        let found = if readout.statements.iter().any(on_topic) {
            return None;
        } else if readout.topics.contains(&topic) {
            "unmarked"
        } else if names_topic(facts, ix, topic) {
            "named"
        } else if readout.unknown().is_none() {
            "absent"
        } else if readout.statements.is_empty() {
            "unread"
        } else {
            "unknown"
        };
        // Absence is claimed only where every account of the side was read whole.
        absence = match (absence, found) {
            ("unmarked", _) | (_, "unmarked") => "unmarked",
            ("named", _) | (_, "named") => "named",
            ("unread", _) | (_, "unread") => "unread",
            ("unknown", _) | (_, "unknown") => "unknown",
            _ => found,
        };
    }
    Some(absence)
}
