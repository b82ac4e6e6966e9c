//! The theme: built-in and own templates, messages in templates and scripts, stylesheets. This room never sees
//! the archive.

pub(in crate::site) mod fragment;
pub(in crate::site) mod look;
mod picture;
pub(in crate::site) mod templates;
pub(in crate::site) mod wording;

pub use look::ThemeSettings;
pub use templates::{Asset, AssetBody, Theme};
