//! Markdown as it reaches a page: images, tables, addresses, raw HTML, excerpts.

use crate::support::html::{without_places, words};
use crate::support::{Archive, archive};

/// An archive of one readout with a text, and what its page is made of.
fn told(text: &str) -> Archive {
    let front = "title: An account\nmeeting: talks\nside: cambodia\nrendition: summary\n\
        date: 2022-05-13\nparties: [cambodia, united-states]\n";
    let archive = archive! {
        "readouts/talks-khm.md" => format!("---\n{front}---\n\n{text}\n"),
        "places/ream.md" => "---\nname: Ream\n---\n\n## The Early Years\n\n## More {#x}\n",
    };
    archive.write("content/files/p.png", "not a picture");
    archive
}

fn page(text: &str) -> String {
    let archive = told(text);
    archive.build();
    without_places(&archive.read("public/readouts/talks-khm/index.html"))
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
fn a_wiki_link_in_a_table_leads_to_a_place_in_a_record() {
    let archive = told(
        "| where | what |\n|---|---|\n| [[other#s-1\\|a statement]] | [[other#n-1\\|a note]] |\n\
         | [[ream#The Early Years\\|a heading]] | [[other#fn-1\\|a footnote]] |\n\
         | [[#Below\\|here]] | [[places/ream#x\\|by kind]] |\n\n## Below\n",
    );
    archive.write(
        "content/readouts/other.md",
        "---\ntitle: Another\nmeeting: talks\nside: united-states\nrendition: summary\n\
         statements:\n  - {quote: The words, act: agreed}\n\
         notes:\n  - {quote: words, note: A remark.}\n---\n\nThe words.[^a]\n\n[^a]: A note.\n",
    );
    let run = archive.build();
    assert_eq!(run.code, 0, "{}", run.err);
    let page = without_places(&archive.read("public/readouts/talks-khm/index.html"));
    for link in [
        r##"<a href="/readouts/other/#s-1">a statement</a>"##,
        r##"<a href="/readouts/other/#n-1">a note</a>"##,
        r##"<a href="/readouts/other/#fn-1">a footnote</a>"##,
        r##"<a href="/places/ream/#the-early-years">a heading</a>"##,
        r##"<a href="#below">here</a>"##,
        r##"<a href="/places/ream/#x">by kind</a>"##,
    ] {
        assert!(page.contains(link), "{link} is not in {page}");
    }
}

#[test]
fn addresses_that_run_code_and_raw_html_do_not_reach_the_page() {
    let page = page(
        "[x](javascript:alert(1)) <javascript:alert(1)> <a href=\" javascript:alert(1)\">y</a>\n\n\
         <svg onload=alert(1)></svg><img src=/files/p.png onerror=alert(1)><iframe src=//e.example></iframe>\n\n\
         <img src=\"https://e.example/t.gif\" alt=\"t\"> <b style=\"color:red\">kept</b>\n\n<details><summary>more</summary>x</details>\n",
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
        body.contains("<details open=\"\"><summary>more</summary>"),
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
        r#"<h2 id="section-main">main</h2>"#,
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

#[test]
fn no_name_is_linked_across_a_footnote_mark() {
    let archive = told("Ream[^1] Base and Ream Base.\n\n[^1]: A note.");
    archive.write("content/places/base.md", "---\nname: Ream Base\n---\n");
    archive.build();
    let page = without_places(&archive.read("public/readouts/talks-khm/index.html"));
    assert!(
        page.contains("<p>Ream<sup") && page.contains("</sup> Base and"),
        "{page}"
    );
    assert!(
        page.contains(r#"<a href="/places/base/">Ream Base</a>"#),
        "{page}"
    );
}

/// What is told of a text: `removed-html 12:1 onclick`.
fn removed(text: &str) -> Vec<String> {
    let problems = told(text).problems();
    problems
        .into_iter()
        .map(|problem| {
            let place = problem.place.replace("content/readouts/talks-khm.md:", "");
            let what = problem.message.split('`').nth(1).unwrap_or_default();
            format!("{} {place} {what}", problem.code)
        })
        .collect()
}

#[test]
fn comments_and_what_stands_in_them_are_passed_over() {
    let nothing: [&str; 0] = [];
    assert_eq!(removed("<!-- <script> -->"), nothing);
    assert_eq!(
        removed("A <!-- <b onclick=\"x\"> --> word <!--> too <!-- -->."),
        nothing
    );
    assert_eq!(
        removed("<!--\n<script>\n\n<b style=x>\n-->\n\nWords."),
        nothing
    );
    assert_eq!(
        removed("<!-- <a href=\"/x/\"> -->\n\nAt Ream."),
        nothing,
        "a link in a comment is none"
    );
    let page = page("A <!-- <a href=\"/x/\"> --> word of Ream.");
    assert!(
        page.contains(r#"<a href="/places/ream/">Ream</a>"#),
        "{page}"
    );
    assert_eq!(
        removed("<!-- one --> <script>x</script> <!-- two -->"),
        ["removed-html 10:14 <script>"]
    );
}

#[test]
fn every_attribute_that_goes_is_named() {
    assert_eq!(
        removed("A <b data-x=\"1\" class='a' id=b onclick>bold</b> word."),
        ["removed-html 10:6 data-x", "removed-html 10:32 onclick"]
    );
    assert_eq!(
        removed(
            "<a href=\"https://e.example/?a=b c\" title=\"a target=b\" target=_blank\nrel = nofollow>x</a>"
        ),
        ["removed-html 10:55 target", "removed-html 11:1 rel"]
    );
    assert_eq!(
        removed("<table>\n<tr\n  bgcolor=red><th scope=col role=\"x\">a</th></tr>\n</table>"),
        ["removed-html 12:3 bgcolor"],
        "where it stands"
    );
    assert_eq!(
        removed(
            "<a href=\"javascript:alert(1)\">x</a> <img src=\"https://e.example/t.gif\" alt=\"t\">"
        ),
        [
            "removed-html 10:4 href",
            "outer-image 10:37 https://e.example/t.gif"
        ]
    );
    assert_eq!(
        removed("<script>if (a<b) { c<d }</script>"),
        ["removed-html 10:1 <script>"]
    );
    assert_eq!(
        removed("<my-tag data-x=1>y</my-tag>"),
        ["removed-html 10:1 <my-tag>"]
    );
    let nothing: [&str; 0] = [];
    for kept in [
        "<b id=a class=b role=c lang=en dir=ltr title=\"d\">e</b>",
        "<img src=\"/files/p.png\" alt=\"p\" width=1 height=1/>",
        "<ol start=3><li>x</li></ol>",
        "a<br/>b<wbr>c",
        "a < b and <https://e.example/>",
    ] {
        assert_eq!(removed(kept), nothing, "{kept}");
    }
}

#[test]
fn links_keep_the_place_to_which_they_lead() {
    let page = page(
        "[p. 3](/files/p.png#page=3), [feed](/feeds/archive.xml#top), [[ream#The Early Years]], [[#Below]] and [r](/places/ream/#x).\n\n## Below",
    );
    for link in [
        r##"href="/files/p.png#page=3""##,
        r##"href="/feeds/archive.xml#top""##,
        r##"href="/places/ream/#the-early-years""##,
        r##"href="/places/ream/#x""##,
        r##"href="#below""##,
    ] {
        assert!(page.contains(link), "{link} is not in {page}");
    }
}

#[test]
fn links_in_raw_html_lie_below_the_sites_path_too() {
    let archive = told(
        "<p><a href=\"/places/ream/\">a</a> <img src=\"/files/p.png\" alt=\"p\"> <a href=\"../places/ream.md\">b</a></p>\n\nAnd [c](/places/ream/)[^n].\n\n[^n]: See <b>[d](/files/p.png)</b>.\n",
    );
    let run = archive.run(&["build", "--base-url", "https://e.example/sub/"]);
    assert_eq!(run.code, 0, "{}", run.err);
    let page = without_places(&archive.read("public/readouts/talks-khm/index.html"));
    assert_eq!(
        page.matches("<a href=\"/sub/places/ream/\">").count(),
        3,
        "{page}"
    );
    assert!(page.contains("<img src=\"/sub/files/p.png\""), "{page}");
    assert!(
        page.contains("<a href=\"/sub/files/p.png\">d</a>"),
        "{page}"
    );
}

#[test]
fn headings_rise_to_just_below_the_title_and_take_no_footnotes_id() {
    let page =
        page("### Fn 1\n\n#### Under it\n\n```\n# no heading\n```\n\nSee[^a].\n\n[^a]: A note.\n");
    assert!(
        page.contains(r#"<h2 id="section-fn-1">Fn 1</h2>"#),
        "{page}"
    );
    assert!(
        page.contains(r#"<h3 id="under-it">Under it</h3>"#),
        "{page}"
    );
    assert_eq!(page.matches(r#"id="fn-1""#).count(), 1, "{page}");
}

#[test]
fn a_link_to_a_heading_that_is_not_there_is_an_error() {
    let archive = told(
        "[[ream#The Early Year]], [x](/places/ream/#nope), [y](#nope), [z](#fn-1)[^a], [w](#raw).\n\n<b id=\"raw\">raw</b>\n\n[^a]: A.",
    );
    let problems: Vec<_> = archive
        .problems()
        .into_iter()
        .map(|problem| {
            (
                problem.place.replace("content/readouts/talks-khm.md:", ""),
                problem.help,
            )
        })
        .collect();
    let rule = "the id of a heading is its text in lower case with hyphens, or the value of `{#…}` after it";
    assert_eq!(
        problems,
        [
            (
                "10:1".to_owned(),
                "did you mean `#the-early-years`?".to_owned()
            ),
            ("10:26".to_owned(), rule.to_owned()),
            ("10:51".to_owned(), rule.to_owned()),
        ]
    );
}

#[test]
fn the_words_of_an_original_keep_their_punctuation() {
    let archive = told("It\'s \"quoted\" -- so.");
    archive.write(
        "content/site.yaml",
        "title: A small archive\nbase_url: https://example.org/\nsmart_punctuation: true\n",
    );
    let page =
        |archive: &Archive| without_places(&archive.read("public/readouts/talks-khm/index.html"));
    archive.build();
    assert!(page(&archive).contains("It’s “quoted” – so."));
    let text = archive.read("content/readouts/talks-khm.md");
    archive.write(
        "content/readouts/talks-khm.md",
        text.replace("rendition: summary", "rendition: verbatim"),
    );
    archive.build();
    assert!(
        page(&archive).contains("It's \"quoted\" -- so.</p>"),
        "{}",
        page(&archive)
    );
}

#[test]
fn links_in_raw_html_are_checked_and_moved_whatever_the_sub_path_is_called() {
    let archive = told(
        "<a href=\"/readouts/\">a</a> [b](/readouts/) <a href=\"/places/ream/#x\">c</a> <a href=\"#here\">d</a> <a href=\"/countries/france/\">e</a>\n\n## Here\n",
    );
    let run = archive.run(&["build", "--base-url", "https://e.example/readouts/"]);
    assert_eq!(run.code, 0, "{}", run.err);
    let page = without_places(&archive.read("public/readouts/talks-khm/index.html"));
    for link in [
        r#"<a href="/readouts/readouts/">a</a>"#,
        r#"<a href="/readouts/readouts/">b</a>"#,
        r##"<a href="/readouts/places/ream/#x">c</a>"##,
        r##"<a href="#here">d</a>"##,
        r#"<a href="/readouts/countries/france/">e</a>"#,
    ] {
        assert!(page.contains(link), "{link} is not in {page}");
    }
    assert!(archive.has("public/countries/france/index.html"));

    let broken = told(
        "<a href=\"/people/nobody/\">a</a> <a href=\"#nowhere\">b</a>\n\n<div>\n<img src=\"/files/none.png\" alt=\"none\">\n</div>\n",
    );
    let places: Vec<_> = broken
        .problems()
        .into_iter()
        .map(|problem| (problem.code, problem.place))
        .collect();
    let at = |place: &str| {
        (
            "unknown-link".to_owned(),
            format!("content/readouts/talks-khm.md:{place}"),
        )
    };
    assert_eq!(places, [at("10:1"), at("10:33"), at("13:1")]);
}

#[test]
fn a_heading_is_found_by_its_words_and_by_its_id() {
    let page = page(
        "[[#Our sources]] [[#From]] [a](#From) [[#Main]] [b](#main) [[ream#More]] [c](/places/ream/?v=2#x) [[#Pipes]]\n\n## Our sources {#From}\n\n## Main\n\n## Pipes\n",
    );
    assert_eq!(page.matches("href=\"#From\"").count(), 3, "{page}");
    assert_eq!(page.matches("href=\"#section-main\"").count(), 2, "{page}");
    assert!(page.contains("href=\"/places/ream/#x\""), "{page}");
    assert!(page.contains("href=\"/places/ream/?v=2#x\""), "{page}");
    assert!(page.contains("href=\"#pipes\""), "{page}");
}

#[test]
fn an_excerpt_is_more_than_who_is_quoted() {
    let told = "The Secretary met the minister today and spoke of the river.";
    for lead in [
        "The following is attributable to the spokesperson:",
        "FOR IMMEDIATE RELEASE\n\nWASHINGTON —",
        "# A heading\n\n**Readout of the call**",
        "以下是发言人的答复：",
    ] {
        let archive = archive! {
            "readouts/a.md" => format!("---\ntitle: A\nmeeting: m\nside: japan\nrendition: verbatim\ndate: 2022-05-13\nparties: [japan, cambodia]\n---\n\n{lead}\n\n> {told}\n\n[^1]\n\n[^1]: A note of some length on what they said and where.\n"),
        };
        archive.build();
        let page = archive.page("/");
        assert_eq!(words(page.all(".row-excerpt")[0]), told);
        for path in [
            "public/feeds/archive.xml",
            "public/feeds/archive.json",
            "public/readouts/a/index.html",
        ] {
            assert!(archive.read(path).contains(told), "{path}");
        }
        let description = archive.page("/readouts/a/");
        let description = description.all("meta[name=description]")[0].attr("content");
        assert_eq!(description, Some(told));
    }
    // Nothing is lost where nothing else is told.
    for (text, excerpt) in [
        (
            "They discussed:\n\n- trade\n- the river\n",
            "They discussed: trade the river",
        ),
        ("Words\n", "Words"),
        ("WASHINGTON —\n\nIn brief\n", "WASHINGTON — In brief"),
    ] {
        let archive = archive! {
            "readouts/a.md" => format!("---\ntitle: A\nmeeting: m\nside: japan\nrendition: verbatim\ndate: 2022-05-13\nparties: [japan, cambodia]\n---\n\n{text}"),
        };
        archive.build();
        assert_eq!(words(archive.page("/").all(".row-excerpt")[0]), excerpt);
    }
}

#[test]
fn emphasis_in_east_asian_texts_needs_no_spaces() {
    for rendition in ["summary", "verbatim"] {
        let archive = told(
            "**会谈很重要。**双方同意。\n\n他说**“合作”**很好，**[链接](https://e.example/)**也好。\n\n**한국(Korea)**은 *「重要」*です。",
        );
        let text = archive.read("content/readouts/talks-khm.md");
        let text = text.replace("rendition: summary", &format!("rendition: {rendition}"));
        archive.write(
            "content/readouts/talks-khm.md",
            text.replace(
                "---\n\n",
                "notes:\n  - {quote: 双方同意, note: **“好”**吗。}\n---\n\n",
            )
            .replace("note: **“好”**吗。", "note: \"**“好”**吗。\""),
        );
        assert!(archive.problems().is_empty(), "{:?}", archive.check().err);
        archive.build();
        let page = without_places(&archive.read("public/readouts/talks-khm/index.html"));
        for part in [
            "<strong>会谈很重要。</strong>",
            "他说<strong>“合作”</strong>很好",
            "<strong><a href=\"https://e.example/\">链接</a></strong>也好",
            "<strong>한국(Korea)</strong>은 <em>「重要」</em>です",
            "<strong>“好”</strong>吗",
        ] {
            assert!(page.contains(part), "{part} is not in {page}");
        }
    }
}

#[test]
fn typographic_punctuation_is_that_of_english_texts() {
    let smart = "title: A small archive\nbase_url: https://example.org/\nsmart_punctuation: true\n";
    let page = |language: &str, text: &str| {
        let archive = told(text);
        archive.write("content/site.yaml", smart);
        let readout = archive.read("content/readouts/talks-khm.md");
        archive.write(
            "content/readouts/talks-khm.md",
            readout.replacen("---\n\n", &format!("language: {language}\n---\n\n"), 1),
        );
        archive.build();
        without_places(&archive.read("public/readouts/talks-khm/index.html"))
    };
    let english = page(
        "en-GB",
        "'Twas the '90s, rock 'n' roll. \"It's 'so',\" they said -- ...\n",
    );
    let expected = "’Twas the ’90s, rock ’n’ roll. “It’s ‘so’,” they said – …";
    assert!(english.contains(expected), "{english}");
    for (language, text) in [
        ("de", "Er sagte \"ja\" -- so."),
        ("fr", "Il a dit \"oui\" hier."),
    ] {
        let page = page(language, text);
        assert!(
            page.contains(text) || page.contains(&text.replace('"', "&quot;")),
            "{page}"
        );
    }
}
