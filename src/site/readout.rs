//! The page of a readout.

use super::Site;
use super::citation::{Author, Work};
use super::route::Route;
use super::view::{CodingView, Link, OriginalView, ReadoutView, SourceView, TextsView};
use crate::archive::{MeetingIx, Readout, ReadoutIx, RelationIx, Side};
use crate::source::record::{Certainty, Extent, SourceRecord};

impl Site {
    /// `work`: what [`Site::readout_work`] gives for it.
    pub(super) fn readout(&self, ix: ReadoutIx, work: &Work<'_>) -> ReadoutView {
        let readout = self.archive.readout(ix);
        let meeting = self.archive.meeting(readout.meeting);
        let document = &readout.document;
        let record = &document.record;
        let language = self.language_of(ix);
        let (body, passages) = self.annotated(ix);
        let relation = meeting.relations.first().copied();
        let (previous, next) = self.neighbours(relation, readout.meeting);
        let same_side = |neighbour: MeetingIx| {
            let neighbours = &self.archive.meeting(neighbour).readouts;
            let same = neighbours
                .iter()
                .find(|other| self.archive.readout(**other).side == readout.side);
            same.map_or_else(
                || self.meeting_link(neighbour),
                |other| self.readout_link(*other),
            )
        };
        ReadoutView {
            id: document.id.to_string(),
            title: record.title.clone(),
            title_translated: record.title_translated.clone(),
            side: self.side_name(ix).to_owned(),
            account: self.account_name(ix),
            side_url: match readout.side {
                Side::Party(party) => Some(self.url(Route::Entity(party, 1))),
                Side::Joint => None,
            },
            publisher: readout.publisher.map(|ix| self.entity_ref(ix)),
            attributed_to: record.attributed_to.clone(),
            published: record.published.as_ref().map(|date| self.date_view(date)),
            language: language.tag(),
            dir: language.direction(),
            rendition: self.shared_label(record.rendition),
            badge: self.badge(record.rendition),
            kind: self.shared_label(record.kind),
            body,
            passages,
            statements: readout.statements.len(),
            on_the_talks: readout.statements.iter().any(|said| said.act().is_none()),
            noted: !readout.note_anchors.is_empty(),
            source: self.source_view(&record.source),
            texts: self.texts(ix).if_any(),
            extent: record.extent.map(Extent::name),
            extent_note: record.extent_note.clone(),
            original: self.original_facts(ix),
            coding: self.coding(readout),
            rights: record.rights.clone(),
            seal: record
                .text_sha256
                .as_ref()
                .map(|seal| seal.as_str().to_owned()),
            meeting: self.meeting_row(readout.meeting),
            facts: self.meeting_facts(readout.meeting),
            event: meeting.event.map(|ix| self.entity_ref(ix)),
            duration: meeting.duration().map(str::to_owned),
            topics: self.entity_refs(&readout.topics),
            formulas: self.formulas_in(ix),
            others: meeting
                .readouts
                .iter()
                .filter(|other| !self.archive.is_same_account(ix, **other))
                .map(|other| self.account_row(*other))
                .collect(),
            uncertain: record.certainty == Certainty::Low,
            certainty_note: record.certainty_note.clone(),
            relation: relation.map(|relation| self.relation_ref(relation)),
            previous: previous.map(same_side),
            next: next.map(same_side),
            cite: self.readout_citation(work),
        }
    }

    fn original_facts(&self, ix: ReadoutIx) -> Option<OriginalView> {
        let original = &self.archive.readout(ix).document.record.original;
        let titles = [
            &original.title,
            &original.title_romanized,
            &original.title_translated,
        ];
        if titles.iter().all(|title| title.is_none())
            && original.words.is_none()
            && original.paragraphs.is_none()
        {
            return None;
        }
        let own = original.language.as_ref();
        let language = own.unwrap_or_else(|| self.language_of(ix));
        Some(OriginalView {
            title: original.title.clone(),
            title_romanized: original.title_romanized.clone(),
            title_translated: original.title_translated.clone(),
            language: language.tag(),
            dir: language.direction(),
            words: original.words,
            paragraphs: original.paragraphs,
        })
    }

    fn coding(&self, readout: &Readout) -> Option<CodingView> {
        let coding = &readout.coding;
        let by = self.people_listed(&coding.by.0);
        let complete = coding.complete == Some(true);
        if by.is_none() && coding.date.is_none() && coding.codebook.is_none() && !complete {
            return None;
        }
        Some(CodingView {
            by,
            date: coding.date.as_ref().map(|date| self.date_view(date)),
            complete,
            codebook: coding.codebook.clone(),
        })
    }

    /// Names of people as they are written in a sentence; none if there are none.
    pub(super) fn people_listed(&self, names: &[String]) -> Option<String> {
        let names: Vec<_> = names.iter().map(|name| Author::editor(name)).collect();
        let names: Vec<_> = names.iter().map(Author::name).collect();
        let names: Vec<&str> = names.iter().map(AsRef::as_ref).collect();
        (!names.is_empty()).then(|| self.words().listed(&names))
    }

    fn texts(&self, ix: ReadoutIx) -> TextsView {
        let record = &self.archive.readout(ix).document.record;
        TextsView {
            original: self.original(ix),
            translations: self.translations(ix),
            other_translations: self.other_translations(ix),
            translator: self.people_listed(&record.translator.0),
            translation: record.translation.map(|kind| self.translation_label(kind)),
            version: record.version.clone(),
            newer: self.newer_version(ix),
            older: self.older_versions(ix),
            redline: self.redline_link(ix),
        }
    }

    /// The meetings of a relation before and after one of them.
    pub(super) fn neighbours(
        &self,
        relation: Option<RelationIx>,
        meeting: MeetingIx,
    ) -> (Option<MeetingIx>, Option<MeetingIx>) {
        let Some(relation) = relation else {
            return (None, None);
        };
        let meetings = &self.archive.relation(relation).meetings;
        let Ok(at) = meetings.binary_search(&meeting) else {
            return (None, None);
        };
        let before = at.checked_sub(1).and_then(|i| meetings.get(i)).copied();
        (before, meetings.get(at + 1).copied())
    }

    fn source_view(&self, source: &SourceRecord) -> SourceView {
        SourceView {
            url: source.url.as_ref().map(ToString::to_string),
            host: source.url.as_ref().and_then(|url| {
                url.host_str()
                    .map(|host| host.strip_prefix("www.").unwrap_or(host).to_owned())
            }),
            title: source.title.clone(),
            retrieved: source.retrieved.as_ref().map(|date| self.date_view(date)),
            archived: source.archived.as_ref().map(ToString::to_string),
            note: source.note.clone(),
        }
    }
}

impl Site {
    /// The meetings before and after one, as links.
    pub(super) fn neighbour_links(
        &self,
        relation: Option<RelationIx>,
        meeting: MeetingIx,
    ) -> (Option<Link>, Option<Link>) {
        let (previous, next) = self.neighbours(relation, meeting);
        let link = |ix: Option<MeetingIx>| ix.map(|ix| self.meeting_link(ix));
        (link(previous), link(next))
    }
}
