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
    /// HTML: the mentions in the order of the text, each a `li` with a link to the words, or to the account if
    /// they belong to no statement. The link contains a `span` with the words before, including an adjacent
    /// space, `b` with the words that name the entity, and a `span` with the words after. ` / ` marks the end
    /// of a paragraph, and `…` marks omitted words.
    pub lines: SafeHtml,
    /// How many more the account has that are not shown here.
    pub more: usize,
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
    /// HTML: the markup between the title and the lines, rendered by the component `kwic_begin`.
    pub begin: SafeHtml,
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
