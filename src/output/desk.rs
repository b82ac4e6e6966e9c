//! The folder `.chancery` in the output folder: the lock, the manifest, the journal, the staging folder.
//! The journal lists the files that a build adds while it runs, so that the next can take them away if it was killed.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use super::OutputError;
use super::disk::{self, Thing};
use super::manifest::Manifest;
use super::path::{self, DESK};
use super::sealed;

const MANIFEST: &str = "manifest";
/// The manifest of a commit that has begun.
const NEXT: &str = "manifest.next";
/// A manifest that is being written.
const NEW: &str = "manifest.new";
/// What the files of the manifest were made of.
const INPUTS: &str = "inputs";
const INPUTS_TITLE: &str = "chancery inputs 1";
const JOURNAL: &str = "journal";
const JOURNAL_TITLE: &str = "chancery journal 1";
const STAGING: &str = "staging";

/// Chancery's own folder, locked for as long as this lives.
pub(super) struct Desk {
    folder: PathBuf,
    staging: PathBuf,
    staging_stands: OnceLock<()>,
    _lock: Option<File>,
}

impl Desk {
    /// Makes the output folder and the desk in it, if need be, and locks them.
    pub(super) fn open(root: &Path) -> Result<Desk, OutputError> {
        fs::create_dir_all(root).map_err(|error| match fs::metadata(root) {
            Ok(metadata) if !metadata.is_dir() => OutputError::FileInTheWay { path: root.into() },
            _ => OutputError::io(root, error),
        })?;
        let folder = root.join(DESK);
        if let Err(error) = fs::create_dir(&folder) {
            match disk::look(&folder) {
                Ok(Thing::Folder) => {}
                Ok(Thing::File(_)) => return Err(OutputError::FileInTheWay { path: folder }),
                Ok(Thing::Other) => return Err(OutputError::LinkInTheWay { path: folder }),
                _ => return Err(OutputError::io(folder, error)),
            }
        }
        let lock = lock(root, &folder.join("lock"))?;
        Ok(Desk {
            staging: folder.join(STAGING),
            folder,
            staging_stands: OnceLock::new(),
            _lock: lock,
        })
    }

    /// The manifest of the last build; `None` if there is none or it is damaged.
    pub(super) fn manifest(&self) -> Result<Option<Manifest>, OutputError> {
        let text = self.read(MANIFEST)?;
        Ok(text.and_then(|text| Manifest::parse(&text)))
    }

    /// Replaces the manifest, whatever the next manifest says, which is forgotten.
    pub(super) fn write_manifest(&self, manifest: &Manifest) -> Result<(), OutputError> {
        self.write(NEW, &manifest.to_text())?;
        self.rename_to_manifest(NEW)?;
        self.forget_journal()?;
        self.forget_next()
    }

    /// What the files of this manifest were made of; none if that was not noted, or of another.
    pub(super) fn inputs(&self, of: &Manifest) -> Option<String> {
        let text = self.read(INPUTS).ok()??;
        let body = sealed::unseal(INPUTS_TITLE, &text)?;
        let (seal, inputs) = body.split_once('\n')?;
        (seal == of.seal()).then(|| inputs.to_owned())
    }

    /// Notes what the files of a manifest were made of. It may be lost: then all is made anew.
    pub(super) fn write_inputs(&self, of: &Manifest, inputs: &str) -> Result<(), OutputError> {
        let body = format!("{}\n{inputs}", of.seal());
        let path = self.folder.join(INPUTS);
        disk::remove(&path)
            .and_then(|()| File::create_new(&path))
            .and_then(|mut file| file.write_all(sealed::seal(INPUTS_TITLE, &body).as_bytes()))
            .map_err(|error| OutputError::io(path, error))
    }

    /// The manifest of a commit that was interrupted.
    pub(super) fn next(&self) -> Result<Option<Manifest>, OutputError> {
        let text = self.read(NEXT)?;
        Ok(text.and_then(|text| Manifest::parse(&text)))
    }

    /// Notes what will be in place when the commit is done. From here on a killed commit can be told
    /// from a killed build; while the note is cut short, its seal is wrong and the commit has not begun.
    pub(super) fn write_next(&self, manifest: &Manifest) -> Result<(), OutputError> {
        self.write(NEXT, &manifest.to_text())
    }

