//! Records that the archive withdrew: a page at the old address that says so, and nothing anywhere else.

use crate::support::html::words;
use crate::support::{Archive, archive};

const WITHDRAWN: &str =
    "withdrawn: {date: 2024-05-14, reason: A source asked for it., by: 'Doe, Jane'}\n";

/// A readout of the side of Peru with a statement, whose text nobody may see when it is withdrawn.
fn readout(title: &str, meeting: &str, keys: &str) -> String {
    format!(
        "---\ntitle: {title}\nmeeting: {meeting}\nside: peru\nrendition: verbatim\nlanguage: en\n{keys}---\n\nSecretwords of {title}.\n"
    )
}

/// An archive of one of each kind of record. Those that `keys` names by their paths get these keys.
fn one_of_each(keys: &[(&str, &str)]) -> Archive {
    let of = |path: &str| {
        let given = keys.iter().find(|(known, _)| *known == path);
        given.map_or("", |(_, keys)| keys)
    };
    archive! {
        "site.yaml" => format!("{}coverage: true\n", crate::support::SITE),
        "meetings/talks.md" => "---\ndate: 2022-05-13\nparties: [peru, chile]\n---\n",
        "meetings/gone.md" => format!("---\ntitle: Gone talks\ndate: 2022-06-13\nparties: [peru, chile]\nredirect_from: [/old/gone/]\n{}---\n\nSecretwords of talks.\n", of("meetings/gone")),
        "readouts/kept.md" => readout("Kept readout", "talks", "topics: [trade]\n").replace("Secretwords", "Words"),
        "readouts/gone.md" => readout("Gone readout", "talks", &format!("published: 2022-05-14\ndescription: Secretwords too.\nprevious_ids: [older]\ntopics: [trade]\nstatements: [{{quote: Secretwords, act: raised, topics: [trade], note: Secretwords}}]\n{}", of("readouts/gone"))),
        "people/gone.md" => format!("---\nname: Gone Person\naliases: [Secretalias]\noffices: [{{title: Secretoffice}}]\n{}---\n\nSecretwords of a person.\n", of("people/gone")),
        "topics/gone.md" => format!("---\nname: Gone Topic\n{}---\n\nSecretwords of a topic.\n", of("topics/gone")),
        "topics/trade.md" => "---\nname: Trade\n---\n",
        "pages/gone.md" => format!("---\ntitle: Gone page\ndescription: Secretwords\n{}---\n\nSecretwords of a page.\n", of("pages/gone")),
        "pages/about.md" => "---\ntitle: About\n---\n\nGone Person met.\n",
    }
}

const ALL: [(&str, &str); 5] = [
    ("readouts/gone", "Gone readout"),
    ("meetings/gone", "Gone talks"),
    ("people/gone", "Gone Person"),
    ("topics/gone", "Gone Topic"),
    ("pages/gone", "Gone page"),
];

#[test]
fn a_withdrawn_record_leaves_a_page_that_says_so_and_nothing_else() {
    let keys = ALL.map(|(path, _)| (path, WITHDRAWN));
    let archive = one_of_each(&keys);
    let run = archive.run(&["build"]);
    assert_eq!(run.code, 0, "{}", run.err);
    for (path, title) in ALL {
        let page = archive.page(&format!("/{path}/"));
        let text = page.text();
        for told in [
            title,
            "gone",
            "14 May 2024",
            "A source asked for it.",
            "Jane Doe",
        ] {
            assert!(text.contains(told), "{path}: no {told} in {text}");
        }
        assert_eq!(
            page.all("meta[name=robots][content=noindex]").len(),
            1,
            "{path}"
        );
        assert!(
            words(page.all(".citation")[0]).contains("May 14, 2024."),
            "{path}"
        );
    }
    let titles = ALL.map(|(_, title)| title);
    for (path, bytes) in archive.published() {
        let text = String::from_utf8_lossy(&bytes);
        assert!(
            !text.contains("Secret"),
            "{path} has words of a withdrawn record"
        );
        let own = ALL
            .iter()
            .any(|(known, _)| path == format!("{known}/index.html"));
        // The page of a meeting says that a readout of it was withdrawn; old addresses lead on; a text is not changed.
        let told = own
            || path == "meetings/talks/index.html"
            || path == "readouts/older/index.html"
            || path == "old/gone/index.html"
            || path == "pages/about/index.html"
            || path.starts_with("search/index/");
        for title in titles.iter().filter(|_| !told) {
            assert!(!text.contains(title), "{path} names {title}");
        }
        let listing =
            path.starts_with("feeds/") || path.starts_with("sitemap") || path.starts_with("data/");
        assert!(!listing || !text.contains("/gone"), "{path}: {text}");
    }
    let about = archive.page("/pages/about/");
    assert!(about.all("main a[href='/people/gone/']").is_empty());
    assert!(!archive.has("public/feeds/people/gone.xml"));
    let meeting = archive.page("/meetings/talks/");
    assert!(
        meeting
            .text()
            .contains("A readout of this meeting was withdrawn"),
        "{}",
        meeting.text()
    );
    for old in [
        "public/readouts/older/index.html",
        "public/old/gone/index.html",
    ] {
        let text = archive.read(old);
        assert!(text.contains("/gone/"), "{text}");
    }
}

