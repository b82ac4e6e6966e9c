//! The SHA-256 hash of a file, by which others can check it with the tools of every system.

use std::fmt;
use std::io::{self, Read};

use sha2::Digest as _;

/// A SHA-256 hash.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Sha256([u8; 32]);

impl Sha256 {
    /// Returns the hash of some bytes.
    pub fn of(bytes: &[u8]) -> Sha256 {
        Sha256(sha2::Sha256::digest(bytes).into())
    }

    /// Reads to the end; returns the hash of what was read, and how many bytes it has.
    ///
    /// # Errors
    /// Reading fails.
    pub fn of_reader(reader: &mut impl Read) -> io::Result<(Sha256, u64)> {
        let mut hasher = Hasher::default();
        let mut buffer = vec![0; 64 * 1024];
        let mut size = 0;
        loop {
            match reader.read(&mut buffer) {
                Ok(0) => return Ok((hasher.finish(), size)),
                Ok(read) => {
                    hasher.update(&buffer[..read]);
                    size += read as u64;
                }
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
    }

    /// Reads 64 hexadecimal digits, in either case.
    pub fn parse(text: &str) -> Option<Sha256> {
        if text.len() != 64 || !text.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return None;
        }
        let mut bytes = [0; 32];
        for (byte, at) in bytes.iter_mut().zip((0..64).step_by(2)) {
            *byte = u8::from_str_radix(&text[at..at + 2], 16).ok()?;
        }
        Some(Sha256(bytes))
    }
}

impl fmt::Display for Sha256 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const DIGITS: &[u8; 16] = b"0123456789abcdef";
        let mut text = [0; 64];
        for (pair, byte) in text.chunks_exact_mut(2).zip(self.0) {
            pair[0] = DIGITS[usize::from(byte >> 4)];
            pair[1] = DIGITS[usize::from(byte & 15)];
        }
        f.write_str(std::str::from_utf8(&text).unwrap_or_default())
    }
}

impl fmt::Debug for Sha256 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl From<sha2::Sha256> for Sha256 {
    fn from(hasher: sha2::Sha256) -> Sha256 {
        Sha256(hasher.finalize().into())
    }
}

/// Hashes bytes that come one after the other.
#[derive(Default)]
pub(super) struct Hasher(sha2::Sha256);

impl Hasher {
    pub(super) fn update(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }

    pub(super) fn finish(self) -> Sha256 {
        self.0.into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const OF_ABC: &str = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    #[test]
    fn a_hash_is_written_and_read_as_sha256sum_does() {
        let hash = Sha256::of(b"abc");
        assert_eq!(hash.to_string(), OF_ABC);
        assert_eq!(Sha256::parse(OF_ABC), Some(hash));
        assert_eq!(Sha256::parse(&OF_ABC.to_uppercase()), Some(hash));
        assert_eq!(Sha256::of_reader(&mut &b"abc"[..]).unwrap(), (hash, 3));
        for bad in ["", &OF_ABC[1..], &OF_ABC.replace('b', "g"), &"é".repeat(32)] {
            assert_eq!(Sha256::parse(bad), None, "{bad}");
        }
    }
}
