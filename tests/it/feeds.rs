//! Feeds hold what was added or changed lately, under ids that never change.

use crate::support::{Archive, archive};

fn between<'t>(text: &'t str, open: &str, close: &str) -> Vec<&'t str> {
    let parts = text.split(open).skip(1);
    parts.filter_map(|part| part.split(close).next()).collect()
}

/// The ids of the entries of a feed, in its order.
fn ids(archive: &Archive, feed: &str) -> Vec<String> {
    let text = archive.read(&format!("public/feeds/{feed}"));
    let entries = between(&text, "<entry>", "</entry>").into_iter();
    entries
        .flat_map(|entry| between(entry, "<id>", "</id>"))
        .map(str::to_owned)
        .collect()
}

/// The first id in a feed: that of the feed.
fn own_id(archive: &Archive, feed: &str) -> String {
    let text = archive.read(&format!("public/feeds/{feed}"));
    between(&text, "<id>", "</id>")[0].to_owned()
}

fn account(title: &str, meeting: &str, date: &str, keys: &str) -> String {
    format!(
        "---\ntitle: {title}\nmeeting: {meeting}\nside: peru\nrendition: verbatim\nlanguage: en\n\
         date: {date}\nparties: [peru, chile]\n{keys}---\n\nThey met.\n"
    )
}

#[test]
fn an_old_account_that_was_added_last_comes_first() {
    let archive = archive! {
        "readouts/new.md" => account("New", "m2020", "2020-01-02", "published: 2020-01-03\nsource: {retrieved: 2020-01-04}\n"),
        "readouts/old.md" => account("Old", "m1975", "1975-08-01", "published: 1975-08-01\nsource: {retrieved: 2026-11-20}\n"),
        "readouts/promise.md" => account(
            "Promise",
            "m1990",
            "1990-01-02",
            "published: 1990-01-03\nstatements:\n  - {quote: They met, act: pledged, commitment: {status: lapsed, due: 1991, assessed_by: A. Editor, assessed: 2024-05-06}}\n",
        ),
        "readouts/plain.md" => account("Plain", "m2021", "2021-01-02", ""),
    };
    archive.build();
    let expected =
        ["old", "promise", "plain", "new"].map(|id| format!("https://example.org/readouts/{id}/"));
    for feed in [
        "archive.xml",
        "countries/peru.xml",
        "relations/chile--peru.xml",
    ] {
        assert_eq!(ids(&archive, feed), expected, "{feed}");
    }
    let atom = archive.read("public/feeds/archive.xml");
    assert!(atom.contains("<updated>2026-11-20T00:00:00"), "{atom}");
    assert!(atom.contains("<published>1975-08-01T00:00:00"), "{atom}");
    let json: serde_json::Value =
        serde_json::from_str(&archive.read("public/feeds/archive.json")).unwrap();
    let first = &json["items"][0];
    assert_eq!(first["title"], "Old");
    assert_eq!(first["date_published"], "1975-08-01T00:00:00Z");
    assert_eq!(first["date_modified"], "2026-11-20T00:00:00Z");
}

#[test]
fn ids_outlive_new_names_and_new_addresses() {
    let archive = archive! {
        "countries/peru.md" => "---\nname: Peru\nprevious_ids: [old-peru, older-peru]\n---\n",
        "readouts/new-name.md" => account("Account", "m", "2020-01-02", "previous_ids: [first-name, second-name]\n"),
    };
    let expected = "https://example.org/readouts/first-name/";
    let all = |archive: &Archive| {
        archive.build();
        let json: serde_json::Value =
            serde_json::from_str(&archive.read("public/feeds/archive.json")).unwrap();
        assert_eq!(json["items"][0]["id"], expected);
        for feed in [
            "archive.xml",
            "countries/peru.xml",
            "relations/chile--peru.xml",
        ] {
            assert_eq!(ids(archive, feed), [expected], "{feed}");
        }
        [
            "archive.xml",
            "countries/peru.xml",
            "relations/chile--peru.xml",
        ]
        .map(|f| own_id(archive, f))
    };
    let feeds = all(&archive);
    assert_eq!(
        feeds,
        [
            "https://example.org/feeds/archive.xml",
            "https://example.org/feeds/countries/old-peru.xml",
            "https://example.org/feeds/relations/chile--old-peru.xml",
        ]
    );
    // The links lead to where the pages are now.
    let atom = archive.read("public/feeds/archive.xml");
    assert!(
        atom.contains("https://example.org/readouts/new-name/"),
        "{atom}"
    );
    let bibtex = archive.read("public/readouts/new-name/index.html");
    assert!(bibtex.contains("first-name"), "{bibtex}");
    // Without a certificate, and at another host.
    archive.write(
        "content/site.yaml",
        "title: A\nbase_url: http://example.org\n",
    );
    assert_eq!(all(&archive), feeds);
    archive.write(
        "content/site.yaml",
        "title: A\nbase_url: https://moved.example/below/\nid_base: http://example.org/\n",
    );
    assert_eq!(all(&archive), feeds);
    let atom = archive.read("public/feeds/archive.xml");
    assert!(
        atom.contains("https://moved.example/below/readouts/new-name/"),
        "{atom}"
    );
}
