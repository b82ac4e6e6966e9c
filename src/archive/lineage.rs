//! Which readouts come from which: translations from their originals, and captures of a text that was
//! changed from earlier ones.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::index::{Index, Target};
use super::tombstone::through_withdrawn;
use super::{Archive, EntityIx, Meeting, Readout, ReadoutIx, Tombstone};
use crate::diagnostics::{Code, Diagnostic};
use crate::source::Document;
use crate::source::id::Kind;
use crate::source::record::{ReadoutRecord, Rendition};

/// Resolves which readouts are translations of which, when all of them are known.
pub(super) fn translations(
    readouts: &mut [Readout],
    index: &Index,
    diagnostics: &mut Vec<Diagnostic>,
) {
    for i in 0..readouts.len() {
        let ix = ReadoutIx::at(i);
        let document = Arc::clone(&readouts[i].document);
        let record = &document.record;
        if record.rendition != Rendition::Translation {
            for (key, given) in [
                ("translator", !record.translator.0.is_empty()),
                ("translation", record.translation.is_some()),
                ("gaps", !record.gaps.is_empty()),
            ] {
                if given {
                    let message = format!(
                        "this readout is not a translation: its rendition is `{}`",
                        record.rendition.name()
                    );
                    let fault = Diagnostic::new(Code::InvalidValue, message)
                        .help(format!("write `rendition: translation`, or remove `{key}`"));
                    diagnostics.push(document.fault(fault, &[key.into()]));
                }
            }
        }
        let Some(reference) = &document.record.translation_of else {
            continue;
        };
        let path = ["translation_of".into()];
        // The page says that the original was withdrawn.
        if let Some(withdrawn) = index.withdrawn(reference, &[Kind::Readout]) {
            readouts[i].lost.original = Some(withdrawn);
            continue;
        }
        let original = match index.resolve(reference, &[Kind::Readout]) {
            Ok(Target::Readout(original)) => original,
            Ok(_) | Err(None) => continue,
            Err(Some(diagnostic)) => {
                diagnostics.push(document.fault(*diagnostic, &path));
                continue;
            }
        };
        let other = &readouts[original.position()];
        let name = reference.as_str();
        let fault = if original == ix {
            Some((
                "a readout cannot be a translation of itself".to_owned(),
                "use the id of the readout in the original language",
            ))
        } else if document.record.rendition != Rendition::Translation {
            Some((
                format!(
                    "this readout names an original but is not a translation: its rendition is `{}`",
                    document.record.rendition.name()
                ),
                "write `rendition: translation`, or remove `translation_of`",
            ))
        } else if other.meeting != readouts[i].meeting {
            Some((
                format!("`{name}` is a readout of another meeting"),
                "a translation belongs to the same meeting as its original",
            ))
        } else if other.document.record.translation_of.is_some() {
            Some((
                format!("`{name}` is itself a translation"),
                "use the id of the readout in the original language",
            ))
        } else if other.side != readouts[i].side {
            Some((
                format!("`{name}` is a readout from another side"),
                "a translation has the same side as its original",
            ))
        } else if other.document.record.language == record.language {
            Some((
                format!("`{name}` is in the same language"),
                "set `language` in both readouts",
            ))
        } else {
            None
        };
        match fault {
            Some((message, help)) => {
                let fault = Diagnostic::new(Code::InvalidValue, message).help(help);
                diagnostics.push(document.fault(fault, &path));
            }
            None => {
                readouts[i].translation_of = Some(original);
                readouts[original.position()].translations.push(ix);
            }
        }
    }
}

