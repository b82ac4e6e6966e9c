//! Checks the files in a ZIP file against a manifest. Nothing is unpacked to the disk.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufReader, Read};
use std::path::Path;

use zip::ZipArchive;
use zip::result::ZipError;

use super::{Findings, FixityError, Found, HashManifest, MANIFEST, MOST, compare, parse};
use crate::output::{self, Sha256};

/// No deflated file is larger than so many times its packed size (RFC 1951: 258 bytes in 2 bits).
const DEFLATE: u64 = 1032;

/// Checks a ZIP file of a site against the manifest in it, or against another one. The site may be in a folder of
/// the ZIP file.
///
/// # Errors
/// The file cannot be read, is no sound ZIP file, has names that lead out of it, or has no manifest.
pub fn verify_zip(path: &Path, manifest: Option<HashManifest>) -> Result<Findings, FixityError> {
    let unread = |error| FixityError::Unread {
        path: path.to_owned(),
        error,
    };
    let flaw = |reason: String| FixityError::Zip {
        path: path.to_owned(),
        reason,
    };
    let file = crate::source::open_regular(path).map_err(unread)?;
    let length = file.metadata().map_err(unread)?.len();
    let mut archive = ZipArchive::new(BufReader::new(file))
        .map_err(|error| flaw(format!("not a ZIP file that can be read: {error}")))?;
    let names = names(&mut archive, length).map_err(flaw)?;
    let base = base(&names, path)?;
    let mut found = BTreeMap::new();
    let mut own = None;
    for (name, at) in &names {
        // What is beside the site gets its name in full, which no file of the manifest has.
        let name = name.strip_prefix(&base).unwrap_or(name);
        let mut entry = archive
            .by_index(*at)
            .map_err(|error| flaw(said(name, &error)))?;
        let packed = entry.compressed_size();
        let most = packed.saturating_mul(DEFLATE).saturating_add(64);
        let size = entry.size();
        if size > most {
            let message =
                format!("`{name}` claims {size} bytes in {packed}, more than can be packed");
            return Err(flaw(message));
        }
        if name == MANIFEST && manifest.is_none() {
            let mut bytes = Vec::new();
            let read = (&mut entry).take(MOST + 1).read_to_end(&mut bytes);
            read.map_err(|error| flaw(format!("cannot read `{name}`: {error}")))?;
            let place = path.display().to_string();
            if bytes.len() as u64 > MOST {
                return Err(FixityError::TooLong { place });
            }
            own = Some(parse(&place, &bytes)?);
            continue;
        }
        let hash = Sha256::of_reader(&mut (&mut entry).take(size + 1));
        let (hash, read) = hash.map_err(|error| flaw(format!("cannot read `{name}`: {error}")))?;
        if read != size {
            return Err(flaw(format!(
                "`{name}` does not have the size that it claims"
            )));
        }
        let kind = match entry.is_symlink() {
            true => Found::Other,
            false => Found::File(hash),
        };
        found.insert(name.to_owned(), kind);
    }
    let manifest = manifest.or(own).ok_or_else(|| FixityError::NoManifest {
        place: path.display().to_string(),
    })?;
    Ok(compare(&manifest, &found))
}

/// The names of the files, with their numbers in the ZIP file.
fn names(
    archive: &mut ZipArchive<BufReader<File>>,
    length: u64,
) -> Result<BTreeMap<String, usize>, String> {
    let mut names = BTreeMap::new();
    let mut packed = 0_u64;
    for at in 0..archive.len() {
        let entry = archive
            .by_index_raw(at)
            .map_err(|error| format!("damaged: {error}"))?;
        let name = entry
            .name()
            .map_err(|error| format!("a name that cannot be read: {error}"))?;
        let name = name.into_owned();
        packed = packed.saturating_add(entry.compressed_size());
        // Files that share their bytes, of which a small file can have any number.
        if packed > length {
            return Err("its files overlap, as in a ZIP bomb".to_owned());
        }
        if entry.encrypted() {
            return Err(format!("`{name}` is encrypted"));
        }
        let path = name.strip_suffix('/').unwrap_or(&name);
        // The notes of builds are no files of a site, but may have been packed with it.
        let is_note = path.split('/').any(|part| part == ".chancery");
        match output::flaw(path) {
            Some(reason) if !is_note || path.split('/').any(|part| part == "..") => {
                return Err(format!("the name `{name}` is unsafe: {reason}"));
            }
            _ if is_note || entry.is_dir() => continue,
            _ => {}
        }
        if names.insert(name.clone(), at).is_some() {
            return Err(format!("it has two files of the name `{name}`"));
        }
    }
    Ok(names)
}

/// The folder of the ZIP file that the site is in, with a slash at the end; empty if it is at the root.
fn base(names: &BTreeMap<String, usize>, path: &Path) -> Result<String, FixityError> {
    let at = names.keys().filter_map(|name| {
        let folder = name.strip_suffix(MANIFEST)?;
        (folder.is_empty() || folder.ends_with('/')).then_some(folder)
    });
    let mut at: Vec<&str> = at.collect();
    at.sort_by_key(|folder| folder.matches('/').count());
    match at[..] {
        [] => Ok(String::new()),
        [first, second, ..] if first.matches('/').count() == second.matches('/').count() => {
            Err(FixityError::Zip {
                path: path.to_owned(),
                reason: format!("it has two sites, in `{first}` and `{second}`"),
            })
        }
        [first, ..] => Ok(first.to_owned()),
    }
}

fn said(name: &str, error: &ZipError) -> String {
    format!("cannot read `{name}`: {error}")
}
