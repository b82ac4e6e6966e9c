//! Citations: what readers copy, what they download, and what reference managers find in a page.

use std::collections::BTreeSet;

use crate::support::html::{Page, words};
use crate::support::{Archive, SITE, archive};

const EDITED: &str =
    "title: A small archive\nbase_url: https://example.org/\neditors: [The editors]\n";

/// A readout, with these keys besides those that it needs.
fn readout(title: &str, keys: &str) -> String {
    let side = if keys.contains("side:") {
        ""
    } else {
        "side: cambodia\n"
    };
    let parties = if keys.contains("parties:") {
        ""
    } else {
        "parties: [cambodia, egypt]\n"
    };
    let rendition = if keys.contains("rendition:") {
        ""
    } else {
        "rendition: verbatim\n"
    };
    let title = serde_json::to_string(title).unwrap();
    format!(
        "---\ntitle: {title}\nmeeting: talks\ndate: 2022-05-13\n{side}{parties}{rendition}{keys}---\n\nThey spoke of trade & “debt”.\n"
    )
}

/// The formatted citations of a page: Chicago, APA, MLA.
fn styles(page: &Page) -> Vec<String> {
    let styles = page.all(".cite .citation").into_iter();
    styles.map(words).collect()
}

/// The citations of the one readout of an archive that such keys make.
fn cited(site: &str, title: &str, keys: &str) -> Vec<String> {
    let archive = archive! {
        "site.yaml" => site,
        "organizations/mfa.md" => "---\nname: Ministry of Foreign Affairs\n---\n",
        "readouts/a.md" => readout(title, keys),
    };
    archive.build();
    styles(&archive.page("/readouts/a/"))
}

/// A file that a page holds, by its ending: its name, and its text.
fn file(page: &Page, ending: &str) -> (String, String) {
    let links = page.all(&format!(".cite a[download$=\".{ending}\"]"));
    let [link] = links[..] else {
        panic!("{} files end in .{ending}", links.len())
    };
    let address = link.attr("href").unwrap();
    let body = address.split_once(";charset=utf-8,").unwrap().1;
    let text = percent_encoding::percent_decode_str(body).decode_utf8();
    let name = link.attr("download").unwrap().to_owned();
    (name, text.unwrap().into_owned())
}

/// The examples on which these are modelled: for Chicago, *The Chicago Manual of Style* 18, 14.104
/// (`Google. “Privacy Policy.” …`); for APA, the *Publication Manual* 7, 10.16, example 111 (`World
/// Health Organization. (2018, May 24). *The top 10 causes of death*. https://…`); for MLA, the *MLA
/// Handbook* 9, appendix 2, “Websites”. All of an account’s words are its publisher’s here.
#[test]
fn an_account_is_cited_by_three_manuals() {
    let [chicago, apa, mla] = &cited(
        EDITED,
        "Call with the Foreign Minister of Egypt",
        "publisher: mfa\npublished: 2022-05-14\n",
    )[..] else {
        panic!("not three styles")
    };
    assert_eq!(
        chicago,
        "Ministry of Foreign Affairs. “Call with the Foreign Minister of Egypt.” A small archive, May 14, 2022. https://example.org/readouts/a/."
    );
    assert_eq!(
        apa,
        "Ministry of Foreign Affairs. (2022, May 14). Call with the Foreign Minister of Egypt [Readout]. A small archive. https://example.org/readouts/a/"
    );
    assert_eq!(
        mla,
        "Ministry of Foreign Affairs. “Call with the Foreign Minister of Egypt.” A small archive, 14 May 2022, https://example.org/readouts/a/."
    );
}

/// APA sets the title of a page in italics (9.19), MLA the container (5.31); Chicago neither that of a
/// page nor that of a website (14.103).
#[test]
fn italics_stand_where_the_style_has_them() {
    let archive = archive! { "readouts/a.md" => readout("A call", "published: 2022\n") };
    archive.build();
    let page = archive.page("/readouts/a/");
    let italics = page.all(".cite .citation i").into_iter().map(words);
    assert_eq!(italics.collect::<Vec<_>>(), ["A call", "A small archive"]);
}

