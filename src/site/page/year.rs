//! The chronology: all years, and the meetings of each, month by month.

use crate::archive::MeetingIx;
use crate::site::frame::head;
use crate::site::index::changed_words::ChangedWords;
use crate::site::index::paging::page_of;
use crate::site::page::Page;
use crate::site::part::pages::Pages;
use crate::site::part::{counted, pager, row};
use crate::site::route::address::Addresses;
use crate::site::route::listing::add_pages;
use crate::site::route::routes::Route;
use crate::site::view::{Link, MonthView, PageView, YearView, YearsView};
use crate::source::edtf::words::month_in_words;
use crate::words::Word;

/// The list of years.
#[derive(Debug, Clone, Copy)]
pub(in crate::site) struct YearsPage;

impl Page for YearsPage {
    const TEMPLATE: &'static str = "years";
    const ADDRESSES: &'static str = "`/years/`";
    type View = YearsView;

    fn routes(addresses: &Addresses, routes: &mut Vec<Route>) {
        let _ = addresses;
        routes.push(Route::Years);
    }

    fn shows(self, _: &ChangedWords) -> bool {
        // It counts meetings by what their front matter says.
        false
    }

    fn make(self, pages: &Pages) -> (PageView, YearsView) {
        (years_head(pages), years_view(pages))
    }
}

/// A page of the meetings of a year.
#[derive(Debug, Clone, Copy)]
pub(in crate::site) struct YearPage(pub(in crate::site) i16, pub(in crate::site) usize);

impl Page for YearPage {
    const TEMPLATE: &'static str = "year";
    const ADDRESSES: &'static str = "`/years/YYYY/`";
    type View = YearView;

    fn routes(addresses: &Addresses, routes: &mut Vec<Route>) {
        for (year, meetings) in &addresses.years {
            add_pages(routes, meetings.len(), |number| Route::Year(*year, number));
        }
    }

    fn shows(self, _: &ChangedWords) -> bool {
        // It lists meetings by what their front matter says.
        false
    }

    fn make(self, pages: &Pages) -> (PageView, YearView) {
        let YearPage(year, number) = self;
        (
            year_head(pages, year, number),
            year_view(pages, year, number),
        )
    }
}

fn years_head(pages: &Pages) -> PageView {
    let description = pages.words().text(Word::AboutYears).to_owned();
    head::listing_head(
        pages,
        Route::Years,
        pages.words().text(Word::Years),
        description,
    )
}

fn year_head(pages: &Pages, year: i16, number: usize) -> PageView {
    let count = pages.years.get(&year).map_or(0, Vec::len);
    let route = Route::Year(year, number);
    let named = year.to_string();
    let values = [count.into(), (&named).into()];
    let description = pages.words().say(Word::AboutYear, &values);
    let mut head = head::listing_head(pages, route, &year.to_string(), description);
    head.kind = "year";
    head::crumb(
        pages,
        &mut head,
        pages.words().text(Word::Years),
        Route::Years,
    );
    head
}

fn years_view(addresses: &Addresses) -> YearsView {
    YearsView {
        years: counted::years_counted(addresses),
    }
}

fn year_view(pages: &Pages, year: i16, number: usize) -> YearView {
    let meetings = pages
        .years
        .get(&year)
        .map(Vec::as_slice)
        .unwrap_or_default();
    let month = |ix: &MeetingIx| pages.archive.meeting(*ix).date.month();
    let months = page_of(meetings, number)
        .chunk_by(|a, b| month(a) == month(b))
        .map(|meetings| MonthView {
            month: meetings
                .first()
                .and_then(month)
                .map(|month| pages.words().shared(month_in_words(month))),
            meetings: row::rows(pages, meetings.iter().copied()),
        })
        .collect();
    let link = |year: &i16| Link {
        title: year.to_string(),
        url: pages.url(Route::Year(*year, 1)),
        ..Link::default()
    };
    YearView {
        year,
        months,
        previous: pages
            .years
            .range(..year)
            .next_back()
            .map(|(year, _)| link(year)),
        next: pages
            .years
            .range(year.saturating_add(1)..)
            .next()
            .map(|(year, _)| link(year)),
        pager: pager::pager(pages, Route::Year(year, number), number, meetings.len()),
    }
}
