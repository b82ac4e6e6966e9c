//! Points: what was at issue at a meeting, what each account makes of it, and the brief at its head.

use std::collections::BTreeMap;
use std::fs;

use crate::support::html::{Page, words};
use crate::support::{Archive, archive};
use scraper::{ElementRef, Selector};

const TALKS: &str = "/meetings/talks/";

/// A meeting of Cambodia and the United States with these points, and an account from each side: Cambodia's praises
/// trade and raises rice, the American one urges trade.
fn archive_of(points: &str, khm: &str, usa: &str) -> Archive {
    let archive = archive! {
        "people/sok.md" => "---\nname: Sok\ncountry: cambodia\n---\n",
        "people/bly.md" => "---\nname: Bly\ncountry: united-states\n---\n",
        "topics/trade.md" => "---\nname: Trade\n---\n",
        "topics/rice.md" => "---\nname: Rice\n---\n",
        "topics/health.md" => "---\nname: Health\n---\n",
    };
    let points = match points {
        "" => String::new(),
        points => format!("points:\n{points}"),
    };
    archive.write(
        "content/meetings/talks.md",
        format!("---\ndate: 2022-05-13\nparties: [cambodia, united-states]\n{points}---\n"),
    );
    archive.write(
        "content/readouts/khm.md",
        format!("---\ntitle: Cambodia tells\nmeeting: talks\nside: cambodia\nrendition: verbatim\n{khm}statements:\n  - {{id: praise, quote: praised trade, by: sok, act: praised, topics: trade}}\n  - {{id: rice, quote: raised rice, by: sok, act: raised, topics: rice}}\n  - {{quote: said more, by: sok, act: raised, topics: trade}}\n---\n\nSok praised trade and raised rice. He said more.\n"),
    );
    archive.write(
        "content/readouts/usa.md",
        format!("---\ntitle: The United States tell\nmeeting: talks\nside: united-states\nrendition: verbatim\n{usa}statements:\n  - {{id: urge, quote: urged trade, by: bly, act: urged, topics: trade}}\n---\n\nBly urged trade.\n"),
    );
    archive
}

/// A point on trade with these keys.
fn point(keys: &str) -> String {
    format!(
        "  - {{id: trade, topic: trade, point: Terms of trade, by: A. Editor, date: 2026-11-25, {keys}}}\n"
    )
}

const BOTH: &str = "accounts: {khm: {stance: weaker, statements: [praise]}, usa: {stance: stronger, statements: [urge]}}";

fn select<'p>(within: ElementRef<'p>, selector: &str) -> Vec<ElementRef<'p>> {
    within.select(&Selector::parse(selector).unwrap()).collect()
}

/// The cells of a point's row: the point, each account, the assessment.
fn row(page: &Page, id: &str) -> Vec<String> {
    let rows = page.all(&format!("#{id}"));
    let row = rows.first().unwrap_or_else(|| panic!("no row {id}"));
    select(*row, "th, td").into_iter().map(words).collect()
}

fn all(page: &Page, selector: &str) -> Vec<String> {
    page.all(selector).into_iter().map(words).collect()
}

fn built(archive: &Archive) -> Page {
    let problems = archive.problems();
    assert!(problems.is_empty(), "{problems:#?}");
    archive.build();
    archive.page(TALKS)
}

