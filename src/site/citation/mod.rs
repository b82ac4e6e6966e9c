//! Citations: how a reader refers to an account, to one statement of it, or to a meeting. Formatted by
//! Chicago, APA and MLA, and as BibTeX, RIS and CSL-JSON.
//!
//! Everything cited is a page of the archive. Of a text in the publisher's words the author is the
//! publisher; of a summary it is the archive, and the citation says whose account was summarised.

pub(in crate::site) mod apa;
pub(in crate::site) mod author;
pub(in crate::site) mod bibtex;
pub(in crate::site) mod chicago;
pub(in crate::site) mod csl;
pub(in crate::site) mod data_uri;
pub(in crate::site) mod format;
pub(in crate::site) mod mla;
pub(in crate::site) mod ris;
#[cfg(test)]
pub(in crate::site) mod tests;
pub(in crate::site) mod view;
pub(in crate::site) mod words;
pub(in crate::site) mod work;
