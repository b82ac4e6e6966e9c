//! The map of the places of meetings, and what it cannot show.

use crate::support::html::{Page, words};
use crate::support::{Archive, archive};

/// A meeting of two countries with one account.
fn meet(archive: &Archive, id: &str, keys: &str) {
    let front = format!(
        "title: Account {id}\nmeeting: {id}\nside: cambodia\nparties: [cambodia, china]\ndate: 2020\nrendition: summary\n{keys}"
    );
    archive.write(
        &format!("content/readouts/{id}-account.md"),
        format!("---\n{front}\n---\n\nSome words.\n"),
    );
}

fn place(archive: &Archive, id: &str, name: &str, position: Option<(f64, f64)>) {
    let position = position.map_or_else(String::new, |(lat, lon)| {
        format!("lat: {lat}\nlon: {lon}\n")
    });
    archive.write(
        &format!("content/places/{id}.md"),
        format!("---\nname: {name}\n{position}---\n\nA place.\n"),
    );
}

fn text(page: &Page, selector: &str) -> Vec<String> {
    page.all(selector).into_iter().map(words).collect()
}

fn attributes(page: &Page, selector: &str, name: &str) -> Vec<String> {
    let all = page.all(selector).into_iter();
    all.filter_map(|element| Some(element.attr(name)?.to_owned()))
        .collect()
}

fn sample() -> Archive {
    let archive = archive! {};
    place(&archive, "phnom-penh", "Phnom Penh", Some((11.56, 104.92)));
    place(&archive, "takhmao", "Takhmao", Some((11.48, 104.95)));
    place(&archive, "apia", "Apia", Some((-13.83, -171.77)));
    place(&archive, "nowhere", "An island", None);
    for i in 0..4 {
        meet(&archive, &format!("p{i}"), "place: phnom-penh");
    }
    meet(&archive, "t", "place: takhmao");
    meet(&archive, "a", "place: apia");
    meet(&archive, "n", "place: nowhere");
    meet(&archive, "c", "format: call");
    meet(&archive, "v", "format: video");
    meet(&archive, "x", "format: visit");
    archive
}

#[test]
fn the_map_draws_places_in_proportion_and_lists_the_same() {
    let archive = sample();
    archive.build();
    let page = archive.page("/map/");
    let circles: Vec<(String, f64)> = attributes(&page, "svg.map a", "href")
        .into_iter()
        .zip(attributes(&page, "svg.map a circle", "r"))
        .map(|(href, r)| (href, r.parse().unwrap()))
        .collect();
    // Two places next to one another share a circle, which leads to their entry of the list.
    assert_eq!(circles.len(), 2, "{circles:?}");
    assert_eq!(circles[0].0, "#_spot-1");
    assert_eq!(circles[1].0, "/places/apia/");
    let proportion = (circles[0].1 / circles[1].1).powi(2);
    assert!((proportion - 5.0).abs() < 0.1, "{proportion}");
    assert_eq!(
        text(&page, "svg.map a title"),
        [
            "Phnom Penh and 1 more place nearby: 5 meetings",
            "Apia: 1 meeting"
        ]
    );
    assert_eq!(
        text(&page, "#_spot-1 li p"),
        ["Phnom Penh 4 meetings", "Takhmao 1 meeting"]
    );
    assert_eq!(text(&page, "#_spot-2 > p"), ["Apia 1 meeting"]);
}

#[test]
fn what_no_map_can_show_is_counted() {
    let archive = sample();
    archive.build();
    let page = archive.page("/map/");
    let off = text(&page, ".map-off > li");
    assert_eq!(off.len(), 3, "{off:?}");
    assert_eq!(off[0], "2 meetings by telephone or video, without a place.");
    assert_eq!(off[1], "1 meeting without a recorded place.");
    assert!(off[2].starts_with("1 meeting at places whose position is not recorded:"));
    let places = text(&page, ".map-off ul[aria-label='Number of meetings'] > li");
    assert_eq!(places, ["An island 1"]);
}

#[test]
fn what_is_named_but_not_met_at_is_not_on_the_map() {
    let archive = archive! {};
    place(&archive, "ream", "Ream", Some((10.5, 103.61)));
    archive.write(
        "content/readouts/a.md",
        "---\ntitle: A\nmeeting: m\nside: cambodia\nparties: [cambodia, china]\ndate: 2020\nrendition: summary\n---\n\nThey spoke of Ream.\n",
    );
    archive.build();
    assert!(!archive.has("public/map/index.html"));
    assert!(!archive.read("public/index.html").contains("/map/"));
    assert!(!archive.read("public/places/index.html").contains("/map/"));
    assert!(!archive.read("public/sitemap.xml").contains("/map/"));
    // Its own page shows where it is all the same, and leads to no map that is not there.
    let page = archive.page("/places/ream/");
    assert_eq!(
        attributes(&page, "svg.locator", "aria-label"),
        ["Ream on a world map"]
    );
    assert!(
        !archive
            .read("public/places/ream/index.html")
            .contains("/map/")
    );
}

