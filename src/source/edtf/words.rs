//! Dates in words, and as HTML writes them.

use jiff::civil::{Date, DateTime};
use jiff::tz::Offset;

use super::{Precision, Qualifier, Stamp};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A time as HTML writes it, to the second. An offset that is no whole number of minutes, of which
/// HTML has no form, is left out.
pub(super) fn machine_time(at: DateTime, offset: Option<Offset>) -> String {
    let offset = match offset {
        Some(offset) if offset.is_zero() => "Z".to_owned(),
        Some(offset) if offset.seconds() % 60 == 0 => {
            let minutes = offset.seconds() / 60;
            let sign = if minutes < 0 { '-' } else { '+' };
            format!("{sign}{:02}:{:02}", minutes.abs() / 60, minutes.abs() % 60)
        }
        _ => String::new(),
    };
    format!("{}{offset}", at.strftime("%Y-%m-%dT%H:%M:%S"))
}

pub(super) fn day_words(date: Date) -> String {
    format!("{} {} {}", date.day(), month_name(date), date.year())
}

pub(super) fn month_name(date: Date) -> &'static str {
    MONTHS
        .get(usize::from(date.month().unsigned_abs()) - 1)
        .copied()
        .unwrap_or_default()
}

pub(super) fn interval_words(a: &Stamp, b: &Stamp) -> String {
    let days = a.precision == Precision::Day && b.precision == Precision::Day;
    let exact = a.qualifier == Qualifier::Exact && b.qualifier == Qualifier::Exact;
    let (x, y) = (a.first, b.first);
    if days && exact && x.year() == y.year() && x.month() == y.month() {
        format!("{}–{}", x.day(), day_words(y))
    } else if days && exact && x.year() == y.year() {
        format!("{} {} – {}", x.day(), month_name(x), day_words(y))
    } else {
        format!("{} – {}", a.words(), b.words())
    }
}

impl Stamp {
    pub(super) fn machine(&self) -> Option<String> {
        match self.precision {
            Precision::Day => Some(self.first.to_string()),
            Precision::Month | Precision::SomeDay => Some(self.first.strftime("%Y-%m").to_string()),
            Precision::Year => Some(self.first.strftime("%Y").to_string()),
            Precision::Century | Precision::Decade | Precision::Season(_) => None,
        }
    }

    pub(super) fn words(&self) -> String {
        let date = self.first;
        let year = date.year();
        let plain = match self.precision {
            Precision::Day => day_words(date),
            Precision::Month => format!("{} {year}", month_name(date)),
            Precision::SomeDay => format!("a day in {} {year}", month_name(date)),
            Precision::Season(season) => {
                let name = ["spring", "summer", "autumn", "winter"]
                    .get(usize::from(season.saturating_sub(21)))
                    .copied()
                    .unwrap_or_default();
                format!("{name} {year}")
            }
            Precision::Year => format!("{year}"),
            Precision::Decade => format!("the {year}s"),
            Precision::Century => format!("between {year} and {}", year + 99),
        };
        match self.qualifier {
            Qualifier::Exact => plain,
            Qualifier::Approximate => format!("about {plain}"),
            Qualifier::Uncertain => format!("{plain} (uncertain)"),
            Qualifier::UncertainAndApproximate => format!("about {plain} (uncertain)"),
        }
    }
}
