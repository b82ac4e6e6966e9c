//! The wording trail: how each side's words on one topic changed from meeting to meeting.

use std::collections::BTreeMap;

use super::Site;
use super::describe::{account_of, page_of};
use super::route::Route;
use super::view::{
    ComparedView, DateView, DiffPiece, GlanceCell, Label, Link, SilenceView, TrailCell, TrailLane,
    TrailStatement, TrailStep, TrailView,
};
use super::{PAGE_LENGTH, trails::Trail};
use crate::annotate::{Annotation, Change, Comparison, compare};
use crate::archive::{
    ActIx, Detail, EntityIx, MeetingIx, ReadoutIx, Relation, RelationIx, Side, Statement,
    capitalized,
};

/// Wordings that are less alike than this have too few words in common to be one wording that was
/// changed: what two unrelated sentences on one topic share, its name and small words, stays below it.
const NEW_WORDING: f64 = 0.25;
/// So many meetings without a statement are named one by one.
const MOST_SILENT: usize = 12;

/// Whose account it is; none: a joint one.
type Lane = Option<EntityIx>;

/// In whose account, for which parties: what is compared are the words of one voice.
type Voice = (Lane, Vec<EntityIx>);

fn lane_of(side: Side) -> Lane {
    match side {
        Side::Party(party) => Some(party),
        Side::Joint => None,
    }
}

/// A statement on the topic.
#[derive(Clone)]
struct Spoken<'s> {
    readout: ReadoutIx,
    statement: &'s Statement,
    act: ActIx,
    voice: Voice,
}

/// What was said last.
#[derive(Default)]
struct Memory<'s> {
    by_voice: BTreeMap<Voice, Vec<Spoken<'s>>>,
    strongest: BTreeMap<Lane, ActIx>,
}

impl<'s> Memory<'s> {
    /// What each voice said before makes way for what it says now.
    fn keep(&mut self, spoken: Vec<Spoken<'s>>) {
        let mut now: BTreeMap<Voice, Vec<Spoken<'s>>> = BTreeMap::new();
        for one in spoken {
            now.entry(one.voice.clone()).or_default().push(one);
        }
        self.by_voice.extend(now);
    }
}

