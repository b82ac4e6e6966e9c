//! The map: where the meetings of the archive were held.
//!
//! The land is a file of the theme, `world.svg`, which browsers load once; a page only says which part
//! of it is shown, and draws its circles over it. The list below the map says the same in words.

use crate::archive::Detail;
use crate::site::frame::head;
use crate::site::index::changed_words::ChangedWords;
use crate::site::index::facts;
use crate::site::map::label;
use crate::site::map::projection::{HEIGHT, WIDTH};
use crate::site::map::spot::{self, Located, MarkerCluster, Scale, rounded, spots};
use crate::site::page::Page;
use crate::site::part::ground::{self, Ground};
use crate::site::part::link;
use crate::site::part::pages::Pages;
use crate::site::route::address::Addresses;
use crate::site::route::routes::Route;
use crate::site::view::{
    CircleView, ClosePlace, Counted, MapView, OffMapView, PageView, PictureView, ScaleView,
    SpotView,
};
use crate::source::id::EntityKind;
use crate::words::Word;

/// The map of meetings.
#[derive(Debug, Clone, Copy)]
pub(in crate::site) struct MapPage;

impl Page for MapPage {
    const TEMPLATE: &'static str = "map";
    const ADDRESSES: &'static str = "`/map/`, where the position of a meeting’s place is known";
    type View = MapView;

    fn routes(addresses: &Addresses, routes: &mut Vec<Route>) {
        if facts::has_map(addresses) {
            routes.push(Route::Map);
        }
    }

    fn shows(self, _: &ChangedWords) -> bool {
        // It shows places by what their front matter says.
        false
    }

    fn make(self, pages: &Pages) -> (PageView, MapView) {
        let view = map(pages);
        (map_head(pages, &view), view)
    }
}

/// So many places, or groups of them that lie close together, are drawn and listed.
const MOST_SPOTS: usize = 100;

/// The list names so many places of a group.
const MOST_TOGETHER: usize = 6;

/// So many places without a position are listed.
const MOST_UNPLACED: usize = 100;

/// The size of the part of the world that is shown larger, where places crowd.
const DETAIL: (f64, f64) = (1150.0, 800.0);

/// It is shown for so many places at the least.
const LEAST_IN_DETAIL: usize = 4;

fn map_head(pages: &Pages, view: &MapView) -> PageView {
    let description = pages.words().count(Word::AboutMap, view.meetings);
    let mut head = head::listing_head(
        pages,
        Route::Map,
        pages.words().text(Word::MapOfMeetings),
        description,
    );
    head.kind = "map";
    head::crumb(
        pages,
        &mut head,
        pages.words().text(Word::Places),
        Route::Entities(EntityKind::Place, 1),
    );
    head
}

fn map(pages: &Pages) -> MapView {
    let ground = ground::ground(pages);
    let most = ground.located.first().map_or(0, |place| place.meetings);
    let whole = spots(&ground.located, Scale::WORLD);
    // Circles for places that lie together are larger than that of any place.
    let most = whole.iter().map(|spot| spot.meetings).max().unwrap_or(most);
    let world = picture(
        pages,
        &ground.located,
        &whole,
        (0.0, 0.0, WIDTH, HEIGHT),
        most,
        |_, i| format!("#{}", anchor(i)),
    );
    let detail = detail_of(pages, &ground.located, &whole, most);
    let (shown, rest) = whole.split_at(whole.len().min(MOST_SPOTS));
    let more = rest.iter().map(|spot| spot.places.len()).sum();
    MapView {
        world,
        detail,
        scale: legend(most),
        spots: shown
            .iter()
            .enumerate()
            .map(|(i, spot)| spot_view(pages, &ground.located, spot, i))
            .collect(),
        more,
        more_meetings: rest.iter().map(|spot| spot.meetings).sum(),
        places: ground.located.len(),
        meetings: ground.located.iter().map(|place| place.meetings).sum(),
        off: off_map(pages, &ground),
        index: pages.url(Route::Entities(EntityKind::Place, 1)),
    }
}

/// A view of a part of the world, with the circles of the first spots in it.
fn picture(
    addresses: &Addresses,
    located: &[Located],
    spots: &[MarkerCluster],
    (left, top, width, height): (f64, f64, f64, f64),
    most: usize,
    group_url: impl Fn(&MarkerCluster, usize) -> String,
) -> PictureView {
    let scale = Scale::of(width);
    let shown = &spots[..spots.len().min(MOST_SPOTS)];
    let radius = |spot: &MarkerCluster| scale.radius(spot.meetings, most);
    let names: Vec<&str> = shown
        .iter()
        .map(|spot| addresses.name(located[spot.places[0]].ix))
        .collect();
    let labels = label::labels(
        &shown
            .iter()
            .zip(&names)
            .map(|(spot, name)| label::Labelled {
                x: spot.x,
                y: spot.y,
                radius: radius(spot),
                words: name,
                more: spot.places.len() - 1,
            })
            .collect::<Vec<_>>(),
        scale.letter(),
        (left, top, left + width, top + height),
    );
    let circle = |(i, spot): (usize, &MarkerCluster)| {
        let first = located[spot.places[0]].ix;
        CircleView {
            x: rounded(spot.x),
            y: rounded(spot.y),
            radius: rounded(radius(spot)),
            name: addresses.name(first).to_owned(),
            more: spot.places.len() - 1,
            meetings: spot.meetings,
            url: match spot.places.len() {
                1 => addresses.url(Route::Entity(first, 1)),
                _ => group_url(spot, i),
            },
            label: labels[i].clone(),
        }
    };
    PictureView {
        view_box: [left, top, width, height]
            .map(rounded)
            .map(|n| n.to_string())
            .join(" "),
        letter: rounded(scale.letter()),
        circles: shown.iter().enumerate().map(circle).collect(),
        meetings: spots.iter().map(|spot| spot.meetings).sum(),
        places: spots.iter().map(|spot| spot.places.len()).sum(),
    }
}

