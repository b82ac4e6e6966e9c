//! What accounts of a meeting have the other side say that its own account does not have it say.

use std::collections::{BTreeSet, HashMap};

use crate::archive::{ActIx, EntityIx, Meeting, Readout, Side, Statement};
use crate::site::index::absence;
use crate::site::index::accounts::Account;
use crate::site::index::facts::Facts;
use crate::site::index::statements::speakers;
use crate::site::part::pages::Pages;
use crate::site::part::{account, link, side_link, statement};
use crate::site::view::{AttributedView, Shortened};

/// What accounts have the other side say, on topics on which its own account has it say nothing.
pub(in crate::site) fn attributed(
    pages: &Pages,
    meeting: &Meeting,
    accounts: &[Account<'_>],
) -> Shortened<AttributedView> {
    let sides = accounts.iter().filter_map(|account| {
        let Side::Party(party) = account.readout.side else {
            return None;
        };
        let of =
            |statement: &Statement, party| is_by(pages, account.readout, statement, party, meeting);
        let own = account.acts.iter().filter(|(said, _)| of(said, party));
        let said: BTreeSet<EntityIx> = own
            .flat_map(|(said, _)| said.topics.iter().copied())
            .collect();
        Some((account, party, said))
    });
    let sides: Vec<(&Account<'_>, EntityIx, BTreeSet<EntityIx>)> = sides.collect();
    let mut attributed = Vec::new();
    for (account, own, _) in &sides {
        // Whether a statement is of another party is asked once for all accounts of that party.
        let mut theirs: HashMap<EntityIx, Vec<(&Statement, ActIx)>> = HashMap::new();
        for (other, party, said) in &sides {
            if party == own || other.acts.is_empty() {
                continue;
            }
            let theirs = theirs.entry(*party).or_insert_with(|| {
                let acts = account.acts.iter().copied();
                let theirs =
                    acts.filter(|(said, _)| is_by(pages, account.readout, said, *party, meeting));
                theirs.collect()
            });
            for (statement, act) in theirs {
                if statement.topics.iter().any(|topic| !said.contains(topic)) {
                    attributed.push((*account, *other, said, *statement, *act));
                }
            }
        }
    }
    let all = match accounts.first() {
        Some(account) => side_link::all_accounts(pages, account.readout.meeting),
        None => String::new(),
    };
    Shortened::new(attributed, all, |(account, other, said, statement, act)| {
        let topics = statement.topics.iter().copied();
        let topics = topics.filter(|topic| !said.contains(topic));
        let named = |topic: &EntityIx| absence::names_topic(pages, other.ix, *topic);
        let (named, topics): (Vec<_>, Vec<_>) = topics.partition(named);
        AttributedView {
            topics: link::entity_refs(pages, &topics),
            named: link::entity_refs(pages, &named),
            account: account::compared_link(pages, account.ix),
            other: account::compared_in_text(pages, other.ix),
            established: other.unknown.is_none(),
            statement: statement::statement_view(pages, account.ix, statement, act),
        }
    })
}

/// Whether a statement is that of a party alone: of the party, or of people who speak for it.
fn is_by(
    facts: &Facts,
    readout: &Readout,
    statement: &Statement,
    party: EntityIx,
    meeting: &Meeting,
) -> bool {
    let stands_for = |speaker: &EntityIx| match meeting.parties.contains(speaker) {
        true => Some(*speaker),
        false => {
            let detail = &facts.archive.entity(*speaker).detail;
            detail.stands_for(&meeting.parties)
        }
    };
    let speakers = speakers(&facts.archive, readout, statement);
    !speakers.is_empty() && speakers.iter().all(|one| stands_for(one) == Some(party))
}
