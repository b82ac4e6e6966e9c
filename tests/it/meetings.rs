//! Meetings: gathered from what readouts and meeting files say, with what they do not agree on.

use crate::support::html::words;
use crate::support::{Archive, archive};

/// A readout of the meeting `talks` with these keys.
fn readout(side: &str, keys: &str) -> String {
    format!(
        "---\ntitle: The account of {side}\nmeeting: talks\nside: {side}\nrendition: summary\n\
         {keys}---\n\nWords of {side}.\n"
    )
}

const FACTS: &str = "date: 2022-05-13\nparties: [cambodia, united-states]\n";

fn codes(archive: &Archive) -> Vec<String> {
    archive
        .problems()
        .into_iter()
        .map(|problem| problem.code)
        .collect()
}

/// The claims of a fact on the page of the meeting `talks`: who says so, what, and the link.
fn claims(archive: &Archive, fact: &str) -> Vec<String> {
    let page = archive.page("/meetings/talks/");
    let row = scraper::Selector::parse("tr").unwrap();
    let cell = scraper::Selector::parse("td").unwrap();
    let tables = page.all("main tbody");
    let of_fact = tables
        .iter()
        .filter(|table| crate::support::html::words(**table).starts_with(fact));
    of_fact
        .flat_map(|table| table.select(&row))
        .map(|row| {
            row.select(&cell)
                .map(crate::support::html::words)
                .collect::<Vec<_>>()
                .join(": ")
        })
        .collect()
}

#[test]
fn a_meeting_needs_no_file_of_its_own() {
    let archive = archive! {
        "readouts/talks-khm.md" => readout("cambodia", "date: 2022-05-13\n"),
        "readouts/2022/talks-usa.md" => readout("united-states", "parties: [cambodia, united-states]\n"),
    };
    assert!(archive.problems().is_empty(), "{:?}", archive.problems());
    archive.build();
    let page = archive.page("/meetings/talks/");
    assert!(
        page.text()
            .contains("Cambodia and the United States, 13 May 2022")
    );
    for address in [
        "/readouts/talks-khm/",
        "/readouts/talks-usa/",
        "/countries/cambodia/",
        "/countries/united-states/",
        "/relations/cambodia--united-states/",
    ] {
        assert!(page.links_to(address), "{address}");
    }
    assert!(!page.all("main time[datetime=\"2022-05-13\"]").is_empty());
    for address in [
        "/readouts/talks-khm/",
        "/readouts/talks-usa/",
        "/countries/cambodia/",
        "/meetings/",
    ] {
        assert!(
            archive.page(address).links_to("/meetings/talks/"),
            "{address}"
        );
    }
}

#[test]
fn a_meeting_may_have_a_file_and_no_readout() {
    let archive = archive! {
        "meetings/talks.md" => format!("---\ntitle: Talks\n{FACTS}---\n\nNobody told of it.\n"),
    };
    assert!(archive.problems().is_empty(), "{:?}", archive.problems());
    archive.build();
    let page = archive.page("/meetings/talks/");
    assert!(page.text().contains("Nobody told of it."));
    assert!(page.links_to("/countries/cambodia/"));
    assert!(
        archive
            .page("/relations/cambodia--united-states/")
            .links_to("/meetings/talks/")
    );
}

#[test]
fn a_file_states_the_facts_and_its_readouts_need_not() {
    let archive = archive! {
        "meetings/talks.md" => format!("---\ntitle: Talks in May\n{FACTS}place: bagan\nparticipants: [prak-sokhonn]\n---\n\nAn introduction.\n"),
        "readouts/talks-khm.md" => readout("cambodia", ""),
        "readouts/talks-usa.md" => readout("united-states", "date: 2022-05\n").replace("meeting: talks", "meeting: meetings/talks"),
        "places/bagan.md" => "---\nname: Bagan\n---\n",
        "people/prak-sokhonn.md" => "---\nname: Prak Sokhonn\n---\n",
    };
    assert!(
        archive.problems().is_empty(),
        "May holds the 13th: {:?}",
        archive.problems()
    );
    archive.build();
    let page = archive.page("/meetings/talks/");
    assert!(page.text().contains("Talks in May") && page.text().contains("An introduction."));
    for address in [
        "/readouts/talks-khm/",
        "/readouts/talks-usa/",
        "/places/bagan/",
        "/people/prak-sokhonn/",
    ] {
        assert!(page.links_to(address), "{address}");
    }
    let account = archive.page("/readouts/talks-khm/");
    for address in [
        "/readouts/talks-usa/",
        "/places/bagan/",
        "/people/prak-sokhonn/",
    ] {
        assert!(account.links_to(address), "{address}");
    }
    assert!(claims(&archive, "Date").is_empty());
}

