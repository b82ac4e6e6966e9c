//! Seals: what `chancery seal` writes, what it leaves alone, and what is told of a text that has
//! changed since.

use std::fs;

use crate::support::{Archive, archive, run};

const FRONT: &str = "title: An account\nmeeting: talks # as it is called\nside: cambodia\n\
    rendition: verbatim\ndate: 2022-05-13\nparties: [cambodia, united-states]\n";
const BODY: &str = "The *two* ministers\nmet in Washington.\n\nThey spoke of “trade”.\n";
/// `printf 'The two ministers met in Washington.\nThey spoke of “trade”.\n' | sha256sum`
const DIGEST: &str = "4223e978183fc758d9747a8a8ad480942118d73f415bd649f189d829971085a8";
const FILE: &str = "content/readouts/2022/talks-khm.md";

fn readout(keys: &str, body: &str) -> String {
    format!("---\n{FRONT}{keys}---\n\n{body}")
}

fn told(text: &str) -> Archive {
    archive! { "readouts/2022/talks-khm.md" => text }
}

fn sealed() -> Archive {
    let archive = told(&readout("", BODY));
    assert_eq!(archive.run(&["seal"]).code, 0);
    archive
}

fn codes(archive: &Archive) -> Vec<String> {
    let problems = archive.problems().into_iter();
    problems.map(|problem| problem.code).collect()
}

/// The path of a file of an archive as it is given from wherever the tests run.
fn from_here(archive: &Archive, path: &str) -> String {
    archive.path(path).to_str().unwrap().to_owned()
}

#[test]
fn a_verbatim_account_is_sealed_once() {
    let archive = told(&readout("", BODY));
    assert!(archive.problems().is_empty(), "a text needs no seal");
    let first = archive.run(&["seal", "--verbose"]);
    assert_eq!((first.code, first.out.as_str()), (0, ""), "{}", first.err);
    assert!(first.err.contains("Sealed 1 readout\n"), "{}", first.err);
    assert!(first.err.contains(FILE) && first.err.contains(DIGEST));
    let text = readout(&format!("text_sha256: {DIGEST}\n"), BODY);
    assert_eq!(archive.read(FILE), text);
    assert!(archive.problems().is_empty());

    let again = archive.run(&["seal"]);
    assert_eq!(again.code, 0, "{}", again.err);
    assert!(
        again.err.contains("nothing new: 1 readout"),
        "{}",
        again.err
    );
    for renewed in [FILE, "talks-khm"] {
        assert_eq!(archive.run(&["seal", "--renew", renewed]).code, 0);
    }
    assert_eq!(archive.read(FILE), text);
    let left: Vec<_> = fs::read_dir(archive.path("content/readouts/2022"))
        .unwrap()
        .collect();
    assert_eq!(left.len(), 1, "nothing is left beside the file");
}

#[test]
fn the_page_shows_the_seal() {
    let archive = sealed();
    archive.build();
    let page = archive.page("/readouts/talks-khm/");
    let digests = page.all(".about-text .digest");
    assert_eq!(digests.len(), 1);
    assert_eq!(digests[0].text().collect::<String>(), DIGEST);
    let without = told(&readout("", BODY));
    without.build();
    assert!(
        without
            .page("/readouts/talks-khm/")
            .all(".digest")
            .is_empty()
    );
}

#[test]
fn a_changed_word_is_an_error_and_the_seal_stays() {
    let archive = sealed();
    let changed = archive.read(FILE).replace("Washington", "Hanoi");
    archive.write(FILE, &changed);
    let problems = archive.problems();
    assert_eq!(problems.len(), 1);
    assert_eq!(problems[0].code, "seal-broken");
    assert_eq!(problems[0].place, format!("{FILE}:8:14"));
    assert!(
        problems[0]
            .help
            .contains(&format!("chancery seal --renew {FILE}"))
    );
    assert_eq!(archive.run(&["build"]).code, 1);
    for command in [&["seal"][..], &["seal", FILE]] {
        let run = archive.run(command);
        assert_eq!(run.code, 1, "{}", run.err);
        assert!(run.err.contains("seal-broken"), "{}", run.err);
        assert_eq!(archive.read(FILE), changed);
    }
    let json = archive.run(&["seal", "--message-format", "json"]);
    assert_eq!(json.problems(), problems);

    let renewed = archive.run(&["seal", "--renew", FILE]);
    assert_eq!(renewed.code, 0, "{}", renewed.err);
    assert!(archive.problems().is_empty());
    let (old, new) = (changed, archive.read(FILE));
    let differing = old.lines().zip(new.lines()).filter(|(old, new)| old != new);
    let lines: Vec<_> = differing.map(|(_, new)| new).collect();
    assert_eq!(lines.len(), 1);
    assert!(lines[0].starts_with("text_sha256: "));
}

