//! The archive of a program: `.tar.gz`, on Windows `.zip`.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;

use flate2::{Compression, GzBuilder};

use super::target::Target;
use super::tools::{Tools, run};
use super::{said, sorted};

/// Packs a folder. The same files give the same bytes.
///
/// # Errors
/// When a file cannot be read or written.
pub(super) fn pack(
    tools: &Tools,
    folder: &Path,
    output: &Path,
    target: &Target,
) -> Result<(), String> {
    let name = folder
        .file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    if target.is_windows() {
        let above = folder.parent().unwrap_or(folder);
        return run(Command::new(&tools.python)
            .args(["-m", "zipfile", "-c"])
            .arg(output.join(format!("{name}.zip")))
            .arg(&name)
            .current_dir(above));
    }
    let file = File::create(output.join(format!("{name}.tar.gz"))).map_err(said)?;
    let gzip = GzBuilder::new().mtime(0).write(file, Compression::best());
    let mut tar = tar::Builder::new(gzip);
    // No user, group or time of this computer.
    tar.mode(tar::HeaderMode::Deterministic);
    for path in files(folder)? {
        let inside = Path::new(&name).join(path.strip_prefix(folder).map_err(said)?);
        tar.append_path_with_name(&path, inside).map_err(said)?;
    }
    let gzip = tar.into_inner().map_err(said)?;
    gzip.finish().map_err(said)?;
    Ok(())
}

/// All files below a folder, in the order of their paths.
fn files(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let mut all = Vec::new();
    for path in sorted(folder)? {
        match fs::metadata(&path).map_err(said)?.is_dir() {
            true => all.extend(files(&path)?),
            false => all.push(path),
        }
    }
    Ok(all)
}
