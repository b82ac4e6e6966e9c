//! The accounts of a meeting side by side: topic by topic, and by how they describe the talks.

use crate::support::html::{Page, words};
use crate::support::{Archive, archive};
use scraper::{ElementRef, Selector};

const TALKS: &str = "/meetings/talks/";

/// An account of the meeting `talks`, with these keys, whose text is these words.
fn account(side: &str, keys: &str, text: &str) -> String {
    format!(
        "---\ntitle: The words of {side}\nmeeting: talks\nside: {side}\nrendition: verbatim\n{keys}---\n\n{text}\n"
    )
}

/// A statement of an account by its quote, with further keys in YAML's flow style.
fn said(quote: &str, keys: &str) -> String {
    format!("  - {{quote: \"{quote}\", {keys}}}\n")
}

fn archive(accounts: &[(&str, String)]) -> Archive {
    let archive = archive! {
        "meetings/talks.md" => "---\ndate: 2022-05-13\nparties: [cambodia, united-states, japan]\n---\n",
        "people/sok.md" => "---\nname: Sok\ncountry: cambodia\n---\n",
        "people/bly.md" => "---\nname: Bly\ncountry: united-states\n---\n",
        "instruments/pact.md" => "---\nname: The Pact\n---\n",
        "topics/trade.md" => "---\nname: Trade\n---\n",
        "topics/health.md" => "---\nname: Health\n---\n",
        "topics/rice.md" => "---\nname: Rice\n---\n",
        "topics/ports.md" => "---\nname: Ports\n---\n",
    };
    for (id, text) in accounts {
        archive.write(&format!("content/readouts/{id}.md"), text);
    }
    let mut problems = archive.problems();
    problems.retain(|problem| problem.code != "topic-not-annotated");
    assert!(problems.is_empty(), "{problems:?}");
    archive.build();
    archive
}

fn select<'p>(within: ElementRef<'p>, selector: &str) -> Vec<ElementRef<'p>> {
    within.select(&Selector::parse(selector).unwrap()).collect()
}

/// Every group of the comparison: its title, then `topics | cell | cell` for each row.
fn groups(page: &Page) -> Vec<Vec<String>> {
    let row = |row: ElementRef<'_>| {
        let mut parts: Vec<String> = select(row, "h4").into_iter().map(words).collect();
        let cells = select(row, ".comparison-cell").into_iter().map(|cell| {
            let account = select(cell, ".comparison-account").into_iter().map(words);
            let said = select(
                cell,
                ".comparison-gist, .comparison-quote, .comparison-none",
            );
            let hidden = |e: &ElementRef<'_>| {
                e.ancestors()
                    .filter_map(ElementRef::wrap)
                    .any(|above| above.value().name() == "details")
            };
            let said = said.into_iter().filter(|e| !hidden(e)).map(words);
            let account: String = account.collect();
            format!("{account}: {}", said.collect::<Vec<_>>().join(" / "))
        });
        parts.extend(cells);
        parts.join(" | ")
    };
    let group = |group: &ElementRef<'_>| {
        let mut lines: Vec<String> = select(*group, "h3").into_iter().map(words).collect();
        lines.extend(select(*group, ".comparison-row").into_iter().map(row));
        let empty = select(*group, ".comparison-group > .comparison-none");
        lines.extend(empty.into_iter().map(words));
        lines
    };
    page.all("main .comparison-group")
        .iter()
        .map(group)
        .collect()
}

fn balance(page: &Page) -> String {
    page.all(".comparison-balance")
        .into_iter()
        .map(words)
        .collect()
}

/// An account with statements on these topics, each `quote on topics`; the text is the quotes.
fn on(side: &str, statements: &[(&str, &str)]) -> String {
    let entries = statements
        .iter()
        .map(|(quote, topics)| said(quote, &format!("act: discussed, topics: [{topics}]")));
    let keys = format!("statements:\n{}", entries.collect::<String>());
    let text: Vec<&str> = statements.iter().map(|(quote, _)| *quote).collect();
    account(side, &keys, &text.join(". "))
}

