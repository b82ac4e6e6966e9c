//! The calendar of what is due: iCalendar (RFC 5545), with an event for each promise with a due date.
//!
//! An event lasts a day. What is due in a month, a year or another period is on the last day of it, and its
//! description says so; what has no last day is left out, and the page of due dates says how many that are.
//! The clock is not asked: an event has the time of the last change of its readout.

use crate::archive::{EntityIx, StatementIx};
use crate::site::export::feed;
use crate::site::index::due;
use crate::site::index::facts::{self, Facts};
use crate::site::part::pages::Pages;
use crate::site::part::{account, label, statement};
use crate::site::route::routes::Route;
use crate::site::view::without_isolates;
use crate::source::edtf::Edtf;
use crate::source::record::CommitmentStatus;
use crate::words::Word;

/// What identifies the program as the maker of a calendar.
pub(in crate::site) const PRODUCT: &str = "PRODID:-//Chancery//Commitments//EN";

/// Octets of a line without its end (RFC 5545, 3.1).
const LINE: usize = 75;

/// The calendar, as text with the line ends of the standard.
pub(in crate::site) fn calendar(pages: &Pages) -> String {
    let site = &pages.archive.site;
    let mut calendar = Calendar::default();
    calendar.line("BEGIN:VCALENDAR");
    calendar.line("VERSION:2.0");
    calendar.line(PRODUCT);
    calendar.line("CALSCALE:GREGORIAN");
    let name = pages.words().text(Word::CommitmentsByDueDate);
    let name = format!("{} – {name}", site.title);
    // The first is of RFC 7986, the second what older programs read.
    calendar.text("NAME", &name);
    calendar.text("X-WR-CALNAME", &name);
    for at in events(pages) {
        // What has no day is not among the events.
        let _ = event(pages, &mut calendar, at);
    }
    calendar.line("END:VCALENDAR");
    calendar.lines
}

/// The promises with a day on which they are due at the latest, in the order of time.
fn events(facts: &Facts) -> Vec<StatementIx> {
    let dated = facts::due(facts).dated();
    let is_bound = |at: &StatementIx| {
        let due = due::due(&facts.archive, *at);
        due.is_some_and(|due| due.latest().is_some())
    };
    let mut events: Vec<StatementIx> = dated.filter(is_bound).collect();
    events.sort_unstable();
    events
}

fn event(pages: &Pages, calendar: &mut Calendar, at: StatementIx) -> Option<()> {
    let archive = &pages.archive;
    let made = archive.readout(at.readout).statements.get(at.position)?;
    let promise = statement::statement_view_of(pages, at.readout, made)?;
    let commitment = promise.commitment.as_ref()?;
    let record = due::record(archive, at)?;
    let due = record.due.as_ref()?;
    let words = pages.words();
    let status = record.status();
    let named = |label: Word, value: &str| {
        let label = words.text(label);
        format!("{label}{}{value}", words.text(Word::Colon))
    };
    let names = |entities: &[EntityIx]| {
        let names: Vec<&str> = entities.iter().map(|ix| pages.name(*ix)).collect();
        words.listed(&names)
    };
    let promised = record.target.as_deref().or(promise.gist.as_deref());
    let promised = promised.unwrap_or(&promise.quote);
    let resolved = made.commitment.as_deref()?;

    calendar.line("BEGIN:VEVENT");
    calendar.text(
        "UID",
        &format!("{}#{}", feed::entry_id(pages, at.readout), made.anchor),
    );
    let changed = pages.publications.moment(at.readout);
    calendar.line(&format!("DTSTAMP:{}", changed.replace(['-', ':'], "")));
    calendar.line(&format!(
        "DTSTART;VALUE=DATE:{}",
        due.latest()?.strftime("%Y%m%d")
    ));
    calendar.text("SUMMARY", &named(Word::CommitmentDue, promised));
    let mut description = vec![named(Word::CommitmentDebtor, &names(&resolved.debtors))];
    if !resolved.beneficiaries.is_empty() {
        let beneficiaries = names(&resolved.beneficiaries);
        description.push(named(Word::CommitmentBeneficiary, &beneficiaries));
    }
    description.push(named(
        Word::Commitment,
        &label::label(pages, status).text.to_lowercase(),
    ));
    description.push(named(Word::CommitmentDue, &due.in_words(words)));
    if !is_a_day(due) {
        description.push(words.text(Word::CalendarPeriod).to_owned());
    }
    let recorders = resolved.recorded_in.iter().map(|other| other.readout);
    let recorders = [at.readout].into_iter().chain(recorders);
    let recorders: Vec<String> = recorders
        .map(|ix| account::account_name(pages, ix))
        .collect();
    let recorders: Vec<&str> = recorders.iter().map(String::as_str).collect();
    description.push(named(Word::CommitmentRecorded, &words.listed(&recorders)));
    calendar.text("DESCRIPTION", &description.join("\n"));
    let row = commitment.url.as_deref();
    let page = pages.canonical(Route::Readout(at.readout));
    let url = row.map_or(page, |row| format!("{}{row}", pages.origin));
    calendar.line(&format!("URL:{url}"));
    calendar.line(match status {
        CommitmentStatus::Superseded => "STATUS:CANCELLED",
        _ => "STATUS:CONFIRMED",
    });
    // A due date does not make anybody busy.
    calendar.line("TRANSP:TRANSPARENT");
    calendar.line("END:VEVENT");
    Some(())
}

