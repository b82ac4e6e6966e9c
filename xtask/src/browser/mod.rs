//! Test cases for the preview and the published site in a real browser.

mod axe;
mod bars;
mod cases;
mod devtools;
mod fonts;
mod host;
mod links;
mod pages;
mod preview;
mod queries;
mod readers;
mod search;
mod texts;

use std::any::Any;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

use axe::Axe;
use devtools::{Browser, said};
use fonts::Fonts;
use host::Site;
use pages::Looking;

/// The folder of the pictures, below that of the workspace.
const PICTURES: &str = "target/screenshots";

/// Tries every case in a browser, or those whose names hold `wanted`, and leaves pictures of the pages.
///
/// # Errors
/// Which case failed; or that there is no browser, and what to install.
pub(crate) fn run(root: &Path, wanted: &str) -> Result<(), String> {
    let Some(program) = program().or_else(installed) else {
        return Err(format!("no browser was found; {HELP}"));
    };
    cases_in(&program, root, wanted, Some(&root.join(PICTURES)))
}

/// Tries every case if there is a browser or one can be installed, and otherwise says that it did not. It
/// leaves no pictures: no check needs them, and they take 40 s of CPU time.
///
/// # Errors
/// Which case failed.
pub(crate) fn run_if_possible(root: &Path) -> Result<(), String> {
    match installed().or_else(program) {
        Some(program) => cases_in(&program, root, "", None),
        None => {
            eprintln!("SKIPPED: nothing was tried in a browser, because none was found; {HELP}");
            Ok(())
        }
    }
}

const HELP: &str = "install Chromium (on Debian and Ubuntu `sudo apt-get install chromium`), or name a \
                    Chromium or Chrome in the variable CHROMIUM";

/// The number of cases that ran, and the number of those that failed.
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

    /// Runs a case if its name contains `wanted`, and prints the result.
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

/// A browser to start: the program, and the fonts that it can use.
#[derive(Debug, Clone)]
struct Program {
    path: PathBuf,
    fonts: Fonts,
}

/// The sites that the cases use.
struct Sites {
    /// The sample archive at the root of a host.
    top: Site,
    /// The sample archive below a path, as on many free hosts.
    below: Site,
    /// A small archive in many languages.
    languages: Site,
    /// An archive with texts in many scripts and facts in all fields.
    queries: Site,
    /// The example archive, which has every feature in use.
    example: Site,
    /// The same with an interface that is read from right to left, and in a script without capitals.
    translated: [Site; 2],
}

fn cases_in(path: &Path, root: &Path, wanted: &str, pictures: Option<&Path>) -> Result<(), String> {
    let sites = Sites::publish(root)?;
    let programs = fonts::sets(&root.join("target/fonts"))?.map(|fonts| Program {
        path: path.to_owned(),
        fonts,
    });
    let axe = Axe::fetch(root).inspect_err(|reason| {
        eprintln!("SKIPPED: pages were not looked at by axe-core, because {reason}");
    });
    let looking = Looking {
        sites: [&sites.below, &sites.example],
        axe: axe.as_ref().ok(),
        pictures,
    };
    if let Some(pictures) = pictures {
        let _ = std::fs::remove_dir_all(pictures);
        std::fs::create_dir_all(pictures).map_err(said)?;
    }
    let [bare, noto] = &programs;
    // First what waits most of the time for the preview to notice edits, beside what needs the processors.
    // Then, with no more browsers than processors, what looks at first paints and at layouts that move.
    let tallies = std::thread::scope(|scope| {
        let (sites, looking) = (&sites, &looking);
        let previews = [bare, noto].map(|program| scope.spawn(|| on_previews(program, wanted)));
        let links = scope.spawn(|| follow_links(sites, wanted));
        let languages = scope.spawn(|| look_at_languages(noto, sites, looking.axe, wanted));
        let night = look_at_pages(noto, "dark", looking, wanted);
        let first = previews.into_iter().chain([links, languages]);
        let mut tallies = first
            .map(|thread| thread.join())
            .collect::<Result<Vec<Tally>, _>>()?;
        let readers = [bare, noto].map(|program| scope.spawn(|| on_sites(program, sites, wanted)));
        for thread in readers {
            tallies.push(thread.join()?);
        }
        tallies.extend([night, look_at_pages(bare, "light", looking, wanted)]);
        Ok::<_, Box<dyn Any + Send>>(tallies)
    });
    let mut tally = Tally::default();
    for one in tallies.map_err(|_| "a case panicked".to_owned())? {
        tally.add(&one);
    }
    match (tally.tried, tally.failed) {
        (0, _) => Err(format!("no case in the browser is called `{wanted}`")),
        (_, 0) => Ok(()),
        (tried, failed) => Err(format!("{failed} of {tried} cases in the browser failed")),
    }
}

