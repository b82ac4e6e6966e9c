//! The entries of the site's menu.

use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{self, Error};
use serde::{Deserialize, Deserializer};
use url::Url;

use crate::source::id::Reference;

/// An entry of the menu.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MenuRecord {
    /// A page of the archive, by its id.
    Page {
        /// The page.
        page: Reference,
        /// What the menu calls it; defaults to its title.
        title: Option<String>,
    },
    /// Anything else.
    Address {
        /// What the menu calls it.
        title: String,
        /// Where it leads.
        url: MenuAddress,
    },
}

/// Where an entry of the menu leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MenuAddress {
    /// To another site.
    Outside(Url),
    /// To another page or file of this one: its address without the slash at the beginning.
    Inside(String),
}

impl MenuAddress {
    fn new(text: &str) -> Result<MenuAddress, String> {
        if let Some(address) = text.strip_prefix('/')
            && !address.starts_with('/')
        {
            return Ok(MenuAddress::Inside(address.to_owned()));
        }
        match Url::parse(text) {
            Ok(url) if matches!(url.scheme(), "http" | "https" | "mailto") => {
                Ok(MenuAddress::Outside(url))
            }
            _ => Err(format!(
                "`{text}` is not an address\nwrite it like `https://example.org/`, or like `/files/report.pdf` for a page or file of this site"
            )),
        }
    }
}

/// An entry that is written out.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Parts {
    page: Option<Reference>,
    #[serde(default, deserialize_with = "super::value::title")]
    title: Option<String>,
    url: Option<String>,
}

impl<'de> Deserialize<'de> for MenuRecord {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;

        impl<'de> de::Visitor<'de> for Visitor {
            type Value = MenuRecord;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("the id of a page, or `title` and `url`")
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<MenuRecord, E> {
                let page = Reference::new(text).map_err(E::custom)?;
                Ok(MenuRecord::Page { page, title: None })
            }

            fn visit_map<A: de::MapAccess<'de>>(self, map: A) -> Result<MenuRecord, A::Error> {
                let parts = Parts::deserialize(de::value::MapAccessDeserializer::new(map))?;
                match parts {
                    Parts {
                        page: Some(page),
                        title,
                        url: None,
                    } => Ok(MenuRecord::Page { page, title }),
                    Parts {
                        page: None,
                        title: Some(title),
                        url: Some(url),
                    } => {
                        let url = MenuAddress::new(&url).map_err(A::Error::custom)?;
                        Ok(MenuRecord::Address { title, url })
                    }
                    _ => Err(A::Error::custom(
                        "this is not an entry of a menu\nwrite `title` and `url`, or `page` and, if the menu calls it something else, `title`",
                    )),
                }
            }
        }

        deserializer.deserialize_any(Visitor)
    }
}

impl JsonSchema for MenuRecord {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "MenuRecord".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let reference = generator.subschema_for::<Reference>();
        json_schema!({
            "description": "An entry of the menu.",
            "anyOf": [
                reference,
                {
                    "type": "object",
                    "properties": {
                        "page": reference,
                        "title": { "type": "string", "description": "What the menu calls the page; defaults to its title." },
                    },
                    "required": ["page"],
                    "additionalProperties": false,
                },
                {
                    "type": "object",
                    "properties": {
                        "title": { "type": "string", "description": "What the menu calls the address." },
                        "url": { "type": "string", "format": "uri-reference", "description": "A web or mail address, or that of a page or file of this site: `/files/report.pdf`." },
                    },
                    "required": ["title", "url"],
                    "additionalProperties": false,
                },
            ],
        })
    }
}
