//! Which files an archive has, and what each is for.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use walkdir::WalkDir;

use super::StaticFile;
use super::boundary::Boundary;
use super::controls::steers;
use super::id::{Id, Kind};
use super::litter::{PUBLISHED_HIDDEN, ROOT_FOLDER, is_litter, is_surprising};
use crate::diagnostics::{Code, Diagnostic, SourceText, did_you_mean};

/// A file that holds a record.
#[derive(Debug)]
pub(super) struct RecordFile {
    pub(super) path: PathBuf,
    pub(super) kind: Kind,
    pub(super) stem: String,
}

/// A file with the statements that another coder found in the text of a readout.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct CodingFile {
    pub(super) path: PathBuf,
    /// The name of the coder's folder.
    pub(super) coder: Id,
    pub(super) stem: String,
}

/// The folder of those files in `content/`: `coding/CODER/READOUT.yaml`
const CODING: &str = "coding";

/// What was found.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) site: Option<PathBuf>,
    /// Whether there is a `site.yml` in place of `site.yaml`.
    pub(super) misnamed_site: bool,
    pub(super) records: Vec<RecordFile>,
    pub(super) codings: Vec<CodingFile>,
    pub(super) files: Vec<StaticFile>,
    /// The files of `static/`, which are published at the root of the site.
    pub(super) root_files: Vec<StaticFile>,
    pub(super) templates: Vec<(PathBuf, String)>,
    pub(super) assets: Vec<StaticFile>,
    pub(super) diagnostics: Vec<Diagnostic>,
    /// Where links lead, without links themselves.
    pub(super) led_to: Vec<PathBuf>,
}

impl Found {
    /// Whether the same files were found, in the same order.
    pub(super) fn is_like(&self, other: &Found) -> bool {
        let paths = |found: &Found| -> Vec<PathBuf> {
            found.records.iter().map(|file| file.path.clone()).collect()
        };
        self.site == other.site
            && self.misnamed_site == other.misnamed_site
            && self.codings == other.codings
            && self.files == other.files
            && self.root_files == other.root_files
            && self.assets == other.assets
            && self.templates == other.templates
            && self.diagnostics == other.diagnostics
            && paths(self) == paths(other)
    }
}

/// A path as people know it: below the root, with forward slashes, and nothing that steers a terminal.
pub(super) fn shown(root: &Path, path: &Path) -> String {
    let relative = path.strip_prefix(root).unwrap_or(path);
    let shown = relative.to_string_lossy().replace('\\', "/");
    let steers = |c: char| c.is_control() || steers(c);
    match shown.contains(steers) {
        true => shown.replace(steers, "\u{fffd}"),
        false => shown,
    }
}

