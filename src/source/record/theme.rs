//! `theme` in `site.yaml`: colours, a logo, an icon, style sheets and fonts of an archive's own.

use std::fmt;

use color::{Oklab, Oklch, OpaqueColor, Rgba8, Srgb, parse_color};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{self, Error};
use serde::{Deserialize, Deserializer};

use crate::source::id::Reference;

/// How the site looks, without a template of the archive's own. Files are named by their paths below
/// `templates/static/`.
#[derive(Debug, Clone, Default, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ThemeRecord {
    /// The colour of links and of what is current: `"#1f4e79"`, in quotes, or any other colour of CSS.
    /// Without a `dark` one, a lighter tone of it is used on dark pages.
    #[serde(default, deserialize_with = "some")]
    pub accent: Option<ColourRecord>,
    /// A picture before the title in the header of every page.
    #[serde(default, deserialize_with = "some")]
    pub logo: Option<LogoRecord>,
    /// The icon that browsers show beside the title of a page; defaults to `icon.svg`.
    pub icon: Option<ThemeFile>,
    /// Style sheets that every page loads after the built-in one, in this order.
    #[serde(default)]
    pub css: Vec<ThemeFile>,
    /// The typefaces.
    #[serde(default)]
    pub fonts: FontsRecord,
    /// The colours of the sides of a meeting.
    #[serde(default, deserialize_with = "some")]
    pub sides: Option<SidesRecord>,
}

/// A colour for light and for dark pages.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ColourRecord {
    /// On light pages.
    pub light: Colour,
    /// On dark pages, if it is given.
    pub dark: Option<Colour>,
}

/// A colour, written out.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct ColourParts {
    /// The colour on light pages.
    #[schemars(with = "String")]
    light: Colour,
    /// The colour on dark pages; defaults to a lighter tone of the other.
    #[schemars(with = "Option<String>")]
    dark: Option<Colour>,
}

/// An opaque colour.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Colour(OpaqueColor<Srgb>);

impl Colour {
    /// Reads a colour of CSS.
    ///
    /// # Errors
    /// A sentence that says what is wrong with it.
    pub fn new(text: &str) -> Result<Colour, String> {
        const HELP: &str = "write it like `\"#1f4e79\"` or `rgb(31 78 121)`";
        let Ok(colour) = parse_color(text) else {
            return Err(format!("`{text}` is not a colour\n{HELP}"));
        };
        let (colour, alpha) = colour.to_alpha_color::<Srgb>().split();
        if alpha < 1.0 {
            return Err(format!(
                "`{text}` is not opaque, so how well it can be read depends on what is below it\n{HELP}"
            ));
        }
        Ok(Colour(colour))
    }

    /// Returns how much it stands out from another, from 1 to 21
    /// (<https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio>).
    pub fn contrast(self, other: Colour) -> f32 {
        let (a, b) = (self.0.relative_luminance(), other.0.relative_luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// Returns the same hue, as much lighter or darker as it takes to stand out from each of some colours by a ratio.
    /// It becomes lighter if these are dark.
    pub fn against(self, others: &[Colour], ratio: f32) -> Colour {
        /// Hundredths of the way from black to white: differences that nobody sees.
        const STEPS: u8 = 100;
        let lightness = |colour: Colour| colour.0.convert::<Oklch>().components[0];
        let darkest = others.iter().copied().map(lightness).fold(1.0, f32::min);
        let end = if darkest < 0.5 { 1.0 } else { 0.0 };
        let start = lightness(self);
        let at = |step: u8| {
            let part = f32::from(step) / f32::from(STEPS);
            Colour(self.0.map_lightness(|_| start + (end - start) * part)).shown()
        };
        let is_clear =
            |colour: &Colour| others.iter().all(|other| colour.contrast(*other) >= ratio);
        (0..=STEPS).map(at).find(is_clear).unwrap_or(at(STEPS))
    }

    /// Returns how different two colours look: their distance in Oklab, where black and white are 1 apart.
    pub fn distance(self, other: Colour) -> f32 {
        let [a, b] = [self, other].map(|colour| colour.0.convert::<Oklab>());
        a.difference(b)
    }

    /// Returns a colour on the way to another: 0 is this one, 1 the other.
    pub fn mixed(self, other: Colour, part: f32) -> Colour {
        Colour(self.0.lerp_rect(other.0, part))
    }

    /// Returns the colour as screens show it, in 8 bits.
    fn shown(self) -> Colour {
        let Rgba8 { r, g, b, .. } = self.0.to_rgba8();
        Colour(OpaqueColor::from_rgb8(r, g, b))
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Rgba8 { r, g, b, .. } = self.0.to_rgba8();
        write!(f, "#{r:02x}{g:02x}{b:02x}")
    }
}

impl<'de> Deserialize<'de> for Colour {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(TextOr("a colour", |text: &str| Colour::new(text)))
    }
}

impl<'de> Deserialize<'de> for ColourRecord {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;

