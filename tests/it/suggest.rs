//! Help for annotators: what `chancery suggest` lists, what it leaves alone, and that its YAML holds
//! when it is pasted.

use std::fs;
use std::path::Path;

use crate::support::{Archive, Run, archive};
use serde_json::Value;

/// An archive of one readout with a text.
fn told(text: &str) -> Archive {
    told_with("", text)
}

/// The same with more keys in the readout's front matter.
fn told_with(keys: &str, text: &str) -> Archive {
    let front = "title: An account\nmeeting: talks\nside: cambodia\nrendition: summary\n\
        date: 2022-05-13\nparties: [cambodia, united-states]\nparticipants: [prak-sokhonn]\n";
    archive! {
        "readouts/talks-khm.md" => format!("---\n{front}{keys}---\n\n{text}\n"),
        "people/antony-blinken.md" => "---\nname: Antony J. Blinken\nsort: Blinken, Antony J.\naliases: [Secretary Blinken]\n---\n",
        "people/prak-sokhonn.md" => "---\nname: Prak Sokhonn\n---\n",
        "people/hun-sen.md" => "---\nname: Hun Sen\n---\n",
        "people/hun-manet.md" => "---\nname: Hun Manet\n---\n",
        "countries/cambodia.md" => "---\nname: Cambodia\n---\n",
        "countries/united-states.md" => "---\nname: United States\naliases: [U.S.]\n---\n",
        "organizations/mfa.md" => "---\nname: Ministry of Foreign Affairs and International Cooperation\n---\n",
        "places/phnom-penh.md" => "---\nname: Phnom Penh\n---\n",
        "topics/trade.md" => "---\nname: Trade\naliases: [commerce]\n---\n",
        "topics/visas.md" => "---\nname: Visa restrictions\n---\n",
    }
}

