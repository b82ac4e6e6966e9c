//! What stands in the way of a site, found before anything is touched.
//! A folder is looked at before its files, so that a new site in an empty folder costs next to nothing.

use std::fs;
use std::io;
use std::path::Path;

use super::OutputError;
use super::disk::{Thing, look};
use super::folders::{FolderId, Folders, Sights};
use super::manifest::{Entry, Manifest};

/// What was at the place of a file when the build began.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// Nothing: the file is new.
    Free,
    /// A file that the manifest knows, or knew until someone removed it.
    Ours(Entry),
    /// A file of someone else's, which is no harm if it has the same bytes.
    Occupied,
    /// Something of ours that the commit removes: a folder where a file will be, or the reverse.
    Blocked,
}

/// Looks at the place of each file. `homes` has the folder of each.
pub(super) fn survey(
    root: &Path,
    paths: &[String],
    (folders, homes): (&Folders, &[Option<FolderId>]),
    past: &Manifest,
) -> Result<Vec<Place>, OutputError> {
    let mut sights = Sights::new(root, folders);
    let place = |(path, home): (&String, &Option<FolderId>)| match past.get(path) {
        Some(entry) => Ok(Place::Ours(entry)),
        None => unknown(root, path, *home, &mut sights, past),
    };
    paths.iter().zip(homes).map(place).collect()
}

fn unknown(
    root: &Path,
    path: &str,
    home: Option<FolderId>,
    sights: &mut Sights<'_>,
    past: &Manifest,
) -> Result<Place, OutputError> {
    let above = sights.at(home)?;
    if let (Thing::File(_) | Thing::Other, Some(id)) = (above, home) {
        let obstacle = sights.obstacle(id)?;
        let place = root.join(obstacle);
        return match above {
            Thing::Other => Err(OutputError::LinkInTheWay { path: place }),
            // That file is stale: it cannot be announced, as files of the site need it as a folder.
            _ if owns(past, root, obstacle)? => Ok(Place::Blocked),
            _ => Err(OutputError::FileInTheWay { path: place }),
        };
    }
    if above == Thing::Nothing {
        return Ok(Place::Free);
    }
    let place = root.join(path);
    match look(&place) {
        Ok(Thing::Nothing) => Ok(Place::Free),
        Ok(Thing::File(_)) => Ok(Place::Occupied),
        Ok(Thing::Other) => Err(OutputError::Stranger { path: place }),
        Ok(Thing::Folder) if only_ours(root, path, past)? => Ok(Place::Blocked),
        Ok(Thing::Folder) => Err(OutputError::FolderInTheWay { path: place }),
        Err(error) => Err(OutputError::io(place, error)),
    }
}

fn owns(past: &Manifest, root: &Path, path: &str) -> Result<bool, OutputError> {
    past.owns(root, path)
        .map_err(|error| OutputError::io(root.join(path), error))
}

/// Whether a folder will be empty, and removed, once our files in it are gone. They all will be, as a
/// file of the site takes the folder's place.
fn only_ours(root: &Path, folder: &str, past: &Manifest) -> Result<bool, OutputError> {
    if !past.has_below(folder) {
        return Ok(false);
    }
    let place = root.join(folder);
    let failed = |error: io::Error| OutputError::io(&place, error);
    for entry in fs::read_dir(&place).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        let Ok(name) = entry.file_name().into_string() else {
            return Ok(false);
        };
        let path = format!("{folder}/{name}");
        let ours = if entry.file_type().map_err(failed)?.is_dir() {
            only_ours(root, &path, past)?
        } else {
            owns(past, root, &path)?
        };
        if !ours {
            return Ok(false);
        }
    }
    Ok(true)
}
