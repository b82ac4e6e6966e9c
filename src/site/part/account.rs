//! What pages call an account.

use crate::archive::{EntityIx, Readout, ReadoutIx, Side, Unknown, capitalized};
use crate::site::index::facts::Facts;
use crate::site::part::pages::Pages;
use crate::site::route::routes::Route;
use crate::site::theme::look::FIRST_PARTY;
use crate::site::view::{AccountLink, Shared};
use crate::words::Word;

/// An account among others of its meeting, within a sentence.
pub(in crate::site) fn compared_in_text(pages: &Pages, ix: ReadoutIx) -> String {
    apart(pages, account_in_text(pages, ix), ix)
}

pub(in crate::site) fn compared_link(pages: &Pages, ix: ReadoutIx) -> AccountLink {
    AccountLink {
        account: apart(pages, account_name(pages, ix), ix),
        ..linked_account(pages, ix)
    }
}

pub(in crate::site) fn compared_title(pages: &Pages, word: Word, ix: ReadoutIx) -> String {
    pages
        .words()
        .say(word, &[(&compared_in_text(pages, ix)).into()])
}

/// The title of what one account of a meeting has, as far as is known. `established`: whether every other account is
/// known not to have it. That it is only in this one is said of an account that was read whole; of any other it is
/// said which accounts do not have it.
///
/// `Only in Cambodia’s readout`, `In Cambodia’s readout; not known for Japan’s readout`
pub(in crate::site) fn alone_title(pages: &Pages, own: ReadoutIx, established: bool) -> String {
    let readout = pages.archive.readout(own);
    if established && readout.was_read_whole() {
        return compared_title(pages, Word::ComparedOnly, own);
    }
    let all = &pages.archive.meeting(readout.meeting).readouts;
    let others = all.iter().filter(|other| **other != own);
    let others = others.filter(|ix| established || pages.archive.readout(**ix).unknown().is_some());
    let others: Vec<ReadoutIx> = others.copied().collect();
    let others = listed_in_text(pages, &others, LISTED);
    let own = compared_in_text(pages, own);
    let word = match established {
        true => Word::ComparedNotIn,
        false => Word::ComparedOne,
    };
    pages.words().say(word, &[(&own).into(), (&others).into()])
}

/// A sentence lists so many accounts by name. Of more, it says how many they are.
const LISTED: usize = 6;

/// Some accounts as a sentence lists them: all if there are no more than `most`.
pub(in crate::site) fn listed_in_text(
    pages: &Pages,
    accounts: &[ReadoutIx],
    most: usize,
) -> String {
    let named = match accounts.len() {
        count if count > most => most - 1,
        count => count,
    };
    let names = accounts.iter().take(named);
    let names: Vec<String> = names.map(|ix| compared_in_text(pages, *ix)).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    match accounts.len() - named {
        0 => pages.words().listed(&names),
        more => {
            let names = pages.words().commas(&names);
            let values = [(&names).into(), more.into()];
            pages.words().say(Word::AccountsAndMore, &values)
        }
    }
}

/// An account with what tells it from others of the same side: who published it, or else its title.
fn apart(pages: &Pages, account: String, ix: ReadoutIx) -> String {
    let readout = pages.archive.readout(ix);
    let readouts = &pages.archive.meeting(readout.meeting).readouts;
    let (of_side, of_publisher) = match pages.large.get(&readout.meeting) {
        Some(large) => large.alike(readout),
        None => {
            let of_side = readouts
                .iter()
                .map(|other| pages.archive.readout(*other))
                .filter(|other| other.side == readout.side);
            let is_same = |other: &&Readout| other.publisher == readout.publisher;
            (of_side.clone().count(), of_side.filter(is_same).count())
        }
    };
    // A translation or an earlier version is not among the accounts of the meeting.
    let itself = usize::from(readouts.contains(&ix));
    if of_side == itself {
        return account;
    }
    let name = match readout.publisher {
        Some(publisher) if of_publisher == itself => pages.name(publisher),
        _ => &readout.document.record.title,
    };
    pages
        .words()
        .say(Word::AccountFrom, &[(&account).into(), name.into()])
}

