//! Texts as they are compared: what a reader cannot see, or cannot tell apart, makes no difference.
//!
//! [`fold`] serves everything that looks for words in a text: names, quotes, formulas, comparisons. It
//! changes what is compared, never what is shown, and leads every offset back to the text. It
//!
//! - composes letters with their marks (NFC);
//! - leaves out characters without width (zero width spaces and joiners, marks of direction, soft
//!   hyphens, variation selectors), the kashida, the vowel signs of Arabic and Hebrew, and the nukta of
//!   Devanagari, which writers set or leave out as they like;
//! - takes characters of another width, ligatures and presentation forms for the letters that they are;
//! - takes for one the letters that a keyboard of another language writes for the same: Arabic and
//!   Persian yeh and kaf, the alefs, Romanian letters with a comma or a cedilla below, and the ways in
//!   which Thai, Lao and Khmer can type one sign;
//! - takes all quotation marks, apostrophes, hyphens and middle dots of a kind for one;
//! - makes one space of several, and none of those between two letters of scripts that set none
//!   between words: there a space is a pause, or the end of a line in the file.
//!
//! Capitals count, and so do accents: `côte` is not `cote`. [`super::plain`] goes further, for readers
//! who type what their keyboard has.

use std::borrow::Cow;
use std::ops::Range;

use unicode_normalization::char::{canonical_combining_class, is_combining_mark};
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use super::word::sets_no_space;

/// A folded text that knows where its parts stood.
#[derive(Debug)]
pub(crate) struct Folded<'a> {
    text: Cow<'a, str>,
    /// Pairs of offsets, folded and original, where a changed stretch begins and where it ends, in
    /// turn; outside of them both grow alike.
    steps: Vec<(usize, usize)>,
}

impl Folded<'_> {
    /// The same, for those who keep it longer than the text.
    pub(crate) fn into_owned(self) -> Folded<'static> {
        Folded {
            text: Cow::Owned(self.text.into_owned()),
            steps: self.steps,
        }
    }

    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// The offset in the original at which begins what begins at an offset of the folded text; within a
    /// changed stretch, that of its beginning.
    pub(crate) fn original(&self, folded: usize) -> usize {
        let after = self.steps.partition_point(|(f, _)| *f <= folded);
        let Some(last) = after.checked_sub(1) else {
            return folded;
        };
        match self.steps.get(last) {
            Some((_, original)) if last % 2 == 0 => *original,
            Some((f, original)) => original + (folded - f),
            None => folded,
        }
    }

    /// The stretch of the original of a stretch of the folded text. What is left out of the folded text
    /// beside it does not belong to it; a changed stretch belongs to it whole.
    pub(crate) fn original_range(&self, folded: &Range<usize>) -> Range<usize> {
        let start = self.original(folded.start);
        let after = self.steps.partition_point(|(f, _)| *f < folded.end);
        let end = match after.checked_sub(1) {
            None => folded.end,
            Some(last) if last % 2 == 0 => self
                .steps
                .get(last + 1)
                .map_or(folded.end, |(_, original)| *original),
            Some(last) => self
                .steps
                .get(last)
                .map_or(folded.end, |(f, original)| original + (folded.end - f)),
        };
        start..end.max(start)
    }
}

/// Folds a text. Most texts need no change, and then none is made.
pub(crate) fn fold(text: &str) -> Folded<'_> {
    if is_folded(text) {
        return Folded {
            text: Cow::Borrowed(text),
            steps: Vec::new(),
        };
    }
    fold_anew(text)
}

