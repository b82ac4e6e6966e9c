//! Watches the archive's folder, and says which files have changed once a save is over.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

use notify::{Config, ErrorKind, EventKind, RecommendedWatcher, RecursiveMode, Watcher};
use notify_debouncer_full::{
    DebounceEventResult, DebouncedEvent, Debouncer, NoCache, new_debouncer_opt,
};

use walkdir::WalkDir;

use crate::source::{ROOT_FOLDER, Stamp, is_litter};

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
    /// As [`Change::Anything`], and further changes are not seen: the system has no more watches.
    Unseen,
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
            (Change::Unseen, _) | (_, Change::Unseen) => Change::Unseen,
            _ => Change::Anything,
        }
    }
}

/// How changes are noticed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum WatchMode {
    /// The system tells of them.
    PreviewEvent,
    /// Files are looked at again and again.
    Polled,
}

/// A watch on an archive's folder; it ends when it is dropped.
pub(super) struct Watch {
    root: PathBuf,
    /// Where changes are told; kept, so that another means can tell them to the same reader.
    sender: Sender<Change>,
    noticing: WatchBackend,
}

/// What notices changes.
enum WatchBackend {
    PreviewEvent(Box<dyn Watching>),
    /// Its thread ends when this is dropped.
    Polled(#[allow(dead_code, reason = "held, not used")] Sender<()>),
}

/// What watches, whichever means the system has.
pub(super) trait Watching: Send {
    /// Watches a folder; one that is watched already stays so.
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
    /// When the system refuses for another reason.
    pub(super) fn new(root: &Path, means: WatchMode) -> notify::Result<(Watch, Receiver<Change>)> {
        Watch::by(root, means, told)
    }

    /// As [`Watch::new`], with what makes the system's own means.
    fn by(
        root: &Path,
        means: WatchMode,
        told: impl FnOnce(&Path, Sender<Change>) -> notify::Result<Box<dyn Watching>>,
    ) -> notify::Result<(Watch, Receiver<Change>)> {
        let (sender, receiver) = channel();
        let told = match means {
            WatchMode::PreviewEvent => match told(root, sender.clone()) {
                Err(error) if is_limit(&error) => None,
                outcome => Some(outcome?),
            },
            WatchMode::Polled => None,
        };
        let noticing = match told {
            Some(watching) => WatchBackend::PreviewEvent(watching),
            None => WatchBackend::Polled(poll(root, sender.clone())),
        };
        let mut watch = Watch {
            root: root.to_owned(),
            sender,
            noticing,
        };
        watch.catch_up()?;
        Ok((watch, receiver))
    }

    /// Watches folders that have come since, those that came again, and those to which links lead now.
    /// Where the limit of watches is reached with them, files are polled from now on.
    ///
    /// # Errors
    /// When the system refuses for another reason.
    pub(super) fn catch_up(&mut self) -> notify::Result<()> {
        let WatchBackend::PreviewEvent(watching) = &mut self.noticing else {
            return Ok(());
        };
        match add_all(watching.as_mut(), &self.root) {
            Err(error) if is_limit(&error) => {
                self.poll_instead();
                Ok(())
            }
            outcome => outcome,
        }
    }

    /// Polls files from now on.
    pub(super) fn poll_instead(&mut self) {
        if self.means() == WatchMode::PreviewEvent {
            self.noticing = WatchBackend::Polled(poll(&self.root, self.sender.clone()));
        }
    }

