//! The words of the interface: in files of messages, in the language of the site, and none left behind.

use std::collections::{BTreeSet, HashSet};
use std::fs;
use std::path::Path;

use crate::support::html::unscripted;
use crate::support::{Archive, archive, settings};
use chancery::words::{Message, Piece};
use fluent_syntax::ast::{Entry, Pattern, PatternElement};
use fluent_syntax::{parser, serializer};
use scraper::{ElementRef, Node, Selector};

fn messages(language: &str) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let path = root.join(format!("templates/words/{language}.ftl"));
    fs::read_to_string(path).unwrap()
}

/// Messages set the quotation marks of their language, which browsers set around `q` elements too, in pairs.
#[test]
fn quotation_marks_are_those_of_the_language() {
    // `delimiters` of Unicode CLDR 47; French sets a no-break space inside.
    let marks = [
        ("en", "“", "”"),
        ("fr", "«\u{a0}", "\u{a0}»"),
        ("km", "“", "”"),
        ("ar", "”", "“"),
    ];
    for (language, open, close) in marks {
        for (number, line) in messages(language).lines().enumerate() {
            let mut rest = line;
            let mut inside = false;
            while let Some(at) = rest.find(['“', '”', '„', '«', '»', '‹', '›']) {
                let mark = if inside { close } else { open };
                let before = &rest[..at];
                // A space that belongs to a mark may come before it.
                let start = at - (mark.len() - mark.trim_start().len()).min(before.len());
                let found = rest.get(start..).unwrap_or_default();
                assert!(
                    found.starts_with(mark),
                    "{language}.ftl:{}: not {mark:?}: {line}",
                    number + 1
                );
                rest = &found[mark.len()..];
                inside = !inside;
            }
            assert!(!inside, "{language}.ftl:{}: {line}", number + 1);
        }
    }
}

/// A language in which every message stands between brackets.
fn in_brackets() -> String {
    let english = messages("en");
    let mut resource = parser::parse(english.as_str()).unwrap();
    for entry in &mut resource.body {
        if let Entry::Message(message) = entry
            && let Some(Pattern { elements }) = &mut message.value
        {
            elements.insert(0, PatternElement::TextElement { value: "⟦" });
            elements.push(PatternElement::TextElement { value: "⟧" });
        }
    }
    serializer::serialize(&resource)
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let to = to.join(entry.file_name());
        match entry.file_type().unwrap().is_dir() {
            true => copy(&entry.path(), &to),
            false => {
                fs::copy(entry.path(), to).unwrap();
            }
        }
    }
}

/// The sample archive in a language.
fn sample(language: &str) -> Archive {
    let archive = Archive::new();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    copy(&root.join("content"), &archive.path("content"));
    let site = fs::read_to_string(archive.path("content/site.yaml")).unwrap();
    let site: Vec<&str> = site
        .lines()
        .filter(|l| !l.starts_with("language:"))
        .collect();
    let site = format!("{}\nlanguage: {language}\n", site.join("\n"));
    archive.write("content/site.yaml", &site);
    archive
}

/// All that people wrote in front matter, piece by piece, and what comes with Chancery as data.
fn written(archive: &Archive) -> HashSet<String> {
    fn take(value: &serde_yaml::Value, into: &mut HashSet<String>) {
        match value {
            serde_yaml::Value::String(text) => {
                into.insert(spaced(text));
            }
            serde_yaml::Value::Sequence(list) => list.iter().for_each(|v| take(v, into)),
            serde_yaml::Value::Mapping(map) => map.iter().for_each(|(k, v)| {
                take(k, into);
                take(v, into);
            }),
            _ => {}
        }
    }
    fn files(folder: &Path, into: &mut HashSet<String>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                files(&path, into);
            } else if let Ok(text) = fs::read_to_string(&path) {
                let yaml = text.split("---\n").nth(1).unwrap_or(&text);
                if let Ok(value) = serde_yaml::from_str(yaml) {
                    take(&value, into);
                }
            }
        }
    }
    let mut known = HashSet::new();
    files(&archive.path("content"), &mut known);
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/archive");
    let vocabulary = fs::read_to_string(root.join("vocabulary.yaml")).unwrap();
    take(&serde_yaml::from_str(&vocabulary).unwrap(), &mut known);
    for line in fs::read_to_string(root.join("countries.tsv"))
        .unwrap()
        .lines()
    {
        known.extend(line.split(['\t', '|']).map(str::to_owned));
    }
    known
}

fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What of a text is in no brackets.
fn bare(text: &str) -> String {
    let mut depth = 0_usize;
    let mut bare = String::new();
    for c in text.chars() {
        match c {
            '⟦' => depth += 1,
            '⟧' => {
                depth = depth.saturating_sub(1);
                bare.push('\u{1}');
            }
            c if depth == 0 => bare.push(c),
            _ => {}
        }
    }
    spaced(&bare)
}

/// Where the words of texts and of editors stand, in whose middle a page may cut them.
const TEXTS: &str = ".prose, .kwic, .row-excerpt, .leaf-excerpt, blockquote, .comparison-quote, \
    .comparison-gist, .trail-words, .hit-passages, .statement-quote, .statement-gist, .diff, .note-text, code, .lead, \
    .citation, script, style, .codebook-example";

/// The texts of an element and of what is in it, but for those of accounts and editors; a text that a
/// bracket opens may go on in another, so the text of a whole line is taken together.
fn chrome(element: ElementRef<'_>, texts: &Selector, out: &mut String) {
    if texts.matches(&element) {
        return;
    }
    for name in [
        "title",
        "aria-label",
        "placeholder",
        "alt",
        "content",
        "data-filter",
    ] {
        if let Some(value) = element.value().attr(name)
            && (name != "content" || described(element))
        {
            out.push('\n');
            out.push_str(value);
            out.push('\n');
        }
    }
    let block = !matches!(
        element.value().name(),
        "a" | "b" | "strong" | "em" | "ins" | "del" | "time"
    );
    if block {
        out.push('\n');
    }
    for child in element.children() {
        match child.value() {
            Node::Text(text) => out.push_str(&text.replace('\n', " ")),
            Node::Element(_) => {
                if let Some(element) = ElementRef::wrap(child) {
                    chrome(element, texts, out);
                }
            }
            _ => {}
        }
    }
    if block {
        out.push('\n');
    }
}

/// Whether a `meta` element describes the page to people.
fn described(element: ElementRef<'_>) -> bool {
    element.value().attr("name") == Some("description")
}

#[test]
fn acts_are_named_in_the_language_of_the_site_and_explained_in_english() {
    let archive = sample("fr");
    archive.build();
    let html = archive.read("public/readouts/2022-05-13-cambodia-united-states-khm/index.html");
    assert!(html.contains(">réaffirmation<"), "{html}");
    assert!(!html.contains(">reaffirmed<"), "{html}");
    let html = archive.read("public/vocabulary/index.html");
    assert!(
        html.contains("<dd lang=\"en\" dir=\"ltr\"><p>The speaker"),
        "{html}"
    );
    // An archive's own words count, and are in its language.
    let site = archive.read("content/site.yaml");
    let own = "vocabulary: {acts: {reaffirmed: {label: redit, tone: neutral, strength: 3, meaning: Encore.}}}\n";
    archive.write("content/site.yaml", format!("{site}{own}"));
    archive.build();
    let html = archive.read("public/vocabulary/index.html");
    assert!(
        html.contains(">redit<") && html.contains("<dd><p>Encore.</p>"),
        "{html}"
    );
}

#[test]
fn no_literal_is_left_behind() {
    let archive = sample("qps");
    archive.write("templates/words/qps.ftl", in_brackets());
    archive.build();
    let mut known = written(&archive);
    // What is a name in every language.
    known.extend(["CAMEO", "SHA-256", "JSON Feed"].map(str::to_owned));
    // So are the manuals whose styles citations follow, and the formats of their files.
    known.extend(["Chicago", "APA", "MLA", "BibTeX", "RIS", "CSL-JSON"].map(str::to_owned));
    let mut all = String::new();
    text_below(&archive.path("content"), &mut all);
    let texts = Selector::parse(TEXTS).unwrap();
    let mut left: BTreeSet<String> = BTreeSet::new();
    let mut pages = Vec::new();
    pages_below(&archive.path("public"), &mut pages);
    assert!(pages.len() > 300);
    for path in pages {
        let html = unscripted(&fs::read_to_string(&path).unwrap());
        let mut found = String::new();
        chrome(html.root_element(), &texts, &mut found);
        let mut depth = 0_usize;
        let mut line = String::new();
        // Brackets may open in one element and close in another.
        for part in found.lines() {
            line.push_str(part);
            line.push(' ');
            depth = part.chars().fold(depth, |depth, c| match c {
                '⟦' => depth + 1,
                '⟧' => depth.saturating_sub(1),
                _ => depth,
            });
            if depth > 0 {
                continue;
            }
            let rest = bare(&line);
            line.clear();
            // A description that is the beginning of a text.
            let begins: String = plain(&rest).chars().take(32).collect();
            if begins.chars().count() == 32 && all.contains(&begins) {
                continue;
            }
            let fresh = |word: &&str| {
                let edges = |c: char| !c.is_alphabetic();
                let whole = word.trim();
                let word = word.trim_matches(edges);
                let said = known.contains(whole)
                    || known.contains(word)
                    || word.len() > 24 && all.contains(&plain(word))
                    || word.contains('.') && all.contains(word);
                !said && word.chars().filter(|c| c.is_alphabetic()).count() > 1
            };
            let parts = rest.split(['\u{1}', '·', '→', '←', '×', '–']);
            let parts = parts.filter(fresh);
            let parts = parts.flat_map(|part| part.split([',', ';', '(', ')', '“', '”']));
            for word in parts.map(str::trim).filter(fresh) {
                let file = path.strip_prefix(archive.path("public")).unwrap();
                let kind = file.components().next().unwrap();
                left.insert(format!("{word:?} ({})", kind.as_os_str().display()));
            }
        }
    }
    let left: Vec<String> = left.into_iter().collect();
    assert!(
        left.is_empty(),
        "these words come from no file of messages: say them by {{{{ word(\"…\") }}}} in a template, or \
         by a `Word` in the program, and add them to templates/words/en.ftl and its siblings:\n{}",
        left.join("\n")
    );
}

