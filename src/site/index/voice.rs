//! Whose words follow whose: the statements of a trail by voice, and the earlier one that each takes up.

use std::collections::BTreeMap;

use crate::annotate::{Annotation, Comparison, compare};
use crate::archive::{ActIx, Detail, EntityIx, MeetingIx, ReadoutIx, Relation, Side, Statement};
use crate::site::index::facts::Facts;
use crate::site::index::statements::{speakers, tone};
use crate::source::record::Tone;
use crate::source::word::single_spaced;

/// Wordings that are less alike than this have too few words in common to be one wording that was
/// changed: what two unrelated sentences on one topic share, its name and small words, stays below it.
pub(in crate::site) const NEW_WORDING: f64 = 0.25;

/// Whose account it is; none: a joint one.
pub(in crate::site) type Lane = Option<EntityIx>;

/// In whose account, for which parties: what is compared are the words of one voice.
type Voice = (Lane, Vec<EntityIx>);

pub(in crate::site) fn lane_of(side: Side) -> Lane {
    match side {
        Side::Party(party) => Some(party),
        Side::Joint => None,
    }
}

/// What somebody does by saying something, and in which direction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::site) struct Deed {
    pub(in crate::site) act: ActIx,
    pub(in crate::site) tone: Tone,
}

/// A statement on the topic.
pub(in crate::site) struct Spoken<'s> {
    pub(in crate::site) readout: ReadoutIx,
    pub(in crate::site) statement: &'s Statement,
    pub(in crate::site) deed: Deed,
    pub(in crate::site) voice: Voice,
    /// Its words.
    quote: String,
}

/// The strongest act that the accounts of a lane report of their own side at a meeting.
#[derive(Debug, Clone, Copy)]
pub(in crate::site) struct Strongest {
    pub(in crate::site) deed: Deed,
    /// Whether all of these accounts were read whole and annotated: otherwise it is the strongest act that is
    /// recorded, and the accounts may have a stronger one.
    pub(in crate::site) is_known: bool,
}

/// What was said last.
#[derive(Default)]
pub(in crate::site) struct Memory<'s> {
    pub(in crate::site) by_voice: BTreeMap<Voice, Vec<Spoken<'s>>>,
    pub(in crate::site) strongest: BTreeMap<Lane, Strongest>,
}

impl<'s> Memory<'s> {
    /// What each voice said before makes way for what it says now.
    pub(in crate::site) fn keep(&mut self, spoken: Vec<Spoken<'s>>) {
        let mut now: BTreeMap<Voice, Vec<Spoken<'s>>> = BTreeMap::new();
        for one in spoken {
            now.entry(one.voice.clone()).or_default().push(one);
        }
        self.by_voice.extend(now);
    }
}

/// Why the words of two statements are not compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::site) enum NotComparable {
    /// They are not the publisher's own.
    Words,
    /// They are of two languages.
    Language,
}

/// The statements on the topic in the accounts of a meeting, in the order of their texts.
pub(in crate::site) fn spoken<'s>(
    facts: &'s Facts,
    relation: &Relation,
    topic: EntityIx,
    meeting: MeetingIx,
) -> Vec<Spoken<'s>> {
    let mut spoken = Vec::new();
    for ix in &facts.archive.meeting(meeting).readouts {
        let readout = facts.archive.readout(*ix);
        let linked = &facts.links.readouts[ix.position()];
        for mark in &linked.marks {
            let Annotation::Statement(i) = mark.of else {
                continue;
            };
            let statement = &readout.statements[i];
            let Some(act) = statement.act() else { continue };
            if !statement.topics.contains(&topic) {
                continue;
            }
            let speakers = speakers(&facts.archive, readout, statement);
            let mut parties: Vec<EntityIx> = speakers
                .into_iter()
                .map(|speaker| speaks_for(facts, speaker, relation))
                .collect();
            parties.sort_unstable();
            parties.dedup();
            spoken.push(Spoken {
                readout: *ix,
                statement,
                deed: Deed {
                    act,
                    tone: tone(&facts.archive, readout, statement, act),
                },
                voice: (lane_of(readout.side), parties),
                quote: single_spaced(&linked.text[mark.range.clone()]),
            });
        }
    }
    spoken
}

/// For whom somebody speaks: a party of the relation, by country or office; otherwise the own
/// country, if it is known.
pub(in crate::site) fn speaks_for(
    facts: &Facts,
    speaker: EntityIx,
    relation: &Relation,
) -> EntityIx {
    if relation.parties.contains(&speaker) {
        return speaker;
    }
    let detail = &facts.archive.entity(speaker).detail;
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
pub(in crate::site) fn predecessor<'a, 's>(
    facts: &Facts,
    one: &Spoken<'_>,
    earlier: &'a [Spoken<'s>],
) -> Option<(&'a Spoken<'s>, Option<Comparison>)> {
    let candidates = earlier.iter().map(|old| {
        let comparison = not_comparable(facts, old, one)
            .is_none()
            .then(|| compare(&old.quote, &one.quote));
        let likeness = comparison.as_ref().map_or(0.0, |c| c.likeness);
        let shared = if likeness < NEW_WORDING {
            0.0
        } else {
            likeness
        };
        (
            (shared, old.deed.act == one.deed.act, likeness),
            old,
            comparison,
        )
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
pub(in crate::site) fn not_comparable(
    facts: &Facts,
    old: &Spoken<'_>,
    new: &Spoken<'_>,
) -> Option<NotComparable> {
    let exact = |ix| {
        facts
            .archive
            .readout(ix)
            .document
            .record
            .rendition
            .is_exact()
    };
    if !(exact(old.readout) && exact(new.readout)) {
        Some(NotComparable::Words)
    } else if facts.language_of(old.readout) != facts.language_of(new.readout) {
        Some(NotComparable::Language)
    } else {
        None
    }
}
