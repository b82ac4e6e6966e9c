//! Publishes: locks a target, compares, sends, removes, and notes what was done, so that an interruption at any
//! moment leaves a site that readers can use and that the next publish completes.

use std::collections::HashSet;
use std::path::Path;

use super::lock::{Lock, LockError};
use super::plan::{Known, Plan, rank};
use super::state::{self, Journal, State, StateError};
use super::store::{Store, StoreError};
use crate::fixity::{self, HashManifest};
use crate::output::Sha256;

/// Uploads that end between two notes of progress. An interrupted publish sends no more than so many again.
const BATCH: usize = 512;

/// How a site is published.
#[derive(Debug, Clone, Copy, Default)]
pub struct Options<'a> {
    /// Replace files that are in the way and that no publish of this site wrote.
    pub adopt: bool,
    /// Only say what would be done.
    pub dry_run: bool,
    /// Keep changed and removed files at the target, so that the publish can be rolled back.
    pub keep_previous: bool,
    /// Take over the lock of another publish.
    pub take_over: bool,
    /// Read back what the target has, send again what is not as it was sent, and read that back as well.
    pub verify: bool,
    /// The address of the site, by which another one at the target is noticed; none if it is not known.
    pub owner: Option<&'a str>,
}

/// What a publish did, or would do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// The changes.
    pub plan: Plan,
    /// Whether it completed a publish that was interrupted.
    pub resumed: bool,
}

/// Why a site cannot be published.
#[derive(Debug, thiserror::Error)]
pub enum PublishError {
    /// The target is locked.
    #[error(transparent)]
    Lock(#[from] LockError),
    /// The target cannot be read or written.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// Chancery's notes at the target cannot be used.
    #[error(transparent)]
    State(#[from] StateError),
    /// Files of others are in the way.
    #[error("{}", strangers(.0))]
    Strangers(Vec<String>),
    /// The target has another site.
    #[error("the target has another site, `{address}`, whose files would be removed")]
    OtherSite {
        /// Its address.
        address: String,
    },
    /// Files at the target are not as they were sent.
    #[error("{}", unlike(.0))]
    Unlike(Vec<String>),
    /// There is nothing to roll back to.
    #[error(
        "the target has no previous site; `--rollback` needs a publish with `--keep-previous` before it"
    )]
    NoPrevious,
    /// A file that a rollback needs is gone.
    #[error("the target no longer has `{path}` as it was before; publish an earlier build instead")]
    HistoryGone {
        /// The path of the file in the site.
        path: String,
    },
}

fn strangers(paths: &[String]) -> String {
    let [first, rest @ ..] = paths else {
        return "files are in the way".to_owned();
    };
    match rest.len() {
        0 => format!("`{first}` at the target was not published by Chancery and is in the way"),
        more => format!(
            "`{first}` and {more} more files at the target were not published by Chancery and are in the way"
        ),
    }
}

fn unlike(paths: &[String]) -> String {
    match paths {
        [one] => format!("`{one}` at the target is not as it was sent"),
        [first, rest @ ..] => format!(
            "`{first}` and {} more files at the target are not as they were sent",
            rest.len()
        ),
        [] => "files at the target are not as they were sent".to_owned(),
    }
}

/// Publishes a site: all files of a folder that its manifest lists.
///
/// # Errors
/// The target cannot be locked, read or written, or files of others are in the way. The next publish completes what
/// was begun.
pub fn publish(
    store: &dyn Store,
    folder: &Path,
    site: &HashManifest,
    options: Options<'_>,
    sent: &(dyn Fn(usize) + Sync),
) -> Result<Published, PublishError> {
    locked(store, options, |lock| {
        let state = State::read(store)?;
        let send = |files: &[(String, Sha256)]| store.upload(folder, files);
        let change = Change {
            is_rollback: false,
            store,
            lock,
            options,
            sent,
            send: &send,
        };
        change.make(state, site)
    })
}

