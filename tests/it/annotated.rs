//! What stands beside the words of an account.

use std::collections::BTreeSet;

use crate::support::archive;

/// The page of an account with a text, in which a note lies within a statement.
fn page(text: &str) -> String {
    let front = "title: An account\nmeeting: talks\nside: cambodia\nrendition: summary\n\
        date: 2022-05-13\nparties: [cambodia, united-states]\n\
        statements:\n  - quote: asked for a second look\n    by: [sokha, dara, mony]\n    \
        to: united-states\n    act: requested\n\
        notes:\n  - quote: second look\n    note: A word of the editors.\n";
    let archive = archive! {
        "readouts/talks-khm.md" => format!("---\n{front}---\n\n{text}\n"),
        "people/sokha.md" => "---\nname: Kem Sokha\n---\n",
        "people/dara.md" => "---\nname: Chan Dara\n---\n",
        "people/mony.md" => "---\nname: Sok Mony\n---\n",
    };
    archive.build();
    archive.read("public/readouts/talks-khm/index.html")
}

/// What lies between two strings, the first time that they stand in a text.
fn between<'a>(text: &'a str, start: &str, end: &str) -> &'a str {
    let rest = text.split_once(start).unwrap().1;
    rest.split_once(end).unwrap().0
}

#[test]
fn a_footnote_stands_beside_the_first_passage_that_refers_to_it() {
    let page = page(
        "They met.[^a]\n\nThey asked for a second look.[^a][^b]\n\n[^b]: The second.\n\n[^a]: The first.\n",
    );
    let passages: Vec<_> = page.split("class=\"passage\"").skip(1).collect();
    assert_eq!(passages.len(), 2, "{page}");
    assert!(passages[0].contains("The first."), "{page}");
    assert!(passages[1].contains("The second."), "{page}");
    assert_eq!(page.matches("The first.").count(), 1, "{page}");
    assert!(!page.contains("doc-endnotes"), "{page}");
}

#[test]
fn an_account_with_footnotes_alone_has_them_beside_its_words() {
    let archive = archive! {
        "readouts/talks-khm.md" => "---\ntitle: An account\nmeeting: talks\nside: cambodia\n\
            rendition: summary\ndate: 2022-05-13\nparties: [cambodia, united-states]\n---\n\n\
            They met.[^a]\n\n[^a]: In Washington.\n",
    };
    archive.build();
    let page = archive.read("public/readouts/talks-khm/index.html");
    let notes = between(&page, "<aside class=\"notes\">", "</aside>");
    assert!(notes.contains("In Washington."), "{page}");
    assert!(notes.contains("id=\"fn-1\""), "{page}");
    assert!(!page.contains("class=\"key\""), "{page}");
}

#[test]
fn a_note_within_a_statement_leaves_the_line_of_the_statement_whole() {
    let page = page("They asked for a second look.");
    assert!(
        page.contains("<mark class=\"mark mark-neutral\" id=\"s-1\""),
        "{page}"
    );
    assert!(
        page.contains(
            "<mark class=\"mark mark-neutral mark-deep\" id=\"n-1\" data-of=\"s-1 n-1\">second look</mark>"
        ),
        "{page}"
    );
}

#[test]
fn what_opens_a_note_holds_no_links_and_its_body_links_all_who_speak() {
    let page = page("They asked for a second look.");
    let notes = between(&page, "<aside class=\"notes\">", "</aside>");
    for summary in notes.split("<summary>").skip(1) {
        let summary = summary.split("</summary>").next().unwrap();
        assert!(!summary.contains("<a "), "{summary}");
    }
    assert!(
        notes.contains("Kem Sokha, Chan Dara and Sok Mony"),
        "{notes}"
    );
    let body = between(notes, "id=\"_s-1\"", "data-of=\"n-1\"");
    for address in [
        "#s-1",
        "/people/sokha/",
        "/people/mony/",
        "/vocabulary/#act-requested",
        "/countries/united-states/",
    ] {
        assert!(body.contains(&format!("href=\"{address}\"")), "{body}");
    }
}

