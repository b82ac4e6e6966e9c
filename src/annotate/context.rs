//! The words around a mention, as a concordance shows them: about as many on each side, cut where
//! a word ends.

use std::ops::Range;

use unicode_normalization::char::{canonical_combining_class, is_combining_mark};

use crate::source::word::is_unspaced;

/// So many letters, with their marks, are shown on each side at the most.
const REACH: usize = 60;
/// A paragraph that has fewer letters around the mention tells too little by itself: a heading, or
/// the cell of a table.
const SHORT: usize = 12;

/// The words around a stretch of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Context {
    /// The bytes of the text before the stretch; they end where it begins.
    pub before: Range<usize>,
    /// The bytes after it; they begin where it ends.
    pub after: Range<usize>,
    /// Whether the paragraph has more words before these.
    pub cut_before: bool,
    /// Whether it has more words after these.
    pub cut_after: bool,
}

/// The words around a stretch of a visible text. They lie in its paragraph, unless that is very short.
pub fn context(text: &str, stretch: &Range<usize>) -> Context {
    let (head, tail) = (&text[..stretch.start], &text[stretch.end..]);
    let length = letters_in_line(head.chars().rev()) + letters_in_line(tail.chars());
    let across = length < SHORT;
    let (from, cut_before) = begin(head, across);
    let (to, cut_after) = end(tail, across);
    Context {
        before: from..stretch.start,
        after: stretch.end..stretch.end + to,
        cut_before,
        cut_after,
    }
}

/// How many letters stand in what is left of a paragraph, as far as that is worth counting.
fn letters_in_line(chars: impl Iterator<Item = char>) -> usize {
    let line = chars.take_while(|c| *c != '\n');
    line.filter(|c| !c.is_whitespace() && (c.is_ascii() || !is_combining_mark(*c)))
        .take(SHORT)
        .count()
}

/// Whether bytes next to a stretch are letters and spaces of one line that each stand for themselves, as
/// many as are shown and the one beyond: most of most texts, told without a look at each.
fn is_plain(near: &[u8]) -> bool {
    near.len() > REACH && near.is_ascii() && !near.contains(&b'\n')
}

/// Where the words before a stretch begin, of all that is before it, and whether there are more.
fn begin(head: &str, across: bool) -> (usize, bool) {
    let mut letters = 0;
    let mut reached = 0;
    let near = head.len().saturating_sub(REACH + 1);
    if is_plain(&head.as_bytes()[near..]) {
        (letters, reached) = (REACH, head.len() - REACH);
    }
    for (i, c) in head.char_indices().rev() {
        if letters == REACH {
            break;
        }
        if c == '\n' && !across {
            return (trimmed_start(head, i + 1), false);
        }
        if may_part(head, i) {
            letters += 1;
            reached = i;
        }
    }
    if letters < REACH {
        return (trimmed_start(head, 0), false);
    }
    let before = head[..reached].chars().rev();
    if !goes_on(before, across) {
        return (trimmed_start(head, reached), false);
    }
    let places = head[reached..].char_indices().map(|(i, _)| reached + i);
    let whole = places
        .filter(|i| ends_word(head, *i))
        .find(|i| !head[*i..].trim().is_empty());
    (trimmed_start(head, whole.unwrap_or(reached)), true)
}

/// Where the words after a stretch end, of all that is after it, and whether there are more.
fn end(tail: &str, across: bool) -> (usize, bool) {
    let mut letters = 0;
    let mut reached = tail.len();
    let near = tail.len().min(REACH + 1);
    if is_plain(&tail.as_bytes()[..near]) {
        (letters, reached) = (REACH, REACH);
    }
    for (i, c) in tail.char_indices() {
        if letters == REACH {
            break;
        }
        let next = i + c.len_utf8();
        if c == '\n' && !across {
            return (tail[..i].trim_end().len(), false);
        }
        if may_part(tail, next) {
            letters += 1;
            reached = next;
        }
    }
    let all = &tail[..reached];
    if letters < REACH || !goes_on(tail[reached..].chars(), across) {
        return (all.trim_end().len(), false);
    }
    let places = all.char_indices().rev().map(|(i, c)| i + c.len_utf8());
    let whole = places
        .filter(|i| ends_word(tail, *i))
        .find(|i| !tail[..*i].trim().is_empty());
    let to = whole.unwrap_or(reached);
    (tail[..to].trim_end().len(), true)
}

/// The first offset from one on that holds no space; the space next to a stretch stays.
fn trimmed_start(head: &str, from: usize) -> usize {
    let rest = head[from..].trim_start();
    if rest.is_empty() {
        return head.len();
    }
    head.len() - rest.len()
}

/// Whether more words of the paragraph follow, in the direction in which the characters come.
fn goes_on(chars: impl Iterator<Item = char>, across: bool) -> bool {
    let mut chars = chars.skip_while(|c| c.is_whitespace() && (across || *c != '\n'));
    chars.next().is_some_and(|c| c != '\n')
}

/// Whether a word may end at an offset: beside a space, or between two letters of a script that sets
/// none.
fn ends_word(text: &str, at: usize) -> bool {
    let free = |c: char| c.is_whitespace() || is_unspaced(c);
    may_part(text, at)
        && (text[..at].chars().next_back().is_none_or(free)
            || text[at..].chars().next().is_none_or(free))
}

