//! Who raised what: the topics of a relation by party over time, each according to an account; how strong
//! the words were; and what only one side's accounts report of each meeting.

use crate::site::index::changed_words::ChangedWords;
use crate::site::page::Page;
use crate::site::route::address::Addresses;
use crate::site::route::listing::add_pages;
use std::collections::BTreeMap;

use crate::archive::{
    Detail, EntityIx, Meeting, MeetingIx, ReadoutIx, Relation, RelationIx, Side, capitalized,
};
use crate::site::frame::head;
use crate::site::index::absence;
use crate::site::index::agenda::AgendaMeetings;
use crate::site::index::facts::Facts;
use crate::site::index::paging::page_of;
use crate::site::index::statements::{speakers, tone};
use crate::site::index::voice::{self, Deed, lane_of};
use crate::site::part::pages::Pages;
use crate::site::part::{account, agenda_link, date, lane, link, pager, statement};
use crate::site::route::links;
use crate::site::route::routes::{Follows, Route};
use crate::site::view::{
    ComparedMeeting, OnlyReported, OnlyTopic, PageView, RaisedAccount, RaisedBy, RaisedChart,
    RaisedColumn, RaisedMark, RaisedTopic, RaisedView, Shared, StatementView,
};
use crate::source::record::Certainty;
use crate::words::Word;

/// A page of who raised what.
#[derive(Debug, Clone, Copy)]
pub(in crate::site) struct AgendaPage(pub(in crate::site) RelationIx, pub(in crate::site) usize);

impl Page for AgendaPage {
    const TEMPLATE: &'static str = "raised";
    const ADDRESSES: &'static str =
        "`/relations/A--B/raised/`, where accounts of two meetings have statements";
    type View = RaisedView;

    fn routes(addresses: &Addresses, routes: &mut Vec<Route>) {
        for (ix, talks) in addresses.raised.all() {
            add_pages(routes, talks.compared.len(), |number| {
                Route::Agenda(ix, number)
            });
        }
    }

    fn shows(self, changed: &ChangedWords) -> bool {
        // It tells whether an account without statements names a topic.
        changed.stated || changed.renamed
    }

    fn make(self, pages: &Pages) -> (PageView, RaisedView) {
        let AgendaPage(ix, number) = self;
        (
            raised_head(pages, ix, number),
            raised_view(pages, ix, number),
        )
    }
}

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

/// Statements of one account side by one party on one topic.
struct Mark {
    readout: ReadoutIx,
    anchor: String,
    deed: Deed,
    count: usize,
    sure: bool,
}

/// The marks of a topic: by party, column and account.
#[derive(Default)]
struct Marks {
    statements: usize,
    marks: BTreeMap<(usize, usize, usize), Mark>,
}

fn raised_head(pages: &Pages, ix: RelationIx, number: usize) -> PageView {
    let parties = link::in_text(pages, &pages.archive.relation(ix).parties);
    let description = pages.words().say(Word::AboutRaised, &[(&parties).into()]);
    let title = agenda_link::raised_title(pages, ix);
    let mut head = head::listing_head(pages, Route::Agenda(ix, number), &title, description);
    head.kind = "raised";
    let relations = pages.words().text(Word::Relations);
    head::crumb(pages, &mut head, relations, Route::Relations(1));
    let relation = link::relation_link(pages, ix);
    head::crumb(pages, &mut head, &relation.title, Route::Relation(ix, 1));
    head.feeds
        .push(head::feed_link(pages, Follows::Relation(ix)));
    head
}

fn raised_view(pages: &Pages, ix: RelationIx, number: usize) -> RaisedView {
    let none = AgendaMeetings::default();
    let talks = pages.raised.of(ix).unwrap_or(&none);
    let relation = pages.archive.relation(ix);
    let compared = page_of(&talks.compared, number).iter();
    let mut view = RaisedView {
        title: agenda_link::raised_title(pages, ix),
        relation: link::relation_link(pages, ix),
        parties: link::entity_refs(pages, &relation.parties),
        accounts: Vec::new(),
        yearly: false,
        columns: Vec::new(),
        topics: Vec::new(),
        rest: Vec::new(),
        more: 0,
        charts: Vec::new(),
        meetings: talks.meetings.len(),
        compared: compared
            .map(|meeting| compared_meeting(pages, relation, *meeting))
            .collect(),
        vocabulary: pages.url(Route::Vocabulary),
        pager: pager::pager(
            pages,
            Route::Agenda(ix, number),
            number,
            talks.compared.len(),
        ),
    };
    if number == 1 {
        raised_table(pages, &mut view, ix, relation, &talks.meetings);
    }
    view
}

