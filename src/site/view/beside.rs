//! Two texts of one account side by side.

use schemars::JsonSchema;
use serde::Serialize;

use crate::site::view::{Label, TranslationGapCount, TranslationGapView};

/// An account that is the same text in another language, or in other words of the same.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct VersionView {
    /// Its title.
    pub title: String,
    /// Its address.
    pub url: String,
    /// Its language, as a BCP 47 tag.
    pub language: String,
    /// The direction of the language: `ltr` or `rtl`.
    pub dir: &'static str,
    /// Whether it is the original, and no translation.
    pub original: bool,
    /// Who is responsible for the translation: `official`, `independent` or `machine`.
    pub translation: Option<Label>,
    /// Who made the translation.
    pub translator: Option<String>,
    /// The address of the page that shows it next to the text of this page.
    pub beside: Option<String>,
    /// How many gaps editors noted between the two.
    pub gaps: usize,
    /// Whether a later capture superseded it.
    pub superseded: bool,
}

/// `beside`: two texts of one account.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct BesideView {
    /// The original, or the translation with priority: an official one before others.
    pub left: VersionView,
    /// The translation, or the other one.
    pub right: VersionView,
    /// Whether each row contains corresponding parts; otherwise there is one row with both texts.
    pub aligned: bool,
    /// The texts from the beginning to the end.
    pub rows: Vec<BesideRow>,
    /// The number of gaps that editors noted, by degree, the most serious first.
    pub degrees: Vec<TranslationGapCount>,
}

/// Parts of both texts, as HTML.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct BesideRow {
    /// The cell of the left text.
    pub left: String,
    /// The cell of the right text.
    pub right: String,
    /// The gaps between them.
    pub gaps: Vec<TranslationGapView>,
}
