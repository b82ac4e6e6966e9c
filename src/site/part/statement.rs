//! A statement as pages show it: its words, its act and its address.

use crate::annotate::Annotation;
use crate::archive::{ActIx, Readout, ReadoutIx, Statement, WordIx};
use crate::site::index::facts::Facts;
use crate::site::index::statements::{StatementIx, speakers, tone};
use crate::site::index::voice::Deed;
use crate::site::part::memo::StatementParts;
use crate::site::part::pages::Pages;
use crate::site::part::{account, commitment, date, label, link};
use crate::site::route::address::Addresses;
use crate::site::route::links::annotation_url;
use crate::site::route::routes::Route;
use crate::site::view::{ActView, Shared, StatementRow, StatementView, WordView};
use crate::source::record::Certainty;
use crate::source::word::single_spaced;

/// The words of a statement as the account has them.
pub(in crate::site) fn quote_of(facts: &Facts, ix: ReadoutIx, statement: &Statement) -> String {
    let readout = facts.archive.readout(ix);
    let linked = &facts.links.readouts[ix.position()];
    // Statements with errors are not among them, so that their positions are not those of the record.
    let statements = &readout.statements;
    let place = statements.binary_search_by_key(&statement.position, |one| one.position);
    let mark = place.map(|place| linked.marks.of(Annotation::Statement(place)));
    match mark.ok().flatten() {
        Some(mark) => single_spaced(&linked.text[mark.range.clone()]),
        // A quote that was not found has been reported.
        None => readout.record(statement).quote.clone(),
    }
}

/// A statement in full.
pub(in crate::site) fn told(
    pages: &Pages,
    ix: ReadoutIx,
    statement: &Statement,
    act: ActIx,
) -> StatementView {
    let readout = pages.archive.readout(ix);
    let record = readout.record(statement);
    let language = pages.language_of(ix);
    StatementView {
        url: annotation_url(pages, ix, &statement.anchor),
        act: deed_view(
            pages,
            Deed {
                act,
                tone: tone(&pages.archive, readout, statement, act),
            },
        ),
        by: link::entity_refs(pages, &speakers(&pages.archive, readout, statement)),
        to: link::entity_refs(pages, &statement.to),
        topics: link::entity_refs(pages, &statement.topics),
        instrument: statement.instrument.map(|ix| link::entity_ref(pages, ix)),
        gist: record.gist.clone(),
        quote: quote_of(pages, ix, statement),
        language: language.tag(),
        dir: language.direction(),
        exact: readout.document.record.rendition.is_exact(),
        foreign: language.primary() != pages.archive.site.language.primary(),
        rendition: label::label(pages, readout.document.record.rendition),
        uncertain: record.certainty == Certainty::Low,
        commitment: commitment::commitment_view(pages, ix, statement),
    }
}

/// A statement in full, if it reports a speech act.
pub(in crate::site) fn statement_view_of(
    pages: &Pages,
    ix: ReadoutIx,
    statement: &Statement,
) -> Option<StatementView> {
    Some(told(pages, ix, statement, statement.act()?))
}

/// A statement with the account that has it.
fn listed_statement(
    pages: &Pages,
    ix: ReadoutIx,
    statement: Shared<StatementView>,
) -> StatementRow {
    let readout = pages.archive.readout(ix);
    StatementRow {
        statement,
        account: account::account_link(pages, ix),
        according_to: account::account_in_text(pages, ix),
        title: readout.document.record.title.clone(),
        meeting: link::meeting_ref(pages, readout.meeting),
        date: date::meeting_date(pages, readout.meeting),
    }
}

/// A speech act, as far as a page needs to explain it.
fn explained(pages: &Pages, ix: ActIx) -> ActView {
    let vocabulary = &pages.archive.vocabulary;
    let (id, act) = (vocabulary.act_id(ix), vocabulary.act(ix));
    ActView {
        id: id.to_string(),
        label: act.label.clone(),
        tone: label::label(pages, act.tone),
        strength: act.strength.level(),
        url: format!("{}#act-{id}", pages.url(Route::Vocabulary)),
    }
}

pub(in crate::site) fn word_view(addresses: &Addresses, ix: WordIx) -> WordView {
    let vocabulary = &addresses.archive.vocabulary;
    let (id, word) = (vocabulary.word_id(ix), vocabulary.word(ix));
    WordView {
        id: id.to_string(),
        label: word.label.clone(),
        meaning: word.meaning.clone(),
        url: format!("{}#word-{id}", addresses.url(Route::Vocabulary)),
    }
}

/// The act of a statement, if it has one, in the direction of the statement.
pub(in crate::site) fn act_of(
    pages: &Pages,
    readout: &Readout,
    statement: &Statement,
) -> Option<Shared<ActView>> {
    let act = statement.act()?;
    let tone = tone(&pages.archive, readout, statement, act);
    Some(deed_view(pages, Deed { act, tone }))
}

/// An act in the direction that a statement gives it.
pub(in crate::site) fn deed_view(pages: &Pages, deed: Deed) -> Shared<ActView> {
    let act = act_view(pages, deed.act);
    if pages.archive.vocabulary.act(deed.act).tone == deed.tone {
        return act;
    }
    Shared::new(&ActView {
        tone: label::label(pages, deed.tone),
        ..explained(pages, deed.act)
    })
}

pub(in crate::site) fn act_view(pages: &Pages, ix: ActIx) -> Shared<ActView> {
    let made = pages.parts.acts[ix.position()].get_or_init(|| Shared::new(&explained(pages, ix)));
    made.clone()
}

pub(in crate::site) fn statement_view(
    pages: &Pages,
    ix: ReadoutIx,
    statement: &Statement,
    act: ActIx,
) -> Shared<StatementView> {
    let view = || Shared::new(&told(pages, ix, statement, act));
    match statement_parts(pages, ix, statement) {
        Some(parts) => parts.view.get_or_init(view).clone(),
        None => view(),
    }
}

/// A statement in a list; none for words on the talks themselves.
pub(in crate::site) fn statement_row(
    pages: &Pages,
    at: StatementIx,
) -> Option<Shared<StatementRow>> {
    let statement = pages
        .archive
        .readout(at.readout)
        .statements
        .get(at.position)?;
    let view = statement_view(pages, at.readout, statement, statement.act()?);
    let parts = statement_parts(pages, at.readout, statement)?;
    let row = || Shared::new(&listed_statement(pages, at.readout, view));
    Some(parts.row.get_or_init(row).clone())
}

fn statement_parts<'s>(
    pages: &'s Pages,
    ix: ReadoutIx,
    statement: &Statement,
) -> Option<&'s StatementParts> {
    let statements = &pages.archive.readout(ix).statements;
    // Statements stand in the order of the record's list, from which faulty ones may be missing.
    let place = statements.binary_search_by_key(&statement.position, |s| s.position);
    pages.parts.readouts[ix.position()]
        .statements
        .get(place.ok()?)
}
