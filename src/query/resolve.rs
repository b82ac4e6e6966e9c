//! What a query asks of records: its words cut into phrases, its fields with the values that records have.

use std::collections::BTreeSet;
use std::ops::Range;

use super::parse::{Dates, Parsed, Term, Value, What, dates};
use super::phrase::Phrase;
use crate::diagnostics::did_you_mean;
use crate::site::{FieldTable, Row};
use crate::source::plain::plain_form;
use crate::source::word::single_spaced;

/// What is wrong with a query, where, and what to do about it.
#[derive(Debug)]
pub(super) struct Fault {
    pub(super) range: Range<usize>,
    pub(super) message: String,
    pub(super) help: String,
}

/// What a query asks of a record.
#[derive(Debug, Default)]
pub(super) struct Question {
    pub(super) phrases: Vec<Phrase>,
    pub(super) without: Vec<Phrase>,
    pub(super) conditions: Vec<Condition>,
    /// What one statement must have, all of it.
    pub(super) statement: Vec<Part>,
}

/// What must hold of the fields of a record.
#[derive(Debug)]
pub(super) struct Condition {
    /// Whether it must not.
    pub(super) not: bool,
    pub(super) of: Of,
}

#[derive(Debug)]
pub(super) enum Of {
    /// A facet has one of some values.
    Facet(&'static str, BTreeSet<String>),
    /// Its date is within one of some ranges.
    Dates(Vec<Dates>),
    /// Its text is in one of some languages.
    Language(Vec<String>),
    /// It has a statement that fits.
    Statement(Part),
}

/// A part of a statement, by its place in the value of the facet, and the ids of which it must have one.
#[derive(Debug)]
pub(super) struct Part {
    place: usize,
    ids: BTreeSet<String>,
}

impl Part {
    /// Whether a statement, as the facet has it, fits.
    pub(super) fn fits(&self, statement: &str) -> bool {
        let part = statement.split(' ').nth(self.place).unwrap_or_default();
        part.split(',').any(|id| self.ids.contains(id))
    }
}

/// The fields of a statement and their places in the value of its facet; with one of them, also the topic.
const OF_STATEMENT: [(&str, usize); 3] = [("act", 1), ("by", 2), ("to", 3)];
const TOPIC: usize = 4;

/// The facets of the other fields whose values are listed.
const FACETS: [(&str, &str); 8] = [
    ("topic", "topic"),
    ("party", "party"),
    ("side", "side"),
    ("person", "person"),
    ("named", "named"),
    ("place", "place"),
    ("form", "rendition"),
    ("kind", "kind"),
];

/// The fields whose values are not listed.
const OTHERS: [&str; 3] = ["language", "date", "year"];

fn place_of(field: &str) -> Option<usize> {
    let found = OF_STATEMENT.iter().find(|(name, _)| *name == field)?;
    Some(found.1)
}

/// What may be meant instead of a name; all that can be, if they are few.
const FEW: usize = 15;

/// Reads what the parts of a query name.
pub(super) fn resolve(
    parsed: &Parsed,
    table: &FieldTable,
    languages: &BTreeSet<String>,
    length: usize,
) -> Result<Question, Vec<Fault>> {
    let mut faults = Vec::new();
    if let Some(mark) = parsed.unclosed {
        faults.push(Fault {
            range: mark..mark + 1,
            message: "the quotation mark is not closed".to_owned(),
            help: "add another one at the end of the phrase".to_owned(),
        });
    }
    let mut question = Question::default();
    let is_of_statement = |term: &Term| matches!(&term.what, What::Field { field, .. } if !term.not && place_of(field).is_some());
    let is_about_statement = parsed.terms.iter().any(is_of_statement);
    for term in &parsed.terms {
        let phrase = match &term.what {
            What::Words(text) => Phrase::loose(text),
            What::Phrase(text) => Phrase::quoted(text),
            What::Field {
                field,
                name,
                values,
            } => {
                let named = Named {
                    field,
                    name,
                    values,
                };
                match named.resolve(table, languages) {
                    Ok(Of::Statement(part)) if !term.not => question.statement.push(part),
                    Ok(Of::Facet("topic", _)) if !term.not && is_about_statement => {
                        question.statement.extend(named.topics(table));
                    }
                    Ok(of) => question.conditions.push(Condition { not: term.not, of }),
                    Err(found) => faults.extend(found),
                }
                continue;
            }
        };
        match term.not {
            true => question.without.extend(phrase),
            false => question.phrases.extend(phrase),
        }
    }
    let is_empty = question.phrases.is_empty()
        && question.without.is_empty()
        && question.conditions.is_empty()
        && question.statement.is_empty();
    if is_empty && faults.is_empty() {
        faults.push(Fault {
            range: 0..length,
            message: "the query asks for nothing".to_owned(),
            help: "write words, or a field such as `act:urged`".to_owned(),
        });
    }
    match faults.is_empty() {
        true => Ok(question),
        false => Err(faults),
    }
}

/// A field with its values.
struct Named<'q> {
    field: &'q str,
    name: &'q Range<usize>,
    values: &'q [Value],
}

