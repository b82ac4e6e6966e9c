//! The records that people write, as typed shapes of their front matter.
//!
//! Doc comments of fields are what the JSON Schema and the reference for authors show.

use std::collections::BTreeMap;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Deserialize, Deserializer};
use url::Url;

use super::edtf::Edtf;
use super::id::{Id, Reference};
use super::yaml::distinct_keys;

/// Declares the record of one kind: its own keys, and those that all records share.
macro_rules! record {
    ($(#[$meta:meta])* $name:ident { $($fields:tt)* }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Deserialize, JsonSchema)]
        #[serde(deny_unknown_fields)]
        pub struct $name {
            $($fields)*
            /// `low` where the facts of this record are not sure; pages show it.
            #[serde(default)]
            pub certainty: Certainty,
            /// Why they are not sure, in plain text.
            pub certainty_note: Option<String>,
            /// Ids that this record had before; their addresses lead here.
            #[serde(default)]
            pub previous_ids: Vec<Id>,
            /// A draft is left out unless drafts are asked for.
            #[serde(default)]
            pub draft: bool,
        }
    };
}

/// Declares the record of a kind of entity, with the keys that all entities share.
macro_rules! entity_record {
    ($(#[$meta:meta])* $name:ident { $($fields:tt)* }) => {
        record! {
            $(#[$meta])*
            $name {
                /// The name by which pages call it.
                pub name: String,
                /// The name as indexes sort it: `Blinken, Antony J.`
                pub sort: Option<String>,
                /// Other names under which texts speak of it; they are linked as the name is.
                #[serde(default)]
                pub aliases: Vec<String>,
                /// Whether its names are linked where texts mention them; true unless said otherwise.
                #[serde(default = "yes")]
                pub autolink: bool,
                /// Ids in authority files: `wikidata: Q7747`, `viaf: …`
                #[serde(default, deserialize_with = "distinct_keys")]
                pub identifiers: BTreeMap<String, String>,
                /// Addresses from which this page was reached before: `/old/path/`
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
                    previous_ids: record.previous_ids,
                    draft: record.draft,
                    detail,
                }
            }
        }
    };
}

/// The record of any entity: what all kinds share, and the rest by kind.
#[derive(Debug, Clone)]
pub struct EntityRecord {
    /// The name by which pages call it.
    pub name: String,
    /// The name as indexes sort it.
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
    /// Why they are not.
    pub certainty_note: Option<String>,
    /// Ids that it had before.
    pub previous_ids: Vec<Id>,
    /// Whether it is a draft.
    pub draft: bool,
    /// What only its kind has.
    pub detail: Detail,
}

/// What only entities of one kind have.
#[derive(Debug, Clone)]
pub enum Detail {
    /// Of a person: the country and the offices.
    Person(Option<Reference>, Vec<OfficeRecord>),
    /// Of a country: the official name and the ISO code.
    Country(Option<String>, Option<String>),
    /// Of an organization: the country.
    Organization(Option<Reference>),
    /// Of a place: the country, latitude and longitude.
    Place(Option<Reference>, Option<f64>, Option<f64>),
    /// Of an event: date and place.
    Event(Option<Edtf>, Option<Reference>),
    /// Of an instrument: parties, topics and date.
    Instrument(Vec<Reference>, Vec<Reference>, Option<Edtf>),
    /// Of a topic: the broader one.
    Topic(Option<Reference>),
}

fn yes() -> bool {
    true
}

/// How sure a fact is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Certainty {
    /// As sure as its source.
    #[default]
    Normal,
    /// Not sure; pages say so.
    Low,
}

/// How a text relates to the original.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Rendition {
    /// The words of the original.
    Verbatim,
    /// What the original says, in the editors' words.
    Summary,
    /// The original in another language.
    Translation,
    /// A part of the original's words.
    Excerpt,
}

impl Rendition {
    /// The word in front matter.
    pub fn name(self) -> &'static str {
        match self {
            Rendition::Verbatim => "verbatim",
            Rendition::Summary => "summary",
            Rendition::Translation => "translation",
            Rendition::Excerpt => "excerpt",
        }
    }
}

/// What kind of document an account is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ReadoutKind {
    /// An account by one side.
    #[default]
    Readout,
    /// A text that all parties agreed on.
    JointStatement,
    /// The words as spoken.
    Transcript,
    /// Questions and answers before the press.
    PressConference,
}

