//! One side of a trail: its accounts, and its strongest act at each meeting.

use crate::archive::{EntityIx, MeetingIx, Relation, RelationIx};
use crate::site::index::absence;
use crate::site::index::facts::Facts;
use crate::site::index::paging::page_of;
use crate::site::index::voice::{self, Lane, Memory, Spoken, Strongest};
use crate::site::part::pages::Pages;
use crate::site::part::timeline::{self, Glimpse};
use crate::site::part::{account, statement, wording_change};
use crate::site::view::{GlanceCell, ToneView};
use crate::words::Word;

/// So many meetings without a statement are named one by one.
pub(in crate::site) const MOST_SILENT: usize = 12;

/// A trail as its page walks it.
pub(in crate::site) struct Walk<'s> {
    pub(in crate::site) relation: &'s Relation,
    pub(in crate::site) topic: EntityIx,
    pub(in crate::site) lanes: Vec<Lane>,
    pub(in crate::site) memory: Memory<'s>,
    /// What each lane has at the meetings that are shown.
    pub(in crate::site) glimpses: Vec<(MeetingIx, Vec<Glimpse>)>,
}

/// How strong each side's words on a topic were at the first meetings of a trail; none where there is
/// no trail, or too little to draw.
pub(in crate::site) fn tone_of_trail(
    pages: &Pages,
    ix: RelationIx,
    topic: EntityIx,
) -> Option<ToneView> {
    let trail = pages.trails.find(ix, topic)?;
    let relation = pages.archive.relation(ix);
    let mut walk = Walk {
        relation,
        topic,
        lanes: lanes(pages, relation, &trail.meetings),
        memory: Memory::default(),
        glimpses: Vec::new(),
    };
    for meeting in page_of(&trail.meetings, 1) {
        let spoken = voice::spoken(pages, relation, topic, *meeting);
        glance(pages, &mut walk, *meeting, &spoken);
        walk.memory.keep(spoken);
    }
    let sides = walk.lanes.iter().map(|lane| lane_name(pages, *lane));
    timeline::tone_in_time(pages, &walk.glimpses, sides.collect())
}

/// Both parties, and joint accounts where there are any.
pub(in crate::site) fn lanes(
    facts: &Facts,
    relation: &Relation,
    meetings: &[MeetingIx],
) -> Vec<Lane> {
    let mut lanes: Vec<Lane> = relation.parties.map(Some).to_vec();
    if meetings
        .iter()
        .any(|meeting| absence::accounts_in(facts, *meeting, None).next().is_some())
    {
        lanes.push(None);
    }
    lanes
}

pub(in crate::site) fn lane_name(pages: &Pages, lane: Lane) -> String {
    let joint = || pages.words().text(Word::Joint);
    lane.map_or_else(joint, |party| pages.name(party))
        .to_owned()
}

/// `the United States’ readout`, `Joint readout`.
pub(in crate::site) fn lane_account(pages: &Pages, lane: Lane) -> String {
    match lane {
        Some(party) => account::account_of(pages, party),
        None => pages.words().text(Word::JointAccount).to_owned(),
    }
}

/// The strongest act of each lane at a meeting.
pub(in crate::site) fn glance(
    pages: &Pages,
    walk: &mut Walk<'_>,
    ix: MeetingIx,
    spoken: &[Spoken<'_>],
) -> Vec<GlanceCell> {
    let mut cells = Vec::with_capacity(walk.lanes.len());
    let mut glimpses = Vec::with_capacity(walk.lanes.len());
    for lane in &walk.lanes {
        let (before, now) = strongest(pages, &mut walk.memory, ix, *lane, spoken);
        let shift = match (before, now) {
            (Some(before), Some(now))
                if before.is_known && now.is_known && before.deed.act != now.deed.act =>
            {
                Some(wording_change::shift(pages, before.deed.act, now.deed.act))
            }
            _ => None,
        };
        let now = now.map(|now| now.deed);
        let absence = match now {
            Some(_) => None,
            None => absence::absence(pages, walk.topic, ix, *lane).or(Some("others")),
        };
        glimpses.push((now, absence));
        cells.push(GlanceCell {
            act: now.map(|deed| statement::deed_view(pages, deed)),
            shift,
            absence,
        });
    }
    walk.glimpses.push((ix, glimpses));
    cells
}

/// The strongest act that the accounts of a lane say of their own side, before and now; it is kept
/// in mind.
pub(in crate::site) fn strongest(
    facts: &Facts,
    memory: &mut Memory<'_>,
    meeting: MeetingIx,
    lane: Lane,
    spoken: &[Spoken<'_>],
) -> (Option<Strongest>, Option<Strongest>) {
    let own = |one: &&Spoken<'_>| {
        let (of, parties) = &one.voice;
        *of == lane && lane.is_none_or(|party| parties.contains(&party))
    };
    let before = memory.strongest.get(&lane).copied();
    // Of equals the one that was there before, so that nothing seems to have changed that has
    // not; otherwise the first.
    let deeds = spoken.iter().filter(own).rev().map(|one| one.deed);
    let now = deeds.max_by_key(|deed| {
        let strength = facts.archive.vocabulary.act(deed.act).strength;
        let before = before.filter(|before| before.deed.act == deed.act);
        (strength, before.map(|before| before.deed == *deed))
    });
    let now = now.map(|deed| Strongest {
        deed,
        is_known: absence::is_known(facts, meeting, lane),
    });
    if let Some(now) = now {
        memory.strongest.insert(lane, now);
    }
    (before, now)
}
