//! The searches that an archive keeps: each is answered by the build, from the same records and by the same rules as on
//! the search page.

mod excerpt;
mod parse;
mod phrase;
mod resolve;

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use self::excerpt::Read;
use self::phrase::Phrase;
use self::resolve::{Condition, Fault, Of, Question, is_language};
use crate::archive::Target;
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::search::wordlist::{Key, Reading, Wordlist, cut};
use crate::site::{Answer, Found, Record, SHOWN, SearchDocument, Site};

/// The facet of statements.
const STATEMENT: &str = "statement";

/// Answers the searches that the archive of a site keeps, and tells the site. Gives what is wrong with them.
pub fn answer(site: &mut Site) -> Vec<Diagnostic> {
    if site.archive().site.searches.is_empty() {
        return Vec::new();
    }
    let findable = site.findable();
    let mut languages: BTreeMap<String, Vec<SearchDocument>> = BTreeMap::new();
    for one in findable {
        languages
            .entry(site.search_language(one))
            .or_default()
            .push(one);
    }
    let (questions, diagnostics) = questions(site, &languages.keys().cloned().collect());
    let parts: Vec<Vec<Vec<Hit>>> = languages
        .par_iter()
        .map(|(language, records)| hits(site, language, records, &questions))
        .collect();
    let mut answers: Vec<Vec<Hit>> = questions.iter().map(|_| Vec::new()).collect();
    for part in parts {
        for (all, some) in answers.iter_mut().zip(part) {
            all.extend(some);
        }
    }
    let answers = answers.into_iter().map(|hits| told(site, hits));
    let answers = answers.collect();
    site.take_answers(answers);
    diagnostics
}

/// What each search asks; nothing, if it cannot be answered.
fn questions(
    site: &Site,
    languages: &BTreeSet<String>,
) -> (Vec<Option<Question>>, Vec<Diagnostic>) {
    let table = site.field_table();
    let mut diagnostics = Vec::new();
    let archive = site.archive();
    let searches = archive.site.searches.iter().zip(&archive.searches);
    let questions = searches.map(|(search, place)| {
        let parsed = parse::parse(&search.query);
        match resolve::resolve(&parsed, &table, languages, search.query.len()) {
            Ok(question) => Some(question),
            Err(faults) => {
                let faults = faults.into_iter();
                diagnostics.extend(faults.map(|fault| diagnostic(fault, &search.query, place)));
                None
            }
        }
    });
    (questions.collect(), diagnostics)
}

/// What is wrong with a query that is written at some place.
fn diagnostic(fault: Fault, query: &str, place: &Place) -> Diagnostic {
    let written = place
        .source
        .text
        .get(place.span.clone())
        .unwrap_or_default();
    // A query with escapes is not written as it is read.
    let span = match written.find(query) {
        Some(at) => {
            let start = place.span.start + at;
            start + fault.range.start..start + fault.range.end
        }
        None => place.span.clone(),
    };
    Diagnostic::new(Code::SavedSearch, fault.message)
        .at(&place.source, span)
        .help(fault.help)
}

/// A record that a search finds.
struct Hit {
    document: SearchDocument,
    /// What is shown of it.
    found: Found,
}

/// The words of a record as they are looked for: those of its text, its title and its date.
struct Words([Vec<Option<Key>>; 3]);

/// What some records of one language have of each question.
fn hits(
    site: &Site,
    language: &str,
    records: &[SearchDocument],
    questions: &[Option<Question>],
) -> Vec<Vec<Hit>> {
    let asks_words =
        |question: &Question| !(question.phrases.is_empty() && question.without.is_empty());
    let has_words = questions.iter().flatten().any(asks_words);
    let mut reading = Reading::new(language);
    if has_words {
        for one in records {
            let record = site.search_record(*one);
            texts(&record).iter().for_each(|text| reading.read(text));
        }
    }
    let words = reading.finish();
    let asked: Vec<Option<Asked<'_>>> = questions
        .iter()
        .map(|question| Some(Asked::new(question.as_ref()?, language, &words)))
        .collect();
    let found: Vec<Vec<(usize, Hit)>> = records
        .par_iter()
        .map(|one| {
            let record = site.search_record(*one);
            let keys = has_words.then(|| keys_of(&record, &words));
            let asked = asked.iter().enumerate();
            let hits = asked.filter_map(|(i, asked)| {
                let found = asked.as_ref()?.found(*one, &record, keys.as_ref())?;
                let document = *one;
                Some((i, Hit { document, found }))
            });
            hits.collect()
        })
        .collect();
    let mut hits: Vec<Vec<Hit>> = questions.iter().map(|_| Vec::new()).collect();
    for (i, hit) in found.into_iter().flatten() {
        hits[i].push(hit);
    }
    hits
}

fn texts(record: &Record) -> [&str; 3] {
    let date = record.date.as_deref().unwrap_or_default();
    [&record.text, &record.title, date]
}

fn keys_of(record: &Record, words: &Wordlist) -> Words {
    Words(texts(record).map(|text| {
        let pieces = cut(text).into_iter();
        pieces
            .map(|piece| words.key(text.get(piece.word?)?))
            .collect()
    }))
}

