//! Translations: linked to their originals, shown beside them, and checked.

use crate::support::html::Page;
use crate::support::{Archive, archive};

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
    assert!(!page.contains("different numbers of paragraphs"));
}

#[test]
fn texts_of_different_length_stand_beside_each_other_as_wholes() {
    let archive = both("មួយ\n", "One\n\nTwo\n");
    archive.build();
    let page = archive.page("/readouts/talks-khm-en/beside/");
    assert_eq!(page.all(".beside-row").len(), 1);
    let page = archive.read("public/readouts/talks-khm-en/beside/index.html");
    assert!(page.contains("different numbers of paragraphs"));
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
        "a readout cannot be a translation of itself",
        "`nothing`",
        "is not a translation: its rendition is `verbatim`",
        "`d-good` is itself a translation",
        "`talks-khm` is a readout of another meeting",
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
        ["this readout is not a translation: its rendition is `verbatim`"; 2]
    );
}

/// The words of the elements that fit a selector, with single spaces.
fn words(page: &Page, selector: &str) -> Vec<String> {
    let texts = page.all(selector).into_iter().map(|element| {
        let text: String = element.text().collect();
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    });
    texts.collect()
}

const GAPS: &str = "translation: official\ntranslator: The ministry\ngaps:
  - {quote: asked, other: ស្នើ, degree: minor, note: The original is a shade more formal., by: A. Editor, date: 2026-11-28}
  - {other: ជាបន្ទាន់, degree: critical, by: A. Editor, date: 2026-11-28}
  - {quote: cordially, degree: neutral, by: A. Editor, date: 2026-11-28}
";

fn three(official: &str, other: &str) -> Archive {
    archive! {
        "readouts/talks-khm.md" => &readout(
            "ជំនួប", ORIGINAL, "ស្នើ ជាបន្ទាន់។\n\nចប់។\n"
        ),
        "readouts/talks-b.md" => &readout(
            "Talks of the ministry", &format!("{TRANSLATION}{official}"), "It asked, cordially.\n\nThe end.\n"
        ),
        "readouts/talks-a.md" => &readout(
            "Talks, by the archive", &format!("{TRANSLATION}{other}"), "It demanded at once.\n\nThe end.\n"
        ),
    }
}

#[test]
fn gaps_are_marked_in_both_texts_and_told_below_them() {
    let archive = three(GAPS, "");
    archive.build();
    let page = archive.page("/readouts/talks-b/beside/");
    let rows = page.all(".beside-row");
    assert_eq!(rows.len(), 2);
    assert_eq!(page.all(".beside-row:nth-of-type(2) .gap").len(), 3);
    for id in [
        "_gap-1-left",
        "_gap-1-right",
        "_gap-1",
        "_gap-2-left",
        "_gap-3-right",
    ] {
        assert_eq!(page.all(&format!("#{id}")).len(), 1, "{id}");
    }
    assert!(page.all("#_gap-2-right").is_empty());
    let told = words(&page, ".gap-what");
    assert!(
        told.iter()
            .any(|what| what.contains("critical") && what.contains("Omitted in the translation"))
    );
    assert!(
        told.iter()
            .any(|what| what.contains("neutral") && what.contains("Added in the translation"))
    );
    let html = archive.read("public/readouts/talks-b/beside/index.html");
    assert!(html.contains("id=\"_gap-1-right\" data-of=\"_gap-1-right\">asked</mark>"));
    assert!(html.contains("href=\"#_gap-1\" data-n=\"1\""));
    assert!(
        html.contains(
            "<bdi>A. Editor</bdi>, <time datetime=\"2026-11-28\">28 November 2026</time>"
        )
    );
    // The gravest stand first.
    let degrees = words(&page, ".gap-degrees dt");
    assert_eq!(degrees, ["critical 1", "minor 1", "neutral 1"]);
    let readout = archive.read("public/readouts/talks-b/index.html");
    assert!(
        readout.contains("Read side by side</a>, 3 gaps noted"),
        "{readout}"
    );
}

