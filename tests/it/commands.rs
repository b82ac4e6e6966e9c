//! The commands as people type them: what they make, what they say, and how they exit.

use std::fs;
use std::path::Path;

use crate::support::{Archive, archive, run, settings};
use serde_json::Value;
use tempfile::TempDir;

const KINDS: [&str; 10] = [
    "readout",
    "meeting",
    "person",
    "country",
    "organization",
    "place",
    "event",
    "instrument",
    "topic",
    "page",
];

/// A new archive, as `init` makes it.
fn begun() -> (TempDir, String) {
    let folder = TempDir::new().unwrap();
    let root = folder
        .path()
        .join("my archive")
        .to_str()
        .unwrap()
        .to_owned();
    let made = run(&["init", &root]);
    assert_eq!((made.code, made.out.as_str()), (0, ""), "{}", made.err);
    (folder, root)
}

fn broken() -> Archive {
    archive! { "pages/about.md" => "---\ntitel: About\n---\n" }
}

fn dubious() -> Archive {
    archive! { "notes.txt" => "a file that lies where it is not looked for" }
}

#[test]
fn a_new_archive_checks_and_builds_without_a_word_of_complaint() {
    let (_folder, root) = begun();
    for command in ["check", "build"] {
        let run = run(&[command, "--strict", "--root", &root]);
        assert_eq!(
            (run.code, run.out.as_str()),
            (0, ""),
            "{command}: {}",
            run.err
        );
        assert!(
            !run.err.contains("warning") || run.err.contains("no warnings"),
            "{}",
            run.err
        );
    }
    assert!(Path::new(&root).join("public/index.html").is_file());
    assert!(
        Path::new(&root)
            .join("public/pages/about/index.html")
            .is_file()
    );
}

/// The example has no fault, says that it is invented, and uses what Chancery can do.
#[test]
fn the_example_is_sound_and_uses_everything() {
    let folder = TempDir::new().unwrap();
    let root = folder.path().join("two shores");
    let root = root.to_str().unwrap();
    let made = run(&["init", "--example", root]);
    assert_eq!((made.code, made.out.as_str()), (0, ""), "{}", made.err);
    assert!(made.err.contains("two invented countries"), "{}", made.err);
    for command in [&["check"][..], &["build"], &["agreement"]] {
        let strict = (command != ["agreement"]).then_some("--strict");
        let run = run(&[command, strict.as_slice(), &["--root", root]].concat());
        assert_eq!(run.code, 0, "{command:?}: {}", run.err);
    }
    let read = |path: &str| std::fs::read_to_string(Path::new(root).join(path)).unwrap();
    assert!(
        read("public/pages/about/index.html").contains("Everything in this archive is invented")
    );
    let all: String = walkdir::WalkDir::new(Path::new(root).join("content"))
        .into_iter()
        .map(Result::unwrap)
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| std::fs::read_to_string(entry.path()).unwrap())
        .collect();
    for used in [
        "stance: states",
        "stance: weaker",
        "stance: stronger",
        "stance: answers",
        "stance: denies",
        "stance: contradicts",
        "stance: attributes",
        "stance: absent",
        "meaning: significant",
        "meaning: routine",
        "meaning: unknown",
        "assessment: same",
        "assessment: differs-minor",
        "assessment: differs-degree",
        "assessment: differs-substantive",
        "assessment: contradicts",
        "status: partial",
        "status: kept",
        "status: lapsed",
        "status: superseded",
        "reaffirmed_in:",
        "followed_by:",
        "evidence:",
        "supersedes:",
        "translation: official",
        "translation: independent",
        "gaps:",
        "extent: digest",
        "rendition: excerpt",
        "side: joint",
        "kind: atmosphere",
        "text_sha256:",
        "recorded_in:",
        "history:",
        "withdrawn:",
        "corrections:",
        "sensitive: true",
        "license:",
    ] {
        assert!(all.contains(used), "the example does not use `{used}`");
    }
    // Another one is not written over it.
    let again = run(&["init", "--example", root]);
    assert_eq!(again.code, 2, "{}", again.err);
}

#[test]
fn an_example_that_was_stopped_can_be_written_again() {
    let folder = TempDir::new().unwrap();
    let root = folder.path().join("two");
    let init = || run(&["init", "--example", root.to_str().unwrap()]);
    assert_eq!(init().code, 0);
    let about = root.join("content/pages/about.md");
    let whole = std::fs::read_to_string(&about).unwrap();
    std::fs::remove_file(root.join("content/site.yaml")).unwrap();
    std::fs::write(&about, &whole[..whole.len() / 2]).unwrap();
    let again = init();
    assert_eq!(again.code, 0, "{}", again.err);
    assert_eq!(std::fs::read_to_string(&about).unwrap(), whole);
    // Files of somebody else would become a part of it.
    std::fs::remove_file(root.join("content/site.yaml")).unwrap();
    std::fs::write(&about, "---\ntitle: Mine\n---\n").unwrap();
    let refused = init();
    assert_eq!(refused.code, 2, "{}", refused.err);
    assert!(refused.err.contains("about.md"), "{}", refused.err);
    assert!(!root.join("content/site.yaml").exists());
}

