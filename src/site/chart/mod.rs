//! Charts, drawn when the site is built: what a template needs to draw one, computed from plain
//! numbers. Nothing here knows of pages or HTML, save `pages` and `people`, which say which page has which
//! chart, and of what it is made.
//!
//! A chart is as wide as its column, whatever that is, while its text keeps its size. Therefore places
//! along it are shares of its width (a `WIDTH`th, or a percentage), and heights are hundredths of an
//! em. Marks stay apart and labels free of one another down to a width of `NARROWEST` pixels.

pub(in crate::site) mod axis;
pub(in crate::site) mod heat;
pub(in crate::site) mod network;
pub(in crate::site) mod timeline;
pub(in crate::site) mod tone;
pub(in crate::site) mod when;

/// The width of every chart, in its own units.
pub(in crate::site) const WIDTH: i32 = 1000;

/// What lies beyond the first and the last place, so that marks there are whole.
pub(in crate::site) const EDGE: i32 = 13;

/// The width in pixels at which charts must still be legible: a phone's column of text.
#[cfg(test)]
pub(in crate::site) const NARROWEST: f64 = 300.0;

/// A length along the chart that a mark takes at the narrowest, with the space that parts it from the
/// next.
pub(in crate::site) const MARK: i32 = 26;

/// A place along the chart as a percentage of its width, to a tenth.
pub(in crate::site) fn percent(x: i32) -> f64 {
    f64::from(x) * 100.0 / f64::from(WIDTH)
}

/// Hundredths of an em as em.
pub(in crate::site) fn em(hundredths: i32) -> f64 {
    f64::from(hundredths) / 100.0
}
