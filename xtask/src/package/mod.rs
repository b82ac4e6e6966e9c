//! `cargo xtask package`: everything that somebody without a compiler can install. A wheel for pip, which contains the
//! program; an archive of the program with its manual pages and completions; packages for npm; a list of all that the
//! program is compiled from (SBOM); checksums. Nothing is published.

mod archive;
mod npm;
mod target;
mod tools;
mod trial;
mod workflows;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use sha2::{Digest, Sha256};

pub(crate) use workflows::lint as lint_workflows;

use target::Target;
use tools::{Tools, run};

/// The version of the packages.
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// What the command takes.
#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// The platform to compile for [default: this one]
    #[arg(long, value_name = "TRIPLE")]
    target: Option<String>,
    /// The folder for the packages; what it contains is removed
    #[arg(long, value_name = "DIR", default_value = "target/package/release")]
    output: PathBuf,
    /// Take the program from this wheel instead of compiling it
    #[arg(long, value_name = "FILE")]
    wheel: Option<PathBuf>,
    /// Install the packages in temporary folders without a compiler and build the example with each
    #[arg(long)]
    check: bool,
}

/// Makes the packages.
///
/// # Errors
/// What is missing, or failed.
pub(crate) fn package(root: &Path, arguments: &Arguments) -> Result<(), String> {
    let target = Target::new(arguments.target.as_deref())?;
    let tools = Tools::fetch(root, &target)?;
    let output = root.join(&arguments.output);
    empty(&output)?;

    let wheel = match &arguments.wheel {
        Some(wheel) => {
            let own = output.join(wheel.file_name().unwrap_or_default());
            copy(wheel, &own)?;
            own
        }
        None => tools.wheel(root, &target, &output)?,
    };
    let scratch = tempfile::tempdir().map_err(said)?;
    let program = program(&tools, &wheel, scratch.path(), &target)?;
    let folder = scratch
        .path()
        .join(format!("chancery-{VERSION}-{}", target.triple));
    collect(root, &program, &folder, &target)?;
    archive::pack(&tools, &folder, &output, &target)?;
    npm::pack(root, &program, &folder, &output, &target)?;
    sbom(root, &tools, &output, &target)?;
    sums(&output)?;
    if arguments.check {
        trial::check(&tools, &output, &target)?;
    }
    for entry in sorted(&output)? {
        let size = fs::metadata(&entry).map_or(0, |file| file.len());
        eprintln!("{} ({size} bytes)", entry.display());
    }
    Ok(())
}

fn copy(from: &Path, to: &Path) -> Result<(), String> {
    fs::copy(from, to)
        .map(drop)
        .map_err(|error| format!("cannot copy `{}`: {error}", from.display()))
}

/// Takes the program out of the wheel, so that all packages have the same bytes.
fn program(
    tools: &Tools,
    wheel: &Path,
    scratch: &Path,
    target: &Target,
) -> Result<PathBuf, String> {
    let folder = scratch.join("wheel");
    run(Command::new(&tools.python)
        .args(["-m", "zipfile", "-e"])
        .arg(wheel)
        .arg(&folder))?;
    let program = folder
        .join(format!("chancery-{VERSION}.data"))
        .join("scripts")
        .join(target.program());
    executable(&program)?;
    Ok(program)
}

/// Puts together what an installed program comes with.
fn collect(root: &Path, program: &Path, folder: &Path, target: &Target) -> Result<(), String> {
    let (man, completions) = (folder.join("man").join("man1"), folder.join("completions"));
    fs::create_dir_all(&man).map_err(said)?;
    fs::create_dir_all(&completions).map_err(said)?;
    for name in [
        "README.md",
        "CHANGELOG.md",
        "LICENSE",
        "LICENSE-MIT",
        "LICENSE-APACHE",
    ] {
        copy(&root.join(name), &folder.join(name))?;
    }
    for (name, page) in chancery::cli::man_pages().map_err(said)? {
        fs::write(man.join(name), page).map_err(said)?;
    }
    for (name, text) in chancery::cli::completion_files() {
        fs::write(completions.join(name), text).map_err(said)?;
    }
    let own = folder.join(target.program());
    copy(program, &own)?;
    executable(&own)
}

/// Lists every crate in the program, in CycloneDX.
fn sbom(root: &Path, tools: &Tools, output: &Path, target: &Target) -> Result<(), String> {
    // It writes beside the manifest of each crate of the workspace.
    const NAME: &str = "chancery-sbom";
    let mut cyclonedx = Command::new(&tools.cyclonedx);
    // The time of the commit, so that the same sources give the same list.
    cyclonedx.envs(committed(root).map(|time| ("SOURCE_DATE_EPOCH", time)));
    run(cyclonedx
        .args(["cyclonedx", "--format", "json", "--spec-version", "1.5"])
        .args(["--override-filename", NAME, "--target", &target.triple])
        .current_dir(root))?;
    let file = format!("{NAME}.json");
    let to = output.join(format!("chancery-{VERSION}-{}.cdx.json", target.triple));
    let text = fs::read_to_string(root.join(&file)).map_err(said)?;
    // Where the sources were on this computer is nobody's concern.
    let here =
        url::Url::from_file_path(root).map_err(|()| "the sources have no path".to_owned())?;
    fs::write(&to, text.replace(here.as_str(), "file:///chancery")).map_err(said)?;
    fs::remove_file(root.join(&file)).map_err(said)?;
    for member in ["generator", "xtask"] {
        let _ = fs::remove_file(root.join(member).join(&file));
    }
    Ok(())
}

/// The seconds since 1970 at which the sources were committed, if that is known.
fn committed(root: &Path) -> Option<String> {
    let mut git = Command::new("git");
    let output = git
        .args(["log", "-1", "--format=%ct"])
        .current_dir(root)
        .output()
        .ok()?;
    let time = String::from_utf8(output.stdout).ok()?.trim().to_owned();
    (output.status.success() && !time.is_empty()).then_some(time)
}

/// Writes the SHA-256 of each file, as `sha256sum --check` reads them.
fn sums(output: &Path) -> Result<(), String> {
    let mut lines = String::new();
    for path in sorted(output)? {
        let bytes = fs::read(&path).map_err(said)?;
        let hash: String = Sha256::digest(&bytes)
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        lines.push_str(&format!("{hash}  {name}\n"));
    }
    fs::write(output.join("SHA256SUMS"), lines).map_err(said)
}

fn sorted(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let entries = fs::read_dir(folder).map_err(said)?;
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    Ok(paths)
}

/// Makes a folder and removes what is in it.
fn empty(folder: &Path) -> Result<(), String> {
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(said)?;
    }
    fs::create_dir_all(folder).map_err(said)
}

/// Lets everybody run a file, where a system asks for that.
fn executable(path: &Path) -> Result<(), String> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        fs::set_permissions(path, fs::Permissions::from_mode(0o755))
            .map_err(|error| format!("no program `{}`: {error}", path.display()))?;
    }
    #[cfg(not(unix))]
    let _ = path;
    Ok(())
}

fn said(error: impl std::fmt::Display) -> String {
    error.to_string()
}
