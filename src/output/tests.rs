//! Whole builds: what they leave behind when they end well, badly, or not at all.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::time::SystemTime;

use proptest::prelude::*;
use rayon::prelude::*;
use tempfile::TempDir;

use super::*;

type Files = BTreeMap<String, String>;

fn files(pairs: &[(&str, &str)]) -> Files {
    let owned = |(path, text): &(&str, &str)| ((*path).to_owned(), (*text).to_owned());
    pairs.iter().map(owned).collect()
}

fn open(root: &Path, site: &Files) -> Result<Publication, OutputError> {
    Publication::open(root, site.keys().map(String::as_str))
}

fn fill(publication: &Publication, site: &Files) -> Result<(), OutputError> {
    site.iter()
        .try_for_each(|(path, text)| publication.put(path, text.as_bytes()))
}

fn build(root: &Path, site: &Files) -> Result<Summary, OutputError> {
    let publication = open(root, site)?;
    fill(&publication, site)?;
    publication.commit()
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

#[test]
fn a_site_is_written_to_a_folder_that_is_not_there_yet() {
    let base = tempfile::tempdir().unwrap();
    let root = base.path().join("a/b/public");
    let summary = build(&root, &site()).unwrap();
    let expected = Summary {
        written: 3,
        bytes: 6,
        ..Summary::default()
    };
    assert_eq!(summary, expected);
    assert_eq!(tree(&root), site());
    let notes: Vec<_> = fs::read_dir(root.join(".chancery")).unwrap().collect();
    assert_eq!(notes.len(), 2, "the lock and the manifest: {notes:?}");
}

#[test]
fn a_second_build_writes_nothing() {
    let (root, site) = house();
    let root = root.path();
    let paths = ["index.html", "people/x/index.html", ".chancery/manifest"];
    let before = paths.map(|path| changed(root, path));
    let summary = build(root, &site).unwrap();
    assert_eq!((summary.written, summary.unchanged), (0, 3));
    assert_eq!(paths.map(|path| changed(root, path)), before);
}

#[test]
fn one_change_writes_one_file() {
    let (root, mut site) = house();
    let root = root.path();
    let before = changed(root, "index.html");
    site.insert("people/x/index.html".into(), "X!".into());
    let summary = build(root, &site).unwrap();
    assert_eq!((summary.written, summary.unchanged), (1, 2));
    assert_eq!(summary.bytes, 2);
    assert_eq!(tree(root), site);
    assert_eq!(changed(root, "index.html"), before);
}

#[test]
fn what_someone_changed_or_deleted_is_written_again() {
    let (root, site) = house();
    let root = root.path();
    write(root, "index.html", "hom!");
    fs::remove_dir_all(root.join("people/x")).unwrap();
    let summary = build(root, &site).unwrap();
    assert_eq!((summary.written, summary.unchanged), (2, 1));
    assert_eq!(tree(root), site);
}

#[test]
fn a_changed_time_alone_is_no_change() {
    let (root, site) = house();
    let root = root.path();
    age(root, "index.html");
    let before = changed(root, "index.html");
    assert_eq!(build(root, &site).unwrap().written, 0);
    assert_eq!(changed(root, "index.html"), before);
    let site = files(&[("new.html", "n")]);
    age(root, "people/x/index.html");
    let summary = build(root, &site).unwrap();
    assert_eq!((summary.removed, summary.kept), (3, vec![]));
    assert_eq!(tree(root), site);
}

#[test]
fn stale_files_and_emptied_folders_go() {
    let (root, _) = house();
    let root = root.path();
    write(root, "people/y/photo.jpg", "mine");
    let site = files(&[("index.html", "home")]);
    let summary = build(root, &site).unwrap();
    assert_eq!((summary.removed, summary.unchanged), (2, 1));
    let left = files(&[("index.html", "home"), ("people/y/photo.jpg", "mine")]);
    assert_eq!(tree(root), left);
    assert!(!root.join("people/x").exists());
}

#[test]
fn the_output_folder_itself_stays() {
    let (root, _) = house();
    let summary = build(root.path(), &Files::new()).unwrap();
    assert_eq!(summary.removed, 3);
    assert!(root.path().is_dir());
    assert_eq!(tree(root.path()), Files::new());
}

#[test]
fn a_stale_file_that_someone_changed_is_kept() {
    let (root, _) = house();
    let root = root.path();
    write(root, "people/x/index.html", "by hand");
    let summary = build(root, &files(&[("index.html", "home")])).unwrap();
    assert_eq!(summary.kept, ["people/x/index.html"]);
    assert_eq!(summary.removed, 1);
    let again = build(root, &files(&[("index.html", "home")])).unwrap();
    assert_eq!(again.kept, Vec::<String>::new());
    let left = files(&[("index.html", "home"), ("people/x/index.html", "by hand")]);
    assert_eq!(tree(root), left);
}

#[test]
fn a_strangers_file_is_kept_and_reported() {
    let root = tempfile::tempdir().unwrap();
    let root = root.path();
    write(root, "people/x/index.html", "mine");
    write(root, "CNAME", "example.org");
    let error = build(root, &site()).unwrap_err();
    assert!(
        matches!(&error, OutputError::Stranger { path } if path.ends_with("people/x/index.html"))
    );
    assert!(
        error.to_string().contains("not written by Chancery"),
        "{error}"
    );
    let left = files(&[("CNAME", "example.org"), ("people/x/index.html", "mine")]);
    assert_eq!(tree(root), left);
}

#[test]
fn a_strangers_file_with_the_same_bytes_is_adopted() {
    let root = tempfile::tempdir().unwrap();
    let root = root.path();
    write(root, "index.html", "home");
    let summary = build(root, &site()).unwrap();
    assert_eq!((summary.written, summary.unchanged), (2, 1));
    assert_eq!(build(root, &Files::new()).unwrap().removed, 3);
}

#[test]
fn a_file_that_appears_during_a_build_is_not_lost() {
    let root = tempfile::tempdir().unwrap();
    let root = root.path();
    let publication = open(root, &site()).unwrap();
    write(root, "index.html", "mine");
    let error = fill(&publication, &site()).unwrap_err();
    assert!(matches!(error, OutputError::Stranger { .. }));
    drop(publication);
    assert_eq!(tree(root), files(&[("index.html", "mine")]));
}

#[test]
fn a_damaged_manifest_counts_as_none() {
    for damage in [
        &b""[..],
        b"chancery manifest 1\nxyz",
        b"\xff\xfe",
        b"chancery manifest 9\n",
    ] {
        let (root, mut site) = house();
        let root = root.path();
        fs::write(root.join(".chancery/manifest"), damage).unwrap();
        let summary = build(root, &site).unwrap();
        assert_eq!((summary.written, summary.unchanged), (0, 3), "adopted");
        site.insert("index.html".into(), "new".into());
        assert_eq!(build(root, &site).unwrap().written, 1);

        fs::write(root.join(".chancery/manifest"), damage).unwrap();
        site.insert("index.html".into(), "newer".into());
        let error = build(root, &site).unwrap_err();
        assert!(matches!(error, OutputError::Stranger { .. }));
    }
}

#[test]
fn a_dropped_build_changes_nothing() {
    let (root, old) = house();
    let root = root.path();
    let before = fs::read(root.join(".chancery/manifest")).unwrap();
    let new = files(&[
        ("index.html", "new home"),
        ("people/z/index.html", "z"),
        ("places/p/q/index.html", "q"),
        ("people/x/index.html/deeper", "d"),
    ]);
    let publication = open(root, &new).unwrap();
    fill(&publication, &new).unwrap();
    let during = tree(root);
    assert_eq!(during["index.html"], "home", "the old site is whole");
    assert_eq!(
        during["places/p/q/index.html"], "q",
        "new files are in place"
    );
    drop(publication);
    assert_eq!(tree(root), old);
    assert_eq!(fs::read(root.join(".chancery/manifest")).unwrap(), before);
    assert_eq!(fs::read_dir(root.join(".chancery")).unwrap().count(), 2);
}

#[test]
fn a_killed_build_is_undone_by_the_next() {
    let (root, old) = house();
    let root = root.path();
    let mut new = site();
    new.insert("index.html".into(), "new home".into());
    new.insert("people/z/index.html".into(), "z".into());
    new.insert("places/p/index.html".into(), "p".into());
    let publication = open(root, &new).unwrap();
    fill(&publication, &new).unwrap();
    kill(publication, root);
    // Half a file, as when the disk was full.
    write(root, "places/p/index.html", "");
    drop(open(root, &old).unwrap());
    assert_eq!(tree(root), old);

    let publication = open(root, &new).unwrap();
    fill(&publication, &new).unwrap();
    kill(publication, root);
    assert_eq!(build(root, &new).unwrap().written, 3);
    assert_eq!(tree(root), new);
}

/// Stops a commit after some of its renames.
fn kill_in_commit(root: &Path, new: &Files, renames: usize) {
    let publication = open(root, new).unwrap();
    fill(&publication, new).unwrap();
    let manifest = publication.tally().unwrap().0;
    publication.desk.write_next(&manifest).unwrap();
    for (number, slot) in publication.staged(false).take(renames) {
        publication.rename(number, slot).unwrap();
    }
    kill(publication, root);
}

#[test]
fn a_killed_commit_is_taken_further_by_the_next() {
    let mut new = site();
    new.insert("index.html".into(), "new home".into());
    new.insert("people/x/index.html".into(), "new x".into());
    new.insert("people/z/index.html".into(), "z".into());
    for renames in 0..3 {
        for next in [&new, &site(), &Files::new()] {
            let (root, _) = house();
            let root = root.path();
            kill_in_commit(root, &new, renames);
            let half = tree(root);
            drop(open(root, next).unwrap());
            assert_eq!(tree(root), half, "new pages that old ones may link to stay");
            let summary = build(root, next).unwrap();
            assert_eq!(summary.kept, Vec::<String>::new());
            assert_eq!(tree(root), *next);
            assert_eq!(build(root, next).unwrap().written, 0);
        }
    }
}

#[test]
fn a_cut_note_of_a_commit_means_that_it_had_not_begun() {
    let (root, old) = house();
    let root = root.path();
    let mut new = site();
    new.insert("new.html".into(), "n".into());
    kill_in_commit(root, &new, 0);
    let note = root.join(".chancery/manifest.next");
    let text = fs::read(&note).unwrap();
    fs::write(&note, &text[..text.len() - 1]).unwrap();
    drop(open(root, &old).unwrap());
    assert_eq!(tree(root), old);
}

#[test]
fn a_file_becomes_a_folder_and_back() {
    let root = tempfile::tempdir().unwrap();
    let root = root.path();
    let flat = files(&[("a", "file"), ("b/c/d", "deep")]);
    let deep = files(&[("a/x/y", "deep"), ("b", "file")]);
    for site in [&flat, &deep, &flat] {
        build(root, site).unwrap();
        assert_eq!(tree(root), *site);
    }
    write(root, "b/c/photo.jpg", "mine");
    let error = build(root, &deep).unwrap_err();
    assert!(matches!(&error, OutputError::FolderInTheWay { path } if path.ends_with("b")));
    fs::remove_file(root.join("b/c/photo.jpg")).unwrap();
    write(root, "a", "mine");
    let error = build(root, &deep).unwrap_err();
    assert!(matches!(&error, OutputError::FileInTheWay { path } if path.ends_with("a")));
    assert_eq!(tree(root), files(&[("a", "mine"), ("b/c/d", "deep")]));
}

#[test]
fn things_in_the_way_are_named_before_anything_is_written() {
    let root = tempfile::tempdir().unwrap();
    let root = root.path();
    write(root, "people", "a file");
    let error = open(root, &site()).err().unwrap();
    assert!(
        error.to_string().contains("a file lies where a folder"),
        "{error}"
    );
    fs::remove_file(root.join("people")).unwrap();
    fs::create_dir(root.join("index.html")).unwrap();
    let error = open(root, &site()).err().unwrap();
    assert!(
        error.to_string().contains("a folder lies where a file"),
        "{error}"
    );
    fs::write(root.join("file"), "").unwrap();
    let error = open(&root.join("file"), &site()).err().unwrap();
    assert!(matches!(error, OutputError::FileInTheWay { .. }), "{error}");
    let error = open(&root.join("file/public"), &site()).err().unwrap();
    assert!(error.to_string().starts_with("cannot write"), "{error}");
}

#[test]
fn a_read_only_folder_is_explained() {
    use std::fs::Permissions;
    let root = tempfile::tempdir().unwrap();
    let mut permissions: Permissions = fs::metadata(root.path()).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(root.path(), permissions.clone()).unwrap();
    let result = build(root.path(), &site());
    #[expect(
        clippy::permissions_set_readonly_false,
        reason = "the folder is thrown away"
    )]
    permissions.set_readonly(false);
    fs::set_permissions(root.path(), permissions).unwrap();
    // The superuser may write everywhere, and Windows knows no read-only folders.
    if let Err(error) = result {
        assert!(
            error.to_string().contains("no permission to write"),
            "{error}"
        );
    }
}

