//! Entities: what has a page because accounts speak of it.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

use super::country::IsoCountry;
use super::index::{Index, Target};
use super::{EntityIx, country};
use crate::diagnostics::{Code, Diagnostic};
use crate::source::Document;
use crate::source::edtf::Edtf;
use crate::source::id::{EntityKind, Id, Kind, Reference};
use crate::source::record::{self, Certainty, Day, EntityRecord, Extra, OfficeRecord};
use crate::source::yaml::Step;

/// A person, country, organization, place, event, instrument or topic.
#[derive(Debug)]
pub struct Entity {
    /// What it is.
    pub kind: EntityKind,
    /// Its id, unique within its kind.
    pub id: Id,
    /// The name on pages.
    pub name: String,
    /// The name used for sorting in indexes.
    pub sort: String,
    /// Whether text says `the` before the name; it does so in English alone.
    pub article: bool,
    /// Other names under which texts speak of it.
    pub aliases: Vec<String>,
    /// Whether its names are linked where texts mention them.
    pub autolink: bool,
    /// Ids in authority files.
    pub identifiers: BTreeMap<String, String>,
    /// Whether its facts are sure.
    pub certainty: Certainty,
    /// Why they are uncertain.
    pub certainty_note: Option<String>,
    /// Ids that it had before.
    pub previous_ids: Vec<Id>,
    /// Addresses from which its page was reached before.
    pub redirect_from: Vec<String>,
    /// What only its kind has.
    pub detail: Detail,
    /// Its file; none for a country or former state that is known from a table alone.
    pub file: Option<Arc<Document<EntityRecord>>>,
}

impl Entity {
    /// The Markdown of its description; empty if it has none.
    pub fn body(&self) -> &str {
        self.file.as_ref().map_or("", |file| file.body())
    }

    /// What its record says for the archive's own templates.
    pub fn extra(&self) -> Extra {
        let file = self.file.as_ref();
        file.map(|file| file.record.extra.clone())
            .unwrap_or_default()
    }

    /// The name as it stands within a sentence: `the United States`.
    pub fn in_text(&self) -> String {
        match self.name.strip_prefix("The ") {
            Some(rest) => format!("the {rest}"),
            None if self.article => format!("the {}", self.name),
            None => self.name.clone(),
        }
    }

    /// The ISO 3166-1 code of two letters of a country; none of anything else.
    pub(crate) fn country_code(&self) -> Option<&'static str> {
        match self.detail {
            Detail::Country { iso, .. } => country::by_code(iso?).map(|country| country.alpha2),
            _ => None,
        }
    }

    /// By what the table of names that texts use knows it: a country by its code of ISO 3166-1, a former
    /// state and the European Union by their ids.
    pub(crate) fn spoken_key(&self) -> Option<&'static str> {
        let id = self.id.as_str();
        match self.kind {
            EntityKind::Country => self
                .country_code()
                .or_else(|| country::former_by_id(id).map(|state| state.id)),
            EntityKind::Organization => (id == EUROPEAN_UNION).then_some(EUROPEAN_UNION),
            _ => None,
        }
    }

    /// The first and the last day of a state that no longer exists.
    pub(crate) fn days(&self) -> Option<(jiff::civil::Date, jiff::civil::Date)> {
        let state = country::former_by_id(self.id.as_str());
        state
            .filter(|_| self.kind == EntityKind::Country)
            .map(|state| state.days)
    }

    /// The phrases of a formula by language; none of anything else.
    pub(crate) fn phrases(&self) -> Option<&record::Phrases> {
        match &self.file.as_ref()?.record.detail {
            record::Detail::Formula(phrases, ..) => Some(phrases),
            _ => None,
        }
    }

    /// The terms of a topic by language; none of anything else.
    pub(crate) fn terms(&self) -> Option<&record::Phrases> {
        match &self.file.as_ref()?.record.detail {
            record::Detail::Topic(_, terms) => Some(terms),
            _ => None,
        }
    }

    /// Returns whether it is a person whom feeds, sitemap and search leave out.
    pub fn is_sensitive(&self) -> bool {
        self.file
            .as_ref()
            .is_some_and(|file| file.record.is_sensitive())
    }

    /// Returns the day on which editors check again whether a person is sensitive.
    pub(crate) fn review(&self) -> Option<&Day> {
        match &self.file.as_ref()?.record.detail {
            record::Detail::Person(_, _, true, review) => review.as_ref(),
            _ => None,
        }
    }

    /// Whether its facts are uncertain.
    pub fn is_uncertain(&self) -> bool {
        self.certainty == Certainty::Low
    }
}

