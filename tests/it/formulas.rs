//! Formulas: phrases that accounts use again and again, where they were first seen, dropped and used
//! again, and what is not known.

use crate::support::html::words;
use crate::support::{Archive, archive};

const WIN_WIN: &str = "---\nname: Win-win cooperation\npatterns:\n  en: [win-win cooperation, win-win]\n  \
    zh-Hans: 合作共赢\nissuer: china\n---\n\nWhat *both* gain.\n";

/// An account of a meeting of China and Japan in a year.
fn account(year: u32, side: &str, front: &str, text: &str) -> (String, String) {
    let country = if side == "chn" { "china" } else { "japan" };
    (
        format!("content/readouts/{year}-{side}.md"),
        format!(
            "---\ntitle: The account of {year} by {side}\nmeeting: talks-{year}\nside: {country}\n\
             date: {year}-03-01\nparties: [china, japan]\n{front}---\n\n{text}\n"
        ),
    )
}

const VERBATIM: &str = "rendition: verbatim\n";
const SUMMARY: &str = "rendition: summary\n";

fn with(accounts: impl IntoIterator<Item = (String, String)>) -> Archive {
    let archive = archive! { "formulas/win-win.md" => WIN_WIN };
    for (path, text) in accounts {
        archive.write(&path, text);
    }
    archive
}

/// The rows of the history on the page of the formula.
fn history(archive: &Archive) -> Vec<String> {
    let page = archive.page("/formulas/win-win/");
    page.all(".formula-step").into_iter().map(words).collect()
}

/// The rows of a table's body.
fn rows(archive: &Archive, address: &str, table: &str) -> Vec<String> {
    let page = archive.page(address);
    page.all(&format!("{table} tbody tr"))
        .into_iter()
        .map(|row| {
            let cells = scraper::Selector::parse("th, td").unwrap();
            let cells: Vec<String> = row.select(&cells).map(words).collect();
            cells.join(" ").trim_end().to_owned()
        })
        .collect()
}

/// What stands beside a label among the facts of a page.
fn fact(page: &crate::support::html::Page, label: &str) -> Option<String> {
    let facts = page.all(".fact");
    let part = |fact: &scraper::ElementRef<'_>, name: &str| {
        let part = scraper::Selector::parse(name).unwrap();
        fact.select(&part).map(words).collect::<String>()
    };
    let found = facts.iter().find(|fact| part(fact, "dt") == label)?;
    Some(part(found, "dd"))
}

#[test]
fn a_formula_is_first_seen_used_dropped_and_returns() {
    let archive = with([
        account(2018, "chn", VERBATIM, "Nothing of the kind."),
        account(
            2019,
            "chn",
            VERBATIM,
            "Win-Win\ncooperation is the way. *Win-win*!",
        ),
        account(2020, "chn", VERBATIM, "More win-win cooperation."),
        account(2021, "chn", VERBATIM, "Cooperation alone."),
        account(2022, "chn", VERBATIM, "Cooperation alone."),
        account(2023, "chn", VERBATIM, "Again a win-win."),
        account(2020, "jpn", VERBATIM, "Nothing of the kind."),
    ]);
    assert!(archive.problems().is_empty(), "{:?}", archive.problems());
    archive.build();
    assert_eq!(
        history(&archive),
        [
            "1 March 2019 first use in this archive The account of 2019 by chn in its own words, 2 times",
            "1 March 2020 used The account of 2020 by chn in its own words",
            "1 March 2021 no use in this archive The account of 2021 by chn not in its words in this archive",
            "1 March 2023 used again in this archive The account of 2023 by chn in its own words",
        ]
    );
    assert_eq!(
        rows(&archive, "/formulas/win-win/", ".formula-issuers"),
        [
            "China 3 3 0 1 March 2019 1 March 2023 1 1",
            // It gave an account of a meeting at which the other side used it.
            "Japan 0 1 0 none none 0 0"
        ]
    );
    assert_eq!(
        rows(&archive, "/relations/china--japan/", ".formula-relation"),
        [
            "Win-win cooperation China 3 first use in this archive 1 March 2019 no use in this archive 1 March 2021 \
             used again in this archive 1 March 2023 1 March 2023"
        ]
    );
    let page = archive.page("/formulas/win-win/");
    assert_eq!(
        fact(&page, "First use in this archive").unwrap(),
        "1 March 2019China, The account of 2019 by chn"
    );
    assert_eq!(fact(&page, "Phrases (zh-Hans)").unwrap(), "合作共赢");
    assert_eq!(fact(&page, "Issuer known for it").unwrap(), "China");
    assert!(page.links_to("/readouts/2019-chn/"));
    assert!(page.text().contains("What both gain."));
    let said: Vec<String> = page.all(".kwic b").into_iter().map(words).collect();
    assert_eq!(
        said,
        [
            "win-win",
            "win-win cooperation",
            "Win-Win cooperation",
            "Win-win"
        ]
    );
    assert_eq!(
        rows(&archive, "/formulas/", ".formula-years")[1],
        "China 1 1 0none 0none 1"
    );
}

