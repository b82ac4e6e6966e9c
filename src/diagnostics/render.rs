//! Diagnostics for people (as rustc draws them) and for programs (one JSON object a line).

use std::io::{self, Write};
use std::str::FromStr;

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use serde::Serialize;

use super::{Diagnostic, Place, Severity};

/// How many problems are drawn in full unless all are asked for.
const SHOWN: usize = 20;

/// For whom diagnostics are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Format {
    /// With the source line and the place underlined.
    #[default]
    Human,
    /// One JSON object a line.
    Json,
}

impl FromStr for Format {
    type Err = &'static str;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        match name {
            "human" => Ok(Format::Human),
            "json" => Ok(Format::Json),
            _ => Err("the formats are human and json"),
        }
    }
}

/// How diagnostics are printed.
#[derive(Debug, Clone, Copy)]
pub struct Printer {
    /// For whom.
    pub format: Format,
    /// All of them in full, not only the first 20.
    pub all: bool,
    /// Whether the terminal shows colours.
    pub colour: bool,
}

impl Printer {
    /// Prints the diagnostics (sorted already) to `out`.
    ///
    /// # Errors
    /// When `out` cannot be written to.
    pub fn print(&self, diagnostics: &[Diagnostic], out: &mut impl Write) -> io::Result<()> {
        match self.format {
            Format::Json => {
                for diagnostic in diagnostics {
                    serde_json::to_writer(&mut *out, &Message::from(diagnostic))?;
                    writeln!(out)?;
                }
            }
            Format::Human => {
                let renderer = if self.colour {
                    Renderer::styled()
                } else {
                    Renderer::plain()
                };
                let shown = if self.all { diagnostics.len() } else { SHOWN };
                for diagnostic in diagnostics.iter().take(shown) {
                    writeln!(out, "{}\n", renderer.render(&groups(diagnostic)))?;
                }
                let left = diagnostics.len().saturating_sub(shown);
                if left > 0 {
                    writeln!(out, "… and {left} more; `--all` shows every one\n")?;
                }
            }
        }
        Ok(())
    }
}

fn groups(diagnostic: &Diagnostic) -> Vec<Group<'_>> {
    let level = match diagnostic.severity() {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let mut group = Group::with_title(
        level
            .primary_title(diagnostic.message.as_str())
            .id(diagnostic.code.as_str()),
    );
    if let Some(place) = &diagnostic.place {
        if place.source.text.is_empty() {
            group = group.element(Origin::path(place.source.path.as_str()));
        } else {
            group = group.element(snippet(place, AnnotationKind::Primary, None));
        }
    }
    for (place, label) in &diagnostic.related {
        group = group.element(snippet(place, AnnotationKind::Context, Some(label)));
    }
    if let Some(help) = &diagnostic.help {
        group = group.element(Level::HELP.message(help.as_str()));
    }
    vec![group]
}

fn snippet<'a>(
    place: &'a Place,
    kind: AnnotationKind,
    label: Option<&'a str>,
) -> Snippet<'a, annotate_snippets::Annotation<'a>> {
    // Only the lines of the span are handed over: a long text need not be drawn from its beginning.
    let text = place.source.text.as_str();
    let start = text.floor_char_boundary(place.span.start.min(text.len()));
    let end = text
        .ceil_char_boundary(place.span.end.min(text.len()))
        .max(start);
    let first = text[..start].rfind('\n').map_or(0, |i| i + 1);
    let last = text[start..]
        .find('\n')
        .map_or(text.len(), |i| start + i)
        .max(first);
    let line = place.source.line_column(start).0;
    Snippet::source(&text[first..last])
        .line_start(line)
        .path(place.source.path.as_str())
        .annotation(kind.span(start - first..end.min(last) - first).label(label))
}

/// The JSON form of a diagnostic: stable keys, for editors and CI.
#[derive(Serialize)]
struct Message<'a> {
    severity: &'static str,
    code: &'static str,
    message: &'a str,
    file: Option<&'a str>,
    line: Option<usize>,
    column: Option<usize>,
    end_line: Option<usize>,
    end_column: Option<usize>,
    help: Option<&'a str>,
    related: Vec<Related<'a>>,
}

/// The JSON form of another place that belongs to a diagnostic.
#[derive(Serialize)]
struct Related<'a> {
    file: &'a str,
    line: usize,
    column: usize,
    message: &'a str,
}

impl<'a> From<&'a (Place, String)> for Related<'a> {
    fn from((place, message): &'a (Place, String)) -> Self {
        let (line, column) = place.source.line_column(place.span.start);
        Related {
            file: &place.source.path,
            line,
            column,
            message,
        }
    }
}

impl<'a> From<&'a Diagnostic> for Message<'a> {
    fn from(diagnostic: &'a Diagnostic) -> Self {
        let place = diagnostic.place.as_ref();
        let start = place.map(|p| p.source.line_column(p.span.start));
        let end = place.map(|p| p.source.line_column(p.span.end));
        Message {
            severity: diagnostic.severity().name(),
            code: diagnostic.code.as_str(),
            message: &diagnostic.message,
            file: place.map(|p| p.source.path.as_str()),
            line: start.map(|s| s.0),
            column: start.map(|s| s.1),
            end_line: end.map(|e| e.0),
            end_column: end.map(|e| e.1),
            help: diagnostic.help.as_deref(),
            related: diagnostic.related.iter().map(Related::from).collect(),
        }
    }
}
