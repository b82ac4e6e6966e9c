//! The concordance of an entity: every mention with the words around it, account by account, on the
//! entity's own page or, where there are many, on pages of their own.

use crate::support::html::{Page, words};
use crate::support::{Archive, archive};

/// The front matter of an account of a meeting of its own, on the given day of May 2022, with more
/// keys if there are any.
fn account(day: usize, keys: &str, text: &str) -> String {
    format!(
        "---\ntitle: Account {day}\nmeeting: talks-{day}\nside: cambodia\nrendition: verbatim\n\
        date: 2022-05-{day:02}\nparties: [cambodia, united-states]\n{keys}---\n\n{text}\n"
    )
}

/// An archive of one account with a text; Ream is a place of which it may speak.
fn told(keys: &str, text: &str) -> Archive {
    archive! {
        "readouts/talks.md" => account(13, keys, text),
        "places/ream.md" => "---\nname: Ream\naliases: [ريام, រាម]\n---\n",
    }
}

fn built(keys: &str, text: &str) -> Page {
    let archive = told(keys, text);
    archive.build();
    archive.page("/places/ream/")
}

/// The lines of a page, as people and screen readers read them.
fn lines(page: &Page) -> Vec<String> {
    page.all(".kwic a").into_iter().map(words).collect()
}

/// Where the lines of a page lead.
fn addresses(page: &Page) -> Vec<String> {
    let href = |line: scraper::ElementRef<'_>| line.attr("href").unwrap().to_owned();
    page.all(".kwic a").into_iter().map(href).collect()
}

/// The titles of the accounts of a page, in its order.
fn accounts(page: &Page) -> Vec<String> {
    page.all(".kwic-title").into_iter().map(words).collect()
}

#[test]
fn a_line_reads_as_the_text_does() {
    let page = built(
        "",
        "They met at *Ream*’s pier.\n\nOf the naval base at Ream, and of all that had been said of it in \
         the months before, the two sides spoke at length, frankly and without agreeing on anything.",
    );
    assert_eq!(
        lines(&page),
        [
            "They met at Ream’s pier.",
            "Of the naval base at Ream, and of all that had been said of it in the months before,…",
        ]
    );
    let keywords: Vec<_> = page.all(".kwic b").into_iter().map(words).collect();
    assert_eq!(keywords, ["Ream", "Ream"]);
}

#[test]
fn a_group_says_whose_account_it_is_of_which_meeting() {
    let page = built("", "They spoke of Ream.");
    let heads: Vec<_> = page.all(".kwic-meta").into_iter().map(words).collect();
    assert_eq!(
        heads,
        ["13 May 2022 · Cambodia’s readout · Cambodia and the United States, 13 May 2022"]
    );
    assert_eq!(accounts(&page), ["Account 13"]);
    assert!(page.links_to("/readouts/talks/"));
    assert!(page.links_to("/meetings/talks-13/"));
}

#[test]
fn words_that_are_not_the_publishers_say_whose_they_are() {
    let archive = told("", "They spoke of Ream.");
    let verbatim = archive.read("content/readouts/talks.md");
    for (rendition, said) in [
        ("verbatim", "Cambodia’s readout · Cambodia"),
        (
            "summary",
            "Cambodia’s readout, in the archive’s words · Cambodia",
        ),
        (
            "translation",
            "Cambodia’s readout, in translation · Cambodia",
        ),
    ] {
        let text = verbatim.replace("verbatim", rendition);
        archive.write("content/readouts/talks.md", text);
        archive.build();
        let page = archive.page("/places/ream/");
        let head = words(page.all(".kwic-meta")[0]);
        assert!(head.contains(said), "{head}");
    }
}

#[test]
fn a_mention_in_a_statement_leads_to_its_words() {
    let keys = "statements:\n  - {quote: \"raised Ream, and Ream alone\", act: raised}\n  \
        - {quote: \"Ream alone\", act: noted, id: alone}\nnotes:\n  - {quote: \"spoke of Ream\", note: A remark.}\n";
    let page = built(
        keys,
        "They raised Ream, and Ream alone.\n\nThey spoke of Ream.",
    );
    assert_eq!(
        addresses(&page),
        [
            "/readouts/talks/#s-1",
            "/readouts/talks/#s-alone",
            "/readouts/talks/",
        ],
        "the closest statement counts, and a note is none"
    );
}

#[test]
fn the_lines_of_an_account_have_its_language_and_direction() {
    let page = built("language: ar\n", "تحدث الجانبان عن ريام.");
    let list = page.all("ol.kwic");
    let attributes: Vec<_> = list
        .iter()
        .map(|list| (list.attr("lang"), list.attr("dir")))
        .collect();
    assert_eq!(attributes, [(Some("ar"), Some("rtl"))]);
    assert_eq!(lines(&page), ["تحدث الجانبان عن ريام."]);
}

#[test]
fn a_text_without_spaces_is_cut_between_its_letters() {
    let text = format!("{}រាម{}", "កម្ពុជា".repeat(30), "អាមេរិក".repeat(30));
    let page = built("language: km\n", &text);
    let before = words(page.all(".kwic span:first-child")[0]);
    let after = words(page.all(".kwic span:last-child")[0]);
    let (before, after) = (before.trim_matches('…'), after.trim_matches('…'));
    assert!(text.contains(&format!("{before}រាម{after}")));
    // Three letters with their marks in one word, four in the other.
    assert_eq!(before, "កម្ពុជា".repeat(20));
    assert_eq!(after, "អាមេរិក".repeat(15));
}