/// What is suggested, from the JSON, one object a line.
fn json(archive: &Archive, arguments: &[&str]) -> Vec<Value> {
    let run = archive.run(&[&["suggest", "--message-format", "json"], arguments].concat());
    assert_eq!(run.code, 0, "{}", run.err);
    let lines = run.out.lines();
    lines
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

fn text(value: &Value, key: &str) -> String {
    value[key].as_str().unwrap_or_default().to_owned()
}

/// The suggestions of one kind for a text, as `text → entity` or `text → act`.
fn of(kind: &str, archive: &Archive) -> Vec<String> {
    let mut all = json(archive, &[]);
    all.retain(|one| one["kind"] == kind);
    let what = |one: &Value| match kind {
        "statement" => text(one, "act"),
        "atmosphere" => one["words"].to_string(),
        _ => text(one, "entity"),
    };
    all.iter()
        .map(|one| format!("{} → {}", text(one, "text"), what(one)))
        .collect()
}

fn names(text: &str) -> Vec<String> {
    of("name", &told(text))
}

fn statements(text: &str) -> Vec<String> {
    of("statement", &told(text))
}

fn aliases(text: &str) -> Vec<String> {
    of("alias", &told(text))
}

const NOTHING: [&str; 0] = [];

#[test]
fn people_bodies_and_places_are_told_by_their_words() {
    assert_eq!(
        names("He met Spokesperson Ned Price and Vedant Patel, and the Minister Chheang Ra."),
        [
            "Ned Price → person",
            "Vedant Patel → person",
            "Chheang Ra → person"
        ]
    );
    assert_eq!(
        names(
            "They spoke of the World Health Organization, the Ministry of Rural Development and Health Care, and MINUSMA."
        ),
        [
            "World Health Organization → organization",
            "Ministry of Rural Development and Health Care → organization",
            "MINUSMA → organization"
        ]
    );
    assert_eq!(
        names(
            "The ships came to the Gulf of Tadjoura and anchored in Sihanoukville near the Red Lake."
        ),
        [
            "Gulf of Tadjoura → place",
            "Sihanoukville → place",
            "Red Lake → place"
        ]
    );
    assert_eq!(
        names("She studied at the Royal University of Phnom Penh."),
        ["Royal University of Phnom Penh → organization"]
    );
}

#[test]
fn ordinary_capitals_are_no_names() {
    let texts = [
        // The beginning of a sentence, days, months, languages, nations.
        "Trade grew. Talks went on. On Monday, 13 May, American and Chinese visitors spoke English.",
        "Cambodian Americans and the Chinese side spoke in Khmer.",
        // Offices without a name, and with one that is known.
        "The Deputy Prime Minister and the Minister of Foreign Affairs met the Secretary of State.",
        "Cambodian Deputy Prime Minister Prak Sokhonn met U.S. Secretary of State Antony J. Blinken.",
        "The State Councilor, the Special Envoy, the Press Secretary and the Principal Deputy Spokesperson came.",
        // What is no person, body or place.
        "They signed the Paris Agreement and welcomed the Global Development Initiative.",
        "NGOs, GDP, COVID-19 and AI were topics; so were II and III.",
        // Known names, links, code and headings.
        "# Great Power Rivalry\n\nHe saw [Ned Price](https://example.com/) and `Foo Bar`; Hun Sen saw Phnom Penh.",
        // Capitals throughout.
        "SOURCE: NEWS AGENCIES OF PEKING",
    ];
    for text in texts {
        assert_eq!(names(text), NOTHING, "{text}");
    }
}

#[test]
fn scripts_without_capitals_yield_no_names() {
    assert_eq!(
        names("王毅会见了布林肯国务卿。双方讨论了贸易问题。"),
        NOTHING
    );
    assert_eq!(names("លោក ប្រាក់ សុខុន បានជួប។"), NOTHING);
}

#[test]
fn a_name_is_listed_once_with_how_often_it_stands_there() {
    let archive = told("Chea Vandeth spoke. Later Chea Vandeth (CV) left, and Vandeth came back.");
    let all = json(&archive, &[]);
    let [one] = all.as_slice() else {
        panic!("{all:?}")
    };
    assert_eq!(one["kind"], "name");
    assert_eq!(one["count"], 2);
    assert_eq!(one["file"], "content/readouts/talks-khm.md");
    assert_eq!((&one["line"], &one["column"]), (&11.into(), &1.into()));
    assert_eq!(one["command"], "chancery new person chea-vandeth");
    assert_eq!(one["paste_into"], "content/people/chea-vandeth.md");
    assert_eq!(
        one["yaml"],
        "---\nname: Chea Vandeth\naliases: [Vandeth, CV]\n---\n"
    );

    // Pasted, it makes the suggestion go away.
    archive.write("content/people/chea-vandeth.md", text(one, "yaml"));
    assert!(json(&archive, &[]).is_empty());
    assert!(archive.problems().is_empty());
}

#[test]
fn names_settled_by_hand_are_left_alone() {
    let archive = told_with(
        "mentions: {Ned Price: none}\n",
        "He met Spokesperson Ned Price.",
    );
    assert_eq!(of("name", &archive), NOTHING);
}

#[test]
fn variants_of_known_names_are_aliases() {
    assert_eq!(
        aliases("DPM Sokhonn spoke."),
        ["DPM Sokhonn → people/prak-sokhonn"]
    );
    assert_eq!(
        aliases("The minister met Anthony Blinken."),
        ["Anthony Blinken → people/antony-blinken"]
    );
    assert_eq!(
        aliases("Then Antony Blinken left, as did Sokhonn Prak."),
        [
            "Antony Blinken → people/antony-blinken",
            "Sokhonn Prak → people/prak-sokhonn"
        ]
    );
    assert_eq!(
        aliases("Secretary Blinken spoke first; then Blinken left."),
        ["Blinken → people/antony-blinken"]
    );
    assert_eq!(
        aliases("The Ministry of Foreign Affairs and International Cooperation (MFAIC) spoke."),
        ["MFAIC → organizations/mfa"]
    );
    assert_eq!(
        aliases("It went through the Ministry of Foreign Affairs and International Co-operation."),
        ["Ministry of Foreign Affairs and International Co-operation → organizations/mfa"]
    );
    // Two people called Hun, of whom the text names none; a surname of nobody here.
    assert_eq!(aliases("Minister Hun spoke."), NOTHING);
    assert_eq!(aliases("He saw Blinken."), NOTHING);
    // Initials that are not those of the name before them.
    assert_eq!(aliases("It went to Phnom Penh (XYZ)."), NOTHING);
}

#[test]
fn an_alias_is_given_with_those_that_there_are() {
    let archive = told("Secretary Blinken spoke; then Anthony Blinken and, later, Blinken left.");
    let all = json(&archive, &[]);
    assert_eq!(all.len(), 2, "{all:?}");
    for one in &all {
        assert_eq!(one["paste_into"], "content/people/antony-blinken.md");
        assert_eq!(
            one["yaml"],
            "aliases: [Secretary Blinken, Anthony Blinken, Blinken]\n"
        );
    }
    let file = archive.read("content/people/antony-blinken.md");
    let file = file.replace("aliases: [Secretary Blinken]\n", &text(&all[0], "yaml"));
    archive.write("content/people/antony-blinken.md", file);
    assert!(json(&archive, &[]).is_empty());
    assert!(archive.problems().is_empty());
}

#[test]
fn verbs_that_report_speech_acts_are_found() {
    assert_eq!(
        statements(
            "Prak Sokhonn thanked the U.S. and, further, urged it to act; he expressed hope that it would."
        ),
        [
            "thanked → thanked",
            "urged → urged",
            "expressed hope → expressed-hope"
        ]
    );
    assert_eq!(
        statements(
            "The two sides EXCHANGED VIEWS, and Cambodia, as it says, repeated its deep concern about visas."
        ),
        [
            "EXCHANGED VIEWS → discussed",
            "repeated its deep concern → expressed-concern"
        ]
    );
    assert_eq!(
        statements("Hun Sen was grateful to the U.S., while Hun Manet hopes to visit."),
        ["grateful → thanked", "hopes → expressed-hope"]
    );
    assert_eq!(
        statements("Cambodia firmly opposes and strongly condemns it."),
        ["opposes → opposed", "condemns → condemned"]
    );
    // The longest form wins: asking for clarification is no request.
    assert_eq!(
        statements("Hun Sen asked for clarification."),
        ["asked for clarification → sought-clarification"]
    );
}

#[test]
fn nouns_participles_and_what_was_not_done_are_left_alone() {
    let texts = [
        "The offer stands. U.S. concern grew. A warm welcome and new demands are no acts.",
        "The proposed visit, China's proposed route and the plans proposed by others wait.",
        "Hun Sen did not agree, will thank nobody, and came to discuss nothing.",
        "It was agreed by all. The plan was supported.",
        "They worked for backing and through offering, with thanks in mind.",
        "# Hun Sen thanked Japan\n\n`Hun Sen thanked Japan`",
    ];
    for text in texts {
        assert_eq!(statements(text), NOTHING, "{text}");
    }
}

#[test]
fn a_statement_is_filled_in_as_far_as_it_is_plain() {
    let archive = told(
        "In Phnom Penh, Prak Sokhonn and Hun Sen thanked the United States for its commerce. He urged more.",
    );
    let all = json(&archive, &[]);
    assert_eq!(all.len(), 2, "{all:?}");
    assert_eq!(
        all[0]["yaml"],
        "  - id: thanked-united-states\n    quote: thanked the United States for its commerce\n    by: [prak-sokhonn, hun-sen]\n    \
         # to: united-states\n    act: thanked\n    topics: [trade]\n"
    );
    assert_eq!(
        all[1]["yaml"],
        "  - id: urged-more\n    quote: urged more\n    # by:\n    act: urged\n    # topics:\n"
    );
    assert_eq!(
        (&all[1]["line"], &all[1]["column"]),
        (&11.into(), &88.into())
    );
}

#[test]
fn words_that_stand_twice_are_told_apart() {
    let text = "Hun Sen thanked Japan. Hun Manet thanked Japan.\n\nHun Sen thanked Japan. He left.";
    pasted(&told(text), "readouts/talks-khm.md");
}

#[test]
fn what_has_a_statement_is_covered() {
    let keys =
        "statements: [{quote: thanked the U.S., act: thanked}, {quote: for calm, act: urged}]\n";
    let text = "Hun Sen thanked the U.S. and called on everyone for calm. He urged talks.";
    assert_eq!(of("statement", &told_with(keys, text)), ["urged → urged"]);
}

#[test]
fn words_on_the_talks_are_found_near_what_they_describe() {
    let atmosphere = |text: &str| of("atmosphere", &told(text));
    assert_eq!(
        atmosphere(
            "They held candid, in-depth and constructive talks, which is a warm habit of theirs."
        ),
        ["candid, in-depth and constructive → [\"candid\",\"in-depth\",\"constructive\"]"]
    );
    assert_eq!(
        atmosphere("The discussion is described as candid."),
        ["candid → [\"candid\"]"]
    );
    assert_eq!(atmosphere("A candid man came in warm clothes."), NOTHING);
    let keys = "statements: [{kind: atmosphere, quote: candid talks}]\n";
    let archive = told_with(keys, "They held candid talks.");
    assert_eq!(of("atmosphere", &archive), NOTHING);
    pasted(
        &told("They held candid talks. Later there were candid talks."),
        "readouts/talks-khm.md",
    );
}

#[test]
fn readouts_are_chosen_by_id_or_by_file() {
    let archive = told("Spokesperson Ned Price spoke.");
    archive.write(
        "content/readouts/2022/talks-usa.md",
        "---\ntitle: B\nmeeting: talks\nside: united-states\nrendition: summary\n---\n\nSpokesperson Pat Ryder spoke.\n",
    );
    let found = |arguments: &[&str]| -> Vec<String> {
        json(&archive, arguments)
            .iter()
            .map(|one| text(one, "text"))
            .collect()
    };
    assert_eq!(found(&[]), ["Ned Price", "Pat Ryder"]);
    assert_eq!(found(&["talks-usa"]), ["Pat Ryder"]);
    assert_eq!(found(&["readouts/talks-usa"]), ["Pat Ryder"]);
    assert_eq!(
        found(&["content/readouts/2022/talks-usa.md"]),
        ["Pat Ryder"]
    );
    let file = archive.path("content/readouts/talks-khm.md");
    assert_eq!(found(&[file.to_str().unwrap(), "talks-khm"]), ["Ned Price"]);
    assert_eq!(
        found(&["talks-usa", "talks-khm"]),
        ["Pat Ryder", "Ned Price"]
    );
}

#[test]
fn a_readout_that_is_not_there_is_wrong_usage() {
    let archive = told("Text.");
    archive.write("content/readouts/broken.md", "nothing");
    let says = |name: &str| -> String {
        let run = archive.run(&["suggest", name]);
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{name}: {}", run.err);
        run.err
    };
    assert!(says("talk-khm").contains("did you mean `talks-khm`?"));
    assert!(
        says("content/readouts/talk-khm.md")
            .contains("did you mean `content/readouts/talks-khm.md`?")
    );
    assert!(says("prak-sokhonn").contains("there is no readout `prak-sokhonn`"));
    assert!(says("content/people/prak-sokhonn.md").contains("no readout"));
    assert!(says("Talks KHM").contains("is not an id"));
    assert!(says("broken").contains("run `chancery check` to see why"));
}

#[test]
fn drafts_are_looked_at_when_they_are_asked_for() {
    let archive = told_with("draft: true\n", "Spokesperson Ned Price spoke.");
    assert!(json(&archive, &[]).is_empty());
    let run = archive.run(&["suggest", "talks-khm"]);
    assert_eq!(run.code, 2);
    assert!(run.err.contains("--drafts"), "{}", run.err);
    assert_eq!(json(&archive, &["--drafts"]).len(), 1);
    assert_eq!(json(&archive, &["--drafts", "talks-khm"]).len(), 1);
}

#[test]
fn an_empty_archive_has_nothing_to_suggest() {
    let archive = Archive::new();
    let run = archive.run(&["suggest"]);
    assert_eq!(
        (run.code, run.out.as_str()),
        (0, "no suggestions for 0 readouts\n")
    );
    assert_eq!(run.err, "");
    assert!(json(&archive, &[]).is_empty());
}

#[test]
fn an_archive_that_cannot_be_read_is_reported() {
    let archive = told("Text.");
    archive.remove("content/site.yaml");
    let run = archive.run(&["suggest", "--message-format", "json"]);
    assert_eq!(run.code, 1);
    assert_eq!(run.problems()[0].code, "site-missing");
    let nowhere = crate::support::run(&["suggest", "--root", "/nowhere/at/all"]);
    assert_eq!(nowhere.code, 2);
}

#[test]
fn errors_elsewhere_are_mentioned_and_stop_nothing() {
    let archive = told("Spokesperson Ned Price spoke.");
    archive.write("content/people/broken.md", "nothing");
    let run = archive.run(&["suggest"]);
    assert_eq!(run.code, 0);
    assert!(run.out.contains("Ned Price"), "{}", run.out);
    assert!(
        run.err.contains("run `chancery check` to see the errors"),
        "{}",
        run.err
    );
}

#[test]
fn people_read_it_file_by_file() {
    let archive = told(
        "On that day Prak Sokhonn thanked Spokesperson Ned Price, and DPM Sokhonn left the candid talks.",
    );
    let Run { code, out, err } = archive.run(&["suggest"]);
    assert_eq!((code, err.as_str()), (0, ""));
    insta::assert_snapshot!(out);
}

/// Pastes every statement that is suggested for a readout, which must leave no error and no such
/// suggestion.
fn pasted(archive: &Archive, path: &str) {
    let path = format!("content/{path}");
    let mut all = json(archive, &[&path]);
    all.retain(|one| matches!(one["kind"].as_str(), Some("statement" | "atmosphere")));
    assert!(!all.is_empty(), "{path} has nothing to suggest");
    let items: String = all.iter().map(|one| text(one, "yaml")).collect();
    let file = archive.read(&path);
    let (front, body) = file
        .strip_prefix("---\n")
        .unwrap()
        .split_once("\n---\n")
        .unwrap();
    archive.write(
        &path,
        format!("---\n{front}\nstatements:\n{items}---\n{body}"),
    );
    let problems = archive.problems();
    assert!(problems.is_empty(), "{path}: {problems:#?}\n{items}");
    let left = open(archive);
    assert!(left.is_empty(), "{path}: {left:#?}");
}

/// Parts of texts that are hard to quote: what stands twice, markup, marks of YAML, other scripts.
const PARTS: &[&str] = &[
    "Hun Sen",
    "thanked",
    "urged",
    "the U.S.",
    "He",
    "and",
    "warned that",
    "expressed hope",
    "candid talks",
    "his thanks",
    "repeated",
    ",",
    ".",
    "?",
    ";",
    ":",
    "“",
    "”",
    "\"",
    "'",
    "’s",
    "(",
    ")",
    "#",
    "&",
    "*very*",
    "**",
    "…",
    "-",
    "\n\n",
    "\n",
    "\n- ",
    "\n> ",
    "[Hun Sen](/)",
    "`urged`",
    "no",
    "Covid-19",
    "ខ្មែរ។",
    "双方。",
    "e\u{301}",
    "\u{a0}",
    "\t",
    "Spokesperson Ned Price",
    "(WHO)",
    "J.",
    "Jr.",
    "1.",
    "agreed",
];

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(40))]
    /// Whatever the text: what is suggested can be pasted, and is suggested no more.
    #[test]
    fn what_is_suggested_for_any_text_holds_when_it_is_pasted(
        parts in proptest::collection::vec(proptest::sample::select(PARTS), 1..40),
    ) {
        let archive = told(&parts.join(" "));
        let items: String = open(&archive).iter().map(|one| text(one, "yaml")).collect();
        if !items.is_empty() {
            let archive = told_with(&format!("statements:\n{items}"), &parts.join(" "));
            let mut problems = archive.problems();
            problems.retain(|problem| problem.code != "unknown-link");
            proptest::prop_assert!(problems.is_empty(), "{problems:#?}\n{items}");
            let left = open(&archive);
            proptest::prop_assert!(left.is_empty(), "{left:#?}\n{items}");
        }
    }
}