/// Whether a text may be parted at an offset: no mark is parted from its letter, and no letter from
/// another that it is written as one with.
fn may_part(text: &str, at: usize) -> bool {
    const JOINER: char = '\u{200d}';
    const VIRAMA: u8 = 9;
    let beside = (
        at.checked_sub(1).and_then(|i| text.as_bytes().get(i)),
        text.as_bytes().get(at),
    );
    // Most of most texts, told without a look into the tables of Unicode.
    if matches!(beside, (Some(before), Some(after)) if before.is_ascii() && after.is_ascii()) {
        return true;
    }
    let (Some(before), Some(after)) = (text[..at].chars().next_back(), text[at..].chars().next())
    else {
        return true;
    };
    let belongs = is_combining_mark(after)
        || matches!(after, '\u{200c}' | JOINER | '\u{1160}'..='\u{11ff}' | '\u{1f3fb}'..='\u{1f3ff}');
    let awaits = before == JOINER || canonical_combining_class(before) == VIRAMA;
    // A mark that belongs to no letter stands by itself, and so does what follows a space.
    (!belongs && !awaits) || before.is_whitespace() || after.is_whitespace()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The line as a concordance shows it, with `|` around the mention.
    fn line(text: &str, keyword: &str) -> String {
        let start = text.find(keyword).unwrap_or_default();
        let stretch = start..start + keyword.len();
        let around = context(text, &stretch);
        let dots = |cut| if cut { "…" } else { "" };
        format!(
            "{}{}|{}|{}{}",
            dots(around.cut_before),
            &text[around.before],
            &text[stretch],
            &text[around.after],
            dots(around.cut_after),
        )
    }

    #[test]
    fn words_are_whole_and_the_paragraph_is_not_left() {
        assert_eq!(
            line(
                "An earlier paragraph.\nHe met the Secretary of State, and they spoke at length.\nMore.\n",
                "Secretary of State"
            ),
            "He met the |Secretary of State|, and they spoke at length."
        );
        let long = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen \
            KEY’s one two three four five six seven eight nine ten eleven twelve thirteen fourteen";
        assert_eq!(
            line(long, "KEY"),
            "…six seven eight nine ten eleven twelve thirteen fourteen |KEY|\
             ’s one two three four five six seven eight nine ten eleven…"
        );
    }

    #[test]
    fn a_very_short_paragraph_is_shown_with_its_neighbours() {
        assert_eq!(
            line("Parties\nCambodia\nUnited States\n", "Cambodia"),
            "Parties\n|Cambodia|\nUnited States"
        );
        assert_eq!(line("Cambodia\n", "Cambodia"), "|Cambodia|");
    }

    #[test]
    fn scripts_without_spaces_are_cut_between_letters() {
        let text = "กขค".repeat(40) + "KEY" + &"中文".repeat(40);
        let around = context(&text, &(360..363));
        assert_eq!(text[around.before].chars().count(), REACH);
        assert_eq!(text[around.after].chars().count(), REACH);
        assert!(around.cut_before && around.cut_after);
    }

    #[test]
    fn no_mark_is_parted_from_its_letter() {
        // A Khmer syllable of three letters that are written as one, with a vowel.
        let syllable = "ស\u{17d2}ត\u{17d2}រ\u{17b8}";
        let text = syllable.repeat(70) + "KEY" + &syllable.repeat(70);
        let start = syllable.len() * 70;
        let around = context(&text, &(start..start + 3));
        assert_eq!(text[around.before], syllable.repeat(60));
        assert_eq!(text[around.after], syllable.repeat(60));
    }

    #[test]
    fn a_word_without_end_is_cut() {
        let text = format!("{} KEY {}", "x".repeat(100), "y".repeat(100));
        let shown = line(&text, "KEY");
        assert_eq!(
            shown,
            format!("…{} |KEY| {}…", "x".repeat(59), "y".repeat(59))
        );
    }

    proptest! {
        /// Whatever the text and the stretch: what is around it stands around it, in bounds, and is
        /// neither too long nor parts a mark from its letter.
        #[test]
        fn context_is_what_stands_around(
            text in "([a-cé ]{0,80}|\\PC{0,40}|[ក\u{17b6}\u{17d2}中\u{301}\n .]{0,90}){1,4}",
            a in 0usize..400,
            b in 0usize..400,
        ) {
            let starts: Vec<usize> = text.char_indices().map(|(i, _)| i).chain([text.len()]).collect();
            let (a, b) = (starts[a % starts.len()], starts[b % starts.len()]);
            let stretch = a.min(b)..a.max(b);
            let around = context(&text, &stretch);
            prop_assert!(around.before.start <= around.before.end);
            prop_assert_eq!(around.before.end, stretch.start);
            prop_assert_eq!(around.after.start, stretch.end);
            prop_assert!(around.after.end <= text.len());
            let (before, after) = (&text[around.before.clone()], &text[around.after.clone()]);
            let line = &text[around.before.start..around.after.end];
            prop_assert_eq!(line, format!("{before}{}{after}", &text[stretch.clone()]));
            let letters = |text: &str| (0..=text.len()).filter(|i| text.is_char_boundary(*i) && may_part(text, *i)).count();
            prop_assert!(letters(before) <= REACH + 1 && letters(after) <= REACH + 1);
            prop_assert!(may_part(&text[..stretch.start], around.before.start));
            prop_assert!(may_part(&text[stretch.end..], around.after.end - stretch.end));
            // What is not cut off is blank, or another paragraph.
            let rest = text[..around.before.start].trim_end_matches(|c: char| c.is_whitespace() && c != '\n');
            prop_assert!(around.cut_before || rest.is_empty() || rest.ends_with('\n'), "{:?}", rest);
            let rest = text[around.after.end..].trim_start_matches(|c: char| c.is_whitespace() && c != '\n');
            prop_assert!(around.cut_after || rest.is_empty() || rest.starts_with('\n'), "{:?}", rest);
        }
    }
}
