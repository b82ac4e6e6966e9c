//! What the pages say holds: examples are read by the real records and make a sound archive, and
//! nothing that a page should explain is missing from it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use chancery::annotate::Links;
use chancery::archive::{Archive, Vocabulary};
use chancery::schema::KINDS;
use chancery::site::{Content, RenderBuffer, Site, ThemeSources};
use chancery::source::id::{Id, Reference};
use chancery::source::record::{
    CodingRecord, CommitmentRecord, CountryRecord, EventRecord, FormulaRecord, InstrumentRecord,
    MeetingRecord, NoteRecord, OfficeRecord, OrganizationRecord, OriginalRecord, PageRecord,
    PersonRecord, PlaceRecord, ReadoutRecord, SavedSearchRecord, SecondCodingRecord, SiteRecord,
    SourceRecord, StatementRecord, TopicRecord, TranslationGapRecord, VocabularyRecord,
};
use chancery::source::yaml::{self, Fault};

use super::{annotating, diagnostics, front_matter, templates};

type Keyed<T> = BTreeMap<String, T>;

fn package() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Reads the YAML of an example under a heading of the page as what the heading explains.
fn faults(heading: &str, text: &str) -> Vec<Fault> {
    fn of<T: serde::de::DeserializeOwned>(text: &str) -> Vec<Fault> {
        yaml::parse::<T>(text).faults
    }
    match heading {
        "Readout" => of::<ReadoutRecord>(text),
        "Meeting" | "Points" => of::<MeetingRecord>(text),
        "Person" => of::<PersonRecord>(text),
        "Country" => of::<CountryRecord>(text),
        "Organization" => of::<OrganizationRecord>(text),
        "Place" => of::<PlaceRecord>(text),
        "Event" => of::<EventRecord>(text),
        "Instrument" => of::<InstrumentRecord>(text),
        "Topic" => of::<TopicRecord>(text),
        "Formula" => of::<FormulaRecord>(text),
        "Page" => of::<PageRecord>(text),
        "Second coding" => of::<SecondCodingRecord>(text),
        "Site" => of::<SiteRecord>(text),
        "Original" => of::<Keyed<OriginalRecord>>(text),
        "Coding" => of::<Keyed<CodingRecord>>(text),
        "Source" => of::<Keyed<SourceRecord>>(text),
        "Statement" => of::<Keyed<Vec<StatementRecord>>>(text),
        "Vocabulary" => of::<Keyed<VocabularyRecord>>(text),
        "Commitment" => of::<Keyed<CommitmentRecord>>(text),
        "Note" => of::<Keyed<Vec<NoteRecord>>>(text),
        "Office" => of::<Keyed<Vec<OfficeRecord>>>(text),
        "Saved searches" => of::<Keyed<Vec<SavedSearchRecord>>>(text),
        "Translations" => of::<Keyed<Vec<TranslationGapRecord>>>(text),
        "Mentions" => of::<Keyed<Keyed<Reference>>>(text),
        _ => panic!("no record is known for the example under `{heading}`"),
    }
}

/// The headings of a page with the text below each.
fn sections(page: &str) -> Vec<(&str, &str)> {
    let sections = page.split("\n## ").flat_map(|part| part.split("\n### "));
    sections
        .map(|part| part.split_once('\n').unwrap_or((part, "")))
        .collect()
}

/// The fenced texts of a language.
fn fenced<'p>(text: &'p str, language: &str) -> Vec<&'p str> {
    let blocks = text.split("```").skip(1).step_by(2);
    blocks
        .filter_map(|block| block.strip_prefix(language)?.strip_prefix('\n'))
        .collect()
}

#[test]
fn examples_are_what_records_read() {
    let page = front_matter::page().unwrap();
    let mut illustrated = BTreeSet::new();
    for (heading, text) in sections(&page) {
        let records = fenced(text, "markdown").into_iter().map(|example| {
            let rest = example.strip_prefix("---\n").unwrap();
            rest.split_once("---\n").unwrap().0
        });
        for example in records.chain(fenced(text, "yaml")) {
            assert_eq!(faults(heading, example), [], "{heading}: {example}");
            illustrated.insert(heading);
        }
    }
    // Every kind of record, every part of one, the mentions, points, saved searches and translations.
    assert_eq!(illustrated.len(), KINDS.len() + 8 + 4);
}

