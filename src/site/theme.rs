//! The theme: the built-in templates and files, and what an archive puts in their place.

use std::borrow::Cow;
use std::path::PathBuf;
use std::sync::Arc;

use rust_embed::RustEmbed;
use tera::{ErrorKind, Tera};

use crate::diagnostics::{Code, Diagnostic, SourceText};
use crate::source::StaticFile;

/// The folder `templates/` as it was when Chancery was compiled.
#[derive(RustEmbed)]
#[folder = "templates/"]
#[exclude = ".*"]
struct BuiltIn;

/// Built-in templates stand under this prefix, so that an archive's own can extend them:
/// `{% extends "chancery/base.html" %}`.
const PREFIX: &str = "chancery/";

/// A file of the theme that browsers load.
#[derive(Debug)]
pub struct Asset {
    /// Its path below `static/`.
    pub name: String,
    /// What it holds.
    pub body: AssetBody,
}

impl Asset {
    /// A short text that changes with the file; none if it cannot be read.
    pub(super) fn version(&self) -> Option<String> {
        let hash = match &self.body {
            AssetBody::BuiltIn(bytes) => blake3::hash(bytes),
            AssetBody::Own(path) => blake3::hash(&std::fs::read(path).ok()?),
        };
        Some(hash.to_hex()[..10].to_owned())
    }
}

/// Where a file of the theme is.
#[derive(Debug)]
pub enum AssetBody {
    /// In the binary.
    BuiltIn(Cow<'static, [u8]>),
    /// In the archive's `templates/static/`.
    Own(PathBuf),
}

/// Templates and files.
pub struct Theme {
    pub(super) tera: Tera,
    pub(super) assets: Vec<Asset>,
    own: Vec<(String, Arc<SourceText>)>,
}

impl Theme {
    /// The built-in theme with an archive's own templates and files in place of those of the same name.
    pub fn new(
        own: Vec<(String, Arc<SourceText>)>,
        files: &[StaticFile],
    ) -> (Theme, Vec<Diagnostic>) {
        let mut tera = Tera::default();
        let mut diagnostics = Vec::new();
        let mut theme_files = Vec::new();
        let mut built_in = Vec::new();
        for name in BuiltIn::iter() {
            let Some(file) = BuiltIn::get(&name) else {
                continue;
            };
            match name.strip_prefix("static/") {
                Some(asset) => theme_files.push(Asset {
                    name: asset.to_owned(),
                    body: AssetBody::BuiltIn(file.data),
                }),
                None => built_in.push((
                    format!("{PREFIX}{name}"),
                    String::from_utf8_lossy(&file.data).into_owned(),
                )),
            }
        }
        for file in files {
            let asset = Asset {
                name: file.name.clone(),
                body: AssetBody::Own(file.path.clone()),
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
        };
        let added = tera
            .set_fallback_prefixes([PREFIX])
            .and_then(|()| tera.add_raw_templates(built_in));
        if let Err(error) = added {
            diagnostics.push(theme.diagnostic(&error, None));
        }
        let (good, faults) = theme.parsed_alone();
        diagnostics.extend(faults);
        if let Err(error) = tera.add_raw_templates(good) {
            diagnostics.push(theme.diagnostic(&error, None));
        }
        theme.tera = tera;
        (theme, diagnostics)
    }

    /// The archive's own templates that can be parsed, and what is wrong with the others: each is
    /// tried alone, so that one run reports all of them.
    fn parsed_alone(&self) -> (Vec<(String, String)>, Vec<Diagnostic>) {
        let mut good = Vec::new();
        let mut diagnostics = Vec::new();
        for (name, source) in &self.own {
            match Tera::default().add_raw_template(name, &source.text) {
                Err(error) if matches!(error.kind(), ErrorKind::SyntaxError(_)) => {
                    diagnostics.push(self.diagnostic(&error, Some(source)));
                }
                // Parents and components that are not there yet are looked for later.
                _ => good.push((name.clone(), source.text.clone())),
            }
        }
        (good, diagnostics)
    }

    /// What a Tera error says, at its place.
    pub(super) fn diagnostic(
        &self,
        error: &tera::Error,
        source: Option<&Arc<SourceText>>,
    ) -> Diagnostic {
        let (ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report)) = error.kind()
        else {
            let diagnostic = Diagnostic::new(Code::Template, error.to_string());
            return match source {
                Some(source) => diagnostic.at(source, 0..0),
                None => diagnostic,
            };
        };
        let source = match source {
            Some(source) => Arc::clone(source),
            None => self.source(report.filename()),
        };
        let message = report.message().trim_end_matches('.');
        Diagnostic::new(Code::Template, lower_first(message))
            .at(&source, report.span().range.clone())
            .help("the reference of templates says what each of them sees, in the syntax of Tera 2")
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

/// The engine's messages as the others are written: without a capital and a full stop.
fn lower_first(message: &str) -> String {
    let mut chars = message.chars();
    match chars.next() {
        Some(first) => first.to_lowercase().chain(chars).collect(),
        None => String::new(),
    }
}

impl std::fmt::Debug for Theme {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Theme")
            .field("assets", &self.assets)
            .finish_non_exhaustive()
    }
}
