//! Names in the order of the site's language.

use std::cmp::Ordering;

use icu_collator::options::{CollatorOptions, Strength};
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale::Locale;
use unicode_normalization::UnicodeNormalization;

use super::capitalized;
use crate::source::plain::search_form;

/// Sorts names by the Unicode Collation Algorithm, tailored to a language.
pub struct Sorting {
    order: Option<CollatorBorrowed<'static>>,
    /// Compares base letters alone, for the headings of A to Z indexes.
    letters: Option<CollatorBorrowed<'static>>,
}

impl std::fmt::Debug for Sorting {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Sorting").finish_non_exhaustive()
    }
}

impl Sorting {
    /// The order of a language.
    pub(crate) fn new(locale: &Locale) -> Self {
        let collator = |strength| {
            let mut options = CollatorOptions::default();
            options.strength = Some(strength);
            Collator::try_new(locale.into(), options).ok()
        };
        Sorting {
            order: collator(Strength::Tertiary),
            letters: collator(Strength::Primary),
        }
    }

    /// Which of two names comes first.
    pub(crate) fn compare(&self, a: &str, b: &str) -> Ordering {
        match &self.order {
            Some(collator) => collator.compare(a, b).then_with(|| a.cmp(b)),
            None => a.cmp(b),
        }
    }

    /// A name without the signs before its first letter or digit, by which it is filed: `Prince Ali` of
    /// `& Prince Ali`. A name of signs alone stays as it is.
    fn filed(name: &str) -> &str {
        let first = name.find(char::is_alphanumeric);
        first.and_then(|at| name.get(at..)).unwrap_or(name)
    }

    /// Which of two names comes first in an A to Z index: those of signs alone, then digits, then letters,
    /// so that each heading stands once.
    pub(crate) fn compare_filed(&self, a: &str, b: &str) -> Ordering {
        let class = |name: &str| match name.chars().find(|c| c.is_alphanumeric()) {
            None => 0,
            Some(c) if c.is_numeric() => 1,
            Some(_) => 2,
        };
        class(a)
            .cmp(&class(b))
            .then_with(|| self.compare(Self::filed(a), Self::filed(b)))
            .then_with(|| self.compare(a, b))
    }

    /// The heading under which an A to Z index files a name that follows names filed under `previous`.
    pub(crate) fn heading(&self, name: &str, previous: Option<&str>) -> String {
        let first = name.chars().find(|c| c.is_alphanumeric());
        let Some(first) = first else {
            return "…".to_owned();
        };
        if first.is_numeric() {
            return "0–9".to_owned();
        }
        let mut letter: String = first.to_uppercase().collect();
        let order = |a: &str, b: &str| self.letters.as_ref().map(|letters| letters.compare(a, b));
        // Two letters may be one, which stands after all that begin with the first: `Ch` in Czech.
        let two: String = Self::filed(name).chars().take(2).collect();
        let last = format!("{first}\u{ffff}");
        if order(&two, &last) == Some(Ordering::Greater) {
            letter = capitalized(&two.to_lowercase());
        }
        let same = |other: &str| order(&letter, other) == Some(Ordering::Equal);
        if let Some(previous) = previous.filter(|previous| same(previous)) {
            return previous.to_owned();
        }
        // One letter may stand among those that begin with another, as two: `Æ` in English.
        let plain = match letter.chars().count() {
            1 => search_form(&letter),
            _ => return letter,
        };
        if let Some(begin) = plain.chars().next().filter(|_| same(&plain)) {
            return begin.to_uppercase().collect();
        }
        let base: String = letter.nfd().take(1).collect();
        if same(&base) { base } else { letter }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn sorted(language: &str, names: &[&str]) -> Vec<String> {
        let sorting = Sorting::new(&language.parse().unwrap_or(Locale::UNKNOWN));
        let mut names: Vec<String> = names.iter().map(|n| (*n).to_owned()).collect();
        names.sort_by(|a, b| sorting.compare(a, b));
        names
    }

    #[test]
    fn each_language_has_its_own_order() {
        let names = ["Zorn", "Ångström", "Adams", "Öberg"];
        assert_eq!(sorted("en", &names), ["Adams", "Ångström", "Öberg", "Zorn"]);
        assert_eq!(sorted("sv", &names), ["Adams", "Zorn", "Ångström", "Öberg"]);
    }

    #[test]
    fn headings_follow_the_language() {
        let heading = |language: &str, name| {
            Sorting::new(&language.parse().unwrap_or(Locale::UNKNOWN)).heading(name, None)
        };
        assert_eq!(heading("en", "Ångström"), "A");
        assert_eq!(heading("sv", "Ångström"), "Å");
        assert_eq!(heading("km", "កម្ពុជា"), "ក");
        assert_eq!(heading("en", "“7 summit”"), "0–9");
        assert_eq!(heading("en", "Æthelred"), "A");
        assert_eq!(heading("da", "Ærø"), "Æ");
        assert_eq!(heading("cs", "chorvatsko"), "Ch");
        assert_eq!(heading("cs", "Cuba"), "C");
        assert_eq!(heading("en", "& Prince Ali"), "P");
    }

    /// The headings of names in the order of an index.
    fn headings(language: &str, names: &[String]) -> Vec<String> {
        let sorting = Sorting::new(&language.parse().unwrap_or(Locale::UNKNOWN));
        let mut names: Vec<&String> = names.iter().collect();
        names.sort_by(|a, b| sorting.compare_filed(a, b));
        let mut headings: Vec<String> = Vec::new();
        for name in names {
            let heading = sorting.heading(name, headings.last().map(String::as_str));
            if headings.last() != Some(&heading) {
                headings.push(heading);
            }
        }
        headings
    }

    #[test]
    fn signs_before_a_name_do_not_file_it_elsewhere() {
        let names = [
            "& Prince Ali",
            "Pol",
            "Ann",
            "“Zed”",
            "(7) x",
            "…",
            "3rd",
            "Æb",
            "Az",
            "Ad",
        ];
        let names = names.map(str::to_owned);
        assert_eq!(headings("en", &names), ["…", "0–9", "A", "P", "Z"]);
    }

    proptest! {
        /// Whatever the names: a letter stands once in an index.
        #[test]
        fn a_letter_stands_once(
            names in prop::collection::vec("[&“( 0-9]{0,2}([A-Da-dÅÆßçdž]{1,3}|[Cc]h?[a-z]|[Ll]j[a-z]|[កខ中国가나Жжأب]{1,2})", 0..12),
            language in prop::sample::select(&["en", "cs", "da", "sv", "hr", "km", "fr", "ar", "zh", "ko"][..]),
        ) {
            let mut found = headings(language, &names);
            let count = found.len();
            found.sort();
            found.dedup();
            prop_assert_eq!(found.len(), count, "{:?}", names);
        }
    }
}
