//! What the archive's texts speak of: mentions of entities, found by name or linked by hand.

mod anchor;
mod calling;
mod context;
mod destination;
mod fold;
mod lexicon;
mod links;
mod marks;
mod offices;
mod reading;
mod zones;

pub use context::{Context, context};
pub use destination::{Destination, Rest, destination, name};
pub use links::{Linked, Links, Mention};
pub use marks::{Annotation, Mark};
