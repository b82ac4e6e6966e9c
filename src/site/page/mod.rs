//! The pages, one file for each kind: its head and its view.

pub(in crate::site) mod agenda;
pub(in crate::site) mod beside;
pub(in crate::site) mod coverage;
pub(in crate::site) mod data;
pub(in crate::site) mod entity;
pub(in crate::site) mod home;
pub(in crate::site) mod indexes;
pub(in crate::site) mod map;
pub(in crate::site) mod meeting;
pub(in crate::site) mod mentions;
pub(in crate::site) mod missing;
pub(in crate::site) mod readout;
pub(in crate::site) mod redirect;
pub(in crate::site) mod redline;
pub(in crate::site) mod relation;
pub(in crate::site) mod search;
pub(in crate::site) mod set_phrase;
pub(in crate::site) mod set_phrase_index;
pub(in crate::site) mod set_phrase_uses;
pub(in crate::site) mod statements;
pub(in crate::site) mod text;
pub(in crate::site) mod trail;
pub(in crate::site) mod vocabulary;
pub(in crate::site) mod year;
