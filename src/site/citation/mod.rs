//! Citations: how a reader refers to an account, to one statement of it, or to a meeting. Formatted by
//! Chicago, APA and MLA, and as BibTeX, RIS and CSL-JSON.
//!
//! Everything cited is a page of the archive. Of a text in the publisher's words the author is the
//! publisher; of a summary it is the archive, and the citation says whose account was summarised.

mod apa;
mod author;
mod bibtex;
mod chicago;
mod csl;
mod data_uri;
mod files;
mod mla;
mod page;
mod ris;
#[cfg(test)]
mod tests;
mod view;
mod words;
mod work;

pub use files::{CitationFile, Format, Held, Period};
pub use view::{CitationView, CitationsOfYear, CitedView, DataView, FilesView};

pub(super) use author::Author;
pub(super) use files::CitationFiles;
pub(super) use page::{cited, tags};
use work::Passage;
pub(super) use work::Work;
