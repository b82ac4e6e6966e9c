//! What an archive does not hold: on the terminal, for programs, and as a page.

use crate::support::html::words;
use crate::support::{Archive, SITE, archive};
use serde_json::Value;

fn gaps() -> Archive {
    archive! {
        "topics/strait.md" => "---\nname: The Strait\n---\n",
        "topics/trade.md" => "---\nname: Trade\n---\n",
        "meetings/untold.md" => "---\ndate: 2021-01-02\nparties: [china, japan]\n---\n",
        "readouts/a.md" => "---\ntitle: A\nmeeting: m\nside: china\ndate: 2022-01-02\nparties: [china, japan]\nrendition: summary\nextent: whole\nsource: {url: 'https://example.org/a'}\nstatements:\n  - {quote: They met, act: explained, topics: [strait]}\n---\n\nThey met.\n",
        "readouts/b.md" => "---\ntitle: B\nmeeting: n\nside: china\ndate: 2022-02-02\nparties: [china, japan]\nrendition: summary\ncertainty: low\n---\n\nThey met.\n",
        "readouts/c.md" => "---\ntitle: C\nmeeting: n\nside: japan\nrendition: summary\nsource: {url: 'https://example.org/c', archived: 'https://example.org/old/c'}\n---\n\nThey met.\n",
    }
}

fn counted(archive: &Archive) -> Vec<(String, u64, u64, Vec<String>)> {
    let run = archive.run(&["check", "--coverage", "--message-format", "json"]);
    assert_eq!(run.code, 0, "{}", run.err);
    let lines = run.out.lines().map(|line| {
        let gap: Value = serde_json::from_str(line).unwrap();
        let ids = gap["records"].as_array().unwrap().iter();
        (
            gap["gap"].as_str().unwrap().to_owned(),
            gap["count"].as_u64().unwrap(),
            gap["of"].as_u64().unwrap(),
            ids.map(|r| r["id"].as_str().unwrap().to_owned()).collect(),
        )
    });
    lines.collect()
}

#[test]
fn every_gap_is_counted_with_its_records() {
    let ids = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect::<Vec<_>>();
    let expected = [
        ("no-account", 1, 3, ids(&["untold"])),
        ("one-account", 1, 3, ids(&["m"])),
        ("no-source", 1, 3, ids(&["b"])),
        ("no-archived-copy", 1, 2, ids(&["a"])),
        ("not-read-whole", 2, 3, ids(&["b", "c"])),
        ("not-gone-through", 1, 1, ids(&["a"])),
        ("no-statement", 2, 3, ids(&["b", "c"])),
        ("topic-without-statement", 1, 2, ids(&["trade"])),
        ("no-archived-copy-of-evidence", 0, 0, ids(&[])),
    ];
    let counted = counted(&gaps());
    for (expected, counted) in expected.into_iter().zip(&counted) {
        let (name, count, of, records) = expected;
        assert_eq!(*counted, (name.to_owned(), count, of, records));
    }
    let uncertain = counted.last().unwrap();
    assert_eq!((uncertain.0.as_str(), uncertain.1), ("uncertain", 1));
}

#[test]
fn evidence_needs_an_archived_copy_as_sources_do() {
    let archive = gaps();
    let words = archive.read("content/readouts/a.md");
    let evidence = |evidence: &str| {
        let commitment = format!("act: explained, commitment: {{evidence: [{evidence}]}}");
        archive.write(
            "content/readouts/a.md",
            words.replace("act: explained", &commitment),
        );
        let gap = counted(&archive)
            .into_iter()
            .find(|gap| gap.0 == "no-archived-copy-of-evidence");
        gap.map(|(_, count, of, _)| (count, of))
    };
    assert_eq!(evidence("{date: 2023, note: It was seen.}"), Some((0, 0)));
    let url = "{date: 2023, url: 'https://example.com/e'}";
    assert_eq!(evidence(url), Some((1, 1)));
    let copied =
        "{date: 2023, url: 'https://example.com/e', archived: 'https://example.org/old/e'}";
    assert_eq!(evidence(copied), Some((0, 1)));
    assert_eq!(evidence(&format!("{copied}, {url}")), Some((1, 1)));
}

#[test]
fn people_read_a_table_then_the_first_records() {
    let archive = gaps();
    for day in 1..=25 {
        let text = format!("---\ndate: 2020-01-{day:02}\nparties: [china, japan]\n---\n");
        archive.write(&format!("content/meetings/early-{day:02}.md"), text);
    }
    let run = archive.run(&["check", "--coverage"]);
    assert_eq!(run.code, 0);
    assert!(
        run.out.contains("meetings without a readout"),
        "{}",
        run.out
    );
    assert!(
        run.out.contains("and 6 more (use `--all` to list them)"),
        "{}",
        run.out
    );
    let all = archive.run(&["check", "--coverage", "--all"]);
    assert!(
        all.out.contains("content/meetings/early-25.md"),
        "{}",
        all.out
    );
}

#[test]
fn an_archive_without_statements_misses_none() {
    let archive = archive! {
        "topics/strait.md" => "---\nname: The Strait\n---\n",
        "readouts/a.md" => "---\ntitle: A\nmeeting: m\nside: china\ndate: 2022-01-02\nparties: [china, japan]\nrendition: summary\n---\n\nThey met.\n",
    };
    let names: Vec<String> = counted(&archive).into_iter().map(|gap| gap.0).collect();
    assert!(
        !names.iter().any(|name| name.contains("statement")),
        "{names:?}"
    );
}

#[test]
fn the_page_is_made_only_where_the_archive_wants_it() {
    let archive = gaps();
    archive.build();
    assert!(!archive.has("public/coverage/index.html"));
    assert!(archive.page("/").all("a[href=\"/coverage/\"]").is_empty());
    archive.write("content/site.yaml", format!("{SITE}coverage: true\n"));
    archive.build();
    let page = archive.page("/coverage/");
    assert!(page.links_to("/meetings/untold/"));
    assert!(
        page.text()
            .contains("Meetings with a readout from one side only")
    );
    assert_eq!(archive.page("/").all("a[href=\"/coverage/\"]").len(), 1);
}

#[test]
fn a_withdrawn_readout_is_not_missing() {
    let archive = gaps();
    let withdrawn = "---\ntitle: W\nmeeting: MEETING\nside: japan\nrendition: summary\nwithdrawn: {date: 2022-06-01, reason: A mistake., by: A. Editor}\n---\n\nThey met.\n";
    archive.write(
        "content/readouts/w.md",
        withdrawn.replace("MEETING", "untold"),
    );
    archive.write("content/readouts/v.md", withdrawn.replace("MEETING", "m"));
    let counted = counted(&archive);
    let of = |name: &str| counted.iter().find(|gap| gap.0 == name).unwrap().1;
    assert_eq!((of("no-account"), of("one-account")), (0, 0));
    archive.build();
    let page = archive.page("/relations/china--japan/");
    let tally: Vec<String> = page.all(".tally > div").into_iter().map(words).collect();
    assert_eq!(
        tally,
        [
            "meetings3",
            "readouts from both sides1",
            "readout from one side only0",
            "a readout was withdrawn2"
        ]
    );
}
