//! What publishing needs of a target: reading, writing and removing files by their paths.

use std::collections::BTreeSet;
use std::path::Path;

use crate::output::Sha256;

/// A place that a site is published to.
pub trait Store: Sync {
    /// The target as messages name it, without secrets.
    fn name(&self) -> String;

    /// Reads a small file, with what tells this version of it from others.
    ///
    /// # Errors
    /// The target cannot be read.
    fn read(&self, path: &str) -> Result<Option<(Vec<u8>, Version)>, StoreError>;

    /// Writes a small file of Chancery's own in one step, if what is there is as expected.
    ///
    /// # Errors
    /// Something else is there ([`StoreError::Conflict`]), or the target cannot be written.
    fn write(&self, path: &str, bytes: &[u8], expect: Expect<'_>) -> Result<(), StoreError>;

    /// Lists all files whose path begins with a prefix.
    ///
    /// # Errors
    /// The target cannot be read.
    fn list(&self, prefix: &str) -> Result<BTreeSet<String>, StoreError>;

    /// Sends files of a site, each in one step for readers. All are there when it returns.
    ///
    /// # Errors
    /// A file cannot be read or sent, or has another hash by now.
    fn upload(&self, site: &Path, files: &[(String, Sha256)]) -> Result<(), StoreError>;

    /// Copies files at the target.
    ///
    /// # Errors
    /// A file cannot be copied.
    fn copy(&self, pairs: &[(String, String)]) -> Result<(), StoreError>;

    /// Removes files; some may be gone already.
    ///
    /// # Errors
    /// A file cannot be removed.
    fn remove(&self, paths: &[String]) -> Result<(), StoreError>;

    /// Reads files and takes their hashes; none for those that are not there.
    ///
    /// # Errors
    /// A file cannot be read.
    fn hashes(&self, paths: &[String]) -> Result<Vec<Option<Sha256>>, StoreError>;

    /// Waits until all that was sent is on the disk, where a power cut could lose it otherwise.
    ///
    /// # Errors
    /// The system cannot write it.
    fn settle(&self) -> Result<(), StoreError> {
        Ok(())
    }
}

/// Tells one version of a file from others.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Version {
    /// An entity tag or a hash.
    pub tag: Option<String>,
    /// A number of the version, where a store has such numbers.
    pub number: Option<String>,
}

/// What a write expects to find.
#[derive(Debug, Clone, Copy)]
pub enum Expect<'a> {
    /// Anything or nothing.
    Anything,
    /// No file.
    Nothing,
    /// The version that was read before.
    Version(&'a Version),
}

/// Why a target cannot be read or written.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// Somebody else has written a file since it was read.
    #[error("somebody else has written `{path}` in the meantime")]
    Conflict {
        /// The file.
        path: String,
    },
    /// A file of the site was changed after the publish began.
    #[error("`{path}` has changed since the publish began; build and publish again")]
    SiteChanged {
        /// The file.
        path: String,
    },
    /// Anything else.
    #[error("{message}")]
    Failed {
        /// What failed.
        message: String,
        /// What can be done about it.
        help: Option<String>,
    },
}

impl StoreError {
    pub(super) fn failed(message: impl Into<String>) -> StoreError {
        StoreError::Failed {
            message: message.into(),
            help: None,
        }
    }
}
