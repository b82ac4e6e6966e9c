//! Writes a site to a folder: only what changed, all or nothing, and removes what is stale.
//!
//! What lies in that folder is input like any other, and may be hostile: it may have come with an archive
//! that a stranger wrote. A file is replaced or removed only if a note that is proven to be by this user's
//! builds says that one of them wrote it ([`Key`]), and nothing is read, written or removed through a link.
//! `docs/decisions/0001-what-a-build-owns.md` says what follows from that.
//!
//! While a build runs, its new files wait in a staging folder, until [`Publication::commit`] renames them
//! into place. A build that fails, or is killed before its commit, has changed nothing else.

mod clear;
mod commit;
mod content;
mod digest;
mod disk;
mod error;
mod folders;
mod house;
mod key;
mod manifest;
mod part;
mod path;
mod recover;
mod sealed;
mod state_dir;
mod survey;
#[cfg(test)]
mod tests;

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use content::{Content, Failure};
use disk::{Fingerprint, Thing, look};
use folders::{FolderId, Folders, Walker, Way, split};
use manifest::{Entry, Past};
use state_dir::StateDir;
use survey::{Place, Survey};

pub use digest::Sha256;
pub use error::OutputError;
pub use house::OutputFolder;
pub use key::Key;
pub use part::Part;
pub use path::flaw;

/// Tells of a file, by its path and its bytes, whether a build of this program makes such files. It is
/// asked of files that someone else's notes say a build wrote.
pub type Recognise = fn(&str, &[u8]) -> bool;

/// An output folder that is being filled. Files can be put from many threads at once. If it is dropped
/// without a [`commit`](Self::commit), the folder is as it was before.
pub struct Publication {
    house: Arc<OutputFolder>,
    desk: StateDir,
    past: Past,
    recognise: Recognise,
    /// Sorted by path.
    slots: Vec<Slot>,
    /// Handles of folders, for whoever puts a file next.
    hands: Mutex<Vec<Hands>>,
    /// Whether nothing is left to be undone.
    settled: bool,
}

/// Where one thread is, in the output folder and in the staging folder.
#[derive(Default)]
struct Hands {
    site: Walker,
    staging: Walker,
}

/// A file that this build announced.
struct Slot {
    path: String,
    place: Place,
    /// Set by the first thread that puts it.
    taken: AtomicBool,
    put: OnceLock<Put>,
}

/// How a file was put.
#[derive(Debug, Clone, Copy)]
enum Put {
    Unchanged(Entry),
    Staged(Entry),
}

/// What a build did to the output folder.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Summary {
    /// How many files are new or have changed.
    pub written: usize,
    /// How many files were as they should be.
    pub unchanged: usize,
    /// How many files of earlier builds were removed.
    pub removed: usize,
    /// How many bytes the written files have.
    pub bytes: u64,
    /// Files of earlier builds that this one does not have, but which someone has changed since. They
    /// were left as they are and belong to the site no more.
    pub kept: Vec<String>,
    /// Files that this build does not have, and that an earlier one wrote by notes which are not proven
    /// to be this user's. They were left as they are.
    pub unproven: Vec<String>,
    /// Every file of the site with its hash, sorted by path.
    pub hashes: Vec<(String, Sha256)>,
}

