//! The front page.

use crate::support::html::{Page, words};
use crate::support::{Archive, archive};

/// Two meetings with two accounts each; the accounts of the second differ more.
fn talks(site: &str) -> Archive {
    let meeting = |date: &str, points: &str| {
        format!("---\ndate: {date}\nparties: [cambodia, united-states]\npoints:\n{points}---\n")
    };
    let point = |id: &str, how: &str, meeting: &str| {
        format!(
            "  - id: {id}\n    topic: {id}\n    point: The matter of {id}\n    accounts:\n      \
             {meeting}-khm: {{stance: states, statements: [{id}]}}\n      \
             {meeting}-usa: {{stance: states, statements: [{id}]}}\n    assessment: {how}\n    \
             by: A. Editor\n    date: 2022-06-01\n"
        )
    };
    let account = |meeting: &str, side: &str, act: &str| {
        format!(
            "---\ntitle: {side} on {meeting}\nmeeting: {meeting}\nside: {side}\nrendition: summary\nextent: whole\n\
             coding: {{complete: true}}\nstatements:\n  - {{id: rice, quote: It spoke of rice, act: {act}, by: {side}, topics: rice}}\n  \
             - {{id: visas, quote: It spoke of visas, act: {act}, by: {side}, topics: visas}}\n---\n\n\
             It spoke of rice. It spoke of visas.\n"
        )
    };
    let archive = archive! {
        "topics/rice.md" => "---\nname: Rice\n---\n",
        "topics/visas.md" => "---\nname: Visas\n---\n",
        "meetings/first.md" => meeting("2022-05-11", &format!("{}{}",
            point("rice", "differs-minor", "first"), point("visas", "differs-degree", "first"))),
        "meetings/second.md" => meeting("2022-05-13", &format!("{}{}",
            point("rice", "differs-substantive", "second"), point("visas", "same", "second"))),
        "readouts/first-khm.md" => account("first", "cambodia", "discussed"),
        "readouts/first-usa.md" => account("first", "united-states", "urged"),
        "readouts/second-khm.md" => account("second", "cambodia", "discussed"),
        "readouts/second-usa.md" => account("second", "united-states", "urged"),
    };
    let text = archive.read("content/site.yaml");
    archive.write("content/site.yaml", format!("{text}\n{site}"));
    archive
}

fn front(site: &str) -> Page {
    let archive = talks(site);
    archive.build();
    archive.page("/")
}

fn said(page: &Page, selector: &str) -> Vec<String> {
    page.all(selector).into_iter().map(words).collect()
}

#[test]
fn the_point_on_which_accounts_differ_most_comes_first() {
    let page = front("");
    let title = said(&page, "#divergence .finding-title");
    assert_eq!(title, ["The matter of rice They differ in substance"]);
    assert!(page.links_to("/meetings/second/#p-rice"));
    assert_eq!(
        said(&page, "#divergence .finding-account"),
        ["Cambodia’s readout", "The United States’ readout"]
    );
    // One other meeting is left for what differs in another way.
    assert_eq!(said(&page, ".front-card h3"), ["The matter of visas"]);
    assert_eq!(said(&page, ".topic-strip p"), ["2 topics in all readouts"]);
}

#[test]
fn an_editor_may_choose_the_point() {
    let page = front("home: {featured: first#visas}\n");
    let title = said(&page, "#divergence .finding-title");
    assert_eq!(title, ["The matter of visas They differ in degree"]);
    assert_eq!(said(&page, ".front-card h3"), ["The matter of rice"]);
}

#[test]
fn a_point_that_is_not_there_is_an_error_at_its_place() {
    let line = |site: &str| {
        let archive = talks(site);
        let problems = archive.problems();
        let [problem] = &problems[..] else {
            panic!("{} problems for {site}", problems.len());
        };
        let place = problem.place.rsplit_once('/').unwrap().1.to_owned();
        (problem.message.clone(), place)
    };
    let lines = talks("").read("content/site.yaml").lines().count();
    let at = |line: usize, column: usize| format!("site.yaml:{}:{column}", lines + line);
    let featured = |reference: &str| format!("home:\n  featured: {reference}\n");
    assert_eq!(
        line(&featured("first#visa")),
        (
            "the meeting `first` has no point `visa`".to_owned(),
            at(2, 13)
        )
    );
    assert_eq!(
        line(&featured("third#visas")),
        ("there is no meeting `third`".to_owned(), at(2, 13))
    );
    let (message, place) = line(&featured("first"));
    assert!(
        message.contains("`first` does not name a point"),
        "{message}"
    );
    assert_eq!(place, at(2, 13));
    let (message, _) = line("home: {intro: a, features: first#rice}\n");
    assert!(message.contains("features"), "{message}");
}

#[test]
fn the_introduction_is_markdown_whose_links_are_checked() {
    let page = front(
        "home:\n  intro: Readouts of *two* governments, [side by side](meetings/second.md#p-rice).\n",
    );
    let intro = page.all(".front-what")[0].inner_html();
    assert!(
        intro.contains("<em>two</em>") && intro.contains("href=\"/meetings/second/#p-rice\""),
        "{intro}"
    );
    for (target, fault) in [
        ("meetings/third.md", "there is no meeting `meetings/third`"),
        (
            "meetings/second.md#p-fish",
            "the page has no heading `p-fish`",
        ),
        ("javascript:x", "the link to `javascript:x` was removed"),
    ] {
        let archive = talks(&format!("home:\n  intro: See [this]({target}).\n"));
        let told: Vec<_> = archive.problems().into_iter().map(|p| p.message).collect();
        assert_eq!(told, [fault], "{target}");
    }
}

#[test]
fn links_to_sentences_are_checked() {
    let archive = talks("");
    archive.build();
    let page = archive.page("/readouts/first-khm/");
    let places = page.all(".place");
    let id = places[1].attr("id").unwrap();
    archive.write(
        "content/meetings/third.md",
        format!(
            "---\ndate: 2022-05-20\nparties: [cambodia, japan]\n---\n\n\
             As [Cambodia](../readouts/first-khm.md#{id}) said, [earlier](../readouts/first-khm.md#text), \
             and [never](../readouts/first-khm.md#p-0000000).\n"
        ),
    );
    let told: Vec<_> = archive.problems().into_iter().map(|p| p.message).collect();
    assert_eq!(told, ["the page has no heading `p-0000000`"]);
}
