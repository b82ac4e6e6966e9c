//! Publishes to a folder, for example one that a web server shows.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::{self, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use cap_std::ambient_authority;
use cap_std::fs::{Dir, OpenOptions};
use rayon::prelude::*;

use super::state::{NOTES, UNFINISHED};
use super::store::{Expect, Store, StoreError, Version};
use crate::output::Sha256;

/// A folder. Nothing outside it is read or written, wherever links in it lead.
pub struct Folder {
    path: PathBuf,
    dir: Dir,
    /// The number of the next file that is being written.
    next: AtomicUsize,
}

/// Serialises conditional writes of several processes.
const GUARD: &str = ".chancery-publish/guard";

impl Folder {
    /// Opens a folder, or makes it in one that exists.
    ///
    /// # Errors
    /// It cannot be opened or made.
    pub fn open(path: &Path, make: bool) -> Result<Folder, StoreError> {
        let failed = |error: io::Error| {
            let help = match error.kind() {
                ErrorKind::NotFound => Some("create the folder that it is to be in".to_owned()),
                _ => None,
            };
            StoreError::Failed {
                message: format!("cannot open the folder `{}`: {error}", path.display()),
                help,
            }
        };
        if make {
            match std::fs::create_dir(path) {
                Err(error) if error.kind() != ErrorKind::AlreadyExists => {
                    return Err(failed(error));
                }
                _ => {}
            }
        }
        let dir = Dir::open_ambient_dir(path, ambient_authority()).map_err(failed)?;
        if make {
            // The files of a site that is no longer published are nobody else's business.
            let notes = NOTES.trim_end_matches('/');
            let made = dir.create_dir_with(notes, &private());
            if let Err(error) = made
                && error.kind() != ErrorKind::AlreadyExists
            {
                return Err(failed(error));
            }
        }
        Ok(Folder {
            path: path.to_owned(),
            dir,
            next: AtomicUsize::new(0),
        })
    }

    fn io(&self, path: &str, error: &io::Error) -> StoreError {
        let place = self.path.join(path);
        let help = match error.kind() {
            ErrorKind::StorageFull => Some("free some space and publish again"),
            ErrorKind::PermissionDenied => Some("change the permissions of the folder"),
            _ => None,
        };
        StoreError::Failed {
            message: format!("cannot write {}: {error}", place.display()),
            help: help.map(str::to_owned),
        }
    }

    /// Writes a file in one step: readers see the old file or the new one.
    fn put(&self, path: &str, fill: impl Fn(&mut File) -> io::Result<()>) -> io::Result<()> {
        let number = self.next.fetch_add(1, Ordering::Relaxed);
        let new = format!("{UNFINISHED}{}-{number}", std::process::id());
        let mut options = OpenOptions::new();
        options.write(true).create(true).truncate(true);
        let mut file = self.dir.open_with(&new, &options)?.into_std();
        let written = fill(&mut file);
        drop(file);
        let placed = written.and_then(|()| match self.dir.rename(&new, &self.dir, path) {
            Err(error) if error.kind() == ErrorKind::NotFound => {
                if let Some((folder, _)) = path.rsplit_once('/') {
                    self.dir.create_dir_all(folder)?;
                }
                self.dir.rename(&new, &self.dir, path)
            }
            done => done,
        });
        if placed.is_err() {
            let _ = self.dir.remove_file(&new);
        }
        placed
    }

    fn bytes(&self, path: &str) -> io::Result<Option<Vec<u8>>> {
        match self.dir.open(path) {
            Ok(file) => {
                let mut bytes = Vec::new();
                file.into_std().read_to_end(&mut bytes)?;
                Ok(Some(bytes))
            }
            Err(error) if is_absence(&error) => Ok(None),
            Err(error) => Err(error),
        }
    }

    fn list_in(&self, folder: &str, dir: &Dir, found: &mut BTreeSet<String>) -> io::Result<()> {
        for entry in dir.entries()? {
            let entry = entry?;
            let name = entry.file_name();
            let path = format!("{folder}{}", name.to_string_lossy());
            match entry.file_type()?.is_dir() {
                true => self.list_in(&format!("{path}/"), &entry.open_dir()?, found)?,
                false => {
                    found.insert(path);
                }
            }
        }
        Ok(())
    }
}

#[cfg(unix)]
fn private() -> cap_std::fs::DirBuilder {
    use cap_std::fs::DirBuilderExt as _;
    let mut builder = cap_std::fs::DirBuilder::new();
    builder.mode(0o700);
    builder
}

#[cfg(not(unix))]
fn private() -> cap_std::fs::DirBuilder {
    cap_std::fs::DirBuilder::new()
}

