//! What is made once and shown on many pages.

use std::borrow::Cow;
use std::marker::PhantomData;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Serialize, Serializer};

use super::Link;

/// A part of views that is made once and shown on many pages. To templates it is what it holds.
#[derive(Debug, Clone)]
pub struct Shared<T> {
    value: tera::Value,
    of: PhantomData<T>,
}

impl<T: Serialize> Shared<T> {
    /// Makes a part ready to be shared.
    pub(in crate::site) fn new(part: &T) -> Self {
        Shared {
            // Nothing that is made of fields with names can fail to be one.
            value: tera::Value::try_from_serializable(part).unwrap_or_else(|_| tera::Value::none()),
            of: PhantomData,
        }
    }

    /// What templates are given.
    pub(in crate::site) fn value(self) -> tera::Value {
        self.value
    }
}

impl Shared<Link> {
    /// Where it leads.
    pub(in crate::site) fn url(&self) -> &str {
        let url = self.value.get_from_path("url");
        url.and_then(tera::Value::as_str).unwrap_or_default()
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

/// HTML that a component of the theme made once, for all pages that show it. Templates show it as it is.
#[derive(Debug, Clone)]
pub struct Markup(tera::Value);

impl Default for Markup {
    /// Nothing.
    fn default() -> Self {
        Markup::new("")
    }
}

impl Markup {
    pub(in crate::site) fn new(html: &str) -> Self {
        Markup(tera::Value::safe_string(html))
    }
}

impl Serialize for Markup {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl JsonSchema for Markup {
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
