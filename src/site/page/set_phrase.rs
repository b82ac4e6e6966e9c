//! The page of a formula, the pages with all its places, and what a readout shows of formulas.

use crate::site::index::changed_words::ChangedWords;
use crate::site::page::Page;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use crate::archive::{Detail, EntityIx, ReadoutIx};
use crate::site::frame::head;
use crate::site::frame::linked_data::script;
use crate::site::index::excerpt::{beginning, opening};
use crate::site::index::facts;
use crate::site::index::paging::{PAGE_LENGTH, page_of};
use crate::site::index::set_phrase_history::{Issuer, Stance, Step, Turn, issuer};
use crate::site::part::entity::{self, identifiers};
use crate::site::part::label::{self, plural};
use crate::site::part::pages::Pages;
use crate::site::part::{date, link, pager, set_phrase, set_phrase_uses};
use crate::site::route::address::Addresses;
use crate::site::route::routes::{Follows, Route};
use crate::site::view::{
    FirstUse, FormulaView, IssuerUse, Link, PageView, Prose, UseAccount, UseGroup, UseRow,
};
use crate::words::Word;

/// A page of a set phrase.
#[derive(Debug, Clone, Copy)]
pub(in crate::site) struct FormulaPage(pub(in crate::site) EntityIx, pub(in crate::site) usize);

impl Page for FormulaPage {
    const TEMPLATE: &'static str = "formula";
    const ADDRESSES: &'static str = "`/formulas/ID/`";
    type View = FormulaView;

    fn shows(self, changed: &ChangedWords) -> bool {
        changed.stated || changed.named.contains(&self.0)
    }

    fn make(self, pages: &Pages) -> (PageView, FormulaView) {
        let FormulaPage(ix, number) = self;
        (
            formula_head(pages, ix, number),
            formula_view(pages, ix, number),
        )
    }
}

fn formula_head(pages: &Pages, ix: EntityIx, number: usize) -> PageView {
    let entity = pages.archive.entity(ix);
    let route = Route::Entity(ix, number);
    let text = opening(&pages.links.entities[ix.position()]);
    let description = match text.trim() {
        "" => {
            let accounts = pages.formulas.of(ix).using.len();
            let values = [entity.name.as_str().into(), accounts.into()];
            pages.words().say(Word::AboutFormula, &values)
        }
        text => beginning(text),
    };
    let title = head::numbered(pages, &entity.name, route);
    let mut head = head::head(pages, route, entity.kind.name(), title, description);
    let index = Route::Entities(entity.kind, 1);
    head::crumb(
        pages,
        &mut head,
        pages.words().text(plural(entity.kind)),
        index,
    );
    head::follow(pages, &mut head, Follows::Entity(ix));
    let data = head::entity_data(pages, ix, entity, &head.description);
    head.said.json_ld = Some(script(&data));
    head
}

fn formula_view(pages: &Pages, ix: EntityIx, number: usize) -> FormulaView {
    let entity = pages.archive.entity(ix);
    let uses = pages.formulas.of(ix);
    let first = number == 1;
    let (mut topics, mut issuer, mut about) = (Vec::new(), None, Vec::new());
    if let Detail::Formula {
        topics: of,
        issuer: by,
        about: other,
    } = &entity.detail
    {
        topics = link::entity_refs(pages, of);
        issuer = by.map(|ix| link::entity_ref(pages, ix));
        about = link::entity_refs(pages, other);
    }
    let by_issuer = match first {
        true => by_issuer(pages, ix),
        false => Vec::new(),
    };
    FormulaView {
        id: entity.id.to_string(),
        kind: label::label(pages, entity.kind),
        name: entity.name.clone(),
        body: match first {
            true => entity::description(pages, ix, entity),
            false => Prose::default(),
        },
        uncertain: entity.is_uncertain(),
        certainty_note: entity.certainty_note.clone(),
        extra: entity.extra(),
        phrases: set_phrase::phrases(pages, ix),
        topics,
        issuer,
        about,
        identifiers: identifiers(entity),
        first: first_uses(pages, ix),
        accounts: uses.using.len(),
        by_issuer,
        history: formula_history(pages, ix, number),
        pager: pager::pager(pages, Route::Entity(ix, number), number, uses.steps.len()),
        said: set_phrase_uses::newest_uses(pages, &uses.said, first),
        retold: set_phrase_uses::newest_uses(pages, &uses.retold, first),
        all_uses: (facts::uses_pages(pages, ix) > 0).then(|| pages.url(Route::FormulaUses(ix, 1))),
        related: match first {
            true => entity::related(pages, ix),
            false => Vec::new(),
        },
    }
}