#[test]
fn a_summary_shows_neither_that_a_formula_is_used_nor_that_it_is_not() {
    let archive = with([
        account(2019, "chn", VERBATIM, "A win-win."),
        account(2020, "chn", SUMMARY, "It spoke of cooperation."),
        account(2021, "chn", SUMMARY, "It spoke of win-win cooperation."),
        account(2022, "chn", "rendition: excerpt\n", "A part of it."),
        account(2020, "jpn", SUMMARY, "Japan too spoke of a win-win."),
    ]);
    archive.build();
    assert_eq!(
        history(&archive),
        ["1 March 2019 first use in this archive The account of 2019 by chn in its own words"]
    );
    assert_eq!(
        rows(&archive, "/formulas/win-win/", ".formula-issuers"),
        ["China 1 0 3 1 March 2019 1 March 2019 0 0"]
    );
    let page = archive.page("/formulas/win-win/");
    let retold: Vec<String> = page
        .all(".formula-retold .kwic b")
        .into_iter()
        .map(words)
        .collect();
    assert_eq!(retold, ["win-win cooperation", "win-win"]);
    assert!(page.text().contains("These are the words of this archive"));
    // The account itself says so too, and its text stays as it is.
    let page = archive.page("/readouts/2021-chn/");
    assert!(
        fact(&page, "Set phrases in this text")
            .unwrap()
            .starts_with("Win-win cooperationThese are not the issuer’s own words")
    );
    assert_eq!(fact(&page, "Set phrases"), None);
    assert!(page.text().contains("It spoke of win-win cooperation."));
    let page = archive.page("/readouts/2019-chn/");
    assert_eq!(fact(&page, "Set phrases").unwrap(), "Win-win cooperation");
    assert_eq!(fact(&page, "Set phrases in this text"), None);
}

#[test]
fn nothing_is_dropped_in_an_account_that_was_not_read_whole() {
    let used = account(2019, "chn", "rendition: verbatim\n", "A win-win.");
    for keys in [
        "rendition: verbatim\nextent: partial\n",
        "rendition: verbatim\nextent: digest\n",
        "rendition: excerpt\n",
        "rendition: summary\nformulas_absent: [win-win]\n",
        "rendition: summary\nextent: digest\nformulas: []\n",
        "rendition: translation\nextent: partial\nformulas_absent: [win-win]\n",
    ] {
        let archive = with([used.clone(), account(2021, "chn", keys, "A text.")]);
        let claimed = archive.problems();
        assert_eq!(
            claimed.len(),
            usize::from(keys.contains("formulas")),
            "{claimed:?}"
        );
        assert!(
            claimed
                .iter()
                .all(|one| one.code == "unestablished-absence")
        );
        archive.build();
        let history = history(&archive);
        assert_eq!(history.len(), 1, "{keys}: {history:?}");
        let page = archive.page("/readouts/2021-chn/");
        assert!(fact(&page, "Set phrases not used").is_none(), "{keys}");
    }
}

