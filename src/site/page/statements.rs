//! Lists of statements: ways in to all of them, those that have something in common, and promises by
//! what became of them.

use crate::site::index::changed_words::ChangedWords;
use crate::site::page::Page;
use crate::site::route::address::Addresses;
use crate::site::route::listing::add_pages;
use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::archive::{ActIx, EntityIx};
use crate::site::frame::head;
use crate::site::index::facts;
use crate::site::index::paging::newest_first;
use crate::site::index::statements::Selection;
use crate::site::part::label::{self, plural};
use crate::site::part::pages::Pages;
use crate::site::part::row::MOST;
use crate::site::part::statement_list::{self, NEWEST, became};
use crate::site::part::{date, link, pager, statement};
use crate::site::route::routes::Route;
use crate::site::view::{
    CommitmentsPart, CommitmentsView, Counted, CountedGroup, Link, OverdueView, PageView,
    SelectionView, StatementsView, ToneActs,
};
use crate::source::id::EntityKind;
use crate::source::record::{CommitmentStatus, Tone};
use crate::words::Word;

/// The ways in to all statements.
#[derive(Debug, Clone, Copy)]
pub(in crate::site) struct StatementsPage;

impl Page for StatementsPage {
    const TEMPLATE: &'static str = "statements";
    const ADDRESSES: &'static str = "`/statements/`";
    type View = StatementsView;

    fn routes(addresses: &Addresses, routes: &mut Vec<Route>) {
        if !addresses.statements.all.is_empty() {
            routes.push(Route::Statements);
        }
    }

    fn shows(self, changed: &ChangedWords) -> bool {
        changed.stated
    }

    fn make(self, pages: &Pages) -> (PageView, StatementsView) {
        (statements_head(pages), statements_view(pages))
    }
}

/// All commitments.
#[derive(Debug, Clone, Copy)]
pub(in crate::site) struct CommitmentsPage;

impl Page for CommitmentsPage {
    const TEMPLATE: &'static str = "commitments";
    const ADDRESSES: &'static str = "`/commitments/`";
    type View = CommitmentsView;

    fn routes(addresses: &Addresses, routes: &mut Vec<Route>) {
        if !addresses.statements.commitments.is_empty() {
            routes.push(Route::Commitments);
        }
    }

    fn shows(self, changed: &ChangedWords) -> bool {
        changed.stated
    }

    fn make(self, pages: &Pages) -> (PageView, CommitmentsView) {
        (commitments_head(pages), commitments_view(pages))
    }
}

/// A page of the statements that have something in common.
#[derive(Debug, Clone, Copy)]
pub(in crate::site) struct StatementsOfPage(
    pub(in crate::site) Selection,
    pub(in crate::site) usize,
);

impl Page for StatementsOfPage {
    const TEMPLATE: &'static str = "selection";
    const ADDRESSES: &'static str = "`/statements/acts/ACT/`, `/statements/by/…`, `/statements/about/…`, `/statements/on/TOPIC/`, `/statements/of/ID/`, `/commitments/open/` and so on, `/commitments/by/…`, `/commitments/to/…`, `/commitments/between/A--B/`";
    type View = SelectionView;

    fn routes(addresses: &Addresses, routes: &mut Vec<Route>) {
        for selection in addresses.statements.selections() {
            let items = addresses.statements.of(selection).len();
            add_pages(routes, items, |number| {
                Route::StatementsOf(selection, number)
            });
        }
    }

    fn shows(self, changed: &ChangedWords) -> bool {
        changed.stated
    }

    fn make(self, pages: &Pages) -> (PageView, SelectionView) {
        let StatementsOfPage(selection, number) = self;
        let view = selection_view(pages, selection, number);
        (selection_head(pages, selection, number, &view), view)
    }
}

/// What is overdue; none if no record of the archive has a date.
fn overdue(pages: &Pages, most: usize) -> Option<OverdueView> {
    let as_of = facts::as_of(pages)?;
    let due = facts::due(pages);
    let overdue = &due.overdue;
    let statements = overdue.iter().take(most);
    Some(OverdueView {
        as_of: date::date_view(pages, &as_of.date),
        stated: as_of.stated,
        total: overdue.len(),
        statements: statements
            .filter_map(|at| statement::statement_row(pages, *at))
            .collect(),
        more: overdue.len().saturating_sub(most),
        all: {
            let open = [CommitmentStatus::Open, CommitmentStatus::Partial]
                .map(Selection::Promised)
                .into_iter()
                .find(|selection| !pages.statements.of(*selection).is_empty());
            pages.url(open.map_or(Route::Commitments, |open| Route::StatementsOf(open, 1)))
        },
        dated: due.len(),
    })
}

