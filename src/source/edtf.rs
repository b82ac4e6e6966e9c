//! Dates as archives know them: exact, coarse, approximate, uncertain, or a stretch of time.
//!
//! The forms are those of EDTF (ISO 8601-2:2019; <https://www.loc.gov/standards/datetime/>): level 0
//! whole, and of level 1 the qualifiers `?`, `~` and `%`, seasons, unspecified digits (`201X`,
//! `2022-XX`) and open or unknown ends of intervals. Years have four digits.

use std::cmp::Reverse;
use std::fmt;

use jiff::civil::{Date, DateTime};
use jiff::tz::Offset;
use jiff::{Timestamp, fmt::temporal::Pieces};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// A date, a time, or an interval, as it was written.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Edtf {
    text: String,
    meaning: Meaning,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Meaning {
    Date(Stamp),
    /// As clocks showed it, and how far they were from UTC.
    Time(DateTime, Option<Offset>),
    Interval(Bound, Bound),
}

/// One end of an interval.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Bound {
    Date(Stamp),
    /// `..`: it goes on.
    Open,
    /// Nothing written: not known.
    Unknown,
}

/// A calendar date of some precision.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Stamp {
    precision: Precision,
    first: Date,
    last: Date,
    qualifier: Qualifier,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Precision {
    Century,
    Decade,
    Year,
    Season(u8),
    Month,
    /// A day of a month that is not known.
    SomeDay,
    Day,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Qualifier {
    Exact,
    Uncertain,
    Approximate,
    UncertainAndApproximate,
}

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

impl Edtf {
    /// Reads a date.
    ///
    /// # Errors
    /// A sentence that says what is wrong, for people.
    pub fn parse(text: &str) -> Result<Edtf, String> {
        let meaning = if text.contains('T') && !text.contains('/') {
            time(text)?
        } else if let Some((from, to)) = text.split_once('/') {
            interval(from, to)?
        } else {
            Meaning::Date(stamp(text)?)
        };
        Ok(Edtf {
            text: text.to_owned(),
            meaning,
        })
    }

    /// As it was written.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The first day that it can mean; none if the beginning is open or unknown.
    pub(crate) fn earliest(&self) -> Option<Date> {
        match &self.meaning {
            Meaning::Date(stamp) | Meaning::Interval(Bound::Date(stamp), _) => Some(stamp.first),
            Meaning::Time(at, _) => Some(at.date()),
            Meaning::Interval(..) => None,
        }
    }

    /// The last day that it can mean; none if the end is open or unknown.
    pub(crate) fn latest(&self) -> Option<Date> {
        match &self.meaning {
            Meaning::Date(stamp) | Meaning::Interval(_, Bound::Date(stamp)) => Some(stamp.last),
            Meaning::Time(at, _) => Some(at.date()),
            Meaning::Interval(..) => None,
        }
    }

    /// The moment, where a time with an offset from UTC was written.
    pub(crate) fn instant(&self) -> Option<Timestamp> {
        match &self.meaning {
            Meaning::Time(at, offset) => offset.and_then(|offset| offset.to_timestamp(*at).ok()),
            _ => None,
        }
    }

    /// Whether it is a stretch of time from one date to another.
    pub(crate) fn is_interval(&self) -> bool {
        matches!(self.meaning, Meaning::Interval(..))
    }

    /// The year to which it is filed.
    pub fn year(&self) -> Option<i16> {
        self.earliest().or_else(|| self.latest()).map(Date::year)
    }

    /// The month in which it begins, where that is known: `May`.
    pub(crate) fn month_name(&self) -> Option<&'static str> {
        match &self.meaning {
            Meaning::Time(at, _) => Some(month_name(at.date())),
            Meaning::Date(stamp) | Meaning::Interval(Bound::Date(stamp), _) => {
                use Precision::{Day, Month, SomeDay};
                matches!(stamp.precision, Day | Month | SomeDay).then(|| month_name(stamp.first))
            }
            Meaning::Interval(..) => None,
        }
    }

    /// Where it stands among others: by its first day, the coarser before the finer, and times of a
    /// day by the clock, in UTC where they say how far they are from it.
    pub(crate) fn sort_key(&self) -> impl Ord + use<> {
        let (earliest, latest) = (self.earliest(), self.latest());
        // What has no end is as coarse as can be. Without a beginning, all that is known is the end.
        let last = earliest.and(latest).unwrap_or(Date::MAX);
        let clock = match &self.meaning {
            Meaning::Time(at, None) => Some(*at),
            Meaning::Time(at, Some(_)) => self
                .instant()
                .map_or(Some(*at), |instant| Some(Offset::UTC.to_datetime(instant))),
            _ => None,
        };
        (earliest.or(latest), Reverse(last), clock)
    }

    /// Whether both can be true: one lies within the other.
    pub(crate) fn agrees_with(&self, other: &Edtf) -> bool {
        let within = |inner: &Edtf, outer: &Edtf| {
            outer
                .earliest()
                .is_none_or(|o| inner.earliest().is_some_and(|i| i >= o))
                && outer
                    .latest()
                    .is_none_or(|o| inner.latest().is_some_and(|i| i <= o))
        };
        within(self, other) || within(other, self)
    }

    /// The value of an HTML `datetime` attribute: only what HTML can say exactly.
    pub fn machine(&self) -> Option<String> {
        match &self.meaning {
            Meaning::Date(stamp) => stamp.machine(),
            Meaning::Time(at, offset) => Some(machine_time(*at, *offset)),
            Meaning::Interval(Bound::Date(stamp), _) => stamp.machine(),
            Meaning::Interval(..) => None,
        }
    }

    /// In words: `about 14 May 2022`, `12–13 May 2022`, `the 2010s`.
    pub fn words(&self) -> String {
        match &self.meaning {
            Meaning::Date(stamp) => stamp.words(),
            Meaning::Time(at, offset) => {
                let offset = match offset {
                    None => String::new(),
                    Some(offset) if offset.is_zero() => " UTC".to_owned(),
                    Some(offset) => format!(" (UTC{offset})"),
                };
                format!("{}, {}{offset}", day_words(at.date()), at.strftime("%H:%M"))
            }
            Meaning::Interval(Bound::Date(a), Bound::Date(b)) => interval_words(a, b),
            Meaning::Interval(Bound::Date(a), Bound::Open) => format!("since {}", a.words()),
            Meaning::Interval(Bound::Date(a), Bound::Unknown) => format!("from {}", a.words()),
            Meaning::Interval(_, Bound::Date(b)) => format!("until {}", b.words()),
            Meaning::Interval(..) => "not known".to_owned(),
        }
    }
}