/// Folds a text of which something may have to be changed.
fn fold_anew(text: &str) -> Folded<'_> {
    let mut folded = String::with_capacity(text.len());
    let mut steps = Vec::new();
    let mut rest = text;
    let mut seen = '\n';
    while let Some(length) = stretch(rest) {
        let start = text.len() - rest.len();
        let (head, tail) = rest.split_at(length);
        let before = folded.len();
        if head.starts_with(is_space) {
            let joined = visible(tail).is_some_and(|next| sets_no_space(seen, next));
            if !joined && !folded.ends_with(' ') {
                folded.push(' ');
            }
        } else {
            push_cluster(head, &mut folded);
            seen = visible(head).unwrap_or(seen);
        }
        if folded.get(before..) != Some(head) {
            steps.push((before, start));
            steps.push((folded.len(), start + length));
        }
        rest = tail;
    }
    Folded {
        text: Cow::Owned(folded),
        steps,
    }
}

/// A text as it is compared, without spaces around it; line ends count as spaces.
pub(crate) fn folded(text: &str) -> String {
    fold(&text.replace('\n', " ")).text().trim().to_owned()
}

/// Whether folding leaves a text as it is.
fn is_folded(text: &str) -> bool {
    if text.is_ascii() {
        return !text.contains("  ") && !text.contains(['\t', '\r', '\x0b', '\x0c']);
    }
    let (mut before, mut seen) = ('\0', '\0');
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        let settled = match c {
            ' ' => {
                let joined = |next| sets_no_space(seen, next);
                before != ' ' && (seen.is_ascii() || !visible(chars.as_str()).is_some_and(joined))
            }
            '\t' | '\r' | '\x0b' | '\x0c' => false,
            c if c.is_ascii() => true,
            c => {
                !is_space(c)
                    && !is_ignored(c)
                    && !holds_nukta(c)
                    && !is_other_form(c)
                    && same_letter(c) == c
                    && !is_unsettled(before, c)
            }
        };
        if !settled {
            return false;
        }
        // A mark at the beginning of a text or behind a space has no letter that could be seen instead.
        if c.is_ascii() || !composes(c) || seen == '\0' || before == ' ' {
            seen = c;
        }
        before = c;
    }
    is_nfc_quick(text.chars()) == IsNormalized::Yes
}

/// Whether two characters in a row may be written in another way.
fn is_unsettled(before: char, c: char) -> bool {
    matches!(
        (before, c),
        (_, SARA_AM | LAO_AM)
            | ('\u{e40}', '\u{e40}')
            | ('\u{ec0}', '\u{ec0}')
            | (NIKHAHIT, '\u{e48}'..='\u{e4b}')
            | (NIGGAHITA, '\u{ec8}'..='\u{ecb}')
            | (COENG, '\u{178a}')
            | ('\u{17c1}', '\u{17b6}' | '\u{17b8}')
            | ('\u{17c6}', '\u{17b6}')
    )
}

/// Any white space but the end of a line, which parts paragraphs.
fn is_space(c: char) -> bool {
    c != '\n' && c.is_whitespace()
}

/// The first character of a text that is neither white space nor left out.
fn visible(text: &str) -> Option<char> {
    text.chars().find(|c| !is_space(*c) && !is_ignored(*c))
}

/// The length of what is folded as one at the beginning of a text: white space with what cannot be seen
/// in it, or a character with its marks.
fn stretch(text: &str) -> Option<usize> {
    let mut chars = text.char_indices();
    let (_, first) = chars.next()?;
    if is_space(first) {
        let end = chars.find(|(_, c)| !is_space(*c) && !is_invisible(*c));
        return Some(end.map_or(text.len(), |(i, _)| i));
    }
    let mut end = first.len_utf8();
    for (i, c) in chars {
        let twice = c == first && matches!(c, '\u{e40}' | '\u{ec0}');
        if composes(c) || i == end && (twice || shapes(c)) {
            end = i + c.len_utf8();
        } else if !is_skipped(c) {
            break;
        }
    }
    Some(end)
}

/// Whether a character is written as one with the one before.
fn composes(c: char) -> bool {
    !c.is_ascii()
        && (canonical_combining_class(c) != 0
            || is_combining_mark(c) && !is_invisible(c)
            || matches!(c, '\u{1160}'..='\u{11ff}' | '\u{ff9e}' | '\u{ff9f}'))
}

