//! The points of a meeting, resolved: what was at issue, and what each account makes of it.

use std::collections::HashMap;

use super::absence::not_established;
use super::index::{Index, Target};
use super::lineage::origin;
use super::{EntityIx, Meeting, MeetingIx, Readout, ReadoutIx, Unheard, Unknown};
use crate::diagnostics::{Code, Diagnostic, did_you_mean};
use crate::source::Document;
use crate::source::edtf::Edtf;
use crate::source::id::{EntityKind, Id, Kind, Reference};
use crate::source::record::{Assessment, MeetingRecord, PointAccountRecord, PointRecord, Stance};
use crate::source::yaml::Step;

/// A point; its words are in the record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Point {
    /// Its position in the record's list.
    pub position: usize,
    /// The topic.
    pub topic: EntityIx,
    /// The accounts that an editor compared, in the meeting's order. An absence that is not established is not
    /// among them.
    pub accounts: Vec<PointAccount>,
    /// How they relate, if that is known of at least two of them.
    pub assessment: Option<Assessment>,
}

/// What an account makes of a point.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PointAccount {
    /// The account.
    pub readout: ReadoutIx,
    /// The key of the account in the record.
    pub key: String,
    /// What it makes of the point.
    pub stance: Stance,
    /// The positions of its statements among [`Readout::statements`]; none if the point is absent.
    pub statements: Vec<usize>,
}

impl Point {
    /// What the meeting's file says of it.
    pub fn record<'m>(&self, meeting: &'m Meeting) -> Option<&'m PointRecord> {
        meeting.document.as_ref()?.record.points.get(self.position)
    }

    /// What it says of an account.
    pub fn account(&self, readout: ReadoutIx) -> Option<&PointAccount> {
        self.accounts
            .iter()
            .find(|account| account.readout == readout)
    }
}

/// Resolves the points of all meetings, whose accounts are known.
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
        if document.record.points.is_empty() {
            continue;
        }
        let mut resolver = PointResolver {
            document: &document,
            meeting,
            readouts,
            unheard: unheard.concerns(MeetingIx::at(ix)),
            index,
            diagnostics,
        };
        let mut points = Vec::new();
        let mut ids: HashMap<&Id, usize> = HashMap::new();
        for (position, record) in document.record.points.iter().enumerate() {
            let at = [Step::from("points"), position.into()];
            if let Some(first) = ids.insert(&record.id, position) {
                let message = format!(
                    "item {} of the list already has the id `{}`",
                    first + 1,
                    record.id
                );
                let help = "the id is the address of a point; give each of them its own";
                resolver.fault(message, help, &[&at[..], &["id".into()]].concat());
                continue;
            }
            points.extend(resolver.point(record, position, &at));
        }
        meeting.points = points;
    }
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

/// What is needed to resolve the points of a meeting, and to say what is wrong with them.
struct PointResolver<'c> {
    document: &'c Document<MeetingRecord>,
    meeting: &'c Meeting,
    readouts: &'c [Readout],
    /// Whether an account of the meeting is a draft, or cannot be read.
    unheard: bool,
    index: &'c Index,
    diagnostics: &'c mut Vec<Diagnostic>,
}

