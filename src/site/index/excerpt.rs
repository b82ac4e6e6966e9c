//! What a readout says in a sentence or two.

use rayon::prelude::*;
use unicode_normalization::char::is_combining_mark;

use crate::annotate::{Linked, Links};
use crate::archive::{Archive, Readout};

/// An excerpt has this many characters at most, spaces not counted.
const EXCERPT: usize = 220;

/// What each readout says, in a sentence or two: its description, or the beginning of its text.
pub(in crate::site) fn excerpts(archive: &Archive, links: &Links) -> Vec<String> {
    let readouts = archive.readouts.par_iter().zip(&links.readouts);
    readouts
        .map(|(readout, linked)| excerpt(readout, linked))
        .collect()
}

/// What a readout says, in a sentence or two.
pub(in crate::site) fn excerpt(readout: &Readout, linked: &Linked) -> String {
    match &readout.document.record.description {
        Some(description) => description.clone(),
        None => beginning(opening(linked)),
    }
}

/// The first paragraph of a text; all of it if there is none.
pub(in crate::site) fn opening(linked: &Linked) -> &str {
    match &linked.text[linked.opening.clone()] {
        "" => &linked.text,
        paragraph => paragraph,
    }
}

/// The beginning of a text: whole words, or as much of a word as fits where a script sets no spaces.
pub(in crate::site) fn beginning(text: &str) -> String {
    let mut beginning = String::new();
    let mut room = EXCERPT;
    for word in text.split_whitespace() {
        let length = word.chars().count();
        if length > room {
            // Scripts without spaces write whole sentences as one word.
            if room > EXCERPT / 2 {
                if !beginning.is_empty() {
                    beginning.push(' ');
                }
                beginning.push_str(within(word, room));
            }
            beginning.push('…');
            break;
        }
        room -= length;
        if !beginning.is_empty() {
            beginning.push(' ');
        }
        beginning.push_str(word);
    }
    beginning
}

/// So many characters of a word at the most, and no mark parted from its letter.
fn within(word: &str, most: usize) -> &str {
    let starts = word
        .char_indices()
        .filter(|(_, c)| !is_combining_mark(*c))
        .map(|(i, _)| i);
    let end = word.char_indices().nth(most).map_or(word.len(), |(i, _)| i);
    &word[..starts.take_while(|start| *start <= end).last().unwrap_or(0)]
}
