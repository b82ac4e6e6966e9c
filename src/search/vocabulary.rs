//! The vocabulary of the records in one language: their words, and the keys under which each word is indexed.
//!
//! Words that are forms of one another, such as “visa” and “visas”, share a key. Pagefind looks a word up by
//! its beginning, and shortens one that it does not know until something fits. So each key goes into the
//! index with an end mark that no other key contains, so that only whole words match. The search page first looks up
//! the keys of a word in the vocabulary, so it knows when no record contains the word.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use pagefind_stem::{Algorithm, Stemmer};
use rayon::prelude::*;

use super::stretch::{Divider, Lengths};
use super::typed::typed;
use crate::source::plain::plain_form;
use crate::source::word::is_whole;

/// A file of the vocabulary has about 12,000 bytes.
const FILE: Lengths = Lengths {
    least: 9_000,
    most: 16_000,
    one_in: 3_000,
};

/// The keys of each folded form. A key of several words is a phrase.
pub(super) type Forms = BTreeMap<String, BTreeSet<String>>;

/// The words of some records in one language, which gives each a number.
pub(super) struct WordTable {
    language: String,
    stemmer: Option<Stemmer>,
    /// The number of the word of the index for each word as it is written, if it has one.
    numbers: HashMap<String, Option<u32>>,
    /// The number of each word of the index.
    tokens: HashMap<String, u32>,
    /// Words with hyphens that are known.
    joined: HashSet<String>,
    forms: Forms,
}

/// The words of one language.
pub(super) struct Vocabulary {
    stemmer: Option<Stemmer>,
    forms: Forms,
}

/// A part of a vocabulary that is loaded at once.
pub(super) struct Lines {
    /// The first of its forms; they are sorted by their bytes.
    pub(super) first: String,
    /// One form a line. Behind a tab its keys, separated by bars, unless its only key is the form itself. A
    /// line that ends in a tab has a form that no text has, of a word that some text has in another form.
    pub(super) text: String,
}

/// The number of endings that are learned: the most frequent ones.
const LEARNED: usize = 16;

/// Endings that are tried on the keys of words in every language that has a stemmer, as small archives have few to learn
/// from.
const COMMON_ENDINGS: [(&str, &str); 7] = [
    ("", ""),
    ("", "s"),
    ("", "es"),
    ("", "e"),
    ("", "ed"),
    ("", "ing"),
    ("i", "y"),
];

/// Endings that are tried on the forms of words: the key of “minister” is “minist”, which no ending makes “ministers”.
const COMMON_CHANGES: [(&str, &str); 12] = [
    ("", "s"),
    ("s", ""),
    ("", "es"),
    ("es", ""),
    ("y", "ies"),
    ("ies", "y"),
    ("", "ed"),
    ("ed", ""),
    ("", "ing"),
    ("ing", ""),
    ("ed", "ing"),
    ("ing", "ed"),
];

/// Forms of one word differ by no more than so many letters; what differs by more is rather another word with
/// the same stem, as “organ” and “organization”.
const NEAR: usize = 3;

/// A rule that derives a word form from a key, or from another form with the same key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
struct Ending<'a> {
    /// The ending that is removed from the key.
    without: &'a str,
    /// The ending that is added.
    with: &'a str,
}

impl<'a> Ending<'a> {
    fn of(form: &'a str, key: &'a str) -> Ending<'a> {
        let same = form.chars().zip(key.chars()).take_while(|(a, b)| a == b);
        let length: usize = same.map(|(c, _)| c.len_utf8()).sum();
        Ending {
            without: key.get(length..).unwrap_or_default(),
            with: form.get(length..).unwrap_or_default(),
        }
    }

    fn applied(&self, key: &str) -> Option<String> {
        Some(format!("{}{}", key.strip_suffix(self.without)?, self.with))
    }
}

