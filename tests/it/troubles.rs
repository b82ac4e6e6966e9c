//! What is wrong with an archive is told in the preview as it is at the terminal, and ends nothing.

use std::fs;

use crate::support::serving::{Serving, until};
use crate::support::{Archive, archive};
use serde_json::Value;

const READOUT: &str = "\
---
title: One
meeting: talks
side: cambodia
rendition: summary
date: 2022-05-13
parties: [cambodia, united-states]
---
";
const ONE: &str = "content/readouts/one.md";
const PAGE: &str = "/readouts/one/";

fn sample() -> Archive {
    archive! {
        "readouts/one.md" => format!("{READOUT}First words."),
        "people/prak.md" => "---\nname: Prak\n---\nA minister.",
        "pages/about.md" => "---\ntitle: About\n---\nAbout us.",
    }
}

/// The problems of a tab's state, as a terminal shows them.
fn texts(state: &Value) -> Vec<String> {
    let problems = state["problems"].as_array().unwrap();
    let texts = problems.iter().map(|one| one["text"].as_str().unwrap());
    texts.map(|text| text.trim().to_owned()).collect()
}

#[test]
fn a_broken_file_leaves_the_last_good_page_up() {
    let archive = sample();
    let serving = Serving::new(&archive);
    let version = serving.version();
    for (broken, said) in [
        (format!("{READOUT}See [[nobody]]."), "nobody"),
        (
            READOUT.replace("side: cambodia", "side: [cambodia"),
            "one.md",
        ),
        (
            READOUT.replace("side: cambodia", "side: nowhere"),
            "nowhere",
        ),
        (String::new(), "one.md"),
    ] {
        archive.write(ONE, &broken);
        let state = serving.until_errors(1);
        assert_eq!(state["in_step"], false);
        assert!(serving.body(PAGE).contains("First words."));
        assert!(serving.version() > version);
        // The same that `check` tells at a terminal, and that the preview told at its own.
        let problem = &state["problems"][0];
        assert_eq!(problem["severity"], "error");
        assert_eq!(problem["place"]["file"], ONE);
        assert!(problem["place"]["line"].as_u64().unwrap() > 0);
        let editor = problem["place"]["editor"].as_str().unwrap();
        assert!(
            editor.starts_with("vscode://file/") && editor.contains(ONE),
            "{editor}"
        );
        let texts = texts(&state);
        assert!(texts[0].contains(said), "{}", texts[0]);
        let checked = archive.check().err;
        assert!(checked.contains(&texts[0]), "{checked}\n---\n{}", texts[0]);
        until("the terminal says so", || {
            serving.said().contains(&texts[0])
        });
        until("it says that the last version stays up", || {
            serving
                .said()
                .contains("still serving the last version without errors")
        });

        archive.write(ONE, format!("{READOUT}First words. Mended."));
        let state = serving.until_errors(0);
        assert_eq!(state["in_step"], true);
        assert_eq!(state["problems"].as_array().unwrap().len(), 0);
        assert!(serving.body(PAGE).contains("Mended."));
    }
}

#[test]
fn a_bad_template_is_shown_with_its_place() {
    let archive = sample();
    let serving = Serving::new(&archive);
    archive.write("templates/text.html", "<p>\n  {{ text.\n</p>");
    let state = serving.until_errors(1);
    let problem = &state["problems"][0];
    assert_eq!(problem["place"]["file"], "templates/text.html");
    assert!(problem["place"]["line"].as_u64().unwrap() >= 2);
    assert_eq!(texts(&state).len(), 1);
    assert!(archive.check().err.contains(&texts(&state)[0]));
    assert!(serving.body("/pages/about/").contains("About us."));
    archive.write(
        "templates/text.html",
        "{% extends \"chancery/nothing.html\" %}",
    );
    until("a parent that is not there is told of", || {
        texts(&serving.state("/"))
            .iter()
            .any(|text| text.contains("nothing.html"))
    });
    archive.remove("templates/text.html");
    serving.until_errors(0);
    assert!(serving.body("/pages/about/").contains("About us."));
}

#[test]
fn a_template_that_fails_on_one_page_is_shown_there() {
    let archive = sample();
    let serving = Serving::new(&archive);
    archive.write(
        "templates/text.html",
        "{% extends \"chancery/base.html\" %}\n{% block main %}\n{{ text.title.nothing.at_all }}\n{% endblock main %}",
    );
    serving.until_status("/pages/about/", 500);
    let answer = serving.get("/pages/about/");
    assert_eq!(
        answer.header("content-type"),
        Some("text/html; charset=utf-8")
    );
    let text = answer.text();
    assert!(text.contains("templates/text.html:3:"), "{text}");
    assert!(text.contains("preview.js"));
    // Others are not affected, and it is among what the page's tab is told.
    assert_eq!(serving.get(PAGE).status, 200);
    assert_eq!(serving.state(PAGE)["errors"], 0);
    let state = serving.state("/pages/about/");
    assert_eq!(state["errors"], 1);
    let problem = &state["problems"][0];
    assert_eq!(problem["place"]["file"], "templates/text.html");
    assert_eq!(problem["place"]["line"], 3);
    archive.remove("templates/text.html");
    serving.until_status("/pages/about/", 200);
    assert_eq!(serving.state("/pages/about/")["errors"], 0);
}

