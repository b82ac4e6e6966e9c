//! Raw HTML in texts: its words are words, and its tags neither take words away nor pass for the page's
//! own.

mod any_html;

use crate::support::html::{Page, without_places, words};
use crate::support::{Archive, archive};

const FRONT: &str = "title: An account\nmeeting: talks\nside: cambodia\n\
    date: 2022-05-13\nparties: [cambodia, united-states]\n";

/// Keys of a readout whose words are those of the original.
const VERBATIM: &str = "rendition: verbatim\n";

/// An archive of one readout, which is a summary unless its keys say otherwise.
fn told_with(keys: &str, text: &str) -> Archive {
    let rendition = match keys.contains("rendition:") {
        true => "",
        false => "rendition: summary\n",
    };
    let archive = archive! {
        "readouts/talks-khm.md" => format!("---\n{FRONT}{rendition}{keys}---\n\n{text}\n"),
        "places/ream.md" => "---\nname: Ream\n---\n\n## The Early Years\n",
        "formulas/win.md" => "---\nname: Win-win\npatterns:\n  en: [win-win cooperation]\n---\n",
    };
    archive.write("content/files/p.png", "not a picture");
    archive
}

fn told(text: &str) -> Archive {
    told_with("", text)
}

/// What stands in the account on its page, as it is written.
fn account(archive: &Archive) -> String {
    archive.build();
    let page = without_places(&archive.read("public/readouts/talks-khm/index.html"));
    let start = page.find("prose-account").unwrap();
    let start = start + page[start..].find('>').unwrap() + 1;
    let account = page[start..].split("<aside class=\"rail\"").next();
    account.unwrap().to_owned()
}

/// The words of the account, as a browser finds them.
fn shown(archive: &Archive) -> String {
    archive.build();
    let page = archive.page("/readouts/talks-khm/");
    let mut parts = page.all(".prose-account .passage-text");
    if parts.is_empty() {
        parts = page.all(".prose-account");
    }
    let parts: Vec<_> = parts.into_iter().map(words).collect();
    parts.join(" ").trim().to_owned()
}

/// The words that a statement marks.
fn marked(page: &Page, statement: &str) -> String {
    let parts = page.all(&format!("mark[data-of~=\"{statement}\"]"));
    let parts: Vec<_> = parts.into_iter().map(words).collect();
    parts.join(" ")
}

/// What is told of a text: `removed-html 12:1`.
fn faults(archive: &Archive) -> Vec<String> {
    let problems = archive.problems().into_iter();
    problems
        .map(|problem| {
            let place = problem.place.replace("content/readouts/talks-khm.md:", "");
            format!("{} {place}", problem.code)
        })
        .collect()
}

#[test]
fn no_tag_takes_what_follows_it() {
    for tag in [
        "script",
        "style",
        "textarea",
        "title",
        "xmp",
        "iframe",
        "noembed",
        "noframes",
        "plaintext",
        "noscript",
        "template",
        "svg",
        "math",
        "select",
        "option",
        "table",
        "details",
        "dialog",
        "object",
        "button",
        "p hidden",
        "div style=\"display:none\"",
        "frameset",
        "head",
        "b",
        "a href=\"/places/ream/\"",
        "h1",
        "li",
        "td",
        "caption",
        "pre",
        "summary",
        "ruby",
        "rp",
        "form",
        "video",
        "canvas",
        "nobr",
        "p class=\"visually-hidden\"",
    ] {
        let quoted = "statements:\n  - {quote: urged Japan, act: urged}\n";
        for text in [
            format!("France <{tag}> urged Japan.\n\nAnd said more."),
            format!("<{tag}> France urged Japan.\n\nAnd said more."),
            format!("<div><{tag}>\nFrance urged Japan.\n\nAnd said more."),
            format!("- France <{tag}> urged Japan.\n- And said more."),
            format!("> <{tag}>\n> France urged Japan.\n\nAnd said more."),
        ] {
            let archive = told_with(&format!("{VERBATIM}{quoted}"), &text);
            assert_eq!(
                shown(&archive),
                "France urged Japan. And said more.",
                "{text}"
            );
            let page = archive.page("/readouts/talks-khm/");
            assert_eq!(marked(&page, "s-1"), "urged Japan", "{text}");
            assert!(
                page.all(".passage-text [hidden], .passage-text [style], .passage-text details:not([open])")
                    .is_empty()
            );
            assert_eq!(archive.run(&["seal"]).code, 0);
            let sealed = archive.run(&["seal", "--text", "talks-khm"]).out;
            let sealed: Vec<&str> = sealed.split_whitespace().collect();
            assert_eq!(
                sealed.join(" "),
                "France urged Japan. And said more.",
                "{text}"
            );
        }
    }
}

