//! What lies on the disk, and what its bytes are.
//! Links are never followed here.

use std::fs::{self, File, Metadata};
use std::io::{self, ErrorKind};
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use xxhash_rust::xxh3::{Xxh3, xxh3_128};

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

/// The 128-bit XXH3 hash of some bytes. It tells changes from none; who wants to deceive a manifest can
/// write another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Fingerprint(pub(super) u128);

impl Fingerprint {
    pub(super) fn of(bytes: &[u8]) -> Fingerprint {
        Fingerprint(xxh3_128(bytes))
    }

    /// That of bytes that were taken in one after the other.
    pub(super) fn of_all(hasher: &Xxh3) -> Fingerprint {
        Fingerprint(hasher.digest128())
    }

    /// The fingerprint of a file, and its size.
    pub(super) fn of_file(path: &Path) -> io::Result<(Fingerprint, u64)> {
        let mut hasher = Xxh3::new();
        let size = io::copy(&mut File::open(path)?, &mut hasher)?;
        Ok((Fingerprint::of_all(&hasher), size))
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
    fn a_file_has_the_fingerprint_of_its_bytes() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("file");
        // More than is taken in at once.
        let bytes: Vec<u8> = (0..1_000_000_u32).flat_map(u32::to_le_bytes).collect();
        std::fs::write(&path, &bytes).unwrap();
        let (print, size) = Fingerprint::of_file(&path).unwrap();
        assert_eq!((print, size), (Fingerprint::of(&bytes), 4_000_000));
        assert_ne!(print, Fingerprint::of(&bytes[1..]));
        assert_eq!(
            Fingerprint::of(b"").0,
            0x99aa_06d3_0147_98d8_6001_c324_468d_497f
        );
    }

    #[test]
    fn times_before_1970_are_negative() {
        assert_eq!(nanoseconds(UNIX_EPOCH - Duration::from_nanos(7)), -7);
        assert_eq!(nanoseconds(UNIX_EPOCH + Duration::from_nanos(7)), 7);
    }
}