impl PointResolver<'_> {
    fn fault(&mut self, message: impl Into<String>, help: &str, path: &[Step]) {
        let fault = Diagnostic::new(Code::InvalidValue, message).help(help);
        self.diagnostics.push(self.document.fault(fault, path));
    }

    fn point(&mut self, record: &PointRecord, position: usize, at: &[Step]) -> Option<Point> {
        self.check_signature(record, at);
        let under = |key: &str| [at, &[key.into()]].concat();
        if record.point.trim().is_empty() {
            let help = "say in one neutral sentence what was at issue: `Work at Ream Naval Base`";
            self.fault("the point has no words", help, &under("point"));
        }
        let topic = self.topic(&record.topic, &under("topic"))?;
        if record.accounts.is_empty() {
            // An account that could not be read has been reported.
            if self.document.faulty.iter().any(|key| key == "points") {
                return None;
            }
            let help = "name the readouts that were compared, and what each makes of the point";
            self.fault("the point names no account", help, &under("accounts"));
            return None;
        }
        let mut accounts: Vec<PointAccount> = Vec::new();
        for (key, account) in &record.accounts {
            let at = [at, &["accounts".into(), Step::Key(key.clone())]].concat();
            let Some(resolved) = self.account(key, account, topic, &at) else {
                continue;
            };
            if accounts
                .iter()
                .any(|other| other.readout == resolved.readout)
            {
                let message = format!("`{key}` is the same readout as another key of the list");
                self.fault(message, "name each readout once", &at);
                continue;
            }
            accounts.push(resolved);
        }
        let order = &self.meeting.readouts;
        accounts.sort_by_key(|account| order.iter().position(|ix| *ix == account.readout));
        if let Some((message, help, key)) = inconsistency(record) {
            self.fault(message, help, &under(key));
        }
        if accounts.is_empty() {
            return None;
        }
        let assessment = record.assessment.filter(|_| accounts.len() > 1);
        Some(Point {
            position,
            topic,
            accounts,
            assessment,
        })
    }

    /// An assessment has an author and a day, which is not before the meeting.
    fn check_signature(&mut self, record: &PointRecord, at: &[Step]) {
        let signature = (record.by.as_str(), &record.date);
        let keys = ["by", "date"];
        check_signature(self.document, signature, at, keys, self.diagnostics);
        if record.date.is_before(&self.meeting.date) {
            let path = [at, &["date".into()]].concat();
            let message = "this assessment is dated before the meeting";
            self.fault(message, "`date` is the day of the assessment", &path);
        }
    }

    fn topic(&mut self, reference: &Reference, path: &[Step]) -> Option<EntityIx> {
        let kinds = [Kind::Entity(EntityKind::Topic)];
        let index = self.index;
        index.entity(reference, &kinds, self.document, path, self.diagnostics)
    }

    fn is_draft(&self, readout: &str) -> bool {
        let id = readout.rsplit('/').next().unwrap_or(readout);
        Id::new(id).is_ok_and(|id| self.index.is_draft(Kind::Readout, &id))
    }

    /// What an account makes of a point.
    fn account(
        &mut self,
        key: &str,
        record: &PointAccountRecord,
        topic: EntityIx,
        at: &[Step],
    ) -> Option<PointAccount> {
        let ix = self.readout(key, at)?;
        let under = |key: &str| [at, &[key.into()]].concat();
        let readout = &self.readouts[ix.position()];
        let is_absent = record.stance == Stance::Absent;
        if record.meaning.is_some() && !is_absent {
            let message = "`meaning` is what an absence means, but this account has the point";
            let help = "remove `meaning`, or write `stance: absent`";
            self.fault(message, help, &under("meaning"));
        }
        if is_absent && !record.statements.is_empty() {
            let message = "this account has statements on the point, so the point is not absent";
            let help = "remove `statements`, or write another `stance`";
            self.fault(message, help, &under("statements"));
            return None;
        }
        if is_absent {
            // What is missing from a record that cannot be read whole, nobody can tell.
            if !readout.document.faulty.is_empty() {
                return None;
            }
            if let Some(why) = readout.unknown() {
                let claim = format!("this says that the point is absent from `{key}`");
                let fault = match why {
                    Unknown::Coding => Diagnostic::new(
                        Code::UnestablishedAbsence,
                        format!("{claim}, but nothing says that all of its text was annotated"),
                    )
                    .help("write `coding: {complete: true}` in the readout if its statements cover all of the text; otherwise leave the account out of the point"),
                    _ => not_established(format!("{claim}, but it was not read whole")),
                };
                self.diagnostics
                    .push(self.document.fault(fault, &under("stance")));
                return None;
            }
        }
        let mut statements = Vec::new();
        for (i, written) in record.statements.iter().enumerate() {
            let path = [&under("statements")[..], &[i.into()]].concat();
            statements.extend(self.statement(ix, key, written, topic, &path));
        }
        if statements.is_empty() && !is_absent {
            if record.statements.is_empty() {
                let message = format!("`{key}` has no statements on this point");
                let help = "name the statements by their ids: `statements: [ream]`; if the account does not have the point, write `stance: absent`, or leave the account out";
                self.fault(message, help, at);
            }
            return None;
        }
        statements.sort_unstable();
        statements.dedup();
        Some(PointAccount {
            readout: ix,
            key: key.to_owned(),
            stance: record.stance,
            statements,
        })
    }

    /// The account that a key names: one that counts at this meeting.
    fn readout(&mut self, key: &str, at: &[Step]) -> Option<ReadoutIx> {
        let found = match Reference::new(key) {
            Ok(reference) => self.index.resolve(&reference, &[Kind::Readout]),
            Err(message) => Err(Some(Box::new(Diagnostic::new(Code::InvalidValue, message)))),
        };
        let ix = match found {
            Ok(Target::Readout(ix)) => ix,
            Ok(_) | Err(None) => return None,
            // What is said of a draft comes with the draft.
            Err(Some(_)) if self.is_draft(key) => return None,
            Err(Some(fault)) => {
                self.diagnostics.push(self.document.fault(*fault, at));
                return None;
            }
        };
        if self.meeting.readouts.contains(&ix) {
            return Some(ix);
        }
        let readouts = self.readouts;
        let same = |other: &&ReadoutIx| origin(readouts, **other) == origin(readouts, ix);
        let counts = self.meeting.readouts.iter().find(same);
        let name = |ix: ReadoutIx| readouts[ix.position()].document.id.to_string();
        let (message, help) = match (readouts[ix.position()].superseded_by, counts) {
            (Some(newer), _) => (
                format!("`{key}` is superseded by `{}`", name(newer)),
                "a point must name the newest version",
            ),
            (None, Some(account)) => (
                format!(
                    "`{key}` is another text of the account `{}`, whose statements count",
                    name(*account)
                ),
                "a point must name the text that counts",
            ),
            _ if self.unheard => return None,
            _ => (
                format!("`{key}` is a readout of another meeting"),
                "a point must name readouts of its own meeting",
            ),
        };
        self.fault(message, help, at);
        None
    }

    /// A statement of an account by its id.
    fn statement(
        &mut self,
        ix: ReadoutIx,
        key: &str,
        written: &str,
        topic: EntityIx,
        path: &[Step],
    ) -> Option<usize> {
        let there = &self.readouts[ix.position()];
        let mut all = there.statements.iter().enumerate();
        let id_of = |s: &super::Statement| there.record(s).id.as_ref().map(Id::as_str);
        let found = all.find(|(_, s)| id_of(s) == Some(written));
        let Some((i, statement)) = found else {
            // Statements that cannot be read have been reported.
            if there
                .document
                .faulty
                .iter()
                .any(|known| known == "statements")
            {
                return None;
            }
            let number = written.strip_prefix("s-").unwrap_or(written);
            let by_number = there
                .statements
                .iter()
                .find(|s| id_of(s).is_none() && s.anchor.strip_prefix("s-") == Some(number));
            let ids: Vec<&str> = there.statements.iter().filter_map(id_of).collect();
            let message = format!("`{key}` has no statement with the id `{written}`");
            if by_number.is_some() {
                let message = format!(
                    "statement {number} of `{key}` has no id, and its number changes when the list changes"
                );
                let help = format!(
                    "add an id to it in `{}`, such as `id: visas`, or run `chancery ids` to give one to all statements",
                    there.document.source.path
                );
                self.fault(message, &help, path);
            } else if ids.contains(&number) {
                self.fault(message, &format!("write the id alone: `{number}`"), path);
            } else {
                let help = match did_you_mean(written, ids.iter().copied()) {
                    Some(meant) => format!("did you mean `{meant}`?"),
                    None if ids.is_empty() => {
                        "none of its statements has an id; run `chancery ids` to give one to each"
                            .to_owned()
                    }
                    None => format!("its statements are {}", ids.join(", ")),
                };
                self.fault(message, &help, path);
            }
            return None;
        };
        if statement.act().is_none() {
            let message = format!("`{written}` describes the talks and is not a speech act");
            self.fault(message, "a point must name speech acts", path);
            return None;
        }
        if !statement.topics.contains(&topic) {
            let message = format!("`{written}` has another topic");
            let help = "a point must name statements on its topic; add the topic to the statement, or use another point";
            self.fault(message, help, path);
            return None;
        }
        Some(i)
    }
}

