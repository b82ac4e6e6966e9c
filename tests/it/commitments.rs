//! The ledger of commitments: who owes what, by when, who recorded it, and what is overdue.

use std::fmt::Write as _;

use proptest::collection::vec;
use proptest::prelude::*;

use crate::support::{Archive, SITE, archive};

fn promised(commitment: &str) -> Archive {
    let archive = archive! {
        "people/wang.md" => "---\nname: Wang\ncountry: china\n---\n",
        "readouts/later.md" => "---\ntitle: The later account\nmeeting: m2\nside: japan\ndate: 2023-03-04\nparties: [china, japan]\nrendition: summary\n---\n\nThey met again.\n",
    };
    archive.write(
        "content/readouts/first.md",
        format!("---\ntitle: The first account\nmeeting: m\nside: japan\ndate: 2022-01-02\nparties: [china, japan]\nrendition: summary\nstatements:\n  - quote: a working group\n    by: wang\n    act: pledged\n    commitment: {{{commitment}}}\n---\n\nThey set up a working group.\n"),
    );
    archive
}

fn ledger(archive: &Archive) -> String {
    assert!(archive.problems().is_empty(), "{:?}", archive.problems());
    archive.build();
    archive.page("/commitments/").text()
}

#[test]
fn the_ledger_tells_all_that_is_recorded() {
    let archive = promised(
        "status: partial, assessed_by: A. Editor, assessed: 2026-11-28, beneficiary: japan, target: a group that meets, due: 2023, evidence: [{date: 2022-05, note: It met once., url: 'https://example.org/met'}], reaffirmed_in: [later]",
    );
    let text = ledger(&archive);
    for words in [
        "Committed party China",
        "Beneficiary Japan",
        "Goal a group that meets",
        "Due 2023",
        "Recorded by Japan’s readout",
        "Reaffirmed in The later account",
        "May 2022: It met once. Source",
    ] {
        let spaceless = |text: &str| text.split_whitespace().collect::<String>();
        assert!(
            spaceless(&text).contains(&spaceless(words)),
            "{words}: {text}"
        );
    }
    assert!(
        archive
            .page("/commitments/")
            .links_to("https://example.org/met")
    );
    archive.page("/commitments/partial/");
}

#[test]
fn overdue_is_held_against_the_newest_record_or_the_day_that_the_archive_states() {
    let archive = promised("due: 2022-12");
    let text = ledger(&archive);
    assert!(text.contains("Overdue as of 4 March 2023"), "{text}");
    assert!(text.contains("overdue"), "{text}");
    assert!(text.contains("1 of 1 have a due date"), "{text}");
    assert!(!text.contains("Nothing is overdue"), "{text}");
    archive.write("content/site.yaml", format!("{SITE}as_of: 2022-12-31\n"));
    let text = ledger(&archive);
    assert!(text.contains("Overdue as of 31 December 2022"), "{text}");
    assert!(text.contains("Nothing is overdue"), "{text}");
}

#[test]
fn what_is_kept_or_goes_on_without_a_date_is_not_overdue() {
    let kept = promised(
        "status: kept, assessed_by: A. Editor, assessed: 2026-11-28, due: 2022-12, followed_by: [later]",
    );
    assert!(ledger(&kept).contains("Nothing is overdue"));
    let open = promised("status: open");
    let text = ledger(&open);
    assert!(text.contains("Nothing is overdue"), "{text}");
    assert!(text.contains("no date recorded"), "{text}");
}

#[test]
fn a_debtor_that_is_recorded_takes_the_place_of_the_speaker() {
    let text = ledger(&promised("debtor: [japan, china]"));
    let spaceless = text.split_whitespace().collect::<String>();
    assert!(spaceless.contains("CommittedpartyJapan,China"), "{text}");
}

