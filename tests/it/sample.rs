//! The sample archive, built as a visitor would find it: no warning, no broken link, valid HTML,
//! nothing that reaches out to another site, and no claim beyond what is known.

mod facts;

use std::collections::{BTreeMap, HashSet};
use std::path::Path;
use std::process::Command;

use atom_syndication::Feed;
use scraper::{Html, Selector};
use tempfile::TempDir;

/// The built files by path, with forward slashes.
type Files = BTreeMap<String, Vec<u8>>;

fn build(base_url: &str) -> (TempDir, Files) {
    let folder = TempDir::new().unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_chancery"))
        .env("XDG_STATE_HOME", crate::support::state())
        .args([
            "build",
            "--strict",
            "--root",
            env!("CARGO_MANIFEST_DIR"),
            "--base-url",
            base_url,
        ])
        .arg("--output")
        .arg(folder.path())
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    assert!(said.contains("no warnings"), "{said}");
    let mut files = Files::new();
    collect(folder.path(), folder.path(), &mut files);
    assert!(
        files.len() > 250,
        "the sample archive has more than {} files",
        files.len()
    );
    (folder, files)
}

fn collect(root: &Path, folder: &Path, files: &mut Files) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path
            .strip_prefix(root)
            .unwrap()
            .to_string_lossy()
            .replace('\\', "/");
        if path.is_dir() {
            collect(root, &path, files);
        } else if !name.starts_with(".chancery/") {
            files.insert(name, std::fs::read(&path).unwrap());
        }
    }
}

/// Drawings of the theme, to whose parts pages refer.
fn drawings(files: &Files) -> impl Iterator<Item = (&str, Html)> {
    let drawings = files.iter().filter(|(name, _)| name.ends_with(".svg"));
    drawings.map(|(name, bytes)| {
        let text = std::str::from_utf8(bytes).unwrap();
        (name.as_str(), Html::parse_fragment(text))
    })
}

fn pages(files: &Files) -> impl Iterator<Item = (&str, Html)> {
    files
        .iter()
        .filter(|(name, _)| name.ends_with(".html"))
        .map(|(name, bytes)| {
            (
                name.as_str(),
                Html::parse_document(std::str::from_utf8(bytes).unwrap()),
            )
        })
}

fn select(selector: &str) -> Selector {
    Selector::parse(selector).unwrap()
}

fn ids(page: &Html) -> Vec<String> {
    let with_id = select("[id]");
    page.select(&with_id)
        .filter_map(|e| e.attr("id").map(str::to_owned))
        .collect()
}

/// The file and the fragment that a path on the site leads to; none if it is not below `base`.
fn target(url: &str, base: &str) -> Option<(String, Option<String>)> {
    let (path, fragment) = match url.split_once('#') {
        Some((path, fragment)) => (path, Some(fragment.to_owned())),
        None => (url, None),
    };
    let path = path.split('?').next()?.strip_prefix(base)?;
    let file = match path {
        "" => "index.html".to_owned(),
        path if path.ends_with('/') => format!("{path}index.html"),
        path => path.to_owned(),
    };
    Some((file, fragment))
}

fn broken_links(files: &Files, base: &str, origin: &str) -> Vec<String> {
    let ids: BTreeMap<&str, HashSet<String>> = pages(files)
        .chain(drawings(files))
        .map(|(name, page)| (name, ids(&page).into_iter().collect()))
        .collect();
    let mut broken = Vec::new();
    for (name, page) in pages(files) {
        for element in page.select(&select("[href], [src]")) {
            let url = element.attr("href").or(element.attr("src")).unwrap();
            let inner = url.strip_prefix(origin).unwrap_or(url);
            if inner.contains("://") || inner.starts_with("mailto:") {
                continue;
            }
            let (file, fragment) = match inner.strip_prefix('#') {
                Some(fragment) => (name.to_owned(), Some(fragment.to_owned())),
                None => match target(inner, base) {
                    Some(target) => target,
                    None => {
                        broken.push(format!("{name}: {url} leaves the site's path"));
                        continue;
                    }
                },
            };
            if !files.contains_key(&file) {
                broken.push(format!("{name}: {url} leads to no file"));
            } else if let Some(fragment) = fragment
                && !ids
                    .get(file.as_str())
                    .is_some_and(|ids| ids.contains(&fragment))
            {
                broken.push(format!("{name}: {url} leads to no place on its page"));
            }
        }
    }
    broken
}

#[test]
fn every_link_and_anchor_leads_somewhere() {
    let (_folder, files) = build("https://archive.example/");
    assert_eq!(
        broken_links(&files, "/", "https://archive.example"),
        [""; 0]
    );
}

