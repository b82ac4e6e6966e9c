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
    #[error("two files of the site have the name `{path}`; rename one of them")]
    Twice {
        /// The path of both, below the output folder.
        path: String,
    },
    /// One output needs a folder where another output is a file.
    #[error("`{path}` is both a file and a folder of the site; rename one of them")]
    FileAndFolder {
        /// The path of the file, below the output folder.
        path: String,
    },
    /// A file could not be put, so that the site is not whole and cannot be committed.
    #[error("cannot write `{path}`; the previous site is unchanged")]
    Incomplete {
        /// The path of the file, below the output folder.
        path: String,
    },
    /// Another build is writing to the folder.
    #[error("another build is writing to {folder}; wait until it has finished")]
    Busy {
        /// The output folder.
        folder: PathBuf,
    },
    /// A file of the site would replace one that Chancery did not write.
    #[error(
        "{path} was not written by Chancery, but the site has a file of that name; move it away or choose another output folder (if an earlier build wrote it and its manifest in `.chancery/` is lost, empty the output folder)"
    )]
    Stranger {
        /// The file.
        path: PathBuf,
    },
    /// A file of the site would replace one that Chancery wrote by notes which are not proven.
    #[error(
        "{path} would be replaced; the manifest in `.chancery/` says that Chancery wrote it, but the manifest comes from another user or another computer, and anyone can write one. If you trust the contents of the output folder, build once with `--trust-output`; otherwise move the file away"
    )]
    Unproven {
        /// The file.
        path: PathBuf,
    },
    /// A folder lies where a file should be.
    #[error("{path} is a folder, but the site has a file of that name; move it away")]
    FolderInTheWay {
        /// The folder.
        path: PathBuf,
    },
    /// A file lies where a folder should be.
    #[error("{path} is a file, but the site has a folder of that name; move it away")]
    FileInTheWay {
        /// The file.
        path: PathBuf,
    },
    /// A symbolic link lies where a folder should be.
    #[error(
        "{path} is a symbolic link, but the site has a folder of that name, and Chancery does not write through links; replace it with a folder, or use `--output` with the folder that it points to"
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
    #[error("{cause}; part of the new site is already in place, so fix this and build again")]
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
            format!("cannot write {path}: the disk is full; free some space")
        }
        ErrorKind::QuotaExceeded => {
            format!("cannot write {path}: your disk quota is used up; free some space")
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
            "cannot write public/x.html: the disk is full; free some space"
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
