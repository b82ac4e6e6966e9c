//! Readouts: each one account of one meeting.

use super::entity::PARTY;
use super::index::{Index, Target};
use super::{EntityIx, Meeting, MeetingIx, ReadoutIx};
use crate::diagnostics::{Code, Diagnostic};
use crate::source::Document;
use crate::source::id::{EntityKind, Kind, Reference};
use crate::source::record::ReadoutRecord;
use crate::source::yaml::Step;

/// A published account of a meeting.
#[derive(Debug)]
pub struct Readout {
    /// Its file.
    pub document: Document<ReadoutRecord>,
    /// The meeting that it tells of.
    pub meeting: MeetingIx,
    /// Whose account it is.
    pub side: Side,
    /// The body that issued it.
    pub publisher: Option<EntityIx>,
    /// What it speaks of: its own list, then what its statements add.
    pub topics: Vec<EntityIx>,
    /// Its annotations, resolved.
    pub statements: Vec<Statement>,
    /// Names in its text that are settled by hand; none: by linking to nothing.
    pub settled: Vec<(String, Option<EntityIx>)>,
}

/// Whose account a readout is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// That of one party.
    Party(EntityIx),
    /// That of all parties together.
    Joint,
}

/// To whom and what a statement's annotation refers; its words are in the record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// Who spoke.
    pub by: Vec<EntityIx>,
    /// To whom.
    pub to: Vec<EntityIx>,
    /// On which topics.
    pub topics: Vec<EntityIx>,
    /// The agreement or scheme that it speaks of.
    pub instrument: Option<EntityIx>,
    /// The readouts and meetings that tell what became of a promise.
    pub followed_by: Vec<Target>,
}

/// Resolves readouts, puts them into the order of their meetings, and tells the meetings of them.
pub(super) fn resolve(
    documents: Vec<Document<ReadoutRecord>>,
    mut meetings: Vec<Meeting>,
    index: &Index,
    diagnostics: &mut Vec<Diagnostic>,
) -> (Vec<Readout>, Vec<Meeting>) {
    let mut readouts: Vec<Readout> = documents
        .into_iter()
        .filter_map(|document| {
            // A meeting that could not be made of its facts has been reported.
            let Ok(Target::Meeting(meeting)) =
                index.resolve(&document.record.meeting, &[Kind::Meeting])
            else {
                return None;
            };
            readout(
                document,
                meeting,
                &meetings[meeting.position()],
                index,
                diagnostics,
            )
        })
        .collect();
    readouts.sort_by(|a, b| {
        let published = |r: &Readout| {
            r.document
                .record
                .published
                .as_ref()
                .map(|date| date.sort_key())
        };
        a.meeting
            .cmp(&b.meeting)
            .then_with(|| published(a).cmp(&published(b)))
            .then_with(|| a.document.id.cmp(&b.document.id))
    });
    for (i, readout) in readouts.iter().enumerate() {
        let meeting = &mut meetings[readout.meeting.position()];
        meeting.readouts.push(ReadoutIx::at(i));
        for topic in &readout.topics {
            if !meeting.topics.contains(topic) {
                meeting.topics.push(*topic);
            }
        }
    }
    (readouts, meetings)
}