const STATUSES: [CommitmentStatus; 5] = [
    CommitmentStatus::Open,
    CommitmentStatus::Partial,
    CommitmentStatus::Kept,
    CommitmentStatus::Lapsed,
    CommitmentStatus::Superseded,
];

fn statements_head(pages: &Pages) -> PageView {
    let count = pages.statements.all.len();
    let description = pages.words().count(Word::AboutStatements, count);
    head::listing_head(
        pages,
        Route::Statements,
        pages.words().text(Word::Statements),
        description,
    )
}

fn statements_view(pages: &Pages) -> StatementsView {
    let said = &pages.statements;
    let mut by_kind: BTreeMap<EntityKind, Vec<(EntityIx, usize)>> = BTreeMap::new();
    for (ix, list) in &said.by {
        let kind = pages.archive.entity(*ix).kind;
        by_kind.entry(kind).or_default().push((*ix, list.len()));
    }
    let topics: Vec<_> = said.on.iter().map(|(ix, list)| (*ix, list.len())).collect();
    StatementsView {
        total: said.all.len(),
        speakers: by_kind
            .into_iter()
            .map(|(kind, counts)| counted_group(pages, kind, counts, Selection::By))
            .collect(),
        acts: acts_by_tone(pages),
        topics: (!topics.is_empty())
            .then(|| counted_group(pages, EntityKind::Topic, topics, Selection::On)),
        newest: statement_list::newest_rows(pages, &said.all, NEWEST),
        vocabulary: pages.url(Route::Vocabulary),
    }
}

fn counted_group(
    pages: &Pages,
    kind: EntityKind,
    mut counts: Vec<(EntityIx, usize)>,
    selection: impl Fn(EntityIx) -> Selection,
) -> CountedGroup {
    counts.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| pages.by_name(a.0, b.0)));
    CountedGroup {
        title: pages.words().shared(plural(kind)),
        more: counts.len().saturating_sub(MOST),
        lists: counts
            .into_iter()
            .take(MOST)
            .map(|(ix, count)| Counted {
                title: pages.name(ix).to_owned(),
                url: pages.url(Route::StatementsOf(selection(ix), 1)),
                count,
            })
            .collect(),
        index: pages.url(Route::Entities(kind, 1)),
    }
}

fn acts_by_tone(pages: &Pages) -> Vec<ToneActs> {
    let mut by_tone: BTreeMap<Tone, Vec<(ActIx, usize)>> = BTreeMap::new();
    for (act, list) in &pages.statements.by_act {
        let tone = pages.archive.vocabulary.act(*act).tone;
        by_tone.entry(tone).or_default().push((*act, list.len()));
    }
    by_tone
        .into_iter()
        .map(|(tone, mut acts)| {
            // The sort is stable: equals stay in the order of their ids.
            acts.sort_by_key(|(_, count)| Reverse(*count));
            ToneActs {
                tone: label::label(pages, tone),
                acts: acts
                    .into_iter()
                    .map(|act| statement_list::act_count(pages, act))
                    .collect(),
            }
        })
        .collect()
}

fn selection_head(
    pages: &Pages,
    selection: Selection,
    number: usize,
    view: &SelectionView,
) -> PageView {
    let route = Route::StatementsOf(selection, number);
    let description = view.description.clone();
    let mut head = head::listing_head(pages, route, &view.title, description);
    if view.commitments {
        head::crumb(
            pages,
            &mut head,
            pages.words().text(Word::Commitments),
            Route::Commitments,
        );
    } else {
        head::crumb(
            pages,
            &mut head,
            pages.words().text(Word::Statements),
            Route::Statements,
        );
    }
    head
}

