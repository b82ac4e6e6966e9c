//! Where accounts differ: ways in to all points, and those that have something in common.

use crate::site::frame::head;
use crate::site::index::changed_words::ChangedWords;
use crate::site::index::paging::newest_first;
use crate::site::index::point_lists::points;
use crate::site::index::points::PointSelection;
use crate::site::page::Page;
use crate::site::part::pager;
use crate::site::part::pages::Pages;
use crate::site::part::point_row::{point_row, rank, selection_title};
use crate::site::route::address::Addresses;
use crate::site::route::listing::add_pages;
use crate::site::route::routes::Route;
use crate::site::view::{Counted, PageView, PointListView, PointsView, Shortened};
use crate::source::id::EntityKind;
use crate::words::Word;

/// The ways in to all points.
#[derive(Debug, Clone, Copy)]
pub(in crate::site) struct PointsPage;

impl Page for PointsPage {
    const TEMPLATE: &'static str = "points";
    const ADDRESSES: &'static str = "`/points/`";
    type View = PointsView;

    fn routes(addresses: &Addresses, routes: &mut Vec<Route>) {
        if !points(addresses).all.is_empty() {
            routes.push(Route::Points);
        }
    }

    fn shows(self, changed: &ChangedWords) -> bool {
        changed.stated || changed.renamed
    }

    fn make(self, pages: &Pages) -> (PageView, PointsView) {
        let count = points(pages).all.len();
        let description = pages.words().count(Word::AboutPoints, count);
        let title = pages.words().text(Word::Points);
        let head = head::listing_head(pages, Route::Points, title, description);
        (head, points_view(pages))
    }
}

/// The points that have something in common.
#[derive(Debug, Clone, Copy)]
pub(in crate::site) struct PointListPage(
    pub(in crate::site) PointSelection,
    pub(in crate::site) usize,
);

impl Page for PointListPage {
    const TEMPLATE: &'static str = "point_list";
    const ADDRESSES: &'static str = "`/points/KIND/`, `/points/between/A--B/`, `/points/on/TOPIC/`";
    type View = PointListView;

    fn routes(addresses: &Addresses, routes: &mut Vec<Route>) {
        for (selection, count) in points(addresses).selections() {
            add_pages(routes, count, |number| Route::PointsOf(selection, number));
        }
    }

    fn shows(self, changed: &ChangedWords) -> bool {
        changed.stated || changed.renamed
    }

    fn make(self, pages: &Pages) -> (PageView, PointListView) {
        let PointListPage(selection, number) = self;
        let route = Route::PointsOf(selection, number);
        let title = selection_title(pages, selection);
        let list = points(pages).of(selection);
        let description = pages.words().count(Word::AboutPoints, list.len());
        let mut head = head::listing_head(pages, route, &title, description.clone());
        let crumb = pages.words().text(Word::Points);
        head::crumb(pages, &mut head, crumb, Route::Points);
        let rows = newest_first(list.len(), number);
        let view = PointListView {
            title,
            description,
            rows: rows.filter_map(|i| point_row(pages, list[i])).collect(),
            pager: pager::pager(pages, route, number, list.len()),
        };
        (head, view)
    }
}

/// The most telling points that the page with the ways in shows.
const TELLING: usize = 10;

fn points_view(pages: &Pages) -> PointsView {
    let all = points(pages);
    let mut kinds = Vec::new();
    let mut relations = Vec::new();
    let mut topics = Vec::new();
    for (selection, count) in all.selections() {
        let list = match selection {
            PointSelection::How(_) => &mut kinds,
            PointSelection::Between(_) => &mut relations,
            PointSelection::On(_) => &mut topics,
        };
        list.push((selection, count));
    }
    // The greatest difference first, and what nobody assessed last.
    kinds.sort_by_key(|(selection, _)| rank(*selection));
    for list in [&mut relations, &mut topics] {
        list.sort_by_key(|(selection, count)| (std::cmp::Reverse(*count), *selection));
    }
    let counted = |(selection, count): (PointSelection, usize)| Counted {
        title: selection_title(pages, selection),
        url: pages.url(Route::PointsOf(selection, 1)),
        count,
    };
    let telling = kinds
        .iter()
        .flat_map(|(selection, _)| all.of(*selection).iter().rev());
    PointsView {
        total: all.all.len(),
        telling: telling
            .take(TELLING)
            .filter_map(|ix| point_row(pages, *ix))
            .collect(),
        kinds: kinds.into_iter().map(counted).collect(),
        relations: Shortened::new(relations, pages.url(Route::Relations(1)), counted),
        topics: Shortened::new(
            topics,
            pages.url(Route::Entities(EntityKind::Topic, 1)),
            counted,
        ),
    }
}
