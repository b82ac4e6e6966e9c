//! When a record was last changed and of which day its page is, as far as the records say. No clock and no time of
//! a file is asked, so the same archive always has the same dates.

use std::borrow::Cow;

use jiff::civil::Date;

use super::{Archive, MeetingIx, Readout, ReadoutIx, Target};
use crate::source::edtf::Edtf;
use crate::source::record::{Day, Kept};

impl Archive {
    /// Returns the day of the last change that a record states of itself.
    pub(crate) fn stated_change(&self, target: Target) -> Option<&Day> {
        match target {
            Target::Readout(ix) => self.readout(ix).document.record.last_change(),
            Target::Meeting(ix) => self.meeting(ix).document.as_ref()?.record.last_change(),
            Target::Entity(ix) => self.entity(ix).file.as_ref()?.record.last_change(),
            Target::Page(ix) => self.page(ix).record.last_change(),
        }
    }

    /// Returns the date at which editors last worked on a record, as far as it is known: the change that the record
    /// states; otherwise the newest date of what they did.
    pub(crate) fn worked_on(&self, target: Target) -> Option<&Edtf> {
        match target {
            Target::Readout(ix) => worked_on(self.readout(ix)),
            Target::Meeting(ix) => self.meeting_worked_on(ix),
            Target::Entity(_) | Target::Page(_) => self.stated_change(target).map(Day::edtf),
        }
    }

    /// Returns the date of the page of a readout: that of the last work on it. The page is not older than what it
    /// tells of: without a date of work, or with one before the publication, its year is inferred from that.
    pub(crate) fn readout_page_date(&self, ix: ReadoutIx) -> Option<Cow<'_, Edtf>> {
        let published = self.readout(ix).document.record.published.as_ref();
        not_before(self.worked_on(Target::Readout(ix)), published)
    }

    /// Returns the date of the page of a meeting: that of the last work on it and on the readouts that it shows,
    /// otherwise the year that is inferred from the last publication among them.
    pub(crate) fn meeting_page_date(&self, ix: MeetingIx) -> Option<Cow<'_, Edtf>> {
        let texts = self.meeting(ix).texts().into_iter();
        let published = texts.filter_map(|ix| self.readout(ix).document.record.published.as_ref());
        not_before(self.worked_on(Target::Meeting(ix)), newest(published))
    }

    /// Returns the reference date that `site.yaml` states, with its first day: of a coarse date nothing is called overdue
    /// too early.
    pub(crate) fn stated_as_of(&self) -> Option<(&Edtf, Date)> {
        let date = self.site.as_of.as_ref()?;
        Some((date, date.earliest()?))
    }

    /// Returns the newest date of any record.
    pub(crate) fn newest_date(&self) -> Option<Date> {
        let records = self.readouts.iter().flat_map(|readout| {
            let record = &readout.document.record;
            let statements = record.statements.iter();
            let evidence = statements
                .filter_map(|statement| statement.commitment.as_ref())
                .flat_map(|commitment| {
                    let evidence = commitment.evidence.iter().map(|evidence| &evidence.date);
                    evidence.chain(commitment.assessed())
                });
            let published = record.published.iter();
            published.chain(&record.source.retrieved).chain(evidence)
        });
        let meetings = self.meetings.iter().map(|meeting| &meeting.date);
        records.chain(meetings).filter_map(Edtf::earliest).max()
    }

    /// Returns the reference day: the one that the archive states, otherwise the newest of any record.
    pub(crate) fn as_of(&self) -> Option<Date> {
        let stated = self.stated_as_of().map(|(_, day)| day);
        stated.or_else(|| self.newest_date())
    }

    fn meeting_worked_on(&self, ix: MeetingIx) -> Option<&Edtf> {
        let meeting = self.meeting(ix);
        let record = meeting.document.as_ref().map(|document| &document.record);
        let stated = record.and_then(Kept::last_change).map(Day::edtf);
        let points = record.map_or(&[][..], |record| &record.points);
        let texts = meeting.texts().into_iter();
        let texts = texts.filter_map(|ix| worked_on(&self.readouts[ix.position()]));
        newest(
            stated
                .into_iter()
                .chain(points.iter().map(|point| &point.date))
                .chain(texts),
        )
    }
}

fn worked_on(readout: &Readout) -> Option<&Edtf> {
    let record = &readout.document.record;
    if let Some(stated) = record.last_change() {
        return Some(stated.edtf());
    }
    let statements = record.statements.iter();
    let decided =
        statements.filter_map(|statement| statement.commitment.as_ref()?.assessed.as_ref());
    newest(
        decided
            .chain(record.gaps.iter().map(|gap| &gap.date))
            .chain(&readout.coding.date)
            .chain(&record.source.retrieved)
            .chain(&record.source.gone),
    )
}

/// Returns the newest of some dates by the first day that each can mean; of equal ones the first.
fn newest<'a>(dates: impl Iterator<Item = &'a Edtf>) -> Option<&'a Edtf> {
    let day = |date: &Edtf| date.earliest().or_else(|| date.latest());
    let mut newest: Option<(Date, &Edtf)> = None;
    for date in dates {
        if let Some(day) = day(date)
            && newest.is_none_or(|(before, _)| before < day)
        {
            newest = Some((day, date));
        }
    }
    newest.map(|(_, date)| date)
}

/// Returns the date of work on a page, or the inferred year of what it tells of if there is none or it is older.
fn not_before<'a>(worked: Option<&'a Edtf>, published: Option<&Edtf>) -> Option<Cow<'a, Edtf>> {
    let is_older = |worked: &&Edtf| published.is_some_and(|published| worked.is_before(published));
    match worked.filter(|worked| !is_older(worked)) {
        Some(worked) => Some(Cow::Borrowed(worked)),
        None => published?.inferred_year().map(Cow::Owned),
    }
}
