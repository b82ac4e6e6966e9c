//! When something was, as charts place it: on one day, or within a stretch of time that is known.

use jiff::civil::Date;

use crate::source::edtf::Edtf;

/// A place in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::site) struct When {
    first: Date,
    last: Date,
    exact: bool,
}

impl When {
    /// Places a date; none if it is so vague that no year can be named, or if it is not known at all.
    /// `sure`: whether the record that says it is.
    pub(in crate::site) fn of(date: &Edtf, sure: bool) -> Option<When> {
        let (earliest, latest) = (date.earliest(), date.latest());
        let (first, last) = (earliest.or(latest)?, latest.or(earliest)?);
        let exact = sure && date.is_exact() && date.is_to_the_day();
        // A winter belongs to two years, and a meeting may go on over the turn of a year.
        let vague = i32::from(last.year()) - i32::from(first.year()) > 1 && !exact;
        (!vague).then_some(When { first, last, exact })
    }

    /// Whether it is known to the day.
    pub(in crate::site) fn is_exact(self) -> bool {
        self.exact
    }

    /// The year to which it is counted: that in which it began.
    pub(in crate::site) fn year(self) -> i32 {
        i32::from(self.first.year())
    }

    /// The year in which it may have ended.
    pub(in crate::site) fn last_year(self) -> i32 {
        i32::from(self.last.year())
    }

    /// Its middle, in years: 2022.5 is the middle of 2022.
    pub(in crate::site) fn middle(self) -> f64 {
        f64::midpoint(self.start(), self.end())
    }

    /// Its beginning, in years.
    pub(in crate::site) fn start(self) -> f64 {
        in_years(self.first, 0)
    }

    /// Its end, in years.
    pub(in crate::site) fn end(self) -> f64 {
        in_years(self.last, 1)
    }
}

/// A day in years, with so many days added.
fn in_years(day: Date, more: i16) -> f64 {
    let passed = f64::from(day.day_of_year() - 1 + more);
    f64::from(day.year()) + passed / f64::from(day.days_in_year())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn when(date: &str) -> Option<When> {
        When::of(&Edtf::parse(date).unwrap(), true)
    }

    #[test]
    fn only_what_is_known_to_the_day_is_exact() {
        for (date, exact) in [
            ("2022-05-13", true),
            ("2022-05-12/2022-05-13", true),
            ("2022-05-13T10:00Z", true),
            ("2022-05", false),
            ("2022", false),
            ("2022-24", false),
            ("2022-05-13~", false),
            ("2022-05-13?", false),
            ("2022-05/2022-06", false),
            ("2022-05-13/..", false),
            ("2022-05-XX", false),
        ] {
            assert_eq!(when(date).map(When::is_exact), Some(exact), "{date}");
        }
    }

    #[test]
    fn what_may_be_in_any_of_many_years_has_no_place() {
        assert_eq!(when("201X"), None);
        assert_eq!(when("19XX"), None);
        assert_eq!(when("1990/2005"), None);
        assert!(
            when("1990-01-01/2005-12-31").is_some(),
            "days that are known"
        );
    }

    #[test]
    fn a_year_is_a_stretch_of_time_with_its_middle_in_summer() {
        let year = when("2022").unwrap();
        assert_eq!(
            (year.start(), year.middle(), year.end()),
            (2022.0, 2022.5, 2023.0)
        );
    }

    #[test]
    fn a_record_that_is_not_sure_is_not_exact() {
        let date = Edtf::parse("2022-05-13").unwrap();
        assert!(!When::of(&date, false).unwrap().is_exact());
    }
}
