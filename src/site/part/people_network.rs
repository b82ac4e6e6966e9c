//! The people of a network: those around a person, or those of the whole archive who met most often.

use crate::archive::EntityIx;
use crate::site::chart::em;
use crate::site::chart::network::{Tie, draw};
use crate::site::index::appearance::Role;
use crate::site::index::facts::{self, Facts};
use crate::site::index::pairs::country;
use crate::site::part::link;
use crate::site::part::pages::Pages;
use crate::site::route::routes::Route;
use crate::site::view::{Link, NetworkGroup, NetworkPair, NetworkPerson, NetworkView};

/// A network around a person has so many others, and that of the archive so many people.
const AROUND: usize = 14;

const OF_ARCHIVE: usize = 24;

/// Fewer others are no network.
const FEWEST: usize = 3;

/// So many pairs are named.
const PAIRS: usize = 12;

/// The people whom a person met, by how often, and who of them met one another.
pub(in crate::site) fn network_around(
    pages: &Pages,
    person: EntityIx,
    met: &[(EntityIx, usize)],
) -> Option<NetworkView> {
    if met.len() < FEWEST {
        return None;
    }
    let shown = &met[..met.len().min(AROUND)];
    let mut groups = by_country(pages, shown);
    let own = country(&pages.archive, person);
    // Those of one's own country were not met, but of some no country is stated.
    let mut first = match groups.iter().position(|(country, _)| *country == own) {
        Some(place) => groups.remove(place).1,
        None => Vec::new(),
    };
    first.insert(0, (person, 0));
    groups.insert(0, (own, first));
    let mut view = network(pages, &groups, Some((person, shown)));
    view.more_people = met.len() - shown.len();
    Some(view)
}

/// The people of the whole archive who met most often.
pub(in crate::site) fn network_of_archive(pages: &Pages) -> Option<NetworkView> {
    let pairs = facts::pairs(pages).by_frequency();
    let mut people: Vec<(EntityIx, usize)> = Vec::new();
    for ((a, b), _) in &pairs {
        let new = [a, b].map(|one| people.iter().all(|(known, _)| known != one));
        let news = new.iter().filter(|new| **new).count();
        if people.len() + news > OF_ARCHIVE {
            break;
        }
        for (one, new) in [a, b].into_iter().zip(new) {
            if new {
                people.push((*one, 0));
            }
        }
    }
    if people.len() <= FEWEST {
        return None;
    }
    for (person, meetings) in &mut people {
        let part = pages.appearances.of(*person).iter();
        *meetings = part
            .filter(|appearance| appearance.roles.contains(&Role::Participant))
            .count();
    }
    people.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| pages.by_name(a.0, b.0)));
    let groups = near_together(pages, by_country(pages, &people));
    Some(network(pages, &groups, None))
}

/// People by country: the countries, and the people of each, in the order in which they are given.
fn by_country(facts: &Facts, people: &[(EntityIx, usize)]) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for (person, meetings) in people {
        let country = country(&facts.archive, *person);
        match groups.iter_mut().find(|(known, _)| *known == country) {
            Some((_, people)) => people.push((*person, *meetings)),
            None => groups.push((country, vec![(*person, *meetings)])),
        }
    }
    groups
}

/// Puts each group after those whose people its own met most often, so that arcs are short.
fn near_together(facts: &Facts, mut groups: Vec<Group>) -> Vec<Group> {
    let mut placed: Vec<Group> = Vec::with_capacity(groups.len());
    while !groups.is_empty() {
        let ties = |group: &Group| -> usize {
            let last = placed.last().into_iter().flat_map(|(_, people)| people);
            let pairs = last.flat_map(|(a, _)| group.1.iter().map(|(b, _)| (*a, *b)));
            pairs.map(|(a, b)| facts::pairs(facts).of(a, b)).sum()
        };
        let mut next = 0;
        for i in 1..groups.len() {
            if ties(&groups[i]) > ties(&groups[next]) {
                next = i;
            }
        }
        placed.push(groups.remove(next));
    }
    placed
}

fn network(
    pages: &Pages,
    groups: &[Group],
    own: Option<(EntityIx, &[(EntityIx, usize)])>,
) -> NetworkView {
    let people: Vec<EntityIx> = groups
        .iter()
        .flat_map(|(_, people)| people.iter().map(|(person, _)| *person))
        .collect();
    let mut ties: Vec<Tie> = Vec::new();
    for (i, a) in people.iter().enumerate() {
        for (j, b) in people.iter().enumerate().skip(i + 1) {
            // How often the person of the page met others is known of large meetings too.
            let met = own.filter(|(person, _)| person == a).and_then(|(_, met)| {
                let found = met.iter().find(|(other, _)| other == b);
                found.map(|(_, meetings)| *meetings)
            });
            let meetings = met.unwrap_or_else(|| facts::pairs(pages).of(*a, *b));
            if meetings > 0 {
                ties.push(Tie {
                    people: (i, j),
                    meetings,
                });
            }
        }
    }
    let place = own.and_then(|(person, _)| people.iter().position(|one| *one == person));
    let sizes: Vec<usize> = groups.iter().map(|(_, people)| people.len()).collect();
    let arcs = draw(&sizes, &ties, place);
    ties.retain(|tie| place.is_none_or(|own| tie.people.0 != own && tie.people.1 != own));
    ties.sort_by_key(|tie| (std::cmp::Reverse(tie.meetings), tie.people));
    let link = |place: usize| Link {
        title: pages.name(people[place]).to_owned(),
        url: pages.url(Route::Entity(people[place], 1)),
        ..Link::default()
    };
    NetworkView {
        groups: groups
            .iter()
            .map(|(country, people)| NetworkGroup {
                country: country.map(|ix| link::entity_ref(pages, ix)),
                people: people
                    .iter()
                    .map(|(person, meetings)| NetworkPerson {
                        person: link::entity_ref(pages, *person),
                        meetings: *meetings,
                        own: own.is_some_and(|(own, _)| own == *person),
                    })
                    .collect(),
            })
            .collect(),
        height: em(arcs.frame),
        frame: arcs.frame,
        arcs: arcs.arcs,
        dots: arcs.dots,
        more_pairs: ties.len().saturating_sub(PAIRS),
        pairs: ties
            .iter()
            .take(PAIRS)
            .map(|tie| NetworkPair {
                people: [link(tie.people.0), link(tie.people.1)],
                meetings: tie.meetings,
            })
            .collect(),
        more_people: 0,
    }
}

/// A country and its people, each with a number of meetings.
type Group = (Option<EntityIx>, Vec<(EntityIx, usize)>);
