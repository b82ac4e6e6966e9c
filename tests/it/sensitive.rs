//! Sensitive people: no feed names them, and neither sitemap nor search leads to them.

use std::io::Read as _;

use proptest::prelude::*;

use crate::support::{Archive, archive};

const SENSITIVE: &str = "sensitive: true\nreview: 2030-01-01\n";

fn with(keys: &str) -> Archive {
    let readout = |title: &str, id: &str, text: &str| {
        format!(
            "---\ntitle: {title}\nmeeting: {id}\nside: peru\nrendition: verbatim\npublished: 2022-05-14\ndate: 2022-05-13\nparties: [peru, chile]\nparticipants: [ann-reed]\ntopics: [reed-affair]\nstatements: [{{quote: spoke, act: raised, by: ann-reed, topics: [reed-affair]}}]\ncorrections: [{{date: 2024-01-01, was: Anne Reed, is: Ann Reed, why: x, by: A. Editor}}]\n---\n\n{text} spoke.\n"
        )
    };
    archive! {
        "people/ann-reed.md" => format!("---\nname: Ann Reed\naliases: [Minister Reed]\ncorrections: [{{date: 2024-01-02, was: a, is: b, why: c, by: A. Editor}}]\n{keys}---\n\nA minister.\n"),
        "people/bob.md" => "---\nname: Bob Stone\n---\n",
        "topics/reed-affair.md" => "---\nname: The Ann Reed affair\n---\n",
        "organizations/fund.md" => "---\nname: Ann Reed Fund\n---\n",
        "readouts/named.md" => readout("Ann Reed speaks", "one", "Ann Reed"),
        "readouts/retold.md" => readout("A call", "two", "Minister Reed"),
        "readouts/call-ann-reed.md" => readout("Another call", "three", "Somebody"),
        "readouts/published.md" => readout("A text", "four", "Somebody").replace("side: peru\n", "side: peru\npublisher: ann-reed\n"),
    }
}

fn feeds(archive: &Archive) -> Vec<(String, String)> {
    let files = archive.published().into_iter();
    let feeds = files.filter(|(path, _)| path.starts_with("feeds/"));
    feeds
        .map(|(path, bytes)| (path, String::from_utf8(bytes).unwrap()))
        .collect()
}

#[test]
fn no_feed_names_a_sensitive_person() {
    let (open, hidden) = (with(""), with(SENSITIVE));
    open.build();
    hidden.build();
    let names = ["Ann Reed", "Minister Reed", "ann-reed"];
    // Without the key, feeds do name the person in all these ways.
    let all: String = feeds(&open)
        .into_iter()
        .map(|(path, text)| path + &text)
        .collect();
    for name in names {
        assert!(all.contains(name), "{name}");
    }
    assert!(open.has("public/feeds/people/ann-reed.xml"));
    let hidden_feeds = feeds(&hidden);
    for (path, text) in &hidden_feeds {
        for name in names {
            assert!(
                !path.contains(name) && !text.contains(name),
                "{name} in {path}: {text}"
            );
        }
    }
    // What can be told without naming the person is still told.
    let archive_feed = &hidden_feeds
        .iter()
        .find(|(path, _)| path == "feeds/archive.xml")
        .unwrap()
        .1;
    assert_eq!(archive_feed.matches("<entry>").count(), 3, "{archive_feed}");
    assert!(
        archive_feed.contains("<title>Chile and Peru, 13 May 2022</title>")
            || archive_feed.contains("<title>Peru and Chile, 13 May 2022</title>"),
        "{archive_feed}"
    );
    assert!(archive_feed.contains("/readouts/retold/"), "{archive_feed}");
    assert!(hidden.has("public/feeds/people/bob.xml"));
    for page in ["/people/ann-reed/", "/organizations/fund/"] {
        assert!(hidden.page(page).all("link[type='application/atom+xml'][href*='reed'], .feeds a[href*='reed'], .feeds a[href*='fund']").is_empty(), "{page}");
    }
}

