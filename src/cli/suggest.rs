//! `suggest`: what an annotator may want to add, for people and for programs.

mod align;
mod formulas;

use std::fmt::Write;
use std::path::{Path, PathBuf};

use anstyle::{AnsiColor, Style};
use serde::Serialize;
use unicode_width::UnicodeWidthStr;

use super::build::no_folder;
use super::report::Report;
use super::{Outcome, SuggestArgs};
use crate::annotate::Links;
use crate::archive::{Archive, ReadoutIx, Target, listed};
use crate::diagnostics::{Format, Severity, did_you_mean};
use crate::source;
use crate::source::id::{Kind, Reference};
use crate::suggest::{self, Idea, MOST, Suggestion, Suggestions};

/// Reads the archive and lists suggestions for the readouts that were asked for.
pub(super) fn suggest(root: &Path, args: &SuggestArgs, report: &Report) -> Outcome {
    if let Some(outcome) = no_folder(root, report) {
        return outcome;
    }
    let (sources, mut diagnostics) = source::load(root);
    let (archive, faults) = Archive::build(sources, args.drafts);
    diagnostics.extend(faults);
    let Some(archive) = archive else {
        let counts = report.diagnostics(diagnostics);
        report.say(&counts.words().unwrap_or_default());
        return Outcome::Problems;
    };
    let readouts = match chosen(root, &args.readouts, &archive) {
        Ok(readouts) => readouts,
        Err(unknown) => {
            return report.failed(&unknown.message, unknown.help.as_deref(), Outcome::Usage);
        }
    };
    let (links, faults) = Links::find(&archive);
    diagnostics.extend(faults);
    // What is broken is left out of the archive, so that something may be missing here.
    let is_error = |severity| severity == Severity::Error;
    if diagnostics.iter().any(|d| is_error(d.severity())) {
        report.warn("records with errors are not examined; run `chancery check` to see the errors");
    }
    if let Some(meeting) = &args.align {
        return align::suggest_points(root, &archive, &links, meeting, report);
    }
    if args.formulas {
        return formulas::suggest_formulas(&archive, &links, &readouts, report);
    }
    let suggestions = suggest::suggest(&archive, &links, &readouts);
    if let Some(unknown) = unknown_languages(&archive, &suggestions.foreign) {
        report.say(&unknown);
    }
    match report.format() {
        Format::Json => match lines(&archive, &suggestions) {
            Ok(lines) => report.result(&lines),
            Err(error) => report.failed(&error.to_string(), None, Outcome::Machine),
        },
        Format::Human => report.styled_result(&told(&archive, &suggestions, readouts.len())),
    }
}

/// Says for which accounts nothing could be guessed, and which languages are known.
fn unknown_languages(archive: &Archive, foreign: &[ReadoutIx]) -> Option<String> {
    let mut tags: Vec<String> = foreign
        .iter()
        .map(|ix| {
            let own = archive.readout(*ix).document.record.language.as_ref();
            own.unwrap_or(&archive.site.language).tag()
        })
        .collect();
    tags.sort_unstable();
    tags.dedup();
    let tags: Vec<&str> = tags.iter().map(String::as_str).collect();
    let readouts = match foreign.len() {
        0 => return None,
        1 => "1 readout is in a language".to_owned(),
        n => format!("{n} readouts are in languages"),
    };
    Some(format!(
        "{readouts} that suggestions do not support ({}); supported: {}",
        listed(&tags),
        listed(&suggest::LANGUAGES)
    ))
}

/// A readout that was asked for and is not there.
struct Unknown {
    message: String,
    help: Option<String>,
}

/// The readouts that were asked for, each once; all that none superseded, if none were.
fn chosen(root: &Path, names: &[String], archive: &Archive) -> Result<Vec<ReadoutIx>, Unknown> {
    if names.is_empty() {
        return Ok(archive.current().to_vec());
    }
    let mut chosen = Vec::new();
    for name in names {
        let ix = readout(root, name, archive)?;
        if !chosen.contains(&ix) {
            chosen.push(ix);
        }
    }
    Ok(chosen)
}

