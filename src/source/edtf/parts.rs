//! The parts of a date, for those who write dates in a way of their own.

use jiff::civil::Date;

use super::{Bound, Edtf, Meaning, Precision, Qualifier, Stamp};

/// What is known of one calendar date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Calendar {
    /// The year.
    pub(crate) year: i16,
    /// What is known within the year.
    pub(crate) within: Within,
    /// About then.
    pub(crate) approximate: bool,
    /// Perhaps then.
    pub(crate) uncertain: bool,
}

/// What is known of a date within its year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Within {
    /// Nothing.
    Year,
    /// 1 to 4: spring, summer, autumn, winter.
    Season(u8),
    /// 1 to 12.
    Month(u8),
    /// A month and a day, both from 1.
    Day(u8, u8),
}

/// A date in parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Parts {
    /// One date; of a time, its day.
    One(Calendar),
    /// From one date to another.
    Span(Calendar, Calendar),
    /// No year is known: a decade, a century, or an open end.
    Vague,
}

impl Edtf {
    /// The parts of the date.
    pub(crate) fn parts(&self) -> Parts {
        match &self.meaning {
            Meaning::Date(stamp) => stamp.calendar().map_or(Parts::Vague, Parts::One),
            Meaning::Time(at, _) => Parts::One(Calendar {
                year: at.year(),
                within: day(at.date()),
                approximate: false,
                uncertain: false,
            }),
            Meaning::Interval(Bound::Date(from), Bound::Date(to)) => {
                match (from.calendar(), to.calendar()) {
                    (Some(from), Some(to)) => Parts::Span(from, to),
                    _ => Parts::Vague,
                }
            }
            Meaning::Interval(..) => Parts::Vague,
        }
    }
}

impl Stamp {
    fn calendar(&self) -> Option<Calendar> {
        let within = match self.precision {
            Precision::Century | Precision::Decade => return None,
            Precision::Year => Within::Year,
            Precision::Season(season) => Within::Season(season.saturating_sub(20)),
            Precision::Month | Precision::SomeDay => {
                Within::Month(self.first.month().unsigned_abs())
            }
            Precision::Day => day(self.first),
        };
        let about = Qualifier::UncertainAndApproximate;
        Some(Calendar {
            year: self.first.year(),
            within,
            approximate: self.qualifier == Qualifier::Approximate || self.qualifier == about,
            uncertain: self.qualifier == Qualifier::Uncertain || self.qualifier == about,
        })
    }
}

fn day(date: Date) -> Within {
    Within::Day(date.month().unsigned_abs(), date.day().unsigned_abs())
}
