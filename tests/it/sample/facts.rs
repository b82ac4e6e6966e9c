//! The sample archive tells of real meetings and real people. What it claims of them is held here to
//! facts that were checked against the published accounts, apart from the archive: `facts.txt`.
//!
//! A change of the archive's claims changes that file too, and so is looked at twice.

use std::fs;
use std::path::Path;

use serde_yaml::Value;
use tempfile::TempDir;

/// One line for each meeting, point, account, statement, commitment, office, place and event, and for
/// the set phrases of an account that has any, or is known not to have one.
///
/// An account is `whole`, `partial` or `digest`: how much of the official text was read. A point has what
/// each account makes of it, and the assessment.
const FACTS: &str = include_str!("facts.txt");

/// Words that may claim that an account leaves something out. Of a text that was not read whole,
/// nobody can know that.
const CLAIMS: &[&str] = &[
    "only",
    "alone",
    "does not",
    "do not",
    "did not",
    "makes no mention",
    "not mention",
    "is not found",
    "not found here",
    "not found in",
    "silent",
    "silence",
    "nothing",
    "leaves out",
    "leaves it out",
    "left out",
    "omits",
    "lacks",
    "has no",
    "have no",
    "has none",
    "have none",
];

/// Where such words claim no absence: the file, the words around them, and what they are.
const ALLOWED: &[(&str, &str, &str)] = &[
    (
        "formulas/one-china-policy.md",
        "it does not show what the issuer means by it",
        "a warning",
    ),
    (
        "meetings/2022-01-06-japan-united-states.md",
        "for essential activities only",
        "what the Joint Committee said",
    ),
    (
        "meetings/2022-03-20-cambodia-japan.md",
        "the archive has none of these texts",
        "what the archive holds",
    ),
    (
        "meetings/2022-10-31-china-united-states.md",
        "the last words of the text were seen in translation only",
        "where it was read",
    ),
    (
        "meetings/2022-10-31-china-united-states.md",
        "the last words of China's in translation only",
        "where it was read",
    ),
    (
        "meetings/2024-04-02-china-united-states.md",
        "What the United States does not seek",
        "what Joseph R. Biden Jr. said, by China's account",
    ),
    (
        "meetings/2024-04-02-china-united-states.md",
        "Biden did not want to decouple",
        "what he said, by China's account",
    ),
    (
        "meetings/2024-08-26-india-united-states.md",
        "its absence from a press release does not show that it was not spoken of",
        "what India's foreign ministry said",
    ),
    (
        "pages/about.md",
        "Nothing is concluded from what is missing in it",
        "a rule",
    ),
    (
        "pages/about.md",
        "the archive can say that it lacks something, and says so of that account",
        "a rule",
    ),
    (
        "pages/editorial-policy.md",
        "nothing is concluded from what is missing in it",
        "a rule",
    ),
    (
        "pages/editorial-policy.md",
        "A point that is absent from an account has no assessment",
        "a rule",
    ),
    (
        "pages/editorial-policy.md",
        "It does not judge claims",
        "a rule",
    ),
    (
        "pages/editorial-policy.md",
        "says nothing about its status",
        "a warning",
    ),
    (
        "places/ream.md",
        "serves only Cambodia's navy",
        "what Prak Sokhonn said",
    ),
    (
        "readouts/2022/2022-01-06-japan-united-states-jpn.md",
        "for essential activities only",
        "what the Joint Committee said",
    ),
    (
        "readouts/2022/2022-05-13-cambodia-united-states-khm.md",
        "serves only Cambodia's navy",
        "what Prak Sokhonn said",
    ),
    (
        "readouts/2022/2022-07-03-cambodia-china-chn-myanmar.md",
        "on Myanmar alone",
        "what the account is about",
    ),
    (
        "readouts/2022/2022-10-31-china-united-states-chn.md",
        "The last words were seen in translation only, and no copy shows that nothing follows them",
        "where it was read",
    ),
    (
        "readouts/2022/2022-11-14-china-united-states-chn.md",
        "wars have no winner",
        "what Xi Jinping said",
    ),
    (
        "readouts/2023/2023-09-07-cambodia-japan-jpn.md",
        "His words, as told, do not name Ream",
        "a statement that was read",
    ),
    (
        "readouts/2023/2023-11-15-china-united-states-chn.md",
        "which should have none to suppress China",
        "what Xi Jinping said",
    ),
    (
        "readouts/2023/2023-11-15-china-united-states-chn.md",
        "it does not support independence",
        "what Xi Jinping said",
    ),
    (
        "readouts/2023/2023-11-15-china-united-states-usa.md",
        "what it leaves out are not known",
        "a warning",
    ),
    (
        "readouts/2024/2024-04-02-china-united-states-chn.md",
        "Through EIR alone",
        "where it was read",
    ),
    (
        "readouts/2024/2024-04-02-china-united-states-chn.md",
        "Biden about what the United States did not seek",
        "what Joseph R. Biden Jr. said, by this account",
    ),
    (
        "readouts/2024/2024-04-02-china-united-states-chn.md",
        "did not support independence",
        "what Joseph R. Biden Jr. said, by this account",
    ),
];

