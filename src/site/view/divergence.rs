//! How the accounts of a meeting differ.

use schemars::JsonSchema;
use serde::Serialize;

use crate::site::view::{AccountLink, EntityRef, Link, Shared, Shortened, StatementView};

/// How the accounts of a meeting differ.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct DivergenceView {
    /// The accounts, one to a column.
    pub accounts: Vec<AccountLink>,
    /// What is compared.
    pub rows: Vec<DivergenceRow>,
    /// What an account attributes to the other side, on topics with no recorded statement of that side in its
    /// own account.
    pub attributed: Shortened<AttributedView>,
    /// Whether at least two accounts have statements; without them, attributions are not compared.
    pub attributions_compared: bool,
}

/// One aspect in which accounts can differ.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct DivergenceRow {
    /// `length`, `topics`, `atmosphere`, `initiated`, `names` or `published`.
    pub kind: &'static str,
    /// What each account has, in the order of the accounts.
    pub cells: Vec<DivergenceCell>,
}

/// What an account has.
#[derive(Debug, Clone, Default, Serialize, JsonSchema)]
pub struct DivergenceCell {
    /// In words; none if it is a list, or if nothing is recorded.
    pub text: Option<String>,
    /// What is added to it.
    pub note: Option<String>,
    /// A list, in the order of the text if the order is meaningful.
    pub list: Vec<Link>,
}

/// A statement that an account attributes to the other side.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct AttributedView {
    /// The account.
    pub account: AccountLink,
    /// The other account, within a sentence.
    pub other: String,
    /// Whether it is known that the other account does not have it.
    pub established: bool,
    /// The topics with no recorded statement of that side in its own account.
    pub topics: Vec<Shared<EntityRef>>,
    /// The topics that the other account names in its text without an annotation.
    pub named: Vec<Shared<EntityRef>>,
    /// The statement.
    pub statement: Shared<StatementView>,
}

impl DivergenceCell {
    pub(in crate::site) fn text(text: String) -> Self {
        DivergenceCell {
            text: Some(text),
            ..DivergenceCell::default()
        }
    }

    pub(in crate::site) fn list(list: Vec<Link>) -> Self {
        DivergenceCell {
            list,
            ..DivergenceCell::default()
        }
    }

    pub(in crate::site) fn is_empty(&self) -> bool {
        self.text.is_none() && self.list.is_empty()
    }
}