/// Whether a character that cannot be seen chooses the form of the one before, so that the two are not to
/// be parted: `Grapheme_Extend` in UAX #29.
fn shapes(c: char) -> bool {
    matches!(c, '\u{34f}' | '\u{180b}'..='\u{180d}' | '\u{180f}' | '\u{200c}' | '\u{200d}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{e0020}'..='\u{e007f}' | '\u{e0100}'..='\u{e01ef}')
}

/// Thai and Lao type a vowel as one sign or as two.
const SARA_AM: char = '\u{e33}';
const NIKHAHIT: char = '\u{e4d}';
const LAO_AM: char = '\u{eb3}';
const NIGGAHITA: char = '\u{ecd}';

/// Puts a character with its marks at the end of a folded text.
fn push_cluster(cluster: &str, folded: &mut String) {
    if let [byte] = cluster.as_bytes() {
        folded.push(char::from(*byte));
        return;
    }
    let seen = cluster.chars().filter(|c| !is_skipped(*c));
    let plain = seen.flat_map(|c| {
        let other = is_other_form(c).then(|| std::iter::once(c).nfkc());
        let same = other.is_none().then_some(c);
        other.into_iter().flatten().chain(same)
    });
    // Apart, so that what is left out can be told from the letter that it stands at.
    let letters = plain.nfd().filter(|c| !is_ignored(*c)).nfc();
    let letters: Vec<char> = letters.map(same_letter).collect();
    folded.extend(settle(letters, puts_below(folded)));
}

/// The sign of Khmer that puts the next consonant below the one before.
const COENG: char = '\u{17d2}';

/// How a folded text reads behind a COENG, if that makes a difference: DA and TA look alike there. What is searched
/// may begin in the middle of what was folded as one, where a COENG is the last sign of a word that was cut.
pub(crate) fn below(folded: &str) -> Option<String> {
    let rest = folded.strip_prefix('\u{178a}')?;
    Some(format!("\u{178f}{rest}"))
}

/// Whether a folded text ends in a sign that changes how the next one is folded.
pub(crate) fn puts_below(folded: &str) -> bool {
    folded.ends_with(COENG)
}

/// One way of typing for signs of Thai, Lao and Khmer that can be typed in several.
fn settle(letters: Vec<char>, below: bool) -> Vec<char> {
    let (am, aa, letters) = match letters.as_slice() {
        [c] if !matches!(*c, SARA_AM | LAO_AM | '\u{178a}') => return letters,
        [SARA_AM, rest @ ..] => (Some(NIKHAHIT), '\u{e32}', rest),
        [LAO_AM, rest @ ..] => (Some(NIGGAHITA), '\u{eb2}', rest),
        all => (None, '\0', all),
    };
    let mut settled: Vec<char> = Vec::with_capacity(letters.len() + 2);
    for c in letters {
        match (settled.last_mut(), *c) {
            (None, '\u{178a}') if below => settled.push('\u{178f}'),
            // Two short signs that look like one long one.
            (Some(last @ '\u{e40}'), '\u{e40}') => *last = '\u{e41}',
            (Some(last @ '\u{ec0}'), '\u{ec0}') => *last = '\u{ec1}',
            (Some(last @ '\u{17c1}'), '\u{17b6}') => *last = '\u{17c4}',
            (Some(last @ '\u{17c1}'), '\u{17b8}') => *last = '\u{17be}',
            (_, c) => settled.push(c),
        }
    }
    // The order of a tone and a circle above, and of a circle and what follows, makes no difference.
    for run in settled.chunk_by_mut(|a, b| place(*a).is_some() && place(*b).is_some()) {
        run.sort_by_key(|c| place(*c));
    }
    if let Some(am) = am {
        settled.extend([am, aa]);
    }
    settled
}