#[test]
fn code_that_is_closed_is_no_words() {
    let archive = told(
        "<style>p { color: red }</style><p>One.</p>\n<script>if (a<b) { hide() }</script>Two.",
    );
    assert_eq!(shown(&archive), "One. Two.");
    assert_eq!(faults(&archive), ["removed-html 10:1", "removed-html 11:1"]);
}

#[test]
fn a_comment_that_is_not_closed_is_an_error() {
    for (text, place) in [
        ("One.\n\n<!-- Two.\n\nThree.", "12:1"),
        ("<p>One.</p> <!-- Two.\n\nThree. -->", "10:13"),
    ] {
        let archive = told(text);
        assert_eq!(faults(&archive), [format!("unclosed-comment {place}")]);
        assert_eq!(archive.run(&["build"]).code, 1);
    }
    let archive = told("One <!-- never.\n\n<!-- two -->\n\nThree.");
    assert_eq!(shown(&archive), "One <!-- never. Three.");
}

#[test]
fn words_of_html_are_quoted_named_counted_and_searched() {
    let text = "<p>At Ream they welcomed win-win&nbsp;cooperation and\n  urged <b>restraint</b>.</p>\n\n\
        <table><tr><th>Who<td>Ream agreed.</table>\n\n<ul>\n<li>Fish &amp; chips\n<li>Rice</ul>\n";
    let keys = "statements:\n  - {quote: urged restraint, act: urged}\n  - {quote: Fish & chips, act: praised}\n";
    let archive = told_with(&format!("{VERBATIM}{keys}"), text);
    assert_eq!(faults(&archive), [""; 0]);
    archive.build();
    let page = archive.page("/readouts/talks-khm/");
    assert_eq!(
        page.all(".prose-account a[href=\"/places/ream/\"]").len(),
        2
    );
    assert_eq!(marked(&page, "s-1"), "urged restraint");
    assert_eq!(marked(&page, "s-2"), "Fish & chips");
    assert!(
        archive
            .page("/formulas/win/")
            .text()
            .contains("used in 1 readout")
    );
    let description = page.all("meta[name=description]")[0]
        .attr("content")
        .unwrap();
    assert!(
        description.starts_with("At Ream they welcomed"),
        "{description}"
    );
    assert_eq!(
        archive.run(&["seal", "--text", "talks-khm"]).out,
        "At Ream they welcomed win-win cooperation and urged restraint.\nWho\nRea\u{6d} agreed.\nFish & chips\nRice\n"
    );
}

#[test]
fn faults_in_html_are_told_where_they_stand() {
    let text = "<div>\n<p>One &amp; two\n  [[x]] <b onclick=\"y\">three</b> &eacute; <i style='z'>\n</div>\n\nBe <u data-x>good</u>.";
    assert_eq!(
        faults(&told(text)),
        [
            "removed-html 12:12",
            "removed-html 12:46",
            "removed-html 15:7"
        ]
    );
    // In a quote of Markdown each line begins with what is no part of the HTML.
    let text = "> <div>\n> <p\n> onclick=x>One</p>\n> </div>";
    assert_eq!(faults(&told(text)), ["removed-html 12:3"]);
    let keys = "statements:\n  - {quote: tree and, act: urged}\n";
    let archive = told_with(keys, "<p>one &amp; <b>three</b> and</p>");
    let problem = &archive.problems()[0];
    assert_eq!(problem.code, "quote-not-found");
    assert!(problem.help.contains("three and"), "{}", problem.help);
}

