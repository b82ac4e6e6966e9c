//! Names in the order of the site's language.

use std::cmp::Ordering;

use icu_collator::options::{CollatorOptions, Strength};
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale::Locale;

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

    /// The heading under which an A to Z index files a name that follows names filed under `previous`.
    pub(crate) fn heading(&self, name: &str, previous: Option<&str>) -> String {
        let first = name.chars().find(|c| c.is_alphanumeric());
        let Some(first) = first else {
            return "…".to_owned();
        };
        if first.is_numeric() {
            return "0–9".to_owned();
        }
        let letter: String = first.to_uppercase().collect();
        let same = |other: &str| {
            self.letters
                .as_ref()
                .is_some_and(|letters| letters.compare(&letter, other) == Ordering::Equal)
        };
        if let Some(previous) = previous.filter(|previous| same(previous)) {
            return previous.to_owned();
        }
        use unicode_normalization::UnicodeNormalization;
        let base: String = letter.nfd().take(1).collect();
        if same(&base) { base } else { letter }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
    }
}
