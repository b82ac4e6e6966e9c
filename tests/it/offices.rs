//! A warning where a text calls somebody by an office that, by the person's own record, was not held
//! at the time of the meeting, and silence wherever there is any doubt.

use crate::support::{Archive, Problem, archive};

/// An archive of one account, of a meeting on a date, with a text.
fn on(date: &str, keys: &str, text: &str) -> Archive {
    let readout = format!(
        "---\ntitle: An account\nmeeting: talks\nside: cambodia\nrendition: verbatim\n\
        date: {date}\nparties: [cambodia, united-states]\n{keys}---\n\n{text}\n"
    );
    archive! {
        "readouts/talks.md" => readout,
        "people/hun-sen.md" => "---\nname: Hun Sen\naliases: [Samdech Techo Hun Sen]\noffices:\n  \
            - {title: Prime Minister, from: 1985-01-14, to: 2023-08-22}\n  \
            - {title: President of the Senate, from: 2024-04-03}\n---\n",
        "people/hun-manet.md" => "---\nname: Hun Manet\naliases: [Prime Minister Hun Manet]\noffices:\n  \
            - {title: Prime Minister, from: 2023-08-22}\n---\n",
        "people/prak-sokhonn.md" => "---\nname: Prak Sokhonn\noffices:\n  \
            - {title: Deputy Prime Minister and Minister of Foreign Affairs and International Cooperation, from: 2020-03}\n---\n",
        "people/antony-blinken.md" => "---\nname: Antony J. Blinken\naliases: [Antony Blinken, Blinken]\noffices:\n  \
            - {title: Secretary of State, attested: 2021-08-03/2023-06-19}\n---\n",
        "people/wendy-sherman.md" => "---\nname: Wendy Sherman\noffices:\n  \
            - {title: Deputy Secretary of State, from: 2021-04}\n---\n",
        "people/retno-marsudi.md" => "---\nname: Retno Marsudi\noffices:\n  \
            - {title: Minister for Foreign Affairs}\n---\n",
        "people/wang-yi.md" => "---\nname: Wang Yi\noffices:\n  \
            - {title: Foreign Minister, from: 2013~, to: 2022~}\n---\n",
        "people/seng-theary.md" => "---\nname: Seng Theary\n---\n",
    }
}

fn problems(date: &str, text: &str) -> Vec<Problem> {
    on(date, "", text).problems()
}

/// What is said against a text about a meeting in June 2024; nothing but such warnings may be.
fn against(text: &str) -> Vec<String> {
    let told = |problem: Problem| {
        assert_eq!(problem.code, "office-not-held");
        problem.message
    };
    problems("2024-06-04", text).into_iter().map(told).collect()
}

/// The texts say nothing that a record denies.
fn silent(texts: &[&str]) {
    for text in texts {
        let told = against(text);
        assert!(told.is_empty(), "{text}: {told:?}");
    }
}

const NOT_THEN: &str = "according to `content/people/hun-sen.md`, Hun Sen did not hold the office `Prime Minister` at the time of the meeting, 4 June 2024";

#[test]
fn an_office_that_is_over_is_told_with_its_place_and_what_to_do() {
    let problems = problems(
        "2024-06-04",
        "It said.\n\nThere *Prime Minister* Hun Sen spoke.",
    );
    assert_eq!(
        problems,
        [Problem {
            code: "office-not-held".to_owned(),
            message: NOT_THEN.to_owned(),
            place: "content/readouts/talks.md:12:8".to_owned(),
            help: "the record has `President of the Senate` at that time; correct its `offices`, or keep the text and write \
                `mentions: {\"Prime Minister Hun Sen\": people/hun-sen}`"
                .to_owned(),
            related: vec!["content/people/hun-sen.md:5:51 the office ends here".to_owned()],
        }]
    );
}

#[test]
fn an_office_that_was_held_is_not_told() {
    for date in ["2022-05-13", "2023-08", "2023", "1985-01-14", "2020/2024"] {
        let told = problems(date, "Prime Minister Hun Sen spoke.");
        assert!(told.is_empty(), "{date}: {told:?}");
    }
    silent(&[
        "Prime Minister Hun Manet met Hun Sen, President of the Senate, and Antony Blinken.",
        "The president of the Senate Hun Sen spoke.",
    ]);
}

