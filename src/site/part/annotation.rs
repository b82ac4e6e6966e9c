//! Annotations as pages show them: beside the words of a readout, and in lists.

use crate::annotate::{Annotation, Linked, Mark, sentence_ids};
use crate::archive::{Readout, ReadoutIx, Said};
use crate::site::citation::words::letters;
use crate::site::index::statements::tone;
use crate::site::markup::html::{self, Text};
use crate::site::markup::marking::MarkTag;
use crate::site::part::beyond::Beyond;
use crate::site::part::cite::{self, cited};
use crate::site::part::pages::Pages;
use crate::site::part::{date, statement};
use crate::site::route::address::Addresses;
use crate::site::route::links;
use crate::site::view::{AnnotationView, PassageView, Prose, RecordedView};
use crate::source::edtf::Edtf;
use crate::source::record::{Certainty, OneOrMany};
use crate::source::word::single_spaced;
use crate::words::Word;

/// The text of a readout, and the same in passages with what stands beside each.
pub(in crate::site) fn annotated(pages: &Pages, ix: ReadoutIx) -> (Prose, Vec<PassageView>) {
    let readout = pages.archive.readout(ix);
    let linked = &pages.links.readouts[ix.position()];
    let tags: Vec<MarkTag> = linked
        .marks
        .iter()
        .map(|mark| tag(pages, readout, mark))
        .collect();
    // All annotations of an account are cited from the same place.
    let place = match tags.is_empty() {
        true => String::new(),
        false => cite::place_of_passages(pages, ix),
    };
    let (body, passages) = html::passages(
        pages,
        &Text {
            path: &readout.document.source.path,
            markdown: readout.document.body(),
            linked,
            reading: pages.archive.reading_of(readout),
            tags: &tags,
            sentences: &sentence_ids(&linked.text),
        },
    );
    let beyond = Beyond::new(pages, ix);
    let passages = passages.into_iter().map(|passage| PassageView {
        html: passage.html,
        footnotes: passage
            .footnotes
            .iter()
            .filter_map(|i| body.footnotes.get(*i).cloned())
            .collect(),
        annotations: passage
            .marks
            .map(|i| annotation(pages, ix, &linked.marks[i], &tags[i], &place, &beyond))
            .collect(),
    });
    let passages = passages.collect();
    (body, passages)
}

fn tag(pages: &Pages, readout: &Readout, mark: &Mark) -> MarkTag {
    match mark.of {
        Annotation::Statement(i) => {
            let statement = &readout.statements[i];
            let number = (statement.position + 1).to_string();
            let (tone, label) = match &statement.said {
                Said::Act(act) => {
                    let tone = tone(&pages.archive, readout, statement, *act);
                    let act = pages.archive.vocabulary.act(*act);
                    (
                        tone.name(),
                        pages.words().say(
                            Word::StatementLabel,
                            &[(&number).into(), act.label.as_str().into()],
                        ),
                    )
                }
                Said::Atmosphere(_) => (
                    "atmosphere",
                    pages
                        .words()
                        .say(Word::AtmosphereLabel, &[(&number).into()]),
                ),
            };
            MarkTag {
                range: mark.range.clone(),
                anchor: statement.anchor.clone(),
                note: format!("_{}", statement.anchor),
                number,
                tone,
                label,
            }
        }
        Annotation::Note(i) => {
            let number = letters(i);
            let anchor = readout.note_anchors[i].clone();
            MarkTag {
                range: mark.range.clone(),
                note: format!("_{anchor}"),
                anchor,
                label: pages.words().say(Word::NoteLabel, &[(&number).into()]),
                number,
                tone: "note",
            }
        }
    }
}

fn annotation(
    pages: &Pages,
    ix: ReadoutIx,
    mark: &Mark,
    tag: &MarkTag,
    place: &str,
    beyond: &Beyond<'_>,
) -> AnnotationView {
    let readout = pages.archive.readout(ix);
    let linked = &pages.links.readouts[ix.position()];
    let name = match mark.of {
        Annotation::Statement(_) => format!("Statement {}", tag.number),
        Annotation::Note(_) => format!("Note {}", tag.number),
    };
    let rendition = readout.document.record.rendition;
    let quote = single_spaced(&linked.text[mark.range.clone()]);
    let view = AnnotationView {
        kind: "note",
        anchor: tag.anchor.clone(),
        number: tag.number.clone(),
        url: links::annotation_url(pages, ix, &tag.anchor),
        cite: cited(name, &quote, rendition, place, &tag.anchor),
        quote,
        statement: None,
        words: Vec::new(),
        beyond: None,
        note: None,
        uncertain: false,
        recorded: None,
    };
    match mark.of {
        Annotation::Statement(i) => {
            let statement = &readout.statements[i];
            let record = readout.record(statement);
            let view = AnnotationView {
                note: record
                    .note
                    .as_ref()
                    .map(|note| remark(pages, readout, note)),
                uncertain: record.certainty == Certainty::Low,
                recorded: recorded(pages, readout, &record.by_coder, record.coded.as_ref()),
                beyond: beyond.of(i),
                ..view
            };
            match &statement.said {
                Said::Act(act) => AnnotationView {
                    kind: "act",
                    statement: Some(statement::statement_view(pages, ix, statement, *act)),
                    ..view
                },
                Said::Atmosphere(words) => AnnotationView {
                    kind: "atmosphere",
                    words: words
                        .iter()
                        .map(|word| statement::word_view(pages, *word))
                        .collect(),
                    ..view
                },
            }
        }
        Annotation::Note(i) => {
            let note = readout.document.record.notes.get(i);
            AnnotationView {
                note: note.map(|note| remark(pages, readout, &note.note)),
                recorded: note
                    .and_then(|note| recorded(pages, readout, &note.by_coder, note.coded.as_ref())),
                ..view
            }
        }
    }
}

/// Who recorded an annotation, and when, if its own record says something of it.
fn recorded(
    pages: &Pages,
    readout: &Readout,
    by: &OneOrMany<String>,
    day: Option<&Edtf>,
) -> Option<RecordedView> {
    if by.0.is_empty() && day.is_none() {
        return None;
    }
    let by = match by.0.is_empty() {
        true => &readout.coding.by,
        false => by,
    };
    Some(RecordedView {
        by: by.0.clone(),
        date: day.map(|day| date::date_view(pages, day)),
    })
}

/// An editor's remark, in which nothing is linked but what it links itself.
fn remark(addresses: &Addresses, readout: &Readout, markdown: &str) -> Prose {
    html::prose(
        addresses,
        &Text {
            path: &readout.document.source.path,
            markdown,
            linked: &Linked::default(),
            reading: addresses.archive.reading(),
            tags: &[],
            sentences: &[],
        },
    )
}
