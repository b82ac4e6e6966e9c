//! Who raised what, according to whom, and what only one side reports.

use crate::support::{Archive, archive};

const RAISED: &str = "/relations/china--united-states/raised/";

fn governments() -> Archive {
    archive! {
        "topics/strait.md" => "---\nname: The Strait\n---\n",
        "topics/raised.md" => "---\nname: Raised\n---\n",
        "people/wang.md" => "---\nname: Wang\ncountry: china\n---\n",
        "people/blinken.md" => "---\nname: Blinken\ncountry: united-states\n---\n",
    }
}

/// Writes an account of a meeting: its statements as `(by, act, topic)`.
fn tell(archive: &Archive, date: &str, side: &str, statements: &[(&str, &str, &str)]) {
    let mut front = format!(
        "title: {side} on {date}\nmeeting: m-{date}\nside: {side}\ndate: {date}\nparties: [china, united-states]\nrendition: summary\n"
    );
    let mut text = "They met.\n".to_owned();
    for (i, (by, act, topic)) in statements.iter().enumerate() {
        if i == 0 {
            front.push_str("statements:\n");
        }
        front.push_str(&format!(
            "  - {{quote: \"sentence {i} of it\", by: {by}, act: {act}, topics: [{topic}]}}\n"
        ));
        text.push_str(&format!("\nsentence {i} of it.\n"));
    }
    archive.write(
        &format!("content/readouts/{date}-{side}.md"),
        format!("---\n{front}---\n\n{text}"),
    );
}

fn two_meetings() -> Archive {
    let archive = governments();
    tell(
        &archive,
        "2022-01-02",
        "china",
        &[("wang", "warned", "strait")],
    );
    tell(
        &archive,
        "2022-01-02",
        "united-states",
        &[
            ("wang", "urged", "strait"),
            ("blinken", "explained", "raised"),
        ],
    );
    tell(
        &archive,
        "2023-01-02",
        "china",
        &[("wang", "explained", "strait")],
    );
    tell(&archive, "2023-01-02", "united-states", &[]);
    archive
}

fn html(archive: &Archive) -> String {
    assert!(archive.problems().is_empty(), "{:?}", archive.problems());
    archive.build();
    archive.page(RAISED).text()
}

#[test]
fn marks_name_the_account_that_says_so() {
    let text = html(&two_meetings());
    assert!(
        text.contains("China, according to China’s readout: warned; 1 statement"),
        "{text}"
    );
    assert!(
        text.contains("China, according to the United States’ readout: urged; 1 statement"),
        "{text}"
    );
    assert!(
        text.contains("United States, according to the United States’ readout: explained"),
        "{text}"
    );
    assert!(
        !text.contains("United States, according to China’s readout"),
        "{text}"
    );
}

#[test]
fn silence_is_counted_only_where_both_accounts_have_statements() {
    let text = html(&two_meetings());
    assert!(text.contains("are compared: 1 of 2 meetings"), "{text}");
    let only = text
        .split("Recorded for one side’s readout, not for the other’s")
        .last()
        .unwrap();
    assert!(only.contains("Recorded for both: The Strait"), "{only}");
    assert!(
        only.contains("Nothing that is not also recorded for the other."),
        "{only}"
    );
    assert!(!only.contains("2 January 2023"), "{only}");
}

#[test]
fn many_meetings_are_taken_together_by_years() {
    let archive = governments();
    for month in 1..=7 {
        for year in [2022, 2023] {
            let date = format!("{year}-{month:02}-05");
            tell(&archive, &date, "china", &[("wang", "warned", "strait")]);
        }
    }
    let text = html(&archive);
    assert!(text.contains("Meetings are grouped by year."), "{text}");
    assert!(text.contains("warned; 7 statements"), "{text}");
}

#[test]
fn one_meeting_is_told_by_its_own_page_and_a_topic_of_that_name_keeps_a_trail() {
    let archive = governments();
    tell(
        &archive,
        "2022-01-02",
        "china",
        &[("wang", "warned", "raised")],
    );
    archive.build();
    assert!(!archive.has("public/relations/china--united-states/raised/index.html"));
    tell(
        &archive,
        "2022-02-02",
        "china",
        &[("wang", "warned", "raised")],
    );
    archive.build();
    assert!(archive.has("public/relations/china--united-states/raised/index.html"));
    assert!(archive.has("public/relations/china--united-states/topics.raised/index.html"));
}
