//! Gathers the points of all meetings into lists, and finds where accounts differ most.

use rayon::prelude::*;

use crate::archive::{EntityIx, MeetingIx};
use crate::site::index::facts::Facts;
use crate::site::index::findings::{Finding, Subject, Weight, findings, heaviest};
use crate::site::index::points::{Difference, PointIx, PointSelection, Points};

/// How much the accounts of a meeting differ: what counts first is the kind of difference, then how long the list
/// of one side is, then the force of the words.
type Telling = (Weight, usize, Weight);

/// What there is at one meeting.
struct Found {
    points: Vec<(PointIx, Difference, EntityIx)>,
    telling: Option<(Telling, PointIx)>,
}

/// The points of an archive, computed when they are first asked for.
pub(in crate::site) fn points(facts: &Facts) -> &Points {
    facts.points.get_or_init(|| gather(facts))
}

fn gather(facts: &Facts) -> Points {
    let meetings: Vec<MeetingIx> = facts.archive.meetings().map(|(ix, _)| ix).collect();
    let found = meetings.par_iter().map(|ix| found(facts, *ix));
    let found: Vec<Found> = found.collect();
    let mut points = Points::default();
    let mut most: Option<(Telling, PointIx)> = None;
    for one in found {
        for (ix, difference, topic) in one.points {
            points.all.push(ix);
            points.how.insert(ix, difference);
            let relations = &facts.archive.meeting(ix.meeting).relations;
            let relations = relations.iter().copied().map(PointSelection::Between);
            let own = [PointSelection::How(difference), PointSelection::On(topic)];
            for selection in own.into_iter().chain(relations) {
                points.by.entry(selection).or_default().push(ix);
            }
        }
        // Of what tells as much, the latest.
        if let Some((telling, ix)) = one.telling
            && most.is_none_or(|(before, _)| telling >= before)
        {
            most = Some((telling, ix));
        }
    }
    points.most_telling = most.map(|(_, ix)| ix);
    points
}

fn found(facts: &Facts, ix: MeetingIx) -> Found {
    let meeting = facts.archive.meeting(ix);
    let findings = findings(facts, meeting);
    let points = findings.iter().enumerate().filter_map(|(place, finding)| {
        let difference = difference(finding)?;
        let point = PointIx { meeting: ix, place };
        Some((point, difference, finding.subject.topic()))
    });
    let heaviest = heaviest(&facts.archive, &findings).filter(|_| meeting.readouts.len() > 1);
    let telling = heaviest.map(|(place, weight)| {
        let (class, one_sided) = match weight {
            // What a list is made of weighs less than how long it is.
            Weight::Alone(_) => (
                Weight::Alone(0),
                findings.iter().filter(|finding| finding.is_only()).count(),
            ),
            other => (other, 0),
        };
        ((class, one_sided, weight), PointIx { meeting: ix, place })
    });
    Found {
        points: points.collect(),
        telling,
    }
}

/// How the accounts relate on a point; none for a topic that no point covers.
fn difference(finding: &Finding<'_>) -> Option<Difference> {
    let Subject::Point(point) = finding.subject else {
        return None;
    };
    Some(match point.assessment {
        Some(assessment) => Difference::Assessed(assessment),
        None if finding.is_only() => Difference::Alone,
        None => Difference::Open,
    })
}