#[test]
fn dates_are_written_as_each_style_does() {
    for (published, chicago, apa, mla) in [
        ("2022", "2022.", "(2022)", ", 2022,"),
        (
            "2022-09",
            "September 2022.",
            "(2022, September)",
            ", Sept. 2022,",
        ),
        (
            "2022-09-XX",
            "September 2022.",
            "(2022, September)",
            ", Sept. 2022,",
        ),
        (
            "2022-23",
            "autumn 2022.",
            "(2022, Autumn)",
            ", autumn 2022,",
        ),
        (
            "2022-05-14T18:30:00+07:00",
            "May 14, 2022.",
            "(2022, May 14)",
            ", 14 May 2022,",
        ),
        (
            "2022-05-14~",
            "[ca. May 14, 2022].",
            "(ca. 2022, May 14)",
            ", circa 14 May 2022,",
        ),
        ("2022-05?", "[May 2022?].", "(2022, May?)", ", May 2022?,"),
        ("2022%", "[ca. 2022?].", "(ca. 2022?)", ", circa 2022?,"),
        (
            "2022-05-12/2022-05-13",
            "May 12–13, 2022.",
            "(2022, May 12–13)",
            ", 12–13 May 2022,",
        ),
        (
            "2022-01-30/2022-02-02",
            "January 30–February 2, 2022.",
            "(2022, January 30–February 2)",
            ", 30 Jan.–2 Feb. 2022,",
        ),
        (
            "2021-12-30/2022-01-02",
            "December 30, 2021–January 2, 2022.",
            "(2021, December 30–2022, January 2)",
            ", 30 Dec. 2021–2 Jan. 2022,",
        ),
        ("201X", "the 2010s.", "(the 2010s)", ", the 2010s,"),
    ] {
        let styles = cited(SITE, "A call", &format!("published: {published}\n"));
        for (style, date) in styles.iter().zip([chicago, apa, mla]) {
            assert!(style.contains(date), "{published}: {style}");
        }
    }
}

/// CMOS 18, 14.104 and APA 7, 9.17 have “n.d.”; MLA 9, 5.75 leaves the date out. All three then ask for the
/// day on which the page was read, which an archive cannot know.
#[test]
fn a_date_that_is_not_known_is_said_to_be_so() {
    let archive = archive! { "readouts/a.md" => readout("A call", "") };
    archive.build();
    let page = archive.page("/readouts/a/");
    assert_eq!(
        styles(&page),
        [
            "Cambodia. “A call.” A small archive, n.d. https://example.org/readouts/a/.",
            "Cambodia. (n.d.). A call [Readout]. A small archive. https://example.org/readouts/a/",
            "Cambodia. “A call.” A small archive, https://example.org/readouts/a/.",
        ]
    );
    assert!(
        page.text()
            .contains("add the date on which you read the page")
    );
    for ending in ["bib", "ris", "json"] {
        let (_, text) = file(&page, ending);
        for absent in [
            "date", "year", "issued", "accessed", "PY  -", "DA  -", "2022",
        ] {
            assert!(!text.contains(absent), "{absent} in {text}");
        }
    }
}

#[test]
fn titles_keep_their_own_punctuation() {
    for (title, chicago, apa, mla) in [
        (
            "Who called?",
            ". “Who called?” A small",
            "). Who called? [",
            ". “Who called?” A",
        ),
        (
            "A call!",
            ". “A call!” A small",
            "). A call! [",
            ". “A call!” A",
        ),
        (
            "A call.",
            ". “A call.” A small",
            "). A call [",
            ". “A call.” A",
        ),
        (
            "On “trust”",
            ". “On ‘trust.’” A small",
            "). On “trust” [",
            ". “On ‘trust.’” A",
        ),
        (
            "\"Trust\" first",
            ". “‘Trust’ first.” A",
            "). \"Trust\" first [",
            ". “‘Trust’ first.”",
        ),
        (
            "ការហៅទូរសព្ទ",
            ". “ការហៅទូរសព្ទ.” A small",
            "). ការហៅទូរសព្ទ [",
            ". “ការហៅទូរសព្ទ.” A",
        ),
        (
            "اتصال هاتفي",
            ". “اتصال هاتفي.” A small",
            "). اتصال هاتفي [",
            ". “اتصال هاتفي.” A",
        ),
    ] {
        let styles = cited(SITE, title, "");
        for (style, part) in styles.iter().zip([chicago, apa, mla]) {
            assert!(style.contains(part), "{title}: {style}");
        }
    }
}

/// How many authors each style names: CMOS 18, 13.23; APA 7, 9.8; MLA 9, 5.7 and 5.8.
#[test]
fn those_who_issue_a_text_together_are_its_authors() {
    let joint = |parties: &str| {
        let keys = format!("side: joint\nkind: joint-statement\nparties: [{parties}]\n");
        cited(SITE, "A statement", &keys)
    };
    let begin = |styles: &[String], starts: [&str; 3]| {
        for (style, start) in styles.iter().zip(starts) {
            assert!(style.starts_with(start), "{style}");
        }
    };
    let two = joint("cambodia, egypt");
    begin(
        &two,
        [
            "Cambodia, and Egypt. “",
            "Cambodia, & Egypt. (",
            "Cambodia, and Egypt. “",
        ],
    );
    assert_eq!(
        two[0],
        "Cambodia, and Egypt. “A statement.” Joint statement. A small archive, n.d. https://example.org/readouts/a/."
    );
    assert_eq!(
        two[2],
        "Cambodia, and Egypt. “A statement.” A small archive, https://example.org/readouts/a/. Joint statement."
    );
    begin(
        &joint("cambodia, egypt, japan"),
        [
            "Cambodia, Egypt, and Japan. “",
            "Cambodia, Egypt, & Japan. (",
            "Cambodia, et al. “",
        ],
    );
    begin(
        &joint("cambodia, china, egypt, france, ghana, japan, kenya"),
        [
            "Cambodia, China, Egypt, et al. “",
            "Cambodia, China, Egypt, France, Ghana, Japan, & Kenya. (",
            "Cambodia, et al. “",
        ],
    );
    let codes = "angola argentina austria belgium benin brazil cambodia chile china cuba cyprus egypt fiji france ghana iceland india iraq italy japan kenya";
    let many = joint(&codes.replace(' ', ", "));
    assert!(many[1].contains("Italy, . . . Kenya. ("), "{}", many[1]);
    assert!(!many[1].contains("Japan"), "{}", many[1]);
}