/// A question to the records of one language.
struct Asked<'q> {
    question: &'q Question,
    language: &'q str,
    /// The ways in which the records have each phrase.
    phrases: Vec<Vec<Vec<Key>>>,
    without: Vec<Vec<Vec<Key>>>,
}

impl<'q> Asked<'q> {
    fn new(question: &'q Question, language: &'q str, words: &Wordlist) -> Asked<'q> {
        let ways = |phrases: &[Phrase]| phrases.iter().map(|phrase| phrase.ways(words)).collect();
        Asked {
            phrases: ways(&question.phrases),
            without: ways(&question.without),
            question,
            language,
        }
    }

    /// What is shown of a record; none if it has not what is asked.
    fn found(&self, one: SearchDocument, record: &Record, words: Option<&Words>) -> Option<Found> {
        let holds = |condition: &Condition| self.holds(condition, record) != condition.not;
        if !self.question.conditions.iter().all(holds) {
            return None;
        }
        let mut stated = BTreeSet::new();
        if !self.question.statement.is_empty() {
            let parts = &self.question.statement;
            let fitting = values(record, STATEMENT)
                .iter()
                .filter(|statement| parts.iter().all(|part| part.fits(statement)));
            let ids = fitting.filter_map(|statement| statement.split(' ').next());
            stated.extend(ids.map(str::to_owned));
            if stated.is_empty() {
                return None;
            }
        }
        let mut found = BTreeSet::new();
        if let Some(words) = words {
            for ways in &self.phrases {
                found.extend(places(ways, words)?);
            }
            if self
                .without
                .iter()
                .any(|ways| places(ways, words).is_some())
            {
                return None;
            }
        }
        let read = Read {
            record,
            cut: cut(&record.text),
            found,
            stated,
        };
        Some(Found {
            target: target(one),
            passages: match read.found.is_empty() && read.stated.is_empty() {
                true => Vec::new(),
                false => read.passages(),
            },
        })
    }

    fn holds(&self, condition: &Condition, record: &Record) -> bool {
        match &condition.of {
            Of::Facet(facet, wanted) => values(record, facet)
                .iter()
                .any(|value| wanted.contains(value)),
            Of::Dates(ranges) => {
                let within = |date: &String| ranges.iter().any(|range| range.holds(date));
                let facet = match ranges.iter().all(parse::Dates::is_of_years) {
                    true => "year",
                    false => "date",
                };
                values(record, facet).iter().any(within)
            }
            Of::Language(languages) => languages.iter().any(|tag| is_language(self.language, tag)),
            Of::Statement(part) => values(record, STATEMENT).iter().any(|one| part.fits(one)),
        }
    }
}

fn values<'r>(record: &'r Record, facet: &str) -> &'r [String] {
    let values = record.filters.get(facet);
    values.map(Vec::as_slice).unwrap_or_default()
}

/// Where the text of a record has a phrase, in any of some ways; none if neither the text nor the title nor the date
/// has it.
fn places(ways: &[Vec<Key>], Words(fields): &Words) -> Option<Vec<usize>> {
    let mut places = Vec::new();
    let mut has_it = false;
    for way in ways {
        for (i, words) in fields.iter().enumerate() {
            let same = |window: &[Option<Key>]| window.iter().zip(way).all(|(a, b)| *a == Some(*b));
            let windows = words.windows(way.len().max(1)).enumerate();
            for (at, _) in windows.filter(|(_, window)| same(window)) {
                has_it = true;
                if i == 0 {
                    places.extend(at..at + way.len());
                }
            }
        }
    }
    has_it.then_some(places)
}

fn target(document: SearchDocument) -> Target {
    match document {
        SearchDocument::Readout(ix) => Target::Readout(ix),
        SearchDocument::Meeting(ix) => Target::Meeting(ix),
        SearchDocument::Entity(ix) => Target::Entity(ix),
        SearchDocument::Page(ix) => Target::Page(ix),
    }
}

/// The answer to a search: the newest meetings first, with the accounts of each before what the archive says of it;
/// then what has no date.
fn told(site: &Site, mut hits: Vec<Hit>) -> Answer {
    let archive = site.archive();
    hits.sort_by_key(|hit| match hit.document {
        SearchDocument::Readout(ix) => {
            let meeting = archive.readout(ix).meeting;
            (0, Reverse(meeting.position()), 0, ix.position())
        }
        SearchDocument::Meeting(ix) => (0, Reverse(ix.position()), 1, 0),
        SearchDocument::Entity(ix) => (1, Reverse(0), 0, ix.position()),
        SearchDocument::Page(ix) => (2, Reverse(0), 0, ix.position()),
    });
    let readouts = hits.iter().filter_map(|hit| match hit.document {
        SearchDocument::Readout(ix) => Some(ix),
        _ => None,
    });
    Answer {
        count: hits.len(),
        readouts: readouts.collect(),
        found: hits.into_iter().take(SHOWN).map(|hit| hit.found).collect(),
    }
}
