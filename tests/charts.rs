//! Charts: what a reader sees of them, with eyes or without.
#![allow(clippy::unwrap_used, reason = "what cannot go on has failed")]

mod support;

use support::html::{Page, words};
use support::{Archive, archive};

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
            "Year|Meetings|Told by Cambodia|Told by United States",
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
             An account of Cambodia is held of 2, one of United States of 3."
        ]
    );
}

#[test]
fn a_relation_shows_its_topics_by_year() {
    let archive = four();
    archive.build();
    let expected = [
        "Topic|2019|2020|2021|2022|Meetings",
        "Trade|1|1||1|3",
        "Debt||1||1|2",
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
        [
            "Year|Meetings|Took part",
            "2019|1|1",
            "2020|1|1",
            "2022|1|1"
        ]
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
