//! Commitments: who owes what to whom, and whether what is recorded of it can be true.

use std::collections::BTreeMap;

use url::Url;

use super::entity::named_twice;
use super::index::{Index, Target};
use super::lineage::newest;
use super::point::check_signature;
use super::{Archive, Entity, EntityIx, Meeting, Readout, ReadoutIx, Side, Statement};
use crate::diagnostics::{Code, Diagnostic, did_you_mean};
use crate::source::Document;
use crate::source::edtf::Edtf;
use crate::source::id::{EntityKind, Id, Kind, Reference};
use crate::source::record::{
    CommitmentRecord, CommitmentStatus, EvidenceRecord, ReadoutRecord, StatementReference,
};
use crate::source::yaml::Step;

/// A promise, resolved; its words, dates and evidence are in the record.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Commitment {
    /// Who owes it: as recorded, otherwise the parties of those who speak.
    pub debtors: Vec<EntityIx>,
    /// For whom it is, as far as that is recorded.
    pub beneficiaries: Vec<EntityIx>,
    /// The later accounts that reaffirm it.
    pub reaffirmed_in: Vec<ReadoutIx>,
    /// The statements of other accounts that record the same promise.
    pub recorded_in: Vec<StatementIx>,
}

/// Which statement: by its account and its position among [`Readout::statements`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StatementIx {
    /// The account.
    pub readout: ReadoutIx,
    /// The position.
    pub position: usize,
}

/// Who can owe something or be owed it.
const OWING: [Kind; 3] = [
    Kind::Entity(EntityKind::Country),
    Kind::Entity(EntityKind::Organization),
    Kind::Entity(EntityKind::Person),
];

/// A commitment's record, and where it stands.
struct At<'a> {
    document: &'a Document<ReadoutRecord>,
    statement: usize,
    record: &'a CommitmentRecord,
}

impl At<'_> {
    fn path(&self, key: &str, item: Option<usize>) -> Vec<Step> {
        let commitment = ["statements".into(), self.statement.into()];
        let mut path: Vec<Step> = commitment.to_vec();
        path.extend(["commitment".into(), key.into()]);
        path.extend(item.map(Step::Item));
        path
    }

    fn fault(&self, diagnostic: Diagnostic, key: &str, item: Option<usize>) -> Diagnostic {
        self.document.fault(diagnostic, &self.path(key, item))
    }
}

/// Resolves the commitments of all statements, when relations are known.
pub(super) fn resolve(
    readouts: &mut [Readout],
    meetings: &[Meeting],
    entities: &[Entity],
    index: &Index,
    base_url: &Url,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let mut resolved: Vec<(usize, usize, Commitment)> = Vec::new();
    for (i, readout) in readouts.iter().enumerate() {
        let meeting = &meetings[readout.meeting.position()];
        for (n, statement) in readout.statements.iter().enumerate() {
            let Some(record) = &readout.record(statement).commitment else {
                continue;
            };
            let at = At {
                document: &readout.document,
                statement: statement.position,
                record,
            };
            check_dates(&at, meeting, diagnostics);
            check_status(&at, diagnostics);
            check_assessment(&at, diagnostics);
            check_history(&at, meeting, diagnostics);
            let debtors = named(&at, &record.debtor.0, "debtor", index, diagnostics);
            let beneficiaries = named(
                &at,
                &record.beneficiary.0,
                "beneficiary",
                index,
                diagnostics,
            );
            let reaffirmed_in = reaffirmed(&at, i, readouts, meetings, index, diagnostics);
            let debtors = match record.debtor.0.is_empty() {
                true => parties_of(&statement.by, readout, meeting, entities),
                false => debtors,
            };
            let commitment = Commitment {
                debtors,
                beneficiaries,
                reaffirmed_in,
                recorded_in: recorded(&at, i, n, readouts, index, diagnostics),
            };
            resolved.push((i, n, commitment));
        }
    }
    for readout in readouts.iter() {
        for statement in &readout.statements {
            if let Some(record) = &readout.record(statement).commitment {
                let at = At {
                    document: &readout.document,
                    statement: statement.position,
                    record,
                };
                check_versions(&at, readouts, index, base_url, diagnostics);
            }
        }
    }
    let promises = promises(&mut resolved, readouts, meetings, diagnostics);
    for (account, promise) in promises {
        let readout = readouts.get_mut(account.readout.position());
        let statement = readout.and_then(|r| r.statements.get_mut(account.position));
        if let Some(statement) = statement {
            statement.promise = Some(promise);
        }
    }
    for (i, n, commitment) in resolved {
        let statement = readouts.get_mut(i).and_then(|r| r.statements.get_mut(n));
        if let Some(statement) = statement {
            statement.commitment = Some(Box::new(commitment));
        }
    }
}