        impl<'de> de::Visitor<'de> for Visitor {
            type Value = ColourRecord;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a colour, or `light` and `dark`")
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<ColourRecord, E> {
                let light = Colour::new(text).map_err(E::custom)?;
                Ok(ColourRecord { light, dark: None })
            }

            fn visit_unit<E: Error>(self) -> Result<ColourRecord, E> {
                Err(E::custom(NOTHING))
            }

            fn visit_map<A: de::MapAccess<'de>>(self, map: A) -> Result<ColourRecord, A::Error> {
                let ColourParts { light, dark } =
                    ColourParts::deserialize(de::value::MapAccessDeserializer::new(map))?;
                Ok(ColourRecord { light, dark })
            }
        }

        deserializer.deserialize_any(Visitor)
    }
}

/// What is said of a colour that YAML takes for a comment.
const NOTHING: &str = "there is no value\nin YAML, ` #` begins a comment: write a colour in quotes, as in `\"#1f4e79\"`";

/// Reads a value of one text.
struct TextOr<T>(&'static str, fn(&str) -> Result<T, String>);

impl<T> de::Visitor<'_> for TextOr<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        (self.1)(text).map_err(E::custom)
    }

    fn visit_unit<E: Error>(self) -> Result<T, E> {
        Err(E::custom(NOTHING))
    }
}

/// A key that is there has a value: an empty one is a mistake that nobody would see.
fn some<'de, D: Deserializer<'de>, T: Deserialize<'de>>(
    deserializer: D,
) -> Result<Option<T>, D::Error> {
    T::deserialize(deserializer).map(Some)
}

/// A logo.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogoRecord {
    /// The picture.
    pub light: ThemeFile,
    /// The picture for dark pages.
    pub dark: Option<ThemeFile>,
    /// Whether it has the title of the site in it.
    pub has_title: bool,
}

/// What can be said of a logo.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct LogoParts {
    /// The file: SVG, PNG, JPEG, WebP, AVIF or GIF.
    light: ThemeFile,
    /// The file for dark pages; defaults to the same.
    dark: Option<ThemeFile>,
    /// Whether the title of the site is in the picture, so that it is not written beside it; defaults to false.
    #[serde(default)]
    has_title: bool,
}

impl<'de> Deserialize<'de> for LogoRecord {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;

        impl<'de> de::Visitor<'de> for Visitor {
            type Value = LogoRecord;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("the name of a file, or `light` and `dark`")
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<LogoRecord, E> {
                Ok(LogoRecord {
                    light: ThemeFile::new(text).map_err(E::custom)?,
                    dark: None,
                    has_title: false,
                })
            }

            fn visit_map<A: de::MapAccess<'de>>(self, map: A) -> Result<LogoRecord, A::Error> {
                let parts = LogoParts::deserialize(de::value::MapAccessDeserializer::new(map))?;
                Ok(LogoRecord {
                    light: parts.light,
                    dark: parts.dark,
                    has_title: parts.has_title,
                })
            }
        }

        deserializer.deserialize_any(Visitor)
    }
}

impl JsonSchema for LogoRecord {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "LogoRecord".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let file = generator.subschema_for::<ThemeFile>();
        let parts = generator.subschema_for::<LogoParts>();
        json_schema!({ "description": "A file, or more about the logo.", "anyOf": [file, parts] })
    }
}

