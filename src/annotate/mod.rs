//! What the archive's texts speak of: mentions of entities, found by name or linked by hand.

mod anchor;
mod destination;
mod fold;
mod lexicon;
mod links;
mod marks;
mod reading;
mod retrace;
mod zones;

pub use destination::{Destination, Rest, destination, name};
pub use links::{Linked, Links, Mention};
pub use marks::{Annotation, Mark};

pub(crate) use fold::fold;
pub(crate) use lexicon::is_whole;
pub(crate) use retrace::Retraced;