/// A time as HTML writes it, to the second. An offset that is no whole number of minutes, of which
/// HTML has no form, is left out.
fn machine_time(at: DateTime, offset: Option<Offset>) -> String {
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

fn day_words(date: Date) -> String {
    format!("{} {} {}", date.day(), month_name(date), date.year())
}

fn month_name(date: Date) -> &'static str {
    MONTHS
        .get(usize::from(date.month().unsigned_abs()) - 1)
        .copied()
        .unwrap_or_default()
}

fn interval_words(a: &Stamp, b: &Stamp) -> String {
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
    fn machine(&self) -> Option<String> {
        match self.precision {
            Precision::Day => Some(self.first.to_string()),
            Precision::Month | Precision::SomeDay => Some(self.first.strftime("%Y-%m").to_string()),
            Precision::Year => Some(self.first.strftime("%Y").to_string()),
            Precision::Century | Precision::Decade | Precision::Season(_) => None,
        }
    }

    fn words(&self) -> String {
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

fn interval(from: &str, to: &str) -> Result<Meaning, String> {
    let bound = |text: &str| match text {
        "" => Ok(Bound::Unknown),
        ".." => Ok(Bound::Open),
        date => stamp(date).map(Bound::Date),
    };
    let (from, to) = (bound(from)?, bound(to)?);
    match (&from, &to) {
        (Bound::Date(a), Bound::Date(b)) if a.first > b.last => {
            Err("the interval ends before it begins".to_owned())
        }
        (Bound::Date(_), _) | (_, Bound::Date(_)) => Ok(Meaning::Interval(from, to)),
        _ => Err("an interval needs a date at one end at least".to_owned()),
    }
}

fn time(text: &str) -> Result<Meaning, String> {
    let wrong = || format!("`{text}` is not a time such as 2022-05-14T09:30:00+07:00");
    let pieces = Pieces::parse(text).map_err(|_| wrong())?;
    let Some(time) = pieces.time() else {
        return Err(format!("`{text}` has no time after the T"));
    };
    if pieces.date().year() < 0 || pieces.time_zone_annotation().is_some() {
        return Err(wrong());
    }
    Ok(Meaning::Time(
        pieces.date().to_datetime(time),
        pieces.to_numeric_offset(),
    ))
}

fn stamp(text: &str) -> Result<Stamp, String> {
    let (body, qualifier) = match text.as_bytes().last() {
        Some(b'?') => (&text[..text.len() - 1], Qualifier::Uncertain),
        Some(b'~') => (&text[..text.len() - 1], Qualifier::Approximate),
        Some(b'%') => (&text[..text.len() - 1], Qualifier::UncertainAndApproximate),
        _ => (text, Qualifier::Exact),
    };
    let wrong = || {
        format!(
            "`{text}` is not a date: write 2022-05-13, 2022-05, 2022, 2022-05-14~ or 2022-05-12/2022-05-13"
        )
    };
    let parts: Vec<&str> = body.split('-').collect();
    let shape = |part: &str, len: usize| {
        part.len() == len && part.bytes().all(|b| b.is_ascii_digit() || b == b'X')
    };
    let (year, month, day) = match parts[..] {
        [y] if shape(y, 4) => (y, None, None),
        [y, m] if shape(y, 4) && shape(m, 2) => (y, Some(m), None),
        [y, m, d] if shape(y, 4) && shape(m, 2) && shape(d, 2) => (y, Some(m), Some(d)),
        _ => return Err(wrong()),
    };
    let number = |part: &str| part.parse::<i16>().map_err(|_| wrong());
    let date = |y: i16, m: i16, d: i16| {
        let part = |n: i16| i8::try_from(n).map_err(|_| wrong());
        Date::new(y, part(m)?, part(d)?).map_err(|_| format!("there is no day {text}"))
    };
    let whole_years = |first: i16, last: i16, precision| {
        Ok(Stamp {
            precision,
            first: date(first, 1, 1)?,
            last: date(last, 12, 31)?,
            qualifier,
        })
    };
    if let Some(known) = year.strip_suffix("XX").filter(|_| month.is_none()) {
        let first = number(known)? * 100;
        return whole_years(first, first + 99, Precision::Century);
    }
    if let Some(known) = year.strip_suffix('X').filter(|_| month.is_none()) {
        let first = number(known)? * 10;
        return whole_years(first, first + 9, Precision::Decade);
    }
    let year = number(year)?;
    match (month, day) {
        (None, _) | (Some("XX"), None | Some("XX")) => whole_years(year, year, Precision::Year),
        (Some(season @ ("21" | "22" | "23" | "24")), None) => {
            // The months of a season depend on the hemisphere, so only its year is sure.
            let season = season.parse().map_err(|_| wrong())?;
            whole_years(year, year, Precision::Season(season))
        }
        (Some(month), None | Some("XX")) => {
            let first = date(year, number(month)?, 1)?;
            let precision = if day.is_some() {
                Precision::SomeDay
            } else {
                Precision::Month
            };
            Ok(Stamp {
                precision,
                first,
                last: first.last_of_month(),
                qualifier,
            })
        }
        (Some(month), Some(day)) => {
            let day = date(year, number(month)?, number(day)?)?;
            Ok(Stamp {
                precision: Precision::Day,
                first: day,
                last: day,
                qualifier,
            })
        }
    }
}

impl fmt::Display for Edtf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl Serialize for Edtf {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text)
    }
}

