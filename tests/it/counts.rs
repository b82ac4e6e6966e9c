//! Numbers and lists of meetings say who took part; who is merely named is counted apart.

use crate::support::html::{Page, words};
use crate::support::{Archive, archive};

/// What the facts of an entity's page say under a label.
fn fact(page: &Page, label: &str) -> Option<String> {
    let facts = page.all(".facts .fact").into_iter().map(words);
    facts
        .filter_map(|fact| fact.strip_prefix(label).map(str::to_owned))
        .next()
}

/// The titles in the list of meetings below a heading.
fn listed(page: &Page, heading: &str) -> Vec<String> {
    let sections = page.all("main section.section");
    let section = sections.into_iter().find(|section| {
        let id = scraper::Selector::parse(heading).unwrap();
        section.select(&id).next().is_some()
    });
    let titles = scraper::Selector::parse(".rows > li .row-title").unwrap();
    let links = scraper::Selector::parse(".rows > li a").unwrap();
    let Some(section) = section else {
        return Vec::new();
    };
    let mut found: Vec<String> = section.select(&titles).map(words).collect();
    if found.is_empty() {
        found = section
            .select(&links)
            .map(words)
            .filter(|title| title.starts_with("Talks"))
            .collect();
    }
    found
}

/// The note of an entry of an index.
fn entry(archive: &Archive, index: &str, name: &str) -> String {
    let entries = archive
        .page(index)
        .all(".index li")
        .into_iter()
        .map(words)
        .collect::<Vec<_>>();
    entries
        .into_iter()
        .find(|entry| entry.starts_with(name))
        .unwrap_or_default()
}

fn talks() -> Archive {
    let archive = archive! {
        "people/ana.md" => "---\nname: Ana Ruiz\ncountry: chile\n---\n",
        "people/bo.md" => "---\nname: Bo Lind\ncountry: norway\n---\n",
        "places/oslo.md" => "---\nname: Oslo\ncountry: norway\n---\n",
        "places/lima.md" => "---\nname: Lima\ncountry: peru\n---\n",
        "events/fair.md" => "---\nname: World Fair\n---\n",
        "organizations/office.md" => "---\nname: The Office\ncountry: peru\n---\n",
        "organizations/union.md" => "---\nname: The Union\n---\n",
        "topics/trade.md" => "---\nname: Trade\n---\n",
        "topics/water.md" => "---\nname: Water\n---\n",
        "instruments/pact.md" => "---\nname: The Pact\n---\n",
        "meetings/one.md" => "---\ntitle: Talks one\ndate: 2022-05-13\nparties: [peru, norway, union]\nparticipants: [ana, bo]\nplace: lima\nevent: fair\n---\n",
        "meetings/two.md" => "---\ntitle: Talks two\ndate: 2022-06-13\nparties: [peru, norway]\nparticipants: [bo]\nplace: lima\n---\n",
        // A draft counts for nothing.
        "meetings/three.md" => "---\ntitle: Talks three\ndate: 2022-07-13\nparties: [peru, chile]\nparticipants: [ana]\ndraft: true\n---\n",
        "readouts/one.md" => "---\ntitle: On one\nmeeting: one\nside: peru\npublisher: office\nrendition: verbatim\nlanguage: en\ntopics: [trade]\n---\n\nBo Lind spoke of trade.\n",
        // An account, its earlier version and its translation are one account.
        "readouts/two.md" => "---\ntitle: On two\nmeeting: two\nside: norway\nrendition: verbatim\nlanguage: en\nsupersedes: two-old\ntopics: [trade]\n---\n\nThey spoke of Ana Ruiz, of Chile, of Oslo, of World Fair, of The Union, of Water and of The Pact.\n",
        "readouts/two-old.md" => "---\ntitle: On two, first\nmeeting: two\nside: norway\nrendition: verbatim\nlanguage: en\n---\n\nThey spoke of Ana Ruiz and Chile, of Lima and Oslo.\n",
        "readouts/two-fr.md" => "---\ntitle: Sur deux\nmeeting: two\nside: norway\nrendition: translation\ntranslation_of: two-old\nlanguage: fr\n---\n\nAna Ruiz, Chile, Oslo.\n",
    };
    archive.build();
    archive
}

