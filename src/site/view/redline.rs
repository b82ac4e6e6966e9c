//! Two texts compared sentence by sentence.

use schemars::JsonSchema;
use serde::Serialize;

use crate::site::view::{DateView, DiffPiece, Tongue};

/// Where an account is compared with the one before it.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct RedlineLink {
    /// The address.
    pub url: String,
    /// When the meeting of the account before was.
    pub date: DateView,
}

/// A capture of a text that was changed after it was published.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct CaptureView {
    /// The title.
    pub title: String,
    /// HTML: the attributes with the language of the title, if it is not the language of the site.
    pub lang: Tongue,
    /// The address.
    pub url: String,
    /// What it is called.
    pub version: Option<String>,
    /// When it was read at its source.
    pub retrieved: Option<DateView>,
    /// When its text was found to be no longer at its address.
    pub gone: Option<DateView>,
    /// The address of an archived copy of a text that is gone.
    pub archived: Option<String>,
    /// The comparison with the version of this page; none if other versions are in between, or if one of
    /// the two texts is not whole or not in the publisher's own words.
    pub changes: Option<String>,
}

/// `redline`: two texts, sentence by sentence.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct RedlineView {
    /// The title of the later text.
    pub title: String,
    /// `redline` for an account and the previous one, `changes` for two versions of one account.
    pub kind: &'static str,
    /// The earlier text.
    pub old: ComparedText,
    /// The later text.
    pub new: ComparedText,
    /// The language of both, as a BCP 47 tag.
    pub language: String,
    /// The direction of the language: `ltr` or `rtl`.
    pub dir: &'static str,
    /// The number of sentences kept in place.
    pub kept: usize,
    /// The number of sentences moved to another place.
    pub moved: usize,
    /// The number of changed sentences.
    pub changed: usize,
    /// The number of sentences only in the earlier text.
    pub dropped: usize,
    /// The number of sentences only in the later text.
    pub added: usize,
    /// The sentences, in the order of the later text.
    pub lines: Vec<RedlineLine>,
}

/// One of two texts that are compared.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ComparedText {
    /// The title.
    pub title: String,
    /// The address.
    pub url: String,
    /// Whose account it is: `Cambodia’s readout`, or `Joint readout`.
    pub account: String,
    /// When the meeting was.
    pub date: DateView,
    /// What this capture of it is called.
    pub version: Option<String>,
    /// When it was read at its source.
    pub retrieved: Option<DateView>,
}

/// A sentence of two texts.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct RedlineLine {
    /// What became of it: `kept`, `moved`, `changed`, `dropped` or `new`.
    pub fate: &'static str,
    /// Its words; the words of both texts if it changed.
    pub pieces: Vec<DiffPiece>,
}
