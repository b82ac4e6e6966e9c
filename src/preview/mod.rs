//! Live preview: the site in memory, kept in step with the archive's folder and served to a browser.

mod answer;
mod live_site;
mod server;
mod slow_client;
mod watch;

use std::io;
use std::net::{IpAddr, SocketAddr, TcpListener};
use std::path::Path;
use std::sync::mpsc::Receiver;
use std::sync::{Arc, PoisonError, RwLock};
use std::time::{Duration, Instant};

use tokio::sync::watch as version;

use crate::diagnostics::Diagnostic;
use answer::ServerConfig;
use server::Shared;
use watch::{Change, Watch, WatchMode};

pub use live_site::{LiveSite, Setting};

/// How a preview is asked for.
#[derive(Debug, Clone)]
pub struct ServeOptions {
    /// The address of this machine that is listened on.
    pub bind: IpAddr,
    /// The port; any free one for 0, and the next free one from 1961 on if none is asked for.
    pub port: Option<u16>,
    /// Whether drafts are taken in.
    pub drafts: bool,
    /// Whether files are polled, where the system does not tell of changes.
    pub poll: bool,
    /// Names besides those of this machine by which the preview may be called.
    pub hosts: Vec<String>,
    /// Where an editor opens a file: an address with `{path}`, `{line}` and `{column}` in it.
    pub editor: String,
}

/// The port that is taken unless another is asked for: the year of the Vienna Convention on Diplomatic
/// Relations.
pub const PORT: u16 = 1961;

/// What a preview tells the terminal.
#[derive(Debug)]
pub enum PreviewEvent<'t> {
    /// It can be read at this address; the second is the port that was asked for, if it is another.
    Open(SocketAddr, &'t str, Option<u16>),
    /// The system's limit of watches is reached: files are polled.
    Polled,
    /// A folder that came cannot be watched.
    Unwatched,
    /// What is wrong with the archive now, and how long it took to find out after a change.
    State(&'t [Diagnostic], Option<Duration>),
}

/// Why there can be no preview.
#[derive(Debug)]
pub enum Failure {
    /// The port that was asked for is taken.
    PortTaken(u16),
    /// The address or the port cannot be used.
    Listen(io::Error),
    /// The folder cannot be watched.
    Watch(notify::Error),
    /// The server could not start.
    Start(io::Error),
}

/// Serves an archive until the program is interrupted.
///
/// # Errors
/// When it cannot listen or watch.
pub fn serve(
    root: &Path,
    wish: ServeOptions,
    mut tell: impl FnMut(PreviewEvent<'_>) + Send + 'static,
) -> Result<(), Failure> {
    let asked = wish.port.unwrap_or(PORT);
    let listener = listen(&wish)?;
    let address = listener.local_addr().map_err(Failure::Listen)?;
    let root = root.canonicalize().map_err(Failure::Start)?;
    let means = if wish.poll {
        WatchMode::Polled
    } else {
        WatchMode::PreviewEvent
    };
    // What changes while the archive is read for the first time is seen too.
    let (watch, changes) = Watch::new(&root, means).map_err(Failure::Watch)?;
    let setting = Setting {
        drafts: wish.drafts,
        host: Some(reached(address)),
    };
    let proof = LiveSite::new(&root, setting);
    let path = proof.site().map_or("/", |site| site.base_path()).to_owned();
    tell(PreviewEvent::Open(
        address,
        &path,
        (asked != 0 && address.port() != asked).then_some(asked),
    ));
    if !wish.poll && watch.means() == WatchMode::Polled {
        tell(PreviewEvent::Polled);
    }
    tell(PreviewEvent::State(&proof.diagnostics(), None));
    let shared = Arc::new(Shared {
        proof: RwLock::new(proof),
        version: version::Sender::new(0),
        manner: ServerConfig {
            hosts: wish.hosts,
            editor: wish.editor,
        },
    });
    let kept = Arc::clone(&shared);
    std::thread::spawn(move || {
        keep_in_step(&kept, watch, &changes, &mut tell);
    });
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .map_err(Failure::Start)?;
    let served = runtime.block_on(async {
        tokio::select! {
            served = server::serve(listener, shared) => served,
            _ = tokio::signal::ctrl_c() => Ok(()),
        }
    });
    // Tabs that are still connected are not waited for.
    runtime.shutdown_background();
    served.map_err(Failure::Start)
}

fn listen(wish: &ServeOptions) -> Result<TcpListener, Failure> {
    let port = wish.port.unwrap_or(PORT);
    server::bind(wish.bind, port, wish.port.is_some()).map_err(|error| match wish.port {
        Some(port) if error.kind() == io::ErrorKind::AddrInUse => Failure::PortTaken(port),
        _ => Failure::Listen(error),
    })
}

/// The host and port by which a browser on this machine reaches an address.
fn reached(address: SocketAddr) -> String {
    let port = address.port();
    match address.ip() {
        ip if ip.is_unspecified() => format!("127.0.0.1:{port}"),
        _ => address.to_string(),
    }
}

/// Takes in each change, and lets the tabs know.
fn keep_in_step(
    shared: &Shared,
    mut watch: Watch,
    changes: &Receiver<Change>,
    tell: &mut impl FnMut(PreviewEvent<'_>),
) {
    while let Ok(change) = changes.recv() {
        let started = Instant::now();
        // Changes that came meanwhile are taken in together.
        let change = changes.try_iter().fold(change, Change::and);
        let means = watch.means();
        match change {
            Change::Files(_) => {}
            Change::Anything if watch.catch_up().is_err() => tell(PreviewEvent::Unwatched),
            Change::Anything => {}
            Change::Unseen => watch.poll_instead(),
        }
        if watch.means() != means {
            tell(PreviewEvent::Polled);
        }
        let mut proof = shared.proof.write().unwrap_or_else(PoisonError::into_inner);
        let anything = match &change {
            Change::Files(paths) => proof.files_changed(paths),
            Change::Anything | Change::Unseen => proof.anything_changed(),
        };
        let diagnostics = proof.diagnostics();
        // Whoever reads the proof from now on is told of a version that holds the change.
        if anything {
            shared.version.send_modify(|version| *version += 1);
        }
        drop(proof);
        if anything {
            tell(PreviewEvent::State(&diagnostics, Some(started.elapsed())));
        }
    }
}