#[test]
fn translations_into_one_language_stand_side_by_side_the_official_one_first() {
    let against = "translation: independent\ntranslator: The archive\ngaps:
  - {quote: demanded, other: asked, against: talks-b, degree: major, by: A. Editor, date: 2026-11-28}
";
    let archive = three("translation: official\n", against);
    archive.build();
    let page = archive.page("/readouts/talks-b/beside/talks-a/");
    assert_eq!(
        words(&page, ".beside-head"),
        [
            "Official translation Talks of the ministry",
            "Independent translation Talks, by the archive"
        ]
    );
    assert_eq!(words(&page, "#_gap-1-left"), ["asked"]);
    assert_eq!(words(&page, "#_gap-1-right"), ["demanded"]);
    assert!(!archive.has("public/readouts/talks-a/beside/talks-b/index.html"));
    for id in ["talks-a", "talks-b"] {
        let page = archive.read(&format!("public/readouts/{id}/index.html"));
        assert!(page.contains("Other translations"), "{page}");
        assert!(page.contains("href=\"/readouts/talks-b/beside/talks-a/\""));
        assert!(page.contains("one gap noted"));
    }
    // Against the original nothing was noted.
    let page = archive.page("/readouts/talks-a/beside/");
    assert!(page.all(".gap, .gap-degrees").is_empty());
}

#[test]
fn translations_into_different_languages_meet_at_their_original_alone() {
    let archive = archive! {
        "readouts/talks-khm.md" => &readout("ជំនួប", ORIGINAL, "ចប់។\n"),
        "readouts/talks-en.md" => &readout("Talks", TRANSLATION, "The end.\n"),
        "readouts/talks-fr.md" => &readout(
            "Entretien", "language: fr\nrendition: translation\ntranslation_of: talks-khm\n", "Fin.\n"
        ),
    };
    archive.build();
    let page = archive.read("public/readouts/talks-en/index.html");
    assert!(page.contains("href=\"/readouts/talks-fr/\""));
    assert!(!archive.has("public/readouts/talks-en/beside/talks-fr/index.html"));
}

#[test]
fn what_cannot_be_a_gap_is_told() {
    let signed = "by: A. Editor, date: 2026-11-28";
    let told = |gap: &str, words: &str| {
        let archive = three(&format!("gaps:\n  - {{{gap}}}\n"), "");
        let run = archive.check().transcript();
        assert!(run.contains(words), "{gap}\n{run}");
        assert!(run.contains("content/readouts/talks-b.md:"), "{run}");
    };
    told(
        &format!("quote: asks, degree: minor, {signed}"),
        "quote not found in the text",
    );
    told(
        &format!("quote: asks, degree: minor, {signed}"),
        "did you mean “asked,”?",
    );
    told(
        &format!("other: asked, degree: minor, {signed}"),
        "quote not found in the text",
    );
    told(
        &format!("degree: minor, {signed}"),
        "this gap quotes neither text",
    );
    told(&format!("quote: asked, degree: grave, {signed}"), "grave");
    told(
        "quote: asked, degree: minor, by: '', date: 2026-11-28",
        "the name is missing",
    );
    told(
        "quote: asked, degree: minor, by: A, date: 2026-11",
        "`2026-11` is not a day",
    );
    told(
        &format!("quote: asked, degree: minor, against: talks-b, {signed}"),
        "a translation cannot be compared with itself",
    );
    told(
        &format!("quote: asked, degree: minor, against: nothing, {signed}"),
        "nothing",
    );
    let twice = three(
        "",
        "gaps:\n  - {quote: t, degree: minor, by: A, date: 2026-11-28}\n",
    );
    let run = twice.check().transcript();
    assert!(run.contains("only as part of longer words"), "{run}");
    assert!(
        run.contains("quote whole words") && !run.contains("prefix"),
        "{run}"
    );
    let none = archive! {
        "readouts/talks.md" => &readout(
            "Talks",
            &format!("rendition: translation\ngaps:\n  - {{quote: end, degree: minor, {signed}}}\n"),
            "The end.\n",
        ),
    };
    assert!(
        none.check()
            .transcript()
            .contains("the original, which is not in the archive")
    );
    let verbatim = archive! {
        "readouts/talks.md" => &readout(
            "Talks",
            &format!("rendition: verbatim\ngaps:\n  - {{quote: end, degree: minor, {signed}}}\n"),
            "The end.\n",
        ),
    };
    assert!(
        verbatim
            .check()
            .transcript()
            .contains("this readout is not a translation")
    );
}