#[test]
fn a_point_is_a_row_with_the_words_of_both_and_the_assessment_of_an_editor() {
    let one = point(&format!(
        "{BOTH}, assessment: differs-degree, note: One urges."
    ));
    let page = built(&archive_of(&one, "", ""));
    assert_eq!(
        row(&page, "p-trade"),
        [
            "Trade Terms of trade",
            "Cambodia’s readout Weaker Sok praised (cooperative) “praised trade”",
            "The United States’ readout Stronger Bly urged (critical) “urged trade”",
            "They differ in degree One urges. A. Editor, 25 November 2026",
        ]
    );
    // What no point covers is shown as well: other statements on the topic, and other topics.
    assert_eq!(
        all(&page, ".point-rest td"),
        [
            "Cambodia’s readout Sok raised (neutral) “said more”",
            "",
            ""
        ]
    );
    assert_eq!(
        all(&page, ".comparison-group h3"),
        ["In Cambodia’s readout; not known for the United States’ readout"]
    );
    assert!(page.text().contains("Assessments are made"));
    // It is a real table: each heading says what it is of.
    assert_eq!(page.all(".points thead th[scope=col]").len(), 4);
    assert_eq!(page.all(".points th[scope=row]").len(), 2);
    // The brief leads to it.
    assert_eq!(
        all(&page, ".brief-differing li"),
        ["Terms of trade They differ in degree"]
    );
    assert!(!page.all(".brief-differing a[href$='#p-trade']").is_empty());
}

#[test]
fn without_points_accounts_are_compared_by_topic_and_the_page_says_so() {
    let page = built(&archive_of("", "", ""));
    assert!(page.all(".points").is_empty());
    let text = page.text();
    assert!(text.contains("No editor has compared these readouts point by point."));
    assert!(!text.contains("Assessments are made"));
}

#[test]
fn what_differs_most_comes_first_on_the_meeting_and_the_front_page() {
    let points = [
        "  - {id: terms, topic: trade, point: Terms of trade, by: A., date: 2026-11-25, assessment: same, accounts: {khm: {stance: states, statements: [praise]}, usa: {stance: states, statements: [urge]}}}\n",
        "  - {id: grain, topic: rice, point: The price of rice, by: A., date: 2026-11-25, accounts: {khm: {stance: states, statements: [rice]}, usa: {stance: absent, meaning: routine}}}\n",
        "  - {id: opening, topic: trade, point: Opening of the market, by: A., date: 2026-11-25, assessment: contradicts, accounts: {khm: {stance: denies, statements: [praise]}, usa: {stance: states, statements: [urge]}}}\n",
    ];
    let archive = archive_of(
        &points.concat(),
        "coding: {complete: true}\n",
        "coding: {complete: true}\n",
    );
    let page = built(&archive);
    let order: Vec<_> = page.all(".point[id]");
    let order: Vec<_> = order.iter().map(|row| row.attr("id").unwrap()).collect();
    assert_eq!(order, ["p-opening", "p-terms", "p-grain"]);
    assert_eq!(
        row(&page, "p-grain")[2],
        "The United States’ readout Not in this readout, which was read in full. Meaning of the absence: routine"
    );
    assert_eq!(
        all(&page, ".brief-differing li"),
        ["Opening of the market They contradict each other"]
    );
    assert_eq!(
        all(&page, ".brief-alone li"),
        ["The price of rice: “raised rice”"]
    );
    assert_eq!(all(&page, ".brief-unknown"), [""; 0]);
    let front = archive.page("/");
    let finding = all(&front, "#divergence .finding");
    assert_eq!(finding.len(), 1);
    assert!(finding[0].contains("Opening of the market"), "{finding:?}");
    assert!(finding[0].contains("“praised trade”"), "{finding:?}");
    assert!(finding[0].contains("“urged trade”"), "{finding:?}");
}

