//! Rights that programs understand, beside the sentence for people.

use serde_json::Value;

use crate::support::html::{Page, words};
use crate::support::{Archive, SITE, archive};

fn readout(rendition: &str, keys: &str) -> String {
    format!(
        "---\ntitle: A call\nmeeting: talks\nside: peru\nrendition: {rendition}\nlanguage: en\ndate: 2022-05-13\nparties: [peru, chile]\n{keys}---\n\nThey met.\n"
    )
}

fn schema(page: &Page) -> Value {
    let [script] = page.all("script[type='application/ld+json']")[..] else {
        panic!("not one script of data")
    };
    serde_json::from_str(&script.text().collect::<String>()).unwrap()
}

const NOC_US: &str = "license: https://rightsstatements.org/vocab/NoC-US/1.0/\n";
const NOC_US_ID: &str = "http://rightsstatements.org/vocab/NoC-US/1.0/";

fn built(site: &str, rendition: &str, keys: &str) -> (Archive, Page) {
    let archive = archive! {
        "site.yaml" => format!("{SITE}{site}"),
        "readouts/a.md" => readout(rendition, keys),
    };
    archive.build();
    let page = archive.page("/readouts/a/");
    (archive, page)
}

#[test]
fn the_license_of_a_publishers_text_is_shown_and_told_to_programs() {
    let (archive, page) = built(
        "license: CC0-1.0\n",
        "verbatim",
        &format!("rights: A work of the government.\n{NOC_US}"),
    );
    let links = page.all(".about-text a[rel~=license]");
    assert_eq!(links.len(), 1);
    assert_eq!(links[0].attr("href"), Some(NOC_US_ID));
    assert_eq!(words(links[0]), "No Copyright – United States");
    assert!(
        page.text()
            .contains("A work of the government. No Copyright – United States"),
        "{}",
        page.text()
    );
    assert_eq!(schema(&page)["license"], NOC_US_ID);
    let tags = page.all("meta[name='DC.rights']");
    assert_eq!(tags.len(), 1);
    assert_eq!(tags[0].attr("content"), Some(NOC_US_ID));
    let feed = archive.read("public/feeds/archive.xml");
    let entry = feed.split("<entry>").nth(1).unwrap();
    assert!(
        entry.contains(&format!(
            "<rights>A work of the government. ({NOC_US_ID})</rights>"
        )),
        "{feed}"
    );
    assert!(
        feed.split("<entry>")
            .next()
            .unwrap()
            .contains("<rights>https://spdx.org/licenses/CC0-1.0.html</rights>"),
        "{feed}"
    );
    // The words of the archive are those of its own pages.
    let footer = page.all("footer a[rel~=license]");
    assert_eq!(
        footer[0].attr("href"),
        Some("https://spdx.org/licenses/CC0-1.0.html")
    );
    let meeting = archive.page("/meetings/talks/");
    assert_eq!(
        meeting.all("meta[name='DC.rights']")[0].attr("content"),
        Some("https://spdx.org/licenses/CC0-1.0.html")
    );
}

/// The rights to a text are not those to a summary of it.
#[test]
fn a_summary_has_the_license_of_the_archive_and_its_source_its_own() {
    let keys = format!("source: {{url: 'https://mfa.example/a'}}\n{NOC_US}");
    let (archive, page) = built("license: CC-BY-4.0\n", "summary", &keys);
    let data = schema(&page);
    assert_eq!(data["license"], "https://spdx.org/licenses/CC-BY-4.0.html");
    assert_eq!(data["isBasedOn"]["license"], NOC_US_ID);
    assert_eq!(
        page.all("meta[name='DC.rights']")[0].attr("content"),
        Some("https://spdx.org/licenses/CC-BY-4.0.html")
    );
    let links: Vec<_> = page
        .all(".about-text a[rel~=license]")
        .iter()
        .map(|a| words(*a))
        .collect();
    assert_eq!(links, ["No Copyright – United States", "CC-BY-4.0"]);
    assert!(
        !archive
            .read("public/feeds/archive.xml")
            .split("<entry>")
            .nth(1)
            .unwrap()
            .contains("<rights>")
    );
    let (_, page) = built("", "summary", &keys);
    assert!(schema(&page)["license"].is_null());
    assert!(page.all("meta[name='DC.rights']").is_empty());
    let (_, page) = built("", "verbatim", "");
    assert!(schema(&page)["license"].is_null());
    assert!(page.all("a[rel~=license]").is_empty());
}

#[test]
fn an_expression_of_several_licenses_has_no_address() {
    let (_, page) = built("", "verbatim", "license: MIT OR Apache-2.0\n");
    assert_eq!(schema(&page)["license"], "MIT OR Apache-2.0");
    assert!(page.all("a[rel~=license]").is_empty());
    assert!(page.text().contains("MIT OR Apache-2.0"));
}

#[test]
fn a_wrong_license_is_an_error_with_what_was_perhaps_meant() {
    for (license, message, help) in [
        (
            "CC BY 4.0",
            "is not an SPDX license id",
            "did you mean `CC-BY-4.0`?",
        ),
        (
            "NoC-US",
            "`NoC-US` is the code of a rights statement, not its address",
            "write `https://rightsstatements.org/vocab/NoC-US/1.0/`",
        ),
        (
            "https://rightsstatements.org/vocab/NoC-UK/1.0/",
            "there is no rights statement `NoC-UK`",
            "did you mean `https://rightsstatements.org/vocab/NoC-US/1.0/`?",
        ),
        (
            "https://example.org/mine",
            "`https://example.org/mine` is not an address of a rights statement or a license",
            "use an SPDX id",
        ),
        ("''", "is not an SPDX license id", ""),
    ] {
        let archive =
            archive! { "readouts/a.md" => readout("verbatim", &format!("license: {license}\n")) };
        let problems = archive.problems();
        assert_eq!(problems.len(), 1, "{license}: {problems:?}");
        assert_eq!(problems[0].code, "invalid-value");
        assert_eq!(problems[0].place, "content/readouts/a.md:9:10", "{license}");
        assert!(problems[0].message.contains(message), "{problems:?}");
        assert!(problems[0].help.contains(help), "{problems:?}");
        let site = archive! { "site.yaml" => format!("{SITE}license: {license}\n") };
        assert!(
            site.problems()[0]
                .place
                .starts_with("content/site.yaml:3:10"),
            "{:?}",
            site.problems()
        );
    }
}
