//! One person, country, organization, place, event, instrument or topic.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use crate::source::record::Extra;

use crate::site::view::{
    ConcordanceView, Counted, CoursesView, DateView, EntityRef, Label, Link, LocatorView,
    MeetingList, NetworkView, Pager, PartnersView, PointsPart, Prose, Shared, Shortened,
    SpeakerActs, StatementsPart, TimelineView,
};

/// `entity`: a person, country, organization, place, event, instrument or topic.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct EntityView {
    /// The id.
    pub id: String,
    /// What it is.
    pub kind: Label,
    /// The name.
    pub name: String,
    /// The name within a sentence: `the United States`.
    pub in_text: String,
    /// The official name of a country.
    pub official: Option<String>,
    /// The ISO 3166-1 code of a country.
    pub iso: Option<&'static str>,
    /// Other names.
    pub aliases: Vec<String>,
    /// Biography or description.
    pub body: Prose,
    /// Whether its facts are uncertain.
    pub uncertain: bool,
    /// Why they are uncertain.
    pub certainty_note: Option<String>,
    /// `extra` of its record.
    pub extra: Extra,
    /// The country of a person, organization or place.
    pub country: Option<Shared<EntityRef>>,
    /// The offices of a person.
    pub offices: Vec<OfficeView>,
    /// Degrees north of a place.
    pub lat: Option<f64>,
    /// Degrees east of a place.
    pub lon: Option<f64>,
    /// The position of a place on the world map, if it is known.
    pub locator: Option<LocatorView>,
    /// The map of the meetings, for a place where one was held.
    pub map: Option<Link>,
    /// The date of an event or instrument.
    pub date: Option<DateView>,
    /// The place of an event.
    pub place: Option<Shared<EntityRef>>,
    /// The parties of an instrument.
    pub parties: Vec<Shared<EntityRef>>,
    /// The topics of an instrument, or the broader topic of a topic.
    pub topics: Vec<Shared<EntityRef>>,
    /// Ids in authority files, with links where they are known.
    pub identifiers: Vec<IdentifierView>,
    /// The meetings where it took part (or, for a topic, came up), newest first, with its roles, unless they are the
    /// same for all.
    pub meetings: MeetingList,
    /// How many these are on all pages.
    pub meetings_total: usize,
    /// Other meetings, whose accounts name it or were issued by it, newest first.
    pub named: MeetingList,
    /// How many these are on all pages.
    pub named_total: usize,
    /// The position of this page in both lists; the second list follows the first.
    pub pager: Pager,
    /// For a person, the meetings in time; on the first page only, and if there are enough.
    pub timeline: Option<TimelineView>,
    /// How many readouts name it.
    pub mentioned_in: usize,
    /// The people whom a person met, by the number of meetings.
    pub met: Shortened<Counted>,
    /// These people, and who of them met one another; on the first page only, and if there are enough.
    pub network: Option<NetworkView>,
    /// The relations of a party.
    pub relations: Shortened<Counted>,
    /// The topics of its meetings.
    pub spoken_of: Shortened<Counted>,
    /// Entities that refer to it, by kind.
    pub related: Vec<EntityGroup>,
    /// Who made statements on a topic, with which acts; most statements first.
    pub speakers: Vec<SpeakerActs>,
    /// How many more speakers there are.
    pub more_speakers: usize,
    /// What it promised, and what was promised to it.
    pub promises: Vec<StatementsPart>,
    /// For a topic, the points on which readouts differ most; on the first page only.
    pub points: Option<PointsPart>,
    /// What it said, by topic and over time; on the first page only.
    pub courses: Option<CoursesView>,
    /// For a country or an organization, what it raised with whom; on the first page only.
    pub partners: Option<PartnersView>,
    /// Statements by it and about it, on a topic, or about an agreement.
    pub statements: Vec<StatementsPart>,
    /// For a topic, the relations whose accounts return to it: their wording trails, by the number of
    /// statements.
    pub trails: Shortened<Counted>,
    /// Its newest mentions in context; none, if no account names it.
    pub concordance: Option<ConcordanceView>,
}

/// An office of a person.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct OfficeView {
    /// What it is called.
    pub title: String,
    /// The body where the office is held.
    pub body: Option<Shared<EntityRef>>,
    /// When, in words: `since August 2023`, or `attested 3 August 2021 – 19 June 2023`.
    pub when: Option<String>,
}

/// An id in an authority file.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct IdentifierView {
    /// The authority: `Wikidata`, or the key as it was written.
    pub name: String,
    /// The id there.
    pub value: String,
    /// The address, for authorities that Chancery knows.
    pub url: Option<String>,
}

/// Entities of one kind.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct EntityGroup {
    /// The title: `People`.
    pub title: Arc<str>,
    /// The entities, sorted by name.
    pub entities: Shortened<Shared<EntityRef>>,
}
