//! `publish`: what arrives at each kind of target, what stays there, and what an interruption leaves.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::support::{Archive, Run, archive, state};
use tempfile::TempDir;

fn small() -> Archive {
    archive! {
        "people/hun-sen.md" => "---\nname: Hun Sen\n---\n\nA biography.\n",
        "pages/about.md" => "---\ntitle: About\n---\n\nOf [[hun-sen]].\n",
        "files/letter.txt" => "A letter.",
    }
}

type Files = BTreeMap<String, Vec<u8>>;

/// The files of a folder, without notes of builds and of publishing.
fn files(folder: &Path) -> Files {
    let mut files = Files::new();
    for entry in walkdir::WalkDir::new(folder).min_depth(1) {
        let entry = entry.unwrap();
        let path = entry
            .path()
            .strip_prefix(folder)
            .unwrap()
            .to_str()
            .unwrap()
            .to_owned();
        let is_note = path.starts_with(".chancery") || path.starts_with(".git");
        if entry.file_type().is_file() && !is_note {
            files.insert(path, fs::read(entry.path()).unwrap());
        }
    }
    files
}

fn built(archive: &Archive) -> Files {
    archive.build();
    files(&archive.path("public"))
}

fn publish(archive: &Archive, arguments: &[&str]) -> Run {
    archive.run(&[&["publish"], arguments].concat())
}

/// Publishes, which must succeed, and returns how many files were sent.
fn sent(archive: &Archive, arguments: &[&str]) -> usize {
    let run = publish(archive, arguments);
    assert_eq!(run.code, 0, "{}", run.err);
    let before = run.err.split(" sent,").next().unwrap();
    let words: Vec<&str> = before.split(' ').collect();
    words[words.len() - 2].parse().unwrap()
}

struct Place {
    folder: TempDir,
}

impl Place {
    fn new() -> Place {
        Place {
            folder: TempDir::new().unwrap(),
        }
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("www")
    }

    fn name(&self) -> String {
        self.path().to_str().unwrap().to_owned()
    }
}

#[test]
fn a_folder_gets_the_site_and_then_only_what_changed() {
    let (archive, place) = (small(), Place::new());
    let site = built(&archive);
    assert_eq!(sent(&archive, &[&place.name()]), site.len());
    assert_eq!(files(&place.path()), site);
    let file = url::Url::from_file_path(place.path()).unwrap();
    assert_eq!(sent(&archive, &[file.as_str()]), 0);
    archive.write("content/files/letter.txt", "Another letter.");
    let changed = built(&archive);
    let run = publish(&archive, &[&place.name(), "--dry-run"]);
    assert_eq!(run.out, "send files/letter.txt\nsend manifest-sha256.txt\n");
    assert_eq!(files(&place.path()), site, "a dry run changes nothing");
    assert_eq!(sent(&archive, &[&place.name(), "--verify"]), 2);
    assert_eq!(files(&place.path()), changed);
    let run = archive.run(&["verify", &place.name()]);
    assert_eq!(run.code, 0, "{}", run.err);
}

#[test]
fn files_of_others_stay_and_are_not_replaced() {
    let (archive, place) = (small(), Place::new());
    let site = built(&archive);
    fs::create_dir_all(place.path().join("files")).unwrap();
    fs::write(place.path().join("CNAME"), "example.org").unwrap();
    fs::write(place.path().join("files/letter.txt"), "theirs").unwrap();
    let theirs = files(&place.path());
    let run = publish(&archive, &[&place.name()]);
    assert_eq!(run.code, 1);
    assert!(
        run.err
            .contains("`files/letter.txt` at the target was not published by Chancery"),
        "{}",
        run.err
    );
    assert!(run.err.contains("--adopt"), "{}", run.err);
    assert_eq!(files(&place.path()), theirs);
    sent(&archive, &[&place.name(), "--adopt"]);
    let mut expected = site;
    expected.insert("CNAME".to_owned(), b"example.org".to_vec());
    assert_eq!(files(&place.path()), expected);
    archive.remove("content/files/letter.txt");
    let mut expected = built(&archive);
    expected.insert("CNAME".to_owned(), b"example.org".to_vec());
    sent(&archive, &[&place.name()]);
    assert_eq!(files(&place.path()), expected);
    assert!(
        !place.path().join("files").exists(),
        "an empty folder stays"
    );
}

