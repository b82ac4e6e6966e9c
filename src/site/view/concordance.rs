//! Mentions with the words around them.

use schemars::JsonSchema;
use serde::Serialize;

use super::{AccountLink, EntityRef, Markup, Pager, Shared};

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
    /// The mentions, in the order of the text.
    pub lines: Vec<ConcordanceLine>,
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
    /// HTML: what stands between the title and the lines, as the component `kwic_begin` sets it.
    pub begin: Markup,
}

/// A mention with the words around it.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ConcordanceLine {
    /// The words before it, with the space next to it if there is one. The end of a paragraph stands
    /// as ` / `, and more words than are shown as `…`.
    pub before: String,
    /// The words that name the entity.
    pub keyword: String,
    /// The words after it, in the same way.
    pub after: String,
    /// The address of the words, if they belong to a statement; otherwise that of the account is theirs.
    pub url: Option<String>,
}

/// `mentions`: all mentions of an entity, where its own page does not show them all.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct MentionsView {
    /// The entity.
    pub entity: Shared<EntityRef>,
    /// The mentions of this page.
    pub concordance: ConcordanceView,
    /// Where this page stands; its items are accounts.
    pub pager: Pager,
}
