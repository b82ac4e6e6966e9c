//! Folders below the output folder: which a set of files needs, and handles of them.
//! A handle is reached from the output folder's own, one name after the other, and never through a link.

use std::io;

use cap_std::fs::Dir;

use super::disk::{self, Thing, look};

/// One of the [`Folders`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct FolderId(usize);

struct Folder {
    path: String,
    parent: Option<FolderId>,
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
            let (home, _) = split(path);
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

    pub(super) fn path(&self, id: FolderId) -> &str {
        &self.all[id.0].path
    }

    pub(super) fn parent(&self, id: FolderId) -> Option<FolderId> {
        self.all[id.0].parent
    }

    /// Every folder, parents before children.
    pub(super) fn ids(&self) -> impl DoubleEndedIterator<Item = FolderId> + use<> {
        (0..self.all.len()).map(FolderId)
    }

    pub(super) fn position(&self, id: FolderId) -> usize {
        id.0
    }

    pub(super) fn paths(&self) -> impl Iterator<Item = &str> {
        self.all.iter().map(|folder| folder.path.as_str())
    }
}

/// The folder of a path, which is empty at the top, and the name in it.
pub(super) fn split(path: &str) -> (&str, &str) {
    path.rsplit_once('/').unwrap_or(("", path))
}

pub(super) fn is_within(path: &str, folder: &str) -> bool {
    path.strip_prefix(folder)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// What was found on the way to a folder.
pub(super) enum Way<'w> {
    /// The folder itself.
    Folder(&'w Dir),
    /// Something else, or nothing, at this path: the folder or one above it.
    Ends(Thing, String),
}

/// Goes from one folder to the next below a common one, and keeps the handles of those above, so that
/// folders beside each other cost one opened folder each.
#[derive(Default)]
pub(super) struct Walker {
    /// The folders from the top to where we are.
    trail: Vec<(String, Dir)>,
}

impl Walker {
    /// Goes to a folder that may not be there.
    pub(super) fn go<'w>(&'w mut self, top: &'w Dir, folder: &str) -> io::Result<Way<'w>> {
        match self.walk(top, folder, false)? {
            None => Ok(Way::Folder(self.here(top))),
            Some((thing, path)) => Ok(Way::Ends(thing, path)),
        }
    }

    /// Goes to a folder, and makes it and those above it if need be.
    pub(super) fn make<'w>(&'w mut self, top: &'w Dir, folder: &str) -> io::Result<Way<'w>> {
        match self.walk(top, folder, true)? {
            None => Ok(Way::Folder(self.here(top))),
            Some((thing, path)) => Ok(Way::Ends(thing, path)),
        }
    }

    fn here<'w>(&'w self, top: &'w Dir) -> &'w Dir {
        self.trail.last().map_or(top, |(_, folder)| folder)
    }

    fn walk(&mut self, top: &Dir, folder: &str, make: bool) -> io::Result<Option<(Thing, String)>> {
        while let Some((path, _)) = self.trail.last()
            && !is_within(folder, path)
        {
            self.trail.pop();
        }
        let mut start = self.trail.last().map_or(0, |(path, _)| path.len() + 1);
        while start < folder.len() {
            let end = folder[start..]
                .find('/')
                .map_or(folder.len(), |at| start + at);
            let (above, name) = (self.here(top), &folder[start..end]);
            // A folder of a new site is seldom there.
            let made = make && above.create_dir(name).is_ok();
            match disk::enter(above, name) {
                Ok(entered) => self.trail.push((folder[..end].to_owned(), entered)),
                Err(error) => {
                    return match look(above, name)? {
                        Thing::Folder => Err(error),
                        Thing::Nothing if make && !made => {
                            // Says why it cannot be made.
                            above.create_dir(name).and(Err(error))
                        }
                        thing => Ok(Some((thing, folder[..end].to_owned()))),
                    };
                }
            }
            start = end + 1;
        }
        Ok(None)
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
    fn a_walker_goes_from_folder_to_folder() {
        let root = tempfile::tempdir().unwrap();
        let top = disk::ambient(root.path());
        let mut walker = Walker::default();
        for folder in ["a/b/c", "a/b", "a/bc", "", "d", "a/b/c"] {
            let Ok(Way::Folder(here)) = walker.make(&top, folder) else {
                panic!("{folder}");
            };
            here.create_dir(format!("in-{}", folder.len())).unwrap();
            assert!(
                root.path()
                    .join(folder)
                    .join(format!("in-{}", folder.len()))
                    .is_dir()
            );
            here.remove_dir(format!("in-{}", folder.len())).unwrap();
        }
        std::fs::write(root.path().join("a/file"), "").unwrap();
        let ends = |walker: &mut Walker, folder: &str| match walker.go(&top, folder).unwrap() {
            Way::Folder(_) => "a folder".to_owned(),
            Way::Ends(Thing::Nothing, path) => format!("nothing at {path}"),
            Way::Ends(Thing::File(_), path) => format!("a file at {path}"),
            Way::Ends(_, path) => format!("something at {path}"),
        };
        assert_eq!(ends(&mut walker, "a/b/c"), "a folder");
        assert_eq!(ends(&mut walker, "a/b/x/y"), "nothing at a/b/x");
        assert_eq!(ends(&mut walker, "a/file/x/y"), "a file at a/file");
        #[cfg(unix)]
        {
            std::os::unix::fs::symlink("b", root.path().join("a/link")).unwrap();
            assert_eq!(ends(&mut walker, "a/link/c"), "something at a/link");
        }
    }
}
