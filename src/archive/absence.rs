//! What may be concluded from what an account does not have.
//!
//! That something is not in an account is established by the account alone: it was read whole, somebody went
//! through all of it, and it is not there. Of any other account it is not known, whatever the archive
//! holds of it, and no page may say more.

use super::Readout;
use crate::diagnostics::{Code, Diagnostic};
use crate::source::record::{Extent, ReadoutRecord, Rendition};

/// Why it is not known whether an account has something that its record does not have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Unknown {
    /// What was read is a digest by somebody else.
    Digest,
    /// A part of it was read.
    Partial,
    /// Nothing says how much of it was read.
    Extent,
    /// It was read whole, and nothing says that somebody went through all of it.
    Coding,
}

/// A claim that an account does not have something, made of an account that was not read whole. Pages do not
/// repeat it.
pub(super) fn not_established(message: impl Into<String>) -> Diagnostic {
    Diagnostic::new(Code::UnestablishedAbsence, message).help(
        "write `extent: whole` in the readout if somebody read all of the official text; otherwise remove the claim, because it is not known",
    )
}

impl ReadoutRecord {
    /// How much of the account was read; none if nothing says so.
    pub fn known_extent(&self) -> Option<Extent> {
        self.extent.or(match self.rendition {
            Rendition::Verbatim => Some(Extent::Whole),
            Rendition::Excerpt => Some(Extent::Partial),
            Rendition::Summary | Rendition::Translation => None,
        })
    }
}

impl Readout {
    /// Whether the account was read whole.
    pub fn was_read_whole(&self) -> bool {
        self.document.record.known_extent() == Some(Extent::Whole)
    }

    /// Whether the text here is all of the account in its own words, so that its length, the order of its
    /// parts and what changed in it can be computed from it.
    pub fn is_whole_original(&self) -> bool {
        self.document.record.rendition == Rendition::Verbatim && self.was_read_whole()
    }

    /// Why nothing is concluded from what this account does not have; none if it was read whole and gone
    /// through, so that what its record does not have is not in it.
    pub fn unknown(&self) -> Option<Unknown> {
        let record = &self.document.record;
        match record.known_extent() {
            None => Some(Unknown::Extent),
            Some(Extent::Digest) => Some(Unknown::Digest),
            Some(Extent::Partial) => Some(Unknown::Partial),
            Some(Extent::Whole) => (self.coding.complete != Some(true)).then_some(Unknown::Coding),
        }
    }
}
