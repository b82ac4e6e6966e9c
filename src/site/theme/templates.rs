//! The theme: the built-in templates and files, and what an archive puts in their place.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::path::PathBuf;
use std::sync::Arc;

use rust_embed::RustEmbed;
use tera::{ErrorKind, Tera};

use crate::diagnostics::{Code, Diagnostic, SourceText, did_you_mean, offset_in};
use crate::site::theme::fragment::Fragments;
use crate::site::theme::look::{self, Look, ThemeSettings};
use crate::site::theme::wording::{self, Worded};
use crate::source::StaticFile;
use crate::words::Words;

/// The folder `templates/` as it was when Chancery was compiled.
#[derive(RustEmbed)]
#[folder = "templates/"]
#[exclude = ".*"]
#[exclude = "words/*"]
struct BuiltIn;

/// Built-in templates stand under this prefix, so that an archive's own can extend them:
/// `{% extends "chancery/base.html" %}`.
const PREFIX: &str = "chancery/";

/// The style sheet.
pub(in crate::site) const STYLE: &str = "chancery.css";

/// As much of it as the pages of readouts need: they are read most, and mostly by people who come to one
/// page and go.
pub(in crate::site) const READOUT_STYLE: &str = "readout.css";

/// The fonts that the style sheet needs on most pages.
pub(in crate::site) const FONTS: [&str; 2] = [
    "chancery-serif-latin.woff2",
    "chancery-serif-latin-italic.woff2",
];

/// The built-in style sheets and scripts as browsers get them, by name: `build/main.rs` minifies them.
const MINIFIED: &[(&str, &str)] = &include!(concat!(env!("OUT_DIR"), "/minified.rs"));

/// The built-in files as browsers get them, with the words of a language.
fn built_in_assets(words: &Words) -> Vec<Asset> {
    let asset = |name: &str, data| Asset {
        name: name.to_owned(),
        body: AssetBody::BuiltIn(in_words(name, data, words)),
    };
    let minified = MINIFIED.iter();
    let minified = minified.map(|(name, text)| asset(name, Cow::Borrowed(text.as_bytes())));
    let names = BuiltIn::iter();
    let others = names.filter_map(|path| {
        let name = path.strip_prefix("static/")?;
        let file = BuiltIn::get(&path)?;
        let is_minified = MINIFIED.iter().any(|(known, _)| *known == name);
        (!is_minified).then(|| asset(name, file.data))
    });
    minified.chain(others).collect()
}

/// Whether an archive's file is a copy of the built-in one, and so nothing else to show.
fn is_built_in(file: &StaticFile) -> bool {
    BuiltIn::get(&format!("static/{}", file.name)).is_some_and(|built_in| {
        crate::source::read_regular(&file.path).is_ok_and(|own| own == built_in.data.as_ref())
    })
}

/// A file of the theme that browsers load.
#[derive(Debug)]
pub struct Asset {
    /// Its path below `static/`.
    pub name: String,
    /// What it holds.
    pub body: AssetBody,
}

impl Asset {
    /// Puts rules behind those of a built-in style sheet.
    fn add(&mut self, rules: &str) {
        if let AssetBody::BuiltIn(bytes) = &mut self.body {
            bytes.to_mut().extend_from_slice(rules.as_bytes());
        }
    }

    /// A short text that changes with the file; none if it cannot be read.
    pub(in crate::site) fn version(&self) -> Option<String> {
        let hash = match &self.body {
            AssetBody::BuiltIn(bytes) => blake3::hash(bytes),
            AssetBody::Own(path) => {
                let mut hasher = blake3::Hasher::new();
                hasher
                    .update_reader(crate::source::open_regular(path).ok()?)
                    .ok()?;
                hasher.finalize()
            }
        };
        Some(hash.to_hex()[..10].to_owned())
    }
}