/// The statements that are suggested for an archive.
fn open(archive: &Archive) -> Vec<Value> {
    let mut all = json(archive, &[]);
    all.retain(|one| matches!(one["kind"].as_str(), Some("statement" | "atmosphere")));
    all
}

/// The front matter without some of its lists.
fn without(keys: &[&str], file: &str) -> String {
    let mut skipping = false;
    let kept = file.split_inclusive('\n').filter(|line| {
        if !line.starts_with([' ', '\n']) {
            skipping = keys.iter().any(|key| line.starts_with(key));
        } else if line.trim().is_empty() {
            skipping = false;
        }
        !skipping
    });
    kept.collect()
}

#[test]
fn what_is_suggested_for_the_sample_archive_holds_when_it_is_pasted() {
    let archive = Archive::new();
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    let mut readouts = Vec::new();
    let mut folders = vec![sample.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let name = path
                .strip_prefix(&sample)
                .unwrap()
                .to_str()
                .unwrap()
                .replace('\\', "/");
            let text = fs::read(&path).unwrap();
            if name.starts_with("readouts/") {
                readouts.push((name.clone(), String::from_utf8(text.clone()).unwrap()));
            }
            // Points name statements, which are removed here.
            let text = match name.starts_with("meetings/") {
                true => without(&["points:"], &String::from_utf8(text).unwrap()),
                // It names one of these points.
                false if name == "site.yaml" => {
                    without(&["home:"], &String::from_utf8(text).unwrap())
                }
                false => String::from_utf8(text).unwrap(),
            };
            archive.write(&format!("content/{name}"), text);
        }
    }
    readouts.sort();
    assert!(readouts.len() > 20);
    // All at once: every account without statements, then with what is suggested for it.
    for (name, text) in &readouts {
        archive.write(&format!("content/{name}"), without(&["statements:"], text));
    }
    let all = json(&archive, &[]);
    let mut suggested = 0;
    for (name, text) in &readouts {
        let path = format!("content/{name}");
        let items: String = all
            .iter()
            .filter(|one| one["file"] == path.as_str())
            .filter(|one| matches!(one["kind"].as_str(), Some("statement" | "atmosphere")))
            .map(|one| {
                suggested += 1;
                one["yaml"].as_str().unwrap()
            })
            .collect();
        let bare = without(&["statements:"], text);
        let (front, body) = bare
            .strip_prefix("---\n")
            .unwrap()
            .split_once("\n---\n")
            .unwrap();
        let list = if items.is_empty() {
            String::new()
        } else {
            format!("\nstatements:\n{items}")
        };
        archive.write(
            &path,
            format!("---\n{front}{}\n---\n{body}", list.trim_end()),
        );
    }
    assert!(suggested > 60, "{suggested}");
    let errors: Vec<_> = archive
        .problems()
        .into_iter()
        .filter(|problem| problem.code != "unused-mention")
        .collect();
    assert!(errors.is_empty(), "{errors:#?}");
    let left = open(&archive);
    assert!(left.is_empty(), "{left:#?}");
}

