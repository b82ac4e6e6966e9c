//! A date as pages show it.

use crate::archive::MeetingIx;
use crate::site::part::component;
use crate::site::part::pages::Pages;
use crate::site::theme::fragment::Fragment;
use crate::site::view::{DateView, Html, Shared};
use crate::source::edtf::Edtf;

/// A date as pages show it.
pub(in crate::site) fn date_view(pages: &Pages, date: &Edtf) -> DateView {
    let text = date.in_words(pages.words());
    let machine = date.machine();
    let mut html = Html::with_capacity(128);
    let values = [Some(text.as_str()), machine.as_deref()];
    component::put(pages, &mut html, Fragment::Date, values);
    DateView {
        text,
        machine,
        edtf: date.as_str().to_owned(),
        html: html.into(),
    }
}

/// When a meeting was.
pub(in crate::site) fn meeting_date(pages: &Pages, ix: MeetingIx) -> Shared<DateView> {
    let parts = &pages.parts.meetings[ix.position()];
    let made = || Shared::new(&date_view(pages, &pages.archive.meeting(ix).date));
    parts.date.get_or_init(made).clone()
}
