//! A commitment as pages show it.

use crate::archive::{Commitment, ReadoutIx, Statement, Target};
use crate::site::index::facts::{self, Facts};
use crate::site::index::recorded::{self, Recorded};
use crate::site::part::pages::Pages;
use crate::site::part::{account, date, label, link};
use crate::site::route::links;
use crate::site::route::routes::Route;
use crate::site::view::{CommitmentView, EvidenceView, Link, StatusView};
use crate::source::edtf::Edtf;
use crate::source::record::{CommitmentRecord, EvidenceRecord};
use crate::words::Word;

/// What is recorded of a promise.
pub(in crate::site) fn commitment_view(
    pages: &Pages,
    ix: ReadoutIx,
    statement: &Statement,
) -> Option<CommitmentView> {
    let (ix, statement, record) = pages.archive.promise(ix, statement)?;
    let link = |target: &Target| match target {
        Target::Readout(ix) => Some(cited_text(pages, *ix)),
        Target::Meeting(ix) => Some(link::meeting_link(pages, *ix)),
        Target::Entity(_) | Target::Page(_) => None,
    };
    let none = Commitment::default();
    let commitment = statement.commitment.as_deref().unwrap_or(&none);
    let overdue = |_: &Edtf| facts::as_of(pages).is_some_and(|as_of| as_of.is_past(record));
    let id = row_id(pages, ix, statement);
    let row = recorded::row_of(pages, ix, statement);
    let url = row.map(|(selection, number)| {
        let list = pages.url(Route::StatementsOf(selection, number));
        format!("{list}#{id}")
    });
    Some(CommitmentView {
        id,
        url,
        status: label::label(pages, record.status()),
        assessed_by: record.assessed_by().map(|by| by.trim().to_owned()),
        assessed: record.assessed().map(|day| date::date_view(pages, day)),
        history: history(pages, record),
        debtors: link::entity_refs(pages, &commitment.debtors),
        beneficiaries: link::entity_refs(pages, &commitment.beneficiaries),
        target: record.target.clone(),
        due: record.due.as_ref().map(|due| date::date_view(pages, due)),
        overdue: record.due.as_ref().is_some_and(overdue),
        recorded_by: recorders(pages, ix, statement),
        recorded: recorded_in_words(pages, ix, statement),
        reaffirmed_in: commitment
            .reaffirmed_in
            .iter()
            .map(|ix| cited_text(pages, *ix))
            .collect(),
        evidence: evidence(pages, record, false),
        own_evidence: evidence(pages, record, true),
        followed_by: statement.followed_by.iter().filter_map(link).collect(),
    })
}

/// The `id` of the row of a promise.
pub(in crate::site) fn row_id(facts: &Facts, ix: ReadoutIx, statement: &Statement) -> String {
    let readout = &facts.archive.readout(ix).document.id;
    format!("_{readout}.{}", statement.anchor)
}

/// The accounts that record a promise, each at its words.
fn recorders(pages: &Pages, ix: ReadoutIx, statement: &Statement) -> Vec<Link> {
    let link = |ix: ReadoutIx, statement: &Statement| Link {
        title: account::account_name(pages, ix),
        url: links::annotation_url(pages, ix, &statement.anchor),
        ..Link::default()
    };
    let promise = statement.commitment.iter();
    let others = promise.flat_map(|promise| &promise.recorded_in);
    let others = others.filter_map(|other| {
        let there = pages.archive.readout(other.readout);
        Some(link(other.readout, there.statements.get(other.position)?))
    });
    [link(ix, statement)].into_iter().chain(others).collect()
}

/// How many of the accounts of the meeting record a promise, as far as that is known.
fn recorded_in_words(pages: &Pages, ix: ReadoutIx, statement: &Statement) -> Option<String> {
    let words = pages.words();
    Some(match recorded::recorded(pages, ix, statement)? {
        Recorded::All(2) => words.text(Word::RecordedInBoth).to_owned(),
        Recorded::All(count) => words.count(Word::RecordedInAll, count),
        Recorded::Alone => {
            let account = account::account_in_text(pages, ix);
            words.say(Word::RecordedOnlyIn, &[(&account).into()])
        }
    })
}

/// All assessments of a promise, if there were several.
fn history(pages: &Pages, record: &CommitmentRecord) -> Vec<StatusView> {
    if record.history.len() < 2 {
        return Vec::new();
    }
    let assessed = record.history.iter().map(|assessed| StatusView {
        status: label::label(pages, assessed.status),
        date: date::date_view(pages, &assessed.date),
        by: assessed.by.trim().to_owned(),
        note: assessed.note.clone(),
    });
    assessed.collect()
}

/// What shows what became of a promise, in the order of the dates: on pages of this archive, or anywhere else.
fn evidence(pages: &Pages, record: &CommitmentRecord, own: bool) -> Vec<EvidenceView> {
    let base = pages.archive.site.base_url.as_str();
    let is_own = |evidence: &EvidenceRecord| {
        let url = evidence.url.as_ref();
        url.is_some_and(|url| url.as_str().starts_with(base))
    };
    let evidence = record.evidence.iter();
    let mut evidence: Vec<&EvidenceRecord> = evidence.filter(|one| is_own(one) == own).collect();
    evidence.sort_by_cached_key(|evidence| evidence.date.sort_key());
    let date = |date: &Edtf| date::date_view(pages, date);
    let evidence = evidence.into_iter().map(|evidence| EvidenceView {
        date: date(&evidence.date),
        note: evidence.note.clone(),
        title: evidence.title.clone(),
        publisher: evidence.publisher.clone(),
        url: evidence.url.as_ref().map(ToString::to_string),
        retrieved: evidence.retrieved.as_ref().map(date),
        archived: evidence.archived.as_ref().map(ToString::to_string),
    });
    evidence.collect()
}

/// A text that a commitment names; of one that was changed later it is said that it was.
fn cited_text(pages: &Pages, ix: ReadoutIx) -> Link {
    let link = link::readout_link(pages, ix);
    match pages.archive.readout(ix).superseded_by {
        Some(_) => Link {
            title: pages
                .words()
                .say(Word::TextChangedLater, &[(&link.title).into()]),
            ..link
        },
        None => link,
    }
}
