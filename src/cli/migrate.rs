//! `migrate`: brings the front matter of an archive to the present form.

use std::path::Path;

use super::build::no_folder;
use super::ids::{Plan, read};
use super::report::Report;
use super::rewrite::Fault;
use super::{IdsArgs, Outcome};
use crate::source::record::FORMAT;
use crate::source::{key_added, keys_replaced};
use crate::suggest::{OLD_KEYS, is_old, new_ids, points_of};

/// Writes points in place of rulings and silences, ids for all statements and notes, and the form into `site.yaml`.
pub(super) fn migrate(root: &Path, args: &IdsArgs, report: &Report) -> Outcome {
    if let Some(outcome) = no_folder(root, report) {
        return outcome;
    }
    let (read, faults) = read(root, true);
    let Some((archive, links)) = read else {
        let counts = report.diagnostics(faults);
        let words = counts.words().unwrap_or_default();
        report.say(&format!("{words}; nothing was changed"));
        return Outcome::Problems;
    };
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
    match by_hand {
        true => Outcome::Problems,
        false => Outcome::Clean,
    }
}
