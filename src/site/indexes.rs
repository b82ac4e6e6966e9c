//! Indexes from A to Z, lists by year, and the pages about the archive.

use super::alphabet::Alphabet;
use super::describe::{newest_first, plural};
use super::html::Text;
use super::route::Route;
use super::view::{
    IndexEntry, IndexGroup, IndexView, Link, ListView, ListYear, Markup, PageView, TextView,
};
use super::{Content, Room, Site};
use crate::archive::{Detail, EntityIx, MeetingIx, PageIx, ReadoutIx};
use crate::diagnostics::Diagnostic;
use crate::source::id::EntityKind;
use crate::words::Word;

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

impl Site {
    pub(super) fn list_page<'r>(
        &self,
        room: &'r mut Room,
        route: Route,
        view: ListView,
    ) -> Result<Content<'r>, Box<Diagnostic>> {
        self.page(
            room,
            "list",
            self.index_head(route, &view.title, &view.description),
            &view,
        )
    }

    pub(super) fn index_page<'r>(
        &self,
        room: &'r mut Room,
        route: Route,
        view: IndexView,
    ) -> Result<Content<'r>, Box<Diagnostic>> {
        self.page(
            room,
            "index",
            self.index_head(route, &view.title, &view.description),
            &view,
        )
    }

    pub(super) fn entity_index(&self, kind: EntityKind, number: usize) -> IndexView {
        let entities = self.shown.get(&kind);
        let route = Route::Entities(kind, number);
        let words = (plural(kind), described(kind));
        let mut view = self.index(route, number, words, entities, |ix| self.entity_entry(ix));
        match kind {
            EntityKind::Topic if number == 1 => view.topics_by_year = self.all_topics_by_year(),
            EntityKind::Person if number == 1 => view.network = self.network_of_archive(),
            _ => {}
        }
        view
    }

    fn entity_entry(&self, ix: EntityIx) -> IndexEntry {
        let entity = self.archive.entity(ix);
        let name = |ix: &Option<EntityIx>| ix.map(|ix| self.name(ix).to_owned());
        let hint = match &entity.detail {
            Detail::Person { country, offices } => match offices.last() {
                Some(office) => Some(match name(country) {
                    Some(country) if !office.title.contains(&country) => {
                        self.comma(&office.title, &country)
                    }
                    _ => office.title.clone(),
                }),
                None => name(country),
            },
            Detail::Country { official, .. } => official.clone(),
            Detail::Organization { country } | Detail::Place { country, .. } => name(country),
            Detail::Event { date, place } => {
                let date = date.as_ref().map(|date| date.in_words(self.words()));
                let parts: Vec<String> = date.into_iter().chain(name(place)).collect();
                match parts.as_slice() {
                    [date, place] => Some(self.comma(date, place)),
                    parts => parts.first().cloned(),
                }
            }
            Detail::Instrument { parties, .. } => {
                let names: Vec<_> = parties.iter().map(|ix| self.name(*ix)).collect();
                (!names.is_empty()).then(|| self.words().listed(&names))
            }
            Detail::Topic { broader } => name(broader),
            Detail::Formula { .. } => None,
        };
        IndexEntry {
            title: entity.sort.clone(),
            url: self.url(Route::Entity(ix, 1)),
            hint,
            meetings: self.appearances.parts(ix, entity.kind),
            readouts: 0,
            named: self.appearances.naming(ix),
        }
    }

    /// Two things of different kinds in a row: an office and a country, a date and a place.
    fn comma(&self, one: &str, other: &str) -> String {
        self.words()
            .say(Word::ListComma, &[one.into(), other.into()])
    }

    pub(super) fn relation_index(&self, number: usize) -> IndexView {
        let route = Route::Relations(number);
        let words = (Word::Relations, Word::AboutRelations);
        self.index(route, number, words, Some(&self.relations_by_name), |ix| {
            let meetings = &self.archive.relation(ix).meetings;
            let readouts = meetings
                .iter()
                .map(|m| self.archive.meeting(*m).readouts.len())
                .sum();
            IndexEntry {
                title: self.relation_title(ix),
                url: self.url(Route::Relation(ix, 1)),
                hint: None,
                meetings: meetings.len(),
                readouts,
                named: 0,
            }
        })
    }

    fn index<T: Copy + Ord>(
        &self,
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
                    page => self.url(route.turned_to(page)),
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
            title: self.words().shared(title),
            description: self.words().shared(description),
            letters: letters.collect(),
            groups: groups
                .map(|(letter, items)| IndexGroup {
                    heading: letter.heading.clone(),
                    anchor: letter.anchor.clone(),
                    entries: items.iter().map(|item| entry(*item)).collect(),
                })
                .collect(),
            map: match route {
                Route::Entities(EntityKind::Place, _) => self.map_link(),
                _ => None,
            },
            network: None,
            topics_by_year: None,
            pager: self.pager(route, number, alphabet.map_or(0, |all| all.items().len())),
        }
    }

    pub(super) fn readout_list(&self, number: usize) -> ListView {
        let current = self.archive.current();
        let total = current.len();
        let readouts: Vec<ReadoutIx> = newest_first(total, number).map(|i| current[i]).collect();
        self.list(
            Route::Readouts(number),
            number,
            (Word::Readouts, Word::AboutReadouts),
            (&readouts, total),
            |ix| self.archive.readout(*ix).meeting,
            |year, items| year.readouts = items.iter().map(|ix| self.account_row(*ix)).collect(),
        )
    }

    pub(super) fn meeting_list(&self, number: usize) -> ListView {
        let total = self.archive.meetings.len();
        let meetings = newest_first(total, number)
            .map(MeetingIx::at)
            .collect::<Vec<_>>();
        self.list(
            Route::Meetings(number),
            number,
            (Word::Meetings, Word::AboutMeetings),
            (&meetings, total),
            |ix| *ix,
            |year, items| year.meetings = self.rows(items.iter().copied()),
        )
    }

    fn list<T>(
        &self,
        route: Route,
        number: usize,
        (title, description): (Word, Word),
        (items, total): (&[T], usize),
        meeting: impl Fn(&T) -> MeetingIx,
        fill: impl Fn(&mut ListYear, &[T]),
    ) -> ListView {
        let year = |item: &T| self.archive.meeting(meeting(item)).date.year();
        let years = items
            .chunk_by(|a, b| year(a) == year(b))
            .map(|items| {
                let year = year(&items[0]);
                let mut list = ListYear {
                    year: year.map_or_else(
                        || self.words().text(Word::Undated).to_owned(),
                        |year| year.to_string(),
                    ),
                    url: year.map(|year| self.url(Route::Year(year, 1))),
                    readouts: Vec::new(),
                    meetings: Markup::default(),
                };
                fill(&mut list, items);
                list
            })
            .collect();
        ListView {
            title: self.words().shared(title),
            description: self.words().shared(description),
            years,
            pager: self.pager(route, number, total),
        }
    }

    pub(super) fn text(&self, ix: PageIx) -> TextView {
        let document = self.archive.page(ix);
        TextView {
            title: document.record.title.clone(),
            body: self.prose(&Text {
                path: &document.source.path,
                markdown: document.body(),
                linked: &self.links.pages[ix.position()],
                reading: self.archive.reading(),
                tags: &[],
            }),
        }
    }

    /// What an index or list holds, for the head of its page.
    fn index_head(&self, route: Route, title: &str, description: &str) -> PageView {
        let total = match route {
            Route::Readouts(_) => self
                .words()
                .count(Word::CountReadouts, self.archive.current().len()),
            Route::Meetings(_) => self
                .words()
                .count(Word::CountMeetings, self.archive.meetings.len()),
            _ => String::new(),
        };
        let description = match total.as_str() {
            "" => description.to_owned(),
            total => {
                let total = self.words().say(Word::BalanceWhole, &[total.into()]);
                format!("{description} {total}")
            }
        };
        self.listing_head(route, title, description)
    }
}
