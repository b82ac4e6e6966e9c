//! What lies in the output folder came with the archive, and may have been put there to do harm: forged
//! notes, links, pipes. Whatever it is, a build touches nothing that it does not own.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::time::UNIX_EPOCH;

use tempfile::TempDir;
use xxhash_rust::xxh3::xxh3_128;

use crate::support::{Archive, archive};

fn sample() -> Archive {
    archive! {
        "people/prak.md" => "---\nname: Prak\n---\nA minister.\n",
        "pages/about.md" => "---\ntitle: About\nredirect_from: [/old/about.html]\n---\nOf [[prak]].\n",
        "files/letter.txt" => "A letter.",
    }
}

/// Every file and link below a folder.
fn tree(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    let walk = walkdir::WalkDir::new(folder).sort_by_file_name();
    for entry in walk.into_iter().map(Result::unwrap) {
        let name = entry.path().strip_prefix(folder).unwrap();
        let bytes = match entry.file_type() {
            kind if kind.is_file() => fs::read(entry.path()).unwrap(),
            kind if kind.is_dir() => b"folder".to_vec(),
            _ => b"other".to_vec(),
        };
        found.insert(name.to_str().unwrap().to_owned(), bytes);
    }
    found
}

/// A note as anybody can write it, with a right seal and a proof that is none.
fn note(title: &str, body: &str, proof: &str) -> String {
    let seal = blake3::hash(body.as_bytes()).to_hex();
    format!("{title}\n{body}seal {}\nproof {proof}\n", &seal[..32])
}

/// The body of a manifest that knows the files of an archive's `public/` by the right hash, size and time.
fn claims(archive: &Archive, paths: &[&str]) -> String {
    let mut sorted = paths.to_vec();
    sorted.sort_unstable();
    let mut body = String::new();
    for path in sorted {
        let place = archive.path("public").join(path);
        let (bytes, metadata) = (fs::read(&place).unwrap(), fs::metadata(&place).unwrap());
        let time = metadata.modified().unwrap().duration_since(UNIX_EPOCH);
        let (hash, time) = (xxh3_128(&bytes), time.unwrap().as_nanos());
        writeln!(body, "{hash:032x} {} {time} ours {path}", bytes.len()).unwrap();
    }
    body
}

/// Proofs that an attacker may try, the last by another user's key.
fn proofs(title: &str, body: &str) -> [String; 4] {
    let text = format!("{title}\n{body}");
    [
        "none".to_owned(),
        "0".repeat(64),
        blake3::hash(text.as_bytes()).to_hex().to_string(),
        blake3::keyed_hash(&[0; 32], text.as_bytes())
            .to_hex()
            .to_string(),
    ]
}

const STRANGERS: [(&str, &str); 6] = [
    ("CNAME", "archive.example\n"),
    (".git/config", "[core]\n"),
    (".nojekyll", ""),
    ("people/notes.txt", "mine"),
    ("search/index/mine.txt", "mine"),
    ("empty/mine", "mine"),
];

#[test]
fn forged_notes_remove_nothing() {
    let notes = [
        ("manifest", "chancery manifest 2"),
        ("manifest.next", "chancery manifest 2"),
        ("manifest", "chancery manifest 1"),
        ("search/manifest", "chancery search manifest 2"),
        ("search/manifest.next", "chancery search manifest 2"),
    ];
    let paths = STRANGERS.map(|(path, _)| path);
    for (name, title) in notes {
        let mut archive = sample();
        for built in [false, true] {
            for (path, text) in STRANGERS {
                archive.write(&format!("public/{path}"), text);
            }
            let body = claims(&archive, &paths);
            for proof in proofs(title, &body) {
                archive.write(
                    &format!("public/.chancery/{name}"),
                    note(title, &body, &proof),
                );
                for arguments in [&["build"][..], &["build", "--no-search"]] {
                    let run = archive.run(arguments);
                    assert!([0, 3].contains(&run.code), "{name} {proof}: {}", run.err);
                    for (path, text) in STRANGERS {
                        assert_eq!(archive.read(&format!("public/{path}")), text, "{name}");
                    }
                }
            }
            if !built {
                archive = sample();
                archive.build();
            }
        }
    }
}

