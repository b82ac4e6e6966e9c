//! Where in a text names become links, where they only count, and where they are left alone.

use std::ops::Range;

use crate::source::markdown::{Closed, Prose};

/// How a mention came about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum MentionOrigin {
    ByHand,
    ByName,
    InHeading,
}

/// The stretches of a text in which names are not linked, ready to be asked for each name.
pub(super) struct NoMentionRanges {
    /// Links and code, in which names are no mentions either.
    shut: Vec<Range<usize>>,
    headings: Vec<Range<usize>>,
}

impl NoMentionRanges {
    pub(super) fn of(prose: &Prose) -> NoMentionRanges {
        let (headings, mut shut): (Vec<_>, Vec<_>) = prose
            .closed
            .iter()
            .cloned()
            .partition(|(_, why)| *why == Closed::Heading);
        shut.sort_by_key(|(zone, _)| zone.start);
        // Code may stand within a link.
        let mut apart: Vec<Range<usize>> = Vec::with_capacity(shut.len());
        for (zone, _) in shut {
            match apart.last_mut() {
                Some(last) if zone.start < last.end => last.end = last.end.max(zone.end),
                _ => apart.push(zone),
            }
        }
        NoMentionRanges {
            shut: apart,
            headings: headings.into_iter().map(|(zone, _)| zone).collect(),
        }
    }

    /// How a name at a place of the text is treated; not at all within links and code.
    pub(super) fn how(&self, range: &Range<usize>) -> Option<MentionOrigin> {
        let touch = |zones: &[Range<usize>]| {
            let next = zones.partition_point(|zone| zone.end <= range.start);
            zones.get(next).is_some_and(|zone| zone.start < range.end)
        };
        match (touch(&self.shut), touch(&self.headings)) {
            (true, _) => None,
            (false, true) => Some(MentionOrigin::InHeading),
            (false, false) => Some(MentionOrigin::ByName),
        }
    }
}
