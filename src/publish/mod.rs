//! Publishes a built site to a folder, an object store, another computer or a branch of a Git repository.
//!
//! What is to be done is a pure function of two lists of files (`plan`). Targets (`folder`, `cloud`, `ssh`) can do
//! little more than read, write and remove files (`store`); the order of steps and the notes that make a publish
//! resumable are the same for all of them (`run`, `state`, `lock`). A branch of a repository (`git`) changes in one step
//! and needs none of that. `docs/publishing.md` says what readers see meanwhile.

#[cfg(feature = "cloud")]
mod cloud;
mod command;
mod folder;
mod git;
#[cfg(feature = "cloud")]
mod headers;
mod lock;
mod plan;
mod run;
mod ssh;
mod state;
mod store;
mod target;

use std::path::Path;

use crate::output::Sha256;

#[cfg(feature = "cloud")]
pub use cloud::Cloud;
pub use command::CommandError;
pub use folder::Folder;
pub use git::{Branch, Committed, GitError};
pub use lock::LockError;
pub use plan::{Known, Plan, Rank, rank};
pub use run::{Options, PublishError, Published, publish, roll_back, site};
pub use ssh::Ssh;
pub use state::StateError;
pub use store::{Expect, Store, StoreError, Version};
pub use target::{Remote, Target, in_sources, misplaced};

/// Reads a file of a site, which must have the hash that its manifest says.
fn read_file(site: &Path, path: &str, expected: &Sha256) -> Result<Vec<u8>, StoreError> {
    let file = site.join(path);
    let bytes = crate::source::open_regular(&file).and_then(|mut file| {
        let mut bytes = Vec::new();
        std::io::Read::read_to_end(&mut file, &mut bytes)?;
        Ok(bytes)
    });
    let bytes = bytes
        .map_err(|error| StoreError::failed(format!("cannot read {}: {error}", file.display())))?;
    match Sha256::of(&bytes) == *expected {
        true => Ok(bytes),
        false => Err(StoreError::SiteChanged {
            path: path.to_owned(),
        }),
    }
}
