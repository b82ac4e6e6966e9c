//! Publishes to a folder of another computer, with the system's `ssh` and `rsync`.
//!
//! rsync writes each file under another name and renames it, so that readers see the old file or the new one.

use std::collections::{BTreeSet, HashMap};
use std::path::Path;
use std::process::{Command, Output};

use super::command::{self, CommandError};
use super::state::{NOTES, UNFINISHED};
use super::store::{Expect, Store, StoreError, Version};
use super::target::Remote;
use crate::output::Sha256;

/// Exit codes by which scripts tell what they found.
const ABSENT: i32 = 44;
const CONFLICT: i32 = 45;
const NO_FOLDER: i32 = 46;

/// A folder of another computer.
pub struct Ssh {
    remote: Remote,
}

impl Ssh {
    /// Names the folder; nothing is sent yet.
    pub fn new(remote: Remote) -> Ssh {
        Ssh { remote }
    }

    fn program(&self) -> Vec<String> {
        // Nobody is there to answer questions.
        let mut words = vec![
            "ssh".to_owned(),
            "-o".to_owned(),
            "BatchMode=yes".to_owned(),
        ];
        if let Some(port) = self.remote.port {
            words.extend(["-p".to_owned(), port.to_string()]);
        }
        words
    }

    /// Runs a script in the folder, which reads `input`.
    fn run(&self, script: &str, input: &[u8]) -> Result<Output, StoreError> {
        let folder = quoted(&self.remote.path);
        let script = format!("cd {folder} 2>/dev/null || exit {NO_FOLDER}; {script}");
        let words = self.program();
        let mut command = Command::new(&words[0]);
        command
            .args(&words[1..])
            .arg("--")
            .arg(&self.remote.host)
            .arg(format!("sh -c {}", quoted(&script)));
        command::run(&mut command, input).map_err(|error| unrun(&error))
    }

    /// Runs a script that must succeed.
    fn succeed(&self, script: &str, input: &[u8]) -> Result<Vec<u8>, StoreError> {
        let output = self.run(script, input)?;
        match output.status.code() {
            Some(0) => Ok(output.stdout),
            _ => Err(self.failed(&output)),
        }
    }

    fn failed(&self, output: &Output) -> StoreError {
        let host = &self.remote.host;
        let path = &self.remote.path;
        let said = command::said(output);
        let (message, help) = match output.status.code() {
            Some(NO_FOLDER) => (
                format!("`{host}` has no folder `{path}` that can be entered"),
                Some("create it first"),
            ),
            Some(255) => (
                format!("cannot connect to `{host}`: {said}"),
                Some("check that `ssh` with this host works without questions"),
            ),
            _ if said.contains("No space left") => (
                format!("the disk of `{host}` is full: {said}"),
                Some("free some space and publish again"),
            ),
            _ => (format!("`{host}`: {said}"), None),
        };
        StoreError::Failed {
            message,
            help: help.map(str::to_owned),
        }
    }
}

fn unrun(error: &CommandError) -> StoreError {
    let help = match error {
        CommandError::Missing { program } => Some(format!("install `{program}`")),
        _ => None,
    };
    StoreError::Failed {
        message: error.to_string(),
        help,
    }
}

/// A word for a POSIX shell.
fn quoted(word: &str) -> String {
    format!("'{}'", word.replace('\'', r"'\''"))
}

/// Paths with a zero byte after each.
fn zeroed<'a>(paths: impl IntoIterator<Item = &'a str>) -> Vec<u8> {
    let mut bytes = Vec::new();
    for path in paths {
        bytes.extend_from_slice(path.as_bytes());
        bytes.push(0);
    }
    bytes
}

impl Store for Ssh {
    fn name(&self) -> String {
        format!(
            "ssh://{}/{}",
            self.remote.host,
            self.remote.path.trim_start_matches('/')
        )
    }

    fn read(&self, path: &str) -> Result<Option<(Vec<u8>, Version)>, StoreError> {
        let file = quoted(path);
        let output = self.run(&format!("[ -e {file} ] || exit {ABSENT}; cat {file}"), b"")?;
        match output.status.code() {
            Some(0) => {
                let tag = Some(Sha256::of(&output.stdout).to_string());
                Ok(Some((output.stdout, Version { tag, number: None })))
            }
            Some(ABSENT) => Ok(None),
            _ => Err(self.failed(&output)),
        }
    }