#[test]
fn the_title_can_be_withheld_too() {
    let keys = WITHDRAWN.replace("}\n", ", title_withheld: true}\n");
    let keys = ALL.map(|(path, _)| (path, keys.as_str()));
    let archive = one_of_each(&keys);
    archive.build();
    for (path, bytes) in archive.published() {
        if path == "pages/about/index.html" || path.starts_with("search/index/") {
            continue;
        }
        let text = String::from_utf8_lossy(&bytes);
        for (_, title) in ALL {
            assert!(!text.contains(title), "{path} names {title}");
        }
    }
    let page = archive.page("/people/gone/");
    assert_eq!(words(page.all("h1")[0]), "Withdrawn record");
    assert!(words(page.all(".citation")[0]).contains("“Withdrawn record.”"));
}

/// What differs between two builds is only what was withdrawn: a record of which nothing is left but its page is not
/// counted anywhere.
#[test]
fn other_pages_are_as_if_the_record_had_never_been_there() {
    let withdrawn = one_of_each(&[
        ("topics/gone", WITHDRAWN),
        ("people/gone", WITHDRAWN),
        ("pages/gone", WITHDRAWN),
    ]);
    withdrawn.build();
    let removed = one_of_each(&[]);
    for path in ["topics/gone", "people/gone", "pages/gone"] {
        removed.remove(&format!("content/{path}.md"));
    }
    removed.build();
    let without: Vec<_> = withdrawn
        .published()
        .into_iter()
        .filter(|(path, _)| {
            !["topics", "people", "pages"]
                .iter()
                .any(|kind| *path == format!("{kind}/gone/index.html"))
        })
        .collect();
    let names = |files: &[(String, Vec<u8>)]| {
        files
            .iter()
            .map(|(path, _)| path.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(names(&without), names(&removed.published()));
    // The manifest lists the pages that say so.
    let listed = |manifest: &[u8]| {
        let lines = String::from_utf8(manifest.to_vec()).unwrap();
        let lines = lines
            .lines()
            .filter(|line| !line.ends_with("/gone/index.html"));
        lines.map(str::to_owned).collect::<Vec<_>>()
    };
    for ((path, a), (_, b)) in without.iter().zip(&removed.published()) {
        match path.as_str() {
            "manifest-sha256.txt" => assert_eq!(listed(a), listed(b)),
            _ => assert!(a == b, "{path} differs"),
        }
    }
}

#[test]
fn links_of_texts_lead_to_the_page_that_says_so() {
    let archive = one_of_each(&[("people/gone", WITHDRAWN), ("readouts/gone", WITHDRAWN)]);
    archive.write(
        "content/pages/links.md",
        "---\ntitle: Links\n---\n\nSee [[people/gone]], [[people/gone|him]], [it](../readouts/gone.md), [old](/readouts/older/) and [web](https://example.org/people/gone/).\n",
    );
    assert_eq!(archive.problems(), []);
    archive.build();
    let page = archive.page("/pages/links/");
    let links: Vec<_> = page
        .all("main .prose a")
        .iter()
        .map(|link| (words(*link), link.attr("href").unwrap().to_owned()))
        .collect();
    let expected = [
        ("Gone Person", "/people/gone/"),
        ("him", "/people/gone/"),
        ("it", "/readouts/gone/"),
        ("old", "/readouts/gone/"),
        ("web", "/people/gone/"),
    ];
    assert_eq!(
        links,
        expected.map(|(title, url)| (title.to_owned(), url.to_owned()))
    );
}

#[test]
fn a_reference_to_a_withdrawn_record_is_an_error_at_its_place() {
    let archive = archive! {
        "site.yaml" => format!("{}menu: [rules]\n", crate::support::SITE),
        "pages/rules.md" => format!("---\ntitle: Rules\n{WITHDRAWN}---\n"),
        "people/ann.md" => format!("---\nname: Ann\nprevious_ids: [anne]\n{WITHDRAWN}---\n"),
        "meetings/gone.md" => format!("---\ndate: 2022-01-01\nparties: [peru, chile]\n{WITHDRAWN}---\n"),
        "meetings/talks.md" => "---\ndate: 2022-05-13\nparties: [peru, chile]\nparticipants: [anne]\n---\n",
        "readouts/a.md" => readout("A", "gone", ""),
        "readouts/b.md" => readout("B", "talks", "publisher: ann\nstatements: [{quote: Secretwords, act: raised, by: ann, commitment: {followed_by: [gone]}}]\n"),
    };
    let found: Vec<_> = archive
        .problems()
        .into_iter()
        .map(|problem| format!("{} {}", problem.code, problem.place))
        .collect();
    for expected in [
        "withdrawn-reference content/site.yaml:3:8",
        "withdrawn-reference content/meetings/talks.md:4:16",
        "withdrawn-reference content/readouts/a.md:3:10",
        "withdrawn-reference content/readouts/b.md:7:12",
        "withdrawn-reference content/readouts/b.md:8:52",
        "unknown-follow-up content/readouts/b.md:8:84",
    ] {
        assert!(
            found.iter().any(|one| one == expected),
            "{expected}: {found:#?}"
        );
    }
    assert_eq!(found.len(), 6, "{found:#?}");
}

#[test]
fn a_meeting_that_only_withdrawn_readouts_told_of_is_withdrawn_with_them() {
    let facts = "date: 2022-05-13\nparties: [peru, chile]\n";
    let archive = archive! {
        "readouts/a.md" => readout("A", "alone", &format!("{facts}{WITHDRAWN}")),
        "readouts/b.md" => readout("B", "shared", &format!("{facts}{WITHDRAWN}")),
        "readouts/c.md" => readout("C", "shared", facts),
    };
    archive.build();
    let page = archive.page("/meetings/alone/");
    assert_eq!(words(page.all("h1")[0]), "Withdrawn record");
    assert!(!page.text().contains("Chile"), "{}", page.text());
    let shared = archive.page("/meetings/shared/");
    assert!(
        shared
            .text()
            .contains("A readout of this meeting was withdrawn")
    );
    assert_eq!(
        archive
            .page("/meetings/")
            .all("main a[href^='/meetings/']")
            .len(),
        1
    );
}

/// Three versions of a text; those whose letters are given are withdrawn.
fn versions(withdrawn: &str) -> Archive {
    let keys = |letter: &str, day: u8, before: &str| {
        let gone = if withdrawn.contains(letter) {
            WITHDRAWN
        } else {
            ""
        };
        let before = match before {
            "" => String::new(),
            before => format!("supersedes: {before}\n"),
        };
        format!(
            "date: 2022-05-13\nparties: [peru, chile]\nsource: {{retrieved: 2022-06-0{day}}}\n{before}{gone}"
        )
    };
    archive! {
        "readouts/a.md" => readout("First", "talks", &keys("a", 1, "")),
        "readouts/b.md" => readout("Second", "talks", &keys("b", 2, "a")),
        "readouts/c.md" => readout("Third", "talks", &keys("c", 3, "b")),
    }
}

#[test]
fn a_chain_of_versions_closes_over_those_that_were_withdrawn() {
    for (withdrawn, page, told, older) in [
        (
            "b",
            "/readouts/c/",
            vec!["An earlier version was withdrawn from this archive: Second"],
            vec!["/readouts/a/"],
        ),
        ("b", "/readouts/a/", vec![], vec![]),
        (
            "a",
            "/readouts/b/",
            vec!["An earlier version was withdrawn from this archive: First"],
            vec![],
        ),
        (
            "ab",
            "/readouts/c/",
            vec![
                "An earlier version was withdrawn from this archive: Second",
                "An earlier version was withdrawn from this archive: First",
            ],
            vec![],
        ),
        (
            "c",
            "/readouts/b/",
            vec!["A later version was withdrawn from this archive: Third"],
            vec!["/readouts/a/"],
        ),
        (
            "bc",
            "/readouts/a/",
            vec![
                "A later version was withdrawn from this archive: Second",
                "A later version was withdrawn from this archive: Third",
            ],
            vec![],
        ),
    ] {
        let archive = versions(withdrawn);
        assert_eq!(archive.problems(), [], "{withdrawn}");
        archive.build();
        let shown = archive.page(page);
        let lines: Vec<_> = shown
            .all(".versions")
            .iter()
            .map(|line| words(*line))
            .filter(|line| line.contains("withdrawn"))
            .collect();
        assert_eq!(lines, told, "{withdrawn} {page}");
        for url in older {
            assert_eq!(
                shown.all(&format!(".versions a[href='{url}']")).len(),
                1,
                "{withdrawn} {page}"
            );
        }
        // One text counts, whichever is left.
        assert_eq!(
            archive
                .page("/readouts/")
                .all("main a[href^='/readouts/']")
                .len(),
            1,
            "{withdrawn}"
        );
    }
    let superseded = versions("b");
    superseded.build();
    let page = superseded.page("/readouts/a/");
    assert_eq!(
        page.all(".notice a[href='/readouts/c/']").len(),
        1,
        "{}",
        page.text()
    );
}

#[test]
fn a_translation_of_a_withdrawn_original_counts_itself() {
    let facts = "date: 2022-05-13\nparties: [peru, chile]\n";
    let archive = archive! {
        "topics/trade.md" => "---\nname: Trade\n---\n",
        "readouts/original.md" => readout("Original", "talks", &format!("{facts}{WITHDRAWN}")).replace("language: en", "language: es"),
        "readouts/translation.md" => readout("Translation", "talks", &format!("{facts}translation_of: original\nstatements: [{{quote: Secretwords, act: raised, topics: [trade]}}]\n")).replace("verbatim", "translation"),
    };
    assert_eq!(archive.problems(), []);
    archive.build();
    let page = archive.page("/readouts/translation/");
    assert!(
        page.text()
            .contains("The original was withdrawn from this archive: Original"),
        "{}",
        page.text()
    );
    assert!(!archive.has("public/readouts/translation/beside/index.html"));
    let meeting = archive.page("/meetings/talks/");
    assert_eq!(meeting.all(".leaf").len(), 1);
}

#[test]
fn a_country_that_has_a_page_without_a_file_cannot_be_withdrawn() {
    let archive = archive! {
        "countries/peru.md" => format!("---\nname: Peru\n{WITHDRAWN}---\n"),
    };
    let problems = archive.problems();
    assert_eq!(problems.len(), 1, "{problems:?}");
    assert_eq!(problems[0].place, "content/countries/peru.md:3:1");
    assert_eq!(
        problems[0].message,
        "`peru` cannot be withdrawn: it has a page without a file too"
    );
}

#[test]
fn a_withdrawal_says_when_why_and_who() {
    for (withdrawn, code, message) in [
        (
            "{date: 2024-01-01, by: y}",
            "missing-key",
            "missing key `reason`",
        ),
        (
            "{date: 2024-01-01, reason: x}",
            "missing-key",
            "missing key `by`",
        ),
        ("{reason: x, by: y}", "missing-key", "missing key `date`"),
        (
            "{date: 2024, reason: x, by: y}",
            "invalid-value",
            "`2024` is not one day",
        ),
        (
            "{date: 2024-01-01, reason: '', by: y}",
            "invalid-value",
            "this is empty",
        ),
        (
            "true",
            "invalid-value",
            "found `true`, expected keys with values",
        ),
    ] {
        let archive = archive! {
            "people/ann.md" => format!("---\nname: Ann\nwithdrawn: {withdrawn}\n---\n"),
        };
        let problems = archive.problems();
        assert_eq!(problems.len(), 1, "{withdrawn}: {problems:?}");
        assert_eq!(
            (problems[0].code.as_str(), problems[0].message.as_str()),
            (code, message)
        );
        assert!(
            problems[0].place.starts_with("content/people/ann.md:3:"),
            "{problems:?}"
        );
    }
}