#[test]
fn a_summary_is_the_archives_and_says_whose_account_it_tells() {
    let keys = "publisher: mfa\npublished: 2022-05-14\nrendition: summary\nsource: {url: \"https://mfa.example/a_b?c=1&d=2\"}\n";
    assert_eq!(
        cited(EDITED, "A call", keys),
        [
            "The editors. “A call.” Summary of the account by Ministry of Foreign Affairs, published May 14, 2022. A small archive, [2022?]. https://example.org/readouts/a/.",
            "The editors. (2022?). A call [Summary of the account by Ministry of Foreign Affairs, published May 14, 2022]. A small archive. https://example.org/readouts/a/",
            "The editors. “A call.” A small archive, 2022?, https://example.org/readouts/a/. Summary of the account by Ministry of Foreign Affairs, published 14 May 2022.",
        ]
    );
    // An archive that names no editors is the author, and not named again as what holds it: CMOS 18,
    // 14.104; APA 7, 10.16; MLA 9, 5.21.
    assert_eq!(
        cited(SITE, "A call", "rendition: summary\nkind: transcript\n"),
        [
            "A small archive. “A call.” Summary of the transcript by Cambodia. n.d. https://example.org/readouts/a/.",
            "A small archive. (n.d.). A call [Summary of the transcript by Cambodia]. https://example.org/readouts/a/",
            "“A call.” A small archive, https://example.org/readouts/a/. Summary of the transcript by Cambodia.",
        ]
    );
    for (rendition, chicago) in [
        (
            "translation",
            "“A call.” Translation of a readout. A small archive, n.d.",
        ),
        (
            "excerpt",
            "“A call.” Excerpt from a readout. A small archive, n.d.",
        ),
    ] {
        let styles = cited(EDITED, "A call", &format!("rendition: {rendition}\n"));
        let expected = format!("Cambodia. {chicago}");
        assert!(styles[0].starts_with(&expected), "{}", styles[0]);
    }
}

