//! Puts right what a build left behind that was killed.
//! A build that had not begun its commit is undone; one that had is taken as far as it came.

use std::path::Path;

use super::OutputError;
use super::clear::clear;
use super::desk::Desk;
use super::manifest::Manifest;

/// What is ours in the output folder, after traces of an interrupted build are put right.
pub(super) fn recover(desk: &Desk, root: &Path) -> Result<Manifest, OutputError> {
    desk.clear_staging()?;
    let past = desk.manifest()?.unwrap_or_default();
    if let Some(next) = desk.next()? {
        // Pages that are in place already link to the new ones, so these stay.
        let known = past
            .merge(next, root)
            .map_err(|error| OutputError::io(root, error))?;
        desk.write_manifest(&known)?;
        return Ok(known);
    }
    desk.forget_next()?;
    if let Some(mut added) = desk.journal()? {
        added.retain(|path| past.get(path).is_none());
        added.sort_unstable();
        let added: Vec<_> = added.iter().map(String::as_str).collect();
        // Half-written bytes have no known fingerprint; that nothing was there says they are ours.
        let cleared = clear(root, &added, |_| Ok(true));
        if let Some((_, error)) = cleared.failed.into_iter().next() {
            return Err(error);
        }
        desk.forget_journal()?;
    }
    Ok(past)
}
