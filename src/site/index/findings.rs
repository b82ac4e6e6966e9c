//! What the accounts of a meeting tell differently: its points, and the topics that no point covers, each with
//! what is known of it in every account.

use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap};

use crate::archive::{
    Archive, EntityIx, Meeting, Point, PointAccount, Readout, ReadoutIx, Unknown,
};
use crate::site::index::absence::names_topic;
use crate::site::index::facts::Facts;
use crate::site::index::large_meeting::{AccountFinding, State};
use crate::source::record::{Assessment, Stance};

/// What accounts are compared on.
#[derive(Debug, Clone, Copy)]
pub(in crate::site) enum Subject<'f> {
    /// A point, as editors see it.
    Point(&'f Point),
    /// A topic that no point covers.
    Topic(EntityIx),
}

impl Subject<'_> {
    pub(in crate::site) fn topic(&self) -> EntityIx {
        match self {
            Subject::Point(point) => point.topic,
            Subject::Topic(topic) => *topic,
        }
    }
}

/// A point or topic with what each account has of it, in the order of the meeting's accounts.
#[derive(Debug)]
pub(in crate::site) struct Finding<'f> {
    pub(in crate::site) subject: Subject<'f>,
    pub(in crate::site) shares: Cow<'f, [AccountFinding]>,
}

/// How much a difference tells, the least first: by this measure the front page and the head of a meeting choose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::site) enum Weight {
    /// One account alone has it; with the force of its words.
    Alone(u8),
    /// Both have it, with words whose force differs by so much: by an editor’s assessment, or computed from accounts
    /// that were read in full and annotated completely.
    Force(u8),
    /// They differ in substance, by an editor’s assessment.
    Substance,
    /// They contradict each other, by an editor’s assessment.
    Contradiction,
}

impl Finding<'_> {
    pub(in crate::site) fn tellers(&self) -> impl Iterator<Item = &AccountFinding> {
        self.shares
            .iter()
            .filter(|share| share.state == State::Told)
    }

    /// The one account that has it, if of every other one it is known that it does not, or nothing is known.
    pub(in crate::site) fn alone(&self) -> Option<&AccountFinding> {
        let mut tellers = self.tellers();
        let teller = tellers.next().filter(|_| self.shares.len() > 1)?;
        let others = self
            .shares
            .iter()
            .filter(|share| share.state != State::Told);
        let open =
            |share: &AccountFinding| matches!(share.state, State::Absent | State::Unknown(_));
        (tellers.next().is_none() && others.into_iter().all(open)).then_some(teller)
    }

    /// Whether one account has it and every other one is known not to have it.
    pub(in crate::site) fn is_only(&self) -> bool {
        let others = self
            .shares
            .iter()
            .filter(|share| share.state != State::Told);
        self.alone().is_some() && others.into_iter().all(|share| share.state == State::Absent)
    }

    /// How much it tells; none if the accounts do not differ on it as far as is known.
    pub(in crate::site) fn weight(&self, archive: &Archive) -> Option<Weight> {
        if let Subject::Point(point) = self.subject {
            let opposed = |account: &PointAccount| {
                matches!(account.stance, Stance::Denies | Stance::Contradicts)
            };
            let opposed = point.accounts.len() > 1 && point.accounts.iter().any(opposed);
            match point.assessment {
                Some(Assessment::Contradicts) => return Some(Weight::Contradiction),
                Some(Assessment::DiffersSubstantive) => return Some(Weight::Substance),
                Some(Assessment::Same | Assessment::DiffersMinor) => return None,
                _ if opposed => return Some(Weight::Contradiction),
                _ => {}
            }
        }
        if self.is_only() {
            return self
                .alone()
                .map(|share| Weight::Alone(self.force(archive, share)));
        }
        let forces: Vec<u8> = self
            .tellers()
            .map(|share| self.force(archive, share))
            .filter(|force| *force > 0)
            .collect();
        let gap = forces.iter().max()? - forces.iter().min()?;
        if self.is_assessed_in_degree() {
            return Some(Weight::Force(gap.max(1)));
        }
        // What was not read of an account, or not annotated, may be more forceful.
        let is_known = |share: &AccountFinding| archive.readout(share.account).unknown().is_none();
        let known = self.tellers().all(is_known);
        (known && forces.len() > 1 && gap > 0).then_some(Weight::Force(gap))
    }

    /// Whether an editor says that the accounts differ in degree.
    fn is_assessed_in_degree(&self) -> bool {
        let Subject::Point(point) = self.subject else {
            return false;
        };
        let relative =
            |account: &PointAccount| matches!(account.stance, Stance::Weaker | Stance::Stronger);
        point.assessment == Some(Assessment::DiffersDegree) || point.accounts.iter().any(relative)
    }

    /// The force of the strongest statement of an account on it; 0 if it has none.
    pub(in crate::site) fn force(&self, archive: &Archive, share: &AccountFinding) -> u8 {
        let readout = archive.readout(share.account);
        let forces = share
            .statements
            .iter()
            .map(|at| force(archive, readout, *at));
        forces.max().unwrap_or_default()
    }

    /// The strongest statement of an account on it, and the first of several.
    pub(in crate::site) fn strongest(
        &self,
        archive: &Archive,
        share: &AccountFinding,
    ) -> Option<usize> {
        let readout = archive.readout(share.account);
        let all = share.statements.iter().copied();
        all.rev().max_by_key(|at| force(archive, readout, *at))
    }
}