#[test]
fn only_what_the_last_build_wrote_is_published() {
    let (archive, place) = (small(), Place::new());
    let none = publish(&archive, &[&place.name()]);
    assert_eq!(none.code, 1);
    assert!(
        none.err.contains("run `chancery build` first"),
        "{}",
        none.err
    );
    built(&archive);
    archive.write("public/index.html", "changed");
    let changed = publish(&archive, &[&place.name()]);
    assert_eq!(changed.code, 1);
    assert!(
        changed
            .err
            .contains("not what the last build wrote: `index.html` has changed"),
        "{}",
        changed.err
    );
    assert!(!place.path().exists());
    let site = built(&archive);
    archive.write("public/notes.txt", "mine");
    let extra = publish(&archive, &[&place.name()]);
    assert_eq!(extra.code, 0);
    assert!(
        extra
            .err
            .contains("`notes.txt` is not part of the site and is not published"),
        "{}",
        extra.err
    );
    assert_eq!(files(&place.path()), site);
}

#[test]
fn signatures_are_published_with_the_manifest() {
    let (archive, place) = (small(), Place::new());
    let mut site = built(&archive);
    sent(&archive, &[&place.name()]);
    archive.write("public/manifest-sha256.txt.sig", "a signature");
    site.insert(
        "manifest-sha256.txt.sig".to_owned(),
        b"a signature".to_vec(),
    );
    let verified = archive.run(&["verify"]);
    assert_eq!(verified.code, 0, "{}", verified.err);
    let run = publish(&archive, &[&place.name()]);
    assert!(run.err.contains(" 1 file sent,"), "{}", run.err);
    assert!(!run.err.contains("not part of the site"), "{}", run.err);
    assert_eq!(files(&place.path()), site);
    archive.remove("public/manifest-sha256.txt.sig");
    sent(&archive, &[&place.name()]);
    assert!(!place.path().join("manifest-sha256.txt.sig").exists());
}

#[test]
fn a_publish_is_rolled_back_if_the_previous_site_was_kept() {
    let (archive, place) = (small(), Place::new());
    let first = built(&archive);
    sent(&archive, &[&place.name()]);
    archive.write("content/files/letter.txt", "Another letter.");
    archive.remove("content/pages/about.md");
    archive.write("content/pages/new.md", "---\ntitle: New\n---\n\nText.\n");
    built(&archive);
    sent(&archive, &[&place.name(), "--keep-previous"]);
    sent(&archive, &[&place.name(), "--rollback"]);
    assert_eq!(files(&place.path()), first);
    let again = publish(&archive, &[&place.name(), "--rollback"]);
    assert_eq!(again.code, 2);
    assert!(again.err.contains("no previous site"), "{}", again.err);
}

/// What was withdrawn must not stay at the target.
#[test]
fn without_being_asked_nothing_old_is_kept() {
    let (archive, place) = (small(), Place::new());
    built(&archive);
    sent(&archive, &[&place.name()]);
    archive.write("content/files/letter.txt", "Another letter.");
    built(&archive);
    let is_kept = || {
        let all = walkdir::WalkDir::new(place.path())
            .into_iter()
            .map(Result::unwrap);
        let mut files = all.filter(|entry| entry.file_type().is_file());
        files.any(|entry| fs::read(entry.path()).unwrap() == b"A letter.")
    };
    sent(&archive, &[&place.name(), "--keep-previous"]);
    assert!(is_kept());
    sent(&archive, &[&place.name()]);
    assert!(!is_kept());
}

