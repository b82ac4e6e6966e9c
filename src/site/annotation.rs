//! Annotations as pages show them: beside the words of a readout, and in lists.

use super::Site;
use super::citation::cited;
use super::describe::Labelled;
use super::html::Text;
use super::marking::MarkTag;
use super::route::Route;
use super::statements::speakers;
use super::view::{
    ActView, AnnotationView, PassageView, Prose, Shared, StatementRow, StatementView, WordView,
};
use crate::annotate::{Annotation, Linked, Mark};
use crate::archive::{ActIx, Readout, ReadoutIx, Said, Statement, WordIx};
use crate::source::record::{Certainty, CommitmentStatus, Tone};
use crate::source::word::single_spaced;
use crate::words::Word;

/// A statement, by its account and its position there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct StatementIx {
    pub(super) readout: ReadoutIx,
    pub(super) position: usize,
}

impl Labelled for Tone {
    fn labelled(self) -> (&'static str, Word) {
        let word = match self {
            Tone::Cooperative => Word::Cooperative,
            Tone::Neutral => Word::Neutral,
            Tone::Critical => Word::Critical,
        };
        (self.name(), word)
    }
}

impl Labelled for CommitmentStatus {
    fn labelled(self) -> (&'static str, Word) {
        let word = match self {
            CommitmentStatus::Open => Word::Open,
            CommitmentStatus::Kept => Word::Kept,
            CommitmentStatus::Lapsed => Word::Lapsed,
            CommitmentStatus::Partial => Word::Partial,
            CommitmentStatus::Superseded => Word::Superseded,
        };
        (self.name(), word)
    }
}

impl Site {
    /// The text of a readout, and the same in passages with what stands beside each.
    pub fn annotated(&self, ix: ReadoutIx) -> (Prose, Vec<PassageView>) {
        let readout = self.archive.readout(ix);
        let linked = &self.links.readouts[ix.position()];
        let tags: Vec<MarkTag> = linked
            .marks
            .iter()
            .map(|mark| self.tag(readout, mark))
            .collect();
        // All annotations of an account are cited from the same place.
        let place = match tags.is_empty() {
            true => String::new(),
            false => self.place_of_passages(ix),
        };
        let (body, passages) = self.passages(&Text {
            path: &readout.document.source.path,
            markdown: readout.document.body(),
            linked,
            reading: self.archive.reading_of(readout),
            tags: &tags,
        });
        let passages = passages.into_iter().map(|passage| PassageView {
            html: passage.html,
            footnotes: passage
                .footnotes
                .iter()
                .filter_map(|i| body.footnotes.get(*i).cloned())
                .collect(),
            annotations: passage
                .marks
                .map(|i| self.annotation(ix, &linked.marks[i], &tags[i], &place))
                .collect(),
        });
        let passages = passages.collect();
        (body, passages)
    }

    fn tag(&self, readout: &Readout, mark: &Mark) -> MarkTag {
        match mark.of {
            Annotation::Statement(i) => {
                let statement = &readout.statements[i];
                let number = (statement.position + 1).to_string();
                let (tone, label) = match &statement.said {
                    Said::Act(act) => {
                        let act = self.archive.vocabulary.act(*act);
                        (
                            act.tone.name(),
                            self.words().say(
                                Word::StatementLabel,
                                &[(&number).into(), act.label.as_str().into()],
                            ),
                        )
                    }
                    Said::Atmosphere(_) => (
                        "atmosphere",
                        self.words().say(Word::AtmosphereLabel, &[(&number).into()]),
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
                    label: self.words().say(Word::NoteLabel, &[(&number).into()]),
                    number,
                    tone: "note",
                }
            }
        }
    }

    fn annotation(&self, ix: ReadoutIx, mark: &Mark, tag: &MarkTag, place: &str) -> AnnotationView {
        let readout = self.archive.readout(ix);
        let linked = &self.links.readouts[ix.position()];
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
            url: self.annotation_url(ix, &tag.anchor),
            cite: cited(name, &quote, rendition, place, &tag.anchor),
            quote,
            statement: None,
            words: Vec::new(),
            note: None,
            uncertain: false,
        };
        match mark.of {
            Annotation::Statement(i) => {
                let statement = &readout.statements[i];
                let record = readout.record(statement);
                let view = AnnotationView {
                    note: record.note.as_ref().map(|note| self.remark(readout, note)),
                    uncertain: record.certainty == Certainty::Low,
                    ..view
                };
                match &statement.said {
                    Said::Act(act) => AnnotationView {
                        kind: "act",
                        statement: Some(self.statement_view(ix, statement, *act)),
                        ..view
                    },
                    Said::Atmosphere(words) => AnnotationView {
                        kind: "atmosphere",
                        words: words.iter().map(|word| self.word_view(*word)).collect(),
                        ..view
                    },
                }
            }
            Annotation::Note(i) => AnnotationView {
                note: readout
                    .document
                    .record
                    .notes
                    .get(i)
                    .map(|note| self.remark(readout, &note.note)),
                ..view
            },
        }
    }

