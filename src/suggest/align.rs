//! Points of a meeting, proposed from statements of its accounts on one topic that share names and words.

use std::collections::BTreeSet;

use unicode_segmentation::UnicodeSegmentation;

use super::NewId;
use super::yaml::value;
use crate::annotate::{Annotation, Links};
use crate::archive::{Archive, EntityIx, Meeting, MeetingIx, ReadoutIx};
use crate::source::id::first_free;
use crate::source::plain::search_form;
use crate::source::record::Stance;

/// A point that an editor may want to make of some statements.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PointIdea {
    /// The topic.
    pub topic: EntityIx,
    /// The accounts, with the positions of their statements.
    pub accounts: Vec<(ReadoutIx, Stance, Vec<usize>)>,
    /// Names and words that statements of different accounts share.
    pub shared: Vec<String>,
}

/// How many names and words two statements must share to be on one point, where a topic has several. A name counts
/// as much as this many words.
const NAME: usize = 2;
const ENOUGH: usize = 2;

/// Words that are shorter than this tell nothing of what a sentence is about.
const LONG: usize = 4;

/// A statement that is in no point yet.
struct Open {
    account: ReadoutIx,
    position: usize,
    names: BTreeSet<EntityIx>,
    words: BTreeSet<String>,
}

/// Points for the statements of a meeting that are in no point yet, in the order of its topics.
pub fn align(archive: &Archive, links: &Links, ix: MeetingIx) -> Vec<PointIdea> {
    let meeting = archive.meeting(ix);
    let mut ideas = Vec::new();
    for topic in &meeting.topics {
        let open = open(archive, links, meeting, *topic);
        if open.is_empty() {
            continue;
        }
        for group in groups(&open) {
            ideas.push(idea(archive, links, meeting, *topic, &open, &group));
        }
    }
    ideas
}

fn open(archive: &Archive, links: &Links, meeting: &Meeting, topic: EntityIx) -> Vec<Open> {
    let mut open = Vec::new();
    for ix in &meeting.readouts {
        let readout = archive.readout(*ix);
        let linked = &links.readouts[ix.position()];
        let assessed = meeting.points.iter().filter_map(|point| point.account(*ix));
        let assessed: BTreeSet<usize> = assessed
            .flat_map(|a| a.statements.iter().copied())
            .collect();
        for mark in &linked.marks {
            let Annotation::Statement(position) = mark.of else {
                continue;
            };
            let statement = &readout.statements[position];
            let on_topic = statement.act().is_some() && statement.topics.contains(&topic);
            if !on_topic || assessed.contains(&position) {
                continue;
            }
            let within = |range: &std::ops::Range<usize>| {
                range.start < mark.range.end && mark.range.start < range.end
            };
            let mentions = linked.mentions.iter().filter(|m| within(&m.range));
            // What all of them are about tells none of them from another.
            let names = mentions.map(|m| m.entity).chain(statement.instrument);
            let names = names.filter(|name| {
                *name != topic
                    && !meeting.participants.contains(name)
                    && !meeting.parties.contains(name)
            });
            let gist = readout
                .record(statement)
                .gist
                .as_deref()
                .unwrap_or_default();
            let text = format!("{} {gist}", &linked.text[mark.range.clone()]);
            let words = text.unicode_words().map(search_form);
            open.push(Open {
                account: *ix,
                position,
                names: names.collect(),
                words: words.filter(|word| word.chars().count() >= LONG).collect(),
            });
        }
    }
    open
}

/// Statements of different accounts that share enough, together; what is left of each account, together. Where no two
/// share enough, all of them: they are on one topic.
fn groups(open: &[Open]) -> Vec<Vec<usize>> {
    let mut group_of: Vec<usize> = (0..open.len()).collect();
    let mut joined = false;
    for (i, one) in open.iter().enumerate() {
        for (j, other) in open.iter().enumerate().skip(i + 1) {
            let shared = one.names.intersection(&other.names).count() * NAME
                + one.words.intersection(&other.words).count();
            if one.account != other.account && shared >= ENOUGH && group_of[i] != group_of[j] {
                let (from, to) = (group_of[j], group_of[i]);
                for group in &mut group_of {
                    if *group == from {
                        *group = to;
                    }
                }
                joined = true;
            }
        }
    }
    if !joined {
        return vec![(0..open.len()).collect()];
    }
    let mut groups: Vec<Vec<usize>> = Vec::new();
    let mut left: Vec<(ReadoutIx, Vec<usize>)> = Vec::new();
    for (i, one) in open.iter().enumerate() {
        let members: Vec<usize> = (0..open.len())
            .filter(|j| group_of[*j] == group_of[i])
            .collect();
        if members.len() > 1 {
            if members[0] == i {
                groups.push(members);
            }
            continue;
        }
        match left.iter_mut().find(|(account, _)| *account == one.account) {
            Some((_, list)) => list.push(i),
            None => left.push((one.account, vec![i])),
        }
    }
    groups.extend(left.into_iter().map(|(_, list)| list));
    groups
}

