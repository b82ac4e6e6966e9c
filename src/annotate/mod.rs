//! What the archive's texts speak of: mentions of entities, found by name or linked by hand; the words
//! of annotations, and how two wordings differ.

mod anchor;
mod beside;
mod calling;
mod claims;
mod context;
mod destination;

mod gaps;
mod known;
mod lexicon;
mod links;
mod marks;
mod named;
mod offices;
mod phrases;
mod reading;
mod redline;
mod retrace;
mod seal;
mod sentences;
mod titles;
mod wording;
mod zones;

pub use anchor::{Haystack, Miss};
pub(crate) use anchor::{closest, words};
pub use context::{Context, context};
pub use destination::{Destination, Rest, destination, name};

pub use gaps::GapPlaces;
pub use links::{Linked, Links, Mention};
pub use marks::{Annotation, Mark};
pub use phrases::FormulaUse;
pub use redline::{Fate, Line, may_be_alike, redline, traces};
pub(crate) use retrace::Retraced;
pub(crate) use seal::{borrowed_words, sealed_text};
pub use sentences::sentences;
pub use wording::{Change, Comparison, Piece, compare};
