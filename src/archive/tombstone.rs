//! Tombstones: what is left of records that the archive withdrew.
//!
//! A withdrawn record is removed from the sources before anything is made of them, so nothing can show it by mistake.

use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::sync::Arc;

use super::country;
use super::index::{Index, Target};
use super::{Archive, MeetingIx, Readout, ReadoutIx, TombstoneIx};
use crate::diagnostics::{Code, Diagnostic, SourceText};
use crate::source::edtf::Edtf;
use crate::source::id::{EntityKind, Id, Kind, Reference};
use crate::source::record::{
    EntityRecord, Kept, MeetingRecord, PageRecord, ReadoutRecord, WithdrawnRecord,
};
use crate::source::yaml::{Places, Step};
use crate::source::{Document, Sources};

/// What is left of a record that was withdrawn.
#[derive(Debug)]
pub struct Tombstone {
    /// What it was.
    pub kind: Kind,
    /// Its id.
    pub id: Id,
    /// Its title or name, if it had one of its own and that is not withheld.
    pub title: Option<String>,
    /// When, why and by whom it was withdrawn.
    pub withdrawn: WithdrawnRecord,
    file: File,
}

/// The file of a record that was withdrawn. It stays in here.
#[derive(Debug)]
enum File {
    Readout(Arc<Document<ReadoutRecord>>),
    Meeting(Arc<Document<MeetingRecord>>),
    Entity(Arc<Document<EntityRecord>>),
    Page(Arc<Document<PageRecord>>),
    /// A meeting without a file: that of the last of its readouts to be withdrawn.
    MeetingOf(Arc<Document<ReadoutRecord>>),
}

impl Tombstone {
    fn new<R: Kept>(
        kind: Kind,
        document: &Arc<Document<R>>,
        title: Option<&str>,
        wrap: impl FnOnce(Arc<Document<R>>) -> File,
    ) -> Option<Tombstone> {
        let withdrawn = document.record.withdrawn()?.clone();
        Some(Tombstone {
            kind,
            id: document.id.clone(),
            title: title
                .filter(|_| !withdrawn.title_withheld)
                .map(str::to_owned),
            withdrawn,
            file: wrap(Arc::clone(document)),
        })
    }

    /// Returns the text of its file.
    pub(crate) fn source(&self) -> &Arc<SourceText> {
        match &self.file {
            File::Readout(document) | File::MeetingOf(document) => &document.source,
            File::Meeting(document) => &document.source,
            File::Entity(document) => &document.source,
            File::Page(document) => &document.source,
        }
    }

    /// Returns the place of the front matter in its file, and of the parts in it.
    pub(crate) fn front(&self) -> (&Range<usize>, &Places) {
        match &self.file {
            File::Readout(document) | File::MeetingOf(document) => {
                (&document.front, &document.places)
            }
            File::Meeting(document) => (&document.front, &document.places),
            File::Entity(document) => (&document.front, &document.places),
            File::Page(document) => (&document.front, &document.places),
        }
    }

    /// Returns when the meeting was and when the text was published, as far as the file of a readout says. A meeting
    /// can be announced, and the record of it withdrawn, before its day.
    pub(super) fn dates(&self) -> (Option<&Edtf>, Option<&Edtf>) {
        match &self.file {
            File::Readout(document) => {
                let record = &document.record;
                (record.date.as_ref(), record.published.as_ref())
            }
            File::Meeting(_) | File::Entity(_) | File::Page(_) | File::MeetingOf(_) => (None, None),
        }
    }

    /// Places a problem in its file.
    pub(super) fn fault(&self, diagnostic: Diagnostic, path: &[Step]) -> Diagnostic {
        match &self.file {
            File::Readout(document) | File::MeetingOf(document) => document.fault(diagnostic, path),
            File::Meeting(document) => document.fault(diagnostic, path),
            File::Entity(document) => document.fault(diagnostic, path),
            File::Page(document) => document.fault(diagnostic, path),
        }
    }

    /// Returns the ids that it had before.
    pub fn previous_ids(&self) -> &[Id] {
        match &self.file {
            File::Readout(document) => &document.record.previous_ids,
            File::Meeting(document) => &document.record.previous_ids,
            File::Entity(document) => &document.record.previous_ids,
            File::Page(document) => &document.record.previous_ids,
            File::MeetingOf(_) => &[],
        }
    }

