//! The formulas that accounts of a relation use, on its page.

use std::ops::Range;

use crate::archive::{EntityIx, MeetingIx, RelationIx};
use crate::site::index::set_phrase_history::{Step, Turn};
use crate::site::part::pages::Pages;
use crate::site::part::row::MOST;
use crate::site::part::{date, set_phrase};
use crate::site::route::routes::Route;
use crate::site::view::{Link, RelationFormula, RelationFormulas, TurnPoint};
use crate::source::id::EntityKind;

/// So many of the turning points of a formula are shown, the newest.
const POINTS: usize = 6;

/// The formulas that accounts of a relation use; none, if they use none that is known of.
pub(in crate::site) fn relation_formulas(
    pages: &Pages,
    relation: RelationIx,
) -> Option<RelationFormulas> {
    let all = pages.formulas.in_relation.get(&relation)?;
    let mut rows: Vec<(MeetingIx, EntityIx, Range<usize>)> = all
        .iter()
        .filter_map(|(formula, range)| {
            let first = pages.formulas.of(*formula).steps.get(range.start)?;
            Some((first.meeting, *formula, range.clone()))
        })
        .collect();
    rows.sort_by_key(|(first, formula, range)| (*first, *formula, range.start));
    Some(RelationFormulas {
        more: rows.len().saturating_sub(MOST),
        index: pages.url(Route::Entities(EntityKind::Formula, 1)),
        rows: rows
            .into_iter()
            .take(MOST)
            .filter_map(|(_, formula, range)| relation_formula(pages, formula, range))
            .collect(),
    })
}

fn relation_formula(
    pages: &Pages,
    formula: EntityIx,
    range: Range<usize>,
) -> Option<RelationFormula> {
    let steps = pages.formulas.of(formula).steps.get(range)?;
    let group = pages.formulas.groups.group(steps.first()?.group);
    let (issuer, issuer_url) = set_phrase::issuer_name(pages, group.issuer);
    let mut used = steps.iter().filter(|step| step.turn != Turn::Dropped);
    let last = used.clone().next_back()?.meeting;
    let points: Vec<&Step> = steps
        .iter()
        .filter(|step| step.turn != Turn::Used)
        .collect();
    let more = points.len().saturating_sub(POINTS);
    Some(RelationFormula {
        formula: Link {
            title: pages.name(formula).to_owned(),
            url: pages.url(Route::Entity(formula, 1)),
            ..Link::default()
        },
        issuer,
        issuer_url,
        meetings: used.by_ref().count(),
        last: date::meeting_date(pages, last),
        points: points
            .into_iter()
            .skip(more)
            .map(|step| TurnPoint {
                turn: step.turn.name(),
                date: date::meeting_date(pages, step.meeting),
            })
            .collect(),
    })
}
