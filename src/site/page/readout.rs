//! The page of a readout.

use crate::archive::{Detail, MeetingIx, Readout, ReadoutIx, Side, Target};
use crate::site::citation::work::Work;
use crate::site::frame::head;
use crate::site::frame::linked_data::{About, Agent, Article, CONTEXT, Original, Part, script};
use crate::site::index::changed_words::ChangedWords;
use crate::site::index::facts::Facts;
use crate::site::page::Page;
use crate::site::part::cite::{self, tags};
use crate::site::part::license::{self, license_view};
use crate::site::part::pages::Pages;
use crate::site::part::{
    account, account_row, annotation, date, keeping, label, link, neighbours, row, set_phrase,
    side_link, text_pair, tombstone, version,
};
use crate::site::route::address::Addresses;
use crate::site::route::routes::{Follows, Route};
use crate::site::view::{
    AccountRow, CodingView, OgType, OriginalView, PageView, ReadoutView, Shortened, SourceView,
    TextsView,
};
use crate::source::edtf::Edtf;
use crate::source::record::{Certainty, Extent, License, Rendition, SourceRecord};
use crate::words::Word;

/// The page of a readout.
#[derive(Debug, Clone, Copy)]
pub(in crate::site) struct ReadoutPage(pub(in crate::site) ReadoutIx);

impl Page for ReadoutPage {
    const TEMPLATE: &'static str = "readout";
    const ADDRESSES: &'static str = "`/readouts/ID/`";
    type View = ReadoutView;

    fn routes(addresses: &Addresses, routes: &mut Vec<Route>) {
        let readouts = 0..addresses.archive.readouts.len();
        routes.extend(readouts.map(|i| Route::Readout(ReadoutIx::at(i))));
    }

    fn shows(self, changed: &ChangedWords) -> bool {
        changed.readouts.contains(&self.0)
    }

    fn make(self, pages: &Pages) -> (PageView, ReadoutView) {
        let work = cite::readout_work(pages, self.0);
        let view = readout(pages, self.0, &work);
        (readout_head(pages, self.0, &work), view)
    }
}

fn readout_head(pages: &Pages, ix: ReadoutIx, work: &Work<'_>) -> PageView {
    let readout = pages.archive.readout(ix);
    let record = &readout.document.record;
    let meeting = pages.archive.meeting(readout.meeting);
    let description = pages.excerpts[ix.position()].clone();
    let route = Route::Readout(ix);
    let title = version::title_of_version(pages, ix);
    let mut head = head::head(pages, route, "readout", title, description);
    head.said.sort = OgType::Article;
    head.said.alternates = version::alternates(pages, ix);
    head::crumb(
        pages,
        &mut head,
        pages.words().text(Word::Meetings),
        Route::Meetings(1),
    );
    head::crumb(
        pages,
        &mut head,
        &meeting.title,
        Route::Meeting(readout.meeting),
    );
    // Many parties have many relations; the feed of none of them is that of the meeting.
    if let [relation] = meeting.relations[..] {
        head.feeds
            .push(head::feed_link(pages, Follows::Relation(relation)));
    }
    let language = record
        .language
        .as_ref()
        .unwrap_or(&pages.archive.site.language)
        .tag();
    let published = record.published.as_ref().and_then(Edtf::machine);
    // Of a summary, what was published on a day is the original.
    let summary = record.rendition == Rendition::Summary;
    head.said.citation = Some(tags(work));
    let url = record.source.url.as_ref().map(url::Url::as_str);
    let authors = work.authors();
    let publisher = readout.publisher.map(|ix| pages.archive.entity(ix));
    let by_person = publisher.is_some_and(|entity| matches!(entity.detail, Detail::Person { .. }));
    let mut article = Article {
        context: CONTEXT,
        kind: "Article",
        headline: &record.title,
        url: &head.canonical,
        language: &language,
        published: published.as_deref().filter(|_| !summary),
        license: license::of_words(pages, ix).map(License::value),
        modified: keeping::date_modified(pages, Target::Readout(ix)),
        authors: authors
            .iter()
            .map(|author| Agent::author(author, by_person && !summary))
            .collect(),
        translators: work.translators().iter().map(Agent::translator).collect(),
        alternative: record.title_translated.as_deref(),
        part_of: Part {
            kind: "WebSite",
            name: &pages.archive.site.title,
            url: &pages.canonical(Route::Home),
        },
        about: About {
            kind: "Event",
            name: &meeting.title,
            start: meeting.date.machine(),
            url: &pages.canonical(Route::Meeting(readout.meeting)),
        },
        based_on: None,
        translation_of: None,
    };
    let issuer = link::issuer(pages, ix);
    if summary {
        article.based_on = Some(Original::Told {
            kind: "Article",
            author: Agent::issuer(issuer, by_person),
            published: published.as_deref(),
            url,
            license: record.license.as_ref().map(License::value),
        });
    } else if record.rendition == Rendition::Translation {
        article.translation_of = url;
    } else {
        article.based_on = url.map(Original::Address);
    }
    let json_ld = script(&article);
    head.said.json_ld = Some(json_ld);
    head
}

