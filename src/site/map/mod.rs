//! The map: where the meetings of the archive were held.
//!
//! The land is a file of the theme, `world.svg`, which browsers load once; a page only says which part
//! of it is shown, and draws its circles over it. The list below the map says the same in words.

pub mod projection;
pub mod view;

mod label;
mod spot;

use super::Site;
use super::route::Route;
use super::view::{Counted, Link, PageView};
use crate::archive::{Detail, EntityIx, Fact, Meeting};
use crate::source::id::EntityKind;
use crate::source::record::MeetingFormat;
use crate::words::Word;
use projection::{HEIGHT, WIDTH, project};
use spot::{Located, Scale, Spot, spots};
use view::{
    CircleView, ClosePlace, LocatorView, MapView, OffMapView, PictureView, ScaleView, SpotView,
};

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

/// Where the meetings of the archive were held, as far as the map can show it.
struct Ground {
    /// Places with a position, by the number of meetings.
    located: Vec<Located>,
    /// Places without one, by the number of meetings.
    unlocated: Vec<(EntityIx, usize)>,
    /// Calls, of which nobody says where.
    calls: usize,
    /// Other meetings of which no place is recorded.
    nowhere: usize,
    /// Meetings of which the files do not agree where they were.
    disputed: usize,
}

impl Site {
    /// Whether there is anything to show on a map: a meeting at a place whose position is known.
    pub(super) fn has_map(&self) -> bool {
        let places = self.archive.meetings.iter().filter_map(|m| m.place);
        places.into_iter().any(|ix| self.position(ix).is_some())
    }

    /// The words that lead to the map, if there is one.
    pub(super) fn map_link(&self) -> Option<Link> {
        self.has_map().then(|| Link {
            title: self.words().text(Word::OnTheMap).to_owned(),
            url: self.url(Route::Map),
            ..Link::default()
        })
    }

    pub(super) fn map_head(&self, view: &MapView) -> PageView {
        let description = self.words().count(Word::AboutMap, view.meetings);
        let mut head = self.listing_head(
            Route::Map,
            self.words().text(Word::MapOfMeetings),
            description,
        );
        head.kind = "map";
        self.crumb(
            &mut head,
            self.words().text(Word::Places),
            Route::Entities(EntityKind::Place, 1),
        );
        head
    }

    pub(super) fn map(&self) -> MapView {
        let ground = self.ground();
        let most = ground.located.first().map_or(0, |place| place.meetings);
        let whole = spots(&ground.located, Scale::WORLD);
        // Circles for places that lie together are larger than that of any place.
        let most = whole.iter().map(|spot| spot.meetings).max().unwrap_or(most);
        let world = self.picture(
            &ground.located,
            &whole,
            (0.0, 0.0, WIDTH, HEIGHT),
            most,
            |_, i| format!("#{}", anchor(i)),
        );
        let detail = self.detail_of(&ground.located, &whole, most);
        let (shown, rest) = whole.split_at(whole.len().min(MOST_SPOTS));
        let more = rest.iter().map(|spot| spot.places.len()).sum();
        MapView {
            world,
            detail,
            scale: legend(most),
            spots: shown
                .iter()
                .enumerate()
                .map(|(i, spot)| self.spot_view(&ground.located, spot, i))
                .collect(),
            more,
            more_meetings: rest.iter().map(|spot| spot.meetings).sum(),
            places: ground.located.len(),
            meetings: ground.located.iter().map(|place| place.meetings).sum(),
            off: self.off_map(&ground),
            index: self.url(Route::Entities(EntityKind::Place, 1)),
        }
    }

    /// A place on the small map of its page.
    pub(super) fn locator(&self, ix: EntityIx) -> Option<LocatorView> {
        let (x, y) = self.position(ix)?;
        Some(LocatorView {
            x: rounded(x),
            y: rounded(y),
        })
    }

    /// Where a place lies on the map.
    fn position(&self, ix: EntityIx) -> Option<(f64, f64)> {
        match self.archive.entity(ix).detail {
            Detail::Place {
                position: Some((lat, lon)),
                ..
            } => Some(project(lat, lon)),
            _ => None,
        }
    }

