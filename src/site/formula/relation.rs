//! The formulas that accounts of a relation use, on its page.

use std::ops::Range;

use super::history::{Step, Turn};
use super::view::{RelationFormula, RelationFormulas, TurnPoint};
use crate::archive::{EntityIx, MeetingIx, RelationIx};
use crate::site::Site;
use crate::site::describe::MOST;
use crate::site::route::Route;
use crate::site::view::Link;
use crate::source::id::EntityKind;

/// So many of the turning points of a formula are shown, the newest.
const POINTS: usize = 6;

impl Site {
    /// The formulas that accounts of a relation use; none, if they use none that is known of.
    pub(in crate::site) fn relation_formulas(
        &self,
        relation: RelationIx,
    ) -> Option<RelationFormulas> {
        let all = self.formulas.in_relation.get(&relation)?;
        let mut rows: Vec<(MeetingIx, EntityIx, Range<usize>)> = all
            .iter()
            .filter_map(|(formula, range)| {
                let first = self.formulas.of(*formula).steps.get(range.start)?;
                Some((first.meeting, *formula, range.clone()))
            })
            .collect();
        rows.sort_by_key(|(first, formula, range)| (*first, *formula, range.start));
        Some(RelationFormulas {
            more: rows.len().saturating_sub(MOST),
            index: self.url(Route::Entities(EntityKind::Formula, 1)),
            rows: rows
                .into_iter()
                .take(MOST)
                .filter_map(|(_, formula, range)| self.relation_formula(formula, range))
                .collect(),
        })
    }

    fn relation_formula(&self, formula: EntityIx, range: Range<usize>) -> Option<RelationFormula> {
        let steps = self.formulas.of(formula).steps.get(range)?;
        let group = self.formulas.groups.group(steps.first()?.group);
        let (issuer, issuer_url) = self.issuer_name(group.issuer);
        let mut used = steps.iter().filter(|step| step.turn != Turn::Dropped);
        let last = used.clone().next_back()?.meeting;
        let points: Vec<&Step> = steps
            .iter()
            .filter(|step| step.turn != Turn::Used)
            .collect();
        let more = points.len().saturating_sub(POINTS);
        Some(RelationFormula {
            formula: Link {
                title: self.name(formula).to_owned(),
                url: self.url(Route::Entity(formula, 1)),
                ..Link::default()
            },
            issuer,
            issuer_url,
            meetings: used.by_ref().count(),
            last: self.meeting_date(last),
            points: points
                .into_iter()
                .skip(more)
                .map(|step| TurnPoint {
                    turn: step.turn.name(),
                    date: self.meeting_date(step.meeting),
                })
                .collect(),
        })
    }
}