#[test]
fn a_forged_journal_removes_nothing() {
    let archive = sample();
    for (path, text) in STRANGERS {
        archive.write(&format!("public/{path}"), text);
    }
    let body = STRANGERS.map(|(path, _)| format!("{path}\n")).concat();
    let seal = blake3::hash(body.as_bytes()).to_hex();
    let journal = format!("chancery journal 1\n{body}seal {}\n", &seal[..32]);
    archive.write("public/.chancery/journal", &journal);
    archive.write("public/.chancery/search/journal", &journal);
    archive.build();
    for (path, text) in STRANGERS {
        assert_eq!(archive.read(&format!("public/{path}")), text);
    }
}

#[test]
fn forged_notes_replace_nothing_that_is_not_visibly_a_builds() {
    let title = "chancery manifest 2";
    for (path, text) in [
        ("index.html", "<h1>Under construction</h1>"),
        ("robots.txt", "User-agent: *\nDisallow: /\n"),
        ("people/prak/index.html", "<p>mine"),
        ("files/letter.txt", "mine"),
        ("static/chancery.css", "mine {}"),
        ("old/about.html", "mine"),
        ("404.html", ""),
        ("sitemap.xml", "<urlset/>"),
    ] {
        let archive = sample();
        archive.write(&format!("public/{path}"), text);
        let body = claims(&archive, &[path]);
        let forged =
            |note: &str, text: &str| archive.write(&format!("public/.chancery/{note}"), text);
        for proof in proofs(title, &body) {
            for name in ["manifest", "manifest.next"] {
                forged(name, &note(title, &body, &proof));
                let before = tree(&archive.path("public"));
                let run = archive.run(&["build"]);
                assert_eq!(run.code, 3, "{path}: {}", run.err);
                assert!(
                    run.err.contains("not written by Chancery")
                        || run.err.contains("--trust-output"),
                    "{path}: {}",
                    run.err
                );
                let mut after = tree(&archive.path("public"));
                after.retain(|path, _| !path.starts_with(".chancery"));
                for (path, bytes) in &after {
                    assert_eq!(before.get(path), Some(bytes), "{path}");
                }
                assert_eq!(archive.read(&format!("public/{path}")), text);
            }
        }
    }
}

#[test]
fn a_page_that_was_tampered_with_is_not_kept_by_forged_notes() {
    let archive = sample();
    archive.build();
    let page = "public/people/prak/index.html";
    let right = archive.read(page);
    archive.write(page, right.replace("A minister", "A traitor"));
    let paths: Vec<String> = archive
        .published()
        .into_iter()
        .map(|(path, _)| path)
        .filter(|path| !path.starts_with("search/index/"))
        .collect();
    let paths: Vec<&str> = paths.iter().map(String::as_str).collect();
    let body = claims(&archive, &paths);
    let title = "chancery manifest 2";
    archive.write("public/.chancery/manifest", note(title, &body, "none"));
    archive.build();
    assert_eq!(archive.read(page), right);
}

#[test]
fn notes_of_one_part_prove_nothing_for_another() {
    let archive = sample();
    archive.build();
    archive.remove("content/people/prak.md");
    archive.write("content/pages/about.md", "---\ntitle: About\n---\n");
    // The manifest of the site is in the place of that of the search index.
    let site = fs::read(archive.path("public/.chancery/manifest")).unwrap();
    archive.write("public/.chancery/search/manifest", site);
    archive.write("public/.chancery/manifest", "");
    let run = archive.run(&["build"]);
    assert!(archive.has("public/people/prak/index.html"), "{}", run.err);
}

