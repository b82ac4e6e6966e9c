//! What a file of the site holds: bytes at hand, or those of another file.
//! Either can be compared with what is on the disk, and written.

use std::fs::File;
use std::io::{self, BufReader, Read, Write};
use std::path::Path;

use cap_std::fs::Dir;
use xxhash_rust::xxh3::Xxh3;

use super::OutputError;
use super::digest::{Hasher, Sha256};
use super::disk::{self, Fingerprint, Stamp};
use super::manifest::Entry;

/// What a file of the site will hold.
#[derive(Debug, Clone, Copy)]
pub(super) enum Content<'a> {
    Bytes(&'a [u8]),
    CopyOf(&'a Path),
}

/// Why something could not be written.
pub(super) enum Failure {
    /// What should be copied cannot be read.
    Source(OutputError),
    /// The place cannot be written.
    Place(io::Error),
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Failure::Place(error)
    }
}

impl Failure {
    pub(super) fn at(self, place: impl FnOnce() -> std::path::PathBuf) -> OutputError {
        match self {
            Failure::Source(error) => error,
            Failure::Place(error) => OutputError::io(place(), error),
        }
    }
}

impl Content<'_> {
    /// The fingerprint.
    pub(super) fn print(self) -> Result<Fingerprint, Failure> {
        match self {
            Content::Bytes(bytes) => Ok(Fingerprint::of(bytes)),
            Content::CopyOf(from) => {
                let print = Fingerprint::of_open(&mut source(from)?);
                print.map(|(print, _)| print).map_err(unread(from))
            }
        }
    }

    /// The hash that others can check.
    pub(super) fn sha256(self) -> Result<Sha256, Failure> {
        match self {
            Content::Bytes(bytes) => Ok(Sha256::of(bytes)),
            Content::CopyOf(from) => {
                let hash = Sha256::of_reader(&mut source(from)?);
                hash.map(|(hash, _)| hash).map_err(unread(from))
            }
        }
    }

    /// Whether a file holds the same, byte for byte: no hash is asked, as someone may have made two texts
    /// of one hash.
    pub(super) fn is_in(self, folder: &Dir, name: &str) -> Result<bool, Failure> {
        let file = disk::open(folder, name)?;
        let size = file.metadata()?.len();
        match self {
            Content::Bytes(bytes) => {
                Ok(size == bytes.len() as u64 && is_read(&mut BufReader::new(file), bytes)?)
            }
            Content::CopyOf(from) => {
                let source = source(from)?;
                let length = source.metadata().map_err(unread(from))?.len();
                if length != size {
                    return Ok(false);
                }
                let mut source = BufReader::with_capacity(64 * 1024, source);
                let mut file = BufReader::with_capacity(64 * 1024, file);
                loop {
                    let some = io::BufRead::fill_buf(&mut source).map_err(unread(from))?;
                    if some.is_empty() {
                        return Ok(file.read(&mut [0])? == 0);
                    }
                    let length = some.len();
                    if !is_read(&mut file, some)? {
                        return Ok(false);
                    }
                    io::BufRead::consume(&mut source, length);
                }
            }
        }
    }

    /// Writes a new file; `None` if something lay at its place before.
    pub(super) fn write(self, folder: &Dir, name: &str) -> Result<Option<Entry>, Failure> {
        // A source that cannot be read must not leave an empty file behind.
        let source = match self {
            Content::Bytes(_) => None,
            Content::CopyOf(from) => Some((from, source(from)?)),
        };
        let mut file = match disk::create(folder, name) {
            Ok(file) => file,
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => return Ok(None),
            Err(error) => return Err(error.into()),
        };
        let (print, sha256) = match (self, source) {
            (_, Some((from, mut source))) => copy(from, &mut source, &mut file)?,
            (Content::Bytes(bytes), None) => {
                file.write_all(bytes)?;
                (Fingerprint::of(bytes), Sha256::of(bytes))
            }
            (Content::CopyOf(from), None) => {
                return Err(unread(from)(io::ErrorKind::NotFound.into()));
            }
        };
        let stamp = Stamp::of_open(&file)?;
        Ok(Some(Entry {
            print,
            stamp,
            sha256: Some(sha256),
            ours: true,
        }))
    }
}

/// Whether what is read next are these bytes.
fn is_read(from: &mut impl Read, bytes: &[u8]) -> io::Result<bool> {
    let mut buffer = [0; 8 * 1024];
    for some in bytes.chunks(buffer.len()) {
        let buffer = &mut buffer[..some.len()];
        match from.read_exact(buffer) {
            Ok(()) if buffer == some => {}
            Ok(()) => return Ok(false),
            Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return Ok(false),
            Err(error) => return Err(error),
        }
    }
    Ok(true)
}

/// Copies a file and takes the hashes of what was copied, even if the source is changed meanwhile.
fn copy(from: &Path, source: &mut File, file: &mut File) -> Result<(Fingerprint, Sha256), Failure> {
    let (mut hasher, mut sha256) = (Xxh3::new(), Hasher::default());
    let mut buffer = vec![0; 64 * 1024];
    loop {
        let read = match source.read(&mut buffer) {
            Ok(0) => return Ok((Fingerprint::of_all(&hasher), sha256.finish())),
            Ok(read) => &buffer[..read],
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(unread(from)(error)),
        };
        hasher.update(read);
        sha256.update(read);
        file.write_all(read)?;
    }
}

fn source(from: &Path) -> Result<File, Failure> {
    crate::source::open_regular(from).map_err(unread(from))
}

fn unread(from: &Path) -> impl FnOnce(io::Error) -> Failure {
    move |error| {
        Failure::Source(OutputError::Source {
            path: from.into(),
            error,
        })
    }
}
