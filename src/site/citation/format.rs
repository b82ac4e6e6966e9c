//! Works in the formats of reference managers.

use std::borrow::Borrow;

use crate::site::citation::work::Work;
use crate::site::citation::{bibtex, csl, ris};
use crate::site::route::citation_file::Format;

/// A file of some works.
pub(in crate::site) fn file_of<'a, W: Borrow<Work<'a>>>(
    format: Format,
    works: impl Iterator<Item = W>,
) -> String {
    let mut file = String::new();
    match format {
        Format::Bibtex => {
            for (i, work) in works.enumerate() {
                if i > 0 {
                    file.push('\n');
                }
                bibtex::entry(work.borrow(), &mut file);
            }
        }
        Format::Ris => works.for_each(|work| ris::entry(work.borrow(), &mut file)),
        Format::Csl => {
            file.push('[');
            for (i, work) in works.enumerate() {
                file.push_str(if i > 0 { ",\n" } else { "" });
                csl::entry(work.borrow(), &mut file);
            }
            file.push_str("]\n");
        }
    }
    file
}
