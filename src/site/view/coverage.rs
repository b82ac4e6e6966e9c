//! What the archive does not hold.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use crate::site::view::{DateView, Link, Shared};

/// `coverage`: the gaps of the archive.
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
    /// The address of the index with all of them.
    pub all: String,
}

/// A record that lacks something.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct GapRecord {
    /// Its page.
    pub link: Link,
    /// The date of the meeting that it is or reports.
    pub date: Option<Shared<DateView>>,
}