#[test]
fn an_account_and_its_translations_count_once() {
    let said = |quote: &str| {
        format!("statements:\n  - {{quote: {quote}, act: urged, by: cambodia, topics: [calm]}}\n")
    };
    let archive = three(&said("asked"), "");
    archive.write("content/topics/calm.md", "---\nname: Calm\n---\n");
    archive.build();
    // The original has no statements: those of the translation count.
    let meeting = archive.page("/meetings/talks/");
    assert_eq!(meeting.all(".leaf").len(), 1);
    assert!(meeting.links_to("/readouts/talks-b/#s-1"));
    let leaf = words(&meeting, ".leaf");
    assert!(
        leaf[0].contains("The same readout:")
            && leaf[0].contains("ជំនួប (Original, Read side by side)")
            && leaf[0].contains("Talks, by the archive (Translation, Read side by side)"),
        "{leaf:?}"
    );
    let both = archive.read("content/readouts/talks-khm.md");
    let both = both.replace("---\nស្នើ", &format!("{}---\nស្នើ", said("ស្នើ")));
    archive.write("content/readouts/talks-khm.md", both);
    archive.build();
    // Now those of the original do, and not both.
    let page = archive.page("/statements/on/calm/");
    assert!(page.links_to("/readouts/talks-khm/#s-1"));
    assert!(!page.links_to("/readouts/talks-b/#s-1"));
    let meeting = archive.page("/meetings/talks/");
    assert_eq!(meeting.all(".leaf").len(), 1);
    assert!(meeting.links_to("/readouts/talks-b/"));
    // Each text is listed, and none beside itself as if it were another account.
    assert_eq!(archive.page("/readouts/").all(".row-title").len(), 3);
    for id in ["talks-khm", "talks-b", "talks-a"] {
        let page = archive.page(&format!("/readouts/{id}/"));
        assert!(page.all(".leaf").is_empty(), "{id}");
    }
}

#[test]
fn notes_on_gaps_outlive_a_new_version() {
    let archive = three(
        "",
        "gaps:\n  - {quote: demanded, other: asked, against: talks-b, degree: major, note: KEPT, by: A. Editor, date: 2026-11-28}\n",
    );
    archive.write(
        "content/readouts/talks-c.md",
        readout(
            "Talks, again",
            &format!("{TRANSLATION}supersedes: talks-b\n"),
            "It asked, warmly.\n\nThe end.\n",
        ),
    );
    archive.build();
    let page = archive.read("public/readouts/talks-a/beside/talks-b/index.html");
    assert!(page.contains("KEPT"));
    let page = archive.page("/readouts/talks-a/");
    assert!(page.links_to("/readouts/talks-a/beside/talks-b/"));
    assert!(
        page.text().contains("an earlier version"),
        "{}",
        page.text()
    );
}

#[test]
fn a_translation_of_an_earlier_version_is_one_of_the_account() {
    let archive = three("", "");
    archive.write(
        "content/readouts/talks-khm-2.md",
        readout(
            "ជំនួប",
            &format!("{ORIGINAL}supersedes: talks-khm\n"),
            "ស្នើ។\n",
        ),
    );
    archive.build();
    let meeting = archive.page("/meetings/talks/");
    assert_eq!(meeting.all(".leaf").len(), 1);
    let newest = archive.page("/readouts/talks-khm-2/");
    assert!(newest.links_to("/readouts/talks-b/"));
    let translation = archive.page("/readouts/talks-b/").text();
    assert!(translation.contains("an earlier version"), "{translation}");
}

