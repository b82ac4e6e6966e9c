//! What was promised, by due date.

use crate::archive::StatementIx;
use crate::site::frame::head;
use crate::site::index::changed_words::ChangedWords;
use crate::site::index::facts;
use crate::site::index::paging::page_of;
use crate::site::page::Page;
use crate::site::part::pages::Pages;
use crate::site::part::{date, pager, statement};
use crate::site::route::address::Addresses;
use crate::site::route::listing::add_pages;
use crate::site::route::routes::Route;
use crate::site::view::{DueGroup, DueView, PageView};
use crate::words::Word;

/// The promises with a due date: the open ones first.
#[derive(Debug, Clone, Copy)]
pub(in crate::site) struct DuePage(pub(in crate::site) usize);

impl Page for DuePage {
    const TEMPLATE: &'static str = "due";
    const ADDRESSES: &'static str = "`/commitments/due/`";
    type View = DueView;

    fn routes(addresses: &Addresses, routes: &mut Vec<Route>) {
        let dated = facts::due(addresses).len();
        if dated > 0 {
            add_pages(routes, dated, Route::Due);
        }
    }

    fn shows(self, changed: &ChangedWords) -> bool {
        changed.stated
    }

    fn make(self, pages: &Pages) -> (PageView, DueView) {
        let route = Route::Due(self.0);
        let count = facts::due(pages).len();
        let description = pages.words().count(Word::AboutDue, count);
        let title = pages.words().text(Word::CommitmentsByDueDate);
        let mut head = head::listing_head(pages, route, title, description);
        let crumb = pages.words().text(Word::Commitments);
        head::crumb(pages, &mut head, crumb, Route::Commitments);
        (head, due_view(pages, self.0))
    }
}

fn due_view(pages: &Pages, number: usize) -> DueView {
    let due = facts::due(pages);
    let as_of = facts::as_of(pages);
    let words = pages.words();
    let day = as_of.map(|as_of| as_of.date.in_words(words));
    let day = day.unwrap_or_default();
    let groups = [
        (
            "overdue",
            words.say(Word::OverdueAsOf, &[(&day).into()]),
            &due.overdue,
        ),
        (
            "coming",
            words.text(Word::DueComing).to_owned(),
            &due.coming,
        ),
        (
            "settled",
            words.text(Word::DueSettled).to_owned(),
            &due.settled,
        ),
    ];
    let dated: Vec<StatementIx> = due.dated().collect();
    let shown = page_of(&dated, number);
    let groups = groups.into_iter().map(|(kind, title, list)| DueGroup {
        kind,
        title,
        total: list.len(),
        statements: {
            let shown = shown.iter().filter(|at| list.contains(at));
            shown
                .filter_map(|at| statement::statement_row(pages, *at))
                .collect()
        },
    });
    DueView {
        as_of: as_of.map(|as_of| date::date_view(pages, &as_of.date)),
        stated: as_of.is_some_and(|as_of| as_of.stated),
        undated: due.undated,
        groups: groups
            .filter(|group| !group.statements.is_empty())
            .collect(),
        calendar: facts::has_calendar(pages).then(|| pages.url(Route::Calendar)),
        unbounded: facts::unbounded(pages),
        pager: pager::pager(pages, Route::Due(number), number, dated.len()),
    }
}