fn selection_view(pages: &Pages, selection: Selection, number: usize) -> SelectionView {
    let list = pages.statements.of(selection);
    let (act, subject) = match selection {
        Selection::Act(ix) => (Some(statement::act_view(pages, ix)), None),
        Selection::By(ix)
        | Selection::About(ix)
        | Selection::On(ix)
        | Selection::Of(ix)
        | Selection::PromisedBy(ix)
        | Selection::PromisedTo(ix) => {
            let link = Link {
                title: pages.name(ix).to_owned(),
                url: pages.url(Route::Entity(ix, 1)),
                ..Link::default()
            };
            (None, Some(link))
        }
        Selection::Between(ix) => (None, Some(link::relation_link(pages, ix))),
        Selection::Promised(_) => (None, None),
    };
    let near = match selection {
        Selection::By(ix) => vec![Selection::About(ix)],
        Selection::About(ix) => vec![Selection::By(ix)],
        Selection::PromisedBy(ix) => vec![Selection::PromisedTo(ix)],
        Selection::PromisedTo(ix) => vec![Selection::PromisedBy(ix)],
        Selection::Promised(own) => STATUSES
            .into_iter()
            .filter(|status| *status != own)
            .map(Selection::Promised)
            .collect(),
        _ => Vec::new(),
    };
    SelectionView {
        title: statement_list::selection_title(pages, selection),
        description: selection_description(pages, selection),
        commitments: matches!(
            selection,
            Selection::Promised(_)
                | Selection::PromisedBy(_)
                | Selection::PromisedTo(_)
                | Selection::Between(_)
        ),
        act,
        subject,
        near: near
            .into_iter()
            .filter_map(|selection| {
                Some(Counted {
                    title: statement_list::selection_title(pages, selection),
                    url: statement_list::selection_url(pages, selection)?,
                    count: pages.statements.of(selection).len(),
                })
            })
            .collect(),
        statements: newest_first(list.len(), number)
            .filter_map(|i| statement::statement_row(pages, list[i]))
            .collect(),
        pager: pager::pager(
            pages,
            Route::StatementsOf(selection, number),
            number,
            list.len(),
        ),
    }
}

fn selection_description(pages: &Pages, selection: Selection) -> String {
    let in_text = |ix| link::in_text(pages, &[ix]);
    let (word, name) = match selection {
        Selection::Act(ix) => {
            let act = pages.archive.vocabulary.act(ix);
            match &act.meaning {
                Some(meaning) => return meaning.clone(),
                None => (Word::AboutAct, act.label.clone()),
            }
        }
        Selection::By(ix) if pages.archive.entity(ix).kind == EntityKind::Person => {
            (Word::AboutStatementsBy, in_text(ix))
        }
        Selection::By(ix) => (Word::AboutStatementsFor, in_text(ix)),
        Selection::About(ix) if statement_list::only_named(pages, ix) => {
            (Word::AboutStatementsNaming, in_text(ix))
        }
        Selection::About(ix) => (Word::AboutStatementsAbout, in_text(ix)),
        Selection::On(ix) => (Word::AboutStatementsOn, pages.name(ix).to_owned()),
        Selection::Of(ix) => (Word::AboutStatementsOf, pages.name(ix).to_owned()),
        Selection::Promised(status) => return pages.words().text(became(status)).to_owned(),
        Selection::PromisedBy(ix) if pages.archive.entity(ix).kind == EntityKind::Person => {
            (Word::AboutCommitmentsByPerson, in_text(ix))
        }
        Selection::PromisedBy(ix) => (Word::AboutCommitmentsBy, in_text(ix)),
        Selection::PromisedTo(ix) => (Word::AboutCommitmentsTo, in_text(ix)),
        Selection::Between(ix) => {
            let parties = link::in_text(pages, &pages.archive.relation(ix).parties);
            (Word::AboutCommitmentsBetween, parties)
        }
    };
    pages.words().say(word, &[(&name).into()])
}

fn commitments_head(pages: &Pages) -> PageView {
    let count = pages.statements.commitments.len();
    let description = pages.words().count(Word::AboutCommitments, count);
    head::listing_head(
        pages,
        Route::Commitments,
        pages.words().text(Word::Commitments),
        description,
    )
}

fn commitments_view(pages: &Pages) -> CommitmentsView {
    let part = |status: CommitmentStatus| {
        Some(CommitmentsPart {
            status: label::label(pages, status),
            description: pages.words().shared(became(status)),
            statements: statement_list::statements_part(
                pages,
                Selection::Promised(status),
                NEWEST,
            )?,
        })
    };
    CommitmentsView {
        total: pages.statements.commitments.len(),
        overdue: overdue(pages, NEWEST),
        due: (facts::due(pages).len() > 0).then(|| pages.url(Route::Due(1))),
        parts: STATUSES.into_iter().filter_map(part).collect(),
    }
}
