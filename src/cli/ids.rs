//! `ids`: gives an id to statements and notes that have none, and rewrites links that meant them by their number.

use std::collections::{BTreeMap, HashMap};
use std::path::Path;
use std::sync::Arc;

use super::build::no_folder;
use super::report::Report;
use super::rewrite::{Fault, Rewriting};
use super::{IdsArgs, Outcome};
use crate::annotate::Links;
use crate::archive::{Archive, ReadoutIx};
use crate::diagnostics::{Diagnostic, Severity, SourceText};
use crate::source::id::Id;
use crate::source::{self, Edit, id_for_item, with_edits};
use crate::suggest::{NewId, new_ids};

/// The edits of each file, by its path.
#[derive(Default)]
pub(super) struct Edits(BTreeMap<String, (Arc<SourceText>, Vec<Edit>)>);

impl Edits {
    pub(super) fn add(&mut self, file: &Arc<SourceText>, edit: Edit) {
        let edits = self.0.entry(file.path.clone());
        let (_, edits) = edits.or_insert_with(|| (Arc::clone(file), Vec::new()));
        if !edits.contains(&edit) {
            edits.push(edit);
        }
    }

    /// How many files they change.
    pub(super) fn files(&self) -> usize {
        self.0.len()
    }

    /// Makes them, in all files or in none.
    pub(super) fn write(&self, root: &Path, report: &Report) -> Result<(), Fault> {
        let mut rewriting = Rewriting::new(root);
        for (file, edits) in self.0.values() {
            rewriting.stage(file, |raw| Ok(with_edits(raw, edits)))?;
        }
        for path in rewriting.commit()? {
            report.step(&format!("changed {path}"));
        }
        Ok(())
    }
}

/// What is to be done so that each statement and note has an id.
#[derive(Default)]
pub(super) struct Plan {
    pub(super) edits: Edits,
    /// How many ids are added.
    ids: usize,
    /// How many links are rewritten.
    links: usize,
    /// Items whose lines cannot be changed safely.
    by_hand: Vec<String>,
}

impl Plan {
    /// The plan for an archive; `id_of` can be asked for the id of a statement or note, old or new.
    pub(super) fn of(archive: &Archive, links: &Links, new: &[NewId]) -> Plan {
        let mut plan = Plan::default();
        let mut given: HashMap<(ReadoutIx, &str), &Id> = HashMap::new();
        for NewId {
            readout,
            list,
            position,
            anchor,
            id,
        } in new
        {
            let file = &archive.readout(*readout).document.source;
            match id_for_item(&file.text, list, *position, id.as_str()) {
                Some(edit) => {
                    plan.edits.add(file, edit);
                    plan.ids += 1;
                    given.insert((*readout, anchor), id);
                }
                None => plan.by_hand.push(format!(
                    "`{}`: add `id: {id}` to item {} of `{list}`",
                    file.path,
                    position + 1
                )),
            }
        }
        for link in links.numbered(archive) {
            let Some(id) = given.get(&(link.readout, link.anchor.as_str())) else {
                continue;
            };
            let letter = link.anchor.chars().next().unwrap_or('s');
            let written = &link.place.source.text[link.place.span.clone()];
            let Some(at) = written.rfind(&format!("#{}", link.anchor)) else {
                continue;
            };
            let start = link.place.span.start + at;
            plan.edits.add(
                &link.place.source,
                Edit {
                    range: start..start + 1 + link.anchor.len(),
                    text: format!("#{letter}-{id}"),
                },
            );
            plan.links += 1;
        }
        plan
    }

    /// What it does, in words; none if it does nothing.
    pub(super) fn words(&self) -> Option<String> {
        let count = |n: usize, one: &str, many: &str| match n {
            1 => format!("1 {one}"),
            n => format!("{n} {many}"),
        };
        (self.ids > 0).then(|| {
            let ids = count(self.ids, "id", "ids");
            let links = match self.links {
                0 => String::new(),
                n => format!(" and {}", count(n, "link by number", "links by number")),
            };
            format!(
                "{ids}{links} in {}",
                count(self.edits.files(), "file", "files")
            )
        })
    }

    /// Tells what has to be done by hand.
    pub(super) fn tell_by_hand(&self, report: &Report) -> bool {
        for one in &self.by_hand {
            report.say(&format!("cannot change the lines of {one}"));
        }
        !self.by_hand.is_empty()
    }
}

/// An archive, with its drafts or without, and the errors in it.
pub(super) fn read(root: &Path, drafts: bool) -> (Option<(Archive, Links)>, Vec<Diagnostic>) {
    let (read, mut faults) = read_with_warnings(root, drafts);
    faults.retain(|fault| fault.severity() == Severity::Error);
    (read, faults)
}

/// An archive, with its drafts or without, and all that is wrong with it.
pub(super) fn read_with_warnings(
    root: &Path,
    drafts: bool,
) -> (Option<(Archive, Links)>, Vec<Diagnostic>) {
    let (sources, mut faults) = source::load(root);
    let (archive, more) = Archive::build(sources, drafts);
    faults.extend(more);
    let read = archive.map(|archive| {
        let (links, more) = Links::find(&archive);
        faults.extend(more);
        (archive, links)
    });
    (read, faults)
}

/// Gives an id to each statement and note that has none.
pub(super) fn ids(root: &Path, args: &IdsArgs, report: &Report) -> Outcome {
    if let Some(outcome) = no_folder(root, report) {
        return outcome;
    }
    let (read, faults) = read(root, true);
    let counts = report.diagnostics(faults);
    let Some((archive, links)) = read else {
        let words = counts.words().unwrap_or_default();
        report.say(&format!("{words}; nothing was changed"));
        return Outcome::Problems;
    };
    let plan = Plan::of(&archive, &links, &new_ids(&archive));
    let by_hand = plan.tell_by_hand(report);
    // Of what could not be read, nothing can be said.
    let none = match counts.errors {
        0 => "nothing: every statement and note has an id",
        _ => "nothing: every statement and note that could be read has an id",
    };
    let words = plan.words().unwrap_or_else(|| none.to_owned());
    if args.dry_run {
        report.done("Would write", &words);
    } else {
        if let Err(Fault { message, outcome }) = plan.edits.write(root, report) {
            return report.failed(&message, None, outcome);
        }
        report.done("Wrote", &words);
    }
    if let Some(errors) = counts.words() {
        report.say(&format!(
            "{errors}; correct them and run `chancery ids` again"
        ));
    }
    match counts.errors > 0 || by_hand {
        true => Outcome::Problems,
        false => Outcome::Clean,
    }
}