#[test]
fn elements_are_closed_where_they_must_be() {
    for (text, html) in [
        ("<b>one\n\ntwo</b>", "<p><b>one</b></p><p>two</p>"),
        (
            "one *two <b>three* four",
            "<p>one <em>two <b>three</b></em> four</p>",
        ),
        (
            "<b>one <i>two</b> three</i>",
            "<p><b>one <i>two</i></b><i> three</i></p>",
        ),
        (
            "<div>\n\none\n\n</div>\n\ntwo",
            "<div><p>one</p></div><p>two</p>",
        ),
        (
            "<details>\n\n*one*\n\n</details>",
            "<details open><p><em>one</em></p></details>",
        ),
        (
            "- <div>one\n- two",
            "<ul><li><div><p>one</p></div></li><li>two</li></ul>",
        ),
        (
            "<table>one<tr><td>two",
            "<table><tbody><tr><td>one</td></tr><tr><td>two</td></tr></tbody></table>",
        ),
        (
            "<ul>one<li>two<ul><li>three</ul></ul>",
            "<ul><li>one</li><li>two<ul><li>three</li></ul></li></ul>",
        ),
        ("<tr><td>one</td></tr>", "<div><div><p>one</p></div></div>"),
        (
            "<p lang=km>one<p>two</div>three",
            "<div lang=km><p>one</p></div><p>twothree</p>",
        ),
        (
            "<div><a href=\"/places/ream/\"><div>one</div>two</a></div>",
            "<div><div><p><a href=/places/ream/>one</a></p></div><p><a href=/places/ream/>two</a></p></div>",
        ),
        ("one <div>two</div> three", "<p>one <br>two<br> three</p>"),
        (
            "<blockquote>one</blockquote>",
            "<blockquote><p>one</p></blockquote>",
        ),
        ("<pre>\none\n  two</pre>", "<pre>one\n  two</pre>"),
        ("<h2 id=x>One</h2>", "<h2 id=x>One</h2>"),
        ("<font color=red>one</font>", "<p>one</p>"),
    ] {
        let archive = told(text);
        archive.build();
        let page = archive.page("/readouts/talks-khm/");
        let html_of = without_places(&page.all(".prose-account")[0].inner_html());
        let plain = |html: &str| {
            html.replace(['"', '\n'], "")
                .replace("=>", ">")
                .replace("> <", "><")
                .replace(" </", "</")
                .trim()
                .to_owned()
        };
        let html = if text.contains("<pre") {
            html.replace('\n', "")
        } else {
            html.to_owned()
        };
        assert!(plain(&html_of).contains(&plain(&html)), "{text}: {html_of}");
    }
}

#[test]
fn an_id_that_the_page_has_is_not_given_again() {
    let archive = told_with(
        "statements:\n  - {quote: urged Japan, act: urged}\n",
        "<p id=\"s-1\">France asked for nothing.</p>\n\nFrance urged Japan[^1]. <b id=main>a</b> <i id=\"_cite\">b</i> \
         <u id=fn-1>c</u> <s id='head'>d</s> <b id=dup>e</b> <b id=dup>f</b> <b id=\"&#115;-1\">g</b>\n\n## Head\n\n\
         <h2 id=n-1>Note</h2>\n\n[to](#dup)\n\n[^1]: A note.",
    );
    let told: Vec<_> = archive.problems().into_iter().map(|p| p.message).collect();
    for id in ["s-1", "main", "_cite", "fn-1", "head", "dup"] {
        let says = format!("the id `{id}` was removed from the page");
        assert!(told.contains(&says), "{id}: {told:?}");
    }
    archive.build();
    let page = archive.page("/readouts/talks-khm/");
    let mut ids: Vec<_> = page
        .all("[id]")
        .iter()
        .filter_map(|e| e.attr("id").map(str::to_owned))
        .collect();
    let all = ids.len();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), all);
    assert_eq!(marked(&page, "s-1"), "urged Japan");
    assert_eq!(words(page.all("#head")[0]), "Head");
    assert_eq!(words(page.all("#dup")[0]), "e");
}

