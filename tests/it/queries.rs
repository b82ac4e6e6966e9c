//! Queries, as the searches that an archive keeps ask them. The same queries are asked on the search page by a case of
//! the browser tests.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::support::html::{Page, words};
use crate::support::{Archive, archive};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests")
}

/// An archive with texts in many scripts, which keeps some searches.
fn asked(queries: &[&str]) -> Archive {
    let archive = Archive::new();
    copy(
        &root().join("archives/queries/content"),
        &archive.path("content"),
    );
    keep(&archive, queries);
    archive
}

fn keep(archive: &Archive, queries: &[&str]) {
    let searches: Vec<Value> = queries
        .iter()
        .enumerate()
        .map(|(i, query)| json!({"id": format!("q{i}"), "title": "Asked", "query": query}))
        .collect();
    let site = json!({"title": "Asked", "base_url": "https://example.org/", "searches": searches});
    // JSON is YAML.
    archive.write("content/site.yaml", site.to_string());
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let to = to.join(entry.file_name());
        match entry.file_type().unwrap().is_dir() {
            true => copy(&entry.path(), &to),
            false => {
                fs::copy(entry.path(), to).unwrap();
            }
        }
    }
}

/// The ids of the records that a page lists, sorted.
fn listed(page: &Page) -> Vec<String> {
    let id = |href: &str| {
        let path = href.trim_end_matches('/');
        path.rsplit('/').next().unwrap_or_default().to_owned()
    };
    let links = page.all(".hit h2 a").into_iter();
    let mut ids: Vec<String> = links.map(|link| id(link.attr("href").unwrap())).collect();
    ids.sort();
    ids
}

fn found(archive: &Archive, i: usize) -> Vec<String> {
    listed(&archive.page(&format!("/searches/q{i}/")))
}

#[test]
fn every_query_of_the_list_finds_what_it_must_and_nothing_else() {
    let text = fs::read_to_string(root().join("queries/queries.json")).unwrap();
    let cases: Vec<Value> = serde_json::from_str(&text).unwrap();
    assert!(cases.len() >= 150, "{}", cases.len());
    let query = |case: &Value| case["ask"].as_str().unwrap().to_owned();
    let (faulty, sound): (Vec<Value>, Vec<Value>) = cases
        .into_iter()
        .partition(|case| case.get("fault").is_some());
    let queries: Vec<String> = sound.iter().map(query).collect();
    let queries: Vec<&str> = queries.iter().map(String::as_str).collect();
    let archive = asked(&queries);
    let run = archive.run(&["build", "--no-search"]);
    assert_eq!(run.code, 0, "{}", run.err);
    let mut wrong = Vec::new();
    for (i, case) in sound.iter().enumerate() {
        let wanted = case["find"].as_array().unwrap().iter();
        let mut wanted: Vec<String> = wanted.map(|id| id.as_str().unwrap().to_owned()).collect();
        wanted.sort();
        let found = found(&archive, i);
        if found != wanted {
            wrong.push(format!("`{}` finds {found:?}, not {wanted:?}", queries[i]));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));

    let queries: Vec<String> = faulty.iter().map(query).collect();
    let queries: Vec<&str> = queries.iter().map(String::as_str).collect();
    keep(&archive, &queries);
    let problems = archive.problems();
    assert!(
        problems
            .iter()
            .all(|problem| problem.code == "saved-search")
    );
    assert_eq!(problems.len(), queries.len(), "{problems:?}");
}

#[test]
fn a_saved_search_is_a_page_and_a_feed() {
    let archive = asked(&["\"freedom of navigation\" -Ivoire", "rice", "zebra"]);
    archive.build();
    let page = archive.page("/searches/q0/");
    assert_eq!(listed(&page), ["en"]);
    // The hit leads to the passage, and its words are marked.
    let links = page.all(".hit-statement a");
    assert!(
        links
            .iter()
            .any(|link| link.attr("href") == Some("/readouts/en/#s-1"))
    );
    let marks: Vec<String> = page.all(".hit mark").into_iter().map(words).collect();
    assert_eq!(marks, ["freedom of navigation"]);
    // The same search can be asked on the search page.
    assert!(page.links_to("/search/?q=%22freedom+of+navigation%22+-Ivoire"));
    let feed = archive.read("public/feeds/searches/q1.xml");
    let (first, second) = (
        feed.find("/readouts/rice/").unwrap(),
        feed.find("/readouts/en/").unwrap(),
    );
    assert!(first < second, "the newest comes first: {feed}");
    assert!(archive.page("/searches/q2/").text().contains("No results"));
    let index = archive.page("/searches/");
    for i in 0..3 {
        assert!(index.links_to(&format!("/searches/q{i}/")));
    }
    assert!(archive.page("/search/").links_to("/searches/"));
    assert!(archive.read("public/sitemap.xml").contains("/searches/q0/"));
}

#[test]
fn a_site_that_keeps_no_search_has_no_pages_for_them() {
    let archive = asked(&[]);
    archive.build();
    assert!(!archive.has("public/searches"));
    assert!(!archive.page("/search/").links_to("/searches/"));
}

#[test]
fn a_saved_search_follows_the_words_of_its_records() {
    let archive = asked(&["barley"]);
    archive.build();
    assert!(found(&archive, 0).is_empty());
    let text = archive.read("content/readouts/rice.md");
    archive.write(
        "content/readouts/rice.md",
        text.replace("sells rice", "sells barley"),
    );
    archive.build();
    assert_eq!(found(&archive, 0), ["rice"]);
}

#[test]
fn browsers_learn_where_the_site_can_be_searched() {
    let archive = archive! {
        "site.yaml" => "title: Readouts & notes of the two shores\nbase_url: https://example.org/a/\nlanguage: en\n",
    };
    archive.build();
    let text = archive.read("public/opensearch.xml");
    assert!(
        text.starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"),
        "{text}"
    );
    assert!(
        text.contains("<ShortName>Readouts &amp;…</ShortName>"),
        "{text}"
    );
    assert!(
        text.contains("template=\"https://example.org/a/search/?q={searchTerms}\""),
        "{text}"
    );
    for page in ["public/index.html", "public/search/index.html"] {
        let html = archive.read(page);
        assert!(html.contains("href=\"/a/opensearch.xml\""), "{page}");
    }
    let run = archive.run(&["build", "--no-search"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(!archive.has("public/opensearch.xml"));
    assert!(!archive.has("public/search/fields.json"));
    assert!(!archive.read("public/index.html").contains("opensearch.xml"));
}

#[test]
fn fields_name_nobody_who_is_sensitive() {
    let archive = asked(&[]);
    archive.write(
        "content/people/ana-lind.md",
        "---\nname: Ana Lind\ncountry: ruritania\nsensitive: true\nreview: 2099-01-01\n---\n",
    );
    archive.build();
    let fields = archive.read("public/search/fields.json");
    assert!(
        fields.contains("li-wei") && !fields.contains("ana-lind"),
        "{fields}"
    );
}