#[test]
fn what_became_of_a_promise_is_signed() {
    let archive = promised(
        "status: kept, assessed_by: A. Editor, assessed: 2026-11-28, followed_by: [later]",
    );
    let text = ledger(&archive);
    assert!(text.contains("Status assessed by"), "{text}");
    assert!(text.contains("A. Editor, 28 November 2026"), "{text}");
    let told = |commitment: &str, words: &str| {
        let problems = promised(commitment).problems();
        let faults: Vec<&str> = problems.iter().map(|p| p.message.as_str()).collect();
        assert!(faults.len() == 1 && faults[0].contains(words), "{faults:?}");
    };
    told("status: kept, followed_by: [later]", "it is not signed");
    told(
        "status: kept, assessed_by: A. Editor, followed_by: [later]",
        "one of them is missing",
    );
    told(
        "status: kept, assessed_by: '', assessed: 2026-11-28, followed_by: [later]",
        "the name is missing",
    );
    told(
        "assessed_by: A. Editor, assessed: 2026-11",
        "`2026-11` is not a day",
    );
    told(
        "status: kept, assessed_by: A. Editor, assessed: 2020-01-01, followed_by: [later]",
        "before the commitment was made",
    );
    told(
        "status: lapsed, due: 2027, assessed_by: A. Editor, assessed: 2026-11-28",
        "assessed as `lapsed` before it was due",
    );
}

/// A meeting of China and Japan with a readout of each: that of Japan has the commitment, and that of China
/// a statement `group` and words about the talks, `candid`. `whole` says that China's was read and annotated
/// whole.
fn twice(commitment: &str, whole: bool) -> Archive {
    let archive = archive! {
        "people/wang.md" => "---\nname: Wang\ncountry: china\n---\n",
        "topics/crime.md" => "---\nname: Crime\n---\n",
        "topics/fish.md" => "---\nname: Fish\n---\n",
        "meetings/m.md" => "---\ndate: 2022-01-02\nparties: [china, japan]\n---\n",
        "meetings/m2.md" => "---\ndate: 2023-03-04\nparties: [china, japan]\n---\n",
        "readouts/later.md" => "---\ntitle: The later account\nmeeting: m2\nside: japan\nrendition: summary\nstatements:\n  - {id: again, quote: met again, act: discussed}\n---\n\nThey met again.\n",
    };
    archive.write(
        "content/readouts/jpn.md",
        format!("---\ntitle: Japan’s words\nmeeting: m\nside: japan\nrendition: summary\nstatements:\n  - id: promise\n    quote: a working group\n    by: wang\n    act: pledged\n    topics: crime\n    commitment: {{{commitment}}}\n  - {{id: other, quote: They, act: discussed}}\n---\n\nThey set up a working group.\n"),
    );
    let read = match whole {
        true => "extent: whole\ncoding: {by: A. Editor, complete: true}\n",
        false => "",
    };
    archive.write(
        "content/readouts/chn.md",
        format!("---\ntitle: China’s words\nmeeting: m\nside: china\nrendition: summary\n{read}statements:\n  - {{id: group, quote: would set up one, act: agreed, topics: fish}}\n  - {{id: candid, quote: candid, kind: atmosphere}}\n  - {{quote: Both, act: discussed}}\n---\n\nBoth would set up one, in candid talks.\n"),
    );
    archive
}

/// The one problem of an archive: its code, message, place and help.
fn problem(archive: &Archive) -> (String, String, String, String) {
    let problems = archive.problems();
    assert_eq!(problems.len(), 1, "{problems:?}");
    let problem = problems.into_iter().next().unwrap();
    (problem.code, problem.message, problem.place, problem.help)
}

