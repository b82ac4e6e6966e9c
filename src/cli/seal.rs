//! `seal`: writes the seals of verbatim accounts into their files.

use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};

use super::build::no_folder;
use super::report::Report;
use super::rewrite::{Fault, Rewriting};
use super::{Outcome, SealArgs};
use crate::annotate::{Links, borrowed_words, sealed_text};
use crate::archive::{Archive, Readout};
use crate::diagnostics::{Code, Diagnostic, Severity, did_you_mean};
use crate::source::record::{Rendition, Seal};
use crate::source::{self, with_key};

/// Seals the accounts that are named, or every verbatim one that has no seal.
pub(super) fn seal(root: &Path, args: &SealArgs, report: &Report) -> Outcome {
    if let Some(outcome) = no_folder(root, report) {
        return outcome;
    }
    let (sources, mut faults) = source::load(root);
    let drafts = sources
        .readouts
        .iter()
        .filter(|d| d.record.draft && !args.drafts);
    let drafts: HashSet<String> = drafts.map(|d| d.source.path.clone()).collect();
    let (archive, more) = Archive::build(sources, args.drafts);
    faults.extend(more);
    let Some(archive) = archive else {
        let counts = report.diagnostics(faults);
        report.say(&format!(
            "{}; no readouts were sealed",
            counts.words().unwrap_or_default()
        ));
        return Outcome::Problems;
    };
    faults.extend(Links::find(&archive).1);
    faults.retain(|fault| fault.severity() == Severity::Error);

    let readouts = archive
        .readouts
        .iter()
        .map(|readout| (path_of(readout), readout));
    let readouts: HashMap<&str, &Readout> = readouts.collect();
    let chosen = match chosen(root, args, &archive, &faults, &drafts) {
        Ok(chosen) => chosen,
        Err(refusal) => return refusal.tell(report),
    };
    if args.text {
        return text(&chosen, &archive, &readouts, report);
    }
    let in_scope = |path: &str| match (&chosen, readouts.get(path)) {
        (Some(chosen), _) => chosen.iter().any(|one| one == path),
        (None, Some(readout)) => {
            is_sealable(readout) || readout.document.record.text_sha256.is_some()
        }
        (None, None) => path.starts_with(FOLDER) && !drafts.contains(path),
    };
    faults.retain(|fault| {
        let place = fault.place.as_ref().map(|place| place.source.path.as_str());
        place.is_some_and(in_scope) && !(args.renew && fault.code == Code::SealBroken)
    });
    let mut work = Vec::new();
    let mut unchanged = 0;
    let mut refused = false;
    for readout in archive
        .readouts
        .iter()
        .filter(|r| in_scope(path_of(r)) && is_sealable(r))
    {
        let faulty = |fault: &Diagnostic| {
            fault
                .place
                .as_ref()
                .is_some_and(|place| place.source.path == path_of(readout))
        };
        if faults.iter().any(faulty) {
            continue;
        }
        let text = sealed_text(&archive, readout);
        let seal = Seal::of(&text);
        let old = &readout.document.record.text_sha256;
        if old.as_ref() == Some(&seal) {
            unchanged += 1;
            continue;
        }
        // A seal of nothing would say that an original has no words.
        if text.is_empty() {
            let message = format!("`{}` has no text to seal", path_of(readout));
            let help = "add the words of the original below its front matter";
            report.failed(&message, Some(help), Outcome::Problems);
            refused = true;
            continue;
        }
        let borrowed = borrowed_words(&archive, readout);
        if borrowed.is_empty() {
            work.push((readout, seal));
        } else {
            faults.extend(borrowed);
        }
    }
    let outcome = write_all(root, &work, faults, (unchanged, refused), report);
    match outcome {
        Outcome::Clean if refused => Outcome::Problems,
        outcome => outcome,
    }
}

/// Where readouts lie, as messages show it.
const FOLDER: &str = "content/readouts/";

fn path_of(readout: &Readout) -> &str {
    &readout.document.source.path
}

fn is_sealable(readout: &Readout) -> bool {
    readout.document.record.rendition == Rendition::Verbatim
}

/// Why nothing is done with the files that were named.
struct Refusal {
    message: String,
    help: Option<String>,
}

impl Refusal {
    fn new(message: String, help: impl Into<Option<String>>) -> Self {
        let help = help.into();
        Refusal { message, help }
    }

    fn tell(self, report: &Report) -> Outcome {
        report.failed(&self.message, self.help.as_deref(), Outcome::Usage)
    }
}