impl WordTable {
    /// An empty table of a language, by its tag.
    pub(super) fn new(language: &str) -> WordTable {
        let language = base(language).to_owned();
        WordTable {
            stemmer: algorithm(&language).map(Stemmer::create),
            language,
            numbers: HashMap::new(),
            tokens: HashMap::new(),
            joined: HashSet::new(),
            forms: Forms::new(),
        }
    }

    /// The number of the word of the index for a word of a text; none if it is made of ignored characters alone.
    pub(super) fn number(&mut self, word: &str) -> Option<u32> {
        if let Some(number) = self.numbers.get(word) {
            return *number;
        }
        let forms = self.written_forms(word);
        let key = forms.last().map_or(String::new(), |base| self.stem(base));
        let number = (!key.is_empty()).then(|| {
            let next = u32::try_from(self.tokens.len()).unwrap_or(u32::MAX);
            let number = *self.tokens.entry(encoded(&key)).or_insert(next);
            for form in forms {
                self.forms.entry(form).or_default().insert(key.clone());
            }
            number
        });
        self.numbers.insert(word.to_owned(), number);
        number
    }

    /// Notes that words with hyphens between them are also found as one word.
    pub(super) fn join(&mut self, written: &str, words: &[&str]) {
        if self.joined.contains(written) {
            return;
        }
        self.joined.insert(written.to_owned());
        let forms: Vec<Vec<String>> = words.iter().map(|word| self.written_forms(word)).collect();
        let first: Option<Vec<&str>> = forms
            .iter()
            .map(|forms| forms.first().map(String::as_str))
            .collect();
        let Some(first) = first else { return };
        let keys = forms.iter().filter_map(|forms| forms.last());
        let phrase: Vec<String> = keys.map(|base| self.stem(base)).collect();
        let joined = self.forms.entry(first.concat()).or_default();
        joined.insert(phrase.join(" "));
    }

    /// The words of the index in the order of their numbers, and the forms of words.
    pub(super) fn into_words(self) -> (Vec<String>, Forms) {
        let mut tokens: Vec<(String, u32)> = self.tokens.into_iter().collect();
        tokens.sort_unstable_by_key(|(_, number)| *number);
        let words = tokens.into_iter().map(|(word, _)| word).collect();
        (words, self.forms)
    }

    fn stem(&self, form: &str) -> String {
        match &self.stemmer {
            Some(stemmer) => stemmer.stem(form).into_owned(),
            None => form.to_owned(),
        }
    }

    /// The forms under which a word is found, from the one as written to the one without prefixes and
    /// particles that the language writes together with it.
    fn written_forms(&self, word: &str) -> Vec<String> {
        let apostrophe = |c: char| {
            matches!(
                c,
                '\'' | '\u{2018}' | '\u{2019}' | '\u{201b}' | '\u{2bc}' | '\u{ff07}'
            )
        };
        let (stem, suffix) = word.rsplit_once(apostrophe).unwrap_or((word, ""));
        let possessive = suffix.eq_ignore_ascii_case("s");
        let suffixed = !suffix.is_empty() && matches!(self.language.as_str(), "tr" | "az");
        let plain = |word: &str| -> String {
            let digits = word.contains(|c: char| c.is_ascii_digit());
            let kept = |c: &char| !apostrophe(*c) && (*c != '.' || digits) && *c != ',';
            plain_form(&typed(word).chars().filter(kept).collect::<String>())
        };
        let mut forms = vec![plain(if possessive { stem } else { word })];
        if suffixed && !possessive {
            forms.push(plain(stem));
        }
        while let Some(shorter) = forms.last().and_then(|form| self.without_clitic(form)) {
            forms.push(shorter);
        }
        forms.retain(|form| !form.is_empty());
        forms
    }

