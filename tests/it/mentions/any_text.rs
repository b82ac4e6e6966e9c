//! What holds for any text: linking names changes nothing that a reader reads, and no link lies
//! within another.

use std::path::Path;

use chancery::annotate::Links;
use chancery::archive::Archive;
use chancery::diagnostics::{Diagnostic, Format, Printer};
use chancery::site::{Content, RenderBuffer, Route, Site, ThemeSources};
use proptest::prelude::*;

use crate::support::archive;
use crate::support::html::Page;

const NAMES: &[&str] = &[
    "Ream",
    "Ream Naval Base",
    "Blinken",
    "Antony Blinken",
    "U.S.",
    "U.S.-ASEAN Special Summit",
    "ASEAN",
    "កម្ពុជា",
    "中国",
    "Bùi Thanh Sơn",
    "People's Republic of China",
];

/// Markup that opens, closes, separates or does nothing, in whatever order it comes.
const MARKUP: &[&str] = &[
    "*",
    "**",
    "_",
    "~~",
    "`",
    "``",
    "[",
    "](https://example.com/)",
    "](/about)",
    "[[ream|",
    "]]",
    "[[ream]]",
    "<b>",
    "</b>",
    "<a href=\"/x/\">",
    "</a>",
    "<code>",
    "</code>",
    "&nbsp;",
    "&amp;",
    "\\",
    "\n",
    "  \n",
    "\n\n",
    "\n\n# ",
    "\n\n- ",
    "\n\n> ",
    "\n\n```\n",
    "\n\n    ",
    "\n\n| a | b |\n|---|---|\n| ",
    " | ",
    "[^1]",
    "\n\n[^1]: ",
    "[^a]",
    "\n\n[^a]: ",
    "<!-- ",
    " -->",
    "‘",
    "’",
    "“",
    "”",
    "\u{a0}",
    "\u{301}",
    "\u{200b}",
];

fn text() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        4 => prop::sample::select(NAMES).prop_map(str::to_owned),
        4 => prop::sample::select(MARKUP).prop_map(str::to_owned),
        2 => "[ a-z.,;:!?()'’-]{0,6}",
        1 => "\\PC{0,3}",
    ];
    // Alternative texts of images are no part of what a reader reads.
    prop::collection::vec(part, 0..24).prop_map(|parts| parts.concat().replace("![", "! ["))
}

/// Pages of readouts with these texts, with names linked or not.
fn pages(texts: &[String], autolink: bool) -> Vec<String> {
    let archive = archive! {};
    for (i, names) in NAMES.iter().enumerate() {
        let name = names.replace('\'', "''");
        let topic = format!("---\nname: '{name}'\nautolink: {autolink}\n---\n");
        let id = if i == 0 {
            "ream".to_owned()
        } else {
            format!("t{i}")
        };
        archive.write(&format!("content/topics/{id}.md"), topic);
    }
    for country in ["china", "cambodia", "united-states"] {
        let file = format!("---\nname: The {country}\nautolink: false\n---\n");
        archive.write(&format!("content/countries/{country}.md"), file);
    }
    for (i, text) in texts.iter().enumerate() {
        let readout = format!(
            "---\ntitle: An account\nmeeting: m{i}\nside: joint\nrendition: summary\n\
             description: An account\ndate: 2022-05-13\nparties: [cambodia, united-states]\n---\n\n{text}"
        );
        archive.write(&format!("content/readouts/r{i:03}.md"), readout);
    }
    render(archive.root())
}

fn render(root: &Path) -> Vec<String> {
    let (sources, mut problems) = chancery::source::load(root);
    let (archive, faults) = Archive::build(sources, false);
    problems.extend(faults);
    let archive = archive.unwrap();
    let (links, faults) = Links::find(&archive);
    problems.extend(faults);
    let (site, faults) = Site::new(archive, links, ThemeSources::default(), None);
    problems.extend(faults);
    print(&problems);
    let readouts = site.archive().readouts().map(|(ix, _)| Route::Readout(ix));
    let page = |route| match site.render(route, &mut RenderBuffer::default()).unwrap() {
        Content::Bytes(bytes) => String::from_utf8(bytes.into_owned()).unwrap(),
        Content::File(_) => unreachable!("a page is made"),
    };
    readouts.map(page).collect()
}

/// Prints problems in every form: one that stands at no place of its text could not be drawn.
fn print(problems: &[Diagnostic]) {
    for format in [Format::Human, Format::Json] {
        let printer = Printer {
            format,
            all: true,
            colour: true,
        };
        printer.print(problems, &mut std::io::sink()).unwrap();
    }
    for place in problems.iter().filter_map(|problem| problem.place.as_ref()) {
        assert!(
            place.source.text.get(place.span.clone()).is_some(),
            "{place:?}"
        );
    }
}

/// Whether a link begins before the last one has ended. A parser of HTML would put that right before
/// one could see it, so the tags are read as they are written.
fn has_nested_links(html: &str) -> bool {
    let mut open = false;
    html.split('<').skip(1).any(|tag| {
        let begins = tag.starts_with("a ") || tag.starts_with("a>");
        let nested = begins && open;
        open = begins || open && !tag.starts_with("/a>");
        nested
    })
}

proptest! {
    // A case is two archives of many texts.
    #![proptest_config(ProptestConfig { cases: 16, ..ProptestConfig::default() })]

    #[test]
    fn linking_names_changes_no_word_and_nests_no_links(
        texts in prop::collection::vec(text(), 12),
    ) {
        let with = pages(&texts, true);
        let without = pages(&texts, false);
        prop_assert_eq!(with.len(), texts.len());
        for ((text, with), without) in texts.iter().zip(&with).zip(&without) {
            prop_assert_eq!(Page::new(with).text(), Page::new(without).text(), "{:?}", text);
            // Somebody can write a link within a link by hand.
            prop_assert!(!has_nested_links(with) || has_nested_links(without), "{:?}", text);
        }
    }
}

#[test]
fn names_in_such_texts_are_linked() {
    let texts = ["*Ream* and **ASEAN**, 中国".to_owned()];
    let links = |html: &str| Page::new(html).links_in("Ream and").len();
    assert_eq!(
        pages(&texts, true)
            .iter()
            .map(|page| links(page))
            .collect::<Vec<_>>(),
        [3]
    );
    assert_eq!(
        pages(&texts, false)
            .iter()
            .map(|page| links(page))
            .collect::<Vec<_>>(),
        [0]
    );
}
