//! Charts: what a reader sees of them, with eyes or without.

use crate::support::html::{Page, words};
use crate::support::{Archive, archive};

const RELATION: &str = "/relations/cambodia--united-states/";

/// Adds an account of a meeting of Cambodia and the United States.
fn add(archive: &Archive, id: &str, side: &str, date: &str, more: &str) {
    let short = if side == "cambodia" { "khm" } else { "usa" };
    archive.write(
        &format!("content/readouts/{id}-{short}.md"),
        format!(
            "---\ntitle: Account {id}\nmeeting: {id}\nside: {side}\nrendition: summary\n\
             date: {date}\nparties: [cambodia, united-states]\n{more}---\n\nSome words.\n"
        ),
    );
}

/// Meetings of four years, of which one is told by both sides and one has only a year.
fn four() -> Archive {
    let archive = archive! {
        "people/hun-sen.md" => "---\nname: Hun Sen\ncountry: cambodia\n---\n",
        "people/joe-biden.md" => "---\nname: Joe Biden\ncountry: united-states\n---\n",
        "topics/trade.md" => "---\nname: Trade\n---\n",
        "topics/debt.md" => "---\nname: Debt\n---\n",
    };
    let both = "participants: [hun-sen, joe-biden]\n";
    add(
        &archive,
        "a",
        "cambodia",
        "2019",
        &format!("{both}topics: [trade]\n"),
    );
    add(
        &archive,
        "b",
        "cambodia",
        "2020-05-13",
        &format!("{both}topics: [trade, debt]\n"),
    );
    add(&archive, "b", "united-states", "2020-05-13", both);
    add(
        &archive,
        "c",
        "united-states",
        "2022-08-01",
        &format!("{both}topics: [trade]\n"),
    );
    add(
        &archive,
        "d",
        "united-states",
        "2022-09-01",
        "topics: [debt]\n",
    );
    archive
}

/// The rows of a table, cell by cell.
fn rows(page: &Page, table: &str) -> Vec<String> {
    let cell = scraper::Selector::parse("th, td").unwrap();
    let rows = page.all(&format!("{table} tr"));
    rows.into_iter()
        .map(|row| row.select(&cell).map(words).collect::<Vec<_>>().join("|"))
        .collect()
}

/// How many marks a path of a class draws.
fn marks(page: &Page, class: &str) -> usize {
    let paths = page.all(&format!("path.{class}"));
    let drawn = paths.iter().filter_map(|path| path.attr("d"));
    drawn.map(|path| path.matches('M').count()).sum()
}

#[test]
fn a_relation_shows_when_its_parties_met_and_which_side_told() {
    let archive = four();
    archive.build();
    let page = archive.page(RELATION);
    // Five accounts of four meetings, and a stroke where the other side's is missing.
    assert_eq!(
        (marks(&page, "chart-dot"), marks(&page, "chart-stroke")),
        (5, 3)
    );
    assert_eq!(marks(&page, "chart-hole"), 1, "a year alone is no day");
    assert_eq!(marks(&page, "chart-span"), 2, "on both sides");
    assert_eq!(
        rows(&page, ".timeline table"),
        [
            "Year|Meetings|Readout from Cambodia|Readout from United States",
            "2019|1|1|0",
            "2020|1|1|1",
            "2022|2|0|2",
        ]
    );
}

#[test]
fn a_chart_has_a_title_and_a_description_for_those_who_do_not_see_it() {
    let archive = four();
    archive.build();
    let page = archive.page(RELATION);
    let chart = page.all("svg[role=img]")[0];
    let named = chart.attr("aria-labelledby").unwrap().split(' ');
    let said: Vec<String> = named
        .map(|id| words(page.all(&format!("[id=\"{id}\"]"))[0]))
        .collect();
    assert_eq!(
        said,
        [
            "Meetings of Cambodia and the United States over time",
            "4 meetings from 2019 to 2022. Most were in 2022: 2. \
             This archive has a readout of Cambodia for 2 of them, and of United States for 3."
        ]
    );
}

#[test]
fn a_relation_shows_its_topics_by_year() {
    let archive = four();
    archive.build();
    let expected = [
        "Topic|2019|2020|2021|2022|Meetings",
        "Trade|1|1|none|1|3",
        "Debt|none|1|none|1|2",
    ];
    let page = archive.page(RELATION);
    assert_eq!(rows(&page, ".heat"), expected);
    assert!(page.links_to("/topics/trade/"));
    assert_eq!(rows(&archive.page("/topics/"), ".heat"), expected);
}

#[test]
fn a_person_has_a_timeline_too() {
    let archive = four();
    archive.build();
    let page = archive.page("/people/hun-sen/");
    assert_eq!(marks(&page, "chart-dot"), 3);
    assert_eq!(
        rows(&page, ".timeline table"),
        ["Year|Meetings", "2019|1", "2020|1", "2022|1"]
    );
}

#[test]
fn two_meetings_are_no_course_of_time() {
    let archive = archive! {};
    add(&archive, "a", "cambodia", "2019", "");
    add(&archive, "b", "cambodia", "2020", "");
    archive.build();
    assert!(archive.page(RELATION).all("figure").is_empty());
}

