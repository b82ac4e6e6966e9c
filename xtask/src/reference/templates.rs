//! `docs/templates.md`: what each template renders and sees, for people who write templates.
//! The tables come from the views themselves.

use chancery::site::view::BesideView;
use chancery::site::view::CoverageView;
use chancery::site::view::DataView;
use chancery::site::view::MapView;
use chancery::site::view::RaisedView;
use chancery::site::view::RedlineView;
use chancery::site::view::{
    CommitmentsView, EntityView, HomeView, IndexView, ListView, MeetingView, MentionsView,
    PageView, ReadoutView, RedirectView, RelationView, SearchView, SelectionView, SiteView,
    StatementsView, TextView, TrailView, VocabularyView, YearView, YearsView,
};
use chancery::site::view::{FormulaView, FormulasView, UsesView};
use schemars::generate::SchemaSettings;
use schemars::{Schema, SchemaGenerator};

use super::schema::{Definitions, Voice, referred};
use super::table::{code, table};

const TEXT: &str = include_str!("text/templates.md");
const OVERRIDE: &str = include_str!("archive/templates/text.html");

const VOICE: Voice = Voice {
    heading: str::to_owned,
    scalars: &[],
    or_none: "none",
};

type View = fn(&mut SchemaGenerator) -> Schema;

/// A template that renders pages: its name without `.html`, which is that of its variable too, the
/// addresses of its pages, and its view.
pub(super) const TEMPLATES: [(&str, &str, Option<View>); 28] = [
    (
        "home",
        "`/`",
        Some(SchemaGenerator::subschema_for::<HomeView>),
    ),
    (
        "list",
        "`/readouts/`, `/meetings/`",
        Some(SchemaGenerator::subschema_for::<ListView>),
    ),
    (
        "index",
        "`/people/` and so on for each kind of entity, `/relations/`",
        Some(SchemaGenerator::subschema_for::<IndexView>),
    ),
    (
        "readout",
        "`/readouts/ID/`",
        Some(SchemaGenerator::subschema_for::<ReadoutView>),
    ),
    (
        "beside",
        "`/readouts/ID/beside/`, where a readout is a translation of another; `/readouts/ID/beside/OTHER/`, where \
         there is another translation of its original into the same language",
        Some(SchemaGenerator::subschema_for::<BesideView>),
    ),
    (
        "redline",
        "`/readouts/ID/redline/`, where an account has sentences in common with the one before it by the same issuer; `/readouts/ID/changes/`, where it supersedes another version",
        Some(SchemaGenerator::subschema_for::<RedlineView>),
    ),
    (
        "meeting",
        "`/meetings/ID/`",
        Some(SchemaGenerator::subschema_for::<MeetingView>),
    ),
    (
        "entity",
        "`/people/ID/` and so on for each kind of entity",
        Some(SchemaGenerator::subschema_for::<EntityView>),
    ),
    (
        "mentions",
        "`/people/ID/mentions/` and so on, where an entity's own page does not show all its mentions",
        Some(SchemaGenerator::subschema_for::<MentionsView>),
    ),
    (
        "formulas",
        "`/formulas/`, where the archive has formulas",
        Some(SchemaGenerator::subschema_for::<FormulasView>),
    ),
    (
        "formula",
        "`/formulas/ID/`",
        Some(SchemaGenerator::subschema_for::<FormulaView>),
    ),
    (
        "uses",
        "`/formulas/ID/in-context/`, where a formula's own page does not show all its places",
        Some(SchemaGenerator::subschema_for::<UsesView>),
    ),
    (
        "relation",
        "`/relations/A--B/`",
        Some(SchemaGenerator::subschema_for::<RelationView>),
    ),
    (
        "trail",
        "`/relations/A--B/TOPIC/`",
        Some(SchemaGenerator::subschema_for::<TrailView>),
    ),
    (
        "raised",
        "`/relations/A--B/raised/`, where accounts of two meetings have statements",
        Some(SchemaGenerator::subschema_for::<RaisedView>),
    ),
    (
        "years",
        "`/years/`",
        Some(SchemaGenerator::subschema_for::<YearsView>),
    ),
    (
        "year",
        "`/years/YYYY/`",
        Some(SchemaGenerator::subschema_for::<YearView>),
    ),
    (
        "map",
        "`/map/`, where the position of a meeting’s place is known",
        Some(SchemaGenerator::subschema_for::<MapView>),
    ),
    (
        "text",
        "`/pages/ID/`",
        Some(SchemaGenerator::subschema_for::<TextView>),
    ),
    (
        "vocabulary",
        "`/vocabulary/`",
        Some(SchemaGenerator::subschema_for::<VocabularyView>),
    ),
    (
        "statements",
        "`/statements/`",
        Some(SchemaGenerator::subschema_for::<StatementsView>),
    ),
    (
        "selection",
        "`/statements/acts/ACT/`, `/statements/by/…`, `/statements/about/…`, `/statements/on/TOPIC/`, `/statements/of/ID/`, `/commitments/open/` and so on, `/commitments/between/A--B/`",
        Some(SchemaGenerator::subschema_for::<SelectionView>),
    ),
    (
        "coverage",
        "`/coverage/`, where `site.yaml` says `coverage: true`",
        Some(SchemaGenerator::subschema_for::<CoverageView>),
    ),
    (
        "commitments",
        "`/commitments/`",
        Some(SchemaGenerator::subschema_for::<CommitmentsView>),
    ),
    (
        "redirect",
        "addresses that pages had before",
        Some(SchemaGenerator::subschema_for::<RedirectView>),
    ),
    (
        "search",
        "`/search/`",
        Some(SchemaGenerator::subschema_for::<SearchView>),
    ),
    (
        "data",
        "`/data/`, if there is a readout",
        Some(SchemaGenerator::subschema_for::<DataView>),
    ),
    ("missing", "`/404.html`", None),
];

