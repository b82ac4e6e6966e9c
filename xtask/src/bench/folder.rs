//! What a built site consists of on the disk: how much it is, what changed in it, and the floor: how long it
//! takes to write the same bytes to as many files.

use std::collections::{BTreeMap, HashSet};
use std::fs::{self, File, Metadata};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant, SystemTime};

/// What tells that a file was written anew, even with the same bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Stamp {
    size: u64,
    modified: Option<SystemTime>,
    /// The number of the file on its disk, where files have one.
    number: u64,
}

/// The files of a site with their paths, with forward slashes; without Chancery's own notes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Listing {
    files: BTreeMap<String, Stamp>,
}

impl Listing {
    /// What lies below a folder now.
    pub(super) fn of(folder: &Path) -> io::Result<Listing> {
        let mut listing = Listing::default();
        listing.collect(folder, "")?;
        Ok(listing)
    }

    fn collect(&mut self, folder: &Path, below: &str) -> io::Result<()> {
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            let name = format!("{below}{}", entry.file_name().to_string_lossy());
            let metadata = entry.metadata()?;
            if !metadata.is_dir() {
                self.files.insert(name, stamp(&metadata));
            } else if name != ".chancery" {
                self.collect(&entry.path(), &format!("{name}/"))?;
            }
        }
        Ok(())
    }

    pub(super) fn len(&self) -> usize {
        self.files.len()
    }

    pub(super) fn bytes(&self) -> u64 {
        self.files.values().map(|stamp| stamp.size).sum()
    }

    /// The files that were written, came or went between two looks, sorted.
    pub(super) fn touched(&self, later: &Listing) -> Vec<String> {
        let all: HashSet<&String> = self.files.keys().chain(later.files.keys()).collect();
        let touched = all
            .into_iter()
            .filter(|path| self.files.get(*path) != later.files.get(*path));
        let mut touched: Vec<String> = touched.cloned().collect();
        touched.sort();
        touched
    }

    /// The files that two folders do not both have with the same bytes, sorted; this is the listing of one.
    pub(super) fn differing(&self, here: &Path, there: &Path) -> io::Result<Vec<String>> {
        let others = Listing::of(there)?;
        let mut differing = Vec::new();
        for path in self.files.keys() {
            let same = others.files.contains_key(path)
                && fs::read(here.join(path))? == fs::read(there.join(path))?;
            if !same {
                differing.push(path.clone());
            }
        }
        let only_there = others.files.into_keys();
        differing.extend(only_there.filter(|path| !self.files.contains_key(path)));
        differing.sort();
        Ok(differing)
    }

    /// How long it takes one thread to write the same files below a folder that is not there yet. What
    /// is to be written is read beforehand, a little at a time, and that is not counted.
    pub(super) fn floor(&self, from: &Path, to: &Path) -> io::Result<Duration> {
        /// How many bytes are held at a time.
        const HELD: usize = 16 << 20;
        let mut writer = Writer::default();
        let mut held = Vec::new();
        let mut size = 0;
        for path in self.files.keys() {
            let bytes = fs::read(from.join(path))?;
            size += bytes.len();
            held.push((to.join(path), bytes));
            if size >= HELD {
                writer.write(&held)?;
                held.clear();
                size = 0;
            }
        }
        writer.write(&held)?;
        Ok(writer.took)
    }
}

/// Writes files, and makes each folder once.
#[derive(Debug, Default)]
struct Writer {
    made: HashSet<PathBuf>,
    took: Duration,
}

impl Writer {
    fn write(&mut self, files: &[(PathBuf, Vec<u8>)]) -> io::Result<()> {
        let started = Instant::now();
        for (path, bytes) in files {
            if let Some(folder) = path.parent()
                && !self.made.contains(folder)
            {
                fs::create_dir_all(folder)?;
                self.made.insert(folder.to_owned());
            }
            File::create_new(path)?.write_all(bytes)?;
        }
        self.took += started.elapsed();
        Ok(())
    }
}

fn stamp(metadata: &Metadata) -> Stamp {
    Stamp {
        size: metadata.len(),
        modified: metadata.modified().ok(),
        number: number(metadata),
    }
}

