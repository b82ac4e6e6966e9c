//! Whatever was done to an archive's files, one after the other, the previewed site is byte for byte the
//! one that a build of the folder would give; and while there are errors, the last good one.

use std::collections::BTreeMap;
use std::path::PathBuf;

use crate::support::{Archive, archive};
use chancery::diagnostics::Severity;
use chancery::preview::{LiveSite, Setting};
use chancery::site::{Content, RenderBuffer};
use chancery::source::SourceCache;
use proptest::prelude::*;

const FACTS: &str = "date: 2022-05-13\nparties: [cambodia, united-states]\n";

fn readout(title: &str, front: &str, body: &str) -> String {
    format!(
        "---\ntitle: {title}\nmeeting: talks\nside: cambodia\nrendition: summary\n{FACTS}{front}---\n{body}\n"
    )
}

/// An archive with something of every kind.
fn sample() -> Archive {
    archive! {
        "site.yaml" => "title: A small archive\nbase_url: https://example.org/\nsearches:\n  - {id: trade, title: Trade, query: trade -left}\n  - {id: said, title: Said, query: \"act:discussed Prak\"}\n",
        "readouts/one.md" => readout("One", "participants: [prak]\nstatements:\n  - {quote: spoke of trade, act: discussed, topics: [trade]}\n", "Prak spoke of trade.\n\nThe Secretary left."),
        "readouts/two.md" => readout("Two", "", "Prak met Blinken, see [[prak]] and [the other](one.md)."),
        "readouts/three.md" => readout("Three", "", "Nobody is named.").replace("meeting: talks", "meeting: later").replace("2022-05-13", "2023-01-02"),
        "meetings/talks.md" => format!("---\n{FACTS}---\nPrak was there."),
        "people/prak.md" => "---\nname: Prak\ncountry: cambodia\noffices: [{title: Minister}]\n---\nA minister.",
        "people/blinken.md" => "---\nname: Blinken\naliases: [the Secretary]\ncountry: united-states\n---\n",
        "formulas/gains.md" => "---\nname: Gains\npatterns: {en: [gains for all, spoke of trade]}\n---\n",
        "topics/trade.md" => "---\nname: Trade\n---\nWhat is bought.",
        "pages/about.md" => "---\ntitle: About\n---\n# Us\n\nSee [One](/readouts/one/).",
        "files/a.txt" => "A file.",
    }
}

/// Every file of a site with what it holds.
fn published(proof: &LiveSite) -> BTreeMap<String, Vec<u8>> {
    let site = proof.site().unwrap();
    let routes = site.routes();
    let held = routes.into_iter().map(|route| {
        let bytes = match site.render(route, &mut RenderBuffer::default()).unwrap() {
            Content::Bytes(bytes) => bytes.into_owned(),
            Content::File(path) => std::fs::read(path).unwrap(),
        };
        (site.file(route), bytes)
    });
    held.collect()
}

fn errors(proof: &LiveSite) -> usize {
    let diagnostics = proof.diagnostics();
    let errors = diagnostics
        .iter()
        .filter(|d| d.severity() == Severity::Error);
    errors.count()
}

/// Compares a proof with one that is made anew.
fn compare(proof: &LiveSite, archive: &Archive) {
    let fresh = LiveSite::new(archive.root(), Setting::default());
    let told = |proof: &LiveSite| -> Vec<String> {
        let diagnostics = proof.diagnostics();
        let told = diagnostics.iter().map(|d| {
            let place = d.place.as_ref().map(|p| (&p.source.path, p.span.clone()));
            format!("{} {} {place:?}", d.code.as_str(), d.message)
        });
        told.collect()
    };
    assert_eq!(told(proof), told(&fresh));
    if errors(&fresh) > 0 {
        assert!(!proof.is_in_step());
        return;
    }
    assert!(proof.is_in_step());
    let (kept, made) = (published(proof), published(&fresh));
    assert_eq!(
        kept.keys().collect::<Vec<_>>(),
        made.keys().collect::<Vec<_>>()
    );
    for (file, bytes) in &made {
        let (kept, made) = (&kept[file], bytes);
        assert!(
            kept == made,
            "{file}\n{}\n{}",
            String::from_utf8_lossy(kept),
            String::from_utf8_lossy(made)
        );
    }
}

