//! Installs the packages as somebody would who has no compiler, and builds the example with each of them.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::target::Target;
use super::tools::{Tools, npm, run};
use super::{VERSION, npm as packages, said, sorted};

/// Tries every package of this platform, without a network.
///
/// # Errors
/// Which package does not install or work.
pub(super) fn check(tools: &Tools, output: &Path, target: &Target) -> Result<(), String> {
    if !target.is_host {
        eprintln!(
            "SKIPPED: packages for {} cannot be tried on this platform",
            target.triple
        );
        return Ok(());
    }
    let scratch = tempfile::tempdir().map_err(said)?;
    let scratch = scratch.path();
    let suffix = std::env::consts::EXE_SUFFIX;

    let wheels = sorted(output)?.into_iter();
    let wheels = wheels.filter(|path| path.extension().is_some_and(|end| end == "whl"));
    let environment = scratch.join("python");
    run(Command::new(&tools.python)
        .args(["-m", "venv"])
        .arg(&environment))?;
    let bin = environment.join(if cfg!(windows) { "Scripts" } else { "bin" });
    run(Command::new(bin.join(format!("python{suffix}")))
        .args(["-m", "pip", "install", "--quiet", "--no-index"])
        .args(wheels))?;
    works(
        &bin.join(format!("chancery{suffix}")),
        &[],
        scratch,
        "wheel",
    )?;

    let archive = format!("chancery-{VERSION}-{}", target.triple);
    let file = match target.is_windows() {
        true => format!("{archive}.zip"),
        false => format!("{archive}.tar.gz"),
    };
    run(Command::new("tar")
        .arg("-xf")
        .arg(output.join(file))
        .current_dir(scratch))?;
    works(
        &scratch.join(archive).join(target.program()),
        &[],
        scratch,
        "archive",
    )?;

    let own = packages::name(target.npm()?);
    let tarballs =
        [own.as_str(), "chancery"].map(|name| output.join(format!("{name}-{VERSION}.tgz")));
    let folder = scratch.join("npm");
    std::fs::create_dir(&folder).map_err(said)?;
    // The packages of other platforms, which are optional, are not there.
    run(npm()
        .args([
            "install",
            "--silent",
            "--offline",
            "--omit=optional",
            "--no-audit",
            "--no-fund",
            "--prefix",
        ])
        .arg(&folder)
        .args(tarballs))?;
    let script: PathBuf = ["node_modules", "chancery", "bin", "chancery.js"]
        .iter()
        .collect();
    let script = folder.join(script);
    works(Path::new("node"), &[&script], scratch, "npm")
}

/// Makes the example and builds it.
fn works(program: &Path, before: &[&Path], scratch: &Path, name: &str) -> Result<(), String> {
    let root = scratch.join(format!("example of {name}"));
    let chancery = || {
        let mut command = Command::new(program);
        command
            .args(before)
            .env("XDG_STATE_HOME", scratch.join("state"));
        command
    };
    run(chancery().arg("--version"))?;
    run(chancery().args(["init", "--quiet", "--example"]).arg(&root))?;
    run(chancery().args(["build", "--strict", "--root"]).arg(&root))?;
    match root.join("public").join("index.html").is_file() {
        true => Ok(()),
        false => Err(format!("the program of the {name} built nothing")),
    }
}