/// `work`: what [`cite::readout_work`] gives for it.
fn readout(pages: &Pages, ix: ReadoutIx, work: &Work<'_>) -> ReadoutView {
    let readout = pages.archive.readout(ix);
    let meeting = pages.archive.meeting(readout.meeting);
    let document = &readout.document;
    let record = &document.record;
    let language = pages.language_of(ix);
    let (body, passages) = annotation::annotated(pages, ix);
    let relation = meeting.relations.first().copied();
    let (previous, next) = neighbours::neighbours(pages, relation, readout.meeting);
    let same_side = |neighbour: MeetingIx| {
        let neighbours = &pages.archive.meeting(neighbour).readouts;
        let same = neighbours
            .iter()
            .find(|other| pages.archive.readout(**other).side == readout.side);
        same.map_or_else(
            || link::meeting_link(pages, neighbour),
            |other| link::readout_link(pages, *other),
        )
    };
    ReadoutView {
        id: document.id.to_string(),
        title: record.title.clone(),
        title_translated: record.title_translated.clone(),
        side: account::side_name(pages, ix).to_owned(),
        account: account::account_name(pages, ix),
        side_url: match readout.side {
            Side::Party(party) => Some(pages.url(Route::Entity(party, 1))),
            Side::Joint => None,
        },
        publisher: readout.publisher.map(|ix| link::entity_ref(pages, ix)),
        attributed_to: record.attributed_to.clone(),
        published: record
            .published
            .as_ref()
            .map(|date| date::date_view(pages, date)),
        language: language.tag(),
        dir: language.direction(),
        rendition: label::shared_label(pages, record.rendition),
        badge: label::badge(pages, record.rendition),
        kind: label::shared_label(pages, record.kind),
        body,
        passages,
        statements: readout.statements.len(),
        on_the_talks: readout.statements.iter().any(|said| said.act().is_none()),
        noted: !readout.note_anchors.is_empty(),
        source: source_view(pages, &record.source),
        texts: texts(pages, ix).if_any(),
        extent: record.extent.map(Extent::name),
        extent_note: record.extent_note.clone(),
        original: original_facts(pages, ix),
        coding: coding(pages, readout),
        rights: record.rights.clone(),
        license: record.license.as_ref().map(license_view),
        own_license: license::of_words(pages, ix)
            .filter(|_| record.rendition == Rendition::Summary)
            .map(license_view),
        seal: record
            .text_sha256
            .as_ref()
            .map(|seal| seal.as_str().to_owned()),
        meeting: row::meeting_row(pages, readout.meeting),
        facts: row::meeting_facts(pages, readout.meeting),
        event: meeting.event.map(|ix| link::entity_ref(pages, ix)),
        duration: meeting.duration().map(str::to_owned),
        topics: link::entity_refs(pages, &readout.topics),
        formulas: set_phrase::formulas_in(pages, ix),
        sides: side_link::side_links(pages, readout.meeting, Some(ix)),
        compared: side_link::compared_url(pages, readout.meeting),
        side_by_side: text_pair::texts_url_of(pages, ix),
        others: other_accounts(pages, ix),
        uncertain: record.certainty == Certainty::Low,
        certainty_note: record.certainty_note.clone(),
        extra: record.extra.clone(),
        relation: relation.map(|relation| link::relation_ref(pages, relation)),
        previous: previous.map(same_side),
        next: next.map(same_side),
        cite: cite::readout_citation(pages, work),
    }
}

