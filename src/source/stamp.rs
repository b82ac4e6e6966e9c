//! By what a change of a file is told without reading it.

use std::fs::Metadata;
use std::path::Path;
use std::time::SystemTime;

/// When a file was last written and how long it is; and where the system says it, when anything about the
/// file last changed, for programs that set the time of writing themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Stamp {
    written: SystemTime,
    length: u64,
    /// Seconds and nanoseconds, of the system's own clock.
    changed: Option<(i64, i64)>,
}

impl Stamp {
    /// The stamp of a file; none if the system does not tell.
    pub(crate) fn of(path: &Path) -> Option<Stamp> {
        let metadata = std::fs::metadata(path).ok()?;
        Stamp::from_metadata(&metadata)
    }

    /// The same of what the system has told already.
    pub(crate) fn from_metadata(metadata: &Metadata) -> Option<Stamp> {
        Some(Stamp {
            written: metadata.modified().ok()?,
            length: metadata.len(),
            changed: changed(metadata),
        })
    }
}

#[cfg(unix)]
fn changed(metadata: &Metadata) -> Option<(i64, i64)> {
    use std::os::unix::fs::MetadataExt;
    Some((metadata.ctime(), metadata.ctime_nsec()))
}

#[cfg(not(unix))]
fn changed(_: &Metadata) -> Option<(i64, i64)> {
    None
}