#[test]
fn who_took_part_is_counted_apart_from_who_is_named() {
    let archive = talks();
    for (address, meetings, named) in [
        ("/people/ana/", "1", "1 readout"),
        ("/people/bo/", "2", "1 readout"),
        ("/countries/chile/", "0", "1 readout"),
        ("/countries/peru/", "2", "no readout"),
        ("/countries/norway/", "2", "no readout"),
        ("/places/oslo/", "0", "1 readout"),
        ("/places/lima/", "2", "no readout"),
        ("/events/fair/", "1", "1 readout"),
        ("/organizations/office/", "0", "no readout"),
        ("/organizations/union/", "1", "1 readout"),
        ("/topics/trade/", "2", "no readout"),
        ("/topics/water/", "0", "1 readout"),
    ] {
        let page = archive.page(address);
        assert_eq!(
            fact(&page, "Meetings").as_deref(),
            Some(meetings),
            "{address}"
        );
        assert_eq!(
            fact(&page, "Mentioned in").as_deref(),
            Some(named),
            "{address}"
        );
    }
    // What is no party to a meeting and has no part in it is only ever named.
    let pact = archive.page("/instruments/pact/");
    assert_eq!(fact(&pact, "Meetings"), None);
    assert_eq!(fact(&pact, "Mentioned in").as_deref(), Some("1 readout"));
}

#[test]
fn lists_of_meetings_hold_those_in_which_somebody_took_part() {
    let archive = talks();
    let ana = archive.page("/people/ana/");
    assert_eq!(listed(&ana, "#_meetings"), ["Talks one"]);
    assert_eq!(listed(&ana, "#_named"), ["Talks two"]);
    let chile = archive.page("/countries/chile/");
    assert_eq!(listed(&chile, "#_meetings"), [""; 0]);
    assert_eq!(listed(&chile, "#_named"), ["Talks two"]);
    let bo = archive.page("/people/bo/");
    assert_eq!(listed(&bo, "#_meetings"), ["Talks two", "Talks one"]);
    assert_eq!(listed(&bo, "#_named"), [""; 0]);
    let office = archive.page("/organizations/office/");
    assert_eq!(listed(&office, "#_named"), ["Talks one"]);
    assert!(
        office.text().contains("issued a readout"),
        "{}",
        office.text()
    );
}

#[test]
fn indexes_descriptions_and_feeds_count_alike() {
    let archive = talks();
    let ana = entry(&archive, "/people/", "Ana Ruiz");
    assert!(
        ana.contains("1 meeting") && ana.contains("mentioned in 1 readout"),
        "{ana}"
    );
    let chile = entry(&archive, "/countries/", "Chile");
    assert!(
        !chile.contains("meeting") && chile.contains("mentioned in 1 readout"),
        "{chile}"
    );
    let lima = entry(&archive, "/places/", "Lima");
    assert!(
        lima.contains("2 meetings") && !lima.contains("named"),
        "{lima}"
    );
    let head = archive.read("public/countries/chile/index.html");
    assert!(
        head.contains("content=\"0 meetings of this archive; mentioned in 1 readout.\""),
        "{head}"
    );
    // Of a meeting in which she had no part, only the accounts that name her are in her feed.
    archive.write(
        "content/readouts/two-per.md",
        "---\ntitle: By Peru\nmeeting: two\nside: peru\nrendition: verbatim\n---\n\nThey met.\n",
    );
    archive.build();
    let feed = archive.read("public/feeds/people/ana.xml");
    assert!(
        feed.contains("On one") && feed.contains("On two") && !feed.contains("By Peru"),
        "{feed}"
    );
    let feed = archive.read("public/feeds/people/bo.xml");
    assert!(feed.contains("By Peru"), "{feed}");
}