fn is_absence(error: &io::Error) -> bool {
    matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory)
}

fn version(bytes: &[u8]) -> Version {
    Version {
        tag: Some(Sha256::of(bytes).to_string()),
        number: None,
    }
}

impl Store for Folder {
    fn name(&self) -> String {
        self.path.display().to_string()
    }

    fn read(&self, path: &str) -> Result<Option<(Vec<u8>, Version)>, StoreError> {
        let bytes = self.bytes(path).map_err(|error| {
            let place = self.path.join(path);
            StoreError::failed(format!("cannot read {}: {error}", place.display()))
        })?;
        Ok(bytes.map(|bytes| {
            let version = version(&bytes);
            (bytes, version)
        }))
    }

    fn write(&self, path: &str, bytes: &[u8], expect: Expect<'_>) -> Result<(), StoreError> {
        let failed = |error| self.io(path, &error);
        let mut options = OpenOptions::new();
        options.write(true).create(true);
        let guard = self
            .dir
            .open_with(GUARD, &options)
            .map_err(failed)?
            .into_std();
        match guard.lock() {
            Err(error) if error.kind() != ErrorKind::Unsupported => return Err(failed(error)),
            _ => {}
        }
        let there = match expect {
            Expect::Anything => None,
            _ => self
                .bytes(path)
                .map_err(failed)?
                .map(|bytes| version(&bytes)),
        };
        let is_expected = match expect {
            Expect::Anything => true,
            Expect::Nothing => there.is_none(),
            Expect::Version(version) => there.as_ref() == Some(version),
        };
        if !is_expected {
            return Err(StoreError::Conflict {
                path: path.to_owned(),
            });
        }
        let put = self.put(path, |file| {
            file.write_all(bytes)?;
            file.sync_data()
        });
        put.map_err(failed)
    }

    fn list(&self, prefix: &str) -> Result<BTreeSet<String>, StoreError> {
        let failed = |error| self.io(prefix, &error);
        let mut found = BTreeSet::new();
        match prefix.strip_suffix('/') {
            None => self.list_in("", &self.dir, &mut found).map_err(failed)?,
            Some(folder) => match self.dir.open_dir(folder) {
                Ok(dir) => self.list_in(prefix, &dir, &mut found).map_err(failed)?,
                Err(error) if is_absence(&error) => {}
                Err(error) => return Err(failed(error)),
            },
        }
        Ok(found)
    }

    fn upload(&self, site: &Path, files: &[(String, Sha256)]) -> Result<(), StoreError> {
        files.par_iter().try_for_each(|(path, expected)| {
            let bytes = super::read_file(site, path, expected)?;
            let put = self.put(path, |file| file.write_all(&bytes));
            put.map_err(|error| self.io(path, &error))
        })
    }

    fn copy(&self, pairs: &[(String, String)]) -> Result<(), StoreError> {
        pairs.par_iter().try_for_each(|(from, to)| {
            let source = match self.dir.open(from) {
                Ok(file) => file.into_std(),
                Err(error) => return Err(self.io(from, &error)),
            };
            let put = self.put(to, |file| {
                io::Seek::rewind(&mut &source)?;
                io::copy(&mut &source, file).map(|_| ())
            });
            put.map_err(|error| self.io(to, &error))
        })
    }

    fn remove(&self, paths: &[String]) -> Result<(), StoreError> {
        for path in paths {
            match self.dir.remove_file(path) {
                Err(error) if !is_absence(&error) => return Err(self.io(path, &error)),
                _ => {}
            }
            // Folders that this empties; one that has other files stays.
            let folders = path.rmatch_indices('/').map(|(at, _)| &path[..at]);
            for folder in folders {
                if format!("{folder}/") == NOTES || self.dir.remove_dir(folder).is_err() {
                    break;
                }
            }
        }
        Ok(())
    }

    fn hashes(&self, paths: &[String]) -> Result<Vec<Option<Sha256>>, StoreError> {
        let hash = |path: &String| match self.dir.open(path) {
            Ok(file) => Ok(Some(Sha256::of_reader(&mut file.into_std())?.0)),
            Err(error) if is_absence(&error) => Ok(None),
            Err(error) => Err(error),
        };
        let hash = |path: &String| hash(path).map_err(|error| self.io(path, &error));
        paths.par_iter().map(hash).collect()
    }

    #[cfg(target_os = "linux")]
    fn settle(&self) -> Result<(), StoreError> {
        // The handle of the folder itself may be one that only names it.
        let file = self
            .dir
            .open(GUARD)
            .map_err(|error| self.io(GUARD, &error))?;
        rustix::fs::syncfs(file).map_err(|error| self.io("", &error.into()))
    }
}
