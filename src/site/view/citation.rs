//! Citations, and the page on what can be downloaded.

use schemars::JsonSchema;
use serde::Serialize;

use crate::site::view::{Link, SafeHtml};

/// How to cite a page.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct CitationView {
    /// HTML: the citation in the style of Chicago.
    pub chicago: SafeHtml,
    /// HTML: in the style of the APA.
    pub apa: SafeHtml,
    /// HTML: in the style of the MLA.
    pub mla: SafeHtml,
    /// The same for reference managers; none for a meeting.
    pub files: Option<FilesView>,
    /// The address that is cited, with scheme and host.
    pub url: String,
    /// Whether no date is known, so that styles require the date of access.
    pub undated: bool,
    /// The page with all citations of the archive, for a readout.
    pub all: Option<String>,
}

/// Files within the page, each as a `data:` address that needs no escaping.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct FilesView {
    /// What the files are called when they are saved, before the ending.
    pub name: String,
    /// The citation for BibTeX.
    pub bibtex: SafeHtml,
    /// In the format RIS.
    pub ris: SafeHtml,
    /// In the format CSL-JSON.
    pub csl_json: SafeHtml,
}

/// How to cite an annotation: a note in the style of Chicago, which reads `words`, `rest`.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct CitedView {
    /// What it is called: `Statement 3`, `Note a`.
    pub name: String,
    /// The words, in quotation marks if they are the publisher's own.
    pub words: String,
    /// HTML: where they are.
    pub rest: SafeHtml,
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
    /// Files of the accounts, in parts; each part is available in all formats.
    pub account_files: Vec<Vec<Link>>,
    /// How many statements and notes there are.
    pub statements: usize,
    /// Files of the statements and notes, in parts; each part is available in all formats; empty if there are
    /// none.
    pub statement_files: Vec<Vec<Link>>,
}