/// Where a file of the theme is.
#[derive(Debug)]
pub enum AssetBody {
    /// In the binary, or made of the archive's own.
    BuiltIn(Cow<'static, [u8]>),
    /// In the archive's `templates/static/`.
    Own(PathBuf),
}

/// Templates and files.
pub struct Theme {
    pub(in crate::site) tera: Tera,
    pub(in crate::site) assets: Vec<Asset>,
    own: Vec<(String, Arc<SourceText>)>,
    /// The templates as the engine reads them, by the name under which it knows them.
    worded: HashMap<String, Worded>,
    /// The components that are kept in pieces.
    pub(in crate::site) fragments: Fragments,
    /// What `site.yaml` says of it.
    pub(in crate::site) look: Look,
}

impl Theme {
    /// The built-in theme with an archive's own templates and files in place of those of the same name,
    /// in the words of a language.
    pub fn new(
        own: Vec<(String, Arc<SourceText>)>,
        files: &[StaticFile],
        words: &Arc<Words>,
        settings: &ThemeSettings,
    ) -> (Theme, Vec<Diagnostic>) {
        let mut tera = Tera::default();
        let mut diagnostics = Vec::new();
        let mut theme_files = built_in_assets(words);
        let mut built_in = Vec::new();
        for name in BuiltIn::iter().filter(|name| !name.starts_with("static/")) {
            let Some(file) = BuiltIn::get(&name) else {
                continue;
            };
            let text = String::from_utf8_lossy(&file.data);
            let text = wording::template(&text, words);
            built_in.push((format!("{PREFIX}{name}"), text));
        }
        let all_files = files;
        let files = || files.iter().filter(|file| !is_built_in(file));
        // Who writes the style sheet anew writes that of all pages.
        let replaces_style = files().any(|file| file.name == STYLE);
        if replaces_style {
            theme_files.retain(|asset| asset.name != READOUT_STYLE);
        }
        let (look, faults) = look::look(settings, all_files, replaces_style);
        diagnostics.extend(faults);
        if !look.css.is_empty() {
            let styles = theme_files.iter_mut();
            for asset in
                styles.filter(|asset| [STYLE, READOUT_STYLE].contains(&asset.name.as_str()))
            {
                asset.add(&look.css);
            }
        }
        for file in files() {
            let asset = Asset {
                name: file.name.clone(),
                body: own_asset(file, words),
            };
            match theme_files.iter_mut().find(|known| known.name == file.name) {
                Some(known) => *known = asset,
                None => theme_files.push(asset),
            }
        }
        theme_files.sort_by(|a, b| a.name.cmp(&b.name));

        let mut theme = Theme {
            tera: Tera::default(),
            assets: theme_files,
            own,
            worded: HashMap::new(),
            fragments: Fragments::default(),
            look,
        };
        diagnostics.extend(theme.put_words(built_in, words));
        tera.register_function("word", wording::function(Arc::clone(words)));
        tera.register_filter("dotted", wording::dotted);
        tera.register_filter("isolated", wording::isolated(words.direction()));
        tera.register_filter("bdi", wording::bdi(words.direction()));
        tera.register_filter("plural", wording::plural(Arc::clone(words)));
        let built_in = theme.worded.iter();
        let built_in: Vec<_> = built_in
            .filter(|(name, _)| name.starts_with(PREFIX))
            .map(|(name, worded)| (name.clone(), worded.text.clone()))
            .collect();
        let added = tera
            .set_fallback_prefixes([PREFIX])
            .and_then(|()| tera.add_raw_templates(built_in));
        if let Err(error) = added {
            diagnostics.extend(theme.diagnostics(&error));
        }
        diagnostics.extend(theme.never_read(&tera, &settings.templates));
        let (good, faults) = theme.parsed_alone();
        diagnostics.extend(faults);
        if let Err(error) = tera.add_raw_templates(good) {
            diagnostics.extend(theme.diagnostics(&error));
        }
        theme.tera = tera;
        (theme, diagnostics)
    }

    /// The names of the built-in files, in order: `components/masthead.html`, `static/chancery.css`.
    pub fn built_in_files() -> impl Iterator<Item = String> {
        let mut names: Vec<String> = BuiltIn::iter().map(Cow::into_owned).collect();
        names.sort_unstable();
        names.into_iter()
    }

