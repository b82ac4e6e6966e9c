//! Statements in lists: by speaker, by act, by topic, and promises by what became of them.

use std::fmt::Write as _;

use crate::support::html::{Page, words};
use crate::support::{Archive, archive};
use scraper::{ElementRef, Selector};

/// A readout of a meeting of its own on a day, with these statements.
fn readout(date: &str, keys: &str, statements: &str, body: &str) -> String {
    format!(
        "---\ntitle: The account of {date}\nmeeting: talks-{date}\ndate: {date}\n\
         parties: [cambodia, united-states]\n{keys}statements:\n{statements}---\n\n{body}\n"
    )
}

const CAMBODIAN: &str = "side: cambodia\nrendition: summary\n";

/// Two meetings: the first with three statements, the second with one in its publisher's words.
fn talks() -> Archive {
    archive! {
        "people/ann.md" => "---\nname: Ann Lee\n---\n",
        "people/ben.md" => "---\nname: Ben Roe\n---\n",
        "topics/trade.md" => "---\nname: Trade\n---\n",
        "topics/fish.md" => "---\nname: Fisheries\n---\n",
        "instruments/pact.md" => "---\nname: The Pact\n---\n",
        "places/bagan.md" => "---\nname: Bagan\n---\n",
        "readouts/first.md" => readout("2022-05-13", CAMBODIAN,
            "- {quote: asked Ben Roe for tariffs to fall, by: ann, act: requested, topics: trade}\n\
             - {quote: spoke warmly of The Pact, by: ben, to: ann, act: praised, topics: [trade, fish], gist: liked the pact}\n\
             - {quote: Cambodia would send rice to Bagan, act: pledged, topics: trade, certainty: low, commitment: {status: kept, assessed_by: A. Editor, assessed: 2026-11-28, followed_by: [second]}}\n",
            "Ann Lee asked Ben Roe for tariffs to fall. Ben Roe spoke warmly of The Pact. Cambodia would send rice to Bagan."),
        "readouts/second.md" => readout("2022-06-14", "side: united-states\nrendition: verbatim\n",
            "- {quote: We thank Cambodia for the rice, by: ben, to: cambodia, act: thanked, topics: trade, instrument: pact}\n",
            "We thank Cambodia for the rice."),
    }
}

/// The rows of a list of statements, as text.
fn rows(page: &Page) -> Vec<String> {
    page.all("main .statement-row")
        .into_iter()
        .map(words)
        .collect()
}

/// The rows of the section with a heading.
fn rows_under(page: &Page, heading: &str) -> Vec<String> {
    let row = Selector::parse(".statement-row").unwrap();
    let under = |h: ElementRef<'_>| words(h).starts_with(heading);
    let heading = page.all("main h2").into_iter().find(|h| under(*h));
    let section = heading.and_then(|h| h.parent()).and_then(ElementRef::wrap);
    section.map_or_else(Vec::new, |s| s.select(&row).map(words).collect())
}

fn has(archive: &Archive, address: &str) -> bool {
    archive.has(&format!("public{address}index.html"))
}

#[test]
fn every_selection_that_has_statements_has_a_page() {
    let archive = talks();
    assert!(archive.problems().is_empty(), "{:?}", archive.problems());
    archive.build();
    for (address, title, count) in [
        ("/statements/acts/requested/", "Statements: requested", 1),
        ("/statements/acts/thanked/", "Statements: thanked", 1),
        ("/statements/by/people/ann/", "Statements by Ann Lee", 1),
        ("/statements/by/people/ben/", "Statements by Ben Roe", 2),
        (
            "/statements/by/countries/cambodia/",
            "Statements by Cambodia",
            1,
        ),
        (
            "/statements/about/people/ann/",
            "Statements about Ann Lee",
            1,
        ),
        (
            "/statements/about/people/ben/",
            "Statements about Ben Roe",
            1,
        ),
        (
            "/statements/about/countries/cambodia/",
            "Statements about Cambodia",
            1,
        ),
        (
            "/statements/about/places/bagan/",
            "Statements that mention Bagan",
            1,
        ),
        ("/statements/on/trade/", "Statements on Trade", 4),
        ("/statements/on/fish/", "Statements on Fisheries", 1),
        ("/statements/of/pact/", "Statements on The Pact", 2),
        ("/commitments/kept/", "Fulfilled commitments", 1),
        (
            "/commitments/between/cambodia--united-states/",
            "Commitments: Cambodia and the United States",
            1,
        ),
    ] {
        let page = archive.page(address);
        assert_eq!(words(page.all("main h1")[0]), title, "{address}");
        assert_eq!(rows(&page).len(), count, "{address}");
    }
    for address in [
        "/statements/acts/urged/",
        "/statements/by/countries/united-states/",
        "/statements/about/topics/trade/",
        "/statements/about/instruments/pact/",
        "/statements/by/places/bagan/",
        "/commitments/open/",
        "/commitments/lapsed/",
    ] {
        assert!(!has(&archive, address), "{address}");
    }
}

