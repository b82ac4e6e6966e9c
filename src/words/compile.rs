//! Compiles files of Fluent messages into messages that can be filled with values.

use std::cell::Cell;
use std::collections::{BTreeSet, HashMap, HashSet};
use std::ops::Range;
use std::sync::Arc;

use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey,
};
use fluent_syntax::parser::{ErrorKind, parse_runtime};
use fluent_syntax::unicode::unescape_unicode_to_string;
use icu_plurals::PluralCategory;

use super::message::{Case, Message, Piece};
use crate::diagnostics::{Code, Diagnostic, SourceText, did_you_mean};

/// The maximum depth of references from message to message; deeper ones are a cycle.
const DEEPEST: usize = 8;
/// The maximum depth of nested brackets: the parser recurses for each, and no message needs more.
const DEEPEST_BRACKETS: usize = 32;
/// What the messages that stand in others may come to in all of them together, in bytes: each use is a
/// copy, and a dozen messages of ten uses each would fill any memory.
const MOST_COPIED: usize = 16 << 20;
/// The same for one message.
const MOST_COPIED_BY_ONE: usize = 64 << 10;
/// What a piece of a message takes besides its words.
const PIECE: usize = 64;

/// The contents of all files.
#[derive(Default)]
pub(super) struct Files<'a> {
    entries: Vec<Written<'a>>,
    /// By language, whether it is a term, and name; the first that was read counts.
    index: HashMap<(&'a str, bool, &'a str), usize>,
}

/// A message as written in a file.
pub(super) struct Written<'a> {
    language: &'a str,
    /// Whether the file is the archive's own.
    own: bool,
    pub(super) name: &'a str,
    pub(super) source: &'a Arc<SourceText>,
    /// The position of its name.
    pub(super) at: usize,
    pattern: Pattern<&'a str>,
    /// Whether it is a term, which only other messages can use.
    term: bool,
}

impl<'a> Files<'a> {
    /// Reads the messages of a file.
    pub(super) fn read(
        &mut self,
        language: &'a str,
        source: &'a Arc<SourceText>,
        own: bool,
        diagnostics: &mut Vec<Diagnostic>,
    ) {
        // Only an archive's own file can be hostile.
        if own && let Some(at) = too_deep(&source.text) {
            diagnostics.push(
                Diagnostic::new(Code::Words, "the brackets here are nested too deeply")
                    .at(source, at..at + 1)
                    .help("close each `{` with a `}`; no message of this file is used"),
            );
            return;
        }
        let resource = match parse_runtime(source.text.as_str()) {
            Ok(resource) => resource,
            Err((resource, errors)) => {
                diagnostics.extend(errors.into_iter().map(|error| {
                    Diagnostic::new(Code::Words, told(&error.kind))
                        .at(source, error.pos)
                        .help("write a message as `name = Text`, and indent its continuation lines: https://projectfluent.org/fluent/guide/")
                }));
                resource
            }
        };
        for entry in resource.body {
            let (name, pattern, term) = match entry {
                Entry::Message(message) => match message.value {
                    Some(pattern) => (message.id.name, pattern, false),
                    None => continue,
                },
                Entry::Term(term) => (term.id.name, term.value, true),
                _ => continue,
            };
            let at = offset(&source.text, name);
            let written = Written {
                language,
                own,
                name,
                source,
                at,
                pattern,
                term,
            };
            let key = (language, term, name);
            match self.index.get(&key).map(|i| &self.entries[*i]) {
                Some(known) if known.own == own => {
                    let message = format!("duplicate message `{name}`");
                    diagnostics.push(
                        Diagnostic::new(Code::Words, message)
                            .at(source, at..at + name.len())
                            .help("only the first counts; remove the other"),
                    );
                }
                Some(_) => {}
                None => {
                    self.index.insert(key, self.entries.len());
                }
            }
            self.entries.push(written);
        }
    }

    /// Returns whether there are messages in a language.
    pub(super) fn has(&self, language: &str) -> bool {
        self.entries
            .iter()
            .any(|entry| entry.language.eq_ignore_ascii_case(language))
    }

    /// The messages of the archive's own files.
    pub(super) fn own(&self) -> impl Iterator<Item = &Written<'a>> {
        self.entries.iter().filter(|entry| entry.own && !entry.term)
    }
}

