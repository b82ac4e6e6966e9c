//! The page of a formula, the pages with all its places, and what a readout shows of formulas.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use super::history::{Step, Turn};
use super::view::{
    FirstUse, FormulaView, IssuerUse, PhrasesView, ReadoutFormulas, UseAccount, UseGroup, UseRow,
    UsesPart, UsesView,
};
use super::{Issuer, Spot, Stance, issuer};
use crate::archive::{Detail, EntityIx, ReadoutIx};
use crate::site::describe::{beginning, opening, page_of, plural};
use crate::site::entity::identifiers;
use crate::site::linked_data::script;
use crate::site::route::{Follows, Route};
use crate::site::view::{ConcordanceGroup, Link, PageView, Prose};
use crate::site::{PAGE_LENGTH, Site, page_count};
use crate::source::id::EntityKind;
use crate::source::record::Language;
use crate::words::Word;

/// The page of a formula shows so many places of each sort at the most.
const LINES: usize = 24;

impl Site {
    /// Whether an entity is a formula.
    pub(in crate::site) fn is_formula(&self, ix: EntityIx) -> bool {
        self.archive.entity(ix).kind == EntityKind::Formula
    }

    /// The routes of formulas: the pages of their index, and those of each.
    pub(in crate::site) fn formula_routes(&self, all: &[EntityIx], routes: &mut Vec<Route>) {
        let index = (1..=page_count(all.len())).map(|n| Route::Entities(EntityKind::Formula, n));
        routes.extend(index);
        for ix in all {
            let uses = self.formulas.of(*ix);
            routes.extend((1..=page_count(uses.steps.len())).map(|n| Route::Entity(*ix, n)));
            routes.push(Route::Feed(Follows::Entity(*ix)));
            routes.extend((1..=self.uses_pages(*ix)).map(|n| Route::FormulaUses(*ix, n)));
        }
    }

    /// How many pages the places of a formula take beside its own; none, if that shows them all.
    fn uses_pages(&self, ix: EntityIx) -> usize {
        let uses = self.formulas.of(ix);
        let (said, retold) = (uses.said.len(), uses.retold.len());
        match said <= LINES && retold <= LINES {
            true => 0,
            false => (said + retold).div_ceil(PAGE_LENGTH),
        }
    }

    pub(in crate::site) fn formula_head(&self, ix: EntityIx, number: usize) -> PageView {
        let entity = self.archive.entity(ix);
        let route = Route::Entity(ix, number);
        let text = opening(&self.links.entities[ix.position()]);
        let description = match text.trim() {
            "" => {
                let accounts = self.formulas.of(ix).using.len();
                let values = [entity.name.as_str().into(), accounts.into()];
                self.words().say(Word::AboutFormula, &values)
            }
            text => beginning(text),
        };
        let title = self.numbered(&entity.name, route);
        let mut head = self.head(route, entity.kind.name(), title, description);
        let index = Route::Entities(entity.kind, 1);
        self.crumb(&mut head, self.words().text(plural(entity.kind)), index);
        head.feeds.push(self.feed_link(Follows::Entity(ix)));
        let data = self.entity_data(ix, entity, &head.description);
        head.said.json_ld = Some(script(&data));
        head
    }

