//! What queries name by fields: the values of records that readers do not choose from lists, and the table of ids
//! and names that the search page and saved searches read fields by.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::archive::{EntityIx, MeetingIx, ReadoutIx};
use crate::site::index::facts::Facts;
use crate::site::index::statements::speakers;
use crate::site::part::label;
use crate::site::part::pages::Pages;
use crate::site::view::Label;
use crate::source::edtf::{Edtf, Parts, Within};
use crate::source::id::EntityKind;
use crate::source::record::{ReadoutKind, Rendition};
use crate::words::Word;

/// The facet that holds the statements of an account; see [`statements`].
pub(in crate::site) const STATEMENT: &str = "statement";

const READOUTS: [ReadoutKind; 4] = [
    ReadoutKind::Readout,
    ReadoutKind::JointStatement,
    ReadoutKind::Transcript,
    ReadoutKind::PressConference,
];

const FORMS: [Rendition; 4] = [
    Rendition::Verbatim,
    Rendition::Summary,
    Rendition::Translation,
    Rendition::Excerpt,
];

/// Adds when and where a meeting was, for fields that no list shows.
pub(in crate::site) fn add_meeting(
    pages: &Pages,
    ix: MeetingIx,
    filters: &mut BTreeMap<String, Vec<String>>,
) {
    let meeting = pages.archive.meeting(ix);
    filters.insert("date".to_owned(), day(&meeting.date).into_iter().collect());
    let place = meeting.place.filter(|ix| !pages.sensitive.has(*ix));
    let place = place.map(|ix| facet_name(pages, ix));
    filters.insert("place".to_owned(), place.into_iter().collect());
}

/// When a date begins, as far as that is known: `2019-05-13`, `2019-05`, `2019`. The year is that of the facet.
fn day(date: &Edtf) -> Option<String> {
    let year = date.year()?;
    let within = match date.parts() {
        Parts::One(first) | Parts::Span(first, _) if first.year == year => first.within,
        _ => Within::Year,
    };
    Some(match within {
        Within::Day(month, day) => format!("{year:04}-{month:02}-{day:02}"),
        Within::Month(month) => format!("{year:04}-{month:02}"),
        Within::Season(_) | Within::Year => format!("{year:04}"),
    })
}

/// The statements of an account, one value for each: its id on the page, the act, who spoke, to whom, and on what,
/// by their ids: `s-2 urged cambodia,prak-sokhonn united-states trade`. What is not known is `-`. A query that names
/// several of these asks for one statement that has them all, which separate facets could not tell.
///
/// Whoever speaks for a party of the meeting, or is addressed for it, counts with that party.
pub(in crate::site) fn statements(facts: &Facts, ix: ReadoutIx) -> Vec<String> {
    let archive = &facts.archive;
    let readout = archive.readout(ix);
    let parties = &archive.meeting(readout.meeting).parties;
    let with_parties = |list: &[EntityIx]| {
        let stands_for = |ix: &EntityIx| archive.entity(*ix).detail.stands_for(parties);
        let all = list
            .iter()
            .copied()
            .chain(list.iter().filter_map(stands_for));
        ids(facts, all)
    };
    let said = readout.statements.iter().filter_map(|statement| {
        let act = archive.vocabulary.act_id(statement.act()?);
        let by = with_parties(&speakers(archive, readout, statement));
        let to = with_parties(&statement.to);
        let topics = ids(facts, statement.topics.iter().copied());
        let anchor = &statement.anchor;
        Some(format!("{anchor} {act} {by} {to} {topics}"))
    });
    said.collect()
}

/// The ids of some entities, each once.
fn ids(facts: &Facts, entities: impl Iterator<Item = EntityIx>) -> String {
    let known = entities.filter(|ix| !facts.sensitive.has(*ix));
    let mut ids: Vec<&str> = known
        .map(|ix| facts.archive.entity(ix).id.as_str())
        .collect();
    ids.sort_unstable();
    ids.dedup();
    match ids.is_empty() {
        true => "-".to_owned(),
        false => ids.join(","),
    }
}

/// An id, the name that pages show, and the value of its facet where that is not the name.
#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
pub enum Row {
    /// The facet has the name.
    Plain(String, String),
    /// The facet has another value.
    Valued(String, String, String),
}

