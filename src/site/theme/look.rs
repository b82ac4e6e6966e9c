//! What `theme` in `site.yaml` asks for: rules behind the built-in style sheets, and files that pages name.

use std::fmt::Write as _;
use std::sync::Arc;

use crate::diagnostics::{Code, Diagnostic, Place, SourceText, did_you_mean};
use crate::site::theme::picture;
use crate::source::StaticFile;
use crate::source::record::{
    Colour, ColourRecord, FontRecord, FontStyle, LogoRecord, SidesRecord, ThemeFile, ThemeRecord,
};
use crate::source::yaml::{Places, Step};

/// The backgrounds of light and of dark pages in the built-in style sheet: `--paper`, `--leaf` and `--shade`.
const BACKGROUNDS: [[&str; 3]; 2] = [
    ["#fbf9f3", "#fffefb", "#f3efe4"],
    ["#171512", "#1d1b17", "#24211c"],
];

/// The contrast that text must have (<https://www.w3.org/TR/WCAG22/#contrast-minimum>).
const READABLE: f32 = 4.5;

/// That of a colour which is made for dark pages of one for light pages: about that of the built-in colours.
const CLEAR: f32 = 7.0;

/// Two colours that are nearer than this in Oklab look alike to many. The built-in ones are 0.15 apart.
const APART: f32 = 0.08;

/// What `site.yaml` says of the theme.
#[derive(Debug, Clone, Default)]
pub struct ThemeSettings {
    /// What it says.
    pub record: ThemeRecord,
    /// The colours of some parties, in the order of the archive.
    pub parties: Vec<ColourRecord>,
    /// The templates that records name.
    pub templates: Vec<String>,
    /// `site.yaml`, and where its parts stand.
    pub file: Option<(Arc<SourceText>, Arc<Places>)>,
}

/// What the theme of an archive has besides templates and files.
#[derive(Debug, Default)]
pub(in crate::site) struct Look {
    /// Rules that stand behind those of the built-in style sheets.
    pub(in crate::site) css: String,
    pub(in crate::site) logo: Option<Logo>,
    pub(in crate::site) icon: Option<String>,
    /// Style sheets that pages load after the built-in one.
    pub(in crate::site) stylesheets: Vec<String>,
    /// The files of the typeface of texts that most pages need, if it is not the built-in one.
    pub(in crate::site) fonts: Option<Vec<String>>,
}

/// A logo.
#[derive(Debug)]
pub(in crate::site) struct Logo {
    pub(in crate::site) light: Picture,
    pub(in crate::site) dark: Option<Picture>,
    pub(in crate::site) has_title: bool,
}

/// A picture: its file, and its width and height in CSS pixels, if they are known.
#[derive(Debug)]
pub(in crate::site) struct Picture {
    pub(in crate::site) name: String,
    pub(in crate::site) size: Option<(u32, u32)>,
}

/// Finds what the settings ask for among an archive's own files.
pub(in crate::site) fn look(
    settings: &ThemeSettings,
    files: &[StaticFile],
    replaces_style: bool,
) -> (Look, Vec<Diagnostic>) {
    let mut looking = Looking {
        settings,
        files,
        diagnostics: Vec::new(),
    };
    let record = &settings.record;
    let mut look = Look {
        logo: record.logo.as_ref().and_then(|logo| looking.logo(logo)),
        icon: looking.named(record.icon.as_ref(), &["icon".into()], &PICTURES),
        ..Look::default()
    };
    for (i, file) in record.css.iter().enumerate() {
        let steps = ["css".into(), i.into()];
        look.stylesheets
            .extend(looking.named(Some(file), &steps, &["css"]));
    }
    if let Some(accent) = record.accent {
        looking.judge(accent, &["accent".into()]);
        look.css.push_str(&accent_rules(accent));
    }
    looking.sides(&mut look.css);
    look.fonts = looking.fonts(&mut look.css);
    if replaces_style {
        looking.tell_unused(&mut look);
    }
    (look, looking.diagnostics)
}

/// The files that browsers show as pictures.
const PICTURES: [&str; 8] = ["svg", "png", "jpg", "jpeg", "webp", "avif", "gif", "ico"];

/// The files of typefaces, and what style sheets call their formats.
const FONTS: [(&str, &str); 4] = [
    ("woff2", "woff2"),
    ("woff", "woff"),
    ("ttf", "truetype"),
    ("otf", "opentype"),
];

struct Looking<'a> {
    settings: &'a ThemeSettings,
    files: &'a [StaticFile],
    diagnostics: Vec<Diagnostic>,
}