/// Whether a due date is a day, and nothing else.
fn is_a_day(due: &Edtf) -> bool {
    due.is_to_the_day() && due.is_exact() && !due.is_interval()
}

/// The lines of a calendar.
#[derive(Default)]
struct Calendar {
    lines: String,
}

impl Calendar {
    /// Adds a property with a text.
    fn text(&mut self, name: &str, text: &str) {
        let text = without_isolates(text);
        self.line(&format!("{name}:{}", escaped(&text)));
    }

    /// Adds a line, folded where it is too long: never within a character.
    fn line(&mut self, line: &str) {
        let mut length = 0;
        for c in line.chars() {
            if length + c.len_utf8() > LINE {
                self.lines.push_str("\r\n ");
                // The space counts.
                length = 1;
            }
            self.lines.push(c);
            length += c.len_utf8();
        }
        self.lines.push_str("\r\n");
    }
}

/// A text as a value (RFC 5545, 3.3.11), without control characters.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => escaped.extend(['\\', c]),
            '\n' => escaped.push_str("\\n"),
            '\t' => escaped.push(' '),
            c if c.is_control() => {}
            c => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Reads a line as RFC 5545 says: unfolded, then unescaped.
    fn read(lines: &str) -> String {
        let line = lines.replace("\r\n ", "");
        let line = line.strip_suffix("\r\n").unwrap();
        let value = line.strip_prefix("X:").unwrap();
        let mut text = String::new();
        let mut rest = value.chars();
        while let Some(c) = rest.next() {
            match c {
                '\\' => match rest.next().unwrap() {
                    'n' => text.push('\n'),
                    c => text.push(c),
                },
                ';' | ',' => panic!("{c} is not escaped in {value}"),
                c => text.push(c),
            }
        }
        text
    }

    proptest! {
        #[test]
        fn texts_are_read_back_from_short_lines(text in "[ a-zក-ឳé\\\\;,:\n\r\t\u{1}…🎌]{0,200}") {
            let mut calendar = Calendar::default();
            calendar.text("X", &text);
            for line in calendar.lines.split("\r\n") {
                prop_assert!(line.len() <= LINE, "{line}");
                prop_assert!(!line.contains(['\r', '\n']), "{line:?}");
            }
            let kept: String = text.chars().filter(|c| !c.is_control() || "\n\t".contains(*c)).collect();
            prop_assert_eq!(read(&calendar.lines), kept.replace('\t', " "));
        }
    }
}
