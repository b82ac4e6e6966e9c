//! Writes a site to a folder: only what changed, all or nothing, and removes what is stale.
//! A manifest knows what earlier builds wrote there; no other file is ever touched.
//!
//! While a build runs, new files go straight to their places, where they break no old page; files that
//! replace others wait in a staging folder until [`Publication::commit`] renames them into place. A build
//! that fails takes back what it added, and the next build does so for one that was killed.

mod clear;
mod commit;
mod content;
mod desk;
mod disk;
mod error;
mod folders;
mod manifest;
mod path;
mod recover;
mod sealed;
mod survey;
#[cfg(test)]
mod tests;

use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, Ordering};

use content::Content;
use desk::Desk;
use disk::{Fingerprint, Stamp, Thing, look};
use folders::{FolderId, Folders};
use manifest::{Entry, Manifest};
use survey::{Place, survey};

pub use error::OutputError;

/// An output folder that is being filled. Files can be put from many threads at once. If it is dropped
/// without a [`commit`](Self::commit), the folder is as it was before.
pub struct Publication {
    root: PathBuf,
    desk: Desk,
    past: Manifest,
    /// Sorted by path.
    slots: Vec<Slot>,
    folders: Folders,
    /// Whether the old site is gone, so that nothing can be undone.
    settled: bool,
}

/// A file that this build announced.
struct Slot {
    path: String,
    home: Option<FolderId>,
    place: Place,
    /// Set by the first thread that puts it.
    taken: AtomicBool,
    /// Whether we made a file at its place, whole or not.
    created: AtomicBool,
    put: OnceLock<Put>,
}

/// How a file was put.
#[derive(Debug, Clone, Copy)]
enum Put {
    Unchanged(Entry),
    Written(Entry),
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
}