    pub(in crate::site) fn formula_view(&self, ix: EntityIx, number: usize) -> FormulaView {
        let entity = self.archive.entity(ix);
        let uses = self.formulas.of(ix);
        let first = number == 1;
        let (mut topics, mut issuer, mut about) = (Vec::new(), None, Vec::new());
        if let Detail::Formula {
            topics: of,
            issuer: by,
            about: other,
        } = &entity.detail
        {
            topics = self.entity_refs(of);
            issuer = by.map(|ix| self.entity_ref(ix));
            about = self.entity_refs(other);
        }
        let by_issuer = match first {
            true => self.by_issuer(ix),
            false => Vec::new(),
        };
        FormulaView {
            id: entity.id.to_string(),
            kind: self.label(entity.kind),
            name: entity.name.clone(),
            body: match first {
                true => self.description(ix, entity),
                false => Prose::default(),
            },
            uncertain: entity.is_uncertain(),
            certainty_note: entity.certainty_note.clone(),
            phrases: self.phrases(ix),
            topics,
            issuer,
            about,
            identifiers: identifiers(entity),
            first: self.first_uses(ix),
            accounts: uses.using.len(),
            by_issuer,
            history: self.formula_history(ix, number),
            pager: self.pager(Route::Entity(ix, number), number, uses.steps.len()),
            said: self.newest_uses(&uses.said, first),
            retold: self.newest_uses(&uses.retold, first),
            all_uses: (self.uses_pages(ix) > 0).then(|| self.url(Route::FormulaUses(ix, 1))),
            related: match first {
                true => self.related(ix),
                false => Vec::new(),
            },
        }
    }

    fn phrases(&self, ix: EntityIx) -> Vec<PhrasesView> {
        let phrases = self.archive.entity(ix).phrases();
        let phrases = phrases.into_iter().flatten();
        let mut views: Vec<PhrasesView> = Vec::new();
        for (tag, list) in phrases.filter(|(_, list)| !list.0.is_empty()) {
            let language = Language::parse(tag).unwrap_or_default();
            let tag = language.tag();
            // One language may be written in two ways: `en` and `eng`.
            match views.iter_mut().find(|view| view.language == tag) {
                Some(view) => view.phrases.extend(list.0.iter().cloned()),
                None => views.push(PhrasesView {
                    language: tag,
                    dir: language.direction(),
                    phrases: list.0.clone(),
                }),
            }
        }
        views
    }

    /// The name of an issuer, and the address of its page.
    pub(super) fn issuer_name(&self, issuer: Issuer) -> (String, Option<String>) {
        match issuer {
            Some(ix) => (
                self.name(ix).to_owned(),
                Some(self.url(Route::Entity(ix, 1))),
            ),
            None => (self.words().text(Word::JointAccounts).to_owned(), None),
        }
    }

    fn first_uses(&self, formula: EntityIx) -> Vec<FirstUse> {
        let uses = self.formulas.of(formula);
        let meeting = |ix: &ReadoutIx| self.archive.readout(*ix).meeting;
        let Some(first) = uses.using.first().map(meeting) else {
            return Vec::new();
        };
        let accounts = uses.using.iter().take_while(|ix| meeting(ix) == first);
        accounts
            .map(|ix| FirstUse {
                date: self.meeting_date(first),
                issuer: self.issuer(*ix),
                account: Link {
                    url: self.use_url(formula, *ix),
                    ..self.readout_link(*ix)
                },
            })
            .collect()
    }

    /// The address of an account; where its own words have a formula in a statement, of that place.
    fn use_url(&self, formula: EntityIx, ix: ReadoutIx) -> String {
        let exact = self
            .archive
            .readout(ix)
            .document
            .record
            .rendition
            .is_exact();
        let linked = &self.links.readouts[ix.position()];
        let mut own = linked.formulas.iter().filter(|one| one.formula == formula);
        let one = own.next().filter(|_| exact);
        one.and_then(|one| self.statement_around(ix, &one.range))
            .unwrap_or_else(|| self.url(Route::Readout(ix)))
    }

