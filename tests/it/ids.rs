//! `ids` and `migrate`: addresses that keep their meaning, and older archives in the present form.

use crate::support::html::words;
use crate::support::{Archive, archive};

const KHM: &str = "---\ntitle: Cambodia tells\nmeeting: talks\nside: cambodia\nrendition: verbatim\n# Of both.\nstatements:\n  - quote: asked for a second look at visa restrictions\n    # The request.\n    act: requested\n    topics: [trade]\n  - {quote: thanked Japan, act: thanked, topics: trade}\n  -\n    act: raised\n    quote: \"asked for a second look, again\"\n    topics: [trade]\n  - {id: thanked-japan, quote: raised 2030, act: raised, topics: trade}\n  - {act: raised, quote: '2030', topics: trade}\nnotes:\n- quote: Japan\n  note: \"See [[talks-jpn#s-1]] and [[#s-2]].\"\n---\n\nThey asked for a second look at visa restrictions, thanked Japan, and\nasked for a second look, again. They raised 2030.\n";

const JPN: &str = "---\r\ntitle: Japan tells\r\nmeeting: talks\r\nside: japan\r\nlanguage: ja\r\nrendition: verbatim\r\nstatements:\r\n  - quote: 貿易を提起した\r\n    act: raised\r\n    topics: [trade]\r\n---\r\n\r\n貿易を提起した。\r\n";

fn archive_of(meeting: &str) -> Archive {
    let archive = archive! {
        "topics/trade.md" => "---\nname: Trade\n---\n",
        "topics/rice.md" => "---\nname: Rice\n---\n",
        "pages/about.md" => "---\ntitle: About\n---\n\nSee [[talks-khm#s-1]], [the note](../readouts/talks-khm.md#n-1) and [[talks-khm#s-3|that]].\n",
    };
    archive.write(
        "content/meetings/talks.md",
        format!("---\ndate: 2022-05-13\nparties: [cambodia, japan]\n{meeting}---\n\nThey met.\n"),
    );
    archive.write("content/readouts/talks-khm.md", KHM);
    archive.write("content/readouts/talks-jpn.md", JPN);
    archive
}

