//! Values that several records have.

use std::borrow::Cow;
use std::marker::PhantomData;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::de::Error;
use serde::{Deserialize, Deserializer};
use sha2::{Digest, Sha256};
use url::Url;

/// How certain a fact is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Certainty {
    /// As certain as its source.
    #[default]
    Normal,
    /// Uncertain; pages show it.
    Low,
}

/// One value or a list of them, as is convenient to write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OneOrMany<T>(pub Vec<T>);

impl<T> Default for OneOrMany<T> {
    fn default() -> Self {
        OneOrMany(Vec::new())
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for OneOrMany<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor<T>(PhantomData<T>);

        impl<'de, T: Deserialize<'de>> serde::de::Visitor<'de> for Visitor<T> {
            type Value = OneOrMany<T>;

            fn expecting(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
                f.write_str("one value or a list")
            }

            fn visit_str<E: serde::de::Error>(self, value: &str) -> Result<Self::Value, E> {
                let one = T::deserialize(serde::de::value::StrDeserializer::new(value))?;
                Ok(OneOrMany(vec![one]))
            }

            fn visit_u64<E: serde::de::Error>(self, value: u64) -> Result<Self::Value, E> {
                self.visit_str(&value.to_string())
            }

            fn visit_seq<A: serde::de::SeqAccess<'de>>(
                self,
                mut seq: A,
            ) -> Result<Self::Value, A::Error> {
                let mut many = Vec::new();
                while let Some(one) = seq.next_element()? {
                    many.push(one);
                }
                Ok(OneOrMany(many))
            }
        }

        deserializer.deserialize_any(Visitor(PhantomData))
    }
}

impl<T: JsonSchema> JsonSchema for OneOrMany<T> {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        format!("OneOrMany_{}", T::schema_name()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let one = generator.subschema_for::<T>();
        schemars::json_schema!({ "anyOf": [one, { "type": "array", "items": one }] })
    }
}

/// An address that readers can follow; one that could run code is none.
pub(super) fn web_address<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<Url>, D::Error> {
    let url = Option::<Url>::deserialize(deserializer)?;
    match url {
        Some(url) if !matches!(url.scheme(), "http" | "https") => Err(Error::custom(format!(
            "`{url}` is not a web address such as https://example.org/"
        ))),
        url => Ok(url),
    }
}

/// What a record is called; without it, nothing could be clicked.
pub(super) fn called<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    let text = String::deserialize(deserializer)?;
    match text.trim() {
        "" => Err(Error::custom("the name is empty")),
        name if name.len() == text.len() => Ok(text),
        name => Ok(name.to_owned()),
    }
}

/// A label, which may be a number.
pub(super) fn label<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<String>, D::Error> {
    let label = match Label::deserialize(deserializer) {
        Ok(Label::Text(text)) => text.trim().to_owned(),
        Ok(Label::Number(number)) => number.to_string(),
        Err(_) => String::new(),
    };
    match label.as_str() {
        "" => Err(Error::custom(
            "this is not a label; write a word or an integer",
        )),
        _ => Ok(Some(label)),
    }
}

/// The form of a label.
#[derive(Deserialize, JsonSchema)]
#[serde(untagged)]
pub(super) enum Label {
    /// A word.
    Text(String),
    /// A number.
    Number(u64),
}

/// Names, without the spaces around them.
pub(super) fn names<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<String>, D::Error> {
    let names = Vec::<String>::deserialize(deserializer)?;
    let names: Vec<String> = names.iter().map(|name| name.trim().to_owned()).collect();
    if names.iter().any(String::is_empty) {
        return Err(Error::custom("one of the names is empty"));
    }
    Ok(names)
}

/// The names of people or bodies: one, or a list.
pub(super) fn people<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<OneOrMany<String>, D::Error> {
    let OneOrMany(names) = OneOrMany::<String>::deserialize(deserializer)?;
    let names: Vec<String> = names.iter().map(|name| name.trim().to_owned()).collect();
    if names.iter().any(String::is_empty) {
        return Err(Error::custom("one of the names is empty"));
    }
    Ok(OneOrMany(names))
}

/// The names of people or bodies: one, or a list of at least one.
pub(super) fn some_people<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<OneOrMany<String>, D::Error> {
    let names = people(deserializer)?;
    match names.0.is_empty() {
        true => Err(Error::custom("this names nobody")),
        false => Ok(names),
    }
}

/// A title in another language.
pub(super) fn title<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<String>, D::Error> {
    called(deserializer).map(Some)
}

/// The SHA-256 of a text, by which its words are known to be unchanged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seal(String);

impl Seal {
    /// The seal of a text.
    pub fn of(text: &str) -> Seal {
        let digest = Sha256::digest(text.as_bytes());
        Seal(digest.iter().map(|byte| format!("{byte:02x}")).collect())
    }

    /// The digest: 64 hexadecimal digits in lower case.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl<'de> Deserialize<'de> for Seal {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let digest = text.trim();
        if digest.len() == 64 && digest.bytes().all(|b| b.is_ascii_hexdigit()) {
            Ok(Seal(digest.to_ascii_lowercase()))
        } else {
            Err(Error::custom(
                "this is not a seal; a seal is a SHA-256 hash of 64 hexadecimal digits",
            ))
        }
    }
}

impl JsonSchema for Seal {
    fn schema_name() -> Cow<'static, str> {
        "Seal".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        schemars::json_schema!({
            "type": "string",
            "pattern": "^[0-9A-Fa-f]{64}$",
            "description": "The SHA-256 of a text, in hexadecimal digits.",
        })
    }
}
