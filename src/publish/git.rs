//! Publishes to a branch of a Git repository, from which forges serve pages.
//!
//! The commit is made with plumbing commands and an index of its own: the work tree, the index and the checked-out
//! branch of the repository stay as they are. Readers see the old site or the new one, as the branch moves in one step.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::command::{self, CommandError};
use super::plan::{Known, Plan};
use crate::fixity::{HashManifest, MANIFEST, is_about_manifest};
use crate::output::Sha256;

/// A branch of the repository that an archive is in, or of a remote one.
pub struct Branch {
    root: PathBuf,
    remote: Option<String>,
    branch: String,
}

/// What was committed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Committed {
    /// The changes.
    pub plan: Plan,
    /// The commit; none if the branch has the site already.
    pub commit: Option<String>,
}

/// Why a site cannot be published to a branch.
#[derive(Debug, thiserror::Error)]
pub enum GitError {
    /// Git fails.
    #[error(transparent)]
    Command(#[from] CommandError),
    /// A work tree has the branch checked out.
    #[error("the branch `{branch}` is checked out in {place}; its files would no longer match it")]
    CheckedOut {
        /// The branch.
        branch: String,
        /// The folder of the work tree.
        place: String,
    },
    /// Files of others are in the way.
    #[error("`{}` and {} other files of the branch were not published by Chancery and are in the way", .0[0], .0.len() - 1)]
    Strangers(Vec<String>),
    /// The branch has moved since it was read.
    #[error("somebody else has changed the branch `{branch}` in the meantime; publish again")]
    Moved {
        /// The branch.
        branch: String,
    },
    /// There is nothing to roll back to.
    #[error("the branch `{branch}` has no earlier commit with a site")]
    NoPrevious {
        /// The branch.
        branch: String,
    },
    /// The site cannot be read.
    #[error("cannot read the site: {0}")]
    Site(std::io::Error),
}

impl Branch {
    /// Names a branch of the repository that the archive's folder `root` is in.
    pub fn new(root: &Path, remote: Option<String>, branch: String) -> Branch {
        Branch {
            root: root.to_owned(),
            remote,
            branch,
        }
    }

    /// The target as messages name it.
    pub fn name(&self) -> String {
        match &self.remote {
            Some(remote) => format!("the branch `{}` of {}", self.branch, shown(remote)),
            None => format!("the branch `{}`", self.branch),
        }
    }

    fn git(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new("git");
        command.arg("-C").arg(&self.root).args(arguments);
        // Nobody is there to answer questions.
        command.env("GIT_TERMINAL_PROMPT", "0");
        command
    }

    fn text(&self, arguments: &[&str]) -> Result<String, CommandError> {
        let printed = command::succeed(&mut self.git(arguments), b"").map_err(|error| {
            // The address of a remote may have a password.
            match (error, &self.remote) {
                (CommandError::Failed { program, message }, Some(remote)) => CommandError::Failed {
                    program,
                    message: message.replace(remote.as_str(), &shown(remote)),
                },
                (error, _) => error,
            }
        })?;
        Ok(String::from_utf8_lossy(&printed).trim().to_owned())
    }

    fn reference(&self) -> String {
        format!("refs/heads/{}", self.branch)
    }

    /// The commit at the tip of the branch, with its files at hand.
    fn tip(&self) -> Result<Option<String>, GitError> {
        let reference = self.reference();
        self.text(&["check-ref-format", &reference])?;
        let Some(remote) = &self.remote else {
            let found = command::run(
                &mut self.git(&[
                    "rev-parse",
                    "--verify",
                    "--quiet",
                    &format!("{reference}^{{commit}}"),
                ]),
                b"",
            )?;
            // A folder without a repository fails here, too, and says so below.
            if !found.status.success() {
                self.text(&["rev-parse", "--git-dir"])?;
                return Ok(None);
            }
            return Ok(Some(
                String::from_utf8_lossy(&found.stdout).trim().to_owned(),
            ));
        };
        let listed = self.text(&["ls-remote", "--", remote, &reference])?;
        let Some((tip, _)) = listed.split_once('\t') else {
            return Ok(None);
        };
        self.text(&[
            "fetch",
            "--quiet",
            "--no-tags",
            "--no-write-fetch-head",
            "--",
            remote,
            &reference,
        ])?;
        Ok(Some(tip.to_owned()))
    }

