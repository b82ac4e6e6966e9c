//! YAML as people get it right and wrong.

use super::*;
use proptest::prelude::*;
use serde::Deserialize;

#[derive(Debug, Deserialize, PartialEq)]
#[serde(deny_unknown_fields)]
struct Record {
    title: String,
    #[serde(default)]
    items: Vec<Item>,
    count: Option<u32>,
}

#[derive(Debug, Deserialize, PartialEq)]
#[serde(deny_unknown_fields)]
struct Item {
    name: String,
    size: Option<u32>,
}

fn faults(text: &str) -> Vec<(String, String)> {
    parse::<Record>(text)
        .faults
        .into_iter()
        .map(|f| (f.message, text[f.span].to_owned()))
        .collect()
}

#[test]
fn a_number_is_a_good_title() {
    assert_eq!(
        parse::<Record>("title: 2022")
            .record
            .map(|r| r.title)
            .as_deref(),
        Some("2022")
    );
}

#[test]
fn all_faults_of_a_record_are_found_with_their_places() {
    let text = "titel: x\ntitle: Ok\nitems:\n  - name: a\n    size: big\n  - {name: b, colour: red, size: 2}\n  - name: c\ncount: many # ខ្មែរ\n";
    assert_eq!(
        faults(text),
        [
            ("unknown key `titel`".into(), "titel".into()),
            (
                "found the text \"big\", expected a whole number".into(),
                "big".into()
            ),
            ("unknown key `colour`".into(), "colour".into()),
            (
                "found the text \"many\", expected a whole number".into(),
                "many".into()
            ),
        ]
    );
    let record = parse::<Record>(text).record;
    assert_eq!(record.map(|r| r.items.len()), Some(3));
}

#[test]
fn a_missing_key_is_said_once() {
    assert_eq!(
        faults("count: 1\n"),
        [("the key `title` is missing".into(), "count: 1".into())]
    );
    assert_eq!(
        faults("title: [a]\ncount: x\n"),
        [
            ("found a list, expected text".into(), "title".into()),
            (
                "found the text \"x\", expected a whole number".into(),
                "x".into()
            ),
        ]
    );
}

#[test]
fn a_key_that_stands_twice_is_a_fault_of_the_second() {
    let text = "title: One\ntitle: Two\nitems:\n  - {name: a, name: b}\ncount: many\n";
    let parsed = parse::<Record>(text);
    let starts: Vec<_> = parsed
        .faults
        .iter()
        .map(|f| (f.span.start, &*f.message))
        .collect();
    assert_eq!(
        starts,
        [
            (11, "the key `title` stands here twice"),
            (43, "the key `name` stands here twice"),
            (59, "found the text \"many\", expected a whole number"),
        ]
    );
    assert_eq!(parsed.record.map(|r| r.title).as_deref(), Some("One"));
}

#[test]
fn a_bomb_of_aliases_is_a_fault() {
    let mut text = String::from("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for i in 1..30 {
        let p = i - 1;
        text += &format!("a{i}: &a{i} [*a{p}, *a{p}, *a{p}, *a{p}, *a{p}, *a{p}, *a{p}, *a{p}]\n");
    }
    text += "title: *a29\n";
    assert!(!parse::<Record>(&text).faults.is_empty());
}

#[test]
fn deep_nesting_is_a_fault() {
    let text = format!("title: {}", "[".repeat(100_000));
    assert!(!parse::<Record>(&text).faults.is_empty());
}

/// What records are written with, in whatever order it comes.
const PARTS: &[&str] = &[
    "title",
    "items",
    "count",
    "name",
    "size",
    "x",
    "'",
    "\"",
    ": ",
    ":",
    "- ",
    "-",
    "\n",
    "\n  ",
    "\n    ",
    "[",
    "]",
    "{",
    "}",
    ", ",
    "# ",
    " ",
    "\t",
    "&a ",
    "*a",
    "!t ",
    "| ",
    "> ",
    "? ",
    "<<",
    "~",
    "1",
    "ខ្មែរ",
    "é",
    "\\",
    "title: Ok\n",
    "items:\n  - name: a\n",
    "count: 1\n",
    "---",
    "...",
    "%YAML 1.2\n",
    "\r",
    "\u{feff}",
    "\u{85}",
    "\0",
];

proptest! {
    /// Whatever the text: there is a record or a fault, and faults stand within the text.
    #[test]
    fn any_text_has_a_record_or_a_fault(
        parts in prop::collection::vec(prop::sample::select(PARTS), 0..40),
    ) {
        let text = parts.concat();
        let parsed = parse::<Record>(&text);
        prop_assert!(parsed.record.is_some() || !parsed.faults.is_empty());
        for fault in parsed.faults {
            prop_assert!(text.get(fault.span.clone()).is_some(), "{:?}", fault);
        }
        for step in ["title", "items"] {
            if let Some(range) = locate(&text, &[step.into()]) {
                prop_assert!(text.get(range.clone()).is_some(), "{:?}", range);
            }
        }
    }
}
