//! What is still known of texts after a change elsewhere, so that they need not be read again.

use std::collections::HashSet;
use std::sync::Arc;

use aho_corasick::AhoCorasick;

use super::lexicon::Lexicon;
use super::links::{Linked, Links, text};
use super::phrases::Phrasebook;
use crate::archive::{Archive, Detail, Disagreement, Entity, EntityIx, Target};
use crate::source::edtf::Edtf;
use crate::source::fold::fold;
use crate::source::id::Kind;

/// What was known before a change, and how far it still holds.
pub(super) struct LinkCache<'k> {
    before: &'k Archive,
    links: &'k Links,
    /// Entities whose records say something else.
    changed: HashSet<EntityIx>,
    /// Finds names that came to mean something else.
    names: Option<AhoCorasick>,
}

impl<'k> LinkCache<'k> {
    /// Compares an archive with the one before; nothing is known if its entities are others.
    pub(super) fn new(
        archive: &Archive,
        (lexicon, phrases): (&Lexicon, &Phrasebook),
        before: &'k Archive,
        links: &'k Links,
    ) -> Option<LinkCache<'k>> {
        let same_entities = archive.entities.len() == before.entities.len()
            && archive
                .entities
                .iter()
                .zip(&before.entities)
                .all(|(a, b)| a.kind == b.kind && a.id == b.id);
        if !same_entities
            || archive.site.smart_punctuation != before.site.smart_punctuation
            || titles(archive) != titles(before)
            || !phrases.is_like(&links.phrases)
            // Texts that name no language are in that of the site.
            || archive.site.language != before.site.language
        {
            return None;
        }
        let entities = archive.entities().zip(&before.entities);
        let changed = entities
            .filter(|((_, a), b)| front(a) != front(b))
            .map(|((ix, _), _)| ix);
        let names: Vec<String> = lexicon.changed_names(&links.lexicon).into_iter().collect();
        let names = match names.is_empty() {
            true => None,
            false => Some(AhoCorasick::new(&names).ok()?),
        };
        Some(LinkCache {
            before,
            links,
            changed: changed.collect(),
            names,
        })
    }

    /// What is known of a text, if reading it again would find the same.
    pub(super) fn of(&self, archive: &Archive, target: Target) -> Option<Arc<Linked>> {
        let (there, linked) = self.counterpart(archive, target)?;
        let (new, old) = (text(archive, target)?, text(self.before, there)?);
        let same = Arc::ptr_eq(new.source, old.source)
            && new.is_like(&old)
            && date(archive, target) == date(self.before, there)
            // A link shows the name of what it leads to, and whether that is there.
            && !linked.leads_on
            && !linked
                .mentions
                .iter()
                .any(|m| self.changed.contains(&m.entity));
        let renamed = || {
            let names = self.names.as_ref();
            names.is_some_and(|names| names.is_match(fold(&linked.text).text()))
        };
        (same && !renamed()).then(|| Arc::clone(linked))
    }

    /// The same record before the change.
    fn counterpart(&self, archive: &Archive, target: Target) -> Option<(Target, &'k Arc<Linked>)> {
        let (kind, id) = match target {
            Target::Readout(ix) => (Kind::Readout, &archive.readout(ix).document.id),
            Target::Meeting(ix) => (Kind::Meeting, &archive.meeting(ix).id),
            Target::Entity(ix) => return Some((target, self.links.entities.get(ix.position())?)),
            Target::Page(ix) => (Kind::Page, &archive.page(ix).id),
        };
        let there = self.before.index().exactly(kind, id)?;
        let links = self.links;
        let linked = match there {
            Target::Readout(ix) => links.readouts.get(ix.position())?,
            Target::Meeting(ix) => links.meetings.get(ix.position())?,
            Target::Entity(ix) => links.entities.get(ix.position())?,
            Target::Page(ix) => links.pages.get(ix.position())?,
        };
        Some((there, linked))
    }
}

/// The date of the meeting of which a readout tells, by which offices are judged, and whether it is
/// sure.
fn date(archive: &Archive, target: Target) -> Option<(&Edtf, &[Disagreement])> {
    let Target::Readout(ix) = target else {
        return None;
    };
    let meeting = archive.meeting(archive.readout(ix).meeting);
    Some((&meeting.date, &meeting.disagreements))
}

/// What the offices of people are called, which texts are searched for.
fn titles(archive: &Archive) -> Vec<&str> {
    let people = archive
        .entities
        .iter()
        .filter_map(|entity| match &entity.detail {
            Detail::Person { offices, .. } => Some(offices),
            _ => None,
        });
    people
        .flatten()
        .map(|office| office.title.as_str())
        .collect()
}

fn front(entity: &Entity) -> Option<&str> {
    let file = entity.file.as_ref()?;
    Some(&file.source.text[file.front.clone()])
}