#[test]
fn two_builds_at_once_are_refused() {
    let (root, site) = house();
    let first = open(root.path(), &site).unwrap();
    let error = open(root.path(), &site).err().unwrap();
    assert!(matches!(error, OutputError::Busy { .. }));
    assert!(error.to_string().contains("another build is writing here"));
    drop(first);
    build(root.path(), &site).unwrap();
}

#[test]
fn mistakes_of_the_caller_are_named() {
    let root = tempfile::tempdir().unwrap();
    let root = root.path();
    let opened = |paths: &[&str]| {
        Publication::open(root, paths.iter().copied())
            .err()
            .unwrap()
    };
    assert!(matches!(opened(&["a", "b", "a"]), OutputError::Twice { path } if path == "a"));
    assert!(
        matches!(opened(&["a", "a.b", "a/b"]), OutputError::FileAndFolder { path } if path == "a")
    );
    assert!(matches!(opened(&["../a"]), OutputError::UnsafePath { .. }));
    assert!(!root.join(".chancery").exists(), "nothing was touched");

    let publication = Publication::open(root, ["a", "b"]).unwrap();
    publication.put("a", b"1").unwrap();
    let error = publication.put("a", b"1").unwrap_err();
    assert!(matches!(error, OutputError::Twice { .. }));
    let error = publication.put("c", b"1").unwrap_err();
    assert!(matches!(error, OutputError::Unannounced { .. }));
    let error = publication.put("../c", b"1").unwrap_err();
    assert!(matches!(error, OutputError::UnsafePath { .. }));
    let error = publication
        .put_copy("b", &root.join("missing"))
        .unwrap_err();
    assert!(error.to_string().starts_with("cannot read"), "{error}");
    let error = publication.commit().unwrap_err();
    assert!(matches!(error, OutputError::Incomplete { path } if path == "b"));
    assert_eq!(tree(root), Files::new());
}