/// Resolves which readouts came in the place of which, when all of them are known. A text that was superseded
/// is no account of its own: its meeting does not list it.
pub(super) fn versions(
    readouts: &mut [Readout],
    meetings: &mut [Meeting],
    tombstones: &[Tombstone],
    index: &Index,
    diagnostics: &mut Vec<Diagnostic>,
) {
    for i in 0..readouts.len() {
        let ix = ReadoutIx::at(i);
        let document = Arc::clone(&readouts[i].document);
        let Some(reference) = &document.record.supersedes else {
            continue;
        };
        // The chain of versions closes over those that were withdrawn; the page says that they were.
        let (withdrawn, left) = through_withdrawn(reference, tombstones, index);
        readouts[i].lost.earlier = withdrawn;
        let Some(reference) = left else {
            continue;
        };
        let path = ["supersedes".into()];
        let earlier = match index.resolve(reference, &[Kind::Readout]) {
            Ok(Target::Readout(earlier)) => earlier,
            Ok(_) | Err(None) => continue,
            Err(Some(diagnostic)) => {
                diagnostics.push(document.fault(*diagnostic, &path));
                continue;
            }
        };
        let fault = version_fault(readouts, ix, earlier, reference.as_str());
        if let Some((message, help)) = fault {
            let fault = Diagnostic::new(Code::InvalidValue, message).help(help);
            diagnostics.push(document.fault(fault, &path));
            continue;
        }
        let other = &readouts[earlier.position()].document;
        compare(&document, other, reference.as_str(), diagnostics);
        readouts[i].supersedes = Some(earlier);
        readouts[earlier.position()].superseded_by = Some(ix);
        let meeting = &mut meetings[readouts[i].meeting.position()];
        take_out(earlier, meeting, readouts);
    }
}

/// Tells what two captures of a text say against their order, or against keeping both.
fn compare(
    document: &Document<ReadoutRecord>,
    earlier: &Document<ReadoutRecord>,
    name: &str,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let (new, old) = (&document.record, &earlier.record);
    let retrieved = (&new.source.retrieved, &old.source.retrieved);
    if let (Some(now), Some(before)) = retrieved
        && now.is_before(before)
    {
        let message = format!("this version was captured before `{name}`, which it supersedes");
        let fault = Diagnostic::new(Code::InvalidValue, message)
            .help("the later capture supersedes the earlier one");
        diagnostics.push(document.fault(fault, &["source".into(), "retrieved".into()]));
    }
    let seals = (&new.text_sha256, &old.text_sha256);
    let key = if matches!(seals, (Some(seal), Some(old)) if seal == old) {
        "text_sha256"
    } else if document.body().trim() == earlier.body().trim() {
        "supersedes"
    } else {
        return;
    };
    let message = format!("`{name}` has the same text: nothing was changed");
    let fault = Diagnostic::new(Code::VersionsAlike, message)
        .help("a version records a change of the text; without a change, keep only one of the two");
    diagnostics.push(document.fault(fault, &[key.into()]));
}

/// Takes a text out of the accounts of a meeting, and the topics of which it speaks alone.
fn take_out(ix: ReadoutIx, meeting: &mut Meeting, readouts: &[Readout]) {
    meeting.readouts.retain(|other| *other != ix);
    let listed = |topic: &EntityIx| {
        let mut current = meeting.readouts.iter();
        current.any(|ix| readouts[ix.position()].topics.contains(topic))
    };
    let own = &readouts[ix.position()].topics;
    let topics: Vec<EntityIx> = std::mem::take(&mut meeting.topics);
    meeting.topics = topics
        .into_iter()
        .filter(|topic| !own.contains(topic) || listed(topic))
        .collect();
}