const FILES: [&str; 10] = [
    "content/readouts/one.md",
    "content/readouts/two.md",
    "content/readouts/three.md",
    "content/meetings/talks.md",
    "content/people/prak.md",
    "content/people/blinken.md",
    "content/topics/trade.md",
    "content/pages/about.md",
    "content/people/new.md",
    "content/formulas/gains.md",
];

const WORDS: [&str; 11] = [
    "More words.",
    "Prak and Blinken.",
    "The Secretary spoke of trade.",
    "## A heading",
    "[[nobody]]",
    "[[prak|him]] and [us](/pages/about/#us).",
    "<b id=\"here\">raw</b>",
    "Nova was named.",
    "*Trade*, [a place](one.md#a-heading).",
    "<script>alert(1)</script>",
    "Gains for all, and trade.",
];

/// Something that an editor, a person or a program does to the files.
#[derive(Debug, Clone)]
enum Edit {
    Append(usize, usize),
    Replace(usize, &'static str, &'static str),
    Remove(usize),
    Restore(usize),
    Write(&'static str, &'static str),
}

fn edit() -> impl Strategy<Value = Edit> {
    let replacements = [
        ("name: Prak", "name: Nova"),
        ("name: Nova", "name: Prak"),
        ("aliases: [the Secretary]", "aliases: [Nova, Trade]"),
        ("title: One", "title: First"),
        ("spoke of trade", "spoke of much else"),
        ("spoke of much else", "spoke of trade"),
        ("2022-05-13", "2022-06-01"),
        ("rendition: summary", "rendition: verbatim"),
        ("side: cambodia", "side: nowhere"),
        ("side: nowhere", "side: cambodia"),
        ("patterns: {en: [gains", "patterns: {fr: x, en: [gains"),
        (
            "rendition: summary",
            "rendition: summary\nformulas: [gains]",
        ),
        ("rendition: summary", "rendition: summary\nlanguage: fr"),
        ("name: Trade", "name: Trade\ndraft: true"),
        ("---\n", "--\n"),
        ("--\n", "---\n"),
    ];
    let written = [
        ("content/people/new.md", "---\nname: Nova\n---\nA person."),
        ("content/people/new.md", "---\nname: Prak\n---\n"),
        (
            "content/site.yaml",
            "title: A small archive\nbase_url: https://example.org/\n",
        ),
        (
            "content/site.yaml",
            "title: Another\nbase_url: https://example.org/sub/\nsmart_punctuation: true\n",
        ),
        (
            "templates/text.html",
            "{% extends \"base.html\" %}{% block main %}<p>{{ text.title }}</p>{% endblock main %}",
        ),
        ("templates/text.html", "{{ text."),
        ("templates/static/chancery.css", "p { color: red }"),
        ("templates/static/chancery.css", "p { color: tan }"),
        ("content/files/a.txt", "Another."),
        ("content/files/b/c.txt", "New."),
        ("static/.well-known/a.txt", "At the root."),
        ("static/.well-known/a.txt", "At the root, still."),
        ("static/robots.txt", "User-agent: *\nDisallow: /\n"),
        ("content/readouts/.one.md.swp", "An editor's own."),
    ];
    prop_oneof![
        4 => (0..FILES.len(), 0..WORDS.len()).prop_map(|(file, words)| Edit::Append(file, words)),
        3 => (0..FILES.len(), prop::sample::select(replacements.to_vec()))
            .prop_map(|(file, (from, to))| Edit::Replace(file, from, to)),
        1 => (0..FILES.len()).prop_map(Edit::Remove),
        2 => (0..FILES.len()).prop_map(Edit::Restore),
        2 => prop::sample::select(written.to_vec()).prop_map(|(path, text)| Edit::Write(path, text)),
    ]
}