#[test]
fn what_both_say_stands_before_what_one_says_alone() {
    let archive = archive(&[
        (
            "a",
            on(
                "cambodia",
                &[
                    ("Rice was sold", "rice"),
                    ("Trade grew", "trade"),
                    ("It grew fast", "trade"),
                ],
            ),
        ),
        (
            "b",
            on(
                "united-states",
                &[("Ports were seen", "ports"), ("Trade fell", "trade")],
            ),
        ),
    ]);
    let page = archive.page(TALKS);
    assert_eq!(
        groups(&page),
        [
            vec![
                "In both readouts",
                "Trade | Cambodia’s readout: “Trade grew” / “It grew fast” | The United States’ readout: “Trade fell”",
            ],
            vec![
                "In Cambodia’s readout; not known for the United States’ readout",
                "Rice | Cambodia’s readout: “Rice was sold”"
            ],
            vec![
                "In the United States’ readout; not known for Cambodia’s readout",
                "Ports | The United States’ readout: “Ports were seen”",
            ],
        ]
    );
    assert_eq!(
        balance(&page),
        "Cambodia’s readout has 3 statements and 2 topics; the United States’ readout \
         has 2 statements and 2 topics. 1 topic is recorded for both."
    );
    assert!(!page.all("#comparison").is_empty());
    assert!(page.all("table.coverage").is_empty());
    for address in ["/topics/rice/", "/readouts/a/#s-1", "/readouts/b/#s-2"] {
        assert!(page.links_to(address), "{address}");
    }
}

#[test]
fn statements_stand_in_the_order_of_the_text() {
    let keys = "statements:\n".to_owned()
        + &said("Last came trade", "act: discussed, topics: [trade]")
        + &said("First came rice", "act: discussed, topics: [rice]")
        + &said("then rice again", "act: discussed, topics: [rice]");
    let text = "First came rice, then rice again. Last came trade.";
    let page = archive(&[("a", account("cambodia", &keys, text))]).page(TALKS);
    assert_eq!(
        groups(&page),
        [[
            "What Cambodia’s readout says",
            "Rice | Cambodia’s readout: “First came rice” / “then rice again”",
            "Trade | Cambodia’s readout: “Last came trade”",
        ]]
    );
}

/// Fails if a page says of a topic or a word that an account does not have it. Explanations of how the archive
/// finds that out are no such claims.
fn claims_no_absence(page: &Page) {
    // `absent-silent`, `standing-absent`, `compared-only`, `only-side`, `only-joint`, `word-in-no-other`,
    // `glance-silent`, `raised-only-in`, `only-according-to` and `silence-is` in `en.ftl`.
    const CLAIMS: [&str; 10] = [
        "Nothing on ",
        "Not in this readout",
        "Only in ",
        "only in the readout of",
        "only in the joint readout",
        "only in this readout",
        "not in it",
        ", not in ",
        "; not in ",
        "Not mentioned by",
    ];
    let text = page.text();
    for claim in CLAIMS {
        assert!(!text.contains(claim), "{claim:?} in {text}");
    }
}

#[test]
fn absence_is_not_claimed_where_it_is_not_established() {
    // The other account is there, but nobody annotated all of it.
    let accounts = |coding: &str| {
        let one = on("cambodia", &[("Trade up", "trade"), ("Rice sold", "rice")]);
        let other = on("japan", &[("Trade down", "trade")]);
        let other = other.replacen("statements:", &format!("{coding}statements:"), 1);
        archive(&[("a", one), ("b", other)]).page(TALKS)
    };
    claims_no_absence(&accounts(""));
    // The same page claims it as soon as it is established.
    let complete = accounts("coding: {complete: true}\n");
    assert!(
        complete.text().contains("Only in Cambodia’s readout"),
        "{}",
        complete.text()
    );
}

#[test]
fn one_account_is_not_called_the_only_one() {
    let page = archive(&[("a", on("japan", &[("Rice was sold", "rice")]))]).page(TALKS);
    assert_eq!(
        groups(&page),
        [[
            "What Japan’s readout says",
            "Rice | Japan’s readout: “Rice was sold”"
        ]]
    );
    assert_eq!(
        balance(&page),
        "Japan’s readout has 1 statement and 1 topic."
    );
    // There is no other account that could lack a topic.
    claims_no_absence(&page);
}