#[test]
fn the_overview_leads_to_every_selection() {
    let archive = talks();
    archive.build();
    let page = archive.page("/statements/");
    for address in [
        "/statements/by/people/ann/",
        "/statements/by/countries/cambodia/",
        "/statements/acts/requested/",
        "/statements/on/trade/",
        "/statements/on/fish/",
        "/vocabulary/",
        "/people/ben/",
    ] {
        assert!(page.links_to(address), "{address}");
    }
    let counted = page.all("ul[aria-label='Number of statements'] > li");
    let counted: Vec<_> = counted.into_iter().map(words).collect();
    for with_number in ["Ben Roe 2", "Trade 4", "requested 1"] {
        assert!(
            counted.iter().any(|line| line == with_number),
            "{counted:?}"
        );
    }
    let newest = rows(&page);
    assert_eq!(newest.len(), 4);
    assert!(newest[0].contains("14 June 2022") && newest[0].contains("thanked"));
    // The newest meeting first, and its last statement first.
    assert!(newest[1].contains("pledged") && newest[3].contains("requested"));
    for (title, address) in [
        ("Statements", "/statements/"),
        ("Commitments", "/commitments/"),
    ] {
        let nav = archive.page("/");
        let links = nav.all(&format!(".masthead-panel a[href=\"{address}\"]"));
        assert_eq!(links.into_iter().map(words).collect::<Vec<_>>(), [title]);
    }
    let vocabulary = archive.page("/vocabulary/");
    assert!(vocabulary.links_to("/statements/acts/requested/"));
    assert!(!vocabulary.links_to("/statements/acts/urged/"));
    let sitemap = archive.read("public/sitemap.xml");
    assert!(sitemap.contains("https://example.org/statements/on/trade/"));
}

#[test]
fn a_row_says_who_said_what_by_whose_account() {
    let archive = talks();
    archive.build();
    let page = archive.page("/statements/on/trade/");
    let rows = rows(&page);
    assert!(
        rows[0].contains("“We thank Cambodia for the rice”"),
        "{}",
        rows[0]
    );
    assert!(rows[0].contains("According to the United States’ readout"));
    assert!(rows[1].contains("Cambodia pledged") && rows[1].contains("Uncertain"));
    assert!(rows[1].contains("Fulfilled, followed up in The account of 2022-06-14"));
    assert!(rows[2].contains("liked the pact") && !rows[2].contains("spoke warmly"));
    // A summary speaks in the archive's words, which are no quotation.
    assert!(rows[3].contains("asked Ben Roe for tariffs to fall") && !rows[3].contains('“'));
    assert!(rows[3].contains("According to Cambodia’s readout"));
    assert!(!rows[0].contains("in the archive’s words"), "{}", rows[0]);
    // So does a gist.
    for row in [&rows[2], &rows[3]] {
        assert!(row.ends_with(", in the archive’s words"), "{row}");
    }
    for address in [
        "/readouts/second/#s-1",
        "/readouts/first/#s-3",
        "/readouts/second/",
        "/meetings/talks-2022-05-13/",
        "/instruments/pact/",
        "/vocabulary/#act-praised",
        "/topics/fish/",
    ] {
        assert!(page.links_to(address), "{address}");
    }
    let exact = page.all("main .statement-quote");
    assert_eq!(exact.len(), 1);
    assert_eq!(exact[0].attr("lang"), Some("en"));
}

