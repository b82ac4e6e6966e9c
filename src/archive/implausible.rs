//! Dates that cannot be what they say: a text from before its meeting, a meeting long before or after its event.

use jiff::ToSpan;
use jiff::civil::Date;

use super::{Coding, Detail, Entity, Meeting, Readout, Tombstone};
use crate::diagnostics::{Code, Diagnostic};
use crate::source::edtf::Edtf;
use crate::source::record::Kept;
use crate::source::yaml::Step;

/// How far from its event a meeting can be: days around a summit belong to it.
const AROUND_EVENT: i64 = 31;

/// What the date of annotating is.
const CODED: &str = "`date` is the day on which the statements were recorded";

/// Work on a record, which cannot be older than what the record is about.
struct Work<'a> {
    date: &'a Edtf,
    /// What was done, as in "this was annotated".
    done: &'static str,
    help: &'static str,
    /// The place of the date in the front matter.
    path: Vec<Step>,
}

/// Before what nothing can have been done to a text.
struct Earliest<'a> {
    /// When the meeting was.
    met: Option<&'a Edtf>,
    /// When the text was published.
    published: Option<&'a Edtf>,
}

impl Earliest<'_> {
    /// Returns what is wrong with the date of some work, if it is earlier.
    fn refuse(&self, work: &Work) -> Option<Diagnostic> {
        let bounds = [
            (self.met, "before the meeting that it reports"),
            (self.published, "before it was published"),
        ];
        let (bound, what) = bounds
            .into_iter()
            .filter_map(|(date, what)| Some((date?, what)))
            .find(|(date, _)| is_days_before(work.date, date))?;
        let message = format!(
            "this was {} {}, {what} ({})",
            work.done,
            work.date.words(),
            bound.words()
        );
        Some(Diagnostic::new(Code::ImplausibleDate, message).help(work.help))
    }
}

/// What was done with a readout, as far as it is dated.
fn works_on(readout: &Readout) -> Vec<Work<'_>> {
    let record = &readout.document.record;
    let coding = &record.coding;
    let some = [
        (coding.date.as_ref(), "annotated", CODED, ["coding", "date"]),
        (
            coding.adjudicated.as_ref(),
            "adjudicated",
            "`adjudicated` is the day on which an editor decided where coders disagreed",
            ["coding", "adjudicated"],
        ),
        (
            record.source.retrieved.as_ref(),
            "retrieved",
            "`retrieved` is the day on which the text was read at its source",
            ["source", "retrieved"],
        ),
    ];
    let some = some.into_iter().filter_map(|(date, done, help, path)| {
        Some(Work {
            date: date?,
            done,
            help,
            path: path.map(Step::from).to_vec(),
        })
    });
    let corrections = record.corrections().iter().enumerate();
    let corrections = corrections.map(|(i, correction)| Work {
        date: correction.date.edtf(),
        done: "corrected",
        help: "`date` is the day on which the archive corrected its record",
        path: vec!["corrections".into(), i.into(), "date".into()],
    });
    some.chain(corrections).collect()
}

/// Reports dates of records that contradict others.
pub(super) fn check(
    readouts: &[Readout],
    meetings: &[Meeting],
    entities: &[Entity],
    codings: &[Coding],
    tombstones: &[Tombstone],
    diagnostics: &mut Vec<Diagnostic>,
) {
    for readout in readouts {
        let meeting = &meetings[readout.meeting.position()];
        let document = &readout.document;
        let published = document.record.published.as_ref();
        if let Some(published) = published.filter(|day| is_days_before(day, &meeting.date)) {
            let message = format!(
                "this was published {}, before the meeting that it reports ({})",
                published.words(),
                meeting.date.words()
            );
            let fault = Diagnostic::new(Code::ImplausibleDate, message)
                .help("correct `published`, or the date of the meeting");
            diagnostics.push(document.fault(fault, &["published".into()]));
        }
        let earliest = Earliest {
            met: Some(&meeting.date),
            published,
        };
        for work in works_on(readout) {
            if let Some(fault) = earliest.refuse(&work) {
                diagnostics.push(document.fault(fault, &work.path));
            }
        }
    }
    for coding in codings {
        let readout = &readouts[coding.readout.position()];
        let earliest = Earliest {
            met: Some(&meetings[readout.meeting.position()].date),
            published: readout.document.record.published.as_ref(),
        };
        let work = Work {
            date: &coding.document.record.date,
            done: "annotated",
            help: CODED,
            path: vec!["date".into()],
        };
        if let Some(fault) = earliest.refuse(&work) {
            diagnostics.push(coding.document.fault(fault, &work.path));
        }
    }
    for tombstone in tombstones {
        let (met, published) = tombstone.dates();
        let work = Work {
            date: tombstone.withdrawn.date.edtf(),
            done: "withdrawn",
            help: "`date` is the day on which the archive withdrew the record",
            path: vec!["withdrawn".into(), "date".into()],
        };
        if let Some(fault) = (Earliest { met, published }).refuse(&work) {
            diagnostics.push(tombstone.fault(fault, &work.path));
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
