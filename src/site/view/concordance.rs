//! Mentions with the words around them.

use schemars::JsonSchema;
use serde::Serialize;

use crate::site::view::{AccountLink, EntityRef, Pager, SafeHtml, Shared, Tongue};

/// Mentions of an entity, each with the words around it.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ConcordanceView {
    /// The mentions by account, newest first.
    pub groups: Vec<ConcordanceGroup>,
    /// How many mentions there are in all.
    pub mentions: usize,
    /// In how many accounts they are.
    pub accounts: usize,
    /// The address of the page that shows them all, if these are not all.
    pub all: Option<String>,
}

/// The mentions of an entity in one account.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ConcordanceGroup {
    /// The account.
    pub head: Shared<ConcordanceHead>,
    /// HTML: the mentions in the order of the text, each rendered by the component `kwic_line`, before a line end.
    pub lines: SafeHtml,
    /// The same as values, if the archive has templates of its own; otherwise empty.
    pub words: Vec<KwicLine>,
    /// How many more the account has that are not shown here.
    pub more: usize,
}

/// A mention with the words around it.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct KwicLine {
    /// The address of the words, or of the account if they belong to no statement.
    pub url: String,
    /// The words before, including an adjacent space. ` / ` marks the end of a paragraph, and `…` marks omitted words.
    pub before: String,
    /// The words that name the entity; none for an image.
    pub keyword: Option<String>,
    /// The words after.
    pub after: String,
}

/// An account in a concordance.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ConcordanceHead {
    /// The account.
    pub account: Shared<AccountLink>,
    /// The title of the account.
    pub title: String,
    /// HTML: the attributes with the language of the title, if it is not the language of the site.
    pub lang: Tongue,
    /// HTML: what is below the title, rendered by the component `kwic_meta`.
    pub meta: SafeHtml,
    /// The language of the lines, as a BCP 47 tag.
    pub language: String,
    /// `ltr` or `rtl`, for that language.
    pub dir: &'static str,
}

/// `mentions`: all mentions of an entity, where its own page does not show them all.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct MentionsView {
    /// The entity.
    pub entity: Shared<EntityRef>,
    /// The mentions of this page.
    pub concordance: ConcordanceView,
    /// The position of this page; its items are accounts.
    pub pager: Pager,
}