pub(super) fn walk(root: &Path) -> Found {
    let mut found = Found::default();
    let mut links = Links {
        boundary: Boundary::of(root),
        led_to: Vec::new(),
    };
    let content = root.join("content");
    let mut misnamed = None;
    let mut misnamed_coder: Option<String> = None;
    for path in files(root, &content, &mut links, &mut found.diagnostics) {
        let parts = parts(&content, &path);
        let Some((name, folders)) = parts.split_last() else {
            continue;
        };
        match folders.first().map(String::as_str) {
            None if name == "site.yaml" => found.site = Some(path),
            None if name == "site.yml" => misnamed = Some(path),
            Some("files") => found.files.push(StaticFile {
                name: parts[1..].join("/"),
                path,
            }),
            Some(CODING) => match (folders, name.strip_suffix(".yaml")) {
                ([_, coder, ..], Some(stem)) => match Id::new(coder) {
                    Ok(coder) => found.codings.push(CodingFile {
                        coder,
                        stem: stem.to_owned(),
                        path,
                    }),
                    // Once for all files in the folder.
                    Err(message) if misnamed_coder.as_ref() != Some(coder) => {
                        let folder = content.join(CODING).join(coder);
                        let fault = Diagnostic::new(Code::InvalidId, message)
                            .at(&unread(root, &folder), 0..0)
                            .help("name the folder after the coder, as in `coding/a-coder/READOUT.yaml`");
                        found.diagnostics.push(fault);
                        misnamed_coder = Some(coder.clone());
                    }
                    Err(_) => {}
                },
                _ => {
                    let help = "the statements of a second coder belong in `content/coding/CODER/READOUT.yaml`, with the coder's name and the readout's id";
                    found.diagnostics.push(ignored_file(root, &path, help));
                }
            },
            folder => {
                let kind = folder.and_then(Kind::from_folder);
                match (kind, name.strip_suffix(".md")) {
                    (Some(kind), Some(stem)) => {
                        let stem = stem.to_owned();
                        found.records.push(RecordFile { path, kind, stem });
                    }
                    (kind, _) => found.diagnostics.push(ignored(root, &path, kind, folder)),
                }
            }
        }
    }
    if let Some(path) = misnamed {
        match &found.site {
            Some(_) => {
                found
                    .diagnostics
                    .push(ignored_file(root, &path, "rename it to `site.yaml`"))
            }
            // That there is no `site.yaml` is told, with this advice.
            None => found.misnamed_site = true,
        }
    }
    let templates = root.join("templates");
    if templates.is_dir() {
        for path in files(root, &templates, &mut links, &mut found.diagnostics) {
            let parts = parts(&templates, &path);
            if parts.first().is_some_and(|first| first == "static") {
                found.assets.push(StaticFile {
                    name: parts[1..].join("/"),
                    path,
                });
            } else if parts.last().is_some_and(|name| is_template(name)) || is_words(&parts) {
                found.templates.push((path, parts.join("/")));
            } else {
                let help = "templates end in `.html` or `.xml`; theme files belong in `templates/static/`, and messages in `templates/words/LANGUAGE.ftl`";
                found.diagnostics.push(ignored_file(root, &path, help));
            }
        }
    }
    let root_folder = root.join(ROOT_FOLDER);
    let root_files = files(root, &root_folder, &mut links, &mut found.diagnostics);
    found
        .root_files
        .extend(root_files.into_iter().map(|path| StaticFile {
            name: parts(&root_folder, &path).join("/"),
            path,
        }));
    found.led_to = links.led_to;
    found
}

/// What is known of links.
struct Links {
    boundary: Boundary,
    led_to: Vec<PathBuf>,
}

/// Whether it is a file of messages: `words/fr.ftl`.
fn is_words(parts: &[String]) -> bool {
    matches!(parts, [folder, name] if folder == "words" && name.ends_with(".ftl"))
}

fn is_template(name: &str) -> bool {
    name.ends_with(".html") || name.ends_with(".xml")
}

fn ignored_file(root: &Path, path: &Path, help: impl Into<String>) -> Diagnostic {
    Diagnostic::new(Code::IgnoredFile, "this file is ignored")
        .at(&unread(root, path), 0..0)
        .help(help)
}

/// What a problem points at that is about the name of a file or folder.
fn unread(root: &Path, path: &Path) -> Arc<SourceText> {
    Arc::new(SourceText {
        path: shown(root, path),
        text: String::new(),
    })
}

fn ignored(root: &Path, path: &Path, kind: Option<Kind>, folder: Option<&str>) -> Diagnostic {
    let help = match (kind, folder) {
        (Some(kind), _) => format!("{} is a file that ends in `.md`; files to publish unchanged belong in `content/files/`", kind.with_article()),
        (None, Some(folder)) => match did_you_mean(folder, Kind::all().map(Kind::folder).chain([CODING])) {
            Some(meant) => format!("did you mean the folder `{meant}`?"),
            None => {
                let folders: Vec<&str> = Kind::all().map(Kind::folder).collect();
                format!("records belong in {}; files to publish unchanged belong in `files`", folders.join(", "))
            },
        },
        (None, None) => "records belong in the folder of their kind; files to publish unchanged belong in `content/files/`".to_owned(),
    };
    ignored_file(root, path, help)
}