fn idea(
    archive: &Archive,
    links: &Links,
    meeting: &Meeting,
    topic: EntityIx,
    open: &[Open],
    group: &[usize],
) -> PointIdea {
    let mut accounts: Vec<(ReadoutIx, Stance, Vec<usize>)> = Vec::new();
    let mut shared: BTreeSet<String> = BTreeSet::new();
    for i in group {
        let one = &open[*i];
        match accounts
            .iter_mut()
            .find(|(account, ..)| *account == one.account)
        {
            Some((.., list)) => list.push(one.position),
            None => accounts.push((one.account, Stance::States, vec![one.position])),
        }
        for other in group
            .iter()
            .map(|j| &open[*j])
            .filter(|other| other.account != one.account)
        {
            let names = one.names.intersection(&other.names);
            shared.extend(names.map(|name| archive.entity(*name).name.clone()));
            shared.extend(one.words.intersection(&other.words).cloned());
        }
    }
    let force = |account: ReadoutIx, list: &[usize]| {
        let statements = &archive.readout(account).statements;
        let acts = list.iter().filter_map(|at| statements.get(*at)?.act());
        acts.map(|act| archive.vocabulary.act(act).strength.level())
            .max()
    };
    let forces: Vec<Option<u8>> = accounts
        .iter()
        .map(|(ix, _, list)| force(*ix, list))
        .collect();
    if let [first, second] = forces[..]
        && first != second
    {
        let (weaker, stronger) = if first < second { (0, 1) } else { (1, 0) };
        accounts[weaker].1 = Stance::Weaker;
        accounts[stronger].1 = Stance::Stronger;
    }
    for ix in &meeting.readouts {
        let readout = archive.readout(*ix);
        // Statements that could not be read are missing from the list, and not from the text.
        let is_absent = readout.document.faulty.is_empty()
            && readout.unknown().is_none()
            && !readout.topics.contains(&topic)
            && !links.names_topic(*ix, topic);
        if is_absent && accounts.iter().all(|(account, ..)| account != ix) {
            accounts.push((*ix, Stance::Absent, Vec::new()));
        }
    }
    PointIdea {
        topic,
        accounts,
        shared: shared.into_iter().collect(),
    }
}

/// Ideas as items of the list `points`. `new` are the ids of statements that have none yet.
pub fn points_in_yaml(
    archive: &Archive,
    meeting: &Meeting,
    ideas: &[PointIdea],
    new: &[NewId],
) -> String {
    let known = meeting
        .points
        .iter()
        .filter_map(|point| point.record(meeting));
    let mut taken: BTreeSet<String> = known.map(|record| record.id.to_string()).collect();
    let mut text = String::new();
    for idea in ideas {
        let topic = archive.entity(idea.topic);
        let base = topic.id.as_str();
        let id = first_free(base, |id| taken.contains(id));
        text.push_str(&format!(
            "  - id: {id}\n    topic: {base}\n    # What was at issue, in one neutral sentence.\n    point: {}\n",
            value(&topic.name)
        ));
        if !idea.shared.is_empty() {
            text.push_str(&format!("    # Shared: {}\n", idea.shared.join(", ")));
        }
        text.push_str("    accounts:\n");
        for (ix, stance, list) in &idea.accounts {
            let readout = archive.readout(*ix);
            let ids = list.iter().filter_map(|at| {
                let statement = readout.statements.get(*at)?;
                let own = readout.record(statement).id.as_ref();
                let given = || {
                    let mut new = new.iter();
                    let new = new.find(|new| new.readout == *ix && new.anchor == statement.anchor);
                    new.map(|new| &new.id)
                };
                own.or_else(given).map(|id| id.as_str())
            });
            let ids: Vec<&str> = ids.collect();
            let statements = match ids.is_empty() {
                true => String::new(),
                false => format!(", statements: [{}]", ids.join(", ")),
            };
            text.push_str(&format!(
                "      {}: {{stance: {}{statements}}}\n",
                value(readout.document.id.as_str()),
                stance.name()
            ));
        }
        text.push_str("    # assessment: same, differs-minor, differs-degree, differs-substantive, contradicts\n    # by: your name\n    # date: the day\n");
        taken.insert(id);
    }
    text
}
