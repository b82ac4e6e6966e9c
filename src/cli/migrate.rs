//! `migrate`: brings the front matter of an archive to the present form.

use std::path::Path;

use super::build::no_folder;
use super::ids::{Plan, read};
use super::report::Report;
use super::rewrite::Fault;
use super::{IdsArgs, Outcome};
use crate::diagnostics::Diagnostic;
use crate::source::record::FORMAT;
use crate::source::{key_added, keys_replaced};
use crate::suggest::{OLD_KEYS, is_old, new_ids, points_of};

/// Writes points in place of rulings and silences, ids for all statements and notes, and the form into `site.yaml`.
pub(super) fn migrate(root: &Path, args: &IdsArgs, report: &Report) -> Outcome {
    if let Some(outcome) = no_folder(root, report) {
        return outcome;
    }
    let (before, faults) = read(root, true);
    let Some((archive, links)) = before else {
        return nothing(faults, report);
    };
    // The format of an archive whose site.yaml has errors is not known.
    let of_site = |fault: &&Diagnostic| {
        let place = fault.place.as_ref();
        place.is_some_and(|place| place.source.path == "content/site.yaml")
    };
    let of_site: Vec<Diagnostic> = faults.iter().filter(of_site).cloned().collect();
    if !of_site.is_empty() {
        return nothing(of_site, report);
    }
    let new = new_ids(&archive);
    let mut plan = Plan::of(&archive, &links, &new);
    let mut by_hand = plan.tell_by_hand(report);
    let mut points = 0;
    for meeting in &archive.meetings {
        let Some(document) = &meeting.document else {
            continue;
        };
        let file = &document.source;
        let front = &file.text[document.front.clone()];
        if !is_old(front) {
            continue;
        }
        let written = points_of(&archive, meeting, front, &new).and_then(|points| {
            keys_replaced(&file.text, &OLD_KEYS, &points)
                .ok_or_else(|| "its lines cannot be changed safely".to_owned())
        });
        match written {
            Ok(edits) => {
                points += 1;
                for edit in edits {
                    plan.edits.add(file, edit);
                }
            }
            Err(why) => {
                by_hand = true;
                report.say(&format!(
                    "cannot write points for `{}`: {why}; write them by hand",
                    file.path
                ));
            }
        }
    }
    let mut form = false;
    if let (None, Some(file)) = (archive.site.format, &archive.site_text) {
        match key_added(&file.text, &format!("format: {FORMAT}")) {
            Some(edit) => {
                form = true;
                plan.edits.add(file, edit);
            }
            None => {
                by_hand = true;
                report.say(&format!(
                    "add `format: {FORMAT}` to `{}` by hand",
                    file.path
                ));
            }
        }
    }
    let mut done: Vec<String> = plan.words().into_iter().collect();
    match points {
        0 => {}
        1 => done.push("the points of 1 meeting".to_owned()),
        n => done.push(format!("the points of {n} meetings")),
    }
    if form {
        done.push(format!("`format: {FORMAT}`"));
    }
    let words = match done.is_empty() {
        true => format!("nothing: the archive has format {FORMAT}"),
        false => done.join("; "),
    };
    if args.dry_run {
        report.done("Would write", &words);
    } else {
        if let Err(Fault { message, outcome }) = plan.edits.write(root, report) {
            return report.failed(&message, None, outcome);
        }
        report.done("Wrote", &words);
        if points > 0 {
            report.say("A point of the earlier form is called by its topic: say in one neutral sentence what was at issue, and check each `stance`.");
        }
    }
    // Once the points are written, what was wrong with their earlier form is not told.
    let left = match args.dry_run {
        true => faults.into_iter().filter(|f| !is_of_old_form(f)).collect(),
        false => read(root, true).1,
    };
    let errors = report.diagnostics(left).errors;
    match by_hand || errors > 0 {
        true => Outcome::Problems,
        false => Outcome::Clean,
    }
}

/// Whether a problem is that of a key which `points` replace.
fn is_of_old_form(fault: &Diagnostic) -> bool {
    let replaced = |key: &str| fault.message == format!("`{key}` was replaced by `points`");
    OLD_KEYS.into_iter().any(replaced)
}

/// Tells why nothing can be changed.
fn nothing(faults: Vec<Diagnostic>, report: &Report) -> Outcome {
    let counts = report.diagnostics(faults);
    let words = counts.words().unwrap_or_default();
    report.say(&format!("{words}; nothing was changed"));
    Outcome::Problems
}