fn named(
    at: &At<'_>,
    references: &[Reference],
    key: &str,
    index: &Index,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<EntityIx> {
    let mut named = Vec::new();
    for (j, reference) in references.iter().enumerate() {
        let path = at.path(key, Some(j));
        let found = index.entity(reference, &OWING, at.document, &path, diagnostics);
        match found {
            Some(ix) if named.contains(&ix) => {
                diagnostics.push(at.fault(named_twice(reference), key, Some(j)));
            }
            found => named.extend(found),
        }
    }
    named
}

/// The parties of the meeting for which people speak; those who speak for none, themselves.
fn parties_of(
    by: &[EntityIx],
    readout: &Readout,
    meeting: &Meeting,
    entities: &[Entity],
) -> Vec<EntityIx> {
    if by.is_empty() {
        return match readout.side {
            Side::Party(side) => vec![side],
            Side::Joint => meeting.parties.clone(),
        };
    }
    let mut parties = Vec::new();
    for speaker in by {
        let party = entities[speaker.position()]
            .detail
            .stands_for(&meeting.parties);
        let party = party.unwrap_or(*speaker);
        if !parties.contains(&party) {
            parties.push(party);
        }
    }
    parties
}

/// Nothing is due, and nothing is shown of it, before it was promised.
fn check_dates(at: &At<'_>, meeting: &Meeting, diagnostics: &mut Vec<Diagnostic>) {
    let before = |date: &Edtf| date.is_before(&meeting.date);
    let met = meeting.date.words();
    if let Some(due) = at.record.due.as_ref().filter(|due| before(due)) {
        let message = format!(
            "the commitment is due {}, before the meeting where it was made ({met})",
            due.words()
        );
        let diagnostic = Diagnostic::new(Code::CommitmentDates, message)
            .help("correct `due`, or remove it if no date was set");
        diagnostics.push(at.fault(diagnostic, "due", None));
    }
    let assessed = at.record.assessed.as_ref();
    let last = at.record.assessed();
    if let Some(day) = assessed.filter(|day| before(day)) {
        let message = format!(
            "the status was assessed on {}, before the commitment was made ({met})",
            day.words()
        );
        let diagnostic = Diagnostic::new(Code::CommitmentDates, message)
            .help("`assessed` is the day on which an editor assessed the status");
        diagnostics.push(at.fault(diagnostic, "assessed", None));
    }
    if at.record.status() == CommitmentStatus::Lapsed
        && let (Some(day), Some(due)) = (last, at.record.due.as_ref())
        && day.is_before(due)
    {
        let message = "the commitment was assessed as `lapsed` before it was due";
        let diagnostic = Diagnostic::new(Code::CommitmentDates, message)
            .help("a commitment that is not yet due is `open`");
        let (key, item) = match assessed {
            Some(_) => ("assessed", None),
            None => ("history", at.record.history.len().checked_sub(1)),
        };
        diagnostics.push(at.fault(diagnostic, key, item));
    }
    for (j, evidence) in at.record.evidence.iter().enumerate() {
        if before(&evidence.date) {
            let message = format!(
                "the evidence is dated {}, before the commitment was made ({met})",
                evidence.date.words()
            );
            let diagnostic = Diagnostic::new(Code::CommitmentDates, message).help(
                "evidence shows what became of a commitment, so it must be later than the meeting",
            );
            diagnostics.push(at.fault(diagnostic, "evidence", Some(j)));
        }
    }
}

/// A promise that was taken out of a text, or what became of it, must not count as if it were still there.
fn check_versions(
    at: &At<'_>,
    readouts: &[Readout],
    index: &Index,
    base_url: &Url,
    diagnostics: &mut Vec<Diagnostic>,
) {
    // What cannot be resolved has been reported.
    let mut name = |reference: &Reference, path: &[Step]| {
        let Ok(Target::Readout(ix)) = index.resolve(reference, &[Kind::Readout, Kind::Meeting])
        else {
            return;
        };
        let newest = newest(readouts, ix);
        if newest != ix {
            let help = format!(
                "use the newest version, `{}`, if it still says so; otherwise pages say that the text was changed",
                readouts[newest.position()].document.id
            );
            let fault = superseded(readouts[ix.position()].document.id.as_str()).help(help);
            diagnostics.push(at.document.fault(fault, path));
        }
    };
    let lists = [
        ("reaffirmed_in", &at.record.reaffirmed_in),
        ("followed_by", &at.record.followed_by),
    ];
    for (key, references) in lists {
        for (j, reference) in references.iter().enumerate() {
            name(reference, &at.path(key, Some(j)));
        }
    }
    for (j, evidence) in at.record.evidence.iter().enumerate() {
        let page = evidence.url.as_ref().and_then(|url| of_page(url, base_url));
        if let Some(reference) = page {
            let mut path = at.path("evidence", Some(j));
            path.push("url".into());
            name(&reference, &path);
        }
    }
}

/// What is to be said of a reference to a text that was changed later, by its id.
pub(crate) fn superseded(id: &str) -> Diagnostic {
    let message = format!("`{id}` is an earlier version of a text that was changed later");
    Diagnostic::new(Code::TextSuperseded, message)
}

/// The readout whose page of this site has an address.
fn of_page(url: &Url, base_url: &Url) -> Option<Reference> {
    let path = url.as_str().strip_prefix(base_url.as_str())?;
    let path = path.split(['?', '#']).next()?;
    let id = path.trim_start_matches('/').strip_prefix("readouts/")?;
    Reference::new(&format!("readouts/{}", id.trim_end_matches('/'))).ok()
}

/// What is said to have happened needs something that tells of it.
fn check_status(at: &At<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let record = at.record;
    let told = !record.evidence.is_empty() || !record.followed_by.is_empty();
    let due = record.due.as_ref().and_then(Edtf::latest);
    check_evidence_was_known(at, diagnostics);
    let message = match record.status() {
        CommitmentStatus::Kept | CommitmentStatus::Partial | CommitmentStatus::Superseded
            if !told =>
        {
            format!(
                "the commitment is `{}`, but it has no evidence",
                record.status().name()
            )
        }
        CommitmentStatus::Lapsed if !told && due.is_none() => {
            "the commitment is `lapsed`, but it has no due date and no evidence".to_owned()
        }
        _ => return,
    };
    let help = "add it to `followed_by` or `evidence`, or write `status: open`";
    let diagnostic = Diagnostic::new(Code::StatusContradicts, message).help(help);
    diagnostics.push(at.fault(diagnostic, "status", None));
}

/// An assessment rests on evidence from before it; what came to light later asks for another one.
fn check_evidence_was_known(at: &At<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let record = at.record;
    let Some(assessed) = record.assessed() else {
        return;
    };
    let is_later = |evidence: &EvidenceRecord| assessed.is_before(&evidence.date);
    let none_known = !record.evidence.is_empty() && record.evidence.iter().all(is_later);
    if record.status() == CommitmentStatus::Open || !none_known || !record.followed_by.is_empty() {
        return;
    }
    let message = format!(
        "the status was assessed on {}, before all of its evidence",
        assessed.words()
    );
    let fault = Diagnostic::new(Code::StatusContradicts, message).help(
        "correct the date of the assessment or of the evidence, or assess the commitment again",
    );
    diagnostics.push(at.fault(fault, "evidence", Some(0)));
}

/// What became of a promise is for an editor to say, by name and on a day.
fn check_assessment(at: &At<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let record = at.record;
    let (by, day) = (&record.assessed_by, &record.assessed);
    if let (Some(by), Some(day)) = (by, day) {
        let place = [
            "statements".into(),
            at.statement.into(),
            "commitment".into(),
        ];
        let keys = ["assessed_by", "assessed"];
        check_signature(at.document, (by, day), &place, keys, diagnostics);
        return;
    }
    if !record.history.is_empty() {
        return;
    }
    let key = match (by, day, record.status()) {
        (None, None, CommitmentStatus::Open) => return,
        (None, None, _) => "status",
        (Some(_), _, _) => "assessed_by",
        (None, Some(_), _) => "assessed",
    };
    let message = match key {
        "status" => format!(
            "the status `{}` is an editor's assessment, but it is not signed",
            record.status().name()
        ),
        _ => "an assessment is signed with a name and a day, but one of them is missing".to_owned(),
    };
    let help = "add `assessed_by: A. Editor` and `assessed: 2026-11-28`";
    let diagnostic = Diagnostic::new(Code::InvalidValue, message).help(help);
    diagnostics.push(at.fault(diagnostic, key, None));
}

/// The assessments of a commitment are signed and in order, and the last is the status that counts.
fn check_history(at: &At<'_>, meeting: &Meeting, diagnostics: &mut Vec<Diagnostic>) {
    let record = at.record;
    for (j, assessed) in record.history.iter().enumerate() {
        let place = at.path("history", Some(j));
        let signature = (assessed.by.as_str(), &assessed.date);
        check_signature(at.document, signature, &place, ["by", "date"], diagnostics);
        let date = [&place[..], &["date".into()]].concat();
        let before = j
            .checked_sub(1)
            .and_then(|before| record.history.get(before));
        if assessed.date.is_before(&meeting.date) {
            let message = format!(
                "the status was assessed on {}, before the commitment was made ({})",
                assessed.date.words(),
                meeting.date.words()
            );
            let fault = Diagnostic::new(Code::CommitmentDates, message)
                .help("`date` is the day on which an editor assessed the status");
            diagnostics.push(at.document.fault(fault, &date));
        } else if let Some(before) = before.filter(|before| assessed.date.is_before(&before.date)) {
            let message = format!(
                "this assessment is older than the one before it ({})",
                before.date.words()
            );
            let fault = Diagnostic::new(Code::CommitmentDates, message)
                .help("list the assessments in the order of their days, the oldest first");
            diagnostics.push(at.document.fault(fault, &date));
        }
    }
    let Some(last) = record.history.last() else {
        return;
    };
    let differs = |key: &'static str, own: Option<&str>, last: &str| {
        let own = own.filter(|own| own.trim() != last.trim())?;
        let message =
            format!("`{key}` is `{own}`, but in the last item of `history` it is `{last}`");
        let fault = Diagnostic::new(Code::InvalidValue, message).help(format!(
            "remove `{key}`, which defaults to the last assessment, or add an assessment to `history`"
        ));
        Some(at.fault(fault, key, None))
    };
    let own = record.status.map(CommitmentStatus::name);
    diagnostics.extend(differs("status", own, last.status.name()));
    diagnostics.extend(differs(
        "assessed_by",
        record.assessed_by.as_deref(),
        &last.by,
    ));
    let own = record.assessed.as_ref().map(Edtf::as_str);
    diagnostics.extend(differs("assessed", own, last.date.as_str()));
}

