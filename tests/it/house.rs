//! The layout of the source: which module may use which. `ARCHITECTURE.md` explains it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The modules of the crate. Each may use those before it.
const STREET: [&str; 19] = [
    "bidi",
    "diagnostics",
    "words",
    "source",
    "schema",
    "archive",
    "annotate",
    "agreement",
    "suggest",
    "output",
    "fixity",
    "publish",
    "site",
    "search",
    "hosting",
    "query",
    "preview",
    "fuzzing",
    "cli",
];

/// Imports against that order that are still there. Remove an entry when its import is gone.
const AGAINST_THE_STREET: [(&str, &str); 1] = [("diagnostics/render", "source")];

/// The rooms of `site`. Each may use those before it.
const ROOMS: [&str; 14] = [
    "index", "route", "view", "chart", "map", "citation", "markup", "theme", "part", "frame",
    "page", "export", "render", "update",
];

/// Rooms that may not use each other, whatever their order: the pages and what programs read, charts and maps.
const APART: [(&str, &str); 2] = [("export", "page"), ("map", "chart")];

/// A file of the source: its path without `src/` and `.rs`, and the paths that it uses.
struct File {
    name: String,
    paths: BTreeSet<String>,
}

fn source() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

fn files() -> Vec<File> {
    let mut files = Vec::new();
    let mut folders = vec![source()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let name = path.strip_prefix(source()).unwrap().with_extension("");
                let name = name.to_str().unwrap().replace('\\', "/");
                if !name.ends_with("/tests") {
                    let paths = paths(&fs::read_to_string(&path).unwrap());
                    files.push(File { name, paths });
                }
            }
        }
    }
    files.sort_by(|a, b| a.name.cmp(&b.name));
    files
}

/// The paths that begin with `crate::` in a source text, those of `use` trees one by one. Comments and the tests
/// at the end do not count.
fn paths(text: &str) -> BTreeSet<String> {
    let code = text.split("#[cfg(test)]\nmod tests").next().unwrap();
    let code: String = code
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .flat_map(|line| [line, " "])
        .collect();
    let mut paths = BTreeSet::new();
    for (start, _) in code.match_indices("crate::") {
        let visibility = code[..start].ends_with("pub(in ");
        if !visibility {
            tree(&code[start..], "", &mut paths);
        }
    }
    paths
}

/// Reads the path or `use` tree at the beginning of a text; gives how much of the text it takes.
fn tree(text: &str, before: &str, paths: &mut BTreeSet<String>) -> usize {
    let is_path = |c: char| c.is_alphanumeric() || c == '_' || c == ':';
    let end = text.find(|c: char| !is_path(c)).unwrap_or(text.len());
    let path = format!("{before}{}", &text[..end]);
    if !text[end..].starts_with('{') {
        paths.insert(path.trim_end_matches("::self").to_owned());
        return end;
    }
    let mut at = end + 1;
    loop {
        at += text[at..].len() - text[at..].trim_start_matches([' ', ',']).len();
        if text[at..].starts_with('}') {
            return at + 1;
        }
        at += tree(&text[at..], &path, paths);
        // `as` and what follows it.
        at += text[at..].find([',', '}']).unwrap_or(0);
    }
}

/// The string literals of a source text, without its comments and the tests at the end.
fn literals(text: &str) -> Vec<&str> {
    let code = text.split("#[cfg(test)]\nmod tests").next().unwrap();
    let mut literals = Vec::new();
    let mut at = 0;
    while let Some(c) = code[at..].chars().next() {
        let rest = &code[at..];
        let raw = rest
            .strip_prefix('r')
            .map(|rest| rest.trim_start_matches('#'));
        let before = code[..at].chars().next_back();
        let is_raw = raw.is_some_and(|raw| raw.starts_with('"'))
            && !before.is_some_and(|c| c.is_alphanumeric() || c == '_');
        at += if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if is_raw {
            let hashes = rest.len() - 1 - raw.unwrap().len();
            let start = hashes + 2;
            let end = format!("\"{}", "#".repeat(hashes));
            let end = start + rest[start..].find(&end).unwrap();
            literals.push(&rest[start..end]);
            end + 1 + hashes
        } else if c == '"' {
            let mut end = 1;
            while !rest[end..].starts_with('"') {
                let step = usize::from(rest[end..].starts_with('\\'));
                end += step + rest[end + step..].chars().next().unwrap().len_utf8();
            }
            literals.push(&rest[1..end]);
            end + 1
        } else if let Some(quoted) = rest.strip_prefix('\'') {
            // A character, or a lifetime.
            let mut chars = quoted.char_indices();
            match chars.next() {
                Some((_, '\\')) => 2 + quoted[2..].find('\'').map_or(0, |end| end + 2),
                Some((_, one)) if quoted[one.len_utf8()..].starts_with('\'') => 2 + one.len_utf8(),
                _ => 1,
            }
        } else {
            c.len_utf8()
        };
    }
    literals
}

/// Whether a text has an HTML tag or the beginning of one.
fn has_tag(text: &str) -> bool {
    text.match_indices('<').any(|(at, _)| {
        let name = text[at + 1..].trim_start_matches('/');
        name.starts_with(|c: char| c.is_ascii_alphabetic()) || name.starts_with("!doctype")
    })
}

fn room_of(path: &str, within: &str) -> Option<String> {
    let rest = path.strip_prefix(within)?.strip_prefix("::")?;
    Some(rest.split("::").next()?.to_owned())
}