/// The force of a statement; 0 for words that describe the talks.
pub(in crate::site) fn force(archive: &Archive, readout: &Readout, position: usize) -> u8 {
    let act = readout.statements.get(position).and_then(|s| s.act());
    act.map_or(0, |act| archive.vocabulary.act(act).strength.level())
}

/// The points of a meeting, then its topics that no point covers.
pub(in crate::site) fn findings<'f>(facts: &'f Facts, meeting: &'f Meeting) -> Vec<Finding<'f>> {
    let readouts = meeting.readouts.as_slice();
    let large = readouts
        .first()
        .map(|ix| facts.archive.readout(*ix).meeting);
    let Some(large) = large.and_then(|ix| facts.large.get(&ix)) else {
        return findings_of(facts, meeting, readouts);
    };
    let compute = || {
        let findings = findings_of(facts, meeting, readouts).into_iter();
        findings.map(|found| found.shares.into_owned()).collect()
    };
    let shares = large.shares.get_or_init(compute).iter();
    subjects(meeting)
        .into_iter()
        .zip(shares)
        .map(|(subject, shares)| Finding {
            subject,
            shares: Cow::Borrowed(shares),
        })
        .collect()
}

/// What the accounts of a meeting are compared on.
fn subjects(meeting: &Meeting) -> Vec<Subject<'_>> {
    let covered: BTreeSet<EntityIx> = meeting.points.iter().map(|point| point.topic).collect();
    let topics = meeting.topics.iter();
    let topics = topics.filter(|topic| !covered.contains(topic));
    let points = meeting.points.iter().map(Subject::Point);
    points
        .chain(topics.map(|topic| Subject::Topic(*topic)))
        .collect()
}

/// The points of a meeting, then its topics that no point covers, with what some of its accounts have of each.
pub(in crate::site) fn findings_of<'f>(
    facts: &Facts,
    meeting: &'f Meeting,
    readouts: &[ReadoutIx],
) -> Vec<Finding<'f>> {
    let subjects = subjects(meeting);
    // What an account has on a topic is found once, however many points there are on it.
    let topics: BTreeSet<EntityIx> = subjects.iter().map(Subject::topic).collect();
    let accounts: Vec<Account> = readouts
        .iter()
        .map(|ix| Account::new(facts, *ix, &topics))
        .collect();
    let findings = subjects.into_iter().map(|subject| {
        let shares = match subject {
            Subject::Point(point) => {
                let told = told(point);
                let share = |account: &Account| account.on_point(facts, point, &told);
                accounts.iter().map(share).collect()
            }
            Subject::Topic(topic) => accounts.iter().map(|one| one.on_topic(topic)).collect(),
        };
        Finding { subject, shares }
    });
    findings.collect()
}

