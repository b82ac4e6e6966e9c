//! A part of a site that is written apart from the rest, when the rest is there already: all or nothing
//! for itself, and known to a manifest of its own.

use std::fs;
use std::path::{Path, PathBuf};

use super::desk::Desk;
use super::disk::{Thing, look};
use super::manifest::Entry;
use super::path::DESK;
use super::{OutputError, Publication};

/// Where a part lies in the folder of its site.
#[derive(Debug, Clone, Copy)]
pub struct Part {
    /// Its own folder, with forward slashes.
    pub folder: &'static str,
    /// What Chancery's notes on it are called.
    pub name: &'static str,
}

impl Part {
    pub(super) fn desk(&self, site: &Path) -> PathBuf {
        site.join(DESK).join(self.name)
    }

    /// Begins to fill the part of a site that was written to `site`. Paths are below the part's folder.
    ///
    /// # Errors
    /// As for [`Publication::open`].
    pub fn open<'a>(
        &self,
        site: &Path,
        paths: impl IntoIterator<Item = &'a str>,
    ) -> Result<Publication, OutputError> {
        let root = site.join(self.folder);
        Publication::open_at(root, paths, || Desk::open_part(site, self))
    }

    /// Whether the part holds what was last written there, every file as it was.
    ///
    /// # Errors
    /// Chancery's notes cannot be read, or another build is writing there.
    pub fn stands(&self, site: &Path) -> Result<bool, OutputError> {
        if !self.desk(site).is_dir() {
            return Ok(false);
        }
        let desk = Desk::open_part(site, self)?;
        let Some(manifest) = desk.manifest()? else {
            return Ok(false);
        };
        if desk.next()?.is_some() || desk.journal()?.is_some() {
            return Ok(false);
        }
        let root = site.join(self.folder);
        let stands = |(path, entry): &(String, Entry)| matches!(look(&root.join(path)), Ok(Thing::File(stamp)) if stamp == entry.stamp);
        Ok(manifest.files.iter().all(stands))
    }

    /// Takes away all that was written to the part, and its folders if nothing else is in them.
    ///
    /// # Errors
    /// Another build is writing there, or something cannot be removed.
    pub fn withdraw(&self, site: &Path) -> Result<(), OutputError> {
        if !self.desk(site).is_dir() {
            return Ok(());
        }
        self.open(site, [])?.commit("")?;
        Desk::close_part(site, self)?;
        let mut folder = site.join(self.folder);
        // What somebody else put there keeps it.
        while folder != site && fs::remove_dir(&folder).is_ok() && folder.pop() {}
        Ok(())
    }
}