/// What is said of something that an account's record does not have, and its words do not name.
pub(in crate::site) fn standing(unknown: Option<Unknown>) -> Word {
    match unknown {
        None => Word::StandingAbsent,
        Some(Unknown::Digest) => Word::StandingDigest,
        Some(Unknown::Partial) => Word::StandingPartial,
        Some(Unknown::Extent) => Word::StandingExtent,
        Some(Unknown::Coding) => Word::StandingCoding,
    }
}

/// `Cambodia’s readout`, `the United States’ readout`.
pub(in crate::site) fn account_of(pages: &Pages, party: EntityIx) -> String {
    of_party(pages, Word::AccountOf, party)
}

/// `Cambodia’s readouts`, `the United States’ readouts`.
pub(in crate::site) fn accounts_of(pages: &Pages, party: EntityIx) -> String {
    of_party(pages, Word::AccountsOf, party)
}

fn of_party(pages: &Pages, word: Word, party: EntityIx) -> String {
    let name = pages.archive.entity(party).in_text();
    let ends = if name.ends_with('s') { "s" } else { "other" };
    pages.words().say(word, &[(&name).into(), ends.into()])
}

/// The name of the party whose account it is, or `Joint`.
pub(in crate::site) fn side_name(pages: &Pages, ix: ReadoutIx) -> &str {
    match pages.archive.readout(ix).side {
        Side::Party(party) => pages.name(party),
        Side::Joint => pages.words().text(Word::Joint),
    }
}

/// `Cambodia’s readout`, `The United States’ readout`, `Joint readout`.
pub(in crate::site) fn account_name(pages: &Pages, ix: ReadoutIx) -> String {
    match pages.archive.readout(ix).side {
        Side::Party(party) => capitalized(&account_of(pages, party)),
        Side::Joint => pages.words().text(Word::JointAccount).to_owned(),
    }
}

/// The same within a sentence: `the United States’ readout`, `the joint readout`.
pub(in crate::site) fn account_in_text(pages: &Pages, ix: ReadoutIx) -> String {
    match pages.archive.readout(ix).side {
        Side::Party(party) => account_of(pages, party),
        Side::Joint => pages.words().text(Word::TheJointAccount).to_owned(),
    }
}

/// The place of the side of an account among the parties of its meeting, from 1; 0 for any other side. It does not
/// depend on the order of the accounts, so that a side has one colour at all meetings of two. Parties to which the
/// theme gives colours have numbers behind these.
fn colour(facts: &Facts, ix: ReadoutIx) -> usize {
    let readout = facts.archive.readout(ix);
    let Side::Party(party) = readout.side else {
        return 0;
    };
    let own = &facts.archive.party_colours;
    if let Some(place) = own.iter().position(|(known, _)| *known == party) {
        return FIRST_PARTY + place;
    }
    let mut parties = facts.archive.meeting(readout.meeting).parties.clone();
    parties.sort_unstable();
    parties.dedup();
    let place = parties.iter().position(|one| *one == party);
    place.map_or(0, |place| place + 1)
}

/// A link to an account, made anew.
fn linked_account(pages: &Pages, ix: ReadoutIx) -> AccountLink {
    AccountLink {
        url: pages.url(Route::Readout(ix)),
        side: side_name(pages, ix).to_owned(),
        account: account_name(pages, ix),
        colour: colour(pages, ix),
    }
}

/// A link to an account.
pub(in crate::site) fn account_link(pages: &Pages, ix: ReadoutIx) -> Shared<AccountLink> {
    let parts = &pages.parts.readouts[ix.position()];
    let made = || Shared::new(&linked_account(pages, ix));
    parts.link.get_or_init(made).clone()
}
