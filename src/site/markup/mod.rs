//! Markdown to HTML: links, mentions, marks of annotations, footnotes and tables.

pub(in crate::site) mod detached;
pub(in crate::site) mod html;
pub(in crate::site) mod line;
pub(in crate::site) mod marking;
pub(in crate::site) mod message;
