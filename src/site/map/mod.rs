//! The world map: projection, circles, labels. Pure geometry, without the archive.

pub mod projection;

pub(in crate::site) mod label;
pub(in crate::site) mod spot;
