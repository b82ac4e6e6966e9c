//! Chancery's notes at a target: which files it has published there, and what an interrupted publish may have changed.
//!
//! They are in the folder `.chancery-publish` of the target:
//!
//! - `manifest`: the files of the last publish that ended, with their hashes.
//! - `journal`: the site that is being published. Files of both lists belong to Chancery.
//! - `done`: how many uploads of the plan from `manifest` to `journal` have ended.
//! - `lock`: who is publishing (`lock.rs`).
//! - `site`: the address of the site, by which a publish of another one to the same place is noticed.
//! - `previous` and `history/`: the site before the last publish, and its files that are no longer part of the site.

use super::plan::{Known, Plan};
use super::store::{Expect, Store, StoreError};
use crate::fixity::{HashManifest, ManifestError};
use crate::output::Sha256;

/// The folder of the notes.
pub(super) const NOTES: &str = ".chancery-publish/";

/// The names of files that are being written begin so.
pub(super) const UNFINISHED: &str = ".chancery-publish/new-";

const MANIFEST: &str = ".chancery-publish/manifest";
const JOURNAL: &str = ".chancery-publish/journal";
const DONE: &str = ".chancery-publish/done";
const SITE: &str = ".chancery-publish/site";
const PREVIOUS: &str = ".chancery-publish/previous";
pub(super) const HISTORY: &str = ".chancery-publish/history/";

/// Stands for the hash of a file whose content is not known.
const UNKNOWN: &str = "0000000000000000000000000000000000000000000000000000000000000000";

/// What the notes at a target say.
#[derive(Debug, Default)]
pub(super) struct State {
    /// The files that Chancery has published.
    pub(super) known: Known,
    /// Whether the last publish was interrupted.
    pub(super) interrupted: bool,
    /// Whether some of these files are known to have been altered, so that the notes must say so.
    pub(super) altered: bool,
}

/// Why the notes cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum StateError {
    /// They cannot be read or written.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// They are damaged.
    #[error("the notes of earlier publishes, `{path}`, are damaged: {error}")]
    Damaged {
        /// The file.
        path: &'static str,
        /// Where and how.
        error: ManifestError,
    },
}

fn parse(path: &'static str, bytes: &[u8]) -> Result<HashManifest, StateError> {
    HashManifest::parse(bytes).map_err(|error| StateError::Damaged { path, error })
}

impl State {
    /// Reads the notes at a target.
    pub(super) fn read(store: &dyn Store) -> Result<State, StateError> {
        let read = |path| Ok::<_, StateError>(store.read(path)?.map(|(bytes, _)| bytes));
        let manifest = read(MANIFEST)?.unwrap_or_default();
        let mut known = known(&parse(MANIFEST, &manifest)?);
        let Some(journal) = read(JOURNAL)? else {
            return Ok(State {
                known,
                interrupted: false,
                altered: false,
            });
        };
        let next = parse(JOURNAL, &journal)?;
        let done = read(DONE)?.unwrap_or_default();
        let done = count_done(&done, &bind(&manifest, &journal)).unwrap_or(0);
        let plan = Plan::new(&known, &next);
        // They may be gone already.
        for path in plan.first_removals.iter().chain(&plan.removals) {
            known.insert(path.clone(), None);
        }
        for (number, (path, hash)) in plan.uploads.into_iter().enumerate() {
            known.insert(path, (number < done).then_some(hash));
        }
        Ok(State {
            known,
            interrupted: true,
            altered: false,
        })
    }
}

fn known(manifest: &HashManifest) -> Known {
    let files = manifest.files().iter();
    let known = |(path, hash): &(String, Sha256)| {
        let hash = (hash.to_string() != UNKNOWN).then_some(*hash);
        (path.clone(), hash)
    };
    files.map(known).collect()
}

/// The progress of a publish between two states of a target.
pub(super) struct Journal<'a> {
    store: &'a dyn Store,
    next: String,
    bind: Sha256,
}

