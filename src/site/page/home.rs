//! The front page: what the archive is, a meeting for a first look, and the ways in.

use crate::site::index::changed_words::ChangedWords;
use crate::site::page::Page;
use serde_json::json;

use crate::archive::{EntityIx, MeetingIx, RelationIx};
use crate::site::frame::head;
use crate::site::frame::linked_data::script;
use crate::site::index::facts::Facts;
use crate::site::index::frequency::most_frequent;
use crate::site::part::pages::Pages;
use crate::site::part::{account_row, brief, counted, link, map_link, row};
use crate::site::route::address::Addresses;
use crate::site::route::routes::Route;
use crate::site::view::{Counted, HomeView, PageView};
use crate::words::Word;

/// The front page.
#[derive(Debug, Clone, Copy)]
pub(in crate::site) struct HomePage;

impl Page for HomePage {
    const TEMPLATE: &'static str = "home";
    const ADDRESSES: &'static str = "`/`";
    type View = HomeView;

    fn shows(self, _: &ChangedWords) -> bool {
        true
    }

    fn make(self, pages: &Pages) -> (PageView, HomeView) {
        (home_head(pages), home(pages))
    }
}

fn home_head(pages: &Pages) -> PageView {
    let site = &pages.archive.site;
    let mut head = head::head(
        pages,
        Route::Home,
        "home",
        site.title.clone(),
        site.description.clone(),
    );
    head.breadcrumbs.clear();
    let title = pages.words().say(Word::JsonFeed, &[(&site.title).into()]);
    head.feeds
        .push(link::link_to(pages, Route::JsonFeed, || title));
    head.said.json_ld = Some(script(&json!({
        "@context": "https://schema.org",
        "@type": "WebSite",
        "name": site.title,
        "description": site.description,
        "url": pages.canonical(Route::Home),
        "inLanguage": site.language.tag(),
    })));
    head
}

/// How many readouts the front page shows.
const NEWEST: usize = 8;

/// How many ways in of each kind it shows.
const WAYS_IN: usize = 12;

fn home(pages: &Pages) -> HomeView {
    let archive = &pages.archive;
    let meetings = || archive.meetings.iter();
    let newest = archive.current().iter().rev().take(NEWEST);
    let telling = brief::most_telling(pages);
    let (telling, finding) = telling.unzip();
    let featured = telling.or_else(|| featured(pages));
    HomeView {
        newest: newest
            .map(|ix| account_row::account_row(pages, *ix))
            .collect(),
        readouts: archive.accounts().count(),
        meetings: archive.meetings.len(),
        relations: busiest_relations(pages),
        parties: ways_in(pages, meetings().flat_map(|m| m.parties.iter().copied())),
        people: ways_in(
            pages,
            meetings().flat_map(|m| m.participants.iter().copied()),
        ),
        topics: ways_in(pages, meetings().flat_map(|m| m.topics.iter().copied())),
        years: counted::years_counted(pages),
        map: map_link::map_link(pages),
        featured: featured.map(|ix| row::meeting_row(pages, ix)),
        accounts: featured
            .map(|ix| account_row::account_rows(pages, ix))
            .unwrap_or_default(),
        finding,
    }
}

/// The most frequent of some entities; their index, to which the page leads, has all.
fn ways_in(addresses: &Addresses, list: impl Iterator<Item = EntityIx>) -> Vec<Counted> {
    most_frequent(list, |a, b| addresses.by_name(*a, *b))
        .into_iter()
        .take(WAYS_IN)
        .map(|(ix, count)| counted::counted_entity(addresses, ix, count))
        .collect()
}

fn busiest_relations(pages: &Pages) -> Vec<Counted> {
    let of_meetings = pages
        .archive
        .meetings
        .iter()
        .flat_map(|m| m.relations.iter().copied());
    most_frequent(of_meetings, RelationIx::cmp)
        .into_iter()
        .take(WAYS_IN)
        .map(|(relation, count)| Counted {
            title: link::relation_title(pages, relation),
            url: pages.url(Route::Relation(relation, 1)),
            count,
        })
        .collect()
}

/// The meeting with the most accounts, then the most topics, then the latest.
fn featured(facts: &Facts) -> Option<MeetingIx> {
    let richness = |(ix, meeting): &(MeetingIx, &crate::archive::Meeting)| {
        (meeting.readouts.len().min(3), meeting.topics.len(), *ix)
    };
    facts
        .archive
        .meetings()
        .max_by_key(richness)
        .map(|(ix, _)| ix)
}
