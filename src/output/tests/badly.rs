//! Builds that are dropped, killed or refused, and things that lie in the way.

use rayon::prelude::*;

use super::*;

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
    assert!(!during.contains_key("places/p/q/index.html"));
    drop(publication);
    assert_eq!(tree(root), old);
    assert_eq!(fs::read(root.join(".chancery/manifest")).unwrap(), before);
    assert_eq!(fs::read_dir(root.join(".chancery")).unwrap().count(), 3);
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
    drop(open(root, &old).unwrap());
    assert_eq!(tree(root), old);

    let publication = open(root, &new).unwrap();
    fill(&publication, &new).unwrap();
    kill(publication, root);
    assert_eq!(build(root, &new).unwrap().written, 3);
    assert_eq!(tree(root), new);
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
        error
            .to_string()
            .contains("is a file, but the site has a folder of that name"),
        "{error}"
    );
    fs::remove_file(root.join("people")).unwrap();
    fs::create_dir(root.join("index.html")).unwrap();
    let error = open(root, &site()).err().unwrap();
    assert!(
        error
            .to_string()
            .contains("is a folder, but the site has a file of that name"),
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
    assert!(error.to_string().contains("another build is writing to"));
    drop(first);
    build(root.path(), &site).unwrap();
}

#[test]
fn mistakes_of_the_caller_are_named() {
    let root = tempfile::tempdir().unwrap();
    let root = root.path();
    let opened = |paths: &[&str]| {
        Publication::open(
            &super::opened(root).unwrap(),
            paths.iter().copied(),
            recognise,
        )
        .err()
        .unwrap()
    };
    assert!(matches!(opened(&["a", "b", "a"]), OutputError::Twice { path } if path == "a"));
    assert!(
        matches!(opened(&["a", "a.b", "a/b"]), OutputError::FileAndFolder { path } if path == "a")
    );
    assert!(matches!(opened(&["../a"]), OutputError::UnsafePath { .. }));

    let publication =
        Publication::open(&super::opened(root).unwrap(), ["a", "b"], recognise).unwrap();
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
    let error = publication.commit("").unwrap_err();
    assert!(matches!(error, OutputError::Incomplete { path } if path == "b"));
    assert_eq!(tree(root), Files::new());
}

#[test]
fn announced_files_that_were_not_put_are_stale() {
    let (root, site) = house();
    let publication = open(root.path(), &site).unwrap();
    publication.put("index.html", b"home").unwrap();
    let summary = publication.commit("").unwrap();
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
        let publication =
            Publication::open(&opened(&root).unwrap(), ["files/scan.pdf"], recognise).unwrap();
        publication.put_copy("files/scan.pdf", &from).unwrap();
        publication.commit("").unwrap()
    };
    let long = "scan".repeat(100_000);
    assert_eq!(copy(&long).written, 1);
    assert_eq!(copy(&long).unchanged, 1);
    assert_eq!(copy("other").bytes, 5);
    assert_eq!(tree(&root)["files/scan.pdf"], "other");
    let adopted = base.path().join("adopted");
    write(&adopted, "files/scan.pdf", "other");
    let publication =
        Publication::open(&opened(&adopted).unwrap(), ["files/scan.pdf"], recognise).unwrap();
    publication.put_copy("files/scan.pdf", &from).unwrap();
    assert_eq!(publication.commit("").unwrap().unchanged, 1);
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
    let error = publication.commit("").unwrap_err();
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
    let second = root.join(".chancery/staging/people/x/index.html");
    fs::remove_file(second).unwrap();
    let error = publication.commit("").unwrap_err();
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
        publication.commit("").unwrap();
        assert_eq!(tree(root.path()), site);
    }
}

#[test]
fn a_file_touched_before_a_killed_commit_is_still_known() {
    let root = tempfile::tempdir().unwrap();
    let root = root.path();
    let old = files(&[("b/a", "")]);
    build(root, &old).unwrap();
    age(root, "b/a");
    kill_in_commit(root, &files(&[("b/a", "x")]), 0);
    let summary = build(root, &Files::new()).unwrap();
    assert!(summary.kept.is_empty(), "{summary:?}");
    assert_eq!(tree(root), Files::new());
}
