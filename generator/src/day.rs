//! Days of the calendar, from 1990 on.

use std::fmt;

/// How many days the meetings of an archive are spread over: from 1990 into 2022.
const DAYS: usize = 12_000;

/// A day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Day {
    pub(crate) year: usize,
    month: usize,
    day: usize,
}

impl Day {
    /// The day of the meeting at a position among so many.
    pub(crate) fn of(position: usize, meetings: usize) -> Day {
        Day::after(position * DAYS / meetings.max(1))
    }

    /// So many days after the first of January 1990.
    fn after(mut days: usize) -> Day {
        let (mut year, mut month) = (1990, 1);
        loop {
            let length = month_length(year, month);
            if days < length {
                return Day {
                    year,
                    month,
                    day: days + 1,
                };
            }
            days -= length;
            (year, month) = match month {
                12 => (year + 1, 1),
                _ => (year, month + 1),
            };
        }
    }
}

fn month_length(year: usize, month: usize) -> usize {
    let leap = year.is_multiple_of(4) && !year.is_multiple_of(100) || year.is_multiple_of(400);
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_those_of_the_calendar() {
        assert_eq!(Day::after(0).to_string(), "1990-01-01");
        assert_eq!(Day::after(789).to_string(), "1992-02-29");
        assert_eq!(Day::after(3_711).to_string(), "2000-02-29");
        assert_eq!(Day::of(9_999, 10_000).to_string(), "2022-11-07");
    }
}