/// What only entities of one kind have.
#[derive(Debug)]
pub enum Detail {
    /// A person.
    Person {
        /// The country that the person acts for.
        country: Option<EntityIx>,
        /// The offices held.
        offices: Vec<Office>,
    },
    /// A country.
    Country {
        /// The official name.
        official: Option<String>,
        /// The ISO 3166-1 code of three letters.
        iso: Option<&'static str>,
    },
    /// An organization.
    Organization {
        /// The country that it belongs to.
        country: Option<EntityIx>,
    },
    /// A place.
    Place {
        /// The country that it is in.
        country: Option<EntityIx>,
        /// Degrees north and east, WGS 84.
        position: Option<(f64, f64)>,
    },
    /// An event.
    Event {
        /// When it was.
        date: Option<Edtf>,
        /// Where it was.
        place: Option<EntityIx>,
    },
    /// An instrument.
    Instrument {
        /// Its parties.
        parties: Vec<EntityIx>,
        /// What it is about.
        topics: Vec<EntityIx>,
        /// When it was agreed.
        date: Option<Edtf>,
    },
    /// A topic.
    Topic {
        /// The topic that it is part of.
        broader: Option<EntityIx>,
    },
    /// A formula; its phrases are in the record.
    Formula {
        /// What it is about.
        topics: Vec<EntityIx>,
        /// Who is known for it.
        issuer: Option<EntityIx>,
        /// Other related records.
        about: Vec<EntityIx>,
    },
}

impl Detail {
    /// Which of some parties a person or a body stands for: that of the own country, or else of an office.
    pub(crate) fn stands_for(&self, parties: &[EntityIx]) -> Option<EntityIx> {
        let is_party = |one: &EntityIx| parties.contains(one);
        match self {
            Detail::Person { country, offices } => {
                let bodies = offices.iter().filter_map(|office| office.body);
                country.iter().copied().chain(bodies).find(is_party)
            }
            Detail::Organization { country } => country.filter(is_party),
            _ => None,
        }
    }

    /// The entities to which it refers.
    pub fn references(&self) -> Vec<EntityIx> {
        match self {
            Detail::Person { country, offices } => country
                .iter()
                .copied()
                .chain(offices.iter().filter_map(|o| o.body))
                .collect(),
            Detail::Country { .. } => Vec::new(),
            Detail::Organization { country } | Detail::Place { country, .. } => {
                country.iter().copied().collect()
            }
            Detail::Event { place, .. } => place.iter().copied().collect(),
            Detail::Instrument {
                parties, topics, ..
            } => parties.iter().chain(topics).copied().collect(),
            Detail::Topic { broader } => broader.iter().copied().collect(),
            Detail::Formula {
                topics,
                issuer,
                about,
            } => topics.iter().chain(issuer).chain(about).copied().collect(),
        }
    }
}

/// An office that a person held.
#[derive(Debug)]
pub struct Office {
    /// What it is called.
    pub title: String,
    /// The body where the office is held.
    pub body: Option<EntityIx>,
    /// Since when, as far as known.
    pub from: Option<Edtf>,
    /// Until when, as far as known.
    pub to: Option<Edtf>,
    /// When accounts show the person in it.
    pub attested: Option<Edtf>,
}

