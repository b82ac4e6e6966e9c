//! The output folder, opened and locked for as long as a build works on it: the site, and every part of
//! it that is published apart, are written under one lock.

use std::fs::{self, File, TryLockError};
use std::io::{self, ErrorKind};
use std::path::{Component, Path, PathBuf};

use cap_std::ambient_authority;
use cap_std::fs::{Dir, OpenOptions};

use super::OutputError;
use super::disk::{self, Thing, look};
use super::folders::{Walker, Way, split};
use super::key::Key;
use super::path::{self, DESK};

const LOCK: &str = "lock";

/// An output folder that nobody else writes to.
pub struct OutputFolder {
    /// What people call it.
    pub(super) path: PathBuf,
    pub(super) dir: Dir,
    pub(super) desk: Dir,
    pub(super) key: Key,
    /// Whether the notes in the folder are believed without a proof.
    pub(super) trusted: bool,
    _lock: Option<File>,
}

impl OutputFolder {
    /// Opens a folder, which is made if there is none, and locks it. What lies below `archive` came with
    /// the archive: there, no part of the way to the folder may be a link.
    ///
    /// # Errors
    /// Something else lies in its place, it cannot be made, or another build is writing to it.
    pub fn open(folder: &Path, archive: &Path, key: Key) -> Result<OutputFolder, OutputError> {
        let dir = match below(archive, folder) {
            Some((base, names)) => open_below(&base, &names)?,
            None => open_anywhere(folder)?,
        };
        let failed = |error| OutputError::io(folder.join(DESK), error);
        let desk = own_folder(&dir, DESK, &folder.join(DESK))?;
        let lock = lock(folder, &desk)?;
        disk::remove(&desk, "journal").map_err(failed)?;
        Ok(OutputFolder {
            path: folder.to_path_buf(),
            dir,
            desk,
            key,
            trusted: false,
            _lock: lock,
        })
    }

    /// Believes the notes that lie in the folder, whoever wrote them.
    #[must_use]
    pub fn trusted(self, trusted: bool) -> OutputFolder {
        OutputFolder { trusted, ..self }
    }

    /// The folder as it was named.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Reads a file of the site, unless it is longer than `most` bytes. It is none if it is no regular
    /// file, or a link leads to it.
    pub fn read(&self, path: &str, most: u64) -> Option<Vec<u8>> {
        path::check(path).ok()?;
        let (home, name) = split(path);
        match Walker::default().go(&self.dir, home).ok()? {
            Way::Folder(folder) => disk::read(folder, name, most).ok()?,
            Way::Ends(..) => None,
        }
    }
}

/// Opens a folder in another, or makes it. It is no link.
pub(super) fn own_folder(above: &Dir, name: &str, path: &Path) -> Result<Dir, OutputError> {
    let made = above.create_dir(name);
    match disk::enter(above, name) {
        Ok(folder) => Ok(folder),
        Err(error) => Err(match look(above, name) {
            Ok(Thing::File(_)) => OutputError::FileInTheWay { path: path.into() },
            Ok(Thing::Other) => OutputError::LinkInTheWay { path: path.into() },
            _ => OutputError::io(path, made.err().unwrap_or(error)),
        }),
    }
}

/// Where a folder lies below an archive: the archive's own folder without links, and the names from there.
fn below(archive: &Path, folder: &Path) -> Option<(PathBuf, Vec<String>)> {
    let archive = archive.canonicalize().ok()?;
    let folder = std::path::absolute(folder).ok()?;
    // From the top: what is below the archive is not followed to find out where it is.
    let mut above: Vec<&Path> = folder.ancestors().collect();
    above.reverse();
    let at = above
        .into_iter()
        .find(|above| above.canonicalize().is_ok_and(|above| above == archive))?;
    let mut names = Vec::new();
    for part in folder.strip_prefix(at).ok()?.components() {
        match part {
            Component::Normal(name) => names.push(name.to_str()?.to_owned()),
            Component::ParentDir => {
                // The rest leads out of the archive again.
                names.pop()?;
            }
            _ => {}
        }
    }
    Some((at.to_path_buf(), names))
}

fn open_below(base: &Path, names: &[String]) -> Result<Dir, OutputError> {
    let failed = |error| OutputError::io(base, error);
    let mut dir = Dir::open_ambient_dir(base, ambient_authority()).map_err(failed)?;
    let mut path = base.to_path_buf();
    for name in names {
        path.push(name);
        dir = own_folder(&dir, name, &path)?;
    }
    Ok(dir)
}

/// A folder that whoever runs the build named; links may lead to it.
fn open_anywhere(folder: &Path) -> Result<Dir, OutputError> {
    let failed = |error: io::Error| match fs::metadata(folder) {
        Ok(metadata) if !metadata.is_dir() => OutputError::FileInTheWay {
            path: folder.into(),
        },
        _ => OutputError::io(folder, error),
    };
    fs::create_dir_all(folder).map_err(failed)?;
    Dir::open_ambient_dir(folder, ambient_authority()).map_err(failed)
}

/// The lock is held through the open file and ends with the process; the file itself stays, because
/// removing it would let two builds lock two files of one name.
fn lock(root: &Path, desk: &Dir) -> Result<Option<File>, OutputError> {
    let path = root.join(DESK).join(LOCK);
    let failed = |error| OutputError::io(&path, error);
    match look(desk, LOCK).map_err(failed)? {
        Thing::Nothing | Thing::File(_) => {}
        Thing::Folder => return Err(OutputError::FolderInTheWay { path }),
        Thing::Other => return Err(OutputError::Stranger { path }),
    }
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(false);
    let file = disk::open_regular(desk, LOCK, options).map_err(failed)?;
    match file.try_lock() {
        Ok(()) => Ok(Some(file)),
        Err(TryLockError::WouldBlock) => Err(OutputError::Busy {
            folder: root.into(),
        }),
        // Some network disks have no locks; a site can be built there all the same.
        Err(TryLockError::Error(error)) if error.kind() == ErrorKind::Unsupported => Ok(None),
        Err(TryLockError::Error(error)) => Err(failed(error)),
    }
}