/// The path of a file below `templates/static/`.
#[derive(Debug, Clone, PartialEq, Eq, JsonSchema)]
#[schemars(with = "String")]
pub struct ThemeFile(String);

impl ThemeFile {
    fn new(text: &str) -> Result<ThemeFile, String> {
        let name = text.strip_prefix("templates/static/").unwrap_or(text);
        let is_odd = |part: &str| part.is_empty() || part == "." || part == "..";
        if name.split('/').any(is_odd) || name.contains('\\') {
            return Err(format!(
                "`{text}` is not the path of a file below `templates/static/`\nwrite it like `logo.svg` or `brand/logo.svg`"
            ));
        }
        Ok(ThemeFile(name.to_owned()))
    }

    /// The path.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl<'de> Deserialize<'de> for ThemeFile {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        ThemeFile::new(&String::deserialize(deserializer)?).map_err(D::Error::custom)
    }
}

/// The typefaces of a site.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FontsRecord {
    /// That of texts and headings.
    pub text: Option<FontRecord>,
    /// That of menus, tables, labels and charts.
    pub interface: Option<FontRecord>,
}

/// A typeface.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FontRecord {
    /// The name of its family.
    #[serde(deserialize_with = "family")]
    pub family: String,
    /// Its files. Without one, readers see it if it is installed on their computers, and the built-in typeface otherwise.
    #[serde(default)]
    pub files: Vec<FontFileRecord>,
}

/// A file of a typeface.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FontFileRecord {
    /// The file: WOFF2, WOFF, TrueType or OpenType.
    pub file: ThemeFile,
    /// Its weight, from 1 to 1000, or the lowest and the highest of a variable font: `200 900`. Defaults to 400.
    #[serde(default)]
    pub weight: Weight,
    /// Whether it is upright or italic; defaults to `normal`.
    #[serde(default)]
    pub style: FontStyle,
}

/// The weights that a file of a typeface has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Weight(u16, u16);

impl Default for Weight {
    fn default() -> Self {
        Weight(400, 400)
    }
}

impl Weight {
    fn new(text: &str) -> Result<Weight, String> {
        let mut numbers = text.split_whitespace().map(str::parse::<u16>);
        let (first, second) = (numbers.next(), numbers.next());
        let weight = match (first, second, numbers.next()) {
            (Some(Ok(one)), None, None) => Some(Weight(one, one)),
            (Some(Ok(low)), Some(Ok(high)), None) => Some(Weight(low, high)),
            _ => None,
        };
        weight
            .filter(|Weight(low, high)| (1..=1000).contains(low) && low <= high && *high <= 1000)
            .ok_or_else(|| {
                format!("`{text}` is not a weight\nwrite a number from 1 to 1000, or the lowest and the highest: `200 900`")
            })
    }
}

impl fmt::Display for Weight {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Weight(low, high) if low == high => write!(f, "{low}"),
            Weight(low, high) => write!(f, "{low} {high}"),
        }
    }
}

impl<'de> Deserialize<'de> for Weight {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;

        impl de::Visitor<'_> for Visitor {
            type Value = Weight;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a weight")
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Weight, E> {
                Weight::new(text).map_err(E::custom)
            }

            fn visit_u64<E: Error>(self, number: u64) -> Result<Weight, E> {
                self.visit_str(&number.to_string())
            }
        }

        deserializer.deserialize_any(Visitor)
    }
}

impl JsonSchema for Weight {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Weight".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": ["integer", "string"],
            "minimum": 1,
            "maximum": 1000,
            "pattern": "^[0-9]+( [0-9]+)?$",
        })
    }
}

/// Whether a file of a typeface is upright.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum FontStyle {
    /// Upright.
    #[default]
    Normal,
    /// Italic.
    Italic,
}

/// The name of a family of typefaces, which style sheets quote.
fn family<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    let text = String::deserialize(deserializer)?;
    let name = text.trim();
    if name.is_empty() || name.contains(|c: char| matches!(c, '"' | '\\' | '<') || c.is_control()) {
        return Err(D::Error::custom(format!(
            "`{text}` is not the name of a typeface\nwrite it as in `Gentium Book`"
        )));
    }
    Ok(name.to_owned())
}

