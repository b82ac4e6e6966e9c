//! The front page: what the archive is, a meeting for a first look, and the ways in.

use crate::site::index::changed_words::ChangedWords;
use crate::site::page::Page;
use serde_json::json;

use crate::archive::{EntityIx, MeetingIx, RelationIx};
use crate::site::frame::head;
use crate::site::frame::linked_data::script;
use crate::site::index::facts::Facts;
use crate::site::index::frequency::most_frequent;
use crate::site::index::point_lists::points;
use crate::site::index::points::{Difference, PointSelection};
use crate::site::markup::html::{self, Text};
use crate::site::part::pages::Pages;
use crate::site::part::point_row::{point_row, rank, selection_title};
use crate::site::part::topic_coverage::topic_coverage;
use crate::site::part::{account_row, brief, counted, link, map_link, row};
use crate::site::route::address::Addresses;
use crate::site::route::routes::Route;
use crate::site::view::{
    BriefFinding, Counted, HomeFinding, HomeView, Link, PageView, Prose, TopicCoverage, TopicStrip,
};
use crate::source::record::Assessment;
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
const NEWEST: usize = 6;

/// How many further differences it shows.
const MORE: usize = 3;

/// How many ways in of each kind it shows.
const WAYS_IN: usize = 12;

fn home(pages: &Pages) -> HomeView {
    let archive = &pages.archive;
    let meetings = || archive.meetings.iter();
    let newest = archive.current().iter().rev().take(NEWEST);
    let telling = brief::most_telling(pages);
    let (telling, finding) = telling.unzip();
    let featured = telling.or_else(|| featured(pages));
    let more = more(pages, featured, finding.as_ref());
    HomeView {
        intro: intro(pages),
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
        strip: featured.and_then(|ix| strip(pages, ix)),
        more,
    }
}

/// What the editors say of the archive.
fn intro(pages: &Pages) -> Option<Prose> {
    let markdown = pages.archive.site.home.intro.as_ref()?;
    let path = &pages.archive.home.intro.as_ref()?.source.path;
    Some(html::prose(
        pages,
        &Text {
            path,
            markdown,
            linked: &pages.links.intro,
            reading: pages.archive.reading(),
            tags: &[],
            sentences: &[],
        },
    ))
}

/// The topics of a meeting; none if there is nothing to compare.
fn strip(pages: &Pages, ix: MeetingIx) -> Option<TopicStrip> {
    let meeting = pages.archive.meeting(ix);
    let topics = topic_coverage(pages, meeting);
    if meeting.readouts.len() < 2 || topics.is_empty() {
        return None;
    }
    let is_in_all = |topic: &&TopicCoverage| topic.marks.iter().all(|mark| *mark == "speaks");
    let is_absent = |topic: &&TopicCoverage| topic.marks.contains(&"absent");
    let (all, not_all) = (
        topics.iter().filter(is_in_all).count(),
        topics.iter().filter(is_absent).count(),
    );
    Some(TopicStrip {
        all,
        not_all,
        not_known: topics.len() - all - not_all,
        topics,
    })
}

/// The latest point of each of the ways in which accounts of other meetings differ; that of the finding which is shown
/// already comes last.
fn more(
    pages: &Pages,
    shown: Option<MeetingIx>,
    finding: Option<&BriefFinding>,
) -> Vec<HomeFinding> {
    let all = points(pages);
    let selections = all.selections().map(|(selection, _)| selection);
    let mut kinds: Vec<PointSelection> = selections
        .filter(|selection| match selection {
            PointSelection::How(difference) => !matches!(
                difference,
                Difference::Open | Difference::Assessed(Assessment::Same)
            ),
            _ => false,
        })
        .collect();
    let assessment = finding.and_then(|finding| finding.assessment.as_ref());
    kinds.sort_by_key(|selection| {
        let is_shown = match selection {
            PointSelection::How(Difference::Assessed(own)) => {
                assessment.is_some_and(|shown| shown.name == own.name())
            }
            _ => false,
        };
        // What one side alone tells is more than other words for the same.
        let is_minor =
            *selection == PointSelection::How(Difference::Assessed(Assessment::DiffersMinor));
        (is_shown, is_minor, rank(*selection))
    });
    let mut meetings: Vec<MeetingIx> = shown.into_iter().collect();
    let mut found = Vec::new();
    for kind in kinds {
        let list = all.of(kind).iter().rev();
        let point = list.copied().find(|one| !meetings.contains(&one.meeting));
        let row = point.and_then(|point| Some((point, point_row(pages, point)?)));
        let Some((point, row)) = row.filter(|_| found.len() < MORE) else {
            continue;
        };
        meetings.push(point.meeting);
        found.push(HomeFinding {
            kind: Link {
                title: selection_title(pages, kind),
                url: pages.url(Route::PointsOf(kind, 1)),
                ..Link::default()
            },
            row,
        });
    }
    found
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
