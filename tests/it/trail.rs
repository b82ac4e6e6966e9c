//! Wording trails: what each side's accounts say on one topic, and how their words changed.

use crate::support::html::{Page, words};
use crate::support::{Archive, archive};
use scraper::{ElementRef, Selector};

const TRAIL: &str = "/relations/china--united-states/strait/";

/// Keys of a readout that was read whole and annotated.
const WHOLE: &str = "coding: {complete: true}\n";

/// An archive of two governments, two ministers each, and a topic.
fn governments() -> Archive {
    archive! {
        "topics/strait.md" => "---\nname: The Strait\n---\n",
        "people/wang.md" => "---\nname: Wang\ncountry: china\n---\n",
        "people/qin.md" => "---\nname: Qin\ncountry: china\n---\n",
        "people/blinken.md" => "---\nname: Blinken\ncountry: united-states\n---\n",
    }
}

/// Writes an account of a meeting: its statements as `(by, act, words)`, and any further keys.
fn tell(archive: &Archive, date: &str, side: &str, keys: &str, statements: &[(&str, &str, &str)]) {
    let mut front =
        format!("title: {side} on {date}\nmeeting: m-{date}\nside: {side}\ndate: {date}\n{keys}");
    if !keys.contains("parties:") {
        front.push_str("parties: [china, united-states]\n");
    }
    if !keys.contains("rendition:") {
        front.push_str("rendition: verbatim\n");
    }
    let mut text = "They met.\n".to_owned();
    for (i, (by, act, words)) in statements.iter().enumerate() {
        if i == 0 {
            front.push_str("statements:\n");
        }
        front.push_str(&format!(
            "  - {{quote: \"{words}\", by: {by}, act: {act}, topics: [strait]}}\n"
        ));
        text.push_str(&format!("\n{words}.\n"));
    }
    archive.write(
        &format!("content/readouts/{date}-{side}.md"),
        format!("---\n{front}---\n\n{text}"),
    );
}

fn built(archive: &Archive) -> Page {
    assert!(archive.problems().is_empty(), "{:?}", archive.problems());
    archive.build();
    archive.page(TRAIL)
}

fn within<'p>(element: ElementRef<'p>, selector: &str) -> Vec<ElementRef<'p>> {
    let selector = Selector::parse(selector).unwrap();
    element.select(&selector).collect()
}

/// What one account has on the topic at one meeting, in words.
fn cell(page: &Page, date: &str, account: &str) -> String {
    let step = page.all(&format!("[id=\"_at-m-{date}\"]"));
    let cells = within(step[0], ".trail-cell");
    let of = cells
        .into_iter()
        .find(|cell| words(*cell).starts_with(account));
    of.map(words).unwrap_or_default()
}

/// The statement with these words, with all that is said of it.
fn statement<'p>(page: &'p Page, said: &str) -> ElementRef<'p> {
    let mut found = page
        .all(".trail-statement")
        .into_iter()
        .filter(|statement| {
            within(*statement, ".trail-words")
                .into_iter()
                .map(words)
                .any(|own| own == said)
        });
    found.next().unwrap()
}

/// With which earlier words a statement is compared.
fn earlier(page: &Page, said: &str) -> String {
    let pieces = within(statement(page, said), ".diff");
    let Some(diff) = pieces.first() else {
        return String::new();
    };
    let text = |node: ElementRef<'_>| -> String {
        let hidden = within(node, ".visually-hidden");
        let mut text: String = node.text().collect();
        for hidden in hidden {
            text = text.replace(&hidden.text().collect::<String>(), "");
        }
        text
    };
    let added: Vec<_> = within(*diff, "ins").into_iter().map(text).collect();
    let mut all = String::new();
    for child in diff.children() {
        match ElementRef::wrap(child) {
            Some(element) if element.value().name() == "ins" => {}
            Some(element) => all.push_str(&text(element)),
            None => all.extend(child.value().as_text().map(|text| &**text)),
        }
    }
    assert!(!added.is_empty() || all == said);
    all
}

