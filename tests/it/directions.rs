//! Names of one direction in pages of the other: isolated wherever they stand, in titles that run as the page does.

use scraper::{ElementRef, Html, Node, Selector};

use crate::support::{Archive, archive};

/// A language with letters of its own names, and names of the other direction.
struct Names {
    language: &'static str,
    place: &'static str,
    person: &'static str,
    topic: &'static str,
    country: &'static str,
    body: &'static str,
    title: &'static str,
    title_language: &'static str,
}

const IN_ARABIC: Names = Names {
    language: "ar",
    place: "Washington, D.C.",
    person: "Ruth Ash Jr.",
    topic: "Trade (and aid)",
    country: "Cambodia",
    body: "White House Inc.",
    title: "Readout of a call (2022)",
    title_language: "en",
};

const IN_ENGLISH: Names = Names {
    language: "en",
    place: "الرياض (2).",
    person: "سعود الفيصل.",
    topic: "التجارة (1).",
    country: "السعودية",
    body: "وزارة الخارجية.",
    title: "قراءة للاتصال (2022).",
    title_language: "ar",
};

fn archive_of(names: &Names) -> Archive {
    let Names {
        language,
        place,
        person,
        topic,
        country,
        body,
        title,
        title_language,
    } = names;
    let account = |id: &str, meeting: &str, date: &str, side: &str| {
        (
            format!("readouts/{id}.md"),
            format!(
                "---\ntitle: \"{title}\"\nmeeting: {meeting}\nside: {side}\npublisher: body\nattributed_to: \"{person}\"\nrendition: verbatim\nlanguage: {title_language}\npublished: {date}\ndate: {date}\nplace: place\nparties: [cambodia, united-states]\nparticipants: [person]\ntopics: [topic]\nstatements:\n  - quote: first\n    act: pledged\n    by: person\n    to: cambodia\n    topics: [topic]\n    commitment: {{status: open}}\n---\n\nAt first, {person} spoke of {topic} in {place} with {country}.\n"
            ),
        )
    };
    let archive = archive! {
        "site.yaml" => format!("title: \"{body}\"\nbase_url: https://example.org/\nlanguage: {language}\neditors: [\"{person}\"]\n"),
        "places/place.md" => format!("---\nname: \"{place}\"\nlat: 38.9\nlon: -77.0\n---\n"),
        "people/person.md" => format!("---\nname: \"{person}\"\ncountry: cambodia\noffices:\n  - {{title: \"{topic}\", body: body}}\n---\n"),
        "topics/topic.md" => format!("---\nname: \"{topic}\"\n---\n"),
        "countries/cambodia.md" => format!("---\nname: \"{country}\"\n---\n"),
        "countries/united-states.md" => format!("---\nname: \"{body}\"\n---\n"),
        "organizations/body.md" => format!("---\nname: \"{body}\"\n---\n"),
        "formulas/win.md" => format!("---\nname: \"{topic}\"\npatterns: {{{title_language}: [spoke of]}}\n---\n"),
    };
    for (path, text) in [
        account("a", "m", "2022-05-13", "cambodia"),
        account("b", "m", "2022-05-13", "united-states"),
        account("c", "n", "2023-05-13", "cambodia"),
    ] {
        archive.write(&format!("content/{path}"), text);
    }
    archive
}

fn is_rtl(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fefc}')
}

/// Whether a text has letters of a direction outside isolates.
fn has(text: &str, rtl: bool) -> bool {
    let mut depth = 0;
    text.chars().any(|c| {
        match c {
            '\u{2066}'..='\u{2068}' => depth += 1,
            '\u{2069}' => depth -= 1,
            _ => {}
        }
        depth == 0
            && if rtl {
                is_rtl(c)
            } else {
                c.is_alphabetic() && !is_rtl(c)
            }
    })
}

/// Whether an element isolates what it holds, and which way that runs if it says so.
fn isolates(element: ElementRef<'_>) -> bool {
    element.value().name() == "bdi" || element.attr("dir").is_some()
}

fn pages(archive: &Archive) -> Vec<(String, Html)> {
    let mut pages = Vec::new();
    let mut folders = vec![archive.path("public")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == "html") {
                let text = std::fs::read_to_string(&path).unwrap();
                let name = path.strip_prefix(archive.path("public")).unwrap();
                pages.push((name.display().to_string(), Html::parse_document(&text)));
            }
        }
    }
    pages.sort_by(|a, b| a.0.cmp(&b.0));
    pages
}

