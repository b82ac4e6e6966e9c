//! All mentions of an entity, with the words around them.

use crate::archive::EntityIx;
use crate::site::frame::head;
use crate::site::index::changed_words::ChangedWords;
use crate::site::index::mentions::{self, READOUTS};
use crate::site::page::Page;
use crate::site::part::concordance::{self, ACCOUNT_LINES};
use crate::site::part::pages::Pages;
use crate::site::part::{link, pager};
use crate::site::route::routes::Route;
use crate::site::view::{MentionsView, PageView};
use crate::words::Word;

/// A page of the mentions of an entity. [`EntityPage`](crate::site::page::entity::EntityPage) adds its routes.
#[derive(Debug, Clone, Copy)]
pub(in crate::site) struct MentionsPage(pub(in crate::site) EntityIx, pub(in crate::site) usize);

impl Page for MentionsPage {
    const TEMPLATE: &'static str = "mentions";
    const ADDRESSES: &'static str = "`/people/ID/mentions/` and so on, where an entity's own page does not show all its mentions";
    type View = MentionsView;

    fn shows(self, changed: &ChangedWords) -> bool {
        changed.named.contains(&self.0)
    }

    fn make(self, pages: &Pages) -> (PageView, MentionsView) {
        let MentionsPage(ix, number) = self;
        (
            mentions_head(pages, ix, number),
            mentions_view(pages, ix, number),
        )
    }
}

/// A page of all mentions of an entity, newest first; of an account that is full of them, the first.
fn mentions_view(pages: &Pages, ix: EntityIx, number: usize) -> MentionsView {
    let readouts = &pages.links.mentioned_in[ix.position()];
    let skipped = number.saturating_sub(1).saturating_mul(READOUTS);
    let shown = readouts.iter().rev().skip(skipped).take(READOUTS);
    let groups = shown
        .map(|(readout, _)| concordance::concordance_group(pages, ix, *readout, ACCOUNT_LINES));
    let route = Route::Mentions(ix, number);
    let count = mentions::mentions_pages(pages, ix).max(1);
    MentionsView {
        entity: link::entity_ref(pages, ix),
        concordance: concordance::concordance_view(pages, ix, groups.collect(), None),
        pager: pager::pager_of(pages, route, number, readouts.len(), count),
    }
}

fn mentions_head(pages: &Pages, ix: EntityIx, number: usize) -> PageView {
    let name = &pages.archive.entity(ix).in_text();
    let accounts = pages.appearances.naming(ix);
    let values = [
        name.into(),
        mentions::mentions(pages, ix).into(),
        accounts.into(),
    ];
    let description = pages.words().say(Word::AboutMentions, &values);
    let title = pages
        .words()
        .say(Word::MentionsOf, &[pages.name(ix).into()]);
    let mut head = head::listing_head(pages, Route::Mentions(ix, number), &title, description);
    head.kind = "mentions";
    head::below_entity(pages, head, ix)
}
