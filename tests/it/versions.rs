//! A text that its publisher changed: both captures are kept, and only the later one counts.

use crate::support::{Archive, archive};

fn account(more: &str, text: &str) -> String {
    format!(
        "---\ntitle: The talks\nside: cambodia\nmeeting: talks\ndate: 2022-05-01\n\
         parties: [cambodia, united-states]\nrendition: verbatim\n{more}---\n{text}"
    )
}

const STATEMENT: &str =
    "statements:\n  - {quote: urged calm, act: urged, by: cambodia, topics: [calm]}\n";

fn two(old: &str, new: &str) -> Archive {
    archive! {
        "topics/calm.md" => "---\nname: Calm\n---\n",
        "readouts/first.md" => &account(
            &format!("version: 1\nsource: {{retrieved: 2022-05-02}}\n{old}"),
            "The minister urged calm in the region today.\n",
        ),
        "readouts/second.md" => &account(
            &format!("version: 2\nsource: {{retrieved: 2022-06-02}}\n{new}"),
            "The minister urged calm in the whole region today.\n",
        ),
    }
}

#[test]
fn both_captures_are_kept_and_lead_to_each_other() {
    let archive = two("", "supersedes: first\n");
    archive.build();
    let old = archive.read("public/readouts/first/index.html");
    assert!(old.contains("This is an earlier version of a text that was changed later."));
    assert!(old.contains("<a href=\"/readouts/second/\">The talks</a>"));
    assert!(old.contains("rel=\"canonical\" href=\"https://example.org/readouts/first/\""));
    let new = archive.read("public/readouts/second/index.html");
    assert!(new.contains("Earlier versions"));
    assert!(new.contains("<a href=\"/readouts/first/\">The talks</a> · version 1"));
    assert!(new.contains("<a href=\"/readouts/second/changes/\">"));
    let page = archive.page("/readouts/second/changes/");
    assert_eq!(page.all(".redline-line.redline-changed ins").len(), 1);
    let page = archive.read("public/readouts/second/changes/index.html");
    assert!(page.contains("captured <time datetime=\"2022-05-02\">"));
}

#[test]
fn a_meeting_lists_the_newest_and_the_earlier_ones_below_it() {
    let archive = two("", "supersedes: first\n");
    archive.build();
    let page = archive.page("/meetings/talks/");
    assert_eq!(page.all(".leaf").len(), 1);
    let page = archive.read("public/meetings/talks/index.html");
    assert!(page.contains("Earlier versions"));
    assert!(page.contains("<a href=\"/readouts/first/\">The talks</a>"));
}

#[test]
fn statements_do_not_count_twice() {
    let archive = two(STATEMENT, &format!("supersedes: first\n{STATEMENT}"));
    archive.build();
    let page = archive.read("public/statements/on/calm/index.html");
    assert!(page.contains("/readouts/second/#s-1"));
    assert!(!page.contains("/readouts/first/#s-1"));
    assert!(
        archive
            .read("public/readouts/first/index.html")
            .contains("id=\"s-1\"")
    );
}

fn fault(archive: &Archive) -> Vec<String> {
    let problems = archive.problems();
    problems
        .into_iter()
        .map(|problem| problem.message)
        .collect()
}

#[test]
fn what_cannot_be_a_version_is_told() {
    let told = |old: &str, new: &str, words: &str| {
        let faults = fault(&two(old, new));
        assert!(
            faults.iter().any(|fault| fault.contains(words)),
            "{faults:?}"
        );
    };
    told(
        "",
        "supersedes: second\n",
        "a readout cannot supersede itself",
    );
    told(
        "supersedes: second\n",
        "supersedes: first\n",
        "itself supersedes this readout",
    );
    told(
        "publisher: japan\n",
        "supersedes: first\n",
        "another side or publisher",
    );
    told("language: fr\n", "supersedes: first\n", "another language");
    told("", "supersedes: nothing\n", "nothing");
}

#[test]
fn a_text_is_superseded_once() {
    let archive = two("", "supersedes: first\n");
    archive.write(
        "content/readouts/third.md",
        account("supersedes: first\n", "The minister urged calm.\n"),
    );
    let faults = fault(&archive);
    assert!(
        faults
            .iter()
            .any(|fault| fault.contains("already superseded by `second`")),
        "{faults:?}"
    );
}

