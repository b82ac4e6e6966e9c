//! A meeting as a row of a list, and its facts.

use crate::archive::MeetingIx;
use crate::site::part::pages::Pages;
use crate::site::part::{account, component, date, label, link};
use crate::site::route::routes::Route;
use crate::site::theme::wording::DOT;
use crate::site::view::{Html, MeetingRow, SafeHtml, Shared};

/// Lists beside the list of meetings show this many at most.
pub(in crate::site) const MOST: usize = 60;

/// A meeting in a few words.
fn row_of(pages: &Pages, ix: MeetingIx) -> MeetingRow {
    let meeting = pages.archive.meeting(ix);
    MeetingRow {
        title: meeting.title.clone(),
        url: pages.url(Route::Meeting(ix)),
        date: date::meeting_date(pages, ix),
        format: meeting
            .format
            .map(|format| label::shared_label(pages, format)),
        place: meeting.place.map(|ix| link::entity_ref(pages, ix)),
        parties: link::entity_refs(pages, &meeting.parties),
        participants: link::entity_refs(pages, &meeting.participants),
        accounts: meeting
            .readouts
            .iter()
            .map(|ix| account::account_link(pages, *ix))
            .collect(),
        uncertain: meeting.is_uncertain(),
    }
}

/// So many bytes has a row of most lists.
const ROW: usize = 768;

/// A meeting in a few words.
pub(in crate::site) fn meeting_row(pages: &Pages, ix: MeetingIx) -> Shared<MeetingRow> {
    let made = || Shared::new(&row_of(pages, ix));
    let parts = &pages.parts.meetings[ix.position()];
    parts.row.get_or_init(made).clone()
}

/// The rows of meetings in a list, each with what the meeting has to do with whom the page is about.
pub(in crate::site) fn rows_with_roles(
    pages: &Pages,
    meetings: impl Iterator<Item = (MeetingIx, Vec<String>)>,
) -> SafeHtml {
    let mut rows = Html::with_capacity(meetings.size_hint().0 * ROW);
    for (ix, roles) in meetings {
        let (begin, end) = pages.parts.meetings[ix.position()].ends.get_or_init(|| {
            let set = |component| {
                let row = meeting_row(pages, ix).value();
                component::set(pages, component, [("row", row)]).into_boxed_str()
            };
            (set("row_begin"), set("row_end"))
        });
        rows.tags("\n");
        rows.tags(begin);
        if !roles.is_empty() {
            rows.tags("\n<p class=\"row-roles\">");
            for (i, role) in roles.into_iter().enumerate() {
                rows.tags(if i > 0 { DOT } else { "" });
                rows.tags("<span>");
                rows.words(&role);
                rows.tags("</span>");
            }
            rows.tags("</p>");
        }
        rows.tags("\n");
        rows.tags(end);
    }
    rows.into()
}

/// The rows of meetings in a list of which nothing more is to be said.
pub(in crate::site) fn rows(pages: &Pages, meetings: impl Iterator<Item = MeetingIx>) -> SafeHtml {
    rows_with_roles(pages, meetings.map(|ix| (ix, Vec::new())))
}

/// The facts of a meeting, which its page and those of its accounts show.
pub(in crate::site) fn meeting_facts(pages: &Pages, ix: MeetingIx) -> SafeHtml {
    let made = || {
        let meeting = pages.archive.meeting(ix);
        let event = meeting.event.map(|ix| link::entity_ref(pages, ix).value());
        let duration = meeting.duration().map(tera::Value::from);
        let none = tera::Value::none;
        let values = [
            ("row", meeting_row(pages, ix).value()),
            ("event", event.unwrap_or_else(none)),
            ("duration", duration.unwrap_or_else(none)),
        ];
        component::markup(pages, "meeting_facts", values)
    };
    let parts = &pages.parts.meetings[ix.position()];
    parts.facts.get_or_init(made).clone()
}
