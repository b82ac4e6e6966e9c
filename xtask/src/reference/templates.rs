//! `docs/templates.md` and `docs/templates/`: what each template renders and sees, for people who write templates.
//! The tables come from the views themselves.

use std::collections::BTreeSet;

use chancery::site::page_templates;
use chancery::site::view::{PageView, SiteView};
use schemars::generate::SchemaSettings;
use schemars::{Schema, SchemaGenerator};
use serde_json::{Map, Value};

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

/// A template that renders pages.
struct Template {
    /// Its name without `.html`, which is that of its variable too.
    name: &'static str,
    /// Where its pages are.
    addresses: String,
    view: View,
}

/// The templates of all kinds of pages; where several kinds have the same, it is here once.
fn page_kinds() -> Vec<Template> {
    let mut templates: Vec<Template> = Vec::new();
    for page in page_templates() {
        match templates.iter_mut().find(|known| known.name == page.name) {
            Some(known) => {
                known.addresses.push_str("; ");
                known.addresses.push_str(page.addresses);
            }
            None => templates.push(Template {
                name: page.name,
                addresses: page.addresses.to_owned(),
                view: page.view,
            }),
        }
    }
    templates
}

/// What every template gets.
const COMMON: [View; 2] = [
    SchemaGenerator::subschema_for::<SiteView>,
    SchemaGenerator::subschema_for::<PageView>,
];

/// A file of the reference: its name in `docs/templates/` without `.md`, how it begins, and the types that it explains.
struct File {
    name: String,
    beginning: String,
    types: Vec<String>,
}

/// The pages: their paths and texts. The first says how templates work, the others what they see: one page for each
/// template with what only it sees, one for what every template gets, and one for the parts of several.
///
/// # Errors
/// When a view has no name.
pub(super) fn pages() -> Result<Vec<(String, String)>, String> {
    // The schema of what is written: every field is there, in the order of its declaration.
    let mut generator = SchemaSettings::draft2020_12()
        .for_serialize()
        .into_generator();
    let mut files = Vec::new();
    let mut rows = Vec::new();
    let mut common = Vec::new();
    for view in COMMON {
        common.push(name_of(view, &mut generator).ok_or("a view has no name")?);
    }
    files.push(File {
        name: "common".to_owned(),
        beginning: "# What every template gets\n".to_owned(),
        types: common,
    });
    for Template {
        name: template,
        addresses,
        view,
    } in page_kinds()
    {
        // What has no name is `()`.
        let variable = match name_of(view, &mut generator) {
            Some(name) => {
                let variable = format!("`{template}`: [{name}](#{})", name.to_lowercase());
                files.push(File {
                    name: template.to_owned(),
                    beginning: format!("# `{template}.html`\n\nRenders {addresses}.\n"),
                    types: vec![name],
                });
                variable
            }
            None => "only `site` and `page`".to_owned(),
        };
        rows.push([format!("`{template}.html`"), addresses, variable]);
    }
    let schemas = generator.take_definitions(true);
    let mut definitions = Definitions::new(VOICE);
    for (name, schema) in &schemas {
        definitions.insert(name, schema.clone());
    }
    let mut shared = Vec::new();
    for part in definitions.objects() {
        let is_main = |file: &File| file.types.iter().any(|name| name == part);
        if files.iter().any(is_main) {
            continue;
        }
        let sees = |file: &&mut File| {
            let mut types = file.types.iter();
            types.any(|name| reached(&schemas, name).contains(part))
        };
        let mut seeing = files.iter_mut().filter(sees);
        match (seeing.next(), seeing.next()) {
            (Some(file), None) => file.types.push(part.to_owned()),
            _ => shared.push(part.to_owned()),
        }
    }
    files.push(File {
        name: "parts".to_owned(),
        beginning: "# Parts that several templates see\n".to_owned(),
        types: shared,
    });
    let page = TEXT
        .replace(
            "{templates}",
            &table(["template", "pages", "variable"], rows),
        )
        .replace("{override}", OVERRIDE);
    let mut pages = vec![(
        "docs/templates.md".to_owned(),
        with_links(&page, &files, None),
    )];
    for file in &files {
        let mut text = file.beginning.clone();
        for name in &file.types {
            text.push_str(&fields(&definitions, name));
        }
        let text = with_links(&text, &files, Some(file));
        pages.push((format!("docs/templates/{}.md", file.name), text));
    }
    Ok(pages)
}

/// The types that a type refers to, and those that these refer to.
fn reached<'s>(schemas: &'s Map<String, Value>, name: &'s str) -> BTreeSet<&'s str> {
    let mut reached = BTreeSet::new();
    let mut next = vec![name];
    while let Some(name) = next.pop() {
        let mut values: Vec<&Value> = schemas.get(name).into_iter().collect();
        while let Some(value) = values.pop() {
            if let Some(other) = referred(value)
                && reached.insert(other)
            {
                next.push(other);
            }
            match value {
                Value::Array(list) => values.extend(list),
                Value::Object(map) => values.extend(map.values()),
                _ => {}
            }
        }
    }
    reached
}

/// A text whose links to types lead to their files. `here` is the file of the text; none for the one above them.
fn with_links(text: &str, files: &[File], here: Option<&File>) -> String {
    let mut parts = text.split("](#");
    let mut linked = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let anchor = part.split(')').next().unwrap_or_default();
        let explains = |file: &&File| file.types.iter().any(|name| name.to_lowercase() == anchor);
        linked.push_str("](");
        match files.iter().find(explains) {
            Some(file) if here.is_some_and(|here| here.name == file.name) => {}
            Some(file) if here.is_some() => linked.push_str(&format!("{}.md", file.name)),
            Some(file) => linked.push_str(&format!("templates/{}.md", file.name)),
            None => {}
        }
        linked.push('#');
        linked.push_str(part);
    }
    linked
}

fn name_of(view: View, generator: &mut SchemaGenerator) -> Option<String> {
    let schema = view(generator).to_value();
    Some(referred(&schema)?.to_owned())
}

fn fields(definitions: &Definitions, name: &str) -> String {
    let rows = definitions
        .fields(name)
        .into_iter()
        .map(|field| [code(&field.key), field.form, field.meaning]);
    format!(
        "\n## {name}\n\n{}\n\n{}",
        definitions.description(name),
        table(["field", "type", "meaning"], rows),
    )
}
