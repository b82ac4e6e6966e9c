//! What stands in the way of a site, found before anything is touched.
//! A folder is looked at before its files, so that a new site in an empty folder costs next to nothing.

use std::io;
use std::path::Path;

use cap_std::fs::Dir;

use super::OutputError;
use super::disk::{self, Thing, look};
use super::folders::{FolderId, Folders, Walker, Way, split};
use super::manifest::{Entry, Manifest};

/// What was at the place of a file when the build began.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// Nothing: the file is new.
    Free,
    /// A file that the manifest knows, or knew until someone removed it.
    Known(Entry),
    /// A file of someone else's, which is no harm if it has the same bytes.
    Occupied,
    /// Something of ours that the commit removes: a folder where a file will be, or the reverse.
    Blocked,
}

/// The output folder and what is known of it.
pub(super) struct Survey<'a> {
    pub(super) root: &'a Dir,
    pub(super) shown: &'a Path,
    pub(super) past: &'a Manifest,
}

impl Survey<'_> {
    /// Looks at the place of each file. `homes` has the folder of each.
    pub(super) fn places(
        &self,
        paths: &[String],
        (folders, homes): (&Folders, &[Option<FolderId>]),
    ) -> Result<Vec<Place>, OutputError> {
        let mut walker = Walker::default();
        // In place of which folders nothing lies: most of a new site is in such ones.
        let mut missing = vec![false; folders.len()];
        let mut places = Vec::with_capacity(paths.len());
        for (path, home) in paths.iter().zip(homes) {
            places.push(match self.past.get(path) {
                Some(entry) => Place::Known(entry),
                None => {
                    let gone = |id: FolderId| missing[folders.position(id)];
                    let up = |id: &FolderId| folders.parent(*id);
                    let mut above = std::iter::successors(*home, up);
                    if above.any(gone) {
                        Place::Free
                    } else {
                        let (place, ends) = self.unknown(path, &mut walker)?;
                        if let (Some(ends), Some(home)) = (ends, *home) {
                            let mut above = std::iter::successors(Some(home), up);
                            if let Some(id) = above.find(|id| folders.path(*id) == ends) {
                                missing[folders.position(id)] = true;
                            }
                        }
                        place
                    }
                }
            });
        }
        Ok(places)
    }

    /// What is at a place of which the manifest knows nothing, and which folder above it is missing.
    fn unknown(
        &self,
        path: &str,
        walker: &mut Walker,
    ) -> Result<(Place, Option<String>), OutputError> {
        let (home, name) = split(path);
        let failed = |error| OutputError::io(self.shown.join(path), error);
        let folder = match walker.go(self.root, home).map_err(failed)? {
            Way::Folder(folder) => folder,
            Way::Ends(Thing::Nothing, ends) => return Ok((Place::Free, Some(ends))),
            Way::Ends(Thing::File(_), obstacle) => {
                // Ours is stale: it cannot be announced, as files of the site need it as a folder.
                return match self.owns(&obstacle, walker).map_err(failed)? {
                    true => Ok((Place::Blocked, None)),
                    false => Err(OutputError::FileInTheWay {
                        path: self.shown.join(obstacle),
                    }),
                };
            }
            Way::Ends(_, obstacle) => {
                return Err(OutputError::LinkInTheWay {
                    path: self.shown.join(obstacle),
                });
            }
        };
        let place = || self.shown.join(path);
        match look(folder, name).map_err(failed)? {
            Thing::Nothing => Ok((Place::Free, None)),
            Thing::File(_) => Ok((Place::Occupied, None)),
            Thing::Other => Err(OutputError::Stranger { path: place() }),
            Thing::Folder => {
                let only_ours = self.past.has_below(path)
                    && disk::enter(folder, name)
                        .and_then(|folder| self.only_ours(&folder, path))
                        .map_err(failed)?;
                match only_ours {
                    true => Ok((Place::Blocked, None)),
                    false => Err(OutputError::FolderInTheWay { path: place() }),
                }
            }
        }
    }

    fn owns(&self, path: &str, walker: &mut Walker) -> io::Result<bool> {
        match walker.go(self.root, split(path).0)? {
            Way::Folder(folder) => self.past.owns(folder, path),
            Way::Ends(..) => Ok(false),
        }
    }

    /// Whether a folder will be empty, and removed, once our files in it are gone. They all will be, as
    /// a file of the site takes the folder's place.
    fn only_ours(&self, folder: &Dir, path: &str) -> io::Result<bool> {
        for entry in folder.entries()? {
            let entry = entry?;
            let Ok(name) = entry.file_name().into_string() else {
                return Ok(false);
            };
            let path = format!("{path}/{name}");
            let ours = if entry.file_type()?.is_dir() {
                self.past.has_below(&path) && self.only_ours(&disk::enter(folder, &name)?, &path)?
            } else {
                self.past.owns(folder, &path)?
            };
            if !ours {
                return Ok(false);
            }
        }
        Ok(true)
    }
}