#[test]
fn targets_that_cannot_be_are_refused() {
    let archive = small();
    built(&archive);
    let public = archive.path("public");
    let inside = public.join("www");
    let deep = archive.path("a/b/c");
    for (target, code, said) in [
        (
            public.to_str().unwrap(),
            2,
            "is the folder that the site was built in",
        ),
        (
            inside.to_str().unwrap(),
            2,
            "is in the folder that the site was built in",
        ),
        (
            archive.root().to_str().unwrap(),
            2,
            "contains the folder that the site was built in",
        ),
        (
            deep.to_str().unwrap(),
            3,
            "create the folder that it is to be in",
        ),
        ("ftp://example.org/", 2, "not a kind of target"),
        ("s3://me:secret@bucket/", 2, "environment variables"),
    ] {
        let run = publish(&archive, &[target]);
        assert_eq!(run.code, code, "{target}: {}", run.err);
        assert!(run.err.contains(said), "{target}: {}", run.err);
        assert!(!run.err.contains("secret"), "{}", run.err);
    }
    #[cfg(not(feature = "cloud"))]
    {
        let run = publish(&archive, &["s3://bucket/"]);
        assert!(
            run.err.contains("without the feature `cloud`"),
            "{}",
            run.err
        );
    }
}

#[test]
fn two_publishes_at_once_do_not_mix() {
    let (archive, place) = (small(), Place::new());
    let site = built(&archive);
    sent(&archive, &[&place.name()]);
    let lock = |process: u32| {
        let host = Command::new("uname").arg("-n").output().unwrap().stdout;
        let host = String::from_utf8(host).unwrap();
        let now = std::time::SystemTime::now()
            .duration_since(std::time::UNIX_EPOCH)
            .unwrap()
            .as_secs();
        let text = format!(
            r#"{{"id":"x","host":"{}","process":{process},"since":{now},"renewed":{now}}}"#,
            host.trim()
        );
        fs::write(place.path().join(".chancery-publish/lock"), text).unwrap();
    };
    // This test runs.
    lock(std::process::id());
    archive.write("content/files/letter.txt", "Another letter.");
    let next = built(&archive);
    let refused = publish(&archive, &[&place.name()]);
    assert_eq!(refused.code, 3);
    assert!(
        refused
            .err
            .contains("another publish to this target is in progress"),
        "{}",
        refused.err
    );
    assert_eq!(files(&place.path()), site);
    // The lock of a process that was killed.
    let mut killed = Command::new("sleep").arg("100").spawn().unwrap();
    killed.kill().unwrap();
    killed.wait().unwrap();
    lock(killed.id());
    sent(&archive, &[&place.name()]);
    assert_eq!(files(&place.path()), next);
    lock(std::process::id());
    assert_eq!(sent(&archive, &[&place.name(), "--take-over"]), 0);
}

/// An archive of pages that each refer to a file of their own.
fn of_letters(version: &str) -> Archive {
    let archive = Archive::new();
    for n in 0..40 {
        let page = format!(
            "---\ntitle: Page {n} of {version}\n---\n\nSee [the letter](/files/{version}-{n}.txt).\n"
        );
        archive.write(&format!("content/pages/page-{n}.md"), page);
        archive.write(
            &format!("content/files/{version}-{n}.txt"),
            format!("{version} {n}"),
        );
    }
    archive
}

/// Whether what readers see is a page of one of two sites with everything that it refers to.
fn check_readable(place: &Path, sites: &[&Files; 2], letters: &[&str; 2]) {
    let seen = files(place);
    for (path, bytes) in seen.iter().filter(|(path, _)| path.ends_with(".html")) {
        let of = sites.iter().position(|site| site.get(path) == Some(bytes));
        let of = of.unwrap_or_else(|| panic!("{path} is of neither site"));
        if let Some(n) = path
            .strip_prefix("pages/page-")
            .and_then(|rest| rest.strip_suffix("/index.html"))
        {
            let letter = format!("files/{}-{n}.txt", letters[of]);
            assert!(seen.contains_key(&letter), "{path} refers to {letter}");
        }
        for asset in sites[of].keys().filter(|path| path.starts_with("static/")) {
            assert!(seen.contains_key(asset), "{path} needs {asset}");
        }
    }
}

