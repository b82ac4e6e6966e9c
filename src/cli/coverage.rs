//! `check --coverage`: what the archive does not hold, for editors.

use std::fmt::Write;
use std::path::Path;

use anstyle::Style;
use serde_json::json;

use super::build::no_folder;
use super::report::Report;
use super::{Outcome, SiteArgs};
use crate::archive::{Archive, Gap, Target, coverage};
use crate::diagnostics::{Format, Severity};
use crate::source::SourceCache;

/// So many records of a kind are listed without `--all`.
const LISTED: usize = 20;

/// Prints what the archive does not hold. Nothing of it is wrong, so it fails only where nothing can be
/// read.
pub(super) fn report_coverage(root: &Path, args: &SiteArgs, report: &Report) -> Outcome {
    if let Some(outcome) = no_folder(root, report) {
        return outcome;
    }
    let cache = SourceCache::read_once(root);
    let (sources, mut diagnostics) = cache.sources();
    let (archive, faults) = Archive::build(sources, args.drafts);
    diagnostics.extend(faults);
    let Some(archive) = archive else {
        report.diagnostics(diagnostics);
        return Outcome::Problems;
    };
    let errors = diagnostics
        .iter()
        .filter(|d| d.severity() == Severity::Error)
        .count();
    if errors > 0 {
        report.warn("records with errors are not counted; run `chancery check` to see the errors");
    }
    let gaps = coverage(&archive);
    match report.format() {
        Format::Json => report.result(&lines(&archive, &gaps)),
        Format::Human => report.styled_result(&table(&archive, &gaps, report.shows_all())),
    }
}

/// One object a line for each kind of gap.
fn lines(archive: &Archive, gaps: &[Gap]) -> String {
    let mut text = String::new();
    for gap in gaps {
        let records: Vec<_> = gap
            .records
            .iter()
            .map(|target| {
                let (id, path, title) = described(archive, *target);
                json!({ "id": id, "path": path, "title": title })
            })
            .collect();
        let object = json!({
            "gap": gap.kind.name(),
            "message": gap.kind.words(),
            "count": gap.records.len(),
            "of": gap.of,
            "records": records,
        });
        // A string takes every write.
        let _ = writeln!(text, "{object}");
    }
    text
}

fn table(archive: &Archive, gaps: &[Gap], all: bool) -> String {
    let bold = Style::new().bold();
    let dimmed = Style::new().dimmed();
    let width = gaps.iter().map(|gap| gap.kind.words().len()).max();
    let width = width.unwrap_or(0);
    let digits = |n: usize| n.to_string().len();
    let count = gaps.iter().map(|gap| digits(gap.records.len())).max();
    let count = count.unwrap_or(1);
    let mut text = String::new();
    for gap in gaps {
        let (words, missing, of) = (gap.kind.words(), gap.records.len(), gap.of);
        let _ = writeln!(
            text,
            "{bold}{words:width$}  {missing:>count$}{bold:#} of {of}"
        );
    }
    for gap in gaps.iter().filter(|gap| !gap.records.is_empty()) {
        let words = gap.kind.words();
        let _ = writeln!(text, "\n{bold}{words}{bold:#}");
        let most = if all { usize::MAX } else { LISTED };
        for target in gap.records.iter().take(most) {
            let (id, path, title) = described(archive, *target);
            let place = path.unwrap_or(id);
            let _ = writeln!(text, "  {place}  {dimmed}{title}{dimmed:#}");
        }
        let more = gap.records.len().saturating_sub(most);
        if more > 0 {
            let _ = writeln!(
                text,
                "  {dimmed}and {more} more (use `--all` to list them){dimmed:#}"
            );
        }
    }
    text
}

/// The id of a record, its file if it has one, and what it is called.
fn described(archive: &Archive, target: Target) -> (String, Option<String>, String) {
    match target {
        Target::Readout(ix) => {
            let document = &archive.readout(ix).document;
            let path = Some(document.source.path.clone());
            (document.id.to_string(), path, document.record.title.clone())
        }
        Target::Meeting(ix) => {
            let meeting = archive.meeting(ix);
            let path = meeting.document.as_ref().map(|d| d.source.path.clone());
            (meeting.id.to_string(), path, plain(&meeting.title))
        }
        Target::Entity(ix) => {
            let entity = archive.entity(ix);
            let path = entity.file.as_ref().map(|file| file.source.path.clone());
            (entity.id.to_string(), path, entity.name.clone())
        }
        Target::Page(ix) => {
            let page = archive.page(ix);
            let path = Some(page.source.path.clone());
            (page.id.to_string(), path, page.record.title.clone())
        }
    }
}

/// A title without the marks that keep names of other directions apart, which terminals show as boxes.
fn plain(title: &str) -> String {
    title.replace(['\u{2068}', '\u{2069}'], "")
}