#[test]
fn what_stands_beside_the_text_may_change() {
    let archive = sealed();
    let text = archive.read(FILE);
    let annotated = text.replace(
        "text_sha256",
        "statements: [{quote: They spoke of \"trade\", act: discussed}]\nrights: Public domain\ntext_sha256",
    );
    let wrapped = text
        .replace("ministers\nmet", "ministers met")
        .replace("*two*", "**two**");
    let marked = text.replace("They spoke", "They[^1] [spoke](https://example.org/)\n");
    for same in [annotated, wrapped, marked.replace("[^1]", "")] {
        assert_ne!(same, text);
        archive.write(FILE, &same);
        assert_eq!(codes(&archive), [""; 0], "{same}");
    }
    // A word of typography would change the original's own.
    archive.write(
        "content/site.yaml",
        format!("{}smart_punctuation: true\n", crate::support::SITE),
    );
    archive.write(FILE, text.replace("“trade”", "\"trade\""));
    assert_eq!(codes(&archive), ["seal-broken"]);
}

#[test]
fn all_other_bytes_of_a_file_stay() {
    let windows = |text: &str| format!("\u{feff}{}", text.replace('\n', "\r\n"));
    let archive = told(&windows(&readout("# the end\n\n", BODY)));
    assert_eq!(archive.run(&["seal"]).code, 0);
    let seal = format!("text_sha256: {DIGEST}\n");
    assert_eq!(
        archive.read(FILE),
        windows(&readout(&format!("# the end\n\n{seal}"), BODY))
    );
    assert!(archive.problems().is_empty());

    let zeros = "0".repeat(64);
    for (old, new) in [
        (
            format!("text_sha256: \"{zeros}\" # ours\nrights: ខ\n"),
            format!("text_sha256: \"{DIGEST}\" # ours\nrights: ខ\n"),
        ),
        (
            format!("text_sha256:   '{zeros}'\n"),
            format!("text_sha256:   '{DIGEST}'\n"),
        ),
        (
            "text_sha256:\nrights: x\n".to_owned(),
            format!("text_sha256: {DIGEST}\nrights: x\n"),
        ),
    ] {
        archive.write(FILE, windows(&readout(&old, BODY)));
        let run = archive.run(&["seal", "--renew", FILE]);
        assert_eq!(run.code, 0, "{}", run.err);
        assert_eq!(archive.read(FILE), windows(&readout(&new, BODY)));
    }
    // A seal in capitals is the same seal.
    let capitals = readout(&format!("text_sha256: {}\n", DIGEST.to_uppercase()), BODY);
    archive.write(FILE, &capitals);
    assert_eq!(archive.run(&["seal", "--renew", FILE]).code, 0);
    assert_eq!(archive.read(FILE), capitals);
}

#[test]
fn front_matter_that_cannot_take_a_line_is_left_alone() {
    let flow = format!(
        "---\n{{title: An account, meeting: talks, side: cambodia, rendition: verbatim, date: 2022-05-13, parties: [cambodia, united-states]}}\n---\n\n{BODY}"
    );
    let archive = told(&flow);
    let run = archive.run(&["seal"]);
    assert_eq!(run.code, 1);
    assert!(
        run.err.contains(&format!("`text_sha256: {DIGEST}`")),
        "{}",
        run.err
    );
    assert_eq!(archive.read(FILE), flow);
}