#[test]
fn a_promise_that_both_accounts_record_is_one_row() {
    let archive = twice(
        "due: 2022-12, beneficiary: japan, recorded_in: 'chn#s-group'",
        false,
    );
    let text = ledger(&archive);
    assert!(text.contains("1 commitment"), "{text}");
    assert!(text.contains("Recorded in both readouts"), "{text}");
    for address in [
        "/commitments/open/",
        "/commitments/between/china--japan/",
        "/commitments/by/countries/china/",
        "/commitments/by/people/wang/",
        "/commitments/to/countries/japan/",
    ] {
        let page = archive.page(address);
        assert_eq!(page.all("li.statement-row").len(), 1, "{address}");
        for words in ["/readouts/jpn/#s-promise", "/readouts/chn/#s-group"] {
            assert!(page.links_to(words), "{address} {words}");
        }
    }
    // Each account that records it leads to the row, and says what became of it.
    for account in ["jpn", "chn"] {
        let page = archive.page(&format!("/readouts/{account}/"));
        assert!(
            page.links_to("/commitments/open/#_jpn.s-promise"),
            "{account}: {}",
            page.text()
        );
        assert!(page.text().contains("Commitmentopen"), "{}", page.text());
    }
    let row = archive.page("/commitments/open/");
    assert_eq!(row.all("[id='_jpn.s-promise']").len(), 1);
    let home = archive.page("/commitments/");
    assert!(home.text().contains("1 of 1 have a due date"));
}

#[test]
fn what_was_promised_by_and_to_somebody_is_on_their_pages() {
    let archive = twice(
        "due: 2022-12, beneficiary: japan, recorded_in: ['readouts/chn#s-group']",
        false,
    );
    ledger(&archive);
    for (page, made, other) in [
        (
            "/countries/china/",
            "Commitments made by China",
            "Commitments to China",
        ),
        (
            "/people/wang/",
            "Commitments made by Wang",
            "Commitments to Wang",
        ),
        (
            "/countries/japan/",
            "Commitments to Japan",
            "Commitments made by Japan",
        ),
    ] {
        let text = archive.page(page).text();
        assert!(text.contains(made), "{page}: {text}");
        assert!(!text.contains(other), "{page}: {text}");
        assert!(text.contains("Due: December 2022"), "{page}: {text}");
        assert!(text.contains("overdue"), "{page}: {text}");
    }
    let relation = archive.page("/relations/china--japan/");
    assert_eq!(relation.all(".statement-row .status").len(), 1);
    // Wang agreed to what Japan owes, and owes nothing.
    let archive = twice("debtor: japan", false);
    ledger(&archive);
    assert!(archive.has("public/commitments/by/countries/japan/index.html"));
    for owed in ["people/wang", "countries/china"] {
        assert!(
            !archive.has(&format!("public/commitments/by/{owed}/index.html")),
            "{owed}"
        );
    }
}

#[test]
fn one_account_alone_is_said_only_where_absence_is_established() {
    for (whole, told) in [(false, false), (true, true)] {
        let archive = twice("due: 2022-12", whole);
        let text = ledger(&archive);
        assert_eq!(text.contains("Only in Japan’s readout"), told, "{text}");
        assert!(!text.contains("both readouts"), "{text}");
    }
    // It names the topic: whether it has the promise, nobody has said.
    let archive = twice("due: 2022-12", true);
    let words = archive.read("content/readouts/chn.md");
    archive.write(
        "content/readouts/chn.md",
        words.replace("in candid talks", "in candid talks on crime"),
    );
    archive.build();
    let text = archive.page("/commitments/").text();
    assert!(!text.contains("Only in"), "{text}");
    // A build after a change of words alone says the same as the first.
    let archive = twice("due: 2022-12", true);
    archive.build();
    assert!(archive.page("/commitments/").text().contains("Only in"));
    archive.write(
        "content/readouts/chn.md",
        words.replace("in candid talks", "in candid talks on crime"),
    );
    archive.build();
    for page in ["/commitments/", "/commitments/open/", "/people/wang/"] {
        let text = archive.page(page).text();
        assert!(!text.contains("Only in"), "{page}: {text}");
    }
}

