//! Who raised what: the topics of a relation by party over time, each according to an account; how strong
//! the words were; and what only one side's accounts report of each meeting.

mod view;

use std::collections::BTreeMap;

use super::Site;
use super::describe::page_of;
use super::route::{Follows, Route};
use super::statements::speakers;
use super::view::{PageView, Shared, StatementView};
use super::voice::lane_of;
use crate::archive::{
    ActIx, Archive, Detail, EntityIx, Meeting, MeetingIx, ReadoutIx, Relation, RelationIx, Side,
    capitalized,
};
use crate::source::record::Certainty;
use crate::words::Word;

pub use view::{
    ComparedMeeting, OnlyReported, OnlyTopic, RaisedAccount, RaisedBy, RaisedChart, RaisedColumn,
    RaisedMark, RaisedTopic, RaisedView,
};

/// With more meetings than this, the table has a column for each year.
const MOST_COLUMNS: usize = 12;
/// The table shows so many topics at once,
const TOPICS: usize = 12;
/// and so many more on demand.
const MORE_TOPICS: usize = 48;
/// So many topics have a chart of their strength.
const CHARTS: usize = 4;
/// So many topics of one side are named for each meeting.
const MOST_ALONE: usize = 12;

/// The meetings of a relation of which its accounts have statements.
#[derive(Debug, Default)]
pub(super) struct Talks {
    /// In the order of time.
    pub(super) meetings: Vec<MeetingIx>,
    /// Those of which what only one side reports is known.
    pub(super) compared: Vec<MeetingIx>,
}

/// The relations that have a page on who raised what.
#[derive(Debug, Default)]
pub(super) struct Raised {
    of: BTreeMap<RelationIx, Talks>,
}

impl Raised {
    /// A page needs two meetings with statements: with one, the meeting's own page tells it all.
    pub(super) fn gather(archive: &Archive) -> Self {
        let mut raised = Raised::default();
        for (ix, meeting) in archive.meetings() {
            let stated = |ix: &ReadoutIx| {
                let readout = archive.readout(*ix);
                let some = readout.statements.iter().any(|s| s.act().is_some());
                some.then_some(readout.side)
            };
            let sides: Vec<Side> = meeting.readouts.iter().filter_map(stated).collect();
            if sides.is_empty() {
                continue;
            }
            for relation in &meeting.relations {
                let parties = archive.relation(*relation).parties;
                let own = sides.iter().any(|side| match side {
                    Side::Party(party) => parties.contains(party),
                    Side::Joint => meeting.relations.len() == 1,
                });
                if !own {
                    continue;
                }
                let talks = raised.of.entry(*relation).or_default();
                talks.meetings.push(ix);
                let known = |party| is_known(archive, meeting, party);
                if parties.into_iter().all(known) {
                    talks.compared.push(ix);
                }
            }
        }
        raised.of.retain(|_, talks| talks.meetings.len() > 1);
        raised
    }

    pub(super) fn of(&self, relation: RelationIx) -> Option<&Talks> {
        self.of.get(&relation)
    }

    pub(super) fn all(&self) -> impl Iterator<Item = (RelationIx, &Talks)> {
        self.of.iter().map(|(ix, talks)| (*ix, talks))
    }
}

/// Whether it can be told what a side's accounts of a meeting leave out: there are some, and each of
/// them has statements.
fn is_known(archive: &Archive, meeting: &Meeting, party: EntityIx) -> bool {
    let mut own = meeting
        .readouts
        .iter()
        .map(|ix| archive.readout(*ix))
        .filter(|readout| readout.side == Side::Party(party))
        .peekable();
    own.peek().is_some() && own.all(|readout| readout.statements.iter().any(|s| s.act().is_some()))
}

/// Statements of one account side by one party on one topic.
struct Mark {
    readout: ReadoutIx,
    anchor: String,
    act: ActIx,
    count: usize,
    sure: bool,
}

/// The marks of a topic: by party, column and account.
#[derive(Default)]
struct Marks {
    statements: usize,
    marks: BTreeMap<(usize, usize, usize), Mark>,
}

