//! What an archive does not hold yet: meetings that too few accounts tell of, accounts without a source,
//! an archived copy or statements, topics on which nothing is said, and records that are not sure.
//!
//! Nothing here is wrong: an account may never have been published. It is what an editor looks for next.

use super::{Archive, Entity, Target, Unknown};
use crate::archive::{EntityIx, MeetingIx, ReadoutIx};
use crate::source::id::EntityKind;
use crate::source::record::{Certainty, EvidenceRecord};

/// A kind of gap.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum GapKind {
    /// Meetings of which no account is held. One whose account the archive withdrew lacks none.
    NoAccount,
    /// Meetings of which one side's account is held alone, and none was withdrawn; a joint one is of all sides.
    OneAccount,
    /// Accounts without the address of what they were taken from.
    NoSource,
    /// Accounts with a source, but without the address of an archived copy of it.
    NoCopy,
    /// Accounts with a commitment whose evidence has an address, but not that of an archived copy.
    NoEvidenceCopy,
    /// Accounts that were not read whole, or of which nothing says that they were.
    NotWhole,
    /// Accounts that were read whole and have not been gone through for every topic of the archive.
    NotCoded,
    /// Accounts without a statement, translations of others apart.
    NoStatement,
    /// Topics on which no account has a statement.
    SilentTopic,
    /// Accounts whose text was found to be no longer at its address.
    SourceGone,
    /// Sensitive people whose day of review has come.
    ReviewDue,
    /// Records that are not sure, and accounts with a statement that is not.
    Uncertain,
}

impl GapKind {
    /// Every kind, in the order of reports.
    pub const ALL: [GapKind; 12] = [
        GapKind::NoAccount,
        GapKind::OneAccount,
        GapKind::NoSource,
        GapKind::NoCopy,
        GapKind::NotWhole,
        GapKind::NotCoded,
        GapKind::NoStatement,
        GapKind::SilentTopic,
        GapKind::NoEvidenceCopy,
        GapKind::SourceGone,
        GapKind::ReviewDue,
        GapKind::Uncertain,
    ];

    /// The name that programs read: `no-account`.
    pub fn name(self) -> &'static str {
        match self {
            GapKind::NoAccount => "no-account",
            GapKind::OneAccount => "one-account",
            GapKind::NoSource => "no-source",
            GapKind::NoCopy => "no-archived-copy",
            GapKind::NoEvidenceCopy => "no-archived-copy-of-evidence",
            GapKind::NotWhole => "not-read-whole",
            GapKind::NotCoded => "not-gone-through",
            GapKind::NoStatement => "no-statement",
            GapKind::SilentTopic => "topic-without-statement",
            GapKind::SourceGone => "source-gone",
            GapKind::ReviewDue => "review-due",
            GapKind::Uncertain => "uncertain",
        }
    }

    /// In English, as the terminal says it.
    pub fn words(self) -> &'static str {
        match self {
            GapKind::NoAccount => "meetings without a readout",
            GapKind::OneAccount => "meetings with a readout from one side only",
            GapKind::NoSource => "readouts without a source URL",
            GapKind::NoCopy => "readouts without an archived copy of the source",
            GapKind::NoEvidenceCopy => {
                "readouts with evidence on a commitment, but no archived copy of it"
            }
            GapKind::NotWhole => "readouts of accounts not known to have been read whole",
            GapKind::NotCoded => {
                "readouts of accounts read whole, but not annotated for every topic"
            }
            GapKind::NoStatement => "readouts without statements",
            GapKind::SilentTopic => "topics without statements",
            GapKind::SourceGone => "readouts whose text is gone from its address",
            GapKind::ReviewDue => "sensitive people whose day of review has come",
            GapKind::Uncertain => "uncertain records",
        }
    }
}

/// What is missing of one kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gap {
    /// Its kind.
    pub kind: GapKind,
    /// Where it is missing, in the archive's order.
    pub records: Vec<Target>,
    /// Out of how many records that could have it.
    pub of: usize,
}

/// What an archive does not hold: one gap of each kind, empty ones too. Statements are missed only in an
/// archive that has some.
pub fn coverage(archive: &Archive) -> Vec<Gap> {
    let annotated = archive
        .readouts
        .iter()
        .any(|readout| !readout.statements.is_empty());
    GapKind::ALL
        .into_iter()
        .filter(|kind| annotated || !needs_statements(*kind))
        .map(|kind| gap(archive, kind))
        .collect()
}

/// Whether a kind of gap is missed only where an archive has statements.
fn needs_statements(kind: GapKind) -> bool {
    matches!(
        kind,
        GapKind::NotCoded | GapKind::NoStatement | GapKind::SilentTopic | GapKind::NoEvidenceCopy
    )
}