#[test]
fn entities_show_statements_by_and_about_them() {
    let archive = talks();
    archive.build();
    let ann = archive.page("/people/ann/");
    assert_eq!(rows_under(&ann, "Statements by Ann Lee").len(), 1);
    let about = rows_under(&ann, "Statements about Ann Lee");
    assert!(
        about[0].contains("Ben Roe praised (cooperative) → to Ann Lee"),
        "{about:?}"
    );
    // Named in the words of a statement that was made to nobody.
    let ben = archive.page("/people/ben/");
    let about = rows_under(&ben, "Statements about Ben Roe");
    assert!(
        about.len() == 1 && about[0].contains("requested"),
        "{about:?}"
    );
    let cambodia = archive.page("/countries/cambodia/");
    assert_eq!(rows_under(&cambodia, "Statements by Cambodia").len(), 1);
    // Its own promise names Cambodia, and is not about it.
    assert_eq!(rows_under(&cambodia, "Statements about Cambodia").len(), 1);
    let states = archive.page("/countries/united-states/");
    assert!(rows(&states).is_empty());
    let place = archive.page("/places/bagan/");
    assert_eq!(rows_under(&place, "Statements that mention Bagan").len(), 1);
    // By its key, and by its name in the words.
    let pact = archive.page("/instruments/pact/");
    assert_eq!(rows_under(&pact, "Statements on The Pact").len(), 2);
}

#[test]
fn a_topic_shows_who_spoke_of_it_and_how() {
    let archive = talks();
    archive.build();
    let page = archive.page("/topics/trade/");
    let speakers: Vec<_> = page
        .all("main .speakers tbody tr")
        .into_iter()
        .map(words)
        .collect();
    let plain = |row: &str| row.replace(" (cooperative)", "").replace(" (neutral)", "");
    let speakers: Vec<_> = speakers.iter().map(|row| plain(row)).collect();
    assert_eq!(
        speakers,
        [
            "Ben Roe 2 praised thanked",
            "Ann Lee 1 requested",
            "Cambodia 1 pledged"
        ]
    );
    assert_eq!(rows_under(&page, "Statements on Trade").len(), 4);
    assert!(
        archive
            .page("/people/ann/")
            .all("main .speakers")
            .is_empty()
    );
}

#[test]
fn long_lists_are_paginated_and_pages_show_the_newest() {
    let archive = archive! {
        "people/ann.md" => "---\nname: Ann Lee\n---\n",
        "topics/trade.md" => "---\nname: Trade\n---\n",
    };
    let mut statements = String::new();
    let mut body = String::new();
    for i in 1..=123 {
        writeln!(statements, "- {{quote: point {i} of the list, by: ann, act: stressed, topics: trade, commitment: {{}}}}").unwrap();
        writeln!(body, "She made point {i} of the list.").unwrap();
    }
    archive.write(
        "content/readouts/long.md",
        readout("2022-05-13", CAMBODIAN, &statements, &body),
    );
    archive.build();
    for address in [
        "/statements/by/people/ann/",
        "/statements/acts/stressed/",
        "/statements/on/trade/",
        "/commitments/open/",
        "/commitments/between/cambodia--united-states/",
        "/commitments/by/people/ann/",
    ] {
        let first = archive.page(address);
        assert_eq!(rows(&first).len(), 100, "{address}");
        assert!(rows(&first)[0].contains("point 123 "), "{address}");
        assert!(first.links_to(&format!("{address}page/2/")), "{address}");
        let second = archive.page(&format!("{address}page/2/"));
        assert_eq!(rows(&second).len(), 23, "{address}");
        assert!(rows(&second)[22].contains("point 1 "), "{address}");
        assert!(words(second.all("title")[0]).contains(", page 2"));
        assert!(!has(&archive, &format!("{address}page/3/")), "{address}");
    }
    let ann = archive.page("/people/ann/");
    for title in ["Statements by Ann Lee", "Commitments made by Ann Lee"] {
        assert_eq!(rows_under(&ann, title).len(), 12, "{title}");
    }
    assert_eq!(
        ann.links_in("All 123 commitments made by Ann Lee"),
        ["All 123 commitments made by Ann Lee → → /commitments/by/people/ann/"]
    );
    assert_eq!(
        ann.links_in("All 123 statements by Ann Lee"),
        ["All 123 statements by Ann Lee → → /statements/by/people/ann/"]
    );
    let relation = archive.page("/relations/cambodia--united-states/");
    assert_eq!(rows(&relation).len(), 12);
    assert!(relation.text().contains("All 123 commitments"));
    assert!(rows(&archive.page("/statements/")).len() < 100);
    let commitments = archive.page("/commitments/");
    assert!(rows(&commitments).len() < 100);
    assert!(commitments.links_to("/commitments/open/"));
}

