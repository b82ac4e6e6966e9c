//! What the page of a record shows of its changes.

use crate::archive::Target;
use crate::site::index::corrections::{self, Corrected};
use crate::site::index::facts::Facts;
use crate::site::part::pages::Pages;
use crate::site::part::{date, link};
use crate::site::route::address::Addresses;
use crate::site::route::routes::Route;
use crate::site::view::{CorrectionView, KeptView, Link};
use crate::source::record::Day;

/// Returns what the first page of a record shows of its changes; nothing if it states none.
pub(in crate::site) fn kept(pages: &Pages, route: Route) -> Option<KeptView> {
    let record = route.record()?;
    let changed = pages.archive.stated_change(record)?;
    let corrections = corrections::of_record(&pages.archive, record);
    Some(KeptView {
        changed: date::date_view(pages, changed.edtf()),
        corrections: corrections
            .iter()
            .filter_map(|one| correction_view(pages, one))
            .collect(),
        all: pages.url(Route::Corrections(1)),
    })
}

/// Returns a correction as pages show it.
pub(in crate::site) fn correction_view(pages: &Pages, one: &Corrected) -> Option<CorrectionView> {
    let record = one.record(&pages.archive)?;
    let mut page = record_link(pages, one.of);
    page.url.push('#');
    page.url.push_str(&one.anchor);
    Some(CorrectionView {
        anchor: one.anchor.clone(),
        date: date::date_view(pages, record.date.edtf()),
        record: page,
        was: record.was.clone(),
        is: record.is.clone(),
        why: record.why.clone(),
        by: link::person_name(&record.by),
    })
}

/// Returns a link to the page of a record, by its title or name.
pub(in crate::site) fn record_link(addresses: &Addresses, target: Target) -> Link {
    let titled = |title: &str| Link {
        title: title.to_owned(),
        url: addresses.url(Route::of(target)),
        ..Link::default()
    };
    match target {
        Target::Readout(ix) => link::readout_link(addresses, ix),
        Target::Meeting(ix) => link::meeting_link(addresses, ix),
        Target::Entity(ix) => titled(addresses.name(ix)),
        Target::Page(ix) => titled(&addresses.archive.page(ix).record.title),
    }
}

/// Returns the day of the last change that the record of a page states, as programs read it.
pub(in crate::site) fn date_modified(facts: &Facts, target: Target) -> Option<String> {
    facts
        .archive
        .stated_change(target)
        .map(Day::edtf)?
        .machine()
}
