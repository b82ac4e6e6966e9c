//! The chronology: all years, and the meetings of each, month by month.

use crate::archive::MeetingIx;
use crate::site::frame::head;
use crate::site::index::paging::page_of;
use crate::site::part::pages::Pages;
use crate::site::part::{counted, pager, row};
use crate::site::route::address::Addresses;
use crate::site::route::routes::Route;
use crate::site::view::{Link, MonthView, PageView, YearView, YearsView};
use crate::source::edtf::words::month_in_words;
use crate::words::Word;

pub(in crate::site) fn years_head(pages: &Pages) -> PageView {
    let description = pages.words().text(Word::AboutYears).to_owned();
    head::listing_head(
        pages,
        Route::Years,
        pages.words().text(Word::Years),
        description,
    )
}

pub(in crate::site) fn year_head(pages: &Pages, year: i16, number: usize) -> PageView {
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

pub(in crate::site) fn years_view(addresses: &Addresses) -> YearsView {
    YearsView {
        years: counted::years_counted(addresses),
    }
}

pub(in crate::site) fn year(pages: &Pages, year: i16, number: usize) -> YearView {
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