/// A person whose record was withdrawn is not named more widely than before.
#[test]
fn feeds_keep_quiet_about_a_sensitive_person_who_was_withdrawn() {
    let of = |keys: &str| {
        let archive = archive! {
            "people/ann-reed.md" => format!("---\nname: Ann Reed\naliases: [Minister Reed]\nwithdrawn: {{date: 2024-01-01, reason: Asked., by: A. Editor}}\n{keys}---\n"),
        };
        for (id, title) in [
            ("named", "Ann Reed speaks"),
            ("retold", "Minister Reed speaks"),
            ("ann-reed", "A call"),
        ] {
            archive.write(
                &format!("content/readouts/{id}.md"),
                format!("---\ntitle: {title}\nmeeting: m-{id}\nside: peru\nrendition: verbatim\ndate: 2022-05-13\nparties: [peru, chile]\n---\n\nThey met.\n"),
            );
        }
        archive.build();
        feeds(&archive)
            .into_iter()
            .map(|(path, text)| path + &text)
            .collect::<String>()
    };
    for name in ["Ann Reed", "Minister Reed", "readouts/ann-reed/"] {
        assert!(of("").contains(name), "{name}");
        for keys in [
            SENSITIVE.to_owned(),
            format!("previous_ids: [ann]\n{SENSITIVE}"),
        ] {
            assert!(!of(&keys).contains(name), "{name}");
        }
    }
}

#[test]
fn sitemap_and_search_do_not_lead_to_a_sensitive_person() {
    let (open, hidden) = (with(""), with(SENSITIVE));
    open.build();
    hidden.build();
    let robots = "meta[name=robots][content=noindex]";
    for address in ["/people/ann-reed/", "/statements/by/people/ann-reed/"] {
        let listed = |archive: &Archive| {
            let sitemap = archive.read("public/sitemap.xml");
            sitemap.contains(&format!("https://example.org{address}<"))
        };
        assert!(listed(&open) && !listed(&hidden), "{address}");
        assert!(open.page(address).all(robots).is_empty(), "{address}");
        assert_eq!(hidden.page(address).all(robots).len(), 1, "{address}");
    }
    assert!(hidden.page("/people/bob/").all(robots).is_empty());
    // The page is not among what search finds, nor the name among what narrows a search.
    let records = |archive: &Archive| -> u64 {
        let catalogue = archive.read("public/search/index/catalogue.json");
        let catalogue: serde_json::Value = serde_json::from_str(&catalogue).unwrap();
        let parts = catalogue["parts"].as_array().unwrap().iter();
        parts.map(|part| part["records"].as_u64().unwrap()).sum()
    };
    assert_eq!(records(&open), records(&hidden) + 1);
    assert!(filters(&open).contains("Ann Reed"));
    assert!(
        !filters(&hidden).contains("Ann Reed\u{0}"),
        "{}",
        filters(&hidden)
    );
}

/// What the filters of the search index hold, as far as it is text.
fn filters(archive: &Archive) -> String {
    let files = archive.published().into_iter();
    let filters = files.filter(|(path, _)| path.ends_with(".pf_filter"));
    filters
        .map(|(_, bytes)| {
            let mut whole = Vec::new();
            flate2::read::GzDecoder::new(&bytes[..])
                .read_to_end(&mut whole)
                .unwrap();
            String::from_utf8_lossy(&whole).into_owned()
        })
        .collect()
}

#[test]
fn a_sensitive_person_needs_a_day_of_review() {
    for (keys, place, message) in [
        (
            "sensitive: true\n",
            "3:12",
            "a sensitive person needs a day of review",
        ),
        (
            "review: 2030-01-01\n",
            "3:9",
            "`review` has no effect without `sensitive: true`",
        ),
        ("sensitive: true\nreview: soon\n", "4:9", ""),
        ("sensitive: yes\nreview: 2030-01-01\n", "3:12", ""),
    ] {
        let archive = archive! {
            "people/ann.md" => format!("---\nname: Ann\n{keys}---\n"),
        };
        let problems = archive.problems();
        assert_eq!(problems.len(), 1, "{keys}: {problems:?}");
        assert_eq!(
            problems[0].place,
            format!("content/people/ann.md:{place}"),
            "{keys}"
        );
        assert!(
            message.is_empty() || problems[0].message == message,
            "{problems:?}"
        );
    }
    let archive = archive! { "places/lima.md" => "---\nname: Lima\nsensitive: true\n---\n" };
    assert_eq!(archive.problems()[0].code, "unknown-key");
}

fn count(archive: &Archive, kind: &str) -> (u64, u64, Vec<String>) {
    let run = archive.run(&["check", "--coverage", "--message-format", "json"]);
    assert_eq!(run.code, 0, "{}", run.err);
    let mut lines = run
        .out
        .lines()
        .map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap());
    let gap = lines.find(|gap| gap["gap"] == kind).unwrap();
    let records = gap["records"].as_array().unwrap().iter();
    let ids = records.map(|record| record["id"].as_str().unwrap().to_owned());
    (
        gap["count"].as_u64().unwrap(),
        gap["of"].as_u64().unwrap(),
        ids.collect(),
    )
}

