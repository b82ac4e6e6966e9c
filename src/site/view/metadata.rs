//! What the head of a page says to programs.

use std::borrow::Cow;

use schemars::JsonSchema;
use serde::Serialize;

use crate::site::view::shared::serialize_safe;

/// The page in one of several languages.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Alternate {
    /// The language, as a BCP 47 tag.
    pub language: String,
    /// The full URL.
    pub url: String,
}

/// A property of a page for reference managers.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct MetaTag {
    /// Its name: `citation_title`.
    pub name: &'static str,
    /// Its value.
    pub content: String,
}

/// A title for programs: without the marks that keep names of other scripts apart in a line of text
/// (<https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates>), which they would take for letters.
pub(in crate::site) fn without_isolates(title: &str) -> Cow<'_, str> {
    let is_mark = |c: char| matches!(c, '\u{2066}'..='\u{2069}');
    // In UTF-8 all of them, and little else, begin with this byte.
    match memchr::memchr(0xe2, title.as_bytes()) {
        Some(_) if title.contains(is_mark) => Cow::Owned(title.replace(is_mark, "")),
        _ => Cow::Borrowed(title),
    }
}

/// What the head of a page says to programs.
#[derive(Debug, Clone, Default, Serialize, JsonSchema)]
pub struct Metadata {
    /// What the page is according to Open Graph: `website`, `article` or `profile`.
    #[serde(rename = "og_type")]
    pub sort: OgType,
    /// How to cite it, for reference managers.
    pub citation: Option<Vec<MetaTag>>,
    /// HTML: schema.org data as JSON, ready for a `script` element.
    #[serde(serialize_with = "serialize_safe")]
    pub json_ld: Option<String>,
    /// Whether search engines should leave it out.
    pub noindex: bool,
    /// The languages in which the archive has the page, its own among them; empty if there is only one.
    pub alternates: Vec<Alternate>,
}

/// What a page is by the Open Graph protocol (<https://ogp.me>).
#[derive(Debug, Clone, Copy, Default, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
#[schemars(inline, with = "String")]
pub enum OgType {
    /// A page like others.
    #[default]
    Website,
    /// A text or an event.
    Article,
    /// A person.
    Profile,
}

impl OgType {
    pub(in crate::site) fn name(self) -> &'static str {
        match self {
            OgType::Website => "website",
            OgType::Article => "article",
            OgType::Profile => "profile",
        }
    }
}