#[test]
fn points_that_cannot_be_are_told_where_they_are() {
    let told = |points: &str, usa: &str| {
        let archive = archive_of(points, "", usa);
        let problems = archive.problems();
        assert_eq!(problems.len(), 1, "{points}: {problems:#?}");
        let problem = &problems[0];
        assert!(
            problem.place.starts_with("content/meetings/talks.md:"),
            "{problem:?}"
        );
        format!("{}: {}; {}", problem.code, problem.message, problem.help)
    };
    for (keys, wanted) in [
        ("accounts: {}", "the point names no account"),
        (
            "accounts: {nobody: {stance: states, statements: [x]}}",
            "there is no readout `nobody`",
        ),
        (
            "accounts: {khm: {stance: states}}",
            "`khm` has no statements on this point; name the statements by their ids",
        ),
        (
            "accounts: {khm: {stance: states, statements: [prise]}}",
            "`khm` has no statement with the id `prise`; did you mean `praise`?",
        ),
        (
            "accounts: {khm: {stance: states, statements: [s-praise]}}",
            "write the id alone: `praise`",
        ),
        (
            "accounts: {khm: {stance: states, statements: [s-3]}}",
            "statement 3 of `khm` has no id",
        ),
        (
            "accounts: {khm: {stance: states, statements: ['3']}}",
            "run `chancery ids`",
        ),
        (
            "accounts: {khm: {stance: states, statements: [rice]}}",
            "`rice` has another topic",
        ),
        (
            "accounts: {khm: {stance: stronger, statements: [praise]}}",
            "`stance: stronger` compares with another account",
        ),
        (
            "accounts: {khm: {stance: states, statements: [praise]}}, assessment: same",
            "an assessment compares accounts, but the point names one",
        ),
        (
            "accounts: {khm: {stance: states, statements: [praise], meaning: routine}}",
            "`meaning` is what an absence means",
        ),
        (
            "accounts: {khm: {stance: states, statements: [praise]}, usa: {stance: absent, statements: [urge]}}",
            "so the point is not absent",
        ),
        (
            "accounts: {khm: {stance: states, statements: [praise]}, usa: {stance: states, statements: [urge]}}, assessment: contradicts",
            "no account contradicts or denies the point",
        ),
        (
            "accounts: {khm: {stance: states, statements: [praise]}, usa: {stance: denies, statements: [urge]}}, assessment: same",
            "`assessment: same` and `stance: denies` contradict each other",
        ),
        (
            "accounts: {khm: {stance: states, statements: [praise]}, readouts/khm: {stance: states, statements: [praise]}}",
            "is the same readout as another key",
        ),
        (
            "accounts: {khm: {stance: said, statements: [praise]}}",
            "`said` is not an allowed value",
        ),
    ] {
        let told = told(&point(keys), "");
        assert!(told.contains(wanted), "{told}\nfor {wanted}");
    }
    // An absence needs an account that was read whole and gone through.
    let absent =
        point("accounts: {khm: {stance: states, statements: [praise]}, usa: {stance: absent}}");
    for (usa, wanted) in [
        ("", "nothing says that all of its text was annotated"),
        ("extent: partial\n", "but it was not read whole"),
        (
            "extent: digest\ncoding: {complete: true}\n",
            "but it was not read whole",
        ),
    ] {
        let told = told(&absent, usa);
        assert!(told.starts_with("unestablished-absence: "), "{told}");
        assert!(told.contains(wanted), "{told}");
    }
    let twice = [point(BOTH), point(BOTH)].concat();
    assert!(told(&twice, "").contains("item 1 of the list already has the id `trade`"));
    let empty = point(BOTH).replace("Terms of trade", "' '");
    assert!(told(&empty, "").contains("the point has no words"));
    let early = point(BOTH).replace("2026-11-25", "1999-01-01");
    assert!(told(&early, "").contains("this assessment is dated before the meeting"));
    let vague = point(BOTH).replace("2026-11-25", "2026");
    assert!(told(&vague, "").contains("`2026` is not a day"));
    let nobody = point(BOTH).replace("A. Editor", "' '");
    assert!(told(&nobody, "").contains("the name is missing"));
    let nothing = point(BOTH).replace("topic: trade", "topic: tade");
    assert!(told(&nothing, "").contains("`tade`"));
}

#[test]
fn a_point_that_only_names_absences_is_told() {
    let point = point("accounts: {usa: {stance: absent}}");
    let archive = archive_of(&point, "", "coding: {complete: true}\n");
    let problems = archive.problems();
    assert_eq!(problems.len(), 1, "{problems:#?}");
    assert_eq!(problems[0].message, "no account has this point");
}

