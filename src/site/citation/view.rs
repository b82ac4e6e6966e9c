//! What templates see of citations.

use schemars::JsonSchema;
use serde::Serialize;

use crate::site::view::Link;

/// How to cite a page.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct CitationView {
    /// The citation in each style: Chicago, APA, MLA.
    pub styles: Vec<StyleView>,
    /// The same for reference managers; none for a meeting.
    pub downloads: Vec<DownloadView>,
    /// The address that is cited, with scheme and host.
    pub url: String,
    /// Whether no date is known, so that styles ask for the day on which the page was read.
    pub undated: bool,
    /// The page with all citations of the archive, for a readout.
    pub all: Option<String>,
}

/// A citation by the rules of a style. It reads `before`, `italic`, `after`, with nothing between.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct StyleView {
    /// `Chicago`, `APA` or `MLA`.
    pub name: &'static str,
    /// What comes first.
    pub before: String,
    /// What stands in italics.
    pub italic: String,
    /// What comes last.
    pub after: String,
}

impl StyleView {
    /// A citation without italics.
    pub(super) fn roman(name: &'static str, text: String) -> Self {
        StyleView {
            name,
            before: text,
            italic: String::new(),
            after: String::new(),
        }
    }
}

/// A file within the page.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct DownloadView {
    /// The format: `BibTeX`, `RIS` or `CSL-JSON`.
    pub format: &'static str,
    /// What the file is called when it is saved.
    pub name: String,
    /// The file, as a `data:` address.
    pub href: String,
}

/// How to cite an annotation: a note in the style of Chicago, which reads `words`, `rest`.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct CitedView {
    /// What it is called: `Statement 3`, `Note a`.
    pub name: String,
    /// The words, in quotation marks if they are the publisher's own.
    pub words: String,
    /// Where they stand.
    pub rest: String,
}

/// `data`: what of the archive can be downloaded.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct DataView {
    /// Files of citations: of the whole archive if it is small, then year by year.
    pub citations: Vec<CitationsOfYear>,
}

/// The files of citations of a year.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct CitationsOfYear {
    /// `2022`, or `All years`.
    pub title: String,
    /// How many accounts there are.
    pub accounts: usize,
    /// Files of the accounts, in parts of which each is in all formats.
    pub account_files: Vec<Vec<Link>>,
    /// How many statements and notes there are.
    pub statements: usize,
    /// Files of the statements and notes, in parts of which each is in all formats; none if there are none.
    pub statement_files: Vec<Vec<Link>>,
}
