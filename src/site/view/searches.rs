//! Pages of searches that an archive keeps.

use schemars::JsonSchema;
use serde::Serialize;

use crate::site::view::{DateView, Link, Shared};

/// `searches`: all of them.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct SearchesView {
    /// The searches, as `site.yaml` lists them.
    pub list: Vec<SavedEntry>,
}

/// A search in a list.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct SavedEntry {
    /// Its title.
    pub title: String,
    /// Its page.
    pub url: String,
    /// What it is for.
    pub intro: Option<String>,
    /// How many records it finds.
    pub count: usize,
}

/// `saved`: a search, and what it finds.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct SavedView {
    /// Its title.
    pub title: String,
    /// What it is for.
    pub intro: Option<String>,
    /// A remark on it.
    pub note: Option<String>,
    /// What is searched for.
    pub query: String,
    /// The same on the search page, if there is one.
    pub search: Option<String>,
    /// How many records it finds.
    pub count: usize,
    /// The records, at most 200: the newest first, and those without a date last.
    pub found: Vec<FoundView>,
    /// How many are not shown.
    pub rest: usize,
}

/// A record that a search finds.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct FoundView {
    /// Its title and address.
    pub link: Link,
    /// What it is, and whose account: `Readout`, `Cambodia’s readout`.
    pub about: Vec<String>,
    /// When it was; none for what has no date.
    pub date: Option<Shared<DateView>>,
    /// Where it has what was asked.
    pub passages: Vec<FoundPassageView>,
}

/// A stretch of a record.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct FoundPassageView {
    /// Its address, and the language of its words; the title is empty.
    pub link: Link,
    /// Whether it is a statement or a note.
    pub annotated: bool,
    /// Its words in pieces.
    pub words: Vec<FoundWords>,
}

/// Some words in a row.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct FoundWords {
    /// The words.
    pub text: String,
    /// Whether they were asked for.
    pub marked: bool,
}