#[test]
fn hundreds_of_meetings_are_a_bar_a_year_and_a_chart_of_a_few_kilobytes() {
    let archive = archive! {};
    for i in 0..240 {
        let date = format!("{}-{:02}-01", 1900 + i / 2, 1 + i % 12);
        add(&archive, &format!("m{i}"), "cambodia", &date, "");
    }
    archive.build();
    let page = archive.page(RELATION);
    let table = rows(&page, ".timeline table");
    assert_eq!(table[1], "1900–1904|10|10|0");
    assert_eq!(table.len(), 25, "{table:?}");
    let chart = page.all(".timeline")[0].html();
    assert!(chart.len() < 6000, "{}", chart.len());
    assert!(!chart.contains("chart-dot"));
    let second = archive.page(&format!("{RELATION}page/2/"));
    assert!(
        second.all("figure, .heat").is_empty(),
        "on the first page only"
    );
}

#[test]
fn charts_need_neither_style_nor_script() {
    let archive = four();
    archive.build();
    let page = archive.page(RELATION);
    assert!(
        page.all("[style], main script, main style, [onload]")
            .is_empty()
    );
}

#[test]
fn a_person_sees_whom_they_met_and_who_of_these_met_one_another() {
    let archive = four();
    for (id, country) in [
        ("wang-yi", "china"),
        ("qin-gang", "china"),
        ("taro-kono", "japan"),
    ] {
        let text = format!("---\nname: {id}\ncountry: {country}\n---\n");
        archive.write(&format!("content/people/{id}.md"), text);
    }
    let meet = |id: &str, people: &str| {
        let keys = format!("participants: [{people}]\n");
        add(&archive, id, "cambodia", "2023-01-01", &keys);
    };
    meet("e", "hun-sen, wang-yi, qin-gang");
    meet("f", "hun-sen, wang-yi, taro-kono");
    meet("g", "taro-kono, qin-gang");
    archive.build();
    let page = archive.page("/people/hun-sen/");
    let names = page.all(".network-names li");
    assert_eq!(
        names.into_iter().map(words).collect::<Vec<_>>(),
        [
            "Hun Sen",
            "3 meetings Joe Biden",
            "2 meetings wang-yi",
            "1 meeting qin-gang",
            "1 meeting taro-kono"
        ]
    );
    // Two of one country did not meet one another.
    assert_eq!(
        rows(&page, ".network-pairs table"),
        [
            "Who of them met|Meetings",
            "wang-yi and taro-kono|1",
            "qin-gang and taro-kono|1"
        ]
    );
    assert_eq!(marks(&page, "arc-own"), 4);
    let index = archive.page("/people/");
    assert_eq!(
        rows(&index, ".network-pairs table")[..3],
        [
            "Who met most often|Meetings",
            "Hun Sen and Joe Biden|3",
            "Hun Sen and wang-yi|2"
        ]
    );
    assert!(
        archive
            .page("/people/joe-biden/")
            .all(".network")
            .is_empty()
    );
}

#[test]
fn a_network_is_cut_short_and_says_so() {
    let archive = four();
    for i in 0..40 {
        let text = format!("---\nname: Delegate {i}\ncountry: united-states\n---\n");
        archive.write(&format!("content/people/delegate-{i}.md"), text);
        let keys = format!("participants: [hun-sen, delegate-{i}]\n");
        add(
            &archive,
            &format!("t{i}"),
            "cambodia",
            &format!("2023-01-{:02}", 1 + i % 28),
            &keys,
        );
    }
    archive.build();
    let page = archive.page("/people/hun-sen/");
    assert_eq!(page.all(".network-names li").len(), 15);
    assert!(page.text().contains("and 27 more"));
}

#[test]
fn a_trail_shows_strength_and_tone_in_time() {
    let archive = archive! {
        "topics/trade.md" => "---\nname: Trade\n---\n",
    };
    for (id, date, act) in [
        ("a", "2019", Some("urged")),
        ("b", "2020-05-13", Some("thanked")),
        ("c", "2021-05-13", None),
        ("d", "2022-08-01", Some("urged")),
    ] {
        let about = if act.is_some() { "[trade]" } else { "[]" };
        let statement = format!(
            "extent: whole\ncoding: {{complete: true}}\nstatements:\n  - quote: Some words\n    act: {}\n    topics: {about}\n",
            act.unwrap_or("thanked")
        );
        add(&archive, id, "cambodia", date, &statement);
        if act.is_none() {
            let statement =
                "statements:\n  - quote: Some words\n    act: urged\n    topics: [trade]\n";
            add(&archive, id, "united-states", date, statement);
        }
    }
    archive.build();
    let page = archive.page(&format!("{RELATION}trade/"));
    let charts = page.all(".tone-chart svg[role=img]");
    assert_eq!(charts.len(), 2);
    let marks_of = |tone: &str| {
        let marks = page.all(&format!(".tone-chart text.tone-{tone}"));
        marks.into_iter().map(words).collect::<Vec<_>>()
    };
    assert_eq!(marks_of("cooperative"), ["◆"]);
    assert_eq!(marks_of("critical"), ["▲▲", "▲"]);
    // Cambodia's account of the third meeting is silent on trade.
    assert_eq!(marks(&page, "chart-silence"), 1);
    // Ranks are no measures: no line joins them, and each has its verb.
    assert_eq!(marks(&page, "chart-line"), 0);
    let verbs = page.all(".tone-chart text > .tone-verb").into_iter();
    let mut verbs: Vec<String> = verbs.map(words).collect();
    verbs.sort();
    assert_eq!(verbs, ["thanked", "urged", "urged", "urged"]);
    assert!(page.text().contains("strong"));
    assert_eq!(
        marks(&page, "chart-hole"),
        1,
        "of the first meeting only the year is known"
    );
    assert!(page.links_to("/vocabulary/#acts"));
}
