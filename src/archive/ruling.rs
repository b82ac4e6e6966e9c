//! Editors' rulings on the accounts of a meeting, resolved.

use std::collections::{BTreeSet, HashMap, HashSet};

use super::absence::not_established;
use super::entity::PARTY;
use super::index::{Index, Target};
use super::lineage::origin;
use super::{EntityIx, Meeting, MeetingIx, Readout, ReadoutIx, Side, Unheard};
use crate::diagnostics::{Code, Diagnostic};
use crate::source::Document;
use crate::source::edtf::Edtf;
use crate::source::id::{EntityKind, Id, Kind, Reference};
use crate::source::record::MeetingRecord;
use crate::source::yaml::Step;

/// A ruling on statements; its words are in the record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ruling {
    /// Its position in the record's list.
    pub position: usize,
    /// The topic.
    pub topic: EntityIx,
    /// The statements in question by readout and position; empty: all on the topic.
    pub statements: Vec<(ReadoutIx, usize)>,
}

/// A mark on a silence; its words are in the record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Silence {
    /// Its position in the record's list.
    pub position: usize,
    /// The topic.
    pub topic: EntityIx,
    /// Whose account is silent.
    pub side: EntityIx,
}

/// Resolves the rulings of all meetings, whose accounts are known.
pub(super) fn resolve(
    meetings: &mut [Meeting],
    readouts: &[Readout],
    unheard: &Unheard,
    index: &Index,
    diagnostics: &mut Vec<Diagnostic>,
) {
    for (ix, meeting) in meetings.iter_mut().enumerate() {
        let Some(document) = meeting.document.clone() else {
            continue;
        };
        let record = &document.record;
        if record.rulings.is_empty() && record.silences.is_empty() {
            continue;
        }
        let accounts = || meeting.readouts.iter().map(|ix| &readouts[ix.position()]);
        // Of how many accounts each topic is a statement's.
        let mut speaking: HashMap<EntityIx, usize> = HashMap::new();
        for readout in accounts() {
            for topic in topics_of_acts(readout) {
                *speaking.entry(topic).or_default() += 1;
            }
        }
        // What an account leaves out that cannot be read, or is a draft, nobody can tell.
        let incomplete = unheard.concerns(MeetingIx::at(ix))
            || accounts().any(|readout| !readout.document.faulty.is_empty());
        let mut court = RulingResolver {
            document: &document,
            met: &meeting.date,
            index,
            diagnostics,
        };
        let mut rulings: Vec<Ruling> = Vec::new();
        for (position, record) in document.record.rulings.iter().enumerate() {
            let at =
                |key: &str| -> Vec<Step> { vec!["rulings".into(), position.into(), key.into()] };
            court.signed(
                (&record.by, &record.date),
                &["rulings".into(), position.into()],
            );
            let Some(topic) = court.topic(&record.topic, &at("topic")) else {
                continue;
            };
            if speaking.get(&topic).is_none_or(|accounts| *accounts < 2) {
                if incomplete {
                    continue;
                }
                let message = format!(
                    "a ruling on `{}` needs statements from two readouts",
                    record.topic.as_str()
                );
                let help = "if only one readout has the topic, record the silence of the other in `silences`";
                court.fault(message, help, &at("topic"));
                continue;
            }
            let mut statements = Vec::new();
            for (i, written) in record.statements.iter().enumerate() {
                let mut path = at("statements");
                path.push(i.into());
                statements.extend(court.statement(written, meeting, readouts, topic, &path));
            }
            let written = &record.statements;
            let accounts = statements.iter().map(|(ix, _)| *ix);
            if statements.len() == written.len()
                && !written.is_empty()
                && accounts.collect::<BTreeSet<_>>().len() < 2
            {
                let message =
                    "a ruling on statements must name statements from at least two readouts"
                        .to_owned();
                let help = "name one from each readout, or omit `statements` to cover all statements on the topic";
                court.fault(message, help, &at("statements"));
                continue;
            }
            let same = |other: &&Ruling| other.topic == topic && other.statements == statements;
            if let Some(other) = rulings.iter().find(same) {
                let message = format!(
                    "item {1} of the list is already a ruling on `{0}`",
                    record.topic.as_str(),
                    other.position + 1
                );
                let help = "keep one of them, or name the `statements` that each ruling covers";
                court.fault(message, help, &at("topic"));
                continue;
            }
            rulings.push(Ruling {
                position,
                topic,
                statements,
            });
        }
        let mut silences = Vec::new();
        for (position, record) in document.record.silences.iter().enumerate() {
            let at =
                |key: &str| -> Vec<Step> { vec!["silences".into(), position.into(), key.into()] };
            court.signed(
                (&record.by, &record.date),
                &["silences".into(), position.into()],
            );
            let topic = court.topic(&record.topic, &at("topic"));
            let side = court.party(&record.side, &at("side"));
            let (Some(topic), Some(side)) = (topic, side) else {
                continue;
            };
            let own = || accounts().filter(|readout| readout.side == Side::Party(side));
            let speaks = |readout: &Readout| readout.topics.contains(&topic);
            let name = record.side.as_str();
            let told = record.topic.as_str();
            let unsaid = own().next().is_none() || !accounts().any(speaks);
            if incomplete && unsaid {
                continue;
            }
            if own().next().is_none() {
                let message = format!("this meeting has no readout from `{name}`");
                court.fault(
                    message,
                    "a silence needs a readout from that side",
                    &at("side"),
                );
            } else if own().any(speaks) {
                let message = format!("the readout from `{name}` has statements on `{told}`");
                court.fault(
                    message,
                    "mark a silence only on a topic that the readout does not have",
                    &at("topic"),
                );
            } else if !accounts().any(speaks) {
                let message = format!("no readout of this meeting has statements on `{told}`");
                let help = "mark a silence only if another readout has the topic";
                court.fault(message, help, &at("topic"));
            } else if own().any(|readout| !readout.was_read_whole()) {
                let message = format!(
                    "this says that `{told}` is absent from the readout from `{name}`, but it was not read whole"
                );
                let fault = document.fault(not_established(message), &at("side"));
                court.diagnostics.push(fault);
            } else {
                silences.push(Silence {
                    position,
                    topic,
                    side,
                });
            }
        }
        meeting.rulings = rulings;
        meeting.silences = silences;
    }
}

