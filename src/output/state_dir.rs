//! Chancery's own notes on a site, or on a part of one: the manifest, what its files were made of, and
//! the staging folder, where the files of a build wait until all are there.
//! They lie in the folder `.chancery` in the output folder.

use std::io::{ErrorKind, Write};
use std::path::PathBuf;
use std::sync::OnceLock;

use cap_std::fs::Dir;

use super::OutputError;
use super::disk::Thing;
use super::disk::{self, look};
use super::house::{OutputFolder, own_folder};
use super::key::Key;
use super::manifest::{Manifest, Past};
use super::path::DESK;
use super::sealed;

const MANIFEST: &str = "manifest";
/// The manifest of a commit that has begun.
const NEXT: &str = "manifest.next";
/// What the files of the manifest were made of.
const INPUTS: &str = "inputs";
const STAGING: &str = "staging";

/// Longer notes are nobody's: a manifest of a million files has a fifth of it.
const MOST: u64 = 1 << 29;

/// The notes on a site or a part of it.
pub(super) struct StateDir {
    folder: Dir,
    path: PathBuf,
    /// Which part of the site they are about; nothing for the site itself. Proofs hold for one part.
    about: &'static str,
    key: Key,
    trusted: bool,
    staging: OnceLock<Dir>,
}

impl StateDir {
    /// The notes on the site itself.
    pub(super) fn of_site(house: &OutputFolder) -> Result<StateDir, OutputError> {
        let path = house.path.join(DESK);
        let folder = house.desk.try_clone();
        let folder = folder.map_err(|error| OutputError::io(&path, error))?;
        Ok(StateDir::at(house, folder, path, ""))
    }

    /// Those on a part of it.
    pub(super) fn of_part(
        house: &OutputFolder,
        name: &'static str,
    ) -> Result<StateDir, OutputError> {
        let path = house.path.join(DESK).join(name);
        let folder = own_folder(&house.desk, name, &path)?;
        Ok(StateDir::at(house, folder, path, name))
    }

    fn at(house: &OutputFolder, folder: Dir, path: PathBuf, about: &'static str) -> StateDir {
        StateDir {
            folder,
            path,
            about,
            key: house.key.clone(),
            trusted: house.trusted,
            staging: OnceLock::new(),
        }
    }

    fn title(&self, of: &str) -> String {
        match self.about {
            "" => format!("chancery {of} 2"),
            about => format!("chancery {about} {of} 2"),
        }
    }

    /// The manifest of the last build; an empty one if there is none or it is damaged.
    pub(super) fn manifest(&self) -> Result<Past, OutputError> {
        Ok(self.read_manifest(MANIFEST)?.unwrap_or_default())
    }

    /// The manifest of a commit that was interrupted.
    pub(super) fn next(&self) -> Result<Option<Past>, OutputError> {
        self.read_manifest(NEXT)
    }

    fn read_manifest(&self, name: &str) -> Result<Option<Past>, OutputError> {
        let Some(text) = self.read(name)? else {
            return Ok(None);
        };
        let unsealed = sealed::unseal(&self.title(MANIFEST), &text, &self.key);
        let past = unsealed.and_then(|(body, proven)| {
            let mut manifest = Manifest::parse(body)?;
            if self.trusted {
                manifest
                    .files
                    .iter_mut()
                    .for_each(|(_, entry)| entry.ours = true);
            } else if !proven {
                manifest
                    .files
                    .iter_mut()
                    .for_each(|(_, entry)| entry.ours = false);
            }
            Some(Past { manifest, proven })
        });
        Ok(past)
    }

    /// Replaces the manifest, whatever the next manifest says, which is forgotten.
    pub(super) fn write_manifest(&self, manifest: &Manifest) -> Result<(), OutputError> {
        self.write(MANIFEST, &self.sealed(manifest))?;
        self.forget_next()
    }

    /// Notes what will be in place when the commit is done. From here on a killed commit can be told
    /// from a killed build.
    pub(super) fn write_next(&self, manifest: &Manifest) -> Result<(), OutputError> {
        self.write(NEXT, &self.sealed(manifest))
    }

    fn sealed(&self, manifest: &Manifest) -> String {
        sealed::seal(&self.title(MANIFEST), &manifest.body(), &self.key)
    }