    /// The files of a commit.
    fn files(&self, commit: &str) -> Result<BTreeSet<String>, GitError> {
        let listed = command::succeed(
            &mut self.git(&["ls-tree", "-r", "-z", "--full-tree", "--name-only", commit]),
            b"",
        )?;
        let paths = listed
            .split(|byte| *byte == 0)
            .filter(|path| !path.is_empty());
        Ok(paths
            .map(|path| String::from_utf8_lossy(path).into_owned())
            .collect())
    }

    /// The files of a commit that a publish put there, by the manifest in it.
    fn known(&self, commit: &str, files: &BTreeSet<String>) -> Result<Known, GitError> {
        if !files.contains(MANIFEST) {
            return Ok(Known::new());
        }
        let read = |path: &str| {
            let show = format!("{commit}:{path}");
            command::succeed(&mut self.git(&["cat-file", "blob", &show]), b"")
        };
        let manifest = HashManifest::parse(&read(MANIFEST)?).unwrap_or_default();
        let listed = manifest.files().iter();
        let mut known: Known = listed
            .filter(|(path, _)| files.contains(path))
            .map(|(path, hash)| (path.clone(), Some(*hash)))
            .collect();
        for path in files.iter().filter(|path| is_about_manifest(path)) {
            known.insert(path.clone(), Some(Sha256::of(&read(path)?)));
        }
        Ok(known)
    }

    /// Commits a site to the branch. Files of the branch that no publish put there stay.
    ///
    /// # Errors
    /// Git fails, files of others are in the way, or somebody else changes the branch meanwhile.
    pub fn publish(
        &self,
        folder: &Path,
        site: &HashManifest,
        (adopt, dry_run): (bool, bool),
    ) -> Result<Committed, GitError> {
        let tip = self.tip()?;
        self.check_not_checked_out()?;
        let there = tip
            .as_deref()
            .map_or(Ok(BTreeSet::new()), |tip| self.files(tip))?;
        let known = tip
            .as_deref()
            .map_or(Ok(Known::new()), |tip| self.known(tip, &there))?;
        let plan = Plan::new(&known, site);
        let strangers = plan.strangers(&known, &there);
        if !adopt && !strangers.is_empty() {
            return Err(GitError::Strangers(strangers));
        }
        if dry_run {
            return Ok(Committed { plan, commit: None });
        }
        let tree = self.tree(
            folder,
            site,
            tip.as_deref(),
            plan.first_removals
                .iter()
                .chain(&plan.removals)
                .chain(&strangers),
        )?;
        if let Some(tip) = &tip
            && self.text(&["rev-parse", &format!("{tip}^{{tree}}")])? == tree
        {
            return Ok(Committed { plan, commit: None });
        }
        let commit = self.commit(&tree, tip.as_deref(), "Publish the site")?;
        Ok(Committed {
            plan,
            commit: Some(commit),
        })
    }

    /// Commits the site that the branch had before its last commit.
    ///
    /// # Errors
    /// There is none, Git fails, or somebody else changes the branch meanwhile.
    pub fn roll_back(&self, dry_run: bool) -> Result<Committed, GitError> {
        let none = || GitError::NoPrevious {
            branch: self.branch.clone(),
        };
        let tip = self.tip()?.ok_or_else(none)?;
        self.check_not_checked_out()?;
        let parent = self.text(&["rev-parse", "--verify", "--quiet", &format!("{tip}^")]);
        let parent = parent.map_err(|_| none())?;
        let (before, after) = (self.files(&parent)?, self.files(&tip)?);
        let previous = self.known(&parent, &before)?;
        if previous.is_empty() {
            return Err(none());
        }
        let files = previous
            .into_iter()
            .filter_map(|(path, hash)| Some((path, hash?)));
        let plan = Plan::new(
            &self.known(&tip, &after)?,
            &HashManifest::new(files.collect()),
        );
        if dry_run {
            return Ok(Committed { plan, commit: None });
        }
        let tree = self.text(&["rev-parse", &format!("{parent}^{{tree}}")])?;
        let commit = self.commit(&tree, Some(&tip), "Publish the previous site again")?;
        Ok(Committed {
            plan,
            commit: Some(commit),
        })
    }