/// Publishes are killed at 50 moments. A reader sees old or new pages with what they refer to, and the next publish
/// completes the site.
#[test]
fn a_publish_that_is_killed_leaves_a_site_and_is_completed() {
    let (a, b, place) = (of_letters("old"), of_letters("new"), Place::new());
    let sites = [&built(&a), &built(&b)];
    assert!(
        String::from_utf8_lossy(&sites[0]["pages/page-7/index.html"]).contains("/files/old-7.txt")
    );
    sent(&a, &[&place.name()]);
    let started = Instant::now();
    sent(&b, &[&place.name()]);
    let whole = started.elapsed();
    let (mut random, mut interrupted) = (0x9e37_79b9_u64, 0);
    for round in 0..50_u32 {
        let archive = [&a, &b][(round / 2 % 2) as usize];
        random = random
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        let moment = whole.mul_f64(f64::from((random >> 33) as u32 % 1000) / 1000.0);
        let mut child = Command::new(env!("CARGO_BIN_EXE_chancery"))
            .args([
                "publish",
                &place.name(),
                "--root",
                archive.root().to_str().unwrap(),
            ])
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .env("XDG_STATE_HOME", state())
            .spawn()
            .unwrap();
        // Most are killed some time after they have begun to change the target, however fast the computer is, and some
        // at any time.
        let journal = place.path().join(".chancery-publish/journal");
        let begun = |child: &mut Child| journal.exists() || child.try_wait().unwrap().is_some();
        while round % 5 != 0 && !begun(&mut child) {
            std::thread::sleep(Duration::from_micros(200));
        }
        std::thread::sleep(moment / if round % 5 == 0 { 1 } else { 4 });
        child.kill().unwrap();
        child.wait().unwrap();
        interrupted += usize::from(journal.exists());
        check_readable(&place.path(), &sites, &["old", "new"]);
        if round % 5 == 4 {
            let last = usize::from(round % 10 == 9);
            sent([&a, &b][last], &[&place.name()]);
            assert_eq!(&files(&place.path()), sites[last]);
        }
    }
    assert!(
        interrupted > 5,
        "only {interrupted} publishes were killed while they sent"
    );
    sent(&b, &[&place.name()]);
    assert_eq!(&files(&place.path()), sites[1]);
    let left = fs::read_dir(place.path().join(".chancery-publish")).unwrap();
    let left: Vec<_> = left.map(|entry| entry.unwrap().file_name()).collect();
    let new = |name: &&std::ffi::OsString| name.to_string_lossy().starts_with("new-");
    assert_eq!(
        left.iter().find(new),
        None,
        "files of killed publishes stay: {left:?}"
    );
}

/// Runs `publish` with other variables of the environment.
fn publish_with(archive: &Archive, arguments: &[&str], variables: &[(&str, &str)]) -> Run {
    let output = Command::new(env!("CARGO_BIN_EXE_chancery"))
        .arg("publish")
        .args(arguments)
        .args(["--root", archive.root().to_str().unwrap()])
        .env("XDG_STATE_HOME", state())
        .env("NO_COLOR", "1")
        .envs(variables.iter().copied())
        .stdin(Stdio::null())
        .output()
        .unwrap();
    Run {
        code: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

/// A server that answers each request with an error that repeats the secret.
#[cfg(feature = "cloud")]
fn refusing(status: &'static str, body: String) -> String {
    use std::io::{Read as _, Write as _};
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let _ = stream.read(&mut [0; 8192]);
            let answer = format!(
                "HTTP/1.1 {status}\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{body}",
                body.len()
            );
            let _ = stream.write_all(answer.as_bytes());
        }
    });
    address
}

#[cfg(feature = "cloud")]
#[test]
fn wrong_credentials_are_told_and_never_shown() {
    const SECRET: &str = "wJalrXUtnFEMI-K7MDENG-bPxRfiCYEXAMPLEKEY";
    let archive = small();
    built(&archive);
    for (status, code, said) in [
        (
            "403 Forbidden",
            "SignatureDoesNotMatch",
            "does not accept the credentials",
        ),
        ("403 Forbidden", "RequestTimeTooSkewed", "clock is wrong"),
        ("403 Forbidden", "AccessDenied", "refuses access"),
        ("404 Not Found", "NoSuchBucket", "create the bucket"),
    ] {
        let body =
            format!("<Error><Code>{code}</Code><Message>not with {SECRET}</Message></Error>");
        let address = refusing(status, body);
        let variables = [
            ("AWS_ACCESS_KEY_ID", "AKIAIOSFODNN7EXAMPLE"),
            ("AWS_SECRET_ACCESS_KEY", SECRET),
            ("AWS_ENDPOINT", address.as_str()),
            ("AWS_ALLOW_HTTP", "true"),
            ("AWS_REGION", "us-east-1"),
        ];
        let run = publish_with(&archive, &["s3://bucket/site", "--verbose"], &variables);
        assert_eq!(run.code, 3, "{}", run.err);
        assert!(run.err.contains(said), "{said}: {}", run.err);
        assert!(
            !run.err.contains(SECRET) && !run.out.contains(SECRET),
            "{}",
            run.err
        );
    }
}