type EntityDocument = Arc<Document<EntityRecord>>;

/// The id of an organization whose names texts in many languages use.
const EUROPEAN_UNION: &str = "european-union";

/// All entities: those with a file, and the countries and former states of the tables that no file claims.
/// Their details are resolved later, when every id is known.
pub(super) fn gather(
    documents: Vec<(EntityKind, EntityDocument)>,
    language: &str,
    diagnostics: &mut Vec<Diagnostic>,
) -> (Vec<Entity>, Vec<EntityDocument>) {
    let english = language == "en";
    let mut entities = Vec::with_capacity(documents.len());
    let mut kept = Vec::with_capacity(documents.len());
    let mut claimed: HashMap<&'static str, Id> = HashMap::new();
    for (kind, document) in documents {
        let record = &document.record;
        let iso = match &record.detail {
            record::Detail::Country(_, Some(code), _) => country::by_code(code),
            record::Detail::Country(_, None, _) => country::by_id(document.id.as_str()),
            _ => None,
        };
        if let Some(iso) = iso {
            match claimed.get(iso.alpha3) {
                Some(other) => diagnostics.push(same_country(&document, iso, other)),
                None => {
                    claimed.insert(iso.alpha3, document.id.clone());
                }
            }
        }
        let article = match &record.detail {
            record::Detail::Country(.., Some(article)) => *article,
            record::Detail::Country(..) => {
                let former = country::former_by_id(document.id.as_str());
                iso.is_some_and(|iso| iso.takes_article() && iso.name == record.name)
                    || former.is_some_and(|f| f.takes_article && f.name == record.name)
            }
            _ => false,
        };
        entities.push(Entity {
            kind,
            id: document.id.clone(),
            name: record.name.clone(),
            sort: record.sort.clone().unwrap_or_else(|| record.name.clone()),
            article: english && article,
            aliases: record.aliases.clone(),
            autolink: record.autolink,
            identifiers: record.identifiers.clone(),
            certainty: record.certainty,
            certainty_note: record.certainty_note.clone(),
            previous_ids: record.previous_ids.clone(),
            redirect_from: record.redirect_from.clone(),
            detail: Detail::Country {
                official: None,
                iso: iso.map(|c| c.alpha3),
            },
            file: Some(Arc::clone(&document)),
        });
        kept.push(document);
    }
    let taken: HashSet<String> = entities
        .iter()
        .filter(|e| e.kind == EntityKind::Country)
        .map(|e| e.id.as_str().to_owned())
        .collect();
    let built_in = |id: Id, name: &str, english: &str, article: bool| Entity {
        kind: EntityKind::Country,
        id,
        name: name.to_owned(),
        sort: name.to_owned(),
        article,
        // Accounts in English go on to name it.
        aliases: (name != english)
            .then(|| english.to_owned())
            .into_iter()
            .collect(),
        autolink: true,
        identifiers: BTreeMap::new(),
        certainty: Certainty::Normal,
        certainty_note: None,
        previous_ids: Vec::new(),
        redirect_from: Vec::new(),
        detail: Detail::Country {
            official: None,
            iso: None,
        },
        file: None,
    };
    for iso in country::all().filter(|c| !claimed.contains_key(c.alpha3) && !taken.contains(c.id)) {
        let Ok(id) = Id::new(iso.id) else { continue };
        let name = iso.name_in(language).unwrap_or(iso.name);
        let mut entity = built_in(id, name, iso.name, english && iso.takes_article());
        let further = iso.further_names().map(str::to_owned);
        entity.aliases.extend(further);
        entity.detail = Detail::Country {
            official: None,
            iso: Some(iso.alpha3),
        };
        entities.push(entity);
    }
    for state in country::former().filter(|state| !taken.contains(state.id)) {
        let Ok(id) = Id::new(state.id) else { continue };
        let name = state.name_in(language).unwrap_or(state.name);
        let mut entity = built_in(id, name, state.name, english && state.takes_article);
        let further = state.further_names().map(str::to_owned);
        entity.aliases.extend(further);
        entities.push(entity);
    }
    (entities, kept)
}