    /// Makes the next manifest the manifest.
    pub(super) fn keep_next(&self) -> Result<(), OutputError> {
        // In this order: a journal without a next manifest would undo what is done.
        self.forget_journal()?;
        self.rename_to_manifest(NEXT)
    }

    fn rename_to_manifest(&self, name: &str) -> Result<(), OutputError> {
        let to = self.folder.join(MANIFEST);
        fs::rename(self.folder.join(name), &to).map_err(|error| OutputError::io(to, error))
    }

    pub(super) fn forget_next(&self) -> Result<(), OutputError> {
        self.remove(NEXT)
    }

    /// The files that an interrupted build may have added.
    pub(super) fn journal(&self) -> Result<Option<Vec<String>>, OutputError> {
        let Some(text) = self.read(JOURNAL)? else {
            return Ok(None);
        };
        let body = sealed::unseal(JOURNAL_TITLE, &text).unwrap_or_default();
        let safe = body.lines().filter(|line| path::flaw(line).is_none());
        Ok(Some(safe.map(str::to_owned).collect()))
    }

    pub(super) fn write_journal(&self, paths: &[&str]) -> Result<(), OutputError> {
        let body: String = paths.iter().flat_map(|path| [*path, "\n"]).collect();
        self.write(JOURNAL, &sealed::seal(JOURNAL_TITLE, &body))
    }

    pub(super) fn forget_journal(&self) -> Result<(), OutputError> {
        self.remove(JOURNAL)
    }

    /// Where the new text of a file waits until the commit.
    pub(super) fn staged(&self, number: usize) -> PathBuf {
        self.staging.join(number.to_string())
    }

    /// Makes the staging folder unless it stands.
    pub(super) fn make_staging(&self) -> Result<(), OutputError> {
        if self.staging_stands.get().is_none() {
            match fs::create_dir(&self.staging) {
                Err(error) if error.kind() != ErrorKind::AlreadyExists => {
                    return Err(OutputError::io(&self.staging, error));
                }
                _ => self.staging_stands.get_or_init(|| ()),
            };
        }
        Ok(())
    }

    pub(super) fn clear_staging(&self) -> Result<(), OutputError> {
        match fs::remove_dir_all(&self.staging) {
            Err(error) if error.kind() != ErrorKind::NotFound => {
                Err(OutputError::io(&self.staging, error))
            }
            _ => Ok(()),
        }
    }

    fn read(&self, name: &str) -> Result<Option<Vec<u8>>, OutputError> {
        let path = self.folder.join(name);
        match fs::read(&path) {
            Ok(text) => Ok(Some(text)),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(OutputError::Source { path, error }),
        }
    }

    /// Writes a note and waits until it is on the disk: after a power cut it must be no older than the
    /// files that it speaks of. The files themselves need no waiting, as the next build checks them.
    fn write(&self, name: &str, text: &str) -> Result<(), OutputError> {
        let path = self.folder.join(name);
        let written = disk::remove(&path)
            .and_then(|()| File::create_new(&path))
            .and_then(|mut file| {
                file.write_all(text.as_bytes())?;
                file.sync_data()
            });
        written.map_err(|error| OutputError::io(path, error))
    }

    fn remove(&self, name: &str) -> Result<(), OutputError> {
        let path = self.folder.join(name);
        disk::remove(&path).map_err(|error| OutputError::io(path, error))
    }
}

/// The lock is held through the open file and ends with the process; the file itself stays, because
/// removing it would let two builds lock two files of one name.
fn lock(root: &Path, path: &Path) -> Result<Option<File>, OutputError> {
    let failed = |error| OutputError::io(path, error);
    match disk::look(path).map_err(failed)? {
        Thing::Nothing | Thing::File(_) => {}
        Thing::Folder => return Err(OutputError::FolderInTheWay { path: path.into() }),
        Thing::Other => return Err(OutputError::Stranger { path: path.into() }),
    }
    let mut options = OpenOptions::new();
    let file = options
        .write(true)
        .create(true)
        .truncate(false)
        .open(path)
        .map_err(failed)?;
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