impl ReadoutKind {
    /// The word in front matter.
    pub fn name(self) -> &'static str {
        match self {
            ReadoutKind::Readout => "readout",
            ReadoutKind::JointStatement => "joint-statement",
            ReadoutKind::Transcript => "transcript",
            ReadoutKind::PressConference => "press-conference",
        }
    }
}

/// The form of a meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum MeetingFormat {
    /// A meeting for its own sake.
    Meeting,
    /// A telephone call.
    Call,
    /// Part of a visit.
    Visit,
    /// A courtesy call.
    CourtesyCall,
    /// On the sidelines of an event.
    Sidelines,
    /// By video.
    Video,
}

impl MeetingFormat {
    /// The word in front matter.
    pub fn name(self) -> &'static str {
        match self {
            MeetingFormat::Meeting => "meeting",
            MeetingFormat::Call => "call",
            MeetingFormat::Visit => "visit",
            MeetingFormat::CourtesyCall => "courtesy-call",
            MeetingFormat::Sidelines => "sidelines",
            MeetingFormat::Video => "video",
        }
    }
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
        struct Visitor<T>(std::marker::PhantomData<T>);

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

        deserializer.deserialize_any(Visitor(std::marker::PhantomData))
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

/// Where the text was read.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SourceRecord {
    /// The address.
    pub url: Option<Url>,
    /// What the source calls itself.
    pub title: Option<String>,
    /// When it was read.
    pub retrieved: Option<Edtf>,
    /// The address of an archived copy.
    pub archived: Option<Url>,
    /// Anything to know about it, in plain text.
    pub note: Option<String>,
}

/// A promise that can be followed up.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CommitmentRecord {
    /// What became of it; `open` unless given.
    #[serde(default)]
    pub status: CommitmentStatus,
    /// The readouts that tell what became of it.
    #[serde(default)]
    pub followed_by: Vec<Reference>,
}

/// What became of a commitment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum CommitmentStatus {
    /// Not yet known.
    #[default]
    Open,
    /// Kept.
    Kept,
    /// Not kept in its time.
    Lapsed,
}

/// An annotation on words of a readout: who did what speech act, to whom, on which topic.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StatementRecord {
    /// The words, as a reader sees them.
    pub quote: String,
    /// Words just before the quote, where it occurs more than once.
    pub prefix: Option<String>,
    /// Words just after the quote, where it occurs more than once.
    pub suffix: Option<String>,
    /// Who spoke.
    #[serde(default)]
    pub by: OneOrMany<Reference>,
    /// To whom.
    #[serde(default)]
    pub to: OneOrMany<Reference>,
    /// The speech act, from the archive's vocabulary.
    pub act: Id,
    /// On which topics.
    #[serde(default)]
    pub topics: OneOrMany<Reference>,
    /// The agreement or scheme that it speaks of.
    pub instrument: Option<Reference>,
    /// An editor's remark, in Markdown.
    pub note: Option<String>,
    /// `low` where the annotation is not sure.
    #[serde(default)]
    pub certainty: Certainty,
    /// What makes it a promise.
    pub commitment: Option<CommitmentRecord>,
}

/// An editor's annotation on words of a readout.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NoteRecord {
    /// The words, as a reader sees them.
    pub quote: String,
    /// Words just before the quote, where it occurs more than once.
    pub prefix: Option<String>,
    /// Words just after the quote, where it occurs more than once.
    pub suffix: Option<String>,
    /// The remark, in Markdown.
    pub note: String,
}

/// The facts of a meeting, wherever they are stated.
#[derive(Debug, Clone, Default)]
pub struct MeetingFacts {
    /// When.
    pub date: Option<Edtf>,
    /// Where.
    pub place: Option<Reference>,
    /// In which form.
    pub format: Option<MeetingFormat>,
    /// On which occasion.
    pub event: Option<Reference>,
    /// Between whom.
    pub parties: Vec<Reference>,
    /// Who was there.
    pub participants: Vec<Reference>,
}

