//! With whom a party raised which topics. Only its own readouts of meetings of two count: at others it is not known to
//! whom something was said. That a topic was not raised is said only where every such readout was read in full and
//! annotated completely, and none has it or names it.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::archive::{EntityIx, ReadoutIx, RelationIx, Side};
use crate::site::index::absence::names_topic;
use crate::site::index::facts::Facts;
use crate::site::index::statements::{speakers, tone};
use crate::site::index::voice::{Deed, speaks_for};
use crate::site::part::pages::Pages;
use crate::site::part::{account, link, statement};
use crate::site::route::links;
use crate::site::route::routes::Route;
use crate::site::view::{Link, PartnerCell, PartnerColumn, PartnerRow, PartnersView};
use crate::source::id::EntityKind;
use crate::words::Word;

/// So many other parties have a column.
const COLUMNS: usize = 8;

/// So many topics are shown at once,
const TOPICS: usize = 12;

/// and so many more on demand.
const MORE_TOPICS: usize = 36;

/// Another party, with the readouts of the meetings with it.
struct Partner {
    relation: RelationIx,
    other: EntityIx,
    readouts: Vec<ReadoutIx>,
}

/// The strongest statement on a topic at the meetings with one party.
struct Raised {
    deed: Deed,
    strength: u8,
    readout: ReadoutIx,
    anchor: String,
    count: usize,
}

/// With whom a party raised what; none if it has readouts of meetings with fewer than two others.
pub(in crate::site) fn partners(pages: &Pages, party: EntityIx) -> Option<PartnersView> {
    let mut partners: Vec<Partner> = pages
        .archive
        .relations_of(party)
        .iter()
        .filter_map(|relation| partner(pages, party, *relation))
        .collect();
    if partners.len() < 2 {
        return None;
    }
    partners.sort_by_key(|partner| Reverse(partner.readouts.len()));
    let more_partners = partners.len().saturating_sub(COLUMNS);
    partners.truncate(COLUMNS);
    let raised: Vec<BTreeMap<EntityIx, Raised>> = partners
        .iter()
        .map(|partner| raised_with(pages, party, partner))
        .collect();
    let mut counts: BTreeMap<EntityIx, usize> = BTreeMap::new();
    for (topic, one) in raised.iter().flatten() {
        *counts.entry(*topic).or_default() += one.count;
    }
    let mut topics: Vec<(EntityIx, usize)> = counts.into_iter().collect();
    topics.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| pages.by_name(a.0, b.0)));
    let more_topics = topics.len().saturating_sub(TOPICS + MORE_TOPICS);
    topics.truncate(TOPICS + MORE_TOPICS);
    let mut rows: Vec<PartnerRow> = topics
        .iter()
        .map(|(topic, _)| PartnerRow {
            topic: link::entity_ref(pages, *topic),
            cells: partners
                .iter()
                .zip(&raised)
                .map(|(partner, raised)| cell(pages, partner, raised.get(topic), *topic))
                .collect(),
        })
        .collect();
    if rows.is_empty() {
        return None;
    }
    // What is known to differ comes first.
    rows.sort_by_key(|row| row.cells.iter().all(|cell| cell.state != "absent"));
    let rest = rows.split_off(TOPICS.min(rows.len()));
    let columns = partners.iter().map(|partner| PartnerColumn {
        link: Link {
            title: pages.name(partner.other).to_owned(),
            url: pages.url(Route::Relation(partner.relation, 1)),
            ..Link::default()
        },
        readouts: partner.readouts.len(),
    });
    Some(PartnersView {
        accounts: account::accounts_of(pages, party),
        partners: columns.collect(),
        rows,
        rest,
        more_partners: more(pages, more_partners, Route::Relations(1)),
        more_topics: more(pages, more_topics, Route::Entities(EntityKind::Topic, 1)),
    })
}

/// Where what is left out of a list can be found, if anything is.
fn more(pages: &Pages, count: usize, route: Route) -> Option<Link> {
    (count > 0).then(|| Link {
        title: pages.words().count(Word::AndMore, count),
        url: pages.url(route),
        ..Link::default()
    })
}

fn partner(facts: &Facts, party: EntityIx, relation: RelationIx) -> Option<Partner> {
    let pair = facts.archive.relation(relation);
    let other = pair.parties.into_iter().find(|one| *one != party)?;
    let meetings = pair.meetings.iter().map(|ix| facts.archive.meeting(*ix));
    let readouts = meetings
        .filter(|meeting| meeting.parties.len() == 2)
        .flat_map(|meeting| meeting.readouts.iter().copied())
        .filter(|ix| facts.archive.readout(*ix).side == Side::Party(party));
    let readouts: Vec<ReadoutIx> = readouts.collect();
    (!readouts.is_empty()).then_some(Partner {
        relation,
        other,
        readouts,
    })
}

/// What the party itself said at the meetings with another, by topic.
fn raised_with(facts: &Facts, party: EntityIx, partner: &Partner) -> BTreeMap<EntityIx, Raised> {
    let relation = facts.archive.relation(partner.relation);
    let mut raised: BTreeMap<EntityIx, Raised> = BTreeMap::new();
    for ix in &partner.readouts {
        let readout = facts.archive.readout(*ix);
        for one in &readout.statements {
            let Some(act) = one.act() else { continue };
            let said = speakers(&facts.archive, readout, one);
            let own = |speaker: &EntityIx| speaks_for(facts, *speaker, relation) == party;
            if !said.iter().any(own) {
                continue;
            }
            let strength = facts.archive.vocabulary.act(act).strength.level();
            for topic in &one.topics {
                let before = raised.get(topic);
                let count = before.map_or(0, |before| before.count) + 1;
                let is_strongest = before.is_none_or(|before| strength > before.strength);
                if is_strongest {
                    let deed = Deed {
                        act,
                        tone: tone(&facts.archive, readout, one, act),
                    };
                    let strongest = Raised {
                        deed,
                        strength,
                        readout: *ix,
                        anchor: one.anchor.clone(),
                        count,
                    };
                    raised.insert(*topic, strongest);
                } else if let Some(known) = raised.get_mut(topic) {
                    known.count = count;
                }
            }
        }
    }
    raised
}

fn cell(pages: &Pages, partner: &Partner, raised: Option<&Raised>, topic: EntityIx) -> PartnerCell {
    if let Some(raised) = raised {
        return PartnerCell {
            state: "raised",
            act: Some(statement::deed_view(pages, raised.deed)),
            url: Some(links::annotation_url(pages, raised.readout, &raised.anchor)),
            count: raised.count,
        };
    }
    let has = |ix: &ReadoutIx| {
        pages.archive.readout(*ix).topics.contains(&topic) || names_topic(pages, *ix, topic)
    };
    let is_known = |ix: &ReadoutIx| pages.archive.readout(*ix).unknown().is_none();
    let state = if partner.readouts.iter().any(has) {
        "named"
    } else if partner.readouts.iter().all(is_known) {
        "absent"
    } else {
        "unknown"
    };
    PartnerCell {
        state,
        act: None,
        url: None,
        count: 0,
    }
}
