//! Chancery turns a folder of Markdown readouts into a public, cross-linked archive of meetings.
//!
//! Data walks one street: `source` → `archive` → `annotate` → `site` → `output`; each room knows only
//! those before it, and `diagnostics` and `words` are known to all. Beside it, `suggest` looks at what `annotate`
//! found, and `search` makes the index that the search page of the written site reads. The core is pure: files are read by `source` (and the archive's own theme files, once, by
//! `site`), written by `output`, and only `cli` speaks to the terminal.

pub mod annotate;
pub mod archive;
pub mod bidi;
pub mod cli;
pub mod diagnostics;
#[doc(hidden)]
pub mod fuzzing;
pub mod output;
pub mod preview;
pub mod schema;
pub mod search;
pub mod site;
pub mod source;
pub mod suggest;
pub mod words;

/// A part of the build script. It is here for its unit tests, which cargo does not run in a build script.
#[cfg(test)]
#[path = "../build/minify.rs"]
mod minify;
