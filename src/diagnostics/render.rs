//! Diagnostics for people (as rustc draws them) and for programs (one JSON object a line).

use std::borrow::Cow;
use std::io::{self, Write};
use std::str::FromStr;

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use serde::Serialize;

use super::{Diagnostic, Place, Severity, SourceText};
use crate::source::controls::{for_terminal, steers};

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
    pub fn print(
        &self,
        diagnostics: &[Diagnostic],
        out: &mut (impl Write + ?Sized),
    ) -> io::Result<()> {
        self.print_marked(diagnostics, false, out)
    }

    /// Prints problems of drafts, marked as such for programs.
    ///
    /// # Errors
    /// When `out` cannot be written to.
    pub fn print_drafts(
        &self,
        diagnostics: &[Diagnostic],
        out: &mut (impl Write + ?Sized),
    ) -> io::Result<()> {
        self.print_marked(diagnostics, true, out)
    }

    fn print_marked(
        &self,
        diagnostics: &[Diagnostic],
        draft: bool,
        out: &mut (impl Write + ?Sized),
    ) -> io::Result<()> {
        match self.format {
            Format::Json => {
                let mut lines = Lines::default();
                for diagnostic in diagnostics {
                    let mut message = Message::new(diagnostic, &mut lines);
                    message.draft = draft.then_some(true);
                    let json = serde_json::to_string(&message)?;
                    writeln!(out, "{}", escaped(&json))?;
                }
            }
            Format::Human => {
                let renderer = if self.colour {
                    Renderer::styled()
                } else {
                    Renderer::plain()
                };
                let shown = if self.all { diagnostics.len() } else { SHOWN };
                let first = first_of(diagnostics, shown);
                let mut lines = Lines::default();
                for diagnostic in &first {
                    writeln!(
                        out,
                        "{}\n",
                        renderer.render(&groups(diagnostic, &mut lines))
                    )?;
                }
                let left = diagnostics.len() - first.len();
                if left > 0 {
                    writeln!(out, "… and {left} more; use `--all` to show all of them\n")?;
                }
            }
        }
        Ok(())
    }
}

/// As many problems as are shown, in their order. Where some are left out, warnings are before any error
/// is: an error that nobody sees stops the build all the same.
pub(crate) fn first_of(diagnostics: &[Diagnostic], most: usize) -> Vec<&Diagnostic> {
    if diagnostics.len() <= most {
        return diagnostics.iter().collect();
    }
    let of = |severity| diagnostics.iter().filter(move |d| d.severity() == severity);
    of(Severity::Error)
        .chain(of(Severity::Warning))
        .take(most)
        .collect()
}

/// Where the lines begin of the text that was asked about last: problems come sorted by file, and to
/// count the lines of a file for each of its problems would take the square of its length.
#[derive(Default)]
struct Lines<'a> {
    source: Option<&'a SourceText>,
    starts: Vec<usize>,
}

impl<'a> Lines<'a> {
    /// The line and column of a byte offset, as [`SourceText::line_column`] tells them.
    fn line_column(&mut self, source: &'a SourceText, offset: usize) -> (usize, usize) {
        let text = source.text.as_str();
        if !self.source.is_some_and(|known| std::ptr::eq(known, source)) {
            self.source = Some(source);
            let breaks = text.bytes().enumerate().filter(|(_, b)| *b == b'\n');
            self.starts = [0].into_iter().chain(breaks.map(|(i, _)| i + 1)).collect();
        }
        let offset = text.floor_char_boundary(offset.min(text.len()));
        let line = self.starts.partition_point(|start| *start <= offset);
        let start = self.starts.get(line.saturating_sub(1)).copied();
        let before = &text[start.unwrap_or(0)..offset];
        (line, before.chars().count() + 1)
    }
}

/// JSON that can be printed to a terminal: such characters stand in its texts alone, which may have them
/// as escapes.
fn escaped(json: &str) -> Cow<'_, str> {
    if !json.contains(steers) {
        return Cow::Borrowed(json);
    }
    let mut escaped = String::with_capacity(json.len() + 16);
    for c in json.chars() {
        match steers(c) {
            true => escaped.push_str(&format!("\\u{:04x}", u32::from(c))),
            false => escaped.push(c),
        }
    }
    Cow::Owned(escaped)
}