/// The statements of other accounts that record the promise of a statement.
fn recorded(
    at: &At<'_>,
    own: usize,
    statement: usize,
    readouts: &[Readout],
    index: &Index,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<StatementIx> {
    let mut found = Vec::new();
    let own = StatementIx {
        readout: ReadoutIx::at(own),
        position: statement,
    };
    for (j, reference) in at.record.recorded_in.0.iter().enumerate() {
        let fault = match recording(own, reference, readouts, index) {
            Ok(Some(other)) if found.contains(&other) => {
                let message = format!("`{}` is listed twice", reference.as_str());
                Diagnostic::new(Code::NamedTwice, message).help("remove one of them")
            }
            Ok(other) => {
                found.extend(other);
                continue;
            }
            Err(fault) => *fault,
        };
        diagnostics.push(at.fault(fault, "recorded_in", Some(j)));
    }
    found
}

/// The statement that records the same promise as another; none if what is wrong with it has been reported, or
/// if it is in a draft.
fn recording(
    own: StatementIx,
    reference: &StatementReference,
    readouts: &[Readout],
    index: &Index,
) -> Result<Option<StatementIx>, Box<Diagnostic>> {
    let fault = |message: String, help: String| {
        Err(Box::new(
            Diagnostic::new(Code::NotRecorded, message).help(help),
        ))
    };
    let name = reference.readout().as_str();
    let ix = match index.resolve(reference.readout(), &[Kind::Readout]) {
        Ok(Target::Readout(ix)) => ix,
        Ok(_) | Err(None) => return Ok(None),
        Err(Some(_)) if is_draft(reference.readout(), index) => return Ok(None),
        Err(Some(fault)) => return Err(fault),
    };
    let (here, there) = (&readouts[own.readout.position()], &readouts[ix.position()]);
    let anchor = reference.anchor();
    if ix == own.readout {
        let message = match here.statements[own.position].anchor == anchor {
            true => "the statement names itself".to_owned(),
            false => format!("`{}` is a statement of this readout", reference.as_str()),
        };
        let help = "name statements of other readouts that record the same promise";
        return fault(message, help.to_owned());
    }
    if there.meeting != here.meeting {
        return fault(
            format!("`{name}` is a readout of another meeting"),
            "accounts of one meeting record the same promise; use `reaffirmed_in` for a later meeting".to_owned(),
        );
    }
    if there.superseded_by.is_some() {
        let newest = &readouts[newest(readouts, ix).position()].document.id;
        return fault(
            format!("`{name}` is superseded by `{newest}`"),
            format!("name the statement of `{newest}`, if it still says so"),
        );
    }
    let mut statements = there.statements.iter();
    let Some(position) = statements.position(|statement| statement.anchor == anchor) else {
        // Statements that cannot be read have been reported.
        if there.document.faulty.iter().any(|key| key == "statements") {
            return Ok(None);
        }
        let anchors = there.statements.iter().map(|s| s.anchor.as_str());
        let help = match did_you_mean(anchor, anchors.clone()) {
            Some(meant) => format!("did you mean `{name}#{meant}`?"),
            None if there.statements.is_empty() => {
                format!("`{name}` has no statements; annotate the words that record the promise")
            }
            None => {
                let all: Vec<&str> = anchors.collect();
                format!("its statements are {}", all.join(", "))
            }
        };
        let message = format!("`{name}` has no statement with the address `#{anchor}`");
        return fault(message, help);
    };
    let statement = &there.statements[position];
    let record = there.record(statement);
    if record.id.is_none() {
        return fault(
            format!(
                "statement {} of `{name}` has no id, and its number changes when the list changes",
                statement.position + 1
            ),
            format!(
                "add an id to it in `{}`, such as `id: visas`, and write `{name}#s-visas`",
                there.document.source.path
            ),
        );
    }
    if statement.act().is_none() {
        return fault(
            format!(
                "`{}` describes the talks and is not a speech act",
                reference.as_str()
            ),
            "a promise is recorded by a speech act".to_owned(),
        );
    }
    Ok(Some(StatementIx {
        readout: ix,
        position,
    }))
}

fn is_draft(reference: &Reference, index: &Index) -> bool {
    let (_, id) = reference.parts();
    Id::new(id).is_ok_and(|id| index.is_draft(Kind::Readout, &id))
}

/// Which statement has the promise that a statement of another account records. A promise counts once, so what
/// would count it twice is reported and left out of `resolved`.
fn promises(
    resolved: &mut [(usize, usize, Commitment)],
    readouts: &[Readout],
    meetings: &[Meeting],
    diagnostics: &mut Vec<Diagnostic>,
) -> BTreeMap<StatementIx, StatementIx> {
    let counts = |ix: ReadoutIx| {
        let meeting = &meetings[readouts[ix.position()].meeting.position()];
        meeting.readouts.contains(&ix)
    };
    let statement = |at: StatementIx| {
        let readout = &readouts[at.readout.position()];
        (readout, &readout.statements[at.position])
    };
    let address = |at: StatementIx| {
        let (readout, statement) = statement(at);
        format!("{}#{}", readout.document.id, statement.anchor)
    };
    let mut promises: BTreeMap<StatementIx, StatementIx> = BTreeMap::new();
    let mut lost: Vec<(StatementIx, Diagnostic)> = Vec::new();
    for (i, n, commitment) in resolved {
        let own = StatementIx {
            readout: ReadoutIx::at(*i),
            position: *n,
        };
        let (readout, made) = statement(own);
        let place = |other: StatementIx, fault: Diagnostic| {
            let record = readout.record(made).commitment.as_ref();
            let references = record.map_or(&[][..], |record| &record.recorded_in.0);
            let (there, recording) = statement(other);
            let item = references.iter().position(|reference| {
                reference.readout().parts().1 == there.document.id.as_str()
                    && reference.anchor() == recording.anchor
            });
            let mut path: Vec<Step> = vec![
                "statements".into(),
                made.position.into(),
                "commitment".into(),
                "recorded_in".into(),
            ];
            path.extend(item.map(Step::Item));
            readout.document.fault(fault, &path)
        };
        if !counts(own.readout) {
            for other in &commitment.recorded_in {
                let message = format!(
                    "the commitment of a text that does not count cannot be the one that `{}` records",
                    address(*other)
                );
                let fault = Diagnostic::new(Code::NotRecorded, message)
                    .help("move the `commitment` to the text of the account that counts, or to the statement named here");
                lost.push((*other, place(*other, fault)));
            }
            commitment.recorded_in.clear();
            continue;
        }
        commitment.recorded_in.retain(|other| {
            let (there, recording) = statement(*other);
            let twice = |message: String, help: String| {
                place(*other, Diagnostic::new(Code::RecordedTwice, message).help(help))
            };
            if there.record(recording).commitment.is_some() {
                diagnostics.push(twice(
                    format!(
                        "`{}` has a `commitment` of its own, so that one promise would count twice",
                        address(*other)
                    ),
                    format!(
                        "remove `commitment` from that statement in `{}`, and add here what only it says; or, if these are two promises, remove this reference",
                        there.document.source.path
                    ),
                ));
                return false;
            }
            if let Some(first) = promises.get(other) {
                diagnostics.push(twice(
                    format!(
                        "`{}` is already a record of the promise of `{}`",
                        address(*other),
                        address(*first)
                    ),
                    "a statement records one promise; remove one of the references".to_owned(),
                ));
                return false;
            }
            promises.insert(*other, own);
            true
        });
    }
    for (other, fault) in lost {
        let (there, recording) = statement(other);
        if !promises.contains_key(&other) && there.record(recording).commitment.is_none() {
            diagnostics.push(fault);
        }
    }
    promises
}

impl Archive {
    /// The statement whose commitment is the promise that a statement makes or records, with its account and
    /// what is recorded of the promise; none if it is not a promise.
    pub fn promise<'a>(
        &'a self,
        ix: ReadoutIx,
        statement: &'a Statement,
    ) -> Option<(ReadoutIx, &'a Statement, &'a CommitmentRecord)> {
        let own = self.readout(ix).record(statement).commitment.as_ref();
        if let Some(record) = own {
            return Some((ix, statement, record));
        }
        let at = statement.promise?;
        let readout = self.readout(at.readout);
        let made = readout.statements.get(at.position)?;
        Some((at.readout, made, readout.record(made).commitment.as_ref()?))
    }
}

