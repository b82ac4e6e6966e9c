//! The meetings of two parties before and after one of them.

use crate::archive::{MeetingIx, RelationIx};
use crate::site::index::facts::Facts;
use crate::site::part::link;
use crate::site::route::address::Addresses;
use crate::site::view::Link;

/// The meetings of a relation before and after one of them.
pub(in crate::site) fn neighbours(
    facts: &Facts,
    relation: Option<RelationIx>,
    meeting: MeetingIx,
) -> (Option<MeetingIx>, Option<MeetingIx>) {
    let Some(relation) = relation else {
        return (None, None);
    };
    let meetings = &facts.archive.relation(relation).meetings;
    let Ok(at) = meetings.binary_search(&meeting) else {
        return (None, None);
    };
    let before = at.checked_sub(1).and_then(|i| meetings.get(i)).copied();
    (before, meetings.get(at + 1).copied())
}

/// The meetings before and after one, as links.
pub(in crate::site) fn neighbour_links(
    addresses: &Addresses,
    relation: Option<RelationIx>,
    meeting: MeetingIx,
) -> (Option<Link>, Option<Link>) {
    let (previous, next) = neighbours(addresses, relation, meeting);
    let link = |ix: Option<MeetingIx>| ix.map(|ix| link::meeting_link(addresses, ix));
    (link(previous), link(next))
}