#[test]
fn init_refuses_a_file() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("notes.txt");
    std::fs::write(&file, "mine").unwrap();
    let file = file.to_str().unwrap();
    for arguments in [&["init", file][..], &["init", "--example", file]] {
        let run = run(arguments);
        assert_eq!(run.code, 2, "{}", run.err);
        assert!(run.err.contains("is a file, not a folder"), "{}", run.err);
    }
    assert_eq!(std::fs::read_to_string(file).unwrap(), "mine");
}

#[test]
fn init_touches_no_archive_that_is_there() {
    let archive = broken();
    let site = archive.read("content/site.yaml");
    let run = run(&["init", archive.root().to_str().unwrap()]);
    assert_eq!(run.code, 2, "{}", run.err);
    assert_eq!(archive.read("content/site.yaml"), site);
}

#[test]
fn init_keeps_what_somebody_wrote_before() {
    let archive = archive! { "pages/about.md" => "---\ntitle: Mine\n---\n" };
    archive.remove("content/site.yaml");
    assert_eq!(run(&["init", archive.root().to_str().unwrap()]).code, 0);
    assert!(
        archive
            .read("content/pages/about.md")
            .contains("title: Mine")
    );
    assert!(archive.problems().is_empty());
}

#[test]
fn new_records_of_every_kind_are_clean_drafts_included() {
    let (_folder, root) = begun();
    for kind in KINDS {
        let id = format!("2022-05-13-{kind}-usa");
        let made = run(&["new", kind, &id, "--root", &root]);
        assert_eq!(made.code, 0, "{kind}: {}", made.err);
    }
    let check = run(&["check", "--strict", "--root", &root]);
    assert_eq!(check.code, 0, "{}", check.err);
    assert!(
        Path::new(&root)
            .join("content/readouts/2022/2022-05-13-readout-usa.md")
            .is_file()
    );
    // Drafts say what is not yet known of them, and nothing else.
    let drafts = run(&[
        "check",
        "--drafts",
        "--root",
        &root,
        "--message-format",
        "json",
    ]);
    let codes: Vec<_> = drafts
        .problems()
        .into_iter()
        .map(|problem| problem.code)
        .collect();
    assert!(
        !codes.is_empty() && codes.iter().all(|code| code == "missing-fact"),
        "{codes:?}"
    );
}

#[test]
fn a_new_account_has_what_is_known_of_its_meeting() {
    let archive = archive! {
        "people/ab.md" => "---\nname: A B\n---\n",
        "places/tokyo.md" => "---\nname: Tokyo\n---\n",
        "organizations/asean.md" => "---\nname: ASEAN\n---\n",
        "meetings/talks.md" => "---\ndate: 2022-05-13\nplace: tokyo\nformat: call\nparties: [japan, asean]\nparticipants: [ab]\n---\n",
    };
    for id in [
        "talks-jpn",
        "talks-asean",
        "2022-06-01-united-states-japan-usa",
        "odd-joint",
    ] {
        assert_eq!(archive.run(&["new", "readout", id]).code, 0);
    }
    let known = "date: 2022-05-13\nplace: tokyo\nformat: call\nparties: [japan, asean]\nparticipants: [ab]\n";
    for (id, side) in [("talks-jpn", "japan"), ("talks-asean", "asean")] {
        let text = archive.read(&format!("content/readouts/{id}.md"));
        assert!(text.contains("meeting: talks\n"), "{text}");
        assert!(text.contains(&format!("side: {side}\n")), "{text}");
        assert!(text.contains(known), "{text}");
    }
    let text = archive.read("content/readouts/2022/2022-06-01-united-states-japan-usa.md");
    assert!(
        text.contains("meeting: 2022-06-01-united-states-japan\n"),
        "{text}"
    );
    assert!(text.contains("side: united-states\n"), "{text}");
    assert!(text.contains("parties: [united-states, japan]\n"), "{text}");
    let text = archive.read("content/readouts/odd-joint.md");
    assert!(
        text.contains("side: joint\n") && text.contains("parties: []\n"),
        "{text}"
    );
    assert_eq!(
        archive
            .run(&["new", "meeting", "2022-06-01-united-states-japan"])
            .code,
        0
    );
    let text = archive.read("content/meetings/2022-06-01-united-states-japan.md");
    assert!(text.contains("parties: [united-states, japan]\n"), "{text}");
}