#[test]
fn no_link_stands_within_another() {
    for (text, links) in [
        ("[[ream|see <https://y.example/>]]", 1),
        (
            "<a href=\"https://y.example/\">one [two](https://z.example/) Ream</a>",
            1,
        ),
        (
            "<a href=\"https://y.example/\">one[^1]</a>\n\n[^1]: Two.",
            1,
        ),
        (
            "[one <a href=\"https://z.example/\">two</a>](https://y.example/)",
            1,
        ),
        (
            "<div><a href=\"https://y.example/\">one <a href=\"https://z.example/\">two</a></div>",
            1,
        ),
        ("![one <https://z.example/>](https://y.example/p.png)", 1),
        (
            "<a href=\"https://y.example/\">![one](https://z.example/p.png) <img src=https://z.example/q.png alt=two></a>",
            1,
        ),
        ("## <a href=\"https://y.example/\">one [[ream]]</a>", 1),
        (
            "<a href=\"https://y.example/\">\n\n[one](https://z.example/)\n\n</a>",
            1,
        ),
    ] {
        let html = account(&told(text));
        let (mut open, mut count) = (false, 0);
        for tag in html.split('<').skip(1) {
            if tag.starts_with("a ") {
                assert!(!open, "{text}: {html}");
                open = true;
                count += usize::from(!tag.contains("href=\"#"));
            } else if tag.starts_with("/a>") {
                open = false;
            }
        }
        assert_eq!(count, links, "{text}: {html}");
    }
    let nested = told("[[ream|see <https://y.example/>]]");
    assert_eq!(faults(&nested), ["nested-link 10:12"]);
}

#[test]
fn no_text_passes_for_what_the_program_wrote() {
    let archive = told(
        "[a](/.chancery-wrote-this:javascript:x) <b>x</b> \
         <a href=\"/.chancery-wrote-this:https://z.example/\">b</a>",
    );
    assert_eq!(
        faults(&archive),
        ["unknown-link 10:1", "unknown-link 10:50"]
    );
}

#[test]
fn addresses_are_judged_as_browsers_read_them() {
    for href in [
        "&#106;avascript:alert(1)",
        "java&Tab;script:alert(1)",
        "java&#10;script:alert(1)",
        " &#1;javascript:alert(1)",
        "JAVASCRIPT&colon;alert(1)",
        "vbscript:x",
        "data:text/html,x",
    ] {
        for text in [
            format!("<a href=\"{href}\">one</a>"),
            format!("<div><a href=\"{href}\">one</a></div>"),
            format!("[one](<{href}>)"),
        ] {
            let archive = told(&text);
            let html = account(&archive);
            assert!(!html.contains("<a "), "{text}: {html}");
            assert_eq!(archive.problems().len(), 1, "{text}");
        }
    }
}

#[test]
fn mail_addresses_are_links_of_mail() {
    let keys = "notes:\n  - {quote: Write, note: \"To <b@y.example>.\"}\n";
    let archive = told_with(
        keys,
        "Write to <a@x.example>, <a href=\"mailto:c@z.example\">C</a>.",
    );
    assert_eq!(faults(&archive), [""; 0]);
    archive.build();
    let page = archive.page("/readouts/talks-khm/");
    for address in ["a@x.example", "b@y.example", "c@z.example"] {
        assert!(page.links_to(&format!("mailto:{address}")), "{address}");
    }
}

#[test]
fn links_to_the_site_itself_are_checked_and_lead_within_it() {
    let text = "[a](https://example.org/readouts/nobody/) [b](http://example.org/people/none/) [c](//example.org/x/) \
        <https://example.org/files/none.png> <a href=\"https://example.org/places/nowhere/\">d</a>";
    let keys = "notes:\n  - {quote: a, note: \"See <https://example.org/x/>.\"}\n";
    let archive = told_with(keys, text);
    let found = faults(&archive);
    assert_eq!(found.len(), 6, "{found:?}");
    assert!(
        found.iter().all(|fault| fault.starts_with("unknown-link")),
        "{found:?}"
    );

    let text = "[a](https://example.org/places/ream/) [b](http://example.org/places/ream/#the-early-years) [c](//example.org/) \
        <a href=\"HTTPS://EXAMPLE.ORG/files/p.png\">d</a> [e](https://example.org.evil.example/places/ream/) Ream";
    let archive = told(text);
    assert_eq!(faults(&archive), [""; 0]);
    let run = archive.run(&["build", "--base-url", "http://other.example/sub/"]);
    assert_eq!(run.code, 0, "{}", run.err);
    let page = without_places(&archive.read("public/readouts/talks-khm/index.html"));
    for link in [
        "<a href=\"/sub/places/ream/\">a</a>",
        "<a href=\"/sub/places/ream/#the-early-years\">b</a>",
        "<a href=\"/sub/\">c</a>",
        "<a href=\"/sub/files/p.png\">d</a>",
        "<a href=\"https://example.org.evil.example/places/ream/\">e</a> Ream",
    ] {
        assert!(page.contains(link), "{link} is not in {page}");
    }
}

