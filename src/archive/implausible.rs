//! Dates that cannot be what they say: a text from before its meeting, a meeting long before or after its event.

use jiff::ToSpan;
use jiff::civil::Date;

use super::{Detail, Entity, Meeting, Readout};
use crate::diagnostics::{Code, Diagnostic};
use crate::source::edtf::Edtf;
use crate::source::yaml::Step;

/// How far from its event a meeting can be: days around a summit belong to it.
const AROUND_EVENT: i64 = 31;

/// Reports dates of readouts and meetings that contradict others.
pub(super) fn check(
    readouts: &[Readout],
    meetings: &[Meeting],
    entities: &[Entity],
    diagnostics: &mut Vec<Diagnostic>,
) {
    for readout in readouts {
        let meeting = &meetings[readout.meeting.position()];
        let document = &readout.document;
        let record = &document.record;
        let mut report = |message: String, help: &str, path: &[Step]| {
            let fault = Diagnostic::new(Code::ImplausibleDate, message).help(help);
            diagnostics.push(document.fault(fault, path));
        };
        let met = meeting.date.words();
        if let Some(published) = record
            .published
            .as_ref()
            .filter(|day| is_days_before(day, &meeting.date))
        {
            let message = format!(
                "this was published {}, before the meeting that it reports ({met})",
                published.words()
            );
            let help = "correct `published`, or the date of the meeting";
            report(message, help, &["published".into()]);
        }
        let Some(coded) = &record.coding.date else {
            continue;
        };
        let earlier = [
            (Some(&meeting.date), "before the meeting that it reports"),
            (record.published.as_ref(), "before it was published"),
        ];
        let earlier = earlier.into_iter().find_map(|(date, what)| {
            let date = date.filter(|date| is_days_before(coded, date))?;
            Some((date.words(), what))
        });
        if let Some((date, what)) = earlier {
            let message = format!("this was annotated {}, {what} ({date})", coded.words());
            let help = "`coding: date` is the day on which the statements were recorded";
            report(message, help, &["coding".into(), "date".into()]);
        }
    }
    for meeting in meetings {
        let Some(event) = meeting.event.map(|ix| &entities[ix.position()]) else {
            continue;
        };
        let Detail::Event {
            date: Some(date), ..
        } = &event.detail
        else {
            continue;
        };
        if !(is_far_before(&meeting.date, date) || is_far_before(date, &meeting.date)) {
            continue;
        }
        let message = format!(
            "the meeting ({}) was not at the time of its event `{}` ({})",
            meeting.date.words(),
            event.id,
            date.words()
        );
        let fault = Diagnostic::new(Code::ImplausibleDate, message)
            .help("correct one of the dates, or name another event");
        let own = meeting
            .document
            .as_ref()
            .filter(|own| own.record.event.is_some());
        let texts = meeting
            .readouts
            .iter()
            .map(|ix| &readouts[ix.position()].document);
        let stating = texts.into_iter().find(|text| text.record.event.is_some());
        let path = ["event".into()];
        diagnostics.push(match (own, stating) {
            (Some(own), _) => own.fault(fault, &path),
            (None, Some(text)) => text.fault(fault, &path),
            (None, None) => fault,
        });
    }
}

/// Whether all that a date can mean is more than a day before another: clocks of two places may be a day apart.
fn is_days_before(date: &Edtf, other: &Edtf) -> bool {
    is_before_by(date.latest(), other.earliest(), 1)
}

fn is_far_before(date: &Edtf, other: &Edtf) -> bool {
    is_before_by(date.latest(), other.earliest(), AROUND_EVENT)
}

fn is_before_by(last: Option<Date>, first: Option<Date>, days: i64) -> bool {
    let (Some(last), Some(first)) = (last, first) else {
        return false;
    };
    last.checked_add(days.days())
        .is_ok_and(|latest| latest < first)
}