/// A record of the archive.
struct Record {
    /// Below `content/`, with forward slashes.
    path: String,
    id: String,
    text: String,
    front: Value,
}

fn records(content: &Path) -> Vec<Record> {
    let mut records = Vec::new();
    let mut folders = vec![content.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let text = fs::read_to_string(&path).unwrap();
            let front = match text.strip_prefix("---\n") {
                Some(rest) => rest.split("\n---\n").next().unwrap(),
                None => &text,
            };
            records.push(Record {
                path: path
                    .strip_prefix(content)
                    .unwrap()
                    .to_str()
                    .unwrap()
                    .replace('\\', "/"),
                id: path.file_stem().unwrap().to_str().unwrap().to_owned(),
                front: serde_yaml::from_str(front).unwrap(),
                text,
            });
        }
    }
    records.sort_by(|a, b| a.path.cmp(&b.path));
    records
}

/// A value as the facts write it: the items of a list one after the other, `-` for none.
fn told(value: &Value) -> String {
    match value {
        Value::Null => "-".to_owned(),
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        Value::Sequence(items) => items.iter().map(told).collect::<Vec<_>>().join(" "),
        other => panic!("{other:?} is no value of a fact"),
    }
}

fn list(value: &Value) -> &[Value] {
    value.as_sequence().map_or(&[], Vec::as_slice)
}

fn low(record: &Value) -> &'static str {
    match record["certainty"].as_str() {
        Some("low") => ", low",
        _ => "",
    }
}

/// The accounts of a point by their ids, and what the record says of each.
fn accounts(point: &Value) -> impl Iterator<Item = (String, &Value)> {
    let accounts = point["accounts"].as_mapping().unwrap();
    accounts.iter().map(|(account, says)| (told(account), says))
}

/// Whether the official text was read whole, and all of it annotated.
fn is_known(readout: &Value) -> bool {
    readout["extent"].as_str() == Some("whole")
        && readout["coding"]["complete"].as_bool() == Some(true)
}

/// What the archive claims, in the form of the facts.
fn claimed(records: &[Record]) -> Vec<String> {
    let mut lines = Vec::new();
    for Record {
        path, id, front, ..
    } in records
    {
        let get = |key: &str| told(&front[key]);
        match path.split('/').next().unwrap() {
            "meetings" => {
                lines.push(format!(
                    "meeting {id}: {}, {}, {}, {}, of {}, by {}{}",
                    get("date"),
                    get("format"),
                    get("place"),
                    get("event"),
                    get("parties"),
                    get("participants"),
                    low(front),
                ));
                for point in list(&front["points"]) {
                    let mut stances: Vec<_> = accounts(point)
                        .map(|(account, says)| format!("{account} {}", told(&says["stance"])))
                        .collect();
                    stances.sort();
                    lines.push(format!(
                        "point {id} {}: {}, {}",
                        told(&point["id"]),
                        stances.join(", "),
                        told(&point["assessment"]),
                    ));
                }
            }
            "readouts" => {
                let annotated = match front["coding"]["complete"].as_bool() {
                    Some(true) => ", all of it annotated",
                    _ => "",
                };
                lines.push(format!(
                    "account {id}: {}{annotated}, {}, {}, asked for by {}{}",
                    get("extent"),
                    get("published"),
                    get("publisher"),
                    get("initiated_by"),
                    low(front),
                ));
                for key in ["formulas", "formulas_absent"] {
                    let mut formulas: Vec<_> = list(&front[key]).iter().map(told).collect();
                    formulas.sort();
                    if !formulas.is_empty() {
                        lines.push(format!("{key} {id}: {}", formulas.join(" ")));
                    }
                }
                for statement in list(&front["statements"]) {
                    if statement["kind"].as_str() == Some("atmosphere") {
                        continue;
                    }
                    let by = match told(&statement["instrument"]) {
                        none if none == "-" => String::new(),
                        instrument => format!(", by {instrument}"),
                    };
                    lines.push(format!(
                        "statement {id}: {} {} {} on {}{by}{}",
                        told(&statement["by"]),
                        told(&statement["act"]),
                        told(&statement["to"]),
                        told(&statement["topics"]),
                        low(statement),
                    ));
                    let commitment = &statement["commitment"];
                    if commitment.is_null() {
                        continue;
                    }
                    let mut evidence: Vec<_> = list(&commitment["evidence"])
                        .iter()
                        .map(|one| told(&one["date"]))
                        .collect();
                    evidence.sort();
                    let evidence = match evidence.is_empty() {
                        true => "-".to_owned(),
                        false => evidence.join(" "),
                    };
                    let status = told(&commitment["status"]);
                    // A line for each account that records the promise.
                    let others = list(&commitment["recorded_in"]).iter().map(told);
                    let others = others.filter_map(|other| {
                        let (readout, _) = other.split_once('#')?;
                        Some(readout.to_owned())
                    });
                    for id in others.chain([id.to_owned()]) {
                        lines.push(format!("commitment {id}: {status}, {evidence}"));
                    }
                }
            }
            "people" => {
                for office in list(&front["offices"]) {
                    let get = |key: &str| told(&office[key]);
                    lines.push(format!(
                        "office {id}: {}, {}, from {}, to {}, seen {}",
                        get("title"),
                        get("body"),
                        get("from"),
                        get("to"),
                        get("attested"),
                    ));
                }
            }
            "places" => lines.push(format!(
                "place {id}: {}, {}, {}{}",
                get("country"),
                get("lat"),
                get("lon"),
                low(front),
            )),
            "events" => lines.push(format!("event {id}: {}, {}", get("date"), get("place"))),
            _ => {}
        }
    }
    lines.sort();
    lines
}

