//! A commitment as pages show it.

use crate::archive::{Commitment, ReadoutIx, Statement, Target};
use crate::site::index::facts;
use crate::site::part::pages::Pages;
use crate::site::part::{account, date, label, link};
use crate::site::route::links;
use crate::site::view::{CommitmentView, EvidenceView, Link};
use crate::source::edtf::Edtf;
use crate::source::record::CommitmentRecord;
use crate::words::Word;

/// What is recorded of a promise.
pub(in crate::site) fn commitment_view(
    pages: &Pages,
    ix: ReadoutIx,
    record: &CommitmentRecord,
    statement: &Statement,
) -> CommitmentView {
    let link = |target: &Target| match target {
        Target::Readout(ix) => Some(cited_text(pages, *ix)),
        Target::Meeting(ix) => Some(link::meeting_link(pages, *ix)),
        Target::Entity(_) | Target::Page(_) => None,
    };
    let none = Commitment::default();
    let commitment = statement.commitment.as_deref().unwrap_or(&none);
    let overdue = |_: &Edtf| facts::as_of(pages).is_some_and(|as_of| as_of.is_past(record));
    CommitmentView {
        status: label::label(pages, record.status),
        assessed_by: record.assessed_by.as_ref().map(|by| by.trim().to_owned()),
        assessed: record
            .assessed
            .as_ref()
            .map(|day| date::date_view(pages, day)),
        debtors: link::entity_refs(pages, &commitment.debtors),
        beneficiaries: link::entity_refs(pages, &commitment.beneficiaries),
        target: record.target.clone(),
        due: record.due.as_ref().map(|due| date::date_view(pages, due)),
        overdue: record.due.as_ref().is_some_and(overdue),
        recorded_by: Link {
            title: account::account_name(pages, ix),
            url: links::annotation_url(pages, ix, &statement.anchor),
            ..Link::default()
        },
        reaffirmed_in: commitment
            .reaffirmed_in
            .iter()
            .map(|ix| cited_text(pages, *ix))
            .collect(),
        evidence: record
            .evidence
            .iter()
            .map(|evidence| EvidenceView {
                date: date::date_view(pages, &evidence.date),
                note: evidence.note.clone(),
                url: evidence.url.as_ref().map(ToString::to_string),
            })
            .collect(),
        followed_by: statement.followed_by.iter().filter_map(link).collect(),
    }
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