/// The paths of the readouts that were named, each once; none if none was.
fn chosen(
    root: &Path,
    args: &SealArgs,
    archive: &Archive,
    faults: &[Diagnostic],
    drafts: &HashSet<String>,
) -> Result<Option<Vec<String>>, Refusal> {
    if args.files.is_empty() {
        return Ok(None);
    }
    let readable = archive.readouts.iter().map(path_of);
    let faulty = faults
        .iter()
        .filter_map(|fault| Some(fault.place.as_ref()?.source.path.as_str()));
    let faulty = faulty.filter(|path| path.starts_with(FOLDER));
    let mut known: Vec<&str> = readable
        .chain(faulty)
        .chain(drafts.iter().map(String::as_str))
        .collect();
    known.sort_unstable();
    known.dedup();
    let real = known
        .iter()
        .filter_map(|path| Some((root.join(path).canonicalize().ok()?, *path)));
    let real: HashMap<PathBuf, &str> = real.collect();

    let mut chosen: Vec<String> = Vec::with_capacity(args.files.len());
    for name in &args.files {
        let here = Path::new(name).canonicalize().ok();
        let found = here.as_ref().and_then(|path| real.get(path));
        let found = found.or_else(|| {
            known
                .iter()
                .find(|path| *path == name || stem(path) == name)
        });
        let Some(path) = found else {
            return Err(unknown(name, here.is_some(), &known));
        };
        if drafts.contains(*path) {
            let message = format!("`{path}` is a draft");
            return Err(Refusal::new(
                message,
                "use `--drafts` to include drafts".to_owned(),
            ));
        }
        let readout = archive
            .readouts
            .iter()
            .find(|readout| path_of(readout) == *path);
        if let Some(readout) = readout.filter(|readout| !args.text && !is_sealable(readout)) {
            let rendition = readout.document.record.rendition.name();
            let message = format!(
                "`{path}` has `rendition: {rendition}`, but only `verbatim` readouts can be sealed"
            );
            let help = "a seal proves that the words of the original have not changed";
            return Err(Refusal::new(message, help.to_owned()));
        }
        if !chosen.iter().any(|known| known == path) {
            chosen.push((*path).to_owned());
        }
    }
    Ok(Some(chosen))
}

fn stem(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.strip_suffix(".md").unwrap_or(name)
}

fn unknown(name: &str, is_there: bool, known: &[&str]) -> Refusal {
    if is_there {
        let message = format!("`{name}` is not a readout of this archive");
        return Refusal::new(
            message,
            "readouts are in `content/readouts/`; use `--root DIR` to name the archive's folder"
                .to_owned(),
        );
    }
    let meant = match name.contains(['/', '\\']) {
        true => did_you_mean(name, known.iter().copied()),
        false => did_you_mean(stem(name), known.iter().map(|path| stem(path))),
    };
    let help = meant.map(|meant| format!("did you mean `{meant}`?"));
    Refusal::new(format!("there is no readout `{name}`"), help)
}

/// Prints the text that a seal covers.
fn text(
    chosen: &Option<Vec<String>>,
    archive: &Archive,
    readouts: &HashMap<&str, &Readout>,
    report: &Report,
) -> Outcome {
    let [path] = chosen.as_deref().unwrap_or_default() else {
        return report.failed("`--text` takes exactly one readout", None, Outcome::Usage);
    };
    match readouts.get(path.as_str()) {
        Some(readout) => report.result(&sealed_text(archive, readout)),
        None => {
            let message = format!("`{path}` cannot be read");
            report.failed(
                &message,
                Some("run `chancery check` to see why"),
                Outcome::Problems,
            )
        }
    }
}

/// Writes the seals, and reports what was wrong and what was done. Of the others it is told how many
/// keep their seal, and whether any was refused one.
fn write_all(
    root: &Path,
    work: &[(&Readout, Seal)],
    faults: Vec<Diagnostic>,
    (unchanged, refused): (usize, bool),
    report: &Report,
) -> Outcome {
    let failure = write(root, work).err();
    let sealed = match failure {
        None => work.len(),
        Some(_) => 0,
    };
    for (readout, seal) in work.iter().take(sealed) {
        report.step(&format!(
            "sealed {} with {}",
            path_of(readout),
            seal.as_str()
        ));
    }
    let counts = report.diagnostics(faults);
    let accounts = |n: usize| match n {
        1 => "1 readout".to_owned(),
        n => format!("{n} readouts"),
    };
    match (sealed, unchanged) {
        (0, _) if counts.errors > 0 || failure.is_some() => {}
        (0, 0) if refused => {}
        (0, 0) => report.done("Sealed", "nothing: no readout has `rendition: verbatim`"),
        (0, n) => report.done(
            "Sealed",
            &format!("nothing new: {} already sealed and unchanged", accounts(n)),
        ),
        (n, _) => report.done("Sealed", &accounts(n)),
    }
    if let Some(Fault { message, outcome }) = failure {
        return report.failed(&message, None, outcome);
    }
    match counts.words() {
        None => Outcome::Clean,
        Some(words) => {
            report.say(&format!("{words}; readouts with errors were not sealed"));
            Outcome::Problems
        }
    }
}

/// Writes seals into the files of readouts, if the files are as they were read: all of them or none.
fn write(root: &Path, work: &[(&Readout, Seal)]) -> Result<(), Fault> {
    let mut rewriting = Rewriting::new(root);
    for (readout, seal) in work {
        let digest = seal.as_str();
        rewriting.stage(&readout.document.source, |raw| {
            with_key(raw, "text_sha256", digest).ok_or_else(|| {
                format!(
                    "cannot add a line to the front matter of `{}`; add `text_sha256: {digest}` by hand",
                    path_of(readout)
                )
            })
        })?;
    }
    rewriting.commit().map(drop)
}