impl Publication {
    /// Begins to fill a folder. `paths` has every file that this build will put, relative, with forward
    /// slashes: `people/x/index.html`.
    ///
    /// # Errors
    /// A path is unsafe or is announced twice, or something lies in the way that Chancery did not write.
    /// Nothing of the site was touched then.
    pub fn open<'a>(
        house: &Arc<OutputFolder>,
        paths: impl IntoIterator<Item = &'a str>,
        recognise: Recognise,
    ) -> Result<Publication, OutputError> {
        Publication::open_at(house, StateDir::of_site(house)?, paths, recognise)
    }

    fn open_at<'a>(
        house: &Arc<OutputFolder>,
        desk: StateDir,
        paths: impl IntoIterator<Item = &'a str>,
        recognise: Recognise,
    ) -> Result<Publication, OutputError> {
        let mut paths: Vec<String> = paths.into_iter().map(str::to_owned).collect();
        paths.sort_unstable();
        let (folders, homes) = plan(&paths)?;
        let past = recover::recover(house, &desk)?;
        let survey = Survey {
            root: &house.dir,
            shown: &house.path,
            past: &past.manifest,
        };
        let places = survey.places(&paths, (&folders, &homes))?;
        let slots = paths
            .into_iter()
            .zip(places)
            .map(|(path, place)| Slot {
                path,
                place,
                taken: AtomicBool::new(false),
                put: OnceLock::new(),
            })
            .collect();
        Ok(Publication {
            house: Arc::clone(house),
            desk,
            past,
            recognise,
            slots,
            hands: Mutex::default(),
            settled: false,
        })
    }

    /// Puts a file, unless it is there already with these bytes.
    ///
    /// # Errors
    /// The path was not announced or was put before, something lies in the way that Chancery did not
    /// write, or the system refuses to write. The build cannot be committed then.
    pub fn put(&self, path: &str, bytes: &[u8]) -> Result<(), OutputError> {
        self.put_content(path, Content::Bytes(bytes))
    }

    /// Puts a file that is a copy of another.
    ///
    /// # Errors
    /// As for [`put`](Self::put), and if the other file cannot be read.
    pub fn put_copy(&self, path: &str, from: &Path) -> Result<(), OutputError> {
        self.put_content(path, Content::CopyOf(from))
    }

    /// Leaves a file as an earlier build wrote it. Gives whether that can be: it is there, and nobody has
    /// touched it since. Otherwise it is still to be put.
    pub fn keep(&self, path: &str) -> bool {
        let Some(slot) = self.slot(path) else {
            return false;
        };
        let Place::Known(entry) = slot.place else {
            return false;
        };
        let (home, name) = split(path);
        let untouched = self.with_hands(|hands| match hands.site.go(&self.house.dir, home) {
            Ok(Way::Folder(folder)) => {
                matches!(look(folder, name), Ok(Thing::File(stamp)) if stamp == entry.stamp)
            }
            _ => false,
        });
        let keep = untouched
            && self.past.proven
            // Notes of a build that took no hashes: the file is put again, and hashed then.
            && entry.sha256.is_some()
            && !slot.taken.swap(true, Ordering::Relaxed);
        if keep {
            slot.put.get_or_init(|| Put::Unchanged(entry));
        }
        keep
    }

    /// What the files that are there were made of, as the last commit noted it; none if that is not known.
    pub fn inputs(&self) -> Option<String> {
        self.desk.inputs(&self.past.manifest)
    }

    fn slot(&self, path: &str) -> Option<&Slot> {
        let found = self
            .slots
            .binary_search_by(|slot| slot.path.as_str().cmp(path));
        found.ok().and_then(|number| self.slots.get(number))
    }

    /// Lends handles of folders, and keeps them for the next.
    fn with_hands<T>(&self, act: impl FnOnce(&mut Hands) -> T) -> T {
        let pool = || self.hands.lock().unwrap_or_else(PoisonError::into_inner);
        let mut hands = pool().pop().unwrap_or_default();
        let done = act(&mut hands);
        pool().push(hands);
        done
    }

    fn shown(&self, path: &str) -> PathBuf {
        self.house.path.join(path)
    }

    fn put_content(&self, path: &str, content: Content<'_>) -> Result<(), OutputError> {
        let Some(slot) = self.slot(path) else {
            path::check(path)?;
            return Err(OutputError::Unannounced { path: path.into() });
        };
        if slot.taken.swap(true, Ordering::Relaxed) {
            return Err(OutputError::Twice { path: path.into() });
        }
        let put = self.with_hands(|hands| match slot.place {
            Place::Known(entry) => self.renew(hands, path, content, Some(entry)),
            Place::Occupied => self.renew(hands, path, content, None),
            Place::Free | Place::Blocked => self.stage(hands, path, content),
        })?;
        slot.put.get_or_init(|| put);
        Ok(())
    }

    /// Puts a file where one was, if that is not as it should be.
    fn renew(
        &self,
        hands: &mut Hands,
        path: &str,
        content: Content<'_>,
        entry: Option<Entry>,
    ) -> Result<Put, OutputError> {
        let (home, name) = split(path);
        let place = || self.shown(path);
        let failed = |error| OutputError::io(place(), error);
        let folder = match hands.site.go(&self.house.dir, home).map_err(failed)? {
            Way::Folder(folder) => folder,
            Way::Ends(Thing::Nothing, _) => return self.stage(hands, path, content),
            Way::Ends(Thing::Other, obstacle) => {
                let path = self.shown(&obstacle);
                return Err(OutputError::LinkInTheWay { path });
            }
            Way::Ends(_, obstacle) => {
                let path = self.shown(&obstacle);
                return Err(OutputError::FileInTheWay { path });
            }
        };
        let stamp = match look(folder, name).map_err(failed)? {
            Thing::File(stamp) => stamp,
            // Someone removed it.
            Thing::Nothing => return self.stage(hands, path, content),
            Thing::Folder => return Err(OutputError::FolderInTheWay { path: place() }),
            Thing::Other => return Err(OutputError::Stranger { path: place() }),
        };
        let wrong = |failure: Failure| failure.at(place);
        let same = match entry {
            Some(entry) if self.past.proven && stamp == entry.stamp => {
                content.print().map_err(wrong)? == entry.print
            }
            // A checkout or a copy changes the times and nothing else.
            _ => content.is_in(folder, name).map_err(wrong)?,
        };
        if same {
            let print = content.print().map_err(wrong)?;
            let known = entry.filter(|entry| self.past.proven && entry.print == print);
            let sha256 = match known.and_then(|entry| entry.sha256) {
                Some(sha256) => sha256,
                None => content.sha256().map_err(wrong)?,
            };
            return Ok(Put::Unchanged(Entry {
                print,
                stamp,
                sha256: Some(sha256),
                ours: entry.is_some_and(|entry| entry.ours),
            }));
        }
        match entry {
            None => return Err(OutputError::Stranger { path: place() }),
            Some(entry) if !entry.ours => {
                let known = self.is_recognised(folder, path, entry);
                if !known.map_err(failed)? {
                    return Err(OutputError::Unproven { path: place() });
                }
            }
            Some(_) => {}
        }
        self.stage(hands, path, content)
    }

    /// Whether a file of which it is not proven that a build wrote it shows by what it holds that one did.
    fn is_recognised(
        &self,
        folder: &cap_std::fs::Dir,
        path: &str,
        entry: Entry,
    ) -> std::io::Result<bool> {
        let bytes = disk::read(folder, split(path).1, entry.stamp.size)?;
        Ok(bytes.is_some_and(|bytes| {
            Fingerprint::of(&bytes) == entry.print && (self.recognise)(path, &bytes)
        }))
    }

    /// Writes a file to where it waits for the commit.
    fn stage(
        &self,
        hands: &mut Hands,
        path: &str,
        content: Content<'_>,
    ) -> Result<Put, OutputError> {
        let (home, name) = split(path);
        let waiting = || self.desk.staging_path().join(path);
        let staging = self.desk.staging()?;
        let made = hands.staging.make(staging, home);
        let Way::Folder(folder) = made.map_err(|error| OutputError::io(waiting(), error))? else {
            return Err(OutputError::Stranger { path: waiting() });
        };
        match content
            .write(folder, name)
            .map_err(|error| error.at(waiting))?
        {
            Some(entry) => Ok(Put::Staged(entry)),
            // The names of two files of the site are one to this disk.
            None => Err(OutputError::Twice { path: path.into() }),
        }
    }
}

/// Checks sorted paths, and lists the folders that they need.
fn plan(paths: &[String]) -> Result<(Folders, Vec<Option<FolderId>>), OutputError> {
    paths.iter().try_for_each(|path| path::check(path))?;
    if let Some([path, _]) = paths.windows(2).find(|pair| pair[0] == pair[1]) {
        return Err(OutputError::Twice { path: path.clone() });
    }
    let (folders, homes) = Folders::of(paths.iter().map(String::as_str));
    let is_file = |folder: &&str| {
        paths
            .binary_search_by(|path| path.as_str().cmp(folder))
            .is_ok()
    };
    if let Some(path) = folders.paths().find(is_file) {
        return Err(OutputError::FileAndFolder { path: path.into() });
    }
    Ok((folders, homes))
}
