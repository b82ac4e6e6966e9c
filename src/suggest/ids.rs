//! Ids for statements and notes that have none, so that their addresses keep their meaning when a list changes.

use std::collections::BTreeSet;

use super::Suggestion;
use super::account::Account;
use crate::archive::{Archive, ReadoutIx};
use crate::source::id::{Id, made_from};

/// An id for an item of a list in the front matter of a readout.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewId {
    /// The readout.
    pub readout: ReadoutIx,
    /// The list: `statements` or `notes`.
    pub list: &'static str,
    /// The position in the list.
    pub position: usize,
    /// What is behind the `#` in its address as long as it has no id: `s-3`
    pub anchor: String,
    /// The id.
    pub id: Id,
}

/// An id for each statement and note without one, made from its words. A list of which an item could not be read gets
/// none, because its numbers may be those of other items.
pub fn new_ids(archive: &Archive) -> Vec<NewId> {
    let mut all = Vec::new();
    for (ix, readout) in archive.readouts() {
        let record = &readout.document.record;
        let is_faulty = |list: &str| readout.document.faulty.iter().any(|key| key == list);
        if !is_faulty("statements") {
            let ids = record.statements.iter().filter_map(|one| one.id.as_ref());
            let mut taken: BTreeSet<String> = ids.map(Id::to_string).collect();
            for statement in &readout.statements {
                let written = readout.record(statement);
                if written.id.is_some() {
                    continue;
                }
                let topic = statement.topics.first();
                let instead = topic.map_or("statement", |topic| archive.entity(*topic).id.as_str());
                let id = made_from(&written.quote, instead, |id| taken.contains(id));
                taken.insert(id.to_string());
                all.push(NewId {
                    readout: ix,
                    list: "statements",
                    position: statement.position,
                    anchor: statement.anchor.clone(),
                    id,
                });
            }
        }
        if !is_faulty("notes") {
            let ids = record.notes.iter().filter_map(|one| one.id.as_ref());
            let mut taken: BTreeSet<String> = ids.map(Id::to_string).collect();
            let notes = record.notes.iter().zip(&readout.note_anchors).enumerate();
            for (position, (written, anchor)) in notes {
                if written.id.is_some() {
                    continue;
                }
                let id = made_from(&written.quote, "note", |id| taken.contains(id));
                taken.insert(id.to_string());
                all.push(NewId {
                    readout: ix,
                    list: "notes",
                    position,
                    anchor: anchor.clone(),
                    id,
                });
            }
        }
    }
    all
}

/// Gives an id to each suggested statement of an account.
pub(super) fn give(account: &Account<'_>, suggestions: &mut [Suggestion]) {
    let statements = &account.readout.document.record.statements;
    let ids = statements.iter().filter_map(|one| one.id.as_ref());
    let mut taken: BTreeSet<String> = ids.map(Id::to_string).collect();
    for suggestion in suggestions {
        let words = format!("{} {}", suggestion.text, suggestion.after);
        let id = made_from(&words, "statement", |id| taken.contains(id));
        if let Some(keys) = suggestion.yaml.strip_prefix("  - ") {
            suggestion.yaml = format!("  - id: {id}\n    {keys}");
            taken.insert(id.to_string());
        }
    }
}
