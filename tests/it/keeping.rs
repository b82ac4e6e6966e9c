//! What records say of themselves over time: when they were last changed, and what was corrected.

use crate::support::html::{Page, words};
use crate::support::{Archive, archive};

/// A readout of one meeting, with further keys.
fn readout(title: &str, keys: &str) -> String {
    format!(
        "---\ntitle: {title}\nmeeting: talks\nside: peru\ndate: 2022-05-13\nparties: [peru, chile]\n{keys}---\n\nThey met.\n"
    )
}

fn styles(page: &Page) -> Vec<String> {
    let styles = page.all(".cite .citation").into_iter();
    styles.map(words).collect()
}

/// The first citation of a page, in the style of Chicago.
fn chicago(archive: &Archive, address: &str) -> String {
    styles(&archive.page(address))[0].clone()
}

fn schema(page: &Page) -> serde_json::Value {
    let [script] = page.all("script[type='application/ld+json']")[..] else {
        panic!("not one script of data")
    };
    serde_json::from_str(&script.text().collect::<String>()).unwrap()
}

#[test]
fn every_kind_of_record_shows_when_it_was_changed() {
    let day = "modified: 2024-05-14\n";
    let archive = archive! {
        "meetings/talks.md" => format!("---\n{day}---\n"),
        "readouts/a.md" => readout("A call", &format!("rendition: verbatim\n{day}")),
        "people/ann.md" => format!("---\nname: Ann Reed\n{day}---\n"),
        "countries/peru.md" => format!("---\nname: Peru\n{day}---\n"),
        "organizations/mfa.md" => format!("---\nname: Ministry\n{day}---\n"),
        "places/lima.md" => format!("---\nname: Lima\n{day}---\n"),
        "events/summit.md" => format!("---\nname: The Summit\n{day}---\n"),
        "instruments/pact.md" => format!("---\nname: The Pact\n{day}---\n"),
        "topics/trade.md" => format!("---\nname: Trade\n{day}---\n"),
        "formulas/thaw.md" => format!("---\nname: The thaw\npatterns: {{en: a thaw}}\n{day}---\n"),
        "pages/about.md" => format!("---\ntitle: About\n{day}---\n\nText.\n"),
    };
    archive.build();
    let sitemap = archive.read("public/sitemap.xml");
    for address in [
        "/meetings/talks/",
        "/readouts/a/",
        "/people/ann/",
        "/countries/peru/",
        "/organizations/mfa/",
        "/places/lima/",
        "/events/summit/",
        "/instruments/pact/",
        "/topics/trade/",
        "/formulas/thaw/",
        "/pages/about/",
    ] {
        let page = archive.page(address);
        let text = page
            .all(".last-changed")
            .into_iter()
            .map(words)
            .collect::<String>();
        assert_eq!(text, "Last changed 14 May 2024", "{address}");
        let data = schema(&page);
        let modified = match &data["dateModified"] {
            serde_json::Value::Null => &data["mainEntityOfPage"]["dateModified"],
            modified => modified,
        };
        assert_eq!(modified, "2024-05-14", "{address}");
        let entry = format!("<loc>https://example.org{address}</loc><lastmod>2024-05-14</lastmod>");
        assert!(sitemap.contains(&entry), "{address} in {sitemap}");
    }
    assert!(sitemap.contains("<loc>https://example.org/readouts/</loc></url>"));
    let untold = archive.page("/countries/chile/");
    assert!(untold.all(".last-changed").is_empty());
    assert!(schema(&untold)["mainEntityOfPage"].is_null());
}

/// A date that the record states comes before dates of work, even if these are newer, and the date of the original is
/// only the last resort of a summary.
#[test]
fn the_date_of_a_page_comes_from_the_best_that_is_known() {
    let published = "published: 2022-05-14\n";
    let worked = "source: {retrieved: 2023-02-02}\n";
    for (rendition, keys, expected) in [
        ("summary", String::new(), "A small archive, n.d."),
        ("summary", published.to_owned(), "[2022?]"),
        (
            "summary",
            format!("{published}{worked}"),
            "February 2, 2023.",
        ),
        (
            "summary",
            format!("{published}{worked}coding: {{date: 2023-03-03}}\n"),
            "March 3, 2023.",
        ),
        (
            "summary",
            format!("{published}{worked}modified: 2022-12-12\n"),
            "December 12, 2022.",
        ),
        (
            "verbatim",
            format!("{published}{worked}modified: 2022-12-12\n"),
            "May 14, 2022.",
        ),
        (
            "verbatim",
            format!("{worked}modified: 2022-12-12\n"),
            "December 12, 2022.",
        ),
        ("verbatim", worked.to_owned(), "February 2, 2023."),
        ("verbatim", String::new(), "n.d."),
    ] {
        let archive = archive! {
            "site.yaml" => "title: A small archive\nbase_url: https://example.org/\neditors: [The editors]\n",
            "readouts/a.md" => readout("A call", &format!("rendition: {rendition}\n{keys}")),
        };
        archive.build();
        let cited = chicago(&archive, "/readouts/a/");
        assert!(cited.contains(expected), "{rendition} {keys}: {cited}");
    }
}