fn raised_table(
    pages: &Pages,
    view: &mut RaisedView,
    ix: RelationIx,
    relation: &Relation,
    meetings: &[MeetingIx],
) {
    let year = |meeting: MeetingIx| pages.archive.meeting(meeting).date.year();
    let mut years: Vec<Option<i16>> = meetings.iter().map(|m| year(*m)).collect();
    years.sort_unstable();
    years.dedup();
    view.yearly = meetings.len() > MOST_COLUMNS;
    view.columns = match view.yearly {
        true => {
            let unknown = || pages.words().text(Word::DateUnknown).to_owned();
            let column = |year: &Option<i16>| RaisedColumn {
                meeting: None,
                date: None,
                year: Some(year.map_or_else(unknown, |year| year.to_string())),
            };
            years.iter().map(column).collect()
        }
        false => {
            let column = |meeting: &MeetingIx| RaisedColumn {
                meeting: Some(link::meeting_ref(pages, *meeting)),
                date: Some(date::meeting_date(pages, *meeting)),
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
        for readout in &pages.archive.meeting(*meeting).readouts {
            joint |= mark(pages, &mut by_topic, relation, *readout, column);
        }
    }
    let lanes = match joint {
        true => 3,
        false => 2,
    };
    view.accounts = (0..lanes)
        .map(|lane| RaisedAccount {
            code: code_of(pages, relation, lane),
            account: lane_in_text(pages, relation, lane),
        })
        .collect();
    let mut topics: Vec<(EntityIx, Marks)> = by_topic.into_iter().collect();
    topics.sort_by(|a, b| {
        let most = b.1.statements.cmp(&a.1.statements);
        most.then_with(|| pages.by_name(a.0, b.0))
    });
    view.more = topics.len().saturating_sub(TOPICS + MORE_TOPICS);
    topics.truncate(TOPICS + MORE_TOPICS);
    let mut rows: Vec<RaisedTopic> = topics
        .iter()
        .map(|(topic, marks)| raised_topic(pages, ix, *topic, marks, view))
        .collect();
    view.rest = rows.split_off(TOPICS.min(rows.len()));
    view.topics = rows;
    let charts = topics.iter().filter_map(|(topic, _)| {
        Some(RaisedChart {
            tone: lane::tone_of_trail(pages, ix, *topic)?,
            topic: link::entity_ref(pages, *topic),
            about: pages.archive.entity(*topic).in_text(),
            trail: pages.url(Route::Trail(ix, *topic, 1)),
        })
    });
    view.charts = charts.take(CHARTS).collect();
}

/// Adds the marks of an account; says whether it is a joint one that has any.
fn mark(
    facts: &Facts,
    by_topic: &mut BTreeMap<EntityIx, Marks>,
    relation: &Relation,
    ix: ReadoutIx,
    column: usize,
) -> bool {
    let readout = facts.archive.readout(ix);
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
        let said = speakers(&facts.archive, readout, statement).into_iter();
        let mut parties: Vec<usize> = said
            .filter_map(|speaker| place(voice::speaks_for(facts, speaker, relation)))
            .collect();
        parties.sort_unstable();
        parties.dedup();
        let strength = facts.archive.vocabulary.act(act).strength;
        let deed = Deed {
            act,
            tone: tone(&facts.archive, readout, statement, act),
        };
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
                    deed,
                    count: 0,
                    sure: false,
                });
                mark.count += 1;
                mark.sure |= sure;
                if strength > facts.archive.vocabulary.act(mark.deed.act).strength {
                    mark.deed = deed;
                    mark.readout = ix;
                    mark.anchor.clone_from(&statement.anchor);
                }
            }
        }
    }
    joint
}

