//! Names in texts: which of them become links on a readout's page, and which count on the page of
//! whom they name.

mod any_text;
use crate::support::{Archive, archive};

/// An archive of one readout with a text. Of those named, only the United States, Cambodia and
/// Prak Sokhonn take part, so that the pages of all others say how often they are named.
fn told(text: &str) -> Archive {
    told_with("", text)
}

/// The same with more keys in the readout's front matter.
fn told_with(keys: &str, text: &str) -> Archive {
    let front = "title: An account\nmeeting: talks\nside: cambodia\nrendition: summary\n\
        date: 2022-05-13\nparties: [cambodia, united-states]\nparticipants: [prak-sokhonn]\n";
    archive! {
        "readouts/talks-khm.md" => format!("---\n{front}{keys}---\n\n{text}\n"),
        "people/antony-blinken.md" => "---\nname: Antony J. Blinken\naliases: [Antony Blinken, Anthony Blinken, Blinken]\n---\n",
        "people/prak-sokhonn.md" => "---\nname: Prak Sokhonn\naliases: [ប្រាក់ សុខុន]\n---\n",
        "people/chea-sim.md" => "---\nname: Chea Sim\naliases: [Chea]\n---\n",
        "people/chea-serey.md" => "---\nname: Chea Serey\naliases: [Chea]\n---\n",
        "countries/cambodia.md" => "---\nname: Cambodia\naliases: [Kingdom of Cambodia, កម្ពុជា, 柬埔寨]\n---\n",
        "countries/myanmar.md" => "---\nname: Myanmar\naliases: [Burma]\n---\n",
        "countries/china.md" => "---\nname: China\naliases: [PRC, \"People's Republic of China\", 中国]\n---\n",
        "countries/united-states.md" => "---\nname: United States\naliases: [U.S., US, Washington, 美国]\n---\n",
        "places/washington-dc.md" => "---\nname: \"Washington, D.C.\"\naliases: [Washington]\n---\n",
        "places/ream.md" => "---\nname: Ream\n---\n",
        "topics/ream-naval-base.md" => "---\nname: Ream Naval Base\n---\n",
        "organizations/asean.md" => "---\nname: ASEAN\naliases: [អាស៊ាន]\n---\n",
        "events/us-asean-summit.md" => "---\nname: U.S.-ASEAN Special Summit\n---\n",
    }
}

/// The links in the paragraph of a text that holds some words, after a build without a warning.
fn links(text: &str, saying: &str) -> Vec<String> {
    let archive = told(text);
    assert!(archive.problems().is_empty(), "{:?}", archive.problems());
    archive.build();
    archive.page("/readouts/talks-khm/").links_in(saying)
}

/// What the page of an entity says of how often it is named.
fn named(archive: &Archive, address: &str) -> String {
    let text = archive.page(address).text();
    let said = [
        "mentioned once",
        "mentioned twice",
        "mentioned 3 times",
        "mentioned 4 times",
    ];
    said.into_iter()
        .find(|words| text.contains(words))
        .unwrap_or("not named")
        .to_owned()
}

#[test]
fn every_spelling_of_a_name_leads_to_its_bearer() {
    assert_eq!(
        links(
            "Anthony Blinken spoke.\n\nAntony Blinken spoke.\n\nAntony J. Blinken spoke.",
            "Anthony"
        ),
        ["Anthony Blinken → /people/antony-blinken/"]
    );
    assert_eq!(
        links("Burma was named.", "Burma"),
        ["Burma → /countries/myanmar/"]
    );
    assert_eq!(
        links("The PRC’s and the People’s Republic of China.", "The PRC"),
        ["PRC → /countries/china/"],
        "the second name of the same country is no second link"
    );
    assert_eq!(
        links("The People’s Republic of China.", "The People"),
        ["People’s Republic of China → /countries/china/"],
        "curly quotes are as good as straight ones"
    );
}

#[test]
fn the_longest_name_counts_and_whole_words_alone() {
    assert_eq!(
        links(
            "The U.S.-ASEAN Special Summit followed U.S.-ASEAN talks.",
            "The U.S."
        ),
        [
            "U.S.-ASEAN Special Summit → /events/us-asean-summit/",
            "U.S. → /countries/united-states/",
            "ASEAN → /organizations/asean/",
        ]
    );
    assert_eq!(
        links("Ream Naval Base is near Ream, not near Reams.", "is near"),
        [
            "Ream Naval Base → /topics/ream-naval-base/",
            "Ream → /places/ream/"
        ]
    );
    assert_eq!(
        links(
            "Cambodia’s friends; the Kingdom of Cambodia; a Cambodian.",
            "friends"
        ),
        ["Cambodia → /countries/cambodia/"]
    );
    let nothing: [&str; 0] = [];
    assert_eq!(
        links("He told us of cambodia, ream and asean.", "He told"),
        nothing
    );
}