/// A trail as its page walks it.
struct Walk<'s> {
    relation: &'s Relation,
    topic: EntityIx,
    lanes: Vec<Lane>,
    memory: Memory<'s>,
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
        };
        let shown = page_of(meetings, number);
        let before = number.saturating_sub(1).saturating_mul(PAGE_LENGTH);
        let before = &meetings[..before.min(meetings.len())];
        for meeting in before {
            let spoken = self.spoken(&walk, *meeting);
            self.glance(&mut walk, *meeting, &spoken);
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
            summaries: statements().any(|s| !s.statement.exact),
            changes: statements()
                .any(|s| s.compared.as_ref().is_some_and(|c| !c.pieces.is_empty())),
            vocabulary: self.url(Route::Vocabulary),
            pager: self.pager(Route::Trail(ix, topic, number), number, meetings.len()),
            steps,
        }
    }

    pub(super) fn trail_title(&self, ix: RelationIx, topic: EntityIx) -> String {
        let topic = self.archive.entity(topic).in_text();
        format!("{} on {topic}", self.relation_title(ix))
    }

    /// Both parties, and joint accounts where there are any.
    fn lanes(&self, relation: &Relation, meetings: &[MeetingIx]) -> Vec<Lane> {
        let mut lanes: Vec<Lane> = relation.parties.map(Some).to_vec();
        if meetings
            .iter()
            .any(|meeting| self.accounts(*meeting, None).next().is_some())
        {
            lanes.push(None);
        }
        lanes
    }

    /// The accounts of a meeting on one lane.
    fn accounts(&self, meeting: MeetingIx, lane: Lane) -> impl Iterator<Item = ReadoutIx> {
        let readouts = self.archive.meeting(meeting).readouts.iter().copied();
        readouts.filter(move |ix| lane_of(self.archive.readout(*ix).side) == lane)
    }

    /// The statements on the topic in the accounts of a meeting, in the order of their texts.
    fn spoken(&self, walk: &Walk<'_>, meeting: MeetingIx) -> Vec<Spoken<'_>> {
        let mut spoken = Vec::new();
        for ix in &self.archive.meeting(meeting).readouts {
            let readout = self.archive.readout(*ix);
            for mark in &self.links.readouts[ix.position()].marks {
                let Annotation::Statement(i) = mark.of else {
                    continue;
                };
                let statement = &readout.statements[i];
                let Some(act) = statement.act() else { continue };
                if !statement.topics.contains(&walk.topic) {
                    continue;
                }
                let speakers = super::statements::speakers(&self.archive, readout, statement);
                let mut parties: Vec<EntityIx> = speakers
                    .into_iter()
                    .map(|speaker| self.speaks_for(speaker, walk.relation))
                    .collect();
                parties.sort_unstable();
                parties.dedup();
                spoken.push(Spoken {
                    readout: *ix,
                    statement,
                    act,
                    voice: (lane_of(readout.side), parties),
                });
            }
        }
        spoken
    }

    /// For whom somebody speaks: a party of the relation, otherwise the own country, if it is known.
    fn speaks_for(&self, speaker: EntityIx, relation: &Relation) -> EntityIx {
        if relation.parties.contains(&speaker) {
            return speaker;
        }
        match &self.archive.entity(speaker).detail {
            Detail::Person { country, offices } => {
                let bodies = offices.iter().filter_map(|office| office.body);
                let party = bodies
                    .chain(*country)
                    .find(|body| relation.parties.contains(body));
                (*country)
                    .filter(|country| relation.parties.contains(country))
                    .or(party)
                    .or(*country)
                    .unwrap_or(speaker)
            }
            Detail::Organization { country } => country.unwrap_or(speaker),
            _ => speaker,
        }
    }

    fn trail_step<'s>(
        &'s self,
        walk: &mut Walk<'s>,
        last: Option<MeetingIx>,
        ix: MeetingIx,
    ) -> TrailStep {
        let meeting = self.archive.meeting(ix);
        let spoken = self.spoken(walk, ix);
        let mut lanes = walk.lanes.clone();
        let held = |lane: &Lane| self.accounts(ix, *lane).next().is_some();
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
            date: DateView::of(&meeting.date),
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
        let accounts = self.accounts(meeting, lane).map(|ix| self.readout_link(ix));
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
        lane.map_or_else(|| "Joint".to_owned(), |party| self.name(party).to_owned())
    }

    /// `the United States’ account`, `the joint account`.
    fn lane_account(&self, lane: Lane) -> String {
        match lane {
            Some(party) => account_of(&self.archive.entity(party).in_text()),
            None => "joint account".to_owned(),
        }
    }

    /// Why a lane has no statement on a topic at a meeting; none if it has one.
    fn absence(&self, topic: EntityIx, meeting: MeetingIx, lane: Lane) -> Option<&'static str> {
        let mut absence = match self.accounts(meeting, None).next() {
            Some(_) => "joint",
            None => "missing",
        };
        for ix in self.accounts(meeting, lane) {
            let readout = self.archive.readout(ix);
            let on_topic = |s: &Statement| s.act().is_some() && s.topics.contains(&topic);
            let found = if readout.statements.iter().any(on_topic) {
                return None;
            } else if readout.topics.contains(&topic) {
                "unmarked"
            } else if readout.statements.is_empty() {
                "unread"
            } else {
                "silent"
            };
            // Silence is claimed only where every account of the side is silent.
            absence = match (absence, found) {
                ("unmarked", _) | (_, "unmarked") => "unmarked",
                ("unread", _) | (_, "unread") => "unread",
                _ => found,
            };
        }
        Some(absence)
    }

    fn trail_statement(&self, walk: &Walk<'_>, one: &Spoken<'_>) -> TrailStatement {
        let earlier = walk.memory.by_voice.get(&one.voice);
        let compared = earlier.and_then(|earlier| self.predecessor(one, earlier));
        TrailStatement {
            statement: self.statement_view(one.readout, one.statement, one.act),
            compared: compared.map(|(earlier, comparison)| self.compared(one, earlier, comparison)),
        }
    }

    /// Which of the earlier statements a statement takes up: the one whose words it shares; where it
    /// shares words with none, one of the same act; then the first. No comparison is made between
    /// languages.
    fn predecessor<'a, 's>(
        &self,
        one: &Spoken<'_>,
        earlier: &'a [Spoken<'s>],
    ) -> Option<(&'a Spoken<'s>, Option<Comparison>)> {
        let quote = self.quote_of(one.readout, one.statement);
        let candidates = earlier.iter().map(|old| {
            let comparable = self.language(old.readout) == self.language(one.readout);
            let comparison =
                comparable.then(|| compare(&self.quote_of(old.readout, old.statement), &quote));
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

    fn language(&self, ix: ReadoutIx) -> String {
        let language = self.archive.readout(ix).document.record.language.as_ref();
        language.unwrap_or(&self.archive.site.language).tag()
    }

    fn compared(
        &self,
        one: &Spoken<'_>,
        old: &Spoken<'_>,
        comparison: Option<Comparison>,
    ) -> ComparedView {
        let before = self.statement_view(old.readout, old.statement, old.act);
        let (name, text) = match &comparison {
            None => ("other-language", "In another language"),
            Some(c) if c.pieces.iter().all(|p| p.change == Change::Same) => {
                ("same", "The same words")
            }
            Some(c) if c.likeness < NEW_WORDING => ("new", "New wording"),
            Some(_) => ("reworded", "Reworded"),
        };
        let pieces = comparison.map(|c| c.pieces).unwrap_or_default();
        let exact = |ix: ReadoutIx| {
            self.archive
                .readout(ix)
                .document
                .record
                .rendition
                .is_exact()
        };
        let speakers = |spoken: &Spoken<'_>| {
            let readout = self.archive.readout(spoken.readout);
            super::statements::speakers(&self.archive, readout, spoken.statement)
        };
        ComparedView {
            date: DateView::of(
                &self
                    .archive
                    .meeting(self.archive.readout(old.readout).meeting)
                    .date,
            ),
            url: before.url,
            by: if speakers(one) == speakers(old) {
                Vec::new()
            } else {
                before.by
            },
            shift: (one.act != old.act).then(|| self.shift(old.act, one.act)),
            act: before.act,
            wording: Label { name, text },
            summary: !(exact(one.readout) && exact(old.readout)),
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
    fn shift(&self, old: ActIx, new: ActIx) -> Label {
        let strength = |act| self.archive.vocabulary.act(act).strength;
        let (name, text) = match strength(new).cmp(&strength(old)) {
            std::cmp::Ordering::Less => ("softer", "Softer"),
            std::cmp::Ordering::Equal => ("level", "Same strength"),
            std::cmp::Ordering::Greater => ("stronger", "Stronger"),
        };
        Label { name, text }
    }

    /// The strongest act of each lane at a meeting, of those that the account says of its own side.
    fn glance(&self, walk: &mut Walk<'_>, ix: MeetingIx, spoken: &[Spoken<'_>]) -> Vec<GlanceCell> {
        let mut cells = Vec::with_capacity(walk.lanes.len());
        for lane in &walk.lanes {
            let own = |one: &&Spoken<'_>| {
                let (of, parties) = &one.voice;
                of == lane && lane.is_none_or(|party| parties.contains(&party))
            };
            let before = walk.memory.strongest.get(lane).copied();
            // Of equals the one that was there before, so that nothing seems to have changed that has
            // not; otherwise the first.
            let strongest = spoken.iter().filter(own).rev().map(|one| one.act);
            let strongest = strongest.max_by_key(|act| {
                let strength = self.archive.vocabulary.act(*act).strength;
                (strength, Some(*act) == before)
            });
            cells.push(GlanceCell {
                act: strongest.map(|act| self.act_view(act)),
                shift: match (before, strongest) {
                    (Some(before), Some(now)) if before != now => Some(self.shift(before, now)),
                    _ => None,
                },
                absence: match strongest {
                    Some(_) => None,
                    None => self.absence(walk.topic, ix, *lane).or(Some("others")),
                },
            });
            if let Some(act) = strongest {
                walk.memory.strongest.insert(*lane, act);
            }
        }
        cells
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
                accounts: capitalized(&format!("{}s", self.lane_account(*lane))),
                spoken: 0,
                held: 0,
                unread: 0,
                meetings: to - from,
            };
            for meeting in &all[from..to] {
                match self.absence(walk.topic, *meeting, *lane) {
                    None => counted.spoken += 1,
                    Some("unread" | "unmarked") => counted.unread += 1,
                    Some(_) => {}
                }
                counted.held += usize::from(self.accounts(*meeting, *lane).next().is_some());
            }
            counted
        };
        walk.lanes.iter().map(count).collect()
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
            lanes.any(|lane| self.accounts(**meeting, lane).next().is_some())
        };
        let link = |meeting: &MeetingIx| Link {
            title: self.archive.meeting(*meeting).title.clone(),
            url: self.url(Route::Meeting(*meeting)),
        };
        Some(SilenceView {
            count: between.len(),
            told: between.iter().filter(told).count(),
            meetings: between.iter().take(MOST_SILENT).map(link).collect(),
            more: between.len().saturating_sub(MOST_SILENT),
        })
    }
}