    /// Returns the addresses that its page had before: those under `redirect_from` and those under `aliases`.
    pub(crate) fn old_addresses(&self) -> [&[String]; 2] {
        match &self.file {
            File::Readout(document) => [&document.record.redirect_from, &document.record.aliases],
            File::Meeting(document) => [&document.record.redirect_from, &document.record.aliases],
            // The aliases of an entity are names.
            File::Entity(document) => [&document.record.redirect_from, &[]],
            File::Page(document) => [&document.record.redirect_from, &document.record.aliases],
            File::MeetingOf(_) => [&[], &[]],
        }
    }

    /// Returns the names and ids of a sensitive person, whom nothing may name more widely because the record went.
    pub(crate) fn sensitive_names(&self) -> Vec<&str> {
        let File::Entity(document) = &self.file else {
            return Vec::new();
        };
        let record = &document.record;
        if !record.is_sensitive() {
            return Vec::new();
        }
        let names = record
            .aliases
            .iter()
            .chain([&record.name])
            .chain(&record.sort);
        let ids = record.previous_ids.iter().chain([&document.id]);
        let names = names.map(String::as_str);
        names.chain(ids.map(Id::as_str)).collect()
    }

    /// Returns the readout whose place it came in, as a later version.
    fn supersedes(&self) -> Option<&Reference> {
        match &self.file {
            File::Readout(document) => document.record.supersedes.as_ref(),
            _ => None,
        }
    }

    /// Returns the meeting of a readout.
    fn meeting(&self) -> Option<&Reference> {
        match &self.file {
            File::Readout(document) => Some(&document.record.meeting),
            _ => None,
        }
    }
}

impl Archive {
    /// Returns a tombstone.
    pub fn tombstone(&self, ix: TombstoneIx) -> &Tombstone {
        &self.tombstones[ix.position()]
    }

    /// Returns the readouts of a meeting that were withdrawn.
    pub(crate) fn withdrawn_readouts(&self, meeting: MeetingIx) -> &[TombstoneIx] {
        self.withdrawn.get(&meeting).map_or(&[], Vec::as_slice)
    }
}

/// The readouts that were withdrawn, by their meeting.
pub(super) type Withdrawn = HashMap<MeetingIx, Vec<TombstoneIx>>;

/// Returns the readouts that were withdrawn, by their meeting.
pub(super) fn by_meeting(tombstones: &[Tombstone], index: &Index) -> Withdrawn {
    let mut withdrawn = Withdrawn::new();
    for (i, tombstone) in tombstones.iter().enumerate() {
        let found = tombstone.meeting();
        let found = found.map(|reference| index.resolve(reference, &[Kind::Meeting]));
        if let Some(Ok(Target::Meeting(meeting))) = found {
            withdrawn
                .entry(meeting)
                .or_default()
                .push(TombstoneIx::at(i));
        }
    }
    withdrawn
}

/// The accounts that were withdrawn, with their meetings.
type Accounts = Vec<(Id, Reference)>;

/// Removes the records that were withdrawn, of which no two have one kind and id.
pub(super) fn withdraw(
    sources: &mut Sources,
    is_left_out: impl Fn(Kind, &Id) -> bool,
    diagnostics: &mut Vec<Diagnostic>,
) -> (Vec<Tombstone>, Accounts) {
    let mut tombstones: Vec<Tombstone> = Vec::new();
    let mut accounts = Vec::new();
    let mut meetings: Vec<Arc<Document<ReadoutRecord>>> = Vec::new();
    sources.readouts.retain(|document| {
        let made = Tombstone::new(
            Kind::Readout,
            document,
            Some(&document.record.title),
            File::Readout,
        );
        if made.is_some() {
            accounts.push((document.id.clone(), document.record.meeting.clone()));
            meetings.push(Arc::clone(document));
        }
        let stays = made.is_none();
        tombstones.extend(made);
        stays
    });
    sources.meetings.retain(|document| {
        // A title that is made of its parties and date would show these.
        let title = document.record.title.as_deref();
        let made = Tombstone::new(Kind::Meeting, document, title, File::Meeting);
        let stays = made.is_none();
        tombstones.extend(made);
        stays
    });
    sources.entities.retain(|(kind, document)| {
        let id = document.id.as_str();
        let is_built_in = country::by_id(id).is_some() || country::former_by_id(id).is_some();
        if *kind == EntityKind::Country && is_built_in && document.record.withdrawn.is_some() {
            let message = format!("`{id}` cannot be withdrawn: it has a page without a file too");
            let fault = Diagnostic::new(Code::InvalidValue, message)
                .help("remove what was wrong from this file instead, or the whole file");
            diagnostics.push(document.fault(fault, &["withdrawn".into()]));
            return true;
        }
        let kind = Kind::Entity(*kind);
        let name = Some(document.record.name.as_str());
        let made = Tombstone::new(kind, document, name, File::Entity);
        let stays = made.is_none();
        tombstones.extend(made);
        stays
    });
    sources.pages.retain(|document| {
        let title = Some(document.record.title.as_str());
        let made = Tombstone::new(Kind::Page, document, title, File::Page);
        let stays = made.is_none();
        tombstones.extend(made);
        stays
    });
    let alone = meetings_of_none(sources, &tombstones, meetings, is_left_out);
    tombstones.extend(alone);
    (tombstones, accounts)
}

