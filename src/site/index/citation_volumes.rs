//! What files of citations hold: the accounts of each year and what is annotated in them, in parts of bounded size.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::annotate::Links;
use crate::archive::{Archive, Meeting, MeetingIx, ReadoutIx};

/// A file holds about this many citations, about half a megabyte; more go to further parts.
const MOST: usize = 1000;

/// What a file of citations holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Held {
    /// Accounts.
    Accounts,
    /// The statements and notes on them.
    Statements,
}

/// Of which meetings the accounts are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Period {
    /// All.
    All,
    /// Those of a year.
    Year(i16),
}

/// The accounts of a period, and how they are parted.
#[derive(Debug)]
pub(in crate::site) struct Volume {
    pub(in crate::site) period: Period,
    pub(in crate::site) readouts: Vec<ReadoutIx>,
    /// How many statements and notes there are.
    pub(in crate::site) statements: usize,
    /// Ranges of `readouts`.
    account_parts: Vec<Range<usize>>,
    statement_parts: Vec<Range<usize>>,
}

impl Volume {
    fn new(links: &Links, period: Period, readouts: Vec<ReadoutIx>) -> Self {
        let count = |ix: &ReadoutIx| links.readouts[ix.position()].marks.len();
        Volume {
            period,
            statements: readouts.iter().map(count).sum(),
            account_parts: parts(readouts.iter().map(|_| 1)),
            statement_parts: parts(readouts.iter().map(count)),
            readouts,
        }
    }

    /// How many parts there are.
    pub(in crate::site) fn parts(&self, held: Held) -> usize {
        match held {
            Held::Accounts => self.account_parts.len(),
            Held::Statements => self.statement_parts.len(),
        }
    }

    pub(in crate::site) fn part(&self, held: Held, part: usize) -> &[ReadoutIx] {
        let parts = match held {
            Held::Accounts => &self.account_parts,
            Held::Statements => &self.statement_parts,
        };
        let range = part.checked_sub(1).and_then(|i| parts.get(i)).cloned();
        &self.readouts[range.unwrap_or_default()]
    }
}

/// Parts things that hold so many citations each. What holds none at the end makes no part of its own.
fn parts(counts: impl Iterator<Item = usize>) -> Vec<Range<usize>> {
    let mut parts: Vec<Range<usize>> = Vec::new();
    let mut room = 0;
    for (i, count) in counts.enumerate() {
        match parts.last_mut() {
            Some(last) if count <= room => {
                last.end = i + 1;
                room -= count;
            }
            _ if count > 0 => {
                parts.push(i..i + 1);
                room = MOST.saturating_sub(count);
            }
            _ => {}
        }
    }
    parts
}

/// What can be cited, by year.
pub(in crate::site) fn gather(
    archive: &Archive,
    links: &Links,
    years: &BTreeMap<i16, Vec<MeetingIx>>,
) -> Vec<Volume> {
    let mut volumes: Vec<(Period, Vec<ReadoutIx>)> = years
        .iter()
        .map(|(year, meetings)| {
            let meetings = meetings.iter().map(|ix| archive.meeting(*ix));
            let readouts = meetings.flat_map(Meeting::texts);
            (Period::Year(*year), readouts.collect())
        })
        .filter(|(_, readouts): &(_, Vec<_>)| !readouts.is_empty())
        .collect();
    if volumes.len() > 1 && archive.readouts.len() <= MOST {
        let all = volumes.iter().flat_map(|(_, readouts)| readouts.clone());
        volumes.insert(0, (Period::All, all.collect()));
    }
    let volumes = volumes.into_iter();
    volumes
        .map(|(period, readouts)| Volume::new(links, period, readouts))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_of_bounded_size() {
        let counts = |list: &[usize]| parts(list.iter().copied());
        assert!(counts(&[]).is_empty());
        assert!(counts(&[0, 0]).is_empty());
        assert_eq!(counts(&[0, 3, 0, 1000]), [1..3, 3..4]);
        assert_eq!(counts(&[600, 400, 1, 2000, 0, 5]), [0..2, 2..3, 3..5, 5..6]);
    }
}