    /// An editor's remark, in which nothing is linked but what it links itself.
    fn remark(&self, readout: &Readout, markdown: &str) -> Prose {
        self.prose(&Text {
            path: &readout.document.source.path,
            markdown,
            linked: &Linked::default(),
            reading: self.archive.reading(),
            tags: &[],
        })
    }

    /// The address of the words of an annotation.
    pub(super) fn annotation_url(&self, ix: ReadoutIx, anchor: &str) -> String {
        format!("{}#{anchor}", self.url(Route::Readout(ix)))
    }

    /// The words of a statement as the account has them.
    pub(super) fn quote_of(&self, ix: ReadoutIx, statement: &Statement) -> String {
        let readout = self.archive.readout(ix);
        let linked = &self.links.readouts[ix.position()];
        let own = |of: Annotation| match of {
            Annotation::Statement(i) => readout.statements[i].position == statement.position,
            Annotation::Note(_) => false,
        };
        let mark = linked.marks.iter().find(|mark| own(mark.of));
        match mark {
            Some(mark) => single_spaced(&linked.text[mark.range.clone()]),
            // A quote that was not found has been reported.
            None => readout.record(statement).quote.clone(),
        }
    }

    /// A statement in full.
    pub(super) fn told(&self, ix: ReadoutIx, statement: &Statement, act: ActIx) -> StatementView {
        let readout = self.archive.readout(ix);
        let record = readout.record(statement);
        let language = self.language_of(ix);
        StatementView {
            url: self.annotation_url(ix, &statement.anchor),
            act: self.act_view(act),
            by: self.entity_refs(&speakers(&self.archive, readout, statement)),
            to: self.entity_refs(&statement.to),
            topics: self.entity_refs(&statement.topics),
            instrument: statement.instrument.map(|ix| self.entity_ref(ix)),
            gist: record.gist.clone(),
            quote: self.quote_of(ix, statement),
            language: language.tag(),
            dir: language.direction(),
            exact: readout.document.record.rendition.is_exact(),
            rendition: self.label(readout.document.record.rendition),
            uncertain: record.certainty == Certainty::Low,
            commitment: record
                .commitment
                .as_ref()
                .map(|commitment| self.commitment_view(ix, commitment, statement)),
        }
    }

    /// A statement with the account that has it.
    pub(super) fn listed_statement(
        &self,
        ix: ReadoutIx,
        statement: Shared<StatementView>,
    ) -> StatementRow {
        let readout = self.archive.readout(ix);
        StatementRow {
            statement,
            account: self.account_link(ix),
            according_to: self.account_in_text(ix),
            title: readout.document.record.title.clone(),
            meeting: self.meeting_ref(readout.meeting),
            date: self.meeting_date(readout.meeting),
        }
    }

    /// A speech act, as far as a page needs to explain it.
    pub(super) fn explained(&self, ix: ActIx) -> ActView {
        let vocabulary = &self.archive.vocabulary;
        let (id, act) = (vocabulary.act_id(ix), vocabulary.act(ix));
        ActView {
            id: id.to_string(),
            label: act.label.clone(),
            tone: self.label(act.tone),
            strength: act.strength.level(),
            url: format!("{}#act-{id}", self.url(Route::Vocabulary)),
        }
    }

    pub(super) fn word_view(&self, ix: WordIx) -> WordView {
        let vocabulary = &self.archive.vocabulary;
        let (id, word) = (vocabulary.word_id(ix), vocabulary.word(ix));
        WordView {
            id: id.to_string(),
            label: word.label.clone(),
            meaning: word.meaning.clone(),
            url: format!("{}#word-{id}", self.url(Route::Vocabulary)),
        }
    }
}

/// The letters of a note: `a` to `z`, then `aa`.
pub(super) fn letters(position: usize) -> String {
    let letter = |i: usize| char::from(b'a' + u8::try_from(i % 26).unwrap_or(0));
    match position / 26 {
        0 => letter(position).to_string(),
        more => format!("{}{}", letters(more - 1), letter(position)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_have_letters() {
        assert_eq!(
            [0, 25, 26, 27, 701, 702].map(letters),
            ["a", "z", "aa", "ab", "zz", "aaa"]
        );
    }
}