/// Which comes first of marks whose order makes no difference.
fn place(c: char) -> Option<u8> {
    match c {
        '\u{e48}'..='\u{e4b}' | '\u{ec8}'..='\u{ecb}' | '\u{17b6}' => Some(0),
        NIKHAHIT | NIGGAHITA | '\u{17c6}' => Some(1),
        _ => None,
    }
}

/// Characters that take no place on a line.
pub(crate) fn is_invisible(c: char) -> bool {
    !c.is_ascii()
        && matches!(c,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff9}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e0fff}')
}

/// What is left out of a text before its letters and marks are put together: what cannot be seen, and
/// the kashida, which makes an Arabic word longer.
fn is_skipped(c: char) -> bool {
    c == '\u{640}' || is_invisible(c)
}

/// What is left out of a folded text: what cannot be seen, and signs that may be left out in writing.
fn is_ignored(c: char) -> bool {
    is_skipped(c)
        || matches!(c,
            // The vowel signs of Arabic.
            '\u{64b}'..='\u{652}' | '\u{670}'
            // The points and accents of Hebrew.
            | '\u{591}'..='\u{5bd}' | '\u{5bf}' | '\u{5c1}' | '\u{5c2}' | '\u{5c4}' | '\u{5c5}' | '\u{5c7}'
            // The nukta of Devanagari.
            | '\u{93c}')
}

/// Letters of Devanagari that NFC composes with a nukta.
fn holds_nukta(c: char) -> bool {
    matches!(c, '\u{929}' | '\u{931}' | '\u{934}')
}

/// Whether a character is a letter, or several, in another form: of another width, a ligature, as it
/// is set within a word, or a radical that looks like the whole.
fn is_other_form(c: char) -> bool {
    matches!(c,
        '\u{2e9f}' | '\u{2ef3}' | '\u{2f00}'..='\u{2fd5}' | '\u{fb00}'..='\u{fdf9}' | '\u{fdfc}'
        | '\u{fe50}'..='\u{fe6f}' | '\u{fe70}'..='\u{fefc}' | '\u{ff01}'..='\u{ff9f}'
        | '\u{ffe0}'..='\u{ffee}')
}

/// The letter or sign for which one is taken that looks the same.
fn same_letter(c: char) -> char {
    match c {
        c if c.is_ascii() => c,
        '\u{2018}'..='\u{201b}' | '\u{2bb}' | '\u{2bc}' | '\u{5f3}' => '\'',
        '\u{201c}'..='\u{201f}' | '\u{5f4}' => '"',
        '\u{2010}' | '\u{2011}' | '\u{5be}' => '-',
        '\u{2027}' | '\u{2219}' | '\u{22c5}' | '\u{30fb}' => '\u{b7}',
        // Arabic and Persian.
        '\u{622}' | '\u{623}' | '\u{625}' | '\u{671}'..='\u{673}' => '\u{627}',
        '\u{649}' | '\u{6cc}' => '\u{64a}',
        '\u{6a9}' | '\u{6aa}' => '\u{643}',
        '\u{6c1}' | '\u{6d5}' => '\u{647}',
        '\u{6c3}' => '\u{629}',
        '\u{6f0}'..='\u{6f9}' => char::from_u32(u32::from(c) - 0x90).unwrap_or(c),
        // Romanian, with a comma or a cedilla below.
        'Ș' => 'Ş',
        'ș' => 'ş',
        'Ț' => 'Ţ',
        'ț' => 'ţ',
        // Capitals of three letters that have one form.
        'Ð' | 'Ɖ' => 'Đ',
        c => c,
    }
}

#[cfg(test)]
pub(crate) mod examples {
    use proptest::prelude::*;

