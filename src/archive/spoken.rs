//! What texts call the countries of ISO 3166-1 in their own language.
//!
//! `countries-spoken.tsv` gives, for each language, the names of Unicode CLDR 47 (the npm package
//! `cldr-localenames-full` 47.0.0: `territories`, with their variants and short forms of three letters or
//! more) by code of two letters. `countries-usage.tsv` adds names and abbreviations that texts use beside
//! them, those of former states and of the European Union by their ids, and, under `-`, takes out those that
//! are other words of the language more often than a country: what may be either is linked by hand. A name
//! with `<` and a day behind it means the country only in texts from before that day.

use std::collections::{HashMap, HashSet};

use jiff::civil::Date;

use super::country;

/// What texts of a language call countries.
#[derive(Debug, Default)]
pub(crate) struct Spoken {
    /// Names by code of two letters, or id.
    pub(crate) names: HashMap<&'static str, Vec<String>>,
    /// Of names that meant a country until a day, that day.
    pub(crate) until: HashMap<String, Date>,
    /// Names of countries that are other words of the language more often.
    pub(crate) other_words: HashSet<&'static str>,
}

/// The names of countries in texts of a language.
pub(crate) fn spoken_names(language: &str) -> Spoken {
    let mut names: HashMap<&'static str, Vec<String>> = HashMap::new();
    let mut other_words: HashSet<&'static str> = HashSet::new();
    let mut until = HashMap::new();
    for line in include_str!("countries-spoken.tsv").lines() {
        let mut cells = line.split('\t');
        let tag = cells.next().unwrap_or_default();
        if tag.split('-').next() != Some(language) {
            continue;
        }
        for (code, list) in cells.filter_map(|cell| cell.split_once('=')) {
            let known = names.entry(code).or_default();
            known.extend(list.split('|').map(str::to_owned));
        }
    }
    for line in include_str!("countries-usage.tsv").lines() {
        let mut cells = line.split('\t');
        if cells.next() != Some(language) {
            continue;
        }
        let (Some(code), Some(list)) = (cells.next(), cells.next()) else {
            continue;
        };
        match code {
            "-" => other_words.extend(list.split('|')),
            code => {
                let known = names.entry(code).or_default();
                for name in list.split('|') {
                    let (name, day) = name.split_once('<').unwrap_or((name, ""));
                    known.push(name.to_owned());
                    until.extend(day.parse().ok().map(|day: Date| (name.to_owned(), day)));
                }
            }
        }
    }
    for state in country::former() {
        let name = state.name_in(language).map(str::to_owned);
        names.entry(state.id).or_default().extend(name);
    }
    for list in names.values_mut() {
        list.retain(|name| !other_words.contains(name.as_str()));
        let inflected: Vec<String> = match language {
            "ru" => list
                .iter()
                .flat_map(|name| inflected(name, russian))
                .collect(),
            "uk" => list
                .iter()
                .flat_map(|name| inflected(name, ukrainian))
                .collect(),
            "de" => list.iter().filter_map(|name| german(name)).collect(),
            _ => Vec::new(),
        };
        list.extend(inflected);
        list.sort_unstable();
        list.dedup();
    }
    Spoken {
        names,
        until,
        other_words,
    }
}

/// The genitive: `Chinas`, `Frankreichs`.
fn german(name: &str) -> Option<String> {
    let plain = !name.contains([' ', '.']) && name.contains(char::is_lowercase);
    (plain && !name.ends_with(['s', 'z', 'x', 'ß'])).then(|| format!("{name}s"))
}

/// A name of one to three words in the other cases, each word by the rule of its ending. Names in capitals
/// and those with small words in between are left as they are.
fn inflected(name: &str, cases: fn(&str) -> Vec<String>) -> Vec<String> {
    let words: Vec<&str> = name.split(' ').collect();
    let proper = |word: &&str| {
        word.starts_with(char::is_uppercase)
            && word.contains(char::is_lowercase)
            && word.chars().all(|c| c.is_alphabetic() || c == '\'')
    };
    if words.len() > 3 || !words.iter().all(proper) {
        return Vec::new();
    }
    let forms: Vec<Vec<String>> = words.iter().map(|word| cases(word)).collect();
    let count = forms.iter().map(Vec::len).max().unwrap_or_default();
    (0..count)
        .map(|i| {
            let word = |list: &Vec<String>| list.get(i).or(list.last()).cloned();
            let words: Vec<String> = forms.iter().filter_map(word).collect();
            words.join(" ")
        })
        .collect()
}

/// A word with each of some endings in place of its own.
fn with_endings(word: &str, ending: &str, endings: &[&str]) -> Vec<String> {
    let stem = word.strip_suffix(ending).unwrap_or(word);
    endings.iter().map(|new| format!("{stem}{new}")).collect()
}