impl Site {
    pub(super) fn raised_url(&self, ix: RelationIx) -> Option<String> {
        self.raised.of(ix)?;
        Some(self.url(Route::Raised(ix, 1)))
    }

    fn raised_title(&self, ix: RelationIx) -> String {
        let relation = self.relation_title(ix);
        self.words().say(Word::RaisedTitle, &[(&relation).into()])
    }

    pub(super) fn raised_head(&self, ix: RelationIx, number: usize) -> PageView {
        let parties = self.in_text(&self.archive.relation(ix).parties);
        let description = self.words().say(Word::AboutRaised, &[(&parties).into()]);
        let title = self.raised_title(ix);
        let mut head = self.listing_head(Route::Raised(ix, number), &title, description);
        head.kind = "raised";
        let relations = self.words().text(Word::Relations);
        self.crumb(&mut head, relations, Route::Relations(1));
        let relation = self.relation_link(ix);
        self.crumb(&mut head, &relation.title, Route::Relation(ix, 1));
        head.feeds.push(self.feed_link(Follows::Relation(ix)));
        head
    }

    pub(super) fn raised_view(&self, ix: RelationIx, number: usize) -> RaisedView {
        let none = Talks::default();
        let talks = self.raised.of(ix).unwrap_or(&none);
        let relation = self.archive.relation(ix);
        let compared = page_of(&talks.compared, number).iter();
        let mut view = RaisedView {
            title: self.raised_title(ix),
            relation: self.relation_link(ix),
            parties: self.entity_refs(&relation.parties),
            accounts: Vec::new(),
            yearly: false,
            columns: Vec::new(),
            topics: Vec::new(),
            rest: Vec::new(),
            more: 0,
            charts: Vec::new(),
            meetings: talks.meetings.len(),
            compared: compared
                .map(|meeting| self.compared_meeting(relation, *meeting))
                .collect(),
            vocabulary: self.url(Route::Vocabulary),
            pager: self.pager(Route::Raised(ix, number), number, talks.compared.len()),
        };
        if number == 1 {
            self.raised_table(&mut view, ix, relation, &talks.meetings);
        }
        view
    }

    fn raised_table(
        &self,
        view: &mut RaisedView,
        ix: RelationIx,
        relation: &Relation,
        meetings: &[MeetingIx],
    ) {
        let year = |meeting: MeetingIx| self.archive.meeting(meeting).date.year();
        let mut years: Vec<Option<i16>> = meetings.iter().map(|m| year(*m)).collect();
        years.sort_unstable();
        years.dedup();
        view.yearly = meetings.len() > MOST_COLUMNS;
        view.columns = match view.yearly {
            true => {
                let unknown = || self.words().text(Word::DateUnknown).to_owned();
                let column = |year: &Option<i16>| RaisedColumn {
                    meeting: None,
                    date: None,
                    year: Some(year.map_or_else(unknown, |year| year.to_string())),
                };
                years.iter().map(column).collect()
            }
            false => {
                let column = |meeting: &MeetingIx| RaisedColumn {
                    meeting: Some(self.meeting_ref(*meeting)),
                    date: Some(self.meeting_date(*meeting)),
                    year: None,
                };
                meetings.iter().map(column).collect()
            }
        };
        let mut by_topic: BTreeMap<EntityIx, Marks> = BTreeMap::new();
        let mut joint = false;
        for (i, meeting) in meetings.iter().enumerate() {
            let column = match view.yearly {
                true => years.binary_search(&year(*meeting)).unwrap_or(0),
                false => i,
            };
            for readout in &self.archive.meeting(*meeting).readouts {
                joint |= self.mark(&mut by_topic, relation, *readout, column);
            }
        }
        let lanes = match joint {
            true => 3,
            false => 2,
        };
        view.accounts = (0..lanes)
            .map(|lane| RaisedAccount {
                code: self.code_of(relation, lane),
                account: self.lane_in_text(relation, lane),
            })
            .collect();
        let mut topics: Vec<(EntityIx, Marks)> = by_topic.into_iter().collect();
        topics.sort_by(|a, b| {
            let most = b.1.statements.cmp(&a.1.statements);
            most.then_with(|| self.by_name(a.0, b.0))
        });
        view.more = topics.len().saturating_sub(TOPICS + MORE_TOPICS);
        topics.truncate(TOPICS + MORE_TOPICS);
        let mut rows: Vec<RaisedTopic> = topics
            .iter()
            .map(|(topic, marks)| self.raised_topic(ix, *topic, marks, view))
            .collect();
        view.rest = rows.split_off(TOPICS.min(rows.len()));
        view.topics = rows;
        let charts = topics.iter().filter_map(|(topic, _)| {
            Some(RaisedChart {
                tone: self.tone_of_trail(ix, *topic)?,
                topic: self.entity_ref(*topic),
                about: self.archive.entity(*topic).in_text(),
                trail: self.url(Route::Trail(ix, *topic, 1)),
            })
        });
        view.charts = charts.take(CHARTS).collect();
    }