#[test]
fn facts_that_differ_are_reported_and_shown_side_by_side() {
    let archive = archive! {
        "readouts/talks-khm.md" => readout("cambodia", &format!("{FACTS}format: call\nplace: bagan\nevent: one\nparticipants: [a, b]\n")),
        "readouts/talks-usa.md" => readout("united-states", "date: 2022-05-12\nparties: [united-states, cambodia, japan]\nformat: video\nplace: ream\nevent: two\nparticipants: [b]\n"),
        "places/bagan.md" => "---\nname: Bagan\n---\n",
        "places/ream.md" => "---\nname: Ream\n---\n",
        "events/one.md" => "---\nname: Summit one\n---\n",
        "events/two.md" => "---\nname: Summit two\n---\n",
        "people/a.md" => "---\nname: Person A\n---\n",
        "people/b.md" => "---\nname: Person B\n---\n",
    };
    assert_eq!(codes(&archive), ["facts-disagree"; 6]);
    archive.build();
    for (fact, first, second) in [
        ("Date", "13 May 2022", "12 May 2022"),
        (
            "Parties",
            "Cambodia, United States",
            "United States, Cambodia, Japan",
        ),
        ("Place", "Bagan", "Ream"),
        ("Event", "Summit one", "Summit two"),
        ("Participants", "Person A, Person B", "Person B"),
    ] {
        let claims = claims(&archive, fact);
        assert_eq!(claims.len(), 2, "{fact}");
        assert!(claims[0].ends_with(&format!(": {first}")), "{claims:?}");
        assert!(claims[1].ends_with(&format!(": {second}")), "{claims:?}");
    }
    assert_eq!(claims(&archive, "Type").len(), 2);
    let page = archive.page("/meetings/talks/");
    assert!(page.links_to("/readouts/talks-khm/") && page.links_to("/readouts/talks-usa/"));
    assert_eq!(archive.run(&["build", "--strict"]).code, 1);
}

#[test]
fn the_order_of_parties_is_no_disagreement() {
    let archive = archive! {
        "readouts/talks-khm.md" => readout("cambodia", FACTS),
        "readouts/talks-usa.md" => readout("united-states", "parties: [united-states, countries/cambodia]\n"),
    };
    assert!(archive.problems().is_empty(), "{:?}", archive.problems());
}

#[test]
fn the_meetings_own_file_counts_before_its_readouts() {
    let archive = archive! {
        "meetings/talks.md" => format!("---\n{FACTS}---\n"),
        "readouts/talks-khm.md" => readout("cambodia", "date: 2022-05-12\n"),
    };
    let problems = archive.problems();
    assert_eq!(problems.len(), 1);
    assert_eq!(problems[0].place, "content/readouts/talks-khm.md:6:7");
    assert_eq!(
        problems[0].message,
        "the date of the meeting is 12 May 2022 here, and 13 May 2022 elsewhere"
    );
    archive.build();
    assert!(
        archive
            .page("/meetings/talks/")
            .text()
            .contains("Cambodia and the United States, 13 May 2022")
    );
    let claims = claims(&archive, "Date");
    assert_eq!(claims.len(), 2);
    assert!(
        claims[0].ends_with(": 13 May 2022") && claims[1].ends_with(": 12 May 2022"),
        "{claims:?}"
    );
}

