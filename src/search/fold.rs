//! The tables by which the search page folds what is asked, as [`crate::source::plain`] folds words.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::source::plain::{IGNORED, LETTERS, ZEROS};
use crate::source::word::ELIDED;

/// The tables by which words are folded, for programs that fold what is asked.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Tables {
    /// Characters that do not count, as a class of a regular expression.
    ignored: String,
    /// What stands in place of a character.
    letters: BTreeMap<char, String>,
    /// Words that stand before an apostrophe and are words of their own.
    elided: Vec<String>,
}

/// The tables of this module.
pub(super) fn tables() -> Tables {
    let ranges = IGNORED.map(|(from, to)| format!("\\u{:04x}-\\u{:04x}", from as u32, to as u32));
    let letters = LETTERS.map(|(letter, plain)| (letter, plain.to_owned()));
    let digits = ZEROS.iter().flat_map(|zero| {
        (0..10).filter_map(|n| Some((char::from_u32(*zero as u32 + n)?, n.to_string())))
    });
    Tables {
        ignored: ranges.concat(),
        letters: letters.into_iter().chain(digits).collect(),
        elided: ELIDED.iter().map(|word| (*word).to_owned()).collect(),
    }
}
