//! How a build ends: the new site takes the place of the old one, or all is taken back.
//! Once the first old file is replaced there is no way back, so that every step after it is tried.

use std::collections::HashSet;
use std::fs;
use std::sync::atomic::Ordering;

use super::clear::clear;
use super::disk;
use super::manifest::Manifest;
use super::survey::Place;
use super::{OutputError, Publication, Put, Slot, Summary};

/// What could not be done, by path.
type Troubles = Vec<(String, OutputError)>;

impl Publication {
    /// Puts what was staged into place, removes what is stale, and writes the manifest. Files that were
    /// announced but never put do not belong to the site. `inputs` is what they were made of, for the
    /// next build, in lines of text that the output does not read.
    ///
    /// # Errors
    /// A file could not be put before, or the system refuses a change. The old site is whole then,
    /// except after [`OutputError::HalfDone`].
    pub fn commit(mut self, inputs: &str) -> Result<Summary, OutputError> {
        let (mut manifest, mut summary) = self.tally()?;
        if summary.written == 0 && manifest == self.past {
            self.settled = true;
            self.desk.forget_journal()?;
            if self.inputs().as_deref() != Some(inputs) {
                self.desk.write_inputs(&manifest, inputs)?;
            }
            return Ok(summary);
        }
        self.desk.write_next(&manifest)?;
        let mut troubles = self.replace()?;
        self.settled = true;

        let stale = self.stale(&manifest);
        let cleared = clear(&self.root, &stale, |path| self.past.owns(&self.root, path));
        summary.removed = cleared.removed;
        summary.kept = cleared.kept.into_iter().map(str::to_owned).collect();
        let failed = cleared.failed.into_iter();
        troubles.extend(failed.map(|(path, error)| (path.to_owned(), error)));
        self.unblock(&mut troubles);

        let noted = if troubles.is_empty() {
            let kept = self.desk.keep_next();
            kept.and_then(|()| self.desk.write_inputs(&manifest, inputs))
        } else {
            manifest.keep_past(&self.past, troubles.iter().map(|(path, _)| path.as_str()));
            self.desk.write_manifest(&manifest)
        };
        let swept = noted.and_then(|()| self.desk.clear_staging());
        let first = troubles.into_iter().map(|(_, error)| error).next();
        match first.or(swept.err()) {
            None => Ok(summary),
            Some(cause) => Err(OutputError::HalfDone {
                cause: Box::new(cause),
            }),
        }
    }

    /// The manifest that this build will leave, and what it did so far.
    pub(super) fn tally(&self) -> Result<(Manifest, Summary), OutputError> {
        let mut files = Vec::with_capacity(self.slots.len());
        let mut summary = Summary::default();
        for slot in &self.slots {
            let path = slot.path.clone();
            let entry = match slot.put.get() {
                Some(Put::Unchanged(entry)) => {
                    summary.unchanged += 1;
                    entry
                }
                Some(Put::Written(entry) | Put::Staged(entry)) => {
                    summary.written += 1;
                    summary.bytes += entry.stamp.size;
                    entry
                }
                None if slot.taken.load(Ordering::Relaxed) => {
                    return Err(OutputError::Incomplete { path });
                }
                None => continue,
            };
            files.push((path, *entry));
        }
        Ok((Manifest { files }, summary))
    }

    /// Files of the past that the new manifest does not have, sorted.
    fn stale(&self, manifest: &Manifest) -> Vec<&str> {
        let past = self.past.files.iter().map(|(path, _)| path.as_str());
        past.filter(|path| manifest.get(path).is_none()).collect()
    }

    /// The staged files that wait for the removal of stale ones, or the others, with their numbers.
    pub(super) fn staged(&self, blocked: bool) -> impl Iterator<Item = (usize, &Slot)> {
        self.slots.iter().enumerate().filter(move |(_, slot)| {
            matches!(slot.put.get(), Some(Put::Staged(_)))
                && (slot.place == Place::Blocked) == blocked
        })
    }

    pub(super) fn rename(&self, number: usize, slot: &Slot) -> Result<(), OutputError> {
        let to = self.root.join(&slot.path);
        fs::rename(self.desk.staged(number), &to).map_err(|error| OutputError::io(to, error))
    }

    /// Replaces old files. An error means that none was replaced.
    fn replace(&self) -> Result<Troubles, OutputError> {
        let mut troubles = Troubles::new();
        for (replaced, (number, slot)) in self.staged(false).enumerate() {
            match self.rename(number, slot) {
                Err(error) if replaced == 0 => return Err(error),
                Err(error) => troubles.push((slot.path.clone(), error)),
                Ok(()) => {}
            }
        }
        Ok(troubles)
    }

    /// Places files where something stale lay.
    fn unblock(&self, troubles: &mut Troubles) {
        for (number, slot) in self.staged(true) {
            let made = match slot.home {
                Some(home) => self.folders.make(&self.root, home),
                None => Ok(()),
            };
            if let Err(error) = made.and_then(|()| self.rename(number, slot)) {
                troubles.push((slot.path.clone(), error));
            }
        }
    }

    /// Takes back what was added, so that the folder is as it was.
    fn undo(&self) -> Result<(), OutputError> {
        // Without this the next build would believe that a commit had begun.
        self.desk.forget_next()?;
        for slot in &self.slots {
            if slot.created.load(Ordering::Relaxed) {
                let place = self.root.join(&slot.path);
                disk::remove(&place).map_err(|error| OutputError::io(place, error))?;
            }
        }
        self.folders.unmake(&self.root);
        self.desk.clear_staging()?;
        self.desk.forget_journal()
    }
}

impl Drop for Publication {
    fn drop(&mut self) {
        if !self.settled {
            // What cannot be undone now stays in the journal, and the next build undoes it.
            let _ = self.undo();
        }
    }
}

impl Manifest {
    /// Lets the past hold for some files.
    fn keep_past<'a>(&mut self, past: &Manifest, paths: impl Iterator<Item = &'a str>) {
        let paths: HashSet<&str> = paths.collect();
        self.files
            .retain(|(path, _)| !paths.contains(path.as_str()));
        let known = |path: &str| Some((path.to_owned(), past.get(path)?));
        self.files.extend(paths.into_iter().filter_map(known));
        self.files.sort_unstable_by(|(a, _), (b, _)| a.cmp(b));
    }
}