#[test]
fn the_first_use_says_how_many_earlier_accounts_do_not_tell() {
    let archive = with([
        account(2018, "chn", SUMMARY, "A text."),
        account(2019, "chn", "rendition: verbatim\n", "A text."),
        account(2020, "chn", "rendition: excerpt\n", "A text."),
        account(2021, "chn", "rendition: verbatim\n", "A win-win."),
    ]);
    archive.build();
    assert_eq!(
        history(&archive),
        [
            "1 March 2021 first use in this archive The account of 2021 by chn in its own words \
          For 2 earlier meetings it is not known; the phrase may have been used there before."
        ]
    );
}

#[test]
fn editors_record_what_the_originals_of_summaries_say() {
    let archive = with([
        account(
            2019,
            "chn",
            "rendition: summary\nformulas: [win-win]\n",
            "A text.",
        ),
        account(2020, "chn", SUMMARY, "A text."),
        account(
            2021,
            "chn",
            "rendition: summary\nextent: whole\nformulas_absent: [win-win]\n",
            "A text.",
        ),
        account(
            2022,
            "chn",
            "rendition: summary\nformulas: [win-win]\n",
            "A win-win.",
        ),
        account(
            2023,
            "chn",
            "rendition: summary\nextent: whole\nformulas: []\n",
            "A text.",
        ),
    ]);
    assert!(archive.problems().is_empty(), "{:?}", archive.problems());
    archive.build();
    assert_eq!(
        history(&archive),
        [
            "1 March 2019 first use in this archive The account of 2019 by chn recorded by the editors",
            "1 March 2021 no use in this archive The account of 2021 by chn not used, as the editors recorded \
             There is one meeting in between for which it is not known.",
            "1 March 2022 used again in this archive The account of 2022 by chn recorded by the editors",
            "1 March 2023 no use in this archive The account of 2023 by chn not used, as the editors recorded",
        ]
    );
    let of = |id: &str, label: &str| fact(&archive.page(&format!("/readouts/{id}/")), label);
    assert_eq!(
        of("2019-chn", "Set phrases").unwrap(),
        "Win-win cooperation"
    );
    assert_eq!(
        of("2021-chn", "Set phrases not used").unwrap(),
        "Win-win cooperation"
    );
    assert!(
        of("2023-chn", "Set phrases")
            .unwrap()
            .starts_with("The editors looked")
    );
    assert_eq!(of("2020-chn", "Set phrases"), None);
}

#[test]
fn texts_in_a_language_without_phrases_tell_nothing() {
    let archive = with([
        account(
            2019,
            "chn",
            "rendition: verbatim\nlanguage: en-GB\n",
            "A win-win.",
        ),
        account(
            2020,
            "chn",
            "rendition: verbatim\nlanguage: fr\n",
            "Rien de tel, ni win-win.",
        ),
        account(
            2021,
            "chn",
            "rendition: verbatim\nlanguage: zh-Hans-CN\n",
            "推动合作共赢。",
        ),
        account(
            2022,
            "chn",
            "rendition: verbatim\nlanguage: zh-Hans\n",
            "没有。",
        ),
    ]);
    archive.build();
    assert_eq!(
        history(&archive),
        [
            "1 March 2019 first use in this archive The account of 2019 by chn in its own words",
            "1 March 2021 used The account of 2021 by chn in its own words \
             There is one meeting in between for which it is not known.",
            "1 March 2022 no use in this archive The account of 2022 by chn not in its words in this archive",
        ]
    );
}

#[test]
fn accounts_of_one_meeting_count_together_and_translations_add_nothing() {
    let archive = with([
        account(2019, "chn", VERBATIM, "A win-win."),
        account(2020, "chn", VERBATIM, "A text."),
        account(2021, "chn", VERBATIM, "A text, and no more."),
    ]);
    let also = |id: &str, front: &str, text: &str| {
        let (_, account) = account(2020, "chn", front, text);
        archive.write(&format!("content/readouts/{id}.md"), account);
    };
    also("second", VERBATIM, "Another text, of a win-win.");
    also(
        "third",
        "rendition: translation\nlanguage: fr\ntranslation_of: 2020-chn\n",
        "Un texte.",
    );
    archive.build();
    assert_eq!(
        history(&archive),
        [
            "1 March 2019 first use in this archive The account of 2019 by chn in its own words",
            "1 March 2020 used The account of 2020 by chn in its own words",
            "1 March 2021 no use in this archive The account of 2021 by chn not in its words in this archive",
        ]
    );
    assert!(
        archive
            .page("/formulas/win-win/")
            .links_to("/readouts/second/")
    );
}