#[test]
fn drafts_are_counted_and_checked_and_nothing_fails_for_them() {
    let archive = archive! {
        "pages/about.md" => "---\ntitle: About\n---\n",
        "people/ab.md" => "---\nname: A B\ncountry: nowhere\ndraft: true\n---\n",
        "people/cd.md" => "---\nname: C D\ndraft: true\n---\n",
    };
    let check = archive.run(&["check", "--strict"]);
    assert_eq!(check.code, 0, "{}", check.err);
    assert!(
        check.err.contains("2 drafts excluded; problems in drafts"),
        "{}",
        check.err
    );
    assert!(
        check.err.contains("there is no country `nowhere`"),
        "{}",
        check.err
    );
    assert!(check.err.contains("in drafts: 1 error"), "{}", check.err);
    let json = archive.run(&["check", "--message-format", "json"]);
    assert_eq!(json.out.lines().count(), 1, "{}", json.out);
    assert!(json.out.contains("\"draft\":true"), "{}", json.out);
    archive.write("content/people/ab.md", "---\nname: A B\ndraft: true\n---\n");
    let check = archive.run(&["check"]);
    assert!(check.err.contains("no problems in drafts"), "{}", check.err);
    assert!(!archive.run(&["check", "--drafts"]).err.contains("excluded"));
}

#[test]
fn new_overwrites_nothing_and_wants_an_id_and_a_kind() {
    let archive = archive! { "people/prak-sokhonn.md" => "---\nname: Prak Sokhonn\n---\n" };
    let again = archive.run(&["new", "person", "prak-sokhonn"]);
    assert_eq!(again.code, 2);
    assert!(
        again.err.contains("content/people/prak-sokhonn.md"),
        "{}",
        again.err
    );
    archive.write("content/readouts/old/2022-05-13-talks-khm.md", "");
    let elsewhere = archive.run(&["new", "readout", "2022-05-13-talks-khm"]);
    assert_eq!(
        elsewhere.code, 2,
        "the id of a readout is its own in every folder"
    );
    assert!(!archive.has("content/readouts/2022"));
    assert!(
        archive
            .read("content/people/prak-sokhonn.md")
            .contains("Prak Sokhonn")
    );
    let no_id = archive.run(&["new", "person", "Prak Sokhonn"]);
    assert_eq!(no_id.code, 2);
    assert!(no_id.err.contains("prak-sokhonn"), "{}", no_id.err);
    let no_kind = archive.run(&["new", "persn", "somebody"]);
    assert_eq!(no_kind.code, 2);
    assert!(
        no_kind.err.contains("did you mean `person`?"),
        "{}",
        no_kind.err
    );
    let outside = archive.run(&["new", "person", "../somebody"]);
    assert_eq!(outside.code, 2);
    archive.remove("content/site.yaml");
    fs::remove_dir_all(archive.path("content")).unwrap();
    assert_eq!(archive.run(&["new", "person", "somebody"]).code, 2);
    assert!(!archive.has("content"));
}

#[test]
fn schemas_are_json_that_names_every_key() {
    let all: Value = serde_json::from_str(&run(&["schema"]).out).unwrap();
    for kind in KINDS.into_iter().chain(["site"]) {
        let one = run(&["schema", kind]);
        assert_eq!(one.code, 0, "{kind}: {}", one.err);
        let schema: Value = serde_json::from_str(&one.out).unwrap();
        let name = if matches!(kind, "readout" | "page" | "meeting" | "site") {
            "title"
        } else {
            "name"
        };
        assert!(schema["properties"][name].is_object(), "{kind}");
        assert_eq!(schema["additionalProperties"], Value::Bool(false), "{kind}");
        assert_eq!(
            all["$defs"][kind]["properties"], schema["properties"],
            "{kind}"
        );
    }
    let wrong = run(&["schema", "readuot"]);
    assert_eq!((wrong.code, wrong.out.as_str()), (2, ""));
    assert!(
        wrong.err.contains("did you mean `readout`?"),
        "{}",
        wrong.err
    );
}

#[test]
fn completions_are_printed_for_every_shell() {
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let completions = run(&["completions", shell]);
        assert_eq!(
            (completions.code, completions.err.as_str()),
            (0, ""),
            "{shell}"
        );
        for word in ["chancery", "schema", "message-format"] {
            assert!(completions.out.contains(word), "{shell}: {word}");
        }
    }
    assert_eq!(run(&["completions", "tcsh"]).code, 2);
}

