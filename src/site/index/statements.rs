//! Which statements there are: by speaker, by whom they concern, by act and by topic.

use std::collections::BTreeMap;

use crate::annotate::{Annotation, Links};
pub(in crate::site) use crate::archive::StatementIx;
use crate::archive::{
    ActIx, Archive, EntityIx, Readout, RelationIx, Said, Side, Statement, WordIx,
};
use crate::source::id::EntityKind;
use crate::source::record::{CommitmentStatus, Tone};

/// All statements of an archive; every list is in the order of time, then of the accounts.
#[derive(Debug, Default)]
pub(in crate::site) struct Statements {
    /// Those that report a speech act.
    pub(in crate::site) all: Vec<StatementIx>,
    pub(in crate::site) by_act: BTreeMap<ActIx, Vec<StatementIx>>,
    /// By who spoke.
    pub(in crate::site) by: BTreeMap<EntityIx, Vec<StatementIx>>,
    /// By those to whom they were made and those whom their words name, speakers apart; topics and
    /// instruments have lists of their own.
    pub(in crate::site) about: BTreeMap<EntityIx, Vec<StatementIx>>,
    /// By topic.
    pub(in crate::site) on: BTreeMap<EntityIx, Vec<StatementIx>>,
    /// By the agreements and schemes of which they speak: by their records or in their words.
    pub(in crate::site) of_instrument: BTreeMap<EntityIx, Vec<StatementIx>>,
    /// Those that promise something: each promise once, by the statement that has its `commitment`.
    pub(in crate::site) commitments: Vec<StatementIx>,
    /// The same by what became of them.
    pub(in crate::site) promised: BTreeMap<CommitmentStatus, Vec<StatementIx>>,
    /// The same by who owes it; a person also where the person spoke for who owes it.
    pub(in crate::site) promised_by: BTreeMap<EntityIx, Vec<StatementIx>>,
    /// The same by for whom it is.
    pub(in crate::site) promised_to: BTreeMap<EntityIx, Vec<StatementIx>>,
    /// The same by the relations to which their meetings belong.
    pub(in crate::site) between: BTreeMap<RelationIx, Vec<StatementIx>>,
    /// Where each word of atmosphere is said.
    pub(in crate::site) words: BTreeMap<WordIx, Vec<StatementIx>>,
}

impl Statements {
    pub(in crate::site) fn gather(archive: &Archive, links: &Links) -> Self {
        let mut gathered = Statements::default();
        for (ix, readout) in archive.accounts() {
            for (position, statement) in readout.statements.iter().enumerate() {
                let at = StatementIx {
                    readout: ix,
                    position,
                };
                match &statement.said {
                    Said::Act(act) => gathered.add(at, *act, readout, statement, archive, links),
                    Said::Atmosphere(words) => {
                        for word in words {
                            gathered.words.entry(*word).or_default().push(at);
                        }
                    }
                }
            }
        }
        gathered
    }

    fn add(
        &mut self,
        at: StatementIx,
        act: ActIx,
        readout: &Readout,
        statement: &Statement,
        archive: &Archive,
        links: &Links,
    ) {
        self.all.push(at);
        self.by_act.entry(act).or_default().push(at);
        let speakers = speakers(archive, readout, statement);
        let kind = |ix: &EntityIx| archive.entity(*ix).kind;
        let named = named(links, at);
        let instruments = named.iter().copied();
        let instruments = instruments.filter(|ix| kind(ix) == EntityKind::Instrument);
        let instruments = instruments.chain(statement.instrument).collect();
        let mut about = statement.to.clone();
        about.extend(named);
        about.retain(|ix| {
            !speakers.contains(ix)
                && !matches!(kind(ix), EntityKind::Topic | EntityKind::Instrument)
        });
        for entity in distinct(speakers) {
            self.by.entry(entity).or_default().push(at);
        }
        for entity in distinct(about) {
            self.about.entry(entity).or_default().push(at);
        }
        for topic in distinct(statement.topics.clone()) {
            self.on.entry(topic).or_default().push(at);
        }
        for instrument in distinct(instruments) {
            self.of_instrument.entry(instrument).or_default().push(at);
        }
        if let Some(commitment) = &readout.record(statement).commitment {
            self.commitments.push(at);
            let promised = self.promised.entry(commitment.status()).or_default();
            promised.push(at);
            for entity in distinct(debtors(archive, readout, statement)) {
                self.promised_by.entry(entity).or_default().push(at);
            }
            let promise = statement.commitment.iter();
            let beneficiaries = promise.flat_map(|promise| &promise.beneficiaries);
            for entity in distinct(beneficiaries.copied().collect()) {
                self.promised_to.entry(entity).or_default().push(at);
            }
            for relation in &archive.meeting(readout.meeting).relations {
                self.between.entry(*relation).or_default().push(at);
            }
        }
    }

