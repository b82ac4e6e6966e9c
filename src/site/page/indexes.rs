//! Indexes from A to Z, lists by year, and the pages about the archive.

use crate::archive::{Detail, EntityIx, MeetingIx, ReadoutIx};
use crate::diagnostics::Diagnostic;
use crate::site::frame::head;
use crate::site::index::alphabet::Alphabet;
use crate::site::index::changed_words::ChangedWords;
use crate::site::index::paging::newest_first;
use crate::site::page::Page;
use crate::site::page::entity::EntityPage;
use crate::site::page::set_phrase_index::FormulasPage;
use crate::site::page::{RenderBuffer, template};
use crate::site::part::label::plural;
use crate::site::part::pages::Pages;
use crate::site::part::{account_row, link, map_link, pager, people_network, row, timeline};
use crate::site::route::address::Addresses;
use crate::site::route::listing::add_pages;
use crate::site::route::routes::Route;
use crate::site::view::{
    IndexEntry, IndexGroup, IndexView, Link, ListView, ListYear, MeetingList, PageView,
};
use crate::source::id::EntityKind;
use crate::words::Word;

/// A page of the list of readouts.
#[derive(Debug, Clone, Copy)]
pub(in crate::site) struct ReadoutsPage(pub(in crate::site) usize);

impl Page for ReadoutsPage {
    const TEMPLATE: &'static str = "list";
    const ADDRESSES: &'static str = "`/readouts/`";
    type View = ListView;

    fn routes(addresses: &Addresses, routes: &mut Vec<Route>) {
        let items = addresses.archive.current().len();
        add_pages(routes, items, Route::Readouts);
    }

    fn shows(self, changed: &ChangedWords) -> bool {
        changed.lists.contains(&self.0)
    }

    fn make(self, pages: &Pages) -> (PageView, ListView) {
        let view = readout_list(pages, self.0);
        let route = Route::Readouts(self.0);
        (
            index_head(pages, route, &view.title, &view.description),
            view,
        )
    }
}

/// A page of the list of meetings.
#[derive(Debug, Clone, Copy)]
pub(in crate::site) struct MeetingsPage(pub(in crate::site) usize);

impl Page for MeetingsPage {
    const TEMPLATE: &'static str = "list";
    const ADDRESSES: &'static str = "`/meetings/`";
    type View = ListView;

    fn routes(addresses: &Addresses, routes: &mut Vec<Route>) {
        let items = addresses.archive.meetings.len();
        add_pages(routes, items, Route::Meetings);
    }

    fn shows(self, _: &ChangedWords) -> bool {
        // It lists meetings by what their front matter says.
        false
    }

    fn make(self, pages: &Pages) -> (PageView, ListView) {
        let view = meeting_list(pages, self.0);
        let route = Route::Meetings(self.0);
        (
            index_head(pages, route, &view.title, &view.description),
            view,
        )
    }
}

/// A page of the index of relations.
#[derive(Debug, Clone, Copy)]
pub(in crate::site) struct RelationsPage(pub(in crate::site) usize);

impl Page for RelationsPage {
    const TEMPLATE: &'static str = "index";
    const ADDRESSES: &'static str = "`/relations/`";
    type View = IndexView;

    fn routes(addresses: &Addresses, routes: &mut Vec<Route>) {
        let items = addresses.archive.relations.len();
        add_pages(routes, items, Route::Relations);
    }

    fn shows(self, _: &ChangedWords) -> bool {
        // It lists relations by what the front matter of meetings says.
        false
    }

    fn make(self, pages: &Pages) -> (PageView, IndexView) {
        let view = relation_index(pages, self.0);
        let route = Route::Relations(self.0);
        (
            index_head(pages, route, &view.title, &view.description),
            view,
        )
    }
}

/// A page of the index of the entities of a kind.
#[derive(Debug, Clone, Copy)]
pub(in crate::site) struct EntitiesPage(pub(in crate::site) EntityKind, pub(in crate::site) usize);

impl Page for EntitiesPage {
    const TEMPLATE: &'static str = "index";
    const ADDRESSES: &'static str = "`/people/` and so on for each kind of entity";
    type View = IndexView;

    fn routes(addresses: &Addresses, routes: &mut Vec<Route>) {
        for (kind, entities) in &addresses.shown {
            let entities = entities.items();
            add_pages(routes, entities.len(), |number| {
                Route::Entities(*kind, number)
            });
            entities
                .iter()
                .for_each(|ix| EntityPage::add_routes(addresses, *ix, routes));
        }
    }

