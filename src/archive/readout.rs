//! Readouts: each one account of one meeting.

use std::collections::HashMap;
use std::sync::Arc;

use rayon::prelude::*;

use super::absence::not_established;
use super::entity::{ISSUER, PARTY, named_twice};
use super::index::{Index, Target};
use super::{
    ActIx, Commitment, EntityIx, Lost, Meeting, MeetingIx, ReadoutIx, StatementIx, TranslationGap,
    Vocabulary, WordIx, language,
};
use crate::diagnostics::{Code, Diagnostic, did_you_mean};
use crate::source::Document;
use crate::source::edtf::order_instants;
use crate::source::id::{EntityKind, Id, Kind, Reference};
use crate::source::record::{
    CodingRecord, Extent, NoteRecord, ReadoutRecord, StatementKind, StatementRecord,
    TranslationKind,
};
use crate::source::yaml::Step;

/// A published account of a meeting.
#[derive(Debug)]
pub struct Readout {
    /// Its file.
    pub document: Arc<Document<ReadoutRecord>>,
    /// The meeting that it tells of.
    pub meeting: MeetingIx,
    /// Whose account it is.
    pub side: Side,
    /// The body that issued it.
    pub publisher: Option<EntityIx>,
    /// What it speaks of: its own list, then what its statements add.
    pub topics: Vec<EntityIx>,
    /// Its statements, in the order of the record.
    pub statements: Vec<Statement>,
    /// The id of each of its notes on the page: `n-1`
    pub note_anchors: Vec<String>,
    /// The readout that it is a translation of.
    pub translation_of: Option<ReadoutIx>,
    /// The readouts that are translations of it, in the archive's order.
    pub translations: Vec<ReadoutIx>,
    /// What editors noted on where it differs from its original or from another translation.
    pub gaps: Vec<TranslationGap>,
    /// The earlier capture of the text, in whose place it came.
    pub supersedes: Option<ReadoutIx>,
    /// The later capture of the text, which came in its place.
    pub superseded_by: Option<ReadoutIx>,
    /// What its account lost by withdrawals.
    pub lost: Lost,
    /// Names in its text that are settled by hand; none: by linking to nothing.
    pub settled: Vec<(String, Option<EntityIx>)>,
    /// Who asked for the meeting, by this account.
    pub initiated_by: Option<Initiator>,
    /// What it calls things.
    pub names: Vec<(EntityIx, String)>,
    /// Who marked its statements, by its own record or else by the archive's.
    pub coding: CodingRecord,
    /// What editors recorded of the formulas of its original; none, if they recorded nothing.
    pub formulas: Option<Box<RecordedFormulas>>,
}

impl Readout {
    /// How much the words of a translation weigh beside those of another, the least first: those of an
    /// official one most.
    pub fn standing(&self) -> u8 {
        match self.document.record.translation {
            Some(TranslationKind::Official) => 0,
            Some(TranslationKind::Independent) => 1,
            None => 2,
            Some(TranslationKind::Machine) => 3,
        }
    }
}

/// What editors recorded of the formulas that the original of a readout uses.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RecordedFormulas {
    /// Those that it uses.
    pub used: Vec<EntityIx>,
    /// Those that it does not use.
    pub absent: Vec<EntityIx>,
    /// Whether they looked for every formula and found none.
    pub none: bool,
}

/// Who asked for a meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Initiator {
    /// A party.
    Party(EntityIx),
    /// Both sides, or all.
    Both,
}

/// Whose account a readout is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Side {
    /// That of one party.
    Party(EntityIx),
    /// That of all parties together.
    Joint,
}

