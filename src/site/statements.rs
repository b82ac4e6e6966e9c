//! Which statements there are: by speaker, by whom they concern, by act and by topic.

use std::collections::BTreeMap;

use super::annotation::StatementIx;
use crate::annotate::{Annotation, Links};
use crate::archive::{ActIx, Archive, EntityIx, Readout, Said, Side, Statement, WordIx};

/// All statements of an archive; every list is in the order of time, then of the accounts.
#[derive(Debug, Default)]
pub(super) struct Statements {
    /// Those that report a speech act.
    pub(super) all: Vec<StatementIx>,
    pub(super) by_act: BTreeMap<ActIx, Vec<StatementIx>>,
    /// By who spoke.
    pub(super) by: BTreeMap<EntityIx, Vec<StatementIx>>,
    /// By those to whom they were made and those whom their words name, speakers apart.
    pub(super) about: BTreeMap<EntityIx, Vec<StatementIx>>,
    /// By topic.
    pub(super) on: BTreeMap<EntityIx, Vec<StatementIx>>,
    /// By the agreement or scheme of which they speak.
    pub(super) of_instrument: BTreeMap<EntityIx, Vec<StatementIx>>,
    /// Those that promise something.
    pub(super) commitments: Vec<StatementIx>,
    /// Where each word of atmosphere is said.
    pub(super) words: BTreeMap<WordIx, Vec<StatementIx>>,
}

impl Statements {
    pub(super) fn gather(archive: &Archive, links: &Links) -> Self {
        let mut gathered = Statements::default();
        for (ix, readout) in archive.readouts() {
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
        let mut about = statement.to.clone();
        about.extend(named(links, at));
        about.retain(|entity| !speakers.contains(entity));
        for entity in distinct(speakers) {
            self.by.entry(entity).or_default().push(at);
        }
        for entity in distinct(about) {
            self.about.entry(entity).or_default().push(at);
        }
        for topic in distinct(statement.topics.clone()) {
            self.on.entry(topic).or_default().push(at);
        }
        if let Some(instrument) = statement.instrument {
            self.of_instrument.entry(instrument).or_default().push(at);
        }
        if readout.record(statement).commitment.is_some() {
            self.commitments.push(at);
        }
    }
}

/// Who spoke, according to the account; the side whose account it is, where it names nobody.
pub(super) fn speakers(
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

/// The entities that the words of a statement name.
fn named(links: &Links, at: StatementIx) -> Vec<EntityIx> {
    let linked = &links.readouts[at.readout.position()];
    let own = |of: Annotation| of == Annotation::Statement(at.position);
    let Some(mark) = linked.marks.iter().find(|mark| own(mark.of)) else {
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