/// A text without what marks it up, and with the simplest quotation marks.
fn plain(text: &str) -> String {
    let text = text.replace(['[', ']', '*', '_'], "");
    let text = text.replace(['‘', '’'], "'").replace(['“', '”'], "\"");
    spaced(&text)
}

/// All that stands in the files of a folder, in one line.
fn text_below(folder: &Path, into: &mut String) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            text_below(&path, into);
        } else if let Ok(text) = fs::read_to_string(&path) {
            into.push_str(&plain(&text));
            into.push(' ');
        }
    }
}

fn pages_below(folder: &Path, into: &mut Vec<std::path::PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            pages_below(&path, into);
        } else if path.extension().is_some_and(|e| e == "html") {
            into.push(path);
        }
    }
}

/// The variables that a message uses.
fn variables(message: &Message) -> BTreeSet<String> {
    fn of(pieces: &[Piece], into: &mut BTreeSet<usize>) {
        for piece in pieces {
            match piece {
                Piece::Text(_) => {}
                Piece::Variable(i) => {
                    into.insert(*i);
                }
                Piece::Select {
                    on,
                    cases,
                    otherwise,
                } => {
                    into.insert(*on);
                    cases.iter().for_each(|(_, pieces)| of(pieces, into));
                    of(otherwise, into);
                }
            }
        }
    }
    let mut used = BTreeSet::new();
    of(&message.pieces, &mut used);
    used.iter().map(|i| message.variables[*i].clone()).collect()
}

#[test]
fn every_language_says_everything_with_the_same_values() {
    let english = chancery::words::own_messages("en");
    assert!(english.len() > 300);
    for language in chancery::words::languages() {
        let own = chancery::words::own_messages(&language);
        let names = |list: &[(String, Message)]| -> BTreeSet<String> {
            list.iter().map(|(name, _)| name.clone()).collect()
        };
        let missing: Vec<_> = names(&english).difference(&names(&own)).cloned().collect();
        let unknown: Vec<_> = names(&own).difference(&names(&english)).cloned().collect();
        assert!(missing.is_empty(), "{language} lacks {missing:#?}");
        assert!(unknown.is_empty(), "{language} has {unknown:#?}");
        for (name, message) in &own {
            let (_, other) = english.iter().find(|(known, _)| known == name).unwrap();
            let strange: Vec<_> = variables(message)
                .difference(&variables(other))
                .cloned()
                .collect();
            assert!(strange.is_empty(), "{language}: {name} has {strange:?}");
        }
    }
}

const CAMBODIA: &str = "meeting: talks\nside: cambodia\nrendition: summary\ndate: 2022-05-01\npublished: 2022-05-03\nparties: [cambodia, united-states]\n";

fn page_in(language: &str) -> String {
    let archive = archive! {
        "site.yaml" => &format!("title: Archive\nbase_url: https://example.org/\nlanguage: {language}\n"),
        "readouts/talks-khm.md" => &format!("---\ntitle: Talks\n{CAMBODIA}---\nThe talks.\n"),
        "readouts/talks-usa.md" => &format!("---\ntitle: Talks too\n{}---\nThe talks.\n", CAMBODIA.replace("side: cambodia", "side: united-states")),
    };
    archive.build();
    archive.read("public/meetings/talks/index.html")
}

/// What of a page has nothing to do with its files of styles and scripts.
fn snapshot(name: &str, page: String) {
    let mut settings = settings();
    settings.add_filter(r"\?v=\w+", "");
    settings.bind(|| insta::assert_snapshot!(name, page));
}