fn topics_of_acts(readout: &Readout) -> HashSet<EntityIx> {
    let acts = readout.statements.iter().filter(|s| s.act().is_some());
    acts.flat_map(|s| s.topics.iter().copied()).collect()
}

/// Sees to it that what an editor decided has an author and a day. `at` leads to the decision; the keys are
/// those of the author and of the day.
pub(super) fn check_signature<T>(
    document: &Document<T>,
    (by, date): (&str, &Edtf),
    at: &[Step],
    keys: [&str; 2],
    diagnostics: &mut Vec<Diagnostic>,
) {
    let mut fault = |message: &str, help: &str, key: &str| {
        let fault = Diagnostic::new(Code::InvalidValue, message).help(help);
        let path = [at, &[key.into()]].concat();
        diagnostics.push(document.fault(fault, &path));
    };
    let [by_key, date_key] = keys;
    if by.trim().is_empty() {
        let help = "an assessment carries the name of the person who made it";
        fault("the name is missing", help, by_key);
    }
    if !date.is_to_the_day() || !date.is_exact() || date.is_interval() {
        let help = "write the day of the assessment: `2026-11-25`";
        fault(&format!("`{}` is not a day", date.as_str()), help, date_key);
    }
}

/// A statement or note that is meant by its number in a list. `written` is the reference, `anchor` what is
/// behind its `#`, and `path` the file in which the list is.
pub(crate) fn by_number(written: &str, anchor: &str, path: &str) -> Diagnostic {
    let (letter, number) = anchor.split_once('-').unwrap_or((anchor, ""));
    let list = if letter == "n" { "notes" } else { "statements" };
    let message = format!(
        "`{written}` refers to item {number} of `{list}`, and item numbers change when the list changes"
    );
    Diagnostic::new(Code::ReferenceByNumber, message).help(format!(
        "add an id in `{path}`, such as `id: visas`, and write `#{letter}-visas`"
    ))
}

/// What is needed to say that a ruling is wrong.
struct RulingResolver<'c> {
    document: &'c Document<MeetingRecord>,
    /// The first day on which the meeting can have been.
    met: &'c Edtf,
    index: &'c Index,
    diagnostics: &'c mut Vec<Diagnostic>,
}

