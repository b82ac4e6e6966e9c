//! How the accounts of a meeting differ as documents.

use crate::support::html::{Page, words};
use crate::support::{Archive, Problem, archive};
use scraper::{ElementRef, Selector};

const TALKS: &str = "/meetings/talks/";

/// An account of the meeting `talks`, with these keys, whose text is these words.
fn account(side: &str, keys: &str, text: &str) -> String {
    format!(
        "---\ntitle: The words of {side}\nmeeting: talks\nside: {side}\nrendition: verbatim\n{keys}---\n\n{text}\n"
    )
}

fn said(quote: &str, keys: &str) -> String {
    format!("  - {{quote: \"{quote}\", {keys}}}\n")
}

fn archive_of(meeting: &str, accounts: &[(&str, String)]) -> Archive {
    let archive = archive! {
        "people/sok.md" => "---\nname: Sok\ncountry: cambodia\n---\n",
        "people/bly.md" => "---\nname: Bly\ncountry: united-states\n---\n",
        "places/woodside.md" => "---\nname: Woodside\n---\n",
        "topics/trade.md" => "---\nname: Trade\n---\n",
        "topics/health.md" => "---\nname: Health\n---\n",
        "topics/rice.md" => "---\nname: Rice\n---\n",
    };
    archive.write(
        "content/meetings/talks.md",
        format!("---\ndate: 2022-05-13\nparties: [cambodia, united-states]\n{meeting}---\n"),
    );
    for (id, text) in accounts {
        archive.write(&format!("content/readouts/{id}.md"), text);
    }
    archive
}

fn select<'p>(within: ElementRef<'p>, selector: &str) -> Vec<ElementRef<'p>> {
    within.select(&Selector::parse(selector).unwrap()).collect()
}

/// What a line of the table has for each account; nothing, if there is no such line.
fn line(page: &Page, title: &str) -> Vec<String> {
    let rows = page.all(".divergence-table tbody tr");
    let row = rows.into_iter().find(|row| {
        let what = select(*row, ".divergence-what");
        what.into_iter().map(words).any(|what| what == title)
    });
    row.map_or_else(Vec::new, |row| {
        select(row, "td").into_iter().map(words).collect()
    })
}

fn all(page: &Page, selector: &str) -> Vec<String> {
    page.all(selector).into_iter().map(words).collect()
}

/// What is wrong, but for references by number, which these archives have on purpose.
fn faults(archive: &Archive) -> Vec<Problem> {
    let mut problems = archive.problems();
    problems.retain(|problem| problem.code != "reference-by-number");
    problems
}

fn built(meeting: &str, accounts: &[(&str, String)]) -> (Archive, Page) {
    let archive = archive_of(meeting, accounts);
    assert!(faults(&archive).is_empty(), "{:?}", faults(&archive));
    archive.build();
    let page = archive.page(TALKS);
    (archive, page)
}

#[test]
fn one_account_diverges_from_nothing() {
    let (_, page) = built("", &[("khm", account("cambodia", "", "Words."))]);
    assert!(all(&page, ".divergence").is_empty());
}

#[test]
fn whole_texts_are_measured_and_summaries_are_not_set_against_them() {
    let long = "One two three four five six seven eight.";
    let accounts = [
        ("khm", account("cambodia", "", long)),
        ("usa", account("united-states", "", "One two three.")),
    ];
    let (_, page) = built("", &accounts);
    assert_eq!(
        line(&page, "Length"),
        ["8 words", "3 words 38 % of the longest"]
    );
    let summary = account("united-states", "", "One two three.")
        .replace("rendition: verbatim", "rendition: summary");
    let (_, page) = built("", &[accounts[0].clone(), ("usa", summary.clone())]);
    assert_eq!(
        line(&page, "Length"),
        [
            "8 words",
            "Not known: it is not recorded how much of this account was read."
        ]
    );
    // The official text may have been counted, whatever of it is held here.
    // A share of the words of another language means nothing, and the language of the summary is not that of the text.
    for (language, share) in [
        (", language: en", " 75 % of the longest"),
        (", language: eo", ""),
        ("", ""),
    ] {
        let original = format!("---\nextent: whole\noriginal: {{words: 6{language}}}\n");
        let counted = summary.replacen("---\n", &original, 1);
        let (_, page) = built("", &[accounts[0].clone(), ("usa", counted)]);
        assert_eq!(
            line(&page, "Length"),
            ["8 words".to_owned(), format!("6 words{share}")]
        );
    }
    let whole = summary.replacen("---\n", "---\nextent: whole\n", 1);
    let (_, page) = built("", &[accounts[0].clone(), ("usa", whole)]);
    assert_eq!(
        line(&page, "Length"),
        [
            "8 words",
            "Not known: the text in this archive is a summary by its editors."
        ]
    );
    let (_, page) = built(
        "",
        &[
            ("khm", summary.replace("united-states", "cambodia")),
            ("usa", summary.clone()),
        ],
    );
    assert!(line(&page, "Length").is_empty());
    let chinese = account("united-states", "language: zh\n", "双方举行会谈。");
    let (_, page) = built("", &[accounts[0].clone(), ("usa", chinese)]);
    assert_eq!(line(&page, "Length"), ["8 words", "6 letters"]);
}

