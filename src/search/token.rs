//! The words into which a text is cut for the index, and the marks of passages between them.
//!
//! Pagefind cuts a text at its spaces. Scripts that set none between words are cut into letters with
//! their marks instead, which the search page does to what is looked for as well: a phrase of letters.

use std::fmt::Write;
use std::ops::Range;

use unicode_normalization::char::is_combining_mark;

use crate::source::word::is_unspaced;

/// Stands behind a piece that no space parts from the next. The search page takes it out again.
const JOINER: char = '\u{2060}';

/// How Pagefind's own reader of HTML notes the place of an element with an id in a text. Its records
/// for other programs have no words for such places; but their texts are read in the same way.
const PLACE: &str = "___PAGEFIND_ANCHOR___";

/// A passage of a text that has an address: its bytes, and its id on the page.
pub(crate) type Passage = (Range<usize>, String);

/// A text as the index takes it in: cut into words, with the beginnings and ends of passages.
pub(super) fn prepared(text: &str, passages: &[Passage]) -> String {
    let mut prepared = String::with_capacity(text.len() + passages.len() * 80);
    let mut begun = passages.iter().peekable();
    let mut open: Vec<&Passage> = Vec::new();
    let place = |prepared: &mut String, what: &str, id: &str| {
        // Writing to a string cannot fail.
        let _ = write!(prepared, "{PLACE}{what}:0:{id} ");
    };
    for (piece, joined) in pieces(text) {
        while let Some(passage) = begun.next_if(|(range, _)| range.start < piece.end) {
            place(&mut prepared, "from", &passage.1);
            open.push(passage);
        }
        let word = &text[piece.clone()];
        // Nothing that somebody wrote must pass for a note of Pagefind's.
        prepared.push_str(match word.starts_with("___") {
            true => word.trim_start_matches('_'),
            false => word,
        });
        if joined {
            prepared.push(JOINER);
        }
        prepared.push(' ');
        open.retain(|(range, id)| {
            let ended = range.end <= piece.end;
            if ended {
                place(&mut prepared, "to", id);
            }
            !ended
        });
    }
    prepared
}

/// The pieces of a text, each with whether no space parts it from the next.
fn pieces(text: &str) -> Vec<(Range<usize>, bool)> {
    let mut pieces = Vec::with_capacity(text.len() / 5);
    let mut start = None;
    let mut before = ' ';
    for (i, c) in text.char_indices() {
        match start {
            _ if c.is_whitespace() => {
                if let Some(from) = start.take() {
                    pieces.push((from..i, false));
                }
            }
            None => start = Some(i),
            Some(from) if parts(before, c) => {
                pieces.push((from..i, true));
                start = Some(i);
            }
            Some(_) => {}
        }
        before = c;
    }
    if let Some(from) = start {
        pieces.push((from..text.len(), false));
    }
    pieces
}

/// Whether one word ends and another begins between two characters with no space between them.
fn parts(before: char, c: char) -> bool {
    if c.is_ascii() && before.is_ascii() {
        return false;
    }
    let whole = is_combining_mark(c) || joins(before);
    !whole && (is_unspaced(c) || is_unspaced(before) && c.is_alphanumeric())
}

/// Signs that set the next letter below the one before: of Khmer and of Burmese.
fn joins(c: char) -> bool {
    matches!(c, '\u{17D2}' | '\u{1039}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_at_its_spaces_and_unspaced_scripts_at_their_letters() {
        assert_eq!(prepared("One  two\nthree.", &[]), "One two three. ");
        assert_eq!(prepared("កម្ពុជា ASEAN", &[]), "ក\u{2060} ម្ពុ\u{2060} ជា ASEAN ");
        assert_eq!(prepared("北京2022", &[]), "北\u{2060} 京\u{2060} 2022 ");
    }

    #[test]
    fn passages_are_marked_where_their_words_are() {
        let text = "She “asked for” more";
        let from = text.find("asked").unwrap_or_default();
        let passages = [
            (from..from + 9, "s-1".to_owned()),
            (from + 6..text.len(), "s-2".to_owned()),
        ];
        assert_eq!(
            prepared(text, &passages),
            "She ___PAGEFIND_ANCHOR___from:0:s-1 “asked ___PAGEFIND_ANCHOR___from:0:s-2 for” \
             ___PAGEFIND_ANCHOR___to:0:s-1 more ___PAGEFIND_ANCHOR___to:0:s-2 "
        );
    }

    #[test]
    fn what_somebody_wrote_is_no_note() {
        assert_eq!(
            prepared("a ___PAGEFIND_ANCHOR___h2:0:x b", &[]),
            "a PAGEFIND_ANCHOR___h2:0:x b "
        );
    }
}
