//! Cuts outlines on the globe where the map has its edges.

use chancery::site::map::projection::from_centre;

/// A point of an outline: degrees east of the map's middle, and degrees north.
type Point = (f64, f64);

/// Along the edge of the map, which is a curve, points are at most so many degrees apart.
const STEP: f64 = 2.0;

/// The pieces of an outline that lie within the map.
pub(super) fn cut(ring: &[Point]) -> Vec<Vec<Point>> {
    let outline = unrolled(ring);
    let bounds = outline
        .iter()
        .fold((f64::MAX, f64::MIN), |(least, most), (east, _)| {
            (least.min(*east), most.max(*east))
        });
    let mut pieces = Vec::new();
    // An outline may go beyond the edges, by more than one turn where it goes around a pole.
    for turn in -2..=2 {
        let shift = f64::from(turn) * 360.0;
        if bounds.1 + shift <= -180.0 || bounds.0 + shift >= 180.0 {
            continue;
        }
        let piece: Vec<Point> = outline.iter().map(|(e, n)| (e + shift, *n)).collect();
        let piece = clipped(&piece, -180.0, |east| east >= -180.0);
        let piece = clipped(&piece, 180.0, |east| east <= 180.0);
        if piece.len() >= 3 {
            pieces.push(with_curves(&piece));
        }
    }
    pieces
}

/// The outline without jumps in longitude. One that goes all around the globe is closed by way of the
/// pole that it encloses.
fn unrolled(ring: &[Point]) -> Vec<Point> {
    let mut outline: Vec<Point> = Vec::with_capacity(ring.len() + 2);
    for (lon, lat) in ring {
        let east = from_centre(*lon);
        let east = match outline.last() {
            Some((last, _)) => last + (east - last + 180.0).rem_euclid(360.0) - 180.0,
            None => east,
        };
        outline.push((east, *lat));
    }
    if let (Some(first), Some(last)) = (outline.first().copied(), outline.last().copied())
        && (last.0 - first.0).abs() > 180.0
    {
        let north: f64 = outline.iter().map(|(_, lat)| lat).sum();
        let pole = 90.0_f64.copysign(north);
        outline.push((last.0, pole));
        outline.push((first.0, pole));
    }
    outline
}

/// The part of an outline on one side of a meridian (after Sutherland and Hodgman).
fn clipped(outline: &[Point], meridian: f64, inside: impl Fn(f64) -> bool) -> Vec<Point> {
    let mut kept = Vec::with_capacity(outline.len());
    let Some(mut last) = outline.last().copied() else {
        return kept;
    };
    for point in outline.iter().copied() {
        if inside(last.0) != inside(point.0) {
            let part = (meridian - last.0) / (point.0 - last.0);
            kept.push((meridian, last.1 + part * (point.1 - last.1)));
        }
        if inside(point.0) {
            kept.push(point);
        }
        last = point;
    }
    kept
}

/// The outline with points along the edges of the map.
fn with_curves(outline: &[Point]) -> Vec<Point> {
    let mut curved = Vec::with_capacity(outline.len());
    let Some(mut last) = outline.last().copied() else {
        return curved;
    };
    for point in outline.iter().copied() {
        let on_edge = last.0 == point.0 && point.0.abs() == 180.0;
        let steps = if on_edge {
            ((point.1 - last.1).abs() / STEP).ceil().max(1.0)
        } else {
            1.0
        };
        let mut step = 1.0;
        while step < steps {
            curved.push((point.0, last.1 + (point.1 - last.1) * step / steps));
            step += 1.0;
        }
        curved.push(point);
        last = point;
    }
    curved
}

#[cfg(test)]
mod tests {
    use super::*;

    fn extent(piece: &[Point]) -> (f64, f64) {
        piece
            .iter()
            .fold((f64::MAX, f64::MIN), |(least, most), (east, _)| {
                (least.min(*east), most.max(*east))
            })
    }

    #[test]
    fn what_lies_over_the_antimeridian_stays_in_one_piece_and_what_lies_over_the_edge_is_cut() {
        let fiji = [
            (179.0, -17.0),
            (-179.0, -17.0),
            (-179.0, -16.0),
            (179.0, -16.0),
            (179.0, -17.0),
        ];
        let pieces = cut(&fiji);
        assert_eq!(pieces.len(), 1);
        assert_eq!(extent(&pieces[0]), (168.0, 170.0));
        let strait = [
            (-172.0, 60.0),
            (-166.0, 60.0),
            (-166.0, 66.0),
            (-172.0, 66.0),
            (-172.0, 60.0),
        ];
        let mut extents: Vec<_> = cut(&strait).iter().map(|piece| extent(piece)).collect();
        extents.sort_by(|a, b| a.0.total_cmp(&b.0));
        assert_eq!(extents, [(-180.0, -177.0), (177.0, 180.0)]);
    }

    #[test]
    fn what_goes_around_a_pole_is_closed_by_way_of_it() {
        let ring: Vec<Point> = (0..=36)
            .map(|i| (f64::from(i) * 10.0 - 180.0, -70.0))
            .collect();
        let pieces = cut(&ring);
        let all: Vec<Point> = pieces.iter().flatten().copied().collect();
        assert_eq!(extent(&all), (-180.0, 180.0));
        assert!(all.iter().any(|point| *point == (180.0, -90.0)));
        assert!(all.iter().any(|point| *point == (-180.0, -90.0)));
        assert!(all.iter().all(|(_, lat)| *lat <= -70.0));
    }
}
