//! Puts right what a build left behind that was killed.
//! A build that had not begun its commit has changed nothing but the staging folder; one that had is
//! taken as far as it came.

use cap_std::fs::Dir;

use super::OutputError;
use super::house::OutputFolder;
use super::manifest::Past;
use super::state_dir::StateDir;

/// What is known of the output folder, after traces of an interrupted build are put right.
pub(super) fn recover(house: &OutputFolder, desk: &StateDir) -> Result<Past, OutputError> {
    desk.clear_staging()?;
    let past = desk.manifest()?;
    let Some(next) = desk.next()? else {
        desk.forget_next()?;
        return Ok(past);
    };
    // Pages that are in place already link to the new ones, so these stay.
    let root: &Dir = &house.dir;
    let known = past.manifest.merge(next.manifest, root);
    let manifest = known.map_err(|error| OutputError::io(&house.path, error))?;
    desk.write_manifest(&manifest)?;
    Ok(Past {
        manifest,
        proven: past.proven && next.proven,
    })
}
