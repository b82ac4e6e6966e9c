//! The search page and its index: what is made, what is left alone, and what goes.

use std::collections::BTreeMap;
use std::fs;
use std::time::SystemTime;

use crate::support::{Archive, SITE, archive};
use serde_json::Value;

const INDEX: &str = "public/search/index";

const READOUT: &str = "---
title: Prak Sokhonn and Antony Blinken in Washington
meeting: 2022-05-13-cambodia-united-states
side: cambodia
rendition: summary
date: 2022-05-13
parties: [cambodia, united-states]
participants: [prak-sokhonn]
statements:
  - quote: asked for a second look at visa restrictions
    act: requested
    note: The **restrictions** of 2017.
---
The Minister asked for a second look at visa restrictions and spoke of rice.
";

fn small() -> Archive {
    archive! {
        "people/prak-sokhonn.md" => "---\nname: Prak Sokhonn\ncountry: cambodia\n---\nA minister.\n",
        "readouts/one.md" => READOUT,
    }
}

/// The files of the index with their bytes.
fn index(archive: &Archive) -> BTreeMap<String, Vec<u8>> {
    let published = archive.published().into_iter();
    let below = published.filter_map(|(name, bytes)| {
        let name = name.strip_prefix("search/index/")?.to_owned();
        Some((name, bytes))
    });
    below.collect()
}

/// When each file of the index was written.
fn times(archive: &Archive) -> BTreeMap<String, SystemTime> {
    let names = index(archive).into_keys();
    names
        .map(|name| {
            let path = archive.path(&format!("{INDEX}/{name}"));
            let time = fs::metadata(path).unwrap().modified().unwrap();
            (name, time)
        })
        .collect()
}

fn catalogue(archive: &Archive) -> Value {
    serde_json::from_str(&archive.read(&format!("{INDEX}/catalogue.json"))).unwrap()
}

fn languages(archive: &Archive) -> Vec<(String, u64)> {
    let parts = catalogue(archive)["parts"].as_array().unwrap().clone();
    let part = |part: &Value| {
        let language = part["language"].as_str().unwrap().to_owned();
        (language, part["records"].as_u64().unwrap())
    };
    parts.iter().map(part).collect()
}

#[test]
fn a_build_makes_an_index_of_what_the_archive_holds() {
    let archive = small();
    archive.write(
        "content/pages/about.md",
        "---\ntitle: About\n---\nWhat this is.\n",
    );
    let run = archive.build();
    // The readout, the two countries, the person and the page.
    assert!(run.err.contains("Indexed 5 records"), "{}", run.err);
    assert_eq!(languages(&archive), [("en".to_owned(), 5)]);
    let names: Vec<String> = index(&archive).into_keys().collect();
    let catalogue = catalogue(&archive);
    let (reader, part) = (&catalogue["reader"], &catalogue["parts"][0]);
    let name = |named: &Value| named.as_str().unwrap().to_owned();
    for needed in [
        name(&reader["script"]),
        name(&reader["wasm"]),
        format!("en/pagefind.{}.pf_meta", name(&part["meta"])),
        "en/pagefind-entry.json".to_owned(),
    ] {
        assert!(names.contains(&needed), "no {needed} in {names:?}");
    }
    // What Pagefind would bring along besides.
    for name in &names {
        let other = ["ui", "worker", "highlight", "playground"];
        assert!(!other.iter().any(|part| name.contains(part)), "{name}");
    }
}

#[test]
fn every_page_leads_to_search() {
    let archive = small();
    archive.build();
    for page in ["/", "/readouts/one/", "/people/prak-sokhonn/", "/search/"] {
        let html = archive.read(&format!("public{page}index.html"));
        assert!(html.contains("href=\"/search/\" id=\"_search\""), "{page}");
    }
}

#[test]
fn only_the_search_page_may_run_webassembly() {
    let archive = small();
    archive.build();
    let mut allowed = Vec::new();
    for (name, bytes) in archive.published() {
        let text = String::from_utf8_lossy(&bytes);
        if !name.ends_with(".html") {
            continue;
        }
        assert!(text.contains("default-src 'none'"), "{name}");
        assert!(!text.contains("'unsafe-inline'") && !text.contains("'unsafe-eval'"));
        if text.contains("wasm-unsafe-eval") {
            allowed.push(name);
        }
    }
    assert_eq!(allowed, ["search/index.html"]);
}

