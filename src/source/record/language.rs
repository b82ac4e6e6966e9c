//! Language tags: which exist, what they mean, and which way their script runs.

use std::borrow::Cow;

use icu_locale::subtags::{Language as LanguageSubtag, Region};
use icu_locale::{LanguageIdentifier, Locale, LocaleCanonicalizer, LocaleExpander};
use language_tags::{LanguageTag, ValidationError};
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Deserialize, Deserializer};

use crate::bidi::Direction;

/// A language that exists, by its BCP 47 tag in the canonical form: `eng` and `en` are one language.
#[derive(Debug, Clone)]
pub struct Language {
    locale: Locale,
    /// The tag as it was written, if it has two letters, which may also be the code of a country: CLDR writes
    /// `ak` for `tw`.
    code: Option<Region>,
}

impl PartialEq for Language {
    fn eq(&self, other: &Self) -> bool {
        self.locale == other.locale
    }
}

impl Eq for Language {}

/// Why a text is no tag of a language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoLanguage {
    /// What is wrong.
    pub message: String,
    /// What to write.
    pub help: Option<String>,
}

impl NoLanguage {
    fn new(message: String) -> Self {
        NoLanguage {
            message,
            help: None,
        }
    }

    fn help(mut self, help: String) -> Self {
        self.help = Some(help);
        self
    }
}

/// Codes of languages with few texts that many people take for the code of a country: the code, and the
/// name of the language. Languages that are written by states, such as `ar` or `sv`, are not among them.
const RARE: &[(&str, &str)] = &[
    ("ba", "Bashkir"),
    ("bi", "Bislama"),
    ("br", "Breton"),
    ("ch", "Chamorro"),
    ("cv", "Chuvash"),
    ("ee", "Ewe"),
    ("gn", "Guarani"),
    ("ie", "Interlingue"),
    ("kr", "Kanuri"),
    ("la", "Latin"),
    ("na", "Nauru"),
    ("se", "Northern Sami"),
    ("sg", "Sango"),
];

impl Language {
    /// The language of a tag, if it is registered.
    pub fn parse(text: &str) -> Result<Language, NoLanguage> {
        let tag = text.trim();
        let Some(locale) = locale_of(tag) else {
            let message = format!("`{text}` is not a language tag such as en, km or zh-Hans");
            let fault = NoLanguage::new(message);
            // Operating systems write `en_US.UTF-8`.
            let system = tag.split('.').next().unwrap_or_default().replace('_', "-");
            return Err(match Language::parse_strictly(&system) {
                Some(meant) if system != tag => fault.help(did_you_mean(&meant.tag())),
                _ => fault,
            });
        };
        match registered(tag, &locale) {
            Ok(()) => Ok(Language::of(tag, locale)),
            Err(part) => Err(unregistered(tag, part, &locale)),
        }
    }

    fn of(tag: &str, locale: Locale) -> Language {
        let code = Some(tag).filter(|tag| tag.len() == 2);
        let code = code.and_then(|code| Region::try_from_str(&code.to_ascii_uppercase()).ok());
        Language { locale, code }
    }

    fn parse_strictly(tag: &str) -> Option<Language> {
        let locale = locale_of(tag)?;
        registered(tag, &locale).ok()?;
        Some(Language::of(tag, locale))
    }

    /// What the tag was probably meant for, if it is more often the code of a country: the name of the
    /// language that it is the tag of, and the tag of the one that the country speaks.
    pub fn suspect(&self) -> Option<(&'static str, String)> {
        let id = &self.locale.id;
        // Who adds a script or a country has thought of the language.
        if id.script.is_some() || id.region.is_some() || !id.variants.is_empty() {
            return None;
        }
        let code = id.language.as_str();
        let (_, name) = RARE.iter().find(|(rare, _)| *rare == code)?;
        let spoken = spoken_in(code).filter(|spoken| spoken != code)?;
        Some((name, spoken))
    }

