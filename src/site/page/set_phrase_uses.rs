//! All uses of a set phrase, with the words around them.

use crate::archive::EntityIx;
use crate::site::frame::head;
use crate::site::index::paging::PAGE_LENGTH;
use crate::site::index::set_phrases::Occurrence;
use crate::site::part::pages::Pages;
use crate::site::part::{link, pager, set_phrase_uses};
use crate::site::route::routes::Route;
use crate::site::view::{PageView, UsesView};
use crate::words::Word;

pub(in crate::site) fn uses_head(pages: &Pages, ix: EntityIx, number: usize) -> PageView {
    let uses = pages.formulas.of(ix);
    let name = pages.name(ix);
    let values = [name.into(), (uses.said.len() + uses.retold.len()).into()];
    let description = pages.words().say(Word::AboutFormulaUses, &values);
    let title = pages.words().say(Word::FormulaUsesOf, &[name.into()]);
    let mut head = head::listing_head(pages, Route::FormulaUses(ix, number), &title, description);
    head.kind = "mentions";
    head::below_entity(pages, head, ix)
}

pub(in crate::site) fn uses_view(pages: &Pages, ix: EntityIx, number: usize) -> UsesView {
    let uses = pages.formulas.of(ix);
    let total = uses.said.len() + uses.retold.len();
    let from = number
        .saturating_sub(1)
        .saturating_mul(PAGE_LENGTH)
        .min(total);
    let to = from.saturating_add(PAGE_LENGTH).min(total);
    let said = uses.said.len();
    let part = |all: &[Occurrence], from: usize, to: usize| {
        let shown = all.iter().rev().skip(from).take(to.saturating_sub(from));
        set_phrase_uses::uses_part(pages, all, shown)
    };
    UsesView {
        formula: link::entity_ref(pages, ix),
        said: part(&uses.said, from.min(said), to.min(said)),
        retold: part(
            &uses.retold,
            from.saturating_sub(said),
            to.saturating_sub(said),
        ),
        pager: pager::pager(pages, Route::FormulaUses(ix, number), number, total),
    }
}