#[test]
fn without_scripts_the_search_page_says_so_and_offers_the_indexes() {
    let archive = small();
    archive.build();
    let html = archive.read("public/search/index.html");
    assert!(html.contains("Search needs JavaScript"), "{html}");
    let main = html
        .split_once("<main")
        .unwrap()
        .1
        .split_once("</main>")
        .unwrap()
        .0;
    assert!(main.contains("href=\"/readouts/\""), "{main}");
    assert!(main.contains("href=\"/people/\""), "{main}");
    // The form would do nothing.
    assert!(main.contains("role=\"search\" hidden"), "{main}");
    // Search engines have no use for it.
    assert!(html.contains("content=\"noindex\""));
    assert!(!archive.read("public/sitemap.xml").contains("/search/"));
}

#[test]
fn a_site_below_a_path_has_the_same_index() {
    let archive = small();
    archive.build();
    let at_the_root = index(&archive);
    let run = archive.run(&["build", "--base-url", "https://example.org/a/b/"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert_eq!(index(&archive), at_the_root);
    let html = archive.read("public/search/index.html");
    assert!(html.contains("data-index=\"/a/b/search/index/\""), "{html}");
    assert!(html.contains("data-base=\"/a/b/\""), "{html}");
}

#[test]
fn the_same_archive_gives_the_same_index() {
    let (one, other) = (many(), many());
    one.build();
    other.build();
    let (one, other) = (index(&one), index(&other));
    assert!(!one.is_empty());
    assert!(
        one.keys().eq(other.keys()),
        "{:?} {:?}",
        one.keys(),
        other.keys()
    );
    for (name, bytes) in &one {
        assert!(other[name] == *bytes, "{name}");
    }
}

/// Enough records and words, with accents, that any order left to chance would show.
fn many() -> Archive {
    let archive = small();
    for n in 0..60 {
        let text = READOUT
            .replace("2022-05-13", &format!("20{:02}-05-13", n % 25))
            .replace(
                "spoke of rice",
                &format!("spoke of café{n}, cafe{n}, Étude and résumé no. {n}"),
            );
        archive.write(
            &format!("content/readouts/r{n}.md"),
            text.replace("meeting: 20", &format!("meeting: m{n}-20")),
        );
    }
    archive
}

#[test]
fn an_unchanged_archive_is_not_indexed_again() {
    let archive = small();
    archive.build();
    let before = times(&archive);
    let run = archive.build();
    assert!(!run.err.contains("Indexed"), "{}", run.err);
    assert_eq!(times(&archive), before);
    // Something else of the site changes.
    archive.write(
        "content/site.yaml",
        format!("{SITE}description: Another description.\n"),
    );
    let run = archive.build();
    assert!(!run.err.contains("Indexed"), "{}", run.err);
    assert_eq!(times(&archive), before);
}

#[test]
fn whatever_can_be_found_is_indexed_again_when_it_changes() {
    let archive = small();
    archive.build();
    let mut before = index(&archive);
    for (path, text) in [
        ("content/readouts/one.md", READOUT.replace("rice", "wheat")),
        (
            "content/readouts/one.md",
            READOUT.replace("of 2017", "of 2018"),
        ),
        (
            "content/readouts/one.md",
            READOUT.replace("rendition: summary", "rendition: excerpt"),
        ),
        (
            "content/people/prak-sokhonn.md",
            "---\nname: Prak Sokhonn\naliases: [Sokhonn]\n---\nA minister.\n".to_owned(),
        ),
    ] {
        archive.write(path, text);
        let run = archive.build();
        assert!(run.err.contains("Indexed"), "{path}: {}", run.err);
        let now = index(&archive);
        assert_ne!(now, before, "{path}");
        before = now;
    }
}

#[test]
fn an_index_that_lost_a_file_is_made_again() {
    let archive = small();
    archive.build();
    let before = index(&archive);
    for name in before.keys() {
        fs::remove_file(archive.path(&format!("{INDEX}/{name}"))).unwrap();
        archive.build();
        assert_eq!(index(&archive), before, "{name}");
    }
}

#[test]
fn files_of_an_old_index_go() {
    let archive = small();
    archive.build();
    let before = index(&archive);
    archive.write("content/readouts/one.md", READOUT.replace("rice", "wheat"));
    archive.build();
    let now = index(&archive);
    let parts = |files: &BTreeMap<String, Vec<u8>>| {
        files
            .keys()
            .filter(|name| name.contains("fragment/"))
            .count()
    };
    assert_eq!(parts(&now), parts(&before));
    let gone = before.keys().filter(|name| !now.contains_key(*name));
    assert!(gone.count() > 0);
}

#[test]
fn a_changed_readout_leaves_the_files_of_the_others_alone() {
    let archive = many();
    archive.build();
    let before = times(&archive);
    let path = "content/readouts/r30.md";
    let text = archive.read(path).replace("and spoke of", "and told of");
    archive.write(path, text);
    archive.build();
    let now = times(&archive);
    let new = |kind: &str| {
        let names = now.keys().filter(|name| name.contains(kind));
        names.filter(|name| !before.contains_key(*name)).count()
    };
    assert_eq!(new("/fragment/"), 1);
    for (name, time) in &now {
        if let Some(old) = before.get(name).filter(|_| !name.ends_with(".json")) {
            assert_eq!(time, old, "{name}");
        }
    }
    // What is kept is what a first build makes.
    let kept = index(&archive);
    fs::remove_dir_all(archive.path("public")).unwrap();
    archive.build();
    assert_eq!(index(&archive), kept);
}

#[test]
fn a_file_of_texts_that_somebody_changed_is_made_again() {
    let archive = many();
    archive.build();
    let before = index(&archive);
    let texts = before.keys().filter(|name| name.contains("/fragment/"));
    let (one, other) = {
        let mut texts = texts.map(|name| format!("{INDEX}/{name}"));
        (texts.next().unwrap(), texts.next_back().unwrap())
    };
    archive.write(&one, "Mine.");
    fs::remove_file(archive.path(&other)).unwrap();
    archive.build();
    assert_eq!(index(&archive), before);
}

#[test]
fn a_site_without_search_has_no_trace_of_it() {
    let archive = small();
    archive.build();
    assert!(archive.has("public/search"));
    let run = archive.run(&["build", "--no-search"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(!archive.has("public/search"));
    assert!(!run.err.contains("Indexed"), "{}", run.err);
    assert!(!archive.read("public/index.html").contains("/search/"));

    archive.build();
    assert!(archive.has("public/search/index/catalogue.json"));
    archive.write("content/site.yaml", format!("{SITE}search: false\n"));
    archive.build();
    assert!(!archive.has("public/search"));
}

#[test]
fn what_somebody_else_put_beside_the_index_stays() {
    let archive = small();
    archive.build();
    archive.write("public/search/index/notes.txt", "Mine.");
    archive.run(&["build", "--no-search"]);
    assert_eq!(archive.read("public/search/index/notes.txt"), "Mine.");
    assert!(!archive.has("public/search/index/catalogue.json"));
}

#[test]
fn an_index_that_cannot_be_written_leaves_the_site_and_what_is_in_the_way() {
    let archive = small();
    archive.write("public/search/index/catalogue.json", "Mine.");
    let run = archive.run(&["build"]);
    assert_eq!(run.code, 3, "{}", run.err);
    assert!(run.err.contains("search index"), "{}", run.err);
    assert!(archive.has("public/readouts/one/index.html"));
    assert_eq!(archive.read("public/search/index/catalogue.json"), "Mine.");
    assert!(!archive.has("public/search/index/en"));
}

#[test]
fn every_language_has_an_index_of_its_own() {
    let archive = small();
    archive.write(
        "content/readouts/two.md",
        READOUT
            .replace("side: cambodia", "side: cambodia\nlanguage: fr")
            .replace("visa restrictions", "restrictions de visa"),
    );
    archive.write(
        "content/readouts/three.md",
        "---\ntitle: បី\nmeeting: 2022-05-13-cambodia-united-states\nside: cambodia\nrendition: verbatim\nlanguage: km\n---\nព្រះរាជាណាចក្រកម្ពុជា\n",
    );
    archive.build();
    let languages: Vec<String> = languages(&archive)
        .into_iter()
        .map(|(tag, _)| tag)
        .collect();
    assert_eq!(languages, ["en", "fr", "km"]);
    let names: Vec<String> = index(&archive).into_keys().collect();
    for needed in ["fr/pagefind-entry.json", "km/pagefind-entry.json"] {
        assert!(names.iter().any(|name| name == needed), "{names:?}");
    }
    // All of them have one reader.
    let readers = names.iter().filter(|name| name.contains("wasm"));
    assert_eq!(readers.count(), 1, "{names:?}");
}

/// The forms of words that the records have, as an index knows them, with their keys.
fn vocabulary(archive: &Archive, language: &str) -> BTreeMap<String, String> {
    let folder = format!("{language}/words/");
    let files = index(archive).into_iter();
    let texts = files.filter(|(name, _)| name.starts_with(&folder));
    let lines: String = texts
        .map(|(_, bytes)| String::from_utf8(bytes).unwrap())
        .collect();
    let written = lines.lines().filter(|line| !line.ends_with('\t'));
    let line = |line: &str| {
        let (form, keys) = line.split_once('\t').unwrap_or((line, line));
        (form.to_owned(), keys.to_owned())
    };
    written.map(line).collect()
}

#[test]
fn the_vocabulary_has_the_words_of_the_records_and_no_others() {
    let archive = archive! {
        "pages/about.md" => "---\ntitle: Étude\n---\nThe co-operation of l’Ivoire: visas, Đặng.\n",
    };
    archive.build();
    let known: Vec<String> = vocabulary(&archive, "en").into_keys().collect();
    assert_eq!(
        known,
        [
            "co",
            "cooperation",
            "dang",
            "etude",
            "ivoire",
            "l",
            "of",
            "operation",
            "the",
            "visas"
        ]
    );
    assert_eq!(vocabulary(&archive, "en")["visas"], "visa");
    assert_eq!(vocabulary(&archive, "en")["cooperation"], "co oper");
}

#[test]
fn the_translation_of_a_title_is_found() {
    let archive = archive! {
        "readouts/a.md" => "---\ntitle: 会谈\ntitle_translated: Colloquy in Beijing\nmeeting: talks\nside: china\nlanguage: en\nrendition: verbatim\ndate: 2022-05-13\nparties: [china, japan]\n---\nThey met.\n",
    };
    archive.build();
    let known = vocabulary(&archive, "en");
    assert!(
        known.contains_key("colloquy") && known.contains_key("beijing"),
        "{known:?}"
    );
}

#[test]
fn the_vocabulary_is_cut_into_files_that_the_catalogue_names_in_order() {
    let archive = small();
    let words: Vec<String> = (0..3000).map(|n| format!("word{n}x")).collect();
    let page = format!("---\ntitle: Words\n---\n{}\n", words.join(" "));
    archive.write("content/pages/words.md", page);
    archive.build();
    let part = &catalogue(&archive)["parts"][0];
    let files = part["words"].as_array().unwrap();
    assert!(files.len() > 1, "{files:?}");
    for file in files {
        let (first, name) = (file[0].as_str().unwrap(), file[1].as_str().unwrap());
        let text = archive.read(&format!("{INDEX}/en/{name}"));
        let begins = text.split(['\t', '\n']).next().unwrap();
        assert_eq!(begins, first);
    }
    assert!(
        words
            .iter()
            .all(|word| vocabulary(&archive, "en").contains_key(word))
    );
}

#[test]
fn nothing_is_indexed_of_a_site_that_is_not_built() {
    let archive = small();
    archive.write("content/readouts/two.md", "---\ntitle: Two\n---\n");
    assert_eq!(archive.run(&["build"]).code, 1);
    assert!(!archive.has("public/search"));
}
