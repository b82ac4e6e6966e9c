//! What can go wrong while a site is written.
//! Each message says which file it is about and what to do.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

/// Why the output folder cannot be written as wanted.
#[derive(Debug, thiserror::Error)]
pub enum OutputError {
    /// The path of an output cannot be a file below the output folder.
    #[error("`{path}` cannot be a file of the site: {reason}")]
    UnsafePath {
        /// The path as it was given.
        path: String,
        /// What is wrong with it.
        reason: &'static str,
    },
    /// A file was put that [`open`](super::Publication::open) was not told of.
    #[error("`{path}` is not among the files that this build announced")]
    Unannounced {
        /// The path of the file, below the output folder.
        path: String,
    },
    /// Two outputs have the same path.
    #[error("two files of the site are called `{path}`; rename one of them")]
    Twice {
        /// The path of both, below the output folder.
        path: String,
    },
    /// One output needs a folder where another output is a file.
    #[error("`{path}` is a file of the site and also a folder of it; rename one of them")]
    FileAndFolder {
        /// The path of the file, below the output folder.
        path: String,
    },
    /// A file could not be put, so that the site is not whole and cannot be committed.
    #[error("`{path}` could not be written, so the old site was left in place")]
    Incomplete {
        /// The path of the file, below the output folder.
        path: String,
    },
    /// Another build is writing to the folder.
    #[error("another build is writing here: {folder}; wait until it has ended")]
    Busy {
        /// The output folder.
        folder: PathBuf,
    },
    /// A file of the site would replace one that Chancery did not write.
    #[error(
        "this file was not written by Chancery: {path}; the site has a file of that name, so move this one away or choose another output folder (if an earlier build made it and its notes in `.chancery/` are lost, empty the output folder)"
    )]
    Stranger {
        /// The file.
        path: PathBuf,
    },
    /// A file of the site would replace one that Chancery wrote by notes which are not proven.
    #[error(
        "this file would be replaced: {path}; the notes in `.chancery/` say that Chancery wrote it, but they were made by another user or on another machine, and anybody can write such notes. If you trust what lies in the output folder, build once with `--trust-output`; otherwise move the file away"
    )]
    Unproven {
        /// The file.
        path: PathBuf,
    },
    /// A folder lies where a file should be.
    #[error("a folder lies where a file of the site should be: {path}; move it away")]
    FolderInTheWay {
        /// The folder.
        path: PathBuf,
    },
    /// A file lies where a folder should be.
    #[error("a file lies where a folder of the site should be: {path}; move it away")]
    FileInTheWay {
        /// The file.
        path: PathBuf,
    },
    /// A symbolic link lies where a folder should be.
    #[error(
        "a symbolic link lies where a folder of the site should be: {path}; replace it with a folder, as nothing is written through links, or name the folder that it leads to with `--output`"
    )]
    LinkInTheWay {
        /// The link.
        path: PathBuf,
    },
    /// A file that should be copied to the site cannot be read.
    #[error("cannot read {path}: {error}")]
    Source {
        /// The file.
        path: PathBuf,
        /// Why.
        #[source]
        error: io::Error,
    },
    /// The system refused to read or write in the output folder.
    #[error("{}", explain(path, error))]
    Io {
        /// The file or folder.
        path: PathBuf,
        /// Why.
        #[source]
        error: io::Error,
    },
    /// The system refused a change when other files had been replaced already, so that the site is
    /// neither the old nor the new one. All that could be done was done; the next build does the rest.
    #[error("{cause}; part of the new site is in place already, so put this right and build again")]
    HalfDone {
        /// The first thing that went wrong.
        #[source]
        cause: Box<OutputError>,
    },
}

impl OutputError {
    pub(super) fn io(path: impl Into<PathBuf>, error: io::Error) -> OutputError {
        let path = path.into();
        OutputError::Io { path, error }
    }
}

fn explain(path: &Path, error: &io::Error) -> String {
    let path = path.display();
    match error.kind() {
        ErrorKind::PermissionDenied => format!(
            "no permission to write {path}; change the permissions of its folder, or choose another output folder"
        ),
        ErrorKind::ReadOnlyFilesystem => {
            format!("cannot write {path}: the disk is read-only; choose another output folder")
        }
        ErrorKind::StorageFull => {
            format!("cannot write {path}: the disk is full; make room on it")
        }
        ErrorKind::QuotaExceeded => {
            format!("cannot write {path}: your share of the disk is used up; make room on it")
        }
        _ => format!("cannot write {path}: {error}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(kind: ErrorKind) -> String {
        OutputError::io("public/x.html", io::Error::from(kind)).to_string()
    }

    #[test]
    fn messages_say_what_to_do() {
        assert_eq!(
            said(ErrorKind::StorageFull),
            "cannot write public/x.html: the disk is full; make room on it"
        );
        assert!(said(ErrorKind::PermissionDenied).contains("change the permissions"));
        assert!(said(ErrorKind::ReadOnlyFilesystem).contains("choose another output folder"));
        let half = OutputError::HalfDone {
            cause: Box::new(OutputError::io("x", ErrorKind::StorageFull.into())),
        };
        assert!(half.to_string().ends_with("build again"));
        assert!(std::error::Error::source(&half).is_some());
    }
}