#[test]
fn of_three_accounts_some_share_what_others_leave_out() {
    let page = archive(&[
        (
            "a",
            on("cambodia", &[("Trade up", "trade"), ("Rice sold", "rice")]),
        ),
        (
            "b",
            on("japan", &[("Trade down", "trade"), ("Rice bought", "rice")]),
        ),
        ("c", on("united-states", &[("Trade flat", "trade")])),
    ])
    .page(TALKS);
    assert_eq!(
        groups(&page),
        [
            vec![
                "In all readouts",
                "Trade | Cambodia’s readout: “Trade up” | Japan’s readout: “Trade down” | The United States’ readout: “Trade flat”",
            ],
            vec![
                "In some readouts",
                "Rice | Cambodia’s readout: “Rice sold” | Japan’s readout: “Rice bought” | The United States’ readout: Not known: it is not recorded that this account was annotated completely.",
            ],
            vec![
                "In Cambodia’s readout; not known for Japan’s readout and the United States’ readout",
                "None recorded."
            ],
            vec![
                "In Japan’s readout; not known for Cambodia’s readout and the United States’ readout",
                "None recorded."
            ],
            vec![
                "In the United States’ readout; not known for Cambodia’s readout and Japan’s readout",
                "None recorded."
            ],
        ]
    );
    assert!(
        balance(&page).ends_with(" 2 topics are recorded for more than one of them, 1 for all.")
    );
}

#[test]
fn a_joint_statement_is_an_account_of_all_sides() {
    let page = archive(&[
        (
            "a",
            on("cambodia", &[("Trade up", "trade"), ("Rice sold", "rice")]),
        ),
        (
            "b",
            on(
                "joint",
                &[
                    ("Trade was discussed", "trade"),
                    ("Ports were seen", "ports"),
                ],
            ),
        ),
    ])
    .page(TALKS);
    assert_eq!(
        groups(&page),
        [
            vec![
                "In both readouts",
                "Trade | Cambodia’s readout: “Trade up” | Joint readout: “Trade was discussed”",
            ],
            vec![
                "In Cambodia’s readout; not known for the joint readout",
                "Rice | Cambodia’s readout: “Rice sold”"
            ],
            vec![
                "In the joint readout; not known for Cambodia’s readout",
                "Ports | Joint readout: “Ports were seen”"
            ],
        ]
    );
    let text = page.text();
    assert!(
        text.contains("The joint readout speaks for all parties"),
        "{text}"
    );
    assert!(balance(&page).contains("; the joint readout has 2 statements"));
    // All parties speak in it, where nobody is named.
    assert!(
        text.contains("Cambodia, the United States and Japan discussed"),
        "{text}"
    );
}

#[test]
fn a_joint_statement_alone_is_compared_with_nothing() {
    let page = archive(&[("a", on("joint", &[("Trade up", "trade")]))]).page(TALKS);
    assert_eq!(
        groups(&page),
        [[
            "What the joint readout says",
            "Trade | Joint readout: “Trade up”"
        ]]
    );
    assert_eq!(
        balance(&page),
        "The joint readout has 1 statement and 1 topic."
    );
    assert!(!page.text().contains("speaks for all parties"));
}

#[test]
fn topics_with_the_same_statements_share_a_row() {
    let page = archive(&[
        (
            "a",
            on(
                "cambodia",
                &[
                    ("All went well", "trade, health, rice, ports"),
                    ("Trade grew", "trade"),
                ],
            ),
        ),
        ("b", on("united-states", &[("Ports were seen", "ports")])),
    ])
    .page(TALKS);
    assert_eq!(
        groups(&page)[..2],
        [
            vec![
                "In both readouts",
                "Ports | Cambodia’s readout: “All went well” | The United States’ readout: “Ports were seen”",
            ],
            vec![
                "In Cambodia’s readout; not known for the United States’ readout",
                "Trade | Cambodia’s readout: “All went well” / “Trade grew”",
                "Health, Rice | Cambodia’s readout: “All went well”",
            ],
        ]
    );
    assert!(balance(&page).contains("2 statements and 4 topics"));
}

#[test]
fn statements_on_no_topic_are_not_taken_for_the_same_or_for_one_side_s_own() {
    let thanks = |side: &str| {
        let keys = format!("statements:\n{}", said("Thanks were given", "act: thanked"));
        account(side, &keys, "Thanks were given.")
    };
    let two = archive(&[("a", thanks("cambodia")), ("b", thanks("japan"))]).page(TALKS);
    assert_eq!(
        groups(&two).last().unwrap()[..],
        [
            "Without a topic",
            "Cambodia’s readout: “Thanks were given” | Japan’s readout: “Thanks were given”",
        ]
    );
    assert_eq!(
        balance(&two),
        "Cambodia’s readout has 1 statement without a topic; Japan’s readout has 1 \
         statement without a topic. No topic is recorded for both."
    );

    let keys = "statements:\n".to_owned()
        + &said("Thanks were given", "act: thanked")
        + &said("Rice was sold", "act: discussed, topics: rice");
    let text = "Thanks were given. Rice was sold.";
    let one = archive(&[("a", account("cambodia", &keys, text))]).page(TALKS);
    assert_eq!(
        groups(&one),
        [[
            "What Cambodia’s readout says",
            "Rice | Cambodia’s readout: “Rice was sold”",
            "Without a topic | Cambodia’s readout: “Thanks were given”",
        ]]
    );
}