#[test]
fn every_link_stays_below_a_sub_path() {
    let (_folder, files) = build("https://archive.example/public/readouts");
    assert_eq!(
        broken_links(&files, "/public/readouts/", "https://archive.example"),
        [""; 0]
    );
}

/// A link checker that finds nothing proves nothing.
#[test]
fn a_broken_link_would_be_found() {
    let (_folder, mut files) = build("https://archive.example/");
    files.remove("people/antony-blinken/index.html");
    assert!(!broken_links(&files, "/", "https://archive.example").is_empty());
}

#[test]
fn every_page_is_valid_html_under_a_strict_policy() {
    let (_folder, files) = build("https://archive.example/");
    let mut faults = Vec::new();
    for (name, page) in pages(&files) {
        let mut fault = |what: String| faults.push(format!("{name}: {what}"));
        for error in &page.errors {
            fault(error.to_string());
        }
        let mut seen = HashSet::new();
        for id in ids(&page) {
            if !seen.insert(id.clone()) {
                fault(format!("the id {id} stands twice"));
            }
        }
        let count = |selector: &str| page.select(&select(selector)).count();
        for once in [
            "html[lang][dir]",
            "head > title",
            "main",
            "h1",
            "meta[name=viewport]",
            "link[rel=canonical]",
        ] {
            let redirect = count("meta[http-equiv=refresh]") == 1;
            if count(once) != 1 && !redirect {
                fault(format!("{once} stands {} times", count(once)));
            }
        }
        for never in [
            "style",
            "[style]",
            "script:not([src]):not([type='application/ld+json'])",
            "[onclick]",
            "iframe",
            "img:not([alt])",
        ] {
            if count(never) > 0 {
                fault(format!("{never} stands on the page"));
            }
        }
        let loaded = "img[src], script[src], link[rel=stylesheet], link[rel=icon]";
        for element in page.select(&select(loaded)) {
            let url = element.attr("src").or(element.attr("href")).unwrap();
            if !url.starts_with('/') || url.starts_with("//") {
                fault(format!("{url} would be asked of another site"));
            }
        }
        for data in page.select(&select("script[type='application/ld+json']")) {
            let text: String = data.text().collect();
            if let Err(error) = serde_json::from_str::<serde_json::Value>(&text) {
                fault(format!("JSON-LD: {error}"));
            }
        }
    }
    assert_eq!(faults, [""; 0]);
}

#[test]
fn headings_of_a_page_skip_no_level() {
    let (_folder, files) = build("https://archive.example/");
    let mut faults = Vec::new();
    for (name, page) in pages(&files) {
        let mut last = 0;
        for heading in page.select(&select("h1, h2, h3, h4, h5, h6")) {
            let level: usize = heading.value().name()[1..].parse().unwrap();
            if level > last + 1 {
                faults.push(format!("{name}: h{level} follows h{last}"));
            }
            last = level;
        }
    }
    assert_eq!(faults, [""; 0]);
}

#[test]
fn feeds_and_sitemap_name_pages_that_exist() {
    let (_folder, files) = build("https://archive.example/sub/");
    let exists = |url: &str| {
        let path = url.strip_prefix("https://archive.example").unwrap();
        let (file, _) = target(path, "/sub/").unwrap();
        assert!(files.contains_key(&file), "{url}");
    };
    let feeds: Vec<_> = files
        .iter()
        .filter(|(name, _)| name.starts_with("feeds/") && name.ends_with(".xml"))
        .collect();
    assert!(feeds.len() > 100, "every entity and relation has a feed");
    for (name, bytes) in feeds {
        let feed = Feed::read_from(&bytes[..]).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(feed.id, format!("https://archive.example/sub/{name}"));
        for link in feed
            .links
            .iter()
            .chain(feed.entries.iter().flat_map(|entry| &entry.links))
        {
            exists(&link.href);
        }
    }
    let json: serde_json::Value = serde_json::from_slice(&files["feeds/archive.json"]).unwrap();
    let items = json["items"].as_array().unwrap();
    assert_eq!(items.len(), 40);
    items
        .iter()
        .for_each(|item| exists(item["url"].as_str().unwrap()));

    let sitemap = std::str::from_utf8(&files["sitemap.xml"]).unwrap();
    let listed: Vec<_> = sitemap
        .split("<loc>")
        .skip(1)
        .map(|rest| rest.split('<').next().unwrap())
        .collect();
    listed.iter().for_each(|url| exists(url));
    let shown =
        pages(&files).filter(|(_, page)| page.select(&select("meta[name=robots]")).count() == 0);
    assert_eq!(
        listed.len(),
        shown.count(),
        "the sitemap lists every page that may be indexed"
    );
}
