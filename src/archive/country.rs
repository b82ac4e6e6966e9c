//! The countries of ISO 3166-1, and states that no longer exist, which need no file.
//!
//! `countries.tsv` gives code of three letters, code of two, id, English short name, and further names.
//! `countries-names.tsv` gives code of two and the names in French, Khmer and Arabic, of Unicode CLDR 47.
//! Codes are those of ISO 3166-1; names are the English short names of Unicode CLDR 47 and, where they
//! differ, of ISO.

//!
//! `countries-former.tsv` gives states that came to an end, among them those of ISO 3166-3 whose name no
//! country has today: id, English name, whether English text says `the` before it, first and last day, the
//! names in French, Khmer and Arabic, and further names. A state that goes on under another name is in
//! `countries.tsv`, with the name that it had.

use std::sync::LazyLock;

use jiff::civil::Date;

/// A country of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct IsoCountry {
    pub(crate) alpha3: &'static str,
    pub(crate) alpha2: &'static str,
    pub(crate) id: &'static str,
    pub(crate) name: &'static str,
    further: &'static str,
}

/// Countries before whose names English text says `the`.
const WITH_ARTICLE: &[&str] = &[
    "ALA", "ARE", "ATF", "BES", "BHS", "CAF", "CCK", "COD", "COG", "COK", "COM", "CYM", "DOM",
    "FLK", "FRO", "GBR", "GMB", "HMD", "IMN", "IOT", "MDV", "MHL", "MNP", "NLD", "PCN", "PHL",
    "SGS", "SLB", "SYC", "TCA", "UMI", "USA", "VGB", "VIR",
];

impl IsoCountry {
    /// Whether English text says `the` before the name.
    pub(crate) fn takes_article(&self) -> bool {
        WITH_ARTICLE.contains(&self.alpha3)
    }

    /// The name in a language other than English, if the table has it. The English name is then a
    /// further one.
    pub(crate) fn name_in(&self, language: &str) -> Option<&'static str> {
        let column = match language {
            "fr" => 1,
            "km" => 2,
            "ar" => 3,
            _ => return None,
        };
        let names = include_str!("countries-names.tsv").lines();
        let mut cells = names
            .map(|line| line.split('\t'))
            .find(|cells| cells.clone().next() == Some(self.alpha2))?;
        cells.nth(column)
    }

    pub(crate) fn further_names(&self) -> impl Iterator<Item = &'static str> {
        self.further.split('|').filter(|name| !name.is_empty())
    }
}

static ALL: LazyLock<Vec<IsoCountry>> = LazyLock::new(|| {
    let country = |line: &'static str| {
        let mut cells = line.split('\t');
        Some(IsoCountry {
            alpha3: cells.next()?,
            alpha2: cells.next()?,
            id: cells.next()?,
            name: cells.next()?,
            further: cells.next()?,
        })
    };
    let lines = include_str!("countries.tsv").lines();
    lines.filter_map(country).collect()
});

pub(crate) fn all() -> impl Iterator<Item = IsoCountry> {
    ALL.iter().copied()
}

/// The country with a code of two or three letters, in any case.
pub(crate) fn by_code(code: &str) -> Option<IsoCountry> {
    all().find(|c| c.alpha3.eq_ignore_ascii_case(code) || c.alpha2.eq_ignore_ascii_case(code))
}

/// The country that the table calls by an id.
pub(crate) fn by_id(id: &str) -> Option<IsoCountry> {
    all().find(|country| country.id == id)
}

/// A state that no longer exists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct FormerState {
    pub(crate) id: &'static str,
    pub(crate) name: &'static str,
    pub(crate) takes_article: bool,
    /// Its first and its last day.
    pub(crate) days: (Date, Date),
    /// In French, Khmer and Arabic; empty where it is not known.
    names: [&'static str; 3],
    further: &'static str,
}