#[test]
fn each_issuer_and_relation_is_told_apart() {
    let archive = with([
        account(
            2019,
            "chn",
            "rendition: verbatim\npublisher: mfa\n",
            "A win-win.",
        ),
        account(
            2020,
            "chn",
            "rendition: verbatim\npublisher: office\n",
            "None.",
        ),
        account(
            2021,
            "chn",
            "rendition: verbatim\npublisher: mfa\n",
            "A win-win.",
        ),
    ]);
    archive.write(
        "content/organizations/mfa.md",
        "---\nname: The Ministry\n---\n",
    );
    archive.write(
        "content/organizations/office.md",
        "---\nname: The Office\n---\n",
    );
    archive.write(
        "content/readouts/other.md",
        "---\ntitle: Another\nmeeting: other\nside: china\npublisher: mfa\nrendition: verbatim\n\
         date: 2020-05-01\nparties: [china, kenya]\n---\n\nNone of it.\n",
    );
    archive.build();
    let told = history(&archive);
    assert_eq!(told.len(), 2, "{told:?}");
    assert!(
        told.iter()
            .all(|row| !row.contains("no use in this archive")),
        "{told:?}"
    );
    assert_eq!(
        rows(&archive, "/formulas/win-win/", ".formula-issuers"),
        ["The Ministry 2 1 0 1 March 2019 1 March 2021 0 0"]
    );
}

#[test]
fn an_archive_without_formulas_has_no_word_of_them() {
    let archive = Archive::new();
    let (path, text) = account(2019, "chn", VERBATIM, "A win-win.");
    archive.write(&path, text);
    archive.build();
    assert!(!archive.has("public/formulas"));
    let without = archive.published();
    for (file, bytes) in &without {
        let text = String::from_utf8_lossy(bytes);
        assert!(
            !file.ends_with(".html") || !text.contains("ormula"),
            "{file}"
        );
    }
}

#[test]
fn a_formula_has_its_place_in_indexes_search_feeds_and_the_sitemap() {
    let archive = with([
        account(
            2019,
            "chn",
            VERBATIM,
            "See [[formulas/win-win]]: a win-win.",
        ),
        account(2019, "jpn", VERBATIM, "Nothing."),
    ]);
    archive.write(
        "content/formulas/unused.md",
        "---\nname: Never used\npatterns: {en: [never ever]}\nprevious_ids: [not-used]\ntopics: [trade]\n---\n",
    );
    archive.write("content/topics/trade.md", "---\nname: Trade\n---\n");
    archive.build();
    assert!(
        !archive
            .page("/")
            .all("header a[href=\"/formulas/\"]")
            .is_empty()
    );
    assert!(
        archive
            .page("/readouts/2019-chn/")
            .links_to("/formulas/win-win/")
    );
    assert!(archive.page("/topics/trade/").links_to("/formulas/unused/"));
    assert!(
        archive
            .page("/formulas/not-used/")
            .links_to("/formulas/unused/")
    );
    let index = rows(&archive, "/formulas/", ".formula-years");
    assert_eq!(index[0], "Never used no readout is known to use it");
    assert_eq!(index[1], "Win-win cooperation used in 1 readout");
    let sitemap = archive.read("public/sitemap.xml");
    for page in ["/formulas/", "/formulas/win-win/"] {
        assert!(
            sitemap.contains(&format!("https://example.org{page}<")),
            "{page}"
        );
    }
    let feed = archive.read("public/feeds/formulas/win-win.xml");
    assert!(feed.contains("/readouts/2019-chn/") && !feed.contains("/readouts/2019-jpn/"));
    let empty = archive.page("/formulas/unused/");
    assert!(
        empty
            .text()
            .contains("No readout is known to use Never used.")
    );
}