#[test]
fn a_topic_that_an_account_only_lists_is_none_that_it_leaves_out() {
    let page = archive(&[
        ("a", on("cambodia", &[("Trade up", "trade")])),
        (
            "b",
            account("japan", "topics: [trade, health, rice]\n", "Many things."),
        ),
    ])
    .page(TALKS);
    assert_eq!(
        groups(&page),
        [
            vec![
                "In both readouts",
                "Trade | Cambodia’s readout: “Trade up” | Japan’s readout: Lists the topic, but has no statement here.",
            ],
            vec![
                "In Cambodia’s readout; not known for Japan’s readout",
                "None recorded."
            ],
            vec![
                "In Japan’s readout; not known for Cambodia’s readout",
                "Health, Rice | Japan’s readout: Lists the topics, but has no statement here.",
            ],
        ]
    );
    assert_eq!(
        balance(&page),
        "Cambodia’s readout has 1 statement and 1 topic; Japan’s readout has no \
         statement here and 3 topics. 1 topic is recorded for both."
    );
}

#[test]
fn an_account_of_which_nothing_is_recorded_is_not_compared() {
    let page = archive(&[
        ("a", on("cambodia", &[("Trade up", "trade")])),
        ("b", account("japan", "", "Trade was spoken of.")),
    ])
    .page(TALKS);
    assert_eq!(
        groups(&page),
        [[
            "What Cambodia’s readout says",
            "Trade | Cambodia’s readout: “Trade up”"
        ]]
    );
    assert!(
        balance(&page).ends_with(
            " Japan’s readout: no statements or topics are recorded, so this readout is not compared."
        ),
        "{}",
        balance(&page)
    );
}

#[test]
fn two_accounts_of_one_side_are_told_apart() {
    let archive = archive! {
        "organizations/palace.md" => "---\nname: The Palace\n---\n",
        "organizations/office.md" => "---\nname: The Office\n---\n",
        "topics/rice.md" => "---\nname: Rice\n---\n",
    };
    let of = |publisher: &str| {
        on("cambodia", &[("Rice was sold", "rice")]).replace(
            "rendition:",
            &format!(
                "date: 2022-05-13\nparties: [cambodia, japan]\npublisher: {publisher}\nrendition:"
            ),
        )
    };
    archive.write("content/readouts/a.md", of("palace"));
    archive.write("content/readouts/b.md", of("office"));
    archive.build();
    let page = archive.page(TALKS);
    assert_eq!(
        groups(&page),
        [
            vec![
                "In both readouts",
                "Rice | Cambodia’s readout (The Palace): “Rice was sold” | Cambodia’s readout (The Office): “Rice was sold”",
            ],
            vec![
                "In Cambodia’s readout (The Palace); not known for Cambodia’s readout (The Office)",
                "None recorded."
            ],
            vec![
                "In Cambodia’s readout (The Office); not known for Cambodia’s readout (The Palace)",
                "None recorded."
            ],
        ]
    );
}

/// The one statement on the page of the meeting `talks`.
fn statement(page: &Page) -> ElementRef<'_> {
    let all = page.all(".comparison-statement");
    assert_eq!(all.len(), 1);
    all[0]
}