#[test]
fn a_statement_is_compared_with_the_most_similar_one_of_the_same_voice() {
    let archive = governments();
    tell(
        &archive,
        "2021-01-01",
        "china",
        "",
        &[
            (
                "wang",
                "warned",
                "Warned of grave consequences for the waters",
            ),
            (
                "wang",
                "urged",
                "Urged the other side to keep its old promise",
            ),
            (
                "blinken",
                "explained",
                "Explained that he would keep the promise of others",
            ),
        ],
    );
    tell(
        &archive,
        "2022-01-01",
        "china",
        "",
        &[
            ("qin", "urged", "Urged the other side to keep every promise"),
            (
                "blinken",
                "explained",
                "Explained that he would keep his word",
            ),
            (
                "[wang, blinken]",
                "agreed",
                "Agreed on what the other side would promise",
            ),
        ],
    );
    tell(
        &archive,
        "2022-01-01",
        "united-states",
        "",
        &[(
            "blinken",
            "urged",
            "Urged that the other side keep its old promise alive",
        )],
    );
    let page = built(&archive);
    assert_eq!(
        earlier(&page, "Urged the other side to keep every promise"),
        "Urged the other side to keep its old promise"
    );
    assert!(
        words(statement(
            &page,
            "Urged the other side to keep every promise"
        ))
        .contains("Then said by Wang"),
        "another minister of the same government"
    );
    assert_eq!(
        earlier(&page, "Explained that he would keep his word"),
        "Explained that he would keep the promise of others",
        "the other government's words, in the same account"
    );
    for first in [
        "Agreed on what the other side would promise",
        "Urged that the other side keep its old promise alive",
    ] {
        assert_eq!(earlier(&page, first), "", "nobody said so before: {first}");
    }
}

#[test]
fn words_that_have_nothing_in_common_follow_an_act_of_the_same_kind() {
    let archive = governments();
    tell(
        &archive,
        "2021-01-01",
        "china",
        "",
        &[
            ("china", "explained", "Long established practice"),
            ("china", "warned", "No interference whatsoever"),
        ],
    );
    tell(
        &archive,
        "2022-01-01",
        "china",
        "",
        &[("china", "warned", "Playing with fire burns everybody")],
    );
    let page = built(&archive);
    let said = "Playing with fire burns everybody";
    assert_eq!(earlier(&page, said), "No interference whatsoever");
    assert!(words(statement(&page, said)).contains("New wording."));
    assert!(within(statement(&page, said), "details.compare[open]").is_empty());
}

#[test]
fn a_comparison_reaches_back_over_silence() {
    let archive = governments();
    let same = [("united-states", "explained", "Policy has not changed")];
    tell(&archive, "2021-01-01", "united-states", "", &same);
    tell(
        &archive,
        "2022-01-01",
        "china",
        "",
        &[("china", "warned", "Beware")],
    );
    tell(
        &archive,
        "2022-01-01",
        "united-states",
        "topics: [strait]\n",
        &[],
    );
    tell(
        &archive,
        "2023-01-01",
        "china",
        "",
        &[("china", "warned", "Beware at last")],
    );
    tell(&archive, "2023-01-01", "united-states", "", &same);
    let page = built(&archive);
    assert!(page.text().contains("The same words as on 1 January 2021."));
    assert!(page.links_to("/readouts/2021-01-01-united-states/#s-1"));
}

#[test]
fn silence_is_told_from_what_is_not_held_and_not_annotated() {
    let archive = governments();
    archive.write("content/topics/trade.md", "---\nname: Trade\n---\n");
    let warned = [("china", "warned", "Beware of the rocks")];
    let on_trade = "statements:\n  - {quote: They met, act: discussed, topics: [trade]}\n";
    for year in ["2020", "2021", "2022", "2023", "2024"] {
        tell(&archive, &format!("{year}-01-01"), "china", "", &warned);
    }
    tell(&archive, "2020-01-01", "united-states", on_trade, &[]);
    let whole = format!("extent: whole\ncoding: {{complete: true}}\n{on_trade}");
    tell(&archive, "2021-01-01", "united-states", &whole, &[]);
    tell(
        &archive,
        "2022-01-01",
        "united-states",
        "topics: [strait]\n",
        &[],
    );
    tell(&archive, "2023-01-01", "united-states", "", &[]);
    let page = built(&archive);
    let of = |year: &str| {
        cell(
            &page,
            &format!("{year}-01-01"),
            "The United States’ readout",
        )
    };
    assert!(
        of("2020").ends_with(
            "Not known whether this account has the Strait: it was not read in full, or not annotated completely."
        ),
        "{}",
        of("2020")
    );
    assert!(
        of("2021").ends_with("Nothing on the Strait; this account was read in full."),
        "{}",
        of("2021")
    );
    assert!(
        of("2022").ends_with("has no annotated statement on it."),
        "{}",
        of("2022")
    );
    assert!(
        of("2023").ends_with("This readout is not annotated yet."),
        "{}",
        of("2023")
    );
    assert!(
        of("2024").ends_with("No readout from this side is in this archive."),
        "{}",
        of("2024")
    );
    let text = page.text();
    assert!(text.contains("China’s readouts have statements on the Strait at 5 of 5 meetings."));
    assert!(text.contains(
        "The United States’ readouts have no statement on the Strait at 4 meetings; 3 of these \
         readouts may say more than is annotated; for 1 more there is no readout in this archive."
    ));
}