/// The first bracket that is nested deeper than any message needs.
fn too_deep(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        if begins_message(line) {
            depth = 0;
        }
        let comment = line.starts_with('#');
        let mut quoted = false;
        let mut escaped = false;
        for (i, byte) in line.bytes().enumerate().filter(|_| !comment) {
            match byte {
                _ if escaped => escaped = false,
                b'\\' if quoted => escaped = true,
                // Outside brackets, a quotation mark is an ordinary character.
                b'"' if depth > 0 => quoted = !quoted,
                _ if quoted => {}
                b'{' => depth += 1,
                // Within brackets, these hold the arguments of a function, which may hold others.
                b'(' if depth > 0 => depth += 1,
                b'}' | b')' => depth = depth.saturating_sub(1),
                _ => {}
            }
            if depth > DEEPEST_BRACKETS {
                return Some(start + i);
            }
        }
        start += line.len();
    }
    None
}

/// Whether a line is `name = …`, at which the parser goes on after whatever was wrong before it.
fn begins_message(line: &str) -> bool {
    let line = line.strip_prefix('-').unwrap_or(line);
    let name = line.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || "-_".contains(c));
    line.starts_with(|c: char| c.is_ascii_alphabetic()) && name.trim_start().starts_with('=')
}

/// What is wrong with a file, as other diagnostics say it.
fn told(kind: &ErrorKind) -> String {
    let text = kind.to_string();
    let mut chars = text.trim_end_matches('.').chars();
    let message: String = match chars.next() {
        Some(first) => first.to_lowercase().chain(chars).collect(),
        None => String::new(),
    };
    message.replace('"', "`")
}

/// Returns the offset of a part of a text.
fn offset(text: &str, part: &str) -> usize {
    (part.as_ptr() as usize).saturating_sub(text.as_ptr() as usize)
}

impl Written<'_> {
    /// A variable that the message does not have.
    pub(super) fn unknown_variable(&self, variables: &[String]) -> Option<Diagnostic> {
        let mut used = Vec::new();
        variables_of(&self.pattern, &mut used);
        let wrong = used
            .into_iter()
            .find(|name| !variables.iter().any(|known| known == name))?;
        let message = format!("the message `{}` has no variable `${wrong}`", self.name);
        let help = match did_you_mean(wrong, variables.iter().map(String::as_str)) {
            Some(name) => format!("did you mean `${name}`?"),
            None if variables.is_empty() => "this message has no variables".to_owned(),
            None => {
                let names: Vec<_> = variables.iter().map(|name| format!("`${name}`")).collect();
                format!("it has {}", names.join(", "))
            }
        };
        Some(self.fault(message, wrong).help(help))
    }

    fn fault(&self, message: String, part: &str) -> Diagnostic {
        let at = offset(&self.source.text, part);
        Diagnostic::new(Code::Words, message).at(self.source, span(at, part))
    }
}

fn span(at: usize, part: &str) -> Range<usize> {
    at..at + part.len()
}

/// The names of all variables that a pattern uses.
fn variables_of<'p>(pattern: &Pattern<&'p str>, used: &mut Vec<&'p str>) {
    fn inline<'p>(expression: &InlineExpression<&'p str>, used: &mut Vec<&'p str>) {
        match expression {
            InlineExpression::VariableReference { id } => used.push(id.name),
            InlineExpression::Placeable { expression } => of(expression, used),
            _ => {}
        }
    }
    fn of<'p>(expression: &Expression<&'p str>, used: &mut Vec<&'p str>) {
        match expression {
            Expression::Inline(expression) => inline(expression, used),
            Expression::Select { selector, variants } => {
                inline(selector, used);
                for variant in variants {
                    variables_of(&variant.value, used);
                }
            }
        }
    }
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            of(expression, used);
        }
    }
}

/// The messages of one language, and what it falls back on.
pub(super) struct Lookup<'f, 'a> {
    files: &'f Files<'a>,
    /// The languages in which a message is looked for, one after the other.
    tags: Vec<&'f str>,
    /// The built-in English messages.
    english: HashMap<&'a str, usize>,
    /// What may still be copied from messages into others.
    left: Cell<usize>,
}

impl<'f, 'a> Lookup<'f, 'a> {
    pub(super) fn new(files: &'f Files<'a>, ranked: &'f [String], english: &'f str) -> Self {
        let mut tags: Vec<&str> = Vec::new();
        for tag in ranked {
            let written = files
                .entries
                .iter()
                .find(|entry| entry.language.eq_ignore_ascii_case(tag));
            tags.extend(written.map(|entry| entry.language));
        }
        if !tags.contains(&english) {
            tags.push(english);
        }
        let mut in_english = HashMap::new();
        for (i, entry) in files.entries.iter().enumerate() {
            if !entry.own && !entry.term && entry.language == english {
                in_english.entry(entry.name).or_insert(i);
            }
        }
        Lookup {
            files,
            tags,
            english: in_english,
            left: Cell::new(MOST_COPIED),
        }
    }