#[test]
fn scripts_without_spaces_have_names_too() {
    assert_eq!(
        links("ព្រះរាជាណាចក្រកម្ពុជានិងអាស៊ានបានជួប ប្រាក់ សុខុន។", "បានជួប"),
        [
            "កម្ពុជា → /countries/cambodia/",
            "អាស៊ាន → /organizations/asean/",
            "ប្រាក់ សុខុន → /people/prak-sokhonn/",
        ]
    );
    assert_eq!(
        links("美国与中国及柬埔寨举行会谈", "举行会谈"),
        [
            "美国 → /countries/united-states/",
            "中国 → /countries/china/",
            "柬埔寨 → /countries/cambodia/",
        ]
    );
}

#[test]
fn a_name_may_run_over_a_line_but_no_link_over_markup() {
    assert_eq!(
        links("Here Antony\nBlinken spoke.", "Here"),
        ["Antony Blinken → /people/antony-blinken/"]
    );
    assert_eq!(
        links("Here Antony&nbsp;Blinken spoke.", "Here"),
        ["Antony Blinken → /people/antony-blinken/"],
        "as he would be found if the space were plain"
    );
    assert_eq!(
        links("Here *Antony Blinken* spoke.", "Here"),
        ["Antony Blinken → /people/antony-blinken/"]
    );
    let archive = told("Here **Antony** Blinken spoke.");
    archive.build();
    let page = archive.page("/readouts/talks-khm/");
    assert!(
        page.links_in("Here").is_empty(),
        "a link may not begin in one element and end in another"
    );
    assert_eq!(named(&archive, "/people/antony-blinken/"), "mentioned once");
}

#[test]
fn names_in_links_code_and_headings_are_left_alone() {
    let text = "## Myanmar and ASEAN\n\nSee [Myanmar](https://example.com/), `China` and \
        <a href=\"https://example.com/\">Ream</a>.\n\n```\nASEAN\n```\n\n    Myanmar";
    let archive = told(text);
    archive.build();
    let page = archive.page("/readouts/talks-khm/");
    assert_eq!(
        page.links_in("See Myanmar"),
        [
            "Myanmar → https://example.com/",
            "Ream → https://example.com/"
        ]
    );
    assert!(page.links_in("Myanmar and ASEAN").is_empty());
    assert!(page.all("main pre a").is_empty());
    assert_eq!(
        named(&archive, "/countries/myanmar/"),
        "mentioned once",
        "in the heading"
    );
    assert_eq!(
        named(&archive, "/organizations/asean/"),
        "mentioned once",
        "in the heading"
    );
    assert_eq!(named(&archive, "/places/ream/"), "not named");
}

#[test]
fn the_first_of_a_paragraph_is_linked_and_all_are_counted() {
    let archive = told("First Burma, or Myanmar, and Myanmar again.\n\nThen Myanmar.");
    archive.build();
    let page = archive.page("/readouts/talks-khm/");
    assert_eq!(page.links_in("First"), ["Burma → /countries/myanmar/"]);
    assert_eq!(page.links_in("Then"), ["Myanmar → /countries/myanmar/"]);
    assert_eq!(named(&archive, "/countries/myanmar/"), "mentioned 4 times");
    let country = archive.page("/countries/myanmar/");
    assert!(country.links_to("/meetings/talks/"));
    assert!(country.text().contains("1 readout"), "{}", country.text());
}

#[test]
fn items_cells_and_footnotes_are_paragraphs_of_their_own() {
    let text = "- item: ASEAN\n- other: ASEAN\n\n| Head |\n|---|\n| cell: ASEAN |\n\nText[^1]\n\n[^1]: Note: ASEAN";
    let archive = told(text);
    archive.build();
    let page = archive.page("/readouts/talks-khm/");
    for saying in ["item: ", "other: ", "cell: ", "Note: "] {
        assert_eq!(
            page.links_in(saying)[0],
            "ASEAN → /organizations/asean/",
            "{saying}"
        );
    }
}

#[test]
fn an_editor_settles_names_by_hand() {
    let keys =
        "mentions:\n  the Secretary: antony-blinken\n  Myanmar: none\n  Chea: people/chea-serey\n";
    let archive = told_with(
        keys,
        "Here the Secretary spoke of Myanmar, of Burma and to Chea.",
    );
    assert!(archive.problems().is_empty(), "{:?}", archive.problems());
    archive.build();
    assert_eq!(
        archive.page("/readouts/talks-khm/").links_in("Here"),
        [
            "the Secretary → /people/antony-blinken/",
            "Burma → /countries/myanmar/",
            "Chea → /people/chea-serey/",
        ]
    );
    assert_eq!(named(&archive, "/countries/myanmar/"), "mentioned once");
}