#[test]
fn links_in_the_remarks_of_editors_are_checked() {
    let front = "title: An account\nmeeting: talks\nside: cambodia\nrendition: summary\n\
        date: 2022-05-13\nparties: [cambodia, united-states]\n";
    let archive = archive! {
        "readouts/talks-khm.md" => format!("---\n{front}\
            statements:\n  - quote: asked for a look\n    act: requested\n    \
            note: \"See [[nobody]], [this](#_meeting), [that](#s-1) and [the other](#n-1).\"\n\
            notes:\n  - quote: look\n    note: \"[There](#nowhere), <script>a</script>, [b](javascript:b).\"\n  \
            - quote: They\n    note: \"By [another record](talks-usa.md#n-1).[^a]\\n\\n[^a]: A footnote.\"\n\
            ---\n\nThey asked for a look, see [the note](#n-1).\n"),
        "readouts/talks-usa.md" => format!("---\n{front}---\n\nThey met.\n"),
    };
    // The column does not matter: a remark is one value.
    let line = |place: &str| place.rsplit_once(':').unwrap().0.to_owned();
    let told = archive.problems().into_iter();
    let told: BTreeSet<_> = told
        .map(|problem| (problem.message, line(&problem.place)))
        .collect();
    let at = |message: &str, line: usize| {
        let place = format!("content/readouts/talks-khm.md:{line}");
        (message.to_owned(), place)
    };
    let by_number = |anchor: &str, list: &str| {
        format!(
            "`#{anchor}` refers to item 1 of `{list}`, and item numbers change when the list changes"
        )
    };
    let expected = BTreeSet::from([
        at("there is no record `nobody`", 11),
        at("`<script>` was removed from the page", 14),
        at("the link to `javascript:b` was removed", 14),
        at("the page has no heading `nowhere`", 14),
        at("the page has no statement or note `n-1`", 16),
        at("a note cannot have footnotes", 16),
        at(&by_number("s-1", "statements"), 11),
        at(&by_number("n-1", "notes"), 11),
        at(&by_number("n-1", "notes"), 19),
    ]);
    assert_eq!(told, expected);
}

#[test]
fn figures_that_touch_are_held_apart() {
    let page = page(
        "They asked for a second look[^a][^b] and left.[^c]\n\n[^a]: One.\n\n[^b]: Two.\n\n[^c]: Three.\n",
    );
    let marks: Vec<bool> = page
        .split("<sup class=\"footnote-mark")
        .skip(1)
        .map(|mark| mark.starts_with(" footnote-mark-next\""))
        .collect();
    assert_eq!(marks, [true, true, false], "{page}");
    assert!(page.contains("1 numbered passage<"), "{page}");
}

#[test]
fn every_sentence_has_an_address_that_its_words_alone_decide() {
    let ids = |text: &str| -> Vec<(String, String)> {
        let page = page(text);
        let places = page.split("<span class=\"place\" id=\"").skip(1);
        let places = places.map(|place| {
            let (id, rest) = place.split_once("\"></span>").unwrap();
            // The words up to the next tag.
            let words = rest.split('<').find(|words| !words.is_empty()).unwrap();
            (id.to_owned(), words.to_owned())
        });
        places.collect()
    };
    let before = ids("They met. They asked for a second look.\n\n- Rice. *Fish* was left out.\n");
    let words: Vec<&str> = before.iter().map(|(_, words)| words.as_str()).collect();
    assert_eq!(words, ["They met. ", "They ", "Rice. ", "Fish"]);
    let after = ids(
        "They met again. Rice.\n\nOn Monday, they asked for a second look. *Fish* was left out. They met.\n",
    );
    let id = |list: &[(String, String)], place: usize| list[place].0.clone();
    assert_eq!(id(&before, 0), id(&after, 4), "it moved");
    assert_eq!(id(&before, 2), id(&after, 1), "it moved");
    assert_eq!(id(&before, 3), id(&after, 3), "its marks do not count");
    assert_ne!(id(&before, 1), id(&after, 2), "its words changed");
}

