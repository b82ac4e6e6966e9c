//! The link at the foot of a page by which readers suggest corrections.

use crate::support::{Archive, SITE, archive};

fn sample(corrections: &str) -> Archive {
    archive! {
        "site.yaml" => format!("{SITE}corrections: \"{corrections}\"\n"),
        "people/ana-silva.md" => "---\nname: Ana & Silva\n---\n\nA person.\n",
        "pages/about.md" => "---\ntitle: About\n---\n\nThis archive.\n",
        "readouts/2020/a.md" => "---\ntitle: 100 % of “Q&A”\nmeeting: m\nside: cambodia\nparties: [cambodia, china]\ndate: 2020\nrendition: summary\n---\n\nWords.\n",
    }
}

/// The link of a page, if it has one.
fn link(archive: &Archive, address: &str) -> Option<String> {
    let page = archive.page(address);
    let links = page.all("footer a");
    let mut found = links
        .iter()
        .filter(|a| a.text().collect::<String>().starts_with("Suggest"));
    let link = found.next()?.attr("href").map(str::to_owned);
    assert!(found.next().is_none());
    link
}

#[test]
fn a_page_leads_to_its_own_file() {
    let archive = sample("https://forge.example/archive/edit/main/{source}");
    archive.build();
    assert_eq!(
        link(&archive, "/readouts/a/").unwrap(),
        "https://forge.example/archive/edit/main/content/readouts/2020/a.md"
    );
    assert_eq!(
        link(&archive, "/people/ana-silva/").unwrap(),
        "https://forge.example/archive/edit/main/content/people/ana-silva.md"
    );
    assert!(link(&archive, "/pages/about/").is_some());
    // Pages that no one file makes.
    for page in [
        "/",
        "/people/",
        "/meetings/m/",
        "/countries/cambodia/",
        "/years/",
    ] {
        assert_eq!(link(&archive, page), None, "{page}");
    }
}

#[test]
fn titles_and_addresses_are_encoded() {
    let archive = sample("mailto:editors@example.org?subject={title}&body={url}");
    archive.build();
    assert_eq!(
        link(&archive, "/readouts/a/").unwrap(),
        "mailto:editors@example.org?subject=100%20%25%20of%20%E2%80%9CQ%26A%E2%80%9D\
         &body=https%3A%2F%2Fexample.org%2Freadouts%2Fa%2F"
    );
}

#[test]
fn without_the_key_no_page_has_the_link() {
    let archive = sample("");
    archive.write("content/site.yaml", SITE);
    archive.build();
    assert_eq!(link(&archive, "/readouts/a/"), None);
}

#[test]
fn a_pattern_that_is_no_address_is_an_error_at_its_place() {
    for (pattern, says) in [
        (
            "javascript:alert({title})",
            "is neither a web address nor a mail address",
        ),
        (
            "https://example.org/{page}",
            "`{page}` is not a placeholder",
        ),
        ("https://{source}/", "needs a complete host or mail address"),
        ("", "is neither a web address"),
    ] {
        let problems = sample(pattern).problems();
        assert_eq!(problems.len(), 1, "{problems:?}");
        assert_eq!(problems[0].code, "invalid-value");
        assert!(
            problems[0].message.contains(says),
            "{}",
            problems[0].message
        );
        assert!(
            problems[0].place.starts_with("content/site.yaml:3:"),
            "{}",
            problems[0].place
        );
    }
}
