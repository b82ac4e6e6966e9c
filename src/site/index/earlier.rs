//! Which account is compared with which: the account before it by the same issuer, or an earlier version.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::OnceLock;

use rayon::prelude::*;

use crate::annotate::{SentenceChange, may_be_alike, redline, sentences, traces};
use crate::archive::{EntityIx, MeetingIx, Readout, ReadoutIx, Side};
use crate::site::index::facts::{self, Facts};
use crate::source::edtf::Edtf;
use crate::source::record::ReadoutKind;

/// What accounts must have in common to be compared: the issuer, the language, and what kind of document
/// they are.
type Issue = (Option<EntityIx>, Option<EntityIx>, String, &'static str);

/// What tells a version of a text from the others in a title.
pub(in crate::site) enum Apart<'a> {
    /// What it is called.
    Version(&'a str),
    /// When it was retrieved.
    Retrieved(&'a Edtf),
}

/// What tells a readout from other versions of it; none if there are no others, or nothing does.
pub(in crate::site) fn told_apart_by(facts: &Facts, ix: ReadoutIx) -> Option<Apart<'_>> {
    let readout = facts.archive.readout(ix);
    readout.supersedes.or(readout.superseded_by)?;
    let record = &readout.document.record;
    let version = record.version.as_deref().map(Apart::Version);
    version.or_else(|| record.source.retrieved.as_ref().map(Apart::Retrieved))
}

/// The account before each readout by the same issuer in the same relation, whatever its words. Both are
/// whole texts in the publisher's own words: what a summary, a translation or a part of a text has more or
/// less than another says nothing of what the publisher wrote.
pub(in crate::site) fn earlier_accounts(facts: &Facts) -> Vec<Option<ReadoutIx>> {
    let mut earlier = vec![None; facts.archive.readouts.len()];
    let wanted = facts.archive.site.redline;
    if !wanted.unwrap_or_else(|| facts::is_annotated(facts)) {
        return earlier;
    }
    for relation in &facts.archive.relations {
        let mut last: BTreeMap<Issue, ReadoutIx> = BTreeMap::new();
        for meeting in &relation.meetings {
            let mut texts = first_told(facts, *meeting, relation.parties);
            for ix in texts.iter().copied() {
                earlier[ix.position()] = last.get(&issue(facts, ix)).copied();
            }
            // The next is compared with the one that weighs most.
            texts.sort_by_key(|ix| Reverse(facts.archive.readout(*ix).standing()));
            last.extend(texts.into_iter().map(|ix| (issue(facts, ix), ix)));
        }
    }
    earlier
}

/// The whole texts of a meeting, if this is the first of its relations.
fn first_told(facts: &Facts, ix: MeetingIx, parties: [EntityIx; 2]) -> Vec<ReadoutIx> {
    let meeting = facts.archive.meeting(ix);
    let first = meeting.relations.first();
    let mut texts = match first {
        Some(first) if facts.archive.relation(*first).parties == parties => meeting.texts(),
        _ => Vec::new(),
    };
    texts.retain(|ix| facts.archive.readout(*ix).is_whole_original());
    texts
}

fn issue(facts: &Facts, ix: ReadoutIx) -> Issue {
    let readout = facts.archive.readout(ix);
    let record = &readout.document.record;
    let side = match readout.side {
        Side::Party(side) => Some(side),
        Side::Joint => None,
    };
    let kind: ReadoutKind = record.kind;
    (
        readout.publisher,
        side,
        facts.language_of(ix).tag(),
        kind.name(),
    )
}

/// The account with which each readout is compared: the one before, if any sentence of it came back.
pub(in crate::site) fn redlines(facts: &Facts) -> &[Option<ReadoutIx>] {
    facts.redlines.get_or_init(|| {
        let text = |ix: ReadoutIx| facts.links.readouts[ix.position()].text.as_str();
        let earlier = earlier_accounts(facts);
        // Most texts are compared twice: with the one before and with the one after.
        let known: Vec<OnceLock<Vec<u64>>> = earlier.iter().map(|_| OnceLock::new()).collect();
        let traces = |ix: ReadoutIx| known[ix.position()].get_or_init(|| traces(text(ix)));
        let found = earlier.par_iter().enumerate().map(|(i, earlier)| {
            let (before, after) = ((*earlier)?, ReadoutIx::at(i));
            if !may_be_alike(traces(before), traces(after)) {
                return None;
            }
            let (old, new) = (text(before), text(after));
            let lines = redline(&sentences(old), &sentences(new));
            // One sentence that is half another tells nothing yet: accounts begin alike.
            let fates =
                |fate: SentenceChange| lines.iter().filter(|line| line.fate == fate).count();
            let came_back = fates(SentenceChange::Kept) + fates(SentenceChange::Moved);
            (came_back > 0 || fates(SentenceChange::Changed) > 1).then_some(before)
        });
        found.collect()
    })
}

/// Whether a version is compared with the one before it: both are whole texts in the publisher's own words.
pub(in crate::site) fn has_changes(facts: &Facts, ix: ReadoutIx) -> bool {
    let readout = facts.archive.readout(ix);
    let earlier = readout.supersedes.map(|ix| facts.archive.readout(ix));
    readout.is_whole_original() && earlier.is_some_and(Readout::is_whole_original)
}
