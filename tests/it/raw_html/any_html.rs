//! What holds for any raw HTML: the words that are counted are those that a browser shows, and the page is
//! well-formed.

use chancery::annotate::Links;
use chancery::archive::Archive;
use chancery::site::{Content, RenderBuffer, Route, Site, ThemeSources};
use proptest::prelude::*;
use scraper::{Html, Node};

use crate::support::archive;
use crate::support::html::Page;

const TAGS: &[&str] = &[
    "a href=\"/places/ream/\"",
    "a href=https://x.example/",
    "a",
    "b",
    "i",
    "span id=x",
    "span id=s-1",
    "code",
    "em",
    "mark",
    "sup",
    "p",
    "p lang=km",
    "div",
    "div id=main",
    "section",
    "blockquote",
    "h2",
    "h3 id=y",
    "pre",
    "ul",
    "ol",
    "li",
    "dl",
    "dt",
    "dd",
    "table",
    "caption",
    "colgroup",
    "col",
    "thead",
    "tbody",
    "tr",
    "td",
    "th colspan=2",
    "details",
    "details open",
    "summary",
    "figure",
    "figcaption",
    "br",
    "hr",
    "wbr",
    "img src=/files/p.png alt=picture",
    "img src=https://x.example/p.png alt=elsewhere",
    "ruby",
    "rt",
    "rp",
    "script",
    "style",
    "textarea",
    "title",
    "xmp",
    "iframe",
    "noembed",
    "noframes",
    "noscript",
    "plaintext",
    "template",
    "svg",
    "math",
    "mi",
    "foreignObject",
    "select",
    "option",
    "optgroup",
    "button",
    "form",
    "input",
    "dialog",
    "body",
    "head",
    "html",
    "frameset",
    "font",
    "nobr",
    "my-tag",
    "p hidden",
    "p style=\"display: none\"",
    "b class=\"visually-hidden\"",
    "object",
    "video",
    "annotation-xml",
    "desc",
    "b title='",
    "b title=\"",
];

const OTHER: &[&str] = &[
    "<!-- hidden -->",
    "<!-- hidden",
    "-->",
    "<!>",
    "<?php x ?>",
    "<![CDATA[ x ]]>",
    "</ x>",
    "<",
    ">",
    "<3",
    "&amp;",
    "&lt;",
    "&#106;",
    "&nbsp;",
    "&notit;",
    "&",
    "&#27;",
    "\u{1b}",
    "\u{9b}",
    "\u{7f}",
    "*",
    "**",
    "`",
    "_",
    "[",
    "](/places/ream/)",
    "![",
    "](https://x.example/y.png)",
    "[[ream]]",
    "[[ream|",
    "]]",
    "<https://x.example/>",
    "<me@x.example>",
    "[^1]",
    "\n\n[^1]: ",
    "\n",
    "\n",
    "  \n",
    "\n\n",
    "\n\n",
    "\n\n",
    "\n\n# ",
    "\n\n- ",
    "\n  - ",
    "\n\n> ",
    "\n\n```\n",
    "\n\n    ",
    "\n\n| a | b |\n|---|---|\n| ",
    " | ",
    "Ream",
    "\t",
];

fn text() -> impl Strategy<Value = String> {
    let tag = (prop::sample::select(TAGS), 0..10).prop_map(|(tag, how)| {
        let name = tag.split(' ').next().unwrap_or_default();
        match how {
            0..4 => format!("<{tag}>"),
            4 => format!("\n\n<{tag}>"),
            5 => format!("<{tag}/>"),
            6 => format!("\n\n</{name}>"),
            7 => format!("\n<{}>\n", tag.to_uppercase()),
            _ => format!("</{name}>"),
        }
    });
    let part = prop_oneof![
        6 => tag,
        3 => prop::sample::select(OTHER).prop_map(str::to_owned),
        4 => "[a-z]{1,3} ?",
    ];
    prop::collection::vec(part, 0..28).prop_map(|parts| parts.concat())
}

