//! Where an issuer used a formula, dropped it, and came back to it, in each of its relations.

use std::collections::BTreeMap;

use crate::archive::{Archive, EntityIx, MeetingIx, ReadoutIx, RelationIx, Side};

/// The accounts that one issuer gives of the meetings of one relation.
#[derive(Debug)]
pub(in crate::site) struct Group {
    pub(in crate::site) issuer: Issuer,
    /// None for meetings of fewer than two parties.
    pub(in crate::site) relation: Option<RelationIx>,
    /// By meeting, in the order of time: all accounts of one meeting count together.
    pub(in crate::site) meetings: Vec<(MeetingIx, Vec<ReadoutIx>)>,
}

/// All accounts, by issuer and relation.
#[derive(Debug, Default)]
pub(in crate::site) struct Groups {
    pub(in crate::site) all: Vec<Group>,
    /// The positions of the groups in which each readout stands; none for what was superseded.
    pub(in crate::site) of: Vec<Vec<usize>>,
}

impl Groups {
    pub(in crate::site) fn gather(archive: &Archive) -> Self {
        let mut positions: BTreeMap<(Issuer, Option<RelationIx>), usize> = BTreeMap::new();
        let mut groups = Groups {
            of: vec![Vec::new(); archive.readouts.len()],
            ..Groups::default()
        };
        for (ix, readout) in archive.current_readouts() {
            let issuer = issuer(archive, ix);
            let meeting = archive.meeting(readout.meeting);
            let own = |relation: &&RelationIx| match readout.side {
                Side::Party(side) => archive.relation(**relation).parties.contains(&side),
                Side::Joint => true,
            };
            let mut relations: Vec<Option<RelationIx>> = meeting
                .relations
                .iter()
                .filter(own)
                .map(|ix| Some(*ix))
                .collect();
            if relations.is_empty() {
                relations.push(None);
            }
            let mut of = Vec::with_capacity(relations.len());
            for relation in relations {
                let position = *positions.entry((issuer, relation)).or_insert_with(|| {
                    groups.all.push(Group {
                        issuer,
                        relation,
                        meetings: Vec::new(),
                    });
                    groups.all.len() - 1
                });
                let meetings = &mut groups.all[position].meetings;
                match meetings.last_mut() {
                    Some((last, accounts)) if *last == readout.meeting => accounts.push(ix),
                    _ => meetings.push((readout.meeting, vec![ix])),
                }
                of.push(position);
            }
            groups.of[ix.position()] = of;
        }
        groups
    }

    pub(in crate::site) fn group(&self, position: usize) -> &Group {
        &self.all[position]
    }
}

/// What happened to a formula at a meeting, in the accounts of one issuer in one relation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::site) enum Turn {
    /// It is used for the first time, as far as the archive knows.
    First,
    /// It is used again.
    Used,
    /// It was used the last time that is known, and is not used here.
    Dropped,
    /// It is used again after accounts without it.
    Returned,
}

impl Turn {
    /// The word in views and in the markup of pages.
    pub(in crate::site) fn name(self) -> &'static str {
        match self {
            Turn::First => "first",
            Turn::Used => "used",
            Turn::Dropped => "dropped",
            Turn::Returned => "returned",
        }
    }
}

/// A meeting at which an issuer used a formula, or dropped it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::site) struct Step {
    /// The position of the group.
    pub(in crate::site) group: usize,
    pub(in crate::site) meeting: MeetingIx,
    /// The accounts that use it, or those that drop it.
    pub(in crate::site) accounts: Vec<ReadoutIx>,
    pub(in crate::site) turn: Turn,
    /// The number of meetings without a known answer between this one and the previous known one, or before the
    /// first known use.
    pub(in crate::site) between: usize,
}

/// What the accounts of one meeting say together, and those that say it. A translation of an account
/// that the archive has adds nothing but what an editor recorded that it uses.
pub(in crate::site) fn together(
    archive: &Archive,
    stances: impl Iterator<Item = (ReadoutIx, Stance)>,
) -> (Stance, Vec<ReadoutIx>) {
    let mut used = Vec::new();
    let mut absent = Vec::new();
    let mut unknown = false;
    for (ix, stance) in stances {
        let translation = archive.readout(ix).translation_of.is_some();
        match stance {
            Stance::Used => used.push(ix),
            _ if translation => {}
            Stance::Absent => absent.push(ix),
            Stance::Unknown => unknown = true,
        }
    }
    if !used.is_empty() {
        (Stance::Used, used)
    } else if unknown || absent.is_empty() {
        (Stance::Unknown, Vec::new())
    } else {
        (Stance::Absent, absent)
    }
}