impl Publication {
    /// Begins to fill a folder, which is made if there is none. `paths` has every file that this build
    /// will put, relative, with forward slashes: `people/x/index.html`.
    ///
    /// # Errors
    /// A path is unsafe or is announced twice, another build is writing here, or something lies in the
    /// way that Chancery did not write. Nothing of the site was touched then.
    pub fn open<'a>(
        folder: &Path,
        paths: impl IntoIterator<Item = &'a str>,
    ) -> Result<Publication, OutputError> {
        let mut paths: Vec<String> = paths.into_iter().map(str::to_owned).collect();
        paths.sort_unstable();
        let (folders, homes) = plan(&paths)?;
        let root = folder.to_path_buf();
        let desk = Desk::open(&root)?;
        let past = recover::recover(&desk, &root)?;
        let places = survey(&root, &paths, (&folders, &homes), &past)?;
        let announced = paths.into_iter().zip(homes).zip(places);
        let slots: Vec<Slot> = announced
            .map(|((path, home), place)| Slot {
                path,
                home,
                place,
                taken: AtomicBool::new(false),
                created: AtomicBool::new(false),
                put: OnceLock::new(),
            })
            .collect();
        let new: Vec<&str> = slots
            .iter()
            .filter(|slot| slot.place == Place::Free)
            .map(|slot| slot.path.as_str())
            .collect();
        if !new.is_empty() {
            desk.write_journal(&new)?;
        }
        Ok(Publication {
            root,
            desk,
            past,
            slots,
            folders,
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
        let found = self
            .slots
            .binary_search_by(|slot| slot.path.as_str().cmp(path));
        let Some(slot) = found.ok().map(|number| &self.slots[number]) else {
            return false;
        };
        let Place::Ours(entry) = slot.place else {
            return false;
        };
        let untouched =
            matches!(look(&self.root.join(path)), Ok(Thing::File(stamp)) if stamp == entry.stamp);
        let keep = untouched && !slot.taken.swap(true, Ordering::Relaxed);
        if keep {
            slot.put.get_or_init(|| Put::Unchanged(entry));
        }
        keep
    }

    /// What the files that are there were made of, as the last commit noted it; none if that is not known.
    pub fn inputs(&self) -> Option<String> {
        self.desk.inputs(&self.past)
    }

    fn put_content(&self, path: &str, content: Content<'_>) -> Result<(), OutputError> {
        let found = self
            .slots
            .binary_search_by(|slot| slot.path.as_str().cmp(path));
        let Ok(number) = found else {
            path::check(path)?;
            return Err(OutputError::Unannounced { path: path.into() });
        };
        let slot = &self.slots[number];
        if slot.taken.swap(true, Ordering::Relaxed) {
            return Err(OutputError::Twice { path: path.into() });
        }
        let file = Output {
            number,
            slot,
            place: self.root.join(path),
            content,
        };
        let put = match slot.place {
            Place::Ours(entry) => self.renew(&file, entry)?,
            Place::Occupied => self.adopt(&file)?,
            Place::Free => self.create(&file)?,
            Place::Blocked => self.stage(&file)?,
        };
        slot.put.get_or_init(|| put);
        Ok(())
    }

    /// Writes a file that an earlier build wrote, if it is not as it should be.
    fn renew(&self, file: &Output<'_>, entry: Entry) -> Result<Put, OutputError> {
        let stamp = match file.look()? {
            Thing::File(stamp) => stamp,
            // Someone removed it. Written to its place and then killed, it would be half a file whose
            // bytes the manifest does not know.
            Thing::Nothing => return self.stage(file),
            Thing::Folder => return Err(file.folder_in_the_way()),
            Thing::Other => return Err(file.stranger()),
        };
        let (print, size) = file.content.print()?;
        let same = if stamp == entry.stamp {
            print == entry.print
        } else {
            // A checkout or a copy changes the times and nothing else.
            file.is_there(stamp, (print, size))?
        };
        if same {
            return Ok(Put::Unchanged(Entry { print, stamp }));
        }
        self.stage(file)
    }

    /// Takes a file over that someone else put there with the same bytes.
    fn adopt(&self, file: &Output<'_>) -> Result<Put, OutputError> {
        match file.look()? {
            Thing::Nothing => self.stage(file),
            Thing::Folder => Err(file.folder_in_the_way()),
            Thing::Other => Err(file.stranger()),
            Thing::File(stamp) => {
                let (print, size) = file.content.print()?;
                if !file.is_there(stamp, (print, size))? {
                    return Err(file.stranger());
                }
                Ok(Put::Unchanged(Entry { print, stamp }))
            }
        }
    }

    /// Writes a new file to its place.
    fn create(&self, file: &Output<'_>) -> Result<Put, OutputError> {
        if let Some(home) = file.slot.home {
            self.folders.make(&self.root, home)?;
        }
        let created = || file.slot.created.store(true, Ordering::Relaxed);
        match file.content.write(&file.place, created)? {
            Some(entry) => Ok(Put::Written(entry)),
            // Someone was faster.
            None => self.adopt(file),
        }
    }

    /// Writes a file to where it waits for the commit.
    fn stage(&self, file: &Output<'_>) -> Result<Put, OutputError> {
        // What is in the way of a folder should be found while all can still be undone.
        if let Some(home) = file.slot.home
            && file.slot.place != Place::Blocked
        {
            self.folders.make(&self.root, home)?;
        }
        self.desk.make_staging()?;
        let waiting = self.desk.staged(file.number);
        match file.content.write(&waiting, || ())? {
            Some(entry) => Ok(Put::Staged(entry)),
            None => Err(OutputError::Stranger { path: waiting }),
        }
    }
}

/// A file that is being put.
struct Output<'a> {
    number: usize,
    slot: &'a Slot,
    place: PathBuf,
    content: Content<'a>,
}

impl Output<'_> {
    fn look(&self) -> Result<Thing, OutputError> {
        look(&self.place).map_err(|error| OutputError::io(&self.place, error))
    }

    /// Whether the file at the place has the bytes that it should have.
    fn is_there(
        &self,
        stamp: Stamp,
        (print, size): (Fingerprint, u64),
    ) -> Result<bool, OutputError> {
        if stamp.size != size {
            return Ok(false);
        }
        let found = Fingerprint::of_file(&self.place);
        let (found, _) = found.map_err(|error| OutputError::io(&self.place, error))?;
        Ok(found == print)
    }

    fn folder_in_the_way(&self) -> OutputError {
        OutputError::FolderInTheWay {
            path: self.place.clone(),
        }
    }

    fn stranger(&self) -> OutputError {
        OutputError::Stranger {
            path: self.place.clone(),
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
