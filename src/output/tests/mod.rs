//! Whole builds: what they leave behind when they end well, badly, or not at all.

mod badly;
mod hostile;
#[cfg(unix)]
mod links;
mod sequences;
mod well;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::time::SystemTime;

use tempfile::TempDir;

use super::*;

type Files = BTreeMap<String, String>;

fn files(pairs: &[(&str, &str)]) -> Files {
    let owned = |(path, text): &(&str, &str)| ((*path).to_owned(), (*text).to_owned());
    pairs.iter().map(owned).collect()
}

/// The output folder of whoever has the usual key.
fn opened(root: &Path) -> Result<Arc<OutputFolder>, OutputError> {
    opened_by(root, Key::test(1))
}

fn opened_by(root: &Path, key: Key) -> Result<Arc<OutputFolder>, OutputError> {
    // No archive is there.
    let archive = root.join("no archive");
    Ok(Arc::new(OutputFolder::open(root, &archive, key)?))
}

/// These builds make files that say so.
fn recognise(_: &str, bytes: &[u8]) -> bool {
    bytes.starts_with(b"made ")
}

fn open(root: &Path, site: &Files) -> Result<Publication, OutputError> {
    Publication::open(&opened(root)?, site.keys().map(String::as_str), recognise)
}

fn fill(publication: &Publication, site: &Files) -> Result<(), OutputError> {
    site.iter()
        .try_for_each(|(path, text)| publication.put(path, text.as_bytes()))
}

fn build(root: &Path, site: &Files) -> Result<Summary, OutputError> {
    let publication = open(root, site)?;
    fill(&publication, site)?;
    publication.commit("")
}

/// As the system does when a process ends, whose locks end with it.
fn kill(publication: Publication, root: &Path) {
    std::mem::forget(publication);
    fs::remove_file(root.join(".chancery/lock")).unwrap();
}

fn write(root: &Path, path: &str, text: &str) {
    let path = root.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

/// Every file but Chancery's own; an empty folder has an entry that ends in a slash.
fn tree(root: &Path) -> Files {
    fn walk(root: &Path, folder: &str, found: &mut Files) {
        for entry in fs::read_dir(root.join(folder)).unwrap() {
            let entry = entry.unwrap();
            let name = entry.file_name().into_string().unwrap();
            let path = format!("{folder}{name}");
            if path == ".chancery" {
                continue;
            }
            if entry.file_type().unwrap().is_dir() {
                let before = found.len();
                walk(root, &format!("{path}/"), found);
                if found.len() == before {
                    found.insert(format!("{path}/"), String::new());
                }
            } else {
                let text = fs::read(entry.path()).unwrap();
                found.insert(path, String::from_utf8_lossy(&text).into_owned());
            }
        }
    }
    let mut found = Files::new();
    walk(root, "", &mut found);
    found
}

fn changed(root: &Path, path: &str) -> SystemTime {
    fs::metadata(root.join(path)).unwrap().modified().unwrap()
}

/// Makes a later change show in a file's time, whatever the clock's steps.
fn age(root: &Path, path: &str) {
    let file = fs::File::options().append(true).open(root.join(path));
    let time = SystemTime::now() - std::time::Duration::from_secs(1000);
    file.unwrap().set_modified(time).unwrap();
}

fn site() -> Files {
    files(&[
        ("index.html", "home"),
        ("people/x/index.html", "x"),
        ("people/y/index.html", "y"),
    ])
}

fn house() -> (TempDir, Files) {
    let root = tempfile::tempdir().unwrap();
    let site = site();
    build(root.path(), &site).unwrap();
    (root, site)
}

/// Stops a commit after some of its renames.
fn kill_in_commit(root: &Path, new: &Files, renames: usize) {
    let publication = open(root, new).unwrap();
    fill(&publication, new).unwrap();
    let manifest = publication.tally().unwrap().0;
    publication.desk.write_next(&manifest).unwrap();
    let mut hands = Hands::default();
    for unit in publication.units(false).into_iter().take(renames) {
        let unit = unit.map_err(|(_, error)| error).unwrap();
        publication.place(&mut hands, &unit).unwrap();
    }
    kill(publication, root);
}