/// Does an edit; gives the file, and whether it came or went.
fn done(archive: &Archive, original: &BTreeMap<&str, String>, edit: &Edit) -> (PathBuf, bool) {
    let text = |path: &str| std::fs::read_to_string(archive.path(path)).ok();
    let (path, after) = match edit {
        Edit::Append(file, words) => {
            let path = FILES[*file];
            (
                path,
                text(path).map(|text| format!("{text}\n{}\n", WORDS[*words])),
            )
        }
        Edit::Replace(file, from, to) => {
            let path = FILES[*file];
            (path, text(path).map(|text| text.replace(from, to)))
        }
        Edit::Remove(file) => (FILES[*file], None),
        Edit::Restore(file) => (FILES[*file], original.get(FILES[*file]).cloned()),
        Edit::Write(path, text) => (*path, Some((*text).to_owned())),
    };
    let there = archive.path(path).exists();
    match &after {
        Some(text) => archive.write(path, text),
        None if there => archive.remove(path),
        None => {}
    }
    (archive.path(path), there != after.is_some())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn a_proof_is_what_a_build_would_give(edits in prop::collection::vec((edit(), any::<bool>()), 1..14)) {
        let archive = sample();
        let original: BTreeMap<&str, String> = FILES
            .iter()
            .filter_map(|file| Some((*file, std::fs::read_to_string(archive.path(file)).ok()?)))
            .collect();
        let mut proof = LiveSite::new(archive.root(), Setting::default());
        compare(&proof, &archive);
        for (edit, told) in &edits {
            let (path, came_or_went) = done(&archive, &original, edit);
            // A watcher tells which files changed, or that anything may have.
            if *told && !came_or_went {
                proof.files_changed(&[path]);
            } else {
                proof.files_changed(&[path]);
                proof.anything_changed();
            }
            compare(&proof, &archive);
        }
    }
}

#[test]
fn the_last_good_site_stays_up_until_the_error_is_gone() {
    let archive = sample();
    let mut proof = LiveSite::new(archive.root(), Setting::default());
    let good = published(&proof);
    let path = archive.path("content/readouts/one.md");
    let text = std::fs::read_to_string(&path).unwrap();
    for broken in [
        text.replace("spoke of trade.", "said nothing."),
        text.replace("side: cambodia", "side: [cambodia"),
        String::new(),
    ] {
        std::fs::write(&path, broken).unwrap();
        assert!(proof.files_changed(std::slice::from_ref(&path)));
        assert!(!proof.is_in_step());
        assert_eq!(errors(&proof), 1);
        assert_eq!(published(&proof), good);
        std::fs::write(&path, &text).unwrap();
        assert!(proof.files_changed(std::slice::from_ref(&path)));
        assert!(proof.is_in_step());
        assert_eq!(errors(&proof), 0);
        assert_eq!(published(&proof), good);
    }
    assert!(!proof.files_changed(&[path]));
}

#[cfg(unix)]
#[test]
fn a_change_that_keeps_the_length_and_the_time_of_writing_is_seen() {
    let archive = sample();
    let mut proof = LiveSite::new(archive.root(), Setting::default());
    let path = archive.path("content/readouts/one.md");
    let written = std::fs::metadata(&path).unwrap().modified().unwrap();
    let text = std::fs::read_to_string(&path).unwrap();
    std::fs::write(&path, text.replace("Secretary left", "Secretary LEFT")).unwrap();
    let file = std::fs::File::options().append(true).open(&path).unwrap();
    file.set_modified(written).unwrap();
    assert!(proof.anything_changed());
    compare(&proof, &archive);
}

#[test]
fn every_record_is_found_by_its_path() {
    let archive = sample();
    // Names that sort one way as words and another as parts of paths.
    let more = ["a.md", "a/x.md", "a-b/y.md", "a-c.md", "a/b.md", "B/z.md"];
    let more = more.map(|name| format!("content/topics/{name}"));
    for path in &more {
        archive.write(path, "---\nname: A topic\n---\n");
    }
    let cache = SourceCache::read(archive.root());
    for path in &more {
        assert!(cache.is_record(&archive.path(path)), "{path}");
    }
    for path in ["readouts/one.md", "meetings/talks.md", "pages/about.md"] {
        assert!(cache.is_record(&archive.path(&format!("content/{path}"))));
    }
    for path in ["content/topics/none.md", "content/files/a.txt"] {
        assert!(!cache.is_record(&archive.path(path)), "{path}");
    }
}
