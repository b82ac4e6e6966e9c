//! Ctrl-C while a command changes files of an archive.

use std::sync::Once;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc;

static ASKED: AtomicBool = AtomicBool::new(false);

/// From now on, Ctrl-C no longer ends the program: the command asks with [`asked`], and ends it where nothing is left
/// half done. Where signals cannot be caught, Ctrl-C ends the program as before.
pub(super) fn hold() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let (ready, is_ready) = mpsc::channel();
        std::thread::spawn(move || listen(&ready));
        // The sender is dropped if signals cannot be caught.
        let _ = is_ready.recv();
    });
}

/// Whether somebody pressed Ctrl-C since [`hold`].
pub(super) fn asked() -> bool {
    ASKED.load(Ordering::Relaxed)
}

fn listen(ready: &mpsc::Sender<()>) {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build();
    let Ok(runtime) = runtime else { return };
    runtime.block_on(async {
        let mut pressed = std::pin::pin!(tokio::signal::ctrl_c());
        // The signal is caught once its future was asked for the first time.
        tokio::select! {
            biased;
            caught = &mut pressed => return note(caught),
            () = async {} => {}
        }
        let _ = ready.send(());
        note(pressed.await);
    });
}

fn note(caught: std::io::Result<()>) {
    if caught.is_ok() {
        ASKED.store(true, Ordering::Relaxed);
    }
}