/// Leaves of an account and its translations one as the account that counts, when versions are resolved: the
/// newest original, unless only a translation of it says who did what. Statements that do not count are
/// told.
pub(super) fn accounts(
    readouts: &[Readout],
    meetings: &mut [Meeting],
    diagnostics: &mut Vec<Diagnostic>,
) {
    let mut families: BTreeMap<ReadoutIx, Vec<ReadoutIx>> = BTreeMap::new();
    for (i, readout) in readouts.iter().enumerate() {
        let Some(original) = readout.translation_of else {
            continue;
        };
        if readout.superseded_by.is_none() {
            let original = newest(readouts, original);
            families.entry(original).or_default().push(ReadoutIx::at(i));
        }
    }
    for (original, mut texts) in families {
        texts.sort_by_key(|ix| (readouts[ix.position()].standing(), *ix));
        texts.insert(0, original);
        let at = |ix: &ReadoutIx| &readouts[ix.position()];
        let newest = |ix: &&ReadoutIx| {
            **ix == original || at(ix).translation_of.is_some_and(|of| of == original)
        };
        let acts = |ix: &&ReadoutIx| at(ix).statements.iter().any(|s| s.act().is_some());
        let account = texts.iter().filter(newest).find(acts);
        let account = account.copied().unwrap_or(original);
        let meeting = &mut meetings[readouts[original.position()].meeting.position()];
        for ix in texts.into_iter().filter(|ix| *ix != account) {
            let document = &readouts[ix.position()].document;
            if !document.record.statements.is_empty() {
                let counts = &readouts[account.position()].document;
                let message = match counts.record.statements.is_empty() {
                    false => format!(
                        "these statements do not count; the statements of `{}` do",
                        counts.id
                    ),
                    true => format!(
                        "these statements do not count because they annotate a translation of an earlier version; `{}` is the newest",
                        counts.id
                    ),
                };
                let fault = Diagnostic::new(Code::UncountedStatements, message)
                    .help("a text and its translations are one account; annotate only one of them");
                diagnostics.push(document.fault(fault, &["statements".into()]));
            }
            take_out(ix, meeting, readouts);
            meeting.translations.push(ix);
        }
        meeting.translations.sort_unstable();
    }
}

/// The newest version of the original of a text; for an original its own.
pub(super) fn origin(readouts: &[Readout], ix: ReadoutIx) -> ReadoutIx {
    let text = newest(readouts, ix);
    let original = readouts[text.position()].translation_of;
    original.map_or(text, |original| newest(readouts, original))
}

impl Archive {
    /// Whether two readouts are texts of one account: versions or translations of each other.
    pub fn is_same_account(&self, a: ReadoutIx, b: ReadoutIx) -> bool {
        origin(&self.readouts, a) == origin(&self.readouts, b)
    }

    /// The newest version of a text: itself, unless a later capture superseded it.
    pub fn newest_version(&self, ix: ReadoutIx) -> ReadoutIx {
        newest(&self.readouts, ix)
    }
}

pub(super) fn newest(readouts: &[Readout], mut ix: ReadoutIx) -> ReadoutIx {
    while let Some(next) = readouts[ix.position()].superseded_by {
        ix = next;
    }
    ix
}

/// Why a readout cannot have come in the place of another, and what to do about it.
fn version_fault(
    readouts: &[Readout],
    ix: ReadoutIx,
    earlier: ReadoutIx,
    name: &str,
) -> Option<(String, &'static str)> {
    let (new, old) = (&readouts[ix.position()], &readouts[earlier.position()]);
    let mut before = Some(earlier);
    while let Some(at) = before {
        if at == ix && earlier == ix {
            return Some((
                "a readout cannot supersede itself".to_owned(),
                "use the id of the readout with the earlier capture",
            ));
        }
        if at == ix {
            return Some((
                format!("`{name}` itself supersedes this readout"),
                "only the later of two versions supersedes the other",
            ));
        }
        before = readouts[at.position()].supersedes;
    }
    if let Some(other) = old.superseded_by {
        let other = &readouts[other.position()].document.id;
        return Some((
            format!("`{name}` is already superseded by `{other}`"),
            "each version supersedes the one before it",
        ));
    }
    if new.meeting != old.meeting {
        return Some((
            format!("`{name}` is a readout of another meeting"),
            "all versions of a text belong to the same meeting",
        ));
    }
    if new.side != old.side || new.publisher != old.publisher {
        return Some((
            format!("`{name}` has another side or publisher"),
            "all versions of a text have the same `side` and `publisher`",
        ));
    }
    if new.document.record.language != old.document.record.language {
        return Some((
            format!("`{name}` is in another language"),
            "a text in another language is a translation; use `translation_of`",
        ));
    }
    None
}
