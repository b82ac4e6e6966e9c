//! Whose words follow whose: the statements of a trail by voice, and which earlier one each takes up.

use std::collections::BTreeMap;

use super::Site;
use super::statements::speakers;
use super::view::{ComparedView, DiffPiece, Label};
use crate::annotate::{Annotation, Change, Comparison, compare};
use crate::archive::{ActIx, Detail, EntityIx, MeetingIx, ReadoutIx, Relation, Side, Statement};
use crate::source::word::single_spaced;
use crate::words::Word;

/// Wordings that are less alike than this have too few words in common to be one wording that was
/// changed: what two unrelated sentences on one topic share, its name and small words, stays below it.
const NEW_WORDING: f64 = 0.25;

/// Whose account it is; none: a joint one.
pub(super) type Lane = Option<EntityIx>;

/// In whose account, for which parties: what is compared are the words of one voice.
pub(super) type Voice = (Lane, Vec<EntityIx>);

pub(super) fn lane_of(side: Side) -> Lane {
    match side {
        Side::Party(party) => Some(party),
        Side::Joint => None,
    }
}

/// A statement on the topic.
pub(super) struct Spoken<'s> {
    pub(super) readout: ReadoutIx,
    pub(super) statement: &'s Statement,
    pub(super) act: ActIx,
    pub(super) voice: Voice,
    /// Its words.
    quote: String,
}

/// What was said last.
#[derive(Default)]
pub(super) struct Memory<'s> {
    pub(super) by_voice: BTreeMap<Voice, Vec<Spoken<'s>>>,
    pub(super) strongest: BTreeMap<Lane, ActIx>,
}

impl<'s> Memory<'s> {
    /// What each voice said before makes way for what it says now.
    pub(super) fn keep(&mut self, spoken: Vec<Spoken<'s>>) {
        let mut now: BTreeMap<Voice, Vec<Spoken<'s>>> = BTreeMap::new();
        for one in spoken {
            now.entry(one.voice.clone()).or_default().push(one);
        }
        self.by_voice.extend(now);
    }
}

/// Why the words of two statements are not compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum NotComparable {
    /// They are not the publisher's own.
    Words,
    /// They are of two languages.
    Language,
}