/// Two letters for each number, so that no two names are alike.
fn name(n: usize) -> String {
    let mut rest = n;
    let mut letters = String::new();
    for _ in 0..4 {
        let syllables = [
            "ba", "di", "fo", "gu", "ke", "lam", "mor", "nes", "pil", "rud",
        ];
        letters.push_str(syllables[rest % 10]);
        rest /= 10;
    }
    let (first, rest) = letters.split_at(1);
    format!("{}{rest}", first.to_uppercase())
}

#[test]
fn an_account_is_given_so_many_and_told_of_the_rest() {
    let text: String = (0..230)
        .map(|n| format!("They then met {} Zovat.\n\n", name(n)))
        .collect();
    let archive = told(&text);
    let all = json(&archive, &[]);
    let (more, listed) = all.split_last().unwrap();
    assert_eq!(listed.len(), 200);
    assert!(listed.iter().all(|one| one["kind"] == "name"));
    assert_eq!(listed[199]["text"], format!("{} Zovat", name(199)));
    assert_eq!(
        *more,
        serde_json::json!({"kind": "more", "file": "content/readouts/talks-khm.md", "count": 30})
    );
    let run = archive.run(&["suggest"]);
    assert_eq!(run.code, 0, "{}", run.err);
    let says = "30 more in content/readouts/talks-khm.md are not listed: at most 200 are listed per readout\n";
    assert!(run.out.contains(says), "{}", run.out);
}

