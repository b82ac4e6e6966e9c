//! The synthetic archives that benchmarks build: nothing is wrong with them, and they hold what they should.

use crate::support::{Archive, archive};
use archive_generator::Shape;

fn generated(statements: bool) -> Archive {
    let archive = archive! {};
    for file in shape(statements).files() {
        archive.write(&file.path, &file.text);
    }
    archive
}

fn shape(statements: bool) -> Shape {
    Shape {
        readouts: 50,
        statements,
        seed: 7,
    }
}

#[test]
fn an_archive_without_statements_builds_without_a_warning() {
    let archive = generated(false);
    let run = archive.run(&["build", "--strict"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(run.err.contains("no warnings"), "{}", run.err);
    assert!(archive.has("public/readouts/r000049/index.html"));
    assert!(archive.has("public/meetings/m000049/index.html"));
    assert!(!archive.has("public/statements/index.html"));
    let names = archive.page("/readouts/r000007/");
    let names = names.all("main p a[href^='/people/'], main p a[href^='/topics/']");
    assert!(names.len() > 1, "names in the text lead to their pages");
}

#[test]
fn an_archive_with_statements_builds_without_a_warning() {
    let archive = generated(true);
    let run = archive.run(&["build", "--strict"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(run.err.contains("no warnings"), "{}", run.err);
    let page = archive.page("/readouts/r000007/");
    for statement in ["#s-1", "#s-2"] {
        assert_eq!(page.all(statement).len(), 1, "{statement}");
    }
    assert!(archive.has("public/statements/acts/thanked/index.html"));
}

/// The number at a place of a JSON value.
fn number(json: &serde_json::Value, place: &str) -> f64 {
    json.pointer(place).and_then(|n| n.as_f64()).unwrap()
}

#[test]
fn programs_can_read_where_the_time_goes() {
    let archive = generated(true);
    let run = archive.run(&["build", "--timings=json", "--no-search"]);
    assert_eq!(run.code, 0, "{}", run.err);
    let json: serde_json::Value = serde_json::from_str(&run.out).unwrap();
    let list = |value: &serde_json::Value, key: &str| -> Vec<String> {
        let items = value.as_array().into_iter().flatten();
        items
            .map(|item| item[key].as_str().unwrap_or_default().to_owned())
            .collect()
    };
    let stages = &json["stages"];
    assert_eq!(
        list(stages, "name"),
        [
            "walk", "read", "link", "annotate", "prepare", "open", "compare", "fill", "commit"
        ]
    );
    assert_eq!(list(&stages[1]["parts"], "name"), ["read", "parse"]);
    assert_eq!(list(&stages[7]["parts"], "name"), ["render", "write"]);
    let stages: f64 = (0..9)
        .map(|i| number(&json, &format!("/stages/{i}/seconds")))
        .sum();
    assert!(stages > 0.0 && stages <= number(&json, "/seconds"));
    let kinds = json["kinds"].as_array().unwrap();
    let readouts = kinds.iter().find(|kind| kind["kind"] == "readouts");
    assert_eq!(number(readouts.unwrap(), "/count"), 50.0);
    // The manifest is written when all other files are there.
    assert_eq!(
        number(&json, "/files/written"),
        (archive.published().len() - 1) as f64
    );

    let again = archive.run(&["build", "--timings"]);
    assert_eq!(again.out, "");
    for part in [
        "read records",
        "parse",
        "found mentions",
        "render",
        "committed files",
    ] {
        assert!(again.err.contains(part), "{part}: {}", again.err);
    }
}