#[test]
fn what_cannot_record_the_same_promise_is_an_error() {
    for (reference, code, message) in [
        (
            "chn#s-grup",
            "not-recorded",
            "`chn` has no statement with the address `#s-grup`",
        ),
        (
            "later#s-again",
            "not-recorded",
            "`later` is a readout of another meeting",
        ),
        (
            "jpn#s-promise",
            "not-recorded",
            "the statement names itself",
        ),
        (
            "jpn#s-other",
            "not-recorded",
            "`jpn#s-other` is a statement of this readout",
        ),
        (
            "chn#s-candid",
            "not-recorded",
            "`chn#s-candid` describes the talks and is not a speech act",
        ),
        (
            "chn#s-3",
            "not-recorded",
            "statement 3 of `chn` has no id, and its number changes when the list changes",
        ),
        (
            "chm#s-group",
            "unknown-reference",
            "there is no readout `chm`",
        ),
        ("chn", "invalid-value", "`chn` does not name a statement"),
        (
            "#s-group",
            "invalid-value",
            "`#s-group` does not name a readout",
        ),
        (
            "/readouts/chn/",
            "invalid-value",
            "`/readouts/chn/` does not name a statement",
        ),
        (
            "/readouts/chn/#s-candid",
            "not-recorded",
            "`/readouts/chn/#s-candid` describes the talks and is not a speech act",
        ),
        (
            "chn#n-group",
            "invalid-value",
            "`#n-group` is not the address of a statement",
        ),
        ("chn#s-Group", "invalid-value", "`Group` is not an id"),
    ] {
        let archive = twice(
            &format!("due: 2022-12, recorded_in: ['{reference}']"),
            false,
        );
        let (found, told, place, _) = problem(&archive);
        assert_eq!(found, code, "{reference}: {told}");
        assert!(told.contains(message), "{reference}: {told}");
        assert_eq!(place, "content/readouts/jpn.md:12:46", "{reference}");
    }
    let archive = twice(
        "recorded_in: ['chn#s-group', 'readouts/chn#s-group']",
        false,
    );
    let (code, message, place, _) = problem(&archive);
    assert_eq!(
        (code.as_str(), place.as_str()),
        ("named-twice", "content/readouts/jpn.md:12:47")
    );
    assert!(message.contains("listed twice"), "{message}");
}

#[test]
fn a_promise_with_two_commitments_is_an_error_that_says_which_to_remove() {
    let archive = twice("recorded_in: ['chn#s-group']", false);
    let words = archive.read("content/readouts/chn.md");
    archive.write(
        "content/readouts/chn.md",
        words.replace(
            "act: agreed, topics: fish",
            "act: agreed, commitment: {status: open}",
        ),
    );
    let (code, message, _, help) = problem(&archive);
    assert_eq!(code, "recorded-twice");
    assert!(
        message.contains("`chn#s-group` has a `commitment` of its own"),
        "{message}"
    );
    assert!(
        help.contains("remove `commitment` from that statement in `content/readouts/chn.md`"),
        "{help}"
    );
    // Two promises cannot be recorded by one statement.
    archive.write("content/readouts/chn.md", words);
    let words = archive.read("content/readouts/jpn.md");
    archive.write(
        "content/readouts/jpn.md",
        words.replace(
            "{id: other, quote: They, act: discussed}",
            "{id: other, quote: They, act: pledged, commitment: {recorded_in: ['chn#s-group']}}",
        ),
    );
    let (code, message, _, _) = problem(&archive);
    assert_eq!(code, "recorded-twice");
    assert!(
        message.contains("`chn#s-group` is already a record of the promise of `jpn#s-promise`"),
        "{message}"
    );
}

#[test]
fn a_text_that_was_changed_later_does_not_record_a_promise() {
    let archive = twice("recorded_in: ['chn#s-group']", false);
    let newer = |of: &str, side: &str, statements: &str| {
        format!(
            "---\ntitle: Newer\nmeeting: m\nside: {side}\nrendition: summary\nsupersedes: {of}\n{statements}---\n\nOther words of one.\n"
        )
    };
    archive.write("content/readouts/chn-2.md", newer("chn", "china", ""));
    let (code, message, _, help) = problem(&archive);
    assert_eq!(code, "not-recorded");
    assert!(
        message.contains("`chn` is superseded by `chn-2`"),
        "{message}"
    );
    assert!(help.contains("`chn-2`"), "{help}");
    archive.remove("content/readouts/chn-2.md");
    // The promise would be lost with the text that has its commitment.
    archive.write("content/readouts/jpn-2.md", newer("jpn", "japan", ""));
    let (code, message, _, _) = problem(&archive);
    assert_eq!(code, "not-recorded");
    assert!(message.contains("a text that does not count"), "{message}");
    // Unless the newer text has it.
    archive.write(
        "content/readouts/jpn-2.md",
        newer("jpn", "japan", "statements:\n  - {quote: Other, act: pledged, commitment: {recorded_in: 'chn#s-group'}}\n"),
    );
    let text = ledger(&archive);
    assert!(text.contains("1 commitment"), "{text}");
    assert!(text.contains("Recorded in both readouts"), "{text}");
}

