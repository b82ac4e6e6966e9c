//! The page of an entity of any kind.

use crate::archive::{Detail, Entity, EntityIx, Office};
use crate::diagnostics::Diagnostic;
use crate::site::frame::head;
use crate::site::frame::linked_data::script;
use crate::site::index::appearance::{Appearance, Role};
use crate::site::index::changed_words::ChangedWords;
use crate::site::index::excerpt::{beginning, opening};
use crate::site::index::facts::Facts;
use crate::site::index::frequency::most_frequent;
use crate::site::index::paging::page_of;
use crate::site::index::pairs::on_one_side;
use crate::site::index::points::PointSelection;
use crate::site::index::{facts, mentions};
use crate::site::page::Page;
use crate::site::page::set_phrase::FormulaPage;
use crate::site::page::{RenderBuffer, template};
use crate::site::part::entity::{self, identifiers};
use crate::site::part::label::{self, plural};
use crate::site::part::pages::Pages;
use crate::site::part::{
    concordance, counted, course, date, link, map_link, pager, partners, people_network, point_row,
    role, row, statement_list, timeline, trail_link,
};
use crate::site::route::address::Addresses;
use crate::site::route::listing::add_pages;
use crate::site::route::routes::{Follows, Route};
use crate::site::view::{Counted, EntityView, OfficeView, OgType, PageView, Prose, Shortened};
use crate::source::id::EntityKind;
use crate::words::{Word, Words};

/// The page of a topic shows so many points.
const MOST_TELLING: usize = 4;

/// A page of an entity of any kind.
#[derive(Debug, Clone, Copy)]
pub(in crate::site) struct EntityPage(pub(in crate::site) EntityIx, pub(in crate::site) usize);

impl EntityPage {
    /// Adds the routes of an entity: its pages, its feed, and the pages of what does not fit on its own.
    pub(in crate::site) fn add_routes(
        addresses: &Addresses,
        ix: EntityIx,
        routes: &mut Vec<Route>,
    ) {
        let is_formula = facts::is_formula(addresses, ix);
        let items = match is_formula {
            true => addresses.formulas.of(ix).steps.len(),
            false => addresses.appearances.of(ix).len(),
        };
        add_pages(routes, items, |number| Route::Entity(ix, number));
        if facts::has_feed(addresses, ix) {
            routes.push(Route::Feed(Follows::Entity(ix)));
        }
        if is_formula {
            let pages = 1..=facts::uses_pages(addresses, ix);
            routes.extend(pages.map(|number| Route::FormulaUses(ix, number)));
        } else {
            let pages = 1..=mentions::mentions_pages(addresses, ix);
            routes.extend(pages.map(|number| Route::Mentions(ix, number)));
        }
    }
}

impl Page for EntityPage {
    const TEMPLATE: &'static str = "entity";
    const ADDRESSES: &'static str = "`/people/ID/` and so on for each kind of entity";
    type View = EntityView;

    fn shows(self, changed: &ChangedWords) -> bool {
        // A country's page tells which topics its readouts name.
        changed.stated || changed.renamed || changed.named.contains(&self.0)
    }

    fn make(self, pages: &Pages) -> (PageView, EntityView) {
        let EntityPage(ix, number) = self;
        let view = entity(pages, ix, number);
        (entity_head(pages, ix, number, &view), view)
    }

    fn render<'r>(
        self,
        pages: &Pages,
        room: &'r mut RenderBuffer,
    ) -> Result<&'r [u8], Box<Diagnostic>> {
        let EntityPage(ix, number) = self;
        if facts::is_formula(pages, ix) {
            return FormulaPage(ix, number).render(pages, room);
        }
        let (head, view) = self.make(pages);
        template::render(pages, room, Self::TEMPLATE, head, &view)
    }
}

