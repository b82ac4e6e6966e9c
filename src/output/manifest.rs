//! The manifest: what the last build wrote, so that the next knows what is its own.
//! One line a file, sorted by path: fingerprint, size, time of change, path.

use std::fmt::Write as _;
use std::io;
use std::path::Path;

use super::disk::{Fingerprint, Stamp, Thing, look};
use super::{path, sealed};

const TITLE: &str = "chancery manifest 1";

/// One file that a build wrote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) print: Fingerprint,
    pub(super) stamp: Stamp,
}

/// What a build wrote, sorted by path.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(super) struct Manifest {
    pub(super) files: Vec<(String, Entry)>,
}

impl Manifest {
    /// Reads a manifest; `None` if it is damaged in any way.
    pub(super) fn parse(text: &[u8]) -> Option<Manifest> {
        let body = sealed::unseal(TITLE, text)?;
        let files: Vec<_> = body.lines().map(line).collect::<Option<_>>()?;
        files
            .is_sorted_by(|(a, _), (b, _)| a < b)
            .then_some(Manifest { files })
    }

    pub(super) fn to_text(&self) -> String {
        sealed::seal(TITLE, &self.body())
    }

    fn body(&self) -> String {
        let mut body = String::with_capacity(self.files.len() * 100);
        for (path, Entry { print, stamp }) in &self.files {
            // Writing to a String cannot fail.
            let _ = writeln!(
                body,
                "{:032x} {} {} {path}",
                print.0, stamp.size, stamp.mtime
            );
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

    /// Whether the file on the disk is still the one that a build wrote. Reads it only if its size is
    /// as recorded and its time is not, as after a checkout or a copy.
    pub(super) fn owns(&self, root: &Path, path: &str) -> io::Result<bool> {
        let Some(entry) = self.get(path) else {
            return Ok(false);
        };
        let place = root.join(path);
        match look(&place)? {
            Thing::File(stamp) if stamp == entry.stamp => Ok(true),
            Thing::File(stamp) if stamp.size == entry.stamp.size => {
                Ok(Fingerprint::of_file(&place)?.0 == entry.print)
            }
            _ => Ok(false),
        }
    }

    /// What two manifests know together, of a commit from `self` to `next` that was interrupted.
    /// Where they differ, the disk says which of them holds.
    pub(super) fn merge(self, next: Manifest, root: &Path) -> io::Result<Manifest> {
        let mut files = Vec::with_capacity(next.files.len());
        let (mut old, mut new) = (
            self.files.into_iter().peekable(),
            next.files.into_iter().peekable(),
        );
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
                // A file that is gone needs no owner, and a folder may have taken its place.
                match look(&root.join(&path))? {
                    Thing::File(stamp) => {
                        let known = || before.into_iter().chain(after);
                        match known().find(|entry| entry.stamp == stamp) {
                            Some(entry) => Some(entry),
                            // Someone has touched it since, as a checkout does: its bytes tell.
                            None => {
                                let (print, _) = Fingerprint::of_file(&root.join(&path))?;
                                let same = known().find(|entry| entry.print == print);
                                same.or(after).or(before)
                            }
                        }
                    }
                    _ => None,
                }
            };
            files.extend(holds.map(|entry| (path, entry)));
        }
    }
}

fn line(line: &str) -> Option<(String, Entry)> {
    let mut fields = line.splitn(4, ' ');
    let print = u128::from_str_radix(fields.next()?, 16).ok()?;
    let size = fields.next()?.parse().ok()?;
    let mtime = fields.next()?.parse().ok()?;
    let path = fields.next().filter(|path| path::flaw(path).is_none())?;
    let entry = Entry {
        print: Fingerprint(print),
        stamp: Stamp { size, mtime },
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
            assert_eq!(
                Manifest::parse(manifest.to_text().as_bytes()),
                Some(manifest)
            );
        }
    }

    #[test]
    fn a_forged_path_breaks_it() {
        for path in ["../x", "/etc/passwd", ".chancery/lock", "a/../../b"] {
            assert_eq!(
                Manifest::parse(manifest(&[path]).to_text().as_bytes()),
                None
            );
        }
        assert_eq!(
            Manifest::parse(manifest(&["b", "a"]).to_text().as_bytes()),
            None
        );
        assert_eq!(
            Manifest::parse(manifest(&["a", "a"]).to_text().as_bytes()),
            None
        );
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
        fn no_text_breaks_the_parser(text: Vec<u8>) {
            prop_assert_eq!(Manifest::parse(&text), None);
        }

        #[test]
        fn no_sealed_text_breaks_the_parser(body in "([0-9a-f]{0,3} [0-9]{0,3} -?[0-9]{0,3} ?[a-z/.]{0,4}\n){0,3}") {
            let _ = Manifest::parse(sealed::seal(TITLE, &body).as_bytes());
        }
    }
}
