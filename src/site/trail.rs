//! The wording trail: how each side's words on one topic changed from meeting to meeting.

use super::chart::pages::Glimpse;
use super::chart::tone::ToneView;
use super::describe::page_of;
use super::route::Route;
use super::trails::Trail;
use super::view::{
    GlanceCell, Link, SilenceView, TrailCell, TrailLane, TrailStatement, TrailStep, TrailView,
};
use super::voice::{Lane, Memory, Spoken, lane_of};
use super::{PAGE_LENGTH, Site};
use crate::archive::{
    ActIx, EntityIx, MeetingIx, ReadoutIx, Relation, RelationIx, Statement, capitalized,
};
use crate::source::record::Rendition;
use crate::words::Word;

/// So many meetings without a statement are named one by one.
const MOST_SILENT: usize = 12;

/// A trail as its page walks it.
struct Walk<'s> {
    relation: &'s Relation,
    topic: EntityIx,
    lanes: Vec<Lane>,
    memory: Memory<'s>,
    /// What each lane has at the meetings that are shown.
    glimpses: Vec<(MeetingIx, Vec<Glimpse>)>,
}

impl Site {
    pub(super) fn trail(&self, ix: RelationIx, topic: EntityIx, number: usize) -> TrailView {
        let trail = self.trails.find(ix, topic);
        let meetings = trail.map_or(&[][..], |trail| trail.meetings.as_slice());
        let relation = self.archive.relation(ix);
        let mut walk = Walk {
            relation,
            topic,
            lanes: self.lanes(relation, meetings),
            memory: Memory::default(),
            glimpses: Vec::new(),
        };
        let shown = page_of(meetings, number);
        let before = number.saturating_sub(1).saturating_mul(PAGE_LENGTH);
        let before = &meetings[..before.min(meetings.len())];
        for meeting in before {
            let spoken = self.spoken(relation, topic, *meeting);
            for lane in &walk.lanes {
                self.strongest(&mut walk.memory, *lane, &spoken);
            }
            walk.memory.keep(spoken);
        }
        let mut last = before.last().copied();
        let mut steps = Vec::with_capacity(shown.len());
        for meeting in shown {
            steps.push(self.trail_step(&mut walk, last, *meeting));
            last = Some(*meeting);
        }
        let at_end = before.len() + shown.len() == meetings.len();
        let statements = || {
            steps
                .iter()
                .flat_map(|s| &s.cells)
                .flat_map(|c| &c.statements)
        };
        TrailView {
            title: self.trail_title(ix, topic),
            relation: self.relation_link(ix),
            parties: self.entity_refs(&relation.parties),
            topic: self.entity_ref(topic),
            about: self.archive.entity(topic).in_text(),
            lanes: self.trail_lanes(&walk, meetings),
            after: self.silence(relation, last, None).filter(|_| at_end),
            statements: trail.map_or(0, |trail: &Trail| trail.statements),
            exact: statements().any(|s| s.statement.exact),
            summaries: statements()
                .any(|s| s.statement.rendition.name == Rendition::Summary.name()),
            translations: statements()
                .any(|s| s.statement.rendition.name == Rendition::Translation.name()),
            changes: statements()
                .any(|s| s.compared.as_ref().is_some_and(|c| !c.pieces.is_empty())),
            vocabulary: self.url(Route::Vocabulary),
            tone: {
                let sides = walk.lanes.iter().map(|lane| self.lane_name(*lane));
                self.tone_in_time(&walk.glimpses, sides.collect())
            },
            pager: self.pager(Route::Trail(ix, topic, number), number, meetings.len()),
            steps,
        }
    }

    /// How strong each side's words on a topic were at the first meetings of a trail; none where there is
    /// no trail, or too little to draw.
    pub(super) fn tone_of_trail(&self, ix: RelationIx, topic: EntityIx) -> Option<ToneView> {
        let trail = self.trails.find(ix, topic)?;
        let relation = self.archive.relation(ix);
        let mut walk = Walk {
            relation,
            topic,
            lanes: self.lanes(relation, &trail.meetings),
            memory: Memory::default(),
            glimpses: Vec::new(),
        };
        for meeting in page_of(&trail.meetings, 1) {
            let spoken = self.spoken(relation, topic, *meeting);
            self.glance(&mut walk, *meeting, &spoken);
            walk.memory.keep(spoken);
        }
        let sides = walk.lanes.iter().map(|lane| self.lane_name(*lane));
        self.tone_in_time(&walk.glimpses, sides.collect())
    }

    pub(super) fn trail_title(&self, ix: RelationIx, topic: EntityIx) -> String {
        let topic = self.archive.entity(topic).in_text();
        let relation = self.relation_title(ix);
        self.words()
            .say(Word::TrailTitle, &[(&relation).into(), (&topic).into()])
    }

