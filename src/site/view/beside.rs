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
    /// Which way the language is written: `ltr` or `rtl`.
    pub dir: &'static str,
    /// Whether it is the original, and no translation.
    pub original: bool,
    /// Who stands behind the translation: `official`, `independent` or `machine`.
    pub translation: Option<Label>,
    /// Who made the translation.
    pub translator: Option<String>,
    /// The address at which it stands beside the text on whose page this is.
    pub beside: Option<String>,
    /// How many gaps editors noted between the two.
    pub gaps: usize,
    /// Whether a later capture superseded it.
    pub superseded: bool,
}

/// `beside`: two texts of one account.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct BesideView {
    /// The original, or the translation whose words weigh more: an official one before others.
    pub left: VersionView,
    /// The translation, or the other one.
    pub right: VersionView,
    /// Whether each row holds what belongs together; otherwise there is one row with both texts.
    pub aligned: bool,
    /// The texts from the beginning to the end.
    pub rows: Vec<BesideRow>,
    /// How many gaps editors noted, by degree, the gravest first.
    pub degrees: Vec<TranslationGapCount>,
}

/// Parts of both texts, as HTML.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct BesideRow {
    /// That of the left text.
    pub left: String,
    /// That of the right one.
    pub right: String,
    /// The gaps between them.
    pub gaps: Vec<TranslationGapView>,
}