#[test]
fn an_address_of_the_site_that_would_lead_elsewhere_is_refused() {
    for (address, instead) in [
        ("https://x.example//", "https://x.example/"),
        ("https://x.example//archive/", "https://x.example/archive/"),
        ("https://x.example/a//b", "https://x.example/a/b/"),
        ("https://x.example/\\\\a/", "https://x.example/a/"),
        ("https://x.example/a/..//b/", "https://x.example/b/"),
        ("https://me:secret@x.example/a/", "https://x.example/a/"),
        ("https://me@x.example/", "https://x.example/"),
    ] {
        let archive = told("One.");
        let run = archive.run(&["build", "--base-url", address]);
        assert_eq!(run.code, 2, "{address}: {}", run.err);
        assert!(
            run.err.contains(&format!("write `{instead}`")),
            "{address}: {}",
            run.err
        );
        let site = format!("title: A small archive\nbase_url: '{address}'\n");
        archive.write("content/site.yaml", site);
        let problem = &archive.problems()[0];
        assert_eq!(problem.code, "invalid-value", "{address}");
        assert!(
            problem.message.contains(&format!("write `{instead}`")),
            "{}",
            problem.message
        );
        assert_eq!(archive.run(&["build"]).code, 1);
    }
    let archive = told("One.");
    let run = archive.run(&["build", "--base-url", "https://x.example/a/../b"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(
        archive
            .read("public/index.html")
            .contains("href=\"/b/static/")
    );
}

#[test]
fn control_characters_reach_no_page() {
    let archive = told_with(
        "statements:\n  - {quote: one two, act: urged}\n",
        "So \u{1}one\u{1b}[31m two\u{9b} x `a\u{7f}b` <b title=\"\u{2}t\">c&#27;&#155;d</b>\n\n<p>e\u{85}f&#x7f;</p>".replace("\u{1b}[31m", "").as_str(),
    );
    archive.build();
    for (name, bytes) in archive.published() {
        if !name.ends_with(".html") && !name.ends_with(".xml") && !name.ends_with(".json") {
            continue;
        }
        let text = String::from_utf8(bytes).unwrap();
        let control = text.find(|c: char| c.is_control() && !matches!(c, '\n' | '\t' | '\r'));
        assert_eq!(control, None, "{name}");
    }
    let page = archive.page("/readouts/talks-khm/");
    assert_eq!(marked(&page, "s-1"), "one two");
    assert_eq!(shown(&archive), "So one two x ab cd ef");
}

#[test]
fn control_characters_in_front_matter_are_refused() {
    for title in ["\\e[31mred", "a\\u009b31m", "a\\x7f", "a\\0", "a\\x85"] {
        let archive = told("One.");
        let text = archive.read("content/readouts/talks-khm.md");
        archive.write(
            "content/readouts/talks-khm.md",
            text.replace("title: An account", &format!("title: \"{title}\"")),
        );
        assert_eq!(faults(&archive), ["invalid-value 2:8"], "{title}");
    }
}

#[test]
fn a_terminal_is_never_steered() {
    let archive = told("One.");
    let path = "content/readouts/talks-khm.md";
    let front = archive.read(path);
    let odd = "a\u{202e}b\u{2066}c";
    archive.write(
        path,
        front.replace(
            "\n---\n\n",
            &format!(
                "\n\"{odd}\\e[1m\\u009b2m\": 1\nsides: {odd}\n---\n\n[x](/people/{odd}\u{9b}/) "
            ),
        ),
    );
    archive.write(&format!("content/people/{odd}.md"), "x");
    for arguments in [
        &["check", "--all"][..],
        &["check", "--message-format", "json"],
    ] {
        let run = archive.run(arguments);
        let printed = format!("{}{}", run.out, run.err);
        assert!(printed.contains("unknown-key"), "{printed}");
        let steers = |c: char| {
            c.is_control() && c != '\n'
                || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
        };
        assert_eq!(printed.find(steers), None, "{printed:?}");
    }
    assert!(
        archive
            .run(&["check", "--message-format", "json"])
            .out
            .contains("\\u202e")
    );
}
