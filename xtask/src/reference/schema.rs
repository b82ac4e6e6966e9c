//! JSON Schemas read as a reference: the fields of objects, the words of lists of values.
//! Knows of JSON Schema no more than what schemars makes of structs and enums.

use std::collections::BTreeMap;

use serde_json::Value;

/// How a page speaks of what it defines.
pub(super) struct Voice {
    /// The heading under which a type is explained.
    pub(super) heading: fn(&str) -> String,
    /// Types that are no objects, with what one and several of them are called.
    pub(super) scalars: &'static [(&'static str, &'static str, &'static str)],
    /// What is said of values that may be absent.
    pub(super) or_none: &'static str,
}

/// Types by name, and how a page speaks of them.
pub(super) struct Definitions {
    types: BTreeMap<String, Value>,
    voice: Voice,
}

/// A field of an object.
pub(super) struct Field {
    pub(super) key: String,
    /// The form of its value, in Markdown.
    pub(super) form: String,
    pub(super) required: bool,
    pub(super) meaning: String,
}

impl Definitions {
    pub(super) fn new(voice: Voice) -> Self {
        Definitions {
            types: BTreeMap::new(),
            voice,
        }
    }

    /// Takes in a type.
    pub(super) fn insert(&mut self, name: &str, schema: Value) {
        self.types.insert(name.to_owned(), schema);
    }

    /// Takes in a schema that stands by itself, with the types on which it builds, and gives its name.
    ///
    /// # Errors
    /// If the schema has no title.
    pub(super) fn insert_root(&mut self, schema: Value) -> Result<String, String> {
        let name = text(&schema, "title");
        if name.is_empty() {
            return Err("a schema has no title".to_owned());
        }
        for (name, part) in entries(&schema, "$defs") {
            self.insert(name, part.clone());
        }
        self.insert(&name, schema);
        Ok(name)
    }

    /// The names of all objects.
    pub(super) fn objects(&self) -> impl Iterator<Item = &str> {
        let objects = self.types.iter().filter(|(_, schema)| is_object(schema));
        objects.map(|(name, _)| name.as_str())
    }

    /// The names of all lists of values.
    pub(super) fn choices(&self) -> impl Iterator<Item = &str> {
        let choices = self.types.iter().filter(|(_, schema)| is_choice(schema));
        choices.map(|(name, _)| name.as_str())
    }

    /// The heading of a type.
    pub(super) fn heading(&self, name: &str) -> String {
        (self.voice.heading)(name)
    }

    /// What a type is.
    pub(super) fn description(&self, name: &str) -> String {
        self.types
            .get(name)
            .map(|schema| text(schema, "description"))
            .unwrap_or_default()
    }

    /// The fields of an object: those required in the order in which they are declared, then the rest.
    pub(super) fn fields(&self, name: &str) -> Vec<Field> {
        let Some(schema) = self.types.get(name) else {
            return Vec::new();
        };
        let required: Vec<&str> = items(schema, "required")
            .filter_map(Value::as_str)
            .collect();
        let mut fields: Vec<Field> = entries(schema, "properties")
            .map(|(key, value)| Field {
                key: key.clone(),
                form: self.form(value, false),
                required: required.contains(&key.as_str()),
                meaning: text(value, "description"),
            })
            .collect();
        let place = |field: &Field| required.iter().position(|key| *key == field.key);
        fields.sort_by_key(|field| place(field).unwrap_or(usize::MAX));
        fields
    }

    /// The words of a list of values, each with its meaning.
    pub(super) fn words(&self, name: &str) -> Vec<(String, String)> {
        self.types.get(name).map_or_else(Vec::new, |schema| {
            items(schema, "oneOf")
                .map(|word| (text(word, "const"), text(word, "description")))
                .collect()
        })
    }

    /// The form of a value, or of several.
    fn form(&self, schema: &Value, many: bool) -> String {
        let choose = |one: &str, several: &str| (if many { several } else { one }).to_owned();
        if let Some(name) = referred(schema) {
            return self.form_of_type(name, many);
        }
        let mut forms: Vec<String> = items(schema, "anyOf")
            .filter(|form| !is_null(form))
            .map(|form| self.form(form, many))
            .collect();
        if forms.is_empty() {
            forms = types(schema)
                .filter(|form| *form != "null")
                .map(|form| match form {
                    "string" if text(schema, "format") == "uri" => choose("address", "addresses"),
                    "string" => choose("text", "texts"),
                    "boolean" => "`true` or `false`".to_owned(),
                    "integer" => choose("whole number", "whole numbers"),
                    "number" => choose("number", "numbers"),
                    "array" => format!("list of {}", self.form(&schema["items"], true)),
                    _ => {
                        // Keys of a set form are patterns.
                        let patterns = entries(schema, "patternProperties").next();
                        let values = patterns.map_or(&schema["additionalProperties"], |(_, v)| v);
                        match self.form(values, false).as_str() {
                            "" => "map of text to values of any form".to_owned(),
                            values => format!("map of text to {values}"),
                        }
                    }
                })
                .collect();
        }
        if items(schema, "anyOf").any(is_null) || types(schema).any(|form| form == "null") {
            forms.push(self.voice.or_none.to_owned());
            forms.retain(|form| !form.is_empty());
        }
        forms.join(" or ")
    }

    fn form_of_type(&self, name: &str, many: bool) -> String {
        let scalar = self.voice.scalars.iter().find(|scalar| scalar.0 == name);
        if let Some((_, one, several)) = scalar {
            return (if many { *several } else { *one }).to_owned();
        }
        match self.types.get(name) {
            Some(schema) if !is_object(schema) && !is_choice(schema) => self.form(schema, many),
            _ => link(&self.heading(name)),
        }
    }
}

/// A link to the heading of a page.
fn link(heading: &str) -> String {
    format!("[{heading}](#{})", heading.to_lowercase().replace(' ', "-"))
}

/// The type to which a schema refers.
pub(super) fn referred(schema: &Value) -> Option<&str> {
    schema.get("$ref")?.as_str()?.strip_prefix("#/$defs/")
}

fn is_object(schema: &Value) -> bool {
    schema.get("properties").is_some()
}

fn is_choice(schema: &Value) -> bool {
    items(schema, "oneOf").any(|word| word.get("const").is_some())
}

fn is_null(schema: &Value) -> bool {
    text(schema, "type") == "null"
}

fn types(schema: &Value) -> impl Iterator<Item = &str> {
    let one = schema.get("type").and_then(Value::as_str);
    one.into_iter()
        .chain(items(schema, "type").filter_map(Value::as_str))
}

fn items<'s>(schema: &'s Value, key: &str) -> impl Iterator<Item = &'s Value> {
    schema
        .get(key)
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
}

fn entries<'s>(schema: &'s Value, key: &str) -> impl Iterator<Item = (&'s String, &'s Value)> {
    schema
        .get(key)
        .and_then(Value::as_object)
        .into_iter()
        .flatten()
}

fn text(schema: &Value, key: &str) -> String {
    let text = schema.get(key).and_then(Value::as_str).unwrap_or_default();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