/// What of the first list is not in the second; a line that stands twice counts twice.
fn beyond<'a>(lines: &'a [String], others: &[String]) -> Vec<&'a str> {
    let mut others: Vec<&String> = others.iter().collect();
    let mut beyond = Vec::new();
    for line in lines {
        match others.iter().position(|other| *other == line) {
            Some(at) => drop(others.swap_remove(at)),
            None => beyond.push(line.as_str()),
        }
    }
    beyond
}

/// Claims of absence by words, but for what is allowed, and what is allowed in vain.
fn absences(records: &[Record]) -> Vec<String> {
    let mut faults = Vec::new();
    for Record { path, text, .. } in records {
        let mut text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        text = text.replace('’', "'");
        for (_, words, reason) in ALLOWED.iter().filter(|(file, ..)| file == path) {
            if !text.contains(words) {
                faults.push(format!("{path}: “{words}” ({reason}) is not there"));
            }
            text = text.replace(words, "…");
        }
        let text = text.to_lowercase();
        for claim in CLAIMS {
            for (at, _) in text.match_indices(claim) {
                let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
                let end = at + claim.len();
                if letter(text[..at].chars().next_back()) || letter(text[end..].chars().next()) {
                    continue;
                }
                let before: String = text[..at].chars().rev().take(60).collect();
                let before: String = before.chars().rev().collect();
                let after: String = text[end..].chars().take(40).collect();
                faults.push(format!("{path}: …{before}*{claim}*{after}…"));
            }
        }
    }
    faults
}

/// Points and set phrases that are said to be absent from accounts of which that is not known.
fn unfounded(records: &[Record]) -> Vec<String> {
    let known: Vec<&str> = records
        .iter()
        .filter(|one| one.path.starts_with("readouts/") && is_known(&one.front))
        .map(|one| one.id.as_str())
        .collect();
    let mut faults = Vec::new();
    for Record {
        path, id, front, ..
    } in records
    {
        for point in list(&front["points"]) {
            for (account, says) in accounts(point) {
                if says["stance"].as_str() == Some("absent") && !known.contains(&account.as_str()) {
                    let point = told(&point["id"]);
                    faults.push(format!(
                        "{path}: {point} is not known to be absent from {account}"
                    ));
                }
            }
        }
        if path.starts_with("readouts/")
            && !known.contains(&id.as_str())
            && (!front["formulas_absent"].is_null() || front["formulas"] == Value::Sequence(vec![]))
        {
            faults.push(format!("{path}: no formula is known to be absent from it"));
        }
    }
    faults
}

/// All that the archive claims and cannot.
fn faults(content: &Path) -> Vec<String> {
    let records = records(content);
    let facts: Vec<String> = FACTS.lines().map(str::to_owned).collect();
    let claimed = claimed(&records);
    let mut faults = absences(&records);
    faults.extend(unfounded(&records));
    for line in beyond(&claimed, &facts) {
        faults.push(format!("no fact: {line}"));
    }
    for line in beyond(&facts, &claimed) {
        faults.push(format!("not held: {line}"));
    }
    faults
}

fn sample() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/content"))
}

