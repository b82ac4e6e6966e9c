//! Lists that are too long for a page say how many there are and lead to all of them.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use crate::support::html::Page;
use crate::support::{Archive, archive};

/// More than any list shows at once.
const MANY: usize = 89;

/// The addresses of a kind to which the main part of a page links.
fn linked(page: &Page, below: &str) -> usize {
    let hrefs = page.all("main a[href]").into_iter();
    let hrefs = hrefs.filter_map(|link| link.attr("href"));
    let rest = hrefs.filter_map(|href| href.strip_prefix(below));
    rest.filter_map(|rest| rest.strip_suffix('/'))
        .filter(|id| !id.contains('/'))
        .collect::<BTreeSet<_>>()
        .len()
}

/// A country, a person and a topic that have to do with everything.
fn crowded() -> Archive {
    let archive = archive! {
        "topics/trade.md" => "---\nname: Trade\n---\n",
        "people/hub.md" => "---\nname: Hub\ncountry: cambodia\n---\n",
    };
    let mut topics = String::new();
    for i in 0..MANY {
        archive.write(
            &format!("content/topics/t{i}.md"),
            format!("---\nname: Matter {i}\n---\n"),
        );
        archive.write(
            &format!("content/organizations/o{i}.md"),
            format!("---\nname: Body {i}\ncountry: cambodia\n---\n"),
        );
        archive.write(
            &format!("content/people/p{i}.md"),
            format!("---\nname: Person {i}\n---\n"),
        );
        let _ = write!(topics, "t{i}, ");
        // Two meetings with each, so that what is said of trade has a trail.
        for year in [2020, 2021] {
            archive.write(
                &format!("content/readouts/r{i}-{year}.md"),
                format!(
                    "---\ntitle: R{i} of {year}\nmeeting: m{i}-{year}\nside: cambodia\nrendition: verbatim\n\
                     date: {year}-05-13\nparties: [cambodia, o{i}]\nparticipants: [hub, p{i}]\n\
                     topics: [t{i}]\nstatements:\n  - {{quote: Trade grew, act: discussed, by: p{i}, topics: trade}}\n---\n\nTrade grew.\n"
                ),
            );
        }
    }
    // One meeting of many parties, with an account of many topics.
    let parties: Vec<String> = (0..20).map(|i| format!("o{i}")).collect();
    archive.write(
        "content/readouts/summit.md",
        format!(
            "---\ntitle: Summit\nmeeting: summit\nside: joint\nrendition: verbatim\ndate: 2022-05-13\n\
             parties: [{}]\ntopics: [{topics}]\n---\n\nMany.\n",
            parties.join(", ")
        ),
    );
    archive.build();
    archive
}

#[test]
fn lists_hold_all_or_say_how_many_more_there_are() {
    let archive = crowded();
    let country = archive.page("/countries/cambodia/");
    assert_eq!(linked(&country, "/relations/"), MANY, "relations");
    assert_eq!(
        linked(&country, "/organizations/"),
        MANY,
        "bodies of a country"
    );
    assert_eq!(linked(&country, "/topics/"), MANY + 1, "topics");
    let hub = archive.page("/people/hub/");
    // With the person, who is in each row of the list of meetings.
    assert_eq!(linked(&hub, "/people/"), MANY + 1, "people met");
    let trade = archive.page("/topics/trade/");
    let trails = trade.all("main a[href]").into_iter();
    let trails: BTreeSet<_> = trails
        .filter_map(|link| link.attr("href"))
        .filter(|href| href.starts_with("/relations/") && href.ends_with("/trade/"))
        .collect();
    assert_eq!(trails.len(), MANY, "trails");
    // What is shown on demand is said to be there.
    for page in [&country, &hub, &trade] {
        assert!(page.text().contains("and 29 more"), "{}", page.text());
    }
    // The speakers of a topic are cut, and lead to what they said.
    assert!(
        trade.text().contains("and 29 more speakers"),
        "{}",
        trade.text()
    );
    assert!(trade.links_to("/statements/on/trade/"), "{}", trade.text());
    let summit = archive.page("/meetings/summit/");
    assert_eq!(
        linked(&summit, "/relations/"),
        20 * 19 / 2,
        "relations of a meeting"
    );
}

