//! Two readouts of a meeting side by side, with links between their statements on the same point.

use crate::support::html::{Page, words};
use crate::support::{Archive, archive};

const TEXTS: &str = "/meetings/talks/texts/";

/// A meeting with accounts by Cambodia, the United States and, if it has words, Japan.
fn archive_of(points: &str, usa: &str, jpn: &str) -> Archive {
    let archive = archive! {
        "people/sok.md" => "---\nname: Sok\ncountry: cambodia\n---\n",
        "people/bly.md" => "---\nname: Bly\ncountry: united-states\n---\n",
        "topics/trade.md" => "---\nname: Trade\n---\n",
        "topics/rice.md" => "---\nname: Rice\n---\n",
        "topics/health.md" => "---\nname: Health\n---\n",
        "readouts/khm.md" => "---\ntitle: Cambodia tells\nmeeting: talks\nside: cambodia\nrendition: verbatim\ncoding: {complete: true}\nstatements:\n  - {id: praise, quote: praised trade, by: sok, act: praised, topics: trade}\n  - {id: rice, quote: raised rice, by: sok, act: raised, topics: rice}\n---\n\n# Talks\n\nSok praised trade and raised rice.[^1]\n\n[^1]: A note.\n",
    };
    let points = match points {
        "" => String::new(),
        points => format!("points:\n{points}"),
    };
    archive.write(
        "content/meetings/talks.md",
        format!("---\ntitle: The talks\ndate: 2022-05-13\nparties: [cambodia, united-states, japan]\n{points}---\n"),
    );
    archive.write(
        "content/readouts/usa.md",
        format!("---\ntitle: The United States tell\nmeeting: talks\nside: united-states\n{usa}statements:\n  - {{id: urge, quote: urged trade, by: bly, act: urged, topics: trade}}\n  - {{id: health, quote: raised health, by: bly, act: raised, topics: health}}\n---\n\n# Talks\n\nBly urged trade.\n\nHe raised health.\n"),
    );
    if !jpn.is_empty() {
        archive.write(
            "content/readouts/jpn.md",
            format!("---\ntitle: Japan tells\nmeeting: talks\nside: japan\nrendition: verbatim\n---\n\n{jpn}\n"),
        );
    }
    archive
}

const WHOLE: &str = "rendition: verbatim\ncoding: {complete: true}\n";
const POINT: &str = "  - {id: terms, topic: trade, point: Terms of trade, by: A. Editor, date: 2026-11-25, accounts: {khm: {stance: states, statements: [praise]}, usa: {stance: answers, statements: [urge]}}}\n";

fn all(page: &Page, selector: &str) -> Vec<String> {
    page.all(selector).into_iter().map(words).collect()
}

/// The addresses to which the elements of a selector lead.
fn hrefs(page: &Page, selector: &str) -> Vec<String> {
    let links = page.all(selector).into_iter();
    links
        .filter_map(|link| link.attr("href").map(str::to_owned))
        .collect()
}

fn built(archive: &Archive, address: &str) -> Page {
    let problems = archive.problems();
    assert!(problems.is_empty(), "{problems:#?}");
    archive.build();
    archive.page(address)
}

#[test]
fn statements_on_one_point_have_one_number_and_lead_to_each_other() {
    let page = built(&archive_of(POINT, WHOLE, ""), TEXTS);
    assert_eq!(
        all(&page, ".text-head h2"),
        ["Cambodia’s readout", "The United States’ readout"]
    );
    assert_eq!(
        all(&page, ".text-shown"),
        [
            "The publisher’s own words, in full",
            "The publisher’s own words, in full"
        ]
    );
    let notes = all(&page, "li.text-note");
    assert_eq!(
        notes,
        [
            "1 Terms of trade In the other text: urged (critical)",
            "1 Terms of trade answers it In the other text: praised (cooperative)",
        ]
    );
    assert_eq!(hrefs(&page, ".text-to"), ["#_2-s-urge", "#_1-s-praise"]);
    // The mark in the text leads to the same, and both are there.
    assert_eq!(
        hrefs(&page, ".text-side:first-child .pointer")[0],
        "#_2-s-urge"
    );
    for id in ["_1-s-praise", "_2-s-urge"] {
        assert_eq!(page.all(&format!("mark#{id}")).len(), 1, "{id}");
    }
    assert_eq!(
        all(&page, ".texts-linked"),
        ["1 point is marked, and 2 topics that no point covers."]
    );
}

