//! Files of an archive that a command changes: each is replaced whole or not at all, and only if it is as it was read.

use std::fmt::Display;
use std::fs::{self, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::path::Path;

use super::Outcome;
use crate::diagnostics::SourceText;
use crate::source;

/// Why a file was not changed.
pub(super) struct Fault {
    pub(super) message: String,
    pub(super) outcome: Outcome,
}

/// Replaces a file by what `change` makes of it. `change` gets the bytes of the file, and the error is a message for
/// when it cannot.
pub(super) fn rewrite(
    root: &Path,
    file: &SourceText,
    change: impl FnOnce(&str) -> Result<String, String>,
) -> Result<(), Fault> {
    let shown = &file.path;
    let machine = |what: &str, error: &dyn Display| Fault {
        message: format!("cannot {what} `{shown}`: {error}"),
        outcome: Outcome::Machine,
    };
    let problem = |message: String| Fault {
        message,
        outcome: Outcome::Problems,
    };
    // A link is followed, and stays one.
    let path = root
        .join(shown)
        .canonicalize()
        .map_err(|e| machine("read", &e))?;
    let raw = fs::read_to_string(&path).map_err(|e| machine("read", &e))?;
    if source::normalize(raw.clone()) != file.text {
        return Err(problem(format!(
            "`{shown}` was changed in the meantime; it was not written"
        )));
    }
    let text = change(&raw).map_err(problem)?;
    replace(&path, &text).map_err(|e| machine("write", &e))
}

/// Replaces a file by another text, whole or not at all; its permissions stay.
fn replace(path: &Path, text: &str) -> io::Result<()> {
    let permissions = fs::metadata(path)?.permissions();
    if permissions.readonly() {
        return Err(io::Error::new(
            ErrorKind::PermissionDenied,
            "the file is read-only",
        ));
    }
    // Its name is that of a hidden file, in which nothing is looked for if it should stay behind.
    let beside = path.with_file_name(format!(".chancery-{}.tmp", std::process::id()));
    let mut file = OpenOptions::new()
        .write(true)
        .create_new(true)
        .open(&beside)?;
    let written = file
        .write_all(text.as_bytes())
        .and_then(|()| file.set_permissions(permissions))
        .and_then(|()| file.sync_all())
        .and_then(|()| fs::rename(&beside, path));
    if written.is_err() {
        let _ = fs::remove_file(&beside);
    }
    written
}