#[test]
fn a_meeting_is_as_new_as_what_its_page_shows() {
    let point = "points:\n  - id: aid\n    topic: trade\n    point: Aid\n    accounts: {a: {stance: states, statements: [s]}}\n    by: A. Editor\n    date: 2023-07-08\n";
    let statement = "statements: [{id: s, quote: They met, act: raised, topics: [trade]}]\n";
    for (meeting, keys, expected) in [
        ("", "", "n.d."),
        ("", "published: 2022-05-14\n", "[2022?]"),
        ("", "source: {retrieved: 2023-02-02}\n", "February 2, 2023."),
        (point, "source: {retrieved: 2023-02-02}\n", "July 8, 2023."),
        (
            "modified: 2024-01-01\n",
            "source: {retrieved: 2023-02-02}\n",
            "January 1, 2024.",
        ),
        // What was published later cannot be on an older page.
        (
            "",
            "source: {retrieved: 2022-02-02}\npublished: 2023-05-14\n",
            "[2023?]",
        ),
        (
            "modified: 2023-01-01\n",
            "modified: 2024-02-03\n",
            "February 3, 2024.",
        ),
    ] {
        let archive = archive! {
            "topics/trade.md" => "---\nname: Trade\n---\n",
            "meetings/talks.md" => format!("---\ntitle: Talks\n{meeting}---\n"),
            "readouts/a.md" => readout("A call", &format!("rendition: verbatim\n{statement}{keys}")),
        };
        archive.build();
        let cited = chicago(&archive, "/meetings/talks/");
        assert!(cited.contains(expected), "{meeting}{keys}: {cited}");
    }
}

#[test]
fn no_page_of_the_sample_says_that_a_known_date_is_not_known() {
    let archive = Archive::new();
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let output = archive.path("public");
    let run = crate::support::run(&[
        "build",
        "--root",
        root.to_str().unwrap(),
        "--output",
        output.to_str().unwrap(),
        "--no-search",
    ]);
    assert_eq!(run.code, 0, "{}", run.err);
    let mut cited = 0;
    for (path, text) in archive.published() {
        if !path.ends_with(".html") {
            continue;
        }
        let page = Page::new(&String::from_utf8(text).unwrap());
        let dated = page.all("meta[name='citation_publication_date'], meta[name='DC.date']");
        cited += dated.len();
        for tag in dated {
            assert_ne!(tag.attr("content"), Some("n.d."), "{path}");
        }
        for style in styles(&page) {
            assert!(!style.contains("n.d."), "{path}: {style}");
        }
    }
    // Every meeting and every readout of the sample has a date that is known.
    assert!(cited > 50, "{cited}");
}

#[test]
fn a_change_is_news_in_feeds() {
    let archive = archive! {
        "readouts/a.md" => readout("Old and changed", "rendition: verbatim\npublished: 2022-05-14\nmodified: 2024-05-06\n"),
        "readouts/b.md" => readout("New", "rendition: verbatim\npublished: 2023-05-15\n"),
    };
    archive.build();
    let feed = archive.read("public/feeds/archive.xml");
    let (old, new) = (
        feed.find("Old and changed").unwrap(),
        feed.find("New").unwrap(),
    );
    assert!(old < new, "{feed}");
    assert!(feed.contains("<updated>2024-05-06T00:00:00"), "{feed}");
    let json = archive.read("public/feeds/archive.json");
    assert!(
        json.contains("\"date_modified\": \"2024-05-06T00:00:00Z\""),
        "{json}"
    );
}

#[test]
fn a_change_is_of_one_day() {
    for wrong in [
        "2024",
        "2024-05",
        "2024-05-14?",
        "2024-05-14/2024-05-15",
        "2024-05-14T10:00",
        "yesterday",
        "2024-02-30",
    ] {
        let archive = archive! {
            "people/ann.md" => format!("---\nname: Ann\nmodified: {wrong}\n---\n"),
        };
        let problems = archive.problems();
        let [problem] = &problems[..] else {
            panic!("{wrong}: {problems:?}")
        };
        assert_eq!(problem.code, "invalid-value", "{wrong}");
        assert_eq!(problem.place, "content/people/ann.md:3:11", "{wrong}");
    }
}