fn raised_topic(
    pages: &Pages,
    ix: RelationIx,
    topic: EntityIx,
    marks: &Marks,
    view: &RaisedView,
) -> RaisedTopic {
    let by = |party: usize| {
        let mut cells: Vec<Vec<RaisedMark>> = vec![Vec::new(); view.columns.len()];
        for ((_, column, lane), mark) in marks.marks.range((party, 0, 0)..(party + 1, 0, 0)) {
            let (Some(cell), Some(account)) = (cells.get_mut(*column), view.accounts.get(*lane))
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
                url: links::annotation_url(pages, mark.readout, &mark.anchor),
                count: mark.count,
                act: statement::deed_view(pages, mark.deed),
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
    let trail = pages.trails.find(ix, topic);
    RaisedTopic {
        topic: link::entity_ref(pages, topic),
        trail: trail.map(|_| pages.url(Route::Trail(ix, topic, 1))),
        raised: raised
            .filter(|by| by.cells.iter().any(|cell| !cell.is_empty()))
            .collect(),
    }
}

/// What stands for the accounts of one side: the code of a country in ISO 3166-1, an acronym among the names of an
/// organization, otherwise its name, as long as that is short, or its initials.
fn code_of(pages: &Pages, relation: &Relation, lane: usize) -> String {
    let Some(party) = relation.parties.get(lane) else {
        return pages.words().text(Word::Joint).to_owned();
    };
    let entity = pages.archive.entity(*party);
    if let Detail::Country { iso: Some(iso), .. } = &entity.detail {
        return (*iso).to_owned();
    }
    short_name(&entity.name, &entity.aliases)
}

/// The longest name that is not shortened, in letters.
const SHORT: usize = 12;

/// A name for a narrow column.
fn short_name(name: &str, aliases: &[String]) -> String {
    let is_acronym = |alias: &&String| {
        let letters = alias.chars().count();
        (2..=8).contains(&letters) && alias.chars().all(|c| c.is_uppercase() || c.is_numeric())
    };
    if let Some(acronym) = aliases.iter().find(is_acronym) {
        return acronym.clone();
    }
    // Small words, such as `of`, are in no acronym; scripts without capitals have none.
    let initials: String = name
        .split(|c: char| !c.is_alphanumeric())
        .filter_map(|word| word.chars().next())
        .filter(|c| c.is_uppercase())
        .collect();
    match name.chars().count() > SHORT && initials.chars().count() > 1 {
        true => initials,
        false => name.to_owned(),
    }
}

fn lane_in_text(pages: &Pages, relation: &Relation, lane: usize) -> String {
    match relation.parties.get(lane) {
        Some(party) => account::account_of(pages, *party),
        None => pages.words().text(Word::JointAccount).to_owned(),
    }
}

/// What is recorded of one side's accounts of a meeting alone, and what of both. What a joint account
/// has too is nobody's alone.
fn compared_meeting(pages: &Pages, relation: &Relation, ix: MeetingIx) -> ComparedMeeting {
    let meeting = pages.archive.meeting(ix);
    let speaks = |side: Side, topic: EntityIx| {
        let readouts = meeting.readouts.iter().map(|ix| pages.archive.readout(*ix));
        let mut own = readouts.filter(|readout| readout.side == side);
        own.any(|readout| readout.topics.contains(&topic))
    };
    let [first, second] = relation.parties;
    let both: Vec<EntityIx> = meeting
        .topics
        .iter()
        .copied()
        .filter(|topic| speaks(Side::Party(first), *topic) && speaks(Side::Party(second), *topic))
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
                sides.contains(&pages.archive.readout(*ix).side)
                    && absence::names_topic(pages, *ix, *topic)
            })
        };
        let (named, topics): (Vec<EntityIx>, Vec<EntityIx>) = topics.partition(named);
        let account = account::account_of(pages, side);
        let accounts = meeting.readouts.iter().map(|ix| pages.archive.readout(*ix));
        let (mut held, mut established) = (false, true);
        for readout in accounts {
            let theirs = readout.side == Side::Party(other);
            held |= theirs;
            established &= !theirs && readout.side != Side::Joint || readout.unknown().is_none();
        }
        OnlyReported {
            established: held && established,
            other: account::account_of(pages, other),
            named: link::entity_refs(pages, &named),
            account: capitalized(&account),
            in_text: account,
            more: topics.len().saturating_sub(MOST_ALONE),
            topics: topics
                .into_iter()
                .take(MOST_ALONE)
                .map(|topic| OnlyTopic {
                    topic: link::entity_ref(pages, topic),
                    statements: statements_on(pages, meeting, side, topic),
                })
                .collect(),
        }
    };
    ComparedMeeting {
        meeting: link::meeting_ref(pages, ix),
        date: date::meeting_date(pages, ix),
        both: link::entity_refs(pages, &both),
        alone: vec![alone(first, second), alone(second, first)],
    }
}

fn statements_on(
    pages: &Pages,
    meeting: &Meeting,
    side: EntityIx,
    topic: EntityIx,
) -> Vec<Shared<StatementView>> {
    let mut views = Vec::new();
    for ix in &meeting.readouts {
        let readout = pages.archive.readout(*ix);
        if readout.side != Side::Party(side) {
            continue;
        }
        for statement in &readout.statements {
            if let Some(act) = statement.act()
                && statement.topics.contains(&topic)
            {
                views.push(statement::statement_view(pages, *ix, statement, act));
            }
        }
    }
    views
}

#[cfg(test)]
mod tests {
    use super::short_name;

    #[test]
    fn names_are_shortened_as_people_shorten_them() {
        let short = |name: &str, aliases: &[&str]| {
            let aliases: Vec<String> = aliases.iter().map(|alias| (*alias).to_owned()).collect();
            short_name(name, &aliases)
        };
        assert_eq!(short("European Union", &[]), "EU");
        assert_eq!(short("Association of Southeast Asian Nations", &[]), "ASAN");
        let aliases = ["Southeast Asian nations", "ASEAN"];
        assert_eq!(
            short("Association of Southeast Asian Nations", &aliases),
            "ASEAN"
        );
        assert_eq!(short("Kosovo", &[]), "Kosovo");
        assert_eq!(short("Nordic Council", &[]), "NC");
        // A name without capitals or spaces stays whole.
        assert_eq!(short("អាស៊ាន", &[]), "អាស៊ាន");
        assert_eq!(short("东南亚国家联盟", &[]), "东南亚国家联盟");
    }
}
