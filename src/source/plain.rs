//! The form of a word under which readers find it, who type what their keyboard has: lower case, without
//! diacritics or invisible characters. `Đặng`, `đặng` and `dang` are one; so are `Œuvre` and `oeuvre`, `Straße` and
//! `strasse`.
//!
//! The search page folds what is asked in the same way, with the tables of this module, which the catalogue of the
//! index contains. Texts themselves are never changed.

use unicode_normalization::UnicodeNormalization;

use super::fold::fold;

/// Characters that do not count: diacritics of alphabets, vowel points of Arabic and Hebrew, kashida, the nukta of
/// Devanagari, and characters without a width of their own. Other marks of Indic and Khmer scripts are letters and
/// count.
pub(crate) const IGNORED: [(char, char); 23] = [
    ('\u{ad}', '\u{ad}'),
    ('\u{300}', '\u{36f}'),
    ('\u{483}', '\u{487}'),
    ('\u{591}', '\u{5bd}'),
    ('\u{5bf}', '\u{5bf}'),
    ('\u{5c1}', '\u{5c2}'),
    ('\u{5c4}', '\u{5c5}'),
    ('\u{5c7}', '\u{5c7}'),
    ('\u{610}', '\u{61a}'),
    ('\u{61c}', '\u{61c}'),
    ('\u{640}', '\u{640}'),
    ('\u{64b}', '\u{65f}'),
    ('\u{670}', '\u{670}'),
    ('\u{6d6}', '\u{6ed}'),
    ('\u{93c}', '\u{93c}'),
    ('\u{1ab0}', '\u{1aff}'),
    ('\u{1dc0}', '\u{1dff}'),
    ('\u{200b}', '\u{200f}'),
    ('\u{202a}', '\u{202e}'),
    ('\u{2060}', '\u{206f}'),
    ('\u{20d0}', '\u{20ff}'),
    ('\u{fe00}', '\u{fe2f}'),
    ('\u{feff}', '\u{feff}'),
];

/// Letters that Unicode does not decompose, with the plain letters by which they are found. The Latin ones
/// are those of Lucene's ASCIIFoldingFilter, the Arabic ones those of its ArabicNormalizer.
pub(crate) const LETTERS: [(char, &str); 35] = [
    ('æ', "ae"),
    ('œ', "oe"),
    ('ß', "ss"),
    ('þ', "th"),
    ('ð', "d"),
    ('đ', "d"),
    ('ɖ', "d"),
    ('ɗ', "d"),
    ('ħ', "h"),
    ('ı', "i"),
    ('ɨ', "i"),
    ('ĸ', "q"),
    ('ƙ', "k"),
    ('ł', "l"),
    ('ŋ', "n"),
    ('ɲ', "n"),
    ('ø', "o"),
    ('ɔ', "o"),
    ('ɛ', "e"),
    ('ə', "a"),
    ('ǝ', "e"),
    ('ŧ', "t"),
    ('ƭ', "t"),
    ('ʋ', "v"),
    ('ƴ', "y"),
    ('ƶ', "z"),
    ('ɓ', "b"),
    ('ɣ', "g"),
    ('ς', "σ"),
    ('ٱ', "ا"),
    ('ى', "ي"),
    ('ی', "ي"),
    ('ک', "ك"),
    ('ۀ', "ه"),
    ('ة', "ه"),
];

/// The zeros of decimal digits that compatibility normalization leaves as they are.
pub(crate) const ZEROS: [char; 11] = [
    '\u{660}', '\u{6f0}', '\u{966}', '\u{9e6}', '\u{a66}', '\u{ae6}', '\u{e50}', '\u{ed0}',
    '\u{f20}', '\u{1040}', '\u{17e0}',
];

/// A name in that form, with the quotation marks, hyphens and spaces of [`fold`].
pub(crate) fn search_form(name: &str) -> String {
    plain_form(fold(name).text())
}

/// Whether a character does not count.
pub(crate) fn is_ignored(c: char) -> bool {
    c >= '\u{ad}' && IGNORED.iter().any(|(from, to)| (*from..=*to).contains(&c))
}

/// A word in that form, as the search page puts what is asked into it with the same tables.
pub(crate) fn plain_form(word: &str) -> String {
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    let mut plain = String::with_capacity(word.len());
    let mut before = ' ';
    // Some letters have a lower case only once they are decomposed, and some are decomposed only then.
    let lower = word.nfkd().collect::<String>().to_lowercase();
    for c in lower.nfkd() {
        // The breve makes another letter of Cyrillic и.
        if !is_ignored(c) || c == '\u{306}' && before == 'и' {
            push_plain(c, &mut plain);
        }
        before = c;
    }
    plain.nfc().collect()
}

fn push_plain(c: char, plain: &mut String) {
    if let Some((_, letters)) = LETTERS.iter().find(|(letter, _)| *letter == c) {
        plain.push_str(letters);
        return;
    }
    let digit = ZEROS.iter().find_map(|zero| {
        let n = (c as u32).checked_sub(*zero as u32)?;
        char::from_digit(n, 10)
    });
    plain.push(digit.unwrap_or(c));
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn words_are_found_by_their_plain_letters() {
        for (word, plain) in [
            ("Ðặng", "dang"),
            ("ĐẶNG", "dang"),
            ("Łukasz", "lukasz"),
            ("Ørsted", "orsted"),
            ("Cœur", "coeur"),
            ("Straße", "strasse"),
            ("ＡＳＥＡＮ", "asean"),
            ("И\u{306}", "й"),
            ("мой", "мой"),
            ("ё", "е"),
            ("Wang\u{200e}", "wang"),
            ("co\u{ad}operate", "cooperate"),
            ("الصـــين", "الصين"),
            ("إيران", "ايران"),
            ("ایران", "ايران"),
            ("២០២២", "2022"),
            ("한국", "한국"),
            ("ガス", "ガス"),
            ("កម្ពុជា", "កម្ពុជា"),
            ("İstanbul", "istanbul"),
            ("\u{fb01}n", "fin"),
            ("फ़्रांस", "फ्रांस"),
            ("\u{958}लम", "कलम"),
        ] {
            assert_eq!(plain_form(word), plain, "{word}");
        }
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing_more(word in "\\PC{0,12}") {
            let once = plain_form(&word);
            prop_assert_eq!(plain_form(&once), once.clone());
            // Composed or decomposed, upper case or lower.
            prop_assert_eq!(plain_form(&word.nfc().collect::<String>()), once.clone());
            prop_assert_eq!(plain_form(&word.nfd().collect::<String>()), once);
        }
    }
}