#[test]
fn announced_files_that_were_not_put_are_stale() {
    let (root, site) = house();
    let publication = open(root.path(), &site).unwrap();
    publication.put("index.html", b"home").unwrap();
    let summary = publication.commit().unwrap();
    assert_eq!((summary.unchanged, summary.removed), (1, 2));
    assert_eq!(tree(root.path()), files(&[("index.html", "home")]));
}

#[test]
fn files_are_copied() {
    let base = tempfile::tempdir().unwrap();
    let root = base.path().join("public");
    let from = base.path().join("scan.pdf");
    let copy = |text: &str| {
        fs::write(&from, text).unwrap();
        let publication = Publication::open(&root, ["files/scan.pdf"]).unwrap();
        publication.put_copy("files/scan.pdf", &from).unwrap();
        publication.commit().unwrap()
    };
    let long = "scan".repeat(100_000);
    assert_eq!(copy(&long).written, 1);
    assert_eq!(copy(&long).unchanged, 1);
    assert_eq!(copy("other").bytes, 5);
    assert_eq!(tree(&root)["files/scan.pdf"], "other");
    let adopted = base.path().join("adopted");
    write(&adopted, "files/scan.pdf", "other");
    let publication = Publication::open(&adopted, ["files/scan.pdf"]).unwrap();
    publication.put_copy("files/scan.pdf", &from).unwrap();
    assert_eq!(publication.commit().unwrap().unchanged, 1);
}