impl<'de> Deserialize<'de> for Edtf {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Edtf::parse(text.trim()).map_err(de::Error::custom)
    }
}

impl JsonSchema for Edtf {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Edtf".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": ["string", "integer"],
            "description": "A date in EDTF: 2022-05-13, 2022-05, 2022, 2022-05-14~ (about), 2022-05-14? (uncertain), 2022-05-12/2022-05-13, or a time with offset.",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> String {
        match Edtf::parse(text) {
            Ok(date) => date.words(),
            Err(message) => format!("error: {message}"),
        }
    }

    #[test]
    fn dates_in_words() {
        for (text, expected) in [
            ("2022-05-13", "13 May 2022"),
            ("2022-05", "May 2022"),
            ("2022", "2022"),
            ("2022-05-14~", "about 14 May 2022"),
            ("2022-05?", "May 2022 (uncertain)"),
            ("2022%", "about 2022 (uncertain)"),
            ("201X", "the 2010s"),
            ("19XX", "between 1900 and 1999"),
            ("2022-XX", "2022"),
            ("2022-05-XX", "a day in May 2022"),
            ("2022-21", "spring 2022"),
            ("2022-05-12/2022-05-13", "12–13 May 2022"),
            ("2022-05-30/2022-06-02", "30 May – 2 June 2022"),
            ("2021-12-30/2022-01-02", "30 December 2021 – 2 January 2022"),
            ("2018-08-01/..", "since 1 August 2018"),
            ("2018-08-01/", "from 1 August 2018"),
            ("/2018-08", "until August 2018"),
            ("2022-05-14T09:30:00+07:00", "14 May 2022, 09:30 (UTC+07)"),
            ("2022-05-14T09:30:00Z", "14 May 2022, 09:30 UTC"),
        ] {
            assert_eq!(words(text), expected, "{text}");
        }
    }

