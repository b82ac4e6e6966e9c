//! What can go wrong while a site is written.
//! Each message says which file it is about and what to do.

use std::fmt;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

/// Why the output folder cannot be written as wanted.
#[derive(Debug)]
pub enum OutputError {
    /// The path of an output cannot be a file below the output folder.
    UnsafePath {
        /// The path as it was given.
        path: String,
        /// What is wrong with it.
        reason: &'static str,
    },
    /// A file was put that [`open`](super::Publication::open) was not told of.
    Unannounced {
        /// The path of the file, below the output folder.
        path: String,
    },
    /// Two outputs have the same path.
    Twice {
        /// The path of both, below the output folder.
        path: String,
    },
    /// One output needs a folder where another output is a file.
    FileAndFolder {
        /// The path of the file, below the output folder.
        path: String,
    },
    /// A file could not be put, so that the site is not whole and cannot be committed.
    Incomplete {
        /// The path of the file, below the output folder.
        path: String,
    },
    /// Another build is writing to the folder.
    Busy {
        /// The output folder.
        folder: PathBuf,
    },
    /// A file of the site would replace one that Chancery did not write.
    Stranger {
        /// The file.
        path: PathBuf,
    },
    /// A file of the site would replace one that Chancery wrote by notes which are not proven.
    Unproven {
        /// The file.
        path: PathBuf,
    },
    /// A folder lies where a file should be.
    FolderInTheWay {
        /// The folder.
        path: PathBuf,
    },
    /// A file lies where a folder should be.
    FileInTheWay {
        /// The file.
        path: PathBuf,
    },
    /// A symbolic link lies where a folder should be.
    LinkInTheWay {
        /// The link.
        path: PathBuf,
    },
    /// A file that should be copied to the site cannot be read.
    Source {
        /// The file.
        path: PathBuf,
        /// Why.
        error: io::Error,
    },
    /// The system refused to read or write in the output folder.
    Io {
        /// The file or folder.
        path: PathBuf,
        /// Why.
        error: io::Error,
    },
    /// The system refused a change when other files had been replaced already, so that the site is
    /// neither the old nor the new one. All that could be done was done; the next build does the rest.
    HalfDone {
        /// The first thing that went wrong.
        cause: Box<OutputError>,
    },
}

impl OutputError {
    pub(super) fn io(path: impl Into<PathBuf>, error: io::Error) -> OutputError {
        let path = path.into();
        OutputError::Io { path, error }
    }
}

impl fmt::Display for OutputError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            OutputError::UnsafePath { path, reason } => {
                write!(f, "`{path}` cannot be a file of the site: {reason}")
            }
            OutputError::Unannounced { path } => {
                write!(
                    f,
                    "`{path}` is not among the files that this build announced"
                )
            }
            OutputError::Twice { path } => {
                write!(
                    f,
                    "two files of the site have the name `{path}`; rename one of them"
                )
            }
            OutputError::FileAndFolder { path } => write!(
                f,
                "`{path}` is both a file and a folder of the site; rename one of them"
            ),
            OutputError::Incomplete { path } => {
                write!(f, "cannot write `{path}`; the previous site is unchanged")
            }
            OutputError::Busy { folder } => write!(
                f,
                "another build is writing to {}; wait until it has finished",
                folder.display()
            ),
            OutputError::Stranger { path } => write!(
                f,
                "{} was not written by Chancery, but the site has a file of that name; move it away or choose another output folder (if an earlier build wrote it and its manifest in `.chancery/` is lost, empty the output folder)",
                path.display()
            ),
            OutputError::Unproven { path } => write!(
                f,
                "{} would be replaced; the manifest in `.chancery/` says that Chancery wrote it, but the manifest comes from another user or another computer, and anyone can write one. If you trust the contents of the output folder, build once with `--trust-output`; otherwise move the file away",
                path.display()
            ),
            OutputError::FolderInTheWay { path } => write!(
                f,
                "{} is a folder, but the site has a file of that name; move it away",
                path.display()
            ),
            OutputError::FileInTheWay { path } => write!(
                f,
                "{} is a file, but the site has a folder of that name; move it away",
                path.display()
            ),
            OutputError::LinkInTheWay { path } => write!(
                f,
                "{} is a symbolic link, but the site has a folder of that name, and Chancery does not write through links; replace it with a folder, or use `--output` with the folder that it points to",
                path.display()
            ),
            OutputError::Source { path, error } => {
                write!(f, "cannot read {}: {error}", path.display())
            }
            OutputError::Io { path, error } => explain(f, path, error),
            OutputError::HalfDone { cause } => write!(
                f,
                "{cause}; part of the new site is already in place, so fix this and build again"
            ),
        }
    }
}

fn explain(f: &mut fmt::Formatter<'_>, path: &Path, error: &io::Error) -> fmt::Result {
    let path = path.display();
    match error.kind() {
        ErrorKind::PermissionDenied => write!(
            f,
            "no permission to write {path}; change the permissions of its folder, or choose another output folder"
        ),
        ErrorKind::ReadOnlyFilesystem => write!(
            f,
            "cannot write {path}: the disk is read-only; choose another output folder"
        ),
        ErrorKind::StorageFull => {
            write!(f, "cannot write {path}: the disk is full; free some space")
        }
        ErrorKind::QuotaExceeded => {
            write!(
                f,
                "cannot write {path}: your disk quota is used up; free some space"
            )
        }
        _ => write!(f, "cannot write {path}: {error}"),
    }
}

impl std::error::Error for OutputError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            OutputError::Source { error, .. } | OutputError::Io { error, .. } => Some(error),
            OutputError::HalfDone { cause } => Some(&**cause),
            _ => None,
        }
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