fn first_uses(pages: &Pages, formula: EntityIx) -> Vec<FirstUse> {
    let uses = pages.formulas.of(formula);
    let meeting = |ix: &ReadoutIx| pages.archive.readout(*ix).meeting;
    let Some(first) = uses.using.first().map(meeting) else {
        return Vec::new();
    };
    let accounts = uses.using.iter().take_while(|ix| meeting(ix) == first);
    accounts
        .map(|ix| FirstUse {
            date: date::meeting_date(pages, first),
            issuer: link::issuer(pages, *ix),
            account: Link {
                url: set_phrase::use_url(pages, formula, *ix),
                ..link::readout_link(pages, *ix)
            },
        })
        .collect()
}

/// How each issuer uses a formula, in the order in which they first did; then issuers who gave accounts
/// of the same meetings, and are known not to use it in some account.
fn by_issuer(pages: &Pages, formula: EntityIx) -> Vec<IssuerUse> {
    let uses = pages.formulas.of(formula);
    let mut turns: BTreeMap<Issuer, (usize, usize)> = BTreeMap::new();
    for step in &uses.steps {
        let issuer = pages.formulas.groups.group(step.group).issuer;
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
        let issuer = issuer(&pages.archive, *ix);
        let accounts = using.entry(issuer).or_default();
        if accounts.is_empty() {
            order.push(issuer);
        }
        accounts.push(*ix);
    }
    let meetings = uses
        .using
        .iter()
        .map(|ix| pages.archive.readout(*ix).meeting);
    let others = meetings.flat_map(|ix| &pages.archive.meeting(ix).readouts);
    for ix in others {
        let issuer = issuer(&pages.archive, *ix);
        if let Entry::Vacant(new) = using.entry(issuer) {
            new.insert(Vec::new());
            order.push(issuer);
        }
    }
    let date = |ix: &ReadoutIx| date::meeting_date(pages, pages.archive.readout(*ix).meeting);
    let row = |issuer: Issuer| {
        let using = using.get(&issuer)?;
        let (name, url) = set_phrase::issuer_name(pages, issuer);
        let (mut without, mut unknown) = (0, 0);
        for ix in pages.formulas.accounts_of(&pages.archive, issuer) {
            match pages
                .formulas
                .stance(&pages.archive, formula, &uses.using, *ix)
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

fn formula_history(pages: &Pages, formula: EntityIx, number: usize) -> Vec<UseGroup> {
    let steps = &pages.formulas.of(formula).steps;
    let shown = page_of(steps, number);
    let before = number.saturating_sub(1).saturating_mul(PAGE_LENGTH);
    let last = before.checked_sub(1).and_then(|i| steps.get(i));
    let groups = shown.chunk_by(|a, b| a.group == b.group);
    groups
        .enumerate()
        .map(|(i, steps)| {
            let position = steps.first().map_or(0, |step| step.group);
            let group = pages.formulas.groups.group(position);
            let (issuer, url) = set_phrase::issuer_name(pages, group.issuer);
            UseGroup {
                issuer,
                url,
                relation: group.relation.map(|ix| link::relation_link(pages, ix)),
                continued: i == 0 && last.is_some_and(|last| last.group == position),
                rows: steps
                    .iter()
                    .map(|step| use_row(pages, formula, step))
                    .collect(),
            }
        })
        .collect()
}

fn use_row(pages: &Pages, formula: EntityIx, step: &Step) -> UseRow {
    UseRow {
        turn: step.turn.name(),
        date: date::meeting_date(pages, step.meeting),
        meeting: link::meeting_ref(pages, step.meeting),
        accounts: step
            .accounts
            .iter()
            .map(|ix| use_account(pages, formula, *ix))
            .collect(),
        between: step.between,
    }
}

fn use_account(addresses: &Addresses, formula: EntityIx, ix: ReadoutIx) -> UseAccount {
    let readout = addresses.archive.readout(ix);
    let exact = readout.document.record.rendition.is_exact();
    let found = &addresses.links.readouts[ix.position()].formulas;
    let times = found.iter().filter(|one| one.formula == formula).count();
    let recorded = readout.formulas.as_ref().is_some_and(|recorded| {
        recorded.none || recorded.used.contains(&formula) || recorded.absent.contains(&formula)
    });
    UseAccount {
        title: readout.document.record.title.clone(),
        lang: link::tongue(addresses, ix),
        url: set_phrase::use_url(addresses, formula, ix),
        times: if exact { times } else { 0 },
        recorded,
    }
}
