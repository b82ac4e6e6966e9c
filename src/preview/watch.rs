//! Watches the archive's folder, and says which files have changed once a save is over.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;

use notify::{
    Config, ErrorKind, EventKind, PollWatcher, RecommendedWatcher, RecursiveMode, Watcher,
};
use notify_debouncer_full::{
    DebounceEventResult, DebouncedEvent, Debouncer, NoCache, new_debouncer_opt,
};

use crate::source::is_litter;

/// How long files must be quiet before a change counts: an editor writes a file in several steps.
const QUIET: Duration = Duration::from_millis(12);
/// How often files are looked at where the system does not tell of changes.
const POLL: Duration = Duration::from_millis(400);

/// What has changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Change {
    /// The contents of these files.
    Files(Vec<PathBuf>),
    /// Files came or went, or it is not known what happened.
    Anything,
}

impl Change {
    /// Both changes together.
    pub(super) fn and(self, other: Change) -> Change {
        match (self, other) {
            (Change::Files(mut all), Change::Files(more)) => {
                all.extend(more);
                all.sort();
                all.dedup();
                Change::Files(all)
            }
            _ => Change::Anything,
        }
    }
}

/// How changes are noticed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Means {
    /// The system tells of them.
    Told,
    /// Files are looked at again and again.
    Polled,
}

/// A watch on a folder; it ends when it is dropped.
pub(super) struct Watch {
    means: Means,
    root: PathBuf,
    /// The folders that are watched, with all that is in them.
    folders: Vec<PathBuf>,
    debouncer: Box<dyn Watching>,
}

/// What watches, whichever means the system has.
trait Watching: Send {
    fn add(&mut self, path: &Path, mode: RecursiveMode) -> notify::Result<()>;
}

impl<W: Watcher + Send> Watching for Debouncer<W, NoCache> {
    fn add(&mut self, path: &Path, mode: RecursiveMode) -> notify::Result<()> {
        self.watch(path, mode)
    }
}

impl Watch {
    /// Watches an archive's folder. Where the system's own limit of watches is reached, files are
    /// polled instead; [`Watch::means`] says so.
    ///
    /// # Errors
    /// When neither is possible.
    pub(super) fn new(root: &Path, means: Means) -> notify::Result<(Watch, Receiver<Change>)> {
        match means {
            Means::Polled => polled(root),
            Means::Told => match told(root) {
                Err(error) if is_limit(&error) => polled(root),
                outcome => outcome,
            },
        }
    }

    /// Watches folders that have come since, and those that came again.
    ///
    /// # Errors
    /// When the system refuses.
    pub(super) fn catch_up(&mut self) -> notify::Result<()> {
        let there = FOLDERS.map(|folder| self.root.join(folder));
        self.folders.retain(|folder| folder.is_dir());
        for folder in there {
            if folder.is_dir() && !self.folders.contains(&folder) {
                self.debouncer.add(&folder, RecursiveMode::Recursive)?;
                self.folders.push(folder);
            }
        }
        Ok(())
    }

    /// How changes are noticed.
    pub(super) fn means(&self) -> Means {
        self.means
    }
}

/// Whether the system refuses more watches (`fs.inotify.max_user_watches`), or more open files.
pub(super) fn is_limit(error: &notify::Error) -> bool {
    match &error.kind {
        ErrorKind::MaxFilesWatch => true,
        // ENOSPC and EMFILE, as inotify gives them for too many watches and instances.
        ErrorKind::Io(error) => matches!(error.raw_os_error(), Some(28 | 24)),
        _ => false,
    }
}

fn told(root: &Path) -> notify::Result<(Watch, Receiver<Change>)> {
    start::<RecommendedWatcher>(root, Means::Told, Config::default())
}

fn polled(root: &Path) -> notify::Result<(Watch, Receiver<Change>)> {
    start::<PollWatcher>(
        root,
        Means::Polled,
        Config::default().with_poll_interval(POLL),
    )
}

fn start<W: Watcher + Send + 'static>(
    root: &Path,
    means: Means,
    config: Config,
) -> notify::Result<(Watch, Receiver<Change>)> {
    let (sender, receiver) = channel();
    let watched = root.to_owned();
    let handler = move |events: DebounceEventResult| tell(&watched, events, &sender);
    let debouncer: Debouncer<W, NoCache> =
        new_debouncer_opt(QUIET, Some(QUIET / 4), handler, NoCache, config)?;
    let mut watch = Watch {
        means,
        root: root.to_owned(),
        folders: Vec::new(),
        debouncer: Box::new(debouncer),
    };
    // The root alone, so that folders that are not there yet are seen when they come.
    watch.debouncer.add(root, RecursiveMode::NonRecursive)?;
    watch.catch_up()?;
    Ok((watch, receiver))
}

/// The folders of an archive that a site is made of.
const FOLDERS: [&str; 2] = ["content", "templates"];

fn tell(root: &Path, events: DebounceEventResult, sender: &Sender<Change>) {
    let change = match events {
        // Events may have been lost, so anything may have changed.
        Err(_) => Some(Change::Anything),
        Ok(events) => change(root, &events),
    };
    if let Some(change) = change {
        // Whoever waited for it may be gone, because the program ends.
        let _ = sender.send(change);
    }
}

/// What events come to; nothing if they are about what no site is made of.
fn change(root: &Path, events: &[DebouncedEvent]) -> Option<Change> {
    let mut files: Vec<PathBuf> = Vec::new();
    let mut anything = false;
    for event in events {
        if event.need_rescan() {
            return Some(Change::Anything);
        }
        let paths: Vec<&PathBuf> = event
            .paths
            .iter()
            .filter(|path| counts(root, path))
            .collect();
        if paths.is_empty() {
            continue;
        }
        match event.kind {
            EventKind::Access(_) => {}
            EventKind::Modify(
                notify::event::ModifyKind::Data(_) | notify::event::ModifyKind::Any,
            ) => {
                files.extend(paths.into_iter().cloned());
            }
            _ => anything = true,
        }
    }
    files.sort();
    files.dedup();
    match (anything, files.is_empty()) {
        (true, _) => Some(Change::Anything),
        (false, false) => Some(Change::Files(files)),
        (false, true) => None,
    }
}

/// Whether a path is part of what a site is made of: no litter of editors, and no output.
fn counts(root: &Path, path: &Path) -> bool {
    let Ok(below) = path.strip_prefix(root) else {
        // What a link leads to from elsewhere.
        return true;
    };
    let mut parts = below.components();
    let first = parts.next().map(|part| part.as_os_str().to_string_lossy());
    first.is_some_and(|first| FOLDERS.contains(&&*first)) && !is_litter(root, path)
}
