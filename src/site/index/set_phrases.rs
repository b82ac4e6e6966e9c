//! Formulas: phrases that accounts use again and again, where each was first seen, by whom it is used,
//! and where an issuer dropped it or came back to it.
//!
//! Only what an issuer wrote shows what it says. So a formula counts as used where it stands in a text
//! that is the original's own words, or where an editor recorded that the original uses it; what stands
//! in a summary or a translation is counted separately. That an account does *not* use a formula is known of
//! a whole verbatim text in a language for which the formula has phrases, and where an editor recorded it of
//! an account that was read whole; of all other accounts it is not known, and nothing is concluded from them.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::ops::Range;
use std::sync::OnceLock;

use crate::annotate::Links;
use crate::archive::{Archive, EntityIx, ReadoutIx, RelationIx};
use crate::site::index::set_phrase_history::{Groups, Issuer, Stance, Step, together, turns};
use crate::source::id::EntityKind;
use crate::source::record::Language;

/// A place in a text where a formula stands: the readout, and the position among all uses in its text.
pub(in crate::site) type Occurrence = (ReadoutIx, usize);

/// Where one formula is used.
#[derive(Debug, Default)]
pub(in crate::site) struct Uses {
    /// The accounts that use it, in the archive's order.
    pub(in crate::site) using: Vec<ReadoutIx>,
    /// Where it stands in the issuers' own words, in the archive's order.
    pub(in crate::site) said: Vec<Occurrence>,
    /// Where it stands in summaries and translations, in the archive's order.
    pub(in crate::site) retold: Vec<Occurrence>,
    /// The accounts that use it and those without it after them, by issuer and relation.
    pub(in crate::site) steps: Vec<Step>,
}

/// Where all formulas are used; empty if the archive has none.
#[derive(Debug, Default)]
pub(in crate::site) struct Formulas {
    uses: BTreeMap<EntityIx, Uses>,
    pub(in crate::site) groups: Groups,
    /// The formulas that can be found in texts of each language that the archive has.
    found_in: Vec<HashSet<EntityIx>>,
    /// Which of these is the language of each readout.
    language_of: Vec<usize>,
    /// The accounts of each issuer, found when they are first asked for.
    pub(in crate::site) by_issuer: OnceLock<BTreeMap<Issuer, Vec<ReadoutIx>>>,
    /// For each relation, the formulas that accounts of its meetings use: for each of them and each issuer
    /// the range of its steps.
    pub(in crate::site) in_relation: BTreeMap<RelationIx, Vec<(EntityIx, Range<usize>)>>,
    none: Uses,
}

impl Formulas {
    pub(in crate::site) fn gather(archive: &Archive, links: &Links) -> Self {
        let all = archive.entities();
        let all = all.filter(|(_, entity)| entity.kind == EntityKind::Formula);
        let mut uses: BTreeMap<EntityIx, Uses> = all.map(|(ix, _)| (ix, Uses::default())).collect();
        if uses.is_empty() {
            return Formulas::default();
        }
        for (ix, readout) in archive.current_readouts() {
            let exact = readout.document.record.rendition.is_exact();
            for (i, one) in links.readouts[ix.position()].formulas.iter().enumerate() {
                let Some(uses) = uses.get_mut(&one.formula) else {
                    continue;
                };
                if !exact {
                    uses.retold.push((ix, i));
                    continue;
                }
                uses.said.push((ix, i));
                if uses.using.last() != Some(&ix) {
                    uses.using.push(ix);
                }
            }
            let recorded = readout.formulas.iter().flat_map(|recorded| &recorded.used);
            for formula in recorded {
                if let Some(uses) = uses.get_mut(formula)
                    && uses.using.last() != Some(&ix)
                {
                    uses.using.push(ix);
                }
            }
        }
        let mut formulas = Formulas {
            groups: Groups::gather(archive),
            ..Formulas::default()
        };
        formulas.tell_languages(archive, links, uses.keys().copied());
        for (ix, uses) in &mut uses {
            uses.steps = formulas.history(archive, *ix, &uses.using);
            formulas.tell_relations(*ix, &uses.steps);
        }
        formulas.uses = uses;
        formulas
    }