    /// A word without a prefix or particle that its language writes together with it. What is left must be
    /// long enough to be a word of its own.
    fn without_clitic(&self, form: &str) -> Option<String> {
        let places: Vec<usize> = form.char_indices().map(|(i, _)| i).skip(1).collect();
        match self.language.as_str() {
            "ar" => {
                let article = form.strip_prefix("لل").filter(|rest| is_long(rest, 3));
                let noun = form.strip_prefix("ال").filter(|rest| is_long(rest, 3));
                article
                    .map(|rest| format!("ال{rest}"))
                    .or_else(|| noun.map(str::to_owned))
                    .or_else(|| without_prefix(form, &places))
            }
            "he" => without_prefix(form, &places),
            "ko" => places
                .iter()
                .rfind(|end| is_whole(form, 0..**end) && is_long(&form[..**end], 2))
                .map(|end| form[..*end].to_owned()),
            _ => None,
        }
    }
}

impl Vocabulary {
    /// An empty vocabulary of a language, by its tag.
    pub(super) fn new(language: &str) -> Vocabulary {
        Vocabulary {
            stemmer: algorithm(base(language)).map(Stemmer::create),
            forms: Forms::new(),
        }
    }

    /// Adds the words of some records.
    pub(super) fn add(&mut self, forms: Forms) {
        if self.forms.is_empty() {
            self.forms = forms;
            return;
        }
        for (form, keys) in forms {
            self.forms.entry(form).or_default().extend(keys);
        }
    }

    /// The vocabulary in files of a size that is loaded at once.
    pub(super) fn lines(&self) -> Vec<Lines> {
        let unwritten = self.unwritten();
        let lines = self.forms.iter().map(|(form, keys)| {
            let plain = keys.len() == 1 && keys.contains(form);
            let keys = keys
                .iter()
                .map(String::as_str)
                .collect::<Vec<_>>()
                .join("|");
            let line = if plain {
                format!("{form}\n")
            } else {
                format!("{form}\t{keys}\n")
            };
            (form.as_str(), line)
        });
        let others = unwritten.iter();
        let others = others.map(|(form, key)| (form.as_str(), format!("{form}\t{key}\t\n")));
        let lines: BTreeMap<&str, String> = lines.chain(others).collect();
        let mut all: Vec<Lines> = Vec::new();
        let mut divider = Divider::new(FILE);
        let mut begins = true;
        for (form, line) in lines {
            let ends = divider.ends(line.len(), form);
            match all.last_mut().filter(|_| !begins) {
                Some(last) => last.text.push_str(&line),
                None => all.push(Lines {
                    first: form.to_owned(),
                    text: line,
                }),
            }
            begins = ends;
        }
        all
    }

    /// Forms that no text has, of words that some text has in another form, with their keys: “visa” where
    /// “visas” is written. Endings come from the vocabulary itself; whether a word has an ending is
    /// for the stemmer to say.
    fn unwritten(&self) -> BTreeMap<String, String> {
        let Some(stemmer) = &self.stemmer else {
            return BTreeMap::new();
        };
        let words = || {
            self.forms
                .iter()
                .flat_map(|(form, keys)| keys.iter().map(move |key| (form.as_str(), key.as_str())))
                .filter(|(_, key)| !key.contains(' '))
        };
        let mut of_keys: HashMap<&str, Vec<&str>> = HashMap::new();
        for (form, key) in words() {
            of_keys.entry(key).or_default().push(form);
        }
        let endings = words().map(|(form, key)| Ending::of(form, key));
        let endings = most_frequent(endings, &COMMON_ENDINGS);
        // Forms are sorted, so those that differ by an ending are close to each other.
        let changes = of_keys.values().flat_map(|forms| {
            let pairs = forms
                .windows(2)
                .flat_map(|pair| [(pair[0], pair[1]), (pair[1], pair[0])]);
            pairs.map(|(one, other)| Ending::of(one, other))
        });
        let changes = most_frequent(changes, &COMMON_CHANGES);
        let others = |(form, key): (&str, &str)| -> Vec<(String, String)> {
            let of_key = endings.iter().filter_map(|ending| ending.applied(key));
            let of_form = changes.iter().filter_map(|change| change.applied(form));
            let others = of_key.chain(of_form);
            // Stemmers of some languages also remove prefixes, and too many of them.
            let near = others.filter(|other| {
                other.chars().count().abs_diff(form.chars().count()) <= NEAR
                    && other.chars().next() == form.chars().next()
            });
            let new = near.filter(|other| !self.forms.contains_key(other));
            new.filter(|other| stemmer.stem(other) == key)
                .map(|other| (other, key.to_owned()))
                .collect()
        };
        let words: Vec<(&str, &str)> = words().collect();
        words.into_par_iter().flat_map_iter(others).collect()
    }
}

