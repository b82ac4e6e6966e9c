//! From files of Fluent messages to messages that are ready to be filled.

use std::collections::{BTreeSet, HashMap};
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

/// A message may stand in a message, and that in another; more than so deep is a circle.
const DEEPEST: usize = 8;

/// What stands in all files.
#[derive(Default)]
pub(super) struct Files<'a> {
    entries: Vec<Written<'a>>,
    /// By language, whether it is a term, and name; the first that was read counts.
    index: HashMap<(&'a str, bool, &'a str), usize>,
}

/// A message as it is written in a file.
pub(super) struct Written<'a> {
    language: &'a str,
    /// Whether the file is the archive's own.
    own: bool,
    pub(super) name: &'a str,
    pub(super) source: &'a Arc<SourceText>,
    /// Where its name stands.
    pub(super) at: usize,
    pattern: Pattern<&'a str>,
    /// Whether it is a term, which only other messages can say.
    term: bool,
}

impl<'a> Files<'a> {
    /// Reads the messages of a file in.
    pub(super) fn read(
        &mut self,
        language: &'a str,
        source: &'a Arc<SourceText>,
        own: bool,
        diagnostics: &mut Vec<Diagnostic>,
    ) {
        let resource = match parse_runtime(source.text.as_str()) {
            Ok(resource) => resource,
            Err((resource, errors)) => {
                diagnostics.extend(errors.into_iter().map(|error| {
                    Diagnostic::new(Code::Words, told(&error.kind))
                        .at(source, error.pos)
                        .help("a message is written `name = Words`, and a line that goes on with it is indented: https://projectfluent.org/fluent/guide/")
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
                    let message = format!("there are two messages `{name}` in this file");
                    diagnostics.push(
                        Diagnostic::new(Code::Words, message)
                            .at(source, at..at + name.len())
                            .help("only the first counts: take the other out"),
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

    /// Whether there is any message of a language.
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

/// Where a part of a text begins in it.
fn offset(text: &str, part: &str) -> usize {
    (part.as_ptr() as usize).saturating_sub(text.as_ptr() as usize)
}

impl Written<'_> {
    /// A variable that is none of those a message has.
    pub(super) fn unknown_variable(&self, variables: &[String]) -> Option<Diagnostic> {
        let mut used = Vec::new();
        variables_of(&self.pattern, &mut used);
        let wrong = used
            .into_iter()
            .find(|name| !variables.iter().any(|known| known == name))?;
        let message = format!("the message `{}` has no variable `${wrong}`", self.name);
        let help = match did_you_mean(wrong, variables.iter().map(String::as_str)) {
            Some(name) => format!("did you mean `${name}`?"),
            None if variables.is_empty() => "nothing is put into this message".to_owned(),
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
    english: &'f str,
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
        Lookup {
            files,
            tags,
            english,
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
        let written = self.files.entries.iter().find(|entry| {
            !entry.own && !entry.term && entry.language == self.english && entry.name == name
        });
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
            let mut compiling = Compiling {
                lookup: self,
                variables: &mut message.variables,
                faults: Vec::new(),
            };
            message.pieces = compiling.pattern(written, &written.pattern, 0);
            diagnostics.extend(compiling.faults);
        }
        message
    }
}

struct Compiling<'c, 'f, 'a> {
    lookup: &'c Lookup<'f, 'a>,
    variables: &'c mut Vec<String>,
    faults: Vec<Diagnostic>,
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
                PatternElement::TextElement { value } => push_text(&mut pieces, value),
                PatternElement::Placeable { expression } => {
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
                    self.unsupported(written, "a choice that is not by a variable");
                    return;
                };
                let on = self.variable(id.name);
                let mut cases = Vec::new();
                let mut otherwise = Vec::new();
                for variant in variants {
                    let wording = self.pattern(written, &variant.value, depth);
                    if variant.default {
                        otherwise.clone_from(&wording);
                    }
                    let case = match &variant.key {
                        VariantKey::NumberLiteral { value } => match value.parse() {
                            Ok(number) => Case::Number(number),
                            Err(_) => {
                                self.unsupported(written, "a number that is not whole");
                                continue;
                            }
                        },
                        VariantKey::Identifier { name } => Case::Word(
                            (*name).to_owned(),
                            PluralCategory::get_for_cldr_string(name),
                        ),
                    };
                    // The wording of all other values need not be asked for by its own.
                    if !variant.default {
                        cases.push((case, wording));
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
                self.unsupported(written, "an attribute or an argument of a term");
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
            Some(_) => format!("the message `{}` says itself", written.name),
            None => format!("there is no message `{name}`"),
        };
        self.faults.push(written.fault(message, name));
    }

    fn variable(&mut self, name: &str) -> usize {
        let known = self.variables.iter().position(|variable| variable == name);
        known.unwrap_or_else(|| {
            self.variables.push(name.to_owned());
            self.variables.len() - 1
        })
    }

    fn unsupported(&mut self, written: &Written<'a>, what: &str) {
        let message = format!("the message `{}` has {what}", written.name);
        let fault = written.fault(message, written.name);
        self.faults.push(fault.help(
            "messages are words, variables and choices by a variable: `{ $count -> [one] … *[other] … }`",
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
