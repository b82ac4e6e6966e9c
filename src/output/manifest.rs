//! The manifest: what the last build wrote, so that the next knows what is its own.
//! One line a file, sorted by path: fingerprint, size, time of change, whether it is ours with the SHA-256 hash after
//! a colon, path.

use std::fmt::Write as _;
use std::io;

use cap_std::fs::Dir;

use super::digest::Sha256;
use super::disk::{Fingerprint, Stamp, Thing, look};
use super::folders::{Walker, Way, split};
use super::{path, sealed};

/// One file of a site.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) print: Fingerprint,
    pub(super) stamp: Stamp,
    /// What others check it by; none in notes of a build that took no such hashes.
    pub(super) sha256: Option<Sha256>,
    /// Whether a build wrote it, by a proven note. Otherwise it was found with these bytes, or someone
    /// else's notes say that a build wrote it, and it may be anybody's.
    pub(super) ours: bool,
}

/// The files of a site, sorted by path.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(super) struct Manifest {
    pub(super) files: Vec<(String, Entry)>,
}

/// The manifest of an earlier build.
#[derive(Debug, Default)]
pub(super) struct Past {
    pub(super) manifest: Manifest,
    /// Whether it was written with this user's key.
    pub(super) proven: bool,
}

impl Manifest {
    /// Reads the body of a manifest; `None` if it is damaged in any way.
    pub(super) fn parse(body: &str) -> Option<Manifest> {
        let files: Vec<_> = body.lines().map(line).collect::<Option<_>>()?;
        files
            .is_sorted_by(|(a, _), (b, _)| a < b)
            .then_some(Manifest { files })
    }

    pub(super) fn body(&self) -> String {
        let mut body = String::with_capacity(self.files.len() * 170);
        for (path, entry) in &self.files {
            let of = if entry.ours { OURS } else { FOUND };
            let Stamp { size, mtime } = entry.stamp;
            // Writing to a String cannot fail.
            let _ = write!(body, "{:032x} {size} {mtime} {of}", entry.print.0);
            let _ = match entry.sha256 {
                Some(sha256) => writeln!(body, ":{sha256} {path}"),
                None => writeln!(body, " {path}"),
            };
        }
        body
    }

    /// A short text that tells it apart from all others.
    pub(super) fn seal(&self) -> String {
        sealed::hash(&self.body())
    }

    fn position(&self, path: &str) -> Result<usize, usize> {
        self.files
            .binary_search_by(|(known, _)| known.as_str().cmp(path))
    }

    pub(super) fn get(&self, path: &str) -> Option<Entry> {
        let at = self.position(path).ok()?;
        self.files.get(at).map(|(_, entry)| *entry)
    }

    /// Whether it has a file below this folder.
    pub(super) fn has_below(&self, folder: &str) -> bool {
        let start = format!("{folder}/");
        let (Ok(at) | Err(at)) = self.position(&start);
        self.files
            .get(at)
            .is_some_and(|(path, _)| path.starts_with(&start))
    }

    /// Whether a file is still the one that a build wrote. `folder` is the one that it lies in.
    pub(super) fn owns(&self, folder: &Dir, path: &str) -> io::Result<bool> {
        match self.get(path) {
            Some(entry) if entry.ours => entry.is_at(folder, split(path).1),
            _ => Ok(false),
        }
    }

    /// What two manifests know together, of a commit from `self` to `next` that was interrupted.
    /// Where they differ, the disk says which of them holds.
    pub(super) fn merge(self, next: Manifest, root: &Dir) -> io::Result<Manifest> {
        let mut files = Vec::with_capacity(next.files.len());
        let (mut old, mut new) = (
            self.files.into_iter().peekable(),
            next.files.into_iter().peekable(),
        );
        let mut walker = Walker::default();
        loop {
            let first = match (old.peek(), new.peek()) {
                (None, None) => return Ok(Manifest { files }),
                (Some((a, _)), Some((b, _))) => a.min(b),
                (Some((path, _)), None) | (None, Some((path, _))) => path,
            };
            let path = first.clone();
            let before = old.next_if(|(known, _)| *known == path).map(|(_, e)| e);
            let after = new.next_if(|(known, _)| *known == path).map(|(_, e)| e);
            let holds = if before == after {
                after
            } else {
                let (home, name) = split(&path);
                match walker.go(root, home)? {
                    Way::Folder(folder) => which(folder, name, before, after)?,
                    Way::Ends(..) => None,
                }
            };
            files.extend(holds.map(|entry| (path, entry)));
        }
    }
}

