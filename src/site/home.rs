//! The front page: what the archive is, a meeting for a first look, and the ways in.

use super::Site;
use super::most_frequent;
use super::route::Route;
use super::view::{Counted, HomeView};
use crate::archive::{EntityIx, MeetingIx, RelationIx};

/// How many readouts the front page shows.
const NEWEST: usize = 8;
/// How many ways in of each kind it shows.
const WAYS_IN: usize = 12;

impl Site {
    pub(super) fn home(&self) -> HomeView {
        let archive = &self.archive;
        let meetings = || archive.meetings.iter();
        let newest = archive.current().iter().rev().take(NEWEST);
        let featured = self.featured();
        HomeView {
            newest: newest.map(|ix| self.account_row(*ix)).collect(),
            readouts: archive.accounts().count(),
            meetings: archive.meetings.len(),
            relations: self.busiest_relations(),
            parties: self.ways_in(meetings().flat_map(|m| m.parties.iter().copied())),
            people: self.ways_in(meetings().flat_map(|m| m.participants.iter().copied())),
            topics: self.ways_in(meetings().flat_map(|m| m.topics.iter().copied())),
            years: self.years_counted(),
            map: self.map_link(),
            featured: featured.map(|ix| self.meeting_row(ix)),
            accounts: featured.map(|ix| self.account_rows(ix)).unwrap_or_default(),
        }
    }

    /// The most frequent of some entities; their index, to which the page leads, has all.
    fn ways_in(&self, list: impl Iterator<Item = EntityIx>) -> Vec<Counted> {
        most_frequent(list, |a, b| self.by_name(*a, *b))
            .into_iter()
            .take(WAYS_IN)
            .map(|(ix, count)| self.counted_entity(ix, count))
            .collect()
    }

    fn busiest_relations(&self) -> Vec<Counted> {
        let of_meetings = self
            .archive
            .meetings
            .iter()
            .flat_map(|m| m.relations.iter().copied());
        most_frequent(of_meetings, RelationIx::cmp)
            .into_iter()
            .take(WAYS_IN)
            .map(|(relation, count)| Counted {
                title: self.relation_title(relation),
                url: self.url(Route::Relation(relation, 1)),
                count,
            })
            .collect()
    }

    /// The meeting with the most accounts, then the most topics, then the latest.
    fn featured(&self) -> Option<MeetingIx> {
        let richness = |(ix, meeting): &(MeetingIx, &crate::archive::Meeting)| {
            (meeting.readouts.len().min(3), meeting.topics.len(), *ix)
        };
        self.archive
            .meetings()
            .max_by_key(richness)
            .map(|(ix, _)| ix)
    }
}