#[test]
fn what_is_no_original_or_has_errors_is_not_sealed() {
    let archive = archive! {
        "readouts/sound.md" => readout("", BODY),
        "readouts/summary.md" => readout("", BODY).replace("verbatim", "summary"),
        "readouts/draft.md" => readout("draft: true\n", BODY),
        "readouts/faulty.md" => readout("titel: x\n", BODY),
        "readouts/borrowed.md" => readout("", "They met [[china]].\n"),
        "readouts/no-summary.md" => readout("titel: x\n", BODY).replace("verbatim", "summary"),
        "readouts/broken.md" => "---\ntitle: [\n---\n",
    };
    let run = archive.run(&["seal", "--message-format", "json"]);
    assert_eq!(run.code, 1);
    let told: Vec<_> = run
        .problems()
        .into_iter()
        .map(|p| format!("{} {}", p.code, p.place))
        .collect();
    assert_eq!(
        told,
        [
            "borrowed-words content/readouts/borrowed.md:10:10",
            "yaml-syntax content/readouts/broken.md:2:8",
            "unknown-key content/readouts/faulty.md:8:1",
        ]
    );
    assert!(run.err.contains("Sealed 1 readout\n"), "{}", run.err);
    let seals = |name: &str| {
        archive
            .read(&format!("content/readouts/{name}.md"))
            .contains("text_sha256")
    };
    for name in [
        "summary",
        "draft",
        "faulty",
        "borrowed",
        "no-summary",
        "broken",
    ] {
        assert!(!seals(name), "{name}");
    }
    assert!(seals("sound"));

    let summary = archive.run(&["seal", "sound", "summary"]);
    assert_eq!(summary.code, 2);
    assert!(
        summary.err.contains("`rendition: summary`"),
        "{}",
        summary.err
    );
    let draft = archive.run(&["seal", "draft"]);
    assert_eq!(draft.code, 2);
    assert!(draft.err.contains("--drafts"), "{}", draft.err);
    assert_eq!(archive.run(&["seal", "--drafts", "draft"]).code, 0);
    assert!(seals("draft"));
    assert_eq!(archive.run(&["seal", "broken"]).code, 1);
    // One that is sealed by hand is still held to its seal.
    let broken =
        readout(&format!("text_sha256: {}\n", "0".repeat(64)), BODY).replace("verbatim", "summary");
    archive.write("content/readouts/summary.md", broken);
    assert!(codes(&archive).contains(&"seal-broken".to_owned()));
}

#[test]
fn an_account_without_words_is_refused() {
    let archive = archive! {
        "readouts/empty.md" => readout("", ""),
    };
    for arguments in [
        &["seal"][..],
        &["seal", "empty"],
        &["seal", "--renew", "empty"],
    ] {
        let run = archive.run(arguments);
        assert_eq!(run.code, 1, "{}", run.err);
        let says = "`content/readouts/empty.md` has no text to seal";
        assert!(run.err.contains(says), "{}", run.err);
        assert!(!run.err.contains("Sealed"), "{}", run.err);
        assert!(
            !archive
                .read("content/readouts/empty.md")
                .contains("text_sha256")
        );
    }
    archive.write("content/readouts/full.md", readout("", BODY));
    let run = archive.run(&["seal"]);
    assert_eq!(run.code, 1, "{}", run.err);
    assert!(run.err.contains("Sealed 1 readout\n"), "{}", run.err);
    assert!(archive.read("content/readouts/full.md").contains(DIGEST));
}