#[cfg(unix)]
fn number(metadata: &Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::ino(metadata)
}

#[cfg(not(unix))]
fn number(_: &Metadata) -> u64 {
    0
}

/// The kind of file system in which a folder lies, where the system tells: `ext4`.
pub(super) fn file_system(folder: &Path) -> Option<String> {
    let folder = folder.canonicalize().ok()?;
    // Linux: https://man7.org/linux/man-pages/man5/proc_pid_mounts.5.html
    file_system_in(&fs::read_to_string("/proc/self/mounts").ok()?, &folder)
}

fn file_system_in(mounts: &str, folder: &Path) -> Option<String> {
    let mounts = mounts.lines().filter_map(|line| {
        let mut words = line.split(' ');
        let place = words.nth(1)?.replace("\\040", " ");
        let kind = words.next()?;
        folder.starts_with(&place).then_some((place, kind))
    });
    // The last of those that were mounted one over the other is seen.
    let nearest = mounts.max_by_key(|(place, _)| place.len());
    nearest.map(|(_, kind)| kind.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use tempfile::TempDir;

    fn site(files: &[(&str, &str)]) -> TempDir {
        let folder = TempDir::new().unwrap();
        for (path, text) in files {
            let path = folder.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        folder
    }

    #[test]
    fn a_site_is_measured_without_notes() {
        let site = site(&[
            ("a/x.html", "12345"),
            ("y", "1"),
            (".chancery/manifest", "1"),
        ]);
        let listing = Listing::of(site.path()).unwrap();
        assert_eq!((listing.len(), listing.bytes()), (2, 6));
    }

    #[test]
    fn what_was_written_is_seen_even_if_it_is_the_same() {
        let site = site(&[("a/x", "1"), ("a/y", "1"), ("z", "1"), ("w", "1")]);
        let before = Listing::of(site.path()).unwrap();
        assert!(
            before
                .touched(&Listing::of(site.path()).unwrap())
                .is_empty()
        );
        // As a build does it: a new file takes the place of the old one.
        for path in ["a/x", "z"] {
            fs::write(site.path().join("new"), "1").unwrap();
            fs::rename(site.path().join("new"), site.path().join(path)).unwrap();
        }
        fs::remove_file(site.path().join("w")).unwrap();
        let after = Listing::of(site.path()).unwrap();
        assert_eq!(before.touched(&after), ["a/x", "w", "z"]);
    }

    #[test]
    fn folders_are_compared_by_their_bytes() {
        let one = site(&[("a/x", "1"), ("y", "1"), ("only-here", "1")]);
        let other = site(&[("a/x", "1"), ("y", "2"), ("only-there", "1")]);
        let listing = Listing::of(one.path()).unwrap();
        assert_eq!(
            listing.differing(one.path(), other.path()).unwrap(),
            ["only-here", "only-there", "y"]
        );
    }

    #[test]
    fn the_floor_is_the_same_bytes_in_as_many_files() {
        let site = site(&[("a/b/x", "12345"), ("a/y", ""), ("z", "1")]);
        let folder = TempDir::new().unwrap();
        let to = folder.path().join("floor");
        let listing = Listing::of(site.path()).unwrap();
        assert!(listing.floor(site.path(), &to).unwrap() > Duration::ZERO);
        assert!(listing.differing(site.path(), &to).unwrap().is_empty());
        assert!(
            listing.floor(site.path(), &to).is_err(),
            "never over old files"
        );
    }

    #[test]
    fn the_nearest_mount_is_that_of_a_folder() {
        let mounts = "overlay / overlay rw 0 0\n/dev/vda /data ext4 rw 0 0\n\
                      tmpfs /data/my\\040own tmpfs rw 0 0\nproc /proc proc rw 0 0\n";
        let kind = |folder: &str| file_system_in(mounts, Path::new(folder));
        assert_eq!(kind("/data/x").as_deref(), Some("ext4"));
        assert_eq!(kind("/data/my own/x").as_deref(), Some("tmpfs"));
        assert_eq!(kind("/database").as_deref(), Some("overlay"));
        assert_eq!(file_system_in("", Path::new("/x")), None);
    }
}