#[test]
fn a_site_that_was_built_elsewhere_is_brought_up_to_date_and_what_is_stale_waits() {
    let archive = sample();
    archive.write("content/people/hun.md", "---\nname: Hun\n---\n");
    archive.build();
    let (other, again) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    let unchanged = archive.run_by(other.path(), &["build"]);
    assert_eq!(unchanged.code, 0, "{}", unchanged.err);
    assert!(
        unchanged.err.contains(" 0 files written"),
        "{}",
        unchanged.err
    );
    assert!(!unchanged.err.contains("warning:"), "{}", unchanged.err);

    archive.remove("content/people/hun.md");
    archive.write("content/people/prak.md", "---\nname: Prak\n---\nA poet.\n");
    archive.write("content/people/new.md", "---\nname: New\n---\n");
    for user in [&again, &again] {
        let run = archive.run_by(user.path(), &["build"]);
        assert_eq!(run.code, 0, "{}", run.err);
        assert!(run.err.contains("--trust-output"), "{}", run.err);
        assert!(archive.page("/people/prak/").text().contains("A poet"));
        assert!(archive.has("public/people/new/index.html"));
        assert!(archive.has("public/people/hun/index.html"));
    }
    let run = archive.run_by(again.path(), &["build", "--trust-output"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(!archive.has("public/people/hun"), "{}", run.err);
    assert!(!run.err.contains("warning:"), "{}", run.err);
    let fresh = Archive::new();
    let output = fresh.path("public");
    archive.run(&["build", "--output", output.to_str().unwrap()]);
    let names = |archive: &Archive| archive.published().into_iter().map(|(name, _)| name);
    assert!(names(&archive).eq(names(&fresh)));
    assert!(archive.published() == fresh.published());
    // From here on it is this user's.
    archive.remove("content/people/new.md");
    let run = archive.run_by(again.path(), &["build"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(!archive.has("public/people/new"));
}

#[test]
fn a_copy_that_changed_is_replaced_elsewhere_only_when_the_notes_are_trusted() {
    let archive = sample();
    archive.build();
    archive.write("content/files/letter.txt", "Another letter.");
    let other = TempDir::new().unwrap();
    let run = archive.run_by(other.path(), &["build"]);
    assert_eq!(run.code, 3, "{}", run.err);
    assert!(run.err.contains("--trust-output"), "{}", run.err);
    assert_eq!(archive.read("public/files/letter.txt"), "A letter.");
    let run = archive.run_by(other.path(), &["build", "--trust-output"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert_eq!(archive.read("public/files/letter.txt"), "Another letter.");
}

#[test]
fn trust_does_not_extend_to_files_that_are_not_as_the_notes_say() {
    let archive = sample();
    archive.build();
    archive.remove("content/people/prak.md");
    archive.write("content/pages/about.md", "---\ntitle: About\n---\n");
    archive.write("public/people/prak/index.html", "by hand");
    let other = TempDir::new().unwrap();
    let run = archive.run_by(other.path(), &["build", "--trust-output"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert_eq!(archive.read("public/people/prak/index.html"), "by hand");
}

#[test]
fn a_build_without_a_key_works_and_removes_nothing() {
    let archive = sample();
    let file = archive.path("state");
    fs::write(&file, "a file, in which no folder can be").unwrap();
    let build = || {
        let run = archive.run_by(&file, &["build"]);
        assert_eq!(run.code, 0, "{}", run.err);
        run
    };
    build();
    archive.write("content/people/prak.md", "---\nname: Prak\n---\nA poet.\n");
    build();
    assert!(archive.page("/people/prak/").text().contains("A poet"));
    archive.remove("content/people/prak.md");
    archive.write("content/pages/about.md", "---\ntitle: About\n---\n");
    let run = build();
    assert!(archive.has("public/people/prak"), "{}", run.err);
    assert!(run.err.contains("--trust-output"), "{}", run.err);
}

#[cfg(unix)]
mod unix {
    use super::*;
    use std::os::unix::fs::symlink;
    use std::process::Command;

    /// Every place to which a path that a build uses leads.
    const PLACES: [&str; 24] = [
        "public",
        "public/.chancery",
        "public/.chancery/lock",
        "public/.chancery/manifest",
        "public/.chancery/manifest.new",
        "public/.chancery/manifest.next",
        "public/.chancery/manifest.next.new",
        "public/.chancery/inputs",
        "public/.chancery/inputs.new",
        "public/.chancery/journal",
        "public/.chancery/staging",
        "public/.chancery/search",
        "public/.chancery/search/manifest",
        "public/.chancery/search/manifest.next",
        "public/.chancery/search/staging",
        "public/people",
        "public/people/prak",
        "public/people/prak/index.html",
        "public/index.html",
        "public/files",
        "public/old/about.html",
        "public/search",
        "public/search/index",
        "public/search/index/catalogue.json",
    ];

    /// Puts a thing in a place, instead of what is there.
    fn put(archive: &Archive, place: &str, make: impl Fn(&Path)) {
        let place = archive.path(place);
        fs::create_dir_all(place.parent().unwrap()).unwrap();
        match fs::symlink_metadata(&place) {
            Ok(metadata) if metadata.is_dir() => fs::remove_dir_all(&place).unwrap(),
            Ok(_) => fs::remove_file(&place).unwrap(),
            Err(_) => {}
        }
        make(&place);
    }

    #[test]
    fn nothing_is_written_or_removed_through_a_link_in_any_place() {
        let victim = TempDir::new().unwrap();
        // What a build would write or remove, were it to follow a link.
        let built = sample();
        built.build();
        let copied = Command::new("cp")
            .arg("-a")
            .arg(built.path("public/."))
            .arg(victim.path())
            .status();
        assert!(copied.unwrap().success());
        fs::write(victim.path().join("mine"), "mine").unwrap();
        fs::create_dir(victim.path().join("prak")).unwrap();
        fs::write(victim.path().join("prak/index.html"), "mine").unwrap();
        let before = tree(victim.path());
        for place in PLACES {
            let archive = sample();
            archive.build();
            archive.remove("content/people/prak.md");
            archive.write("content/pages/about.md", "---\ntitle: About\n---\n");
            // In the place of a folder, one like it; in that of a file, another.
            let is_folder = archive.path(place).is_dir();
            let targets = match is_folder || place.ends_with("staging") {
                true => ["", place.strip_prefix("public/").unwrap_or("")],
                false => ["mine", "not there"],
            };
            for target in targets.map(|target| victim.path().join(target)) {
                put(&archive, place, |place| symlink(&target, place).unwrap());
                for arguments in [&["build"][..], &["build", "--no-search"]] {
                    let run = archive.run(arguments);
                    assert!([0, 3].contains(&run.code), "{place}: {}", run.err);
                    let after = tree(victim.path());
                    assert_eq!(after, before, "{place} to {target:?}: {}", run.err);
                }
            }
        }
    }

    #[test]
    fn a_link_in_the_archives_own_folder_stops_the_build_however_it_is_named() {
        let archive = sample();
        let victim = TempDir::new().unwrap();
        symlink(victim.path(), archive.path("public")).unwrap();
        fs::create_dir(archive.path("deep")).unwrap();
        symlink(victim.path(), archive.path("deep/link")).unwrap();
        let root = archive.root().to_str().unwrap();
        for output in [
            "public",
            "public/below",
            "deep/link",
            "deep/link/x",
            "deep/../public",
        ] {
            let run = archive.run(&["build", "--output", &format!("{root}/{output}")]);
            assert_ne!(run.code, 0, "{output}");
            assert!(run.err.contains("link"), "{output}: {}", run.err);
            assert_eq!(tree(victim.path()).len(), 1, "{output}");
        }
        // Outside of the archive, links belong to whoever names them.
        let elsewhere = TempDir::new().unwrap();
        symlink(victim.path(), elsewhere.path().join("site")).unwrap();
        let output = elsewhere.path().join("site");
        let run = archive.run(&["build", "--output", output.to_str().unwrap()]);
        assert_eq!(run.code, 0, "{}", run.err);
        assert!(victim.path().join("index.html").is_file());
    }

    #[test]
    fn a_pipe_in_any_place_stops_no_build() {
        for place in PLACES {
            let archive = sample();
            archive.build();
            put(&archive, place, |place| {
                let made = Command::new("mkfifo").arg(place).status();
                assert!(made.unwrap().success());
            });
            for arguments in [&["build"][..], &["build", "--no-search"]] {
                let run = archive.run(arguments);
                assert!([0, 3].contains(&run.code), "{place}: {}", run.err);
            }
        }
    }

    #[test]
    fn two_names_of_one_file_are_not_taken_for_a_stale_one() {
        // As on a disk that does not tell cases apart.
        let archive = sample();
        archive.write("content/files/Scan.txt", "scan");
        archive.build();
        archive.remove("content/files/Scan.txt");
        archive.write("content/files/scan.txt", "scan");
        let one = archive.path("public/files/Scan.txt");
        fs::hard_link(&one, archive.path("public/files/scan.txt")).unwrap();
        archive.build();
        assert_eq!(archive.read("public/files/scan.txt"), "scan");
        assert!(one.exists());
    }
}