impl FormerState {
    /// The name in a language other than English, if the table has it.
    pub(crate) fn name_in(&self, language: &str) -> Option<&'static str> {
        let column = ["fr", "km", "ar"].iter().position(|has| *has == language)?;
        self.names
            .get(column)
            .copied()
            .filter(|name| !name.is_empty())
    }

    pub(crate) fn further_names(&self) -> impl Iterator<Item = &'static str> {
        self.further.split('|').filter(|name| !name.is_empty())
    }
}

static FORMER: LazyLock<Vec<FormerState>> = LazyLock::new(|| {
    let state = |line: &'static str| {
        let cells: Vec<&str> = line.split('\t').collect();
        let [id, name, article, from, to, fr, km, ar, further] = cells[..] else {
            return None;
        };
        Some(FormerState {
            id,
            name,
            takes_article: article == "1",
            days: (from.parse().ok()?, to.parse().ok()?),
            names: [fr, km, ar],
            further,
        })
    };
    let lines = include_str!("countries-former.tsv").lines();
    lines.filter_map(state).collect()
});

pub(crate) fn former() -> impl Iterator<Item = FormerState> {
    FORMER.iter().copied()
}

/// The former state that the table calls by an id.
pub(crate) fn former_by_id(id: &str) -> Option<FormerState> {
    former().find(|state| state.id == id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::id::Id;

    #[test]
    fn the_table_is_whole() {
        let countries: Vec<_> = all().collect();
        assert_eq!(countries.len(), 249, "ISO 3166-1 has 249 entries");
        for code in WITH_ARTICLE {
            assert!(
                countries.iter().any(|country| country.alpha3 == *code),
                "{code}"
            );
        }
        for country in &countries {
            assert!(Id::new(country.id).is_ok(), "{}", country.id);
            assert_eq!((country.alpha2.len(), country.alpha3.len()), (2, 3));
        }
        let mut ids: Vec<_> = countries.iter().map(|c| c.id).collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), countries.len());
    }

    #[test]
    fn former_states_are_no_countries_of_today() {
        let lines = include_str!("countries-former.tsv").lines();
        assert_eq!(former().count(), lines.count());
        for state in former() {
            assert!(Id::new(state.id).is_ok(), "{}", state.id);
            assert_eq!(by_id(state.id), None);
            assert!(state.days.0 < state.days.1, "{}", state.id);
            let names: Vec<_> = state.further_names().chain([state.name]).collect();
            for country in all() {
                assert!(!names.contains(&country.name));
                assert!(country.further_names().all(|name| !names.contains(&name)));
            }
        }
        let days = former_by_id("soviet-union").map(|state| state.days.1.to_string());
        assert_eq!(days.as_deref(), Some("1991-12-26"));
    }

    #[test]
    fn every_country_has_a_name_in_each_language() {
        for country in all() {
            for language in ["fr", "km", "ar"] {
                let name = country.name_in(language);
                assert!(name.is_some_and(|name| !name.is_empty()), "{}", country.id);
            }
        }
        assert_eq!(
            by_id("cambodia").and_then(|c| c.name_in("fr")),
            Some("Cambodge")
        );
    }

    /// Names that say what they are, and plurals, have the article; all others have none.
    #[test]
    fn names_of_kinds_and_plurals_have_an_article() {
        const KINDS: &[&str] = &[
            "Republic",
            "Kingdom",
            "States",
            "Territory",
            "Territories",
            "Isle",
            "Emirates",
        ];
        for country in all() {
            let last = country.name.rsplit(' ').next().unwrap_or_default();
            let kind = KINDS
                .iter()
                .any(|kind| country.name.split(' ').any(|word| word == *kind));
            // The Bahamas, the Comoros, the Gambia, Maldives, the Philippines and Seychelles.
            let alone = ["BHS", "COM", "GMB", "MDV", "PHL", "SYC"].contains(&country.alpha3);
            let expected = kind || alone || ["Islands", "Netherlands"].contains(&last);
            assert_eq!(country.takes_article(), expected, "{}", country.name);
        }
    }

    #[test]
    fn codes_find_countries() {
        assert_eq!(by_code("khm").map(|c| c.id), Some("cambodia"));
        assert_eq!(by_code("US").map(|c| c.name), Some("United States"));
        assert_eq!(by_code("XX"), None);
    }
}