/// A statement's annotation, resolved; its words are in the record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// Its position in the record's list.
    pub position: usize,
    /// Its id on the page: `s-3`
    pub anchor: String,
    /// What it annotates.
    pub said: Said,
    /// Who spoke; empty where it is the account itself that speaks.
    pub by: Vec<EntityIx>,
    /// The people or parties addressed.
    pub to: Vec<EntityIx>,
    /// The topics.
    pub topics: Vec<EntityIx>,
    /// The agreement or scheme that it refers to.
    pub instrument: Option<EntityIx>,
    /// What its promise is, if it makes one.
    pub commitment: Option<Box<Commitment>>,
    /// The statement of another account with the commitment that this one records as well.
    pub promise: Option<StatementIx>,
    /// The readouts and meetings that tell what became of a promise.
    pub followed_by: Vec<Target>,
}

impl Statement {
    /// The speech act, if it is one.
    pub fn act(&self) -> Option<ActIx> {
        match &self.said {
            Said::Act(act) => Some(*act),
            Said::Atmosphere(_) => None,
        }
    }
}

/// What a statement annotates.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    /// A speech act.
    Act(ActIx),
    /// Words with which the account describes the talks.
    Atmosphere(Vec<WordIx>),
}

impl Readout {
    /// What the record says of a statement.
    pub fn record(&self, statement: &Statement) -> &StatementRecord {
        &self.document.record.statements[statement.position]
    }
}

/// Resolves readouts, puts them into the order of their meetings, and tells the meetings of them.
pub(super) fn resolve(
    documents: Vec<Arc<Document<ReadoutRecord>>>,
    mut meetings: Vec<Meeting>,
    index: &Index,
    vocabulary: &Vocabulary,
    coding: &CodingRecord,
    diagnostics: &mut Vec<Diagnostic>,
) -> (Vec<Readout>, Vec<Meeting>) {
    let made = documents.into_par_iter().filter_map(|document| {
        // A meeting that could not be made of its facts has been reported.
        let Ok(Target::Meeting(ix)) = index.resolve(&document.record.meeting, &[Kind::Meeting])
        else {
            return None;
        };
        let mut faults = Vec::new();
        let meeting = &meetings[ix.position()];
        let mut readout = readout(document, ix, meeting, index, vocabulary, &mut faults);
        if let Some(readout) = &mut readout {
            readout.coding = coded(readout, coding);
        }
        Some((readout, faults))
    });
    let made: Vec<_> = made.collect();
    let mut readouts = Vec::with_capacity(made.len());
    for (readout, faults) in made {
        readouts.extend(readout);
        diagnostics.extend(faults);
    }
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
    for accounts in readouts.chunk_by_mut(|a, b| a.meeting == b.meeting) {
        order_instants(accounts, |readout| {
            readout.document.record.published.as_ref()
        });
    }
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
    document: Arc<Document<ReadoutRecord>>,
    meeting_ix: MeetingIx,
    meeting: &Meeting,
    index: &Index,
    vocabulary: &Vocabulary,
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
            .help("the side must be one of the meeting's parties, or `joint`");
            diagnostics.push(document.fault(diagnostic, &["side".into()]));
        }
        Side::Party(side)
    };
    let publisher = record
        .publisher
        .as_ref()
        .and_then(|r| index.entity(r, ISSUER, &document, &["publisher".into()], diagnostics));
    let mut topics = index.entities(
        &record.topics,
        &[Kind::Entity(EntityKind::Topic)],
        &document,
        "topics",
        diagnostics,
    );
    let statements = statements(
        &document,
        &record.statements,
        index,
        vocabulary,
        diagnostics,
    );
    let note_anchors = note_anchors(&document, diagnostics);
    repeated_statements(&document, &record.statements, diagnostics);
    repeated_notes(&document, diagnostics);
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
    if let Some(suspect) = record.language.as_ref().and_then(language::suspect) {
        diagnostics.push(document.fault(suspect, &["language".into()]));
    }
    let formulas = formulas(&document, index, diagnostics);
    let initiated_by = initiator(&document, meeting, index, diagnostics);
    let names = names(&document, index, diagnostics);
    Some(Readout {
        initiated_by,
        names,
        coding: CodingRecord::default(),
        formulas,
        meeting: meeting_ix,
        side,
        publisher,
        topics,
        statements,
        note_anchors,
        translation_of: None,
        translations: Vec::new(),
        gaps: Vec::new(),
        supersedes: None,
        superseded_by: None,
        lost: Lost::default(),
        settled,
        document,
    })
}

