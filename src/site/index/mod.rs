//! Facts that pages are made of, computed once from the archive and from what its texts name. This room knows
//! no address, no words of the interface and no template.

pub(in crate::site) mod absence;
pub(in crate::site) mod accounts;
pub(in crate::site) mod agenda;
pub(in crate::site) mod alphabet;
pub(in crate::site) mod appearance;
pub(in crate::site) mod as_of;
pub(in crate::site) mod changed_words;
pub(in crate::site) mod citation_volumes;
pub(in crate::site) mod corrections;
pub(in crate::site) mod due;
pub(in crate::site) mod earlier;
pub(in crate::site) mod excerpt;
pub(in crate::site) mod facts;
pub(in crate::site) mod findings;
pub(in crate::site) mod frequency;
pub(in crate::site) mod gaps;
pub(in crate::site) mod large_meeting;
pub(in crate::site) mod mentions;
pub(in crate::site) mod namesakes;
pub(in crate::site) mod paging;
pub(in crate::site) mod pairs;
pub(in crate::site) mod point_lists;
pub(in crate::site) mod points;
pub(in crate::site) mod publications;
pub(in crate::site) mod recorded;
pub(in crate::site) mod searches;
pub(in crate::site) mod sensitive;
pub(in crate::site) mod set_phrase_history;
pub(in crate::site) mod set_phrases;
pub(in crate::site) mod statements;
pub(in crate::site) mod text_pairs;
pub(in crate::site) mod trails;
pub(in crate::site) mod translations;
pub(in crate::site) mod voice;

pub(in crate::site) use facts::Facts;
