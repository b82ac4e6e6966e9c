//! Builds in which little or nothing has changed: what they cost, and what they write.

use std::fs::OpenOptions;
use std::io::Write;
use std::path::Path;

use super::folder::Listing;
use super::{Build, say};

/// What was measured of builds of a site that is there already.
#[derive(Debug)]
pub(super) struct Warm {
    /// Builds after which nothing is different.
    pub(super) unchanged: Vec<Build>,
    /// Builds after one readout was changed.
    pub(super) changed: Vec<Build>,
    /// The files that the first of them wrote anew, or removed.
    pub(super) touched: Vec<String>,
    /// The files whose bytes it changed, or that it removed.
    pub(super) differing: Vec<String>,
}

/// Builds a site again and again. `copy` is a copy of it, from before.
///
/// # Errors
/// A build or a look at its files fails, or a build of an archive that did not change writes something.
pub(super) fn measured(
    rebuild: impl Fn() -> Result<Build, String>,
    edited: &Path,
    (site, copy): (&Path, &Path),
    runs: usize,
) -> Result<Warm, String> {
    let look = || Listing::of(site).map_err(|error| format!("cannot look at the site: {error}"));
    let mut warm = Warm {
        unchanged: Vec::new(),
        changed: Vec::new(),
        touched: Vec::new(),
        differing: Vec::new(),
    };
    for run in 0..runs {
        say(&format!("building again, {} of {runs}", run + 1));
        let before = look()?;
        warm.unchanged.push(rebuild()?);
        let touched = before.touched(&look()?);
        if let Some(first) = touched.first() {
            return Err(format!(
                "nothing was changed, and yet {} files were written, such as `{first}`",
                touched.len()
            ));
        }
        edit(edited, run).map_err(|error| format!("cannot change a readout: {error}"))?;
        warm.changed.push(rebuild()?);
        if run == 0 {
            let after = look()?;
            warm.touched = before.touched(&after);
            warm.differing = after
                .differing(site, copy)
                .map_err(|error| format!("cannot compare two sites: {error}"))?;
        }
    }
    Ok(warm)
}

/// Adds a sentence to a readout.
fn edit(readout: &Path, run: usize) -> std::io::Result<()> {
    let mut file = OpenOptions::new().append(true).open(readout)?;
    writeln!(
        file,
        "\nBoth sides agreed to meet again, in {} weeks.",
        run + 2
    )
}
