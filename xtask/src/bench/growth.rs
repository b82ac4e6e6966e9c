//! `cargo xtask bench --growth`: what becomes of the cost when one thing in an archive is doubled.
//!
//! Real archives have texts without the end of a sentence, tables of thousands of rows, and a summit of which every
//! country publishes a readout. A cost that doubles with them is fine; one that becomes four times as much would stop
//! somebody's work one day.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use tempfile::TempDir;

use super::child::{Cost, run};

/// One thing of which an archive has many.
struct Kind {
    name: &'static str,
    /// So many at first; then twice, four and eight times as many.
    first: usize,
    /// The files of the archive below `content/`.
    files: fn(usize) -> Vec<(String, String)>,
    /// What is measured, besides `--root`.
    command: &'static [&'static str],
}

const BUILD: &[&str] = &["build", "--no-search", "--quiet"];

const KINDS: &[Kind] = &[
    Kind {
        name: "words of a sentence that changed altogether",
        first: 4_000,
        files: |n| versions(&words(n, 1), &words(n, 2)),
        command: BUILD,
    },
    Kind {
        name: "words of a sentence of which one in seven changed",
        first: 4_000,
        files: |n| {
            let old = words(n, 1);
            let other = words(n, 2);
            let mixed = old.split(' ').zip(other.split(' ')).enumerate();
            let mixed = mixed.map(|(i, (a, b))| if i % 7 == 0 { b } else { a });
            versions(&old, &mixed.collect::<Vec<_>>().join(" "))
        },
        command: BUILD,
    },
    Kind {
        name: "footnotes of a readout",
        first: 2_000,
        files: |n| {
            let marks: String = (0..n).map(|i| format!("word[^{i}] ")).collect();
            let notes: String = (0..n).map(|i| format!("[^{i}]: note {i}\n\n")).collect();
            one("", &format!("{marks}\n\n{notes}"))
        },
        command: BUILD,
    },
    Kind {
        name: "headings of a readout, each with a link to one",
        first: 2_000,
        files: |n| {
            let sections = (0..n).map(|i| format!("## Part {i}\n\nSee [that](#part-{i}).\n\n"));
            one("", &sections.collect::<String>())
        },
        command: BUILD,
    },
    Kind {
        name: "rows of a table",
        first: 4_000,
        files: |n| {
            let rows: String = (0..n).map(|i| format!("| {i} | row |\n")).collect();
            one("", &format!("| a | b |\n|---|---|\n{rows}"))
        },
        command: BUILD,
    },
    Kind {
        name: "statements of a readout",
        first: 1_000,
        files: |n| one(&statements(n), &sentences(n)),
        command: BUILD,
    },
    Kind {
        name: "readouts of a meeting",
        first: 50,
        files: |n| {
            let readouts = (0..n).map(|i| {
                let side = if i % 2 == 0 { "japan" } else { "cambodia" };
                let text = readout(&format!("Readout {i}"), side, &statements(3), &sentences(3));
                (format!("readouts/r{i}.md"), text)
            });
            readouts.collect()
        },
        command: BUILD,
    },
    Kind {
        name: "points of a meeting",
        first: 100,
        files: |n| {
            let coding = "coding: {by: A. Coder, date: 2022-06-01, complete: true}\n";
            let sides = ["japan", "cambodia"].map(|side| {
                let keys = format!("{coding}{}", statements(n));
                let text = readout(&format!("Readout of {side}"), side, &keys, &sentences(n));
                (format!("readouts/{side}.md"), text)
            });
            let points: String = (0..n)
                .map(|i| format!("  - {{id: p{i}, topic: t, point: Point {i}, accounts: {{japan: {{stance: states, statements: [s{i}]}}, cambodia: {{stance: states, statements: [s{i}]}}}}, by: A. Editor, date: 2022-06-02}}\n"))
                .collect();
            let meeting = format!(
                "---\ndate: 2022-05-13\nparties: [japan, cambodia]\npoints:\n{points}---\n"
            );
            sides
                .into_iter()
                .chain([("meetings/m.md".to_owned(), meeting)])
                .collect()
        },
        command: BUILD,
    },
    Kind {
        name: "offices of a person",
        first: 1_000,
        files: |n| {
            let offices: String = (0..n)
                .map(|i| {
                    format!(
                        "  - {{title: Minister {i}, from: {0}-01-01, to: {0}-12-31}}\n",
                        1000 + i % 1000
                    )
                })
                .collect();
            let person = format!("---\nname: Pat Person\ncountry: japan\noffices:\n{offices}---\n");
            let mut files = one("", "Pat Person spoke.");
            files.push(("people/pat.md".to_owned(), person));
            files
        },
        command: BUILD,
    },
    Kind {
        name: "readouts in which suggestions are looked for",
        first: 500,
        files: meetings,
        command: &["suggest", "--quiet"],
    },
    Kind {
        name: "readouts in which set phrases are looked for",
        first: 500,
        files: meetings,
        command: &["suggest", "--formulas", "--quiet"],
    },
];