#[test]
fn later_pages_of_an_entity_leave_statements_to_the_first() {
    let archive = archive! {
        "people/ann.md" => "---\nname: Ann Lee\n---\n",
    };
    for i in 0..101 {
        let date = format!("{}", 1900 + i);
        let keys = format!("{CAMBODIAN}participants: [ann]\n");
        let said = "- {quote: said it, by: ann, act: noted, commitment: {}}\n";
        archive.write(
            &format!("content/readouts/r{i}.md"),
            readout(&date, &keys, said, "She said it."),
        );
    }
    archive.build();
    for (address, shown) in [
        ("/people/ann/", 2 * 12),
        ("/relations/cambodia--united-states/", 12),
    ] {
        assert_eq!(rows(&archive.page(address)).len(), shown, "{address}");
        let second = archive.page(&format!("{address}page/2/"));
        assert!(rows(&second).is_empty(), "{address}");
    }
}

#[test]
fn commitments_stand_by_what_became_of_them() {
    let said = "- {quote: will build a road, by: ann, to: united-states, act: pledged, commitment: {}}\n\
                - {quote: will lend boats, by: ann, act: pledged, commitment: {status: kept, assessed_by: A. Editor, assessed: 2026-11-28, followed_by: [later, talks-2023]}}\n\
                - {quote: will come in May, by: ann, act: pledged, commitment: {status: lapsed, assessed_by: A. Editor, assessed: 2026-11-28, due: 2022-05}}\n\
                - {quote: is glad, by: ann, act: welcomed}\n";
    let archive = archive! {
        "people/ann.md" => "---\nname: Ann Lee\n---\n",
        "readouts/first.md" => readout("2022", CAMBODIAN, said,
            "She will build a road, will lend boats, will come in May, and is glad."),
        "readouts/later.md" => readout("2023", CAMBODIAN, "", "Boats were lent.").replace("statements:\n", ""),
    };
    assert!(archive.problems().is_empty(), "{:?}", archive.problems());
    archive.build();
    let page = archive.page("/commitments/");
    let open = rows_under(&page, "Open");
    assert!(
        open.len() == 1 && open[0].contains("Ann Lee pledged"),
        "{open:?}"
    );
    assert!(open[0].contains("United States") && open[0].contains("will build a road"));
    let kept = rows_under(&page, "Fulfilled");
    assert!(
        kept.len() == 1 && kept[0].contains("Fulfilled, followed up in"),
        "{kept:?}"
    );
    assert!(page.links_to("/readouts/later/") && page.links_to("/meetings/talks-2023/"));
    assert_eq!(rows_under(&page, "Not fulfilled").len(), 1);
    let headings: Vec<_> = page.all("main h2").into_iter().map(words).collect();
    assert_eq!(
        headings,
        [
            "Overdue as of 28 November 2026 0",
            "Open",
            "Fulfilled",
            "Not fulfilled"
        ]
    );
    let open = archive.page("/commitments/open/");
    assert!(open.links_to("/commitments/kept/") && open.links_to("/commitments/lapsed/"));
    let crumbs: Vec<_> = open.all(".breadcrumbs a").into_iter().map(words).collect();
    // The title in the masthead leads home.
    assert_eq!(crumbs, ["Commitments"]);
    let relation = archive.page("/relations/cambodia--united-states/");
    assert_eq!(rows_under(&relation, "Commitments").len(), 3);
    assert!(relation.links_to("/commitments/between/cambodia--united-states/"));
}

#[test]
fn an_archive_without_statements_has_nothing_of_it() {
    let archive = archive! {
        "people/ann.md" => "---\nname: Ann Lee\n---\n",
        "topics/trade.md" => "---\nname: Trade\n---\n",
        "readouts/plain.md" => readout("2022", &format!("{CAMBODIAN}topics: [trade]\n"), "", "Ann Lee spoke.").replace("statements:\n", ""),
        // Words on the talks are no statements.
        "readouts/mood.md" => readout("2023", CAMBODIAN, "- {quote: candid, kind: atmosphere}\n", "The talks were candid."),
    };
    archive.build();
    let about = |name: &String| name.starts_with("statements/") || name.starts_with("commitments/");
    let published = archive.published();
    assert!(!published.iter().any(|(name, _)| about(name)));
    for address in [
        "/",
        "/people/ann/",
        "/topics/trade/",
        "/relations/cambodia--united-states/",
    ] {
        let page = archive.page(address);
        let links = page.all("a[href*=statements], a[href*=commitments]");
        assert!(links.is_empty(), "{address}");
        let text = page.text();
        assert!(
            !text.contains("Commitments") && !text.contains("Statements"),
            "{address}"
        );
    }
    let vocabulary = archive.page("/vocabulary/");
    assert!(vocabulary.all("main a[href*=statements]").is_empty());
}