/// Publishes the site before the last publish again, from the files that are kept at the target.
///
/// # Errors
/// As for [`publish`], and if the previous site was not kept.
pub fn roll_back(
    store: &dyn Store,
    options: Options<'_>,
    sent: &(dyn Fn(usize) + Sync),
) -> Result<Published, PublishError> {
    locked(store, options, |lock| {
        let state = State::read(store)?;
        let site = state::previous(store)?.ok_or(PublishError::NoPrevious)?;
        // Before the first publish there was nothing, and nobody rolls back to that.
        if site.files().is_empty() {
            return Err(PublishError::NoPrevious);
        }
        let kept = store.list(state::HISTORY)?;
        let plan = Plan::new(&state.known, &site);
        let gone = plan
            .uploads
            .iter()
            .find(|(_, hash)| !kept.contains(&state::kept(hash)));
        if let Some((path, _)) = gone {
            return Err(PublishError::HistoryGone { path: path.clone() });
        }
        let send = |files: &[(String, Sha256)]| {
            let pairs = files
                .iter()
                .map(|(path, hash)| (state::kept(hash), path.clone()));
            store.copy(&pairs.collect::<Vec<_>>())
        };
        let change = Change {
            is_rollback: true,
            store,
            lock,
            options,
            sent,
            send: &send,
        };
        let done = change.make(state, &site)?;
        if !options.dry_run {
            state::forget_previous(store)?;
        }
        Ok(done)
    })
}

/// Does something at a locked target; a dry run does without a lock, as it writes nothing.
fn locked<T>(
    store: &dyn Store,
    options: Options<'_>,
    act: impl FnOnce(Option<&Lock<'_>>) -> Result<T, PublishError>,
) -> Result<T, PublishError> {
    if options.dry_run {
        return act(None);
    }
    let lock = Lock::take(store, options.take_over)?;
    let done = lock.during(|| {
        state::clear_unfinished(store)?;
        act(Some(&lock))
    });
    let released = lock.release();
    let done = done?;
    released?;
    Ok(done)
}

/// Makes files arrive at their paths.
type Send<'a> = dyn Fn(&[(String, Sha256)]) -> Result<(), StoreError> + 'a;

/// A change of a target.
struct Change<'a> {
    /// Whether the previous site is published again, from its files that are kept.
    is_rollback: bool,
    store: &'a dyn Store,
    lock: Option<&'a Lock<'a>>,
    options: Options<'a>,
    sent: &'a (dyn Fn(usize) + Sync),
    send: &'a Send<'a>,
}