/// Returns the tombstones of meetings that only withdrawn readouts told of. Without a file and without a readout there
/// is no meeting, but its page was there, and its title was made of facts that were withdrawn.
fn meetings_of_none(
    sources: &Sources,
    tombstones: &[Tombstone],
    withdrawn: Vec<Arc<Document<ReadoutRecord>>>,
    is_left_out: impl Fn(Kind, &Id) -> bool,
) -> Vec<Tombstone> {
    let id_of = |record: &ReadoutRecord| record.meeting.parts().1.to_owned();
    let mut known: HashSet<String> = HashSet::new();
    for document in &sources.meetings {
        let ids = document.record.previous_ids.iter().chain([&document.id]);
        known.extend(ids.map(ToString::to_string));
    }
    for tombstone in tombstones.iter().filter(|one| one.kind == Kind::Meeting) {
        let ids = tombstone.previous_ids().iter().chain([&tombstone.id]);
        known.extend(ids.map(ToString::to_string));
    }
    known.extend(
        sources
            .readouts
            .iter()
            .map(|document| id_of(&document.record)),
    );
    let unread = sources.unread_accounts.iter().flatten();
    known.extend(unread.map(|reference| reference.parts().1.to_owned()));
    let mut newest_first = withdrawn;
    newest_first.sort_by(|a, b| {
        let day = |document: &Document<ReadoutRecord>| {
            document.record.withdrawn.as_ref().map(|w| w.date.clone())
        };
        day(b).cmp(&day(a)).then_with(|| a.id.cmp(&b.id))
    });
    let mut made = Vec::new();
    for document in newest_first {
        let id = id_of(&document.record);
        let (Ok(id), Some(withdrawn)) = (Id::new(&id), document.record.withdrawn.clone()) else {
            continue;
        };
        if is_left_out(Kind::Meeting, &id) || !known.insert(id.to_string()) {
            continue;
        }
        made.push(Tombstone {
            kind: Kind::Meeting,
            id,
            title: None,
            withdrawn,
            file: File::MeetingOf(document),
        });
    }
    made
}

/// What the texts of an account lost by withdrawals.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lost {
    /// Earlier versions, the latest first.
    pub earlier: Vec<TombstoneIx>,
    /// Later versions, the earliest first, if no later one is left.
    pub later: Vec<TombstoneIx>,
    /// The original of a translation.
    pub original: Option<TombstoneIx>,
}

/// Follows a reference to a version through those that were withdrawn, to the next that was not: nothing if there is
/// none.
pub(super) fn through_withdrawn<'t>(
    mut reference: &'t Reference,
    tombstones: &'t [Tombstone],
    index: &Index,
) -> (Vec<TombstoneIx>, Option<&'t Reference>) {
    let mut passed = Vec::new();
    while let Some(ix) = index.withdrawn(reference, &[Kind::Readout]) {
        let next = tombstones[ix.position()].supersedes();
        let (Some(next), false) = (next, passed.contains(&ix)) else {
            passed.push(ix);
            passed.dedup();
            return (passed, None);
        };
        passed.push(ix);
        reference = next;
    }
    (passed, Some(reference))
}

/// Tells the newest texts that are left of later versions that were withdrawn.
pub(super) fn tell_earlier_versions(
    readouts: &mut [Readout],
    tombstones: &[Tombstone],
    index: &Index,
) {
    for (i, tombstone) in tombstones.iter().enumerate() {
        let Some(reference) = tombstone.supersedes() else {
            continue;
        };
        let (_, Some(left)) = through_withdrawn(reference, tombstones, index) else {
            continue;
        };
        if let Ok(Target::Readout(ix)) = index.resolve(left, &[Kind::Readout]) {
            let readout = &mut readouts[ReadoutIx::position(ix)];
            if readout.superseded_by.is_none() {
                readout.lost.later.push(TombstoneIx::at(i));
            }
        }
    }
}