    /// How each issuer uses a formula, in the order in which they first did; then issuers who gave accounts
    /// of the same meetings, and are known not to use it in some account.
    fn by_issuer(&self, formula: EntityIx) -> Vec<IssuerUse> {
        let uses = self.formulas.of(formula);
        let mut turns: BTreeMap<Issuer, (usize, usize)> = BTreeMap::new();
        for step in &uses.steps {
            let issuer = self.formulas.groups.group(step.group).issuer;
            let (dropped, returned) = turns.entry(issuer).or_default();
            match step.turn {
                Turn::Dropped => *dropped += 1,
                Turn::Returned => *returned += 1,
                Turn::First | Turn::Used => {}
            }
        }
        let mut order: Vec<Issuer> = Vec::new();
        let mut using: BTreeMap<Issuer, Vec<ReadoutIx>> = BTreeMap::new();
        for ix in &uses.using {
            let issuer = issuer(&self.archive, *ix);
            let accounts = using.entry(issuer).or_default();
            if accounts.is_empty() {
                order.push(issuer);
            }
            accounts.push(*ix);
        }
        let meetings = uses
            .using
            .iter()
            .map(|ix| self.archive.readout(*ix).meeting);
        let others = meetings.flat_map(|ix| &self.archive.meeting(ix).readouts);
        for ix in others {
            let issuer = issuer(&self.archive, *ix);
            if let Entry::Vacant(new) = using.entry(issuer) {
                new.insert(Vec::new());
                order.push(issuer);
            }
        }
        let date = |ix: &ReadoutIx| self.meeting_date(self.archive.readout(*ix).meeting);
        let row = |issuer: Issuer| {
            let using = using.get(&issuer)?;
            let (name, url) = self.issuer_name(issuer);
            let (mut without, mut unknown) = (0, 0);
            for ix in self.formulas.accounts_of(&self.archive, issuer) {
                match self
                    .formulas
                    .stance(&self.archive, formula, &uses.using, *ix)
                {
                    Stance::Used => {}
                    Stance::Absent => without += 1,
                    Stance::Unknown => unknown += 1,
                }
            }
            if using.is_empty() && without == 0 {
                return None;
            }
            let (dropped, returned) = turns.get(&issuer).copied().unwrap_or_default();
            Some(IssuerUse {
                issuer: name,
                url,
                using: using.len(),
                without,
                unknown,
                first: using.first().map(date),
                last: using.last().map(date),
                dropped,
                returned,
            })
        };
        order.into_iter().filter_map(row).collect()
    }

    fn formula_history(&self, formula: EntityIx, number: usize) -> Vec<UseGroup> {
        let steps = &self.formulas.of(formula).steps;
        let shown = page_of(steps, number);
        let before = number.saturating_sub(1).saturating_mul(PAGE_LENGTH);
        let last = before.checked_sub(1).and_then(|i| steps.get(i));
        let groups = shown.chunk_by(|a, b| a.group == b.group);
        groups
            .enumerate()
            .map(|(i, steps)| {
                let position = steps.first().map_or(0, |step| step.group);
                let group = self.formulas.groups.group(position);
                let (issuer, url) = self.issuer_name(group.issuer);
                UseGroup {
                    issuer,
                    url,
                    relation: group.relation.map(|ix| self.relation_link(ix)),
                    continued: i == 0 && last.is_some_and(|last| last.group == position),
                    rows: steps
                        .iter()
                        .map(|step| self.use_row(formula, step))
                        .collect(),
                }
            })
            .collect()
    }

    fn use_row(&self, formula: EntityIx, step: &Step) -> UseRow {
        UseRow {
            turn: step.turn.name(),
            date: self.meeting_date(step.meeting),
            meeting: self.meeting_ref(step.meeting),
            accounts: step
                .accounts
                .iter()
                .map(|ix| self.use_account(formula, *ix))
                .collect(),
            between: step.between,
        }
    }

    fn use_account(&self, formula: EntityIx, ix: ReadoutIx) -> UseAccount {
        let readout = self.archive.readout(ix);
        let exact = readout.document.record.rendition.is_exact();
        let found = &self.links.readouts[ix.position()].formulas;
        let times = found.iter().filter(|one| one.formula == formula).count();
        let recorded = readout.formulas.as_ref().is_some_and(|recorded| {
            recorded.none || recorded.used.contains(&formula) || recorded.absent.contains(&formula)
        });
        UseAccount {
            title: readout.document.record.title.clone(),
            lang: self.tongue(ix),
            url: self.use_url(formula, ix),
            times: if exact { times } else { 0 },
            recorded,
        }
    }