    /// The code of the country, in upper case, that the tag may have been written for: a tag of two letters
    /// that is also a code of ISO 3166-1.
    pub fn as_country(&self) -> Option<&str> {
        self.code.as_ref().map(Region::as_str)
    }

    /// Whether CLDR knows the language as the most likely one of a country, or the country as the most likely
    /// one of the language. Most languages of a country are not known as such.
    pub fn is_likely_in(&self, country: &str) -> bool {
        let mut alone = LanguageIdentifier::from(self.locale.id.language);
        LocaleExpander::new_extended().maximize(&mut alone);
        if alone
            .region
            .is_some_and(|region| region.as_str() == country)
        {
            return true;
        }
        spoken_in(country)
            .is_some_and(|spoken| spoken.split('-').next() == Some(alone.language.as_str()))
    }

    /// The tag with the script in which the language is mostly written.
    pub fn with_script(&self) -> String {
        let mut id = LanguageIdentifier::from(self.locale.id.language);
        LocaleExpander::new_extended().maximize(&mut id);
        id.region = None;
        id.to_string()
    }

    /// The tag in its canonical form.
    pub fn tag(&self) -> String {
        self.locale.to_string()
    }

    /// The language alone, without script and region: `zh` of `zh-Hant-TW`.
    pub fn primary(&self) -> &str {
        self.locale.id.language.as_str()
    }

    /// As a locale.
    pub fn locale(&self) -> &Locale {
        &self.locale
    }

    /// `rtl` for scripts that run from right to left, otherwise `ltr`.
    pub fn direction(&self) -> &'static str {
        Direction::of(&self.locale).name()
    }
}

/// The canonical form of a tag, by CLDR: the shortest code, and none that is out of use.
fn locale_of(tag: &str) -> Option<Locale> {
    let mut locale = match tag.parse::<Locale>() {
        Ok(locale) => locale,
        // CLDR knows none of the tags from before BCP 47, and no extended languages: `zh-yue`, `i-navajo`.
        Err(_) => {
            let tag = LanguageTag::parse(tag).ok()?.canonicalize().ok()?;
            tag.as_str().parse().ok()?
        }
    };
    LocaleCanonicalizer::new_extended().canonicalize(&mut locale);
    Some(locale)
}

/// Which part of a tag is not in the registry.
enum Part {
    Language,
    Script,
    Region,
    Variant,
}

/// Whether all parts of a tag are in the IANA language subtag registry, as it was written or in the canonical form:
/// the registry has `en` and no `eng`, and keeps codes out of use.
fn registered(tag: &str, locale: &Locale) -> Result<(), Part> {
    // What two parties agreed upon is known to no reader.
    if is_private(tag) {
        return Err(Part::Language);
    }
    let check = |tag: &str| match LanguageTag::parse(tag).map(|tag| tag.validate()) {
        Ok(Err(
            ValidationError::PrimaryLanguageNotInRegistry
            | ValidationError::ExtendedLanguageNotInRegistry,
        )) => Err(Part::Language),
        Ok(Err(ValidationError::ScriptNotInRegistry)) => Err(Part::Script),
        Ok(Err(ValidationError::RegionNotInRegistry)) => Err(Part::Region),
        Ok(Err(ValidationError::VariantNotInRegistry)) => Err(Part::Variant),
        // Whether a variant goes with a language is a recommendation (RFC 5646, 2.2.5).
        Ok(_) => Ok(()),
        Err(_) => Err(Part::Language),
    };
    check(&locale.to_string()).or_else(|_| check(tag))
}

fn is_private(tag: &str) -> bool {
    tag.get(..2)
        .is_some_and(|start| start.eq_ignore_ascii_case("x-"))
}

