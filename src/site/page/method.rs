//! The pages on how the archive was annotated, and on where its coders differ.

use std::collections::BTreeMap;

use url::Url;

use crate::agreement::{
    Coded, CodedText, Coder, Measure, RELIABLE, TENTATIVE, Unit, in_figures, names,
};
use crate::archive::Readout;
use crate::site::frame::head;
use crate::site::index::changed_words::ChangedWords;
use crate::site::index::facts::{self, Facts};
use crate::site::index::paging::page_of;
use crate::site::page::Page;
use crate::site::part::pages::Pages;
use crate::site::part::{date, doubt, label, link, pager, statement};
use crate::site::route::address::Addresses;
use crate::site::route::links;
use crate::site::route::listing::add_pages;
use crate::site::route::routes::Route;
use crate::site::view::{
    AgreementView, CodebookView, CodedView, CoderDifference, CoderDifferences,
    CoderDifferencesView, CoderView, Counted, MeasureView, MethodCount, MethodView, PageView,
};
use crate::source::edtf::Edtf;
use crate::source::record::Extent;
use crate::source::word::single_spaced;
use crate::words::Word;

/// The page on the method.
#[derive(Debug, Clone, Copy)]
pub(in crate::site) struct MethodPage;

impl Page for MethodPage {
    const TEMPLATE: &'static str = "method";
    const ADDRESSES: &'static str = "`/method/`";
    type View = MethodView;

    fn routes(addresses: &Addresses, routes: &mut Vec<Route>) {
        if facts::is_annotated(addresses) {
            routes.push(Route::Method);
        }
    }

    fn shows(self, changed: &ChangedWords) -> bool {
        !changed.readouts.is_empty()
    }

    fn make(self, pages: &Pages) -> (PageView, MethodView) {
        let description = pages.words().text(Word::AboutMethod).to_owned();
        let title = pages.words().text(Word::Method);
        let head = head::listing_head(pages, Route::Method, title, description);
        (head, method_view(pages))
    }
}

/// Statements on which coders differ.
#[derive(Debug, Clone, Copy)]
pub(in crate::site) struct DisagreementsPage(pub(in crate::site) usize);

impl Page for DisagreementsPage {
    const TEMPLATE: &'static str = "disagreements";
    const ADDRESSES: &'static str =
        "`/method/disagreements/`, where two coders annotated the same account";
    type View = CoderDifferencesView;

    fn routes(addresses: &Addresses, routes: &mut Vec<Route>) {
        let count = facts::agreement(addresses).differences().count();
        if facts::is_annotated(addresses) && count > 0 {
            add_pages(routes, count, Route::Disagreements);
        }
    }

    fn shows(self, changed: &ChangedWords) -> bool {
        !changed.readouts.is_empty()
    }

    fn make(self, pages: &Pages) -> (PageView, CoderDifferencesView) {
        let DisagreementsPage(number) = self;
        let route = Route::Disagreements(number);
        let all: Vec<_> = facts::agreement(pages).differences().collect();
        let title = pages.words().text(Word::Disagreements);
        let description = pages.words().text(Word::AboutDisagreements).to_owned();
        let mut head = head::listing_head(pages, route, title, description);
        let method = pages.words().text(Word::Method);
        head::crumb(pages, &mut head, method, Route::Method);
        let shown = page_of(&all, number);
        let accounts = shown.chunk_by(|(a, _), (b, _)| a.readout == b.readout);
        let accounts = accounts.map(|rows| CoderDifferences {
            account: link::readout_link(pages, rows[0].0.readout),
            rows: rows
                .iter()
                .map(|(text, unit)| difference(pages, text, unit))
                .collect(),
        });
        let view = CoderDifferencesView {
            accounts: accounts.collect(),
            pager: pager::pager(pages, route, number, all.len()),
            method: Counted {
                title: method.to_owned(),
                url: pages.url(Route::Method),
                count: all.len(),
            },
        };
        (head, view)
    }
}

fn method_view(pages: &Pages) -> MethodView {
    let accounts = || pages.archive.accounts().map(|(_, readout)| readout);
    let extents = [
        (Some(Extent::Whole), "whole", Word::ReadWhole),
        (Some(Extent::Partial), "partial", Word::ReadPartly),
        (Some(Extent::Digest), "digest", Word::ReadDigest),
        (None, "unknown", Word::ReadUnknown),
    ];
    let extents = extents.into_iter().map(|(extent, name, word)| MethodCount {
        what: label::label_of(pages, name, word),
        count: accounts()
            .filter(|readout| readout.document.record.known_extent() == extent)
            .count(),
    });
    MethodView {
        accounts: accounts().count(),
        extents: extents.filter(|extent| extent.count > 0).collect(),
        annotated: accounts()
            .filter(|readout| !readout.statements.is_empty())
            .count(),
        complete: accounts()
            .filter(|readout| readout.unknown().is_none())
            .count(),
        coders: coders(pages),
        codebooks: codebooks(pages),
        agreement: agreement_view(pages),
        vocabulary: facts::is_annotated(pages).then(|| pages.url(Route::Vocabulary)),
        coverage: pages
            .archive
            .site
            .coverage
            .then(|| pages.url(Route::Coverage)),
    }
}