#[test]
fn a_draft_records_nothing_yet() {
    let archive = twice("recorded_in: ['chn#s-group']", false);
    let words = archive.read("content/readouts/chn.md");
    archive.write(
        "content/readouts/chn.md",
        words.replace("side: china", "side: china\ndraft: true"),
    );
    let text = ledger(&archive);
    assert!(!text.contains("both readouts"), "{text}");
    assert!(!text.contains("China’s readout"), "{text}");
}

#[test]
fn evidence_is_in_the_order_of_its_dates_with_its_source() {
    let archive = twice(
        "status: partial, assessed_by: A. Editor, assessed: 2026-11-28, recorded_in: 'chn#s-group', followed_by: [later], evidence: [{date: 2022-07, note: It met again.}, {date: 2022-05-02, note: It met once., title: First meeting, publisher: The Courier, url: 'https://example.com/met', retrieved: 2026-11-01, archived: 'https://archive.org/met'}]",
        false,
    );
    let text = ledger(&archive);
    let chn = archive.page("/readouts/chn/");
    for text in [text, chn.text(), archive.page("/readouts/jpn/").text()] {
        let spaceless = text.split_whitespace().collect::<String>();
        let order = "2May2022:Itmetonce.Firstmeeting,TheCourier,retrieved1November2026;archivedcopyJuly2022:Itmetagain.";
        assert!(spaceless.contains(order), "{text}");
        assert!(
            text.contains("Evidence from outside this archive"),
            "{text}"
        );
        assert!(text.contains("The later account"), "{text}");
    }
    for url in ["https://example.com/met", "https://archive.org/met"] {
        assert!(chn.links_to(url), "{url}");
    }
    for key in ["url", "archived"] {
        let archive = twice(
            &format!("evidence: [{{date: 2022-07, {key}: 'javascript:alert(1)'}}]"),
            false,
        );
        let (code, message, _, _) = problem(&archive);
        assert_eq!(code, "invalid-value");
        assert!(message.contains("is not a web address"), "{message}");
    }
}

#[test]
fn evidence_on_a_page_of_the_archive_is_not_from_outside() {
    let archive = twice(
        "evidence: [{date: 2023-03-04, note: They met., url: 'https://example.org/readouts/later/'}, {date: 2024, note: Elsewhere., url: 'https://example.org.example.com/'}]",
        false,
    );
    ledger(&archive);
    for page in ["/commitments/", "/readouts/jpn/"] {
        let text = archive.page(page).text();
        let (outside, own) = text.split_once("Evidence in this archive").unwrap();
        assert!(
            outside.contains("Elsewhere.") && !outside.contains("They met."),
            "{text}"
        );
        assert!(
            own.contains("They met.") && !own.contains("Elsewhere."),
            "{text}"
        );
    }
}