/// Where a formula is used or dropped in a row of meetings: the position, what happened, and how many
/// meetings before it do not tell. Of what follows upon a meeting that dropped it, nothing is told until
/// it returns.
pub(in crate::site) fn turns(stances: impl Iterator<Item = Stance>) -> Vec<(usize, Turn, usize)> {
    let mut turns = Vec::new();
    let mut last: Option<Stance> = None;
    let mut between = 0;
    for (i, stance) in stances.enumerate() {
        let turn = match (last, stance) {
            (_, Stance::Unknown) => {
                between += 1;
                continue;
            }
            (None, Stance::Used) => Some(Turn::First),
            (Some(Stance::Used), Stance::Used) => Some(Turn::Used),
            (Some(Stance::Used), Stance::Absent) => Some(Turn::Dropped),
            (Some(_), Stance::Used) => Some(Turn::Returned),
            // Before it was first used, there is nothing to drop.
            (_, Stance::Absent) => None,
        };
        if let Some(turn) = turn {
            turns.push((i, turn, between));
        }
        if last.is_some() || stance == Stance::Used {
            last = Some(stance);
            between = 0;
        }
    }
    turns
}

/// Who issues accounts: the publisher, or the side where none is named; none for joint texts of no
/// publisher.
pub(in crate::site) type Issuer = Option<EntityIx>;

/// Whether an account uses a formula.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::site) enum Stance {
    /// It does: its own words have it, or an editor recorded it.
    Used,
    /// It does not.
    Absent,
    /// That is not known.
    Unknown,
}

/// Who issued an account.
pub(in crate::site) fn issuer(archive: &Archive, ix: ReadoutIx) -> Issuer {
    let readout = archive.readout(ix);
    match (readout.publisher, readout.side) {
        (Some(issuer), _) | (None, Side::Party(issuer)) => Some(issuer),
        (None, Side::Joint) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn stances(text: &str) -> Vec<Stance> {
        let stance = |c| match c {
            'u' => Stance::Used,
            '-' => Stance::Absent,
            _ => Stance::Unknown,
        };
        text.chars().map(stance).collect()
    }

    fn told(text: &str) -> String {
        let mut told = vec![' '; text.len()];
        for (i, turn, _) in turns(stances(text).into_iter()) {
            told[i] = match turn {
                Turn::First => 'f',
                Turn::Used => 'u',
                Turn::Dropped => 'd',
                Turn::Returned => 'r',
            };
        }
        told.into_iter().collect()
    }

    #[test]
    fn a_formula_is_dropped_and_returns_where_that_is_known() {
        assert_eq!(told("-uu--u-"), " fud rd");
        assert_eq!(told("u??u"), "f  u");
        // The account after the last use does not tell; the one behind it does.
        assert_eq!(told("u?-?u"), "f d r");
        assert_eq!(told("???"), "   ");
        assert_eq!(told("?-?"), "   ");
        let between = turns(stances("u??-u").into_iter());
        let between: Vec<usize> = between.into_iter().map(|(.., between)| between).collect();
        assert_eq!(between, [0, 2, 0]);
        // An earlier meeting whose accounts do not tell may have had it first.
        assert_eq!(turns(stances("??-?u").into_iter())[0].2, 3);
        assert_eq!(turns(stances("??u").into_iter())[0].2, 2);
    }

    proptest! {
        /// Every use is told; drops and returns take turns; nothing is said where nothing is known.
        #[test]
        fn drops_and_returns_take_turns(text in "[u?-]{0,30}") {
            let told = told(&text);
            for (stance, turn) in text.chars().zip(told.chars()) {
                match stance {
                    'u' => prop_assert!("fur".contains(turn)),
                    '-' => prop_assert!("d ".contains(turn)),
                    _ => prop_assert_eq!(turn, ' '),
                }
            }
            let mut gone = false;
            for turn in told.chars() {
                match turn {
                    'd' => {
                        prop_assert!(!gone);
                        gone = true;
                    }
                    'r' => {
                        prop_assert!(gone);
                        gone = false;
                    }
                    'u' => prop_assert!(!gone),
                    _ => {}
                }
            }
            prop_assert_eq!(told.contains('f'), text.contains('u'));
        }
    }
}