#[test]
fn lists_and_totals_hold_the_newest_alone() {
    let archive = two("", "supersedes: first\n");
    archive.write("content/countries/japan.md", "---\nname: Japan\n---\n");
    archive.write(
        "content/readouts/first.md",
        account(
            "version: 1\n",
            "The minister urged calm, as Japan did. Cambodia agreed.\n",
        ),
    );
    archive.build();
    let list = archive.read("public/readouts/index.html");
    assert!(list.contains("/readouts/second/"));
    assert!(!list.contains("/readouts/first/"), "{list}");
    assert!(list.contains("1 readout."), "{list}");
    let home = archive.read("public/index.html");
    assert!(!home.contains("2 readouts"), "{home}");
    let feed = archive.read("public/feeds/archive.json");
    assert!(!feed.contains("/readouts/first/"));
    let citations = archive.read("public/data/citations/2022.bib");
    assert!(!citations.contains("/readouts/first/"));
    // What only the superseded text names has a page that the text leads to, but no mention is counted.
    let old = archive.read("public/readouts/first/index.html");
    assert!(old.contains("<a href=\"/countries/japan/\""), "{old}");
    let japan = archive.page("/countries/japan/");
    assert!(japan.all(".kwic-group").is_empty());
    let coverage = archive.run(&["check", "--coverage"]).transcript();
    let line = coverage
        .lines()
        .find(|line| line.contains("readouts without a source URL"));
    assert!(line.unwrap().ends_with(" 1 of 1"), "{coverage}");
    // It is still there to be read, and to be found by search engines.
    assert!(
        archive
            .read("public/sitemap.xml")
            .contains("https://example.org/readouts/first/")
    );
}

#[test]
fn formulas_know_versions_apart() {
    let archive = two("", "supersedes: first\n");
    let record = "---\nname: Urged calm\npatterns: {en: [urged calm]}\n---\n";
    archive.write("content/formulas/calm.md", record);
    archive.build();
    let page = archive.page("/formulas/calm/");
    assert!(page.links_to("/readouts/second/"));
    assert!(!page.links_to("/readouts/first/"));
    assert!(
        page.text().contains("first use in this archive"),
        "{}",
        page.text()
    );
}

#[test]
fn facts_of_the_newest_version_count() {
    let archive = two("", "supersedes: first\n");
    let first = archive.read("content/readouts/first.md");
    let first = first.replace("date: 2022-05-01", "date: 2022-07-01\nplace: phnom-penh");
    archive.write("content/readouts/first.md", first);
    archive.write(
        "content/places/phnom-penh.md",
        "---\nname: Phnom Penh\n---\n",
    );
    archive.build();
    let text = archive.page("/meetings/talks/").text();
    assert!(
        text.contains("1 May 2022") && !text.contains("1 July 2022"),
        "{text}"
    );
    // What only the earlier version states still holds.
    assert!(text.contains("Phnom Penh"), "{text}");
}

#[test]
fn versions_are_told_apart_where_they_are_cited() {
    let archive = two("", "supersedes: first\n");
    archive.build();
    let old = archive.read("public/readouts/first/index.html");
    assert!(old.contains("<title>The talks (version 1)"), "{old}");
    assert!(old.contains("“The talks (version 1).”"), "{old}");
    assert!(
        !old.contains("id=\"_others\"") || old.contains("No other readout"),
        "{old}"
    );
    let new = archive.read("public/readouts/second/index.html");
    assert!(new.contains("<title>The talks (version 2)"));
}

#[test]
fn changes_are_those_between_neighbours() {
    let archive = two("", "supersedes: first\n");
    archive.write(
        "content/readouts/third.md",
        account(
            "version: 3\nsupersedes: second\n",
            "The minister urged calm everywhere.\n",
        ),
    );
    archive.build();
    let first = archive.page("/readouts/first/");
    assert!(first.links_to("/readouts/third/"));
    assert!(!first.links_to("/readouts/third/changes/"));
    assert!(!first.links_to("/readouts/second/changes/"));
    let third = archive.page("/readouts/third/");
    assert!(third.links_to("/readouts/third/changes/"));
    assert!(third.links_to("/readouts/second/changes/"));
}

#[test]
fn versions_in_the_wrong_order_or_without_a_change_are_told() {
    let archive = two("supersedes: second\n", "");
    let faults = fault(&archive);
    assert!(
        faults
            .iter()
            .any(|fault| fault.contains("was captured before `second`")),
        "{faults:?}"
    );
    let archive = two("", "supersedes: first\n");
    let first = archive.read("content/readouts/first.md");
    let second = first.replace("version: 1", "version: 2\nsupersedes: first");
    archive.write("content/readouts/second.md", second);
    let faults = fault(&archive);
    assert!(
        faults
            .iter()
            .any(|fault| fault.contains("has the same text")),
        "{faults:?}"
    );
}

#[test]
fn a_label_is_a_word_or_a_whole_number() {
    for version in ["1.5", "true", "[1, 2]", "''"] {
        let archive = two("", "supersedes: first\n");
        let second = archive.read("content/readouts/second.md");
        let second = second.replace("version: 2", &format!("version: {version}"));
        archive.write("content/readouts/second.md", second);
        let faults = fault(&archive);
        assert_eq!(
            faults,
            ["this is not a label; write a word or an integer"],
            "{version}"
        );
    }
}

#[test]
fn versions_that_are_not_whole_are_kept_and_not_compared() {
    for (old, new) in [
        ("extent: partial\n", ""),
        ("", "extent: partial\n"),
        ("extent: digest\n", "extent: digest\n"),
    ] {
        let archive = two(old, &format!("supersedes: first\n{new}"));
        archive.build();
        let page = archive.page("/readouts/second/");
        assert!(page.links_to("/readouts/first/"), "{old}{new}");
        assert!(!archive.has("public/readouts/second/changes/index.html"));
        assert!(!page.links_to("/readouts/second/changes/"));
    }
}