/// What every template gets.
const COMMON: [View; 2] = [
    SchemaGenerator::subschema_for::<SiteView>,
    SchemaGenerator::subschema_for::<PageView>,
];

/// The page.
///
/// # Errors
/// When a view has no name.
pub(super) fn page() -> Result<String, String> {
    // The schema of what is written: every field is there, in the order of its declaration.
    let mut generator = SchemaSettings::draft2020_12()
        .for_serialize()
        .into_generator();
    let mut main = Vec::new();
    let mut rows = Vec::new();
    for view in COMMON {
        main.push(name_of(view, &mut generator)?);
    }
    for (template, pages, view) in TEMPLATES {
        let mut variable = "only `site` and `page`".to_owned();
        if let Some(view) = view {
            let name = name_of(view, &mut generator)?;
            variable = format!("`{template}`: [{name}](#{})", name.to_lowercase());
            main.push(name);
        }
        rows.push([format!("`{template}.html`"), pages.to_owned(), variable]);
    }
    let mut definitions = Definitions::new(VOICE);
    for (name, schema) in generator.take_definitions(true) {
        definitions.insert(&name, schema);
    }
    let mut page = TEXT
        .replace(
            "{templates}",
            &table(["template", "pages", "variable"], rows),
        )
        .replace("{override}", OVERRIDE);
    for name in &main {
        page.push_str(&fields(&definitions, name));
    }
    page.push_str("\n## Parts of variables\n");
    let is_part = |name: &&str| !main.iter().any(|view| view == name);
    for name in definitions.objects().filter(is_part) {
        page.push_str(&fields(&definitions, name));
    }
    Ok(page)
}

fn name_of(view: View, generator: &mut SchemaGenerator) -> Result<String, String> {
    let schema = view(generator).to_value();
    let name = referred(&schema).ok_or("a view has no name")?;
    Ok(name.to_owned())
}

fn fields(definitions: &Definitions, name: &str) -> String {
    let rows = definitions
        .fields(name)
        .into_iter()
        .map(|field| [code(&field.key), field.form, field.meaning]);
    format!(
        "\n### {name}\n\n{}\n\n{}",
        definitions.description(name),
        table(["field", "type", "meaning"], rows),
    )
}