/// Of readouts with these texts: the words that are counted, and the page.
fn published(texts: &[String]) -> Vec<(String, String)> {
    let archive = archive! { "places/ream.md" => "---\nname: Ream\n---\n" };
    archive.write("content/files/p.png", "not a picture");
    for (i, text) in texts.iter().enumerate() {
        // Of an original more marks are shown as they are written.
        let rendition = if i % 2 == 0 { "verbatim" } else { "summary" };
        let readout = format!(
            "---\ntitle: An account\nmeeting: m{i}\nside: joint\nrendition: {rendition}\n\
             description: An account\ndate: 2022-05-13\nparties: [cambodia, united-states]\n---\n\n{text}"
        );
        archive.write(&format!("content/readouts/r{i:03}.md"), readout);
    }
    let (sources, _) = chancery::source::load(archive.root());
    let (archive, _) = Archive::build(sources, false);
    let (links, _) = Links::find(archive.as_ref().unwrap());
    let (site, _) = Site::new(archive.unwrap(), links, ThemeSources::default(), None);
    let page = |route| match site.render(route, &mut RenderBuffer::default()).unwrap() {
        Content::Bytes(bytes) => String::from_utf8(bytes.into_owned()).unwrap(),
        Content::File(_) => unreachable!("a page is made"),
    };
    let readouts = site.archive().readouts().zip(&site.links().readouts);
    readouts
        .map(|((ix, _), linked)| (linked.text.clone(), page(Route::Readout(ix))))
        .collect()
}

fn letters(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// The words of the account, and those of its footnotes, without what the template adds: marks, numbers
/// and ways back.
fn account(page: &Page) -> (String, String) {
    let (mut text, mut notes) = (String::new(), String::new());
    // Footnotes of a text that cannot be cut into passages stand behind it.
    for element in page.all(".prose-account, .text > .footnotes") {
        for node in element.descendants() {
            let Node::Text(words) = node.value() else {
                continue;
            };
            let within = |class: &str| {
                let mut elements = node.ancestors().filter_map(|a| a.value().as_element());
                elements.any(|element| element.classes().any(|c| c == class))
            };
            if within("footnote-mark") || within("footnote-back") {
                continue;
            }
            if within("footnotes") {
                notes.push_str(words);
                continue;
            }
            match (within("notes"), within("note-text")) {
                (false, _) => text.push_str(words),
                (true, true) => notes.push_str(words),
                (true, false) => {}
            }
        }
    }
    (letters(&text), letters(&notes))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn the_words_that_count_are_those_that_are_shown(texts in prop::collection::vec(text(), 24)) {
        for (text, (counted, page)) in texts.iter().zip(published(&texts)) {
            let document = Html::parse_document(&page);
            prop_assert_eq!(&document.errors, &[""; 0], "{:?}\n{}", text, page);
            let page = Page::new(&page);
            let (shown, notes) = account(&page);
            let counted = letters(&counted);
            // Footnotes are shown behind the text, and counted where they are defined.
            if notes.is_empty() {
                prop_assert_eq!(&counted, &shown, "{:?}", text);
            } else {
                let sorted = |text: &str| {
                    let mut letters: Vec<char> = text.chars().collect();
                    letters.sort_unstable();
                    letters
                };
                prop_assert_eq!(sorted(&counted), sorted(&(shown + &notes)), "{:?}", text);
            }
            let mut ids: Vec<&str> = page.all("[id]").iter().filter_map(|e| e.attr("id")).collect();
            let all = ids.len();
            ids.sort_unstable();
            ids.dedup();
            prop_assert_eq!(ids.len(), all, "{:?}", text);
            prop_assert!(page.all("a a, main [hidden], main [style], main script, main iframe, main template").is_empty(), "{:?}", text);
        }
    }
}