impl Change<'_> {
    fn make(&self, mut state: State, site: &HashManifest) -> Result<Published, PublishError> {
        let claimed = self.claimed()?;
        if self.options.verify && !self.options.dry_run {
            self.find_altered(&mut state)?;
        }
        let plan = Plan::new(&state.known, site);
        if !self.options.adopt && plan.new_files(&state.known).next().is_some() {
            let strangers = plan.strangers(&state.known, &self.store.list("")?);
            if !strangers.is_empty() {
                return Err(PublishError::Strangers(strangers));
            }
        }
        let resumed = state.interrupted;
        let done = Published { plan, resumed };
        let plan = &done.plan;
        if self.options.dry_run {
            return Ok(done);
        }
        if let Some(owner) = claimed {
            state::note_owner(self.store, owner)?;
        }
        if plan.is_empty() && !resumed {
            if !self.is_rollback && !self.options.keep_previous {
                state::forget_previous(self.store)?;
            }
            return Ok(done);
        }
        match (self.is_rollback, self.options.keep_previous) {
            (true, _) => {}
            (false, true) => self.keep_previous(&state, plan)?,
            // What was withdrawn from the site must not stay at the target.
            (false, false) => state::forget_previous(self.store)?,
        }
        let journal = Journal::begin(self.store, &state, site)?;
        self.store.remove(&plan.first_removals)?;
        self.upload(plan, &journal)?;
        if self.options.verify {
            self.verify(plan)?;
        }
        self.store.settle()?;
        self.check()?;
        self.store.remove(&plan.removals)?;
        journal.end()?;
        Ok(done)
    }

    /// Returns the address of the site if the target does not have it noted yet; fails if another site is published
    /// there.
    fn claimed(&self) -> Result<Option<&str>, PublishError> {
        let Some(owner) = self.options.owner else {
            return Ok(None);
        };
        match state::owner(self.store)? {
            Some(address) if address == owner => Ok(None),
            Some(address) if !self.options.adopt => Err(PublishError::OtherSite { address }),
            _ => Ok(Some(owner)),
        }
    }

    /// Finds files at the target that are not as they were sent, so that they are sent again.
    fn find_altered(&self, state: &mut State) -> Result<(), StoreError> {
        let paths: Vec<String> = state.known.keys().cloned().collect();
        let hashes = self.store.hashes(&paths)?;
        for (path, found) in paths.iter().zip(hashes) {
            if let Some(known) = state.known.get_mut(path)
                && *known != found
            {
                *known = None;
                state.altered = true;
            }
        }
        Ok(())
    }

    fn check(&self) -> Result<(), StoreError> {
        self.lock.map_or(Ok(()), Lock::check)
    }

    /// Sends files in batches, none of which has files of two ranks: those of a batch arrive in any order.
    fn upload(&self, plan: &Plan, journal: &Journal<'_>) -> Result<(), PublishError> {
        let mut done = 0;
        for same in plan.uploads.chunk_by(|(a, _), (b, _)| rank(a) == rank(b)) {
            for batch in same.chunks(BATCH) {
                self.check()?;
                (self.send)(batch)?;
                done += batch.len();
                if done < plan.uploads.len() {
                    journal.note(done)?;
                }
                (self.sent)(done);
            }
        }
        Ok(())
    }

    fn verify(&self, plan: &Plan) -> Result<(), PublishError> {
        let paths: Vec<String> = plan.uploads.iter().map(|(path, _)| path.clone()).collect();
        let hashes = self.store.hashes(&paths)?;
        let pairs = plan.uploads.iter().zip(hashes);
        let unlike: Vec<String> = pairs
            .filter(|((_, expected), found)| *found != Some(*expected))
            .map(|((path, _), _)| path.clone())
            .collect();
        match unlike.is_empty() {
            true => Ok(()),
            false => Err(PublishError::Unlike(unlike)),
        }
    }

    /// Copies what is about to be replaced or removed. After an interruption, the files that are certain are kept in
    /// addition to those that were kept before it; if none were, there is no previous site any more.
    fn keep_previous(&self, state: &State, plan: &Plan) -> Result<(), PublishError> {
        if state.interrupted && state::previous(self.store)?.is_none() {
            return Ok(());
        }
        let kept = self.store.list(state::HISTORY)?;
        let changed = plan.uploads.iter().map(|(path, _)| path);
        let removed = plan.first_removals.iter().chain(&plan.removals);
        let mut needed = Vec::new();
        for path in changed.chain(removed) {
            if let Some(Some(hash)) = state.known.get(path) {
                needed.push((path.clone(), state::kept(hash)));
            }
        }
        let missing: Vec<_> = needed
            .iter()
            .filter(|(_, to)| !kept.contains(to))
            .cloned()
            .collect();
        self.store.copy(&missing)?;
        if state.interrupted {
            return Ok(());
        }
        state::keep_previous(self.store, &site_of(&state.known))?;
        let needed: HashSet<String> = needed.into_iter().map(|(_, to)| to).collect();
        let stale = kept.into_iter().filter(|path| !needed.contains(path));
        self.store.remove(&stale.collect::<Vec<_>>())?;
        Ok(())
    }
}

fn site_of(known: &Known) -> HashManifest {
    let files = known.iter();
    HashManifest::new(
        files
            .filter_map(|(path, hash)| Some((path.clone(), (*hash)?)))
            .collect(),
    )
}

/// What is published of a folder: the files of its manifest, the manifest, and what vouches for it.
///
/// # Errors
/// The manifest is missing or damaged, or a file is not as it says.
pub fn site(folder: &Path) -> Result<(HashManifest, Vec<fixity::Difference>), fixity::FixityError> {
    let (manifest, found) = fixity::read_folder(folder)?;
    let differences = fixity::compare(&manifest, &found).differences;
    let mut files = manifest.files().to_vec();
    for (path, found) in found {
        if let fixity::Found::File(hash) = found
            && fixity::is_about_manifest(&path)
        {
            files.push((path, hash));
        }
    }
    Ok((HashManifest::new(files), differences))
}
