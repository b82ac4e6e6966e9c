//! Chores of the project: `cargo xtask test` checks it, `cargo xtask docs` writes its reference pages,
//! `cargo xtask bench` measures it. They need nothing but a Rust toolchain; the preview is tried in a
//! browser where there is one. `cargo xtask map`, which draws the world of the map, is for whoever
//! changes how it is drawn.

mod bench;
mod browser;
mod checks;
mod reference;
mod world;

use std::path::Path;
use std::process::ExitCode;

const HELP: &str = "\
Chores of the Chancery project

Usage: cargo xtask <COMMAND>

Commands:
  test          Check the format, the lints, the tests, the preview in a browser and the reference pages
  browser       Try the preview in a browser: Chromium, or what the variable CHROMIUM names
  docs          Write the reference pages in docs/ anew
  docs --check  Say which reference pages are out of date, and write nothing
  bench         Measure builds of synthetic archives: time by stage, CPU, memory, the ratio to the disk
  map           Draw the world of the map anew, from data that npm fetches; needs npm and tar
  help          Print this

What `bench` takes:
  --readouts N,N…  How many readouts the archives have [default: 1000,10000]
  --statements     Give every readout two statements
  --seed S,S…      Build archives of other seeds [default: 7]
  --runs R         Build each so many times, and once before that uncounted [default: 5]
  --warm           Build again with nothing changed, and with one readout changed
  --binary FILE    Measure this program in place of a fresh release build
  --keep DIR       Work in a new folder in DIR and leave everything there

Exit codes: 0 all is well, 1 something is wrong, 2 wrong usage.
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    if arguments
        .iter()
        .any(|word| matches!(*word, "-h" | "--help" | "help"))
    {
        print!("{HELP}");
        return ExitCode::SUCCESS;
    }
    let root = root();
    let outcome = match arguments.as_slice() {
        ["test"] => checks::run(root),
        ["browser"] => checks::browser(root),
        ["docs"] => reference::write(root),
        ["docs", "--check"] => reference::check(root),
        ["bench", rest @ ..] => bench::run(root, rest),
        [bench::MEASURED, rest @ ..] => bench::measure(rest),
        ["map"] => world::write(root),
        _ => {
            eprint!("{HELP}");
            return ExitCode::from(2);
        }
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("error: {message}");
            ExitCode::FAILURE
        }
    }
}

/// The folder of the workspace, above that of this package.
fn root() -> &'static Path {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    package.parent().unwrap_or(package)
}
