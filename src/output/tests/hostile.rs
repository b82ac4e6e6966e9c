//! Notes that this user's builds did not write, and files that somebody put where a build works.

use super::*;

fn made() -> Files {
    files(&[
        ("index.html", "made home"),
        ("people/x/index.html", "made x"),
        ("scan.pdf", "scan"),
    ])
}

fn build_by(key: Key, root: &Path, site: &Files, trusted: bool) -> Result<Summary, OutputError> {
    let archive = root.join("no archive");
    let house = OutputFolder::open(root, &archive, key)?.trusted(trusted);
    let paths = site.keys().map(String::as_str);
    let publication = Publication::open(&Arc::new(house), paths, recognise)?;
    fill(&publication, site)?;
    publication.commit("")
}

#[test]
fn another_users_site_is_brought_up_to_date_as_far_as_it_can_be_recognised() {
    let root = tempfile::tempdir().unwrap();
    let root = root.path();
    build(root, &made()).unwrap();
    let mut site = made();
    site.insert("index.html".into(), "made new".into());
    site.insert("new.html".into(), "made".into());
    site.remove("people/x/index.html");
    let other = || Key::test(2);
    for _ in 0..2 {
        let summary = build_by(other(), root, &site, false).unwrap();
        assert_eq!(summary.removed, 0);
        assert_eq!(summary.unproven, ["people/x/index.html"]);
        assert!(summary.kept.is_empty());
    }
    site.insert("scan.pdf".into(), "another".into());
    let before = tree(root);
    let error = build_by(other(), root, &site, false).unwrap_err();
    assert!(
        matches!(&error, OutputError::Unproven { path } if path.ends_with("scan.pdf")),
        "{error}"
    );
    assert_eq!(tree(root), before);
    let summary = build_by(other(), root, &site, true).unwrap();
    assert_eq!((summary.written, summary.removed), (1, 1));
    assert_eq!(tree(root), site);
    // Now it is the other's.
    assert_eq!(
        build_by(other(), root, &Files::new(), false)
            .unwrap()
            .removed,
        3
    );
}

#[test]
fn a_claim_whose_file_was_changed_is_dropped() {
    let root = tempfile::tempdir().unwrap();
    let root = root.path();
    build(root, &made()).unwrap();
    write(root, "people/x/index.html", "made by hand");
    let mut site = made();
    let error = {
        site.insert("people/x/index.html".into(), "made y".into());
        build_by(Key::test(2), root, &site, false).unwrap_err()
    };
    assert!(matches!(error, OutputError::Unproven { .. }), "{error}");
    site.remove("people/x/index.html");
    let summary = build_by(Key::test(2), root, &site, false).unwrap();
    assert_eq!((summary.unproven, summary.kept), (vec![], vec![]));
    assert_eq!(tree(root)["people/x/index.html"], "made by hand");
    let summary = build_by(Key::test(2), root, &Files::new(), true).unwrap();
    assert_eq!(summary.removed, 2);
    assert_eq!(tree(root)["people/x/index.html"], "made by hand");
}

#[test]
fn what_somebody_put_where_an_interrupted_commit_had_not_come_stays() {
    let (root, mut new) = house();
    let root = root.path();
    new.insert("about.html".into(), "a".into());
    new.insert("new/index.html".into(), "n".into());
    kill_in_commit(root, &new, 0);
    write(root, "about.html", "mine");
    let error = build(root, &new).unwrap_err();
    assert!(matches!(error, OutputError::Stranger { .. }), "{error}");
    build(root, &site()).unwrap();
    assert_eq!(tree(root)["about.html"], "mine");
}

#[test]
fn a_file_that_lost_its_bytes_in_a_power_cut_is_written_again() {
    let (root, mut new) = house();
    let root = root.path();
    new.insert("new.html".into(), "n".into());
    kill_in_commit(root, &new, 3);
    write(root, "new.html", "");
    build(root, &new).unwrap();
    assert_eq!(tree(root), new);
}

#[test]
fn an_empty_folder_of_somebodys_stays_though_notes_name_files_in_it() {
    let root = tempfile::tempdir().unwrap();
    let root = root.path();
    build(root, &files(&[("a/b/x", "x"), ("c/y", "y")])).unwrap();
    fs::remove_file(root.join("a/b/x")).unwrap();
    build(root, &Files::new()).unwrap();
    assert_eq!(tree(root), files(&[("a/b/", "")]));
}

#[test]
fn names_that_hide_the_desk_or_a_repository_are_refused() {
    let root = tempfile::tempdir().unwrap();
    let root = root.path();
    for path in [
        ".Chancery/manifest",
        ".chancery /manifest",
        ".CHANCERY./lock",
        ".git/config",
        "a/.GIT/hooks/post-checkout",
        "a/.g\u{200c}it/config",
        "git~1/config",
        ".git",
    ] {
        let error = build(root, &files(&[(path, "x")])).unwrap_err();
        assert!(matches!(error, OutputError::UnsafePath { .. }), "{path}");
    }
    let deep = "a/".repeat(65) + "x";
    let error = build(root, &files(&[(&deep, "x")])).unwrap_err();
    assert!(matches!(error, OutputError::UnsafePath { .. }));
}
