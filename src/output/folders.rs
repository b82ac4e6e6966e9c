//! The folders that a set of files needs, each made, or found to be a real folder, once.
//! Threads that need different folders do not wait for each other.

use std::fs;
use std::path::Path;
use std::sync::{Mutex, OnceLock, PoisonError};

use super::OutputError;
use super::disk::{Thing, look};

/// One of the [`Folders`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct FolderId(usize);

struct Folder {
    path: String,
    parent: Option<FolderId>,
    /// Set once the folder stands: whether we made it.
    made: OnceLock<bool>,
    /// Held by the thread that makes it.
    turn: Mutex<()>,
}

/// Every folder that a set of files needs, parents before children.
pub(super) struct Folders {
    all: Vec<Folder>,
}

impl Folders {
    /// The folders of these files, and for each file the one that it lies in; `None` is the output
    /// folder. The paths must be sorted: then those of one folder stand together.
    pub(super) fn of<'a>(
        sorted: impl IntoIterator<Item = &'a str>,
    ) -> (Folders, Vec<Option<FolderId>>) {
        let mut all: Vec<Folder> = Vec::new();
        let mut homes = Vec::new();
        // The folders from the top to where we are.
        let mut trail: Vec<FolderId> = Vec::new();
        for path in sorted {
            let home = path.rsplit_once('/').map_or("", |(home, _)| home);
            while let Some(id) = trail.last()
                && !is_within(home, &all[id.0].path)
            {
                trail.pop();
            }
            let mut start = trail.last().map_or(0, |id| all[id.0].path.len() + 1);
            while start < home.len() {
                let end = home[start..].find('/').map_or(home.len(), |at| start + at);
                let id = FolderId(all.len());
                all.push(Folder {
                    path: home[..end].to_owned(),
                    parent: trail.last().copied(),
                    made: OnceLock::new(),
                    turn: Mutex::new(()),
                });
                trail.push(id);
                start = end + 1;
            }
            homes.push(trail.last().copied());
        }
        (Folders { all }, homes)
    }

    pub(super) fn len(&self) -> usize {
        self.all.len()
    }

    pub(super) fn paths(&self) -> impl Iterator<Item = &str> {
        self.all.iter().map(|folder| folder.path.as_str())
    }

    /// Makes a folder and those above it, and makes sure that none of them is a link.
    pub(super) fn make(&self, root: &Path, id: FolderId) -> Result<(), OutputError> {
        let folder = &self.all[id.0];
        if folder.made.get().is_some() {
            return Ok(());
        }
        if let Some(parent) = folder.parent {
            self.make(root, parent)?;
        }
        // The lock guards no data, so that a thread which panicked has left nothing half done.
        let _turn = folder.turn.lock().unwrap_or_else(PoisonError::into_inner);
        if folder.made.get().is_some() {
            return Ok(());
        }
        let path = root.join(&folder.path);
        let made = match fs::create_dir(&path) {
            Ok(()) => true,
            Err(error) => match look(&path) {
                Ok(Thing::Folder) => false,
                Ok(Thing::File(_)) => return Err(OutputError::FileInTheWay { path }),
                Ok(Thing::Other) => return Err(OutputError::LinkInTheWay { path }),
                Ok(Thing::Nothing) | Err(_) => return Err(OutputError::io(path, error)),
            },
        };
        folder.made.get_or_init(|| made);
        Ok(())
    }

    /// Removes the folders that [`make`](Self::make) made, if they are empty.
    pub(super) fn unmake(&self, root: &Path) {
        for folder in self.all.iter().rev() {
            if folder.made.get() == Some(&true) {
                // A folder that someone has put a file into stays.
                let _ = fs::remove_dir(root.join(&folder.path));
            }
        }
    }
}

fn is_within(path: &str, folder: &str) -> bool {
    path.strip_prefix(folder)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// What lies on the disk at the places of some folders; each is looked at once.
pub(super) struct Sights<'a> {
    root: &'a Path,
    folders: &'a Folders,
    seen: Vec<Option<Thing>>,
}

impl<'a> Sights<'a> {
    pub(super) fn new(root: &'a Path, folders: &'a Folders) -> Self {
        let seen = vec![None; folders.len()];
        Sights {
            root,
            folders,
            seen,
        }
    }

    /// What lies at the place of a folder, or, if a folder above it is not there, what lies in its stead.
    /// So it is a folder only if all above are, and none is a link.
    pub(super) fn at(&mut self, home: Option<FolderId>) -> Result<Thing, OutputError> {
        // The output folder itself stands, and may be a link.
        let Some(id) = home else {
            return Ok(Thing::Folder);
        };
        if let Some(thing) = self.seen[id.0] {
            return Ok(thing);
        }
        let folder = &self.folders.all[id.0];
        let mut thing = self.at(folder.parent)?;
        if thing == Thing::Folder {
            let path = self.root.join(&folder.path);
            thing = look(&path).map_err(|error| OutputError::io(path, error))?;
        }
        self.seen[id.0] = Some(thing);
        Ok(thing)
    }

    /// Where the thing is that [`at`](Self::at) found in place of a folder.
    pub(super) fn obstacle(&mut self, id: FolderId) -> Result<&'a str, OutputError> {
        let folder = &self.folders.all[id.0];
        match folder.parent {
            Some(parent) if self.at(Some(parent))? != Thing::Folder => self.obstacle(parent),
            _ => Ok(&folder.path),
        }
    }

    /// Removes every folder that is there and empty, the deepest first.
    pub(super) fn remove_empty(&mut self) {
        for at in (0..self.folders.all.len()).rev() {
            if matches!(self.at(Some(FolderId(at))), Ok(Thing::Folder)) {
                // Most are not empty: asking first would cost as much as trying.
                let _ = fs::remove_dir(self.root.join(&self.folders.all[at].path));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_folder_is_listed_once_and_after_its_parent() {
        let paths = ["a", "b/c/x", "b/c/y", "b/z", "b.x/q", "c/d/e/f"];
        let mut sorted = paths;
        sorted.sort_unstable();
        let (folders, homes) = Folders::of(sorted);
        let all: Vec<_> = folders.paths().collect();
        assert_eq!(all, ["b.x", "b", "b/c", "c", "c/d", "c/d/e"]);
        let homes: Vec<_> = homes
            .iter()
            .map(|home| home.map_or("", |id| all[id.0]))
            .collect();
        assert_eq!(homes, ["", "b.x", "b/c", "b/c", "b", "c/d/e"]);
    }

    #[test]
    fn only_folders_that_were_made_are_unmade() {
        let root = tempfile::tempdir().unwrap();
        fs::create_dir(root.path().join("a")).unwrap();
        let (folders, homes) = Folders::of(["a/b/c/x"]);
        folders.make(root.path(), homes[0].unwrap()).unwrap();
        assert!(root.path().join("a/b/c").is_dir());
        folders.unmake(root.path());
        assert!(root.path().join("a").is_dir());
        assert!(!root.path().join("a/b").exists());
    }
}