/// Whether a program is installed, which a test needs.
fn has(program: &str) -> bool {
    let found = Command::new(program).arg("--version").output().is_ok();
    if !found {
        eprintln!("SKIPPED: {program} is not installed");
    }
    found
}

/// A folder with a program `ssh` that runs commands on this computer.
#[cfg(unix)]
fn loopback() -> (TempDir, String) {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = TempDir::new().unwrap();
    let ssh = folder.path().join("ssh");
    let script = "#!/bin/sh\nwhile [ \"$1\" != example.test ]; do\n  [ $# -gt 0 ] || exit 255\n  shift\ndone\nshift\nexec sh -c \"$*\"\n";
    fs::write(&ssh, script).unwrap();
    fs::set_permissions(&ssh, fs::Permissions::from_mode(0o755)).unwrap();
    let path = format!(
        "{}:{}",
        folder.path().display(),
        std::env::var("PATH").unwrap()
    );
    (folder, path)
}

#[cfg(unix)]
#[test]
fn another_computer_gets_the_site_by_rsync() {
    if !has("rsync") {
        return;
    }
    let (archive, folder) = (small(), TempDir::new().unwrap());
    let (_programs, path) = loopback();
    let place = folder.path().join("it's a www");
    let target = format!("ssh://example.test{}", place.display()).replace(' ', "%20");
    let run = |arguments: &[&str]| {
        publish_with(
            &archive,
            &[&[target.as_str()], arguments].concat(),
            &[("PATH", &path)],
        )
    };
    let first = built(&archive);
    let missing = run(&[]);
    assert_eq!(missing.code, 3);
    assert!(
        missing.err.contains("has no folder") && missing.err.contains("create it first"),
        "{}",
        missing.err
    );
    fs::create_dir(&place).unwrap();
    fs::write(place.join("CNAME"), "theirs").unwrap();
    let done = run(&["--verify"]);
    assert_eq!(done.code, 0, "{}", done.err);
    let with_name = |mut site: Files| {
        site.insert("CNAME".to_owned(), b"theirs".to_vec());
        site
    };
    assert_eq!(files(&place), with_name(first.clone()));
    archive.write("content/files/letter.txt", "Another letter.");
    archive.remove("content/pages/about.md");
    let second = built(&archive);
    let done = run(&["--keep-previous"]);
    assert_eq!(done.code, 0, "{}", done.err);
    assert_eq!(files(&place), with_name(second));
    assert!(!place.join("pages/about").exists());
    let done = run(&["--rollback"]);
    assert_eq!(done.code, 0, "{}", done.err);
    assert_eq!(files(&place), with_name(first));
    fs::remove_file(place.join(".chancery-publish/manifest")).unwrap();
    let strange = run(&[]);
    assert_eq!(strange.code, 1);
    assert!(
        strange.err.contains("not published by Chancery"),
        "{}",
        strange.err
    );
    fs::write(
        place.join(".chancery-publish/lock"),
        r#"{"id":"x","host":"elsewhere","process":1,"since":9999999999,"renewed":9999999999}"#,
    )
    .unwrap();
    let locked = run(&["--adopt"]);
    assert_eq!(locked.code, 3);
    assert!(locked.err.contains("in progress"), "{}", locked.err);
    assert_eq!(run(&["--adopt", "--take-over"]).code, 0);
}

fn git(folder: &Path, arguments: &[&str]) -> String {
    let output = Command::new("git")
        .arg("-C")
        .arg(folder)
        .args(arguments)
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{arguments:?}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).unwrap().trim().to_owned()
}

/// The files of a branch.
fn branch(repository: &Path, branch: &str) -> Files {
    let paths = git(repository, &["ls-tree", "-r", "-z", "--name-only", branch]);
    let paths = paths.split('\0').filter(|path| !path.is_empty());
    let read = |path: &str| {
        let mut show = Command::new("git");
        show.arg("-C")
            .arg(repository)
            .args(["cat-file", "blob", &format!("{branch}:{path}")]);
        (path.to_owned(), show.output().unwrap().stdout)
    };
    paths.map(read).collect()
}

