//! A meeting as a row of a list, and its facts.

use crate::archive::MeetingIx;
use crate::site::markup::line::DOT;
use crate::site::part::pages::Pages;
use crate::site::part::{account, component, date, label, link};
use crate::site::route::routes::Route;
use crate::site::theme::fragment::Fragment;
use crate::site::view::{Html, ListedMeeting, MeetingList, MeetingRow, SafeHtml, Shared};

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
) -> MeetingList {
    let has_readers = pages.theme.has_own_templates();
    let mut html = Html::with_capacity(meetings.size_hint().0 * ROW);
    let mut rows = Vec::new();
    for (ix, roles) in meetings {
        html.tags("\n");
        put_row(pages, &mut html, ix, &roles_of(pages, &roles));
        if has_readers {
            let meeting = meeting_row(pages, ix);
            rows.push(ListedMeeting { meeting, roles });
        }
    }
    MeetingList {
        html: html.into(),
        rows,
    }
}

/// Roles in a row, after a line end.
fn roles_of(pages: &Pages, roles: &[String]) -> Html {
    let mut html = Html::with_capacity(0);
    if roles.is_empty() {
        return html;
    }
    let mut each = Html::with_capacity(roles.len() * 64);
    for (i, role) in roles.iter().enumerate() {
        each.tags(if i > 0 { DOT } else { "" });
        component::put(pages, &mut each, Fragment::RowRole, [Some(role)]);
    }
    html.tags("\n");
    component::put(pages, &mut html, Fragment::RowRoles, [Some(each.as_str())]);
    html
}

/// Adds the row of a meeting. All but its roles is made once.
fn put_row(pages: &Pages, html: &mut Html, ix: MeetingIx, roles: &Html) {
    let around = pages.parts.meetings[ix.position()]
        .around_roles
        .get_or_init(|| {
            let row = meeting_row(pages, ix).value();
            component::around(pages, "meeting_row", [("row", row)], "roles")
        });
    match around {
        Some((before, after)) => {
            html.tags(before);
            html.tags(roles.as_str());
            html.tags(after);
        }
        None => {
            let roles = tera::Value::safe_string(roles.as_str());
            let values = [("row", meeting_row(pages, ix).value()), ("roles", roles)];
            html.tags(&component::set(pages, "meeting_row", values));
        }
    }
}

/// The rows of meetings in a list of which nothing more is to be said.
pub(in crate::site) fn rows(
    pages: &Pages,
    meetings: impl Iterator<Item = MeetingIx>,
) -> MeetingList {
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