#[test]
fn meetings_without_a_word_on_the_topic_are_passed_over_but_told() {
    let archive = governments();
    archive.write("content/topics/trade.md", "---\nname: Trade\n---\n");
    let on_trade = "statements:\n  - {quote: They met, act: discussed, topics: [trade]}\n";
    let warned = [("china", "warned", "Beware of the rocks")];
    for (year, keys, said) in [
        ("2019", on_trade, &[][..]),
        ("2020", "", &warned[..]),
        ("2021", on_trade, &[]),
        ("2022", on_trade, &[]),
        ("2023", "", &warned),
        ("2024", on_trade, &[]),
    ] {
        tell(&archive, &format!("{year}-01-01"), "china", keys, said);
    }
    let page = built(&archive);
    let silences: Vec<_> = page
        .all(".silence summary")
        .into_iter()
        .map(words)
        .collect();
    assert_eq!(
        silences,
        [
            "1 earlier meeting: no statement on the Strait in the readout in this archive",
            "2 meetings in between: no statement on the Strait in the readouts in this archive",
            "1 later meeting: no statement on the Strait in the readout in this archive",
        ]
    );
    assert!(page.links_to("/meetings/m-2021-01-01/"));
    assert!(
        page.text()
            .contains("China’s readouts have statements on the Strait at 2 of 4 meetings; 2 of these readouts may say more than is annotated.")
    );
}

#[test]
fn shifts_of_strength_are_pointed_out() {
    let archive = governments();
    tell(
        &archive,
        "2021-01-01",
        "china",
        WHOLE,
        &[("china", "urged", "Held to the first line")],
    );
    tell(
        &archive,
        "2022-01-01",
        "china",
        WHOLE,
        &[("china", "expressed-concern", "Held to the second line")],
    );
    tell(
        &archive,
        "2023-01-01",
        "china",
        WHOLE,
        &[("china", "warned", "Held to the third line")],
    );
    tell(
        &archive,
        "2024-01-01",
        "china",
        WHOLE,
        &[("china", "urged", "Held to the fourth line")],
    );
    tell(
        &archive,
        "2025-01-01",
        "china",
        WHOLE,
        &[("china", "urged", "Held to the fifth line")],
    );
    let page = built(&archive);
    let shift = |said: &str| {
        let shifts = within(statement(&page, said), ".shift");
        shifts.into_iter().map(words).collect::<String>()
    };
    assert_eq!(shift("Held to the first line"), "");
    assert_eq!(
        shift("Held to the second line"),
        "Softer: from “urged” (4) to “expressed concern” (2)"
    );
    assert_eq!(
        shift("Held to the third line"),
        "Stronger: from “expressed concern” (2) to “warned” (4)"
    );
    assert_eq!(
        shift("Held to the fourth line"),
        "Same strength: from “warned” (4) to “urged” (4)"
    );
    assert_eq!(shift("Held to the fifth line"), "");
    let glance: Vec<_> = page
        .all(".glance tbody td:nth-of-type(1)")
        .into_iter()
        .map(words)
        .collect();
    assert_eq!(
        glance,
        [
            "urged (critical) strength 4 of 5",
            "expressed concern (critical) strength 2 of 5 softer",
            "warned (critical) strength 4 of 5 stronger",
            "urged (critical) strength 4 of 5 same strength",
            "urged (critical) strength 4 of 5",
        ]
    );
    assert!(page.links_to("/vocabulary/#acts"));
}

