//! The words by which the archive classifies.

use schemars::JsonSchema;
use serde::Serialize;

use crate::site::view::{ActView, Shared, WordView};

/// `vocabulary`: the words by which the archive classifies what accounts say.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct VocabularyView {
    /// Speech acts, in the order of their ids.
    pub acts: Vec<ActEntry>,
    /// Words with which accounts describe the talks, in the order of their ids.
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
    /// When an editor chooses it.
    pub meaning: Option<String>,
    /// What tells it from its neighbours.
    pub unlike: Option<String>,
    /// Words that it fits.
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
    /// Words that it fits.
    pub example: Option<String>,
    /// How many times accounts say it.
    pub accounts: usize,
}
