//! Translations: linked to their originals, shown beside them, and checked.
#![allow(clippy::unwrap_used, reason = "tests")]

mod support;

use support::{Archive, archive};

const FACTS: &str = "meeting: talks\ndate: 2022-05-01\nparties: [cambodia, united-states]\n";

fn readout(title: &str, more: &str, text: &str) -> String {
    format!("---\ntitle: {title}\nside: cambodia\n{FACTS}{more}---\n{text}")
}

const ORIGINAL: &str = "language: km\nrendition: verbatim\n";
const TRANSLATION: &str = "language: en\nrendition: translation\ntranslation_of: talks-khm\n";

fn both(original: &str, translation: &str) -> Archive {
    archive! {
        "readouts/talks-khm.md" => &readout("ជំនួប", ORIGINAL, original),
        "readouts/talks-khm-en.md" => &readout("The talks", TRANSLATION, translation),
    }
}

#[test]
fn a_translation_and_its_original_lead_to_each_other() {
    let archive = both("ជំនួប។\n", "A meeting.\n");
    archive.build();
    let original = archive.read("public/readouts/talks-khm/index.html");
    let translation = archive.read("public/readouts/talks-khm-en/index.html");
    for page in [&original, &translation] {
        assert!(page.contains("<link rel=\"alternate\" hreflang=\"km\" href=\"https://example.org/readouts/talks-khm/\">"));
        assert!(page.contains("<link rel=\"alternate\" hreflang=\"en\" href=\"https://example.org/readouts/talks-khm-en/\">"));
        assert!(page.contains("href=\"/readouts/talks-khm-en/beside/\""));
    }
    assert!(original.contains(
        "<a href=\"/readouts/talks-khm-en/\" lang=\"en\" dir=\"ltr\" hreflang=\"en\">The talks</a>"
    ));
    assert!(translation.contains("Translation of <a href=\"/readouts/talks-khm/\" lang=\"km\" dir=\"ltr\" hreflang=\"km\">ជំនួប</a>"));
}

#[test]
fn paragraphs_stand_beside_each_other() {
    let archive = both(
        "មួយ\n\nពីរ[^1]\n\n[^1]: លេខ\n",
        "One\n\nTwo[^1]\n\n[^1]: Note\n",
    );
    archive.build();
    let page = archive.page("/readouts/talks-khm-en/beside/");
    let rows = page.all(".beside-row");
    assert_eq!(rows.len(), 2, "{rows:?}");
    let page = archive.read("public/readouts/talks-khm-en/beside/index.html");
    assert!(page.contains("<div class=\"prose beside-cell\" lang=\"km\" dir=\"ltr\"><p>មួយ</p>"));
    assert!(page.contains("href=\"/readouts/talks-khm-en/#fn-1\""));
    assert!(!page.contains("not the same number of paragraphs"));
}

#[test]
fn texts_of_different_length_stand_beside_each_other_as_wholes() {
    let archive = both("មួយ\n", "One\n\nTwo\n");
    archive.build();
    let page = archive.page("/readouts/talks-khm-en/beside/");
    assert_eq!(page.all(".beside-row").len(), 1);
    let page = archive.read("public/readouts/talks-khm-en/beside/index.html");
    assert!(page.contains("not the same number of paragraphs"));
}

#[test]
fn what_cannot_be_an_original_is_told() {
    let other = "meeting: others\ndate: 2022-06-01\nparties: [cambodia, united-states]\n";
    let archive = archive! {
        "readouts/talks-khm.md" => &readout("Talks", ORIGINAL, "ជំនួប\n"),
        "readouts/a-self.md" => &readout("A", "rendition: translation\ntranslation_of: a-self\n", "A\n"),
        "readouts/b-none.md" => &readout("B", "rendition: translation\ntranslation_of: nothing\n", "B\n"),
        "readouts/c-verbatim.md" => &readout("C", "rendition: verbatim\ntranslation_of: talks-khm\n", "C\n"),
        "readouts/d-good.md" => &readout("D", TRANSLATION, "D\n"),
        "readouts/e-chain.md" => &readout("E", "rendition: translation\ntranslation_of: d-good\n", "E\n"),
        "readouts/f-other.md" => &format!("---\ntitle: F\nside: cambodia\n{other}rendition: translation\ntranslation_of: talks-khm\n---\nF\n"),
    };
    let told: Vec<String> = archive
        .check()
        .transcript()
        .lines()
        .filter(|line| line.starts_with("error"))
        .map(str::to_owned)
        .collect();
    let told = told.join("\n");
    for part in [
        "a readout is no translation of itself",
        "`nothing`",
        "is no translation: its rendition is `verbatim`",
        "`d-good` is itself a translation",
        "`talks-khm` is an account of another meeting",
    ] {
        assert!(told.contains(part), "{part}\n{told}");
    }
    assert_eq!(told.lines().count(), 5, "{told}");
}

#[test]
fn who_made_a_translation_is_said_of_translations_alone() {
    let archive = archive! {
        "readouts/talks.md" => "---\ntitle: Talks\nside: cambodia\nmeeting: m\ndate: 2021-01-01\nparties: [cambodia, japan]\nrendition: verbatim\ntranslator: A. Translator\ntranslation: official\n---\nWords.\n",
    };
    let problems = archive.problems();
    let told: Vec<&str> = problems.iter().map(|p| p.message.as_str()).collect();
    assert_eq!(
        told,
        ["this readout is no translation: its rendition is `verbatim`"; 2]
    );
}