#[test]
fn keys_of_an_earlier_form_say_what_to_write() {
    for (key, value) in [
        (
            "rulings",
            "[{topic: trade, ruling: same, by: A., date: 2026-11-25}]",
        ),
        (
            "silences",
            "[{topic: rice, side: united-states, meaning: unknown, by: A., date: 2026-11-25}]",
        ),
    ] {
        let archive = archive_of("", "", "");
        archive.write(
            "content/meetings/talks.md",
            format!(
                "---\ndate: 2022-05-13\nparties: [cambodia, united-states]\n{key}: {value}\n---\n"
            ),
        );
        let problems = archive.problems();
        assert_eq!(problems.len(), 1, "{problems:#?}");
        assert_eq!(
            problems[0].message,
            format!("`{key}` was replaced by `points`")
        );
        assert!(
            problems[0].help.contains("run `chancery migrate`"),
            "{problems:?}"
        );
    }
}

#[test]
fn points_wait_for_accounts_that_are_drafts_or_cannot_be_read() {
    let told = |change: &dyn Fn(String) -> String| {
        let archive = archive_of(
            &point(&format!("{BOTH}, assessment: differs-degree")),
            "",
            "",
        );
        let usa = archive.read("content/readouts/usa.md");
        archive.write("content/readouts/usa.md", change(usa));
        let mut problems = archive.problems();
        problems.retain(|problem| problem.place.starts_with("content/meetings/"));
        let problems: Vec<_> = problems
            .into_iter()
            .map(|problem| problem.message)
            .collect();
        problems
    };
    let none: [&str; 0] = [];
    assert_eq!(told(&|usa| usa), none);
    assert_eq!(
        told(&|usa| usa.replacen("---\n", "---\ndraft: true\n", 1)),
        none
    );
    assert_eq!(
        told(&|usa| usa.replace("statements:\n", "statements: {a\n")),
        none
    );
    // The point of a draft is not half of a comparison: what is known of the other side is shown alone.
    let archive = archive_of(
        &point(&format!("{BOTH}, assessment: differs-degree")),
        "",
        "draft: true\n",
    );
    archive.build();
    let page = archive.page(TALKS);
    assert!(!page.text().contains("They differ in degree"));
}

#[test]
fn points_name_the_text_that_counts() {
    let archive = archive_of(&point(BOTH), "", "");
    let later =
        archive
            .read("content/readouts/khm.md")
            .replacen("---\n", "---\nsupersedes: khm\n", 1);
    archive.write("content/readouts/khm-2.md", later + "More.\n");
    let problems = archive.problems();
    assert_eq!(problems.len(), 1, "{problems:#?}");
    assert_eq!(problems[0].message, "`khm` is superseded by `khm-2`");
}

/// What is known of an account, and what its text has of the topic.
#[derive(Debug, Clone, Copy)]
struct Case {
    extent: &'static str,
    complete: &'static str,
    has: Has,
    recorded: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Has {
    Nothing,
    Words,
    Topic,
}

impl Case {
    fn all() -> Vec<Case> {
        let mut cases = Vec::new();
        for extent in [
            "rendition: verbatim\n",
            "rendition: verbatim\nextent: partial\n",
            "rendition: excerpt\n",
            "rendition: excerpt\nextent: whole\n",
            "rendition: summary\n",
            "rendition: summary\nextent: whole\n",
            "rendition: summary\nextent: partial\n",
            "rendition: summary\nextent: digest\n",
        ] {
            for complete in [
                "",
                "coding: {complete: false}\n",
                "coding: {complete: true}\n",
            ] {
                for has in [Has::Nothing, Has::Words, Has::Topic] {
                    for recorded in [false, true] {
                        cases.push(Case {
                            extent,
                            complete,
                            has,
                            recorded,
                        });
                    }
                }
            }
        }
        cases
    }

