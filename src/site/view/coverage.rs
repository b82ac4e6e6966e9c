//! What the archive does not hold.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use crate::site::view::{DateView, Link, Shared};

/// `coverage`: what the archive does not hold.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct CoverageView {
    /// The kinds of gap, empty ones too.
    pub gaps: Vec<GapView>,
}

/// What is missing of one kind.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct GapView {
    /// Its name: `no-account`.
    pub name: &'static str,
    /// What is missing.
    pub title: Arc<str>,
    /// How many records lack it.
    pub count: usize,
    /// Out of how many that could have it.
    pub of: usize,
    /// The first of them.
    pub records: Vec<GapRecord>,
    /// How many more there are.
    pub more: usize,
    /// The address of the index in which all of them are.
    pub all: String,
}

/// A record that lacks something.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct GapRecord {
    /// Its page.
    pub link: Link,
    /// When the meeting was, of which it is or tells.
    pub date: Option<Shared<DateView>>,
}