/// Two files that describe one country.
fn same_country(document: &EntityDocument, iso: IsoCountry, other: &Id) -> Diagnostic {
    let message = format!(
        "`countries/{other}` also describes {} ({})",
        iso.name, iso.alpha3
    );
    let diagnostic = Diagnostic::new(Code::DuplicateId, message)
        .help("a country has one file; use `aliases` for its other names");
    document.fault(diagnostic, &["iso".into()])
}

/// Fills in the details of the entities with a file, which come first and in the order of `documents`.
pub(super) fn resolve(
    entities: &mut [Entity],
    documents: &[EntityDocument],
    index: &Index,
    diagnostics: &mut Vec<Diagnostic>,
) {
    for (entity, document) in entities.iter_mut().zip(documents) {
        let mut one = |reference: &Option<Reference>, kinds: &[Kind], path: &[Step]| {
            reference
                .as_ref()
                .and_then(|r| index.entity(r, kinds, document, path, diagnostics))
        };
        let country = [Kind::Entity(EntityKind::Country)];
        let detail = match &document.record.detail {
            record::Detail::Person(home, offices, ..) => {
                let country = one(home, &country, &["country".into()]);
                let body = [
                    Kind::Entity(EntityKind::Organization),
                    Kind::Entity(EntityKind::Country),
                ];
                let resolved = offices
                    .iter()
                    .enumerate()
                    .map(|(i, office)| Office {
                        title: office.title.clone(),
                        body: one(
                            &office.body,
                            &body,
                            &["offices".into(), i.into(), "body".into()],
                        ),
                        from: office.from.clone(),
                        to: office.to.clone(),
                        attested: office.attested.clone(),
                    })
                    .collect();
                for (i, office) in offices.iter().enumerate() {
                    diagnostics.extend(ends_before_it_begins(document, i, office));
                }
                Detail::Person {
                    country,
                    offices: resolved,
                }
            }
            record::Detail::Country(official, code, _) => {
                let iso = match (&entity.detail, code) {
                    (Detail::Country { iso: Some(iso), .. }, _) => Some(*iso),
                    (_, Some(code)) => {
                        let diagnostic = Diagnostic::new(
                            Code::InvalidValue,
                            format!("`{code}` is not an ISO 3166-1 code"),
                        )
                        .help("write the two-letter or three-letter code, or remove the key");
                        diagnostics.push(document.fault(diagnostic, &["iso".into()]));
                        None
                    }
                    _ => None,
                };
                Detail::Country {
                    official: official.clone(),
                    iso,
                }
            }
            record::Detail::Organization(home) => Detail::Organization {
                country: one(home, &country, &["country".into()]),
            },
            record::Detail::Place(home, lat, lon) => Detail::Place {
                country: one(home, &country, &["country".into()]),
                position: position(*lat, *lon, document, diagnostics),
            },
            record::Detail::Event(date, place) => Detail::Event {
                date: date.clone(),
                place: one(place, &[Kind::Entity(EntityKind::Place)], &["place".into()]),
            },
            record::Detail::Instrument(parties, topics, date) => Detail::Instrument {
                parties: index.entities(parties, PARTY, document, "parties", diagnostics),
                topics: index.entities(
                    topics,
                    &[Kind::Entity(EntityKind::Topic)],
                    document,
                    "topics",
                    diagnostics,
                ),
                date: date.clone(),
            },
            record::Detail::Formula(_, topics, issuer, about) => Detail::Formula {
                topics: index.entities(
                    topics,
                    &[Kind::Entity(EntityKind::Topic)],
                    document,
                    "topics",
                    diagnostics,
                ),
                issuer: issuer.as_ref().and_then(|issuer| {
                    index.entity(issuer, ISSUER, document, &["issuer".into()], diagnostics)
                }),
                about: index.entities(
                    about,
                    &EntityKind::ALL.map(Kind::Entity),
                    document,
                    "about",
                    diagnostics,
                ),
            },
            record::Detail::Topic(broader, _) => Detail::Topic {
                broader: one(
                    broader,
                    &[Kind::Entity(EntityKind::Topic)],
                    &["broader".into()],
                ),
            },
        };
        entity.detail = detail;
    }
}

