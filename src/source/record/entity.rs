//! People, countries, organizations, places, events, instruments, topics and formulas.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::de::Error;
use serde::{Deserialize, Deserializer};

use super::value::{OneOrMany, called, names};
use super::{Certainty, CorrectionRecord, Day, Extra, Kept, WithdrawnRecord};
use crate::source::edtf::Edtf;
use crate::source::id::{Id, Reference};
use crate::source::yaml::distinct_keys;

/// Declares the record of a kind of entity, with the keys that all entities share.
macro_rules! entity_record {
    ($(#[$meta:meta])* $name:ident { $($fields:tt)* }) => {
        record! {
            $(#[$meta])*
            $name {
                /// The name on pages.
                #[serde(deserialize_with = "called")]
                pub name: String,
                /// The name used for sorting in indexes: `Blinken, Antony J.`
                pub sort: Option<String>,
                /// Other names used in texts; they are linked like the name.
                #[serde(default, deserialize_with = "names")]
                pub aliases: Vec<String>,
                /// Whether its names are linked in texts; defaults to true.
                #[serde(default = "yes")]
                pub autolink: bool,
                /// Ids in authority files: `wikidata: Q7747`, `viaf: …`
                #[serde(default, deserialize_with = "distinct_keys")]
                pub identifiers: BTreeMap<String, String>,
                /// Earlier addresses of this page, which redirect to it: `/old/path/`
                #[serde(default)]
                pub redirect_from: Vec<String>,
                $($fields)*
            }
        }

        impl From<$name> for EntityRecord {
            fn from(record: $name) -> Self {
                let detail = record.detail();
                EntityRecord {
                    name: record.name,
                    sort: record.sort,
                    aliases: record.aliases,
                    autolink: record.autolink,
                    identifiers: record.identifiers,
                    redirect_from: record.redirect_from,
                    certainty: record.certainty,
                    certainty_note: record.certainty_note,
                    modified: record.modified,
                    corrections: record.corrections,
                    withdrawn: record.withdrawn,
                    previous_ids: record.previous_ids,
                    draft: record.draft,
                    extra: record.extra,
                    detail,
                }
            }
        }
    };
}

fn yes() -> bool {
    true
}

/// The record of any entity: what all kinds share, and the rest by kind.
#[derive(Debug, Clone)]
pub struct EntityRecord {
    /// The name on pages.
    pub name: String,
    /// The name used for sorting in indexes.
    pub sort: Option<String>,
    /// Other names under which texts speak of it.
    pub aliases: Vec<String>,
    /// Whether its names are linked where texts mention them.
    pub autolink: bool,
    /// Ids in authority files.
    pub identifiers: BTreeMap<String, String>,
    /// Addresses from which its page was reached before.
    pub redirect_from: Vec<String>,
    /// Whether its facts are sure.
    pub certainty: Certainty,
    /// Why they are uncertain.
    pub certainty_note: Option<String>,
    /// The day of the last change, as editors count it.
    pub modified: Option<Day>,
    /// What was corrected.
    pub corrections: Vec<CorrectionRecord>,
    /// That the archive withdrew it.
    pub withdrawn: Option<WithdrawnRecord>,
    /// Values of any form, for the archive's own templates.
    pub extra: Extra,
    /// Ids that it had before.
    pub previous_ids: Vec<Id>,
    /// Whether it is a draft.
    pub draft: bool,
    /// What only its kind has.
    pub detail: Detail,
}

impl EntityRecord {
    /// Returns whether it is a person whom feeds, sitemap and search leave out.
    pub fn is_sensitive(&self) -> bool {
        matches!(self.detail, Detail::Person(_, _, true, _))
    }
}

impl Kept for EntityRecord {
    fn modified(&self) -> Option<&Day> {
        self.modified.as_ref()
    }

    fn corrections(&self) -> &[CorrectionRecord] {
        &self.corrections
    }

    fn withdrawn(&self) -> Option<&WithdrawnRecord> {
        self.withdrawn.as_ref()
    }
}

/// What only entities of one kind have.
#[derive(Debug, Clone)]
pub enum Detail {
    /// Of a person: the country, the offices, whether the person is sensitive, and the day of review.
    Person(Option<Reference>, Vec<OfficeRecord>, bool, Option<Day>),
    /// Of a country: the official name, the ISO code, and whether it takes an article.
    Country(Option<String>, Option<String>, Option<bool>),
    /// Of an organization: the country.
    Organization(Option<Reference>),
    /// Of a place: the country, latitude and longitude.
    Place(Option<Reference>, Option<f64>, Option<f64>),
    /// Of an event: date and place.
    Event(Option<Edtf>, Option<Reference>),
    /// Of an instrument: parties, topics and date.
    Instrument(Vec<Reference>, Vec<Reference>, Option<Edtf>),
    /// Of a topic: the broader one, and its terms by language.
    Topic(Option<Reference>, Phrases),
    /// Of a formula: its phrases by language, topics, issuer, and what it is about.
    Formula(Phrases, Vec<Reference>, Option<Reference>, Vec<Reference>),
}

/// Phrases by language, a BCP 47 tag.
pub type Phrases = BTreeMap<String, OneOrMany<String>>;

/// An office that a person held.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OfficeRecord {
    /// The title of the office.
    #[serde(deserialize_with = "called")]
    pub title: String,
    /// The body where the office is held.
    pub body: Option<Reference>,
    /// The start date; omit it if it is not known.
    #[serde(default, deserialize_with = "from")]
    pub from: Option<Edtf>,
    /// The end date; omit it if it is not known or the office has not ended.
    #[serde(default, deserialize_with = "to")]
    pub to: Option<Edtf>,
    /// When accounts show the person in the office, if its start and end are not known: a date or an interval.
    pub attested: Option<Edtf>,
}

/// Reads the date at which an office begins.
fn from<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Edtf>, D::Error> {
    one_date(deserializer, "from")
}

/// Reads the date at which an office ends.
fn to<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Edtf>, D::Error> {
    one_date(deserializer, "to")
}

fn one_date<'de, D: Deserializer<'de>>(
    deserializer: D,
    key: &str,
) -> Result<Option<Edtf>, D::Error> {
    let date = Option::<Edtf>::deserialize(deserializer)?;
    match date {
        Some(date) if date.is_interval() => Err(D::Error::custom(format!(
            "`{key}` takes one date, not an interval"
        ))),
        date => Ok(date),
    }
}

entity_record! {
    /// `people/ID.md`: somebody; the body is a short biography.
    PersonRecord {
        /// The country that the person acts for.
        pub country: Option<Reference>,
        /// The offices held by the person, possibly several at the same time.
        #[serde(default)]
        pub offices: Vec<OfficeRecord>,
        /// Whether naming the person widely could harm them: they have no feed, other feeds do not name them, and
        /// sitemap, search index and search engines leave their page out. Needs `review`.
        #[serde(default)]
        pub sensitive: bool,
        /// The day on which editors check again whether the person is still `sensitive`; `check --coverage` lists
        /// people whose day has come.
        pub review: Option<Day>,
    }
}

impl PersonRecord {
    fn detail(&self) -> Detail {
        Detail::Person(
            self.country.clone(),
            self.offices.clone(),
            self.sensitive,
            self.review.clone(),
        )
    }
}

entity_record! {
    /// `countries/ID.md`: a state or territory. ISO 3166 countries exist without a file.
    CountryRecord {
        /// The official name.
        pub official: Option<String>,
        /// The ISO 3166-1 code of two or three letters.
        pub iso: Option<String>,
        /// Whether the name takes `the` in English text: the United States. Has a default for the countries of
        /// ISO 3166.
        pub article: Option<bool>,
    }
}

impl CountryRecord {
    fn detail(&self) -> Detail {
        Detail::Country(self.official.clone(), self.iso.clone(), self.article)
    }
}

entity_record! {
    /// `organizations/ID.md`: a ministry, a government, a body of states.
    OrganizationRecord {
        /// The country that it belongs to.
        pub country: Option<Reference>,
    }
}

impl OrganizationRecord {
    fn detail(&self) -> Detail {
        Detail::Organization(self.country.clone())
    }
}

entity_record! {
    /// `places/ID.md`: where something happens.
    PlaceRecord {
        /// The country that it is in.
        pub country: Option<Reference>,
        /// Degrees north, WGS 84.
        pub lat: Option<f64>,
        /// Degrees east, WGS 84.
        pub lon: Option<f64>,
    }
}

impl PlaceRecord {
    fn detail(&self) -> Detail {
        Detail::Place(self.country.clone(), self.lat, self.lon)
    }
}

entity_record! {
    /// `events/ID.md`: a summit or conference.
    EventRecord {
        /// When it was.
        pub date: Option<Edtf>,
        /// Where it was.
        pub place: Option<Reference>,
    }
}

impl EventRecord {
    fn detail(&self) -> Detail {
        Detail::Event(self.date.clone(), self.place.clone())
    }
}

entity_record! {
    /// `instruments/ID.md`: an agreement, scheme or statement that meetings refer to.
    InstrumentRecord {
        /// Its parties.
        #[serde(default)]
        pub parties: Vec<Reference>,
        /// What it is about.
        #[serde(default)]
        pub topics: Vec<Reference>,
        /// When it was agreed.
        pub date: Option<Edtf>,
    }
}

impl InstrumentRecord {
    fn detail(&self) -> Detail {
        Detail::Instrument(self.parties.clone(), self.topics.clone(), self.date.clone())
    }
}

entity_record! {
    /// `topics/ID.md`: a subject of talks.
    TopicRecord {
        /// The topic that it is part of.
        pub broader: Option<Reference>,
        /// Further words that texts use for the topic besides its name and aliases, by language (a BCP 47 tag):
        /// `en: [visas, travel ban]`. They are not linked. If a text has one of them, no page says that the
        /// topic is absent from it.
        #[serde(default, deserialize_with = "distinct_keys")]
        #[schemars(with = "BTreeMap<String, OneOrMany<String>>")]
        pub terms: Phrases,
    }
}

impl TopicRecord {
    fn detail(&self) -> Detail {
        Detail::Topic(self.broader.clone(), self.terms.clone())
    }
}

record! {
    /// `formulas/ID.md`: a set phrase, which accounts use repeatedly, such as “win-win cooperation”; the body
    /// explains it.
    FormulaRecord {
        /// The name on pages.
        #[serde(deserialize_with = "called")]
        pub name: String,
        /// The name used for sorting in indexes.
        pub sort: Option<String>,
        /// The patterns to find in texts, by language (a BCP 47 tag): `en: [win-win cooperation]`. They match
        /// in texts of every region: patterns of `en` also match in `en-GB`.
        #[serde(deserialize_with = "distinct_keys")]
        #[schemars(with = "BTreeMap<String, OneOrMany<String>>")]
        pub patterns: Phrases,
        /// What it is about, as topics.
        #[serde(default)]
        pub topics: Vec<Reference>,
        /// The issuer known for it: a country, organization or person.
        pub issuer: Option<Reference>,
        /// Other related records.
        #[serde(default)]
        pub about: Vec<Reference>,
        /// Ids in authority files: `wikidata: Q854457`, `viaf: …`
        #[serde(default, deserialize_with = "distinct_keys")]
        pub identifiers: BTreeMap<String, String>,
        /// Earlier addresses of this page, which redirect to it: `/old/path/`
        #[serde(default)]
        pub redirect_from: Vec<String>,
    }
}

impl From<FormulaRecord> for EntityRecord {
    fn from(record: FormulaRecord) -> Self {
        EntityRecord {
            name: record.name,
            sort: record.sort,
            aliases: Vec::new(),
            // Its phrases are found by themselves, and its name is often that of a topic.
            autolink: false,
            identifiers: record.identifiers,
            redirect_from: record.redirect_from,
            certainty: record.certainty,
            certainty_note: record.certainty_note,
            modified: record.modified,
            corrections: record.corrections,
            withdrawn: record.withdrawn,
            previous_ids: record.previous_ids,
            draft: record.draft,
            extra: record.extra,
            detail: Detail::Formula(record.patterns, record.topics, record.issuer, record.about),
        }
    }
}
