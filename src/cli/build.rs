//! `build` and `check`: the whole street, from the archive's folder to the site.

use std::collections::HashSet;
use std::mem::ManuallyDrop;
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Instant;

use rayon::prelude::*;

use super::report::{Counts, Report, seconds};
use super::timings::{Stage, Timings};
use super::{BuildArgs, Outcome, SiteArgs};
use crate::annotate::Links;
use crate::archive::Archive;
use crate::diagnostics::{Diagnostic, Format};
use crate::fixity;
use crate::output::{Key, OutputError, OutputFolder, Publication, Sha256, Summary};
use crate::query;
use crate::search::{self, Refreshed};
use crate::site::{Affected, Content, Inputs, RenderBuffer, Route, Site, ThemeSources, recognise};
use crate::source::{ROOT_FOLDER, SourceCache};

/// Reads an archive and prepares its site. There is none if `site.yaml` is missing or broken.
pub(super) fn prepare(
    root: &Path,
    args: &SiteArgs,
    search: bool,
    report: &Report,
    timings: &Timings,
) -> (Option<Site>, Vec<Diagnostic>, Vec<PathBuf>) {
    let say = |started: Instant, stage: Stage| {
        let took = seconds(started.elapsed());
        report.step(&format!("{} in {took}", stage.words()));
    };
    let step = |started: Instant, stage: Stage| {
        timings.stage(stage, started);
        say(started, stage);
    };
    let started = Instant::now();
    let cache = SourceCache::read_once(root);
    let (mut sources, mut diagnostics) = cache.sources();
    timings.read(cache.effort(), started);
    let led_to = cache.led_to().to_vec();
    drop(cache);
    say(started, Stage::Read);

    let theme = ThemeSources {
        templates: std::mem::take(&mut sources.templates),
        assets: std::mem::take(&mut sources.assets),
    };
    let started = Instant::now();
    let (archive, faults) = Archive::build(sources, args.drafts);
    diagnostics.extend(faults);
    let Some(mut archive) = archive else {
        return (None, diagnostics, led_to);
    };
    archive.site.search &= search;
    step(started, Stage::Link);

    let started = Instant::now();
    let (links, faults) = Links::find(&archive);
    diagnostics.extend(faults);
    step(started, Stage::Annotate);

    let started = Instant::now();
    let (mut site, faults) = Site::new(archive, links, theme, args.base_url.clone());
    diagnostics.extend(faults);
    diagnostics.extend(query::answer(&mut site));
    step(started, Stage::Prepare);
    (Some(site), diagnostics, led_to)
}

/// Reports what is wrong with an archive; every page is rendered, and none is written.
pub(super) fn check(root: &Path, args: &SiteArgs, report: &Report) -> Outcome {
    if let Some(outcome) = no_folder(root, report) {
        return outcome;
    }
    let started = Instant::now();
    let (site, mut diagnostics, _) = prepare(root, args, true, report, &Timings::default());
    let mut pages = 0;
    if let Some(site) = &site {
        let routes = site.routes();
        pages = routes.iter().filter(|route| route.is_page()).count();
        let bar = report.progress(routes.len());
        let faults = routes
            .par_iter()
            .map_init(RenderBuffer::default, |room, route| {
                let fault = site.render(*route, room).err();
                bar.inc(1);
                fault.map(|fault| *fault)
            });
        diagnostics.par_extend(faults.flatten_iter());
        diagnostics.extend(site.faults());
        bar.finish_and_clear();
    }
    let drafts = site
        .as_ref()
        .map_or(0, |site| site.archive().index().drafts());
    let known = (drafts > 0).then(|| diagnostics.clone());
    let counts = report.diagnostics(diagnostics);
    if let Some(known) = known {
        check_drafts(root, args, drafts, &known, report);
    }
    let took = seconds(started.elapsed());
    match counts.words() {
        Some(words) if site.is_none() => report.say(&words),
        Some(words) => report.say(&format!("{words} ({pages} pages, {took})")),
        None => report.done("Checked", &format!("{pages} pages in {took}: no problems")),
    }
    if counts.fail(args.strict) {
        Outcome::Problems
    } else {
        Outcome::Clean
    }
}

