//! What is beyond a statement: what the other accounts of the meeting have of the same matter, and whether its side
//! used less force at the meeting before.

use std::collections::HashMap;

use crate::archive::{EntityIx, MeetingIx, ReadoutIx, Side, Statement};
use crate::site::index::findings::{self, Finding, Subject, findings};
use crate::site::index::large_meeting::State;
use crate::site::part::pages::Pages;
use crate::site::part::{account, brief, label, link, statement};
use crate::site::route::links;
use crate::site::view::{AcrossView, BeyondView};
use crate::source::record::Stance;

/// Beside a statement, the words of this many other accounts are shown.
const ACROSS: usize = 4;

/// What the statements of an account are held against.
pub(in crate::site) struct Beyond<'p> {
    pages: &'p Pages,
    ix: ReadoutIx,
    /// Its place among the accounts of its meeting.
    place: Option<usize>,
    findings: Vec<Finding<'p>>,
    /// The positions in `findings` of those that a statement of the account tells, by the position of the statement.
    told: HashMap<usize, Vec<usize>>,
    /// The side of the account, and the last meeting of the two before this one at which it published one, if both
    /// its accounts were read whole and annotated completely.
    before: Option<(EntityIx, MeetingIx)>,
}

impl<'p> Beyond<'p> {
    pub(in crate::site) fn new(pages: &'p Pages, ix: ReadoutIx) -> Beyond<'p> {
        let readout = pages.archive.readout(ix);
        let meeting = pages.archive.meeting(readout.meeting);
        let place = meeting.readouts.iter().position(|other| *other == ix);
        let before = match readout.side {
            Side::Party(side) if readout.unknown().is_none() => {
                brief::known_before(pages, readout.meeting, side).map(|before| (side, before))
            }
            _ => None,
        };
        let findings = match place {
            Some(_) if meeting.readouts.len() > 1 => findings(pages, meeting),
            _ => Vec::new(),
        };
        let mut told: HashMap<usize, Vec<usize>> = HashMap::new();
        for (i, finding) in findings.iter().enumerate() {
            let own = place.and_then(|place| finding.shares.get(place));
            let own = own.filter(|share| share.state == State::Told);
            for position in own.into_iter().flat_map(|share| &share.statements) {
                told.entry(*position).or_default().push(i);
            }
        }
        Beyond {
            pages,
            ix,
            place,
            findings,
            told,
            before,
        }
    }

    /// What is beyond the statement at a position; none if there is nothing to say.
    pub(in crate::site) fn of(&self, position: usize) -> Option<BeyondView> {
        let readout = self.pages.archive.readout(self.ix);
        let own = readout.statements.get(position)?;
        own.act()?;
        let matters = self.matters(position);
        let (across, across_more) = self.across(&matters);
        let view = BeyondView {
            // A statement on several matters is only here if each of them is.
            only: !matters.is_empty()
                && readout.was_read_whole()
                && matters.iter().all(|matter| matter.is_only()),
            across,
            across_more,
            stronger: self.stronger(position, own),
        };
        let says_nothing = !view.only && view.across.is_empty() && view.stronger.is_none();
        (!says_nothing).then_some(view)
    }

    /// The points that the statement was put to; without one, its topics.
    fn matters(&self, position: usize) -> Vec<&Finding<'p>> {
        let is_point = |finding: &&Finding<'_>| matches!(finding.subject, Subject::Point(_));
        let told = self.told.get(&position).into_iter().flatten();
        let all = told.filter_map(|at| self.findings.get(*at));
        let all: Vec<&Finding<'p>> = all.collect();
        match all.iter().any(is_point) {
            true => all.into_iter().filter(is_point).collect(),
            false => all,
        }
    }

    /// The strongest words of other accounts, each on the first of the matters that it has: of as many as pages show, and
    /// how many more accounts have any.
    fn across(&self, matters: &[&Finding<'p>]) -> (Vec<AcrossView>, usize) {
        let pages = self.pages;
        let count = matters.first().map_or(0, |matter| matter.shares.len());
        let others = (0..count).filter(|place| Some(*place) != self.place);
        let mut found = others.filter_map(|place| {
            matters.iter().find_map(|matter| {
                let share = matter.shares.get(place)?;
                let strongest = matter.strongest(&pages.archive, share)?;
                let strongest = pages
                    .archive
                    .readout(share.account)
                    .statements
                    .get(strongest)?;
                strongest.act()?;
                Some((*matter, share.account, strongest))
            })
        });
        let views = found.by_ref().take(ACROSS);
        let views = views.filter_map(|(matter, other, strongest)| {
            let (topic, stance) = match matter.subject {
                Subject::Point(point) => (None, point.account(other).map(|found| found.stance)),
                Subject::Topic(topic) => (Some(link::entity_ref(pages, topic)), None),
            };
            Some(AcrossView {
                account: account::compared_link(pages, other),
                act: statement::act_of(pages, pages.archive.readout(other), strongest)?,
                stance: stance
                    .filter(|stance| *stance != Stance::States)
                    .map(|stance| label::label(pages, stance)),
                topic: topic.filter(|_| matters.len() > 1),
                url: links::annotation_url(pages, other, &strongest.anchor),
            })
        });
        let views = views.collect();
        (views, found.count())
    }

    /// The meeting before at which the same side used less force on a topic of the statement.
    fn stronger(&self, position: usize, own: &Statement) -> Option<crate::site::view::Link> {
        let (side, before) = self.before?;
        let readout = self.pages.archive.readout(self.ix);
        let force = findings::force(&self.pages.archive, readout, position);
        let is_its_own = brief::speaks_for(self.pages, self.ix, own, side);
        let mut topics = own.topics.iter();
        let rose = topics.any(|topic| {
            let then = brief::own_force(self.pages, before, side, *topic);
            then.is_some_and(|then| then < force)
        });
        (is_its_own && rose).then(|| brief::dated_link(self.pages, before))
    }
}