#[test]
fn a_statement_has_who_did_what_and_its_words_one_click_away() {
    let keys = "statements:\n".to_owned()
        + &said(
            "The Secretary promised ships",
            "by: bly, to: sok, act: pledged, topics: trade, instrument: pact, gist: would send ships, certainty: low, \
             commitment: {status: kept, assessed_by: A. Editor, assessed: 2026-11-28, followed_by: [b]}",
        );
    let page = archive(&[
        (
            "a",
            account("cambodia", &keys, "The Secretary promised ships."),
        ),
        ("b", account("united-states", "", "Ships came.")),
    ])
    .page(TALKS);
    let said = statement(&page);
    let text = words(said);
    for part in [
        "Bly pledged",
        "Sok",
        "would send ships",
        "Uncertain",
        "The Pact",
        "Commitment: fulfilled",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
    let details = select(said, "details");
    let summary: Vec<String> = select(said, "summary").into_iter().map(words).collect();
    assert_eq!(
        summary,
        ["In the archive’s words. The words of the readout"]
    );
    let quote = select(details[0], "blockquote[lang=en][dir=ltr]");
    assert_eq!(words(quote[0]), "“The Secretary promised ships”");
    assert_eq!(select(details[0], "a[href=\"/readouts/a/#s-1\"]").len(), 1);
    assert_eq!(select(said, "a[href=\"/readouts/b/\"]").len(), 1);
}

#[test]
fn the_archive_s_own_words_do_not_look_like_a_quotation() {
    for (rendition, summary, place) in [
        (
            "summary",
            "In the archive’s words. Words of the archive’s summary",
            "Read it in the archive’s summary",
        ),
        (
            "translation",
            "In the archive’s words. Words of the translation",
            "Read it in the translation",
        ),
    ] {
        let keys = "statements:\n".to_owned()
            + &said(
                "Rice was sold",
                "act: discussed, topics: rice, gist: sold rice",
            )
            + &said("Ports were seen", "act: discussed, topics: ports");
        let text = account("cambodia", &keys, "Rice was sold. Ports were seen.");
        let text = text.replace("verbatim", rendition);
        let page = archive(&[("a", text)]).page(TALKS);
        let text = page.text();
        assert!(!text.contains("“Rice"), "{text}");
        assert!(!text.contains("“Ports"), "{text}");
        assert!(page.all(".comparison blockquote").is_empty());
        let shown: Vec<String> = page
            .all(".comparison summary")
            .into_iter()
            .map(words)
            .collect();
        assert_eq!(shown, [summary]);
        assert_eq!(text.matches(place).count(), 2, "{text}");
    }
}

#[test]
fn gists_and_quotes_are_text() {
    let keys = "statements:\n".to_owned()
        + &said(
            "a < b",
            "act: discussed, topics: rice, gist: \"<b>sold</b> & more\"",
        )
        + &said("c < d", "act: discussed, topics: rice");
    let archive = archive(&[("a", account("cambodia", &keys, "Is a < b? And c < d?"))]);
    let page = archive.page(TALKS);
    assert_eq!(
        groups(&page)[0][1],
        "Rice | Cambodia’s readout: <b>sold</b> & more / “c < d”"
    );
    assert!(page.all(".comparison b").is_empty());
    assert!(
        archive
            .read(&format!("public{TALKS}index.html"))
            .contains("“a &lt; b”")
    );
}

#[test]
fn without_statements_the_table_of_topics_stays() {
    let page = archive(&[
        ("a", account("cambodia", "topics: [trade]\n", "Trade.")),
        ("b", account("japan", "topics: [rice]\n", "Rice.")),
    ])
    .page(TALKS);
    assert_eq!(page.all("table.coverage tbody tr").len(), 2);
    assert!(page.all("#comparison").is_empty());
    assert!(page.all("#_atmosphere").is_empty());
}

/// What the page has of each account's words on the talks.
fn atmosphere(page: &Page) -> Vec<String> {
    let accounts = page.all(".atmosphere-account");
    let parts = |account: &ElementRef<'_>| {
        let parts = select(*account, "h3, .atmosphere-words li, .comparison-none");
        parts.into_iter().map(words).collect::<Vec<_>>().join(" | ")
    };
    accounts.iter().map(parts).collect()
}

fn talks(side: &str, quote: &str, topics: &str) -> String {
    let keys = format!("{topics}statements:\n{}", said(quote, "kind: atmosphere"));
    account(side, &keys, &format!("The talks were {quote}."))
}

#[test]
fn words_on_the_talks_are_compared() {
    let page = archive(&[
        (
            "a",
            talks("cambodia", "candid and cordial", "topics: [trade]\n"),
        ),
        ("b", talks("united-states", "candid", "topics: [trade]\n")),
        ("c", account("japan", "topics: [trade]\n", "They met.")),
    ])
    .page(TALKS);
    assert_eq!(
        atmosphere(&page),
        [
            "Cambodia’s readout | candid also in the United States’ readout | cordial not recorded for the others",
            "The United States’ readout | candid also in Cambodia’s readout",
            "Japan’s readout | No such words are recorded.",
        ]
    );
    let explained: Vec<String> = page
        .all(".atmosphere-glossary dt")
        .into_iter()
        .map(words)
        .collect();
    assert_eq!(explained, ["candid", "cordial"]);
    for address in ["/vocabulary/#word-cordial", "/readouts/a/#s-1"] {
        assert!(page.links_to(address), "{address}");
    }
    let whole = "extent: whole\ncoding: {complete: true}\n";
    let whole = |text: String| text.replacen("---\n", &format!("---\n{whole}"), 1);
    let established = archive(&[
        ("a", talks("cambodia", "candid and cordial", "")),
        ("b", whole(talks("united-states", "candid", ""))),
    ]);
    assert_eq!(
        atmosphere(&established.page(TALKS))[0],
        "Cambodia’s readout | candid also in the United States’ readout | cordial only in this readout"
    );
    // They are no statements on matters: the table of topics stays.
    assert!(page.all("#comparison").is_empty());
    assert_eq!(page.all("table.coverage").len(), 1);
}