    /// Stretches of twelve scripts, with what is typed in several ways in each.
    pub(crate) fn texts() -> impl Strategy<Value = String> {
        let part = prop_oneof![
            "[a-cé ’'“\"\u{301}\u{a0}\u{200e}\n\t-]{0,8}",
            "[كکيىیأإاآلص\u{640}\u{64e} \u{200c}]{0,8}",
            "[שלום\u{5b8}\u{5c1}״ ]{0,8}",
            "(กำ|น้ำ|น\u{e4d}\u{e49}า|นำ\u{e49}|แม่|เเม่|นา| ){0,4}",
            "(ກຳ|ຄ\u{ecd}າ|ນ\u{ec9}\u{eb3}|ເເມ\u{ec8}|ແມ\u{ec8}|ນາ| ){0,4}",
            "(ក|ដ|ស\u{17d2}ដ|ស\u{17d2}\u{178a}\u{17b8}|ក\u{17c1}\u{17b6}|ក\u{17c4}|ក\u{17c6}\u{17b6}|\u{17d2}|\u{200b}| ){0,4}",
            "[नक\u{93c}\u{94d}ाफ़ ]{0,8}",
            "[中国日本、。\u{fe00} ]{0,8}",
            "(ｶ|ｶﾞ|ｰ|ガ|あ|・|･|　| ){0,6}",
            "[중국은\u{1112}\u{1161}\u{11ab} ·]{0,8}",
            "[КитайЁе\u{306} ]{0,8}",
            "[αάΣς ]{0,8}",
            "\\PC{0,6}",
        ];
        // No mark of one script belongs to a letter of another.
        prop::collection::vec(part, 0..5).prop_map(|parts| parts.join("x"))
    }
}

#[cfg(test)]
mod tests {
    use super::examples::texts;
    use super::*;
    use crate::source::plain::search_form;
    use proptest::prelude::*;

    fn same(one: &str, other: &str) {
        assert_eq!(fold(one).text(), fold(other).text(), "{one:?} {other:?}");
    }

    fn differ(one: &str, other: &str) {
        assert_ne!(fold(one).text(), fold(other).text(), "{one:?} {other:?}");
    }

    #[test]
    fn quotes_spaces_and_accents_are_folded() {
        let text = "People’s\u{a0}  Re\u{301}publique of Bu\u{300}i";
        let folded = fold(text);
        assert_eq!(folded.text(), "People's République of Bùi");
        let at = folded.text().find("Bùi").unwrap_or_default();
        assert!(text[folded.original(at)..].starts_with("Bu\u{300}i"));
    }

    #[test]
    fn what_cannot_be_seen_is_left_out() {
        same("Ann\u{200e} L\u{ad}ee\u{feff}", "Ann Lee");
        same("e\u{34f}\u{301}a\u{fe0f}", "éa");
        same("می\u{200c}خواهد", "میخواهد");
        same("កម្ពុជា\u{200b}និង\u{200b}ថៃ", "កម្ពុជានិងថៃ");
        same("العـــراق", "العراق");
        same("a \u{200b} b", "a b");
    }

    #[test]
    fn letters_that_look_alike_are_one() {
        same("إيران", "ايران");
        same("ایران در کابل", "ايران در كابل");
        same("الصِّين", "الصين");
        same("יִשְׂרָאֵל", "ישראל");
        same("\u{fb2a}לום", "שלום");
        same("ארה״ב", "ארה\"ב");
        same("फ़्रांस", "फ्रांस");
        same("ｶﾞｰﾅ ＵＳＡ　１", "ガーナ USA 1");
        same("o\u{fb03}ce", "office");
        same("⼤国", "大国");
        same("สำ\u{200b}คัญ", "สํ\u{200b}าคัญ");
        same("น้ำ", "นํ้า");
        same("นำ้", "น้ำ");
        same("เเม่", "แม่");
        same("ຄຳ", "ຄໍາ");
        same("ស\u{17d2}\u{178a}", "ស\u{17d2}\u{178f}");
        same("ក\u{17c1}\u{17b6}", "ក\u{17c4}");
        same("Iohanniș", "Iohanniş");
        same("安东尼·布林肯", "安东尼・布林肯");
        for (one, other) in [
            ("côte", "cote"),
            ("China", "china"),
            ("مدرسة", "مدرسه"),
            ("か", "が"),
            ("ড", "ড়"),
            ("ด", "ต"),
            ("a–b", "a-b"),
        ] {
            differ(one, other);
        }
    }

