//! The page on what the archive does not hold.

use crate::archive::{Gap, GapKind, Target, coverage};
use crate::site::frame::head;
use crate::site::index::changed_words::ChangedWords;
use crate::site::index::paging::PAGE_LENGTH;
use crate::site::page::Page;
use crate::site::part::pages::Pages;
use crate::site::part::{date, link};
use crate::site::route::address::Addresses;
use crate::site::route::routes::Route;
use crate::site::view::{CoverageView, GapRecord, GapView, Link, PageView};
use crate::source::id::EntityKind;
use crate::words::Word;

/// The page on the gaps of the archive.
#[derive(Debug, Clone, Copy)]
pub(in crate::site) struct CoveragePage;

impl Page for CoveragePage {
    const TEMPLATE: &'static str = "coverage";
    const ADDRESSES: &'static str = "`/coverage/`, where `site.yaml` says `coverage: true`";
    type View = CoverageView;

    fn routes(addresses: &Addresses, routes: &mut Vec<Route>) {
        if addresses.archive.site.coverage {
            routes.push(Route::Coverage);
        }
    }

    fn shows(self, _: &ChangedWords) -> bool {
        // It shows what front matter says.
        false
    }

    fn make(self, pages: &Pages) -> (PageView, CoverageView) {
        (coverage_head(pages), coverage_view(pages))
    }
}

fn coverage_head(pages: &Pages) -> PageView {
    let description = pages.words().text(Word::AboutCoverage).to_owned();
    head::listing_head(
        pages,
        Route::Coverage,
        pages.words().text(Word::Coverage),
        description,
    )
}

fn coverage_view(pages: &Pages) -> CoverageView {
    let gaps = coverage(&pages.archive);
    CoverageView {
        gaps: gaps.iter().filter_map(|gap| gap_view(pages, gap)).collect(),
    }
}

/// Returns a gap as the page shows it; none of what is for editors alone.
fn gap_view(pages: &Pages, gap: &Gap) -> Option<GapView> {
    let title = match gap.kind {
        GapKind::NoAccount => Word::GapNoAccount,
        GapKind::OneAccount => Word::GapOneAccount,
        GapKind::NoSource => Word::GapNoSource,
        GapKind::NoCopy => Word::GapNoCopy,
        GapKind::NoEvidenceCopy => Word::GapNoEvidenceCopy,
        GapKind::NotWhole => Word::GapNotWhole,
        GapKind::NotCoded => Word::GapNotCoded,
        GapKind::NoStatement => Word::GapNoStatement,
        GapKind::SilentTopic => Word::GapSilentTopic,
        GapKind::SourceGone => Word::GapSourceGone,
        // A public list of people who should not be found easily would be the opposite of what they need.
        GapKind::ReviewDue => return None,
        GapKind::Uncertain => Word::GapUncertain,
    };
    let records = gap.records.iter().take(PAGE_LENGTH);
    Some(GapView {
        name: gap.kind.name(),
        title: pages.words().shared(title),
        count: gap.records.len(),
        of: gap.of,
        records: records
            .filter_map(|target| gap_record(pages, *target))
            .collect(),
        more: gap.records.len().saturating_sub(PAGE_LENGTH),
        all: pages.url(match gap.kind {
            GapKind::NoAccount | GapKind::OneAccount => Route::Meetings(1),
            GapKind::SilentTopic => Route::Entities(EntityKind::Topic, 1),
            _ => Route::Readouts(1),
        }),
    })
}

fn gap_record(pages: &Pages, target: Target) -> Option<GapRecord> {
    let (link, meeting) = match target {
        Target::Readout(ix) => (
            link::readout_link(pages, ix),
            Some(pages.archive.readout(ix).meeting),
        ),
        Target::Meeting(ix) => (link::meeting_link(pages, ix), Some(ix)),
        Target::Entity(ix) => {
            let link = Link {
                title: pages.name(ix).to_owned(),
                url: pages.url(Route::Entity(ix, 1)),
                ..Link::default()
            };
            (link, None)
        }
        Target::Page(_) => return None,
    };
    Some(GapRecord {
        link,
        date: meeting.map(|ix| date::meeting_date(pages, ix)),
    })
}