#[test]
fn the_ways_to_the_map_work_under_a_sub_path() {
    let archive = sample();
    archive.write(
        "content/site.yaml",
        "title: A small archive\nbase_url: https://example.org/sub/path/\n",
    );
    archive.build();
    for page in ["index.html", "places/index.html", "places/apia/index.html"] {
        let page = archive.read(&format!("public/{page}"));
        assert!(page.contains("<a href=\"/sub/path/map/\">"), "{page}");
    }
    assert!(
        archive
            .read("public/sitemap.xml")
            .contains("https://example.org/sub/path/map/")
    );
    let map = archive.page("/map/");
    for land in attributes(&map, "svg use", "href") {
        assert!(land.starts_with("/sub/path/static/world.svg?v="), "{land}");
        let id = land.rsplit_once('#').unwrap().1;
        assert!(
            archive
                .read("public/static/world.svg")
                .contains(&format!("id=\"{id}\""))
        );
    }
}

#[test]
fn a_map_of_very_many_places_says_what_it_leaves_out() {
    let archive = archive! {};
    for i in 0..300 {
        let position = (
            f64::from(i / 20) * 10.0 - 70.0,
            f64::from(i % 20) * 18.0 - 175.0,
        );
        let id = format!("place-{i}");
        place(&archive, &id, &format!("Place {i}"), Some(position));
        meet(&archive, &format!("m{i}"), &format!("place: {id}"));
    }
    archive.build();
    let page = archive.page("/map/");
    assert_eq!(text(&page, "main > figure svg a title").len(), 100);
    assert_eq!(text(&page, ".spots > li").len(), 100);
    let said = archive.read("public/map/index.html");
    assert!(said.contains("And 200 more places with 200 meetings, which the map does not show."));
}

#[test]
fn a_place_over_the_edge_of_the_map_is_at_its_other_end() {
    let archive = archive! {};
    place(&archive, "nome", "Nome", Some((64.5, -165.4)));
    place(&archive, "provideniya", "Provideniya", Some((64.4, -173.2)));
    place(&archive, "pole", "South Pole", Some((-90.0, 0.0)));
    place(&archive, "suva", "Suva", Some((-18.1, 180.0)));
    meet(&archive, "n", "place: nome");
    archive.build();
    let x = |id: &str| -> f64 {
        let page = archive.page(&format!("/places/{id}/"));
        attributes(&page, "svg.locator .map-spot", "cx")[0]
            .parse()
            .unwrap()
    };
    assert!(x("nome") < 1000.0);
    assert!(x("provideniya") > 3000.0);
    assert!(x("suva") > 3500.0);
    let page = archive.page("/places/pole/");
    assert_eq!(attributes(&page, "svg.locator .map-spot", "cy"), ["1946.9"]);
}

#[test]
fn places_on_which_accounts_disagree_are_said_to_be_uncertain() {
    let archive = sample();
    archive.write(
        "content/readouts/a-china.md",
        "---\ntitle: B\nmeeting: a\nside: china\nplace: takhmao\nrendition: summary\n---\n\nWords.\n",
    );
    archive.run(&["build"]);
    let said = text(&archive.page("/map/"), ".map-disputed");
    assert!(
        said[0].starts_with("For 1 meeting, the readouts disagree about the place."),
        "{said:?}"
    );
}

#[test]
fn the_land_is_small_and_drawn_for_the_same_map_as_the_circles() {
    use chancery::site::map::projection::{HEIGHT, WIDTH};
    let archive = sample();
    archive.build();
    let land = archive.read("public/static/world.svg");
    assert!(land.len() < 40_000, "{}", land.len());
    assert!(land.contains(&format!("viewBox=\"0 0 {WIDTH} {HEIGHT}\"")));
    assert!(
        land.contains("Natural Earth") && land.contains("world-atlas"),
        "no provenance"
    );
    // What is drawn stays on the map.
    let mut at = (0.0, 0.0);
    for command in land
        .split("id=\"land\" d=\"M")
        .nth(1)
        .unwrap()
        .split(['M', 'z', '"'])
    {
        let Some((start, steps)) = command.split_once('l') else {
            continue;
        };
        let numbers = |text: &str| -> Vec<f64> {
            let text = text.replace('-', " -");
            text.split_whitespace()
                .map_while(|n| n.parse().ok())
                .collect()
        };
        for (i, step) in [start, steps]
            .into_iter()
            .flat_map(numbers)
            .collect::<Vec<_>>()
            .chunks(2)
            .enumerate()
        {
            at = if i == 0 {
                (step[0], step[1])
            } else {
                (at.0 + step[0], at.1 + step[1])
            };
            assert!(
                (0.0..=WIDTH).contains(&at.0) && (0.0..=HEIGHT).contains(&at.1),
                "{at:?}"
            );
        }
    }
}
