//! Parts of views that many pages show, each made once, when the first page asks for it.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use super::Site;
use super::annotation::StatementIx;
use super::searching::namesakes;
use super::view::{ActView, EntityRef, MeetingRow, Shared, StatementRow, StatementView};
use crate::archive::{ActIx, Archive, EntityIx, MeetingIx, ReadoutIx, Statement};

/// The parts that have been made so far.
#[derive(Debug, Default)]
pub(super) struct Parts {
    entities: Vec<OnceLock<Shared<EntityRef>>>,
    acts: Vec<OnceLock<Shared<ActView>>>,
    meetings: Vec<OnceLock<Shared<MeetingRow>>>,
    /// By readout, then in the order of its statements.
    statements: Vec<Vec<StatementParts>>,
    namesakes: OnceLock<BTreeSet<EntityIx>>,
}

#[derive(Debug, Default)]
struct StatementParts {
    view: OnceLock<Shared<StatementView>>,
    row: OnceLock<Shared<StatementRow>>,
}

impl Parts {
    /// Room for the parts of an archive.
    pub(super) fn of(archive: &Archive) -> Self {
        fn room<T>(count: usize) -> Vec<OnceLock<T>> {
            (0..count).map(|_| OnceLock::new()).collect()
        }
        let statements = archive.readouts.iter().map(|readout| {
            let places = readout.statements.iter();
            places.map(|_| StatementParts::default()).collect()
        });
        Parts {
            entities: room(archive.entities.len()),
            acts: room(archive.vocabulary.acts().count()),
            meetings: room(archive.meetings.len()),
            statements: statements.collect(),
            namesakes: OnceLock::new(),
        }
    }

    /// The entities that share their name with another of their kind.
    pub(super) fn namesakes(&self, archive: &Archive) -> &BTreeSet<EntityIx> {
        self.namesakes.get_or_init(|| namesakes(archive))
    }

    /// Forgets what was made of a readout's text.
    pub(super) fn forget(&mut self, readout: ReadoutIx) {
        if let Some(statements) = self.statements.get_mut(readout.position()) {
            statements.fill_with(StatementParts::default);
        }
    }
}

impl Site {
    pub(super) fn entity_ref(&self, ix: EntityIx) -> Shared<EntityRef> {
        let made =
            self.parts.entities[ix.position()].get_or_init(|| Shared::new(&self.entity_link(ix)));
        made.clone()
    }

    pub(super) fn entity_refs(&self, list: &[EntityIx]) -> Vec<Shared<EntityRef>> {
        list.iter().map(|ix| self.entity_ref(*ix)).collect()
    }

    pub(super) fn act_view(&self, ix: ActIx) -> Shared<ActView> {
        let made = self.parts.acts[ix.position()].get_or_init(|| Shared::new(&self.explained(ix)));
        made.clone()
    }

    pub(super) fn meeting_row(&self, ix: MeetingIx) -> Shared<MeetingRow> {
        let made = self.parts.meetings[ix.position()].get_or_init(|| Shared::new(&self.row_of(ix)));
        made.clone()
    }

    pub(super) fn meeting_rows(&self, list: &[MeetingIx]) -> Vec<Shared<MeetingRow>> {
        list.iter().map(|ix| self.meeting_row(*ix)).collect()
    }

    pub(super) fn statement_view(
        &self,
        ix: ReadoutIx,
        statement: &Statement,
        act: ActIx,
    ) -> Shared<StatementView> {
        let view = || Shared::new(&self.told(ix, statement, act));
        match self.statement_parts(ix, statement) {
            Some(parts) => parts.view.get_or_init(view).clone(),
            None => view(),
        }
    }

    /// A statement in a list; none for words on the talks themselves.
    pub(super) fn statement_row(&self, at: StatementIx) -> Option<Shared<StatementRow>> {
        let statement = self
            .archive
            .readout(at.readout)
            .statements
            .get(at.position)?;
        let view = self.statement_view(at.readout, statement, statement.act()?);
        let parts = self.statement_parts(at.readout, statement)?;
        let row = || Shared::new(&self.listed_statement(at.readout, view));
        Some(parts.row.get_or_init(row).clone())
    }

    fn statement_parts(&self, ix: ReadoutIx, statement: &Statement) -> Option<&StatementParts> {
        let statements = &self.archive.readout(ix).statements;
        // Statements stand in the order of the record's list, from which faulty ones may be missing.
        let place = statements.binary_search_by_key(&statement.position, |s| s.position);
        self.parts.statements[ix.position()].get(place.ok()?)
    }
}
