//! From a position on the globe to a point on the map: the Equal Earth projection.
//!
//! It shows every area in its true proportion, as the circles of the map do, and looks much like the
//! Robinson projection of printed atlases. The formula is that of B. Šavrič, T. Patterson and B. Jenny,
//! “The Equal Earth map projection”, International Journal of Geographical Information Science 33 (2019),
//! 454–465, <https://doi.org/10.1080/13658816.2018.1504949>, on the sphere.

use std::f64::consts::PI;

/// The width of the map. Its unit is that of the file `world.svg` and of every circle on it.
pub const WIDTH: f64 = 4000.0;

/// The height of the map.
pub const HEIGHT: f64 = 1947.0;

/// The meridian in the middle, in degrees east. The edges of the map are then at 169° west, in the
/// Bering Strait, where they cut no land but that of the Antarctic.
pub const CENTRE: f64 = 11.0;

/// The coefficients A1 to A4 of the polynomial.
const A: [f64; 4] = [1.340264, -0.081106, 0.000893, 0.003796];

/// Where a position lies on the map. `lat` is in degrees north, `lon` in degrees east; the result is to
/// the right of and below the upper left corner.
pub fn project(lat: f64, lon: f64) -> (f64, f64) {
    place(lat, from_centre(lon))
}

/// A longitude as degrees east of the map's middle, from -180 up to 180.
pub fn from_centre(lon: f64) -> f64 {
    (lon - CENTRE + 180.0).rem_euclid(360.0) - 180.0
}

/// Where a position lies on the map, with its longitude as degrees east of the map's middle: 180 is the
/// right edge, -180 the left one.
pub fn place(lat: f64, east: f64) -> (f64, f64) {
    let (x, y) = equal_earth(lat.to_radians(), east.to_radians());
    let (right, _) = equal_earth(0.0, PI);
    let scale = WIDTH / 2.0 / right;
    (WIDTH / 2.0 + x * scale, HEIGHT / 2.0 - y * scale)
}

/// The projection for a globe of radius 1, in radians.
fn equal_earth(lat: f64, lon: f64) -> (f64, f64) {
    let [a1, a2, a3, a4] = A;
    let theta = (3.0_f64.sqrt() / 2.0 * lat.sin()).asin();
    let t2 = theta * theta;
    let t6 = t2 * t2 * t2;
    let steep = a1 + 3.0 * a2 * t2 + t6 * (7.0 * a3 + 9.0 * a4 * t2);
    let x = 2.0 * 3.0_f64.sqrt() * lon * theta.cos() / (3.0 * steep);
    let y = theta * (a1 + a2 * t2 + t6 * (a3 + a4 * t2));
    (x, y)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The radius of the globe in the published values.
    const METRES: f64 = 6_378_137.0;

    /// Solves the formula for the position by Newton's method, as its authors do.
    fn position(x: f64, y: f64) -> (f64, f64) {
        let [a1, a2, a3, a4] = A;
        let steep =
            |t: f64| a1 + 3.0 * a2 * t.powi(2) + 7.0 * a3 * t.powi(6) + 9.0 * a4 * t.powi(8);
        let mut theta = y;
        for _ in 0..20 {
            let at = a1 * theta + a2 * theta.powi(3) + a3 * theta.powi(7) + a4 * theta.powi(9);
            theta -= (at - y) / steep(theta);
        }
        let lon = 3.0_f64.sqrt() * x * steep(theta) * 1.5 / (3.0 * theta.cos());
        let lat = (theta.sin() * 2.0 / 3.0_f64.sqrt()).clamp(-1.0, 1.0).asin();
        (lat, lon)
    }

    #[test]
    fn the_edge_is_where_published_values_have_it() {
        // The tests of PROJ, the reference implementation: `+proj=eqearth +R=6378137`.
        let (x, y) = equal_earth(0.0, PI);
        assert!((x * METRES - 17_263_256.84).abs() < 0.01, "{x}");
        assert_eq!(y, 0.0);
        // The paper: the globe is 2.05458 times as wide as high, and a pole 0.59247 times as long as the
        // equator.
        let (pole, top) = equal_earth(PI / 2.0, PI);
        assert!((x / top - 2.05458).abs() < 1e-5, "{}", x / top);
        assert!((pole / x - 0.59247).abs() < 1e-5, "{}", pole / x);
        assert!((HEIGHT - WIDTH * top / x).abs() < 1.0);
    }

    #[test]
    fn the_map_has_its_corners_and_its_middle() {
        assert_eq!(project(0.0, CENTRE), (WIDTH / 2.0, HEIGHT / 2.0));
        assert!((place(0.0, 180.0).0 - WIDTH).abs() < 1e-9);
        assert!(place(0.0, -180.0).0.abs() < 1e-9);
        // Both sides of the edge, and both names of the antimeridian.
        assert!(project(64.0, -168.9).0 < WIDTH / 4.0);
        assert!(project(64.0, -169.1).0 > WIDTH * 3.0 / 4.0);
        assert_eq!(project(-17.0, 180.0), project(-17.0, -180.0));
        assert!(project(-17.0, 180.0).0 > WIDTH * 3.0 / 4.0);
    }

    proptest! {
        #[test]
        fn every_position_lies_on_the_map_and_can_be_read_off_again(
            lat in -90.0..=90.0_f64,
            lon in -180.0..=180.0_f64,
        ) {
            let (x, y) = project(lat, lon);
            prop_assert!((0.0..=WIDTH).contains(&x) && (0.0..=HEIGHT).contains(&y), "{x} {y}");
            let (x, y) = equal_earth(lat.to_radians(), lon.to_radians());
            let (back_lat, back_lon) = position(x, y);
            prop_assert!((back_lat.to_degrees() - lat).abs() < 1e-5, "{}", back_lat.to_degrees());
            prop_assert!((back_lon.to_degrees() - lon).abs() < 1e-4, "{}", back_lon.to_degrees());
        }

        #[test]
        fn areas_keep_their_proportion(lat in -89.0..89.0_f64, lon in -179.0..179.0_f64) {
            let side = 1e-4_f64;
            let (lat, lon) = (lat.to_radians(), lon.to_radians());
            let corner = |a: f64, b: f64| equal_earth(lat + a * side, lon + b * side);
            let (south_west, south_east, north_west) = (corner(0.0, 0.0), corner(0.0, 1.0), corner(1.0, 0.0));
            let east = (south_east.0 - south_west.0, south_east.1 - south_west.1);
            let north = (north_west.0 - south_west.0, north_west.1 - south_west.1);
            let drawn = east.0 * north.1 - east.1 * north.0;
            let real = side * side * (lat + side / 2.0).cos();
            prop_assert!((drawn / real - 1.0).abs() < 1e-2, "{}", drawn / real);
        }
    }
}
