//! `verify`: whether a copy of a site is what a build wrote.

use std::io::Read as _;
use std::path::{Path, PathBuf};

use clap::Args;
use serde_json::json;
use url::Url;

use super::Outcome;
use super::report::Report;
use crate::diagnostics::Format;
use crate::fixity::{self, Difference, DifferenceKind, Findings, FixityError, HashManifest, MOST};

#[derive(Debug, Args)]
pub(super) struct VerifyArgs {
    /// The copy of the site: a folder, a ZIP file, or the `http://` or `https://` address of a published site
    /// [default: `public` in the archive's folder]
    #[arg(value_name = "COPY")]
    copy: Option<String>,
    /// The manifest to check against [default: `manifest-sha256.txt` of the copy]
    #[arg(long, value_name = "FILE")]
    manifest: Option<PathBuf>,
}

pub(super) fn verify(root: &Path, args: &VerifyArgs, report: &Report) -> Outcome {
    let manifest = match args.manifest.as_deref().map(read_manifest).transpose() {
        Ok(manifest) => manifest,
        Err(error) => return failed(&error, report),
    };
    let copy = args.copy.clone();
    let copy = copy.unwrap_or_else(|| root.join("public").to_string_lossy().into_owned());
    let findings = if copy.starts_with("http://") || copy.starts_with("https://") {
        match Url::parse(&copy) {
            Ok(url) => verify_url(&url, manifest, report),
            Err(error) => {
                let message = format!("`{copy}` is not a web address: {error}");
                Err(report.failed(&message, None, Outcome::Usage))
            }
        }
    } else {
        let path = Path::new(&copy);
        if !path.exists() {
            let message = format!("`{copy}` does not exist");
            let help = args
                .copy
                .is_none()
                .then_some("build the site first, or name a copy of it");
            return report.failed(&message, help, Outcome::Usage);
        }
        let findings = match path.is_dir() {
            true => fixity::verify_folder(path, manifest),
            false => fixity::verify_zip(path, manifest),
        };
        findings.map_err(|error| failed(&error, report))
    };
    match findings {
        Ok(findings) => tell(&copy, &findings, report),
        Err(outcome) => outcome,
    }
}

#[cfg(feature = "cloud")]
fn verify_url(
    url: &Url,
    manifest: Option<HashManifest>,
    report: &Report,
) -> Result<Findings, Outcome> {
    let findings = fixity::verify_url(url, manifest).map_err(|error| failed(&error, report))?;
    report.say("files that the manifest does not list cannot be found over the network");
    Ok(findings)
}

#[cfg(not(feature = "cloud"))]
fn verify_url(_: &Url, _: Option<HashManifest>, report: &Report) -> Result<Findings, Outcome> {
    let message =
        "this program was compiled without the feature `cloud`, which reads published sites";
    let help = "compile it with `--features cloud`, or verify a folder or a ZIP file";
    Err(report.failed(message, Some(help), Outcome::Usage))
}

fn read_manifest(path: &Path) -> Result<HashManifest, FixityError> {
    let unread = |error| FixityError::Unread {
        path: path.to_owned(),
        error,
    };
    let file = crate::source::open_regular(path).map_err(unread)?;
    let mut bytes = Vec::new();
    file.take(MOST).read_to_end(&mut bytes).map_err(unread)?;
    HashManifest::parse(&bytes).map_err(|error| FixityError::Damaged {
        place: path.display().to_string(),
        error,
    })
}

fn failed(error: &FixityError, report: &Report) -> Outcome {
    let help = match error {
        FixityError::NoManifest { .. } => Some("name a manifest with `--manifest`"),
        _ => None,
    };
    let outcome = match error.is_of_copy() {
        true => Outcome::Problems,
        false => Outcome::Machine,
    };
    report.failed(&error.to_string(), help, outcome)
}

fn tell(copy: &str, findings: &Findings, report: &Report) -> Outcome {
    if report.format() == Format::Json {
        let lines = findings
            .differences
            .iter()
            .map(|one| format!("{}\n", json(one)));
        let lines: String = lines.collect();
        if report.result(&lines) != Outcome::Clean {
            return Outcome::Machine;
        }
    } else {
        for one in &findings.differences {
            report.failed(&words(one), None, Outcome::Problems);
        }
    }
    let files = match findings.listed {
        1 => "1 file".to_owned(),
        listed => format!("{listed} files"),
    };
    match findings.differences.len() {
        0 => {
            report.done(
                "Verified",
                &format!("{files} of {copy}: all are as the manifest says"),
            );
            return Outcome::Clean;
        }
        1 => report.say(&format!(
            "{copy} differs from its manifest of {files} in 1 file"
        )),
        some => report.say(&format!(
            "{copy} differs from its manifest of {files} in {some} files"
        )),
    }
    Outcome::Problems
}

fn words(difference: &Difference) -> String {
    let path = &difference.path;
    match difference.kind {
        DifferenceKind::Missing => format!("missing: {path}"),
        DifferenceKind::Changed { .. } => format!("changed: {path}"),
        DifferenceKind::NoFile => format!("not a file: {path}"),
        DifferenceKind::Extra => format!("extra: {path}"),
    }
}

fn json(difference: &Difference) -> serde_json::Value {
    let path = &difference.path;
    match difference.kind {
        DifferenceKind::Missing => json!({ "difference": "missing", "path": path }),
        DifferenceKind::Changed { expected, found } => json!({
            "difference": "changed",
            "path": path,
            "expected": expected.to_string(),
            "found": found.to_string(),
        }),
        DifferenceKind::NoFile => json!({ "difference": "not-a-file", "path": path }),
        DifferenceKind::Extra => json!({ "difference": "extra", "path": path }),
    }
}