fn readout(root: &Path, name: &str, archive: &Archive) -> Result<ReadoutIx, Unknown> {
    let path = Path::new(name);
    // `readouts/ID` is how front matter refers to one; everything else with a folder is a file.
    let as_file = path.extension().is_some_and(|e| e == "md") || path.components().count() > 2;
    let text = if as_file {
        let real = [PathBuf::from(name), root.join(name)]
            .into_iter()
            .find_map(|path| path.canonicalize().ok());
        if let Some(real) = &real {
            let mut readouts = archive.readouts();
            let here = readouts.find(|(_, readout)| {
                let path = root.join(&readout.document.source.path);
                path.file_name() == real.file_name()
                    && path.canonicalize().is_ok_and(|p| p == *real)
            });
            if let Some((ix, _)) = here {
                return Ok(ix);
            }
        }
        if real.is_none() {
            return Err(no_file(name, archive));
        }
        let stem = path.file_stem().unwrap_or_default();
        stem.to_string_lossy().into_owned()
    } else {
        name.to_owned()
    };
    let reference = Reference::new(&text).map_err(|message| Unknown {
        message,
        help: Some("give the file or the id of a readout".to_owned()),
    })?;
    match archive.index().resolve(&reference, &[Kind::Readout]) {
        Ok(Target::Readout(ix)) if !as_file => Ok(ix),
        Ok(_) => Err(Unknown {
            message: format!("`{name}` is not a readout of this archive"),
            help: Some("readouts are in `content/readouts/`".to_owned()),
        }),
        Err(Some(unknown)) => Err(Unknown {
            message: unknown.message,
            help: unknown.help,
        }),
        Err(None) => Err(Unknown {
            message: format!("the readout `{name}` cannot be read"),
            help: Some("run `chancery check` to see why".to_owned()),
        }),
    }
}

/// A file that is not there, and the one that was perhaps meant.
fn no_file(name: &str, archive: &Archive) -> Unknown {
    let stem = Path::new(name)
        .file_stem()
        .unwrap_or_default()
        .to_string_lossy();
    let ids = archive
        .readouts()
        .map(|(_, readout)| readout.document.id.as_str());
    let meant = did_you_mean(&stem, ids);
    let path = meant.and_then(|meant| {
        let mut readouts = archive.readouts();
        let (_, readout) = readouts.find(|(_, r)| r.document.id.as_str() == meant)?;
        Some(&readout.document.source.path)
    });
    Unknown {
        message: format!("there is no file `{name}`"),
        help: path.map(|path| format!("did you mean `{path}`?")),
    }
}

/// The JSON form of what is not listed: how many more suggestions an account has. These lines are the
/// last ones.
#[derive(Serialize)]
struct MoreLine<'a> {
    kind: &'static str,
    file: &'a str,
    count: usize,
}

/// The JSON form of a suggestion: stable keys, for editors.
#[derive(Serialize)]
struct Line<'a> {
    kind: &'static str,
    file: &'a str,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    text: &'a str,
    yaml: &'a str,
    /// Where the YAML belongs: below `statements:` of a file, or a file of its own.
    paste_into: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    entity: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    act: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    words: Option<Vec<&'a str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    command: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    count: Option<usize>,
}

fn lines(archive: &Archive, suggestions: &Suggestions) -> serde_json::Result<String> {
    let mut lines = String::new();
    for suggestion in &suggestions.listed {
        lines.push_str(&serde_json::to_string(&line(archive, suggestion))?);
        lines.push('\n');
    }
    for (ix, count) in &suggestions.more {
        let more = MoreLine {
            kind: "more",
            file: &archive.readout(*ix).document.source.path,
            count: *count,
        };
        lines.push_str(&serde_json::to_string(&more)?);
        lines.push('\n');
    }
    Ok(lines)
}