/// Reports what would be wrong with an archive if its drafts were published, besides what is known to be.
/// Nobody has said that they are complete, so a command does not fail for them.
fn check_drafts(
    root: &Path,
    args: &SiteArgs,
    drafts: usize,
    known: &[Diagnostic],
    report: &Report,
) {
    let args = SiteArgs {
        drafts: true,
        base_url: args.base_url.clone(),
        ..*args
    };
    let (_, mut diagnostics, _) = prepare(root, &args, true, report, &Timings::default());
    let key = |fault: &Diagnostic| {
        let place = fault.place.as_ref();
        let place = place.map(|place| (place.source.path.clone(), place.span.start));
        (fault.code, fault.message.clone(), place)
    };
    let known: HashSet<_> = known.iter().map(key).collect();
    diagnostics.retain(|fault| !known.contains(&key(fault)));
    let what = match drafts {
        1 => "1 draft excluded".to_owned(),
        drafts => format!("{drafts} drafts excluded"),
    };
    if diagnostics.is_empty() {
        report.say(&format!("{what}; no problems in drafts"));
        return;
    }
    report.say(&format!("{what}; problems in drafts:\n"));
    let counts = report.drafts(diagnostics);
    report.say(&format!(
        "in drafts: {}",
        counts.words().unwrap_or_default()
    ));
}

/// Builds the site; nothing is written if anything is wrong.
pub(super) fn build(root: &Path, args: BuildArgs, report: &Report) -> Outcome {
    if let Some(outcome) = no_folder(root, report) {
        return outcome;
    }
    let output = args.output.unwrap_or_else(|| root.join("public"));
    if let Some(message) = misplaced(root, &output) {
        let help = "use a separate folder, such as `public`";
        return report.failed(&message, Some(help), Outcome::Usage);
    }
    let started = Instant::now();
    let timings = Timings::by_page(args.timings.is_some());
    let (site, diagnostics, led_to) = prepare(root, &args.site, !args.no_search, report, &timings);
    if let Some(message) = linked(&led_to, &output) {
        let help = "use a separate folder, such as `public`";
        return report.failed(&message, Some(help), Outcome::Usage);
    }
    let counts = report.diagnostics(diagnostics);
    let Some(site) = site.filter(|_| !counts.fail(args.site.strict)) else {
        return nothing_written(counts, report);
    };
    // The program ends with the build, and gives all of its memory back faster than piece by piece.
    let site = ManuallyDrop::new(site);
    let routes = site.routes();
    let rendering = Instant::now();
    let house = match house(root, &output, args.trust_output, report) {
        Ok(house) => house,
        Err(error) => return report.failed(&error.to_string(), None, Outcome::Machine),
    };
    match publish(&site, &routes, &house, (report, args.fresh), &timings) {
        Ok(summary) => {
            report.step(&format!(
                "rendered and wrote files in {}",
                seconds(rendering.elapsed())
            ));
            let counts = Counts {
                warnings: counts.warnings + tell_left(&summary, report),
                ..counts
            };
            let pages = routes.iter().filter(|route| route.is_page()).count();
            let took = seconds(started.elapsed());
            report.done(
                "Built",
                &format!("{pages} pages in {took}: {}", told(&summary, counts)),
            );
            report.say(&format!("      {}", output.display()));
            let outcome = match make_findable(&site, &house, report, &timings) {
                Ok(index) => list_hashes(&house, summary.hashes.iter().chain(&index), report),
                Err(outcome) => outcome,
            };
            match args.timings {
                None => outcome,
                Some(Format::Human) => {
                    report.say(&timings.table());
                    outcome
                }
                Some(Format::Json) => {
                    let json = timings.json(started.elapsed(), pages, &summary);
                    match report.result(&format!("{json}\n")) {
                        Outcome::Clean => outcome,
                        failed => failed,
                    }
                }
            }
        }
        Err(Failure::Page(faults)) => {
            let faults = report.diagnostics(faults);
            let errors = counts.errors + faults.errors;
            nothing_written(Counts { errors, ..counts }, report)
        }
        Err(Failure::Output(error)) => report.failed(&error.to_string(), None, Outcome::Machine),
    }
}

/// Opens the output folder, for the site and all that belongs to it.
fn house(
    root: &Path,
    output: &Path,
    trusted: bool,
    report: &Report,
) -> Result<Arc<OutputFolder>, OutputError> {
    let key = Key::of_user().unwrap_or_else(|error| {
        report.step(&format!(
            "cannot store the key that proves to later builds which files this build wrote: {error}"
        ));
        Key::none()
    });
    Ok(Arc::new(
        OutputFolder::open(output, root, key)?.trusted(trusted),
    ))
}