fn parts(base: &Path, path: &Path) -> Vec<String> {
    let relative = path.strip_prefix(base).unwrap_or(path);
    relative
        .components()
        .map(|c| c.as_os_str().to_string_lossy().into_owned())
        .collect()
}

/// Every file below `folder`, in the order of names, without what editors and systems leave behind.
fn files(
    root: &Path,
    folder: &Path,
    links: &mut Links,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<PathBuf> {
    let mut files = Vec::new();
    if !folder.exists() {
        return files;
    }
    let is_litter = |path: &Path| is_litter(root, path);
    let walker = WalkDir::new(folder).follow_links(true).sort_by_file_name();
    let mut walker = walker.into_iter();
    while let Some(entry) = walker.next() {
        if let Ok(entry) = &entry {
            let is_folder = entry.file_type().is_dir();
            let passed_over = if entry.depth() > 0 && is_litter(entry.path()) {
                true
            } else if entry.path_is_symlink()
                && let Ok(place) = entry.path().canonicalize()
            {
                let allowed = links.boundary.allows(&place);
                links.led_to.push(place);
                if !allowed {
                    diagnostics.push(outside_link(root, entry.path()));
                }
                !allowed
            } else {
                false
            };
            if passed_over {
                let name = entry.file_name().to_string_lossy();
                if is_surprising(root, entry.path(), &name) {
                    let help = format!(
                        "hidden files in `static/` are not published, except {}; move it out of the folder",
                        PUBLISHED_HIDDEN.map(|name| format!("`{name}`")).join(", ")
                    );
                    diagnostics.push(ignored_file(root, entry.path(), help));
                }
                if is_folder {
                    walker.skip_current_dir();
                }
                continue;
            }
        }
        match entry {
            Ok(entry) if entry.file_type().is_file() => files.push(entry.into_path()),
            Ok(entry) if entry.file_type().is_dir() => {}
            Ok(entry) => diagnostics.push(no_file(root, entry.path())),
            // The lock that Emacs puts beside an open file is a link that leads nowhere.
            Err(error) if error.path().is_some_and(is_litter) => {}
            Err(error) => diagnostics.push(unreadable(root, &error)),
        }
    }
    files
}

/// What a link leads to would be published.
fn outside_link(root: &Path, path: &Path) -> Diagnostic {
    let source = Arc::new(SourceText {
        path: shown(root, path),
        text: String::new(),
    });
    let message =
        "the symbolic link points outside the archive's folder, or to a hidden file in it";
    Diagnostic::new(Code::OutsideLink, message)
        .at(&source, 0..0)
        .help("copy its target into the archive, or list the target under `outside_links` in `content/site.yaml`")
}

/// A pipe, a socket or a device: reading it could wait for ever.
fn no_file(root: &Path, path: &Path) -> Diagnostic {
    let source = Arc::new(SourceText {
        path: shown(root, path),
        text: String::new(),
    });
    Diagnostic::new(Code::IgnoredFile, "this is neither a file nor a folder")
        .at(&source, 0..0)
        .help("move it out of the archive")
}

fn unreadable(root: &Path, error: &walkdir::Error) -> Diagnostic {
    let path = error
        .path()
        .map(|path| shown(root, path))
        .unwrap_or_default();
    let source = Arc::new(SourceText {
        path,
        text: String::new(),
    });
    let diagnostic = match error.loop_ancestor() {
        Some(ancestor) => Diagnostic::new(
            Code::LinkLoop,
            format!(
                "the link points to `{}`, which contains it",
                shown(root, ancestor)
            ),
        )
        .help("remove the link"),
        None => {
            let reason = error
                .io_error()
                .map_or_else(|| error.to_string(), ToString::to_string);
            match error.path() {
                Some(path) if path.is_symlink() => Diagnostic::new(
                    Code::Unreadable,
                    "the target of the symbolic link does not exist",
                )
                .help("change its target, or remove it"),
                _ => Diagnostic::new(Code::Unreadable, format!("cannot read this: {reason}"))
                    .help("change its permissions, or move it out of the archive"),
            }
        }
    };
    diagnostic.at(&source, 0..0)
}