fn repository(archive: &Archive) {
    let root = archive.root();
    git(root, &["init", "--quiet", "--initial-branch=main"]);
    git(root, &["config", "user.name", "An Editor"]);
    git(root, &["config", "user.email", "editor@example.org"]);
    archive.write(".gitignore", "/public/\n");
    git(root, &["add", "--all"]);
    git(root, &["commit", "--quiet", "--message=Begin"]);
}

#[test]
fn a_branch_gets_the_site_and_nothing_else_of_the_repository_changes() {
    if !has("git") {
        return;
    }
    let archive = small();
    repository(&archive);
    let first = built(&archive);
    archive.write("content/staged.md", "staged");
    git(archive.root(), &["add", "content/staged.md"]);
    archive.write(
        "content/pages/about.md",
        "---\ntitle: Changed\n---\n\nNot committed.\n",
    );
    let status = || git(archive.root(), &["status", "--porcelain"]);
    let (before, head) = (status(), git(archive.root(), &["rev-parse", "HEAD"]));
    assert_eq!(sent(&archive, &["git:gh-pages"]), first.len());
    assert_eq!(branch(archive.root(), "gh-pages"), first);
    assert_eq!(
        (status(), git(archive.root(), &["rev-parse", "HEAD"])),
        (before, head)
    );
    let tip = git(archive.root(), &["rev-parse", "gh-pages"]);
    assert_eq!(sent(&archive, &["git:gh-pages"]), 0);
    assert_eq!(
        git(archive.root(), &["rev-parse", "gh-pages"]),
        tip,
        "an empty commit"
    );
    archive.remove("content/staged.md");
    let second = built(&archive);
    sent(&archive, &["git:"]);
    assert_eq!(branch(archive.root(), "gh-pages"), second);
    assert_eq!(git(archive.root(), &["rev-parse", "gh-pages^"]), tip);
    sent(&archive, &["git:", "--rollback"]);
    assert_eq!(branch(archive.root(), "gh-pages"), first);
    let refused = publish(&archive, &["git:main"]);
    assert_eq!(refused.code, 2);
    assert!(refused.err.contains("is checked out"), "{}", refused.err);
}

#[test]
fn a_branch_of_a_remote_keeps_the_files_of_others() {
    if !has("git") {
        return;
    }
    let archive = small();
    repository(&archive);
    let remote = TempDir::new().unwrap();
    git(remote.path(), &["init", "--quiet", "--bare"]);
    git(
        archive.root(),
        &["remote", "add", "origin", remote.path().to_str().unwrap()],
    );
    git(archive.root(), &["push", "--quiet", "origin", "main:pages"]);
    let theirs = branch(remote.path(), "pages");
    let site = built(&archive);
    sent(&archive, &["git:origin#pages"]);
    let mut expected = theirs.clone();
    expected.extend(site);
    assert_eq!(branch(remote.path(), "pages"), expected);
    archive.remove("content/files/letter.txt");
    let mut expected = theirs;
    expected.extend(built(&archive));
    sent(&archive, &["git:origin#pages"]);
    assert_eq!(branch(remote.path(), "pages"), expected);
    // Somebody else's `index.html`.
    git(archive.root(), &["checkout", "--quiet", "-b", "other"]);
    archive.write("index.html", "theirs");
    git(archive.root(), &["add", "index.html"]);
    git(archive.root(), &["commit", "--quiet", "--message=Other"]);
    git(archive.root(), &["push", "--quiet", "origin", "other"]);
    let refused = publish(&archive, &["git:origin#other"]);
    assert_eq!(refused.code, 1, "{}", refused.err);
    assert!(refused.err.contains("`index.html`"), "{}", refused.err);
    assert_eq!(branch(remote.path(), "other")["index.html"], b"theirs");
}

#[test]
fn a_folder_without_a_repository_has_no_branch() {
    let archive = small();
    built(&archive);
    let run = publish_with(
        &archive,
        &["git:pages"],
        &[("GIT_CEILING_DIRECTORIES", "/")],
    );
    assert_eq!(run.code, 3);
    assert!(run.err.contains("not a git repository"), "{}", run.err);
}