#[test]
fn one_account_s_words_on_the_talks_are_not_called_its_own_alone() {
    let one = archive(&[("a", talks("cambodia", "candid", ""))]).page(TALKS);
    assert_eq!(atmosphere(&one), ["Cambodia’s readout | candid"]);
    let with_another = archive(&[
        ("a", talks("cambodia", "candid", "")),
        ("b", account("japan", "", "They met.")),
    ])
    .page(TALKS);
    assert_eq!(
        atmosphere(&with_another),
        [
            "Cambodia’s readout | candid",
            "Japan’s readout | Not annotated."
        ]
    );
}

#[test]
fn words_on_the_talks_are_not_counted_as_statements() {
    let keys = "statements:\n".to_owned()
        + &said("candid", "kind: atmosphere")
        + &said("Rice was sold", "act: discussed, topics: rice");
    let page = archive(&[(
        "a",
        account("cambodia", &keys, "The talks were candid. Rice was sold."),
    )])
    .page(TALKS);
    assert_eq!(
        balance(&page),
        "Cambodia’s readout has 1 statement and 1 topic."
    );
    assert_eq!(groups(&page)[0].len(), 2);
}

/// What one account lists and another names in its words is in neither alone.
#[test]
fn a_topic_that_another_account_names_is_not_called_absent() {
    let archive = archive! {
        "topics/arms-control.md" => "---\nname: Arms control\naliases: [disarmament]\n---\n",
        "topics/trade.md" => "---\nname: Trade\n---\n",
        "topics/water.md" => "---\nname: Water\n---\n",
        "topics/order.md" => "---\nname: Order\nautolink: false\n---\n",
        "readouts/a.md" => account(
            "japan",
            &format!(
                "date: 2022-05-13\nparties: [japan, united-states]\nstatements:\n{}{}{}",
                said("Arms were counted", "act: discussed, topics: arms-control"),
                said("Rivers flow", "act: discussed, topics: water"),
                said("All is well", "act: discussed, topics: order"),
            ),
            "Arms were counted. Rivers flow. All is well.",
        ),
        "readouts/b.md" => account(
            "united-states",
            &format!(
                "language: fr\nstatements:\n{}",
                said("Commerce", "act: discussed, topics: trade")
            ),
            "Commerce, in ORDER.",
        ),
        // The words of any text of an account are its words.
        "readouts/b-en.md" => account(
            "united-states",
            "",
            "They spoke of commerce and of DISARMAMENT, not of waterways, in good order.",
        )
        .replace("verbatim", "translation\ntranslation_of: b\nlanguage: en"),
    };
    archive.build();
    let page = archive.page(TALKS);
    assert_eq!(
        groups(&page),
        [
            vec!["In both readouts", "None recorded."],
            vec![
                "Annotated in one readout, named in the text of another",
                "Arms control | Japan’s readout: “Arms were counted” | The United States’ readout: Named in the text in this archive, but not annotated.",
                "Order | Japan’s readout: “All is well” | The United States’ readout: Named in the text in this archive, but not annotated.",
            ],
            vec![
                "In Japan’s readout; not known for the United States’ readout",
                "Water | Japan’s readout: “Rivers flow”",
            ],
            vec![
                "In the United States’ readout; not known for Japan’s readout",
                "Trade | The United States’ readout: “Commerce”",
            ],
        ]
    );
    assert!(!page.text().contains("Only in"), "{}", page.text());
}

