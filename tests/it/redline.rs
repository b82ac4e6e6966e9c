//! Accounts against the account before them by the same issuer, sentence by sentence.

use crate::support::{Archive, archive};

fn account(meeting: &str, more: &str, text: &str) -> String {
    format!(
        "---\ntitle: Talks\nside: cambodia\nmeeting: {meeting}\ndate: {meeting}\n\
         parties: [cambodia, united-states]\n{more}---\n{text}"
    )
}

const FIRST: &str = "The two sides met in the capital city. They opposed any change by force in the strait. Nobody smiled at all on that day.\n";
const SECOND: &str = "The two sides met in the capital city. They firmly opposed any change by force in the strait. Climate came up for once.\n";

fn two(first: &str, second: &str) -> Archive {
    let archive = archive! {
        "readouts/first.md" => &account("2021-01-01", first, FIRST),
        "readouts/second.md" => &account("2022-01-01", second, SECOND),
    };
    let site = archive.read("content/site.yaml");
    archive.write("content/site.yaml", format!("{site}redline: true\n"));
    archive
}

#[test]
fn unless_an_archive_says_so_accounts_are_compared_where_there_are_statements() {
    let site = "title: Archive\nbase_url: https://example.org/\n";
    let archive = two("rendition: verbatim\n", "rendition: verbatim\n");
    archive.write("content/site.yaml", site);
    archive.build();
    assert!(!archive.path("public/readouts/second/redline").exists());
    let said = "statements:\n  - {quote: opposed any change, act: opposed}\n";
    let first = format!("rendition: verbatim\n{said}");
    let archive = two(&first, "rendition: verbatim\n");
    archive.write("content/site.yaml", site);
    archive.build();
    assert!(archive.path("public/readouts/second/redline").exists());
}

#[test]
fn an_account_is_compared_with_the_one_before_it() {
    let archive = two("rendition: verbatim\n", "rendition: verbatim\n");
    archive.build();
    let page = archive.read("public/readouts/second/index.html");
    assert!(page.contains("<a href=\"/readouts/second/redline/\">Compared with the readout of"));
    let page = archive.page("/readouts/second/redline/");
    assert_eq!(page.all(".redline-line.redline-kept").len(), 1);
    assert_eq!(page.all(".redline-line.redline-changed").len(), 1);
    assert_eq!(page.all(".redline-line.redline-dropped").len(), 1);
    assert_eq!(page.all(".redline-line.redline-new").len(), 1);
    let page = archive.read("public/readouts/second/redline/index.html");
    assert!(page.contains("<dt>Unchanged</dt><dd>1</dd>"));
    assert!(page.contains("without an editor’s review"));
    assert!(!page.contains("archive’s words"));
    assert!(!archive.path("public/readouts/first/redline").exists());
}

#[test]
fn only_whole_texts_in_the_publishers_words_are_compared() {
    for keys in [
        "rendition: summary\n",
        "rendition: summary\nextent: whole\n",
        "rendition: translation\nextent: whole\n",
        "rendition: excerpt\n",
        "rendition: verbatim\nextent: partial\n",
    ] {
        for (first, second) in [
            (keys, keys),
            (keys, "rendition: verbatim\n"),
            ("rendition: verbatim\n", keys),
        ] {
            let archive = two(first, second);
            archive.build();
            assert!(
                !archive.path("public/readouts/second/redline").exists(),
                "{first}{second}"
            );
        }
    }
}

#[test]
fn what_cannot_be_compared_is_not() {
    for (first, second) in [
        ("rendition: verbatim\n", "rendition: summary\n"),
        (
            "rendition: verbatim\n",
            "rendition: verbatim\nlanguage: fr\n",
        ),
        (
            "rendition: verbatim\npublisher: japan\n",
            "rendition: verbatim\npublisher: china\n",
        ),
        (
            "rendition: verbatim\nkind: transcript\n",
            "rendition: verbatim\n",
        ),
    ] {
        let archive = two(first, second);
        archive.build();
        assert!(
            !archive.path("public/readouts/second/redline").exists(),
            "{first}{second}"
        );
    }
}

#[test]
fn accounts_with_no_sentence_in_common_have_no_such_page() {
    let archive = two("rendition: verbatim\n", "rendition: verbatim\n");
    archive.write(
        "content/readouts/second.md",
        account(
            "2022-01-01",
            "rendition: verbatim\n",
            "Quite another thing was said.\n",
        ),
    );
    archive.build();
    assert!(!archive.path("public/readouts/second/redline").exists());
    let page = archive.read("public/readouts/second/index.html");
    assert!(!page.contains("Compared with"));
}

#[test]
fn an_archive_can_do_without() {
    let archive = two("rendition: verbatim\n", "rendition: verbatim\n");
    let site = archive.read("content/site.yaml");
    archive.write(
        "content/site.yaml",
        site.replace("redline: true", "redline: false"),
    );
    archive.build();
    assert!(!archive.path("public/readouts/second/redline").exists());
}

#[test]
fn a_change_of_the_earlier_words_reaches_the_later_page() {
    let archive = two("rendition: verbatim\n", "rendition: verbatim\n");
    archive.build();
    archive.write(
        "content/readouts/first.md",
        account(
            "2021-01-01",
            "rendition: verbatim\n",
            "Quite another thing was said.\n",
        ),
    );
    archive.build();
    assert!(!archive.path("public/readouts/second/redline").exists());
    assert!(
        !archive
            .read("public/readouts/second/index.html")
            .contains("Compared with")
    );
}
