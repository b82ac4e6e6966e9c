//! What editors decided of the accounts of a meeting: how statements stand to each other, and what a
//! silence means.

use schemars::JsonSchema;
use serde::Serialize;

use super::Site;
use super::describe::Labelled;
use super::view::{DateView, EntityRef, Label, Link, Shared};
use crate::archive::{EntityIx, Meeting, Side};
use crate::source::record::{RulingKind, SilenceKind};
use crate::words::Word;

/// An editor's decision on what accounts say, or leave out.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct RulingView {
    /// What was decided: `differs-degree`, or for a silence `significant`.
    pub ruling: Label,
    /// The topic.
    pub topic: Shared<EntityRef>,
    /// For a silence, the account that leaves the topic out, within a sentence.
    pub account: Option<String>,
    /// The statements in question, if not all on the topic.
    pub statements: Vec<Link>,
    /// Why.
    pub note: Option<String>,
    /// The editor.
    pub by: String,
    /// The day.
    pub date: DateView,
}

impl Labelled for RulingKind {
    fn labelled(self) -> (&'static str, Word) {
        let word = match self {
            RulingKind::Same => Word::RulingSame,
            RulingKind::DiffersMinor => Word::RulingMinor,
            RulingKind::DiffersDegree => Word::RulingDegree,
            RulingKind::DiffersSubstantive => Word::RulingSubstantive,
            RulingKind::Contradicts => Word::RulingContradicts,
        };
        (self.name(), word)
    }
}

impl Labelled for SilenceKind {
    fn labelled(self) -> (&'static str, Word) {
        let word = match self {
            SilenceKind::Significant => Word::SilenceSignificant,
            SilenceKind::Routine => Word::SilenceRoutine,
            SilenceKind::Unknown => Word::SilenceUnknown,
        };
        (self.name(), word)
    }
}

impl Site {
    /// What editors decided of some topics of a meeting.
    pub(super) fn rulings(&self, meeting: &Meeting, topics: &[EntityIx]) -> Vec<RulingView> {
        let Some(document) = &meeting.document else {
            return Vec::new();
        };
        let record = &document.record;
        let rulings = meeting.rulings.iter();
        let rulings = rulings.filter(|ruling| topics.contains(&ruling.topic));
        let rulings = rulings.map(|ruling| {
            let written = &record.rulings[ruling.position];
            let statements = ruling.statements.iter().map(|(ix, position)| {
                let statement = &self.archive.readout(*ix).statements[*position];
                let account = self.compared_link(*ix).account;
                let values = [(position + 1).into(), (&account).into()];
                Link {
                    title: self.words().say(Word::StatementOf, &values),
                    url: self.annotation_url(*ix, &statement.anchor),
                    ..Link::default()
                }
            });
            RulingView {
                ruling: self.label(written.ruling),
                topic: self.entity_ref(ruling.topic),
                account: None,
                statements: statements.collect(),
                note: written.note.clone(),
                by: written.by.trim().to_owned(),
                date: self.date_view(&written.date),
            }
        });
        let silences = meeting.silences.iter();
        let silences = silences.filter(|silence| topics.contains(&silence.topic));
        let silences = silences.map(|silence| {
            let written = &record.silences[silence.position];
            let silent = Side::Party(silence.side);
            let mut own = meeting.readouts.iter();
            let own = own.find(|ix| self.archive.readout(**ix).side == silent);
            RulingView {
                ruling: self.label(written.meaning),
                topic: self.entity_ref(silence.topic),
                account: own.map(|ix| self.compared_in_text(*ix)),
                statements: Vec::new(),
                note: written.note.clone(),
                by: written.by.trim().to_owned(),
                date: self.date_view(&written.date),
            }
        });
        rulings.chain(silences).collect()
    }
}
