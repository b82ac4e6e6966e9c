//! How a build ends: the new site takes the place of the old one, or all is taken back.
//! Once the first old file is replaced there is no way back, so that every step after it is tried.

use std::collections::{HashMap, HashSet};
use std::io;
use std::sync::PoisonError;
use std::sync::atomic::Ordering;

use unicode_normalization::UnicodeNormalization as _;

use super::clear::clear;
use super::disk::{Thing, look};
use super::folders::{Walker, Way, split};
use super::manifest::Manifest;
use super::survey::Place;
use super::{Hands, OutputError, Publication, Put, Slot, Summary};

/// What could not be done.
#[derive(Default)]
struct Troubles {
    /// The files of the site that are not as they should be.
    paths: Vec<String>,
    errors: Vec<OutputError>,
}

/// What is renamed in one go.
pub(super) enum Unit<'p> {
    /// A folder of which nothing is there yet, with all that is in it.
    Folder {
        path: String,
        files: &'p [Slot],
    },
    File(&'p Slot),
}

impl Unit<'_> {
    fn path(&self) -> &str {
        match self {
            Unit::Folder { path, .. } => path,
            Unit::File(slot) => &slot.path,
        }
    }

    fn files(&self) -> impl Iterator<Item = String> {
        let slots = match self {
            Unit::Folder { files, .. } => files,
            Unit::File(slot) => std::slice::from_ref(*slot),
        };
        slots.iter().map(|slot| slot.path.clone())
    }
}

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
        if summary.written == 0 && self.past.proven && manifest == self.past.manifest {
            self.settled = true;
            if self.inputs().as_deref() != Some(inputs) {
                self.desk.write_inputs(&manifest, inputs)?;
            }
            return Ok(summary);
        }
        // Open folders cannot be renamed everywhere.
        let hands = self.hands.get_mut().unwrap_or_else(PoisonError::into_inner);
        hands.clear();
        // What has come in the way since is found before anything is replaced.
        let units = self.units(false);
        let units = units.into_iter().collect::<Result<Vec<_>, _>>();
        let units = units.map_err(|(_, error)| error)?;
        self.desk.write_next(&manifest)?;
        let mut troubles = self.replace(units)?;

        let stale = self.stale(&manifest);
        let folded = folded(&manifest, &stale);
        let shown = &self.house.path;
        let cleared = clear(
            (&self.house.dir, shown),
            &stale,
            &self.past.manifest,
            |path| folded.get(&fold(path)).map(|path| (*path).to_owned()),
        );
        summary.removed = cleared.removed;
        summary.kept = cleared.kept.into_iter().map(str::to_owned).collect();
        let claimed = cleared.claimed.into_iter();
        let claimed: Vec<_> = claimed
            .map(|(path, entry)| (path.to_owned(), entry))
            .collect();
        summary.unproven = claimed.iter().map(|(path, _)| path.clone()).collect();
        for (path, error) in cleared.failed {
            troubles.paths.push(path.to_owned());
            troubles.errors.push(error);
        }
        drop(folded);
        self.unblock(&mut troubles);
        self.settled = true;

        let amended = !claimed.is_empty() || !troubles.errors.is_empty();
        manifest.files.extend(claimed);
        manifest.keep_past(&self.past.manifest, &troubles.paths);
        let noted = match amended {
            true => self.desk.write_manifest(&manifest),
            false => self.desk.keep_next(),
        };
        let noted = noted.and_then(|()| match troubles.errors.is_empty() {
            true => self.desk.write_inputs(&manifest, inputs),
            false => Ok(()),
        });
        let swept = noted.and_then(|()| self.desk.clear_staging());
        let first = troubles.errors.into_iter().next();
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
                Some(Put::Staged(entry)) => {
                    summary.written += 1;
                    summary.bytes += entry.stamp.size;
                    entry
                }
                None if slot.taken.load(Ordering::Relaxed) => {
                    return Err(OutputError::Incomplete { path });
                }
                None => continue,
            };
            if let Some(sha256) = entry.sha256 {
                summary.hashes.push((path.clone(), sha256));
            }
            files.push((path, *entry));
        }
        Ok((Manifest { files }, summary))
    }

    /// Files of the past that the new manifest does not have, sorted.
    fn stale(&self, manifest: &Manifest) -> Vec<&str> {
        let past = self.past.manifest.files.iter();
        let past = past.map(|(path, _)| path.as_str());
        past.filter(|path| manifest.get(path).is_none()).collect()
    }

    /// What is to be renamed of the staged files that wait for the removal of stale ones, or of the
    /// others, as the output folder is now.
    pub(super) fn units(&self, blocked: bool) -> Vec<Result<Unit<'_>, (String, OutputError)>> {
        let waits = |slot: &Slot| {
            matches!(slot.put.get(), Some(Put::Staged(_)))
                && (slot.place == Place::Blocked) == blocked
        };
        let mut units = Vec::new();
        let mut walker = Walker::default();
        let mut at = 0;
        while let Some(slot) = self.slots.get(at) {
            if !waits(slot) {
                at += 1;
                continue;
            }
            let unit = self.unit(at, &mut walker);
            // Nothing in a folder that is not there waits for a removal in it.
            at += match &unit {
                Ok(Unit::Folder { files, .. }) => files.len(),
                _ => 1,
            };
            units.push(unit.map_err(|error| (slot.path.clone(), error)));
        }
        units
    }

    fn unit(&self, at: usize, walker: &mut Walker) -> Result<Unit<'_>, OutputError> {
        let slot = &self.slots[at];
        let (home, name) = split(&slot.path);
        let place = || self.shown(&slot.path);
        let failed = |error| OutputError::io(place(), error);
        let folder = match walker.go(&self.house.dir, home).map_err(failed)? {
            Way::Folder(folder) => folder,
            Way::Ends(Thing::Nothing, path) => {
                let start = format!("{path}/");
                let rest = &self.slots[at..];
                let count = rest.partition_point(|slot| slot.path.starts_with(&start));
                let files = &rest[..count];
                return Ok(Unit::Folder { path, files });
            }
            Way::Ends(Thing::File(_), path) => {
                let path = self.shown(&path);
                return Err(OutputError::FileInTheWay { path });
            }
            Way::Ends(_, path) => {
                let path = self.shown(&path);
                return Err(OutputError::LinkInTheWay { path });
            }
        };
        match look(folder, name).map_err(failed)? {
            Thing::Nothing => Ok(Unit::File(slot)),
            Thing::File(_) if matches!(slot.place, Place::Known(_)) => Ok(Unit::File(slot)),
            // Someone was faster.
            Thing::File(_) | Thing::Other => Err(OutputError::Stranger { path: place() }),
            Thing::Folder => Err(OutputError::FolderInTheWay { path: place() }),
        }
    }

    /// Renames what was staged to its place.
    pub(super) fn place(&self, hands: &mut Hands, unit: &Unit<'_>) -> Result<(), OutputError> {
        let (home, name) = split(unit.path());
        let mut placed = || -> io::Result<()> {
            let missing = || io::Error::from(io::ErrorKind::NotFound);
            let staging = self.desk.staging().map_err(|_| missing())?;
            let Way::Folder(from) = hands.staging.go(staging, home)? else {
                return Err(missing());
            };
            let Way::Folder(to) = hands.site.go(&self.house.dir, home)? else {
                return Err(missing());
            };
            from.rename(name, to, name)
        };
        placed().map_err(|error| OutputError::io(self.shown(unit.path()), error))
    }

    /// Replaces old files. An error means that none was replaced.
    fn replace(&self, units: Vec<Unit<'_>>) -> Result<Troubles, OutputError> {
        let mut troubles = Troubles::default();
        let mut hands = Hands::default();
        for (replaced, unit) in units.into_iter().enumerate() {
            match self.place(&mut hands, &unit) {
                Err(error) if replaced == 0 => return Err(error),
                Err(error) => {
                    troubles.paths.extend(unit.files());
                    troubles.errors.push(error);
                }
                Ok(()) => {}
            }
        }
        Ok(troubles)
    }

    /// Places files where something stale lay.
    fn unblock(&self, troubles: &mut Troubles) {
        let mut hands = Hands::default();
        for unit in self.units(true) {
            let (paths, error) = match unit {
                Ok(unit) => match self.place(&mut hands, &unit) {
                    Ok(()) => continue,
                    Err(error) => (unit.files().collect(), error),
                },
                Err((path, error)) => (vec![path], error),
            };
            troubles.paths.extend(paths);
            troubles.errors.push(error);
        }
    }

    /// Takes back what was staged. Nothing else was changed.
    fn undo(&self) -> Result<(), OutputError> {
        // Without this the next build would believe that a commit had begun.
        self.desk.forget_next()?;
        self.desk.clear_staging()
    }
}