/// A correction of a day.
fn correction(day: &str, was: &str, is: &str) -> String {
    format!("  - {{date: {day}, was: {was}, is: {is}, why: Misread., by: 'Doe, Jane'}}\n")
}

fn corrected() -> Archive {
    let twice = format!(
        "corrections:\n{}{}",
        correction("2024-03-01", "12", "13"),
        correction("2024-03-01", "The first word", "The second word")
    );
    archive! {
        "meetings/talks.md" => format!("---\ntitle: Talks\ncorrections:\n{}---\n", correction("2024-02-01", "Lima", "Quito")),
        "readouts/a.md" => readout("A call", &format!("rendition: summary\nprevious_ids: [older, old]\n{twice}")),
        "people/ann.md" => format!("---\nname: Ann Reed\ncorrections:\n{}---\n", correction("2024-04-01", "Minister", "Deputy")),
        "pages/about.md" => format!("---\ntitle: About\ncorrections:\n{}---\n\nText.\n", correction("2024-01-01", "a <b>", "c & d")),
    }
}

#[test]
fn the_page_of_a_record_shows_its_corrections_each_at_an_address() {
    let archive = corrected();
    archive.build();
    let page = archive.page("/readouts/a/");
    let ids: Vec<_> = page
        .all(".corrections > li")
        .iter()
        .map(|li| li.attr("id").unwrap().to_owned())
        .collect();
    assert_eq!(ids, ["_correction-2024-03-01-2", "_correction-2024-03-01"]);
    let all = words(page.all(".corrections > li")[1]);
    for told in ["1 March 2024", "12", "13", "Misread.", "Jane Doe"] {
        assert!(all.contains(told), "{told}: {all}");
    }
    // A correction is a change.
    assert_eq!(
        words(page.all(".last-changed")[0]),
        "Last changed 1 March 2024"
    );
    assert!(chicago(&archive, "/readouts/a/").contains("March 1, 2024."));
    let page = archive.page("/pages/about/");
    assert!(words(page.all(".corrections")[0]).contains("a <b>"));
    // Another correction does not move the addresses of those that are there.
    let more = correction("2024-02-28", "x", "y");
    let text = archive.read("content/readouts/a.md");
    archive.write(
        "content/readouts/a.md",
        text.replace("corrections:\n", &format!("corrections:\n{more}")),
    );
    archive.build();
    let page = archive.page("/readouts/a/");
    let ids: Vec<_> = page
        .all(".corrections > li")
        .iter()
        .map(|li| li.attr("id").unwrap().to_owned())
        .collect();
    assert_eq!(
        ids,
        [
            "_correction-2024-03-01-2",
            "_correction-2024-03-01",
            "_correction-2024-02-28"
        ]
    );
}

#[test]
fn all_corrections_are_listed_newest_first_and_lead_to_their_records() {
    let archive = corrected();
    archive.build();
    let page = archive.page("/corrections/");
    let links: Vec<_> = page
        .all(".corrections .correction-head a")
        .iter()
        .map(|link| link.attr("href").unwrap().to_owned())
        .collect();
    assert_eq!(
        links,
        [
            "/people/ann/#_correction-2024-04-01",
            "/readouts/a/#_correction-2024-03-01-2",
            "/readouts/a/#_correction-2024-03-01",
            "/meetings/talks/#_correction-2024-02-01",
            "/pages/about/#_correction-2024-01-01",
        ]
    );
    let home = archive.page("/");
    assert_eq!(home.all("footer a[href='/corrections/']").len(), 1);
    assert!(
        archive
            .read("public/sitemap.xml")
            .contains("/corrections/<")
    );
    let feed = archive.read("public/feeds/corrections.xml");
    let entries: Vec<&str> = feed.split("<entry>").skip(1).collect();
    assert_eq!(entries.len(), 5, "{feed}");
    // The id of an entry outlives a change of the record's id.
    assert!(
        entries[1]
            .contains("<id>https://example.org/readouts/older/#_correction-2024-03-01-2</id>"),
        "{feed}"
    );
    assert!(entries[0].contains("Correction: Ann Reed"), "{feed}");
    assert!(entries[0].contains("2024-04-01T00:00:00"), "{feed}");
    assert!(
        entries[0].contains("Before: Minister\nNow: Deputy\nWhy: Misread."),
        "{feed}"
    );
    assert!(entries[0].contains("<name>Jane Doe</name>"), "{feed}");
    let json: serde_json::Value =
        serde_json::from_str(&archive.read("public/feeds/corrections.json")).unwrap();
    assert_eq!(json["items"].as_array().unwrap().len(), 5);
    assert_eq!(
        json["items"][3]["url"],
        "https://example.org/meetings/talks/#_correction-2024-02-01"
    );
    assert_eq!(
        json["feed_url"],
        "https://example.org/feeds/corrections.json"
    );
}