/// The page of a readout shows this many other accounts of its meeting.
const OTHERS: usize = 12;

fn other_accounts(pages: &Pages, ix: ReadoutIx) -> Shortened<AccountRow> {
    let meeting = pages.archive.readout(ix).meeting;
    let readouts = pages.archive.meeting(meeting).readouts.iter();
    let others = readouts.filter(|other| !pages.archive.is_same_account(ix, **other));
    let all = side_link::all_accounts(pages, meeting);
    Shortened::first(OTHERS, others, all, |other| {
        account_row::account_row(pages, *other)
    })
}

fn original_facts(facts: &Facts, ix: ReadoutIx) -> Option<OriginalView> {
    let original = &facts.archive.readout(ix).document.record.original;
    let titles = [
        &original.title,
        &original.title_romanized,
        &original.title_translated,
    ];
    if titles.iter().all(|title| title.is_none())
        && original.words.is_none()
        && original.paragraphs.is_none()
    {
        return None;
    }
    let own = original.language.as_ref();
    let language = own.unwrap_or_else(|| facts.language_of(ix));
    Some(OriginalView {
        title: original.title.clone(),
        title_romanized: original.title_romanized.clone(),
        title_translated: original.title_translated.clone(),
        language: language.tag(),
        dir: language.direction(),
        words: original.words,
        paragraphs: original.paragraphs,
    })
}

fn coding(pages: &Pages, readout: &Readout) -> Option<CodingView> {
    let coding = &readout.coding;
    let by = link::people_listed(pages, &coding.by.0);
    let complete = coding.complete == Some(true);
    if by.is_none() && coding.date.is_none() && coding.codebook.is_none() && !complete {
        return None;
    }
    Some(CodingView {
        by,
        date: coding
            .date
            .as_ref()
            .map(|date| date::date_view(pages, date)),
        complete,
        codebook: coding.codebook.clone(),
    })
}

fn texts(pages: &Pages, ix: ReadoutIx) -> TextsView {
    let record = &pages.archive.readout(ix).document.record;
    let lost = &pages.archive.readout(ix).lost;
    TextsView {
        original: version::original(pages, ix),
        translations: version::translations(pages, ix),
        other_translations: version::other_translations(pages, ix),
        translator: link::people_listed(pages, &record.translator.0),
        translation: record
            .translation
            .map(|kind| version::translation_label(pages, kind)),
        version: record.version.clone(),
        newer: version::newer_version(pages, ix),
        older: version::older_versions(pages, ix),
        redline: version::redline_link(pages, ix),
        withdrawn_earlier: tombstone::links(pages, &lost.earlier),
        withdrawn_later: tombstone::links(pages, &lost.later),
        withdrawn_original: tombstone::links(pages, lost.original.as_slice()).pop(),
    }
}

fn source_view(pages: &Pages, source: &SourceRecord) -> SourceView {
    SourceView {
        url: source.url.as_ref().map(ToString::to_string),
        host: source.url.as_ref().and_then(|url| {
            url.host_str()
                .map(|host| host.strip_prefix("www.").unwrap_or(host).to_owned())
        }),
        title: source.title.clone(),
        retrieved: source
            .retrieved
            .as_ref()
            .map(|date| date::date_view(pages, date)),
        gone: source
            .gone
            .as_ref()
            .map(|date| date::date_view(pages, date)),
        archived: source.archived.as_ref().map(ToString::to_string),
        note: source.note.clone(),
    }
}
