//! What comes with an installed program: its version, manual pages, completions, and the browser that it opens.

use std::path::Path;
use std::process::Command;

use tempfile::TempDir;

use crate::support::{archive, run};

#[path = "../../build/commit.rs"]
mod commit;

fn git(folder: &Path, arguments: &[&str]) {
    let mut git = Command::new("git");
    git.args([
        "-c",
        "user.name=A. Author",
        "-c",
        "user.email=a@example.org",
    ]);
    let done = git.args(arguments).current_dir(folder).output().unwrap();
    assert!(done.status.success(), "git {arguments:?}: {done:?}");
}

/// What makes a checkout another one is watched, and only files that exist are.
#[test]
fn the_commit_is_that_of_the_sources_and_of_nothing_else() {
    let folder = TempDir::new().unwrap();
    let sources = folder.path();
    assert_eq!(commit::commit(sources), None, "outside of a checkout");
    git(sources, &["init", "--quiet", "--initial-branch", "main"]);
    assert_eq!(commit::commit(sources), None, "before the first commit");
    git(
        sources,
        &["commit", "--quiet", "--allow-empty", "-m", "one"],
    );
    let one = commit::commit(sources).unwrap();
    let (hash, day) = one.name.split_once(' ').unwrap();
    assert!(hash.len() >= 10 && hash.bytes().all(|byte| byte.is_ascii_hexdigit()));
    assert_eq!(day.len(), "2026-12-01".len(), "{day}");
    let held = |commit: &commit::Commit| -> Vec<Vec<u8>> {
        let files = commit.watched.iter().filter(|path| path.is_file());
        files.map(|path| std::fs::read(path).unwrap()).collect()
    };
    assert!(one.watched.iter().all(|path| path.exists()) && one.watched.len() == 2);
    let before = held(&one);
    git(
        sources,
        &["commit", "--quiet", "--allow-empty", "-m", "two"],
    );
    let two = commit::commit(sources).unwrap();
    assert!(two.name != one.name && two.watched == one.watched);
    assert_ne!(held(&one), before, "cargo would not notice the commit");

    let tree = folder.path().join("tree");
    git(
        sources,
        &["worktree", "add", "--quiet", tree.to_str().unwrap()],
    );
    let there = commit::commit(&tree).unwrap();
    assert_eq!(there.name, two.name);
    assert_ne!(
        there.watched, two.watched,
        "each worktree has a HEAD of its own"
    );

    let unpacked = sources.join("vendor/chancery");
    std::fs::create_dir_all(&unpacked).unwrap();
    assert_eq!(
        commit::commit(&unpacked),
        None,
        "the commit of another project"
    );
    let info =
        "{\n  \"git\": {\n    \"sha1\": \"0123456789abcdef0123456789abcdef01234567\"\n  }\n}";
    std::fs::write(unpacked.join(".cargo_vcs_info.json"), info).unwrap();
    let packaged = commit::commit(&unpacked).unwrap();
    assert_eq!(packaged.name, "0123456789");

    // Without a log of HEAD, a new commit is seen in the branch.
    std::fs::remove_dir_all(sources.join(".git/logs")).unwrap();
    let bare = commit::commit(sources).unwrap();
    assert!(bare.watched.iter().any(|path| path.ends_with("refs/heads")));
    assert!(bare.watched.iter().all(|path| path.exists()));
}

#[test]
fn every_command_has_a_manual_page() {
    let folder = TempDir::new().unwrap();
    let pages = folder.path().join("man/man1");
    let written = run(&["man", "--output", pages.to_str().unwrap()]);
    assert_eq!(
        (written.code, written.out.as_str()),
        (0, ""),
        "{}",
        written.err
    );
    let help = run(&["--help"]).out;
    let commands = help.split("Commands:\n").nth(1).unwrap();
    let commands = commands.split("\n\n").next().unwrap().lines();
    let names = commands.filter_map(|line| line.strip_prefix("  ")?.split(' ').next());
    let names: Vec<_> = names
        .filter(|name| !name.is_empty() && *name != "help")
        .collect();
    assert!(names.len() > 10 && names.contains(&"man"), "{help}");
    for name in &names {
        let page = std::fs::read_to_string(pages.join(format!("chancery-{name}.1"))).unwrap();
        assert_eq!(run(&["man", name]).out, page);
        for part in [
            ".TH chancery-",
            ".SH NAME",
            ".SH OPTIONS",
            ".SH EXAMPLES",
            "\n  chancery ",
        ] {
            assert!(page.contains(part), "{part} of {name}\n{page}");
        }
    }
    let files = std::fs::read_dir(&pages).unwrap().count();
    assert_eq!(files, names.len() + 1);
    let whole = run(&["man"]).out;
    assert!(
        whole.contains(".SH \"EXIT CODES\"") || whole.contains(".SH EXIT CODES"),
        "{whole}"
    );
    assert!(whole.contains("chancery\\-build(1)"), "{whole}");
    let wrong = run(&["man", "biuld"]);
    assert_eq!(wrong.code, 2);
    assert!(wrong.err.contains("did you mean `build`?"), "{}", wrong.err);
    let taken = folder.path().join("file");
    std::fs::write(&taken, "").unwrap();
    assert_eq!(run(&["man", "--output", taken.to_str().unwrap()]).code, 3);
}

#[cfg(target_os = "linux")]
#[test]
fn the_preview_opens_a_browser_and_continues_without_one() {
    use crate::support::serving::{PROGRAM, Serving, until};
    use std::os::unix::fs::PermissionsExt;

    let archive = archive! { "people/prak.md" => "---\nname: Prak\n---\n" };
    let folder = TempDir::new().unwrap();
    let opened = folder.path().join("opened");
    let opener = folder.path().join("xdg-open");
    let serve = || {
        let mut command = Command::new(PROGRAM);
        command.args(["serve", "--open", "--port", "0", "--root"]);
        // Nothing of this system is found that could open one.
        command.arg(archive.root()).env("PATH", folder.path());
        Serving::started(command)
    };
    let script = format!("#!/bin/sh\necho \"$1\" > '{}'\n", opened.display());
    std::fs::write(&opener, script).unwrap();
    std::fs::set_permissions(&opener, std::fs::Permissions::from_mode(0o755)).unwrap();
    let serving = serve();
    until("the browser is told the address", || {
        std::fs::read_to_string(&opened)
            .is_ok_and(|url| url == format!("http://{}/\n", serving.address))
    });
    assert!(!serving.said().contains("warning"), "{}", serving.said());
    drop(serving);

    std::fs::write(&opener, "#!/bin/sh\nexit 3\n").unwrap();
    let serving = serve();
    until("it says that no browser opens", || {
        serving.said().contains("cannot open a browser")
    });
    assert_eq!(serving.get("/people/prak/").status, 200);
}