#[test]
fn a_lock_is_not_left_behind() {
    let (archive, place) = (small(), Place::new());
    built(&archive);
    sent(&archive, &[&place.name()]);
    assert!(!place.path().join(".chancery-publish/lock").exists());
    fs::write(place.path().join(".chancery-publish/manifest"), "damaged").unwrap();
    let damaged = publish(&archive, &[&place.name()]);
    assert_eq!(damaged.code, 1);
    assert!(
        damaged.err.contains("line 1 of the manifest"),
        "{}",
        damaged.err
    );
    assert!(!place.path().join(".chancery-publish/lock").exists());
}

#[test]
fn another_site_is_not_published_over_one() {
    let (one, place) = (small(), Place::new());
    let site = built(&one);
    sent(&one, &[&place.name()]);
    let other = small();
    let settings = other.read("content/site.yaml");
    other.write(
        "content/site.yaml",
        settings.replace("example.org", "other.example"),
    );
    let instead = built(&other);
    for arguments in [&[][..], &["--dry-run"], &["--rollback"]] {
        let run = publish(&other, &[&[place.name().as_str()], arguments].concat());
        assert_ne!(run.code, 0, "{arguments:?}: {}", run.err);
        assert_eq!(files(&place.path()), site);
    }
    let run = publish(&other, &[&place.name()]);
    assert_eq!(run.code, 1, "{}", run.err);
    assert!(
        run.err.contains("another site, `https://example.org/`"),
        "{}",
        run.err
    );
    sent(&other, &[&place.name(), "--adopt"]);
    assert_eq!(files(&place.path()), instead);
    // A copy for another address is still the same site.
    let run = other.run(&["build", "--base-url", "http://127.0.0.1:8000/"]);
    assert_eq!(run.code, 0, "{}", run.err);
    sent(&other, &[&place.name()]);
}

#[test]
fn there_is_no_rolling_back_to_nothing() {
    let (archive, place) = (small(), Place::new());
    let site = built(&archive);
    sent(&archive, &[&place.name(), "--keep-previous"]);
    let run = publish(&archive, &[&place.name(), "--rollback"]);
    assert_eq!(run.code, 2, "{}", run.err);
    assert!(run.err.contains("no previous site"), "{}", run.err);
    assert_eq!(files(&place.path()), site);
}

#[test]
fn what_was_altered_at_the_target_is_found_and_sent_again() {
    let (archive, place) = (small(), Place::new());
    let site = built(&archive);
    sent(&archive, &[&place.name()]);
    fs::remove_file(place.path().join("index.html")).unwrap();
    fs::write(place.path().join("robots.txt"), "altered").unwrap();
    assert_eq!(sent(&archive, &[&place.name(), "--verify"]), 2);
    assert_eq!(files(&place.path()), site);
    assert_eq!(sent(&archive, &[&place.name(), "--verify"]), 0);
}

#[test]
fn sources_of_the_archive_are_no_targets() {
    let archive = small();
    archive.write("static/CNAME", "example.org");
    archive.build();
    for folder in ["content", "content/files", "static", "static/new"] {
        let target = archive.path(folder);
        let run = publish(&archive, &[target.to_str().unwrap()]);
        assert_eq!(run.code, 2, "{folder}: {}", run.err);
        assert!(run.err.contains("sources of the archive"), "{}", run.err);
    }
    assert!(!archive.has("static/new") && !archive.has("content/.chancery-publish"));
}

#[test]
fn a_publish_that_was_refused_claims_nothing() {
    let (one, place) = (small(), Place::new());
    one.build();
    fs::create_dir_all(place.path()).unwrap();
    fs::write(place.path().join("index.html"), "theirs").unwrap();
    assert_eq!(publish(&one, &[&place.name()]).code, 1);
    fs::remove_file(place.path().join("index.html")).unwrap();
    let other = small();
    let settings = other.read("content/site.yaml");
    other.write(
        "content/site.yaml",
        settings.replace("example.org", "other.example"),
    );
    let site = built(&other);
    sent(&other, &[&place.name()]);
    assert_eq!(files(&place.path()), site);
}