#[test]
fn each_statement_gets_an_id_and_links_by_number_follow() {
    let archive = archive_of("");
    let by_number = |archive: &Archive| {
        let problems = archive.problems();
        let mut problems: Vec<_> = problems.into_iter().map(|p| p.code).collect();
        problems.dedup();
        problems
    };
    assert_eq!(by_number(&archive), ["reference-by-number"]);
    let before = archive.read("content/readouts/talks-khm.md");
    let run = archive.run(&["ids", "--dry-run"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(
        run.err.contains("6 ids and 5 links by number in 3 files"),
        "{}",
        run.err
    );
    assert_eq!(archive.read("content/readouts/talks-khm.md"), before);
    let run = archive.run(&["ids"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert_eq!(
        archive.read("content/readouts/talks-khm.md"),
        "---\ntitle: Cambodia tells\nmeeting: talks\nside: cambodia\nrendition: verbatim\n# Of both.\nstatements:\n  - id: asked-second-look\n    quote: asked for a second look at visa restrictions\n    # The request.\n    act: requested\n    topics: [trade]\n  - {id: thanked-japan-2, quote: thanked Japan, act: thanked, topics: trade}\n  -\n    act: raised\n    id: asked-second-look-2\n    quote: \"asked for a second look, again\"\n    topics: [trade]\n  - {id: thanked-japan, quote: raised 2030, act: raised, topics: trade}\n  - {act: raised, id: trade-2030, quote: '2030', topics: trade}\nnotes:\n- id: japan\n  quote: Japan\n  note: \"See [[talks-jpn#s-trade]] and [[#s-thanked-japan-2]].\"\n---\n\nThey asked for a second look at visa restrictions, thanked Japan, and\nasked for a second look, again. They raised 2030.\n"
    );
    // Line ends stay, and words that cannot be written in the letters of an id give that of the topic.
    assert_eq!(
        archive.read("content/readouts/talks-jpn.md"),
        JPN.replace("  - quote", "  - id: trade\r\n    quote")
    );
    assert_eq!(
        archive.read("content/pages/about.md"),
        "---\ntitle: About\n---\n\nSee [[talks-khm#s-asked-second-look]], [the note](../readouts/talks-khm.md#n-japan) and [[talks-khm#s-asked-second-look-2|that]].\n"
    );
    assert!(archive.problems().is_empty(), "{:?}", archive.problems());
    archive.build();
    let page = archive.page("/readouts/talks-khm/");
    assert_eq!(page.all("#s-asked-second-look").len(), 1);
    // There is nothing left to do.
    let run = archive.run(&["ids"]);
    assert!(run.err.contains("nothing"), "{}", run.err);
}

#[test]
fn a_list_that_cannot_be_read_gets_no_ids() {
    let archive = archive_of("");
    let broken = KHM.replace("    act: requested\n", "    act: [requested\n");
    archive.write("content/readouts/talks-khm.md", &broken);
    let run = archive.run(&["ids"]);
    assert_eq!(run.code, 1, "{}", run.err);
    let after = archive.read("content/readouts/talks-khm.md");
    assert_eq!(
        after.replace("- id: japan\n  quote", "- quote"),
        broken.replace("talks-jpn#s-1", "talks-jpn#s-trade")
    );
}

#[test]
fn an_archive_of_the_earlier_form_is_brought_forward() {
    let old = "# What editors think.\nrulings:\n  - topic: trade\n    ruling: differs-degree\n    statements: [\"talks-khm#s-1\", \"talks-khm#s-thanked-japan\", \"talks-jpn#s-1\"]\n    note: \"One asks: the other raises.\"\n    by: A. Editor\n    date: 2022-06-01\n  - {topic: trade, ruling: contradicts, by: A. Editor, date: 2022-06-01}\n# A remark on the silences.\nsilences:\n  - {topic: rice, side: japan, meaning: unknown, by: B. Editor, date: 2022-06-02}\ntitle: Talks\n";
    let archive = archive_of(old);
    let khm = archive.read("content/readouts/talks-khm.md");
    archive.write(
        "content/readouts/talks-khm.md",
        khm.replace(
            "quote: raised 2030, act: raised, topics: trade",
            "quote: raised 2030, act: raised, topics: [trade, rice]",
        ),
    );
    let run = archive.run(&["migrate"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(
        run.err.contains("6 ids and 5 links by number"),
        "{}",
        run.err
    );
    assert!(
        run.err.contains("the points of 1 meeting; `format: 1`"),
        "{}",
        run.err
    );
    assert_eq!(
        archive.read("content/meetings/talks.md"),
        "---\ndate: 2022-05-13\nparties: [cambodia, japan]\n# What editors think.\npoints:\n  - id: trade\n    topic: trade\n    point: Trade\n    accounts:\n      talks-khm: {stance: states, statements: [asked-second-look, thanked-japan]}\n      talks-jpn: {stance: states, statements: [trade]}\n    assessment: differs-degree\n    note: \"One asks: the other raises.\"\n    by: A. Editor\n    date: 2022-06-01\n  - id: trade-2\n    topic: trade\n    point: Trade\n    accounts:\n      talks-jpn: {stance: states, statements: [trade]}\n      talks-khm: {stance: contradicts, statements: [asked-second-look, thanked-japan-2, asked-second-look-2, thanked-japan, trade-2030]}\n    assessment: contradicts\n    by: A. Editor\n    date: 2022-06-01\n  - id: rice\n    topic: rice\n    point: Rice\n    accounts:\n      talks-khm: {stance: states, statements: [thanked-japan]}\n      talks-jpn: {stance: absent, meaning: unknown}\n    by: B. Editor\n    date: 2022-06-02\n# A remark on the silences.\ntitle: Talks\n---\n\nThey met.\n"
    );
    assert!(archive.read("content/site.yaml").ends_with("format: 1\n"));
    let problems = archive.problems();
    let codes: Vec<_> = problems.iter().map(|p| p.code.as_str()).collect();
    // That an account does not have it was never established.
    assert_eq!(codes, ["unestablished-absence"], "{problems:#?}");
    archive.build();
    let page = archive.page("/meetings/talks/");
    let points: Vec<_> = page
        .all(".point[id] .point-link")
        .into_iter()
        .map(words)
        .collect();
    assert_eq!(points, ["Trade", "Trade", "Rice"]);
    let run = archive.run(&["migrate"]);
    assert!(
        run.err.contains("nothing: the archive has format 1"),
        "{}",
        run.err
    );
}

#[test]
fn what_cannot_be_brought_forward_stays_and_is_told() {
    let old = "silences:\n  - {topic: rice, side: japan, meaning: unknown, by: B. Editor, date: 2022-06-02}\n";
    let archive = archive_of(old);
    let before = archive.read("content/meetings/talks.md");
    let run = archive.run(&["migrate"]);
    assert_eq!(run.code, 1, "{}", run.err);
    assert!(
        run.err.contains("cannot write points for `content/meetings/talks.md`: item 1 of `silences`: no account has a statement on the topic"),
        "{}",
        run.err
    );
    assert_eq!(archive.read("content/meetings/talks.md"), before);
}

#[test]
fn a_later_format_is_refused() {
    let archive = archive_of("");
    let site = archive.read("content/site.yaml");
    archive.write("content/site.yaml", format!("{site}format: 2\n"));
    let problems = archive.problems();
    let refused = problems
        .iter()
        .find(|problem| problem.place.starts_with("content/site.yaml:"));
    let refused = refused.unwrap();
    assert_eq!(
        refused.message,
        "this version of Chancery reads format 1, not 2"
    );
    assert_eq!(refused.help, "use a newer version of Chancery");
}

#[test]
fn a_file_that_cannot_be_written_is_told_and_stays() {
    let archive = archive_of("");
    let path = archive.path("content/readouts/talks-jpn.md");
    let mut permissions = std::fs::metadata(&path).unwrap().permissions();
    permissions.set_readonly(true);
    std::fs::set_permissions(&path, permissions).unwrap();
    let run = archive.run(&["ids"]);
    assert_eq!(run.code, 3, "{}", run.err);
    assert!(
        run.err
            .contains("cannot write `content/readouts/talks-jpn.md`"),
        "{}",
        run.err
    );
    assert_eq!(archive.read("content/readouts/talks-jpn.md"), JPN);
}

#[test]
fn of_what_could_not_be_read_nothing_is_said() {
    let archive = archive_of("");
    archive.run(&["ids"]);
    let done = archive.read("content/readouts/talks-khm.md");
    archive.write(
        "content/readouts/talks-khm.md",
        done.replace("title: Cambodia tells", "title: [Cambodia tells"),
    );
    let run = archive.run(&["ids"]);
    assert_eq!(run.code, 1);
    assert!(
        run.err
            .contains("every statement and note that could be read has an id"),
        "{}",
        run.err
    );
    assert!(
        run.err
            .contains("correct them and run `chancery ids` again"),
        "{}",
        run.err
    );
}

#[test]
fn where_one_file_cannot_be_written_none_is() {
    let archive = archive_of("");
    archive.write(
        "content/pages/about.md",
        "---\ntitle: About\n---\n\nSee [[talks-khm#s-1]] and [[talks-jpn#s-1]].\n",
    );
    let last = archive.path("content/readouts/talks-khm.md");
    let writable = std::fs::metadata(&last).unwrap().permissions();
    let mut readonly = writable.clone();
    readonly.set_readonly(true);
    std::fs::set_permissions(&last, readonly).unwrap();
    let before = files(&archive);
    for command in ["ids", "migrate"] {
        let run = archive.run(&[command]);
        assert_eq!(run.code, 3, "{}", run.err);
        assert!(run.err.contains("no file was changed"), "{}", run.err);
        assert_eq!(files(&archive), before, "{command}");
    }
    std::fs::set_permissions(&last, writable).unwrap();
    assert_eq!(archive.run(&["ids"]).code, 0);
    assert_ne!(files(&archive), before);
}

/// All files of an archive with their texts.
fn files(archive: &Archive) -> Vec<(std::path::PathBuf, Vec<u8>)> {
    let all = walkdir::WalkDir::new(archive.path("content")).sort_by_file_name();
    let all = all.into_iter().map(Result::unwrap);
    let files = all.filter(|entry| entry.file_type().is_file());
    files
        .map(|entry| {
            (
                entry.path().to_owned(),
                std::fs::read(entry.path()).unwrap(),
            )
        })
        .collect()
}

/// Ctrl-C at any moment leaves the archive as it was or all of it changed, and nothing else.
#[cfg(unix)]
#[test]
fn an_interrupted_command_changes_all_files_or_none() {
    use std::process::{Command, Stdio};
    use std::time::Duration;

    let archive = archive_of("");
    for i in 0..150 {
        archive.write(
            &format!("content/readouts/more-{i}.md"),
            KHM.replace("meeting: talks\nside: cambodia", &format!("meeting: more-{i}\ndate: 2022-05-13\nparties: [cambodia, japan]\nside: cambodia"))
                .replace("[[talks-jpn#s-1]]", "Japan"),
        );
    }
    let before = files(&archive);
    let mut finished = 0;
    for i in 0..30 {
        let mut child = Command::new(env!("CARGO_BIN_EXE_chancery"))
            .args(["ids", "--root"])
            .arg(archive.root())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        std::thread::sleep(Duration::from_millis(4 * i));
        let pid = child.id().to_string();
        Command::new("kill").args(["-INT", &pid]).status().unwrap();
        child.wait().unwrap();
        let after = files(&archive);
        if after == before {
            continue;
        }
        finished += 1;
        assert_eq!(after.len(), before.len(), "something was left behind");
        let run = archive.run(&["ids"]);
        assert!(run.err.contains("nothing: every"), "{}", run.err);
        for (path, bytes) in &before {
            std::fs::write(path, bytes).unwrap();
        }
    }
    assert!(finished < 30, "no run was interrupted");
}

#[test]
fn an_archive_of_an_unknown_format_is_not_migrated() {
    let archive = archive_of("");
    let site = archive.read("content/site.yaml");
    for format in ["99", "0", "x", "\"1\"", "[1]"] {
        archive.write("content/site.yaml", format!("{site}format: {format}\n"));
        let before = files(&archive);
        let run = archive.run(&["migrate"]);
        assert_eq!(run.code, 1, "{format}");
        assert!(run.err.contains("nothing was changed"), "{}", run.err);
        assert!(!run.err.contains("has format 1"), "{}", run.err);
        assert_eq!(files(&archive), before, "{format}");
    }
}

#[test]
fn migrate_tells_the_errors_that_remain() {
    let archive = archive_of(
        "rulings:\n  - {topic: trade, ruling: contradicts, by: A. Editor, date: 2022-06-01}\n",
    );
    archive.write(
        "content/pages/other.md",
        "---\ntitle: Other\nwrong: 1\n---\n",
    );
    let would = archive.run(&["migrate", "--dry-run"]);
    let run = archive.run(&["migrate"]);
    for run in [would, run] {
        assert_eq!(run.code, 1);
        assert!(run.err.contains("unknown key `wrong`"), "{}", run.err);
        assert!(!run.err.contains("was replaced by"), "{}", run.err);
    }
}

/// What a command that was killed left beside the files goes; what another one may be writing stays, and so does a
/// file of another name.
#[test]
fn what_a_killed_command_left_is_removed() {
    use std::fs::File;
    use std::time::{Duration, SystemTime};

    let archive = archive_of("");
    let long_ago = SystemTime::now() - Duration::from_secs(3_600);
    let beside = |name: &str| format!("content/readouts/{name}");
    for (name, old) in [
        (".chancery-1-0.tmp", true),
        (".chancery-2.tmp", true),
        (".chancery-3-0.tmp", false),
        (".other-1.tmp", true),
    ] {
        archive.write(&beside(name), "half of a text");
        if old {
            let file = File::options()
                .write(true)
                .open(archive.path(&beside(name)))
                .unwrap();
            file.set_modified(long_ago).unwrap();
        }
    }
    assert_eq!(archive.run(&["ids"]).code, 0);
    let left = |name: &str| archive.has(&beside(name));
    assert!(!left(".chancery-1-0.tmp") && !left(".chancery-2.tmp"));
    assert!(left(".chancery-3-0.tmp") && left(".other-1.tmp"));
}
