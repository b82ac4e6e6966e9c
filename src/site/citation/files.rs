//! Files of citations: all accounts of a year, or all that is annotated in them, in one format.

use std::borrow::Borrow;
use std::ops::Range;
use std::sync::OnceLock;

use super::{Passage, Work, bibtex, csl, ris};
use crate::annotate::Annotation;
use crate::archive::{Meeting, ReadoutIx};
use crate::site::Site;
use crate::site::annotation::letters;
use crate::source::word::single_spaced;

/// A file holds about this many citations, about half a megabyte; more go to further parts.
const MOST: usize = 1000;

/// A format of references.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Format {
    /// BibTeX.
    Bibtex,
    /// RIS.
    Ris,
    /// CSL-JSON.
    Csl,
}

/// What a file of citations holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Held {
    /// Accounts.
    Accounts,
    /// The statements and notes on them.
    Statements,
}

/// Of which meetings the accounts are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Period {
    /// All.
    All,
    /// Those of a year.
    Year(i16),
}

/// A file of citations.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CitationFile {
    /// Of which accounts.
    pub period: Period,
    /// Whether of them or of what is annotated in them.
    pub held: Held,
    /// From 1.
    pub part: usize,
    /// The format.
    pub format: Format,
}

impl Format {
    pub(in crate::site) const ALL: [Format; 3] = [Format::Bibtex, Format::Ris, Format::Csl];

    /// What people call it.
    pub(super) fn name(self) -> &'static str {
        match self {
            Format::Bibtex => "BibTeX",
            Format::Ris => "RIS",
            Format::Csl => "CSL-JSON",
        }
    }

    /// The ending of its files.
    pub(super) fn extension(self) -> &'static str {
        match self {
            Format::Bibtex => "bib",
            Format::Ris => "ris",
            Format::Csl => "json",
        }
    }

    pub(super) fn media_type(self) -> &'static str {
        match self {
            Format::Bibtex => "application/x-bibtex",
            Format::Ris => "application/x-research-info-systems",
            Format::Csl => "application/vnd.citationstyles.csl+json",
        }
    }

    /// A file of some works.
    pub(super) fn file<'a, W: Borrow<Work<'a>>>(self, works: impl Iterator<Item = W>) -> String {
        let mut file = String::new();
        match self {
            Format::Bibtex => {
                for (i, work) in works.enumerate() {
                    if i > 0 {
                        file.push('\n');
                    }
                    bibtex::entry(work.borrow(), &mut file);
                }
            }
            Format::Ris => works.for_each(|work| ris::entry(work.borrow(), &mut file)),
            Format::Csl => {
                file.push('[');
                for (i, work) in works.enumerate() {
                    file.push_str(if i > 0 { ",\n" } else { "" });
                    csl::entry(work.borrow(), &mut file);
                }
                file.push_str("]\n");
            }
        }
        file
    }
}

impl CitationFile {
    /// Its name, without folder.
    pub(in crate::site) fn name(self) -> String {
        let mut name = match self.period {
            Period::All => "all".to_owned(),
            Period::Year(year) => format!("{year:04}"),
        };
        if self.held == Held::Statements {
            name.push_str("-statements");
        }
        if self.part > 1 {
            name.push_str(&format!("-part-{}", self.part));
        }
        name.push('.');
        name.push_str(self.format.extension());
        name
    }
}

/// What the files hold, counted once.
#[derive(Debug, Default)]
pub(in crate::site) struct CitationFiles(OnceLock<Vec<Volume>>);

/// The accounts of a period, and how they are parted.
#[derive(Debug)]
pub(super) struct Volume {
    pub(super) period: Period,
    pub(super) readouts: Vec<ReadoutIx>,
    /// How many statements and notes there are.
    pub(super) statements: usize,
    /// Ranges of `readouts`.
    account_parts: Vec<Range<usize>>,
    statement_parts: Vec<Range<usize>>,
}

impl Volume {
    fn new(site: &Site, period: Period, readouts: Vec<ReadoutIx>) -> Self {
        let count = |ix: &ReadoutIx| site.links.readouts[ix.position()].marks.len();
        Volume {
            period,
            statements: readouts.iter().map(count).sum(),
            account_parts: parts(readouts.iter().map(|_| 1)),
            statement_parts: parts(readouts.iter().map(count)),
            readouts,
        }
    }

