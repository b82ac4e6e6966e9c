//! What the archive's texts speak of: mentions of entities, found by name or linked by hand; the words
//! of annotations, and how two wordings differ.

mod absence;
mod anchor;
mod claims;
mod context;
mod destination;
mod diff;
mod office_mention;
mod parallel;

mod gaps;
mod lexicon;
mod link_cache;
mod links;
mod marks;
mod named;
mod no_mention_ranges;
mod offices;
mod phrases;
mod reading;
mod redline;
mod seal;
mod sentence_ids;
mod sentences;
mod source_map;
mod titles;
mod wording;

pub use anchor::{Haystack, Miss};
pub(crate) use anchor::{closest, words};
pub use context::{Context, context};
pub use destination::{Destination, Rest, destination, name};

pub use gaps::GapPlaces;
pub use links::{Linked, Links, Mention};
pub use marks::{Annotation, Mark, Marks};
pub use phrases::FormulaUse;
pub use redline::{Line, SentenceChange, may_be_alike, redline, traces};
pub(crate) use seal::{borrowed_words, sealed_text};
pub(crate) use sentence_ids::{Sentence, sentence_ids};
pub use sentences::{sentence_ranges, sentences};
pub(crate) use source_map::SourceMap;
pub use wording::{Change, Comparison, Piece, compare};
