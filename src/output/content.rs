//! What a file of the site holds: bytes at hand, or those of another file.
//! Either can be compared with what is on the disk, and written.

use std::fs::File;
use std::io::{self, Read, Write};
use std::path::Path;

use xxhash_rust::xxh3::Xxh3;

use super::OutputError;
use super::disk::{Fingerprint, Stamp};
use super::manifest::Entry;

/// What a file of the site will hold.
#[derive(Debug, Clone, Copy)]
pub(super) enum Content<'a> {
    Bytes(&'a [u8]),
    CopyOf(&'a Path),
}

impl Content<'_> {
    /// The fingerprint and the size.
    pub(super) fn print(self) -> Result<(Fingerprint, u64), OutputError> {
        match self {
            Content::Bytes(bytes) => Ok((Fingerprint::of(bytes), bytes.len() as u64)),
            Content::CopyOf(from) => {
                Fingerprint::of_file(from).map_err(|error| unread(from, error))
            }
        }
    }

    /// Writes a new file, and calls `created` once it stands there; `None` if something lay at its place before.
    pub(super) fn write(
        self,
        to: &Path,
        created: impl FnOnce(),
    ) -> Result<Option<Entry>, OutputError> {
        // A source that cannot be read must not leave an empty file behind.
        let source = match self {
            Content::Bytes(_) => None,
            Content::CopyOf(from) => {
                Some((from, File::open(from).map_err(|error| unread(from, error))?))
            }
        };
        let failed = |error| OutputError::io(to, error);
        let mut file = match File::create_new(to) {
            Ok(file) => file,
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => return Ok(None),
            Err(error) => return Err(failed(error)),
        };
        created();
        let print = match (self, source) {
            (_, Some((from, mut source))) => copy((from, &mut source), (to, &mut file))?,
            (Content::Bytes(bytes), None) => {
                file.write_all(bytes).map_err(failed)?;
                Fingerprint::of(bytes)
            }
            (Content::CopyOf(from), None) => {
                return Err(unread(from, io::ErrorKind::NotFound.into()));
            }
        };
        let stamp = file
            .metadata()
            .and_then(|metadata| Stamp::of(&metadata))
            .map_err(failed)?;
        Ok(Some(Entry { print, stamp }))
    }
}

/// Copies a file and takes the fingerprint of what was copied, even if the source is changed meanwhile.
fn copy(
    (from, source): (&Path, &mut File),
    (to, file): (&Path, &mut File),
) -> Result<Fingerprint, OutputError> {
    let mut hasher = Xxh3::new();
    let mut buffer = vec![0; 64 * 1024];
    loop {
        let read = match source.read(&mut buffer) {
            Ok(0) => return Ok(Fingerprint::of_all(&hasher)),
            Ok(read) => &buffer[..read],
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(unread(from, error)),
        };
        hasher.update(read);
        file.write_all(read)
            .map_err(|error| OutputError::io(to, error))?;
    }
}

fn unread(from: &Path, error: io::Error) -> OutputError {
    OutputError::Source {
        path: from.into(),
        error,
    }
}