fn unregistered(tag: &str, part: Part, locale: &Locale) -> NoLanguage {
    let id = &locale.id;
    let of = |what: &str, code: &str| {
        NoLanguage::new(format!(
            "`{tag}` is not a language tag: unknown {what} `{code}`"
        ))
    };
    let rest = "remove it, or look it up in the IANA language subtag registry";
    match part {
        Part::Language => {
            let code = id.language.as_str();
            match spoken_in(code) {
                Some(spoken) => NoLanguage::new(format!(
                    "`{tag}` is not a language tag; `{code}` is a country code"
                ))
                .help(did_you_mean(&spoken)),
                None => NoLanguage::new(format!("`{tag}` is not a registered language"))
                    .help("write a BCP 47 tag such as en, km or zh-Hans".to_owned()),
            }
        }
        Part::Script => {
            of("script", id.script.as_ref().map_or("", |s| s.as_str())).help(rest.to_owned())
        }
        Part::Region => {
            of("country", id.region.as_ref().map_or("", |r| r.as_str())).help(rest.to_owned())
        }
        Part::Variant => of("variant", &id.variants.to_string()).help(rest.to_owned()),
    }
}

fn did_you_mean(tag: &str) -> String {
    format!("did you mean `{tag}`?")
}

/// The tag of the language that most people of a country write, by the likely subtags of CLDR: `km` for `kh`.
pub(crate) fn spoken_in(country: &str) -> Option<String> {
    if country.len() != 2 {
        return None;
    }
    let region = Region::try_from_str(&country.to_ascii_uppercase()).ok()?;
    let expander = LocaleExpander::new_extended();
    let mut spoken = LanguageIdentifier::from((LanguageSubtag::UNKNOWN, None, Some(region)));
    expander.maximize(&mut spoken);
    // Nothing is known of a region that does not exist, or the world is.
    if spoken.language == LanguageSubtag::UNKNOWN || spoken.region != Some(region) {
        return None;
    }
    let mut alone = LanguageIdentifier::from(spoken.language);
    expander.maximize(&mut alone);
    if alone.script != spoken.script {
        return Some(LanguageIdentifier::from((spoken.language, spoken.script, None)).to_string());
    }
    Some(spoken.language.to_string())
}

impl Default for Language {
    fn default() -> Self {
        Language {
            locale: icu_locale::locale!("en"),
            code: None,
        }
    }
}

impl<'de> Deserialize<'de> for Language {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Language::parse(&text).map_err(|fault| {
            // What follows a line end is advice.
            let help = fault.help.map(|help| format!("\n{help}"));
            let message = fault.message + help.as_deref().unwrap_or_default();
            serde::de::Error::custom(message)
        })
    }
}

impl JsonSchema for Language {
    fn schema_name() -> Cow<'static, str> {
        "Language".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        schemars::json_schema!({ "type": "string", "description": "A BCP 47 language tag: en, km, zh-Hans." })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tag(text: &str) -> String {
        Language::parse(text).map_or_else(|fault| format!("no: {fault:?}"), |l| l.tag())
    }

    #[test]
    fn codes_of_one_language_are_one() {
        for (written, canonical) in [
            ("eng", "en"),
            ("EN", "en"),
            ("khm", "km"),
            ("deu", "de"),
            ("ger", "de"),
            ("zho-hans", "zh-Hans"),
            ("chi", "zh"),
            ("fra-CA", "fr-CA"),
            ("fre", "fr"),
            ("cmn", "zh"),
            ("zh-cmn-Hans", "zh-Hans"),
            ("zh-yue", "yue"),
            ("iw", "he"),
            ("in", "id"),
            ("ara", "ar"),
            ("per", "fa"),
            ("en-uk", "en-GB"),
            ("sl-rozaj-biske", "sl-biske-rozaj"),
            ("i-klingon", "tlh"),
            ("en-GB-oed", "en-GB-oxendict"),
        ] {
            assert_eq!(tag(written), canonical, "{written}");
        }
    }

