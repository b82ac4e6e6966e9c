//! From an id to the record that it names.

use std::collections::{HashMap, HashSet};
use std::sync::{Mutex, PoisonError};

use super::entity::{Detail, Entity};
use super::words::either;
use super::{
    EntityIx, Meeting, MeetingIx, PageIx, Readout, ReadoutIx, Tombstone, TombstoneIx, country,
};
use crate::diagnostics::{Code, Diagnostic, did_you_mean};
use crate::source::Sources;
use crate::source::id::{EntityKind, Id, Kind, Reference, slug};

/// A record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Target {
    /// A readout.
    Readout(ReadoutIx),
    /// A meeting.
    Meeting(MeetingIx),
    /// An entity.
    Entity(EntityIx),
    /// A page about the archive.
    Page(PageIx),
}

/// All ids.
#[derive(Debug, Default)]
pub struct Index {
    targets: HashMap<Id, Vec<(Kind, Target)>>,
    /// Ids that records had before, under which references and links find them as their old addresses do.
    previous: HashMap<Id, Vec<(Kind, Target)>>,
    /// What entities are called, in the form of an id.
    names: HashMap<String, Vec<(Kind, Id)>>,
    /// The ids of each kind, among which one is looked for that was perhaps meant.
    ids: HashMap<Kind, Vec<Id>>,
    broken: HashSet<(Kind, Id)>,
    drafts: HashSet<(Kind, Id)>,
    /// Records that were withdrawn, by the ids that they had.
    withdrawn: HashMap<(Kind, Id), TombstoneIx>,
    /// The id of each country of the ISO table, by its code of three letters.
    countries: HashMap<&'static str, Id>,
    /// What was meant by ids that are none, among records of some kinds: a wrong id often stands in
    /// many places.
    meant: Mutex<HashMap<Wrong, Option<Id>>>,
}

/// An id that is none, and the kinds of record that it could name.
type Wrong = (Id, Vec<Kind>);

/// Returns the problem of a reference to a record that was withdrawn.
pub(super) fn withdrawn_reference(reference: &Reference) -> Diagnostic {
    let message = format!("`{}` was withdrawn", reference.as_str());
    Diagnostic::new(Code::WithdrawnReference, message)
}

impl Index {
    pub(super) fn new(entities: &[Entity], sources: &Sources) -> Self {
        let mut index = Index {
            targets: HashMap::with_capacity(entities.len() + sources.readouts.len() * 2),
            previous: HashMap::new(),
            names: HashMap::new(),
            ids: HashMap::new(),
            broken: sources.broken.iter().cloned().collect(),
            drafts: HashSet::new(),
            withdrawn: HashMap::new(),
            countries: HashMap::new(),
            meant: Mutex::default(),
        };
        for (i, entity) in entities.iter().enumerate() {
            if let Detail::Country { iso: Some(iso), .. } = entity.detail {
                index
                    .countries
                    .entry(iso)
                    .or_insert_with(|| entity.id.clone());
            }
            let (kind, target) = (Kind::Entity(entity.kind), Target::Entity(EntityIx::at(i)));
            index.insert(&entity.id, kind, target);
            index.insert_previous(&entity.previous_ids, kind, target);
            for name in entity.aliases.iter().chain([&entity.name]) {
                let called = index.names.entry(slug(name)).or_default();
                if called.iter().all(|(k, id)| (*k, id) != (kind, &entity.id)) {
                    called.push((kind, entity.id.clone()));
                }
            }
        }
        for (i, page) in sources.pages.iter().enumerate() {
            let target = Target::Page(PageIx::at(i));
            index.insert(&page.id, Kind::Page, target);
            index.insert_previous(&page.record.previous_ids, Kind::Page, target);
        }
        index
    }

    /// Records that were left out because they are drafts.
    pub(super) fn set_drafts(&mut self, drafts: Vec<(Kind, Id)>) {
        self.drafts.extend(drafts);
    }

    /// Records that were withdrawn.
    pub(super) fn set_withdrawn(&mut self, tombstones: &[Tombstone]) {
        for (i, tombstone) in tombstones.iter().enumerate() {
            for id in tombstone.previous_ids() {
                let id = (tombstone.kind, id.clone());
                self.withdrawn.entry(id).or_insert(TombstoneIx::at(i));
            }
        }
        // An id of today comes before one that another record had.
        for (i, tombstone) in tombstones.iter().enumerate() {
            let id = (tombstone.kind, tombstone.id.clone());
            self.withdrawn.insert(id, TombstoneIx::at(i));
        }
    }

