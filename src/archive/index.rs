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
    drafts: HashSet<(Kind, Id)>,
}

impl Index {
    pub(super) fn new(entities: &[Entity], sources: &Sources) -> Self {
        let mut index = Index {
            targets: HashMap::with_capacity(entities.len() + sources.readouts.len() * 2),
            broken: sources.broken.iter().cloned().collect(),
            drafts: HashSet::new(),
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

    /// Records that were left out because they are drafts.
    pub(super) fn set_drafts(&mut self, drafts: Vec<(Kind, Id)>) {
        self.drafts.extend(drafts);
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
                        "`{reference}` is the id of {} and of {}",
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
        if Kind::all().any(|kind| fits(kind) && self.drafts.contains(&(kind, id.clone()))) {
            return diagnostic
                .help("it is a draft, and drafts are left out; `--drafts` takes them in");
        }
        let actual = named
            .filter(|_| misplaced)
            .or(elsewhere.first().map(|(kind, _)| *kind));
        if let Some(kind) = actual.filter(|_| named.is_none() || misplaced) {
            let needed: Vec<String> = kinds.iter().map(|kind| kind.with_article()).collect();
            return diagnostic.help(format!(
                "`{}` is {}; what belongs here is {}",
                reference.as_str(),
                kind.with_article(),
                either(&needed),
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
            None => match named.or(kinds.first().copied()) {
                Some(kind) => {
                    diagnostic.help(format!("make a file `content/{}/{id}.md`", kind.folder()))
                }
                None => diagnostic.help("ids are the names of files in `content/`, without `.md`"),
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

/// `country or organization`, `organization, country or person`.
fn either(names: &[impl AsRef<str>]) -> String {
    let names: Vec<&str> = names.iter().map(AsRef::as_ref).collect();
    match names.split_last() {
        Some((last, [])) => (*last).to_owned(),
        Some((last, rest)) => format!("{} or {last}", rest.join(", ")),
        None => String::new(),
    }
}
