//! The accounts of a meeting with their annotations in the order of the text, and the topics they share.

use crate::annotate::{Annotation, Linked};
use crate::archive::{
    ActIx, EntityIx, Meeting, Readout, ReadoutIx, Said, Statement, Unknown, WordIx,
};
use crate::site::index::facts::Facts;

/// An account with its annotations in the order of the text.
pub(in crate::site) struct Account<'s> {
    pub(in crate::site) ix: ReadoutIx,
    pub(in crate::site) readout: &'s Readout,
    /// What was said on matters.
    pub(in crate::site) acts: Vec<(&'s Statement, ActIx)>,
    /// What was said on the talks themselves.
    pub(in crate::site) talks: Vec<&'s Statement>,
    /// The words of the glossary in it, once each.
    pub(in crate::site) words: Vec<WordIx>,
    /// Why nothing is concluded from what it does not have; none if something is.
    pub(in crate::site) unknown: Option<Unknown>,
}

impl<'s> Account<'s> {
    fn new(ix: ReadoutIx, readout: &'s Readout, linked: &Linked) -> Self {
        let mut account = Account {
            ix,
            readout,
            acts: Vec::new(),
            talks: Vec::new(),
            words: Vec::new(),
            unknown: readout.unknown(),
        };
        // Marks stand in the order of the text.
        for mark in &linked.marks {
            let Annotation::Statement(position) = mark.of else {
                continue;
            };
            let statement = &readout.statements[position];
            match &statement.said {
                Said::Act(act) => account.acts.push((statement, *act)),
                Said::Atmosphere(words) => {
                    account.talks.push(statement);
                    for word in words {
                        if !account.uses(*word) {
                            account.words.push(*word);
                        }
                    }
                }
            }
        }
        account
    }

    /// Whether anything is known of what it says. What an account leaves out can be told only of one
    /// that somebody has gone through.
    pub(in crate::site) fn is_recorded(&self) -> bool {
        !self.readout.statements.is_empty()
            || !self.readout.topics.is_empty()
            || self.unknown.is_none()
    }

    pub(in crate::site) fn uses(&self, word: WordIx) -> bool {
        self.words.contains(&word)
    }

    pub(in crate::site) fn share(
        &self,
        speaks: bool,
        named: bool,
        fits: impl Fn(&Statement) -> bool,
    ) -> Share {
        let acts = self.acts.iter().enumerate();
        let acts = acts.filter(|(_, (statement, _))| fits(statement));
        Share {
            speaks,
            named: named && !speaks,
            acts: acts.map(|(i, _)| i).collect(),
        }
    }
}

/// What an account has of a topic.
#[derive(PartialEq, Eq)]
pub(in crate::site) struct Share {
    pub(in crate::site) speaks: bool,
    /// Its words name the topic, though no annotation does.
    pub(in crate::site) named: bool,
    /// Positions in [`Account::acts`].
    pub(in crate::site) acts: Vec<usize>,
}

impl Share {
    pub(in crate::site) fn is_any(&self) -> bool {
        self.speaks || self.named || !self.acts.is_empty()
    }
}

/// Topics of which each account has the same.
pub(in crate::site) struct Row {
    pub(in crate::site) topics: Vec<EntityIx>,
    pub(in crate::site) shares: Vec<Share>,
}

impl Row {
    pub(in crate::site) fn speakers(&self) -> impl Iterator<Item = usize> {
        let shares = self.shares.iter().enumerate();
        shares.filter(|(_, share)| share.speaks).map(|(i, _)| i)
    }

    /// Whether an account names them of which no annotation says so.
    pub(in crate::site) fn is_named(&self) -> bool {
        self.shares.iter().any(|share| share.named)
    }

    /// Where it is first spoken of: in which account, and with which of its acts; topics without an
    /// act come last.
    fn first(&self) -> (usize, usize) {
        let shares = self.shares.iter().enumerate();
        let mut acts = shares.filter_map(|(i, share)| Some((i, *share.acts.first()?)));
        acts.next().unwrap_or((usize::MAX, 0))
    }
}

/// Topics of a meeting; those of which each account has the same, together. `names` tells whether an
/// account names a topic in its words.
pub(in crate::site) fn rows(
    topics: impl Iterator<Item = EntityIx>,
    accounts: &[Account<'_>],
    names: impl Fn(ReadoutIx, EntityIx) -> bool,
) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    for topic in topics {
        let share = |account: &Account<'_>| {
            let speaks = account.readout.topics.contains(&topic);
            let named = !speaks && names(account.ix, topic);
            account.share(speaks, named, |statement| statement.topics.contains(&topic))
        };
        let shares: Vec<Share> = accounts.iter().map(share).collect();
        match rows.iter_mut().find(|row| row.shares == shares) {
            Some(same) => same.topics.push(topic),
            None => rows.push(Row {
                topics: vec![topic],
                shares,
            }),
        }
    }
    rows.sort_by_key(Row::first);
    rows
}

/// The accounts of a meeting.
pub(in crate::site) fn accounts<'s>(facts: &'s Facts, meeting: &Meeting) -> Vec<Account<'s>> {
    let account = |ix: &ReadoutIx| {
        let linked = &facts.links.readouts[ix.position()];
        Account::new(*ix, facts.archive.readout(*ix), linked)
    };
    meeting.readouts.iter().map(account).collect()
}