/// The part of the world in which places crowd, drawn larger; none where the whole world shows as much.
fn detail_of(
    addresses: &Addresses,
    located: &[Located],
    whole: &[MarkerCluster],
    most: usize,
) -> Option<PictureView> {
    let (left, top) = spot::crowd(whole, DETAIL)?;
    let (right, bottom) = (left + DETAIL.0, top + DETAIL.1);
    let inside: Vec<usize> = (0..located.len())
        .filter(|i| {
            let place = &located[*i];
            (left..=right).contains(&place.x) && (top..=bottom).contains(&place.y)
        })
        .collect();
    if inside.len() < LEAST_IN_DETAIL {
        return None;
    }
    let near: Vec<Located> = inside.iter().map(|i| located[*i]).collect();
    let scale = Scale::of(DETAIL.0);
    let mut close = spots(&near, scale);
    // A circle that an edge would cut is left to the map of the world; the edge of the world cuts none.
    let is_whole = |spot: &MarkerCluster| {
        let radius = scale.radius(spot.meetings, most);
        (left <= 0.0 || spot.x - radius >= left)
            && (right >= WIDTH || spot.x + radius <= right)
            && (top <= 0.0 || spot.y - radius >= top)
            && (bottom >= HEIGHT || spot.y + radius <= bottom)
    };
    close.retain(is_whole);
    // What is a group here was one in the list too, or a part of one.
    let listed = |spot: &MarkerCluster, _| {
        let first = inside[spot.places[0]];
        let at = whole.iter().position(|spot| spot.places.contains(&first));
        match at {
            Some(i) if i < MOST_SPOTS => format!("#{}", anchor(i)),
            _ => addresses.url(Route::Entity(located[first].ix, 1)),
        }
    };
    let window = (left, top, DETAIL.0, DETAIL.1);
    Some(picture(addresses, &near, &close, window, most, listed))
}

fn spot_view(pages: &Pages, located: &[Located], spot: &MarkerCluster, i: usize) -> SpotView {
    let places: Vec<ClosePlace> = spot
        .places
        .iter()
        .take(MOST_TOGETHER)
        .map(|i| {
            let place = &located[*i];
            let entity = pages.archive.entity(place.ix);
            let country = match &entity.detail {
                Detail::Place { country, .. } => *country,
                _ => None,
            };
            ClosePlace {
                title: entity.name.clone(),
                url: pages.url(Route::Entity(place.ix, 1)),
                country: country.map(|ix| link::entity_ref(pages, ix)),
                meetings: place.meetings,
                uncertain: entity.is_uncertain(),
            }
        })
        .collect();
    SpotView {
        anchor: anchor(i),
        more: spot.places.len() - places.len(),
        places,
        meetings: spot.meetings,
    }
}

fn off_map(addresses: &Addresses, ground: &Ground) -> OffMapView {
    let places: Vec<Counted> = ground
        .unlocated
        .iter()
        .take(MOST_UNPLACED)
        .map(|(ix, count)| Counted {
            title: addresses.name(*ix).to_owned(),
            url: addresses.url(Route::Entity(*ix, 1)),
            count: *count,
        })
        .collect();
    OffMapView {
        calls: ground.calls,
        nowhere: ground.nowhere,
        unlocated: ground.unlocated.iter().map(|(_, count)| count).sum(),
        more: ground.unlocated.len() - places.len(),
        places,
        disputed: ground.disputed,
    }
}

/// Circles that tell what sizes mean, in a line with room for words between them.
fn legend(most: usize) -> Vec<ScaleView> {
    /// How wide the words beside a circle are, as a part of the letters' size.
    const WORDS: f64 = 8.0;
    let mut left = 10.0;
    let circle = |(meetings, radius): (usize, f64)| {
        let x = rounded(left + radius);
        left += 2.0 * radius + WORDS * Scale::WORLD.letter();
        ScaleView {
            meetings,
            radius,
            x,
        }
    };
    Scale::WORLD.legend(most).into_iter().map(circle).collect()
}

/// The `id` of an entry of the list.
fn anchor(spot: usize) -> String {
    format!("_spot-{}", spot + 1)
}