    /// The newest places, on the first page of a formula.
    fn newest_uses(&self, spots: &[Spot], shown: bool) -> UsesPart {
        let most = if shown { LINES } else { 0 };
        self.uses_part(spots, spots.iter().rev().take(most))
    }

    /// Some of the places of a formula, with the words around them.
    fn uses_part<'s>(&self, all: &[Spot], shown: impl Iterator<Item = &'s Spot>) -> UsesPart {
        let mut shown: Vec<Spot> = shown.copied().collect();
        // The newest account first, and in each from its beginning.
        shown.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
        let groups = shown.chunk_by(|a, b| a.0 == b.0);
        UsesPart {
            groups: groups
                .filter_map(|spots| {
                    let at = spots.first()?.0;
                    let uses = &self.links.readouts[at.position()].formulas;
                    let shown = spots.iter().filter_map(|(_, i)| Some(&uses.get(*i)?.range));
                    Some(ConcordanceGroup {
                        head: self.concordance_head(at),
                        lines: self.concordance_lines(at, shown),
                        more: 0,
                    })
                })
                .collect(),
            places: all.len(),
            accounts: all.chunk_by(|a, b| a.0 == b.0).count(),
        }
    }

    pub(in crate::site) fn uses_head(&self, ix: EntityIx, number: usize) -> PageView {
        let uses = self.formulas.of(ix);
        let name = self.name(ix);
        let values = [name.into(), (uses.said.len() + uses.retold.len()).into()];
        let description = self.words().say(Word::AboutFormulaUses, &values);
        let title = self.words().say(Word::FormulaUsesOf, &[name.into()]);
        let mut head = self.listing_head(Route::FormulaUses(ix, number), &title, description);
        head.kind = "mentions";
        self.below_entity(head, ix)
    }

    pub(in crate::site) fn uses_view(&self, ix: EntityIx, number: usize) -> UsesView {
        let uses = self.formulas.of(ix);
        let total = uses.said.len() + uses.retold.len();
        let from = number
            .saturating_sub(1)
            .saturating_mul(PAGE_LENGTH)
            .min(total);
        let to = from.saturating_add(PAGE_LENGTH).min(total);
        let said = uses.said.len();
        let part = |all: &[Spot], from: usize, to: usize| {
            let shown = all.iter().rev().skip(from).take(to.saturating_sub(from));
            self.uses_part(all, shown)
        };
        UsesView {
            formula: self.entity_ref(ix),
            said: part(&uses.said, from.min(said), to.min(said)),
            retold: part(
                &uses.retold,
                from.saturating_sub(said),
                to.saturating_sub(said),
            ),
            pager: self.pager(Route::FormulaUses(ix, number), number, total),
        }
    }

    /// The formulas of an account; none, if it has none.
    pub(in crate::site) fn formulas_in(&self, ix: ReadoutIx) -> Option<ReadoutFormulas> {
        let readout = self.archive.readout(ix);
        let found = &self.links.readouts[ix.position()].formulas;
        let recorded = readout.formulas.as_deref();
        if found.is_empty() && recorded.is_none() {
            return None;
        }
        let exact = readout.document.record.rendition.is_exact();
        let mut used: Vec<EntityIx> = recorded.map_or(Vec::new(), |one| one.used.clone());
        let mut retold = Vec::new();
        for one in found {
            let list = if exact { &mut used } else { &mut retold };
            if !list.contains(&one.formula) {
                list.push(one.formula);
            }
        }
        let absent = recorded.map_or(&[][..], |one| &one.absent);
        let absent: Vec<EntityIx> = absent
            .iter()
            .filter(|ix| !used.contains(ix))
            .copied()
            .collect();
        Some(ReadoutFormulas {
            none: recorded.is_some_and(|one| one.none) && used.is_empty(),
            used: self.entity_refs(&used),
            retold: self.entity_refs(&retold),
            absent: self.entity_refs(&absent),
        })
    }
}
