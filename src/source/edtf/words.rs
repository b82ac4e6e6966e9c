//! Dates in words, and as HTML writes them.

use jiff::civil::{Date, DateTime};
use jiff::tz::Offset;

use super::{Precision, Qualifier, Stamp};
use crate::words::{Value, Word, Words};

/// The months in English, from January.
pub(crate) const MONTHS: [&str; 12] = [
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

/// How far a time is from that of Greenwich: ` UTC`, ` (UTC+7)`.
pub(super) fn offset_words(offset: Option<Offset>) -> String {
    match offset {
        None => String::new(),
        Some(offset) if offset.is_zero() => " UTC".to_owned(),
        Some(offset) => format!(" (UTC{offset})"),
    }
}

/// The name of a month, from 1 to 12.
const MONTH_NAMES: [Word; 12] = [
    Word::Month1,
    Word::Month2,
    Word::Month3,
    Word::Month4,
    Word::Month5,
    Word::Month6,
    Word::Month7,
    Word::Month8,
    Word::Month9,
    Word::Month10,
    Word::Month11,
    Word::Month12,
];

/// The name of a month, from 1 to 12, in a language.
pub(crate) fn month_in_words(month: u8) -> Word {
    let known = MONTH_NAMES.get(usize::from(month).saturating_sub(1));
    known.copied().unwrap_or(Word::Month1)
}

fn month_of(date: Date, words: &Words) -> &str {
    words.text(month_in_words(date.month().unsigned_abs()))
}

fn day_of(date: Date) -> Value<'static> {
    Value::Number(usize::from(date.day().unsigned_abs()))
}

/// A day in the words of the site's language.
pub(crate) fn day_in_words(date: Date, words: &Words) -> String {
    let month = Value::Text(month_of(date, words));
    let year = date.year().to_string();
    words.say(Word::DateDay, &[day_of(date), month, (&year).into()])
}

/// As [`interval_words`], in the words of a language.
pub(super) fn interval_in_words(a: &Stamp, b: &Stamp, words: &Words) -> String {
    let days = a.precision == Precision::Day && b.precision == Precision::Day;
    let exact = a.qualifier == Qualifier::Exact && b.qualifier == Qualifier::Exact;
    let (x, y) = (a.first, b.first);
    let from = Value::Text(month_of(x, words));
    let year = y.year().to_string();
    if days && exact && x.year() == y.year() && x.month() == y.month() {
        let values = [day_of(x), day_of(y), from, (&year).into()];
        words.say(Word::DateDays, &values)
    } else if days && exact && x.year() == y.year() {
        let to = day_in_words(y, words);
        words.say(Word::DateDaysOfMonths, &[day_of(x), from, (&to).into()])
    } else {
        let (from, to) = (a.in_words(words), b.in_words(words));
        words.say(Word::DateRange, &[(&from).into(), (&to).into()])
    }
}

pub(super) fn day_words(date: Date) -> String {
    format!("{} {} {}", date.day(), month_name(date), date.year())
}

fn month_name(date: Date) -> &'static str {
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
    /// In the words of a language.
    pub(super) fn in_words(&self, words: &Words) -> String {
        let date = self.first;
        let year = date.year().to_string();
        let month = Value::Text(month_of(date, words));
        let year = Value::Text(&year);
        let plain = match self.precision {
            Precision::Day => words.say(Word::DateDay, &[day_of(date), month, year]),
            Precision::Month => words.say(Word::DateMonth, &[month, year]),
            Precision::SomeDay => words.say(Word::DateSomeDay, &[month, year]),
            Precision::Season(season) => {
                let season = match season {
                    22 => Word::DateSummer,
                    23 => Word::DateAutumn,
                    24 => Word::DateWinter,
                    _ => Word::DateSpring,
                };
                words.say(season, &[year])
            }
            Precision::Year => date.year().to_string(),
            Precision::Decade => words.say(Word::DateDecade, &[year]),
            Precision::Century => {
                let last = (date.year() + 99).to_string();
                words.say(Word::DateBetween, &[year, (&last).into()])
            }
        };
        let word = match self.qualifier {
            Qualifier::Exact => return plain,
            Qualifier::Approximate => Word::DateAbout,
            Qualifier::Uncertain => Word::DateUncertain,
            Qualifier::UncertainAndApproximate => Word::DateAboutUncertain,
        };
        words.say(word, &[(&plain).into()])
    }

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