#[test]
fn files_are_named_by_path_or_id_and_unknown_ones_refused() {
    for name in [FILE.to_owned(), "talks-khm".to_owned()] {
        let archive = told(&readout("", BODY));
        assert_eq!(archive.run(&["seal", &name]).code, 0);
        assert_eq!(codes(&archive), [""; 0]);
        assert!(archive.read(FILE).contains(DIGEST));
    }
    let archive = told(&readout("", BODY));
    let before = archive.read(FILE);
    let site = from_here(&archive, "content/site.yaml");
    for (names, says) in [
        (&["talks-kmh"][..], "did you mean `talks-khm`?"),
        (
            &["content/readouts/2022/talks-kh.md"],
            "did you mean `content/readouts/2022/talks-khm.md`?",
        ),
        (&[FILE, "nowhere.md"], "there is no readout `nowhere.md`"),
        (&[site.as_str()], "is not a readout"),
    ] {
        let run = archive.run(&[&["seal"], names].concat());
        assert_eq!(run.code, 2, "{}", run.err);
        assert!(run.err.contains(says), "{}", run.err);
    }
    for wrong in [
        &["seal", "--renew"][..],
        &["seal", "--text"],
        &["seal", "--text", "--renew", FILE],
    ] {
        assert_eq!(archive.run(wrong).code, 2, "{wrong:?}");
    }
    assert_eq!(run(&["seal", "--root", "/nowhere/at/all"]).code, 2);
    assert_eq!(
        archive.read(FILE),
        before,
        "nothing is sealed if one is unknown"
    );
    let here = from_here(&archive, FILE);
    assert_eq!(archive.run(&["seal", &here, "talks-khm", FILE]).code, 0);
    assert!(archive.read(FILE).contains(DIGEST));
    archive.remove("content/site.yaml");
    assert_eq!(archive.run(&["seal"]).code, 1);
}

#[test]
fn anybody_can_see_what_is_sealed() {
    let archive = sealed();
    let text = archive.run(&["seal", "--text", "talks-khm"]);
    assert_eq!(
        (text.code, text.out.as_str(), text.err.as_str()),
        (
            0,
            "The two ministers met in Washington.\nThey spoke of “trade”.\n",
            ""
        )
    );
}

#[test]
fn an_archive_without_originals_has_nothing_to_seal() {
    let run = Archive::new().run(&["seal"]);
    assert_eq!(run.code, 0);
    assert!(
        run.err.contains("no readout has `rendition: verbatim`"),
        "{}",
        run.err
    );
    assert_eq!(Archive::new().run(&["seal", "--quiet"]).err, "");
}

#[cfg(unix)]
mod on_disks_with_links_and_permissions {
    use super::*;
    use std::os::unix::fs::{PermissionsExt, symlink};

    fn allow(archive: &Archive, path: &str, mode: u32) {
        fs::set_permissions(archive.path(path), fs::Permissions::from_mode(mode)).unwrap();
    }

    #[test]
    fn a_link_is_followed_and_stays_a_link() {
        let archive = told("");
        archive.remove(FILE);
        archive.write("elsewhere/account.md", readout("", BODY));
        symlink("../../../elsewhere/account.md", archive.path(FILE)).unwrap();
        let run = archive.run(&["seal", &from_here(&archive, "elsewhere/account.md")]);
        assert_eq!(run.code, 0, "{}", run.err);
        assert!(archive.path(FILE).is_symlink());
        assert!(archive.read("elsewhere/account.md").contains(DIGEST));
    }

    #[test]
    fn permissions_stay_and_are_obeyed() {
        let archive = told(&readout("", BODY));
        allow(&archive, FILE, 0o640);
        assert_eq!(archive.run(&["seal"]).code, 0);
        let mode = |path| {
            fs::metadata(archive.path(path))
                .unwrap()
                .permissions()
                .mode()
                & 0o777
        };
        assert_eq!(mode(FILE), 0o640);

        let text = readout("", BODY);
        archive.write(FILE, &text);
        allow(&archive, FILE, 0o440);
        let run = archive.run(&["seal"]);
        assert_eq!(run.code, 3);
        assert!(run.err.contains(FILE), "{}", run.err);
        assert_eq!(archive.read(FILE), text);
    }

    #[test]
    fn a_folder_that_takes_no_file_is_told() {
        let archive = told(&readout("", BODY));
        allow(&archive, "content/readouts/2022", 0o555);
        // The superuser may write anywhere.
        let superuser = fs::write(archive.path("content/readouts/2022/x.tmp"), "").is_ok();
        let run = archive.run(&["seal"]);
        allow(&archive, "content/readouts/2022", 0o755);
        if !superuser {
            assert_eq!(run.code, 3, "{}", run.err);
            assert!(run.err.contains(FILE), "{}", run.err);
            assert_eq!(archive.read(FILE), readout("", BODY));
        }
    }
}
