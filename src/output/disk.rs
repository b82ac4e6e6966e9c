//! What lies on the disk, and what its bytes are.
//! Everything goes through the handle of a folder and the bare name of what is in it, so that no link
//! is ever followed, and nothing is opened that is not a regular file.

use std::fs::File;
use std::io::{self, ErrorKind, Read};
use std::time::{SystemTime, UNIX_EPOCH};

use cap_fs_ext::{
    DirExt as _, FollowSymlinks, MetadataExt as _, OpenOptionsFollowExt as _,
    OpenOptionsSyncExt as _,
};
use cap_std::fs::{Dir, Metadata, OpenOptions};
use xxhash_rust::xxh3::{Xxh3, xxh3_128};

/// What tells without reading a file whether it is as it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stamp {
    pub(super) size: u64,
    /// Nanoseconds since 1970.
    pub(super) mtime: i128,
}

impl Stamp {
    fn of(metadata: &Metadata) -> io::Result<Stamp> {
        Ok(Stamp {
            size: metadata.len(),
            mtime: nanoseconds(metadata.modified()?.into_std()),
        })
    }

    pub(super) fn of_open(file: &File) -> io::Result<Stamp> {
        let metadata = file.metadata()?;
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

/// The 128-bit XXH3 hash of some bytes. It tells changes from none and is no defence against anyone:
/// that the manifest is ours is proven by a key ([`super::key`]).
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

    /// The fingerprint of a file in a folder, and its size.
    pub(super) fn of_file(folder: &Dir, name: &str) -> io::Result<(Fingerprint, u64)> {
        Fingerprint::of_open(&mut open(folder, name)?)
    }

    /// That of what can still be read of an open file.
    pub(super) fn of_open(file: &mut File) -> io::Result<(Fingerprint, u64)> {
        let mut hasher = Xxh3::new();
        let size = io::copy(file, &mut hasher)?;
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

/// What lies in a folder under a name.
pub(super) fn look(folder: &Dir, name: &str) -> io::Result<Thing> {
    match folder.symlink_metadata(name) {
        Ok(metadata) if metadata.is_file() => Ok(Thing::File(Stamp::of(&metadata)?)),
        Ok(metadata) if metadata.is_dir() => Ok(Thing::Folder),
        Ok(_) => Ok(Thing::Other),
        Err(error) if is_absence(&error) => Ok(Thing::Nothing),
        Err(error) => Err(error),
    }
}

/// The identity of a file: two names of one file have the same.
pub(super) fn identity(folder: &Dir, name: &str) -> io::Result<(u64, u64)> {
    let metadata = folder.symlink_metadata(name)?;
    Ok((metadata.dev(), metadata.ino()))
}

/// Opens a regular file to read it. A link is not followed, and a pipe is not waited for.
pub(super) fn open(folder: &Dir, name: &str) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true);
    open_regular(folder, name, options)
}

/// The same with other options.
pub(super) fn open_regular(folder: &Dir, name: &str, mut options: OpenOptions) -> io::Result<File> {
    options.follow(FollowSymlinks::No).nonblock(true);
    let file = folder.open_with(name, &options)?.into_std();
    match file.metadata()?.is_file() {
        true => Ok(file),
        false => Err(io::Error::new(
            ErrorKind::InvalidInput,
            "not a regular file",
        )),
    }
}

/// Makes a new file; an error of the kind [`ErrorKind::AlreadyExists`] if anything lies there.
pub(super) fn create(folder: &Dir, name: &str) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options
        .write(true)
        .create_new(true)
        .follow(FollowSymlinks::No);
    Ok(folder.open_with(name, &options)?.into_std())
}

/// Opens a folder in a folder, unless it is a link.
pub(super) fn enter(folder: &Dir, name: &str) -> io::Result<Dir> {
    folder.open_dir_nofollow(name)
}

/// Removes a file that may be gone already.
pub(super) fn remove(folder: &Dir, name: &str) -> io::Result<()> {
    match folder.remove_file(name) {
        Err(error) if !is_absence(&error) => Err(error),
        _ => Ok(()),
    }
}

/// Removes a folder and all that is in it, or the link that lies in its place; it may be gone already.
pub(super) fn remove_all(folder: &Dir, name: &str) -> io::Result<()> {
    match folder.remove_dir_all(name) {
        Err(error) if !is_absence(&error) => Err(error),
        _ => Ok(()),
    }
}

/// Reads a regular file to its end, unless it is longer than `most` bytes.
pub(super) fn read(folder: &Dir, name: &str, most: u64) -> io::Result<Option<Vec<u8>>> {
    let file = match open(folder, name) {
        Ok(file) => file,
        Err(error) if is_absence(&error) => return Ok(None),
        Err(error) => return Err(error),
    };
    if file.metadata()?.len() > most {
        return Ok(None);
    }
    let mut bytes = Vec::new();
    file.take(most).read_to_end(&mut bytes)?;
    Ok(Some(bytes))
}

pub(super) fn is_absence(error: &io::Error) -> bool {
    matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory)
}

#[cfg(test)]
pub(super) fn ambient(path: &std::path::Path) -> Dir {
    Dir::open_ambient_dir(path, cap_std::ambient_authority()).unwrap()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    #[test]
    fn a_file_has_the_fingerprint_of_its_bytes() {
        let folder = tempfile::tempdir().unwrap();
        // More than is taken in at once.
        let bytes: Vec<u8> = (0..1_000_000_u32).flat_map(u32::to_le_bytes).collect();
        std::fs::write(folder.path().join("file"), &bytes).unwrap();
        let (print, size) = Fingerprint::of_file(&ambient(folder.path()), "file").unwrap();
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

    #[test]
    fn a_file_that_is_too_long_is_not_read() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("file"), "12345").unwrap();
        let folder = ambient(folder.path());
        assert_eq!(read(&folder, "file", 5).unwrap().unwrap(), b"12345");
        assert_eq!(read(&folder, "file", 4).unwrap(), None);
        assert_eq!(read(&folder, "none", 4).unwrap(), None);
    }
}
