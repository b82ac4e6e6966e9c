//! The facts that pages are made of, computed once from the archive and what its texts name.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::OnceLock;

use rayon::prelude::*;

use crate::agreement::Agreement;
use crate::annotate::Links;
use crate::archive::{Archive, Detail, EntityIx, MeetingIx, ReadoutIx, RelationIx};
use crate::site::index::agenda::Agenda;
use crate::site::index::alphabet::Alphabet;
use crate::site::index::appearance::Appearances;
use crate::site::index::as_of::AsOf;
use crate::site::index::citation_volumes::{self, Volume};
use crate::site::index::corrections::{self, Corrected};
use crate::site::index::due::{self, Due};
use crate::site::index::excerpt::excerpts;
use crate::site::index::large_meeting::LargeMeeting;
use crate::site::index::paging::PAGE_LENGTH;
use crate::site::index::pairs::Pairs;
use crate::site::index::points::Points;
use crate::site::index::publications::Publications;
use crate::site::index::searches::Answer;
use crate::site::index::sensitive::Sensitive;
use crate::site::index::set_phrases::{self, Formulas};
use crate::site::index::statements::Statements;
use crate::site::index::trails::Trails;
use crate::source::edtf::Edtf;
use crate::source::id::{EntityKind, Id};
use crate::source::record::Language;

/// The facts of an archive that its pages are made of.
#[derive(Debug)]
pub(in crate::site) struct Facts {
    pub(in crate::site) archive: Archive,
    pub(in crate::site) links: Links,
    pub(in crate::site) appearances: Appearances,
    /// The entities that have a page, by kind, in the order of the site's language.
    pub(in crate::site) shown: BTreeMap<EntityKind, Alphabet<EntityIx>>,
    pub(in crate::site) relations_by_name: Alphabet<RelationIx>,
    name_ranks: Vec<usize>,
    pub(in crate::site) years: BTreeMap<i16, Vec<MeetingIx>>,
    /// What is computed once for each meeting with many accounts.
    pub(in crate::site) large: BTreeMap<MeetingIx, LargeMeeting>,
    /// What each readout says in a sentence or two.
    pub(in crate::site) excerpts: Vec<String>,
    pub(in crate::site) publications: Publications,
    /// People whom feeds, sitemap and search leave out.
    pub(in crate::site) sensitive: Sensitive,
    /// The corrections of all records, newest first.
    pub(in crate::site) corrections: Vec<Corrected>,
    pub(in crate::site) statements: Statements,
    pub(in crate::site) trails: Trails,
    /// The points of all meetings. Computed when they are first asked for.
    pub(in crate::site) points: OnceLock<Points>,
    /// The day against which due dates are held. Computed when it is first asked for.
    pub(in crate::site) as_of: OnceLock<Option<AsOf>>,
    /// Which promises are due when. Computed when it is first asked for.
    pub(in crate::site) due: OnceLock<Due>,
    /// The pairs of parties that have a page on who raised which topic.
    pub(in crate::site) raised: Agenda,
    /// Where set phrases are used.
    pub(in crate::site) formulas: Formulas,
    /// The earlier account with which each readout is compared. Computed when it is first asked for.
    pub(in crate::site) redlines: OnceLock<Vec<Option<ReadoutIx>>>,
    /// What files of citations hold. Computed when it is first asked for.
    pub(in crate::site) volumes: OnceLock<Vec<Volume>>,
    /// How far coders agree. Computed when it is first asked for.
    pub(in crate::site) agreement: OnceLock<Agreement>,
    /// What the searches that the archive keeps find, in the order of `site.yaml`. Told by who answers them.
    pub(in crate::site) answers: Vec<Answer>,
    /// How often any two people met. Computed when it is first asked for.
    pub(in crate::site) pairs: OnceLock<Pairs>,
}

/// Where the name of each entity stands among all, in the order of the site's language; equal names are
/// told apart by their ids. Pages sort names far more often than there are names.
fn name_ranks(archive: &Archive) -> Vec<usize> {
    let mut order: Vec<_> = archive.entities().collect();
    order.par_sort_by(|(_, a), (_, b)| {
        let names = archive.sorting.compare(&a.sort, &b.sort);
        names.then_with(|| a.id.cmp(&b.id))
    });
    let mut ranks = vec![0; order.len()];
    for (rank, (ix, _)) in order.into_iter().enumerate() {
        ranks[ix.position()] = rank;
    }
    ranks
}

/// The id that a record had first.
pub(in crate::site) fn first_id<'r>(id: &'r Id, previous: &'r [Id]) -> &'r Id {
    previous.first().unwrap_or(id)
}

/// Whether the site has a search page.
pub(in crate::site) fn has_search(facts: &Facts) -> bool {
    facts.archive.site.search
}

/// Whether the site keeps searches.
pub(in crate::site) fn has_searches(facts: &Facts) -> bool {
    !facts.archive.site.searches.is_empty()
}

/// Entities with a file, and countries of the ISO table that something speaks of.
fn shown(archive: &Archive, appearances: &Appearances) -> BTreeMap<EntityKind, Alphabet<EntityIx>> {
    let mut shown: BTreeMap<EntityKind, Vec<EntityIx>> = BTreeMap::new();
    for (ix, entity) in archive.entities() {
        if entity.file.is_some() || appearances.occurs(ix) {
            shown.entry(entity.kind).or_default().push(ix);
        }
    }
    let name = |ix: EntityIx| Cow::Borrowed(archive.entity(ix).sort.as_str());
    shown
        .into_iter()
        .map(|(kind, list)| (kind, Alphabet::new(list, &archive.sorting, name)))
        .collect()
}