#[test]
fn coverage_lists_reviews_that_are_due_for_editors_alone() {
    let person =
        |review: &str| format!("---\nname: Somebody\nsensitive: true\nreview: {review}\n---\n");
    let archive = archive! {
        "site.yaml" => format!("{}as_of: 2024-06-01\ncoverage: true\n", crate::support::SITE),
        "people/due.md" => person("2024-05-31"),
        "people/today.md" => person("2024-06-01"),
        "people/later.md" => person("2024-06-02"),
        "people/open.md" => "---\nname: Open\n---\n",
    };
    assert_eq!(
        count(&archive, "review-due"),
        (1, 3, vec!["due".to_owned()])
    );
    archive.build();
    let page = archive.page("/coverage/");
    assert!(
        page.all("a[href='/people/due/']").is_empty(),
        "{}",
        page.text()
    );
}

#[test]
fn a_text_that_its_publisher_removed_is_told_with_its_copy() {
    let readout = |id: &str, gone: &str, more: &str| {
        format!(
            "---\ntitle: Version {id}\nmeeting: talks\nside: peru\nrendition: verbatim\nlanguage: en\ndate: 2022-05-13\nparties: [peru, chile]\n{more}source:\n  url: https://mfa.example/{id}\n  retrieved: 2022-06-0{id}\n  archived: https://copy.example/{id}\n{gone}---\n\nText {id}.\n"
        )
    };
    let archive = archive! {
        "site.yaml" => format!("{}coverage: true\n", crate::support::SITE),
        "readouts/a.md" => readout("1", "  gone: 2023-07\n", ""),
        "readouts/b.md" => readout("2", "  gone: 2023-08-01\n", "supersedes: a\n"),
    };
    archive.build();
    let page = archive.page("/readouts/a/");
    assert!(
        page.text()
            .contains("removed from its address, as found on July 2023")
            || page.text().contains("July 2023"),
        "{}",
        page.text()
    );
    let page = archive.page("/readouts/b/");
    assert!(
        page.text()
            .contains("removed from its address, as found on 1 August 2023"),
        "{}",
        page.text()
    );
    // The earlier version in the list of versions, with its copy.
    assert_eq!(
        page.all(".versions a[href='https://copy.example/1']").len(),
        1,
        "{}",
        page.text()
    );
    assert_eq!(count(&archive, "source-gone"), (1, 1, vec!["b".to_owned()]));
    assert!(
        !archive
            .page("/coverage/")
            .all("a[href='/readouts/b/']")
            .is_empty()
    );
    let without = archive! {
        "readouts/a.md" => readout("1", "  gone: 2023-07\n", "").replace("  url: https://mfa.example/1\n", ""),
    };
    let problems = without.problems();
    assert_eq!(problems.len(), 1, "{problems:?}");
    assert_eq!(
        problems[0].message,
        "the source has no address from which the text could be gone"
    );
    assert_eq!(problems[0].place, "content/readouts/a.md:12:9");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, ..ProptestConfig::default() })]

    /// Whatever a text says around a name, no feed says the name.
    #[test]
    fn no_feed_names_a_sensitive_person_whatever_is_written(
        before in "[A-Za-z ,.“]{0,20}", after in "[ ,.’”]{0,1}[a-z ]{0,20}", upper in any::<bool>(), place in 0..3_usize,
    ) {
        let name = if upper { "ZEBEDEE QUILL" } else { "Zebedee Quill" };
        let words = format!("{before} {name} {after}");
        let field = |i: usize| if i == place { words.as_str() } else { "Words" };
        let archive = archive! {
            "people/zebedee-quill.md" => format!("---\nname: Zebedee Quill\n{SENSITIVE}---\n"),
            "readouts/a.md" => format!(
                "---\ntitle: {}\nmeeting: m\nside: peru\nrendition: verbatim\nlanguage: en\ndate: 2022-05-13\nparties: [peru, chile]\ndescription: {}\n---\n\n{}\n",
                serde_json::to_string(field(0)).unwrap(), serde_json::to_string(field(1)).unwrap(), field(2)
            ),
        };
        let run = archive.run(&["build", "--no-search"]);
        prop_assert_eq!(run.code, 0, "{}", run.err);
        for (path, text) in feeds(&archive) {
            let text = text.to_lowercase();
            prop_assert!(!text.contains("zebedee quill") && !text.contains("zebedee-quill"), "{}: {}", path, text);
        }
    }
}