#[test]
fn three_parties_are_three_relations() {
    let archive = archive! {
        "readouts/talks-khm.md" => readout("cambodia", "date: 2022-05-13\nparties: [japan, cambodia, asean]\n"),
        "organizations/asean.md" => "---\nname: ASEAN\n---\n",
    };
    assert!(archive.problems().is_empty(), "{:?}", archive.problems());
    archive.build();
    let page = archive.page("/meetings/talks/");
    assert!(
        page.text()
            .contains("Japan, Cambodia and ASEAN, 13 May 2022")
    );
    for pair in ["asean--cambodia", "asean--japan", "cambodia--japan"] {
        let address = format!("/relations/{pair}/");
        assert!(page.links_to(&address), "{address}");
        assert!(
            archive.page(&address).links_to("/meetings/talks/"),
            "{address}"
        );
    }
}

#[test]
fn a_joint_statement_is_nobodys_side() {
    let archive = archive! {
        "readouts/talks-joint.md" => readout("joint", &format!("kind: joint-statement\n{FACTS}")),
        "readouts/talks-khm.md" => readout("cambodia", ""),
    };
    assert!(archive.problems().is_empty(), "{:?}", archive.problems());
    archive.build();
    let meeting = archive.page("/meetings/talks/");
    assert!(meeting.links_to("/readouts/talks-joint/") && meeting.links_to("/readouts/talks-khm/"));
    let statement = archive.page("/readouts/talks-joint/");
    assert!(
        statement.text().contains("Joint statement"),
        "{}",
        statement.text()
    );
    assert!(statement.links_to("/readouts/talks-khm/"));
    // A country may have the id that stands for all sides; it is then named with its kind.
    archive.write(
        "content/organizations/joint.md",
        "---\nname: The Joint Office\n---\n",
    );
    archive.write(
        "content/readouts/other.md",
        readout(
            "organizations/joint",
            "date: 2022-06-01\nparties: [organizations/joint, japan]\n",
        )
        .replace("meeting: talks", "meeting: other"),
    );
    archive.build();
    assert!(
        archive
            .page("/readouts/other/")
            .links_to("/organizations/joint/")
    );
}

#[test]
fn a_side_that_takes_no_part_is_an_error() {
    let archive = archive! {
        "readouts/talks-khm.md" => readout("cambodia", FACTS),
        "readouts/talks-jpn.md" => readout("japan", ""),
    };
    let problems = archive.problems();
    assert_eq!(codes(&archive), ["side-not-party"]);
    assert_eq!(problems[0].place, "content/readouts/talks-jpn.md:4:7");
    assert_eq!(archive.run(&["build"]).code, 1);
}

#[test]
fn facts_that_nobody_states_are_missing() {
    let only = |keys: &str| archive! { "readouts/talks-khm.md" => readout("cambodia", keys) };
    let messages = |archive: Archive| -> Vec<String> {
        archive
            .problems()
            .into_iter()
            .map(|problem| problem.message)
            .collect()
    };
    assert_eq!(
        messages(only("")),
        [
            "no file states the date of the meeting `talks`",
            "no file states the parties of the meeting `talks`",
        ]
    );
    assert_eq!(
        messages(only(
            "date: 2022-05-13\nparties: [cambodia, countries/cambodia]\n"
        )),
        [
            "a meeting needs at least two parties, but only one is given",
            "`countries/cambodia` is already in this list",
        ]
    );
    assert_eq!(
        messages(only("date: 2022-05-13\nparties: [cambodia, kambodja]\n")),
        ["there is no country or organization `kambodja`"],
        "what is wrong is not missing as well"
    );
    assert_eq!(messages(only(&FACTS.replace("13", "32"))).len(), 1);
}

#[test]
fn a_meeting_without_facts_takes_its_readouts_with_it() {
    let archive = archive! {
        "readouts/talks-khm.md" => readout("cambodia", ""),
        "pages/about.md" => "---\ntitle: About\n---\n[[talks-khm]]\n",
    };
    let codes = codes(&archive);
    assert!(
        codes.iter().all(|code| code == "missing-fact"),
        "{codes:?}: what follows is not reported"
    );
}

