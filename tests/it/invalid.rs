//! What people are told of what is wrong: one small archive for every kind of problem, in
//! `tests/invalid/`, with all that `chancery check` prints of it.

use std::collections::BTreeSet;
use std::path::Path;

use crate::support::{Archive, archive, run, settings};
use chancery::diagnostics::Code;

fn checked(case: &Path) -> crate::support::Run {
    let mut arguments = vec!["check", "--root", case.to_str().unwrap()];
    // One case shows what is printed of more problems than are shown.
    if !case.ends_with("many") {
        arguments.push("--all");
    }
    run(&arguments)
}

#[test]
fn problems_are_told_in_words_at_their_place() {
    settings().bind(|| {
        insta::glob!("..", "invalid/*", |case| {
            insta::assert_snapshot!("report", checked(case).transcript());
        });
    });
}

/// Archives with links and names that not every system can keep in a checkout.
#[cfg(unix)]
fn uncommitted() -> Vec<(&'static str, Archive)> {
    use std::os::unix::fs::symlink;
    let dangling = archive! { "pages/about.md" => "---\ntitle: About\n---\n" };
    symlink("nowhere.md", dangling.path("content/pages/lost.md")).unwrap();
    let looping = archive! { "pages/about.md" => "---\ntitle: About\n---\n" };
    symlink("..", looping.path("content/pages/round")).unwrap();
    let leaving = archive! { "pages/about.md" => "---\ntitle: About\n---\n" };
    std::fs::create_dir_all(leaving.path("content/files")).unwrap();
    symlink("/etc", leaving.path("content/files/all")).unwrap();
    let mut archives = vec![
        ("unreadable", dangling),
        ("link-loop", looping),
        ("outside-link", leaving),
    ];
    if TELLS_CAPITALS {
        let alike = archive! { "files/Scan.pdf" => "a", "files/scan.pdf" => "b" };
        archives.push(("address-alike", alike));
    }
    archives
}

/// Whether disks tell capitals from small letters.
#[cfg(unix)]
const TELLS_CAPITALS: bool = cfg!(target_os = "linux");

#[cfg(unix)]
#[test]
fn links_that_lead_nowhere_or_back_are_told() {
    settings().bind(|| {
        for (name, archive) in uncommitted() {
            let report = archive.check().transcript();
            insta::assert_snapshot!(format!("report@{name}"), report);
        }
    });
}

#[cfg(unix)]
#[test]
fn every_code_has_a_case() {
    let cases = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/invalid")).unwrap();
    let mut reported = BTreeSet::new();
    for case in cases {
        let path = case.unwrap().path();
        let root = path.to_str().unwrap();
        let problems = run(&["check", "--root", root, "--message-format", "json"]).problems();
        reported.extend(problems.into_iter().map(|problem| problem.code));
    }
    for (_, archive) in uncommitted() {
        reported.extend(archive.problems().into_iter().map(|problem| problem.code));
    }
    let without: Vec<_> = Code::ALL
        .iter()
        .filter(|code| !reported.contains(code.as_str()))
        .filter(|code| TELLS_CAPITALS || **code != Code::AddressAlike)
        .collect();
    assert!(
        without.is_empty(),
        "no archive in tests/invalid/ shows {without:?}"
    );
}