#[test]
fn the_table_of_topics_says_what_is_named_and_what_nobody_has_read() {
    let listed = |side: &str, keys: &str, text: &str| account(side, keys, text);
    let page = archive(&[
        (
            "a",
            listed("cambodia", "topics: [trade, rice]\n", "They met."),
        ),
        (
            "b",
            listed(
                "japan",
                "topics: [ports]\n",
                "They spoke of trade, and of rice-growing.",
            ),
        ),
        ("c", listed("united-states", "", "They met.")),
    ])
    .page(TALKS);
    let cells = |row| {
        let cells = select(row, "th, td").into_iter().map(words);
        cells.collect::<Vec<_>>().join(" | ")
    };
    let rows = page.all("table.coverage tbody tr").into_iter();
    let rows: Vec<String> = rows.map(cells).collect();
    let unread = "?This readout is not annotated yet.";
    let yes = "●has the topic";
    let named = "○Named in the text in this archive, but not annotated.";
    assert_eq!(
        rows,
        [
            format!("Trade | {yes} | {named} | {unread}"),
            format!("Rice | {yes} | {named} | {unread}"),
            format!("Ports | ?not known | {yes} | {unread}"),
        ]
    );
}

/// Whatever is known of two accounts, that one of them alone has a topic is said exactly where the other was
/// read whole, was gone through, and neither has it nor names it.
#[test]
fn absence_is_claimed_where_it_is_established_and_nowhere_else() {
    let archive = archive! {
        "topics/rice.md" => "---\nname: Rice\n---\n",
        "topics/trade.md" => "---\nname: Trade\n---\n",
    };
    let mut meetings = Vec::new();
    for rendition in ["verbatim", "excerpt", "summary", "translation"] {
        for extent in ["", "whole", "partial", "digest"] {
            for complete in ["", "true", "false"] {
                for has in ["stated", "named", "listed", "nothing"] {
                    meetings.push((rendition, extent, complete, has));
                }
            }
        }
    }
    let front = |id: usize, side: &str| {
        format!(
            "title: An account\nmeeting: m{id}\nside: {side}\ndate: 2022-05-13\n\
             parties: [cambodia, japan]\n"
        )
    };
    for (id, (rendition, extent, complete, has)) in meetings.iter().enumerate() {
        let one = front(id, "cambodia");
        archive.write(
            &format!("content/readouts/m{id}-a.md"),
            format!(
                "---\n{one}rendition: summary\nstatements:\n  - {{quote: We sold, act: thanked, topics: [rice]}}\n---\n\nWe sold.\n"
            ),
        );
        let mut other = front(id, "japan");
        other.push_str(&format!("rendition: {rendition}\n"));
        if !extent.is_empty() {
            other.push_str(&format!("extent: {extent}\n"));
        }
        if !complete.is_empty() {
            other.push_str(&format!("coding: {{complete: {complete}}}\n"));
        }
        let mut said = "{quote: They met, act: thanked, topics: [trade]}".to_owned();
        if *has == "stated" {
            said.push_str(", {quote: at length, act: raised, topics: [rice]}");
        }
        other.push_str(&format!("statements: [{said}]\n"));
        if *has == "listed" {
            other.push_str("topics: [rice]\n");
        }
        let text = match *has {
            "named" => "They met at length over rice.",
            _ => "They met at length.",
        };
        archive.write(
            &format!("content/readouts/m{id}-b.md"),
            format!("---\n{other}---\n\n{text}\n"),
        );
    }
    archive.build();
    for (id, (rendition, extent, complete, has)) in meetings.iter().enumerate() {
        let case = format!("{rendition} {extent} {complete} {has}");
        let whole = *extent == "whole" || extent.is_empty() && *rendition == "verbatim";
        let established = whole && *complete == "true";
        let page = archive.page(&format!("/meetings/m{id}/"));
        let text = page.text();
        let groups = groups(&page);
        let group = groups
            .iter()
            .find(|group| group.iter().skip(1).any(|row| row.starts_with("Rice")));
        let title = group.map(|group| group[0].as_str()).unwrap_or_default();
        let expected = match (*has, established) {
            ("stated" | "listed", _) => "In both readouts",
            ("named", _) => "Annotated in one readout, named in the text of another",
            // Nobody says how much of Cambodia’s was read: it is said what is not in the other.
            (_, true) => "In Cambodia’s readout, not in Japan’s readout",
            (_, false) => "In Cambodia’s readout; not known for Japan’s readout",
        };
        assert_eq!(title, expected, "{case}");
        let only = |side: &str| text.contains(&format!("only in the readout of {side}"));
        assert!(
            !only("Cambodia") || established && *has == "nothing",
            "{case}"
        );
        // Cambodia's account is a summary of which nobody says how much of it was read.
        assert!(!only("Japan") && !text.contains("Only in Japan"), "{case}");
        let absent = text.contains("Not in this readout, which was read in full.");
        assert_eq!(absent, established && *has == "nothing", "{case}");
    }
    let established = meetings
        .iter()
        .filter(|(rendition, extent, complete, has)| {
            let whole = *extent == "whole" || extent.is_empty() && *rendition == "verbatim";
            whole && *complete == "true" && *has == "nothing"
        });
    let files = walkdir::WalkDir::new(archive.path("public/relations/cambodia--japan/rice"));
    let files = files.into_iter().map(|file| file.unwrap().into_path());
    let files = files.filter(|file| file.extension().is_some_and(|kind| kind == "html"));
    let trail: String = files
        .map(|file| Page::new(&std::fs::read_to_string(file).unwrap()).text())
        .collect();
    let claims = trail.matches("; this account was read in full.").count();
    assert_eq!(claims, established.count());
    let unknown = trail
        .matches("Not known whether this account has Rice")
        .count();
    assert!(unknown > claims, "{unknown}");
}

