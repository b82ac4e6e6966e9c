//! From an id to the record that it names.

use std::collections::{HashMap, HashSet};

use super::{EntityIx, Meeting, MeetingIx, PageIx, Readout, ReadoutIx, country, entity::Entity};
use crate::diagnostics::{Code, Diagnostic, did_you_mean};
use crate::source::Sources;
use crate::source::id::{EntityKind, Id, Kind, Reference};

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
    broken: HashSet<(Kind, Id)>,
}

impl Index {
    pub(super) fn new(entities: &[Entity], sources: &Sources) -> Self {
        let mut index = Index {
            targets: HashMap::with_capacity(entities.len() + sources.readouts.len() * 2),
            broken: sources.broken.iter().cloned().collect(),
        };
        for (i, entity) in entities.iter().enumerate() {
            index.insert(
                &entity.id,
                Kind::Entity(entity.kind),
                Target::Entity(EntityIx::at(i)),
            );
        }
        for (i, page) in sources.pages.iter().enumerate() {
            index.insert(&page.id, Kind::Page, Target::Page(PageIx::at(i)));
        }
        index
    }

    pub(super) fn set_meetings(&mut self, meetings: &[Meeting]) {
        for (i, meeting) in meetings.iter().enumerate() {
            self.insert(
                &meeting.id,
                Kind::Meeting,
                Target::Meeting(MeetingIx::at(i)),
            );
        }
    }

    pub(super) fn set_readouts(&mut self, readouts: &[Readout]) {
        for (i, readout) in readouts.iter().enumerate() {
            self.insert(
                &readout.document.id,
                Kind::Readout,
                Target::Readout(ReadoutIx::at(i)),
            );
        }
    }

    fn insert(&mut self, id: &Id, kind: Kind, target: Target) {
        self.targets
            .entry(id.clone())
            .or_default()
            .push((kind, target));
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
    pub fn resolve(
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
        let all = self.targets.get(&id).map(Vec::as_slice).unwrap_or_default();
        let mut fitting = all.iter().filter(|(k, _)| allowed(*k));
        match (fitting.next(), fitting.next()) {
            (Some((_, target)), None) => Ok(*target),
            (Some((first, _)), Some((second, _))) => {
                let diagnostic = Diagnostic::new(
                    Code::AmbiguousReference,
                    format!(
                        "`{reference}` is the id of a {} and of a {}",
                        first.name(),
                        second.name(),
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
                if Kind::all().any(|k| allowed(k) && self.is_broken(k, &id)) {
                    return Err(None);
                }
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
        let expected = match kinds {
            [] => "record".to_owned(),
            [one] => one.name().to_owned(),
            [first, rest @ ..] => rest.iter().fold(first.name().to_owned(), |text, k| {
                format!("{text} or {}", k.name())
            }),
        };
        let diagnostic = Diagnostic::new(
            Code::UnknownReference,
            format!("there is no {expected} `{}`", reference.as_str()),
        );
        if let Some((kind, _)) = elsewhere.first().filter(|_| reference.parts().0.is_none()) {
            return diagnostic.help(format!(
                "`{id}` is a {}; here a {expected} is expected",
                kind.name()
            ));
        }
        let countries = kinds.contains(&Kind::Entity(EntityKind::Country));
        if let Some(iso) = country::by_code(id.as_str()).filter(|_| countries) {
            let known = self.country_named(iso.alpha3).unwrap_or(iso.id);
            return diagnostic.help(format!("did you mean `{known}` ({})?", iso.name));
        }
        let candidates = self
            .targets
            .iter()
            .filter(|(_, targets)| {
                targets
                    .iter()
                    .any(|(k, _)| kinds.is_empty() || kinds.contains(k))
            })
            .map(|(id, _)| id.as_str());
        match did_you_mean(id.as_str(), candidates) {
            Some(meant) => diagnostic.help(format!("did you mean `{meant}`?")),
            None => match kinds.first() {
                Some(kind) => {
                    diagnostic.help(format!("make a file `content/{}/{id}.md`", kind.folder()))
                }
                None => diagnostic,
            },
        }
    }

    /// The id of the country that the table knows under a code, if that id is in use.
    fn country_named(&self, alpha3: &str) -> Option<&'static str> {
        let iso = country::by_code(alpha3)?;
        let id = Id::new(iso.id).ok()?;
        let kind = Kind::Entity(EntityKind::Country);
        let known = self.targets.get(&id)?.iter().any(|(k, _)| *k == kind);
        known.then_some(iso.id)
    }
}
