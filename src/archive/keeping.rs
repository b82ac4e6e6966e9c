//! What records say of themselves over time: corrections, and whether they are complete.

use super::{Archive, EntityIx, MeetingIx, PageIx, ReadoutIx, Target};
use crate::diagnostics::{Code, Diagnostic};
use crate::source::record::{CorrectionRecord, Detail, EntityRecord, Kept};
use crate::source::{Document, Sources};

impl Archive {
    /// Returns every record: readouts, meetings, entities and pages.
    pub(crate) fn targets(&self) -> impl Iterator<Item = Target> {
        let readouts = (0..self.readouts.len()).map(|i| Target::Readout(ReadoutIx::at(i)));
        let meetings = (0..self.meetings.len()).map(|i| Target::Meeting(MeetingIx::at(i)));
        let entities = (0..self.entities.len()).map(|i| Target::Entity(EntityIx::at(i)));
        let pages = (0..self.pages.len()).map(|i| Target::Page(PageIx::at(i)));
        readouts.chain(meetings).chain(entities).chain(pages)
    }

    /// Returns the corrections of a record, in its own order.
    pub(crate) fn corrections_of(&self, target: Target) -> &[CorrectionRecord] {
        match target {
            Target::Readout(ix) => self.readout(ix).document.record.corrections(),
            Target::Meeting(ix) => {
                let document = self.meeting(ix).document.as_ref();
                document.map_or(&[], |document| document.record.corrections())
            }
            Target::Entity(ix) => {
                let file = self.entity(ix).file.as_ref();
                file.map_or(&[], |file| file.record.corrections())
            }
            Target::Page(ix) => self.page(ix).record.corrections(),
        }
    }
}

/// Reports what records say of themselves that is incomplete.
pub(super) fn check(sources: &Sources, diagnostics: &mut Vec<Diagnostic>) {
    for document in &sources.readouts {
        check_record(document, diagnostics);
        let source = &document.record.source;
        if source.gone.is_some() && source.url.is_none() && !is_faulty(document, "source") {
            let message = "the source has no address from which the text could be gone";
            let fault = Diagnostic::new(Code::MissingKey, message)
                .help("write `url`, the address at which the text was");
            diagnostics.push(document.fault(fault, &["source".into(), "gone".into()]));
        }
    }
    for document in &sources.meetings {
        check_record(document, diagnostics);
    }
    for (_, document) in &sources.entities {
        check_record(document, diagnostics);
        diagnostics.extend(unreviewed(document));
    }
    for document in &sources.pages {
        check_record(document, diagnostics);
    }
}

/// Returns whether a part of the value of a key is wrong, so that what is missing from it has been reported.
fn is_faulty<R>(document: &Document<R>, key: &str) -> bool {
    document.faulty.iter().any(|faulty| faulty == key)
}

/// A sensitive person without a day of review, or a day of review of nobody.
fn unreviewed(document: &Document<EntityRecord>) -> Option<Diagnostic> {
    let Detail::Person(_, _, sensitive, review) = &document.record.detail else {
        return None;
    };
    let (code, message, help, key) = match (sensitive, review) {
        (true, None) if !is_faulty(document, "review") => (
            Code::MissingKey,
            "a sensitive person needs a day of review",
            "add a line `review: YYYY-MM-DD`, the day on which editors check again whether it is still needed",
            "sensitive",
        ),
        (false, Some(_)) if !is_faulty(document, "sensitive") => (
            Code::InvalidValue,
            "`review` has no effect without `sensitive: true`",
            "add a line `sensitive: true`, or remove `review`",
            "review",
        ),
        _ => return None,
    };
    let fault = Diagnostic::new(code, message).help(help);
    Some(document.fault(fault, &[key.into()]))
}

fn check_record<R: Kept>(document: &Document<R>, diagnostics: &mut Vec<Diagnostic>) {
    if is_faulty(document, "corrections") {
        return;
    }
    for (i, correction) in document.record.corrections().iter().enumerate() {
        if correction.was.is_none() && correction.is.is_none() {
            let message = "the correction does not say what was corrected";
            let fault = Diagnostic::new(Code::MissingKey, message)
                .help("write `was`, what the record said before, or `is`, what it says now");
            diagnostics.push(document.fault(fault, &["corrections".into(), i.into()]));
        }
        if correction.was.is_some() && correction.was == correction.is {
            let message = "the correction has the same words in `was` and `is`";
            let fault = Diagnostic::new(Code::InvalidValue, message)
                .help("write what the record said before, and what it says now");
            diagnostics.push(document.fault(fault, &["corrections".into(), i.into(), "is".into()]));
        }
    }
}
