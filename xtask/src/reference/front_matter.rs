//! `docs/front-matter.md`: the keys of every kind of record, for authors.
//! The tables come from the JSON Schema; the examples are the files of a small archive that tests build.

use chancery::schema;
use chancery::source::edtf::Edtf;

use super::schema::{Definitions, Voice};
use super::table::{code, table};

const TEXT: &str = include_str!("text/front-matter.md");

/// Types that the page explains in its first sections.
const VOICE: Voice = Voice {
    heading,
    scalars: &[
        ("Id", "[id](#ids)", "[ids](#ids)"),
        (
            "Reference",
            "[reference](#references)",
            "[references](#references)",
        ),
        ("Edtf", "[date](#dates)", "[dates](#dates)"),
        ("Language", "language tag", "language tags"),
        ("Seal", "[seal](#seals)", "[seals](#seals)"),
    ],
    or_none: "",
};

macro_rules! file {
    ($path:literal) => {
        include_str!(concat!("archive/content/", $path))
    };
}

/// An example of each kind.
const EXAMPLES: [(&str, &str); 13] = [
    (
        "readout",
        file!("readouts/2022/2022-05-13-cambodia-united-states-khm.md"),
    ),
    (
        "meeting",
        file!("meetings/2022-05-13-cambodia-united-states.md"),
    ),
    ("person", file!("people/prak-sokhonn.md")),
    ("country", file!("countries/cambodia.md")),
    ("organization", file!("organizations/mfaic.md")),
    ("place", file!("places/washington-dc.md")),
    ("event", file!("events/asean-us-special-summit-2022.md")),
    ("instrument", file!("instruments/tifa-2006.md")),
    ("topic", file!("topics/visa-restrictions.md")),
    ("formula", file!("formulas/mutual-trust.md")),
    ("page", file!("pages/about.md")),
    (
        "coding",
        file!("coding/b-coder/2022-05-13-cambodia-united-states-khm.yaml"),
    ),
    ("site", file!("site.yaml")),
];

/// An example of each part that records have, by the heading of the part.
const FRAGMENTS: [(&str, &str); 8] = [
    (
        "Original",
        "original:\n  words: 162\n  paragraphs: 3\n  language: en\n  title: Secretary Reed’s Meeting with Minister Sen\n",
    ),
    (
        "Coding",
        "coding:\n  by: [A. Editor, B. Coder]\n  date: 2026-11-30\n  complete: true\n  codebook: annotating guide 1\n",
    ),
    (
        "Source",
        "source:\n  url: https://ministry.example/press/2022-05-14\n  title: Press release\n  \
         retrieved: 2026-11-01\n  archived: https://web.archive.example/2022/press\n",
    ),
    (
        "Statement",
        "statements:\n  - quote: asked for a second look at visa restrictions\n    by: prak-sokhonn\n    \
         to: united-states\n    act: requested\n    topics: [visa-restrictions]\n    \
         note: Those tied to repatriation.\n  - {quote: candid and constructive, kind: atmosphere}\n",
    ),
    (
        "Vocabulary",
        "vocabulary:\n  acts:\n    nudged:\n      label: nudged\n      forms: [nudge, nudges, nudged]\n      \
         tone: neutral\n      strength: 2\n      cameo: \"02\"\n      meaning: Asked lightly, as if in passing.\n",
    ),
    (
        "Commitment",
        "commitment:\n  status: kept\n  assessed_by: A. Editor\n  assessed: 2026-11-28\n  debtor: ardland\n  beneficiary: brinland\n  target: two ships\n  due: 2022-10\n  \
         evidence:\n    - {date: 2022-09-30, note: The ships arrived., url: \"https://ministry.example/ships\"}\n  \
         reaffirmed_in: [2022-08-04-ardland-brinland-ard]\n  \
         followed_by: [2022-10-02-ardland-brinland-brn]\n",
    ),
    (
        "Note",
        "notes:\n  - quote: the Special Summit\n    note: On 12 and 13 May 2022 in *Washington*.\n",
    ),
    (
        "Office",
        "offices:\n  - title: Foreign Minister\n    body: chn-mfa\n    from: 2022-12\n    \
         to: 2023-07-25\n  - title: State Councilor\n    attested: 2023-06-18\n",
    ),
];