/// Genitive, dative, accusative, instrumental and prepositional of a Russian noun or adjective.
fn russian(word: &str) -> Vec<String> {
    let hushing = |stem: &str| stem.ends_with(['г', 'к', 'х', 'ж', 'ш', 'ч', 'щ']);
    let ends = |ending: &str| word.ends_with(ending);
    let (ending, endings): (&str, &[&str]) = match word {
        "Беларусь" => ("ь", &["и", "и", "ь", "ью", "и"]),
        _ if ends("ая") => ("ая", &["ой", "ой", "ую", "ой", "ой"]),
        _ if ends("ия") => ("ия", &["ии", "ии", "ию", "ией", "ии"]),
        _ if ends("ея") => ("ея", &["еи", "ее", "ею", "еей", "ее"]),
        _ if ends("а") && hushing(&word[..word.len() - 'а'.len_utf8()]) => {
            ("а", &["и", "е", "у", "ой", "е"])
        }
        _ if ends("а") => ("а", &["ы", "е", "у", "ой", "е"]),
        _ if ends("й") => ("й", &["я", "ю", "й", "ем", "е"]),
        _ if ends("ь") => ("ь", &["я", "ю", "ь", "ем", "е"]),
        _ if ends("ы") => ("ы", &["", "ам", "ы", "ами", "ах", "ов"]),
        _ if ends("и") || ends("о") || ends("у") || ends("е") || ends("э") || ends("ю") => {
            return vec![word.to_owned()];
        }
        _ => ("", &["а", "у", "", "ом", "е"]),
    };
    with_endings(word, ending, endings)
}

/// The same of Ukrainian.
fn ukrainian(word: &str) -> Vec<String> {
    let ends = |ending: &str| word.ends_with(ending);
    let (ending, endings): (&str, &[&str]) = match word {
        "Білорусь" => ("ь", &["і", "і", "ь", "сю", "і"]),
        _ if ends("ія") => ("ія", &["ії", "ії", "ію", "ією", "ії"]),
        _ if ends("ея") => ("ея", &["еї", "еї", "ею", "еєю", "еї"]),
        _ if ends("ка") => ("ка", &["ки", "ці", "ку", "кою", "ці"]),
        _ if ends("на") || ends("ба") || ends("ва") || ends("да") || ends("ра") => {
            let stem = &word[..word.len() - 'а'.len_utf8()];
            return ["и", "і", "у", "ою", "і"]
                .iter()
                .map(|end| format!("{stem}{end}"))
                .collect();
        }
        _ if ends("а") => ("а", &["ої", "ій", "у", "ою", "ій"]),
        _ if ends("й") => ("й", &["ю", "єві", "й", "єм", "ї"]),
        _ if ends("ь") => ("ь", &["ю", "еві", "ь", "ем", "і"]),
        _ if ends("и") => ("и", &["", "ам", "и", "ами", "ах", "ів"]),
        _ if ends("і") || ends("о") || ends("у") || ends("е") => return vec![word.to_owned()],
        _ => ("", &["у", "ові", "", "ом", "і", "а"]),
    };
    with_endings(word, ending, endings)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(language: &str, code: &str) -> Vec<String> {
        spoken_names(language)
            .names
            .remove(code)
            .unwrap_or_default()
    }

    #[test]
    fn countries_have_names_in_the_languages_of_texts() {
        for (language, code, name) in [
            ("fr", "CN", "Chine"),
            ("de", "CN", "Chinas"),
            ("de", "FR", "Frankreichs"),
            ("es", "US", "EE. UU."),
            ("zh", "JP", "日本"),
            ("zh", "US", "美國"),
            ("km", "CN", "ចិន"),
            ("ko", "KR", "한국"),
            ("vi", "VN", "Việt Nam"),
            ("en", "US", "US"),
            ("ru", "CN", "Китаем"),
            ("ru", "RU", "России"),
            ("ru", "SA", "Саудовской Аравией"),
            ("ru", "KR", "Южную Корею"),
            ("ru", "NL", "Нидерландов"),
            ("ru", "CU", "Кубы"),
            ("uk", "RU", "Росією"),
        ] {
            let known = names(language, code);
            assert!(known.iter().any(|known| known == name), "{name}: {known:?}");
        }
    }

    #[test]
    fn what_is_another_word_is_no_name() {
        for (language, code, word) in [
            ("fr", "RE", "La Réunion"),
            ("es", "RE", "Reunión"),
            ("es", "GB", "RU"),
            ("ar", "ML", "مالي"),
            ("ko", "SD", "수단"),
            ("zh", "SD", "苏丹"),
        ] {
            assert!(!names(language, code).iter().any(|name| name == word));
        }
    }

    #[test]
    fn codes_are_those_of_countries() {
        let codes: HashSet<&str> = country::all().map(|country| country.alpha2).collect();
        for line in include_str!("countries-usage.tsv").lines() {
            let code = line.split('\t').nth(1).unwrap_or_default();
            let known = codes.contains(code) || country::former_by_id(code).is_some();
            assert!(known || ["-", "european-union"].contains(&code), "{line}");
            for (_, day) in line.split('|').filter_map(|name| name.split_once('<')) {
                assert!(day.parse::<Date>().is_ok(), "{line}");
            }
        }
    }
}