fn entity(pages: &Pages, ix: EntityIx, number: usize) -> EntityView {
    let entity = pages.archive.entity(ix);
    let appearances = pages.appearances.of(ix);
    let first = number == 1;
    // First the meetings in which it took part, then those whose accounts merely name it.
    let newest = || appearances.iter().rev();
    let parts = newest().filter(|one| one.is_part(entity.kind));
    let others = newest().filter(|one| !one.is_part(entity.kind));
    let parts: Vec<&Appearance> = parts.collect();
    let others: Vec<&Appearance> = others.collect();
    let listed = [parts.as_slice(), &others].concat();
    let shown = page_of(&listed, number);
    let (meetings, named) = shown.split_at(
        shown
            .iter()
            .take_while(|one| one.is_part(entity.kind))
            .count(),
    );
    let told = !always_the_same(&parts);
    let mut view = EntityView {
        id: entity.id.to_string(),
        kind: label::label(pages, entity.kind),
        name: entity.name.clone(),
        in_text: entity.in_text(),
        official: None,
        iso: None,
        aliases: entity.aliases.clone(),
        body: if first {
            entity::description(pages, ix, entity)
        } else {
            Prose::default()
        },
        uncertain: entity.is_uncertain(),
        certainty_note: entity.certainty_note.clone(),
        extra: entity.extra(),
        country: None,
        offices: Vec::new(),
        lat: None,
        lon: None,
        locator: None,
        map: None,
        date: None,
        place: None,
        parties: Vec::new(),
        topics: Vec::new(),
        identifiers: identifiers(entity),
        meetings: row::rows_with_roles(
            pages,
            meetings.iter().map(|a| match told {
                true => (a.meeting, role::roles_in_words(pages, a.meeting, &a.roles)),
                false => (a.meeting, Vec::new()),
            }),
        ),
        meetings_total: parts.len(),
        named: row::rows_with_roles(
            pages,
            named
                .iter()
                .map(|a| (a.meeting, role::roles_in_words(pages, a.meeting, &a.roles))),
        ),
        named_total: others.len(),
        pager: pager::pager(pages, Route::Entity(ix, number), number, appearances.len()),
        timeline: None,
        mentioned_in: pages.appearances.naming(ix),
        met: Shortened::none(),
        network: None,
        relations: Shortened::none(),
        spoken_of: Shortened::none(),
        related: Vec::new(),
        speakers: Vec::new(),
        more_speakers: 0,
        promises: Vec::new(),
        points: None,
        courses: None,
        partners: None,
        statements: Vec::new(),
        trails: Shortened::none(),
        concordance: None,
    };
    detail(pages, ix, entity, &mut view);
    // Later pages of the list of meetings repeat the facts, not the other lists.
    if first {
        if entity.kind == EntityKind::Person {
            view.timeline = timeline::person_timeline(pages, &parts);
        }
        let met = met(pages, ix, entity, appearances);
        view.network = people_network::network_around(pages, ix, &met);
        view.met = counted::counted(pages, met, EntityKind::Person);
        view.relations = relations_of(pages, ix);
        view.spoken_of = spoken_of(pages, entity, &parts);
        view.related = entity::related(pages, ix);
        (view.speakers, view.more_speakers) = statement_list::speakers_on(pages, ix);
        view.points = match entity.kind {
            EntityKind::Topic => {
                point_row::points_part(pages, PointSelection::On(ix), MOST_TELLING)
            }
            _ => None,
        };
        view.courses = course::courses_of(pages, ix);
        view.partners = match entity.kind {
            EntityKind::Country | EntityKind::Organization => partners::partners(pages, ix),
            _ => None,
        };
        view.promises = statement_list::promises_of(pages, ix);
        view.statements = statement_list::statements_of(pages, ix);
        view.trails = trail_link::trails_on(pages, ix);
        view.concordance = concordance::concordance(pages, ix);
    }
    view
}

fn detail(pages: &Pages, ix: EntityIx, entity: &Entity, view: &mut EntityView) {
    let one = |ix: &Option<EntityIx>| ix.map(|ix| link::entity_ref(pages, ix));
    match &entity.detail {
        Detail::Person { country, offices } => {
            view.country = one(country);
            view.offices = offices.iter().map(|held| office(pages, held)).collect();
        }
        Detail::Country { official, iso } => {
            view.official = official.clone();
            view.iso = *iso;
        }
        Detail::Organization { country } => view.country = one(country),
        Detail::Place { country, position } => {
            view.country = one(country);
            view.lat = position.map(|(lat, _)| lat);
            view.lon = position.map(|(_, lon)| lon);
            view.locator = map_link::locator(pages, ix);
            let met_here = |a: &Appearance| a.roles.contains(&Role::Place);
            if position.is_some() && pages.appearances.of(ix).iter().any(met_here) {
                view.map = map_link::map_link(pages);
            }
        }
        Detail::Event { date, place } => {
            view.date = date.as_ref().map(|date| date::date_view(pages, date));
            view.place = one(place);
        }
        Detail::Instrument {
            parties,
            topics,
            date,
        } => {
            view.parties = link::entity_refs(pages, parties);
            view.topics = link::entity_refs(pages, topics);
            view.date = date.as_ref().map(|date| date::date_view(pages, date));
        }
        Detail::Topic { broader } => view.topics = one(broader).into_iter().collect(),
        // It has a page of its own kind.
        Detail::Formula { .. } => {}
    }
}