#[test]
fn many_corrections_have_several_pages_and_none_has_none() {
    let archive = archive! { "people/ann.md" => "---\nname: Ann Reed\n---\n" };
    archive.build();
    for path in [
        "corrections/index.html",
        "feeds/corrections.xml",
        "feeds/corrections.json",
    ] {
        assert!(!archive.has(&format!("public/{path}")), "{path}");
    }
    assert!(archive.page("/").all("a[href='/corrections/']").is_empty());
    let many: String = (1..=120)
        .map(|i| correction("2024-03-01", &format!("w{i}"), "x"))
        .collect();
    archive.write(
        "content/people/ann.md",
        format!("---\nname: Ann Reed\ncorrections:\n{many}---\n"),
    );
    archive.build();
    assert_eq!(
        archive.page("/corrections/").all(".corrections > li").len(),
        100
    );
    let last = archive.page("/corrections/page/2/");
    assert_eq!(last.all(".corrections > li").len(), 20);
    assert!(words(last.all(".corrections > li")[19]).contains("w1"));
    let feed = archive.read("public/feeds/corrections.xml");
    assert_eq!(feed.matches("<entry>").count(), 50);
}

#[test]
fn the_two_keys_with_the_name_corrections_are_not_confused() {
    let pattern = "https://example.org/report?page={url}";
    let archive = archive! {
        "people/ann.md" => format!("---\nname: Ann\ncorrections: {pattern}\n---\n"),
    };
    let [problem] = &archive.problems()[..] else {
        panic!("not one problem")
    };
    assert_eq!(problem.place, "content/people/ann.md:3:14");
    assert_eq!(
        problem.message,
        "in a record, `corrections` lists what was corrected"
    );
    assert!(
        problem.help.contains("belongs in `site.yaml`"),
        "{}",
        problem.help
    );
    let archive = archive! {
        "site.yaml" => format!("{}corrections:\n{}", crate::support::SITE, correction("2024-01-01", "a", "b")),
    };
    let problems = archive.problems();
    let problem = problems
        .iter()
        .find(|p| p.place.starts_with("content/site.yaml:"))
        .unwrap();
    assert_eq!(
        problem.message,
        "in `site.yaml`, `corrections` is the address at which readers suggest corrections"
    );
    assert!(
        problem.help.contains("front matter of the record"),
        "{}",
        problem.help
    );
}

#[test]
fn a_correction_says_what_when_why_and_who() {
    for (correction, code, place, message) in [
        (
            "{date: 2024-01-01, why: x, by: y}",
            "missing-key",
            "4:6",
            "the correction does not say what was corrected",
        ),
        (
            "{date: 2024-01-01, was: a, by: y}",
            "missing-key",
            "4:6",
            "missing key `why`",
        ),
        (
            "{date: 2024-01-01, was: a, why: x}",
            "missing-key",
            "4:6",
            "missing key `by`",
        ),
        (
            "{was: a, why: x, by: y}",
            "missing-key",
            "4:6",
            "missing key `date`",
        ),
        (
            "{date: 2024-01, was: a, why: x, by: y}",
            "invalid-value",
            "4:12",
            "`2024-01` is not one day",
        ),
        (
            "{date: 2024-01-01, was: a, why: ' ', by: y}",
            "invalid-value",
            "4:37",
            "this is empty",
        ),
        (
            "{date: 2024-01-01, was: '', why: x, by: y}",
            "invalid-value",
            "4:29",
            "this is empty",
        ),
        (
            "{date: 2024-01-01, was: a, why: x, by: y, who: z}",
            "unknown-key",
            "4:47",
            "unknown key `who`",
        ),
    ] {
        let archive = archive! {
            "people/ann.md" => format!("---\nname: Ann\ncorrections:\n  - {correction}\n---\n"),
        };
        let problems = archive.problems();
        let [problem] = &problems[..] else {
            panic!("{correction}: {problems:?}")
        };
        assert_eq!(problem.code, code, "{correction}");
        assert_eq!(problem.message, message, "{correction}");
        assert_eq!(
            problem.place,
            format!("content/people/ann.md:{place}"),
            "{correction}"
        );
    }
    let archive = archive! {
        "people/ann.md" => "---\nname: Ann\ncorrections: {date: 2024-01-01, was: a, why: x, by: y}\n---\n",
    };
    assert_eq!(
        archive.problems()[0].message,
        "this is one correction, not a list"
    );
}
