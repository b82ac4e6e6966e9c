//! Reads outlines from TopoJSON (<https://github.com/topojson/topojson-specification>).

use serde_json::Value;

/// A closed outline as longitudes and latitudes, the last point being the first.
pub(super) type Ring = Vec<(f64, f64)>;

/// The outlines of all land; those of lakes are among them and run the other way.
pub(super) fn rings(data: &[u8]) -> Result<Vec<Ring>, String> {
    let topology: Value = serde_json::from_slice(data).map_err(|error| error.to_string())?;
    rings_of(&topology).ok_or_else(|| "the data are not the land as TopoJSON".to_owned())
}

fn rings_of(topology: &Value) -> Option<Vec<Ring>> {
    let pair = |value: &Value| Some((value.get(0)?.as_f64()?, value.get(1)?.as_f64()?));
    let scale = pair(&topology["transform"]["scale"])?;
    let origin = pair(&topology["transform"]["translate"])?;
    let mut arcs: Vec<Ring> = Vec::new();
    for arc in topology["arcs"].as_array()? {
        let mut at = (0.0, 0.0);
        let mut points = Vec::new();
        for step in arc.as_array()? {
            let step = pair(step)?;
            at = (at.0 + step.0, at.1 + step.1);
            points.push((at.0 * scale.0 + origin.0, at.1 * scale.1 + origin.1));
        }
        arcs.push(points);
    }
    let mut rings = Vec::new();
    for geometry in topology["objects"]["land"]["geometries"].as_array()? {
        for polygon in geometry["arcs"].as_array()? {
            for ring in polygon.as_array()? {
                rings.push(joined(ring, &arcs)?);
            }
        }
    }
    Some(rings)
}

/// The arcs of a ring one after another; `~i` is the arc `i` backwards.
fn joined(ring: &Value, arcs: &[Ring]) -> Option<Ring> {
    let mut points = Ring::new();
    for index in ring.as_array()? {
        let index = index.as_i64()?;
        let mut arc = match index {
            0.. => arcs.get(usize::try_from(index).ok()?)?.clone(),
            _ => {
                let mut arc = arcs.get(usize::try_from(!index).ok()?)?.clone();
                arc.reverse();
                arc
            }
        };
        // Each arc begins where the one before it ends.
        points.pop();
        points.append(&mut arc);
    }
    Some(points)
}
