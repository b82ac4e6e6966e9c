//! What Markdown would take for marks, and an original for words: such a text shows, seals and quotes
//! them as they are written.

use proptest::prelude::*;

use super::any_annotations::pages;
use super::read_off;
use crate::support::{Archive, archive};

fn front(keys: &str) -> String {
    format!(
        "title: An account\nmeeting: talks\nside: cambodia\nrendition: verbatim\n\
         date: 2022-05-13\nparties: [cambodia, united-states]\n{keys}"
    )
}

fn told(keys: &str, text: &str) -> Archive {
    archive! { "readouts/talks-khm.md" => format!("---\n{}---\n\n{text}", front(keys)) }
}

/// What is read off the page of a text.
fn read(text: &str) -> String {
    pages(&[(text.to_owned(), String::new())]).remove(0).0
}

/// What is told of a text: `13:1 `*` is shown …`, up to the first colon of the message.
fn warnings(text: &str) -> Vec<String> {
    let problems = told("", text).problems().into_iter();
    let lines = problems.map(|problem| {
        let place = problem.place.replace("content/readouts/talks-khm.md:", "");
        let message = problem.message;
        assert_eq!(problem.code, "verbatim-marks", "{message}");
        assert!(!problem.help.is_empty(), "{message}");
        format!("{place} {message}")
    });
    lines.collect()
}

#[test]
fn a_number_at_the_head_of_a_paragraph_is_a_word() {
    for (text, words) in [
        (
            "13. Mai 2022 in Berlin.\n\n17. Juni folgte ein Anruf.\n",
            "13. Mai 2022 in Berlin.\n17. Juni folgte ein Anruf.\n",
        ),
        ("2022. május 13-án.\n", "2022. május 13-án.\n"),
        ("3694. For the embassy.\n", "3694. For the embassy.\n"),
        (
            "1) Trade\n2) Peace\n4) Visas\n",
            "1) Trade\n2) Peace\n4) Visas\n",
        ),
        ("1. One\n1. Two\n", "1. One\n1. Two\n"),
        ("01. One\n02. Two\n", "01. One\n02. Two\n"),
        (
            "The two agreed:\n1. Ports\n\n   and ferries\n2. Fares:\n   1. low\n   2. fixed\n   - for now\n   - for all\n",
            "The two agreed:\n1. Ports\nand ferries\n2. Fares:\n1. low\n2. fixed\nfor now\nfor all\n",
        ),
        ("> 5. Juli\n>\n> 4. Juli\n", "5. Juli\n4. Juli\n"),
        (
            "1. 2. Both\n\n3.\n\n4. # Heading\n\n5.     code\n",
            "1. 2. Both\n3.\n4. Heading\n5. code\n",
        ),
    ] {
        assert_eq!(read(text), words, "{text}");
        assert!(warnings(text).is_empty(), "{text}");
        let archive = told("", text);
        assert_eq!(archive.run(&["seal", "--text", "talks-khm"]).out, words);
    }
}

#[test]
fn a_numbered_list_is_one_and_is_numbered_once() {
    let archive = told("", "1. Ports\n2. Fares\n\nThen:\n\n13. Mai\n");
    archive.build();
    let page = archive.page("/readouts/talks-khm/");
    let items: Vec<String> = page
        .all(".prose [role=list] > [role=listitem]")
        .iter()
        .map(|item| item.text().collect::<String>().trim().to_owned())
        .collect();
    assert_eq!(items, ["1. Ports", "2. Fares"]);
    assert!(page.all(".prose ol").is_empty());
}