record! {
    /// `readouts/**/ID.md`: one published account of one meeting, by one issuing body.
    ReadoutRecord {
        /// What pages call it.
        pub title: String,
        /// The meeting that it tells of: the id of a meeting file, or any id that its readouts share.
        pub meeting: Reference,
        /// The party whose account it is, or `joint`.
        pub side: Reference,
        /// The body that issued it.
        pub publisher: Option<Reference>,
        /// Who signed or spoke it, in plain text.
        pub attributed_to: Option<String>,
        /// When it was published.
        pub published: Option<Edtf>,
        /// The language of the text, as a BCP 47 tag; the site's language unless given.
        pub language: Option<Language>,
        /// How the text relates to the original.
        pub rendition: Rendition,
        /// What kind of document it is; `readout` unless given.
        #[serde(default)]
        pub kind: ReadoutKind,
        /// Where the text was read.
        #[serde(default)]
        pub source: SourceRecord,
        /// What may be done with the text.
        pub rights: Option<String>,
        /// A sentence about it for lists, feeds and search engines; the text's beginning unless given.
        pub description: Option<String>,
        /// When the meeting was; here, in the meeting's file, or in both if they agree.
        pub date: Option<Edtf>,
        /// Where the meeting was.
        pub place: Option<Reference>,
        /// The form of the meeting.
        pub format: Option<MeetingFormat>,
        /// The occasion of the meeting.
        pub event: Option<Reference>,
        /// The countries and organizations that took part.
        #[serde(default)]
        pub parties: Vec<Reference>,
        /// The people who took part.
        #[serde(default)]
        pub participants: Vec<Reference>,
        /// What the account speaks of.
        #[serde(default)]
        pub topics: Vec<Reference>,
        /// Annotations that say who did which speech act.
        #[serde(default)]
        pub statements: Vec<StatementRecord>,
        /// Editor's annotations.
        #[serde(default)]
        pub notes: Vec<NoteRecord>,
        /// Names in the text that are settled by hand: `the Secretary: antony-blinken`, `Washington: none`
        #[serde(default, deserialize_with = "distinct_keys")]
        pub mentions: BTreeMap<String, Reference>,
        /// The seal of a verbatim text.
        pub text_sha256: Option<String>,
        /// Addresses from which this page was reached before: `/old/path/`
        #[serde(default)]
        pub redirect_from: Vec<String>,
        /// The same as `redirect_from`, by the name that Zola and Hugo give it.
        #[serde(default)]
        pub aliases: Vec<String>,
    }
}

impl ReadoutRecord {
    /// What it states of its meeting.
    pub fn facts(&self) -> MeetingFacts {
        MeetingFacts {
            date: self.date.clone(),
            place: self.place.clone(),
            format: self.format,
            event: self.event.clone(),
            parties: self.parties.clone(),
            participants: self.participants.clone(),
        }
    }
}

record! {
    /// `meetings/ID.md`: the agreed facts of a meeting, and an editor's introduction.
    MeetingRecord {
        /// What pages call it; made of the parties and the date unless given.
        pub title: Option<String>,
        /// When it was.
        pub date: Option<Edtf>,
        /// Where it was.
        pub place: Option<Reference>,
        /// Its form.
        pub format: Option<MeetingFormat>,
        /// The occasion.
        pub event: Option<Reference>,
        /// The countries and organizations that took part.
        #[serde(default)]
        pub parties: Vec<Reference>,
        /// The people who took part.
        #[serde(default)]
        pub participants: Vec<Reference>,
        /// How long it lasted, in plain text.
        pub duration: Option<String>,
        /// A sentence about it for lists, feeds and search engines.
        pub description: Option<String>,
        /// Addresses from which this page was reached before: `/old/path/`
        #[serde(default)]
        pub redirect_from: Vec<String>,
        /// The same as `redirect_from`, by the name that Zola and Hugo give it.
        #[serde(default)]
        pub aliases: Vec<String>,
    }
}

impl MeetingRecord {
    /// What it states of the meeting.
    pub fn facts(&self) -> MeetingFacts {
        MeetingFacts {
            date: self.date.clone(),
            place: self.place.clone(),
            format: self.format,
            event: self.event.clone(),
            parties: self.parties.clone(),
            participants: self.participants.clone(),
        }
    }
}

/// An office that a person held.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OfficeRecord {
    /// What the office is called.
    pub title: String,
    /// The body in which it is held.
    pub body: Option<Reference>,
    /// Since when; left out where it is not known.
    pub from: Option<Edtf>,
    /// Until when; left out where it is not known or not over.
    pub to: Option<Edtf>,
    /// When accounts show the person in it, where its bounds are not known: a date or an interval.
    pub attested: Option<Edtf>,
}

entity_record! {
    /// `people/ID.md`: somebody; the body is a short biography.
    PersonRecord {
        /// The country for which the person acts.
        pub country: Option<Reference>,
        /// The offices held, several at once if so.
        #[serde(default)]
        pub offices: Vec<OfficeRecord>,
    }
}