#[test]
fn every_day_of_both_must_be_known_to_lie_apart() {
    let told = |date| problems(date, "Prime Minister Hun Sen spoke.").len();
    assert_eq!(told("2023-08-23"), 1);
    assert_eq!(told("2023-09/2023-12"), 1);
    assert_eq!(told("1984"), 1);
    assert_eq!(told("2024-06-04?"), 0, "the date is not sure");
    assert_eq!(
        told("2022/.."),
        0,
        "it may have begun while the office was held"
    );
    // Approximate bounds, and times at which somebody is only attested, are no bounds.
    assert!(problems("1999", "Foreign Minister Wang Yi spoke.").is_empty());
    assert!(problems("1999", "Secretary of State Antony Blinken spoke.").is_empty());
}

#[test]
fn an_office_before_it_begins_is_told() {
    let told = problems("2022-05-13", "Prime Minister Hun Manet spoke.");
    assert_eq!(told.len(), 1);
    assert_eq!(
        told[0].related,
        ["content/people/hun-manet.md:5:35 the office begins here"]
    );
    assert!(
        told[0]
            .help
            .starts_with("the record has no office at that time; "),
        "{}",
        told[0].help
    );
}

#[test]
fn capitals_and_whose_office_it_is_make_no_difference() {
    for text in [
        "There prime minister Hun Sen spoke.",
        "The Prime Minister Hun Sen spoke.",
        "“Prime Minister Hun Sen” spoke.",
        "Cambodian Prime Minister Hun Sen spoke.",
        "Cambodia’s Prime Minister Samdech Techo Hun Sen spoke.",
        "Prime Minister of the Kingdom of Cambodia Hun Sen spoke.",
        "Hun Sen, Prime Minister of Cambodia, spoke.",
        "Hun Sen, the Prime Minister, spoke.",
        "He met Hun Sen, the prime minister.",
        "Hun Sen, Cambodia’s Prime Minister, spoke.",
        "## Prime Minister Hun Sen",
        "Prime Minister [[hun-sen]] spoke.",
    ] {
        assert_eq!(against(text).len(), 1, "{text}");
    }
}

#[test]
fn an_alias_with_a_title_is_read_as_one() {
    let told = problems("2022-05-13", "On that day Prime Minister Hun Manet spoke.");
    assert_eq!(told.len(), 1);
    assert_eq!(told[0].place, "content/readouts/talks.md:10:13");
    assert!(problems("2022-05-13", "The future Prime Minister Hun Manet spoke.").is_empty());
    assert!(problems("2022-05-13", "Deputy Prime Minister Hun Manet spoke.").is_empty());
}

#[test]
fn former_and_coming_offices_are_not_looked_at() {
    silent(&[
        "Former Prime Minister Hun Sen spoke.",
        "The former Cambodian Prime Minister Hun Sen spoke.",
        "The then U.S.-backed Prime Minister Hun Sen spoke.",
        "Then-Prime Minister Hun Sen spoke.",
        "The ex-Prime Minister Hun Sen spoke.",
        "The late Prime Minister Hun Sen was remembered.",
        "The outgoing Prime Minister Hun Sen spoke.",
        "Prime Minister-designate Hun Sen spoke.",
        "Hun Sen, then Prime Minister, spoke.",
        "Hun Sen, Prime Minister until 2023, spoke.",
        "Hun Sen, Prime Minister of Cambodia at the time, spoke.",
        "Hun Sen, the Prime Minister (1985–2023), spoke.",
        "In 2018 they had been received by Prime Minister Hun Sen.",
    ]);
    let told = against("He met a former guest. Prime Minister Hun Sen spoke.");
    assert_eq!(told.len(), 1, "another sentence says nothing of this one");
}

#[test]
fn the_longest_title_counts() {
    silent(&[
        "Deputy Secretary of State Wendy Sherman spoke.",
        "Deputy Prime Minister and Minister of Foreign Affairs and International Cooperation Prak Sokhonn spoke.",
        "Deputy Prime Minister Prak Sokhonn spoke.",
        "Vice Prime Minister Hun Sen spoke.",
    ]);
    assert_eq!(
        against("Secretary of State Wendy Sherman spoke."),
        [
            "according to `content/people/wendy-sherman.md`, Wendy Sherman never held the office `Secretary of State`"
        ],
        "a deputy is not the secretary"
    );
    assert_eq!(
        against("Prime Minister Prak Sokhonn spoke."),
        [
            "according to `content/people/prak-sokhonn.md`, Prak Sokhonn never held the office `Prime Minister`"
        ],
        "nor a deputy the prime minister"
    );
    assert_eq!(
        against("Deputy Secretary of State Blinken spoke."),
        [
            "according to `content/people/antony-blinken.md`, Antony J. Blinken never held the office `Deputy Secretary of State`"
        ]
    );
}