#[test]
fn a_number_is_sealed_quoted_and_searched() {
    let text = "3694. For the embassy. The two spoke of the river.\n";
    let archive = told(
        "statements:\n  - {quote: \"3694. For the embassy\", act: discussed}\n",
        text,
    );
    assert!(archive.problems().is_empty());
    assert_eq!(archive.run(&["seal"]).code, 0);
    assert!(archive.problems().is_empty());
    let sealed = archive.read("content/readouts/talks-khm.md");
    archive.write(
        "content/readouts/talks-khm.md",
        sealed.replace("3694", "4000"),
    );
    let codes: Vec<_> = archive
        .problems()
        .into_iter()
        .map(|problem| problem.code)
        .collect();
    assert!(codes.contains(&"seal-broken".to_owned()), "{codes:?}");
}

#[test]
fn a_seal_that_left_numbers_out_is_told_apart_from_a_changed_text() {
    // `printf 'For the embassy. The two spoke of the river.\n' | sha256sum`
    let old = "text_sha256: e9efd4c73577c395e1490ad10c1c2fbd271228433a06bf442f65cbc51485bfe5\n";
    let archive = told(old, "3694. For the embassy. The two spoke of the river.\n");
    let problems = archive.problems();
    assert_eq!(problems.len(), 1);
    assert_eq!(problems[0].code, "seal-broken");
    assert!(
        problems[0]
            .message
            .contains("predates the sealing of markers such as list numbers"),
        "{}",
        problems[0].message
    );
    assert!(
        problems[0].help.contains("chancery seal --renew"),
        "{}",
        problems[0].help
    );
    assert_eq!(archive.run(&["seal", "--renew", "talks-khm"]).code, 0);
    assert!(archive.problems().is_empty());
}

#[test]
fn marks_that_may_be_words_are_shown_and_told() {
    for (text, words, told) in [
        (
            "* Unofficial translation\n",
            "* Unofficial translation\n",
            "10:1 `*` is shown",
        ),
        (
            "- Oui, dit-il.\n\nNon.\n",
            "- Oui, dit-il.\nNon.\n",
            "10:1 `-` is shown",
        ),
        (
            "Trade:\n\n+ 12 percent\n+ 3 percent\n",
            "Trade:\n+ 12 percent\n+ 3 percent\n",
            "12:1 `+` is shown",
        ),
        (
            "- 4 degrees\n- 5 degrees\n",
            "- 4 degrees\n- 5 degrees\n",
            "10:1 `-` is shown",
        ),
        (
            ">50 percent\n>$60\n",
            "> 50 percent > $60\n",
            "10:1 `>` is shown",
        ),
        ("2*3*4 is 24\n", "2*3*4 is 24\n", "10:2 `*` is shown"),
        (
            "(*) Prices (*) of May\n",
            "(*) Prices (*) of May\n",
            "10:2 `*` is shown",
        ),
        (
            "from ~50~ to 60\n",
            "from ~50~ to 60\n",
            "10:6 `~` is shown",
        ),
        (
            "AT&amp;T &#169; of &nbsp; 1\n",
            "AT&amp;T &#169; of 1\n",
            "10:3 `&amp;` is shown",
        ),
        (
            "100\\% sure, \\*not\\* so\n",
            "100\\% sure, *not* so\n",
            "10:4 the backslash is shown",
        ),
        (
            "See <https://other.example/a>.\n",
            "See <https://other.example/a>.\n",
            "10:5 the brackets around",
        ),
        (
            "A text.\n\n[a]: https://example.org/ \"Title\"\n",
            "A text.\n[a]: https://example.org/ \"Title\"\n",
            "12:1 `[a]: https://example.org/ \"Title\"` is shown",
        ),
        (
            "> Said.\n>\n> [a]: then\n",
            "Said.\n[a]: then\n",
            "12:3 `[a]: then` is shown",
        ),
        (
            "Title\n=====\n\nText\n",
            "Title =====\nText\n",
            "11:1 the line `=====` does not make",
        ),
        (
            "Words\n---\nText\n",
            "Words\nText\n",
            "11:1 the line `---` does not make",
        ),
        ("* * *\n\nText\n", "* * *\nText\n", "10:1 `* * *` is shown"),
        ("Text\n\n_____\n", "Text\n_____\n", "12:1 `_____` is shown"),
        ("## No. #\n", "No. #\n", "10:8 `#` is shown"),
        ("Text\n\n#\n", "Text\n#\n", "12:1 `#` is shown"),
        ("Text\n\n>\n", "Text\n>\n", "12:1 `>` is shown"),
        (
            "```Annex A\nwords\n```\n",
            "Annex A\nwords\n",
            "10:4 `Annex A` after",
        ),
        (
            "| a | b |\n|---|---|\n| c | d | e |\n",
            "a\nb\nc\nd\ne\n",
            "12:11 `e` is outside the columns",
        ),
        (
            "Text <!-- note --> here\n",
            "Text here\n",
            "10:6 the comment is not shown",
        ),
    ] {
        assert_eq!(read(text), words, "{text}");
        let found = warnings(text);
        assert!(
            found.iter().any(|one| one.starts_with(told)),
            "{text}: {found:?}"
        );
    }
}

