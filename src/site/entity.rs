//! The page of an entity of any kind.

use std::collections::BTreeMap;

use super::appearance::{Appearance, Role};
use super::chart::pairs::on_one_side;
use super::describe::{page_of, plural};
use super::html::Text;
use super::route::Route;
use super::view::{Counted, EntityGroup, EntityView, IdentifierView, OfficeView, Prose, Shortened};
use super::{Site, most_frequent};
use crate::archive::{Detail, Entity, EntityIx, Office};
use crate::source::id::EntityKind;
use crate::words::{Word, Words};

/// Authority files that Chancery knows: the key, the name, and the address with the id in place of `{}`.
const AUTHORITIES: &[(&str, &str, &str)] = &[
    ("wikidata", "Wikidata", "https://www.wikidata.org/wiki/{}"),
    ("viaf", "VIAF", "https://viaf.org/viaf/{}"),
    ("gnd", "GND", "https://d-nb.info/gnd/{}"),
    ("isni", "ISNI", "https://isni.org/isni/{}"),
    (
        "lcnaf",
        "Library of Congress",
        "https://id.loc.gov/authorities/names/{}",
    ),
    ("geonames", "GeoNames", "https://www.geonames.org/{}"),
    ("orcid", "ORCID", "https://orcid.org/{}"),
    ("ror", "ROR", "https://ror.org/{}"),
];

impl Site {
    pub(super) fn entity(&self, ix: EntityIx, number: usize) -> EntityView {
        let entity = self.archive.entity(ix);
        let appearances = self.appearances.of(ix);
        let first = number == 1;
        // First the meetings in which it took part, then those whose accounts merely name it.
        let newest = || appearances.iter().rev();
        let parts = newest().filter(|one| one.is_part(entity.kind));
        let others = newest().filter(|one| !one.is_part(entity.kind));
        let parts: Vec<&Appearance> = parts.collect();
        let others: Vec<&Appearance> = others.collect();
        let listed = [parts.as_slice(), &others].concat();
        let shown = page_of(&listed, number);
        let (meetings, named) = shown.split_at(
            shown
                .iter()
                .take_while(|one| one.is_part(entity.kind))
                .count(),
        );
        let told = !always_the_same(&parts);
        let mut view = EntityView {
            id: entity.id.to_string(),
            kind: self.label(entity.kind),
            name: entity.name.clone(),
            in_text: entity.in_text(),
            official: None,
            iso: None,
            aliases: entity.aliases.clone(),
            body: if first {
                self.description(ix, entity)
            } else {
                Prose::default()
            },
            uncertain: entity.is_uncertain(),
            certainty_note: entity.certainty_note.clone(),
            country: None,
            offices: Vec::new(),
            lat: None,
            lon: None,
            locator: None,
            map: None,
            date: None,
            place: None,
            parties: Vec::new(),
            topics: Vec::new(),
            identifiers: identifiers(entity),
            meetings: self.rows_with_roles(meetings.iter().map(|a| match told {
                true => (a.meeting, self.roles_in_words(a.meeting, &a.roles)),
                false => (a.meeting, Vec::new()),
            })),
            meetings_total: parts.len(),
            named: self.rows_with_roles(
                named
                    .iter()
                    .map(|a| (a.meeting, self.roles_in_words(a.meeting, &a.roles))),
            ),
            named_total: others.len(),
            pager: self.pager(Route::Entity(ix, number), number, appearances.len()),
            timeline: None,
            mentioned_in: self.appearances.naming(ix),
            met: Shortened::none(),
            network: None,
            relations: Shortened::none(),
            spoken_of: Shortened::none(),
            related: Vec::new(),
            speakers: Vec::new(),
            more_speakers: 0,
            statements: Vec::new(),
            trails: Shortened::none(),
            concordance: None,
        };
        self.detail(ix, entity, &mut view);
        // Later pages of the list of meetings repeat the facts, not the other lists.
        if first {
            if entity.kind == EntityKind::Person {
                view.timeline = self.person_timeline(&parts);
            }
            let met = self.met(ix, entity, appearances);
            view.network = self.network_around(ix, &met);
            view.met = self.counted(met, EntityKind::Person);
            view.relations = self.relations_of(ix);
            view.spoken_of = self.spoken_of(entity, &parts);
            view.related = self.related(ix);
            (view.speakers, view.more_speakers) = self.speakers_on(ix);
            view.statements = self.statements_of(ix);
            view.trails = self.trails_on(ix);
            view.concordance = self.concordance(ix);
        }
        view
    }

    pub(super) fn description(&self, ix: EntityIx, entity: &Entity) -> Prose {
        let Some(file) = &entity.file else {
            return Prose::default();
        };
        self.prose(&Text {
            path: &file.source.path,
            markdown: entity.body(),
            linked: &self.links.entities[ix.position()],
            reading: self.archive.reading(),
            tags: &[],
        })
    }