/// Two statements of one voice on one topic may be on different matters of it.
#[test]
fn words_that_have_nothing_in_common_are_not_called_stronger() {
    let archive = governments();
    let one = |act, words| [("china", act, words)];
    tell(
        &archive,
        "2021-01-01",
        "china",
        WHOLE,
        &one("expressed-concern", "Sails were seen at dawn"),
    );
    tell(
        &archive,
        "2022-01-01",
        "china",
        WHOLE,
        &one("warned", "Nobody may count the gulls there"),
    );
    let page = built(&archive);
    let shifts: String = page
        .all(".trail-statement .shift")
        .into_iter()
        .map(words)
        .collect();
    assert_eq!(
        shifts,
        "Other act recorded: from “expressed concern” (2) to “warned” (4)"
    );
}

/// “Stronger” and “softer” are claims on all that two readouts say: an excerpt or a digest may leave out the stronger
/// words.
#[test]
fn only_readouts_that_are_known_whole_are_called_stronger_or_softer() {
    let known = [
        WHOLE,
        "extent: whole\nrendition: summary\ncoding: {complete: true}\n",
    ];
    let unknown = [
        "coding: {complete: false}\n",
        "rendition: excerpt\ncoding: {complete: true}\n",
        "extent: digest\nrendition: summary\ncoding: {complete: true}\n",
        "rendition: summary\ncoding: {complete: true}\n",
    ];
    let all: Vec<_> = known.iter().chain(&unknown).collect();
    for before in &all {
        for now in &all {
            let archive = governments();
            let said = |act| [("china", act, "Held to the line")];
            tell(
                &archive,
                "2021-01-01",
                "china",
                before,
                &said("expressed-concern"),
            );
            tell(&archive, "2022-01-01", "china", now, &said("warned"));
            let page = built(&archive);
            let both_known = known.contains(before) && known.contains(now);
            // The words of a summary are those of the archive, so nothing says that they are on one matter.
            let expected = match **before == WHOLE && **now == WHOLE {
                true => "Stronger: from “expressed concern” (2) to “warned” (4)",
                false => "Other act recorded: from “expressed concern” (2) to “warned” (4)",
            };
            let shifts: String = page
                .all(".trail-statement .shift")
                .into_iter()
                .map(words)
                .collect();
            assert_eq!(shifts, expected, "{before}{now}");
            let glance: Vec<_> = page
                .all(".glance tbody td:nth-of-type(1)")
                .into_iter()
                .map(words)
                .collect();
            assert_eq!(glance[1].contains("stronger"), both_known, "{before}{now}");
        }
    }
}

#[test]
fn what_an_account_says_of_others_is_not_its_own_side_at_a_glance() {
    let archive = governments();
    tell(
        &archive,
        "2021-01-01",
        "china",
        "",
        &[
            ("china", "explained", "Held to the line"),
            ("united-states", "warned", "Threatened with the fleet"),
        ],
    );
    tell(
        &archive,
        "2022-01-01",
        "china",
        "",
        &[("united-states", "warned", "Threatened again")],
    );
    let page = built(&archive);
    let glance: Vec<_> = page
        .all(".glance tbody td:nth-of-type(1)")
        .into_iter()
        .map(words)
        .collect();
    assert_eq!(
        glance,
        ["explained (neutral) strength 2 of 5", "said by others"]
    );
}

#[test]
fn joint_accounts_and_third_sides_have_columns_of_their_own() {
    let archive = governments();
    let three = "parties: [china, united-states, japan]\n";
    tell(
        &archive,
        "2021-01-01",
        "china",
        three,
        &[("china", "warned", "Beware of rocks")],
    );
    tell(
        &archive,
        "2021-01-01",
        "japan",
        three,
        &[("japan", "urged", "Kept the calm at sea")],
    );
    tell(
        &archive,
        "2022-01-01",
        "joint",
        "",
        &[(
            "[china, united-states]",
            "agreed",
            "Agreed to keep the calm",
        )],
    );
    tell(
        &archive,
        "2023-01-01",
        "joint",
        "",
        &[(
            "[china, united-states]",
            "agreed",
            "Agreed to keep the calm at sea",
        )],
    );
    tell(
        &archive,
        "2023-01-01",
        "china",
        "",
        &[("china", "warned", "Beware of many rocks")],
    );
    let page = built(&archive);
    let heads = |date: &str| -> Vec<String> {
        let step = page.all(&format!("[id=\"_at-m-{date}\"]"));
        within(step[0], "h4").into_iter().map(words).collect()
    };
    assert_eq!(
        heads("2021-01-01"),
        [
            "China’s readout",
            "The United States’ readout",
            "Japan’s readout"
        ]
    );
    assert_eq!(heads("2022-01-01"), ["Joint readout"]);
    assert_eq!(
        heads("2023-01-01"),
        [
            "China’s readout",
            "The United States’ readout",
            "Joint readout"
        ]
    );
    assert!(
        cell(&page, "2023-01-01", "The United States’ readout")
            .ends_with("From this side, the archive has only the joint readout.")
    );
    assert_eq!(
        earlier(&page, "Agreed to keep the calm at sea"),
        "Agreed to keep the calm"
    );
    assert_eq!(earlier(&page, "Beware of many rocks"), "Beware of rocks");
    assert!(
        !archive.has("public/relations/china--japan/strait/index.html"),
        "they met once"
    );
}