    fn ground(&self) -> Ground {
        let archive = &self.archive;
        let places = archive.meetings.iter().filter_map(|m| m.place);
        let counted = super::most_frequent(places, |a, b| self.by_name(*a, *b));
        let mut ground = Ground {
            located: Vec::new(),
            unlocated: Vec::new(),
            calls: 0,
            nowhere: 0,
            disputed: 0,
        };
        for (ix, meetings) in counted {
            match self.position(ix) {
                Some((x, y)) => ground.located.push(Located { ix, x, y, meetings }),
                None => ground.unlocated.push((ix, meetings)),
            }
        }
        for meeting in &archive.meetings {
            match meeting.format {
                _ if meeting.place.is_some() => {}
                Some(MeetingFormat::Call | MeetingFormat::Video) => ground.calls += 1,
                _ => ground.nowhere += 1,
            }
            let of_place = |m: &Meeting| m.disagreements.iter().any(|d| d.fact == Fact::Place);
            ground.disputed += usize::from(of_place(meeting));
        }
        ground
    }

    /// A view of a part of the world, with the circles of the first spots in it.
    fn picture(
        &self,
        located: &[Located],
        spots: &[Spot],
        (left, top, width, height): (f64, f64, f64, f64),
        most: usize,
        group_url: impl Fn(&Spot, usize) -> String,
    ) -> PictureView {
        let scale = Scale::of(width);
        let shown = &spots[..spots.len().min(MOST_SPOTS)];
        let radius = |spot: &Spot| scale.radius(spot.meetings, most);
        let names: Vec<&str> = shown
            .iter()
            .map(|spot| self.name(located[spot.places[0]].ix))
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
        let circle = |(i, spot): (usize, &Spot)| {
            let first = located[spot.places[0]].ix;
            CircleView {
                x: rounded(spot.x),
                y: rounded(spot.y),
                radius: rounded(radius(spot)),
                name: self.name(first).to_owned(),
                more: spot.places.len() - 1,
                meetings: spot.meetings,
                url: match spot.places.len() {
                    1 => self.url(Route::Entity(first, 1)),
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
    fn detail_of(&self, located: &[Located], whole: &[Spot], most: usize) -> Option<PictureView> {
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
        let is_whole = |spot: &Spot| {
            let radius = scale.radius(spot.meetings, most);
            (left <= 0.0 || spot.x - radius >= left)
                && (right >= WIDTH || spot.x + radius <= right)
                && (top <= 0.0 || spot.y - radius >= top)
                && (bottom >= HEIGHT || spot.y + radius <= bottom)
        };
        close.retain(is_whole);
        // What is a group here was one in the list too, or a part of one.
        let listed = |spot: &Spot, _| {
            let first = inside[spot.places[0]];
            let at = whole.iter().position(|spot| spot.places.contains(&first));
            match at {
                Some(i) if i < MOST_SPOTS => format!("#{}", anchor(i)),
                _ => self.url(Route::Entity(located[first].ix, 1)),
            }
        };
        let window = (left, top, DETAIL.0, DETAIL.1);
        Some(self.picture(&near, &close, window, most, listed))
    }

    fn spot_view(&self, located: &[Located], spot: &Spot, i: usize) -> SpotView {
        let places: Vec<ClosePlace> = spot
            .places
            .iter()
            .take(MOST_TOGETHER)
            .map(|i| {
                let place = &located[*i];
                let entity = self.archive.entity(place.ix);
                let country = match &entity.detail {
                    Detail::Place { country, .. } => *country,
                    _ => None,
                };
                ClosePlace {
                    title: entity.name.clone(),
                    url: self.url(Route::Entity(place.ix, 1)),
                    country: country.map(|ix| self.entity_ref(ix)),
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

    fn off_map(&self, ground: &Ground) -> OffMapView {
        let places: Vec<Counted> = ground
            .unlocated
            .iter()
            .take(MOST_UNPLACED)
            .map(|(ix, count)| Counted {
                title: self.name(*ix).to_owned(),
                url: self.url(Route::Entity(*ix, 1)),
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

/// A tenth of a unit is less than any screen shows.
fn rounded(units: f64) -> f64 {
    (units * 10.0).round() / 10.0
}