fn office(pages: &Pages, office: &Office) -> OfficeView {
    OfficeView {
        title: office.title.clone(),
        body: office.body.map(|ix| link::entity_ref(pages, ix)),
        when: when(office, pages.words()),
    }
}

/// The people whom a person met: those who acted for another country.
fn met(
    facts: &Facts,
    ix: EntityIx,
    entity: &Entity,
    appearances: &[Appearance],
) -> Vec<(EntityIx, usize)> {
    if entity.kind != EntityKind::Person {
        return Vec::new();
    }
    let met = appearances
        .iter()
        .filter(|appearance| appearance.roles.contains(&Role::Participant))
        .flat_map(|appearance| &facts.archive.meeting(appearance.meeting).participants)
        .copied()
        .filter(|other| *other != ix && !on_one_side(&facts.archive, ix, *other));
    most_frequent(met, |a, b| facts.by_name(*a, *b))
}

fn relations_of(pages: &Pages, ix: EntityIx) -> Shortened<Counted> {
    let mut relations: Vec<_> = pages
        .archive
        .relations_of(ix)
        .iter()
        .map(|relation| {
            let meetings = pages.archive.relation(*relation).meetings.len();
            (*relation, meetings)
        })
        .collect();
    relations.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    let index = pages.url(Route::Relations(1));
    Shortened::new(relations, index, |(relation, count)| {
        let link = link::relation_link(pages, relation);
        Counted {
            title: link.title,
            url: link.url,
            count,
        }
    })
}

/// What the meetings of an entity spoke of, where it had a part in them.
fn spoken_of(addresses: &Addresses, entity: &Entity, parts: &[&Appearance]) -> Shortened<Counted> {
    if matches!(entity.kind, EntityKind::Topic | EntityKind::Instrument) {
        return Shortened::none();
    }
    let topics = parts
        .iter()
        .flat_map(|appearance| &addresses.archive.meeting(appearance.meeting).topics)
        .copied();
    counted::tally(addresses, topics, EntityKind::Topic)
}

/// Whether an entity has the same part in all its meetings, so that no row needs to say it.
fn always_the_same(appearances: &[&Appearance]) -> bool {
    let always = |role| {
        appearances
            .iter()
            .all(|appearance| appearance.roles.contains(&role))
    };
    [Role::Party, Role::Participant, Role::Place, Role::Occasion]
        .into_iter()
        .any(always)
}

/// When an office was held, as far as known; otherwise when accounts show the person in it.
fn when(office: &Office, words: &Words) -> Option<String> {
    let (word, date) = match (&office.from, &office.to, &office.attested) {
        (Some(from), Some(to), _) => {
            let (from, to) = (from.in_words(words), to.in_words(words));
            return Some(words.say(Word::DateRange, &[(&from).into(), (&to).into()]));
        }
        (Some(from), None, _) => (Word::DateFrom, from),
        (None, Some(to), _) => (Word::DateUntil, to),
        (None, None, Some(attested)) => (Word::DateAttested, attested),
        (None, None, None) => return None,
    };
    Some(words.say(word, &[(&date.in_words(words)).into()]))
}

fn entity_head(pages: &Pages, ix: EntityIx, number: usize, view: &EntityView) -> PageView {
    let entity = pages.archive.entity(ix);
    let route = Route::Entity(ix, number);
    let text = opening(&pages.links.entities[ix.position()]);
    let description = match text.trim() {
        "" => {
            let values = [view.meetings_total.into(), view.mentioned_in.into()];
            pages.words().say(Word::AboutEntity, &values)
        }
        text => beginning(text),
    };
    let title = head::numbered(pages, &entity.name, route);
    let mut head = head::head(pages, route, entity.kind.name(), title, description);
    if entity.kind == EntityKind::Person {
        head.said.sort = OgType::Profile;
    }
    head::crumb(
        pages,
        &mut head,
        pages.words().text(plural(entity.kind)),
        Route::Entities(entity.kind, 1),
    );
    head::follow(pages, &mut head, Follows::Entity(ix));
    head.said.json_ld = Some(script(&head::entity_data(
        pages,
        ix,
        entity,
        &head.description,
    )));
    head
}