impl Drop for Publication {
    fn drop(&mut self) {
        if !self.settled {
            let hands = self.hands.get_mut().unwrap_or_else(PoisonError::into_inner);
            hands.clear();
            // What cannot be undone now stays in the staging folder, and the next build removes it.
            let _ = self.undo();
        }
    }
}

impl Manifest {
    /// Lets the past hold for some files, and brings all into order.
    fn keep_past(&mut self, past: &Manifest, paths: &[String]) {
        let paths: HashSet<&str> = paths.iter().map(String::as_str).collect();
        self.files
            .retain(|(path, _)| !paths.contains(path.as_str()));
        let known = |path: &str| Some((path.to_owned(), past.get(path)?));
        self.files.extend(paths.into_iter().filter_map(known));
        self.files.sort_unstable_by(|(a, _), (b, _)| a.cmp(b));
    }
}

/// A path in the form in which disks compare names that do not tell cases apart.
fn fold(path: &str) -> String {
    path.nfd().flat_map(char::to_lowercase).collect()
}

/// The files of a site by such a form, if there is anything to compare them with.
fn folded<'p>(site: &'p Manifest, stale: &[&str]) -> HashMap<String, &'p str> {
    if stale.is_empty() {
        return HashMap::new();
    }
    let paths = site.files.iter().map(|(path, _)| path);
    paths.map(|path| (fold(path), path.as_str())).collect()
}