#[test]
fn an_archive_that_is_broken_at_the_start_recovers() {
    let archive = sample();
    let site = archive.read("content/site.yaml");
    archive.write("content/site.yaml", "title: [");
    let serving = Serving::new(&archive);
    let answer = serving.get("/");
    assert_eq!(answer.status, 500);
    assert!(
        answer.text().contains("content/site.yaml"),
        "{}",
        answer.text()
    );
    assert!(answer.text().contains("preview.js"));
    assert!(serving.state("/")["errors"].as_u64().unwrap() > 0);
    archive.write("content/site.yaml", &site);
    serving.until_status(PAGE, 200);
    serving.until_errors(0);

    // One that has errors in its texts is served as far as it can be made.
    archive.write(ONE, format!("{READOUT}See [[nobody]]."));
    let serving = Serving::new(&archive);
    assert_eq!(serving.state("/")["errors"], 1);
    assert_eq!(serving.get("/people/prak/").status, 200);
    archive.write(ONE, format!("{READOUT}Mended."));
    serving.until_says(PAGE, "Mended.");
    serving.until_errors(0);
}

#[test]
fn an_empty_folder_becomes_an_archive() {
    let archive = Archive::new();
    archive.remove("content/site.yaml");
    let serving = Serving::new(&archive);
    assert_eq!(serving.get("/").status, 500);
    archive.write("content/site.yaml", crate::support::SITE);
    serving.until_status("/", 200);
    archive.write(ONE, format!("{READOUT}First words."));
    serving.until_says(PAGE, "First words.");
}

#[test]
fn settings_that_go_and_come_back() {
    let archive = sample();
    let serving = Serving::new(&archive);
    let site = archive.read("content/site.yaml");
    archive.remove("content/site.yaml");
    let state = serving.until_errors(1);
    assert!(texts(&state)[0].contains("site.yaml"));
    assert!(serving.body(PAGE).contains("First words."));
    archive.write("content/site.yaml", site);
    serving.until_errors(0);
    assert!(serving.body(PAGE).contains("First words."));
}

#[test]
fn nothing_in_an_archive_ends_the_preview() {
    let archive = sample();
    let mut serving = Serving::new(&archive);
    let binary: Vec<u8> = (0..=255).cycle().take(100_000).collect();
    let deep = "[".repeat(50_000);
    let quotes = ">".repeat(50_000);
    for (path, bytes) in [
        ("content/readouts/empty.md", Vec::new()),
        ("content/readouts/binary.md", binary.clone()),
        ("content/people/binary.md", binary.clone()),
        ("content/pages/binary.md", binary.clone()),
        ("content/site.yaml", binary.clone()),
        ("content/site.yaml", Vec::new()),
        ("content/files/binary", binary.clone()),
        ("templates/base.html", binary.clone()),
        ("templates/base.html", Vec::new()),
        ("templates/components/cite.html", b"{{{{{{ %}".to_vec()),
        ("templates/static/chancery.css", binary.clone()),
        (
            "content/pages/deep.md",
            format!("---\ntitle: {deep}\n---\n").into_bytes(),
        ),
        (
            "content/pages/deep.md",
            format!("---\ntitle: Deep\n---\n{deep}").into_bytes(),
        ),
        (
            "content/pages/deep.md",
            format!("---\ntitle: Deep\n---\n{quotes} a").into_bytes(),
        ),
        (
            "content/pages/deep.md",
            b"---\na: &a [*a, *a]\n---\n".to_vec(),
        ),
        ("content/Odd Name?.md", b"odd".to_vec()),
        (
            "content/readouts/nul.md",
            b"---\ntitle: \0\n---\n\0\0".to_vec(),
        ),
    ] {
        let before = archive
            .has(path)
            .then(|| fs::read(archive.path(path)).unwrap());
        let version = serving.version();
        archive.write(path, &bytes);
        until(&format!("{path} is noticed"), || {
            serving.version() > version
        });
        assert!(serving.get(PAGE).status < 600);
        assert_eq!(
            serving.get("/.chancery/state?path=/pages/deep/").status,
            200
        );
        let version = serving.version();
        match before {
            Some(before) => archive.write(path, before),
            None => archive.remove(path),
        }
        until(&format!("{path} is mended"), || serving.version() > version);
        serving.until_errors(0);
        serving.until_says(PAGE, "First words.");
        assert_eq!(serving.ended(), None, "{path}");
    }

    // Much at once.
    let large = format!("{READOUT}{}", "Prak spoke at length. ".repeat(240_000));
    assert!(large.len() > 5 << 20);
    archive.write(ONE, large);
    until("a large file is served", || {
        serving.get(PAGE).body.len() > 5 << 20
    });
    archive.write(ONE, format!("{READOUT}Short again."));
    serving.until_says(PAGE, "Short again.");
    for n in 0..2_000 {
        archive.write(
            &format!("content/people/many/p{n}.md"),
            format!("---\nname: Person {n}\n---\n"),
        );
    }
    serving.until_status("/people/p1999/", 200);
    fs::remove_dir_all(archive.path("content/people/many")).unwrap();
    serving.until_status("/people/p1999/", 404);
    assert_eq!(serving.ended(), None);
    serving.until_says(PAGE, "Short again.");
}