fn relations_by_name(archive: &Archive) -> Alphabet<RelationIx> {
    let all = (0..archive.relations.len()).map(RelationIx::at).collect();
    Alphabet::new(all, &archive.sorting, |ix| {
        let names = archive
            .relation(ix)
            .parties
            .map(|party| archive.entity(party).name.as_str());
        Cow::Owned(archive.words.listed(&names))
    })
}

/// Whether there is anything to be downloaded.
pub(in crate::site) fn has_data(facts: &Facts) -> bool {
    !facts.archive.readouts.is_empty()
}

impl Facts {
    /// Computes the facts of an archive.
    pub(in crate::site) fn new(archive: Archive, links: Links) -> Facts {
        let appearances = Appearances::gather(&archive, &links);
        let mut years: BTreeMap<i16, Vec<MeetingIx>> = BTreeMap::new();
        for (ix, meeting) in archive.meetings() {
            if let Some(year) = meeting.date.year() {
                years.entry(year).or_default().push(ix);
            }
        }
        Facts {
            shown: shown(&archive, &appearances),
            relations_by_name: relations_by_name(&archive),
            name_ranks: name_ranks(&archive),
            appearances,
            years,
            large: LargeMeeting::gather(&archive),
            excerpts: excerpts(&archive, &links),
            publications: Publications::gather(&archive),
            sensitive: Sensitive::gather(&archive),
            corrections: corrections::gather(&archive),
            statements: Statements::gather(&archive, &links),
            trails: Trails::gather(&archive),
            raised: Agenda::gather(&archive),
            formulas: Formulas::gather(&archive, &links),
            points: OnceLock::new(),
            redlines: OnceLock::new(),
            volumes: OnceLock::new(),
            answers: Vec::new(),
            pairs: OnceLock::new(),
            agreement: OnceLock::new(),
            as_of: OnceLock::new(),
            due: OnceLock::new(),
            archive,
            links,
        }
    }

    pub(in crate::site) fn name(&self, ix: EntityIx) -> &str {
        &self.archive.entity(ix).name
    }

    pub(in crate::site) fn by_name(&self, a: EntityIx, b: EntityIx) -> std::cmp::Ordering {
        self.name_ranks[a.position()].cmp(&self.name_ranks[b.position()])
    }

    /// The language of an account's text.
    pub(in crate::site) fn language_of(&self, ix: ReadoutIx) -> &Language {
        self.archive.language_of(ix)
    }
}

pub(in crate::site) fn as_of(facts: &Facts) -> Option<&AsOf> {
    let as_of = facts.as_of.get_or_init(|| AsOf::of(&facts.archive));
    as_of.as_ref()
}

/// Which promises are due when.
pub(in crate::site) fn due(facts: &Facts) -> &Due {
    let gather = || Due::gather(&facts.archive, &facts.statements, as_of(facts));
    facts.due.get_or_init(gather)
}

/// How many promises have a due date that has no last day.
pub(in crate::site) fn unbounded(facts: &Facts) -> usize {
    let last = |at| due::due(&facts.archive, at).and_then(Edtf::latest);
    let dated = due(facts).dated();
    dated.filter(|at| last(*at).is_none()).count()
}

/// Whether any promise has a day on which it is due at the latest.
pub(in crate::site) fn has_calendar(facts: &Facts) -> bool {
    unbounded(facts) < due(facts).len()
}

pub(in crate::site) fn pairs(facts: &Facts) -> &Pairs {
    facts.pairs.get_or_init(|| Pairs::gather(&facts.archive))
}

/// How far the coders of the archive agree.
pub(in crate::site) fn agreement(facts: &Facts) -> &Agreement {
    let compute = || Agreement::new(&facts.archive, &facts.links);
    facts.agreement.get_or_init(compute)
}

/// Whether any account has a statement.
pub(in crate::site) fn is_annotated(facts: &Facts) -> bool {
    !facts.statements.all.is_empty() || !facts.statements.words.is_empty()
}

/// Returns whether an entity has a feed: one that does not name somebody who is sensitive.
pub(in crate::site) fn has_feed(facts: &Facts, ix: EntityIx) -> bool {
    let entity = facts.archive.entity(ix);
    !facts.sensitive.has(ix)
        && !facts.sensitive.is_named_in(&entity.name)
        && !facts.sensitive.is_named_in(entity.id.as_str())
}

/// Whether an entity is a formula.
pub(in crate::site) fn is_formula(facts: &Facts, ix: EntityIx) -> bool {
    facts.archive.entity(ix).kind == EntityKind::Formula
}

/// How many pages the places of a formula take beside its own; none, if that shows them all.
pub(in crate::site) fn uses_pages(facts: &Facts, ix: EntityIx) -> usize {
    let uses = facts.formulas.of(ix);
    let (said, retold) = (uses.said.len(), uses.retold.len());
    match said <= set_phrases::LINES && retold <= set_phrases::LINES {
        true => 0,
        false => (said + retold).div_ceil(PAGE_LENGTH),
    }
}

/// Whether there is anything to show on a map: a meeting at a place whose position is known.
pub(in crate::site) fn has_map(facts: &Facts) -> bool {
    let mut places = facts.archive.meetings.iter().filter_map(|m| m.place);
    places.any(|ix| {
        let detail = &facts.archive.entity(ix).detail;
        matches!(
            detail,
            Detail::Place {
                position: Some(_),
                ..
            }
        )
    })
}

/// What can be cited, by year.
pub(in crate::site) fn volumes(facts: &Facts) -> &[Volume] {
    let gather = || citation_volumes::gather(&facts.archive, &facts.links, &facts.years);
    facts.volumes.get_or_init(gather)
}
