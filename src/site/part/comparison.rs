//! The accounts of a meeting side by side: topic by topic, and by the words with which they describe
//! the talks.
//!
//! Nothing is read into silence: that a topic is in one account only is said if every other account was read
//! whole and gone through, and neither has it among its topics nor names it in its words. Of all others
//! the page says that it is not known, and why; an account of which nothing is recorded is not compared.

use std::collections::HashMap;

use crate::archive::{EntityIx, Meeting, ReadoutIx, Side, Statement, WordIx, capitalized};
use crate::site::index::absence;
use crate::site::index::accounts::{self, Account, Row, Share, rows};
use crate::site::index::findings::Finding;
use crate::site::part::account::{self, standing};
use crate::site::part::comparison_row::comparison_row;
use crate::site::part::pages::Pages;
use crate::site::part::{label, point, statement};
use crate::site::route::address::Addresses;
use crate::site::route::links;
use crate::site::view::{
    AccountAtmosphere, AtmosphereView, ComparedWord, ComparisonCell, ComparisonGroup,
    ComparisonRow, ComparisonView, QuoteView, StandingView,
};
use crate::source::record::Certainty;
use crate::source::word::is_whole;
use crate::words::{Word, Words};

/// What each account says on each topic; none if no account has a statement.
pub(in crate::site) fn comparison(
    pages: &Pages,
    meeting: &Meeting,
    findings: &[Finding<'_>],
) -> Option<ComparisonView> {
    let accounts = accounts::accounts(pages, meeting);
    if accounts.iter().all(|account| account.acts.is_empty()) {
        return None;
    }
    let (accounts, silent): (Vec<_>, Vec<_>) = accounts.into_iter().partition(Account::is_recorded);
    let points = point::point_groups(pages, meeting, &accounts, findings);
    let covered = |topic: &EntityIx| meeting.points.iter().any(|point| point.topic == *topic);
    let topics = meeting.topics.iter().copied();
    let rows = rows(
        topics.filter(|topic| !covered(topic)),
        &accounts,
        |ix, topic| absence::names_topic(pages, ix, topic),
    );
    let of_all = |account: &Account<'_>| account.readout.side == Side::Joint;
    Some(ComparisonView {
        balance: balance(pages, meeting, &accounts, &silent),
        columns: accounts.len(),
        joint: accounts.iter().any(of_all) && !accounts.iter().all(of_all),
        accounts: accounts
            .iter()
            .map(|account| account::compared_link(pages, account.ix))
            .collect(),
        groups: groups(pages, meeting, &rows, &accounts, !points.is_empty()),
        points,
    })
}

/// So many accounts are few: of each it is said that it has no topic of its own.
const FEW: usize = 6;

/// What all accounts speak of, then some, then each alone, then what stands under no topic.
fn groups(
    pages: &Pages,
    meeting: &Meeting,
    rows: &[Row],
    accounts: &[Account<'_>],
    has_points: bool,
) -> Vec<ComparisonGroup> {
    let mut groups = Vec::new();
    let spoken = rows.iter().map(|row| {
        let speakers: Vec<usize> = row.speakers().collect();
        let named = row.is_named() && speakers.len() < 2;
        (row, speakers, named)
    });
    let spoken: Vec<(&Row, Vec<usize>, bool)> = spoken.collect();
    let mut group = |kind, title: &dyn Fn() -> String, fits: &dyn Fn(&[usize]) -> bool| {
        let fitting = spoken
            .iter()
            .filter(|(_, speakers, named)| fits(speakers) && *named == (kind == "named"))
            .map(|(row, ..)| *row);
        // Where some accounts speak, it matters which of the others does not.
        let whole = matches!(kind, "some" | "named");
        let rows: Vec<ComparisonRow> = fitting
            .map(|row| comparison_row(pages, &row.topics, &row.shares, accounts, whole))
            .collect();
        // That all share nothing, or that an account has nothing of its own, is worth saying where they are few.
        let is_told = matches!(kind, "all" | "only") && accounts.len() <= FEW;
        if !has_points && is_told || !rows.is_empty() {
            let notes = match (kind, rows.is_empty()) {
                ("only", false) => rows
                    .first()
                    .map(|row| standings(pages, row, accounts, meeting)),
                _ => None,
            };
            let notes = notes.unwrap_or_default();
            groups.push(ComparisonGroup {
                kind,
                title: title(),
                rows,
                notes,
            });
        }
    };
    let count = accounts.len();
    if let [alone] = accounts {
        let title = || account::compared_title(pages, Word::ComparedAlone, alone.ix);
        group("alone", &title, &|_| true);
    } else {
        let title = match count {
            2 => Word::ComparedBoth,
            _ => Word::ComparedAll,
        };
        let text = |word| move || pages.words().text(word).to_owned();
        group("all", &text(title), &|speakers| speakers.len() == count);
        group("some", &text(Word::ComparedSome), &|speakers| {
            (2..count).contains(&speakers.len())
        });
        group("named", &text(Word::ComparedNamed), &|_| true);
        for (i, account) in accounts.iter().enumerate() {
            let title = || {
                let mut others = meeting.readouts.iter();
                let established = others
                    .all(|ix| *ix == account.ix || pages.archive.readout(*ix).unknown().is_none());
                account::alone_title(pages, account.ix, established)
            };
            group("only", &title, &|speakers| speakers == [i]);
        }
    }
    let apart: Vec<Share> = accounts
        .iter()
        .map(|account| account.share(false, false, |statement| statement.topics.is_empty()))
        .collect();
    let row = comparison_row(pages, &[], &apart, accounts, false);
    if !row.cells.is_empty() {
        match (accounts, groups.as_mut_slice()) {
            ([_], [group]) => group.rows.push(row),
            _ => groups.push(ComparisonGroup {
                kind: "apart",
                title: pages.words().text(Word::ComparedNoTopic).to_owned(),
                rows: vec![row],
                notes: Vec::new(),
            }),
        }
    }
    groups
}

/// How many statements and topics each account has, and what they share.
fn balance(
    pages: &Pages,
    meeting: &Meeting,
    accounts: &[Account<'_>],
    silent: &[Account<'_>],
) -> String {
    let words = pages.words();
    let parts = accounts.iter().map(|account| {
        let name = account::compared_in_text(pages, account.ix);
        let statements = account.acts.len().into();
        match account.readout.topics.len() {
            0 => words.say(Word::BalanceNoTopic, &[(&name).into(), statements]),
            topics => {
                let values = [(&name).into(), statements, topics.into()];
                words.say(Word::BalanceOn, &values)
            }
        }
    });
    let parts = parts
        .reduce(|first, next| words.say(Word::BalanceMore, &[(&first).into(), (&next).into()]));
    let parts = capitalized(&parts.unwrap_or_default());
    let mut balance = words.say(Word::BalanceWhole, &[(&parts).into()]);
    if accounts.len() > 1 {
        let speaking = meeting.topics.iter().map(|topic| {
            let speaks = |account: &&Account<'_>| account.readout.topics.contains(topic);
            accounts.iter().filter(speaks).count()
        });
        let shared: Vec<usize> = speaking.filter(|speaking| *speaking > 1).collect();
        let by_all = shared.iter().filter(|by| **by == accounts.len()).count();
        let sharing = sharing(words, accounts.len(), shared.len(), by_all);
        balance = words.say(
            Word::BalanceSharing,
            &[(&balance).into(), (&sharing).into()],
        );
    }
    if !silent.is_empty() {
        let names: Vec<String> = silent
            .iter()
            .map(|account| account::compared_in_text(pages, account.ix))
            .collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let listed = words.listed(&names);
        let values = [(&balance).into(), (&listed).into(), names.len().into()];
        balance = words.say(Word::BalanceNotCompared, &values);
    }
    balance
}

/// With which words each account describes the talks; none if no account does.
pub(in crate::site) fn atmosphere(pages: &Pages, meeting: &Meeting) -> Option<AtmosphereView> {
    let accounts = accounts::accounts(pages, meeting);
    let mut glossary: Vec<WordIx> = Vec::new();
    for word in accounts.iter().flat_map(|account| &account.words) {
        if !glossary.contains(word) {
            glossary.push(*word);
        }
    }
    if glossary.is_empty() {
        return None;
    }
    // Where each word is, whoever marked it.
    let texts = accounts.iter().map(|account| {
        let linked = &pages.links.readouts[account.ix.position()];
        linked.text.to_lowercase()
    });
    let texts: Vec<String> = texts.collect();
    let spread = glossary.iter().map(|word| {
        let spread = WordSpread::new(pages, *word, &accounts, &texts);
        (*word, spread)
    });
    let spread: HashMap<WordIx, WordSpread> = spread.collect();
    let recorded = accounts.iter().filter(|one| one.is_recorded()).count();
    let described = accounts.iter().map(|account| {
        let words = account.words.iter();
        AccountAtmosphere {
            account: account::compared_link(pages, account.ix),
            rendition: label::label(pages, account.readout.document.record.rendition),
            recorded: account.is_recorded(),
            words: words
                .filter_map(|word| Some((*word, spread.get(word)?)))
                .map(|(word, spread)| {
                    let several = recorded > usize::from(account.is_recorded());
                    compared_word(pages, word, (account, spread, several))
                })
                .collect(),
            quotes: account
                .talks
                .iter()
                .map(|s| quote(pages, account, s))
                .collect(),
        }
    });
    Some(AtmosphereView {
        accounts: described.collect(),
        glossary: glossary
            .iter()
            .map(|word| statement::word_view(pages, *word))
            .filter(|word| word.meaning.is_some())
            .collect(),
    })
}

/// Where a word about the talks is.
struct WordSpread {
    /// The accounts that use it, as far as anything is known of what they say.
    using: Vec<ReadoutIx>,
    /// The accounts that have it in their words, whether or not somebody marked it there.
    within: Vec<ReadoutIx>,
    /// The accounts of which it is not known what they do not have.
    unknown: Vec<ReadoutIx>,
}

impl WordSpread {
    fn new(pages: &Pages, word: WordIx, accounts: &[Account<'_>], texts: &[String]) -> WordSpread {
        let label = statement::word_view(pages, word).label.to_lowercase();
        let using = accounts.iter().filter(|one| one.uses(word));
        let within = accounts.iter().zip(texts);
        let within = within.filter(|(_, text)| contains_word(text, &label));
        let unknown = accounts.iter().filter(|one| one.unknown.is_some());
        WordSpread {
            using: using
                .filter(|one| one.is_recorded())
                .map(|one| one.ix)
                .collect(),
            within: within.map(|(one, _)| one.ix).collect(),
            unknown: unknown.map(|one| one.ix).collect(),
        }
    }
}

/// A word with which an account describes the talks is also in this many others by name.
const ALSO_IN: usize = 7;

/// `several`: whether anything is known of what another account says.
fn compared_word(
    pages: &Pages,
    word: WordIx,
    (account, spread, several): (&Account<'_>, &WordSpread, bool),
) -> ComparedWord {
    let others = |all: &[ReadoutIx]| -> Vec<ReadoutIx> {
        let others = all.iter().filter(|other| **other != account.ix);
        others.copied().collect()
    };
    let using = others(&spread.using);
    // The word may be in the words of an account in which nobody marked it.
    let unmarked = using.is_empty() && !others(&spread.within).is_empty();
    ComparedWord {
        only: several && using.is_empty() && !unmarked,
        established: others(&spread.unknown).is_empty(),
        also_in: (!using.is_empty()).then(|| account::listed_in_text(pages, &using, ALSO_IN)),
        word: statement::word_view(pages, word),
    }
}

/// What is known of the accounts of a meeting that a row leaves out.
fn standings(
    pages: &Pages,
    row: &ComparisonRow,
    accounts: &[Account<'_>],
    meeting: &Meeting,
) -> Vec<StandingView> {
    let account = |cell: &ComparisonCell| Some(accounts.get(cell.column - 1)?.ix);
    let shown: Vec<ReadoutIx> = row.cells.iter().filter_map(account).collect();
    let others = meeting.readouts.iter().filter(|ix| !shown.contains(ix));
    others
        .map(|ix| {
            let readout = pages.archive.readout(*ix);
            StandingView {
                account: account::compared_link(pages, *ix),
                text: pages.words().text(standing(readout.unknown())).to_owned(),
                note: readout.document.record.extent_note.clone(),
            }
        })
        .collect()
}

fn quote(addresses: &Addresses, account: &Account<'_>, statement: &Statement) -> QuoteView {
    let record = &account.readout.document.record;
    let language = addresses.language_of(account.ix);
    QuoteView {
        quote: statement::quote_of(addresses, account.ix, statement),
        url: links::annotation_url(addresses, account.ix, &statement.anchor),
        language: language.tag(),
        dir: language.direction(),
        exact: record.rendition.is_exact(),
        uncertain: account.readout.record(statement).certainty == Certainty::Low,
    }
}

/// What so many accounts share: topics of which more than one speaks, and those of which all do.
fn sharing(words: &Words, accounts: usize, shared: usize, by_all: usize) -> String {
    match (accounts, shared, by_all) {
        (2, 0, _) => words.text(Word::SharedNoneOfTwo).to_owned(),
        (2, ..) => words.count(Word::SharedOfTwo, shared),
        (_, 0, _) => words.text(Word::SharedNone).to_owned(),
        (_, _, 0) => words.count(Word::SharedSome, shared),
        _ if shared == by_all => words.count(Word::SharedAll, shared),
        _ => words.say(Word::SharedMore, &[shared.into(), by_all.into()]),
    }
}

/// Whether a text has a word as a whole, both in lower case.
fn contains_word(text: &str, word: &str) -> bool {
    let mut found = text.match_indices(word);
    !word.is_empty() && found.any(|(start, _)| is_whole(text, start..start + word.len()))
}

#[cfg(test)]
mod tests {
    use super::sharing;
    use crate::words::Words;

    #[test]
    fn what_accounts_share_reads_well() {
        let words = &Words::english();
        assert_eq!(sharing(words, 2, 0, 0), "No topic is recorded for both.");
        assert_eq!(sharing(words, 2, 1, 1), "1 topic is recorded for both.");
        assert_eq!(sharing(words, 2, 4, 4), "4 topics are recorded for both.");
        assert_eq!(
            sharing(words, 3, 0, 0),
            "No topic is recorded for more than one of them."
        );
        assert_eq!(
            sharing(words, 3, 1, 0),
            "1 topic is recorded for more than one of them, none for all."
        );
        assert_eq!(
            sharing(words, 4, 5, 2),
            "5 topics are recorded for more than one of them, 2 for all."
        );
        assert_eq!(
            sharing(words, 3, 2, 2),
            "2 topics are recorded for all of them."
        );
    }
}
