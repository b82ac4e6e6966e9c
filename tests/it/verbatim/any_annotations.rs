//! What holds for any text and any annotations: they change nothing that a reader reads.

use chancery::annotate::Links;
use chancery::archive::Archive;
use chancery::site::{Content, RenderBuffer, Route, Site, ThemeSources};
use proptest::prelude::*;

use super::read_off;
use crate::support::archive;
use crate::support::html::Page;

const PARTS: &[&str] = &[
    "The two met",
    "in Ream",
    "and spoke",
    "of “trade”",
    "'at length'",
    "— and more.",
    "កម្ពុជា",
    "中国",
    "Việt Nam",
    "x",
    "1 & 2 < 3",
    "\\*",
    "*with care*",
    "**both *of* them**",
    "~~not~~",
    "`as code`",
    "[on the record](https://example.org/)",
    "[[ream|at the base]]",
    "<b>loudly</b>",
    "[^1]",
    "*Ream and",
    "others*",
    "\n",
    "\\\n",
    "\n\n",
    "\n\n## A heading\n\n",
    "\n\n- ",
    "\n- ",
    "\n\n> ",
    "\n\n1. ",
    "\n\n| a | b |\n|---|---|\n| c | d |\n\n",
    "\n\n<div>raw</div>\n\n",
    "\n\n---\n\n",
];

/// A text, and stretches of it in thousandths of its length.
fn text() -> impl Strategy<Value = (String, Vec<(usize, usize)>)> {
    let parts = prop::collection::vec(prop::sample::select(PARTS), 1..20);
    let stretches = prop::collection::vec((0usize..1000, 0usize..1000), 1..8);
    (parts, stretches).prop_map(|(parts, stretches)| {
        (
            format!("{}\n\n[^1]: A note on *it*.\n", parts.join(" ")),
            stretches,
        )
    })
}

/// The words of the stretches as annotations, in turn statements and notes. JSON is YAML.
fn annotations(text: &str, stretches: &[(usize, usize)]) -> (String, usize) {
    let mut lists = [Vec::new(), Vec::new()];
    for (i, (a, b)) in stretches.iter().enumerate() {
        let at = |part: &usize| text.floor_char_boundary(part * text.len() / 1000);
        let (start, end) = (at(a.min(b)), at(a.max(b)));
        if text[start..end].trim().is_empty() {
            continue;
        }
        let mut one = serde_json::json!({
            "quote": text[start..end], "prefix": text[..start], "suffix": text[end..],
        });
        match i % 2 {
            0 => one["act"] = "discussed".into(),
            _ => one["note"] = "A *remark* on [[ream]].".into(),
        }
        lists[i % 2].push(one);
    }
    let count = lists.iter().map(Vec::len).sum();
    let [statements, notes] = lists.map(serde_json::Value::from);
    (format!("statements: {statements}\nnotes: {notes}\n"), count)
}

/// What is read off the pages of readouts with these texts and annotations; and of each its visible
/// text, and how many marks it has.
pub(super) fn pages(texts: &[(String, String)]) -> Vec<(String, String, usize)> {
    let archive = archive! { "places/ream.md" => "---\nname: Ream\n---\n" };
    for (i, (text, annotations)) in texts.iter().enumerate() {
        let front = format!(
            "title: An account\nmeeting: m{i:03}\nside: joint\nrendition: verbatim\n\
             date: 2022-05-13\nparties: [china, united-states]\n"
        );
        let file = format!("content/readouts/r{i:03}.md");
        archive.write(&file, format!("---\n{front}{annotations}---\n\n{text}"));
    }
    let (sources, faults) = chancery::source::load(archive.root());
    assert!(faults.is_empty(), "{faults:?}");
    let (archive, _) = Archive::build(sources, false);
    let (links, _) = Links::find(archive.as_ref().unwrap());
    let known = links
        .readouts
        .iter()
        .map(|linked| (linked.text.clone(), linked.marks.len()));
    let known: Vec<_> = known.collect();
    let (site, _) = Site::new(archive.unwrap(), links, ThemeSources::default(), None);
    let readouts = site.archive().readouts().zip(known);
    let page = |((ix, _), (text, marks))| match site
        .render(Route::Readout(ix), &mut RenderBuffer::default())
        .unwrap()
    {
        Content::Bytes(bytes) => (
            read_off(&Page::new(std::str::from_utf8(&bytes).unwrap())),
            text,
            marks,
        ),
        Content::File(_) => unreachable!("a page is made"),
    };
    readouts.map(page).collect()
}

proptest! {
    // A case is two archives of many texts.
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    #[test]
    fn annotations_change_no_word(texts in prop::collection::vec(text(), 12)) {
        let bare: Vec<_> = texts.iter().map(|(text, _)| (text.clone(), String::new())).collect();
        let without = pages(&bare);
        let mut annotated = Vec::new();
        let mut counts = Vec::new();
        for ((text, stretches), (_, visible, _)) in texts.iter().zip(&without) {
            let (annotations, count) = annotations(visible, stretches);
            annotated.push((text.clone(), annotations));
            counts.push(count);
        }
        let with = pages(&annotated);
        prop_assert_eq!(with.len(), texts.len());
        for (i, ((read, _, marks), (bare, _, _))) in with.iter().zip(&without).enumerate() {
            prop_assert_eq!(*marks, counts[i], "every quote is found: {:?}", annotated[i]);
            prop_assert_eq!(read, bare, "{:?}", annotated[i]);
        }
    }
}

#[test]
fn such_texts_are_annotated_and_read_off_whole() {
    let text = "*Ream* is [[ream|there]].\n\n- one\n- two[^1]\n\n[^1]: A note.\n".to_owned();
    let (annotations, count) = annotations(
        "Ream is there.\none\ntwo\nA note.\n",
        &[(0, 600), (200, 999)],
    );
    assert_eq!(count, 2);
    let (read, _, marks) = pages(&[(text, annotations)]).remove(0);
    assert_eq!(
        (read.as_str(), marks),
        ("Ream is there.\none\ntwo\nA note.\n", 2)
    );
}
