//! The ledger of commitments: who owes what, by when, who recorded it, and what is overdue.

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