    /// How many parts there are.
    pub(super) fn parts(&self, held: Held) -> usize {
        match held {
            Held::Accounts => self.account_parts.len(),
            Held::Statements => self.statement_parts.len(),
        }
    }

    fn part(&self, held: Held, part: usize) -> &[ReadoutIx] {
        let parts = match held {
            Held::Accounts => &self.account_parts,
            Held::Statements => &self.statement_parts,
        };
        let range = part.checked_sub(1).and_then(|i| parts.get(i)).cloned();
        &self.readouts[range.unwrap_or_default()]
    }
}

/// Parts things that hold so many citations each. What holds none at the end makes no part of its own.
fn parts(counts: impl Iterator<Item = usize>) -> Vec<Range<usize>> {
    let mut parts: Vec<Range<usize>> = Vec::new();
    let mut room = 0;
    for (i, count) in counts.enumerate() {
        match parts.last_mut() {
            Some(last) if count <= room => {
                last.end = i + 1;
                room -= count;
            }
            _ if count > 0 => {
                parts.push(i..i + 1);
                room = MOST.saturating_sub(count);
            }
            _ => {}
        }
    }
    parts
}

impl Site {
    /// What can be cited, by year.
    pub(super) fn volumes(&self) -> &[Volume] {
        self.citation_files.0.get_or_init(|| {
            let years = self.years.iter();
            let mut volumes: Vec<(Period, Vec<ReadoutIx>)> = years
                .map(|(year, meetings)| {
                    let meetings = meetings.iter().map(|ix| self.archive.meeting(*ix));
                    let readouts = meetings.flat_map(Meeting::texts);
                    (Period::Year(*year), readouts.collect())
                })
                .filter(|(_, readouts): &(_, Vec<_>)| !readouts.is_empty())
                .collect();
            if volumes.len() > 1 && self.archive.readouts.len() <= MOST {
                let all = volumes.iter().flat_map(|(_, readouts)| readouts.clone());
                volumes.insert(0, (Period::All, all.collect()));
            }
            let volumes = volumes.into_iter();
            volumes
                .map(|(period, readouts)| Volume::new(self, period, readouts))
                .collect()
        })
    }

    /// All files of citations.
    pub(in crate::site) fn citation_files(&self) -> impl Iterator<Item = CitationFile> {
        self.volumes().iter().flat_map(|volume| {
            [Held::Accounts, Held::Statements]
                .into_iter()
                .flat_map(move |held| {
                    (1..=volume.parts(held)).flat_map(move |part| {
                        Format::ALL.map(|format| CitationFile {
                            period: volume.period,
                            held,
                            part,
                            format,
                        })
                    })
                })
        })
    }

    /// The text of a file of citations.
    pub(in crate::site) fn citation_file(&self, file: CitationFile) -> String {
        let volumes = self.volumes();
        let volume = volumes.iter().find(|volume| volume.period == file.period);
        let readouts = volume.map_or(&[][..], |volume| volume.part(file.held, file.part));
        match file.held {
            Held::Accounts => file
                .format
                .file(readouts.iter().map(|ix| self.readout_work(*ix))),
            Held::Statements => file
                .format
                .file(readouts.iter().flat_map(|ix| self.passages_of(*ix))),
        }
    }

    /// The statements and notes on a readout.
    fn passages_of(&self, ix: ReadoutIx) -> impl Iterator<Item = Work<'_>> {
        let readout = self.archive.readout(ix);
        let linked = &self.links.readouts[ix.position()];
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
            self.passage_work(ix, anchor, passage)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_of_bounded_size() {
        let counts = |list: &[usize]| parts(list.iter().copied());
        assert!(counts(&[]).is_empty());
        assert!(counts(&[0, 0]).is_empty());
        assert_eq!(counts(&[0, 3, 0, 1000]), [1..3, 3..4]);
        assert_eq!(counts(&[600, 400, 1, 2000, 0, 5]), [0..2, 2..3, 3..5, 5..6]);
    }
}