impl Site {
    /// The statements on the topic in the accounts of a meeting, in the order of their texts.
    pub(super) fn spoken(
        &self,
        relation: &Relation,
        topic: EntityIx,
        meeting: MeetingIx,
    ) -> Vec<Spoken<'_>> {
        let mut spoken = Vec::new();
        for ix in &self.archive.meeting(meeting).readouts {
            let readout = self.archive.readout(*ix);
            let linked = &self.links.readouts[ix.position()];
            for mark in &linked.marks {
                let Annotation::Statement(i) = mark.of else {
                    continue;
                };
                let statement = &readout.statements[i];
                let Some(act) = statement.act() else { continue };
                if !statement.topics.contains(&topic) {
                    continue;
                }
                let speakers = speakers(&self.archive, readout, statement);
                let mut parties: Vec<EntityIx> = speakers
                    .into_iter()
                    .map(|speaker| self.speaks_for(speaker, relation))
                    .collect();
                parties.sort_unstable();
                parties.dedup();
                spoken.push(Spoken {
                    readout: *ix,
                    statement,
                    act,
                    voice: (lane_of(readout.side), parties),
                    quote: single_spaced(&linked.text[mark.range.clone()]),
                });
            }
        }
        spoken
    }

    /// For whom somebody speaks: a party of the relation, by country or office; otherwise the own
    /// country, if it is known.
    pub(super) fn speaks_for(&self, speaker: EntityIx, relation: &Relation) -> EntityIx {
        if relation.parties.contains(&speaker) {
            return speaker;
        }
        let detail = &self.archive.entity(speaker).detail;
        let party = detail.stands_for(&relation.parties);
        party.unwrap_or(match detail {
            Detail::Person { country, .. } | Detail::Organization { country } => {
                country.unwrap_or(speaker)
            }
            _ => speaker,
        })
    }

    /// Which of the earlier statements a statement takes up: the one whose words it shares; where it
    /// shares words with none, one of the same act; then the first. No comparison is made between
    /// languages.
    pub(super) fn predecessor<'a, 's>(
        &self,
        one: &Spoken<'_>,
        earlier: &'a [Spoken<'s>],
    ) -> Option<(&'a Spoken<'s>, Option<Comparison>)> {
        let candidates = earlier.iter().map(|old| {
            let comparison = self
                .not_comparable(old, one)
                .is_none()
                .then(|| compare(&old.quote, &one.quote));
            let likeness = comparison.as_ref().map_or(0.0, |c| c.likeness);
            let shared = if likeness < NEW_WORDING {
                0.0
            } else {
                likeness
            };
            ((shared, old.act == one.act, likeness), old, comparison)
        });
        let nearest = candidates.reduce(|best, next| {
            let ((a, b, c), (x, y, z)) = (best.0, next.0);
            let order = x.total_cmp(&a).then(y.cmp(&b)).then(z.total_cmp(&c));
            if order.is_gt() { next } else { best }
        });
        nearest.map(|(_, old, comparison)| (old, comparison))
    }

    /// Why the words of two statements are not compared; none if they are. Words of a summary or of a
    /// translation are not the publisher's, and a change in them may be nobody's but the archive's.
    fn not_comparable(&self, old: &Spoken<'_>, new: &Spoken<'_>) -> Option<NotComparable> {
        let exact = |ix| {
            self.archive
                .readout(ix)
                .document
                .record
                .rendition
                .is_exact()
        };
        if !(exact(old.readout) && exact(new.readout)) {
            Some(NotComparable::Words)
        } else if self.language_of(old.readout) != self.language_of(new.readout) {
            Some(NotComparable::Language)
        } else {
            None
        }
    }

    pub(super) fn compared(
        &self,
        one: &Spoken<'_>,
        old: &Spoken<'_>,
        comparison: Option<Comparison>,
    ) -> ComparedView {
        let (name, word) = match &comparison {
            None if self.not_comparable(old, one) == Some(NotComparable::Language) => {
                ("other-language", Word::WordingOtherLanguage)
            }
            None => ("not-own-words", Word::WordingNotOwnWords),
            Some(c) if c.pieces.iter().all(|p| p.change == Change::Same) => {
                ("same", Word::WordingSame)
            }
            Some(c) if c.likeness < NEW_WORDING => ("new", Word::WordingNew),
            Some(_) => ("reworded", Word::WordingReworded),
        };
        let pieces = comparison.map(|c| c.pieces).unwrap_or_default();
        let spoke = |spoken: &Spoken<'_>| {
            let readout = self.archive.readout(spoken.readout);
            speakers(&self.archive, readout, spoken.statement)
        };
        ComparedView {
            date: self.date_view(
                &self
                    .archive
                    .meeting(self.archive.readout(old.readout).meeting)
                    .date,
            ),
            url: self.annotation_url(old.readout, &old.statement.anchor),
            by: if spoke(one) == spoke(old) {
                Vec::new()
            } else {
                self.entity_refs(&spoke(old))
            },
            shift: (one.act != old.act).then(|| self.shift(old.act, one.act)),
            act: self.act_view(old.act),
            wording: self.label_of(name, word),
            pieces: pieces
                .into_iter()
                .map(|piece| DiffPiece {
                    change: match piece.change {
                        Change::Same => "same",
                        Change::Removed => "removed",
                        Change::Added => "added",
                    },
                    text: piece.text,
                })
                .collect(),
        }
    }

    /// Whether an act puts more force behind the words than the one before.
    pub(super) fn shift(&self, old: ActIx, new: ActIx) -> Label {
        let strength = |act| self.archive.vocabulary.act(act).strength;
        let (name, word) = match strength(new).cmp(&strength(old)) {
            std::cmp::Ordering::Less => ("softer", Word::Softer),
            std::cmp::Ordering::Equal => ("level", Word::Level),
            std::cmp::Ordering::Greater => ("stronger", Word::Stronger),
        };
        self.label_of(name, word)
    }
}
