//! What the head of a page says to programs.

use std::borrow::Cow;

use schemars::JsonSchema;
use serde::Serialize;

use crate::site::view::Html;

/// A page in one of several languages, for `link` elements of the head.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub(in crate::site) struct Alternate {
    /// The language, as a BCP 47 tag.
    pub language: String,
    /// The whole address.
    pub url: String,
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

/// What is said of a page beside what readers see.
#[derive(Debug, Clone, Default)]
pub(in crate::site) struct Metadata {
    pub(in crate::site) sort: OgType,
    /// HTML: `meta` elements for reference managers, each after a line end.
    pub(in crate::site) citation: Option<Html>,
    /// schema.org data as JSON, safe to stand in a `script` element.
    pub(in crate::site) json_ld: Option<String>,
    /// Whether search engines should leave it out.
    pub(in crate::site) noindex: bool,
    /// The languages in which the archive has the page, its own among them; empty if there is one only.
    pub(in crate::site) alternates: Vec<Alternate>,
}

/// What a page is by the Open Graph protocol (<https://ogp.me>).
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::site) enum OgType {
    #[default]
    Website,
    Article,
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

impl Html {
    /// A `meta` element after a line end, which `key` names: `name` or `property`.
    pub(in crate::site) fn meta(&mut self, key: &str, name: &str, content: &str) {
        self.tags("\n<meta ");
        self.tags(key);
        self.tags("=\"");
        self.tags(name);
        self.tags("\" content=\"");
        self.words(content);
        self.tags("\">");
    }

    /// A `link` element after a line end.
    pub(in crate::site) fn link(&mut self, attributes: &[(&str, &str)]) {
        self.tags("\n<link");
        for (name, value) in attributes {
            self.tags(" ");
            self.tags(name);
            self.tags("=\"");
            self.words(value);
            self.tags("\"");
        }
        self.tags(">");
    }
}
