//! The chronology: all years, and the meetings of each, month by month.

use super::Site;
use super::describe::page_of;
use super::route::Route;
use super::view::{Counted, Link, MonthView, YearView, YearsView};
use crate::archive::MeetingIx;
use crate::source::edtf::words::month_in_words;

impl Site {
    pub(super) fn years_view(&self) -> YearsView {
        YearsView {
            years: self.years_counted(),
        }
    }

    /// All years, newest first, with the number of their meetings.
    pub(super) fn years_counted(&self) -> Vec<Counted> {
        let years = self.years.iter().rev();
        years
            .map(|(year, meetings)| Counted {
                title: year.to_string(),
                url: self.url(Route::Year(*year, 1)),
                count: meetings.len(),
            })
            .collect()
    }

    pub(super) fn year(&self, year: i16, number: usize) -> YearView {
        let meetings = self.years.get(&year).map(Vec::as_slice).unwrap_or_default();
        let month = |ix: &MeetingIx| self.archive.meeting(*ix).date.month();
        let months = page_of(meetings, number)
            .chunk_by(|a, b| month(a) == month(b))
            .map(|meetings| MonthView {
                month: meetings
                    .first()
                    .and_then(month)
                    .map(|month| self.words().shared(month_in_words(month))),
                meetings: self.rows(meetings.iter().copied()),
            })
            .collect();
        let link = |year: &i16| Link {
            title: year.to_string(),
            url: self.url(Route::Year(*year, 1)),
            ..Link::default()
        };
        YearView {
            year,
            months,
            previous: self
                .years
                .range(..year)
                .next_back()
                .map(|(year, _)| link(year)),
            next: self
                .years
                .range(year.saturating_add(1)..)
                .next()
                .map(|(year, _)| link(year)),
            pager: self.pager(Route::Year(year, number), number, meetings.len()),
        }
    }
}