/// The accounts in which a commitment is made again: later ones of a relation of its meeting.
fn reaffirmed(
    at: &At<'_>,
    own: usize,
    readouts: &[Readout],
    meetings: &[Meeting],
    index: &Index,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<ReadoutIx> {
    let mut found = Vec::new();
    let readout = &readouts[own];
    let relations = &meetings[readout.meeting.position()].relations;
    for (j, reference) in at.record.reaffirmed_in.iter().enumerate() {
        let other = match index.resolve(reference, &[Kind::Readout]) {
            Ok(Target::Readout(other)) => other,
            Ok(_) | Err(None) => continue,
            Err(Some(diagnostic)) => {
                diagnostics.push(at.fault(*diagnostic, "reaffirmed_in", Some(j)));
                continue;
            }
        };
        let later = &readouts[other.position()];
        let shares = || {
            let theirs = &meetings[later.meeting.position()].relations;
            theirs.iter().any(|relation| relations.contains(relation))
        };
        let name = reference.as_str();
        let fault = if later.meeting <= readout.meeting {
            Some((
                format!("the meeting of `{name}` is not later than the meeting of this readout"),
                "a commitment is reaffirmed at a later meeting; use `followed_by` for what became of it",
            ))
        } else if !shares() {
            Some((
                format!("`{name}` belongs to another pair of countries"),
                "a commitment is reaffirmed between the parties who met when it was made",
            ))
        } else {
            None
        };
        match fault {
            Some((message, help)) => {
                let diagnostic = Diagnostic::new(Code::NotReaffirmed, message).help(help);
                diagnostics.push(at.fault(diagnostic, "reaffirmed_in", Some(j)));
            }
            None if !found.contains(&other) => found.push(other),
            None => {
                diagnostics.push(at.fault(named_twice(reference), "reaffirmed_in", Some(j)));
            }
        }
    }
    found
}
