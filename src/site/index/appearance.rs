//! Appearances: what each entity has to do with which meetings.

use crate::annotate::{Linked, Links};
use crate::archive::{Archive, EntityIx, MeetingIx, Readout, ReadoutIx, Side};
use crate::source::id::EntityKind;

/// What an entity has to do with a meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::site) enum Role {
    /// Was a party to it.
    Party,
    /// Took part in it.
    Participant,
    /// Is where it was.
    Place,
    /// Is the occasion on which it was.
    Occasion,
    /// An account of it speaks of this.
    Topic(ReadoutIx),
    /// Issued an account of it.
    Issuer(ReadoutIx),
    /// An account of it names this so many times.
    Named(ReadoutIx, usize),
}

/// A meeting and what an entity has to do with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::site) struct Appearance {
    pub(in crate::site) meeting: MeetingIx,
    pub(in crate::site) roles: Vec<Role>,
}

impl Appearance {
    /// Whether an entity of a kind had a part in the meeting, or, for a topic, came up at it, and is not
    /// merely named in an account or the issuer of one.
    pub(in crate::site) fn is_part(&self, kind: EntityKind) -> bool {
        let is_part = |role: &Role| match kind {
            EntityKind::Person => *role == Role::Participant,
            EntityKind::Country | EntityKind::Organization => *role == Role::Party,
            EntityKind::Place => *role == Role::Place,
            EntityKind::Event => *role == Role::Occasion,
            EntityKind::Topic => matches!(role, Role::Topic(_)),
            EntityKind::Instrument | EntityKind::Formula => false,
        };
        self.roles.iter().any(is_part)
    }

    /// The accounts that name it, speak of it or were issued by it, once each.
    pub(in crate::site) fn accounts(&self) -> Vec<ReadoutIx> {
        let mut accounts: Vec<ReadoutIx> = Vec::new();
        for role in &self.roles {
            if let Role::Topic(ix) | Role::Issuer(ix) | Role::Named(ix, _) = role
                && !accounts.contains(ix)
            {
                accounts.push(*ix);
            }
        }
        accounts
    }
}

/// For each entity, its meetings in the order of time, and who refers to it.
#[derive(Debug)]
pub(in crate::site) struct Appearances {
    meetings: Vec<Vec<Appearance>>,
    referrers: Vec<Vec<EntityIx>>,
    /// How many accounts name each; the texts of one account count once.
    naming: Vec<usize>,
    /// Whether anything at all speaks of it, descriptions and pages included.
    occurs: Vec<bool>,
}