#[test]
fn a_very_short_paragraph_is_shown_with_its_neighbours() {
    let page = built("", "# Of places\n\n- Phnom Penh\n- Ream\n- Hanoi");
    assert_eq!(lines(&page), ["Of places / Phnom Penh / Ream / Hanoi"]);
}

#[test]
fn what_no_account_mentions_has_no_concordance() {
    let page = built("", "They spoke of nothing.");
    assert!(page.all("#_mentions").is_empty());
}

/// An archive of so many accounts, the n-th of which names Ream so many times.
fn naming(counts: &[usize]) -> Archive {
    let archive = archive! { "places/ream.md" => "---\nname: Ream\n---\n" };
    for (i, count) in counts.iter().enumerate() {
        let text = vec!["They spoke of Ream."; *count].join("\n\n");
        // More accounts than days of a month are accounts of one meeting.
        let readout = account(1 + i / 3, "", &text).replace(
            &format!("title: Account {}", 1 + i / 3),
            &format!("title: Account {i}"),
        );
        archive.write(&format!("content/readouts/talks-{i:03}.md"), readout);
    }
    archive
}

#[test]
fn a_list_that_fits_the_page_has_no_other() {
    let archive = naming(&[8, 8, 8]);
    archive.build();
    let page = archive.page("/places/ream/");
    assert_eq!(accounts(&page), ["Account 2", "Account 1", "Account 0"]);
    assert_eq!(lines(&page).len(), 24);
    assert!(!page.links_to("/places/ream/mentions/"));
    assert!(!archive.has("public/places/ream/mentions"));
}

#[test]
fn a_longer_list_begins_on_the_page_and_is_whole_on_another() {
    let archive = naming(&[1, 15, 6, 4]);
    archive.build();
    let page = archive.page("/places/ream/");
    assert_eq!(
        accounts(&page),
        ["Account 3", "Account 2"],
        "no account is shown in part, and none out of its turn"
    );
    assert_eq!(
        page.links_in("All 26 mentions in 4 readouts"),
        ["All 26 mentions in 4 readouts → → /places/ream/mentions/"]
    );
    let all = archive.page("/places/ream/mentions/");
    assert_eq!(lines(&all).len(), 26);
    assert_eq!(accounts(&all).len(), 4);
    assert!(all.links_to("/places/ream/"));
    assert!(all.all(".pager").is_empty());
    let sitemap = archive.read("public/sitemap.xml");
    assert!(sitemap.contains("/places/ream/mentions/"));
}

#[test]
fn an_account_too_long_for_the_page_says_how_much_more_there_is() {
    let archive = naming(&[30]);
    archive.build();
    let page = archive.page("/places/ream/");
    assert_eq!(lines(&page).len(), 10);
    assert!(page.text().contains("and 20 more in this readout"));
    assert_eq!(lines(&archive.page("/places/ream/mentions/")).len(), 30);
}

#[test]
fn all_mentions_are_told_fifty_accounts_a_page() {
    let archive = naming(&[1; 60]);
    archive.build();
    let first = archive.page("/places/ream/mentions/");
    let second = archive.page("/places/ream/mentions/page/2/");
    assert_eq!(accounts(&first).len(), 50);
    assert_eq!(accounts(&first)[0], "Account 59");
    assert_eq!(accounts(&second).len(), 10);
    assert_eq!(accounts(&second)[9], "Account 0");
    assert!(first.links_to("/places/ream/mentions/page/2/"));
    assert!(!archive.has("public/places/ream/mentions/page/3"));
}

#[test]
fn an_old_address_yields_to_the_mentions_where_there_are_any() {
    let place = "---\nname: Ream\nredirect_from: [/places/ream/mentions/]\n---\n";
    let few = naming(&[1]);
    few.write("content/places/ream.md", place);
    assert!(few.problems().is_empty(), "{:?}", few.problems());
    let many = naming(&[25]);
    many.write("content/places/ream.md", place);
    let problems = many.problems();
    assert_eq!(problems.len(), 1, "{problems:?}");
    assert_eq!(problems[0].code, "address-taken");
    assert_eq!(
        problems[0].message,
        "the address `/places/ream/mentions/` is already used by `content/places/ream.md`"
    );
}

#[test]
fn an_account_that_is_full_of_a_name_is_cut_short() {
    let archive = told("", &"They spoke of Ream.\n\n".repeat(230));
    archive.build();
    let page = archive.page("/places/ream/mentions/");
    assert_eq!(lines(&page).len(), 200);
    let more: Vec<_> = page.all(".kwic-more").into_iter().map(words).collect();
    assert_eq!(more, ["and 30 more in this readout"]);
    let few = told("", &"They spoke of Ream.\n\n".repeat(200));
    few.build();
    let page = few.page("/places/ream/mentions/");
    assert_eq!(lines(&page).len(), 200);
    assert!(page.all(".kwic-more").is_empty());
}
