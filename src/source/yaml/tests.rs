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
                "found the text \"big\", expected an integer".into(),
                "big".into()
            ),
            ("unknown key `colour`".into(), "colour".into()),
            (
                "found the text \"many\", expected an integer".into(),
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
        [("missing key `title`".into(), "count: 1".into())]
    );
    assert_eq!(
        faults("title: [a]\ncount: x\n"),
        [
            ("found a list, expected text".into(), "title".into()),
            (
                "found the text \"x\", expected an integer".into(),
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
            (11, "duplicate key `title`"),
            (43, "duplicate key `name`"),
            (59, "found the text \"many\", expected an integer"),
        ]
    );
    assert_eq!(parsed.record.map(|r| r.title).as_deref(), Some("One"));
}

#[test]
fn of_a_key_that_stands_twice_a_wrong_value_is_reported_where_it_is() {
    let texts = [
        // The first is wrong, the second is wrong, both are, and a third follows.
        "title: One\ncount: many\ncount: 2\n",
        "title: One\ncount: 2\ncount: many\n",
        "title: One\ncount: many\ncount: few\ncount: 3\n",
        "title: One\nitems:\n  - {name: a, size: big}\nitems:\n  - {name: b}\n",
        "title: One\nitems:\n  - {name: a, size: big, size: 2}\n",
    ];
    let many = "found the text \"many\", expected an integer";
    let big = "found the text \"big\", expected an integer";
    let count = "duplicate key `count`";
    let found: Vec<Vec<(&str, String)>> = texts
        .iter()
        .map(|text| {
            let mut faults = parse::<Record>(text).faults;
            faults.sort_by_key(|fault| fault.span.start);
            let rest = |fault: &Fault| text[fault.span.start..].lines().next().unwrap();
            let told = faults.into_iter().map(|f| (rest(&f), f.message));
            told.collect()
        })
        .collect();
    let expected: [&[(&str, &str)]; 5] = [
        &[("many", many), ("count: 2", count)],
        &[("count: many", count)],
        &[("many", many), ("count: few", count), ("count: 3", count)],
        &[("big}", big), ("items:", "duplicate key `items`")],
        &[("big, size: 2}", big), ("size: 2}", "duplicate key `size`")],
    ];
    for (found, expected) in found.iter().zip(expected) {
        let found: Vec<(&str, &str)> = found.iter().map(|(at, said)| (*at, &**said)).collect();
        assert_eq!(found, expected);
    }
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

/// A record with a key of each sort.
const SOUND: [&str; 5] = [
    "title: Talks\n",
    "items:\n  - name: a\n    size: 1\n  - name: b\n",
    "count: 2\n",
    "# a comment\n",
    "\n",
];

#[test]
fn what_is_no_yaml_is_told_where_it_is() {
    let cases: &[(&str, &str, &str)] = &[
        (
            "title: Talks\nitems: [a, b\ncount: 1\n",
            "unclosed `[`",
            "[",
        ),
        (
            "title: Talks\nitems: [{name: a}, {name: b]\ncount: 1\n",
            "unclosed `{`",
            "{",
        ),
        (
            "title: \"Talks\ncount: 1\n",
            "the quoted text is not closed",
            "\"Talks",
        ),
        (
            "title: 'Talks\ncount: 1\n",
            "the quoted text is not closed",
            "'Talks",
        ),
        (
            "title: \"Talks\" in Oslo\ncount: 1\n",
            "text after the closing quotation mark",
            "in Oslo",
        ),
        (
            "title: [Draft] Talks\ncount: 1\n",
            "text after the closing bracket",
            "Talks",
        ),
        (
            "title:\u{a0}Talks\ncount: 1\n",
            "a no-break space after `title:`",
            "\u{a0}",
        ),
        (
            "title:\u{3000}Talks\ncount: 1\n",
            "an ideographic space after `title:`",
            "\u{3000}",
        ),
        (
            "title：Talks\ncount: 1\n",
            "a full-width colon after `title`",
            "：",
        ),
        ("title:Talks\ncount: 1\n", "no space after `title:`", ":"),
        (
            "title: Talks\nitems:\n  -\u{a0}name: a\ncount: 1\n",
            "a no-break space after `-`",
            "\u{a0}",
        ),
        (
            "title: Talks\nitems:\n\t- name: a\ncount: 1\n",
            "a tab is not allowed here",
            "\t",
        ),
        (
            "title: Talks\nitems:\n  - name: a\n   size: 1\ncount: 1\n",
            "this key starts in column 4, but the other keys of this item start in column 5",
            "size",
        ),
        (
            "title: Talks\nitems:\n  - name: a\n      size: 1\ncount: 1\n",
            "this key starts in column 7, but the other keys of this item start in column 5",
            "size",
        ),
        (
            "title: Talks\n  count: 1\n",
            "this key starts in column 3, but the other keys of this record start in column 1",
            "count",
        ),
    ];
    for (text, message, place) in cases {
        assert_eq!(
            faults(text),
            [((*message).into(), (*place).into())],
            "{text}"
        );
    }
}

#[test]
fn one_fault_of_syntax_does_not_hide_the_others() {
    let text = "titel: x\ntitle: Talks\nitems:\n  - name: [a\n  - name: b\n    size: big\n  - name: c\n   size: 1\n  - name: d\ncount: {a\n";
    let parsed = parse::<Record>(text);
    let told: Vec<_> = parsed
        .faults
        .iter()
        .map(|f| &text[f.span.clone()])
        .collect();
    assert_eq!(told, ["[", "size", "{", "titel", "big"]);
    let names = parsed.record.map(|record| record.items);
    let names: Vec<_> = names.iter().flatten().map(|item| &item.name).collect();
    assert_eq!(names, ["b", "d"]);
}

#[test]
fn places_are_those_of_the_text_whatever_was_left_out() {
    let text = "title: Talks\nitems:\n  - name: [a\n  - name: b\n  - {name: c, colour: red}\n  - name: {d: e}\n  - name: f\n";
    let mut parsed = parse::<Record>(text);
    let places = Places::of(&mut parsed);
    let items = parsed.record.map(|record| record.items).unwrap_or_default();
    assert_eq!(items.len(), 3);
    for (i, item) in items.iter().enumerate() {
        let span = places.locate(text, &["items".into(), i.into(), "name".into()]);
        assert_eq!(span.map(|span| &text[span]), Some(item.name.as_str()));
    }
}

#[test]
fn each_item_without_a_key_is_told() {
    let text =
        "title: x\nitems:\n  - size: 1\n  - size: 2\n  - name: [a]\n  - name: b\n  - size: 3\n";
    let told: Vec<_> = faults(text)
        .into_iter()
        .map(|(message, _)| message)
        .collect();
    assert_eq!(
        told,
        [
            "missing key `name`",
            "missing key `name`",
            "found a list, expected text",
            "missing key `name`"
        ]
    );
}

#[test]
fn so_much_may_be_wrong_that_the_rest_is_told_later() {
    let items: String = (0..2_000).map(|_| "  - {nome: x}\n").collect();
    let told = faults(&format!("title: x\nitems:\n{items}"));
    let last = told.last().map(|(message, _)| message.as_str());
    assert_eq!(
        last,
        Some("this record may have more errors than are reported")
    );
    assert!(told.len() > 8);
}

proptest! {
    /// Whatever one line is broken into, the other keys are read, and something is told.
    #[test]
    fn a_broken_line_costs_no_other_key(
        at in 0..SOUND.len(),
        line in prop::sample::select(vec![
            "broken: [a, b", "broken: {a: b", "broken: \"a", "broken: 'a", "broken: \"a\" b",
            "broken:\u{a0}a", "broken: [a] b", "broken:\n\t- a", "broken: a: b", "broken: *a",
            "broken: @a", "broken: %a", "broken: - a", "broken: `a`", "broken:\n  - a\n b: c",
        ]),
    ) {
        let mut text: String = SOUND[..at].concat();
        text.push_str(line);
        text.push('\n');
        text.extend(SOUND[at..].iter().copied());
        let parsed = parse::<Record>(&text);
        prop_assert_eq!(parsed.faults.len(), 1, "{:?}", parsed.faults);
        let expected = parse::<Record>(&SOUND.concat());
        prop_assert_eq!(parsed.record, expected.record);
        let line = text.find("broken").unwrap_or_default();
        prop_assert!(parsed.faults[0].span.start >= line);
    }

    /// No text is too odd.
    #[test]
    fn any_text_is_read_or_told(text in "[a-c:\\[\\]{}\"'#&*!|> \\t\\n\u{a0}-]{0,60}") {
        let mut parsed = parse::<Record>(&text);
        prop_assert!(parsed.record.is_some() || !parsed.faults.is_empty());
        for fault in &parsed.faults {
            prop_assert!(text.get(fault.span.clone()).is_some());
        }
        for odd in oddities(&text) {
            prop_assert!(text.get(odd.span).is_some());
        }
        let places = Places::of(&mut parsed);
        places.locate(&text, &["items".into(), 0.into()]);
    }
}