/// How the parts of a point contradict each other: message, help, and the key.
fn inconsistency(record: &PointRecord) -> Option<(String, &'static str, &'static str)> {
    let stances = || record.accounts.values().map(|account| account.stance);
    let has = |wanted: &[Stance]| stances().find(|stance| wanted.contains(stance));
    let telling = stances().filter(|stance| *stance != Stance::Absent).count();
    if telling == 0 {
        let message = "no account has this point".to_owned();
        let help = "a point is something that at least one account says; remove it, or give one account another `stance`";
        return Some((message, help, "accounts"));
    }
    let relative = [Stance::Weaker, Stance::Stronger, Stance::Contradicts];
    if let (1, Some(stance)) = (telling, has(&relative)) {
        let message = format!(
            "`stance: {}` compares with another account, but no other account has the point",
            stance.name()
        );
        let help = "add the account with which it was compared, or write `stance: states`";
        return Some((message, help, "accounts"));
    }
    for (one, other) in [(Stance::Weaker, "stronger"), (Stance::Stronger, "weaker")] {
        if stances()
            .filter(|stance| *stance != Stance::Absent)
            .all(|stance| stance == one)
        {
            let message = format!(
                "every account that has this point is `{}` than another, which cannot be",
                one.name()
            );
            let help = match other {
                "stronger" => {
                    "write `stance: states` or `stance: stronger` for the account with which the others were compared"
                }
                _ => {
                    "write `stance: states` or `stance: weaker` for the account with which the others were compared"
                }
            };
            return Some((message, help, "accounts"));
        }
    }
    let assessment = record.assessment?;
    if record.accounts.len() < 2 {
        let message = "an assessment compares accounts, but the point names one".to_owned();
        let help = "add the other account, or remove `assessment`";
        return Some((message, help, "assessment"));
    }
    let mut apart: Vec<Stance> = match assessment {
        Assessment::Same => vec![
            Stance::Weaker,
            Stance::Stronger,
            Stance::Denies,
            Stance::Contradicts,
        ],
        Assessment::DiffersMinor | Assessment::DiffersDegree => {
            vec![Stance::Denies, Stance::Contradicts]
        }
        Assessment::DiffersSubstantive => vec![Stance::Contradicts],
        Assessment::Contradicts => Vec::new(),
    };
    // With two accounts that have the point, these are what is compared, whatever a third one lacks.
    let is_degree = !matches!(
        assessment,
        Assessment::DiffersSubstantive | Assessment::Contradicts
    );
    if telling < 2 && is_degree {
        apart.push(Stance::Absent);
    }
    if let Some(stance) = has(&apart) {
        let message = format!(
            "`assessment: {}` and `stance: {}` contradict each other",
            assessment.name(),
            stance.name()
        );
        return Some((message, "correct one of them", "assessment"));
    }
    let opposed = has(&[Stance::Denies, Stance::Contradicts]);
    if assessment == Assessment::Contradicts && opposed.is_none() {
        let message = "no account contradicts or denies the point".to_owned();
        let help = "write `stance: contradicts` or `stance: denies` for the account that does, or use `differs-substantive`";
        return Some((message, help, "assessment"));
    }
    None
}