/// The most frequent of some endings, and those that are always tried.
fn most_frequent<'e>(
    all: impl Iterator<Item = Ending<'e>>,
    common: &[(&'e str, &'e str)],
) -> BTreeSet<Ending<'e>> {
    let mut counts: HashMap<Ending<'e>, usize> = HashMap::new();
    for ending in all {
        *counts.entry(ending).or_default() += 1;
    }
    let counts = counts.into_iter().map(|(ending, count)| (count, ending));
    let mut counts: Vec<(usize, Ending<'e>)> = counts.collect();
    counts.sort_unstable_by(|a, b| b.cmp(a));
    let learned = counts.into_iter().take(LEARNED).map(|(_, ending)| ending);
    let common = common.iter();
    let common = common.map(|(without, with)| Ending { without, with });
    learned.chain(common).collect()
}

fn without_prefix(form: &str, places: &[usize]) -> Option<String> {
    let start = places
        .iter()
        .find(|start| is_whole(form, **start..form.len()))?;
    Some(form[*start..].to_owned()).filter(|rest| is_long(rest, 4))
}

fn is_long(word: &str, least: usize) -> bool {
    word.chars().count() >= least
}

/// The word of the index for a key: letters alone, so that Pagefind neither cuts nor folds it further, with
/// an end mark. No word of the index is the beginning of another.
///
/// `z` begins an escape of two letters up to `p`, so `zz` occurs only at the end.
pub(super) fn encoded(key: &str) -> String {
    const DIGITS: &[u8; 16] = b"abcdefghijklmnop";
    let mut word = String::with_capacity(key.len() + 2);
    for byte in key.bytes() {
        match byte {
            b'a'..=b'y' => word.push(char::from(byte)),
            _ => {
                word.push('z');
                word.push(char::from(DIGITS[usize::from(byte >> 4)]));
                word.push(char::from(DIGITS[usize::from(byte & 15)]));
            }
        }
    }
    word.push_str("zz");
    word
}

/// The language of a tag, without its region.
fn base(tag: &str) -> &str {
    tag.split('-').next().unwrap_or_default()
}