#[test]
fn what_many_said_together_is_no_trail_of_each_two_of_them() {
    let archive = governments();
    let three = "parties: [china, united-states, japan]\n";
    for year in ["2021", "2022"] {
        tell(
            &archive,
            &format!("{year}-01-01"),
            "joint",
            three,
            &[(
                "[china, united-states, japan]",
                "agreed",
                "Agreed to keep the calm",
            )],
        );
    }
    archive.build();
    assert!(!archive.has("public/relations/china--united-states/strait/index.html"));
}

#[test]
fn one_meeting_makes_no_trail() {
    let archive = governments();
    tell(
        &archive,
        "2021-01-01",
        "china",
        "",
        &[("china", "warned", "Beware")],
    );
    tell(
        &archive,
        "2021-01-01",
        "united-states",
        "",
        &[("united-states", "warned", "Beware")],
    );
    archive.build();
    assert!(!archive.has("public/relations/china--united-states/strait/index.html"));
    let relation = archive.page("/relations/china--united-states/");
    assert!(!relation.text().contains("How the wording changed"));
}

#[test]
fn words_of_a_summary_are_not_shown_as_the_publishers() {
    let archive = governments();
    let verbatim = "rendition: verbatim\n";
    tell(
        &archive,
        "2021-01-01",
        "china",
        verbatim,
        &[("china", "warned", "Beware of the rocks")],
    );
    tell(
        &archive,
        "2022-01-01",
        "china",
        verbatim,
        &[("china", "warned", "Beware of rocks")],
    );
    tell(
        &archive,
        "2023-01-01",
        "china",
        "rendition: summary\n",
        &[("china", "warned", "Beware of all rocks")],
    );
    tell(
        &archive,
        "2024-01-01",
        "china",
        "rendition: translation\n",
        &[("china", "warned", "Beware of every rock")],
    );
    let page = built(&archive);
    let translated = words(statement(&page, "Beware of every rock"));
    assert!(translated.contains("In the translation"), "{translated}");
    let exact = statement(&page, "Beware of rocks");
    assert!(!words(exact).contains("summary"));
    assert_eq!(within(exact, "blockquote").len(), 1);
    let told = statement(&page, "Beware of all rocks");
    assert!(words(told).contains("Not compared with 1 January 2022: the words of a summary"));
    assert!(within(told, "ins, del").is_empty());
    assert!(within(told, "blockquote").is_empty());
    assert_eq!(
        page.text()
            .matches(
                "Not only the governments’ own words. Some statements are in the words of the \
                 archive’s summaries or of translations;"
            )
            .count(),
        1
    );
    assert!(words(told).contains("In the archive’s summary"));
}

#[test]
fn a_translation_is_not_called_a_summary() {
    let archive = governments();
    for (day, quote) in [
        ("2021-01-01", "Beware of the rocks"),
        ("2022-01-01", "Beware of rocks"),
    ] {
        let translation = "rendition: translation\n";
        tell(
            &archive,
            day,
            "china",
            translation,
            &[("china", "warned", quote)],
        );
    }
    let page = built(&archive);
    let told = words(statement(&page, "Beware of rocks"));
    assert!(told.contains("In the translation"), "{told}");
    assert!(!told.contains("archive’s summary"), "{told}");
    let text = page.text();
    let notice = "Not the governments’ own words. All statements are in the words of translations. \
                  Their wording is not compared.";
    assert!(text.contains(notice), "{text}");
}

#[test]
fn languages_are_not_compared() {
    let archive = governments();
    tell(
        &archive,
        "2021-01-01",
        "china",
        "language: en\n",
        &[("china", "warned", "Beware of rocks")],
    );
    tell(
        &archive,
        "2022-01-01",
        "china",
        "language: fr\n",
        &[("china", "urged", "Gare aux rochers")],
    );
    let page = built(&archive);
    let french = statement(&page, "Gare aux rochers");
    assert!(
        words(french).contains("Not compared with 1 January 2021, which is in another language.")
    );
    assert!(words(french).contains("Other act recorded: from “warned” (4) to “urged” (4)"));
    assert_eq!(within(french, ".trail-words[lang=fr]").len(), 1);
}