impl Named<'_> {
    fn resolve(&self, table: &FieldTable, languages: &BTreeSet<String>) -> Result<Of, Vec<Fault>> {
        let field = self.field;
        if self.values.is_empty() {
            return Err(vec![Fault {
                range: self.name.clone(),
                message: format!("the field `{field}` has no value"),
                help: "write the value behind the colon, without a space".to_owned(),
            }]);
        }
        match field {
            "date" | "year" => self.dates().map(Of::Dates),
            "language" => self.languages(languages).map(Of::Language),
            _ => match (
                place_of(field),
                FACETS.iter().find(|(name, _)| *name == field),
            ) {
                (Some(place), _) => {
                    let ids = self.rows(table, |row| row.id().to_owned())?;
                    Ok(Of::Statement(Part { place, ids }))
                }
                (None, Some((_, facet))) => {
                    let values = self.rows(table, |row| row.value().to_owned())?;
                    Ok(Of::Facet(facet, values))
                }
                (None, None) => Err(vec![self.unknown_field()]),
            },
        }
    }

    /// Its topics as parts of a statement.
    fn topics(&self, table: &FieldTable) -> Option<Part> {
        let ids = self.rows(table, |row| row.id().to_owned()).ok()?;
        Some(Part { place: TOPIC, ids })
    }

    fn unknown_field(&self) -> Fault {
        let listed = OF_STATEMENT.iter().map(|(name, _)| *name);
        let listed = listed.chain(FACETS.iter().map(|(name, _)| *name));
        let known: Vec<&str> = listed.chain(OTHERS).collect();
        let meant = did_you_mean(self.field, known.iter().copied());
        Fault {
            range: self.name.clone(),
            message: format!("there is no field `{}`", self.field),
            help: match meant {
                Some(meant) => format!("did you mean `{meant}`?"),
                None => format!(
                    "the fields are: {}; to look for these words, put them in quotation marks",
                    known.join(", ")
                ),
            },
        }
    }

    /// What the rows that its values name have.
    fn rows(
        &self,
        table: &FieldTable,
        what: impl Fn(&Row) -> String,
    ) -> Result<BTreeSet<String>, Vec<Fault>> {
        let lists = table.fields.get(self.field).copied().unwrap_or_default();
        let rows: Vec<&Row> = lists
            .iter()
            .filter_map(|list| table.values.get(list))
            .flatten()
            .collect();
        let mut found = BTreeSet::new();
        let mut faults = Vec::new();
        for value in self.values {
            let asked = plain(&value.text);
            let fits = |row: &&&Row| {
                let names = [row.id(), row.name(), row.value()];
                names.iter().any(|name| plain(name) == asked)
            };
            let named: Vec<String> = rows.iter().filter(fits).map(|row| what(row)).collect();
            found.extend(named.iter().cloned());
            if named.is_empty() {
                let ids = rows.iter().map(|row| row.id());
                let meant = did_you_mean(&asked, ids).or_else(|| {
                    let meant = did_you_mean(&value.text, rows.iter().map(|row| row.name()))?;
                    let row = rows.iter().find(|row| row.name() == meant)?;
                    Some(row.id())
                });
                faults.push(self.unknown_value(value, meant, rows.iter().map(|row| row.id())));
            }
        }
        match faults.is_empty() {
            true => Ok(found),
            false => Err(faults),
        }
    }

    fn unknown_value<'a>(
        &self,
        value: &Value,
        meant: Option<&str>,
        known: impl Iterator<Item = &'a str>,
    ) -> Fault {
        let known: Vec<&str> = known.collect();
        Fault {
            range: value.range.clone(),
            message: format!(
                "nothing is called `{}` in the field `{}`",
                value.text, self.field
            ),
            help: match meant {
                Some(meant) => format!("did you mean `{meant}`?"),
                None if known.is_empty() => "the archive has no values for this field".to_owned(),
                None if known.len() <= FEW => format!("its values are: {}", known.join(", ")),
                None => "write a name as the site shows it, or an id".to_owned(),
            },
        }
    }

    fn dates(&self) -> Result<Vec<Dates>, Vec<Fault>> {
        let mut found = Vec::new();
        let mut faults = Vec::new();
        for value in self.values {
            match dates(&value.text).filter(|dates| !dates.is_reversed()) {
                Some(dates) => found.push(dates),
                None => faults.push(Fault {
                    range: value.range.clone(),
                    message: format!("`{}` is not a date that can be searched for", value.text),
                    help: "write `2019`, `2019-05`, `2019-05-13` or `2019..2021`".to_owned(),
                }),
            }
        }
        match faults.is_empty() {
            true => Ok(found),
            false => Err(faults),
        }
    }

    /// The languages that its values name: a language is also that of its regions.
    fn languages(&self, languages: &BTreeSet<String>) -> Result<Vec<String>, Vec<Fault>> {
        let mut found = Vec::new();
        let mut faults = Vec::new();
        for value in self.values {
            let asked = plain(&value.text);
            match languages.iter().any(|tag| is_language(tag, &asked)) {
                true => found.push(asked),
                false => {
                    let known = languages.iter().map(String::as_str);
                    faults.push(self.unknown_value(value, None, known));
                }
            }
        }
        match faults.is_empty() {
            true => Ok(found),
            false => Err(faults),
        }
    }
}

/// Whether a tag is that of a language or of a region of it.
pub(super) fn is_language(tag: &str, language: &str) -> bool {
    let rest = tag.strip_prefix(language);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
}

/// A name as it is compared.
fn plain(text: &str) -> String {
    single_spaced(&plain_form(text))
}