#[test]
fn formatting_stays_formatting_and_nothing_is_told_of_it() {
    for (text, words) in [
        (
            "## Annex {A}\n\n*One* **two** ~~three~~ _four_ `five` un*six*\n",
            "Annex {A}\nOne two three four five unsix\n",
        ),
        (
            "* one\n* two\n\n> 1955 said\n> so\n\n---\n\n[x][y] [z](https://example.org/)\n\n[y]: https://example.org/\n",
            "one\ntwo\n1955 said so\nx z\n",
        ),
        (
            "    indented\n    twice\n\n\ttab *as it is*\n",
            "indented\ntwice\ntab *as it is*\n",
        ),
        ("one\\\ntwo  \nthree\\\n", "one\ntwo\nthree\\\n"),
        (
            "snake_case [a] [1] {b} a|b 1+1=2 it's \"so\" -- ... c/d\n",
            "snake_case [a] [1] {b} a|b 1+1=2 it's \"so\" -- ... c/d\n",
        ),
        (
            "\\- minus\n\n\\* note\n\n13\\. Mai\n",
            "- minus\n* note\n13. Mai\n",
        ),
    ] {
        assert_eq!(read(text), words, "{text}");
        assert!(warnings(text).is_empty(), "{text}: {:?}", warnings(text));
    }
}

#[test]
fn a_plain_text_has_paragraphs_and_lines_alone() {
    let text =
        "# Not a *heading*\n13. Mai <b>bold</b>\n\n  - [x](y) &amp; [[z]]\n\n[a]: b\n\n\n***\n";
    let words = "# Not a *heading*\n13. Mai <b>bold</b>\n- [x](y) &amp; [[z]]\n[a]: b\n***\n";
    let archive = told(
        "markup: plain\nstatements:\n  - {quote: \"[x](y) &amp; [[z]]\", act: discussed}\n",
        text,
    );
    assert!(archive.problems().is_empty(), "{:?}", archive.check().err);
    archive.build();
    assert_eq!(read_off(&archive.page("/readouts/talks-khm/")), words);
    assert_eq!(archive.run(&["seal", "--text", "talks-khm"]).out, words);
    let wrong = told("markup: html\n", text);
    assert_eq!(wrong.problems()[0].code, "invalid-value");
}

/// Lines and parts of lines that mean something in Markdown. Capital letters stand where a reader does
/// not look: in addresses and labels of links.
const PARTS: &[&str] = &[
    "a",
    "b7 ",
    "5",
    "é",
    "中",
    "。",
    "កម្ពុជា ",
    " ",
    "  ",
    "\n",
    "\n",
    "\n\n",
    "13. ",
    "2022. ",
    "1) ",
    "- ",
    "+ ",
    "* ",
    "> ",
    ">",
    "# ",
    "## ",
    "#",
    "===\n",
    "---\n",
    "***\n",
    "___\n",
    "    ",
    "\t",
    "|",
    "| a | b |\n|---|---|\n| c | d | e |\n",
    "\\%",
    "\\*",
    "`",
    "``",
    "~",
    "~~",
    "```\n",
    "[X]: /U\n\n",
    "[X]",
    "[^1]",
    "&amp;",
    "&#65;",
    "*",
    "_",
    "**",
    "(",
    ")",
    "{#x}",
    "[[R|s]]",
    "\"",
    "--",
    "...",
    "$4",
];