fn readout(
    document: Document<ReadoutRecord>,
    meeting_ix: MeetingIx,
    meeting: &Meeting,
    index: &Index,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Readout> {
    let record = &document.record;
    let side = if record.side.as_str() == "joint" {
        Side::Joint
    } else {
        let side = index.entity(
            &record.side,
            PARTY,
            &document,
            &["side".into()],
            diagnostics,
        )?;
        if !meeting.parties.contains(&side) {
            let diagnostic = Diagnostic::new(
                Code::SideNotParty,
                format!(
                    "`{}` is not a party to the meeting `{}`",
                    record.side.as_str(),
                    meeting.id
                ),
            )
            .help("the side is one of the meeting's parties, or `joint`");
            diagnostics.push(document.fault(diagnostic, &["side".into()]));
        }
        Side::Party(side)
    };
    let issuers = [
        Kind::Entity(EntityKind::Organization),
        Kind::Entity(EntityKind::Country),
        Kind::Entity(EntityKind::Person),
    ];
    let publisher = record
        .publisher
        .as_ref()
        .and_then(|r| index.entity(r, &issuers, &document, &["publisher".into()], diagnostics));
    let mut topics = index.entities(
        &record.topics,
        &[Kind::Entity(EntityKind::Topic)],
        &document,
        "topics",
        diagnostics,
    );
    let statements = statements(&document, index, diagnostics);
    for topic in statements.iter().flat_map(|s| &s.topics) {
        if !topics.contains(topic) {
            topics.push(*topic);
        }
    }
    let mut settled = Vec::with_capacity(record.mentions.len());
    for (name, reference) in &record.mentions {
        if reference.as_str() == "none" {
            settled.push((name.clone(), None));
            continue;
        }
        let path = ["mentions".into(), Step::Key(name.clone())];
        let kinds = EntityKind::ALL.map(Kind::Entity);
        if let Some(ix) = index.entity(reference, &kinds, &document, &path, diagnostics) {
            settled.push((name.clone(), Some(ix)));
        }
    }
    Some(Readout {
        meeting: meeting_ix,
        side,
        publisher,
        topics,
        statements,
        settled,
        document,
    })
}

fn statements(
    document: &Document<ReadoutRecord>,
    index: &Index,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Statement> {
    const SPEAKERS: [Kind; 3] = [
        Kind::Entity(EntityKind::Person),
        Kind::Entity(EntityKind::Country),
        Kind::Entity(EntityKind::Organization),
    ];
    let mut resolved = Vec::with_capacity(document.record.statements.len());
    for (i, statement) in document.record.statements.iter().enumerate() {
        let mut one = |reference: &Reference, kinds: &[Kind], key: &str, item: Option<usize>| {
            let mut path: Vec<Step> = vec!["statements".into(), i.into(), key.into()];
            path.extend(item.map(Step::Item));
            index.entity(reference, kinds, document, &path, diagnostics)
        };
        let mut many = |references: &[Reference], kinds: &[Kind], key: &str| -> Vec<EntityIx> {
            references
                .iter()
                .enumerate()
                .filter_map(|(j, r)| one(r, kinds, key, Some(j)))
                .collect()
        };
        let by = many(&statement.by.0, &SPEAKERS, "by");
        let to = many(&statement.to.0, &SPEAKERS, "to");
        let topics = many(
            &statement.topics.0,
            &[Kind::Entity(EntityKind::Topic)],
            "topics",
        );
        let instrument = statement.instrument.as_ref().and_then(|r| {
            one(
                r,
                &[Kind::Entity(EntityKind::Instrument)],
                "instrument",
                None,
            )
        });
        resolved.push(Statement {
            by,
            to,
            topics,
            instrument,
            followed_by: Vec::new(),
        });
    }
    resolved
}

/// Resolves what followed promises, which can be any readout or meeting, when all of them are known.
pub(super) fn follow_up(
    readouts: &mut [Readout],
    index: &Index,
    diagnostics: &mut Vec<Diagnostic>,
) {
    for readout in readouts {
        let document = &readout.document;
        let records = document.record.statements.iter();
        for (i, (record, statement)) in records.zip(&mut readout.statements).enumerate() {
            let followed_by = record.commitment.iter().flat_map(|c| &c.followed_by);
            for (j, reference) in followed_by.enumerate() {
                match index.resolve(reference, &[Kind::Readout, Kind::Meeting]) {
                    Ok(target) if !statement.followed_by.contains(&target) => {
                        statement.followed_by.push(target);
                    }
                    Ok(_) | Err(None) => {}
                    Err(Some(diagnostic)) => {
                        let path: [Step; 5] = [
                            "statements".into(),
                            i.into(),
                            "commitment".into(),
                            "followed_by".into(),
                            j.into(),
                        ];
                        diagnostics.push(document.fault(*diagnostic, &path));
                    }
                }
            }
        }
    }
}