/// CMOS 18, 13.74; APA 7, 9.8; MLA 9, 5.6 and 5.7: the family name first, of the first author or of all.
#[test]
fn people_who_edit_have_family_names() {
    let site = "title: A small archive\nbase_url: https://example.org/\neditors: [\"Doe, Jane Q.\", \"Roe, Richard\"]\n";
    let archive = archive! {
        "site.yaml" => site,
        "readouts/a.md" => readout("A call", "rendition: summary\nnotes:\n  - {quote: trade, note: Why.}\n"),
    };
    archive.build();
    let page = archive.page("/readouts/a/");
    let starts = [
        "Doe, Jane Q., and Richard Roe. “A call.”",
        "Doe, J. Q., & Roe, R. (n.d.). A call",
        "Doe, Jane Q., and Richard Roe. “A call.”",
    ];
    for (style, start) in styles(&page).iter().zip(starts) {
        assert!(style.starts_with(start), "{style}");
    }
    let note = words(page.all(".note-cite .citation")[0]);
    assert!(
        note.contains("], in Jane Q. Doe and Richard Roe, “A call,”"),
        "{note}"
    );
    assert!(
        file(&page, "bib")
            .1
            .contains("author = {{Doe}, {Jane Q.} and {Roe}, {Richard}}")
    );
    assert!(
        file(&page, "ris")
            .1
            .contains("AU  - Doe, Jane Q.\r\nAU  - Roe, Richard\r\n")
    );
    assert!(
        file(&page, "json")
            .1
            .contains(r#"{"family":"Doe","given":"Jane Q."}"#)
    );
    let jane = ("Jane Q.".to_owned(), "Doe".to_owned());
    assert_eq!(zotero(&page).creators[0], jane);
    let footer = words(page.all("footer")[0]);
    assert!(
        footer.contains("Edited by Jane Q. Doe, Richard Roe."),
        "{footer}"
    );
}

#[test]
fn a_meeting_is_cited_as_the_archives_page() {
    let archive = archive! {
        "site.yaml" => EDITED,
        "meetings/talks.md" => "---\ntitle: Talks in Cairo\n---\n",
        "readouts/a.md" => readout("A call", "published: 2022\n"),
    };
    archive.build();
    let page = archive.page("/meetings/talks/");
    assert_eq!(
        styles(&page),
        [
            "The editors. “Talks in Cairo.” A small archive, [2022?]. https://example.org/meetings/talks/.",
            "The editors. (2022?). Talks in Cairo. A small archive. https://example.org/meetings/talks/",
            "The editors. “Talks in Cairo.” A small archive, 2022?, https://example.org/meetings/talks/.",
        ]
    );
    assert!(page.all("a[download]").is_empty());
}

/// An account with statements and a note, by its rendition.
fn annotated(rendition: &str) -> Archive {
    let keys = format!(
        "publisher: mfa\npublished: 2022-05-14\nrendition: {rendition}\nstatements:\n  - {{quote: spoke of trade, act: raised, topics: [trade]}}\n  - {{quote: trade & “debt”, act: raised}}\nnotes:\n  - {{quote: They, note: The ministers.}}\n"
    );
    archive! {
        "site.yaml" => EDITED,
        "organizations/mfa.md" => "---\nname: Ministry of Foreign Affairs\n---\n",
        "topics/trade.md" => "---\nname: Trade\n---\n",
        "readouts/a.md" => readout("A call", &keys),
    }
}

#[test]
fn a_statement_is_cited_with_its_words_and_their_address() {
    for (rendition, first) in [
        (
            "verbatim",
            "“spoke of trade”, in Ministry of Foreign Affairs, “A call,” A small archive, May 14, 2022, https://example.org/readouts/a/#s-1.",
        ),
        (
            "summary",
            "spoke of trade [in the words of this archive], in The editors, “A call,” summary of the account by Ministry of Foreign Affairs, published May 14, 2022, A small archive, [2022?], https://example.org/readouts/a/#s-1.",
        ),
        (
            "translation",
            "spoke of trade [in translation], in Ministry of Foreign Affairs, “A call,” translation of a readout, A small archive, May 14, 2022, https://example.org/readouts/a/#s-1.",
        ),
    ] {
        let archive = annotated(rendition);
        archive.build();
        let page = archive.page("/readouts/a/");
        let cites = page.all(".note-cite .citation");
        let of = |anchor: &str| {
            let end = format!("#{anchor}.");
            let mut cites = cites.iter().map(|cite| words(*cite));
            cites.find(|cite| cite.ends_with(&end)).unwrap()
        };
        assert_eq!(of("s-1"), first);
        assert_eq!(cites.len(), 3);
        // Without a script the other styles are a click away, and what to do is said there.
        assert_eq!(page.all(".note-cite > a[href=\"#_cite\"]").len(), 3);
        assert!(page.text().contains("with the address of its words"));

        let bib = archive.read("public/data/citations/2022-statements.bib");
        let quoted = rendition == "verbatim";
        assert_eq!(bib.contains("“spoke of trade”"), quoted, "{bib}");
        assert_eq!(bib.contains("‘debt’"), quoted, "{bib}");
        let keys: BTreeSet<&str> = bib
            .lines()
            .filter_map(|line| line.strip_prefix("@online{"))
            .collect();
        assert_eq!(keys, BTreeSet::from(["a:n-1,", "a:s-1,", "a:s-2,"]));
    }
}

#[test]
fn files_hold_an_account_in_three_formats() {
    let archive = archive! {
        "readouts/a.md" => readout(
            "50% & more: {a_b} #1 ~ $5 \\ ^",
            "side: joint\npublished: 2022-05-14T18:30:00Z\nlanguage: fr\nsource: {url: \"https://mfa.example/a\"}\n",
        ),
    };
    archive.build();
    let page = archive.page("/readouts/a/");
    let (name, bib) = file(&page, "bib");
    assert_eq!(name, "a.bib");
    assert_eq!(
        bib,
        r"@online{a,
  author = {{Cambodia} and {Egypt}},
  title = {{50\% \& more: \textbraceleft{}a\_b\textbraceright{} \#1 \textasciitilde{} \$5 \textbackslash{} \textasciicircum{}}},
  date = {2022-05-14},
  year = {2022},
  organization = {A small archive},
  url = {https://example.org/readouts/a/},
  note = {original: https://mfa.example/a},
}
"
    );
    let (name, ris) = file(&page, "ris");
    assert_eq!(name, "a.ris");
    assert_eq!(
        ris,
        "TY  - ELEC\r\nID  - a\r\nAU  - Cambodia\r\nAU  - Egypt\r\nTI  - 50% & more: {a_b} #1 ~ $5 \\ ^\r\nT2  - A small archive\r\nPY  - 2022\r\nDA  - 2022/05/14/\r\nLA  - fr\r\nUR  - https://example.org/readouts/a/\r\nN1  - original: https://mfa.example/a\r\nER  - \r\n"
    );
    let (name, json) = file(&page, "json");
    assert_eq!(name, "a.json");
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(
        json,
        serde_json::json!([{
            "id": "a",
            "type": "webpage",
            "title": "50% & more: {a_b} #1 ~ $5 \\ ^",
            "author": [{ "literal": "Cambodia" }, { "literal": "Egypt" }],
            "container-title": "A small archive",
            "issued": { "date-parts": [[2022, 5, 14]] },
            "genre": "Readout",
            "language": "fr",
            "URL": "https://example.org/readouts/a/",
            "note": "original: https://mfa.example/a",
        }])
    );
}

#[test]
fn dates_that_are_coarse_or_not_sure_stay_so_in_files() {
    for (published, bib, ris, json) in [
        (
            "2022-05~",
            "{2022-05~}",
            "2022/05//",
            r#"{"date-parts":[[2022,5]],"circa":true}"#,
        ),
        (
            "2022-21",
            "{2022-21}",
            "2022///spring",
            r#"{"date-parts":[[2022]],"season":1}"#,
        ),
        (
            "2022-05-12/2022-06-13",
            "{2022-05-12/2022-06-13}",
            "2022/05/12/",
            r#"{"date-parts":[[2022,5,12],[2022,6,13]]}"#,
        ),
        ("201X", "{201X}", "", r#"{"literal":"the 2010s"}"#),
    ] {
        let keys = format!("published: {published}\n");
        let archive = archive! { "readouts/a.md" => readout("A call", &keys) };
        archive.build();
        let page = archive.page("/readouts/a/");
        let text = file(&page, "bib").1;
        assert!(text.contains(&format!("  date = {bib},\n")), "{text}");
        let text = file(&page, "ris").1;
        assert_eq!(text.contains("DA  - "), !ris.is_empty(), "{text}");
        assert!(
            ris.is_empty() || text.contains(&format!("DA  - {ris}\r\n")),
            "{text}"
        );
        let text = file(&page, "json").1;
        assert!(text.contains(&format!("\"issued\":{json}")), "{text}");
    }
}

/// The properties of an item, and the type, that the schema knows
/// (<https://github.com/citation-style-language/schema/blob/master/schemas/input/csl-data.json>); of a
/// date, `date-parts` of one or two lists of one to three numbers.
#[test]
fn files_of_the_archive_hold_what_its_pages_hold() {
    let archive = annotated("summary");
    archive.write(
        "content/readouts/b.md",
        readout("Another", "published: 2023\n").replace("talks", "more-talks"),
    );
    let third = readout("A third", "").replace("talks", "later-talks");
    archive.write(
        "content/readouts/c.md",
        third.replace("2022-05-13", "2023-05-13"),
    );
    archive.build();
    for ending in ["bib", "ris", "json"] {
        let all = archive.read(&format!("public/data/citations/all.{ending}"));
        for id in ["a", "b", "c"] {
            let (_, one) = file(&archive.page(&format!("/readouts/{id}/")), ending);
            let one = one.trim_end().trim_start_matches('[').trim_end_matches(']');
            assert!(all.contains(one), "{one} in {all}");
        }
    }
    const KNOWN: [&str; 12] = [
        "id",
        "type",
        "title",
        "author",
        "container-title",
        "issued",
        "original-date",
        "genre",
        "language",
        "URL",
        "note",
        "accessed",
    ];
    for name in ["all", "all-statements", "2022"] {
        let json = archive.read(&format!("public/data/citations/{name}.json"));
        let items: Vec<serde_json::Map<String, serde_json::Value>> =
            serde_json::from_str(&json).unwrap();
        assert!(!items.is_empty());
        for item in items {
            assert_eq!(item["type"], "webpage");
            assert!(item.keys().all(|key| KNOWN.contains(&key.as_str())));
            assert!(!item.contains_key("accessed"));
        }
    }
    for name in ["all", "all-statements"] {
        let ris = archive.read(&format!("public/data/citations/{name}.ris"));
        assert_eq!(ris.matches('\n').count(), ris.matches("\r\n").count());
        for line in ris.split_terminator("\r\n") {
            let (tag, value) = line.split_at(6);
            assert!(tag.ends_with("  - ") && tag.len() == 6, "{line}");
            assert!(!value.contains(['\r', '\n']));
        }
    }
}

#[test]
fn a_note_whose_words_change_is_cited_anew() {
    let keys = "statements: []\nnotes:\n  - {quote: They … trade, note: The ministers.}\n";
    let text = readout("A call", keys);
    let archive = archive! { "readouts/a.md" => &text };
    archive.build();
    archive.write(
        "content/readouts/a.md",
        text.replace("They spoke of", "They talked about"),
    );
    archive.build();
    let ris = archive.read("public/data/citations/2022-statements.ris");
    assert!(ris.contains("Note a: “They talked about trade”"), "{ris}");
}

#[test]
fn every_file_is_linked_from_one_page() {
    let archive = annotated("verbatim");
    archive.build();
    let linked: BTreeSet<String> = archive
        .page("/data/")
        .all("main td a[download]")
        .into_iter()
        .map(|link| link.attr("href").unwrap().to_owned())
        .collect();
    let files: BTreeSet<String> = archive
        .published()
        .into_iter()
        .filter(|(name, _)| name.starts_with("data/citations/"))
        .map(|(name, _)| format!("/{name}"))
        .collect();
    assert_eq!(linked, files);
    // One year, two sorts, three formats.
    assert_eq!(files.len(), 6);
    assert!(archive.page("/readouts/a/").links_to("/data/"));
    assert!(archive.page("/").all("footer a[href=\"/data/\"]").len() == 1);

    let empty = Archive::new();
    empty.build();
    assert!(!empty.has("public/data"));
}

#[test]
fn a_year_of_very_many_accounts_is_parted() {
    let archive = Archive::new();
    for i in 0..1001 {
        archive.write(
            &format!("content/readouts/r{i}.md"),
            readout("A call", "").replace("talks", &format!("talks-{}", i / 20)),
        );
    }
    archive.build();
    let count = |name: &str| {
        let text = archive.read(&format!("public/data/citations/{name}.ris"));
        text.matches("TY  - ").count()
    };
    assert_eq!(count("2022"), 1000);
    assert_eq!(count("2022-part-2"), 1);
    let page = archive.page("/data/");
    assert!(page.links_to("/data/citations/2022-part-2.bib"));
    assert!(page.text().contains("Part 2"));
}

#[test]
fn what_a_citation_adds_to_a_page_is_small() {
    let archive = annotated("summary");
    archive.build();
    let html = archive.read("public/readouts/a/index.html");
    let section = html.split("<section class=\"cite\"").nth(1).unwrap();
    let section = section.split("</section>").next().unwrap();
    assert!(section.len() < 4500, "{} bytes", section.len());
    assert_eq!(html.matches("Other styles").count(), 3);
}

/// What Zotero makes of a page.
#[derive(Debug, Default, PartialEq)]
struct Item {
    kind: String,
    title: String,
    /// Given and family name; a name of one field has no given name.
    creators: Vec<(String, String)>,
    date: String,
    /// In Zotero’s window: Website Title.
    publication_title: String,
    website_type: String,
    language: String,
    url: String,
}

/// Reads a page as Zotero’s translator “Embedded Metadata” does, as far as this site’s tags go. The rules
/// are those of <https://github.com/zotero/translators/blob/master/Embedded%20Metadata.js> (`HIGHWIRE_MAPPINGS`,
/// `init`, `processHighwireCreators`, `addLowQualityMetadata`), of
/// <https://github.com/zotero/translators/blob/master/RDF.js> (`detectType`, `importItem`), to which it hands the
/// tags of the vocabularies, and of `cleanAuthor` in
/// <https://github.com/zotero/utilities/blob/master/utilities.js>; Zotero names the sorts of tags at
/// <https://www.zotero.org/support/dev/exposing_metadata>.
fn zotero(page: &Page) -> Item {
    let contents = |name: &str| -> Vec<String> {
        let tags = page.all("head > meta").into_iter();
        let named = tags.filter(|tag| tag.attr("name").or(tag.attr("property")) == Some(name));
        named
            .map(|tag| tag.attr("content").unwrap().to_owned())
            .collect()
    };
    let first = |name: &str| contents(name).into_iter().next();
    // RDF.js: `t.zotero || t.bib || t.prism || t.eprints || t.og || t.dc || exports.defaultUnknownType`, where
    // `og:type` of `article` is only a guess, `website` is not, and a page with `citation_title` has the
    // default `journalArticle`.
    let by_graph = first("og:type").filter(|kind| kind == "website");
    let kind = first("z:itemType")
        .or(by_graph.map(|_| "webpage".to_owned()))
        .or(first("citation_title").map(|_| "journalArticle".to_owned()));
    let mut item = Item {
        kind: kind.unwrap_or("webpage".to_owned()),
        ..Item::default()
    };
    // RDF.js, “publicationTitle” and “type”.
    item.publication_title = first("og:site_name").unwrap_or_default();
    item.website_type = first("DC.type").unwrap_or_default();
    // Embedded Metadata.js, `HIGHWIRE_MAPPINGS`, which come after RDF and so count.
    for (tag, field, otherwise) in [
        ("citation_title", &mut item.title, "og:title"),
        ("citation_publication_date", &mut item.date, "DC.date"),
        ("citation_language", &mut item.language, "DC.language"),
        ("citation_public_url", &mut item.url, "og:url"),
    ] {
        *field = first(tag).or(first(otherwise)).unwrap_or_default();
    }
    // Embedded Metadata.js, `addLowQualityMetadata`: `attr(doc, 'time[datetime]', 'datetime')`.
    if item.date.is_empty()
        && let Some(time) = page.all("time[datetime]").first()
    {
        item.date = time.attr("datetime").unwrap().to_owned();
    }
    for author in contents("citation_author") {
        assert!(!author.contains(';'), "it would be several: {author}");
        // `cleanAuthor(creator, role, creator.includes(","))` takes off commas at the ends first.
        let inverted = author.contains(',');
        let name = author.trim_matches([' ', '.', ',', '/', '[', ']', ':']);
        let (given, family) = match (inverted, name.split_once(", "), name.rsplit_once(' ')) {
            (true, Some((family, given)), _) => (given, family),
            (false, _, Some((given, family))) => (given, family),
            _ => ("", name),
        };
        // And then sets full stops behind initials again.
        let given: Vec<String> = given
            .split_whitespace()
            .map(|name| match name {
                initial if initial.len() == 1 => format!("{initial}."),
                name => name.to_owned(),
            })
            .collect();
        item.creators.push((given.join(" "), family.to_owned()));
    }
    item
}

#[test]
fn zotero_finds_a_web_page_with_all_that_a_citation_needs() {
    let archive = archive! {
        "site.yaml" => EDITED,
        "organizations/mfa.md" => "---\nname: Ministry of Foreign Affairs\n---\n",
        "readouts/a.md" => readout("A call", "publisher: mfa\npublished: 2022-05-14\nlanguage: fr\n"),
        "readouts/b.md" => readout("A summary", "publisher: mfa\npublished: 2022-05-14\nrendition: summary\n"),
        "readouts/c.md" => readout("A statement", "side: joint\nkind: joint-statement\npublished: 2022-05\n"),
    };
    archive.build();
    let one = |name: &str| vec![(String::new(), name.to_owned())];
    let item = zotero(&archive.page("/readouts/a/"));
    assert_eq!(
        item,
        Item {
            kind: "webpage".to_owned(),
            title: "A call".to_owned(),
            creators: one("Ministry of Foreign Affairs"),
            date: "2022/05/14".to_owned(),
            publication_title: "A small archive".to_owned(),
            website_type: "Readout".to_owned(),
            language: "fr".to_owned(),
            url: "https://example.org/readouts/a/".to_owned(),
        }
    );
    let item = zotero(&archive.page("/readouts/b/"));
    assert_eq!(item.creators, one("The editors"));
    // The year is inferred; this tag cannot say so.
    assert_eq!(item.date, "2022");
    assert_eq!(
        item.website_type,
        "Summary of the account by Ministry of Foreign Affairs, published 14 May 2022"
    );
    let item = zotero(&archive.page("/readouts/c/"));
    assert_eq!(item.date, "2022/05");
    assert_eq!(item.creators, [one("Cambodia"), one("Egypt")].concat());
    assert_eq!(item.website_type, "Joint statement");
    // The date of a meeting is not that of its page.
    let item = zotero(&archive.page("/meetings/talks/"));
    assert_eq!(
        (item.kind.as_str(), item.date.as_str()),
        ("webpage", "2022")
    );
}

/// An original in French and its translation.
fn translated(translators: &str, more: &str) -> Archive {
    let facts = "meeting: talks\ndate: 2022-05-13\nparties: [france, japan]\nside: france\n";
    archive! {
        "readouts/o.md" => format!("---\ntitle: Entretien « court ».\ntitle_translated: A short talk\n{facts}language: fr\nrendition: verbatim\npublished: 2022-05-13\n---\nIls ont parlé.\n"),
        "readouts/t.md" => format!("---\ntitle: Talk\n{facts}language: eng\nrendition: translation\ntranslation_of: o\npublished: 2022-05-13\ntranslator: {translators}\n{more}notes:\n  - quote: spoke\n    note: In public.\n---\nThey spoke.\n"),
    }
}

/// The JSON-LD of a page.
fn linked_data(page: &Page) -> serde_json::Value {
    let scripts = page.all("script[type='application/ld+json']");
    let text: String = scripts[0].text().collect();
    serde_json::from_str(&text).unwrap()
}

#[test]
fn linked_data_calls_nobody_an_organization_who_may_be_a_person() {
    let archive = translated("['Doe, Jane', Ann Roe, The ministry]", "");
    archive.build();
    let data = linked_data(&archive.page("/readouts/t/"));
    // Records write names of people with a comma if they like: of others, nothing is known.
    assert_eq!(
        data["translator"],
        serde_json::json!([
            { "@type": "Person", "name": "Jane Doe" },
            { "name": "Ann Roe" },
            { "name": "The ministry" },
        ])
    );
    assert_eq!(
        data["author"],
        serde_json::json!([{ "@type": "Organization", "name": "France" }])
    );
    let facts = "meeting: talks\ndate: 2022-05-13\nparties: [france, japan]\nside: france\npublisher: roe\n";
    let archive = archive! {
        "people/roe.md" => "---\nname: Ann Roe\n---\n",
        "readouts/a.md" => format!("---\ntitle: Talk\n{facts}rendition: verbatim\n---\nThey spoke.\n"),
        "readouts/b.md" => format!("---\ntitle: Talk, retold\n{facts}rendition: summary\n---\nThey spoke.\n"),
    };
    archive.build();
    let person = serde_json::json!({ "@type": "Person", "name": "Ann Roe" });
    let data = linked_data(&archive.page("/readouts/a/"));
    assert_eq!(data["author"], serde_json::json!([person]));
    let data = linked_data(&archive.page("/readouts/b/"));
    assert_eq!(data["isBasedOn"]["author"], person);
}

#[test]
fn a_translator_stands_in_every_citation() {
    for (translators, full, short) in [
        ("Jane Doe", "Jane Doe", "J. Doe"),
        ("'Doe, Jane'", "Jane Doe", "J. Doe"),
        (
            "[Jane Doe, 'Roe, Ann']",
            "Jane Doe and Ann Roe",
            "J. Doe, & A. Roe",
        ),
        ("The ministry", "The ministry", "The ministry"),
        ("[A, B, C]", "A, B, and C", "A, B, & C"),
    ] {
        let archive = translated(translators, "");
        archive.build();
        let page = archive.page("/readouts/t/");
        assert_eq!(
            styles(&page)[..3],
            [
                format!(
                    "France. “Talk.” Translated by {full}. Translation of a readout. A small archive, May 13, 2022. https://example.org/readouts/t/."
                ),
                format!(
                    "France. (2022, May 13). Talk ({short}, Trans.) [Translation of a readout]. A small archive. https://example.org/readouts/t/"
                ),
                format!(
                    "France. “Talk.” Translated by {full}. A small archive, 13 May 2022, https://example.org/readouts/t/. Translation of a readout."
                ),
            ]
        );
        let note = words(page.all(".note-cite .citation")[0]);
        assert!(
            note.contains(&format!("“Talk,” trans. {full}, translation")),
            "{note}"
        );
    }
}

#[test]
fn files_name_translators_and_what_titles_mean() {
    let archive = translated("['Doe, Jane', The ministry]", "");
    archive.build();
    let page = archive.page("/readouts/t/");
    let bib = file(&page, "bib").1;
    assert!(
        bib.contains("  translator = {{Doe}, {Jane} and {The ministry}},\n"),
        "{bib}"
    );
    assert!(
        bib.contains("  origtitle = {{Entretien « court ».}},\n"),
        "{bib}"
    );
    let ris = file(&page, "ris").1;
    assert!(
        ris.contains("\r\nA4  - Doe, Jane\r\nA4  - The ministry\r\n"),
        "{ris}"
    );
    assert!(ris.contains("\r\nOP  - Entretien « court ».\r\n"), "{ris}");
    let json: serde_json::Value = serde_json::from_str(&file(&page, "json").1).unwrap();
    assert_eq!(
        json[0]["translator"],
        serde_json::json!([{ "family": "Doe", "given": "Jane" }, { "literal": "The ministry" }])
    );
    assert_eq!(json[0]["original-title"], "Entretien « court ».");
    assert_eq!(json[0]["language"], "en");

    let page = archive.page("/readouts/o/");
    let styles = styles(&page);
    assert_eq!(
        styles[..2],
        [
            "France. “Entretien « court »” [A short talk]. A small archive, May 13, 2022. https://example.org/readouts/o/.",
            "France. (2022, May 13). Entretien « court » [A short talk] [Readout]. A small archive. https://example.org/readouts/o/",
        ]
    );
    assert!(styles[2].starts_with("France. “Entretien « court »” [A short talk]. A small archive"));
    assert!(
        file(&page, "bib")
            .1
            .contains("  titleaddon = {[{A short talk}]},\n")
    );
    assert!(file(&page, "ris").1.contains("\r\nTT  - A short talk\r\n"));
    let json: serde_json::Value = serde_json::from_str(&file(&page, "json").1).unwrap();
    assert_eq!(json[0]["note"], "title translated: A short talk");
    assert_eq!(words(page.all(".title-translated")[0]), "A short talk");
}

#[test]
fn names_of_translators_are_not_empty() {
    for translators in ["''", "[Jane Doe, ' ']"] {
        let problems = translated(translators, "")
            .run(&["check", "--message-format", "json"])
            .problems();
        assert!(
            problems.iter().any(|p| p.code == "invalid-value"),
            "{translators}"
        );
    }
}
