//! Checks a folder against a manifest. No link is followed.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, ErrorKind, Read};
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use walkdir::WalkDir;

use super::{Findings, FixityError, Found, HashManifest, MANIFEST, MOST, compare, parse};
use crate::output::Sha256;

/// Folders at the root of a copy that are not part of the site: notes of builds and of publishing, and a Git
/// repository in which the site is kept.
const NOT_SITE: [&str; 3] = [".chancery", ".chancery-publish", ".git"];

/// Checks a folder against the manifest that it has, or against another one.
///
/// # Errors
/// The folder or its manifest cannot be read, or there is no manifest.
pub fn verify_folder(
    folder: &Path,
    manifest: Option<HashManifest>,
) -> Result<Findings, FixityError> {
    let (manifest, found) = match manifest {
        Some(manifest) => (manifest, hash_all(folder)?),
        None => read_folder(folder)?,
    };
    Ok(compare(&manifest, &found))
}

/// Reads the manifest of a folder, and takes the hash of every file.
///
/// # Errors
/// The folder or its manifest cannot be read, or there is no manifest.
pub fn read_folder(folder: &Path) -> Result<(HashManifest, BTreeMap<String, Found>), FixityError> {
    let manifest = read_manifest(folder)?;
    Ok((manifest, hash_all(folder)?))
}

fn read_manifest(folder: &Path) -> Result<HashManifest, FixityError> {
    let path = folder.join(MANIFEST);
    let place = folder.display().to_string();
    let file = match open(&path) {
        Ok(file) => file,
        Err(error) if error.kind() == ErrorKind::NotFound => {
            return Err(FixityError::NoManifest { place });
        }
        Err(error) => return Err(FixityError::Unread { path, error }),
    };
    let mut bytes = Vec::new();
    match file.take(MOST + 1).read_to_end(&mut bytes) {
        Ok(_) if bytes.len() as u64 > MOST => Err(FixityError::TooLong { place }),
        Ok(_) => parse(&place, &bytes),
        Err(error) => Err(FixityError::Unread { path, error }),
    }
}

/// Reads every file of a folder and takes its hash.
///
/// # Errors
/// A file or folder cannot be read.
fn hash_all(folder: &Path) -> Result<BTreeMap<String, Found>, FixityError> {
    let mut files = Vec::new();
    let walk = WalkDir::new(folder).min_depth(1).into_iter();
    let of_site = |entry: &walkdir::DirEntry| {
        entry.depth() != 1 || NOT_SITE.iter().all(|name| entry.file_name() != *name)
    };
    for entry in walk.filter_entry(of_site) {
        let entry = entry.map_err(|error| FixityError::Unread {
            path: error.path().unwrap_or(folder).to_owned(),
            error: error.into(),
        })?;
        if !entry.file_type().is_dir() {
            files.push((entry.file_type().is_file(), entry.into_path()));
        }
    }
    files
        .into_par_iter()
        .map(|(is_file, path)| {
            let name = name(folder, &path);
            let found = match is_file {
                true => hash(path)?,
                false => Found::Other,
            };
            Ok((name, found))
        })
        .collect()
}

fn hash(path: PathBuf) -> Result<Found, FixityError> {
    let hash = open(&path).and_then(|mut file| Sha256::of_reader(&mut file));
    match hash {
        Ok((hash, _)) => Ok(Found::File(hash)),
        Err(error) => Err(FixityError::Unread { path, error }),
    }
}

fn open(path: &Path) -> io::Result<File> {
    crate::source::open_regular(path)
}

/// The path below a folder, with forward slashes.
fn name(folder: &Path, path: &Path) -> String {
    let below = path.strip_prefix(folder).unwrap_or(path);
    let parts = below
        .components()
        .map(|part| part.as_os_str().to_string_lossy());
    parts.collect::<Vec<_>>().join("/")
}