    /// Both parties, and joint accounts where there are any.
    fn lanes(&self, relation: &Relation, meetings: &[MeetingIx]) -> Vec<Lane> {
        let mut lanes: Vec<Lane> = relation.parties.map(Some).to_vec();
        if meetings
            .iter()
            .any(|meeting| self.accounts_in(*meeting, None).next().is_some())
        {
            lanes.push(None);
        }
        lanes
    }

    /// The accounts of a meeting on one lane.
    fn accounts_in(&self, meeting: MeetingIx, lane: Lane) -> impl Iterator<Item = ReadoutIx> {
        let readouts = self.archive.meeting(meeting).readouts.iter().copied();
        readouts.filter(move |ix| lane_of(self.archive.readout(*ix).side) == lane)
    }

    fn trail_step<'s>(
        &'s self,
        walk: &mut Walk<'s>,
        last: Option<MeetingIx>,
        ix: MeetingIx,
    ) -> TrailStep {
        let meeting = self.archive.meeting(ix);
        let spoken = self.spoken(walk.relation, walk.topic, ix);
        let mut lanes = walk.lanes.clone();
        let held = |lane: &Lane| self.accounts_in(ix, *lane).next().is_some();
        // What both sides told together needs no columns for what they did not tell apart.
        let joint_alone = held(&None) && !walk.relation.parties.iter().any(|p| held(&Some(*p)));
        lanes.retain(|lane| held(lane) || lane.is_some() && !joint_alone);
        for one in &spoken {
            if !lanes.contains(&one.voice.0) {
                lanes.push(one.voice.0);
            }
        }
        let cells = lanes
            .into_iter()
            .map(|lane| self.trail_cell(walk, ix, lane, &spoken));
        let step = TrailStep {
            anchor: format!("_at-{}", meeting.id),
            meeting: self.meeting_link(ix),
            date: self.date_view(&meeting.date),
            before: self.silence(walk.relation, last, Some(ix)),
            cells: cells.collect(),
            glance: self.glance(walk, ix, &spoken),
        };
        walk.memory.keep(spoken);
        step
    }

    fn trail_cell(
        &self,
        walk: &Walk<'_>,
        meeting: MeetingIx,
        lane: Lane,
        spoken: &[Spoken<'_>],
    ) -> TrailCell {
        let accounts = self
            .accounts_in(meeting, lane)
            .map(|ix| self.readout_link(ix));
        let own = spoken.iter().filter(|one| one.voice.0 == lane);
        TrailCell {
            side: self.lane_name(lane),
            account: capitalized(&self.lane_account(lane)),
            accounts: accounts.collect(),
            absence: self.absence(walk.topic, meeting, lane),
            statements: own.map(|one| self.trail_statement(walk, one)).collect(),
        }
    }

    fn lane_name(&self, lane: Lane) -> String {
        let joint = || self.words().text(Word::Joint);
        lane.map_or_else(joint, |party| self.name(party)).to_owned()
    }

    /// `the United States’ readout`, `Joint readout`.
    fn lane_account(&self, lane: Lane) -> String {
        match lane {
            Some(party) => self.account_of(party),
            None => self.words().text(Word::JointAccount).to_owned(),
        }
    }

    /// Why a lane has no statement on a topic at a meeting; none if it has one.
    fn absence(&self, topic: EntityIx, meeting: MeetingIx, lane: Lane) -> Option<&'static str> {
        let mut absence = match self.accounts_in(meeting, None).next() {
            Some(_) => "joint",
            None => "missing",
        };
        for ix in self.accounts_in(meeting, lane) {
            let readout = self.archive.readout(ix);
            let on_topic = |s: &Statement| s.act().is_some() && s.topics.contains(&topic);
            let found = if readout.statements.iter().any(on_topic) {
                return None;
            } else if readout.topics.contains(&topic) {
                "unmarked"
            } else if self.names_topic(ix, topic) {
                "named"
            } else if readout.unknown().is_none() {
                "absent"
            } else if readout.statements.is_empty() {
                "unread"
            } else {
                "unknown"
            };
            // Absence is claimed only where every account of the side was read whole.
            absence = match (absence, found) {
                ("unmarked", _) | (_, "unmarked") => "unmarked",
                ("named", _) | (_, "named") => "named",
                ("unread", _) | (_, "unread") => "unread",
                ("unknown", _) | (_, "unknown") => "unknown",
                _ => found,
            };
        }
        Some(absence)
    }

    fn trail_statement(&self, walk: &Walk<'_>, one: &Spoken<'_>) -> TrailStatement {
        let earlier = walk.memory.by_voice.get(&one.voice);
        let compared = earlier.and_then(|earlier| self.predecessor(one, earlier));
        TrailStatement {
            statement: self.told(one.readout, one.statement, one.act),
            compared: compared.map(|(earlier, comparison)| self.compared(one, earlier, comparison)),
        }
    }

    /// The strongest act of each lane at a meeting.
    fn glance(&self, walk: &mut Walk<'_>, ix: MeetingIx, spoken: &[Spoken<'_>]) -> Vec<GlanceCell> {
        let mut cells = Vec::with_capacity(walk.lanes.len());
        let mut glimpses = Vec::with_capacity(walk.lanes.len());
        for lane in &walk.lanes {
            let (before, now) = self.strongest(&mut walk.memory, *lane, spoken);
            let absence = match now {
                Some(_) => None,
                None => self.absence(walk.topic, ix, *lane).or(Some("others")),
            };
            glimpses.push((now, absence));
            cells.push(GlanceCell {
                act: now.map(|act| self.act_view(act)),
                shift: match (before, now) {
                    (Some(before), Some(now)) if before != now => Some(self.shift(before, now)),
                    _ => None,
                },
                absence,
            });
        }
        walk.glimpses.push((ix, glimpses));
        cells
    }

    /// The strongest act that the accounts of a lane say of their own side, before and now; it is kept
    /// in mind.
    fn strongest(
        &self,
        memory: &mut Memory<'_>,
        lane: Lane,
        spoken: &[Spoken<'_>],
    ) -> (Option<ActIx>, Option<ActIx>) {
        let own = |one: &&Spoken<'_>| {
            let (of, parties) = &one.voice;
            *of == lane && lane.is_none_or(|party| parties.contains(&party))
        };
        let before = memory.strongest.get(&lane).copied();
        // Of equals the one that was there before, so that nothing seems to have changed that has
        // not; otherwise the first.
        let acts = spoken.iter().filter(own).rev().map(|one| one.act);
        let now = acts.max_by_key(|act| {
            let strength = self.archive.vocabulary.act(*act).strength;
            (strength, Some(*act) == before)
        });
        if let Some(act) = now {
            memory.strongest.insert(lane, act);
        }
        (before, now)
    }

    /// How often each lane speaks of the topic from the first to the last meeting of a trail.
    fn trail_lanes(&self, walk: &Walk<'_>, meetings: &[MeetingIx]) -> Vec<TrailLane> {
        let all = &walk.relation.meetings;
        let (from, to) = match (meetings.first(), meetings.last()) {
            (Some(first), Some(last)) => (
                all.partition_point(|meeting| meeting < first),
                all.partition_point(|meeting| meeting <= last),
            ),
            _ => (0, 0),
        };
        let count = |lane: &Lane| {
            let mut counted = TrailLane {
                side: self.lane_name(*lane),
                accounts: capitalized(&match lane {
                    Some(party) => self.accounts_of(*party),
                    None => self.words().text(Word::JointAccounts).to_owned(),
                }),
                spoken: 0,
                held: 0,
                unread: 0,
                meetings: to - from,
            };
            for meeting in &all[from..to] {
                match self.absence(walk.topic, *meeting, *lane) {
                    None => counted.spoken += 1,
                    Some("unread" | "unmarked" | "named" | "unknown") => counted.unread += 1,
                    Some(_) => {}
                }
                counted.held += usize::from(self.accounts_in(*meeting, *lane).next().is_some());
            }
            counted
        };
        walk.lanes.iter().map(count).collect()
    }

    /// The page on which all meetings of a relation are.
    fn relation_page(&self, relation: &Relation) -> String {
        let [one, other] = relation.parties;
        let both = self.archive.relations_of(one).iter();
        let mut both = both.filter(|ix| self.archive.relation(**ix).parties == [one, other]);
        both.next()
            .map_or_else(String::new, |ix| self.url(Route::Relation(*ix, 1)))
    }

    /// The meetings between two of a trail; before the first, after the last.
    fn silence(
        &self,
        relation: &Relation,
        after: Option<MeetingIx>,
        before: Option<MeetingIx>,
    ) -> Option<SilenceView> {
        let all = &relation.meetings;
        let from = after.map_or(0, |after| all.partition_point(|m| *m <= after));
        let to = before.map_or(all.len(), |before| all.partition_point(|m| *m < before));
        let between = all.get(from..to).filter(|between| !between.is_empty())?;
        let told = |meeting: &&MeetingIx| {
            let mut lanes = [None].into_iter().chain(relation.parties.map(Some));
            lanes.any(|lane| self.accounts_in(**meeting, lane).next().is_some())
        };
        let link = |meeting: &MeetingIx| Link {
            title: self.archive.meeting(*meeting).title.clone(),
            url: self.url(Route::Meeting(*meeting)),
            ..Link::default()
        };
        Some(SilenceView {
            count: between.len(),
            told: between.iter().filter(told).count(),
            meetings: between.iter().take(MOST_SILENT).map(link).collect(),
            more: between.len().saturating_sub(MOST_SILENT),
            all: self.relation_page(relation),
        })
    }
}