impl Looking<'_> {
    fn tell(&mut self, code: Code, message: String, steps: &[Step], help: String) {
        let place = self.settings.file.as_ref().map(|(text, places)| {
            let steps: Vec<Step> = [Step::from("theme")].iter().chain(steps).cloned().collect();
            Place {
                source: Arc::clone(text),
                span: places.locate(&text.text, &steps).unwrap_or(0..0),
            }
        });
        let diagnostic = Diagnostic::new(code, message).help(help);
        self.diagnostics.push(Diagnostic {
            place,
            ..diagnostic
        });
    }

    /// Finds a file that settings name, and tells if it is not there or of the wrong kind.
    fn found(&mut self, file: &ThemeFile, steps: &[Step], endings: &[&str]) -> Option<StaticFile> {
        let name = file.as_str();
        let ending = name
            .rsplit_once('.')
            .map(|(_, ending)| ending.to_ascii_lowercase());
        if !ending.is_some_and(|ending| endings.contains(&ending.as_str())) {
            let message = format!("`{name}` is not a file of a kind that can be used here");
            let help = format!("use a file that ends in `.{}`", endings.join("`, `."));
            self.tell(Code::InvalidValue, message, steps, help);
            return None;
        }
        let found = self.files.iter().find(|known| known.name == name);
        if found.is_none() {
            let message = format!("there is no file `templates/static/{name}`");
            let help = match did_you_mean(name, self.files.iter().map(|file| file.name.as_str())) {
                Some(meant) => format!("did you mean `{meant}`?"),
                None => "put the file there, or correct the name".to_owned(),
            };
            self.tell(Code::UnknownLink, message, steps, help);
        }
        found.cloned()
    }

    fn named(
        &mut self,
        file: Option<&ThemeFile>,
        steps: &[Step],
        endings: &[&str],
    ) -> Option<String> {
        self.found(file?, steps, endings).map(|file| file.name)
    }

    fn logo(&mut self, logo: &LogoRecord) -> Option<Logo> {
        let whole = ["logo".into()];
        let parts: [[Step; 2]; 2] = ["light", "dark"].map(|part| ["logo".into(), part.into()]);
        let steps: &[Step] = match (&logo.dark, logo.has_title) {
            (None, false) => &whole,
            _ => &parts[0],
        };
        let light = self.picture(&logo.light, steps)?;
        let dark = match &logo.dark {
            Some(dark) => Some(self.picture(dark, &parts[1])?),
            None => None,
        };
        Some(Logo {
            light,
            dark,
            has_title: logo.has_title,
        })
    }

    fn picture(&mut self, file: &ThemeFile, steps: &[Step]) -> Option<Picture> {
        let file = self.found(file, steps, &PICTURES[..7])?;
        Some(Picture {
            size: picture::size(&file.path),
            name: file.name,
        })
    }

    /// Tells whether a colour can be read. On backgrounds of an archive's own, nobody knows.
    fn judge(&mut self, colour: ColourRecord, steps: &[Step]) {
        if !self.settings.record.css.is_empty() {
            return;
        }
        let given = [Some(colour.light), colour.dark];
        for ((given, backgrounds), pages) in given.iter().zip(BACKGROUNDS).zip(["light", "dark"]) {
            let Some(given) = given else { continue };
            let backgrounds = colours(backgrounds);
            let least = backgrounds.iter().map(|ground| given.contrast(*ground));
            let least = least.fold(f32::INFINITY, f32::min);
            if least < READABLE {
                let message = format!(
                    "{given} has a contrast of {least:.1} on {pages} pages, and text needs {READABLE}"
                );
                let clear = given.against(&backgrounds, READABLE);
                let key = if colour.dark.is_some() { pages } else { "" };
                let steps: Vec<Step> = match key {
                    "" => steps.to_vec(),
                    key => steps.iter().cloned().chain([key.into()]).collect(),
                };
                let help =
                    format!("`\"{clear}\"` is the nearest tone of it that everybody can read");
                self.tell(Code::LowContrast, message, &steps, help);
            }
        }
    }

    /// Writes the rules of the sides' colours.
    fn sides(&mut self, css: &mut String) {
        let (colours, first): (Vec<(ColourRecord, Vec<Step>)>, usize) =
            match &self.settings.record.sides {
                None => return,
                Some(SidesRecord::Places(places)) => {
                    let steps = |i: usize| vec!["sides".into(), i.into()];
                    (
                        places
                            .iter()
                            .enumerate()
                            .map(|(i, colour)| (*colour, steps(i)))
                            .collect(),
                        1,
                    )
                }
                Some(SidesRecord::Parties(parties)) => {
                    let steps = |name: &str| vec!["sides".into(), name.into()];
                    let resolved = self.settings.parties.iter();
                    let named = parties.iter().map(|(reference, _)| reference.as_str());
                    // Those that no record has are errors already.
                    let pairs = resolved
                        .zip(named)
                        .map(|(colour, name)| (*colour, steps(name)));
                    (pairs.collect(), FIRST_PARTY)
                }
            };
        for (i, (colour, steps)) in colours.iter().enumerate() {
            self.judge(*colour, steps);
            let alike = |(other, _): &&(ColourRecord, Vec<Step>)| {
                colour.light.distance(other.light) < APART
            };
            if let Some((other, _)) = colours[..i].iter().find(alike) {
                let message = format!(
                    "{} and {} are hard to distinguish",
                    other.light, colour.light
                );
                let help = "give the sides colours of different hue or lightness".to_owned();
                self.tell(Code::LowContrast, message, steps, help);
            }
            css.push_str(&side_rules(first + i, *colour));
        }
    }

    /// Writes the rules of the typefaces, and returns the files of that of texts which most pages need.
    fn fonts(&mut self, css: &mut String) -> Option<Vec<String>> {
        let fonts = &self.settings.record.fonts;
        if let Some(font) = &fonts.interface {
            self.font(font, "interface", css);
        }
        let files = self.font(fonts.text.as_ref()?, "text", css);
        let first = |style| {
            let mut of_style = files.iter().filter(|(_, known)| *known == style);
            of_style.next().map(|(name, _)| name.clone())
        };
        Some(
            [FontStyle::Normal, FontStyle::Italic]
                .into_iter()
                .filter_map(first)
                .collect(),
        )
    }

    fn font(
        &mut self,
        font: &FontRecord,
        role: &str,
        css: &mut String,
    ) -> Vec<(String, FontStyle)> {
        let endings = FONTS.map(|(ending, _)| ending);
        let mut files = Vec::new();
        for (i, record) in font.files.iter().enumerate() {
            let steps = [
                "fonts".into(),
                role.into(),
                "files".into(),
                i.into(),
                "file".into(),
            ];
            let Some(file) = self.found(&record.file, &steps, &endings) else {
                continue;
            };
            let format = FONTS
                .iter()
                .find(|(ending, _)| file.name.to_ascii_lowercase().ends_with(ending));
            let format = format.map_or("woff2", |(_, format)| format);
            let style = match record.style {
                FontStyle::Normal => "normal",
                FontStyle::Italic => "italic",
            };
            // Writing to a String cannot fail.
            let _ = write!(
                css,
                "@font-face{{font-family:\"{}\";src:url(\"{}\") format(\"{format}\");font-weight:{};font-style:{style};font-display:swap}}",
                font.family,
                url_path(&file.name),
                record.weight,
            );
            files.push((file.name, record.style));
        }
        let _ = write!(css, ":root{{--{role}-face:\"{}\"}}", font.family);
        files
    }

    /// Tells which settings have no effect in an archive whose own style sheet replaces the built-in one.
    fn tell_unused(&mut self, look: &mut Look) {
        let record = &self.settings.record;
        let settings = [
            ("accent", record.accent.is_some()),
            ("sides", record.sides.is_some()),
            (
                "fonts",
                record.fonts.text.is_some() || record.fonts.interface.is_some(),
            ),
        ];
        for (key, _) in settings.iter().filter(|(_, is_set)| *is_set) {
            self.tell(
                Code::UnusedSetting,
                format!("`{key}` has no effect, because `templates/static/chancery.css` replaces the style sheet"),
                &[(*key).into()],
                "write it into that file, or rename the file and list it under `css`".to_owned(),
            );
        }
        look.css.clear();
        look.fonts = None;
    }
}