fn line<'a>(archive: &'a Archive, suggestion: &'a Suggestion) -> Line<'a> {
    let source = &suggestion.place.source;
    let (start, end) = (
        source.line_column(suggestion.place.span.start),
        source.line_column(suggestion.place.span.end),
    );
    let mut line = Line {
        kind: "",
        file: &source.path,
        line: start.0,
        column: start.1,
        end_line: end.0,
        end_column: end.1,
        text: &suggestion.text,
        yaml: &suggestion.yaml,
        paste_into: source.path.clone(),
        entity: None,
        act: None,
        words: None,
        command: None,
        count: None,
    };
    match &suggestion.idea {
        Idea::Name { kind, id, count } => {
            line.kind = "name";
            line.entity = Some(kind.name().to_owned());
            line.command = Some(format!("chancery new {} {id}", kind.name()));
            line.paste_into = format!("content/{}/{id}.md", kind.folder());
            line.count = Some(*count);
        }
        Idea::Statement { act, .. } => {
            line.kind = "statement";
            line.act = Some(archive.vocabulary.act_id(*act).as_str());
        }
        Idea::Atmosphere { words } => {
            line.kind = "atmosphere";
            let ids = words
                .iter()
                .map(|ix| archive.vocabulary.word_id(*ix).as_str());
            line.words = Some(ids.collect());
        }
        Idea::Alias {
            entity,
            file,
            count,
        } => {
            let entity = archive.entity(*entity);
            line.kind = "alias";
            line.entity = Some(format!("{}/{}", entity.kind.folder(), entity.id));
            line.paste_into.clone_from(file);
            line.count = Some(*count);
        }
    }
    line
}

const HEAD: Style = Style::new().bold();
const PLACE: Style = Style::new().dimmed();
const FOUND: Style = Style::new()
    .bold()
    .fg_color(Some(anstyle::Color::Ansi(AnsiColor::Yellow)));
const PASTE: Style = Style::new().fg_color(Some(anstyle::Color::Ansi(AnsiColor::Cyan)));

/// All suggestions as people read them, file by file, and how many there are.
fn told(archive: &Archive, suggestions: &Suggestions, looked: usize) -> String {
    let mut out = String::new();
    let Suggestions {
        listed: all, more, ..
    } = suggestions;
    let is_alias = |s: &&Suggestion| matches!(s.idea, Idea::Alias { .. });
    let (aliases, others): (Vec<&Suggestion>, Vec<&Suggestion>) = all.iter().partition(is_alias);
    for file in others.chunk_by(|a, b| a.readout == b.readout) {
        if let Some(first) = file.first() {
            let readout = archive.readout(first.readout);
            heading(&mut out, &readout.document.record.title);
        }
        for suggestion in file {
            out.push('\n');
            match &suggestion.idea {
                Idea::Name { kind, id, count } => {
                    let times = times(*count);
                    entry(
                        &mut out,
                        suggestion,
                        &format!(
                            "{HEAD}name{HEAD:#} of {}?{times}",
                            Kind::Entity(*kind).with_article()
                        ),
                    );
                    paste(
                        &mut out,
                        &format!("chancery new {} {id}", kind.name()),
                        &suggestion.yaml,
                    );
                }
                Idea::Statement { act, .. } => {
                    let label = &archive.vocabulary.act(*act).label;
                    entry(
                        &mut out,
                        suggestion,
                        &format!("{HEAD}statement{HEAD:#} {label}?"),
                    );
                    paste(&mut out, "statements:", &suggestion.yaml);
                }
                Idea::Atmosphere { words } => {
                    let labels: Vec<&str> = words
                        .iter()
                        .map(|ix| archive.vocabulary.word(*ix).label.as_str())
                        .collect();
                    entry(
                        &mut out,
                        suggestion,
                        &format!("{HEAD}atmosphere{HEAD:#} {}?", listed(&labels)),
                    );
                    paste(&mut out, "statements:", &suggestion.yaml);
                }
                Idea::Alias { .. } => {}
            }
        }
        out.push('\n');
    }
    let of = |s: &Suggestion| match &s.idea {
        Idea::Alias { entity, .. } => Some(*entity),
        _ => None,
    };
    for of_one in aliases.chunk_by(|a, b| of(a) == of(b)) {
        let Some((first, Idea::Alias { entity, file, .. })) =
            of_one.first().map(|first| (first, &first.idea))
        else {
            continue;
        };
        let entity = archive.entity(*entity);
        heading(&mut out, &format!("{}, {file}", entity.name));
        for suggestion in of_one {
            let count = match &suggestion.idea {
                Idea::Alias { count, .. } => *count,
                _ => 1,
            };
            out.push('\n');
            let times = times(count);
            entry(
                &mut out,
                suggestion,
                &format!("{HEAD}alias{HEAD:#} of {}?{times}", entity.name),
            );
        }
        let what = match entity.file {
            Some(_) if entity.aliases.is_empty() => "add",
            Some(_) => "replace `aliases` with",
            None => "a new file",
        };
        paste(&mut out, what, &first.yaml);
        out.push('\n');
    }
    for (ix, count) in more {
        let path = &archive.readout(*ix).document.source.path;
        let _ = writeln!(
            out,
            "{count} more in {PLACE}{path}{PLACE:#} are not listed: at most {MOST} are listed per readout"
        );
    }
    let _ = writeln!(out, "{}", counts(all, looked));
    out
}