#[test]
fn examples_make_a_sound_archive() {
    let (mut sources, mut diagnostics) =
        chancery::source::load(&package().join("src/reference/archive"));
    let theme = ThemeSources {
        templates: std::mem::take(&mut sources.templates),
        assets: std::mem::take(&mut sources.assets),
    };
    let (archive, faults) = Archive::build(sources, false);
    diagnostics.extend(faults);
    let archive = archive.unwrap();
    let (links, faults) = Links::find(&archive);
    diagnostics.extend(faults);
    let (site, faults) = Site::new(archive, links, theme, None);
    diagnostics.extend(faults);
    assert_eq!(diagnostics, []);
    let mut overridden = 0;
    let mut room = RenderBuffer::default();
    for route in site.routes() {
        let Content::Bytes(bytes) = site.render(route, &mut room).unwrap() else {
            continue;
        };
        let page = String::from_utf8_lossy(&bytes);
        overridden += usize::from(page.contains("Kept by the library of Readouts of the Mekong."));
    }
    assert_eq!(
        overridden, 1,
        "the page about the archive has the example's footer"
    );
}

/// All pages about templates in one text.
fn templates_text() -> String {
    let pages = templates::pages().unwrap();
    pages.into_iter().map(|(_, text)| text).collect()
}

#[test]
fn every_view_is_explained() {
    let page = templates_text();
    let explained: Vec<&str> = sections(&page)
        .into_iter()
        .map(|(heading, _)| heading)
        .collect();
    let files = fs::read_dir(package().join("../src/site/view")).unwrap();
    let files = files.map(|file| fs::read_to_string(file.unwrap().path()).unwrap());
    let views: String = files.collect();
    let names = views
        .lines()
        .filter_map(|line| line.strip_prefix("pub struct "));
    let names = names.map(|rest| rest.trim_end_matches([' ', '{']));
    // What is shared is to templates what it holds; markup and attributes are texts.
    let plain = ["Shared<", "SafeHtml(", "Tongue("];
    for name in names.filter(|name| !plain.iter().any(|start| name.starts_with(start))) {
        // A struct with a parameter is explained for each type that it is used with.
        let is_explained = match name.split_once('<') {
            Some((generic, _)) => explained
                .iter()
                .any(|heading| heading.starts_with(&format!("{generic}Of"))),
            None => explained.contains(&name),
        };
        assert!(is_explained, "no template gets {name}");
    }
}

#[test]
fn every_template_is_explained() {
    let folder: PathBuf = package().join("../templates");
    let files = fs::read_dir(folder)
        .unwrap()
        .map(|file| file.unwrap().file_name());
    let files: BTreeSet<String> = files
        .filter_map(|name| Some(name.to_str()?.strip_suffix(".html")?.to_owned()))
        .collect();
    let known = chancery::site::page_templates();
    let known = known.iter().map(|template| template.name);
    let known: BTreeSet<String> = known.chain(["base"]).map(str::to_owned).collect();
    assert_eq!(files, known);
}

#[test]
fn views_are_called_as_their_templates() {
    let page = templates_text();
    let templates = chancery::site::page_templates().into_iter();
    // It sees nothing but `site` and `page`.
    for template in templates.filter(|template| template.name != "missing") {
        let name = template.name;
        assert!(page.contains(&format!("\n\n`{name}`: ")), "{name}");
    }
}

