//! Whether a site is what a build wrote: its manifest, and copies of it that are checked against the manifest.

mod folder;
mod manifest;
#[cfg(feature = "cloud")]
mod web;
mod zip;

use std::collections::BTreeMap;
use std::io;
use std::path::PathBuf;
use std::sync::Arc;

use crate::output::{OutputError, OutputFolder, Part, Publication, Sha256};

pub use folder::{read_folder, verify_folder};
pub use manifest::{HashManifest, MANIFEST, MOST, ManifestError, is_about_manifest};
#[cfg(feature = "cloud")]
pub(crate) use web::choose_cryptography;
#[cfg(feature = "cloud")]
pub use web::verify_url;
pub use zip::verify_zip;

/// The part of the output folder that is the manifest.
const PART: Part = Part {
    folder: "",
    name: "fixity",
};

/// Writes the manifest of a site that has just been built to its output folder.
///
/// # Errors
/// It cannot be written, or the site itself has a file of that name.
pub fn write(output: &Arc<OutputFolder>, files: Vec<(String, Sha256)>) -> Result<(), OutputError> {
    let text = HashManifest::new(files).to_string();
    let publication = PART.open(output, [MANIFEST], |path, bytes| {
        path == MANIFEST && HashManifest::parse(bytes).is_ok()
    })?;
    publication.put(MANIFEST, text.as_bytes())?;
    Publication::commit(publication, "").map(|_| ())
}

/// How a copy of a site differs from its manifest.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Findings {
    /// The number of files that the manifest lists.
    pub listed: usize,
    /// What differs, sorted by path.
    pub differences: Vec<Difference>,
}

/// A file that is not as the manifest says.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Difference {
    /// The path below the root of the site.
    pub path: String,
    /// What is wrong with it.
    pub kind: DifferenceKind,
}

/// What is wrong with a file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum DifferenceKind {
    /// The manifest lists it, but it does not exist.
    Missing,
    /// It has another hash.
    Changed {
        /// The hash in the manifest.
        expected: Sha256,
        /// The hash of the file.
        found: Sha256,
    },
    /// It is not a file, but a link or something else that no build writes.
    NoFile,
    /// It exists, but the manifest does not list it.
    Extra,
}

/// Why a copy of a site cannot be verified.
#[derive(Debug, thiserror::Error)]
pub enum FixityError {
    /// A file or folder cannot be read.
    #[error("cannot read {path}: {error}")]
    Unread {
        /// The file or folder.
        path: PathBuf,
        /// Why.
        error: io::Error,
    },
    /// There is no manifest.
    #[error("{place} has no `{MANIFEST}`")]
    NoManifest {
        /// The folder, archive file or address.
        place: String,
    },
    /// The manifest is longer than any that a build writes.
    #[error("the manifest of {place} is longer than 512 MB")]
    TooLong {
        /// The folder, archive file or address.
        place: String,
    },
    /// The manifest is damaged.
    #[error("the manifest of {place} is damaged: {error}")]
    Damaged {
        /// The folder, archive file or address.
        place: String,
        /// Where and how.
        error: ManifestError,
    },
    /// A ZIP file is damaged, or made to do harm.
    #[error("{path}: {reason}")]
    Zip {
        /// The ZIP file.
        path: PathBuf,
        /// What is wrong with it.
        reason: String,
    },
    /// A site cannot be read over the network.
    #[error("cannot read {url}: {reason}")]
    Web {
        /// The address.
        url: String,
        /// Why.
        reason: String,
    },
}

impl FixityError {
    /// Whether the copy itself is at fault, rather than the disk or the network.
    pub fn is_of_copy(&self) -> bool {
        !matches!(self, FixityError::Unread { .. } | FixityError::Web { .. })
    }
}

/// What a copy of a site has at a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found {
    /// A file with this hash.
    File(Sha256),
    /// Something else.
    Other,
}

/// Compares a copy of a site with a manifest.
pub fn compare(manifest: &HashManifest, found: &BTreeMap<String, Found>) -> Findings {
    let listed = manifest.files().iter().filter_map(|(path, expected)| {
        let kind = match found.get(path) {
            Some(Found::File(hash)) if hash == expected => return None,
            Some(Found::File(hash)) => DifferenceKind::Changed {
                expected: *expected,
                found: *hash,
            },
            Some(Found::Other) => DifferenceKind::NoFile,
            None => DifferenceKind::Missing,
        };
        Some((path, kind))
    });
    let extra = found
        .keys()
        .filter(|path| manifest.get(path).is_none() && !is_about_manifest(path))
        .map(|path| (path, DifferenceKind::Extra));
    let mut differences: Vec<_> = listed
        .chain(extra)
        .map(|(path, kind)| Difference {
            path: path.clone(),
            kind,
        })
        .collect();
    differences.sort_unstable();
    Findings {
        listed: manifest.files().len(),
        differences,
    }
}

fn parse(place: &str, bytes: &[u8]) -> Result<HashManifest, FixityError> {
    HashManifest::parse(bytes).map_err(|error| FixityError::Damaged {
        place: place.to_owned(),
        error,
    })
}
