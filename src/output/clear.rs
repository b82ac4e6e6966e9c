//! Takes files away that a build wrote, and the folders that this empties.
//! What someone else wrote stays, and nothing is removed through a link.

use std::fs;
use std::path::Path;

use super::OutputError;
use super::disk::{Thing, look};
use super::folders::{FolderId, Folders, Sights};

/// What became of files that were to be removed.
#[derive(Debug, Default)]
pub(super) struct Cleared<'a> {
    pub(super) removed: usize,
    /// Files that were not ours any more, and stay.
    pub(super) kept: Vec<&'a str>,
    pub(super) failed: Vec<(&'a str, OutputError)>,
}

/// Removes files, sorted by path, as far as each is `ours`, and then the folders above them that are empty.
pub(super) fn clear<'a>(
    root: &Path,
    sorted: &[&'a str],
    ours: impl Fn(&str) -> std::io::Result<bool>,
) -> Cleared<'a> {
    let (folders, homes) = Folders::of(sorted.iter().copied());
    let mut sights = Sights::new(root, &folders);
    let mut cleared = Cleared::default();
    for (path, home) in sorted.iter().zip(homes) {
        match clear_one(root, path, home, &mut sights, &ours) {
            Ok(Outcome::Removed) => cleared.removed += 1,
            Ok(Outcome::Kept) => cleared.kept.push(path),
            Ok(Outcome::Gone) => {}
            Err(error) => cleared.failed.push((path, error)),
        }
    }
    if !sorted.is_empty() {
        sights.remove_empty();
    }
    cleared
}

enum Outcome {
    Removed,
    Kept,
    Gone,
}

fn clear_one(
    root: &Path,
    path: &str,
    home: Option<FolderId>,
    sights: &mut Sights<'_>,
    ours: impl Fn(&str) -> std::io::Result<bool>,
) -> Result<Outcome, OutputError> {
    if sights.at(home)? != Thing::Folder {
        return Ok(Outcome::Gone);
    }
    let place = root.join(path);
    let outcome = match look(&place) {
        Ok(Thing::Nothing | Thing::Folder) => Ok(Outcome::Gone),
        Ok(Thing::Other) => Ok(Outcome::Kept),
        Ok(Thing::File(_)) => match ours(path) {
            Ok(true) => fs::remove_file(&place).map(|()| Outcome::Removed),
            Ok(false) => Ok(Outcome::Kept),
            Err(error) => Err(error),
        },
        Err(error) => Err(error),
    };
    outcome.map_err(|error| OutputError::io(place, error))
}
