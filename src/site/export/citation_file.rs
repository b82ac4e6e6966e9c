//! Files of citations for reference managers.

use crate::annotate::Annotation;
use crate::archive::ReadoutIx;
use crate::site::citation::format::file_of;
use crate::site::citation::words::letters;
use crate::site::citation::work::{Passage, Work};
use crate::site::index::citation_volumes::Held;
use crate::site::index::facts;
use crate::site::part::cite;
use crate::site::part::pages::Pages;
use crate::site::route::citation_file::CitationFile;
use crate::source::word::single_spaced;

/// The text of a file of citations.
pub(in crate::site) fn citation_file(pages: &Pages, file: CitationFile) -> String {
    let volumes = facts::volumes(pages);
    let volume = volumes.iter().find(|volume| volume.period == file.period);
    let readouts = volume.map_or(&[][..], |volume| volume.part(file.held, file.part));
    match file.held {
        Held::Accounts => file_of(
            file.format,
            readouts.iter().map(|ix| cite::readout_work(pages, *ix)),
        ),
        Held::Statements => file_of(
            file.format,
            readouts.iter().flat_map(|ix| passages_of(pages, *ix)),
        ),
    }
}

/// The statements and notes on a readout.
fn passages_of(pages: &Pages, ix: ReadoutIx) -> impl Iterator<Item = Work<'_>> {
    let readout = pages.archive.readout(ix);
    let linked = &pages.links.readouts[ix.position()];
    linked.marks.iter().map(move |mark| {
        let (anchor, name) = match mark.of {
            Annotation::Statement(i) => {
                let statement = &readout.statements[i];
                let name = format!("Statement {}", statement.position + 1);
                (&statement.anchor, name)
            }
            Annotation::Note(i) => (&readout.note_anchors[i], format!("Note {}", letters(i))),
        };
        let passage = Passage {
            name,
            words: single_spaced(&linked.text[mark.range.clone()]).into(),
            rendition: readout.document.record.rendition,
        };
        cite::passage_work(pages, ix, anchor, passage)
    })
}
