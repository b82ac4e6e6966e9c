//! From a route to the bytes of its page or file.

pub(in crate::site) mod page;
pub(in crate::site) mod recognise;

pub use page::Content;
pub use recognise::recognise;
