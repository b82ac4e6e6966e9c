//! Second coders, how far they agree, and the pages on the method.

use serde_json::Value;

use crate::support::html::words;
use crate::support::{Archive, archive};

const BODY: &str =
    "\n\nShe urged the neighbour to free the crew. She thanked the hosts. She noted the tariffs.\n";

/// A readout with three statements, annotated completely by `A. Coder`.
fn readout(coding: &str) -> String {
    format!(
        "---\ntitle: Japan tells\nmeeting: talks\ndate: 2022-05-13\nparties: [japan, cambodia]\nside: japan\nrendition: verbatim\n\
         coding: {{by: A. Coder, date: 2022-06-01, {coding}}}\nstatements:\n\
         \x20 - {{id: crew, quote: urged the neighbour to free the crew, act: urged, topics: [crew]}}\n\
         \x20 - {{id: thanks, quote: thanked the hosts, act: thanked, topics: []}}\n\
         \x20 - {{id: tariffs, quote: noted the tariffs, act: noted, topics: [trade]}}\n---{BODY}"
    )
}

const SECOND: &str = "by: B. Coder\ndate: 2022-07-01\ncodebook: Rules 1.2\nstatements:\n\
    \x20 - {quote: urged the neighbour to free the crew, act: called-for, topics: [crew]}\n\
    \x20 - {quote: thanked the hosts, act: thanked, topics: []}\n";

fn archive_of(coding: &str) -> Archive {
    let archive = archive! {
        "topics/crew.md" => "---\nname: Crew\n---\n",
        "topics/trade.md" => "---\nname: Trade\n---\n",
        "coding/b-coder/talks-jpn.yaml" => SECOND,
    };
    archive.write("content/readouts/talks-jpn.md", readout(coding));
    archive
}