    /// The names of all messages in these languages.
    pub(super) fn names(&self) -> BTreeSet<&'a str> {
        let entries = self.files.entries.iter();
        let entries = entries.filter(|entry| !entry.term && self.tags.contains(&entry.language));
        entries.map(|entry| entry.name).collect()
    }

    /// The names of the messages that come with Chancery in a language.
    pub(super) fn names_of(&self, language: &str) -> BTreeSet<&'a str> {
        let entries = self.files.entries.iter();
        let entries = entries.filter(|e| !e.term && !e.own && e.language == language);
        entries.map(|entry| entry.name).collect()
    }

    fn find(&self, name: &str, term: bool) -> Option<&'f Written<'a>> {
        let found = self
            .tags
            .iter()
            .find_map(|tag| self.files.index.get(&(*tag, term, name)))?;
        self.files.entries.get(*found)
    }

    /// A message of these languages. Its variables are those `declared`, and others as they come.
    pub(super) fn compiled(
        &self,
        name: &str,
        declared: &[&str],
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Message {
        self.compile(self.find(name, false), declared, diagnostics)
    }

    /// A message as it comes with Chancery in English.
    pub(super) fn in_english(&self, name: &str, declared: &[&str]) -> Message {
        let written = self.english.get(name);
        let written = written.and_then(|i| self.files.entries.get(*i));
        self.compile(written, declared, &mut Vec::new())
    }

    fn compile(
        &self,
        written: Option<&Written<'a>>,
        declared: &[&str],
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Message {
        let mut message = Message {
            pieces: Vec::new(),
            variables: declared.iter().map(|name| (*name).to_owned()).collect(),
        };
        if let Some(written) = written {
            let names = message.variables.iter().enumerate();
            let mut compiling = Compiling {
                lookup: self,
                positions: names.map(|(i, name)| (name.clone(), i)).collect(),
                variables: &mut message.variables,
                copied: 0,
                faults: Vec::new(),
                told: HashSet::new(),
            };
            message.pieces = compiling.pattern(written, &written.pattern, 0);
            if compiling.copied >= MOST_COPIED_BY_ONE {
                let message = format!(
                    "the message `{}` is too long with the messages that it refers to",
                    written.name
                );
                let fault = written.fault(message, written.name);
                compiling
                    .faults
                    .push(fault.help("write out the text instead of references to other messages"));
            }
            diagnostics.extend(compiling.faults);
        }
        message
    }
}

struct Compiling<'c, 'f, 'a> {
    lookup: &'c Lookup<'f, 'a>,
    variables: &'c mut Vec<String>,
    /// The position of each of them.
    positions: HashMap<String, usize>,
    /// The number of bytes that were copied from other messages.
    copied: usize,
    faults: Vec<Diagnostic>,
    /// Of what they tell: where it is written, in whichever file.
    told: HashSet<(usize, usize, &'static str)>,
}

impl<'a> Compiling<'_, '_, 'a> {
    fn pattern(
        &mut self,
        written: &Written<'a>,
        pattern: &Pattern<&'a str>,
        depth: usize,
    ) -> Vec<Piece> {
        let mut pieces = Vec::new();
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => {
                    if depth > 0 && !self.may_copy(value.len()) {
                        break;
                    }
                    push_text(&mut pieces, value);
                }
                PatternElement::Placeable { expression } => {
                    if depth > 0 && !self.may_copy(0) {
                        break;
                    }
                    self.expression(written, expression, depth, &mut pieces);
                }
            }
        }
        pieces
    }

    fn expression(
        &mut self,
        written: &Written<'a>,
        expression: &Expression<&'a str>,
        depth: usize,
        pieces: &mut Vec<Piece>,
    ) {
        match expression {
            Expression::Inline(inline) => self.inline(written, inline, depth, pieces),
            Expression::Select { selector, variants } => {
                let InlineExpression::VariableReference { id } = selector else {
                    self.unsupported(written, "a select expression that does not use a variable");
                    return;
                };
                let on = self.variable(id.name);
                let mut cases = Vec::new();
                let mut otherwise = Vec::new();
                for variant in variants {
                    let wording = self.pattern(written, &variant.value, depth);
                    let case = match &variant.key {
                        VariantKey::NumberLiteral { value } => match value.parse() {
                            Ok(number) => Some(Case::Number(number)),
                            Err(_) => {
                                self.unsupported(written, "a number that is not an integer");
                                None
                            }
                        },
                        VariantKey::Identifier { name } => Some(Case::Word(
                            (*name).to_owned(),
                            PluralCategory::get_for_cldr_string(name),
                        )),
                    };
                    match case {
                        // The wording of all other values need not be asked for by its own.
                        _ if variant.default => otherwise = wording,
                        Some(case) => cases.push((case, wording)),
                        None => {}
                    }
                }
                pieces.push(Piece::Select {
                    on,
                    cases,
                    otherwise,
                });
            }
        }
    }

    fn inline(
        &mut self,
        written: &Written<'a>,
        expression: &InlineExpression<&'a str>,
        depth: usize,
        pieces: &mut Vec<Piece>,
    ) {
        match expression {
            InlineExpression::StringLiteral { value } => {
                push_raw(pieces, &unescape_unicode_to_string(value));
            }
            InlineExpression::NumberLiteral { value } => push_raw(pieces, value),
            InlineExpression::VariableReference { id } => {
                pieces.push(Piece::Variable(self.variable(id.name)));
            }
            InlineExpression::Placeable { expression } => {
                self.expression(written, expression, depth, pieces);
            }
            InlineExpression::MessageReference {
                id,
                attribute: None,
            } => self.other(written, id.name, false, depth, pieces),
            InlineExpression::TermReference {
                id,
                attribute: None,
                arguments: None,
            } => self.other(written, id.name, true, depth, pieces),
            InlineExpression::FunctionReference { .. } => {
                self.unsupported(written, "a function");
            }
            InlineExpression::MessageReference { .. } | InlineExpression::TermReference { .. } => {
                self.unsupported(written, "an attribute or a term argument");
            }
        }
    }

    /// A message or term within a message.
    fn other(
        &mut self,
        written: &Written<'a>,
        name: &'a str,
        term: bool,
        depth: usize,
        pieces: &mut Vec<Piece>,
    ) {
        let message = match self.lookup.find(name, term) {
            Some(other) if depth < DEEPEST => {
                for piece in self.pattern(other, &other.pattern, depth + 1) {
                    match piece {
                        Piece::Text(text) => push_raw(pieces, &text),
                        other => pieces.push(other),
                    }
                }
                return;
            }
            Some(_) => format!("the message `{}` refers to itself", written.name),
            None => format!("there is no message `{name}`"),
        };
        if self.is_news(written, name, "") {
            self.faults.push(written.fault(message, name));
        }
    }

    /// Whether a part of a message that another says may be copied into it. When that would come to too
    /// much, it is told, once.
    fn may_copy(&mut self, bytes: usize) -> bool {
        let cost = bytes + PIECE;
        let left = self.lookup.left.get();
        if cost > left || self.copied + cost > MOST_COPIED_BY_ONE {
            self.copied = MOST_COPIED_BY_ONE;
            return false;
        }
        self.copied += cost;
        self.lookup.left.set(left - cost);
        true
    }

    /// Whether nothing was told yet of a part of a message, which others can say many times.
    fn is_news(&mut self, written: &Written<'_>, part: &str, what: &'static str) -> bool {
        let file = Arc::as_ptr(written.source) as usize;
        self.told
            .insert((file, offset(&written.source.text, part), what))
    }

    fn variable(&mut self, name: &str) -> usize {
        if let Some(known) = self.positions.get(name) {
            return *known;
        }
        self.positions.insert(name.to_owned(), self.variables.len());
        self.variables.push(name.to_owned());
        self.variables.len() - 1
    }

    fn unsupported(&mut self, written: &Written<'a>, what: &'static str) {
        let message = format!(
            "the message `{}` uses {what}, which is not supported",
            written.name
        );
        if !self.is_news(written, written.name, what) {
            return;
        }
        let fault = written.fault(message, written.name);
        self.faults.push(fault.help(
            "messages can contain text, variables and select expressions on a variable: `{ $count -> [one] … *[other] … }`",
        ));
    }
}

/// Words as a file breaks them into lines: each break is a space.
fn push_text(pieces: &mut Vec<Piece>, text: &str) {
    if text.contains(['\n', '\r']) {
        let text = text.replace("\r\n", "\n").replace('\n', " ");
        push_raw(pieces, &text);
    } else {
        push_raw(pieces, text);
    }
}

fn push_raw(pieces: &mut Vec<Piece>, text: &str) {
    if let Some(Piece::Text(last)) = pieces.last_mut() {
        last.push_str(text);
    } else if !text.is_empty() {
        pieces.push(Piece::Text(text.to_owned()));
    }
}