    /// Notes the relations in whose accounts a formula is used.
    fn tell_relations(&mut self, formula: EntityIx, steps: &[Step]) {
        let mut start = 0;
        for steps in steps.chunk_by(|a, b| a.group == b.group) {
            let range = start..start + steps.len();
            start = range.end;
            let group = steps.first().map(|step| self.groups.group(step.group));
            if let Some(relation) = group.and_then(|group| group.relation) {
                let all = self.in_relation.entry(relation).or_default();
                all.push((formula, range));
            }
        }
    }

    /// Finds out which formulas can be found in which texts.
    fn tell_languages(
        &mut self,
        archive: &Archive,
        links: &Links,
        formulas: impl Iterator<Item = EntityIx> + Clone,
    ) {
        let mut languages: BTreeMap<String, usize> = BTreeMap::new();
        for readout in &archive.readouts {
            let record = &readout.document.record;
            let language: &Language = record.language.as_ref().unwrap_or(&archive.site.language);
            let known = languages.get(&language.tag()).copied();
            let position = known.unwrap_or_else(|| {
                let found = formulas.clone().filter(|ix| links.can_find(*ix, language));
                self.found_in.push(found.collect());
                languages.insert(language.tag(), self.found_in.len() - 1);
                self.found_in.len() - 1
            });
            self.language_of.push(position);
        }
    }

    /// Where a formula is used.
    pub(in crate::site) fn of(&self, formula: EntityIx) -> &Uses {
        self.uses.get(&formula).unwrap_or(&self.none)
    }

    /// Whether an account uses a formula. `using` are the accounts that do, in the archive's order.
    pub(in crate::site) fn stance(
        &self,
        archive: &Archive,
        formula: EntityIx,
        using: &[ReadoutIx],
        ix: ReadoutIx,
    ) -> Stance {
        if using.binary_search(&ix).is_ok() {
            return Stance::Used;
        }
        let readout = archive.readout(ix);
        let recorded = readout.formulas.as_ref();
        if recorded.is_some_and(|recorded| recorded.none || recorded.absent.contains(&formula)) {
            return Stance::Absent;
        }
        let language = self.language_of.get(ix.position());
        let found = language.and_then(|language| self.found_in.get(*language));
        match readout.is_whole_original() && found.is_some_and(|found| found.contains(&formula)) {
            true => Stance::Absent,
            false => Stance::Unknown,
        }
    }
}

/// The page of a formula shows so many places of each sort at the most.
pub(in crate::site) const LINES: usize = 24;

impl Formulas {
    /// The steps of a formula: by issuer and relation in the order in which they first use it, and in
    /// each in the order of time.
    pub(in crate::site) fn history(
        &self,
        archive: &Archive,
        formula: EntityIx,
        using: &[ReadoutIx],
    ) -> Vec<Step> {
        let mut seen = BTreeSet::new();
        let groups = using
            .iter()
            .flat_map(|ix| &self.groups.of[ix.position()])
            .copied();
        let groups: Vec<usize> = groups.filter(|position| seen.insert(*position)).collect();
        let mut steps = Vec::new();
        for position in groups {
            let meetings = &self.groups.all[position].meetings;
            let stances = meetings.iter().map(|(_, accounts)| {
                let stances = accounts
                    .iter()
                    .map(|ix| (*ix, self.stance(archive, formula, using, *ix)));
                together(archive, stances)
            });
            let stances: Vec<(Stance, Vec<ReadoutIx>)> = stances.collect();
            let turns = turns(stances.iter().map(|(stance, _)| *stance));
            for (i, turn, between) in turns {
                steps.push(Step {
                    group: position,
                    meeting: meetings[i].0,
                    accounts: stances[i].1.clone(),
                    turn,
                    between,
                });
            }
        }
        steps
    }
}