    /// The content of a built-in file as it is written, with its comments.
    pub fn built_in_file(name: &str) -> Option<Cow<'static, [u8]>> {
        BuiltIn::get(name).map(|file| file.data)
    }

    /// The position of a file by its name.
    pub(in crate::site) fn asset(&self, name: &str) -> Option<usize> {
        self.assets.iter().position(|asset| asset.name == name)
    }

    /// Whether a file is the built-in one, and not the archive's own.
    pub(in crate::site) fn is_built_in(&self, name: &str) -> bool {
        let place = self.asset(name).and_then(|place| self.assets.get(place));
        place.is_some_and(|asset| matches!(asset.body, AssetBody::BuiltIn(_)))
    }

    /// The archive's own templates, by name.
    pub(in crate::site) fn own(&self) -> impl Iterator<Item = (&str, &SourceText)> {
        self.own
            .iter()
            .map(|(name, source)| (name.as_str(), source.as_ref()))
    }

    /// Whether the archive has templates of its own. What built-in templates get in HTML is given as values only then.
    pub(in crate::site) fn has_own_templates(&self) -> bool {
        !self.own.is_empty()
    }

    /// The archive's own component of a name, if it has one: its file and its text.
    pub(in crate::site) fn own_component(&self, name: &str) -> Option<(&Arc<SourceText>, &str)> {
        self.own.iter().find_map(|(_, source)| {
            let named = format!("component {name}");
            let mut places = source.text.match_indices(&named);
            let (start, _) = places.find(|(at, _)| {
                let is_end = source.text[..*at].ends_with("end");
                !is_end
                    && source.text[at + named.len()..]
                        .trim_start()
                        .starts_with('(')
            })?;
            let text = &source.text[start + named.len()..];
            let text = &text[text.find('}').map_or(text.len(), |end| end + 1)..];
            let end = text.find("endcomponent").unwrap_or(text.len());
            let end = text[..end].rfind("{%").unwrap_or(end);
            Some((source, &text[..end]))
        })
    }

    /// The archive's own templates that take the place of none and that no other names: most likely their
    /// names are misspelt. A component is known by its own name, whatever that of its file.
    fn never_read(&self, built_in: &Tera, named_by_records: &[String]) -> Vec<Diagnostic> {
        let mut diagnostics = Vec::new();
        for (name, source) in &self.own {
            let quoted = [
                format!("\"{name}\""),
                format!("'{name}'"),
                format!("`{name}`"),
            ];
            let named = || {
                let others = self.own.iter().filter(|(other, _)| other != name);
                let mut texts = others.map(|(_, text)| text.text.as_str());
                texts.any(|text| quoted.iter().any(|quoted| text.contains(quoted.as_str())))
            };
            let components: Vec<&str> = component_names(&source.text).collect();
            if BuiltIn::get(name).is_some() || named_by_records.contains(name) || named() {
                continue;
            }
            if !components.is_empty() {
                diagnostics.extend(self.never_called(built_in, source, &components));
                continue;
            }
            let message = format!("no page uses `{name}`, and no template includes it");
            let templates: Vec<_> = BuiltIn::iter()
                .filter(|name| name.ends_with(".html"))
                .collect();
            let help = match did_you_mean(name, templates.iter().map(AsRef::as_ref)) {
                Some(meant) => format!("did you mean `{meant}`?"),
                None => "a template replaces the built-in template of the same name".to_owned(),
            };
            let fault = Diagnostic::new(Code::IgnoredFile, message);
            diagnostics.push(fault.at(source, 0..0).help(help));
        }
        diagnostics
    }