/// Measures every kind at four sizes, and prints the CPU time of each and how it grew.
///
/// # Errors
/// An archive cannot be written, or the program failed.
pub(super) fn print(program: &Path, work: &Path) -> Result<(), String> {
    println!(
        "| many | so many at first | CPU | twice | four times | eight times | growth at the last doubling |"
    );
    println!("|---|---:|---:|---:|---:|---:|---:|");
    for kind in KINDS {
        let mut line = format!("| {} | {} |", kind.name, kind.first);
        let mut last: Option<f64> = None;
        let mut growth = None;
        for factor in [1, 2, 4, 8] {
            let folder = TempDir::new_in(work).map_err(|error| error.to_string())?;
            let cost = cost(program, folder.path(), kind, kind.first * factor)?;
            let cpu = cost.cpu().unwrap_or(cost.wall);
            growth = last.map(|last| cpu / last);
            last = Some(cpu);
            // A string takes every write.
            let _ = write!(line, " {cpu:.2} s |");
        }
        println!("{line} {:.1} |", growth.unwrap_or(f64::NAN));
    }
    Ok(())
}

fn cost(program: &Path, root: &Path, kind: &Kind, n: usize) -> Result<Cost, String> {
    let failed = |error: std::io::Error| format!("cannot write an archive: {error}");
    let content = root.join("content");
    let site = "title: Growth\nbase_url: https://example.org/\n".to_owned();
    let topic = "---\nname: Topic\n---\n".to_owned();
    let always = [
        ("site.yaml".to_owned(), site),
        ("topics/t.md".to_owned(), topic),
    ];
    for (name, text) in (kind.files)(n).into_iter().chain(always) {
        let path = content.join(name);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(failed)?;
        }
        fs::write(path, text).map_err(failed)?;
    }
    let root = root.to_string_lossy();
    let arguments: Vec<&str> = kind
        .command
        .iter()
        .copied()
        .chain(["--root", &root])
        .collect();
    Ok(run(program, &arguments)?.cost)
}

/// Words that look as if somebody had written them, the same for the same seed.
fn words(n: usize, seed: u64) -> String {
    let mut state = seed;
    let words = (0..n).map(|_| {
        // The constants of Knuth's MMIX.
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        format!("word{}", (state >> 33) % 3_000)
    });
    words.collect::<Vec<_>>().join(" ")
}

fn sentences(n: usize) -> String {
    (0..n)
        .map(|i| format!("He urged thing {i} now. "))
        .collect()
}

fn statements(n: usize) -> String {
    let items = (0..n).map(|i| {
        format!("  - {{id: s{i}, quote: urged thing {i} now, act: urged, topics: [t]}}\n")
    });
    format!("statements:\n{}", items.collect::<String>())
}

fn readout(title: &str, side: &str, keys: &str, text: &str) -> String {
    format!(
        "---\ntitle: {title}\nmeeting: m\nside: {side}\ndate: 2022-05-13\nparties: [japan, cambodia]\nrendition: verbatim\nextent: whole\npublished: 2022-05-14\n{keys}---\n\n{text}\n"
    )
}

fn one(keys: &str, text: &str) -> Vec<(String, String)> {
    vec![(
        "readouts/a.md".to_owned(),
        readout("A readout", "japan", keys, text),
    )]
}

fn versions(old: &str, new: &str) -> Vec<(String, String)> {
    let mut files = one("", old);
    let later = readout("A readout", "japan", "supersedes: a\nversion: 2\n", new);
    files.push(("readouts/b.md".to_owned(), later));
    files
}

fn meetings(n: usize) -> Vec<(String, String)> {
    let readouts = (0..n).map(|i| {
        let text = format!(
            "Minister Jane Doe{} urged Japan to open the harbour. They agreed on win-win cooperation. {}.",
            i % 50,
            words(200, i as u64)
        );
        let text = readout(&format!("Readout {i}"), "cambodia", "", &text);
        let text = text.replace("meeting: m", &format!("meeting: m{i}"));
        (format!("readouts/r{i}.md"), text)
    });
    readouts.collect()
}
