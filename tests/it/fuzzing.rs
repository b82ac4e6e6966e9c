//! The fuzz targets of `fuzz/` on their saved texts, so that what a fuzzer once found stays mended.

use std::collections::BTreeSet;
use std::fs;
use std::panic::catch_unwind;
use std::path::PathBuf;

use chancery::fuzzing;

/// A target: its name, and what it runs.
type Target = (&'static str, fn(&str));

const TARGETS: [Target; 5] = [
    ("anchoring", fuzzing::anchoring),
    ("edtf", fuzzing::edtf),
    ("front_matter", fuzzing::front_matter),
    ("markdown", fuzzing::markdown),
    ("raw_html", fuzzing::raw_html),
];

fn folder(below: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("fuzz")
        .join(below)
}

/// The names of what is in a folder, without what follows a dot.
fn names(folder: PathBuf) -> BTreeSet<String> {
    let entries = fs::read_dir(folder).unwrap();
    let name = |path: PathBuf| path.file_stem().unwrap().to_str().unwrap().to_owned();
    entries.map(|entry| name(entry.unwrap().path())).collect()
}

#[test]
fn every_target_is_replayed() {
    let known: BTreeSet<String> = TARGETS.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(names(folder("fuzz_targets")), known);
    assert_eq!(names(folder("corpus")), known);
    for name in &known {
        let target = fs::read_to_string(folder(&format!("fuzz_targets/{name}.rs"))).unwrap();
        assert!(
            target.contains(&format!("chancery::fuzzing::{name}(text)")),
            "{name}"
        );
    }
}

#[test]
fn saved_texts_keep_what_always_holds() {
    for (name, run) in TARGETS {
        let mut replayed = 0;
        for entry in fs::read_dir(folder("corpus").join(name)).unwrap() {
            let path = entry.unwrap().path();
            let text = String::from_utf8(fs::read(&path).unwrap()).unwrap();
            let outcome = catch_unwind(|| run(&text));
            assert!(outcome.is_ok(), "`{}` breaks it", path.display());
            replayed += 1;
        }
        assert!(replayed >= 10, "{name} has {replayed} texts");
    }
}
