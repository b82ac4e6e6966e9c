//! Editors' assessments.

use schemars::JsonSchema;
use serde::Serialize;

use crate::site::view::{DateView, EntityRef, Label, Link, Shared};

/// An editor's decision on what accounts say, or leave out.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct RulingView {
    /// What was decided: `differs-degree`, or for a silence `significant`.
    pub ruling: Label,
    /// The topic.
    pub topic: Shared<EntityRef>,
    /// For a silence, the account that leaves the topic out, within a sentence.
    pub account: Option<String>,
    /// The statements in question, if not all on the topic.
    pub statements: Vec<Link>,
    /// Why.
    pub note: Option<String>,
    /// The editor.
    pub by: String,
    /// The day.
    pub date: DateView,
}