    fn shows(self, changed: &ChangedWords) -> bool {
        changed.renamed
    }

    fn make(self, pages: &Pages) -> (PageView, IndexView) {
        let EntitiesPage(kind, number) = self;
        let view = entity_index(pages, kind, number);
        let route = Route::Entities(kind, number);
        (
            index_head(pages, route, &view.title, &view.description),
            view,
        )
    }

    fn render<'r>(
        self,
        pages: &Pages,
        room: &'r mut RenderBuffer,
    ) -> Result<&'r [u8], Box<Diagnostic>> {
        let EntitiesPage(kind, number) = self;
        if kind == EntityKind::Formula {
            return FormulasPage(number).render(pages, room);
        }
        let (head, view) = self.make(pages);
        template::render(pages, room, Self::TEMPLATE, head, &view)
    }
}

/// What an index of a kind holds, in a sentence.
fn described(kind: EntityKind) -> Word {
    match kind {
        EntityKind::Person => Word::AboutPeople,
        EntityKind::Country => Word::AboutCountries,
        EntityKind::Organization => Word::AboutOrganizations,
        EntityKind::Place => Word::AboutPlaces,
        EntityKind::Event => Word::AboutEvents,
        EntityKind::Instrument => Word::AboutInstruments,
        EntityKind::Topic => Word::AboutTopics,
        EntityKind::Formula => Word::AboutFormulas,
    }
}

fn entity_index(pages: &Pages, kind: EntityKind, number: usize) -> IndexView {
    let entities = pages.shown.get(&kind);
    let route = Route::Entities(kind, number);
    let words = (plural(kind), described(kind));
    let mut view = index(pages, route, number, words, entities, |ix| {
        entity_entry(pages, ix)
    });
    match kind {
        EntityKind::Topic if number == 1 => {
            view.topics_by_year = timeline::all_topics_by_year(pages)
        }
        EntityKind::Person if number == 1 => {
            view.network = people_network::network_of_archive(pages)
        }
        _ => {}
    }
    view
}

fn entity_entry(pages: &Pages, ix: EntityIx) -> IndexEntry {
    let entity = pages.archive.entity(ix);
    let name = |ix: &Option<EntityIx>| ix.map(|ix| pages.name(ix).to_owned());
    let hint = match &entity.detail {
        Detail::Person { country, offices } => match offices.last() {
            Some(office) => Some(match name(country) {
                Some(country) if !office.title.contains(&country) => {
                    comma(pages, &office.title, &country)
                }
                _ => office.title.clone(),
            }),
            None => name(country),
        },
        Detail::Country { official, .. } => official.clone(),
        Detail::Organization { country } | Detail::Place { country, .. } => name(country),
        Detail::Event { date, place } => {
            let date = date.as_ref().map(|date| date.in_words(pages.words()));
            let parts: Vec<String> = date.into_iter().chain(name(place)).collect();
            match parts.as_slice() {
                [date, place] => Some(comma(pages, date, place)),
                parts => parts.first().cloned(),
            }
        }
        Detail::Instrument { parties, .. } => {
            let names: Vec<_> = parties.iter().map(|ix| pages.name(*ix)).collect();
            (!names.is_empty()).then(|| pages.words().listed(&names))
        }
        Detail::Topic { broader } => name(broader),
        Detail::Formula { .. } => None,
    };
    IndexEntry {
        title: entity.sort.clone(),
        url: pages.url(Route::Entity(ix, 1)),
        hint,
        meetings: pages.appearances.parts(ix, entity.kind),
        readouts: 0,
        named: pages.appearances.naming(ix),
    }
}

/// Two things of different kinds in a row: an office and a country, a date and a place.
fn comma(pages: &Pages, one: &str, other: &str) -> String {
    pages
        .words()
        .say(Word::ListComma, &[one.into(), other.into()])
}

fn relation_index(pages: &Pages, number: usize) -> IndexView {
    let route = Route::Relations(number);
    let words = (Word::Relations, Word::AboutRelations);
    index(
        pages,
        route,
        number,
        words,
        Some(&pages.relations_by_name),
        |ix| {
            let meetings = &pages.archive.relation(ix).meetings;
            let readouts = meetings
                .iter()
                .map(|m| pages.archive.meeting(*m).readouts.len())
                .sum();
            IndexEntry {
                title: link::relation_title(pages, ix),
                url: pages.url(Route::Relation(ix, 1)),
                hint: None,
                meetings: meetings.len(),
                readouts,
                named: 0,
            }
        },
    )
}