/// A list that is cut says so. Whoever cuts another adds it to [`chancery`]'s `Shortened`, or here with the
/// place that tells of the rest.
#[test]
fn nothing_is_cut_in_silence() {
    let known = [
        // Told by `more` beside the list, with a link.
        ("page/agenda.rs", 3),
        ("page/coverage.rs", 1),
        ("page/map.rs", 2),
        ("page/mentions.rs", 1),
        ("page/set_phrase_index.rs", 1),
        ("page/set_phrase_uses.rs", 1),
        ("page/statements.rs", 2),
        ("page/trail.rs", 1),
        ("part/concordance.rs", 1),
        ("part/course.rs", 1),
        ("part/partners.rs", 2),
        ("part/point_row.rs", 1),
        ("part/people_network.rs", 1),
        ("part/relation_set_phrases.rs", 1),
        ("part/set_phrase_uses.rs", 1),
        ("part/statement_list.rs", 2),
        // A sentence that says how many more there are.
        ("part/account.rs", 1),
        // `across_more` beside the list; the accounts are compared on the page of the meeting.
        ("part/beyond.rs", 1),
        // Newest first, with a link to all.
        ("page/home.rs", 3),
        ("index/publications.rs", 1),
        ("export/corrections_feed.rs", 1),
        // The latest of each kind of difference, with a link to all of the kind.
        ("page/points.rs", 1),
        // A search for the best place, not a list.
        ("map/spot.rs", 1),
        ("chart/timeline.rs", 1),
        // The one that knows.
        ("view/shortened.rs", 1),
    ];
    let site = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src/site"));
    let mut found: Vec<(String, usize)> = Vec::new();
    walk(site, site, &mut found);
    for (file, cuts) in found {
        let allowed = known.iter().find(|(name, _)| *name == file);
        let allowed = allowed.map_or(0, |(_, allowed)| *allowed);
        assert!(
            cuts <= allowed,
            "{file} cuts {cuts} lists, and {allowed} are known to say so: use `Shortened`"
        );
    }
}

fn walk(site: &Path, folder: &Path, found: &mut Vec<(String, usize)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            walk(site, &path, found);
            continue;
        }
        let name = path
            .strip_prefix(site)
            .unwrap()
            .to_string_lossy()
            .replace('\\', "/");
        let text = fs::read_to_string(&path).unwrap();
        let text = text.split("#[cfg(test)]").next().unwrap_or_default();
        let takes = text.matches(".take(").count() - text.matches(".take()").count();
        let other = [
            "writing.take(",
            "taken.take(",
            "out.take(",
            ".chars().take(",
        ];
        let other: usize = other.iter().map(|call| text.matches(call).count()).sum();
        let cuts = takes - other + text.matches(".truncate(").count();
        if cuts > 0 {
            found.push((name, cuts));
        }
    }
}

/// A meeting with this many readouts, all with a text and a statement on one topic.
fn summit(readouts: usize) -> Archive {
    let archive = Archive::new();
    archive.write("content/topics/trade.md", "---\nname: Trade\n---\n");
    for i in 0..readouts {
        let side = ["cambodia", "japan"][i % 2];
        archive.write(
            &format!("content/readouts/r{i:02}.md"),
            format!(
                "---\ntitle: Readout {i:02}\nmeeting: summit\nside: {side}\nrendition: verbatim\ndate: 2022-05-13\n\
                 parties: [cambodia, japan]\nstatements:\n  - {{quote: Trade grew, act: discussed, topics: trade}}\n---\n\nTrade grew.\n"
            ),
        );
    }
    archive.build();
    archive
}

fn hrefs(page: &Page, selector: &str) -> Vec<String> {
    let links = page.all(selector).into_iter();
    links
        .filter_map(|link| link.attr("href").map(str::to_owned))
        .collect()
}

#[test]
fn the_page_of_a_readout_does_not_grow_with_the_accounts_of_its_meeting() {
    let archive = summit(40);
    let page = archive.page("/readouts/r30/");
    let all = "/meetings/summit/#_accounts".to_owned();
    let sides = hrefs(&page, ".sides li:not(.sides-compare) a");
    assert_eq!(sides.len(), 6 + 1, "{sides:?}");
    assert_eq!(sides.last(), Some(&all));
    assert_eq!(page.all(".leaves .leaf").len(), 12);
    assert!(hrefs(&page, ".section .all a").contains(&all));
    for more in ["and 34 more", "and 27 more", "and 35 more"] {
        assert!(page.text().contains(more), "{more}: {}", page.text());
    }
    let meeting = archive.page("/meetings/summit/");
    assert_eq!(meeting.all("#_accounts + .leaves .leaf").len(), 40);

    // The first of so many texts is beside each of the others; the page of the first two leads to all.
    let first = archive.page("/meetings/summit/texts/");
    let instead = hrefs(&first, "#_instead a");
    assert_eq!(instead.len(), 38, "{instead:?}");
    let page = archive.page(&instead[20]);
    let instead = hrefs(&page, ".text-instead a");
    assert_eq!(instead.len(), 12 + 1, "{instead:?}");
    assert_eq!(instead[12], "/meetings/summit/texts/#_instead");
    assert!(page.text().contains("and 26 more"), "{}", page.text());
}

#[test]
fn nothing_is_shortened_at_a_meeting_of_few_accounts() {
    let archive = summit(6);
    let page = archive.page("/readouts/r03/");
    assert_eq!(page.all(".sides li:not(.sides-compare) a").len(), 6);
    assert_eq!(page.all(".leaves .leaf").len(), 5);
    let texts = archive.page("/meetings/summit/texts/");
    assert_eq!(texts.all(".text-instead a").len(), 2 * 4);
    assert!(texts.all("#_instead").is_empty());
}
