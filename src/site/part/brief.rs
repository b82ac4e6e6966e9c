//! The brief at the head of a meeting: what its accounts tell differently, in a few lines.
//!
//! Each line is computed from the record, and one that cannot be established is left out; the last says what is
//! not known, and why.

use std::cmp::Reverse;
use std::collections::HashMap;

use crate::archive::{EntityIx, Meeting, MeetingIx, ReadoutIx, RelationIx, Statement, Unknown};
use crate::site::index::absence;
use crate::site::index::findings::{self, Finding, Subject, Weight, findings, statements_on};
use crate::site::index::large_meeting::{AccountFinding, State};
use crate::site::index::point_lists::points;
use crate::site::index::points::PointIx;
use crate::site::index::statements::speakers;
use crate::site::part::account::{self, standing};
use crate::site::part::divergence::{first_published, lengths_in_words};
use crate::site::part::pages::Pages;
use crate::site::part::point::{point_url, state_name, state_word};
use crate::site::part::{label, link, statement, trail_link};
use crate::site::route::links;
use crate::site::route::routes::Route;
use crate::site::view::{
    BriefAlone, BriefFinding, BriefItem, BriefSide, BriefSince, BriefView, Link, QuoteView,
    StandingView,
};
use crate::source::record::Certainty;

/// What the accounts of a meeting tell differently; none if there are fewer than two.
pub(in crate::site) fn brief(
    pages: &Pages,
    ix: MeetingIx,
    findings: &[Finding<'_>],
) -> Option<BriefView> {
    let meeting = pages.archive.meeting(ix);
    if meeting.readouts.len() < 2 {
        return None;
    }
    Some(BriefView {
        published: first_published(pages, meeting),
        lengths: lengths_in_words(pages, meeting),
        differing: differing(pages, meeting, findings),
        alone: alone(pages, meeting, findings),
        since: since(pages, ix, meeting),
        unknown: unknown(pages, meeting),
    })
}

/// What the front page shows: what `site.yaml` names, or else where the accounts of the archive differ most.
pub(in crate::site) fn most_telling(pages: &Pages) -> Option<(MeetingIx, BriefFinding)> {
    // The points of a meeting are the first of its findings.
    let chosen = pages.archive.home.featured;
    let chosen = chosen.map(|(meeting, place)| PointIx { meeting, place });
    let most = chosen.or(points(pages).most_telling)?;
    let meeting = pages.archive.meeting(most.meeting);
    let findings = findings(pages, meeting);
    let view = brief_finding(pages, meeting, findings.get(most.place)?);
    Some((most.meeting, view))
}

/// What accounts contradict each other on, differ on in substance, or tell with different force.
fn differing(pages: &Pages, meeting: &Meeting, findings: &[Finding<'_>]) -> Vec<BriefFinding> {
    let archive = &pages.archive;
    let mut differing: Vec<(Weight, &Finding<'_>)> = findings
        .iter()
        .filter_map(|finding| {
            // Acts of one degree apart on a topic may be on different matters of it; an editor may say so.
            let least = match finding.subject {
                Subject::Point(_) => 1,
                Subject::Topic(_) => 2,
            };
            match finding.weight(archive)? {
                Weight::Alone(_) => None,
                Weight::Force(gap) if gap < least => None,
                weight => Some((weight, finding)),
            }
        })
        .collect();
    differing.sort_by_key(|(weight, _)| Reverse(*weight));
    let views = differing.into_iter();
    views
        .map(|(_, finding)| brief_finding(pages, meeting, finding))
        .collect()
}

/// A point or topic with what each account has of it.
pub(in crate::site) fn brief_finding(
    pages: &Pages,
    meeting: &Meeting,
    finding: &Finding<'_>,
) -> BriefFinding {
    let (title, url) = subject_link(pages, meeting, finding);
    let point = match finding.subject {
        Subject::Point(point) => Some(point),
        Subject::Topic(_) => None,
    };
    let sides = finding.shares.iter().map(|share| {
        let assessed = point.and_then(|point| point.account(share.account));
        let record = point.and_then(|point| point.record(meeting)).zip(assessed);
        let written = record.and_then(|(record, account)| record.accounts.get(&account.key));
        let BriefItem { act, words, .. } = item(pages, meeting, finding, share);
        BriefSide {
            account: account::compared_link(pages, share.account),
            state: state_name(share.state),
            stance: assessed
                .filter(|_| share.state == State::Told)
                .map(|account| label::label(pages, account.stance)),
            act,
            words,
            standing: pages.words().text(state_word(share.state)).to_owned(),
            note: written.and_then(|written| written.note.clone()),
        }
    });
    BriefFinding {
        title,
        url,
        topic: link::entity_ref(pages, finding.subject.topic()),
        is_point: point.is_some(),
        assessment: point
            .and_then(|point| point.assessment)
            .map(|how| label::label(pages, how)),
        sides: sides.collect(),
    }
}

/// What each account alone tells: first what no other has, then what is not known of the others.
fn alone(pages: &Pages, meeting: &Meeting, findings: &[Finding<'_>]) -> Vec<BriefAlone> {
    let archive = &pages.archive;
    let mut lists = Vec::new();
    let mut told: HashMap<(bool, ReadoutIx), Vec<_>> = HashMap::new();
    for finding in findings {
        let Some(share) = finding.alone() else {
            continue;
        };
        let differs = |weight| weight >= Weight::Substance;
        if finding
            .weight(archive)
            .is_none_or(|weight| !differs(weight))
        {
            let told = told.entry((finding.is_only(), share.account)).or_default();
            told.push((finding.force(archive, share), finding, share));
        }
    }
    for established in [true, false] {
        for (place, account) in meeting.readouts.iter().enumerate() {
            let mut own = told.remove(&(established, *account)).unwrap_or_default();
            if own.is_empty() {
                continue;
            }
            // Points come before topics, and what is said with more force before what is said with less.
            let is_topic = |finding: &Finding<'_>| matches!(finding.subject, Subject::Topic(_));
            own.sort_by_key(|(force, finding, _)| (is_topic(finding), Reverse(*force)));
            let items = own.iter();
            lists.push(BriefAlone {
                title: account::alone_title(pages, *account, established),
                account: account::compared_link(pages, *account),
                column: place + 1,
                established,
                items: items
                    .map(|(_, finding, share)| item(pages, meeting, finding, share))
                    .collect(),
            });
        }
    }
    lists
}

/// A point or topic with the strongest words of an account on it.
fn item(
    pages: &Pages,
    meeting: &Meeting,
    finding: &Finding<'_>,
    share: &AccountFinding,
) -> BriefItem {
    let (title, url) = subject_link(pages, meeting, finding);
    let strongest = finding.strongest(&pages.archive, share);
    let readout = pages.archive.readout(share.account);
    let strongest = strongest.and_then(|at| readout.statements.get(at));
    BriefItem {
        title,
        url,
        act: strongest.and_then(|one| statement::act_of(pages, readout, one)),
        words: strongest.map(|one| words(pages, share.account, one)),
    }
}

/// The words of a statement: the publisher's own where they are held in the language of the site, otherwise those of the
/// archive, if it has any.
fn words(pages: &Pages, ix: ReadoutIx, one: &Statement) -> QuoteView {
    let readout = pages.archive.readout(ix);
    let record = readout.record(one);
    let exact = readout.document.record.rendition.is_exact();
    let url = links::annotation_url(pages, ix, &one.anchor);
    let uncertain = record.certainty == Certainty::Low;
    let foreign = pages.language_of(ix).primary() != pages.archive.site.language.primary();
    match record.gist.as_ref().filter(|_| !exact || foreign) {
        Some(gist) => QuoteView {
            quote: gist.clone(),
            url,
            language: pages.archive.site.language.tag(),
            dir: pages.archive.site.language.direction(),
            exact: false,
            uncertain,
        },
        None => QuoteView {
            quote: statement::quote_of(pages, ix, one),
            url,
            language: pages.language_of(ix).tag(),
            dir: pages.language_of(ix).direction(),
            exact,
            uncertain,
        },
    }
}

/// What a finding is about, and its address.
pub(in crate::site) fn subject_link(
    pages: &Pages,
    meeting: &Meeting,
    finding: &Finding<'_>,
) -> (String, String) {
    if let Subject::Point(point) = finding.subject
        && let (Some(record), Some(url)) = (point.record(meeting), point_url(pages, point, meeting))
    {
        return (record.point.trim().to_owned(), url);
    }
    let topic = link::entity_link(pages, finding.subject.topic());
    (topic.name, topic.url)
}

/// What each side says otherwise than in its readout of the previous meeting of the same two.
fn since(pages: &Pages, ix: MeetingIx, meeting: &Meeting) -> Vec<BriefSince> {
    let [relation] = meeting.relations[..] else {
        return Vec::new();
    };
    let earlier = &pages.archive.relation(relation).meetings;
    let Some(place) = earlier.iter().position(|other| *other == ix) else {
        return Vec::new();
    };
    let mut changes = Vec::new();
    for party in meeting.parties.iter().copied() {
        let has_account = |ix: &MeetingIx| !own_accounts(pages, *ix, party).is_empty();
        if !has_account(&ix) {
            continue;
        }
        let Some(before) = earlier[..place].iter().rev().copied().find(has_account) else {
            continue;
        };
        let change = change(pages, relation, party, before, ix);
        if !(change.newly.is_empty() && change.no_longer.is_empty() && change.stronger.is_empty()) {
            changes.push(change);
        }
    }
    changes
}

fn change(
    pages: &Pages,
    relation: RelationIx,
    party: EntityIx,
    before: MeetingIx,
    now: MeetingIx,
) -> BriefSince {
    let mut change = BriefSince {
        side: pages.name(party).to_owned(),
        before: dated_link(pages, before),
        newly: Vec::new(),
        no_longer: Vec::new(),
        stronger: Vec::new(),
    };
    let topic_link = |topic: EntityIx| {
        let entity = link::entity_link(pages, topic);
        Link {
            title: entity.name,
            url: trail_link::trail_url(pages, relation, topic).unwrap_or(entity.url),
            ..Link::default()
        }
    };
    let is_absent =
        |topic, meeting| absence::absence(pages, topic, meeting, Some(party)) == Some("absent");
    // The earlier account may have had more forceful words where it was not read, or not annotated.
    let known = absence::is_known(pages, before, Some(party));
    for topic in own_topics(pages, now, party) {
        if is_absent(topic, before) {
            change.newly.push(topic_link(topic));
        } else if let (Some(then), Some(now)) = (
            own_force(pages, before, party, topic),
            own_force(pages, now, party, topic),
        ) && known
            && now > then
        {
            change.stronger.push(topic_link(topic));
        }
    }
    for topic in own_topics(pages, before, party) {
        if is_absent(topic, now) {
            change.no_longer.push(topic_link(topic));
        }
    }
    change
}

/// A meeting by its date.
pub(in crate::site) fn dated_link(pages: &Pages, meeting: MeetingIx) -> Link {
    Link {
        title: pages.archive.meeting(meeting).date.in_words(pages.words()),
        url: pages.url(Route::Meeting(meeting)),
        ..Link::default()
    }
}

/// The last meeting of the same two before this one at which a side published an account; none if it is not known of
/// each of those accounts what it does not have.
pub(in crate::site) fn known_before(
    pages: &Pages,
    ix: MeetingIx,
    side: EntityIx,
) -> Option<MeetingIx> {
    let [relation] = pages.archive.meeting(ix).relations[..] else {
        return None;
    };
    let all = &pages.archive.relation(relation).meetings;
    let place = all.iter().position(|other| *other == ix)?;
    let mut earlier = all.get(..place)?.iter().rev().copied();
    let before = earlier.find(|before| !own_accounts(pages, *before, side).is_empty())?;
    let accounts = own_accounts(pages, before, side);
    let is_known = |ix: &ReadoutIx| pages.archive.readout(*ix).unknown().is_none();
    accounts.iter().all(is_known).then_some(before)
}

/// Whether a statement is by a side, or by somebody who stands for it.
pub(in crate::site) fn speaks_for(
    pages: &Pages,
    ix: ReadoutIx,
    statement: &Statement,
    side: EntityIx,
) -> bool {
    let readout = pages.archive.readout(ix);
    let parties = &pages.archive.meeting(readout.meeting).parties;
    let speakers = speakers(&pages.archive, readout, statement);
    speakers.iter().any(|speaker| {
        *speaker == side || pages.archive.entity(*speaker).detail.stands_for(parties) == Some(side)
    })
}

fn own_accounts(pages: &Pages, meeting: MeetingIx, party: EntityIx) -> Vec<ReadoutIx> {
    absence::accounts_in(pages, meeting, Some(party)).collect()
}

/// The topics of a side's statements at a meeting, in the order of its text.
fn own_topics(pages: &Pages, meeting: MeetingIx, party: EntityIx) -> Vec<EntityIx> {
    let mut topics = Vec::new();
    for ix in own_accounts(pages, meeting, party) {
        let readout = pages.archive.readout(ix);
        let acts = readout.statements.iter().filter(|s| s.act().is_some());
        for topic in acts.flat_map(|s| &s.topics) {
            if !topics.contains(topic) {
                topics.push(*topic);
            }
        }
    }
    topics
}

/// The force of the strongest words that a side’s readouts of a meeting report of itself on a topic.
pub(in crate::site) fn own_force(
    pages: &Pages,
    meeting: MeetingIx,
    party: EntityIx,
    topic: EntityIx,
) -> Option<u8> {
    let accounts = own_accounts(pages, meeting, party).into_iter();
    let forces = accounts.filter_map(|ix| {
        let readout = pages.archive.readout(ix);
        let own = statements_on(readout, topic)
            .filter(|at| speaks_for(pages, ix, &readout.statements[*at], party));
        own.map(|at| findings::force(&pages.archive, readout, at))
            .max()
    });
    forces.max()
}

/// The accounts of which it is not known what they do not have.
fn unknown(pages: &Pages, meeting: &Meeting) -> Vec<StandingView> {
    let accounts = meeting
        .readouts
        .iter()
        .map(|ix| (*ix, pages.archive.readout(*ix)));
    let unknown = accounts.filter_map(|(ix, readout)| {
        let why: Unknown = readout.unknown()?;
        Some(StandingView {
            account: account::compared_link(pages, ix),
            text: pages.words().text(standing(Some(why))).to_owned(),
            note: readout.document.record.extent_note.clone(),
        })
    });
    unknown.collect()
}
