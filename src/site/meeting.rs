//! The page of a meeting.

use super::Site;
use super::citation::Work;
use super::html::Text;
use super::route::Route;
use super::view::{ClaimView, DisagreementView, MeetingView, Shortened, TopicCoverage};
use crate::archive::{Disagreement, Fact, Meeting, MeetingIx, ReadoutIx};
use crate::source::id::Id;
use crate::words::Word;

impl Site {
    /// `work`: what [`Site::meeting_work`] gives for it.
    pub(super) fn meeting(&self, ix: MeetingIx, work: &Work<'_>) -> MeetingView {
        let meeting = self.archive.meeting(ix);
        let document = meeting.document.as_ref();
        let introduction = document.map(|document| {
            self.prose(&Text {
                path: &document.source.path,
                markdown: document.body(),
                linked: &self.links.meetings[ix.position()],
                reading: self.archive.reading(),
                tags: &[],
            })
        });
        let relation = meeting.relations.first().copied();
        let (previous, next) = self.neighbour_links(relation, ix);
        MeetingView {
            id: meeting.id.to_string(),
            row: self.meeting_row(ix),
            accounts: self.account_rows(ix),
            facts: self.meeting_facts(ix),
            event: meeting.event.map(|ix| self.entity_ref(ix)),
            duration: meeting.duration().map(str::to_owned),
            introduction: introduction.unwrap_or_default(),
            certainty_note: document.and_then(|document| document.record.certainty_note.clone()),
            disagreements: meeting
                .disagreements
                .iter()
                .map(|disagreement| self.disagreement(disagreement, meeting))
                .collect(),
            topics: self.coverage(meeting),
            divergence: self.divergence(meeting),
            comparison: self.comparison(meeting),
            atmosphere: self.atmosphere(meeting),
            relations: Shortened::new(
                meeting.relations.clone(),
                self.url(Route::Relations(1)),
                |ix| self.relation_ref(ix),
            ),
            previous,
            next,
            cite: self.meeting_citation(work),
        }
    }

    fn disagreement(&self, disagreement: &Disagreement, meeting: &Meeting) -> DisagreementView {
        let account = |id: &Id| {
            let mut texts = meeting.texts().into_iter();
            texts.find(|ix| self.archive.readout(*ix).document.id == *id)
        };
        let claims = disagreement.claims.iter().map(|(readout, value)| {
            let readout = readout.as_ref().and_then(account);
            ClaimView {
                by: readout.map_or_else(
                    || self.words().text(Word::ThisArchive).to_owned(),
                    |ix| self.account_name(ix),
                ),
                url: readout.map(|ix| self.url(Route::Readout(ix))),
                value: value.clone(),
            }
        });
        DisagreementView {
            fact: self.words().shared(fact_word(disagreement.fact)),
            claims: claims.collect(),
        }
    }

    /// Which accounts speak of which topic.
    fn coverage(&self, meeting: &Meeting) -> Vec<TopicCoverage> {
        let speaks =
            |account: &ReadoutIx, topic| self.archive.readout(*account).topics.contains(&topic);
        let several = meeting.readouts.len() > 1;
        meeting
            .topics
            .iter()
            .map(|topic| {
                let accounts: Vec<bool> = meeting
                    .readouts
                    .iter()
                    .map(|account| speaks(account, *topic))
                    .collect();
                let mark = |(ix, speaks): (&ReadoutIx, &bool)| {
                    let readout = self.archive.readout(*ix);
                    match *speaks {
                        true => "speaks",
                        false if self.names_topic(*ix, *topic) => "named",
                        false if readout.unknown().is_none() => "absent",
                        false if readout.topics.is_empty() && readout.statements.is_empty() => {
                            "unread"
                        }
                        false => "unknown",
                    }
                };
                let marks: Vec<_> = meeting.readouts.iter().zip(&accounts).map(mark).collect();
                let others_known = marks.iter().all(|m| matches!(*m, "speaks" | "absent"));
                let alone = several
                    && others_known
                    && accounts.iter().filter(|speaks| **speaks).count() == 1;
                let only = accounts.iter().position(|speaks| *speaks).filter(|_| alone);
                TopicCoverage {
                    topic: self.entity_ref(*topic),
                    only: only.map(|i| self.side_name(meeting.readouts[i]).to_owned()),
                    accounts,
                    marks,
                }
            })
            .collect()
    }
}

/// What pages call a fact.
fn fact_word(fact: Fact) -> Word {
    match fact {
        Fact::Date => Word::FactDate,
        Fact::Place => Word::FactPlace,
        Fact::Format => Word::FactFormat,
        Fact::Event => Word::FactEvent,
        Fact::Parties => Word::FactParties,
        Fact::Participants => Word::FactParticipants,
    }
}