#[test]
fn names_of_the_other_direction_are_isolated_on_every_page() {
    for names in [IN_ARABIC, IN_ENGLISH] {
        let archive = archive_of(&names);
        archive.build();
        let other_is_rtl = names.language == "en";
        let mut seen = 0;
        for (name, page) in pages(&archive) {
            let body = page
                .select(&Selector::parse("body").unwrap())
                .next()
                .unwrap();
            for node in body.descendants() {
                let Node::Text(text) = node.value() else {
                    continue;
                };
                if !has(text, other_is_rtl) {
                    continue;
                }
                let mut up = node.ancestors().filter_map(ElementRef::wrap);
                let parent = node.parent().and_then(ElementRef::wrap).unwrap();
                if matches!(
                    parent.value().name(),
                    "script" | "style" | "option" | "code"
                ) {
                    continue;
                }
                seen += 1;
                // What runs its own way says so somewhere between it and the page.
                let isolated = up
                    .by_ref()
                    .take_while(|e| e.value().name() != "body")
                    .any(isolates);
                // The program has words of its own that are always Latin: names of formats, codes of countries.
                let own = [
                    names.place,
                    names.person,
                    names.topic,
                    names.country,
                    names.body,
                    names.title,
                ];
                let named = own.iter().any(|name| text.contains(name));
                assert!(
                    isolated || !named,
                    "{} in {name}: {}",
                    text.trim(),
                    parent.html()
                );
            }
            for element in body.descendants().filter_map(ElementRef::wrap) {
                for key in ["aria-label", "title"] {
                    let label = element.attr(key).unwrap_or_default();
                    assert!(!label.contains("<bdi"), "{name}: {label}");
                }
                assert_ne!(
                    element.attr("dir"),
                    Some("auto"),
                    "{name}: {}",
                    element.html()
                );
            }
        }
        assert!(seen > 100, "{seen}");
    }
}

#[test]
fn composed_titles_run_as_the_page_does() {
    for (names, way) in [(IN_ARABIC, "rtl"), (IN_ENGLISH, "ltr")] {
        let archive = archive_of(&names);
        archive.build();
        for page in ["/meetings/m/", "/relations/cambodia--united-states/"] {
            let page = archive.page(page);
            let h1 = page.all("main h1")[0];
            assert_eq!(h1.attr("dir"), None);
            let inner = page.all("main h1 > bdi");
            assert!(
                inner.iter().all(|bdi| bdi.attr("dir") == Some(way)),
                "{}",
                h1.html()
            );
            // Each name is one thing to what stands beside it.
            let text: String = h1.text().collect();
            assert!(
                text.contains(&format!("\u{2068}{}\u{2069}", names.country)),
                "{text}"
            );
        }
    }
}

#[test]
fn titles_of_accounts_say_their_language_wherever_they_are_linked() {
    for names in [IN_ARABIC, IN_ENGLISH] {
        let archive = archive_of(&names);
        archive.build();
        let mut seen = 0;
        for (name, page) in pages(&archive) {
            for link in
                page.select(&Selector::parse("main a[href*=\"/readouts/\"], main h1").unwrap())
            {
                let text: String = link.text().collect();
                if text.trim() != names.title {
                    continue;
                }
                seen += 1;
                let said = link
                    .descendants()
                    .chain(link.ancestors())
                    .filter_map(ElementRef::wrap);
                let said: Vec<_> = said.filter_map(|e| e.attr("lang")).collect();
                assert_eq!(
                    said.first(),
                    Some(&names.title_language),
                    "{name}: {}",
                    link.html()
                );
            }
        }
        assert!(seen > 10, "{seen}");
        let feed = archive.read("public/feeds/archive.xml");
        let title = format!("xml:lang=\"{}\"", names.title_language);
        assert!(feed.matches(&title).count() >= 6, "{feed}");
        let feed: serde_json::Value =
            serde_json::from_str(&archive.read("public/feeds/archive.json")).unwrap();
        assert_eq!(feed["items"][0]["language"], names.title_language);
    }
}