    /// How changes are noticed.
    pub(super) fn means(&self) -> WatchMode {
        match self.noticing {
            WatchBackend::PreviewEvent(_) => WatchMode::PreviewEvent,
            WatchBackend::Polled(_) => WatchMode::Polled,
        }
    }
}

/// Watches the root, in which the archive's folders may come, and those that are there.
fn add_all(watching: &mut dyn Watching, root: &Path) -> notify::Result<()> {
    watching.add(root, RecursiveMode::NonRecursive)?;
    for folder in FOLDERS.map(|folder| root.join(folder)) {
        if folder.is_dir() {
            gone_is_well(watching.add(&folder, RecursiveMode::Recursive))?;
        }
    }
    for place in led_to(root) {
        gone_is_well(watching.add(&place, RecursiveMode::NonRecursive))?;
    }
    Ok(())
}

/// A folder that went while it was to be watched is told of by the folder above it.
fn gone_is_well(outcome: notify::Result<()>) -> notify::Result<()> {
    match outcome {
        Err(error) if is_gone(&error) => Ok(()),
        outcome => outcome,
    }
}

fn is_gone(error: &notify::Error) -> bool {
    match &error.kind {
        ErrorKind::PathNotFound => true,
        ErrorKind::Io(error) => error.kind() == std::io::ErrorKind::NotFound,
        _ => false,
    }
}

/// The folders elsewhere that hold the files to which links in an archive lead. Links to folders are
/// followed by the system's means on Linux; elsewhere these folders count among them.
fn led_to(root: &Path) -> BTreeSet<PathBuf> {
    let mut places = BTreeSet::new();
    for entry in entries(root).filter(walkdir::DirEntry::path_is_symlink) {
        let Ok(target) = entry.path().canonicalize() else {
            continue;
        };
        let is_folder = entry.file_type().is_dir();
        let place = match is_folder {
            true => Some(target.as_path()),
            false => target.parent(),
        };
        let seen_to = is_folder && cfg!(target_os = "linux");
        places.extend(
            place
                .filter(|place| !seen_to && !is_watched(root, place))
                .map(Path::to_owned),
        );
    }
    places
}

/// Whether a place lies in the folders that are watched as a whole.
fn is_watched(root: &Path, place: &Path) -> bool {
    FOLDERS
        .iter()
        .any(|folder| place.starts_with(root.join(folder)))
}

/// Whether a link in the archive leads to a path, or to a folder above it.
fn is_led_to(root: &Path, path: &Path) -> bool {
    entries(root)
        .filter(walkdir::DirEntry::path_is_symlink)
        .filter_map(|entry| entry.path().canonicalize().ok())
        .any(|target| path.starts_with(target))
}

/// All that lies in the archive's folders, without litter.
fn entries(root: &Path) -> impl Iterator<Item = walkdir::DirEntry> {
    FOLDERS.into_iter().flat_map(move |folder| {
        WalkDir::new(root.join(folder))
            .follow_links(true)
            .into_iter()
            .filter_entry(move |entry| entry.depth() == 0 || !is_litter(root, entry.path()))
            .filter_map(Result::ok)
    })
}

/// Looks at the files again and again, until the sender that it gives is dropped.
fn poll(root: &Path, sender: Sender<Change>) -> Sender<()> {
    let (stop, stopped) = channel();
    let root = root.to_owned();
    // What changes from now on is seen, however late the thread begins.
    let mut before = survey(&root);
    std::thread::spawn(move || {
        let mut pause = POLL;
        while stopped.recv_timeout(pause) == Err(RecvTimeoutError::Timeout) {
            let started = Instant::now();
            let now = survey(&root);
            // A large archive is not looked at all the time.
            pause = POLL.max(started.elapsed() * 4);
            if let Some(change) = distinction(&before, &now)
                && sender.send(change).is_err()
            {
                return;
            }
            before = now;
        }
    });
    stop
}

/// By what a change of each file is told. `notify`'s own polling tells times apart by whole
/// seconds, in which two saves may fall.
type Survey = BTreeMap<PathBuf, Option<Stamp>>;

fn survey(root: &Path) -> Survey {
    let files = entries(root).filter(|entry| entry.file_type().is_file());
    let stamped = files.map(|entry| {
        let metadata = entry.metadata().ok();
        let stamp = metadata.as_ref().and_then(Stamp::from_metadata);
        (entry.into_path(), stamp)
    });
    stamped.collect()
}

fn distinction(before: &Survey, now: &Survey) -> Option<Change> {
    if !before.keys().eq(now.keys()) {
        return Some(Change::Anything);
    }
    let files: Vec<PathBuf> = before
        .iter()
        .zip(now)
        .filter(|((_, before), (_, now))| before != now)
        .map(|((path, _), _)| path.clone())
        .collect();
    (!files.is_empty()).then_some(Change::Files(files))
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

/// The system's own means.
fn told(root: &Path, sender: Sender<Change>) -> notify::Result<Box<dyn Watching>> {
    let root = root.to_owned();
    let handler = move |events: DebounceEventResult| tell(&root, events, &sender);
    let debouncer: Debouncer<RecommendedWatcher, NoCache> =
        new_debouncer_opt(QUIET, Some(QUIET / 4), handler, NoCache, Config::default())?;
    Ok(Box::new(debouncer))
}

/// The folders of an archive that a site is made of.
const FOLDERS: [&str; 3] = ["content", "templates", ROOT_FOLDER];

fn tell(root: &Path, events: DebounceEventResult, sender: &Sender<Change>) {
    let change = match events {
        Err(errors) if errors.iter().any(is_limit) => Some(Change::Unseen),
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
    let first = below.components().next();
    let first = first.map(|part| part.as_os_str().to_string_lossy());
    let in_litter = || {
        let folders = path.ancestors().take_while(|above| *above != root);
        folders.into_iter().any(|above| is_litter(root, above))
    };
    match first.is_some_and(|first| FOLDERS.contains(&&*first)) {
        true => !in_litter(),
        // Beside these folders only what a link leads to counts.
        false => is_led_to(root, path),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "what cannot go on has failed")]
mod tests {
    use std::fs;
    use std::sync::{Arc, Mutex};

    use super::*;

    const DEADLINE: Duration = Duration::from_secs(20);

    fn limit() -> notify::Error {
        notify::Error::new(ErrorKind::MaxFilesWatch)
    }

    /// Watches folders until there are too many.
    struct Scarce(Arc<Mutex<usize>>);

    impl Watching for Scarce {
        fn add(&mut self, _: &Path, _: RecursiveMode) -> notify::Result<()> {
            let mut left = self.0.lock().unwrap();
            *left = left.checked_sub(1).ok_or_else(limit)?;
            Ok(())
        }
    }

    fn archive() -> (tempfile::TempDir, PathBuf) {
        let folder = tempfile::TempDir::new().unwrap();
        let root = folder.path().canonicalize().unwrap();
        fs::create_dir_all(root.join("content/pages")).unwrap();
        fs::write(root.join("content/pages/a.md"), "One.").unwrap();
        (folder, root)
    }

    #[test]
    fn the_limits_of_the_system_are_known() {
        let io = |code| notify::Error::io(std::io::Error::from_raw_os_error(code));
        assert!(is_limit(&limit()) && is_limit(&io(28)) && is_limit(&io(24)));
        assert!(!is_limit(&io(13)) && !is_limit(&notify::Error::generic("else")));
    }

    #[test]
    fn files_are_polled_when_the_system_gives_no_watch() {
        let (_folder, root) = archive();
        let refuses = |_: &Path, _| Err(limit());
        let (watch, changes) = Watch::by(&root, WatchMode::PreviewEvent, refuses).unwrap();
        assert_eq!(watch.means(), WatchMode::Polled);
        let file = root.join("content/pages/a.md");
        fs::write(&file, "Another.").unwrap();
        let change = changes.recv_timeout(DEADLINE).unwrap();
        assert_eq!(change, Change::Files(vec![file.clone()]));
        fs::remove_file(&file).unwrap();
        assert_eq!(changes.recv_timeout(DEADLINE).unwrap(), Change::Anything);
    }

    #[test]
    fn another_error_of_the_system_is_told() {
        let (_folder, root) = archive();
        let refuses = |_: &Path, _| Err(notify::Error::generic("else"));
        assert!(Watch::by(&root, WatchMode::PreviewEvent, refuses).is_err());
    }

    #[test]
    fn files_are_polled_when_the_limit_is_reached_at_the_start_or_later() {
        let (_folder, root) = archive();
        let left = Arc::new(Mutex::new(1));
        let scarce =
            |left: &Arc<Mutex<usize>>| -> Box<dyn Watching> { Box::new(Scarce(Arc::clone(left))) };
        let (watch, _changes) =
            Watch::by(&root, WatchMode::PreviewEvent, |_, _| Ok(scarce(&left))).unwrap();
        assert_eq!(watch.means(), WatchMode::Polled);

        *left.lock().unwrap() = 3;
        let (mut watch, changes) =
            Watch::by(&root, WatchMode::PreviewEvent, |_, _| Ok(scarce(&left))).unwrap();
        assert_eq!(watch.means(), WatchMode::PreviewEvent);
        fs::create_dir(root.join("templates")).unwrap();
        watch.catch_up().unwrap();
        assert_eq!(watch.means(), WatchMode::Polled);
        fs::write(root.join("templates/text.html"), "").unwrap();
        assert_eq!(changes.recv_timeout(DEADLINE).unwrap(), Change::Anything);
    }

    #[test]
    fn a_limit_that_the_system_tells_of_is_passed_on() {
        let (sender, receiver) = channel();
        tell(Path::new("/"), Err(vec![limit()]), &sender);
        assert_eq!(receiver.recv().unwrap(), Change::Unseen);
        tell(
            Path::new("/"),
            Err(vec![notify::Error::generic("lost")]),
            &sender,
        );
        assert_eq!(receiver.recv().unwrap(), Change::Anything);
        assert_eq!(Change::Unseen.and(Change::Anything), Change::Unseen);
    }

    #[test]
    fn litter_and_output_do_not_count() {
        let root = Path::new("/archive");
        for path in [
            "content/readouts/.a.md.swp",
            "content/readouts/a.md~",
            "content/readouts/#a.md#",
            "content/readouts/.#a.md",
            "content/readouts/a.md___jb_tmp___",
            "content/.obsidian/workspace.json",
            "public/index.html",
            "target/x",
        ] {
            assert!(!counts(root, &root.join(path)), "{path}");
        }
        for path in [
            "content",
            "content/site.yaml",
            "content/readouts/a.md",
            "content/files/.well-known/a",
            "templates/static/chancery.css",
        ] {
            assert!(counts(root, &root.join(path)), "{path}");
        }
    }
}