#[test]
fn a_status_that_changed_has_a_history() {
    let history = |last: &str| {
        format!(
            "followed_by: [later], history: [{{status: open, date: 2023-04-01, by: B. Editor, note: Nothing was found.}}, {{status: partial, date: 2024-05-06, by: A. Editor}}]{last}"
        )
    };
    let archive = twice(&history(""), false);
    let text = ledger(&archive);
    let spaceless = text.split_whitespace().collect::<String>();
    for words in [
        "1 April 2023: open, B. Editor (Nothing was found.)",
        "6 May 2024: partly fulfilled, A. Editor",
        "Status assessed by A. Editor, 6 May 2024",
    ] {
        assert!(
            spaceless.contains(&words.replace(' ', "")),
            "{words}: {text}"
        );
    }
    archive.page("/commitments/partial/");
    let told = |commitment: &str, words: &str| {
        let (_, message, place, _) = problem(&twice(commitment, false));
        assert!(message.contains(words), "{message}");
        assert!(place.starts_with("content/readouts/jpn.md:12:"), "{place}");
    };
    assert!(
        twice(&history(", status: partial, assessed: 2024-05-06"), false)
            .problems()
            .is_empty()
    );
    told(
        &history(", status: open"),
        "`status` is `open`, but in the last item of `history` it is `partial`",
    );
    told(
        &history(", assessed: 2024-05-07"),
        "`assessed` is `2024-05-07`",
    );
    told(
        &history(", assessed_by: C. Editor"),
        "`assessed_by` is `C. Editor`",
    );
    let one = |day: &str, by: &str| {
        format!(
            "history: [{{status: open, date: 2023-04-01, by: A. Editor}}, {{status: open, date: {day}, by: {by}}}]"
        )
    };
    told(
        &one("2023-03-31", "A. Editor"),
        "older than the one before it",
    );
    told(&one("2023-05", "A. Editor"), "`2023-05` is not a day");
    told(&one("2023-05-01", "''"), "the name is missing");
    told(
        "history: [{status: open, date: 2021-01-01, by: A. Editor}]",
        "before the commitment was made",
    );
    told(
        "due: 2027, history: [{status: lapsed, date: 2023-04-01, by: A. Editor}]",
        "assessed as `lapsed` before it was due",
    );
    told(
        "history: [{status: kept, date: 2023-04-01, by: A. Editor}]",
        "it has no evidence",
    );
}

/// An archive with commitments in one readout, each with the keys that are given.
fn many(commitments: &[&str]) -> Archive {
    let archive = archive! {
        "site.yaml" => format!("{SITE}as_of: 2024-06-15\n"),
        "readouts/later.md" => "---\ntitle: The later account\nmeeting: m2\nside: japan\ndate: 2023-03-04\nparties: [china, japan]\nrendition: summary\n---\n\nThey met again.\n",
    };
    let mut statements = String::new();
    let mut body = String::new();
    for (i, keys) in commitments.iter().enumerate() {
        writeln!(
            statements,
            "  - {{id: p{i}, quote: promise {i}., act: pledged, commitment: {{{keys}}}}}"
        )
        .unwrap();
        writeln!(body, "They made promise {i}.").unwrap();
    }
    archive.write(
        "content/readouts/first.md",
        format!("---\ntitle: The first account\nmeeting: m\nside: japan\ndate: 2022-01-02\npublished: 2022-01-03T10:00:00Z\nparties: [china, japan]\nrendition: summary\nstatements:\n{statements}---\n\n{body}"),
    );
    archive
}

/// The properties of a calendar, unfolded: of each event, a list of names and values.
fn events(archive: &Archive) -> Vec<Vec<(String, String)>> {
    let text = archive.read("public/commitments/due.ics");
    for line in text.split("\r\n") {
        assert!(line.len() <= 75, "{line}");
        assert!(!line.contains('\n'), "{line}");
    }
    let text = text.replace("\r\n ", "");
    assert!(
        text.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:"),
        "{text}"
    );
    assert!(text.ends_with("END:VEVENT\r\nEND:VCALENDAR\r\n"), "{text}");
    let events = text.split("BEGIN:VEVENT\r\n").skip(1);
    let events = events.map(|event| {
        let event = event.split("END:VEVENT").next().unwrap();
        let lines = event.lines().map(|line| line.split_once(':').unwrap());
        lines
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .collect()
    });
    events.collect()
}

