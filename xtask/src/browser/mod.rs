//! The preview, and the published site, in a real browser.

mod axe;
mod cases;
mod devtools;
mod fonts;
mod host;
mod links;
mod pages;
mod preview;
mod readers;
mod search;

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

use axe::Axe;
use devtools::Browser;
use fonts::Fonts;
use host::Site;

/// Tries every case in a browser, or those whose names hold `wanted`.
///
/// # Errors
/// Which case failed; or that there is no browser, and what to install.
pub(crate) fn run(root: &Path, wanted: &str) -> Result<(), String> {
    let Some(program) = program().or_else(installed) else {
        return Err(format!("no browser was found; {HELP}"));
    };
    cases_in(&program, root, wanted)
}

/// Tries every case if there is a browser or one can be installed, and otherwise says that it did not.
///
/// # Errors
/// Which case failed.
pub(crate) fn run_if_possible(root: &Path) -> Result<(), String> {
    match installed().or_else(program) {
        Some(program) => cases_in(&program, root, ""),
        None => {
            eprintln!("SKIPPED: nothing was tried in a browser, because none was found; {HELP}");
            Ok(())
        }
    }
}

const HELP: &str = "install Chromium (on Debian and Ubuntu `sudo apt-get install chromium`), or name a \
                    Chromium or Chrome in the variable CHROMIUM";

/// How many cases were tried, and which failed.
#[derive(Default)]
struct Tally {
    tried: usize,
    failed: usize,
}

impl Tally {
    fn add(&mut self, other: &Tally) {
        self.tried += other.tried;
        self.failed += other.failed;
    }

    /// Tries a case if its name is among the wanted, and tells how it went.
    fn note(&mut self, name: &str, wanted: &str, case: impl FnOnce() -> Result<String, String>) {
        if !name.contains(wanted) {
            return;
        }
        self.tried += 1;
        let started = Instant::now();
        let outcome = case();
        let seconds = started.elapsed().as_secs_f32();
        match outcome {
            Ok(more) => eprintln!("browser: {name}{more} ... ok, {seconds:.1} s"),
            Err(reason) => {
                eprintln!("browser: {name} ... FAILED\n  {reason}");
                self.failed += 1;
            }
        }
    }
}

/// A browser to start: the program, and the fonts that it is to see.
#[derive(Debug, Clone)]
struct Program {
    path: PathBuf,
    fonts: Fonts,
}

/// The sites that cases look at.
struct Sites {
    /// The sample at the top of a host.
    top: Site,
    /// The sample below a path, as many free hosts have it.
    below: Site,
    /// A small archive in many languages.
    languages: Site,
}

fn cases_in(path: &Path, root: &Path, wanted: &str) -> Result<(), String> {
    let sites = Sites {
        top: Site::publish(root, "/")?,
        below: Site::publish(root, "/an/archive/")?,
        languages: Site::publish(&root.join("tests/archives/languages"), "/")?,
    };
    let programs = fonts::sets(&root.join("target/fonts"))?.map(|fonts| Program {
        path: path.to_owned(),
        fonts,
    });
    // With each set of fonts every case, side by side: a case waits for the browser most of the time.
    let sites = &sites;
    let tallies = std::thread::scope(|scope| {
        programs
            .each_ref()
            .map(|program| scope.spawn(move || cases_with(program, sites, wanted)))
            .map(|thread| thread.join().map_err(|_| "a case panicked".to_owned()))
    });
    let mut tally = Tally::default();
    for one in tallies {
        tally.add(&one?);
    }
    for (name, site) in [
        ("links at the top of a host", &sites.top),
        ("links below a path", &sites.below),
    ] {
        tally.note(name, wanted, || {
            links::follow(site).map(|count| format!(", {count} of them"))
        });
    }
    tally.note("pages of every kind", wanted, || {
        let axe = Axe::fetch(root).inspect_err(|reason| {
            eprintln!("SKIPPED: pages were not looked at by axe-core, because {reason}");
        });
        let pictures = root.join("target/screenshots");
        let count = pages::look(&programs, &sites.below, axe.as_ref().ok(), &pictures)?;
        Ok(format!(", {count} of them, pictured in target/screenshots"))
    });
    match (tally.tried, tally.failed) {
        (0, _) => Err(format!("no case in the browser is called `{wanted}`")),
        (_, 0) => Ok(()),
        (tried, failed) => Err(format!("{failed} of {tried} cases in the browser failed")),
    }
}

/// Tries the cases that a set of fonts may change.
fn cases_with(program: &Program, sites: &Sites, wanted: &str) -> Tally {
    let mut tally = Tally::default();
    let with = |()| format!(", {}", program.fonts.name);
    for (name, case) in cases::ALL {
        tally.note(name, wanted, || {
            Browser::start(program).and_then(|mut browser| case(&mut browser).map(with))
        });
    }
    let on_sites = [
        (readers::ALL, &sites.below),
        (search::ALL, &sites.below),
        (search::LANGUAGES, &sites.languages),
    ];
    for (cases, site) in on_sites {
        for (name, case) in cases {
            tally.note(name, wanted, || {
                Browser::start(program).and_then(|mut browser| case(&mut browser, site).map(with))
            });
        }
    }
    tally
}

/// An error that names all that was found, if anything was.
fn list(found: Vec<String>) -> Result<(), String> {
    /// More than a reader takes in.
    const SHOWN: usize = 40;
    if found.is_empty() {
        return Ok(());
    }
    let more = found.len().saturating_sub(SHOWN);
    let mut text = found
        .into_iter()
        .take(SHOWN)
        .collect::<Vec<_>>()
        .join("\n  ");
    if more > 0 {
        text.push_str(&format!("\n  and {more} more"));
    }
    Err(text)
}

/// A browser of this machine.
fn program() -> Option<PathBuf> {
    if let Some(named) = std::env::var_os("CHROMIUM") {
        return Some(named.into());
    }
    const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "chrome"];
    const MAC: &str = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
    let folders = std::env::var_os("PATH").unwrap_or_default();
    let mut places = std::env::split_paths(&folders)
        .flat_map(|folder| NAMES.map(|name| folder.join(name)))
        .chain([PathBuf::from(MAC)]);
    places.find(|place| place.is_file())
}

/// A browser with the fonts that the cases want, after what is missing was installed, where that needs
/// nobody's leave: as root on Debian, as on the bare machines of a continuous integration.
fn installed() -> Option<PathBuf> {
    let is_root = Command::new("id").arg("-u").output().ok()?.stdout == b"0\n";
    if !is_root || !Path::new("/etc/debian_version").exists() {
        return None;
    }
    let mut missing = Vec::new();
    if program().is_none() {
        missing.push("chromium");
    }
    if !fonts::are_there() {
        missing.extend(fonts::PACKAGES);
    }
    if !missing.is_empty() {
        eprintln!("$ apt-get install {}", missing.join(" "));
        for arguments in [&["update", "-qq"][..], &["install", "-y", "-qq"]] {
            let packages = if arguments.len() > 2 {
                missing.as_slice()
            } else {
                &[]
            };
            Command::new("apt-get")
                .args(arguments)
                .args(packages)
                .env("DEBIAN_FRONTEND", "noninteractive")
                .stdout(Stdio::null())
                .status()
                .ok()?;
        }
    }
    program()
}
