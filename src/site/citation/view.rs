//! Citations in parts.

/// A citation by the rules of a style. It reads `before`, `italic`, `after`, with nothing between.
#[derive(Debug, Default)]
pub(in crate::site) struct Citation {
    /// What comes first.
    pub(in crate::site) before: String,
    /// What stands in italics.
    pub(in crate::site) italic: String,
    /// What comes last.
    pub(in crate::site) after: String,
}