fn place(list: &[&str], name: &str) -> Option<usize> {
    list.iter().position(|known| *known == name)
}

#[test]
fn paths_are_read_from_use_trees_and_from_code() {
    let text = "use crate::a::{self, b::{C, D as E}, f};\n// use crate::not;\nfn g() -> crate::h::I {}\npub(in crate::a) struct J;\n#[cfg(test)]\nmod tests { use crate::late; }";
    let expected = [
        "crate::a",
        "crate::a::b::C",
        "crate::a::b::D",
        "crate::a::f",
        "crate::h::I",
    ];
    assert_eq!(paths(text).into_iter().collect::<Vec<_>>(), expected);
}

#[test]
fn modules_use_only_those_before_them() {
    let mut against = BTreeSet::new();
    for file in files() {
        let own = file.name.split('/').next().unwrap();
        let Some(here) = place(&STREET, own) else {
            assert!(
                matches!(own, "lib" | "main"),
                "{own} has no place in the street"
            );
            continue;
        };
        for path in &file.paths {
            let Some(other) = room_of(path, "crate") else {
                continue;
            };
            if place(&STREET, &other).is_some_and(|there| there > here) {
                against.insert((file.name.clone(), other));
            }
        }
    }
    let known = AGAINST_THE_STREET.map(|(file, room)| (file.to_owned(), room.to_owned()));
    assert_eq!(against, BTreeSet::from(known));
}

#[test]
fn rooms_of_the_site_use_only_those_before_them() {
    let mut against = Vec::new();
    for file in files() {
        let Some(inner) = file.name.strip_prefix("site/") else {
            continue;
        };
        let own = inner.split('/').next().unwrap();
        let Some(here) = place(&ROOMS, own) else {
            assert_eq!(own, "mod", "{own} is no room");
            continue;
        };
        for path in &file.paths {
            let Some(other) = room_of(path, "crate::site") else {
                continue;
            };
            let Some(there) = place(&ROOMS, &other) else {
                against.push(format!("{} uses the facade: {path}", file.name));
                continue;
            };
            let apart = APART.contains(&(own, other.as_str()));
            if there > here || apart {
                against.push(format!("{} uses {path}", file.name));
            }
        }
    }
    assert!(against.is_empty(), "{against:#?}");
}

#[test]
fn no_files_of_the_site_use_each_other_in_a_ring() {
    let files = files();
    let names: BTreeSet<&str> = files.iter().map(|file| file.name.as_str()).collect();
    // The file in which a path ends: `crate::site::part::link::entity_ref` in `site/part/link`.
    let file_of = |path: &str| {
        let mut parts: Vec<&str> = path.split("::").skip(1).collect();
        while !parts.is_empty() {
            let name = parts.join("/");
            if names.contains(name.as_str()) {
                return Some(name);
            }
            parts.pop();
        }
        None
    };
    let mut uses: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for file in files.iter().filter(|file| file.name.starts_with("site/")) {
        let others = file.paths.iter().filter_map(|path| file_of(path));
        uses.insert(
            &file.name,
            others.filter(|other| *other != file.name).collect(),
        );
    }
    // Files that use nothing that is left are taken out, until none is left or all that are left are in rings.
    loop {
        let before = uses.len();
        let left: BTreeSet<String> = uses.keys().map(|name| (*name).to_owned()).collect();
        uses.retain(|_, others| others.iter().any(|other| left.contains(other)));
        if uses.len() == before {
            break;
        }
    }
    assert!(uses.is_empty(), "{uses:#?}");
}

#[test]
fn the_site_itself_has_no_logic() {
    for file in files() {
        let path = source().join(format!("{}.rs", file.name));
        let text = fs::read_to_string(path).unwrap();
        let is_facade = file.name == "site/mod";
        assert_eq!(text.contains("\nimpl Site "), is_facade, "{}", file.name);
    }
}

#[test]
fn literals_are_read_from_code() {
    let text = "let a = \"<b> \\\" c\"; // \"no\"\nlet d: &'a str = r#\"e \"f\"#; b'\"'; '\\''; '\\u{1}' \"g\"\n#[cfg(test)]\nmod tests { \"late\" }";
    assert_eq!(literals(text), ["<b> \\\" c", "e \"f", "g"]);
    assert!(has_tag("a <b") && has_tag("</a>") && has_tag("<!doctype html>"));
    assert!(!has_tag("a < b") && !has_tag("<!-- c"));
}

/// Files beside `site/markup/` with literals that look like HTML, and why.
const WITH_TAGS: [(&str, &str); 2] = [
    // Feeds are XML.
    ("site/export/feed", "<entry>"),
    // Where the preview adds its script to a page.
    ("preview/answer", "</head>"),
];

/// Templates make the HTML of pages: what is in a string of Rust, no theme can change.
#[test]
fn html_is_in_templates() {
    let mut found = BTreeSet::new();
    for file in files() {
        let is_shown = file.name.starts_with("site/") || file.name.starts_with("preview/");
        if !is_shown || file.name.starts_with("site/markup/") {
            continue;
        }
        let text = fs::read_to_string(source().join(format!("{}.rs", file.name))).unwrap();
        let known = WITH_TAGS.iter().any(|(name, _)| *name == file.name);
        for literal in literals(&text) {
            let is_known = known
                && (file.name.starts_with("site/export/")
                    || WITH_TAGS.contains(&(&file.name, literal)));
            if has_tag(literal) && !is_known {
                found.insert(format!("{}: {literal}", file.name));
            }
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}
