//! The words by which the archive classifies.

use schemars::JsonSchema;
use serde::Serialize;

use crate::site::view::{ActView, Shared, WordView};

/// `vocabulary`: the terms that the archive uses to classify what accounts say.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct VocabularyView {
    /// Speech acts, in the order of their ids.
    pub acts: Vec<ActEntry>,
    /// Words that accounts use to describe the talks, in the order of their ids.
    pub atmosphere: Vec<WordEntry>,
}

/// A speech act, explained.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ActEntry {
    /// The act.
    pub act: Shared<ActView>,
    /// The root code of the CAMEO codebook.
    pub cameo: Option<String>,
    /// The language of what explains it, as a BCP 47 tag, if it is not the site's.
    pub language: Option<&'static str>,
    /// When to choose it.
    pub meaning: Option<String>,
    /// How it differs from similar acts.
    pub unlike: Option<String>,
    /// An example.
    pub example: Option<String>,
    /// How many statements have it.
    pub statements: usize,
    /// The address of the list of them.
    pub statements_url: Option<String>,
}

/// A word of atmosphere, explained.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct WordEntry {
    /// The word.
    pub word: WordView,
    /// The language of what explains it, as a BCP 47 tag, if it is not the site's.
    pub language: Option<&'static str>,
    /// An example.
    pub example: Option<String>,
    /// How many times accounts say it.
    pub accounts: usize,
}
