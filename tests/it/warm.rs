//! Building again after words were changed: every file is what a build from nothing would make, and
//! nothing is made or written that does not show the words.

use std::collections::BTreeMap;

use crate::support::{Archive, archive};
use proptest::prelude::*;

fn readout(meeting: &str, side: &str, front: &str, body: &str) -> String {
    format!(
        "---\ntitle: The account of {meeting}\nmeeting: {meeting}\nside: {side}\nrendition: summary\n{front}---\n{body}\n"
    )
}

fn meeting(date: &str, other: &str) -> String {
    format!("---\ndate: {date}\nparties: [cambodia, {other}]\n---\n")
}

fn sample() -> Archive {
    archive! {
        "meetings/talks.md" => meeting("2022-05-13", "united-states"),
        "meetings/later.md" => meeting("2023-01-02", "united-states"),
        "meetings/elsewhere.md" => meeting("2023-06-01", "japan"),
        "readouts/one.md" => readout("talks", "cambodia", "", "Prak spoke.\n\n## What was said\n\nOf trade, that is."),
        "readouts/two.md" => readout("talks", "united-states", "statements:\n  - {quote: spoke of trade, act: discussed, topics: [trade]}\n", "Blinken spoke of trade."),
        "readouts/three.md" => readout("later", "cambodia", "", "They met Prak again, [as before](one.md#what-was-said)."),
        "readouts/four.md" => readout("elsewhere", "japan", "topics: [trade]\n", "Nobody is named."),
        "people/prak.md" => "---\nname: Prak\ncountry: cambodia\n---\nA minister.",
        "people/blinken.md" => "---\nname: Blinken\ncountry: united-states\n---\n",
        "topics/trade.md" => "---\nname: Trade\naliases: [trade]\n---\nWhat is bought.",
        "pages/about.md" => "---\ntitle: About\n---\nSee [[one]].",
    }
}

fn published(archive: &Archive) -> BTreeMap<String, Vec<u8>> {
    archive.published().into_iter().collect()
}

/// What a build from nothing makes, in a folder of its own.
fn made_anew(archive: &Archive) -> BTreeMap<String, Vec<u8>> {
    let copy = Archive::new();
    let output = copy.path("public");
    let run = archive.run(&["build", "--output", output.to_str().unwrap()]);
    assert_eq!(run.code, 0, "{}", run.err);
    published(&copy)
}

/// How many pages of a kind a build rendered, by `--timings`.
fn rendered(timings: &str, kind: &str) -> usize {
    let line = timings.lines().find(|line| line.trim().starts_with(kind));
    line.map_or(0, |line| {
        line.split_whitespace().nth(1).unwrap().parse().unwrap()
    })
}

#[test]
fn only_pages_that_show_the_words_are_made_and_only_what_changed_is_written() {
    let archive = sample();
    archive.build();
    let before = published(&archive);
    let text = archive.read("content/readouts/four.md");
    archive.write(
        "content/readouts/four.md",
        text.replace("Nobody", "No person"),
    );
    let run = archive.run(&["build", "--timings"]);
    assert_eq!(run.code, 0, "{}", run.err);
    let after = published(&archive);
    assert_eq!(after, made_anew(&archive));
    let changed = after
        .iter()
        .filter(|(file, _)| !file.starts_with("search/index/") && *file != "manifest-sha256.txt")
        .filter(|(file, bytes)| before.get(*file) != Some(bytes))
        .count();
    assert!(
        run.err.contains(&format!(" {changed} files written")),
        "{}",
        run.err
    );
    assert_eq!(
        (
            rendered(&run.err, "readouts"),
            rendered(&run.err, "meetings")
        ),
        (1, 1),
        "{}",
        run.err
    );
    assert_eq!(
        (rendered(&run.err, "entities"), rendered(&run.err, "years")),
        (0, 0),
        "{}",
        run.err
    );

    let again = archive.run(&["build", "--timings"]);
    assert!(again.err.contains(" 0 files written"), "{}", again.err);
    assert_eq!(rendered(&again.err, "readouts"), 0, "{}", again.err);
    let fresh = archive.run(&["build", "--timings", "--fresh"]);
    assert!(fresh.err.contains(" 0 files written"), "{}", fresh.err);
    assert_eq!(rendered(&fresh.err, "readouts"), 4, "{}", fresh.err);
}

