//! The manifest of a site: the SHA-256 hash of each file, in the format of `sha256sum`.

use std::fmt;

use crate::output::{self, Sha256};

/// The file of a site that lists the hashes of all others.
pub const MANIFEST: &str = "manifest-sha256.txt";

/// A longer manifest is none: a million files have a fifth of it.
pub const MOST: u64 = 1 << 29;

/// The hashes of the files of a site, sorted by path. Paths are relative, with forward slashes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HashManifest {
    files: Vec<(String, Sha256)>,
}

/// Why a text is not a manifest.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line} of the manifest: {reason}")]
pub struct ManifestError {
    /// The number of the line, from 1.
    pub line: usize,
    /// What is wrong with it.
    pub reason: String,
}

/// Whether a file at the root of a site is its manifest or a signature or timestamp of it, which no manifest lists.
pub fn is_about_manifest(path: &str) -> bool {
    path.strip_prefix(MANIFEST)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('.') && !rest.contains('/'))
}

impl HashManifest {
    /// The manifest of files in any order.
    pub fn new(mut files: Vec<(String, Sha256)>) -> HashManifest {
        files.sort_unstable();
        HashManifest { files }
    }

    /// Reads a manifest, as Chancery or `sha256sum` writes it.
    ///
    /// # Errors
    /// A line is damaged, a path could lead out of the site, or a path occurs twice.
    pub fn parse(bytes: &[u8]) -> Result<HashManifest, ManifestError> {
        let text = std::str::from_utf8(bytes).map_err(|error| {
            let before = &bytes[..error.valid_up_to()];
            ManifestError {
                line: 1 + before.iter().filter(|byte| **byte == b'\n').count(),
                reason: "it is not UTF-8".to_owned(),
            }
        })?;
        let mut files = Vec::new();
        for (number, line) in (1..).zip(text.lines()) {
            let file = file(line).map_err(|reason| ManifestError {
                line: number,
                reason,
            })?;
            files.push((file, number));
        }
        files.sort_unstable();
        let twice = files.windows(2).find(|pair| pair[0].0.0 == pair[1].0.0);
        if let Some([((path, _), first), (_, second)]) = twice {
            return Err(ManifestError {
                line: *first.max(second),
                reason: format!("`{path}` is listed twice"),
            });
        }
        let files = files.into_iter().map(|(file, _)| file).collect();
        Ok(HashManifest { files })
    }

    /// The hash of a file.
    pub fn get(&self, path: &str) -> Option<Sha256> {
        let found = self
            .files
            .binary_search_by(|(known, _)| known.as_str().cmp(path));
        found.ok().map(|at| self.files[at].1)
    }

    /// Every file with its hash, sorted by path.
    pub fn files(&self) -> &[(String, Sha256)] {
        &self.files
    }
}

impl fmt::Display for HashManifest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut files = self.files.iter();
        files.try_for_each(|(path, hash)| writeln!(f, "{hash}  {path}"))
    }
}

/// Reads a line: a hash, two spaces (or a space and an asterisk, for binary files), a path.
fn file(line: &str) -> Result<(String, Sha256), String> {
    if line.starts_with('\\') {
        return Err(
            "a path with a backslash or a line break cannot be a file of a site".to_owned(),
        );
    }
    let (hash, path) = line
        .split_once(' ')
        .ok_or("expected a SHA-256 hash, two spaces and a path")?;
    let hash = Sha256::parse(hash).ok_or("expected a SHA-256 hash of 64 hexadecimal digits")?;
    let path = path
        .strip_prefix([' ', '*'])
        .ok_or("expected two spaces between hash and path")?;
    match output::flaw(path) {
        None => Ok((path.to_owned(), hash)),
        Some(reason) => Err(format!("`{path}` cannot be a file of a site: {reason}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn manifest(paths: &[&str]) -> HashManifest {
        let files = paths
            .iter()
            .map(|path| ((*path).to_owned(), Sha256::of(path.as_bytes())));
        HashManifest::new(files.collect())
    }

    #[test]
    fn a_manifest_comes_back_sorted() {
        let manifest = manifest(&["b", "a b/c", "ខ្មែរ", "a"]);
        let text = manifest.to_string();
        assert_eq!(text.lines().count(), 4);
        let paths: Vec<_> = text.lines().map(|line| &line[66..]).collect();
        assert_eq!(paths, ["a", "a b/c", "b", "ខ្មែរ"]);
        assert_eq!(HashManifest::parse(text.as_bytes()), Ok(manifest.clone()));
        // As `sha256sum --binary` writes it, in another order and on Windows.
        let mut lines: Vec<_> = text
            .lines()
            .map(|line| line.replacen("  ", " *", 1))
            .collect();
        lines.reverse();
        let other = lines.join("\r\n");
        assert_eq!(HashManifest::parse(other.as_bytes()), Ok(manifest));
        assert_eq!(HashManifest::parse(b""), Ok(HashManifest::default()));
    }

    #[test]
    fn what_is_wrong_is_told_by_line() {
        let hash = Sha256::of(b"");
        let good = format!("{hash}  a\n");
        let error = |bad: &str| {
            let error = HashManifest::parse(format!("{good}{bad}\n").as_bytes()).unwrap_err();
            assert_eq!(error.line, 2, "{error}");
            error.reason
        };
        for bad in [
            "x",
            "",
            "0123  b",
            &format!("{hash} b"),
            &format!("{hash}\tb"),
        ] {
            assert!(error(bad).contains("expected"), "{bad}");
        }
        for path in [
            "../b",
            "/etc/passwd",
            "a/../../b",
            "b\0c",
            ".chancery/manifest",
            "",
        ] {
            let reason = error(&format!("{hash}  {path}"));
            assert!(reason.contains("cannot be a file of a site"), "{reason}");
        }
        assert!(error(&format!("\\{hash}  a\\nb")).contains("line break"));
        assert!(error(&format!("{hash}  a")).contains("twice"));
        let error = HashManifest::parse(b"\n\xff").unwrap_err();
        assert_eq!(error.line, 2);
    }

    #[test]
    fn signatures_are_about_the_manifest() {
        for path in [
            MANIFEST,
            "manifest-sha256.txt.minisig",
            "manifest-sha256.txt.tsr",
        ] {
            assert!(is_about_manifest(path), "{path}");
        }
        for path in [
            "manifest-sha256.txt.d/x",
            "manifest-sha256.txtx",
            "a/manifest-sha256.txt",
        ] {
            assert!(!is_about_manifest(path), "{path}");
        }
    }
}