fn index<T: Copy + Ord>(
    pages: &Pages,
    route: Route,
    number: usize,
    (title, description): (Word, Word),
    alphabet: Option<&Alphabet<T>>,
    entry: impl Fn(T) -> IndexEntry,
) -> IndexView {
    let letters = alphabet
        .into_iter()
        .flat_map(Alphabet::letters)
        .map(|letter| {
            let page = match letter.page() {
                page if page == number => String::new(),
                page => pages.url(route.turned_to(page)),
            };
            Link {
                title: letter.heading.clone(),
                url: format!("{page}#{}", letter.anchor),
                ..Link::default()
            }
        });
    let groups = alphabet
        .into_iter()
        .flat_map(|alphabet| alphabet.page(number));
    IndexView {
        title: pages.words().shared(title),
        description: pages.words().shared(description),
        letters: letters.collect(),
        groups: groups
            .map(|(letter, items)| IndexGroup {
                heading: letter.heading.clone(),
                anchor: letter.anchor.clone(),
                entries: items.iter().map(|item| entry(*item)).collect(),
            })
            .collect(),
        map: match route {
            Route::Entities(EntityKind::Place, _) => map_link::map_link(pages),
            _ => None,
        },
        network: None,
        topics_by_year: None,
        pager: pager::pager(
            pages,
            route,
            number,
            alphabet.map_or(0, |all| all.items().len()),
        ),
    }
}

fn readout_list(pages: &Pages, number: usize) -> ListView {
    let current = pages.archive.current();
    let total = current.len();
    let readouts: Vec<ReadoutIx> = newest_first(total, number).map(|i| current[i]).collect();
    list(
        pages,
        Route::Readouts(number),
        number,
        (Word::Readouts, Word::AboutReadouts),
        (&readouts, total),
        |ix| pages.archive.readout(*ix).meeting,
        |year, items| {
            year.readouts = items
                .iter()
                .map(|ix| account_row::account_row(pages, *ix))
                .collect()
        },
    )
}

fn meeting_list(pages: &Pages, number: usize) -> ListView {
    let total = pages.archive.meetings.len();
    let meetings = newest_first(total, number)
        .map(MeetingIx::at)
        .collect::<Vec<_>>();
    list(
        pages,
        Route::Meetings(number),
        number,
        (Word::Meetings, Word::AboutMeetings),
        (&meetings, total),
        |ix| *ix,
        |year, items| year.meetings = row::rows(pages, items.iter().copied()),
    )
}

fn list<T>(
    pages: &Pages,
    route: Route,
    number: usize,
    (title, description): (Word, Word),
    (items, total): (&[T], usize),
    meeting: impl Fn(&T) -> MeetingIx,
    fill: impl Fn(&mut ListYear, &[T]),
) -> ListView {
    let year = |item: &T| pages.archive.meeting(meeting(item)).date.year();
    let years = items
        .chunk_by(|a, b| year(a) == year(b))
        .map(|items| {
            let year = year(&items[0]);
            let mut list = ListYear {
                year: year.map_or_else(
                    || pages.words().text(Word::Undated).to_owned(),
                    |year| year.to_string(),
                ),
                url: year.map(|year| pages.url(Route::Year(year, 1))),
                readouts: Vec::new(),
                meetings: MeetingList::default(),
            };
            fill(&mut list, items);
            list
        })
        .collect();
    ListView {
        title: pages.words().shared(title),
        description: pages.words().shared(description),
        years,
        pager: pager::pager(pages, route, number, total),
    }
}

/// What an index or list holds, for the head of its page.
fn index_head(pages: &Pages, route: Route, title: &str, description: &str) -> PageView {
    let total = match route {
        Route::Readouts(_) => pages
            .words()
            .count(Word::CountReadouts, pages.archive.current().len()),
        Route::Meetings(_) => pages
            .words()
            .count(Word::CountMeetings, pages.archive.meetings.len()),
        _ => String::new(),
    };
    let description = match total.as_str() {
        "" => description.to_owned(),
        total => {
            let total = pages.words().say(Word::BalanceWhole, &[total.into()]);
            format!("{description} {total}")
        }
    };
    head::listing_head(pages, route, title, description)
}