/// An office whose bounds are the wrong way round.
fn ends_before_it_begins(
    document: &EntityDocument,
    i: usize,
    office: &OfficeRecord,
) -> Option<Diagnostic> {
    let from = office.from.as_ref()?.earliest()?;
    let to = office.to.as_ref()?.latest()?;
    let diagnostic = Diagnostic::new(Code::InvalidValue, "the office ends before it begins");
    (to < from).then(|| document.fault(diagnostic, &["offices".into(), i.into(), "to".into()]))
}

/// The kinds that can be a party to a meeting or an instrument.
pub(super) const PARTY: &[Kind] = &[
    Kind::Entity(EntityKind::Country),
    Kind::Entity(EntityKind::Organization),
];

/// The kinds that can issue an account.
pub(super) const ISSUER: &[Kind] = &[
    Kind::Entity(EntityKind::Organization),
    Kind::Entity(EntityKind::Country),
    Kind::Entity(EntityKind::Person),
];

fn position(
    lat: Option<f64>,
    lon: Option<f64>,
    document: &EntityDocument,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<(f64, f64)> {
    let mut fault = |message: &str, key: &str| {
        let diagnostic = Diagnostic::new(Code::InvalidValue, message)
            .help("write decimal degrees: lat: 38.8951 and lon: -77.0364");
        diagnostics.push(document.fault(diagnostic, &[key.into()]));
        None
    };
    match (lat, lon) {
        (None, None) => None,
        (Some(_), None) => fault("`lat` without `lon`", "lat"),
        (None, Some(_)) => fault("`lon` without `lat`", "lon"),
        (Some(lat), _) if !(-90.0..=90.0).contains(&lat) => {
            fault("`lat` is not between -90 and 90", "lat")
        }
        (_, Some(lon)) if !(-180.0..=180.0).contains(&lon) => {
            fault("`lon` is not between -180 and 180", "lon")
        }
        (Some(lat), Some(lon)) => Some((lat, lon)),
    }
}

/// A name that a list has already.
pub(super) fn named_twice(reference: &Reference) -> Diagnostic {
    let message = format!("`{}` is already in this list", reference.as_str());
    Diagnostic::new(Code::NamedTwice, message).help("it counts once; remove one of them")
}

/// Where an id leads to an entity.
impl Index {
    /// Resolves a reference to an entity; what is wrong with it is reported at `path`.
    pub(super) fn entity<R>(
        &self,
        reference: &Reference,
        kinds: &[Kind],
        document: &Document<R>,
        path: &[Step],
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Option<EntityIx> {
        match self.resolve(reference, kinds) {
            Ok(Target::Entity(ix)) => Some(ix),
            Ok(_) | Err(None) => None,
            Err(Some(diagnostic)) => {
                diagnostics.push(document.fault(*diagnostic, path));
                None
            }
        }
    }

    /// Resolves a list of references, each once.
    pub(super) fn entities<R>(
        &self,
        references: &[Reference],
        kinds: &[Kind],
        document: &Document<R>,
        key: &str,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Vec<EntityIx> {
        let mut found = Vec::with_capacity(references.len());
        for (i, reference) in references.iter().enumerate() {
            let path = [key.into(), i.into()];
            match self.entity(reference, kinds, document, &path, diagnostics) {
                Some(ix) if found.contains(&ix) => {
                    diagnostics.push(document.fault(named_twice(reference), &path));
                }
                Some(ix) => found.push(ix),
                None => {}
            }
        }
        found
    }
}