#[test]
fn a_commit_that_fails_at_once_leaves_the_old_site() {
    let (root, mut new) = house();
    let root = root.path();
    new.insert("index.html".into(), "new".into());
    new.insert("new/index.html".into(), "new".into());
    let publication = open(root, &new).unwrap();
    fill(&publication, &new).unwrap();
    fs::remove_dir_all(root.join(".chancery/staging")).unwrap();
    let error = publication.commit().unwrap_err();
    assert!(matches!(error, OutputError::Io { .. }), "{error}");
    assert_eq!(tree(root), site());
    build(root, &new).unwrap();
    assert_eq!(tree(root), new);
}

#[test]
fn a_commit_that_fails_later_goes_on_and_says_so() {
    let (root, mut new) = house();
    let root = root.path();
    for text in new.values_mut() {
        text.push('!');
    }
    new.insert("z/index.html".into(), "z".into());
    let publication = open(root, &new).unwrap();
    fill(&publication, &new).unwrap();
    let second = publication.staged(false).nth(1).unwrap().0;
    fs::remove_file(publication.desk.staged(second)).unwrap();
    let error = publication.commit().unwrap_err();
    assert!(matches!(error, OutputError::HalfDone { .. }), "{error}");
    assert_eq!(tree(root)["people/y/index.html"], "y!");
    let summary = build(root, &new).unwrap();
    assert_eq!((summary.written, summary.unchanged), (1, 3));
    assert_eq!(tree(root), new);
}