    /// The components of a file that replace none and that no template of the archive's own calls.
    fn never_called(
        &self,
        built_in: &Tera,
        source: &Arc<SourceText>,
        components: &[&str],
    ) -> Vec<Diagnostic> {
        let is_called = |name: &str| {
            let call = format!("<{name}");
            let mut own = self.own.iter();
            own.any(|(_, source)| source.text.contains(&call))
        };
        let components = components.iter();
        let unknown =
            components.filter(|name| !built_in.contains_component(name) && !is_called(name));
        unknown
            .map(|name| {
                let message = format!("no template calls the component `{name}`");
                let help = match did_you_mean(name, built_in.get_component_names()) {
                    Some(meant) => format!("did you mean `{meant}`?"),
                    None => {
                        "a component replaces the built-in component of the same name".to_owned()
                    }
                };
                let start = source.text.find(&format!("component {name}"));
                let span = start.map_or(0..0, |start| {
                    let start = start + "component ".len();
                    start..start + name.len()
                });
                let fault = Diagnostic::new(Code::IgnoredFile, message);
                fault.at(source, span).help(help)
            })
            .collect()
    }

    /// The archive's own templates that can be parsed, and what is wrong with the others: each is
    /// tried alone, so that one run reports all of them.
    fn parsed_alone(&self) -> (Vec<(String, String)>, Vec<Diagnostic>) {
        let mut good = Vec::new();
        let mut diagnostics = Vec::new();
        for (name, source) in &self.own {
            let text = self
                .worded
                .get(name)
                .map_or(source.text.as_str(), |w| &w.text);
            match Tera::default().add_raw_template(name, text) {
                Err(error) if matches!(error.kind(), ErrorKind::SyntaxError(_)) => {
                    diagnostics.push(self.diagnostic(&error, Some(source)));
                }
                // Parents and components that are not there yet are looked for later.
                _ => good.push((name.clone(), text.to_owned())),
            }
        }
        (good, diagnostics)
    }

    /// What a Tera error about templates that do not fit together says. Such an error holds several
    /// messages in one text: `error: …`, and below it ` --> NAME:LINE:COLUMN`.
    fn diagnostics(&self, error: &tera::Error) -> Vec<Diagnostic> {
        let text = error.to_string();
        let mut diagnostics: Vec<Diagnostic> = Vec::new();
        for report in text.split("error: ").skip(1) {
            let mut lines = report.lines();
            let message = lines.next().unwrap_or_default();
            let place = lines.find_map(|line| position(line.trim().strip_prefix("--> ")?));
            let Some((name, line, column)) = place else {
                continue;
            };
            let own = |name: &str| self.own.iter().find(|(own, _)| own == name);
            let diagnostic = match own(name) {
                Some((_, source)) => {
                    let start = self.offset(name, source, line, column);
                    message_of(message).at(source, start..start + 1)
                }
                // A built-in template is sound by itself: the one that it extends has been replaced.
                None => {
                    let message = format!("{message}, but the built-in templates need it");
                    match own("base.html").or(self.own.first()) {
                        Some((_, source)) => message_of(&message).at(source, 0..0),
                        None => message_of(&message),
                    }
                }
            };
            if diagnostics
                .iter()
                .all(|known| known.message != diagnostic.message)
            {
                diagnostics.push(diagnostic);
            }
        }
        if diagnostics.is_empty() {
            diagnostics.push(self.diagnostic(error, None));
        }
        diagnostics
    }