    fn detail(&self, ix: EntityIx, entity: &Entity, view: &mut EntityView) {
        let one = |ix: &Option<EntityIx>| ix.map(|ix| self.entity_ref(ix));
        match &entity.detail {
            Detail::Person { country, offices } => {
                view.country = one(country);
                view.offices = offices.iter().map(|office| self.office(office)).collect();
            }
            Detail::Country { official, iso } => {
                view.official = official.clone();
                view.iso = *iso;
            }
            Detail::Organization { country } => view.country = one(country),
            Detail::Place { country, position } => {
                view.country = one(country);
                view.lat = position.map(|(lat, _)| lat);
                view.lon = position.map(|(_, lon)| lon);
                view.locator = self.locator(ix);
                let met_here = |a: &Appearance| a.roles.contains(&Role::Place);
                if position.is_some() && self.appearances.of(ix).iter().any(met_here) {
                    view.map = self.map_link();
                }
            }
            Detail::Event { date, place } => {
                view.date = date.as_ref().map(|date| self.date_view(date));
                view.place = one(place);
            }
            Detail::Instrument {
                parties,
                topics,
                date,
            } => {
                view.parties = self.entity_refs(parties);
                view.topics = self.entity_refs(topics);
                view.date = date.as_ref().map(|date| self.date_view(date));
            }
            Detail::Topic { broader } => view.topics = one(broader).into_iter().collect(),
            // It has a page of its own kind.
            Detail::Formula { .. } => {}
        }
    }

    fn office(&self, office: &Office) -> OfficeView {
        OfficeView {
            title: office.title.clone(),
            body: office.body.map(|ix| self.entity_ref(ix)),
            when: when(office, self.words()),
        }
    }

    /// The people whom a person met: those who acted for another country.
    fn met(
        &self,
        ix: EntityIx,
        entity: &Entity,
        appearances: &[Appearance],
    ) -> Vec<(EntityIx, usize)> {
        if entity.kind != EntityKind::Person {
            return Vec::new();
        }
        let met = appearances
            .iter()
            .filter(|appearance| appearance.roles.contains(&Role::Participant))
            .flat_map(|appearance| &self.archive.meeting(appearance.meeting).participants)
            .copied()
            .filter(|other| *other != ix && !on_one_side(&self.archive, ix, *other));
        most_frequent(met, |a, b| self.by_name(*a, *b))
    }

    fn relations_of(&self, ix: EntityIx) -> Shortened<Counted> {
        let mut relations: Vec<_> = self
            .archive
            .relations_of(ix)
            .iter()
            .map(|relation| {
                let meetings = self.archive.relation(*relation).meetings.len();
                (*relation, meetings)
            })
            .collect();
        relations.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        let index = self.url(Route::Relations(1));
        Shortened::new(relations, index, |(relation, count)| {
            let link = self.relation_link(relation);
            Counted {
                title: link.title,
                url: link.url,
                count,
            }
        })
    }

    /// What the meetings of an entity spoke of, where it had a part in them.
    fn spoken_of(&self, entity: &Entity, parts: &[&Appearance]) -> Shortened<Counted> {
        if matches!(entity.kind, EntityKind::Topic | EntityKind::Instrument) {
            return Shortened::none();
        }
        let topics = parts
            .iter()
            .flat_map(|appearance| &self.archive.meeting(appearance.meeting).topics)
            .copied();
        self.tally(topics, EntityKind::Topic)
    }

    /// The entities whose records refer to this one, by kind.
    pub(super) fn related(&self, ix: EntityIx) -> Vec<EntityGroup> {
        let mut by_kind: BTreeMap<EntityKind, Vec<EntityIx>> = BTreeMap::new();
        for referrer in self.appearances.referrers(ix) {
            by_kind
                .entry(self.archive.entity(*referrer).kind)
                .or_default()
                .push(*referrer);
        }
        by_kind
            .into_iter()
            .map(|(kind, mut list)| {
                list.sort_by(|a, b| self.by_name(*a, *b));
                let index = self.url(Route::Entities(kind, 1));
                EntityGroup {
                    title: self.words().shared(plural(kind)),
                    entities: Shortened::new(list, index, |ix| self.entity_ref(ix)),
                }
            })
            .collect()
    }
}

/// Whether an entity has the same part in all its meetings, so that no row needs to say it.
fn always_the_same(appearances: &[&Appearance]) -> bool {
    let always = |role| {
        appearances
            .iter()
            .all(|appearance| appearance.roles.contains(&role))
    };
    [Role::Party, Role::Participant, Role::Place, Role::Occasion]
        .into_iter()
        .any(always)
}

/// When an office was held, as far as known; otherwise when accounts show the person in it.
fn when(office: &Office, words: &Words) -> Option<String> {
    let (word, date) = match (&office.from, &office.to, &office.attested) {
        (Some(from), Some(to), _) => {
            let (from, to) = (from.in_words(words), to.in_words(words));
            return Some(words.say(Word::DateRange, &[(&from).into(), (&to).into()]));
        }
        (Some(from), None, _) => (Word::DateFrom, from),
        (None, Some(to), _) => (Word::DateUntil, to),
        (None, None, Some(attested)) => (Word::DateAttested, attested),
        (None, None, None) => return None,
    };
    Some(words.say(word, &[(&date.in_words(words)).into()]))
}

pub(super) fn identifiers(entity: &Entity) -> Vec<IdentifierView> {
    entity
        .identifiers
        .iter()
        .map(|(name, value)| IdentifierView {
            name: authority(name).map_or_else(|| name.clone(), |(_, title, _)| (*title).to_owned()),
            value: value.clone(),
            url: authority_url(name, value),
        })
        .collect()
}

fn authority(key: &str) -> Option<&'static (&'static str, &'static str, &'static str)> {
    AUTHORITIES
        .iter()
        .find(|(known, ..)| key.eq_ignore_ascii_case(known))
}

/// The address of an entity in an authority file, for authorities that Chancery knows.
pub(super) fn authority_url(key: &str, value: &str) -> Option<String> {
    let (.., pattern) = authority(key)?;
    Some(pattern.replace("{}", &super::route::encoded(value)))
}
