//! An account as a row of a list.

use crate::archive::{MeetingIx, ReadoutIx};
use crate::site::part::pages::Pages;
use crate::site::part::{account, date, label, link, version};
use crate::site::route::routes::Route;
use crate::site::view::AccountRow;
use crate::source::record::Certainty;

/// A readout as lists show it. It stands in one list and beside the other accounts of its meeting, so
/// that none is kept.
pub(in crate::site) fn account_row(pages: &Pages, ix: ReadoutIx) -> AccountRow {
    let readout = pages.archive.readout(ix);
    let record = &readout.document.record;
    // A description is the archive's own; what is taken from the text speaks as the text does.
    let language = match &record.description {
        Some(_) => &pages.archive.site.language,
        None => pages.language_of(ix),
    };
    AccountRow {
        title: record.title.clone(),
        title_translated: record.title_translated.clone(),
        lang: link::tongue(pages, ix),
        url: pages.url(Route::Readout(ix)),
        side: account::side_name(pages, ix).to_owned(),
        account: account::account_name(pages, ix),
        publisher: readout.publisher.map(|ix| link::entity_ref(pages, ix)),
        published: record
            .published
            .as_ref()
            .map(|date| date::date_view(pages, date)),
        rendition: label::shared_label(pages, record.rendition),
        badge: label::badge(pages, record.rendition),
        date: date::meeting_date(pages, readout.meeting),
        excerpt: pages.excerpts[ix.position()].clone(),
        language: language.tag(),
        dir: language.direction(),
        uncertain: record.certainty == Certainty::Low,
        older: version::older_versions(pages, ix),
        texts: version::other_texts(pages, ix),
    }
}

pub(in crate::site) fn account_rows(pages: &Pages, meeting: MeetingIx) -> Vec<AccountRow> {
    let readouts = &pages.archive.meeting(meeting).readouts;
    readouts.iter().map(|ix| account_row(pages, *ix)).collect()
}
