//! Links, pipes and permissions, as Unix has them.

use super::{Archive, archive, told};
use std::fs::{self, Permissions};
use std::os::unix::fs::{PermissionsExt, symlink};
use std::process::Command;

const ABOUT: &str = "---\ntitle: About\n---\n";

#[test]
fn links_that_lead_back_are_told_and_end() {
    let archive = archive! { "pages/about.md" => ABOUT };
    symlink("..", archive.path("content/pages/up")).unwrap();
    symlink("b", archive.path("content/pages/a")).unwrap();
    symlink("a", archive.path("content/pages/b")).unwrap();
    symlink(".", archive.path("content/people")).unwrap();
    assert_eq!(
        told(&archive),
        [
            "unreadable content/pages/a:1:1",
            "unreadable content/pages/b:1:1",
            "link-loop content/pages/up:1:1",
            "link-loop content/people:1:1",
        ]
    );
}

#[test]
fn a_link_to_a_file_outside_the_archive_stands_for_the_file() {
    let outside = Archive::new();
    outside.write("about.md", "---\ntitle: About elsewhere\n---\n");
    outside.write("letters/letter.txt", "A letter.");
    let archive = archive! { "pages/other.md" => "---\ntitle: Other\n---\n[[about]]\n" };
    symlink(
        outside.path("about.md"),
        archive.path("content/pages/about.md"),
    )
    .unwrap();
    symlink(outside.path("letters"), archive.path("content/files")).unwrap();
    // What a link leads to would be published, so the archive has to name it.
    let told_of: Vec<_> = archive.problems().into_iter().map(|p| p.code).collect();
    assert!(
        told_of
            .iter()
            .filter(|code| *code == "outside-link")
            .count()
            == 2
    );
    assert_eq!(archive.run(&["build"]).code, 1);
    assert!(!archive.has("public"));
    let site = archive.read("content/site.yaml");
    let named = outside.root().to_str().unwrap();
    archive.write(
        "content/site.yaml",
        format!("{site}outside_links: [{named}]\n"),
    );
    assert!(told(&archive).is_empty());
    archive.build();
    assert!(
        archive
            .page("/pages/about/")
            .text()
            .contains("About elsewhere")
    );
    assert_eq!(archive.read("public/files/letter.txt"), "A letter.");
}

#[test]
fn the_lock_of_an_editor_is_no_part_of_the_archive() {
    let archive = archive! { "pages/about.md" => ABOUT };
    symlink(
        "editor@host.4711:1",
        archive.path("content/pages/.#about.md"),
    )
    .unwrap();
    assert!(told(&archive).is_empty());
}

#[test]
fn a_pipe_is_told_and_not_waited_for() {
    let archive = archive! { "pages/about.md" => ABOUT, "files/x.txt" => "x" };
    let pipes = [
        "content/people/pipe.md",
        "content/files/pipe.txt",
        "templates/pipe.html",
    ];
    for pipe in pipes {
        let path = archive.path(pipe);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        assert!(Command::new("mkfifo").arg(path).status().unwrap().success());
    }
    assert_eq!(
        told(&archive),
        [
            "ignored-file content/files/pipe.txt:1:1",
            "ignored-file content/people/pipe.md:1:1",
            "ignored-file templates/pipe.html:1:1",
        ]
    );
    archive.remove("content/site.yaml");
    let site = archive.path("content/site.yaml");
    assert!(Command::new("mkfifo").arg(site).status().unwrap().success());
    assert!(told(&archive).contains(&"site-missing ".to_owned()));
}

#[test]
fn what_may_not_be_read_is_told() {
    let archive = archive! { "pages/about.md" => ABOUT, "people/x/y.md" => ABOUT };
    let closed = ["content/pages/about.md", "content/people/x"];
    for path in closed {
        fs::set_permissions(archive.path(path), Permissions::from_mode(0o0)).unwrap();
    }
    if fs::read(archive.path(closed[0])).is_ok() {
        eprintln!("skipped: this runs as root, to whom nothing is closed");
    } else {
        let told = told(&archive);
        let expected = closed.map(|path| format!("unreadable {path}:1:1"));
        assert_eq!(told, expected);
    }
    fs::set_permissions(archive.path(closed[1]), Permissions::from_mode(0o700)).unwrap();
}

/// Such files are not closed to anybody, and yet nobody can read them.
#[cfg(target_os = "linux")]
#[test]
fn what_the_system_cannot_read_is_told_whoever_asks() {
    let archive = archive! { "pages/other.md" => ABOUT };
    // A process's memory begins with nothing that is mapped, so that reading it fails.
    symlink("/proc/self/mem", archive.path("content/pages/about.md")).unwrap();
    let site = archive.read("content/site.yaml");
    archive.write(
        "content/site.yaml",
        format!("{site}outside_links: [/proc]\n"),
    );
    let problems = archive.problems();
    assert_eq!(problems.len(), 1, "{problems:?}");
    assert_eq!(problems[0].code, "unreadable");
    assert_eq!(problems[0].place, "content/pages/about.md:1:1");
    assert!(
        problems[0].message.starts_with("cannot read the file: "),
        "{problems:?}"
    );
}
