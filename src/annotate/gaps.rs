//! The words of two texts between which editors noted a gap. They are looked for when both texts have
//! been read, and again when they are shown: few texts have such notes.

use std::ops::Range;

use super::anchor::{Haystack, Miss};
use super::destination::name;
use super::links::{Links, text};
use super::marks::missed;
use crate::archive::{Archive, ReadoutIx, Target, TranslationGap};
use crate::diagnostics::Diagnostic;
use crate::source::markdown::Prose;
use crate::source::record::{Selector, TranslationGapRecord};

/// Where the words of a gap stand: bytes of the visible texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GapPlaces {
    /// In the translation whose record notes it; none where that has nothing like the other text.
    pub here: Option<Range<usize>>,
    /// In the other text; none where that has nothing like the translation.
    pub there: Option<Range<usize>>,
}

impl Links {
    /// Where the words of a translation's gap stand. Words that are not to be found, or in several places,
    /// are told by [`Links::diagnostics`], and stand nowhere.
    pub fn gap_places(
        &self,
        archive: &Archive,
        translation: ReadoutIx,
        gap: &TranslationGap,
    ) -> GapPlaces {
        let record = &archive.readout(translation).document.record.gaps[gap.position];
        let place = |ix, quote: &Option<String>| {
            let quote = quote.as_deref()?;
            self.place_of(ix, quote).ok()
        };
        GapPlaces {
            here: place(translation, &record.quote),
            there: place(gap.against, &record.other),
        }
    }

    fn place_of(&self, ix: ReadoutIx, quote: &str) -> Result<Range<usize>, Miss> {
        let text = &self.readouts[ix.position()].text;
        let found = Haystack::new(text).find([selector(quote)]);
        found.into_iter().next().unwrap_or(Err(Miss::Absent))
    }

    /// What is wrong with the words of gaps.
    pub(super) fn misquoted_gaps(&self, archive: &Archive) -> Vec<Diagnostic> {
        let mut diagnostics = Vec::new();
        for (ix, readout) in archive.readouts() {
            let document = &readout.document;
            for gap in &readout.gaps {
                let TranslationGapRecord { quote, other, .. } = &document.record.gaps[gap.position];
                for (key, quote, within) in [("quote", quote, ix), ("other", other, gap.against)] {
                    let Some(quote) = quote.as_deref() else {
                        continue;
                    };
                    let Err(miss) = self.place_of(within, quote) else {
                        continue;
                    };
                    let path = ["gaps".into(), gap.position.into(), key.into()];
                    let fault = misquoted(archive, within, quote, &miss);
                    diagnostics.extend(fault.map(|fault| document.fault(fault, &path)));
                }
            }
        }
        diagnostics
    }
}

fn selector(quote: &str) -> Selector<'_> {
    Selector {
        quote,
        prefix: None,
        suffix: None,
    }
}

fn misquoted(archive: &Archive, ix: ReadoutIx, quote: &str, miss: &Miss) -> Option<Diagnostic> {
    let text = text(archive, Target::Readout(ix))?;
    let markdown = &text.source.text[text.body.clone()];
    let names = |target: &str| name(archive, &text.source.path, target);
    let prose = Prose::read(markdown, text.reading, &names);
    let fault = missed(miss, &selector(quote), &text, &prose);
    Some(match miss {
        // Here nothing can be said of what stands beside the words.
        Miss::Several(_) => fault.help("quote more words, so that the quote occurs only once"),
        Miss::Within(_) => fault.help("quote whole words"),
        Miss::Empty | Miss::Open | Miss::Absent | Miss::Elsewhere(_) => fault,
    })
}