#[test]
fn one_office_under_two_names_is_one() {
    silent(&[
        "Foreign Minister Retno Marsudi spoke.",
        "Minister for Foreign Affairs Wang Yi spoke.",
        "Foreign Minister Prak Sokhonn spoke.",
        "Minister for Foreign Affairs Prak Sokhonn spoke.",
    ]);
}

#[test]
fn who_has_no_offices_on_record_is_not_looked_at() {
    silent(&["Prime Minister Seng Theary spoke."]);
}

#[test]
fn every_person_is_looked_at_and_each_wording_told_once() {
    assert_eq!(
        against(
            "Prime Minister Hun Sen met Foreign Minister Antony Blinken and Prime Minister Hun Manet.\n\n\
             Prime Minister Hun Sen spoke to Blinken."
        ),
        [
            NOT_THEN,
            "according to `content/people/antony-blinken.md`, Antony J. Blinken never held the office `Foreign Minister`",
        ]
    );
}

#[test]
fn a_title_belongs_to_the_name_beside_which_it_stands() {
    silent(&[
        "Hun Sen, Prime Minister Hun Manet and Antony Blinken met.",
        "Hun Sen, Prime Minister Srettha Thavisin and others met.",
        "Hun Sen, Prime Minister of Cambodia Hun Manet and others met.",
        "They left the Prime Minister of Cambodia. Hun Sen stayed.",
        "The Prime Minister of Cambodia told Hun Sen of it.",
        "The Prime Minister of Cambodia and Hun Sen spoke.",
        "They met the Prime Minister, Hun Sen and Antony Blinken.",
        "The Prime Minister\n\nHun Sen",
        "They told the Prime Minister Blinken would leave.",
        "Prime Ministers Hun Sen and Hun Manet met.",
        "Hun Sen, the Prime Minister’s father, spoke.",
        "Antony Blinken, Cambodia’s Prime Minister and others met.",
    ]);
}

#[test]
fn an_editor_can_let_the_words_stand() {
    let text = "Prime Minister of Cambodia Hun Sen spoke.\n\nHun Sen, the Prime Minister, left.";
    assert_eq!(problems("2024-06-04", text).len(), 2);
    let keys = "mentions:\n  Prime Minister of Cambodia Hun Sen: hun-sen\n  \"Hun Sen, the Prime Minister\": people/hun-sen\n";
    let settled = on("2024-06-04", keys, text);
    assert!(settled.problems().is_empty(), "{:?}", settled.problems());
    // A name without the office settles whom it means, and nothing of the office.
    let named = on("2024-06-04", "mentions: {Hun Sen: hun-sen}\n", text);
    assert_eq!(named.problems().len(), 2);
    silent(&["[[hun-sen|Prime Minister Hun Sen]] spoke."]);
}

#[test]
fn what_help_says_is_what_helps() {
    for text in [
        "Prime Minister “Samdech” Hun Sen",
        "Prime Minister Hun Sen spoke.",
        "## prime minister Hun Sen",
    ] {
        for problem in problems("2024-06-04", text) {
            let settle = problem
                .help
                .rsplit_once("keep the text and write ")
                .unwrap()
                .1;
            let keys = format!("{}\n", settle.trim_matches('`'));
            let settled = on("2024-06-04", &keys, text).problems();
            assert!(settled.is_empty(), "{text}: {settled:?}");
        }
    }
    let told = problems("2024-06-04", "Prime Minister [[hun-sen]] spoke.");
    assert!(
        told[0]
            .help
            .ends_with("keep the text and write `[[hun-sen|Prime Minister Hun Sen]]`"),
        "{}",
        told[0].help
    );
}

#[test]
fn what_is_not_sure_proves_nothing() {
    let archive = on("2024-06-04", "", "Prime Minister Hun Sen spoke.");
    let record = archive.read("content/people/hun-sen.md");
    let unsure = record.replace("name:", "certainty: low\nname:");
    archive.write("content/people/hun-sen.md", unsure);
    assert!(archive.problems().is_empty(), "{:?}", archive.problems());
}

#[test]
fn texts_in_other_scripts_are_read() {
    let archive = on("2024-06-04", "", "ហ៊ុន សែន, នាយករដ្ឋមន្ត្រី, និង នាយករដ្ឋមន្ត្រី ហ៊ុន សែន ។");
    archive.write(
        "content/people/hun-sen.md",
        "---\nname: Hun Sen\naliases: [ហ៊ុន សែន]\noffices:\n  - {title: នាយករដ្ឋមន្ត្រី, to: 2023-08-22}\n---\n",
    );
    let codes: Vec<_> = archive.problems().into_iter().map(|p| p.code).collect();
    assert_eq!(codes, ["office-not-held", "office-not-held"]);
}
