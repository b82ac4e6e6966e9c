//! Dates as archives know them: exact, coarse, approximate, uncertain, or a stretch of time.
//!
//! The forms are those of EDTF (ISO 8601-2:2019; <https://www.loc.gov/standards/datetime/>): level 0
//! whole, and of level 1 the qualifiers `?`, `~` and `%`, seasons, unspecified digits (`201X`,
//! `2022-XX`) and open or unknown ends of intervals. Years have four digits.

mod parse;
mod parts;
#[cfg(test)]
mod tests;
pub(crate) mod words;

use std::cmp::Reverse;
use std::fmt;

use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::Offset;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use parse::{interval, stamp, time};
pub(crate) use parts::{Calendar, Parts, Within};
use words::{
    day_in_words, day_words, interval_in_words, interval_words, machine_time, offset_words,
};

use crate::words::{Word, Words};

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

    /// Whether it says on which day, or from which day to which.
    pub(crate) fn is_to_the_day(&self) -> bool {
        let day = |stamp: &Stamp| stamp.precision == Precision::Day;
        match &self.meaning {
            Meaning::Date(stamp) => day(stamp),
            Meaning::Time(..) => true,
            Meaning::Interval(Bound::Date(from), Bound::Date(to)) => day(from) && day(to),
            Meaning::Interval(..) => false,
        }
    }

    /// Whether nothing of it is approximate or uncertain.
    pub(crate) fn is_exact(&self) -> bool {
        let exact = |stamp: &Stamp| stamp.qualifier == Qualifier::Exact;
        let end = |bound: &Bound| match bound {
            Bound::Date(stamp) => exact(stamp),
            Bound::Open | Bound::Unknown => true,
        };
        match &self.meaning {
            Meaning::Date(stamp) => exact(stamp),
            Meaning::Time(..) => true,
            Meaning::Interval(from, to) => end(from) && end(to),
        }
    }

    /// Returns the year of its last day, as one that is inferred and so uncertain: `2022?`
    pub(crate) fn inferred_year(&self) -> Option<Edtf> {
        let year = self.latest().or_else(|| self.earliest())?.year();
        Edtf::parse(&format!("{year:04}?")).ok()
    }

    /// The year to which it is filed.
    pub fn year(&self) -> Option<i16> {
        self.earliest().or_else(|| self.latest()).map(Date::year)
    }

    /// The month in which it begins, from 1 to 12, where that is known.
    pub(crate) fn month(&self) -> Option<u8> {
        let month = |date: Date| date.month().unsigned_abs();
        match &self.meaning {
            Meaning::Time(at, _) => Some(month(at.date())),
            Meaning::Date(stamp) | Meaning::Interval(Bound::Date(stamp), _) => {
                use Precision::{Day, Month, SomeDay};
                matches!(stamp.precision, Day | Month | SomeDay).then(|| month(stamp.first))
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

    /// The days on which it may have been where it was, from the first to the last. A time in UTC does not
    /// say what clocks showed there.
    pub(crate) fn local_days(&self) -> (Option<Date>, Option<Date>) {
        let day = |hours: i8| {
            let instant = self.instant()?;
            Some(Offset::constant(hours).to_datetime(instant).date())
        };
        match &self.meaning {
            Meaning::Time(_, Some(offset)) if offset.is_zero() => (day(-12), day(14)),
            _ => (self.earliest(), self.latest()),
        }
    }

    /// Whether it was over when another began: by the instants of both, or else by their days.
    pub(crate) fn is_before(&self, other: &Edtf) -> bool {
        match (self.instant(), other.instant()) {
            (Some(this), Some(other)) => this < other,
            _ => match (self.latest(), other.earliest()) {
                (Some(last), Some(first)) => last < first,
                _ => false,
            },
        }
    }

    /// Whether both can be true: one lies within the other. Times with offsets are the same if they are
    /// the same instant, whatever clocks showed it.
    pub(crate) fn agrees_with(&self, other: &Edtf) -> bool {
        match (&self.meaning, &other.meaning) {
            (Meaning::Time(a, x), Meaning::Time(b, y)) => match (x, y) {
                (Some(_), Some(_)) => self.instant() == other.instant(),
                (None, Some(utc)) if utc.is_zero() => is_clock_of(*a, *b),
                (Some(utc), None) if utc.is_zero() => is_clock_of(*b, *a),
                _ => a == b,
            },
            (Meaning::Time(..), _) => other.may_hold(self),
            (_, Meaning::Time(..)) => self.may_hold(other),
            _ => self.lies_with(other),
        }
    }

    /// Whether a time may have been on one of these days.
    fn may_hold(&self, time: &Edtf) -> bool {
        let (first, last) = time.local_days();
        self.earliest().is_none_or(|day| last >= Some(day))
            && self.latest().is_none_or(|day| first <= Some(day))
    }

    /// Whether one lies within the other, day by day.
    fn lies_with(&self, other: &Edtf) -> bool {
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

    /// In the words of a language: `about 14 May 2022`, `12–13 May 2022`, `the 2010s`.
    pub fn in_words(&self, words: &Words) -> String {
        match &self.meaning {
            Meaning::Date(stamp) => stamp.in_words(words),
            Meaning::Time(at, offset) => {
                let time = format!("{}{}", at.strftime("%H:%M"), offset_words(*offset));
                let date = day_in_words(at.date(), words);
                words.say(Word::DateTime, &[(&date).into(), (&time).into()])
            }
            Meaning::Interval(Bound::Date(a), Bound::Date(b)) => interval_in_words(a, b, words),
            Meaning::Interval(Bound::Date(a), Bound::Open) => {
                words.say(Word::DateSince, &[(&a.in_words(words)).into()])
            }
            Meaning::Interval(Bound::Date(a), Bound::Unknown) => {
                words.say(Word::DateFrom, &[(&a.in_words(words)).into()])
            }
            Meaning::Interval(_, Bound::Date(b)) => {
                words.say(Word::DateUntil, &[(&b.in_words(words)).into()])
            }
            Meaning::Interval(..) => words.text(Word::DateUnknown).to_owned(),
        }
    }

    /// In English, as diagnostics say it: `about 14 May 2022`, `12–13 May 2022`, `the 2010s`.
    pub fn words(&self) -> String {
        match &self.meaning {
            Meaning::Date(stamp) => stamp.words(),
            Meaning::Time(at, offset) => {
                let offset = offset_words(*offset);
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

/// Puts things in a list in the order of time of which the instant is known in the order of these among
/// themselves. By its day, what was east of the date line may come after what it was before.
pub(crate) fn order_instants<T>(list: &mut [T], date: impl Fn(&T) -> Option<&Edtf>) {
    let timed = list.iter().enumerate();
    let mut timed: Vec<(Timestamp, usize)> = timed
        .filter_map(|(i, one)| Some((date(one)?.instant()?, i)))
        .collect();
    if timed.is_sorted() {
        return;
    }
    let places: Vec<usize> = timed.iter().map(|(_, i)| *i).collect();
    timed.sort_unstable();
    let mut belongs: Vec<usize> = (0..list.len()).collect();
    for (place, (_, from)) in places.into_iter().zip(timed) {
        belongs[from] = place;
    }
    for i in 0..list.len() {
        while belongs[i] != i {
            let place = belongs[i];
            list.swap(i, place);
            belongs.swap(i, place);
        }
    }
}

/// Whether clocks somewhere on Earth showed a time when it was another in UTC.
fn is_clock_of(local: DateTime, utc: DateTime) -> bool {
    let minutes = Offset::UTC
        .to_timestamp(local)
        .ok()
        .zip(Offset::UTC.to_timestamp(utc).ok())
        .map(|(local, utc)| local.duration_since(utc).as_mins());
    minutes.is_some_and(|minutes| (-12 * 60..=14 * 60).contains(&minutes) && minutes % 15 == 0)
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