/// Returns the stemming rules of a language.
fn algorithm(language: &str) -> Option<Algorithm> {
    Some(match language {
        "ar" => Algorithm::Arabic,
        "ca" => Algorithm::Catalan,
        "da" => Algorithm::Danish,
        "de" => Algorithm::German,
        "el" => Algorithm::Greek,
        "en" => Algorithm::English,
        "eo" => Algorithm::Esperanto,
        "es" => Algorithm::Spanish,
        "et" => Algorithm::Estonian,
        "eu" => Algorithm::Basque,
        "fi" => Algorithm::Finnish,
        "fr" => Algorithm::French,
        "ga" => Algorithm::Irish,
        "hi" => Algorithm::Hindi,
        "hu" => Algorithm::Hungarian,
        "hy" => Algorithm::Armenian,
        "id" => Algorithm::Indonesian,
        "it" => Algorithm::Italian,
        "lt" => Algorithm::Lithuanian,
        "nb" | "nn" | "no" => Algorithm::Norwegian,
        "ne" => Algorithm::Nepali,
        "nl" => Algorithm::Dutch,
        "pl" => Algorithm::Polish,
        "pt" => Algorithm::Portuguese,
        "ro" => Algorithm::Romanian,
        "ru" => Algorithm::Russian,
        "sr" => Algorithm::Serbian,
        "sv" => Algorithm::Swedish,
        "ta" => Algorithm::Tamil,
        "tr" => Algorithm::Turkish,
        "yi" => Algorithm::Yiddish,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Returns whether a word of a query matches a word of a text.
    fn finds(language: &str, asked: &str, text: &str) -> bool {
        let mut table = WordTable::new(language);
        table.number(text);
        let asked = table.written_forms(asked).swap_remove(0);
        let (tokens, forms) = table.into_words();
        let mut vocabulary = Vocabulary::new(language);
        vocabulary.add(forms);
        let unwritten = vocabulary.unwritten();
        let keys = vocabulary.forms.get(&asked).into_iter().flatten();
        keys.chain(unwritten.get(&asked))
            .any(|key| tokens.contains(&encoded(key)))
    }

    #[test]
    fn words_are_found_with_what_their_language_writes_together_with_them() {
        for (language, asked, text) in [
            ("en", "china", "China’s"),
            ("en", "U.S.", "US"),
            ("en", "visa", "visas"),
            ("en", "visits", "visited"),
            ("en", "policy", "policies"),
            ("en", "ministers", "minister"),
            ("en", "minister", "ministers"),
            ("en", "relations", "relation"),
            ("en", "visiting", "visited"),
            ("en", "parties", "party"),
            ("ja", "ガーナ", "ｶﾞｰﾅ"),
            ("th", "น้ำ", "น\u{e4d}\u{e49}า"),
            ("fr", "accord", "accords"),
            ("ru", "торговля", "торговля"),
            ("ar", "الصين", "والصين"),
            ("ar", "الصين", "للصين"),
            ("ar", "إيران", "لإيران"),
            ("he", "ישראל", "וישראל"),
            ("ko", "중국", "중국은"),
            ("ko", "이란", "이란과"),
            ("ko", "한반도", "한반도에서"),
            ("tr", "Çin", "Çin’in"),
            ("vi", "Dang", "Đặng"),
        ] {
            assert!(finds(language, asked, text), "{asked} in {text}");
        }
        for (language, asked, text) in [
            ("en", "apartheid", "a"),
            ("en", "plan", "planetarium"),
            ("en", "planetarium", "plan"),
            ("en", "organ", "organization"),
            ("en", "bare", "bar"),
            ("en", "the", "theft"),
            ("ar", "زير", "وزير"),
            ("ko", "국", "국가"),
        ] {
            assert!(!finds(language, asked, text), "{asked} in {text}");
        }
    }

    #[test]
    fn forms_of_a_word_share_its_key() {
        let mut table = WordTable::new("en-GB");
        assert_eq!(table.number("visa"), table.number("visas"));
        assert_ne!(table.number("visa"), table.number("visit"));
        table.join("co-operation", &["co", "operation"]);
        let mut vocabulary = Vocabulary::new("en-GB");
        vocabulary.add(table.into_words().1);
        let lines: String = vocabulary
            .lines()
            .into_iter()
            .map(|part| part.text)
            .collect();
        let written: Vec<&str> = lines.lines().filter(|line| !line.ends_with('\t')).collect();
        assert_eq!(
            written,
            ["cooperation\tco oper", "visa", "visas\tvisa", "visit"]
        );
        assert!(lines.contains("visits\tvisit\t\n"), "{lines}");
    }

    proptest! {
        #[test]
        fn no_word_of_the_index_begins_another(a in "\\PC{1,6}", b in "\\PC{1,6}") {
            let (one, other) = (encoded(&a), encoded(&b));
            prop_assert_eq!(a == b, one == other);
            prop_assert!(a == b || !one.starts_with(&other));
            prop_assert!(one.bytes().all(|byte| byte.is_ascii_lowercase()));
        }
    }
}