    /// What a Tera error says, at its place.
    pub(in crate::site) fn diagnostic(
        &self,
        error: &tera::Error,
        source: Option<&Arc<SourceText>>,
    ) -> Diagnostic {
        let (ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report)) = error.kind()
        else {
            let name = match error.kind() {
                ErrorKind::MissingParent { current, .. } => Some(current),
                ErrorKind::CircularExtend { tpl, .. } | ErrorKind::CircularInclude { tpl, .. } => {
                    Some(tpl)
                }
                _ => None,
            };
            let own = self.own.iter().find(|(own, _)| Some(own) == name);
            let diagnostic = message_of(&error.to_string());
            return match source.or(own.map(|(_, source)| source)) {
                Some(source) => diagnostic.at(source, 0..0),
                None => diagnostic,
            };
        };
        let source = match source {
            Some(source) => Arc::clone(source),
            None => self.source(report.filename()),
        };
        let range = &report.span().range;
        let range = match self.worded.get(report.filename()) {
            Some(worded) => {
                let start = worded.original(range.start);
                start..worded.original(range.end).max(start)
            }
            None => range.clone(),
        };
        message_of(report.message()).at(&source, range)
    }

    /// Puts the words into all templates, and says what is wrong with the archive's own in that.
    fn put_words(&mut self, built_in: Vec<(String, Worded)>, words: &Words) -> Vec<Diagnostic> {
        let mut diagnostics = Vec::new();
        let mut used: HashSet<String> = HashSet::new();
        for (name, source) in &self.own {
            let worded = wording::template(&source.text, words);
            let faults = worded.faults.iter();
            diagnostics.extend(faults.map(|(range, message, help)| {
                Diagnostic::new(Code::Template, message.as_str())
                    .at(source, range.clone())
                    .help(help.as_str())
            }));
            used.extend(worded.used.iter().cloned());
            self.worded.insert(name.clone(), worded);
        }
        self.worded.extend(built_in);
        diagnostics.extend(words.unused(|name| used.contains(name)));
        diagnostics
    }

    /// Where in a template a line and column of the text that the engine read stand.
    fn offset(&self, name: &str, source: &SourceText, line: usize, column: usize) -> usize {
        match self.worded.get(name) {
            Some(worded) => worded.original(offset_in(&worded.text, line, column)),
            None => offset_in(&source.text, line, column),
        }
    }

    fn source(&self, template: &str) -> Arc<SourceText> {
        if let Some((_, source)) = self.own.iter().find(|(name, _)| name == template) {
            return Arc::clone(source);
        }
        let name = template.strip_prefix(PREFIX).unwrap_or(template);
        let text = BuiltIn::get(name)
            .map(|file| String::from_utf8_lossy(&file.data).into_owned())
            .unwrap_or_default();
        Arc::new(SourceText {
            path: format!("built-in templates/{name}"),
            text,
        })
    }
}

/// The names of the components that a template defines.
fn component_names(text: &str) -> impl Iterator<Item = &str> {
    text.split("{%").skip(1).filter_map(|tag| {
        let tag = tag.trim_start_matches(['-', ' ', '\n']);
        let name = tag.strip_prefix("component ")?.trim_start();
        name.split(|c: char| !c.is_alphanumeric() && c != '_')
            .next()
    })
}

/// A file of an archive's own theme: a script that says messages is read now, any other when it is
/// copied.
fn own_asset(file: &StaticFile, words: &Words) -> AssetBody {
    if file.name.ends_with(".js")
        && let Ok(bytes) = crate::source::read_regular(&file.path)
        && let Ok(text) = String::from_utf8(bytes)
    {
        let worded = wording::script(&text, words);
        if !worded.used.is_empty() {
            return AssetBody::BuiltIn(Cow::Owned(worded.text.into_bytes()));
        }
    }
    AssetBody::Own(file.path.clone())
}

/// A script of the theme in the words of a language; any other file as it is.
fn in_words(name: &str, bytes: Cow<'static, [u8]>, words: &Words) -> Cow<'static, [u8]> {
    if !name.ends_with(".js") {
        return bytes;
    }
    let text = String::from_utf8_lossy(&bytes);
    Cow::Owned(wording::script(&text, words).text.into_bytes())
}

/// `base.html:1:67`
fn position(text: &str) -> Option<(&str, usize, usize)> {
    let (rest, column) = text.rsplit_once(':')?;
    let (name, line) = rest.rsplit_once(':')?;
    Some((name, line.parse().ok()?, column.parse().ok()?))
}

/// The engine's messages as the others are written: without a capital and a full stop.
fn message_of(message: &str) -> Diagnostic {
    let message = message.trim_end_matches('.');
    let mut chars = message.chars();
    let message: String = match chars.next() {
        Some(first) => first.to_lowercase().chain(chars).collect(),
        None => String::new(),
    };
    Diagnostic::new(Code::Template, message)
        .help("see the template reference for the data of each template; the syntax is Tera 2")
}

impl std::fmt::Debug for Theme {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Theme")
            .field("assets", &self.assets)
            .finish_non_exhaustive()
    }
}

/// Chancery's name and version.
pub(in crate::site) const GENERATOR: &str = concat!("Chancery ", env!("CARGO_PKG_VERSION"));