    /// Returns the record that a reference names, among those of `kinds` (of all kinds, if none are given), if it was
    /// withdrawn and no other has the id.
    pub(crate) fn withdrawn(&self, reference: &Reference, kinds: &[Kind]) -> Option<TombstoneIx> {
        if self.withdrawn.is_empty() {
            return None;
        }
        let (named, text) = reference.parts();
        let id = Id::new(text).ok()?;
        let allowed =
            |k: Kind| named.is_none_or(|n| n == k) && (kinds.is_empty() || kinds.contains(&k));
        let ids = [&self.targets, &self.previous];
        let mut living = ids.iter().filter_map(|ids| ids.get(&id)).flatten();
        if living.any(|(kind, _)| allowed(*kind)) {
            return None;
        }
        let mut found = Kind::all()
            .filter(|kind| allowed(*kind))
            .filter_map(|kind| self.withdrawn.get(&(kind, id.clone())));
        found.next().copied()
    }

    pub(super) fn set_meetings(&mut self, meetings: &[Meeting]) {
        for (i, meeting) in meetings.iter().enumerate() {
            let target = Target::Meeting(MeetingIx::at(i));
            self.insert(&meeting.id, Kind::Meeting, target);
            if let Some(document) = &meeting.document {
                self.insert_previous(&document.record.previous_ids, Kind::Meeting, target);
            }
        }
    }

    pub(super) fn set_readouts(&mut self, readouts: &[Readout]) {
        for (i, readout) in readouts.iter().enumerate() {
            let target = Target::Readout(ReadoutIx::at(i));
            let document = &readout.document;
            self.insert(&document.id, Kind::Readout, target);
            self.insert_previous(&document.record.previous_ids, Kind::Readout, target);
        }
    }

    /// Records that there are files of, of which some may have been left out, which has been reported.
    pub(super) fn set_unresolved(&mut self, records: Vec<(Kind, Id)>) {
        for (kind, id) in records {
            let targets = self.targets.get(&id);
            if !targets.is_some_and(|targets| targets.iter().any(|(k, _)| *k == kind)) {
                self.broken.insert((kind, id));
            }
        }
    }

    fn insert(&mut self, id: &Id, kind: Kind, target: Target) {
        self.meant
            .get_mut()
            .unwrap_or_else(PoisonError::into_inner)
            .clear();
        self.ids.entry(kind).or_default().push(id.clone());
        // Room for one: nearly every id names one record, and there may be hundreds of thousands.
        let all = self.targets.entry(id.clone());
        all.or_insert_with(|| Vec::with_capacity(1))
            .push((kind, target));
    }

    fn insert_previous(&mut self, ids: &[Id], kind: Kind, target: Target) {
        for id in ids {
            let all = self.previous.entry(id.clone()).or_default();
            if !all.contains(&(kind, target)) {
                all.push((kind, target));
            }
        }
    }

    /// The record of a kind with an id.
    pub(crate) fn exactly(&self, kind: Kind, id: &Id) -> Option<Target> {
        let targets = self.targets.get(id)?;
        let found = targets.iter().find(|(known, _)| *known == kind)?;
        Some(found.1)
    }

    /// How many records were left out because they are drafts.
    pub(crate) fn drafts(&self) -> usize {
        self.drafts.len()
    }

    /// Whether a record was left out because it is a draft.
    pub(super) fn is_draft(&self, kind: Kind, id: &Id) -> bool {
        self.drafts.contains(&(kind, id.clone()))
    }

    /// Whether the file of a record could not be read, which has been reported.
    pub(super) fn is_broken(&self, kind: Kind, id: &Id) -> bool {
        self.broken.contains(&(kind, id.clone()))
    }

    /// The record that a reference names, among those of `kinds` (of all kinds, if none are given).
    ///
    /// # Errors
    /// What is wrong with it, without a place; nothing, if the record's own file is wrong and that
    /// has been reported.
    pub(crate) fn resolve(
        &self,
        reference: &Reference,
        kinds: &[Kind],
    ) -> Result<Target, Option<Box<Diagnostic>>> {
        let (kind, text) = reference.parts();
        let allowed =
            |k: Kind| kind.is_none_or(|kind| kind == k) && (kinds.is_empty() || kinds.contains(&k));
        let Ok(id) = Id::new(text) else {
            return Err(None);
        };
        let of = |ids: &HashMap<Id, Vec<(Kind, Target)>>| -> Vec<(Kind, Target)> {
            let all = ids.get(&id).into_iter().flatten();
            all.filter(|(k, _)| allowed(*k)).copied().collect()
        };
        let mut found = of(&self.targets);
        if found.is_empty() && !self.previous.is_empty() {
            found = of(&self.previous);
        }
        let mut fitting = found.iter();
        match (fitting.next(), fitting.next()) {
            (Some((_, target)), None) => Ok(*target),
            // Two records of one kind claim one old address, which is told with their addresses.
            (Some((first, _)), Some((second, _))) if first == second => Err(None),
            (Some((first, _)), Some((second, _))) => {
                let diagnostic = Diagnostic::new(
                    Code::AmbiguousReference,
                    format!(
                        "`{reference}` is the id of both {} and {}",
                        first.with_article(),
                        second.with_article(),
                        reference = reference.as_str()
                    ),
                )
                .help(format!(
                    "write `{}/{id}` or `{}/{id}`",
                    first.folder(),
                    second.folder()
                ));
                Err(Some(Box::new(diagnostic)))
            }
            (None, _) => {
                if self.withdrawn(reference, kinds).is_some() {
                    let fault = withdrawn_reference(reference).help(
                        "remove the reference; a link in a text may stay, and leads to the page that says so",
                    );
                    return Err(Some(Box::new(fault)));
                }
                if Kind::all().any(|k| allowed(k) && self.is_broken(k, &id)) {
                    return Err(None);
                }
                let all = self.targets.get(&id).map(Vec::as_slice).unwrap_or_default();
                Err(Some(Box::new(self.unknown(reference, &id, kinds, all))))
            }
        }
    }

