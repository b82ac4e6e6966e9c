//! The way back from what a reader sees of a readout to where it stands in the file.

use std::ops::Range;
use std::sync::Arc;

use super::anchor::{Haystack, Places};
use super::destination::name;
use super::reading::Text;
use crate::archive::{Archive, Readout};
use crate::diagnostics::{Place, SourceText};
use crate::source::markdown::{Closed, Prose};

/// The text of a readout, read again: for the few who must know where its words come from.
pub(crate) struct SourceMap<'a> {
    source: &'a Arc<SourceText>,
    body: Range<usize>,
    prose: Prose,
    haystack: Haystack,
}

impl<'a> SourceMap<'a> {
    /// Reads the text of a readout as its page shows it.
    pub(crate) fn new(archive: &'a Archive, readout: &'a Readout) -> Self {
        let document = &readout.document;
        let names = |target: &str| name(archive, &document.source.path, target);
        let prose = Prose::read(document.body(), archive.reading_of(readout), &names);
        SourceMap {
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

    /// Where a quote stands in it; none if nowhere.
    pub(crate) fn quoted(&self, quote: &str) -> Option<Quoted<'_>> {
        let places = self.haystack.places(quote).ok()?;
        Some(Quoted {
            haystack: &self.haystack,
            places,
        })
    }
}

/// A quote that has been looked for in a text.
pub(crate) struct Quoted<'h> {
    haystack: &'h Haystack,
    places: Places,
}

impl Quoted<'_> {
    /// The one stretch that an annotation with such words beside its quote would be anchored to; none
    /// if there is none, or more.
    pub(crate) fn anchor(
        &self,
        prefix: Option<&str>,
        suffix: Option<&str>,
    ) -> Option<Range<usize>> {
        self.haystack.beside(&self.places, prefix, suffix).ok()
    }
}
