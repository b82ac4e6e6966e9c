//! Keeps two publishes from writing to one target at once.
//!
//! The lock is a file at the target that is created only where none is. While it is held, it is renewed every minute.
//! A lock is taken over where its holder has ended: by the process, on the same computer; otherwise, after ten minutes
//! without renewal.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError, mpsc};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde::{Deserialize, Serialize};

use super::store::{Expect, Store, StoreError, Version};

const LOCK: &str = ".chancery-publish/lock";
const RENEWAL: Duration = Duration::from_secs(60);
/// Longer than clocks of two computers differ, and than a renewal takes that is tried again.
const EXPIRY: Duration = Duration::from_secs(10 * 60);

/// Who publishes.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Holder {
    id: String,
    host: String,
    process: u32,
    /// Seconds since 1970.
    since: u64,
    renewed: u64,
}

/// Why a target cannot be locked.
#[derive(Debug, thiserror::Error)]
pub enum LockError {
    /// Another publish is in progress, or was killed on another computer a short time ago.
    #[error(
        "another publish to this target is in progress: process {process} on `{host}`, since {since}, last seen {renewed}"
    )]
    Held {
        /// The name of the computer.
        host: String,
        /// The number of the process.
        process: u32,
        /// When it began.
        since: String,
        /// When it last renewed the lock.
        renewed: String,
    },
    /// The lock cannot be read or written.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// A target that this process publishes to.
pub(super) struct Lock<'a> {
    store: &'a dyn Store,
    holder: Mutex<Holder>,
    lost: AtomicBool,
}

impl<'a> Lock<'a> {
    /// Locks a target; with `take_over`, whoever holds it.
    pub(super) fn take(store: &'a dyn Store, take_over: bool) -> Result<Lock<'a>, LockError> {
        let now = now();
        let mut id = [0; 16];
        let random = getrandom::fill(&mut id);
        random
            .map_err(|error| StoreError::failed(format!("cannot make a random number: {error}")))?;
        let holder = Holder {
            id: id.iter().map(|byte| format!("{byte:02x}")).collect(),
            host: host(),
            process: std::process::id(),
            since: now,
            renewed: now,
        };
        let bytes = text(&holder)?;
        match store.write(LOCK, &bytes, Expect::Nothing) {
            Err(StoreError::Conflict { .. }) => {}
            written => return Ok(Lock::held(store, holder, written?)),
        }
        let (expected, other) = match store.read(LOCK)? {
            Some((bytes, version)) => {
                (Some(version), serde_json::from_slice::<Holder>(&bytes).ok())
            }
            None => (None, None),
        };
        // A lock that cannot be read is of no one.
        if let Some(other) = other
            && !take_over
            && !other.has_ended(&holder)
        {
            return Err(other.in_progress());
        }
        let expect = expected.as_ref().map_or(Expect::Nothing, Expect::Version);
        match store.write(LOCK, &bytes, expect) {
            Err(StoreError::Conflict { .. }) => Err(match read(store)? {
                Some((other, _)) => other.in_progress(),
                None => StoreError::Conflict { path: LOCK.into() }.into(),
            }),
            written => Ok(Lock::held(store, holder, written?)),
        }
    }

    fn held(store: &'a dyn Store, holder: Holder, (): ()) -> Lock<'a> {
        Lock {
            store,
            holder: Mutex::new(holder),
            lost: AtomicBool::new(false),
        }
    }

    /// Does something while the lock is renewed.
    pub(super) fn during<T>(&self, act: impl FnOnce() -> T) -> T {
        let (end, ended) = mpsc::channel::<()>();
        std::thread::scope(|scope| {
            scope.spawn(move || {
                while ended.recv_timeout(RENEWAL) == Err(mpsc::RecvTimeoutError::Timeout) {
                    self.renew();
                }
            });
            let done = act();
            drop(end);
            done
        })
    }

    fn renew(&self) {
        let mut holder = self.holder.lock().unwrap_or_else(PoisonError::into_inner);
        let renewed = Holder {
            renewed: now(),
            ..holder.clone()
        };
        let written = read(self.store).and_then(|there| match there {
            Some((there, version)) if there.id == holder.id => {
                self.store
                    .write(LOCK, &text(&renewed)?, Expect::Version(&version))
            }
            _ => Err(StoreError::Conflict { path: LOCK.into() }),
        });
        match written {
            Ok(()) => *holder = renewed,
            Err(StoreError::Conflict { .. }) => self.lost.store(true, Ordering::Relaxed),
            // A network that fails for a moment; the lock lasts longer than that.
            Err(_) => {}
        }
    }

    /// Fails if another publish has taken the lock over.
    pub(super) fn check(&self) -> Result<(), StoreError> {
        match self.lost.load(Ordering::Relaxed) {
            true => Err(StoreError::failed(
                "another publish has taken over this target; this one ends here",
            )),
            false => Ok(()),
        }
    }

    /// Gives the target free.
    pub(super) fn release(self) -> Result<(), StoreError> {
        let id = self
            .holder
            .into_inner()
            .unwrap_or_else(PoisonError::into_inner)
            .id;
        match read(self.store)? {
            Some((there, _)) if there.id == id => self.store.remove(&[LOCK.to_owned()]),
            _ => Ok(()),
        }
    }
}

fn read(store: &dyn Store) -> Result<Option<(Holder, Version)>, StoreError> {
    let read = store.read(LOCK)?;
    Ok(read.and_then(|(bytes, version)| Some((serde_json::from_slice(&bytes).ok()?, version))))
}

fn text(holder: &Holder) -> Result<Vec<u8>, StoreError> {
    serde_json::to_vec(holder).map_err(|error| StoreError::failed(error.to_string()))
}

impl Holder {
    /// Whether the process that holds the lock has surely ended, as far as another can tell.
    fn has_ended(&self, other: &Holder) -> bool {
        let expired = other.since.saturating_sub(self.renewed) > EXPIRY.as_secs();
        expired || self.host == other.host && !is_running(self.process)
    }

    fn in_progress(self) -> LockError {
        LockError::Held {
            host: self.host,
            process: self.process,
            since: shown(self.since),
            renewed: shown(self.renewed),
        }
    }
}

fn now() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    since.map_or(0, |since| since.as_secs())
}

fn shown(seconds: u64) -> String {
    let time = i64::try_from(seconds)
        .ok()
        .map(jiff::Timestamp::from_second);
    match time {
        Some(Ok(time)) => time.to_string(),
        _ => "an unknown time".to_owned(),
    }
}

#[cfg(unix)]
fn host() -> String {
    rustix::system::uname()
        .nodename()
        .to_string_lossy()
        .into_owned()
}

#[cfg(not(unix))]
fn host() -> String {
    std::env::var("COMPUTERNAME").unwrap_or_default()
}

#[cfg(unix)]
fn is_running(process: u32) -> bool {
    let process = i32::try_from(process)
        .ok()
        .and_then(rustix::process::Pid::from_raw);
    // A process of another user cannot be signalled, but runs.
    process.is_some_and(|process| {
        rustix::process::test_kill_process(process) != Err(rustix::io::Errno::SRCH)
    })
}

#[cfg(not(unix))]
fn is_running(_: u32) -> bool {
    // Nothing is known; the lock expires.
    true
}