/// The lines of the command for programs.
fn lines(archive: &Archive) -> Vec<Value> {
    let run = archive.run(&["agreement", "--message-format", "json"]);
    assert_eq!(run.code, 0, "{}{}", run.out, run.err);
    run.out
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

#[test]
fn agreement_is_measured_and_differences_are_listed_with_their_places() {
    let archive = archive_of("complete: true");
    assert!(archive.problems().is_empty(), "{:?}", archive.problems());
    let lines = lines(&archive);
    let measure = |name: &str| lines.iter().find(|line| line["measure"] == name).unwrap();
    // Two statements that both recorded: one act differs. Four values, of which two are `thanked`:
    // observed 1/2; expected 1 - (2·1)/(4·3) = 5/6.
    let act = measure("act")["alpha"].as_f64().unwrap();
    assert!((act - 0.4).abs() < 1e-9, "{act}");
    assert_eq!(measure("act")["statements"], 2);
    assert_eq!(measure("topics")["alpha"], 1.0);
    assert_eq!(measure("place")["statements"], 5);
    let differences: Vec<&Value> = lines
        .iter()
        .filter_map(|line| line.get("disagreement"))
        .collect();
    assert_eq!(differences.len(), 2, "{differences:?}");
    let by = &differences[0]["by"];
    assert_eq!(by[0]["coder"], serde_json::json!(["A. Coder"]));
    assert_eq!(by[0]["statement"]["act"], "urged");
    assert_eq!(by[1]["statement"]["act"], "called-for");
    assert_eq!(
        by[1]["statement"]["path"],
        "content/coding/b-coder/talks-jpn.yaml"
    );
    assert_eq!(by[1]["statement"]["line"], 5);
    assert_eq!(differences[1]["by"][1]["statement"], Value::Null);
    let run = archive.run(&["agreement"]);
    assert_eq!(run.code, 0, "{}", run.err);
    insta::assert_snapshot!(run.out);
}

#[test]
fn only_independent_and_complete_work_is_compared() {
    for coding in [
        "complete: false",
        "complete: true, adjudicated_by: C. Editor, adjudicated: 2022-08-01",
    ] {
        let archive = archive_of(coding);
        assert_eq!(
            lines(&archive),
            [serde_json::json!({"not_compared": "talks-jpn"})],
            "{coding}"
        );
        archive.build();
        let page = archive.page("/method/");
        assert!(
            page.text()
                .contains("it is not known how far two annotators would agree"),
            "{coding}"
        );
        assert!(!archive.has("public/method/disagreements/index.html"));
    }
    // Two others are compared with each other.
    let archive = archive_of("complete: true, adjudicated_by: C. Editor");
    archive.write(
        "content/coding/d-coder/talks-jpn.yaml",
        SECOND
            .replace("B. Coder", "D. Coder")
            .replace("called-for", "urged"),
    );
    let lines = lines(&archive);
    assert_eq!(
        lines[0]["coders"],
        serde_json::json!(["B. Coder", "D. Coder"])
    );
    assert_eq!(
        lines
            .iter()
            .filter(|line| line.get("disagreement").is_some())
            .count(),
        1
    );
}

#[test]
fn an_archive_without_second_coders_is_told_how_to_have_one() {
    let archive = archive_of("complete: true");
    archive.remove("content/coding/b-coder/talks-jpn.yaml");
    let run = archive.run(&["agreement"]);
    assert_eq!(run.code, 1);
    assert!(
        run.err.contains("content/coding/CODER/READOUT.yaml"),
        "{}",
        run.err
    );
    archive.build();
    let page = archive.page("/method/");
    assert!(
        page.text()
            .contains("No readout was annotated by a second person")
    );
    assert!(page.text().contains("A. Coder"));
}

#[test]
fn the_page_on_the_method_has_the_figures_and_the_differences() {
    let archive = archive_of("complete: true");
    archive.build();
    let page = archive.page("/method/");
    let rows: Vec<String> = page
        .all(".agreement-table tbody tr")
        .into_iter()
        .map(words)
        .collect();
    assert_eq!(rows[0], "Speech act0.400too low for conclusions2");
    assert_eq!(rows[3], "Topics1.000reliable2");
    assert!(page.text().contains("Rules 1.2"));
    assert!(page.links_to("/method/disagreements/"));
    let list = archive.page("/method/disagreements/");
    assert_eq!(list.all(".disagreement").len(), 2);
    assert!(list.links_to("/readouts/talks-jpn/#s-crew"));
    // What a second coder found is no statement of the archive.
    let readout = archive.read("public/readouts/talks-jpn/index.html");
    assert!(!readout.contains("called for"), "{readout}");
    assert_eq!(
        archive
            .page("/statements/")
            .text()
            .matches("called for")
            .count(),
        0
    );
}

#[test]
fn charts_say_when_coders_do_not_agree_on_what_they_rest_on() {
    let archive = archive_of("complete: true");
    for year in 2023..2026 {
        archive.write(
            &format!("content/readouts/talks-{year}.md"),
            readout("complete: true")
                .replace("meeting: talks", &format!("meeting: talks-{year}"))
                .replace("2022-05-13", &format!("{year}-05-13")),
        );
    }
    archive.build();
    let trail = "/relations/cambodia--japan/crew/";
    let doubts = |archive: &Archive| -> Vec<String> {
        archive
            .page(trail)
            .all(".chart-doubt")
            .into_iter()
            .map(words)
            .collect()
    };
    // The directions of both acts differ, and nothing else than the acts.
    assert_eq!(doubts(&archive).len(), 1, "{:?}", doubts(&archive));
    assert!(
        doubts(&archive)[0].contains("alpha 0."),
        "{:?}",
        doubts(&archive)
    );
    // The same archive with coders who agree says nothing, and is built again where it must be.
    let alike = SECOND.replace("called-for", "urged");
    archive.write("content/coding/b-coder/talks-jpn.yaml", alike);
    archive.build();
    assert!(doubts(&archive).is_empty());
}

#[test]
fn faults_in_the_files_of_coders_have_a_place() {
    let archive = archive_of("complete: true");
    let file = "content/coding/b-coder/talks-jpn.yaml";
    let cases = [
        (
            SECOND.replace("act: thanked", "act: thankd"),
            "unknown-reference",
            "6:37",
        ),
        (
            SECOND.replace("thanked the hosts", "thanked the guests"),
            "quote-not-found",
            "6:13",
        ),
        (
            SECOND.replace("by: B. Coder", "by: []"),
            "invalid-value",
            "1:1",
        ),
        (
            SECOND.replace("date: 2022-07-01\n", ""),
            "missing-key",
            "1:1",
        ),
        (SECOND.replace("codebook", "codebok"), "unknown-key", "3:1"),
        (
            SECOND.replace("[crew]", "[crews]"),
            "unknown-reference",
            "5:77",
        ),
        ("by: [\n".to_owned(), "yaml-syntax", "1:5"),
    ];
    let mut wrong = Vec::new();
    for (text, code, place) in cases {
        archive.write(file, &text);
        let problems = archive.problems();
        let found = problems.iter().find(|problem| problem.code == code);
        let found = found.unwrap_or_else(|| panic!("{code}: {problems:?}"));
        if found.place != format!("{file}:{place}") {
            wrong.push((code, place, found.place.clone()));
        }
    }
    assert!(wrong.is_empty(), "{wrong:?}");
    archive.write(file, SECOND);
    archive.write("content/coding/b-coder/nobody.yaml", SECOND);
    archive.write("content/coding/loose.yaml", SECOND);
    archive.write("content/coding/b-coder/again/talks-jpn.yaml", SECOND);
    let problems: Vec<(String, String)> = archive
        .problems()
        .into_iter()
        .map(|problem| (problem.code, problem.place))
        .collect();
    let at = |code: &str, path: &str| (code.to_owned(), format!("content/coding/{path}:1:1"));
    assert!(
        problems.contains(&at("unknown-reference", "b-coder/nobody.yaml")),
        "{problems:?}"
    );
    assert!(
        problems.contains(&at("ignored-file", "loose.yaml")),
        "{problems:?}"
    );
    assert!(
        problems.contains(&at("duplicate-id", "b-coder/talks-jpn.yaml")),
        "{problems:?}"
    );
    assert_eq!(problems.len(), 3);
}

/// Nobody is independent of themselves.
#[test]
fn a_coder_is_compared_with_others_alone() {
    let file = "content/coding/b-coder/talks-jpn.yaml";
    let fault = "has already annotated this text";
    let archive = archive_of("complete: true");
    archive.write(file, SECOND.replace("B. Coder", "[C. Coder, A. Coder]"));
    let problems = archive.problems();
    assert_eq!(problems.len(), 1, "{problems:?}");
    assert_eq!(problems[0].message, format!("`A. Coder` {fault}"));
    assert!(problems[0].place.starts_with(&format!("{file}:1:")));
    // An editor settled the statements of the readout, so those of its coder are in a file of their own.
    let archive = archive_of("complete: true, adjudicated_by: C. Editor");
    archive.write(file, SECOND.replace("B. Coder", "A. Coder"));
    assert!(archive.problems().is_empty(), "{:?}", archive.problems());
    archive.write(
        "content/coding/c-coder/talks-jpn.yaml",
        SECOND.replace("B. Coder", "A. Coder"),
    );
    let problems = archive.problems();
    assert_eq!(problems.len(), 1, "{problems:?}");
    assert!(problems[0].message.contains(fault));
}

/// A statement can name its own coder and day; the others have those of the readout.
#[test]
fn a_statement_says_who_recorded_it() {
    let archive = archive_of("complete: true");
    let own = readout("complete: true").replace(
        "act: noted",
        "act: noted, by_coder: E. Editor, coded: 2022-09-01",
    );
    archive.write("content/readouts/talks-jpn.md", own);
    archive.build();
    let page = archive.page("/readouts/talks-jpn/");
    assert!(page.text().contains("E. Editor"), "{}", page.text());
    assert!(page.text().contains("1 September 2022"));
}

#[test]
fn files_of_coders_that_are_passed_over_are_told() {
    let archive = archive_of("complete: true");
    archive.write("content/coding/b-coder/talks-jpn.yml", SECOND);
    archive.write("content/coding/talks-jpn.yaml", SECOND);
    archive.write("content/coding/C Coder/talks-jpn.yaml", SECOND);
    archive.write("content/coding/C Coder/talks-khm.yaml", SECOND);
    let run = archive.run(&["agreement"]);
    assert_eq!(run.code, 1);
    for told in [
        "content/coding/b-coder/talks-jpn.yml",
        "content/coding/talks-jpn.yaml",
    ] {
        assert!(run.err.contains(told), "{}", run.err);
    }
    // Once for the folder.
    assert_eq!(run.err.matches("`C Coder` is not an id").count(), 1);
}

#[test]
fn a_misspelt_key_is_not_missing_as_well() {
    let archive = archive_of("complete: true");
    let coding = SECOND.replace("statements:", "statments:");
    archive.write("content/coding/b-coder/talks-jpn.yaml", coding);
    let told: Vec<String> = archive.problems().into_iter().map(|p| p.message).collect();
    assert_eq!(told, ["unknown key `statments`"]);
}