#[test]
fn long_lists_are_parted() {
    let accounts = (1900..2020).map(|year| account(year, "chn", VERBATIM, "Win-win and win-win."));
    let archive = with(accounts);
    archive.build();
    let page = archive.page("/formulas/win-win/");
    assert_eq!(page.all(".formula-step").len(), 100);
    assert_eq!(page.all(".kwic a").len(), 24);
    assert!(page.links_to("/formulas/win-win/page/2/"));
    assert!(page.links_to("/formulas/win-win/in-context/"));
    let second = archive.page("/formulas/win-win/page/2/");
    assert_eq!(second.all(".formula-step").len(), 20);
    assert!(second.text().contains("continued"));
    assert!(second.all(".kwic a").is_empty());
    let uses = archive.page("/formulas/win-win/in-context/page/3/");
    assert_eq!(uses.all(".kwic a").len(), 40);
    assert!(!archive.has("public/formulas/win-win/in-context/page/4"));
    // The table has no more columns than fit.
    let index = archive.page("/formulas/");
    assert!(index.all(".formula-years thead th").len() <= 13);
}

#[test]
fn of_nested_phrases_the_longer_counts() {
    let archive = with([account(
        2019,
        "chn",
        VERBATIM,
        "The one-China policy and one-China.",
    )]);
    archive.write(
        "content/formulas/policy.md",
        "---\nname: Policy\npatterns: {en: [one-China policy]}\n---\n",
    );
    archive.write(
        "content/formulas/one.md",
        "---\nname: One\npatterns: {en: [one-China]}\n---\n",
    );
    archive.build();
    let found = |id: &str| -> Vec<String> {
        let page = archive.page(&format!("/formulas/{id}/"));
        page.all(".kwic b").into_iter().map(words).collect()
    };
    assert_eq!(found("policy"), ["one-China policy"]);
    assert_eq!(found("one"), ["one-China"]);
}

#[test]
fn a_build_again_is_what_a_build_from_nothing_is() {
    let archive = with([
        account(2019, "chn", VERBATIM, "A win-win."),
        account(2020, "chn", VERBATIM, "Nothing yet."),
        account(2021, "chn", VERBATIM, "Again nothing."),
        account(2021, "jpn", SUMMARY, "Nothing."),
    ]);
    archive.build();
    let change = |id: &str, from: &str, to: &str| {
        let path = format!("content/readouts/{id}.md");
        let text = archive.read(&path).replace(from, to);
        archive.write(&path, text);
        archive.build();
        let copy = Archive::new();
        let output = copy.path("public");
        let run = archive.run(&["build", "--output", output.to_str().unwrap()]);
        assert_eq!(run.code, 0, "{}", run.err);
        // Of the search index, files of before may stay.
        let files = |archive: &Archive| -> Vec<(String, Vec<u8>)> {
            let mut files = archive.published();
            files.retain(|(name, _)| !name.starts_with("search/index/"));
            files
        };
        let (warm, anew) = (files(&archive), files(&copy));
        let names = |files: &[(String, Vec<u8>)]| -> Vec<String> {
            files.iter().map(|(name, _)| name.clone()).collect()
        };
        assert_eq!(names(&warm), names(&anew), "{id}: {from} → {to}");
        for ((name, warm), (_, anew)) in warm.iter().zip(&anew) {
            let text = String::from_utf8_lossy;
            assert_eq!(text(warm), text(anew), "{name}; {id}: {from} → {to}");
        }
    };
    change("2020-chn", "Nothing yet", "A win-win, and more");
    change("2020-chn", "and more", "and less");
    change("2020-chn", "A win-win", "Nothing");
    change("2021-jpn", "Nothing", "A win-win");
    change(
        "2021-jpn",
        "rendition: summary",
        "rendition: summary\nformulas: [win-win]",
    );
    change(
        "2021-chn",
        "rendition: verbatim",
        "rendition: verbatim\nlanguage: fr",
    );
}

