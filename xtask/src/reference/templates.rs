//! `docs/templates.md`: what each template renders and sees, for people who write templates.
//! The tables come from the views themselves.

use chancery::site::page_templates;
use chancery::site::view::{PageView, SiteView};
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
        main.push(name_of(view, &mut generator).ok_or("a view has no name")?);
    }
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
                main.push(name);
                variable
            }
            None => "only `site` and `page`".to_owned(),
        };
        rows.push([format!("`{template}.html`"), addresses, variable]);
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
        "\n### {name}\n\n{}\n\n{}",
        definitions.description(name),
        table(["field", "type", "meaning"], rows),
    )
}
