//! The accounts of a meeting side by side: topic by topic, and by the words with which they describe
//! the talks.
//!
//! Nothing is read into silence: that a topic is in one account only is said if every other account was read
//! whole and gone through, and neither has it among its topics nor names it in its words. Of all others
//! the page says that it is not known, and why; an account of which nothing is recorded is not compared.

use super::Site;
use super::view::{
    AccountAtmosphere, AccountLink, AtmosphereView, ComparedWord, ComparisonCell, ComparisonGroup,
    ComparisonRow, ComparisonView, QuoteView, StandingView,
};
use crate::annotate::{Annotation, Linked};
use crate::archive::{
    ActIx, EntityIx, Meeting, Readout, ReadoutIx, Said, Side, Silence, Statement, Unknown, WordIx,
    capitalized,
};
use crate::source::record::Certainty;
use crate::source::word::is_whole;
use crate::words::{Word, Words};

/// An account with its annotations in the order of the text.
pub(super) struct Account<'s> {
    pub(super) ix: ReadoutIx,
    pub(super) readout: &'s Readout,
    /// What was said on matters.
    pub(super) acts: Vec<(&'s Statement, ActIx)>,
    /// What was said on the talks themselves.
    talks: Vec<&'s Statement>,
    /// The words of the glossary in it, once each.
    pub(super) words: Vec<WordIx>,
    /// Why nothing is concluded from what it does not have; none if something is.
    pub(super) unknown: Option<Unknown>,
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
    fn is_recorded(&self) -> bool {
        !self.readout.statements.is_empty()
            || !self.readout.topics.is_empty()
            || self.unknown.is_none()
    }

    fn uses(&self, word: WordIx) -> bool {
        self.words.contains(&word)
    }

    fn share(&self, speaks: bool, named: bool, fits: impl Fn(&Statement) -> bool) -> Share {
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
struct Share {
    speaks: bool,
    /// Its words name the topic, though no annotation does.
    named: bool,
    /// Positions in [`Account::acts`].
    acts: Vec<usize>,
}

impl Share {
    fn is_any(&self) -> bool {
        self.speaks || self.named || !self.acts.is_empty()
    }
}

/// Topics of which each account has the same.
struct Row {
    topics: Vec<EntityIx>,
    shares: Vec<Share>,
}

impl Row {
    fn speakers(&self) -> impl Iterator<Item = usize> {
        let shares = self.shares.iter().enumerate();
        shares.filter(|(_, share)| share.speaks).map(|(i, _)| i)
    }

    /// Whether an account names them of which no annotation says so.
    fn is_named(&self) -> bool {
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

/// The topics of a meeting; those of which each account has the same, together. `names` tells whether an
/// account names a topic in its words.
fn rows(
    meeting: &Meeting,
    accounts: &[Account<'_>],
    names: impl Fn(ReadoutIx, EntityIx) -> bool,
) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    for topic in &meeting.topics {
        let share = |account: &Account<'_>| {
            let speaks = account.readout.topics.contains(topic);
            let named = !speaks && names(account.ix, *topic);
            account.share(speaks, named, |statement| statement.topics.contains(topic))
        };
        let shares: Vec<Share> = accounts.iter().map(share).collect();
        match rows.iter_mut().find(|row| row.shares == shares) {
            Some(same) => same.topics.push(*topic),
            None => rows.push(Row {
                topics: vec![*topic],
                shares,
            }),
        }
    }
    rows.sort_by_key(Row::first);
    rows
}

impl Site {
    /// The accounts of a meeting.
    pub(super) fn accounts(&self, meeting: &Meeting) -> Vec<Account<'_>> {
        let account = |ix: &ReadoutIx| {
            let linked = &self.links.readouts[ix.position()];
            Account::new(*ix, self.archive.readout(*ix), linked)
        };
        meeting.readouts.iter().map(account).collect()
    }

    /// What each account says on each topic; none if no account has a statement.
    pub(super) fn comparison(&self, meeting: &Meeting) -> Option<ComparisonView> {
        let accounts = self.accounts(meeting);
        if accounts.iter().all(|account| account.acts.is_empty()) {
            return None;
        }
        let (accounts, silent): (Vec<_>, Vec<_>) =
            accounts.into_iter().partition(Account::is_recorded);
        let rows = rows(meeting, &accounts, |ix, topic| self.names_topic(ix, topic));
        let of_all = |account: &Account<'_>| account.readout.side == Side::Joint;
        Some(ComparisonView {
            balance: self.balance(meeting, &accounts, &silent),
            columns: accounts.len(),
            joint: accounts.iter().any(of_all) && !accounts.iter().all(of_all),
            ruled: !meeting.rulings.is_empty() || !meeting.silences.is_empty(),
            groups: self.groups(meeting, &rows, &accounts),
        })
    }

    /// What all accounts speak of, then some, then each alone, then what stands under no topic.
    fn groups(
        &self,
        meeting: &Meeting,
        rows: &[Row],
        accounts: &[Account<'_>],
    ) -> Vec<ComparisonGroup> {
        let mut groups = Vec::new();
        let mut group = |kind, title: String, fits: &dyn Fn(&[usize]) -> bool| {
            let fitting = rows.iter().filter(|row| {
                let speakers: Vec<usize> = row.speakers().collect();
                let named = row.is_named() && speakers.len() < 2;
                fits(&speakers) && named == (kind == "named")
            });
            // Where some accounts speak, it matters which of the others does not.
            let whole = matches!(kind, "some" | "named");
            let rows: Vec<ComparisonRow> = fitting
                .map(|row| self.comparison_row(meeting, &row.topics, &row.shares, accounts, whole))
                .collect();
            // That all share nothing, or that an account has nothing of its own, is worth saying.
            if matches!(kind, "all" | "only") || !rows.is_empty() {
                let notes = match (kind, rows.is_empty()) {
                    ("only", false) => rows
                        .first()
                        .map(|row| self.standings(row, accounts, meeting)),
                    _ => None,
                };
                let notes = notes.unwrap_or_default();
                groups.push(ComparisonGroup {
                    kind,
                    title,
                    rows,
                    notes,
                });
            }
        };
        let count = accounts.len();
        if let [alone] = accounts {
            let title = self.compared_title(Word::ComparedAlone, alone.ix);
            group("alone", title, &|_| true);
        } else {
            let title = match count {
                2 => Word::ComparedBoth,
                _ => Word::ComparedAll,
            };
            group("all", self.words().text(title).to_owned(), &|speakers| {
                speakers.len() == count
            });
            let title = self.words().text(Word::ComparedSome).to_owned();
            group("some", title, &|speakers| {
                (2..count).contains(&speakers.len())
            });
            let title = self.words().text(Word::ComparedNamed).to_owned();
            group("named", title, &|_| true);
            for (i, account) in accounts.iter().enumerate() {
                let title = self.only_title(account.ix, meeting);
                group("only", title, &|speakers| speakers == [i]);
            }
        }
        let apart: Vec<Share> = accounts
            .iter()
            .map(|account| account.share(false, false, |statement| statement.topics.is_empty()))
            .collect();
        let row = self.comparison_row(meeting, &[], &apart, accounts, false);
        if !row.cells.is_empty() {
            match (accounts, groups.as_mut_slice()) {
                ([_], [group]) => group.rows.push(row),
                _ => groups.push(ComparisonGroup {
                    kind: "apart",
                    title: self.words().text(Word::ComparedNoTopic).to_owned(),
                    rows: vec![row],
                    notes: Vec::new(),
                }),
            }
        }
        groups
    }

    fn comparison_row(
        &self,
        meeting: &Meeting,
        topics: &[EntityIx],
        shares: &[Share],
        accounts: &[Account<'_>],
        whole: bool,
    ) -> ComparisonRow {
        let cells = shares.iter().zip(accounts).enumerate();
        let cells = cells.filter(|(_, (share, _))| whole || share.is_any());
        let cells = cells.map(|(i, (share, account))| {
            let statement = |position: &usize| {
                let (statement, act) = account.acts[*position];
                self.statement_view(account.ix, statement, act)
            };
            ComparisonCell {
                column: i + 1,
                account: self.compared_link(account.ix),
                rendition: self.label(account.readout.document.record.rendition),
                speaks: share.speaks,
                named: share.named,
                standing: self.words().text(standing(account.unknown)).to_owned(),
                statements: share.acts.iter().map(statement).collect(),
            }
        });
        ComparisonRow {
            topics: self.entity_refs(topics),
            cells: cells.collect(),
            rulings: self.rulings(meeting, topics),
        }
    }

    /// How many statements and topics each account has, and what they share.
    fn balance(
        &self,
        meeting: &Meeting,
        accounts: &[Account<'_>],
        silent: &[Account<'_>],
    ) -> String {
        let words = self.words();
        let parts = accounts.iter().map(|account| {
            let name = self.compared_in_text(account.ix);
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
                .map(|account| self.compared_in_text(account.ix))
                .collect();
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            let listed = words.listed(&names);
            let values = [(&balance).into(), (&listed).into(), names.len().into()];
            balance = words.say(Word::BalanceNotCompared, &values);
        }
        balance
    }

    /// With which words each account describes the talks; none if no account does.
    pub(super) fn atmosphere(&self, meeting: &Meeting) -> Option<AtmosphereView> {
        let accounts = self.accounts(meeting);
        let mut glossary: Vec<WordIx> = Vec::new();
        for word in accounts.iter().flat_map(|account| &account.words) {
            if !glossary.contains(word) {
                glossary.push(*word);
            }
        }
        if glossary.is_empty() {
            return None;
        }
        let described = accounts.iter().map(|account| {
            let words = account.words.iter();
            AccountAtmosphere {
                account: self.compared_link(account.ix),
                rendition: self.label(account.readout.document.record.rendition),
                recorded: account.is_recorded(),
                words: words
                    .map(|word| self.compared_word(*word, account, &accounts))
                    .collect(),
                quotes: account
                    .talks
                    .iter()
                    .map(|s| self.quote(account, s))
                    .collect(),
            }
        });
        Some(AtmosphereView {
            accounts: described.collect(),
            glossary: glossary
                .iter()
                .map(|word| self.word_view(*word))
                .filter(|word| word.meaning.is_some())
                .collect(),
        })
    }

    fn compared_word(
        &self,
        word: WordIx,
        account: &Account<'_>,
        accounts: &[Account<'_>],
    ) -> ComparedWord {
        let others = accounts.iter().filter(|other| other.ix != account.ix);
        let mut recorded = others.filter(|other| other.is_recorded()).peekable();
        let several = recorded.peek().is_some();
        let using: Vec<String> = recorded
            .filter(|other| other.uses(word))
            .map(|other| self.compared_in_text(other.ix))
            .collect();
        let using: Vec<&str> = using.iter().map(String::as_str).collect();
        // The word may be in the words of an account in which nobody marked it.
        let word = self.word_view(word);
        let others = || accounts.iter().filter(|other| other.ix != account.ix);
        let unmarked = others().any(|other| {
            let text = &self.links.readouts[other.ix.position()].text;
            contains_word(text, &word.label)
        });
        ComparedWord {
            only: several && using.is_empty() && !unmarked,
            established: others().all(|other| other.unknown.is_none()),
            also_in: (!using.is_empty()).then(|| self.words().listed(&using)),
            word,
        }
    }

    /// Whether the words of an account name a topic, in any of its texts that were not superseded.
    pub(super) fn names_topic(&self, ix: ReadoutIx, topic: EntityIx) -> bool {
        let readout = self.archive.readout(ix);
        let meeting = self.archive.meeting(readout.meeting);
        // An editor who marks a silence has read the words: a text may name what it says is not there.
        let is_silent =
            |silence: &Silence| silence.topic == topic && readout.side == Side::Party(silence.side);
        if meeting.silences.iter().any(is_silent) {
            return false;
        }
        let mut others = meeting.translations.iter();
        self.links.names_topic(ix, topic)
            || others.any(|other| {
                self.links.names_topic(*other, topic) && self.archive.is_same_account(ix, *other)
            })
    }

    /// The title of what is recorded of one account of a meeting, and of no other: whether it is in the others
    /// is known of those that were read whole. All others count, compared or not.
    fn only_title(&self, own: ReadoutIx, meeting: &Meeting) -> String {
        let others = meeting.readouts.iter().filter(|other| **other != own);
        let unknown: Vec<String> = others
            .filter(|other| self.archive.readout(**other).unknown().is_some())
            .map(|other| self.compared_in_text(*other))
            .collect();
        let own = self.compared_in_text(own);
        if unknown.is_empty() {
            return self.words().say(Word::ComparedOnly, &[(&own).into()]);
        }
        let unknown: Vec<&str> = unknown.iter().map(String::as_str).collect();
        let others = self.words().listed(&unknown);
        let values = [(&own).into(), (&others).into()];
        self.words().say(Word::ComparedOne, &values)
    }

    /// What is known of the accounts of a meeting that a row leaves out.
    fn standings(
        &self,
        row: &ComparisonRow,
        accounts: &[Account<'_>],
        meeting: &Meeting,
    ) -> Vec<StandingView> {
        let account = |cell: &ComparisonCell| Some(accounts.get(cell.column - 1)?.ix);
        let shown: Vec<ReadoutIx> = row.cells.iter().filter_map(account).collect();
        let others = meeting.readouts.iter().filter(|ix| !shown.contains(ix));
        others
            .map(|ix| {
                let readout = self.archive.readout(*ix);
                StandingView {
                    account: self.compared_link(*ix),
                    text: self.words().text(standing(readout.unknown())).to_owned(),
                    note: readout.document.record.extent_note.clone(),
                }
            })
            .collect()
    }

    fn quote(&self, account: &Account<'_>, statement: &Statement) -> QuoteView {
        let record = &account.readout.document.record;
        let language = self.language_of(account.ix);
        QuoteView {
            quote: self.quote_of(account.ix, statement),
            url: self.annotation_url(account.ix, &statement.anchor),
            language: language.tag(),
            dir: language.direction(),
            exact: record.rendition.is_exact(),
            uncertain: account.readout.record(statement).certainty == Certainty::Low,
        }
    }

    /// An account among others of its meeting, within a sentence.
    pub(super) fn compared_in_text(&self, ix: ReadoutIx) -> String {
        self.apart(self.account_in_text(ix), ix)
    }

    pub(super) fn compared_link(&self, ix: ReadoutIx) -> AccountLink {
        AccountLink {
            account: self.apart(self.account_name(ix), ix),
            ..self.linked_account(ix)
        }
    }

    fn compared_title(&self, word: Word, ix: ReadoutIx) -> String {
        self.words()
            .say(word, &[(&self.compared_in_text(ix)).into()])
    }

    /// An account with what tells it from others of the same side: who published it, or else its title.
    fn apart(&self, account: String, ix: ReadoutIx) -> String {
        let readout = self.archive.readout(ix);
        let readouts = &self.archive.meeting(readout.meeting).readouts;
        let others = readouts.iter().filter(|other| **other != ix);
        let mut like = others
            .map(|other| self.archive.readout(*other))
            .filter(|other| other.side == readout.side)
            .peekable();
        if like.peek().is_none() {
            return account;
        }
        let name = match readout.publisher {
            Some(publisher) if like.all(|other| other.publisher != Some(publisher)) => {
                self.name(publisher)
            }
            _ => &readout.document.record.title,
        };
        self.words()
            .say(Word::AccountFrom, &[(&account).into(), name.into()])
    }
}

/// What is said of something that an account's record does not have, and its words do not name.
pub(super) fn standing(unknown: Option<Unknown>) -> Word {
    match unknown {
        None => Word::StandingAbsent,
        Some(Unknown::Digest) => Word::StandingDigest,
        Some(Unknown::Partial) => Word::StandingPartial,
        Some(Unknown::Extent) => Word::StandingExtent,
        Some(Unknown::Coding) => Word::StandingCoding,
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

/// Whether a text has a word as a whole, in whatever case.
fn contains_word(text: &str, word: &str) -> bool {
    let (text, word) = (text.to_lowercase(), word.to_lowercase());
    let mut found = text.match_indices(&word);
    !word.is_empty() && found.any(|(start, _)| is_whole(&text, start..start + word.len()))
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