#[test]
fn a_page_that_someone_changed_or_removed_is_made_again() {
    let archive = sample();
    archive.build();
    let before = published(&archive);
    archive.write("public/people/prak/index.html", "Defaced.");
    archive.remove("public/years/index.html");
    archive.build();
    assert_eq!(published(&archive), before);
}

#[test]
fn notes_that_were_damaged_or_belong_to_other_files_are_not_believed() {
    let archive = sample();
    archive.build();
    let inputs = archive.read("public/.chancery/inputs");
    let text = archive.read("content/readouts/one.md");
    archive.write(
        "content/readouts/one.md",
        text.replace("Prak spoke", "Blinken spoke"),
    );
    archive.build();
    // The notes of the build before, as a backup that was put back would have them.
    archive.write("public/.chancery/inputs", &inputs);
    archive.write("content/readouts/one.md", text);
    archive.build();
    assert_eq!(published(&archive), made_anew(&archive));
    archive.write("public/.chancery/inputs", inputs.replace(' ', "  "));
    archive.build();
    assert_eq!(published(&archive), made_anew(&archive));
}

#[test]
fn whatever_is_not_words_makes_every_page_anew() {
    let archive = sample();
    archive.build();
    let edits = [
        (
            "content/people/prak.md",
            "name: Prak",
            "name: Prak Sokhonn\naliases: [Prak]",
        ),
        (
            "content/readouts/one.md",
            "The account of talks",
            "What was said",
        ),
        ("content/readouts/one.md", "## What was said", "## Said"),
        ("content/meetings/later.md", "2023-01-02", "2023-01-03"),
        ("content/site.yaml", "A small archive", "Another"),
    ];
    for (file, from, to) in edits {
        let text = archive.read(file);
        assert!(text.contains(from), "{file}");
        archive.write(file, text.replace(from, to));
        if to == "## Said" {
            let text = archive.read("content/readouts/three.md");
            archive.write(
                "content/readouts/three.md",
                text.replace("#what-was-said", "#said"),
            );
        }
        archive.build();
        assert_eq!(published(&archive), made_anew(&archive), "{file}");
    }
}

const WORDS: [&str; 8] = [
    "More words.",
    "Prak and Blinken.",
    "Japan spoke of trade.",
    "## A heading",
    "[[prak|him]] and [there](two.md).",
    "A note[^1].\n\n[^1]: Of [[trade]].",
    "<b id=\"here\">raw</b>",
    "France was named.",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 10, ..ProptestConfig::default() })]

    #[test]
    fn whatever_words_change_each_file_is_what_a_build_from_nothing_makes(
        edits in prop::collection::vec((0..4usize, 0..WORDS.len(), any::<bool>()), 1..7)
    ) {
        let archive = sample();
        archive.build();
        for (file, words, first) in edits {
            let path = format!("content/readouts/{}.md", ["one", "two", "three", "four"][file]);
            let text = archive.read(&path);
            let words = WORDS[words];
            archive.write(&path, if first {
                text.replacen("---\n", "\u{0}", 1).replacen("---\n", &format!("---\n{words}\n\n"), 1).replace('\u{0}', "---\n")
            } else if text.contains(words) {
                text.replacen(words, "", 1)
            } else {
                format!("{text}\n{words}\n")
            });
            let run = archive.run(&["build"]);
            // Words may break a quote or a link; then nothing is built.
            if run.code == 0 {
                prop_assert_eq!(published(&archive), made_anew(&archive));
            }
        }
    }
}