impl<'a> Journal<'a> {
    /// Notes what will be published, before anything is.
    pub(super) fn begin(
        store: &'a dyn Store,
        state: &State,
        site: &HashManifest,
    ) -> Result<Journal<'a>, StoreError> {
        let unknown = Sha256::parse(UNKNOWN);
        let files = state.known.iter();
        let files = files.filter_map(|(path, hash)| Some((path.clone(), hash.or(unknown)?)));
        let before = HashManifest::new(files.collect()).to_string();
        // An interruption after any of these leaves notes that know every file, and no content that is not certain:
        // the count of uploads is of another pair of manifests then.
        if state.interrupted || state.altered {
            store.write(MANIFEST, before.as_bytes(), Expect::Anything)?;
        }
        let next = site.to_string();
        store.write(JOURNAL, next.as_bytes(), Expect::Anything)?;
        let bind = bind(before.as_bytes(), next.as_bytes());
        Ok(Journal { store, next, bind })
    }

    /// Notes how many uploads of the plan have ended.
    pub(super) fn note(&self, done: usize) -> Result<(), StoreError> {
        let text = format!("{} {done}\n", self.bind);
        self.store.write(DONE, text.as_bytes(), Expect::Anything)
    }

    /// Notes that the target has the site.
    pub(super) fn end(self) -> Result<(), StoreError> {
        self.store
            .write(MANIFEST, self.next.as_bytes(), Expect::Anything)?;
        self.store.remove(&[JOURNAL.to_owned()])?;
        self.store.remove(&[DONE.to_owned()])
    }
}

/// Names a pair of manifests.
fn bind(before: &[u8], next: &[u8]) -> Sha256 {
    let both = format!("{} {}", Sha256::of(before), Sha256::of(next));
    Sha256::of(both.as_bytes())
}

fn count_done(text: &[u8], bind: &Sha256) -> Option<usize> {
    let (of, done) = std::str::from_utf8(text).ok()?.trim_end().split_once(' ')?;
    (Sha256::parse(of)? == *bind).then_some(done.parse().ok()?)
}

/// The address of the site that was published at a target, if it is known.
pub(super) fn owner(store: &dyn Store) -> Result<Option<String>, StoreError> {
    let read = store.read(SITE)?;
    Ok(read.map(|(bytes, _)| String::from_utf8_lossy(&bytes).trim().to_owned()))
}

/// Notes which site is published at a target.
pub(super) fn note_owner(store: &dyn Store, owner: &str) -> Result<(), StoreError> {
    let text = format!("{owner}\n");
    store.write(SITE, text.as_bytes(), Expect::Anything)
}

/// Removes what a killed publish was writing.
pub(super) fn clear_unfinished(store: &dyn Store) -> Result<(), StoreError> {
    let notes = store.list(NOTES)?.into_iter();
    let unfinished: Vec<String> = notes.filter(|path| path.starts_with(UNFINISHED)).collect();
    store.remove(&unfinished)
}

/// The site before the last publish, if its files were kept.
pub(super) fn previous(store: &dyn Store) -> Result<Option<HashManifest>, StateError> {
    let previous = store.read(PREVIOUS)?;
    previous
        .map(|(bytes, _)| parse(PREVIOUS, &bytes))
        .transpose()
}

/// Where a file that is no longer part of the site is kept.
pub(super) fn kept(hash: &Sha256) -> String {
    format!("{HISTORY}{hash}")
}

/// Notes that the files of a site are kept, apart from those that are still part of it.
pub(super) fn keep_previous(store: &dyn Store, site: &HashManifest) -> Result<(), StoreError> {
    store.write(PREVIOUS, site.to_string().as_bytes(), Expect::Anything)
}

/// Forgets the site before the last publish.
pub(super) fn forget_previous(store: &dyn Store) -> Result<(), StoreError> {
    store.remove(&[PREVIOUS.to_owned()])?;
    let kept: Vec<String> = store.list(HISTORY)?.into_iter().collect();
    store.remove(&kept)
}