    /// Whether it may be said that the account does not have the topic.
    fn may_be_claimed(self) -> bool {
        let whole = self.extent.contains("extent: whole") || self.extent == "rendition: verbatim\n";
        whole && self.complete.contains("true") && self.has == Has::Nothing
    }

    fn write(self, archive: &Archive, number: usize) {
        let absent = match self.recorded {
            true => format!(", usa-{number}: {{stance: absent}}"),
            false => String::new(),
        };
        archive.write(
            &format!("content/meetings/m-{number}.md"),
            format!("---\ndate: 2022-05-13\nparties: [cambodia, united-states]\npoints:\n  - {{id: rice, topic: rice, point: The price of grain, by: A., date: 2026-11-25, accounts: {{khm-{number}: {{stance: states, statements: [rice]}}{absent}}}}}\n---\n"),
        );
        archive.write(
            &format!("content/readouts/khm-{number}.md"),
            format!("---\ntitle: Cambodia tells\nmeeting: m-{number}\nside: cambodia\nrendition: verbatim\nextent: partial\nstatements:\n  - {{id: rice, quote: raised rice, act: raised, topics: rice}}\n---\n\nThey raised rice.\n"),
        );
        let (text, topics) = match self.has {
            Has::Nothing => ("They spoke of trade.", "trade"),
            Has::Words => ("They spoke of trade and of rice.", "trade"),
            Has::Topic => ("They spoke of trade.", "trade, rice"),
        };
        archive.write(
            &format!("content/readouts/usa-{number}.md"),
            format!("---\ntitle: The United States tell\nmeeting: m-{number}\nside: united-states\ntopics: [{topics}]\n{}{}---\n\n{text}\n", self.extent, self.complete),
        );
    }
}

/// Sentences that claim that an account does not have something.
const CLAIMS: [&str; 5] = [
    "Not in this readout, which was read in full",
    "In Cambodia’s readout, not in",
    "Only in Cambodia",
    "only in Cambodia",
    "in no other readout",
];

#[test]
fn absence_is_claimed_exactly_where_it_is_established() {
    let archive = archive! {
        "topics/trade.md" => "---\nname: Trade\n---\n",
        "topics/rice.md" => "---\nname: Rice\nterms: {en: [rice]}\n---\n",
    };
    let cases = Case::all();
    for (number, case) in cases.iter().enumerate() {
        case.write(&archive, number);
    }
    archive.build();
    let mut claimed = BTreeMap::new();
    for (number, case) in cases.iter().enumerate() {
        let page = archive.page(&format!("/meetings/m-{number}/"));
        let text = page.text();
        let claims: Vec<_> = CLAIMS
            .iter()
            .filter(|claim| text.contains(**claim))
            .collect();
        assert_eq!(
            !claims.is_empty(),
            case.may_be_claimed(),
            "{case:?}: {claims:?}"
        );
        if case.may_be_claimed() {
            // In the brief, and in the row of the point.
            assert_eq!(claims.len(), 2, "{case:?}: {claims:?}");
        }
        *claimed.entry(case.may_be_claimed()).or_insert(0) += 1;
    }
    assert!(claimed[&true] >= 4 && claimed[&false] > 100, "{claimed:?}");
}

#[test]
fn no_page_feed_or_file_claims_absence_from_what_nobody_read_whole() {
    let archive = archive! {
        "topics/trade.md" => "---\nname: Trade\n---\n",
        "topics/rice.md" => "---\nname: Rice\nterms: {en: [rice]}\n---\n",
    };
    let cases = Case::all();
    let cases = cases.iter().filter(|case| !case.may_be_claimed());
    for (number, case) in cases.enumerate() {
        case.write(&archive, number);
    }
    archive.build();
    let mut files = 0;
    let mut folders = vec![archive.path("public")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let Ok(text) = fs::read_to_string(&path) else {
                continue;
            };
            files += 1;
            for claim in CLAIMS {
                assert!(!text.contains(claim), "{}: {claim}", path.display());
            }
        }
    }
    assert!(files > 200, "{files}");
}