#[test]
fn many_threads_put_at_once() {
    let root = tempfile::tempdir().unwrap();
    let site: Files = (0..2000)
        .map(|n| (format!("{}/{}/{n}", n % 7, n % 50), format!("text {n}")))
        .collect();
    for _ in 0..2 {
        let publication = open(root.path(), &site).unwrap();
        site.par_iter()
            .try_for_each(|(path, text)| publication.put(path, text.as_bytes()))
            .unwrap();
        publication.commit().unwrap();
        assert_eq!(tree(root.path()), site);
    }
}

#[cfg(unix)]
mod links {
    use super::*;
    use std::os::unix::fs::symlink;

    #[test]
    fn the_output_folder_may_be_a_link() {
        let base = tempfile::tempdir().unwrap();
        let real = base.path().join("real");
        fs::create_dir(&real).unwrap();
        symlink(&real, base.path().join("public")).unwrap();
        build(&base.path().join("public"), &site()).unwrap();
        assert_eq!(tree(&real), site());
        build(&base.path().join("public"), &Files::new()).unwrap();
        assert_eq!(tree(&real), Files::new());
    }

    #[test]
    fn nothing_new_is_written_through_a_link() {
        let base = tempfile::tempdir().unwrap();
        let (root, outside) = (base.path().join("public"), base.path().join("outside"));
        fs::create_dir_all(&root).unwrap();
        fs::create_dir_all(&outside).unwrap();
        symlink(&outside, root.join("people")).unwrap();
        let error = build(&root, &site()).unwrap_err();
        assert!(matches!(&error, OutputError::LinkInTheWay { path } if path.ends_with("people")));
        assert_eq!(tree(&outside), Files::new());
    }

    #[test]
    fn nothing_is_replaced_or_removed_through_a_link() {
        let (root, mut site) = house();
        let root = root.path();
        let outside = tempfile::tempdir().unwrap();
        let moved = outside.path().join("people");
        fs::rename(root.join("people"), &moved).unwrap();
        symlink(&moved, root.join("people")).unwrap();
        let kept = tree(&moved);
        site.insert("people/x/index.html".into(), "changed".into());
        let error = build(root, &site).unwrap_err();
        assert!(matches!(error, OutputError::LinkInTheWay { .. }));
        assert_eq!(tree(&moved), kept);
        build(root, &files(&[("index.html", "home")])).unwrap();
        assert_eq!(tree(&moved), kept);
    }

    #[test]
    fn a_killed_build_is_not_undone_through_a_link() {
        let root = tempfile::tempdir().unwrap();
        let root = root.path();
        let publication = open(root, &site()).unwrap();
        kill(publication, root);
        let outside = tempfile::tempdir().unwrap();
        write(outside.path(), "x/index.html", "mine");
        symlink(outside.path(), root.join("people")).unwrap();
        drop(open(root, &Files::new()).unwrap());
        assert_eq!(tree(outside.path()), files(&[("x/index.html", "mine")]));
    }