impl PersonRecord {
    fn detail(&self) -> Detail {
        Detail::Person(self.country.clone(), self.offices.clone())
    }
}

entity_record! {
    /// `countries/ID.md`: a state or territory. ISO 3166 countries exist without a file.
    CountryRecord {
        /// The official name.
        pub official: Option<String>,
        /// The ISO 3166-1 code of two or three letters.
        pub iso: Option<String>,
    }
}

impl CountryRecord {
    fn detail(&self) -> Detail {
        Detail::Country(self.official.clone(), self.iso.clone())
    }
}

entity_record! {
    /// `organizations/ID.md`: a ministry, a government, a body of states.
    OrganizationRecord {
        /// The country to which it belongs.
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
        /// The country in which it lies.
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
    /// `instruments/ID.md`: an agreement, scheme or statement that meetings speak of.
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
        /// The topic of which it is a part.
        pub broader: Option<Reference>,
    }
}

impl TopicRecord {
    fn detail(&self) -> Detail {
        Detail::Topic(self.broader.clone())
    }
}

record! {
    /// `pages/ID.md`: a page about the archive itself.
    PageRecord {
        /// What the page is called.
        pub title: String,
        /// A sentence about it for search engines.
        pub description: Option<String>,
        /// Addresses from which this page was reached before: `/old/path/`
        #[serde(default)]
        pub redirect_from: Vec<String>,
        /// The same as `redirect_from`, by the name that Zola and Hugo give it.
        #[serde(default)]
        pub aliases: Vec<String>,
    }
}

/// `site.yaml`: what holds for the whole archive.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SiteRecord {
    /// What the archive is called.
    pub title: String,
    /// Where the site will be published, with any sub-path: `https://archive.example/readouts/`
    #[serde(deserialize_with = "base_url")]
    pub base_url: Url,
    /// The language of the site, as a BCP 47 tag.
    #[serde(default)]
    pub language: Language,
    /// What the archive is, in a sentence or two of plain text.
    #[serde(default)]
    pub description: String,
    /// Who edits it.
    #[serde(default)]
    pub editors: Vec<String>,
    /// The pages that the site's header leads to.
    #[serde(default)]
    pub menu: Vec<Reference>,
    /// Straight quotes and dashes in texts become typographic ones; false unless said otherwise.
    #[serde(default)]
    pub smart_punctuation: bool,
    /// What may be done with the archive, in plain text.
    pub rights: Option<String>,
}

fn base_url<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Url, D::Error> {
    let url = Url::deserialize(deserializer)?;
    checked_base_url(&url).map_err(serde::de::Error::custom)?;
    Ok(url)
}

/// Checks that pages can be published below an address.
///
/// # Errors
/// A sentence that says what is wrong with it.
pub fn checked_base_url(url: &Url) -> Result<(), String> {
    if !matches!(url.scheme(), "http" | "https") || url.host().is_none() {
        return Err(format!(
            "`{url}` is not an address of the web such as https://example.org/"
        ));
    }
    if url.query().is_some() || url.fragment().is_some() {
        return Err(format!(
            "`{url}` has a part behind `?` or `#`, below which no page can lie"
        ));
    }
    Ok(())
}

/// A BCP 47 language tag.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Language(icu_locale::Locale);

impl Language {
    /// The tag in its canonical form.
    pub fn tag(&self) -> String {
        self.0.to_string()
    }

    /// As a locale.
    pub fn locale(&self) -> &icu_locale::Locale {
        &self.0
    }

    /// `rtl` for scripts that run from right to left, otherwise `ltr`.
    pub fn direction(&self) -> &'static str {
        let direction = icu_locale::LocaleDirectionality::new_common();
        if direction.is_right_to_left(&self.0.id) {
            "rtl"
        } else {
            "ltr"
        }
    }
}

impl Default for Language {
    fn default() -> Self {
        Language(icu_locale::locale!("en"))
    }
}

impl<'de> Deserialize<'de> for Language {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map(Language).map_err(|_| {
            serde::de::Error::custom(format!(
                "`{text}` is not a language tag such as en, km or zh-Hans"
            ))
        })
    }
}

impl JsonSchema for Language {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Language".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        schemars::json_schema!({ "type": "string", "description": "A BCP 47 language tag: en, km, zh-Hans." })
    }
}
