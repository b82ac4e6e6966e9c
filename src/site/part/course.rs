//! What somebody said, by topic and in the order of time.

use std::collections::BTreeMap;

use crate::archive::{EntityIx, Side};
use crate::site::index::facts::Facts;
use crate::site::index::statements::{Selection, StatementIx};
use crate::site::part::pages::Pages;
use crate::site::part::{account, link, statement};
use crate::site::route::links;
use crate::site::route::routes::Route;
use crate::site::view::{CourseAct, CourseYear, CoursesView, TopicCourse};

/// A page shows so many topics,
const TOPICS: usize = 10;

/// and so many of the latest statements on each.
const ACTS: usize = 12;

/// The topics of somebody's statements, those with the most statements first; none if there are too few to be worth a
/// table beside the list.
pub(in crate::site) fn courses_of(pages: &Pages, speaker: EntityIx) -> Option<CoursesView> {
    let mut by_topic: BTreeMap<EntityIx, Vec<StatementIx>> = BTreeMap::new();
    for at in pages.statements.of(Selection::By(speaker)) {
        let statements = &pages.archive.readout(at.readout).statements;
        let topics = statements.get(at.position).map(|one| &one.topics);
        for topic in topics.into_iter().flatten() {
            let said = by_topic.entry(*topic).or_default();
            // A topic may be listed twice.
            if said.last() != Some(at) {
                said.push(*at);
            }
        }
    }
    let mut topics: Vec<_> = by_topic.into_iter().collect();
    if topics.iter().all(|(_, said)| said.len() < 2) {
        return None;
    }
    topics.sort_by(|a, b| {
        let most = b.1.len().cmp(&a.1.len());
        most.then_with(|| pages.by_name(a.0, b.0))
    });
    let more = topics.len().saturating_sub(TOPICS);
    let topics = topics.into_iter().take(TOPICS);
    let topics = topics
        .map(|(topic, said)| TopicCourse {
            topic: link::entity_ref(pages, topic),
            count: said.len(),
            years: years(pages, speaker, &said[said.len().saturating_sub(ACTS)..]),
        })
        .collect();
    Some(CoursesView {
        topics,
        more,
        all: pages.url(Route::StatementsOf(Selection::By(speaker), 1)),
    })
}

fn years(pages: &Pages, speaker: EntityIx, said: &[StatementIx]) -> Vec<CourseYear> {
    let mut years: Vec<CourseYear> = Vec::new();
    for at in said {
        let readout = pages.archive.readout(at.readout);
        let Some(one) = readout.statements.get(at.position) else {
            continue;
        };
        let Some(act) = statement::act_of(pages, readout, one) else {
            continue;
        };
        let act = CourseAct {
            act,
            url: links::annotation_url(pages, at.readout, &one.anchor),
            reported_in: is_reported(pages, speaker, at)
                .then(|| account::account_in_text(pages, at.readout)),
        };
        let year = pages.archive.meeting(readout.meeting).date.year();
        match years.last_mut().filter(|last| last.year == year) {
            Some(last) => last.acts.push(act),
            None => years.push(CourseYear {
                year,
                acts: vec![act],
            }),
        }
    }
    years
}

/// Whether a statement of somebody is in an account of another side than the one for which they act.
fn is_reported(facts: &Facts, speaker: EntityIx, at: &StatementIx) -> bool {
    let readout = facts.archive.readout(at.readout);
    let parties = &facts.archive.meeting(readout.meeting).parties;
    let own = match parties.contains(&speaker) {
        true => Some(speaker),
        false => facts.archive.entity(speaker).detail.stands_for(parties),
    };
    match readout.side {
        Side::Party(side) => own.is_some_and(|own| own != side),
        Side::Joint => false,
    }
}