#[test]
fn help_is_printed_for_every_command() {
    settings().bind(|| insta::assert_snapshot!("help", run(&["--help"]).transcript()));
    for command in [
        "build",
        "check",
        "init",
        "new",
        "seal",
        "schema",
        "completions",
    ] {
        let help = run(&[command, "--help"]);
        assert_eq!((help.code, help.err.as_str()), (0, ""), "{command}");
        assert!(help.out.contains("Examples:\n  chancery "), "{}", help.out);
        assert!(
            help.out.contains(&format!("chancery {command}")),
            "{}",
            help.out
        );
    }
    let version = run(&["--version"]).out;
    let expected = concat!("chancery ", env!("CARGO_PKG_VERSION"), " (");
    assert!(version.starts_with(expected), "{version}");
    assert_eq!(
        version.lines().next(),
        run(&["-V"]).out.lines().next(),
        "{version}"
    );
}

#[test]
fn exit_codes_tell_the_archive_from_the_command_from_the_machine() {
    let clean = Archive::new();
    assert_eq!(clean.check().code, 0);
    assert_eq!(clean.run(&["build"]).code, 0);
    assert_eq!(broken().check().code, 1);
    assert_eq!(broken().run(&["build"]).code, 1);
    for wrong in [
        &["check", "--root", "/nowhere/at/all"][..],
        &["build", "--root", "/nowhere/at/all"],
        &["biuld"],
        &["check", "--no-such-option"],
        &["check", "--message-format", "xml"],
        &["check", "--quiet", "--verbose"],
        &["build", "--base-url", "example.org"],
        &["build", "--base-url", "ftp://example.org/"],
        &["build", "--base-url", "https://example.org/?q"],
        &["new", "person"],
        &[],
    ] {
        let run = run(wrong);
        assert_eq!(run.code, 2, "{wrong:?}: {}", run.err);
        assert_eq!(run.out, "", "{wrong:?}");
        assert_ne!(run.err, "", "{wrong:?}");
    }
    clean.write("file", "in the way");
    let below_a_file = clean.path("file/site");
    let run = clean.run(&["build", "--output", below_a_file.to_str().unwrap()]);
    assert_eq!(run.code, 3, "{}", run.err);
    assert!(run.err.starts_with("error: "), "{}", run.err);
}

#[test]
fn an_output_that_would_bury_the_archive_is_refused() {
    let archive = Archive::new();
    for output in ["", "content", "content/public", "templates"] {
        let output = archive.path(output);
        let run = archive.run(&["build", "--output", output.to_str().unwrap()]);
        assert_eq!(run.code, 2, "{}: {}", output.display(), run.err);
        assert!(!output.join("index.html").exists());
    }
}

#[test]
fn strict_lets_warnings_fail() {
    let archive = dubious();
    for command in ["check", "build"] {
        assert_eq!(archive.run(&[command, "--strict"]).code, 1, "{command}");
    }
    assert!(!archive.has("public"));
    for command in ["check", "build"] {
        assert_eq!(archive.run(&[command]).code, 0, "{command}");
    }
    assert!(archive.has("public/index.html"));
}

#[test]
fn json_has_one_problem_a_line_and_nothing_else() {
    let archive = archive! {
        "pages/about.md" => "---\ntitle: ខ្មែរ\ntitel: About\n---\n\n[[nobody]]\n",
        "notes.txt" => "",
    };
    let run = archive.run(&["check", "--message-format", "json"]);
    assert_eq!(run.code, 1);
    let problems: Vec<Value> = run
        .out
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(problems.len(), 3);
    for problem in &problems {
        for key in ["severity", "code", "message", "file"] {
            assert!(problem[key].is_string(), "{key}: {problem}");
        }
        for key in ["line", "column", "end_line", "end_column"] {
            assert!(problem[key].is_u64(), "{key}: {problem}");
        }
    }
    let unknown = &problems[1];
    assert_eq!(unknown["file"], "content/pages/about.md");
    assert_eq!(
        (&unknown["line"], &unknown["column"]),
        (&3.into(), &1.into())
    );
    assert_eq!(
        (&unknown["end_line"], &unknown["end_column"]),
        (&3.into(), &6.into())
    );
    archive.remove("content/site.yaml");
    let missing = archive.run(&["build", "--message-format", "json"]);
    assert_eq!(missing.problems()[0].code, "site-missing");
}

#[test]
fn quiet_prints_problems_and_nothing_else() {
    let quiet = Archive::new().run(&["build", "--quiet"]);
    assert_eq!(
        (quiet.code, quiet.out.as_str(), quiet.err.as_str()),
        (0, "", "")
    );
    let problems = broken().run(&["check", "--quiet"]);
    assert!(
        problems.err.starts_with("error[unknown-key]"),
        "{}",
        problems.err
    );
    assert!(
        problems.err.trim_end().ends_with("did you mean `title`?"),
        "{}",
        problems.err
    );
    let verbose = Archive::new().run(&["check", "--verbose"]);
    assert!(
        verbose.err.contains("resolved references"),
        "{}",
        verbose.err
    );
}