impl Sites {
    fn publish(root: &Path) -> Result<Sites, String> {
        let languages = root.join("tests/archives/languages");
        let queries = root.join("tests/archives/queries");
        let example = root.join("src/cli/scaffold/example");
        std::thread::scope(|scope| {
            let archives = [
                (root, "/"),
                (root, "/an/archive/"),
                (&languages, "/"),
                (&queries, "/"),
                (&example, "/"),
            ];
            let builds = archives.map(|(root, base)| scope.spawn(|| Site::publish(root, base)));
            let translated = ["ar", "km"].map(|language| {
                let example = &example;
                scope.spawn(move || Site::publish_in(example, language))
            });
            let [arabic, khmer] = translated.map(|build| {
                let built = build.join();
                built.unwrap_or_else(|_| Err("a build panicked".to_owned()))
            });
            let [top, below, languages, queries, example] = builds.map(|build| {
                let built = build.join();
                built.unwrap_or_else(|_| Err("a build panicked".to_owned()))
            });
            Ok(Sites {
                top: top?,
                below: below?,
                languages: languages?,
                queries: queries?,
                example: example?,
                translated: [arabic?, khmer?],
            })
        })
    }
}

fn follow_links(sites: &Sites, wanted: &str) -> Tally {
    let mut tally = Tally::default();
    for (name, site) in [
        ("links at the top of a host", &sites.top),
        ("links below a path", &sites.below),
        ("links of the example", &sites.example),
    ] {
        tally.note(name, wanted, || {
            links::follow(site).map(|count| format!(", {count} of them"))
        });
    }
    tally
}

/// Looks at pages whose interface is in other languages.
fn look_at_languages(program: &Program, sites: &Sites, axe: Option<&Axe>, wanted: &str) -> Tally {
    let mut tally = Tally::default();
    let Some(axe) = axe else { return tally };
    tally.note("pages of every kind, in Arabic and Khmer", wanted, || {
        let mut browser = Browser::start(program)?;
        browser.begin()?;
        let [arabic, khmer] = &sites.translated;
        let count = pages::in_languages(&mut browser, axe, &[arabic, khmer])?;
        Ok(format!(", {count} of them"))
    });
    tally
}

fn look_at_pages(
    program: &Program,
    scheme: &'static str,
    looking: &Looking,
    wanted: &str,
) -> Tally {
    let mut tally = Tally::default();
    tally.note(&format!("pages of every kind, {scheme}"), wanted, || {
        let count = pages::look(program, scheme, looking)?;
        let pictured = looking
            .pictures
            .map_or(String::new(), |_| format!(", pictured in {PICTURES}"));
        Ok(format!(", {count} of them{pictured}"))
    });
    tally
}

/// Tries the cases of the preview with a set of fonts.
fn on_previews(program: &Program, wanted: &str) -> Tally {
    let mut shared = SharedBrowser::of(program, wanted);
    for (name, case) in cases::ALL {
        shared.note(name, case);
    }
    shared.tally
}

/// Tries the cases of published sites with a set of fonts.
fn on_sites(program: &Program, sites: &Sites, wanted: &str) -> Tally {
    let mut shared = SharedBrowser::of(program, wanted);
    let on_sites = [
        (readers::ALL, &sites.below),
        (bars::ALL, &sites.below),
        (texts::ALL, &sites.below),
        (search::ALL, &sites.below),
        (search::LANGUAGES, &sites.languages),
        (queries::ALL, &sites.queries),
    ];
    for (cases, site) in on_sites {
        for (name, case) in cases {
            shared.note(name, |browser| case(browser, site));
        }
    }
    shared.tally
}

/// Cases one after the other, in one browser as long as they succeed.
struct SharedBrowser<'a> {
    program: &'a Program,
    wanted: &'a str,
    browser: Option<Browser>,
    tally: Tally,
}

impl<'a> SharedBrowser<'a> {
    fn of(program: &'a Program, wanted: &'a str) -> Self {
        SharedBrowser {
            program,
            wanted,
            browser: None,
            tally: Tally::default(),
        }
    }

    fn note(&mut self, name: &str, case: impl FnOnce(&mut Browser) -> Result<(), String>) {
        let SharedBrowser {
            program, browser, ..
        } = self;
        self.tally.note(name, self.wanted, || {
            let mut used = match browser.take() {
                Some(running) => running,
                None => Browser::start(program)?,
            };
            used.begin()?;
            case(&mut used)?;
            *browser = Some(used);
            Ok(format!(", {}", program.fonts.name))
        });
    }
}

/// Returns an error that lists everything that was found, if anything was.
fn list(found: Vec<String>) -> Result<(), String> {
    /// More entries are not readable.
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

/// Returns the path of an installed browser.
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

/// Installs a browser and the fonts that the cases need, and returns the path of the browser. It does so only as
/// root on Debian, where it needs no permission, as in continuous integration.
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