    #[test]
    fn codes_of_countries_are_no_languages() {
        for (country, language) in [
            ("kh", "km"),
            ("cn", "zh"),
            ("jp", "ja"),
            ("gr", "el"),
            ("ua", "uk"),
            ("dk", "da"),
            ("vn", "vi"),
            ("cz", "cs"),
            ("us", "en"),
            ("mx", "es"),
            ("ir", "fa"),
            ("hk", "zh-Hant"),
        ] {
            let fault = Language::parse(country).map(|l| l.tag());
            let help = fault.err().and_then(|fault| fault.help);
            assert_eq!(help, Some(did_you_mean(language)), "{country}");
        }
    }

    #[test]
    fn codes_that_are_both_are_suspect() {
        let spoken = |tag: &str| {
            Language::parse(tag)
                .ok()?
                .suspect()
                .map(|(_, spoken)| spoken)
        };
        assert_eq!(spoken("se").as_deref(), Some("sv"));
        assert_eq!(spoken("kr").as_deref(), Some("ko"));
        assert_eq!(spoken("la").as_deref(), Some("lo"));
        for tag in ["se-NO", "sv", "ar", "en", "my", "et", "it"] {
            assert_eq!(spoken(tag), None, "{tag}");
        }
    }

    #[test]
    fn a_tag_may_be_meant_for_a_country() {
        let likely = |tag: &str| {
            let language = Language::parse(tag).ok()?;
            Some(language.is_likely_in(language.as_country()?))
        };
        for tag in ["tw", "ca", "my", "ar", "cy", "tl", "km", "sr"] {
            assert_eq!(likely(tag), Some(false), "{tag}");
        }
        for tag in ["fr", "id", "no", "th", "TR", "uz"] {
            assert_eq!(likely(tag), Some(true), "{tag}");
        }
        for tag in ["zh-Hant", "yue", "eng"] {
            assert_eq!(likely(tag), None, "{tag}");
        }
        let twi = Language::parse("tw").unwrap();
        assert_eq!(twi, Language::parse("ak").unwrap());
        assert!(twi.is_likely_in("GH"));
        assert!(Language::parse("ar").unwrap().is_likely_in("KM"));
    }

    #[test]
    fn what_is_not_registered_is_no_language() {
        for text in [
            "xx",
            "zz",
            "xx-Latn",
            "en-Zzxx",
            "en-XQ9",
            "en-QQ1",
            "klingon",
            "english",
            "e",
            "",
            "en-",
            "x-private",
            "en-nonsense",
            "de-12345",
            "en_",
            "English language",
            "日本語",
            "abcdefgh",
        ] {
            assert!(Language::parse(text).is_err(), "{text}: {}", tag(text));
        }
        let help = Language::parse("en_US.UTF-8")
            .err()
            .and_then(|fault| fault.help);
        assert_eq!(help.as_deref(), Some("did you mean `en-US`?"));
    }

    #[test]
    fn scripts_say_which_way_a_text_runs() {
        let rtl = [
            "ar", "fa", "he", "iw", "ur", "ps", "dv", "ug", "yi", "ckb", "az-Arab", "pa-Arab",
            "ku-Arab", "ha-Arab", "syr", "nqo", "rhg", "ara", "pnb", "sd", "ks", "arc", "man-Nkoo",
            "en-Arab", "pa-PK",
        ];
        for text in rtl {
            let language = Language::parse(text);
            assert!(language.is_ok_and(|l| l.direction() == "rtl"), "{text}");
        }
        for text in [
            "en", "az-Latn", "az", "ur-Latn", "ku", "pa", "ha", "km", "zh-Hans", "und", "fa-Latn",
            "yi-Latn",
        ] {
            let language = Language::parse(text);
            assert!(language.is_ok_and(|l| l.direction() == "ltr"), "{text}");
        }
    }

    proptest::proptest! {
        /// Any text is a language or none, and a canonical tag is its own.
        #[test]
        fn tags_stay_what_they_are(text in "[a-zA-Z0-9_. -]{0,12}|[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?|\\PC{0,8}") {
            if let Ok(language) = Language::parse(&text) {
                let again = Language::parse(&language.tag());
                proptest::prop_assert_eq!(again, Ok(language));
            }
        }
    }
}