impl RulingResolver<'_> {
    fn fault(&mut self, message: String, help: &str, path: &[Step]) {
        let fault = Diagnostic::new(Code::InvalidValue, message).help(help);
        self.diagnostics.push(self.document.fault(fault, path));
    }

    /// Sees to it that a decision has an author and a day, which is not before the meeting.
    fn signed(&mut self, signature: (&str, &Edtf), at: &[Step]) {
        let keys = ["by", "date"];
        check_signature(self.document, signature, at, keys, self.diagnostics);
        if signature.1.is_before(self.met) {
            let message = "this assessment is dated before the meeting".to_owned();
            let path = [at, &["date".into()]].concat();
            self.fault(message, "`date` is the day of the assessment", &path);
        }
    }

    fn topic(&mut self, reference: &Reference, path: &[Step]) -> Option<EntityIx> {
        let kinds = [Kind::Entity(EntityKind::Topic)];
        let index = self.index;
        index.entity(reference, &kinds, self.document, path, self.diagnostics)
    }

    fn party(&mut self, reference: &Reference, path: &[Step]) -> Option<EntityIx> {
        if reference.as_str() == "joint" {
            let message = "a joint readout cannot have the silence of one side".to_owned();
            self.fault(
                message,
                "name the party whose readout does not have the topic",
                path,
            );
            return None;
        }
        let index = self.index;
        index.entity(reference, PARTY, self.document, path, self.diagnostics)
    }

    fn is_draft(&self, readout: &str) -> bool {
        let id = readout.rsplit('/').next().unwrap_or(readout);
        Id::new(id).is_ok_and(|id| self.index.is_draft(Kind::Readout, &id))
    }

    /// A statement by its readout and its id: `talks-khm#s-3`
    fn statement(
        &mut self,
        written: &str,
        meeting: &Meeting,
        readouts: &[Readout],
        topic: EntityIx,
        path: &[Step],
    ) -> Option<(ReadoutIx, usize)> {
        let form = "write the readout and the id of the statement: `talks-khm#s-3`";
        let Some((readout, anchor)) = written.split_once('#') else {
            self.fault(format!("`{written}` does not name a statement"), form, path);
            return None;
        };
        let found = match Reference::new(readout) {
            Ok(reference) => self.index.resolve(&reference, &[Kind::Readout]),
            Err(message) => Err(Some(Box::new(Diagnostic::new(Code::InvalidValue, message)))),
        };
        let ix = match found {
            Ok(Target::Readout(ix)) => ix,
            Ok(_) | Err(None) => return None,
            // A ruling on words of a draft comes with the draft.
            Err(Some(_)) if self.is_draft(readout) => return None,
            Err(Some(fault)) => {
                self.diagnostics.push(self.document.fault(*fault, path));
                return None;
            }
        };
        if !meeting.readouts.contains(&ix) {
            let same = |other: &&ReadoutIx| origin(readouts, **other) == origin(readouts, ix);
            let counts = meeting.readouts.iter().find(same);
            let name = |ix: ReadoutIx| readouts[ix.position()].document.id.to_string();
            let (message, help) = match (readouts[ix.position()].superseded_by, counts) {
                (Some(newer), _) => (
                    format!("`{readout}` is superseded by `{}`", name(newer)),
                    "a ruling must use statements of the newest version",
                ),
                (None, Some(account)) => (
                    format!(
                        "`{readout}` is another text of the account `{}`, whose statements count",
                        name(*account)
                    ),
                    "a ruling must use statements of the text that counts",
                ),
                _ => (
                    format!("`{readout}` is a readout of another meeting"),
                    "a ruling must use readouts of its own meeting",
                ),
            };
            self.fault(message, help, path);
            return None;
        }
        let there = &readouts[ix.position()];
        // Where an item was left out of a list, numbers are those of others, which has been told.
        let faulty = |key: &str| there.document.faulty.iter().any(|known| known == key);
        let Some(statement) = there.statements.iter().find(|s| s.anchor == anchor) else {
            if !faulty("statements") {
                let message = format!("`{readout}` has no statement `{anchor}`");
                self.fault(message, form, path);
            }
            return None;
        };
        if !statement.topics.contains(&topic) && faulty("statements") {
            return None;
        }
        if !statement.topics.contains(&topic) {
            let message = format!("`{written}` has another topic");
            self.fault(message, "a ruling must use statements on its topic", path);
            return None;
        }
        if there.record(statement).id.is_none() {
            let fault = by_number(written, anchor, &there.document.source.path);
            self.diagnostics.push(self.document.fault(fault, path));
        }
        Some((ix, statement.position))
    }
}
