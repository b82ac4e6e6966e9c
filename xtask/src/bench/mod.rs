//! `cargo xtask bench`: how long builds of archives of any size take, and how near that is to what the
//! disk allows.
//!
//! Every build writes into a folder that was never there before, and nothing is removed before the end:
//! some file systems (ext4 without a journal) create files many times slower for minutes after others were
//! removed.

mod arguments;
mod child;
mod folder;
mod growth;
mod report;
mod timings;
mod warm;

use std::fs;
use std::path::{Path, PathBuf};

use archive_generator::{Shape, Written};
use tempfile::TempDir;

use crate::checks::cargo;
use arguments::Plan;
use child::Cost;
use folder::Listing;
use timings::Timings;
use warm::Warm;

pub(crate) use arguments::Arguments;
pub(crate) use child::{MEASURED, measure};

/// What was measured of one archive.
#[derive(Debug)]
struct Measured {
    shape: Shape,
    archive: Written,
    cold: Vec<Build>,
    /// How long it took to write the same bytes to as many files, in seconds.
    floors: Vec<f64>,
    files: usize,
    bytes: u64,
    warm: Option<Warm>,
}

/// One build.
#[derive(Debug, Clone)]
struct Build {
    cost: Cost,
    timings: Timings,
}

/// Measures what the arguments ask for, and prints it.
///
/// # Errors
/// Something could not be built or written.
pub(crate) fn run(root: &Path, arguments: Arguments) -> Result<(), String> {
    let plan = Plan::from(arguments);
    let program = match &plan.binary {
        Some(binary) => fs::canonicalize(binary)
            .map_err(|error| format!("cannot find `{}`: {error}", binary.display()))?,
        None => release_build(root)?,
    };
    let work = workplace(&plan).map_err(|error| format!("cannot make a folder: {error}"))?;
    print!("{}", report::setting(root, work.path()));
    if plan.growth {
        println!();
        return growth::print(&program, work.path());
    }
    let mut all = Vec::new();
    for (i, shape) in plan.shapes.iter().enumerate() {
        let folder = work.path().join(format!("{}-{}", i + 1, shape.readouts));
        let measured = measured(&program, *shape, &plan, &folder)?;
        println!("\n{}", report::one(&measured));
        all.push(measured);
    }
    println!("\n{}", report::summary(&all));
    if plan.keep.is_some() {
        eprintln!("everything was left in `{}`", work.keep().display());
    }
    Ok(())
}

/// The folder in which everything happens; a new one each time.
fn workplace(plan: &Plan) -> std::io::Result<TempDir> {
    let mut builder = tempfile::Builder::new();
    builder.prefix("chancery-bench-");
    match &plan.keep {
        Some(folder) => {
            fs::create_dir_all(folder)?;
            builder.tempdir_in(folder)
        }
        None => builder.tempdir(),
    }
}

/// Builds the program as it is released, and says where it is.
fn release_build(root: &Path) -> Result<PathBuf, String> {
    eprintln!("$ cargo build --release");
    let output = cargo(root)
        .args(["build", "--release", "--locked", "--bin", "chancery"])
        .arg("--message-format=json-render-diagnostics")
        .stderr(std::process::Stdio::inherit())
        .output()
        .map_err(|error| format!("cannot start cargo: {error}"))?;
    let messages = String::from_utf8_lossy(&output.stdout);
    let program = messages.lines().find_map(executable);
    program
        .filter(|_| output.status.success())
        .ok_or_else(|| "`cargo build --release` failed; the errors are above".to_owned())
}

/// The program that a message of cargo speaks of.
fn executable(message: &str) -> Option<PathBuf> {
    let message: serde_json::Value = serde_json::from_str(message).ok()?;
    let program = message.get("executable")?.as_str()?;
    Some(PathBuf::from(program))
}

fn measured(program: &Path, shape: Shape, plan: &Plan, folder: &Path) -> Result<Measured, String> {
    let failed = |what: &str| {
        let what = what.to_owned();
        move |error: std::io::Error| format!("cannot {what}: {error}")
    };
    let root = folder.join("archive");
    say(&format!(
        "writing an archive of {} readouts",
        shape.readouts
    ));
    let archive = shape.write(&root).map_err(failed("write the archive"))?;
    let mut measured = Measured {
        shape,
        archive,
        cold: Vec::new(),
        floors: Vec::new(),
        files: 0,
        bytes: 0,
        warm: None,
    };
    // The first of several rounds is not counted: it also pays for what the others find in memory.
    let uncounted = usize::from(plan.runs > 1);
    let (mut site, mut copy) = (PathBuf::new(), PathBuf::new());
    for round in 0..plan.runs + uncounted {
        site = folder.join(format!("site-{round}"));
        copy = folder.join(format!("floor-{round}"));
        match round.checked_sub(uncounted) {
            None => say("building once, uncounted"),
            Some(run) => say(&format!("building, {} of {}", run + 1, plan.runs)),
        }
        let build = build(program, &root, &site)?;
        let listing = Listing::of(&site).map_err(failed("look at the site"))?;
        child::settle();
        let floor = listing
            .floor(&site, &copy)
            .map_err(failed("write the site again"))?;
        (measured.files, measured.bytes) = (listing.len(), listing.bytes());
        if round >= uncounted {
            measured.cold.push(build);
            measured.floors.push(floor.as_secs_f64());
        }
    }
    if plan.warm {
        let rebuild = || build(program, &root, &site);
        let edited = root.join(shape.readout_path(shape.readouts / 2));
        measured.warm = Some(warm::measured(rebuild, &edited, (&site, &copy), plan.runs)?);
    }
    Ok(measured)
}

/// Builds an archive into a folder.
fn build(program: &Path, root: &Path, output: &Path) -> Result<Build, String> {
    child::settle();
    let path = |path: &Path| path.to_string_lossy().into_owned();
    let run = child::run(
        program,
        &[
            "build",
            "--strict",
            "--timings=json",
            // The other generators index nothing, and an index is made when a site is there already.
            "--no-search",
            "--root",
            &path(root),
            "--output",
            &path(output),
        ],
    )?;
    Ok(Build {
        cost: run.cost,
        timings: Timings::parse(&run.out)?,
    })
}

/// Says what is being done; the figures alone go to stdout.
fn say(text: &str) {
    eprintln!("bench: {text}");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cargo_names_the_program_that_it_built() {
        let built = r#"{"reason":"compiler-artifact","executable":"/x/release/chancery"}"#;
        assert_eq!(
            executable(built),
            Some(PathBuf::from("/x/release/chancery"))
        );
        assert_eq!(
            executable(r#"{"reason":"compiler-artifact","executable":null}"#),
            None
        );
        assert_eq!(executable("warning: unused"), None);
    }
}