fn heading(out: &mut String, path: &str) {
    // A String takes everything that is written to it.
    let _ = writeln!(out, "{HEAD}{path}{HEAD:#}");
}

fn times(count: usize) -> String {
    match count {
        0 | 1 => String::new(),
        2 => " (twice)".to_owned(),
        count => format!(" ({count} times)"),
    }
}

/// Where the words stand, what they are, and the words underlined in their sentence.
fn entry(out: &mut String, suggestion: &Suggestion, what: &str) {
    let source = &suggestion.place.source;
    let (line, column) = source.line_column(suggestion.place.span.start);
    let path = &source.path;
    let _ = writeln!(out, "  {what} {PLACE}{path}:{line}:{column}{PLACE:#}");
    let words = &suggestion.text;
    let before = tail(&suggestion.before, AROUND);
    let after = head(&suggestion.after, AROUND * 2);
    let _ = writeln!(out, "    {before}{FOUND}{words}{FOUND:#}{after}");
    let indent = " ".repeat(before.width());
    let line = "^".repeat(words.width().max(1));
    let _ = writeln!(out, "    {indent}{FOUND}{line}{FOUND:#}");
}

/// YAML to paste, below where it belongs.
fn paste(out: &mut String, below: &str, yaml: &str) {
    let _ = writeln!(out, "      {PLACE}{below}{PLACE:#}");
    for line in yaml.lines() {
        let style = if line.trim_start().starts_with('#') {
            PLACE
        } else {
            PASTE
        };
        let _ = writeln!(out, "      {style}{line}{style:#}");
    }
}

/// How many characters of a sentence are shown before words of it; behind them, twice as many.
const AROUND: usize = 32;

/// The end of a text, from the beginning of a word.
fn tail(text: &str, most: usize) -> String {
    let length = text.chars().count();
    match text.char_indices().nth(length.saturating_sub(most)) {
        Some((cut, _)) if length > most => {
            let rest = &text[cut..];
            let rest = rest.find(' ').map_or(rest, |i| &rest[i..]);
            format!("…{rest}")
        }
        _ => text.to_owned(),
    }
}

/// The beginning of a text, to the end of a word.
fn head(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((cut, _)) => {
            let rest = &text[..cut];
            let rest = rest.rfind(' ').map_or(rest, |i| &rest[..i]);
            format!("{rest} …")
        }
        None => text.to_owned(),
    }
}

/// `2 names, 5 statements and 1 alias in 3 readouts`
fn counts(suggestions: &[Suggestion], looked: usize) -> String {
    let count = |fits: fn(&Idea) -> bool, one: &str, more: &str| match suggestions
        .iter()
        .filter(|s| fits(&s.idea))
        .count()
    {
        0 => None,
        1 => Some(format!("1 {one}")),
        n => Some(format!("{n} {more}")),
    };
    let parts: Vec<String> = [
        count(|i| matches!(i, Idea::Name { .. }), "name", "names"),
        count(
            |i| matches!(i, Idea::Statement { .. }),
            "statement",
            "statements",
        ),
        count(
            |i| matches!(i, Idea::Atmosphere { .. }),
            "word about the talks",
            "words about the talks",
        ),
        count(|i| matches!(i, Idea::Alias { .. }), "alias", "aliases"),
    ]
    .into_iter()
    .flatten()
    .collect();
    let readouts = match looked {
        1 => "1 readout".to_owned(),
        n => format!("{n} readouts"),
    };
    match parts.as_slice() {
        [] => format!("no suggestions for {readouts}"),
        parts => {
            let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
            format!("{} suggested, in {readouts}", listed(&parts))
        }
    }
}
