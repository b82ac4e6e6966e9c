//! Builds that end well.

use super::*;

#[test]
fn a_site_is_written_to_a_folder_that_is_not_there_yet() {
    let base = tempfile::tempdir().unwrap();
    let root = base.path().join("a/b/public");
    let summary = build(&root, &site()).unwrap();
    let expected = Summary {
        written: 3,
        bytes: 6,
        hashes: site()
            .into_iter()
            .map(|(path, bytes)| (path, Sha256::of(bytes.as_bytes())))
            .collect(),
        ..Summary::default()
    };
    assert_eq!(summary, expected);
    assert_eq!(tree(&root), site());
    let notes: Vec<_> = fs::read_dir(root.join(".chancery")).unwrap().collect();
    assert_eq!(
        notes.len(),
        3,
        "the lock, the manifest, the inputs: {notes:?}"
    );
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
    let summary = build(root, &Files::new()).unwrap();
    assert_eq!(summary.removed, 2);
    assert_eq!(
        summary.unproven,
        ["index.html"],
        "nobody knows who wrote it"
    );
    assert_eq!(tree(root), files(&[("index.html", "home")]));
}

#[test]
fn a_file_that_appears_during_a_build_is_not_lost() {
    let root = tempfile::tempdir().unwrap();
    let root = root.path();
    let publication = open(root, &site()).unwrap();
    write(root, "index.html", "mine");
    fill(&publication, &site()).unwrap();
    let error = publication.commit("").unwrap_err();
    assert!(matches!(error, OutputError::Stranger { .. }));
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
        let error = build(root, &site).unwrap_err();
        assert!(matches!(error, OutputError::Unproven { .. }), "{error}");

        fs::write(root.join(".chancery/manifest"), damage).unwrap();
        site.insert("index.html".into(), "newer".into());
        let error = build(root, &site).unwrap_err();
        assert!(matches!(error, OutputError::Stranger { .. }));
    }
}
