//! What the archive's texts speak of: mentions of entities, found by name or linked by hand.

mod fold;
mod lexicon;
mod links;

pub use lexicon::{Lexicon, Meaning, Occurrence};
pub use links::{Destination, Linked, Links, Mention, destination, name};