#[test]
fn what_is_written_is_never_markup() {
    let archive = archive! {
        "people/ann.md" => "---\nname: \"Ann <b>Lee</b>\"\nautolink: false\n---\n",
        "topics/trade.md" => "---\nname: \"<i>Trade</i> & more\"\n---\n",
        "readouts/first.md" => readout("2022-05-13", "side: cambodia\nrendition: verbatim\n",
            "- {quote: 'a < b & c', by: ann, act: noted, topics: trade, commitment: {}}\n\
             - {quote: more words, by: ann, act: nudged, topics: trade, gist: '<script>alert(1)</script>'}\n",
            "She wrote a < b & c, and more words."),
        "site.yaml" => "title: A\nbase_url: https://example.org/\nvocabulary:\n  acts:\n    nudged: {label: '<u>nudged</u>', tone: neutral, strength: 1, meaning: '<p>'}\n",
    };
    archive.build();
    for address in [
        "/statements/",
        "/statements/by/people/ann/",
        "/statements/acts/nudged/",
        "/statements/on/trade/",
        "/commitments/",
        "/people/ann/",
        "/topics/trade/",
    ] {
        let text = archive.read(&format!("public{address}index.html"));
        for markup in ["<b>Lee", "<i>Trade", "<u>nudged", "<script>alert", "a < b"] {
            assert!(!text.contains(markup), "{address}: {markup}");
        }
    }
    let page = archive.page("/statements/");
    assert!(page.text().contains("“a < b & c”"));
    assert!(page.text().contains("<script>alert(1)</script>"));
}

#[test]
fn addresses_stand_below_a_sub_path() {
    let archive = talks();
    archive.write(
        "content/site.yaml",
        "title: A\nbase_url: https://example.org/sub/path/\n",
    );
    archive.build();
    for (address, target) in [
        ("/statements/", "/sub/path/statements/by/people/ann/"),
        ("/statements/", "/sub/path/statements/acts/pledged/"),
        ("/statements/on/trade/", "/sub/path/readouts/first/#s-1"),
        ("/commitments/", "/sub/path/commitments/kept/"),
        ("/people/ben/", "/sub/path/statements/about/people/ben/"),
        ("/vocabulary/", "/sub/path/statements/acts/pledged/"),
    ] {
        assert!(archive.page(address).links_to(target), "{address} {target}");
    }
    for address in ["/statements/", "/commitments/", "/topics/trade/"] {
        let page = archive.page(address);
        let inner = page.all("a[href^=\"/\"]");
        assert!(!inner.is_empty());
        for link in inner {
            let href = link.attr("href").unwrap();
            assert!(href.starts_with("/sub/path/"), "{address}: {href}");
        }
    }
}

#[test]
fn kinds_that_share_an_id_have_lists_of_their_own() {
    let archive = archive! {
        "people/georgia.md" => "---\nname: Georgia Poe\n---\n",
        "organizations/georgia.md" => "---\nname: State of Georgia\n---\n",
        "topics/georgia.md" => "---\nname: The Georgian question\n---\n",
        "readouts/first.md" => readout("2022-05-13", CAMBODIAN,
            "- {quote: one thing, by: people/georgia, to: countries/georgia, act: noted, topics: topics/georgia}\n\
             - {quote: another thing, by: [organizations/georgia, people/georgia], act: noted}\n",
            "They said one thing and another thing."),
    };
    assert!(archive.problems().is_empty(), "{:?}", archive.problems());
    archive.build();
    for (address, count) in [
        ("/statements/by/people/georgia/", 2),
        ("/statements/by/organizations/georgia/", 1),
        ("/statements/about/countries/georgia/", 1),
        ("/statements/on/georgia/", 1),
    ] {
        assert_eq!(rows(&archive.page(address)).len(), count, "{address}");
    }
}

#[test]
fn a_country_that_only_a_statement_names_has_a_page() {
    let archive = archive! {
        "readouts/first.md" => readout("2022-05-13", CAMBODIAN,
            "- {quote: hoped for peace, by: japan, to: kenya, act: expressed-hope}\n",
            "The envoy hoped for peace."),
    };
    archive.build();
    for (country, list) in [("japan", "by"), ("kenya", "about")] {
        let page = archive.page(&format!("/countries/{country}/"));
        assert!(page.links_to(&format!("/statements/{list}/countries/{country}/")));
        assert_eq!(rows(&page).len(), 1);
    }
}