#[test]
fn the_archive_claims_what_is_known_and_no_more() {
    assert_eq!(faults(sample()), [""; 0]);
}

/// A copy of the archive with other words in one file.
fn with(file: &str, old: &str, new: &str) -> TempDir {
    fn copy(from: &Path, to: &Path) {
        fs::create_dir_all(to).unwrap();
        for entry in fs::read_dir(from).unwrap() {
            let entry = entry.unwrap();
            let to = to.join(entry.file_name());
            match entry.file_type().unwrap().is_dir() {
                true => copy(&entry.path(), &to),
                false => drop(fs::copy(entry.path(), to).unwrap()),
            }
        }
    }
    let folder = TempDir::new().unwrap();
    copy(sample(), folder.path());
    let path = folder.path().join(file);
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains(old), "{file} has no “{old}”");
    fs::write(path, text.replacen(old, new, 1)).unwrap();
    folder
}

/// A guard that nothing passes proves nothing, nor does one that everything passes.
#[test]
fn every_kind_of_false_claim_is_found() {
    const KHM: &str = "readouts/2022/2022-05-13-cambodia-united-states-khm.md";
    const USA: &str = "readouts/2022/2022-05-13-cambodia-united-states-usa.md";
    const CALL: &str = "readouts/2024/2024-04-02-china-united-states-chn.md";
    const MEETING: &str = "meetings/2022-05-13-cambodia-united-states.md";
    let cases = [
        (KHM, "act: requested", "act: demanded", "demanded"),
        (
            KHM,
            "published: \"2022-05-14?\"",
            "published: 2022-05-14",
            "2022-05-14",
        ),
        (
            KHM,
            "certainty: low\ncertainty_note",
            "certainty_note",
            "digest",
        ),
        (
            USA,
            "publisher: us-state-department",
            "publisher: white-house",
            "white-house",
        ),
        (USA, "topics: [elections]", "topics: [trade]", "trade"),
        (
            USA,
            "    to: cambodia\n    act: thanked",
            "    act: thanked",
            "thanked -",
        ),
        (CALL, "status: kept", "status: lapsed", "lapsed"),
        (CALL, "extent: partial", "extent: whole", "whole"),
        (USA, "  complete: true\n", "", "not known to be absent"),
        (
            CALL,
            "formulas: [",
            "formulas_absent: [a-free-and-open-indo-pacific]\nformulas: [",
            "known to be absent",
        ),
        (
            CALL,
            "formulas: [",
            "formulas: [win-win-cooperation, ",
            "formulas 2024-04-02",
        ),
        (
            "people/tea-seiha.md",
            "title: Deputy Prime Minister and Minister",
            "title: Minister",
            "office tea-seiha",
        ),
        ("people/qin-gang.md", "    to: 2023-07-25\n", "", "to -"),
        (
            "events/apec-2023.md",
            "place: san-francisco",
            "place: woodside",
            "woodside",
        ),
        ("places/ream.md", "certainty: low\n", "", "place ream"),
        (
            MEETING,
            "date: 2022-05-13",
            "date: 2022-05-14",
            "2022-05-14",
        ),
        (
            MEETING,
            "participants: [prak-sokhonn, antony-blinken]",
            "participants: [prak-sokhonn, wendy-sherman]",
            "wendy-sherman",
        ),
        (
            MEETING,
            "stance: answers\n        statements: [base, renovation]",
            "stance: absent",
            "not known to be absent",
        ),
        (
            MEETING,
            "assessment: differs-substantive",
            "assessment: same",
            "point 2022-05-13-cambodia-united-states ream-facilities",
        ),
        (
            MEETING,
            "The archive has two accounts.",
            "Only Cambodia's speaks of trade.",
            "*only*",
        ),
        (
            MEETING,
            "The archive has two accounts.",
            "The American one does\nnot speak of trade.",
            "*does not*",
        ),
        (
            USA,
            "He was concerned",
            "It lacks trade. He was concerned",
            "*lacks*",
        ),
        (
            USA,
            "description: According",
            "description: Trade is not found here. According",
            "*is not found*",
        ),
        (
            "topics/trade.md",
            "Trade and economic exchange",
            "Cambodia's account alone has it. Trade",
            "*alone*",
        ),
        (
            "formulas/first-red-line.md",
            "What China's accounts",
            "The White House's accounts do not have it. What China's accounts",
            "*do not*",
        ),
    ];
    for (file, old, new, sign) in cases {
        let archive = with(file, old, new);
        let faults = faults(archive.path());
        assert!(
            faults.iter().any(|fault| fault.contains(sign)),
            "“{new}” in {file} gives {faults:?}"
        );
    }
}
