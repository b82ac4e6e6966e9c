//! Which commit of its repository a program is compiled from, and what cargo must watch so that this stays true.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A commit, and the files that change when the checkout moves to another one.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Commit {
    /// The short hash and, as far as it is known, the day: `5ccbe79f2a 2026-12-01`.
    pub(crate) name: String,
    pub(crate) watched: Vec<PathBuf>,
}

/// The commit that a folder with sources is checked out from. There is none in an unpacked archive of the sources, or
/// without Git; a package of cargo says itself what it was made from.
pub(crate) fn commit(sources: &Path) -> Option<Commit> {
    packaged(sources).or_else(|| checked_out(sources))
}

/// What cargo wrote when it made the package.
fn packaged(sources: &Path) -> Option<Commit> {
    let path = sources.join(".cargo_vcs_info.json");
    let text = fs::read_to_string(&path).ok()?;
    let (_, rest) = text.split_once("\"sha1\"")?;
    let hash = rest.split('"').nth(1)?;
    let is_hash = hash.len() >= 10 && hash.bytes().all(|byte| byte.is_ascii_hexdigit());
    is_hash.then(|| Commit {
        name: hash[..10].to_owned(),
        watched: vec![path],
    })
}

fn checked_out(sources: &Path) -> Option<Commit> {
    // The sources may be unpacked inside the checkout of another project.
    let top = PathBuf::from(git(sources, &["rev-parse", "--show-toplevel"])?);
    if top.canonicalize().ok()? != sources.canonicalize().ok()? {
        return None;
    }
    let name = git(
        sources,
        &["log", "-1", "--abbrev=10", "--format=%h %cs", "HEAD"],
    )?;
    let folder = |which| git(sources, &["rev-parse", which]).map(|path| sources.join(path));
    let (own, common) = (folder("--git-dir")?, folder("--git-common-dir")?);
    // Each move of HEAD adds a line to its log. Where there is no log, any change of a branch counts. Cargo compiles
    // everything again each time if a file that it is to watch does not exist.
    let log = own.join("logs").join("HEAD");
    let mut watched = vec![own.join("HEAD")];
    match log.exists() {
        true => watched.push(log),
        false => {
            watched.extend(["packed-refs", "refs/heads", "reftable"].map(|name| common.join(name)))
        }
    }
    watched.retain(|path| path.exists());
    Some(Commit { name, watched })
}

fn git(folder: &Path, arguments: &[&str]) -> Option<String> {
    let output = Command::new("git")
        .args(arguments)
        .current_dir(folder)
        // Set while a hook of another repository runs.
        .env_remove("GIT_DIR")
        .env_remove("GIT_WORK_TREE")
        .output()
        .ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    let text = text.trim();
    (output.status.success() && !text.is_empty()).then(|| text.to_owned())
}