/// Tells of files that belong to the site no more and were left, and gives how many warnings that was.
fn tell_left(summary: &Summary, report: &Report) -> usize {
    for file in &summary.kept {
        report.warn(&format!(
            "`{file}` is no longer part of the site, but was kept because someone has changed it"
        ));
    }
    let some = match &summary.unproven[..] {
        [] => return summary.kept.len(),
        [one] => format!("`{one}` is no longer part of the site, but was"),
        [first, rest @ ..] => format!(
            "`{first}` and {} more are no longer part of the site, but were",
            rest.len()
        ),
    };
    report.warn(&format!(
        "{some} kept, because nothing proves that one of your earlier builds wrote them; remove stale files by hand, or build once with `--trust-output` if you trust the contents of the output folder"
    ));
    summary.kept.len() + 1
}

/// Writes the manifest of all files of a site with their hashes.
fn list_hashes<'a>(
    output: &Arc<OutputFolder>,
    hashes: impl Iterator<Item = &'a (String, Sha256)>,
    report: &Report,
) -> Outcome {
    match fixity::write(output, hashes.cloned().collect()) {
        Ok(()) => Outcome::Clean,
        Err(error) => report.failed(&error.to_string(), None, Outcome::Machine),
    }
}

/// Brings the search index of a site that has just been written up to date; gives its files with their hashes.
fn make_findable(
    site: &Site,
    output: &Arc<OutputFolder>,
    report: &Report,
    timings: &Timings,
) -> Result<Vec<(String, Sha256)>, Outcome> {
    let started = Instant::now();
    if !site.has_search() {
        return match search::withdraw(output) {
            Ok(summary) => {
                tell_left(&summary, report);
                Ok(Vec::new())
            }
            Err(error) => Err(report.failed(&error.to_string(), None, Outcome::Machine)),
        };
    }
    let refreshed = search::refresh(site, output);
    timings.stage(Stage::Index, started);
    let took = seconds(started.elapsed());
    match refreshed {
        Ok(Refreshed::Made { records, summary }) => {
            tell_left(&summary, report);
            let records = match records {
                1 => "1 record".to_owned(),
                records => format!("{records} records"),
            };
            report.done("Indexed", &format!("{records} for search in {took}"));
            Ok(summary.hashes)
        }
        Ok(Refreshed::Unchanged { hashes }) => {
            report.step(&format!("the search index is up to date ({took})"));
            Ok(hashes)
        }
        Err(error) => {
            let help = "the site was written without its search index; use `--no-search` to build without search";
            Err(report.failed(&error.to_string(), Some(help), Outcome::Machine))
        }
    }
}

/// So many pages at the most are made in one go, so that no core waits long for another at the end.
const PAGES: usize = 64;

enum Failure {
    Page(Vec<Diagnostic>),
    Output(OutputError),
}

impl From<OutputError> for Failure {
    fn from(error: OutputError) -> Self {
        Failure::Output(error)
    }
}

fn publish(
    site: &Site,
    routes: &[Route],
    house: &Arc<OutputFolder>,
    (report, fresh): (&Report, bool),
    timings: &Timings,
) -> Result<Summary, Failure> {
    let opening = Instant::now();
    let files: Vec<String> = routes.iter().map(|route| site.file(*route)).collect();
    let publication = Publication::open(house, files.iter().map(String::as_str), recognise)?;
    timings.stage(Stage::Open, opening);
    let comparing = Instant::now();
    let past = publication.inputs().filter(|_| !fresh);
    let past = past.as_deref().and_then(Inputs::parse);
    let inputs = || site.inputs(&program());
    let known = past.map(|past| {
        let inputs = inputs();
        (site.affected(&past, &inputs), inputs)
    });
    let (affected, known) = known.unzip();
    let affected = affected.unwrap_or(Affected::All);
    timings.stage(Stage::Compare, comparing);
    let filling = Instant::now();
    let bar = report.progress(routes.len());
    let faults = Mutex::new(Vec::new());
    let fill = || -> Result<(), OutputError> {
        let all = routes.par_iter().zip(&files).with_max_len(PAGES);
        all.try_for_each_init(RenderBuffer::default, |room, (route, file)| {
            let started = Instant::now();
            if !affected.includes(*route) && publication.keep(file) {
                bar.inc(1);
                return Ok(());
            }
            let rendered = site.render(*route, room);
            timings.page(*route, started);
            let started = Instant::now();
            match rendered {
                Ok(Content::Bytes(bytes)) => publication.put(file, &bytes)?,
                Ok(Content::File(from)) => publication.put_copy(file, from)?,
                // The other pages are rendered all the same, so that one run reports all faults.
                Err(fault) => {
                    faults
                        .lock()
                        .unwrap_or_else(PoisonError::into_inner)
                        .push(*fault);
                }
            }
            timings.written(started);
            bar.inc(1);
            Ok(())
        })
    };
    // Without an earlier build to compare with, what the pages are made of is told while they are made.
    let (written, inputs) = match known {
        Some(known) => (fill(), known),
        None => rayon::join(fill, inputs),
    };
    bar.finish_and_clear();
    let mut faults = faults.into_inner().unwrap_or_else(PoisonError::into_inner);
    faults.extend(site.faults());
    if !faults.is_empty() {
        return Err(Failure::Page(faults));
    }
    written?;
    timings.stage(Stage::Fill, filling);
    let committing = Instant::now();
    let summary = publication.commit(&inputs.to_text())?;
    timings.stage(Stage::Commit, committing);
    Ok(summary)
}

