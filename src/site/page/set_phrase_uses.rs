//! All uses of a set phrase, with the words around them.

use crate::archive::EntityIx;
use crate::site::frame::head;
use crate::site::index::changed_words::ChangedWords;
use crate::site::index::paging::PAGE_LENGTH;
use crate::site::index::set_phrases::Occurrence;
use crate::site::page::Page;
use crate::site::part::pages::Pages;
use crate::site::part::{link, pager, set_phrase_uses};
use crate::site::route::routes::Route;
use crate::site::view::{PageView, UsesView};
use crate::words::Word;

/// A page of the uses of a set phrase. [`EntityPage`](crate::site::page::entity::EntityPage) adds its routes.
#[derive(Debug, Clone, Copy)]
pub(in crate::site) struct FormulaUsesPage(pub(in crate::site) EntityIx, pub(in crate::site) usize);

impl Page for FormulaUsesPage {
    const TEMPLATE: &'static str = "uses";
    const ADDRESSES: &'static str =
        "`/formulas/ID/in-context/`, where a formula's own page does not show all its places";
    type View = UsesView;

    fn shows(self, changed: &ChangedWords) -> bool {
        changed.named.contains(&self.0)
    }

    fn make(self, pages: &Pages) -> (PageView, UsesView) {
        let FormulaUsesPage(ix, number) = self;
        (uses_head(pages, ix, number), uses_view(pages, ix, number))
    }
}

fn uses_head(pages: &Pages, ix: EntityIx, number: usize) -> PageView {
    let uses = pages.formulas.of(ix);
    let name = pages.name(ix);
    let values = [name.into(), (uses.said.len() + uses.retold.len()).into()];
    let description = pages.words().say(Word::AboutFormulaUses, &values);
    let title = pages.words().say(Word::FormulaUsesOf, &[name.into()]);
    let mut head = head::listing_head(pages, Route::FormulaUses(ix, number), &title, description);
    head.kind = "mentions";
    head::below_entity(pages, head, ix)
}

fn uses_view(pages: &Pages, ix: EntityIx, number: usize) -> UsesView {
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