fn property<'e>(event: &'e [(String, String)], name: &str) -> &'e str {
    let all: Vec<&str> = event
        .iter()
        .filter(|(key, _)| key == name)
        .map(|(_, value)| value.as_str())
        .collect();
    assert_eq!(all.len(), 1, "{name}: {event:?}");
    all[0]
}

const KEPT: &str =
    "status: kept, assessed_by: A. Editor, assessed: 2023-11-28, followed_by: [later]";

#[test]
fn what_is_due_is_listed_by_due_date() {
    let archive = many(&[
        "due: 2025",
        "due: 2024-05-20",
        "due: 2023",
        &format!("{KEPT}, due: 2022-06"),
        "target: without a date",
        "due: 2024-06",
        "due: 2024/..",
    ]);
    archive.build();
    let page = archive.page("/commitments/due/");
    let rows: Vec<String> = page
        .all("main li.statement-row")
        .iter()
        .map(|row| row.attr("id").unwrap().to_owned())
        .collect();
    let expected = ["p2", "p1", "p5", "p0", "p6", "p3"].map(|id| format!("_first.s-{id}"));
    assert_eq!(rows, expected);
    let text = page.text();
    for words in [
        "Overdue as of 15 June 2024 2",
        "Not yet due 3",
        "No longer open 1",
        "1 open commitment has no due date",
        "1 due date has no last day and is not in the calendar",
    ] {
        assert!(text.contains(words), "{words}: {text}");
    }
    assert!(page.links_to("/commitments/due.ics"));
    assert!(archive.page("/commitments/").links_to("/commitments/due/"));
}

#[test]
fn without_due_dates_there_is_no_list_of_them() {
    let archive = many(&["target: without a date"]);
    archive.build();
    assert!(!archive.has("public/commitments/due/index.html"));
    assert!(!archive.has("public/commitments/due.ics"));
    assert!(!archive.page("/commitments/").links_to("/commitments/due/"));
    // A due date without a last day has no place in a calendar.
    let archive = many(&["due: 2024/.."]);
    archive.build();
    assert!(!archive.has("public/commitments/due.ics"));
    assert!(
        !archive
            .page("/commitments/due/")
            .links_to("/commitments/due.ics")
    );
}