#[test]
fn the_brief_says_who_was_first_as_precisely_as_is_known() {
    let documents = |khm: &str, usa: &str| {
        let archive = archive_of("", khm, usa);
        archive.build();
        let page = archive.page(TALKS);
        let lines = all(&page, ".brief-line:has(h3) p");
        lines.first().cloned().unwrap_or_default()
    };
    let lengths = "Length of the official text: Cambodia’s readout 9 words and the United States’ readout 3 words.";
    for (khm, usa, wanted) in [
        ("", "published: 2022-05-14\n", ""),
        (
            "published: 2022-05-14\n",
            "published: 2022-05-14\n",
            "The readouts have the same date, 14 May 2022. Which was published first is not known.",
        ),
        (
            "published: 2022-05-14\n",
            "published: 2022-05-16\n",
            "Cambodia’s readout is dated 2 days before the United States’ readout.",
        ),
        (
            "published: \"2022-05-14?\"\n",
            "published: 2022-05-16\n",
            "Cambodia’s readout is dated 2 days before the United States’ readout. The date of Cambodia’s readout is an inference.",
        ),
        (
            "published: \"2022-05-14?\"\n",
            "published: 2022-05-14T12:12:00-04:00\n",
            "The readouts have the same date, 14 May 2022. Which was published first is not known. The date of Cambodia’s readout is an inference.",
        ),
        (
            "published: 2022-05-14T12:00:00+07:00\n",
            "published: 2022-05-14T12:00:00-04:00\n",
            "Cambodia’s readout was published first, about 11 hours before the United States’ readout.",
        ),
        (
            "published: 2022-05-14T23:00:00+07:00\n",
            "published: 2022-05-14T12:00:00-04:00\n",
            "The readouts were published at the same time.",
        ),
        ("published: 2022-05\n", "published: 2022-05-14\n", ""),
        (
            "published: 2022-05\n",
            "published: 2022-07\n",
            "Cambodia’s readout has the earlier date.",
        ),
    ] {
        let told = documents(khm, usa);
        let wanted = format!("{wanted} {lengths}");
        assert_eq!(told, wanted.trim(), "{khm}{usa}");
    }
}

#[test]
fn the_brief_compares_with_the_previous_meeting_of_the_two() {
    let archive = archive_of(
        "",
        "coding: {complete: true}\n",
        "coding: {complete: true}\n",
    );
    archive.write(
        "content/meetings/before.md",
        "---\ndate: 2021-05-13\nparties: [cambodia, united-states]\n---\n",
    );
    archive.write("content/readouts/before-usa.md", "---\ntitle: Before\nmeeting: before\nside: united-states\nrendition: verbatim\ncoding: {complete: true}\nstatements:\n  - {id: hope, quote: discussed trade, by: bly, act: discussed, topics: trade}\n  - {id: health, quote: raised health, by: bly, act: raised, topics: health}\n---\n\nBly discussed trade and raised health.\n");
    let page = built(&archive);
    assert_eq!(
        all(&page, ".brief-since li"),
        ["United States (since 13 May 2021) No longer there: Health. Stronger acts: Trade."]
    );
    // Of a text that was not annotated completely, nothing is said of what it does not have.
    let before = archive.read("content/readouts/before-usa.md");
    archive.write(
        "content/readouts/before-usa.md",
        before.replace("coding: {complete: true}\n", ""),
    );
    let usa = archive.read("content/readouts/usa.md");
    archive.write(
        "content/readouts/usa.md",
        usa.replace("coding: {complete: true}\n", ""),
    );
    let page = built(&archive);
    // Neither is it known what it said most forcefully.
    assert_eq!(all(&page, ".brief-since li"), [""; 0]);
}