/// An account that nobody annotated is not compared, and yet nothing is known of what it leaves out.
#[test]
fn an_account_that_is_not_compared_keeps_others_from_being_the_only_one() {
    let whole = "coding: {complete: true}\n";
    let khm = format!(
        "statements:\n{}",
        said("Rice was sold", "act: thanked, topics: [rice]")
    );
    let compared = |third: &str| {
        let page = archive(&[
            ("a", account("cambodia", &khm, "Rice was sold.")),
            ("b", account("japan", whole, "They met.")),
            ("c", account("united-states", third, "They met.")),
        ])
        .page(TALKS);
        let titles = groups(&page).into_iter().map(|group| group[0].clone());
        let notes = page.all(".comparison-standings dt").into_iter().map(words);
        (titles.collect::<Vec<_>>(), notes.collect::<Vec<_>>())
    };
    let (titles, notes) = compared("");
    let unknown = "In Cambodia’s readout; not known for the United States’ readout";
    assert!(titles.iter().any(|title| title == unknown), "{titles:?}");
    assert_eq!(notes, ["Japan’s readout", "The United States’ readout"]);
    let (titles, notes) = compared(whole);
    assert!(
        titles
            .iter()
            .any(|title| title == "Only in Cambodia’s readout"),
        "{titles:?}"
    );
    assert_eq!(notes.len(), 2);
}

/// The group of what is recorded of Cambodia's readout, where the other readout has these keys and words.
fn trade_of_one(keys: &str, text: &str, site: &str, topic: &str) -> String {
    let keys = format!("topics: [health]\n{keys}");
    let archive = archive(&[
        (
            "a",
            account(
                "cambodia",
                &format!(
                    "statements:\n{}",
                    said("spoke of trade", "act: raised, topics: trade")
                ),
                "We spoke of trade.",
            ),
        ),
        ("b", account("united-states", &keys, text)),
    ]);
    let settings = archive.read("content/site.yaml");
    archive.write("content/site.yaml", format!("{settings}{site}"));
    archive.write(
        "content/topics/trade.md",
        format!("---\nname: Trade\n{topic}---\n"),
    );
    archive.build();
    groups(&archive.page(TALKS)).concat().join(" ")
}

#[test]
fn the_site_may_say_who_went_through_all_readouts() {
    let all = "coding: {by: A. Editor, complete: true}\n";
    let whole = "extent: whole\n";
    let only = "Only in Cambodia’s readout";
    assert!(trade_of_one(whole, "Words.", all, "").contains(only));
    for (keys, site) in [
        (whole, ""),
        ("extent: whole\ncoding: {complete: false}\n", all),
        ("extent: partial\n", all),
        ("extent: digest\n", all),
    ] {
        let found = trade_of_one(keys, "Words.", site, "");
        assert!(!found.contains(only), "{keys}{site}: {found}");
    }
}

#[test]
fn what_a_text_names_by_a_term_of_its_language_is_not_called_absent() {
    let whole = "extent: whole\ncoding: {complete: true}\n";
    let terms = "terms: {en: [tariffs], fr: [douane]}\n";
    let only = "Only in Cambodia’s readout Trade";
    for (text, absent) in [
        ("TARIFFS came up.", false),
        ("The douane came up.", true),
        ("Words.", true),
    ] {
        let found = trade_of_one(whole, text, "", terms);
        assert_eq!(found.contains(only), absent, "{text}: {found}");
    }
}