#[test]
fn a_page_in_french() {
    snapshot("french", page_in("fr"));
}

#[test]
fn a_page_in_khmer() {
    snapshot("khmer", page_in("km"));
}

#[test]
fn a_page_in_arabic() {
    let page = page_in("ar");
    assert!(page.contains("<html lang=\"ar\" dir=\"rtl\">"));
    snapshot("arabic", page);
}

#[test]
fn marks_that_keep_names_apart_stand_in_text_for_readers_alone() {
    let page = page_in("ar");
    let isolate = |text: &str| text.contains('\u{2068}');
    let titles: Vec<&str> = page.lines().filter(|line| line.contains("<h1")).collect();
    assert!(titles.iter().any(|line| isolate(line)), "{titles:?}");
    let machines = |line: &&str| {
        line.contains("citation_title") || line.contains("ld+json") || line.contains("\"citation\"")
    };
    let marked: Vec<&str> = page
        .lines()
        .filter(machines)
        .filter(|line| isolate(line))
        .collect();
    assert_eq!(marked, [""; 0]);
}

#[test]
fn an_archive_changes_messages_adds_some_and_adds_a_language() {
    let archive = archive! {
        "site.yaml" => "title: Archive\nbase_url: https://example.org/\nlanguage: la\n",
        "pages/about.md" => "---\ntitle: De archivo\n---\nSalve.\n",
    };
    archive.write(
        "templates/words/la.ftl",
        "skip = Ad textum\ncontents = Index & tabula\ngreeting = { $count ->\n    [one] Salve, { $name }\n   *[other] Salvete, { $name }\n}\n",
    );
    archive.write(
        "templates/text.html",
        "{% extends \"chancery/text.html\" %}{% block main %}<p title=\"{{ word(\"contents\") }}\">{{ word(\"greeting\", count=2, name=`<i>{{ text.title }}</i>`) }}{% set x = word(\"skip\") %}{{ x }}</p>{% endblock main %}",
    );
    archive.build();
    let page = archive.read("public/pages/about/index.html");
    assert!(page.contains(">Ad textum</a>"));
    assert!(
        page.contains("<p title=\"Index &amp; tabula\">Salvete, <i>De archivo</i>Ad textum</p>"),
        "{page}"
    );
    // What the language does not say is said in English.
    assert!(page.contains("aria-label=\"Main\""));
}

#[test]
fn codes_of_one_language_are_one_everywhere() {
    let facts =
        "meeting: talks\ndate: 2022-05-01\nparties: [cambodia, japan]\nrendition: verbatim\n";
    let archive = archive! {
        "site.yaml" => "title: T\nbase_url: https://example.org/\nlanguage: fra\n",
        "readouts/a.md" => format!("---\ntitle: ជំនួប\nside: cambodia\nlanguage: khm\n{facts}---\nការប្រជុំ\n"),
        "readouts/b.md" => format!("---\ntitle: لقاء\nside: japan\nlanguage: ara\n{facts}---\nالتقى الوزيران.\n"),
        "formulas/win.md" => "---\nname: Win\npatterns: {khm: ការប្រជុំ, km: ឈ្នះ}\n---\n",
    };
    archive.build();
    let page = archive.read("public/readouts/a/index.html");
    assert!(page.contains("<html lang=\"fr\" dir=\"ltr\">"), "{page}");
    assert!(
        page.contains("<h1 lang=\"km\" dir=\"ltr\">ជំនួប</h1>"),
        "{page}"
    );
    assert!(page.contains("\"inLanguage\":\"km\""));
    assert!(!page.contains("khm"));
    let page = archive.read("public/readouts/b/index.html");
    assert!(
        page.contains("<h1 lang=\"ar\" dir=\"rtl\">لقاء</h1>"),
        "{page}"
    );
    // The plural rules and words of French.
    assert!(
        archive
            .read("public/meetings/talks/index.html")
            .contains("Rencontre")
    );
    let formula = archive.page("/formulas/win/");
    assert_eq!(formula.all(".formula-phrases").len(), 1);
    assert_eq!(formula.all(".formula-phrases li[lang=km]").len(), 2);
    assert!(formula.links_to("/readouts/a/"));
}

#[test]
fn a_country_is_no_language() {
    for (tag, meant) in [("kh", "km"), ("cn", "zh"), ("jp", "ja"), ("ua", "uk")] {
        let archive = archive! {
            "site.yaml" => format!("title: T\nbase_url: https://example.org/\nlanguage: {tag}\n"),
        };
        let report = archive.check().transcript();
        assert!(
            report.contains(&format!("help: did you mean `{meant}`?")),
            "{report}"
        );
    }
}