#[test]
fn what_came_first_is_told_only_as_far_as_dates_are_sure() {
    let dated = |a: &str, b: &str| {
        let key = |date: &str| match date {
            "" => String::new(),
            date => format!("published: {date}\n"),
        };
        let (_, page) = built(
            "",
            &[
                ("khm", account("cambodia", &key(a), "Words.")),
                ("usa", account("united-states", &key(b), "Words.")),
            ],
        );
        line(&page, "Published")
    };
    assert_eq!(
        dated("2022-05-14", "2022-05-16"),
        ["14 May 2022 first", "16 May 2022 2 days later"]
    );
    assert_eq!(
        dated("2022-05-14", "2022-05-14"),
        ["14 May 2022 on the same day", "14 May 2022 on the same day"]
    );
    // Eight in the evening in Phnom Penh is nine in the morning in Washington.
    let times = dated("2022-05-14T20:00:00+07:00", "2022-05-14T10:30:00-04:00");
    assert!(times[0].ends_with("first"), "{times:?}");
    assert!(times[1].ends_with("about 2 hours later"), "{times:?}");
    for unsure in ["2022-05", "2022-05-16~", "2022-05-14/2022-05-16", ""] {
        let line = dated("2022-05-14", unsure);
        assert!(line.contains(&"14 May 2022".to_owned()), "{line:?}");
        assert!(!line.iter().any(|cell| cell.contains("later")), "{line:?}");
    }
}

#[test]
fn each_account_has_its_own_order_names_and_initiator() {
    let khm = format!(
        "initiated_by: united-states\nnames: {{woodside: San Francisco}}\nstatements:\n{}{}{}",
        said("rice was raised", "by: sok, act: raised, topics: [rice]"),
        said(
            "trade was praised",
            "by: sok, act: praised, topics: [trade, rice]"
        ),
        said("candid", "kind: atmosphere"),
    );
    let text = "First rice was raised, then trade was praised in a candid talk.";
    let (_, page) = built(
        "",
        &[
            ("khm", account("cambodia", &khm, text)),
            ("usa", account("united-states", "", "Words.")),
        ],
    );
    let none = "not recorded";
    assert_eq!(line(&page, "Requested by"), ["United States", none]);
    assert_eq!(
        line(&page, "Names used"),
        ["Woodside: “San Francisco”", none]
    );
    assert_eq!(line(&page, "Order of topics"), ["Rice Trade", none]);
    assert_eq!(
        line(&page, "How the talks were described"),
        ["candid", none]
    );
    // Of an account without statements nothing is read into what it does not say.
    assert!(all(&page, "#_attributed").is_empty());
}

#[test]
fn what_the_other_side_is_made_to_say_is_told_by_topic() {
    let khm = format!(
        "statements:\n{}{}{}",
        said(
            "Bly pledged rice",
            "by: bly, act: pledged, topics: [rice, trade]"
        ),
        said(
            "both praised health",
            "by: [sok, bly], act: praised, topics: [health]"
        ),
        said(
            "Sok raised health",
            "by: sok, act: raised, topics: [health]"
        ),
    );
    let text = "Bly pledged rice, both praised health, and Sok raised health.";
    let usa = format!(
        "statements:\n{}",
        said(
            "Bly spoke of trade",
            "by: bly, act: discussed, topics: [trade]"
        ),
    );
    let (_, page) = built(
        "",
        &[
            ("khm", account("cambodia", &khm, text)),
            ("usa", account("united-states", &usa, "Bly spoke of trade.")),
        ],
    );
    let told = all(&page, ".divergence-attributed li");
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].starts_with("Bly pledged"), "{told:?}");
    let ends = "Rice · Cambodia’s readout; not known for the United States’ readout";
    assert!(told[0].ends_with(ends), "{told:?}");
}

#[test]
fn who_asked_is_a_party_and_names_are_of_things_that_are_there() {
    let problem = |keys: &str| {
        let accounts = [("khm", account("cambodia", keys, "Words."))];
        let problems = archive_of("", &accounts).problems();
        assert_eq!(problems.len(), 1, "{problems:?}");
        problems[0].message.clone()
    };
    assert_eq!(
        problem("initiated_by: japan\n"),
        "`japan` is not a party to the meeting `talks`"
    );
    assert!(problem("names: {nowhere: X}\n").contains("nowhere"));
    assert_eq!(problem("names: {woodside: ' '}\n"), "the name is empty");
}

#[test]
fn the_order_of_topics_is_told_of_texts_that_were_read_whole() {
    let said = "statements:\n  - {quote: rice, act: raised, topics: rice}\n  - {quote: trade, act: raised, topics: trade}\n";
    let one = ("khm", account("cambodia", said, "On rice and trade."));
    let order = |keys: &str, rendition: &str| {
        let other = account(
            "united-states",
            &format!("{keys}{said}"),
            "On rice and trade.",
        );
        let other = other.replace("rendition: verbatim", rendition);
        let (_, page) = built("", &[one.clone(), ("usa", other)]);
        line(&page, "Order of topics")[1].clone()
    };
    assert_eq!(order("", "rendition: verbatim"), "Rice Trade");
    assert_eq!(
        order("extent: whole\n", "rendition: translation"),
        "Rice Trade"
    );
    for (keys, rendition) in [
        ("extent: partial\n", "rendition: verbatim"),
        ("", "rendition: excerpt"),
        ("extent: digest\n", "rendition: summary"),
        ("extent: whole\n", "rendition: summary"),
        ("", "rendition: translation"),
    ] {
        let found = order(keys, rendition);
        assert!(
            found.starts_with("Not known: "),
            "{keys}{rendition}: {found}"
        );
    }
}