    /// Makes the next manifest the manifest.
    pub(super) fn keep_next(&self) -> Result<(), OutputError> {
        let renamed = self.folder.rename(NEXT, &self.folder, MANIFEST);
        renamed.map_err(|error| OutputError::io(self.path.join(MANIFEST), error))
    }

    pub(super) fn forget_next(&self) -> Result<(), OutputError> {
        let removed = disk::remove(&self.folder, NEXT);
        removed.map_err(|error| OutputError::io(self.path.join(NEXT), error))
    }

    /// What the files of this manifest were made of; none if that was not noted, or of another, or by
    /// someone else.
    pub(super) fn inputs(&self, of: &Manifest) -> Option<String> {
        let text = self.read(INPUTS).ok()??;
        let (body, proven) = sealed::unseal(&self.title(INPUTS), &text, &self.key)?;
        let (seal, inputs) = body.split_once('\n')?;
        (proven && seal == of.seal()).then(|| inputs.to_owned())
    }

    /// Notes what the files of a manifest were made of. It may be lost: then all is made anew.
    pub(super) fn write_inputs(&self, of: &Manifest, inputs: &str) -> Result<(), OutputError> {
        let body = format!("{}\n{inputs}", of.seal());
        self.write(INPUTS, &sealed::seal(&self.title(INPUTS), &body, &self.key))
    }

    /// The staging folder, which is made on the first use.
    pub(super) fn staging(&self) -> Result<&Dir, OutputError> {
        if let Some(staging) = self.staging.get() {
            return Ok(staging);
        }
        let staging = own_folder(&self.folder, STAGING, &self.staging_path())?;
        Ok(self.staging.get_or_init(|| staging))
    }

    pub(super) fn staging_path(&self) -> PathBuf {
        self.path.join(STAGING)
    }

    pub(super) fn clear_staging(&self) -> Result<(), OutputError> {
        let removed = match look(&self.folder, STAGING) {
            Ok(Thing::Folder) => disk::remove_all(&self.folder, STAGING),
            Ok(_) => disk::remove(&self.folder, STAGING),
            Err(error) => Err(error),
        };
        removed.map_err(|error| OutputError::io(self.staging_path(), error))
    }

    /// Reads a note. What is no regular file, or too long, is none.
    fn read(&self, name: &str) -> Result<Option<Vec<u8>>, OutputError> {
        let path = || self.path.join(name);
        match look(&self.folder, name) {
            Ok(Thing::Nothing) => Ok(None),
            Ok(Thing::File(_)) => {
                disk::read(&self.folder, name, MOST).map_err(|error| OutputError::Source {
                    path: path(),
                    error,
                })
            }
            Ok(Thing::Folder) => Err(OutputError::FolderInTheWay { path: path() }),
            Ok(Thing::Other) => Err(OutputError::Stranger { path: path() }),
            Err(error) => Err(OutputError::Source {
                path: path(),
                error,
            }),
        }
    }

    /// Writes a note and waits until it is on the disk: after a power cut it must be no older than the
    /// files that it speaks of. The files themselves need no waiting, as the next build checks them.
    fn write(&self, name: &str, text: &str) -> Result<(), OutputError> {
        let new = format!("{name}.new");
        let written = disk::remove(&self.folder, &new)
            .and_then(|()| disk::create(&self.folder, &new))
            .and_then(|mut file| {
                file.write_all(text.as_bytes())?;
                file.sync_data()?;
                self.folder.rename(&new, &self.folder, name)
            });
        written.map_err(|error| OutputError::io(self.path.join(name), error))
    }

    /// Takes the desk of a part away of which no file is left. What is not Chancery's keeps it.
    pub(super) fn close_part(self, house: &OutputFolder) -> Result<(), OutputError> {
        let failed = |error| OutputError::io(&self.path, error);
        for name in [MANIFEST, NEXT, INPUTS, "journal", "lock"] {
            disk::remove(&self.folder, name).map_err(failed)?;
        }
        self.clear_staging()?;
        let (path, about) = (self.path.clone(), self.about);
        // An open folder cannot be removed everywhere.
        drop(self);
        match house.desk.remove_dir(about) {
            Err(error)
                if !matches!(
                    error.kind(),
                    ErrorKind::NotFound | ErrorKind::DirectoryNotEmpty
                ) =>
            {
                Err(OutputError::io(path, error))
            }
            _ => Ok(()),
        }
    }
}