/// What tells this program from others: two builds of one version may make different pages while
/// Chancery itself is worked on.
fn program() -> String {
    let file = std::env::current_exe().and_then(std::fs::metadata);
    let stamp = file.and_then(|file| Ok((file.len(), file.modified()?)));
    format!("{} {:?}", env!("CARGO_PKG_VERSION"), stamp.ok())
}

fn nothing_written(counts: Counts, report: &Report) -> Outcome {
    let words = counts.words().unwrap_or_else(|| "errors".to_owned());
    report.say(&format!(
        "{words}; the site was not built, and the output folder is unchanged"
    ));
    Outcome::Problems
}

fn told(summary: &Summary, counts: Counts) -> String {
    let mut parts = vec![match summary.written {
        1 => "1 file written".to_owned(),
        written => format!("{written} files written"),
    }];
    if summary.unchanged > 0 {
        parts.push(format!("{} unchanged", summary.unchanged));
    }
    if summary.removed > 0 {
        parts.push(format!("{} removed", summary.removed));
    }
    parts.push(counts.words().unwrap_or_else(|| "no warnings".to_owned()));
    parts.join(", ")
}

pub(super) fn no_folder(root: &Path, report: &Report) -> Option<Outcome> {
    if root.is_dir() {
        return None;
    }
    let message = format!("there is no folder `{}`", root.display());
    let help = "use `--root DIR` to name the archive's folder, or `chancery init DIR` to create an archive";
    Some(report.failed(&message, Some(help), Outcome::Usage))
}

/// Why a site must not be written to a folder: it holds the archive, or is a part of it.
fn misplaced(root: &Path, output: &Path) -> Option<String> {
    let (root, output) = (resolved(root)?, resolved(output)?);
    if root.starts_with(&output) {
        return Some(format!(
            "the output folder `{}` contains the archive itself",
            output.display()
        ));
    }
    ["content", "templates", ROOT_FOLDER]
        .into_iter()
        .find(|part| resolved(&root.join(part)).is_some_and(|part| output.starts_with(part)))
        .map(|part| {
            format!(
                "the output folder `{}` is inside `{part}`",
                output.display()
            )
        })
}

/// Why a site must not be written to a folder: a link in the archive leads into it, or it lies below what
/// one leads to.
fn linked(led_to: &[PathBuf], output: &Path) -> Option<String> {
    let output = resolved(output)?;
    let meets = |place: &&PathBuf| output.starts_with(place) || place.starts_with(&output);
    led_to.iter().find(meets).map(|place| {
        format!(
            "the output folder `{}` is part of the archive: a symbolic link points to `{}`",
            output.display(),
            place.display()
        )
    })
}

/// A path without links and detours, though its last parts may not be there yet.
fn resolved(path: &Path) -> Option<PathBuf> {
    let path = std::path::absolute(path).ok()?;
    let there = path.ancestors().find_map(|above| {
        let real = above.canonicalize().ok()?;
        Some((real, path.strip_prefix(above).ok()?))
    });
    let (mut real, rest) = there?;
    for part in rest.components() {
        match part {
            Component::ParentDir => {
                real.pop();
            }
            part => real.push(part),
        }
    }
    Some(real)
}
