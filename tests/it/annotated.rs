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
    let body = between(notes, "id=\"_s-1\"", "</details>");
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
