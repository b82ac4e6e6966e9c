//! The day on which commitments count as overdue.

use jiff::civil::Date;

use crate::archive::Archive;
use crate::source::edtf::Edtf;
use crate::source::record::{CommitmentRecord, CommitmentStatus};

/// The day against which due dates are held: no clock is asked, so that the same archive gives the same
/// site.
#[derive(Debug, Clone)]
pub(in crate::site) struct AsOf {
    pub(in crate::site) date: Edtf,
    day: Date,
    pub(in crate::site) stated: bool,
}

impl AsOf {
    /// The day that the archive states, otherwise the newest of any record. Of a coarse date the first day
    /// counts, so that nothing is called overdue too early.
    pub(in crate::site) fn of(archive: &Archive) -> Option<Self> {
        if let Some((date, day)) = archive.stated_as_of() {
            return Some(AsOf {
                date: date.clone(),
                day,
                stated: true,
            });
        }
        let day = archive.newest_date()?;
        let date = Edtf::parse(&day.to_string()).ok()?;
        let stated = false;
        Some(AsOf { date, day, stated })
    }

    pub(in crate::site) fn is_past(&self, commitment: &CommitmentRecord) -> bool {
        let going_on = matches!(
            commitment.status(),
            CommitmentStatus::Open | CommitmentStatus::Partial
        );
        let due = commitment.due.as_ref().and_then(Edtf::latest);
        going_on && due.is_some_and(|due| due < self.day)
    }
}