/// The colours of the sides of a meeting.
#[derive(Debug, Clone, PartialEq)]
pub enum SidesRecord {
    /// That of the first party of a pair, and that of the second, in the order in which addresses name them.
    Places(Box<[ColourRecord; 2]>),
    /// Those of some parties, wherever they take part.
    Parties(Vec<(Reference, ColourRecord)>),
}

impl<'de> Deserialize<'de> for SidesRecord {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;

        impl<'de> de::Visitor<'de> for Visitor {
            type Value = SidesRecord;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a list of two colours, or parties with their colours")
            }

            fn visit_seq<A: de::SeqAccess<'de>>(self, mut seq: A) -> Result<SidesRecord, A::Error> {
                let mut colours: Vec<ColourRecord> = Vec::new();
                while let Some(colour) = seq.next_element()? {
                    colours.push(colour);
                }
                let [first, second] = colours[..] else {
                    return Err(A::Error::custom(format!(
                        "there are {} colours\nwrite two, or name the parties: `{{france: \"#0055a4\"}}`",
                        colours.len()
                    )));
                };
                Ok(SidesRecord::Places(Box::new([first, second])))
            }

            fn visit_map<A: de::MapAccess<'de>>(self, mut map: A) -> Result<SidesRecord, A::Error> {
                let mut parties = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    parties.push(entry);
                }
                Ok(SidesRecord::Parties(parties))
            }
        }

        deserializer.deserialize_any(Visitor)
    }
}

impl JsonSchema for ColourRecord {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "ColourRecord".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let parts = generator.subschema_for::<ColourParts>();
        json_schema!({ "anyOf": [{ "type": "string" }, parts] })
    }
}

impl JsonSchema for SidesRecord {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "SidesRecord".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let colour = generator.subschema_for::<ColourRecord>();
        json_schema!({
            "description": "Two colours, for the first and the second party of a pair; or colours by party.",
            "anyOf": [
                { "type": "array", "items": colour, "minItems": 2, "maxItems": 2 },
                { "type": "object", "additionalProperties": colour },
            ],
        })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn contrast_is_that_of_wcag() {
        let colour = |text: &str| Colour::new(text).unwrap();
        assert!((colour("white").contrast(colour("#000")) - 21.0).abs() < 0.001);
        assert_eq!(colour("#123").contrast(colour("#112233")), 1.0);
        // Known from the documentation of WebAIM's contrast checker: the lightest grey that passes AA on white.
        let grey = colour("#767676").contrast(colour("#fff"));
        assert!((4.54..4.55).contains(&grey), "{grey}");
    }

    #[test]
    fn colours_are_those_of_css() {
        for (text, shown) in [
            ("#1f4e79", "#1f4e79"),
            ("rgb(31 78 121)", "#1f4e79"),
            ("REBECCAPURPLE", "#663399"),
            ("hsl(120 100% 25%)", "#008000"),
        ] {
            assert_eq!(Colour::new(text).unwrap().to_string(), shown);
        }
        for text in [
            "",
            "#12",
            "bluish",
            "red;}body{display:none",
            "rgb(1 2 3 / 0.5)",
            "transparent",
        ] {
            assert!(Colour::new(text).is_err(), "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_is_made_to_stand_out_stands_out(r: u8, g: u8, b: u8, on_dark: bool) {
            let colour = Colour::new(&format!("#{r:02x}{g:02x}{b:02x}")).unwrap();
            let ground = Colour::new(if on_dark { "#24211c" } else { "#f3efe4" }).unwrap();
            let clear = colour.against(&[ground], 4.5);
            let shown = Colour::new(&clear.to_string()).unwrap();
            prop_assert!(shown.contrast(ground) >= 4.5, "{clear} on {ground}");
            if colour.contrast(ground) >= 4.6 {
                prop_assert_eq!(clear.to_string(), colour.to_string());
            }
        }
    }

    #[test]
    fn weights_are_numbers_in_order() {
        for (text, shown) in [
            ("400", Some("400")),
            ("200  900", Some("200 900")),
            ("900 200", None),
            ("0", None),
            ("bold", None),
            ("1 2 3", None),
        ] {
            assert_eq!(
                Weight::new(text).ok().map(|w| w.to_string()).as_deref(),
                shown
            );
        }
    }
}
