//! What somebody said by topic and over time, with whom a party raised what, and the points on pages of topics and pairs.

use crate::support::html::{Page, words};
use crate::support::{Archive, archive};

/// An archive in which the United States meet Cambodia and Japan, with these keys of the readout of the second meeting.
fn archive_of(japan: &str) -> Archive {
    archive! {
        "people/bly.md" => "---\nname: Bly\ncountry: united-states\n---\n",
        "people/sok.md" => "---\nname: Sok\ncountry: cambodia\n---\n",
        "topics/trade.md" => "---\nname: Trade\n---\n",
        "topics/rights.md" => "---\nname: Rights\n---\n",
        "topics/rice.md" => "---\nname: Rice\n---\n",
        "meetings/one.md" => "---\ndate: 2021-05-13\nparties: [cambodia, united-states]\npoints:\n  - {id: terms, topic: trade, point: Terms of trade, by: A. Editor, date: 2026-11-25, accounts: {one-usa: {stance: states, statements: [trade]}, one-khm: {stance: contradicts, statements: [denied]}}, assessment: contradicts}\n  - {id: rules, topic: trade, point: Rules of trade, by: A. Editor, date: 2026-11-25, accounts: {one-usa: {stance: states, statements: [more]}}}\n---\n",
        "meetings/two.md" => "---\ndate: 2022-05-13\nparties: [japan, united-states]\n---\n",
        "readouts/one-usa.md" => "---\ntitle: One\nmeeting: one\nside: united-states\nrendition: verbatim\nstatements:\n  - {id: trade, quote: urged trade, by: bly, act: urged, topics: trade}\n  - {id: more, quote: raised rules, by: bly, act: raised, topics: trade}\n  - {id: rights, quote: raised rights, by: bly, act: raised, topics: rights}\n---\n\nBly urged trade, raised rules and raised rights.\n",
        "readouts/one-khm.md" => "---\ntitle: One too\nmeeting: one\nside: cambodia\nrendition: verbatim\nstatements:\n  - {id: denied, quote: denied it, by: sok, act: denied, topics: trade}\n  - {id: heard, quote: heard of rice, by: bly, act: raised, topics: rice}\n---\n\nSok denied it and heard of rice.\n",
        "readouts/two-usa.md" => &format!("---\ntitle: Two\nmeeting: two\nside: united-states\nrendition: verbatim\n{japan}statements:\n  - {{quote: urged trade, by: bly, act: urged, topics: trade}}\n---\n\nBly urged trade.\n"),
    }
}

fn all(page: &Page, selector: &str) -> Vec<String> {
    page.all(selector).into_iter().map(words).collect()
}

fn built(archive: &Archive, address: &str) -> Page {
    let problems = archive.problems();
    assert!(problems.is_empty(), "{problems:#?}");
    archive.build();
    archive.page(address)
}

const WHOLE: &str = "coding: {complete: true}\n";

#[test]
fn what_is_raised_with_one_and_not_with_another_is_said_only_where_it_is_known() {
    let page = built(&archive_of(WHOLE), "/countries/united-states/");
    assert_eq!(
        all(&page, ".partners thead th"),
        ["Topic", "Cambodia 1 readout", "Japan 1 readout"]
    );
    // What is known to differ comes first; what another side's readout reports does not count.
    assert_eq!(
        all(&page, ".partners tbody :is(th, td)"),
        [
            "Rights",
            "raised (neutral)",
            "not in the readout",
            "Trade",
            "urged (critical) ×2 times",
            "urged (critical)"
        ]
    );
    let page = built(&archive_of(""), "/countries/united-states/");
    assert_eq!(
        all(&page, ".partners tbody :is(th, td)")[3..],
        ["Rights", "raised (neutral)", "not known"]
    );
    // With one other party there is nothing to compare.
    let archive = archive_of("");
    archive.remove("content/readouts/two-usa.md");
    archive.build();
    assert!(
        archive
            .page("/countries/united-states/")
            .all(".partners")
            .is_empty()
    );
}

#[test]
fn statements_of_a_person_are_shown_by_topic_and_year() {
    let page = built(&archive_of(WHOLE), "/people/bly/");
    assert_eq!(
        all(&page, ".courses tbody tr"),
        [
            "Trade 3 2021 urged (critical) raised (neutral) 2022 urged (critical)",
            "Rice 1 2021 raised (neutral) according to Cambodia’s readout",
            "Rights 1 2021 raised (neutral)",
        ]
    );
    assert_eq!(page.all(".course-reported").len(), 1);
}

#[test]
fn pages_of_topics_and_pairs_show_first_where_readouts_differ() {
    let archive = archive_of(WHOLE);
    for address in ["/topics/trade/", "/relations/cambodia--united-states/"] {
        let page = built(&archive, address);
        let headings = all(&page, "main .section > h2");
        assert_eq!(
            headings[0], "Points, differences first 2 in total",
            "{address}"
        );
        assert_eq!(
            all(&page, ".point-row .finding-title"),
            [
                "Terms of trade They contradict each other",
                "Rules of trade"
            ],
            "{address}"
        );
        // A side has its colour from its place among the parties, not from the order of the readouts.
        let colours: Vec<_> = page
            .all(".finding-side")
            .into_iter()
            .map(|side| {
                (
                    words(side).contains("Cambodia’s"),
                    side.attr("data-side").map(str::to_owned),
                )
            })
            .collect();
        for (is_cambodia, colour) in colours {
            let expected = if is_cambodia { "1" } else { "2" };
            assert_eq!(colour.as_deref(), Some(expected), "{address}");
        }
    }
}