impl Appearances {
    pub(in crate::site) fn gather(archive: &Archive, links: &Links) -> Self {
        let count = archive.entities.len();
        let mut gathered = Appearances {
            meetings: vec![Vec::new(); count],
            referrers: vec![Vec::new(); count],
            naming: vec![0; count],
            occurs: vec![false; count],
        };
        for (ix, meeting) in archive.meetings() {
            for party in &meeting.parties {
                gathered.add(*party, ix, Role::Party);
            }
            for person in &meeting.participants {
                gathered.add(*person, ix, Role::Participant);
            }
            if let Some(place) = meeting.place {
                gathered.add(place, ix, Role::Place);
            }
            if let Some(event) = meeting.event {
                gathered.add(event, ix, Role::Occasion);
            }
            for readout_ix in &meeting.readouts {
                let readout = archive.readout(*readout_ix);
                if let Some(publisher) = readout.publisher {
                    gathered.add(publisher, ix, Role::Issuer(*readout_ix));
                }
                if let Side::Party(side) = readout.side {
                    gathered.occurs[side.position()] = true;
                }
                // A country that only an annotation names is linked from it, and needs a page.
                for said in &readout.statements {
                    for entity in said.by.iter().chain(&said.to) {
                        gathered.occurs[entity.position()] = true;
                    }
                }
                for topic in &readout.topics {
                    gathered.add(*topic, ix, Role::Topic(*readout_ix));
                }
                for (entity, times) in counted(&links.readouts[readout_ix.position()]) {
                    gathered.add(entity, ix, Role::Named(*readout_ix, times));
                    gathered.naming[entity.position()] += 1;
                }
            }
            // Other texts of the accounts have words of their own, and say nothing of their own.
            for text in &meeting.translations {
                for (entity, times) in counted(&links.readouts[text.position()]) {
                    let known = gathered
                        .is_named_at(ix, entity, |other| archive.is_same_account(other, *text));
                    gathered.naming[entity.position()] += usize::from(!known);
                    gathered.add(entity, ix, Role::Named(*text, times));
                }
            }
        }
        // A text that does not count makes nobody appear, but still leads to what it names.
        let counts = |ix: &ReadoutIx, readout: &Readout| {
            let meeting = archive.meeting(readout.meeting);
            meeting.readouts.contains(ix)
        };
        let others = archive.readouts().filter(|(ix, r)| !counts(ix, r));
        for (ix, readout) in others {
            let linked = &links.readouts[ix.position()].mentions;
            let said = readout.statements.iter();
            let named = said.flat_map(|said| said.by.iter().chain(&said.to));
            let named = named.chain(&readout.topics).chain(&readout.publisher);
            for entity in named.chain(linked.iter().map(|mention| &mention.entity)) {
                gathered.occurs[entity.position()] = true;
            }
        }
        for (ix, entity) in archive.entities() {
            for referred in entity.detail.references() {
                let referrers = &mut gathered.referrers[referred.position()];
                if referrers.last() != Some(&ix) {
                    referrers.push(ix);
                }
                gathered.occurs[referred.position()] = true;
            }
        }
        let elsewhere = links
            .meetings
            .iter()
            .chain(&links.entities)
            .chain(&links.pages);
        for mention in elsewhere.flat_map(|linked| &linked.mentions) {
            gathered.occurs[mention.entity.position()] = true;
        }
        gathered
    }

    fn add(&mut self, entity: EntityIx, meeting: MeetingIx, role: Role) {
        self.occurs[entity.position()] = true;
        let list = &mut self.meetings[entity.position()];
        match list.last_mut() {
            Some(last) if last.meeting == meeting => last.roles.push(role),
            _ => list.push(Appearance {
                meeting,
                roles: vec![role],
            }),
        }
    }

    /// Whether any of some texts of the meeting that was gathered last names an entity.
    fn is_named_at(
        &self,
        meeting: MeetingIx,
        entity: EntityIx,
        one_of: impl Fn(ReadoutIx) -> bool,
    ) -> bool {
        let last = self.meetings[entity.position()].last();
        let roles = last.filter(|last| last.meeting == meeting);
        let mut roles = roles.into_iter().flat_map(|last| &last.roles);
        roles.any(|role| matches!(role, Role::Named(text, _) if one_of(*text)))
    }

    /// How many accounts name an entity; the texts of one account count once.
    pub(in crate::site) fn naming(&self, entity: EntityIx) -> usize {
        self.naming[entity.position()]
    }

    /// The meetings that an entity has to do with, in the order of time.
    pub(in crate::site) fn of(&self, entity: EntityIx) -> &[Appearance] {
        &self.meetings[entity.position()]
    }

    /// How many meetings an entity of a kind had a part in.
    pub(in crate::site) fn parts(&self, entity: EntityIx, kind: EntityKind) -> usize {
        let meetings = self.of(entity).iter();
        meetings.filter(|one| one.is_part(kind)).count()
    }

    /// The entities whose own records refer to this one.
    pub(in crate::site) fn referrers(&self, entity: EntityIx) -> &[EntityIx] {
        &self.referrers[entity.position()]
    }

    /// Whether anything speaks of it.
    pub(in crate::site) fn occurs(&self, entity: EntityIx) -> bool {
        self.occurs[entity.position()]
    }
}

/// The entities that a text names, each with how often.
fn counted(linked: &Linked) -> Vec<(EntityIx, usize)> {
    let mut entities: Vec<EntityIx> = linked
        .mentions
        .iter()
        .map(|mention| mention.entity)
        .collect();
    entities.sort_unstable();
    entities
        .chunk_by(|a, b| a == b)
        .map(|same| (same[0], same.len()))
        .collect()
}