#[test]
fn the_force_of_two_accounts_is_compared_where_both_are_known() {
    let differing = |khm: &str, usa: &str, points: &str| {
        let archive = archive_of(points, khm, usa);
        archive.build();
        let page = archive.page(TALKS);
        all(&page, ".brief-differing li")
    };
    let complete = "coding: {complete: true}\n";
    let computed = ["Trade Cambodia: praised, United States: urged"];
    let none: [&str; 0] = [];
    assert_eq!(differing(complete, complete, ""), computed);
    assert_eq!(differing("", complete, ""), none);
    assert_eq!(differing(complete, "", ""), none);
    assert_eq!(
        differing(&format!("extent: partial\n{complete}"), complete, ""),
        none
    );
    // An editor who compared them may say so of any words.
    let assessed = point(&format!("{BOTH}, assessment: differs-degree"));
    assert_eq!(
        differing("", "", &assessed),
        ["Terms of trade They differ in degree"]
    );
}

/// That an account has other statements on the topic says nothing of a point, unless all of it is known.
#[test]
fn a_point_that_an_account_leaves_out_is_not_known_unless_all_of_it_was_read() {
    let one = point("accounts: {usa: {stance: states, statements: [urge]}}");
    for (keys, expected) in [
        ("coding: {complete: true}\n", "none of them on this point"),
        ("coding: {complete: false}\n", "Not known"),
        ("extent: partial\ncoding: {complete: true}\n", "Not known"),
        ("extent: digest\ncoding: {complete: true}\n", "Not known"),
    ] {
        let page = built(&archive_of(&one, keys, "coding: {complete: true}\n"));
        let cells = row(&page, "p-trade");
        assert!(cells[1].contains(expected), "{keys}: {cells:?}");
        // Half of the comparison can be made: what the other account has is among what is not known of this one.
        let brief = all(&page, ".brief").join(" ");
        assert_eq!(
            brief.contains("Terms of trade"),
            expected == "Not known",
            "{keys}: {brief}"
        );
    }
}

/// Statements that could not be read are no absence.
#[test]
fn no_absence_is_proposed_of_a_readout_with_errors() {
    let whole = "coding: {complete: true}\n";
    let archive = archive_of("", whole, whole);
    let proposed = |archive: &Archive| archive.run(&["suggest", "--align", "talks"]).out;
    assert!(proposed(&archive).contains("usa: {stance: absent}"));
    let text = archive.read("content/readouts/usa.md");
    archive.write(
        "content/readouts/usa.md",
        text.replace("statements:\n", "statements: {\n"),
    );
    assert!(!proposed(&archive).contains("usa: {stance: absent}"));
}

#[test]
fn points_are_proposed_from_statements_that_share_words() {
    let archive = archive_of("", "", "coding: {complete: true}\n");
    let run = archive.run(&["suggest", "--align", "talks"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(run.err.contains("Run `chancery ids` first"), "{}", run.err);
    insta::assert_snapshot!("points-proposed", run.out);
    // With a name and a day, what is proposed can be pasted.
    assert_eq!(archive.run(&["ids"]).code, 0);
    let out = archive.run(&["suggest", "--align", "talks"]).out;
    let signed = out
        .replace("    # by: your name\n", "    by: A. Editor\n")
        .replace("    # date: the day\n", "    date: 2026-11-25\n");
    archive.write(
        "content/meetings/talks.md",
        format!(
            "---\ndate: 2022-05-13\nparties: [cambodia, united-states]\npoints:\n{signed}---\n"
        ),
    );
    let page = built(&archive);
    assert_eq!(page.all(".point[id]").len(), 2);
    let run = archive.run(&["suggest", "--align", "talks"]);
    assert!(
        run.err
            .contains("every statement of the meeting is in a point"),
        "{}",
        run.err
    );
    let run = archive.run(&["suggest", "--align", "nothing"]);
    assert_eq!(run.code, 2);
    assert!(
        run.err.contains("there is no meeting `nothing`"),
        "{}",
        run.err
    );
}
