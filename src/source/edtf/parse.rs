//! Reads dates.

use jiff::civil::Date;
use jiff::fmt::temporal::Pieces;

use super::{Bound, Meaning, Precision, Qualifier, Stamp};

pub(super) fn interval(from: &str, to: &str) -> Result<Meaning, String> {
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

pub(super) fn time(text: &str) -> Result<Meaning, String> {
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
