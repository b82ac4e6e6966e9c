//! Markdown as it reaches a page: images, tables, addresses, raw HTML, excerpts.
#![allow(clippy::unwrap_used, reason = "what cannot go on has failed")]

mod support;

use support::{Archive, archive};

/// An archive of one readout with a text, and what its page is made of.
fn told(text: &str) -> Archive {
    let front = "title: An account\nmeeting: talks\nside: cambodia\nrendition: summary\n\
        date: 2022-05-13\nparties: [cambodia, united-states]\n";
    let archive = archive! {
        "readouts/talks-khm.md" => format!("---\n{front}---\n\n{text}\n"),
        "places/ream.md" => "---\nname: Ream\n---\n",
    };
    archive.write("content/files/p.png", "not a picture");
    archive
}

fn page(text: &str) -> String {
    let archive = told(text);
    archive.build();
    archive.read("public/readouts/talks-khm/index.html")
}

#[test]
fn the_words_of_an_image_are_no_text_and_hide_no_name() {
    let page = page("![Ream from the air](/files/p.png) Ream was named.");
    assert!(
        page.contains(r#"<img src="/files/p.png" alt="Ream from the air" />"#),
        "{page}"
    );
    assert!(
        page.contains(r#"<a href="/places/ream/">Ream</a> was named."#),
        "{page}"
    );
}

#[test]
fn an_image_of_another_site_becomes_a_link_and_within_a_link_its_words() {
    let alone = page("See ![a map](https://y.example/z.png).");
    assert!(
        alone.contains(r#"<a href="https://y.example/z.png">a map</a>"#),
        "{alone}"
    );
    let within = page("See [![a map](https://y.example/z.png)](https://z.example/).");
    assert!(
        within.contains(r#"<a href="https://z.example/">a map</a>"#),
        "{within}"
    );
}

#[test]
fn a_wiki_link_in_a_table_may_have_words() {
    let page = page("| a |\n|---|\n| [[ream\\|the base]] |\n");
    assert!(
        page.contains(r#"<a href="/places/ream/">the base</a>"#),
        "{page}"
    );
}

#[test]
fn addresses_that_run_code_and_raw_html_do_not_reach_the_page() {
    let page = page(
        "[x](javascript:alert(1)) <javascript:alert(1)> <a href=\" javascript:alert(1)\">y</a>\n\n\
         <svg onload=alert(1)></svg><img src=x onerror=alert(1)><iframe src=//e.example></iframe>\n\n\
         <img src=\"https://e.example/t.gif\" alt=\"t\"> <b style=\"color:red\">kept</b> <details><summary>more</summary>x</details>\n",
    );
    let body = page
        .split("<main")
        .nth(1)
        .and_then(|rest| rest.split("</main").next())
        .unwrap();
    for never in [
        "href=\"javascript:",
        "href=\" javascript:",
        "onload",
        "onerror",
        "<iframe",
        "<svg",
        "style=",
        "src=\"https://e.example",
    ] {
        assert!(!body.contains(never), "{never} is in {body}");
    }
    assert!(body.contains("<b>kept</b>"), "{body}");
    assert!(
        body.contains("<details><summary>more</summary>x</details>"),
        "{body}"
    );
}

#[test]
fn headings_sink_below_the_title_and_have_distinct_ids() {
    let page = page("# One\n\n## One\n\n### ខ្មែរ {#km}\n\n# One\n\n# main\n");
    for heading in [
        r#"<h2 id="one">One</h2>"#,
        r#"<h3 id="one-2">One</h3>"#,
        r#"<h4 id="km">"#,
        r#"<h2 id="one-3">One</h2>"#,
        r#"<h2 id="main-2">main</h2>"#,
    ] {
        assert!(page.contains(heading), "{heading} is not in {page}");
    }
}

#[test]
fn an_excerpt_is_the_first_paragraph() {
    let page =
        page("## A heading\n\n| t |\n|---|\n| 1 |\n\nThe *first* paragraph.\n\nThe second.\n");
    assert!(
        page.contains(r#"<meta name="description" content="The first paragraph.">"#),
        "{page}"
    );
}

#[test]
fn footnotes_are_set_apart_and_numbered_as_the_text_refers_to_them() {
    let page = page(
        "One[^b] two[^a] one again[^b].\n\n[^a]: Second.\n\n[^b]: First, of Ream.\n\n[^c]: Never.\n",
    );
    let order: Vec<_> = ["First, of", "Second.", "Never."]
        .iter()
        .map(|text| page.find(text).unwrap())
        .collect();
    assert!(order.is_sorted(), "{page}");
    for mark in [
        r##"id="fnref-1" href="#fn-1""##,
        r##"id="fnref-1-2" href="#fn-1""##,
        r##"id="fnref-2" href="#fn-2""##,
    ] {
        assert!(page.contains(mark), "{mark} is not in {page}");
    }
    assert!(
        page.contains(r#"First, of <a href="/places/ream/">Ream</a>."#),
        "{page}"
    );
}
