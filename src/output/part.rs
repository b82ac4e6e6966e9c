//! A part of a site that is written apart from the rest, when the rest is there already: all or nothing
//! for itself, and known to a manifest of its own.

use std::sync::Arc;

use super::disk::{Thing, look};
use super::folders::{Walker, Way, split};
use super::house::OutputFolder;
use super::path::DESK;
use super::state_dir::StateDir;
use super::{OutputError, Publication, Recognise, Sha256, Summary};

/// Where a part lies in the folder of its site.
#[derive(Debug, Clone, Copy)]
pub struct Part {
    /// Its own folder, with forward slashes.
    pub folder: &'static str,
    /// What Chancery's notes on it are called.
    pub name: &'static str,
}

impl Part {
    /// Begins to fill the part of a site that was written. Paths are those of the site, and below the
    /// part's folder.
    ///
    /// # Errors
    /// As for [`Publication::open`].
    pub fn open<'a>(
        &self,
        house: &Arc<OutputFolder>,
        paths: impl IntoIterator<Item = &'a str>,
        recognise: Recognise,
    ) -> Result<Publication, OutputError> {
        let desk = StateDir::of_part(house, self.name)?;
        Publication::open_at(house, desk, paths, recognise)
    }

    /// The files of the part with their hashes if it holds what was last written there, every file as it was.
    ///
    /// # Errors
    /// Chancery's notes cannot be read.
    pub fn stands(
        &self,
        house: &OutputFolder,
    ) -> Result<Option<Vec<(String, Sha256)>>, OutputError> {
        // What is stale, and was left while nothing was proven, can be removed now.
        if house.trusted || !self.has_desk(house)? {
            return Ok(None);
        }
        let desk = StateDir::of_part(house, self.name)?;
        let past = desk.manifest()?;
        if !past.proven || desk.next()?.is_some() {
            return Ok(None);
        }
        let mut walker = Walker::default();
        for (path, entry) in &past.manifest.files {
            let (home, name) = split(path);
            let found = walker.go(&house.dir, home);
            let same = match found.map_err(|error| OutputError::io(&house.path, error))? {
                Way::Folder(folder) => {
                    matches!(look(folder, name), Ok(Thing::File(stamp)) if stamp == entry.stamp)
                }
                Way::Ends(..) => false,
            };
            if !same {
                return Ok(None);
            }
        }
        // None of them if one has no hash, as in notes of a build that took none.
        let files = past.manifest.files.into_iter();
        Ok(files
            .map(|(path, entry)| Some((path, entry.sha256?)))
            .collect())
    }

    /// The files that were last written there, as far as notes say that are proven. Somebody may have removed one since.
    ///
    /// # Errors
    /// Chancery's notes cannot be read.
    pub fn written(&self, house: &OutputFolder) -> Result<Vec<String>, OutputError> {
        if house.trusted || !self.has_desk(house)? {
            return Ok(Vec::new());
        }
        let past = StateDir::of_part(house, self.name)?.manifest()?;
        let files = past.manifest.files.into_iter().filter(|_| past.proven);
        Ok(files.map(|(path, _)| path).collect())
    }

    /// Takes away all that was written to the part, and its folders if nothing else is in them.
    ///
    /// # Errors
    /// Something cannot be removed.
    pub fn withdraw(&self, house: &Arc<OutputFolder>) -> Result<Summary, OutputError> {
        if !self.has_desk(house)? {
            return Ok(Summary::default());
        }
        let summary = self.open(house, [], |_, _| false)?.commit("")?;
        if summary.unproven.is_empty() {
            StateDir::of_part(house, self.name)?.close_part(house)?;
        }
        Ok(summary)
    }

    fn has_desk(&self, house: &OutputFolder) -> Result<bool, OutputError> {
        let path = || house.path.join(DESK).join(self.name);
        match look(&house.desk, self.name) {
            Ok(Thing::Nothing) => Ok(false),
            Ok(Thing::Folder) => Ok(true),
            Ok(Thing::File(_)) => Err(OutputError::FileInTheWay { path: path() }),
            Ok(Thing::Other) => Err(OutputError::LinkInTheWay { path: path() }),
            Err(error) => Err(OutputError::io(path(), error)),
        }
    }
}
