//! The JSON Schema of front matter, made from the records themselves.

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema};
use serde_json::{Value, json};

use crate::diagnostics::did_you_mean;
use crate::source::id::Kind;
use crate::source::record::{
    CountryRecord, EventRecord, FormulaRecord, InstrumentRecord, MeetingRecord, OrganizationRecord,
    PageRecord, PersonRecord, PlaceRecord, ReadoutRecord, SecondCodingRecord, SiteRecord,
    TopicRecord,
};

type Make = fn() -> Schema;

/// What has a schema: the name of each kind of record, of the files of second coders, and of `site.yaml`.
pub const KINDS: [(&str, Make); 13] = [
    ("readout", made::<ReadoutRecord>),
    ("meeting", made::<MeetingRecord>),
    ("person", made::<PersonRecord>),
    ("country", made::<CountryRecord>),
    ("organization", made::<OrganizationRecord>),
    ("place", made::<PlaceRecord>),
    ("event", made::<EventRecord>),
    ("instrument", made::<InstrumentRecord>),
    ("topic", made::<TopicRecord>),
    ("formula", made::<FormulaRecord>),
    ("page", made::<PageRecord>),
    ("coding", made::<SecondCodingRecord>),
    ("site", made::<SiteRecord>),
];

fn made<T: JsonSchema>() -> Schema {
    SchemaSettings::draft2020_12()
        .into_generator()
        .into_root_schema_for::<T>()
}

/// The schema of one kind.
///
/// # Errors
/// A sentence that names the kinds, if there is none of that name.
pub fn of(name: &str) -> Result<Value, String> {
    // `people` means a person here, as elsewhere.
    let name: &str = match Kind::from_name(name) {
        Some(kind) => kind.name(),
        None => name,
    };
    match KINDS.iter().find(|(kind, _)| *kind == name) {
        Some((_, make)) => Ok(make().to_value()),
        None => Err(
            match did_you_mean(name, KINDS.iter().map(|(kind, _)| *kind)) {
                Some(meant) => format!("unknown kind `{name}`; did you mean `{meant}`?"),
                None => {
                    let names: Vec<_> = KINDS.iter().map(|(kind, _)| *kind).collect();
                    format!("unknown kind `{name}`; the kinds are {}", names.join(", "))
                }
            },
        ),
    }
}

/// One schema that holds those of all kinds, each under `$defs` by its name.
pub fn all() -> Value {
    let definitions: serde_json::Map<String, Value> = KINDS
        .iter()
        .map(|(kind, make)| {
            let mut schema = make().to_value();
            // A schema with an identity of its own is a document of its own: its inner references
            // are then read from its own root.
            schema["$id"] = json!(format!("urn:chancery:{kind}"));
            ((*kind).to_owned(), schema)
        })
        .collect();
    let any: Vec<Value> = KINDS
        .iter()
        .map(|(kind, _)| json!({ "$ref": format!("urn:chancery:{kind}") }))
        .collect();
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Front matter of a Chancery archive",
        "anyOf": any,
        "$defs": definitions,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every object of a schema that has keys of its own, by name: the record, then its parts.
    fn objects(kind: &str) -> Vec<(String, Value)> {
        let schema = of(kind).unwrap();
        let parts = schema.get("$defs").and_then(Value::as_object);
        let parts = parts.into_iter().flatten();
        let parts: Vec<_> = parts
            .map(|(name, part)| (name.clone(), part.clone()))
            .collect();
        let all = std::iter::once((kind.to_owned(), schema)).chain(parts);
        all.filter(|(_, schema)| schema.get("properties").is_some())
            .collect()
    }

    fn is_described(schema: &Value) -> bool {
        schema["description"]
            .as_str()
            .is_some_and(|text| !text.trim().is_empty())
    }

    #[test]
    fn every_key_is_described() {
        for (kind, _) in KINDS {
            for (name, schema) in objects(kind) {
                assert!(is_described(&schema), "{kind}: {name}");
                for (key, value) in schema["properties"].as_object().unwrap() {
                    assert!(is_described(value), "{kind}: `{key}` of {name}");
                }
            }
        }
    }

    #[test]
    fn every_value_of_a_list_is_described() {
        for (kind, _) in KINDS {
            let schema = of(kind).unwrap();
            let Some(parts) = schema.get("$defs").and_then(Value::as_object) else {
                continue;
            };
            for (name, part) in parts {
                // Values without a doc comment would be gathered under `enum`.
                assert!(part.get("enum").is_none(), "{kind}: {name}");
                for value in part["oneOf"].as_array().into_iter().flatten() {
                    assert!(is_described(value), "{kind}: {name}: {value}");
                }
            }
        }
    }

    #[test]
    fn unknown_keys_are_refused() {
        for (kind, _) in KINDS {
            for (name, schema) in objects(kind) {
                assert_eq!(
                    schema["additionalProperties"],
                    json!(false),
                    "{kind}: {name}"
                );
            }
        }
    }

    #[test]
    fn every_kind_of_record_has_a_schema() {
        for kind in crate::source::id::Kind::all() {
            assert!(of(kind.name()).is_ok(), "{}", kind.name());
        }
        assert!(of("site").is_ok());
    }

    #[test]
    fn a_wrong_kind_gets_advice() {
        let meant = of("redout").err();
        assert_eq!(
            meant.as_deref(),
            Some("unknown kind `redout`; did you mean `readout`?")
        );
        assert!(of("weather").is_err_and(|message| message.contains("the kinds are readout,")));
    }

    #[test]
    fn all_kinds_stand_in_one_schema() {
        let all = all();
        for (kind, _) in KINDS {
            assert_eq!(
                all["$defs"][kind]["$id"],
                json!(format!("urn:chancery:{kind}"))
            );
        }
        assert_eq!(all["anyOf"].as_array().map(Vec::len), Some(KINDS.len()));
    }
}
