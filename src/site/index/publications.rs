//! When each readout was added or changed last, and the order of that.

use jiff::civil::Date;

use crate::archive::{Archive, Readout, ReadoutIx};
use crate::source::edtf::Edtf;
use crate::source::record::{Day, Kept};

/// How many entries the feed of the archive, of a search and of corrections has.
pub(in crate::site) const LENGTH: usize = 50;

/// How many readouts the feed of an entity or a country pair lists. There are as many of these feeds as of both.
pub(in crate::site) const SHORT: usize = 20;

/// When each readout was added or changed last, as far as its record tells, and the order of that.
#[derive(Debug)]
pub(in crate::site) struct Publications {
    moments: Vec<String>,
    /// All readouts, the newest first.
    order: Vec<ReadoutIx>,
    /// Where each stands in that order.
    ranks: Vec<usize>,
}

impl Publications {
    pub(in crate::site) fn gather(archive: &Archive) -> Self {
        let moments: Vec<String> = archive
            .readouts
            .iter()
            .map(|readout| changed(archive, readout))
            .collect();
        let mut order: Vec<ReadoutIx> = archive.readouts().map(|(ix, _)| ix).collect();
        order.sort_by(|a, b| {
            let (x, y) = (&moments[a.position()], &moments[b.position()]);
            y.cmp(x).then_with(|| b.cmp(a))
        });
        let mut ranks = vec![0; order.len()];
        for (rank, ix) in order.iter().enumerate() {
            ranks[ix.position()] = rank;
        }
        Publications {
            moments,
            order,
            ranks,
        }
    }

    /// The newest of some readouts, `length` at most.
    pub(in crate::site) fn newest(
        &self,
        readouts: impl Iterator<Item = ReadoutIx>,
        length: usize,
    ) -> Vec<ReadoutIx> {
        let mut ranks: Vec<usize> = readouts.map(|ix| self.ranks[ix.position()]).collect();
        if ranks.len() > length {
            ranks.select_nth_unstable(length);
            ranks.truncate(length);
        }
        ranks.sort_unstable();
        ranks.into_iter().map(|rank| self.order[rank]).collect()
    }

    pub(in crate::site) fn moment(&self, ix: ReadoutIx) -> &str {
        &self.moments[ix.position()]
    }
}

/// When a readout was added or changed last: when it was published, when its text was read, when editors
/// decided what became of its promises or noted where it differs from its original, and when its record says that it
/// was changed.
fn changed(archive: &Archive, readout: &Readout) -> String {
    let record = &readout.document.record;
    // Also of those that another account has, and this one records.
    let statements = readout.statements.iter();
    let promises = statements.filter_map(|statement| {
        let at = statement.promise?;
        let there = archive.readout(at.readout);
        let made = there.statements.get(at.position)?;
        there.record(made).commitment.as_ref()
    });
    let own = record.statements.iter();
    let own = own.filter_map(|statement| statement.commitment.as_ref());
    let decided = own.chain(promises).filter_map(|promise| promise.assessed());
    let noted = record.gaps.iter().map(|gap| &gap.date);
    let stated = record.last_change().map(Day::edtf);
    let source = &record.source;
    let dates = source.retrieved.iter().chain(&source.gone);
    let dates = dates.chain(decided).chain(noted).chain(stated);
    let moments = dates.filter_map(moment_of);
    moments.fold(moment(archive, readout), Ord::max)
}

/// A date as RFC 3339 wants it.
fn moment_of(date: &Edtf) -> Option<String> {
    match date.instant() {
        Some(instant) => Some(instant.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()),
        None => date.earliest().or_else(|| date.latest()).map(midnight),
    }
}

/// When a readout was published, as far as is known, as RFC 3339 wants it; the day of the meeting
/// where nothing says. Feeds must not change from build to build, so no clock is asked.
pub(in crate::site) fn moment(archive: &Archive, readout: &Readout) -> String {
    let published = readout.document.record.published.as_ref();
    let date = published.unwrap_or(&archive.meeting(readout.meeting).date);
    moment_of(date).unwrap_or_else(epoch)
}

fn midnight(date: Date) -> String {
    format!("{date}T00:00:00Z")
}

pub(in crate::site) fn epoch() -> String {
    "1970-01-01T00:00:00Z".to_owned()
}
