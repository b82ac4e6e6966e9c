//! How the accounts of a meeting differ as documents, and what editors decide of them.

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
    let counted = summary.replacen("---\n", "---\nextent: whole\noriginal: {words: 6}\n", 1);
    let (_, page) = built("", &[accounts[0].clone(), ("usa", counted)]);
    assert_eq!(
        line(&page, "Length"),
        ["8 words", "6 words 75 % of the longest"]
    );
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

/// Two accounts with a statement each on trade, and one of rice that Cambodia's alone has.
fn told_twice() -> [(&'static str, String); 2] {
    let khm = format!(
        "statements:\n{}{}",
        said("praised trade", "by: sok, act: praised, topics: [trade]"),
        said("raised rice", "by: sok, act: raised, topics: [rice]"),
    );
    let usa = format!(
        "statements:\n{}",
        said("urged trade", "by: bly, act: urged, topics: [trade]"),
    );
    [
        (
            "khm",
            account("cambodia", &khm, "Sok praised trade and raised rice."),
        ),
        ("usa", account("united-states", &usa, "Bly urged trade.")),
    ]
}

#[test]
fn rulings_carry_author_and_day_and_stand_with_their_topic() {
    let meeting = "rulings:\n  - {topic: trade, ruling: differs-degree, statements: [khm#s-1, usa#s-1], note: One urges., by: A. Editor, date: 2026-11-25}\nsilences:\n  - {topic: rice, side: united-states, meaning: unknown, by: B. Editor, date: 2026-11-24}\n";
    let (_, page) = built(meeting, &told_twice());
    assert_eq!(
        all(&page, ".ruling"),
        [
            "Editors’ assessment They differ in degree One urges. A. Editor, 25 November 2026 · statement 1 in Cambodia’s readout, statement 1 in The United States’ readout",
            "Editors’ assessment Not mentioned by the United States’ readout: significance not known B. Editor, 24 November 2026",
        ]
    );
    let rows = page.all(".comparison-row:has(.ruling) h4");
    let topics: Vec<String> = rows.into_iter().map(words).collect();
    assert_eq!(topics, ["Trade", "Rice"]);
    // Without a ruling the scale is not explained.
    let (_, page) = built("", &told_twice());
    assert!(!page.text().contains("Assessments are made"));
}

#[test]
fn rulings_that_cannot_be_are_told_where_they_stand() {
    let problem = |meeting: &str| {
        let archive = archive_of(meeting, &told_twice());
        let problems = archive.problems();
        assert_eq!(problems.len(), 1, "{problems:?}");
        let problem = &problems[0];
        format!("{} {} {}", problem.code, problem.place, problem.message)
    };
    let ruling = |keys: &str| {
        problem(&format!(
            "rulings:\n  - {{ruling: same, by: A., date: 2026-11-25, {keys}}}\n"
        ))
    };
    let silence = |keys: &str| {
        problem(&format!(
            "silences:\n  - {{meaning: unknown, by: A., date: 2026-11-25, {keys}}}\n"
        ))
    };
    for (told, wanted) in [
        (
            ruling("topic: rice"),
            "a ruling on `rice` needs statements from two readouts",
        ),
        (ruling("topic: nothing"), "nothing"),
        (
            ruling("topic: trade, statements: [khm]"),
            "`khm` does not name a statement",
        ),
        (
            ruling("topic: trade, statements: [khm#s-9]"),
            "`khm` has no statement `s-9`",
        ),
        (
            ruling("topic: trade, statements: [khm#s-2]"),
            "`khm#s-2` has another topic",
        ),
        (
            ruling("topic: trade, statements: [none#s-1]"),
            "there is no readout `none`",
        ),
        (
            silence("topic: rice, side: cambodia"),
            "the readout from `cambodia` has statements on `rice`",
        ),
        (
            silence("topic: health, side: cambodia"),
            "no readout of this meeting has statements on `health`",
        ),
        (
            silence("topic: rice, side: japan"),
            "this meeting has no readout from `japan`",
        ),
    ] {
        assert!(told.contains(wanted), "{told} for {wanted}");
        assert!(told.contains("content/meetings/talks.md:5:"), "{told}");
    }
    let vague = problem("rulings:\n  - {topic: trade, ruling: same, by: A., date: 2026}\n");
    assert!(vague.contains("`2026` is not a day"), "{vague}");
    let nobody =
        problem("rulings:\n  - {topic: trade, ruling: same, by: \" \", date: 2026-11-25}\n");
    assert!(nobody.contains("the name is missing"), "{nobody}");
    let unsigned = problem("rulings:\n  - {topic: trade, ruling: same, date: 2026-11-25}\n");
    assert!(unsigned.starts_with("missing-key"), "{unsigned}");
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
fn rulings_that_contradict_themselves_are_told() {
    let problem = |meeting: &str, accounts: &[(&str, String)]| {
        let problems = faults(&archive_of(meeting, accounts));
        assert_eq!(problems.len(), 1, "{problems:?}");
        problems[0].message.clone()
    };
    let signed = "by: A., date: 2026-11-25";
    for statements in ["khm#s-1", "khm#s-1, khm#s-1"] {
        let one = format!(
            "rulings:\n  - {{topic: trade, ruling: contradicts, statements: [{statements}], {signed}}}\n"
        );
        let told = problem(&one, &told_twice());
        assert!(
            told.contains("must name statements from at least two readouts"),
            "{told}"
        );
    }
    let twice = format!(
        "rulings:\n  - {{topic: trade, ruling: same, {signed}}}\n  - {{topic: trade, ruling: contradicts, {signed}}}\n"
    );
    let told = problem(&twice, &told_twice());
    assert_eq!(told, "item 1 of the list is already a ruling on `trade`");
    let early = "rulings:\n  - {topic: trade, ruling: same, by: A., date: 1999-01-01}\n";
    let told = problem(early, &told_twice());
    assert_eq!(told, "this assessment is dated before the meeting");
    let joint =
        format!("silences:\n  - {{topic: rice, side: joint, meaning: unknown, {signed}}}\n");
    let told = problem(&joint, &told_twice());
    assert_eq!(told, "a joint readout cannot have the silence of one side");
    let [(_, khm), usa] = told_twice();
    let later = khm.replacen("---\n", "---\nsupersedes: khm\n", 1) + "More.\n";
    let old = format!(
        "rulings:\n  - {{topic: trade, ruling: same, statements: [khm#s-1, usa#s-1], {signed}}}\n"
    );
    let told = problem(&old, &[("khm", khm), ("khm-2", later), usa]);
    assert_eq!(told, "`khm` is superseded by `khm-2`");
}

#[test]
fn rulings_wait_for_accounts_that_cannot_be_read_and_for_drafts() {
    let told = |account_keys: &str, head: &str| {
        let said = "statements:\n  - {quote: spoke, act: raised, topics: trade}\n";
        let khm = account("cambodia", said, "Cambodia spoke.");
        let usa = account(
            "united-states",
            &format!("{account_keys}{said}"),
            "We spoke.",
        );
        let usa = match head {
            // Without a key that it needs, nothing is made of it.
            "unreadable" => usa.replace("rendition: verbatim\n", ""),
            head => usa.replacen("---\n", &format!("---\n{head}"), 1),
        };
        let meeting = "rulings:\n  - {topic: trade, ruling: same, by: A., date: 2026-11-25}\n  - {topic: trade, ruling: same, statements: [khm#s-1, usa#s-1], by: A., date: 2026-11-25}\nsilences:\n  - {topic: trade, side: united-states, meaning: significant, by: A., date: 2026-11-25}\n";
        let archive = archive_of(meeting, &[("khm", khm), ("usa", usa)]);
        let mut problems = faults(&archive);
        problems.retain(|problem| problem.place.starts_with("content/meetings/"));
        problems
            .into_iter()
            .map(|problem| problem.message)
            .collect::<Vec<_>>()
    };
    // That an account speaks of what it is said to be silent on is so whatever else is there.
    let speaks = "the readout from `united-states` has statements on `trade`";
    assert_eq!(told("", ""), [speaks]);
    assert_eq!(told("topics: [trade\n", ""), [speaks]);
    let none: [&str; 0] = [];
    assert_eq!(told("", "unreadable"), none);
    assert_eq!(told("statements: {a\n", ""), [speaks]);
    let without_draft = told("", "draft: true\n");
    // With the draft, it speaks; without it, nothing is said of it.
    assert!(without_draft.len() <= 1, "{without_draft:?}");
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
