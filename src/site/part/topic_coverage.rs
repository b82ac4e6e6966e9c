//! The topics of a meeting, with what is known of each in every account.

use crate::archive::{Meeting, ReadoutIx};
use crate::site::index::absence;
use crate::site::part::pages::Pages;
use crate::site::part::{account, link};
use crate::site::view::TopicCoverage;

/// Which accounts speak of which topic.
pub(in crate::site) fn topic_coverage(pages: &Pages, meeting: &Meeting) -> Vec<TopicCoverage> {
    let speaks =
        |account: &ReadoutIx, topic| pages.archive.readout(*account).topics.contains(&topic);
    let several = meeting.readouts.len() > 1;
    meeting
        .topics
        .iter()
        .map(|topic| {
            let accounts: Vec<bool> = meeting
                .readouts
                .iter()
                .map(|account| speaks(account, *topic))
                .collect();
            let mark = |(ix, speaks): (&ReadoutIx, &bool)| {
                let readout = pages.archive.readout(*ix);
                match *speaks {
                    true => "speaks",
                    false if absence::names_topic(pages, *ix, *topic) => "named",
                    false if readout.unknown().is_none() => "absent",
                    false if readout.topics.is_empty() && readout.statements.is_empty() => "unread",
                    false => "unknown",
                }
            };
            let marks: Vec<_> = meeting.readouts.iter().zip(&accounts).map(mark).collect();
            let others_known = marks.iter().all(|m| matches!(*m, "speaks" | "absent"));
            let alone =
                several && others_known && accounts.iter().filter(|speaks| **speaks).count() == 1;
            let only = accounts.iter().position(|speaks| *speaks).filter(|_| alone);
            TopicCoverage {
                topic: link::entity_ref(pages, *topic),
                only: only.map(|i| account::side_name(pages, meeting.readouts[i]).to_owned()),
                accounts,
                marks,
            }
        })
        .collect()
}
