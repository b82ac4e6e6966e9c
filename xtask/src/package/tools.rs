//! The tools that make packages, each in a fixed version, below `target/`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::target::Target;
use super::{said, sorted};

/// Compiles the program and makes the wheel. `ziglang` links for old versions of glibc, and for musl.
const MATURIN: &str = "maturin==1.16.0";
const ZIG: &str = "ziglang==0.15.1";
/// Lists what the program is compiled from.
const CYCLONEDX: (&str, &str) = ("cargo-cyclonedx", "0.5.9");

/// Where the tools are.
pub(super) struct Tools {
    /// Python in an environment of its own.
    pub(super) python: PathBuf,
    pub(super) cyclonedx: PathBuf,
}

impl Tools {
    /// Installs what is not there yet.
    ///
    /// # Errors
    /// What is missing on this system, or cannot be had.
    pub(super) fn fetch(root: &Path, target: &Target) -> Result<Tools, String> {
        let python = ["python3", "python"].into_iter().find(|name| starts(name));
        let python =
            python.ok_or("Python is missing: it makes wheels; version 3.8 or newer is needed")?;
        let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
        if !starts(npm) {
            return Err(
                "npm is missing: it packs the packages for npm; it comes with Node.js".to_owned(),
            );
        }
        let folder = root.join("target").join("tools");
        let environment = folder.join("python");
        let bin = environment.join(if cfg!(windows) { "Scripts" } else { "bin" });
        let own = bin.join(if cfg!(windows) {
            "python.exe"
        } else {
            "python"
        });
        if !own.is_file() {
            fs::create_dir_all(&folder).map_err(said)?;
            run(Command::new(python).args(["-m", "venv"]).arg(&environment))?;
        }
        let mut install = Command::new(&own);
        install.args([
            "-m",
            "pip",
            "install",
            "--quiet",
            "--only-binary",
            ":all:",
            MATURIN,
        ]);
        if target.is_linux() {
            install.arg(ZIG);
        }
        run(&mut install)?;
        let (name, version) = CYCLONEDX;
        run(Command::new("cargo")
            .args(["install", "--quiet", "--locked", "--root"])
            .arg(&folder)
            .arg(format!("{name}@{version}")))?;
        let suffix = std::env::consts::EXE_SUFFIX;
        Ok(Tools {
            python: own,
            cyclonedx: folder.join("bin").join(format!("{name}{suffix}")),
        })
    }

    /// Compiles the program and makes a wheel of it.
    ///
    /// # Errors
    /// When it cannot be compiled, or asks for more than the oldest systems have: maturin checks each symbol.
    pub(super) fn wheel(
        &self,
        root: &Path,
        target: &Target,
        output: &Path,
    ) -> Result<PathBuf, String> {
        let bin = self.python.parent().unwrap_or(root);
        let path = std::env::var_os("PATH").unwrap_or_default();
        let path = std::env::join_paths(
            std::iter::once(bin.to_owned()).chain(std::env::split_paths(&path)),
        );
        let mut maturin =
            Command::new(bin.join(format!("maturin{}", std::env::consts::EXE_SUFFIX)));
        maturin
            .args(["build", "--release", "--locked", "--target", &target.triple])
            .args(["--compatibility", target.compatibility(), "--out"])
            .arg(output)
            .env("PATH", path.map_err(said)?)
            .current_dir(root);
        if target.is_linux() {
            maturin.arg("--zig");
        }
        run(&mut maturin)?;
        let wheel = sorted(output)?.into_iter().next();
        wheel.ok_or_else(|| "maturin made no wheel".to_owned())
    }
}

/// npm, which is a script on Windows.
pub(super) fn npm() -> Command {
    Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" })
}

fn starts(program: &str) -> bool {
    let output = Command::new(program).arg("--version").output();
    output.is_ok_and(|output| output.status.success())
}

/// Runs a program to its end; what it says goes to the terminal.
///
/// # Errors
/// When it cannot be started, or fails.
pub(super) fn run(command: &mut Command) -> Result<(), String> {
    let shown = format!("{command:?}");
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("{shown} failed: {status}")),
        Err(error) => Err(format!("cannot run {shown}: {error}")),
    }
}
