//! Ids, references to ids, and the kinds of record that they name.

use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, de};

/// The name of a record within its kind: lower-case letters, digits and hyphens.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Id(String);

impl Id {
    /// Checks a text.
    ///
    /// # Errors
    /// A sentence that says what an id is, and the id that was perhaps meant.
    pub fn new(text: &str) -> Result<Id, String> {
        let fits = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
        if !text.is_empty() && text.bytes().all(fits) {
            return Ok(Id(text.to_owned()));
        }
        let slug = slug(text);
        let hint = if slug.is_empty() {
            String::new()
        } else {
            format!("; try `{slug}`")
        };
        Err(format!(
            "`{text}` is not an id (lowercase letters a-z, digits and hyphens){hint}"
        ))
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The most letters that an id made from words has, but for a number at its end.
const LONGEST_MADE: usize = 24;

/// An id made from words, which is none of those that are taken: `asked for a second look` gives `asked-second-look`.
/// `instead` is used where no word can be written in the letters of an id.
pub(crate) fn made_from(words: &str, instead: &str, is_taken: impl Fn(&str) -> bool) -> Id {
    let slug = slug(words);
    let long = |word: &&str| word.len() > 3;
    let mut parts: Vec<&str> = slug.split('-').filter(long).take(3).collect();
    if parts.is_empty() {
        parts = slug.split('-').take(3).collect();
    }
    while parts.len() > 1 && parts.join("-").len() > LONGEST_MADE {
        parts.pop();
    }
    let mut made = parts.join("-");
    made.truncate(LONGEST_MADE);
    // An id of digits alone is a number to YAML, and looks like the place in a list.
    if !made.bytes().any(|byte| byte.is_ascii_lowercase()) {
        made = match made.is_empty() {
            true => instead.to_owned(),
            false => format!("{instead}-{made}"),
        };
    }
    Id(first_free(&made, is_taken))
}

/// The first of `base`, `base-2`, `base-3` and so on that is not taken.
pub(crate) fn first_free(base: &str, is_taken: impl Fn(&str) -> bool) -> String {
    let numbered = (2..).map(|number: usize| format!("{base}-{number}"));
    let mut all = std::iter::once(base.to_owned()).chain(numbered);
    all.find(|id| !is_taken(id)).unwrap_or_default()
}

/// A text as an id: accents dropped, everything else that does not fit a hyphen.
pub fn slug(text: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    let mut slug = String::new();
    for c in text.nfd().flat_map(char::to_lowercase) {
        if c.is_ascii_alphanumeric() {
            slug.push(c);
        } else if !unicode_normalization::char::is_combining_mark(c)
            && !slug.ends_with('-')
            && !slug.is_empty()
        {
            slug.push('-');
        }
    }
    slug.trim_end_matches('-').to_owned()
}

/// The kinds of entity: what has a page because accounts speak of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EntityKind {
    /// Somebody.
    Person,
    /// A state or territory.
    Country,
    /// A ministry, a government, a body of states.
    Organization,
    /// Where something happens.
    Place,
    /// A summit or conference on whose occasion meetings are held.
    Event,
    /// An agreement, scheme or statement that meetings speak of.
    Instrument,
    /// A subject of talks.
    Topic,
    /// A phrase that accounts use again and again.
    Formula,
}

impl EntityKind {
    /// All of them, in the order in which indexes show them.
    pub const ALL: [EntityKind; 8] = [
        EntityKind::Person,
        EntityKind::Country,
        EntityKind::Organization,
        EntityKind::Place,
        EntityKind::Event,
        EntityKind::Instrument,
        EntityKind::Topic,
        EntityKind::Formula,
    ];

    /// `people`, `countries`, …: the folder in `content/` and the first part of the address.
    pub fn folder(self) -> &'static str {
        match self {
            EntityKind::Person => "people",
            EntityKind::Country => "countries",
            EntityKind::Organization => "organizations",
            EntityKind::Place => "places",
            EntityKind::Event => "events",
            EntityKind::Instrument => "instruments",
            EntityKind::Topic => "topics",
            EntityKind::Formula => "formulas",
        }
    }

    /// `person`, `country`, …
    pub fn name(self) -> &'static str {
        match self {
            EntityKind::Person => "person",
            EntityKind::Country => "country",
            EntityKind::Organization => "organization",
            EntityKind::Place => "place",
            EntityKind::Event => "event",
            EntityKind::Instrument => "instrument",
            EntityKind::Topic => "topic",
            EntityKind::Formula => "formula",
        }
    }
}

/// The kinds of record that an archive holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// An account of a meeting.
    Readout,
    /// A meeting.
    Meeting,
    /// What accounts speak of.
    Entity(EntityKind),
    /// A page about the archive itself.
    Page,
}

impl Kind {
    /// All of them.
    pub fn all() -> impl Iterator<Item = Kind> {
        [Kind::Readout, Kind::Meeting]
            .into_iter()
            .chain(EntityKind::ALL.map(Kind::Entity))
            .chain([Kind::Page])
    }