/// Which of two entries a file fits that an interrupted commit was about.
fn which(
    folder: &Dir,
    name: &str,
    before: Option<Entry>,
    after: Option<Entry>,
) -> io::Result<Option<Entry>> {
    // A file that is gone needs no owner, and a folder may have taken its place.
    let Thing::File(stamp) = look(folder, name)? else {
        return Ok(None);
    };
    let known = || after.into_iter().chain(before);
    if let Some(entry) = known().find(|entry| entry.stamp == stamp) {
        return Ok(Some(entry));
    }
    // Someone has touched it since, as a checkout does: its bytes tell.
    let (print, size) = Fingerprint::of_file(folder, name)?;
    let same = known().find(|entry| entry.print == print);
    // After a power cut, a new file may be there without its bytes.
    let lost = after.filter(|_| size == 0);
    Ok(same.or(before).or(lost))
}

impl Entry {
    /// Whether the file of a name is the one that this entry is of. Reads it only if its size is as
    /// recorded and its time is not, as after a checkout or a copy.
    pub(super) fn is_at(&self, folder: &Dir, name: &str) -> io::Result<bool> {
        match look(folder, name)? {
            Thing::File(stamp) if stamp == self.stamp => Ok(true),
            Thing::File(stamp) if stamp.size == self.stamp.size => {
                Ok(Fingerprint::of_file(folder, name)?.0 == self.print)
            }
            _ => Ok(false),
        }
    }
}

const OURS: &str = "ours";
const FOUND: &str = "found";

fn line(line: &str) -> Option<(String, Entry)> {
    let mut fields = line.splitn(5, ' ');
    let print = u128::from_str_radix(fields.next()?, 16).ok()?;
    let size = fields.next()?.parse().ok()?;
    let mtime = fields.next()?.parse().ok()?;
    let of = fields.next()?;
    let (of, sha256) = match of.split_once(':') {
        Some((of, sha256)) => (of, Some(Sha256::parse(sha256)?)),
        None => (of, None),
    };
    let ours = match of {
        OURS => true,
        FOUND => false,
        _ => return None,
    };
    let path = fields.next().filter(|path| path::flaw(path).is_none())?;
    let entry = Entry {
        print: Fingerprint(print),
        stamp: Stamp { size, mtime },
        sha256,
        ours,
    };
    Some((path.to_owned(), entry))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn manifest(paths: &[&str]) -> Manifest {
        let entry = Entry {
            print: Fingerprint::of(b"x"),
            stamp: Stamp { size: 1, mtime: -7 },
            sha256: Some(Sha256::of(b"x")),
            ours: true,
        };
        let files = paths.iter().map(|path| ((*path).to_owned(), entry));
        Manifest {
            files: files.collect(),
        }
    }

    #[test]
    fn a_manifest_comes_back_as_it_was() {
        for paths in [&[][..], &["a b/c d.html"], &["a", "a.b", "a/b", "ខ្មែរ"]] {
            let manifest = manifest(paths);
            assert_eq!(Manifest::parse(&manifest.body()), Some(manifest));
        }
    }

    #[test]
    fn notes_without_hashes_are_read() {
        let mut manifest = manifest(&["a", "b c"]);
        for (_, entry) in &mut manifest.files {
            entry.sha256 = None;
        }
        let body = manifest.body();
        assert!(body.contains(" ours a\n"), "{body}");
        assert_eq!(Manifest::parse(&body), Some(manifest));
        assert_eq!(Manifest::parse(&body.replace("ours", "ours:12")), None);
    }

    #[test]
    fn a_forged_path_breaks_it() {
        for path in ["../x", "/etc/passwd", ".chancery/lock", "a/../../b"] {
            assert_eq!(Manifest::parse(&manifest(&[path]).body()), None);
        }
        assert_eq!(Manifest::parse(&manifest(&["b", "a"]).body()), None);
        assert_eq!(Manifest::parse(&manifest(&["a", "a"]).body()), None);
    }

    #[test]
    fn files_below_a_folder_are_found() {
        let manifest = manifest(&["a.b", "a/b", "c"]);
        assert!(manifest.has_below("a"));
        assert!(!manifest.has_below("a.b"));
        assert!(!manifest.has_below("c"));
    }

    proptest! {
        #[test]
        fn no_text_breaks_the_parser(body in "([0-9a-f]{0,3} [0-9]{0,3} -?[0-9]{0,3} (ours|found|x)? ?[a-z/.]{0,4}\n){0,3}|.*") {
            if let Some(manifest) = Manifest::parse(&body) {
                prop_assert!(manifest.files.iter().all(|(path, _)| path::flaw(path).is_none()));
            }
        }
    }
}
