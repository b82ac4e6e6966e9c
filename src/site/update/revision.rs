//! A text in place of another, when everything else stays: what a preview does while somebody types.

use std::sync::Arc;

use crate::annotate::Linked;
use crate::archive::Target;
use crate::diagnostics::Severity;
use crate::site::index::facts::Facts;
use crate::site::index::{earlier, excerpt, gaps, text_pairs};
use crate::site::part::pages::Pages;
use crate::source::Revised;
use crate::source::id::Kind;

/// Puts the text of a record, whose front matter is what it was, in place of the one it had. Gives
/// whether that was all there is to do; otherwise nothing was done, because other pages may change
/// with it, or there are errors in it.
pub(in crate::site) fn revise(pages: &mut Pages, revised: &Revised) -> bool {
    let Some(target) = target_of(pages, revised) else {
        return false;
    };
    // Notes on gaps quote the words of two texts, and other coders those of the text that they annotated.
    let is_quoted = |ix| {
        let mut codings = pages.archive.codings.iter();
        gaps::is_held_against(pages, ix) || codings.any(|coding| coding.readout == ix)
    };
    if matches!(target, Target::Readout(ix) if is_quoted(ix)) {
        return false;
    }
    let Some(before) = exchange(pages, target, revised) else {
        return false;
    };
    let linked = pages.links.read_again(&pages.archive, target);
    let faulty = linked
        .faults
        .iter()
        .any(|fault| fault.severity() == Severity::Error);
    let alike = linked.is_like(pages.links.of(target))
        && match target {
            // Which texts are shown side by side hangs on whether there are words at all.
            Target::Readout(ix) => {
                pages.links.names_the_same(&pages.archive, ix, &linked)
                    && text_pairs::is_text(&linked) == text_pairs::has_text(pages, ix)
            }
            _ => true,
        };
    if faulty || !alike || has_ids(revised) || has_ids(&before) {
        exchange(pages, target, &before);
        return false;
    }
    let compared = earlier::redlines(pages).to_vec();
    take_in(pages, target, linked);
    // Which pages compare accounts may have changed with the words.
    pages.redlines = std::sync::OnceLock::new();
    compared == earlier::redlines(pages)
}

fn target_of(facts: &Facts, revised: &Revised) -> Option<Target> {
    let (kind, id) = match revised {
        Revised::Readout(document) => (Kind::Readout, &document.id),
        Revised::Meeting(document) => (Kind::Meeting, &document.id),
        Revised::Entity(kind, document) => (Kind::Entity(*kind), &document.id),
        Revised::Page(document) => (Kind::Page, &document.id),
    };
    facts.archive.index().exactly(kind, id)
}

/// Exchanges the document of a record, and gives the one that was there; none if the record was
/// made of another file.
fn exchange(facts: &mut Facts, target: Target, revised: &Revised) -> Option<Revised> {
    match (target, revised) {
        (Target::Readout(ix), Revised::Readout(new)) => {
            let document = &mut facts.archive.readouts[ix.position()].document;
            (document.source.path == new.source.path)
                .then(|| Revised::Readout(std::mem::replace(document, Arc::clone(new))))
        }
        (Target::Meeting(ix), Revised::Meeting(new)) => {
            let document = facts.archive.meetings[ix.position()].document.as_mut()?;
            (document.source.path == new.source.path)
                .then(|| Revised::Meeting(std::mem::replace(document, Arc::clone(new))))
        }
        (Target::Page(ix), Revised::Page(new)) => {
            let document = &mut facts.archive.pages[ix.position()];
            (document.source.path == new.source.path)
                .then(|| Revised::Page(std::mem::replace(document, Arc::clone(new))))
        }
        (Target::Entity(ix), Revised::Entity(kind, new)) => {
            let document = facts.archive.entities[ix.position()].file.as_mut()?;
            (document.source.path == new.source.path)
                .then(|| Revised::Entity(*kind, std::mem::replace(document, Arc::clone(new))))
        }
        _ => None,
    }
}

fn take_in(pages: &mut Pages, target: Target, linked: Linked) {
    if let Target::Readout(ix) = target {
        let readout = pages.archive.readout(ix);
        pages.excerpts[ix.position()] = excerpt::excerpt(readout, &linked);
        pages.parts.forget(ix);
    }
    pages.links.replace(target, linked);
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