#[test]
fn meetings_of_a_relation_stand_in_the_order_of_time() {
    let meeting = |date: &str| format!("---\ndate: {date}\nparties: [cambodia, japan]\n---\n");
    let archive = archive! {
        "meetings/c.md" => meeting("2022-05-13"),
        "meetings/a.md" => meeting("2022-05"),
        "meetings/b.md" => meeting("2021-12-30/2022-01-02"),
    };
    archive.build();
    let page = archive.page("/meetings/c/");
    assert!(
        page.links_to("/meetings/a/") && !page.links_to("/meetings/b/"),
        "a is just before c"
    );
    assert!(archive.page("/meetings/a/").links_to("/meetings/b/"));
}

#[test]
fn every_account_is_compared_with_every_other() {
    let archive = archive! {
        "meetings/talks.md" => "---\ndate: 2022-05\nparties: [cambodia, united-states]\n---\n",
        "readouts/talks-khm.md" => readout("cambodia", "date: 2022-05-13\n"),
        "readouts/talks-usa.md" => readout("united-states", "date: 2022-05-20\n"),
    };
    let problems = archive.problems();
    assert_eq!(problems.len(), 1, "{problems:?}");
    assert_eq!(problems[0].place, "content/readouts/talks-usa.md:6:7");
    assert_eq!(
        problems[0].message,
        "the date of the meeting is 20 May 2022 here, and 13 May 2022 elsewhere"
    );
    assert_eq!(
        problems[0].related,
        ["content/readouts/talks-khm.md:6:7 the other value"]
    );
    archive.build();
    let claims = claims(&archive, "Date");
    assert_eq!(claims.len(), 3, "{claims:?}");
    for (claim, date) in claims
        .iter()
        .zip([": May 2022", ": 13 May 2022", ": 20 May 2022"])
    {
        assert!(claim.ends_with(date), "{claims:?}");
    }
}

#[test]
fn an_account_that_differs_from_several_is_told_once() {
    let archive = archive! {
        "readouts/a.md" => readout("cambodia", FACTS),
        "readouts/b.md" => readout("united-states", "date: 2022-05-13\n"),
        "readouts/c.md" => readout("united-states", "date: 2022-05-12\n"),
    };
    let problems = archive.problems();
    assert_eq!(problems.len(), 1, "{problems:?}");
    assert_eq!(
        problems[0].related,
        ["content/readouts/a.md:6:7 the other value"]
    );
}

#[test]
fn facts_in_a_draft_are_not_asked_for_again() {
    let archive = archive! {
        "meetings/talks.md" => format!("---\ndraft: true\n{FACTS}---\n"),
        "readouts/talks-khm.md" => readout("cambodia", ""),
    };
    let problems = archive.problems();
    assert_eq!(codes(&archive), ["missing-fact"; 2]);
    for problem in problems {
        assert_eq!(
            problem.help,
            "`content/meetings/talks.md` is a draft; use `--drafts` to include drafts"
        );
    }
    assert_eq!(archive.run(&["check", "--drafts"]).code, 0);
}

#[test]
fn a_meeting_of_one_party_is_none_whoever_else_names_two() {
    let archive = archive! {
        "meetings/talks.md" => "---\ndate: 2022-05-13\nparties: [cambodia]\n---\n",
        "readouts/talks-usa.md" => readout("united-states", "parties: [cambodia, united-states]\n"),
    };
    let problems = archive.problems();
    let alone: Vec<_> = problems
        .iter()
        .filter(|p| p.code == "missing-fact")
        .collect();
    assert_eq!(alone.len(), 1, "{problems:?}");
    assert_eq!(alone[0].place, "content/meetings/talks.md:3:1");
    assert_eq!(
        alone[0].message,
        "a meeting needs at least two parties, but only one is given"
    );
    assert_eq!(archive.run(&["build"]).code, 1);
}

