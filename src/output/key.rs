//! The key by which a user's builds prove to later ones what they wrote.
//!
//! It lies outside every archive, in the folder where the system keeps a user's state, so that nobody
//! who hands an archive around can make notes that it vouches for. `docs/decisions/0001-what-a-build-owns.md`
//! says why.

use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};

use etcetera::BaseStrategy as _;

const LENGTH: usize = 32;

/// A user's key. Without one, nothing can be proven, and nothing that lies in an output folder is
/// taken for the work of an earlier build.
#[derive(Clone)]
pub struct Key(Option<[u8; LENGTH]>);

impl Key {
    /// The key of whoever runs this program, made on the first use.
    ///
    /// # Errors
    /// It cannot be read or kept: there is no such folder, or it cannot be written.
    pub fn of_user() -> io::Result<Key> {
        let place = place().ok_or_else(|| {
            io::Error::new(
                ErrorKind::NotFound,
                "no user folder for such files was found",
            )
        })?;
        Key::at(&place)
    }

    /// No key.
    pub fn none() -> Key {
        Key(None)
    }

    /// The key in a file, which is made if there is none.
    fn at(path: &Path) -> io::Result<Key> {
        for _ in 0..3 {
            if let Some(bytes) = read(path)? {
                return Ok(Key(Some(bytes)));
            }
            make(path)?;
        }
        Err(io::Error::new(
            ErrorKind::InvalidData,
            "the key file is corrupt",
        ))
    }

    /// A key that a test names.
    #[cfg(test)]
    pub(super) fn test(byte: u8) -> Key {
        Key(Some([byte; LENGTH]))
    }

    /// The proof that some text is by an owner of this key.
    pub(super) fn proof(&self, text: &str) -> Option<blake3::Hash> {
        let key = self.0.as_ref()?;
        Some(blake3::keyed_hash(key, text.as_bytes()))
    }
}

/// Where the key is kept.
fn place() -> Option<PathBuf> {
    let strategy = etcetera::choose_base_strategy().ok()?;
    let folder = strategy.state_dir().unwrap_or_else(|| strategy.data_dir());
    folder
        .is_absolute()
        .then(|| folder.join("chancery").join("output-key"))
}

/// The key in a file; none if there is no file, or it holds something else.
fn read(path: &Path) -> io::Result<Option<[u8; LENGTH]>> {
    let file = match crate::source::open_regular(path) {
        Ok(file) => file,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error),
    };
    let mut bytes = Vec::new();
    file.take(LENGTH as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes.try_into().ok())
}

/// Makes a key. If another build makes one at the same time, one of the two is kept.
fn make(path: &Path) -> io::Result<()> {
    let mut bytes = [0; LENGTH];
    getrandom::fill(&mut bytes).map_err(io::Error::other)?;
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    let mut number = [0; 8];
    getrandom::fill(&mut number).map_err(io::Error::other)?;
    let new = folder.join(format!("output-key.{:016x}", u64::from_le_bytes(number)));
    let made = private(&new).and_then(|mut file| {
        file.write_all(&bytes)?;
        file.sync_all()?;
        match fs::hard_link(&new, path) {
            // One that holds no key is replaced.
            Err(error) if error.kind() == ErrorKind::AlreadyExists => match read(path)? {
                Some(_) => Ok(()),
                None => fs::rename(&new, path),
            },
            // Some disks know no second names.
            Err(_) => fs::rename(&new, path),
            Ok(()) => Ok(()),
        }
    });
    let _ = fs::remove_file(&new);
    made
}

/// A new file that only its owner can read.
fn private(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_made_once_and_stays() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("state/chancery/output-key");
        let keys: Vec<_> = std::thread::scope(|scope| {
            let make = || Key::at(&path).unwrap().0.unwrap();
            let threads: Vec<_> = (0..4).map(|_| scope.spawn(make)).collect();
            threads
                .into_iter()
                .map(|thread| thread.join().unwrap())
                .collect()
        });
        let last = Key::at(&path).unwrap().0.unwrap();
        assert_eq!(fs::read(&path).unwrap(), last);
        assert!(keys.iter().all(|key| *key == last));
        let files = fs::read_dir(path.parent().unwrap()).unwrap();
        assert_eq!(files.count(), 1);
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = fs::metadata(&path).unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o600);
        }
    }

    #[test]
    fn a_damaged_key_is_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("output-key");
        for text in ["", "short", &"long".repeat(100)] {
            fs::write(&path, text).unwrap();
            let made = Key::at(&path).unwrap().0.unwrap();
            assert_eq!(Key::at(&path).unwrap().0.unwrap(), made);
        }
    }

    #[test]
    fn proofs_depend_on_the_key_and_the_text() {
        let proof = |key: u8, text: &str| Key::test(key).proof(text).unwrap();
        assert_eq!(proof(1, "a"), proof(1, "a"));
        assert_ne!(proof(1, "a"), proof(2, "a"));
        assert_ne!(proof(1, "a"), proof(1, "b"));
        assert!(Key::none().proof("a").is_none());
    }
}