    /// Adds the marks of an account; says whether it is a joint one that has any.
    fn mark(
        &self,
        by_topic: &mut BTreeMap<EntityIx, Marks>,
        relation: &Relation,
        ix: ReadoutIx,
        column: usize,
    ) -> bool {
        let readout = self.archive.readout(ix);
        let place = |party: EntityIx| relation.parties.iter().position(|p| *p == party);
        let lane = match lane_of(readout.side) {
            None => 2,
            Some(side) => match place(side) {
                Some(lane) => lane,
                None => return false,
            },
        };
        let mut joint = false;
        for statement in &readout.statements {
            let Some(act) = statement.act() else { continue };
            if statement.topics.is_empty() {
                continue;
            }
            let said = speakers(&self.archive, readout, statement).into_iter();
            let mut parties: Vec<usize> = said
                .filter_map(|speaker| place(self.speaks_for(speaker, relation)))
                .collect();
            parties.sort_unstable();
            parties.dedup();
            let strength = self.archive.vocabulary.act(act).strength;
            let sure = readout.record(statement).certainty != Certainty::Low;
            for (i, topic) in statement.topics.iter().enumerate() {
                if parties.is_empty() || statement.topics[..i].contains(topic) {
                    continue;
                }
                joint |= lane == 2;
                let marks = by_topic.entry(*topic).or_default();
                marks.statements += 1;
                for party in &parties {
                    let mark = marks.marks.entry((*party, column, lane));
                    let mark = mark.or_insert_with(|| Mark {
                        readout: ix,
                        anchor: statement.anchor.clone(),
                        act,
                        count: 0,
                        sure: false,
                    });
                    mark.count += 1;
                    mark.sure |= sure;
                    if strength > self.archive.vocabulary.act(mark.act).strength {
                        mark.act = act;
                        mark.readout = ix;
                        mark.anchor.clone_from(&statement.anchor);
                    }
                }
            }
        }
        joint
    }

    fn raised_topic(
        &self,
        ix: RelationIx,
        topic: EntityIx,
        marks: &Marks,
        view: &RaisedView,
    ) -> RaisedTopic {
        let by = |party: usize| {
            let mut cells: Vec<Vec<RaisedMark>> = vec![Vec::new(); view.columns.len()];
            for ((_, column, lane), mark) in marks.marks.range((party, 0, 0)..(party + 1, 0, 0)) {
                let (Some(cell), Some(account)) =
                    (cells.get_mut(*column), view.accounts.get(*lane))
                else {
                    continue;
                };
                cell.push(RaisedMark {
                    code: account.code.clone(),
                    account: account.account.clone(),
                    whose: match *lane {
                        2 => "joint",
                        lane if lane == party => "own",
                        _ => "other",
                    },
                    url: self.annotation_url(mark.readout, &mark.anchor),
                    count: mark.count,
                    act: self.act_view(mark.act),
                    uncertain: !mark.sure,
                });
            }
            cells
        };
        let raised = view.parties.iter().enumerate();
        let raised = raised.map(|(i, party)| RaisedBy {
            party: party.clone(),
            cells: by(i),
        });
        let trail = self.trails.find(ix, topic);
        RaisedTopic {
            topic: self.entity_ref(topic),
            trail: trail.map(|_| self.url(Route::Trail(ix, topic, 1))),
            raised: raised
                .filter(|by| by.cells.iter().any(|cell| !cell.is_empty()))
                .collect(),
        }
    }