/// What is known of one who annotated accounts.
#[derive(Default)]
struct Work<'a> {
    accounts: usize,
    second: usize,
    adjudicated: usize,
    dates: Vec<&'a Edtf>,
}

/// The accounts whose annotation is recorded: those with statements, and those that were covered without finding one.
fn annotated(facts: &Facts) -> impl Iterator<Item = &Readout> {
    let readouts = facts.archive.current_readouts().map(|(_, readout)| readout);
    readouts
        .filter(|readout| !readout.statements.is_empty() || readout.coding.complete == Some(true))
}

fn coders(pages: &Pages) -> Vec<CoderView> {
    let mut work: BTreeMap<&str, Work<'_>> = BTreeMap::new();
    for readout in annotated(pages) {
        let coding = &readout.coding;
        for name in &coding.by.0 {
            let own = work.entry(name).or_default();
            own.accounts += 1;
            own.dates.extend(&coding.date);
        }
        for name in &coding.adjudicated_by.0 {
            let own = work.entry(name).or_default();
            own.adjudicated += 1;
            own.dates.extend(&coding.adjudicated);
        }
    }
    for coding in &pages.archive.codings {
        let record = &coding.document.record;
        for name in &record.by.0 {
            let own = work.entry(name).or_default();
            own.second += 1;
            own.dates.push(&record.date);
        }
    }
    let coders = work.into_iter().map(|(name, mut work)| {
        work.dates.sort_by_key(|date| date.sort_key());
        let mut ends = vec![work.dates.first(), work.dates.last()];
        ends.dedup();
        CoderView {
            name: name.to_owned(),
            accounts: work.accounts,
            second: work.second,
            adjudicated: work.adjudicated,
            dates: ends
                .into_iter()
                .flatten()
                .map(|day| date::date_view(pages, day))
                .collect(),
        }
    });
    coders.collect()
}

fn codebooks(pages: &Pages) -> Vec<CodebookView> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    let own = annotated(pages).filter_map(|readout| readout.coding.codebook.as_deref());
    let second = pages.archive.codings.iter();
    let second = second.filter_map(|coding| coding.document.record.codebook.as_deref());
    for name in own.chain(second) {
        *counts.entry(name).or_default() += 1;
    }
    let books = counts.into_iter().map(|(name, accounts)| CodebookView {
        name: name.to_owned(),
        url: Url::parse(name)
            .ok()
            .filter(|url| matches!(url.scheme(), "http" | "https"))
            .map(String::from),
        accounts,
    });
    books.collect()
}

fn agreement_view(pages: &Pages) -> Option<AgreementView> {
    let agreement = facts::agreement(pages);
    let measures = agreement.measures.iter();
    let differing = agreement.differences().count();
    let without = agreement.without_second.iter();
    (!agreement.texts.is_empty() || !agreement.without_second.is_empty()).then(|| AgreementView {
        coders: agreement
            .coders(&pages.archive)
            .into_iter()
            .map(str::to_owned)
            .collect(),
        texts: agreement
            .texts
            .iter()
            .map(|text| link::readout_link(pages, text.readout))
            .collect(),
        measures: measures
            .map(|measure| measure_view(pages, measure))
            .collect(),
        statements: agreement.statements(),
        differing,
        disagreements: (differing > 0).then(|| pages.url(Route::Disagreements(1))),
        not_compared: without.map(|ix| link::readout_link(pages, *ix)).collect(),
    })
}

fn measure_view(pages: &Pages, measure: &Measure) -> MeasureView {
    let grade = measure.alpha.map(|alpha| match alpha {
        alpha if alpha >= RELIABLE => ("reliable", Word::AlphaReliable),
        alpha if alpha >= TENTATIVE => ("tentative", Word::AlphaTentative),
        _ => ("low", Word::AlphaLow),
    });
    MeasureView {
        what: doubt::aspect(pages, measure.aspect),
        alpha: measure.alpha.map(in_figures),
        grade: grade.map(|(name, word)| label::label_of(pages, name, word)),
        statements: measure.units,
    }
}

fn difference(pages: &Pages, text: &CodedText, unit: &Unit) -> CoderDifference {
    let coders = text.coders.iter().map(|coder| {
        let coded = unit.statements.iter().find(|one| one.coder == *coder);
        coded_view(pages, text, *coder, coded)
    });
    CoderDifference {
        coders: coders.collect(),
    }
}

fn coded_view(pages: &Pages, text: &CodedText, coder: Coder, coded: Option<&Coded>) -> CodedView {
    let ix = text.readout;
    let language = pages.language_of(ix);
    let words = &pages.links.readouts[ix.position()].text;
    let url = coded.filter(|_| coder == Coder::Readout).map(|coded| {
        let anchor = &pages.archive.readout(ix).statements[coded.position].anchor;
        links::annotation_url(pages, ix, anchor)
    });
    let topics = coded.iter().flat_map(|coded| &coded.topics);
    CodedView {
        coder: names(&pages.archive, ix, coder).join(", "),
        quote: coded.map(|coded| single_spaced(&words[coded.words.clone()])),
        language: language.tag(),
        dir: language.direction(),
        url,
        act: coded.map(|coded| statement::act_view(pages, coded.act)),
        direction: coded.map(|coded| label::label(pages, coded.direction)),
        topics: topics
            .map(|topic| link::entity_ref(pages, *topic))
            .collect(),
    }
}