    #[test]
    fn a_link_in_place_of_a_file_is_a_strangers() {
        let outside = tempfile::tempdir().unwrap();
        write(outside.path(), "mine", "home");
        let mine = outside.path().join("mine");

        let root = tempfile::tempdir().unwrap();
        symlink(&mine, root.path().join("index.html")).unwrap();
        let error = build(root.path(), &site()).unwrap_err();
        assert!(matches!(error, OutputError::Stranger { .. }));

        let (root, site) = house();
        fs::remove_file(root.path().join("index.html")).unwrap();
        symlink(&mine, root.path().join("index.html")).unwrap();
        let error = build(root.path(), &site).unwrap_err();
        assert!(matches!(error, OutputError::Stranger { .. }));
        let summary = build(root.path(), &Files::new()).unwrap();
        assert_eq!(
            (summary.removed, summary.kept),
            (2, vec!["index.html".into()])
        );
        assert_eq!(fs::read_to_string(mine).unwrap(), "home");
    }

    #[test]
    fn the_desk_is_no_link() {
        let root = tempfile::tempdir().unwrap();
        let outside = tempfile::tempdir().unwrap();
        symlink(outside.path(), root.path().join(".chancery")).unwrap();
        let error = build(root.path(), &site()).unwrap_err();
        assert!(matches!(error, OutputError::LinkInTheWay { .. }));
        assert_eq!(tree(outside.path()), Files::new());
    }
}

/// How one build of a sequence ends.
#[derive(Debug, Clone, Copy)]
enum End {
    Commit,
    Drop,
    Kill,
    KillInCommit(usize),
    Touch,
}

fn some_files(most: usize) -> impl Strategy<Value = Files> {
    // Few names, so that files and folders meet.
    proptest::collection::btree_map("[abc](/[abc]){0,3}", "[xy]{0,2}", 0..most)
}

fn some_end() -> impl Strategy<Value = End> {
    prop_oneof![
        4 => Just(End::Commit),
        1 => Just(End::Drop),
        1 => Just(End::Kill),
        1 => (0..3usize).prop_map(End::KillInCommit),
        1 => Just(End::Touch),
    ]
}

/// Without files that would have to be folders too.
fn consistent(site: Files) -> Files {
    let paths: Vec<_> = site.keys().cloned().collect();
    let is_folder = |path: &String| paths.iter().any(|p| p.starts_with(&format!("{path}/")));
    site.into_iter()
        .filter(|(path, _)| !is_folder(path))
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn a_folder_holds_the_last_build_and_what_strangers_wrote(
        strangers in some_files(3),
        builds in proptest::collection::vec((some_files(10), some_end()), 1..8),
    ) {
        let root = tempfile::tempdir().unwrap();
        let root = root.path();
        let mut strangers = consistent(strangers);
        for (path, text) in &strangers {
            write(root, path, text);
        }
        // The last site in full, and whether a killed commit left a mixture.
        let (mut last, mut mixed) = (Files::new(), false);
        for (site, end) in builds {
            let site = consistent(site);
            let publication = open(root, &site).and_then(|publication| {
                fill(&publication, &site)?;
                Ok(publication)
            });
            match (publication, end) {
                (Ok(publication), End::Commit | End::Touch) => {
                    let summary = publication.commit().unwrap();
                    prop_assert!(summary.kept.is_empty(), "{:?}", summary);
                    strangers.retain(|path, _| !site.contains_key(path));
                    (last, mixed) = (site, false);
                    if matches!(end, End::Touch) {
                        last.keys().for_each(|path| age(root, path));
                    }
                }
                (Ok(publication), End::Drop) => drop(publication),
                (Ok(publication), End::Kill) => kill(publication, root),
                (Ok(publication), End::KillInCommit(renames)) => {
                    drop(publication);
                    kill_in_commit(root, &site, renames);
                    strangers.retain(|path, _| !site.contains_key(path));
                    mixed = true;
                }
                (Err(error), _) => prop_assert!(
                    !strangers.is_empty(),
                    "refused without a stranger: {}", error
                ),
            }
            let killed = matches!(end, End::Kill | End::KillInCommit(_));
            if !mixed && !killed {
                let mut expected = last.clone();
                expected.extend(strangers.clone());
                prop_assert_eq!(tree(root), expected);
            }
        }
        if build(root, &last).is_ok() {
            last.extend(strangers);
            prop_assert_eq!(tree(root), last);
        }
    }
}