#[test]
fn a_topic_called_page_does_not_meet_the_pages_of_the_relation() {
    let archive = governments();
    archive.write("content/topics/page.md", "---\nname: Page\n---\n");
    archive.write(
        "content/topics/topics-page.md",
        "---\nname: Topics page\n---\n",
    );
    for i in 0..101 {
        archive.write(
            &format!("content/readouts/r{i:03}.md"),
            format!(
                "---\ntitle: Talks {i}\nmeeting: m{i:03}\nside: china\nrendition: verbatim\n\
                 date: {}-02-01\nparties: [china, united-states]\nstatements:\n  \
                 - {{quote: the words of {i}, act: explained, topics: [page]}}\n---\n\nThese are the words of {i}.\n",
                1900 + i
            ),
        );
    }
    archive.build();
    assert!(archive.has("public/relations/china--united-states/page/2/index.html"));
    assert!(!archive.has("public/relations/china--united-states/page/index.html"));
    let address = "/relations/china--united-states/topics.page/";
    let first = archive.page(address);
    assert!(
        archive
            .page("/relations/china--united-states/")
            .links_to(address)
    );
    assert_eq!(first.all(".trail-step").len(), 100);
    assert!(first.links_to(&format!("{address}page/2/")));
    let second = archive.page(&format!("{address}page/2/"));
    assert_eq!(second.all(".trail-step").len(), 1);
    assert_eq!(
        earlier(&second, "the words of 100"),
        "the words of 99",
        "what was said last stands on the page before"
    );
    assert!(second.all(".silence").is_empty());
    let statement = second.text();
    assert!(statement.contains("China’s readouts have statements on Page at 101 of 101 meetings."));
}

#[test]
fn relations_and_topics_lead_to_their_trails() {
    let archive = governments();
    tell(
        &archive,
        "2021-01-01",
        "china",
        "",
        &[
            ("china", "warned", "Beware of rocks"),
            ("china", "warned", "Beware of reefs"),
        ],
    );
    tell(
        &archive,
        "2022-01-01",
        "united-states",
        "",
        &[("united-states", "warned", "Beware")],
    );
    let page = built(&archive);
    for address in [
        "/relations/china--united-states/",
        "/topics/strait/",
        "/readouts/2021-01-01-china/",
        "/meetings/m-2021-01-01/",
    ] {
        assert!(page.links_to(address), "{address}");
    }
    let relation = archive.page("/relations/china--united-states/");
    assert!(relation.links_to(TRAIL));
    assert!(relation.text().contains("How the wording changed"));
    assert!(words(relation.block("The Strait 3")) == "The Strait 3");
    let topic = archive.page("/topics/strait/");
    assert!(topic.links_to(TRAIL));
    assert!(words(topic.block("China and the United States 3")) == "China and the United States 3");
    assert!(
        archive
            .read("public/sitemap.xml")
            .contains("/relations/china--united-states/strait/")
    );
}

#[test]
fn words_of_accounts_are_never_html() {
    let archive = governments();
    archive.write(
        "content/topics/strait.md",
        "---\nname: \"<b>Strait</b> & sea\"\n---\n",
    );
    for (year, said) in [("2021", "a < b & <i>c</i>"), ("2022", "a < b & <u>d</u>")] {
        archive.write(
            &format!("content/readouts/{year}.md"),
            format!(
                "---\ntitle: Talks\nmeeting: m-{year}-01-01\nside: china\nrendition: verbatim\ndate: {year}-01-01\n\
                 parties: [china, united-states]\nstatements:\n  - {{quote: \"{said}\", by: china, act: warned, topics: [strait]}}\n---\n\n`{said}`\n",
            ),
        );
    }
    let page = built(&archive);
    assert!(page.all("main b, main u").is_empty());
    // The theme writes a dot between elements in a row with the same element.
    let others = page.all("main i").into_iter().map(words);
    assert!(others.into_iter().all(|text| text == "·"));
    assert_eq!(earlier(&page, "a < b & <u>d</u>"), "a < b & <i>c</i>");
    assert!(page.text().contains("on <b>Strait</b> & sea"));
}