    /// The folder in `content/`.
    pub fn folder(self) -> &'static str {
        match self {
            Kind::Readout => "readouts",
            Kind::Meeting => "meetings",
            Kind::Entity(kind) => kind.folder(),
            Kind::Page => "pages",
        }
    }

    /// What one of them is called.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Readout => "readout",
            Kind::Meeting => "meeting",
            Kind::Entity(kind) => kind.name(),
            Kind::Page => "page",
        }
    }

    /// What one of them is called, with the article: `an event`.
    pub fn with_article(self) -> String {
        let name = self.name();
        let article = if name.starts_with(['a', 'e', 'i', 'o']) {
            "an"
        } else {
            "a"
        };
        format!("{article} {name}")
    }

    /// The kind of a folder in `content/`.
    pub fn from_folder(folder: &str) -> Option<Kind> {
        Kind::all().find(|kind| kind.folder() == folder)
    }

    /// The kind that a person names: `person` or `people`.
    pub fn from_name(name: &str) -> Option<Kind> {
        Kind::all().find(|kind| kind.name() == name || kind.folder() == name)
    }
}

/// A reference as it is written: `id`, or `kind/id` where several kinds share the id.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Reference(String);

impl Reference {
    /// Checks a text.
    ///
    /// # Errors
    /// A sentence that says what is wrong with it.
    pub fn new(text: &str) -> Result<Reference, String> {
        let text = text.trim();
        if let Some((kind, id)) = text.split_once('/') {
            if Kind::from_folder(kind).is_none() {
                let folders: Vec<_> = Kind::all().map(Kind::folder).collect();
                return Err(format!(
                    "`{kind}` is not a kind of record ({})",
                    folders.join(", ")
                ));
            }
            Id::new(id)?;
        } else if text.is_empty() {
            return Err("the reference is empty; write the id of a record".to_owned());
        } else {
            Id::new(text)?;
        }
        Ok(Reference(text.to_owned()))
    }

    /// As it was written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The kind, if one is given, and the id.
    pub fn parts(&self) -> (Option<Kind>, &str) {
        match self.0.split_once('/') {
            Some((kind, id)) => (Kind::from_folder(kind), id),
            None => (None, &self.0),
        }
    }
}

impl<'de> Deserialize<'de> for Reference {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Reference::new(&String::deserialize(deserializer)?).map_err(de::Error::custom)
    }
}

/// A reference to a point of a meeting: `MEETING#POINT`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PointReference {
    /// The id of the meeting.
    pub meeting: Reference,
    /// That of the point within it.
    pub point: Id,
}

impl PointReference {
    /// Checks a text.
    ///
    /// # Errors
    /// A sentence that says what is wrong with it.
    pub fn new(text: &str) -> Result<PointReference, String> {
        let Some((meeting, point)) = text.trim().split_once('#') else {
            return Err(format!(
                "`{text}` does not name a point\nwrite the id of a meeting, `#`, and the id of a point of it: `2022-05-13-talks#visas`"
            ));
        };
        Ok(PointReference {
            meeting: Reference::new(meeting)?,
            point: Id::new(point.strip_prefix("p-").unwrap_or(point))?,
        })
    }
}

impl<'de> Deserialize<'de> for PointReference {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        PointReference::new(&String::deserialize(deserializer)?).map_err(de::Error::custom)
    }
}

impl JsonSchema for PointReference {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "PointReference".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "string",
            "pattern": "^[a-z0-9/-]+#[a-z0-9-]+$",
            "description": "The id of a meeting, `#`, and the id of a point of it.",
        })
    }
}

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Id::new(&String::deserialize(deserializer)?).map_err(de::Error::custom)
    }
}

impl JsonSchema for Id {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Id".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "string",
            "pattern": "^[a-z0-9-]+$",
            "description": "An id: lowercase letters, digits and hyphens.",
        })
    }
}

impl JsonSchema for Reference {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Reference".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "string",
            "pattern": "^([a-z]+/)?[a-z0-9-]+$",
            "description": "The id of another record, or kind/id if several kinds share the id.",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_plain() {
        assert!(Id::new("prak-sokhonn").is_ok());
        assert_eq!(
            Id::new("Prak Sokhonn").err().as_deref(),
            Some(
                "`Prak Sokhonn` is not an id (lowercase letters a-z, digits and hyphens); try `prak-sokhonn`"
            )
        );
        assert!(Id::new("").is_err());
    }

    #[test]
    fn slugs_keep_what_fits() {
        assert_eq!(slug("Côte d'Ivoire — 2022!"), "cote-d-ivoire-2022");
        assert_eq!(slug("កម្ពុជា"), "");
    }

    #[test]
    fn references_may_name_a_kind() {
        let reference = Reference::new("places/singapore");
        assert_eq!(
            reference.as_ref().map(Reference::parts),
            Ok((Some(Kind::Entity(EntityKind::Place)), "singapore"))
        );
        assert!(Reference::new("cities/singapore").is_err());
    }
}
