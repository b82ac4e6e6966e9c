//! Files of an archive that a command changes: all of them or, if one cannot be written, none.
//!
//! The new text of each file is first written beside it. Only when all of them are on the disk does each take the
//! place of its file. A full disk, a read-only file or Ctrl-C before that moment leaves the archive as it was; Ctrl-C
//! behind it has to wait until the last file is in its place.

use std::collections::HashSet;
use std::fmt::Display;
use std::fs::{self, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use super::{Outcome, interrupted};
use crate::diagnostics::SourceText;
use crate::source;

/// Why files were not changed.
pub(super) struct Fault {
    pub(super) message: String,
    pub(super) outcome: Outcome,
}

/// Files that are to be changed together. What is not committed is removed when this is dropped.
pub(super) struct Rewriting<'a> {
    root: &'a Path,
    staged: Vec<Staged>,
    /// The folders in which nothing is left of a command that was killed.
    swept: HashSet<PathBuf>,
}

/// A new text that lies beside the file it is for.
struct Staged {
    shown: String,
    path: PathBuf,
    beside: PathBuf,
}

impl<'a> Rewriting<'a> {
    /// Begins, and from now on holds Ctrl-C back.
    pub(super) fn new(root: &'a Path) -> Self {
        interrupted::hold();
        Rewriting {
            root,
            staged: Vec::new(),
            swept: HashSet::new(),
        }
    }

    /// Writes beside a file what `change` makes of it. `change` gets the bytes of the file, and its error is a message
    /// for when it cannot.
    pub(super) fn stage(
        &mut self,
        file: &SourceText,
        change: impl FnOnce(&str) -> Result<String, String>,
    ) -> Result<(), Fault> {
        if interrupted::asked() {
            return Err(Fault {
                message: "interrupted; no file was changed".to_owned(),
                outcome: Outcome::Machine,
            });
        }
        let shown = &file.path;
        let machine = |what: &str, error: &dyn Display| Fault {
            message: format!("cannot {what} `{shown}`: {error}; no file was changed"),
            outcome: Outcome::Machine,
        };
        let problem = |message: String| Fault {
            message: format!("{message}; no file was changed"),
            outcome: Outcome::Problems,
        };
        // A link is followed, and stays one.
        let path = self
            .root
            .join(shown)
            .canonicalize()
            .map_err(|e| machine("read", &e))?;
        let raw = fs::read_to_string(&path).map_err(|e| machine("read", &e))?;
        if source::normalize(raw.clone()) != file.text {
            let message = format!("`{shown}` was changed in the meantime");
            return Err(problem(message));
        }
        let text = change(&raw).map_err(problem)?;
        // Once for each folder, however many of its files are changed.
        if let Some(folder) = path.parent()
            && self.swept.insert(folder.to_owned())
        {
            sweep(folder);
        }
        let beside = self
            .beside(&path, &text)
            .map_err(|e| machine("write", &e))?;
        self.staged.push(Staged {
            shown: shown.clone(),
            path,
            beside,
        });
        Ok(())
    }

    /// Writes a text beside a file, with its permissions. The name is that of a hidden file, in which nothing is
    /// looked for if it should stay behind.
    fn beside(&self, path: &Path, text: &str) -> io::Result<PathBuf> {
        let permissions = fs::metadata(path)?.permissions();
        if permissions.readonly() {
            return Err(io::Error::new(
                ErrorKind::PermissionDenied,
                "the file is read-only",
            ));
        }
        let name = format!(
            "{PREFIX}{}-{}{SUFFIX}",
            std::process::id(),
            self.staged.len()
        );
        let beside = path.with_file_name(name);
        let mut file = OpenOptions::new()
            .write(true)
            .create_new(true)
            .open(&beside)?;
        let written = file
            .write_all(text.as_bytes())
            .and_then(|()| file.set_permissions(permissions))
            .and_then(|()| file.sync_all());
        match written {
            Ok(()) => Ok(beside),
            Err(error) => {
                let _ = fs::remove_file(&beside);
                Err(error)
            }
        }
    }

    /// Puts all texts in the place of their files, in the order in which they were staged, and returns the paths.
    pub(super) fn commit(mut self) -> Result<Vec<String>, Fault> {
        let mut done = Vec::with_capacity(self.staged.len());
        for Staged {
            shown,
            path,
            beside,
        } in &self.staged
        {
            if let Err(error) = fs::rename(beside, path) {
                let before = match done.len() {
                    0 => "no file was changed".to_owned(),
                    1 => "1 other file was changed".to_owned(),
                    n => format!("{n} other files were changed"),
                };
                return Err(Fault {
                    message: format!("cannot write `{shown}`: {error}; {before}"),
                    outcome: Outcome::Machine,
                });
            }
            done.push(shown.clone());
        }
        self.staged.clear();
        Ok(done)
    }
}

impl Drop for Rewriting<'_> {
    fn drop(&mut self) {
        for staged in &self.staged {
            // Those that are in their place are no longer there.
            let _ = fs::remove_file(&staged.beside);
        }
    }
}

const PREFIX: &str = ".chancery-";
const SUFFIX: &str = ".tmp";

/// After this time, a file that lies beside another was left by a command that was killed.
const LEFT: Duration = Duration::from_secs(600);

/// Removes what a command that was killed left in a folder.
fn sweep(folder: &Path) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let is_ours = name
            .to_str()
            .is_some_and(|name| name.starts_with(PREFIX) && name.ends_with(SUFFIX));
        if !is_ours {
            continue;
        }
        let metadata = entry.metadata().ok().filter(fs::Metadata::is_file);
        let age = metadata
            .and_then(|metadata| metadata.modified().ok())
            .and_then(|then| SystemTime::now().duration_since(then).ok());
        if age.is_some_and(|age| age > LEFT) {
            let _ = fs::remove_file(entry.path());
        }
    }
}
