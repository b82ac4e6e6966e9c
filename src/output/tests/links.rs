//! Symbolic links in and around the output folder.

use std::os::unix::fs::symlink;

use super::*;

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