    #[test]
    fn what_is_no_date_is_refused() {
        for text in [
            "",
            "yesterday",
            "2022-13",
            "2022-02-30",
            "22-05-13",
            "2022-5-3",
            "/",
            "2022-05-13/2022-05-12",
            "2022-05-13Tnoon",
            "٢٠٢٢",
            "2022-05-1X",
            "~",
            "XXXX-05",
        ] {
            assert!(
                words(text).starts_with("error: "),
                "{text}: {}",
                words(text)
            );
        }
    }

    #[test]
    fn coarse_and_exact_agree_where_one_holds_the_other() {
        let agree = |a: &str, b: &str| match (Edtf::parse(a), Edtf::parse(b)) {
            (Ok(a), Ok(b)) => a.agrees_with(&b),
            _ => unreachable!(),
        };
        assert!(agree("2022-05-13", "2022-05"));
        assert!(agree("2022-05-12/2022-05-13", "2022-05-13"));
        assert!(!agree("2022-05-13", "2022-05-12"));
        assert!(!agree("2022-05-13", "2022-06"));
    }

    fn date(text: &str) -> Edtf {
        match Edtf::parse(text) {
            Ok(date) => date,
            Err(message) => unreachable!("{message}"),
        }
    }

    #[test]
    fn times_are_written_as_html_writes_them() {
        for (text, expected) in [
            ("20220514T093000Z", "2022-05-14T09:30:00Z"),
            (
                "2022-05-14T09:30:00.123456789+07:00",
                "2022-05-14T09:30:00+07:00",
            ),
            ("2022-05-14T09:30-0330", "2022-05-14T09:30:00-03:30"),
            ("2022-05-14T09:30", "2022-05-14T09:30:00"),
            ("0044-03-15T12:00:00+00:30:15", "0044-03-15T12:00:00"),
            ("2022-05-14T09:30:00+00:00", "2022-05-14T09:30:00Z"),
        ] {
            assert_eq!(date(text).machine().as_deref(), Some(expected), "{text}");
        }
        assert!(Edtf::parse("2022-05-14T09:30:00[Asia/Phnom_Penh]").is_err());
        assert!(Edtf::parse("-002022-05-14T09:30:00Z").is_err());
    }

    #[test]
    fn dates_stand_in_order() {
        let ordered = [
            "../2018-07-31",
            "2018-07-31",
            "2018-08-01/..",
            "2018-08-01/2018-09-30",
            "2018-08",
            "2018-08-01",
            "2018-08-01T08:00:00",
            "2018-08-01T16:00:00+07:00",
            "2018-08-01T09:30:00Z",
            "2018-08-01T10:00:00",
            "/2018-08-02",
            "2018-08-02",
        ];
        for pair in ordered.windows(2) {
            assert!(
                date(pair[0]).sort_key() < date(pair[1]).sort_key(),
                "{pair:?}"
            );
        }
    }

    proptest::proptest! {
        #[test]
        fn no_text_panics(text in "\\PC*") {
            if let Ok(date) = Edtf::parse(&text) {
                proptest::prop_assert!(!date.words().is_empty());
                proptest::prop_assert!(date.machine() != Some(String::new()));
            }
        }

        #[test]
        fn every_day_reads_back(days in 0i32..365_000) {
            let day = jiff::civil::date(1000, 1, 1).saturating_add(jiff::Span::new().days(days));
            let parsed = Edtf::parse(&day.to_string());
            proptest::prop_assert_eq!(parsed.ok().and_then(|d| d.earliest()), Some(day));
        }
    }
}