/// Who marked the statements of a readout: what its record does not say, the archive's says for all. That all of
/// a text was gone through is not said of one of which nothing is recorded.
fn coded(readout: &Readout, default: &CodingRecord) -> CodingRecord {
    let own = &readout.document.record.coding;
    let is_recorded = !readout.statements.is_empty() || !readout.topics.is_empty();
    if !is_recorded {
        return own.clone();
    }
    CodingRecord {
        by: match own.by.0.is_empty() {
            true => default.by.clone(),
            false => own.by.clone(),
        },
        date: own.date.clone().or_else(|| default.date.clone()),
        complete: own.complete.or(default.complete),
        codebook: own.codebook.clone().or_else(|| default.codebook.clone()),
        adjudicated_by: own.adjudicated_by.clone(),
        adjudicated: own.adjudicated.clone(),
    }
}

/// Who asked for the meeting, by the record.
fn initiator(
    document: &Document<ReadoutRecord>,
    meeting: &Meeting,
    index: &Index,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Initiator> {
    let reference = document.record.initiated_by.as_ref()?;
    if reference.as_str() == "both" {
        return Some(Initiator::Both);
    }
    let path = ["initiated_by".into()];
    let party = index.entity(reference, PARTY, document, &path, diagnostics)?;
    if !meeting.parties.contains(&party) {
        let message = format!(
            "`{}` is not a party to the meeting `{}`",
            reference.as_str(),
            meeting.id
        );
        let fault = Diagnostic::new(Code::SideNotParty, message)
            .help("`initiated_by` must be one of the meeting's parties, or `both`");
        diagnostics.push(document.fault(fault, &path));
        return None;
    }
    Some(Initiator::Party(party))
}

/// What the record calls things.
fn names(
    document: &Document<ReadoutRecord>,
    index: &Index,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<(EntityIx, String)> {
    let kinds = EntityKind::ALL.map(Kind::Entity);
    let mut names = Vec::new();
    for (entity, name) in &document.record.names {
        let path = ["names".into(), Step::Key(entity.clone())];
        match Reference::new(entity) {
            Err(fault) => {
                let fault = Diagnostic::new(Code::InvalidValue, fault);
                diagnostics.push(document.fault(fault, &path));
            }
            Ok(_) if name.trim().is_empty() => {
                let fault = Diagnostic::new(Code::InvalidValue, "the name is empty");
                diagnostics.push(document.fault(fault, &path));
            }
            Ok(reference) => {
                let found = index.entity(&reference, &kinds, document, &path, diagnostics);
                names.extend(found.map(|ix| (ix, name.trim().to_owned())));
            }
        }
    }
    names
}

/// What the record says of formulas.
fn formulas(
    document: &Document<ReadoutRecord>,
    index: &Index,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Box<RecordedFormulas>> {
    let record = &document.record;
    if record.formulas.is_none() && record.formulas_absent.is_empty() {
        return None;
    }
    let kinds = [Kind::Entity(EntityKind::Formula)];
    let written = record.formulas.as_deref();
    let used = written.unwrap_or_default();
    let used = index.entities(used, &kinds, document, "formulas", diagnostics);
    let mut absent = Vec::new();
    for (i, reference) in record.formulas_absent.iter().enumerate() {
        let path = ["formulas_absent".into(), i.into()];
        let Some(ix) = index.entity(reference, &kinds, document, &path, diagnostics) else {
            continue;
        };
        if used.contains(&ix) {
            let message = format!("`{}` is also listed under `formulas`", reference.as_str());
            let fault = Diagnostic::new(Code::InvalidValue, message)
                .help("the original either uses a set phrase or does not");
            diagnostics.push(document.fault(fault, &path));
        } else if !absent.contains(&ix) {
            absent.push(ix);
        }
    }
    let mut none = written.is_some_and(<[_]>::is_empty);
    if record.known_extent() != Some(Extent::Whole) {
        for (claimed, key) in [(none, "formulas"), (!absent.is_empty(), "formulas_absent")] {
            if claimed {
                let message = "this says which set phrases the original does not use, but the account was not read whole";
                diagnostics.push(document.fault(not_established(message), &[key.into()]));
            }
        }
        none = false;
        absent.clear();
    }
    Some(Box::new(RecordedFormulas { none, used, absent }))
}

/// Resolves the statements of a readout, or those that another coder found in it.
pub(super) fn statements<R>(
    document: &Document<R>,
    records: &[StatementRecord],
    index: &Index,
    vocabulary: &Vocabulary,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Statement> {
    const SPEAKERS: [Kind; 3] = [
        Kind::Entity(EntityKind::Person),
        Kind::Entity(EntityKind::Country),
        Kind::Entity(EntityKind::Organization),
    ];
    let ids = records.iter().map(|record| record.id.as_ref());
    let anchors = anchors("s", ids, "statements", document, diagnostics);
    let mut resolved = Vec::with_capacity(records.len());
    for ((i, record), anchor) in records.iter().enumerate().zip(anchors) {
        let said = said(record, vocabulary).map_err(|(fault, key)| {
            let mut path: Vec<Step> = vec!["statements".into(), i.into()];
            path.extend(key.map(Step::from));
            document.fault(fault, &path)
        });
        let path = |key: &str, item: Option<usize>| {
            let mut path: Vec<Step> = vec!["statements".into(), i.into(), key.into()];
            path.extend(item.map(Step::Item));
            path
        };
        let mut many = |references: &[Reference], kinds: &[Kind], key: &str| -> Vec<EntityIx> {
            let mut found = Vec::with_capacity(references.len());
            for (j, reference) in references.iter().enumerate() {
                let path = path(key, Some(j));
                match index.entity(reference, kinds, document, &path, diagnostics) {
                    Some(ix) if found.contains(&ix) => {
                        diagnostics.push(document.fault(named_twice(reference), &path));
                    }
                    Some(ix) => found.push(ix),
                    None => {}
                }
            }
            found
        };
        let by = many(&record.by.0, &SPEAKERS, "by");
        let to = many(&record.to.0, &SPEAKERS, "to");
        let topics = many(
            &record.topics.0,
            &[Kind::Entity(EntityKind::Topic)],
            "topics",
        );
        let instrument = record.instrument.as_ref().and_then(|r| {
            let kinds = [Kind::Entity(EntityKind::Instrument)];
            index.entity(r, &kinds, document, &path("instrument", None), diagnostics)
        });
        if by.len() == 1 && by == to {
            let name = record.to.0.first().map_or("", Reference::as_str);
            let message = format!("`{name}` is the only speaker and cannot also be the addressee");
            let fault = Diagnostic::new(Code::NamedTwice, message)
                .help("`to` names the people or parties addressed; omit it if nobody is addressed");
            diagnostics.push(document.fault(fault, &path("to", None)));
        }
        match said {
            Ok(said) => resolved.push(Statement {
                position: i,
                anchor,
                said,
                by,
                to,
                topics,
                instrument,
                commitment: None,
                promise: None,
                followed_by: Vec::new(),
            }),
            Err(fault) => diagnostics.push(fault),
        }
    }
    resolved
}

/// What a statement annotates, or what is wrong with how it says so, and at which of its keys.
fn said(
    record: &StatementRecord,
    vocabulary: &Vocabulary,
) -> Result<Said, (Diagnostic, Option<&'static str>)> {
    let invalid = |message: &str| Diagnostic::new(Code::InvalidValue, message);
    match (record.kind, &record.act) {
        (StatementKind::Act, None) => Err((
            Diagnostic::new(Code::MissingKey, "the statement has no `act`").help(
                "`act` names the speech act; for words about the talks, write `kind: atmosphere`",
            ),
            None,
        )),
        (StatementKind::Act, Some(_)) if !record.words.0.is_empty() => Err((
            invalid("`words` can be used only with `kind: atmosphere`"),
            Some("words"),
        )),
        (StatementKind::Act, Some(id)) => vocabulary.find_act(id).map(Said::Act).ok_or_else(|| {
            let known = vocabulary.acts().map(|(_, id, _)| id.as_str());
            (unknown("speech act", id, known, "acts"), Some("act"))
        }),
        (StatementKind::Atmosphere, Some(_)) => Err((
            invalid("words about the talks are not a speech act"),
            Some("act"),
        )),
        (StatementKind::Atmosphere, None) if record.words.0.is_empty() => {
            let words = vocabulary.words_in(&record.quote);
            if words.is_empty() {
                let fault = invalid("the quote contains no word of the atmosphere vocabulary")
                    .help("list the matching words under `words`, or add a word to `vocabulary: {atmosphere: …}` in site.yaml");
                return Err((fault, Some("quote")));
            }
            Ok(Said::Atmosphere(words))
        }
        (StatementKind::Atmosphere, None) => {
            let words = record.words.0.iter().map(|id| {
                vocabulary.find_word(id).ok_or_else(|| {
                    let known = vocabulary.words().map(|(_, id, _)| id.as_str());
                    (
                        unknown("atmosphere word", id, known, "atmosphere"),
                        Some("words"),
                    )
                })
            });
            words.collect::<Result<_, _>>().map(Said::Atmosphere)
        }
    }
}

fn unknown<'a>(what: &str, id: &Id, known: impl Iterator<Item = &'a str>, key: &str) -> Diagnostic {
    let fault = Diagnostic::new(
        Code::UnknownReference,
        format!("the vocabulary has no {what} `{id}`"),
    );
    match did_you_mean(id.as_str(), known) {
        Some(meant) => fault.help(format!("did you mean `{meant}`?")),
        None => fault.help(format!(
            "the page `/vocabulary/` lists all entries; add more with `vocabulary: {{{key}: …}}` in site.yaml"
        )),
    }
}

/// The ids on the page of a readout's annotations of one sort, and a report of those that clash.
fn anchors<'r, R>(
    letter: &str,
    ids: impl Iterator<Item = Option<&'r Id>>,
    key: &str,
    document: &Document<R>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<String> {
    let mut anchors: Vec<String> = Vec::new();
    let mut taken: HashMap<String, usize> = HashMap::new();
    for (i, id) in ids.enumerate() {
        let anchor = match id {
            Some(id) => format!("{letter}-{id}"),
            None => format!("{letter}-{}", i + 1),
        };
        if let Some(first) = taken.get(&anchor) {
            let message = format!("another item of `{key}` has the address `#{anchor}`");
            let fault = Diagnostic::new(Code::DuplicateId, message).help(format!(
                "it is item {} of the list; give one of them another `id`",
                first + 1
            ));
            diagnostics.push(document.fault(fault, &[key.into(), i.into()]));
        } else {
            taken.insert(anchor.clone(), i);
        }
        anchors.push(anchor);
    }
    anchors
}

/// Reports statements that are in a list twice, regardless of their ids.
pub(super) fn repeated_statements<R>(
    document: &Document<R>,
    records: &[StatementRecord],
    diagnostics: &mut Vec<Diagnostic>,
) {
    let without_id = |record: &StatementRecord| StatementRecord {
        id: None,
        ..record.clone()
    };
    let pairs = repeated(records, |record| &record.quote, without_id);
    diagnostics.extend(pairs.map(|pair| repetition(document, "statements", pair)));
}

fn repeated_notes(document: &Document<ReadoutRecord>, diagnostics: &mut Vec<Diagnostic>) {
    let without_id = |record: &NoteRecord| NoteRecord {
        id: None,
        ..record.clone()
    };
    let pairs = repeated(&document.record.notes, |record| &record.quote, without_id);
    diagnostics.extend(pairs.map(|pair| repetition(document, "notes", pair)));
}

fn repetition<R>(document: &Document<R>, key: &str, (first, i): (usize, usize)) -> Diagnostic {
    let message = format!("this repeats item {} of `{key}`", first + 1);
    let fault = Diagnostic::new(Code::RepeatedAnnotation, message).help("remove one of them");
    document.fault(fault, &[key.into(), i.into()])
}

/// The items of a list that repeat another, each behind the first of its kind.
fn repeated<'r, T: std::fmt::Debug>(
    records: &'r [T],
    quote: impl Fn(&'r T) -> &'r str,
    without_id: impl Fn(&T) -> T,
) -> impl Iterator<Item = (usize, usize)> {
    let mut known: HashMap<&str, Vec<usize>> = HashMap::with_capacity(records.len());
    let mut pairs = Vec::new();
    for (i, record) in records.iter().enumerate() {
        let same_words = known.entry(quote(record).trim()).or_default();
        // Most words are annotated once, and nothing has to be compared.
        let told = |record: &T| format!("{:?}", without_id(record));
        let first = same_words.first().copied();
        match first.filter(|first| told(&records[*first]) == told(record)) {
            Some(first) => pairs.push((first, i)),
            None => same_words.push(i),
        }
    }
    pairs.into_iter()
}

fn note_anchors(
    document: &Document<ReadoutRecord>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<String> {
    let ids = document.record.notes.iter().map(|note| note.id.as_ref());
    anchors("n", ids, "notes", document, diagnostics)
}

/// Resolves what followed promises, which can be any readout or meeting, when all of them are known.
pub(super) fn follow_up(
    readouts: &mut [Readout],
    index: &Index,
    diagnostics: &mut Vec<Diagnostic>,
) {
    for (n, readout) in readouts.iter_mut().enumerate() {
        let document = &readout.document;
        let this = Target::Readout(ReadoutIx::at(n));
        for statement in &mut readout.statements {
            let i = statement.position;
            let record = document.record.statements.get(i);
            let commitment = record.and_then(|record| record.commitment.as_ref());
            let followed_by = commitment.iter().flat_map(|c| &c.followed_by);
            for (j, reference) in followed_by.enumerate() {
                match index.resolve(reference, &[Kind::Readout, Kind::Meeting]) {
                    Ok(target) if target == this => {
                        let path: [Step; 4] = [
                            "statements".into(),
                            i.into(),
                            "commitment".into(),
                            "followed_by".into(),
                        ];
                        let message =
                            "the readout that records a commitment cannot also be its follow-up";
                        let fault = Diagnostic::new(Code::InvalidValue, message)
                            .help("use a later readout or meeting");
                        diagnostics.push(document.fault(fault, &path));
                    }
                    Ok(target) if !statement.followed_by.contains(&target) => {
                        statement.followed_by.push(target);
                    }
                    Ok(_) => {
                        let path: [Step; 5] = [
                            "statements".into(),
                            i.into(),
                            "commitment".into(),
                            "followed_by".into(),
                            j.into(),
                        ];
                        diagnostics.push(document.fault(named_twice(reference), &path));
                    }
                    Err(None) => {}
                    Err(Some(diagnostic)) => {
                        let path: [Step; 5] = [
                            "statements".into(),
                            i.into(),
                            "commitment".into(),
                            "followed_by".into(),
                            j.into(),
                        ];
                        let code = match diagnostic.code {
                            Code::UnknownReference | Code::WithdrawnReference => {
                                Code::UnknownFollowUp
                            }
                            code => code,
                        };
                        let diagnostic = Diagnostic {
                            code,
                            ..*diagnostic
                        };
                        diagnostics.push(document.fault(diagnostic, &path));
                    }
                }
            }
        }
    }
}