fn any_text() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(PARTS), 1..20).prop_map(|parts| parts.concat())
}

/// Whether a character of the source must be seen whatever stands around it.
fn is_word(c: char) -> bool {
    (c.is_alphanumeric() && !c.is_uppercase()) || "().,%。\";&+${".contains(c)
}

proptest! {
    // A case is one archive of many texts.
    #![proptest_config(ProptestConfig { cases: 16, ..ProptestConfig::default() })]

    #[test]
    fn every_word_is_seen_in_its_place(texts in prop::collection::vec(any_text(), 40)) {
        // An address in brackets is no word.
        let texts: Vec<_> = texts.iter().map(|text| (text.replace("](", "] ("), String::new())).collect();
        for ((text, _), (read, known, _)) in texts.iter().zip(pages(&texts)) {
            for seen in [&read, &known] {
                let mut seen_words = seen.chars();
                for word in text.replace("[^1]", "").chars().filter(|c| is_word(*c)) {
                    prop_assert!(seen_words.any(|c| c == word), "{word:?} of {text:?} is not in {seen:?}");
                }
            }
        }
    }
}

#[test]
fn a_reference_to_a_character_at_the_end_of_a_heading_stays_as_it_is() {
    for (text, words) in [
        ("## &#65;\t\n", "&#65;\n"),
        ("1) ## &#65;\t\n", "1) &#65;\n"),
        ("# Fish &amp;\t \n", "Fish &amp;\n"),
        ("# &amp;\t# \t\n", "&amp; #\n"),
        ("> ## AT&amp;\t\n", "AT&amp;\n"),
    ] {
        assert_eq!(read(text), words, "{text:?}");
    }
}

#[test]
fn words_in_angle_brackets_are_words() {
    for text in [
        "<Unofficial translation>\n\nThey met.\n",
        "They met <applause> in Berlin.\n",
        "<End of text>\n",
        "The <foreign> minister </foreign> <b>spoke</b>.\n",
    ] {
        let words = text
            .replace("</foreign> ", "")
            .replace("<b>", "")
            .replace("</b>", "");
        let words = words.replace("\n\n", "\n");
        let read = read(text);
        assert_eq!(
            read.split_whitespace().collect::<Vec<_>>(),
            words.split_whitespace().collect::<Vec<_>>(),
            "{text}"
        );
    }
    let archive = told(
        "notes:\n  - {quote: <Unofficial translation>, note: By whom?}\n",
        "<Unofficial translation> They met.\n",
    );
    assert!(archive.problems().is_empty(), "{:?}", archive.check().err);
}

#[test]
fn the_numbers_of_an_originals_notes_are_its_own() {
    let archive = told(
        "",
        "One.[^12] Two.[^13] Three.[^a] Four.[^12]\n\n[^12]: Twelve.\n[^13]: Thirteen.\n[^a]: Other.\n",
    );
    archive.build();
    let page = archive.page("/readouts/talks-khm/");
    let marks: Vec<String> = page
        .all(".footnote-mark a")
        .into_iter()
        .map(|mark| {
            format!(
                "{} {}",
                mark.text().collect::<String>(),
                mark.attr("href").unwrap()
            )
        })
        .collect();
    assert_eq!(marks, ["12 #fn-12", "13 #fn-13", "3 #fn-3", "12 #fn-12"]);
    for id in ["fn-12", "fn-13", "fn-3", "fnref-12", "fnref-12-2"] {
        assert!(!page.all(&format!("[id={id}]")).is_empty(), "{id}");
    }
}
