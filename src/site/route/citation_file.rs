//! Files of citations: all accounts of a year, or all that is annotated in them, in one format.

use crate::site::index::citation_volumes::{Held, Period};
use crate::site::index::facts::{Facts, volumes};

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
    pub(in crate::site) fn name(self) -> &'static str {
        match self {
            Format::Bibtex => "BibTeX",
            Format::Ris => "RIS",
            Format::Csl => "CSL-JSON",
        }
    }

    /// The ending of its files.
    pub(in crate::site) fn extension(self) -> &'static str {
        match self {
            Format::Bibtex => "bib",
            Format::Ris => "ris",
            Format::Csl => "json",
        }
    }

    pub(in crate::site) fn media_type(self) -> &'static str {
        match self {
            Format::Bibtex => "application/x-bibtex",
            Format::Ris => "application/x-research-info-systems",
            Format::Csl => "application/vnd.citationstyles.csl+json",
        }
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

/// All files of citations.
pub(in crate::site) fn citation_files(facts: &Facts) -> impl Iterator<Item = CitationFile> {
    volumes(facts).iter().flat_map(|volume| {
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