    fn unknown(
        &self,
        reference: &Reference,
        id: &Id,
        kinds: &[Kind],
        elsewhere: &[(Kind, Target)],
    ) -> Diagnostic {
        let named = reference.parts().0;
        let here = match kinds {
            [] => "record".to_owned(),
            // Where every kind of entity may stand, a list of them helps nobody.
            kinds if kinds.len() == EntityKind::ALL.len() => "entity".to_owned(),
            kinds => either(&kinds.iter().map(|kind| kind.name()).collect::<Vec<_>>()),
        };
        let misplaced = named.is_some_and(|kind| !kinds.is_empty() && !kinds.contains(&kind));
        let expected = match named {
            Some(kind) if !misplaced => kind.name(),
            _ => &here,
        };
        let diagnostic = Diagnostic::new(
            Code::UnknownReference,
            format!("there is no {expected} `{}`", reference.as_str()),
        );
        let fits = |kind: Kind| match named {
            Some(named) => named == kind,
            None => kinds.is_empty() || kinds.contains(&kind),
        };
        if Kind::all().any(|kind| fits(kind) && self.is_draft(kind, id)) {
            return diagnostic.help("it is a draft; use `--drafts` to include drafts");
        }
        let actual = named
            .filter(|_| misplaced)
            .or(elsewhere.first().map(|(kind, _)| *kind));
        if let Some(kind) = actual.filter(|_| named.is_none() || misplaced) {
            let needed: Vec<String> = kinds.iter().map(|kind| kind.with_article()).collect();
            let needed: Vec<&str> = needed.iter().map(String::as_str).collect();
            return diagnostic.help(format!(
                "`{}` is {}; expected {}",
                reference.as_str(),
                kind.with_article(),
                either(&needed),
            ));
        }
        let countries = kinds.contains(&Kind::Entity(EntityKind::Country));
        // By a code, or by the name that the table has and this archive calls otherwise.
        let iso = country::by_code(id.as_str()).or_else(|| country::by_id(id.as_str()));
        if let Some(iso) = iso.filter(|_| countries)
            && let Some(known) = self.countries.get(iso.alpha3)
        {
            return diagnostic.help(format!("did you mean `{known}` ({})?", iso.name));
        }
        // A name is no id, but says which record is meant.
        let called = self.names.get(id.as_str()).into_iter().flatten();
        let called: Vec<String> = called
            .filter(|(kind, _)| fits(*kind))
            .map(|(_, id)| format!("`{id}`"))
            .collect();
        if !called.is_empty() {
            let called: Vec<&str> = called.iter().map(String::as_str).collect();
            let ids = either(&called);
            return diagnostic.help(format!("`{id}` is a name of {ids}; write the id"));
        }
        match self.meant(id, kinds) {
            Some(meant) => diagnostic.help(format!("did you mean `{meant}`?")),
            None => match named.or(kinds.first().copied()) {
                Some(kind) => diagnostic.help(format!(
                    "create the file `content/{}/{id}.md`",
                    kind.folder()
                )),
                None => diagnostic.help("an id is the name of a file in `content/`, without `.md`"),
            },
        }
    }

    /// The id among records of some kinds (of all, if none are given) that was perhaps meant.
    fn meant(&self, id: &Id, kinds: &[Kind]) -> Option<Id> {
        let wrong = (id.clone(), kinds.to_vec());
        let known = || self.meant.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(meant) = known().get(&wrong) {
            return meant.clone();
        }
        // Several threads may look for the same id; what they find is the same.
        let fitting = Kind::all().filter(|kind| kinds.is_empty() || kinds.contains(kind));
        let candidates = fitting.filter_map(|kind| self.ids.get(&kind)).flatten();
        let meant = did_you_mean(id.as_str(), candidates.map(Id::as_str));
        let meant = meant.and_then(|meant| Id::new(meant).ok());
        known().insert(wrong, meant.clone());
        meant
    }
}