fn gap(archive: &Archive, kind: GapKind) -> Gap {
    let meetings = |fits: &dyn Fn(MeetingIx) -> bool| {
        let all = archive.meetings().map(|(ix, _)| ix);
        let lacks = |ix: &MeetingIx| archive.withdrawn_readouts(*ix).is_empty() && fits(*ix);
        let records = all.filter(lacks).map(Target::Meeting).collect();
        (records, archive.meetings.len())
    };
    let accounts = |fits: &dyn Fn(ReadoutIx) -> bool, counts: &dyn Fn(ReadoutIx) -> bool| {
        let all = archive.current().iter().copied();
        let all = all.filter(|ix| counts(*ix));
        let all: Vec<ReadoutIx> = all.collect();
        let records = all.iter().filter(|ix| fits(**ix));
        (records.map(|ix| Target::Readout(*ix)).collect(), all.len())
    };
    let source = |ix: ReadoutIx| &archive.readout(ix).document.record.source;
    let has_source = |ix: ReadoutIx| source(ix).url.is_some();
    let counts = |ix: ReadoutIx| {
        let meeting = archive.meeting(archive.readout(ix).meeting);
        meeting.readouts.contains(&ix)
    };
    let (records, of) = match kind {
        GapKind::NoAccount => meetings(&|ix| archive.meeting(ix).readouts.is_empty()),
        GapKind::OneAccount => meetings(&|ix| {
            let meeting = archive.meeting(ix);
            let mut sides = meeting.readouts.iter().map(|ix| archive.readout(*ix).side);
            meeting.parties.len() > 1
                && sides.next().is_some_and(|first| {
                    first != super::Side::Joint && sides.all(|side| side == first)
                })
        }),
        GapKind::NoSource => accounts(&|ix| !has_source(ix), &|_| true),
        GapKind::NoCopy => accounts(&|ix| source(ix).archived.is_none(), &has_source),
        GapKind::NoEvidenceCopy => accounts(
            &|ix| evidence(archive, ix).any(|one| one.archived.is_none()),
            &|ix| evidence(archive, ix).next().is_some(),
        ),
        GapKind::NotWhole => accounts(&|ix| !archive.readout(ix).was_read_whole(), &counts),
        GapKind::NotCoded => accounts(
            &|ix| archive.readout(ix).unknown() == Some(Unknown::Coding),
            &|ix| counts(ix) && archive.readout(ix).was_read_whole(),
        ),
        GapKind::NoStatement => accounts(&|ix| archive.readout(ix).statements.is_empty(), &counts),
        GapKind::SilentTopic => silent_topics(archive),
        GapKind::SourceGone => accounts(&|ix| source(ix).gone.is_some(), &has_source),
        GapKind::ReviewDue => reviews(archive),
        GapKind::Uncertain => uncertain(archive),
    };
    Gap { kind, records, of }
}

/// The evidence on the commitments of a readout that can be read at an address.
fn evidence(archive: &Archive, ix: ReadoutIx) -> impl Iterator<Item = &EvidenceRecord> {
    let statements = archive.readout(ix).document.record.statements.iter();
    let commitments = statements.filter_map(|statement| statement.commitment.as_ref());
    let evidence = commitments.flat_map(|commitment| &commitment.evidence);
    evidence.filter(|evidence| evidence.url.is_some())
}

fn silent_topics(archive: &Archive) -> (Vec<Target>, usize) {
    let mut spoken = vec![false; archive.entities.len()];
    for statement in archive
        .accounts()
        .flat_map(|(_, readout)| &readout.statements)
    {
        for topic in &statement.topics {
            if let Some(spoken) = spoken.get_mut(topic.position()) {
                *spoken = true;
            }
        }
    }
    let topics = archive
        .entities()
        .filter(|(_, e)| e.kind == EntityKind::Topic);
    let topics: Vec<EntityIx> = topics.map(|(ix, _)| ix).collect();
    let silent = topics.iter().filter(|ix| !spoken[ix.position()]);
    (silent.map(|ix| Target::Entity(*ix)).collect(), topics.len())
}

/// The sensitive people whose day of review is before the reference date, out of all who are sensitive.
fn reviews(archive: &Archive) -> (Vec<Target>, usize) {
    let sensitive = archive
        .entities()
        .filter(|(_, entity)| entity.is_sensitive());
    let sensitive: Vec<_> = sensitive.collect();
    let as_of = archive.as_of().map(|day| day.to_string());
    let is_due = |entity: &Entity| {
        let review = entity.review().map(|day| day.edtf().as_str());
        review
            .zip(as_of.as_deref())
            .is_some_and(|(review, as_of)| review < as_of)
    };
    let due = sensitive.iter().filter(|(_, entity)| is_due(entity));
    let due = due.map(|(ix, _)| Target::Entity(*ix)).collect();
    (due, sensitive.len())
}

fn uncertain(archive: &Archive) -> (Vec<Target>, usize) {
    let mut records = Vec::new();
    for (ix, meeting) in archive.meetings() {
        if meeting.is_uncertain() {
            records.push(Target::Meeting(ix));
        }
    }
    for (ix, readout) in archive.current_readouts() {
        let record = &readout.document.record;
        let mut statements = record.statements.iter();
        if record.certainty == Certainty::Low || statements.any(|s| s.certainty == Certainty::Low) {
            records.push(Target::Readout(ix));
        }
    }
    for (ix, entity) in archive.entities() {
        if entity.certainty == Certainty::Low {
            records.push(Target::Entity(ix));
        }
    }
    let files = archive.entities.iter().filter(|e| e.file.is_some()).count();
    (
        records,
        archive.meetings.len() + archive.current().len() + files,
    )
}
