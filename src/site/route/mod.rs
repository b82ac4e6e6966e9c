//! Addresses: everything that the site answers to, where it is published, and where links lead.

pub(in crate::site) mod address;
pub(in crate::site) mod citation_file;
pub(in crate::site) mod collisions;
pub(in crate::site) mod links;
pub(in crate::site) mod listing;
pub(in crate::site) mod redirect;
pub(in crate::site) mod registry;
pub(in crate::site) mod routes;
pub(in crate::site) mod slugs;
pub(in crate::site) mod source;

pub(in crate::site) use address::Addresses;
pub use routes::{Follows, Route};