#[test]
fn what_follows_a_promise_is_a_readout_or_a_meeting() {
    let promise = |followed_by: &str| {
        format!(
            "{FACTS}statements:\n  - quote: Words\n    act: pledged\n    commitment:\n      followed_by: [{followed_by}]\n"
        )
    };
    let archive = archive! {
        "readouts/talks-khm.md" => readout("cambodia", &promise("later-khm, meetings/later, laetr, cambodia, broken, unfinished")),
        "readouts/later-khm.md" => readout("cambodia", FACTS).replace("meeting: talks", "meeting: later"),
        "readouts/broken.md" => "no front matter",
        "readouts/unfinished.md" => readout("cambodia", "draft: true\n"),
    };
    let problems = archive.problems();
    let told: Vec<_> = problems
        .iter()
        .filter(|p| p.code == "unknown-follow-up")
        .map(|p| (p.place.as_str(), p.message.as_str(), p.help.as_str()))
        .collect();
    let place = |column| format!("content/readouts/talks-khm.md:12:{column}");
    let (a, b, c) = (place(48), place(55), place(73));
    assert_eq!(
        told,
        [
            (
                a.as_str(),
                "there is no readout or meeting `laetr`",
                "did you mean `later`?"
            ),
            (
                b.as_str(),
                "there is no readout or meeting `cambodia`",
                "`cambodia` is a country; expected a readout or a meeting"
            ),
            (
                c.as_str(),
                "there is no readout or meeting `unfinished`",
                "it is a draft; use `--drafts` to include drafts"
            ),
        ]
    );
    archive.remove("content/readouts/broken.md");
    archive.write(
        "content/readouts/talks-khm.md",
        readout("cambodia", &promise("later-khm, meetings/later")),
    );
    assert!(archive.problems().is_empty(), "{:?}", archive.problems());
}

#[test]
fn names_stand_in_sentences_with_their_article() {
    let facts = "---\ndate: 2020\nparties: [united-states, netherlands, cambodia]\n---\n";
    let archive = archive! {
        "meetings/m.md" => facts,
        "readouts/r.md" => "---\ntitle: R\nmeeting: m\nside: united-states\nrendition: summary\ntopics: [trade]\n---\n\nText.\n",
        "topics/trade.md" => "---\nname: Trade\n---\n",
        "countries/netherlands.md" => "---\nname: Holland\niso: NLD\narticle: false\n---\n",
    };
    archive.build();
    let heading = |archive: &Archive, address: &str| words(archive.page(address).all("main h1")[0]);
    assert_eq!(
        heading(&archive, "/meetings/m/"),
        "The United States, Holland and Cambodia, 2020"
    );
    assert_eq!(
        heading(&archive, "/relations/cambodia--united-states/"),
        "Cambodia and the United States"
    );
    assert!(
        archive
            .page("/topics/trade/")
            .text()
            .contains("in the United States’ readout")
    );
    assert!(
        archive
            .page("/meetings/m/")
            .text()
            .contains("The United States’ readout")
    );

    archive.write(
        "content/site.yaml",
        "title: Klein archief\nbase_url: https://example.org/\nlanguage: nl\n",
    );
    archive.build();
    assert_eq!(
        heading(&archive, "/meetings/m/"),
        "United States, Holland and Cambodia, 2020",
        "other languages have other rules"
    );
}

#[test]
fn who_agrees_with_the_fact_that_counts_is_not_to_blame() {
    let account = |side: &str, format: &str| {
        format!(
            "---\ntitle: {side}\nmeeting: m\nside: {side}\nrendition: summary\nformat: {format}\n---\n\nText.\n"
        )
    };
    let archive = archive! {
        "meetings/m.md" => "---\ndate: 2020\nformat: call\nparties: [cambodia, egypt, france]\n---\n",
        "readouts/a.md" => account("cambodia", "video"),
        "readouts/b.md" => account("egypt", "call"),
        "readouts/c.md" => account("france", "call"),
    };
    let places: Vec<_> = archive
        .problems()
        .into_iter()
        .map(|problem| problem.place)
        .collect();
    assert_eq!(places, ["content/readouts/a.md:6:9"]);
}

#[test]
fn a_name_that_has_its_article_gets_no_other() {
    let archive = archive! {
        "meetings/m.md" => "---\ndate: 2020\nparties: [gambia, united-kingdom]\n---\n",
        "countries/gambia.md" => "---\nname: The Gambia\niso: GMB\n---\n",
        "countries/united-kingdom.md" => "---\nname: Britain\n---\n",
    };
    archive.build();
    assert_eq!(
        words(archive.page("/meetings/m/").all("main h1")[0]),
        "The Gambia and Britain, 2020"
    );
}