    fn write(&self, path: &str, bytes: &[u8], expect: Expect<'_>) -> Result<(), StoreError> {
        let (file, notes) = (quoted(path), NOTES.trim_end_matches('/'));
        let place = match expect {
            Expect::Anything => format!("mv -f \"$n\" {file}"),
            // A link is made only where nothing is.
            Expect::Nothing => {
                format!("ln \"$n\" {file} 2>/dev/null || c={CONFLICT}; rm -f \"$n\"; exit $c")
            }
            Expect::Version(version) => {
                let tag = quoted(version.tag.as_deref().unwrap_or_default());
                format!(
                    "h=$(sha256sum < {file} | cut -c 1-64); if [ \"$h\" = {tag} ]; then mv -f \"$n\" {file}; else rm -f \"$n\"; exit {CONFLICT}; fi"
                )
            }
        };
        let script = format!(
            "[ -d {notes} ] || mkdir -m 700 {notes} || exit 1; n={UNFINISHED}$$; c=0; cat > \"$n\" || exit 1; {place}"
        );
        let output = self.run(&script, bytes)?;
        match output.status.code() {
            Some(0) => Ok(()),
            Some(CONFLICT) => Err(StoreError::Conflict {
                path: path.to_owned(),
            }),
            _ => Err(self.failed(&output)),
        }
    }

    fn list(&self, prefix: &str) -> Result<BTreeSet<String>, StoreError> {
        let folder = quoted(&format!("./{}", prefix.trim_end_matches('/')));
        let script = format!("[ -d {folder} ] || exit 0; find {folder} ! -type d -print0");
        let listed = self.succeed(&script, b"")?;
        let paths = listed
            .split(|byte| *byte == 0)
            .filter(|path| !path.is_empty());
        let paths = paths.map(|path| {
            let path = String::from_utf8_lossy(path);
            path.trim_start_matches("./").to_owned()
        });
        Ok(paths.collect())
    }

    fn upload(&self, site: &Path, files: &[(String, Sha256)]) -> Result<(), StoreError> {
        for (path, expected) in files {
            super::read_file(site, path, expected)?;
        }
        let shell: Vec<String> = self.program();
        let mut from = site.as_os_str().to_owned();
        from.push("/");
        let mut command = Command::new("rsync");
        command
            .args([
                "--files-from=-",
                "--from0",
                "--times",
                "--ignore-times",
                "--protect-args",
            ])
            // Uploads of one batch are many small files.
            .args([
                "--compress",
                "--timeout=120",
                "--rsh",
                &shell.join(" "),
                "--",
            ])
            .arg(from)
            .arg(format!("{}:{}/", self.remote.host, self.remote.path));
        let paths = zeroed(files.iter().map(|(path, _)| path.as_str()));
        let output = command::run(&mut command, &paths).map_err(|error| unrun(&error))?;
        match output.status.success() {
            true => Ok(()),
            false => Err(self.failed(&output)),
        }
    }

    fn copy(&self, pairs: &[(String, String)]) -> Result<(), StoreError> {
        if pairs.is_empty() {
            return Ok(());
        }
        let mut script = String::from("set -e\n");
        for (from, to) in pairs {
            let new = quoted(&format!("{UNFINISHED}copy"));
            if let Some((folder, _)) = to.rsplit_once('/') {
                script.push_str(&format!("mkdir -p {}\n", quoted(folder)));
            }
            script.push_str(&format!(
                "cp -p {} {new}\nmv -f {new} {}\n",
                quoted(from),
                quoted(to)
            ));
        }
        self.succeed("sh -s", script.as_bytes()).map(|_| ())
    }

    fn remove(&self, paths: &[String]) -> Result<(), StoreError> {
        if paths.is_empty() {
            return Ok(());
        }
        self.succeed(
            "xargs -0 rm -f --",
            &zeroed(paths.iter().map(String::as_str)),
        )?;
        let mut folders: Vec<&str> = paths
            .iter()
            .flat_map(|path| path.match_indices('/').map(move |(at, _)| &path[..at]))
            .filter(|folder| *folder != NOTES.trim_end_matches('/'))
            .collect();
        // What is in a folder goes before it; one that has other files stays.
        folders.sort_unstable_by(|a, b| b.cmp(a));
        folders.dedup();
        if folders.is_empty() {
            return Ok(());
        }
        self.succeed("xargs -0 rmdir -- 2>/dev/null; exit 0", &zeroed(folders))
            .map(|_| ())
    }

    fn hashes(&self, paths: &[String]) -> Result<Vec<Option<Sha256>>, StoreError> {
        let script = "xargs -0 sha256sum -- 2>/dev/null; exit 0";
        let printed = self.succeed(script, &zeroed(paths.iter().map(String::as_str)))?;
        let printed = String::from_utf8_lossy(&printed);
        let known: HashMap<&str, Sha256> = printed
            .lines()
            .filter_map(|line| {
                let (hash, path) = line.split_once(' ')?;
                Some((path.get(1..)?, Sha256::parse(hash)?))
            })
            .collect();
        Ok(paths
            .iter()
            .map(|path| known.get(path.as_str()).copied())
            .collect())
    }

    fn settle(&self) -> Result<(), StoreError> {
        self.succeed("sync", b"").map(|_| ())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stay_one_word_in_a_shell() {
        assert_eq!(quoted("a b"), "'a b'");
        assert_eq!(quoted("it's; rm -rf $HOME"), r"'it'\''s; rm -rf $HOME'");
    }
}
