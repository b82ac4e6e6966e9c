//! Parts of views that many pages show. Each is made once, when the first page asks for it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError};

use crate::archive::{Archive, EntityIx, ReadoutIx};
use crate::diagnostics::Diagnostic;
use crate::site::index::namesakes::namesakes;
use crate::site::route::routes::{Follows, Route};
use crate::site::theme::fragment::Around;
use crate::site::view::{
    AccountLink, ActView, ConcordanceHead, DateView, EntityRef, Label, Link, MeetingRow, SafeHtml,
    Shared, StatementRow, StatementView,
};
use crate::words::Word;

/// The parts that have been made so far.
#[derive(Debug, Default)]
pub(in crate::site) struct Parts {
    pub(in crate::site) entities: Vec<OnceLock<Shared<EntityRef>>>,
    pub(in crate::site) acts: Vec<OnceLock<Shared<ActView>>>,
    /// What choices are called, by the word for each.
    pub(in crate::site) labels: Vec<OnceLock<Shared<Label>>>,
    /// The badges of renditions, by the word for each.
    pub(in crate::site) badges: Vec<OnceLock<SafeHtml>>,
    pub(in crate::site) meetings: Vec<MeetingParts>,
    pub(in crate::site) relations: Vec<RelationParts>,
    pub(in crate::site) readouts: Vec<ReadoutParts>,
    pub(in crate::site) frame: Frame,
    pub(in crate::site) namesakes: OnceLock<BTreeSet<EntityIx>>,
    /// Why some parts could not be set.
    pub(in crate::site) faults: Mutex<Vec<Diagnostic>>,
}

/// What stands around pages.
#[derive(Debug, Default)]
pub(in crate::site) struct Frame {
    /// The addresses of the indexes, in the order of the main navigation.
    pub(in crate::site) indexes: Vec<String>,
    /// The addresses of the pages about the archive.
    pub(in crate::site) menu: Vec<String>,
    /// The mastheads by which of the indexes the page is, and which one it belongs to: the position of
    /// each, or that of the last and one for none.
    pub(in crate::site) mastheads: Vec<OnceLock<SafeHtml>>,
    /// What pages of readouts load.
    pub(in crate::site) readout_assets: OnceLock<SafeHtml>,
    /// What all others load.
    pub(in crate::site) assets: OnceLock<SafeHtml>,
    /// Links to what is above most pages, and to what follows the archive.
    pub(in crate::site) links: BTreeMap<Route, OnceLock<Shared<Link>>>,
}

#[derive(Debug, Default)]
pub(in crate::site) struct RelationParts {
    pub(in crate::site) link: OnceLock<Shared<Link>>,
    pub(in crate::site) feed: OnceLock<Shared<Link>>,
}

#[derive(Debug, Default)]
pub(in crate::site) struct MeetingParts {
    pub(in crate::site) row: OnceLock<Shared<MeetingRow>>,
    /// Its row in a list, before and after its roles; none if the row must be rendered with them.
    pub(in crate::site) around_roles: OnceLock<Option<Around>>,
    pub(in crate::site) facts: OnceLock<SafeHtml>,
    pub(in crate::site) link: OnceLock<Shared<Link>>,
    pub(in crate::site) date: OnceLock<Shared<DateView>>,
}

#[derive(Debug, Default)]
pub(in crate::site) struct ReadoutParts {
    pub(in crate::site) link: OnceLock<Shared<AccountLink>>,
    /// What stands above its lines in a concordance.
    pub(in crate::site) concordance: OnceLock<Shared<ConcordanceHead>>,
    /// Its entry in Atom feeds.
    pub(in crate::site) entry: OnceLock<Box<str>>,
    /// In the order of its statements.
    pub(in crate::site) statements: Vec<StatementParts>,
}

#[derive(Debug, Default)]
pub(in crate::site) struct StatementParts {
    pub(in crate::site) view: OnceLock<Shared<StatementView>>,
    pub(in crate::site) row: OnceLock<Shared<StatementRow>>,
}

impl Parts {
    /// Room for the parts of an archive.
    pub(in crate::site) fn of(archive: &Archive) -> Self {
        fn room<T>(count: usize) -> Vec<OnceLock<T>> {
            (0..count).map(|_| OnceLock::new()).collect()
        }
        let readouts = archive.readouts.iter().map(|readout| {
            let places = readout.statements.iter();
            ReadoutParts {
                statements: places.map(|_| StatementParts::default()).collect(),
                ..ReadoutParts::default()
            }
        });
        let meetings = archive.meetings.iter().map(|_| MeetingParts::default());
        Parts {
            entities: room(archive.entities.len()),
            acts: room(archive.vocabulary.acts().count()),
            labels: room(Word::ALL.len()),
            badges: room(Word::ALL.len()),
            meetings: meetings.collect(),
            relations: archive
                .relations
                .iter()
                .map(|_| RelationParts::default())
                .collect(),
            readouts: readouts.collect(),
            frame: Frame::default(),
            namesakes: OnceLock::new(),
            faults: Mutex::default(),
        }
    }

    /// The entities that share their name with another of their kind.
    pub(in crate::site) fn namesakes(&self, archive: &Archive) -> &BTreeSet<EntityIx> {
        self.namesakes.get_or_init(|| namesakes(archive))
    }

    /// Why parts that pages show could not be set.
    pub(in crate::site) fn faults(&self) -> MutexGuard<'_, Vec<Diagnostic>> {
        // Nothing is ever half done to the list.
        self.faults.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Where a link is kept, if many pages show it.
    pub(in crate::site) fn link(&self, route: Route) -> Option<&OnceLock<Shared<Link>>> {
        match route {
            Route::Meeting(ix) => Some(&self.meetings[ix.position()].link),
            Route::Relation(ix, 1) => Some(&self.relations[ix.position()].link),
            Route::Feed(Follows::Relation(ix)) => Some(&self.relations[ix.position()].feed),
            route => self.frame.links.get(&route),
        }
    }

    /// Forgets what was made of a readout's text.
    pub(in crate::site) fn forget(&mut self, readout: ReadoutIx) {
        if let Some(parts) = self.readouts.get_mut(readout.position()) {
            parts.entry = OnceLock::new();
            parts.statements.fill_with(StatementParts::default);
        }
    }
}
