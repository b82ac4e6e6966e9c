//! Where the meetings of the archive were held, as far as a map can show it.

use crate::archive::{Detail, EntityIx, Fact, Meeting};
use crate::site::index::facts::Facts;
use crate::site::index::frequency::most_frequent;
use crate::site::map::projection::project;
use crate::site::map::spot::Located;
use crate::source::record::MeetingFormat;

/// Where the meetings of the archive were held, as far as the map can show it.
pub(in crate::site) struct Ground {
    /// Places with a position, by the number of meetings.
    pub(in crate::site) located: Vec<Located>,
    /// Places without one, by the number of meetings.
    pub(in crate::site) unlocated: Vec<(EntityIx, usize)>,
    /// Calls, of which nobody says where.
    pub(in crate::site) calls: usize,
    /// Other meetings of which no place is recorded.
    pub(in crate::site) nowhere: usize,
    /// Meetings of which the files do not agree where they were.
    pub(in crate::site) disputed: usize,
}

/// Where a place lies on the map.
pub(in crate::site) fn position(facts: &Facts, ix: EntityIx) -> Option<(f64, f64)> {
    match facts.archive.entity(ix).detail {
        Detail::Place {
            position: Some((lat, lon)),
            ..
        } => Some(project(lat, lon)),
        _ => None,
    }
}

pub(in crate::site) fn ground(facts: &Facts) -> Ground {
    let archive = &facts.archive;
    let places = archive.meetings.iter().filter_map(|m| m.place);
    let counted = most_frequent(places, |a, b| facts.by_name(*a, *b));
    let mut ground = Ground {
        located: Vec::new(),
        unlocated: Vec::new(),
        calls: 0,
        nowhere: 0,
        disputed: 0,
    };
    for (ix, meetings) in counted {
        match position(facts, ix) {
            Some((x, y)) => ground.located.push(Located { ix, x, y, meetings }),
            None => ground.unlocated.push((ix, meetings)),
        }
    }
    for meeting in &archive.meetings {
        match meeting.format {
            _ if meeting.place.is_some() => {}
            Some(MeetingFormat::Call | MeetingFormat::Video) => ground.calls += 1,
            _ => ground.nowhere += 1,
        }
        let of_place = |m: &Meeting| m.disagreements.iter().any(|d| d.fact == Fact::Place);
        ground.disputed += usize::from(of_place(meeting));
    }
    ground
}