#[test]
fn links_of_the_pages_lead_somewhere() {
    let pages = super::pages().unwrap();
    let anchors = |text: &str| -> BTreeSet<String> {
        let headings = sections(text).into_iter().map(|(heading, _)| heading);
        headings
            .map(|heading| heading.to_lowercase().replace(' ', "-"))
            .collect()
    };
    let mut between = 0;
    for page in &pages {
        // Examples in code link to what their archive has.
        let prose: String = page.text.split('`').step_by(2).collect();
        let targets = prose.split("](").skip(1);
        for target in targets.filter_map(|rest| rest.split(')').next()) {
            if target.contains("://") {
                continue;
            }
            let (file, anchor) = target.split_once('#').unwrap_or((target, ""));
            let folder = page.path.rsplit_once('/').unwrap().0;
            let path = match file {
                "" => page.path.clone(),
                file => format!("{folder}/{file}"),
            };
            match pages.iter().find(|page| page.path == path) {
                Some(other) if anchor.is_empty() => assert!(!other.text.is_empty()),
                Some(other) => {
                    between += usize::from(other.path != page.path);
                    assert!(
                        anchors(&other.text).contains(anchor),
                        "{}: {target}",
                        page.path
                    );
                }
                None => {
                    let is_there = package().join("..").join(&path).exists();
                    assert!(is_there && anchor.is_empty(), "{}: {target}", page.path);
                }
            }
        }
    }
    assert!(between > 100, "types are linked to in other files");
}

#[test]
fn every_code_is_listed_once() {
    let page = diagnostics::page();
    for code in chancery::diagnostics::Code::ALL {
        let row = format!("\n| `{}` | {} | ", code.as_str(), code.severity().name());
        assert_eq!(page.matches(&row).count(), 1, "{}", code.as_str());
    }
}

#[test]
fn tables_keep_bars_within_cells() {
    let table = super::table::table(["a", "b"], [["x|y".to_owned(), "1\n2".to_owned()]]);
    assert_eq!(table, "| a | b |\n| --- | --- |\n| x\\|y | 1 2 |\n");
}

#[test]
fn examples_of_the_guide_are_statements_of_the_built_in_vocabulary() {
    let page = annotating::page();
    let vocabulary = Vocabulary::built_in();
    let mut acts = 0;
    for (heading, text) in sections(&page) {
        for example in fenced(text, "yaml") {
            if example.starts_with("vocabulary:") {
                assert_eq!(faults("Vocabulary", example), [], "{example}");
                continue;
            }
            // An example is the whole list of a readout, or the lines of one.
            let parsed = yaml::parse::<Keyed<Vec<StatementRecord>>>(example);
            assert_eq!(parsed.faults, [], "{heading}: {example}");
            for record in parsed.record.unwrap().into_values().flatten() {
                if let Some(act) = &record.act {
                    assert!(vocabulary.find_act(act).is_some(), "{act}");
                    acts += 1;
                }
            }
        }
    }
    assert!(acts > 10, "the guide has lost its examples");
}

/// What editors read of the vocabulary is all of it, each entry once.
#[test]
fn every_entry_of_the_vocabulary_is_listed_once() {
    let page = annotating::page();
    let vocabulary = Vocabulary::built_in();
    let acts = vocabulary.acts().map(|(_, id, _)| id);
    for id in acts.chain(vocabulary.words().map(|(_, id, _)| id)) {
        assert_eq!(page.matches(&format!("\n| `{id}` | ")).count(), 1, "{id}");
    }
}

/// Every act that the guide's own words name is one of the vocabulary.
#[test]
fn the_guide_names_acts_that_there_are() {
    let page = annotating::page();
    let vocabulary = Vocabulary::built_in();
    let steps = sections(&page)
        .into_iter()
        .find(|(heading, _)| *heading == "Which act");
    let named = steps.unwrap().1.split('`').skip(1).step_by(2);
    let mut found = BTreeSet::new();
    for act in named {
        let id = Id::new(act).unwrap();
        assert!(vocabulary.find_act(&id).is_some(), "{act}");
        found.insert(id);
    }
    let all: BTreeSet<_> = vocabulary.acts().map(|(_, id, _)| id.clone()).collect();
    assert_eq!(found, all, "the steps lead to every act");
}
