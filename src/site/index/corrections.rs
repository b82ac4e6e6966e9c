//! The corrections of all records, newest first.

use std::collections::HashMap;

use crate::archive::{Archive, Target};
use crate::source::record::CorrectionRecord;

/// A correction of a record.
#[derive(Debug, Clone)]
pub(in crate::site) struct Corrected {
    pub(in crate::site) of: Target,
    /// The position in the record's list.
    pub(in crate::site) position: usize,
    /// The address on the record's page: `_correction-2024-05-14`. It does not change when others are added.
    pub(in crate::site) anchor: String,
}

impl Corrected {
    /// Returns what the record says of it.
    pub(in crate::site) fn record<'a>(&self, archive: &'a Archive) -> Option<&'a CorrectionRecord> {
        archive.corrections_of(self.of).get(self.position)
    }
}

/// Returns the corrections of a record, newest first. Of one day, the last in the record is the newest.
pub(in crate::site) fn of_record(archive: &Archive, of: Target) -> Vec<Corrected> {
    let corrections = archive.corrections_of(of);
    let mut of_day: HashMap<&str, usize> = HashMap::new();
    let mut all: Vec<Corrected> = Vec::with_capacity(corrections.len());
    for (position, correction) in corrections.iter().enumerate() {
        let day = correction.date.edtf().as_str();
        let number = of_day.entry(day).or_default();
        *number += 1;
        let anchor = match number {
            1 => format!("_correction-{day}"),
            number => format!("_correction-{day}-{number}"),
        };
        all.push(Corrected {
            of,
            position,
            anchor,
        });
    }
    all.reverse();
    all.sort_by(|a, b| {
        corrections[b.position]
            .date
            .cmp(&corrections[a.position].date)
    });
    all
}

/// Returns the corrections of all records, newest first; of one day, in the order of the archive.
pub(in crate::site) fn gather(archive: &Archive) -> Vec<Corrected> {
    let mut all: Vec<Corrected> = archive
        .targets()
        .flat_map(|target| of_record(archive, target))
        .collect();
    all.sort_by_key(|one| {
        one.record(archive)
            .map(|record| std::cmp::Reverse(&record.date))
    });
    all
}
