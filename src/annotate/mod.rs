//! What the archive's texts speak of: mentions of entities, found by name or linked by hand.

mod anchor;
mod destination;
mod fold;
mod known;
mod lexicon;
mod links;
mod marks;
mod reading;
mod seal;
mod zones;

pub use destination::{Destination, Rest, destination, name};
pub use links::{Linked, Links, Mention};
pub use marks::{Annotation, Mark};
pub(crate) use seal::{borrowed_words, sealed_text};