#[test]
fn who_takes_part_settles_a_name_of_several() {
    assert_eq!(
        links("Here Washington was named.", "Here"),
        ["Washington → /countries/united-states/"],
        "the place of that name has no part in the meeting"
    );
    let archive = told_with("place: washington-dc\n", "Here Washington was named.");
    let problems = archive.problems();
    assert_eq!(problems.len(), 1);
    assert_eq!(problems[0].code, "ambiguous-name");
    assert_eq!(problems[0].place, "content/readouts/talks-khm.md:12:6");
    archive.build();
    assert!(
        archive
            .page("/readouts/talks-khm/")
            .links_in("Here")
            .is_empty()
    );
}

#[test]
fn a_name_that_nothing_settles_is_reported_once_and_not_linked() {
    let archive = told("Here Chea met Chea Sim.\n\nThere Chea spoke.");
    let problems = archive.problems();
    assert_eq!(problems.len(), 1);
    assert_eq!(
        problems[0].message,
        "`Chea` may be people/chea-serey or people/chea-sim"
    );
    archive.build();
    let page = archive.page("/readouts/talks-khm/");
    assert_eq!(page.links_in("Here"), ["Chea Sim → /people/chea-sim/"]);
    assert!(page.links_in("There").is_empty());
}

#[test]
fn wiki_links_show_a_name_or_words_and_count() {
    let text = "Here [[chea-sim]] met [[chea-serey|a daughter]] and [[places/ream]]; Ream again.";
    let archive = told(text);
    assert!(archive.problems().is_empty(), "{:?}", archive.problems());
    archive.build();
    assert_eq!(
        archive.page("/readouts/talks-khm/").links_in("Here"),
        [
            "Chea Sim → /people/chea-sim/",
            "a daughter → /people/chea-serey/",
            "Ream → /places/ream/",
        ]
    );
    assert_eq!(named(&archive, "/people/chea-serey/"), "mentioned once");
    assert_eq!(named(&archive, "/places/ream/"), "mentioned twice");
}

#[test]
fn wiki_links_lead_to_records_of_every_kind() {
    let archive = told("See [[talks]], [[about#top|the page]] and [a file](../files/x%20y.txt).");
    archive.write(
        "content/pages/about.md",
        "---\ntitle: About\n---\n[[talks-khm]]\n",
    );
    archive.write("content/files/x y.txt", "x");
    assert!(archive.problems().is_empty(), "{:?}", archive.problems());
    archive.build();
    assert_eq!(
        archive.page("/readouts/talks-khm/").links_in("See"),
        [
            "Cambodia and the United States, 13 May 2022 → /meetings/talks/",
            "the page → /pages/about/#top",
            "a file → /files/x%20y.txt",
        ]
    );
    let about = archive.page("/pages/about/");
    assert!(about.links_to("/readouts/talks-khm/"));
}

#[test]
fn a_wiki_link_to_nothing_is_an_error_and_publishes_nothing() {
    let archive = told("See [[nobody]] and [[nobody|him]].");
    let places: Vec<_> = archive
        .problems()
        .into_iter()
        .map(|p| (p.code, p.place))
        .collect();
    let at = |column| {
        (
            "unknown-link".to_owned(),
            format!("content/readouts/talks-khm.md:11:{column}"),
        )
    };
    assert_eq!(places, [at(5), at(20)]);
    assert_eq!(archive.run(&["build"]).code, 1);
    assert!(!archive.has("public"));
}

#[test]
fn the_page_of_an_entity_does_not_link_to_itself() {
    let archive = told("Words.");
    let page = "---\nname: Ream\n---\n\nIt lies near Ream Naval Base; Ream is small.\n";
    archive.write("content/places/ream.md", page);
    archive.build();
    assert_eq!(
        archive.page("/places/ream/").links_in("It lies"),
        ["Ream Naval Base → /topics/ream-naval-base/"]
    );
}

#[test]
fn names_that_are_not_to_be_linked_are_not() {
    let archive = told("Here Ream was named.");
    archive.write(
        "content/places/ream.md",
        "---\nname: Ream\nautolink: false\n---\n",
    );
    archive.build();
    assert!(
        archive
            .page("/readouts/talks-khm/")
            .links_in("Here")
            .is_empty()
    );
    assert_eq!(named(&archive, "/places/ream/"), "not named");
}

#[test]
fn a_name_within_an_address_that_is_written_out_is_none() {
    let archive = told("Here is https://x.example/Ream/Myanmar, and Ream.");
    archive.build();
    assert_eq!(
        archive.page("/readouts/talks-khm/").links_in("Here"),
        ["Ream → /places/ream/"]
    );
    assert_eq!(named(&archive, "/places/ream/"), "mentioned once");
}