    #[test]
    fn spaces_within_scripts_that_set_none_do_not_count() {
        same("中国 政府", "中国政府");
        same("ថ្នាក់ ដឹកនាំ", "ថ្នាក់ដឹកនាំ");
        same("中国\u{200b} \u{200b}政府", "中国政府");
        differ("中国 USA", "中国USA");
        differ("미국 정부", "미국정부");
    }

    #[test]
    fn a_range_ends_before_what_cannot_be_seen() {
        let text = "\u{200f}Ann\u{200e} Lee\u{200e}.";
        let folded = fold(text);
        let whole = folded.original_range(&(0.."Ann Lee".len()));
        assert_eq!(&text[whole], "Ann\u{200e} Lee");
        let text = "ﻻ!";
        let half = fold(text).original_range(&(0.."ل".len()));
        assert_eq!(&text[half], "ﻻ");
    }

    #[test]
    fn an_offset_within_what_changed_leads_to_its_beginning() {
        let folded = fold("a\u{301}\u{301}b");
        assert_eq!(folded.text(), "á\u{301}b");
        assert_eq!(
            [0, 2, 4, 5].map(|offset| folded.original(offset)),
            [0, 0, 5, 6]
        );
    }

    #[test]
    fn readers_find_what_their_keyboard_cannot_type() {
        for (word, form) in [
            ("Đặng", "dang"),
            ("Wałęsa", "walesa"),
            ("Løkke", "lokke"),
            ("Œuvre", "oeuvre"),
            ("Straße", "strasse"),
            ("İstanbul", "istanbul"),
            ("Ёлкин", "елкин"),
            ("Αθήνας", "αθηνασ"),
            ("الجامعة", "الجامعه"),
            ("២០២៤", "2024"),
            ("۲۰۲۴", "2024"),
            ("ガーナ", "ガーナ"),
            ("한국", "한국"),
        ] {
            assert_eq!(search_form(word), form);
        }
    }

    proptest! {
        #[test]
        fn offsets_lead_back(text in texts()) {
            let folded = fold(&text);
            let mut last = 0;
            for (i, c) in folded.text().char_indices() {
                let original = folded.original(i);
                prop_assert!(text.is_char_boundary(original));
                prop_assert!(original >= last);
                last = original;
                let range = folded.original_range(&(i..i + c.len_utf8()));
                prop_assert!(text.get(range).is_some());
            }
            prop_assert_eq!(folded.original(folded.text().len()), text.len());
            let whole = folded.original_range(&(0..folded.text().len()));
            prop_assert!(text.get(whole).is_some());
        }

        /// What was folded is not changed again, and no stretch of a text folds to anything else than
        /// what it folds to within the whole, but for spaces at its ends.
        #[test]
        fn folding_is_settled(text in texts()) {
            let once = fold(&text).text().to_owned();
            let again = fold(&once).text().to_owned();
            prop_assert_eq!(&again, &once);
        }

        /// The short way for texts that need no change is right about them, at whatever character
        /// they begin and end.
        #[test]
        fn what_is_taken_as_folded_is_folded(text in texts(), a in 0usize..60, b in 0usize..60) {
            let at: Vec<usize> = text.char_indices().map(|(i, _)| i).chain([text.len()]).collect();
            let (a, b) = (at[a % at.len()], at[b % at.len()]);
            let part = &text[a.min(b)..a.max(b)];
            let (folded, anew) = (fold(part), fold_anew(part));
            prop_assert_eq!(folded.text(), anew.text());
        }

        #[test]
        fn how_letters_are_encoded_makes_no_difference(text in texts()) {
            let composed: String = text.nfc().collect();
            let decomposed: String = text.nfd().collect();
            prop_assert_eq!(folded(&composed), folded(&decomposed));
            prop_assert_eq!(search_form(&composed), search_form(&decomposed));
        }
    }
}