fn groups<'a>(diagnostic: &'a Diagnostic, lines: &mut Lines<'a>) -> Vec<Group<'a>> {
    let level = match diagnostic.severity() {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let mut group = Group::with_title(
        level
            .primary_title(for_terminal(&diagnostic.message))
            .id(diagnostic.code.as_str()),
    );
    if let Some(place) = &diagnostic.place {
        if place.source.text.is_empty() {
            group = group.element(Origin::path(for_terminal(&place.source.path)));
        } else {
            group = group.element(snippet(place, AnnotationKind::Primary, None, lines));
        }
    }
    for (place, label) in &diagnostic.related {
        group = group.element(snippet(place, AnnotationKind::Context, Some(label), lines));
    }
    if let Some(help) = &diagnostic.help {
        group = group.element(Level::HELP.message(for_terminal(help)));
    }
    vec![group]
}

fn snippet<'a>(
    place: &'a Place,
    kind: AnnotationKind,
    label: Option<&'a str>,
    lines: &mut Lines<'a>,
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
    let last = first + text[first..last].trim_end_matches('\r').len();
    let start = start.min(last);
    let line = lines.line_column(&place.source, start).0;
    // What is shown in place of a character may be longer than it is.
    let (before, marked) = (&text[first..start], &text[start..end.min(last)]);
    let (before, marked) = (for_terminal(before), for_terminal(marked));
    let span = before.len()..before.len() + marked.len();
    Snippet::source(for_terminal(&text[first..last]))
        .line_start(line)
        .path(for_terminal(&place.source.path))
        .annotation(kind.span(span).label(label.map(for_terminal)))
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
    /// Given where the problem is one of a draft that is left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    draft: Option<bool>,
}

/// The JSON form of another place that belongs to a diagnostic.
#[derive(Serialize)]
struct Related<'a> {
    file: &'a str,
    line: usize,
    column: usize,
    message: &'a str,
}

impl<'a> Related<'a> {
    fn new((place, message): &'a (Place, String), lines: &mut Lines<'a>) -> Self {
        let (line, column) = lines.line_column(&place.source, place.span.start);
        Related {
            file: &place.source.path,
            line,
            column,
            message,
        }
    }
}

impl<'a> Message<'a> {
    fn new(diagnostic: &'a Diagnostic, lines: &mut Lines<'a>) -> Self {
        let place = diagnostic.place.as_ref();
        let start = place.map(|p| lines.line_column(&p.source, p.span.start));
        let end = place.map(|p| lines.line_column(&p.source, p.span.end));
        let related = diagnostic.related.iter();
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
            related: related.map(|r| Related::new(r, lines)).collect(),
            draft: None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::Code;

    #[test]
    fn lines_are_those_of_the_text() {
        let texts = ["", "a", "\n", "ab\nខ្មែរ: x\n\ny", "\n\n"].map(|text| SourceText {
            path: "x".into(),
            text: text.into(),
        });
        let mut lines = Lines::default();
        for source in &texts {
            for offset in 0..source.text.len() + 3 {
                let place = lines.line_column(source, offset);
                assert_eq!(place, source.line_column(offset), "{source:?} {offset}");
            }
        }
    }

    #[test]
    fn of_many_problems_errors_are_shown_before_warnings() {
        let problem = |code, n: usize| Diagnostic::new(code, format!("{n:02}"));
        let mut all: Vec<_> = (0..30).map(|n| problem(Code::UnusedMention, n)).collect();
        all.push(problem(Code::MissingKey, 30));
        assert_eq!(first_of(&all, 40).len(), 31);
        let shown = first_of(&all, 20);
        assert_eq!(shown.len(), 20);
        assert_eq!(shown[0].message, "30");
        assert_eq!(shown[1].message, "00");
    }
}
