//! The page on what the archive does not hold.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use super::route::Route;
use super::view::{DateView, Link, PageView, Shared};
use super::{PAGE_LENGTH, Site};
use crate::archive::{Gap, GapKind, Target, coverage};
use crate::source::id::EntityKind;
use crate::words::Word;

/// `coverage`: the gaps of the archive.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct CoverageView {
    /// The kinds of gap, empty ones too.
    pub gaps: Vec<GapView>,
}

/// What is missing of one kind.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct GapView {
    /// Its name: `no-account`.
    pub name: &'static str,
    /// What is missing.
    pub title: Arc<str>,
    /// How many records lack it.
    pub count: usize,
    /// Out of how many that could have it.
    pub of: usize,
    /// The first of them.
    pub records: Vec<GapRecord>,
    /// How many more there are.
    pub more: usize,
    /// The address of the index with all of them.
    pub all: String,
}

/// A record that lacks something.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct GapRecord {
    /// Its page.
    pub link: Link,
    /// The date of the meeting that it is or reports.
    pub date: Option<Shared<DateView>>,
}

impl Site {
    pub(super) fn coverage_head(&self) -> PageView {
        let description = self.words().text(Word::AboutCoverage).to_owned();
        self.listing_head(
            Route::Coverage,
            self.words().text(Word::Coverage),
            description,
        )
    }

    pub(super) fn coverage_view(&self) -> CoverageView {
        let gaps = coverage(&self.archive);
        CoverageView {
            gaps: gaps.iter().map(|gap| self.gap_view(gap)).collect(),
        }
    }

    fn gap_view(&self, gap: &Gap) -> GapView {
        let title = match gap.kind {
            GapKind::NoAccount => Word::GapNoAccount,
            GapKind::OneAccount => Word::GapOneAccount,
            GapKind::NoSource => Word::GapNoSource,
            GapKind::NoCopy => Word::GapNoCopy,
            GapKind::NotWhole => Word::GapNotWhole,
            GapKind::NotCoded => Word::GapNotCoded,
            GapKind::NoStatement => Word::GapNoStatement,
            GapKind::SilentTopic => Word::GapSilentTopic,
            GapKind::Uncertain => Word::GapUncertain,
        };
        let records = gap.records.iter().take(PAGE_LENGTH);
        GapView {
            name: gap.kind.name(),
            title: self.words().shared(title),
            count: gap.records.len(),
            of: gap.of,
            records: records
                .filter_map(|target| self.gap_record(*target))
                .collect(),
            more: gap.records.len().saturating_sub(PAGE_LENGTH),
            all: self.url(match gap.kind {
                GapKind::NoAccount | GapKind::OneAccount => Route::Meetings(1),
                GapKind::SilentTopic => Route::Entities(EntityKind::Topic, 1),
                _ => Route::Readouts(1),
            }),
        }
    }

    fn gap_record(&self, target: Target) -> Option<GapRecord> {
        let (link, meeting) = match target {
            Target::Readout(ix) => (
                self.readout_link(ix),
                Some(self.archive.readout(ix).meeting),
            ),
            Target::Meeting(ix) => (self.meeting_link(ix), Some(ix)),
            Target::Entity(ix) => {
                let link = Link {
                    title: self.name(ix).to_owned(),
                    url: self.url(Route::Entity(ix, 1)),
                    ..Link::default()
                };
                (link, None)
            }
            Target::Page(_) => return None,
        };
        Some(GapRecord {
            link,
            date: meeting.map(|ix| self.meeting_date(ix)),
        })
    }
}
