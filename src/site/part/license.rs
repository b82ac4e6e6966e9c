//! Licenses and statements of rights: which applies to a page, and how pages show it.

use crate::archive::ReadoutIx;
use crate::site::index::facts::Facts;
use crate::site::view::LicenseView;
use crate::source::record::{License, Rendition};

/// Returns a license as pages show it.
pub(in crate::site) fn license_view(license: &License) -> LicenseView {
    LicenseView {
        name: license.name().to_owned(),
        url: license.url().map(str::to_owned),
    }
}

/// Returns the license of the words on the page of a readout: of a summary, which is in the archive's own words, that
/// of the archive.
pub(in crate::site) fn of_words(facts: &Facts, ix: ReadoutIx) -> Option<&License> {
    let record = &facts.archive.readout(ix).document.record;
    match record.rendition {
        Rendition::Summary => facts.archive.site.license.as_ref(),
        _ => record.license.as_ref(),
    }
}