#[test]
fn the_calendar_has_an_event_for_each_promise_with_a_due_date() {
    let archive = many(&[
        "due: 2024-05-20, target: 'ships, two; and \\ more', beneficiary: china",
        "due: 2024-02",
        "due: '2024~'",
        "due: 2024-03/2024-04",
        "due: 2024/..",
        "status: superseded, assessed_by: A. Editor, assessed: 2023-11-28, followed_by: [later], due: 2023",
    ]);
    archive.build();
    let all = events(&archive);
    let days: Vec<&str> = all
        .iter()
        .map(|event| property(event, "DTSTART;VALUE=DATE"))
        .collect();
    assert_eq!(
        days,
        ["20240520", "20240229", "20241231", "20240430", "20231231"]
    );
    assert_eq!(
        property(&all[0], "SUMMARY"),
        r"Due: ships\, two\; and \\ more"
    );
    assert_eq!(
        property(&all[0], "UID"),
        "https://example.org/readouts/first/#s-p0"
    );
    assert_eq!(
        property(&all[0], "URL"),
        "https://example.org/commitments/open/#_first.s-p0"
    );
    assert_eq!(property(&all[0], "DTSTAMP"), "20231128T000000Z");
    let described = property(&all[0], "DESCRIPTION");
    assert!(
        described.starts_with(
            r"Committed party: Japan\nBeneficiary: China\nCommitment: open\nDue: 20 May 2024\n"
        ),
        "{described}"
    );
    for (event, is_period) in all.iter().zip([false, true, true, true, true]) {
        let described = property(event, "DESCRIPTION");
        assert_eq!(
            described.contains("names no exact day"),
            is_period,
            "{described}"
        );
    }
    assert!(property(&all[1], "DESCRIPTION").contains("Due: February 2024"));
    for (event, status) in all.iter().zip([
        "CONFIRMED",
        "CONFIRMED",
        "CONFIRMED",
        "CONFIRMED",
        "CANCELLED",
    ]) {
        assert_eq!(property(event, "STATUS"), status);
    }
    // The time is that of the last change of the readout: an assessment. Built later, it is the same.
    let first = archive.read("public/commitments/due.ics");
    let again = archive.path("again");
    archive.run(&["build", "--output", again.to_str().unwrap()]);
    assert_eq!(archive.read("again/commitments/due.ics"), first);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever accounts record whatever promises: each promise has one row, and each account that records it
    /// leads to it.
    #[test]
    fn rows_are_promises_and_all_their_accounts_lead_to_them(
        promises in vec((0..3usize, 0..5usize, subset(3)), 1..8)
    ) {
        const SIDES: [&str; 3] = ["china", "japan", "joint"];
        const STATUSES: [&str; 5] = ["open", "partial", "kept", "lapsed", "superseded"];
        let mut statements = [const { String::new() }; 3];
        let mut body = String::new();
        for (i, (owner, status, others)) in promises.iter().enumerate() {
            writeln!(body, "They made promise {i}.").unwrap();
            let others: Vec<usize> = (0..3).filter(|side| others[*side] && side != owner).collect();
            let recorded: Vec<String> = others.iter().map(|side| format!("'{}#s-p{i}'", SIDES[*side])).collect();
            let signed = "assessed_by: A. Editor, assessed: 2026-11-28, evidence: [{date: 2024}]";
            let commitment = format!("{{status: {}, {signed}, recorded_in: [{}]}}", STATUSES[*status], recorded.join(", "));
            writeln!(statements[*owner], "  - {{id: p{i}, quote: promise {i}., act: pledged, commitment: {commitment}}}").unwrap();
            for side in others {
                writeln!(statements[side], "  - {{id: p{i}, quote: promise {i}., act: noted}}").unwrap();
            }
        }
        let archive = archive! {
            "meetings/m.md" => "---\ndate: 2022-01-02\nparties: [china, japan]\n---\n",
        };
        for (side, statements) in SIDES.iter().zip(&statements) {
            let list = if statements.is_empty() { "" } else { "statements:\n" };
            archive.write(
                &format!("content/readouts/{side}.md"),
                format!("---\ntitle: {side}\nmeeting: m\nside: {side}\nrendition: summary\n{list}{statements}---\n\n{body}"),
            );
        }
        prop_assert!(archive.problems().is_empty(), "{:?}", archive.problems());
        archive.build();
        let rows = |address: &str| -> Vec<String> {
            let page = archive.page(address);
            let rows = page.all("main li.statement-row");
            rows.iter().map(|row| row.attr("id").unwrap().to_owned()).collect()
        };
        let mut expected: Vec<String> = Vec::new();
        for (i, (owner, status, others)) in promises.iter().enumerate() {
            let id = format!("_{}.s-p{i}", SIDES[*owner]);
            let list = format!("/commitments/{}/", STATUSES[*status]);
            prop_assert_eq!(rows(&list).iter().filter(|row| **row == id).count(), 1);
            let row = archive.page(&list);
            for (side, name) in SIDES.iter().enumerate() {
                let is_recorded = side == *owner || others[side];
                let page = archive.page(&format!("/readouts/{name}/"));
                prop_assert_eq!(page.links_to(&format!("{list}#{id}")), is_recorded);
                if is_recorded {
                    let words = format!("/readouts/{name}/#s-p{i}");
                    prop_assert!(row.links_to(&words));
                }
            }
            expected.push(id);
        }
        let mut found: Vec<String> = rows("/commitments/between/china--japan/");
        let counted = archive.page("/commitments/").text();
        let count = format!("{} commitment", promises.len());
        prop_assert!(counted.contains(&count), "{}", counted);
        found.sort();
        expected.sort();
        prop_assert_eq!(found, expected);
    }
}

/// Which of this many.
fn subset(of: usize) -> impl Strategy<Value = Vec<bool>> {
    vec(any::<bool>(), of)
}
