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
    /// HTML: the attributes that say in which language the title is, if that is not the site's.
    pub lang: Tongue,
    /// The address.
    pub url: String,
    /// What it is called.
    pub version: Option<String>,
    /// When it was read at its source.
    pub retrieved: Option<DateView>,
    /// Where it is compared with the version before or after it, on whose page this is; none if others lie
    /// between them, or if one of the two texts is not whole or not in the publisher's own words.
    pub changes: Option<String>,
}

/// `redline`: two texts, sentence by sentence.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct RedlineView {
    /// The title of the later text.
    pub title: String,
    /// `redline` for an account and the one before it, `changes` for two versions of one account.
    pub kind: &'static str,
    /// The earlier text.
    pub old: ComparedText,
    /// The later text.
    pub new: ComparedText,
    /// The language of both, as a BCP 47 tag.
    pub language: String,
    /// Which way the language is written: `ltr` or `rtl`.
    pub dir: &'static str,
    /// How many sentences were kept where they stood.
    pub kept: usize,
    /// How many stand at another place.
    pub moved: usize,
    /// How many have other words.
    pub changed: usize,
    /// How many stand in the earlier text alone.
    pub dropped: usize,
    /// How many stand in the later text alone.
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
    /// Whose account it is: `Cambodia’s account`, or `Joint account`.
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
    /// Its words; those of both texts if it changed.
    pub pieces: Vec<DiffPiece>,
}