#[test]
fn what_one_text_alone_has_is_absent_from_the_other_only_if_that_was_read_in_full() {
    let page = built(&archive_of(POINT, WHOLE, ""), TEXTS);
    assert_eq!(
        all(&page, ".text-alone"),
        [
            "Not in the United States’ readout: 2 Rice",
            "Not in Cambodia’s readout: 3 Health"
        ]
    );
    assert_eq!(page.all(".text-alone-absent").len(), 2);
    let partly = "rendition: excerpt\n";
    let page = built(&archive_of(POINT, partly, ""), TEXTS);
    assert_eq!(
        all(&page, ".text-alone"),
        [
            "Not known for the United States’ readout: 2 Rice",
            "Not in Cambodia’s readout: 3 Health"
        ]
    );
    assert_eq!(
        all(&page, ".text-shown"),
        [
            "The publisher’s own words, in full",
            "A part of the publisher’s own words"
        ]
    );
    let digest = "rendition: summary\nextent: digest\n";
    let page = built(&archive_of(POINT, digest, ""), TEXTS);
    assert_eq!(
        all(&page, ".text-shown")[1],
        "A summary by this archive, from somebody else’s report of the text"
    );
}

#[test]
fn without_points_the_same_topics_are_linked_and_the_page_says_so() {
    let page = built(&archive_of("", WHOLE, ""), TEXTS);
    assert_eq!(all(&page, ".texts-linked"), ["3 topics are marked."]);
    assert_eq!(hrefs(&page, ".text-to"), ["#_2-s-urge", "#_1-s-praise"]);
    assert!(
        page.text()
            .contains("No editor has compared these readouts point by point.")
    );
}

#[test]
fn both_texts_are_on_one_page_without_an_id_twice() {
    let page = built(&archive_of(POINT, WHOLE, ""), TEXTS);
    let mut ids: Vec<&str> = page
        .all("[id]")
        .into_iter()
        .filter_map(|element| element.attr("id"))
        .collect();
    let count = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), count, "{ids:?}");
    // A footnote is on the page of its readout.
    assert_eq!(
        hrefs(&page, ".text-words .footnote-mark a"),
        ["/readouts/khm/#fn-1"]
    );
    for href in hrefs(&page, "main a[href^='#']") {
        assert!(ids.contains(&&href[1..]), "{href}");
    }
}

#[test]
fn of_three_accounts_any_two_can_be_read_by_links_alone() {
    let archive = archive_of(POINT, WHOLE, "Japan was there.");
    let page = built(&archive, TEXTS);
    // The meeting shows first what differs most.
    assert_eq!(
        all(&page, ".text-head h2"),
        ["Cambodia’s readout", "The United States’ readout"]
    );
    let mut instead = hrefs(&page, ".text-instead a");
    instead.sort();
    assert_eq!(instead.len(), 2, "{instead:?}");
    for address in &instead {
        let page = archive.page(address);
        assert!(all(&page, ".text-head h2").contains(&"Japan’s readout".to_owned()));
        assert!(hrefs(&page, ".text-instead a").contains(&TEXTS.to_owned()));
        assert_ne!(page.all("title")[0].inner_html(), "");
    }
    // A readout leads to a page on which it is.
    let page = archive.page("/readouts/jpn/");
    let links = hrefs(&page, ".sides-compare a");
    assert!(instead.contains(&links[0]), "{links:?} {instead:?}");
    let page = archive.page("/readouts/khm/");
    assert_eq!(hrefs(&page, ".sides-compare a")[0], TEXTS);
    let page = archive.page("/meetings/talks/");
    assert!(hrefs(&page, "main a").contains(&TEXTS.to_owned()));
}

#[test]
fn there_is_no_page_where_fewer_than_two_texts_are() {
    let archive = archive_of("", WHOLE, "");
    archive.write(
        "content/readouts/usa.md",
        "---\ntitle: The United States tell\nmeeting: talks\nside: united-states\nrendition: verbatim\n---\n",
    );
    let page = built(&archive, "/meetings/talks/");
    assert!(!archive.has("public/meetings/talks/texts/index.html"));
    assert!(!hrefs(&page, "main a").contains(&TEXTS.to_owned()));
}