    /// The statements of a selection.
    pub(in crate::site) fn of(&self, selection: Selection) -> &[StatementIx] {
        let list = match selection {
            Selection::Act(ix) => self.by_act.get(&ix),
            Selection::By(ix) => self.by.get(&ix),
            Selection::About(ix) => self.about.get(&ix),
            Selection::On(ix) => self.on.get(&ix),
            Selection::Of(ix) => self.of_instrument.get(&ix),
            Selection::Promised(status) => self.promised.get(&status),
            Selection::PromisedBy(ix) => self.promised_by.get(&ix),
            Selection::PromisedTo(ix) => self.promised_to.get(&ix),
            Selection::Between(ix) => self.between.get(&ix),
        };
        list.map(Vec::as_slice).unwrap_or_default()
    }

    /// Every selection that has statements.
    pub(in crate::site) fn selections(&self) -> impl Iterator<Item = Selection> {
        let acts = self.by_act.keys().copied().map(Selection::Act);
        let by = self.by.keys().copied().map(Selection::By);
        let about = self.about.keys().copied().map(Selection::About);
        let on = self.on.keys().copied().map(Selection::On);
        let of = self.of_instrument.keys().copied().map(Selection::Of);
        let promised = self.promised.keys().copied().map(Selection::Promised);
        let promised_by = self.promised_by.keys().copied();
        let promised_to = self.promised_to.keys().copied();
        let promised = promised
            .chain(promised_by.map(Selection::PromisedBy))
            .chain(promised_to.map(Selection::PromisedTo));
        let between = self.between.keys().copied().map(Selection::Between);
        let said = acts.chain(by).chain(about).chain(on).chain(of);
        said.chain(promised).chain(between)
    }
}

/// Who spoke, according to the account; the side whose account it is, where it names nobody.
pub(in crate::site) fn speakers(
    archive: &Archive,
    readout: &Readout,
    statement: &Statement,
) -> Vec<EntityIx> {
    match (statement.by.as_slice(), readout.side) {
        ([], Side::Party(side)) => vec![side],
        ([], Side::Joint) => archive.meeting(readout.meeting).parties.clone(),
        (by, _) => by.to_vec(),
    }
}

/// The direction of a statement: its own if an editor says so, otherwise the tone of its act.
pub(in crate::site) fn tone(
    archive: &Archive,
    readout: &Readout,
    statement: &Statement,
    act: ActIx,
) -> Tone {
    let own = readout.record(statement).direction;
    own.unwrap_or(archive.vocabulary.act(act).tone)
}

/// Who owes what a statement promises: those on record, and the people who spoke for them according to any
/// account that records it.
fn debtors(archive: &Archive, readout: &Readout, statement: &Statement) -> Vec<EntityIx> {
    let Some(promise) = &statement.commitment else {
        return Vec::new();
    };
    let mut spoke = speakers(archive, readout, statement);
    for other in &promise.recorded_in {
        let there = archive.readout(other.readout);
        if let Some(recording) = there.statements.get(other.position) {
            spoke.extend(speakers(archive, there, recording));
        }
    }
    // Who agrees to what the other side owes promises nothing.
    let parties = &archive.meeting(readout.meeting).parties;
    spoke.retain(|ix| {
        let speaker = archive.entity(*ix);
        let party = speaker.detail.stands_for(parties);
        speaker.kind == EntityKind::Person
            && party.is_some_and(|party| promise.debtors.contains(&party))
    });
    spoke.extend(&promise.debtors);
    spoke
}

/// The entities that the words of a statement name.
fn named(links: &Links, at: StatementIx) -> Vec<EntityIx> {
    let linked = &links.readouts[at.readout.position()];
    let Some(mark) = linked.marks.of(Annotation::Statement(at.position)) else {
        return Vec::new();
    };
    let from = linked
        .mentions
        .partition_point(|mention| mention.range.start < mark.range.start);
    linked.mentions[from..]
        .iter()
        .take_while(|mention| mention.range.start < mark.range.end)
        .map(|mention| mention.entity)
        .collect()
}

fn distinct(mut entities: Vec<EntityIx>) -> Vec<EntityIx> {
    entities.sort_unstable();
    entities.dedup();
    entities
}

/// What the statements of a list have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Selection {
    /// The speech act.
    Act(ActIx),
    /// Who spoke.
    By(EntityIx),
    /// To whom they were made, or whom their words name.
    About(EntityIx),
    /// The topic.
    On(EntityIx),
    /// The agreement or scheme of which they speak.
    Of(EntityIx),
    /// They promise something, and this became of it.
    Promised(CommitmentStatus),
    /// They promise something, and this is who owes it, or who spoke for who owes it.
    PromisedBy(EntityIx),
    /// They promise something, and this is for whom it is.
    PromisedTo(EntityIx),
    /// They promise something, and two parties met when it was said.
    Between(RelationIx),
}