/// One point of a meeting, by its position among [`Meeting::points`].
pub(in crate::site) fn finding<'f>(
    facts: &Facts,
    meeting: &'f Meeting,
    place: usize,
) -> Option<Finding<'f>> {
    let point = meeting.points.get(place)?;
    let topics = BTreeSet::from([point.topic]);
    let told = told(point);
    let shares = meeting.readouts.iter().map(|ix| {
        let account = Account::new(facts, *ix, &topics);
        account.on_point(facts, point, &told)
    });
    Some(Finding {
        subject: Subject::Point(point),
        shares: shares.collect(),
    })
}

/// What the accounts of a point have of it, by the account.
fn told(point: &Point) -> HashMap<ReadoutIx, &PointAccount> {
    let mut told = HashMap::with_capacity(point.accounts.len());
    for account in &point.accounts {
        told.entry(account.readout).or_insert(account);
    }
    told
}

/// What an account has on some topics.
struct Account {
    ix: ReadoutIx,
    topics: HashMap<EntityIx, AccountFinding>,
}

impl Account {
    fn new(facts: &Facts, ix: ReadoutIx, topics: &BTreeSet<EntityIx>) -> Account {
        let readout = facts.archive.readout(ix);
        let mut statements: HashMap<EntityIx, Vec<usize>> = HashMap::new();
        for (position, statement) in readout.statements.iter().enumerate() {
            if statement.act().is_none() {
                continue;
            }
            for topic in statement
                .topics
                .iter()
                .filter(|topic| topics.contains(topic))
            {
                let positions = statements.entry(*topic).or_default();
                if positions.last() != Some(&position) {
                    positions.push(position);
                }
            }
        }
        let on = |topic: &EntityIx| {
            let state = match readout.unknown() {
                _ if readout.topics.contains(topic) => State::Told,
                _ if names_topic(facts, ix, *topic) => State::Named,
                Some(why) => State::Unknown(why),
                None => State::Absent,
            };
            let finding = AccountFinding {
                account: ix,
                state,
                statements: statements.remove(topic).unwrap_or_default(),
            };
            (*topic, finding)
        };
        Account {
            ix,
            topics: topics.iter().map(on).collect(),
        }
    }

    fn on_topic(&self, topic: EntityIx) -> AccountFinding {
        let found = self.topics.get(&topic).cloned();
        found.unwrap_or(AccountFinding {
            account: self.ix,
            state: State::Unknown(Unknown::Coding),
            statements: Vec::new(),
        })
    }

    fn on_point(
        &self,
        facts: &Facts,
        point: &Point,
        told: &HashMap<ReadoutIx, &PointAccount>,
    ) -> AccountFinding {
        let on_topic = self.topics.get(&point.topic);
        let has_others = on_topic.is_some_and(|found| !found.statements.is_empty());
        let finding = |state| AccountFinding {
            account: self.ix,
            state,
            statements: Vec::new(),
        };
        match told.get(&self.ix) {
            Some(found) if found.stance != Stance::Absent => AccountFinding {
                statements: found.statements.clone(),
                ..finding(State::Told)
            },
            // An editor who went through the text says that its statements on the topic are others.
            Some(_) if has_others => finding(State::Absent),
            // What was not read of it may have the point, whatever else it has on the topic.
            _ if on_topic.is_some_and(|found| found.state == State::Told) => {
                finding(match facts.archive.readout(self.ix).unknown() {
                    Some(why) => State::Unknown(why),
                    None => State::Elsewhere,
                })
            }
            _ => self.on_topic(point.topic),
        }
    }
}

/// The positions of the speech acts of an account on a topic.
pub(in crate::site) fn statements_on(
    readout: &Readout,
    topic: EntityIx,
) -> impl Iterator<Item = usize> {
    let statements = readout.statements.iter().enumerate();
    let on_topic = statements.filter(move |(_, s)| s.act().is_some() && s.topics.contains(&topic));
    on_topic.map(|(i, _)| i)
}

/// The finding of a meeting that tells most, and the first of several.
pub(in crate::site) fn heaviest(
    archive: &Archive,
    findings: &[Finding<'_>],
) -> Option<(usize, Weight)> {
    let weights = findings.iter().enumerate();
    let weights = weights.filter_map(|(i, finding)| Some((i, finding.weight(archive)?)));
    weights.rev().max_by_key(|(_, weight)| *weight)
}
