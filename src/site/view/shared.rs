//! What is made once and shown on many pages.

use std::borrow::Cow;
use std::marker::PhantomData;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Serialize, Serializer};

use crate::site::view::Link;
use crate::source::record::Language;

/// A part of views that is made once and shown on many pages. To templates it is what it holds.
#[derive(Debug, Clone)]
pub struct Shared<T> {
    value: tera::Value,
    of: PhantomData<T>,
}

impl<T: Serialize> Shared<T> {
    /// Makes a part ready to be shared.
    pub(in crate::site) fn new(part: &T) -> Self {
        // Nothing that is made of fields with names can fail to be one.
        let value =
            tera::Value::try_from_serializable(part).unwrap_or_else(|_| tera::Value::none());
        Shared {
            value,
            of: PhantomData,
        }
    }

    /// What templates are given.
    pub(in crate::site) fn value(self) -> tera::Value {
        self.value
    }
}

/// Words of a part that many pages show: whether they need escaping is looked at once, and not by each page.
pub(in crate::site) fn serialize_preescaped<S: Serializer>(
    words: &str,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    if words.bytes().any(|byte| b"&<>\"'".contains(&byte)) {
        return serializer.serialize_str(words);
    }
    tera::Value::safe_string(words).serialize(serializer)
}

/// HTML, or data that is safe within it: templates show it as it is.
pub(in crate::site) fn serialize_safe<S: Serializer>(
    html: &Option<String>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    match html {
        Some(html) => tera::Value::safe_string(html).serialize(serializer),
        None => serializer.serialize_none(),
    }
}

impl Shared<Link> {
    /// Where it leads.
    pub(in crate::site) fn url(&self) -> &str {
        self.field("url")
    }

    /// The words.
    pub(in crate::site) fn title(&self) -> &str {
        self.field("title")
    }

    fn field<'v>(&'v self, name: &'v str) -> &'v str {
        let field = self.value.get_from_path(name);
        field.and_then(tera::Value::as_str).unwrap_or_default()
    }
}

impl<T> Serialize for Shared<T> {
    /// The template engine takes a value of its own as it is, without going through it again.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.value.serialize(serializer)
    }
}

impl<T: JsonSchema> JsonSchema for Shared<T> {
    fn schema_name() -> Cow<'static, str> {
        T::schema_name()
    }

    fn schema_id() -> Cow<'static, str> {
        T::schema_id()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        T::json_schema(generator)
    }
}

/// HTML that was made before the template that gets it: by a component of the theme, or of a text by `site::markup`.
///
/// Templates show it as it is, without `| safe`. Whoever makes one answers for it: texts and values of records go
/// through `Html::words` or a template. It holds whole elements. Where it is made of values that
/// templates may want for elements of their own, these are beside it.
#[derive(Debug, Clone)]
pub struct SafeHtml(tera::Value);

impl Default for SafeHtml {
    /// Nothing.
    fn default() -> Self {
        SafeHtml::new("")
    }
}

impl SafeHtml {
    pub(in crate::site) fn new(html: &str) -> Self {
        SafeHtml(tera::Value::safe_string(html))
    }
}

/// Attributes that say in which language words are: ` lang="km" dir="ltr"`. Empty where it is the site's.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tongue(String);

impl Tongue {
    pub(in crate::site) fn new(language: &Language) -> Self {
        Tongue(format!(
            " lang=\"{}\" dir=\"{}\"",
            language.tag(),
            language.direction()
        ))
    }
}

impl Serialize for Tongue {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        tera::Value::safe_string(&self.0).serialize(serializer)
    }
}

impl JsonSchema for Tongue {
    fn schema_name() -> Cow<'static, str> {
        String::schema_name()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        String::json_schema(generator)
    }

    fn inline_schema() -> bool {
        true
    }
}

/// HTML as it is put together.
#[derive(Debug, Clone)]
pub(in crate::site) struct Html(String);

impl Html {
    /// Nothing, with room for so many bytes.
    pub(in crate::site) fn with_capacity(bytes: usize) -> Self {
        Html(String::with_capacity(bytes))
    }

    /// What was put together.
    pub(in crate::site) fn as_str(&self) -> &str {
        &self.0
    }

    /// Tags, and words that need no escaping.
    pub(in crate::site) fn tags(&mut self, html: &str) {
        self.0.push_str(html);
    }

    /// Words, between tags or as the value of an attribute in double quotes.
    pub(in crate::site) fn words(&mut self, words: &str) {
        // Nothing fails that is written into memory.
        let _ = pulldown_cmark_escape::escape_html(&mut self.0, words);
    }
}

impl From<Html> for SafeHtml {
    fn from(Html(html): Html) -> Self {
        SafeHtml::new(&html)
    }
}

impl Serialize for SafeHtml {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl JsonSchema for SafeHtml {
    fn schema_name() -> Cow<'static, str> {
        String::schema_name()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        String::json_schema(generator)
    }

    fn inline_schema() -> bool {
        true
    }
}
