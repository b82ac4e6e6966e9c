//! What several pages say of set phrases: their texts, their issuers, and the address of a use.

use crate::archive::{EntityIx, ReadoutIx};
use crate::site::index::facts::Facts;
use crate::site::index::set_phrase_history::Issuer;
use crate::site::part::pages::Pages;
use crate::site::part::{concordance, link};
use crate::site::route::address::Addresses;
use crate::site::route::routes::Route;
use crate::site::view::{PhrasesView, ReadoutFormulas};
use crate::source::record::Language;
use crate::words::Word;

pub(in crate::site) fn phrases(facts: &Facts, ix: EntityIx) -> Vec<PhrasesView> {
    let phrases = facts.archive.entity(ix).phrases();
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
pub(in crate::site) fn issuer_name(pages: &Pages, issuer: Issuer) -> (String, Option<String>) {
    match issuer {
        Some(ix) => (
            pages.name(ix).to_owned(),
            Some(pages.url(Route::Entity(ix, 1))),
        ),
        None => (pages.words().text(Word::JointAccounts).to_owned(), None),
    }
}

/// The address of an account; where its own words have a formula in a statement, of that place.
pub(in crate::site) fn use_url(addresses: &Addresses, formula: EntityIx, ix: ReadoutIx) -> String {
    let exact = addresses
        .archive
        .readout(ix)
        .document
        .record
        .rendition
        .is_exact();
    let linked = &addresses.links.readouts[ix.position()];
    let mut own = linked.formulas.iter().filter(|one| one.formula == formula);
    let one = own.next().filter(|_| exact);
    one.and_then(|one| concordance::statement_around(addresses, ix, &one.range))
        .unwrap_or_else(|| addresses.url(Route::Readout(ix)))
}

/// The formulas of an account; none, if it has none.
pub(in crate::site) fn formulas_in(pages: &Pages, ix: ReadoutIx) -> Option<ReadoutFormulas> {
    let readout = pages.archive.readout(ix);
    let found = &pages.links.readouts[ix.position()].formulas;
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
        used: link::entity_refs(pages, &used),
        retold: link::entity_refs(pages, &retold),
        absent: link::entity_refs(pages, &absent),
    })
}
