//! Takes files away that a build wrote, and the folders that this empties.
//! What someone else wrote stays, and nothing is removed through a link.

use std::collections::BTreeSet;
use std::path::Path;

use cap_std::fs::Dir;

use super::OutputError;
use super::disk::{Thing, identity, look};
use super::folders::{FolderId, Folders, Walker, Way, split};
use super::manifest::{Entry, Manifest};

/// What became of files that were to be removed.
#[derive(Debug, Default)]
pub(super) struct Cleared<'a> {
    pub(super) removed: usize,
    /// Files of ours that someone changed, and that stay.
    pub(super) kept: Vec<&'a str>,
    /// Files that are as the notes say, but by whom is not proven; they stay too.
    pub(super) claimed: Vec<(&'a str, Entry)>,
    pub(super) failed: Vec<(&'a str, OutputError)>,
}

/// Removes files, sorted by path, as far as each is proven to be ours, and then the folders above those
/// that went, if they are empty. Where names may differ by case alone, `twin` gives the file of the new
/// site whose name is then the same.
pub(super) fn clear<'a>(
    (root, shown): (&Dir, &Path),
    stale: &[&'a str],
    past: &Manifest,
    twin: impl Fn(&str) -> Option<String>,
) -> Cleared<'a> {
    let (folders, homes) = Folders::of(stale.iter().copied());
    let mut walker = Walker::default();
    let mut cleared = Cleared::default();
    // Of which folders something was removed.
    let mut emptied: BTreeSet<FolderId> = BTreeSet::new();
    for (path, home) in stale.iter().copied().zip(homes) {
        let Some(entry) = past.get(path) else {
            continue;
        };
        match clear_one(root, path, &entry, &mut walker, &twin) {
            Ok(Outcome::Removed) => {
                cleared.removed += 1;
                emptied.extend(home);
            }
            Ok(Outcome::Kept) => cleared.kept.push(path),
            Ok(Outcome::Claimed) => cleared.claimed.push((path, entry)),
            Ok(Outcome::Gone) => {}
            Err(error) => {
                let error = OutputError::io(shown.join(path), error);
                cleared.failed.push((path, error));
            }
        }
    }
    for id in folders.ids().rev() {
        if emptied.contains(&id) {
            let (home, name) = split(folders.path(id));
            // A folder that something else is in stays.
            if let Ok(Way::Folder(above)) = walker.go(root, home)
                && above.remove_dir(name).is_ok()
            {
                emptied.extend(folders.parent(id));
            }
        }
    }
    cleared
}

enum Outcome {
    Removed,
    Kept,
    Claimed,
    Gone,
}

fn clear_one(
    root: &Dir,
    path: &str,
    entry: &Entry,
    walker: &mut Walker,
    twin: impl Fn(&str) -> Option<String>,
) -> std::io::Result<Outcome> {
    let (home, name) = split(path);
    let Way::Folder(folder) = walker.go(root, home)? else {
        return Ok(Outcome::Gone);
    };
    match look(folder, name)? {
        Thing::Nothing | Thing::Folder => Ok(Outcome::Gone),
        Thing::Other if entry.ours => Ok(Outcome::Kept),
        Thing::Other => Ok(Outcome::Gone),
        Thing::File(_) => match (entry.is_at(folder, name)?, entry.ours) {
            (true, true) => {
                if let Some(twin) = twin(path)
                    && is_one_file(root, (folder, name), &twin)?
                {
                    return Ok(Outcome::Gone);
                }
                folder.remove_file(name)?;
                Ok(Outcome::Removed)
            }
            (true, false) => Ok(Outcome::Claimed),
            (false, true) => Ok(Outcome::Kept),
            (false, false) => Ok(Outcome::Gone),
        },
    }
}

/// Whether two names lead to one file, as on disks that do not tell cases apart.
fn is_one_file(root: &Dir, (folder, name): (&Dir, &str), twin: &str) -> std::io::Result<bool> {
    let (home, other) = split(twin);
    match Walker::default().go(root, home)? {
        Way::Folder(above) if !matches!(look(above, other)?, Thing::Nothing) => {
            Ok(identity(folder, name)? == identity(above, other)?)
        }
        _ => Ok(false),
    }
}