    fn check_not_checked_out(&self) -> Result<(), GitError> {
        if self.remote.is_some() {
            return Ok(());
        }
        let listed = self.text(&["worktree", "list", "--porcelain"])?;
        let branch = format!("branch {}", self.reference());
        let mut place = "";
        for line in listed.lines() {
            if let Some(folder) = line.strip_prefix("worktree ") {
                place = folder;
            } else if line == branch {
                return Err(GitError::CheckedOut {
                    branch: self.branch.clone(),
                    place: place.to_owned(),
                });
            }
        }
        Ok(())
    }

    /// Writes a tree: that of a commit without some files, and with those of a site.
    fn tree<'a>(
        &self,
        folder: &Path,
        site: &HashManifest,
        tip: Option<&str>,
        gone: impl Iterator<Item = &'a String>,
    ) -> Result<String, GitError> {
        let folder = folder.canonicalize().map_err(GitError::Site)?;
        let mut paths = Vec::new();
        for (path, _) in site.files() {
            paths.extend_from_slice(folder.join(path).as_os_str().as_encoded_bytes());
            paths.push(b'\n');
        }
        let hashed = command::succeed(
            &mut self.git(&["hash-object", "-w", "--no-filters", "--stdin-paths"]),
            &paths,
        )?;
        let hashed = String::from_utf8_lossy(&hashed);
        let mut lines = Vec::new();
        for path in gone {
            lines.extend_from_slice(format!("0 {:040}\t{path}\0", 0).as_bytes());
        }
        for ((path, _), blob) in site.files().iter().zip(hashed.lines()) {
            lines.extend_from_slice(format!("100644 {blob}\t{path}\0").as_bytes());
        }
        // Next to the repository's own index, so that it is on the same disk.
        let index = self.text(&["rev-parse", "--path-format=absolute", "--git-dir"])?;
        let index = Path::new(&index).join(format!("chancery-index-{}", std::process::id()));
        let with_index = |arguments: &[&str], input: &[u8]| {
            command::succeed(self.git(arguments).env("GIT_INDEX_FILE", &index), input)
        };
        let tree = with_index(&["read-tree", tip.unwrap_or("--empty")], b"")
            .and_then(|_| with_index(&["update-index", "-z", "--index-info"], &lines))
            .and_then(|_| with_index(&["write-tree"], b""));
        let _ = std::fs::remove_file(&index);
        Ok(String::from_utf8_lossy(&tree?).trim().to_owned())
    }

    /// Makes a commit and moves the branch to it, if it is still where it was.
    fn commit(&self, tree: &str, tip: Option<&str>, message: &str) -> Result<String, GitError> {
        let mut arguments = vec!["commit-tree", tree, "-m", message];
        if let Some(tip) = tip {
            arguments.extend(["-p", tip]);
        }
        let commit = self.text(&arguments)?;
        let reference = self.reference();
        let moved = match &self.remote {
            None => {
                let before = tip.map_or_else(|| "0".repeat(commit.len()), str::to_owned);
                self.text(&["update-ref", "-m", message, &reference, &commit, &before])
            }
            Some(remote) => {
                let lease = format!("--force-with-lease={reference}:{}", tip.unwrap_or_default());
                let what = format!("{commit}:{reference}");
                self.text(&["push", "--quiet", &lease, "--", remote, &what])
            }
        };
        match moved {
            Ok(_) => Ok(commit),
            Err(CommandError::Failed { message, .. })
                if [
                    "stale info",
                    "cannot lock ref",
                    "non-fast-forward",
                    "fetch first",
                ]
                .iter()
                .any(|sign| message.contains(sign)) =>
            {
                Err(GitError::Moved {
                    branch: self.branch.clone(),
                })
            }
            Err(error) => Err(error.into()),
        }
    }
}

/// A remote without the password that its address may have.
fn shown(remote: &str) -> String {
    match url::Url::parse(remote) {
        Ok(mut url) if url.password().is_some() || !url.username().is_empty() => {
            let cleared = url.set_password(None).and_then(|()| url.set_username(""));
            cleared.map_or_else(|()| "the remote".to_owned(), |()| format!("`{url}`"))
        }
        _ => format!("`{remote}`"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_remote_is_shown_without_its_password() {
        assert_eq!(shown("origin"), "`origin`");
        assert_eq!(
            shown("https://me:secret@example.org/a.git"),
            "`https://example.org/a.git`"
        );
        assert_eq!(shown("git@example.org:a.git"), "`git@example.org:a.git`");
    }
}