/// Parties with colours of their own come behind the two places of a pair.
pub(in crate::site) const FIRST_PARTY: usize = 3;

fn colours(texts: [&str; 3]) -> Vec<Colour> {
    texts
        .iter()
        .filter_map(|text| Colour::new(text).ok())
        .collect()
}

/// A colour on light and on dark pages.
fn both(colour: ColourRecord) -> [Colour; 2] {
    let made = || colour.light.against(&colours(BACKGROUNDS[1]), CLEAR);
    [colour.light, colour.dark.unwrap_or_else(made)]
}

/// Each of two colours mixed with the leaf that it stands on.
fn tinted(colours_of: [Colour; 2], part: f32) -> [Colour; 2] {
    let mix = |i: usize| {
        let leaf = Colour::new(BACKGROUNDS[i][1]);
        leaf.map_or(colours_of[i], |leaf| leaf.mixed(colours_of[i], part))
    };
    [mix(0), mix(1)]
}

/// The rules of the colour of links. On paper, links are black.
fn accent_rules(accent: ColourRecord) -> String {
    let [light, dark] = both(accent);
    let [faint, faint_dark] = tinted([light, dark], 0.5);
    format!(
        "@media screen{{:root{{--accent:{light};--accent-line:{faint}}}\
         @supports (color:light-dark(#000,#fff)){{:root{{--accent:light-dark({light},{dark});--accent-line:light-dark({faint},{faint_dark})}}}}}}"
    )
}

/// The rules of the colour of a side.
fn side_rules(number: usize, side: ColourRecord) -> String {
    let [light, dark] = both(side);
    let [tint, tint_dark] = tinted([light, dark], 0.07);
    format!(
        "[data-side=\"{number}\"]{{--side:light-dark({light},{dark});--side-tint:light-dark({tint},{tint_dark})}}"
    )
}

/// A path as style sheets quote addresses.
fn url_path(name: &str) -> String {
    crate::site::route::address::encoded(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn backgrounds_are_those_of_the_style_sheet() {
        let css = include_str!("../../../templates/static/chancery.css");
        for (i, name) in ["paper", "leaf", "shade"].iter().enumerate() {
            let rule = format!(
                "--{name}: light-dark({}, {});",
                BACKGROUNDS[0][i], BACKGROUNDS[1][i]
            );
            assert!(css.contains(&rule), "{rule}");
        }
    }
}