/// The phrases that `suggest --formulas` lists: the words, and in how many accounts.
fn suggested(archive: &Archive) -> Vec<String> {
    let run = archive.run(&["suggest", "--formulas", "--message-format", "json"]);
    assert_eq!(run.code, 0, "{}", run.err);
    let lines = run.out.lines();
    let line = |line: &str| -> String {
        let line: serde_json::Value = serde_json::from_str(line).unwrap();
        match line["kind"].as_str() {
            Some("formula") => format!("{} {}", line["text"].as_str().unwrap(), line["accounts"]),
            _ => format!("{} more", line["count"]),
        }
    };
    lines.map(line).collect()
}

#[test]
fn phrases_that_accounts_of_an_issuer_share_are_suggested() {
    let archive = Archive::new();
    for (path, text) in [
        account(
            2018,
            "chn",
            VERBATIM,
            "Both sides seek a community with a shared future for mankind. It was in the interest of both.",
        ),
        account(
            2019,
            "chn",
            VERBATIM,
            "A community with a shared future for mankind, they said, and mutual respect, peaceful coexistence.",
        ),
        account(
            2020,
            "chn",
            VERBATIM,
            "To build a *community* with a shared\nfuture for mankind. Mutual respect, peaceful coexistence!",
        ),
        account(
            2020,
            "jpn",
            VERBATIM,
            "Japan alone has a free and open sea. A free and open sea it is.",
        ),
    ] {
        archive.write(&path, text);
    }
    assert_eq!(
        suggested(&archive),
        [
            "community with a shared future for mankind 3",
            "mutual respect, peaceful coexistence 2",
        ]
    );
    // What it prints makes a record that is found where the phrases stand, and is not suggested again.
    let run = archive.run(&["suggest", "--formulas"]);
    let yaml: Vec<&str> = run
        .out
        .lines()
        .skip_while(|line| !line.contains("content/formulas/"))
        .skip(1)
        .take(5)
        .map(str::trim_end)
        .map(|line| line.strip_prefix("      ").unwrap())
        .collect();
    archive.write(
        "content/formulas/community.md",
        format!("{}\n", yaml.join("\n")),
    );
    assert!(archive.problems().is_empty(), "{:?}", archive.problems());
    assert_eq!(
        suggested(&archive),
        ["mutual respect, peaceful coexistence 2"]
    );
    archive.build();
    let page = archive.page("/formulas/community/");
    assert_eq!(page.all(".formula-step").len(), 3);
}

#[test]
fn names_grammar_and_ends_of_sentences_make_no_phrase() {
    let archive = Archive::new();
    for year in 2018..2021 {
        let (path, text) = account(
            year,
            "chn",
            VERBATIM,
            "Prime Minister Hun Sen of Cambodia came. It was to be in the hall. Sen spoke. He left, (we hear).",
        );
        archive.write(&path, text);
    }
    archive.write(
        "content/people/hun-sen.md",
        "---\nname: Hun Sen\noffices: [{title: Prime Minister}]\n---\n",
    );
    assert_eq!(
        suggested(&archive),
        ["Prime Minister Hun Sen of Cambodia came 3"]
    );
}

#[test]
fn summaries_come_last_and_are_told_apart() {
    let archive = Archive::new();
    for (path, text) in [
        account(
            2018,
            "chn",
            SUMMARY,
            "It speaks of common but different duties.",
        ),
        account(
            2019,
            "chn",
            SUMMARY,
            "It speaks of common but different duties.",
        ),
        account(
            2020,
            "chn",
            SUMMARY,
            "It speaks of common but different duties.",
        ),
        account(2018, "jpn", VERBATIM, "We uphold the rules-based order."),
        account(2019, "jpn", VERBATIM, "We uphold the rules-based order."),
    ] {
        archive.write(&path, text);
    }
    assert_eq!(
        suggested(&archive),
        [
            "uphold the rules-based order 2",
            "speaks of common but different duties 3"
        ]
    );
    let told = archive.run(&["suggest", "--formulas"]).out;
    assert!(told.contains("only in this archive's words"), "{told}");
    let one = archive.run(&["suggest", "--formulas", "2018-jpn"]).out;
    assert!(one.contains("no phrase that may be a set phrase"), "{one}");
}
