//! `suggest --formulas`: phrases that may be formulas, for people and for programs.

use std::fmt::Write;

use serde::Serialize;
use unicode_width::UnicodeWidthStr;

use super::super::Outcome;
use super::super::report::Report;
use super::{AROUND, FOUND, HEAD, PLACE, head, paste, tail};
use crate::annotate::Links;
use crate::archive::{Archive, EntityIx, ReadoutIx, listed};
use crate::diagnostics::Format;
use crate::suggest::{MOST, Phrase, formulas};

/// Lists phrases that several accounts of an issuer have.
pub(super) fn suggest_formulas(
    archive: &Archive,
    links: &Links,
    readouts: &[ReadoutIx],
    report: &Report,
) -> Outcome {
    let (phrases, more) = formulas(archive, links, readouts, MOST);
    match report.format() {
        Format::Json => match lines(archive, &phrases, more) {
            Ok(lines) => report.result(&lines),
            Err(error) => report.failed(&error.to_string(), None, Outcome::Machine),
        },
        Format::Human => report.styled_result(&told(archive, &phrases, more, readouts.len())),
    }
}

/// The JSON form of a phrase: stable keys, for editors.
#[derive(Serialize)]
struct Line<'a> {
    kind: &'static str,
    text: &'a str,
    language: &'a str,
    accounts: usize,
    own_words: usize,
    issuers: Vec<IssuerLine<'a>>,
    places: Vec<PlaceLine<'a>>,
    yaml: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    paste_into: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    command: Option<String>,
}

#[derive(Serialize)]
struct IssuerLine<'a> {
    /// `organizations/chn-mfa`; none for joint texts of no publisher.
    issuer: Option<String>,
    name: &'a str,
    accounts: usize,
}

#[derive(Serialize)]
struct PlaceLine<'a> {
    file: &'a str,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
}

/// The last line, if not all phrases are listed.
#[derive(Serialize)]
struct MoreLine {
    kind: &'static str,
    count: usize,
}

fn lines(archive: &Archive, phrases: &[Phrase], more: usize) -> serde_json::Result<String> {
    let mut lines = String::new();
    for phrase in phrases {
        lines.push_str(&serde_json::to_string(&line(archive, phrase))?);
        lines.push('\n');
    }
    if more > 0 {
        let more = MoreLine {
            kind: "more",
            count: more,
        };
        lines.push_str(&serde_json::to_string(&more)?);
        lines.push('\n');
    }
    Ok(lines)
}

fn line<'a>(archive: &'a Archive, phrase: &'a Phrase) -> Line<'a> {
    let places = phrase.places.iter().map(|(_, place)| {
        let (line, column) = place.source.line_column(place.span.start);
        let (end_line, end_column) = place.source.line_column(place.span.end);
        PlaceLine {
            file: &place.source.path,
            line,
            column,
            end_line,
            end_column,
        }
    });
    let issuers = phrase.issuers.iter().map(|(issuer, accounts)| IssuerLine {
        issuer: issuer.map(|ix| {
            let entity = archive.entity(ix);
            format!("{}/{}", entity.kind.folder(), entity.id)
        }),
        name: name(archive, *issuer),
        accounts: *accounts,
    });
    Line {
        kind: "formula",
        text: &phrase.text,
        language: &phrase.language,
        accounts: phrase.accounts,
        own_words: phrase.exact,
        issuers: issuers.collect(),
        places: places.collect(),
        yaml: &phrase.yaml,
        paste_into: phrase
            .id
            .as_ref()
            .map(|id| format!("content/formulas/{id}.md")),
        command: phrase
            .id
            .as_ref()
            .map(|id| format!("chancery new formula {id}")),
    }
}

fn name(archive: &Archive, issuer: Option<EntityIx>) -> &str {
    issuer.map_or("joint texts", |ix| archive.entity(ix).name.as_str())
}

/// The phrases as people read them.
fn told(archive: &Archive, phrases: &[Phrase], more: usize, looked: usize) -> String {
    let mut out = String::new();
    for phrase in phrases {
        let issuers: Vec<String> = phrase
            .issuers
            .iter()
            .map(|(issuer, count)| format!("{count} of {}", name(archive, *issuer)))
            .collect();
        let issuers: Vec<&str> = issuers.iter().map(String::as_str).collect();
        let own = match phrase.exact {
            0 => "; only in this archive's words".to_owned(),
            exact if exact == phrase.accounts => String::new(),
            exact => format!("; {exact} in their own words"),
        };
        // A String takes everything that is written to it.
        let _ = writeln!(
            out,
            "{HEAD}formula{HEAD:#} “{}”? in {} accounts: {}{own}",
            phrase.text,
            phrase.accounts,
            listed(&issuers)
        );
        for (i, (_, place)) in phrase.places.iter().enumerate() {
            let (line, column) = place.source.line_column(place.span.start);
            let _ = writeln!(
                out,
                "  {PLACE}{}:{line}:{column}{PLACE:#}",
                place.source.path
            );
            if i == 0 {
                let before = tail(&phrase.before, AROUND);
                let after = head(&phrase.after, AROUND * 2);
                let words = &phrase.text;
                let _ = writeln!(out, "    {before}{FOUND}{words}{FOUND:#}{after}");
                let indent = " ".repeat(before.width());
                let line = "^".repeat(words.width().max(1));
                let _ = writeln!(out, "    {indent}{FOUND}{line}{FOUND:#}");
            }
        }
        let left = phrase.accounts.saturating_sub(phrase.places.len());
        if left > 0 {
            let _ = writeln!(out, "  {PLACE}and {left} more{PLACE:#}");
        }
        let file = match &phrase.id {
            Some(id) => format!("content/formulas/{id}.md"),
            None => "content/formulas/ID.md".to_owned(),
        };
        paste(&mut out, &file, &phrase.yaml);
        out.push('\n');
    }
    let readouts = match looked {
        1 => "1 readout".to_owned(),
        n => format!("{n} readouts"),
    };
    let _ = match phrases.len() + more {
        0 => writeln!(
            out,
            "no phrase that may be a set phrase recurs in the readouts of an issuer, in {readouts}"
        ),
        1 => writeln!(out, "1 phrase suggested, in {readouts}"),
        n if more > 0 => writeln!(
            out,
            "{n} phrases suggested, in {readouts}; the first {} are listed",
            phrases.len()
        ),
        n => writeln!(out, "{n} phrases suggested, in {readouts}"),
    };
    out
}