/// Dates in the forms that authors write, and what each means.
const DATES: [(&str, &str); 16] = [
    ("2022-05-13", "a day"),
    ("2022-05", "a month"),
    ("2022", "a year"),
    ("2022-05-14~", "approximate"),
    ("2022-05?", "uncertain"),
    ("2022%", "approximate and uncertain"),
    ("201X", "a decade"),
    ("19XX", "a century"),
    ("2022-05-XX", "a day of the month that is not known"),
    (
        "2022-21",
        "a season: 21 spring, 22 summer, 23 autumn, 24 winter",
    ),
    ("2022-05-12/2022-05-13", "from one date to another"),
    ("2018-08/..", "begun, and not over"),
    ("2018-08/", "begun; the end is not known"),
    ("/2018-08", "over; the beginning is not known"),
    (
        "2022-05-14T09:30:00+07:00",
        "a time with its offset from UTC",
    ),
    ("2022-05-14T09:30:00Z", "a time in UTC"),
];

/// The page.
///
/// # Errors
/// When a kind has no schema, or a date of the page is none.
pub(super) fn page() -> Result<String, String> {
    let mut definitions = Definitions::new(VOICE);
    let mut kinds = Vec::new();
    for (kind, _) in schema::KINDS {
        kinds.push((kind, definitions.insert_root(schema::of(kind)?)?));
    }
    let mut page = TEXT.replace("{dates}", &dates()?);
    for (kind, name) in &kinds {
        page.push_str(&record(&definitions, kind, name));
    }
    page.push_str("\n## Parts of records\n");
    let is_part = |name: &&str| !kinds.iter().any(|(_, kind)| kind == name);
    for name in definitions.objects().filter(is_part) {
        page.push_str(&part(&definitions, name));
    }
    page.push_str("\n## Lists of values\n");
    for name in definitions.choices() {
        page.push_str(&choice(&definitions, name));
    }
    Ok(page)
}

fn record(definitions: &Definitions, kind: &str, name: &str) -> String {
    let example = EXAMPLES.iter().find(|(of, _)| *of == kind);
    let example = example.map_or("", |(_, text)| text);
    let language = if example.starts_with("---") {
        "markdown"
    } else {
        "yaml"
    };
    format!(
        "\n## {}\n\n{}\n\n{}\n```{language}\n{example}```\n",
        definitions.heading(name),
        definitions.description(name),
        keys(definitions, name),
    )
}

fn part(definitions: &Definitions, name: &str) -> String {
    let heading = definitions.heading(name);
    let example = FRAGMENTS.iter().find(|(of, _)| *of == heading);
    let example = example.map_or_else(String::new, |(_, text)| format!("\n```yaml\n{text}```\n"));
    format!(
        "\n### {heading}\n\n{}\n\n{}{example}",
        definitions.description(name),
        keys(definitions, name),
    )
}

fn keys(definitions: &Definitions, name: &str) -> String {
    let rows = definitions.fields(name).into_iter().map(|field| {
        let required = if field.required { "yes" } else { "" };
        [
            code(&field.key),
            field.form,
            required.to_owned(),
            field.meaning,
        ]
    });
    table(["key", "form", "required", "meaning"], rows)
}

fn choice(definitions: &Definitions, name: &str) -> String {
    let words = definitions.words(name).into_iter();
    let rows = words.map(|(word, meaning)| [code(&word), meaning]);
    format!(
        "\n### {}\n\n{}\n\n{}",
        definitions.heading(name),
        definitions.description(name),
        table(["value", "meaning"], rows),
    )
}

fn dates() -> Result<String, String> {
    let mut rows = Vec::new();
    for (written, meaning) in DATES {
        let shown = Edtf::parse(written)?.words();
        rows.push([code(written), meaning.to_owned(), shown]);
    }
    Ok(table(["written", "meaning", "shown"], rows))
}

/// `MeetingFormat` as `Meeting format`; records are called by their kind.
fn heading(name: &str) -> String {
    let name = name.strip_suffix("Record").unwrap_or(name);
    let mut words = String::new();
    for letter in name.chars() {
        if letter.is_uppercase() && !words.is_empty() {
            words.push(' ');
            words.extend(letter.to_lowercase());
        } else {
            words.push(letter);
        }
    }
    words
}
