//! What lies on the disk, and what its bytes are.
//! Links are never followed here.

use std::fs::{self, File, Metadata};
use std::io::{self, ErrorKind};
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

/// What tells without reading a file whether it is as it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stamp {
    pub(super) size: u64,
    /// Nanoseconds since 1970.
    pub(super) mtime: i128,
}

impl Stamp {
    pub(super) fn of(metadata: &Metadata) -> io::Result<Stamp> {
        Ok(Stamp {
            size: metadata.len(),
            mtime: nanoseconds(metadata.modified()?),
        })
    }
}

fn nanoseconds(time: SystemTime) -> i128 {
    let signed = |nanos: u128| i128::try_from(nanos).unwrap_or(i128::MAX);
    match time.duration_since(UNIX_EPOCH) {
        Ok(after) => signed(after.as_nanos()),
        Err(before) => -signed(before.duration().as_nanos()),
    }
}

/// The first 128 bits of the BLAKE3 hash of some bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Fingerprint(pub(super) u128);

impl Fingerprint {
    pub(super) fn of(bytes: &[u8]) -> Fingerprint {
        blake3::hash(bytes).into()
    }

    /// The fingerprint of a file, and its size.
    pub(super) fn of_file(path: &Path) -> io::Result<(Fingerprint, u64)> {
        let mut hasher = blake3::Hasher::new();
        hasher.update_reader(File::open(path)?)?;
        Ok((hasher.finalize().into(), hasher.count()))
    }
}

impl From<blake3::Hash> for Fingerprint {
    fn from(hash: blake3::Hash) -> Fingerprint {
        let bytes = hash.as_bytes().iter().take(16);
        Fingerprint(bytes.fold(0, |all, byte| all << 8 | u128::from(*byte)))
    }
}

/// What lies at a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Thing {
    Nothing,
    File(Stamp),
    Folder,
    /// A link, a device, a socket and the like.
    Other,
}

/// What lies at a place. The folders above are not looked at: ask those first.
pub(super) fn look(path: &Path) -> io::Result<Thing> {
    match fs::symlink_metadata(path) {
        Ok(metadata) if metadata.is_file() => Ok(Thing::File(Stamp::of(&metadata)?)),
        Ok(metadata) if metadata.is_dir() => Ok(Thing::Folder),
        Ok(_) => Ok(Thing::Other),
        Err(error) if is_absence(&error) => Ok(Thing::Nothing),
        Err(error) => Err(error),
    }
}

/// Removes a file that may be gone already.
pub(super) fn remove(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if !is_absence(&error) => Err(error),
        _ => Ok(()),
    }
}

fn is_absence(error: &io::Error) -> bool {
    matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    #[test]
    fn fingerprints_are_the_start_of_the_hash() {
        let hex = blake3::hash(b"x").to_hex();
        assert_eq!(
            format!("{:032x}", Fingerprint::of(b"x").0),
            hex.as_str()[..32]
        );
    }

    #[test]
    fn times_before_1970_are_negative() {
        assert_eq!(nanoseconds(UNIX_EPOCH - Duration::from_nanos(7)), -7);
        assert_eq!(nanoseconds(UNIX_EPOCH + Duration::from_nanos(7)), 7);
    }
}