impl Row {
    fn new(id: &str, name: &str, value: &str) -> Row {
        let (id, name) = (id.to_owned(), name.to_owned());
        match value == name {
            true => Row::Plain(id, name),
            false => Row::Valued(id, name, value.to_owned()),
        }
    }

    /// The id.
    pub fn id(&self) -> &str {
        let (Row::Plain(id, _) | Row::Valued(id, ..)) = self;
        id
    }

    /// The name that pages show.
    pub fn name(&self) -> &str {
        let (Row::Plain(_, name) | Row::Valued(_, name, _)) = self;
        name
    }

    /// The value of the facet.
    pub fn value(&self) -> &str {
        let (Row::Plain(_, value) | Row::Valued(_, _, value)) = self;
        value
    }
}

/// What the fields of queries can name.
#[derive(Debug, Serialize)]
pub struct FieldTable {
    /// For each field, the lists of its values.
    pub fields: BTreeMap<&'static str, &'static [&'static str]>,
    /// The lists.
    pub values: BTreeMap<&'static str, Vec<Row>>,
}

/// The fields whose values are listed, and the lists. `date`, `year` and `language` are read otherwise.
const FIELDS: [(&str, &[&str]); 11] = [
    ("act", &["acts"]),
    ("by", &["people", "countries", "organizations"]),
    ("to", &["people", "countries", "organizations"]),
    ("topic", &["topics"]),
    ("party", &["countries", "organizations"]),
    ("side", &["countries", "organizations", "joint"]),
    ("person", &["people"]),
    ("named", &["people"]),
    ("place", &["places"]),
    ("form", &["forms"]),
    ("kind", &["kinds"]),
];

/// What the fields of queries can name.
pub(in crate::site) fn table(pages: &Pages) -> FieldTable {
    let words = pages.words();
    let entities = |kind: EntityKind| -> Vec<Row> {
        let shown = pages.shown.get(&kind);
        let shown = shown.into_iter().flat_map(|entities| entities.items());
        let shown = shown.filter(|ix| !pages.sensitive.has(**ix));
        let row = |ix: &EntityIx| {
            let entity = pages.archive.entity(*ix);
            Row::new(entity.id.as_str(), &entity.name, &facet_name(pages, *ix))
        };
        shown.map(row).collect()
    };
    let plain = |id: &str, name: &str| Row::new(id, name, name);
    let labelled = |label: Label| plain(label.name, &label.text);
    let acts = pages.archive.vocabulary.acts();
    let acts = acts.map(|(_, id, act)| plain(id.as_str(), &act.label));
    let kinds = READOUTS
        .map(|kind| labelled(label::label(pages, kind)))
        .into_iter()
        .chain([plain("meeting", words.text(Word::Meeting))])
        .chain(
            pages
                .shown
                .keys()
                .map(|kind| labelled(label::label(pages, *kind))),
        )
        .chain([plain("page", words.text(Word::Page))]);
    let forms = FORMS.map(|form| labelled(label::label(pages, form)));
    FieldTable {
        fields: FIELDS.into_iter().collect(),
        values: BTreeMap::from([
            ("acts", acts.collect()),
            ("people", entities(EntityKind::Person)),
            ("countries", entities(EntityKind::Country)),
            ("organizations", entities(EntityKind::Organization)),
            ("places", entities(EntityKind::Place)),
            ("topics", entities(EntityKind::Topic)),
            ("joint", vec![plain("joint", words.text(Word::Joint))]),
            ("forms", forms.to_vec()),
            ("kinds", kinds.collect()),
        ]),
    }
}

/// The table as the search page reads it.
pub(in crate::site) fn json(pages: &Pages) -> Vec<u8> {
    // Serializing strings to memory cannot fail.
    serde_json::to_vec(&table(pages)).unwrap_or_default()
}

/// The name of an entity among the values of a facet; with the id where others of its kind have
/// the same.
pub(in crate::site) fn facet_name(pages: &Pages, ix: EntityIx) -> String {
    let entity = pages.archive.entity(ix);
    match pages.parts.namesakes(&pages.archive).contains(&ix) {
        true => format!("{} ({})", entity.name, entity.id),
        false => entity.name.clone(),
    }
}
