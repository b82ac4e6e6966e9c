//! A text in place of another, when everything else stays: what a preview does while somebody types.

use std::sync::Arc;

use super::{Site, describe};
use crate::annotate::Linked;
use crate::archive::Target;
use crate::diagnostics::Severity;
use crate::source::Revised;
use crate::source::id::Kind;

impl Site {
    /// Puts the text of a record, whose front matter is what it was, in place of the one it had. Gives
    /// whether that was all there is to do; otherwise nothing was done, because other pages may change
    /// with it, or there are errors in it.
    pub fn revise(&mut self, revised: &Revised) -> bool {
        let Some(target) = self.target_of(revised) else {
            return false;
        };
        // Notes on gaps quote the words of two texts.
        if matches!(target, Target::Readout(ix) if self.is_held_against(ix)) {
            return false;
        }
        let Some(before) = self.exchange(target, revised) else {
            return false;
        };
        let linked = self.links.read_again(&self.archive, target);
        let faulty = linked
            .faults
            .iter()
            .any(|fault| fault.severity() == Severity::Error);
        let alike = linked.is_like(self.links.of(target))
            && match target {
                Target::Readout(ix) => self.links.names_the_same(&self.archive, ix, &linked),
                _ => true,
            };
        if faulty || !alike || has_ids(revised) || has_ids(&before) {
            self.exchange(target, &before);
            return false;
        }
        let compared = self.redlines().to_vec();
        self.take_in(target, linked);
        // Which pages compare accounts may have changed with the words.
        self.redlines = std::sync::OnceLock::new();
        compared == self.redlines()
    }

    fn target_of(&self, revised: &Revised) -> Option<Target> {
        let (kind, id) = match revised {
            Revised::Readout(document) => (Kind::Readout, &document.id),
            Revised::Meeting(document) => (Kind::Meeting, &document.id),
            Revised::Entity(kind, document) => (Kind::Entity(*kind), &document.id),
            Revised::Page(document) => (Kind::Page, &document.id),
        };
        self.archive.index().exactly(kind, id)
    }

    /// Exchanges the document of a record, and gives the one that was there; none if the record was
    /// made of another file.
    fn exchange(&mut self, target: Target, revised: &Revised) -> Option<Revised> {
        match (target, revised) {
            (Target::Readout(ix), Revised::Readout(new)) => {
                let document = &mut self.archive.readouts[ix.position()].document;
                (document.source.path == new.source.path)
                    .then(|| Revised::Readout(std::mem::replace(document, Arc::clone(new))))
            }
            (Target::Meeting(ix), Revised::Meeting(new)) => {
                let document = self.archive.meetings[ix.position()].document.as_mut()?;
                (document.source.path == new.source.path)
                    .then(|| Revised::Meeting(std::mem::replace(document, Arc::clone(new))))
            }
            (Target::Page(ix), Revised::Page(new)) => {
                let document = &mut self.archive.pages[ix.position()];
                (document.source.path == new.source.path)
                    .then(|| Revised::Page(std::mem::replace(document, Arc::clone(new))))
            }
            (Target::Entity(ix), Revised::Entity(kind, new)) => {
                let document = self.archive.entities[ix.position()].file.as_mut()?;
                (document.source.path == new.source.path)
                    .then(|| Revised::Entity(*kind, std::mem::replace(document, Arc::clone(new))))
            }
            _ => None,
        }
    }

    fn take_in(&mut self, target: Target, linked: Linked) {
        if let Target::Readout(ix) = target {
            let readout = self.archive.readout(ix);
            self.excerpts[ix.position()] = describe::excerpt(readout, &linked);
            self.parts.forget(ix);
        }
        self.links.replace(target, linked);
    }
}

/// Whether raw HTML may give parts of a text ids, to which other texts may link.
fn has_ids(revised: &Revised) -> bool {
    let text = match revised {
        Revised::Readout(document) => document.body(),
        Revised::Meeting(document) => document.body(),
        Revised::Entity(_, document) => document.body(),
        Revised::Page(document) => document.body(),
    };
    text.contains("id=")
}
