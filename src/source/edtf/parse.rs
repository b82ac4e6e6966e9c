//! Reads dates.

use jiff::civil::Date;
use jiff::fmt::temporal::Pieces;

use super::{Bound, Meaning, Precision, Qualifier, Stamp};

/// Clocks on Earth are this far from UTC at most (XML Schema 1.1, part 2, 3.3.7.1).
const FARTHEST: i32 = 14 * 60 * 60;

pub(super) fn interval(from: &str, to: &str) -> Result<Meaning, String> {
    if from.contains('T') || to.contains('T') {
        return Err(interval_of_times(from, to));
    }
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
        _ => Err("an interval needs a date on at least one end".to_owned()),
    }
}

/// Says what to write for an interval of which an end has a time of day, which EDTF does not have.
fn interval_of_times(from: &str, to: &str) -> String {
    let day = |end: &str| match end {
        "" | ".." => Ok(end.to_owned()),
        end if end.contains('T') => {
            let meaning = time(end)?;
            match meaning {
                Meaning::Time(at, _) => Ok(at.date().to_string()),
                _ => Err(String::new()),
            }
        }
        end => stamp(end).map(|_| end.to_owned()),
    };
    let (first, last) = match (day(from), day(to)) {
        (Ok(first), Ok(last)) => (first, last),
        (Err(message), _) | (_, Err(message)) => return message,
    };
    let rule = "the ends of an interval cannot have a time";
    match (time(from), time(to)) {
        _ if first == last => {
            format!("{rule}; write {first}, or only the start time: {from}")
        }
        (Ok(Meaning::Time(a, Some(x))), Ok(Meaning::Time(b, Some(y))))
            if first > last && x.to_timestamp(a).ok() <= y.to_timestamp(b).ok() =>
        {
            // It went over the date line, and ended on an earlier day than it began.
            format!("{rule}; write {last}/{first}")
        }
        _ if first.len() == last.len() && first > last => {
            "the interval ends before it begins".to_owned()
        }
        _ => format!("{rule}; write {first}/{last}"),
    }
}

pub(super) fn time(text: &str) -> Result<Meaning, String> {
    let wrong = || format!("`{text}` is not a time such as 2022-05-14T09:30:00+07:00");
    let pieces = Pieces::parse(text).map_err(|_| wrong())?;
    let Some(time) = pieces.time() else {
        return Err(format!("`{text}` has no time after the T"));
    };
    if pieces.date().year() < 0 || pieces.time_zone_annotation().is_some() {
        return Err(wrong());
    }
    let offset = pieces.to_numeric_offset();
    if offset.is_some_and(|offset| offset.seconds().abs() > FARTHEST) {
        return Err(format!(
            "the UTC offset in `{text}` is out of range: offsets go from -14:00 to +14:00"
        ));
    }
    Ok(Meaning::Time(pieces.date().to_datetime(time), offset))
}

pub(super) fn stamp(text: &str) -> Result<Stamp, String> {
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
        Date::new(y, part(m)?, part(d)?).map_err(|_| format!("{text} is not a valid date"))
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
