//! The way back from what a reader sees of a readout to where it stands in the file.

use std::ops::Range;
use std::sync::Arc;

use super::anchor::Haystack;
use super::destination::name;
use super::reading::Text;
use crate::archive::{Archive, Readout};
use crate::diagnostics::{Place, SourceText};
use crate::source::markdown::{Closed, Prose};
use crate::source::record::Selector;

/// The text of a readout, read again: for the few who must know where its words come from.
pub(crate) struct Retraced<'a> {
    source: &'a Arc<SourceText>,
    body: Range<usize>,
    prose: Prose,
    haystack: Haystack,
}

impl<'a> Retraced<'a> {
    /// Reads the text of a readout as its page shows it.
    pub(crate) fn new(archive: &'a Archive, readout: &'a Readout) -> Self {
        let document = &readout.document;
        let smart = archive.site.smart_punctuation && !document.record.rendition.is_exact();
        let names = |target: &str| name(archive, &document.source.path, target);
        let prose = Prose::read(document.body(), smart, &names);
        Retraced {
            source: &document.source,
            body: document.body.clone(),
            haystack: Haystack::new(&prose.text),
            prose,
        }
    }

    /// The visible text.
    pub(crate) fn text(&self) -> &str {
        &self.prose.text
    }

    /// Links, code and headings in it.
    pub(crate) fn closed(&self) -> &[(Range<usize>, Closed)] {
        &self.prose.closed
    }

    /// A stretch of it as a place in the file.
    pub(crate) fn place(&self, range: &Range<usize>) -> Place {
        Text::new(self.source, self.body.clone()).visible(&self.prose, range)
    }

    /// The one stretch of it that an annotation would be anchored to; none if there is none, or more.
    pub(crate) fn anchor(&self, selector: Selector<'_>) -> Option<Range<usize>> {
        self.haystack.find([selector]).pop()?.ok()
    }
}
