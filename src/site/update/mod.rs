//! What a change touches: which pages of an earlier build may differ, and which edits a preview can take in.

pub(in crate::site) mod inputs;
pub(in crate::site) mod revision;

pub use inputs::{Affected, Inputs};