#[test]
fn the_keyboard_stops_once_at_each_name_and_at_each_note() {
    let page = page(
        "Kem Sokha came.\n\nThey asked for a second look.\n\nKem Sokha and Chan Dara left.\n\nKem Sokha slept.",
    );
    let page = crate::support::html::Page::new(&page);
    let stops = |selector: &str| -> Vec<bool> {
        let links = page.all(selector).into_iter();
        links
            .map(|link| link.attr("tabindex") != Some("-1"))
            .collect()
    };
    assert_eq!(
        stops(".passage-text a[href^='/people/']"),
        [true, false, true, false]
    );
    assert_eq!(stops(".passage-text .pointer"), [false, false]);
    // What is folded is no stop; the remark of an editor may have links of its own.
    let notes = page.all(".note");
    let summaries = page.all(".note > .note-fold > summary");
    assert_eq!((notes.len(), summaries.len()), (2, 2));
    assert_eq!(
        page.all(".note a").len(),
        page.all(".note .note-body a").len()
    );
}

/// Two accounts of one meeting, and Cambodia’s of the one before: `extent` and `complete` of the American account.
fn told_by_both(extent: &str, complete: bool) -> crate::support::html::Page {
    let account = |side: &str,
                   meeting: &str,
                   extent: &str,
                   complete: bool,
                   said: &str,
                   text: &str| {
        format!(
            "---\ntitle: An account\nmeeting: {meeting}\nside: {side}\nrendition: summary\nextent: {extent}\n\
             coding: {{complete: {complete}}}\nstatements:\n{said}---\n\n{text}\n"
        )
    };
    let said = |quote: &str, act: &str, topic: &str| {
        format!("  - {{quote: {quote}, act: {act}, by: cambodia, topics: {topic}}}\n")
    };
    let meeting =
        |date: &str| format!("---\ndate: {date}\nparties: [cambodia, united-states]\n---\n");
    let american =
        said("It urged reform", "urged", "reform").replace("by: cambodia", "by: united-states");
    let archive = archive! {
        "topics/reform.md" => "---\nname: Reform\n---\n",
        "topics/visas.md" => "---\nname: Visas\n---\n",
        "meetings/first.md" => meeting("2022-05-11"),
        "meetings/talks.md" => meeting("2022-05-13"),
        "readouts/first-khm.md" => account("cambodia", "first", "whole", true,
            &said("It noted the case", "noted", "visas"), "It noted the case."),
        "readouts/talks-khm.md" => account("cambodia", "talks", "whole", true,
            &format!("{}{}", said("It explained itself", "explained", "reform"), said("It demanded papers", "demanded", "visas")),
            "It explained itself. It demanded papers."),
        "readouts/talks-usa.md" => account("united-states", "talks", extent, complete, &american, "It urged reform."),
    };
    archive.build();
    archive.page("/readouts/talks-khm/")
}

#[test]
fn a_note_says_what_is_beyond_the_statement_as_far_as_that_is_known() {
    let beyond = |page: &crate::support::html::Page, anchor: &str| -> Vec<String> {
        let lines = page.all(&format!(".note[data-of=\"{anchor}\"] .note-beyond li"));
        lines.into_iter().map(crate::support::html::words).collect()
    };
    let known = told_by_both("whole", true);
    assert_eq!(beyond(&known, "s-1"), ["The United States’ readout: urged"]);
    assert_eq!(
        beyond(&known, "s-2"),
        ["Only in this readout", "Stronger than on 11 May 2022"]
    );
    // Of an account that was not read whole, or not annotated completely, it is not known what it does not have.
    for (extent, complete) in [("partial", true), ("whole", false)] {
        let page = told_by_both(extent, complete);
        assert_eq!(beyond(&page, "s-1"), ["The United States’ readout: urged"]);
        assert_eq!(beyond(&page, "s-2"), ["Stronger than on 11 May 2022"]);
    }
}