    /// The letters that stand for the accounts of one side: a country's of ISO 3166-1, otherwise the
    /// first letters of its name.
    fn code_of(&self, relation: &Relation, lane: usize) -> String {
        let Some(party) = relation.parties.get(lane) else {
            return self.words().text(Word::Joint).to_owned();
        };
        let entity = self.archive.entity(*party);
        if let Detail::Country { iso: Some(iso), .. } = &entity.detail {
            return (*iso).to_owned();
        }
        let words: Vec<&str> = entity.name.split_whitespace().collect();
        match words.as_slice() {
            [one] => one.chars().take(6).collect(),
            several => several.iter().filter_map(|w| w.chars().next()).collect(),
        }
    }

    fn lane_in_text(&self, relation: &Relation, lane: usize) -> String {
        match relation.parties.get(lane) {
            Some(party) => self.account_of(*party),
            None => self.words().text(Word::JointAccount).to_owned(),
        }
    }

    /// What is recorded of one side's accounts of a meeting alone, and what of both. What a joint account
    /// has too is nobody's alone.
    fn compared_meeting(&self, relation: &Relation, ix: MeetingIx) -> ComparedMeeting {
        let meeting = self.archive.meeting(ix);
        let speaks = |side: Side, topic: EntityIx| {
            let readouts = meeting.readouts.iter().map(|ix| self.archive.readout(*ix));
            let mut own = readouts.filter(|readout| readout.side == side);
            own.any(|readout| readout.topics.contains(&topic))
        };
        let [first, second] = relation.parties;
        let both: Vec<EntityIx> = meeting
            .topics
            .iter()
            .copied()
            .filter(|topic| {
                speaks(Side::Party(first), *topic) && speaks(Side::Party(second), *topic)
            })
            .collect();
        let alone = |side: EntityIx, other: EntityIx| {
            let topics = meeting.topics.iter().copied().filter(|topic| {
                speaks(Side::Party(side), *topic)
                    && !speaks(Side::Party(other), *topic)
                    && !speaks(Side::Joint, *topic)
            });
            // What is in the words of the other side is no silence, whether or not somebody annotated it.
            let named = |topic: &EntityIx| {
                let sides = [Side::Party(other), Side::Joint];
                meeting.readouts.iter().any(|ix| {
                    sides.contains(&self.archive.readout(*ix).side) && self.names_topic(*ix, *topic)
                })
            };
            let (named, topics): (Vec<EntityIx>, Vec<EntityIx>) = topics.partition(named);
            let account = self.account_of(side);
            let accounts = meeting.readouts.iter().map(|ix| self.archive.readout(*ix));
            let (mut held, mut established) = (false, true);
            for readout in accounts {
                let theirs = readout.side == Side::Party(other);
                held |= theirs;
                established &=
                    !theirs && readout.side != Side::Joint || readout.unknown().is_none();
            }
            OnlyReported {
                established: held && established,
                other: self.account_of(other),
                named: self.entity_refs(&named),
                account: capitalized(&account),
                in_text: account,
                more: topics.len().saturating_sub(MOST_ALONE),
                topics: topics
                    .into_iter()
                    .take(MOST_ALONE)
                    .map(|topic| OnlyTopic {
                        topic: self.entity_ref(topic),
                        statements: self.statements_on(meeting, side, topic),
                    })
                    .collect(),
            }
        };
        ComparedMeeting {
            meeting: self.meeting_ref(ix),
            date: self.meeting_date(ix),
            both: self.entity_refs(&both),
            alone: vec![alone(first, second), alone(second, first)],
        }
    }

    fn statements_on(
        &self,
        meeting: &Meeting,
        side: EntityIx,
        topic: EntityIx,
    ) -> Vec<Shared<StatementView>> {
        let mut views = Vec::new();
        for ix in &meeting.readouts {
            let readout = self.archive.readout(*ix);
            if readout.side != Side::Party(side) {
                continue;
            }
            for statement in &readout.statements {
                if let Some(act) = statement.act()
                    && statement.topics.contains(&topic)
                {
                    views.push(self.statement_view(*ix, statement, act));
                }
            }
        }
        views
    }
}
