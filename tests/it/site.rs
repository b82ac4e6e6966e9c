//! Whole sites of small archives, as outlines that a reviewer can read: every file, and of every page
//! what stands on it, with where its links lead.

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

use scraper::{ElementRef, Node, Selector};
use tempfile::TempDir;

use crate::support::html::unscripted;

/// Elements that begin a line of an outline.
const BLOCKS: &[&str] = &[
    "article",
    "aside",
    "caption",
    "dd",
    "div",
    "dl",
    "dt",
    "figure",
    "footer",
    "h1",
    "h2",
    "h3",
    "h4",
    "header",
    "li",
    "main",
    "nav",
    "ol",
    "p",
    "section",
    "table",
    "tbody",
    "thead",
    "tr",
    "ul",
    "blockquote",
    "pre",
];

fn build(archive: &str) -> (TempDir, PathBuf) {
    let folder = TempDir::new().unwrap();
    let site = folder.path().join("site");
    let root = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/archives")
        .join(archive);
    let output = Command::new(env!("CARGO_BIN_EXE_chancery"))
        .args(["build", "--quiet", "--root"])
        .arg(root)
        .arg("--output")
        .arg(&site)
        .env("XDG_STATE_HOME", crate::support::state())
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    (folder, site)
}

fn files(folder: &Path, below: &Path, found: &mut Vec<String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, below, found);
        } else {
            found.push(
                path.strip_prefix(below)
                    .unwrap()
                    .to_string_lossy()
                    .replace('\\', "/"),
            );
        }
    }
    found.sort();
}

/// What a reader finds in an element: blocks as lines, links with their addresses.
fn outline(element: ElementRef<'_>) -> String {
    let mut text = String::new();
    write_outline(element, &mut text);
    let lines = text
        .lines()
        .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    lines
        .filter(|line| !matches!(line.as_str(), "" | "-"))
        .collect::<Vec<_>>()
        .join("\n")
}

fn write_outline(element: ElementRef<'_>, text: &mut String) {
    let name = element.value().name();
    let block = BLOCKS.contains(&name);
    if block {
        text.push('\n');
    }
    match name {
        "h1" | "h2" | "h3" | "h4" => text.push_str(&"#".repeat(name[1..].parse().unwrap())),
        "li" => text.push_str("- "),
        "td" | "th" => text.push_str(" | "),
        "dt" => text.push_str(": "),
        _ => {}
    }
    text.push_str(if name.starts_with('h') && block {
        " "
    } else {
        ""
    });
    if name == "a" {
        text.push('[');
    }
    for child in element.children() {
        match child.value() {
            Node::Text(words) => text.push_str(&words.replace('\n', " ")),
            Node::Element(_) => {
                if let Some(child) = ElementRef::wrap(child) {
                    write_outline(child, text);
                }
            }
            _ => {}
        }
    }
    if name == "a" {
        // Of a file within the page, what it is; it is read elsewhere.
        let address = match element.attr("href").unwrap_or("?") {
            data if data.starts_with("data:") => data.split(';').next().unwrap_or(data),
            address => address,
        };
        write!(text, "]({address})").unwrap();
    }
    if block {
        text.push('\n');
    }
}

fn snapshot(archive: &str) {
    let (_folder, site) = build(archive);
    let mut names = Vec::new();
    files(&site, &site, &mut names);
    names.retain(|name| !name.starts_with(".chancery/"));
    // The files of the index are named by what is in them; `tests/search.rs` looks at those.
    names.retain(|name| !name.starts_with("search/index/"));
    insta::assert_snapshot!(format!("{archive}-files"), names.join("\n"));

    let main = Selector::parse("main").unwrap();
    let mut pages = String::new();
    for name in names.iter().filter(|name| name.ends_with(".html")) {
        let page = unscripted(&std::fs::read_to_string(site.join(name)).unwrap());
        let main = page.select(&main).next().unwrap();
        writeln!(pages, "==== {name}\n{}\n", outline(main)).unwrap();
    }
    insta::assert_snapshot!(format!("{archive}-pages"), pages);
}

#[test]
fn an_empty_archive_is_a_site() {
    snapshot("empty");
}

#[test]
fn one_meeting_told_twice() {
    snapshot("two-accounts");
}

#[test]
fn text_that_runs_from_right_to_left_and_a_name_without_spaces() {
    snapshot("right-to-left");
}

/// The head of a page is read by machines, so it is kept to the letter.
#[test]
fn the_head_of_a_readout() {
    let (_folder, site) = build("two-accounts");
    let path = "readouts/2021-02-03-nigeria-portugal-prt/index.html";
    let page = std::fs::read_to_string(site.join(path)).unwrap();
    let head = page.split("<body").next().unwrap();
    insta::with_settings!({filters => vec![(r"\?v=[0-9a-f]{10}", "?v=[hash]")]}, {
        insta::assert_snapshot!(head);
    });
}

#[test]
fn feeds_sitemap_and_robots() {
    let (_folder, site) = build("two-accounts");
    for name in [
        "feeds/archive.xml",
        "feeds/archive.json",
        "feeds/people/ana-silva.xml",
        "sitemap.xml",
        "robots.txt",
    ] {
        let text = std::fs::read_to_string(site.join(name)).unwrap();
        insta::assert_snapshot!(name.replace(['/', '.'], "-"), text.replace("><", ">\n<"));
    }
}
