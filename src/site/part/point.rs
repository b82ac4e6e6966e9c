//! The points of a meeting as its page shows them: by topic, with what each account makes of each.

use std::cmp::Reverse;

use crate::archive::{Meeting, Point, ReadoutIx};
use crate::site::index::accounts::{Account, Share};
use crate::site::index::findings::{Finding, Subject};
use crate::site::index::large_meeting::{AccountFinding, State};
use crate::site::part::account::{self, standing};
use crate::site::part::comparison_row::comparison_row;
use crate::site::part::pages::Pages;
use crate::site::part::{date, label, link, statement};
use crate::site::route::address::Addresses;
use crate::site::route::routes::Route;
use crate::site::view::{ComparisonRow, PointCell, PointGroup, PointView, Shared, StatementView};
use crate::source::heading::POINT;
use crate::words::Word;

/// The points of a meeting by topic; the topics and points that differ most come first.
pub(in crate::site) fn point_groups(
    pages: &Pages,
    meeting: &Meeting,
    accounts: &[Account<'_>],
    findings: &[Finding<'_>],
) -> Vec<PointGroup> {
    let mut all: Vec<(&Point, &Finding<'_>)> = findings
        .iter()
        .filter_map(|finding| match finding.subject {
            Subject::Point(point) => Some((point, finding)),
            Subject::Topic(_) => None,
        })
        .collect();
    all.sort_by_key(|(_, finding)| Reverse(finding.weight(&pages.archive)));
    let mut groups: Vec<PointGroup> = Vec::new();
    let mut topics = Vec::new();
    for (point, finding) in &all {
        let view = point_view(pages, meeting, point, finding, accounts);
        match topics.iter().position(|topic| *topic == point.topic) {
            Some(at) => groups[at].points.extend(view),
            None => {
                topics.push(point.topic);
                groups.push(PointGroup {
                    topic: link::entity_ref(pages, point.topic),
                    points: view.into_iter().collect(),
                    rest: rest(pages, meeting, point, accounts),
                });
            }
        }
    }
    groups
}

/// The id of a point's row on the meeting's page.
pub(in crate::site) fn anchor(point: &Point, meeting: &Meeting) -> String {
    let id = point.record(meeting).map(|record| record.id.as_str());
    format!("{POINT}{}", id.unwrap_or_default())
}

/// The address of a point.
pub(in crate::site) fn point_url(
    addresses: &Addresses,
    point: &Point,
    meeting: &Meeting,
) -> Option<String> {
    let first = meeting.readouts.first()?;
    let page = Route::Meeting(addresses.archive.readout(*first).meeting);
    Some(format!(
        "{}#{}",
        addresses.url(page),
        anchor(point, meeting)
    ))
}

fn point_view(
    pages: &Pages,
    meeting: &Meeting,
    point: &Point,
    finding: &Finding<'_>,
    accounts: &[Account<'_>],
) -> Option<PointView> {
    let record = point.record(meeting)?;
    let shares = finding.shares.iter();
    let cells = shares.filter_map(|share| {
        let column = accounts.iter().position(|a| a.ix == share.account)?;
        Some(PointCell {
            column: column + 1,
            ..point_cell(pages, meeting, point, share)
        })
    });
    Some(PointView {
        anchor: anchor(point, meeting),
        url: point_url(pages, point, meeting)?,
        point: record.point.trim().to_owned(),
        cells: cells.collect(),
        assessment: point.assessment.map(|how| label::label(pages, how)),
        note: record.note.clone(),
        by: record.by.trim().to_owned(),
        date: date::date_view(pages, &record.date),
    })
}

fn point_cell(
    pages: &Pages,
    meeting: &Meeting,
    point: &Point,
    share: &AccountFinding,
) -> PointCell {
    let assessed = point.account(share.account);
    let written = point.record(meeting).zip(assessed);
    let written = written.and_then(|(record, account)| record.accounts.get(&account.key));
    let told = assessed.filter(|_| share.state == State::Told);
    let meaning = written.and_then(|written| written.meaning);
    PointCell {
        column: 0,
        account: account::compared_link(pages, share.account),
        rendition: label::label(
            pages,
            pages
                .archive
                .readout(share.account)
                .document
                .record
                .rendition,
        ),
        state: state_name(share.state),
        stance: told.map(|account| label::label(pages, account.stance)),
        statements: statements(pages, share.account, &share.statements),
        standing: pages.words().text(state_word(share.state)).to_owned(),
        meaning: meaning
            .filter(|_| share.state == State::Absent)
            .map(|meaning| label::label(pages, meaning)),
        note: written.and_then(|written| written.note.clone()),
    }
}

/// The statements of an account on the topic of a point that are in no point of the meeting.
fn rest(
    pages: &Pages,
    meeting: &Meeting,
    point: &Point,
    accounts: &[Account<'_>],
) -> Option<ComparisonRow> {
    let in_a_point = |ix: ReadoutIx, position: usize| {
        let there = meeting.points.iter().filter_map(|other| other.account(ix));
        there.into_iter().any(|account| {
            let statements = &pages.archive.readout(ix).statements;
            let mut positions = account.statements.iter().map(|at| statements[*at].position);
            positions.any(|at| at == position)
        })
    };
    let shares: Vec<Share> = accounts
        .iter()
        .map(|account| {
            account.share(false, false, |statement| {
                statement.topics.contains(&point.topic)
                    && !in_a_point(account.ix, statement.position)
            })
        })
        .collect();
    let any = shares.iter().any(Share::is_any);
    any.then(|| comparison_row(pages, &[], &shares, accounts, false))
}

fn statements(pages: &Pages, ix: ReadoutIx, positions: &[usize]) -> Vec<Shared<StatementView>> {
    let all = &pages.archive.readout(ix).statements;
    let statements = positions.iter().filter_map(|at| {
        let one = all.get(*at)?;
        Some(statement::statement_view(pages, ix, one, one.act()?))
    });
    statements.collect()
}

/// The name of a state in the markup of pages.
pub(in crate::site) fn state_name(state: State) -> &'static str {
    match state {
        State::Told => "told",
        State::Elsewhere => "elsewhere",
        State::Named => "named",
        State::Absent => "absent",
        State::Unknown(_) => "unknown",
    }
}

/// What is said of a point that an account does not tell.
pub(in crate::site) fn state_word(state: State) -> Word {
    match state {
        State::Told => Word::StandingListed,
        State::Elsewhere => Word::StandingElsewhere,
        State::Named => Word::StandingNamed,
        State::Absent => standing(None),
        State::Unknown(why) => standing(Some(why)),
    }
}
