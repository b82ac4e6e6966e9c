//! CSL-JSON, the data of the Citation Style Language, by its schema 1.0.2
//! (<https://github.com/citation-style-language/schema/blob/master/schemas/input/csl-data.json>).
//! Nothing is `accessed`: an archive gives the same bytes whenever it is built.

use serde::Serialize;

use crate::site::citation::author::Author;
use crate::site::citation::work::{Form, Work};
use crate::source::edtf::{Calendar, Edtf, Parts, Within};

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct Item<'a> {
    id: &'a str,
    r#type: &'static str,
    title: &'a str,
    /// Of a translation, the title of the original.
    #[serde(skip_serializing_if = "Option::is_none")]
    original_title: Option<&'a str>,
    author: Vec<Name<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    translator: Vec<Name<'a>>,
    container_title: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    issued: Option<Date>,
    /// When what was summarised was published.
    #[serde(skip_serializing_if = "Option::is_none")]
    original_date: Option<Date>,
    #[serde(skip_serializing_if = "Option::is_none")]
    genre: Option<&'a str>,
    language: &'a str,
    #[serde(rename = "URL")]
    url: &'a str,
    #[serde(skip_serializing_if = "String::is_empty")]
    note: String,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Name<'a> {
    /// A name that is not taken apart.
    Body {
        literal: &'a str,
    },
    Person {
        family: &'a str,
        given: &'a str,
    },
}

#[derive(Serialize, Default)]
#[serde(rename_all = "kebab-case")]
struct Date {
    #[serde(skip_serializing_if = "Vec::is_empty")]
    date_parts: Vec<Vec<i16>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    season: Option<u8>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    circa: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    literal: Option<String>,
}

/// Adds an item of an array.
pub(in crate::site) fn entry(work: &Work<'_>, file: &mut String) {
    let item = Item {
        id: &work.key,
        r#type: "webpage",
        title: &work.title,
        original_title: work.original_title,
        author: names(&work.authors),
        translator: names(&work.translators),
        container_title: work.container,
        issued: work.date.as_deref().map(date),
        original_date: match work.form {
            Form::Summary { published, .. } => published.map(date),
            _ => None,
        },
        genre: work.described(),
        language: &work.language,
        url: &work.url,
        note: match work.title_translated {
            // The schema has no place for it.
            Some(translated) => work.further_remarks(format!("title translated: {translated}")),
            None => work.further_remarks(String::new()),
        },
    };
    // Strings and numbers always have a form in JSON.
    file.push_str(&serde_json::to_string(&item).unwrap_or_default());
}

fn names<'a>(authors: &'a [Author<'_>]) -> Vec<Name<'a>> {
    let name = |author: &'a Author<'_>| match author {
        Author::Body(literal) => Name::Body { literal },
        Author::Person { family, given } => Name::Person { family, given },
    };
    authors.iter().map(name).collect()
}

fn date(date: &Edtf) -> Date {
    let parts = |date: &Calendar| match date.within {
        Within::Year | Within::Season(_) => vec![date.year],
        Within::Month(month) => vec![date.year, month.into()],
        Within::Day(month, day) => vec![date.year, month.into(), day.into()],
    };
    let unsure = |date: &Calendar| date.approximate || date.uncertain;
    match date.parts() {
        Parts::One(one) => Date {
            date_parts: vec![parts(&one)],
            season: match one.within {
                Within::Season(season) => Some(season),
                _ => None,
            },
            circa: unsure(&one),
            literal: None,
        },
        Parts::Span(from, to) => Date {
            date_parts: vec![parts(&from), parts(&to)],
            circa: unsure(&from) || unsure(&to),
            ..Date::default()
        },
        Parts::Vague => Date {
            literal: Some(date.words()),
            ..Date::default()
        },
    }
}
