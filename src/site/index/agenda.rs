//! The pairs of parties whose meetings have enough statements to say who raised which topic.

use std::collections::BTreeMap;

use crate::archive::{Archive, EntityIx, Meeting, MeetingIx, ReadoutIx, RelationIx, Side};

/// The meetings of a relation of which its accounts have statements.
#[derive(Debug, Default)]
pub(in crate::site) struct AgendaMeetings {
    /// In the order of time.
    pub(in crate::site) meetings: Vec<MeetingIx>,
    /// Those of which what only one side reports is known.
    pub(in crate::site) compared: Vec<MeetingIx>,
}

/// The relations that have a page on who raised what.
#[derive(Debug, Default)]
pub(in crate::site) struct Agenda {
    of: BTreeMap<RelationIx, AgendaMeetings>,
}

impl Agenda {
    /// A page needs two meetings with statements: with one, the meeting's own page tells it all.
    pub(in crate::site) fn gather(archive: &Archive) -> Self {
        let mut raised = Agenda::default();
        for (ix, meeting) in archive.meetings() {
            let stated = |ix: &ReadoutIx| {
                let readout = archive.readout(*ix);
                let some = readout.statements.iter().any(|s| s.act().is_some());
                some.then_some(readout.side)
            };
            let sides: Vec<Side> = meeting.readouts.iter().filter_map(stated).collect();
            if sides.is_empty() {
                continue;
            }
            for relation in &meeting.relations {
                let parties = archive.relation(*relation).parties;
                let own = sides.iter().any(|side| match side {
                    Side::Party(party) => parties.contains(party),
                    Side::Joint => meeting.relations.len() == 1,
                });
                if !own {
                    continue;
                }
                let talks = raised.of.entry(*relation).or_default();
                talks.meetings.push(ix);
                let known = |party| is_known(archive, meeting, party);
                if parties.into_iter().all(known) {
                    talks.compared.push(ix);
                }
            }
        }
        raised.of.retain(|_, talks| talks.meetings.len() > 1);
        raised
    }

    pub(in crate::site) fn of(&self, relation: RelationIx) -> Option<&AgendaMeetings> {
        self.of.get(&relation)
    }

    pub(in crate::site) fn all(&self) -> impl Iterator<Item = (RelationIx, &AgendaMeetings)> {
        self.of.iter().map(|(ix, talks)| (*ix, talks))
    }
}

/// Whether it can be told what a side's accounts of a meeting leave out: there are some, and each of
/// them has statements.
fn is_known(archive: &Archive, meeting: &Meeting, party: EntityIx) -> bool {
    let mut own = meeting
        .readouts
        .iter()
        .map(|ix| archive.readout(*ix))
        .filter(|readout| readout.side == Side::Party(party))
        .peekable();
    own.peek().is_some() && own.all(|readout| readout.statements.iter().any(|s| s.act().is_some()))
}