#[test]
fn a_verb_said_again_and_again_is_cut_short_too() {
    let all = json(&told(&"Cambodia urged restraint. ".repeat(230)), &[]);
    let more = all.last().unwrap();
    assert_eq!(more["kind"], "more");
    assert_eq!(more["count"], 30);
    assert!(all.len() <= 201);
    // One sentence that never ends, and no words to quote that stand nowhere else.
    let all = json(&told(&"Cambodia urged, ".repeat(3_000)), &[]);
    assert!(all.len() <= 201, "{}", all.len());
    for one in all.iter().filter(|one| one["kind"] == "statement") {
        assert!(text(one, "yaml").split_whitespace().count() <= 260);
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_result_that_cannot_be_written_is_told() {
    let archive = told("They then met Chea Vandeth.");
    for command in [
        &["suggest"][..],
        &["suggest", "--message-format", "json"],
        &["schema"],
    ] {
        let full = fs::OpenOptions::new()
            .write(true)
            .open("/dev/full")
            .unwrap();
        let run = std::process::Command::new(env!("CARGO_BIN_EXE_chancery"))
            .args(command)
            .current_dir(archive.path(""))
            .stdout(full)
            .output()
            .unwrap();
        assert_eq!(run.status.code(), Some(3), "{command:?}");
        let said = String::from_utf8(run.stderr).unwrap();
        assert!(said.contains("error: cannot write the result: "), "{said}");
    }
}

#[test]
fn languages_that_are_not_known_get_no_guesses() {
    for (language, text) in [
        (
            "es",
            "El Canciller se reunió con el Secretario de Estado, con la Vicepresidenta de EU y con el director para América del Norte.",
        ),
        (
            "fr",
            "Le Ministre des Affaires étrangères a rencontré Jean Dupont et la Commission européenne.",
        ),
        (
            "id",
            "Menteri Luar Negeri bertemu dengan Menlu Budi Santoso dan Duta Besar.",
        ),
    ] {
        let archive = told_with(&format!("language: {language}\n"), text);
        assert_eq!(json(&archive, &[]), Vec::<Value>::new(), "{language}");
        let run = archive.run(&["suggest"]);
        assert!(
            run.err
                .contains(&format!("do not support ({language}); supported: en")),
            "{}",
            run.err
        );
        assert!(run.out.contains("no suggestions for"), "{}", run.out);
    }
    let run = told_with("language: en-GB\n", "He met Spokesperson Ned Price.").run(&["suggest"]);
    assert!(run.out.contains("Ned Price"), "{}", run.out);
    assert!(!run.err.contains("do not support"), "{}", run.err);
}

/// Who is suggested as the speaker of each act: `thanked → chile`, or nobody.
fn speakers(words: &str) -> Vec<String> {
    let front = "title: An account\nmeeting: talks\nside: united-states\nrendition: summary\n\
        date: 2022-05-13\nparties: [japan, united-states]\nparticipants: [lin, ash]\n";
    let archive = archive! {
        "readouts/a.md" => format!("---\n{front}---\n\n{words}\n"),
        "people/lin.md" => "---\nname: Lin Mei\naliases: [Foreign Minister Lin, Minister Lin]\ncountry: japan\n---\n",
        "people/ash.md" => "---\nname: Ruth Ash\ncountry: united-states\n---\n",
        "organizations/league.md" => "---\nname: League\n---\n",
    };
    let mut all = json(&archive, &[]);
    all.retain(|one| one["kind"] == "statement");
    let by = |one: &Value| {
        let yaml = text_of(one);
        let by = yaml
            .lines()
            .find_map(|l| l.trim().strip_prefix("by: ").map(str::to_owned));
        format!("{} → {}", text(one, "text"), by.unwrap_or_default())
    };
    all.iter().map(by).collect()
}

fn text_of(one: &Value) -> String {
    text(one, "yaml")
}

#[test]
fn a_speaker_is_suggested_only_where_it_is_plain_who_speaks() {
    for silent in [
        "The Deputy thanked Chile for its support and pledged cooperation with Chile in the north.",
        "The Secretary and Foreign Minister Lin discussed trade and thanked the hosts.",
        "The Secretary and Foreign Minister Lin thanked the hosts.",
        "The Deputy, Ruth Ash and Lin Mei thanked the hosts.",
        "The Secretary emphasized the support of her country for Chile’s year as League Chair and thanked Minister Lin for the summit.",
        "The Deputy met Ruth Ash and Minister Lin thanked the hosts.",
        "The envoy from Chile and Minister Lin thanked the hosts.",
        "After talks with Chile, the Deputy praised Japan and thanked the hosts.",
        "The Deputy of Chile, who met Japan, condemned the attack and thanked the hosts.",
        "His hosts, Chile and Japan, were met by the Deputy, who smiled and thanked them.",
        "The League Chair praised Japan and thanked the hosts.",
        "Chile’s Deputy praised the hosts and thanked them.",
    ] {
        for one in speakers(silent) {
            assert!(one.ends_with("→ "), "{silent}: {one}");
        }
    }
    for (plain, by) in [
        ("Ruth Ash thanked Chile for its support.", "ash"),
        ("Ruth Ash praised the hosts and thanked Chile.", "ash"),
        (
            "On trade, Ruth Ash also praised the hosts and thanked Chile.",
            "ash",
        ),
        ("Ruth Ash and Minister Lin thanked the hosts.", "[ash, lin]"),
        ("The United States thanked Chile.", "united-states"),
    ] {
        let found = speakers(plain);
        let thanks = found.iter().find(|one| one.starts_with("thanked"));
        assert_eq!(thanks, Some(&format!("thanked → {by}")), "{plain}");
    }
}