#[test]
fn a_translation_is_of_the_same_side_and_into_another_language() {
    let archive = three("", "");
    let one = archive.read("content/readouts/talks-a.md");
    archive.write(
        "content/readouts/talks-a.md",
        one.replace("side: cambodia", "side: united-states"),
    );
    let two = archive.read("content/readouts/talks-b.md");
    archive.write(
        "content/readouts/talks-b.md",
        two.replace("language: en", "language: km"),
    );
    let told = archive.check().transcript();
    assert!(told.contains("is a readout from another side"), "{told}");
    assert!(told.contains("is in the same language"), "{told}");
}

#[test]
fn the_newest_original_stands_for_its_account() {
    let said = "statements:\n  - {quote: asked, act: urged, by: cambodia}\n";
    let archive = three(said, "");
    archive.write(
        "content/readouts/talks-khm-2.md",
        readout("ថ្មី", &format!("{ORIGINAL}supersedes: talks-khm\n"), "ស្នើ។\n"),
    );
    archive.build();
    let told = archive.check().transcript();
    assert!(told.contains("`talks-khm-2` is the newest"), "{told}");
    // A translation of an earlier version says what that said.
    let meeting = archive.page("/meetings/talks/");
    assert_eq!(words(&meeting, ".leaf-title"), ["ថ្មី"]);
    assert!(meeting.links_to("/readouts/talks-b/") && meeting.links_to("/readouts/talks-khm/"));
    let newest = "language: en\nrendition: translation\ntranslation_of: talks-khm-2\n";
    archive.write(
        "content/readouts/talks-z.md",
        readout("Talks, newest", &format!("{newest}{said}"), "It asked.\n"),
    );
    archive.build();
    let meeting = archive.page("/meetings/talks/");
    assert_eq!(words(&meeting, ".leaf-title"), ["Talks, newest"]);
    assert!(meeting.links_to("/readouts/talks-khm-2/"));
    let translation = archive.page("/readouts/talks-b/");
    assert!(translation.links_to("/readouts/talks-z/"));
}

#[test]
fn gaps_in_footnotes_are_told_without_a_mark() {
    let gap = "gaps:\n  - {quote: a note, degree: minor, by: A. Editor, date: 2026-11-28}\n";
    let archive = three(gap, "");
    let text = archive.read("content/readouts/talks-b.md");
    let text = text.replace("The end.", "The end.[^1]\n\n[^1]: It has a note.");
    archive.write("content/readouts/talks-b.md", text);
    archive.build();
    let page = archive.page("/readouts/talks-b/beside/");
    assert_eq!(words(&page, ".gap-words q"), ["a note"]);
    assert!(page.all(".gap-words a").is_empty());
}

#[test]
fn a_language_has_one_address() {
    let archive = three("translation: official\n", "");
    archive.build();
    let alternates = |id: &str| {
        let page = archive.page(&format!("/readouts/{id}/"));
        let links = page.all("link[hreflang]").into_iter();
        let links = links.map(|link| link.attr("href").unwrap().to_owned());
        links.collect::<Vec<_>>()
    };
    let address = |id: &str| format!("https://example.org/readouts/{id}/");
    let official = [address("talks-khm"), address("talks-b")];
    assert_eq!(alternates("talks-khm"), official);
    assert_eq!(alternates("talks-b"), official);
    assert_eq!(
        alternates("talks-a"),
        [address("talks-khm"), address("talks-a")]
    );
}

#[test]
fn who_is_named_in_an_account_and_its_translations_is_named_once() {
    let archive = three("", "");
    let name = "---\nname: Ann Lee\n---\n";
    archive.write("content/people/ann-lee.md", name);
    for id in ["talks-a", "talks-b"] {
        let file = format!("content/readouts/{id}.md");
        let text = archive.read(&file).replace("The end.", "Ann Lee left.");
        archive.write(&file, text);
    }
    archive.build();
    let text = archive.page("/people/ann-lee/").text();
    assert!(
        text.contains("1 readout") && !text.contains("2 accounts"),
        "{text}"
    );
}
